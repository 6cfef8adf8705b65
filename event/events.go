package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Events are who did what to whom, in text order: what sentences tell, and what statements do to whom they speak of. What
// the dictionaries say of a verb goes before what the program knows, the first before the second.
func Events(d *doc.Document, ps []doc.Parse, actors []doc.Actor, sts []doc.Statement, ms []doc.Meeting, l *lang.Language, dictionaries []*Verbs) []doc.Event {
	c := &coder{verbs: dictionaries, d: d, l: &l.Deeds, actors: actors, index: doc.NewIndex(actors), sts: sts, ms: ms, seen: map[key]bool{}, known: vocabulary(&l.Deeds)}
	if c.official = issued(d); !c.official {
		c.language = l
	}
	c.tongue, c.lexicon = l, l.Lexicon()
	c.home = c.publisher()
	var trees []*tree
	for i := range ps {
		if p := &ps[i]; !p.Head && p.HasTree() {
			trees = append(trees, plant(mended(p, c.l), c.index, c.known))
		}
	}
	for _, m := range ms {
		if c.official {
			c.encounter(m, trees)
		}
	}
	for _, t := range trees {
		c.sentence(t)
	}
	for id := range sts {
		c.spoken(doc.StatementID(id), trees)
	}
	slices.SortStableFunc(c.out, func(a, b doc.Event) int { return a.At().Compare(b.At()) })
	return c.out
}

// coder carries what the rules read, and the events found so far.
type coder struct {
	d       *doc.Document
	l       *lang.Deeds
	actors  []doc.Actor
	index   *doc.Index
	sts     []doc.Statement
	ms      []doc.Meeting
	seen    map[key]bool
	verbs   []*Verbs
	known   map[string]bool // every word of the tables
	lexicon *lang.Lexicon   // names of organisations
	home    doc.Code        // of the publisher

	tongue   *lang.Language
	language *lang.Language // for the countries of places; nil where none are looked for
	out      []doc.Event

	critical bool // what is looked for is who is criticized: not who suffered what is condemned
	friendly bool // what is looked for is to whom a friendly act is done: not who wages the war that it speaks of
	official bool // the text is a page that somebody issued, not a passage of news: both sides of an event are named in it
}

// issued reports whether a text is a page that somebody issued, and not a bare passage: it names its publisher, has a
// headline or more than one paragraph.
func issued(d *doc.Document) bool {
	x := d.Layout()
	if x.Publisher != nil || !x.Title.IsZero() {
		return true
	}
	body := 0
	for _, b := range x.Blocks {
		if b.Kind == doc.Body {
			body++
		}
	}
	return body > 1
}

// key is what no two events of a sentence share.
type key struct {
	sentence       int
	source, target doc.Code
	code           string
}

// encounter codes a meeting: each country with each other.
func (c *coder) encounter(m doc.Meeting, trees []*tree) {
	var p party
	at := m.At()
	for _, t := range trees {
		if t.Contains(at) {
			at = t.Span
			break
		}
	}
	for _, x := range m.Participants {
		if code := c.code(x.Actor); code != "" {
			p.ids, p.codes = append(p.ids, x.Actor), append(p.codes, code)
		}
	}
	code := map[doc.MeetingKind]string{doc.Call: "041", doc.Visit: "042", doc.Correspondence: "040"}[m.Kind]
	if code == "" {
		code = "040"
	}
	sides := c.placed(p).byCountry()
	for i, a := range sides {
		for k, b := range sides {
			if i != k && country(a.codes[0]) != country(b.codes[0]) {
				act := code
				if code == "042" && hosts(m, a) {
					act = "043"
				}
				c.emit(coding{place: m.At().Start(), rule: "event/encounter", trigger: m.At(), at: at, code: act, source: a, target: b, statement: doc.NoStatement})
			}
		}
	}
}

// hosts reports whether one of p is a host of m.
func hosts(m doc.Meeting, p party) bool {
	return slices.ContainsFunc(m.Participants, func(x doc.Participant) bool { return x.Part == doc.Host && slices.Contains(p.ids, x.Actor) })
}

