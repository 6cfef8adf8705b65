package attribution

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// end is the token before which the content of cue k stops: where a cue of the same level begins, or the sentence ends.
func (f *finder) end(t text, hs []hit, k int) int {
	h := hs[k]
	last := min(t.joinedAfter(h, hs[k+1:]), t.insideEnd(h))
	if h.shape == participle && h.first <= 1 || h.shape == finite && t.lower(h.next) != "," && (t.subordinate(h.first) || t.meanwhile(h)) {
		last = min(last, t.leadingEnd(h.first)) // 'When A noted that B had won, C smiled'
	}
	if w := t.lower(h.first - 1); h.shape == participle && t.tagged() && (w == "before" || w == "after" || w == "when") { // 'A, after warning of B, left'
		_, b := t.phraseOf(h.first, last)
		last = b + 1
	}
	for _, g := range hs[k+1:] {
		if g.first <= h.next || g.missed() || g.idle(t) {
			continue
		}
		if g.first > last {
			return last
		}
		switch {
		case g.shape == participle && g.speaker.first > h.next && t.absolute(g.first):
			s := t.lead(g.speaker.first)
			if t.lower(s-1) == "with" {
				s--
			}
			return s - 1
		case g.shape == participle:
			i := g.first
			for i > 0 && (t.manner(i-1) || t.lower(i-1) == "while" || t.lower(i-1) == "also") {
				i--
			}
			if t.lower(i-1) == "," || t.lower(i) == "while" || t.closed(i-1) {
				return i
			}
			if t.lower(i-1) == "and" && h.shape == participle {
				return i - 1
			}
		case g.shape == nominal && g.noun == "":
			if t.lower(g.first-1) == "," {
				return g.first
			}
		case g.shape == nominal:
		case g.shape == finite && g.speaker.first > h.next && t.contrasts(t.lead(g.speaker.first)-1):
			return t.lead(g.speaker.first) - 1
		case g.shape == finite && g.speaker.first > h.next+3 && t.answers(t.lead(g.speaker.first)):
			return t.lead(g.speaker.first) - 3
		case g.shape == finite && t.nested(g.first, h.first) && !slices.Equal(g.speaker.ids, h.speaker.ids): // it is part of what is said
		case g.speaker.first < 0: // it shares the speaker of a cue before it
			if i := f.insertion(t, g.first); i > h.next && g.shape == finite {
				return i
			}
			i := g.first
			for i > h.next && !joins(t.lower(i-1)) {
				i--
			}
			if i > h.next && !(t.nested(g.first, h.first) && f.empty(t, g)) {
				return i - 1
			}
		case g.speaker.first >= h.next:
			s := t.lead(g.speaker.first)
			if t.lower(s-1) == "," && (t.reports(g.first, h.first) || t.tagged() && g.shape == finite && (t.within(h.first, g.first) || t.trails(g))) {
				return s - 1
			}
			if t.lower(s-1) == "," && h.shape == participle && g.shape == finite {
				return s
			}
			if joins(t.lower(s-1)) && (t.lower(s-2) == "," || t.lower(s-1) == "while" || t.lower(s-1) == ";") {
				return s - 1
			}
		default: // its subject stands before this cue: an insertion lies between
			return g.first
		}
	}
	return last
}

// trails reports whether nothing follows a cue in its sentence: 'The bank rejects the claim, the Minister stressed.'
func (t text) trails(g hit) bool { return g.next >= t.len()-1 && (g.next >= t.len() || t.stop(g.next)) }

// contrasts reports whether the word at i sets what somebody else says against what came before it: ', although they say'.
func (t text) contrasts(i int) bool {
	w := t.lower(i)
	return (w == "although" || w == "though" || w == "whereas") && t.lower(i-1) == ","
}

// subordinate reports whether the clause of verb v is one that 'when' or 'although' opens.
func (t text) subordinate(v int) bool {
	if !t.tagged() || t.Rels[v] != "advcl" {
		return false
	}
	for i := range v {
		if t.Heads[i] == v && (t.Rels[i] == "mark" || t.Rels[i] == "advmod") && subordinators[t.lower(i)] {
			return true
		}
	}
	return false
}

// meanwhile reports whether a clause with 'as' that stands first tells what goes on with what is said in it: 'As he praised the crew, B left', and not
// 'As he said, B left'.
func (t text) meanwhile(h hit) bool {
	return t.tagged() && t.Rels[h.first] == "advcl" && t.lower(0) == "as" && t.Heads[0] == h.first && (t.lower(h.next) == "that" || t.object(h.first, h.next, t.len()) < t.len())
}

// subordinators open a clause that tells when or against what something was.
var subordinators = map[string]bool{"when": true, "while": true, "although": true, "though": true, "after": true, "before": true, "since": true, "because": true, "once": true}

// idle reports whether a cue lacks the object that it needs, and so is one of a list of participles: 'that crimes are found, condemned, and punished'.
func (h hit) idle(t text) bool {
	return h.shape == finite && h.past && !h.carrier && h.cue.Frames&^(lang.Noun|lang.For|lang.Thing) == 0 &&
		(t.lower(h.next) == "." || t.lower(h.next) == "," && joins(t.lower(h.next+1)))
}

// answers reports whether the subject at token s stands behind ', to which': 'asked for help, to which the Minister responded that'.
func (t text) answers(s int) bool {
	return t.lower(s-1) == "which" && t.lower(s-2) == "to" && t.lower(s-3) == ","
}

// empty reports whether a cue that shares the speaker of another has nothing behind it that it takes: 'said he had seen the rise and thought of home'.
func (f *finder) empty(t text, g hit) bool {
	if g.carrier || g.cue.Frames&^(lang.Shown|lang.Quote|lang.Clause) != 0 || t.stop(g.next) || g.next >= t.len() || t.quoted(g.next) {
		return false
	}
	_, _, _, ok := f.complement(t, nil, g, t.len())
	return !ok
}

