package attribution

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// shape is the form in which a cue stands.
type shape int

const (
	finite     shape = iota // 'said', 'has said', 'we call on'
	participle              // 'saying', 'expressing satisfaction'
	passive                 // 'it was stressed'
	nominal                 // 'the claim by X that'
)

// entry is one form of one cue.
type entry struct {
	cue     *lang.Cue
	rest    []string // the words behind the first: 'on', 'out'
	past    bool
	third   bool
	ing     bool
	carrier bool // needs an attitude noun: 'expressed … gratitude'
}

// lexicon has the cues under each form of their first word.
type lexicon map[string][]entry

func newLexicon(l *lang.Speech) lexicon {
	x := lexicon{}
	add := func(cues []lang.Cue, carrier bool) {
		for i := range cues {
			c := &cues[i]
			base, third, past, ing := c.Forms()
			rest := strings.Fields(c.Lemma)[1:]
			x[base] = append(x[base], entry{cue: c, rest: rest, carrier: carrier})
			x[third] = append(x[third], entry{cue: c, rest: rest, third: true, carrier: carrier})
			x[ing] = append(x[ing], entry{cue: c, rest: rest, ing: true, carrier: carrier})
			for _, p := range past {
				x[p] = append(x[p], entry{cue: c, rest: rest, past: true, carrier: carrier})
			}
		}
	}
	add(l.Cues, false)
	add(l.Carriers, true)
	return x
}

// hit is a place where a cue stands, before its speaker and content are known.
type hit struct {
	entry
	shape       shape
	first, last int // tokens of the cue
	next        int // the token behind it
	act         doc.Act
	noun        string // the attitude noun of a carrier, the adjective of a state
	negated     bool
	mutual      bool // 'mutual satisfaction was expressed': of those who met
	from, till  int  // of 'concern at A was expressed': A, in tokens [from, till)
	patient     int  // of a passive with an agent: what was praised or condemned; else -1
	speaker     speaker
}

// hits are the cues of a sentence, in order, without those that quoted covers.
func (f *finder) hits(t text) []hit {
	var out []hit
	for i := 0; i < t.len(); i++ {
		if t.quoted(i) {
			continue
		}
		h, ok := f.hitAt(t, i)
		if !ok || f.leadsTo(t, h) {
			continue
		}
		i = h.last
		if g, ok := f.doubled(t, h); ok {
			h.next, i = g.next, g.last
		}
		out = append(out, h)
	}
	return out
}

// doubled is the second of two cues in one form that share their complement, as in 'condemned and denounced the attack': the first stands
// for both.
func (f *finder) doubled(t text, h hit) (hit, bool) {
	if t.lower(h.next) != "and" || h.carrier || h.shape != finite || h.cue.Frames&lang.Noun == 0 {
		return hit{}, false
	}
	g, ok := f.hitAt(t, h.next+1)
	return g, ok && g.first == h.next+1 && g.shape == finite && !g.carrier && g.cue.Frames&lang.Noun != 0 && g.past == h.past && g.third == h.third &&
		g.next < t.len() && !t.stop(g.next) && t.lower(g.next) != "that"
}

// leadsTo reports whether a cue only leads up to another, which is done as it is said: 'I want to thank you'.
func (f *finder) leadsTo(t text, h hit) bool {
	state := h.carrier && h.cue.Frames == 0 && h.first == h.last // 'I am pleased to announce'
	if h.cue.Frames&lang.ToDo == 0 && !state || h.negated || t.lower(h.next) != "to" {
		return false
	}
	i := h.next + 1
	for f.l.Adverbs[t.lower(i)] || t.manner(i) {
		i++
	}
	if i >= t.len() {
		return false
	}
	_, ok := f.hitAt(t, i)
	return ok
}

