// Package export writes records: for people to read in a terminal, as JSON, and as JSON Lines. A Record goes in, bytes come
// out; nothing is analysed, nothing is left out but what the form can not hold. Adding a form is adding a file and its name
// in Formats.
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
