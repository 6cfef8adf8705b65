package export

import (
	"strings"
	"unicode"
)

// Plain is s made safe for a terminal: one line, runs of white space as one blank, control characters as U+FFFD, and
// nothing that could turn the direction of the text around it. Words of a page reach the terminal through Plain only.
func Plain(s string) string {
	var b strings.Builder
	blank := false
	for _, r := range strings.TrimSpace(s) {
		switch {
		case unicode.IsSpace(r):
			blank = true
			continue
		case hidden(r):
			continue
		case unicode.IsControl(r):
			r = unicode.ReplacementChar
		}
		if blank {
			b.WriteByte(' ')
			blank = false
		}
		b.WriteRune(r)
	}
	return b.String()
}

// hidden tells characters that show nothing: marks of direction, embeddings, overrides and isolates, soft hyphens, word
// joiners, byte order marks and tags. The joiners of Persian and of emoji stay.
func hidden(r rune) bool {
	return unicode.Is(unicode.Cf, r) && r != '\u200c' && r != '\u200d'
}

// The characters that keep a right-to-left run from turning its surroundings around (Unicode Standard Annex 9, 2.4).
const (
	firstStrongIsolate = "\u2068"
	popIsolate         = "\u2069"
)

// isolate puts each right-to-left run of a line between isolates. Blanks and marks between two such words are part of the
// run; escape sequences, which are left-to-right, end one.
func isolate(line string) string {
	if !strings.ContainsFunc(line, rightToLeft) {
		return line
	}
	var b strings.Builder
	start, end := -1, -1 // of the run, in bytes; end is just behind its last right-to-left character
	flush := func(to int) {
		if start >= 0 {
			b.WriteString(firstStrongIsolate + line[start:end] + popIsolate)
			b.WriteString(line[end:to])
			start = -1
		}
	}
	for i, r := range line {
		size := len(string(r))
		switch {
		case rightToLeft(r):
			if start < 0 {
				start = i
			}
			end = i + size
		case start >= 0 && neutral(r):
			if unicode.Is(unicode.Mn, r) || r == '\u200c' || r == '\u200d' {
				end = i + size
			}
		default:
			flush(i)
			b.WriteRune(r)
		}
	}
	flush(len(line))
	return b.String()
}

// rightToLeft tells letters that run from right to left.
func rightToLeft(r rune) bool {
	return r >= 0x590 && unicode.In(r, unicode.Hebrew, unicode.Arabic, unicode.Syriac, unicode.Thaana, unicode.Nko,
		unicode.Samaritan, unicode.Mandaic, unicode.Adlam) && !unicode.Is(unicode.Mn, r)
}

// neutral tells what may stand inside a right-to-left run: not our own dots and quotation marks, which are between runs.
func neutral(r rune) bool {
	switch r {
	case ' ', '\u200c', '\u200d':
		return true
	case '·', '“', '”':
		return false
	}
	return unicode.In(r, unicode.Mn, unicode.P, unicode.Nd)
}
