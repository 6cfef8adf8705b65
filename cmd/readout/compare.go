package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/compare"
	"github.com/readout-project/readout/compare/table"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/ingest"
	"github.com/readout-project/readout/internal/archive"
	"github.com/readout-project/readout/lang"
)

type compareCommand struct {
	archiveFlag
	Inputs   []string `arg:"" name:"account" help:"Two accounts or more: texts, pages, http(s) addresses, records in JSON, .jsonl files with a text a line, IDs of texts in the archive; - is standard input."`
	Format   string   `short:"o" default:"people" enum:"people,json,csv,html,md" placeholder:"FORMAT" help:"How to write the comparison: people, json, csv, html (a page with the texts beside the table) or md."`
	Out      string   `placeholder:"FILE" help:"Write to FILE, which appears when it is whole, instead of standard output."`
	Versions bool     `help:"The two are versions of one page, the older first: what was changed, removed, added."`
	Trace    bool     `help:"Show why two are taken for one point: the words, names and numbers that they share."`
	Width    int      `placeholder:"COLUMNS" help:"Columns to write for people in; the terminal's by default, 80 where there is none."`
	Color    string   `default:"auto" enum:"auto,always,never" placeholder:"WHEN" help:"auto, always or never; auto heeds NO_COLOR."`
}

// Help are the examples below the help.
func (compareCommand) Help() string {
	return `The points of each account are laid side by side: what both make, with what differs marked, and what was found in one
only. 'Not found' says what was looked for; it is no proof that a point was left out.

Examples:

  readout compare capital-a.html capital-b.html
  readout compare -o html --out compared.html a.txt https://www.example.org/b
  readout compare --versions monday.html tuesday.html
  readout compare --trace a.json b.json
  readout compare a.txt b.txt c.txt
  readout compare b6d405a6 ef865ff8
`
}

// Run compares the accounts.
func (c *compareCommand) Run(ctx context.Context, t *terminal) error {
	format, err := table.Named(c.Format)
	if err != nil {
		return err
	}
	records, err := c.records(ctx, t)
	if err != nil {
		return err
	}
	in, err := c.compared(records)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	read := readCommand{Out: c.Out, Width: c.Width, Color: c.Color}
	if err := format.Write(&b, in, read.options(t)); err != nil {
		return err
	}
	return t.save(c.Out, b.Bytes())
}

// records reads the accounts, in the order of the arguments.
func (c *compareCommand) records(ctx context.Context, t *terminal) ([]*doc.Record, error) {
	reader, err := readout.New(readout.Options{})
	if err != nil {
		return nil, err
	}
	kept, err := c.kept(ctx, t)
	if err != nil {
		return nil, err
	}
	var list []*doc.Record
	var errs []error
	for _, input := range c.Inputs {
		if r := kept[input]; r != nil {
			list = append(list, r)
			continue
		}
		for x := range texts(ctx, sources([]string{input}), t) {
			r, err := account(reader, x)
			list, errs = append(list, r), append(errs, err)
		}
	}
	if err := errors.Join(append(errs, ctx.Err())...); err != nil {
		return nil, err
	}
	return list, nil
}

// kept are the records of those arguments that are IDs of texts in the archive: what looks like one and is no file.
func (c *compareCommand) kept(ctx context.Context, t *terminal) (map[string]*doc.Record, error) {
	var ids []string
	for _, input := range c.Inputs {
		if _, err := os.Lstat(input); err != nil && archive.IsID(input) {
			ids = append(ids, input)
		}
	}
	if len(ids) == 0 {
		return nil, nil
	}
	a, err := c.open(t, archive.ReadOnly)
	if err != nil {
		return nil, fmt.Errorf("there is no file %s, and as an ID: %w", ids[0], err)
	}
	defer a.Close()
	records := map[string]*doc.Record{}
	for _, id := range ids {
		d, err := a.Find(ctx, id)
		if err != nil {
			return nil, err
		}
		if records[id], err = a.Record(ctx, d.Hash); err != nil {
			return nil, err
		}
	}
	return records, nil
}

// account is the record of a text, or the record that the text is.
func account(reader *readout.Reader, x text) (r *doc.Record, err error) {
	defer caught(x.name, &err)
	in, err := x.open()
	if err != nil {
		return nil, err
	}
	if !isRecord(in) {
		return reader.Read(in)
	}
	if r, err = doc.ReadRecord(in.Bytes); err != nil {
		return nil, fmt.Errorf("we could not read the record %s: %w", in.Name, err)
	}
	return r, nil
}

// isRecord reports whether a text is a record in JSON, as readout read -o json writes it.
func isRecord(in ingest.Input) bool {
	const head = 200
	start := bytes.TrimSpace(in.Bytes[:min(head, len(in.Bytes))])
	return bytes.HasPrefix(start, []byte("{")) && bytes.Contains(start, []byte(`"schema"`)) && bytes.Contains(start, []byte(`"`+doc.Schema+`"`))
}

// compared compares the records as the flags say.
func (c *compareCommand) compared(list []*doc.Record) (table.Input, error) {
	in := table.Input{Versions: c.Versions, Trace: c.Trace}
	switch {
	case len(list) < 2:
		return in, fmt.Errorf("there is %d account to compare; give two or more", len(list))
	case c.Versions && len(list) > 2:
		return in, fmt.Errorf("we can compare two versions of a page, and there are %d; give the older and the newer", len(list))
	case c.Versions:
		two := compare.Versions(list[0], list[1], &lang.English)
		in.Two = &two
	case len(list) == 2:
		two := compare.Accounts(list[0], list[1], &lang.English)
		in.Two = &two
	default:
		several := compare.All(list, &lang.English)
		in.Several = &several
	}
	return in, nil
}
