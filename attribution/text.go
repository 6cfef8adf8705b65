package attribution

import (
	"cmp"
	"slices"
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
	first, _ := slices.BinarySearchFunc(quotes, p.Start(), func(q doc.Span, at int) int { return cmp.Compare(q.End(), at+1) })
	for _, q := range quotes[first:] {
		if q.Start() >= p.End() {
			break
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

// stop reports whether token i ends a phrase: a mark other than a quotation mark, hyphen or bracket.
func (t text) stop(i int) bool {
	switch t.lower(i) {
	case "", ",", ";", ":", ".", "!", "?", "–", "—", "―", "--":
		return true
	}
	return false
}

// manner reports whether token i is an adverb in -ly: 'strongly', but not 'family' or 'the Assembly'.
func (t text) manner(i int) bool {
	w := t.lower(i)
	if !strings.HasSuffix(w, "ly") || w == "italy" || w == "july" {
		return false
	}
	return !t.tagged() || t.UPOS[i] != "NOUN" && t.UPOS[i] != "PROPN"
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
		case l.Adverbs[w] || t.manner(j):
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
		if j+1 == i && t.manner(j) {
			continue // 'Strongly condemns'
		}
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
	for b > a && (t.stop(b-1) || b > t.len() || t.lower(b-1) == "and" && t.lower(b-2) == ";") {
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
	for i > 0 && !t.stop(i-1) && (isCapital(t.Tokens[i-1].Text()) && !openers[t.lower(i-1)] || t.elected(i-1)) {
		i--
	}
	if i > 0 && determiners[t.lower(i-1)] {
		i--
	}
	return i
}

// elected reports whether token i is the end of a title that has a small word behind a hyphen: 'President-elect'.
func (t text) elected(i int) bool {
	if t.lower(i) == "-" {
		i++
	}
	return i > 1 && t.lower(i-1) == "-" && (t.lower(i) == "elect" || t.lower(i) == "designate")
}

// openers are words with which a sentence may begin before its subject, in capitals for that alone.
var openers = map[string]bool{
	"as": true, "today": true, "yesterday": true, "earlier": true, "later": true, "and": true, "but": true, "while": true, "in": true,
	"on": true, "at": true, "for": true, "when": true, "if": true, "after": true, "before": true, "also": true, "meanwhile": true,
	"here": true, "there": true, "then": true, "since": true, "with": true, "by": true, "from": true, "to": true, "of": true,
	"what": true, "why": true, "how": true, "where": true, "whether": true, "although": true, "though": true, "because": true, "once": true, "lest": true,
}

func isCapital(w string) bool {
	r, _ := utf8.DecodeRuneInString(w)
	return unicode.IsUpper(r)
}

// closed reports whether the token at i closes a quotation that ends in a comma.
func (t text) closed(i int) bool {
	switch t.lower(i) {
	case "”", "\"", "''", "»":
		return t.lower(i-1) == ","
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
