package doc

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
)

// The types below are the JSON of a record, field for field, in the order in which it is written. Fields that the contract
// of docs/record.md calls optional are pointers. Spans count in code points here and nowhere else.

type jsonSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type jsonBlock struct {
	Start int       `json:"start"`
	End   int       `json:"end"`
	Kind  BlockKind `json:"kind"`
}

type jsonPublisher struct {
	Name    string    `json:"name"`
	Country *Code     `json:"country"`
	Basis   Basis     `json:"basis"`
	Span    *jsonSpan `json:"span"`
}

type jsonDate struct {
	Value string    `json:"value"`
	Basis Basis     `json:"basis"`
	Span  *jsonSpan `json:"span"`
}

type jsonDocument struct {
	ID        string         `json:"id"`
	Source    string         `json:"source"`
	MediaType string         `json:"mediaType"`
	Language  string         `json:"language"`
	Text      string         `json:"text"`
	Publisher *jsonPublisher `json:"publisher"`
	Kicker    *jsonSpan      `json:"kicker"`
	Title     *jsonSpan      `json:"title"`
	Subtitle  *jsonSpan      `json:"subtitle"`
	Dateline  *jsonSpan      `json:"dateline"`
	Date      *jsonDate      `json:"date"`
	Furniture []jsonSpan     `json:"furniture"`
	Blocks    []jsonBlock    `json:"blocks"`
}

type jsonRole struct {
	Text       string     `json:"text"`
	Span       jsonSpan   `json:"span"`
	Office     string     `json:"office"`
	OfficeSpan *jsonSpan  `json:"officeSpan"`
	Country    *Code      `json:"country"`
	Rule       Rule       `json:"rule"`
	RestsOn    []jsonSpan `json:"restsOn,omitempty"`
}

type jsonMention struct {
	Span    jsonSpan   `json:"span"`
	Form    Form       `json:"form"`
	Rule    Rule       `json:"rule"`
	RestsOn []jsonSpan `json:"restsOn,omitempty"`
}

type jsonActor struct {
	ID         string        `json:"id"`
	Kind       ActorKind     `json:"kind"`
	Name       string        `json:"name"`
	NameSpan   *jsonSpan     `json:"nameSpan"`
	Titles     []string      `json:"titles"`
	TitleSpans []jsonSpan    `json:"titleSpans"`
	Roles      []jsonRole    `json:"roles"`
	Country    *Code         `json:"country"`
	Code       *Code         `json:"code"`
	Wikidata   *Code         `json:"wikidata"`
	Mentions   []jsonMention `json:"mentions"`
	At         jsonSpan      `json:"at"`
	Rule       Rule          `json:"rule"`
	RestsOn    []jsonSpan    `json:"restsOn,omitempty"`
}

type jsonParticipant struct {
	Actor string `json:"actor"`
	Part  Part   `json:"part"`
}

type jsonMeeting struct {
	ID           string            `json:"id"`
	Kind         MeetingKind       `json:"kind"`
	Date         *string           `json:"date"`
	DateSpan     *jsonSpan         `json:"dateSpan"`
	Place        *jsonSpan         `json:"place"`
	Participants []jsonParticipant `json:"participants"`
	Evidence     []jsonSpan        `json:"evidence"`
	Rule         Rule              `json:"rule"`
}

type jsonStance struct {
	Actor    string     `json:"actor"`
	Polarity Polarity   `json:"polarity"`
	Evidence jsonSpan   `json:"evidence"`
	Rule     Rule       `json:"rule"`
	RestsOn  []jsonSpan `json:"restsOn,omitempty"`
}

type jsonStatement struct {
	ID        string       `json:"id"`
	Speakers  []string     `json:"speakers"`
	Source    *jsonSpan    `json:"source"`
	Cue       *jsonSpan    `json:"cue"`
	Content   []jsonSpan   `json:"content"`
	Mode      Mode         `json:"mode"`
	Side      *Side        `json:"side"`
	Act       Act          `json:"act"`
	Continues *string      `json:"continues"`
	Addressee *string      `json:"addressee"`
	Stances   []jsonStance `json:"stances"`
	Topics    []Topic      `json:"topics"`
	At        jsonSpan     `json:"at"`
	Rule      Rule         `json:"rule"`
	RestsOn   []jsonSpan   `json:"restsOn,omitempty"`
}

type jsonPLOVER struct {
	Event   Code    `json:"event"`
	Mode    *Code   `json:"mode"`
	Context []Topic `json:"context"`
}

type jsonEvent struct {
	ID         string      `json:"id"`
	Source     []string    `json:"source"`
	Target     []string    `json:"target"`
	SourceCode []Code      `json:"sourceCode"`
	TargetCode []Code      `json:"targetCode"`
	CAMEO      Code        `json:"cameo"`
	PLOVER     jsonPLOVER  `json:"plover"`
	Quad       int         `json:"quad"`
	Goldstein  float64     `json:"goldstein"`
	Status     EventStatus `json:"status"`
	StatusCue  *jsonSpan   `json:"statusCue"`
	Time       Time        `json:"time"`
	Statement  *string     `json:"statement"`
	Trigger    jsonSpan    `json:"trigger"`
	Evidence   jsonSpan    `json:"evidence"`
	Rule       Rule        `json:"rule"`
	RestsOn    []jsonSpan  `json:"restsOn,omitempty"`
}

