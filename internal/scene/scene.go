// Package scene builds the input of a stage by hand, for tests of that stage alone: a marked text becomes a document,
// sentences of tokens and actors. {a:the words} is a mention of person a, {A:the words} one of country A, {ab:both sides} a
// mention of two. A line end ends a paragraph, a bar a sentence.
package scene

import (
	"regexp"
	"strings"

	"github.com/readout-project/readout/doc"
)

var (
	mark = regexp.MustCompile(`\{([a-zA-Z]+):([^{}|\n]+)\}`)
	word = regexp.MustCompile(`n't|'s\b|[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)*|[^\s]`)
)

// Scene is what a stage is given. The name of an actor is its letter.
type Scene struct {
	Doc    *doc.Document
	Parses []doc.Parse
	Actors []doc.Actor
}

// Build makes a scene of a marked text; publisher, which may be nil, is who publishes it.
func Build(marked string, publisher *doc.Publisher) Scene {
	marked = strings.ToValidUTF8(marked, "")
	type at struct {
		who        string
		start, end int
	}
	var ms []at
	var b strings.Builder
	cuts := []int{}
	last := 0
	write := func(s string) {
		for _, r := range s {
			if r == '|' {
				cuts = append(cuts, b.Len())
				continue
			}
			b.WriteRune(r)
		}
	}
	for _, m := range mark.FindAllStringSubmatchIndex(marked, -1) {
		write(marked[last:m[0]])
		start := b.Len()
		b.WriteString(marked[m[4]:m[5]])
		ms = append(ms, at{marked[m[2]:m[3]], start, b.Len()})
		last = m[1]
	}
	write(marked[last:])
	text := b.String()
	d, err := doc.NewDocument(doc.Origin{Source: "test"}, []byte(text), text, func(d *doc.Document) doc.Layout {
		l := doc.Layout{Publisher: publisher}
		for from, line := 0, ""; from < len(text); from += len(line) + 1 {
			line, _, _ = strings.Cut(text[from:], "\n")
			if sp, ok := d.Trim(from, from+len(line)); ok {
				l.Blocks = append(l.Blocks, doc.Block{Span: sp, Kind: doc.Body})
			}
		}
		return l
	})
	if err != nil {
		panic(err)
	}
	s := Scene{Doc: d}
	names := map[byte]doc.ActorID{}
	for k, bl := range d.Layout().Blocks {
		from := bl.Start()
		for _, cut := range append(cuts, bl.End()) {
			if cut <= from || cut > bl.End() {
				continue
			}
			if sp, ok := d.Trim(from, cut); ok {
				s.Parses = append(s.Parses, doc.Parse{Sentence: doc.Sentence{Span: sp, Block: k, Tokens: tokens(d, sp)}})
			}
			from = cut
		}
	}
	for _, m := range ms {
		for _, c := range []byte(m.who) {
			id, ok := names[c]
			if !ok {
				id = doc.ActorID(len(s.Actors))
				names[c] = id
				a := doc.Actor{Evidence: doc.Cite("test/actor", d.Span(m.start, m.end)), Kind: doc.Person, Name: doc.Value[string]{V: string(c)}}
				if c < 'a' {
					a.Kind, a.Country = doc.Country, doc.Code(strings.Repeat(string(c), 3))
				}
				s.Actors = append(s.Actors, a)
			}
			form := doc.NameForm
			if w := strings.ToLower(text[m.start:m.end]); w == "he" || w == "she" || w == "they" {
				form = doc.PronounForm
			}
			s.Actors[id].Mentions = append(s.Actors[id].Mentions, doc.Mention{Evidence: doc.Cite("test/mention", d.Span(m.start, m.end)), Form: form})
		}
	}
	return s
}

func tokens(d *doc.Document, sp doc.Span) []doc.Token {
	var out []doc.Token
	for _, m := range word.FindAllStringIndex(sp.Text(), -1) {
		out = append(out, doc.Token{Span: d.Span(sp.Start()+m[0], sp.Start()+m[1])})
	}
	return out
}
