package syntax

import (
	"fmt"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/internal/nn"
)

// bio is the set of name labels: O outside, B-X at the first token of a name of kind X, I-X at the others (Ramshaw and
// Marcus 1995, as used since CoNLL 2002).
type bio struct {
	begins []bool
	kinds  []doc.NameKind // "" for O
}

func newBIO(labels []string) (*bio, error) {
	kinds := map[string]doc.NameKind{"PER": doc.PersonName, "ORG": doc.OrgName, "LOC": doc.PlaceName, "OTHER": doc.OtherName}
	b := &bio{make([]bool, len(labels)), make([]doc.NameKind, len(labels))}
	for i, l := range labels {
		prefix, name, _ := strings.Cut(l, "-")
		kind, ok := kinds[name]
		if l != "O" && (!ok || prefix != "B" && prefix != "I") {
			return nil, fmt.Errorf("%w: it has a name label %q", nn.ErrNoModel, l)
		}
		b.begins[i], b.kinds[i] = prefix == "B", kind
	}
	return b, nil
}

// follows reports whether label l may stand behind label before; -1 is the start of a sentence.
func (b *bio) follows(l, before int) bool {
	return b.kinds[l] == "" || b.begins[l] || before >= 0 && b.kinds[before] == b.kinds[l]
}

// forbidPerson makes a person's name impossible at a token with these scores.
func (b *bio) forbidPerson(scores []float32) {
	for l, kind := range b.kinds {
		if kind == doc.PersonName {
			scores[l] -= held
		}
	}
}

// impossible is lower than any sum of scores.
const impossible = -1e30

// viterbi is memory for best.
type viterbi struct {
	labels      []int32
	back        []int32 // [tokens][labels], the label before on the best way to each
	total, next []float32
}

// best is the best sequence of labels in which I-X stands only behind B-X or I-X, for n tokens with the scores of row(0) to
// row(n-1) (Viterbi 1967). It is good until the next call.
func (b *bio) best(v *viterbi, n int, row func(i int) []float32) []int32 {
	k := len(b.kinds)
	v.labels, v.back, v.total, v.next = sized(v.labels, n), sized(v.back, n*k), sized(v.total, k), sized(v.next, k)
	for i := range n {
		b.step(v, i, row(i))
	}
	l := int32(largest(v.total))
	for i := n - 1; i >= 0; i-- {
		v.labels[i] = l
		l = v.back[i*k+int(l)]
	}
	return v.labels
}

// step goes from token i-1 to token i.
func (b *bio) step(v *viterbi, i int, scores []float32) {
	k := len(b.kinds)
	for l := range k {
		from, top := int32(0), float32(impossible)
		if i == 0 && b.follows(l, -1) {
			top = 0
		}
		for p := 0; p < k && i > 0; p++ {
			if v.total[p] > top && b.follows(l, p) {
				from, top = int32(p), v.total[p]
			}
		}
		v.back[i*k+l], v.next[l] = from, top+scores[l]
	}
	v.total, v.next = v.next, v.total
}

// names are the names that labels mark.
func (b *bio) names(labels []int32) []doc.Name {
	var out []doc.Name
	for i, l := range labels {
		kind := b.kinds[l]
		switch {
		case kind == "":
		case b.begins[l]:
			out = append(out, doc.Name{First: i, Last: i, Kind: kind})
		default:
			out[len(out)-1].Last = i
		}
	}
	return out
}
