package syntax

import (
	"encoding/json"
	"errors"
	"math"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

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

// scoresOf are all the scores that a kernel gives to sentences.
func scoresOf(t *testing.T, k nn.Kernel, ss []doc.Sentence) []float32 {
	t.Helper()
	m, err := loadModel(english, k)
	if err != nil {
		t.Fatal(err)
	}
	var all []float32
	r := newReader(m)
	for _, s := range ss {
		p := blankParse(s)
		r.read(appendParts(nil, &p))
		for _, arcs := range r.worker.Arcs() {
			for i := range arcs.Rows {
				all = append(all, arcs.Row(i)...)
			}
		}
		for _, layer := range m.network.Tags {
			for _, row := range rowsOf(r.worker.Tags(layer)) {
				all = append(all, row...)
			}
		}
		for _, row := range rowsOf(r.worker.Labels(r.heads)) {
			all = append(all, row...)
		}
	}
	return all
}

// TestKernelsAgree holds that all kernels give the same scores to the bit.
func TestKernelsAgree(t *testing.T) {
	ss := statement(t)[:12]
	want := scoresOf(t, nn.Plain(), ss)
	for _, k := range nn.Kernels()[1:] {
		got := scoresOf(t, k, ss)
		if len(got) != len(want) {
			t.Fatalf("%s: %d scores, want %d", k.Name, len(got), len(want))
		}
		for i := range got {
			if math.Float32bits(got[i]) != math.Float32bits(want[i]) {
				t.Fatalf("%s: score %d is %v, want %v", k.Name, i, got[i], want[i])
			}
		}
	}
}

func TestCompanyChangesNothing(t *testing.T) {
	ss := statement(t)
	p := parserFor(t)
	together := p.Parse(ss)
	for i, s := range ss {
		if alone := parserFor(t).Parse([]doc.Sentence{s})[0]; !reflect.DeepEqual(alone, together[i]) {
			t.Fatalf("alone\n%v, together\n%v", alone, together[i])
		}
		if i == 5 {
			break // each makes a parser of its own
		}
	}
	back := slices.Clone(ss)
	slices.Reverse(back)
	reversed := p.Parse(back)
	slices.Reverse(reversed)
	if !reflect.DeepEqual(reversed, together) {
		t.Error("the order of sentences changes a parse")
	}
}

func TestManyGoroutines(t *testing.T) {
	ss := statement(t)
	p := parserFor(t)
	want := parserFor(t).Parse(ss)
	var group sync.WaitGroup
	for i := range 8 {
		group.Go(func() {
			part := ss[i : len(ss)-i]
			if got := p.Parse(part); !reflect.DeepEqual(got, want[i:len(ss)-i]) {
				t.Errorf("goroutine %d parses otherwise", i)
			}
		})
	}
	group.Wait()
}

// lawful fails where a parse of a sentence with tokens is not whole: slices as long as the tokens, one root, no cycle, no
// label empty, names in order.
func lawful(t *testing.T, p doc.Parse) {
	t.Helper()
	n := len(p.Tokens)
	if n == 0 {
		if p.HasTree() || p.Lemmas != nil || p.UPOS != nil || p.Feats != nil || p.Heads != nil || p.Rels != nil || p.Names != nil {
			t.Fatalf("a parse of nothing: %+v", p)
		}
		return
	}
	if !p.HasTree() || len(p.Lemmas) != n || len(p.UPOS) != n || len(p.Feats) != n || len(p.Rels) != n {
		t.Fatalf("%q: the slices are not all %d long", p.Text(), n)
	}
	heads := make([]int32, n+1)
	for i, h := range p.Heads {
		if h < -1 || h >= n {
			t.Fatalf("head %d of %d tokens", h, n)
		}
		heads[i+1] = int32(h + 1)
		if p.Lemmas[i] == "" || p.UPOS[i] == "" || p.Rels[i] == "" || (p.Rels[i] == "root") != (h < 0) {
			t.Fatalf("token %d of %q: lemma %q, upos %q, relation %q, head %d", i, p.Text(), p.Lemmas[i], p.UPOS[i], p.Rels[i], h)
		}
	}
	if !leads(heads) {
		t.Fatalf("%q: no tree: %v", p.Text(), p.Heads)
	}
	end := -1
	for _, m := range p.Names {
		if m.First <= end || m.Last < m.First || m.Last >= n || m.Kind == "" {
			t.Fatalf("names %v of %d tokens", p.Names, n)
		}
		end = m.Last
	}
}

func TestLengths(t *testing.T) {
	p := parserFor(t)
	for _, n := range []int{1, 2, 3, 255, 256, 300, MaxSentence, MaxSentence + 1, 3000} {
		words := strings.Fields(strings.Repeat("The two ministers met in Oman , and discussed trade ; ", n/10+1))[:n]
		ss := given(t, words, []string{"He", "agreed", "."})
		got := p.Parse(ss)
		lawful(t, got[0])
		lawful(t, got[1])
		if alone := p.Parse(ss[1:])[0]; !reflect.DeepEqual(alone, got[1]) {
			t.Errorf("beside %d tokens, a sentence parses otherwise", n)
		}
	}
}

// TestCutSentences looks at how a sentence that is too long is cut and joined.
func TestCutSentences(t *testing.T) {
	words := strings.Fields(strings.Repeat("The two ministers met in Oman , and discussed trade ; ", 100))
	ss := given(t, words)
	var p doc.Parse
	p.Sentence = ss[0]
	parts := appendParts(nil, &p)
	at := 0
	for i, c := range parts {
		if c.first != at || c.n > MaxSentence {
			t.Fatalf("part %d is [%d, +%d), want it at %d", i, c.first, c.n, at)
		}
		at += c.n
		if last := words[at-1]; last != ";" {
			t.Errorf("part %d ends with %q", i, last)
		}
	}
	if at != len(words) || len(parts) != 3 {
		t.Errorf("%d parts of %d tokens", len(parts), at)
	}
	got := parserFor(t).Parse(ss)[0]
	root := slices.Index(got.Heads, -1)
	for _, c := range parts[1:] {
		hanging := 0
		for i := c.first; i < c.first+c.n; i++ {
			if got.Heads[i] < c.first {
				hanging++
				if got.Heads[i] != root || got.Rels[i] != "parataxis" {
					t.Errorf("token %d hangs on %d as %s", i, got.Heads[i], got.Rels[i])
				}
			}
		}
		if hanging != 1 {
			t.Errorf("%d tokens of the part at %d hang on another", hanging, c.first)
		}
	}
}

func TestNothingToParse(t *testing.T) {
	p := parserFor(t)
	if got := p.Parse(nil); len(got) != 0 {
		t.Errorf("%v", got)
	}
	got := p.Parse([]doc.Sentence{{Block: 7}, given(t, []string{"Yes"})[0], {}})
	for _, g := range got {
		lawful(t, g)
	}
	if got[0].Block != 7 || got[0].HasTree() || !got[1].HasTree() {
		t.Errorf("%+v", got)
	}
}

func TestStrangeWords(t *testing.T) {
	p := parserFor(t)
	for _, s := range given(t,
		[]string{"日本語", "の", "文"}, []string{"\u200b"}, []string{"\u0301\u0301"}, []string{"😀😀", "\U0010ffff"}, []string{"İ", "ǅ", "ß", "ﬁ"},
		[]string{strings.Repeat("x", 5000)}, []string{"\x00", "\ufeff"}, []string{"السلام", "عليكم"}, []string{"...", "—", "''", "\ufffd"},
	) {
		lawful(t, p.Parse([]doc.Sentence{s})[0])
	}
}

func TestModelIsNamed(t *testing.T) {
	if got := parserFor(t).Model(); !regexp.MustCompile(`^en:sha256:[0-9a-f]{12}$`).MatchString(got) {
		t.Errorf("model %q", got)
	}
}

func TestLicenceOfTheWeights(t *testing.T) {
	b, err := os.ReadFile("en.model.LICENSE.md")
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"CC BY-SA 4.0", "Universal Dependencies"} {
		if !strings.Contains(string(b), want) {
			t.Errorf("en.model.LICENSE.md does not say %q", want)
		}
	}
}

