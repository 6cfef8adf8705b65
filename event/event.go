// Package event finds what happened: meetings with their participants, from parses, actors and statements. What somebody
// is only said to have done, inside a statement, is no meeting of this text. Events and commitments in the sense of CAMEO
// and PLOVER are not read yet.
package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Meetings are the encounters that the text reports as its own subject, in text order.
func Meetings(d *doc.Document, ps []doc.Parse, actors []doc.Actor, sts []doc.Statement, l *lang.Language) []doc.Meeting {
	f := &finder{d: d, l: &l.Meet, actors: actors, index: doc.NewIndex(actors), sts: sts}
	f.kind = f.headKind(ps)
	for i := range ps {
		f.sentence(&ps[i])
	}
	return f.finished()
}

// finder carries what the rules read, and the meetings found so far.
type finder struct {
	d      *doc.Document
	l      *lang.Meet
	actors []doc.Actor
	index  *doc.Index
	sts    []doc.Statement
	kind   doc.MeetingKind // what the headline calls it; "" for nothing
	found  []meeting
}

// meeting is a doc.Meeting on its way.
type meeting struct {
	kind  doc.MeetingKind
	at    doc.Span
	on    []doc.Span
	parts map[doc.ActorID]doc.Part
	order []doc.ActorID
}

// person is an actor who is named in a sentence, and where.
type person struct {
	id doc.ActorID
	at doc.Span
}

// headKind is the kind that kicker or title gives by a word for it.
func (f *finder) headKind(ps []doc.Parse) doc.MeetingKind {
	for _, p := range ps {
		if !p.Head {
			continue
		}
		for _, t := range p.Tokens {
			w := strings.ToLower(t.Text())
			if k := f.l.Nouns[w]; k == "call" || k == "summit" {
				return doc.MeetingKind(k)
			}
			if w == "call" || w == "calls" {
				return doc.Call
			}
		}
	}
	return ""
}

// sentence adds the encounters of one sentence, and those who were in the room.
func (f *finder) sentence(p *doc.Parse) {
	low := make([]string, len(p.Tokens))
	for i, t := range p.Tokens {
		low[i] = strings.ToLower(t.Text())
	}
	if p.Head {
		return
	}
	e, i, end := f.trigger(p, low)
	if i < 0 {
		f.room(p, low)
		return
	}
	people := f.people(p)
	guests, others := f.split(p, low, people)
	m := meeting{kind: f.kindOf(e, low), at: p.Words(i, end), parts: map[doc.ActorID]doc.Part{}}
	for _, x := range guests {
		m.add(x.id, doc.Attendee, x.at)
	}
	if len(m.order) < 2 {
		f.room(p, low)
		return
	}
	f.cast(&m, e, p, low, p.Tokens[i].Span)
	for _, x := range others {
		m.add(x.id, doc.Attendee, x.at)
	}
	f.merge(m)
}

// trigger is the first phrase that tells an encounter, outside statements and not denied.
func (f *finder) trigger(p *doc.Parse, low []string) (e lang.Encounter, first, last int) {
	for i := range low {
		if f.said(p.Tokens[i].Span) || f.unheld(low, i) {
			continue
		}
		for _, e := range f.l.Verbs {
			if last, ok := match(low, i, e); ok {
				return e, i, last
			}
		}
	}
	return lang.Encounter{}, -1, -1
}

// match reports whether e's words stand at token i, and where they end.
func match(low []string, i int, e lang.Encounter) (last int, ok bool) {
	for k, w := range strings.Fields(e.Words) {
		if k == 0 {
			if low[i] != w {
				return 0, false
			}
			last = i
			continue
		}
		j := last + 1
		for j < len(low) && j <= last+1+e.Gap && low[j] != w {
			j++
		}
		if j >= len(low) || low[j] != w {
			return 0, false
		}
		last = j
	}
	return last, true
}

// said reports whether sp lies in the content of a statement.
func (f *finder) said(sp doc.Span) bool {
	i, _ := slices.BinarySearchFunc(f.sts, sp.Start(), func(st doc.Statement, at int) int { return cmp.Compare(st.At().Start(), at+1) })
	for k := i - 1; k >= 0 && k > i-8; k-- { // statements nest a few deep at most
		for _, c := range f.sts[k].Content {
			if c.Contains(sp) && f.sts[k].By() != "attribution/trailing" && f.sts[k].By() != "attribution/first-person" {
				return true
			}
		}
	}
	return false
}

// unheld reports whether a word just before token i says that it did not take place.
func (f *finder) unheld(low []string, i int) bool {
	for j := max(0, i-3); j < i; j++ {
		if f.l.Unheld[low[j]] {
			return true
		}
	}
	return false
}

