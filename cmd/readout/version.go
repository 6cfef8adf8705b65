package main

import (
	"fmt"
	"runtime"
	"runtime/debug"

	"github.com/readout-project/readout"
)

type versionCommand struct{}

// Help are the examples below the help.
func (versionCommand) Help() string {
	return `Examples:

  readout version
`
}

// Run prints the version of the program, of the model and of the code books.
func (versionCommand) Run(t *terminal) error {
	reader, err := readout.New(readout.Options{})
	if err != nil {
		return err
	}
	p := reader.Program()
	_, err = fmt.Fprintf(t.out, "readout %s%s\nmodel %s\ncodes %s\nbuilt with %s for %s/%s\n",
		p.Version, commit(), p.Model, p.Ontology, runtime.Version(), runtime.GOOS, runtime.GOARCH)
	return wrote("standard output", err)
}

// commit is the commit that the program was built from, where the builder recorded it.
func commit() string {
	info, _ := debug.ReadBuildInfo()
	if info == nil {
		return ""
	}
	const digits = 12
	revision, changed := "", ""
	for _, s := range info.Settings {
		switch {
		case s.Key == "vcs.revision":
			revision = ", commit " + s.Value[:min(digits, len(s.Value))]
		case s.Key == "vcs.modified" && s.Value == "true":
			changed = " with changes"
		}
	}
	return revision + changed
}