func TestBrokenWeights(t *testing.T) {
	if _, err := LoadParser(nil); !errors.Is(err, nn.ErrNoModel) {
		t.Errorf("no bytes: %v", err)
	}
	if _, err := LoadParser([]byte("version https://git-lfs.github.com/spec/v1\n")); !errors.Is(err, nn.ErrNoModel) {
		t.Errorf("other bytes: %v", err)
	}
	for _, n := range []int{7, 10, 1000, 250_000, len(english) / 2, len(english) - 600_000} {
		if _, err := LoadParser(english[:n]); !errors.Is(err, nn.ErrNoModel) {
			t.Errorf("%d bytes: %v", n, err)
		}
	}
}

// TestSteadyState holds that the memory of a parse is that of its result.
func TestSteadyState(t *testing.T) {
	ss := statement(t)
	p := parserFor(t)
	p.Parse(ss)
	perSentence := testing.AllocsPerRun(5, func() { p.Parse(ss) }) / float64(len(ss))
	if perSentence > 8 {
		t.Errorf("%.1f allocations a sentence", perSentence)
	}
}

func FuzzParse(f *testing.F) {
	f.Add("The two sides met .|He agreed .")
	f.Add("|\u200b|" + strings.Repeat("a ", 600))
	f.Add("İstanbul ’s “ ǅ ” 2,500 ٣٤")
	p, err := English()
	if err != nil {
		f.Fatal(err)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip("a document is valid UTF-8")
		}
		var sentences [][]string
		for s := range strings.SplitSeq(text, "|") {
			sentences = append(sentences, strings.Fields(s))
		}
		ss := given(t, sentences...)
		for i, got := range p.Parse(ss) {
			if !reflect.DeepEqual(got.Sentence, ss[i]) {
				t.Fatal("a parse of another sentence")
			}
			lawful(t, got)
		}
	})
}
