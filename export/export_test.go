package export_test

import (
	"bytes"
	"errors"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/export"
)

var update = flag.Bool("update", false, "rewrite the expected files in testdata")

func written(t *testing.T, format string, r *doc.Record, o export.Options) string {
	t.Helper()
	f, err := export.Named(format)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b, r, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// golden compares got with a file in testdata; go test -update writes it.
func golden(t *testing.T, name, got string) {
	t.Helper()
	path := filepath.Join("testdata", name)
	if *update {
		if err := os.WriteFile(path, []byte(got), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	want, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	if got != string(want) {
		t.Errorf("%s differs; go test -update shows how:\n%s", path, got)
	}
}

func TestPeople(t *testing.T) {
	r := sampleRecord(t)
	golden(t, "people80.txt", written(t, "people", r, export.Options{}))
	golden(t, "people60.txt", written(t, "people", r, export.Options{Width: 60}))
	golden(t, "people40.txt", written(t, "people", r, export.Options{Width: 40}))
	golden(t, "people80.ansi", written(t, "people", r, export.Options{Width: 80, Color: true}))
}

func TestEmptyRecordSaysSo(t *testing.T) {
	d, err := doc.NewDocument(doc.Origin{Source: "empty.txt"}, []byte("A line."), "A line.", nil)
	if err != nil {
		t.Fatal(err)
	}
	r, err := doc.NewRecord(doc.Program{Version: "0.1.0", Model: "none"}, d, doc.Findings{})
	if err != nil {
		t.Fatal(err)
	}
	golden(t, "empty.txt", written(t, "people", r, export.Options{}))
}

func TestNoLineIsWiderThanThePage(t *testing.T) {
	r := sampleRecord(t)
	for width := 24; width <= 110; width++ {
		for _, color := range []bool{false, true} {
			for line := range strings.Lines(written(t, "people", r, export.Options{Width: width, Color: color})) {
				if got := ansi.StringWidth(strings.TrimRight(line, "\n")); got > width {
					t.Errorf("width %d: %d columns: %q", width, got, line)
				}
			}
		}
	}
}

func TestColorChangesNoWord(t *testing.T) {
	r := sampleRecord(t)
	for _, width := range []int{30, 60, 100} {
		plain := written(t, "people", r, export.Options{Width: width})
		color := written(t, "people", r, export.Options{Width: width, Color: true})
		if got := ansi.Strip(color); got != plain {
			t.Errorf("width %d: without escapes\n%s\nwant\n%s", width, got, plain)
		}
	}
}

func TestStylesEndWithTheirLine(t *testing.T) {
	text := written(t, "people", sampleRecord(t), export.Options{Width: 30, Color: true})
	for line := range strings.Lines(text) {
		if strings.Count(line, "\x1b[")%2 != 0 {
			t.Errorf("a style is left open: %q", line)
		}
	}
}

// TestPageTextNeverReachesTheTerminalRaw puts what a hostile page may hold into every place that shows words of it.
func TestPageTextNeverReachesTheTerminalRaw(t *testing.T) {
	const bad = "\x1b]0;title\x07\x1b[31mred\x1b[2J \u009b31m \u202egnp.\u2066 a\u0000b\u007f\rc\tb\u2028d"
	d, err := doc.NewDocument(doc.Origin{Source: "x" + bad}, nil, bad+"\n"+bad, func(d *doc.Document) doc.Layout {
		all := d.Span(0, len(bad))
		return doc.Layout{
			Publisher: &doc.Publisher{Name: doc.Value[string]{V: bad, At: all}}, Kicker: all, Title: all, Subtitle: all,
			Date:   &doc.Date{Value: doc.Value[string]{V: bad}},
			Blocks: []doc.Block{{Span: all, Kind: doc.Furniture}},
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	all := d.Span(0, len(bad))
	e := doc.Cite("test/by-hand", all)
	value := doc.Value[string]{V: bad, At: all}
	r, err := doc.NewRecord(doc.Program{Version: bad, Model: bad}, d, doc.Findings{
		Actors:      []doc.Actor{{Evidence: e, Kind: bad, Name: value, Code: bad, Country: bad, Roles: []doc.Role{{Evidence: e, Office: value}}}},
		Meetings:    []doc.Meeting{{Evidence: e, Kind: bad, Date: &value, Place: all, Participants: []doc.Participant{{Actor: 0, Part: bad}}}},
		Statements:  []doc.Statement{{Evidence: e, Speakers: []doc.ActorID{0}, Source: all, Cue: all, Content: []doc.Span{all, all}, Mode: bad, Act: bad, Addressee: 0, Continues: doc.NoStatement}},
		Commitments: []doc.Commitment{{Evidence: e, By: []doc.ActorID{0}, What: all, Kind: bad, Status: bad, Due: &value, Statement: doc.NoStatement}},
		Events:      []doc.Event{{Evidence: e, Source: []doc.ActorID{0}, CAMEO: bad, Status: bad, PLOVER: doc.PLOVER{Event: bad}, Trigger: all, Statement: doc.NoStatement}},
		Warnings:    []string{bad},
	})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range written(t, "people", r, export.Options{Width: 60}) {
		if unicode.IsControl(c) && c != '\n' || unicode.Is(unicode.Bidi_Control, c) {
			t.Fatalf("%U reached the page", c)
		}
	}
}

func TestPlain(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"  two\n\n words\t", "two words"},
		{"a\x1b[31mb", "a\ufffd[31mb"},
		{"a\u0085b\u009bc", "a b\ufffdc"},
		{"soft\u00adhyphen \u202eback", "softhyphen back"},
		{"می‌گوید", "می‌گوید"},
		{"bad \xff byte", "bad \ufffd byte"},
		{"no\u00a0break", "no break"},
		{"", ""},
	} {
		if got := export.Plain(c.in); got != c.want {
			t.Errorf("%q: got %q, want %q", c.in, got, c.want)
		}
	}
}

func TestJSONIsTheRecord(t *testing.T) {
	r := sampleRecord(t)
	for _, format := range []string{"json", "jsonl"} {
		text := written(t, format, r, export.Options{})
		again, err := doc.ReadRecord([]byte(text))
		if err != nil {
			t.Fatal(err)
		}
		if written(t, format, again, export.Options{}) != text {
			t.Errorf("%s: written, read and written again is not the same", format)
		}
		if lines := strings.Count(text, "\n"); format == "jsonl" && lines != 1 || !strings.HasSuffix(text, "\n") {
			t.Errorf("%s: %d lines", format, lines)
		}
	}
}

func TestUnknownFormat(t *testing.T) {
	_, err := export.Named("xml")
	if err == nil || !strings.Contains(err.Error(), "people, json, jsonl") {
		t.Errorf("got %v", err)
	}
}

// full is a writer without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no room") }

func TestWriteErrorsComeBack(t *testing.T) {
	r := sampleRecord(t)
	for _, f := range export.Formats {
		if err := f.Write(full{}, r, export.Options{}); err == nil {
			t.Errorf("%s: no error from a writer without room", f.Name)
		}
	}
}

func BenchmarkPeople(b *testing.B) {
	r := sampleRecord(&testing.T{})
	b.ReportAllocs()
	for b.Loop() {
		if err := export.Formats[0].Write(full{}, r, export.Options{Color: true}); err == nil {
			b.Fatal("wrote")
		}
	}
}

// FuzzPeople holds the view to its law: whatever a page says, its view fits the width and has no control character but the
// end of a line.
func FuzzPeople(f *testing.F) {
	f.Add("President Vega said: \"We will not.\"", 40)
	f.Add("外交部发言人表示双方应当加强合作并尊重彼此的核心利益。", 31)
	f.Add("نازنین کریمی، وزیر امور خارجه، گفت‌وگو", 24)
	f.Add("👩‍👩‍👧‍👦 e\u0301\u0301 \x1b[31m", 60)
	f.Add(strings.Repeat("long", 60), 80)
	f.Fuzz(func(t *testing.T, text string, width int) {
		width = 24 + abs(width%87)
		text = strings.ToValidUTF8(text, "?")
		if strings.TrimSpace(text) == "" {
			return
		}
		for line := range strings.Lines(written(t, "people", allOf(t, text), export.Options{Width: width, Color: true})) {
			line = ansi.Strip(strings.TrimSuffix(line, "\n"))
			if got := ansi.StringWidth(line); got > width {
				t.Errorf("width %d: %d columns: %q", width, got, line)
			}
			if strings.ContainsFunc(line, unicode.IsControl) {
				t.Errorf("control character in %q", line)
			}
		}
	})
}

func abs(n int) int { return max(n, -n) }

// allOf is a record in which text is publisher, title, name, cue and content.
func allOf(t *testing.T, text string) *doc.Record {
	t.Helper()
	d, err := doc.NewDocument(doc.Origin{Source: text}, nil, text, func(d *doc.Document) doc.Layout {
		return doc.Layout{Publisher: &doc.Publisher{Name: doc.Value[string]{V: text}}, Title: d.Span(0, len(text))}
	})
	if err != nil {
		t.Fatal(err)
	}
	all := d.Span(0, len(text))
	e := doc.Cite("test/by-hand", all)
	r, err := doc.NewRecord(doc.Program{Version: "0.1.0"}, d, doc.Findings{
		Actors:     []doc.Actor{{Evidence: e, Kind: doc.Person, Name: doc.Value[string]{V: text}, Code: "CHLGOV"}},
		Statements: []doc.Statement{{Evidence: e, Speakers: []doc.ActorID{0}, Cue: all, Content: []doc.Span{all}, Mode: doc.Direct, Continues: doc.NoStatement}},
		Warnings:   []string{text},
	})
	if err != nil {
		t.Fatal(err)
	}
	return r
}
