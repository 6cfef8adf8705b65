package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// wordEnd is the end of the word that begins at i, and what it means for the end of a sentence. At least one character
// is taken.
func (x *lexer) wordEnd(i int) (end int, k kind) {
	j := i + utf8.RuneLen(x.at(i))
	for j < x.end {
		r := x.at(j)
		switch {
		case isWordRune(r) || r == '_':
		case r == '.':
			u, k := x.stop(i, j)
			if u == apart {
				return j, wordKind
			}
			if next := x.at(j + 1); u == last && next != '-' && next != '/' {
				return j + 1, k
			}
		case r == '$' && isCurrencyPrefix(x.text[i:j]):
			return j + 1, wordKind
		case !x.goesOn(i, j, r):
			return j, wordKind
		}
		j += utf8.RuneLen(r)
	}
	return j, wordKind
}

// isCurrencyPrefix reports whether s stands before a dollar sign: "US" of "US$".
func isCurrencyPrefix(s string) bool {
	return len(s) <= 3 && strings.ToUpper(s) == s
}

// goesOn reports whether the mark r at j is inside the word that began at i.
func (x *lexer) goesOn(i, j int, r rune) bool {
	before, after := x.before(j), x.at(j+utf8.RuneLen(r))
	switch {
	case !isWordRune(after):
		return false
	case isApostrophe(r):
		return unicode.IsLetter(before) || isDigit(before)
	case r == ',' || r == ':':
		return isDigit(before) && isDigit(after)
	case r == '/':
		return isDigit(before) && isDigit(after) || x.isSymbol(i)
	case r == '-':
		return x.keepsHyphen(i, j)
	case r == '&' || r == '@' || r == '*':
		return isWordRune(before)
	}
	return false
}

// isSymbol reports whether the chunk from i on is a document's symbol: "A/RES/77/1", "S/2023/45".
func (x *lexer) isSymbol(i int) bool {
	digit := false
	for j := i; j < x.end; j++ {
		c := x.text[j]
		switch {
		case isDigit(rune(c)):
			digit = true
		case 'A' <= c && c <= 'Z', c == '/', c == '.', c == '-':
		case strings.IndexByte("),;:]", c) >= 0:
			return digit
		default:
			return false
		}
	}
	return digit
}

// keepsHyphen reports whether the hyphen at j stays within the word that began at i: behind a prefix, and in numbers
// that are no ranges (telephones, dates).
func (x *lexer) keepsHyphen(i, j int) bool {
	if x.l.Prefixes[string(x.key(i, j))] {
		isCode := j-i > 1 && unicode.IsUpper(x.before(j)) && unicode.IsLower(x.at(j+1)) // UN-led
		return !isCode && x.before(i) != '-'
	}
	return isDigit(x.before(j)) && isDigit(x.at(j+1)) && x.isCodeNumber(i)
}

// isCodeNumber reports whether the digits and hyphens from i on are a telephone number, a date or the like and not a range
// of two numbers: they begin with 0, have two hyphens, or the form of a number in a town or of a post code.
func (x *lexer) isCodeNumber(i int) bool {
	if x.at(i) == '0' {
		return true
	}
	hyphens, run, first := 0, 0, 0
	for ; i < x.end; i++ {
		c := x.text[i]
		if c == '-' && i+1 < x.end && isDigit(rune(x.text[i+1])) {
			if hyphens == 0 {
				first = run
			}
			hyphens, run = hyphens+1, 0
			continue
		}
		if !isDigit(rune(c)) {
			break
		}
		run++
	}
	return hyphens > 1 || hyphens == 1 && run == 4 && (first == 3 || first == 5)
}

// use is what a stop within or behind a word is to it.
type use uint8

const (
	apart  use = iota // a token of its own
	within            // part of the word, which goes on
	last              // the last character of the word
)

