package doc

import (
	"errors"
	"slices"
	"strings"
	"testing"
)

func TestLayoutIsChecked(t *testing.T) {
	const text = "Title\nWords of the body.\nShare\n"
	stranger := document(t, text)
	for name, c := range map[string]struct {
		layout func(d *Document) Layout
		want   string // of the error, "" for none
	}{
		"good": {func(d *Document) Layout {
			title := at(t, d, "Title")
			return Layout{Title: title, Blocks: []Block{{title, Title}, {at(t, d, "Words of the body."), Body}, {at(t, d, "Share"), Furniture}}}
		}, ""},
		"nothing": {func(*Document) Layout { return Layout{} }, ""},
		"another's title": {func(*Document) Layout {
			return Layout{Title: at(t, stranger, "Title")}
		}, "not a span of the text"},
		"another's publisher": {func(*Document) Layout {
			return Layout{Publisher: &Publisher{Name: Value[string]{V: "X", At: at(t, stranger, "Title")}}}
		}, "not a span of the text"},
		"another's date": {func(*Document) Layout {
			return Layout{Date: &Date{Value: Value[string]{V: "2024", At: at(t, stranger, "Title")}}}
		}, "not a span of the text"},
		"a block of no place": {func(*Document) Layout { return Layout{Blocks: []Block{{Span{}, Body}}} }, "block 0"},
		"blocks that overlap": {func(d *Document) Layout {
			return Layout{Blocks: []Block{{d.Span(0, 7), Body}, {d.Span(6, 9), Body}}}
		}, "overlaps"},
		"blocks out of order": {func(d *Document) Layout {
			return Layout{Blocks: []Block{{d.Span(6, 9), Body}, {d.Span(0, 5), Body}}}
		}, "overlaps"},
		"an unknown kind": {func(d *Document) Layout { return Layout{Blocks: []Block{{d.Span(0, 5), "advert"}}} }, "no known kind"},
	} {
		_, err := NewDocument(Origin{}, nil, text, c.layout)
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", name, err)
		case c.want != "" && (err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: got %v, want %q", name, err, c.want)
		case c.want == ErrBadSpan.Error() && !errors.Is(err, ErrBadSpan):
			t.Errorf("%s: %v does not wrap ErrBadSpan", name, err)
		}
	}
}

func TestFurnitureInOrder(t *testing.T) {
	d := document(t, "700 / words print")
	a, b, c := at(t, d, "700 /"), at(t, d, "words"), at(t, d, "print")
	l := Layout{Blocks: []Block{{a, Furniture}, {b, Body}, {c, Furniture}}}
	if got := l.Furniture(); !slices.Equal(got, []Span{a, c}) {
		t.Errorf("got %v", got)
	}
}
