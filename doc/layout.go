package doc

import (
	"fmt"
	"slices"
)

// Layout says what the parts of a page are. Blocks holds every part of the text in order, without overlap; the named
// spans are among them, or inside them, and zero where the page has no such thing.
type Layout struct {
	Publisher *Publisher
	Kicker    Span
	Title     Span
	Subtitle  Span
	Dateline  Span // "TEHRAN, 29 April –"; at the head of the first body block, which begins behind it
	Date      *Date
	Blocks    []Block
}

// Publisher is who says all this.
type Publisher struct {
	Name    Value[string]
	Country Code // "" where unknown
	Basis   Basis
}

// Date is the day of the statement, in EDTF.
type Date struct {
	Value Value[string]
	Basis Basis
}

// Basis says where something about the document is known from.
type Basis string

// The values of Basis.
const (
	FromText     Basis = "text"
	FromMetadata Basis = "metadata" // HTML metadata, HTTP
	Given        Basis = "given"    // by flag or JSON field
)

// BlockKind says what a block of text is for.
type BlockKind string

// The values of BlockKind. Only Body, Kicker, Title and Subtitle are read for findings.
const (
	Body      BlockKind = "body"
	Kicker    BlockKind = "kicker"
	Title     BlockKind = "title"
	Subtitle  BlockKind = "subtitle"
	Label     BlockKind = "label"     // the line with the publisher's name, the line with the date: head, but no headline
	Furniture BlockKind = "furniture" // share links, page numbers, reference marks: in the text, but not content
)

// Block is a paragraph, headline, list item, label or piece of furniture.
type Block struct {
	Span
	Kind BlockKind
}

// Furniture are the places of the furniture, in order.
func (l Layout) Furniture() []Span {
	var out []Span
	for _, b := range l.Blocks {
		if b.Kind == Furniture {
			out = append(out, b.Span)
		}
	}
	return out
}

func (l Layout) check(d *Document) error {
	named := []Span{l.Kicker, l.Title, l.Subtitle, l.Dateline}
	if l.Publisher != nil {
		named = append(named, l.Publisher.Name.At)
	}
	if l.Date != nil {
		named = append(named, l.Date.Value.At)
	}
	for _, sp := range named {
		if !sp.IsZero() && sp.d != d {
			return fmt.Errorf("%w: %s", ErrBadSpan, sp)
		}
	}
	for i, b := range l.Blocks {
		if b.d != d {
			return fmt.Errorf("%w: block %d", ErrBadSpan, i)
		}
		if i > 0 && b.start < l.Blocks[i-1].end {
			return fmt.Errorf("%w: block %d overlaps the one before", ErrBadSpan, i)
		}
		if !slices.Contains([]BlockKind{Body, Kicker, Title, Subtitle, Label, Furniture}, b.Kind) {
			return fmt.Errorf("block %d is of no known kind %q", i, b.Kind)
		}
	}
	return nil
}
