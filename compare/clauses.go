package compare

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
)

// leastClause is how many words of substance a clause needs to be a point of its own.
const leastClause = 2

// clauses cuts sp into points: at semicolons, where a further clause or infinitive is joined, and between the topics of a
// meeting. A part without substance stays with the one before it.
func (s *splitter) clauses(sp doc.Span) []doc.Span {
	ws := wordsOf(sp)
	cuts := s.cuts(sp, ws)
	var out []doc.Span
	from := 0
	for k, cut := range append(cuts, len(ws)) {
		last := k == len(cuts)
		if cut <= from || !last && s.weightOf(ws[from:cut]) < leastClause {
			continue
		}
		if last && len(out) > 0 && s.weightOf(ws[from:cut]) < leastClause {
			prev := out[len(out)-1]
			out[len(out)-1] = prev.Cover(ws[len(ws)-1].at)
			break
		}
		out = append(out, s.between(sp, ws, from, cut))
		from = cut
	}
	return out
}

// between is the span of the words [from, to), with the marks around them at the ends of sp.
func (s *splitter) between(sp doc.Span, ws []word, from, to int) doc.Span {
	start, end := ws[from].at.Start(), ws[to-1].at.End()
	if from == 0 {
		start += strings.LastIndexAny(sp.Document().Text()[sp.Start():start], ",; \n\t") + 1 - (start - sp.Start())
	}
	if to == len(ws) {
		end = sp.End()
	}
	return sp.Document().Span(start, end)
}

// weightOf counts the words of substance.
func (s *splitter) weightOf(ws []word) int {
	n := 0
	for _, w := range ws {
		if a := &s.l.Accounts; !a.Empty[w.low] && !slices.Contains(a.Topical, w.low) {
			n++
		}
	}
	return n
}

// cuts are the words before which sp is cut, in order.
func (s *splitter) cuts(sp doc.Span, ws []word) []int {
	var out []int
	list := -1 // the word behind which topics are listed
	for i := 1; i < len(ws); i++ {
		comma := strings.ContainsRune(s.gap(ws, i), ',')
		switch {
		case strings.ContainsAny(s.gap(ws, i), ";\n"):
			out = append(out, i)
		case list >= 0 && i > list && (comma || s.opens(ws, i, "as well as")):
			out = append(out, i)
		case s.clauseAt(ws, i, comma):
			out = append(out, i)
		}
		if n := s.topical(ws, i); n > 0 {
			if ws[i-1].low == "to" && i > 1 {
				out = append(out, i-1)
			} else {
				out = append(out, i)
			}
			list = i + n
		}
		if list >= 0 && strings.ContainsAny(s.gap(ws, i), ";.") {
			list = -1
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// gap is what stands between word i-1 and word i.
func (s *splitter) gap(ws []word, i int) string {
	return ws[i].at.Document().Text()[ws[i-1].at.End():ws[i].at.Start()]
}

// opens reports whether a phrase begins at word i.
func (s *splitter) opens(ws []word, i int, phrase string) bool {
	for w := range strings.FieldsSeq(phrase) {
		if i >= len(ws) || ws[i].low != w {
			return false
		}
		i++
	}
	return true
}

// topical is the length in words of a verb of topics at word i, 0 for none.
func (s *splitter) topical(ws []word, i int) int {
	best := 0
	for _, t := range s.l.Accounts.Topical {
		if n := strings.Count(t, " ") + 1; n > best && s.opens(ws, i, t) {
			best = n
		}
	}
	return best
}

// clauseAt reports whether a clause of its own begins at word i: one of the openers, or 'and' with a subject and a finite
// verb behind a comma.
func (s *splitter) clauseAt(ws []word, i int, comma bool) bool {
	for _, c := range s.l.Accounts.Clauses {
		if s.opens(ws, i, c) && (comma || strings.Contains(c, " ")) {
			return true
		}
	}
	return comma && ws[i].low == "and" && s.finiteSoon(ws, i+1)
}

// finiteSoon reports whether an auxiliary follows a subject of few words.
func (s *splitter) finiteSoon(ws []word, i int) bool {
	const most = 7
	for k := i + 1; k < min(i+most, len(ws)); k++ {
		if strings.ContainsAny(s.gap(ws, k), ",;") {
			return false
		}
		if s.l.Accounts.Finite[ws[k].low] {
			return true
		}
	}
	return false
}
