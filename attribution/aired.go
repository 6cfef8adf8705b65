package attribution

import "strings"

// background are the words that open a clause in which the narrator tells when something was said.
var background = map[string]bool{"as": true, "after": true, "although": true, "though": true}

// saidIn are things in which something is said, besides letters.
var saidIn = map[string]bool{
	"ruling": true, "diatribe": true, "book": true, "column": true, "essay": true, "blog": true, "video": true, "call": true, "opinion": true,
	"briefing": true, "debate": true, "appearance": true, "hearing": true, "testimony": true, "conversation": true, "meeting": true,
	"talks": true, "visit": true, "conference": true, "session": true, "speech": true, "interview": true, "rally": true, "ceremony": true, "summit": true,
	"event": true, "remarks": true, "forum": true, "stop": true, "time": true,
}

// aired is the end of a content [a, b) that is no clause without what tells where or when it was said: 'called for peace in a speech at the
// harbour', 'praised the pilots on Friday', where the parse hangs the day on the cue.
func (f *finder) aired(t text, h hit, a, b int) int {
	if !t.tagged() || t.lower(h.next) == "that" || t.clause(h.first, h.next, b) >= 0 {
		return b
	}
	for i := a + 1; i < b && i < t.len(); i++ {
		if t.lower(i) == "," && t.lower(i+1) == "without" && i+2 < b && strings.HasSuffix(t.lower(i+2), "ing") && t.Heads[i+2] == h.first {
			return i // 'announced new aid, without giving details'
		}
		if t.quoted(i) || t.stop(i) {
			continue
		}
		n := t.Heads[i]
		if (t.lower(i) == "in" || t.lower(i) == "during") && n > i && n < b && (f.l.Letters[t.lower(n)] || saidIn[t.lower(n)]) && (t.lower(i+1) == "a" || t.lower(i+1) == "an") && !t.hasFinite(i, b) && !t.quotedIn(i, b) {
			return i
		}
		if background[t.lower(i)] && t.Rels[i] == "mark" && n > i && t.Rels[n] == "advcl" && t.Heads[n] == h.first && h.past && !h.speaker.own && t.tense(n) == "Past" && t.subject(n) > i && t.beside(i, h.first, b) {
			return i // 'praised the crew as it came home'
		}
		if t.when(i, b) && !t.hasFinite(a, i) && t.beside(i, h.first, b) {
			return i
		}
	}
	return b
}

// when reports whether a phrase that tells when begins at token i: 'on Friday', 'Friday', 'last week', 'during the talks'.
func (t text) when(i, b int) bool {
	switch w := t.lower(i); w {
	case "on":
		return days[t.lower(i+1)]
	case "during":
		for n := i + 1; n < b && n < i+5; n++ {
			if saidIn[t.lower(n)] {
				return true
			}
		}
		return false
	case "last", "this", "earlier":
		next := t.lower(i + 1)
		return next == "week" || next == "month" || next == "year" || days[next] || w == "earlier" && (next == "today" || next == "this")
	default:
		return days[w] && t.lower(i+1) != "'s"
	}
}

// beside reports whether all of tokens [i, b) hangs on verb v as an adjunct, and none of it on what stands before.
func (t text) beside(i, v, b int) bool {
	for k := i; k < b && k < t.len(); k++ {
		n := k
		for t.Heads[n] >= i && t.Heads[n] < b {
			n = t.Heads[n]
		}
		if t.Heads[n] != v || !strings.HasPrefix(t.Rels[n], "obl") && t.Rels[n] != "advmod" && t.Rels[n] != "punct" && (t.Rels[n] != "advcl" || !background[t.lower(i)]) {
			return false
		}
	}
	return true
}

// quotedIn reports whether a quotation stands in tokens [a, b).
func (t text) quotedIn(a, b int) bool {
	for i := a; i < b; i++ {
		if t.quoted(i) {
			return true
		}
	}
	return false
}
