package ingest

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
)

// Lengths in bytes beyond which a part is no furniture: anywhere, and at the head or foot of a page, where lines for the
// press may be whole sentences.
const (
	maxFurniture = 260
	maxEdge      = 450
)

// edge is how many parts at the head and foot of a page are looked at more closely: addresses, contacts and reference
// marks stand there, while in the middle of the text the same shapes may be content.
const edge = 8

// findFurniture marks the parts that belong to the page and not to the text. A wrong mark loses content, so each rule
// asks for a shape that text does not have; in doubt a part stays what it is.
func (s *sheet) findFurniture() {
	n := len(s.parts)
	for i := range s.parts {
		p := &s.parts[i]
		if s.furniture(p.text) || (i < edge || i >= n-edge) && s.edgeFurniture(p.text, i >= n-edge) {
			p.kind = doc.Furniture
		}
	}
	s.findSections()
}

// findSections marks the lists of other pages at the foot: from a heading such as 'Related news' on, if no paragraph
// follows it.
func (s *sheet) findSections() {
	for i := len(s.parts) - 1; i > 0 && i >= len(s.parts)-60; i-- {
		t := s.parts[i].text
		words := len(strings.Fields(t))
		if words <= 6 && leads(t, s.l.Sections) > 0 && !ends(strings.TrimRight(t, ":")) {
			for k := i; k < len(s.parts); k++ {
				s.parts[k].kind = doc.Furniture
			}
		}
		if words > 12 && ends(t) && s.parts[i].kind == "" || len(t) > maxFurniture {
			return
		}
	}
}

// furniture reports whether t is furniture wherever it stands.
func (s *sheet) furniture(t string) bool {
	if len(t) > maxFurniture {
		return false
	}
	return noWords(t) || s.pageNumber(t) || s.breadcrumb(t) || s.buttons(t) || s.pointer(t) || s.counter(t) || s.caption(t) ||
		s.reference(t) || s.wrapper(t) || hashtags(t) || onlyLink(t) || s.changed(t)
}

// edgeFurniture reports whether t is furniture where it stands at the head or foot of a page.
func (s *sheet) edgeFurniture(t string, foot bool) bool {
	if len(t) > maxEdge {
		return false
	}
	if s.note(t) || s.address(t) {
		return true
	}
	return s.languages(t) || foot && s.contact(t)
}

// languages: links to the page in other languages: 'Français (French) | العربية'.
func (s *sheet) languages(t string) bool {
	n := 0
	for _, w := range strings.FieldsFunc(t, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("|/,()·•", r) }) {
		if !s.l.Languages[bare(w)] {
			return false
		}
		n++
	}
	return n > 0
}

// noWords: a rule of stars or dashes, or comments of a mark-up language.
func noWords(t string) bool {
	return strings.IndexFunc(t, func(r rune) bool { return unicode.IsLetter(r) || unicode.IsDigit(r) }) < 0
}

// pageNumber: '– 1 –', '2', '1/3', 'Page 1 of 2'.
func (s *sheet) pageNumber(t string) bool {
	rest := strings.ToLower(strings.Trim(t, " -–—[]()|./"))
	rest = strings.TrimSpace(rest[leads(rest, s.l.PageWords):])
	a, b, two := strings.Cut(strings.ReplaceAll(rest, " "+s.l.Of+" ", "/"), "/")
	a, b = strings.TrimSpace(a), strings.TrimSpace(b)
	return digits(a) && len(a) <= 3 && (!two && !strings.HasSuffix(t, ".") || digits(b) && len(b) <= 3)
}

// breadcrumb: 'Home > News > Americas', 'Home | Media Office | News'. Segments are short and capitalised, none says
// anything.
func (s *sheet) breadcrumb(t string) bool {
	for _, sep := range []string{"»", "›", ">", "|", "→", "::", "/ ", "\\", "·", "•"} {
		segments := strings.Split(t, sep)
		if len(segments) < 2 || len(dates(t, s.l)) > 0 || strings.IndexByte(t, '<') >= 0 {
			continue
		}
		home := s.l.Actions[bare(strings.TrimSpace(segments[0]))]
		if len(segments) < 3 && !home && sep != "»" && sep != "›" && sep != ">" {
			continue
		}
		if (sep == "/ " || sep == "·" || sep == "•") && !home {
			continue
		}
		if s.segmentsShort(segments) {
			return true
		}
	}
	return false
}

func (s *sheet) segmentsShort(segments []string) bool {
	for _, g := range segments {
		if len(strings.Fields(g)) > 7 || ends(strings.TrimSpace(g)) || s.hasVerb(g) {
			return false
		}
	}
	return true
}

