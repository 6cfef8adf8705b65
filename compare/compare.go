// Package compare lays two accounts of one meeting side by side: two Records go in, one Comparison comes out - whether they
// tell of the same meeting, which points both make, which only one makes, and how a shared point differs. It reads what the
// records hold and nothing else; it does not judge who is right, and it says of nothing that it was left out, only that it
// was not found.
//
// The accounts are compared as an unordered pair and the result is turned the way it was asked for, so that swapping the
// arguments mirrors the result exactly.
package compare

import (
	"cmp"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Schema names the form of the JSON of a comparison.
const Schema = "readout-compare/1"

// SeveralSchema names the form of the JSON of a comparison of more than two accounts.
const SeveralSchema = "readout-compare-several/1"

// Side is one of the two accounts.
type Side int

// The two accounts, in the order of the arguments.
const (
	A Side = iota
	B
)

// Other is the side that s is not.
func (s Side) Other() Side { return 1 - s }

// Pair is something of account A and the same of account B.
type Pair[T any] [2]T

// Comparison is the table of two accounts.
type Comparison struct {
	Records  Pair[*doc.Record]
	Words    Pair[int] // how long the texts are, furniture left out
	Same     Same
	Rows     []Row
	Order    Pair[[]doc.Topic] // topics in the order in which they come up
	Praise   Pair[[]doc.Span]  // where each side praises or thanks the other
	Warnings []string
}

// Row is one point: of both accounts or of one.
type Row struct {
	Verdict    Verdict
	Topic      doc.Topic // "" where no word shows one
	Spans      Pair[[]doc.Span]
	Statements Pair[doc.StatementID]
	Attributed Pair[bool] // that side's text puts this in the other's mouth, and the other's text does not have it
	Joint      bool       // only one text has it, and puts it in the mouths of both
	Doubt      bool       // taken for one point because it might be
	Differ     []Difference
	Shared     []Shared // why the two are one point
	Change     Change   // of versions
	Searched   []string // what was looked for on the side that does not have it
}

// Verdict says who makes a point.
type Verdict string

// The values of Verdict.
const (
	Both  Verdict = "both"
	OnlyA Verdict = "onlyA"
	OnlyB Verdict = "onlyB"
)

// Difference is where the wordings of a shared point part. A zero span is a side that has no such words.
type Difference struct {
	Kind DifferenceKind
	At   Pair[doc.Span]
}

// DifferenceKind is what differs.
type DifferenceKind string

// The values of DifferenceKind.
const (
	NumberDiffers   DifferenceKind = "number"
	DateDiffers     DifferenceKind = "date"
	NameDiffers     DifferenceKind = "name"
	NegationDiffers DifferenceKind = "negation"
	SpeakerDiffers  DifferenceKind = "speaker"
	StrengthDiffers DifferenceKind = "strength"
	WordingDiffers  DifferenceKind = "wording"
)

// Shared is a reason for taking two points for one: words on both sides that mean one thing, or a speaker or act in common.
type Shared struct {
	Kind string // "word", "near", "name", "country", "place", "number", "count", "date", "speaker", "act"
	At   Pair[doc.Span]
}

// Accounts compares two accounts. The records' text should be in the language l.
func Accounts(a, b *doc.Record, l *lang.Language) Comparison {
	if before(b, a) {
		return mirrored(accounts(b, a, l))
	}
	return accounts(a, b, l)
}

// before orders the accounts of a pair, whichever way they were given.
func before(a, b *doc.Record) bool {
	d, e := a.Document(), b.Document()
	return cmp.Or(cmp.Compare(d.ID(), e.ID()), cmp.Compare(d.Text(), e.Text()), cmp.Compare(d.Origin().Source, e.Origin().Source)) < 0
}

// accounts compares a and b, where a is the one that comes before.
func accounts(a, b *doc.Record, l *lang.Language) Comparison {
	return newMatcher(a, b, l).comparison()
}

// comparison makes the table.
func (m *matcher) comparison() Comparison {
	m.match()
	c := Comparison{Records: m.records, Words: m.words(), Warnings: m.warnings()}
	c.Rows = m.rows()
	c.Same = m.sameMeeting()
	for s := range c.Order {
		c.Order[s] = m.order(Side(s))
		c.Praise[s] = m.praise(Side(s))
	}
	if c.Same.Verdict == No {
		c.Warnings = append(c.Warnings, "the texts seem to tell of two meetings: a point that one of them lacks says nothing about the other")
	}
	return c
}

// mirrored is c with its sides swapped.
func mirrored(c Comparison) Comparison {
	c.Records, c.Words = swap(c.Records), swap(c.Words)
	c.Order, c.Praise = swap(c.Order), swap(c.Praise)
	for i := range c.Rows {
		c.Rows[i].mirror()
	}
	for i := range c.Same.Because {
		c.Same.Because[i].At = swap(c.Same.Because[i].At)
	}
	return c
}

func (r *Row) mirror() {
	switch r.Verdict {
	case OnlyA:
		r.Verdict = OnlyB
	case OnlyB:
		r.Verdict = OnlyA
	}
	r.Spans, r.Statements, r.Attributed = swap(r.Spans), swap(r.Statements), swap(r.Attributed)
	for i := range r.Differ {
		r.Differ[i].At = swap(r.Differ[i].At)
	}
	for i := range r.Shared {
		r.Shared[i].At = swap(r.Shared[i].At)
	}
}

func swap[T any](p Pair[T]) Pair[T] { return Pair[T]{p[B], p[A]} }
