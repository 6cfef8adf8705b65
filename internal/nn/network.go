package nn

import (
	"fmt"
	"slices"
)

// MaxWords is the longest sentence that a network takes, in words without the root. Training sentences have 160 at most, and
// attention costs the square of the length.
const MaxWords = 512

// Network is the network of a weights file. It does not change: any number of Workers may use it at once.
type Network struct {
	Header
	Lemmas string // known lemmas, as train/README.md says
	Lists  []List
	Votes  Votes
	kernel Kernel

	parts       []embedding // of the word, its affixes, its shape
	ngrams      embedding
	project     *matrix // [d][input]
	projectNorm norm
	rotary      rotary
	blocks      []block
	norm        norm

	arcHead, arcDep     *matrix // [arc_dim][d]
	arcBilinear         *matrix // [arc_dim][arc_dim]
	labelHead, labelDep *matrix // [label_dim][d]
	labelOut            *matrix // [relations][2*label_dim]
	tags                map[string]*matrix
}

// List is a list of names, as train/README.md says: a line for each.
type List struct{ Name, Names string }

// Votes are what the classes of the word before, of a word itself and of the word after add to the word's name scores:
// [classes][labels], rows padded with zeros. They are nil in a file without votes.
type Votes struct{ Before, Here, After [][]float32 }

// Load makes a network of a weights file. It keeps data, which nobody may change.
func Load(data []byte, k Kernel) (*Network, error) {
	f, err := openFile(data)
	if err != nil {
		return nil, err
	}
	if f.checkConfig(); f.err != nil {
		return nil, f.err
	}
	n := &Network{Header: f.Header, kernel: k, Lemmas: string(f.bytes("list of lemmas", f.Known.Offset, f.Known.Bytes))}
	n.readInput(f)
	for i := 0; i < f.Config.Layers && f.err == nil; i++ {
		n.blocks = append(n.blocks, f.block(k, fmt.Sprintf("block.%d.", i)))
	}
	n.readOutput(f)
	n.readVotes(f)
	if f.err != nil {
		return nil, f.err
	}
	c := f.Config
	n.rotary = newRotary(MaxWords+1, c.Width/c.Heads, c.RotaryBase)
	return n, nil
}

// Kernel is the name of the kernel that n runs on.
func (n *Network) Kernel() string { return n.kernel.Name }

// checkConfig refuses sizes that the layers can not work with: rows of a kernel end at multiples of 16 only.
func (f *file) checkConfig() {
	c := f.Config
	sizes := []int{c.Width, c.Layers, c.Heads, c.FF, c.Kernel, c.WordDim, c.AffixDim, c.NGramDim, c.Buckets, c.ArcDim, c.LabelDim}
	if slices.Min(sizes) < 1 || slices.Max(sizes) > 1<<24 || c.RotaryBase < 1 {
		f.fail("its sizes %+v", c)
		return
	}
	if c.Width%(c.Heads*colTile) != 0 || c.ArcDim%colTile != 0 || c.LabelDim%colTile != 0 {
		f.fail("widths %d / %d, %d and %d are no multiples of %d", c.Width, c.Heads, c.ArcDim, c.LabelDim, colTile)
	}
	if c.Kernel%2 == 0 {
		f.fail("a convolution over %d words has no middle", c.Kernel)
	}
	g := f.NGrams
	if len(g.Sizes) == 0 || slices.Min(g.Sizes) < 1 || g.Chars < 1 || g.Buckets != c.Buckets {
		f.fail("n-grams %+v for %d buckets", g, c.Buckets)
	}
}

func (n *Network) readInput(f *file) {
	c := f.Config
	n.parts = []embedding{f.embedding("embed.word", len(f.Vocabularies["word"]), c.WordDim)}
	for _, a := range slices.Concat(f.Affixes, []string{"shape"}) {
		n.parts = append(n.parts, f.embedding("embed."+a, len(f.Vocabularies[a]), c.AffixDim))
	}
	n.ngrams = f.embedding("embed.ngram", c.Buckets, c.NGramDim)
	n.project = f.matrix(n.kernel, "project", n.input(), c.Width)
	n.projectNorm = f.norm("project.norm", c.Width)
}

// input is the width of what embed makes of a word.
func (n *Network) input() int {
	w := n.ngrams.width
	for _, e := range n.parts {
		w += e.width
	}
	return w
}

func (n *Network) readOutput(f *file) {
	c, k := f.Config, n.kernel
	n.norm = f.norm("norm", c.Width)
	n.arcHead, n.arcDep = f.matrix(k, "arc.head", c.Width, c.ArcDim), f.matrix(k, "arc.dep", c.Width, c.ArcDim)
	n.arcBilinear = f.matrix(k, "arc.bilinear", c.ArcDim, c.ArcDim)
	n.labelHead, n.labelDep = f.matrix(k, "label.head", c.Width, c.LabelDim), f.matrix(k, "label.dep", c.Width, c.LabelDim)
	n.labelOut = f.matrix(k, "label.out", 2*c.LabelDim, len(f.Vocabularies["rel"]))
	n.tags = map[string]*matrix{}
	for _, t := range f.Tags {
		n.tags[t] = f.matrix(k, "tag."+t, c.Width, len(f.Vocabularies[t]))
	}
}

func (n *Network) readVotes(f *file) {
	for _, l := range f.Listed {
		n.Lists = append(n.Lists, List{l.Name, string(f.bytes("list of "+l.Name, l.Offset, l.Bytes))})
	}
	if classes, labels := len(f.Vocabularies["vote"]), len(f.Vocabularies["name"]); classes > 0 {
		n.Votes = Votes{f.rows("vote.before", classes, labels), f.rows("vote.here", classes, labels), f.rows("vote.after", classes, labels)}
	}
}
