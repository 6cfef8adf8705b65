package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/ingest"
	"github.com/readout-project/readout/internal/eval"
)

type evalStatementsCommand struct {
	Gold string `arg:"" help:"A folder of NAME.gold.json with their texts, or texts with attributions as JSON Lines (PolNeAR)."`
}

// Help are the examples below the help.
func (evalStatementsCommand) Help() string {
	return `Gold of a folder quotes the text that it names: {"file", "actors": {"a": {"names"}}, "statements": [{"speaker", "cue", "content"}]}.
A line of JSON Lines is {"id", "text", "attributions": [{"source", "cue", "content"}]}, with places as "rstart" and "rend" in code points.

Examples:

  readout eval statements gold
  readout eval statements polnear-dev.jsonl
`
}

// Run prints the figures.
func (c *evalStatementsCommand) Run(ctx context.Context, t *terminal) error {
	reader, err := readout.New(readout.Options{})
	if err != nil {
		return err
	}
	score := scoreFolder
	if ingest.IsLines(c.Gold) {
		score = scoreLines
	}
	var b bytes.Buffer
	if err := score(ctx, &b, reader, c.Gold); err != nil {
		return fmt.Errorf("we could not score: %w", err)
	}
	_, err = t.out.Write(b.Bytes())
	return wrote("standard output", err)
}

// errNoGold says that a folder has nothing to score against.
var errNoGold = errors.New("there is no .gold.json in the folder")

// scoreFolder scores every text of a folder that has gold.
func scoreFolder(ctx context.Context, b *bytes.Buffer, reader *readout.Reader, folder string) error {
	files, err := filepath.Glob(filepath.Join(folder, "*.gold.json"))
	if err == nil && len(files) == 0 {
		err = errNoGold
	}
	if err != nil {
		return fmt.Errorf("read %s: %w", folder, err)
	}
	var names []string
	var scores []eval.StatementScores
	for _, file := range files {
		s, err := scoreStatements(ctx, reader, file)
		if err != nil {
			return fmt.Errorf("%s: %w", file, err)
		}
		names = append(names, strings.TrimSuffix(filepath.Base(file), ".gold.json"))
		scores = append(scores, s)
	}
	return eval.WriteStatementScores(b, names, scores)
}

// scoreStatements reads the text that a gold file names and scores its record.
func scoreStatements(ctx context.Context, reader *readout.Reader, file string) (eval.StatementScores, error) {
	f, err := os.Open(file)
	if err != nil {
		return eval.StatementScores{}, bare(err)
	}
	defer f.Close()
	gold, err := eval.ReadStatementGold(f)
	if err != nil {
		return eval.StatementScores{}, err
	}
	in, err := ingest.Open(ctx, filepath.Join(filepath.Dir(file), gold.File), nil)
	if err != nil {
		return eval.StatementScores{}, err
	}
	r, err := reader.Read(in)
	if err != nil {
		return eval.StatementScores{}, err
	}
	return eval.ScoreStatements(gold, r)
}

// scoreLines scores texts with attributions.
func scoreLines(_ context.Context, b *bytes.Buffer, reader *readout.Reader, file string) error {
	f, err := openGold(file)
	if err != nil {
		return fmt.Errorf("read %s: %w", file, err)
	}
	defer f.Close()
	gold, err := eval.ReadAttributionGold(f)
	if err != nil {
		return fmt.Errorf("read %s: %w", file, err)
	}
	var s eval.AttributionScores
	for _, g := range gold {
		r, err := readAsLine(reader, g.ID, g.Text)
		if err != nil {
			return err
		}
		s.Add(g, r)
	}
	return s.Write(b)
}

// readAsLine reads a text as a line of JSON Lines would be.
func readAsLine(reader *readout.Reader, id, text string) (*doc.Record, error) {
	line, err := json.Marshal(map[string]string{"id": id, "text": text})
	if err != nil {
		return nil, err
	}
	for in, err := range ingest.Lines("gold.jsonl", bytes.NewReader(line)) {
		if err != nil {
			return nil, err
		}
		return reader.Read(in)
	}
	return nil, fmt.Errorf("%s: no text", id)
}
