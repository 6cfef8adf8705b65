package eval

import (
	"errors"
	"os"
	"reflect"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
)

// tree reads "form/lemma/UPOS/head/rel …", a sentence a line; "don't=" before a word and "=" before the next make one surface token.
func tree(t *testing.T, lines ...string) []Sentence {
	t.Helper()
	var out []Sentence
	for _, line := range lines {
		var s Sentence
		for field := range strings.FieldsSeq(line) {
			form, rest, _ := strings.Cut(field, "=")
			if rest == "" {
				form, rest = "", form
			}
			f := strings.Split(rest, "/")
			if len(f) != 5 {
				t.Fatalf("%q has %d parts", field, len(f))
			}
			head := int(f[3][0]-'0') - 1
			if form != "" {
				s.Ranges = append(s.Ranges, Range{First: len(s.Words), Last: len(s.Words) + 1, Form: form})
			}
			s.Words = append(s.Words, Word{Form: f[0], Lemma: f[1], UPOS: f[2], Head: head, Rel: f[4]})
		}
		out = append(out, s)
	}
	return out
}

func TestScoreGoldTokens(t *testing.T) {
	gold := tree(t, "He/he/PRON/2/nsubj said/say/VERB/0/root so/so/ADV/2/advmod ././PUNCT/2/punct")
	system := tree(t, "He/he/PRON/2/nsubj:pass said/said/VERB/0/root so/so/ADJ/2/xcomp ././PUNCT/3/punct")
	m, err := Score(gold, system)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		got  Count
		want int
	}{
		{"tokens", m.Tokens, 4}, {"words", m.Words, 4}, {"upos", m.UPOS, 3}, {"lemmas", m.Lemmas, 3}, {"uas", m.UAS, 3}, {"las", m.LAS, 2},
	} {
		if want := (Count{4, 4, c.want}); c.got != want {
			t.Errorf("%s: %+v, want %+v", c.name, c.got, want)
		}
	}
	if want := (Count{1, 1, 1}); m.Sentences != want {
		t.Errorf("sentences: %+v, want %+v", m.Sentences, want)
	}
	want := map[string]Count{
		"nsubj": {1, 1, 1}, "nsubj:pass": {0, 1, 0}, "root": {1, 1, 1}, "advmod": {1, 0, 0}, "xcomp": {0, 1, 0}, "punct": {1, 1, 0},
	}
	if !reflect.DeepEqual(m.Relations, want) {
		t.Errorf("relations %+v, want %+v", m.Relations, want)
	}
}

func TestScoreRawText(t *testing.T) {
	gold := tree(t,
		"I/I/PRON/3/nsubj don't=do/do/AUX/4/aux n't/not/PART/4/advmod go/go/VERB/0/root ././PUNCT/4/punct",
		"U.S./U.S./PROPN/2/compound aid/aid/NOUN/0/root")
	// The system splits after "U.S", misses the range, and parts the stop.
	system := tree(t,
		"I/I/PRON/3/nsubj do/do/AUX/4/aux n't/not/PART/4/advmod go/go/VERB/0/root ././PUNCT/4/punct U.S/US/PROPN/4/obj ././PUNCT/4/punct",
		"aid/aid/NOUN/0/root")
	m, err := Score(gold, system)
	if err != nil {
		t.Fatal(err)
	}
	if want := (Count{6, 8, 4}); m.Tokens != want { // I, go, ., aid
		t.Errorf("tokens %+v, want %+v", m.Tokens, want)
	}
	if want := (Count{2, 2, 0}); m.Sentences != want {
		t.Errorf("sentences %+v, want %+v", m.Sentences, want)
	}
	if want := (Count{7, 8, 6}); m.Words != want { // do and n't are found by form
		t.Errorf("words %+v, want %+v", m.Words, want)
	}
	if want := (Count{7, 8, 6}); m.LAS != want {
		t.Errorf("las %+v, want %+v", m.LAS, want)
	}
}

