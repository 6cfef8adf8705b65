package event

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// tree is a parse that can be walked from heads to dependents.
type tree struct {
	*doc.Parse
	kids  [][]int  // the dependents of each token, in order
	lemma []string // lemmas in lower case
	who   [][]doc.ActorID
}

// plant makes the tree of p, with the actors whose mention covers each token.
func plant(p *doc.Parse, x *doc.Index, known map[string]bool) *tree {
	t := &tree{Parse: p, kids: make([][]int, len(p.Tokens)), lemma: make([]string, len(p.Tokens)), who: make([][]doc.ActorID, len(p.Tokens))}
	for i := range p.Tokens {
		if h := p.Heads[i]; h >= 0 && h < len(p.Tokens) && h != i {
			t.kids[h] = append(t.kids[h], i)
		}
		t.lemma[i] = strings.ToLower(p.Lemmas[i])
		if u := p.UPOS[i]; (u == "VERB" || u == "NOUN" || u == "PROPN") && len(p.Tokens[i].Text()) > 4 {
			t.lemma[i] = base(t.lemma[i], strings.ToLower(p.Tokens[i].Text()), known)
		}
	}
	for _, r := range x.In(p.Span) {
		for i, tok := range p.Tokens {
			if r.At().Contains(tok.Span) {
				t.who[i] = append(t.who[i], r.Actor)
			}
		}
	}
	return t
}

// base is a lemma as the tables have it: where the tagger made up a form ('vetoe', 'expell') it is mended by them.
func base(lemma, form string, known map[string]bool) string {
	if known[lemma] {
		return lemma
	}
	for _, w := range []string{lemma, form} {
		for _, end := range []string{"", "ed", "d", "ing", "es", "s", "e"} {
			stem, ok := strings.CutSuffix(w, end)
			if !ok || len(stem) < 2 {
				continue
			}
			if len(stem) == 2 {
				if end == "ing" && known[stem+"e"] {
					return stem + "e"
				}
				continue
			}
			for _, c := range []string{stem, stem + "e", stem[:len(stem)-1]} {
				if known[c] && (c != stem[:len(stem)-1] || stem[len(stem)-1] == stem[len(stem)-2]) {
					return c
				}
			}
		}
	}
	return lemma
}

// vocabulary is every word of the tables.
func vocabulary(l *lang.Deeds) map[string]bool {
	known := map[string]bool{}
	for _, list := range []map[string][]string{l.Verbs, l.Things} {
		for w := range list {
			for _, part := range strings.Fields(w) {
				known[part] = true
			}
		}
	}
	for _, list := range []map[string]string{l.Nouns, l.States, l.Parties} {
		for w := range list {
			known[w] = true
		}
	}
	return known
}

// rel is the relation of token i without its subtype.
func (t *tree) rel(i int) string {
	r, _, _ := strings.Cut(t.Rels[i], ":")
	return r
}

// child is the first dependent of i in one of the relations, given with or without subtype; -1 for none.
func (t *tree) child(i int, rels ...string) int {
	for _, k := range t.kids[i] {
		for _, r := range rels {
			if t.Rels[k] == r || t.rel(k) == r {
				return k
			}
		}
	}
	return -1
}

// marker is the preposition or subordinator of i in lower case; "" for none.
func (t *tree) marker(i int) string {
	if k := t.child(i, "case", "mark"); k >= 0 {
		return strings.ToLower(t.Tokens[k].Text())
	}
	for _, k := range t.kids[i] { // a title before a name often has the preposition
		if k < i && (near[t.Rels[k]] || t.rel(k) == "nmod") {
			if c := t.child(k, "case"); c >= 0 && c < k && t.rel(k) != "nmod" || c >= 0 && t.Rels[k] == "nmod:desc" {
				return strings.ToLower(t.Tokens[c].Text())
			}
		}
	}
	return ""
}

// negated reports whether a 'not', 'never' or 'no' stands with i.
func (t *tree) negated(i int) (at int, ok bool) {
	for _, k := range t.kids[i] {
		switch t.lemma[k] {
		case "not", "never", "n't", "neither", "nor", "n’t":
			return k, true
		case "no":
			if t.rel(k) == "det" || t.rel(k) == "advmod" {
				return k, true
			}
		case "without":
			if t.rel(k) == "mark" {
				return k, true
			}
		case "longer":
			if c := t.child(k, "advmod", "det"); c >= 0 && t.lemma[c] == "no" {
				return k, true
			}
		}
	}
	return 0, false
}

