package ingest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// sheet is a page while its parts are told apart. The steps run in the order of layout; a part that no step decides is
// body.
type sheet struct {
	d       *doc.Document
	l       *lang.Page
	lexicon func() *lang.Lexicon
	parts   []part
	body    int // index of the first part that is body; len(parts) where none is
	order   order
	out     doc.Layout
}

// layout tells the parts of d apart. p is what the file says of itself, g what was given from outside; where they and
// the page differ, what was given goes before what the page says, and that before what the file says of itself.
func layout(d *doc.Document, p page, g Input, l *lang.Language) doc.Layout {
	s := &sheet{d: d, l: &l.Page, lexicon: l.Lexicon, parts: paragraphs(d.Text(), &l.Page)}
	s.order = numericOrder(d.Text(), s.l)
	s.findFurniture()
	s.findBody()
	s.readHead(firstOf(g.Title, p.title))
	s.readFoot()
	s.readFrom()
	s.cutDateline()
	s.markHeadings()
	s.findDate()
	s.given(p, g, l)
	s.makeBlocks()
	return s.out
}

// given lays what is known from outside the text over what was found in it.
func (s *sheet) given(p page, g Input, l *lang.Language) {
	switch {
	case g.Publisher != "":
		s.out.Publisher = &doc.Publisher{Name: doc.Value[string]{V: g.Publisher}, Basis: doc.Given}
	case s.out.Publisher == nil && p.publisher != "":
		s.out.Publisher = &doc.Publisher{Name: doc.Value[string]{V: p.publisher}, Basis: doc.FromMetadata}
	}
	if pub := s.out.Publisher; pub != nil {
		pub.Country = doc.Code(g.Country)
		if g.Country == "" {
			pub.Country = lang.CountryOf(pub.Name.V, l)
			if line := s.countryBeside(pub.Name.At); line != "" {
				pub.Country = lang.CountryOf(line, l)
			}
		}
	}
	switch {
	case g.Date != "":
		s.out.Date = &doc.Date{Value: doc.Value[string]{V: g.Date}, Basis: doc.Given}
	case s.out.Date == nil && p.date != "":
		if v, ok := exactDate(p.date, s.l); ok {
			s.out.Date = &doc.Date{Value: doc.Value[string]{V: v}, Basis: doc.FromMetadata}
		}
	}
}

// countryBeside is the line with the name of a country alone, right below the publisher's line or above it: 'Department of Foreign Affairs and Trade',
// 'Ireland'; "" where there is none.
func (s *sheet) countryBeside(at doc.Span) string {
	if at.IsZero() {
		return ""
	}
	for i, p := range s.parts[:len(s.parts)-1] {
		if p.start <= at.Start() && at.End() <= p.end {
			if next := s.parts[i+1]; i+1 < s.body && next.group == p.group && s.country(next.text) {
				return next.text
			}
			if i > 0 && i < s.body && s.parts[i-1].group == p.group && s.country(s.parts[i-1].text) {
				return s.parts[i-1].text
			}
			return ""
		}
	}
	return ""
}

// makeBlocks writes the parts down as blocks; a dateline is left out of the block that it heads.
func (s *sheet) makeBlocks() {
	s.out.Blocks = make([]doc.Block, 0, len(s.parts))
	for _, p := range s.parts {
		if p.kind == "" {
			p.kind = doc.Body
		}
		s.out.Blocks = append(s.out.Blocks, doc.Block{Span: s.d.Span(p.start, p.end), Kind: p.kind})
	}
}

func (s *sheet) span(p part) doc.Span { return s.d.Span(p.start, p.end) }

// findBody finds the first paragraph of the text itself; headline and labels stand before it. A page without one is
// body throughout: a line or two of any text.
func (s *sheet) findBody() {
	for i, p := range s.parts {
		if p.kind == "" && s.isBody(i) {
			s.body = i
			if i > 1 && s.parts[i-1].kind == "" && strings.HasSuffix(s.parts[i-1].text, ",") && strings.HasSuffix(firstWord(p.text), "ing") {
				s.body = i - 1 // 'The Council,' over 'Recalling its decision;'
			}
			return
		}
	}
	s.body = 0
}