// hitAt is the cue that begins at token i; of several the longest.
func (f *finder) hitAt(t text, i int) (hit, bool) {
	if h, ok := f.stateAt(t, i); ok {
		return h, true
	}
	if h, ok := f.nominalAt(t, i); ok {
		return h, true
	}
	best, found := hit{}, false
	for _, e := range f.entries(t.lower(i)) {
		h, ok := f.match(t, i, e)
		if ok && (!found || h.last > best.last || h.last == best.last && (len(h.rest) > len(best.rest) || !h.carrier && h.cue.Nouns != "" && best.cue.Nouns == "" || best.missed() && !h.missed() || h.past && !best.past && t.tense(i) == "Past")) {
			best, found = h, true
		}
	}
	return best, found
}

// parted is where the preposition w of a cue stands, from token j on: a day or an adverb may part it from its verb, as in 'called Friday for'
// and 'called once more upon'. It is j where that is not so.
func (f *finder) parted(t text, j int, w string) int {
	const most = 3 // words between
	i := j
	for i < j+most && (f.l.Days[t.lower(i)] || days[t.lower(i)] || repeats[t.lower(i)] || t.manner(i) && t.lower(i) != w) {
		i++
	}
	if t.lower(i) == w {
		return i
	}
	return j
}

// repeats are adverbs that tell how often something is said.
var repeats = map[string]bool{"again": true, "once": true, "more": true, "also": true, "twice": true}

// entries are those of a word, which may have a hyphen behind 're': 're-affirmed', 're-emphasized'.
func (f *finder) entries(w string) []entry {
	rest, again := strings.CutPrefix(w, "re-")
	if !again {
		return f.lexicon[w]
	}
	if list := f.lexicon["re"+rest]; list != nil {
		return list
	}
	return f.lexicon[rest]
}

// missed reports whether a cue is negated and must not be, or must be and is not.
func (h hit) missed() bool { return h.negated != (h.cue.Frames&lang.OnlyNot != 0) }

// reflexives may stand inside a cue: 'committed itself to', 'made it clear'.
var reflexives = map[string]bool{"itself": true, "himself": true, "herself": true, "themselves": true, "ourselves": true, "it": true}

// attitudeFar finds the noun of 'dissatisfaction with the delay was expressed', whose complement ends at token j.
func (f *finder) attitudeFar(t text, h *hit, j int) bool {
	for n := range min(max(j, 0), len(t.Heads)) {
		act, ok := f.l.Attitudes[t.lower(n)]
		if ok && t.Heads[n] == h.first && t.Rels[n] == "nsubj:pass" && expresses(t.lower(n+1)) && (h.cue.Nouns == "" || strings.Contains(h.cue.Nouns, " "+t.lower(n)+" ")) {
			h.noun, h.act, h.from, h.till = t.lower(n), doc.Act(act), n+2, j+1
			h.shape, h.mutual = passive, t.lower(n-1) == "mutual" || t.lower(n-1) == "common"
			return true
		}
	}
	return false
}

func (f *finder) match(t text, i int, e entry) (hit, bool) {
	h := hit{entry: e, first: i, last: i, act: doc.Act(e.cue.Act), patient: -1}
	j := i + 1
	for k, w := range e.rest {
		if k == 0 && reflexives[t.lower(j)] && t.lower(j+1) == w {
			j++
		}
		if k == 0 && len(e.rest) == 1 {
			j = f.parted(t, j, w)
		}
		if t.lower(j) != w {
			return hit{}, false
		}
		j++
	}
	h.last, h.next = j-1, j
	if e.cue.Adverbs != "" && !strings.Contains(e.cue.Adverbs, " "+t.lower(i-1)+" ") {
		return hit{}, false
	}
	if len(e.rest) > 0 && e.rest[len(e.rest)-1] == "on" && f.l.Days[t.lower(j)] { // 'agreed on Wednesday that'
		return hit{}, false
	}
	if !e.carrier && e.cue.Nouns != "" && t.tagged() && !t.takes(h) {
		return hit{}, false
	}
	if e.carrier && !f.attitude(t, &h) && !f.attitudeBefore(t, &h) {
		return hit{}, false
	}
	return h, f.shaped(t, &h)
}

