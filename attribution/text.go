package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// text is a sentence as the rules read it.
type text struct {
	*doc.Parse
	low    []string // tokens in lower case, apostrophes straight
	quotes []bool   // token i lies in quotation marks, the marks included; nil where there are none
}

func newText(p *doc.Parse, quotes []doc.Span) text {
	t := text{Parse: p, low: make([]string, len(p.Tokens))}
	for i, k := range p.Tokens {
		t.low[i] = strings.ReplaceAll(strings.ToLower(k.Text()), "’", "'")
	}
	for _, q := range quotes {
		if !q.Overlaps(p.Span) {
			continue
		}
		if t.quotes == nil {
			t.quotes = make([]bool, len(p.Tokens))
		}
		for i, k := range p.Tokens {
			t.quotes[i] = t.quotes[i] || q.Overlaps(k.Span)
		}
	}
	return t
}

func (t text) len() int { return len(t.low) }

// lower is token i in lower case, "" outside the sentence.
func (t text) lower(i int) string {
	if i < 0 || i >= len(t.low) {
		return ""
	}
	return t.low[i]
}

func (t text) quoted(i int) bool { return t.quotes != nil && t.quotes[i] }

// tagged reports whether the language model has read the sentence.
func (t text) tagged() bool { return t.HasTree() }

// verbal reports whether token i is tagged as a verb.
func (t text) verbal(i int) bool { return t.UPOS[i] == "VERB" || t.UPOS[i] == "AUX" }

// stop reports whether token i ends a phrase: a mark other than a quotation mark, hyphen or bracket.
func (t text) stop(i int) bool {
	switch t.lower(i) {
	case "", ",", ";", ":", ".", "!", "?", "–", "—":
		return true
	}
	return false
}

// before looks from token i over adverbs, negations and auxiliaries to the left: j is the first token that is none of
// them, aux the auxiliary next to the verb, "" for none.
func (t text) before(i int, l *lang.Speech) (j int, aux string, negated bool) {
	for j = i - 1; j >= 0; j-- {
		switch w := t.low[j]; {
		case w == "not" || w == "n't" || w == "never":
			negated = true
		case l.Aux[w]:
			if aux == "" {
				aux = w
			}
		case l.Adverbs[w] || strings.HasSuffix(w, "ly") && w != "italy" && w != "july":
		default:
			return j, aux, negated
		}
	}
	return -1, aux, negated
}

// opens reports whether token i is the first word of an operative paragraph: nothing before it but a number or a bullet.
func (t text) opens(i int) bool {
	for j := range i {
		w := t.low[j]
		if strings.ContainsFunc(w, func(r rune) bool { return r >= 'a' && r <= 'z' }) && len(w) > 3 {
			return false
		}
		if len(w) > 0 && w[0] >= 'a' && w[0] <= 'z' && j+1 < t.len() && t.lower(j+1) != ")" && t.lower(j+1) != "." {
			return false
		}
	}
	return i <= 4
}

// span is the words from token a up to but without token b, without white space and stops at its two ends; zero where
// nothing is left.
func (t text) span(a, b int) doc.Span {
	for a < b && a < t.len() && (t.stop(a) || t.lower(a) == ")") {
		a++
	}
	for b > a && (t.stop(b-1) || b > t.len()) {
		b--
	}
	if a >= b {
		return doc.Span{}
	}
	return t.Words(a, b-1)
}

// at is the index of the token that begins at byte offset x or after it.
func (t text) at(x int) int {
	for i, k := range t.Tokens {
		if k.Start() >= x {
			return i
		}
	}
	return t.len()
}

// lead is the token at which the noun phrase begins that token i is part of: titles and capitals before a name belong to
// it, as does its article.
func (t text) lead(i int) int {
	for i > 0 && !t.stop(i-1) && isCapital(t.Tokens[i-1].Text()) && !openers[t.lower(i-1)] {
		i--
	}
	if i > 0 && determiners[t.lower(i-1)] {
		i--
	}
	return i
}

