package actor

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// discourse is what a reader keeps in mind from sentence to sentence.
type discourse struct {
	line     int
	subject  []*entity          // of the sentence before, or of the last that had one
	told     int                // the line of that sentence
	earlier  []*entity          // people who were subjects before that, the latest last
	opener   *entity            // the person whom the first sentence tells of
	pair     []*entity          // the two who meet
	party    []*entity          // all who meet
	joined   bool               // those whom the subject meets stand beside one another
	turn     *entity            // who has the word in a transcript
	turned   int                // the paragraph in which it was given to him
	loud     bool               // his name stood in capitals
	bodies   map[string]*entity // what "the Council" has meant so far
	block    int
	inBlock  []*entity // people named in this paragraph, in order
	previous []*entity // people of the sentence before, in order
}

// refer links what points to somebody without a name, sentence by sentence.
func (r *reader) refer() {
	for i, ln := range r.lines {
		r.now.line = i
		if ln.block != r.now.block {
			r.now.block, r.now.inBlock = ln.block, nil
		}
		r.takeTurn(ln)
		r.referLine(ln)
	}
}

// takeTurn notes who has the word in a transcript: "he" is then somebody else.
func (r *reader) takeTurn(ln *line) {
	if !r.labelled || ln.head {
		return
	}
	if ln.t.labelled() {
		r.now.turn, r.now.loud = nil, false
		if len(ln.phrases) > 0 && ln.phrases[0].kind == person && ln.t.key(ln.phrases[0].last+1) == ":" {
			r.now.turn, r.now.loud, r.now.turned = ln.phrases[0].who, ln.t.words[ln.phrases[0].last].upper, ln.block
		}
	}
	if ln.block != r.now.turned && !r.now.loud {
		r.now.turn = nil // "Judge A: Nominee for the Court" is a headline of its own
	}
}

func (r *reader) referLine(ln *line) {
	var people []*entity            // of this sentence so far
	for i, ph := range ln.phrases { // the subject first, for "In his meeting with A, the President said"
		if ph.kind == person && ph.name.empty() && !ph.back && ph.other == "" && slices.Contains(ln.subject, ph) {
			r.referTitle(ln, i)
		}
	}
	for i, ph := range ln.phrases {
		for _, q := range ph.inner {
			if q.short && q.who == nil {
				r.referBody(q)
			}
		}
		switch {
		case ph.who != nil || len(ph.set) > 0:
		case ph.other != "":
			r.referCounterpart(ln, ph, people)
		case ph.kind == person && ph.name.empty() && !ph.back:
			r.referTitle(ln, i)
		case ph.kind == body && ph.short:
			r.referBody(ph)
		case ph.kind == country && ph.form == doc.RoleForm:
			if word := ph.t.key(ph.last); r.own != "" && (word == "government" || r.x.IsRealm(r.own, word)) {
				ph.who = r.countryEntity(r.own)
				ph.who.mention(ph.t.span(ph.first, ph.last), doc.RoleForm, "actor/own-government", r.now.line)
			}
		case ph.kind == pronoun:
			r.referPronoun(ln, i, people)
		case ph.kind == joint:
			r.referJoint(ln, ph)
		}
		r.doubted(ph, people)
		if ph.who != nil {
			ph.who.last = r.now.line
		}
		if ph.who != nil && ph.who.kind == doc.Person && !ph.back {
			if ph.kind == person {
				r.ownerOffices(ph, ln, people)
				if ph.peer && ph.owner >= 0 && ph.who.peer == nil {
					ph.who.peer = r.ownerOf(ph, ln, people)
				}
			}
			people = push(people, ph.who)
		}
		if ph.kind == person && len(ph.set) > 0 {
			people = append(people, ph.set...)
		}
	}
	if !ln.head {
		r.remember(ln, people)
		for _, ph := range ln.phrases {
			if ph.kind == joint || ph.kind == pronoun {
				r.now.previous = append(r.now.previous, ph.set...)
			}
		}
	}
}

