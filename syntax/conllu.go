package syntax

import (
	"bufio"
	"fmt"
	"io"
	"strings"

	"github.com/readout-project/readout/doc"
)

// WriteCoNLLU writes p as a sentence of CoNLL-U, the format of Universal Dependencies
// (https://universaldependencies.org/format.html). Its sent_id are the bytes of the document that it spans: "120-245".
// Joined tokens stand under a line for the surface token; white space within a token becomes one blank. In a parse without a
// tree each token hangs on the one before.
func WriteCoNLLU(w io.Writer, p doc.Parse) error {
	out := bufio.NewWriter(w)
	fmt.Fprintf(out, "# sent_id = %d-%d\n# text = %s\n", p.Start(), p.End(), oneLine(p.Text()))
	for i := 0; i < len(p.Tokens); {
		last := lastJoined(p.Tokens, i)
		misc := "_"
		if last+1 < len(p.Tokens) && p.Tokens[last+1].Start() == p.Tokens[last].End() {
			misc = "SpaceAfter=No"
		}
		if last > i {
			fmt.Fprintf(out, "%d-%d\t%s\t_\t_\t_\t_\t_\t_\t_\t%s\n", i+1, last+1, oneLine(p.Words(i, last).Text()), misc)
			misc = "_"
		}
		for ; i <= last; i++ {
			writeWord(out, p, i, misc)
		}
	}
	fmt.Fprintln(out)
	return out.Flush()
}

// lastJoined is the last token of the surface token that begins with token i.
func lastJoined(tokens []doc.Token, i int) int {
	for i+1 < len(tokens) && tokens[i+1].Joined {
		i++
	}
	return i
}

// writeWord leaves errors to the Flush of out.
func writeWord(out *bufio.Writer, p doc.Parse, i int, misc string) {
	lemma, upos, feats, head, rel := "_", "X", "_", i, "dep"
	if i == 0 {
		rel = "root"
	}
	if p.HasTree() {
		lemma, upos, head, rel = oneLine(p.Lemmas[i]), p.UPOS[i], p.Heads[i]+1, p.Rels[i]
		feats = orUnderscore(p.Feats[i])
	}
	fmt.Fprintf(out, "%d\t%s\t%s\t%s\t_\t%s\t%d\t%s\t_\t%s\n", i+1, oneLine(p.Tokens[i].Text()), orUnderscore(lemma), upos, feats, head,
		rel, misc)
}

func orUnderscore(s string) string {
	if s == "" {
		return "_"
	}
	return s
}

// oneLine is s with each run of white space as one blank.
func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }
