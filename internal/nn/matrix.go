package nn

import "fmt"

// matrix is a stored matrix W with its bias: y = x W^T + bias. W is [out][in] in int8, row j to be multiplied by scale[j].
type matrix struct {
	in, out     int
	w           []int8    // [out][in], in the memory of the file
	scale, bias []float32 // [out], padded with zeros to a multiple of 16
	panels      []int8    // see pack; nil where the kernel does not ask for it
}

// pack lays W out for the kernels that work on 16 outputs at once: for each 16 outputs, for each pair of inputs, 16 pairs of
// weights. Missing outputs and inputs are zero.
func (w *matrix) pack() {
	in, out := roundUp(w.in, colTile), roundUp(w.out, colTile)
	w.panels = make([]int8, in*out)
	for j := range w.out {
		row := w.w[j*w.in : (j+1)*w.in]
		panel := w.panels[j/colTile*colTile*in:][:colTile*in]
		at := j % colTile * 2
		for p, v := range row {
			panel[p/2*2*colTile+at+p%2] = v
		}
	}
}

// check panics where y = x W^T does not fit.
func (w *matrix) check(y *Mat, x *quantized) {
	if x.cols != w.in || y.Cols != w.out || y.Rows != x.rows {
		panic(fmt.Sprintf("nn: y [%d][%d] = x [%d][%d] times W [out %d][in %d]", y.Rows, y.Cols, x.rows, x.cols, w.out, w.in))
	}
}
