package export

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/readout-project/readout/doc"
)

// row is a finding with the record it stands in.
type row[F any] struct {
	*entry
	n int // its number in the record, from 1
	f F
}

// rows are the findings of a list as rows.
func rows[F any](e *entry, list []F) []row[F] {
	out := make([]row[F], len(list))
	for i, f := range list {
		out[i] = row[F]{e, i + 1, f}
	}
	return out
}

// The sheets are for people's spreadsheets and for programs that want a little of a record: the columns are named like the
// fields of the JSON.
var (
	statementSheet = table[row[doc.Statement]]{
		comma: ',',
		rows:  func(e *entry) []row[doc.Statement] { return rows(e, e.f.Statements) },
		columns: sheetColumns("s", func(st doc.Statement) doc.Evidence { return st.Evidence }, func(st doc.Statement) []doc.Span { return st.Content }, []column[row[doc.Statement]]{
			{"speakers", func(x row[doc.Statement]) string { return x.names(x.f.Speakers) }},
			{"speakerCodes", func(x row[doc.Statement]) string { return x.codes(x.f.Speakers) }},
			{"source", func(x row[doc.Statement]) string { return x.f.Source.Text() }},
			{"cue", func(x row[doc.Statement]) string { return x.f.Cue.Text() }},
			{"act", func(x row[doc.Statement]) string { return string(x.f.Act) }},
			{"mode", func(x row[doc.Statement]) string { return string(x.f.Mode) }},
			{"side", func(x row[doc.Statement]) string { return string(x.f.Side) }},
			{"continues", func(x row[doc.Statement]) string { return statementID(x.f.Continues) }},
			{"addressee", func(x row[doc.Statement]) string { return x.name(x.f.Addressee) }},
			{"stances", func(x row[doc.Statement]) string { return x.stances(x.f.Stances) }},
			{"topics", func(x row[doc.Statement]) string { return listed(x.f.Topics) }},
		}),
	}
	eventSheet = table[row[doc.Event]]{
		comma: ',',
		rows:  func(e *entry) []row[doc.Event] { return rows(e, e.f.Events) },
		columns: sheetColumns("e", func(ev doc.Event) doc.Evidence { return ev.Evidence }, nil, []column[row[doc.Event]]{
			{"source", func(x row[doc.Event]) string { return x.names(x.f.Source) }},
			{"sourceCode", func(x row[doc.Event]) string { return listed(x.f.SourceCode) }},
			{"target", func(x row[doc.Event]) string { return x.names(x.f.Target) }},
			{"targetCode", func(x row[doc.Event]) string { return listed(x.f.TargetCode) }},
			{"cameo", func(x row[doc.Event]) string { return string(x.f.CAMEO) }},
			{"cameoLabel", func(x row[doc.Event]) string { return cameoLabels[x.f.CAMEO] }},
			{"plover", func(x row[doc.Event]) string { return string(x.f.PLOVER.Event) }},
			{"mode", func(x row[doc.Event]) string { return string(x.f.PLOVER.Mode) }},
			{"context", func(x row[doc.Event]) string { return listed(x.f.PLOVER.Context) }},
			{"quad", func(x row[doc.Event]) string { return quad(x.f) }},
			{"goldstein", func(x row[doc.Event]) string { return goldstein(x.f) }},
			{"status", func(x row[doc.Event]) string { return string(x.f.Status) }},
			{"statusCue", func(x row[doc.Event]) string { return x.f.StatusCue.Text() }},
			{"time", func(x row[doc.Event]) string { return string(x.f.Time) }},
			{"statement", func(x row[doc.Event]) string { return statementID(x.f.Statement) }},
			{"speakers", func(x row[doc.Event]) string { return x.speakers(x.f.Statement) }},
			{"trigger", func(x row[doc.Event]) string { return x.f.Trigger.Text() }},
		}),
	}
	commitmentSheet = table[row[doc.Commitment]]{
		comma: ',',
		rows:  func(e *entry) []row[doc.Commitment] { return rows(e, e.f.Commitments) },
		columns: sheetColumns("c", func(c doc.Commitment) doc.Evidence { return c.Evidence }, func(c doc.Commitment) []doc.Span { return []doc.Span{c.What} }, []column[row[doc.Commitment]]{
			{"kind", func(x row[doc.Commitment]) string { return string(x.f.Kind) }},
			{"by", func(x row[doc.Commitment]) string { return x.names(x.f.By) }},
			{"byCodes", func(x row[doc.Commitment]) string { return x.codes(x.f.By) }},
			{"to", func(x row[doc.Commitment]) string { return x.names(x.f.To) }},
			{"toCodes", func(x row[doc.Commitment]) string { return x.codes(x.f.To) }},
			{"status", func(x row[doc.Commitment]) string { return string(x.f.Status) }},
			{"due", func(x row[doc.Commitment]) string { return value(x.f.Due) }},
			{"repeats", func(x row[doc.Commitment]) string { return x.f.Repeats.Text() }},
			{"statement", func(x row[doc.Commitment]) string { return statementID(x.f.Statement) }},
			{"speakers", func(x row[doc.Commitment]) string { return x.speakers(x.f.Statement) }},
		}),
	}
	actorSheet = table[row[doc.Actor]]{
		comma: ',',
		rows:  func(e *entry) []row[doc.Actor] { return rows(e, e.f.Actors) },
		columns: sheetColumns("a", func(a doc.Actor) doc.Evidence { return a.Evidence }, nil, []column[row[doc.Actor]]{
			{"kind", func(x row[doc.Actor]) string { return string(x.f.Kind) }},
			{"name", func(x row[doc.Actor]) string { return x.f.Name.V }},
			{"titles", func(x row[doc.Actor]) string { return words(x.f.Titles) }},
			{"roles", func(x row[doc.Actor]) string { return roleWords(x.f.Roles) }},
			{"offices", func(x row[doc.Actor]) string { return offices(x.f) }},
			{"country", func(x row[doc.Actor]) string { return string(x.f.Country) }},
			{"countryName", func(x row[doc.Actor]) string { return x.countries[x.f.Country] }},
			{"code", func(x row[doc.Actor]) string { return string(x.f.Code) }},
			{"wikidata", func(x row[doc.Actor]) string { return string(x.f.Wikidata) }},
			{"mentions", func(x row[doc.Actor]) string { return strconv.Itoa(len(x.f.Mentions)) }},
		}),
	}
)

