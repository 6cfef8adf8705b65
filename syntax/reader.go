package syntax

import "github.com/readout-project/readout/internal/nn"

// reader parses batches of sentences for one goroutine at a time and keeps its memory from batch to batch.
type reader struct {
	m       *model
	worker  *nn.Worker
	words   vectors
	forest  forest
	viterbi viterbi
	ballot  ballot

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
	for _, pt := range parts {
		r.lengths = append(r.lengths, pt.n+1)
		r.rows = append(r.rows, rootVector)
		for _, t := range pt.p.Tokens[pt.first : pt.first+pt.n] {
			r.rows = append(r.rows, r.words.number(r.m, r.worker, t.Text()))
		}
	}
	r.words.flush(r.worker)
}

// attach decodes the trees.
func (r *reader) attach(parts []part) {
	r.heads = sized(r.heads, len(r.rows))
	row := 0
	for i, arcs := range r.worker.Arcs() {
		pt, heads := parts[i], r.heads[row:row+arcs.Rows]
		r.forest.decode(grid{n: arcs.Rows, stride: arcs.Stride, scores: arcs.Data}, heads)
		above := pt.root()
		for j, h := range heads[1:] {
			if h == 0 {
				pt.p.Heads[pt.first+j] = above
			} else {
				pt.p.Heads[pt.first+j] = pt.first + int(h) - 1
			}
		}
		row += arcs.Rows
	}
}

// relate chooses the relation of each token to its head: root at the root, and nowhere else.
func (r *reader) relate(parts []part) {
	scores := r.worker.Labels(r.heads)
	row := 0
	for _, pt := range parts {
		for j := range pt.n {
			row++
			rel := r.m.rels[r.m.root]
			if r.heads[row] != 0 {
				s := scores.Row(row)
				s[r.m.root] = impossible
				rel = r.m.rels[answer(s)]
			} else if pt.first > 0 {
				rel = "parataxis"
			}
			pt.p.Rels[pt.first+j] = rel
		}
		row++
	}
}

// tag chooses UPOS, features and lemma of each token.
func (r *reader) tag(parts []part) {
	r.choose("upos", parts, func(pt part, i, label int) { pt.p.UPOS[i] = r.m.upos[label] })
	r.choose("feats", parts, func(pt part, i, label int) {
		if f := r.m.feats[label]; f != "_" {
			pt.p.Feats[i] = f
		}
	})
	r.choose("lemma", parts, func(pt part, i, label int) {
		form := pt.p.Tokens[i].Text()
		if pt.p.Lemmas[i] = r.m.known.find(&r.key, form, pt.p.UPOS[i]); pt.p.Lemmas[i] == "" {
			pt.p.Lemmas[i] = r.m.scripts[label].lemma(form)
		}
	})
}

// choose calls set with the best label of each token.
func (r *reader) choose(layer string, parts []part, set func(pt part, i, label int)) {
	scores := r.worker.Tags(layer)
	row := 0
	for _, pt := range parts {
		for j := range pt.n {
			row++
			set(pt, pt.first+j, answer(scores.Row(row)))
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
	for _, pt := range parts {
		of := func(i int) []float32 { return scores.Row(row + 1 + i) }
		best := func() []int32 { return r.m.names.best(&r.viterbi, pt.n, of) }
		var labels []int32
		if r.m.votes == nil {
			labels = best()
		} else {
			labels = r.m.votes.elect(&r.ballot, r.m.names, pt.p.Tokens[pt.first:pt.first+pt.n], best, of)
		}
		for _, n := range r.m.names.names(labels) {
			n.First, n.Last = pt.first+n.First, pt.first+n.Last
			pt.p.Names = append(pt.p.Names, n)
		}
		row += pt.n + 1
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
