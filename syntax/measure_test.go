package syntax_test

import (
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
		printErrors(gold, ss)
	}
}

// printErrors prints tokens that only one side has, the most frequent first, and every wrong end of a sentence.
func printErrors(gold []eval.Sentence, ss []doc.Sentence) {
	tokens, ends := map[string]int{}, map[int]string{}
	at := 0
	note := func(form, sign string) {
		for i := range form {
			_ = i
		}
		tokens[fmt.Sprintf("%d\t%s", at, form)] += map[string]int{"-": 1, "+": 2}[sign]
		at += len(strings.Join(strings.Fields(form), ""))
	}
	for _, side := range []struct {
		sign string
		ss   []eval.Sentence
	}{{"-", gold}, {"+", eval.FromSentences(ss)}} {
		at = 0
		for _, s := range side.ss {
			words := s.Text()
			for _, w := range s.Words {
				note(w.Form, side.sign)
			}
			ends[at] += side.sign + words
		}
	}
	count := map[string]int{}
	for k, v := range tokens {
		_, form, _ := strings.Cut(k, "\t")
		if v != 3 {
			count[map[int]string{1: "- ", 2: "+ "}[v]+form]++
		}
	}
	keys := slices.SortedFunc(maps.Keys(count), func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return strings.Compare(a[2:], b[2:])
	})
	for _, k := range keys[:min(150, len(keys))] {
		fmt.Println(count[k], k)
	}
	all := slices.Sorted(maps.Keys(ends))
	for i, at := range all {
		if e := ends[at]; strings.Count(e, "+") == 0 || e[0] == '+' {
			next := ""
			if i+1 < len(all) {
				next = strings.TrimLeft(ends[all[i+1]], "+-")
			}
			fmt.Printf("%s ... %s ||| %s\n", e[:1], e[max(1, len(e)-60):], next[:min(50, len(next))])
		}
	}
}
