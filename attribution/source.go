package attribution

import (
	"strings"

	"github.com/readout-project/readout/doc"
)

// phrase is the noun phrase that names a speaker: his mention with titles, article and what hangs on it, with its apposition, and with
// what 'and' joins to it; cue is the token at which the cue begins, which is no part of it.
func (f *finder) phrase(t text, s speaker, cue int) doc.Span {
	if s.source.IsZero() || !t.Span.Contains(s.source) {
		return s.source
	}
	a, b := t.at(s.source.Start()), t.at(s.source.End())
	switch t.lower(a) {
	case "i", "we", "he", "she", "it", "they", "who", "which", "that":
		if b == a+1 {
			return s.source
		}
	}
	named := a
	if a = f.office(t, s, t.lead(a)); a <= cue && cue < named { // 'Said Ms Lee'
		a = named
	}
	if t.tagged() {
		head := b - 1
		for head >= a && t.Heads[head] >= a && t.Heads[head] < b {
			head = t.Heads[head]
		}
		for t.title(head, a) {
			head = t.Heads[head]
			a = head
			if up := t.Heads[head]; t.Rels[head] == "nmod" && up >= 0 && up < a && a-up <= 3 { // 'the ambassador of X, A'
				head, a = up, up
			}
		}
		b = t.inBrackets(b)
		if t.quantity(head) && t.lower(b) == "or" && t.quantity(b+1) && t.lower(b+2) == "of" { // 'one or more of the banks'
			b += 2
		}
		limit := t.len()
		if cue >= b {
			limit = cue
		}
		person := len(s.ids) > 0 && f.actors[s.ids[0]].Kind == doc.Person
		b = t.apposed(b, limit, head, person)
		for end := t.inBrackets(b); end > b; end = t.inBrackets(b) {
			b = t.apposed(end, limit, head, person)
		}
		if t.UPOS[head] == "PROPN" || strings.HasPrefix(t.Rels[head], "nsubj") || f.l.Voices[t.lower(head)] {
			b = t.apposed(t.coordinated(b, limit, head), limit, head, person)
		}
		if n := t.apposition(head, a); n >= 0 {
			head = n
			a = t.lead(n)
		}
		if a > 2 && t.lower(a-1) == "of" && t.Heads[a] == a-2 && isCapital(t.Tokens[a-2].Text()) { // 'Secretary of State A', where the parse hangs A on State
			a = t.lead(a - 2)
		}
		if f.l.Voices[t.lower(head)] {
			a = t.firstOfAll(a, head, b)
		}
		first := a
		for i := a - 1; i >= 0 && !t.stop(i) && (t.under(i, head) || t.links(i, head)); i-- {
			first = i
		}
		if !t.hasFinite(first, a) {
			a = first
		}
		a, b = t.share(t.called(a, head)), t.setOff(b, cue)
		a, b = t.bare(a, b, head)
	}
	return t.Words(a, b-1)
}

// links reports whether token i joins two words before the noun at head, both of which are part of its phrase: 'state and local officials', 'the
// Bergen/Oslo poll'.
func (t text) links(i, head int) bool {
	if i == 0 || i+1 > head || t.Heads[i] == head || !t.under(i-1, head) || !t.under(i+1, head) {
		return false
	}
	switch t.lower(i) {
	case "-", "/", "and", "or", "&":
		return true
	}
	return false
}

// called is where the noun begins that says what somebody is, right before the name [a, head], where the parse has both for subjects: 'Labour
// candidate Ann Lee'.
func (t text) called(a, head int) int {
	n := a - 1
	if n < 0 || t.UPOS[n] != "NOUN" || t.Heads[n] != t.Heads[head] || t.Rels[n] != "nsubj" || t.Rels[head] != "nsubj" || !isCapital(t.Tokens[a].Text()) {
		return a
	}
	first, _ := t.phraseOf(n, n+1)
	for i := first; i < n; i++ {
		if t.stop(i) || t.verbal(i) && t.Rels[i] != "amod" || t.UPOS[i] == "SCONJ" || t.UPOS[i] == "CCONJ" && i == first {
			return a
		}
	}
	return first
}

// share is where the noun phrase at token a begins with the words that say how much of it is meant: 'one or more of its members'.
func (t text) share(a int) int {
	i := a - 1
	if t.lower(i) != "of" || i < 1 || t.UPOS[a] == "PRON" && t.Rels[a] != "nmod:poss" || !t.quantity(i-1) {
		return a
	}
	for i--; i > 1 && (t.lower(i-1) == "or" || t.lower(i-1) == "and") && t.quantity(i-2); {
		i -= 2
	}
	if determiners[t.lower(i-1)] {
		i--
	}
	return i
}

// quantity reports whether token i is a number or a word for how many.
func (t text) quantity(i int) bool {
	switch t.lower(i) {
	case "some", "many", "most", "several", "both", "all", "more", "few", "half", "dozens", "hundreds", "majority":
		return true
	}
	return i < t.len() && t.UPOS[i] == "NUM"
}

