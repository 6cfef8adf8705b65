package attribution

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// speaker is who a cue belongs to, and the words that say so.
type speaker struct {
	ids    []doc.ActorID // none where in doubt
	source doc.Span      // zero where taken over from the cue before
	first  int           // the token at which the words begin; -1 where there are none here
	own    bool          // 'we', 'I': the document's own voice
	shared bool          // taken over from a finite cue of the sentence
	none   bool          // nothing that could be a subject was found
}

var nobody = speaker{first: -1, none: true}

// group is one or more mentions that share a span: one actor, or the several of a joint mention.
type group struct {
	ids  []doc.ActorID
	span doc.Span
	form doc.Form
	a, b int // tokens [a, b)
}

// groups are the mentions of a sentence, none inside another, joined where 'and' coordinates two.
func (f *finder) groups(t text) []group {
	var out []group
	i := 0
	for _, r := range f.index.In(t.Span) {
		if n := len(out); n > 0 && out[n-1].span == r.At() {
			if !slices.Contains(out[n-1].ids, r.Actor) {
				out[n-1].ids = append(out[n-1].ids, r.Actor)
			}
			continue
		} else if n > 0 && out[n-1].span.Overlaps(r.At()) {
			continue
		}
		for i < t.len() && t.Tokens[i].Start() < r.At().Start() {
			i++
		}
		b := i
		for b < t.len() && t.Tokens[b].Start() < r.At().End() {
			b++
		}
		if b == i+1 && b < t.len() && strings.HasSuffix(t.low[i], ".") && isCapital(t.Tokens[b].Text()) && f.actors[r.Actor].Kind == doc.Person {
			continue // 'Rep. Ann Lee': the short title alone is nobody
		}
		if b > i {
			out = append(out, group{ids: []doc.ActorID{r.Actor}, span: r.At(), form: r.Form, a: i, b: b})
		}
	}
	return out
}

// ending is the group that ends just before token i, or nil.
func ending(gs []group, i int) *group {
	for k := range gs {
		if gs[k].b == i {
			return &gs[k]
		}
	}
	return nil
}

// containing is the group that has token i, or nil.
func containing(gs []group, i int) *group {
	for k := range gs {
		if gs[k].a <= i && i < gs[k].b {
			return &gs[k]
		}
	}
	return nil
}

// heads are nouns that stand for those whom an 'of' behind them names: 'the members of the Council'.
var heads = map[string]bool{
	"members": true, "member": true, "side": true, "sides": true, "government": true, "governments": true, "authorities": true,
	"leadership": true, "delegation": true, "delegations": true, "representatives": true, "leaders": true, "heads": true,
	"people": true, "ministers": true, "behalf": true, "countries": true, "states": true,
}

// subjectOf finds the speaker of a verbal cue: what stands right before it, else before the insertion that a comma
// closes, else what the tree says; hs are the cues before it.
func (f *finder) subjectOf(t text, gs []group, h hit, hs []hit) speaker {
	s := f.namedSubject(t, gs, h, hs)
	j, aux, _ := t.before(h.first, f.l)
	base := h.shape == finite && !h.past && !h.third && !h.ing && aux == "" && t.lower(j) != "to"
	if base && len(s.ids) == 1 && !s.own && s.first >= 0 && f.actors[s.ids[0]].Kind == doc.Person {
		if and := t.lead(s.first) - 1; t.lower(and) == "and" && t.lead(and) < and { // 'Mr A and Mr B say', one of them not known
			return speaker{source: t.Words(t.lead(and), t.at(s.source.End())-1), first: t.lead(and)}
		}
		if a := t.at(s.source.Start()); !f.turn.open && !f.voice.first && slices.Contains(t.low[a:max(a, j)], "and") && !slices.Contains(t.low[a:max(a, j)], ",") {
			return speaker{source: s.source, first: a}
		}
		if f.turn.open || f.voice.first {
			return f.voice.speaker() // 'Mr Secretary, thank you': he is addressed
		}
		return nobody
	}
	if (base || modals[aux]) && s.first < 0 && (joins(t.lower(j)) || t.lower(j) == "or") && t.withinSaid(h, hs, base) {
		return nobody // 'called on A to act and consider B'
	}
	return s
}

