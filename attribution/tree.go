package attribution

import (
	"strings"

	"github.com/readout-project/readout/lang"
)

// tagged reports whether the language model has read the sentence.
func (t text) tagged() bool { return t.HasTree() }

// verbal reports whether token i is tagged as a verb.
func (t text) verbal(i int) bool { return t.UPOS[i] == "VERB" || t.UPOS[i] == "AUX" }

// base reports whether the model has token i for an infinitive.
func (t text) base(i int) bool {
	return t.tagged() && i < t.len() && t.verbal(i) && strings.Contains(t.Feats[i], "VerbForm=Inf")
}

// finiteVerb reports whether the model has token i for a finite verb.
func (t text) finiteVerb(i int) bool {
	return t.tagged() && t.verbal(i) && strings.Contains(t.Feats[i], "VerbForm=Fin")
}

// verbless reports whether tokens [a, b) hold no verb; without the model, whether they hold no auxiliary.
func (t text) verbless(a, b int, l *lang.Speech) bool {
	for i := a; i < b && i < t.len(); i++ {
		if t.tagged() && t.verbal(i) || !t.tagged() && l.Aux[t.low[i]] {
			return false
		}
	}
	return true
}

// subject is the nominal subject of verb v: the nearest before it, else the first behind it; -1 where there is none.
func (t text) subject(v int) int {
	out := -1
	for i, head := range t.Heads {
		if head == v && (t.Rels[i] == "nsubj" || t.Rels[i] == "nsubj:outer") && (i < v || out < 0) && (out < 0 || t.marker(i) == "") {
			out = i
		}
	}
	return out
}

// marker is the preposition that the parse hangs on token n, "" for none.
func (t text) marker(n int) string {
	for i := n - 1; i >= 0 && i > n-6; i-- {
		if t.Heads[i] == n && t.Rels[i] == "case" {
			return t.lower(i)
		}
	}
	return ""
}

// patient is the subject of a passive cue behind which 'by' names who did it: 'the plan was condemned by A'; -1 where there is none.
func (t text) patient(h hit) int {
	if !t.tagged() || t.lower(h.next) != "by" || h.cue.Frames&(lang.Noun|lang.For) == 0 || h.cue.Frames&lang.Thing != 0 {
		return -1
	}
	for i := range h.first {
		if t.Heads[i] == h.first && t.Rels[i] == "nsubj:pass" {
			return i
		}
	}
	return -1
}

// blamed is the subject of a passive that names nobody who did it, with what it was done for: 'the guards were accused of theft'; -1 where there is none.
func (t text) blamed(h hit) int {
	w := t.lower(h.next)
	informed := h.cue.Frames&lang.Told != 0 && w == "that" // 'She was told that'
	if !t.tagged() || h.next+1 >= t.len() || !informed && (h.cue.Frames&lang.For == 0 || w != "for" && w != "of" || (w == "of") != (h.cue.Lemma == "accuse") || !t.dependsOn(h.next, h.first) && !t.verbal(h.next+1)) {
		return -1
	}
	for v := h.first; v >= 0; v = t.Heads[v] {
		for i := range h.first {
			if t.Heads[i] == v && t.Rels[i] == "nsubj:pass" {
				return i
			}
		}
		if t.Rels[v] != "conj" {
			break
		}
	}
	return -1
}

// phraseOf is the first and the last token before end of what hangs on the noun at n, without a gap.
func (t text) phraseOf(n, end int) (a, b int) {
	for a = n; a > 0 && t.within(a-1, n); a-- {
	}
	for b = n; b+1 < end && t.within(b+1, n); b++ {
	}
	return a, b
}

// clause is the first token of the clause that the parse makes the complement of verb v, at or behind token from; -1
// where there is none. A 'that' at its head is left out.
func (t text) clause(v, from, end int) int {
	if !t.tagged() {
		return -1
	}
	for c := from; c < end && c < t.len(); c++ {
		if t.Heads[c] != v || t.Rels[c] != "ccomp" {
			continue
		}
		for i := from; i <= c; i++ {
			if t.within(i, c) {
				if t.lower(i) == "that" && t.Rels[i] == "mark" {
					i++
				}
				return i
			}
		}
	}
	return -1
}

