package nn

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"testing"
)

// random is a source that gives the same numbers in every run.
func random() *rand.Rand { return rand.New(rand.NewPCG(1, 2)) }

func floats(r *rand.Rand, n int, size float64) []float32 {
	x := make([]float32, n)
	for i := range x {
		x[i] = float32(r.NormFloat64() * size)
	}
	return x
}

func randomMat(r *rand.Rand, rows, cols int) *Mat {
	var m Mat
	m.resize(rows, cols)
	for i := range rows {
		copy(m.Row(i), floats(r, cols, 1))
	}
	return &m
}

func randomMatrix(r *rand.Rand, in, out int) *matrix {
	w := &matrix{in: in, out: out, w: make([]int8, in*out)}
	for i := range w.w {
		w.w[i] = int8(r.IntN(255) - 127)
	}
	padded := roundUp(out, colTile)
	w.scale, w.bias = make([]float32, padded), make([]float32, padded)
	copy(w.scale, floats(r, out, 0.01))
	copy(w.bias, floats(r, out, 1))
	w.pack()
	return w
}

// sameBits compares numbers as they lie in memory: NaN equals itself and -0 is not 0.
func sameBits(t *testing.T, what string, got, want []float32) {
	t.Helper()
	if len(got) != len(want) {
		t.Fatalf("%s: %d numbers, want %d", what, len(got), len(want))
	}
	for i := range got {
		if math.Float32bits(got[i]) != math.Float32bits(want[i]) {
			t.Fatalf("%s: number %d is %v (%#x), want %v (%#x)", what, i, got[i], math.Float32bits(got[i]), want[i], math.Float32bits(want[i]))
		}
	}
}

// fast runs f for each kernel but the plain one.
func fast(t *testing.T, f func(t *testing.T, k Kernel)) {
	for _, k := range Kernels()[1:] {
		t.Run(k.Name, func(t *testing.T) { f(t, k) })
	}
}

func TestLinearIsExact(t *testing.T) {
	r := random()
	for _, k := range Kernels() {
		for _, shape := range [][3]int{{1, 1, 1}, {2, 404, 192}, {5, 256, 53}, {13, 192, 19}, {31, 17, 33}, {24, 512, 128}} {
			rows, in, out := shape[0], shape[1], shape[2]
			x, w := randomMat(r, rows, in), randomMatrix(r, in, out)
			var q quantized
			q.fill(k, x)
			var y Mat
			y.resize(rows, out)
			k.linear(&y, &q, w)
			for i := range rows {
				for j := range out {
					var sum int32
					for p := range in {
						sum += int32(q.row(i)[p]) * int32(w.w[j*in+p])
					}
					want := float32(float32(sum)*float32(q.step[i]*w.scale[j])) + w.bias[j]
					sameBits(t, fmt.Sprintf("%s %v y[%d][%d]", k.Name, shape, i, j), y.Row(i)[j:j+1], []float32{want})
				}
			}
		}
	}
}

func TestLinearAtTheLimit(t *testing.T) {
	for _, k := range Kernels() {
		w := randomMatrix(random(), maxIn, 3)
		for i := range w.w {
			w.w[i] = int8(127 - 254*(i/maxIn%2))
		}
		w.pack()
		x := randomMat(random(), 4, maxIn)
		for i := range x.Data {
			x.Data[i] = float32(1 - 2*(i/x.Stride%2))
		}
		var q quantized
		q.fill(k, x)
		var y Mat
		y.resize(4, 3)
		k.linear(&y, &q, w)
		for i := range 4 {
			for j := range 3 {
				sum := float32(127*32767*maxIn) * float32((1-2*(i%2))*(1-2*(j%2)))
				sameBits(t, k.Name, y.Row(i)[j:j+1], []float32{float32(sum*float32(q.step[i]*w.scale[j])) + w.bias[j]})
			}
		}
	}
}

