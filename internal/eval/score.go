package eval

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"unicode"
)

// Count says how many the gold has, how many the system gives, and how many agree.
type Count struct {
	Gold, System, Correct int
}

// Precision is the part of the system's that is correct, 0 to 1; 0 where it gives nothing.
func (c Count) Precision() float64 { return ratio(c.Correct, c.System) }

// Recall is the part of the gold that was found, 0 to 1.
func (c Count) Recall() float64 { return ratio(c.Correct, c.Gold) }

// F1 is the harmonic mean of precision and recall, 0 to 1.
func (c Count) F1() float64 { return ratio(2*c.Correct, c.Gold+c.System) }

func ratio(a, b int) float64 {
	if b == 0 {
		return 0
	}
	return float64(a) / float64(b)
}

// Scores are the measures of CoNLL 2018. Where the system was given the gold tokens, F1 is accuracy.
type Scores struct {
	Tokens, Sentences, Words Count
	UPOS, XPOS, Feats        Count // Feats: the universal features of 2018, in any order
	Lemmas                   Count // a word whose gold lemma is unknown counts as correct
	UAS, LAS                 Count // LAS without the subtypes of relations
	// Relations counts for each relation the words that have it, correct where head and relation are: "nsubj" for the
	// relation whatever its subtype, "nsubj:pass" for that subtype alone.
	Relations map[string]Count
}

// ErrText says that gold and system do not analyse the same text.
var ErrText = errors.New("gold and system have different texts")

// Score compares system with gold. They must hold the same characters but for white space, else the error wraps ErrText.
func Score(gold, system []Sentence) (Scores, error) {
	g, s := lay(gold), lay(system)
	if i := g.differs(s); i >= 0 {
		return Scores{}, fmt.Errorf("%w: %q and %q", ErrText, g.near(i), s.near(i))
	}
	m := Scores{Tokens: agree(g.tokens, s.tokens), Sentences: agree(g.sentences, s.sentences), Relations: map[string]Count{}}
	m.addWords(g.words, s.words, align(g.words, s.words))
	return m, nil
}

// extent is a half-open range of characters of a text without its white space.
type extent struct{ start, end int }

// laid is an analysis laid out on the characters of its text.
type laid struct {
	text              []rune
	sentences, tokens []extent
	words             []word
}

// word is a Word with its place; all words of a Range have that range's place.
type word struct {
	Word
	extent
	parent  int // index among all words of the text; -1 at the root
	inRange bool
}

func lay(ss []Sentence) laid {
	var l laid
	for _, s := range ss {
		start := len(l.text)
		l.addSentence(s)
		l.sentences = append(l.sentences, extent{start, len(l.text)})
	}
	return l
}

func (l *laid) addSentence(s Sentence) {
	base, ranges := len(l.words), s.Ranges
	for i := 0; i < len(s.Words); {
		if len(ranges) > 0 && ranges[0].First == i {
			l.addToken(s.Words[i:ranges[0].Last+1], ranges[0].Form, base, true)
			i, ranges = ranges[0].Last+1, ranges[1:]
		} else {
			l.addToken(s.Words[i:i+1], s.Words[i].Form, base, false)
			i++
		}
	}
}

// addToken adds a surface token with its words; base is the index of the first word of the sentence.
func (l *laid) addToken(words []Word, form string, base int, inRange bool) {
	e := extent{start: len(l.text)}
	for _, r := range form {
		if !unicode.IsSpace(r) {
			l.text = append(l.text, r)
		}
	}
	e.end = len(l.text)
	inRange = inRange && e.start < e.end
	l.tokens = append(l.tokens, e)
	for _, w := range words {
		parent := -1
		if w.Head >= 0 {
			parent = base + w.Head
		}
		l.words = append(l.words, word{Word: w, extent: e, parent: parent, inRange: inRange})
	}
}

// differs is the first character where l and o have different texts, or -1.
func (l laid) differs(o laid) int {
	for i := range max(len(l.text), len(o.text)) {
		if i >= len(l.text) || i >= len(o.text) || l.text[i] != o.text[i] {
			return i
		}
	}
	return -1
}

