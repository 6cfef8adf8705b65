package compare

import (
	"cmp"
	"slices"

	"github.com/readout-project/readout/doc"
)

// differences are where the two sides of a shared point part.
func (m *matcher) differences(x star) []Difference {
	p := Pair[*point]{m.joined(A, x.points[A]), m.joined(B, x.points[B])}
	var out []Difference
	out = append(out, m.valueDifferences(p)...)
	out = append(out, m.nameDifferences(p)...)
	if !x.doubt {
		out = append(out, m.negation(p)...)
	}
	out = append(out, m.speaker(x)...)
	out = append(out, m.strength(p, x)...)
	return append(out, m.wording(p, out)...)
}

// joined is the points of one side of a row as one.
func (m *matcher) joined(s Side, list []int) *point {
	if len(list) == 1 {
		return &m.points[s][list[0]]
	}
	p := m.points[s][list[0]]
	p.concepts = nil
	for _, i := range list {
		p.concepts = append(p.concepts, m.points[s][i].concepts...)
	}
	return &p
}

// alone are the concepts of each side, of the kinds that keep wants, that the other side does not have.
func alone(p Pair[*point], keep func(concept) bool) Pair[[]concept] {
	var out Pair[[]concept]
	for s := range p {
		other := p[Side(s).Other()]
		for _, c := range p[s].concepts {
			has := slices.ContainsFunc(other.concepts, func(o concept) bool { return o.key == c.key })
			known := slices.ContainsFunc(out[s], func(o concept) bool { return o.key == c.key })
			if keep(c) && !has && !known {
				out[s] = append(out[s], c)
			}
		}
	}
	return out
}

// paired makes differences of what each side has alone: one by one as long as both have some, then with nothing opposite.
func paired(kind DifferenceKind, list Pair[[]concept]) []Difference {
	var out []Difference
	for i := range max(len(list[A]), len(list[B])) {
		d := Difference{Kind: kind}
		for s := range list {
			if i < len(list[s]) {
				d.At[s] = list[s][i].at
			}
		}
		out = append(out, d)
	}
	return out
}

// valueDifferences are numbers and dates. What stands on one side only is no contradiction, but whoever compares wants to
// see it.
func (m *matcher) valueDifferences(p Pair[*point]) []Difference {
	var out []Difference
	for _, kind := range []DifferenceKind{NumberDiffers, DateDiffers} {
		out = append(out, paired(kind, alone(p, func(c concept) bool { return c.kind == string(kind) }))...)
	}
	return out
}

// nameDifferences are names of others than those who meet.
func (m *matcher) nameDifferences(p Pair[*point]) []Difference {
	return paired(NameDiffers, alone(p, func(c concept) bool { return (c.kind == "name" || c.kind == "country") && c.grade > partyGrade }))
}

// negation is a word that turns one side of a point around and has none to match it on the other.
func (m *matcher) negation(p Pair[*point]) []Difference {
	var found Pair[[]doc.Span]
	for s := range p {
		for _, w := range wordsOf(p[s].at) {
			if m.l.Accounts.Negations[w.low] {
				found[s] = append(found[s], w.at)
			}
		}
	}
	if len(found[A])%2 == len(found[B])%2 {
		return nil
	}
	d := Difference{Kind: NegationDiffers}
	for s := range found {
		if len(found[s]) > len(found[Side(s).Other()]) {
			d.At[s] = found[s][len(found[s])-1]
		}
	}
	return []Difference{d}
}

// speaker is a point that the two put into different mouths.
func (m *matcher) speaker(x star) []Difference {
	p, q := &m.points[A][x.best.a], &m.points[B][x.best.b]
	if len(p.speakers) == 0 || len(q.speakers) == 0 || slices.Equal(p.speakers, q.speakers) {
		return nil
	}
	at := Pair[doc.Span]{said(m.statement(A, p)), said(m.statement(B, q))}
	if at[A].IsZero() && at[B].IsZero() {
		return nil
	}
	return []Difference{{SpeakerDiffers, at}}
}

// said is what gives a statement to its speaker: the source, else the cue.
func said(st doc.Statement) doc.Span {
	if st.Source.IsZero() {
		return st.Cue
	}
	return st.Source
}

// strength are words of degree that one side has and the other has not, a weaker or stronger verb, and a weaker or stronger
// act.
func (m *matcher) strength(p Pair[*point], x star) []Difference {
	var found Pair[[]concept]
	for s := range p {
		for _, w := range wordsOf(p[s].at) {
			if m.l.Accounts.Degrees[w.low] != 0 {
				found[s] = append(found[s], concept{key: stem(w.low), at: w.at, kind: "degree"})
			}
		}
	}
	both := Pair[*point]{{concepts: found[A]}, {concepts: found[B]}}
	out := paired(StrengthDiffers, alone(both, func(concept) bool { return true }))
	if d, ok := m.modal(p); ok && !x.doubt {
		out = append(out, d)
	}
	if d, ok := m.act(x); ok {
		out = append(out, d)
	}
	return out
}

// modal is the most binding auxiliary of either side, where one binds more: 'must' and 'may'.
func (m *matcher) modal(p Pair[*point]) (Difference, bool) {
	var at Pair[doc.Span]
	var best Pair[int]
	for s := range p {
		for _, w := range wordsOf(p[s].said) {
			if n := m.l.Accounts.Modals[w.low]; n > best[s] && !(w.upper && !w.first) {
				best[s], at[s] = n, w.at
			}
		}
	}
	// 'would' is often but the past of 'will'.
	return Difference{StrengthDiffers, at}, best[A] > 0 && best[B] > 0 && max(best[A], best[B])-min(best[A], best[B]) > 1
}

// act is two acts of which one does more.
func (m *matcher) act(x star) (Difference, bool) {
	p, q := &m.points[A][x.best.a], &m.points[B][x.best.b]
	if ladder(m.l, p.act, q.act) == 0 {
		return Difference{}, false
	}
	at := Pair[doc.Span]{m.statement(A, p).Cue, m.statement(B, q).Cue}
	return Difference{StrengthDiffers, at}, !at[A].IsZero() && !at[B].IsZero()
}

// wording is what differs where nothing that has a kind of its own does: from the first to the last word that the other side
// has not.
func (m *matcher) wording(p Pair[*point], found []Difference) []Difference {
	if len(found) > 0 {
		return nil
	}
	list := alone(wordsAsConcepts(p), func(concept) bool { return true })
	d := Difference{Kind: WordingDiffers}
	for s := range list {
		slices.SortStableFunc(list[s], func(x, y concept) int { return cmp.Compare(x.at.Start(), y.at.Start()) })
		for _, c := range list[s] {
			d.At[s] = d.At[s].Cover(c.at)
		}
	}
	if d.At[A].IsZero() && d.At[B].IsZero() {
		return nil
	}
	return []Difference{d}
}

// wordsAsConcepts makes concepts of all words.
func wordsAsConcepts(p Pair[*point]) Pair[*point] {
	out := Pair[*point]{{}, {}}
	for s := range p {
		for _, w := range wordsOf(p[s].said) {
			out[s].concepts = append(out[s].concepts, concept{key: w.low, at: w.at})
		}
	}
	return out
}
