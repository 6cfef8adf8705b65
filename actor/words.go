package actor

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// word is a part of a token between hyphens, with what the rules ask of it. Hyphens are no words: "al-Kindi" is two, the
// second glued to the first; so is "Bissau" in "Guinea-Bissau", whichever way the tokens were cut.
type word struct {
	start, end int // bytes of the document
	key        string
	capital    bool // begins with a capital letter
	upper      bool // is all capitals, two or more
	glued      bool // behind a hyphen, without a blank
	mark       bool // punctuation, or the "'s" of a possessive
	quoted     bool // inside quotation marks
	line       bool // first on its line, behind another word of the sentence
	token      int
}

// text is one sentence as words.
type text struct {
	d     *doc.Document
	x     *lang.Lexicon
	p     *doc.Parse
	words []word
	loud  bool // in capitals or title case: a capital says little
	hits  []hit
	first []int32 // hits of word i are hits[first[i]:first[i+1]]
	parts []part  // of each token
	token int     // the one whose words are added
	day   string  // the date of the document, "" where none is known
}

// hit is a phrase of the lexicon, n words long.
type hit struct {
	n int
	lang.Entry
}

func newText(d *doc.Document, x *lang.Lexicon, p *doc.Parse, quoted *bool) *text {
	t := &text{d: d, x: x, p: p, words: make([]word, 0, len(p.Tokens)+8)}
	for i, tok := range p.Tokens {
		t.token = i
		t.addToken(tok, quoted)
	}
	if date := d.Layout().Date; date != nil {
		t.day = date.Value.V
	}
	t.unwrap()
	t.personNames()
	t.loud = allCapitals(t.words) || p.Head && titleCase(t.words)
	t.first = make([]int32, len(t.words)+1)
	for i := range t.words {
		t.first[i] = int32(len(t.hits))
		t.match(i)
	}
	t.first[len(t.words)] = int32(len(t.hits))
	return t
}

// unwrap takes the ends of lines in wrapped prose for blanks: those behind which the next word had no room. In a list each line stands for itself.
func (t *text) unwrap() {
	const narrowest = 40 // bytes: prose is seldom set in narrower lines, and names in a list often are
	n := len(t.words)
	if t.p.Head || n == 0 || !t.words[n-1].mark {
		return
	}
	text := t.d.Text()
	for i := range t.words {
		w := &t.words[i]
		if !w.line {
			continue
		}
		end := strings.IndexByte(text[t.words[i-1].end:], '\n') + t.words[i-1].end
		first := strings.LastIndexByte(text[:end], '\n') + 1
		next := strings.LastIndexByte(text[:w.start], '\n') + 1
		last := len(text)
		if k := strings.IndexByte(text[next:], '\n'); k >= 0 {
			last = next + k
		}
		if room := max(last-next, narrowest); end-first+1+w.end-w.start > room {
			w.line = false
		}
	}
}

// addToken cuts a token at its hyphens and at a possessive.
func (t *text) addToken(tok doc.Token, quoted *bool) {
	s, base := tok.Text(), tok.Start()
	switch s {
	case "“", "«", "„", "``":
		*quoted = true
	case "”", "»", "''":
		*quoted = false
	case "\"":
		*quoted = !*quoted
	}
	if t.isDash(tok) {
		t.addWord(s, base, *quoted)
		return
	}
	from := 0
	for i, r := range s {
		if !isHyphen(r) {
			continue
		}
		t.addWord(s[from:i], base+from, *quoted)
		from = i + utf8.RuneLen(r)
	}
	rest, clitic := cutClitic(s[from:])
	t.addWord(rest, base+from, *quoted)
	t.addWord(clitic, base+from+len(rest), *quoted)
}

// isDash reports whether a token is a hyphen with blanks about it, which parts as a dash does.
func (t *text) isDash(tok doc.Token) bool {
	r, n := utf8.DecodeRuneInString(tok.Text())
	if n != tok.Len() || !isHyphen(r) {
		return false
	}
	text := t.d.Text()
	before, _ := utf8.DecodeLastRuneInString(text[:tok.Start()])
	after, _ := utf8.DecodeRuneInString(text[tok.End():])
	return unicode.IsSpace(before) && unicode.IsSpace(after)
}

// isDashAt reports whether word i is a dash.
func (t *text) isDashAt(i int) bool { return t.key(i) == "–" || t.key(i) == "-" || t.key(i) == "—" }

