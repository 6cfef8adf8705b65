package follow

import (
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/readout-project/readout/lang"
)

// Mention is one place where a text speaks of something that was agreed, promised, offered or asked for.
type Mention struct {
	Text       Text
	Ref        string // "c2" or "s4" of the text's record
	Start, End int    // bytes
	Line, Col  int
	Kind       string // "pledge"; "" for a statement that only speaks of it
	Status     string // as the text words it
	Due        string
	What       string
	By, To     []string
	Speakers   []string
	Countries  []string // of the parties
	Shared     []string // what it has in common with the entry: why the two were linked; nil for the first
}

// Entry is one thing that is owed, offered or asked for, over all texts that speak of it.
type Entry struct {
	ID       string    // stable as long as its first mention is
	Mentions []Mention // by day, hash, place
}

// First is its earliest mention.
func (e Entry) First() Mention { return e.Mentions[0] }

// Bound is its first mention that is a commitment and not only talk of one.
func (e Entry) Bound() Mention {
	for _, m := range e.Mentions {
		if m.Kind != "" {
			return m
		}
	}
	return e.First()
}

// Last is its latest mention.
func (e Entry) Last() Mention { return e.Mentions[len(e.Mentions)-1] }

// Texts is how many texts speak of it.
func (e Entry) Texts() int {
	n, last := 0, ""
	for _, m := range e.Mentions {
		if m.Text.Hash != last {
			n, last = n+1, m.Text.Hash
		}
	}
	return n
}

// How much two wordings share to be one thing: of commitments, and of a statement that only speaks of one. Set by hand on
// statements that were written for this.
const (
	oneThing  = .33
	spokenOf  = .42
	leastSame = 3 // things, at least
	leastRare = 2 // of them such as not any official text has
)

// NewLedger links commitments into entries, and adds the statements that speak of them. The order of neither matters.
func NewLedger(list, spoken []Mention, l *lang.Language) []Entry {
	b := bookkeeper{l: l, numbers: map[string]int{}}
	for w := range l.Accounts.Common {
		for _, n := range b.read(w) {
			b.rare[n] = false
		}
	}
	for _, m := range inOrder(list) {
		b.take(m, oneThing, true)
	}
	for _, m := range inOrder(spoken) {
		b.take(m, spokenOf, false)
	}
	for i := range b.entries {
		e := &b.entries[i]
		e.Mentions = inOrder(e.Mentions)
		e.ID = EntryID(e.First().Text.Hash, e.First().Start)
	}
	slices.SortStableFunc(b.entries, func(x, y Entry) int {
		return cmp.Or(compareTexts(x.First().Text, y.First().Text), cmp.Compare(x.First().Start, y.First().Start))
	})
	return b.entries
}

// EntryID is the ID of the entry whose first mention stands at byte start of the text with a hash.
func EntryID(hash string, start int) string {
	sum := sha256.Sum256([]byte(fmt.Sprintf("%s:%d", hash, start)))
	return hex.EncodeToString(sum[:4])
}

func inOrder(list []Mention) []Mention {
	return slices.SortedStableFunc(slices.Values(list), func(a, b Mention) int {
		return cmp.Or(compareTexts(a.Text, b.Text), cmp.Compare(a.Start, b.Start), cmp.Compare(b.Kind, a.Kind))
	})
}

// bookkeeper collects mentions into entries. What they speak of is numbered, so that two can be compared at little cost.
type bookkeeper struct {
	l       *lang.Language
	entries []Entry
	said    [][][]int      // of each mention of each entry: numbers of things, in rising order
	numbers map[string]int // of things
	names   []string       // of things, by number
	rare    []bool         // things such as not any official text has
	by      [][]int        // entries by the rare things that their mentions speak of
	tried   []tried        // by entry
	turn    int
}

// tried is how many rare things an entry shares with the mention of a turn.
type tried struct{ turn, rare int }

// read are the numbers of what words speak of, in rising order.
func (b *bookkeeper) read(words string) []int {
	var list []int
	for s := range things(words, b.l) {
		n, ok := b.numbers[s]
		if !ok {
			n = len(b.names)
			b.numbers[s] = n
			b.names, b.rare, b.by = append(b.names, s), append(b.rare, true), append(b.by, nil)
		}
		list = append(list, n)
	}
	slices.Sort(list)
	return list
}

