package actor

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// referPronoun links "he", "her", "they".
func (r *reader) referPronoun(ln *line, i int, people []*entity) {
	ph := ln.phrases[i]
	if ph.means != nil && ph.means.who != nil {
		ph.who = ph.means.who
		ph.who.mention(ph.t.span(ph.first, ph.last), doc.PronounForm, doc.Rule("actor/pronoun-"+string(ph.pronoun.Case)), r.now.line)
		return
	}
	if ph.t.words[ph.first].quoted {
		return // inside a quotation the page's own point of view ends
	}
	if ph.pronoun.Many {
		r.referThey(ln, ph)
		return
	}
	e := r.he(ln, ph.first, ph.pronoun, people)
	if e == nil {
		return
	}
	ph.who = e
	if e.sex == "" {
		e.sex = ph.pronoun.Sex
	}
	rule := doc.Rule("actor/pronoun-" + string(ph.pronoun.Case))
	e.mention(ph.t.span(ph.first, ph.last), doc.PronounForm, rule, r.now.line)
}

// reach is how many words or phrases back a rule looks in one sentence; it keeps the cost of a page on one line linear.
const reach = 60

// he is whom a singular pronoun at word k means. A subject or possessive means the subject of its sentence, if that comes
// before it, or the subject of the sentence before; an object means the other one.
func (r *reader) he(ln *line, k int, p *lang.Pronoun, people []*entity) *entity {
	if e := r.joinedTo(ln, k, p); e != nil {
		return e
	}
	here := r.subjectBefore(ln, k)
	if p.Case != lang.SubjectCase {
		if near := r.subjectNear(ln, k); near != nil {
			here = near
		}
	}
	if p.Case == lang.PossessiveCase && here != nil && r.besideAnother(ln, k, here, p.Sex) {
		return nil
	}
	if here == nil && p.Case != lang.ObjectCase && slices.ContainsFunc(ln.subject, func(ph *phrase) bool {
		return ph.last < k && ph.kind == person && ph.who == nil && len(ph.set) == 0 && !ph.back
	}) {
		return nil // "The former senator said that she": herself
	}
	var order []*entity
	switch {
	case p.Case == lang.ObjectCase && !strings.HasSuffix(p.Word, "self"):
		if ln.strangerBefore(k) {
			return nil
		}
		order = r.others(here, people)
		var met []*entity
		for _, e := range order {
			if slices.Contains(people, e) && fitsSex(e, p.Sex) && slices.Contains(r.now.pair, e) {
				met = append(met, e)
			}
		}
		if len(met) == 1 { // of several whom the sentence names he who is met, not one who is named by the way
			order = slices.Insert(order, 0, met[0])
		}
	default:
		if p.Case == lang.PossessiveCase && ln.t.key(k-1) == "for" && len(people) > 1 && r.thanks(ln.t, k) {
			order = append(order, people[len(people)-1]) // "thanked A for his support"
		}
		if here != nil {
			order = append(order, here)
		}
		if !r.leftOpen() {
			order = append(order, r.singleSubject()...)
		}
		if p.Case == lang.PossessiveCase && here == nil {
			if e := r.subjectBehind(ln, k); e != nil && len(people) == 0 {
				order = slices.Insert(order, 0, e) // "In his meeting with A, B said"
			}
		}
	}
	for _, e := range order {
		if e != r.now.turn && fitsSex(e, p.Sex) {
			return e
		}
	}
	if p.Case == lang.ObjectCase {
		return nil
	}
	return r.onlyRecent(p.Sex, people)
}

// strangerBefore reports whether the person named last before word k, in its sentence and not as its subject, is one of whom it is in doubt who he is:
// 'takes note of the report of the President of the Commission and commends him'.
func (ln *line) strangerBefore(k int) bool {
	last, _ := slices.BinarySearchFunc(ln.phrases, k, func(ph *phrase, k int) int { return ph.first - k })
	for i := last - 1; i >= 0 && i > last-reach; i-- {
		if ph := ln.phrases[i]; ph.kind == person && ph.last < k && !slices.Contains(ln.subject, ph) {
			return ph.who == nil && len(ph.set) == 0 && !ph.back && ph.definite && len(ph.offices) > 0
		}
	}
	return false
}

