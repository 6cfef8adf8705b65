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
}

// paragraph finds the statements of the sentences of one block.
func (f *finder) paragraph(ps []doc.Parse) {
	block := f.d.Layout().Blocks[ps[0].Block].Span
	quotes := quotations(f.d, block)
	used := make([]bool, len(quotes))
	dash := dashed(block)
	var on speech
	if f.reopened(ps, quotes) {
		return
	}
	if f.turns && f.turn.open && !f.opensTurn(&ps[0]) {
		f.goesOn(ps[0].Cover(ps[len(ps)-1].Span))
	}
	for k := range ps {
		t := newText(&ps[k], quotes)
		s := sentence{text: t, gs: f.groups(t), quotes: quotes, used: used, dash: dash}
		if f.turns && f.takesTurn(&s, ps[k+1:]) {
			continue
		}
		if f.turns && f.turn.open && f.spoken(ps[k].Span) {
			f.inTurn(&s, 0)
			continue
		}
		s.hs = f.hits(t)
		f.speakersOf(&s)
		on = f.sentence(&s, on)
	}
}

// sentence is what is known of one sentence while its statements are found.
type sentence struct {
	text
	gs     []group
	hs     []hit
	quotes []doc.Span // of the whole paragraph
	used   []bool     // quotes[i] is the content of a statement already
	silent bool       // it tells that somebody did not say something
	dash   doc.Span   // the speech that a dash opens, from its first word to the end of the block; else zero
}

// dashed is what follows the dash with which a block opens speech: '– We are ready, the Minister said.'
func dashed(block doc.Span) doc.Span {
	s := block.Text()
	rest := strings.TrimLeft(s, "–— ")
	if rest == s || rest == "" || !strings.HasPrefix(s, "–") && !strings.HasPrefix(s, "—") {
		return doc.Span{}
	}
	return block.Document().Span(block.End()-len(rest), block.End())
}

// speakersOf gives each cue its speaker, and drops the cues that can have none.
func (f *finder) speakersOf(s *sentence) {
	var kept []hit
	for _, h := range s.hs {
		if h.shape != nominal {
			h.speaker = f.understood(f.subjectOf(s.text, s.gs, h, kept), h)
		} else {
			h.speaker = f.agentOf(s.text, s.gs, h)
		}
		h.speaker.source = s.phrase(h.speaker)
		if h.speaker.first > 0 && s.Contains(h.speaker.source) {
			h.speaker.first = min(h.speaker.first, s.at(h.speaker.source.Start()))
		}
		if h.speaker.none && (h.shape == finite || h.shape == nominal) {
			continue
		}
		kept = append(kept, h)
	}
	for i := range kept { // a participle at the head of the sentence takes the speaker of what follows
		if kept[i].shape == participle && kept[i].speaker.none {
			for _, g := range kept[i+1:] {
				if g.shape == finite {
					kept[i].speaker = g.speaker
					kept[i].speaker.first = -1
					kept[i].speaker.none = false
					break
				}
			}
			if kept[i].speaker.none && f.voice.first {
				kept[i].speaker = f.voice.speaker()
			}
		}
	}
	s.hs = slices.DeleteFunc(kept, func(h hit) bool { return h.shape == participle && f.loose(h.speaker) })
}

// loose reports whether a participle hangs on nobody: on nothing at all, or on a thing that 'supporting' only describes.
func (f *finder) loose(s speaker) bool {
	if len(s.ids) > 0 || s.own {
		return false
	}
	w := strings.ToLower(s.source.Text())
	return s.none || s.first < 0 && !f.l.First[w] && w != "he" && w != "she" && w != "they" && w != "it" && !isCapital(s.source.Text())
}

