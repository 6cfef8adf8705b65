package event

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Events are who did what to whom, in text order: what sentences tell, and what statements do to whom they speak of.
func Events(d *doc.Document, ps []doc.Parse, actors []doc.Actor, sts []doc.Statement, ms []doc.Meeting, l *lang.Language) []doc.Event {
	c := &coder{d: d, l: &l.Deeds, actors: actors, index: doc.NewIndex(actors), sts: sts, ms: ms, seen: map[key]bool{}, known: vocabulary(&l.Deeds)}
	if c.official = len(ps) > 2; !c.official {
		c.language = l
	}
	c.lexicon = l.Lexicon()
	c.home = c.publisher()
	var trees []*tree
	for i := range ps {
		if p := &ps[i]; !p.Head && p.HasTree() {
			trees = append(trees, plant(p, c.index, c.known))
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
	known   map[string]bool // every word of the tables
	lexicon *lang.Lexicon   // names of organisations
	home    doc.Code        // of the publisher

	language *lang.Language // for the countries of places; nil where none are looked for
	out      []doc.Event

	official bool // the text is a whole one, not a sentence of news: both sides of an event are named in it
}

// key is what no two events of a sentence share.
type key struct {
	sentence       int
	source, target doc.Code
	code           string
}

// party is one side of an event: actors with their codes.
type party struct {
	ids   []doc.ActorID
	codes []doc.Code
}

func (p party) empty() bool { return len(p.codes) == 0 }

// shares reports whether p and q have an actor or a whole code in common.
func (p party) shares(q party) bool {
	for i, id := range p.ids {
		for k, other := range q.ids {
			if id == other || p.codes[i] != "" && p.codes[i] == q.codes[k] {
				return true
			}
		}
	}
	return false
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
	sides := p.byCountry()
	for i, a := range sides {
		for k, b := range sides {
			if i != k && country(a.codes[0]) != country(b.codes[0]) {
				c.emit(coding{place: m.At().Start(), rule: "event/encounter", trigger: m.At(), at: at, code: code, source: a, target: b, statement: doc.NoStatement})
			}
		}
	}
}

// sentence codes what one sentence tells.
func (c *coder) sentence(t *tree) {
	r := &reader{l: c.l, t: t, used: map[int]bool{}, will: c.official}
	main := false
	for _, v := range c.heads(r) {
		if c.official && (t.pluperfect(v) || t.rel(v) == "xcomp" && t.pluperfect(t.Heads[v])) {
			continue // what had been done before is history
		}
		if r.used[v] || (main || c.official && t.Rels[v] == "acl") && t.aimed(v) || t.supposed(v) {
			continue
		}
		x, ok := r.read(v, 6)
		if !ok {
			continue
		}
		if c.event(t, x, !main) {
			main = true
		}
	}
	if c.official {
		c.nominals(r)
	}
}

// aimed reports whether v is what a deed is for, or only describes a noun: 'to ease trade', 'the text approved by them'.
func (t *tree) aimed(v int) bool {
	return t.rel(v) == "advcl" && t.marker(v) == "to" || t.Rels[v] == "acl" || t.rel(v) == "amod" || t.rel(v) == "xcomp"
}

// supposed reports whether v stands in a condition: 'if they invade'.
func (t *tree) supposed(v int) bool {
	for hops := 0; v >= 0 && hops < 8; v, hops = t.Heads[v], hops+1 {
		if m := t.marker(v); t.rel(v) == "advcl" && (m == "if" || m == "unless") {
			return true
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
			for _, k := range t.kids[v] {
				next = append(next, k)
			}
		}
		level = next
	}
	return out
}

// event adds the event that x tells; main says that none of this sentence was found before. It reports whether x was one.
func (c *coder) event(t *tree, x reading, main bool) bool {
	code := codeOf(x)
	if c.official && x.matter == "any" && x.mood == refused {
		code = "030" // 'we will not sell it to others' binds the speaker
	}
	if code == "" || strings.HasPrefix(code, "01") || x.denied || c.official && x.idle {
		return false
	}
	source := c.party(t, x.subject, party{})
	if source.empty() && (x.subject < 0 || t.UPOS[x.subject] == "PRON" || t.child(x.subject, "nmod:poss") >= 0 || x.mood != done) {
		source = c.party(t, x.speaker, party{})
	}
	if domestic(code) {
		source = c.homed(t, source)
	}
	if code[:2] == "14" && !source.empty() && strings.HasSuffix(string(source.codes[0]), "GOV") {
		code = "114" // what a government does by a note is no demonstration
	}
	target := c.target(t, x, code, source)
	source, target = c.inland(t, x, code, source, target)
	if source.empty() && target.empty() && !main {
		return false
	}
	if !main && (source.empty() || target.empty()) {
		return false
	}
	if c.official {
		source, target = c.placed(source), c.placed(target)
	}
	if !c.official && t.lemma[x.v] == "agree" && len(source.byCountry()) > 1 {
		target = party{}
	}
	if c.official {
		if len(source.byCountry()) > 1 && (code >= "03" && code < "04" || t.lemma[x.v] == "exchange" && code == "051") {
			target = party{}
			c.add(t, x, code, source, target)
			return true
		}
		if code[:2] == "04" || code[:2] == "06" {
			return false
		}
		if target.empty() && (code < "04" || code[:2] == "05" || code[:2] == "12" || code[:2] == "10" || code[:2] == "13") {
			target = c.others(source, t.Span)
		}
		if source.empty() || target.empty() || country(source.codes[0]) == country(target.codes[0]) && code < "17" {
			return false
		}
	}
	c.add(t, x, code, source, target)
	return true
}

// placed is p without those whose country or organisation is not known.
func (c *coder) placed(p party) party {
	var out party
	for i, code := range p.codes {
		if len(code) < 3 || roles[code] {
			continue
		}
		out.codes = append(out.codes, code)
		if i < len(p.ids) {
			out.ids = append(out.ids, p.ids[i])
		}
	}
	return out
}

// roles are codes that name no country.
var roles = map[doc.Code]bool{
	"GOV": true, "MIL": true, "COP": true, "REB": true, "OPP": true, "CVL": true, "MED": true, "JUD": true, "LEG": true, "BUS": true,
	"EDU": true, "REF": true, "CRM": true, "SPY": true, "LAB": true, "ELI": true, "PTY": true, "UAF": true,
}

// domestic reports whether a code is mostly of what happens inside one country: ruling, protest, force, and giving way in them.
func domestic(code string) bool {
	switch root := code[:2]; root {
	case "14", "15", "17", "18":
		return true
	case "08":
		return code < "087"
	}
	return code[:3] == "132" || code[:3] == "133" || code[:3] == "034" || code[:3] == "035"
}

// inland fills in a country that a sentence of news leaves to the reader: who protests, is arrested, freed or ruled by decree is
// of the country of the other side, where the sentence does not say otherwise.
func (c *coder) inland(t *tree, x reading, code string, source, target party) (party, party) {
	if c.official {
		return source, target
	}
	root := code[:2]
	if source.empty() && root == "17" && t.passive(x.v) {
		source = c.party(t, (&reader{l: c.l, t: t}).marked(x.v, "in"), party{})
	}
	switch {
	case !source.empty() && (source.codes[0] == "" || source.codes[0] == "GOV") && !target.empty() && domestic(code) && len(target.codes[0]) > 2 && !roles[target.codes[0]]:
		source.codes = []doc.Code{target.codes[0][:3] + "GOV"}
		source.ids = source.ids[:min(1, len(source.ids))]
	case source.empty() && !target.empty() && root == "14" && len(target.codes[0]) > 2:
		source = party{codes: []doc.Code{target.codes[0][:3] + "CVL"}}
	case !source.empty() && len(source.codes[0]) > 2 && !roles[source.codes[0]] && domestic(code):
		switch {
		case target.empty():
			target = party{codes: []doc.Code{source.codes[0][:3]}}
		case len(target.codes[0]) < 3 || roles[target.codes[0]]:
			target.codes = []doc.Code{source.codes[0][:3] + target.codes[0]}
			target.ids = target.ids[:min(1, len(target.ids))]
		}
	}
	return source, target
}

// homed gives somebody whose country the text does not name the only country that the sentence names.
func (c *coder) homed(t *tree, p party) party {
	if len(p.codes) != 1 || p.codes[0] != "" && p.codes[0] != "GOV" {
		return p
	}
	var only doc.Code
	for _, ids := range t.who {
		for _, id := range ids {
			a := c.actors[id]
			if a.Country == "" || slices.Contains(p.ids, id) || a.Country == only {
				continue
			}
			if only != "" {
				return p
			}
			only = a.Country
		}
	}
	if only != "" {
		p.codes = []doc.Code{only + p.codes[0]}
	}
	return p
}

// target is to whom x is done: the first phrase that names another than the source, else a role in the source's own country,
// else that country itself where the code is one of force, protest or giving way.
func (c *coder) target(t *tree, x reading, code string, source party) party {
	for _, k := range c.about(t, x) {
		if k < 0 {
			continue
		}
		if p := c.party(t, k, source); !p.empty() {
			if c.official && (code[:2] == "03" || x.matter == "praise" && c.thanks(t, x.v)) && !t.direct(k) {
				if o := c.others(source, t.Span); !o.empty() {
					return o
				}
			}
			return p
		}
		if role, ok := c.l.Parties[t.lemma[k]]; ok && t.UPOS[k] != "VERB" && t.child(k, "nmod:poss") < 0 &&
			c.party(t, k, party{}).empty() && len(source.codes) > 0 && len(source.codes[0]) >= 3 {
			return party{codes: []doc.Code{source.codes[0][:3] + doc.Code(role)}}
		}
	}
	if !c.official && !source.empty() && x.v >= 0 {
		for _, k := range t.below(x.v, len(t.Tokens), nil) {
			if len(t.who[k]) > 0 && k != x.subject && (t.rel(k) != "nsubj" || k > x.v) {
				if p := c.party(t, k, source); !p.empty() && country(p.codes[0]) != country(source.codes[0]) {
					return p
				}
			}
		}
	}
	if len(source.codes) == 0 || code < "08" || code >= "09" && code < "14" {
		return party{}
	}
	for _, k := range x.targets {
		if k >= 0 {
			if p := c.party(t, k, party{}); !p.empty() && len(p.codes[0]) == 3 {
				return p
			}
		}
	}
	return party{}
}

// thanks reports whether the words of v are thanks or good wishes: what follows says what for, not whom to.
func (c *coder) thanks(t *tree, v int) bool {
	for _, i := range t.below(v, 1, nil) {
		if c.l.Thanks[t.lemma[i]] {
			return true
		}
	}
	return false
}

// direct reports whether phrase k is named as the other side of a deed: object, 'to B', 'for B'; not 'from B', 'in B'.
func (t *tree) direct(k int) bool {
	switch t.rel(k) {
	case "obj", "iobj", "nsubj":
		return true
	case "obl", "nmod":
		m := t.marker(k)
		return m == "to" || m == "with" || m == "towards" || m == "against"
	}
	return false
}

// about are the targets of x; who is complained about comes before who hears it.
func (c *coder) about(t *tree, x reading) []int {
	if x.matter != "complain" && x.matter != "rally.against" {
		return x.targets
	}
	var first, rest []int
	for _, k := range x.targets {
		if k >= 0 && (t.marker(k) == "over" || t.marker(k) == "about" || t.marker(k) == "against") {
			first = append(first, k)
		} else {
			rest = append(rest, k)
		}
	}
	return append(first, rest...)
}

// add makes the events of x: one for each country on either side, and its mirror image where both sides do it.
func (c *coder) add(t *tree, x reading, code string, source, target party) {
	sources, targets := source.byCountry(), target.byCountry()
	mutual := twoWay[code]
	if len(targets) == 0 && len(sources) > 1 && (mutual || code < "04" && code >= "03" || code == "0871" || code == "051") {
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
			if a.shares(b) && len(sources)+len(targets) > 2 {
				continue
			}
			c.put(t, x, code, a, b)
			if mutual && !a.empty() && !b.empty() {
				c.put(t, x, code, b, a)
			}
		}
	}
}

// byCountry is p in parts, one for each country or organisation.
func (p party) byCountry() []party {
	var out []party
	for i := range p.codes {
		k := slices.IndexFunc(out, func(o party) bool { return country(o.codes[0]) == country(p.codes[i]) })
		if k < 0 {
			out = append(out, party{})
			k = len(out) - 1
		}
		out[k].codes = append(out[k].codes, p.codes[i])
		if i < len(p.ids) {
			out[k].ids = append(out[k].ids, p.ids[i])
		}
	}
	return out
}

// country is the part of a code that names the country or the organisation.
func country(code doc.Code) doc.Code {
	if len(code) > 3 && code[:3] != "IGO" && code[:3] != "NGO" {
		return code[:3]
	}
	return code
}

func (c *coder) put(t *tree, x reading, code string, source, target party) {
	k := coding{
		place: t.Start(), rule: x.rule, trigger: t.Tokens[x.v].Span, at: t.Span, code: code, source: source, target: target, mood: x.mood, open: x.open,
		statement: c.within(t.Tokens[x.v].Span), past: t.former(x.v, c.year()),
	}
	if x.cue >= 0 {
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
	statement      doc.StatementID
}

// emit adds an event, unless the sentence has it already.
func (c *coder) emit(x coding) {
	k := key{x.place, first(x.source.codes), first(x.target.codes), x.code}
	if c.seen[k] {
		return
	}
	c.seen[k] = true
	o := ontology[x.code]
	status, time := x.status()
	ev := doc.Event{
		Evidence: doc.Cite(doc.Rule(x.rule), x.at), Source: x.source.ids, Target: x.target.ids,
		SourceCode: c.printed(x.source.codes), TargetCode: c.printed(x.target.codes),
		CAMEO: doc.Code(x.code), PLOVER: doc.PLOVER{Event: doc.Code(o.event), Mode: doc.Code(o.mode)}, Quad: o.quad, Goldstein: o.goldstein,
		Status: status, StatusCue: x.cue, Time: time, Statement: x.statement, Trigger: x.trigger,
	}
	if o.context != "" {
		ev.PLOVER.Context = []doc.Topic{doc.Topic(o.context)}
	}
	c.out = append(c.out, ev)
}

// regions are the parts of a CAMEO code of an organisation that say where it is at home.
var regions = []doc.Code{"EUR", "WST", "GUL", "AFR", "MEA", "ASA", "SAS", "SEA", "CAS", "LAM", "EAS", "PAC", "CEU", "EEU", "WAF", "EAF", "SAF", "NAF", "CAF", "LAT", "AMR"}

// printed are codes as an event has them. In an official text an organisation is a party like a country: its code begins
// with its own three letters, as a country's does ('EEC', not 'IGOEUREEC').
func (c *coder) printed(codes []doc.Code) []doc.Code {
	if !c.official {
		return codes
	}
	out := slices.Clone(codes)
	for i, code := range out {
		rest, ok := strings.CutPrefix(string(code), "IGO")
		if !ok {
			continue
		}
		if len(rest) > 3 && slices.Contains(regions, doc.Code(rest[:3])) {
			rest = rest[3:]
		}
		if slices.Contains(regions, doc.Code(rest)) {
			out[i] = "IGO"
			continue
		}
		if rest = strings.TrimPrefix(rest, "UNO"); rest == "" || rest != "IAE" && strings.HasPrefix(string(code), "IGOUNO") {
			rest = "UNO" + rest
		}
		if len(rest) >= 3 {
			out[i] = doc.Code(rest)
		}
	}
	return out
}

// code is the code of an actor: its own, else its country's.
func (c *coder) code(id doc.ActorID) doc.Code {
	a := c.actors[id]
	code := a.Code
	if code == "" {
		code = a.Country
	}
	if (code == "" || roles[code]) && c.official && c.home != "" && !slices.ContainsFunc(a.Mentions, func(m doc.Mention) bool { return m.Form == doc.NameForm && a.Kind == doc.Person }) {
		return c.home // an office or organ that the text only calls so is the publisher's
	}
	return code
}

func first(cs []doc.Code) doc.Code {
	if len(cs) == 0 {
		return ""
	}
	return cs[0]
}

// party is who the noun phrase with head n names, without those of but.
func (c *coder) party(t *tree, n int, but party) party {
	if n < 0 {
		return party{}
	}
	for _, i := range t.below(n, 6, phrasal(t, n)) {
		var out party
		if t.ethnic(i) {
			continue
		}
		for _, id := range t.who[i] {
			c.join(&out, t, i, n, id)
		}
		if out.empty() || out.shares(but) {
			continue
		}
		for _, h := range []int{i, n} {
			c.conjoined(&out, t, h, but)
		}
		return out
	}
	return c.located(t, n, but)
}

// ethnic reports whether the people named at i are called so by descent, not by country: 'ethnic Norvians'.
func (t *tree) ethnic(i int) bool {
	return i > 0 && strings.EqualFold(t.Tokens[i-1].Text(), "ethnic")
}

// located is the country of a place that the phrase of n names, where it names no actor: 'arrived in Sudpol'.
func (c *coder) located(t *tree, n int, but party) party {
	if c.language == nil || t.UPOS[n] == "VERB" {
		return party{}
	}
	for _, i := range t.below(n, 3, phrasal(t, n)) {
		if t.UPOS[i] != "PROPN" {
			continue
		}
		if code := lang.CountryOf(t.Tokens[i].Text(), c.language); code != "" {
			p := party{codes: []doc.Code{code}}
			if !p.shares(but) {
				return p
			}
		}
	}
	return party{}
}

// phrasal keeps a search in the noun phrase of n out of clauses.
func phrasal(t *tree, n int) func(int) bool {
	if t.UPOS[n] == "VERB" {
		return nil
	}
	return func(k int) bool {
		switch t.rel(k) {
		case "advcl", "parataxis", "ccomp", "acl":
			return true
		}
		return false
	}
}

// conjoined adds those whom 'and' joins with token h.
func (c *coder) conjoined(out *party, t *tree, h int, but party) {
	for _, k := range t.kids[h] {
		if t.rel(k) != "conj" || t.UPOS[k] == "VERB" {
			continue
		}
		p := c.party(t, k, but)
		for i, id := range p.ids {
			if !slices.Contains(out.ids, id) && i < len(p.codes) {
				out.ids, out.codes = append(out.ids, id), append(out.codes, p.codes[i])
			}
		}
	}
}

// join adds an actor, named at token i of the phrase with head n, to a party.
func (c *coder) join(p *party, t *tree, i, n int, id doc.ActorID) {
	p.ids = append(p.ids, id)
	a := c.actors[id]
	code := c.code(id)
	if len(code) == 3 && a.Kind == doc.Country {
		if role, ok := c.l.Parties[t.lemma[n]]; ok {
			code += doc.Code(role)
		}
	}
	p.codes = append(p.codes, code)
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
	case m.done >= "1821" && m.done < "1823" || m.done[:2] == "17" || m.done[:2] == "20":
		return "1122"
	case m.done[:2] == "18" || m.done[:2] == "19":
		return "1123"
	}
	return "112"
}
