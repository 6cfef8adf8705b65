package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// cast gives the two sides their parts: by the verb, else by who is at home where they met.
func (f *finder) cast(t *tree, m *meeting, e lang.Encounter, a, b []doc.ActorID) {
	set := func(ids []doc.ActorID, part doc.Part) {
		for _, id := range ids {
			m.parts[id] = part
		}
	}
	if only := slices.DeleteFunc(slices.Clone(a), func(id doc.ActorID) bool { return slices.Contains(b, id) }); len(only) > 0 {
		a = only // 'A, Commander of X, called on the Chief of Staff, B': a parse that joins B to A
	}
	switch e.Host {
	case lang.SubjectHost:
		set(b, doc.Guest)
		set(a, doc.Host)
	case lang.ObjectHost:
		set(b, doc.Host)
		set(a, doc.Guest)
		f.invited(t, m)
	case lang.SubjectCall:
		set(b, doc.Recipient)
		set(a, doc.Caller)
	case lang.ObjectCall:
		set(b, doc.Caller)
		set(a, doc.Recipient)
	default:
		if m.kind == doc.Call || m.kind == doc.Ceremony || m.kind == doc.Correspondence {
			f.initiative(t, m)
			return
		}
		f.atHome(t, m)
		f.invited(t, m)
	}
}

// invited is 'at the invitation of B': B is the host, the others are guests.
func (f *finder) invited(t *tree, m *meeting) {
	for i := range t.Tokens {
		if !f.l.Home[t.lemma[i]] {
			continue
		}
		for _, r := range f.index.In(t.Words(i, len(t.Tokens)-1)) {
			if f.actors[r.Actor].Kind != doc.Person {
				continue
			}
			m.add(r.Actor, doc.Host, r.At())
			for _, id := range m.order {
				m.parts[id] = doc.Guest
			}
			m.parts[r.Actor] = doc.Host
			return
		}
	}
}

// initiative finds the caller in 'at the initiative of the X side'.
func (f *finder) initiative(t *tree, m *meeting) {
	for i := range t.Tokens {
		if t.lemma[i] != "initiative" || len(m.order) != 2 {
			continue
		}
		p := f.party(t, i, party{})
		for k, id := range m.order {
			other := m.order[1-k]
			if len(p.codes) > 0 && len(p.codes[0]) > 2 && f.actors[id].Country == p.codes[0][:3] && f.actors[other].Country != f.actors[id].Country {
				m.parts[id], m.parts[other] = doc.Caller, doc.Recipient
			}
		}
	}
}

// visitors notes who is called a visitor, and where: 'visiting', 'on a visit to Norvia'.
func (f *finder) visitors(t *tree) {
	for i := range t.Tokens {
		if !f.l.Visit[t.lemma[i]] || f.said(t.Tokens[i].Span) {
			continue
		}
		where := doc.Code("?")
		for _, k := range t.kids[i] {
			if p := f.party(t, k, party{}); len(p.codes) > 0 && len(p.codes[0]) > 2 && (t.marker(k) == "to" || t.rel(k) == "obj") {
				where = p.codes[0][:3]
			}
		}
		who := -1
		switch v := t.verbAbove(i); {
		case t.rel(i) == "acl" || t.Rels[i] == "acl:relcl" || t.rel(i) == "amod":
			who = t.Heads[i]
		case t.UPOS[i] == "VERB":
			who = t.subject(i)
		case v >= 0:
			who = t.subject(v)
		}
		if who < 0 {
			continue
		}
		visitors := f.party(t, who, party{}).ids
		if owner := t.child(i, "nmod:poss"); owner >= 0 { // 'on the margins of President A's visit'
			for _, id := range f.party(t, owner, party{}).ids {
				if f.actors[id].Kind == doc.Person && !slices.Contains(visitors, id) {
					visitors = nil
				}
			}
		}
		for _, id := range visitors {
			if a := f.actors[id]; a.Kind == doc.Person && a.Country != where {
				f.guestIn[id] = where
			}
		}
	}
}

