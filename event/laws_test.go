package event

import (
	"fmt"
	"reflect"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/internal/scene"
	"github.com/readout-project/readout/lang"
)

// all is what the stage makes of a scene, its statements being one of the first actor's that has a whole sentence.
func all(s scene.Scene, sts []doc.Statement) doc.Findings {
	f := doc.Findings{Actors: s.Actors, Statements: sts}
	f.Meetings = Meetings(s.Doc, s.Parses, s.Actors, sts, &lang.English)
	f.Events = Events(s.Doc, s.Parses, s.Actors, sts, f.Meetings, &lang.English, nil)
	f.Commitments = Commitments(s.Doc, s.Parses, s.Actors, sts, f.Meetings, &lang.English)
	return f
}

// spokenBy are statements of the first actor: each sentence that follows its first mention.
func spokenBy(s scene.Scene) []doc.Statement {
	var out []doc.Statement
	acts := []doc.Act{doc.Inform, doc.CallFor, doc.Promise, doc.Criticize, doc.Thank}
	for i, p := range s.Parses {
		if len(s.Actors) == 0 || p.Head {
			continue
		}
		out = append(out, doc.Statement{
			Evidence: doc.Cite("test/statement", p.Span), Speakers: []doc.ActorID{0}, Cue: p.Tokens[0].Span, Content: []doc.Span{p.Span},
			Act: acts[i%len(acts)], Continues: doc.NoStatement, Addressee: doc.NoActor,
		})
	}
	return out
}

// grow gives each sentence of a scene a tree by the bytes of shape: any tree, for any words.
func grow(s scene.Scene, shape []byte) {
	upos := []string{"VERB", "NOUN", "PROPN", "AUX", "ADJ", "ADP", "PRON", "PUNCT", "PART", "DET"}
	rels := []string{
		"nsubj", "obj", "obl", "nmod", "conj", "ccomp", "xcomp", "advcl", "acl", "acl:relcl", "amod", "compound", "flat", "appos", "nmod:poss", "nsubj:pass",
		"aux", "aux:pass", "cop", "case", "mark", "advmod", "obl:agent", "cc", "punct", "det", "parataxis", "iobj", "csubj",
	}
	at := 0
	next := func(n int) int {
		if len(shape) == 0 {
			return 0
		}
		at++
		return (int(shape[at%len(shape)]) + at) % n
	}
	for k := range s.Parses {
		p := &s.Parses[k]
		order := make([]int, len(p.Tokens))
		for i := range order {
			j := next(i + 1)
			order[i], order[j] = order[j], i
		}
		n := len(p.Tokens)
		p.Lemmas, p.UPOS, p.Feats, p.Heads, p.Rels = make([]string, n), make([]string, n), make([]string, n), make([]int, n), make([]string, n)
		for place, i := range order {
			p.Lemmas[i], p.UPOS[i], p.Heads[i], p.Rels[i] = p.Tokens[i].Text(), upos[next(len(upos))], -1, "root"
			if place > 0 {
				p.Heads[i], p.Rels[i] = order[next(place)], rels[next(len(rels))]
			}
		}
	}
}

// FuzzLaws holds the stage to its laws: whatever words and trees, findings that a record takes (places of this document,
// actors and statements that are there), the same each time, codes of the table, and no panic.
func FuzzLaws(f *testing.F) {
	for _, c := range []string{
		"{A:Norvia} condemn {B:Sudria} for the arrest of {C:Ostian} sailor, and threaten to halt aid unless {B:it} free them.",
		"{a:President Aran} receive {b:Premier Ilo} in {A:Norvia}.| {a:He} will visit {B:Sudria} in May.\nThe meeting was attended by {c:Minister Orun}.",
		"{ab:The two sides} agree to open the strait, to lift the ban and to meet again.| We call on {C:Ostia} not to close it.",
		"{A:Norvian} troop shell {B:Sudrian} village, police say.| {A:Norvia}'s war against {B:Sudria} go on.",
		"the of , and to will not", "{a:x}", "",
	} {
		f.Add(c, []byte{3, 1, 4, 1, 5, 9, 2, 6}, true)
	}
	f.Fuzz(func(t *testing.T, text string, shape []byte, withStatements bool) {
		if len(text) > 2000 {
			return
		}
		s := scene.Build(text, &doc.Publisher{Name: doc.Value[string]{V: "Ministry"}, Country: "AAA", Basis: doc.Given})
		grow(s, shape)
		var sts []doc.Statement
		if withStatements {
			sts = spokenBy(s)
		}
		got := all(s, sts)
		if _, err := doc.NewRecord(doc.Program{}, s.Doc, got); err != nil {
			t.Fatal(err)
		}
		if again := all(s, sts); !reflect.DeepEqual(got, again) {
			t.Fatal("a second reading differs")
		}
		for _, ev := range got.Events {
			if _, ok := ontology[string(ev.CAMEO)]; !ok {
				t.Fatalf("%q is no code of CAMEO", ev.CAMEO)
			}
		}
	})
}

// TestTables holds every rule to a matter, and every matter to codes of the ontology.
func TestTables(t *testing.T) {
	l := &lang.English.Deeds
	for _, r := range l.Rules {
		if _, ok := matters[r.Matter]; !ok && r.Matter != "pass" {
			t.Errorf("%s + %s: no matter %q", r.Verb, r.Thing, r.Matter)
		}
	}
	for name, m := range matters {
		for _, code := range []string{m.done, m.meant, m.appeal, m.demand, m.refuse} {
			if _, ok := ontology[code]; !ok && code != "" {
				t.Errorf("%s: no code %q", name, code)
			}
		}
		if _, ok := matters[m.stop]; !ok && m.stop != "" {
			t.Errorf("%s: no matter %q", name, m.stop)
		}
	}
	for w, v := range l.Nouns {
		if _, ok := l.Verbs[v]; !ok && !operators[v] {
			t.Errorf("noun %s: no verb %q", w, v)
		}
	}
}

// operators are the classes that change the matter of what they govern.
var operators = map[string]bool{"PROMISE": true, "THREATEN": true, "DEMAND": true, "APPEAL": true, "REFUSE": true, "ACCUSE": true, "STOP": true, "LIFT": true, "ALLOW": true}

func BenchmarkEvents(b *testing.B) {
	text := ""
	for i := range 40 {
		text += fmt.Sprintf("{a:President Aran} received {b:Premier Ilo} on day %d and promised to lift the ban on {B:Sudrian} ships.| {b:He} thanked {A:Norvia} for its aid.\n", i)
	}
	s := read(text, nil)
	tokens := 0
	for _, p := range s.Parses {
		tokens += len(p.Tokens)
	}
	b.ReportAllocs()
	for b.Loop() {
		all(s, nil)
	}
	b.ReportMetric(float64(tokens)*float64(b.N)/b.Elapsed().Seconds(), "tokens/s")
}
