package doc

import (
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
)

// ReadRecord reads the JSON that WriteJSON wrote and checks all of it: every span lies in the text and its words are the
// slice, every reference leads somewhere. The error joins everything that is wrong, each with its path in the JSON. That
// the text is the source's is not checked here: the record has no more than the source's hash.
func ReadRecord(data []byte) (*Record, error) {
	var j jsonRecord
	if err := json.Unmarshal(data, &j); err != nil {
		return nil, fmt.Errorf("we could not read the record as JSON: %w", err)
	}
	if j.Schema != Schema {
		return nil, fmt.Errorf("record is of schema %q; this program reads %q", j.Schema, Schema)
	}
	r := reader{}
	d := r.document(j.Document)
	if d == nil {
		return nil, errors.Join(r.errs...)
	}
	f := r.findings(j)
	if len(r.errs) > 0 {
		return nil, errors.Join(r.errs...)
	}
	return NewRecord(j.Program, d, f)
}

// reader turns JSON into findings and collects what is wrong.
type reader struct {
	d    *Document
	errs []error
}

func (r *reader) fail(path, format string, args ...any) {
	r.errs = append(r.errs, fmt.Errorf("%s: %s", path, fmt.Sprintf(format, args...)))
}

func (r *reader) document(j jsonDocument) *Document {
	o := Origin{Source: j.Source, MediaType: j.MediaType, Language: j.Language}
	d, err := newDocument(o, j.ID, j.Text, func(d *Document) Layout {
		r.d = d
		return r.layout(j)
	})
	if err != nil {
		r.fail("document", "%v", err)
		return nil
	}
	return d
}

func (r *reader) layout(j jsonDocument) Layout {
	l := Layout{
		Kicker: r.maybe("document.kicker", j.Kicker), Title: r.maybe("document.title", j.Title),
		Subtitle: r.maybe("document.subtitle", j.Subtitle), Dateline: r.maybe("document.dateline", j.Dateline),
	}
	if p := j.Publisher; p != nil {
		name := Value[string]{V: p.Name, At: r.maybe("document.publisher.span", p.Span)}
		l.Publisher = &Publisher{Name: name, Country: label(p.Country), Basis: p.Basis}
	}
	if t := j.Date; t != nil {
		l.Date = &Date{Value: Value[string]{V: t.Value, At: r.maybe("document.date.span", t.Span)}, Basis: t.Basis}
	}
	furniture := r.spans("document.furniture", j.Furniture)
	for i, b := range j.Blocks {
		path := fmt.Sprintf("document.blocks[%d]", i)
		sp := r.place(path, b.Start, b.End)
		if sp.IsZero() || i > 0 && len(l.Blocks) > 0 && sp.start < l.Blocks[len(l.Blocks)-1].end {
			r.fail(path, "is not behind the block before it, in the text")
			continue
		}
		l.Blocks = append(l.Blocks, Block{Span: sp, Kind: b.Kind})
	}
	if len(furniture) != len(l.Furniture()) {
		r.fail("document.furniture", "is not what the blocks say")
		return l
	}
	for i, sp := range l.Furniture() {
		if sp != furniture[i] {
			r.fail(fmt.Sprintf("document.furniture[%d]", i), "is not what the blocks say")
		}
	}
	return l
}

// place is the span of code points [start, end), zero and an error where there is none.
func (r *reader) place(path string, start, end int) Span {
	if start < 0 || end <= start {
		r.fail(path, "code points %d to %d are no place", start, end)
		return Span{}
	}
	from, to := r.d.bytesAt(start), r.d.bytesAt(end)
	if from < 0 || to < 0 {
		r.fail(path, "code points %d to %d lie outside the text", start, end)
		return Span{}
	}
	sp, err := r.d.SpanAt(from, to)
	if err != nil {
		r.fail(path, "%v", err)
	}
	return sp
}

func (r *reader) span(path string, j jsonSpan) Span {
	sp := r.place(path, j.Start, j.End)
	if !sp.IsZero() && sp.Text() != j.Text {
		r.fail(path, "the text has %q at %d to %d, the record says %q", cut(sp.Text()), j.Start, j.End, cut(j.Text))
	}
	return sp
}

