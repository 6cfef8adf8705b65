package event

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Meetings are the encounters that the text reports as its own subject, in text order.
func Meetings(d *doc.Document, ps []doc.Parse, actors []doc.Actor, sts []doc.Statement, l *lang.Language) []doc.Meeting {
	c := &coder{d: d, l: &l.Deeds, actors: actors, index: doc.NewIndex(actors), sts: sts, known: vocabulary(&l.Deeds)}
	f := &finder{coder: c, l: &l.Meet, language: l, guestIn: map[doc.ActorID]doc.Code{}}
	for i := range ps {
		if ps[i].Head && ps[i].HasTree() {
			f.headline(&ps[i])
		}
	}
	for i := range ps {
		if p := &ps[i]; !p.Head && p.HasTree() {
			f.sentence(plant(p, c.index, c.known))
		}
	}
	for i := range ps {
		if p := &ps[i]; p.Head && p.HasTree() {
			f.titled(plant(p, c.index, c.known))
		}
	}
	return f.finished()
}

// finder carries what the rules read, and the meetings found so far.
type finder struct {
	*coder
	l        *lang.Meet
	language *lang.Language
	kind     doc.MeetingKind // what the headline calls the first; "" for nothing
	guestIn  map[doc.ActorID]doc.Code
	found    []meeting
}

// meeting is a doc.Meeting on its way.
type meeting struct {
	kind  doc.MeetingKind
	at    doc.Span
	place doc.Span
	day   *doc.Value[string]
	on    []doc.Span
	parts map[doc.ActorID]doc.Part
	order []doc.ActorID
}

// headline takes the kind from a word of kicker or title.
func (f *finder) headline(p *doc.Parse) {
	for _, t := range p.Tokens {
		if w := strings.ToLower(t.Text()); w == "sidelines" || w == "margins" {
			return // of what they met at
		}
		if k := f.l.Head[strings.ToLower(t.Text())]; k != "" && f.kind == "" {
			f.kind = doc.MeetingKind(k)
		}
	}
}

// titled adds an encounter that only a headline tells.
func (f *finder) titled(t *tree) {
	for v := range t.Tokens {
		e, left, right, ok := f.encounter(t, v)
		if !ok {
			continue
		}
		m := f.meet(t, v, e, left, right)
		if len(m.order) == 2 && !slices.ContainsFunc(f.found, func(o meeting) bool { return f.covers(o, m) }) {
			f.found = append([]meeting{m}, f.found...)
		}
		return
	}
}

// sentence adds the encounters of one sentence, and those who were in the room.
func (f *finder) sentence(t *tree) {
	f.visitors(t)
	told := false
	for v := range t.Tokens {
		e, left, right, ok := f.encounter(t, v)
		if !ok || f.said(t.Tokens[v].Span) || t.former(v, f.year()) || f.earlier(t, v) {
			continue
		}
		m := f.meet(t, v, e, left, right)
		if len(m.order) < 2 && !told {
			m = f.linear(t, v, e)
		}
		if t.UPOS[v] == "NOUN" && f.longBefore(m.day) || t.lastMonth(v) {
			continue
		}
		if len(m.order) == 0 || len(m.order) == 1 && (len(f.found) > 0 || m.kind == doc.Call) {
			continue
		}
		told = true
		for _, one := range f.parted(t, v, m, left) {
			f.merge(one)
		}
	}
	f.room(t, told)
}

// longBefore reports whether a day is more than two weeks before that of the text: 'during their meeting on 27 January' in April.
func (f *finder) longBefore(day *doc.Value[string]) bool {
	const weeks = 14 // days: what a page tells of is put out within them
	date := f.d.Layout().Date
	if day == nil || date == nil {
		return false
	}
	held, err := time.Parse(time.DateOnly, day.V)
	issued, err2 := time.Parse(time.DateOnly, date.Value.V)
	return err == nil && err2 == nil && issued.Sub(held) > weeks*24*time.Hour
}