func (f *finder) kindOf(e lang.Encounter, low []string) doc.MeetingKind {
	if e.Kind == "call" && e.Words[:5] == "spoke" && f.kind == "" && !slices.Contains(low, "phone") && !slices.Contains(low, "telephone") {
		return doc.Call
	}
	if e.Kind != "" {
		return doc.MeetingKind(e.Kind)
	}
	if f.kind == doc.Summit || f.kind == doc.Call && len(f.found) == 0 && e.Host == lang.NoSide {
		return f.kind
	}
	return doc.Encounter
}

// people are the persons who are named in a sentence outside statements, in order, each once.
func (f *finder) people(p *doc.Parse) []person {
	var out []person
	for _, r := range f.index.In(p.Span) {
		if f.actors[r.Actor].Kind != doc.Person || f.said(r.At()) {
			continue
		}
		if !slices.ContainsFunc(out, func(x person) bool { return x.id == r.Actor }) {
			out = append(out, person{r.Actor, r.At()})
		}
	}
	return out
}

// split tells those who met from those who were also there: named behind 'attended by', 'in the presence of'.
func (f *finder) split(p *doc.Parse, low []string, people []person) (met, room []person) {
	from, to := f.roomRange(p, low)
	for _, x := range people {
		if x.at.Start() >= from && x.at.Start() < to {
			room = append(room, x)
		} else {
			met = append(met, x)
		}
	}
	return met, room
}

// roomRange is the range of bytes that 'attended by A, B and C' covers: to the end of the sentence, or to where a
// subject of the main clause must begin.
func (f *finder) roomRange(p *doc.Parse, low []string) (from, to int) {
	for i, w := range low {
		if !f.l.Present[w] || f.said(p.Tokens[i].Span) || w == "delegation" {
			continue
		}
		from, to = p.Tokens[i].Start(), p.End()
		for _, st := range f.sts { // the speaker of a statement in this sentence is not one of the list
			if p.Contains(st.At()) && !st.Source.IsZero() && st.Source.Start() > from {
				to = f.lastList(p, st)
				break
			}
		}
		return from, to
	}
	return p.End(), p.End()
}

// lastList is where the list before the subject of a statement ends: at the first mention of the speaker.
func (f *finder) lastList(p *doc.Parse, st doc.Statement) int {
	for _, r := range f.index.In(p.Span) {
		if slices.Contains(st.Speakers, r.Actor) {
			return r.At().Start()
		}
	}
	return st.Source.Start()
}

// room adds those whom a sentence names as present to the last meeting.
func (f *finder) room(p *doc.Parse, low []string) {
	if len(f.found) == 0 {
		return
	}
	m := &f.found[len(f.found)-1]
	if i := slices.Index(low, "present"); i > 0 && (low[i-1] == "was" || low[i-1] == "were" || low[i-1] == "also") {
		for _, x := range f.people(p) {
			m.add(x.id, doc.Attendee, x.at)
		}
		return
	}
	from, to := f.roomRange(p, low)
	if f.unheld(low, len(low)) {
		return
	}
	for _, x := range f.people(p) {
		if x.at.Start() >= from && x.at.Start() < to || slices.Contains(low, "taking") {
			m.add(x.id, doc.Attendee, x.at)
		}
	}
}

func (m *meeting) add(id doc.ActorID, part doc.Part, at doc.Span) {
	if _, ok := m.parts[id]; ok {
		return
	}
	m.parts[id] = part
	m.order = append(m.order, id)
	m.on = append(m.on, at)
}

// cast gives the first two their parts: by the verb, else by who is at home where they met.
func (f *finder) cast(m *meeting, e lang.Encounter, p *doc.Parse, low []string, verb doc.Span) {
	a, b := m.order[0], m.order[1]
	if e.Host == lang.SubjectHost || e.Host == lang.SubjectCall || e.Host == lang.ObjectHost || e.Host == lang.ObjectCall {
		a, b = f.around(m, verb)
	}
	switch e.Host {
	case lang.SubjectHost:
		m.parts[a], m.parts[b] = doc.Host, doc.Guest
	case lang.ObjectHost:
		m.parts[a], m.parts[b] = doc.Guest, doc.Host
	case lang.SubjectCall:
		m.parts[a], m.parts[b] = doc.Caller, doc.Recipient
	case lang.ObjectCall:
		m.parts[a], m.parts[b] = doc.Recipient, doc.Caller
	default:
		if m.kind == doc.Call {
			f.initiative(m, p, low)
			return
		}
		if host := f.host(m, p, low); host != doc.NoActor {
			for _, id := range m.order {
				m.parts[id] = doc.Guest
			}
			m.parts[host] = doc.Host
		}
	}
}