// cut shortens long words for an error message.
func cut(s string) string {
	const most = 60
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most]) + "…"
	}
	return s
}

func (r *reader) maybe(path string, j *jsonSpan) Span {
	if j == nil {
		return Span{}
	}
	return r.span(path, *j)
}

func (r *reader) spans(path string, list []jsonSpan) []Span {
	return collect(list, func(i int, j jsonSpan) Span { return r.span(fmt.Sprintf("%s[%d]", path, i), j) })
}

// collect maps a list; none gives nil.
func collect[T, U any](list []T, f func(int, T) U) []U {
	if len(list) == 0 {
		return nil
	}
	return each(list, f)
}

func label[T ~string](p *T) T {
	if p == nil {
		return ""
	}
	return *p
}

// evidence makes Evidence without Cite, whose panics are for our own code; NewRecord checks it.
func (r *reader) evidence(path string, by Rule, at jsonSpan, on []jsonSpan) Evidence {
	return Evidence{at: r.span(path, at), on: r.spans(path+".restsOn", on), by: by}
}

// number is the index that a name such as "a12" stands for.
func (r *reader) number(path, prefix, name string) int {
	if len(name) > len(prefix) && name[:len(prefix)] == prefix {
		if n, err := strconv.Atoi(name[len(prefix):]); err == nil && n > 0 && strconv.Itoa(n) == name[len(prefix):] {
			return n - 1
		}
	}
	r.fail(path, "%q is no identifier of the form %s1", name, prefix)
	return 0
}

func (r *reader) actors(path string, names []string) []ActorID {
	return collect(names, func(_ int, name string) ActorID { return ActorID(r.number(path, "a", name)) })
}

func (r *reader) statement(path string, name *string) StatementID {
	if name == nil {
		return NoStatement
	}
	return StatementID(r.number(path, "s", *name))
}

func (r *reader) value(path string, v *string, at *jsonSpan) *Value[string] {
	if v == nil {
		if at != nil {
			r.fail(path, "is the place of nothing")
		}
		return nil
	}
	return &Value[string]{V: *v, At: r.maybe(path, at)}
}

// named checks that the i-th finding of a list carries the identifier that its place gives it.
func (r *reader) named(path, prefix, name string, i int) {
	if want := prefix + strconv.Itoa(i+1); name != want {
		r.fail(path, "has the identifier %q where %q belongs", name, want)
	}
}

func (r *reader) findings(j jsonRecord) Findings {
	f := Findings{
		Sentences:   r.spans("sentences", j.Sentences),
		Actors:      collect(j.Actors, r.actor),
		Meetings:    collect(j.Meetings, r.meeting),
		Statements:  collect(j.Statements, r.statementOf),
		Events:      collect(j.Events, r.event),
		Commitments: collect(j.Commitments, r.commitment),
	}
	if len(j.Warnings) > 0 {
		f.Warnings = j.Warnings
	}
	return f
}

func (r *reader) actor(i int, j jsonActor) Actor {
	path := fmt.Sprintf("actors[%d]", i)
	r.named(path, "a", j.ID, i)
	a := Actor{
		Evidence: r.evidence(path+".at", j.Rule, j.At, j.RestsOn),
		Kind:     j.Kind, Name: Value[string]{V: j.Name, At: r.maybe(path+".nameSpan", j.NameSpan)},
		Titles: r.spans(path+".titleSpans", j.TitleSpans), Country: label(j.Country), Code: label(j.Code), Wikidata: label(j.Wikidata),
	}
	if len(j.Titles) != len(a.Titles) {
		r.fail(path+".titles", "does not match titleSpans")
	} else {
		for k, t := range j.Titles {
			if t != a.Titles[k].Text() {
				r.fail(path+".titles", "%q is not what titleSpans say", cut(t))
			}
		}
	}
	a.Roles = collect(j.Roles, func(k int, j jsonRole) Role {
		path := fmt.Sprintf("%s.roles[%d]", path, k)
		if j.Text != j.Span.Text {
			r.fail(path+".text", "%q is not what span says", cut(j.Text))
		}
		return Role{
			Evidence: r.evidence(path+".span", j.Rule, j.Span, j.RestsOn),
			Office:   Value[string]{V: j.Office, At: r.maybe(path+".officeSpan", j.OfficeSpan)}, Country: label(j.Country),
		}
	})
	a.Mentions = collect(j.Mentions, func(k int, j jsonMention) Mention {
		return Mention{Evidence: r.evidence(fmt.Sprintf("%s.mentions[%d].span", path, k), j.Rule, j.Span, j.RestsOn), Form: j.Form}
	})
	return a
}