// below are i and the tokens under it, the nearer first, down to depth; dependents for which skip is true are left out
// with all under them.
func (t *tree) below(i, depth int, skip func(int) bool) []int {
	out := []int{i}
	level := []int{i}
	for ; depth > 0 && len(level) > 0; depth-- {
		var next []int
		for _, h := range level {
			for _, wantNear := range []bool{true, false} {
				for _, k := range t.kids[h] {
					if near[t.Rels[k]] == wantNear && (skip == nil || !skip(k)) {
						next = append(next, k)
					}
				}
			}
		}
		out = append(out, next...)
		level = next
	}
	return out
}

// near are the relations of the words that make a noun phrase one.
var near = map[string]bool{"flat": true, "appos": true, "compound": true, "amod": true, "nummod": true, "nmod:poss": true, "flat:name": true}

// subject is the token of the noun that does v: its subject, the noun that it describes, or that of the clause that it
// shares it with; -1 where the sentence names none. A passive has its agent.
func (t *tree) subject(v int) int {
	for hops := 0; v >= 0 && hops < 12; hops++ {
		if k := t.child(v, "nsubj:pass"); k >= 0 && t.child(v, "aux:pass") < 0 && strings.Contains(t.Feats[v], "VerbForm=Fin") {
			return k // a passive has no finite form
		}
		if t.child(v, "nsubj:pass", "csubj:pass", "aux:pass") >= 0 {
			if k := t.child(v, "obl:agent"); k >= 0 {
				return k
			}
			return t.distant(v)
		}
		if k := t.child(v, "nsubj"); k >= 0 {
			if l := t.lemma[k]; (l == "who" || l == "which" || l == "that") && t.rel(v) == "acl" {
				return t.Heads[v]
			}
			return t.double(v, k)
		}
		switch t.rel(v) {
		case "acl":
			if t.finite(v) {
				return t.Heads[v]
			}
			if strings.Contains(t.Feats[v], "Voice=Pass") {
				return t.child(v, "obl:agent", "obl")
			}
			if t.Rels[v] == "acl:relcl" || strings.Contains(t.Feats[v], "VerbForm=Ger") || strings.Contains(t.Feats[v], "VerbForm=Part") ||
				strings.Contains(t.Feats[v], "VerbForm=Fin") {
				return t.author(t.Heads[v])
			}
			v = t.verbAbove(v)
		case "advcl":
			if k := t.meritOf(v); k >= 0 {
				return k
			}
			v = t.Heads[v]
		case "conj":
			h := t.Heads[v]
			if k := t.child(h, "nsubj:pass"); k >= 0 && t.goesOn(v) {
				return k // 'was accused by B and will resign'
			}
			v = h
		case "xcomp", "ccomp", "parataxis":
			v = t.Heads[v]
		default:
			return -1
		}
	}
	return -1
}

// author is who issues what noun n is, where its verb names him: 'issued a statement demanding that they leave'; else n.
func (t *tree) author(n int) int {
	h := t.Heads[n]
	if h < 0 || t.Rels[n] != "obj" || !issuing[t.lemma[h]] {
		return n
	}
	if k := t.child(h, "nsubj"); k >= 0 {
		return t.double(h, k)
	}
	return n
}

// issuing are the verbs by which somebody gives out what he says.
var issuing = map[string]bool{"issue": true, "publish": true, "release": true, "send": true, "write": true, "adopt": true, "circulate": true}

// goesOn reports whether v is an active verb that follows right on the 'and' before it, so that what it is joined with has its subject.
func (t *tree) goesOn(v int) bool {
	if t.UPOS[v] != "VERB" || strings.Contains(t.Feats[v], "Voice=Pass") {
		return false
	}
	return !slices.ContainsFunc(t.kids[v], func(k int) bool {
		return k < v && t.rel(k) != "cc" && t.rel(k) != "aux" && t.rel(k) != "advmod" && t.rel(k) != "punct"
	})
}

