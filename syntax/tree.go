package syntax

// grid are the scores of heads for one sentence: at(dependent, head), node 0 the root and words from 1. at(0, …) and the
// diagonal mean nothing.
type grid struct {
	n      int // nodes, the root included
	stride int
	scores []float32
}

func (g grid) at(dependent, head int) float32 { return g.scores[dependent*g.stride+head] }

// decode writes the best tree with one root: heads[i] is the head of node i, heads[0] is 0 and of no account. Where the best
// head of each word does not make a tree, the tree is the one with the greatest sum of scores; a constant added to all
// heads of a word, as log-probabilities have it, would not change it.
func (f *forest) decode(g grid, heads []int32) {
	heads[0] = 0
	for d := 1; d < g.n; d++ {
		heads[d] = bestHead(g, d)
	}
	if !f.isTree(heads) {
		f.span(g, heads)
	}
}

func bestHead(g grid, d int) int32 {
	best := 0
	for h := 1; h < g.n; h++ {
		if h != d && g.at(d, h) > g.at(d, best) {
			best = h
		}
	}
	return int32(best)
}

// forest finds the spanning tree of greatest weight by contracting cycles (Chu and Liu 1965; Edmonds 1967) in O(n²) on a
// full matrix, following best incoming edges backwards until they close a cycle or reach the root (Tarjan 1977, "Finding
// optimum branchings"; Gabow et al. 1986, section 2). It keeps its memory from call to call.
//
// Nodes 0 to n-1 are the root and the words; each contraction makes a new node, its cycle's members being its children. The
// row and column of a node in the matrix is its slot; a contraction takes over the slot of one of its children.
type forest struct {
	seen   []int32
	n      int
	weight []float64 // [head slot][dependent slot]
	edges  []edge    // [head slot][dependent slot], the edge between words that gives the weight
	slots  []slot
	parent []int32 // by node; -1 at the top
	chosen []edge  // by node: the edge into it
	path   []int32 // slots whose best edge is known, each the best head of the one before
}

// edge is an edge between words.
type edge struct{ head, dependent int32 }

// slot is a row and column of the matrix.
type slot struct {
	node  int32
	state state
	best  int32 // head slot of the best edge into it, once on the path
}

type state uint8

const (
	waiting  state = iota
	onPath         // its best edge is known, and whence that comes is not
	attached       // leads to the root
	merged         // gone into another slot
)

// isTree reports whether one word has head 0 and all lead to it.
func (f *forest) isTree(heads []int32) bool {
	roots := 0
	f.seen = append(f.seen[:0], make([]int32, len(heads))...)
	for i := 1; i < len(heads); i++ {
		if heads[i] == 0 {
			roots++
		}
		j := int32(i)
		for j != 0 && f.seen[j] == 0 {
			f.seen[j] = int32(i)
			j = heads[j]
		}
		if j != 0 && f.seen[j] == int32(i) {
			return false
		}
	}
	return roots == 1
}

// span writes the heads of the best tree with one root.
func (f *forest) span(g grid, heads []int32) {
	f.fill(g)
	for s := 1; s < f.n; s++ {
		if f.slots[s].state == waiting {
			f.grow(int32(s))
		}
	}
	f.expand(heads)
}

// fill sets up the matrix. Edges from the root are made so much worse that the best tree has as few as it can, which is one
// (Stanojević and Cohen 2021, "A Root of a Problem: Optimizing Single-Root Dependency Parsing", section 4).
func (f *forest) fill(g grid) {
	n := g.n
	f.n = n
	f.weight, f.edges = sized(f.weight, n*n), sized(f.edges, n*n)
	low, high := float64(g.at(1, 0)), float64(g.at(1, 0))
	for d := 1; d < n; d++ {
		for h := range n {
			if h == d {
				continue
			}
			w := float64(g.at(d, h))
			low, high = min(low, w), max(high, w)
			f.weight[h*n+d], f.edges[h*n+d] = w, edge{int32(h), int32(d)}
		}
	}
	for d := 1; d < n; d++ {
		f.weight[d] -= 1 + float64(n)*(high-low)
	}
	f.slots, f.parent, f.chosen = f.slots[:0], f.parent[:0], f.chosen[:0]
	for range n {
		f.slots = append(f.slots, slot{node: f.newNode()})
	}
	f.slots[0].state = attached
}

func (f *forest) newNode() int32 {
	f.parent, f.chosen = append(f.parent, -1), append(f.chosen, edge{})
	return int32(len(f.parent) - 1)
}

// grow follows best edges from slot s back to what is attached, and attaches all it came by.
func (f *forest) grow(s int32) {
	f.path = f.path[:0]
	for f.slots[s].state != attached {
		if f.slots[s].state == onPath {
			s = f.contract(s)
		}
		head := f.bestInto(s)
		f.slots[s].state, f.slots[s].best = onPath, head
		f.chosen[f.slots[s].node] = f.edges[int(head)*f.n+int(s)]
		f.path = append(f.path, s)
		s = head
	}
	for _, s := range f.path {
		f.slots[s].state = attached
	}
}

// bestInto is the slot with the heaviest edge into slot s.
func (f *forest) bestInto(s int32) int32 {
	best := int32(-1)
	for h := range f.slots {
		if f.slots[h].state != merged && int32(h) != s && (best < 0 || f.weight[h*f.n+int(s)] > f.weight[int(best)*f.n+int(s)]) {
			best = int32(h)
		}
	}
	return best
}

// contract makes one node of the cycle at the end of the path that begins with slot s, and gives its slot, which is s. An
// edge into it weighs what it adds over the edge of the cycle that it would replace.
func (f *forest) contract(s int32) int32 {
	from := len(f.path) - 1
	for f.path[from] != s {
		from--
	}
	cycle := f.path[from:]
	node := f.newNode()
	for _, c := range cycle {
		f.parent[f.slots[c].node] = node
		inside := f.weight[int(f.slots[c].best)*f.n+int(c)]
		for h := range f.slots {
			f.weight[h*f.n+int(c)] -= inside
		}
	}
	for _, c := range cycle[1:] {
		f.merge(s, c)
		f.slots[c].state = merged
	}
	f.slots[s].state, f.slots[s].node = waiting, node
	f.path = f.path[:from]
	return s
}

// merge lets slot s have the better of its own edges and those of c, to and from each other slot.
func (f *forest) merge(s, c int32) {
	for x := range f.slots {
		if f.slots[x].state == merged {
			continue
		}
		f.improve(x*f.n+int(s), x*f.n+int(c))
		f.improve(int(s)*f.n+x, int(c)*f.n+x)
	}
}

// improve copies a place of the matrix over another where it is heavier.
func (f *forest) improve(to, from int) {
	if f.weight[from] > f.weight[to] {
		f.weight[to], f.edges[to] = f.weight[from], f.edges[from]
	}
}

// expand undoes the contractions, the last first: of each cycle the member that the outer edge enters takes that edge, the
// others keep theirs.
func (f *forest) expand(heads []int32) {
	for node := len(f.parent) - 1; node >= f.n; node-- {
		e := f.chosen[node]
		kid := e.dependent
		for f.parent[kid] != int32(node) {
			kid = f.parent[kid]
		}
		f.chosen[kid] = e
	}
	for i := 1; i < f.n; i++ {
		heads[i] = f.chosen[i].head
	}
}

// sized is s with length n.
func sized[T any](s []T, n int) []T {
	if n <= cap(s) {
		return s[:n]
	}
	return make([]T, n)
}