// setOff is the end of the noun phrase that ends at token b so far, with what stands between two dashes right behind it and before the cue: 'the
// record – published by the Court – shows'.
func (t text) setOff(b, cue int) int {
	if w := t.lower(b + 1); !dash(t.lower(b)) || w == "who" || w == "which" || w == "whose" {
		return b
	}
	for i := b + 2; i < cue; i++ {
		if dash(t.lower(i)) {
			for k := i + 1; k < cue; k++ {
				if t.UPOS[k] != "AUX" && t.UPOS[k] != "ADV" {
					return b
				}
			}
			return i
		}
	}
	return b
}

func dash(w string) bool { return w == "–" || w == "—" || w == "―" || w == "--" }

// bare is the noun phrase [a, b) of the noun at head without a conjunction or an adverb before it, 'but critics', and without the day
// or a conjunction behind it, 'the Minister on Tuesday'.
func (t text) bare(a, b, head int) (int, int) {
	for a < head && (t.UPOS[a] == "CCONJ" && t.lower(a) != "both" || t.UPOS[a] == "SCONJ" || t.lower(a) == "even") {
		a++
	}
	if b-2 > head && t.lower(b-2) == "on" && days[t.lower(b-1)] {
		b -= 2
	}
	for b-1 > head && (t.UPOS[b-1] == "CCONJ" || t.UPOS[b-1] == "SCONJ" || t.UPOS[b-1] == "AUX") {
		b--
	}
	return a, b
}

// coordinated is the end of the noun phrase of head, which ends at token b so far, with the nouns that 'and' joins to it before token
// limit: 'the Minister and his advisers'.
func (t text) coordinated(b, limit, head int) int {
	if t.lower(b) != "and" {
		return b
	}
	for n := b + 1; n < limit; n++ {
		switch {
		case t.stop(n) || t.verbal(n) && t.Rels[n] != "amod":
			return b
		case (t.Heads[n] == head || t.Heads[n] >= 0 && t.Heads[t.Heads[n]] == head && t.Rels[t.Heads[n]] == "flat") && t.Rels[n] == "conj" && (t.UPOS[n] == "NOUN" || t.UPOS[n] == "PROPN"):
			if _, end := t.phraseOf(n, limit); !t.hasFinite(b, end+1) {
				return end + 1
			}
			return b
		}
	}
	return b
}

// firstOfAll is where the noun phrase begins to which 'and' joins that of head, [a, b), where the whole is a subject: 'Growers and traders in
// the south'; it is a where nothing is joined.
func (t text) firstOfAll(a, head, b int) int {
	n := t.Heads[head]
	if t.Rels[head] != "conj" || n < 0 || n >= a || t.lower(a-1) != "and" || !strings.HasPrefix(t.Rels[n], "nsubj") || t.Heads[n] < b {
		return a
	}
	for i := n; i < a-1; i++ {
		if t.stop(i) || t.verbal(i) {
			return a
		}
	}
	first, _ := t.phraseOf(n, n+1)
	for i := first; i < n; i++ {
		if t.stop(i) || t.verbal(i) {
			return a
		}
	}
	return first
}

// office is where the office begins that ends at token a or before it, right before the name of a speaker: 'the Minister of Media A'; a for none.
func (f *finder) office(t text, s speaker, a int) int {
	if len(s.ids) != 1 {
		return a
	}
	for _, r := range f.actors[s.ids[0]].Roles {
		if at := r.At(); t.Span.Contains(at) && at.Start() < t.Tokens[a].Start() && t.Tokens[a].Start() <= at.End()+1 {
			if a = t.at(at.Start()); determiners[t.lower(a-1)] {
				a--
			}
			return a
		}
	}
	return a
}

// apposition is the name right before the comma before token a whose apposition the noun at head is: 'Ann Lee, the minister'; -1 for none.
func (t text) apposition(head, a int) int {
	n := t.Heads[head]
	if t.Rels[head] != "appos" || n < 0 || n >= a-1 || t.lower(a-1) != "," || t.UPOS[n] != "PROPN" {
		return -1
	}
	for i := n + 1; i < a-1; i++ {
		if t.stop(i) || t.lower(i) != "-" && !t.under(i, n) {
			return -1
		}
	}
	return n
}

// inBrackets is the end of the short bracket that begins at token b, 'A (B-C), head of D'; b where none does.
func (t text) inBrackets(b int) int {
	if t.lower(b) == "(" && t.bracketed(t.closing(b)) == b {
		return t.closing(b) + 1
	}
	return b
}

// closing is the bracket that closes the one at token i; -1 where none does within a few words.
func (t text) closing(i int) int {
	const longest = 8
	for j := i + 1; j < t.len() && j < i+longest; j++ {
		if t.lower(j) == ")" {
			return j
		}
	}
	return -1
}

