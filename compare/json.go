package compare

import (
	"bytes"
	"encoding/json"
	"fmt"
	"io"
	"strconv"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
)

// The types below are the JSON of a comparison, field for field, in the order in which it is written. Spans count in code
// points, as in the JSON of a record.

type jsonSpan struct {
	Start int    `json:"start"`
	End   int    `json:"end"`
	Text  string `json:"text"`
}

type jsonAccount struct {
	ID        string  `json:"id"`
	Source    string  `json:"source"`
	Publisher *string `json:"publisher"`
	Date      *string `json:"date"`
	Title     *string `json:"title"`
	Words     int     `json:"words"`
}

type jsonReason struct {
	What  string    `json:"what"`
	Agree bool      `json:"agree"`
	A     *jsonSpan `json:"a"`
	B     *jsonSpan `json:"b"`
}

type jsonSame struct {
	Verdict Answer       `json:"verdict"`
	Because []jsonReason `json:"because"`
}

type jsonPlaces struct {
	Kind string    `json:"kind"`
	A    *jsonSpan `json:"a"`
	B    *jsonSpan `json:"b"`
}

type jsonRow struct {
	Verdict     Verdict      `json:"verdict"`
	Topic       *doc.Topic   `json:"topic"`
	A           []jsonSpan   `json:"a"`
	B           []jsonSpan   `json:"b"`
	StatementA  *string      `json:"statementA"`
	StatementB  *string      `json:"statementB"`
	Attributed  *string      `json:"attributed"`
	Joint       bool         `json:"joint"`
	Doubt       bool         `json:"doubt"`
	Change      Change       `json:"change,omitempty"`
	Differences []jsonPlaces `json:"differences"`
	Shared      []jsonPlaces `json:"shared"`
	Searched    []string     `json:"searched"`
}

type jsonComparison struct {
	Schema      string      `json:"schema"`
	Program     doc.Program `json:"program"`
	A           jsonAccount `json:"a"`
	B           jsonAccount `json:"b"`
	SameMeeting jsonSame    `json:"sameMeeting"`
	Rows        []jsonRow   `json:"rows"`
	Order       struct {
		A []doc.Topic `json:"a"`
		B []doc.Topic `json:"b"`
	} `json:"order"`
	Praise struct {
		AToB []jsonSpan `json:"aToB"`
		BToA []jsonSpan `json:"bToA"`
	} `json:"praise"`
	Warnings []string `json:"warnings"`
}

// WriteJSON writes c as docs/manual.md describes it, indented.
func (c Comparison) WriteJSON(w io.Writer) error {
	return write(w, c.json())
}

func write(w io.Writer, j any) error {
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(j); err != nil {
		return fmt.Errorf("comparison: %w", err)
	}
	_, err := w.Write(b.Bytes())
	return err
}

func (c Comparison) json() jsonComparison {
	j := jsonComparison{
		Schema: Schema, Program: c.Records[A].Program(), A: c.account(A), B: c.account(B),
		SameMeeting: jsonSame{Verdict: c.Same.Verdict, Because: []jsonReason{}},
		Rows:        []jsonRow{}, Warnings: full(c.Warnings),
	}
	for _, r := range c.Same.Because {
		j.SameMeeting.Because = append(j.SameMeeting.Because, jsonReason{r.What, r.Agree, maybe(r.At[A]), maybe(r.At[B])})
	}
	for _, r := range c.Rows {
		j.Rows = append(j.Rows, r.json())
	}
	j.Order.A, j.Order.B = full(c.Order[A]), full(c.Order[B])
	j.Praise.AToB, j.Praise.BToA = spans(c.Praise[A]), spans(c.Praise[B])
	return j
}

func (c Comparison) account(s Side) jsonAccount {
	d := c.Records[s].Document()
	l := d.Layout()
	j := jsonAccount{ID: d.ID(), Source: d.Origin().Source, Words: c.Words[s]}
	if l.Publisher != nil {
		j.Publisher = &l.Publisher.Name.V
	}
	if l.Date != nil {
		j.Date = &l.Date.Value.V
	}
	if title := l.Title.Text(); title != "" {
		j.Title = &title
	}
	return j
}

func (r Row) json() jsonRow {
	j := jsonRow{
		Verdict: r.Verdict, A: spans(r.Spans[A]), B: spans(r.Spans[B]), StatementA: statementName(r.Statements[A]),
		StatementB: statementName(r.Statements[B]), Joint: r.Joint, Doubt: r.Doubt, Change: r.Change,
		Differences: []jsonPlaces{}, Shared: []jsonPlaces{}, Searched: full(r.Searched),
	}
	if r.Topic != "" {
		j.Topic = &r.Topic
	}
	for s, name := range []string{"a", "b"} {
		if r.Attributed[s] {
			j.Attributed = &name
		}
	}
	for _, d := range r.Differ {
		j.Differences = append(j.Differences, jsonPlaces{string(d.Kind), maybe(d.At[A]), maybe(d.At[B])})
	}
	for _, x := range r.Shared {
		j.Shared = append(j.Shared, jsonPlaces{x.Kind, maybe(x.At[A]), maybe(x.At[B])})
	}
	return j
}

// full is list, and never nil: JSON then has [] and not null.
func full[T any](list []T) []T {
	if list == nil {
		return []T{}
	}
	return list
}

func spans(list []doc.Span) []jsonSpan {
	out := make([]jsonSpan, 0, len(list))
	for _, sp := range list {
		out = append(out, *maybe(sp))
	}
	return out
}

// maybe is nil for the zero Span. Counting code points costs a pass over the text before it.
func maybe(sp doc.Span) *jsonSpan {
	if sp.IsZero() {
		return nil
	}
	start := utf8.RuneCountInString(sp.Document().Text()[:sp.Start()])
	return &jsonSpan{Start: start, End: start + utf8.RuneCountInString(sp.Text()), Text: sp.Text()}
}

func statementName(id doc.StatementID) *string {
	if id == doc.NoStatement {
		return nil
	}
	s := "s" + strconv.Itoa(int(id)+1)
	return &s
}

type jsonGroup struct {
	Topic *doc.Topic   `json:"topic"`
	Spans [][]jsonSpan `json:"spans"`
}

type jsonSeveral struct {
	Schema   string           `json:"schema"`
	Program  doc.Program      `json:"program"`
	Accounts []jsonAccount    `json:"accounts"`
	Rows     []jsonGroup      `json:"rows"`
	Pairs    []jsonComparison `json:"pairs"`
}

// WriteJSON writes s as docs/manual.md describes it, indented.
func (s Several) WriteJSON(w io.Writer) error {
	j := jsonSeveral{Schema: SeveralSchema, Program: s.Records[0].Program(), Rows: []jsonGroup{}}
	for i := range s.Records {
		j.Accounts = append(j.Accounts, s.account(i))
	}
	for _, g := range s.Rows {
		x := jsonGroup{}
		if g.Topic != "" {
			x.Topic = &g.Topic
		}
		for _, list := range g.Spans {
			x.Spans = append(x.Spans, spans(list))
		}
		j.Rows = append(j.Rows, x)
	}
	for _, c := range s.Pairs {
		j.Pairs = append(j.Pairs, c.json())
	}
	return write(w, j)
}

// account is the head of account i, which is in the first pairs.
func (s Several) account(i int) jsonAccount {
	if i == 0 {
		return s.Pairs[0].account(A)
	}
	return s.Pairs[i-1].account(B)
}