// lastMonth reports whether v is told of the month or the year before.
func (t *tree) lastMonth(v int) bool {
	return slices.ContainsFunc(t.kids[v], func(k int) bool {
		return (t.lemma[k] == "month" || t.lemma[k] == "year") && (t.rel(k) == "obl" || t.rel(k) == "nmod") && slices.ContainsFunc(t.kids[k], func(i int) bool { return t.lemma[i] == "last" })
	})
}

// parted is m, or where v says that those on one side were met one by one, a meeting with each: 'held separate meetings with A and B'.
func (f *finder) parted(t *tree, v int, m meeting, left []int) []meeting {
	several, many := false, false
	for _, i := range t.below(v, 2, f.aside(t)) {
		several = several || f.l.Severally[t.lemma[i]]
		many = many || strings.EqualFold(t.Tokens[i].Text(), "meetings") && t.rel(i) == "obj"
	}
	if !several && !many {
		return []meeting{m}
	}
	ours := func(id doc.ActorID) bool {
		return slices.ContainsFunc(left, func(n int) bool {
			return slices.ContainsFunc(t.below(n, 3, f.aside(t)), func(i int) bool { return slices.Contains(t.who[i], id) })
		})
	}
	var out []meeting
	for _, guest := range m.order {
		if ours(guest) {
			continue
		}
		one := m
		one.parts, one.order, one.on = map[doc.ActorID]doc.Part{}, nil, nil
		for k, id := range m.order {
			if id == guest || ours(id) {
				one.add(id, m.parts[id], m.on[min(k, len(m.on)-1)])
			}
		}
		out = append(out, one)
	}
	if len(out) < 2 || len(out[0].order) < 2 || !several && len(out[0].order) > 2 {
		return []meeting{m}
	}
	return out
}

// earlier reports whether noun v is an encounter of a year before that of the text, or one that another builds on or follows.
func (f *finder) earlier(t *tree, v int) bool {
	if t.UPOS[v] != "NOUN" && t.UPOS[v] != "PROPN" {
		return false
	}
	if h := t.Heads[v]; h >= 0 && t.rel(v) == "obl" && f.l.Earlier[t.lemma[h]] {
		return true
	}
	clause := func(k int) bool { return slices.Contains([]string{"acl", "appos", "conj", "parataxis"}, t.rel(k)) } // of somebody who was there
	for _, i := range t.below(v, 5, clause) {
		if w := t.Tokens[i].Text(); len(w) == 4 {
			if n, err := strconv.Atoi(w); err == nil && n > 1000 && n < f.year() {
				return true
			}
		}
	}
	return false
}

