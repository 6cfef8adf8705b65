package syntax

import (
	"bytes"
	"fmt"
	"strings"
	"sync"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/internal/nn"
)

// Parser tags, lemmatizes and parses sentences and finds the names in them. It may be used from many goroutines; for the same
// sentences it gives the same parses, whatever it read before, beside whatever other sentences, on every machine.
type Parser struct {
	data    []byte
	load    func() (*model, error)
	readers sync.Pool // of *reader
}

// English is a parser with the English weights that are in the program. They are decoded when the first sentence is parsed,
// which takes some 20 ms.
func English() (*Parser, error) {
	if !bytes.HasPrefix(english, []byte(nn.Magic)) {
		return nil, fmt.Errorf("read the English weights: %w; build from a complete copy of the source", nn.ErrNoModel)
	}
	return newParser(english, nn.Fastest()), nil
}

// LoadParser is a parser with the weights of a file, which it keeps; nobody may change them.
func LoadParser(weights []byte) (*Parser, error) {
	p := newParser(weights, nn.Fastest())
	_, err := p.load()
	return p, err
}

func newParser(data []byte, k nn.Kernel) *Parser {
	return &Parser{data: data, load: sync.OnceValues(func() (*model, error) { return loadModel(data, k) })}
}

// model is the decoded model. The weights in the program are whole, a test holds, and LoadParser has looked at others.
func (p *Parser) model() *model {
	m, err := p.load()
	if err != nil {
		panic(err)
	}
	return m
}

// Model names the weights, for the record: "en:sha256:" and twelve digits.
func (p *Parser) Model() string { return modelName(p.model().network.Language, p.data) }

// MaxSentence is the longest sentence, in tokens, that is parsed as one. Longer ones are cut behind a punctuation mark where
// there is one; the root of each further part hangs on that of the first as parataxis.
const MaxSentence = nn.MaxWords

// batchRows is how many tokens are parsed together, roots included: enough to use each weight often, few enough to stay in
// the cache of a core. From 32 to 512 the speed is the same within 5 % (100 statements, AVX-512).
const batchRows = 256

// Parse parses ss, in order. A sentence without tokens gets no tree; all others do. The result keeps no memory of p.
func (p *Parser) Parse(ss []doc.Sentence) []doc.Parse {
	out := make([]doc.Parse, len(ss))
	var parts []part
	for i, s := range ss {
		out[i] = blankParse(s)
		parts = appendParts(parts, &out[i])
	}
	if len(parts) == 0 {
		return out
	}
	r, ok := p.readers.Get().(*reader)
	if !ok {
		r = newReader(p.model())
	}
	for len(parts) > 0 {
		n, rows := 0, 0
		for n < len(parts) && (n == 0 || rows+parts[n].n+1 <= batchRows) {
			rows += parts[n].n + 1
			n++
		}
		r.read(parts[:n])
		parts = parts[n:]
	}
	p.readers.Put(r)
	return out
}

// blankParse is a parse of s to be filled in.
func blankParse(s doc.Sentence) doc.Parse {
	n := len(s.Tokens)
	if n == 0 {
		return doc.Parse{Sentence: s}
	}
	all := make([]string, 4*n)
	return doc.Parse{
		Sentence: s, Lemmas: all[:n:n], UPOS: all[n : 2*n : 2*n], Feats: all[2*n : 3*n : 3*n], Rels: all[3*n:], Heads: make([]int, n),
	}
}

// part is a run of tokens of a sentence that is parsed as one: [first, first+n).
type part struct {
	p        *doc.Parse
	first, n int
}

// appendParts appends the parts of p: one, but for very long sentences.
func appendParts(parts []part, p *doc.Parse) []part {
	for first := 0; first < len(p.Tokens); {
		n := len(p.Tokens) - first
		if n > MaxSentence {
			n = cutBefore(p.Tokens[first : first+MaxSentence])
		}
		parts = append(parts, part{p, first, n})
		first += n
	}
	return parts
}

// cutBefore is how many of too many tokens to take at once: up to the last strong mark in the second half, or the last comma
// there, or all.
func cutBefore(tokens []doc.Token) int {
	for _, marks := range []string{";.:!?", ",)"} {
		for i := len(tokens) - 1; i > len(tokens)/2; i-- {
			if t := tokens[i].Text(); len(t) == 1 && strings.Contains(marks, t) {
				return i + 1
			}
		}
	}
	return len(tokens)
}

// root is the token that the roots of further parts hang on; -1 in the first part.
func (pt part) root() int {
	for i, h := range pt.p.Heads[:pt.first] {
		if h < 0 {
			return i
		}
	}
	return -1
}