// cutClitic parts "Iraq's" where the tokens did not.
func cutClitic(s string) (rest, clitic string) {
	for _, suffix := range []string{"'s", "’s", "'S", "’S"} {
		if rest, ok := strings.CutSuffix(s, suffix); ok && rest != "" {
			return rest, suffix
		}
	}
	return s, ""
}

func isHyphen(r rune) bool { return r == '-' || r == '\u2010' || r == '\u2011' || r == '–' }

func (t *text) addWord(s string, start int, quoted bool) {
	if s == "" {
		return
	}
	r, _ := utf8.DecodeRuneInString(s)
	w := word{start: start, end: start + len(s), quoted: quoted, token: t.token}
	w.mark = !unicode.IsLetter(r) && !unicode.IsDigit(r)
	w.capital = unicode.IsUpper(r) || unicode.IsTitle(r) || elided(s)
	if w.mark {
		w.key = s
		if s == "&" {
			w.key = "and"
		}
		if len(s) > 1 && (s[1:] == "s" || strings.HasSuffix(s, "’s")) || s == "'" || s == "’" {
			w.key = possessive
		}
	} else {
		w.key = lang.Fold(s)
	}
	w.upper = w.capital && isUpper(s)
	if n := len(t.words); n > 0 && !w.mark && !t.words[n-1].mark && t.words[n-1].end < start {
		gap := t.d.Text()[t.words[n-1].end:start]
		g, size := utf8.DecodeRuneInString(gap)
		w.glued = size == len(gap) && isHyphen(g)
	}
	if n := len(t.words); n > 0 {
		w.line = strings.Contains(t.d.Text()[t.words[n-1].end:start], "\n")
	}
	t.words = append(t.words, w)
}

