package main

import (
	"fmt"
	"os"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/actor"
)

// dictionaryFlags are the flags of commands that read texts with a researcher's own dictionaries.
type dictionaryFlags struct {
	Actors []string `sep:"none" placeholder:"FILE" help:"A dictionary of actors or agents in the form of TABARI and PETRARCH, for CAMEO codes; may be given again."`
}

// reader makes a reader with the dictionaries. Lines of them that can not be read are reported, and the rest is used.
func (f dictionaryFlags) reader(t *terminal) (*readout.Reader, error) {
	var o readout.Options
	for _, name := range f.Actors {
		x, err := openDictionary(name)
		if x == nil {
			return nil, err
		}
		if err != nil {
			t.report(err)
		}
		o.Actors = append(o.Actors, x)
	}
	return readout.New(o)
}

func openDictionary(name string) (*actor.Dictionary, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("we could not open the dictionary %s: %w", name, bare(err))
	}
	defer f.Close()
	return actor.ReadDictionary(name, f)
}