// besideAnother reports whether between the subject and the possessive at word k another stands whose it can be as well, with no verb behind
// him: 'A met B before his address'.
func (r *reader) besideAnother(ln *line, k int, subject *entity, s lang.Sex) bool {
	t := ln.t
	if !t.p.HasTree() || !fitsSex(subject, s) || subject.sex != "" || !t.has(k-1, lang.PlaceSet|lang.RelationSet) && !beforeNoun[t.key(k-1)] || t.key(k-1) == "for" {
		return false
	}
	last, _ := slices.BinarySearchFunc(ln.phrases, k, func(ph *phrase, k int) int { return ph.first - k })
	for i := last - 1; i >= 0 && i > last-reach; i-- {
		ph := ln.phrases[i]
		if ph.last >= k {
			continue
		}
		for j := ph.last + 1; j < k-1; j++ {
			if u := t.p.UPOS[t.words[j].token]; u == "VERB" || u == "AUX" {
				return false
			}
		}
		if ph.who != nil && ph.who.kind == doc.Person && ph.kind != pronoun {
			return ph.who != subject && fitsSex(ph.who, s)
		}
	}
	return false
}

// beforeNoun are words of time before what somebody does: 'following his address'.
var beforeNoun = map[string]bool{"following": true, "during": true, "after": true, "before": true, "on": true, "at": true, "ahead": true, "of": true}

// joinedTo is the person named just before "and his counterpart", "and her delegation": whose they are.
func (r *reader) joinedTo(ln *line, k int, p *lang.Pronoun) *entity {
	if p.Case != lang.PossessiveCase || ln.t.key(k-1) != "and" {
		return nil
	}
	last := k - 2
	comma := ln.t.key(last) == ","
	if comma {
		last--
	}
	at, _ := slices.BinarySearchFunc(ln.phrases, k, func(ph *phrase, k int) int { return ph.first - k })
	if at == 0 {
		return nil
	}
	ph := ln.phrases[at-1]
	apposed := slices.ContainsFunc(ph.also, func(a attached) bool { return a.by == ruleBehind }) // "the Minister, A, and her deputy"
	if ph.kind != person || ph.last != last || ph.who == nil || ph.back || comma && !apposed || !fitsSex(ph.who, p.Sex) {
		return nil
	}
	return ph.who
}

func fitsSex(e *entity, s lang.Sex) bool { return e.sex == "" || s == "" || e.sex == s }

// subjectBefore is the person who is the subject of the sentence, named before word k.
func (r *reader) subjectBefore(ln *line, k int) *entity {
	for _, ph := range ln.subject {
		if ph.last < k && ph.who != nil && ph.who.kind == doc.Person && len(ln.subject) == 1 {
			return ph.who
		}
	}
	return nil
}

func (r *reader) subjectBehind(ln *line, k int) *entity {
	for _, ph := range ln.subject {
		if ph.first > k && ph.who != nil && ph.who.kind == doc.Person && ph.kind == person && len(ln.subject) == 1 {
			return ph.who
		}
	}
	return nil
}

// subjectNear is the person who is the subject of the clause at word k: of the relative clause that it stands in, or of the
// finite verb nearest before it.
func (r *reader) subjectNear(ln *line, k int) *entity {
	t := ln.t
	last, _ := slices.BinarySearchFunc(ln.phrases, k, func(ph *phrase, k int) int { return ph.first - k })
	for i := last - 1; i >= 0 && i > last-reach; i-- {
		ph := ln.phrases[i]
		if ph.last >= k || ph.who == nil || ph.who.kind != doc.Person {
			continue
		}
		w := ph.last + 1
		if t.key(w) == "," {
			w++
		}
		if t.key(w) == "who" && w < k && !hasComma(t, w, k) {
			return ph.who
		}
		if ph.back || r.governed(t, ph.first) {
			continue
		}
		if ph.kind == pronoun && ph.pronoun.Case == lang.SubjectCase || r.leadsToVerb(ln, i) && t.key(w) != "who" {
			return ph.who
		}
	}
	return nil
}