// fronted is where the subject begins of the clause that a cue has for its complement, where a phrase that opens with a preposition
// stands between: 'said after the vote he would not'. The parse takes the phrase into the clause, or the clause for what
// the phrase tells. It is 0 where that is not so.
func (t text) fronted(h hit, end int) int {
	v, from := h.first, h.next
	if !t.tagged() || !prepositions[t.lower(from)] || t.lower(from) == "to" {
		return 0
	}
	whole := t.clause(v, from, end)
	for c := from; c < end && c < t.len(); c++ {
		complement := t.Heads[c] == v && t.Rels[c] == "ccomp" && whole == from
		told := whole < 0 && h.cue.Frames&(lang.Noun|lang.Shown|lang.Told) == 0 && t.Rels[c] == "acl:relcl" && t.Heads[c] < c && t.object(v, from, end) == end && t.within(c, v)
		if !complement && !told {
			continue
		}
		n := t.subject(c)
		if n < from || n > c || t.lower(n) == "that" || t.lower(n) == "which" || t.lower(n) == "who" || !t.hasFinite(n, end) || t.hasFinite(from, n) {
			return 0
		}
		a := n
		for a > from && t.within(a-1, n) && !t.stop(a-1) {
			a--
		}
		if a > from && t.lower(a-1) != "," && (complement || a-1 == t.Heads[c]) {
			return a
		}
		return 0
	}
	return 0
}

// object is the first token of the object that the parse gives verb v, at or behind token from; end where it gives none.
func (t text) object(v, from, end int) int {
	for i := from; t.tagged() && i < end && i < t.len(); i++ {
		if t.Heads[i] == v && t.Rels[i] == "obj" {
			a := i
			for a > from && t.within(a-1, i) {
				a--
			}
			return a
		}
	}
	return end
}

// lacks reports whether the cue has no complement but what the 'that' at i opens, though the parse makes a relative clause of
// it: 'said at a meeting in the north that the road is open'. The clause has a subject of its own.
func (t text) lacks(h hit, i, end int) bool {
	if h.cue.Frames&(lang.Clause|lang.Told|lang.Shown) == 0 || i+1 >= t.len() || t.verbal(i+1) || t.clause(h.first, h.next, end) >= 0 {
		return false
	}
	if h.cue.Frames&lang.Told == 0 && t.object(h.first, h.next, end) < end {
		return false
	}
	v := t.Heads[i] // the verb of the clause
	if v > i && t.Rels[v] == "acl:relcl" {
		n := t.subject(v)
		return n > i && n < v && t.full(v)
	}
	return false
}

// full reports whether the clause of verb v has all that such a clause has, so that no relative pronoun can be its object: an
// object, an attribute, or a verb in the passive or with a place.
func (t text) full(v int) bool {
	for i, head := range t.Heads {
		if head != v {
			continue
		}
		switch t.Rels[i] {
		case "cop", "aux:pass", "xcomp", "ccomp":
			return true
		case "obj":
			if t.lower(i) != "that" {
				return true
			}
		case "obl", "advmod", "compound:prt":
			if i > v {
				return true
			}
		}
	}
	return false
}

// adverbial reports whether the token at i is known to be an adjunct, or the parse has it so: 'said Friday he would'.
func (t text) adverbial(i int, known bool) bool {
	if known || !t.tagged() || i >= t.len() {
		return known
	}
	return t.Rels[i] == "advmod" || strings.HasPrefix(t.Rels[i], "obl:")
}

// within reports whether token i lies in the subtree of token c.
func (t text) within(i, c int) bool {
	for range t.len() {
		if i == c {
			return true
		}
		if i < 0 {
			return false
		}
		i = t.Heads[i]
	}
	return false
}

