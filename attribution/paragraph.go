package attribution

import (
	"slices"
	"strings"
	"unicode"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// speech is speech that is still going on in a paragraph.
type speech struct {
	at     int  // index into finder.found
	found  bool // there is one in the sentence before
	open   bool // the next sentence may belong to it
	colon  bool // it began behind a colon without quotation marks
	quoted bool
	ran    bool // it has run on over sentences already
	claims bool // a clause follows a verb of saying in the past
	past   bool // the narrator has the word again, and tells of nobody else
}

// paragraph finds the statements of the sentences of one block.
func (f *finder) paragraph(ps []doc.Parse) {
	block := f.d.Layout().Blocks[ps[0].Block].Span
	quotes := quotations(f.d, block)
	used := make([]bool, len(quotes))
	dash := dashed(block)
	var on speech
	if f.reopened(ps, quotes) || f.follows(ps, quotes) || f.runsOn(ps) || f.decided(ps) {
		return
	}
	if f.turns && f.turn.open && !f.opensTurn(&ps[0]) {
		f.goesOn(ps[0].Cover(ps[len(ps)-1].Span))
	}
	if !f.operative(&ps[0], quotes) {
		f.under = speaker{}
	}
	for k := range ps {
		t := newText(&ps[k], quotes)
		lo, hi := reach(quotes, ps[k].Span)
		s := sentence{text: t, gs: f.groups(t), quotes: quotes[lo:hi], used: used[lo:hi], dash: dash, rest: ps[k+1:]}
		if f.turns && f.takesTurn(&s, ps[k+1:]) {
			continue
		}
		if f.turns && f.turn.open && f.spoken(ps[k].Span) {
			f.inTurn(&s, 0)
			continue
		}
		s.hs = f.hits(t)
		f.speakersOf(&s)
		was := on
		if on = f.sentence(&s, on); was.found && !on.found && f.keepsWord(&s, was) {
			on = speech{at: was.at, found: true, past: true}
		}
		f.sends(&s)
		if u, ok := f.heads(&s); ok {
			f.under = u
		}
		if k == len(ps)-1 {
			f.announced, f.agenda = f.announces(&s), f.decides(&s)
		}
	}
	f.undersigned(ps, quotes, used)
}

// operative reports whether a paragraph begins as those do that stand under one subject: with a cue, behind a number at most.
func (f *finder) operative(p *doc.Parse, quotes []doc.Span) bool {
	if f.under.ids == nil {
		return false
	}
	t := newText(p, quotes)
	hs := f.hits(t)
	return len(hs) > 0 && (t.opens(hs[0].first) || opensParticiple(t, hs[0].first) && t.verbless(0, hs[0].first, f.l) && hs[0].first <= 4)
}

// opensUnder notes the subject that a line of its own opens for the paragraphs below it: 'The Council,'.
func (f *finder) opensUnder(ps []doc.Parse) {
	t := newText(&ps[0], nil)
	s := sentence{text: t, gs: f.groups(t)}
	if len(ps) == 1 && s.lower(s.len()-1) == "," {
		if u, ok := f.heads(&s); ok {
			f.under = u
		}
	}
}

// heads is the subject that a paragraph leaves open for those that follow: it names an actor at its head and has no finite verb,
// 'The Council, recalling its decision,' or 'The Ministers:'.
func (f *finder) heads(s *sentence) (speaker, bool) {
	switch s.lower(s.len() - 1) {
	case ",", ":", ";":
	default:
		return speaker{}, false
	}
	if s.End() < f.d.Layout().Blocks[s.Block].Span.End() || len(s.gs) == 0 || !s.tagged() || s.hasFinite(0, s.len()) {
		return speaker{}, false
	}
	if g := ending(s.gs, s.len()-1); g != nil && s.lower(s.len()-1) == ":" && s.lower(s.lead(g.a)-1) == "," && g.form != doc.PronounForm {
		return speaker{ids: g.ids, first: -1}, true // 'Acting under Article 7, the Council:'
	}
	g := s.gs[0]
	for i := range s.lead(g.a) {
		if w := s.lower(i); strings.ContainsFunc(w, unicode.IsLetter) && len(w) > 1 {
			return speaker{}, false
		}
	}
	if g.form == doc.PronounForm {
		return speaker{}, false
	}
	return speaker{ids: g.ids, first: -1}, true
}

// sentence is what is known of one sentence while its statements are found.
type sentence struct {
	text
	gs     []group
	hs     []hit
	quotes []doc.Span  // of the paragraph, those that reach into the sentence or end right before it
	used   []bool      // quotes[i] is the content of a statement already
	from   int         // the first token behind a label
	silent bool        // it tells that somebody did not say something
	rest   []doc.Parse // of the block, behind the sentence
	dash   doc.Span    // the speech that a dash opens, from its first word to the end of the block; else zero
}

// sentence adds the statements of one sentence; on is the speech that goes on from the one before, and what comes back
// that which may go on in the next.
func (f *finder) sentence(s *sentence, on speech) speech {
	if on.open && on.colon && !f.narrates(s) {
		f.extend(on.at, s.Span)
		return on
	}
	if on.found && f.allQuoted(s) && (on.open && on.quoted || s.alone()) {
		f.addQuotes(on.at, s)
		return on
	}
	if on.found && f.allQuoted(s) && s.taken() {
		return on
	}
	if f.carried(s, on) {
		f.extend(on.at, s.Span)
		last := f.last
		for k := range s.hs {
			f.statement(s, k)
		}
		f.last, on.ran = last, true
		return on
	}
	next, found := speech{}, false
	for k := 0; k < len(s.hs); k++ { // a colon ends the list: what follows it is speech
		n, ok := f.statement(s, k)
		if f.mentioned(s, s.hs[k]) {
			continue
		}
		if ok && (!found || n.open || !next.open) {
			next, found = n, true
		}
	}
	if found {
		if a := f.mainClause(s); a > 0 && f.voice.first {
			return f.begin(s.Words(a, s.len()-1))
		}
		return next
	}
	return f.uncued(s, on)
}

// mentioned reports whether a cue is only told of in a sentence that is somebody else's: 'Norvia's pledge to', or in one's own statement 'those who
// condemn the war'.
func (f *finder) mentioned(s *sentence, h hit) bool {
	if h.shape == nominal {
		return h.cue.Frames&lang.ToDo != 0
	}
	if !f.voice.first || !s.tagged() || h.speaker.own {
		return false
	}
	for v := h.first; v >= 0; v = s.Heads[v] {
		if s.Rels[v] == "acl:relcl" {
			return true
		}
	}
	return false
}

// statement adds the statement of cue k, if it makes one.
func (f *finder) statement(s *sentence, k int) (speech, bool) {
	h := s.hs[k]
	if f.overlooked(s, h) {
		s.silent = s.silent || h.negated && !h.speaker.own
		return speech{}, false
	}
	before := len(f.found)
	var on speech
	switch {
	case h.shape == nominal:
		f.nominalStatement(s, k)
	case h.shape == passive && h.patient >= 0:
		f.passiveStatement(s, k)
	case f.colonSpeech(s, k, &on):
	case f.quotedSpeech(s, k, &on):
	case f.trailing(s, k) || f.asClause(s, k):
	default:
		f.complementStatement(s, k)
	}
	if len(f.found) == before {
		return speech{}, false
	}
	x := &f.found[len(f.found)-1]
	if len(x.speakers) > 0 && (k == 0 || !s.nested(h.first, s.hs[0].first)) && h.shape != nominal {
		f.last = x.speakers
	}
	if len(x.speakers) > 1 {
		f.joint = x.speakers
	}
	on.at, on.found = len(f.found)-1, true
	on.claims = h.shape == finite && h.past && h.cue.Frames&lang.Clause != 0 && s.hasFinite(h.next, s.len())
	if h.speaker.own {
		on.open = true
	}
	return on, true
}

// overlooked reports whether a cue is told as not having been, 'did not comment', or only supposed, 'had I announced'.
func (f *finder) overlooked(s *sentence, h hit) bool {
	if i := h.speaker.first - 1; i >= 0 && (s.lower(i) == "had" || s.lower(i) == "should" || s.lower(i) == "were") && s.stop(i-1) {
		return true
	}
	if i := h.speaker.first; i >= 0 && (s.lower(i) == "you" || strings.HasSuffix(h.speaker.source.Text(), " you")) && h.cue.Frames&(lang.Clause|lang.Told|lang.Quote|lang.Noun) == 0 { // 'you know', 'you see'
		return true
	}
	if h.shape == finite && s.conditional(h.first) {
		return true
	}
	if h.cue.Frames&lang.Evidence != 0 && !f.finding(h.speaker.source) {
		return true
	}
	if h.shape == finite && (f.nobody(s, h) || f.lifeless(s, h) || s.asks(h, f.l)) {
		return true
	}
	if h.cue.Lemma == "speak of" && len(h.speaker.ids) > 1 {
		return true // what two speak of is the topic of their talks
	}
	return h.missed()
}

// conditional reports whether the verb at v is only supposed: 'If Norvia rejects the offer'.
func (t text) conditional(v int) bool {
	if !t.tagged() || t.Rels[v] != "advcl" {
		return false
	}
	for i, head := range t.Heads {
		if head == v && t.Rels[i] == "mark" && (t.lower(i) == "if" || t.lower(i) == "unless") {
			return true
		}
	}
	return false
}

// nobody reports whether the subject of a cue says that there was none who did it: 'no minister said', 'neither side agreed'.
func (f *finder) nobody(s *sentence, h hit) bool {
	i := h.speaker.first
	if i < 0 || h.speaker.own {
		return false
	}
	w := s.lower(i)
	if w == "no" || w == "of" {
		w = s.lower(i + 1)
		return s.lower(i) == "no" && w != "," && i+1 < h.first
	}
	return f.l.Nobody[w] || s.lower(i-1) == "no" || f.l.Nobody[s.lower(i-1)]
}

// lifeless reports whether a thing, and nobody who could speak, does what the cue tells: 'the visit underscores our ties'. What was found out speaks where
// a clause follows: 'the survey suggests that'.
func (f *finder) lifeless(s *sentence, h hit) bool {
	i := h.speaker.first
	if h.cue.Frames&lang.Thing == 0 || i < 0 || i >= h.first || len(h.speaker.ids) > 0 || h.speaker.own || !s.tagged() {
		return false
	}
	v := h.first
	for s.subject(v) < 0 && (s.Rels[v] == "conj" || s.Rels[v] == "xcomp") && s.Heads[v] >= 0 {
		v = s.Heads[v]
	}
	n := s.subject(v)
	if n < 0 || n >= h.first {
		n = h.first - 1
	}
	switch s.UPOS[n] {
	case "PROPN":
		return false
	case "PRON":
		w := s.lower(n)
		return w == "which" || w == "that" || w == "this" || w == "it" || w == "these" || w == "what"
	}
	return s.UPOS[n] == "NOUN" && !f.l.Voices[s.lower(n)] && !s.bearsName(n) && !(f.l.Findings[s.lower(n)] && h.cue.Frames&lang.Clause != 0 && s.clause(h.first, h.next, s.len()) >= 0)
}

// bearsName reports whether a name hangs on the noun at n: 'the candidate Ann Lee'.
func (t text) bearsName(n int) bool {
	for i, head := range t.Heads {
		if head == n && (t.Rels[i] == "flat" || t.Rels[i] == "appos") && t.UPOS[i] == "PROPN" {
			return true
		}
	}
	return false
}

// asks reports whether the cue and its subject are those of a question: 'Can you confirm that', 'Do you know whether'.
func (s *sentence) asks(h hit, l *lang.Speech) bool {
	j, _, _ := s.before(h.first, l)
	if s.lower(j) != "you" {
		return false
	}
	return l.Aux[s.lower(j-1)] || j == 0 && s.lower(s.len()-1) == "?"
}

// finding reports whether the words of a source name something that was found out or recorded: 'A poll by the Times'.
func (f *finder) finding(source doc.Span) bool {
	for w := range strings.FieldsFuncSeq(strings.ToLower(source.Text()), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if f.l.Findings[w] {
			return true
		}
	}
	return false
}

// narrates reports whether a sentence in running speech is the narrator's again: a cue whose speaker is named by the
// narrator, at its head.
func (f *finder) narrates(s *sentence) bool {
	for _, h := range s.hs {
		if h.shape == finite && len(h.speaker.ids) > 0 && h.speaker.first >= 0 && !h.speaker.own && f.isPerson(h.speaker) {
			return h.speaker.first <= 3 || s.lower(h.speaker.first-1) == ","
		}
	}
	return false
}

func (f *finder) isPerson(s speaker) bool {
	for _, id := range s.ids {
		if f.actors[id].Kind == doc.Person {
			return true
		}
	}
	return false
}

// extend lets the last part of a statement's content run on to the end of sp.
func (f *finder) extend(at int, sp doc.Span) {
	x := &f.found[at]
	last := len(x.content) - 1
	x.content[last] = x.content[last].Cover(sp)
}

// carried reports whether a sentence goes on in the voice of who spoke before it, or leads over to one that does.
func (f *finder) carried(s *sentence, on speech) bool {
	if !on.found || on.past || f.voice.first || !s.whole() || f.encounter(s) {
		return false
	}
	switch f.speaksOn(s, on) {
	case surely:
		return true
	case likely:
		return on.ran || f.nextSpeaks(s, on)
	}
	return on.claims && !f.tellsOfOthers(s, f.found[on.at].speakers) && f.timeless(s) && f.nextSpeaks(s, on)
}

// nextSpeaks reports whether a sentence behind s goes on in the voice of who spoke before s, and between them stand only such as tell of no person
// and have no cue.
func (f *finder) nextSpeaks(s *sentence, on speech) bool {
	const farthest = 4 // sentences
	for i := range s.rest[:min(farthest, len(s.rest))] {
		t := newText(&s.rest[i], s.quotes)
		next := sentence{text: t, gs: f.groups(t)}
		if !next.whole() || f.encounter(&next) {
			return false
		}
		if f.speaksOn(&next, on) != narrated {
			return true
		}
		if !f.timeless(&next) || f.tellsOfOthers(&next, f.found[on.at].speakers) {
			return false
		}
	}
	return false
}

// tellsOfOthers reports whether an actor is the subject of a cue in a sentence who is none of speakers, nor of their country.
func (f *finder) tellsOfOthers(s *sentence, speakers []doc.ActorID) bool {
	for _, h := range f.hits(s.text) {
		g := containing(s.gs, s.subject(h.first))
		if g != nil && !slices.ContainsFunc(speakers, func(id doc.ActorID) bool {
			return id == g.ids[0] || f.actors[id].Country != "" && f.actors[id].Country == f.actors[g.ids[0]].Country
		}) {
			return true
		}
	}
	return false
}

// timeless reports whether a sentence is in the present tense and tells of no person.
func (f *finder) timeless(s *sentence) bool {
	if !s.tagged() {
		return false
	}
	for _, g := range s.gs {
		if f.actors[g.ids[0]].Kind == doc.Person && g.form != doc.GroupForm {
			return false
		}
	}
	for i := range s.len() {
		if s.finiteVerb(i) && s.tense(i) != "Pres" {
			return false
		}
	}
	return s.hasFinite(0, s.len())
}

// uncued is a sentence without a statement of its own: it goes on from the one before, begins a new uncued statement
// where the document speaks in the first person, or is narration.
func (f *finder) uncued(s *sentence, on speech) speech {
	if on.found && !on.past && !f.voice.first && s.whole() && s.shifted() && !f.encounter(s) {
		f.extend(on.at, s.Span)
		return on
	}
	if !f.voice.first || f.turns && !f.turn.open || !s.dash.IsZero() || s.silent || f.encounter(s) || !s.whole() || f.ofAnother(s) {
		return speech{}
	}
	if w := s.lower(0); !on.open && on.found && !on.past && (w == "it" || w == "they") {
		f.extend(on.at, s.Span)
		return on
	}
	if on.open {
		f.extend(on.at, s.Span)
		return on
	}
	if f.anonymous() {
		return speech{}
	}
	return f.begin(s.Words(s.numbered(), s.len()-1))
}

// numbered is the first token behind the number or the bullet of a paragraph: '(1) We', 'a) We', '2.1 We', '• We'.
func (t text) numbered() int {
	const longest = 3 // characters of a number or a letter: 'iii', '12'
	i := 0
	switch w := t.lower(0); {
	case strings.Contains("•·▪–—-*", w):
		return 1
	case w == "(":
		i = 1
	case strings.Contains(w, ".") && strings.Trim(w, ".0123456789") == "":
		return 1
	}
	if closed := t.lower(i + 1); len(t.lower(i)) <= longest && (closed == ")" || closed == "." && i == 0) {
		return i + 2
	}
	return 0
}

// anonymous reports whether nothing shows whose words 'we' and 'I' in the text are: it has no publisher, nobody signs it, and its headline does not
// call it a statement or a letter.
func (f *finder) anonymous() bool {
	l := f.d.Layout()
	if len(f.voice.ids) > 0 || f.turn.open || l.Publisher != nil {
		return false
	}
	for w := range strings.FieldsSeq(strings.ToLower(l.Title.Text())) {
		if f.l.Letters[w] {
			return false
		}
	}
	return true
}

// voiced says how surely a sentence goes on in the speaker's voice, where the report is in the past.
type voiced uint8

const (
	narrated voiced = iota
	likely          // it tells in the present tense what his own country does: where another such sentence stands beside it
	surely          // what his country is ready for, or what ought to be done
)

// speaksOn reads a sentence behind what somebody said: 'The Minister said that ties are old. Norvia is ready to deepen them. The two sides
// should trade.'
func (f *finder) speaksOn(s *sentence, on speech) voiced {
	x := f.found[on.at]
	if !s.tagged() || len(x.speakers) != 1 || x.cue.IsZero() || f.actors[x.speakers[0]].Kind != doc.Person {
		return narrated
	}
	root := slices.Index(s.Heads, -1)
	if root < 0 {
		return narrated
	}
	n := s.subject(root)
	g := containing(s.gs, n)
	if n < 0 {
		return narrated
	}
	own := g != nil && len(g.ids) == 1 && f.actors[g.ids[0]].Kind == doc.Country && f.actors[g.ids[0]].Country == f.actors[x.speakers[0]].Country
	for i, head := range s.Heads {
		if own && head == root && s.Rels[i] == "cop" && s.tense(i) == "Pres" {
			if s.UPOS[root] == "ADJ" {
				return surely
			}
			return narrated
		}
	}
	if !on.claims || g != nil && f.actors[g.ids[0]].Kind == doc.Person && g.form != doc.GroupForm || s.UPOS[n] == "PRON" {
		return narrated
	}
	switch aux := s.auxiliary(root); aux {
	case "should", "must":
		return surely // what ought to be done no narrator says
	case "will", "":
		if own && (aux == "will" || s.finiteVerb(root) && s.tense(root) == "Pres") {
			return likely
		}
	}
	return narrated
}

// begin adds a statement in the document's own voice that no cue opens.
func (f *finder) begin(content doc.Span) speech {
	f.found = append(f.found, draft{
		rule: "attribution/first-person", speakers: f.voice.ids, content: []doc.Span{content}, act: doc.Inform, mode: doc.Direct,
		addressee: doc.NoActor, follows: true,
	})
	return speech{at: len(f.found) - 1, found: true, open: true}
}

// mainClause is where the main clause begins behind a leading participle that is the only cue of the sentence; 0 where
// it is not so.
func (f *finder) mainClause(s *sentence) int {
	if len(s.hs) != 1 || s.hs[0].shape != participle || s.hs[0].first > 1 {
		return 0
	}
	if b := s.leadingEnd(s.hs[0].first); b < s.len() {
		return b + 1
	}
	return 0
}

// ofAnother reports whether a sentence begins with a person who is not the voice of the document: then it tells of him.
func (f *finder) ofAnother(s *sentence) bool {
	if w := s.lower(0); (w == "he" || w == "she") && !f.isPerson(speaker{ids: f.voice.ids}) && s.tense(slices.Index(s.Heads, -1)) == "Past" {
		return true // 'He was told that', of somebody who was summoned: nobody whom a country or body calls so is its 'we'
	}
	if len(s.gs) == 0 {
		return false
	}
	g := s.gs[0]
	return s.lead(g.a) == 0 && f.actors[g.ids[0]].Kind == doc.Person && g.form != doc.PronounForm && !slices.Contains(f.voice.ids, g.ids[0])
}

// whole reports whether a sentence ends as one does, and is no heading or line of an address.
func (s *sentence) whole() bool {
	switch s.lower(s.len() - 1) {
	case ".", "!", "?", "”", "\"", "…", ")":
		return true
	}
	return false
}

// encounter reports whether a sentence tells how the meeting went, or is no sentence at all.
func (f *finder) encounter(s *sentence) bool {
	verb := false
	for i, w := range s.low {
		if f.l.Encounter[w] || w == "following" && f.letterBehind(s.text, i) >= 0 { // 'The text of the following statement was issued'
			return true
		}
		verb = verb || s.finiteVerb(i) || !s.tagged() && f.l.Aux[w]
	}
	return !verb
}