// atHome finds the host among those who met: who is called so, who receives, who is at home at the place, whom a visitor
// met, else who is of the publisher's country.
func (f *finder) atHome(t *tree, m *meeting) {
	core := f.unlisted(t, m)
	if len(core.order) < 2 {
		return
	}
	host := doc.NoActor
	for _, find := range []func(*tree, *meeting) doc.ActorID{f.called, f.receiving, f.hereAtHome, f.visited, f.published} {
		if host = find(t, core); host != doc.NoActor {
			break
		}
	}
	if host == doc.NoActor {
		return
	}
	beside := false // those who follow a host that is met are his
	for k, id := range core.order {
		switch from := f.actors[id].Country; {
		case id == host:
			beside = k > 0
		case from == f.actors[host].Country, from == "" && beside:
		default:
			m.parts[id], beside = doc.Guest, false
		}
	}
	m.parts[host] = doc.Host
}

// unlisted is m without those whom the sentence only names as present: 'attended by A and B'. It shares the parts of m.
func (f *finder) unlisted(t *tree, m *meeting) *meeting {
	from, to := f.list(t)
	out := &meeting{kind: m.kind, at: m.at, parts: m.parts}
	for k, id := range m.order {
		if at := m.on[min(k, len(m.on)-1)]; at.Start() < from || at.Start() >= to || f.actors[id].Kind != doc.Person {
			out.order = append(out.order, id)
		}
	}
	return out
}

// called is who is called the host.
func (f *finder) called(t *tree, m *meeting) doc.ActorID {
	for i := range t.Tokens {
		if !f.l.Host[t.lemma[i]] && !f.l.Guest[t.lemma[i]] || t.UPOS[i] != "NOUN" {
			continue
		}
		for _, id := range f.party(t, i, party{}).ids {
			if _, in := m.parts[id]; !in {
				continue
			}
			if f.l.Host[t.lemma[i]] {
				return id
			}
			return m.other(id)
		}
	}
	return doc.NoActor
}

// receiving is who receives the other in a clause of its own: 'B, who received him at his office'.
func (f *finder) receiving(t *tree, m *meeting) doc.ActorID {
	for v := range t.Tokens {
		if f.l.Verbs[t.lemma[v]].Host != lang.SubjectHost || t.UPOS[v] != "VERB" || t.passive(v) {
			continue
		}
		if s := t.subject(v); s >= 0 {
			for _, id := range f.party(t, s, party{}).ids {
				if _, in := m.parts[id]; in {
					return id
				}
			}
		}
		if id := f.before(t, m, v); id != doc.NoActor && t.Rels[v] == "acl:relcl" {
			return id
		}
	}
	return doc.NoActor
}

// before is the last participant named before token v; NoActor for none.
func (f *finder) before(t *tree, m *meeting, v int) doc.ActorID {
	for i := v - 1; i >= 0; i-- {
		for _, id := range t.who[i] {
			if _, in := m.parts[id]; in {
				return id
			}
		}
	}
	return doc.NoActor
}

// hereAtHome is who is at home where the sentence places the encounter.
func (f *finder) hereAtHome(t *tree, m *meeting) doc.ActorID {
	for i := range t.Tokens {
		if t.marker(i) != "in" || t.UPOS[i] != "PROPN" || !f.hangsOn(t, i, m) {
			continue
		}
		if id := f.homeOf(m, f.countryAt(t, i)); id != doc.NoActor {
			return id
		}
	}
	return doc.NoActor
}

// hangsOn reports whether a place at token i is that of the encounter, or of the verb that tells of it, and not of what was
// talked about.
func (f *finder) hangsOn(t *tree, i int, m *meeting) bool {
	for h, hops := t.Heads[i], 0; h >= 0 && hops < 4; h, hops = t.Heads[h], hops+1 {
		if m.at.Contains(t.Tokens[h].Span) {
			return true
		}
		if t.verbal(h) || f.said(t.Tokens[i].Span) {
			return h == t.verbAbove(f.tokenAt(t, m.at))
		}
	}
	return false
}

