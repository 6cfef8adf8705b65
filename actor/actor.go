// Package actor finds who and what a document speaks of: people with their offices, countries, organisations and groups,
// each with every place where it is named or meant. Parses go in, actors come out. It reads the words of a sentence, in
// three steps: phrases (names, offices, countries, pronouns), people (who bears which name and office), reference (whom
// "the President", "he" or "both sides" means). It does not say who speaks or what is done.
//
// In doubt there is no link and no role: a quotation under the wrong name is worse than one without.
package actor

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Find returns the actors of d in the order of their first mention. Every mention lies in a sentence of ps; one that means
// two actors ("both leaders") stands with each of them. The cost is linear in the number of words.
func Find(d *doc.Document, ps []doc.Parse, l *lang.Language) []doc.Actor {
	r := newReader(d, l)
	r.read(ps)
	r.settleCountries()
	r.refer()
	r.firstPerson()
	r.letterhead()
	return r.actors()
}

// reader holds what one call of Find knows so far.
type reader struct {
	d     *doc.Document
	l     *lang.Language
	x     *lang.Lexicon
	c     *chunker
	names *nameBook

	lines     []*line // sentences in the order of the text
	entities  []*entity
	countries map[doc.Code]*entity
	bodies    map[string]*entity

	own       doc.Code // the publisher's country
	published bool     // own is the publisher's, and not worked out from the text
	ownBody   doc.Code // of a publisher that is an organisation of no one country
	sought    bool     // worldly has been found out
	worldly   bool     // "the Security Council" is that of the United Nations
	labelled  bool     // the text is a transcript, in which many speak
	unsigned  bool     // the text says 'I', and nobody signs it: it is its publisher's
	now       discourse
	asked     bool    // somebody wants to know the doubts
	doubts    []doubt // phrases that nobody was found for
}

// line is a sentence with its phrases.
type line struct {
	t       *text
	head    bool
	opens   bool // in the title or the first paragraph
	page    bool // a line outside the sentences that names the page's speaker
	block   int
	phrases []*phrase
	subject []*phrase // the phrases that its first verb tells of
}

// entity is somebody or something on the way to being an actor.
type entity struct {
	kind    doc.ActorKind
	rule    doc.Rule
	name    string
	nameAt  doc.Span
	keys    []string // of a person's name, folded
	sex     lang.Sex
	titles  []doc.Span
	styles  []int // honorifics, as indexes
	held    []held
	country doc.Code
	code    doc.Code
	mark    doc.Code // CAMEO role that an honorific shows
	from    doc.Code // the country that a text gives with a name alone
	context stand
	beside  *entity // who is named just before, joined by "and" or a comma
	sent    *phrase // who conveys greetings from this person
	with    *phrase // whom this person accompanies
	caller  *phrase // who called on this person
	peer    *entity // whose counterpart this person is
	leads   bool    // first named as the first man of the page: in its first lines, or among those present
	signs   bool    // a person who signs the page, or to whom it is attributed
	inner   bool    // a body first named inside an office
	subject int     // how often it is the subject of a sentence
	places  []place
	seen    map[[2]int]bool
	last    int // line of the last mention
}

// held is an office that somebody holds.
type held struct {
	*office
	at  doc.Span
	by  doc.Rule
	of  doc.Code
	own bool // "our Minister"
}

// place is a mention.
type place struct {
	at   doc.Span
	form doc.Form
	by   doc.Rule
}

// stand says where a person is first named: as an actor of the page's own side, or opposite.
type stand uint8

const (
	aside     stand = iota // after "of", in passing
	acting                 // subject, signer, among those present
	alongside              // joined to a subject: he may be of either side
	opposite               // whom the subject meets
)

func newReader(d *doc.Document, l *lang.Language) *reader {
	x := l.Lexicon()
	r := &reader{d: d, l: l, x: x, names: newNameBook(x), countries: map[doc.Code]*entity{}, bodies: map[string]*entity{}}
	r.c = &chunker{l: l, x: x, names: r.names}
	r.publisher()
	return r
}

