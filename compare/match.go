package compare

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// weight is a concept of a point with what it weighs there.
type weight struct {
	key   int
	exact string
	grade float64
	w     float64 // grade, by how rare it is
	at    doc.Span
	kind  string
}

// matcher aligns the points of two accounts.
type matcher struct {
	records Pair[*doc.Record]
	l       *lang.Language
	cast    *cast
	read    Pair[*reader]
	points  Pair[[]point]
	keys    map[string]int
	seen    []int            // by key: in how many points
	shown   map[string][]int // topics by word
	links   []link
	strict  bool // only what is surely one, as for versions of a page
}

// link says that two points are one.
type link struct {
	a, b  int
	score float64
	sum   float64
	doubt bool
}

// The measures of a match, tuned on the pairs of ../shared/statements with score_compare.py and read on other pairs of its
// corpus. score is the cosine of the two points' concepts, each weighed by how rare it is in the two texts, with a little
// for speaker and act; sum is the weight of the concepts that they share.
const (
	sureScore, sureSum     = 0.30, 0.9
	doubtScore, doubtSum   = 0.18, 0.7
	attachScore, attachSum = 0.2, 1.0
	withinShare, withinSum = 0.55, 1.5
	closeScore             = 0.50 // one thing in common will do, and one point of two versions
	nearGain               = 0.75 // of a concept that both have in different words
)

func newMatcher(a, b *doc.Record, l *lang.Language) *matcher {
	m := &matcher{records: Pair[*doc.Record]{a, b}, l: l, cast: newCast(a, b), keys: map[string]int{}, shown: map[string][]int{}}
	parties := m.cast.parties()
	for s, r := range m.records {
		m.read[s] = &reader{l: l, parties: parties}
		m.read[s].year, m.read[s].month = dateOf(r)
		sp := &splitter{side: Side(s), r: r, reader: m.read[s], cast: m.cast}
		m.points[s] = sp.points()
	}
	m.weigh()
	return m
}

// dateOf is year and month of a text, 0 where unknown.
func dateOf(r *doc.Record) (year, month int) {
	if t := day(r); t != "" {
		fmt.Sscanf(t, "%d-%d", &year, &month)
	}
	return year, month
}

// weigh gives each concept of each point its weight: rare ones say more.
func (m *matcher) weigh() {
	for s := range m.points {
		for i := range m.points[s] {
			m.intern(&m.points[s][i])
		}
	}
	n := float64(len(m.points[A]) + len(m.points[B]))
	for s := range m.points {
		for i := range m.points[s] {
			p := &m.points[s][i]
			for k := range p.weights {
				df := float64(m.seen[p.weights[k].key])
				p.weights[k].w *= math.Log(1+n/df) / math.Log(1+n)
				p.total += p.weights[k].w
			}
		}
	}
}

// intern numbers the concepts of p and counts them; of several with one key the weightiest stays.
func (m *matcher) intern(p *point) {
	for _, c := range p.concepts {
		id, ok := m.keys[c.key]
		if !ok {
			id = len(m.keys)
			m.keys[c.key] = id
			m.seen = append(m.seen, 0)
		}
		p.weights = append(p.weights, weight{key: id, exact: c.exact, grade: c.grade, w: c.grade, at: c.at, kind: c.kind})
	}
	slices.SortStableFunc(p.weights, func(x, y weight) int { return cmp.Or(cmp.Compare(x.key, y.key), cmp.Compare(y.w, x.w)) })
	p.weights = slices.CompactFunc(p.weights, func(x, y weight) bool { return x.key == y.key })
	for _, w := range p.weights {
		m.seen[w.key]++
	}
}

// common is the weight of what two points share. Both lists are in the order of keys.
func common(p, q *point) float64 {
	sum := 0.0
	each(p, q, func(x, y weight) {
		w := math.Sqrt(x.w * y.w)
		if x.exact != y.exact {
			w *= nearGain
		}
		sum += w
	})
	return sum
}

// each calls f for the concepts that two points share.
func each(p, q *point, f func(x, y weight)) {
	for i, k := 0, 0; i < len(p.weights) && k < len(q.weights); {
		switch x, y := p.weights[i], q.weights[k]; {
		case x.key < y.key:
			i++
		case x.key > y.key:
			k++
		default:
			f(x, y)
			i++
			k++
		}
	}
}

