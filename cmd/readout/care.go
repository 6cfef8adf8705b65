package main

import (
	"context"
	"fmt"
	"iter"
	"slices"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/ingest"
	"github.com/readout-project/readout/internal/archive"
)

type removeCommand struct {
	archiveFlag
	IDs []string `arg:"" name:"id" help:"The text's ID as readout list shows it, or its address (the last version)."`
}

// Help are the examples below the help.
func (removeCommand) Help() string {
	return `The text, its record and its source go; other versions of the page stay. All of the IDs or none.

Examples:

  readout remove 3f9a0c1d
  readout remove 3f9a0c1d 77b2e0aa
`
}

// Run removes the texts, once all of them are found.
func (c *removeCommand) Run(ctx context.Context, t *terminal) error {
	a, err := c.open(t, archive.Write)
	if err != nil {
		return err
	}
	defer a.Close()
	var hashes []string
	for _, id := range c.IDs {
		d, err := a.Find(ctx, id)
		if err != nil {
			return err
		}
		if !slices.Contains(hashes, d.Hash) {
			hashes = append(hashes, d.Hash)
		}
	}
	if err := a.Remove(ctx, hashes...); err != nil {
		return err
	}
	t.note(fmt.Sprintf("%d removed", len(hashes)))
	return nil
}

type infoCommand struct {
	archiveFlag
	Format string `short:"o" default:"people" enum:"people,json" placeholder:"FORMAT" help:"people or json."`
}

// Help are the examples below the help.
func (infoCommand) Help() string {
	return `Examples:

  readout info
  readout info -o json --archive office.db
`
}

// infoJSON is the JSON of info.
type infoJSON struct {
	Archive     string      `json:"archive"`
	Bytes       int64       `json:"bytes"`
	Form        int         `json:"form"`
	Texts       int         `json:"texts"`
	Pages       int         `json:"pages"`
	Words       int         `json:"words"`
	Publishers  int         `json:"publishers"`
	First       string      `json:"first"`
	Last        string      `json:"last"`
	NearCopies  int         `json:"nearCopies"`
	Statements  int         `json:"statements"`
	Meetings    int         `json:"meetings"`
	Events      int         `json:"events"`
	Commitments int         `json:"commitments"`
	Actors      int         `json:"actors"`
	ReadBy      []modelJSON `json:"readBy"`
}

type modelJSON struct {
	Program string `json:"program"`
	Model   string `json:"model"`
	Texts   int    `json:"texts"`
}

// Run says what there is.
func (c *infoCommand) Run(ctx context.Context, t *terminal) error {
	a, err := c.open(t, archive.ReadOnly)
	if err != nil {
		return err
	}
	defer a.Close()
	i, err := a.Info(ctx)
	if err != nil {
		return err
	}
	if c.Format == "json" {
		j := infoJSON{a.Path(), i.Bytes, i.Form, i.Documents, i.Pages, i.Words, i.Publishers, i.First, i.Last, i.Near, i.Statements, i.Meetings, i.Events,
			i.Commitments, i.Actors, []modelJSON{}}
		for _, m := range i.Models {
			j.ReadBy = append(j.ReadBy, modelJSON{m.Program, m.Model, m.Documents})
		}
		return t.printJSON(j)
	}
	lines := fmt.Sprintf("%9d texts on %d pages by %d publishers, %d words\n", i.Documents, i.Pages, i.Publishers, i.Words)
	if i.First != "" {
		lines += fmt.Sprintf("          dated %s to %s\n", i.First, i.Last)
	}
	for _, n := range []struct {
		n    int
		what string
	}{{i.Near, "pairs of near-copies"}, {i.Statements, "statements"}, {i.Meetings, "meetings"}, {i.Events, "events"}, {i.Commitments, "commitments"}, {i.Actors, "actors, each in one text"}} {
		lines += fmt.Sprintf("%9d %s\n", n.n, n.what)
	}
	lines += fmt.Sprintf("%9.1f MB\n", float64(i.Bytes)/1e6)
	for _, m := range i.Models {
		lines += fmt.Sprintf("%9d texts read by readout %s, model %s\n", m.Documents, m.Program, m.Model)
	}
	_, err = t.out.WriteString(lines)
	return wrote("standard output", err)
}

type checkCommand struct {
	archiveFlag
}

