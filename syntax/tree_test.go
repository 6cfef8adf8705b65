package syntax

import (
	"math/rand/v2"
	"slices"
	"strconv"
	"testing"
)

// randomGrid are scores for n-1 words, drawn from few values where rough is set, so that there are many ties.
func randomGrid(r *rand.Rand, n int, rough bool) grid {
	g := grid{n: n, stride: n + r.IntN(3)}
	g.scores = make([]float32, n*g.stride)
	for i := range g.scores {
		g.scores[i] = float32(r.NormFloat64() * 10)
		if rough {
			g.scores[i] = float32(r.IntN(3))
		}
	}
	return g
}

func total(g grid, heads []int32) float64 {
	sum := 0.0
	for d := 1; d < g.n; d++ {
		sum += float64(g.at(d, int(heads[d])))
	}
	return sum
}

// leads reports whether heads are a tree with one root, by following each word up.
func leads(heads []int32) bool {
	roots := 0
	for i := 1; i < len(heads); i++ {
		if heads[i] == 0 {
			roots++
		}
		steps := 0
		for j := int32(i); j != 0; j = heads[j] {
			if steps++; steps > len(heads) || j < 0 || int(j) >= len(heads) {
				return false
			}
		}
	}
	return roots == 1
}

func TestTreesAreTrees(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	var f forest
	for trial := range 3000 {
		n := 2 + r.IntN(60)
		if trial%500 == 0 {
			n = 300
		}
		g := randomGrid(r, n, trial%2 == 0)
		heads := make([]int32, n)
		f.decode(g, heads)
		if !leads(heads) || !f.isTree(heads) {
			t.Fatalf("%d nodes: %v is no tree", n, heads)
		}
	}
}

func TestTreesAreBest(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	var f forest
	for trial := range 3000 {
		n := 2 + r.IntN(4)
		g := randomGrid(r, n, trial%3 == 0)
		heads, best := make([]int32, n), 0.0
		f.decode(g, heads)
		found := false
		everyTree(n, func(h []int32) {
			if v := total(g, h); !found || v > best {
				found, best = true, v
			}
		})
		if got := total(g, heads); got < best-1e-6 {
			t.Fatalf("%v: tree %v has %v, the best has %v", g.scores, heads, got, best)
		}
	}
}

// everyTree calls f with all trees of n nodes.
func everyTree(n int, f func(heads []int32)) {
	heads := make([]int32, n)
	var fill func(i int)
	fill = func(i int) {
		if i == n {
			if leads(heads) {
				f(heads)
			}
			return
		}
		for h := range n {
			if h != i {
				heads[i] = int32(h)
				fill(i + 1)
			}
		}
	}
	fill(1)
}

func TestIsTree(t *testing.T) {
	var f forest
	for _, c := range []struct {
		heads []int32
		want  bool
	}{
		{[]int32{0, 0}, true}, {[]int32{0, 1}, false}, {[]int32{0, 0, 0}, false}, {[]int32{0, 2, 0}, true}, {[]int32{0, 0, 3, 2}, false},
		{[]int32{0, 2, 3, 0, 1}, true}, {[]int32{0, 2, 3, 1, 0}, false},
	} {
		if got := f.isTree(c.heads); got != c.want {
			t.Errorf("%v: %v, want %v", c.heads, got, c.want)
		}
	}
}

// TestNestedCycles has a cycle within a cycle: words 1 and 2 prefer each other, 3 and 4 too, and each pair the other.
func TestNestedCycles(t *testing.T) {
	g := grid{n: 5, stride: 5, scores: make([]float32, 25)}
	for _, e := range []struct {
		dependent, head int
		score           float32
	}{{1, 2, 9}, {2, 1, 9}, {3, 4, 9}, {4, 3, 9}, {1, 3, 5}, {3, 1, 6}, {2, 0, 1}, {4, 0, 3}} {
		g.scores[e.dependent*5+e.head] = e.score
	}
	var f forest
	heads := make([]int32, 5)
	f.decode(g, heads)
	if want := []int32{0, 3, 1, 4, 0}; !slices.Equal(heads, want) { // 5+9+9+3
		t.Errorf("%v with %v, want %v with %v", heads, total(g, heads), want, total(g, want))
	}
}

func BenchmarkTree(b *testing.B) {
	r := rand.New(rand.NewPCG(7, 8))
	for _, n := range []int{25, 100, 513} {
		g, heads := randomGrid(r, n, false), make([]int32, n)
		var f forest
		b.Run(strconv.Itoa(n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				f.span(g, heads)
			}
		})
	}
}
