package ingest

import (
	"os"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// TestLayout reads testdata/layout.txt: pages, and what should be made of them.
func TestLayout(t *testing.T) {
	raw, err := os.ReadFile("testdata/layout.txt")
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range strings.Split("\n"+string(raw), "\n### ")[1:] {
		head, text, _ := strings.Cut(c, "\n")
		t.Run(head, func(t *testing.T) {
			want := map[string]string{}
			for strings.HasPrefix(text, "= ") {
				var ln string
				ln, text, _ = strings.Cut(text, "\n")
				key, value, _ := strings.Cut(ln[2:], ": ")
				want[key] = value
			}
			d, err := Read(Input{Name: head, Bytes: []byte(text)}, &lang.English)
			if err != nil {
				t.Fatal(err)
			}
			if d.Text() != text {
				t.Errorf("the text was changed")
			}
			compare(t, want, found(d))
		})
	}
}

func compare(t *testing.T, want, got map[string]string) {
	t.Helper()
	for _, key := range []string{"publisher", "kicker", "title", "subtitle", "dateline", "date", "furniture", "label"} {
		if _, asked := want[key]; key == "label" && !asked {
			continue
		}
		if got[key] != want[key] {
			t.Errorf("%s: got %q, want %q", key, got[key], want[key])
		}
	}
}

// found is the layout of d in the form of testdata/layout.txt. Labels are those behind the first paragraph.
func found(d *doc.Document) map[string]string {
	l := d.Layout()
	out := map[string]string{"kicker": l.Kicker.Text(), "title": l.Title.Text(), "subtitle": l.Subtitle.Text(),
		"dateline": l.Dateline.Text()}
	if l.Publisher != nil {
		out["publisher"] = l.Publisher.Name.V
	}
	if l.Date != nil {
		out["date"] = l.Date.Value.V
	}
	var furniture, labels []string
	body := false
	for _, b := range l.Blocks {
		body = body || b.Kind == doc.Body
		switch {
		case b.Kind == doc.Furniture:
			furniture = append(furniture, b.Text())
		case b.Kind == doc.Label && body:
			labels = append(labels, b.Text())
		}
	}
	out["furniture"], out["label"] = strings.Join(furniture, " ¦ "), strings.Join(labels, " ¦ ")
	return out
}
