package attribution

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// turn is a speaker's turn in a transcript: 'President of Norvia A. Aran: Good afternoon. …'
type turn struct {
	ids  []doc.ActorID
	open bool // paragraphs without a label go on from it
}

// label is who a transcript's label names and the token behind its colon; false where the sentence begins with none. A
// label stands at the head of a sentence, behind asterisks at most, holds nothing but an actor with his office, and is
// followed by words.
func (f *finder) label(s *sentence) (ids []doc.ActorID, source doc.Span, behind int, ok bool) {
	const longest = 16 // tokens of a label, office and all
	from := 0
	for from < s.len() && strings.Trim(s.lower(from), "*-–\"“ ") == "" {
		from++
	}
	if f.turns && from+1 < s.len() && s.Tokens[from].Text() == "Q" && isCapital(s.Tokens[from+1].Text()) {
		return nil, s.Words(from, from), from + 1, true // 'Q Mr. Secretary, …'
	}
	colon := from
	for colon < s.len() && s.lower(colon) != ":" {
		if colon-from > longest || s.quoted(colon) && !s.quoted(0) || s.lower(colon) == "." && colon > from && len(s.lower(colon-1)) > 3 {
			return nil, doc.Span{}, 0, false
		}
		colon++
	}
	if colon+1 >= s.len() || colon == from || !isCapital(s.Tokens[from].Text()) || !s.verbless(from, colon, f.l) {
		return nil, doc.Span{}, 0, false
	}
	g := ending(s.gs, colon)
	if g == nil && f.turns && s.shouted(from, colon) {
		return nil, s.Words(from, colon-1), colon + 1, true // 'QUESTION:', and names that are not known
	}
	if g == nil && f.turns && (s.named(from, colon) || s.office(from, colon, f.names)) {
		return nil, s.Words(from, colon-1), colon + 1, true // 'Kim de la Aue:', 'Chair of the panel:'
	}
	if f.turns && (g == nil || f.actors[g.ids[0]].Kind != doc.Person) && f.oneWord(s, from, colon) {
		return nil, s.Words(from, colon-1), colon + 1, true // 'Kavita:', 'Reuters:'
	}
	if g == nil || len(g.ids) != 1 || f.actors[g.ids[0]].Kind != doc.Person || g.form == doc.PronounForm {
		return nil, doc.Span{}, 0, false
	}
	if !s.officeBefore(from, g.a) {
		return nil, doc.Span{}, 0, false
	}
	return g.ids, s.Words(from, colon-1), colon + 1, true
}

// officeBefore reports whether tokens [a, b) before a name can be an office: 'Secretary of State', 'the Minister of Trade of Norvia,'.
func (s *sentence) officeBefore(a, b int) bool {
	for i := a; i < b; i++ {
		if !isCapital(s.Tokens[i].Text()) && !prepositions[s.lower(i)] && !determiners[s.lower(i)] && s.lower(i) != "," && containing(s.gs, i) == nil {
			return false
		}
	}
	return true
}

// oneWord reports whether a block begins with a name of one word, or the part that somebody has in the talk, and a colon at token b, and a sentence
// behind it.
func (f *finder) oneWord(s *sentence, a, b int) bool {
	return b == a+1 && s.tagged() && (s.UPOS[a] == "PROPN" || f.l.Parts[s.lower(a)]) && s.Start() == f.d.Layout().Blocks[s.Block].Span.Start() && isCapital(s.Tokens[b+1].Text())
}

// named reports whether tokens [a, b) at the head of a block look like the full name of somebody: two to six words, the first
// and the last in capitals, and between them others or such as 'de', 'van', 'al'.
func (t text) named(a, b int) bool {
	const most = 6
	if b-a < 2 || b-a > most || !isCapital(t.Tokens[b-1].Text()) {
		return false
	}
	for i := a; i < b; i++ {
		if t.stop(i) || !isCapital(t.Tokens[i].Text()) && (len(t.lower(i)) > 3 || prepositions[t.lower(i)] || determiners[t.lower(i)]) {
			return false
		}
	}
	return true
}

// office reports whether tokens [a, b) begin with an office: nobody who is known, but not the one who had the word before.
func (t text) office(a, b int, x *lang.Lexicon) bool {
	const most = 8
	found := false
	x.Match(func(k int) string {
		if a+k >= b {
			return ""
		}
		return lang.Fold(t.Tokens[a+k].Text())
	}, func(_ int, e lang.Entry) { found = found || e.Kind == lang.OfficeEntry && !e.Plural })
	return found && b-a <= most
}