// remember keeps what the next sentence may refer to.
func (r *reader) remember(ln *line, people []*entity) {
	var subject []*entity
	for _, ph := range ln.subject {
		if len(ph.set) > 0 {
			subject = append(subject, ph.set...)
		} else if ph.who != nil {
			subject = push(subject, ph.who)
		}
	}
	if len(subject) > 0 {
		r.now.subject, r.now.told = subject, r.now.line
	}
	if ln.opens && len(subject) == 1 && subject[0].kind == doc.Person && r.now.opener == nil {
		r.now.opener = subject[0]
	}
	for _, e := range subject {
		if e.kind == doc.Person {
			r.now.earlier = push(r.now.earlier, e)
		}
	}
	r.meet(ln, subject, people)
	r.now.previous = people
	for _, e := range people {
		r.now.inBlock = push(r.now.inBlock, e)
	}
}

// meet notes who meets whom.
func (r *reader) meet(ln *line, subject, people []*entity) {
	var who []*entity
	for _, e := range subject {
		if e.kind == doc.Person {
			who = push(who, e)
		}
	}
	for _, e := range people {
		if !slices.Contains(who, e) {
			who = append(who, e)
		}
	}
	if len(who) < 2 {
		return
	}
	if len(r.now.pair) == 2 {
		who = r.metIn(ln, who)
	}
	if len(who) > 1 && (r.tellsMeeting(ln) || len(r.now.pair) == 0 && ln.opens) { // later ones may be named in passing
		r.now.pair = slices.Clone(who[:2])
		r.now.party, r.now.joined = who, standTogether(ln)
	}
}

// metIn are those of who that the tree of a sentence has for subjects, or for the ones met, spoken or talked with; all of them where it has
// no tree.
func (r *reader) metIn(ln *line, who []*entity) []*entity {
	p := ln.t.p
	if !p.HasTree() {
		return who
	}
	var out []*entity
	for _, e := range who {
		subject := slices.ContainsFunc(ln.subject, func(ph *phrase) bool { return ph.who == e || slices.Contains(ph.set, e) })
		met := slices.ContainsFunc(ln.phrases, func(ph *phrase) bool {
			return ph.kind == person && !ph.back && (ph.who == e || slices.Contains(ph.set, e)) && r.isMetAt(ln, ph)
		})
		if subject || met {
			out = append(out, e)
		}
	}
	return out
}

// isMetAt reports whether the tree hangs a phrase on a word of meeting, as whom or with whom.
func (r *reader) isMetAt(ln *line, ph *phrase) bool {
	t, p := ln.t, ln.t.p
	a, b := t.words[ph.first].token, t.words[ph.last].token
	for k := a; k <= b; k++ {
		i := k
		for range 8 { // names joined by 'and'
			if h := p.Heads[i]; h < 0 || p.Rels[i] != "conj" && p.Rels[i] != "appos" && p.Rels[i] != "flat" && !(h >= a && h <= b) {
				break
			}
			i = p.Heads[i]
		}
		h := p.Heads[i]
		if h < 0 || h >= a && h <= b || p.Heads[h] >= 0 && (p.Heads[p.Heads[h]] >= 0 || !holds[strings.ToLower(p.Tokens[p.Heads[h]].Text())]) {
			continue // 'Having told him of her talks with A', 'told him of his meeting with A'
		}
		switch p.Rels[i] {
		case "obj", "iobj", "obl", "nmod", "obl:agent", "nsubj:pass":
			w := strings.ToLower(p.Tokens[h].Text())
			return slices.Contains(r.l.Names.Encounters, w) && w != "welcomed" || slices.Contains(r.l.Names.Talks, w) || w == "welcomed" && p.Rels[i] == "obj"
		}
	}
	return false
}

// standTogether reports whether the people of a sentence but the first stand beside one another: "A met B, C and D".
func standTogether(ln *line) bool {
	last, n := -1, 0
	for _, ph := range ln.phrases {
		switch {
		case ph.kind != person:
			continue
		case ph.back || ph.name.empty():
			if last >= 0 && onlyJoins(ln.t, last+1, ph.first) {
				last = ph.last
			}
			continue
		case n > 1 && !onlyJoins(ln.t, last+1, ph.first):
			return false
		}
		last = ph.last
		n++
	}
	return n > 2
}

