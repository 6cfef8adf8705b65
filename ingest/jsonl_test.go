package ingest

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

const threeLines = `{"id":"a:1","text":"Talks held\n\nThe two sides met.","title":"Talks held","date":"2024-05-01","publisher":"state.example","language":"en"}

{"id":"a:2","text":7}
{"text":"The President spoke.","title":"A call"}`

func TestLines(t *testing.T) {
	var packed bytes.Buffer
	z := gzip.NewWriter(&packed)
	z.Write([]byte(threeLines))
	z.Close()
	for name, raw := range map[string]string{"plain": threeLines, "packed": packed.String(), "marked": "\ufeff" + threeLines} {
		var got []Input
		var errs []string
		for in, err := range Lines("f.jsonl", iotest.OneByteReader(strings.NewReader(raw))) {
			if err != nil {
				errs = append(errs, err.Error())
				continue
			}
			got = append(got, in)
		}
		if len(got) != 2 || len(errs) != 1 || errs[0] != `f.jsonl:3: we could not read the JSON: field "text" is a number; give it as a string` {
			t.Fatalf("%s: got %d texts and %q", name, len(got), errs)
		}
		if got[0].Name != "a:1" || got[1].Name != "f.jsonl:4" {
			t.Errorf("%s: names %q and %q", name, got[0].Name, got[1].Name)
		}
	}
}

func TestLinesRead(t *testing.T) {
	for in, err := range Lines("f.jsonl", strings.NewReader(threeLines)) {
		if err != nil {
			continue
		}
		d, err := Read(in, &lang.English)
		if err != nil {
			t.Fatal(err)
		}
		l := d.Layout()
		switch in.Name {
		case "a:1":
			if l.Title.Text() != "Talks held" || l.Date == nil || l.Date.Basis != doc.Given || l.Publisher == nil || l.Publisher.Basis != doc.Given {
				t.Errorf("layout %+v", l)
			}
		default:
			if !l.Title.IsZero() || d.Text() != "The President spoke." {
				t.Errorf("title %s in %q; the text does not have it", l.Title, d.Text())
			}
		}
	}
}

func TestLinesErrors(t *testing.T) {
	for _, c := range []struct{ name, raw, want string }{
		{"not JSON", "{\"id\": 1\n", "f:1: we could not read the JSON: "},
		{"no text", `{"id":"x"}`, `f:1: no field "text"`},
		{"an array", `["x"]`, "f:1: we could not read the JSON: "},
		{"broken gzip", "\x1f\x8b\x08\x00", "we could not read f: "},
	} {
		for _, err := range Lines("f", strings.NewReader(c.raw)) {
			if err == nil || !strings.HasPrefix(err.Error(), c.want) {
				t.Errorf("%s: got %v, want %q", c.name, err, c.want)
			}
		}
	}
	n := 0
	for _, err := range Lines("f", io.MultiReader(strings.NewReader("{}\n"), iotest.ErrReader(errors.New("disk gone")))) {
		n++
		if n == 2 && (err == nil || !strings.Contains(err.Error(), "f:2: we could not read on: disk gone")) {
			t.Errorf("got %v", err)
		}
	}
	if n != 2 {
		t.Errorf("got %d errors, want 2", n)
	}
}

func TestLongLine(t *testing.T) {
	long := `{"id":"long","text":"` + strings.Repeat("a", MaxLine) + "\"}\n" + `{"id":"short","text":"Hello."}`
	var got []string
	for in, err := range Lines("f", strings.NewReader(long)) {
		if err != nil {
			got = append(got, err.Error())
			continue
		}
		got = append(got, in.Name)
	}
	if len(got) != 2 || !strings.HasPrefix(got[0], "f:1: we could not read a line longer than 64 MB") || got[1] != "short" {
		t.Errorf("got %.200q", got)
	}
}

func TestIsLines(t *testing.T) {
	for name, want := range map[string]bool{"a.jsonl": true, "A.JSONL.GZ": true, "a.ndjson": true, "a.json": false, "a.gz": false, "jsonl": false} {
		if IsLines(name) != want {
			t.Errorf("IsLines(%q) is not %v", name, want)
		}
	}
}
