package attribution

import "github.com/readout-project/readout/lang"

// heldToBe is the subject of a passive that tells what somebody holds it to be, 'A was called a hero by B', 'is described as a success by B'; -1
// where there is none, or nobody who does.
func (t text) heldToBe(h hit) int {
	if !t.tagged() || h.cue.Frames&lang.As == 0 || h.carrier || modals[t.auxiliary(h.first)] {
		return -1
	}
	n, by, what := -1, false, t.lower(h.next) == "as"
	for i, head := range t.Heads {
		if head != h.first {
			continue
		}
		switch {
		case t.Rels[i] == "nsubj:pass" && i < h.first && t.lower(i) != "which" && t.lower(i) != "that":
			n = i
		case t.Rels[i] == "obl:agent":
			by = true
		case t.Rels[i] == "xcomp" && t.UPOS[i] != "VERB":
			what = true
		}
	}
	if !by || !what {
		return -1
	}
	return n
}

// judgement is where it says what the subject of such a passive is held to be: 'a mistake' in 'The plan was called a mistake by A'.
func (s *sentence) judgement(h hit) (a, b int) {
	end := s.len()
	for i := h.next; i < s.len(); i++ {
		if s.stop(i) || s.lower(i) == "by" && s.dependsOn(i, h.first) {
			end = i
			break
		}
	}
	return h.next, end
}
