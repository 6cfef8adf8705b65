package event

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/lang"
)

// given is what a dictionary of verbs says of a verb in its sentence.
type given struct {
	code    pair // empty with a pattern: no event
	pattern bool // a pattern of words says so, not the verb alone
}

// look is what the dictionaries say of token v, the first that has something to say; false for nothing.
func (c *coder) look(t *tree, v int) (given, bool) {
	if t.UPOS[v] != "VERB" {
		return given{}, false
	}
	for _, x := range c.verbs {
		if g, ok := x.look(t, v); ok {
			return g, true
		}
	}
	return given{}, false
}

// look tries the entries of the verb at v: the longest pattern that fits, else the code of the longest verb.
func (x *Verbs) look(t *tree, v int) (given, bool) {
	w := window{first: v, v: v, last: v, forms: make([][2]string, len(t.Tokens)), t: t}
	for _, i := range t.below(v, len(t.Tokens), t.apart) {
		w.first, w.last = min(w.first, i), max(w.last, i)
		w.forms[i] = [2]string{lang.Fold(strings.ToLower(t.Tokens[i].Text())), lang.Fold(t.lemma[i])}
	}
	var fit *pattern
	var bare *verb
	for _, e := range x.entries(w.forms[v]) {
		if !w.has(e.rest) {
			continue
		}
		if p := slices.IndexFunc(e.block.patterns, w.fits); p >= 0 && (fit == nil || e.block.patterns[p].size() > fit.size()) {
			fit = e.block.patterns[p]
		}
		if !e.code.empty() && (bare == nil || len(e.rest) > len(bare.rest)) {
			bare = e
		}
	}
	switch {
	case fit != nil && (bare == nil || len(bare.rest) == 0 || fit.size() > len(bare.rest)):
		return given{fit.code, true}, true
	case bare != nil:
		return given{bare.code, len(bare.rest) > 0}, true
	}
	return given{}, false
}

// apart reports whether k opens a clause that tells of something else than the verb it hangs on.
func (t *tree) apart(k int) bool {
	switch t.rel(k) {
	case "advcl", "parataxis":
		return true
	case "conj":
		return t.UPOS[k] == "VERB"
	}
	return t.Rels[k] == "acl:relcl"
}

// entries are those of a verb, by its form and by its lemma.
func (x *Verbs) entries(form [2]string) []*verb {
	out := x.verbs[form[0]]
	if form[1] != form[0] {
		out = append(out[:len(out):len(out)], x.verbs[form[1]]...)
	}
	return out
}

// window is the clause of a verb, between the tokens first and last.
type window struct {
	first, v, last int
	forms          [][2]string // of each token of the clause: its folded form and lemma
	t              *tree
}

// has reports whether the words stand behind the verb, in order.
func (w window) has(words []string) bool {
	at := w.v + 1
	for _, word := range words {
		for at <= w.last && !slices.Contains(w.forms[at][:], word) {
			at++
		}
		if at > w.last {
			return false
		}
		at++
	}
	return true
}

// fits reports whether the words of p stand before and behind the verb, in order; others may stand between them.
func (w window) fits(p *pattern) bool {
	return w.run(p.before, w.first, w.v) && w.run(p.behind, w.v+1, w.last+1)
}

// run places slots one behind another in the tokens from i to end.
func (w window) run(slots []slot, i, end int) bool {
	for _, s := range slots {
		for ; ; i++ {
			if i >= end {
				return false
			}
			if n := w.length(s, i, end); n > 0 {
				i += n
				break
			}
		}
	}
	return true
}

// length is how many tokens from i on a slot takes; 0 where it does not fit.
func (w window) length(s slot, i, end int) int {
	if s.party {
		if len(w.t.who[i]) > 0 && w.forms[i][0] != "" {
			return 1
		}
		return 0
	}
	for _, phrase := range s.phrases {
		if i+len(phrase) <= end && w.spelled(phrase, i) {
			return len(phrase)
		}
	}
	return 0
}

// spelled reports whether the tokens from i on are the words of a phrase.
func (w window) spelled(phrase []string, i int) bool {
	for k, word := range phrase {
		if !slices.Contains(w.forms[i+k][:], word) {
			return false
		}
	}
	return true
}
