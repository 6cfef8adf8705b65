package syntax

import (
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/internal/nn"
)

// votes are what lists of names and the looks of words add to the scores of name labels: weights for the classes of the word
// before, of the word itself and of the word after. train/README.md, section "Votes", states the rules.
type votes struct {
	nn.Votes
	lists   map[string]uint32 // by key, a bit for each list that has the name
	titles  uint32            // the bit of the list of words before a person's name
	persons uint32            // the bits of those of given names and surnames
	marks   []listClasses     // of each list
	words   map[string]int32  // the class of a word of its own, by key
	classes map[string]int32
}

// listClasses are the classes of a list's names: of those that begin with a capital letter, of the others, and of single words
// all in capitals.
type listClasses struct {
	capital, small nameClasses
	caps           int32
}

// nameClasses are the classes of a name of one word, and of the first and the other words of a longer one.
type nameClasses struct{ alone, first, more int32 }

const (
	edgeClass = 0  // what lies beyond the ends of a sentence; and every word, of itself
	noClass   = -1 // has no vote
	maxListed = 6  // words in a name of a list
	maxLists  = 32
	held      = 1e4 // more than all votes on a word
)

// newVotes are the votes of a weights file, nil where it has none.
func newVotes(n *nn.Network) (*votes, error) {
	names := n.Vocabularies["vote"]
	if len(names) == 0 {
		return nil, nil
	}
	if len(n.Lists) > maxLists || names[edgeClass] != "edge" {
		return nil, fmt.Errorf("%w: it has %d lists and votes of %q", nn.ErrNoModel, len(n.Lists), names[edgeClass])
	}
	v := &votes{Votes: n.Votes, lists: map[string]uint32{}, words: map[string]int32{}, classes: numbers(names)}
	for name, i := range v.classes {
		if word, ok := strings.CutPrefix(name, "="); ok {
			v.words[word] = i
		}
	}
	for i, l := range n.Lists {
		for name := range strings.Lines(l.Names) {
			v.lists[strings.TrimSuffix(name, "\n")] |= 1 << i
		}
		switch l.Name {
		case "titles":
			v.titles |= 1 << i
		case "given", "surnames":
			v.persons |= 1 << i
		}
		of := func(kind string) int32 { return v.class(l.Name + kind) }
		v.marks = append(v.marks, listClasses{
			capital: nameClasses{of(""), of(" first"), of(" more")},
			small:   nameClasses{of(" small"), of(" first small"), of(" more small")},
			caps:    of(" caps"),
		})
	}
	return v, nil
}

// class is the number of a class, noClass where it has no vote.
func (v *votes) class(name string) int32 {
	if i, ok := v.classes[name]; ok {
		return i
	}
	return noClass
}

// ballot is memory for elect.
type ballot struct {
	key     []byte // the keys of all words, one behind another
	starts  []int  // of each word's key, and the end
	classes [][]int32
}

// elect gives the best labels of words by their scores, to which it adds the votes. Two things votes do not decide: no frequent
// word in small letters is part of a person's name ("Ada Lovelace of London"), and a person of two words or more whom the
// network finds alone, up to such a word and from the first one on that is no title ("Prince Igor"), is one.
func (v *votes) elect(b *ballot, m *bio, words []doc.Token, best func() []int32, scores func(i int) []float32) []int32 {
	b.spell(words)
	labels := best()
	v.add(b, words, scores)
	for _, n := range m.names(labels) {
		end := n.First
		for end <= n.Last && !v.isSmall(b, words, end) {
			end++
		}
		if n.Kind != doc.PersonName || end-n.First < 2 {
			continue
		}
		first := n.First
		for first < end-1 && v.isTitle(b, first) {
			first++
		}
		scores(first)[labels[n.First]] += held
		for i := first + 1; i < end; i++ {
			scores(i)[labels[i]] += held
		}
		if end < len(words) {
			scores(end)[labels[end-1]] -= held
		}
	}
	for i := range words {
		if v.isSmall(b, words, i) {
			m.forbidPerson(scores(i))
		}
	}
	return best()
}

// isSmall reports whether word i is a frequent one in small letters.
func (v *votes) isSmall(b *ballot, words []doc.Token, i int) bool {
	_, ok := v.own(b, i)
	return ok && look(words[i].Text()) == "lower"
}

// isTitle reports whether word i is a title and no given name or surname.
func (v *votes) isTitle(b *ballot, i int) bool {
	have := v.lists[string(b.key[b.starts[i]:b.starts[i+1]])]
	return have&v.titles != 0 && have&v.persons == 0
}

// own is the class that word i is by itself.
func (v *votes) own(b *ballot, i int) (int32, bool) {
	c, ok := v.words[string(b.key[b.starts[i]:b.starts[i+1]])]
	return c, ok
}