// encounter reports whether v tells one, what kind, and the phrases of both sides.
func (f *finder) encounter(t *tree, v int) (e lang.Encounter, left, right []int, ok bool) {
	if !t.verbal(v) && t.UPOS[v] != "NOUN" || f.unheld(t, v) {
		return e, nil, nil, false
	}
	if t.UPOS[v] == "NOUN" {
		return f.nominal(t, v)
	}
	lemma := t.lemma[v]
	if k := t.calledOn(v); k >= 0 && f.persons(t, k) {
		return lang.Encounter{Host: lang.ObjectHost}, f.lefts(t, v), []int{k}, true
	}
	if f.l.Joining[lemma] && len(f.found) > 0 {
		return e, nil, nil, false // those who were there too
	}
	if f.l.Carriers[lemma] || f.l.Joining[lemma] {
		for _, n := range t.below(v, 2, nil) {
			kind, noun := f.l.Nouns[t.lemma[n]]
			if n == v || !noun || t.UPOS[n] != "NOUN" || !objective(t, v, n) {
				continue
			}
			e.Kind = kind
			if f.phoned(t, n) {
				e.Kind = "call"
			}
			e.Host = carried(lemma, e.Kind)
			if f.courtesy(t, n) {
				e.Kind = ""
				e.Host = map[string]lang.Side{"receive": lang.SubjectHost, "pay": lang.ObjectHost, "make": lang.ObjectHost}[lemma]
			}
			left = f.lefts(t, v)
			return e, left, append(f.others(t, n), f.others(t, v)...), true
		}
	}
	e, ok = f.l.Verbs[lemma]
	if ok && e.Kind == "visit" && t.rel(v) == "acl" && f.leading(t, v) {
		return e, nil, nil, false // 'A, who is visiting Norvia, met B'
	}
	if !ok {
		return e, nil, nil, false
	}
	if e.Kind == "call" && e.Host == lang.NoSide && t.child(v, "obl") < 0 {
		return e, nil, nil, false
	}
	if k := t.child(v, "obj", "nsubj:pass"); lemma == "receive" && k >= 0 && f.l.Letters[t.lemma[k]] {
		return lang.Encounter{Kind: "correspondence"}, f.lefts(t, v), f.from(t, v, k), true
	}
	if e.Host == lang.SubjectHost && f.onVisit(t, v) {
		e.Kind = "visit"
	}
	right = f.others(t, v)
	for _, k := range t.kids[v] {
		if rel := t.Rels[k]; rel == "obj" || rel == "nsubj:pass" {
			right = append([]int{k}, right...)
		}
	}
	left = f.lefts(t, v)
	for _, k := range t.kids[v] { // the guest, far behind the verb, is taken for a second subject: 'received at the palace this morning Minister A'
		if e.Host == lang.SubjectHost && len(right) == 0 && t.Rels[k] == "nsubj" && k > v && len(left) > 0 && left[0] < v && f.persons(t, k) {
			right = []int{k}
		}
	}
	if e.Host == lang.SubjectHost && len(right) == 0 && t.rel(v) != "acl" && !t.passive(v) {
		right = f.behindPlace(t, v)
	}
	if (e.Host == lang.SubjectHost || e.Kind == "call") && len(right) == 0 || e.Host == lang.SubjectHost && f.things(t, right) {
		return e, nil, nil, false
	}
	return e, left, right, true
}

// behindPlace is the person whom the tree joins to the place where somebody is received: 'received on Sunday, at the Palace, Minister A'; none where
// the verb has an object.
func (f *finder) behindPlace(t *tree, v int) []int {
	if t.child(v, "obj", "ccomp", "xcomp") >= 0 {
		return nil
	}
	listed, _ := f.list(t)
	for i := v + 1; i < len(t.Tokens) && (listed == 0 || t.Tokens[i].Start() < listed); i++ {
		if len(t.who[i]) == 0 || f.actors[t.who[i][0]].Kind != doc.Person || t.UPOS[i] != "NOUN" && t.UPOS[i] != "PROPN" || t.Rels[i] == "nmod:desc" {
			continue
		}
		h := t.Heads[i]
		if (t.rel(i) == "conj" || t.rel(i) == "appos") && h > v && t.rel(h) == "obl" && t.Heads[h] == v && len(t.who[h]) == 0 {
			return []int{i}
		}
		return nil
	}
	return nil
}

// paid are words before a call that somebody pays.
var paid = map[string]bool{"courtesy": true, "farewell": true}

// courtesy reports whether call n is one that somebody pays in person.
func (f *finder) courtesy(t *tree, n int) bool {
	return t.lemma[n] == "call" && slices.ContainsFunc(t.kids[n], func(k int) bool { return k < n && paid[t.lemma[k]] })
}

// leading reports whether the verb over the clause of v tells an encounter itself.
func (f *finder) leading(t *tree, v int) bool {
	h := t.verbAbove(v)
	if h < 0 {
		return false
	}
	_, left, right, ok := f.encounter(t, h)
	return ok && len(left) > 0 && len(right) > 0
}

// from are the phrases of who sent letter k, which v says was received.
func (f *finder) from(t *tree, v, k int) []int {
	var out []int
	for _, j := range append(append([]int{}, t.kids[v]...), t.kids[k]...) {
		if (t.rel(j) == "obl" || t.rel(j) == "nmod") && t.marker(j) == "from" {
			out = append(out, j)
		}
	}
	return out
}

