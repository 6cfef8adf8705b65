// Package table writes comparisons: for people in a terminal or a browser, as tables, as JSON. A Comparison goes in, bytes
// come out; every cell shows the words of a text at their place and none of our own, but for the names of the parts. Adding
// a form is adding a file and its name in Formats.
package table

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/readout-project/readout/compare"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/export"
)

// Input is what is written: two accounts, two versions of one page, or more than two accounts.
type Input struct {
	Two      *compare.Comparison
	Versions bool             // Two are versions, the older first
	Several  *compare.Several // where Two is nil
	Trace    bool             // show why two are taken for one
}

// Format is one form in which a comparison can be written.
type Format struct {
	Name  string
	Doc   string
	Write func(w io.Writer, in Input, o export.Options) error
}

// Formats are all forms, the first being what a user gets who asks for none.
var Formats = []Format{
	{"people", "for people: the words of both under each point, what differs marked", writePeople},
	{"json", "for programs: the whole comparison", writeJSON},
	{"csv", "for spreadsheets: a row for each point", writeCSV},
	{"html", "for people: a page with the table and the texts beside it", writeHTML},
	{"md", "for documents: Markdown", writeMarkdown},
}

// Names are the names of all formats, in order.
func Names() []string {
	var names []string
	for _, f := range Formats {
		names = append(names, f.Name)
	}
	return names
}

// Named is the format of a name, or an error that lists those there are.
func Named(name string) (Format, error) {
	for _, f := range Formats {
		if f.Name == name {
			return f, nil
		}
	}
	return Format{}, fmt.Errorf("no format %q; there is %s", name, strings.Join(Names(), ", "))
}

func writeJSON(w io.Writer, in Input, _ export.Options) error {
	if in.Two != nil {
		return in.Two.WriteJSON(w)
	}
	return in.Several.WriteJSON(w)
}

// view is what all forms for people show: accounts, and sections of rows with a cell for each account.
type view struct {
	in       Input
	records  []*doc.Record
	sections []section
	warnings []string
}

// section is rows of one sort.
type section struct {
	name string
	rows []row
	more string // in place of rows
}

// row is a point.
type row struct {
	number int // of all rows, from 1
	topic  string
	cells  []cell // by account
	notes  []string
	why    []string // for Input.Trace
	source compare.Row
}

// cell is what one account has of a point.
type cell struct {
	spans    []doc.Span
	marks    []doc.Span // what differs
	searched []string   // where there are no spans
	tell     string     // "in the other side's mouth"
}

func newView(in Input) *view {
	v := &view{in: in}
	if in.Two != nil {
		v.records, v.warnings = in.Two.Records[:], in.Two.Warnings
		v.twoSections()
	} else {
		v.records = in.Several.Records
		v.severalSections()
	}
	n := 0
	for i := range v.sections {
		for k := range v.sections[i].rows {
			n++
			v.sections[i].rows[k].number = n
		}
	}
	return v
}

// letter names an account: A, B, C.
func letter(i int) string {
	if i < 26 {
		return string(rune('A' + i))
	}
	return fmt.Sprintf("A%d", i+1)
}

