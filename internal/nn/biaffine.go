package nn

import "fmt"

// Arcs are the scores of heads: for each sentence of the batch [dependents][heads], the root first; row 0 and the diagonal
// mean nothing (Dozat and Manning 2017, "Deep Biaffine Attention for Neural Dependency Parsing", section 2.2).
func (w *Worker) Arcs() []Mat {
	heads, dependents := &w.mixed, &w.wide
	w.linear(heads, &w.encoded, w.n.arcHead)
	w.leaky(heads, slope)
	w.linear(dependents, &w.encoded, w.n.arcDep)
	w.leaky(dependents, slope)
	w.q.fill(w.n.kernel, dependents)
	w.linear(dependents, &w.q, w.n.arcBilinear)
	w.placeArcs()
	for i, s := range w.sentences {
		w.score(&w.arcs[i], s, heads, dependents)
	}
	return w.arcs
}

// placeArcs gives each sentence its place in w.arcScores.
func (w *Worker) placeArcs() {
	w.arcs = w.arcs[:0]
	total := 0
	for _, s := range w.sentences {
		stride := roundUp(s.n, colTile)
		w.arcs = append(w.arcs, Mat{Rows: s.n, Cols: s.n, Stride: stride})
		total += s.n * stride
	}
	w.arcScores = grown(w.arcScores, total)
	at := 0
	for i, m := range w.arcs {
		w.arcs[i].Data = w.arcScores[at : at+m.Rows*m.Stride]
		at += m.Rows * m.Stride
	}
}

// score is arcs [n][n] = dependents of s [n][arc_dim] times heads of s turned [arc_dim][n].
func (w *Worker) score(arcs *Mat, s sentence, heads, dependents *Mat) {
	n, dim := arcs.Stride, heads.Cols
	w.turned = grown(w.turned, dim*n)
	for i := range s.n {
		for p, v := range heads.Row(s.first + i) {
			w.turned[p*n+i] = v
		}
	}
	w.n.kernel.product(arcs.Data, n, dependents.Data[s.first*dependents.Stride:], dependents.Stride, w.turned, n, s.n, dim, n)
}

// Labels are the scores of relations, [rows][relations], for the head of each row: the place of its head within its
// sentence, the root being 0. The root's own row means nothing.
func (w *Worker) Labels(heads []int32) *Mat {
	if len(heads) != w.encoded.rows {
		panic(fmt.Sprintf("nn: %d heads for %d rows", len(heads), w.encoded.rows))
	}
	w.linear(&w.mixed, &w.encoded, w.n.labelHead)
	w.linear(&w.wide, &w.encoded, w.n.labelDep)
	dim := w.wide.Cols
	w.delta.resize(len(heads), 2*dim)
	for _, s := range w.sentences {
		for i := s.first; i < s.first+s.n; i++ {
			pair(w.delta.Row(i), w.wide.Row(i), w.mixed.Row(s.first+int(heads[i])))
		}
	}
	w.q.fill(w.n.kernel, &w.delta)
	w.linear(&w.out, &w.q, w.n.labelOut)
	return &w.out
}

// pair is y [2n] = leaky(a + b) ++ a * b, for a and b [n].
func pair(y, a, b []float32) {
	sum, times := y[:len(a)], y[len(a):]
	for i, v := range a {
		s := v + b[i]
		sum[i] = max(s, float32(s*slope))
		times[i] = v * b[i]
	}
}
