package eval

import (
	"strings"

	"github.com/readout-project/readout/doc"
)

// RawText is the running text that ss analyse: the "text" comments, one blank between the sentences of a paragraph unless
// the last token says SpaceAfter=No, a blank line before each "newdoc" and "newpar". A sentence without "text" gives its
// tokens. So UD's own plain texts are made, but for their line breaks.
func RawText(ss []Sentence) string {
	var b strings.Builder
	for i, s := range ss {
		switch {
		case i == 0:
		case s.startsParagraph():
			b.WriteString("\n\n")
		case !noSpaceAfter(ss[i-1]):
			b.WriteByte(' ')
		}
		b.WriteString(s.Text())
	}
	return b.String()
}

func (s Sentence) startsParagraph() bool {
	_, doc := s.Comment("newdoc")
	_, par := s.Comment("newpar")
	return doc || par
}

// Text is the sentence as it was written: its "text" comment, or its tokens.
func (s Sentence) Text() string {
	if text, ok := s.Comment("text"); ok {
		return text
	}
	var b strings.Builder
	s.surface(func(form, misc string) {
		b.WriteString(form)
		if !says(misc, "SpaceAfter=No") {
			b.WriteByte(' ')
		}
	})
	return strings.TrimSuffix(b.String(), " ")
}

// surface calls f for every surface token.
func (s Sentence) surface(f func(form, misc string)) {
	ranges := s.Ranges
	for i := 0; i < len(s.Words); i++ {
		form, misc := s.Words[i].Form, s.Words[i].Misc
		if len(ranges) > 0 && ranges[0].First == i {
			form, misc, i = ranges[0].Form, ranges[0].Misc, ranges[0].Last
			ranges = ranges[1:]
		}
		f(form, misc)
	}
}

func noSpaceAfter(s Sentence) bool {
	last := ""
	s.surface(func(_, misc string) { last = misc })
	return says(last, "SpaceAfter=No")
}

// says reports whether the MISC column holds the entry.
func says(misc, entry string) bool {
	for field := range strings.SplitSeq(misc, "|") {
		if field == entry {
			return true
		}
	}
	return false
}

// RawDocument is RawText as a document whose paragraphs are body blocks: what a stage reads that is measured from raw text.
func RawDocument(ss []Sentence) (*doc.Document, error) {
	text := RawText(ss)
	return doc.NewDocument(doc.Origin{MediaType: "text/plain"}, []byte(text), text, Paragraphs)
}

// Paragraphs is a layout of nothing but body blocks, parted by blank lines.
func Paragraphs(d *doc.Document) doc.Layout {
	var l doc.Layout
	at := 0
	for par := range strings.SplitSeq(d.Text(), "\n\n") {
		if sp, ok := d.Trim(at, at+len(par)); ok {
			l.Blocks = append(l.Blocks, doc.Block{Span: sp, Kind: doc.Body})
		}
		at += len(par) + 2
	}
	return l
}
