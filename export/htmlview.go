package export

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
)

// htmlView is what the template shows of a record: the text with its marks, and a card for each finding.
type htmlView struct {
	Prefix, Language       string
	Title, Source, URL     string
	Publisher, Basis, Date string
	Texts                  []htmlText
	Meetings               []card
	Speakers               []htmlSpeaker
	Commitments            []card
	Events                 []card
	Actors                 []card
	Warnings               []string
	Hash, Program          string

	e      *entry
	hues   map[doc.StatementID]string
	layers []layer
}

// htmlSpeaker is a speaker, or several jointly, with what they said.
type htmlSpeaker struct {
	Names    []string
	Office   string
	Reported bool // by the other side's word, or a third's
	Hue      string
	Cards    []card
}

// card is a finding in the record beside the text.
type card struct {
	ID       string
	Place    string // "12:5"
	Class    string
	Label    string // act, kind, code
	From, To []string
	Notes    []string
	Rows     []cardRow
	Quote    string
	Direct   bool
	Said     string // the identifier of the statement in which it stands
	SaidBy   []string
}

// cardRow is a participant with the part, a warning with its kind: a name and a value.
type cardRow struct{ Name, Value string }

// The ranks of layers, the innermost first.
const (
	rankActor = iota
	rankEvent
	rankCue
	rankCommitment
	rankMeeting
	rankStatement
)

// hues is how many speakers have a colour of their own.
const hues = 6

func newHTMLView(e *entry, prefix string) *htmlView {
	d := e.Document()
	v := &htmlView{
		Prefix: prefix, Language: d.Origin().Language, Title: Plain(e.title()), Source: Plain(d.Origin().Source), URL: e.url(),
		Publisher: Plain(e.publisher()), Date: Plain(e.date()), Warnings: notes(slices.Clone(e.f.Warnings)...), Hash: short(d.ID()),
		Program: Plain("readout " + e.Program().Version + ", model " + short(e.Program().Model)),
		e:       e, hues: map[doc.StatementID]string{},
	}
	v.meetings()
	v.speakers()
	v.commitments()
	v.events()
	v.actors()
	v.Texts = htmlTexts(d, v.layers)
	return v
}

// plain are words as a page may show them beside the text: the lines of a quote, without what turns a direction.
func plain(text string) string {
	var lines []string
	for line := range strings.Lines(text) {
		lines = append(lines, Plain(line))
	}
	return strings.Join(lines, "\n")
}

// notes are words beside a card's label, each once, without what is empty.
func notes(list ...string) []string {
	for i := range list {
		list[i] = Plain(list[i])
	}
	return unique(list)
}

func (v *htmlView) name(id doc.ActorID) string { return Plain(v.e.name(id)) }

func (v *htmlView) names(ids []doc.ActorID) []string {
	var out []string
	for _, id := range ids {
		out = append(out, v.name(id))
	}
	return out
}

// title is the text's own, else where it came from.
func (e *entry) title() string {
	if t := e.Document().Layout().Title; !t.IsZero() {
		return t.Text()
	}
	return e.Document().Origin().Source
}

// all are the cards of the record.
func (v *htmlView) all() []card {
	list := slices.Concat(v.Meetings, v.Commitments, v.Events, v.Actors)
	for _, s := range v.Speakers {
		list = append(list, s.Cards...)
	}
	return list
}

// mark puts a finding's places among the layers.
func (v *htmlView) mark(id, class string, rank int, spans ...doc.Span) {
	for _, sp := range spans {
		if !sp.IsZero() {
			v.layers = append(v.layers, layer{sp, id, class, rank})
		}
	}
}

func (v *htmlView) id(kind string, n int) string { return v.Prefix + identifier(kind, n) }

func (v *htmlView) place(sp doc.Span) string {
	line, col := sp.Document().Position(sp.Start())
	return fmt.Sprintf("%d:%d", line, col)
}

func (v *htmlView) meetings() {
	for i, m := range v.e.f.Meetings {
		c := card{ID: v.id("m", i+1), Place: v.place(m.At()), Label: string(m.Kind), Notes: notes(value(m.Date), m.Place.Text())}
		for _, p := range m.Participants {
			c.Rows = append(c.Rows, cardRow{string(p.Part), v.name(p.Actor)})
		}
		v.Meetings = append(v.Meetings, c)
		v.mark(c.ID, "me", rankMeeting, m.At(), m.Place)
	}
}