// publisher takes the own country from the publisher, where it has one.
func (r *reader) publisher() {
	p := r.d.Layout().Publisher
	if p == nil {
		return
	}
	r.own = p.Country
	if r.own == "" {
		r.own = lang.CountryOf(p.Name.V, r.l)
	}
	r.published = r.own != ""
	if r.published {
		return
	}
	words := lang.Phrase(p.Name.V)
	for i := range words {
		r.x.Match(func(k int) string {
			if i+k < len(words) {
				return words[i+k]
			}
			return ""
		}, func(_ int, e lang.Entry) {
			if e.Kind == lang.BodyEntry && e.Country == "" && r.ownBody == "" {
				r.ownBody = e.Code
			}
		})
	}
}

// read finds the phrases of all sentences, the body first: headlines are cut by the names that the body gives.
func (r *reader) read(ps []doc.Parse) {
	quoted := false
	block := -1
	for i := range ps {
		if len(ps[i].Tokens) == 0 {
			continue
		}
		if ps[i].Block != block {
			block, quoted = ps[i].Block, false
		}
		t := newText(r.d, r.x, &ps[i], &quoted)
		r.lines = append(r.lines, &line{t: t, head: ps[i].Head, block: ps[i].Block})
	}
	r.lines = append(r.attributable(), r.lines...)
	for _, head := range []bool{false, true} {
		first := -1 // the first paragraph of the body
		for i, ln := range r.lines {
			if ln.head == head {
				if first < 0 && !ln.page {
					first = ln.block
				}
				ln.opens = ln.head || ln.block == first
				r.readLine(ln, i)
			}
		}
	}
}

func (r *reader) readLine(ln *line, i int) {
	ln.phrases = r.c.phrases(ln.t)
	r.sign(ln, i)
	r.appose(ln.phrases)
	ln.subject = r.subjects(ln)
	side := doc.Code("")
	var before *phrase
	for k, ph := range ln.phrases {
		switch ph.kind {
		case country:
			r.addCountry(ph, i)
			if r.opensSide(ln.t, ph) {
				side = ph.code
			}
		case body:
			if side != "" && ph.country == "" && isNational(ph.code) {
				ph.country, ph.code = side, side+ph.code // "from the Austrian side, the Ministry of Finance"
			}
			r.addBody(ph, i)
			r.addInner(ph, i)
		case person:
			r.sideOf(ph, side)
			r.sideOf(ph, r.hostedIn(ln, k))
			if !ph.name.empty() {
				r.addPerson(ln, ph, before, i)
			}
			if ph.who != nil {
				before = ph
			}
			r.addInner(ph, i)
		}
	}
}

// hostedIn is the country of one by whom a guest is received where he goes: "visited Luanda, where he was hosted by Minister A".
func (r *reader) hostedIn(ln *line, k int) doc.Code {
	t, at := ln.t, ln.phrases[k].first-1
	if t.key(at) != "by" {
		return ""
	}
	switch t.key(at - 1) {
	case "hosted", "received", "welcomed", "greeted":
	default:
		return ""
	}
	const clause = 8 // words from "where" to the verb
	for where := at - 2; where >= 0 && where > at-clause; where-- {
		if t.key(where) != "where" {
			continue
		}
		for j := k - 1; j >= 0 && j > k-reach; j-- {
			if q := ln.phrases[j]; q.kind == country && q.last < where {
				return q.code
			}
		}
	}
	return ""
}

// addInner mentions the countries and bodies that are named inside an office: "the President of Iraq".
func (r *reader) addInner(ph *phrase, line int) {
	for _, q := range ph.inner {
		q.t = ph.t
		if q.kind == country {
			r.addCountry(q, line)
		} else if !q.short {
			r.addBody(q, line)
			r.addInner(q, line)
			q.who.inner = q.who.inner || len(q.who.places) == 1
		}
	}
}