// attitude finds the noun of 'expressed … NOUN' within a few words and widens the hit to it.
func (f *finder) attitude(t text, h *hit) bool {
	const most = 14 // words between verb and noun: 'expressed to the Governments of A and B their deepest sympathy'
	for j := h.next; j < t.len() && j < h.next+most; j++ {
		w := t.lower(j)
		if act, ok := f.l.Attitudes[w]; ok && (h.cue.Nouns == "" || strings.Contains(h.cue.Nouns, " "+w+" ")) {
			h.noun, h.act = w, doc.Act(act)
			h.last, h.next = j, j+1
			for k := j + 2; t.lower(j+1) == "and" && k < j+5 && k < t.len(); k++ { // 'thanks and appreciation to A for B'
				if _, more := f.l.Attitudes[t.lower(k)]; more {
					h.last, h.next = k, k+1
					break
				}
			}
			return true
		}
		if t.stop(j) || w == "that" || t.finiteVerb(j) && !isCapital(t.Tokens[j].Text()) && f.l.Attitudes[t.lower(j+1)] == "" {
			return false
		}
	}
	return false
}

// attitudeBefore finds the noun of 'satisfaction was expressed at', which stands before the verb.
func (f *finder) attitudeBefore(t text, h *hit) bool {
	j, aux, negated := t.before(h.first, f.l)
	if !h.past || !be[aux] || negated {
		return false
	}
	act, ok := f.l.Attitudes[t.lower(j)]
	if !ok {
		return f.attitudeFar(t, h, j)
	}
	h.noun, h.act, h.first, h.last, h.next = t.lower(j), doc.Act(act), j, h.first, h.last+1
	h.shape, h.mutual = passive, t.lower(j-1) == "mutual" || t.lower(j-1) == "common"
	return true
}

// shaped settles the form of the cue from the words before it, and refuses what is no cue there.
func (f *finder) shaped(t text, h *hit) bool {
	if h.carrier && h.shape == passive {
		return true
	}
	if t.tagged() && !t.verbal(h.first) && !t.opens(h.first) && !t.closesWith(*h) && f.secondVerbOf(t, *h) < 0 && !t.onlyVerb(*h) && !f.takesNoun(t, h.first) && !t.leadsIn(*h) && !(h.ing && t.lower(h.next) == "that" && t.absolute(h.first)) {
		return false
	}
	j, aux, negated := t.before(h.first, f.l)
	h.negated = negated || t.nor(j)
	if h.negated && h.cue.Frames&lang.OnlyNot != 0 && h.act == doc.Reject && aux != "do" && aux != "does" && aux != "can" {
		return false // 'did not accept it' tells what did not come about, 'does not accept it' refuses it
	}
	switch {
	case h.ing && t.attributed(h.first):
		return false // 'declining prices', 'a hard and demanding task'
	case h.ing && subordinators[t.lower(h.first-1)] && t.lower(h.first-1) != "while" && h.cue.Frames&^(lang.Shown|lang.Quote) == 0 && t.lower(h.next) != "that":
		return false // 'after assuming office'
	case h.ing:
		h.shape = participle
		if be[aux] {
			h.shape = finite
		}
		return be[aux] || (opensParticiple(t, h.first) || f.l.Letters[t.lower(h.first-1)] || f.written(t, h.first) || t.absolute(h.first) || f.shownSaying(t, h.first) >= 0 || t.excused(*h) || t.eachOf(h.first) >= 0) && !t.listed(h.first) && !f.means(t, *h)
	case h.past && (aux == "'s" || aux == "’s") && len(h.rest) > 0 && t.lower(j) == "who": // 'who's called for higher taxes'
		h.shape = finite
		return true
	case h.past && be[aux]:
		h.shape = passive
		if t.lower(j) == "it" && h.cue.Frames&lang.Clause != 0 {
			return true
		}
		if h.patient = t.patient(*h); h.patient < 0 {
			h.patient = t.blamed(*h)
		}
		if h.patient < 0 {
			h.patient = t.heldToBe(*h)
		}
		return h.patient >= 0
	case h.past && t.lower(j) == "having":
		h.shape = participle
		return opensParticiple(t, j)
	case h.past && aux == "" && strict[t.lower(h.first)]:
		return false // 'the police sworn to protect them'
	case h.past:
		h.shape = finite
		return t.lower(h.next) != "by" && (t.lower(h.first-1) != "as" || t.lower(h.first-2) == "well") && !copular[t.lower(j)] && !attributive(t, h.first) && !naming(t, *h) && !t.aside(*h)
	case h.third:
		h.shape = finite
		claims := t.opens(h.first) || h.first > 0 && f.takesNoun(t, h.first-1)
		return aux == "" && !(claims && f.l.Nominal[h.cue.Lemma] != "") // 'Claims that … are false'
	}
	h.shape = finite
	if t.finiteVerb(h.first) && aux == "" {
		return true
	}
	switch {
	case aux == "" && t.lower(j) == "to":
		return f.meant(t, j) || f.done(t, h.first)
	case aux == "":
		return t.opens(h.first) || f.plural(t, j) && !t.planned(h.first)
	}
	if (aux == "can" || aux == "could") && h.cue.Frames&(lang.Clause|lang.Told|lang.Shown|lang.Quote) == 0 {
		return false // 'ways in which A can support B'
	}
	return supports[aux] || aux == "must" && f.l.First[t.lower(j)] // 'we must stress', but not 'they must explain'
}