type jsonCommitment struct {
	ID        string           `json:"id"`
	Kind      CommitmentKind   `json:"kind"`
	By        []string         `json:"by"`
	To        []string         `json:"to"`
	What      jsonSpan         `json:"what"`
	Status    CommitmentStatus `json:"status"`
	Due       *string          `json:"due"`
	DueSpan   *jsonSpan        `json:"dueSpan"`
	Statement *string          `json:"statement"`
	Repeats   *jsonSpan        `json:"repeats"`
	Evidence  jsonSpan         `json:"evidence"`
	Rule      Rule             `json:"rule"`
	RestsOn   []jsonSpan       `json:"restsOn,omitempty"`
}

type jsonRecord struct {
	Schema      string           `json:"schema"`
	Program     Program          `json:"program"`
	Document    jsonDocument     `json:"document"`
	Sentences   []jsonSpan       `json:"sentences"`
	Actors      []jsonActor      `json:"actors"`
	Meetings    []jsonMeeting    `json:"meetings"`
	Statements  []jsonStatement  `json:"statements"`
	Events      []jsonEvent      `json:"events"`
	Commitments []jsonCommitment `json:"commitments"`
	Warnings    []string         `json:"warnings"`
}

// WriteJSON writes r as one JSON object and a line end; indented where indent is true, else on one line.
func (r *Record) WriteJSON(w io.Writer, indent bool) error {
	b := bufferOf(r, indent)
	_, err := w.Write(b)
	return err
}

// MarshalJSON is the record on one line.
func (r *Record) MarshalJSON() ([]byte, error) { return bytes.TrimSpace(bufferOf(r, false)), nil }

func bufferOf(r *Record, indent bool) []byte {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if indent {
		e.SetIndent("", "  ")
	}
	if err := e.Encode(encoded(r)); err != nil {
		panic(fmt.Sprintf("doc: a record that JSON can not say: %v", err)) // only strings, ints and finite floats
	}
	return b.Bytes()
}

func encoded(r *Record) jsonRecord {
	f := r.f
	warnings := f.Warnings
	if warnings == nil {
		warnings = []string{}
	}
	return jsonRecord{
		Schema:      Schema,
		Program:     r.program,
		Document:    encodeDocument(r.d),
		Sentences:   encodeSpans(f.Sentences),
		Actors:      each(f.Actors, encodeActor),
		Meetings:    each(f.Meetings, encodeMeeting),
		Statements:  each(f.Statements, encodeStatement),
		Events:      each(f.Events, encodeEvent),
		Commitments: each(f.Commitments, encodeCommitment),
		Warnings:    warnings,
	}
}

// each maps a list, never to nil: JSON then has [] and not null.
func each[T, U any](list []T, f func(int, T) U) []U {
	out := make([]U, 0, len(list))
	for i, x := range list {
		out = append(out, f(i, x))
	}
	return out
}

func encodeSpan(s Span) jsonSpan {
	return jsonSpan{Start: s.d.runes(s.Start()), End: s.d.runes(s.End()), Text: s.Text()}
}

func encodeSpans(list []Span) []jsonSpan {
	return each(list, func(_ int, s Span) jsonSpan { return encodeSpan(s) })
}

// maybe is nil for the zero Span.
func maybe(s Span) *jsonSpan {
	if s.IsZero() {
		return nil
	}
	j := encodeSpan(s)
	return &j
}

// known is nil for an empty label.
func known[T ~string](s T) *T {
	if s == "" {
		return nil
	}
	return &s
}

// extra is nil for none, so that "restsOn" is left out.
func extra(list []Span) []jsonSpan {
	if len(list) == 0 {
		return nil
	}
	return encodeSpans(list)
}

func actorName(id ActorID) string { return "a" + strconv.Itoa(int(id)+1) }

func actorNames(ids []ActorID) []string {
	return each(ids, func(_ int, id ActorID) string { return actorName(id) })
}

func statementName(id StatementID) *string {
	if id == NoStatement {
		return nil
	}
	s := "s" + strconv.Itoa(int(id)+1)
	return &s
}

func encodeDocument(d *Document) jsonDocument {
	l := d.layout
	j := jsonDocument{
		ID: d.id, Source: d.origin.Source, MediaType: d.origin.MediaType, Language: d.origin.Language, Text: d.text,
		Kicker: maybe(l.Kicker), Title: maybe(l.Title), Subtitle: maybe(l.Subtitle), Dateline: maybe(l.Dateline),
		Furniture: encodeSpans(l.Furniture()),
		Blocks: each(l.Blocks, func(_ int, b Block) jsonBlock {
			return jsonBlock{Start: d.runes(b.Start()), End: d.runes(b.End()), Kind: b.Kind}
		}),
	}
	if p := l.Publisher; p != nil {
		j.Publisher = &jsonPublisher{Name: p.Name.V, Country: known(p.Country), Basis: p.Basis, Span: maybe(p.Name.At)}
	}
	if t := l.Date; t != nil {
		j.Date = &jsonDate{Value: t.Value.V, Basis: t.Basis, Span: maybe(t.Value.At)}
	}
	return j
}

