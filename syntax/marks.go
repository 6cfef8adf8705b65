package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// punctuation adds the mark that begins at i and returns its end, or i where a word begins there.
func (x *lexer) punctuation(i int) int {
	r := x.at(i)
	size := utf8.RuneLen(r)
	switch {
	case isApostrophe(r) || r == '‘':
		return x.apostrophe(i, r)
	case x.end-i <= 3 && x.l.Signs[x.text[i:x.end]]:
		return x.add(i, x.end, otherKind)
	case r == '[' && isStop(x.at(i+1)) && x.at(x.stops(i+1)) == ']':
		return x.add(i, x.stops(i+1)+1, otherKind)
	case isWordRune(r), x.isSigned(i, r), r == '#' && unicode.IsLetter(x.at(i+1)), r == '@' && unicode.IsLetter(x.at(i+1)):
		return i
	case r == '.' && x.lacksSpace(i, x.at(i+1)):
		return x.add(i, i+1, hardKind)
	case isStop(r):
		return x.add(i, x.stops(i), stopKind)
	case strings.ContainsRune("。！？", r):
		return x.add(i, x.exclamations(i), hardKind)
	case strings.ContainsRune("?!؟", r):
		return x.add(i, x.exclamations(i), stopKind)
	case strings.ContainsRune("•●▪■◦‣\uf0b7", r) && x.before(i) == 0:
		return x.add(i, i+size, bulletKind)
	case strings.ContainsRune("-–—=*_~#<>+", r):
		return x.add(i, x.run(i, r), otherKind)
	case strings.ContainsRune("([{“„«‹", r):
		return x.add(i, i+size, openKind)
	case strings.ContainsRune(")]}”»›", r):
		return x.add(i, i+size, closeKind)
	case r == '"':
		return x.add(i, i+size, quoteKind)
	}
	return x.add(i, i+x.cluster(i+size, size), otherKind)
}

// cluster is size plus the length of the marks and joiners at i, which belong to the character before.
func (x *lexer) cluster(i, size int) int {
	for r := x.at(i); r >= utf8.RuneSelf && (unicode.Is(unicode.M, r) || strings.ContainsRune(joiners, r)); r = x.at(i) {
		size += utf8.RuneLen(r)
		i += utf8.RuneLen(r)
	}
	return size
}

// isSigned reports whether r at i is the sign of a number: "+44", ".5", at the start or behind a bracket.
func (x *lexer) isSigned(i int, r rune) bool {
	if !strings.ContainsRune("+.", r) || !isDigit(x.at(i+utf8.RuneLen(r))) {
		return false
	}
	p := x.before(i)
	return p == 0 || strings.ContainsRune("($€£¥[", p)
}

// stops is the end of the run of stops at i: "." or "...".
func (x *lexer) stops(i int) int {
	for r := x.at(i); isStop(r); r = x.at(i) {
		i += utf8.RuneLen(r)
	}
	return i
}

func isStop(r rune) bool { return r == '.' || r == '…' }

// exclamations is the end of the run of question and exclamation marks at i.
func (x *lexer) exclamations(i int) int {
	for r := x.at(i); r != 0 && strings.ContainsRune("?!؟。！？", r); r = x.at(i) {
		i += utf8.RuneLen(r)
	}
	return i
}

// apostrophe adds what begins with an apostrophe at i: a clitic on its own, a word that has lost its head, or a quotation
// mark.
func (x *lexer) apostrophe(i int, r rune) int {
	size := utf8.RuneLen(r)
	next := x.at(i + size)
	switch {
	case isApostrophe(next) || next == '‘': // two single marks are a double one
		return x.add(i, i+size+utf8.RuneLen(next), quoteKind)
	case isDigit(next) && isDigit(x.at(i+size+1)) && !isWordRune(x.before(i)): // '90s
		return i
	case isWordRune(next) && x.elided(i):
		return i
	case isWordRune(x.before(i)) && !x.closesSingle(i):
		x.add(i, i+size, wordKind)
		x.out[len(x.out)-1].joined = true
		return i + size
	case isWordRune(next) && !isWordRune(x.before(i)) || r == '‘':
		x.singles++
		return x.add(i, i+size, openKind)
	}
	x.singles = max(0, x.singles-1)
	return x.add(i, i+size, closeKind)
}

// elided reports whether the word at i is one of those that begin with an apostrophe: "'s", "'em".
func (x *lexer) elided(i int) bool {
	end := i + utf8.RuneLen(x.at(i))
	for isWordRune(x.at(end)) {
		end += utf8.RuneLen(x.at(end))
	}
	w := x.key(i, end)
	if x.l.Elisions[string(w)] {
		return true
	}
	for _, c := range x.l.Clitics {
		if string(w) == c {
			return true
		}
	}
	return false
}

// closesSingle reports whether the apostrophe at i, behind a word, is a closing quotation mark and not the genitive of a
// word that ends in s or z.
func (x *lexer) closesSingle(i int) bool {
	switch x.before(i) {
	case 's', 'S', 'z', 'x':
		return x.singles > 0
	}
	return true
}
