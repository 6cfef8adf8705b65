package syntax

import (
	"encoding/json"
	"os"
	"reflect"
	"slices"
	"testing"

	"github.com/readout-project/readout/internal/nn"
)

// TestFeatures compares with testdata/features.json, which was made by the functions of train/features.py.
func TestFeatures(t *testing.T) {
	b, err := os.ReadFile("testdata/features.json")
	if err != nil {
		t.Fatal(err)
	}
	var cases []struct {
		Form, Normal, Shape string
		NGrams              []int32
	}
	if err := json.Unmarshal(b, &cases); err != nil {
		t.Fatal(err)
	}
	m := parserFor(t).model()
	var s scratch
	var f nn.Features
	for _, c := range cases {
		m.words.spell(&f, c.Form, &s)
		if string(s.normal) != c.Normal || string(s.shape) != c.Shape || !slices.Equal(f.NGrams, c.NGrams) {
			t.Errorf("%q: %q %q %v, want %q %q %v", c.Form, s.normal, s.shape, f.NGrams, c.Normal, c.Shape, c.NGrams)
		}
	}
}

func TestAffixes(t *testing.T) {
	for _, c := range []struct {
		word           string
		prefix, suffix string // of three code points
	}{
		{"minister", "min", "ter"}, {"été", "été", "été"}, {"a", "a", "a"}, {"日本語版", "日本語", "本語版"}, {"é\u0301té", "é\u0301t", "\u0301té"},
	} {
		starts := appendStarts(nil, []byte(c.word))
		p, s := affix{length: 3}, affix{length: 3, suffix: true}
		if got := string(p.cut([]byte(c.word), starts)); got != c.prefix {
			t.Errorf("prefix of %q is %q, want %q", c.word, got, c.prefix)
		}
		if got := string(s.cut([]byte(c.word), starts)); got != c.suffix {
			t.Errorf("suffix of %q is %q, want %q", c.word, got, c.suffix)
		}
	}
}

func TestLemmaScripts(t *testing.T) {
	for _, c := range []struct{ script, form, want string }{
		{"l0|", "Minister", "minister"}, {"c0|", "Paris", "Paris"}, {"l1|", "talks", "talk"}, {"l3|y", "Countries", "country"},
		{"=be", "were", "be"}, {"c1|", "Arabs", "Arab"}, {"l2|", "é\u0301s", "é"}, {"l5|", "cat", "cat"}, {"l5|go", "cat", "go"}, {"l0|", "", ""},
	} {
		ss, err := scripts([]string{"<unk>", "<root>", c.script})
		if err != nil {
			t.Fatal(err)
		}
		if got := ss[2].lemma(c.form); got != c.want {
			t.Errorf("%s of %q is %q, want %q", c.script, c.form, got, c.want)
		}
	}
	for _, bad := range []string{"", "l", "lx|", "1|", "l-1|", "l1"} {
		if _, err := scripts([]string{"<unk>", "<root>", bad}); err == nil {
			t.Errorf("script %q is taken", bad)
		}
	}
}

func TestKnownLemmas(t *testing.T) {
	known := knownLemmas("2nd\tADJ\ttwo\nbetter\tADJ\tgood\nbetter\tADV\twell\nmet\tVERB\tmeet\nwon't\tX\two not\n")
	var key []byte
	for _, c := range []struct{ form, upos, want string }{
		{"2nd", "ADJ", "two"}, {"Better", "ADJ", "good"}, {"better", "ADV", "well"}, {"better", "AD", ""}, {"met", "VERB", "meet"},
		{"won’t", "X", "wo not"}, {"a", "X", ""}, {"zebra", "NOUN", ""}, {"", "", ""},
	} {
		if got := known.find(&key, c.form, c.upos); got != c.want {
			t.Errorf("%q %s is %q, want %q", c.form, c.upos, got, c.want)
		}
	}
	if got := knownLemmas("").find(&key, "met", "VERB"); got != "" {
		t.Errorf("an empty list knows %q", got)
	}
}

func TestNamesFromLabels(t *testing.T) {
	b, err := newBIO([]string{"O", "B-PER", "I-PER", "B-LOC", "I-LOC"})
	if err != nil {
		t.Fatal(err)
	}
	scores := [][]float32{
		{0, 0, 9, 0, 0}, // I-PER cannot begin a sentence
		{0, 0, 5, 0, 4}, // I-LOC would follow nothing
		{3, 0, 0, 0, 0},
		{0, 0, 0, 2, 0},
		{0, 0, 2, 0, 1}, // I-PER does not follow B-LOC
	}
	var v viterbi
	got := b.best(&v, len(scores), func(i int) []float32 { return scores[i] })
	if want := []int32{1, 2, 0, 3, 4}; !slices.Equal(got, want) {
		t.Errorf("labels %v, want %v", got, want)
	}
	names := b.names(got)
	if len(names) != 2 || !reflect.DeepEqual(names[1].Kind, b.kinds[3]) || names[1].First != 3 || names[1].Last != 4 {
		t.Errorf("names %v", names)
	}
	if _, err := newBIO([]string{"O", "X-PER"}); err == nil {
		t.Error("label X-PER is taken")
	}
}