// joinedTo reports whether the parse joins one of tokens [a, b] to the noun at n.
func (t text) joinedTo(a, b, n int) bool {
	for i := max(a, 0); i <= b && i < t.len(); i++ {
		if t.Heads[i] == n && t.Rels[i] == "conj" {
			return true
		}
	}
	return false
}

// withinSaid reports whether a verb that the parse joins to the last cue goes on with what is said: a base form behind a finite one, or one
// with the auxiliary that what is said has, 'said it would cost little, but would add much'.
func (t text) withinSaid(h hit, hs []hit, base bool) bool {
	if len(hs) == 0 || !t.tagged() {
		return false
	}
	g := hs[len(hs)-1]
	if base {
		return g.shape == finite && (g.past || g.third) && (t.lower(h.first-1) == "and" || t.lower(h.first-1) == "or")
	}
	for c := g.next; c < h.first; c++ {
		if t.Heads[c] == g.first && t.Rels[c] == "ccomp" {
			aux := t.auxiliary(c)
			return aux != "" && aux == t.auxiliary(h.first)
		}
	}
	return false
}

// namedSubject is subjectOf before number is looked at: one person takes no base form.
func (f *finder) namedSubject(t text, gs []group, h hit, hs []hit) speaker {
	j, _, _ := t.before(h.first, f.l)
	if h.shape == participle && t.absolute(h.first) {
		if g := ending(gs, j+1); g != nil {
			return speaker{ids: g.ids, source: g.span, first: g.a}
		}
		return f.behind(t, j)
	}
	if h.shape == participle {
		if v := t.eachOf(h.first); v >= 0 {
			if s, ok := f.subjectAt(t, gs, t.subject(v)); ok {
				return s
			}
		}
		if n := max(f.shownSaying(t, h.first), t.excusedBy(h)); n >= 0 {
			s, _ := f.subjectAt(t, gs, n)
			return s
		}
		return f.adjunctSubject(t, gs, h, hs)
	}
	if (!h.past || f.under.ids != nil && h.shape == finite) && t.opens(h.first) && t.lower(h.next) != ":" {
		switch {
		case f.under.ids != nil:
			return f.under
		case h.third && len(f.body) > 0:
			return speaker{ids: f.body, first: -1}
		case !f.voice.first && !f.turn.open:
			return nobody
		}
		return f.voice.speaker()
	}
	if h.shape == finite && (h.third || h.past) && f.insertion(t, h.first) > 0 {
		if s, ok := f.joined(t, gs, h, hs); ok {
			return s
		}
		if f.opensBare(t) {
			return nobody
		}
	}
	if h.shape == passive {
		return f.agent(t, gs, h, j)
	}
	if t.lower(j) == "to" {
		if s, ok := f.doneBy(t, gs, h); ok {
			return s
		}
	}
	if s, ok := f.closing(t, gs, h); ok {
		return s
	}
	open := t.bracketed(j)
	if open > 0 { // 'X (A-Bc) said'
		j = open - 1
	}
	if s, ok := f.adjacent(t, gs, j); ok {
		if n := t.subject(h.first); n >= 0 && n < s.first && t.joinedTo(n+1, j, n) {
			if all, _ := f.subjectAt(t, gs, n); len(all.ids) > 0 && len(s.ids) > 0 && f.actors[all.ids[0]].Kind == f.actors[s.ids[0]].Kind {
				s.ids, s.source, s.first = merge(all.ids, s.ids), all.source.Cover(s.source), all.first // 'Mr A and Vice Minister of Affairs B said'
			}
		}
		return s
	}
	if s, ok := f.inverted(t, gs, h, j); ok {
		return s
	}
	if open > 0 {
		if s, ok := f.apart(t, gs, h, j); ok {
			return s
		}
	}
	switch t.lower(j) {
	case "and", "but", "or":
		if s, ok := f.joined(t, gs, h, hs); ok {
			return s
		}
		if v := f.secondVerbOf(t, h); v >= 0 && !t.verbal(h.first) { // 'A joins B in mourning and calls on C'
			if s, ok := f.treeSubject(t, gs, v); ok {
				return s
			}
		}
	case ",", ")", "–", "—", "―", "--":
		if last, ok := t.resumed(h, hs); ok { // 'said that A, denied that B'
			return last
		}
		if n := t.subject(h.first); n >= 0 && f.l.First[t.lower(n)] { // 'We, A and B, call for'
			return f.voice.at(t.Tokens[n].Span, n)
		}
		if s, ok := f.beyondInsertion(t, gs, j, hs); ok {
			return s
		}
		if s, ok := f.apart(t, gs, h, j); ok {
			return s
		}
	}
	if h.past && j == h.first-1 && t.describes(h.first) {
		return nobody
	}
	if s, ok := f.treeSubject(t, gs, h.first); ok {
		return s
	}
	if t.lower(j) == "," || t.lower(j) == ";" {
		if s, ok := f.joined(t, gs, h, hs); ok {
			return s
		}
	}
	return f.behind(t, j)
}

