package compare

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Change is what became of a point from one version of a page to the next.
type Change string

// The values of Change; "" where two accounts, and not two versions, are compared.
const (
	Kept    Change = "same"
	Changed Change = "changed"
	Removed Change = "removed"
	Added   Change = "added"
)

// Versions compares two versions of one page by what they say: points kept, changed, removed and added. Only points that are
// surely the same are taken for one.
func Versions(older, newer *doc.Record, l *lang.Language) Comparison {
	a, b := older, newer
	turned := before(b, a)
	if turned {
		a, b = b, a
	}
	m := newMatcher(a, b, l)
	m.strict = true
	c := m.comparison()
	if turned {
		c = mirrored(c)
	}
	for i := range c.Rows {
		c.Rows[i].change()
	}
	c.Warnings = append(c.Warnings, otherPage(older, newer)...)
	return c
}

// change says what became of a row's point, and marks each word that is not the same.
func (r *Row) change() {
	switch {
	case r.Verdict == OnlyA:
		r.Change, r.Attributed = Removed, Pair[bool]{}
	case r.Verdict == OnlyB:
		r.Change, r.Attributed = Added, Pair[bool]{}
	case wordsJoined(r.Spans[A]) == wordsJoined(r.Spans[B]):
		r.Change, r.Differ = Kept, nil
	default:
		r.Change = Changed
		r.Differ = slices.DeleteFunc(r.Differ, func(d Difference) bool { return d.Kind == WordingDiffers })
		r.Differ = append(r.Differ, changedWords(allWords(r.Spans[A]), allWords(r.Spans[B]))...)
	}
}

func wordsJoined(list []doc.Span) string {
	var b strings.Builder
	for _, sp := range list {
		b.WriteString(strings.Join(strings.Fields(sp.Text()), " ") + " ")
	}
	return b.String()
}

func allWords(list []doc.Span) []word {
	var out []word
	for _, sp := range list {
		out = append(out, wordsOf(sp)...)
	}
	return out
}

// changedWords are the runs of words that are not in the longest common subsequence of both (Wagner and Fischer 1974). It
// costs len(a)*len(b); points are short.
func changedWords(a, b []word) []Difference {
	length := make([][]int, len(a)+1)
	for i := range length {
		length[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for k := len(b) - 1; k >= 0; k-- {
			if a[i].at.Text() == b[k].at.Text() {
				length[i][k] = length[i+1][k+1] + 1
			} else {
				length[i][k] = max(length[i+1][k], length[i][k+1])
			}
		}
	}
	var out []Difference
	var run Difference
	for i, k := 0, 0; i < len(a) || k < len(b); {
		switch {
		case i < len(a) && k < len(b) && a[i].at.Text() == b[k].at.Text():
			out, run = closed(out, run), Difference{}
			i++
			k++
		case k == len(b) || i < len(a) && length[i+1][k] >= length[i][k+1]:
			run.At[A] = run.At[A].Cover(a[i].at)
			i++
		default:
			run.At[B] = run.At[B].Cover(b[k].at)
			k++
		}
		run.Kind = WordingDiffers
	}
	return closed(out, run)
}

// closed adds a run of changed words, if it has any.
func closed(out []Difference, run Difference) []Difference {
	if run.At[A].IsZero() && run.At[B].IsZero() {
		return out
	}
	return append(out, run)
}

// otherPage warns where two texts do not look like versions of one page.
func otherPage(a, b *doc.Record) []string {
	p, q := a.Document().Layout().Publisher, b.Document().Layout().Publisher
	if p != nil && q != nil && p.Name.V != q.Name.V {
		return []string{"the texts name two publishers: they may be two accounts rather than two versions of one page"}
	}
	return nil
}