// attributed reports whether the token at i is an adjective before a noun, by the parse or where 'and' joins it to one behind an article.
func (t text) attributed(i int) bool {
	if !t.tagged() {
		return false
	}
	if i > 2 && i+1 < t.len() && t.lower(i-1) == "and" && t.UPOS[i-2] == "ADJ" && t.UPOS[i-3] == "DET" && t.UPOS[i+1] == "NOUN" {
		return true
	}
	return t.Rels[i] == "amod"
}

// planned reports whether the parse joins the base form at i to a verb that tells what is to come: 'will meet the growers and outline the plan'.
func (t text) planned(i int) bool {
	if !t.tagged() || t.Rels[i] != "conj" || t.subject(i) >= 0 {
		return false
	}
	aux := t.auxiliary(t.Heads[i])
	return modals[aux] || aux == "will" || aux == "shall"
}

// onlyVerb reports whether a form in -s that the tree takes for a noun stands between two names at the start of a sentence without another
// verb: 'Norvia thanks Sudria for the wells'.
func (t text) onlyVerb(h hit) bool {
	i := h.first
	return h.third && h.first == h.last && i > 0 && i < 5 && h.next < t.len() && t.UPOS[i-1] == "PROPN" && (t.UPOS[h.next] == "PROPN" || determiners[t.lower(h.next)]) &&
		isCapital(t.Tokens[0].Text()) && !t.hasFinite(0, t.len())
}

// secondVerbOf is the main verb beside which a form in -s that the tree takes for a noun is a second verb in the present, or -1: 'condemns the
// violence and calls for an inquiry', 'and warns that', 'and thanks the crew'.
func (f *finder) secondVerbOf(t text, h hit) int {
	i := h.first - 1
	for i > 0 && (t.manner(i) || t.lower(i) == "further" || t.lower(i) == "also") {
		i--
	}
	preposition := t.lower(h.last) == "for" || t.lower(h.last) == "on" || t.lower(h.last) == "upon"
	if !h.third || t.lower(i) != "and" || !preposition && t.lower(h.next) != "that" && !determiners[t.lower(h.next)] {
		return -1
	}
	for i := h.first - 2; i >= 0; i-- {
		if t.Heads[i] < 0 {
			known := t.verbal(i) && t.subject(i) >= 0 && slices.ContainsFunc(f.lexicon[t.lower(i)], func(e entry) bool { return e.third }) // 'thanks', of which the model has no tense
			if known || strings.Contains(t.Feats[i], "Tense=Pres") && strings.Contains(t.Feats[i], "Person=3") && strings.Contains(t.Feats[i], "Number=Sing") {
				return i
			}
			return -1
		}
	}
	return -1
}

