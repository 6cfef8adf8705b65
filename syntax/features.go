package syntax

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/internal/nn"
)

// speller turns a word into the numbers that the network sees of it, by the rules of train/README.md, section "Features of a
// word".
type speller struct {
	header  nn.Header
	words   map[string]int32
	affixes []affix
	shapes  map[string]int32
}

// affix is a table of the first or last length code points of words.
type affix struct {
	suffix bool
	length int
	number map[string]int32
}

func newSpeller(h nn.Header) (*speller, error) {
	sp := &speller{header: h, words: numbers(h.Vocabularies["word"]), shapes: numbers(h.Vocabularies["shape"])}
	for _, name := range h.Affixes {
		a := affix{suffix: strings.HasPrefix(name, "s"), number: numbers(h.Vocabularies[name])}
		if _, err := fmt.Sscanf(name[1:], "%d", &a.length); err != nil || a.length < 1 {
			return nil, fmt.Errorf("%w: it has an affix %q", nn.ErrNoModel, name)
		}
		sp.affixes = append(sp.affixes, a)
	}
	return sp, nil
}

// numbers is the place of each string.
func numbers(ss []string) map[string]int32 {
	m := make(map[string]int32, len(ss))
	for i, s := range ss {
		m[s] = int32(i)
	}
	return m
}

// scratch is memory that spell reuses.
type scratch struct {
	normal, shape, grams []byte
	starts               []int
}

// spell sets f to the features of a form, which is not empty. Strings that a table does not have are number 0, nn.Unknown.
func (sp *speller) spell(f *nn.Features, form string, s *scratch) {
	s.normal = appendNormal(s.normal[:0], form)
	f.Parts = append(f.Parts[:0], sp.words[string(s.normal)])
	s.starts = appendStarts(s.starts[:0], s.normal)
	for _, a := range sp.affixes {
		f.Parts = append(f.Parts, a.number[string(a.cut(s.normal, s.starts))])
	}
	s.shape = appendShape(s.shape[:0], form, sp.header.Shape.Chars, sp.header.Shape.Run)
	f.Parts = append(f.Parts, sp.shapes[string(s.shape)])
	f.NGrams = sp.appendGrams(f.NGrams[:0], s)
}

// cut is the affix of a word whose code points begin at starts; all of it where it is shorter.
func (a affix) cut(word []byte, starts []int) []byte {
	switch n := len(starts) - 1; {
	case a.length >= n:
		return word
	case a.suffix:
		return word[starts[n-a.length]:]
	default:
		return word[:starts[a.length]]
	}
}

// appendStarts appends where each code point of word begins, and len(word).
func appendStarts(starts []int, word []byte) []int {
	for i := range word {
		if utf8.RuneStart(word[i]) {
			starts = append(starts, i)
		}
	}
	return append(starts, len(word))
}

// appendNormal appends the form with straight quotes, in lower case, digits as 0.
func appendNormal(b []byte, form string) []byte {
	for _, r := range form {
		r = lower(straight(r))
		if unicode.IsDigit(r) {
			r = '0'
		}
		b = utf8.AppendRune(b, r)
	}
	return b
}

// straight is the straight quote for a curly one, as treebanks write it.
func straight(r rune) rune {
	switch r {
	case '‘', '’', '‛', 'ʼ':
		return '\''
	case '“', '”', '„', '‟':
		return '"'
	}
	return r
}

// lower is the simple lower case of r; İ, whose lower case is two code points, stays.
func lower(r rune) rune {
	if r == 'İ' {
		return r
	}
	return unicode.ToLower(r)
}

// appendShape appends X, x or d for an upper-case letter, lower-case letter or digit of the form, other signs as they are;
// run of one sign at most, and chars in all.
func appendShape(b []byte, form string, chars, run int) []byte {
	last, length := rune(-1), 0
	for _, r := range form {
		r = shapeSign(straight(r))
		if r != last {
			last, length = r, 0
		}
		if length++; length > run {
			continue
		}
		if chars--; chars < 0 {
			break
		}
		b = utf8.AppendRune(b, r)
	}
	return b
}

func shapeSign(r rune) rune {
	switch {
	case unicode.IsUpper(r):
		return 'X'
	case unicode.IsLower(r):
		return 'x'
	case unicode.IsDigit(r):
		return 'd'
	}
	return r
}

// appendGrams appends the buckets of the distinct n-grams of ^word$, each where it first stands.
func (sp *speller) appendGrams(buckets []int32, s *scratch) []int32 {
	n := min(len(s.starts)-1, sp.header.NGrams.Chars)
	s.grams = append(append(append(s.grams[:0], '^'), s.normal[:s.starts[n]]...), '$')
	word := s.grams
	s.starts = appendStarts(s.starts[:0], word)
	for _, size := range sp.header.NGrams.Sizes {
		for i := 0; i+size < len(s.starts); i++ {
			at := s.starts[i]
			gram := word[at:s.starts[i+size]]
			if bytes.Index(word, gram) == at {
				buckets = append(buckets, sp.bucket(gram))
			}
		}
	}
	if len(buckets) == 0 {
		buckets = append(buckets, sp.bucket(word))
	}
	return buckets
}

// bucket is the FNV-1a hash (Fowler, Noll and Vo 1991) of gram, modulo the number of buckets.
func (sp *speller) bucket(gram []byte) int32 {
	h := uint32(2166136261)
	for _, c := range gram {
		h = (h ^ uint32(c)) * 16777619
	}
	return int32(h % uint32(sp.header.NGrams.Buckets))
}