// sentence codes what one sentence tells.
func (c *coder) sentence(t *tree) {
	if c.official && len(t.Tokens) > 0 && t.Tokens[len(t.Tokens)-1].Text() == "?" {
		return // a question tells nothing
	}
	r := &reader{l: c.l, t: t, used: map[int]bool{}, will: c.official}
	main := false
	for _, v := range c.heads(r) {
		if c.official && t.rel(v) == "amod" && strings.HasSuffix(t.Tokens[v].Text(), "ing") {
			continue // 'pressing issues'
		}
		if c.official && (t.pluperfect(v) || t.rel(v) == "xcomp" && t.pluperfect(t.Heads[v])) {
			continue // what had been done before is history
		}
		if r.used[v] || (main || c.official && (t.Rels[v] == "acl" || t.rel(v) == "advcl" && !r.meeting(t.Heads[v]))) && t.aimed(v) || t.supposed(v) || c.official && (t.asked(v) || t.earlier(v) || t.wanted(v) || t.fulfils(v) || t.vital(v)) {
			continue
		}
		x, ok := r.read(v, 6)
		if g, found := c.look(t, v); found {
			x, ok = c.byDictionary(r, g, v, x, ok)
		}
		if !ok || c.official && t.topical(v) && !strings.HasPrefix(x.matter, "aid") && x.matter != "praise" {
			continue // help that is spoken of is given
		}
		if c.event(t, x, !main) {
			main = true
		}
	}
	if c.official {
		c.nominals(r)
	}
}

// byDictionary is the reading x of v, ok where there is one, as a dictionary gives it. The code of a pattern stands. That of a
// verb alone stands where the deed is told as done, and no other verb decides what it is: what is denied, meant or called
// for keeps the code of the program.
func (c *coder) byDictionary(r *reader, g given, v int, x reading, ok bool) (reading, bool) {
	if g.pattern && g.code.empty() {
		return reading{}, false
	}
	if !ok {
		x = r.modal(r.bare(v, "", done), v)
	}
	if !g.pattern && (x.mood != done || x.denied || x.open || ok && x.rule != "event/deed") {
		return x, ok
	}
	x.given, x.mood, x.rule = g.code, moodOf(cmp.Or(g.code.forth, g.code.back)), "event/verbs"
	return x, true
}

// wanted reports whether v is only how that should be done which somebody asks for: 'urged all to help by stopping sales', 'our call on them to end it
// and restore peace'.
func (t *tree) wanted(v int) bool {
	for hops, deep := 0, false; hops < 8; hops++ {
		h := t.Heads[v]
		switch rel := t.rel(v); {
		case h < 0 || t.Rels[v] == "acl:relcl" || rel == "parataxis":
			return false
		case rel == "advcl" && t.marker(v) == "by":
			deep = true
		case rel == "acl" && appeals[t.lemma[h]] && t.UPOS[h] == "NOUN":
			return t.child(h, "nmod") >= 0 || t.child(h, "nmod:poss") >= 0
		case rel == "advcl" && t.marker(v) == "to":
			if k := t.child(h, "obj"); k >= 0 && k < v && t.UPOS[k] == "NOUN" && appeals[t.lemma[k]] {
				return true
			}
		case rel == "conj" || rel == "xcomp" || rel == "ccomp" || rel == "acl" || rel == "obj" && deep:
		default:
			return false
		}
		if deep && appeals[t.lemma[h]] && t.UPOS[h] == "VERB" {
			return true
		}
		v = h
	}
	return false
}

// appeals are words with which one asks for something.
var appeals = map[string]bool{"urge": true, "call": true, "ask": true, "encourage": true, "demand": true, "request": true, "appeal": true, "press": true, "exhort": true, "invite": true}

// fulfils reports whether v meets no person but what was set: 'will meet the target'.
func (t *tree) fulfils(v int) bool {
	k := t.child(v, "obj", "nsubj:pass")
	return t.lemma[v] == "meet" && k >= 0 && t.UPOS[k] == "NOUN" && aims[t.lemma[k]]
}

// telephoned reports whether the noun at n is a call by telephone and no appeal: 'convened a call with partners'.
func (t *tree) telephoned(n int) bool {
	return n >= 0 && t.lemma[n] == "call" && t.UPOS[n] == "NOUN" && slices.ContainsFunc(t.kids[n], func(k int) bool {
		return t.rel(k) == "nmod" && t.marker(k) == "with" || k < n && paid[t.lemma[k]] // 'paid a farewell call on A'
	})
}

// vital reports whether 'critical' at v says that something matters, and criticizes nobody: 'ties that are critical for Norvia'.
func (t *tree) vital(v int) bool {
	return t.lemma[v] == "critical" && !slices.ContainsFunc(t.kids[v], func(k int) bool { return t.marker(k) == "of" })
}

