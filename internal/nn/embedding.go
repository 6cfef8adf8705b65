package nn

import "fmt"

// embedding is a table [entries][width] in int8, row i to be multiplied by scale[i].
type embedding struct {
	width int
	w     []int8
	scale []float32
}

func (f *file) embedding(name string, entries, width int) embedding {
	w, scale := f.int8s(name, entries, width)
	return embedding{width, w, scale}
}

// add adds row i to y [width].
func (e embedding) add(y []float32, i int32) {
	row, scale := e.w[int(i)*e.width:][:e.width], e.scale[i]
	for j, v := range row {
		y[j] += float32(float32(v) * scale)
	}
}

// Features are the numbers of a word in the tables of a network: of the word, of each affix in the order of Header.Affixes,
// of its shape; and the buckets of its n-grams, one at least. See train/README.md.
type Features struct {
	Parts  []int32
	NGrams []int32
}

// Unknown and Root are the first numbers of every vocabulary: never an answer.
const (
	Unknown = 0
	Root    = 1
)

// RootFeatures are the features of token 0 of every sentence.
func (n *Network) RootFeatures() Features {
	f := Features{Parts: make([]int32, len(n.parts)), NGrams: []int32{0}}
	for i := range f.Parts {
		f.Parts[i] = Root
	}
	return f
}

// embed writes the input of a word into x [n.input], which is zero.
func (n *Network) embed(x []float32, f Features) {
	if len(f.Parts) != len(n.parts) || len(f.NGrams) == 0 {
		panic(fmt.Sprintf("nn: a word of %d parts and %d n-grams where %d and 1 or more are expected", len(f.Parts), len(f.NGrams),
			len(n.parts)))
	}
	at := 0
	for i, e := range n.parts {
		e.add(x[at:], f.Parts[i])
		at += e.width
	}
	grams := x[at : at+n.ngrams.width]
	for _, g := range f.NGrams {
		n.ngrams.add(grams, g)
	}
	for i := range grams {
		grams[i] /= float32(len(f.NGrams))
	}
}