// joinedAfter is where a verb begins that the parse joins to the cue with a comma and 'and' or 'but', cue or not: 'hoped for
// an early vote, but set no date'. It is the sentence's end where there is none. The cues in more come behind h.
func (t text) joinedAfter(h hit, more []hit) int {
	const longest = 14 // words from the comma to the verb
	if !t.tagged() {
		return t.len()
	}
	v := h.first
	if h.carrier && h.shape == passive && h.till == 0 {
		v = h.last // 'satisfaction was expressed with A, and B was praised'
	}
	for i := h.next; i < t.len(); i++ {
		if j := t.outgrows(i, h); j > h.next {
			return j
		}
		if t.Rels[i] != "conj" || t.Heads[i] != v && !t.besides(i, h.first) && !t.returns(i, h) {
			continue
		}
		if t.Heads[i] == h.first && (t.tells(i) && t.tense(i) == t.tense(h.first) || t.auxiliary(i) != "" || t.copular(i)) && (h.carrier && t.lower(h.next) != "that" || t.object(h.first, h.first+1, i) < i && (h.cue.Frames&(lang.Noun|lang.For) != 0 || t.clause(h.first, h.next, i) < 0)) {
			j := i - 1
			if n := t.subject(i); n > h.next && n < i {
				a, _ := t.phraseOf(n, i)
				j = a - 1
			}
			for j > h.next && (t.UPOS[j] == "ADV" || t.UPOS[j] == "AUX") {
				j--
			}
			if (t.lower(j) == "and" || t.lower(j) == "but") && !t.lists(i, j) && !asking[t.lower(j+1)] {
				return j // 'reaffirmed its support and gave an account'
			}
		}
		for j := i - 1; j > h.next && j > i-longest && t.lower(j) != ";"; j-- {
			if (t.lower(j) == "—" || t.lower(j) == "–") && (t.lower(j+1) == "and" || t.lower(j+1) == "but") && t.lower(j+2) != "that" {
				return j
			}
			if (t.lower(j) == "and" || t.lower(j) == "but") && (t.lower(j-1) == "," || t.closed(j-1)) && t.lower(j+1) != "that" && (t.hasFinite(j, i+1) || t.tells(i)) && !t.relative(j+1) && !t.lists(i, j) {
				if t.saidToo(i, j, h, more) {
					break
				}
				if t.closed(j - 1) {
					return j
				}
				return j - 1
			}
		}
	}
	return t.len()
}

// outgrows is the 'and' or 'but' before verb i, which has an auxiliary and no subject, where the parse joins it to an infinitive of what is said: it is the
// speaker's, 'reiterates its readiness to talk and does not intend to leave'; -1 where that is not so.
func (t text) outgrows(i int, h hit) int {
	head := t.Heads[i]
	if t.Rels[i] != "conj" || head < h.next && head != h.first || head != h.first && (!t.base(head) || t.auxiliary(head) != "") || t.auxiliary(i) == "" || t.subject(i) >= 0 || h.cue.Frames&lang.Noun == 0 && !h.carrier {
		return -1
	}
	j := i - 1
	for j > h.next && (t.UPOS[j] == "ADV" || t.UPOS[j] == "AUX" || t.UPOS[j] == "PART") {
		j--
	}
	if t.lower(j) != "and" && t.lower(j) != "but" || t.hasFinite(h.next, j) || t.clause(h.first, h.next, i) >= 0 {
		return -1
	}
	if t.lower(j-1) == "," {
		j--
	}
	return j
}

// asking open a clause that is told, too: 'underscored the strength of trade and how it has grown'.
var asking = map[string]bool{"how": true, "that": true, "why": true, "what": true, "where": true, "when": true, "whether": true, "which": true, "who": true}

// tells reports whether the verb at i is finite, or a past form with an object of its own that the model has for a participle.
func (t text) tells(i int) bool {
	if t.finiteVerb(i) {
		return true
	}
	if !t.verbal(i) || t.tense(i) != "Past" || t.auxiliary(i) != "" {
		return false
	}
	for k := i + 1; k < t.len(); k++ {
		if t.Heads[k] == i && t.Rels[k] == "obj" {
			return true
		}
	}
	return false
}

// lists reports whether the verb at i, without an object, is the last of a list of participles: 'those missing, wounded, and killed'.
func (t text) lists(i, j int) bool {
	if i != j+1 || j < 2 || t.lower(j-1) != "," || t.UPOS[j-2] != "VERB" && t.UPOS[j-2] != "ADJ" || !strings.HasSuffix(t.lower(j-2), "ed") {
		return false
	}
	for k := i + 1; k < t.len(); k++ {
		if t.Heads[k] == i && (t.Rels[k] == "obj" || t.Rels[k] == "ccomp") {
			return false
		}
	}
	return true
}

// returns reports whether the verb at i, which the parse joins to one that tells what had been before, is the narrator's again: 'claimed that
// she had helped him, but offered no proof'.
func (t text) returns(i int, h hit) bool {
	head := t.Heads[i]
	return head > h.first && t.Heads[head] == h.first && t.Rels[head] == "ccomp" && t.auxiliary(head) == "had" && t.auxiliary(i) == "" &&
		t.finiteVerb(i) && t.tense(i) == "Past" && t.tense(h.first) == "Past" && t.subject(i) < 0
}

// copular reports whether a finite form of 'be' makes a predicate of the word at v.
func (t text) copular(v int) bool {
	for i, head := range t.Heads {
		if head == v && t.Rels[i] == "cop" && strings.Contains(t.Feats[i], "VerbForm=Fin") {
			return true
		}
	}
	return false
}

// auxiliary is the finite auxiliary of verb v in small letters, "" where it has none.
func (t text) auxiliary(v int) string {
	for i, head := range t.Heads {
		if head == v && strings.HasPrefix(t.Rels[i], "aux") && strings.Contains(t.Feats[i], "VerbForm=Fin") {
			return t.lower(i)
		}
	}
	return ""
}

