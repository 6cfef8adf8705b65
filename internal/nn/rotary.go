package nn

// rotary is the rotation of queries and keys by their place in the sentence (Su et al. 2021, "RoFormer: Enhanced Transformer
// with Rotary Position Embedding", section 3.2.2): pair i of a head of width w turns by place * base^(-2i/w).
type rotary struct {
	half     int       // w / 2
	cos, sin []float32 // [places][half]
}

// newRotary makes the tables from products and sums of float64 alone, in a fixed order: the machine's own sine may differ
// in the last bit.
func newRotary(places, width int, base float64) rotary {
	half := width / 2
	r := rotary{half, make([]float32, places*half), make([]float32, places*half)}
	step, angle := root(1/base, half), 1.0
	for i := range half {
		s, c := sincos(angle)
		x, y := 1.0, 0.0 // cosine and sine of place * angle
		for p := range places {
			r.cos[p*half+i], r.sin[p*half+i] = float32(x), float32(y)
			x, y = float64(x*c)-float64(y*s), float64(x*s)+float64(y*c)
		}
		angle *= step
	}
	return r
}

// turn writes scale times row x [w], turned to its place, to y[0], y[stride], y[2*stride] and so on; y may be x.
func (r rotary) turn(y []float32, stride int, x []float32, place int, scale float32) {
	cos, sin := r.cos[place*r.half:][:r.half], r.sin[place*r.half:][:r.half]
	for i, c := range cos {
		a, b := x[2*i]*scale, x[2*i+1]*scale
		y[2*i*stride] = float32(a*c) - float32(b*sin[i])
		y[(2*i+1)*stride] = float32(a*sin[i]) + float32(b*c)
	}
}

// root is the nth root of 0 < v <= 1, by halving the interval.
func root(v float64, n int) float64 {
	low, high := 0.0, 1.0
	for range 60 {
		middle := (low + high) / 2
		power := 1.0
		for range n {
			power *= middle
		}
		if power < v {
			low = middle
		} else {
			high = middle
		}
	}
	return high
}

// sincos are sine and cosine of 0 <= x <= 1 by their Taylor series; the last term is below 1e-18.
func sincos(x float64) (sin, cos float64) {
	term := 1.0
	for i := range 20 {
		switch i % 4 {
		case 0:
			cos += term
		case 1:
			sin += term
		case 2:
			cos -= term
		case 3:
			sin -= term
		}
		term = float64(term*x) / float64(i+1)
	}
	return sin, cos
}