// double is the second of two subjects of v that stand side by side, where the first, k, only says what the second is: 'the rebel People's
// Front announced'; else k.
func (t *tree) double(v, k int) int {
	if slices.ContainsFunc(t.below(k, 3, nil), func(i int) bool { return len(t.who[i]) > 0 }) {
		return k
	}
	for _, i := range t.kids[v] {
		if i > k && i < v && t.Rels[i] == "nsubj" && len(t.who[i]) > 0 {
			if first, _ := t.extent(i); first == k+1 {
				return i
			}
		}
	}
	return k
}

// distant is the agent of passive v that commas keep from the participle it stands next to: 'was accused of the theft of money, lost
// since, by his successors'; -1 for none.
func (t *tree) distant(v int) int {
	for _, i := range t.below(v, 6, nil) {
		if t.Rels[i] != "obl:agent" || i < v || t.Heads[i] == v {
			continue
		}
		first, last := t.extent(i)
		if t.Tokens[first].Text() == "," {
			first++ // it went to the phrase
		}
		if first > 0 && t.Tokens[first-1].Text() == "," && last >= len(t.Tokens)-2 {
			return i
		}
	}
	return -1
}

// finite reports whether v, which is taken for a participle behind its noun, is the verb of the sentence: the noun would have none
// otherwise, or its verb two subjects. 'A newspaper called on them to leave.'
func (t *tree) finite(v int) bool {
	n := t.Heads[v]
	if n < 0 || v < n || t.UPOS[n] != "NOUN" && t.UPOS[n] != "PROPN" || !strings.Contains(t.Feats[v], "Voice=Pass") || t.child(v, "obl:agent", "aux:pass") >= 0 {
		return false
	}
	h := t.Heads[n]
	if h < 0 {
		return t.rel(n) == "root" && t.child(n, "cop", "nsubj") < 0
	}
	return t.Rels[n] == "nsubj" && slices.ContainsFunc(t.kids[h], func(k int) bool { return k > v && k < h && t.Rels[k] == "nsubj" })
}

// stayed is the adjective that v, 'remain' or 'stand', says of its subject; -1 for none.
func (t *tree) stayed(v int) int {
	if t.lemma[v] != "remain" && t.lemma[v] != "stand" {
		return -1
	}
	if k := t.child(v, "xcomp", "advmod"); k > v && t.UPOS[k] == "ADJ" {
		return k
	}
	return -1
}

// calledOn is whom v, 'called on', pays a visit to: nothing is called for; -1 where v is no such verb.
func (t *tree) calledOn(v int) int {
	if t.lemma[v] != "call" || t.child(v, "obj", "xcomp", "ccomp") >= 0 {
		return -1
	}
	at := -1
	for _, k := range t.kids[v] {
		switch {
		case at < 0 && t.rel(k) == "obl" && (t.marker(k) == "on" || t.marker(k) == "upon"):
			at = k
		case t.rel(k) == "advcl" && t.marker(k) == "to":
			return -1
		}
	}
	return at
}

// meritOf is the object of the verb over v where v, a gerund, tells what it did: 'praised A for opening', 'commended A for its lead in
// opening'; -1 for none.
func (t *tree) meritOf(v int) int {
	h := t.Heads[v]
	if h < 0 || !strings.Contains(t.Feats[v], "VerbForm=Ger") && !strings.HasSuffix(t.Tokens[v].Text(), "ing") {
		return -1
	}
	k := t.child(h, "obj")
	if k < h || k > v {
		return -1
	}
	switch t.marker(v) {
	case "for":
		return k
	case "in":
		for _, o := range t.kids[h] {
			if t.rel(o) == "obl" && t.marker(o) == "for" && o > k && o < v {
				return k
			}
		}
	}
	return -1
}

// verbAbove is the nearest verb over token i; -1 for none.
func (t *tree) verbAbove(i int) int {
	for h, hops := t.Heads[i], 0; h >= 0 && hops < len(t.Tokens); h, hops = t.Heads[h], hops+1 {
		if t.UPOS[h] == "VERB" || t.child(h, "cop") >= 0 {
			return h
		}
	}
	return -1
}

// passive reports whether v is one.
func (t *tree) passive(v int) bool {
	return t.child(v, "nsubj:pass", "aux:pass", "csubj:pass") >= 0 || t.rel(v) == "acl" && strings.Contains(t.Feats[v], "Voice=Pass") && !t.finite(v)
}