// saidToo reports whether the clause of verb i, which the parse joins to cue h by the 'and' or 'but' at j, is part of what is said: it has
// the tense of what is said and not that of the saying, or somebody's own words in it and no cue of its own.
func (t text) saidToo(i, j int, h hit, more []hit) bool {
	aux, said := t.auxiliary(i), ""
	for c := h.next; c < j; c++ {
		if t.Heads[c] == h.first && t.Rels[c] == "ccomp" {
			said = t.auxiliary(c)
		}
	}
	switch aux {
	case "would", "will", "could", "should", "might":
		if aux == said {
			return true
		}
	}
	end := t.len()
	for _, g := range more {
		if g.first > j && g.shape == finite {
			return false
		}
	}
	if n := t.subject(i); (n < j || n > i) && h.shape == finite && t.finiteVerb(i) && t.tense(i) != t.tense(h.first) && t.tense(i) != "" && t.tense(h.first) != "" {
		return true // 'point to the law, which put police on the streets, but also led to'
	}
	for k := j; k < end; k++ {
		if t.quoted(k) {
			return true
		}
	}
	return false
}

// relative reports whether a relative clause begins at token i: 'who', 'for which'.
func (t text) relative(i int) bool {
	for _, w := range []string{t.lower(i), t.lower(i + 1)} {
		switch w {
		case "which", "who", "whom", "whose":
			return true
		}
	}
	return false
}

// besides reports whether the parse joins verb i, which is finite and has a subject of its own, to the infinitive that is the complement
// of verb v: it tells of something beside it, 'agreed to lend money, and the union stepped in'.
func (t text) besides(i, v int) bool {
	head := t.Heads[i]
	return head >= 0 && t.Rels[head] == "xcomp" && t.Heads[head] == v && !t.finiteVerb(head) && (t.finiteVerb(i) || t.auxiliary(i) != "") && t.subject(i) > head
}

// leadingEnd is the comma behind which the main clause begins whose adjunct the participle v at the head of the sentence
// opens; the sentence's end where the parse shows none.
func (t text) leadingEnd(v int) int {
	if !t.tagged() || t.Heads[v] <= v {
		return t.len()
	}
	n := t.subject(t.Heads[v])
	if n < 0 || n < v {
		return t.len()
	}
	for i := n; i > v; i-- {
		if t.lower(i) == "," && !t.within(i+1, v) {
			return i
		}
	}
	return t.len()
}

func joins(w string) bool { return w == "and" || w == "but" || w == "while" || w == ";" || w == "," }

// complement is the content of a verbal cue in tokens [h.next, end) and whom it is addressed to; false where what
// follows is nothing that the cue takes.
func (f *finder) complement(t text, gs []group, h hit, end int) (a, b int, addressee *group, ok bool) {
	a, b, addressee, ok = f.widest(t, gs, h, end)
	if ok && !h.carrier && h.cue.Frames&(lang.Noun|lang.For|lang.Urge|lang.As) != 0 {
		b = f.aired(t, h, a, b)
	}
	if ok && !h.carrier && h.cue.Frames&(lang.Clause|lang.Told|lang.Shown) == 0 {
		b = t.parted(a, b)
	}
	return a, b, addressee, ok
}

// parted is where a semicolon parts tokens [a, b) from a sentence of its own, 'invited A to come; the date would be found', else b.
func (t text) parted(a, b int) int {
	for i := a; t.tagged() && i < b && i < t.len(); i++ {
		if t.lower(i) == ":" {
			return b // a list
		}
		if t.lower(i) != ";" {
			continue
		}
		for n := i + 1; n < b && n < t.len(); n++ {
			if v := t.Heads[n]; t.Rels[n] == "nsubj" || t.Rels[n] == "nsubj:pass" {
				if v > n && t.hasFinite(i+1, b) && !joins(t.lower(i+1)) && t.lower(i+1) != "that" && t.lower(i+1) != "to" {
					return i
				}
				break
			}
		}
	}
	return b
}