// aims are what can be met that is nobody.
var aims = map[string]bool{"target": true, "goal": true, "need": true, "demand": true, "requirement": true, "commitment": true, "obligation": true, "standard": true,
	"challenge": true, "deadline": true, "expectation": true, "condition": true, "criterion": true, "threshold": true, "cost": true, "threat": true, "objective": true}

// aimed reports whether v is what a deed is for, or only describes a noun: 'to ease trade', 'the text approved by them'.
func (t *tree) aimed(v int) bool {
	return t.rel(v) == "advcl" && t.marker(v) == "to" || t.Rels[v] == "acl" || t.rel(v) == "amod" || t.rel(v) == "xcomp"
}

// topical reports whether v stands in what is only talked of: 'discussed efforts to end the war by urging them to leave'.
func (t *tree) topical(v int) bool {
	for h, hops := t.Heads[v], 0; h >= 0 && hops < 12; v, h, hops = h, t.Heads[h], hops+1 {
		switch t.lemma[h] {
		case "discuss", "review", "exchange":
		case "speak", "talk", "confer", "consult": // 'spoke about efforts to help them resolve the conflict'
			about := t.rel(v) == "obl" && (t.marker(v) == "about" || t.marker(v) == "on")
			for _, k := range t.kids[h] {
				about = about || t.rel(v) == "advcl" && t.marker(v) == "to" && h < k && k < v && t.rel(k) == "obl" && t.marker(k) == "about"
			}
			return t.UPOS[h] == "VERB" && about
		default:
			continue
		}
		if t.UPOS[h] != "VERB" {
			continue
		}
		switch t.rel(v) {
		case "obj", "obl", "ccomp", "xcomp":
			return true
		case "advcl":
			m := t.marker(v)
			return v > h && (m == "to" || m == "by" || m == "as" || m == "how" || m == "including" || m == "" && t.rel(v-1) == "nmod") // 'views on Norvia leaving'
		}
		return false
	}
	return false
}

// supposed reports whether v stands in a condition: 'if they invade'.
func (t *tree) supposed(v int) bool {
	for hops := 0; v >= 0 && hops < 8; v, hops = t.Heads[v], hops+1 {
		if m := t.marker(v); t.rel(v) == "advcl" && (m == "if" || m == "unless") || t.inverted(v) {
			return true
		}
	}
	return false
}

// inverted reports whether v stands in a condition that 'should' or 'had' before the subject makes: 'should the violence go on'.
func (t *tree) inverted(v int) bool {
	s := t.child(v, "nsubj", "nsubj:pass")
	if s < v && s >= 0 && t.rel(v) != "root" || t.rel(v) == "conj" {
		for _, k := range t.kids[v] {
			first, _ := t.extent(max(s, 0))
			if w := t.lemma[k]; s >= 0 && t.rel(k) == "aux" && k == first-1 && (w == "should" || w == "had" || w == "have" && t.Tokens[k].Text() == "had") {
				return true
			}
		}
	}
	return false
}

// meeting reports whether v tells of an encounter: what people speak 'to congratulate' each other is done.
func (r *reader) meeting(v int) bool {
	if r.t.lemma[v] == "discuss" {
		return false // 'discussed efforts to impose costs'
	}
	return slices.ContainsFunc(r.classes(v), func(c string) bool { return c == "meet" || c == "phone" || c == "visit" || c == "host" })
}

// earlier reports whether v only dates what is told: 'since they signed it'.
func (t *tree) earlier(v int) bool {
	m := t.marker(v)
	if m == "" && t.rel(v) == "advcl" {
		if k := t.child(v, "advmod"); k >= 0 && k < v && t.lemma[k] == "when" {
			m = "when"
		}
	}
	return t.rel(v) == "advcl" && (m == "since" || m == "before" || m == "when" && t.child(v, "nsubj", "nsubj:pass") < 0) // 'when asked about it, he said'
}

// asked reports whether v is only a question of how or whether, or could be done: 'discussed how they can help'.
func (t *tree) asked(v int) bool {
	for _, k := range t.kids[v] {
		switch t.lemma[k] {
		case "how", "whether":
			return t.rel(v) == "ccomp" || t.rel(v) == "advcl" || t.rel(v) == "acl" || t.rel(v) == "xcomp" || t.rel(v) == "conj"
		case "can":
			if _, not := t.negated(v); t.rel(k) == "aux" && !not {
				return true
			}
		}
	}
	for k, hops := t.Heads[v], 0; k >= 0 && hops < 4; k, hops = t.Heads[k], hops+1 { // 'discussed how to use it to end the war'
		if t.lemma[k] == "how" && t.UPOS[k] == "ADV" {
			return true
		}
		if t.UPOS[k] != "VERB" || t.rel(k) == "root" {
			break
		}
	}
	return false
}

