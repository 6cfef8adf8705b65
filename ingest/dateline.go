package ingest

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
)

// maxDateline is the length in bytes that a dateline or a line with nothing but a date stays under.
const maxDateline = 110

// cutDateline takes the dateline off the first paragraph of the text.
func (s *sheet) cutDateline() {
	if s.body >= len(s.parts) || s.parts[s.body].kind != "" {
		return
	}
	p := &s.parts[s.body]
	n, size := s.dateline(p.text)
	if n == 0 || n == len(p.text) {
		return
	}
	s.out.Dateline = s.d.Span(p.start, p.start+n)
	p.start += size
	p.text = p.text[size:]
}

// dateline is the length of the dateline at the head of t, with its dash, and where the text behind it begins; 0 where
// there is none. A dateline is a place with a date, an agency in brackets, or capitals throughout, and then a dash.
func (s *sheet) dateline(t string) (length, text int) {
	at, size := s.stop(t)
	if at < 0 {
		at, size = dash(t)
	}
	if at < 0 {
		if at, size = s.colon(t); at < 0 {
			return 0, 0
		}
	}
	head := strings.TrimSpace(t[:at])
	if head == "" || item(t) || s.turn(head+":") || s.hasVerb(head) {
		return 0, 0
	}
	rest, agency := withoutAgency(head)
	day := s.dayIn(rest)
	place, _, _ := strings.Cut(rest, ",")
	if !agency && !day && (!allCaps(place) || s.l.Holders[lastWord(place)]) {
		return 0, 0
	}
	if len(strings.Fields(rest)) > 14 || !s.datelineWords(rest) {
		return 0, 0
	}
	behind := at + size
	for behind < len(t) {
		r, n := utf8.DecodeRuneInString(t[behind:])
		if !unicode.IsSpace(r) {
			break
		}
		behind += n
	}
	return at + size, behind
}

// withoutAgency cuts the agency off a dateline: 'Lakeport, 5 May (BNA)', 'Lakeport, BNA'.
func withoutAgency(head string) (rest string, agency bool) {
	if i := strings.LastIndexByte(head, '('); i > 0 && strings.HasSuffix(head, ")") && len(head)-i < 40 {
		return strings.TrimSpace(head[:i]), true
	}
	i := strings.LastIndexAny(head, " ,")
	if last := head[i+1:]; i > 0 && len(last) >= 2 && len(last) <= 6 && allCaps(last) && strings.IndexFunc(last, notLetter) < 0 {
		return strings.TrimRight(head[:i], " ,"), true
	}
	return head, false
}

// colon finds the colon of a dateline such as 'NEW DELHI, MARCH 2: The …': behind a place and a day.
func (s *sheet) colon(t string) (at, size int) {
	at = strings.IndexByte(t[:min(len(t), maxDateline)], ':')
	if at < 4 || at+2 >= len(t) || t[at+1] != ' ' {
		return -1, 0
	}
	if head, _ := withoutAgency(t[:at]); !s.dateLine(head) || s.l.Months[bare(t[:wordEnd(t, 0)])] > 0 || t[0] >= '0' && t[0] <= '9' {
		return -1, 0
	}
	return at, 1
}

// stop finds the full stop of a dateline such as 'Havana, April 2, 2024. The …': behind a place, a comma and a day of a year.
func (s *sheet) stop(t string) (at, size int) {
	head := t[:min(len(t), maxDateline)]
	town, _, ok := strings.Cut(head, ",")
	if !ok || len(strings.Fields(town)) > 3 || unicode.IsDigit(rune(head[0])) {
		return -1, 0
	}
	for i := len(town); i+2 < len(head); i++ {
		if head[i] != '.' || head[i+1] != ' ' {
			continue
		}
		found := dates(head[:i], s.l)
		if len(found) == 1 && found[0].day > 0 && found[0].end == i && s.dateLine(head[:i]) {
			return i, 1
		}
	}
	return -1, 0
}

