package nn

import "math"

// Bounds of exp: below -expLimit it is 0, above expLimit as at expLimit. Within them nothing is denormal.
const expLimit = 80

// Constants of exp, after Moshier's Cephes library (expf.c, 1989): ln 2 in two parts and a polynomial.
const (
	log2e  = 1.44269504088896341
	ln2Hi  = 0.693359375
	ln2Lo  = -2.12194440e-4
	expP0  = 1.9875691500e-4
	expP1  = 1.3981999507e-3
	expP2  = 8.3334519073e-3
	expP3  = 4.1665795894e-2
	expP4  = 1.6666665459e-1
	expP5  = 5.0000001201e-1
	oneExp = 127 << 23 // the bits of 1
)

// exp is e to the x within 2 units in the last place, from the same float32 operations on every machine (math.Exp has
// assembly on some). x = n ln 2 + r with whole n, so that the polynomial only sees |r| < 0.35.
func exp(x float32) float32 {
	if x < -expLimit {
		return 0
	}
	x = min(x, expLimit)
	magic := float32(x*log2e) + roundMagic
	n := magic - roundMagic
	r := x - float32(n*ln2Hi)
	r -= float32(n * ln2Lo)
	p := float32(r*expP0) + expP1
	p = float32(r*p) + expP2
	p = float32(r*p) + expP3
	p = float32(r*p) + expP4
	p = float32(r*p) + expP5
	y := float32(p*float32(r*r)) + r + 1
	return y * math.Float32frombits(math.Float32bits(magic)<<23+oneExp)
}
