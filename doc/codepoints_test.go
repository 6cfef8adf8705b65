package doc_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
)

func TestCodePoints(t *testing.T) {
	text := strings.Repeat("é–a😀", 200)
	d, err := doc.NewDocument(doc.Origin{}, nil, text, nil)
	if err != nil {
		t.Fatal(err)
	}
	runes := []rune(text)
	for i, r := range text {
		start, end := d.Span(i, i+utf8.RuneLen(r)).CodePoints()
		if end != start+1 || runes[start] != r {
			t.Fatalf("byte %d: code points %d to %d", i, start, end)
		}
	}
	if start, end := (doc.Span{}).CodePoints(); start != 0 || end != 0 {
		t.Errorf("no place: %d, %d", start, end)
	}
}