// widest is complement with what tells where and when it was said.
func (f *finder) widest(t text, gs []group, h hit, end int) (a, b int, addressee *group, ok bool) {
	switch {
	case h.carrier:
		return f.attitudeContent(t, gs, h, end)
	case h.cue.Frames&lang.Told != 0:
		if a, to, ok := f.toldContent(t, gs, h, end); ok || h.cue.Frames == lang.Told {
			return a, end, to, ok
		}
		if h.cue.Frames&lang.For != 0 {
			if a, to, ok := f.forContent(t, gs, h, end); ok {
				return a, end, to, true
			}
		}
	case h.cue.Frames&lang.For != 0:
		if a, to, ok := f.forContent(t, gs, h, end); ok || h.cue.Frames == lang.For {
			return a, end, to, ok
		}
	case h.cue.Frames&lang.As != 0 && (h.cue.Frames&(lang.Noun|lang.Shown) == 0 || holds(t, h, end)):
		return h.next, end, nil, holds(t, h, end) && h.next < end && !t.stop(h.next)
	case h.cue.Frames == lang.As|lang.Shown && (h.shape != finite || !asking[t.lower(h.next)] || h.speaker.first < 0):
		return 0, 0, nil, false // 'considering that', 'all things considered'
	}
	infinitive := h.cue.Frames&lang.ToDo != 0 && t.tagged() && t.lower(h.next) == "to" && t.UPOS[h.next] == "PART"
	if h.cue.Frames&(lang.Clause|lang.Shown) != 0 && !infinitive {
		if a, ok := f.clauseStart(t, h, end); ok {
			return a, end, nil, true
		}
	}
	w := t.lower(h.next)
	switch {
	case h.next >= end || t.stop(h.next) && w != "," || t.tagged() && t.Rels[h.next] == "compound:prt":
		return 0, 0, nil, false // another verb, 'backed up'
	case h.cue.Frames&lang.Data != 0 && f.finding(h.speaker.source) && t.tagged():
		return h.next, end, nil, (t.object(h.first, h.next, end) == h.next || t.Heads[h.next] == h.first && t.Rels[h.next] == "iobj") && !t.relative(h.next)
	case h.cue.Nouns != "" && !t.takes(h):
		return 0, 0, nil, false
	case w != "to" && h.cue.Frames&lang.ToDo != 0 && h.cue.Frames&lang.Urge == 0 && f.toDo(t, h, end) >= 0:
		a = f.toDo(t, h, end)
		return a, end, nil, !(h.act == doc.Reject && f.l.Silence[t.lower(a+1)])
	case w == "to":
		refused := h.act == doc.Reject && f.voice.first && !h.speaker.own // told as a fact in one's own statement
		end = t.outerThat(h, end)
		return h.next, end, nil, h.cue.Frames&lang.ToDo != 0 && end > h.next+1 && !(t.tagged() && t.UPOS[h.next+1] == "ADP") && !(h.act == doc.Reject && f.l.Silence[t.lower(h.next+1)]) && !refused
	case h.cue.Frames&lang.Urge != 0 && w != "about" && w != "for" && w != "," && asked(t, h.next, end):
		to := f.addressedAt(t, gs, h.next)
		if to != nil && (to.form == doc.PronounForm && to.b < t.len() && t.tagged() && t.Rels[h.next] == "nmod:poss" || slices.Equal(to.ids, h.speaker.ids)) {
			to = nil // 'ordered his forces to'
		}
		return h.next, end, to, true
	case h.cue.Frames&lang.Noun != 0 && (f.arrives(t, gs, h) || t.ordersHome(h, end) || t.withholds(h, end)):
		return 0, 0, nil, false
	case h.cue.Frames&lang.Noun != 0 && w == "as" && t.behindJudgement(h.next+1) > 0:
		a := t.behindJudgement(h.next + 1)
		return a, end, nil, a < end && !t.stop(a)
	case h.cue.Frames&lang.Noun != 0 && w == "that" && t.tagged() && t.UPOS[h.next] == "SCONJ":
		return h.next + 1, end, nil, h.next+1 < end // 'set out that the raid was wrong'
	case h.cue.Frames&lang.Noun != 0:
		a := adverbial(t, f.inserted(t, h.next, end), end)
		if t.preposition(a) || f.day(t, a) || t.tagged() && a < end && t.UPOS[a] == "ADV" && strings.HasSuffix(t.lower(a), "ly") && t.lower(a+1) == "from" { // 'declined slightly from 58 per cent'
			a = t.object(h.first, a+1, end)
		}
		return a, end, nil, a < end && !t.preposition(a) && !t.stop(a)
	}
	return 0, 0, nil, false
}

// outerThat is where 'and that' goes on with the clause that the cue itself stands in, 'said that they agreed to pay and that it was late'; end where
// it does not.
func (t text) outerThat(h hit, end int) int {
	if !slices.Contains(t.low[:h.first], "that") {
		return end
	}
	for i := h.next + 1; i+1 < end && i+1 < t.len(); i++ {
		if t.lower(i) == "and" && t.lower(i+1) == "that" {
			return i
		}
	}
	return end
}

// toDo is where the infinitive begins that the cue takes, 'not' and all, behind an adjunct at most: 'agreed not to sell', 'agreed in principle to
// meet'. It is -1 where there is none.
func (f *finder) toDo(t text, h hit, end int) int {
	const longest = 16 // words of the adjunct
	plain := true      // nothing but adverbs and days so far
	for i := h.next; t.tagged() && i < end && i <= h.next+longest; i++ {
		w := t.lower(i)
		if t.quoted(i) || w == "that" || w == ":" || w == ";" || t.finiteVerb(i) {
			return -1
		}
		v := i + 1
		for v < end && t.manner(v) {
			v++
		}
		if w != "to" || v >= end || !t.base(v) {
			plain = plain && (w == "not" || w == "never" || w == "," || w == "in" || w == "principle" || w == "on" || f.adjunct(t, i) && !prepositions[w] || days[w])
			continue
		}
		if o := t.object(h.first, h.next, i); !plain && (t.Heads[v] != h.first && !settings[t.lower(h.next)] || o < i && !days[t.lower(o)]) {
			return -1
		}
		if before := t.lower(i - 1); i > h.next && (before == "not" || before == "never") {
			i--
		}
		return i
	}
	return -1
}

// settings open a phrase that tells when, where or with whom something is agreed, whatever the parse hangs on it: 'decided after a debate to sell'.
var settings = map[string]bool{"after": true, "before": true, "during": true, "at": true, "in": true, "with": true, "following": true}

// takes reports whether the object of a cue is one of the nouns that it is a cue with: 'reinforced the commitment'.
func (t text) takes(h hit) bool {
	for i := h.next; t.tagged() && i < t.len(); i++ {
		if t.Heads[i] == h.first && t.Rels[i] == "obj" {
			return strings.Contains(h.cue.Nouns, " "+t.lower(i)+" ")
		}
	}
	return false
}

// behindJudgement is where the object begins behind the judgement at i, 'baseless' in 'dismissed as baseless the claims'; 0 for no judgement.
func (t text) behindJudgement(i int) int {
	if !t.tagged() {
		return 0
	}
	for i < t.len() && t.UPOS[i] == "ADV" {
		i++
	}
	if i+1 >= t.len() || t.UPOS[i] != "ADJ" && (t.UPOS[i] != "VERB" || t.UPOS[i+1] != "DET") || prepositions[t.lower(i+1)] || t.stop(i+1) {
		return 0
	}
	return i + 1
}