// understood fills in the speaker whom the text leaves to be understood: a lone 'he' that reference has not settled goes on
// from the speaker before; 'they', and 'it was agreed', from the last who spoke together. Any other passive without an
// agent goes on from the sentence before only where several spoke there: one of two would be a guess.
func (f *finder) understood(s speaker, h hit) speaker {
	w := strings.ToLower(s.source.Text())
	if w == "they" && len(s.ids) == 1 && len(f.last) == 1 && f.actors[s.ids[0]].Kind == doc.Country && f.actors[f.last[0]].Kind == doc.Organization {
		s.ids = f.last // a body of many goes on; a country named in passing is no 'they'
		return s
	}
	if len(s.ids) > 0 || s.own || s.none {
		return s
	}
	switch {
	case h.shape == passive && (h.act == doc.Agree || h.act == doc.Promise), w == "they":
		s.ids = f.joint
	case h.shape == passive && len(f.last) > 1:
		s.ids = f.last
	case w == "it" && len(f.last) == 1 && f.actors[f.last[0]].Kind != doc.Person:
		s.ids = f.last
	case (w == "he" || w == "she") && len(f.last) == 1 && f.actors[f.last[0]].Kind == doc.Person:
		s.ids = f.last
	}
	return s
}

// agentOf is whom 'according to' or 'the claim by' names.
func (f *finder) agentOf(t text, gs []group, h hit) speaker {
	if h.noun != "" && h.next == h.last+1 {
		if g := containing(gs, possessor(t, h.first)); g != nil {
			return speaker{ids: g.ids, source: g.span, first: g.a}
		}
		return nobody
	}
	if g := containing(gs, h.next); g != nil {
		return speaker{ids: g.ids, source: g.span, first: g.a}
	}
	for i := h.next; i < t.len() && i < h.next+4 && !t.stop(i); i++ {
		if g := containing(gs, i); g != nil && (h.noun == "" || determiners[t.lower(i-1)] || t.lead(g.a) <= h.next) {
			return speaker{ids: g.ids, source: t.Words(h.next, g.b-1), first: h.next}
		}
	}
	if h.noun != "" {
		return nobody
	}
	b := h.next // 'according to the report': nobody who is known
	for b < t.len() && !t.stop(b) && !t.quoted(b) && !t.finiteVerb(b) {
		b++
	}
	if b == h.next {
		return nobody
	}
	return speaker{source: t.Words(h.next, b-1), first: h.next}
}

