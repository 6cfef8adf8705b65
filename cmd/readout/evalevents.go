package main

import (
	"bytes"
	"encoding/json"
	"fmt"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/ingest"
	"github.com/readout-project/readout/internal/eval"
)

type evalEventsCommand struct {
	Gold string `arg:"" help:"Sentences with their events, as JSON Lines."`
}

// Help are the examples below the help.
func (evalEventsCommand) Help() string {
	return `A line of gold is {"id", "text", "date", "events": [{"source", "code", "target"}]}; codes are those of CAMEO, or types of
PLOVER. Figures are shares of the sentences: of the event that fits gold best.

Examples:

  readout eval events gold.jsonl
`
}

// Run prints the figures.
func (c *evalEventsCommand) Run(t *terminal) error {
	reader, err := readout.New(readout.Options{})
	if err != nil {
		return err
	}
	f, err := openGold(c.Gold)
	if err != nil {
		return fmt.Errorf("we could not score: read %s: %w", c.Gold, err)
	}
	defer f.Close()
	gold, err := eval.ReadEventGold(f)
	if err != nil {
		return fmt.Errorf("we could not score: read %s: %w", c.Gold, err)
	}
	var s eval.EventScores
	for _, g := range gold {
		r, err := readSentence(reader, g)
		if err != nil {
			return fmt.Errorf("we could not score: %w", err)
		}
		s.Add(g, r)
	}
	return wrote("standard output", s.Write(t.out))
}

// readSentence reads a gold sentence as a line of JSON Lines would be.
func readSentence(reader *readout.Reader, g eval.EventGold) (*doc.Record, error) {
	line, err := json.Marshal(struct {
		ID   string `json:"id"`
		Text string `json:"text"`
		Date string `json:"date,omitempty"`
	}{g.ID, g.Text, g.Date})
	if err != nil {
		return nil, err
	}
	for in, err := range ingest.Lines("gold.jsonl", bytes.NewReader(line)) {
		if err != nil {
			return nil, err
		}
		return reader.Read(in)
	}
	return nil, fmt.Errorf("%s: no text", g.ID)
}