// absolute reports whether the form in -ing at i tells what those do whom 'with' names behind a comma, or whom 'and' adds to them: ', with both sides
// stressing that A and Minister B adding that C'.
func (t text) absolute(i int) bool {
	j := t.opensAbsolute(i)
	if j <= 0 || t.lower(j) == "with" {
		return j > 0 && t.lower(j-1) == ","
	}
	for k := j - 1; isCapital(t.Tokens[i-1].Text()) && k > 0; k-- {
		if o := t.opensAbsolute(k); strings.HasSuffix(t.lower(k), "ing") && o > 0 && t.lower(o) == "with" && t.lower(o-1) == "," {
			return true
		}
	}
	return false
}

// opensAbsolute is where the 'with' or 'and' stands before the noun phrase that ends right before token i; -1 for nowhere.
func (t text) opensAbsolute(i int) int {
	const longest = 8 // words of the noun phrase
	for j := i - 1; j > 0 && j >= i-longest && !t.stop(j) && !t.quoted(j) && !t.finiteVerb(j); j-- {
		if w := t.lower(j); w == "with" || w == "and" {
			if j == i-1 || prepositions[t.lower(i-1)] || determiners[t.lower(i-1)] {
				return -1
			}
			return j
		}
	}
	return -1
}

// written reports whether the parse hangs the form in -ing at i on what is sent or read out, or on the verb that has it for its object: 'sent a letter to
// the board urging it to act'.
func (f *finder) written(t text, i int) bool {
	if !t.tagged() || t.Heads[i] < 0 || t.Heads[i] > i {
		return false
	}
	switch n := t.Heads[i]; {
	case t.Rels[i] == "acl":
		return f.l.Letters[t.lower(f.letter(t, n))]
	case t.Rels[i] == "advcl" && t.verbal(n):
		for k := n + 1; k < i; k++ {
			if t.stop(k) {
				return false
			}
			if t.Heads[k] == n && t.Rels[k] == "obj" {
				return f.l.Letters[t.lower(k)]
			}
		}
	}
	return false
}

// letter is the noun that the noun at n is only told of where that is a letter, 'a letter to the board' and 'a series of tweets', else n.
func (f *finder) letter(t text, n int) int {
	for k := n; k >= 0 && (k == n || t.UPOS[k] == "NOUN" || t.UPOS[k] == "PROPN"); k = t.Heads[k] {
		if f.l.Letters[t.lower(k)] {
			return k
		}
		if t.Rels[k] != "nmod" {
			break
		}
	}
	return n
}

// leadsIn reports whether a form in -ing between commas leads in a quotation, though the tree has it for a noun: 'the minister left, adding,
// “We shall see”'.
func (t text) leadsIn(h hit) bool {
	return h.ing && h.cue.Frames&(lang.Clause|lang.Quote) != 0 && t.lower(h.first-1) == "," && (t.lower(h.next) == "," || t.lower(h.next) == ":") &&
		h.next+1 < t.len() && t.quoted(h.next+1)
}

// takesNoun reports whether token i is a verb in -s that the tree takes for a noun, and the noun behind it for the verb: 'The Ministry
// rejects claims that …'.
func (f *finder) takesNoun(t text, i int) bool {
	if !t.tagged() || i+1 >= t.len() || t.UPOS[i] != "NOUN" || t.UPOS[i+1] != "VERB" || t.Heads[i] != i+1 {
		return false
	}
	third := slices.ContainsFunc(f.lexicon[t.lower(i)], func(e entry) bool { return e.third && len(e.rest) == 0 })
	return third && slices.ContainsFunc(f.lexicon[t.lower(i+1)], func(e entry) bool { return e.third && f.l.Nominal[e.cue.Lemma] != "" })
}

