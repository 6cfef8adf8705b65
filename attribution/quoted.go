package attribution

import (
	"strings"
	"unicode"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// quotedSpeech is a quotation with its cue before, behind or between.
func (f *finder) quotedSpeech(s *sentence, k int, on *speech) bool {
	h := s.hs[k]
	if h.cue.Frames&(lang.Clause|lang.Told|lang.Quote) == 0 {
		return false
	}
	var content []doc.Span
	left := f.quoteBefore(s, k)
	if left >= 0 && s.quotes[left].End() <= s.Start() && !s.stop(h.next) && s.complements(h, f.end(s.text, s.hs, k)) {
		left = -1 // '… “an outlaw.” B said that': the quotation is another's
	}
	mode := doc.Direct
	if left >= 0 {
		if sp, ok := inner(f.d, s.quotes[left]); ok {
			if lead := s.leadIn(s.quotes[left]); k == 0 && !lead.IsZero() {
				sp, mode = lead.Cover(s.quotes[left]), doc.Mixed
			}
			content, s.used[left] = append(content, sp), true
		}
	}
	end := f.end(s.text, s.hs, k)
	if right := f.quoteBehind(s, k, end, left >= 0); right >= 0 {
		last := s.End()
		if end < s.len() {
			last = s.Tokens[end].Start()
		}
		for ; right < len(s.quotes) && s.quotes[right].Start() < last; right++ {
			if sp, ok := inner(f.d, s.quotes[right]); ok && !s.used[right] {
				content, s.used[right] = append(content, sp), true
			}
		}
	}
	if len(content) == 0 {
		return false
	}
	f.found = append(f.found, draft{
		rule: "attribution/quotation", speakers: h.speaker.ids, source: h.speaker.source, cue: s.Words(h.first, h.last),
		content: content, act: h.act, mode: mode, addressee: f.told(s, h),
	})
	*on = speech{open: true, quoted: true}
	f.quotedBlock = s.Block
	return true
}

// leadIn is what stands before a quotation in its sentence and belongs to what is said: 'With few exceptions, “we agree,”
// she said'. Zero where the quotation begins the sentence or an earlier one.
func (s *sentence) leadIn(q doc.Span) doc.Span {
	if q.Start() <= s.Start() {
		return doc.Span{}
	}
	i := s.at(q.Start())
	for j := range i {
		if s.quoted(j) {
			return doc.Span{}
		}
	}
	from := 0
	for from < i && !strings.ContainsFunc(s.lower(from), unicode.IsLetter) { // the number of a paragraph
		from++
	}
	if from == i || s.lower(i-1) == ":" {
		return doc.Span{}
	}
	return s.Words(from, i-1)
}

// told is whom the quotation is told: 'X told Y'.
func (f *finder) told(s *sentence, h hit) doc.ActorID {
	if g := containing(s.gs, h.next); g != nil && len(g.ids) == 1 && h.cue.Frames&lang.Told != 0 {
		return g.ids[0]
	}
	return doc.NoActor
}

// quoteBefore is the unused quotation that ends just before the cue or its subject, or -1.
func (f *finder) quoteBefore(s *sentence, k int) int {
	h := s.hs[k]
	from := h.first
	if h.speaker.first >= 0 && h.speaker.first < from {
		from = s.lead(h.speaker.first)
	}
	i := from - 1
	for i >= 0 && s.lower(i) == "," {
		i--
	}
	at := s.Start()
	if i >= 0 {
		if !s.quoted(i) {
			return -1
		}
		at = s.Tokens[i].Start()
	}
	for q := range s.quotes {
		if !s.used[q] && s.quotes[q].Start() <= at && s.quotes[q].End() > at-3 && s.quotes[q].End() <= s.Tokens[from].Start() {
			return q
		}
	}
	return -1
}

// quoteBehind is the quotation that is the whole complement behind the cue, or -1: it opens right behind the cue, a
// comma, a colon or the addressee, and nothing but stops follows it up to end. split says that another part stands before.
func (f *finder) quoteBehind(s *sentence, k, end int, split bool) int {
	h := s.hs[k]
	i := h.next
	if s.lower(i) == "that" {
		return -1
	}
	if g := containing(s.gs, i); g != nil && h.cue.Frames&lang.Told != 0 {
		i = g.b
	}
	const window = 10 // words of an adjunct between cue and quotation
	for j := i; ; j++ {
		if j >= end || j > i+window {
			return -1
		}
		if s.quoted(j) {
			if j > i && (!s.stop(j-1) || s.hasFinite(i, j)) {
				return -1
			}
			i = j
			break
		}
	}
	q := 0
	for q < len(s.quotes) && s.quotes[q].End() <= s.Tokens[i].Start() {
		q++
	}
	for j := i; j < end; j++ {
		if !s.quoted(j) && !s.stop(j) && !split {
			return -1
		}
	}
	return q
}

// allQuoted reports whether the sentence is nothing but quotation.
func (f *finder) allQuoted(s *sentence) bool {
	any := false
	for i := range s.low {
		if !s.quoted(i) && !s.stop(i) {
			return false
		}
		any = any || s.quoted(i)
	}
	return any
}

// addQuotes adds the quotations of a sentence to a statement.
func (f *finder) addQuotes(at int, s *sentence) {
	x := &f.found[at]
	for i, q := range s.quotes {
		if s.used[i] || !q.Overlaps(s.Span) {
			continue
		}
		if sp, ok := inner(f.d, q); ok {
			x.content, s.used[i] = append(x.content, sp), true
		}
	}
}

// undersigned adds a quotation under which, behind a dash, stands nothing but whose it is: '“We are open.” – Ann Lee, Minister'.
func (f *finder) undersigned(ps []doc.Parse, quotes []doc.Span, used []bool) {
	const longest = 16 // tokens of a name with its office
	p := &ps[len(ps)-1]
	n := len(quotes) - 1
	if n < 0 || used[n] || quotes[n].Start() != ps[0].Start() && quotes[0].Start() != ps[0].Start() {
		return
	}
	t := newText(p, quotes)
	dash := 0
	for dash < t.len() && t.Tokens[dash].Start() < quotes[n].End() {
		dash++
	}
	if dash+1 >= t.len() || t.len()-dash > longest || strings.Trim(t.lower(dash), "―—–-") != "" || !isCapital(t.Tokens[dash+1].Text()) ||
		!t.verbless(dash, t.len(), f.l) {
		return
	}
	x := draft{
		rule: "attribution/undersigned", source: t.span(dash+1, t.len()), cue: t.Tokens[dash].Span, act: doc.Inform, mode: doc.Direct, addressee: doc.NoActor,
	}
	for _, g := range f.groups(t) {
		if g.a > dash && f.actors[g.ids[0]].Kind == doc.Person {
			x.speakers = g.ids
			break
		}
	}
	for i, q := range quotes {
		if sp, ok := inner(f.d, q); ok && !used[i] {
			x.content = append(x.content, sp)
		}
	}
	f.found = append(f.found, x)
}