// dash finds the first dash of t that stands free, within the length of a dateline.
func dash(t string) (at, size int) {
	head := t[:min(len(t), maxDateline)]
	best, size := -1, 0
	for _, d := range []string{"–", "—", "--", "- ", "‒", "―"} {
		i := strings.Index(head, d)
		if i <= 0 || best >= 0 && i >= best || !freeDash(head, i, d) {
			continue
		}
		best, size = i, len(strings.TrimRight(d, " "))
	}
	for best >= 0 && best+size < len(head) && head[best+size] == '-' {
		size++
	}
	return best, size
}

// freeDash reports whether the dash d at i joins no words or numbers: a blank or a bracket stands before it, or the name of
// an agency.
func freeDash(head string, i int, d string) bool {
	before := head[i-1]
	switch d {
	case "- ":
		return before == ' ' || before == ')' || before >= 'A' && before <= 'Z' && i > 1 && head[i-2] >= 'A' && head[i-2] <= 'Z'
	case "–":
		return before == ' ' || before == ')' || strings.HasPrefix(head[i+len(d):], " ")
	}
	return true
}

// dayIn reports whether t names a month and a day, with or without a year.
func (s *sheet) dayIn(t string) bool {
	if len(dates(t, s.l)) > 0 {
		return true
	}
	month, day := false, false
	for _, w := range strings.FieldsFunc(t, func(r rune) bool { return unicode.IsSpace(r) || r == ',' || r == '.' }) {
		if s.l.Months[bare(w)] > 0 {
			month = true
		}
		if n := digitRun(w, 0, 3); n > 0 && n <= 2 {
			day = true
		}
	}
	return month && day
}

// datelineWords reports whether t has only what datelines have: capitalised words, numbers, and the words of dates.
func (s *sheet) datelineWords(t string) bool {
	for _, w := range strings.Fields(t) {
		b := bare(w)
		r, _ := utf8.DecodeRuneInString(strings.TrimFunc(w, unicode.IsPunct))
		if unicode.IsLower(r) && !s.l.DateWords[b] && !s.l.Small[b] {
			return false
		}
	}
	return true
}

// dateLine reports whether t is a line with nothing but a date: the place, the weekday, the time of day and words such
// as 'published on' may stand with it.
func (s *sheet) dateLine(t string) bool {
	if len(t) > maxDateline {
		return false
	}
	found := dates(t, s.l)
	if len(found) == 0 {
		return s.dayLine(t)
	}
	places := 0
	at := 0
	for _, f := range append(found, dated{start: len(t), end: len(t)}) {
		n, ok := s.besideDate(t[at:f.start])
		if !ok {
			return false
		}
		places += n
		at = f.end
	}
	return places <= 5
}

// dayLine reports whether t is a line with nothing but a day, or days, of which the year or the one day is not told: '29
// April', 'Lakeport, 28-29 March 2024'.
func (s *sheet) dayLine(t string) bool {
	if place, rest, ok := strings.Cut(t, ","); ok && !s.dayIn(place) && len(strings.Fields(place)) <= 3 {
		t = rest
	}
	places, ok := s.besideDate(t)
	return ok && places == 0 && s.dayIn(t)
}

// besideDate counts the words of t that are neither numbers nor words of dates; false where one can not stand beside a
// date in a line of its own.
func (s *sheet) besideDate(t string) (places int, ok bool) {
	t = s.withoutCue(t)
	for _, w := range strings.Fields(t) {
		b := bare(w)
		r, _ := utf8.DecodeRuneInString(strings.TrimFunc(w, unicode.IsPunct))
		_, weekday := s.l.Weekdays[b]
		switch {
		case b == "" || unicode.IsDigit(r) || weekday || s.l.Months[b] > 0 || s.l.DateWords[b]:
		case s.l.GenreWord[b] || s.l.Verbs[b] || unicode.IsLower(r) && !s.l.Small[b]:
			return 0, false
		default:
			places++
		}
	}
	return places, true
}