// nor reports whether the subject that ends at token j stands behind a negation and its auxiliary: 'nor had they'.
func (t text) nor(j int) bool {
	const longest = 8 // words of a subject between auxiliary and verb
	for i := j; i > 1 && i > j-longest && !t.stop(i); i-- {
		switch t.lower(i - 2) {
		case "nor", "neither", "never", "rarely", "seldom", "hardly":
			switch t.lower(i - 1) {
			case "had", "has", "have", "did", "do", "does", "was", "were", "is", "are", "would", "could", "can", "will":
				return true
			}
		}
	}
	return false
}

// means reports whether a form in -ing tells with what something is done or what it is about, and not what was said: 'helps by offering credits',
// 'cooperation on curbing the drought and supporting fishing'.
func (f *finder) means(t text, h hit) bool {
	switch t.lower(h.first - 1) {
	case "by":
		return h.cue.Frames&lang.Thing != 0 && h.cue.Frames&lang.Clause == 0
	case "and":
	default:
		return false
	}
	for i := h.first - 2; i > 0 && !t.stop(i) && !t.finiteVerb(i); i-- {
		if !strings.HasSuffix(t.lower(i), "ing") || !prepositions[t.lower(i-1)] || t.lower(i-1) == "to" || t.tagged() && !t.verbal(i) {
			continue
		}
		_, said := f.lexicon[t.lower(i)]
		return !said
	}
	return false
}

// listed reports whether a form in -ing is one of several that say what something is made of, or what it is like: 'priorities, including making
// jobs, supporting trade', 'a strong and encouraging sign'.
func (t text) listed(i int) bool {
	if !t.tagged() || t.Rels[i] != "conj" {
		return false
	}
	head := t.Heads[i]
	if t.Rels[head] == "amod" && t.UPOS[head] == "ADJ" {
		return true
	}
	for j := head - 1; j >= 0 && j > head-4; j-- {
		switch t.lower(j) {
		case "including", "namely", "by", "of", "as", "for":
			return strings.HasSuffix(t.lower(head), "ing")
		}
	}
	return false
}

// closesWith reports whether a sentence ends with a name, or 'the' with a noun, and a cue behind a comma, though the model has the cue for a noun: 'The bonds
// fell, the Harbour Post reports.'
func (t text) closesWith(h hit) bool {
	const longest = 10
	if !h.third || t.lower(h.next) != "." {
		return false
	}
	plain := false
	for i := h.first - 1; i > 0 && i > h.first-longest; i-- {
		if t.lower(i) == "," {
			return t.hasFinite(0, i) && (!plain || determiners[t.lower(i+1)])
		}
		if t.UPOS[i] == "VERB" || t.UPOS[i] == "AUX" || t.UPOS[i] == "CCONJ" || t.UPOS[i] == "ADP" {
			return false
		}
		plain = plain || !isCapital(t.Tokens[i].Text()) && !determiners[t.lower(i)]
	}
	return false
}

// aside reports whether a cue stands in a relative clause that a comma ends, so that the 'that' behind it belongs to the noun before: 'a report, based
// on what we have seen, that'.
func (t text) aside(h hit) bool {
	return t.tagged() && t.Rels[h.first] == "acl:relcl" && t.lower(h.next) == "," && t.lower(h.next+1) == "that"
}

// naming reports whether a cue only tells what the thing before it is called: 'a partnership called “North”'.
func naming(t text, h hit) bool {
	return h.cue.Frames&^lang.Shown == lang.As && t.tagged() && t.Rels[h.first] == "acl" && t.subject(h.first) < 0
}