func hasComma(t *text, from, to int) bool {
	for i := from; i < to; i++ {
		if t.key(i) == "," {
			return true
		}
	}
	return false
}

// thanks reports whether what stands before word k thanks or praises somebody.
func (r *reader) thanks(t *text, k int) bool {
	for i := max(0, k-reach); i < k; i++ {
		if slices.Contains(r.l.Names.Thanks, t.key(i)) {
			return true
		}
	}
	return false
}

// singleSubject is the subject of the sentence before, where that is one person; then the one before that.
func (r *reader) singleSubject() []*entity {
	if len(r.now.subject) == 1 && r.now.subject[0].kind == doc.Person {
		return r.now.subject
	}
	if n := len(r.now.earlier); n > 0 && len(r.now.subject) == 1 {
		return r.now.earlier[n-1:]
	}
	return nil
}

// leftOpen reports whether somebody acts in the sentence before of whom it is in doubt who he is: "he" is then rather he than one who acted
// earlier.
func (r *reader) leftOpen() bool {
	if r.now.line == 0 || r.now.told == r.now.line-1 {
		return false
	}
	ln := r.lines[r.now.line-1]
	return !ln.head && slices.ContainsFunc(ln.subject, func(ph *phrase) bool {
		return (ph.kind == person || ph.kind == pronoun) && ph.who == nil && len(ph.set) == 0 && !ph.back
	})
}

// others are those whom an object pronoun can mean: people of this sentence and of the last, the subject left out.
func (r *reader) others(subject *entity, people []*entity) []*entity {
	var out []*entity
	for _, list := range [][]*entity{people, r.now.subject, r.now.previous} {
		for i := len(list) - 1; i >= 0; i-- {
			if e := list[i]; e != subject && e.kind == doc.Person && !slices.Contains(out, e) {
				out = append(out, e)
			}
		}
	}
	return out
}

// onlyRecent is the one person of that sex in this sentence or the one before; nil where there are two.
func (r *reader) onlyRecent(s lang.Sex, people []*entity) *entity {
	for _, list := range [][]*entity{people, r.now.previous, r.now.inBlock} {
		var found *entity
		for _, e := range list {
			if e.kind != doc.Person || e == r.now.turn || !fitsSex(e, s) {
				continue
			}
			if found != nil && found != e {
				return nil
			}
			found = e
		}
		if found != nil {
			return found
		}
	}
	return nil
}

// referThey links "they" to the subjects of the sentence before, or to a body that was its subject.
func (r *reader) referThey(ln *line, ph *phrase) {
	if ph.pronoun.Case != lang.SubjectCase {
		return
	}
	if len(ln.subject) > 0 && ln.subject[0] != ph {
		if s := ln.subject[0]; len(s.set) > 1 && s.last < ph.first {
			r.together(ph, s.set, "actor/they")
		}
		return
	}
	switch n := len(r.now.subject); {
	case n >= 2 && (n == 2 || r.now.subject[0].kind == doc.Person):
		r.together(ph, r.now.subject, "actor/they")
	case n == 1 && r.now.subject[0].kind != doc.Person && (r.othersActed() || r.acted(r.now.subject[0]) == joined):
		return
	case n == 1 && r.now.subject[0].kind != doc.Person && r.acted(r.now.subject[0]) == single:
		ph.who = r.now.subject[0]
		ph.who.mention(ph.t.span(ph.first, ph.last), doc.PronounForm, "actor/they", r.now.line)
	case len(r.now.pair) == 2 && len(ln.subject) > 0 && ln.subject[0] == ph && !r.strangersActed():
		r.together(ph, r.now.pair, "actor/they")
	}
}

// role is what an actor is in the sentence that told of it last, by its tree.
type role uint8

const (
	bystander role = iota // no subject: 'to counter Norvia'
	single                // a subject
	joined                // a subject with others who are no actors: 'Norvia and the countries of the north'
)

