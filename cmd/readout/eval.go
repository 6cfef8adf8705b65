package main

import "errors"

type evalCommand struct {
	What string   `arg:"" enum:"syntax" help:"What to score: syntax."`
	Gold []string `arg:"" optional:"" help:"Gold data: CoNLL-U files of a treebank."`
}

// Help are the examples below the help.
func (evalCommand) Help() string {
	return `Examples:

  readout eval syntax en_ewt-ud-test.conllu
`
}

// Run scores.
func (evalCommand) Run() error {
	return errors.New("we can not score yet: there is no parser to score")
}
