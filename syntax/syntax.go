// Package syntax turns a document into sentences of tokens, and sentences into parses: tags, lemmas, dependency trees and
// names. Tokens, tags and relations follow Universal Dependencies version 2 for English (Nivre et al. 2020). Sentences are
// found by rules, over the data of lang; parses by a small network whose weights are in the binary. The package decides
// nothing about who is who or who said what.
package syntax

import (
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Sentences are the sentences of d in order, with their tokens. Body, kicker, title and subtitle are read; a sentence
// lies within one block. Every character that is not white space belongs to exactly one token. The cost is linear.
func Sentences(d *doc.Document, l *lang.Language) []doc.Sentence {
	var out []doc.Sentence
	for i, b := range d.Layout().Blocks {
		head := b.Kind == doc.Kicker || b.Kind == doc.Title || b.Kind == doc.Subtitle
		if !head && b.Kind != doc.Body {
			continue
		}
		for _, tokens := range split(tokenize(b.Text(), &l.Tokens), b.Text(), &l.Tokens) {
			s := sentence(d, b.Start(), tokens)
			s.Block, s.Head = i, head
			out = append(out, s)
		}
	}
	return out
}

// sentence places tokens, which count from base, in d.
func sentence(d *doc.Document, base int, tokens []token) doc.Sentence {
	s := doc.Sentence{
		Span:   d.Span(base+tokens[0].start, base+tokens[len(tokens)-1].end),
		Tokens: make([]doc.Token, len(tokens)),
	}
	for i, t := range tokens {
		s.Tokens[i] = doc.Token{Span: d.Span(base+t.start, base+t.end), Joined: t.joined}
	}
	return s
}