// twoSections sorts the rows of two accounts.
func (v *view) twoSections() {
	names := []string{"In both accounts", "Only in A", "Only in B"}
	if v.in.Versions {
		names = []string{"Changed", "Removed", "Added"}
	}
	list := make([]section, len(names))
	kept := 0
	for _, r := range v.in.Two.Rows {
		i := slices.Index([]compare.Verdict{compare.Both, compare.OnlyA, compare.OnlyB}, r.Verdict)
		if r.Change == compare.Kept {
			kept++
			continue
		}
		list[i].rows = append(list[i].rows, v.two(r))
	}
	for i, s := range list {
		s.name = names[i]
		if len(s.rows) > 0 {
			v.sections = append(v.sections, s)
		}
	}
	if v.in.Versions {
		v.sections = append(v.sections, section{name: "Kept", more: count(kept, "point") + " with the same words"})
	}
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// two is a row of two accounts.
func (v *view) two(r compare.Row) row {
	out := row{topic: topicName(r.Topic), cells: make([]cell, 2), source: r, notes: notes(r), why: why(r)}
	for s := range out.cells {
		out.cells[s] = cell{spans: r.Spans[s], searched: r.Searched}
		for _, d := range r.Differ {
			if sp := d.At[s]; !sp.IsZero() && (d.Kind != compare.WordingDiffers || r.Change != "") {
				out.cells[s].marks = append(out.cells[s].marks, sp)
			}
		}
		if r.Attributed[s] {
			out.cells[s].tell = "in the other side’s mouth"
		}
		if r.Joint && len(r.Spans[s]) > 0 {
			out.cells[s].tell = "in the mouths of both"
		}
	}
	return out
}

func topicName(t doc.Topic) string { return strings.ReplaceAll(string(t), "_", " ") }

// notes name what differs, each kind once.
func notes(r compare.Row) []string {
	var out []string
	for _, d := range r.Differ {
		s := string(d.Kind)
		if d.Kind != compare.WordingDiffers {
			s = fmt.Sprintf("%s: %s", d.Kind, facing(d))
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	if r.Doubt {
		out = append(out, "may be two points")
	}
	return out
}

// facing is "one / other" of a difference; a dash stands where a side has nothing.
func facing(d compare.Difference) string {
	words := [2]string{"–", "–"}
	for s, sp := range d.At {
		if !sp.IsZero() {
			words[s] = "“" + export.Plain(sp.Text()) + "”"
		}
	}
	return words[0] + " / " + words[1]
}

// why are the reasons for taking two for one.
func why(r compare.Row) []string {
	var out []string
	for _, x := range r.Shared {
		a, b := export.Plain(x.At[compare.A].Text()), export.Plain(x.At[compare.B].Text())
		s := x.Kind + ": " + a
		if !strings.EqualFold(a, b) {
			s += " = " + b
		}
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// severalSections sorts the rows of several accounts: those of more than one, then those of each alone.
func (v *view) severalSections() {
	shared := section{name: "In more than one account"}
	alone := make([]section, len(v.records))
	for _, g := range v.in.Several.Rows {
		r := row{topic: topicName(g.Topic), cells: make([]cell, len(g.Spans))}
		for i, list := range g.Spans {
			r.cells[i] = cell{spans: list}
		}
		if g.Accounts() > 1 {
			shared.rows = append(shared.rows, r)
			continue
		}
		i := slices.IndexFunc(g.Spans, func(list []doc.Span) bool { return len(list) > 0 })
		alone[i].rows = append(alone[i].rows, r)
	}
	v.sections = append(v.sections, shared)
	for i, s := range alone {
		s.name = "Only in " + letter(i)
		if len(s.rows) > 0 {
			v.sections = append(v.sections, s)
		}
	}
	for _, c := range v.in.Several.Pairs {
		for _, w := range c.Warnings {
			if !slices.Contains(v.warnings, w) {
				v.warnings = append(v.warnings, w)
			}
		}
	}
}

// publisher is who says an account, or its title where that is not known.
func publisher(r *doc.Record) string {
	l := r.Document().Layout()
	if l.Publisher != nil {
		return export.Plain(l.Publisher.Name.V)
	}
	return "publisher not known"
}

// title is the title of an account, or its source.
func title(r *doc.Record) string {
	if t := export.Plain(r.Document().Layout().Title.Text()); t != "" {
		return t
	}
	return export.Plain(r.Document().Origin().Source)
}

func date(r *doc.Record) string {
	if t := r.Document().Layout().Date; t != nil {
		return export.Plain(t.Value.V)
	}
	return "no date stated"
}

// place is "line:column" of a span.
func place(sp doc.Span) string {
	line, col := sp.Document().Position(sp.Start())
	return fmt.Sprintf("%d:%d", line, col)
}

// piece is a run of a quote, marked or not.
type piece struct {
	text   string
	marked bool
}

// pieces cuts a quote at its marks.
func pieces(sp doc.Span, marks []doc.Span) []piece {
	marks = slices.Clone(marks)
	slices.SortFunc(marks, doc.Span.Compare)
	text, at := sp.Document().Text(), sp.Start()
	var out []piece
	for _, m := range marks {
		start, end := max(m.Start(), at), min(m.End(), sp.End())
		if start >= end {
			continue
		}
		if start > at {
			out = append(out, piece{text[at:start], false})
		}
		out = append(out, piece{text[start:end], true})
		at = end
	}
	if at < sp.End() {
		out = append(out, piece{text[at:sp.End()], false})
	}
	return out
}

// absent is what stands in a cell without words.
func (c cell) absent() string {
	if len(c.searched) == 0 {
		return "not found"
	}
	var words []string
	for _, w := range c.searched {
		words = append(words, export.Plain(w))
	}
	return "not found (searched: " + strings.Join(words, ", ") + ")"
}
