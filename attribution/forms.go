package attribution

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// dashed is what follows the dash with which a block opens speech: '– We are ready, the Minister said.'
func dashed(block doc.Span) doc.Span {
	s := block.Text()
	rest := strings.TrimLeft(s, "–— ")
	if rest == s || rest == "" || !strings.HasPrefix(s, "–") && !strings.HasPrefix(s, "—") {
		return doc.Span{}
	}
	return block.Document().Span(block.End()-len(rest), block.End())
}

// complementStatement is a cue with its complement behind it.
func (f *finder) complementStatement(s *sentence, k int) {
	h := s.hs[k]
	a, b, to, ok := f.complement(s.text, s.gs, h, f.end(s.text, s.hs, k))
	if !ok || s.refuted(h.first) {
		return
	}
	rule := ruleOf(h)
	if a == h.first+1 && h.last > h.first {
		h.last = h.first // the noun belongs to the content
	}
	if h.last > h.first && a == h.next && s.lower(h.last) == "to" && (s.base(a) || s.manner(a) && s.base(a+1)) { // 'committed to adopt rules': the infinitive keeps its 'to'
		a, h.last = h.last, h.last-1
	}
	x, ok := f.draftOf(s.text, h, rule, a, b)
	if !ok {
		return
	}
	if to != nil && len(to.ids) == 1 {
		x.addressee = to.ids[0]
	}
	if act, ok := f.attitudeOf(s.text, h); ok {
		x.act = act
	}
	s.wholeQuote(&x)
	f.markUsed(s, x.content[0])
	f.found = append(f.found, x)
}

// refuted reports whether verb i tells what a claim says that is rejected, or what is denied: 'dismissed claims that his government intended to act'. That is
// no statement of the government's.
func (s *sentence) refuted(i int) bool {
	if !s.tagged() {
		return false
	}
	for hops := 0; i >= 0 && hops < 4; hops++ {
		n := s.Heads[i]
		if n < 0 {
			return false
		}
		if s.Rels[i] == "ccomp" && slices.ContainsFunc(s.hs, func(g hit) bool { return g.first == n && g.act == doc.Deny || g.first == n-1 && g.act == doc.Reject }) {
			return true // 'denied that it intended to act'
		}
		if strings.HasPrefix(s.Rels[i], "acl") && s.UPOS[n] == "NOUN" {
			for _, g := range s.hs {
				if g.act == doc.Reject && g.first < n && (s.Heads[n] == g.first || n-g.first <= 3) {
					return true
				}
			}
			return false
		}
		i = n
	}
	return false
}

// passiveStatement is 'A was praised by B for C': C, or A where there is no C.
func (f *finder) passiveStatement(s *sentence, k int) {
	h := s.hs[k]
	a, b := s.phraseOf(h.patient, h.first)
	b++
	to := containing(s.gs, h.patient)
	if h.cue.Frames&lang.Told != 0 && s.lower(h.next) == "that" {
		a, b = h.next+1, f.end(s.text, s.hs, k)
	} else if h.cue.Frames&lang.For != 0 {
		for i := h.next; i < f.end(s.text, s.hs, k); i++ {
			if s.lower(i) == "for" && s.dependsOn(i, h.first) || i == h.next && s.lower(i) != "by" {
				a, b = i+1, f.end(s.text, s.hs, k)
				break
			}
		}
	}
	x, ok := f.draftOf(s.text, h, "attribution/passive", a, b)
	if !ok {
		return
	}
	if h.cue.Frames&lang.As != 0 && h.cue.Frames&lang.Noun == 0 {
		if rest := s.span(s.judgement(h)); !rest.IsZero() {
			x.content = append(x.content, rest)
		}
	}
	if h.cue.Frames&(lang.For|lang.Told) != 0 && to != nil && len(to.ids) == 1 {
		x.addressee = to.ids[0]
	}
	f.found = append(f.found, x)
}

