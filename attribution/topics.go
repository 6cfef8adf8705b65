package attribution

import (
	"cmp"
	"slices"
	"strings"
	"unicode"

	"github.com/readout-project/readout/doc"
)

// topics are the contexts that the words of a content show, those of most words first, of as many the first in the
// language's list; nil where no word shows one.
func (f *finder) topics(content []doc.Span) []doc.Topic {
	count := make([]int, len(f.topicWords))
	for _, c := range content {
		for w := range strings.FieldsFuncSeq(strings.ToLower(c.Text()), parts) {
			for _, i := range f.shownBy(w) {
				count[i]++
			}
		}
	}
	var shown []int
	for i, n := range count {
		if n > 0 {
			shown = append(shown, i)
		}
	}
	slices.SortStableFunc(shown, func(a, b int) int { return cmp.Compare(count[b], count[a]) })
	var out []doc.Topic
	for _, i := range shown {
		out = append(out, f.topicWords[i].Topic)
	}
	return out
}

// shownBy are the indexes of the topics that a word shows; each word is looked up once.
func (f *finder) shownBy(low string) []int {
	list, known := f.shown[low]
	if known {
		return list
	}
	for i, t := range f.topicWords {
		if t.Shows(low) {
			list = append(list, i)
		}
	}
	f.shown[low] = list
	return list
}

// parts reports whether r parts two words: a hyphen does not.
func parts(r rune) bool { return r != '-' && !unicode.IsLetter(r) && !unicode.IsNumber(r) }
