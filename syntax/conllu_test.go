package syntax

import (
	"bytes"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/internal/eval"
)

func TestWriteCoNLLU(t *testing.T) {
	const text = "Iraq's  \"two\nsides\" don't agree."
	d, err := doc.NewDocument(doc.Origin{}, nil, text, nil)
	if err != nil {
		t.Fatal(err)
	}
	p := doc.Parse{
		Sentence: doc.Sentence{Span: d.Span(0, len(text))},
		Lemmas:   []string{"Iraq", "'s", "\"", "two side", "\"", "do", "not", "agree", "."},
		UPOS:     []string{"PROPN", "PART", "PUNCT", "NOUN", "PUNCT", "AUX", "PART", "VERB", "PUNCT"},
		Feats:    []string{"Number=Sing", "", "", "Number=Plur", "", "", "Polarity=Neg", "VerbForm=Inf", ""},
		Heads:    []int{3, 0, 3, 7, 3, 7, 7, -1, 7},
		Rels:     []string{"nmod:poss", "case", "punct", "nsubj", "punct", "aux", "advmod", "root", "punct"},
	}
	for _, e := range [][2]int{{0, 4}, {4, 6}, {8, 9}, {9, 18}, {18, 19}, {20, 22}, {22, 25}, {26, 31}, {31, 32}} {
		p.Tokens = append(p.Tokens, doc.Token{Span: d.Span(e[0], e[1]), Joined: e[0] == 4 || e[0] == 22})
	}
	const want = `# sent_id = 0-32
# text = Iraq's "two sides" don't agree.
1-2	Iraq's	_	_	_	_	_	_	_	_
1	Iraq	Iraq	PROPN	_	Number=Sing	4	nmod:poss	_	_
2	's	's	PART	_	_	1	case	_	_
3	"	"	PUNCT	_	_	4	punct	_	SpaceAfter=No
4	two sides	two side	NOUN	_	Number=Plur	8	nsubj	_	SpaceAfter=No
5	"	"	PUNCT	_	_	4	punct	_	_
6-7	don't	_	_	_	_	_	_	_	_
6	do	do	AUX	_	_	8	aux	_	_
7	n't	not	PART	_	Polarity=Neg	8	advmod	_	_
8	agree	agree	VERB	_	VerbForm=Inf	0	root	_	SpaceAfter=No
9	.	.	PUNCT	_	_	8	punct	_	_

`
	var b bytes.Buffer
	if err := WriteCoNLLU(&b, p); err != nil || b.String() != want {
		t.Errorf("%v\n%s", err, b.String())
	}
	b.Reset()
	if err := WriteCoNLLU(&b, doc.Parse{Sentence: p.Sentence}); err != nil || !strings.Contains(b.String(), "9\t.\t_\tX\t_\t_\t8\tdep\t_\t_\n") {
		t.Errorf("without a tree: %v\n%s", err, b.String())
	}
}

// TestCoNLLUIsReadBack holds that a reader of CoNLL-U finds the same words and trees.
func TestCoNLLUIsReadBack(t *testing.T) {
	var b bytes.Buffer
	ps := parserFor(t).Parse(statement(t)[:10])
	for _, p := range ps {
		if err := WriteCoNLLU(&b, p); err != nil {
			t.Fatal(err)
		}
	}
	ss, err := eval.ReadCoNLLU(&b)
	if err != nil {
		t.Fatal(err)
	}
	m, err := eval.Score(ss, eval.FromParses(ps))
	if err != nil {
		t.Fatal(err)
	}
	if n := tokenCount(statement(t)[:10]); m.LAS.Correct != n || m.UPOS.Correct != n || m.Lemmas.Correct != n || m.Feats.Correct != n {
		t.Errorf("%d words: %+v", n, m)
	}
}
