package syntax

import (
	"encoding/json"
	"math"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/internal/nn"
)

// reference is a case of testdata/reference.json, which train/reference.py writes.
type reference struct {
	Tokens, Rel, UPOS, Feats, Lemma, Name []string
	KnownLemma                            []string `json:"known_lemma"`
	Heads                                 []int
	ArcScores                             [][]float64 `json:"arc_scores"`
	UPOSScores                            [][]float64 `json:"upos_scores"`
	RelScores                             [][]float64 `json:"rel_scores"`
	Projected                             [][]float64
}

func references(t testing.TB) []reference {
	t.Helper()
	b, err := os.ReadFile("testdata/reference.json")
	if err != nil {
		t.Fatal(err)
	}
	var f struct{ Cases []reference }
	if err := json.Unmarshal(b, &f); err != nil {
		t.Fatal(err)
	}
	return f.Cases
}

// given are sentences of the given tokens, one blank between any two.
func given(t testing.TB, sentences ...[]string) []doc.Sentence {
	t.Helper()
	var text strings.Builder
	var places [][2]int
	for _, tokens := range sentences {
		for _, w := range tokens {
			places = append(places, [2]int{text.Len(), text.Len() + len(w)})
			text.WriteString(w + " ")
		}
	}
	d, err := doc.NewDocument(doc.Origin{}, nil, text.String(), nil)
	if err != nil {
		t.Fatal(err)
	}
	ss := make([]doc.Sentence, len(sentences))
	for i, tokens := range sentences {
		for range tokens {
			ss[i].Tokens = append(ss[i].Tokens, doc.Token{Span: d.Span(places[0][0], places[0][1])})
			places = places[1:]
		}
		if len(tokens) > 0 {
			ss[i].Span = ss[i].Words(0, len(tokens)-1)
		}
	}
	return ss
}

func parserFor(t testing.TB) *Parser {
	t.Helper()
	p, err := English()
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestReferenceParses(t *testing.T) {
	p := parserFor(t)
	for _, c := range references(t) {
		got := p.Parse(given(t, c.Tokens))[0]
		heads := make([]int, len(c.Heads))
		for i, h := range c.Heads {
			heads[i] = h - 1
		}
		for i, f := range c.Feats {
			c.Feats[i] = strings.TrimPrefix(f, "_")
		}
		for _, x := range []struct {
			what      string
			got, want any
		}{
			{"heads", got.Heads, heads}, {"relations", got.Rels, c.Rel}, {"upos", got.UPOS, c.UPOS}, {"feats", got.Feats, c.Feats},
			{"lemmas", got.Lemmas, c.KnownLemma}, {"names", got.Names, names(t, c.Name)},
		} {
			if !reflect.DeepEqual(x.got, x.want) {
				t.Errorf("%v: %s\n got %v\nwant %v", c.Tokens, x.what, x.got, x.want)
			}
		}
	}
}

func TestReferenceScores(t *testing.T) {
	for _, k := range nn.Kernels() {
		m, err := loadModel(english, k)
		if err != nil {
			t.Fatal(err)
		}
		for _, c := range references(t) {
			p := blankParse(given(t, c.Tokens)[0])
			r := newReader(m)
			parts := appendParts(nil, &p)
			r.read(parts)
			near(t, k.Name+" projected", [][]float32{r.words.at(0), r.words.at(1)}, c.Projected)
			near(t, k.Name+" upos", rowsOf(r.worker.Tags("upos")), c.UPOSScores)
			arcs := r.worker.Arcs()[0]
			for i := range arcs.Rows {
				arcs.Row(i)[i] = -1e9
			}
			near(t, k.Name+" arcs", rowsOf(&arcs), c.ArcScores)
			near(t, k.Name+" relations", rowsOf(r.worker.Labels(r.heads))[1:], c.RelScores[1:])
		}
	}
}

func rowsOf(m *nn.Mat) [][]float32 {
	out := make([][]float32, m.Rows)
	for i := range out {
		out[i] = m.Row(i)
	}
	return out
}

// near compares with numbers rounded to 3 places, made by another order of operations.
func near(t *testing.T, what string, got [][]float32, want [][]float64) {
	t.Helper()
	for i, row := range want {
		for j, w := range row {
			if math.Abs(float64(got[i][j])-w) > 0.0015+1e-4*math.Abs(w) {
				t.Errorf("%s [%d][%d] is %v, want %v", what, i, j, got[i][j], w)
				return
			}
		}
	}
}

// names are the names that labels mark.
func names(t *testing.T, labels []string) []doc.Name {
	t.Helper()
	b, err := newBIO([]string{"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-OTHER", "I-OTHER"})
	if err != nil {
		t.Fatal(err)
	}
	order := []string{"O", "B-PER", "I-PER", "B-ORG", "I-ORG", "B-LOC", "I-LOC", "B-OTHER", "I-OTHER"}
	numbers := make([]int32, len(labels))
	for i, l := range labels {
		numbers[i] = int32(slices.Index(order, l))
	}
	return b.names(numbers)
}
