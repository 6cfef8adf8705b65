package doc

import (
	"errors"
	"fmt"
	"slices"
)

// Schema names the form of the JSON of a record.
const Schema = "readout/1"

// Program says what made a record.
type Program struct {
	Version  string `json:"version"`
	Model    string `json:"model"`    // language and hash of the weights: "en:sha256…", or "none"
	Ontology string `json:"ontology"` // "CAMEO 1.1b3, PLOVER 2021"
}

// Findings is all that was found in one document, each list in text order. Actors and statements are referred to by
// their index.
type Findings struct {
	Sentences   []Span // content only: no headlines, no furniture
	Actors      []Actor
	Meetings    []Meeting
	Statements  []Statement
	Events      []Event
	Commitments []Commitment
	Warnings    []string // what could not be read or was left out, in words
}

// Record is a document with its findings, checked and frozen: the only thing that archive, export and web take. Only
// NewRecord and ReadRecord make one.
type Record struct {
	program Program
	d       *Document
	f       Findings
}

// NewRecord makes a record, or says what is wrong: a finding that cites no place, cites another document, or refers to
// an actor or statement that is not there. The record keeps f's slices; do not change them afterwards.
func NewRecord(p Program, d *Document, f Findings) (*Record, error) {
	if d == nil {
		return nil, fmt.Errorf("record: %w", ErrNoSource)
	}
	c := checker{d: d, actors: len(f.Actors), statements: len(f.Statements)}
	c.findings(f)
	if len(c.errs) > 0 {
		return nil, fmt.Errorf("record: %w", errors.Join(c.errs...))
	}
	return &Record{program: p, d: d, f: f}, nil
}

// Program says what made r.
func (r *Record) Program() Program { return r.program }

// Document is the text.
func (r *Record) Document() *Document { return r.d }

// Findings is all that was found. The slices are the record's own: read them, do not change them.
func (r *Record) Findings() Findings { return r.f }

// Actor is the actor with an id, which must be of this record.
func (r *Record) Actor(id ActorID) Actor { return r.f.Actors[id] }

// checker collects what is wrong with findings.
type checker struct {
	d                  *Document
	actors, statements int
	errs               []error
}

func (c *checker) findings(f Findings) {
	for i, sp := range f.Sentences {
		c.must(fmt.Sprintf("sentence %d", i+1), sp)
	}
	for i, a := range f.Actors {
		c.actor(fmt.Sprintf("actor a%d", i+1), a)
	}
	for i, m := range f.Meetings {
		c.meeting(fmt.Sprintf("meeting m%d", i+1), m)
	}
	for i, st := range f.Statements {
		c.statement(fmt.Sprintf("statement s%d", i+1), st)
	}
	for i, ev := range f.Events {
		c.event(fmt.Sprintf("event e%d", i+1), ev)
	}
	for i, cm := range f.Commitments {
		c.commitment(fmt.Sprintf("commitment c%d", i+1), cm)
	}
}

func (c *checker) actor(what string, a Actor) {
	c.cited(what, a.Evidence)
	c.may(what, append(slices.Clone(a.Titles), a.Name.At)...)
	for _, r := range a.Roles {
		c.cited(what+", role", r.Evidence)
		c.may(what+", role", r.Office.At)
	}
	for _, m := range a.Mentions {
		c.cited(what+", mention", m.Evidence)
	}
}

func (c *checker) meeting(what string, m Meeting) {
	c.cited(what, m.Evidence)
	c.may(what, m.Place)
	if m.Date != nil {
		c.may(what+", date", m.Date.At)
	}
	for _, p := range m.Participants {
		c.refers(what, p.Actor)
	}
}

func (c *checker) statement(what string, st Statement) {
	c.cited(what, st.Evidence)
	if len(st.Content) == 0 {
		c.errs = append(c.errs, fmt.Errorf("%s has no content: %w", what, ErrNoSource))
	}
	c.must(what+", content", st.Content...)
	c.may(what, st.Source, st.Cue)
	c.refers(what, st.Speakers...)
	if st.Addressee != NoActor {
		c.refers(what, st.Addressee)
	}
	c.follows(what, st.Continues)
	for _, s := range st.Stances {
		c.cited(what+", stance", s.Evidence)
		c.refers(what, s.Actor)
	}
}

func (c *checker) event(what string, ev Event) {
	c.cited(what, ev.Evidence)
	c.must(what+", trigger", ev.Trigger)
	c.may(what, ev.StatusCue)
	c.refers(what, ev.Source...)
	c.refers(what, ev.Target...)
	c.follows(what, ev.Statement)
}

func (c *checker) commitment(what string, cm Commitment) {
	c.cited(what, cm.Evidence)
	c.must(what, cm.What)
	if cm.Due != nil {
		c.may(what+", due", cm.Due.At)
	}
	c.may(what+", repeats", cm.Repeats)
	c.refers(what, cm.By...)
	c.refers(what, cm.To...)
	c.follows(what, cm.Statement)
}

// cited wants evidence with a place of this document and a rule.
func (c *checker) cited(what string, e Evidence) {
	c.must(what, e.at)
	c.must(what+", rests on", e.on...)
	if e.by == "" && !e.at.IsZero() {
		c.errs = append(c.errs, fmt.Errorf("%s names no rule", what))
	}
}

// must wants places of this document.
func (c *checker) must(what string, spans ...Span) {
	for _, sp := range spans {
		switch {
		case sp.IsZero():
			c.errs = append(c.errs, fmt.Errorf("%s: %w", what, ErrNoSource))
		case sp.d != c.d:
			c.errs = append(c.errs, fmt.Errorf("%s cites another document", what))
		}
	}
}

// may allows zero places, but none of another document.
func (c *checker) may(what string, spans ...Span) {
	for _, sp := range spans {
		if !sp.IsZero() {
			c.must(what, sp)
		}
	}
}

func (c *checker) refers(what string, ids ...ActorID) {
	for _, id := range ids {
		if id < 0 || int(id) >= c.actors {
			c.errs = append(c.errs, fmt.Errorf("%s refers to actor a%d, which is not there", what, id+1))
		}
	}
}

func (c *checker) follows(what string, id StatementID) {
	if id != NoStatement && (id < 0 || int(id) >= c.statements) {
		c.errs = append(c.errs, fmt.Errorf("%s refers to statement s%d, which is not there", what, id+1))
	}
}