// heads are the verbs of a sentence that may tell deeds of their own, the main one first: no complement of another.
func (c *coder) heads(r *reader) []int {
	t := r.t
	root := -1
	for i, h := range t.Heads {
		if h < 0 {
			root = i
		}
	}
	if root < 0 {
		return nil
	}
	var out []int
	level := []int{root}
	for len(level) > 0 && len(out) < 64 {
		var next []int
		for _, v := range level {
			if t.UPOS[v] == "VERB" || t.UPOS[v] == "AUX" || v == root || t.child(v, "cop") >= 0 {
				out = append(out, v)
			}
			next = append(next, t.kids[v]...)
		}
		level = next
	}
	return out
}

// event adds the event that x tells; main says that none of this sentence was found before. It reports whether x was one.
func (c *coder) event(t *tree, x reading, main bool) bool {
	demander := c.demander(t, x)
	if !demander.empty() {
		x.mood, x.targets = demanded, append([]int{x.subject}, x.targets...)
	}
	code := codeOf(x)
	if !x.given.empty() {
		code = cmp.Or(x.given.forth, x.given.back)
	}
	if l := t.lemma[x.v]; c.official && x.matter == "any" && x.mood == refused && l != "allow" && l != "let" && l != "permit" && l != "tolerate" && l != "accept" {
		code = "030" // 'we will not sell it to others' binds the speaker
	}
	if code == "" || strings.HasPrefix(code, "01") || x.denied || c.official && (x.idle || t.telephoned(x.cue) || t.telephoned(x.v)) {
		return false
	}
	source := c.party(t, x.subject, party{})
	if !demander.empty() {
		source = demander
	}
	if source.empty() && (x.subject < 0 || t.UPOS[x.subject] == "PRON" || t.child(x.subject, "nmod:poss") >= 0 || x.mood != done && !c.official) {
		source = c.party(t, x.speaker, party{})
	}
	if domestic(code) {
		source = c.homed(t, source, code, x.subject, x.v)
	}
	source = c.unnamed(t, source, code, x)
	if source.empty() && c.official && t.lemma[x.v] == "summon" && t.passive(x.v) && c.home != "" {
		source = party{codes: []doc.Code{c.home}} // an envoy is summoned by whose page it is
	}
	if code[:2] == "14" && !source.empty() && strings.HasSuffix(string(source.codes[0]), "GOV") {
		code = "114" // what a government does by a note is no demonstration
	}
	if c.official && (c.figurative(t, x, code) || t.lemma[x.v] == "wish" && t.child(x.v, "iobj") >= 0) {
		return false // good wishes promise nothing
	}
	if c.official && x.matter == "reform.leadership" && t.UPOS[x.v] == "NOUN" {
		return false // 'the peaceful conduct of their elections' concedes nothing
	}
	if c.official && code == "054" && x.mood == done {
		if k := t.child(x.v, "obj", "nsubj:pass"); k < 0 && t.UPOS[x.v] == "NOUN" && t.rel(x.v) == "root" {
			return false // 'the visit is a recognition of its role'
		} else if k >= 0 && t.UPOS[k] == "NOUN" && t.child(k, "nmod:poss") >= 0 && !statehood[t.lemma[k]] {
			code = "051" // 'recognized Norvia's constructive role'
		}
	}
	if c.official && x.matter == "praise" && slices.ContainsFunc(c.ms, func(m doc.Meeting) bool { return m.At() == t.Tokens[x.v].Span }) {
		return false // who welcomed a guest met him
	}
	if c.official && code == "057" && !c.holds(t, x.v, "agreement") && !signable[t.lemma[max(0, t.child(x.v, "obj", "nsubj:pass"))]] {
		return false // laws and letters are signed as well
	}
	if c.official && x.matter == "any" && x.mood == meant && t.passive(x.v) {
		return false
	}
	if c.official && x.matter == "any" && x.mood == meant && x.subject >= 0 && t.UPOS[x.subject] == "NOUN" && len(t.who[x.subject]) == 0 {
		return false // what a visit will bring is nobody's promise
	}
	if c.official && x.mood == demanded && len(source.byCountry()) > 1 && x.subject != x.speaker {
		if p := c.party(t, headOf(x.targets), party{}); len(p.byCountry()) > 1 && len(p.byCountry()) == len(source.byCountry()) && p.shares(source) {
			code, x.mood = "030", meant // what both say that both should do
		}
	}
	c.friendly, c.critical = code < "09" && c.official, (code[:2] == "11" || code[:2] == "12") && c.official
	target := c.target(t, x, code, source)
	c.friendly, c.critical = false, false
	if domestic(code) && len(target.codes) == 1 && (target.codes[0] == "" || roles[target.codes[0]]) {
		target = c.homed(t, target, code, -1, x.v)
		if len(target.codes[0]) < 3 && len(source.codes) > 0 && len(source.codes[0]) >= 3 || roles[target.codes[0]] {
			target.codes = []doc.Code{first(source.codes)[:min(3, len(first(source.codes)))] + target.codes[0]}
		}
	}
	if c.official && source.empty() && !target.empty() && x.subject >= 0 && (t.lemma[x.subject] == "he" || t.lemma[x.subject] == "she") {
		if o := c.others(target, t.Span); len(o.byCountry()) == 1 {
			source = o // of two who met, the one who is not the other
		}
	}
	if source.empty() && code[:2] == "14" && x.subject >= 0 && c.descended(t, x.subject) && len(target.codes) == 1 && len(target.codes[0]) >= 3 {
		source = party{codes: []doc.Code{target.codes[0][:3] + "CVL"}} // a minority protests against the state that it lives in
	}
	if c.estranged(source, target, code) {
		source.codes = []doc.Code{""} // the country of the target was only the one at hand
	}
	if source.empty() && target.empty() && !main {
		return false
	}
	if !main && (source.empty() || target.empty() && t.lemma[x.v] != "resign") { // who resigns does it to nobody
		return false
	}
	if c.official {
		source, target = c.placed(source), c.placed(target)
	}
	if l := t.lemma[x.v]; !c.official && (l == "agree" || l == "discuss" && target.empty()) && len(source.byCountry()) > 1 {
		target = party{}
	}
	if c.official {
		if len(source.byCountry()) > 1 && (code >= "03" && code < "04" || t.lemma[x.v] == "exchange" && code == "051" || code == "057") {
			if p := c.third(t, x, source); !p.empty() {
				c.add(t, x, code, source, p)
				return true
			}
			if st := c.within(t.Tokens[x.v].Span); st != doc.NoStatement && (c.outside(c.speakers(c.sts[st]), source) || len(c.sts[st].Speakers) == 0 && c.sts[st].Mode == doc.Direct && t.UPOS[max(0, x.subject)] == "PROPN") {
				return false // what somebody says that others mean to do, they do not promise each other
			}
			target = party{}
			c.add(t, x, code, source, target)
			return true
		}
		if code[:2] == "06" || code[:2] == "04" && code != "045" && (code != "042" || x.mood != done || c.met(append(source.byCountry(), target.byCountry()...))) {
			return false // the meetings have them
		}
		if (x.mood == appealed || x.mood == demanded) && x.cue >= 0 && t.asksStrangers(x.cue) {
			return false // 'called on third countries to stop trade with Norvia' asks nothing of Norvia
		}
		toOthers := (x.mood == appealed || x.mood == demanded) && x.cue >= 0 && t.asksOthers(x.cue)
		if k := headOf(x.targets); target.empty() && (c.strange(t, x) || t.thanksStrangers(x.v) || code[:2] == "13" && t.anybody(x.v) || code[:2] == "12" && k >= 0 && c.l.Bad[t.lemma[k]]) {
			return false
		}
		if target.empty() && (c.toOwn(t, x, source) || code[:2] == "12" && c.principled(t, x)) {
			return false
		}
		policy := x.mood == refused && x.rule == "event/deed" // 'will not export ore' refuses the guest nothing
		if target.empty() && !toOthers && !policy && t.gainsaid(x.v, c.l) < 0 && (code < "04" || code[:2] == "05" || code[:2] == "12" && t.UPOS[x.v] == "VERB" || code[:2] == "10" || code[:2] == "13") {
			target = c.others(source, t.Span)
		}
		if target.empty() {
			target = c.unread(t, x)
		}
		if source.empty() || target.empty() || country(source.codes[0]) == country(target.codes[0]) && (code < "17" || len(target.ids) > 0 && c.actors[target.ids[0]].Kind == doc.Country || code >= "18" && strings.HasSuffix(string(target.codes[0]), "MIL")) {
			return false
		}
	}
	if x.given.back != "" && x.given.back != x.given.forth {
		c.add(t, x, x.given.back, target, source)
	}
	if x.given.empty() || x.given.forth != "" {
		c.add(t, x, code, source, target)
	}
	return true
}