// attitudeOf is the act that the object of a cue shows where the cue only says it again: 'reaffirmed their support'.
func (f *finder) attitudeOf(t text, h hit) (doc.Act, bool) {
	switch h.cue.Lemma {
	case "reaffirm", "reiterate", "repeat", "affirm", "ratify", "assure":
	default:
		return "", false
	}
	if !t.tagged() {
		return "", false
	}
	for i := h.next; i < t.len(); i++ {
		if t.Heads[i] == h.first && t.Rels[i] == "obj" {
			act, ok := f.l.Attitudes[t.lower(i)]
			return doc.Act(act), ok
		}
		if t.Heads[i] == h.first && t.Rels[i] == "ccomp" { // 'reaffirmed that terror is a threat' promises nothing
			aux := t.auxiliary(i)
			return doc.Inform, aux != "will" && aux != "would" && aux != "shall" && t.UPOS[i] != "ADJ"
		}
	}
	return "", false
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
	case h.carrier && h.cue.Frames == 0 && h.first == h.last && h.till == 0:
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

// colonSpeech is 'X said: S1. S2.' with no quotation marks: the content runs on until the narrator takes the word again, or ends with the
// sentence where it begins with a small letter.
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
	if s.lower(colon+1) == "that" { // 'what he said last week: that the wells are dry'
		s.hs[k].next = colon + 1
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
	if isCapital(s.Tokens[colon+1].Text()) {
		*on = speech{open: true, colon: true}
	}
	return true
}

// announces is the statement whose cue ends a block with a colon, 'X said:', without its content, or that of a person who stands
// there alone, 'Minister X, at the start:'; nil where there is none.
func (f *finder) announces(s *sentence) *draft {
	const window = 12 // words of an adjunct between cue and colon
	if x := f.standsAlone(s); x != nil {
		return x
	}
	if s.lower(s.len()-1) != ":" || len(s.hs) == 0 || s.End() < f.d.Layout().Blocks[s.Block].Span.End() {
		return nil
	}
	h := s.hs[len(s.hs)-1]
	if h.cue.Frames&(lang.Clause|lang.Told|lang.Quote|lang.Shown) == 0 || s.len()-1-h.next > window || s.hasFinite(h.next, s.len()) || f.overlooked(s, h) {
		return nil
	}
	return &draft{
		rule: "attribution/colon", speakers: h.speaker.ids, source: h.speaker.source, cue: s.Words(h.first, h.last), act: h.act,
		mode: doc.Direct, addressee: f.told(s, h),
	}
}

// standsAlone is the statement of a person with whom a line begins or ends that has no cue, 'Minister X, at the start:' and 'Secretary of State Y:';
// nil for none.
func (f *finder) standsAlone(s *sentence) *draft {
	colon := s.len() - 1
	if len(s.hs) > 0 || s.lower(colon) != ":" {
		return nil
	}
	var ids []doc.ActorID
	var source doc.Span
	if g := ending(s.gs, colon); g != nil && g.form == doc.NameForm && isCapital(s.Tokens[0].Text()) && s.officeBefore(0, g.a) {
		ids, source = g.ids, s.Words(0, colon-1)
	} else if u, ok := f.heads(s); ok {
		ids, source = u.ids, s.Words(s.lead(s.gs[0].a), s.gs[0].b-1)
	}
	if len(ids) != 1 || f.actors[ids[0]].Kind != doc.Person {
		return nil
	}
	return &draft{rule: "attribution/turn", speakers: ids, source: source, act: doc.Inform, mode: doc.Direct, addressee: doc.NoActor}
}

// follows adds a block that is what the block before announced: a quotation, or all of it where it has no marks.
func (f *finder) follows(ps []doc.Parse, quotes []doc.Span) bool {
	if f.announced == nil {
		return false
	}
	x := *f.announced
	f.announced = nil
	whole := ps[0].Cover(ps[len(ps)-1].Span)
	first, _ := utf8.DecodeRuneInString(whole.Text())
	content, ok := whole, len(quotes) == 0 && x.rule != "attribution/turn" && unicode.IsLetter(first) && f.d.Layout().Blocks[ps[0].Block].Kind == doc.Body // no list
	if len(quotes) == 1 && quotes[0].Start() == whole.Start() && quotes[0].End() >= whole.End() {
		content, ok = inner(f.d, quotes[0])
		f.quotedBlock = ps[0].Block
	}
	t := newText(&ps[0], quotes)
	s := sentence{text: t, gs: f.groups(t)}
	if !ok || len(quotes) == 0 && f.encounter(&s) && f.firstPerson(t) < 0 { // 'The spokesman issued the following statement:', and then the readout
		return false
	}
	x.content = []doc.Span{content}
	f.found, f.last = append(f.found, x), x.speakers
	return true
}

// trailing is 'CLAUSE, X announced.' and 'CLAUSE, they observed, CLAUSE'.
func (f *finder) trailing(s *sentence, k int) bool {
	h := s.hs[k]
	from := h.first
	if h.speaker.first >= 0 && h.speaker.first < from {
		from = s.lead(h.speaker.first)
	}
	if h.shape != finite || h.cue.Frames&(lang.Clause|lang.Shown|lang.Told) == 0 || h.cue.Frames == lang.As|lang.Shown || from < 2 || s.lower(from-1) != "," && !(s.quoted(from-1) && s.lower(from-2) == ",") || h.speaker.first < 0 {
		return false
	}
	if s.participial(h.first) || s.lower(h.next) == "of" && h.cue.Frames&(lang.Clause|lang.Told) == 0 { // 'A year later, the two learned of it'
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
	if s.tagged() && !s.hasFinite(0, from) && !(s.lower(behind) == "," && s.hasFinite(behind, s.len()) && (behind == h.next || s.subjectLike(s.from) && !f.aside(s, behind+1))) {
		return false
	}
	if s.lower(h.speaker.first) == "you" && h.cue.Frames&lang.Shown != 0 { // 'you know'
		return false
	}
	if !s.hasFinite(0, from) && (from == 2 || s.tagged() && s.UPOS[0] == "ADV" && s.lower(1) == ",") {
		return false // 'Finally, he said, …'
	}
	opens := s.from
	if w := s.lower(opens); w == "but" || w == "and" {
		opens++
	}
	if subordinators[s.lower(opens)] && behind >= s.len()-1 && s.hangs(opens, h.first) { // 'But when A had left, B complained'
		return false
	}
	a := s.from
	if k > 0 {
		if behind < s.len()-1 && s.hs[k-1].shape != participle && s.hs[k-1].shape != nominal && !s.outer(k) && !s.nested(s.hs[k-1].first, h.first) && !s.reports(h.first, s.hs[k-1].first) {
			return false
		}
	}
	if w := s.lower(from - 2); (w == "which" || w == "who") && s.lower(from-3) == "," {
		a = from - 2 // 'The park is near the port, which, she said, is old'
	}
	x, ok := f.draftOf(s.text, h, "attribution/trailing", a, from)
	if !ok {
		return false
	}
	if !s.dash.IsZero() {
		x.content[0], x.mode, x.rule = s.dash.Document().Span(s.dash.Start(), x.content[0].End()), doc.Direct, "attribution/dash"
	}
	inserted := h.speaker.first < h.first && s.goesOn(behind+1) // 'CLAUSE, he said, a majority wants it'
	if rest := s.span(behind, s.len()); !rest.IsZero() && (inserted || !f.aside(s, behind+1)) {
		x.content = append(x.content, rest)
	}
	f.found = append(f.found, x)
	return true
}

// subjectLike reports whether what begins at token i can be a subject that the cue parts from its verb: 'These ships, he said in May, are old'.
func (t text) subjectLike(i int) bool {
	switch t.UPOS[i] {
	case "DET", "NOUN", "PROPN", "PRON", "NUM", "ADJ":
		return !strings.HasSuffix(t.lower(i), "ing")
	}
	return false
}

// hangs reports whether the parse has the clause that the word at i opens for an adjunct of verb v.
func (t text) hangs(i, v int) bool {
	return t.tagged() && t.Heads[i] >= 0 && t.Rels[t.Heads[i]] == "advcl" && t.Heads[t.Heads[i]] == v
}

// goesOn reports whether what begins at token i is a clause with a subject of its own that goes on with what is said, and not an adjunct
// of the saying such as 'when asked'.
func (s *sentence) goesOn(i int) bool {
	if !s.tagged() || i >= s.len() {
		return false
	}
	switch s.lower(i) {
	case "who", "which", "whose", "when", "while", "as", "after", "before", "during", "according", "where":
		return false
	}
	for v := i; v < s.len(); v++ {
		if s.finiteVerb(v) || s.UPOS[v] == "AUX" {
			if s.UPOS[v] == "AUX" && s.Heads[v] >= 0 {
				v = max(v, s.Heads[v])
			}
			for n := i; n < s.len(); n++ {
				if s.Heads[n] == v && strings.Contains(s.Rels[n], "subj") {
					return true
				}
			}
			return false
		}
	}
	return false
}

// days begin a phrase that tells when, though the parse takes it for an object: 'announced Monday morning'.
var days = map[string]bool{
	"monday": true, "tuesday": true, "wednesday": true, "thursday": true, "friday": true, "saturday": true, "sunday": true, "yesterday": true, "today": true,
}

// complements reports whether the parse finds the complement of a cue before token end: then no clause before it is.
func (s *sentence) complements(h hit, end int) bool {
	for i := h.next; s.tagged() && i < end; i++ {
		if s.Heads[i] != h.first || h.speaker.first >= h.next && h.speaker.source.Contains(s.Tokens[i].Span) {
			continue
		}
		switch s.Rels[i] {
		case "ccomp", "xcomp":
			return true
		case "obj":
			if a, _ := s.phraseOf(i, end); !days[s.lower(a)] {
				return h.cue.Frames&lang.Told == 0
			}
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

// asClause is 'As X told Y in Z, CLAUSE' and 'CLAUSE, as X told Y, goes on': an aside in the middle of what is said.
func (f *finder) asClause(s *sentence, k int) bool {
	h := s.hs[k]
	if h.speaker.first < 0 || h.cue.Frames&(lang.Clause|lang.Told) == 0 {
		return false
	}
	as := s.asBefore(s.lead(h.speaker.first) - 1)
	if as < 0 {
		return false
	}
	a := h.next
	for a < s.len() && s.lower(a) != "," {
		a++
	}
	if h.cue.Frames&lang.Told == 0 && s.complements(h, a) {
		return false // 'As we observe the day, we call for peace'
	}
	if a >= s.len() && (k == 0 || k == 1 && s.hs[0].missed()) && !f.voice.first && !f.turn.open && h.speaker.source.Text() != "people" && as > 1 && s.lower(as-1) == "," && h.next >= s.len()-1 { // 'The dam holds, as the police have said.'
		x, ok := f.draftOf(s.text, h, "attribution/as-clause", s.from, as-1)
		if ok {
			f.found = append(f.found, x)
		}
		return ok
	}
	x, ok := f.draftOf(s.text, h, "attribution/as-clause", a, s.len())
	if ok && as > 1 && s.lower(as-1) == "," {
		front := s.span(s.joinedClause(as-1), as-1)
		if k > 0 || front.IsZero() {
			return false // what stands before is of another cue
		}
		if as > 2 || !connectives[s.lower(0)] { // not 'Yet, as he said'
			x.content = append([]doc.Span{front}, x.content...)
		}
	}
	if ok {
		s.wholeQuote(&x)
		f.found = append(f.found, x)
	}
	return ok
}

// connectives are words that only join a sentence to the one before it.
var connectives = map[string]bool{"yet": true, "but": true, "and": true, "so": true, "still": true, "however": true, "thus": true, "or": true}

// joinedClause is where the clause begins that goes on at token end: behind the last ', and' that has a clause before it, else 0.
func (s *sentence) joinedClause(end int) int {
	for i := end - 1; i > 1; i-- {
		switch s.lower(i) {
		case "and", "but", "so":
			if s.lower(i-1) == "," && s.hasFinite(0, i-1) {
				return i + 1
			}
		}
	}
	return 0
}

// asBefore is where 'as' stands before the speaker that begins behind token i, -1 where it does not: right before it, or before its
// apposition, as in 'As our Minister, Ms Berg, said'.
func (s *sentence) asBefore(i int) int {
	const longest = 8
	if s.lower(i) == "as" {
		return i
	}
	if s.lower(i) != "," || !s.tagged() {
		return -1
	}
	for j := i - 1; j >= 0 && j >= i-longest; j-- {
		switch {
		case s.lower(j) == "as":
			return j
		case s.lower(j) == "," || s.UPOS[j] == "VERB" || s.UPOS[j] == "AUX":
			return -1
		}
	}
	return -1
}

// claimed is where the clause ends that the parse hangs on the noun at n and that begins at token a: 'A's claim that B is
// false' claims B. It is end where the parse has no such clause.
func (t text) claimed(n, a, end int) int {
	if !t.tagged() {
		return end
	}
	for c := a; c < end && c < t.len(); c++ {
		if t.Heads[c] != n || t.Rels[c] != "acl" && t.Rels[c] != "ccomp" && t.Rels[c] != "acl:relcl" {
			continue
		}
		b := c + 1
		for b < end && b < t.len() && t.within(b, c) {
			b++
		}
		return b
	}
	return end
}

// branch is the end of what hangs together on the noun at n from token i on.
func (t text) branch(i, n int) int {
	c := i
	for t.Heads[c] >= 0 && t.Heads[c] != n {
		c = t.Heads[c]
	}
	b := i + 1
	for b < t.len() && t.within(b, c) {
		b++
	}
	return b
}

// nominalStatement is 'According to X, CLAUSE' and 'the claim by X that CLAUSE'.
func (f *finder) nominalStatement(s *sentence, k int) {
	h := s.hs[k]
	g := containing(s.gs, s.at(h.speaker.source.Start()))
	behind := h.next + 1
	switch src := h.speaker.source; {
	case g != nil:
		behind = g.b
	case !src.IsZero():
		for behind < s.len() && s.Tokens[behind].Start() < src.End() {
			behind++
		}
	}
	a, b := behind, s.len()
	switch {
	case h.cue.Frames&lang.ToDo != 0: // 'A's pledge to do B', 'A's call for B'
		a, b = h.next, s.branch(h.next, h.first)
		if s.lower(a) == "for" {
			a++
		}
	case h.noun != "":
		if h.next == h.last+1 { // the owner stands before: 'A's claim that'
			a, behind = h.next, h.next
		}
		for a < s.len() && a < behind+10 && s.lower(a) != "that" {
			a++
		}
		if s.lower(a) != "that" {
			return
		}
		a, b = a+1, s.claimed(h.first, a+1, f.end(s.text, s.hs, k))
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
	x, ok := f.draftOf(s.text, h, "attribution/nominal", a, b)
	if !ok {
		return
	}
	if a == 0 && b == h.first && s.lower(behind) == "," && s.lower(h.first-1) == "," && s.verbless(0, h.first, f.l) {
		// 'The ferry, according to the report, is old': the subject stands before it, the rest behind
		if rest, ok := f.draftOf(s.text, h, x.rule, behind+1, f.end(s.text, s.hs, k)); ok {
			x.content = append(x.content, rest.content...)
		}
	}
	s.wholeQuote(&x)
	f.found = append(f.found, x)
}