func encodeActor(i int, a Actor) jsonActor {
	return jsonActor{
		ID: actorName(ActorID(i)), Kind: a.Kind, Name: a.Name.V, NameSpan: maybe(a.Name.At),
		Titles:     each(a.Titles, func(_ int, s Span) string { return s.Text() }),
		TitleSpans: encodeSpans(a.Titles),
		Roles: each(a.Roles, func(_ int, r Role) jsonRole {
			return jsonRole{
				Text: r.at.Text(), Span: encodeSpan(r.at), Office: r.Office.V, OfficeSpan: maybe(r.Office.At),
				Country: known(r.Country), Rule: r.by, RestsOn: extra(r.on),
			}
		}),
		Country: known(a.Country), Code: known(a.Code), Wikidata: known(a.Wikidata),
		Mentions: each(a.Mentions, func(_ int, m Mention) jsonMention {
			return jsonMention{Span: encodeSpan(m.at), Form: m.Form, Rule: m.by, RestsOn: extra(m.on)}
		}),
		At: encodeSpan(a.at), Rule: a.by, RestsOn: extra(a.on),
	}
}

func encodeMeeting(i int, m Meeting) jsonMeeting {
	j := jsonMeeting{
		ID: "m" + strconv.Itoa(i+1), Kind: m.Kind, Place: maybe(m.Place), Rule: m.by,
		Participants: each(m.Participants, func(_ int, p Participant) jsonParticipant {
			return jsonParticipant{Actor: actorName(p.Actor), Part: p.Part}
		}),
		Evidence: append([]jsonSpan{encodeSpan(m.at)}, encodeSpans(m.on)...),
	}
	j.Date, j.DateSpan = encodeValue(m.Date)
	return j
}

func encodeValue(v *Value[string]) (*string, *jsonSpan) {
	if v == nil {
		return nil, nil
	}
	return &v.V, maybe(v.At)
}

func encodeStatement(i int, st Statement) jsonStatement {
	j := jsonStatement{
		ID: *statementName(StatementID(i)), Speakers: actorNames(st.Speakers), Source: maybe(st.Source), Cue: maybe(st.Cue),
		Content: encodeSpans(st.Content), Mode: st.Mode, Side: known(st.Side), Act: st.Act,
		Continues: statementName(st.Continues),
		Stances: each(st.Stances, func(_ int, s Stance) jsonStance {
			return jsonStance{Actor: actorName(s.Actor), Polarity: s.Polarity, Evidence: encodeSpan(s.at), Rule: s.by, RestsOn: extra(s.on)}
		}),
		Topics: each(st.Topics, func(_ int, t Topic) Topic { return t }),
		At:     encodeSpan(st.at), Rule: st.by, RestsOn: extra(st.on),
	}
	if st.Addressee != NoActor {
		name := actorName(st.Addressee)
		j.Addressee = &name
	}
	return j
}

func encodeEvent(i int, ev Event) jsonEvent {
	same := func(_ int, c Code) Code { return c }
	return jsonEvent{
		ID: "e" + strconv.Itoa(i+1), Source: actorNames(ev.Source), Target: actorNames(ev.Target),
		SourceCode: each(ev.SourceCode, same), TargetCode: each(ev.TargetCode, same), CAMEO: ev.CAMEO,
		PLOVER: jsonPLOVER{
			Event: ev.PLOVER.Event, Mode: known(ev.PLOVER.Mode),
			Context: each(ev.PLOVER.Context, func(_ int, t Topic) Topic { return t }),
		},
		Quad: ev.Quad, Goldstein: ev.Goldstein, Status: ev.Status, StatusCue: maybe(ev.StatusCue), Time: ev.Time,
		Statement: statementName(ev.Statement), Trigger: encodeSpan(ev.Trigger), Evidence: encodeSpan(ev.at), Rule: ev.by,
		RestsOn: extra(ev.on),
	}
}

func encodeCommitment(i int, cm Commitment) jsonCommitment {
	j := jsonCommitment{
		ID: "c" + strconv.Itoa(i+1), Kind: cm.Kind, By: actorNames(cm.By), To: actorNames(cm.To), What: encodeSpan(cm.What),
		Status: cm.Status, Statement: statementName(cm.Statement), Repeats: maybe(cm.Repeats), Evidence: encodeSpan(cm.at), Rule: cm.by, RestsOn: extra(cm.on),
	}
	j.Due, j.DueSpan = encodeValue(cm.Due)
	return j
}