// demander is who says, in words quoted or in his own page, that another must do what x tells: 'Norvia must open the strait' is demanded;
// empty for none, and for what is only said to be right.
func (c *coder) demander(t *tree, x reading) party {
	if !c.official || x.mood != obliged || x.subject < 0 || len(t.who[x.subject]) == 0 || x.cue < 0 || t.lemma[x.cue] != "must" || t.passive(x.v) {
		return party{}
	}
	who := party{codes: []doc.Code{c.home}}
	if st := c.within(t.Tokens[x.v].Span); st != doc.NoStatement {
		who = c.speakers(c.sts[st])
	} else if c.home == "" {
		return party{}
	}
	owing := c.placed(c.party(t, x.subject, party{}))
	if owing.empty() || slices.ContainsFunc(owing.codes, func(a doc.Code) bool {
		return slices.ContainsFunc(who.codes, func(b doc.Code) bool { return country(a) == country(b) })
	}) {
		return party{}
	}
	return who
}

// anybody reports whether the clause under v is about those whom nothing names: 'warned that those who close it will be punished',
// 'will answer any aggression'.
func (t *tree) anybody(v int) bool {
	return slices.ContainsFunc(t.below(v, 2, nil), func(i int) bool {
		if d := t.child(i, "det"); d >= 0 && t.lemma[d] == "any" && (t.rel(i) == "obj" || t.rel(i) == "obl") {
			return true
		}
		return impersonal[t.lemma[i]] && t.UPOS[i] == "PRON" && t.rel(i) == "nsubj" && t.child(i, "acl") >= 0
	})
}

