package ingest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// part is a paragraph, headline or other piece of a page on its way to becoming a doc.Block.
type part struct {
	start, end int // bytes of the text, white space trimmed
	text       string
	group      int           // parts of one group have no blank line between them
	kind       doc.BlockKind // "" while undecided
}

// textLine is a line that is not blank.
type textLine struct {
	start, end int // white space trimmed
	runes      int // its length in characters
	number     int // counted with the blank ones
	indent     int // bytes of white space before it
}

// maxWrap is the width in characters up to which lines may come from wrapping; longer ones are paragraphs.
const maxWrap = 140

// paragraphs cuts text into parts. Where the page puts a paragraph on each line, lines are parts; where it is wrapped at
// some width, full lines are joined to what follows. Which it is, is decided once for the whole page.
func paragraphs(text string, l *lang.Page) []part {
	lines := textLines(text)
	w := wrapping(text, lines)
	var out []part
	group := 0
	for i, ln := range lines {
		if i > 0 {
			prev := lines[i-1]
			gap := ln.number - prev.number
			if gap <= w.step && w.joins(text, prev, ln, l) {
				last := &out[len(out)-1]
				last.end, last.text = ln.end, text[last.start:ln.end]
				continue
			}
			if gap > 1 {
				group++
			}
		}
		out = append(out, part{start: ln.start, end: ln.end, text: text[ln.start:ln.end], group: group})
	}
	return out
}

func textLines(text string) []textLine {
	var out []textLine
	number := 0
	for at := 0; at < len(text); number++ {
		end := strings.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		line := text[at : at+end]
		s := strings.TrimLeftFunc(line, unicode.IsSpace)
		indent := len(line) - len(s)
		if s = strings.TrimRightFunc(s, unicode.IsSpace); s != "" {
			start := at + indent
			out = append(out, textLine{start, start + len(s), utf8.RuneCountInString(s), number, indent})
		}
		at += end + 1
	}
	return out
}

// wrap is how the lines of a page are wrapped. The zero width is not at all.
type wrap struct {
	width int // characters in the longest line
	step  int // 1, or 2 where every line is followed by a blank one, as old scans have it
}

// wrapping looks at pairs of neighbours: in wrapped text most first lines could not have held the next word, or are at
// least long, and many break off in the middle of a sentence.
func wrapping(text string, lines []textLine) wrap {
	for step := 1; step <= 2; step++ {
		var lengths []int
		for i := 1; i < len(lines); i++ {
			if lines[i].number-lines[i-1].number == step {
				lengths = append(lengths, lines[i-1].runes)
			}
		}
		if len(lengths) < 2 || step == 2 && (len(lengths) < 12 || len(lengths)*10 < len(lines)*7) {
			continue
		}
		slices.Sort(lengths)
		w := wrap{lengths[len(lengths)-1-len(lengths)/50], step}
		if w.width >= 20 && w.width <= maxWrap && w.fits(text, lines) {
			return w
		}
	}
	return wrap{step: 1}
}

func (w wrap) fits(text string, lines []textLine) bool {
	var pairs, full, mid, long, open int
	for i := 1; i < len(lines); i++ {
		a, b := lines[i-1], lines[i]
		if b.number-a.number != w.step {
			continue
		}
		pairs++
		ended := ends(text[a.start:a.end])
		if w.full(text, a, b) {
			full++
		}
		if w.long(a) {
			long++
			if !ended {
				open++
			}
		}
		if !ended && startsLower(text[b.start:b.end]) && !isLink(firstWord(text[b.start:b.end])) {
			mid++
		}
	}
	if mid < 2 && w.width < 60 {
		return false // an address or a signature
	}
	return full*2 >= pairs && mid*10 >= pairs*3 || open*2 >= long && mid*10 >= pairs && mid*10 >= long*2
}

// long reports whether a is as long as lines inside a paragraph are where the right edge is ragged.
func (w wrap) long(a textLine) bool { return a.runes*100 >= w.width*65 }

// full reports whether a could not have held the first word of b. The slack is for scans and ragged setting.
func (w wrap) full(text string, a, b textLine) bool {
	return a.runes+1+utf8.RuneCountInString(firstWord(text[b.start:b.end])) > w.width*9/10
}

func firstWord(s string) string {
	if i := strings.IndexFunc(s, unicode.IsSpace); i >= 0 {
		return s[:i]
	}
	return s
}

// joins reports whether b goes on with the paragraph of a.
func (w wrap) joins(text string, a, b textLine, l *lang.Page) bool {
	at, bt := text[a.start:a.end], text[b.start:b.end]
	if item(bt) || b.indent > a.indent+1 && w.width > 0 {
		return false
	}
	last := lastWord(at)
	if b.number-a.number == 1 && l.Small[last] && at[len(at)-1] == last[len(last)-1] && a.runes <= maxWrap {
		return true // nothing ends in 'of the', wrapped page or not
	}
	if w.width == 0 {
		return false
	}
	switch {
	case allCaps(at) != allCaps(bt) && (allCaps(at) || len(bt) > 20):
		return false
	case bt[0] >= '0' && bt[0] <= '9' && len(bt) < 40 && len(dates(bt, l)) > 0:
		return false
	case ends(at):
		return w.step == 1 && w.full(text, a, b)
	}
	return startsLower(bt) || w.long(a) || w.full(text, a, b)
}

// ends reports whether s ends like a sentence or a clause that a new line may follow.
func ends(s string) bool {
	s = strings.TrimRight(s, " \t\u00a0\"'”’»)]")
	r, _ := utf8.DecodeLastRuneInString(s)
	return strings.ContainsRune(".!?…:;。", r)
}

func startsLower(s string) bool {
	r, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "\"'“‘«(["))
	return unicode.IsLower(r)
}

// item reports whether s begins like an item of a list: a bullet, a number or a letter with a stop or bracket.
func item(s string) bool {
	r, size := utf8.DecodeRuneInString(s)
	if strings.ContainsRune("•●▪■◦‣·*–—-➢➤", r) {
		return len(s) > size && (s[size] == ' ' || s[size] == '\t')
	}
	head := s[:min(len(s), 8)]
	i := strings.IndexAny(head, " \t")
	if i < 2 {
		return false
	}
	mark := head[:i]
	switch mark[len(mark)-1] {
	case '.', ')':
	default:
		return false
	}
	body := strings.Trim(mark, "().")
	return body != "" && len(body) <= 4 && (digits(body) || roman(body) || len(body) == 1 && mark[len(mark)-1] == ')')
}

func digits(s string) bool {
	return s != "" && strings.IndexFunc(s, func(r rune) bool { return r < '0' || r > '9' }) < 0
}

func roman(s string) bool {
	return s != "" && (strings.Trim(s, "ivx") == "" || strings.Trim(s, "IVX") == "")
}

// lastWord is the last run of letters of s in lower case.
func lastWord(s string) string {
	end := strings.LastIndexFunc(s, unicode.IsLetter)
	if end < 0 {
		return ""
	}
	_, size := utf8.DecodeRuneInString(s[end:])
	start := strings.LastIndexFunc(s[:end], func(r rune) bool { return !unicode.IsLetter(r) })
	if start < 0 {
		start = 0
	} else {
		_, n := utf8.DecodeRuneInString(s[start:])
		start += n
	}
	return strings.ToLower(s[start : end+size])
}
