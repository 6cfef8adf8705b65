package nn

import "math"

// plainLinear multiplies two rows of activations at once: one 64-bit number holds both, 32 bits apart, and one product with
// a weight adds to both sums. Sums of both halves stay below 1<<31, so the lower half only borrows from the upper, and
// split gives that back.
func plainLinear(y *Mat, x *quantized, w *matrix) {
	w.check(y, x)
	var pairs [maxIn]rowPairs
	for i := 0; i < x.rows; i += rowTile {
		for r := range rowTile / 2 {
			low, high := x.row(i+2*r), x.row(i+2*r+1)
			for p := range w.in {
				pairs[p][r] = int64(low[p]) + int64(high[p])<<32
			}
		}
		for j := range w.out {
			sums := sumPairs(pairs[:w.in], w.w[j*w.in:])
			putSums(y, x, w, i, j, &sums)
		}
	}
}

// rowPairs are one column of twelve rows, two and two.
type rowPairs [rowTile / 2]int64

// sumPairs are the products of twelve rows with one row of weights. Each weight is read once for all of them, and their six
// sums stay in registers.
func sumPairs(pairs []rowPairs, w []int8) rowPairs {
	w = w[:len(pairs)]
	var s0, s1, s2, s3, s4, s5 int64
	for p := range pairs {
		q, v := &pairs[p], int64(w[p])
		s0 += q[0] * v
		s1 += q[1] * v
		s2 += q[2] * v
		s3 += q[3] * v
		s4 += q[4] * v
		s5 += q[5] * v
	}
	return rowPairs{s0, s1, s2, s3, s4, s5}
}

// putSums finishes output j of rows i to i+11.
func putSums(y *Mat, x *quantized, w *matrix, i, j int, sums *rowPairs) {
	at, scale, bias := i*y.Stride+j, w.scale[j], w.bias[j]
	for r, s := range sums {
		low, high := split(s)
		y.Data[at] = float32(float32(low)*float32(x.step[i+2*r]*scale)) + bias
		y.Data[at+y.Stride] = float32(float32(high)*float32(x.step[i+2*r+1]*scale)) + bias
		at += 2 * y.Stride
	}
}

// split parts a sum of two: s = low + high<<32.
func split(s int64) (low, high int32) {
	low = int32(s)
	return low, int32((s - int64(low)) >> 32)
}

// roundMagic added to a float32 below 1<<22 in magnitude leaves the number rounded to even in the lowest bits.
const (
	roundMagic     = 3 << 22
	roundMagicBits = 0x4b400000
)

// tiny is so small a largest magnitude that a row counts as zero: its inverse would overflow.
const tiny = 1e-30

func plainQuantize(dst []int16, x []float32) (step float32) {
	dst = dst[:len(x)]
	largest := float32(0)
	for _, v := range x {
		largest = max(largest, math.Float32frombits(math.Float32bits(v)&^(1<<31)))
	}
	if largest < tiny {
		clear(dst)
		return 1
	}
	inverse := 32767 / largest
	for i, v := range x {
		dst[i] = int16(math.Float32bits(float32(v*inverse)+roundMagic) - roundMagicBits)
	}
	return largest / 32767
}

func plainProduct(c []float32, strideC int, a []float32, strideA int, b []float32, strideB int, m, k, n int) {
	for i := range m {
		row, out := a[i*strideA:][:k], c[i*strideC:][:n]
		for j := 0; j < n; j += 4 {
			var s0, s1, s2, s3 float32
			for p, v := range row {
				q := b[p*strideB+j:][:4]
				s0 += float32(v * q[0])
				s1 += float32(v * q[1])
				s2 += float32(v * q[2])
				s3 += float32(v * q[3])
			}
			o := out[j:][:4]
			o[0], o[1], o[2], o[3] = s0, s1, s2, s3
		}
	}
}

// join adds the eight partial sums of a row, in the order in which vector registers are folded.
func join(s *[lanes]float32) float32 {
	return ((s[0] + s[4]) + (s[2] + s[6])) + ((s[1] + s[5]) + (s[3] + s[7]))
}

const epsilon = 1e-5

func plainNorm(y, x, weight, bias []float32) {
	y, weight, bias = y[:len(x)], weight[:len(x)], bias[:len(x)]
	var s [lanes]float32
	for i := 0; i+lanes <= len(x); i += lanes {
		for l, v := range x[i : i+lanes] {
			s[l] += v
		}
	}
	mean := join(&s) / float32(len(x))
	s = [lanes]float32{}
	for i := 0; i+lanes <= len(x); i += lanes {
		for l, v := range x[i : i+lanes] {
			s[l] += float32((v - mean) * (v - mean))
		}
	}
	variance := join(&s) / float32(len(x))
	r := 1 / float32(math.Sqrt(float64(variance+epsilon)))
	for i, v := range x {
		y[i] = float32(float32((v-mean)*r)*weight[i]) + bias[i]
	}
}

func plainGate(y, a, b []float32) {
	y, b = y[:len(a)], b[:len(a)]
	for i, v := range a {
		y[i] = v / (1 + exp(-b[i]))
	}
}

func plainSoftmax(x []float32) {
	top := x[0]
	for _, v := range x {
		top = max(top, v)
	}
	var s [lanes]float32
	for i := 0; i+lanes <= len(x); i += lanes {
		for l, v := range x[i : i+lanes] {
			e := exp(v - top)
			x[i+l] = e
			s[l] += e
		}
	}
	inverse := 1 / join(&s)
	for i := range x {
		x[i] *= inverse
	}
}

func plainMulAdd(y, a, b []float32) {
	y, b = y[:len(a)], b[:len(a)]
	for i, v := range a {
		y[i] += float32(v * b[i])
	}
}

func plainAdd(y, x []float32) {
	y = y[:len(x)]
	for i, v := range x {
		y[i] += v
	}
}

func plainLeaky(x []float32, slope float32) {
	for i, v := range x {
		x[i] = max(v, float32(v*slope))
	}
}