// predicate reports whether the parse finds in tokens [a, b) what verb v makes of its object: 'called it a crime'.
func (t text) predicate(v, a, b int) bool {
	object := false
	for i := a; i < b && i < t.len(); i++ {
		if t.Heads[i] != v {
			continue
		}
		if object && t.Rels[i] == "obj" && !(t.UPOS[i] == "PROPN" && t.UPOS[i-1] == "PROPN") { // of two objects the second says what the first is, but not of the parts of a name
			return true
		}
		object = object || t.Rels[i] == "obj"
		if object && t.Rels[i] == "xcomp" && t.UPOS[i] != "VERB" {
			return true
		}
		if t.Rels[i] == "obj" && t.judged(i, b) {
			return true
		}
	}
	return false
}

// judged reports whether what follows the noun at n says what it is held to be, though the parse hangs it on the noun: an
// adjective behind it, or a second noun phrase with 'a' that no comma and no preposition parts from it.
func (t text) judged(n, end int) bool {
	for i := n + 1; i < end && i < t.len() && !t.stop(i); i++ {
		if t.Heads[i] == n && t.Rels[i] == "amod" && t.lower(i-1) != "and" && t.UPOS[i] == "ADJ" {
			return true
		}
		if w := t.lower(i); (w == "a" || w == "an") && (t.UPOS[i-1] == "NOUN" || t.UPOS[i-1] == "PROPN") && !t.quoted(i) && !span[t.lower(i+1)] {
			return true
		}
	}
	return false
}

// span are nouns of time and measure: 'a day after' is nothing that somebody is called.
var span = map[string]bool{"day": true, "week": true, "month": true, "year": true, "few": true, "number": true, "second": true, "third": true, "little": true, "bit": true, "moment": true}

// hasFinite reports whether a finite verb stands in tokens [a, b).
func (t text) hasFinite(a, b int) bool {
	for i := a; i < b && i < t.len(); i++ {
		if t.finiteVerb(i) {
			return true
		}
	}
	return false
}

// nested reports whether the parse has token i inside the complement of verb v, and not beside v.
func (t text) nested(i, v int) bool {
	if !t.tagged() {
		return false
	}
	for range t.len() {
		head := t.Heads[i]
		if head < 0 {
			return false
		}
		if head == v {
			switch t.Rels[i] {
			case "ccomp", "xcomp", "obj", "obl", "csubj":
				return true
			}
			return false
		}
		i = head
	}
	return false
}

// tense is the tense that the model gives the verb at i, or "".
func (t text) tense(i int) string {
	if !t.tagged() || i < 0 {
		return ""
	}
	_, s, _ := strings.Cut(t.Feats[i], "Tense=")
	s, _, _ = strings.Cut(s, "|")
	return s
}

// shifted reports whether the main verb stands with 'would': the tense of reported speech that goes on without a cue ('free
// indirect speech'), where the narrator himself would say 'was' or 'will'.
func (t text) shifted() bool {
	for i := range t.len() {
		if !t.tagged() || t.low[i] != "would" || t.Heads[i] < 0 {
			continue
		}
		v := t.Heads[i]
		if t.Heads[v] < 0 || t.Rels[v] == "ccomp" && t.Heads[t.Heads[v]] < 0 && t.lower(0) == "should" { // 'Should they go on, we would'
			return true
		}
	}
	return false
}

// reports reports whether the parse has verb v for what verb w is said with, v behind w: 'The dam holds, he said'.
func (t text) reports(v, w int) bool {
	return t.tagged() && w < v && t.Heads[w] == v && (t.Rels[w] == "ccomp" || t.Rels[w] == "parataxis")
}

// dependsOn reports whether the parse hangs the phrase that preposition i opens on verb v.
func (t text) dependsOn(i, v int) bool {
	return t.tagged() && t.Heads[i] >= 0 && t.Heads[t.Heads[i]] == v
}
