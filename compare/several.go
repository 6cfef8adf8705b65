package compare

import (
	"cmp"
	"slices"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Several is the table of more than two accounts.
type Several struct {
	Records []*doc.Record
	Pairs   []Comparison // of each two: first and second, first and third, …, second and third, …
	Rows    []Group
}

// Group is one point with the words of each account that makes it, in the order of the accounts; none where it was not
// found.
type Group struct {
	Topic doc.Topic
	Spans [][]doc.Span
}

// Accounts are how many accounts make the point.
func (g Group) Accounts() int {
	n := 0
	for _, list := range g.Spans {
		if len(list) > 0 {
			n++
		}
	}
	return n
}

// spot is a place in one of several accounts.
type spot struct{ account, start, end int }

// All compares each two of several accounts and joins what is one point.
func All(list []*doc.Record, l *lang.Language) Several {
	s := Several{Records: list}
	j := joiner{of: map[spot]int{}}
	for i := range list {
		for k := i + 1; k < len(list); k++ {
			c := Accounts(list[i], list[k], l)
			s.Pairs = append(s.Pairs, c)
			for _, r := range c.Rows {
				j.row(r, i, k)
			}
		}
	}
	s.Rows = j.groups(list)
	return s
}

// joiner joins points that are one into groups.
type joiner struct {
	of     map[spot]int
	spans  []doc.Span
	spots  []spot
	topics []doc.Topic
	parent []int
}

// row joins the places of one row of the accounts a and b.
func (j *joiner) row(r Row, a, b int) {
	first := -1
	for s, account := range []int{a, b} {
		for _, sp := range r.Spans[s] {
			n := j.number(spot{account, sp.Start(), sp.End()}, sp, r.Topic)
			if first < 0 {
				first = n
			}
			j.parent[j.root(n)] = j.root(first)
		}
	}
}

func (j *joiner) number(at spot, sp doc.Span, t doc.Topic) int {
	n, ok := j.of[at]
	if !ok {
		n = len(j.spots)
		j.of[at] = n
		j.spots, j.spans, j.topics, j.parent = append(j.spots, at), append(j.spans, sp), append(j.topics, t), append(j.parent, n)
	}
	return n
}

func (j *joiner) root(n int) int {
	for j.parent[n] != n {
		n = j.parent[n]
	}
	return n
}

// groups are the points, in the order in which they stand in their accounts on the whole.
func (j *joiner) groups(list []*doc.Record) []Group {
	index := map[int]int{}
	var out []Group
	var at []float64
	for n, x := range j.spots {
		root := j.root(n)
		i, ok := index[root]
		if !ok {
			i = len(out)
			index[root] = i
			out = append(out, Group{Topic: j.topics[root], Spans: make([][]doc.Span, len(list))})
			at = append(at, float64(x.start)/float64(max(1, len(list[x.account].Document().Text()))))
		}
		out[i].Spans[x.account] = append(out[i].Spans[x.account], j.spans[n])
	}
	order := make([]int, len(out))
	for i := range out {
		order[i] = i
		for k := range out[i].Spans {
			slices.SortFunc(out[i].Spans[k], doc.Span.Compare)
		}
	}
	slices.SortStableFunc(order, func(x, y int) int { return cmp.Compare(at[x], at[y]) })
	sorted := make([]Group, 0, len(out))
	for _, i := range order {
		sorted = append(sorted, out[i])
	}
	return sorted
}
