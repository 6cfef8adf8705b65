package main

import (
	"bytes"
	"context"
	"fmt"
	"path"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/internal/archive"
)

// screenFlags say how a view for people looks.
type screenFlags struct {
	Width int    `placeholder:"COLUMNS" help:"Columns to write for people in; the terminal's by default, 80 where there is none."`
	Color string `default:"auto" enum:"auto,always,never" placeholder:"WHEN" help:"auto, always or never; auto heeds NO_COLOR."`
}

// options asks the terminal, as readout read does; out is the file that is written to, "" for standard output.
func (f screenFlags) options(t *terminal, out string) export.Options {
	c := readCommand{Out: out, Width: f.Width, Color: f.Color}
	return c.options(t)
}

// filterFlags say which texts of the archive are meant.
type filterFlags struct {
	Publisher string `placeholder:"NAME" help:"Texts of publishers with NAME in their name, or of a country (its code, FIN)."`
	Title     string `placeholder:"WORDS" help:"Texts with WORDS in their title."`
	Since     string `placeholder:"DATE" help:"Texts of DATE and later (2024-05-31, 2024-05, 2024)."`
	Until     string `placeholder:"DATE" help:"Texts of DATE and earlier; of a month or year, to its end."`
	Latest    bool   `help:"Only the last version of each page."`
}

// filter is what the flags mean.
func (f filterFlags) filter() (archive.Filter, error) {
	out := archive.Filter{Publisher: f.Publisher, Title: f.Title, Latest: f.Latest}
	var err error
	if out.Since, err = day(f.Since, false); err != nil {
		return out, err
	}
	out.Until, err = day(f.Until, true)
	return out, err
}

// day is a date that a user gives, as a day: the first that it has, or the last.
func day(date string, last bool) (string, error) {
	if date == "" {
		return "", nil
	}
	first := archive.Day(date)
	if first == "" || len(date) > len(first) {
		return "", fmt.Errorf("we could not read the date %s; give it as 2024-05-31, 2024-05 or 2024", date)
	}
	if !last {
		return first, nil
	}
	return date + "-12-31"[len(date)-len("2024"):], nil // as words compare, every month ends before its day 31 does
}

type listCommand struct {
	archiveFlag
	filterFlags
	Format string `short:"o" default:"people" enum:"people,json,csv" placeholder:"FORMAT" help:"people, json or csv."`
	screenFlags
}

// Help are the examples below the help.
func (listCommand) Help() string {
	return `Texts are listed by date, those without one first. The first column is the ID that other commands take.

Examples:

  readout list
  readout list --publisher FIN --since 2024
  readout list -o csv --latest > texts.csv
`
}

// Run lists the texts.
func (c *listCommand) Run(ctx context.Context, t *terminal) error {
	filter, err := c.filter()
	if err != nil {
		return err
	}
	a, err := c.open(t, archive.ReadOnly)
	if err != nil {
		return err
	}
	defer a.Close()
	list, err := a.Documents(ctx, filter)
	if err != nil {
		return err
	}
	switch c.Format {
	case "json":
		return t.printJSON(listed(list))
	case "csv":
		return t.printCSV(sheet(list))
	}
	return c.people(t, list)
}

// listedText is a text in the JSON of list.
type listedText struct {
	ID         string `json:"id"`
	Hash       string `json:"hash"`
	Address    string `json:"address"`
	Version    int    `json:"version"`
	Versions   int    `json:"versions"`
	Fetched    string `json:"fetched"`
	Publisher  string `json:"publisher"`
	Country    string `json:"country"`
	Title      string `json:"title"`
	Date       string `json:"date"`
	Words      int    `json:"words"`
	Statements int    `json:"statements"`
	Near       int    `json:"nearCopies"`
}

func listed(list []archive.Document) []listedText {
	out := make([]listedText, 0, len(list))
	for _, d := range list {
		out = append(out, listedText{archive.Short(d.Hash), d.Hash, d.Address, d.Version, d.Versions, d.Fetched, d.Publisher, d.Country, d.Title, d.Date, d.Words, d.Statements, d.Near})
	}
	return out
}

func sheet(list []archive.Document) [][]string {
	rows := [][]string{{"id", "date", "publisher", "country", "title", "words", "statements", "version", "versions", "near_copies", "address", "fetched", "hash"}}
	for _, d := range list {
		rows = append(rows, []string{archive.Short(d.Hash), d.Date, d.Publisher, d.Country, d.Title, strconv.Itoa(d.Words), strconv.Itoa(d.Statements),
			strconv.Itoa(d.Version), strconv.Itoa(d.Versions), strconv.Itoa(d.Near), d.Address, d.Fetched, d.Hash})
	}
	return rows
}

// people prints a line for each text: ID, date, publisher, title, cut to the width.
func (c *listCommand) people(t *terminal, list []archive.Document) error {
	o := c.options(t, "")
	if o.Width <= 0 {
		o.Width = 80
	}
	by := 0
	for _, d := range list {
		by = max(by, ansi.StringWidth(export.Plain(publishedBy(d))))
	}
	by = min(by, 24, max(0, o.Width-24)/2) // half of what ID and date leave
	var b bytes.Buffer
	for _, d := range list {
		head := fmt.Sprintf("%s  %-10s  ", archive.Short(d.Hash), date(d.Date))
		name := export.Padded(ansi.Truncate(export.Plain(publishedBy(d)), by, "…"), by)
		title := export.Plain(headline(d)) + marks(d)
		rest := max(8, o.Width-len(head)-by-2)
		b.WriteString(strings.TrimRight(export.Isolate(head+name+"  "+ansi.Truncate(title, rest, "…")), " ") + "\n")
	}
	if len(list) == 0 {
		t.note("no text in the archive is as asked for")
	}
	_, err := t.out.Write(b.Bytes())
	return wrote("standard output", err)
}

// date is the day of a text, in the room that a list has for it.
func date(d string) string {
	if d == "" {
		return "no date"
	}
	return ansi.Truncate(d, 10, "…")
}

func publishedBy(d archive.Document) string {
	if d.Publisher == "" {
		return "-"
	}
	return d.Publisher
}

// headline is the title of a text, or what stands for it.
func headline(d archive.Document) string {
	if d.Title != "" {
		return d.Title
	}
	return path.Base(d.Address)
}

// marks say that a text has other versions and near-copies.
func marks(d archive.Document) string {
	s := ""
	if d.Versions > 1 {
		s += fmt.Sprintf(" [version %d of %d]", d.Version, d.Versions)
	}
	if d.Near > 0 {
		s += fmt.Sprintf(" [near-copies: %d]", d.Near)
	}
	return s
}