// add adds the votes to the scores of the words.
func (v *votes) add(b *ballot, words []doc.Token, scores func(i int) []float32) {
	v.find(b, words)
	loud := isLoud(words)
	for i, w := range words {
		if c, ok := v.own(b, i); ok {
			b.classes[i] = append(b.classes[i], c)
		}
		b.classes[i] = v.appendLooks(b.classes[i], w.Text(), loud)
	}
	edge := []int32{edgeClass}
	for i := range words {
		before, after := edge, edge
		if i > 0 {
			before = b.classes[i-1]
		}
		if i+1 < len(words) {
			after = b.classes[i+1]
		}
		s := scores(i)
		vote(s, v.Before, before)
		vote(s, v.Here, edge)
		vote(s, v.Here, b.classes[i])
		vote(s, v.After, after)
	}
}

func vote(scores []float32, weights [][]float32, classes []int32) {
	for _, c := range classes {
		if c == noClass {
			continue
		}
		for l, w := range weights[c][:len(scores)] {
			scores[l] += w
		}
	}
}

// spell sets the keys of words, by which they are looked up: straight quotes, lower case, no white space.
func (b *ballot) spell(words []doc.Token) {
	b.key, b.starts = b.key[:0], append(b.starts[:0], 0)
	for _, w := range words {
		for _, r := range w.Text() {
			if !unicode.IsSpace(r) {
				b.key = utf8.AppendRune(b.key, lower(straight(r)))
			}
		}
		b.starts = append(b.starts, len(b.key))
	}
	for len(b.classes) < len(words) {
		b.classes = append(b.classes, nil)
	}
	for i := range words {
		b.classes[i] = b.classes[i][:0]
	}
}

// find marks the names of the lists: of each list the longest at a word, and none within another.
func (v *votes) find(b *ballot, words []doc.Token) {
	var free [maxLists]int // by list, the first word behind its last name
	for i := range words {
		var longest [maxLists]int
		found := uint32(0)
		for n := 1; n <= maxListed && i+n <= len(words); n++ {
			have := v.lists[string(b.key[b.starts[i]:b.starts[i+n]])]
			for k := range v.marks {
				if have>>k&1 != 0 {
					longest[k] = n
				}
			}
			found |= have
		}
		for k := range v.marks {
			if found>>k&1 != 0 && free[k] <= i {
				free[k] = i + longest[k]
				b.mark(&v.marks[k], words[i].Text(), i, longest[k])
			}
		}
	}
}

// mark notes the n words from i on as a name of a list; first is the word i.
func (b *ballot) mark(l *listClasses, first string, i, n int) {
	c := &l.small
	if isCapital(first) {
		c = &l.capital
	}
	switch {
	case n > 1:
		b.classes[i] = append(b.classes[i], c.first)
		for j := i + 1; j < i+n; j++ {
			b.classes[j] = append(b.classes[j], c.more)
		}
	case isShouted(first):
		b.classes[i] = append(b.classes[i], l.caps)
	default:
		b.classes[i] = append(b.classes[i], c.alone)
	}
}

// appendLooks appends the classes that show in a word itself.
func (v *votes) appendLooks(classes []int32, word string, loud bool) []int32 {
	classes = append(classes, v.class(look(word)))
	if loud && isCapital(word) {
		classes = append(classes, v.class("loud"))
	}
	if strings.Contains(word, "@") || strings.HasPrefix(word, "http") || strings.HasPrefix(word, "www.") || strings.HasSuffix(word, ".com") {
		classes = append(classes, v.class("web"))
	}
	return classes
}

func look(word string) string {
	first, size := utf8.DecodeRuneInString(word)
	rest := word[size:]
	switch {
	case unicode.IsLower(first):
		return "lower"
	case unicode.IsDigit(first):
		return "digit"
	case !unicode.IsUpper(first):
		return "mark"
	case rest == "":
		return "letter"
	case rest == ".":
		return "initial"
	case isShouted(word):
		return "capitals"
	case strings.ContainsFunc(rest, unicode.IsUpper):
		return "mixed"
	default:
		return "capital"
	}
}

// isCapital reports whether a word begins with a capital letter.
func isCapital(word string) bool {
	r, _ := utf8.DecodeRuneInString(word)
	return unicode.IsUpper(r)
}

// isShouted reports whether a word of more than one code point has capital letters and no small ones.
func isShouted(word string) bool {
	return utf8.RuneCountInString(word) > 1 && strings.ContainsFunc(word, unicode.IsUpper) && !strings.ContainsFunc(word, unicode.IsLower)
}

// isLoud reports whether words in capitals outnumber those that begin with a small letter.
func isLoud(words []doc.Token) bool {
	n := 0
	for _, w := range words {
		if isShouted(w.Text()) {
			n++
		}
		if r, _ := utf8.DecodeRuneInString(w.Text()); unicode.IsLower(r) {
			n--
		}
	}
	return n > 0
}
