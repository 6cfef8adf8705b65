package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
)

// fewWords is the length below which a text is too short for a claim that it lacks a point.
const fewWords = 25

// silent reports whether a side can bear no claim of absence: too little of it could be read.
func (m *matcher) silent(s Side) bool {
	return m.words()[s] < fewWords || len(m.points[s]) == 0
}

// warnings say why a claim of absence is not made.
func (m *matcher) warnings() []string {
	var out []string
	for s, r := range m.records {
		if m.silent(Side(s)) {
			out = append(out, fmt.Sprintf("%s has %d words that we could read: too few to say that it lacks a point", r.Document().Origin().Source, m.words()[s]))
		}
	}
	slices.Sort(out)
	return out
}

// star is a point with those of the other side that are one with it.
type star struct {
	points Pair[[]int]
	doubt  bool
	best   link
}

// stars groups the links that share a point.
func (m *matcher) stars() []star {
	var out []star
	of := Pair[map[int]int]{{}, {}}
	for _, x := range m.links {
		i, okA := of[A][x.a]
		k, okB := of[B][x.b]
		switch {
		case !okA && !okB:
			of[A][x.a], of[B][x.b] = len(out), len(out)
			out = append(out, star{points: Pair[[]int]{{x.a}, {x.b}}, doubt: x.doubt, best: x})
		case okA && !okB:
			of[B][x.b] = i
			out[i].points[B] = append(out[i].points[B], x.b)
		case okB && !okA:
			of[A][x.a] = k
			out[k].points[A] = append(out[k].points[A], x.a)
		}
	}
	for i := range out {
		slices.Sort(out[i].points[A])
		slices.Sort(out[i].points[B])
	}
	return out
}

// rows is the table: shared points, then those of one account, in the order of the texts as far as the two agree on one.
func (m *matcher) rows() []Row {
	var list []placed
	used := Pair[map[int]bool]{{}, {}}
	for _, x := range m.stars() {
		for s := range x.points {
			for _, i := range x.points[s] {
				used[s][i] = true
			}
		}
		list = append(list, placed{m.shared(x), (m.relative(A, x.points[A][0]) + m.relative(B, x.points[B][0])) / 2, 0})
	}
	for s := range m.points {
		if m.silent(Side(s).Other()) {
			continue
		}
		for i := range m.points[s] {
			if !used[s][i] {
				list = append(list, placed{m.single(Side(s), i), m.relative(Side(s), i), s})
			}
		}
	}
	slices.SortStableFunc(list, func(x, y placed) int { return cmp.Or(cmp.Compare(x.at, y.at), cmp.Compare(x.side, y.side)) })
	out := make([]Row, 0, len(list))
	for _, x := range list {
		out = append(out, x.row)
	}
	return out
}

// placed is a row with where it stands, from 0 to 1.
type placed struct {
	row  Row
	at   float64
	side int
}

func (m *matcher) relative(s Side, i int) float64 {
	return float64(m.points[s][i].at.Start()) / float64(len(m.records[s].Document().Text()))
}

// shared is the row of a point that both make.
func (m *matcher) shared(x star) Row {
	r := Row{Verdict: Both, Doubt: x.doubt, Statements: Pair[doc.StatementID]{doc.NoStatement, doc.NoStatement}}
	for s := range x.points {
		for _, i := range x.points[s] {
			p := &m.points[s][i]
			r.Spans[s] = append(r.Spans[s], p.at)
			if r.Statements[s] == doc.NoStatement {
				r.Statements[s] = p.statement
			}
		}
	}
	r.Topic = m.topic(r.Spans[A], r.Spans[B])
	r.Shared = m.reasons(x.best)
	r.Differ = m.differences(x)
	return r
}

// reasons are why two points are taken for one, what weighs most first.
func (m *matcher) reasons(x link) []Shared {
	p, q := &m.points[A][x.a], &m.points[B][x.b]
	type heavy struct {
		Shared
		w float64
	}
	var list []heavy
	each(p, q, func(x, y weight) {
		kind := x.kind
		if kind == "near" && x.exact == y.exact {
			kind = "word"
		}
		list = append(list, heavy{Shared{kind, Pair[doc.Span]{x.at, y.at}}, x.w * y.w})
	})
	slices.SortStableFunc(list, func(x, y heavy) int { return cmp.Compare(y.w, x.w) })
	var out []Shared
	for _, h := range list {
		out = append(out, h.Shared)
	}
	return append(out, m.manner(p, q)...)
}

// manner are a speaker and an act in common.
func (m *matcher) manner(p, q *point) []Shared {
	if p.statement == doc.NoStatement || q.statement == doc.NoStatement {
		return nil
	}
	st, other := m.statement(A, p), m.statement(B, q)
	var out []Shared
	if len(p.speakers) > 0 && slices.Equal(p.speakers, q.speakers) && !st.Source.IsZero() && !other.Source.IsZero() {
		out = append(out, Shared{"speaker", Pair[doc.Span]{st.Source, other.Source}})
	}
	if st.Act == other.Act && !st.Cue.IsZero() && !other.Cue.IsZero() {
		out = append(out, Shared{"act", Pair[doc.Span]{st.Cue, other.Cue}})
	}
	return out
}

func (m *matcher) statement(s Side, p *point) doc.Statement {
	return m.records[s].Findings().Statements[p.statement]
}

// single is the row of a point that one side makes.
func (m *matcher) single(s Side, i int) Row {
	p := &m.points[s][i]
	r := Row{Verdict: OnlyA, Statements: Pair[doc.StatementID]{doc.NoStatement, doc.NoStatement}}
	if s == B {
		r.Verdict = OnlyB
	}
	r.Spans[s] = []doc.Span{p.at}
	r.Statements[s] = p.statement
	r.Topic = m.topic(r.Spans[s])
	r.Searched = m.searched(p)
	if p.statement != doc.NoStatement {
		side := m.statement(s, p).Side
		r.Attributed[s] = side == doc.OtherSide
		r.Joint = side == doc.JointSide
	}
	return r
}

// searched are the words that were looked for on the other side: those that tell most.
func (m *matcher) searched(p *point) []string {
	const most = 6
	list := slices.Clone(p.weights)
	slices.SortStableFunc(list, func(x, y weight) int { return cmp.Or(cmp.Compare(y.w, x.w), x.at.Compare(y.at)) })
	var out []string
	for _, w := range list {
		if s := strings.Join(strings.Fields(w.at.Text()), " "); len(out) < most && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}