// score says how likely it is that two points are one.
func (m *matcher) score(p, q *point) (score, sum float64) {
	sum = common(p, q)
	if p.total == 0 || q.total == 0 {
		return 0, 0
	}
	score = sum / math.Sqrt(max(p.total, 1)*max(q.total, 1))
	if p.meeting && q.meeting && m.meets(p, q) {
		return score + 0.5, sum + 1
	}
	return score + m.speakerGain(p, q) + m.actGain(p, q), sum
}

// meets reports whether two points that tell an encounter name one of those who meet in common.
func (m *matcher) meets(p, q *point) bool {
	found := false
	each(p, q, func(x, _ weight) { found = found || x.grade == partyGrade && x.kind == "name" })
	return found
}

// speakerGain is for points in one mouth, against points in two.
func (m *matcher) speakerGain(p, q *point) float64 {
	if len(p.speakers) == 0 || len(q.speakers) == 0 {
		return 0
	}
	if slices.ContainsFunc(p.speakers, func(k string) bool { return slices.Contains(q.speakers, k) }) {
		return 0.04
	}
	return -0.02
}

// actGain is for points that do one thing.
func (m *matcher) actGain(p, q *point) float64 {
	switch {
	case p.act == "" || q.act == "" || p.act == doc.Inform || q.act == doc.Inform:
		return 0
	case p.act == q.act:
		return 0.06
	case m.kin(p.act, q.act):
		return 0.03
	}
	return -0.04
}

// kin reports whether two acts are much alike.
func (m *matcher) kin(a, b doc.Act) bool {
	return slices.ContainsFunc(m.l.Accounts.Kin, func(list []string) bool {
		return slices.Contains(list, string(a)) && slices.Contains(list, string(b))
	})
}

// strangers reports whether two statements share but one thing, and do not do the same with it: 'condolences for X', 'the
// attack on X'.
func (m *matcher) strangers(p, q *point, score float64) bool {
	said := p.statement != doc.NoStatement && q.statement != doc.NoStatement
	return said && score < closeScore && m.actGain(p, q) <= 0 && sharedThings(p, q) < 2
}

// sharedThings counts what two points share, those who meet left out. The words of one name are one thing.
func sharedThings(p, q *point) int {
	var list []Pair[doc.Span]
	counts := 0
	each(p, q, func(x, y weight) {
		if x.kind == "count" {
			counts++
		} else if x.grade != partyGrade && y.grade != partyGrade {
			list = append(list, Pair[doc.Span]{x.at, y.at})
		}
	})
	slices.SortFunc(list, func(x, y Pair[doc.Span]) int { return x[A].Compare(y[A]) })
	n := 0
	for i, x := range list {
		if i == 0 || x[A].Start() > list[i-1][A].End()+1 || x[B].Start() != list[i-1][B].End()+1 && !x[B].Overlaps(list[i-1][B]) {
			n++
		}
	}
	return n + counts
}

// ladder is how much stronger b is than a on a ladder of acts, 0 where they stand on none together.
func ladder(l *lang.Language, a, b doc.Act) int {
	for _, list := range l.Accounts.Ladders {
		i, k := slices.Index(list, string(a)), slices.Index(list, string(b))
		if i >= 0 && k >= 0 {
			return k - i
		}
	}
	return 0
}

// mostSeen is in how many points a concept may be before it no longer leads from one to the other; it still weighs.
const mostSeen = 100

// postings are the points of a side by concept, those left out that are in too many to lead anywhere.
func (m *matcher) postings(s Side) [][]int {
	post := make([][]int, len(m.seen))
	for k := range m.points[s] {
		for _, w := range m.points[s][k].weights {
			if m.seen[w.key] <= mostSeen {
				post[w.key] = append(post[w.key], k)
			}
		}
	}
	return post
}

// meetings calls f once for each point that shares a concept with p; last is scratch, as long as the points of that side,
// and mark a number that no other call has.
func meetings(p *point, post [][]int, last []int, mark int, f func(k int)) {
	for _, w := range p.weights {
		for _, k := range post[w.key] {
			if last[k] != mark {
				last[k] = mark
				f(k)
			}
		}
	}
}

