package nn

import "math"

// plainLinear multiplies two rows of activations at once: one 64-bit number holds both, 32 bits apart, and one product with
// a weight adds to both sums. Sums of both halves stay below 1<<31, so the lower half only borrows from the upper, and
// split gives that back.
func plainLinear(y *Mat, x *quantized, w *matrix) {
	w.check(y, x)
	var pairs [maxIn][2]int64
	for i := 0; i < x.rows; i += 4 {
		pairRows(pairs[:w.in], x, i)
		for j := 0; j+1 < w.out; j += 2 {
			s := sums2x4(pairs[:w.in], w.w[j*w.in:(j+1)*w.in], w.w[(j+1)*w.in:(j+2)*w.in])
			putSums(y, x, w, i, j, s[0], s[1])
			putSums(y, x, w, i, j+1, s[2], s[3])
		}
		if j := w.out - 1; w.out%2 == 1 {
			row := w.w[j*w.in:]
			s := sums2x4(pairs[:w.in], row, row)
			putSums(y, x, w, i, j, s[0], s[1])
		}
	}
}

// pairRows sets pairs[p] to column p of rows i, i+1 and of rows i+2, i+3.
func pairRows(pairs [][2]int64, x *quantized, i int) {
	r0, r1, r2, r3 := x.row(i)[:len(pairs)], x.row(i + 1)[:len(pairs)], x.row(i + 2)[:len(pairs)], x.row(i + 3)[:len(pairs)]
	for p := range pairs {
		pairs[p] = [2]int64{int64(r0[p]) + int64(r1[p])<<32, int64(r2[p]) + int64(r3[p])<<32}
	}
}

// sums2x4 are the products of four rows with two rows of weights.
func sums2x4(pairs [][2]int64, u, v []int8) [4]int64 {
	u, v = u[:len(pairs)], v[:len(pairs)]
	var s0, s1, s2, s3 int64
	for p := range pairs {
		a, b := pairs[p][0], pairs[p][1]
		f, g := int64(u[p]), int64(v[p])
		s0 += a * f
		s1 += b * f
		s2 += a * g
		s3 += b * g
	}
	return [4]int64{s0, s1, s2, s3}
}

// putSums finishes output j of rows i to i+3.
func putSums(y *Mat, x *quantized, w *matrix, i, j int, s01, s23 int64) {
	at := i*y.Stride + j
	for r, s := range [2]int64{s01, s23} {
		low, high := split(s)
		y.Data[at+2*r*y.Stride] = float32(float32(low)*float32(x.step[i+2*r]*w.scale[j])) + w.bias[j]
		y.Data[at+(2*r+1)*y.Stride] = float32(float32(high)*float32(x.step[i+2*r+1]*w.scale[j])) + w.bias[j]
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
