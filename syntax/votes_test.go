package syntax

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/internal/nn"
)

// votesFor are votes over small lists, with a class for each thing that lists and looks can say.
func votesFor(t *testing.T) *votes {
	t.Helper()
	n := &nn.Network{Lists: []nn.List{{Name: "given", Names: "lena\nporto\n"}, {Name: "places", Names: "porto\nportonovo\nnewvale\ns.vale\n"},
		{Name: "titles", Names: "prince\ndean\n"}, {Name: "surnames", Names: "dean\n"}}}
	classes := []string{"edge", "=of", "=the", "capital", "capitals", "digit", "initial", "letter", "loud", "lower", "mark", "mixed", "web"}
	for _, l := range n.Lists {
		for _, kind := range []string{"", " small", " caps", " first", " more", " first small", " more small"} {
			classes = append(classes, l.Name+kind)
		}
	}
	n.Header.Vocabularies = map[string][]string{"vote": classes}
	for range classes {
		row := make([]float32, 16)
		n.Votes.Before, n.Votes.Here, n.Votes.After = append(n.Votes.Before, row), append(n.Votes.Here, row), append(n.Votes.After, row)
	}
	v, err := newVotes(n)
	if err != nil {
		t.Fatal(err)
	}
	return v
}

func TestClassesOfWords(t *testing.T) {
	v := votesFor(t)
	names := make([]string, len(v.classes))
	for name, i := range v.classes {
		names[i] = name
	}
	for _, c := range []struct{ words, want string }{
		{"Lena of Porto", "given capital|=of lower|given places capital"},
		{"Porto Novo", "given places first capital|places more capital"},
		{"in new vale", "lower|places first small lower|places more small lower"},
		{"PORTO FELL", "given caps places caps capitals loud|capitals loud"},
		{"by S. Vale , 12", "lower|places first initial|places more capital|mark|digit"},
		{"A McRae x@y.org www.z.net", "letter|mixed|lower web|lower web"},
		{"“ The Émile", "mark|=the capital|capital"},
		{"Porto Novo Porto Novo", "given places first capital|places more capital|given places first capital|places more capital"},
	} {
		words := given(t, strings.Fields(c.words))[0].Tokens
		var b ballot
		b.spell(words)
		v.add(&b, words, func(int) []float32 { return make([]float32, 9) })
		var got []string
		for i := range words {
			var of []string
			for _, k := range b.classes[i] {
				of = append(of, names[k])
			}
			got = append(got, strings.Join(of, " "))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %s, want %s", c.words, s, c.want)
		}
	}
}

// TestVotesAdd holds that a word gets what its own classes, the word before and the word after have for it.
func TestVotesAdd(t *testing.T) {
	v := votesFor(t)
	weight := func(side [][]float32, class string, w float32) { side[v.classes[class]] = []float32{w, 0, 0} }
	for _, side := range []*[][]float32{&v.Before, &v.Here, &v.After} {
		*side = slices.Clone(*side)
	}
	weight(v.Before, "edge", 1)
	weight(v.Before, "given", 10)
	weight(v.Here, "edge", 100)
	weight(v.Here, "given", 1000)
	weight(v.After, "lower", 10_000)
	weight(v.After, "edge", 100_000)
	words := given(t, []string{"Lena", "spoke", "."})[0].Tokens
	scores := [][]float32{{0, 0, 0}, {0, 0, 0}, {0, 0, 0}}
	var b ballot
	for range 2 { // the memory of a ballot changes nothing
		for i := range scores {
			clear(scores[i])
		}
		b.spell(words)
		v.add(&b, words, func(i int) []float32 { return scores[i] })
	}
	for i, want := range []float32{11_101, 110, 100_100} {
		if scores[i][0] != want || scores[i][1] != 0 {
			t.Errorf("%s has %v, want %v", words[i].Text(), scores[i], want)
		}
	}
}

// TestPersonsAreHeld holds what votes leave alone: here each word has a vote for the name of a place.
func TestPersonsAreHeld(t *testing.T) {
	v := votesFor(t)
	v.Here = slices.Clone(v.Here)
	v.Here[edgeClass] = []float32{0, 0, 0, 100, 0}
	m, err := newBIO([]string{"O", "B-PER", "I-PER", "B-LOC", "I-LOC"})
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ words, network, want string }{
		{"Lena Porto said", "1 2 0", "1 2 3"},
		{"Lena said so", "1 0 0", "3 3 3"},
		{"Lena Porto of Vale", "1 2 2 2", "1 2 3 3"},
		{"Porto of Vale", "1 2 2", "3 3 3"},
		{"Lena Porto van Vale", "1 2 2 2", "1 2 2 2"},
		{"Porto Novo fell", "3 4 0", "3 3 3"},
		{"Prince Lena Porto", "1 2 2", "3 1 2"},
		{"Prince Prince fell", "1 2 0", "3 1 3"},
		{"Dean Porto fell", "1 2 0", "1 2 3"},
	} {
		words := given(t, strings.Fields(c.words))[0].Tokens
		scores := make([][]float32, len(words))
		for i, l := range strings.Fields(c.network) {
			scores[i] = make([]float32, 5)
			scores[i][l[0]-'0'] = 5
		}
		of := func(i int) []float32 { return scores[i] }
		var b ballot
		var memory viterbi
		got := v.elect(&b, m, words, func() []int32 { return m.best(&memory, len(words), of) }, of)
		if s := strings.Trim(fmt.Sprint(got), "[]"); s != c.want {
			t.Errorf("%s: %s, want %s", c.words, s, c.want)
		}
	}
}

func TestBrokenVotes(t *testing.T) {
	n := &nn.Network{}
	if v, err := newVotes(n); v != nil || err != nil {
		t.Errorf("a file without votes: %v, %v", v, err)
	}
	n.Header.Vocabularies = map[string][]string{"vote": {"capital"}}
	if _, err := newVotes(n); !errors.Is(err, nn.ErrNoModel) {
		t.Errorf("votes that do not begin with the edge: %v", err)
	}
}

// TestListsDecideKinds looks at names that the network alone takes for others.
func TestListsDecideKinds(t *testing.T) {
	for _, c := range []struct {
		words string
		want  doc.Name
	}{
		{"The embassy in Thimphu reopened .", doc.Name{First: 3, Last: 3, Kind: doc.PlaceName}},
		{"He works for Siemens now .", doc.Name{First: 3, Last: 3, Kind: doc.OrgName}},
		{"We asked Ingrid about it .", doc.Name{First: 2, Last: 2, Kind: doc.PersonName}},
	} {
		p := parserFor(t).Parse(given(t, strings.Fields(c.words)))[0]
		if !slices.Equal(p.Names, []doc.Name{c.want}) {
			t.Errorf("%s: %v", c.words, p.Names)
		}
	}
}