func TestKernelsQuantize(t *testing.T) {
	fast(t, func(t *testing.T, k Kernel) {
		r := random()
		for trial := range 200 {
			x := floats(r, 16*(1+r.IntN(30)), math.Exp(r.NormFloat64()*20))
			if trial%5 == 0 {
				clear(x[1:])
			}
			if trial%10 == 0 {
				clear(x)
			}
			got, want := make([]int16, len(x)), make([]int16, len(x))
			sameBits(t, "step", []float32{k.quantize(got, x)}, []float32{plainQuantize(want, x)})
			if !slices.Equal(got, want) {
				t.Fatalf("%v: %v, want %v", x, got, want)
			}
		}
	})
}

func TestKernelsProduct(t *testing.T) {
	fast(t, func(t *testing.T, k Kernel) {
		r := random()
		for range 50 {
			m, inner, n := 1+r.IntN(20), 1+r.IntN(60), 16*(1+r.IntN(4))
			sa, sb, sc := inner+r.IntN(9), n+r.IntN(9), n+r.IntN(9)
			a, b := floats(r, m*sa, 1), floats(r, inner*sb, 1)
			got, want := make([]float32, m*sc), make([]float32, m*sc)
			k.product(got, sc, a, sa, b, sb, m, inner, n)
			plainProduct(want, sc, a, sa, b, sb, m, inner, n)
			sameBits(t, fmt.Sprint(m, inner, n), got, want)
		}
	})
}

func TestKernelsByNumber(t *testing.T) {
	fast(t, func(t *testing.T, k Kernel) {
		r, p := random(), Plain()
		for range 100 {
			n := 8 * (1 + r.IntN(50))
			size := math.Exp(r.NormFloat64() * 3)
			a, b, c := floats(r, n, size), floats(r, n, size), floats(r, n, size)
			a[0], b[n-1] = 0, float32(math.Copysign(0, -1))
			each := func(what string, f func(k Kernel, y []float32)) {
				got, want := slices.Clone(c), slices.Clone(c)
				f(k, got)
				f(p, want)
				sameBits(t, what, got, want)
			}
			each("norm", func(k Kernel, y []float32) { k.norm(y, a, b, c) })
			each("gate", func(k Kernel, y []float32) { k.gate(y, a, b) })
			each("gate onto itself", func(k Kernel, y []float32) { k.gate(y, y, b) })
			each("softmax", func(k Kernel, y []float32) { k.softmax(y) })
			each("mulAdd", func(k Kernel, y []float32) { k.mulAdd(y, a, b) })
			each("add", func(k Kernel, y []float32) { k.add(y, a) })
			each("leaky", func(k Kernel, y []float32) { k.leaky(y, 0.1) })
		}
	})
}

func TestExp(t *testing.T) {
	for x := -90.0; x < 90; x += 0.0137 {
		got, want := float64(exp(float32(x))), math.Exp(float64(float32(x)))
		switch {
		case x < -expLimit-0.01:
			want = 0
		case x > expLimit:
			want = math.Exp(expLimit)
		}
		if math.Abs(got-want) > 2.5e-7*want {
			t.Fatalf("exp(%v) = %v, want %v", x, got, want)
		}
	}
}

func TestSoftmaxOfFarNumbers(t *testing.T) {
	for _, k := range Kernels() {
		x := []float32{3, 3, -1e30, -1e30, -1e30, -1e30, -1e30, -1e30}
		k.softmax(x)
		sameBits(t, k.Name, x, []float32{0.5, 0.5, 0, 0, 0, 0, 0, 0})
	}
}

func BenchmarkLinear(b *testing.B) {
	r := random()
	for _, k := range Kernels() {
		for _, shape := range [][3]int{{256, 192, 576}, {256, 384, 192}, {24, 192, 384}} {
			x, w := randomMat(r, shape[0], shape[1]), randomMatrix(r, shape[1], shape[2])
			var q quantized
			q.fill(k, x)
			var y Mat
			y.resize(shape[0], shape[2])
			b.Run(fmt.Sprintf("%s/%v", k.Name, shape), func(b *testing.B) {
				for b.Loop() {
					k.linear(&y, &q, w)
				}
				b.ReportMetric(float64(shape[0]*shape[1]*shape[2])*float64(b.N)/b.Elapsed().Seconds()/1e9, "GMAC/s")
			})
		}
	}
}