// outside reports whether none of who speaks is among source.
func (c *coder) outside(who, source party) bool {
	return !who.empty() && !slices.ContainsFunc(who.codes, func(a doc.Code) bool {
		return slices.ContainsFunc(source.codes, func(b doc.Code) bool { return country(a) == country(b) })
	})
}

// statehood are the things of which a state is recognized by others.
var statehood = map[string]bool{"independence": true, "sovereignty": true, "statehood": true, "government": true, "state": true, "integrity": true, "border": true, "annexation": true}

// third is whom several promise something together who is none of them: 'we will support Norvia'.
func (c *coder) third(t *tree, x reading, source party) party {
	for _, k := range x.targets {
		if k < 0 || t.rel(k) != "obj" && t.rel(k) != "iobj" && (t.rel(k) != "obl" || t.marker(k) != "to" || t.child(t.Heads[k], "obj") < 0) {
			continue
		}
		for _, i := range append([]int{k}, t.kids[k]...) {
			if len(t.who[i]) == 0 || i != k && t.Rels[i] != "nmod:poss" {
				continue
			}
			if p := c.placed(c.party(t, i, source)); !p.empty() && !slices.ContainsFunc(source.codes, func(o doc.Code) bool { return country(o) == country(p.codes[0]) }) {
				return p
			}
		}
	}
	return party{}
}

// strange reports whether the deed is done to somebody whom the words name, but of whom no country is known: it is then no deed to
// those who met.
func (c *coder) strange(t *tree, x reading) bool {
	k := headOf(x.targets)
	return k >= 0 && (t.rel(k) == "obj" || t.rel(k) == "iobj") && t.UPOS[k] == "PROPN" && slices.ContainsFunc(t.who[k], func(id doc.ActorID) bool {
		return c.actors[id].Kind == doc.Person && c.code(id) == ""
	})
}

// toOwn reports whether the deed is done to somebody of the source's own country whom the words name: 'The President directed the Ministry of Lands to
// build', beside his guest.
func (c *coder) toOwn(t *tree, x reading, source party) bool {
	k := headOf(x.targets)
	if k < 0 || source.empty() || t.rel(k) != "obj" && t.rel(k) != "iobj" {
		return false
	}
	return slices.ContainsFunc(t.who[k], func(id doc.ActorID) bool {
		code := c.code(id)
		return code != "" && country(code) == country(source.codes[0])
	})
}

// principled reports whether what is rejected is a kind of deed and nothing that those who met have said or done: 'rejects violence'.
func (c *coder) principled(t *tree, x reading) bool {
	k := t.child(x.v, "obj")
	return k >= 0 && t.UPOS[k] == "NOUN" && len(t.who[k]) == 0 && wrongs[t.lemma[k]] && t.child(k, "det", "nmod:poss", "nmod") < 0
}

