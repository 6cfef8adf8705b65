package attribution

import (
	"slices"
	"strings"
	"unicode"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// quotedSpeech is a quotation with its cue before, behind or between.
func (f *finder) quotedSpeech(s *sentence, k int, on *speech) bool {
	h := s.hs[k]
	if h.cue.Frames&(lang.Clause|lang.Told|lang.Quote) == 0 && !s.introduces(h) {
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
			if lead := s.leadIn(s.quotes[left]); (k == 0 || s.outer(k)) && !lead.IsZero() {
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
		content: content, act: quotedAct(h, content), mode: mode, addressee: f.told(s, h),
	})
	*on = speech{open: true, quoted: true}
	f.quotedBlock = s.Block
	return true
}

// quotedAct is the act of a quotation: '“B is a friend,” A assured' promises nothing.
func quotedAct(h hit, content []doc.Span) doc.Act {
	if h.cue.Lemma == "assure" && !slices.ContainsFunc(content, func(c doc.Span) bool { return strings.Contains(c.Text(), " will ") }) {
		return doc.Inform
	}
	return h.act
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

// outer reports whether the parse has the cues before cue k inside of what is said with it.
func (s *sentence) outer(k int) bool {
	for _, g := range s.hs[:k] {
		if !s.tagged() || g.first >= s.hs[k].first || !s.within(g.first, s.hs[k].first) || s.Rels[g.first] == "conj" && s.Heads[g.first] == s.hs[k].first {
			return false
		}
	}
	return true
}

// told is whom the quotation is told: 'X told Y'.
func (f *finder) told(s *sentence, h hit) doc.ActorID {
	if g := containing(s.gs, h.next); g != nil && len(g.ids) == 1 && h.cue.Frames&lang.Told != 0 && !slices.Equal(g.ids, h.speaker.ids) {
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
		if (!s.used[q] || k > 0 && s.outer(k)) && !s.entitles(s.quotes[q]) && s.quotes[q].Start() <= at && s.quotes[q].End() > at-3 && s.quotes[q].End() <= s.Tokens[from].Start() {
			return q
		}
	}
	return -1
}

// entitles reports whether a quotation is the title of something, and no speech: it stands behind a word, and its words have capitals, as
// in 'In an interview on "Face the Nation," the Minister said'.
func (s *sentence) entitles(q doc.Span) bool {
	const longest = 8 // words
	i := s.at(q.Start())
	if q.Start() <= s.Start() || i < 1 || i >= s.len() || s.quoted(i-1) {
		return false
	}
	apposed := i > 1 && s.lower(i-1) == "," && s.tagged() && s.UPOS[i-2] == "NOUN" // 'In his book, “The Old Harbour,” he said'
	if s.stop(i-1) && !apposed {
		return false
	}
	words, letters := 0, false
	for ; i < s.len() && s.Tokens[i].Start() < q.End(); i++ {
		w := s.Tokens[i].Text()
		if !strings.ContainsFunc(w, unicode.IsLetter) {
			continue
		}
		words, letters = words+1, letters || len(w) > 1
		if !isCapital(w) && (words == 1 || !prepositions[w] && !determiners[w]) {
			return false
		}
	}
	nickname := words == 1 && isCapital(s.Tokens[s.at(q.Start())-1].Text()) && i < s.len() && isCapital(s.Tokens[i].Text())
	return letters && (words > 1 && !apposed || words > 2 || nickname) && words <= longest
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
			if j > i && (!s.stop(j-1) && !(split && joins(s.lower(j-1))) || s.hasFinite(i, j)) {
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
			if q < len(s.quotes) && s.finished(q, h.next) {
				return q
			}
			return -1
		}
	}
	return q
}

// introduces reports whether a cue with nothing but whom it is said to leads to a colon and a quotation: 'scolded him: “You are late.”'
func (s *sentence) introduces(h hit) bool {
	const most = 3 // words between
	for i := h.next; i <= h.next+most && i+1 < s.len(); i++ {
		if s.lower(i) == ":" {
			return h.shape == finite && s.quoted(i+1)
		}
		if s.stop(i) || s.quoted(i) {
			return false
		}
	}
	return false
}

// finished reports whether quotation q opens behind the comma or colon at token i and ends with a stop of its own, so that what stands behind it
// is the narrator's: 'she said, “Wait for us,” before she left'.
func (s *sentence) finished(q, i int) bool {
	if s.lower(i) != "," && s.lower(i) != ":" || i+1 >= s.len() || s.Tokens[i+1].Start() < s.quotes[q].Start() || !s.quoted(i+1) || !closed(s.quotes[q]) {
		return false
	}
	words := strings.TrimRight(s.quotes[q].Text(), "”\"'’»")
	return words != "" && strings.ContainsRune(",.!?…", rune(words[len(words)-1]))
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

// wholeQuote lets a content that ends within a quotation that begins in it run on to the end of the quotation, in a later sentence.
func (s *sentence) wholeQuote(x *draft) {
	last := len(x.content) - 1
	c := x.content[last]
	for i, q := range s.quotes {
		if q.Start() < c.Start() || q.Start() >= c.End() || q.End() <= s.End() || s.used[i] || !closed(q) {
			continue
		}
		x.content[last], s.used[i] = c.Cover(q), true
	}
}

// alone reports whether the quotations that the sentence is made of end where a sentence ends: no cue stands behind them.
func (s *sentence) alone() bool {
	const mark = 3 // bytes of a closing mark that the sentence may leave out
	at := 0
	for i, q := range s.quotes {
		if !s.used[i] && q.Overlaps(s.Span) {
			at = q.End()
		}
	}
	if at == 0 {
		return false
	}
	if at <= s.End()+mark {
		return at >= s.End() || s.stop(s.at(at))
	}
	for _, p := range s.rest {
		if at <= p.End()+mark {
			return at >= p.End()
		}
	}
	return true
}

// closed reports whether a quotation ends with a mark.
func closed(q doc.Span) bool {
	text := q.Text()
	open := opening(text, 0)
	return len(text) > len(open) && slices.ContainsFunc(append([]string{"”", "\""}, closers[open]...), func(mark string) bool { return strings.HasSuffix(text, mark) })
}

// taken reports whether the quotation that the sentence lies in belongs to a statement already.
func (s *sentence) taken() bool {
	for i, q := range s.quotes {
		if q.Overlaps(s.Span) && !s.used[i] {
			return false
		}
	}
	return true
}

// keepsWord reports whether a sentence without a statement leaves the word to who spoke before it: it names no other person who could
// say what is quoted next.
func (f *finder) keepsWord(s *sentence, on speech) bool {
	x := f.found[on.at]
	if on.past || x.cue.IsZero() || len(x.speakers) != 1 {
		return false
	}
	for _, g := range s.gs {
		if f.actors[g.ids[0]].Kind == doc.Person && !slices.Equal(g.ids, x.speakers) {
			return false
		}
	}
	return len(s.hs) == 0
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