func (s *sheet) isBody(i int) bool {
	t := s.parts[i].text
	if len(t) > 400 || item(t) && !s.dateLine(t) || s.turn(t) {
		return true
	}
	if n, _ := s.dateline(t); n > 0 && len(t)-n > 40 {
		return true
	}
	if len(dates(t, s.l)) > 0 && s.dateLine(t) {
		return false
	}
	words := strings.Fields(t)
	if s.hasVerb(t) && (len(words) >= 30 && !s.nameLike(t) || sentenceInside(t)) || len(words) >= 8 && s.tells(i) {
		return true
	}
	if !ends(t) && !(strings.HasSuffix(t, ",") && len(words) >= 8) {
		return false
	}
	return !s.headlineWithStop(i, words)
}

// tells reports whether part i, though it lacks a full stop, tells in the past tense what the line over it announces.
func (s *sheet) tells(i int) bool {
	if i == 0 || s.parts[i-1].kind != "" || s.nameLike(s.parts[i].text) {
		return false
	}
	if above := s.parts[i-1].text; s.officeLine(above) || s.holderLine(above) || s.genre(above) || s.dateLine(above) {
		return false
	}
	for _, w := range strings.Fields(s.parts[i].text) {
		if s.l.Past[w] {
			return true
		}
	}
	return false
}

// headlineWithStop reports whether a part that ends like a sentence is a headline still: short, without a verb, in
// capitals or capitalised, and over a longer part.
func (s *sheet) headlineWithStop(i int, words []string) bool {
	t := s.parts[i].text
	longer := func(p part) bool { return len(p.text) > len(t) }
	if len(words) > 16 || i+1 >= len(s.parts) || !slices.ContainsFunc(s.parts[i+1:min(i+5, len(s.parts))], longer) {
		return false
	}
	if allCaps(t) {
		return true
	}
	switch t[len(t)-1] {
	case ':':
		return i < 4 && !s.hasVerb(t) && !slices.ContainsFunc(s.parts[:i], func(p part) bool { return s.headline(p) })
	case '?', '!':
		return i < 4
	}
	return !s.hasVerb(t) && s.nameLike(t)
}

// headline reports whether p, in the head of a page, may be the headline.
func (s *sheet) headline(p part) bool {
	return p.kind == "" && !s.officeLine(p.text) && !s.dateLine(p.text) && !s.genre(p.text) && !s.realmLine(p.text)
}

// sentenceInside reports whether a sentence ends within t and another begins.
func sentenceInside(t string) bool {
	for i := 0; ; {
		j := strings.Index(t[i:], ". ")
		if j < 0 {
			return false
		}
		i += j
		word := t[strings.LastIndexByte(t[:i], ' ')+1 : i]
		r, _ := utf8.DecodeRuneInString(t[i+2:])
		if len(word) > 4 && unicode.IsUpper(r) && strings.IndexByte(word, '.') < 0 {
			return true
		}
		i += 2
	}
}

// turn reports whether t begins a turn of a transcript: 'QUESTION: …', 'MR PRICE: …', 'PRIME MINISTER:'.
func (s *sheet) turn(t string) bool {
	i := strings.IndexByte(t, ':')
	if i < 1 || i > 60 {
		return false
	}
	head := strings.Fields(t[:i])
	if len(head) > 7 || !allCaps(t[:i]) {
		return false
	}
	for _, w := range head {
		if s.l.Turns[bare(w)] {
			return true
		}
	}
	return false
}

// hasVerb reports whether a word of t is surely a finite verb. 'May' with a capital is the month.
func (s *sheet) hasVerb(t string) bool {
	for _, w := range strings.Fields(t) {
		if b := bare(w); s.l.Verbs[b] && !(s.l.Months[b] > 0 && w[0] < 'a') {
			return true
		}
	}
	return false
}

// nameLike reports whether all words of t but the small ones begin with a capital or are numbers.
func (s *sheet) nameLike(t string) bool {
	any := false
	for _, w := range strings.Fields(t) {
		b := strings.TrimFunc(w, notLetter)
		r, _ := utf8.DecodeRuneInString(b)
		switch {
		case b == "":
		case unicode.IsUpper(r) || unicode.IsLetter(r) && !unicode.IsLower(r):
			any = true
		case !s.l.Small[strings.ToLower(b)] && !s.l.Offices[b]:
			return false
		}
	}
	return any
}

func notLetter(r rune) bool { return !unicode.IsLetter(r) }

// bare is a word in lower case without the marks around it.
func bare(w string) string {
	w = strings.ToLower(strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) }))
	return strings.ReplaceAll(w, "’", "'")
}

func allCaps(t string) bool {
	return t != "" && strings.IndexFunc(t, unicode.IsLower) < 0 && strings.IndexFunc(t, unicode.IsUpper) >= 0
}