// describes reports whether the past form at i, right behind a noun that is not its subject, tells of that noun, though the model has it for a
// verb of the clause: 'including the millions announced in May'.
func (t text) describes(i int) bool {
	if !t.tagged() || i == 0 || t.Rels[i] != "advcl" || t.subject(i) >= 0 {
		return false
	}
	switch t.UPOS[i-1] {
	case "NOUN", "NUM", "SYM", "PROPN":
		return true
	}
	return false
}

// adjacent is the speaker named right before token j+1.
func (f *finder) adjacent(t text, gs []group, j int) (speaker, bool) {
	if f.l.First[t.lower(j)] {
		return f.voice.at(t.Tokens[j].Span, j), true
	}
	if w := t.lower(j); w == "who" || w == "which" || w == "that" {
		k := j
		for k > 0 && t.stop(k-1) {
			k--
		}
		if g := ending(gs, k); g != nil {
			return speaker{ids: g.ids, source: t.Tokens[j].Span, first: k}, true
		}
		return speaker{}, false
	}
	if g := ending(gs, j+1); g != nil {
		return f.widened(t, gs, g)
	}
	if s, ok := f.membersOf(t, gs, j); ok {
		return s, true
	}
	switch t.lower(j) {
	case "he", "she", "they", "it": // who is meant is not settled
		return speaker{source: t.Tokens[j].Span, first: j}, true
	}
	return speaker{}, false
}

// membersOf is the organisation whose members the words that end at token j name: 'ASEAN Member States', 'the Union leaders'. 'The Meeting' and the like are
// those whose 'we' the document has.
func (f *finder) membersOf(t text, gs []group, j int) (speaker, bool) {
	if f.voice.first && len(f.voice.ids) > 0 && gatherings[t.lower(j)] && isCapital(t.Tokens[j].Text()) && t.lower(j-1) == "the" && t.opens(j-1) {
		return speaker{ids: f.voice.ids, source: t.Words(j-1, j), first: j - 1}, true
	}
	if !members[t.lower(j)] {
		return speaker{}, false
	}
	k := j
	for k > 0 && (t.lower(k-1) == "member" || t.lower(k-1) == "participating" || t.lower(k-1) == "partner") {
		k--
	}
	g := ending(gs, k)
	if g == nil || f.actors[g.ids[0]].Kind != doc.Organization || g.form == doc.PronounForm || t.lower(g.a-1) == "some" || t.lower(g.a-1) == "several" {
		return speaker{}, false
	}
	a := g.a
	if determiners[t.lower(a-1)] {
		a--
	}
	if a > 0 && !t.stop(a-1) && !joins(t.lower(a-1)) {
		return speaker{}, false // 'some of the Union's member states'
	}
	return speaker{ids: g.ids, source: t.Words(a, j), first: a}, true
}

// members are words for those who make up an organisation.
var members = map[string]bool{"states": true, "members": true, "allies": true, "leaders": true, "countries": true}

// gatherings are what those who met call themselves in their statement: 'The Meeting noted'.
var gatherings = map[string]bool{"meeting": true, "summit": true, "conference": true, "session": true, "forum": true, "assembly": true}

