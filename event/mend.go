package event

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// mended is p with what can not be right in its tree put right: a verb with two subjects, or with none and a name before it, an infinitive that
// became an adjective, a subject that became a clause, and the speaker behind a sentence that became a noun of it. p stays as it is.
func mended(p *doc.Parse, l *lang.Deeds) *doc.Parse {
	subjects := map[int][]int{} // before each verb
	for i, h := range p.Heads {
		if h > i && p.Rels[i] == "nsubj" {
			subjects[h] = append(subjects[h], i)
		}
	}
	for v := range p.Heads {
		if p.UPOS[v] != "VERB" {
			continue
		}
		if k, s := twoSubjects(p, subjects[v], l); k >= 0 {
			m := copyOf(p)
			m.UPOS[k], m.Feats[k], m.Rels[k], m.Rels[s] = "VERB", "VerbForm=Fin", "ccomp", "nsubj"
			return m
		}
		if n := infinitive(p, v); n >= 0 {
			m := copyOf(p)
			m.Heads[v], m.Rels[v] = p.Heads[n], "acl"
			m.Heads[v-1], m.Rels[v-1], m.UPOS[v-1] = v, "mark", "PART"
			m.Heads[n], m.Rels[n] = v, "obj"
			return m
		}
		if n := v - 1; n > 0 && len(subjects[v]) == 0 && p.UPOS[n] == "NOUN" && p.Rels[n] == "ccomp" && p.Rels[v] == "ccomp" && p.Heads[n] == p.Heads[v] {
			m := copyOf(p) // 'that the export rules harm herders': the noun became a clause beside its verb
			m.Heads[n], m.Rels[n] = v, "nsubj"
			if k := n - 1; m.Heads[k] == n && m.Rels[k] == "nsubj" {
				m.Rels[k] = "compound"
			}
			return m
		}
		if n := crossing(p, v); n >= 0 && len(subjects[v]) == 0 {
			m := copyOf(p)
			m.Heads[n], m.Rels[n] = v, "nsubj"
			return m
		}
		if root := trailing(p, v, l); root >= 0 {
			m := copyOf(p)
			n := v - 1
			m.Heads[v], m.Rels[v] = -1, "root"
			m.Heads[n], m.Rels[n] = v, "nsubj"
			m.Heads[root], m.Rels[root] = v, "ccomp"
			return m
		}
	}
	return p
}

// infinitive is the noun that the tree describes by the infinitive v behind another noun, and that is its object: 'steps to widen political freedoms'; -1
// where there is none.
func infinitive(p *doc.Parse, v int) int {
	n := p.Heads[v]
	if v > 0 && n > v && p.Rels[v] == "amod" && strings.EqualFold(p.Tokens[v-1].Text(), "to") && p.Tokens[v].Text() == p.Lemmas[v] && p.Heads[n] >= 0 && p.Heads[n] < v {
		return n
	}
	return -1
}

// crossing is the name right before the finite verb v that hangs on a noun behind the verb: its subject, 'Norvia severed ties'; -1 where there is none.
func crossing(p *doc.Parse, v int) int {
	if n := v - 1; n >= 0 && p.UPOS[n] == "PROPN" && p.Heads[n] > v && p.Heads[p.Heads[n]] == v && strings.Contains(p.Feats[v], "VerbForm=Fin") {
		return n
	}
	return -1
}

// copyOf is p with a tree of its own.
func copyOf(p *doc.Parse) *doc.Parse {
	m := *p
	m.UPOS, m.Feats, m.Heads, m.Rels = slices.Clone(p.UPOS), slices.Clone(p.Feats), slices.Clone(p.Heads), slices.Clone(p.Rels)
	return &m
}

// twoSubjects is the first of two subjects of a verb, which a comma parts, where it is the verb of what is said, and its own subject: 'The
// Norvians reject the plan, their envoy said'; -1 where there is none.
func twoSubjects(p *doc.Parse, of []int, l *lang.Deeds) (verb, subject int) {
	if len(of) < 2 {
		return -1, -1
	}
	first, second := of[0], of[len(of)-1]
	if first == 0 || p.UPOS[first] != "NOUN" || len(l.Verbs[strings.ToLower(p.Lemmas[first])]) == 0 {
		return -1, -1
	}
	s := first - 1
	if p.Heads[s] != first || p.UPOS[s] != "NOUN" && p.UPOS[s] != "PROPN" || !strings.HasSuffix(p.Tokens[s].Text(), "s") ||
		!slices.ContainsFunc(p.Tokens[first:second], func(t doc.Token) bool { return t.Text() == "," }) {
		return -1, -1
	}
	return first, s
}

// trailing is the root of the sentence where v, a verb of speech taken for a participle behind its noun, ends it and says who said it: 'Norvia
// is failing its refugees, a rights group protested on Monday'; -1 where it is none.
func trailing(p *doc.Parse, v int, l *lang.Deeds) int {
	n := v - 1
	if n < 0 || p.Rels[v] != "acl" && p.Rels[v] != "parataxis" || p.Rels[n] != "appos" || p.Heads[n] > v || slices.ContainsFunc(p.Heads[:v], func(h int) bool { return h == v }) || !speaks(l.Verbs[strings.ToLower(p.Lemmas[v])]) {
		return -1
	}
	for i := v + 1; i < len(p.Tokens); i++ { // only when and where
		if h := p.Heads[i]; h < v || p.UPOS[i] == "VERB" || p.UPOS[i] == "PUNCT" && i < len(p.Tokens)-1 {
			if p.UPOS[i] != "PUNCT" || i < len(p.Tokens)-1 {
				return -1
			}
		}
	}
	first := n
	for first > 0 && p.Heads[first-1] >= first && p.Heads[first-1] <= n && p.UPOS[first-1] != "PUNCT" {
		first--
	}
	root := slices.Index(p.Heads, -1)
	if first == 0 || p.Tokens[first-1].Text() != "," || root < 0 || root >= first || p.UPOS[root] != "VERB" {
		return -1
	}
	return root
}

// speaks reports whether a verb of these classes tells what somebody says.
func speaks(classes []string) bool {
	return slices.ContainsFunc(classes, func(c string) bool {
		return c == "SAY" || c == "condemn" || c == "complain" || c == "ACCUSE" || c == "THREATEN"
	})
}
