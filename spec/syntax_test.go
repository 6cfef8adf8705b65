package spec

import (
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/internal/eval"
	"github.com/readout-project/readout/lang"
	"github.com/readout-project/readout/syntax"
)

// paragraphs reads in as sentences, every paragraph as body: these cases are about sentences, not about the layout of pages.
func paragraphs(t *testing.T, in string) []doc.Sentence {
	d, err := doc.NewDocument(doc.Origin{}, []byte(in), in, eval.Paragraphs)
	if err != nil {
		t.Fatal(err)
	}
	return syntax.Sentences(d, &lang.English)
}

func printSentences(t *testing.T, b *strings.Builder, in string) {
	for _, s := range paragraphs(t, in) {
		finding(b, s.Span, "sentence")
	}
}

// printNames prints the names that the language model finds, with their kinds.
func printNames(t *testing.T, b *strings.Builder, in string) {
	parser, err := syntax.English()
	if err != nil {
		t.Fatal(err)
	}
	for _, p := range parser.Parse(paragraphs(t, in)) {
		for _, n := range p.Names {
			finding(b, p.Words(n.First, n.Last), "name", "kind", string(n.Kind))
		}
	}
}

// printTokens prints a sentence a line, tokens parted by blanks, "+" before those that are joined to the one before.
func printTokens(t *testing.T, b *strings.Builder, in string) {
	for _, s := range paragraphs(t, in) {
		for i, tok := range s.Tokens {
			if i > 0 {
				b.WriteByte(' ')
			}
			if tok.Joined {
				b.WriteByte('+')
			}
			b.WriteString(tok.Text())
		}
		b.WriteByte('\n')
	}
}