// plain reads words parted by blanks; "ab=a+b" is one surface token of two words.
func plain(text string) []Sentence {
	var s Sentence
	for field := range strings.FieldsSeq(text) {
		form, parts, ok := strings.Cut(field, "=")
		if !ok {
			parts = form
		}
		words := strings.Split(parts, "+")
		if ok {
			s.Ranges = append(s.Ranges, Range{First: len(s.Words), Last: len(s.Words) + len(words) - 1, Form: form})
		}
		for _, w := range words {
			s.Words = append(s.Words, Word{Form: w, Head: len(s.Words) - 1})
		}
	}
	return []Sentence{s}
}

func TestAlign(t *testing.T) {
	for _, c := range []struct {
		gold, system string
		want         int
	}{
		{"x y z", "x y z", 3},
		{"xyz", "x y z", 0},
		{"x yz u", "x y z u", 2},
		{"xyz=x+y+z", "x y z", 3},
		{"x y z", "xyz=x+y+z", 3},
		{"u xy=x+y v", "u x y v", 4},
		{"u xy=x+y v", "u x yv", 2},
		{"wxyz=w+x+y+z", "wx=w+x yz=y+z", 4},
		{"uvw=u+V+w xy=x+y", "u vwx=v+W+x y", 5},
		{"uvw=u+Q+w xyz=x+R+z", "uv=u+v wx=w+x yz=y+z", 4},
		{"do n't", "don't=do+n't", 2},
		{"don't=do+n't", "don't", 0},
	} {
		m, err := Score(plain(c.gold), plain(c.system))
		if err != nil {
			t.Fatalf("%q and %q: %v", c.gold, c.system, err)
		}
		if m.Words.Correct != c.want {
			t.Errorf("%q and %q: %d words are the same, want %d", c.gold, c.system, m.Words.Correct, c.want)
		}
	}
}

func TestSameFeats(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want bool
	}{
		{"", "", true},
		{"Number=Sing|Case=Nom", "Case=Nom|Number=Sing", true},
		{"Number=Sing", "Number=Plur", false},
		{"Number=Sing|ExtPos=ADV", "Number=Sing", true},
		{"Number=Sing", "", false},
	} {
		if got := sameFeats(c.a, c.b); got != c.want {
			t.Errorf("%q and %q: %v", c.a, c.b, got)
		}
	}
}

func TestScoreOtherText(t *testing.T) {
	_, err := Score(tree(t, "a/a/X/0/root"), tree(t, "b/a/X/0/root"))
	if !errors.Is(err, ErrText) {
		t.Errorf("error %v", err)
	}
}

func TestScoreNothing(t *testing.T) {
	m, err := Score(nil, nil)
	if err != nil || m.Words.F1() != 0 {
		t.Errorf("%+v, %v", m, err)
	}
}

const sample = `# newdoc id = d1
# sent_id = 1
# text = I don't know.
1	I	I	PRON	PRP	Case=Nom|Number=Sing	4	nsubj	_	_
2-3	don't	_	_	_	_	_	_	_	_
2	do	do	AUX	VBP	_	4	aux	_	_
3	n't	not	PART	RB	_	4	advmod	_	_
4	know	know	VERB	VB	_	0	root	_	SpaceAfter=No
5	.	.	PUNCT	.	_	4	punct	_	_

# sent_id = 2
1	Yes	yes	INTJ	UH	_	0	root	_	_

# newpar
1	No	no	INTJ	UH	_	0	root	_	_

`

