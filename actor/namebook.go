package actor

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/lang"
)

// nameBook keeps the people of a document by the words of their names.
type nameBook struct {
	x      *lang.Lexicon
	people []*entity
	byWord map[string][]*entity // by each word that can stand for the person
	sounds map[string][]*entity // by the skeleton of the name, and of its ends
}

func newNameBook(x *lang.Lexicon) *nameBook {
	return &nameBook{x: x, byWord: map[string][]*entity{}, sounds: map[string][]*entity{}}
}

// keysOf are the words of a name that identify: without particles, initials and suffixes.
func (b *nameBook) keysOf(t *text, n words) []string {
	var out []string
	for i := n.first; i <= n.last; i++ {
		w := t.words[i]
		if w.mark || len(w.key) == 1 && w.end-w.start <= 2 || b.x.Has(w.key, lang.ParticleSet|lang.SuffixSet) {
			continue
		}
		out = append(out, w.key)
	}
	if len(out) == 0 {
		for i := n.first; i <= n.last; i++ {
			if !t.words[i].mark {
				out = append(out, t.words[i].key)
			}
		}
	}
	return out
}

// longest is the longest stretch from the first word of n that is a name of somebody known.
func (b *nameBook) longest(t *text, n words) (words, bool) {
	for last := n.last; last >= n.first; last-- {
		w := words{n.first, last}
		if !t.words[last].capital && !t.words[last].glued {
			continue
		}
		if last > n.first && b.x.Has(t.words[last].key, lang.ParticleSet) || len(b.find(b.keysOf(t, w))) == 0 {
			continue
		}
		if last > n.first || b.canStandAlone(t, n.first) {
			return w, true
		}
	}
	return none, false
}

// canStandAlone reports whether one word, capitalized, is enough to name a person known from the text.
func (b *nameBook) canStandAlone(t *text, i int) bool {
	w := t.words[i]
	if !w.capital || len(w.key) < 3 && !b.isShortFamily(t, i) || t.at(i+1).glued && len(b.find([]string{t.key(i + 1)})) == 0 {
		return false
	}
	if b.x.Has(w.key, lang.NotNameSet|lang.DepartmentSet|lang.ModifierSet|lang.JoinerSet|lang.FiniteSet) {
		return false
	}
	for _, h := range t.hitsAt(i) {
		if h.Kind != lang.HonorificEntry {
			return false
		}
	}
	return true
}

// isShortFamily reports whether word i is a family name of two letters, "Li" of somebody called "Li Guang", and no other word: the language
// model has it for a name.
func (b *nameBook) isShortFamily(t *text, i int) bool {
	w := t.words[i]
	if len(w.key) != 2 || w.upper || t.loud || !t.p.HasTree() || t.p.UPOS[w.token] != "PROPN" && t.parts[w.token] == outside {
		return false
	}
	return slices.ContainsFunc(b.byWord[w.key], func(p *entity) bool { return len(p.keys) > 1 && p.keys[0] == w.key })
}

// pair reports whether the word at i and the one joined to it by a hyphen name two people: the first is the family name of somebody
// who is not called so with the second, as in "the Berg-Salo talks" of a text that has President Berg.
func (b *nameBook) pair(t *text, i int) bool {
	if !t.words[i].capital || !t.at(i+1).glued || !t.at(i+1).capital || t.at(i+2).glued {
		return false
	}
	family, other := t.key(i), t.key(i+1)
	alone := false
	for _, p := range b.byWord[family] {
		if slices.Contains(p.keys, other) {
			return false
		}
		alone = alone || p.keys[len(p.keys)-1] == family
	}
	return alone
}

// find are the people whose name can be written with keys, in the order of their first mention.
func (b *nameBook) find(keys []string) []*entity {
	if len(keys) == 0 {
		return nil
	}
	var out []*entity
	for _, p := range b.byWord[keys[0]] {
		if fits(keys, p.keys) || fits(p.keys, keys) {
			out = append(out, p)
		}
	}
	if len(out) > 0 || len(keys) == 1 {
		return out
	}
	for _, p := range b.byWord[keys[len(keys)-1]] { // known by the family name alone, or by a short first name
		if fits(p.keys, keys) || sameButFirst(p.keys, keys) {
			out = append(out, p)
		}
	}
	return out
}

// like are the people whose name sounds like keys in another spelling: "al-Rikabi", "al-Rekabi".
func (b *nameBook) like(keys []string) []*entity {
	want := skeleton(strings.Join(keys, ""))
	if len(want) < 3 {
		return nil
	}
	return b.sounds[want]
}

// spellings are ways to write one sound.
var spellings = strings.NewReplacer("ph", "f", "kh", "h", "ck", "k", "q", "k", "w", "v", "z", "s")

// skeleton is a name without what spellings differ in: vowels, doubled letters, ph and f.
func skeleton(s string) string {
	s = spellings.Replace(s)
	var b strings.Builder
	for i := range len(s) {
		if i > 0 && (strings.IndexByte("aeiouyh", s[i]) >= 0 || s[i] == s[i-1]) {
			continue
		}
		b.WriteByte(s[i])
	}
	return b.String()
}

// fits reports whether the words of short stand in long, in order.
func fits(short, long []string) bool {
	if len(short) > len(long) {
		return false
	}
	i := 0
	for _, w := range long {
		if i < len(short) && short[i] == w {
			i++
		}
	}
	return i == len(short)
}

// sameButFirst reports whether two names differ only in a first name cut short: "Joe" and "Joseph", "J" and "Jan". Where both have more
// between, that is the same: "Fahd bin Salman Al Saud" is not "Faisal bin Bandar Al Saud".
func sameButFirst(a, b []string) bool {
	if len(a) < 2 || len(b) < 2 || a[len(a)-1] != b[len(b)-1] {
		return false
	}
	if m, n := a[1:len(a)-1], b[1:len(b)-1]; !fits(m, n) && !fits(n, m) {
		return false
	}
	x, y := a[0], b[0]
	return len(x) >= 2 && len(y) >= 2 && x[:2] == y[:2] && (len(x) <= 4 || len(y) <= 4)
}

// add puts a person into the book, under every word of the name.
func (b *nameBook) add(p *entity) {
	b.people = append(b.people, p)
	b.index(p, p.keys)
}

func (b *nameBook) index(p *entity, keys []string) {
	for i, k := range keys {
		if !slices.Contains(b.byWord[k], p) {
			b.byWord[k] = append(b.byWord[k], p)
		}
		if s := skeleton(strings.Join(keys[i:], "")); !slices.Contains(b.sounds[s], p) {
			b.sounds[s] = append(b.sounds[s], p)
		}
	}
}
