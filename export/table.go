package export

import (
	"encoding/csv"
	"io"
	"regexp"
	"strings"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// table is a form with a row for each finding of a sort: columns with their names, and how to make the rows of a record.
type table[T any] struct {
	comma   rune // ',' or '\t'
	bare    bool // without the names of the columns in the first line
	rows    func(e *entry) []T
	columns []column[T]
}

// column is a column of a table: its name, and what it has for a row.
type column[T any] struct {
	name string
	of   func(x T) string
}

// entry is a record with what the rows of its tables need.
type entry struct {
	*doc.Record
	f         doc.Findings
	countries map[doc.Code]string // names
}

func newEntry(r *doc.Record, countries map[doc.Code]string) *entry {
	return &entry{Record: r, f: r.Findings(), countries: countries}
}

// countryNames are the English short names of countries by code. The map is the caller's.
func countryNames() map[doc.Code]string {
	names := map[doc.Code]string{}
	for _, c := range lang.Countries() {
		names[c.Code] = c.Name
	}
	return names
}

// format is the table as a form of output.
func (t table[T]) format(name, ext, about string) Format {
	return Format{Name: name, Ext: ext, Doc: about, Begin: t.begin, Write: whole(t.begin)}
}

// begin writes the names of the columns.
func (t table[T]) begin(w io.Writer) (File, error) {
	s := &sheet[T]{table: t, w: csv.NewWriter(w), countries: countryNames()}
	s.w.Comma = t.comma
	if t.bare {
		return s, nil
	}
	var names []string
	for _, c := range t.columns {
		names = append(names, c.name)
	}
	return s, s.write(names)
}

// sheet is a table that is being written.
type sheet[T any] struct {
	table[T]
	w         *csv.Writer
	countries map[doc.Code]string
}

// Add writes the rows of a record.
func (s *sheet[T]) Add(r *doc.Record) error {
	for _, x := range s.rows(newEntry(r, s.countries)) {
		cells := make([]string, len(s.columns))
		for i, c := range s.columns {
			cells[i] = s.cell(c.of(x))
		}
		if err := s.write(cells); err != nil {
			return err
		}
	}
	return nil
}

// Close has nothing left to write.
func (s *sheet[T]) Close() error { return nil }

func (s *sheet[T]) write(cells []string) error {
	if err := s.w.Write(cells); err != nil {
		return err
	}
	s.w.Flush()
	return s.w.Error()
}

// cell is text as it is written in a cell. The tables of the field have no way to write a tab or a line end.
func (s *sheet[T]) cell(text string) string {
	if s.comma == '\t' {
		text = strings.Join(strings.Fields(text), " ")
	}
	return guarded(text)
}

// number is what a spreadsheet may take for a number: it can do no harm.
var number = regexp.MustCompile(`^[+-]?[0-9]+(?:\.[0-9]+)?$`)

// guarded is text with an apostrophe before it where a spreadsheet would take it for a formula: where it begins, behind
// any apostrophes of its own, with one of = + - @, their wide forms, a tab or a line end, and is no number. Who reads the
// table with a program takes one apostrophe away where such a character follows the apostrophes that a cell begins with.
func guarded(text string) string {
	first, _ := utf8.DecodeRuneInString(strings.TrimLeft(text, "'"))
	if !strings.ContainsRune("=+-@＝＋－＠\t\r\n", first) || number.MatchString(text) {
		return text
	}
	return "'" + text
}