// holds are verbs with which a meeting is told: 'held talks with A'.
var holds = map[string]bool{
	"held": true, "holds": true, "had": true, "has": true, "paid": true, "pays": true, "conducted": true, "attended": true, "attends": true,
	"concluded": true, "received": true, "receives": true, "made": true, "participated": true, "took": true, "chaired": true, "hosted": true,
	"convened": true, "began": true, "continued": true, "joined": true,
}

// tellsMeeting reports whether a sentence has words of meeting.
func (r *reader) tellsMeeting(ln *line) bool {
	for i, w := range ln.t.words {
		switch {
		case w.quoted:
		case w.key == "called" && ln.t.key(i+1) == "on" && !slices.ContainsFunc(ln.t.words[i+1:], func(w word) bool { return w.key == "to" }):
			return true // "A called on the President", but not "to act"
		case slices.Contains(r.l.Names.Encounters, w.key):
			return true
		case slices.Contains(r.l.Names.Talks, w.key):
			switch ln.t.key(i + 1) {
			case "with", "from", "to":
				return true
			}
			switch ln.t.key(i - 1) {
			case "held", "telephone", "phone":
				return true
			}
		}
	}
	return false
}

// push moves e to the end of list, or adds it there.
func push(list []*entity, e *entity) []*entity {
	if i := slices.Index(list, e); i >= 0 {
		list = slices.Delete(list, i, i+1)
	}
	return append(list, e)
}

// ownerOffices gives "her Special Envoy" the country of the woman meant.
func (r *reader) ownerOffices(ph *phrase, ln *line, people []*entity) {
	list := []*phrase{ph}
	for _, a := range ph.also {
		list = append(list, a.phrase)
	}
	for _, q := range list {
		if q.owner < 0 || len(q.offices) == 0 || ph.who.country != "" || r.x.Has(q.t.key(q.owner), lang.OwnSet) {
			continue
		}
		o := r.ownerOf(q, ln, people)
		if o == nil || o.country == "" || o == ph.who {
			continue
		}
		ph.who.country = o.country
		for i := range ph.who.held {
			if h := &ph.who.held[i]; h.of == "" && !h.orgNamed && slices.Contains(q.offices, h.office) {
				h.of = o.country
			}
		}
	}
}

// ownerOf is whom the possessive at the head of a phrase means.
func (r *reader) ownerOf(ph *phrase, ln *line, people []*entity) *entity {
	for k := range r.l.Names.Pronouns {
		if p := &r.l.Names.Pronouns[k]; p.Word == ph.t.key(ph.owner) && !p.Many {
			e := r.he(ln, ph.owner, p, people)
			if e != nil && e.sex == "" {
				e.sex = p.Sex
			}
			return e
		}
	}
	return nil
}

// referCounterpart links "his counterpart" to the one whom its owner meets.
func (r *reader) referCounterpart(ln *line, ph *phrase, people []*entity) {
	var owner *entity
	if ph.owner >= 0 {
		owner = r.ownerOf(ph, ln, people)
	}
	if ph.owner >= 0 && owner == nil && !r.x.Has(ph.t.key(ph.owner), lang.OwnSet) {
		return
	}
	e := r.facing(owner, ph, people)
	if e == nil && ph.of != "" && slices.Contains(ln.subject, ph) {
		e = r.unnamedCounterpart(ph)
	}
	if e == nil {
		return
	}
	ph.who = e
	e.mention(ph.t.span(ph.first, ph.last), doc.RoleForm, "actor/counterpart", r.now.line)
}

// unnamedCounterpart makes an actor of "my German counterpart", who acts and is named nowhere.
func (r *reader) unnamedCounterpart(ph *phrase) *entity {
	e := r.newEntity(doc.Person, "actor/unnamed")
	e.nameAt = ph.t.span(ph.inner[0].first, ph.last)
	e.name, e.country, e.from = strings.Join(strings.Fields(e.nameAt.Text()), " "), ph.of, ph.of
	return e
}

