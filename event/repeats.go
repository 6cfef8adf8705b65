package event

import (
	"slices"

	"github.com/readout-project/readout/doc"
)

// repeats links each commitment with the first before it that says the same of the same parties: most of the words that carry
// the shorter one are in the other, numbers without exception.
func (b *binder) repeats() {
	for i := range b.out {
		cm := &b.out[i]
		for k := range b.out[:i] {
			if e := b.out[k]; e.Repeats.IsZero() && e.What.End() <= cm.What.Start() && b.bindsSame(e, *cm) && b.saysSame(e.What, cm.What) {
				cm.Repeats = e.What
				break
			}
		}
	}
}

// bindsSame reports whether two commitments bind somebody in common, or both nobody that is known.
func (b *binder) bindsSame(x, y doc.Commitment) bool {
	if len(x.By) == 0 || len(y.By) == 0 {
		return len(x.By) == len(y.By)
	}
	return slices.ContainsFunc(x.By, func(i doc.ActorID) bool {
		return slices.ContainsFunc(y.By, func(k doc.ActorID) bool {
			return i == k || b.code(i) != "" && country(b.code(i)) == country(b.code(k))
		})
	})
}

// saysSame reports whether the words at two places are the same deed.
func (b *binder) saysSame(x, y doc.Span) bool {
	const (
		few  = 2   // words: they must be all that either side says
		most = .75 // of the words of the shorter; 150 texts of the corpus were read: half of them links what differs
	)
	short, long := b.words[x], b.words[y]
	if len(short) > len(long) {
		short, long = long, short
	}
	common := 0
	for w, number := range short {
		if _, in := long[w]; in {
			common++
		} else if number {
			return false
		}
	}
	if len(short) <= few {
		return len(short) == few && common == len(long)
	}
	return float64(common) >= most*float64(len(short))
}

// carrying are the lemmas of the words of what that carry its sense; true for numbers.
func (t *tree) carrying(what doc.Span) map[string]bool {
	out := map[string]bool{}
	for i, tok := range t.Tokens {
		switch t.UPOS[i] {
		case "NOUN", "VERB", "PROPN", "ADJ", "NUM":
			if what.Contains(tok.Span) {
				out[t.lemma[i]] = t.UPOS[i] == "NUM"
			}
		}
	}
	return out
}
