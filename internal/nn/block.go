package nn

import "math"

// norm is a layer norm (Ba, Kiros and Hinton 2016): weight and bias are [width].
type norm struct{ weight, bias []float32 }

// block is one layer of the encoder: convolution, attention and feed-forward, each added to its input (pre-norm residual).
// The form is that of the Conformer (Gulati et al. 2020, section 2), in another order and with leaky ReLU for Swish.
type block struct {
	convNorm        norm
	convIn, convOut *matrix     // [2d][d], [d][d]
	depth           [][]float32 // [kernel][d]
	depthBias       []float32   // [d]
	attnNorm        norm
	qkv, attnOut    *matrix // [3d][d], [d][d]
	ffnNorm         norm
	ffnIn, ffnOut   *matrix // [ff*d][d], [d][ff*d]
}

func (f *file) block(k Kernel, name string) block {
	c := f.Config
	d := c.Width
	return block{
		convNorm: f.norm(name+"conv.norm", d),
		convIn:   f.matrix(k, name+"conv.in", d, 2*d),
		depth:    f.rows(name+"conv.depth.weight", c.Kernel, d), depthBias: f.vector(name+"conv.depth.bias", d),
		convOut:  f.matrix(k, name+"conv.out", d, d),
		attnNorm: f.norm(name+"attn.norm", d), qkv: f.matrix(k, name+"attn.qkv", d, 3*d), attnOut: f.matrix(k, name+"attn.out", d, d),
		ffnNorm: f.norm(name+"ffn.norm", d), ffnIn: f.matrix(k, name+"ffn.in", d, c.FF*d), ffnOut: f.matrix(k, name+"ffn.out", c.FF*d, d),
	}
}

// Slopes of the leaky ReLUs.
const (
	slope    = 0.1
	ffnSlope = 0.01
)

// run is the block on w.x [rows][d].
func (b *block) run(w *Worker) {
	b.convolve(w)
	b.attend(w)
	w.normed(&w.q, b.ffnNorm)
	w.linear(&w.wide, &w.q, b.ffnIn)
	w.leaky(&w.wide, ffnSlope)
	w.residual(&w.wide, b.ffnOut)
}

// convolve is the gated depthwise convolution: each number of a row is mixed with those of the rows around it in the
// sentence (Dauphin et al. 2017, "Language Modeling with Gated Convolutional Networks").
func (b *block) convolve(w *Worker) {
	k, d := w.n.kernel, w.n.Config.Width
	w.normed(&w.q, b.convNorm)
	w.linear(&w.wide, &w.q, b.convIn)
	for i := range w.wide.Rows {
		z := w.wide.Row(i)
		k.gate(z[:d], z[:d], z[d:])
	}
	w.mixed.resize(w.wide.Rows, d)
	for _, s := range w.sentences {
		for i := s.first; i < s.first+s.n; i++ {
			y := w.mixed.Row(i)
			copy(y, b.depthBias)
			for j, weight := range b.depth {
				if from := i + j - len(b.depth)/2; from >= s.first && from < s.first+s.n {
					k.mulAdd(y, w.wide.Row(from)[:d], weight)
				}
			}
		}
	}
	w.leaky(&w.mixed, slope)
	w.residual(&w.mixed, b.convOut)
}

// attend is self-attention with several heads (Vaswani et al. 2017, section 3.2), within each sentence.
func (b *block) attend(w *Worker) {
	w.normed(&w.q, b.attnNorm)
	w.linear(&w.wide, &w.q, b.qkv)
	w.mixed.resize(w.wide.Rows, w.n.Config.Width)
	for _, s := range w.sentences {
		for h := range w.n.Config.Heads {
			w.attendHead(s, h)
		}
	}
	w.residual(&w.mixed, b.attnOut)
}

// attendHead reads columns of w.wide [rows][3d], its queries, keys and values, and writes those of w.mixed [rows][d].
func (w *Worker) attendHead(s sentence, h int) {
	k, d := w.n.kernel, w.n.Config.Width
	width := d / w.n.Config.Heads
	scale := 1 / float32(math.Sqrt(float64(width)))
	rows := w.wide.Data[s.first*w.wide.Stride:]
	w.square.resize(s.n, s.n)
	n := w.square.Stride
	w.turned = grown(w.turned, width*n) // the keys, [width][n]
	for i := range s.n {
		q := rows[i*w.wide.Stride+h*width:][:width]
		w.n.rotary.turn(q, 1, q, i, scale)
		w.n.rotary.turn(w.turned[i:], n, rows[i*w.wide.Stride+d+h*width:][:width], i, 1)
	}
	k.product(w.square.Data, n, rows[h*width:], w.wide.Stride, w.turned, n, s.n, width, n)
	for i := range s.n {
		row := w.square.Data[i*n:][:n]
		for j := s.n; j < n; j++ {
			row[j] = math.MinInt32 // so low that softmax makes it 0
		}
		k.softmax(row)
	}
	k.product(w.mixed.Data[s.first*w.mixed.Stride+h*width:], w.mixed.Stride, w.square.Data, n, rows[2*d+h*width:], w.wide.Stride,
		s.n, s.n, width)
}
