package ingest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// readHead tells apart what stands before the first paragraph. First the lines that their shape gives away: dates,
// places, the name of the office; what is left are kicker, title and subtitle. given is the title if it is known from
// outside; then only a line that says the same is the title.
func (s *sheet) readHead(given string) {
	s.findGiven(given)
	var left []int
	for i := range s.parts[:s.body] {
		p := &s.parts[i]
		switch {
		case p.kind != "" || s.barred(p) || s.officeAndGenre(p):
		case s.dateLine(p.text) || s.timeLine(p.text) || s.todayLine(p.text) || s.realmLine(p.text) || s.cueLine(p.text) || scrap(p.text):
			p.kind = doc.Label
		default:
			left = append(left, i)
		}
	}
	left = s.takePublisher(left, given)
	left = s.takePlaces(left, given)
	switch {
	case !s.out.Title.IsZero():
		s.aroundTitle(left)
	case given != "": // lines of a headline all the same: read for names, but of a title that is not there
		for _, i := range left {
			s.parts[i].kind = doc.Subtitle
		}
	default:
		s.takeTitles(left)
	}
}

// maxTitle is how many parts, at the head of a page, a title that is known may be spread over.
const maxTitle = 5

// findGiven looks for the title that is known from outside among the lines of the head: the run of lines that has most
// words in common with it.
func (s *sheet) findGiven(given string) {
	if given == "" {
		return
	}
	first, last, most := 0, 0, 0.0
	head := min(s.body, 20)
	for i := range head {
		for k := i; k < min(i+maxTitle, head) && s.parts[k].kind == ""; k++ {
			if n := alike(s.d.Text()[s.parts[i].start:s.parts[k].end], given); n > most {
				first, last, most = i, k, n
			}
		}
	}
	if most < enough {
		return
	}
	for i := first; i <= last; i++ {
		s.parts[i].kind = doc.Title
		s.out.Title = s.out.Title.Cover(s.span(s.parts[i]))
	}
}

// aroundTitle tells kickers and subtitles apart, when the title is known.
func (s *sheet) aroundTitle(left []int) {
	k := 0
	for k < len(left) && s.parts[left[k]].start < s.out.Title.Start() {
		s.setKicker(left[k])
		k++
	}
	s.setSubtitles(left[k:])
}

// barred takes apart a line such as 'Council of the Union | Press release | 20 July 2023', and reports whether p is one: of
// its segments one is a date, and the others are an office, a kind of text or the time of day.
func (s *sheet) barred(p *part) bool {
	var office, genre doc.Span
	day, at := false, p.start
	segments := strings.Split(p.text, "|")
	for _, g := range segments {
		sp, ok := s.d.Trim(at, at+len(g))
		at += len(g) + 1
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
	if len(segments) < 2 || !day {
		return false
	}
	p.kind = doc.Label
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
		office := s.officeLine(p.text) || k == 0 && len(left) > 1 && (s.holderLine(p.text) || acronym(p.text))
		if !office || same(p.text, given) {
			rest = append(rest, i)
			continue
		}
		p.kind = doc.Label
		s.setPublisher(s.span(*p))
	}
	return rest
}