// candidates are the pairs of points that share a concept and may be one, best first.
func (m *matcher) candidates() []link {
	post, last := m.postings(B), make([]int, len(m.points[B]))
	var out []link
	for i := range m.points[A] {
		meetings(&m.points[A][i], post, last, i+1, func(k int) {
			if x, ok := m.link(i, k); ok {
				out = append(out, x)
			}
		})
	}
	bestFirst(out)
	return out
}

// bestFirst puts links in order: the better first, then by place.
func bestFirst(list []link) {
	slices.SortFunc(list, func(x, y link) int {
		return cmp.Or(cmp.Compare(y.score, x.score), cmp.Compare(y.sum, x.sum), cmp.Compare(x.a, y.a), cmp.Compare(x.b, y.b))
	})
}

func (m *matcher) link(i, k int) (link, bool) {
	score, sum := m.score(&m.points[A][i], &m.points[B][k])
	x := link{a: i, b: k, score: score, sum: sum, doubt: score < closeScore && (score < sureScore || sum < sureSum)}
	p, q := &m.points[A][i], &m.points[B][k]
	return x, score >= doubtScore && sum >= doubtSum && !m.strangers(p, q, score)
}

// match links the points: first the best pairs, each point once; then what is left to the best point that has a partner, if
// it is near enough; then what may stand in a sentence of the other side though it is like no single point of it.
func (m *matcher) match() {
	list := m.candidates()
	a, b := make([]bool, len(m.points[A])), make([]bool, len(m.points[B]))
	for _, x := range list {
		if !a[x.a] && !b[x.b] && !(m.strict && x.score < closeScore) {
			a[x.a], b[x.b] = true, true
			m.links = append(m.links, x)
		}
	}
	if m.strict {
		return
	}
	centreA, centreB := slices.Clone(a), slices.Clone(b) // what is attached gets nothing attached to it
	for _, x := range list {
		if a[x.a] != b[x.b] && x.score >= attachScore && x.sum >= attachSum && (centreA[x.a] || centreB[x.b]) {
			a[x.a], b[x.b] = true, true
			m.links = append(m.links, x)
		}
	}
	m.within(A, a)
	m.within(B, b)
}

// within links points of side s that have no partner to the point of the other side that has most of what they say, if the
// passage around it has nearly all of it.
func (m *matcher) within(s Side, has []bool) {
	list := m.points[s.Other()]
	post, last := m.postings(s.Other()), make([]int, len(list))
	for i := range m.points[s] {
		if has[i] {
			continue
		}
		p := &m.points[s][i]
		best, at := 0.0, -1
		meetings(p, post, last, i+1, func(k int) {
			if sum := m.passage(p, list, k); sum > best || sum == best && k < at {
				best, at = sum, k
			}
		})
		if at < 0 || best < withinSum || best/p.total < withinShare {
			continue
		}
		x := link{a: i, b: at, score: best / p.total, sum: best, doubt: true}
		if s == B {
			x.a, x.b = at, i
		}
		m.links = append(m.links, x)
	}
}

// passage is the weight of what p shares with point k of list or the one behind it.
func (m *matcher) passage(p *point, list []point, k int) float64 {
	sum := common(p, &list[k])
	if sum == 0 || k+1 >= len(list) {
		return sum
	}
	both := 0.0
	for _, w := range p.weights {
		both += w.w * max(gain(w, &list[k]), gain(w, &list[k+1]))
	}
	return max(sum, both)
}

// gain is how much of a concept a point has, 0 to 1.
func gain(w weight, q *point) float64 {
	i, found := slices.BinarySearchFunc(q.weights, w.key, func(x weight, key int) int { return cmp.Compare(x.key, key) })
	switch {
	case !found:
		return 0
	case q.weights[i].exact != w.exact:
		return nearGain
	}
	return 1
}

// words counts the words of both texts, furniture and head left out.
func (m *matcher) words() Pair[int] {
	var out Pair[int]
	for s, r := range m.records {
		for _, sp := range r.Findings().Sentences {
			out[s] += len(strings.Fields(sp.Text()))
		}
	}
	return out
}
