package ingest

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
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

// enough is the share of words that two lines must have in common to say the same.
const enough = 0.6

// same reports whether a line says what title says.
func same(line, title string) bool { return alike(line, title) >= enough }

// alike is the share of words that a line and a title have in common, of the words of the longer one. A line of three words
// or more that the title begins with says enough: lists of pages add who spoke to the title.
func alike(line, title string) float64 {
	if title == "" || len(line) > 4*len(title)+40 {
		return 0
	}
	if words := strings.Fields(line); len(words) >= 3 && len(line) >= 15 && strings.HasPrefix(squeeze(title), squeeze(line)+" ") {
		return enough
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
		if s.venue(k) || s.genre(p.text) || p.text[0] == '(' && strings.HasSuffix(p.text, ")") {
			p.kind = doc.Label
			continue
		}
		p.kind = doc.Subtitle
		switch {
		case s.byline(p.text) || s.titledName(p.text) || s.nameOverOffice(k) || s.holderLine(p.text):
		case s.out.Subtitle.IsZero():
			s.out.Subtitle, last = s.span(*p), k
		case k == last+1 && p.group == s.parts[last].group:
			s.out.Subtitle, last = s.out.Subtitle.Cover(s.span(*p)), k
		}
	}
}

// kickerAt reports whether line k of the headline stands over the next as its kicker.
func (s *sheet) kickerAt(lines []int, k int) bool {
	p, next := s.parts[lines[k]], s.parts[lines[k+1]]
	switch {
	case s.genre(p.text), s.genreBy(p.text), strings.HasSuffix(p.text, ":"):
		return true
	case k > 0:
		return false
	case leads(p.text, s.l.Settings) > 0 || s.setting(p.text) && !s.hasVerb(p.text):
		return true
	}
	words := len(strings.Fields(p.text))
	above := lines[k] > 0 && s.parts[lines[k]-1].group == p.group
	return words <= 5 && above && next.group != p.group && !s.hasVerb(p.text)
}

// setting reports whether t says in what meeting the headline below it was said.
func (s *sheet) setting(t string) bool {
	t = strings.ToLower(t)
	return slices.ContainsFunc(s.l.Within, func(p string) bool { return strings.Contains(t, " "+p+" ") })
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

// genreBy reports whether t names a kind of text and the office that gives it: 'Press release by the Ministry of Justice'.
func (s *sheet) genreBy(t string) bool {
	n := leads(t, s.l.Genres)
	words := strings.Fields(t[n:])
	if n == 0 || len(words) < 2 || !s.l.Small[words[0]] || s.l.About[words[0]] {
		return false
	}
	return s.officeLine(strings.Join(words[1:], " "))
}

// onlyGenre reports whether t, the only line of a headline, is no title: 'Press release', but not 'Joint Statement'.
func (s *sheet) onlyGenre(t string) bool {
	if !s.genre(t) {
		return false
	}
	return !slices.ContainsFunc(strings.Fields(t), func(w string) bool { return s.l.Entitled[bare(w)] })
}