func (r *reader) acted(e *entity) role {
	ln := r.lines[r.now.told]
	p := ln.t.p
	if !p.HasTree() {
		return single
	}
	for _, ph := range ln.phrases {
		if ph.who != e {
			continue
		}
		a, b := ln.t.words[ph.first].token, ln.t.words[ph.last].token
		for k := a; k <= b; k++ {
			switch {
			case p.Rels[k] == "conj" && e.kind == doc.Country:
				return joined
			case p.Rels[k] != "conj" && p.Rels[k] != "root" && !strings.HasPrefix(p.Rels[k], "nsubj"):
				continue
			}
			for j := b + 1; j < len(p.Heads) && e.kind == doc.Country; j++ {
				if p.Rels[j] == "conj" && p.Heads[j] == k && p.UPOS[j] != "VERB" {
					return joined
				}
			}
			return single
		}
	}
	return bystander
}

// untold is the sentence before, where it has a tree and no actor was read as its subject; else nil.
func (r *reader) untold() *line {
	if r.now.line == 0 || r.now.told == r.now.line-1 {
		return nil
	}
	if ln := r.lines[r.now.line-1]; !ln.head && ln.t.p.HasTree() {
		return ln
	}
	return nil
}

// strangersActed reports whether the sentence before tells of several joined by 'and' who were not read as its subject: 'Norvia and the
// countries of the north want fish.'
func (r *reader) strangersActed() bool {
	ln := r.untold()
	if ln == nil {
		return false
	}
	p := ln.t.p
	for i, head := range p.Heads {
		if p.Rels[i] != "conj" || head < 0 || !strings.HasPrefix(p.Rels[head], "nsubj") || p.Heads[head] < 0 || p.Heads[p.Heads[head]] >= 0 {
			continue
		}
		if p.UPOS[i] == "NOUN" || p.UPOS[i] == "PROPN" {
			return true
		}
	}
	return false
}

// othersActed reports whether the sentence before tells of several who are no actors: 'Representatives discussed the plan.' Then 'they'
// are those.
func (r *reader) othersActed() bool {
	ln := r.untold()
	if ln == nil {
		return false
	}
	p := ln.t.p
	for i, head := range p.Heads {
		if head < 0 || p.Heads[head] >= 0 || !strings.HasPrefix(p.Rels[i], "nsubj") {
			continue
		}
		named := slices.ContainsFunc(ln.phrases, func(q *phrase) bool {
			return q.who == r.now.subject[0] || q.who != nil && ln.t.words[q.first].token <= i && i <= ln.t.words[q.last].token
		})
		mixed := false // 'Norvian and northern leaders'
		for j := range i {
			h := p.Heads[j]
			mixed = mixed || p.Rels[j] == "conj" && h >= 0 && p.Heads[h] == i
		}
		return p.UPOS[i] == "NOUN" && strings.Contains(p.Feats[i], "Number=Plur") && (!named || mixed)
	}
	return false
}