// apposed is the end of the noun phrase of head from token b on and before token limit: what hangs on it, and behind a comma its
// apposition and relative clause; person tells that it names one.
func (t text) apposed(b, limit, head int, person bool) int {
	end := b
	for i := b; i < limit; i++ {
		switch {
		case t.stop(i) && t.lower(i) != ",", t.lower(i) == "“", t.lower(i) == "”":
			return end
		case t.stop(i) && t.strays(i+1, head, person):
			return end
		case t.stop(i):
		case t.under(i, head), t.described(i, head):
			end = i + 1
		default:
			return end
		}
	}
	return end
}

// strays reports whether what a comma parts from the noun phrase of head, from token i on, does not say who is meant: it tells of another noun, 'Mr A,
// head of the Fund, which has three branches', of what he said or thinks, 'Mr A, who warned that', of how he fares, 'Mr A, under pressure', of where
// he says it, 'Mr A, in a letter', or of somebody beside him, 'Mr A, like B'.
func (t text) strays(i, head int, person bool) bool {
	if i >= t.len() {
		return false
	}
	top := i // the head of what the comma parts off
	for t.Heads[top] >= i {
		top = t.Heads[top]
	}
	switch t.lower(i) {
	case "like", "unlike", "under", "amid":
		return t.UPOS[head] == "PROPN"
	case "in":
		return t.lower(i+1) == "a" || t.lower(i+1) == "an"
	case "which":
		if person || t.UPOS[head] == "PROPN" && t.Heads[top] != head {
			return true
		}
	case "who", "whose":
	default:
		return false
	}
	for c := top + 1; c < t.len(); c++ {
		if t.Heads[c] == top && t.Rels[c] == "ccomp" {
			return true
		}
	}
	return false
}

// described reports whether token i lies in an apposition or relative clause of head.
func (t text) described(i, head int) bool {
	for range t.len() {
		if i < 0 || i == head {
			return false
		}
		if t.Heads[i] == head {
			return t.Rels[i] == "appos" || t.Rels[i] == "acl:relcl" || t.Rels[i] == "acl" && (strings.Contains(t.Feats[i], "VerbForm=Part") || strings.Contains(t.Feats[i], "VerbForm=Ger")) && t.lower(i-1) != "," || strings.HasPrefix(t.Rels[i], "nmod")
		}
		i = t.Heads[i]
	}
	return false
}

// title reports whether the parse makes the name at head a part of the office right before token a: 'press secretary X'.
func (t text) title(head, a int) bool {
	up := t.Heads[head]
	if up < 0 || up >= a || a-up > 2 {
		return false
	}
	switch t.Rels[head] {
	case "flat", "appos", "compound", "nmod:desc", "nmod:unmarked":
		return true
	}
	return false
}

// under reports whether token i hangs on head by a chain of noun phrase relations.
func (t text) under(i, head int) bool {
	for range t.len() {
		if i == head {
			return true
		}
		if i < 0 || strings.HasPrefix(t.Rels[i], "acl") || t.Rels[i] == "punct" || t.Rels[i] == "cc" {
			return false
		}
		if t.Rels[i] == "case" && t.Heads[i] == head { // 'by X': the preposition is no part of X
			return false
		}
		i = t.Heads[i]
	}
	return false
}

// apart is the speaker whose words a comma, a bracket or a pair of dashes parts from the cue, where the parse makes something else of them: 'but the
// Fund, which has three branches, wants', 'Labour nominee Ann Lee (L-Rogaland) said', 'Lee – an editor of the Post – said'.
func (f *finder) apart(t text, gs []group, h hit, j int) (speaker, bool) {
	if dash(t.lower(j)) {
		i := j - 1
		for i > 0 && (!t.stop(i) || t.lower(i) == ",") {
			i--
		}
		if g := ending(gs, i); g != nil && dash(t.lower(i)) {
			return f.widened(t, gs, g)
		}
		return speaker{}, false
	}
	if n := t.subject(h.first); !t.tagged() || h.shape != finite || n >= 0 && n < h.first {
		return speaker{}, false
	}
	end := j
	if t.lower(j) == "," {
		end--
	}
	for n := end; n >= 0 && n < h.first; n = t.Heads[n] {
		if t.UPOS[n] != "PROPN" && !f.l.Voices[t.lower(n)] && !f.l.Findings[t.lower(n)] || t.marker(n) != "" || strings.HasPrefix(t.Rels[n], "obl") {
			continue
		}
		a, b := t.phraseOf(n, h.first)
		if b < end || t.hasFinite(a, n) || a > 0 && !t.stop(a-1) && !t.quoted(a-1) && !joins(t.lower(a-1)) {
			continue
		}
		for b = n; b+1 < end && t.Rels[b+1] == "flat" && t.Heads[b+1] == n; b++ {
		}
		s := speaker{source: t.Words(a, b), first: a}
		if g := containing(gs, n); g != nil {
			s.ids = g.ids
		}
		return s, true
	}
	return speaker{}, false
}

// parenthetic reports whether a comma parts the noun at n from the first finite verb behind it.
func (t text) parenthetic(n int) bool {
	for i := n + 1; i < t.len() && !t.finiteVerb(i); i++ {
		if t.lower(i) == "," {
			return true
		}
	}
	return false
}