// openers are words with which a sentence may begin before its subject, in capitals for that alone.
var openers = map[string]bool{
	"as": true, "today": true, "yesterday": true, "earlier": true, "later": true, "and": true, "but": true, "while": true, "in": true,
	"on": true, "at": true, "for": true, "when": true, "if": true, "after": true, "before": true, "also": true, "meanwhile": true,
	"here": true, "there": true, "then": true, "since": true, "with": true, "by": true, "from": true, "to": true, "of": true,
}

func isCapital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
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

// phrase is the noun phrase that names a speaker: his mention with titles, article and what hangs on it, but no relative
// clause and nothing behind a comma.
func (t text) phrase(s speaker) doc.Span {
	if s.source.IsZero() || !t.Span.Contains(s.source) {
		return s.source
	}
	a, b := t.at(s.source.Start()), t.at(s.source.End())
	switch t.lower(a) {
	case "i", "we", "he", "she", "it", "they":
		if b == a+1 {
			return s.source
		}
	}
	a = t.lead(a)
	if t.tagged() {
		head := b - 1
		for head >= a && t.Heads[head] >= a && t.Heads[head] < b {
			head = t.Heads[head]
		}
		for t.title(head, a) {
			head = t.Heads[head]
			a = head
		}
		b = t.apposed(b, head)
		for i := a - 1; i >= 0 && !t.stop(i) && t.under(i, head); i-- {
			a = i
		}
	}
	return t.Words(a, b-1)
}

// apposed is the end of the noun phrase of head from token b on: what hangs on it, and behind a comma its apposition and
// relative clause.
func (t text) apposed(b, head int) int {
	end := b
	for i := b; i < t.len(); i++ {
		switch {
		case t.stop(i) && t.lower(i) != ",", t.lower(i) == "“", t.lower(i) == "”":
			return end
		case t.stop(i):
		case t.under(i, head), t.described(i, head):
			end = i + 1
		default:
			return end
		}
	}
	return end
}

// described reports whether token i lies in an apposition or relative clause of head.
func (t text) described(i, head int) bool {
	for range t.len() {
		if i < 0 || i == head {
			return false
		}
		if t.Heads[i] == head {
			return t.Rels[i] == "appos" || t.Rels[i] == "acl:relcl" || strings.HasPrefix(t.Rels[i], "nmod")
		}
		i = t.Heads[i]
	}
	return false
}

// title reports whether the parse makes the name at head a part of the office right before token a: 'press secretary X'.
func (t text) title(head, a int) bool {
	up := t.Heads[head]
	if up < 0 || up >= a || a-up > 2 {
		return false
	}
	switch t.Rels[head] {
	case "flat", "appos", "compound", "nmod:desc", "nmod:unmarked":
		return true
	}
	return false
}

// bracketed is the opening bracket whose closing one stands at j; 0 where none does.
func (t text) bracketed(j int) int {
	if t.lower(j) != ")" {
		return 0
	}
	const longest = 8
	for i := j - 1; i > 0 && i > j-longest; i-- {
		if t.low[i] == "(" {
			return i
		}
	}
	return 0
}

// under reports whether token i hangs on head by a chain of noun phrase relations.
func (t text) under(i, head int) bool {
	for range t.len() {
		if i == head {
			return true
		}
		if i < 0 || strings.HasPrefix(t.Rels[i], "acl") || t.Rels[i] == "punct" || t.Rels[i] == "cc" {
			return false
		}
		if t.Rels[i] == "case" && t.Heads[i] == head { // 'by X': the preposition is no part of X
			return false
		}
		i = t.Heads[i]
	}
	return false
}

// subject is the nominal subject of verb v: the nearest before it, else the first behind it; -1 where there is none.
func (t text) subject(v int) int {
	out := -1
	for i, head := range t.Heads {
		if head == v && (t.Rels[i] == "nsubj" || t.Rels[i] == "nsubj:outer") && (i < v || out < 0) {
			out = i
		}
	}
	return out
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
		object = object || t.Rels[i] == "obj"
		if object && t.Rels[i] == "xcomp" && t.UPOS[i] != "VERB" {
			return true
		}
	}
	return false
}

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

// dependsOn reports whether the parse hangs the phrase that preposition i opens on verb v.
func (t text) dependsOn(i, v int) bool {
	return t.tagged() && t.Heads[i] >= 0 && t.Heads[t.Heads[i]] == v
}
