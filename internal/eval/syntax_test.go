package eval

import (
	"errors"
	"io"
	"os"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
)

// opened makes SyntaxOptions read files from memory.
func opened(files map[string]string) func(string) (io.ReadCloser, error) {
	return func(name string) (io.ReadCloser, error) {
		text, ok := files[name]
		if !ok {
			return nil, os.ErrNotExist
		}
		return io.NopCloser(strings.NewReader(text)), nil
	}
}

// chained parses every word as a noun on the word before, and calls words with a capital persons.
func chained(ss []doc.Sentence) []doc.Parse {
	out := make([]doc.Parse, len(ss))
	for i, s := range ss {
		p := doc.Parse{Sentence: s}
		for j, t := range s.Tokens {
			rel := "dep"
			if j == 0 {
				rel = "root"
			}
			p.Lemmas, p.UPOS, p.Feats = append(p.Lemmas, t.Text()), append(p.UPOS, "NOUN"), append(p.Feats, "")
			p.Heads, p.Rels = append(p.Heads, j-1), append(p.Rels, rel)
			if c := t.Text()[0]; c >= 'A' && c <= 'Z' {
				p.Names = append(p.Names, doc.Name{First: j, Last: j, Kind: doc.PersonName})
			}
		}
		out[i] = p
	}
	return out
}

const threeWords = `# text = cats don't
1	cats	cat	NOUN	_	_	0	root	_	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	_	_	1	dep	_	_
3	n't	not	PART	_	_	1	advmod	_	_

`

const twoNames = "# sent_id = 1\n1\tAnna\tB-PER\t-\t-\n2\tsaw\tO\t-\t-\n3\tRome\tB-LOC\t-\t-\n4\tCity\tI-LOC\t-\t-\n\n# x\n1\tBob\tB-PER\t-\t-\n"

func TestSyntax(t *testing.T) {
	o := SyntaxOptions{Relations: true, Parse: chained, Open: opened(map[string]string{"a.conllu": threeWords, "b.iob2": twoNames})}
	var out strings.Builder
	if err := Syntax(&out, o, "a.conllu", "b.iob2"); err != nil {
		t.Fatal(err)
	}
	const want = `# a.conllu
tokens 100.00
sentences 100.00
words 100.00
UPOS 33.33
feats 100.00
lemmas 33.33
UAS 66.67
LAS 66.67
advmod 0.00
dep 66.67
root 100.00
# b.iob2
names 57.14
PER 66.67
ORG 0.00
LOC 0.00
`
	if out.String() != want {
		t.Errorf("got\n%s", out.String())
	}
}

func TestSyntaxFromText(t *testing.T) {
	words := func(d *doc.Document) []doc.Sentence {
		s := doc.Sentence{Span: d.Span(0, len(d.Text()))}
		at := 0
		for _, f := range strings.Fields(d.Text()) {
			s.Tokens = append(s.Tokens, doc.Token{Span: d.Span(at, at+len(f))})
			at += len(f) + 1
		}
		return []doc.Sentence{s}
	}
	var out strings.Builder
	o := SyntaxOptions{Raw: true, Parse: chained, Sentences: words, Open: opened(map[string]string{"a.conllu": threeWords})}
	if err := Syntax(&out, o, "a.conllu"); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(out.String(), "tokens 100.00\nsentences 100.00\nwords 40.00\n") {
		t.Errorf("got\n%s", out.String())
	}
}

func TestSyntaxErrors(t *testing.T) {
	o := SyntaxOptions{Parse: chained, Open: opened(map[string]string{"bad.conllu": "1\ta\n", "bad.iob2": "1\n"})}
	for name, want := range map[string]string{
		"none.conllu": "measure none.conllu: ", "bad.conllu": "line 1: 2 columns", "bad.iob2": "line 1: 1 columns",
	} {
		if err := Syntax(io.Discard, o, name); err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("%s: error %v, want %q", name, err, want)
		}
	}
	if err := Syntax(io.Discard, o, "none.conllu"); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("error %v", err)
	}
}
