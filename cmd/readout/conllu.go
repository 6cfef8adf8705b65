package main

import (
	"fmt"
	"strings"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/export"
)

// traceSyntax writes sentences in CoNLL-U (universaldependencies.org/format.html), with the place of each word as
// Bytes and names in the last column. A sentence that was not parsed has "_" for all that a parse would say.
func traceSyntax(b *strings.Builder, a *readout.Analysis) {
	for i, p := range a.Parses {
		line, col := a.Document.Position(p.Start())
		fmt.Fprintf(b, "# sent_id = %d\n# place = %s:%d:%d\n# text = %s\n", i+1,
			export.Plain(a.Document.Origin().Source), line, col, export.Plain(p.Text()))
		for k := range p.Tokens {
			surface(b, p, k)
			word(b, p, k)
		}
		b.WriteByte('\n')
	}
}

// surface writes the line of a surface token of several words, before the first of them.
func surface(b *strings.Builder, p doc.Parse, first int) {
	last := first
	for last+1 < len(p.Tokens) && p.Tokens[last+1].Joined {
		last++
	}
	if p.Tokens[first].Joined || last == first {
		return
	}
	fmt.Fprintf(b, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", first+1, last+1, export.Plain(p.Words(first, last).Text()), misc(p, last, ""))
}

// word writes the line of one word.
func word(b *strings.Builder, p doc.Parse, k int) {
	tok := p.Tokens[k]
	lemma, upos, feats, head, rel, name := "_", "_", "_", "_", "_", ""
	if p.HasTree() {
		lemma, upos, head, rel = p.Lemmas[k], p.UPOS[k], fmt.Sprint(p.Heads[k]+1), p.Rels[k]
		if p.Feats[k] != "" {
			feats = p.Feats[k]
		}
	}
	for _, n := range p.Names {
		if n.First == k {
			name = fmt.Sprintf("|Name=%s:%d-%d", n.Kind, n.First+1, n.Last+1)
		}
	}
	fmt.Fprintf(b, "%d\t%s\t%s\t%s\t_\t%s\t%s\t%s\t_\t%s\n", k+1, export.Plain(tok.Text()), lemma, upos, feats, head, rel,
		misc(p, k, fmt.Sprintf("Bytes=%d:%d%s", tok.Start(), tok.End(), name)))
}

// misc is the last column of word k: more, and whether a blank follows; inside a surface token that is not said.
func misc(p doc.Parse, k int, more string) string {
	next := k+1 < len(p.Tokens)
	if next && p.Tokens[k].End() == p.Tokens[k+1].Start() && !(more != "" && p.Tokens[k+1].Joined) {
		more = strings.TrimPrefix(more+"|SpaceAfter=No", "|")
	}
	if more == "" {
		return "_"
	}
	return more
}