func TestReadCoNLLU(t *testing.T) {
	ss, err := ReadCoNLLU(strings.NewReader(sample))
	if err != nil {
		t.Fatal(err)
	}
	if got := RawText(ss); got != "I don't know. Yes\n\nNo" {
		t.Errorf("raw text %q", got)
	}
	if id, ok := ss[1].Comment("sent_id"); id != "2" || !ok {
		t.Errorf("sent_id %q %v", id, ok)
	}
	want := Sentence{
		Comments: []string{"newdoc id = d1", "sent_id = 1", "text = I don't know."},
		Words: []Word{
			{Form: "I", Lemma: "I", UPOS: "PRON", XPOS: "PRP", Feats: "Case=Nom|Number=Sing", Head: 3, Rel: "nsubj"},
			{Form: "do", Lemma: "do", UPOS: "AUX", XPOS: "VBP", Head: 3, Rel: "aux"},
			{Form: "n't", Lemma: "not", UPOS: "PART", XPOS: "RB", Head: 3, Rel: "advmod"},
			{Form: "know", Lemma: "know", UPOS: "VERB", XPOS: "VB", Head: -1, Rel: "root", Misc: "SpaceAfter=No"},
			{Form: ".", Lemma: ".", UPOS: "PUNCT", XPOS: ".", Head: 3, Rel: "punct"},
		},
		Ranges: []Range{{First: 1, Last: 2, Form: "don't"}},
	}
	if !reflect.DeepEqual(ss[0], want) || len(ss) != 3 {
		t.Errorf("got %+v, want %+v", ss[0], want)
	}
}

func TestReadCoNLLURefuses(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"1\ta\n", "line 1: 2 columns"},
		{"2" + strings.Repeat("\t_", 9) + "\n", `line 1: word id "2"`},
		{"1\ta\t_\t_\t_\t_\tx\t_\t_\t_\n", `line 1: head "x" is no number`},
		{"1\ta\t_\t_\t_\t_\t7\t_\t_\t_\n", "head 7 is outside the sentence"},
		{"1-3" + strings.Repeat("\t_", 9) + "\n1" + strings.Repeat("\t_", 9) + "\n", "range 1-3 is outside the sentence"},
	} {
		_, err := ReadCoNLLU(strings.NewReader(c.in))
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%q: error %v, want %q", c.in, err, c.want)
		}
	}
}

func TestFromParses(t *testing.T) {
	text := "I don't know."
	d, err := doc.NewDocument(doc.Origin{}, nil, text, nil)
	if err != nil {
		t.Fatal(err)
	}
	p := doc.Parse{Sentence: doc.Sentence{Span: d.Span(0, len(text))}, Heads: []int{3, 3, 3, -1, 3},
		Rels: []string{"nsubj", "aux", "advmod", "root", "punct"}}
	for _, e := range [][2]int{{0, 1}, {2, 4}, {4, 7}, {8, 12}, {12, 13}} {
		p.Tokens = append(p.Tokens, doc.Token{Span: d.Span(e[0], e[1]), Joined: e[0] == 4})
	}
	want := Sentence{
		Comments: []string{"text = I don't know."},
		Words: []Word{
			{Form: "I", Head: 3, Rel: "nsubj"}, {Form: "do", Head: 3, Rel: "aux"}, {Form: "n't", Head: 3, Rel: "advmod"},
			{Form: "know", Head: -1, Rel: "root", Misc: "SpaceAfter=No"}, {Form: ".", Head: 3, Rel: "punct"},
		},
		Ranges: []Range{{First: 1, Last: 2, Form: "don't"}},
	}
	if got := FromParses([]doc.Parse{p}); !reflect.DeepEqual(got, []Sentence{want}) {
		t.Errorf("got %+v, want %+v", got, want)
	}
}

// TestTreebankAgainstItself needs a treebank, named by READOUT_CONLLU; without it there is nothing to test.
func TestTreebankAgainstItself(t *testing.T) {
	path := os.Getenv("READOUT_CONLLU")
	if path == "" {
		t.Skip("READOUT_CONLLU names no treebank")
	}
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	ss, err := ReadCoNLLU(f)
	if err != nil {
		t.Fatal(err)
	}
	m, err := Score(ss, ss)
	if err != nil || m.LAS.F1() != 1 || m.Tokens.F1() != 1 || m.Sentences.F1() != 1 {
		t.Errorf("%+v, %v", m, err)
	}
}
