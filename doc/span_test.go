package doc

import (
	"slices"
	"testing"
)

func TestSpansCompareContainOverlap(t *testing.T) {
	d := document(t, "0123456789")
	a, b, c := d.Span(2, 6), d.Span(4, 6), d.Span(6, 8)
	for _, x := range []struct {
		name                     string
		s, o                     Span
		contains, overlaps, less bool
	}{
		{"itself", a, a, true, true, false},
		{"a part at the end", a, b, true, true, true},
		{"its whole", b, a, false, true, false},
		{"a neighbour", a, c, false, false, true},
		{"nothing", a, Span{}, false, false, false},
		{"another document's", a, document(t, "0123456789").Span(2, 6), false, false, false},
	} {
		if x.s.Contains(x.o) != x.contains || x.s.Overlaps(x.o) != x.overlaps || x.s.Compare(x.o) < 0 != x.less {
			t.Errorf("%s: contains %v, overlaps %v, compare %d", x.name, x.s.Contains(x.o), x.s.Overlaps(x.o), x.s.Compare(x.o))
		}
	}
	list := []Span{c, b, d.Span(2, 3), a}
	slices.SortFunc(list, Span.Compare)
	if !slices.Equal(list, []Span{a, d.Span(2, 3), b, c}) {
		t.Errorf("sorted: %v", list)
	}
}

func TestCover(t *testing.T) {
	d := document(t, "0123456789")
	a, b := d.Span(2, 3), d.Span(6, 8)
	if got := a.Cover(b); got != d.Span(2, 8) || b.Cover(a) != got {
		t.Errorf("Cover: %v", got)
	}
	if a.Cover(Span{}) != a || (Span{}).Cover(a) != a || !(Span{}).Cover(Span{}).IsZero() {
		t.Error("no place added something")
	}
	if !panics(func() { a.Cover(document(t, "0123456789").Span(2, 3)) }) {
		t.Error("Cover across documents did not panic")
	}
}

func TestSpanForPeople(t *testing.T) {
	d := document(t, "Title\nقال الرئيس “yes”.")
	sp := at(t, d, "“yes”")
	if got, want := sp.String(), `test.txt:2:12: "“yes”"`; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
	if (Span{}).String() != "(no place)" || (Span{}).Text() != "" {
		t.Errorf("no place is %s", Span{})
	}
	err := &Error{Span: sp, Msg: "no closing quote", Hint: "add it"}
	if got, want := err.Error(), "test.txt:2:12: no closing quote; add it"; got != want {
		t.Errorf("got %s, want %s", got, want)
	}
}

func TestCite(t *testing.T) {
	d := document(t, "She said yes.")
	said, she := at(t, d, "said"), at(t, d, "She")
	e := Cite("attribution/verb", said, she)
	if e.At() != said || e.By() != "attribution/verb" || !slices.Equal(e.On(), []Span{she}) {
		t.Errorf("got %+v", e)
	}
	for name, f := range map[string]func(){
		"no place":                  func() { Cite("attribution/verb", Span{}) },
		"no rule":                   func() { Cite("", said) },
		"resting on no place":       func() { Cite("attribution/verb", said, Span{}) },
		"resting on another's text": func() { Cite("attribution/verb", said, document(t, "She said yes.").Span(0, 3)) },
	} {
		if !panics(f) {
			t.Errorf("%s: Cite did not panic", name)
		}
	}
}
