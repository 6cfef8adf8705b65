package syntax

import (
	"strings"
	"unicode"

	"github.com/readout-project/readout/lang"
)

// longest is the most tokens that a sentence has: a line without stops is cut behind a comma where there is one near, so that what is said
// of each sentence stays short.
const longest = 600

// split parts the tokens of a block into sentences, none of them empty.
func split(tokens []token, text string, l *lang.Tokens) [][]token {
	c := cutter{tokens: tokens, text: text, l: l}
	var out [][]token
	start := 0
	for i := 0; i < len(tokens); i++ {
		if i > start && (tokens[i].kind == bulletKind || c.isRule(i)) {
			out = append(out, tokens[start:i])
			start = i
		}
		if i-start >= longest {
			k := c.cutAt(i)
			out = append(out, tokens[start:k])
			start = k
		}
		if !c.mayEnd(start, i) {
			continue
		}
		last := c.closing(i)
		if last+1 == len(tokens) || c.begins(i, last+1) {
			out = append(out, tokens[start:last+1])
			start = last + 1
		}
		i = last
	}
	if start < len(tokens) {
		out = append(out, tokens[start:])
	}
	return out
}

// cutter looks for the ends of sentences.
type cutter struct {
	tokens []token
	text   string
	l      *lang.Tokens
}

// cutAt is where a sentence that runs on at token i is cut: behind the last comma or semicolon among the tokens before i, else before i.
func (c *cutter) cutAt(i int) int {
	const near = 100
	for k := i; k > i-near; k-- {
		if w := c.word(k - 1); w == "," || w == ";" {
			return k
		}
	}
	return i
}

// isRule reports whether token i is a line of asterisks, which parts what is before it from what follows.
func (c *cutter) isRule(i int) bool {
	w := c.word(i)
	return len(w) >= 3 && strings.Trim(w, "*") == ""
}

// mayEnd reports whether token i can be the last word of the sentence that begins at start.
func (c *cutter) mayEnd(start, i int) bool {
	switch c.tokens[i].kind {
	case stopKind, hardKind:
		return !c.isEnumerator(start, i) && (i == 0 || c.tokens[i-1].kind != openKind)
	case abbrKind:
		return i > start
	}
	return false
}

// isEnumerator reports whether tokens start to i are the number of a paragraph, with its stop: "1.", "(a).", "• iv.".
func (c *cutter) isEnumerator(start, i int) bool {
	if i-start > 3 || i == start || i+1 == len(c.tokens) || c.word(i) != "." {
		return false
	}
	for j := start; j < i; j++ {
		switch c.tokens[j].kind {
		case wordKind, abbrKind:
			if !isNumeral(c.word(j)) {
				return false
			}
		}
	}
	return true
}

// isNumeral reports whether w numbers a paragraph: a number below 1000, such numbers with stops between ("2.1"), a letter,
// a Roman numeral.
func isNumeral(w string) bool {
	if len(w) == 1 {
		return true
	}
	run, number := 0, true
	for i := 0; i < len(w) && number; i++ {
		run++
		if w[i] == '.' {
			run = 0
		}
		number = run < 4 && (isDigit(rune(w[i])) || w[i] == '.')
	}
	return number || len(w) <= 5 && strings.Trim(w, "ivx") == "" || len(w) <= 5 && strings.Trim(w, "IVX") == ""
}

// closing is the last of the closing marks and notes that belong to the end of a sentence at token i, or i.
func (c *cutter) closing(i int) int {
	for i+1 < len(c.tokens) {
		switch {
		case c.closes(i + 1):
			i++
		case c.isNote(i + 1):
			i += 3
		default:
			return i
		}
	}
	return i
}

// closes reports whether token i, behind a stop, belongs to what is before it.
func (c *cutter) closes(i int) bool {
	left, right := c.gap(i-1), i+1 == len(c.tokens) || c.gap(i)
	switch c.tokens[i].kind {
	case quoteKind, stopKind:
		return !left
	case closeKind:
		return !left || right
	case openKind: // “so“
		return !left && right
	}
	return false
}

// isNote reports whether the three tokens from i on are the mark of a note: "[12]".
func (c *cutter) isNote(i int) bool {
	return i+2 < len(c.tokens) && c.word(i) == "[" && digits(c.word(i+1)) == len(c.word(i+1)) && c.word(i+2) == "]"
}

// gap reports whether white space follows token i.
func (c *cutter) gap(i int) bool { return c.tokens[i].end < c.tokens[i+1].start }

// word is the text of token i.
func (c *cutter) word(i int) string { return c.text[c.tokens[i].start:c.tokens[i].end] }

// begins reports whether a sentence can begin at token i, where the one before ends with token end and marks behind it.
func (c *cutter) begins(end, i int) bool {
	if c.tokens[end].kind == hardKind {
		return true
	}
	if !c.gap(i - 1) {
		return false
	}
	first, r := c.first(i)
	switch {
	case c.tokens[end].kind == abbrKind:
		return unicode.IsUpper(r) && c.endsAbbreviated(end, strings.ToLower(c.word(first)))
	case unicode.IsLower(r):
		return isCamel(c.word(first)) || c.isLetter(i) || first == end+1 && c.endsPlainly(end)
	}
	return true
}

// endsAbbreviated reports whether the abbreviation end ends a sentence where next, which has a capital, follows.
func (c *cutter) endsAbbreviated(end int, next string) bool {
	abbr := strings.TrimSuffix(strings.ToLower(c.word(end)), ".")
	return c.l.Starters[next] || c.l.Hours[abbr] && c.l.Offices[next] || c.l.Suffixes[abbr] && c.word(end-1) == ","
}

// isLetter reports whether the tokens from i on number a paragraph: "(a)", "a)".
func (c *cutter) isLetter(i int) bool {
	if c.word(i) == "(" {
		i++
	}
	return i+1 < len(c.tokens) && c.word(i+1) == ")" && isNumeral(c.word(i))
}

// endsPlainly reports whether token end is a stop behind a word in small letters: what follows is a sentence that lacks its
// capital. Texts of the web have many.
func (c *cutter) endsPlainly(end int) bool {
	if stop := c.word(end); end == 0 || strings.Contains(stop, "...") || strings.Contains(stop, "…") {
		return false
	}
	w := c.word(end - 1)
	return len(w) >= plainWord && !strings.ContainsFunc(w, func(r rune) bool { return !unicode.IsLower(r) })
}

// plainWord is the length from which a word before a stop is taken for no abbreviation.
const plainWord = 3

// isCamel reports whether w has a capital behind its first letter: "iPhone", which may begin a sentence.
func isCamel(w string) bool {
	return len(w) > 1 && strings.ContainsFunc(w[1:], unicode.IsUpper)
}

// nearTokens is how many tokens are passed over to find the first word of a sentence.
const nearTokens = 4

// first is the first token from i on that has a letter or digit, and that character; 0 where none is near.
func (c *cutter) first(i int) (int, rune) {
	for end := min(i+nearTokens, len(c.tokens)); i < end; i++ {
		for _, r := range c.word(i) {
			if isWordRune(r) {
				return i, r
			}
		}
	}
	return i, 0
}
