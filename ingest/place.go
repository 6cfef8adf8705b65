package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// takePlaces marks lines that name a town or a room.
func (s *sheet) takePlaces(left []int, given string) []int {
	var rest []int
	for _, i := range left {
		alone := len(left) == 1 && i == 0 && given == "" // a headline such as 'Parade on Red Square'
		if p := &s.parts[i]; !same(p.text, given) && (s.placeLine(i) || s.country(p.text)) && (!alone || s.capital(p.text)) {
			p.kind = doc.Label
			continue
		}
		rest = append(rest, i)
	}
	return rest
}

func (s *sheet) placeLine(i int) bool {
	t := s.parts[i].text
	words := strings.Fields(t)
	if len(words) > 6 || !s.nameLike(t) || s.hasVerb(t) || strings.ContainsAny(t, "0123456789:?!()“”\"") {
		return false
	}
	if s.l.Rooms[bare(words[len(words)-1])] {
		return true
	}
	for _, w := range words {
		if s.l.GenreWord[bare(w)] || s.l.Holders[bare(w)] {
			return false
		}
	}
	if i+1 < len(s.parts) && s.parts[i+1].group == s.parts[i].group && len(words) <= 3 && s.dateLine(s.parts[i+1].text) {
		return true
	}
	if len(words) <= 3 && s.capital(t) {
		return true
	}
	town, country, ok := strings.Cut(t, ",")
	return ok && len(strings.Fields(town)) <= 3 && len(strings.Fields(country)) <= 3 && strings.Count(t, ",") <= 2 && len(words) <= 5 && !strings.HasSuffix(t, ",")
}

// capital reports whether t is the name of a seat of government and nothing more: 'Nairobi'.
func (s *sheet) capital(t string) bool { return s.entry(t, lang.SeatEntry) }

// country reports whether t is the name of a country and nothing more.
func (s *sheet) country(t string) bool { return len(t) < 60 && s.entry(t, lang.CountryEntry) }

func (s *sheet) entry(t string, kind lang.Kind) bool {
	var words []string
	for _, w := range strings.Fields(t) {
		words = append(words, lang.Fold(strings.Trim(w, ".,")))
	}
	found := false
	s.lexicon().Match(func(i int) string {
		if i < len(words) {
			return words[i]
		}
		return ""
	}, func(n int, e lang.Entry) { found = found || n == len(words) && e.Kind == kind })
	return found
}

// timeLine reports whether t is a time of day: '2:05 p.m. EDT'.
func (s *sheet) timeLine(t string) bool {
	if len(t) > 40 || strings.IndexByte(t, ':') < 0 || t[0] < '0' || t[0] > '9' {
		return false
	}
	for _, w := range strings.Fields(t) {
		if r, _ := utf8.DecodeRuneInString(w); !unicode.IsDigit(r) && !s.l.DateWords[bare(w)] {
			return false
		}
	}
	return true
}

// scrap reports whether t has no word of three letters: what a scanner leaves of a stamp.
func scrap(t string) bool {
	n := 0
	for _, r := range t {
		if n++; !unicode.IsLetter(r) {
			n = 0
		}
		if n == 3 {
			return false
		}
	}
	return true
}

// todayLine reports whether t says when in a word: 'Today', which is no date.
func (s *sheet) todayLine(t string) bool {
	n := leads(t, s.l.Today)
	return n > 0 && noWords(strings.Map(func(r rune) rune {
		if unicode.IsDigit(r) {
			return -1
		}
		return r
	}, t[n:]))
}

// cueLine reports whether t says what the next line is: 'Published', 'From:'.
func (s *sheet) cueLine(t string) bool {
	t = strings.TrimRight(t, " :")
	n := leads(t, s.l.Published)
	return n == len(t) || leads(t, s.l.Updated) == len(t) || leads(t, s.l.Issuers) == len(t) || strings.EqualFold(t, "from")
}

// venue reports whether part i, behind the title, is a short name among lines of place and time: 'Hotel Bristol'.
func (s *sheet) venue(i int) bool {
	t := s.parts[i].text
	if len(strings.Fields(t)) > 5 || !s.nameLike(t) || s.hasVerb(t) || s.byline(t) || s.titledName(t) || s.nameOverOffice(i) || s.holderLine(t) {
		return false
	}
	place := func(k int) bool {
		return k >= 0 && k < len(s.parts) && s.parts[k].kind == doc.Label && (s.timeLine(s.parts[k].text) || s.placeLine(k))
	}
	return place(i-1) || place(i+1)
}
