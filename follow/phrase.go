package follow

import (
	"fmt"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"

	"github.com/readout-project/readout/lang"
)

// Phrase is what is looked for: words in any of their forms, near one another within a sentence. 'grave concern' finds 'gravely
// concerned' and 'concern that is grave'.
type Phrase struct {
	Text  string   // as it was asked for
	exact []string // its words in lower case
	stems []string // of the words that say something, each once
	l     *lang.Language
}

// slack is how many other words may stand among those of a phrase.
const slack = 3

// NewPhrase makes a phrase, or says why it can not be looked for.
func NewPhrase(text string, l *lang.Language) (Phrase, error) {
	p := Phrase{Text: strings.Join(strings.Fields(text), " "), l: l}
	for w := range words(text) {
		p.exact = append(p.exact, strings.ToLower(text[w.start:w.end]))
	}
	for _, w := range p.exact {
		if s := stem(w); !l.Accounts.Empty[w] && !slices.Contains(p.stems, s) {
			p.stems = append(p.stems, s)
		}
	}
	if len(p.stems) == 0 { // of words that say nothing: as they are
		for _, w := range p.exact {
			if s := stem(w); !slices.Contains(p.stems, s) {
				p.stems = append(p.stems, s)
			}
		}
	}
	if len(p.exact) == 0 {
		return p, fmt.Errorf("there is no word in the phrase %q to look for", text)
	}
	return p, nil
}

// Prefixes are what the words of a text begin with that can hold p: one for each of its stems. A text that has not all of them
// has no use of p.
func (p Phrase) Prefixes() []string {
	var list []string
	for _, s := range p.stems {
		list = append(list, prefix(s))
	}
	return list
}

// prefix is what all words with a stem begin with: Porter's stemmer ends some in letters that not all of their words have.
func prefix(stem string) string {
	if len(stem) > 3 {
		stem = strings.TrimRight(stem, "iey")
	}
	return stem
}

// stem is what the forms of a word have in common (Porter 2001, "Snowball"), without accents.
func stem(low string) string {
	w := strings.TrimSuffix(strings.TrimSuffix(lang.Fold(low), "’s"), "'s")
	if strings.ContainsAny(w, "0123456789") {
		return w
	}
	if n := len(w) - len("ly"); n > 2 && w[n:] == "ly" && strings.IndexByte("bfpsvwx", w[n-1]) >= 0 {
		w = w[:n] // which the stemmer leaves: 'deeply' is of 'deep', as 'gravely' is of 'grave'
	}
	return english.Stem(w, false)
}

// word is a word of a text, in bytes.
type word struct{ start, end int }

// words yields the words of a text: runs of letters and digits, with apostrophes and hyphens inside parting nothing but hyphens.
func words(text string) func(yield func(word) bool) {
	return func(yield func(word) bool) {
		start := -1
		for i := 0; i <= len(text); {
			size, in := 1, false
			if i < len(text) {
				in, size = inWord(text, i, start >= 0)
			}
			switch {
			case in && start < 0:
				start = i
			case !in && start >= 0:
				if !yield(word{start, i}) {
					return
				}
				start = -1
			}
			i += size
		}
	}
}

// inWord reports whether the character at byte i is of a word, and its size.
func inWord(text string, i int, inside bool) (bool, int) {
	b := text[i]
	switch {
	case 'a' <= b && b <= 'z', 'A' <= b && b <= 'Z', '0' <= b && b <= '9':
		return true, 1
	case b == '\'':
		return inside && i+1 < len(text) && (text[i+1]|0x20 >= 'a' && text[i+1]|0x20 <= 'z'), 1
	case b < utf8.RuneSelf:
		return false, 1
	}
	r, size := utf8.DecodeRuneInString(text[i:])
	if r == '’' || r == 'ʼ' {
		next, _ := utf8.DecodeRuneInString(text[i+size:])
		return inside && unicode.IsLetter(next), size
	}
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r), size
}

// hit is a word of a text that has one of the phrase's stems.
type hit struct {
	word
	nth  int // of the text's words
	stem int
}

// Uses are the places of a text where p is used, in order, without overlap: first those where it is worded as it was asked
// for, then the others. Cost is linear in the text.
func (p Phrase) Uses(t Text) []Use {
	hits, exact := p.hits(t.Words)
	var out []Use
	var window []hit
	for _, h := range hits {
		if len(exact) > 0 && h.start >= exact[0].start {
			out, window = append(out, p.use(t, exact[0].start, exact[0].end)), nil
			exact = exact[1:]
		}
		if len(out) > 0 && h.start < out[len(out)-1].End {
			continue
		}
		window = append(window, h)
		for h.nth-window[0].nth >= len(p.stems)+slack {
			window = window[1:]
		}
		if start, end, ok := p.whole(window); ok && together(t.Words, start, end) && (len(exact) == 0 || end <= exact[0].start) {
			start, end = p.wider(t.Words, start, end)
			out, window = append(out, p.use(t, start, end)), nil
		}
	}
	for _, w := range exact {
		out = append(out, p.use(t, w.start, w.end))
	}
	return p.located(out)
}

// hits are the words of a text that have one of the stems, and the places where the phrase stands as it was asked for.
func (p Phrase) hits(text string) (hits []hit, exact []word) {
	pre, n := p.Prefixes(), 0
	last := make([]word, len(p.exact)) // a ring of words
	for w := range words(text) {
		last[n%len(last)] = w
		n++
		if k := p.which(text[w.start:w.end], pre); k >= 0 {
			hits = append(hits, hit{w, n, k})
		}
		first := last[n%len(last)]
		if n < len(last) || !strings.EqualFold(text[w.start:w.end], p.exact[len(p.exact)-1]) || len(exact) > 0 && first.start < exact[len(exact)-1].end {
			continue
		}
		if p.same(text[first.start:w.end]) && together(text, first.start, w.end) {
			exact = append(exact, word{first.start, w.end})
		}
	}
	return hits, exact
}