// widened is the speaker that a group is the end of: 'A and B', 'the members of the Council'. It is none where the group
// only modifies a subject that is no actor: 'the talks with B said nothing'.
func (f *finder) widened(t text, gs []group, g *group) (speaker, bool) {
	s, end := speaker{ids: g.ids, source: g.span, first: g.a}, g.b
	if list, ok := f.listOf(t, gs, g); ok {
		return list, true
	}
	if a := t.lead(g.a); t.lower(a-1) == "and" {
		if o := ending(gs, a-1); o != nil && o.form != doc.PronounForm {
			s.ids, s.source, s.first = merge(o.ids, g.ids), o.span.Cover(g.span), o.a
			if w := t.lower(o.a - 1); w != "in" && w != "from" { // but 'herders in A and B'
				return s, true
			}
			g = o
		}
	}
	a := g.a
	for a > 0 && strings.HasSuffix(t.lower(a-1), ".") && isCapital(t.Tokens[a-1].Text()) { // past 'Mr.'
		a--
	}
	switch t.lower(a - 1) {
	case "of", "for", "from", "in", "by", "with", "to", "on", "at":
		if !heads[t.lower(a-2)] {
			if s, ok := f.headed(t, gs, g); ok || a < 2 || !f.l.Voices[t.lower(a-2)] || t.lower(a-1) == "with" {
				return s, ok
			}
			return speaker{source: t.Words(a-2, end-1), first: a - 2}, true // 'advisers to A': who they are is not known
		}
		first := a - 2
		for first > 0 && !t.stop(first-1) && !determiners[t.lower(first)] && first > g.a-5 {
			first--
		}
		s.first, s.source = first, t.Words(first, end-1)
	}
	return s, true
}

// listOf is the speaker of a sentence that opens with several parties, or persons with their offices, of which g is the last: 'A, B, and the C',
// 'The Minister, Ms A, and the Mayor, Mr B,'.
func (f *finder) listOf(t text, gs []group, g *group) (speaker, bool) {
	s, listed, persons := speaker{ids: g.ids, source: g.span}, 1, false
	a := t.lead(g.a)
	for a > 0 && g.form != doc.PronounForm {
		if o := ending(gs, a-1); o != nil && t.lower(a-1) == "," && slices.Equal(o.ids, g.ids) { // 'the Mayor, Mr B'
			g, persons = o, true
			s.source, a = g.span.Cover(s.source), t.lead(g.a)
			continue
		}
		end := a
		if listed == 1 {
			if t.lower(end-1) != "and" {
				return speaker{}, false
			}
			end--
		}
		if t.lower(end-1) == "," {
			end--
		} else if listed > 1 {
			break
		}
		o := ending(gs, end)
		if o == nil || (f.actors[o.ids[0]].Kind == doc.Person) != (f.actors[g.ids[0]].Kind == doc.Person) {
			break
		}
		g, listed = o, listed+1
		s.ids, s.source, a = merge(g.ids, s.ids), g.span.Cover(s.source), t.lead(g.a)
	}
	opens := a == 0 || persons && t.lower(a-1) == "," && t.verbless(0, a, f.l)
	s.first = a
	return s, opens && g.form != doc.PronounForm && (listed > 2 || persons && listed > 1)
}

var determiners = map[string]bool{"the": true, "a": true, "an": true, "his": true, "her": true, "its": true, "their": true, "our": true, "my": true, "both": true, "all": true}

// inverted is the speaker right behind the cue: '“…,” said the Minister'.
func (f *finder) inverted(t text, gs []group, h hit, j int) (speaker, bool) {
	if j >= 0 && !t.stop(j) && !t.quoted(j) || h.cue.Frames&lang.Clause == 0 {
		return speaker{}, false
	}
	if t.tagged() {
		if n := t.subject(h.first); n >= 0 && n < h.first && t.lower(j) == "," && !t.quoted(j) && !t.hasFinite(0, n) && t.parenthetic(n) { // 'Mr A, whose fund is old, said many of them fail'
			return speaker{}, false
		}
		for i := h.next; i < t.len() && !t.stop(i); i++ {
			if t.Heads[i] == h.first && (t.Rels[i] == "nsubj" || t.Rels[i] == "obj" && h.cue.Frames&lang.Noun == 0 && t.closes(i, j)) {
				return f.subjectAt(t, gs, i)
			}
		}
		if j < 0 || !t.quoted(j) || h.cue.Frames&lang.Told != 0 || h.next >= t.len() {
			return speaker{}, false
		}
		for i := h.next; i < t.len() && isCapital(t.Tokens[i].Text()); i++ { // the parse makes another verb's subject of the name behind
			if g := containing(gs, i); g != nil && t.lead(g.a) <= h.next && f.actors[g.ids[0]].Kind == doc.Person {
				return speaker{ids: g.ids, source: g.span, first: g.a}, true
			}
		}
		return speaker{}, false
	}
	if g := containing(gs, h.next); g != nil && g.a == h.next && (j < 0 || t.quoted(j)) {
		return speaker{ids: g.ids, source: g.span, first: g.a}, true
	}
	return speaker{}, false
}