// onVisit reports whether v, 'hosted' or 'received', says that its object came for a visit: 'hosted him for a state visit'.
func (f *finder) onVisit(t *tree, v int) bool {
	return slices.ContainsFunc(t.kids[v], func(k int) bool {
		return t.rel(k) == "obl" && (t.marker(k) == "for" || t.marker(k) == "on") && f.l.Nouns[t.lemma[k]] == "visit"
	})
}

// persons reports whether the phrase of n names one.
func (f *finder) persons(t *tree, n int) bool {
	return slices.ContainsFunc(t.below(n, 3, f.aside(t)), func(i int) bool {
		return slices.ContainsFunc(t.who[i], func(id doc.ActorID) bool { return f.actors[id].Kind == doc.Person })
	})
}

// things reports whether what is received is nobody: 'welcomed the talks in Sudpol'.
func (f *finder) things(t *tree, objects []int) bool {
	for _, n := range objects {
		if t.UPOS[n] != "NOUN" || f.l.People[t.lemma[n]] || f.coder.l.Parties[t.lemma[n]] != "" {
			return false
		}
		for _, i := range t.below(n, 2, f.aside(t)) {
			if slices.ContainsFunc(t.who[i], func(id doc.ActorID) bool { return f.actors[id].Kind == doc.Person }) {
				return false
			}
		}
	}
	return len(objects) > 0
}

// objective reports whether noun n is an object of v, or an oblique such as 'in the meeting'.
func objective(t *tree, v, n int) bool {
	for hops := 0; n != v && n >= 0 && hops < 3; hops++ {
		switch rel := t.rel(n); rel {
		case "nmod":
			if m := t.marker(n); m != "of" && m != "" {
				return false // 'received an update on the talks'
			}
		case "obj", "conj", "compound":
		case "obl":
			if m := t.marker(n); m != "in" && m != "at" {
				return false
			}
		case "nsubj":
			if t.Rels[n] != "nsubj:pass" {
				return false
			}
		default:
			return false
		}
		n = t.Heads[n]
	}
	return n == v
}

// carried is whose part a verb with a noun gives away: 'paid a visit to', 'received a call from'.
func carried(verb, kind string) lang.Side {
	switch {
	case kind == "visit" && (verb == "pay" || verb == "make"):
		return lang.ObjectHost
	case kind == "call" && verb == "receive":
		return lang.ObjectCall
	case kind == "call" && (verb == "make" || verb == "place"):
		return lang.SubjectCall
	}
	return lang.NoSide
}

// nominal reads 'in a meeting with B, A said': the noun has 'with', and who speaks is the subject of its verb.
func (f *finder) nominal(t *tree, n int) (e lang.Encounter, left, right []int, ok bool) {
	kind, known := f.l.Nouns[t.lemma[n]]
	if !known || t.rel(n) == "nsubj" || t.rel(n) == "obj" || kind == "visit" || kind == "ceremony" {
		return e, nil, nil, false
	}
	e.Kind = kind
	if f.phoned(t, n) {
		e.Kind = "call"
	}
	switch t.marker(n) {
	case "in", "during", "after", "following", "at":
	default:
		return e, nil, nil, false
	}
	for _, k := range t.kids[n] {
		if t.rel(k) == "nmod" && (t.marker(k) == "with" || t.marker(k) == "between") {
			if m := t.marker(n); t.marker(k) == "between" && (m == "after" || m == "following") {
				return e, nil, nil, false // others met before
			}
			right = append(right, k)
		}
	}
	if len(right) == 0 {
		return e, nil, nil, false
	}
	if v := t.verbAbove(n); v >= 0 {
		left = f.lefts(t, v)
	}
	return e, left, right, true
}

// phoned reports whether a noun is one by telephone.
func (f *finder) phoned(t *tree, n int) bool {
	for _, k := range t.below(n, 2, nil) {
		if f.l.Phone[t.lemma[k]] {
			return true
		}
	}
	return false
}

