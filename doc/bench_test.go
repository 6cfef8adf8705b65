package doc

import (
	"fmt"
	"io"
	"strings"
	"testing"
)

// long is a text of about a megabyte, with a sentence on each line.
func long(t testing.TB, line string) (*Document, Findings) {
	text := strings.Repeat(line, 1<<20/len(line))
	d := document(t, text)
	var f Findings
	for i := 0; i < len(text); i += len(line) {
		s := d.Span(i, i+len(line)-1)
		f.Sentences = append(f.Sentences, s)
		f.Statements = append(f.Statements, Statement{
			Evidence: Cite("bench/line", s), Content: []Span{s}, Mode: Indirect, Act: Inform, Continues: NoStatement, Addressee: NoActor,
		})
	}
	return d, f
}

var lines = []struct{ name, text string }{
	{"ascii", "The president said that the talks on the treaty would go on in spring.\n"},
	{"arabic", "قال الرئيس إن المحادثات بشأن المعاهدة ستستمر في الربيع.\n"},
}

func BenchmarkNewDocument(b *testing.B) {
	for _, l := range lines {
		text := strings.Repeat(l.text, 1<<20/len(l.text))
		b.Run(l.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			b.ReportAllocs()
			for b.Loop() {
				document(b, text)
			}
		})
	}
}

func BenchmarkWriteJSON(b *testing.B) {
	for _, l := range lines {
		d, f := long(b, l.text)
		r, err := NewRecord(program, d, f)
		if err != nil {
			b.Fatal(err)
		}
		b.Run(l.name, func(b *testing.B) {
			b.SetBytes(int64(len(d.Text())))
			b.ReportAllocs()
			for b.Loop() {
				if err := r.WriteJSON(io.Discard, true); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

func BenchmarkReadRecord(b *testing.B) {
	for _, l := range lines {
		d, f := long(b, l.text)
		r, err := NewRecord(program, d, f)
		if err != nil {
			b.Fatal(err)
		}
		data := written(b, r, false)
		b.Run(fmt.Sprintf("%s/%dMB", l.name, len(data)>>20), func(b *testing.B) {
			b.SetBytes(int64(len(d.Text())))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := ReadRecord(data); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