// supports are auxiliaries with which a base form still reports speech: 'did say', 'would add'. 'Will announce' reports none.
var supports = map[string]bool{"do": true, "does": true, "did": true, "would": true, "could": true, "can": true, "'d": true}

// meant reports whether an infinitive behind 'to' at j is done and not only meant: 'took the opportunity to thank', 'went on
// to say', 'would like to congratulate'.
func (f *finder) meant(t text, j int) bool {
	for k := j - 1; k >= 0 && k >= j-3; k-- {
		if f.l.Performed[t.lower(k)] && !(t.lower(k) == "used" && be[t.lower(k-1)]) {
			return true
		}
	}
	return false
}

// attributive reports whether a past form stands before a noun as an adjective would: 'an agreed way', 'state-supported'.
func attributive(t text, i int) bool {
	if t.tagged() && t.Rels[i] == "amod" && !t.stop(i-1) {
		return true // 'other previously agreed groups'
	}
	for i > 0 && t.manner(i-1) {
		i--
	}
	switch t.lower(i - 1) {
	case "a", "an", "the", "-", "his", "her", "its", "their", "our", "my":
		return true
	}
	return t.tagged() && i > 0 && t.UPOS[i-1] == "ADJ" && t.lower(i-1) == "other"
}

// participial reports whether the model has the past form at i for a participle that describes the noun before it: 'chemicals found in it'.
func (t text) participial(i int) bool {
	return t.tagged() && t.Rels[i] == "acl" && strings.Contains(t.Feats[i], "VerbForm=Part")
}

// strict are participles that are no past tense: they report nothing without an auxiliary.
var strict = map[string]bool{"sworn": true, "written": true, "spoken": true, "drawn": true, "taken": true, "seen": true, "known": true, "undertaken": true}

// copular are verbs behind which a past form is an adjective: 'remains committed'.
var copular = map[string]bool{"remain": true, "remains": true, "remained": true, "stay": true, "stays": true, "feel": true, "feels": true, "seem": true, "seems": true}

var be = map[string]bool{"is": true, "are": true, "was": true, "were": true, "be": true, "been": true, "being": true, "am": true, "'s": true, "'re": true, "'m": true}

// opensParticiple reports whether a form in -ing stands where an adjunct begins: at the head of the sentence, behind a
// comma or 'while', or behind 'and' after such a one.
func opensParticiple(t text, i int) bool {
	for i > 0 && t.manner(i-1) {
		i--
	}
	switch t.lower(i - 1) {
	case "", ",", ";", "while", "(", "–", "—", "―", "--", "and", "by", "also":
		return true
	case "before", "after", "when": // 'before adding that'
		return t.lower(i+1) == "that" || t.tagged() && t.verbal(i) && t.Rels[i] == "advcl"
	}
	return t.closed(i - 1)
}

// plural reports whether the word at j can be the subject of a base form: 'we', 'they', a plural noun.
func (f *finder) plural(t text, j int) bool {
	w := t.lower(j)
	return f.l.First[w] || w == "they" || w == "you" || w == "and" || strings.HasSuffix(w, "s") && !strings.HasSuffix(w, "ss")
}

// stateAt finds 'is concerned about', 'are appalled by', and 'Deeply concerned about' where an adjunct begins.
func (f *finder) stateAt(t text, i int) (hit, bool) {
	act, ok := f.l.States[t.lower(i)]
	if !ok {
		return hit{}, false
	}
	j, aux, negated := t.before(i, f.l)
	if t.lower(i) == "clear" && (t.lower(i+1) != "that" || t.lower(j) == "it" || t.lower(j) == "this" || !be[aux]) { // 'The Minister was clear that'
		return hit{}, false
	}
	if negated || !expresses(t.lower(i+1)) || aux == "be" && modals[t.lower(i-2)] || act == string(doc.Reject) && t.lower(i+1) != "to" {
		return hit{}, false
	}
	form := finite
	if !be[aux] {
		if aux != "" || !opensParticiple(t, i) || t.lower(i+1) == "in" {
			return hit{}, false
		}
		form = participle
	}
	state := entry{cue: &lang.Cue{Lemma: "be " + t.lower(i), Act: act}, carrier: true}
	return hit{entry: state, patient: -1, shape: form, first: i, last: i, next: i + 1, act: doc.Act(act), noun: t.lower(i)}, true
}

