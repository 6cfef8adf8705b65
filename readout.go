// Package readout reads official statements - readouts of meetings and calls, communiques, press releases - into records
// that can be checked: who met whom, who said what about whom, every item tied to the exact characters of the source.
//
// The work is one straight line of stages, each a function of what came before; Read shows them all.
package readout

import (
	"errors"
	"fmt"

	"github.com/readout-project/readout/actor"
	"github.com/readout-project/readout/attribution"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/event"
	"github.com/readout-project/readout/ingest"
	"github.com/readout-project/readout/lang"
	"github.com/readout-project/readout/syntax"
)

// Version is the version of the program that a record names.
const Version = "0.1.0"

// Ontology names the code books that a record's codes are from.
const Ontology = "CAMEO 1.1b3, PLOVER 2021"

// Reader reads statements. One Reader may be used by many goroutines.
type Reader struct {
	l       *lang.Language
	parser  *syntax.Parser
	options Options
}

// Options is what a user may bring along. Its zero value brings nothing.
type Options struct {
	Actors []*actor.Dictionary // of CAMEO codes, the first before the second
	Verbs  []*event.Verbs      // of CAMEO codes, the first before the second
}

// New makes a reader of English statements. It is cheap: the model is decoded when the first text is read.
func New(o Options) (*Reader, error) {
	parser, err := syntax.English()
	if err != nil {
		return nil, fmt.Errorf("we could not load the model: %w", err)
	}
	return &Reader{l: &lang.English, parser: parser, options: o}, nil
}

// Analysis is what each stage made of one text, before the record: for looking inside.
type Analysis struct {
	Document    *doc.Document
	Parses      []doc.Parse
	Actors      []doc.Actor
	Statements  []doc.Statement
	Meetings    []doc.Meeting
	Events      []doc.Event
	Commitments []doc.Commitment
}

// Analyse runs the stages over one text.
func (r *Reader) Analyse(in ingest.Input) (Analysis, error) {
	d, err := ingest.Read(in, r.l)
	if err != nil {
		return Analysis{}, err
	}
	a := Analysis{Document: d}
	a.Parses = r.parser.Parse(syntax.Sentences(d, r.l))
	a.Actors = actor.Find(d, a.Parses, r.l)
	a.Actors = actor.Code(d, a.Parses, a.Actors, r.l, r.options.Actors)
	a.Statements = attribution.Find(d, a.Parses, a.Actors, r.l)
	a.Actors = attribution.FirstPerson(a.Parses, a.Actors, a.Statements)
	a.Meetings = event.Meetings(d, a.Parses, a.Actors, a.Statements, r.l)
	a.Events = event.Events(d, a.Parses, a.Actors, a.Statements, a.Meetings, r.l, r.options.Verbs)
	a.Commitments = event.Commitments(d, a.Parses, a.Actors, a.Statements, a.Meetings, r.l)
	return a, nil
}

// Read reads one text into a record.
func (r *Reader) Read(in ingest.Input) (*doc.Record, error) {
	a, err := r.Analyse(in)
	if err != nil {
		return nil, err
	}
	return doc.NewRecord(r.Program(), a.Document, doc.Findings{
		Sentences:   sentences(a.Parses),
		Actors:      a.Actors,
		Meetings:    a.Meetings,
		Statements:  a.Statements,
		Events:      a.Events,
		Commitments: a.Commitments,
		Warnings:    warnings(a),
	})
}

// Program is what the records of r say of what made them.
func (r *Reader) Program() doc.Program {
	p := doc.Program{Version: Version, Model: r.parser.Model(), Ontology: Ontology}
	for _, x := range r.options.Actors {
		p.Ontology += ", " + x.String()
	}
	for _, x := range r.options.Verbs {
		p.Ontology += ", " + x.String()
	}
	return p
}

// sentences are the places of the sentences that are content.
func sentences(ps []doc.Parse) []doc.Span {
	var out []doc.Span
	for _, p := range ps {
		if !p.Head {
			out = append(out, p.Span)
		}
	}
	return out
}

// warnings say in words what was left open.
func warnings(a Analysis) []string {
	var out []string
	open, bare := 0, 0
	for _, st := range a.Statements {
		if len(st.Speakers) == 0 {
			open++
		}
	}
	for _, p := range a.Parses {
		if !p.HasTree() {
			bare++
		}
	}
	if open > 0 {
		out = append(out, fmt.Sprintf("%d of %d statements have no speaker: the text leaves it in doubt", open, len(a.Statements)))
	}
	if bare > 0 {
		out = append(out, fmt.Sprintf("%d of %d sentences could not be parsed", bare, len(a.Parses)))
	}
	return out
}

// ErrOtherText says that a record was not made from a text.
var ErrOtherText = errors.New("the record was made from another text")

// Verify checks that a record was made from in: the same bytes, and the same text once they are read. That every span lies
// in that text was checked when the record was read.
func (r *Reader) Verify(rec *doc.Record, in ingest.Input) error {
	d := rec.Document()
	if id := doc.ID(in.Bytes); id != d.ID() {
		return fmt.Errorf("%w: its source has the hash %s, %s has %s", ErrOtherText, d.ID(), in.Name, id)
	}
	again, err := ingest.Read(in, r.l)
	if err != nil {
		return err
	}
	if at := firstDifference(d.Text(), again.Text()); at >= 0 {
		return fmt.Errorf("%w: the text differs from byte %d on", ErrOtherText, at)
	}
	return nil
}

// firstDifference is the first byte at which a and b differ, or -1.
func firstDifference(a, b string) int {
	if a == b {
		return -1
	}
	n := min(len(a), len(b))
	for i := range n {
		if a[i] != b[i] {
			return i
		}
	}
	return n
}