// lefts is the subject of v, as a list.
func (f *finder) lefts(t *tree, v int) []int {
	if s := t.subject(v); s >= 0 {
		return []int{s}
	}
	return nil
}

// others are the phrases of the other side below v: 'with B', 'to B', 'between A and B'.
func (f *finder) others(t *tree, v int) []int {
	var out []int
	for _, k := range t.kids[v] {
		if rel := t.rel(k); (rel == "obl" || rel == "nmod") && t.Rels[k] != "obl:agent" && f.l.With[t.marker(k)] {
			out = append(out, k)
		}
	}
	return out
}

// unheld reports whether a word at v says that it did not take place, or has yet to.
func (f *finder) unheld(t *tree, v int) bool {
	for _, k := range t.kids[v] {
		if f.l.Unheld[strings.ToLower(t.Tokens[k].Text())] || f.l.Unheld[t.lemma[k]] {
			return true
		}
	}
	return t.marker(v) == "to" || t.marker(v) == "due" || t.pluperfect(v)
}

// said reports whether sp lies in what somebody says.
func (f *finder) said(sp doc.Span) bool {
	for _, st := range f.sts {
		for _, c := range st.Content {
			if c.Contains(sp) && st.By() != "attribution/trailing" && st.By() != "attribution/first-person" {
				return true
			}
		}
	}
	return false
}

// meet is the encounter that v tells.
func (f *finder) meet(t *tree, v int, e lang.Encounter, left, right []int) meeting {
	m := meeting{kind: f.kindOf(t, v, e), at: t.Tokens[v].Span, parts: map[doc.ActorID]doc.Part{}}
	var a, b []doc.ActorID
	for _, n := range left {
		a = append(a, f.people(t, n, &m)...)
	}
	for _, n := range right {
		b = append(b, f.people(t, n, &m)...)
	}
	if len(a) == 0 && !t.passive(v) {
		a = f.beside(t, &m, t.Start(), t.Tokens[v].Start())
	}
	if len(b) == 0 && t.UPOS[v] != "NOUN" {
		b = f.beside(t, &m, t.Tokens[v].End(), t.End())
	}
	f.cast(t, &m, e, a, b)
	m.place, m.day = f.place(t, v), f.when(t, v)
	return m
}

// beside are the persons that t names from one byte to another, outside statements and lists of those present, in the order of
// the text: for where the tree does not lead to a side.
func (f *finder) beside(t *tree, m *meeting, from, to int) []doc.ActorID {
	var out []doc.ActorID
	listed, end := f.list(t)
	for _, r := range f.index.In(t.Span) {
		at := r.At().Start()
		if at < from || at >= to || at >= listed && at < end || f.actors[r.Actor].Kind != doc.Person || f.said(r.At()) || f.elsewhere(t, r.At()) {
			continue
		}
		if _, in := m.parts[r.Actor]; !in {
			m.add(r.Actor, doc.Attendee, r.At())
			out = append(out, r.Actor)
			break
		}
	}
	return out
}

// linear is the encounter that v tells, from the order of names alone: for where the tree does not lead to both sides.
func (f *finder) linear(t *tree, v int, e lang.Encounter) meeting {
	m := meeting{kind: f.kindOf(t, v, e), at: t.Tokens[v].Span, parts: map[doc.ActorID]doc.Part{}, place: f.place(t, v), day: f.when(t, v)}
	from, to := f.list(t)
	var a, b []doc.ActorID
	for _, r := range f.index.In(t.Span) {
		if f.actors[r.Actor].Kind != doc.Person || f.said(r.At()) || r.At().Start() >= from && r.At().Start() < to || f.elsewhere(t, r.At()) {
			continue
		}
		if _, in := m.parts[r.Actor]; in {
			continue
		}
		m.add(r.Actor, doc.Attendee, r.At())
		if len(a) == 0 {
			a = append(a, r.Actor)
		} else {
			b = append(b, r.Actor)
		}
	}
	if id := f.before(t, &m, v); len(b) == 1 && t.Rels[v] == "acl:relcl" && id == b[0] {
		a, b = b, a // 'A hosted lunch for B, who paid a visit'
	}
	f.cast(t, &m, e, a, b)
	return m
}

