package syntax

import (
	"strings"

	"github.com/readout-project/readout/internal/nn"
)

// vectors are the vectors of words that do not depend on the sentence, kept by form. What is kept changes no result.
type vectors struct {
	width   int
	numbers map[string]int32
	all     []float32 // [len(numbers)][width], the root first
	spare   []nn.Features
	waiting int // how many of spare, for the last words of numbers, are still to be embedded
	scratch scratch
}

const (
	rootVector  = 0
	maxVectors  = 4096 // 3 MB; a statement has some 500 words
	embedAtOnce = 120
)

func (v *vectors) at(i int32) []float32 { return v.all[int(i)*v.width:][:v.width] }

// clear forgets all but the root.
func (v *vectors) clear(m *model) {
	*v = vectors{width: m.network.Config.Width, numbers: map[string]int32{"": rootVector}}
	v.spare, v.waiting = append(v.spare, m.network.RootFeatures()), 1
}

// makeRoom makes room for all words of a batch.
func (v *vectors) makeRoom(m *model) {
	if len(v.numbers) > maxVectors {
		v.clear(m)
	}
}

// number is the number of the vector of a form, which is there after the next flush.
func (v *vectors) number(m *model, w *nn.Worker, form string) int32 {
	if i, ok := v.numbers[form]; ok {
		return i
	}
	if v.waiting == embedAtOnce {
		v.flush(w)
	}
	if v.waiting == len(v.spare) {
		v.spare = append(v.spare, nn.Features{})
	}
	m.words.spell(&v.spare[v.waiting], form, &v.scratch)
	v.waiting++
	i := int32(len(v.numbers))
	v.numbers[strings.Clone(form)] = i
	return i
}

// flush embeds the words that wait.
func (v *vectors) flush(w *nn.Worker) {
	if v.waiting == 0 {
		return
	}
	x := w.Embed(v.spare[:v.waiting])
	for i := range v.waiting {
		v.all = append(v.all, x.Row(i)...)
	}
	v.waiting = 0
}