// officeLine reports whether t is the name of an office and nothing more: capitalised, no verb, no number, no word of
// headlines such as 'meeting', and built as such names are.
func (s *sheet) officeLine(t string) bool {
	words := strings.Fields(t)
	if len(words) > 16 || len(t) > 160 || ends(t) || strings.ContainsAny(t, "0123456789“”\":;?!") || !s.nameLike(t) {
		return false
	}
	if s.genre(t) {
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
		if s.l.Small[b] && !s.l.Articles[b] && b != "and" && !(realm && b == "of") {
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
			return k+1 == len(words) && k < 4 || k+1 < len(words) && bare(words[k+1]) == "of"
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
		if s.l.Holders[bare(w)] && len(words) < 3 || s.l.Offices[bare(w)] || s.l.GenreWord[bare(w)] || s.l.Small[bare(w)] && bare(w) == "of" {
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

// takePlaces marks lines that name a town or a room.
func (s *sheet) takePlaces(left []int, given string) []int {
	var rest []int
	for _, i := range left {
		alone := len(left) == 1 && i == 0 && given == "" // a headline such as 'Parade on Red Square'
		if p := &s.parts[i]; !same(p.text, given) && s.placeLine(i) && (!alone || s.capital(p.text)) {
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
		realm = realm || s.l.Realms[b] && k < 4 && k+1 < len(words) && bare(words[k+1]) == "of"
	}
	return realm
}

// enough is the share of words that two lines must have in common to say the same.
const enough = 0.6

// same reports whether a line says what title says.
func same(line, title string) bool { return alike(line, title) >= enough }

// alike is the share of words that a line and a title have in common, of the words of the longer one.
func alike(line, title string) float64 {
	if title == "" || len(line) > 4*len(title)+40 {
		return 0
	}
	a, b := wordSet(line), wordSet(title)
	both := 0
	for w := range a {
		if b[w] {
			both++
		}
	}
	return float64(both) / float64(max(len(a), len(b), 1))
}

func wordSet(t string) map[string]bool {
	out := map[string]bool{}
	for _, w := range strings.Fields(t) {
		if b := bare(w); b != "" {
			out[b] = true
		}
	}
	return out
}

// takeTitles finds kicker, title and subtitle among the parts left, none of which is known to be the title.
func (s *sheet) takeTitles(left []int) {
	var lines []int
	for _, i := range left {
		if s.byline(s.parts[i].text) || s.titledName(s.parts[i].text) {
			s.parts[i].kind = doc.Subtitle // read for the name and office in it, no subtitle
			continue
		}
		lines = append(lines, i)
	}
	k := 0
	for k+1 < len(lines) && s.kickerAt(lines, k) {
		k++
	}
	switch {
	case len(lines) == 0:
	case k == 0 && len(lines) == 1 && s.onlyGenre(s.parts[lines[0]].text):
		s.setKicker(lines[0])
	default:
		s.setTitle(lines[:k], lines[k], lines[k+1:])
	}
}

func (s *sheet) setKicker(i int) {
	s.parts[i].kind = doc.Kicker
	if s.out.Kicker.IsZero() {
		s.out.Kicker = s.span(s.parts[i])
	}
}

// setTitle makes part i the title, those before it kickers and those behind it subtitles.
func (s *sheet) setTitle(before []int, i int, behind []int) {
	for _, k := range before {
		s.setKicker(k)
	}
	s.parts[i].kind = doc.Title
	s.out.Title = s.span(s.parts[i])
	s.setSubtitles(behind)
}

// setSubtitles makes subtitles of the parts behind the title: the first is the subtitle, with what follows it on the next
// lines.
func (s *sheet) setSubtitles(behind []int) {
	last := -1
	for _, k := range behind {
		p := &s.parts[k]
		if p.kind != "" {
			continue
		}
		if s.venue(k) {
			p.kind = doc.Label
			continue
		}
		p.kind = doc.Subtitle
		switch {
		case s.byline(p.text) || s.titledName(p.text):
		case s.out.Subtitle.IsZero():
			s.out.Subtitle, last = s.span(*p), k
		case k == last+1 && p.group == s.parts[last].group:
			s.out.Subtitle, last = s.out.Subtitle.Cover(s.span(*p)), k
		}
	}
}

// venue reports whether part i, behind the title, is a short name among lines of place and time: 'Hotel Bristol'.
func (s *sheet) venue(i int) bool {
	t := s.parts[i].text
	if len(strings.Fields(t)) > 5 || !s.nameLike(t) || s.hasVerb(t) || s.byline(t) || s.titledName(t) {
		return false
	}
	place := func(k int) bool {
		return k >= 0 && k < len(s.parts) && s.parts[k].kind == doc.Label && (s.timeLine(s.parts[k].text) || s.placeLine(k))
	}
	return place(i-1) || place(i+1)
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

// kickerAt reports whether line k of the headline stands over the next as its kicker.
func (s *sheet) kickerAt(lines []int, k int) bool {
	p, next := s.parts[lines[k]], s.parts[lines[k+1]]
	switch {
	case s.genre(p.text), strings.HasSuffix(p.text, ":"):
		return true
	case k > 0:
		return false
	case leads(p.text, s.l.Settings) > 0 || setting(p.text) && !s.hasVerb(p.text):
		return true
	}
	words := len(strings.Fields(p.text))
	above := lines[k] > 0 && s.parts[lines[k]-1].group == p.group
	return words <= 5 && above && next.group != p.group && !s.hasVerb(p.text)
}

// setting reports whether t says in what meeting the headline below it was said.
func setting(t string) bool {
	t = strings.ToLower(t)
	return strings.Contains(t, " in a meeting with ") || strings.Contains(t, " in the meeting with ") ||
		strings.Contains(t, " in meeting with ")
}

// genre reports whether t names a kind of text and nothing more but its number and date: 'PRESS RELEASE No. 233'.
func (s *sheet) genre(t string) bool {
	t = strings.ToLower(t)
	if ds := dates(t, s.l); len(ds) > 0 {
		t = t[:ds[0].start]
	}
	if i := strings.IndexAny(t, "0123456789#"); i > 0 {
		t = t[:i]
	}
	t = strings.TrimRight(t, " .,:-–—(/№°")
	for _, end := range []string{" no", " nr", " number", " n", " ref"} {
		t = strings.TrimSuffix(t, end)
	}
	t = strings.TrimRight(squeeze(t), " .,")
	if contains(s.l.Genres, t) {
		return true
	}
	for _, w := range strings.Fields(t) {
		if !s.l.Desks[w] {
			return false
		}
	}
	return t != ""
}

// onlyGenre reports whether t, the only line of a headline, is no title: 'Press release', but not 'Joint Statement'.
func (s *sheet) onlyGenre(t string) bool {
	if !s.genre(t) {
		return false
	}
	for _, w := range strings.Fields(t) {
		switch bare(w) {
		case "joint", "final", "communique", "communiqué", "declaration", "statement", "remarks", "address", "speech", "letter", "message":
			return false
		}
	}
	return true
}
