package syntax

import (
	"crypto/sha256"
	_ "embed" // for the weights
	"encoding/hex"
	"fmt"
	"slices"

	"github.com/readout-project/readout/internal/nn"
)

// english are the weights of the English model; train/README.md describes the file, en.model.LICENSE.md its licence.
//
//go:embed en.model
var english []byte

// model is a network and what its numbers mean.
type model struct {
	network *nn.Network
	words   *speller
	upos    []string
	feats   []string
	rels    []string
	root    int // number of "root" among rels
	known   knownLemmas
	scripts []script
	names   *bio   // nil where the network finds no names
	votes   *votes // nil where the file has none
}

// loadModel reads a weights file.
func loadModel(data []byte, k nn.Kernel) (*model, error) {
	n, err := nn.Load(data, k)
	if err != nil {
		return nil, err
	}
	v := n.Vocabularies
	m := &model{network: n, upos: v["upos"], feats: v["feats"], rels: v["rel"], root: slices.Index(v["rel"], "root"),
		known: knownLemmas(n.Lemmas)}
	for _, layer := range []string{"upos", "feats", "lemma", "rel"} {
		if len(v[layer]) <= nn.Root+1 || layer != "rel" && !slices.Contains(n.Tags, layer) {
			return nil, fmt.Errorf("%w: it has no %s", nn.ErrNoModel, layer)
		}
	}
	if m.root <= nn.Root {
		return nil, fmt.Errorf("%w: it has no relation root", nn.ErrNoModel)
	}
	if m.words, err = newSpeller(n.Header); err != nil {
		return nil, err
	}
	if m.scripts, err = scripts(v["lemma"]); err != nil {
		return nil, err
	}
	if slices.Contains(n.Tags, "name") {
		if m.names, err = newBIO(v["name"]); err != nil {
			return nil, err
		}
	}
	m.votes, err = newVotes(n)
	return m, err
}

// modelName is a name for weights: the language and the first 12 digits of their SHA-256.
func modelName(language string, data []byte) string {
	sum := sha256.Sum256(data)
	return language + ":sha256:" + hex.EncodeToString(sum[:])[:12]
}