// wrongs are kinds of deed that are rejected on principle.
var wrongs = map[string]bool{"violence": true, "terrorism": true, "extremism": true, "aggression": true, "interference": true, "coercion": true, "discrimination": true, "racism": true,
	"hatred": true, "corruption": true, "attack": true, "war": true, "unilateralism": true, "protectionism": true, "radicalism": true, "force": true}

// headOf is the first of some tokens; -1 for none.
func headOf(list []int) int {
	if len(list) == 0 {
		return -1
	}
	return list[0]
}

// figurative reports whether a deed that needs a party for its object has a thing: 'combating hate', 'recognizing the need'.
func (c *coder) figurative(t *tree, x reading, code string) bool {
	switch l := t.lemma[x.v]; {
	case code == "190" && (l == "combat" || l == "fight" || l == "battle" || l == "target"):
	case code >= "18" && (l == "hit" || l == "strike") && t.child(x.v, "obj") >= 0:
	case code == "054" && (l == "recognize" || l == "recognise"):
	default:
		return false
	}
	k := t.child(x.v, "obj", "nsubj:pass")
	if k < 0 {
		return false
	}
	for _, i := range t.below(k, 1, nil) {
		if len(t.who[i]) > 0 {
			return false
		}
	}
	return true
}

// holds reports whether a thing of a class stands with v.
func (c *coder) holds(t *tree, v int, class string) bool {
	for _, i := range t.below(v, 3, nil) {
		if slices.Contains(c.l.Things[t.lemma[i]], class) {
			return true
		}
	}
	return false
}

// unread is a country that stands as the other side of a deed inside a phrase that names no actor: 'its ambassador to Norvia'.
func (c *coder) unread(t *tree, x reading) party {
	for _, k := range x.targets {
		for _, i := range append([]int{k}, t.kids[max(0, k)]...) {
			if i < 0 || !t.direct(i) && !c.posted(t, x, i) || t.UPOS[i] != "PROPN" || len(t.who[i]) > 0 {
				continue
			}
			if code := lang.CountryOf(t.Tokens[i].Text(), c.tongue); code != "" {
				return party{codes: []doc.Code{code}}
			}
		}
	}
	return party{}
}

// posted reports whether i is where the diplomats or the embassy are that x takes away: 'recalled its ambassador in Sudpol'.
func (c *coder) posted(t *tree, x reading, i int) bool {
	m := t.marker(i)
	return x.matter == "reduce.relations" && (m == "in" || m == "to" || m == "from" || m == "at")
}

// estranged reports whether a person is of the very country against which something is done that countries do to each other.
func (c *coder) estranged(source, target party, code string) bool {
	if c.official || len(source.ids) != 1 || len(source.codes) != 1 || len(target.ids) != 1 || code[:2] != "13" && code[:2] != "16" || domestic(code) {
		return false
	}
	return c.actors[source.ids[0]].Kind == doc.Person && c.actors[target.ids[0]].Kind != doc.Person && country(source.codes[0]) == country(target.codes[0])
}

// unnamed gives those whom a passive leaves out their country where the words do: whoever arrests or inquires at a place is of
// it, and who set off a bomb there is an unidentified force (UAF) of it, as CAMEO has it. Others whom the sentence calls by
// what they are get the country in which it says they are at home.
func (c *coder) unnamed(t *tree, source party, code string, x reading) party {
	if !source.empty() || c.official {
		return source
	}
	home := c.where(t, x.v)
	switch {
	case x.subject >= 0:
		if t.UPOS[x.subject] == "PROPN" && c.l.Societies[t.lemma[x.subject]] {
			return party{codes: []doc.Code{"NGO"}}
		}
		if c.charity(t, x.subject) {
			return party{codes: []doc.Code{"NGO"}}
		}
		if role := c.roleOf(t, x.subject, true); role != "" {
			seat := c.seat(t, x.subject)
			if code >= "17" {
				seat = cmp.Or(seat, home)
			}
			if seat != "" {
				return party{codes: []doc.Code{seat + role}}
			}
		}
		if code[:3] != "183" || c.roleOf(t, x.subject, true) != "" {
			return source
		}
		home = cmp.Or(home, c.seat(t, x.subject), c.onlyCountry(t, party{}))
		if home != "" {
			return party{codes: []doc.Code{home + "UAF"}}
		}
	case home == "":
	case code == "173" || code[:2] == "09":
		return party{codes: []doc.Code{home}}
	case code[:3] == "183":
		return party{codes: []doc.Code{home + "UAF"}}
	}
	return source
}

