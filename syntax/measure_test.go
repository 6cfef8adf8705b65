package syntax_test

import (
	"cmp"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/internal/eval"
	"github.com/readout-project/readout/lang"
	"github.com/readout-project/readout/syntax"
)

// TestMeasure prints how Sentences does on the treebanks that READOUT_CONLLU names, parted by colons, and, where READOUT_ERRORS is set, what
// it gets wrong. Without that variable there is nothing to do.
func TestMeasure(t *testing.T) {
	for _, path := range filepath.SplitList(os.Getenv("READOUT_CONLLU")) {
		f, err := os.Open(path)
		if err != nil {
			t.Fatal(err)
		}
		gold, err := eval.ReadCoNLLU(f)
		f.Close()
		if err != nil {
			t.Fatal(err)
		}
		measure(t, filepath.Base(path), gold)
	}
}

func measure(t *testing.T, name string, gold []eval.Sentence) {
	d, err := eval.RawDocument(gold)
	if err != nil {
		t.Fatal(err)
	}
	ss := syntax.Sentences(d, &lang.English)
	m, err := eval.Score(gold, eval.FromSentences(ss))
	if err != nil {
		t.Fatal(err)
	}
	fmt.Printf("%-26s tokens %.2f  words %.2f  sentences %.2f\n", name, 100*m.Tokens.F1(), 100*m.Words.F1(), 100*m.Sentences.F1())
	if os.Getenv("READOUT_ERRORS") != "" {
		printErrors(gold, eval.FromSentences(ss))
	}
}

// printErrors prints where the words differ, the most frequent first, and every wrong end of a sentence.
func printErrors(gold, system []eval.Sentence) {
	g, s := cuts(gold), cuts(system)
	count := map[string]int{}
	for at := 0; at < len(g.text); at++ {
		from := at
		for at < len(g.text) && g.word[at] != s.word[at] {
			at++
		}
		if from == at {
			continue
		}
		for from > 0 && !(g.word[from] && s.word[from]) {
			from--
		}
		for at < len(g.text) && !(g.word[at] && s.word[at]) {
			at++
		}
		count[g.between(from, at)+"   not   "+s.between(from, at)]++
	}
	for _, k := range slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		return cmp.Or(count[b]-count[a], strings.Compare(a, b))
	}) {
		fmt.Println("word", count[k], k)
	}
	for at := range g.text {
		if g.sentence[at] != s.sentence[at] {
			side := map[bool]string{true: "missed", false: "wrong"}[g.sentence[at]]
			fmt.Println(side, g.between(max(0, at-60), at), "|||", g.between(at, min(at+50, len(g.text))))
		}
	}
}

// laid is a text without white space, and where words and sentences begin.
type laid struct {
	text           []rune
	word, sentence []bool
}

func cuts(ss []eval.Sentence) laid {
	var l laid
	for _, s := range ss {
		for i, w := range s.Words {
			for j, r := range []rune(strings.Join(strings.Fields(w.Form), "")) {
				l.text = append(l.text, r)
				l.word = append(l.word, j == 0)
				l.sentence = append(l.sentence, i == 0 && j == 0)
			}
		}
	}
	return l
}

// between is the words from one character to another, parted by blanks.
func (l laid) between(from, to int) string {
	var b strings.Builder
	for i := from; i < to; i++ {
		if l.word[i] && i > from {
			b.WriteByte(' ')
		}
		b.WriteRune(l.text[i])
	}
	return b.String()
}

// TestShow prints the sentences of the text that READOUT_TEXT names, one a line, tokens parted by blanks, an empty line
// between paragraphs, for looking at.
func TestShow(t *testing.T) {
	path := os.Getenv("READOUT_TEXT")
	if path == "" {
		t.Skip("READOUT_TEXT names no file")
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	d, err := doc.NewDocument(doc.Origin{Source: path}, text, string(text), eval.Paragraphs)
	if err != nil {
		t.Fatal(err)
	}
	block := 0
	for _, s := range syntax.Sentences(d, &lang.English) {
		if s.Block != block {
			fmt.Println()
			block = s.Block
		}
		words := make([]string, len(s.Tokens))
		for i, tok := range s.Tokens {
			words[i] = tok.Text()
		}
		fmt.Println(strings.Join(words, " "))
	}
}