// around are the person before the verb and the person behind it.
func (f *finder) around(m *meeting, verb doc.Span) (before, behind doc.ActorID) {
	before, behind = m.order[0], m.order[1]
	for i, id := range m.order {
		if m.on[i].Start() > verb.Start() {
			if id != before {
				behind = id
			}
			break
		}
	}
	return before, behind
}

// initiative finds the caller in 'at the initiative of the X side'.
func (f *finder) initiative(m *meeting, p *doc.Parse, low []string) {
	i := slices.Index(low, "initiative")
	if i < 0 || len(m.order) != 2 {
		return
	}
	var side doc.Code
	for _, r := range f.index.In(p.Span) {
		if r.At().Start() >= p.Tokens[max(0, i-4)].Start() && r.At().Start() < p.Tokens[min(len(low)-1, i+5)].Start() {
			if side = f.actors[r.Actor].Country; side != "" {
				break
			}
		}
	}
	for k, id := range m.order {
		if side != "" && f.actors[id].Country == side && f.actors[m.order[1-k]].Country != side {
			m.parts[id], m.parts[m.order[1-k]] = doc.Caller, doc.Recipient
		}
	}
}

// host is who is at home: the one whose country the place of the meeting lies in, else the one of the publisher's
// country where the text calls no one of that country a visitor; NoActor where neither is plain.
func (f *finder) host(m *meeting, p *doc.Parse, low []string) doc.ActorID {
	if len(m.order) < 2 || f.actors[m.order[0]].Country == f.actors[m.order[1]].Country {
		return doc.NoActor
	}
	if id := f.home(m, f.placeCountry(p, low)); id != doc.NoActor {
		return id
	}
	if pub := f.d.Layout().Publisher; pub != nil {
		return f.home(m, pub.Country)
	}
	return doc.NoActor
}

// home is the one participant of a country; NoActor where none or two are.
func (f *finder) home(m *meeting, country doc.Code) doc.ActorID {
	out := doc.NoActor
	for _, id := range m.order {
		if country != "" && f.actors[id].Country == country {
			if out != doc.NoActor {
				return doc.NoActor
			}
			out = id
		}
	}
	return out
}

// placeCountry is the country that 'in Tehran', 'visit to Kenya' names.
func (f *finder) placeCountry(p *doc.Parse, low []string) doc.Code {
	for i, w := range low {
		if i+1 >= len(low) || w != "in" && (w != "to" || i == 0 || low[i-1] != "visit") || f.said(p.Tokens[i].Span) {
			continue
		}
		for _, r := range f.index.In(p.Tokens[i+1].Cover(p.Tokens[min(len(low)-1, i+2)].Span)) {
			if a := f.actors[r.Actor]; a.Kind == doc.Country && r.At().Start() == p.Tokens[i+1].Start() {
				return a.Country
			}
		}
	}
	return ""
}

// merge joins m with a meeting of the same two, or adds it.
func (f *finder) merge(m meeting) {
	for i := range f.found {
		o := &f.found[i]
		shared := 0
		for _, id := range m.order {
			if _, ok := o.parts[id]; ok {
				shared++
			}
		}
		if shared >= min(2, len(m.order)) && (o.kind == m.kind || o.kind == doc.Visit || m.kind == doc.Encounter || shared == len(m.order)) {
			for k, id := range m.order {
				if m.parts[id] != doc.Attendee && o.parts[id] == doc.Attendee {
					o.parts[id] = m.parts[id]
				}
				o.add(id, m.parts[id], m.on[k])
			}
			return
		}
	}
	f.found = append(f.found, m)
}

// finished are the meetings as findings.
func (f *finder) finished() []doc.Meeting {
	out := make([]doc.Meeting, 0, len(f.found))
	for i, m := range f.found {
		x := doc.Meeting{Evidence: doc.Cite("event/encounter", m.at, m.on...), Kind: m.kind}
		for _, id := range m.order {
			x.Participants = append(x.Participants, doc.Participant{Actor: id, Part: m.parts[id]})
		}
		if t := f.d.Layout().Date; t != nil && i == 0 && f.today(m) {
			x.Date = &doc.Value[string]{V: t.Value.V, At: t.Value.At}
		}
		out = append(out, x)
	}
	return out
}

// today reports whether the sentence says that it was on the day of the statement.
func (f *finder) today(m meeting) bool {
	text := strings.ToLower(f.d.Text()[m.at.Start():min(len(f.d.Text()), m.at.End()+40)])
	return strings.Contains(text, "today")
}
