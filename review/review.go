// Package review holds what people think of the findings of a record: that one is right, that it is wrong, what it should be.
// A correction has the place of the finding and the finding as the person left it, so that it can be laid over another reading
// of the same text; where the two differ the person wins. The package touches neither files nor the archive.
package review

import (
	"cmp"
	"maps"
	"slices"
	"strconv"
	"time"

	"github.com/readout-project/readout/doc"
)

// Kind is what a correction is of.
type Kind string

// The values of Kind. A statement is its words, with who said them and what they do; its speaker and its act can also be judged
// by themselves.
const (
	Statement  Kind = "statement"
	Speaker    Kind = "speaker"
	Act        Kind = "act"
	Event      Kind = "event"
	Commitment Kind = "commitment"
)

// Kinds are all kinds, in the order in which they are shown.
var Kinds = []Kind{Statement, Speaker, Act, Event, Commitment}

// Verdict is what a person decided.
type Verdict string

// The values of Verdict.
const (
	Accept  Verdict = "accept"
	Correct Verdict = "correct"
	Reject  Verdict = "reject" // of a speaker: nobody can be named
)

// Correction is one decision of one person.
type Correction struct {
	Number  int // within its document, from 1; it stays
	Kind    Kind
	Verdict Verdict
	Finding Finding // as the person left it; of what was rejected, as it was
	By      string
	At      time.Time
	Note    string
}

// Place is where the words of a finding stand in a text, in bytes, and the words.
type Place struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

// Party is an actor as it can be found again in another reading of the text.
type Party struct {
	Kind    doc.ActorKind `json:"kind"`
	Name    string        `json:"name"`
	Country doc.Code      `json:"country,omitempty"`
	Code    doc.Code      `json:"code,omitempty"`
	At      Place         `json:"at"`
}

// Finding is a statement, event or commitment by itself. Place is where it stood when it was judged: the whole of a statement's
// words, an event's trigger, what a commitment is about; Mark is what told it from others at that place. Of the other three one is not
// nil.
type Finding struct {
	Place     Place     `json:"place"`
	Mark      string    `json:"mark"`
	Said      *Said     `json:"said,omitempty"`
	Happening *Happened `json:"happened,omitempty"`
	Bound     *Bound    `json:"bound,omitempty"`
}

// Said is a statement.
type Said struct {
	Speakers []Party  `json:"speakers"`
	Source   *Place   `json:"source,omitempty"`
	Cue      *Place   `json:"cue,omitempty"`
	Content  []Place  `json:"content"`
	Mode     doc.Mode `json:"mode"`
	Side     doc.Side `json:"side,omitempty"`
	Act      doc.Act  `json:"act"`
}

// Happened is an event.
type Happened struct {
	Source    []Party         `json:"source"`
	Target    []Party         `json:"target"`
	CAMEO     doc.Code        `json:"cameo"`
	PLOVER    doc.PLOVER      `json:"plover"`
	Quad      int             `json:"quad"`
	Goldstein float64         `json:"goldstein"`
	Status    doc.EventStatus `json:"status"`
	Time      doc.Time        `json:"time"`
	At        Place           `json:"at"`
}

// Bound is a commitment.
type Bound struct {
	By     []Party              `json:"by"`
	To     []Party              `json:"to"`
	Kind   doc.CommitmentKind   `json:"kind"`
	Status doc.CommitmentStatus `json:"status"`
	Due    string               `json:"due,omitempty"`
	At     Place                `json:"at"`
}

// OfStatement is a statement of r as it stands.
func OfStatement(r *doc.Record, id doc.StatementID) Finding {
	st := r.Findings().Statements[id]
	s := &Said{Speakers: parties(r, st.Speakers), Source: maybe(st.Source), Cue: maybe(st.Cue), Mode: st.Mode, Side: st.Side, Act: st.Act}
	whole := st.Content[0]
	for _, sp := range st.Content {
		s.Content = append(s.Content, placeOf(sp))
		whole = whole.Cover(sp)
	}
	return Finding{Place: placeOf(whole), Mark: cueMark(s.Cue), Said: s}
}