// speakers has a colour for each of the first few; who is not certain has none.
func (v *htmlView) speakers() {
	for i, g := range (&people{r: v.e.Record}).groups() {
		s := htmlSpeaker{Names: v.names(g.speakers), Hue: "p0"}
		if len(g.speakers) > 0 {
			s.Hue = fmt.Sprintf("p%d", 1+i%hues)
		}
		if len(g.speakers) == 1 {
			s.Office = Plain(offices(v.e.f.Actors[g.speakers[0]]))
		}
		side := v.e.f.Statements[g.statements[0]].Side
		s.Reported = side == doc.OtherSide || side == doc.ThirdSide
		for _, id := range g.statements {
			v.hues[id] = s.Hue
			s.Cards = append(s.Cards, v.statement(id, s.Hue))
		}
		v.Speakers = append(v.Speakers, s)
	}
}

func (v *htmlView) statement(id doc.StatementID, hue string) card {
	st := v.e.f.Statements[id]
	c := card{
		ID: v.id("s", int(id)+1), Place: v.place(st.Content[0]), Class: hue, Label: string(st.Act), Quote: plain(quoted(st.Content)), Direct: st.Mode == doc.Direct,
	}
	switch {
	case !st.Cue.IsZero():
		c.Notes = notes(st.Cue.Text())
	case st.Continues != doc.NoStatement:
		c.Notes = []string{"goes on"}
	}
	if st.Addressee != doc.NoActor {
		c.To = []string{v.name(st.Addressee)}
	}
	for _, s := range st.Stances {
		if s.Actor == st.Addressee || s.Polarity == doc.Neutral { // the act says the one, the other says nothing
			continue
		}
		c.Rows = append(c.Rows, cardRow{string(s.Polarity), v.name(s.Actor)})
	}
	v.mark(c.ID, "st "+string(st.Mode)+" "+hue, rankStatement, st.Content...)
	v.mark(c.ID, "cu "+hue, rankCue, st.Cue)
	return c
}

func (v *htmlView) commitments() {
	for i, cm := range v.e.f.Commitments {
		c := card{
			ID: v.id("c", i+1), Place: v.place(cm.What), Label: string(cm.Kind), From: v.names(cm.By), To: v.names(cm.To),
			Notes: notes(string(cm.Status)), Quote: plain(cm.What.Text()),
		}
		if cm.Due != nil {
			c.Notes = append(c.Notes, "due "+Plain(cm.Due.V))
		}
		if !cm.Repeats.IsZero() {
			c.Notes = append(c.Notes, "as said before: "+plain(cm.Repeats.Text()))
		}
		v.said(&c, cm.Statement)
		v.Commitments = append(v.Commitments, c)
		v.mark(c.ID, "co", rankCommitment, cm.What)
	}
}

// said notes in whose words something stands.
func (v *htmlView) said(c *card, id doc.StatementID) {
	if id != doc.NoStatement {
		c.Said, c.SaidBy, c.Class = v.id("s", int(id)+1), v.names(v.e.f.Statements[id].Speakers), v.hues[id]
	}
}

func (v *htmlView) events() {
	for i, ev := range v.e.f.Events {
		c := card{
			ID: v.id("e", i+1), Place: v.place(ev.Trigger), Label: strings.TrimSpace(string(ev.CAMEO) + " " + cameoLabels[ev.CAMEO]),
			From: v.partyNames(ev.Source, ev.SourceCode), To: v.partyNames(ev.Target, ev.TargetCode), Quote: plain(ev.Trigger.Text()), Direct: true,
		}
		if ev.Status != doc.Actual {
			c.Notes = notes(string(ev.Status))
		}
		if ev.Time != doc.Present {
			c.Notes = append(c.Notes, notes(string(ev.Time))...)
		}
		v.said(&c, ev.Statement)
		v.Events = append(v.Events, c)
		v.mark(c.ID, "ev", rankEvent, ev.Trigger)
	}
}

// partyNames are the names of one side, or codes where there is no name.
func (v *htmlView) partyNames(ids []doc.ActorID, codes []doc.Code) []string {
	var out []string
	for _, s := range v.e.sides(ids, codes) {
		if s.name() != "" {
			out = append(out, Plain(s.name()))
		} else {
			out = append(out, string(s.code))
		}
	}
	return out
}

func (v *htmlView) actors() {
	for i, a := range v.e.f.Actors {
		c := card{
			ID: v.id("a", i+1), Place: v.place(a.At()), Label: string(a.Code), From: []string{Plain(a.Name.V)}, Notes: notes(offices(a)),
		}
		if a.Kind != doc.Person {
			c.Notes = append(c.Notes, string(a.Kind))
		}
		if a.Kind != doc.Country {
			c.Notes = append(c.Notes, notes(v.e.countries[a.Country])...)
		}
		v.Actors = append(v.Actors, c)
		for _, m := range a.Mentions {
			v.mark(c.ID, "ac", rankActor, m.At())
		}
		if len(a.Mentions) == 0 {
			v.mark(c.ID, "ac", rankActor, a.At())
		}
	}
}
