package follow

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Brief is a page to read before a meeting: parts, each of quotes and counts with where they are from.
type Brief struct {
	Head  string // "Chile"
	About string // from how many texts, from when to when
	Parts []BriefPart
	Texts []Text // that are quoted, by day and hash
}

// BriefPart is one part of a brief. More says how many there are in all and which command shows them.
type BriefPart struct {
	Name, More string
	Lines      []BriefLine
	None       string // what to say where there is nothing
}

// BriefLine is a quote with its source, and what the record says of it.
type BriefLine struct {
	Day   string
	Lead  string // who, and what he does: "Ignacia Pardo Ruiz · demand"
	Quote string // words of the text, on one line
	Text  Text
	At    string // line and column
	Note  string // a count, a status
}

// Formula is a wording that a party has used in several texts.
type Formula struct {
	Last  Wording // the newest use
	Texts int
	First Text
}

// formulaShare is the share of stems from which two wordings that open alike are one formula.
const formulaShare = .5

// Formulas are the wordings that open alike and share half of what they say on two days or more, those of most texts first, then
// the newest. Two accounts of one meeting make no formula. list is by day and text.
func Formulas(list []Wording) []Formula {
	type group struct {
		f           Formula
		first       Wording
		texts, days map[string]bool
	}
	by := map[string][]*group{}
	var all []*group
	for _, w := range list {
		if len(w.stems) < leastSame {
			continue
		}
		key := strings.Join(slices.Sorted(maps.Keys(w.opening)), " ")
		i := slices.IndexFunc(by[key], func(g *group) bool { return alike(g.first.stems, w.stems) >= formulaShare })
		if i < 0 {
			g := &group{f: Formula{First: w.Text}, first: w, texts: map[string]bool{}, days: map[string]bool{}}
			by[key], all, i = append(by[key], g), append(all, g), len(by[key])
		}
		g := by[key][i]
		g.f.Last, g.texts[w.Text.Hash], g.days[w.Text.Day] = w, true, true
	}
	var out []Formula
	for _, g := range all {
		if g.f.Texts = len(g.texts); len(g.days) > 1 {
			out = append(out, g.f)
		}
	}
	slices.SortStableFunc(out, func(a, b Formula) int {
		return cmp.Or(b.Texts-a.Texts, cmp.Compare(b.Last.Text.Day, a.Last.Text.Day), cmp.Compare(a.Last.Words, b.Last.Words))
	})
	return out
}

// Latest are the last n of a list that is by day, the newest first.
func Latest[T any](list []T, n int) []T {
	out := slices.Clone(list[max(0, len(list)-n):])
	slices.Reverse(out)
	return out
}

// Open reports whether no text words an entry as fulfilled or refused: not whether it is kept.
func (e Entry) Open() bool {
	for _, m := range e.Mentions {
		if m.Status == "fulfilled" || m.Status == "refused" {
			return false
		}
	}
	return true
}

// Since reports whether a text of a day or later speaks of an entry.
func (e Entry) Since(day string) bool { return e.Last().Text.Day >= day }
