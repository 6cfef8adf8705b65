package compare

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
)

// point is something that an account says: a statement or a clause of one, a clause of what the publisher tells, or the
// encounter itself.
type point struct {
	side      Side
	at        doc.Span        // shown
	said      doc.Span        // compared: at without the cue
	statement doc.StatementID // doc.NoStatement where the publisher tells it
	meeting   bool            // tells the encounter itself
	whole     bool            // a sentence, and not what a statement leaves of one
	concepts  []concept
	speakers  []string // keys
	act       doc.Act
	// Filled in by the matcher.
	weights []weight
	total   float64
}

// splitter cuts one account into points.
type splitter struct {
	side Side
	r    *doc.Record
	*reader
	cast *cast
	out  []point
}

// points are the points of an account in order.
func (s *splitter) points() []point {
	f := s.r.Findings()
	sts := make([]doc.StatementID, len(f.Statements))
	for i := range sts {
		sts[i] = doc.StatementID(i)
	}
	for _, id := range sts {
		s.statement(id)
	}
	s.narrated()
	slices.SortStableFunc(s.out, func(a, b point) int { return a.said.Compare(b.said) })
	return s.out
}

// statement cuts what a statement says into points; one that another statement inside it says is left to that one.
func (s *splitter) statement(id doc.StatementID) {
	st := s.r.Findings().Statements[id]
	for i, sp := range st.Content {
		for _, part := range s.sentencesIn(sp) {
			for _, at := range s.clauses(part) {
				if s.inner(id, at) {
					continue
				}
				p := point{at: at, said: at, statement: id, act: st.Act, speakers: s.cast.keys(s.side, st.Speakers)}
				if i == 0 && at.Start() == sp.Start() {
					p.at = withCue(st, at)
				}
				s.add(p)
			}
		}
	}
}

// withCue is at with the cue before it, which says what the words do: 'condemned' belongs to the point.
func withCue(st doc.Statement, at doc.Span) doc.Span {
	const near = 60
	if c := st.Cue; !c.IsZero() && c.End() <= at.Start() && at.Start()-c.End() <= near {
		return c.Cover(at)
	}
	return at
}

// inner reports whether at is, but for a few words, what another and shorter statement says.
func (s *splitter) inner(id doc.StatementID, at doc.Span) bool {
	for k, o := range s.r.Findings().Statements {
		if doc.StatementID(k) == id || len(o.Content) == 0 {
			continue
		}
		inside := 0
		for _, sp := range o.Content {
			if at.Contains(sp) && sp.Len() < at.Len() {
				inside += sp.Len()
			}
		}
		if 2*inside > at.Len() {
			return true
		}
	}
	return false
}

// sentencesIn cuts sp where sentences end.
func (s *splitter) sentencesIn(sp doc.Span) []doc.Span {
	var out []doc.Span
	list := s.r.Findings().Sentences
	i, _ := slices.BinarySearchFunc(list, sp.Start(), func(x doc.Span, at int) int { return cmp.Compare(x.End(), at+1) })
	at := sp.Start()
	for ; i < len(list) && list[i].Start() < sp.End(); i++ {
		if end := min(list[i].End(), sp.End()); end > at {
			if part, ok := sp.Document().Trim(at, end); ok {
				out = append(out, part)
			}
			at = end
		}
	}
	if at < sp.End() {
		if part, ok := sp.Document().Trim(at, sp.End()); ok {
			out = append(out, part)
		}
	}
	return out
}

// narrated cuts what the publisher tells in the sentences, outside statements, into points.
func (s *splitter) narrated() {
	f := s.r.Findings()
	said := s.said()
	for _, sentence := range f.Sentences {
		for _, rest := range outside(sentence, said) {
			for _, at := range s.clauses(rest) {
				s.add(point{at: at, said: at, statement: doc.NoStatement, meeting: s.tellsMeeting(at), whole: at.Len() >= sentence.Len()-2})
			}
		}
	}
}

// said are the places of what statements say, of their cues and sources, in order.
func (s *splitter) said() []doc.Span {
	var out []doc.Span
	for _, st := range s.r.Findings().Statements {
		out = append(out, st.Content...)
		for _, sp := range []doc.Span{st.Cue, st.Source} {
			if !sp.IsZero() {
				out = append(out, sp)
			}
		}
	}
	slices.SortFunc(out, doc.Span.Compare)
	return out
}

// outside are the parts of sp that lie in none of taken, which are in order.
func outside(sp doc.Span, taken []doc.Span) []doc.Span {
	var out []doc.Span
	d, at := sp.Document(), sp.Start()
	i, _ := slices.BinarySearchFunc(taken, sp.Start(), func(x doc.Span, at int) int { return cmp.Compare(x.Start(), at) })
	for i > 0 && i > len(taken)-1 || i > 0 && taken[i-1].End() > sp.Start() {
		i-- // one that begins before sp may reach into it
	}
	for ; i < len(taken) && taken[i].Start() < sp.End(); i++ {
		if taken[i].Start() > at {
			if part, ok := d.Trim(at, taken[i].Start()); ok {
				out = append(out, part)
			}
		}
		at = max(at, taken[i].End())
	}
	if at < sp.End() {
		if part, ok := d.Trim(at, sp.End()); ok {
			out = append(out, part)
		}
	}
	return out
}

// tellsMeeting reports whether the record takes its first encounter from at.
func (s *splitter) tellsMeeting(at doc.Span) bool {
	f := s.r.Findings()
	if len(f.Meetings) == 0 {
		return false
	}
	m := f.Meetings[0]
	return at.Overlaps(m.At())
}

// add adds a point, if it has substance.
func (s *splitter) add(p point) {
	p.side = s.side
	ws := wordsOf(p.said)
	p.concepts = s.concepts(ws, s.cast.in(s.side, p.said))
	if at, ok := s.condition(p.said); ok {
		p.concepts = append(p.concepts, concept{key: "if", exact: "if", kind: "near", at: at, grade: flagGrade})
	}
	if s.substance(p, len(ws)) {
		s.out = append(s.out, p)
	}
}

// substance reports whether p says something: a leftover of a split ('In this context,') does not.
func (s *splitter) substance(p point, words int) bool {
	sum := 0.0
	for _, c := range p.concepts {
		if c.grade != partyGrade {
			sum += c.grade
		}
	}
	if p.statement != doc.NoStatement {
		return sum > 0 || words > 2
	}
	return p.meeting || words > 3 && (sum > 1.3 || p.whole && sum > 0)
}

// condition is where a condition is opened in at.
func (s *splitter) condition(at doc.Span) (doc.Span, bool) {
	low := strings.ToLower(at.Text())
	for _, c := range s.l.Accounts.Conditions {
		i := strings.Index(" "+low, " "+c+" ")
		if i >= 0 && len(low) == at.Len() {
			return at.Document().Span(at.Start()+i, at.Start()+i+len(c)), true
		}
	}
	return doc.Span{}, false
}