// arrives reports whether the one who is welcomed is a guest and not a thing: 'welcomed the Minister to the capital'.
func (f *finder) arrives(t text, gs []group, h hit) bool {
	if h.cue.Lemma != "welcome" {
		return false
	}
	for _, g := range gs {
		if g.a >= h.next && f.actors[g.ids[0]].Kind == doc.Person && t.lead(g.a) <= h.next && t.lower(g.b) != "'s" && t.lower(g.b) != "'" {
			return !t.owner(g.b-1, h.first)
		}
	}
	return false
}

// owner reports whether the parse has the word at i only for part of what somebody's thing is called: 'welcomed the Lund Government's plan'.
func (t text) owner(i, v int) bool {
	for n := i; t.tagged() && n >= 0 && n != v; n = t.Heads[n] {
		if t.Rels[n] == "nmod:poss" {
			return true
		}
	}
	return false
}

// ordersHome reports whether who is recalled is called back, and not remembered: 'recalled its ambassador'.
func (t text) ordersHome(h hit, end int) bool {
	if h.cue.Lemma != "recall" {
		return false
	}
	for i := h.next; i < end && i < h.next+6; i++ {
		switch t.lower(i) {
		case "ambassador", "ambassadors", "envoy", "envoys", "diplomat", "diplomats", "consul", "troops", "staff", "observers":
			return !t.tagged() || t.Heads[i] == h.first
		}
	}
	return false
}

// withholds reports whether who denies keeps something from somebody: 'deny Cubans their rights' is no denial.
func (t text) withholds(h hit, end int) bool {
	if h.cue.Lemma != "deny" || !t.tagged() {
		return false
	}
	for i := h.next; i < end; i++ {
		if t.Heads[i] == h.first && t.Rels[i] == "iobj" || t.lower(i) == "access" || t.lower(i) == "entry" {
			return true
		}
	}
	return false
}

// asked reports whether something is to be done in tokens [a, b): 'A to do B'.
func asked(t text, a, b int) bool {
	for i := a; i+1 < b && i+1 < t.len(); i++ {
		next := i + 1
		if t.lower(i) == "to" && t.quoted(next) && !t.quoted(i) && next+1 < t.len() { // 'to “call it out”'
			next++
		}
		if t.lower(i) == "to" && (!t.tagged() || t.verbal(next) || t.UPOS[next] == "ADV") {
			return true
		}
	}
	return false
}

var prepositions = map[string]bool{
	"in": true, "on": true, "at": true, "by": true, "with": true, "from": true, "to": true, "of": true, "during": true, "after": true,
	"before": true, "about": true, "for": true, "as": true, "upon": true, "into": true, "and": true, "or": true, "until": true,
}

// preposition reports whether token i opens a phrase of its own, and not a number: 'at least 40'.
func (t text) preposition(i int) bool {
	return (prepositions[t.lower(i)] || t.lower(i) == "within" || t.lower(i) == "under" || t.lower(i) == "throughout") && !(t.lower(i) == "at" && (t.lower(i+1) == "least" || t.lower(i+1) == "most"))
}

// adverbial skips an adjunct between a cue and its object: 'condemned in the strongest terms the attack', 'noted with
// satisfaction the progress'.
func adverbial(t text, a, end int) int {
	if t.lower(a) == "as" && t.lower(a+1) == "well" {
		return a + 2
	}
	if t.lower(a) == "in" && (t.lower(a+1) == "detail" || t.lower(a+1) == "general" || t.lower(a+1) == "brief" || t.lower(a+1) == "particular") {
		return a + 2
	}
	switch t.lower(a) {
	case "in", "with":
	default:
		return a
	}
	const longest = 7
	for i := a + 1; i < end && i < a+longest; i++ {
		switch w := t.lower(i); {
		case strings.HasSuffix(t.lower(i-1), "terms"), t.lower(i-1) == "satisfaction", t.lower(i-1) == "concern", t.lower(i-1) == "appreciation",
			t.lower(i-1) == "regret", t.lower(i-1) == "interest", t.lower(i-1) == "gratitude":
			return i
		case t.stop(i), w == "that":
			return a
		}
	}
	return a
}

// inserted skips an insertion between commas right behind a cue: 'welcomes, on the other hand, the decision'.
func (f *finder) inserted(t text, a, end int) int {
	longest := 8
	if t.lower(a) != "," {
		return a
	}
	if prepositions[t.lower(a+1)] {
		longest = 16 // ', in the context of the debate in A about B, the need'
	}
	for i := a + 1; i < end && i < a+longest; i++ {
		if t.lower(i) == "," && t.verbless(a, i, f.l) {
			return i + 1
		}
	}
	return a
}

// clauseStart is where the clause behind a verb of saying begins: behind 'that', or right behind the cue.
func (f *finder) clauseStart(t text, h hit, end int) (int, bool) {
	if h.cue.Frames&lang.Noun == 0 || t.lower(h.next) == "that" || f.adjunct(t, h.next) {
		if i := f.that(t, h, end); i > 0 {
			return i + 1, i+1 < end
		}
		if a := t.clause(h.first, h.next, end); a > h.next && t.adverbial(h.next, f.adjunct(t, h.next)) && !t.hasFinite(h.next, a) {
			return a, true
		}
		if a := t.fronted(h, end); a > 0 {
			return a, true
		}
	}
	switch w := t.lower(h.next); {
	case h.next >= end || t.stop(h.next) || prepositions[w] && !(t.tagged() && t.UPOS[h.next] == "ADV"):
		return 0, false
	case w == "whether" || w == "how" || w == "why" || w == "just" && t.lower(h.next+1) == "how":
		return h.next, true
	case (w == "when" || w == "while" || w == "because" || w == "since" || w == "although") && t.tagged() && h.cue.Frames&lang.Noun == 0 && t.clause(h.first, h.next, end) < 0:
		return 0, false // 'said when she left'
	case w == "it" && h.cue.Frames&lang.Noun != 0, h.cue.Frames&lang.Doing != 0 && t.tagged() && t.verbal(h.next) && strings.HasSuffix(t.lower(h.next), "ing"):
		return h.next, true
	}
	if h.cue.Frames&lang.Shown != 0 && !h.speaker.own && t.clause(h.first, h.next, end) == h.next && t.hasFinite(h.next, end) {
		return h.next, true
	}
	if h.cue.Lemma == "say" && t.tagged() && t.UPOS[h.next] == "DET" && t.quoted(h.next+2) && !t.stop(h.next+1) {
		return h.next, true // 'said the words “sort” the good with the bad'
	}
	bare := h.cue.Frames&(lang.Noun|lang.ToDo|lang.Urge|lang.Shown) == 0 && !t.tagged() || t.quoted(h.next) && h.cue.Frames&lang.Shown == 0
	return h.next, bare || h.cue.Frames&(lang.Noun|lang.Shown) == 0 && t.hasFinite(h.next, end)
}

