package syntax

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/readout-project/readout/internal/nn"
)

// knownLemmas are lemmas that hold whatever the sentence, by word and UPOS: sorted lines of word, UPOS and lemma, parted by
// tabs; words have straight quotes and lower case.
type knownLemmas string

// find is the lemma of a form; "" where none is known. It is a binary search, and allocates only where key is too short.
func (k knownLemmas) find(key *[]byte, form, upos string) string {
	b := (*key)[:0]
	for _, r := range form {
		b = utf8.AppendRune(b, lower(straight(r)))
	}
	b = append(append(append(b, '\t'), upos...), '\t')
	*key = b
	low, high := 0, len(k) // places where lines begin
	for low < high {
		start := strings.LastIndexByte(string(k[:(low+high)/2]), '\n') + 1
		end := start + strings.IndexByte(string(k[start:]), '\n') + 1
		if string(k[start:end]) < string(b) {
			low = end
		} else {
			high = start
		}
	}
	if !strings.HasPrefix(string(k[low:]), string(b)) {
		return ""
	}
	lemma, _, _ := strings.Cut(string(k[low+len(b):]), "\n")
	return lemma
}

// script makes the lemma of a form: a whole word, or case, cut and suffix (after Chrupała 2006, "Simple data-driven
// context-sensitive lemmatization"; ours look at the end of a word only).
type script struct {
	whole string // the lemma itself, where it is not ""
	lower bool
	cut   int // code points to take off the end
	add   string
}

// scripts reads the vocabulary of lemma scripts: "=lemma", or "l" or "c" (lower-case or keep), cut, "|", suffix.
func scripts(vocabulary []string) ([]script, error) {
	out := make([]script, len(vocabulary))
	for i := nn.Root + 1; i < len(vocabulary); i++ {
		v := vocabulary[i]
		if whole, ok := strings.CutPrefix(v, "="); ok {
			out[i] = script{whole: whole}
			continue
		}
		cut, add, ok := strings.Cut(v, "|")
		n, err := strconv.Atoi(strings.TrimPrefix(strings.TrimPrefix(cut, "l"), "c"))
		if !ok || err != nil || n < 0 || v[0] != 'l' && v[0] != 'c' {
			return nil, fmt.Errorf("%w: it has a lemma script %q", nn.ErrNoModel, v)
		}
		out[i] = script{lower: v[0] == 'l', cut: n, add: add}
	}
	return out, nil
}

// lemma is what the script makes of a form; the form, or its lower case, where nothing would be left. It allocates only
// where the lemma is no part of the form.
func (s script) lemma(form string) string {
	if s.whole != "" {
		return s.whole
	}
	if s.lower {
		form = strings.Map(lower, form)
	}
	stem := form
	for range s.cut {
		_, size := utf8.DecodeLastRuneInString(stem)
		stem = stem[:len(stem)-size]
	}
	if stem == "" && s.add == "" {
		return form
	}
	return stem + s.add
}