// tokenAt is the first token of t in sp; 0 for none.
func (f *finder) tokenAt(t *tree, sp doc.Span) int {
	return max(0, slices.IndexFunc(t.Tokens, func(tok doc.Token) bool { return sp.Contains(tok.Span) }))
}

// countryAt is the country of a place named at token i; "" where it is not known.
func (f *finder) countryAt(t *tree, i int) doc.Code {
	for _, id := range t.who[i] {
		if a := f.actors[id]; a.Kind == doc.Country {
			return a.Country
		}
	}
	first, last := i, i
	for last+1 < len(t.Tokens) && t.Heads[last+1] == i && (t.rel(last+1) == "flat" || t.UPOS[last+1] == "PROPN") {
		last++
	}
	for first > 0 && t.Heads[first-1] == i && t.rel(first-1) == "compound" {
		first--
	}
	name, word := t.Words(first, last).Text(), t.Tokens[i].Text()
	return cmp.Or(lang.CountryOf(name, f.language), lang.PlaceOf(name), lang.CountryOf(word, f.language), lang.PlaceOf(word))
}

// visited is whom somebody met who is on a visit to his country.
func (f *finder) visited(_ *tree, m *meeting) doc.ActorID {
	for _, id := range m.order {
		where, ok := f.guestIn[id]
		if !ok {
			continue
		}
		if host := f.homeOf(m, where); host != doc.NoActor {
			return host
		}
		if other := m.other(id); where == "?" && other != doc.NoActor && (f.actors[other].Country == "" || f.actors[other].Country != f.actors[id].Country) {
			return other
		}
	}
	return doc.NoActor
}

// published is who is of the publisher's country, where nobody of it is away from home.
func (f *finder) published(t *tree, m *meeting) doc.ActorID {
	p := f.d.Layout().Publisher
	if p == nil {
		return doc.NoActor
	}
	if p.Country == "" {
		return f.ofOffice(m, p.Name.V)
	}
	for i := range t.Tokens {
		if t.marker(i) == "in" && t.UPOS[i] == "PROPN" && f.hangsOn(t, i, m) {
			if where := f.countryAt(t, i); where != "" && where != p.Country {
				return doc.NoActor // they met abroad
			}
		}
	}
	host := f.homeOf(m, p.Country)
	if where, away := f.guestIn[host]; away && where != p.Country {
		return doc.NoActor
	}
	return host
}

// ofOffice is the one participant whose office the publisher's name holds: 'The Office of the Chairman'.
func (f *finder) ofOffice(m *meeting, publisher string) doc.ActorID {
	publisher = strings.ToLower(publisher)
	out := doc.NoActor
	for _, id := range m.order {
		for _, r := range f.actors[id].Roles {
			office, _, _ := strings.Cut(strings.ToLower(r.Office.V), " of ")
			if office == "" || !strings.Contains(publisher, "of the "+office) {
				continue
			}
			if out != doc.NoActor && out != id {
				return doc.NoActor
			}
			out = id
		}
	}
	return out
}

// homeOf is the one participant of a country; NoActor where none or two are.
func (f *finder) homeOf(m *meeting, country doc.Code) doc.ActorID {
	out := doc.NoActor
	for _, id := range m.order {
		if country == "" || f.actors[id].Country != country {
			continue
		}
		if out != doc.NoActor {
			return doc.NoActor
		}
		out = id
	}
	if out != doc.NoActor && len(m.order) > 1 && f.actors[m.other(out)].Country == country {
		return doc.NoActor
	}
	return out
}

// other is the first participant but id; NoActor for none.
func (m *meeting) other(id doc.ActorID) doc.ActorID {
	for _, o := range m.order {
		if o != id {
			return o
		}
	}
	return doc.NoActor
}