// opensSide reports whether ph is "On the Iranian side": those named behind it act for that country.
func (r *reader) opensSide(t *text, ph *phrase) bool {
	switch t.key(ph.last) {
	case "side", "delegation":
	default:
		return false
	}
	switch t.key(ph.first - 1) {
	case "on", "from", "for":
		return true
	}
	for k := ph.last + 1; k < ph.last+7; k++ { // "The Japanese side was co-chaired by"
		if t.key(k) == "by" {
			return true
		}
	}
	return false
}

// sideOf gives the country of a side to offices that have none.
func (r *reader) sideOf(ph *phrase, side doc.Code) {
	if side == "" {
		return
	}
	for _, o := range ph.offices {
		if o.country == "" && !o.orgNamed && !o.elsewhere {
			o.country = side
		}
	}
	if ph.of == "" && len(ph.offices) == 0 {
		ph.of = side
	}
}

// entityOf makes an entity.
func (r *reader) newEntity(kind doc.ActorKind, rule doc.Rule) *entity {
	e := &entity{kind: kind, rule: rule, seen: map[[2]int]bool{}, last: -1}
	r.entities = append(r.entities, e)
	return e
}

// mention adds a place to e, once.
func (e *entity) mention(at doc.Span, form doc.Form, by doc.Rule, line int) {
	k := [2]int{at.Start(), at.End()}
	if e.seen[k] {
		return
	}
	e.seen[k] = true
	e.places = append(e.places, place{at, form, by})
	e.last = line
}

func (r *reader) countryEntity(code doc.Code) *entity {
	e := r.countries[code]
	if e == nil {
		e = r.newEntity(doc.Country, "actor/country")
		e.name, e.country, e.code = r.x.CountryName(code), code, code
		r.countries[code] = e
	}
	return e
}

func (r *reader) addCountry(ph *phrase, line int) {
	if ph.code == "" || ph.form == "" {
		return
	}
	ph.who = r.countryEntity(ph.code)
	rule := map[doc.Form]doc.Rule{doc.CountryForm: "actor/country-name", doc.DemonymForm: "actor/demonym", doc.CapitalForm: "actor/capital", doc.RoleForm: "actor/own-government"}[ph.form]
	ph.who.mention(ph.t.span(ph.first, ph.last), ph.form, rule, line)
}

func (r *reader) addBody(ph *phrase, line int) {
	at := ph.t.span(ph.first, ph.last)
	if ph.short {
		return // linked when the text is read in order
	}
	key := keyOfBody(ph.t, ph)
	e := r.bodies[key]
	if ph.stands != "" && r.bodies[ph.stands] != nil {
		e = r.bodies[ph.stands]
	}
	if e == nil {
		e = r.longerBody(ph)
	}
	if e == nil {
		e = r.newEntity(doc.Organization, "actor/body")
		e.name, e.nameAt = ph.t.string(ph.name.first, ph.name.last), ph.t.span(ph.name.first, ph.name.last)
		e.country, e.code = ph.country, ph.code
		if ph.code == "IGOUNO" && r.homely(e.name) {
			e.country, e.code = r.own, r.own+"GOV"
		}
		if ph.entry >= 0 && r.l.Names.Bodies[ph.entry].Group {
			e.kind = doc.Group
		}
		for i := ph.name.first; i <= ph.name.last; i++ {
			e.keys = append(e.keys, ph.t.key(i))
		}
		r.bodies[key] = e
	}
	if ph.entry >= 0 && ph.last-ph.name.first > len(e.keys)-1 {
		e.name, e.nameAt = ph.t.string(ph.name.first, ph.name.last), ph.t.span(ph.name.first, ph.name.last)
	}
	ph.who = e
	e.mention(at, ph.form, "actor/body-name", line)
}

