package main

import (
	"fmt"
	"regexp"
	"strings"

	"github.com/readout-project/readout/label"
)

type explainCommand struct {
	Label string `arg:"" optional:"" help:"A label of a record or of a parse; without one, all are listed."`
}

// Help are the examples below the help.
func (explainCommand) Help() string {
	return `Examples:

  readout explain nsubj
  readout explain criticize
  readout explain 04
  readout explain | less
`
}

// Run prints what a label means in each set that has it, or all sets.
func (c explainCommand) Run(t *terminal) error {
	var b strings.Builder
	if c.Label == "" {
		listLabels(&b)
	} else if err := explainLabel(&b, c.Label); err != nil {
		return err
	}
	_, err := t.out.WriteString(b.String())
	return wrote("standard output", err)
}

// code is a CAMEO code longer than a root; the root says the most of it.
var code = regexp.MustCompile(`^\d{3,4}$`)

func explainLabel(b *strings.Builder, name string) error {
	found := label.Find(name)
	if found == nil && code.MatchString(name) {
		found = label.Find(name[:2])
	}
	if found == nil {
		return unknownLabel(name)
	}
	for i, f := range found {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(b, "%s, %s: %s\n", f.Name, f.Scheme.Name, f.Meaning)
		if f.Example != "" {
			fmt.Fprintf(b, "  as in: %s\n", f.Example)
		}
		fmt.Fprintf(b, "  %s: %s\n  from: %s\n", f.Scheme.Name, f.Scheme.Doc, f.Scheme.Origin)
	}
	return nil
}

func unknownLabel(name string) error {
	hint := "readout explain lists all"
	if near := label.Near(name); near != nil {
		const most = 8
		hint = "is it one of " + strings.Join(near[:min(most, len(near))], ", ") + "?"
	}
	return fmt.Errorf("we know no label %q; %s", name, hint)
}

func listLabels(b *strings.Builder) {
	for i, s := range label.Schemes {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(b, "%s: %s\nfrom %s\n", s.Name, s.Doc, s.Origin)
		width := 0
		for _, l := range s.Labels {
			width = max(width, len(l.Name))
		}
		for _, l := range s.Labels {
			fmt.Fprintf(b, "  %-*s  %s\n", width, l.Name, l.Meaning)
		}
	}
}
