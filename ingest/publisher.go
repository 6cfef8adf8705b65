package ingest

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
)

// barred takes apart a line such as 'Council of the Union | Press release | 20 July 2023', and reports whether p is one: of
// its segments one is a date, and the others are an office, a kind of text or the time of day.
func (s *sheet) barred(p *part) bool {
	for _, bar := range []string{"|", " - ", " – ", " — ", " • ", " · "} {
		if strings.Contains(p.text, bar) && len(p.text) < 2*maxDateline && s.segments(p, bar) {
			p.kind = doc.Label
			return true
		}
	}
	return false
}

func (s *sheet) segments(p *part, bar string) bool {
	var office, genre doc.Span
	day, at := false, p.start
	for _, g := range strings.Split(p.text, bar) {
		sp, ok := s.d.Trim(at, at+len(g))
		at += len(g) + len(bar)
		switch {
		case !ok:
		case s.dateLine(sp.Text()):
			day = true
		case s.genre(sp.Text()):
			genre = sp
		case s.officeLine(sp.Text()):
			office = sp
		case !s.timeLine(sp.Text()):
			return false
		}
	}
	if !day || office.IsZero() && genre.IsZero() {
		return false
	}
	if !office.IsZero() {
		s.setPublisher(office)
	}
	if s.out.Kicker.IsZero() {
		s.out.Kicker = genre
	}
	return true
}

// officeAndGenre takes apart 'STATE HOUSE PRESS RELEASE', and reports whether p is such a line.
func (s *sheet) officeAndGenre(p *part) bool {
	if len(p.text) > 120 {
		return false
	}
	for i := strings.LastIndexByte(p.text, ' '); i > 0; i = strings.LastIndexByte(p.text[:i], ' ') {
		if g := p.text[i+1:]; s.l.Desks[bare(firstWord(g))] && s.l.GenreWord[lastWord(g)] && s.genre(g) && s.officeLine(strings.TrimRight(p.text[:i], " -–:,")) {
			p.kind = doc.Label
			s.setPublisher(s.d.Span(p.start, p.start+len(strings.TrimRight(p.text[:i], " -–:,"))))
			if s.out.Kicker.IsZero() {
				s.out.Kicker = s.d.Span(p.start+i+1, p.end)
			}
			return true
		}
	}
	return false
}

// setPublisher makes sp the publisher unless there is one.
func (s *sheet) setPublisher(sp doc.Span) {
	if s.out.Publisher == nil {
		s.out.Publisher = &doc.Publisher{Name: doc.Value[string]{V: squeeze(sp.Text()), At: sp}, Basis: doc.FromText}
	}
}

// takePublisher finds the line that names the publisher among the parts left, and gives back the others.
func (s *sheet) takePublisher(left []int, given string) []int {
	var rest []int
	for k, i := range left {
		p := &s.parts[i]
		house := i > 0 && s.capital(p.text) && s.placeLine(i-1) // 'Stenbock House' below 'Tallinn, Estonia'
		office := s.officeLine(p.text) && !house || k == 0 && len(left) > 1 && (s.holderLine(p.text) || acronym(p.text))
		if !office || same(p.text, given) {
			rest = append(rest, i)
			continue
		}
		p.kind = doc.Label
		s.setPublisher(s.span(*p))
	}
	return rest
}

// section reports whether t is the heading of a part of a briefing, one word for who and behind a dash what of: 'SECRETARY-GENERAL - PORT SALA'.
func (s *sheet) section(t string) bool {
	for _, dash := range []string{" - ", " – ", " — "} {
		if who, of, ok := strings.Cut(t, dash); ok && !strings.Contains(who, " ") && !slices.ContainsFunc(strings.Fields(of), func(w string) bool { return s.office(bare(w)) }) {
			return true
		}
	}
	return false
}

// officeLine reports whether t is the name of an office and nothing more: capitalised, no verb, no number, no word of
// headlines such as 'meeting', and built as such names are.
func (s *sheet) officeLine(t string) bool {
	words := strings.Fields(t)
	if len(words) > 16 || len(t) > 160 || ends(t) || strings.ContainsAny(t, "0123456789“”\":;?!") || !s.nameLike(t) {
		return false
	}
	if strings.HasSuffix(t, ",") && s.l.Articles[bare(words[0])] {
		return false // 'The Council,' opens what it resolves
	}
	if s.genre(t) || s.section(t) {
		return false
	}
	office := -1
	for k, w := range words {
		b := bare(w)
		if s.l.GenreWord[b] || s.l.Verbs[b] {
			return false
		}
		if s.office(b) {
			if s.l.Rooms[b] && strings.HasSuffix(w, ",") {
				return false // 'The Kremlin, Moscow' is where, not who
			}
			if office < 0 && !s.beforeOffice(words[:k]) || !s.behindOffice(words[k+1:]) {
				return false
			}
			office = k
		}
		if office >= 0 && k > office && s.headlineGoesOn(words, k) {
			return false
		}
	}
	return office >= 0 && !s.byline(t)
}

