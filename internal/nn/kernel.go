package nn

// Kernel is one way to do the arithmetic that takes time. All kernels give the same bits. Slices of floats have lengths that
// are multiples of 8; results do not overlap arguments unless a comment says so.
type Kernel struct {
	Name   string
	panels bool // linear reads matrix.panels

	// linear is y = x W^T + bias: each sum in integers, then times (step of the row * scale of the output), then plus bias.
	linear func(y *Mat, x *quantized, w *matrix)
	// quantize writes x / step, rounded to even, where the largest magnitude becomes 32767, and gives the step.
	quantize func(dst []int16, x []float32) (step float32)
	// product is c[i][j] = sum over p of a[i][p] * b[p][j], in the order of p. c is [m][n], a [m][k], b [k][n], n a
	// multiple of 16; rows lie so many numbers apart as the strides say.
	product func(c []float32, strideC int, a []float32, strideA int, b []float32, strideB int, m, k, n int)
	// norm is y = (x - mean) / sqrt(variance + 1e-5) * weight + bias.
	norm func(y, x, weight, bias []float32)
	// gate is y = a * sigmoid(b); y may be a.
	gate func(y, a, b []float32)
	// softmax replaces x by exp(x - max) / sum.
	softmax func(x []float32)
	// mulAdd is y += a * b, number by number.
	mulAdd func(y, a, b []float32)
	// add is y += x.
	add func(y, x []float32)
	// leaky replaces x by slope * x where it is negative; 0 < slope < 1.
	leaky func(x []float32, slope float32)
}

// Plain is the kernel in Go alone.
func Plain() Kernel {
	return Kernel{
		Name: "plain", linear: plainLinear, quantize: plainQuantize, product: plainProduct, norm: plainNorm, gate: plainGate,
		softmax: plainSoftmax, mulAdd: plainMulAdd, add: plainAdd, leaky: plainLeaky,
	}
}

// Fastest is the best kernel that this machine can run.
func Fastest() Kernel {
	ks := Kernels()
	return ks[len(ks)-1]
}
