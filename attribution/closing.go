package attribution

import "github.com/readout-project/readout/lang"

// closing is the speaker between the last comma and a cue that ends the sentence: 'They watched it on Thursday, attorneys for the family said', 'The dam
// is “old and weak,” retired engineer A said'. The parse often has him for a part of the clause.
func (f *finder) closing(t text, gs []group, h hit) (speaker, bool) {
	const longest = 12 // words that name him, as in behind; more are rather a clause
	if !t.tagged() || h.shape != finite || h.cue.Frames&(lang.Clause|lang.Shown|lang.Told) == 0 || t.lower(h.next) != "." {
		return speaker{}, false
	}
	a := h.first
	for a > 0 && !t.stop(a-1) && !t.quoted(a-1) && t.lower(a-1) != "and" {
		a--
	}
	if a < 2 {
		return speaker{}, false
	}
	c := a - 1
	if t.quoted(c) { // the comma stands in the quotation
		c--
	}
	if c < 2 || t.lower(c) != "," || a == h.first || h.first-a > longest || !t.hasFinite(0, c) || t.hasFinite(a, h.first) {
		return speaker{}, false
	}
	switch t.UPOS[a] {
	case "DET", "NOUN", "PROPN", "ADJ", "NUM", "VERB":
	default:
		return speaker{}, false
	}
	last := h.first - 1
	for last > a && (t.UPOS[last] == "AUX" || t.UPOS[last] == "ADV") {
		last--
	}
	if t.UPOS[last] != "NOUN" && t.UPOS[last] != "PROPN" {
		return speaker{}, false
	}
	s := speaker{source: t.Words(a, last), first: a}
	if g := ending(gs, last+1); g != nil {
		w, ok := f.widened(t, gs, g)
		if !ok {
			return s, true
		}
		s.ids = w.ids
	}
	return s, true
}
