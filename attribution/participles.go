package attribution

import (
	"strings"

	"github.com/readout-project/readout/lang"
)

// shownSaying is whom a record shows as the form in -ing at i lets him speak, 'a video of A saying that'; -1 where it is not so.
func (f *finder) shownSaying(t text, i int) int {
	if !t.tagged() || t.Rels[i] != "acl" || !f.l.Footage[t.lower(t.Heads[i])] {
		return -1
	}
	for n := t.Heads[i] + 1; n < i; n++ {
		if t.Heads[n] == t.Heads[i] && t.Rels[n] == "nmod" && t.marker(n) == "of" {
			return n
		}
	}
	return -1
}

// excused reports whether a form in -ing behind a preposition tells what was said: 'was fined for saying that', 'went from saying that … to', and, where
// the parse gives it a clause, 'apart from saying she was ill'; so does one with 'that' behind a gathering, 'spoke at a conference announcing that'.
// 'Without saying that' and what is only planned tell nothing.
func (t text) excused(h hit) bool {
	if !t.tagged() || h.cue.Frames&(lang.Clause|lang.Shown|lang.Told) == 0 || !t.verbal(h.first) {
		return false
	}
	if gatherings[t.lower(h.first-1)] {
		return t.lower(h.next) == "that" && t.Rels[h.first] == "advcl"
	}
	switch t.lower(h.first - 1) {
	case "for", "from", "after", "since":
		return t.lower(h.next) == "that" || t.clause(h.first, h.next, t.len()) >= 0 && !strings.HasSuffix(t.lower(h.next), "ing")
	}
	return false
}

// eachOf is the verb each of whose subjects does what the form in -ing at i tells, 'They met, each saying that', 'each praising A and saying that'; -1 for
// none.
func (t text) eachOf(i int) int {
	if !t.tagged() {
		return -1
	}
	if h := t.Heads[i]; t.Rels[i] == "conj" && h >= 0 && h < i && strings.HasSuffix(t.lower(h), "ing") {
		i = h
	}
	if t.lower(i-1) != "each" || t.lower(i-2) != "," {
		return -1
	}
	for v := t.Heads[i]; v >= 0; v = t.Heads[v] {
		if t.subject(v) >= 0 && v < i {
			return v
		}
	}
	return -1
}

// excusedBy is the subject of the verb on which such a form hangs, 'A was fined for saying that', 'After saying that, A left'; -1 for none.
func (t text) excusedBy(h hit) int {
	if !t.excused(h) || t.Rels[h.first] != "advcl" {
		return -1
	}
	for i, head := range t.Heads {
		if head == t.Heads[h.first] && (t.Rels[i] == "nsubj:pass" || t.Rels[i] == "nsubj" && (i < h.first || h.first == 1)) {
			return i
		}
	}
	return -1
}
