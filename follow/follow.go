// Package follow says what an archive is for: how wording changed over time. Dated texts and records go in, counts, first and
// last uses, variants and changed formulas come out, as values and as text or SVG for people. It takes what it is given for all
// there is: gaps are shown as gaps. It reads no archive and judges nothing.
package follow

import (
	"cmp"
	"strings"

	"github.com/readout-project/readout/doc"
)

// Text is a dated text of an archive.
type Text struct {
	ID        string // what people type
	Hash      string // of its source
	Publisher string
	Day       string // YYYY-MM-DD; "" unknown
	Title     string
	Words     string // the text itself; "" where it can not hold the phrase
}

// compareTexts orders texts by day, then hash: an order that does not depend on the order of adding.
func compareTexts(a, b Text) int {
	return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.Hash, b.Hash))
}

// Use is one place where a phrase is used.
type Use struct {
	Text       Text
	Start, End int    // bytes of the text
	Variant    string // the words in lower case, with what makes them stronger or weaker
	Exact      bool   // the phrase as it was asked for
	Line, Col  int
}

// Quote is the sentence around bytes start to end of text, cut to about most bytes.
func Quote(text string, start, end, most int) string {
	from, to := sentence(text, start, end)
	cut := func(s string) string { return strings.Join(strings.Fields(s), " ") }
	before, words, after := cut(text[from:start]), cut(text[start:end]), cut(text[end:to])
	room := max(0, most-len(words))
	if len(before)+len(after) > room {
		half := max(room/2, room-len(after))
		before = tail(before, half)
		after = head(after, room-len(before))
	}
	gap := func(s string, at int) string {
		if s != "" && at > 0 && at < len(text) && isSpace(text[at]) {
			return " "
		}
		return ""
	}
	return before + gap(before, start-1) + words + gap(after, end) + after
}

// head is the beginning of s, in whole words; tail the end.
func head(s string, most int) string {
	if len(s) <= most {
		return s
	}
	if i := strings.LastIndexByte(s[:max(0, most)], ' '); i >= 0 {
		return s[:i] + " …"
	}
	return ""
}

func tail(s string, most int) string {
	if len(s) <= most {
		return s
	}
	if i := strings.IndexByte(s[len(s)-max(0, most):], ' '); i >= 0 {
		return "…" + s[len(s)-most+i:]
	}
	return ""
}

func isSpace(b byte) bool { return b == ' ' || b == '\n' || b == '\t' || b == '\r' }

// sentence is the sentence of text around bytes start to end, as far as line ends and full stops before a capital tell.
func sentence(text string, start, end int) (int, int) {
	from := start
	for from > 0 && !ends(text, from-1) {
		from--
	}
	to := end
	for to < len(text) && !ends(text, to) {
		to++
	}
	if to < len(text) && text[to] != '\n' {
		to++ // the full stop
	}
	return from, to
}

// ends reports whether a sentence ends with byte i.
func ends(text string, i int) bool {
	switch text[i] {
	case '\n': // a line that goes on in a small letter is a sentence broken by a page or a column
		j := i
		for j < len(text) && isSpace(text[j]) {
			j++
		}
		return j == len(text) || !('a' <= text[j] && text[j] <= 'z')
	case '.', '!', '?':
		j := i + 1
		for j < len(text) && (text[j] == '"' || text[j] == '\'' || text[j] == ')') {
			j++
		}
		if j == len(text) {
			return true
		}
		if !isSpace(text[j]) || i > 0 && text[i] == '.' && short(text[:i]) {
			return false
		}
		for j < len(text) && isSpace(text[j]) {
			j++
		}
		return j == len(text) || !('a' <= text[j] && text[j] <= 'z')
	}
	return false
}

// short reports whether a word of one to three letters with a capital stands before a full stop: "Mr", "J", "St".
func short(before string) bool {
	i := strings.LastIndexAny(before, " \n\t(“\"") + 1
	w := before[i:]
	return 0 < len(w) && len(w) <= 3 && 'A' <= w[0] && w[0] <= 'Z' && strings.ToUpper(w) != w || len(w) == 1
}

// wordingOf is a statement as it was worded: from who says it, or the cue, to the end of the first piece of its content.
func wordingOf(st doc.Statement) doc.Span {
	sp := st.Content[0]
	for _, x := range []doc.Span{st.Cue, st.Source} {
		if !x.IsZero() && x.Start() < sp.Start() && sp.Start()-x.Start() < 200 {
			sp = sp.Cover(x)
		}
	}
	return sp
}