// whole is the place of a window in which each stem has a word.
func (p Phrase) whole(window []hit) (start, end int, ok bool) {
	first := len(window)
	for i := range p.stems {
		last := -1
		for j, h := range window {
			if h.stem == i {
				last = j
			}
		}
		if last < 0 {
			return 0, 0, false
		}
		first = min(first, last)
	}
	return window[first].start, window[len(window)-1].end, true
}

// together reports whether no sentence ends between two places.
func together(text string, start, end int) bool {
	for i := start; i < end; i++ {
		if ends(text, i) {
			return false
		}
	}
	return true
}

// which is the number of the stem that a word has, -1 for none.
func (p Phrase) which(w string, prefixes []string) int {
	for i, pre := range prefixes {
		if !begins(w, pre) {
			continue
		}
		if stem(strings.ToLower(w)) == p.stems[i] {
			return i
		}
	}
	return -1
}

// begins is a quick look, without regard to case; what is not ASCII is looked at closely.
func begins(w, prefix string) bool {
	for i := range len(w) {
		if w[i] >= utf8.RuneSelf {
			return strings.HasPrefix(lang.Fold(w), prefix)
		}
	}
	if strings.IndexByte(w, '\'') >= 0 {
		return strings.HasPrefix(lang.Fold(w), prefix)
	}
	return len(w) >= len(prefix) && strings.EqualFold(w[:len(prefix)], prefix)
}

// use makes a use of a place.
func (p Phrase) use(t Text, start, end int) Use {
	s, e := p.around(t.Words, start, end)
	return Use{Text: t, Start: start, End: end, Variant: plain(t.Words[s:e]), Exact: p.same(t.Words[start:end])}
}

// wider takes the words in that a phrase begins or ends with and that have no stem of their own: 'the' of 'the rules-based order'.
func (p Phrase) wider(text string, start, end int) (int, int) {
	for i := 1; i < len(p.exact); i++ {
		lead := strings.Join(p.exact[:i], " ")
		if p.said(p.exact[:i]) {
			break
		}
		if s := start - len(lead) - 1; s >= 0 && plain(text[s:start]) == lead {
			start = s
			break
		}
	}
	for i := len(p.exact) - 1; i > 0; i-- {
		trail := strings.Join(p.exact[i:], " ")
		if p.said(p.exact[i:]) {
			break
		}
		if e := end + 1 + len(trail); e <= len(text) && plain(text[end:e]) == trail {
			end = e
			break
		}
	}
	return start, end
}

// said reports whether one of the words has a stem that is looked for.
func (p Phrase) said(list []string) bool {
	return slices.ContainsFunc(list, func(w string) bool { return slices.Contains(p.stems, stem(w)) })
}

// around widens a place to what makes its words stronger or weaker: forms of 'be' and adverbs before it, a preposition behind it.
func (p Phrase) around(text string, start, end int) (int, int) {
	for range 3 {
		w, ok := before(text, start)
		if low := strings.ToLower(text[w.start:w.end]); !ok || !p.degree(low) {
			break
		}
		start = w.start
	}
	if w, ok := after(text, end); ok && prepositions[strings.ToLower(text[w.start:w.end])] {
		end = w.end
	}
	return start, end
}

// degree reports whether a word belongs to the strength of what follows it.
func (p Phrase) degree(low string) bool {
	_, known := p.l.Accounts.Degrees[low]
	return known || len(low) > 4 && strings.HasSuffix(low, "ly") || being[low]
}

var (
	being        = set("is are was were be been being remain remains remained am not")
	prepositions = set("about over at by with for on of in to that regarding against")
)

func set(words string) map[string]bool {
	m := map[string]bool{}
	for _, w := range strings.Fields(words) {
		m[w] = true
	}
	return m
}

// before and after are the next words of the same sentence, parted by one blank only.
func before(text string, at int) (word, bool) {
	if at < 2 || text[at-1] != ' ' {
		return word{}, false
	}
	i := at - 1
	for i > 0 && !isSpace(text[i-1]) {
		i--
	}
	return word{i, at - 1}, i < at-1 && lettered(text[i:at-1])
}

func after(text string, at int) (word, bool) {
	if at+1 >= len(text) || text[at] != ' ' {
		return word{}, false
	}
	i := at + 1
	for i < len(text) && !isSpace(text[i]) {
		i++
	}
	w := strings.TrimRight(text[at+1:i], ".,;:")
	return word{at + 1, at + 1 + len(w)}, w != "" && lettered(w)
}

func lettered(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && r != '-' })
}

// same reports whether words are those of the phrase, as it was asked for.
func (p Phrase) same(s string) bool {
	i := 0
	for w := range words(s) {
		if i >= len(p.exact) || strings.ToLower(s[w.start:w.end]) != p.exact[i] {
			return false
		}
		i++
	}
	return i == len(p.exact)
}

// plain is text on one line, in lower case.
func plain(s string) string { return strings.ToLower(strings.Join(strings.Fields(s), " ")) }

// located gives uses of one text their line and column.
func (p Phrase) located(list []Use) []Use {
	line, from, at := 1, 0, 0
	for i := range list {
		u := &list[i]
		for ; at < u.Start; at++ {
			if u.Text.Words[at] == '\n' {
				line, from = line+1, at+1
			}
		}
		u.Line, u.Col = line, utf8.RuneCountInString(u.Text.Words[from:u.Start])+1
	}
	return list
}