// take adds a mention to the entry that it is of, or to a new one where it may open one.
func (b *bookkeeper) take(m Mention, least float64, opens bool) {
	said := b.read(m.What)
	best, at := least, -1
	var with []int
	b.turn++
	for _, s := range said {
		if !b.rare[s] {
			continue // it takes more than that to be one thing
		}
		for _, i := range b.by[s] {
			if t := &b.tried[i]; t.turn != b.turn {
				*t = tried{turn: b.turn}
			}
			if b.tried[i].rare++; b.tried[i].rare != leastRare || !b.fits(m, i) {
				continue
			}
			for _, other := range b.said[i] {
				// among entries that fit as well the earliest counts, whatever the order of things
				if share := b.share(said, other); share > best || share == best && share >= least && (at < 0 || i < at) {
					best, at, with = share, i, other
				}
			}
		}
	}
	switch {
	case at >= 0 && b.has(at, m):
		return
	case at >= 0:
		m.Shared = b.inBoth(said, with)
	case !opens:
		return
	default:
		at = len(b.entries)
		b.entries, b.said, b.tried = append(b.entries, Entry{}), append(b.said, nil), append(b.tried, tried{})
	}
	b.entries[at].Mentions = append(b.entries[at].Mentions, m)
	for _, s := range said {
		if b.rare[s] && !slices.ContainsFunc(b.said[at], func(list []int) bool { _, found := slices.BinarySearch(list, s); return found }) {
			b.by[s] = append(b.by[s], at)
		}
	}
	b.said[at] = append(b.said[at], said)
}

// share is how many of the things that either speaks of both speak of; 0 where these are too few, or say too little.
func (b *bookkeeper) share(x, y []int) float64 {
	both, rare := 0, 0
	for i, j := 0, 0; i < len(x) && j < len(y); {
		switch {
		case x[i] < y[j]:
			i++
		case x[i] > y[j]:
			j++
		default:
			if both++; b.rare[x[i]] {
				rare++
			}
			i, j = i+1, j+1
		}
	}
	if both < leastSame || rare < leastRare {
		return 0
	}
	return float64(both) / float64(len(x)+len(y)-both)
}

// inBoth are the things that both speak of, sorted.
func (b *bookkeeper) inBoth(x, y []int) []string {
	var list []string
	for _, n := range x {
		if slices.Contains(y, n) {
			list = append(list, b.names[n])
		}
	}
	slices.Sort(list)
	return list
}

// has reports whether the entry has the words of m already, as those of a commitment within a statement.
func (b *bookkeeper) has(i int, m Mention) bool {
	return slices.ContainsFunc(b.entries[i].Mentions, func(o Mention) bool {
		return o.Text.Hash == m.Text.Hash && o.Start < m.End && m.Start < o.End
	})
}

// fits reports whether m may be of an entry: the parties of both are known to differ only where no country is among both.
func (b *bookkeeper) fits(m Mention, i int) bool {
	for _, o := range b.entries[i].Mentions {
		if len(m.Countries) == 0 || len(o.Countries) == 0 || slices.ContainsFunc(m.Countries, func(c string) bool { return slices.Contains(o.Countries, c) }) {
			return true
		}
	}
	return false
}

// things are what words speak of: stems, and for words that are near in meaning what they have in common.
func things(text string, l *lang.Language) map[string]bool {
	m := map[string]bool{}
	for w := range words(text) {
		low := strings.ToLower(text[w.start:w.end])
		switch near := l.Near(low); {
		case l.Accounts.Empty[low]:
		case len(near) > 0:
			m[stem(near[0])] = true
		default:
			m[stem(low)] = true
		}
	}
	return m
}

// Located gives the mentions of entries their line and column; text gives the text with a hash, and is asked once for each.
func Located(list []Entry, text func(hash string) (string, error)) error {
	at := map[string][]*Mention{}
	for _, e := range list {
		for i := range e.Mentions {
			m := &e.Mentions[i]
			at[m.Text.Hash] = append(at[m.Text.Hash], m)
		}
	}
	for hash, ms := range at {
		s, err := text(hash)
		if err != nil {
			return err
		}
		slices.SortFunc(ms, func(a, b *Mention) int { return a.Start - b.Start })
		line, from, i := 1, 0, 0
		for _, m := range ms {
			for ; i < m.Start; i++ {
				if s[i] == '\n' {
					line, from = line+1, i+1
				}
			}
			m.Line, m.Col = line, utf8.RuneCountInString(s[from:m.Start])+1
		}
	}
	return nil
}