// closes reports whether the noun at i is the last of its sentence and a comma at j parts its verb from a clause before: 'The meeting
// broke up, said one source in the room', where the parse takes the source for the object.
func (t text) closes(i, j int) bool {
	if j < 2 || t.lower(j) != "," || !t.hasFinite(0, j) {
		return false
	}
	k := i + 1
	for ; k < t.len() && !t.stop(k); k++ {
		if t.verbal(k) || !t.within(k, i) {
			return false
		}
	}
	return t.lower(k) != ","
}

// agent is whom 'by' names behind a passive cue: 'it was noted by the Mongolian side that'. The words are those from token j on
// where it names nobody.
func (f *finder) agent(t text, gs []group, h hit, j int) speaker {
	if w := t.lower(h.next); w == "by" || w == "on" && h.carrier {
		for i := h.next + 1; i < h.next+4 && i < t.len() && !t.stop(i); i++ {
			if g := containing(gs, i); g != nil && (t.lower(h.next+1) == "some" || t.lower(h.next+1) == "several" || t.lower(h.next+1) == "many") {
				n := g.b - 1
				for t.tagged() && t.Rels[n] == "compound" && t.Heads[n] > n {
					n = t.Heads[n]
				}
				return speaker{source: t.Words(h.next+1, max(n, g.b-1)), first: max(j, 0)} // 'by some ministers of A'
			} else if g != nil {
				return speaker{ids: g.ids, source: g.span, first: max(j, 0)}
			}
		}
	}
	if h.patient >= 0 {
		for n := h.next + 1; n < t.len(); n++ {
			if t.Heads[n] != h.first || t.Rels[n] != "obl:agent" && t.Rels[n] != "obl" || t.marker(n) != "by" {
				continue
			}
			a, b := t.phraseOf(n, t.len())
			if t.lower(a) == "by" {
				a++
			}
			if g := containing(gs, n); g != nil {
				return speaker{ids: g.ids, source: t.Words(a, b), first: a}
			}
			if f.l.Voices[t.lower(n)] || t.UPOS[n] == "PROPN" || h.cue.Frames&(lang.As|lang.Noun) == lang.As {
				return speaker{source: t.Words(a, b), first: a}
			}
			break
		}
		if t.lower(h.next) != "by" {
			return speaker{first: -1} // by whom, the text leaves open
		}
		return nobody
	}
	return speaker{first: max(j, 0)}
}

// headed is an actor whose mention holds a preposition phrase that the index has apart: 'a spokesman for the Ministry'.
func (f *finder) headed(t text, gs []group, g *group) (speaker, bool) {
	if o := ending(gs, g.a-1); o != nil && o.form != doc.PronounForm {
		return speaker{ids: o.ids, source: o.span.Cover(g.span), first: o.a}, true
	}
	return speaker{}, false
}