// elided reports whether s is a name with an article cut short: "d'Estaing".
func elided(s string) bool {
	i := strings.IndexAny(s, "'’")
	if i < 1 || i > 2 {
		return false
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	r, _ := utf8.DecodeRuneInString(s[i+size:])
	return unicode.IsUpper(r)
}

// possessive is the key of "'s".
const possessive = "'s"

func isUpper(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}

// allCapitals reports whether most words are written in capitals.
func allCapitals(words []word) bool {
	upper, all := 0, 0
	for _, w := range words {
		if !w.mark && w.end-w.start > 1 {
			all++
			if w.upper {
				upper++
			}
		}
	}
	return all > 2 && upper*4 > all*3
}

// titleCase reports whether the words of a headline are mostly written with a capital, so that one says little.
func titleCase(words []word) bool {
	capital, all := 0, 0
	for i, w := range words {
		if i > 0 && !w.mark && w.end-w.start > 4 {
			all++
			if w.capital {
				capital++
			}
		}
	}
	return capital*3 >= all*2
}

// match adds the lexicon's phrases at word i.
func (t *text) match(i int) {
	if t.words[i].mark {
		return
	}
	t.x.Match(func(k int) string { return t.key(i + k) }, func(n int, e lang.Entry) {
		if e.Capital && !t.words[i].capital || e.Upper && !t.words[i].upper && !isInitials(t, i) {
			return
		}
		if i+n < len(t.words) && t.words[i+n].glued && e.Kind == lang.CountryEntry && t.words[i+n].capital && len(t.hitsAt(i+n)) == 0 && !t.words[i].upper {
			// "Congo-Brazzaville" has an entry of its own; a country glued to an unknown name is a name.
			if n == 1 && !t.known(i+n) {
				return
			}
		}
		if e.Kind == lang.DemonymEntry && t.descent(i+n) {
			return
		}
		if e.Kind == lang.SeatEntry && t.day != "" {
			if then := lang.SeatOn(t.keys(i, i+n), t.day); then != "" {
				e.Code, e.Country = then, then
			}
		}
		t.hits = append(t.hits, hit{n, e})
	})
	t.dropInsideRegion(i)
}

// descent reports whether the people of a country of immigrants stands at word i, so that the adjective before it only tells of descent: "Cuban
// American voters", "Korean-Canadians", but not "Bosnian Serbs". Two sides are joined by a hyphen: "the Korean-American talks".
func (t *text) descent(i int) bool {
	if w := t.at(i); !w.capital || w.mark {
		return false
	}
	found := false
	t.x.Match(func(k int) string { return t.key(i + k) }, func(_ int, e lang.Entry) {
		switch e.Code {
		case "USA", "CAN", "AUS", "NZL":
			found = found || e.Kind == lang.PeopleEntry || e.Kind == lang.DemonymEntry && !t.words[i].glued
		}
	})
	return found
}

// dropInsideRegion takes away countries and peoples at word i that are only the beginning of a region's name: "Georgia" of
// "Georgia State Senator", "Indian" of "Indian Ocean".
func (t *text) dropInsideRegion(i int) {
	from, region := int(t.first[i]), 0
	for _, h := range t.hits[from:] {
		if h.Kind == lang.RegionEntry {
			region = max(region, h.n)
		}
	}
	t.hits = append(t.hits[:from], slices.DeleteFunc(t.hits[from:], func(h hit) bool {
		return h.n < region && (h.Kind == lang.CountryEntry || h.Kind == lang.DemonymEntry)
	})...)
}

// keys are the folded words [a, b), with a blank between.
func (t *text) keys(a, b int) string {
	var out []string
	for i := a; i < b; i++ {
		out = append(out, t.key(i))
	}
	return strings.Join(out, " ")
}

// known reports whether the lexicon has a phrase that begins at word i.
func (t *text) known(i int) bool {
	found := false
	t.x.Match(func(k int) string { return t.key(i + k) }, func(int, lang.Entry) { found = true })
	return found
}

// isInitials reports whether word i is written like "U.S.".
func isInitials(t *text, i int) bool {
	s := t.d.Text()[t.words[i].start:t.words[i].end]
	return t.words[i].capital && strings.Count(s, ".") >= 2
}

func (t *text) key(i int) string {
	if i >= 0 && i < len(t.words) {
		return t.words[i].key
	}
	return ""
}

// at is word i, or a mark where there is none.
func (t *text) at(i int) word {
	if i >= 0 && i < len(t.words) {
		return t.words[i]
	}
	return word{mark: true}
}

func (t *text) hitsAt(i int) []hit {
	if i < 0 || i >= len(t.words) || int(t.first[i+1]) < int(t.first[i]) {
		return nil
	}
	return t.hits[t.first[i]:t.first[i+1]]
}

// longest is the longest phrase at word i that is of one of the kinds.
func (t *text) longest(i int, kinds ...lang.Kind) (hit, bool) {
	var best hit
	for _, h := range t.hitsAt(i) {
		for _, k := range kinds {
			if h.Kind == k && h.n >= best.n {
				best = h
			}
		}
	}
	return best, best.n > 0
}

func (t *text) has(i int, sets lang.Set) bool {
	return i >= 0 && i < len(t.words) && t.x.Has(t.words[i].key, sets)
}

// isApostrophe reports whether word i is nothing but an apostrophe: that of "Dato'".
func (t *text) isApostrophe(i int) bool {
	return t.at(i).key == possessive && (t.string(i, i) == "'" || t.string(i, i) == "’")
}

// article is the word of the article before word i, or i.
func (t *text) article(i int) int {
	if t.has(i-1, lang.ArticleSet) {
		return i - 1
	}
	return i
}

// span is words first to last.
func (t *text) span(first, last int) doc.Span {
	return t.d.Span(t.words[first].start, t.words[last].end)
}

func (t *text) string(first, last int) string {
	return t.d.Text()[t.words[first].start:t.words[last].end]
}

// part is what the language model makes of a token in the name of a person.
type part uint8

const (
	outside part = iota
	alone        // a name of one word
	opening      // the first word of a longer one
	further      // another
)

// personNames notes what part of a person's name each token is.
func (t *text) personNames() {
	t.parts = make([]part, len(t.p.Tokens))
	for _, n := range t.p.Names {
		if n.Kind != doc.PersonName {
			continue
		}
		for k := n.First; k <= n.Last; k++ {
			t.parts[k] = further
		}
		t.parts[n.First] = opening
		if n.First == n.Last {
			t.parts[n.First] = alone
		}
	}
}

// startsPerson reports whether the language model has a name of a person, of two words or more, that begins with word i. It
// is asked only where a name follows other words in capitals without a mark: "the Head of the Republic of Crimea Anna Vik".
func (t *text) startsPerson(i int) bool {
	w := t.words[i]
	return t.parts[w.token] == opening && t.p.Tokens[w.token].Start() == w.start
}

// isCommon reports whether the language model holds word i for a common word and not for a part of a person's name. Verbs are
// common at the beginning of a name only: "Faris bin Said".
func (t *text) isCommon(i int, begins bool) bool {
	k := t.words[i].token
	if !t.p.HasTree() || t.parts[k] != outside {
		return false
	}
	switch t.p.UPOS[k] {
	case "NOUN", "ADV", "ADP", "DET", "PRON", "AUX", "SCONJ", "CCONJ":
		return true
	case "VERB":
		return begins
	}
	return false
}