// add makes the events of x: one for each country on either side, and its mirror image where both sides do it.
func (c *coder) add(t *tree, x reading, code string, source, target party) {
	sources, targets := source.byCountry(), target.byCountry()
	mutual := twoWay[code]
	if len(targets) == 0 && len(sources) > 1 && (mutual || code < "04" && code >= "03" || code == "0871" || code == "051" || code == "064") { // who shares what he knows with another gives it
		targets, mutual = sources, true
	}
	if len(sources) == 0 {
		sources = []party{{}}
	}
	if len(targets) == 0 {
		targets = []party{{}}
	}
	for _, a := range sources {
		for _, b := range targets {
			if a.shares(b) && len(sources)+len(targets) > 2 || c.official && code < "17" && len(sources) > 1 && !a.empty() && !b.empty() && country(a.codes[0]) == country(b.codes[0]) {
				continue
			}
			c.put(t, x, code, a, b)
			if mutual && !a.empty() && !b.empty() {
				c.put(t, x, mirrored(code), b, a)
			}
		}
	}
}

// mirrored is what the other side does in an act of both: who is visited is the host.
func mirrored(code string) string {
	switch code {
	case "042":
		return "043"
	case "043":
		return "042"
	}
	return code
}

func (c *coder) put(t *tree, x reading, code string, source, target party) {
	k := coding{
		place: t.Start(), rule: x.rule, trigger: t.Tokens[x.v].Span, at: t.Span, code: code, source: source, target: target, mood: x.mood, open: x.open,
		statement: c.within(t.Tokens[x.v].Span), past: t.former(x.v, c.year()) || t.remembered(x.v),
	}
	h := t.gainsaid(x.v, c.l)
	if h >= 0 && x.mood == meant && c.official {
		return // an intention that is denied
	}
	if h >= 0 && x.mood == done {
		k.gainsaid, k.cue = true, t.Tokens[h].Span
	} else if x.cue >= 0 {
		k.cue = t.Tokens[x.cue].Span
	}
	c.emit(k)
}

// within is the statement whose words hold sp, the innermost; NoStatement for none.
func (c *coder) within(sp doc.Span) doc.StatementID {
	out := doc.NoStatement
	for id, st := range c.sts {
		if st.At().Contains(sp) && (out == doc.NoStatement || st.At().Len() < c.sts[out].At().Len()) {
			out = doc.StatementID(id)
		}
	}
	return out
}

// coding is an event on its way: who, what, and what it rests on.
type coding struct {
	place          int // of the sentence: it has no two events alike
	rule           string
	trigger, at    doc.Span
	cue            doc.Span // the word that says what status it has
	code           string
	source, target party
	mood           mood
	open, past     bool
	gainsaid       bool // somebody denies it
	statement      doc.StatementID
}

// emit adds an event, unless the sentence has it already.
func (c *coder) emit(x coding) {
	k := key{x.place, first(x.source.codes), first(x.target.codes), x.code}
	if c.seen[k] {
		return
	}
	c.seen[k] = true
	plover, quad, goldstein, _ := Coding(doc.Code(x.code))
	status, time := x.status()
	c.out = append(c.out, doc.Event{
		Evidence: doc.Cite(doc.Rule(x.rule), x.at), Source: x.source.ids, Target: x.target.ids,
		SourceCode: c.printed(x.source.codes), TargetCode: c.printed(x.target.codes),
		CAMEO: doc.Code(x.code), PLOVER: plover, Quad: quad, Goldstein: goldstein,
		Status: status, StatusCue: x.cue, Time: time, Statement: x.statement, Trigger: x.trigger,
	})
}

// codeOf is the CAMEO code of a reading; "" for none.
func codeOf(x reading) string {
	m, known := matters[x.matter]
	if !known {
		return map[mood]string{meant: "030", appealed: "020", demanded: "100", refused: "120", accused: "112"}[x.mood]
	}
	switch x.mood {
	case done:
		return m.done
	case obliged:
		return ""
	case meant:
		return m.meant
	case appealed:
		return m.appeal
	case demanded:
		return m.demand
	case refused:
		return m.refuse
	case accused:
		return accusation(m)
	}
	return ""
}

// accusation is the code for accusing somebody of a matter.
func accusation(m matter) string {
	switch {
	case len(m.done) < 2:
	case m.done >= "1821" && m.done < "1823" || m.done[:2] == "17" || m.done[:2] == "20":
		return "1122"
	case m.done[:2] == "18" || m.done[:2] == "19":
		return "1123"
	}
	return "112"
}