// adjunct reports whether what stands at i can be no object: a preposition, a comma, an adverb.
func (f *finder) adjunct(t text, i int) bool {
	w := t.lower(i)
	return prepositions[w] || w == "," || f.l.Adverbs[w] || t.manner(i) || f.day(t, i) || w == "earlier" || w == "again"
}

// day reports whether the token at i only says when: 'Friday', but not 'Friday's'.
func (f *finder) day(t text, i int) bool { return f.l.Days[t.lower(i)] && t.lower(i+1) != "'s" }

// that is the 'that' which opens the clause behind a cue, with at most an adjunct such as 'in a statement on Monday' or an
// insertion between; 0 where there is none.
func (f *finder) that(t text, h hit, end int) int {
	const window = 18 // words of such an adjunct
	from := h.next
	if t.lower(from) == "," && t.lower(from+1) == "as" && (t.lower(from+2) == "did" || t.lower(from+2) == "do" || t.lower(from+2) == "does") { // ', as did B, that'
		for i := from + 2; i < end && i < from+window; i++ {
			if t.lower(i) == "," {
				if t.lower(i+1) == "that" {
					return i + 1
				}
				return 0
			}
		}
	}
	for i := from; i < end && i < from+window; i++ {
		switch {
		case t.lower(i) == "that" && t.tagged() && (t.Heads[i] == h.first && t.Rels[i] == "obj" || t.Rels[i] == "det" && !t.hasFinite(i+1, end)):
			return 0 // 'We saw that last year'
		case t.lower(i) == "that" && (i == from || !t.tagged() || t.UPOS[i] == "SCONJ" || isCapital(t.Tokens[min(i+1, t.len()-1)].Text()) || f.l.Days[t.lower(i-1)] || t.lacks(h, i, end)):
			if i == from || !t.hasFinite(from, i) && (t.tagged() || t.verbless(from, i, f.l)) {
				return i
			}
			return 0
		case t.stop(i) && t.lower(i) != ",":
			return 0
		}
	}
	return 0
}

// toldContent is the clause behind 'told A that'; the addressee ends at 'that', or is the actor named first.
func (f *finder) toldContent(t text, gs []group, h hit, end int) (int, *group, bool) {
	to := f.addressedAt(t, gs, h.next)
	if i := max(f.that(t, h, end), f.thatBehindGuests(t, h, end)); i > 0 {
		return i + 1, to, i+1 < end
	}
	if a := t.clause(h.first, h.next, end); a > h.next && t.verbless(h.next, a, f.l) {
		return a, to, true
	}
	if to != nil && (t.lower(to.b) == "'s" || t.lower(to.b) == "'") { // 'assured A's support'
		return h.next, nil, h.cue.Lemma == "assure" && to.b+1 < end
	}
	if to == nil || to.b >= end || t.stop(to.b) && t.lower(to.b) != "," || prepositions[t.lower(to.b)] {
		return 0, nil, false
	}
	a := to.b
	if t.lower(a) == "," {
		a++
	}
	return a, to, a < end
}

// thatBehindGuests is the 'that' behind an addressee who has a participle with him, which looks like a verb: 'told the envoys accredited to Norvia that'; 0
// where there is none. A verb that could be a cue of its own, 'told the paper aides believed that', makes it none.
func (f *finder) thatBehindGuests(t text, h hit, end int) int {
	const window = 14 // words of such an addressee
	n := 0
	for i := h.next; i < end-1 && i < h.next+window && !t.stop(i); i++ {
		w := t.lower(i)
		switch _, cue := f.lexicon[w]; {
		case w == "that":
			if n == 1 && t.tagged() && t.UPOS[i+1] != "VERB" && t.UPOS[i+1] != "AUX" && t.hasFinite(i+1, end) {
				return i
			}
			return 0
		case t.finiteVerb(i):
			if n++; n > 1 || cue || !strings.HasSuffix(w, "ed") || i == h.next {
				return 0
			}
		}
	}
	return 0
}

// forContent is what stands behind 'for', 'on' or 'of' in 'thanked A for B', and A where there is no B.
func (f *finder) forContent(t text, gs []group, h hit, end int) (int, *group, bool) {
	a := h.next
	for t.lower(a) == "to" || t.lower(a) == "both" { // 'thanks to X', a foreign hand's English
		a++
	}
	if a >= end || t.stop(a) || prepositions[t.lower(a)] {
		return 0, nil, false
	}
	to := f.addressedAt(t, gs, a)
	for i := a + 1; i < end; i++ {
		w := t.lower(i)
		if w != "for" && w != "on" && w != "upon" && w != "of" {
			if t.stop(i) && to == nil {
				break
			}
			continue
		}
		of := h.cue.Lemma == "accuse" || h.cue.Lemma == "remind" || h.cue.Lemma == "assure"
		if containing(gs, i) != nil || (w == "of") != of {
			continue
		}
		if w != "for" && h.cue.Lemma != "congratulate" && !of {
			continue
		}
		if h.cue.Frames&lang.Noun != 0 && (to == nil || to.b != i) && !t.dependsOn(i, h.first) && !merit(t, i+1) {
			return 0, nil, false
		}
		return i + 1, to, i+1 < end
	}
	if much := t.lower(a+2) == "much" && t.stop(a+3); h.cue.Frames&(lang.Noun|lang.Told) != 0 || t.lower(a) == "you" && (t.stop(a+1) || much) { // 'thank you' says no more
		return 0, nil, false
	}
	return a, to, true
}