// headlineGoesOn reports whether word k, behind the noun for an office, shows that the line is a headline: an article
// behind no preposition ('Ministry Opens the …'), a genitive ('Department's Plan'), a verb in -s over its object
// ('Department of State Offers Reward').
func (s *sheet) headlineGoesOn(words []string, k int) bool {
	b := bare(words[k])
	last := k+1 == len(words)
	switch {
	case s.l.Articles[b]:
		return !s.l.Small[bare(words[k-1])]
	case last:
		return false
	case strings.HasSuffix(b, "'s"):
		return !s.l.Small[bare(words[k-1])]
	}
	return len(b) > 4 && strings.HasSuffix(b, "s") && !strings.HasSuffix(b, "ss") && !s.l.Plurals[b] && !s.office(b) &&
		!strings.HasSuffix(words[k], ",") && !s.l.Small[bare(words[k+1])] && !s.l.Small[bare(words[k-1])]
}

func (s *sheet) office(b string) bool {
	b = strings.TrimSuffix(b, "'s")
	return s.l.Offices[b] || s.l.Offices[strings.TrimSuffix(b, "s")]
}

// beforeOffice reports whether words may stand before the noun for an office: no preposition, but for the 'of' of 'Republic
// of Türkiye Ministry of …'.
func (s *sheet) beforeOffice(words []string) bool {
	realm := false
	for _, w := range words {
		b := bare(w)
		realm = realm || s.l.Realms[b]
		if s.l.Small[b] && !s.l.Articles[b] && b != "and" && !(realm && b == s.l.Of) {
			return false
		}
	}
	return true
}

// behindOffice reports whether words may stand behind the noun for an office: none, a preposition with what follows, or a
// word or two of a name. What ends in -s may be the verb of a headline: 'Ministry Summons'.
func (s *sheet) behindOffice(words []string) bool {
	if len(words) == 0 {
		return true
	}
	b := bare(words[0])
	switch {
	case b == "" || s.l.Small[b] || s.office(b):
		return true
	case len(b) > 4 && strings.HasSuffix(b, "s") && !strings.HasSuffix(b, "ss") && !strings.HasSuffix(b, "'s") && !strings.HasSuffix(words[0], "s'"):
		return false
	}
	return len(words) <= 4 && !slices.ContainsFunc(words, func(w string) bool { return s.l.Small[bare(w)] })
}

// acronym reports whether t is a name in capitals such as 'NATO'.
func acronym(t string) bool {
	return len(t) >= 2 && len(t) <= 8 && allCaps(t) && strings.IndexFunc(t, notLetter) < 0
}

// holderLine reports whether t is the name of an office that a person holds: 'PRIME MINISTER', 'President of Russia'.
func (s *sheet) holderLine(t string) bool {
	words := strings.Fields(t)
	if len(words) > 8 || ends(t) || !s.nameLike(t) || strings.ContainsAny(t, "0123456789,") {
		return false
	}
	for k, w := range words {
		if s.l.GenreWord[bare(w)] {
			return false
		}
		if s.l.Holders[bare(w)] {
			return k+1 == len(words) && k < 4 || k+1 < len(words) && bare(words[k+1]) == s.l.Of
		}
	}
	return false
}

// byline reports whether t is a person's name and office: 'Ned Price, Department Spokesperson'.
func (s *sheet) byline(t string) bool {
	name, office, ok := strings.Cut(t, ",")
	words := strings.Fields(name)
	if !ok || len(words) < 2 || len(words) > 5 || len(t) > 120 || !s.nameLike(t) || ends(office) {
		return false
	}
	for _, w := range words {
		if s.l.Holders[bare(w)] && len(words) < 3 || s.l.Offices[bare(w)] || s.l.GenreWord[bare(w)] || s.l.Small[bare(w)] && bare(w) == s.l.Of {
			return false
		}
	}
	for _, w := range strings.Fields(office) {
		if s.l.Holders[bare(w)] || strings.EqualFold(bare(w), "mp") {
			return true
		}
	}
	return false
}

// realmLine reports whether t is the full name of a state and nothing more: 'REPUBLIC OF GHANA', which stands over the
// name of an office.
func (s *sheet) realmLine(t string) bool {
	words := strings.Fields(t)
	if len(words) > 7 || ends(t) || !s.nameLike(t) || strings.ContainsAny(t, "'’0123456789") {
		return false
	}
	realm := false
	for k, w := range words {
		b := bare(w)
		if s.l.Offices[b] || s.l.GenreWord[b] || s.l.Holders[b] || k > 0 && s.headlineGoesOn(words, k) {
			return false
		}
		realm = realm || s.l.Realms[b] && k < 4 && k+1 < len(words) && bare(words[k+1]) == s.l.Of
	}
	return realm
}

// nameOverOffice reports whether part i is a name and the next line the office of the one who bears it.
func (s *sheet) nameOverOffice(i int) bool {
	t := s.parts[i].text
	if words := strings.Fields(t); len(words) < 2 || len(words) > 5 || !s.nameLike(t) || s.hasVerb(t) || ends(t) || i+1 >= len(s.parts) {
		return false
	}
	next := s.parts[i+1]
	return next.group == s.parts[i].group && s.holderLine(next.text)
}

// titledName reports whether t is an office and a name in capitals: 'SECRETARY ANTONY J. BLINKEN'.
func (s *sheet) titledName(t string) bool {
	words := strings.Fields(t)
	if len(words) < 2 || len(words) > 6 || !allCaps(t) || strings.ContainsAny(t, "0123456789,:") {
		return false
	}
	if !s.l.Holders[bare(words[0])] && !(len(words) > 2 && s.l.Holders[bare(words[1])]) {
		return false
	}
	for _, w := range words {
		if s.l.Small[bare(w)] || s.l.GenreWord[bare(w)] {
			return false
		}
	}
	return true
}