// buttons: lines of nothing but what can be clicked: 'Print version    Send feedback', 'Share on Facebook'. One word must
// be an action; a line of more than eight words is none.
func (s *sheet) buttons(t string) bool {
	words := strings.FieldsFunc(t, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune("|/:,;·•»›<>–", r) })
	if len(words) == 0 || len(words) > 12 || ends(t) && !strings.HasSuffix(t, ":") {
		return false
	}
	action := false
	for _, w := range words {
		b := bare(w)
		switch {
		case s.l.Actions[b]:
			action = true
		case s.l.Targets[b] || digits(b):
		default:
			return false
		}
	}
	return action && (len(words) > 1 || s.soleAction(words[0]))
}

// soleAction: a button of one word must be one that text does not use as a heading.
func (s *sheet) soleAction(w string) bool {
	switch bare(w) {
	case "a", "accept", "continue", "more", "go", "view", "play", "listen", "watch", "show", "return", "comment", "comments":
		return false
	}
	return true
}

// pointer: a label of the page, a colon, and what it points to: 'Read more: …', 'Tags: #UAE', 'Attachment: photographs'.
func (s *sheet) pointer(t string) bool {
	i := strings.IndexByte(t, ':')
	if i < 2 || i > 40 || strings.HasPrefix(t[i:], "://") {
		return false
	}
	head := strings.Fields(t[:i])
	if len(head) > 3 || s.turn(t) && !s.l.Labels[bare(head[0])] {
		return false
	}
	known := 0
	for _, w := range head {
		b := bare(w)
		switch {
		case s.l.Labels[b] || s.l.Actions[b]:
			known++
		case s.l.Small[b] || strings.EqualFold(b, "this") || b == "satisfaction" || s.l.Targets[b] || b == "further":
		default:
			return false
		}
	}
	if known == 0 || len(strings.TrimSpace(t[i+1:])) == 0 && !s.l.Actions[bare(head[0])] {
		return false
	}
	return len(strings.Fields(t)) <= 25
}

// counter: 'Number of readings: 317', '317 views'.
func (s *sheet) counter(t string) bool {
	words := strings.FieldsFunc(t, func(r rune) bool { return unicode.IsSpace(r) || r == ':' })
	if len(words) < 2 || len(words) > 8 {
		return false
	}
	counts, number := false, false
	for _, w := range words {
		b := bare(w)
		switch {
		case strings.Trim(b, "0123456789,.") == "" && b != "":
			number = true
		case s.l.Counters[b]:
			counts = true
		case b != "" && !s.l.Small[b] && !s.l.Marks[b] && !s.l.Targets[b]:
			return false
		}
	}
	return counts && number
}

// caption: 'Photo: …', '… - Photo: VGP', '(Photo by …)'.
func (s *sheet) caption(t string) bool {
	low := strings.ToLower(t)
	for _, c := range s.l.Credits {
		i := strings.Index(low, c)
		if i == 0 || i > 0 && !isLetterAt(low, runeBack(low, i)) && s.credit(low[i+len(c):]) {
			return true
		}
	}
	return false
}

// credit reports whether t, behind 'Photo:' in a line, is whose photograph it is and not the rest of a sentence.
func (s *sheet) credit(t string) bool {
	return len(strings.Fields(t)) <= 8 && !s.hasVerb(t)
}

// runeBack is the offset of the character before i.
func runeBack(t string, i int) int {
	_, size := utf8.DecodeLastRuneInString(t[:i])
	return i - size
}

// reference: '700 /', '[B0207]', 'SC/15581', '(MS/EC)', 'PR. No. 214/2023', 'Our reference: DAF-2024/118'. Short, with a
// digit or a slash between capitals, and no word but those of reference numbers. Dates are none, nor kinds of text.
func (s *sheet) reference(t string) bool {
	words := strings.Fields(t)
	if len(words) > 8 || item(t) && len(words) > 2 {
		return false
	}
	marked, plain := false, 0
	for _, w := range words {
		b := bare(w)
		switch {
		case b == "":
			marked = marked || strings.Contains(w, "/")
		case digits(b), s.l.Marks[strings.Trim(b, ".")]:
		case codeLike(w):
			marked = true
		case allCaps(w) && len(b) <= 6:
			plain++
		case !strings.HasPrefix(t, "[") || !strings.HasSuffix(t, "]") || s.hasVerb(t) || len(words) > 6:
			return false
		}
	}
	return marked && plain <= 1 && !s.genre(t) && !s.dateLine(t) && !s.timeLine(t)
}

// codeLike reports whether w looks like a number or code in a file: no small letter, and digits with a slash, bracket or
// hyphen or with capitals among them, or capitals with a slash in brackets. Sums and ordinals are none.
func codeLike(w string) bool {
	var digits, uppers, joints int
	for i, r := range w {
		switch {
		case unicode.IsDigit(r):
			digits++
		case unicode.IsUpper(r):
			uppers++
		case strings.ContainsRune("/[]", r), r == '-' && i > 0:
			joints++
		case unicode.IsLower(r), strings.ContainsRune("$€£%,", r) && i+1 < len(w):
			return false
		}
	}
	if digits == 0 {
		return uppers > 1 && strings.HasPrefix(w, "(") && strings.HasSuffix(w, ")") && strings.Contains(w, "/")
	}
	ordinal := uppers == 2 && joints == 0 && ordinal(w, digits) > digits
	return joints > 0 || uppers > 0 && digits > 1 && !ordinal
}

