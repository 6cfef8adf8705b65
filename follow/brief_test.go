package follow

import (
	"archive/zip"
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

func said(id, day, words string) Wording {
	return NewWording(Text{ID: id, Hash: id, Day: day}, doc.CallFor, words, &lang.English)
}

func TestFormulas(t *testing.T) {
	list := Formulas([]Wording{
		said("a", "2031-01-01", "all parties to respect the ceasefire along the northern river"),
		said("a", "2031-01-01", "the ministry to publish its budget for the harbour"),
		said("b", "2031-02-01", "all parties to respect the ceasefire along the northern river without delay"),
		said("b", "2031-02-01", "all parties to respect the ceasefire along the northern river"),
		said("c", "2031-03-01", "all parties to respect the ceasefire along the northern river"),
		said("c", "2031-03-01", "the ferries to return"),
		said("d", "2031-04-01", "the ferries to return"), // says too little
		said("e", "2031-04-01", "the harbour of the old town to open at night"),
		said("f", "2031-04-01", "the harbour of the old town to open at night"), // the same day, by the other side
	})
	if len(list) != 1 || list[0].Texts != 3 || list[0].First.ID != "a" || list[0].Last.Text.ID != "c" {
		t.Errorf("the formulas are %+v", list)
	}
}

func TestLatest(t *testing.T) {
	if got := Latest([]int{1, 2, 3}, 2); len(got) != 2 || got[0] != 3 || got[1] != 2 {
		t.Errorf("the latest two are %v", got)
	}
	if got := Latest([]int{1}, 5); len(got) != 1 {
		t.Errorf("the latest five of one are %v", got)
	}
}

// Words of a page that would be markup, in every field that a page of somebody else can fill.
const hostile = `<script>alert(1)</script> & *bold* [link](x) "q" ]]> ` + "\x1b[31m" + `ل`

func hostileBrief() Brief {
	x := Text{ID: "0badc0de", Hash: "0badc0de", Publisher: hostile, Day: "2031-01-02", Title: hostile}
	return Brief{Head: hostile, About: "1 text", Texts: []Text{x}, Parts: []BriefPart{
		{Name: "Contacts", More: "1 of 2", Lines: []BriefLine{{Day: "2031-01-02", Lead: hostile, Quote: hostile, Text: x, At: "1:2", Note: hostile}}},
		{Name: "Nothing", None: "None."},
	}}
}

func TestBriefMarkupIsData(t *testing.T) {
	var md, page, word, again bytes.Buffer
	if err := errors.Join(WriteBriefMarkdown(&md, hostileBrief()), WriteBriefHTML(&page, hostileBrief()), WriteBriefDocx(&word, hostileBrief()), WriteBriefDocx(&again, hostileBrief())); err != nil {
		t.Fatal(err)
	}
	for name, s := range map[string]string{"md": md.String(), "html": page.String(), "docx": documentOf(t, word.Bytes())} {
		if strings.Contains(s, "<script") || strings.Contains(s, "\x1b") {
			t.Errorf("%s: markup got through:\n%s", name, s)
		}
		if !strings.Contains(s, "None.") || !strings.Contains(s, "0badc0de 1:2") || !strings.Contains(s, "2031-01-02") || !strings.Contains(s, "1 of 2") {
			t.Errorf("%s: something is missing:\n%s", name, s)
		}
	}
	if !strings.Contains(md.String(), `\*bold\* \[link\](x)`) {
		t.Errorf("Markdown is not escaped:\n%s", md.String())
	}
	if !bytes.Equal(word.Bytes(), again.Bytes()) {
		t.Error("the same brief gave two files")
	}
}

// documentOf is the body of a Word document, whose parts all are well-formed XML.
func documentOf(t *testing.T, b []byte) string {
	t.Helper()
	z, err := zip.NewReader(bytes.NewReader(b), int64(len(b)))
	if err != nil {
		t.Fatal(err)
	}
	var body string
	for _, f := range z.File {
		r, err := f.Open()
		if err != nil {
			t.Fatal(err)
		}
		data, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		for d := xml.NewDecoder(bytes.NewReader(data)); ; {
			if _, err := d.Token(); errors.Is(err, io.EOF) {
				break
			} else if err != nil {
				t.Fatalf("%s: %v", f.Name, err)
			}
		}
		if f.Name == "word/document.xml" {
			body = string(data)
		}
	}
	return body
}