func (r *reader) meeting(i int, j jsonMeeting) Meeting {
	path := fmt.Sprintf("meetings[%d]", i)
	r.named(path, "m", j.ID, i)
	m := Meeting{Kind: j.Kind, Date: r.value(path+".dateSpan", j.Date, j.DateSpan), Place: r.maybe(path+".place", j.Place)}
	if len(j.Evidence) == 0 {
		r.fail(path, "%v", ErrNoSource)
	} else {
		m.Evidence = r.evidence(path+".evidence", j.Rule, j.Evidence[0], j.Evidence[1:])
	}
	m.Participants = collect(j.Participants, func(_ int, p jsonParticipant) Participant {
		return Participant{Actor: ActorID(r.number(path+".participants", "a", p.Actor)), Part: p.Part}
	})
	return m
}

func (r *reader) statementOf(i int, j jsonStatement) Statement {
	path := fmt.Sprintf("statements[%d]", i)
	r.named(path, "s", j.ID, i)
	st := Statement{
		Evidence: r.evidence(path+".at", j.Rule, j.At, j.RestsOn),
		Speakers: r.actors(path+".speakers", j.Speakers), Source: r.maybe(path+".source", j.Source),
		Cue: r.maybe(path+".cue", j.Cue), Content: r.spans(path+".content", j.Content), Mode: j.Mode, Side: label(j.Side), Act: j.Act,
		Continues: r.statement(path+".continues", j.Continues), Addressee: NoActor,
		Stances: collect(j.Stances, func(k int, j jsonStance) Stance {
			path := fmt.Sprintf("%s.stances[%d]", path, k)
			return Stance{
				Evidence: r.evidence(path+".evidence", j.Rule, j.Evidence, j.RestsOn),
				Actor:    ActorID(r.number(path+".actor", "a", j.Actor)), Polarity: j.Polarity,
			}
		}),
		Topics: collect(j.Topics, func(_ int, t Topic) Topic { return t }),
	}
	if j.Addressee != nil {
		st.Addressee = ActorID(r.number(path+".addressee", "a", *j.Addressee))
	}
	return st
}

func (r *reader) event(i int, j jsonEvent) Event {
	path := fmt.Sprintf("events[%d]", i)
	r.named(path, "e", j.ID, i)
	same := func(_ int, c Code) Code { return c }
	return Event{
		Evidence: r.evidence(path+".evidence", j.Rule, j.Evidence, j.RestsOn),
		Source:   r.actors(path+".source", j.Source), Target: r.actors(path+".target", j.Target),
		SourceCode: collect(j.SourceCode, same), TargetCode: collect(j.TargetCode, same), CAMEO: j.CAMEO,
		PLOVER: PLOVER{
			Event: j.PLOVER.Event, Mode: label(j.PLOVER.Mode),
			Context: collect(j.PLOVER.Context, func(_ int, t Topic) Topic { return t }),
		},
		Quad: j.Quad, Goldstein: j.Goldstein, Status: j.Status, StatusCue: r.maybe(path+".statusCue", j.StatusCue), Time: j.Time,
		Statement: r.statement(path+".statement", j.Statement), Trigger: r.span(path+".trigger", j.Trigger),
	}
}

func (r *reader) commitment(i int, j jsonCommitment) Commitment {
	path := fmt.Sprintf("commitments[%d]", i)
	r.named(path, "c", j.ID, i)
	return Commitment{
		Evidence: r.evidence(path+".evidence", j.Rule, j.Evidence, j.RestsOn), Kind: j.Kind,
		By: r.actors(path+".by", j.By), To: r.actors(path+".to", j.To), What: r.span(path+".what", j.What), Status: j.Status,
		Due: r.value(path+".dueSpan", j.Due, j.DueSpan), Statement: r.statement(path+".statement", j.Statement), Repeats: r.maybe(path+".repeats", j.Repeats),
	}
}
