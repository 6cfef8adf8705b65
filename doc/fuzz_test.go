package doc

import (
	"bytes"
	"testing"
	"unicode/utf8"
)

// The law of a document: valid UTF-8 and nothing else is a text; every range of whole characters is a span; offsets go to
// code points and back; positions never go back.
func FuzzDocument(f *testing.F) {
	for _, text := range texts {
		f.Add(text, 0, len(text))
	}
	f.Add("\xff", 0, 1)
	f.Fuzz(func(t *testing.T, text string, start, end int) {
		d, err := NewDocument(Origin{}, nil, text, nil)
		if utf8.ValidString(text) != (err == nil) {
			t.Fatalf("%q: %v", text, err)
		}
		if err != nil {
			return
		}
		if sp, err := d.SpanAt(start, end); err == nil && (sp.Text() != text[start:end] || !utf8.ValidString(sp.Text())) {
			t.Fatalf("%q: span %d to %d is %q", text, start, end, sp.Text())
		}
		n, line, col := 0, 0, 0
		for i := range text {
			if d.runes(i) != n || d.bytesAt(n) != i {
				t.Fatalf("%q: byte %d is code point %d, and that is byte %d; want %d", text, i, d.runes(i), d.bytesAt(n), n)
			}
			l, c := d.Position(i)
			if l < line || l == line && c <= col {
				t.Fatalf("%q: byte %d at %d:%d, behind %d:%d", text, i, l, c, line, col)
			}
			line, col = l, c
			n++
		}
		if at := d.bytesAt(max(end, 0)); at < -1 || at > len(text) {
			t.Fatalf("%q: code point %d at byte %d", text, end, at)
		}
	})
}

// The law of the reader: it never panics, and what it accepts it writes so that the next reading writes the same.
func FuzzReadRecord(f *testing.F) {
	f.Add(written(f, record(f), false))
	f.Add(change(f, []any{"statements", 0, "cue", "start"}, 1<<31))
	f.Add(change(f, []any{"document", "publisher"}, nil))
	f.Add(change(f, []any{"document", "text"}, ""))
	f.Add([]byte(`{"schema":"readout/1"}`))
	f.Add([]byte(`{"schema":"readout/1","document":{"text":"é"},"sentences":[{"start":0,"end":1,"text":"é"}]}`))
	f.Add([]byte(`{"schema":"readout/1","document":{"text":"a","blocks":[{"start":0,"end":1,"kind":"body"}]},"actors":[{"id":"a1","at":{"start":0,"end":1,"text":"a"},"rule":"x"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		r, err := ReadRecord(data)
		if err != nil {
			return
		}
		first := written(t, r, false)
		back, err := ReadRecord(first)
		if err != nil {
			t.Fatalf("we could not read what we wrote: %v\n%s", err, first)
		}
		if second := written(t, back, false); !bytes.Equal(first, second) {
			t.Fatalf("written twice, two records:\n%s\n%s", first, second)
		}
	})
}
