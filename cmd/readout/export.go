package main

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/internal/archive"
)

type exportCommand struct {
	archiveFlag
	statementFlags
	Format   string `short:"o" default:"jsonl" enum:"${formats}" placeholder:"FORMAT" help:"How to write the records; jsonl by default: ${formatdocs}."`
	Out      string `placeholder:"FILE" help:"Write to FILE, which appears when it is whole, and a manifest beside it, FILE.manifest.json."`
	Manifest string `placeholder:"FILE" help:"Write the manifest to FILE: program, filter, and every text with its hash, model and address."`
	Sources  string `placeholder:"FOLDER" help:"Also write the bytes that the texts were read from to FOLDER, each in a file with its hash for a name."`
	screenFlags
}

// Help are the examples below the help.
func (exportCommand) Help() string {
	return `Exported are the whole records of texts in which a statement is as asked for; where only texts are asked for (--publisher,
--title, --since, --until, --latest), of these. They come by date, then hash: the same archive gives the same bytes.

Examples:

  readout export --out all.jsonl
  readout export --out all.jsonl --sources sources
  readout export -o csv:events --since 2024 --country RUS > events.csv
  readout export -o parquet --out gas.parquet gas OR pipeline
`
}

// manifestSchema names the form of a manifest.
const manifestSchema = "readout-manifest/1"

// manifest says what an export is made of, so that it can be made again and imported as it was.
type manifest struct {
	Schema  string         `json:"schema"`
	Program doc.Program    `json:"program"` // that exported
	Format  string         `json:"format"`
	Filter  map[string]any `json:"filter"`
	SHA256  string         `json:"sha256"` // of the output
	Texts   []manifestText `json:"texts"`
}

// manifestText is a text of an export.
type manifestText struct {
	Hash      string `json:"hash"`
	Address   string `json:"address"`
	Version   int    `json:"version"`
	Fetched   string `json:"fetched"`
	Publisher string `json:"publisher"`
	Date      string `json:"date"`
	Program   string `json:"program"` // that read it
	Model     string `json:"model"`
}

// manifestName is the manifest that lies beside a file.
func manifestName(file string) string { return file + ".manifest.json" }

// Run exports.
func (c *exportCommand) Run(ctx context.Context, t *terminal) error {
	q, err := c.query()
	if err != nil {
		return err
	}
	format, err := export.Named(c.Format)
	if err != nil {
		return err
	}
	a, err := c.open(t, archive.ReadOnly)
	if err != nil {
		return err
	}
	defer a.Close()
	list, err := a.Selected(ctx, q)
	if err != nil {
		return err
	}
	out, err := openOutput(c.Out, t.out)
	if err != nil {
		return err
	}
	defer out.drop()
	out.sum = sha256.New()
	m := manifest{Schema: manifestSchema, Format: c.Format, Filter: given(c.statementFlags), Texts: []manifestText{}}
	if err := c.write(ctx, t, a, list, out, format, &m); err != nil {
		return err
	}
	if err := out.save(); err != nil {
		return err
	}
	m.SHA256 = hex.EncodeToString(out.sum.Sum(nil))
	if err := c.describe(m); err != nil {
		return err
	}
	t.note(number(len(list), "text") + " exported")
	return nil
}

// write writes the records, their sources where these are wanted, and notes them in the manifest.
func (c *exportCommand) write(ctx context.Context, t *terminal, a *archive.Archive, list []archive.Document, out *output, f export.Format, m *manifest) error {
	w, err := newRecords(out, f)
	if err != nil {
		return err
	}
	read := readCommand{Out: c.Out, Width: c.Width, Color: c.Color}
	options := read.options(t)
	t.bar.start(t, int64(len(list)), "exporting")
	defer t.bar.end()
	for _, d := range list {
		if err := ctx.Err(); err != nil {
			return err
		}
		r, err := a.Record(ctx, d.Hash)
		if err != nil {
			return err
		}
		if err := w.write(r, options); err != nil {
			return err
		}
		if err := c.source(ctx, t, a, d.Hash); err != nil {
			return err
		}
		m.Texts = append(m.Texts, manifestText{d.Hash, d.Address, d.Version, d.Fetched, d.Publisher, d.Date, r.Program().Version, d.Model})
		t.bar.step()
	}
	return w.end()
}

// source writes the bytes of a text, where sources are wanted. Of a record that came without them it says so.
func (c *exportCommand) source(ctx context.Context, t *terminal, a *archive.Archive, hash string) error {
	if c.Sources == "" {
		return nil
	}
	if err := os.MkdirAll(c.Sources, 0o755); err != nil {
		return wrote(c.Sources, err)
	}
	b, err := a.Source(ctx, hash)
	if errors.Is(err, archive.ErrNoBytes) {
		t.note(err.Error())
		return nil
	}
	if err != nil {
		return err
	}
	return writeWhole(sourceFile(c.Sources, hash), b)
}

// sourceFile is the file of a text's bytes in a folder of sources.
func sourceFile(folder, hash string) string {
	return filepath.Join(folder, strings.TrimPrefix(hash, "sha256:"))
}

// writeWhole writes a file that appears when it is whole.
func writeWhole(name string, b []byte) error {
	out, err := openOutput(name, nil)
	if err != nil {
		return err
	}
	defer out.drop()
	if _, err := out.Write(b); err != nil {
		return err
	}
	return out.save()
}

// describe writes the manifest, where there is a file to write it to.
func (c *exportCommand) describe(m manifest) error {
	name := c.Manifest
	if name == "" && c.Out != "" {
		name = manifestName(c.Out)
	}
	if name == "" {
		return nil
	}
	reader, err := readout.New(readout.Options{})
	if err != nil {
		return err
	}
	m.Program = reader.Program()
	var b bytes.Buffer
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	if err := e.Encode(m); err != nil {
		return fmt.Errorf("we could not write the manifest %s: %w", name, err)
	}
	return writeWhole(name, b.Bytes())
}

// given are the flags of a filter that were given, by name.
func given(f statementFlags) map[string]any {
	out := map[string]any{}
	for name, value := range map[string]string{"words": strings.Join(f.Words, " "), "speaker": f.Speaker, "office": f.Office, "target": f.Target, "publisher": f.Publisher,
		"title": f.Title, "since": f.Since, "until": f.Until} {
		if value != "" {
			out[name] = value
		}
	}
	for name, list := range map[string][]string{"country": f.Country, "act": f.Act, "polarity": f.Polarity, "topic": f.Topic, "side": f.Side, "event": f.Event} {
		if len(list) > 0 {
			out[name] = list
		}
	}
	if f.Latest {
		out["latest"] = true
	}
	return out
}
