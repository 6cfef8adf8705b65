package attribution

import "strings"

// insideEnd is the token before which the content of cue h stops because the cue stands in a part of the sentence that ends there: in its
// subject, 'the captain who says that the quay is safe | was absent', in brackets, or between dashes. It is the sentence's end where it
// stands in none.
func (t text) insideEnd(h hit) int {
	return min(t.subjectEnd(h), t.insertionEnd(h))
}

// subjectEnd is where the subject of a later verb ends that a relative clause with cue h hangs on: 'everything he says | is true'. It is the
// sentence's end where that verb only leads to what is said: 'what he says is that'.
func (t text) subjectEnd(h hit) int {
	i := t.predicateOf(h)
	if i < 0 || t.leadsToSaid(i) {
		return t.len()
	}
	return i
}

// leadsToSaid reports whether 'is that' or 'is to' stands at token i.
func (t text) leadsToSaid(i int) bool {
	return be[t.lower(i)] && (t.lower(i+1) == "that" || t.lower(i+1) == "to")
}

// predicateOf is the finite verb right behind the subject on which a relative clause with cue h hangs, 'is' in 'the quay that they praised is
// old' and 'may' in 'what she calls clever may be costly'; -1 where there is none.
func (t text) predicateOf(h hit) int {
	if !t.tagged() || h.shape == nominal {
		return -1
	}
	relative := false
	for n := h.first; t.Heads[n] >= 0; n = t.Heads[n] {
		rel, m := t.Rels[n], t.Heads[n]
		relative = relative || rel == "acl:relcl" || rel == "acl" && h.shape == participle ||
			strings.HasPrefix(rel, "csubj") && opensFree[t.lower(t.leftmost(n))]
		if !relative || m < h.next || !strings.HasPrefix(rel, "nsubj") && !strings.HasPrefix(rel, "csubj") {
			continue
		}
		for i := h.next; i <= m; i++ {
			if !t.within(i, n) && !t.stop(i) {
				if t.finiteVerb(i) {
					return i
				}
				break
			}
		}
	}
	return -1
}

// opensFree are the words that open a clause which is itself a subject.
var opensFree = map[string]bool{"what": true, "how": true, "whatever": true, "whoever": true, "who": true, "why": true}

// leftmost is the first token of what hangs on token n.
func (t text) leftmost(n int) int {
	for i := range n {
		if t.within(i, n) {
			return i
		}
	}
	return n
}

// insertionEnd is the bracket or dash that closes the insertion in which cue h stands: 'the tunnel (which she called “a waste” | ) is open'.
func (t text) insertionEnd(h hit) int {
	for i := h.first - 1; i >= 0 && t.low[i] != ")"; i-- {
		w := t.low[i]
		if w != "(" && (w != "–" && w != "—" && w != "―" && w != "--" || !t.relative(i+1)) {
			continue
		}
		for j := h.next; j < t.len(); j++ {
			if t.low[j] == ")" && w == "(" || t.low[j] == w && w != "(" {
				return j
			}
		}
	}
	return t.len()
}
