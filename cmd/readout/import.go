package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
	"time"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/ingest"
	"github.com/readout-project/readout/internal/archive"
)

type importCommand struct {
	archiveFlag
	Records  []string `arg:"" name:"records" help:"Files of records: what readout export, or readout read with -o json or -o jsonl, wrote; - is standard input."`
	Manifest string   `placeholder:"FILE" help:"The manifest of the export, for addresses, versions and times; by default the one beside each file."`
	Sources  string   `placeholder:"FOLDER" help:"The bytes that the texts were read from, as readout export --sources wrote them; each record is checked against them."`
}

// Help are the examples below the help.
func (importCommand) Help() string {
	return `Each record is checked: every place must lie in its text and have the words that it says. With --sources it is also checked
against the bytes it was read from, as readout verify does, and the bytes are kept. Without, the archive has the record and
not the bytes, until readout add brings them. Texts that are in the archive stay as they are.

Examples:

  readout import all.jsonl
  readout import --sources sources all.jsonl
  readout read -o jsonl folder | readout import --archive office.db -
`
}

// Run imports all files.
func (c *importCommand) Run(ctx context.Context, t *terminal) error {
	reader, err := readout.New(readout.Options{})
	if err != nil {
		return err
	}
	a, err := c.open(t, archive.Write)
	if err != nil {
		return err
	}
	defer a.Close()
	w := &adding{a: a, t: t, last: time.Now()}
	for _, name := range c.Records {
		if err = c.file(ctx, w, reader, name); err != nil {
			break
		}
	}
	err = joined(w.flush(context.WithoutCancel(ctx)), err)
	w.sum()
	if err == nil && w.bad > 0 {
		err = errReported
	}
	return err
}

// file imports the records of one file.
func (c *importCommand) file(ctx context.Context, w *adding, reader *readout.Reader, name string) error {
	texts, err := c.manifest(name)
	if err != nil {
		return err
	}
	file, err := (&verifyCommand{Record: name}).open(w.t)
	if err != nil {
		return err
	}
	defer file.Close()
	stream := json.NewDecoder(bufio.NewReader(file))
	for n := 1; ; n++ {
		var data json.RawMessage
		err := stream.Decode(&data)
		switch {
		case errors.Is(err, io.EOF):
			return nil
		case err != nil:
			return fmt.Errorf("%s: we could not read record %d as JSON: %w", name, n, err)
		}
		f := fresh{name: name}
		if f.text, err = c.text(reader, data, texts); err != nil {
			f.err = prefixed(fmt.Sprintf("%s: record %d: ", name, n), err)
		}
		if err := joined(w.take(ctx, f), ctx.Err()); err != nil {
			return err
		}
	}
}

// manifest are the texts of the manifest of a file, by hash; none where it has no manifest.
func (c *importCommand) manifest(file string) (map[string]manifestText, error) {
	name := c.Manifest
	if name == "" {
		name = manifestName(file)
	}
	b, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) && c.Manifest == "" {
		return nil, nil
	}
	var m manifest
	if err == nil {
		err = json.Unmarshal(b, &m)
	}
	switch {
	case err != nil:
		return nil, fmt.Errorf("we could not read the manifest %s: %w", name, bare(err))
	case m.Schema != manifestSchema:
		return nil, fmt.Errorf("the manifest %s is of schema %q; this program reads %q", name, m.Schema, manifestSchema)
	}
	texts := map[string]manifestText{}
	for _, x := range m.Texts {
		texts[x.Hash] = x
	}
	return texts, nil
}

// text is a record as it goes into the archive, checked.
func (c *importCommand) text(reader *readout.Reader, data []byte, texts map[string]manifestText) (x archive.Text, err error) {
	r, err := doc.ReadRecord(data)
	if err != nil {
		return x, err
	}
	d := r.Document()
	if !isHash(d.ID()) {
		return x, fmt.Errorf("document.id: %q is no hash of a source", d.ID())
	}
	x = archive.Text{Record: r, Fetched: time.Now(), Address: d.Origin().Source}
	if x.Address == "-" {
		x.Address = ""
	}
	if m, ok := texts[d.ID()]; ok {
		x.Address, x.Version = m.Address, m.Version
		if at, err := time.Parse(time.RFC3339, m.Fetched); err == nil {
			x.Fetched = at
		}
	}
	if c.Sources == "" {
		return x, nil
	}
	x.Bytes, err = c.source(reader, r)
	return x, err
}

// source are the bytes that a record was made from; an error where it was made from others.
func (c *importCommand) source(reader *readout.Reader, r *doc.Record) (b []byte, err error) {
	d := r.Document()
	name := d.Origin().Source
	defer caught(name, &err)
	if b, err = os.ReadFile(sourceFile(c.Sources, d.ID())); err != nil {
		return nil, unread("the source of "+name, err)
	}
	return b, reader.Verify(r, ingest.Input{Name: name, Bytes: b, MediaType: d.Origin().MediaType})
}

// isHash tells what doc.ID gives from what could lead out of a folder.
func isHash(id string) bool {
	const digits = 64
	hex, found := strings.CutPrefix(id, "sha256:")
	return found && len(hex) == digits && strings.Trim(hex, "0123456789abcdef") == ""
}