// stop says what the stop at j is to the word that began at i, and if it is its last, what that means for the sentence.
func (x *lexer) stop(i, j int) (use, kind) {
	next := x.at(j + 1)
	i = x.partStart(i, j)
	w := x.key(i, j)
	switch {
	case isDigit(next) && x.l.BeforeNumber[string(w)]: // No.5
		return last, wordKind
	case isWordRune(next) && x.namesFollow(j+1) && x.isShort(i, j, w): // Dr.Khalid
		return last, wordKind
	case isWordRune(next) && x.lacksSpace(j, next):
		return apart, wordKind
	case isWordRune(next):
		return within, wordKind
	case w == nil:
		return apart, wordKind
	case isAcronym(w) && !x.isTitle(i, w) && (next != '.' || x.at(j+2) != '.'):
		return last, abbrKind
	case next == '.' || next == '…' || x.endsBlock(j+1):
		return apart, wordKind
	case x.l.BeforeNumber[string(w)] && x.numberFollows(j+1), x.isTitle(i, w):
		return last, wordKind
	case x.l.Measures[string(w)] && !x.capitalFollows(j+1):
		return last, wordKind
	case x.isShort(i, j, w) && !x.starterFollows(j+1):
		return last, wordKind
	case len(w) == 1 && unicode.IsLower(x.at(i)) && x.numberFollows(j+1): // b. 1950
		return last, wordKind
	}
	return apart, wordKind
}

// isShort reports whether text[i:j], w in lower case, is an abbreviation or an initial.
func (x *lexer) isShort(i, j int, w []byte) bool {
	return x.isTitle(i, w) || x.l.Abbreviations[string(w)] || isAcronym(w) ||
		i+utf8.RuneLen(x.at(i)) == j && unicode.IsUpper(x.at(i))
}

// isTitle reports whether w, the word at i in lower case, goes with the name behind it: "Dr", "v" but not "V".
func (x *lexer) isTitle(i int, w []byte) bool {
	return x.l.Titles[string(w)] && (len(w) > 1 || unicode.IsLower(x.at(i)))
}

// namesFollow reports whether a word in small letters with a capital begins at i: "Khalid".
func (x *lexer) namesFollow(i int) bool {
	r := x.at(i)
	return unicode.IsUpper(r) && unicode.IsLower(x.at(i+utf8.RuneLen(r)))
}

// partStart is the start of the part behind the last hyphen or slash of text[i:j].
func (x *lexer) partStart(i, j int) int {
	return i + strings.LastIndexAny(x.text[i:j], "-/") + 1
}

// isAcronym reports whether w is single letters with stops between: "u.s".
func isAcronym(w []byte) bool {
	if len(w) < 3 || len(w)%2 == 0 {
		return false
	}
	for i, c := range w {
		if i%2 == 1 && c != '.' || i%2 == 0 && (c < 'a' || c > 'z') {
			return false
		}
	}
	return true
}

// lacksSpace reports whether the stop at j ends a sentence although next follows at once: "today.The".
func (x *lexer) lacksSpace(j int, next rune) bool {
	r := x.before(j)
	if !unicode.IsLower(r) && !isDigit(r) || unicode.IsLower(r) && !unicode.IsLower(x.before(j-utf8.RuneLen(r))) {
		return false
	}
	return x.namesFollow(j+1) && unicode.IsLower(x.at(j+2+utf8.RuneLen(next)))
}

// endsBlock reports whether only closing marks follow i in the block.
func (x *lexer) endsBlock(i int) bool {
	r, _ := x.following(i)
	return r == 0
}

// numberFollows reports whether the next thing behind i is a number.
func (x *lexer) numberFollows(i int) bool {
	r, _ := x.following(i)
	return unicode.IsDigit(r)
}

// capitalFollows reports whether the next word behind i is written large.
func (x *lexer) capitalFollows(i int) bool {
	r, _ := x.following(i)
	return unicode.IsUpper(r)
}

// starterFollows reports whether the next word behind i begins a sentence rather than going on with a name.
func (x *lexer) starterFollows(i int) bool {
	r, at := x.following(i)
	if !unicode.IsUpper(r) {
		return false
	}
	end := at
	for end < len(x.text) {
		r, size := utf8.DecodeRuneInString(x.text[end:])
		if !unicode.IsLetter(r) || end-at > len(x.lower) {
			break
		}
		end += size
	}
	return x.l.Starters[string(x.key(at, end))]
}

// lookAhead is how many bytes of white space and marks are passed over to see what follows: the indent of a line may be
// among them.
const lookAhead = 80

// following is the first letter or digit behind i, which may stand in the next chunk, and its place; 0 where none is near.
func (x *lexer) following(i int) (rune, int) {
	for limit := i + lookAhead; i < len(x.text) && i < limit; {
		r, size := utf8.DecodeRuneInString(x.text[i:])
		if isWordRune(r) {
			return r, i
		}
		i += size
	}
	return 0, i
}
