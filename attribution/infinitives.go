package attribution

import (
	"strings"
)

// done reports whether the infinitive at v tells what was said and not only what was meant, by the word that the parse hangs it on: 'appeared
// to suggest', 'was quick to point out', 'rose to say', 'was forced to admit', 'her reply was to call for'. Nothing that was not, or may yet be, is told so.
func (f *finder) done(t text, v int) bool {
	if !t.tagged() {
		return false
	}
	if t.Rels[v] == "xcomp" || t.Rels[v] == "advcl" {
		n := t.over(v)
		if n < 0 || n > v || t.denied(n) {
			return false
		}
		w, object := t.lower(n), t.object(n, n+1, v)
		switch {
		case f.l.SaidBy[w] && t.finiteVerb(n):
			return w != "called" || object < v && t.UPOS[n+1] != "ADP" // 'called A to thank her', but not 'called for action to'
		case object < v:
			return f.l.Extorted[w]
		}
		return t.Rels[v] == "xcomp" && (f.l.Seemed[w] || f.l.Prompt[w])
	}
	return f.answer(t, v) >= 0
}

// over is the verb that an infinitive hangs on, past the relative clause that the parse hangs it on: 'forced A, who was old, to admit'.
func (t text) over(v int) int {
	n := t.Heads[v]
	if n >= 0 && n < v && t.Rels[n] == "acl:relcl" && t.lower(v-2) == "," {
		if o := t.Heads[n]; o >= 0 && t.Rels[o] == "obj" {
			return t.Heads[o]
		}
	}
	return n
}

// denied reports whether a negation, or a word that makes it only possible or yet to come, stands with the word at n.
func (t text) denied(n int) bool {
	for i := range t.len() {
		if t.Heads[i] != n {
			continue
		}
		w := t.lower(i)
		if w == "not" || w == "n't" || w == "never" || strings.HasPrefix(t.Rels[i], "aux") && (modals[w] || w == "will" || w == "'ll" || w == "shall") {
			return true
		}
	}
	return false
}

// answer is the noun that the infinitive at v fills in, 'his response was to say', where it names an answer; else -1.
func (f *finder) answer(t text, v int) int {
	n := t.subject(v)
	if n < 0 || n > v || t.denied(v) || !f.l.Answers[t.lower(n)] {
		return -1
	}
	for i := n + 1; i < v; i++ {
		if t.Heads[i] == v && t.Rels[i] == "cop" {
			return n
		}
	}
	return -1
}

// doneBy is the speaker of an infinitive that the sentence's subject does not do: 'forced A to admit', 'A's answer was to say'.
func (f *finder) doneBy(t text, gs []group, h hit) (speaker, bool) {
	if !t.tagged() || h.shape != finite || !t.base(h.first) {
		return speaker{}, false
	}
	if n := f.answer(t, h.first); n >= 0 {
		p := possessor(t, n)
		if g := containing(gs, p); g != nil {
			return speaker{ids: g.ids, source: g.span, first: g.a}, true
		}
		return speaker{}, false
	}
	n := t.over(h.first)
	if n < 0 || t.Rels[h.first] != "xcomp" && t.Rels[h.first] != "advcl" || !f.l.Extorted[t.lower(n)] {
		return speaker{}, false
	}
	for i := n + 1; i < h.first; i++ {
		if t.Heads[i] == n && t.Rels[i] == "obj" {
			return f.subjectAt(t, gs, i)
		}
	}
	return speaker{}, false
}
