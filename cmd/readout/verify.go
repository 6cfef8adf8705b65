package main

import (
	"bufio"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/ingest"
)

type verifyCommand struct {
	Record string   `arg:"" help:"A record, or many: what readout read -o json or -o jsonl wrote; - is standard input."`
	Texts  []string `arg:"" name:"text" help:"What the records were made from: files, folders, http(s) addresses, .jsonl files."`
}

// Help are the examples below the help.
func (verifyCommand) Help() string {
	return `Checked are the hash of the source's bytes, the text that was read from them, and that the words of every place in
the record are the words of the text at that place. What is wrong is printed, a line each, and the exit status is 1.

Examples:

  readout verify record.json statement.html
  readout verify all.jsonl folder
  readout read -o json statement.txt | readout verify - statement.txt
`
}

// Run checks all records.
func (c *verifyCommand) Run(ctx context.Context, t *terminal) error {
	reader, err := readout.New(readout.Options{})
	if err != nil {
		return err
	}
	file, err := c.open(t)
	if err != nil {
		return err
	}
	defer file.Close()
	v := verifier{reader: reader, t: t, name: c.Record, texts: map[string]ingest.Input{}}
	if err := v.load(ctx, c.Texts); err != nil {
		return err
	}
	if err := v.records(ctx, bufio.NewReader(file)); err != nil {
		return err
	}
	if v.bad {
		return errReported
	}
	return nil
}

func (c *verifyCommand) open(t *terminal) (io.ReadCloser, error) {
	if c.Record == "-" {
		return io.NopCloser(t.in), nil
	}
	f, err := os.Open(c.Record)
	if err != nil {
		return nil, fmt.Errorf("we could not open the record %s: %w", c.Record, bare(err))
	}
	return f, nil
}

// verifier checks records against texts.
type verifier struct {
	reader *readout.Reader
	t      *terminal
	name   string                  // of the file of records
	texts  map[string]ingest.Input // by hash and by name
	only   *ingest.Input           // where there is one text: what every record must be made from
	bad    bool
}

// load reads the texts.
func (v *verifier) load(ctx context.Context, names []string) error {
	n := 0
	for x := range texts(ctx, sources(names), v.t) {
		in, err := x.open()
		if err != nil {
			v.fail(err)
			continue
		}
		v.texts[doc.ID(in.Bytes)], v.texts[in.Name] = in, in
		v.only = &in
		n++
	}
	if n == 0 {
		return errReported
	}
	if n > 1 {
		v.only = nil
	}
	return ctx.Err()
}

// records checks each JSON object of a stream.
func (v *verifier) records(ctx context.Context, file io.Reader) error {
	stream := json.NewDecoder(file)
	for n := 1; ; n++ {
		var data json.RawMessage
		err := stream.Decode(&data)
		switch {
		case errors.Is(err, io.EOF) && n > 1:
			return ctx.Err()
		case errors.Is(err, io.EOF):
			return fmt.Errorf("%s: there is no record in it", v.name)
		case err != nil:
			return fmt.Errorf("%s: we could not read record %d as JSON: %w", v.name, n, err)
		}
		if err := v.check(ctx, n, data); err != nil {
			return err
		}
	}
}

// check checks one record and prints what came of it.
func (v *verifier) check(ctx context.Context, n int, data []byte) error {
	record, err := doc.ReadRecord(data)
	if err != nil {
		v.fail(prefixed(fmt.Sprintf("%s: record %d: ", v.name, n), err))
		return ctx.Err()
	}
	in, err := v.source(record)
	if err == nil {
		err = v.verify(record, in)
	}
	if err != nil {
		v.fail(prefixed(fmt.Sprintf("%s: record %d: ", v.name, n), err))
		return ctx.Err()
	}
	_, err = fmt.Fprintf(v.t.out, "%s: hash, text and every place of the record agree\n", in.Name)
	return wrote("standard output", errors.Join(err, ctx.Err()))
}

// verify keeps a fault of ours from ending the program.
func (v *verifier) verify(record *doc.Record, in ingest.Input) (err error) {
	defer caught(in.Name, &err)
	return v.reader.Verify(record, in)
}

// source is the text that a record says it was made from: the one with its hash, else the one with its name, else the only
// one there is.
func (v *verifier) source(r *doc.Record) (ingest.Input, error) {
	for _, key := range []string{r.Document().ID(), r.Document().Origin().Source} {
		if in, ok := v.texts[key]; ok {
			return in, nil
		}
	}
	if v.only != nil {
		return *v.only, nil
	}
	return ingest.Input{}, fmt.Errorf("none of the texts has the hash %s or the name %s", r.Document().ID(), r.Document().Origin().Source)
}

// fail reports what is wrong.
func (v *verifier) fail(err error) {
	v.bad = true
	v.t.report(err)
}

// prefixed puts a prefix before each of the errors that err joins.
func prefixed(prefix string, err error) error {
	var all interface{ Unwrap() []error }
	if !errors.As(err, &all) {
		return fmt.Errorf("%s%w", prefix, err)
	}
	var list []error
	for _, e := range all.Unwrap() {
		list = append(list, fmt.Errorf("%s%w", prefix, e))
	}
	return errors.Join(list...)
}
