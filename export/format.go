// Package export writes records: for people to read in a terminal or a browser, as JSON, as tables, in the event formats of
// the field, and as Web Annotations. A Record goes in, bytes come out; nothing is analysed, nothing is left out but what the
// form can not hold. Adding a form is adding a file and its name in Formats.
package export

import (
	"fmt"
	"io"
	"strings"

	"github.com/readout-project/readout/doc"
)

// Format is one form in which a record can be written.
type Format struct {
	Name  string // what the user gives: "json"
	Ext   string // of files that hold it: ".json"
	Doc   string // one line: who it is for
	Write func(w io.Writer, r *doc.Record, o Options) error
	// Between is written between two records of one output.
	Between string
	// Begin, where it is not nil, begins an output of any number of records. A form has it that has something before the
	// first record or behind the last, so that records can not be written one behind another.
	Begin func(w io.Writer) (File, error)
}

// File is an output of many records in the making. It is complete when it is closed; closing it does not close what it is
// written to.
type File interface {
	Add(r *doc.Record) error
	Close() error
}

// whole makes Format.Write of Format.Begin: an output with one record.
func whole(begin func(w io.Writer) (File, error)) func(io.Writer, *doc.Record, Options) error {
	return func(w io.Writer, r *doc.Record, _ Options) error {
		f, err := begin(w)
		if err != nil {
			return err
		}
		if err := f.Add(r); err != nil {
			return err
		}
		return f.Close()
	}
}

// Options say how a record is shown to people; forms for programs take no notice of them.
type Options struct {
	Width int  // columns of the terminal; 0 means 80
	Color bool // bold, faint and coloured by escape sequences
}

// Formats are all forms, the first being what a user gets who asks for none.
var Formats = []Format{
	{Name: "people", Ext: ".txt", Doc: "for people: who took part, who said what, with its place", Write: writePeople,
		Between: "\n" + strings.Repeat("━", leastWidth) + "\n\n"},
	{Name: "json", Ext: ".json", Doc: "for programs: the whole record, indented", Write: writeJSON},
	{Name: "jsonl", Ext: ".jsonl", Doc: "for programs: the whole record on one line", Write: writeJSONL},
	{Name: "html", Ext: ".html", Doc: "for people: a page with the text, marked, and the record beside it", Begin: beginHTML, Write: whole(beginHTML)},
	statementSheet.format("csv", ".csv", "for spreadsheets: a row for each statement, as csv:statements"),
	statementSheet.format("csv:statements", ".csv", "a row for each statement"),
	eventSheet.format("csv:events", ".csv", "a row for each event"),
	commitmentSheet.format("csv:commitments", ".csv", "a row for each commitment"),
	actorSheet.format("csv:actors", ".csv", "a row for each actor"),
	icews.format("icews", ".tab", "events in the table of ICEWS"),
	phoenix.format("phoenix", ".txt", "events in the table of Phoenix"),
	gdelt.format("gdelt", ".csv", "events in the table of GDELT 2.0"),
	polecat.format("polecat", ".txt", "events in the table of POLECAT"),
	{Name: "plover", Ext: ".jsonl", Doc: "events as PLOVER JSON Lines", Write: writePLOVER},
	{Name: "annotation", Ext: ".jsonld", Doc: "W3C Web Annotations: actors, statements and events at their places", Write: writeAnnotations},
	statementParquet.format("parquet", ".parquet", "for databases: a row for each statement, as parquet:statements"),
	statementParquet.format("parquet:statements", ".parquet", "a row for each statement"),
	eventParquet.format("parquet:events", ".parquet", "a row for each event"),
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

// Names are the names of all formats, in order.
func Names() []string {
	var names []string
	for _, f := range Formats {
		names = append(names, f.Name)
	}
	return names
}

func writeJSON(w io.Writer, r *doc.Record, _ Options) error { return r.WriteJSON(w, true) }

func writeJSONL(w io.Writer, r *doc.Record, _ Options) error { return r.WriteJSON(w, false) }
