package ingest

import (
	"os"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// FuzzRead holds Read to its law: no input makes it panic; what it reads is valid UTF-8 in NFC with no line end but \n;
// the blocks are in order, do not overlap, and begin and end with words; outside them is nothing but white space and the
// dateline; the named places are inside blocks, but for the dateline; the same bytes give the same document.
func FuzzRead(f *testing.F) {
	raw, err := os.ReadFile("testdata/layout.txt")
	if err != nil {
		f.Fatal(err)
	}
	for _, c := range strings.Split("\n"+string(raw), "\n### ")[1:] {
		f.Add([]byte(c), "", "", "")
	}
	page, err := os.ReadFile("testdata/ministry.html")
	if err != nil {
		f.Fatal(err)
	}
	f.Add(page, "text/html; charset=utf-8", "Minister Okoro receives", "")
	f.Add([]byte("\xff\xfeT\x00a\x00l\x00k\x00s\x00"), "", "Talks", "Office")
	f.Add([]byte("Łódź, 4 May – Caf\xe9"), "text/plain; charset=windows-1250", "", "’s")
	f.Fuzz(func(t *testing.T, raw []byte, media, title, publisher string) {
		in := Input{Name: "fuzz", Bytes: raw, MediaType: media, Title: title, Publisher: publisher}
		d, err := Read(in, &lang.English)
		if err != nil {
			if strings.Contains(err.Error(), "\n") {
				t.Errorf("an error of more than one line: %v", err)
			}
			return
		}
		checkText(t, d)
		checkBlocks(t, d)
		again, err := Read(in, &lang.English)
		if err != nil || again.Text() != d.Text() || !reflect.DeepEqual(found(again), found(d)) {
			t.Errorf("read again, it is another document: %v", err)
		}
	})
}

func checkText(t *testing.T, d *doc.Document) {
	t.Helper()
	text := d.Text()
	if !utf8.ValidString(text) || !norm.NFC.IsNormalString(text) || strings.TrimSpace(text) == "" {
		t.Errorf("not UTF-8 in NFC, or empty: %q", text)
	}
	if strings.ContainsAny(text, "\r\f\v\u0085\u2028\u2029") {
		t.Errorf("line ends other than \\n: %q", text)
	}
}

func checkBlocks(t *testing.T, d *doc.Document) {
	t.Helper()
	l, at := d.Layout(), 0
	outside := func(end int) {
		gap := d.Text()[at:end]
		if !l.Dateline.IsZero() && at <= l.Dateline.Start() && l.Dateline.End() <= end {
			gap = d.Text()[at:l.Dateline.Start()] + d.Text()[l.Dateline.End():end]
		}
		if strings.TrimSpace(gap) != "" {
			t.Errorf("%q is in no block", gap)
		}
	}
	for _, b := range l.Blocks {
		if b.Start() < at || strings.TrimSpace(b.Text()) != b.Text() {
			t.Errorf("block %s begins before %d, or with white space", b.Span, at)
		}
		outside(b.Start())
		at = b.End()
	}
	outside(len(d.Text()))
	for _, sp := range []doc.Span{l.Kicker, l.Title, l.Subtitle} {
		if !sp.IsZero() && !inBlock(l, sp) {
			t.Errorf("%s is in no block", sp)
		}
	}
}

func inBlock(l doc.Layout, sp doc.Span) bool {
	for _, b := range l.Blocks {
		if b.Overlaps(sp) {
			return true
		}
	}
	return false
}

// FuzzLines holds Lines to its law: it ends, never panics, and gives a text or an error for each line that is not blank.
func FuzzLines(f *testing.F) {
	f.Add([]byte(threeLines))
	f.Add([]byte("{\"text\":\"a\"}\r\n\r\n[]\n\"\\ud800\""))
	f.Fuzz(func(t *testing.T, raw []byte) {
		if strings.HasPrefix(string(raw), "\x1f\x8b") {
			return
		}
		want := 0
		for _, ln := range strings.Split(strings.TrimPrefix(string(raw), "\ufeff"), "\n") {
			if strings.Trim(ln, " \t\r\v\f\u0085\u00a0") != "" && strings.TrimSpace(ln) != "" {
				want++
			}
		}
		got := 0
		for in, err := range Lines("f", strings.NewReader(string(raw))) {
			if got++; err == nil && (in.Name == "" || !utf8.Valid(in.Bytes)) {
				t.Errorf("a text without a name or not UTF-8: %+v", in)
			}
		}
		if got != want {
			t.Errorf("%d lines gave %d texts and errors", want, got)
		}
	})
}