// withoutCue is t without words such as 'Published on' or 'Last update' at its beginning or end.
func (s *sheet) withoutCue(t string) string {
	t = strings.TrimLeft(t, " \t|(,;-–")
	t = t[max(leads(t, s.l.Published), leads(t, s.l.Updated)):]
	tail := strings.TrimRight(strings.ToLower(t), " \t:")
	tail = strings.TrimRight(strings.TrimSuffix(tail, " on"), " ")
	for _, list := range [][]string{s.l.Published, s.l.Updated} {
		for _, p := range list {
			if rest, ok := strings.CutSuffix(tail, p); ok && (rest == "" || !isLetterAt(rest, runeBack(rest, len(rest)))) {
				return t[:min(len(rest), len(t))]
			}
		}
	}
	return t
}

// findDate looks for the day of the statement where pages state it: a line that says 'published', a line with nothing
// but a date at the head, the dateline, the headline, a line at the foot, a date beside 'today' in the first sentence, and
// the number of the text. A date that the text tells of is none of these.
func (s *sheet) findDate() {
	for _, look := range []func() bool{s.datePublished, s.dateOfHead, s.dateOfDateline, s.dateOfTitle, s.dateOfFoot,
		s.dateOfToday, s.dateOfNumber} {
		if look() {
			return
		}
	}
}

// take makes t, found in the text from byte at on, the date of the page; false where its order is in doubt.
func (s *sheet) take(at int, t dated) bool {
	v, ok := t.settle(s.order).edtf()
	if ok {
		s.out.Date = &doc.Date{Value: doc.Value[string]{V: v, At: s.d.Span(at+t.start, at+t.end)}, Basis: doc.FromText}
	}
	return ok
}

func (s *sheet) datePublished() bool {
	for _, p := range s.parts {
		if p.kind == doc.Furniture || p.kind == doc.Label {
			if n := leads(p.text, s.l.Published); n > 0 && len(p.text) < 200 {
				found := dates(p.text, s.l)
				if len(found) > 0 && found[0].start-n < 30 && s.take(p.start, found[0]) {
					return true
				}
			}
		}
	}
	return false
}

func (s *sheet) dateOfHead() bool {
	for i, p := range s.parts {
		if i >= s.body {
			break
		}
		wrapped := p.kind == doc.Furniture && s.wrapper(p.text)
		if (p.kind == doc.Label || wrapped) && s.dateOfLine(p) {
			return true
		}
	}
	return false
}

// dateOfLine takes the first date of a label that has no doubt in it.
func (s *sheet) dateOfLine(p part) bool {
	if leads(p.text, s.l.Updated) > 0 || len(p.text) > 400 {
		return false
	}
	for _, t := range dates(p.text, s.l) {
		if s.take(p.start, t) {
			return true
		}
	}
	return false
}

func (s *sheet) dateOfDateline() bool {
	if s.out.Dateline.IsZero() {
		return false
	}
	found := dates(s.out.Dateline.Text(), s.l)
	return len(found) > 0 && s.take(s.out.Dateline.Start(), found[0])
}

// dateOfTitle takes a date that dates the text itself: 'Letter of 4 April 2024', 'QA-17, 22 May 2024, Statement', but
// not 'the attack of 4 April 2024'.
func (s *sheet) dateOfTitle() bool {
	for _, sp := range []doc.Span{s.out.Kicker, s.out.Title, s.out.Subtitle} {
		for _, t := range dates(sp.Text(), s.l) {
			if t.day > 0 && s.datesTitle(sp.Text(), t) && s.take(sp.Start(), t) {
				return true
			}
		}
	}
	return false
}