// facing is the one whom owner meets: of the country that is said, if one is; else the other of the two who meet.
func (r *reader) facing(owner *entity, ph *phrase, people []*entity) *entity {
	var list []*entity
	if slices.Contains(r.now.pair, owner) || owner == nil {
		list = append(list, r.now.pair...)
	}
	if ph.of != "" {
		list = append(list, people...)
		list = append(list, r.names.people...)
	}
	var found *entity
	for _, e := range list {
		if e == owner || e == found || ph.of != "" && e.country != ph.of {
			continue
		}
		if ph.of == "" && ph.owner < 0 && (ph.other == "guest") == (e.country == r.own) {
			continue // "the guest" is not of the own side, "the host" is
		}
		if found != nil {
			if peer := r.peerOf(owner, ph); peer != nil {
				return peer
			}
			if ph.of != "" && slices.Contains(r.now.pair, found) {
				return found
			}
			return nil
		}
		found = e
	}
	return found
}

// peerOf is the one of the country that is said who has the post that owner has: of two Angolans "his Angolan counterpart" is the minister.
func (r *reader) peerOf(owner *entity, ph *phrase) *entity {
	if owner == nil || ph.of == "" || len(owner.held) == 0 {
		return nil
	}
	var found *entity
	for _, e := range r.names.people {
		if e.country != ph.of || e == owner || !slices.ContainsFunc(owner.held, func(h held) bool { return unique(h.class) && r.holds(e, h.office, ph.of) > 0 }) {
			continue
		}
		if found != nil {
			return nil
		}
		found = e
	}
	return found
}

// referBody links "the Council" to the body of that kind named last.
func (r *reader) referBody(ph *phrase) {
	want := ph.t.key(ph.name.last)
	rule := doc.Rule("actor/body-reference")
	found := r.now.bodies[want]
	if found == nil {
		found = r.lastBody(want)
	}
	if found == nil {
		found, rule = r.publisherBody(want, ph.code), "actor/publisher"
	}
	if found == nil {
		return
	}
	if r.now.bodies == nil {
		r.now.bodies = map[string]*entity{}
	}
	r.now.bodies[want] = found
	ph.who = found
	found.mention(ph.t.span(ph.first, ph.last), doc.RoleForm, rule, r.now.line)
}

// lastBody is the body with word in its name that was the subject of a sentence, or else was named last.
func (r *reader) lastBody(word string) *entity {
	var found *entity
	for _, e := range r.entities {
		if e.kind != doc.Organization || len(e.keys) < 2 || !slices.Contains(e.keys, word) || e.last < 0 || e.last > r.now.line {
			continue
		}
		if found == nil || e.subject > found.subject || e.subject == found.subject && e.last > found.last {
			found = e
		}
	}
	return found
}

// publisherBody is the publisher, where "the Ministry" names what it is.
func (r *reader) publisherBody(word string, role doc.Code) *entity {
	p := r.d.Layout().Publisher
	if p == nil || !slices.Contains(lang.Phrase(p.Name.V), word) {
		return nil
	}
	return r.publisherEntity(role)
}

// publisherEntity is the publisher as an actor; its name need not stand in the text.
func (r *reader) publisherEntity(role doc.Code) *entity {
	if e := r.bodies[""]; e != nil {
		return e
	}
	p := r.d.Layout().Publisher
	e := r.newEntity(doc.Organization, "actor/publisher")
	e.name, e.country, e.code = p.Name.V, r.own, r.ownBody
	if r.own != "" {
		e.code = r.own + role
	}
	e.keys = lang.Phrase(p.Name.V)
	r.bodies[""] = e
	return e
}

// together puts one span on several actors: that is how a joint mention is represented.
func (r *reader) together(ph *phrase, who []*entity, rule doc.Rule) {
	ph.set = slices.Clone(who)
	for _, e := range who {
		e.mention(ph.t.span(ph.first, ph.last), doc.GroupForm, rule, r.now.line)
	}
}