// homely reports whether a name is that of the page's own country's Security Council: on the page of a state which nowhere names the
// United Nations, but a secretary or chairman of the council, which that of the United Nations does not have.
func (r *reader) homely(name string) bool {
	if !r.published || !strings.Contains(strings.ToLower(name), "security council") {
		return false
	}
	if !r.sought {
		r.sought = true
		text := r.d.Text()
		has := func(names ...string) bool {
			return slices.ContainsFunc(names, func(name string) bool { return strings.Contains(text, name) })
		}
		r.worldly = has("United Nations", "U.N.", "UNSC", "UNGA", "UN ") ||
			!has("Security Council Secretary", "Secretary of the Security Council", "Chairman of the Security Council")
	}
	return !r.worldly
}

// longerBody is the one body known so far whose name begins with that of ph and goes on with "of": "the Ministerial
// Council" of "the Ministerial Council of the Gulf States".
func (r *reader) longerBody(ph *phrase) *entity {
	n := ph.name.last - ph.name.first + 1
	if ph.entry >= 0 || n < 2 {
		return nil
	}
	var found *entity
	for _, e := range r.entities {
		if e.kind != doc.Organization || len(e.keys) <= n || e.keys[n] != "of" || ph.country != "" && e.country != ph.country {
			continue
		}
		same := true
		for i := range n {
			same = same && e.keys[i] == ph.t.key(ph.name.first+i)
		}
		if same && found != nil {
			return nil
		}
		if same {
			found = e
		}
	}
	return found
}

// keyOfBody tells bodies apart: those of the list by their entry, others by name and country.
func keyOfBody(t *text, ph *phrase) string {
	if ph.entry >= 0 {
		return "\x00" + string(rune(ph.entry+1))
	}
	s := string(ph.country)
	for i := ph.name.first; i <= ph.name.last; i++ {
		s += " " + t.key(i)
	}
	return s
}

// actors turns entities into findings, in the order of their first mention.
func (r *reader) actors() []doc.Actor {
	out := make([]doc.Actor, 0, len(r.entities))
	for _, e := range r.entities {
		if len(e.places) > 0 {
			out = append(out, r.actor(e))
		}
	}
	slices.SortStableFunc(out, func(a, b doc.Actor) int { return a.At().Compare(b.At()) })
	return out
}

func (r *reader) actor(e *entity) doc.Actor {
	slices.SortStableFunc(e.places, func(a, b place) int { return a.at.Compare(b.at) })
	a := doc.Actor{Evidence: doc.Cite(e.rule, e.places[0].at), Kind: e.kind, Titles: e.titles, Country: e.country}
	a.Name = doc.Value[string]{V: e.name, At: e.nameAt}
	if a.Name.At.IsZero() {
		a.Name.At = e.places[0].at
	}
	for _, h := range e.held {
		a.Roles = append(a.Roles, doc.Role{Evidence: doc.Cite(h.by, h.at), Office: doc.Value[string]{V: h.title, At: h.at}, Country: h.of})
	}
	for _, p := range e.places {
		a.Mentions = append(a.Mentions, doc.Mention{Evidence: doc.Cite(p.by, p.at), Form: p.form})
	}
	a.Code = e.actorCode()
	return a
}

// actorCode is the CAMEO code: country or organisation, then role.
func (e *entity) actorCode() doc.Code {
	if e.kind != doc.Person {
		return e.code
	}
	if len(e.held) == 0 {
		if e.country != "" {
			return e.country + e.mark
		}
		return ""
	}
	h := e.held[0]
	if h.of == "" && h.org != "" {
		return h.org
	}
	if h.of == "" && len(h.office.of) > 3 {
		return h.office.of // "the President of the European Commission"
	}
	role := h.code
	for _, m := range h.mods {
		if past[m] {
			role = "ELI"
		}
	}
	if e.country == "" {
		return h.org
	}
	return e.country + role
}