// elsewhere reports whether sp names who was at an earlier encounter.
func (f *finder) elsewhere(t *tree, sp doc.Span) bool {
	for n := range t.Tokens {
		if _, known := f.l.Nouns[t.lemma[n]]; known && f.earlier(t, n) &&
			slices.ContainsFunc(t.below(n, len(t.Tokens), nil), func(i int) bool { return sp.Overlaps(t.Tokens[i].Span) }) {
			return true
		}
	}
	return false
}

// kindOf is the kind of an encounter: the verb's, else the headline's for the first.
func (f *finder) kindOf(t *tree, v int, e lang.Encounter) doc.MeetingKind {
	switch {
	case e.Kind == "call" && f.l.Verbs[t.lemma[v]].Kind == "call" && f.kind != "" && f.kind != doc.Call && !f.phoned(t, v):
		return doc.Encounter
	case e.Kind != "":
		return doc.MeetingKind(e.Kind)
	case len(f.found) == 0 && e.Host == lang.NoSide && (f.kind == doc.Summit || f.kind == doc.Call):
		return f.kind
	}
	return doc.Encounter
}

// people are those whom the phrase of n names: persons, else countries and organisations where it speaks of their people.
func (f *finder) people(t *tree, n int, m *meeting) []doc.ActorID {
	var out, bodies []doc.ActorID
	for _, i := range t.below(n, len(t.Tokens), f.aside(t)) {
		for _, id := range t.who[i] {
			switch {
			case slices.Contains(out, id) || slices.Contains(bodies, id):
			case f.actors[id].Kind == doc.Person:
				out = append(out, id)
			case i != n && f.l.People[t.lemma[n]]:
				bodies = append(bodies, id)
			}
		}
	}
	if len(out) == 0 {
		out = bodies
	}
	slices.SortStableFunc(out, func(a, b doc.ActorID) int { return f.firstIn(t, a) - f.firstIn(t, b) })
	for _, id := range out {
		m.add(id, doc.Attendee, f.mention(t, id))
	}
	return out
}

// mention is the first place in t that names an actor.
func (f *finder) mention(t *tree, id doc.ActorID) doc.Span {
	for _, r := range f.index.In(t.Span) {
		if r.Actor == id {
			return r.At()
		}
	}
	return t.Span
}

// firstIn is the first token of t that names an actor.
func (f *finder) firstIn(t *tree, id doc.ActorID) int {
	return slices.IndexFunc(t.who, func(ids []doc.ActorID) bool { return slices.Contains(ids, id) })
}

// aside keeps a search of people out of clauses, and of what is said of whom they are with.
func (f *finder) aside(t *tree) func(int) bool {
	return func(k int) bool {
		switch t.rel(k) {
		case "acl", "advcl", "ccomp", "parataxis":
			return true
		case "nmod":
			return t.marker(k) != "" && !f.l.Of[t.marker(k)] && t.Rels[k] != "nmod:poss"
		}
		return false
	}
}

// shares counts the participants that m and o have in common.
func (m *meeting) shares(o meeting) int {
	n := 0
	for _, id := range o.order {
		if _, in := m.parts[id]; in {
			n++
		}
	}
	return n
}

// covers reports whether all who meet in m are at o: themselves, or for a country one who acts for it.
func (f *finder) covers(o, m meeting) bool {
	return !slices.ContainsFunc(m.order, func(id doc.ActorID) bool {
		_, in := o.parts[id]
		return !in && !slices.ContainsFunc(o.order, func(p doc.ActorID) bool {
			return f.actors[id].Kind == doc.Country && f.actors[p].Country == f.actors[id].Country
		})
	})
}