// referJoint links "the two leaders", "both sides".
func (r *reader) referJoint(ln *line, ph *phrase) {
	j := ph.joint
	if j.Class == lang.NationClass {
		if !slices.Contains(ln.subject, ph) || !ph.t.has(ph.last+1, lang.SpeakingSet) || ph.t.words[ph.first].quoted {
			return
		}
		if both := r.twoNations(); ph.count == 2 && both != nil {
			r.together(ph, both, "actor/joint")
		}
		return
	}
	if j.Class == "" || j.Class == lang.StateClass || j.Class == lang.GovClass {
		who := r.now.pair
		if j.Word == "participants" && len(r.now.party) > 2 {
			who = r.now.party
		}
		if j.Class != "" && slices.ContainsFunc(who, r.isNoHead) {
			return // "the two heads of state" whose envoys meet
		}
		if j.Word == "leaders" && ph.count == 0 && len(r.now.party) > 2 && r.now.joined && !slices.ContainsFunc(r.now.party, r.isNoHead) {
			who = r.now.party
		}
		if ph.count > 2 {
			who = nil
			if len(r.now.party) == ph.count {
				who = r.now.party
			}
		}
		if j.Word == "sides" || j.Word == "delegations" || j.Word == "parties" {
			if len(who) == 2 && r.oneSide(who[0], who[1]) {
				who = nil
			}
		}
		if len(who) == 0 && len(r.now.party) == 0 && ph.count <= 2 && (j.Word == "sides" || j.Word == "parties") {
			who = r.twoNations()
		}
		if len(who) >= 2 {
			r.together(ph, who, "actor/joint")
		}
		return
	}
	if (ph.count == 0 || ph.count > 2) && len(r.now.party) > 2 {
		if all := r.holdersOf(j.Class); len(all) > 2 && (ph.count == 0 || ph.count == len(all)) {
			r.together(ph, all, "actor/joint")
			return
		}
	}
	if ph.count > 2 {
		if len(r.now.party) == ph.count {
			r.together(ph, r.now.party, "actor/joint")
		}
		return
	}
	fits := func(e *entity) bool { return r.isOf(e, j.Class) || len(e.held) == 0 && isHead(j.Class) } // whom his own page calls by name alone
	if len(r.now.pair) == 2 && fits(r.now.pair[0]) && fits(r.now.pair[1]) {
		r.together(ph, r.now.pair, "actor/joint")
		return
	}
	found := r.holdersOf(j.Class)
	if end := ln.t.words[len(ln.t.words)-1].end; !ln.head && !isHead(j.Class) { // "the ministers" are none whom the page names only later
		found = slices.DeleteFunc(found, func(e *entity) bool {
			return !slices.ContainsFunc(e.places, func(p place) bool { return p.at.Start() < end })
		})
	}
	if len(found) == 2 {
		r.together(ph, found, "actor/joint")
	} else if len(r.now.pair) == 2 && len(found) < 2 && j.Class == lang.PresidentClass {
		r.together(ph, r.now.pair, "actor/joint")
	}
}

// oneSide reports whether a and b are no two sides: they are of one country, or somebody else is whom both meet.
func (r *reader) oneSide(a, b *entity) bool {
	if a.country != "" && a.country == b.country {
		return true
	}
	return a.context != opposite && b.context != opposite && (a.country == "" || b.country == "") && slices.ContainsFunc(r.names.people, func(e *entity) bool {
		return e.context == opposite && e.country != "" && e.country != a.country && e.country != b.country
	})
}

// twoNations are the countries of the two who meet, else the only two that the headline names, else the two that a sentence tells of first: "The
// Governments of A and B held a dialogue"; nil where there are no two.
func (r *reader) twoNations() []*entity {
	var codes []doc.Code
	add := func(c doc.Code) {
		if c != "" && !slices.Contains(codes, c) {
			codes = append(codes, c)
		}
	}
	for _, e := range r.now.pair {
		add(e.country)
	}
	if len(r.now.pair) == 0 {
		for _, ln := range r.lines {
			for _, ph := range ln.phrases {
				if ln.head && ph.kind == country && ph.form != "" {
					add(ph.code)
				}
			}
		}
	}
	for i := 0; len(codes) == 0 && i < len(r.lines); i++ {
		for _, ph := range r.lines[i].subject {
			if ph.kind == country {
				add(ph.code)
			}
		}
		if len(codes) == 1 {
			codes = nil
		}
	}
	if len(codes) != 2 {
		return nil
	}
	return []*entity{r.countryEntity(codes[0]), r.countryEntity(codes[1])}
}

// isNoHead reports whether e holds posts, and none of them is the first in a state.
func (r *reader) isNoHead(e *entity) bool {
	return len(e.held) > 0 && !slices.ContainsFunc(e.held, func(h held) bool { return isHead(h.class) })
}

// holdersOf are the people of a class who have been named so far or are somewhere on the page.
func (r *reader) holdersOf(c lang.Class) []*entity {
	var found []*entity
	for _, e := range r.names.people {
		if r.isOf(e, c) && len(e.places) > 0 {
			found = append(found, e)
		}
	}
	return found
}

func (r *reader) isOf(e *entity, c lang.Class) bool {
	return slices.ContainsFunc(e.held, func(h held) bool {
		return (h.class == c || c == lang.MinisterClass && h.class == "cabinet secretary") && !former(h.office)
	})
}
