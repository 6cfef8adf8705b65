package main

import (
	"context"
	"fmt"
	"path/filepath"
	"strings"
	"time"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/ingest"
	"github.com/readout-project/readout/internal/archive"
)

type addCommand struct {
	archiveFlag
	Inputs    []string `arg:"" name:"input" help:"Files, folders, http(s) addresses, .jsonl files with a text a line (or .jsonl.gz); - is standard input."`
	Publisher string   `placeholder:"NAME" help:"Who published the texts, where they do not say so themselves."`
	Date      string   `placeholder:"DATE" help:"When they were published (2024-05-31), where they do not say so themselves."`
	Verbose   bool     `short:"v" help:"Print a line for each text, when it is safely in the archive."`
	Workers   int      `placeholder:"N" help:"Texts read at a time; as many as there are processor cores by default."`
	dictionaryFlags
}

// Help are the examples below the help.
func (addCommand) Help() string {
	return `The same text twice is one; a page that changed is a new version beside the old one. You can interrupt it at any moment: what
is in the archive is whole, and the next run goes on where this one stopped.

Examples:

  readout add statement.html
  readout add https://www.example.org/news/1234
  readout add --archive office.db folder statements.jsonl.gz
  readout add -v --publisher "Ministry of Foreign Affairs" folder
`
}

// atOnce is how many texts are written in one transaction, and patience with the writing of fewer.
const (
	atOnce   = 64
	flushing = time.Second
)

// fresh is a text on its way into the archive: read, or known already, or one that can not be read.
type fresh struct {
	name  string
	known string // the hash of a text that is there
	text  archive.Text
	err   error
}

// Run adds all inputs.
func (c *addCommand) Run(ctx context.Context, t *terminal) error {
	reader, err := c.reader(t)
	if err != nil {
		return err
	}
	a, err := c.open(t, archive.Write)
	if err != nil {
		return err
	}
	defer a.Close()
	w := &adding{a: a, t: t, verbose: c.Verbose, last: time.Now()}
	list := sources(c.Inputs)
	t.bar.expect(t, list, a.Path())
	defer t.bar.end()
	read := readCommand{Publisher: c.Publisher, Date: c.Date, Workers: c.Workers}
	work := func(x text) fresh { return read.fresh(ctx, a, reader, x) }
	err = inOrder(ctx, texts(ctx, list, t), read.workers(), work, func(f fresh) error { return w.take(ctx, f) })
	if ctx.Err() != nil { // what has been read is kept all the same
		err = joined(w.flush(context.WithoutCancel(ctx)), err)
	} else if err == nil {
		err = w.flush(ctx)
	}
	t.bar.end()
	w.sum()
	if err == nil && w.bad > 0 {
		err = errReported
	}
	return err
}

// joined is the first error, or the second where there is no first.
func joined(first, second error) error {
	if first != nil {
		return first
	}
	return second
}

// fresh reads a text, unless its bytes are in the archive already.
func (c *readCommand) fresh(ctx context.Context, a *archive.Archive, reader *readout.Reader, x text) (f fresh) {
	f.name = x.name
	defer caught(x.name, &f.err)
	in, err := x.open()
	if err != nil {
		return fresh{name: x.name, err: err}
	}
	hash := doc.ID(in.Bytes)
	if known, err := a.Known(ctx, hash); err != nil || known {
		return fresh{name: x.name, known: hash, err: err}
	}
	record, err := reader.Read(c.given(in))
	f.text = archive.Text{Record: record, Bytes: in.Bytes, Address: address(x), Title: in.Title, Fetched: time.Now()}
	f.err = err
	return f
}

// address is the name by which another version of a text is known again: its web address, the whole path of its file, or the
// name of a file of JSON Lines with the text's id in it, so that the file may be moved. Standard input has none.
func address(x text) string {
	switch {
	case x.file != "":
		return filepath.Base(x.file) + "#" + x.name
	case x.name == "-":
		return ""
	case ingest.IsURL(x.name):
		return x.name
	}
	path, err := filepath.Abs(x.name)
	if err != nil {
		return x.name
	}
	return path
}

// adding collects texts, writes them in batches, and counts.
type adding struct {
	a       *archive.Archive
	t       *terminal
	verbose bool
	batch   []fresh
	last    time.Time // when the last batch was written

	added, versions, known, near, bad int
}

// take takes one text in, and writes the batch if it is time.
func (w *adding) take(ctx context.Context, f fresh) error {
	defer w.t.bar.step()
	switch {
	case f.err != nil:
		w.bad++
		w.t.report(f.err)
		return nil
	case f.known != "":
		w.known++
		w.line(f.known, "known", f.name)
		return nil
	}
	w.batch = append(w.batch, f)
	if len(w.batch) < atOnce && time.Since(w.last) < flushing {
		return nil
	}
	return w.flush(ctx)
}

// flush writes the batch. Only then is anything said of it.
func (w *adding) flush(ctx context.Context) error {
	w.last = time.Now()
	if len(w.batch) == 0 {
		return nil
	}
	var list []archive.Text
	for _, f := range w.batch {
		list = append(list, f.text)
	}
	done, err := w.a.Add(ctx, list...)
	if err != nil {
		return err
	}
	for i, d := range done {
		w.count(d)
		w.line(d.Hash, word(d), w.batch[i].name)
	}
	w.batch = nil
	return nil
}

func (w *adding) count(d archive.Added) {
	switch {
	case d.Known:
		w.known++
	case d.Version > 1:
		w.versions++
	default:
		w.added++
	}
	if d.Near > 0 {
		w.near++
	}
}

// word says what became of a text.
func word(d archive.Added) string {
	switch {
	case d.Known:
		return "known"
	case d.Version > 1:
		return fmt.Sprintf("version %d", d.Version)
	case d.Near > 0:
		return "near-copy"
	}
	return "new"
}

func (w *adding) line(hash, word, name string) {
	if w.verbose {
		w.t.bar.print(w.t.out, fmt.Sprintf("%s  %-9s  %s\n", archive.Short(hash), word, strings.Join(strings.Fields(name), " ")))
	}
}

// sum says what was done.
func (w *adding) sum() {
	parts := []string{fmt.Sprintf("%d added", w.added)}
	for _, p := range []struct {
		n    int
		what string
	}{{w.versions, "new versions"}, {w.known, "known already"}, {w.near, "near-copies of others"}, {w.bad, "not read"}} {
		if p.n > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", p.n, p.what))
		}
	}
	w.t.note(strings.Join(parts, ", "))
}