// Help are the examples below the help.
func (checkCommand) Help() string {
	return `Checked are the file itself, that the source of each text has its hash, that each record can be read and is of that text, and that
the words of every place are the words of the text there. What is wrong is printed, a line each, and the exit status is 1.

Examples:

  readout check
  readout check --archive backup.db
`
}

// Run checks the archive.
func (c *checkCommand) Run(ctx context.Context, t *terminal) error {
	a, err := c.open(t, archive.ReadOnly)
	if err != nil {
		return err
	}
	defer a.Close()
	defer t.bar.end()
	n := 0
	problems, err := a.Check(ctx, func(total int) {
		if n == 0 {
			t.bar.start(t, int64(total), "checking")
		}
		n++
		t.bar.step()
	})
	if err != nil {
		return err
	}
	t.bar.end()
	for _, p := range problems {
		t.report(fmt.Errorf("%s", p))
	}
	if len(problems) > 0 {
		return errReported
	}
	t.note(fmt.Sprintf("%d texts, all whole", n))
	return nil
}

type backupCommand struct {
	archiveFlag
	To string `arg:"" help:"The file to write, which must not be there."`
}

// Help are the examples below the help.
func (backupCommand) Help() string {
	return `The copy is the archive as it is at one moment; others may go on reading it and adding to it.

Examples:

  readout backup monday.db
  readout backup --archive office.db /media/stick/office.db
`
}

// Run writes the copy.
func (c *backupCommand) Run(ctx context.Context, t *terminal) error {
	a, err := c.open(t, archive.ReadOnly)
	if err != nil {
		return err
	}
	defer a.Close()
	return a.Backup(ctx, c.To)
}

type rereadCommand struct {
	archiveFlag
	All     bool `help:"Also what this program and model have read; after a change of --actors or --verbs, say."`
	Workers int  `placeholder:"N" help:"Texts read at a time; as many as there are processor cores by default."`
	dictionaryFlags
}

// Help are the examples below the help.
func (rereadCommand) Help() string {
	return `Texts that another version of the program or another model has read are read again from the bytes in the archive. What people
have noted stays. It can be interrupted; the next run goes on.

Examples:

  readout reread
  readout reread --all --actors offices.txt
`
}

// Run reads old texts again.
func (c *rereadCommand) Run(ctx context.Context, t *terminal) error {
	reader, err := c.reader(t)
	if err != nil {
		return err
	}
	a, err := c.open(t, archive.Write)
	if err != nil {
		return err
	}
	defer a.Close()
	var list []archive.Document
	if c.All {
		list, err = a.Documents(ctx, archive.Filter{})
	} else {
		list, err = a.Old(ctx, reader.Program())
	}
	if err != nil {
		return err
	}
	t.bar.start(t, int64(len(list)), "reading")
	defer t.bar.end()
	read, done, bad := readCommand{Workers: c.Workers}, 0, 0
	work := func(d archive.Document) result { return again(ctx, a, reader, d) }
	err = inOrder(ctx, documents(list), read.workers(), work, func(r result) error {
		defer t.bar.step()
		if r.err != nil {
			bad++
			t.report(r.err)
			return nil
		}
		done++
		return a.Replace(ctx, r.record)
	})
	t.bar.end()
	t.note(fmt.Sprintf("%d read again", done))
	if err == nil && bad > 0 {
		err = errReported
	}
	return err
}

func documents(list []archive.Document) iter.Seq[archive.Document] { return slices.Values(list) }

// again reads a text of the archive from its bytes, with what was said of it when it was added.
func again(ctx context.Context, a *archive.Archive, reader *readout.Reader, d archive.Document) (r result) {
	defer caught(archive.Short(d.Hash), &r.err)
	old, err := a.Record(ctx, d.Hash)
	if err != nil {
		return result{err: err}
	}
	source, err := a.Source(ctx, d.Hash)
	if err != nil {
		return result{err: err}
	}
	record, err := reader.Read(input(d, old, source))
	return result{record: record, err: err}
}

// input is what a document of the archive was read from.
func input(in archive.Document, r *doc.Record, source []byte) ingest.Input {
	o, l := r.Document().Origin(), r.Document().Layout()
	out := ingest.Input{Name: o.Source, Bytes: source, MediaType: o.MediaType, Language: o.Language, Title: in.Title}
	if p := l.Publisher; p != nil && p.Basis == doc.Given {
		out.Publisher, out.Country = p.Name.V, string(p.Country)
	}
	if l.Date != nil && l.Date.Basis == doc.Given {
		out.Date = l.Date.Value.V
	}
	return out
}