// near is some text around character i.
func (l laid) near(i int) string {
	return string(l.text[max(0, min(i-15, len(l.text))):min(i+15, len(l.text))])
}

// agree counts the extents that both have. Both are in order.
func agree(gold, system []extent) Count {
	c := Count{Gold: len(gold), System: len(system)}
	for g, s := 0, 0; g < len(gold) && s < len(system); {
		switch {
		case gold[g] == system[s]:
			c.Correct++
			g++
			s++
		case gold[g].start <= system[s].start:
			g++
		default:
			s++
		}
	}
	return c
}

// addWords fills the measures of words. of[i] is the gold word that system word i is, or -1.
func (m *Scores) addWords(gold, system []word, of []int) {
	all := Count{Gold: len(gold), System: len(system)}
	m.Words, m.UPOS, m.XPOS, m.Feats, m.Lemmas, m.UAS, m.LAS = all, all, all, all, all, all, all
	for _, w := range gold {
		m.addRelation(w.Rel, Count{Gold: 1})
	}
	for i, s := range system {
		m.addRelation(s.Rel, Count{System: 1})
		if of[i] >= 0 {
			m.addPair(gold[of[i]], s, parentOf(s, of))
		}
	}
}

// parentOf is the gold word that is s's head, -1 for the root, -2 where the head is no gold word.
func parentOf(s word, of []int) int {
	switch {
	case s.parent < 0:
		return -1
	case of[s.parent] < 0:
		return -2
	}
	return of[s.parent]
}

// addPair counts what agrees in two words that are one; parent is the head of s as a gold word.
func (m *Scores) addPair(g, s word, parent int) {
	tally := func(c *Count, same bool) {
		if same {
			c.Correct++
		}
	}
	tally(&m.Words, true)
	tally(&m.UPOS, g.UPOS == s.UPOS)
	tally(&m.XPOS, g.XPOS == s.XPOS)
	tally(&m.Feats, sameFeats(g.Feats, s.Feats))
	tally(&m.Lemmas, g.Lemma == s.Lemma || g.Lemma == "_" || g.Lemma == "")
	if g.parent != parent {
		return
	}
	tally(&m.UAS, true)
	if universal(g.Rel) != universal(s.Rel) {
		return
	}
	tally(&m.LAS, true)
	m.relation(universal(g.Rel), Count{Correct: 1})
	if g.Rel == s.Rel && g.Rel != universal(g.Rel) {
		m.relation(g.Rel, Count{Correct: 1})
	}
}

// addRelation adds c to a relation and to the same without its subtype.
func (m *Scores) addRelation(rel string, c Count) {
	m.relation(rel, c)
	if u := universal(rel); u != rel {
		m.relation(u, c)
	}
}

func (m *Scores) relation(rel string, c Count) {
	old := m.Relations[rel]
	m.Relations[rel] = Count{old.Gold + c.Gold, old.System + c.System, old.Correct + c.Correct}
}

// universal is rel without its subtype.
func universal(rel string) string {
	u, _, _ := strings.Cut(rel, ":")
	return u
}

// universalFeats are the features that CoNLL 2018 compares; treebanks have more.
var universalFeats = []string{"PronType", "NumType", "Poss", "Reflex", "Foreign", "Abbr", "Gender", "Animacy", "Number", "Case",
	"Definite", "Degree", "VerbForm", "Mood", "Tense", "Aspect", "Voice", "Evident", "Polarity", "Person", "Polite"}

func sameFeats(a, b string) bool {
	return a == b || slices.Equal(universalOf(a), universalOf(b))
}

// universalOf are the universal features of a word, in order of the alphabet.
func universalOf(feats string) []string {
	var out []string
	for f := range strings.SplitSeq(feats, "|") {
		if name, _, _ := strings.Cut(f, "="); slices.Contains(universalFeats, name) {
			out = append(out, f)
		}
	}
	slices.Sort(out)
	return out
}
