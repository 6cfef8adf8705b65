package main

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/internal/eval"
	"github.com/readout-project/readout/lang"
	"github.com/readout-project/readout/syntax"
)

// evalCommand has a command for each part that is scored.
type evalCommand struct {
	Syntax evalSyntaxCommand `cmd:"" help:"Score tokens, sentences, tags, lemmas and trees against treebanks, by the measures of CoNLL 2018."`
	Events evalEventsCommand `cmd:"" help:"Score events against sentences that readers coded."`

	Statements evalStatementsCommand `cmd:"" help:"Score statements against gold: content, speakers, cues."`
}

// Help are the examples below the help.
func (evalCommand) Help() string {
	return `Examples:

  readout eval syntax en_pud-ud-test.conllu
  readout eval events gold.jsonl
  readout eval statements gold
`
}

type evalSyntaxCommand struct {
	Gold      []string `arg:"" help:"Treebanks in CoNLL-U; names in the format of Universal NER (.iob2)."`
	Raw       bool     `help:"Read the running text; without it, sentences and tokens are those of the gold."`
	Relations bool     `help:"Give the figure of each relation too."`
}

// Help are the examples below the help.
func (evalSyntaxCommand) Help() string {
	return `Figures are per cent, F1 where the two sides may have different words.

Examples:

  readout eval syntax en_pud-ud-test.conllu
  readout eval syntax --raw en_ewt-ud-test.conllu en_pud-ud-test.conllu
  readout eval syntax --relations en_pud-ud-test.conllu | grep nsubj
`
}

// Run prints the figures.
func (c *evalSyntaxCommand) Run(t *terminal) error {
	parser, err := syntax.English()
	if err != nil {
		return fmt.Errorf("we could not load the model: %w", err)
	}
	o := eval.SyntaxOptions{
		Raw: c.Raw, Relations: c.Relations, Parse: parser.Parse,
		Open:      openGold,
		Sentences: func(d *doc.Document) []doc.Sentence { return syntax.Sentences(d, &lang.English) },
	}
	var b bytes.Buffer
	if err := eval.Syntax(&b, o, c.Gold...); err != nil {
		return fmt.Errorf("we could not score: %w", err)
	}
	_, err = t.out.Write(b.Bytes())
	return wrote("standard output", err)
}

// openGold opens a file; who calls it says the name.
func openGold(name string) (io.ReadCloser, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, bare(err)
	}
	return f, nil
}
