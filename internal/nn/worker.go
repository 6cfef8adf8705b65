package nn

import "fmt"

// Worker runs a network for one goroutine at a time. It keeps its memory from call to call, so that in the long run nothing
// is allocated; what a method returns is good until the next call of any. The order of calls is Embed for words not yet
// known, then Begin, Encode, and then Arcs, Labels and Tags for a batch of sentences.
//
// The rows of a batch lie one sentence behind the other, each with its root first. Nothing is padded to the longest
// sentence, so the order and company of sentences cost nothing and change no bit.
type Worker struct {
	n         *Network
	sentences []sentence

	x           Mat       // [rows][d], what goes from block to block
	encoded     quantized // [rows][d], what comes out of the last
	q           quantized // input of the next linear layer
	wide, mixed Mat       // within a block
	delta       Mat       // what a block adds
	square      Mat       // [words][words], attention within a sentence
	turned      []float32 // [width][words], one operand of a product turned on its side
	arcs        []Mat     // by sentence
	arcScores   []float32
	out         Mat
}

// sentence is the place of a sentence in a batch: rows [first, first+n).
type sentence struct{ first, n int }

// NewWorker makes a worker.
func (n *Network) NewWorker() *Worker { return &Worker{n: n} }

// Embed is the vector of each word, [words][d], whatever its sentence.
func (w *Worker) Embed(words []Features) *Mat {
	w.wide.resize(len(words), w.n.project.in)
	clear(w.wide.Data)
	for i, f := range words {
		w.n.embed(w.wide.Row(i), f)
	}
	w.q.fill(w.n.kernel, &w.wide)
	w.linear(&w.out, &w.q, w.n.project)
	for i := range words {
		w.n.kernel.norm(w.out.Row(i), w.out.Row(i), w.n.projectNorm.weight, w.n.projectNorm.bias)
	}
	return &w.out
}

// Begin starts a batch and gives the matrix [rows][d] to write vectors of Embed into, the root before the words of each
// sentence. lengths are the rows of each sentence, 1 to MaxWords+1.
func (w *Worker) Begin(lengths []int) *Mat {
	rows := 0
	w.sentences = w.sentences[:0]
	for _, n := range lengths {
		if n < 1 || n > MaxWords+1 {
			panic(fmt.Sprintf("nn: a sentence of %d rows where 1 to %d are expected", n, MaxWords+1))
		}
		w.sentences = append(w.sentences, sentence{rows, n})
		rows += n
	}
	w.x.resize(rows, w.n.Config.Width)
	return &w.x
}

// Encode reads the batch that Begin began.
func (w *Worker) Encode() {
	for i := range w.n.blocks {
		w.n.blocks[i].run(w)
	}
	w.normed(&w.encoded, w.n.norm)
}

// Tags are the scores of the labels of a tag layer, [rows][labels]; nil where the network has no such layer.
func (w *Worker) Tags(layer string) *Mat {
	m, ok := w.n.tags[layer]
	if !ok {
		return nil
	}
	w.linear(&w.out, &w.encoded, m)
	return &w.out
}

// normed sets q to the norm of w.x.
func (w *Worker) normed(q *quantized, nm norm) {
	w.mixed.resize(1, w.x.Cols)
	q.resize(w.x.Rows, w.x.Cols)
	row := w.mixed.Row(0)
	for i := range w.x.Rows {
		w.n.kernel.norm(row, w.x.Row(i), nm.weight, nm.bias)
		q.step[i] = w.n.kernel.quantize(q.row(i), row)
	}
}

// linear is y = x W^T + bias.
func (w *Worker) linear(y *Mat, x *quantized, m *matrix) {
	y.resize(x.rows, m.out)
	w.n.kernel.linear(y, x, m)
}

// leaky is the leaky ReLU of all of x.
func (w *Worker) leaky(x *Mat, slope float32) { w.n.kernel.leaky(x.Data[:x.Rows*x.Stride], slope) }

// residual is w.x += x W^T + bias.
func (w *Worker) residual(x *Mat, m *matrix) {
	w.q.fill(w.n.kernel, x)
	w.linear(&w.delta, &w.q, m)
	w.n.kernel.add(w.x.Data[:w.x.Rows*w.x.Stride], w.delta.Data[:w.x.Rows*w.x.Stride])
}