func merge(a, b []doc.ActorID) []doc.ActorID {
	out := slices.Clone(a)
	for _, id := range b {
		if !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

// joined is the speaker of a cue that 'and' joins to another verb: that of the cue the parse joins it to, or the subject
// that the parse gives the other verb; without a parse, that of the last finite cue.
func (f *finder) joined(t text, gs []group, h hit, hs []hit) (speaker, bool) {
	if last, ok := t.resumed(h, hs); ok {
		return last, true
	}
	if t.tagged() && t.Rels[h.first] == "conj" {
		for _, g := range hs {
			if g.first == t.Heads[h.first] && !g.speaker.none {
				s := g.speaker
				s.first = -1
				return s, true
			}
		}
		if s, ok := f.treeSubject(t, gs, h.first); ok && (len(s.ids) > 0 || s.own) {
			s.first = -1
			return s, true
		} else if ok && t.tight(h.first) {
			return s, true // 'said that guards found her and told her to leave'
		}
	}
	return inherited(hs)
}

// tight reports whether the verb at i follows another within a clause, joined by 'and' without a comma and in the same tense.
func (t text) tight(i int) bool {
	j := i - 1
	for j > 0 && (t.UPOS[j] == "ADV" || t.UPOS[j] == "AUX") {
		j--
	}
	head := t.Heads[i]
	return t.lower(j) == "and" && t.lower(j-1) != "," && head >= 0 && t.finiteVerb(head) && t.tense(head) == t.tense(i) && t.tense(i) != "" &&
		(t.Rels[head] == "advcl" || t.Rels[head] == "acl:relcl")
}

// resumed is the speaker of the last cue from which the cue h goes on, past those within what that one reports: 'reiterated that Norvia does not accept
// it and stressed that'.
func (t text) resumed(h hit, hs []hit) (speaker, bool) {
	for n := len(hs); n > 0; n-- {
		if t.resumes(h, hs[:n]) {
			return inherited(hs[:n])
		}
		if n < 2 || !t.nested(hs[n-1].first, hs[n-2].first) {
			break
		}
	}
	return speaker{}, false
}

// resumes reports whether ', and CUE' goes on from the last cue and not from the clause it reports, though the parse has it
// so: its tense is that of the cue, and not that of the clause ('said that it does not want to, and called for').
func (t text) resumes(h hit, hs []hit) bool {
	if !t.tagged() || len(hs) == 0 || t.Rels[h.first] != "conj" {
		return false
	}
	last, head := hs[len(hs)-1], t.Heads[h.first]
	i := h.first
	for i > 0 && !joins(t.lower(i-1)) {
		i--
	}
	comma := i > 1 && (t.lower(i-2) == "," || t.lower(i-1) == ",")
	if head == last.first || t.tense(h.first) != t.tense(last.first) {
		return false
	}
	if !comma { // 'underlined that it remains a threat and called for'
		if i == h.first && last.first < head && t.finiteVerb(h.first) {
			switch aux := t.auxiliary(head); {
			case modals[aux] || aux == "will" || aux == "does":
				return t.tense(h.first) == "Past" || h.third // 'said he would pay and warned against delay', 'says it will pay and thanks the bank'
			case t.copular(head) && t.lower(i-1) == "and" && h.cue.Frames&lang.Thing == 0:
				return true // 'stressed that the island was not alone and thanked the crew'
			}
		}
		return t.tense(head) == "Pres" && t.tense(h.first) == "Past" && t.lower(i-1) == "and" && i == h.first
	}
	return t.tense(head) != t.tense(h.first)
}

// inherited is the speaker of the last finite cue.
func inherited(hs []hit) (speaker, bool) {
	for _, h := range slices.Backward(hs) {
		if h.shape == finite && !h.speaker.none {
			s := h.speaker
			s.first, s.shared = -1, true
			return s, true
		}
	}
	return speaker{}, false
}

// beyondInsertion walks from the comma at j leftwards over insertions ('X, the President of Y, referring to Z, said') to
// the first part between commas that is nothing but an actor.
func (f *finder) beyondInsertion(t text, gs []group, j int, hs []hit) (speaker, bool) {
	floor := 0
	for _, h := range hs {
		if h.shape == finite {
			floor = h.next
		}
	}
	for end := j; end > floor; {
		start := end
		for start > floor && t.lower(start-1) != "," && !(t.quoted(start-1) && !t.quoted(end-1)) {
			start--
		}
		if g := ending(gs, end); g != nil && !(start < g.a && beside[t.lower(start)]) && (g.a <= start+1 || t.lead(g.a) <= start || leads(t, start, g.a)) {
			return f.widened(t, gs, g)
		}
		end = start - 1
	}
	return speaker{}, false
}

// beside are words that bring in somebody who is only told of besides: 'The Minister, like A, said'.
var beside = map[string]bool{"like": true, "unlike": true, "with": true, "for": true, "to": true, "by": true, "from": true, "of": true, "in": true, "at": true, "after": true, "before": true, "including": true}

// leads reports whether tokens [a, b) are only what may lead up to a subject: 'In this context', 'For his part' have a
// comma of their own; 'Meanwhile', 'and' do not.
func leads(t text, a, b int) bool {
	for ; a < b; a++ {
		switch t.lower(a) {
		case "and", "but", "meanwhile", "while", "as":
		default:
			return false
		}
	}
	return true
}

// adjunctSubject is the speaker of 'saying', 'expressing satisfaction': that of the clause it belongs to.
func (f *finder) adjunctSubject(t text, gs []group, h hit, hs []hit) speaker {
	if s, ok := inherited(hs); ok {
		return s
	}
	if h.first > 0 {
		if s, ok := f.treeSubject(t, gs, h.first); ok && len(s.ids) > 1 {
			s.first = -1
			return s
		}
		if s, ok := f.beyondInsertion(t, gs, h.first-1, nil); ok {
			s.first = -1
			return s
		}
		if s, ok := f.treeSubject(t, gs, h.first); ok {
			s.first = -1
			return s
		}
	}
	if f.under.ids != nil {
		return f.under
	}
	if s, ok := f.mainSubject(t, gs, h); ok {
		return s
	}
	return nobody // at the head of the sentence: paragraph gives it the speaker of the cue that follows
}

// mainSubject is the subject of the nearest finite verb before a participle that a comma parts from it, where the parse hangs the participle on
// something else: 'The union went to court, arguing the rule was void'.
func (f *finder) mainSubject(t text, gs []group, h hit) (speaker, bool) {
	if !t.tagged() || t.lower(h.first-1) != "," || h.cue.Frames&(lang.Clause|lang.Quote) == 0 {
		return speaker{}, false
	}
	for v := h.first - 2; v > 0; v-- {
		if !t.finiteVerb(v) || t.UPOS[v] == "AUX" || t.Rels[v] == "acl:relcl" || t.Rels[v] == "ccomp" {
			continue
		}
		n := t.subject(v)
		if n < 0 || n > v {
			continue
		}
		s, ok := f.subjectAt(t, gs, n)
		s.first = -1
		return s, ok
	}
	return speaker{}, false
}

// treeSubject is the speaker that the parse names: the nominal subject of the cue or of the verb it is joined to.
func (f *finder) treeSubject(t text, gs []group, v int) (speaker, bool) {
	if !t.tagged() {
		return speaker{}, false
	}
	joined := false
	for range 4 { // a chain of joined verbs is seldom longer
		if i := t.subject(v); i >= 0 {
			return f.subjectAt(t, gs, i)
		}
		joined = joined || t.Rels[v] == "conj"
		switch t.Rels[v] {
		case "conj", "xcomp", "advcl", "parataxis":
			v = t.Heads[v]
		case "acl", "acl:relcl":
			aside := t.lower(v-1) == ","
			up := f.letter(t, t.Heads[v])
			for t.Heads[up] >= 0 && t.Rels[up] == "nmod" && f.l.Letters[t.lower(up)] && t.UPOS[t.Heads[up]] == "NOUN" && t.Rels[t.Heads[up]] == "obj" { // 'a series of tweets saying'
				up = t.Heads[up]
			}
			if (f.l.Letters[t.lower(up)] || up != t.Heads[v]) && t.Rels[up] == "obj" { // 'A issued a statement calling B a crime'
				v = t.Heads[up]
				continue
			}
			inf := t.Feats[v]
			v = t.Heads[v]
			if joined && containing(gs, v) == nil && !f.l.Voices[t.lower(v)] && t.UPOS[v] == "NOUN" {
				for v >= 0 && !t.verbal(v) { // 'They discussed the chances opened by trade and welcomed B': the parse joins it to the participle
					v = t.Heads[v]
				}
				if v < 0 {
					return speaker{}, false
				}
				continue
			}
			if t.Rels[v] != "obj" && f.l.Performed[t.lower(v)] && strings.Contains(inf, "VerbForm=Inf") { // 'The visit is an opportunity to thank B'
				if f.voice.first {
					return f.voice.speaker(), true
				}
				return nobody, true
			}
			if aside && containing(gs, v) == nil && !f.l.Voices[t.lower(v)] && t.Rels[v] == "obj" && t.UPOS[v] == "NOUN" && !strings.Contains(inf, "VerbForm=Inf") {
				v = t.Heads[v] // 'Norway took the same way, promising to act'
				continue
			}
			if t.Rels[v] != "obj" || !f.l.Performed[t.lower(v)] {
				if s, ok := f.subjectAt(t, gs, v); ok || !aside || t.Rels[v] != "obl" {
					return s, ok
				}
			} // behind a comma it is the subject's: 'As a first step in the north, recalling X, we agree'
			v = t.Heads[v]
		default:
			return speaker{}, false
		}
		if v < 0 {
			return speaker{}, false
		}
	}
	return speaker{}, false
}

// subjectAt is the speaker whose head is token n.
func (f *finder) subjectAt(t text, gs []group, n int) (speaker, bool) {
	if f.l.First[t.lower(n)] {
		return f.voice.at(t.Tokens[n].Span, n), true
	}
	if g := containing(gs, n); g != nil {
		s := speaker{ids: g.ids, source: g.span, first: g.a}
		for i, head := range t.Heads { // 'A and B'
			if o := containing(gs, i); head == n && t.Rels[i] == "conj" && o != nil && o != g {
				s.ids, s.source = merge(s.ids, o.ids), s.source.Cover(o.span)
			} else if head == n && t.Rels[i] == "conj" && o == nil && i > n && (t.UPOS[i] == "NOUN" || t.UPOS[i] == "PROPN") { // 'A and business leaders'
				_, b := t.phraseOf(i, t.len())
				s.source = s.source.Cover(t.Words(i, b))
				for k := i + 1; k <= b; k++ { // 'A and Chancellor B'
					if o := containing(gs, k); o != nil && (t.Rels[k] == "flat" || t.Rels[k] == "appos") && t.Heads[k] == i {
						s.ids = merge(s.ids, o.ids)
					}
				}
			}
		}
		return s, true
	}
	if g := f.bearer(t, gs, n); g != nil {
		return speaker{ids: g.ids, source: t.Words(n, g.b-1), first: n}, true
	}
	if t.UPOS[n] == "SYM" || t.lower(n) == "million" || t.lower(n) == "billion" || t.lower(n) == "thousand" {
		return nobody, true // 'two million announced in May'
	}
	for i, head := range t.Heads {
		if head == n && t.Rels[i] == "nmod" && heads[t.lower(n)] {
			if g := containing(gs, i); g != nil {
				return speaker{ids: g.ids, source: t.Words(n, g.b-1), first: n}, true
			}
		}
	}
	return speaker{source: t.Tokens[n].Span, first: n}, true
}

// bearer is the person whose name follows the office at token n, where the parse has the office for the head: 'Secretary of State A'; nil for nobody.
func (f *finder) bearer(t text, gs []group, n int) *group {
	const longest = 8 // words of an office
	if !isCapital(t.Tokens[n].Text()) {
		return nil
	}
	for i := n + 1; i <= n+longest && i < t.len() && !t.stop(i); i++ {
		if g := containing(gs, i); g != nil && g.a == i && f.actors[g.ids[0]].Kind == doc.Person && t.within(i, n) {
			return g
		}
		if w := t.lower(i); !isCapital(t.Tokens[i].Text()) && w != "of" && w != "for" && w != "and" && w != "the" && w != "'s" && w != "-" {
			return nil
		}
	}
	return nil
}

// behind is the noun phrase before a cue, none of whose words is an actor: the words are known, who it is is not.
func (f *finder) behind(t text, j int) speaker {
	if j < 0 || t.stop(j) || t.quoted(j) || joins(t.lower(j)) || t.lower(j) == "or" {
		return nobody
	}
	const longest = 12 // words of a noun phrase that is looked through for its article
	for a := j; a >= 0 && a > j-longest && !t.stop(a); a-- {
		if determiners[t.lower(a)] {
			a = t.wider(a)
			return speaker{source: t.Words(a, j), first: a}
		}
	}
	return nobody
}

// wider is where the noun phrase begins of which the one at token a is only a complement: 'attorneys for the family'.
func (t text) wider(a int) int {
	if a < 2 || !t.tagged() || t.UPOS[a-1] != "ADP" || t.UPOS[a-2] != "NOUN" {
		return a
	}
	i := a - 2
	for i > 0 && (t.UPOS[i-1] == "ADJ" || t.UPOS[i-1] == "NOUN" || t.UPOS[i-1] == "PROPN" || t.UPOS[i-1] == "DET" || t.UPOS[i-1] == "NUM") {
		i--
	}
	if i > 0 && t.lower(i-1) != "," {
		return a
	}
	return i
}