// addressedAt is the group that has token i, or the person whose title begins there: 'thanked Prime Minister A'.
func (f *finder) addressedAt(t text, gs []group, i int) *group {
	if g := containing(gs, i); g != nil {
		return g
	}
	for k := range gs {
		if g := &gs[k]; g.a > i && f.actors[g.ids[0]].Kind == doc.Person && t.lead(g.a) <= i {
			return g
		}
	}
	return nil
}

// merit reports whether what stands at i is what somebody is praised for: 'its role', 'having', 'hosting'.
func merit(t text, i int) bool {
	switch t.lower(i) {
	case "its", "his", "her", "their":
		return true
	}
	return strings.HasSuffix(t.lower(i), "ing")
}

// holds reports whether an 'as', a 'to be' or a pronoun shows that the cue holds a thing to be something: 'considered it a
// success', not 'considered the report'.
func holds(t text, h hit, end int) bool {
	if t.tagged() && h.cue.Lemma != "consider" && h.cue.Lemma != "regard" && h.cue.Lemma != "describe" && t.predicate(h.first, h.next, end) {
		return true
	}
	if held[h.cue.Lemma] { // 'sees the visit as a sign'
		for i := h.next + 1; i+1 < end && !t.stop(i); i++ {
			if t.lower(i) == "as" && (determiners[t.lower(i+1)] || t.tagged() && t.UPOS[i+1] == "ADJ" || t.quoted(i+1)) {
				return true
			}
		}
		return false
	}
	if len(h.cue.Lemma) <= 5 { // call, term, label, dub, deem: by the parse, or by a quotation
		for i := h.next; i < end; i++ {
			if t.quoted(i) {
				return true
			}
		}
		return false
	}
	switch t.lower(h.next) {
	case "it", "this", "these", "them", "him", "such", "as":
		return true
	}
	for i := h.next + 1; i < end; i++ {
		if t.lower(i) == "as" || t.lower(i) == "to" && t.lower(i+1) == "be" {
			return true
		}
		if i > h.next && determiners[t.lower(i)] && !prepositions[t.lower(i-1)] && !t.stop(i-1) && t.lower(i) != "the" {
			return true
		}
	}
	return false
}

// held are cues that hold a thing to be something only with 'as'.
var held = map[string]bool{"see": true, "view": true, "paint": true, "cast": true, "attack": true, "judge": true}

// attitudeContent is what 'expressed gratitude' is about, and to whom it was expressed.
func (f *finder) attitudeContent(t text, gs []group, h hit, end int) (a, b int, addressee *group, ok bool) {
	if h.till > 0 {
		return h.from, h.till, nil, h.from < h.till
	}
	a = h.next
	if h.last > h.first {
		for i := h.first + 1; i < h.last; i++ {
			if t.lower(i) == "to" {
				addressee = containing(gs, i+1)
			}
		}
	}
	w := t.lower(a)
	if h.shape == passive && w == "by" { // 'concerns were expressed by A about B'
		i := t.leadsOn(a+1, end, "on", "about", "over", "at", "regarding", "concerning")
		return i + 1, end, nil, i > 0 && i+1 < end
	}
	if w == "on" && t.lower(a+1) == "behalf" { // 'extended an invitation on behalf of A for B to visit C'
		i := t.leadsOn(a+3, end, "for", "to", "over", "on", "about")
		if t.lower(i) != "to" {
			i++
		}
		return i, end, nil, i > 0 && i < end
	}
	if w == "of" && (named(t, gs, a+1) || theirs(t, a+1, end)) { // 'voiced the concerns of A about B': the noun belongs to the content
		return h.first + 1, end, addressee, true
	}
	if h.noun == "attention" { // 'drew A's attention to B'
		for i := h.first + 1; i < h.last; i++ {
			if g := containing(gs, i); g != nil && t.lower(g.b) == "'s" {
				addressee = g
			}
		}
		return a + 1, end, addressee, w == "to" && a+1 < end
	}
	if (w == "to" || w == "towards" || w == "with") && addressee == nil {
		if g := containing(gs, a+1); g != nil {
			if g.b < end && expresses(t.lower(g.b)) && t.lower(g.b) != "to" && t.lower(g.b) != "of" && t.lower(g.b) != "in" {
				return g.b + 1, end, g, g.b+1 < end
			}
			if i := f.beyondAnd(t, g.b, end); i > 0 {
				return i + 1, end, g, i+1 < end
			}
			return a + 1, end, g, true
		}
		if i, g := f.towards(t, gs, a, end); g != nil {
			return i + 1, end, g, i+1 < end
		}
	}
	switch {
	case a >= end || t.stop(a):
		if h.noun == "support" || h.noun == "opposition" {
			return 0, 0, nil, false
		}
		return 0, 0, nil, false
	case w == "to" && (infinitive(h.noun) || h.first == h.last && h.cue.Frames == 0) && !gerund(t, a+1) && (h.noun != "opposed" || t.base(a+1)):
		return a, end, addressee, true
	case expresses(w):
		return a + 1, end, addressee, a+1 < end
	}
	return 0, 0, nil, false
}

// leadsOn is the first of some words behind token i and before a mark, within the length of a name with its office; 0 for none.
func (t text) leadsOn(i, end int, words ...string) int {
	const longest = 12
	for k := i; k < end && k < i+longest && !t.stop(k); k++ {
		if slices.Contains(words, t.lower(k)) {
			return k
		}
	}
	return 0
}

