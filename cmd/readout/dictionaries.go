package main

import (
	"fmt"
	"io"
	"os"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/actor"
	"github.com/readout-project/readout/event"
)

// dictionaryFlags are the flags of commands that read texts with a researcher's own dictionaries.
type dictionaryFlags struct {
	Actors []string `sep:"none" placeholder:"FILE" help:"A dictionary of actors or agents in the form of TABARI and PETRARCH, for CAMEO codes; may be given again."`
	Verbs  []string `sep:"none" placeholder:"FILE" help:"A dictionary of verbs in the form of TABARI and PETRARCH, for the CAMEO codes of events; may be given again."`
}

// reader makes a reader with the dictionaries. Lines of them that can not be read are reported, and the rest is used.
func (f dictionaryFlags) reader(t *terminal) (*readout.Reader, error) {
	var o readout.Options
	var err error
	if o.Actors, err = openDictionaries(t, f.Actors, actor.ReadDictionary); err != nil {
		return nil, err
	}
	if o.Verbs, err = openDictionaries(t, f.Verbs, event.ReadVerbs); err != nil {
		return nil, err
	}
	return readout.New(o)
}

// openDictionaries reads the dictionaries of one kind.
func openDictionaries[D any](t *terminal, names []string, read func(string, io.Reader) (*D, error)) ([]*D, error) {
	var out []*D
	for _, name := range names {
		x, err := openDictionary(name, read)
		if x == nil {
			return nil, err
		}
		if err != nil {
			t.report(err)
		}
		out = append(out, x)
	}
	return out, nil
}

func openDictionary[D any](name string, read func(string, io.Reader) (*D, error)) (*D, error) {
	f, err := os.Open(name)
	if err != nil {
		return nil, fmt.Errorf("we could not open the dictionary %s: %w", name, bare(err))
	}
	defer f.Close()
	return read(name, f)
}