// shouted reports whether all words of tokens [a, b) are in capitals.
func (t text) shouted(a, b int) bool {
	for i := a; i < b; i++ {
		if w := t.Tokens[i].Text(); w != strings.ToUpper(w) {
			return false
		}
	}
	return true
}

// transcript reports whether sentences begin with labels often enough for the text to be one: with those of persons who are known,
// or with one in capitals that comes back, 'QUESTION:'.
func (f *finder) transcript(ps []doc.Parse) bool {
	const turns = 2
	n, shouted := 0, map[string]int{}
	for i := range ps {
		if ps[i].Head {
			continue
		}
		t := newText(&ps[i], nil)
		s := sentence{text: t, gs: f.groups(t)}
		if _, _, _, ok := f.label(&s); ok {
			if n++; n == turns || s.low[0] == "*" || f.runsOnAsI(ps[i:]) {
				return true
			}
		}
		if c := slices.Index(t.low[:min(len(t.low), 5)], ":"); c > 0 && c+1 < t.len() && t.shouted(0, c) && isCapital(t.Tokens[0].Text()) {
			label := t.Words(0, c-1).Text()
			if shouted[label]++; shouted[label] == turns {
				return true
			}
		}
	}
	return false
}

// runsOnAsI reports whether the sentences of a block behind its first are several and speak of 'I' or 'we'.
func (f *finder) runsOnAsI(ps []doc.Parse) bool {
	const sentences = 3
	n, first := 0, false
	for i := 1; i < len(ps) && ps[i].Block == ps[0].Block; i++ {
		t := newText(&ps[i], nil)
		first = first || f.firstPerson(t) >= 0
		n++
	}
	return n >= sentences && first
}

// takesTurn adds what a labelled sentence begins, and lets the rest of the block run on in it; true where it did.
func (f *finder) takesTurn(s *sentence, rest []doc.Parse) bool {
	ids, source, behind, ok := f.label(s)
	if !ok {
		return false
	}
	content := s.Words(behind, s.len()-1)
	for i := range rest {
		t := newText(&rest[i], nil)
		next := sentence{text: t, gs: f.groups(t)}
		if _, _, _, labelled := f.label(&next); labelled {
			break
		}
		content = content.Cover(rest[i].Span)
	}
	f.found = append(f.found, draft{
		rule: "attribution/turn", speakers: ids, source: source, content: []doc.Span{content}, act: doc.Inform, mode: doc.Direct,
		addressee: doc.NoActor,
	})
	f.turn, f.last = turn{ids: ids, open: true}, ids
	f.inTurn(s, behind)
	return true
}

// goesOn adds a paragraph of a transcript that has no label: the one who had the word keeps it.
func (f *finder) goesOn(block doc.Span) {
	f.found = append(f.found, draft{
		rule: "attribution/turn", speakers: f.turn.ids, content: []doc.Span{block}, act: doc.Inform, mode: doc.Direct,
		addressee: doc.NoActor, follows: true,
	})
}

// spoken reports whether sp lies in the last turn.
func (f *finder) spoken(sp doc.Span) bool {
	x := f.found[len(f.found)-1]
	for i := len(f.found) - 1; i >= 0; i-- {
		if f.found[i].rule == "attribution/turn" {
			x = f.found[i]
			break
		}
	}
	return x.rule == "attribution/turn" && x.content[0].Contains(sp)
}

// inTurn adds the statements that a sentence of a turn makes, from a token on, by cues of its own: 'I' is who has the word.
func (f *finder) inTurn(s *sentence, from int) {
	own := f.voice
	f.voice, s.from = voice{ids: f.turn.ids}, from
	s.hs = slices.DeleteFunc(f.hits(s.text), func(h hit) bool { return h.first < from })
	f.speakersOf(s)
	for k := 0; k < len(s.hs); k++ {
		f.statement(s, k)
	}
	f.voice = own
}

// opensTurn reports whether a sentence begins with a label.
func (f *finder) opensTurn(p *doc.Parse) bool {
	t := newText(p, nil)
	_, _, _, ok := f.label(&sentence{text: t, gs: f.groups(t)})
	return ok
}