func (s *sheet) datesTitle(title string, t dated) bool {
	head := strings.TrimSpace(title[:t.start])
	if t.weekday >= 0 {
		head = strings.TrimRight(head[:len(head)-len(lastField(head))], " ")
	}
	if head == "" {
		return true
	}
	switch head[len(head)-1] {
	case ',', '(', ':', '|', ')':
		return true
	case '-':
		return false
	}
	if strings.HasSuffix(head, "–") || strings.HasSuffix(head, "—") {
		return true
	}
	cut, of := strings.CutSuffix(head, " "+s.l.Of)
	held, on := strings.CutSuffix(strings.ToLower(head), " "+s.l.On)
	if on && slices.ContainsFunc(s.l.Periodic, func(p string) bool { return strings.HasSuffix(held, p) }) {
		return true // 'Regular Press Conference on'
	}
	if !of {
		return false
	}
	genre := false // 'Letter to Parliament of', but not 'Statement on the attack of'
	for _, w := range strings.Fields(cut) {
		genre = genre || s.l.GenreWord[bare(w)]
		if s.l.About[bare(w)] {
			return false
		}
	}
	return genre
}

func lastField(t string) string { return t[strings.LastIndexByte(t, ' ')+1:] }

func (s *sheet) dateOfFoot() bool {
	for i := len(s.parts) - 1; i > s.body && i >= len(s.parts)-12; i-- {
		if p := s.parts[i]; p.kind == doc.Label && s.dateLine(p.text) && s.dateOfLine(p) {
			return true
		}
	}
	return false
}

// dateOfToday reads 'This morning, 14 March 2024, the …' and 'Today, Sunday 18 February 2024, …' in the first paragraph.
func (s *sheet) dateOfToday() bool {
	if s.body >= len(s.parts) {
		return false
	}
	p := s.parts[s.body]
	head := p.text[:runeCut(p.text, 400)]
	for _, t := range dates(head, s.l) {
		if t.day > 0 && (s.todayBefore(head[:t.start]) || s.todayBehind(head[t.end:])) {
			return s.take(p.start, t)
		}
	}
	return false
}

// dateOfNumber reads the date behind the number of a text, in a line of its own: '1527-20-08-2024'.
func (s *sheet) dateOfNumber() bool {
	for _, p := range s.parts {
		number, day, ok := strings.Cut(p.text, "-")
		if !ok || p.kind != doc.Furniture && p.kind != doc.Label || !digits(number) || len(day) != len("20-08-2024") {
			continue
		}
		if t, ok := numeric(day, 0); ok && t.end == len(day) {
			return s.take(p.start+len(number)+1, t)
		}
	}
	return false
}

func (s *sheet) todayBefore(head string) bool {
	head = strings.TrimRight(strings.ToLower(head), " ,(")
	if _, ok := s.l.Weekdays[lastWord(head)]; ok {
		head = strings.TrimRight(head[:len(head)-len(lastWord(head))], " ,(")
	}
	for _, w := range s.l.Today {
		if strings.HasSuffix(head, w) {
			return true
		}
	}
	return false
}

func (s *sheet) todayBehind(tail string) bool {
	tail = strings.ToLower(strings.TrimLeft(tail, " ,("))
	return leads(tail, s.l.Today) > 0 && !strings.HasPrefix(tail, "today's")
}

// runeCut is n, or the next smaller offset that cuts no character of t; at most its length.
func runeCut(t string, n int) int {
	if n >= len(t) {
		return len(t)
	}
	for n > 0 && !utf8.RuneStart(t[n]) {
		n--
	}
	return n
}

// leads is the length of the longest of phrases that t begins with, as whole words in any case; 0 where none does.
func leads(t string, phrases []string) int {
	most := 0
	for _, p := range phrases {
		if len(p) <= most || len(t) < len(p) || !strings.EqualFold(t[:len(p)], p) {
			continue
		}
		if len(t) == len(p) || !isLetterAt(t, len(p)) {
			most = len(p)
		}
	}
	return most
}
