package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"strings"

	"golang.org/x/term"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/ingest"
)

type readCommand struct {
	Inputs    []string `arg:"" name:"input" help:"Files, folders, http(s) addresses, .jsonl files with a text a line; - is standard input."`
	Format    string   `short:"o" default:"people" enum:"${formats}" placeholder:"FORMAT" help:"How to write the record: ${formatdocs}."`
	Out       string   `placeholder:"FILE" help:"Write to FILE, which appears when it is whole, instead of standard output."`
	Publisher string   `placeholder:"NAME" help:"Who published the text, where it does not say so itself."`
	Date      string   `placeholder:"DATE" help:"When it was published (2024-05-31), where it does not say so itself."`
	Language  string   `placeholder:"TAG" help:"Its language (en)."`
	Width     int      `placeholder:"COLUMNS" help:"Columns to write for people in; the terminal's by default, 80 where there is none."`
	Color     string   `default:"auto" enum:"auto,always,never" placeholder:"WHEN" help:"auto, always or never; auto heeds NO_COLOR."`
	Workers   int      `placeholder:"N" help:"Texts read at a time; as many as there are processor cores by default."`
	dictionaryFlags
}

// Help are the examples below the help.
func (readCommand) Help() string {
	return `Each text gives one record, in the order of the texts. A text that can not be read is reported on standard error,
the others are read, and the exit status is 1.

Examples:

  readout read statement.txt
  readout read https://www.example.org/news/1234
  readout read -o json --out record.json statement.html
  readout read -o jsonl --publisher "Ministry of Foreign Affairs" folder > all.jsonl
  readout read -o jsonl texts.jsonl.gz | jq .statements
  readout read -o html --out page.html statement.html
  readout read -o csv:events folder > events.csv
  pdftotext statement.pdf - | readout read -
`
}

// result is what became of one text: a record, with its bytes where they can be written as they are, or an error.
type result struct {
	record *doc.Record
	bytes  []byte
	err    error
}

// Run reads all inputs.
func (c *readCommand) Run(ctx context.Context, t *terminal) error {
	format, err := export.Named(c.Format)
	if err != nil {
		return err
	}
	reader, err := c.reader(t)
	if err != nil {
		return err
	}
	out, err := openOutput(c.Out, t.out)
	if err != nil {
		return err
	}
	defer out.drop()
	records, err := newRecords(out, format)
	if err != nil {
		return err
	}
	list := sources(c.Inputs)
	t.bar.expect(t, list, c.Out)
	defer t.bar.end()
	options := c.options(t)
	work := func(x text) result { return c.read(reader, x, format, options) }
	bad := false
	err = inOrder(ctx, texts(ctx, list, t), c.workers(), work, func(r result) error {
		defer t.bar.step()
		if r.err != nil {
			bad = true
			t.report(r.err)
			return nil
		}
		return records.add(r)
	})
	if err == nil {
		err = records.end()
	}
	if err == nil {
		err = out.save()
	}
	if err == nil && bad {
		err = errReported
	}
	return err
}

// read makes one text's record. A fault of ours ends the reading of this text only.
func (c *readCommand) read(reader *readout.Reader, x text, format export.Format, o export.Options) (r result) {
	defer caught(x.name, &r.err)
	in, err := x.open()
	if err != nil {
		return result{err: err}
	}
	record, err := reader.Read(c.given(in))
	if err != nil {
		return result{err: err}
	}
	if format.Begin != nil {
		return result{record: record}
	}
	var b bytes.Buffer
	err = format.Write(&b, record, o)
	return result{record, b.Bytes(), err}
}

// records writes records to an output: one behind another, or into a file that has a head or a foot.
type records struct {
	out    *output
	format export.Format
	file   export.File // nil where records are written one behind another
	n      int
}

func newRecords(out *output, f export.Format) (*records, error) {
	w := &records{out: out, format: f}
	if f.Begin == nil {
		return w, nil
	}
	var err error
	w.file, err = f.Begin(out)
	return w, err
}

func (w *records) add(r result) error {
	if w.file != nil {
		return w.file.Add(r.record)
	}
	if w.n++; w.n > 1 && w.format.Between != "" {
		r.bytes = append([]byte(w.format.Between), r.bytes...)
	}
	_, err := w.out.Write(r.bytes)
	return err
}

func (w *records) end() error {
	if w.file != nil {
		return w.file.Close()
	}
	return nil
}

// given adds to a text what the flags say of all of them; what comes with the text itself goes first.
func (c *readCommand) given(in ingest.Input) ingest.Input {
	for _, f := range []struct {
		field *string
		flag  string
	}{{&in.Publisher, c.Publisher}, {&in.Date, c.Date}, {&in.Language, c.Language}} {
		if *f.field == "" {
			*f.field = f.flag
		}
	}
	return in
}

func (c *readCommand) workers() int {
	if c.Workers > 0 {
		return c.Workers
	}
	return runtime.GOMAXPROCS(0)
}

// options says how wide and how colourful the view for people is: it asks the terminal, where there is one.
func (c *readCommand) options(t *terminal) export.Options {
	screen := c.Out == "" && term.IsTerminal(int(t.out.Fd()))
	o := export.Options{Width: c.Width, Color: c.Color == "always" || c.Color == "auto" && screen && colorful()}
	if o.Width <= 0 && screen {
		o.Width, _, _ = term.GetSize(int(t.out.Fd()))
	}
	return o
}

// colorful tells whether the user has said nothing against colours (no-color.org).
func colorful() bool { return os.Getenv("NO_COLOR") == "" && os.Getenv("TERM") != "dumb" }

// caught makes an error of a panic, which is always a fault of ours, with the place where it broke out.
func caught(name string, err *error) {
	fault := recover()
	if fault == nil {
		return
	}
	*err = fmt.Errorf("we could not read %s: readout is at fault: %v%s; please report this with the text", name, fault, faultAt())
}

// faultAt is the place in our own code where a panic that is being recovered began, as " (in file.go:12)".
func faultAt() string {
	pcs := make([]uintptr, 64)
	frames := runtime.CallersFrames(pcs[:runtime.Callers(3, pcs)])
	for more := true; more; {
		var f runtime.Frame
		f, more = frames.Next()
		if own, ok := ownFile(f); ok {
			return fmt.Sprintf(" (in %s:%d)", own, f.Line)
		}
	}
	return ""
}

// ownFile is the file of a frame as a path within the project, where it is one of ours and not the one that caught the panic.
func ownFile(f runtime.Frame) (string, bool) {
	const module = "github.com/readout-project/readout"
	if !strings.HasPrefix(f.Function, module+"/") && !strings.HasPrefix(f.Function, module+".") {
		return "", false
	}
	folder, file := filepath.Split(f.File)
	return filepath.Base(folder) + "/" + file, true
}