// wrapper: what is put around a text: 'Begin text:', '[ends]', 'For immediate release', 'The following is attributable
// to …:'.
func (s *sheet) wrapper(t string) bool {
	body := strings.Trim(t, "[](){}*-–—#. \u00a0\u200e")
	n := leads(body, s.l.Wrappers)
	if n == 0 {
		return false
	}
	rest := strings.Trim(body[n:], " :.*-–\u200e")
	words := len(strings.Fields(rest))
	if rest == "" {
		return true
	}
	if n < 6 { // 'end' and 'ends' begin headlines too
		return false
	}
	return words <= 8 && (strings.HasSuffix(strings.TrimRight(t, "\u200e "), ":") || !s.hasVerb(rest) && !ends(t) || words <= 3)
}

func hashtags(t string) bool {
	words := strings.Fields(t)
	for _, w := range words {
		if w[0] != '#' && w[0] != '@' {
			return false
		}
	}
	return len(words) > 0
}

// onlyLink: an address on the web or of mail, with at most two words before it.
func onlyLink(t string) bool {
	words := strings.Fields(t)
	last := words[len(words)-1]
	return len(words) <= 2 && isLink(last)
}

func isLink(w string) bool {
	w = strings.ToLower(strings.Trim(w, ".,;:()<>[]"))
	if strings.HasPrefix(w, "http://") || strings.HasPrefix(w, "https://") || strings.HasPrefix(w, "www.") {
		return true
	}
	at := strings.IndexByte(w, '@')
	return at > 0 && strings.IndexByte(w[at:], '.') > 1
}

// changed: 'Last update 03.10.2024, 19:42', 'Published on Jun 07, 2023 06:40 PM   Updated on …'.
func (s *sheet) changed(t string) bool {
	n := leads(t, s.l.Updated)
	if n == 0 {
		n = leads(t, s.l.Published)
		if n < 6 || strings.HasPrefix(strings.ToLower(t), "date") {
			return false
		}
	}
	return s.dateLine(t) || len(strings.Fields(t)) <= 5 && digitCount(t) >= 4
}

// note: what a page says of itself: 'For information media. Not an official record.'
func (s *sheet) note(t string) bool {
	if len(t) > maxFurniture {
		return false
	}
	if strings.Contains(t, "©") {
		return true
	}
	low := strings.ToLower(t)
	for _, p := range s.l.Notes {
		if strings.Contains(low, p) {
			return len(strings.Fields(t)) <= 20
		}
	}
	return false
}

// address: a postal address, telephone numbers. No verb, and either a number of seven digits or a word of addresses with
// a number.
func (s *sheet) address(t string) bool {
	words := strings.Fields(t)
	if len(words) > 24 || len(t) > maxFurniture || s.hasVerb(t) || ends(t) || len(dates(t, s.l)) > 0 || s.dateLine(t) {
		return false
	}
	address := 0
	for _, w := range words {
		if s.l.GenreWord[bare(w)] && !s.l.Address[bare(w)] {
			return false
		}
		if b := bare(w); s.l.Address[b] && (b != "st" && b != "rd" && b != "building" && b != "floor" || digitCount(t) >= 4) {
			address++
		}
	}
	phone := strings.HasPrefix(t, "+") || address > 0 || digitCount(t)*4 >= len(t)
	return address > 0 && digitCount(t) >= 1 && s.nameLike(t) || phone && digitCount(t) >= 7 && len(words) <= 12
}

func digitCount(t string) int {
	n := 0
	for i := 0; i < len(t); i++ {
		if t[i] >= '0' && t[i] <= '9' {
			n++
		}
	}
	return n
}

// contact: for the press at the foot: 'For media inquiries, please contact …', and pointers with a link in them.
func (s *sheet) contact(t string) bool {
	words := strings.Fields(t)
	if len(words) > 45 {
		return false
	}
	link := false
	for _, w := range words {
		link = link || isLink(w) || strings.HasPrefix(w, "@")
	}
	if leads(t, s.l.Contact) > 0 {
		return link || digitCount(t) >= 7 || len(words) <= 6 && !ends(t)
	}
	if !link {
		return false
	}
	low := strings.ToLower(t)
	for _, p := range s.l.Pointers {
		if strings.Contains(low, p) {
			return len(words) <= 30
		}
	}
	return false
}

// initials: who typed it: 'PCS', 'DS/ST', 'A.A'.
func initials(t string) bool {
	if len(t) < 2 || len(t) > 12 || !allCaps(t) {
		return false
	}
	for _, w := range strings.Split(strings.ReplaceAll(t, ".", ""), "/") {
		if len(w) < 2 || len(w) > 5 || strings.IndexFunc(w, notLetter) >= 0 {
			return false
		}
	}
	return true
}
