package compare

import (
	"cmp"
	"slices"
	"strings"
	"time"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Same says whether two texts tell of one meeting.
type Same struct {
	Verdict Answer
	Because []Reason
}

// Answer is yes, no, or that the texts do not tell.
type Answer string

// The values of Answer.
const (
	Yes    Answer = "yes"
	No     Answer = "no"
	Unsure Answer = "unsure"
)

// Reason is what speaks for the answer, with its words, where it has any.
type Reason struct {
	What  string // "date", "participants", "place", "kind", "content"
	Agree bool   // speaks for one meeting
	At    Pair[doc.Span]
}

// SameMeeting says whether two texts tell of one meeting, with the verdict of Accounts, at a small part of its cost where both tell
// the day: then the points, which are not among its reasons, do not count.
func SameMeeting(a, b *doc.Record, l *lang.Language) Same {
	if before(b, a) {
		s := SameMeeting(b, a, l)
		for i := range s.Because {
			s.Because[i].At = swap(s.Because[i].At)
		}
		return s
	}
	m := &matcher{records: Pair[*doc.Record]{a, b}, l: l, cast: newCast(a, b)}
	if _, known := m.dates(&Same{}); !known {
		return accounts(a, b, l).Same
	}
	return m.sameMeeting()
}

// sameMeeting weighs who met, when, where and how; where no date is told, also how many points the two share.
func (m *matcher) sameMeeting() Same {
	var s Same
	date, known := m.dates(&s)
	people := m.participants(&s)
	m.place(&s)
	m.kind(&s)
	content := m.sharedContent(&s)
	switch {
	case people < 0 || known && !date:
		s.Verdict = No
	case people > 0 && (known || content):
		s.Verdict = Yes
	default:
		s.Verdict = Unsure
	}
	return s
}

// day is the day of the encounter that a record tells, else of the text; "" where neither is known.
func day(r *doc.Record) string {
	f := r.Findings()
	if len(f.Meetings) > 0 && f.Meetings[0].Date != nil {
		return f.Meetings[0].Date.V
	}
	if t := r.Document().Layout().Date; t != nil {
		return t.Value.V
	}
	return ""
}

// dayAt is the place of day.
func dayOf(r *doc.Record) doc.Span {
	f := r.Findings()
	t := r.Document().Layout().Date
	if len(f.Meetings) > 0 && f.Meetings[0].Date != nil && (t == nil || t.Value.At.IsZero() || t.Value.V != f.Meetings[0].Date.V) {
		return f.Meetings[0].Date.At
	}
	if t != nil {
		return t.Value.At // '14 May 2024' says more than 'today'
	}
	return doc.Span{}
}

// dates compares the days: one apart is the same, for the two sides may sit in two time zones, or one of them published
// late at night.
func (m *matcher) dates(s *Same) (same, known bool) {
	a, errA := time.Parse(time.DateOnly, day(m.records[A]))
	b, errB := time.Parse(time.DateOnly, day(m.records[B]))
	if errA != nil || errB != nil {
		return false, false
	}
	same = a.Sub(b).Abs() <= 24*time.Hour
	s.Because = append(s.Because, Reason{"date", same, Pair[doc.Span]{dayOf(m.records[A]), dayOf(m.records[B])}})
	return same, true
}

// participants compares those who meet: 1 where they are the same, -1 where they are others, 0 where that is not clear.
func (m *matcher) participants(s *Same) int {
	ids := Pair[[]doc.ActorID]{m.cast.principals(A), m.cast.principals(B)}
	shared, apart, loose := 0, 0, 0
	for _, id := range ids[A] {
		i := slices.IndexFunc(ids[B], func(o doc.ActorID) bool { return m.samePerson(id, o) })
		if i < 0 {
			if !m.present(A, id) {
				apart++
			}
			continue
		}
		if m.cast.key[A][id] == m.cast.key[B][ids[B][i]] {
			shared++
		} else {
			loose++
		}
		s.Because = append(s.Because, Reason{"participants", true, Pair[doc.Span]{m.named(A, id), m.named(B, ids[B][i])}})
	}
	for _, id := range ids[B] {
		if !slices.ContainsFunc(ids[A], func(o doc.ActorID) bool { return m.samePerson(o, id) }) && !m.present(B, id) {
			apart++
		}
	}
	switch {
	case shared >= 2:
		return 1
	case len(ids[A]) == 0 || len(ids[B]) == 0:
		return 0
	case apart >= 2 || shared+loose == 0:
		m.others(s, ids)
		return -1
	}
	return 0
}

// others gives the participants that are not the same as a reason.
func (m *matcher) others(s *Same, ids Pair[[]doc.ActorID]) {
	var at Pair[doc.Span]
	for side := range ids {
		for _, id := range ids[side] {
			if !m.present(Side(side), id) && at[side].IsZero() {
				at[side] = m.named(Side(side), id)
			}
		}
	}
	s.Because = append(s.Because, Reason{"participants", false, at})
}

// samePerson reports whether an actor of A is one of B: the same person, or a country and who acts for it.
func (m *matcher) samePerson(a, b doc.ActorID) bool {
	if m.cast.key[A][a] == m.cast.key[B][b] {
		return true
	}
	x, y := m.records[A].Actor(a), m.records[B].Actor(b)
	return x.Country != "" && x.Country == y.Country && (x.Kind != doc.Person || y.Kind != doc.Person)
}

// present reports whether the other text names an actor of this side at all.
func (m *matcher) present(s Side, id doc.ActorID) bool {
	return slices.Contains(m.cast.key[s.Other()], m.cast.key[s][id])
}

// named is where an actor is first named.
func (m *matcher) named(s Side, id doc.ActorID) doc.Span {
	a := m.records[s].Actor(id)
	return cmp.Or(a.Name.At, a.At())
}

// place compares where the two say that it was.
func (m *matcher) place(s *Same) {
	var at Pair[doc.Span]
	for side, r := range m.records {
		if f := r.Findings(); len(f.Meetings) > 0 {
			at[side] = f.Meetings[0].Place
		}
	}
	if at[A].IsZero() || at[B].IsZero() {
		return
	}
	a, b := strings.ToLower(at[A].Text()), strings.ToLower(at[B].Text())
	if strings.Contains(a, b) || strings.Contains(b, a) {
		s.Because = append(s.Because, Reason{"place", true, at})
	}
}

// kind compares what sort of encounter it was. That two differ proves nothing: what one side calls a call is a meeting by
// video to the other.
func (m *matcher) kind(s *Same) {
	var kinds Pair[doc.MeetingKind]
	var at Pair[doc.Span]
	for side, r := range m.records {
		if f := r.Findings(); len(f.Meetings) > 0 {
			kinds[side], at[side] = f.Meetings[0].Kind, f.Meetings[0].At()
		}
	}
	if kinds[A] != "" && kinds[B] != "" {
		s.Because = append(s.Because, Reason{"kind", kinds[A] == kinds[B], at})
	}
}

// How many of the shorter text's points must be in the other for content to speak for one meeting, in all and surely.
const (
	leastShared = 3
	shareOfBoth = 0.5
)

// sharedContent reports whether the two share so many points that they will be of one meeting.
func (m *matcher) sharedContent(s *Same) bool {
	shared := Pair[map[int]bool]{{}, {}}
	var best link
	for _, x := range m.links {
		if m.points[A][x.a].meeting && m.points[B][x.b].meeting {
			continue
		}
		shared[A][x.a], shared[B][x.b] = true, true
		if x.score > best.score {
			best = x
		}
	}
	for side := range shared {
		if n := len(shared[side]); n >= leastShared && float64(n) >= shareOfBoth*float64(len(m.points[side])) {
			s.Because = append(s.Because, Reason{"content", true, Pair[doc.Span]{m.points[A][best.a].at, m.points[B][best.b].at}})
			return true
		}
	}
	return false
}