// modals are words with which a state is only possible: 'if he can be convinced that'.
var modals = map[string]bool{"can": true, "could": true, "may": true, "might": true, "should": true, "would": true, "must": true, "to": true}

// expresses reports whether w can lead from an attitude to what it is about.
func expresses(w string) bool {
	switch w {
	case "for", "with", "over", "at", "in", "on", "about", "of", "that", "to", "by", "regarding", "concerning", "towards", "toward", "against":
		return true
	}
	return false
}

// possessor is the token that says whose the noun at i is, 'X' in 'X's earlier claim' or 'his' in 'his claim', or -1.
func possessor(t text, i int) int {
	for j := i - 1; j >= 0 && j >= i-3; j-- {
		switch t.low[j] {
		case "'s":
			return j - 1
		case "his", "her", "its", "their":
			return j
		}
		if t.stop(j) {
			return -1
		}
	}
	return -1
}

// measured reports whether what stands at i, behind 'according to', is what something is done by, and nobody who says it: 'according to their own rules'.
func (f *finder) measured(t text, i int) bool {
	const most = 5 // words of its noun phrase
	for k := i; k < i+most && k < t.len() && !t.stop(k); k++ {
		if f.l.Measures[t.lower(k)] {
			return true
		}
		if prepositions[t.lower(k)] || isCapital(t.Tokens[k].Text()) {
			return false
		}
	}
	return false
}

// owned reports whether the noun at i is that of somebody named, and no possessive pronoun's: 'Norvia's pledge'.
func (t text) owned(i int) bool {
	j := possessor(t, i)
	return j >= 0 && t.lower(j+1) == "'s" && isCapital(t.Tokens[j].Text())
}

// nominalAt finds 'the claim by X that', 'X's claim that', 'X's pledge to' and 'according to'.
func (f *finder) nominalAt(t text, i int) (hit, bool) {
	w := t.lower(i)
	if w == "according" && t.lower(i+1) == "to" && !f.measured(t, i+2) {
		e := entry{cue: &lang.Cue{Lemma: "according to", Act: "inform"}}
		return hit{entry: e, patient: -1, shape: nominal, first: i, last: i + 1, next: i + 2, act: doc.Inform}, true
	}
	act, ok := f.l.Nominal[w]
	if ok && t.lower(i+1) == "that" && possessor(t, i) >= 0 {
		e := entry{cue: &lang.Cue{Lemma: w, Act: act}}
		return hit{entry: e, patient: -1, shape: nominal, first: i, last: i, next: i + 1, act: doc.Act(act), noun: w}, true
	}
	if act := f.l.Pleas[w]; act != "" && t.tagged() && t.UPOS[i] == "NOUN" && t.owned(i) && (t.lower(i+1) == "to" && i+2 < t.len() && t.UPOS[i+2] == "VERB" || t.lower(i+1) == "for") {
		e := entry{cue: &lang.Cue{Lemma: w, Frames: lang.ToDo, Act: act}}
		return hit{entry: e, patient: -1, shape: nominal, first: i, last: i, next: i + 1, act: doc.Act(act), noun: w}, true
	}
	if !ok || t.lower(i+1) != "by" && t.lower(i+1) != "of" {
		return hit{}, false
	}
	if t.tagged() && t.verbal(i) {
		return hit{}, false
	}
	e := entry{cue: &lang.Cue{Lemma: w, Act: act}}
	return hit{entry: e, patient: -1, shape: nominal, first: i, last: i, next: i + 2, act: doc.Act(act), noun: w}, true
}