// theirs reports whether those at i have the attitude and it is about something: 'the concerns of the herders about drought'.
func theirs(t text, i, end int) bool {
	const most = 6
	for k := i; k < end && k < i+most && !t.stop(k) && !t.finiteVerb(k); k++ {
		if t.lower(k) == "about" || t.lower(k) == "over" {
			return true
		}
	}
	return false
}

// named reports whether somebody is named at i, his titles first: 'His Majesty King A'.
func named(t text, gs []group, i int) bool {
	const most = 6
	for k := i; k < t.len() && k < i+most && isCapital(t.Tokens[k].Text()); k++ {
		if containing(gs, k) != nil {
			return true
		}
	}
	return containing(gs, i) != nil
}

// beyondAnd is where, behind 'to A and to the people of B', the 'for' stands that leads to what an attitude is about; 0 for nowhere.
func (f *finder) beyondAnd(t text, i, end int) int {
	const longest = 12
	if t.lower(i) != "and" && t.lower(i) != "," && t.lower(i) != "as" {
		return 0
	}
	for k := i + 1; k < end && k < i+longest; k++ {
		switch w := t.lower(k); {
		case w == "for":
			return k
		case t.stop(k) && w != ",", w == "that", t.tagged() && t.verbal(k) && t.Rels[k] != "amod":
			return 0
		}
	}
	return 0
}

// towards is where, behind 'to the people and Government of A', the preposition stands that leads to what an attitude is about, and
// A; nil where the phrase names nobody or more than one.
func (f *finder) towards(t text, gs []group, a, end int) (int, *group) {
	const longest = 12
	var to *group
	for i := a + 1; i < end && i < a+longest; i++ {
		if g := containing(gs, i); g != nil {
			if to != nil && to != g {
				return 0, nil
			}
			to = g
			continue
		}
		switch w := t.lower(i); {
		case w == "for" || w == "on" || w == "over":
			return i, to
		case t.stop(i), w == "that", w == "to", t.tagged() && t.verbal(i):
			return 0, nil
		}
	}
	return 0, nil
}

// gerund reports whether a form in -ing stands at i, with at most an adverb before it.
func gerund(t text, i int) bool {
	return strings.HasSuffix(t.lower(i), "ing") || strings.HasSuffix(t.lower(i+1), "ing") && t.tagged() && t.UPOS[i] == "ADV"
}

// infinitive reports whether what follows the noun and 'to' is something to be done: 'readiness to help'.
func infinitive(noun string) bool {
	switch noun {
	case "readiness", "willingness", "intention", "determination", "desire", "commitment", "interest", "resolve", "wish", "invitation":
		return true
	}
	return false
}

// cueWords are the words of a cue; of one that stands only with a negation, that and its auxiliary too: 'did not rule out'.
func (f *finder) cueWords(t text, h hit) doc.Span {
	first := h.first
	if h.negated && h.cue.Frames&lang.OnlyNot != 0 {
		if j, _, _ := t.before(h.first, f.l); j+1 < first {
			first = j + 1
		}
		for f.l.Adverbs[t.lower(first)] && first < h.first {
			first++
		}
	}
	return t.Words(first, h.last)
}

// actOf is what a cue does with content tokens [a, b): who suggests what is or would be so offers nothing, 'suggested that the delay was a mistake', but
// who suggests what is to be done does.
func (t text) actOf(h hit, a, b int) doc.Act {
	if h.cue.Lemma != "suggest" || !t.tagged() {
		return h.act
	}
	for c := a; c < b; c++ {
		if t.Heads[c] != h.first || t.Rels[c] != "ccomp" {
			continue
		}
		for i := a; i < b; i++ {
			if i != c && (t.Heads[i] != c || t.Rels[i] != "aux" && t.Rels[i] != "cop" && t.Rels[i] != "aux:pass") {
				continue
			}
			switch w := t.lower(i); {
			case w == "should" || w == "must" || w == "be":
				return h.act
			case w == "would" || w == "might" || w == "may" || w == "could", be[w], t.finiteVerb(i) && (t.tense(i) == "Past" || strings.Contains(t.Feats[i], "Person=3") && strings.Contains(t.Feats[i], "Number=Sing")):
				return doc.Inform
			}
		}
	}
	return h.act
}

// draftOf is the statement that a cue makes with content tokens [a, b).
func (f *finder) draftOf(t text, h hit, rule doc.Rule, a, b int) (draft, bool) {
	if t.lower(a) == "is" && t.lower(a+1) == "that" { // 'What I can say is that'
		a += 2
	} else if be[t.lower(a)] && t.lower(a+1) == "to" && h.cue.Frames&lang.ToDo != 0 { // 'What we want is to build'
		a++
	} else if i := t.predicateOf(h); i > a && i+2 < b && t.lower(i+1) == "that" && t.leadsToSaid(i) { // 'What I told them was that'
		a = i + 2
	}
	for b = min(b, t.len()); b > a && (t.stop(b-1) || strings.Trim(t.lower(b-1), "./") == ""); b-- { // 'in Viet Nam./.'
	}
	content := t.span(a, b)
	if content.IsZero() || b == a+1 && t.tagged() && t.UPOS[a] == "AUX" { // 'a provision they say could hurt'
		return draft{}, false
	}
	if t.tagged() && t.UPOS[a] == "AUX" && h.cue.Frames&lang.Noun != 0 && t.finiteVerb(a) && !t.quoted(a) { // 'the reasons he cited are'
		return draft{}, false
	}
	x := draft{
		rule: rule, speakers: h.speaker.ids, source: h.speaker.source, cue: f.cueWords(t, h), content: []doc.Span{content},
		act: t.actOf(h, a, b), mode: doc.Indirect, addressee: doc.NoActor,
	}
	if h.negated && h.cue.Frames&lang.OnlyNot == 0 {
		return draft{}, false
	}
	for i := a; i < b && i < t.len(); i++ {
		if t.quoted(i) {
			x.mode = doc.Mixed
		}
	}
	if h.speaker.own {
		x.mode = doc.Direct
	}
	return x, true
}