// sheetColumns are the columns of a sheet: of which document, which finding, what it is, and its words with their place. The
// words are those at quote's spans; where quote is nil, those of the evidence.
func sheetColumns[F any](prefix string, evidence func(F) doc.Evidence, quote func(F) []doc.Span, own []column[row[F]]) []column[row[F]] {
	if quote == nil {
		quote = func(f F) []doc.Span { return []doc.Span{evidence(f).At()} }
	}
	first := func(x row[F]) doc.Span { return quote(x.f)[0] }
	all := func(x row[F]) doc.Span {
		spans := quote(x.f)
		return spans[0].Cover(spans[len(spans)-1])
	}
	columns := []column[row[F]]{
		{"document", func(x row[F]) string { return x.Document().ID() }},
		{"documentSource", func(x row[F]) string { return x.Document().Origin().Source }},
		{"publisher", func(x row[F]) string { return x.publisher() }},
		{"publisherCountry", func(x row[F]) string { return string(x.publisherCountry()) }},
		{"date", func(x row[F]) string { return x.date() }},
		{"title", func(x row[F]) string { return x.Document().Layout().Title.Text() }},
		{"id", func(x row[F]) string { return identifier(prefix, x.n) }},
	}
	columns = append(columns, own...)
	return append(columns,
		column[row[F]]{"quote", func(x row[F]) string { return quoted(quote(x.f)) }},
		column[row[F]]{"line", func(x row[F]) string { line, _ := x.Document().Position(first(x).Start()); return strconv.Itoa(line) }},
		column[row[F]]{"column", func(x row[F]) string { _, col := x.Document().Position(first(x).Start()); return strconv.Itoa(col) }},
		column[row[F]]{"start", func(x row[F]) string { start, _ := all(x).CodePoints(); return strconv.Itoa(start) }},
		column[row[F]]{"end", func(x row[F]) string { _, end := all(x).CodePoints(); return strconv.Itoa(end) }},
		column[row[F]]{"spans", func(x row[F]) string { return places(quote(x.f)) }},
		column[row[F]]{"rule", func(x row[F]) string { return string(evidence(x.f).By()) }},
	)
}

// gap stands between the parts of a quote that is interrupted.
const gap = " […] "

func quoted(spans []doc.Span) string {
	var parts []string
	for _, sp := range spans {
		parts = append(parts, sp.Text())
	}
	return strings.Join(parts, gap)
}

// places are spans in code points: "[[12,31],[40,52]]".
func places(spans []doc.Span) string {
	var parts []string
	for _, sp := range spans {
		start, end := sp.CodePoints()
		parts = append(parts, fmt.Sprintf("[%d,%d]", start, end))
	}
	return "[" + strings.Join(parts, ",") + "]"
}
