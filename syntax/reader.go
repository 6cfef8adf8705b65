package syntax

import (
	"strings"

	"github.com/readout-project/readout/internal/nn"
)

// reader parses batches of sentences for one goroutine at a time and keeps its memory from batch to batch.
type reader struct {
	m       *model
	worker  *nn.Worker
	words   vectors
	forest  forest
	viterbi viterbi

	rows    []int32 // by row of the batch: which of words.vectors
	heads   []int32 // by row of the batch
	lengths []int
	key     []byte
}

func newReader(m *model) *reader {
	r := &reader{m: m, worker: m.network.NewWorker()}
	r.words.clear(m)
	return r
}

// read fills in the parses of parts, whose tokens all go through the network together.
func (r *reader) read(parts []part) {
	r.embed(parts)
	x := r.worker.Begin(r.lengths)
	for i, v := range r.rows {
		copy(x.Row(i), r.words.at(v))
	}
	r.worker.Encode()
	r.attach(parts)
	r.relate(parts)
	r.tag(parts)
	r.name(parts)
}

// embed finds the vector of each row, the root of each part first.
func (r *reader) embed(parts []part) {
	r.words.makeRoom(r.m)
	r.rows, r.lengths = r.rows[:0], r.lengths[:0]
	for _, t := range parts {
		r.lengths = append(r.lengths, t.n+1)
		r.rows = append(r.rows, rootVector)
		for _, token := range t.p.Tokens[t.first : t.first+t.n] {
			r.rows = append(r.rows, r.words.number(r.m, r.worker, token.Text()))
		}
	}
	r.words.flush(r.worker)
}

// attach decodes the trees.
func (r *reader) attach(parts []part) {
	r.heads = sized(r.heads, len(r.rows))
	row := 0
	for i, arcs := range r.worker.Arcs() {
		t, heads := parts[i], r.heads[row:row+arcs.Rows]
		r.forest.decode(grid{n: arcs.Rows, stride: arcs.Stride, scores: arcs.Data}, heads)
		above := t.root()
		for j, h := range heads[1:] {
			if h == 0 {
				t.p.Heads[t.first+j] = above
			} else {
				t.p.Heads[t.first+j] = t.first + int(h) - 1
			}
		}
		row += arcs.Rows
	}
}

// relate chooses the relation of each token to its head: root at the root, and nowhere else.
func (r *reader) relate(parts []part) {
	scores := r.worker.Labels(r.heads)
	row := 0
	for _, t := range parts {
		for j := range t.n {
			row++
			rel := r.m.rels[r.m.root]
			if r.heads[row] != 0 {
				s := scores.Row(row)
				s[r.m.root] = impossible
				rel = r.m.rels[answer(s)]
			} else if t.first > 0 {
				rel = "parataxis"
			}
			t.p.Rels[t.first+j] = rel
		}
		row++
	}
}

// tag chooses UPOS, features and lemma of each token.
func (r *reader) tag(parts []part) {
	r.choose("upos", parts, func(t part, i, label int) { t.p.UPOS[i] = r.m.upos[label] })
	r.choose("feats", parts, func(t part, i, label int) {
		if f := r.m.feats[label]; f != "_" {
			t.p.Feats[i] = f
		}
	})
	r.choose("lemma", parts, func(t part, i, label int) {
		form := t.p.Tokens[i].Text()
		if t.p.Lemmas[i] = r.m.known.find(&r.key, form, t.p.UPOS[i]); t.p.Lemmas[i] == "" {
			t.p.Lemmas[i] = r.m.scripts[label].lemma(form)
		}
	})
}

// choose calls set with the best label of each token.
func (r *reader) choose(layer string, parts []part, set func(t part, i, label int)) {
	scores := r.worker.Tags(layer)
	row := 0
	for _, t := range parts {
		for j := range t.n {
			row++
			set(t, t.first+j, answer(scores.Row(row)))
		}
		row++
	}
}

// name finds names, where the network can.
func (r *reader) name(parts []part) {
	if r.m.names == nil {
		return
	}
	scores := r.worker.Tags("name")
	row := 0
	for _, t := range parts {
		labels := r.m.names.best(&r.viterbi, t.n, func(i int) []float32 { return scores.Row(row + 1 + i) })
		for _, n := range r.m.names.names(labels) {
			n.First, n.Last = t.first+n.First, t.first+n.Last
			t.p.Names = append(t.p.Names, n)
		}
		row += t.n + 1
	}
}

// answer is the label with the best score, never nn.Unknown or nn.Root.
func answer(scores []float32) int { return nn.Root + 1 + largest(scores[nn.Root+1:]) }

// largest is the place of the first of the largest numbers.
func largest(x []float32) int {
	best := 0
	for i, v := range x {
		if v > x[best] {
			best = i
		}
	}
	return best
}

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
