package nn

// Mat is a matrix of activations, [Rows][Stride] row by row, of which the first Cols columns mean something. Stride is a
// multiple of 16 and Data has room for a multiple of 12 rows, so that kernels need not look at edges; what stands there is
// of no account.
type Mat struct {
	Rows, Cols, Stride int
	Data               []float32
}

// Row is row i without its padding.
func (m *Mat) Row(i int) []float32 { return m.Data[i*m.Stride : i*m.Stride+m.Cols : (i+1)*m.Stride] }

// resize gives m a shape; what it holds is lost. It allocates only where m never was so large.
func (m *Mat) resize(rows, cols int) {
	m.Rows, m.Cols, m.Stride = rows, cols, roundUp(cols, colTile)
	m.Data = grown(m.Data, roundUp(rows, rowTile)*m.Stride)
}

// quantized is a matrix of activations in int16, [rows][stride], each row with its own step: value = v * step. Rows and
// columns of the padding are zero.
type quantized struct {
	rows, cols, stride int
	v                  []int16
	step               []float32 // [rows]
}

func (q *quantized) resize(rows, cols int) {
	q.rows, q.cols, q.stride = rows, cols, roundUp(cols, colTile)
	padded := roundUp(rows, rowTile)
	q.v, q.step = grown(q.v, padded*q.stride), grown(q.step, padded)
	clear(q.v[rows*q.stride:])
	clear(q.step[rows:])
}

// row is row i with its padding.
func (q *quantized) row(i int) []int16 { return q.v[i*q.stride : (i+1)*q.stride] }

// grown is s with length n; new memory has half as much again, so that growing comes to an end.
func grown[T any](s []T, n int) []T {
	if n <= cap(s) {
		return s[:n]
	}
	return make([]T, n, n+n/2)
}

// fill makes q of x, whose padding columns are zero.
func (q *quantized) fill(k Kernel, x *Mat) {
	q.resize(x.Rows, x.Cols)
	for i := range x.Rows {
		q.step[i] = k.quantize(q.row(i), x.Data[i*x.Stride:(i+1)*x.Stride])
	}
}