// OfEvent is event i of r as it stands.
func OfEvent(r *doc.Record, i int) Finding {
	ev := r.Findings().Events[i]
	return Finding{Place: placeOf(ev.Trigger), Mark: eventMark(r, ev), Happening: &Happened{Source: parties(r, ev.Source), Target: parties(r, ev.Target), CAMEO: ev.CAMEO,
		PLOVER: ev.PLOVER, Quad: ev.Quad, Goldstein: ev.Goldstein, Status: ev.Status, Time: ev.Time, At: placeOf(ev.At())}}
}

// OfCommitment is commitment i of r as it stands.
func OfCommitment(r *doc.Record, i int) Finding {
	c := r.Findings().Commitments[i]
	b := &Bound{By: parties(r, c.By), To: parties(r, c.To), Kind: c.Kind, Status: c.Status, At: placeOf(c.At())}
	if c.Due != nil {
		b.Due = c.Due.V
	}
	return Finding{Place: placeOf(c.What), Mark: string(c.Kind), Bound: b}
}

// cueMark tells statements with the same words apart: where the cue begins.
func cueMark(cue *Place) string {
	if cue == nil {
		return ""
	}
	return strconv.Itoa(cue.Start)
}

// eventMark tells events with the same trigger apart.
func eventMark(r *doc.Record, ev doc.Event) string {
	return string(ev.CAMEO) + " " + names(parties(r, ev.Source)) + " > " + names(parties(r, ev.Target))
}

// PartyOf is an actor of r.
func PartyOf(r *doc.Record, id doc.ActorID) Party {
	a := r.Actor(id)
	return Party{Kind: a.Kind, Name: a.Name.V, Country: a.Country, Code: a.Code, At: placeOf(a.At())}
}

func parties(r *doc.Record, ids []doc.ActorID) []Party {
	out := []Party{}
	for _, id := range ids {
		out = append(out, PartyOf(r, id))
	}
	return out
}

func placeOf(sp doc.Span) Place { return Place{sp.Start(), sp.End(), sp.Text()} }

func maybe(sp doc.Span) *Place {
	if sp.IsZero() {
		return nil
	}
	p := placeOf(sp)
	return &p
}

// thing is what a finding is, whatever of it was judged.
func (c Correction) thing() Kind {
	if c.Kind == Speaker || c.Kind == Act {
		return Statement
	}
	return c.Kind
}

// Last are the corrections that stand: of each thing at a place and each kind the last one, in the order in which they were made.
func Last(list []Correction) []Correction {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b Correction) int { return cmp.Compare(a.Number, b.Number) })
	type key struct {
		kind  Kind
		place Place
		mark  string
	}
	last := map[key]int{}
	for i, c := range list {
		k := key{c.Kind, c.Finding.Place, c.Finding.Mark}
		last[k] = i
		if c.Kind == Statement { // it speaks of the whole
			for _, part := range []Kind{Speaker, Act} {
				k.kind = part
				delete(last, k)
			}
		}
	}
	var out []Correction
	for _, i := range slices.Sorted(maps.Values(last)) {
		out = append(out, list[i])
	}
	return out
}

// Current is a finding after the decisions about it, and whether it was rejected in the end.
func Current(f Finding, list []Correction) (now Finding, rejected bool) {
	for _, c := range Last(list) {
		switch {
		case c.Verdict == Reject && c.Kind != Speaker:
			rejected = true
		case c.Kind == Speaker || c.Kind == Act:
			said := *f.Said
			if c.Kind == Speaker {
				said.Speakers = c.Finding.Said.Speakers
			} else {
				said.Act = c.Finding.Said.Act
			}
			f.Said = &said
		default:
			place, mark := f.Place, f.Mark
			f, rejected = c.Finding, false
			f.Place, f.Mark = place, mark
		}
	}
	return f, rejected
}
