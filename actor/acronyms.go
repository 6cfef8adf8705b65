package actor

import (
	"strings"
	"unicode/utf8"
)

// acronymEnd is the bracket that closes the name in capitals that stands in brackets at word k, "(MFA)"; 0 where there is none.
func (t *text) acronymEnd(k int) int {
	if t.key(k) == "(" && t.at(k+1).upper && t.key(k+2) == ")" {
		return k + 2
	}
	return 0
}

// shortened is what a short name in brackets stands for from there on: an office, "Chief of Army Staff (COAS)", or a body.
type shortened struct {
	office *office
	body   string // its key
}

// shortens reads the short name in brackets behind words first to last and returns the bracket that closes it; 0 where there is none that is made
// of their letters, or one that the lexicon knows.
func (c *chunker) shortens(t *text, first, last int, as shortened) int {
	end := t.acronymEnd(last + 1)
	if end == 0 || len(t.hitsAt(end-1)) > 0 || !madeOf(t.key(end-1), t.keys(first, last+1)) {
		return 0
	}
	if c.short == nil {
		c.short = map[string]shortened{}
	}
	c.short[t.key(end-1)] = as
	return end
}

// madeOf reports whether the letters of a short name stand in a long one in their order, the first at its head.
func madeOf(short, long string) bool {
	if len(short) < 2 || long == "" || short[0] != long[0] || strings.IndexByte(long, ' ') < 0 {
		return false
	}
	for _, r := range short {
		i := strings.IndexRune(long, r)
		if i < 0 {
			return false
		}
		long = long[i+utf8.RuneLen(r):]
	}
	return true
}

// shortOffice is the office for which the word at k has stood in brackets; nil where there is none.
func (c *chunker) shortOffice(t *text, k int) *office {
	known := c.short[t.key(k)].office
	if known == nil || !t.at(k).upper {
		return nil
	}
	o := *known
	o.first, o.last, o.head, o.inner = k, k, words{k, k}, nil
	return &o
}