// sentence adds the statements of one sentence; on is the speech that goes on from the one before, and what comes back
// that which may go on in the next.
func (f *finder) sentence(s *sentence, on speech) speech {
	if on.open && on.colon && !f.narrates(s) {
		f.extend(on.at, s.Span)
		return on
	}
	if on.open && on.quoted && f.allQuoted(s) {
		f.addQuotes(on.at, s)
		return on
	}
	next, found := speech{}, false
	for k := 0; k < len(s.hs); k++ { // a colon ends the list: what follows it is speech
		if n, ok := f.statement(s, k); ok && (!found || n.open || !next.open) {
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
	only := h.cue.Frames&lang.OnlyNot != 0
	return h.negated != only
}

// complementStatement is a cue with its complement behind it.
func (f *finder) complementStatement(s *sentence, k int) {
	h := s.hs[k]
	a, b, to, ok := f.complement(s.text, s.gs, h, f.end(s.text, s.hs, k))
	if !ok {
		return
	}
	x, ok := f.draftOf(s.text, h, ruleOf(h), a, b)
	if !ok {
		return
	}
	if to != nil && len(to.ids) == 1 {
		x.addressee = to.ids[0]
	}
	f.markUsed(s, x.content[0])
	f.found = append(f.found, x)
}

// markUsed notes the quotations that a content has taken in.
func (f *finder) markUsed(s *sentence, content doc.Span) {
	for i, q := range s.quotes {
		if content.Overlaps(q) {
			s.used[i] = true
		}
	}
}

func ruleOf(h hit) doc.Rule {
	switch {
	case h.carrier && h.cue.Frames == 0 && h.first == h.last:
		return "attribution/state"
	case h.carrier:
		return "attribution/attitude-noun"
	case h.shape == participle:
		return "attribution/participle"
	case h.shape == passive:
		return "attribution/passive"
	}
	return "attribution/verb"
}

// colonSpeech is 'X said: S1. S2.' with no quotation marks: the content runs on until the narrator takes the word again.
func (f *finder) colonSpeech(s *sentence, k int, on *speech) bool {
	h := s.hs[k]
	const window = 12 // words of an adjunct between cue and colon
	colon := -1
	for i := h.next; i < s.len() && i < h.next+window; i++ {
		if s.lower(i) == ":" {
			colon = i
			break
		}
		if k+1 < len(s.hs) && i >= s.hs[k+1].first {
			break
		}
	}
	if colon < 0 || colon+1 >= s.len() || h.cue.Frames&(lang.Clause|lang.Told|lang.Quote) == 0 || s.quoted(colon+1) {
		return false
	}
	x, ok := f.draftOf(s.text, h, "attribution/colon", colon+1, s.len())
	if !ok {
		return false
	}
	x.content[0] = s.Words(colon+1, s.len()-1)
	x.mode = doc.Direct
	f.found = append(f.found, x)
	s.hs = s.hs[: k+1 : k+1]
	*on = speech{open: true, colon: true}
	return true
}

// quotedSpeech is a quotation with its cue before, behind or between.
func (f *finder) quotedSpeech(s *sentence, k int, on *speech) bool {
	h := s.hs[k]
	if h.cue.Frames&(lang.Clause|lang.Told|lang.Quote) == 0 {
		return false
	}
	var content []doc.Span
	left := f.quoteBefore(s, k)
	mode := doc.Direct
	if left >= 0 {
		if sp, ok := inner(f.d, s.quotes[left]); ok {
			if lead := s.leadIn(s.quotes[left]); k == 0 && !lead.IsZero() {
				sp, mode = lead.Cover(s.quotes[left]), doc.Mixed
			}
			content, s.used[left] = append(content, sp), true
		}
	}
	end := f.end(s.text, s.hs, k)
	if right := f.quoteBehind(s, k, end, left >= 0); right >= 0 {
		for ; right < len(s.quotes) && s.quotes[right].Start() < s.End(); right++ {
			if sp, ok := inner(f.d, s.quotes[right]); ok && !s.used[right] {
				content, s.used[right] = append(content, sp), true
			}
		}
	}
	if len(content) == 0 {
		return false
	}
	f.found = append(f.found, draft{
		rule: "attribution/quotation", speakers: h.speaker.ids, source: h.speaker.source, cue: s.Words(h.first, h.last),
		content: content, act: h.act, mode: mode, addressee: f.told(s, h),
	})
	*on = speech{open: true, quoted: true}
	f.quotedBlock = s.Block
	return true
}

// leadIn is what stands before a quotation in its sentence and belongs to what is said: 'With few exceptions, “we agree,”
// she said'. Zero where the quotation begins the sentence or an earlier one.
func (s *sentence) leadIn(q doc.Span) doc.Span {
	if q.Start() <= s.Start() {
		return doc.Span{}
	}
	i := s.at(q.Start())
	for j := range i {
		if s.quoted(j) {
			return doc.Span{}
		}
	}
	from := 0
	for from < i && !strings.ContainsFunc(s.lower(from), unicode.IsLetter) { // the number of a paragraph
		from++
	}
	if from == i || s.lower(i-1) == ":" {
		return doc.Span{}
	}
	return s.Words(from, i-1)
}

// told is whom the quotation is told: 'X told Y'.
func (f *finder) told(s *sentence, h hit) doc.ActorID {
	if g := containing(s.gs, h.next); g != nil && len(g.ids) == 1 && h.cue.Frames&lang.Told != 0 {
		return g.ids[0]
	}
	return doc.NoActor
}

// quoteBefore is the unused quotation that ends just before the cue or its subject, or -1.
func (f *finder) quoteBefore(s *sentence, k int) int {
	h := s.hs[k]
	from := h.first
	if h.speaker.first >= 0 && h.speaker.first < from {
		from = s.lead(h.speaker.first)
	}
	i := from - 1
	for i >= 0 && s.lower(i) == "," {
		i--
	}
	at := s.Start()
	if i >= 0 {
		if !s.quoted(i) {
			return -1
		}
		at = s.Tokens[i].Start()
	}
	for q := range s.quotes {
		if !s.used[q] && s.quotes[q].Start() <= at && s.quotes[q].End() > at-3 && s.quotes[q].End() <= s.Tokens[from].Start() {
			return q
		}
	}
	return -1
}

// quoteBehind is the quotation that is the whole complement behind the cue, or -1: it opens right behind the cue, a
// comma, a colon or the addressee, and nothing but stops follows it up to end. split says that another part stands before.
func (f *finder) quoteBehind(s *sentence, k, end int, split bool) int {
	h := s.hs[k]
	i := h.next
	if s.lower(i) == "that" {
		return -1
	}
	if g := containing(s.gs, i); g != nil {
		i = g.b
	}
	const window = 10 // words of an adjunct between cue and quotation
	for j := i; ; j++ {
		if j >= end || j > i+window {
			return -1
		}
		if s.quoted(j) {
			if j > i && !s.stop(j-1) {
				return -1
			}
			i = j
			break
		}
	}
	q := 0
	for q < len(s.quotes) && s.quotes[q].End() <= s.Tokens[i].Start() {
		q++
	}
	for j := i; j < end; j++ {
		if !s.quoted(j) && !s.stop(j) && !split {
			return -1
		}
	}
	return q
}

// trailing is 'CLAUSE, X announced.' and 'CLAUSE, they observed, CLAUSE'.
func (f *finder) trailing(s *sentence, k int) bool {
	h := s.hs[k]
	from := h.first
	if h.speaker.first >= 0 && h.speaker.first < from {
		from = s.lead(h.speaker.first)
	}
	if h.shape != finite || h.cue.Frames&(lang.Clause|lang.Shown|lang.Told) == 0 || from < 2 || s.lower(from-1) != "," || h.speaker.first < 0 {
		return false
	}
	behind := h.next // past an adjunct: 'he said on Friday'
	for behind < s.len() && !s.stop(behind) {
		if s.lower(behind) == "that" || s.quoted(behind) || s.tagged() && s.verbal(behind) || !s.tagged() {
			break
		}
		behind++
	}
	if behind < s.len() && !s.stop(behind) || s.lower(behind) == ":" || s.complements(h, behind) {
		return false
	}
	if s.tagged() && !s.hasFinite(0, from) && !(s.lower(behind) == "," && s.hasFinite(behind, s.len())) {
		return false
	}
	a := 0
	if k > 0 {
		if s.hs[k-1].shape != participle && s.hs[k-1].shape != nominal {
			return false
		}
	}
	x, ok := f.draftOf(s.text, h, "attribution/trailing", a, from)
	if !ok {
		return false
	}
	if !s.dash.IsZero() {
		x.content[0], x.mode, x.rule = s.dash.Document().Span(s.dash.Start(), x.content[0].End()), doc.Direct, "attribution/dash"
	}
	if rest := s.span(behind, s.len()); !rest.IsZero() && !f.aside(s, behind+1) {
		x.content = append(x.content, rest)
	}
	f.found = append(f.found, x)
	return true
}

// complements reports whether the parse finds the complement of a cue before token end: then no clause before it is.
func (s *sentence) complements(h hit, end int) bool {
	for i := h.next; s.tagged() && i < end; i++ {
		if s.Heads[i] != h.first {
			continue
		}
		switch s.Rels[i] {
		case "ccomp", "xcomp":
			return true
		case "obj":
			return h.cue.Frames&lang.Told == 0
		}
	}
	return false
}

// aside reports whether what begins at token i tells how or when something was said, and is no part of it.
func (f *finder) aside(s *sentence, i int) bool {
	if openers[s.lower(i)] || strings.HasSuffix(s.lower(i), "ing") {
		return true
	}
	switch s.lower(i) {
	case "who", "which", "whose", "during", "a", "an", "according":
		return true
	}
	return s.tagged() && !s.hasFinite(i, s.len())
}

// asClause is 'As X told Y in Z, CLAUSE'.
func (f *finder) asClause(s *sentence, k int) bool {
	h := s.hs[k]
	if h.speaker.first < 0 || s.lower(s.lead(h.speaker.first)-1) != "as" || h.cue.Frames&(lang.Clause|lang.Told) == 0 {
		return false
	}
	a := h.next
	for a < s.len() && s.lower(a) != "," {
		a++
	}
	x, ok := f.draftOf(s.text, h, "attribution/as-clause", a, s.len())
	if ok {
		f.found = append(f.found, x)
	}
	return ok
}

// nominalStatement is 'According to X, CLAUSE' and 'the claim by X that CLAUSE'.
func (f *finder) nominalStatement(s *sentence, k int) {
	h := s.hs[k]
	g := containing(s.gs, s.at(h.speaker.source.Start()))
	behind := h.next + 1
	if g != nil {
		behind = g.b
	}
	a, b := behind, s.len()
	switch {
	case h.noun != "":
		for a < s.len() && a < behind+10 && s.lower(a) != "that" {
			a++
		}
		if s.lower(a) != "that" {
			return
		}
		a, b = a+1, f.end(s.text, s.hs, k)
	case h.first == 0:
		for a < s.len() && s.lower(a) != "," {
			a++
		}
	case s.lower(behind) == ",":
		if h.first > 1 && s.lower(h.first-1) == "," {
			a, b = 0, h.first
		}
	default:
		a, b = 0, h.first
	}
	if x, ok := f.draftOf(s.text, h, "attribution/nominal", a, b); ok {
		f.found = append(f.found, x)
	}
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

// allQuoted reports whether the sentence is nothing but quotation.
func (f *finder) allQuoted(s *sentence) bool {
	any := false
	for i := range s.low {
		if !s.quoted(i) && !s.stop(i) {
			return false
		}
		any = any || s.quoted(i)
	}
	return any
}

// addQuotes adds the quotations of a sentence to a statement.
func (f *finder) addQuotes(at int, s *sentence) {
	x := &f.found[at]
	for i, q := range s.quotes {
		if s.used[i] || !q.Overlaps(s.Span) {
			continue
		}
		if sp, ok := inner(f.d, q); ok {
			x.content, s.used[i] = append(x.content, sp), true
		}
	}
}

// extend lets the last part of a statement's content run on to the end of sp.
func (f *finder) extend(at int, sp doc.Span) {
	x := &f.found[at]
	last := len(x.content) - 1
	x.content[last] = x.content[last].Cover(sp)
}

// uncued is a sentence without a statement of its own: it goes on from the one before, begins a new uncued statement
// where the document speaks in the first person, or is narration.
func (f *finder) uncued(s *sentence, on speech) speech {
	if !f.voice.first || !s.dash.IsZero() || s.silent || f.encounter(s) || !s.whole() {
		return speech{}
	}
	if w := s.lower(0); !on.open && on.found && (w == "it" || w == "they") {
		f.extend(on.at, s.Span)
		return on
	}
	if on.open {
		f.extend(on.at, s.Span)
		return on
	}
	return f.begin(s.Span)
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
		if f.l.Encounter[w] {
			return true
		}
		verb = verb || s.finiteVerb(i) || !s.tagged() && f.l.Aux[w]
	}
	return !verb
}
