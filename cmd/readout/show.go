package main

import (
	"bytes"
	"context"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/internal/archive"
)

type showCommand struct {
	archiveFlag
	IDs    []string `arg:"" name:"id" help:"The text's ID as readout list shows it, or its address."`
	Source bool     `help:"The bytes that the text was read from, instead of its record."`
	Format string   `short:"o" default:"people" enum:"${formats}" placeholder:"FORMAT" help:"How to write the record: ${formatdocs}."`
	Out    string   `placeholder:"FILE" help:"Write to FILE, which appears when it is whole, instead of standard output."`
	screenFlags
}

// Help are the examples below the help.
func (showCommand) Help() string {
	return `An address stands for the last version of the page.

Examples:

  readout show 3f9a0c1d
  readout show -o html --out page.html 3f9a0c1d
  readout show --source https://www.example.org/news/1234 > page.html
`
}

// Run shows the records.
func (c *showCommand) Run(ctx context.Context, t *terminal) error {
	a, err := c.open(t, archive.ReadOnly)
	if err != nil {
		return err
	}
	defer a.Close()
	out, err := openOutput(c.Out, t.out)
	if err != nil {
		return err
	}
	defer out.drop()
	if c.Source {
		err = c.sources(ctx, a, out)
	} else {
		err = c.records(ctx, t, a, out)
	}
	if err != nil {
		return err
	}
	return out.save()
}

func (c *showCommand) sources(ctx context.Context, a *archive.Archive, out *output) error {
	for _, id := range c.IDs {
		d, err := a.Find(ctx, id)
		if err != nil {
			return err
		}
		b, err := a.Source(ctx, d.Hash)
		if err != nil {
			return err
		}
		if _, err := out.Write(b); err != nil {
			return err
		}
	}
	return nil
}

func (c *showCommand) records(ctx context.Context, t *terminal, a *archive.Archive, out *output) error {
	format, err := export.Named(c.Format)
	if err != nil {
		return err
	}
	w, err := newRecords(out, format)
	if err != nil {
		return err
	}
	read := readCommand{Out: c.Out, Width: c.Width, Color: c.Color}
	for _, id := range c.IDs {
		d, err := a.Find(ctx, id)
		if err != nil {
			return err
		}
		r, err := a.Record(ctx, d.Hash)
		if err != nil {
			return err
		}
		if err := w.write(r, read.options(t)); err != nil {
			return err
		}
	}
	return w.end()
}

// write adds a record that is not in the form of the output yet.
func (w *records) write(r *doc.Record, o export.Options) error {
	x := result{record: r}
	if w.file == nil {
		var b bytes.Buffer
		if err := w.format.Write(&b, r, o); err != nil {
			return err
		}
		x.bytes = b.Bytes()
	}
	return w.add(x)
}
