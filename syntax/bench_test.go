package syntax

import (
	"os"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/internal/nn"
	"github.com/readout-project/readout/lang"
)

// statement are the sentences of testdata/statement.txt: "The United States and France: Allies, Partners, and Friends", US
// Department of State, 24 June 2021 (public domain).
func statement(t testing.TB) []doc.Sentence {
	t.Helper()
	text, err := os.ReadFile("testdata/statement.txt")
	if err != nil {
		t.Fatal(err)
	}
	d, err := doc.NewDocument(doc.Origin{}, text, string(text), func(d *doc.Document) doc.Layout {
		return doc.Layout{Blocks: []doc.Block{{Span: d.Span(0, len(text)), Kind: doc.Body}}}
	})
	if err != nil {
		t.Fatal(err)
	}
	return Sentences(d, &lang.English)
}

func tokenCount(ss []doc.Sentence) int {
	n := 0
	for _, s := range ss {
		n += len(s.Tokens)
	}
	return n
}

// BenchmarkParse parses a whole document: "new" with all words new to the parser, "known" with all words seen before. Real
// documents lie between.
func BenchmarkParse(b *testing.B) {
	ss := statement(b)
	b.Logf("%d sentences, %d tokens", len(ss), tokenCount(ss))
	for _, k := range nn.Kernels() {
		p := newParser(english, k)
		p.Parse(ss)
		for name, forget := range map[string]bool{"new": true, "known": false} {
			b.Run(k.Name+"/"+name, func(b *testing.B) {
				b.ReportAllocs()
				for b.Loop() {
					if forget {
						r := newReader(p.model())
						p.readers.Put(r)
					}
					p.Parse(ss)
				}
				b.ReportMetric(float64(b.N*tokenCount(ss))/b.Elapsed().Seconds(), "tokens/s")
			})
		}
	}
}

// BenchmarkFirstParse is what the first sentence of a program waits for.
func BenchmarkFirstParse(b *testing.B) {
	ss := given(b, []string{"The", "two", "sides", "met", "."})
	for b.Loop() {
		newParser(english, nn.Fastest()).Parse(ss)
	}
}
