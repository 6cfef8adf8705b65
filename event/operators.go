package event

import (
	"slices"
	"strings"
)

// over reads an operator with the clause it governs.
func (r *reader) over(op string, v, c, depth int) (reading, bool) {
	switch op {
	case "phone":
		if x, ok := r.read(c, depth-1); ok && x.matter != "meet" && x.matter != "negotiate" && x.mood == done {
			return r.join("PASS", v, c, x) // 'called to congratulate'
		}
		return reading{}, false
	case "SAY", "PROPOSE", "PROMISE", "THREATEN", "DEMAND", "APPEAL", "REFUSE", "ACCUSE", "ALLOW", "PASS", "STOP":
	default:
		return reading{}, false
	}
	x, ok := r.read(c, depth-1)
	if !ok {
		return reading{}, false
	}
	if n := r.t.child(v, "obj"); op == "SAY" && n >= 0 && n < c && r.t.rel(c) == "advcl" && r.l.Nouns[r.t.lemma[n]] == "APPEAL" && r.needer(v, n, c) > n {
		y, ok := r.join("APPEAL", v, c, x) // 'stressed the need for A to act'
		y = r.at(y, r.needer(v, n, c))
		y.cue = n
		return y, ok
	}
	return r.join(op, v, c, x)
}

// noun reads a noun phrase as the matter of an operator: a noun made of a verb, else what the thing itself is.
func (r *reader) noun(n, depth int) (reading, bool) {
	if depth <= 0 {
		return reading{}, false
	}
	return r.remember(1, n, depth, func() (reading, bool) { return r.nominal(n, depth) })
}

// nominal reads the noun phrase of n for noun.
func (r *reader) nominal(n, depth int) (reading, bool) {
	for _, i := range r.t.below(n, 2, r.clausal) {
		if i != n && r.t.rel(i) != "nmod" && r.t.rel(i) != "compound" && r.t.rel(i) != "conj" {
			continue
		}
		if i != n && r.t.rel(i) == "conj" && len(r.t.who[n]) > 0 {
			continue // what is named beside somebody
		}
		if i != n && r.t.marker(i) == "by" {
			continue // 'interference by external forces'
		}
		if _, ok := r.l.Nouns[r.t.lemma[i]]; ok {
			if x, ok := r.verb(i, r.classes(i), depth); ok {
				return r.modal(x, i), true
			}
		}
		for _, thing := range r.things(i) {
			if thing == "leadership" && r.t.UPOS[i] == "PROPN" {
				continue // 'the Leadership Forum'
			}
			if m, ok := r.rule("BE", thing); ok {
				return r.bare(i, r.sort(m, i), done), true
			}
		}
	}
	return reading{}, false
}

// participial reports whether c is told by a participle in the present or the perfect: 'denied having attacked', 'denied attacking'.
func (t *tree) participial(c int) bool {
	if c < 0 {
		return false
	}
	have := t.child(c, "aux")
	return strings.HasSuffix(t.Tokens[c].Text(), "ing") || have >= 0 && strings.EqualFold(t.Tokens[have].Text(), "having")
}

// join is x, told by clause or noun c, under the operator of v.
func (r *reader) join(op string, v, c int, x reading) (reading, bool) {
	t := r.t
	m, known := matters[x.matter]
	outer := r.bare(v, x.matter, x.mood)
	own := c >= 0 && t.child(c, "nsubj", "nsubj:pass") >= 0
	switch op {
	case "SAY":
		if strings.HasPrefix(x.matter, "reform") && t.UPOS[x.v] == "NOUN" && r.l.Nouns[t.lemma[x.v]] == "" {
			return reading{}, false // to speak of democracy is no reform
		}
		if r.will && x.matter == "settle" && t.UPOS[x.v] == "NOUN" && r.l.Nouns[t.lemma[x.v]] == "" {
			return reading{}, false // nor to speak of a crisis its end
		}
		return r.tells(x, outer, v, c, own)
	case "PASS", "DO", "EXPRESS":
		if own {
			return x, true
		}
		if op == "DO" && (x.matter == "release.person" || x.matter == "reform.policy" || x.matter == "aid.military") && t.UPOS[x.v] != "VERB" && r.l.Nouns[t.lemma[x.v]] == "" {
			return reading{}, false // people and arms are no deed
		}
		x.subject = outer.subject
		if op == "DO" {
			x.targets = append(x.targets, outer.targets...)
		}
		return x, true
	case "PROPOSE":
		if !own {
			x.mood, x.subject = meant, outer.subject
			break
		}
		if t.child(c, "cop") >= 0 {
			return reading{}, false // it is said to be so
		}
		x.mood = appealed
		x.targets = append([]int{x.subject}, x.targets...)
		x.subject, x.denied = outer.subject, false
	case "PROMISE", "THREATEN":
		if op == "PROMISE" && x.matter == "release.person" && t.UPOS[x.v] != "VERB" && r.l.Nouns[t.lemma[x.v]] == "" {
			return reading{}, false // 'wished the people prosperity'
		}
		if l := t.lemma[v]; own && op == "PROMISE" && (l == "hope" || l == "wish" || l == "expect") && c >= 0 && t.rel(c) == "ccomp" && x.subject >= 0 && len(t.who[x.subject]) == 0 && t.UPOS[x.subject] == "NOUN" {
			return reading{}, false // 'hopes that the support arrives'
		}
		if r.will && !own && op == "PROMISE" && t.lemma[v] == "decide" && x.mood == done && known && (m.done[:min(2, len(m.done))] == "16" || m.done == "174") {
			x.subject = outer.subject
			break // who decides to expel somebody does it
		}
		if x.mood == obliged || x.mood == done && known || x.mood == meant {
			x.mood = meant
		}
		if op == "THREATEN" && known && !m.hostile() && x.mood == meant {
			x.matter = "threat"
		}
		if x.denied {
			x.mood, x.denied = refused, false
		}
		x.speaker = outer.subject
		if !own || op == "PROMISE" && x.subject < 0 {
			x.subject = outer.subject
		}
		if op == "THREATEN" && r.alerts(v, c) {
			return reading{}, false
		}
		if op == "THREATEN" && r.warned(v, c) {
			x.matter, x.mood, x.denied = "disapprove", done, false
			x.targets = append([]int{t.child(c, "nsubj", "nsubj:pass")}, x.targets...)
			x.subject = outer.subject
			break
		}
		if op == "THREATEN" && r.will && t.lemma[v] == "warn" && t.UPOS[x.v] != "VERB" && known && m.hostile() && r.accuser(r.owner(x.v)) {
			x.targets = append([]int{r.owner(x.v)}, x.targets...) // 'warned of the consequences of their attacks'
			x.matter, x.mood, x.subject = "disapprove", done, outer.subject
			break
		}
		if op == "THREATEN" && own {
			x.matter, x.subject = "threat", outer.subject
		}
	case "DEMAND", "APPEAL":
		if r.will && op == "DEMAND" && r.ownPeople(v) {
			x.subject = outer.subject
			x.mood = meant // 'directed his team to send help'
			break
		}
		if op == "DEMAND" && t.lemma[v] == "order" && x.mood == done && known && m.hostile() && t.UPOS[x.v] != "VERB" {
			x.v, x.subject = v, outer.subject // who orders an arrest makes it
			return x, true
		}
		x.mood = map[string]mood{"DEMAND": demanded, "APPEAL": appealed}[op]
		x.targets = r.toWhom(v, c, x)
		x.subject = outer.subject
		x.denied = false
	case "REFUSE":
		if known && x.mood == done && t.gainsaid(x.v, r.l) == v && (own || t.participial(c)) {
			x.speaker = outer.subject
			if x.subject < 0 {
				x.subject = outer.subject // 'denied having signed it'
			}
			return x, true // the deed stands, with the word that denies it
		}
		if own && x.mood == meant && r.l.Denying[t.lemma[v]] {
			return reading{}, false // 'denied that it intends to act'
		}
		if l := t.lemma[v]; r.will && (l == "reject" || l == "oppose" || l == "object") && known && m.hostile() && t.UPOS[x.v] != "VERB" {
			x.matter = "" // a ban that is rejected is another's
		}
		x.mood, x.denied = refused, false
		x.targets = append(append([]int{x.subject}, x.targets...), outer.targets...)
		x.subject = outer.subject
	case "ACCUSE":
		x.mood = accused
		x.targets = append(append([]int{}, outer.targets...), x.subject)
		if own {
			x.targets = append([]int{x.subject}, x.targets...)
		}
		x.subject = outer.subject
	case "ACCEPT":
		return r.accept(v, x, outer)
	case "ALLOW":
		if known && m.hostile() && x.matter != "protest" && x.matter != "demonstrate" {
			return reading{}, false
		}
		if x.matter == "protest" || x.matter == "demonstrate" {
			x.matter = "reform.rights"
		}
		x.targets = append(outer.targets, x.targets...)
		x.subject = outer.subject
	case "STOP":
		if !known || m.stop == "" {
			return reading{}, false
		}
		x.matter = m.stop
		x.subject = outer.subject
		x.targets = append(x.targets, outer.targets...)
	default:
		return reading{}, false
	}
	x.v, x.rule = v, "event/deed-"+strings.ToLower(op)
	if x.cue < 0 && (op == "PROMISE" || op == "APPEAL" || op == "DEMAND") {
		x.cue = v
	}
	return x, true
}

// needer is who is to do clause c of verb v, by its object n, a need: 'stressed the need for A to act'; -1 for none.
func (r *reader) needer(v, n, c int) int {
	if k := max(r.marked(n, "for"), r.marked(v, "for")); k > n && k < c {
		return k
	}
	for _, k := range slices.Concat(r.t.kids[v], r.t.kids[c]) {
		if k > n && k < c && r.t.marker(c) == "for" && (r.t.UPOS[k] == "NOUN" || r.t.UPOS[k] == "PROPN") {
			return k // 'for' went to the clause
		}
	}
	return -1
}

// ownPeople reports whether those to whom v gives an order are of who gives it: 'directed his team', 'instructed our ministers'.
func (r *reader) ownPeople(v int) bool {
	k := r.t.child(v, "obj", "iobj")
	if k < 0 || r.t.UPOS[k] != "NOUN" {
		return false
	}
	p := r.t.child(k, "nmod:poss")
	return p >= 0 && r.t.UPOS[p] == "PRON"
}

// alerts reports whether v only says what is so or is near, in an official text: 'warned them that a storm is near' is no threat.
func (r *reader) alerts(v, c int) bool {
	t := r.t
	return r.will && t.lemma[v] == "warn" && c >= 0 && t.child(c, "nsubj", "nsubj:pass") >= 0 && t.modalOf(c) == "" && !r.warned(v, c)
}

// warned reports whether v, 'warned', with clause c speaks ill of others: 'warned that their forces have not left' threatens nobody.
func (r *reader) warned(v, c int) bool {
	return c >= 0 && r.t.lemma[v] == "warn" && r.t.modalOf(c) == "" && r.accuser(r.t.child(c, "nsubj", "nsubj:pass"))
}

// tells is x as somebody says it: what must be done is demanded, what another did to harm is an accusation.
func (r *reader) tells(x, outer reading, v, c int, own bool) (reading, bool) {
	t := r.t
	m, known := matters[x.matter]
	switch {
	case x.mood == obliged:
		x.mood = demanded
		x.targets = append([]int{x.subject}, x.targets...)
		x.subject = outer.subject
	case !own && (x.subject < 0 || t.UPOS[c] != "NOUN" || t.UPOS[x.subject] == "PRON"):
		x.subject = outer.subject
	case x.subject < 0:
		if !t.passive(x.v) {
			x.subject = outer.subject
		}
	case x.mood == done && known && m.done >= "15" && c > v && r.accuser(outer.subject) && t.UPOS[x.subject] != "PRON":
		x.mood = accused
		x.targets = append([]int{x.subject}, x.targets...)
		x.subject = outer.subject
	default:
		x.speaker = outer.subject
	}
	return x, true
}

// accuser reports whether the phrase at n names a party whose word against another is an act: not the press, not the police.
func (r *reader) accuser(n int) bool {
	if n < 0 || r.l.Press[r.t.lemma[n]] {
		return false
	}
	for _, i := range r.t.below(n, 2, r.clausal) {
		if len(r.t.who[i]) > 0 {
			return true
		}
	}
	return false
}

// accept reads 'accepted demands for reform', 'bowed to calls', 'approved aid'.
func (r *reader) accept(v int, x, outer reading) (reading, bool) {
	x.v, x.subject, x.rule = v, outer.subject, "event/deed-accept"
	x.targets = append(x.targets, outer.targets...)
	switch {
	case r.t.child(v, "obj") >= 0 && r.t.lemma[r.t.child(v, "obj")] == "invitation":
		x.matter, x.mood = "meet", meant
	case x.mood == demanded || x.mood == appealed:
		if m, ok := matters[x.matter]; !ok || m.done < "08" || m.done >= "09" {
			x.matter = "reform"
		}
		x.mood = done
	case x.matter == "settle" || x.matter == "mediate" || x.matter == "truce" || x.matter == "negotiate":
		x.mood = meant
	case x.matter == "demand":
		x.matter = "reform"
	}
	return x, true
}

// toWhom are those a demand goes to: who is asked, then who is to do it, then whom it would be done to.
func (r *reader) toWhom(v, c int, x reading) []int {
	t := r.t
	var out []int
	for _, k := range t.kids[v] {
		if rel := t.rel(k); (rel == "obj" || rel == "iobj" || t.Rels[k] == "nsubj:pass") && k != c {
			out = append(out, k)
		}
	}
	if k := r.marked(v, "for"); k >= 0 && c > k && t.marker(c) == "to" && t.rel(c) == "advcl" {
		out = append(out, k) // 'called for A to return B'
	}
	for _, prep := range []string{"on", "upon", "to", "from", "with", "of"} {
		if k := r.marked(v, prep); k >= 0 && k != c {
			out = append(out, k)
		}
	}
	if x.subject >= 0 {
		out = append(out, x.subject)
	}
	out = append(out, x.targets...)
	return append(out, r.targets(v, x.subject)...)
}

// modal reads 'will', 'must', 'may' and 'not' at v.
func (r *reader) modal(x reading, v int) reading {
	t := r.t
	not, negated := t.negated(v)
	future, oblige, open := -1, -1, -1
	for _, k := range append(t.shared(v), t.kids[v]...) {
		switch t.rel(k) {
		case "aux":
			switch t.lemma[k] {
			case "will", "would", "shall", "'ll", "wo":
				future = k
			case "must", "should", "ought":
				oblige = k
			case "may", "might", "could":
				open = k
			}
		case "advcl":
			if m := t.marker(k); m == "if" || m == "unless" {
				x.open = true
			}
		}
	}
	if k := r.wayTo(v); k >= 0 {
		future = k
	}
	if k := t.child(v, "cop"); k >= 0 && t.UPOS[v] == "VERB" && t.marker(v) == "to" {
		future = k // 'is to visit'
	}
	if t.lemma[v] == "have" || t.lemma[v] == "need" {
		if c := t.child(v, "xcomp"); c >= 0 {
			oblige = v
		}
	}
	switch {
	case negated && (future >= 0 || open >= 0) && x.mood <= appealed:
		x.mood, x.cue = refused, not
	case negated && x.mood == meant, negated && x.mood == appealed:
		x.mood, x.cue, x.idle = refused, not, true
	case negated && x.mood == refused:
		x.denied, x.cue = true, not
	case negated:
		x.denied, x.cue = true, not
	case x.mood == done && future >= 0:
		x.mood, x.cue = meant, future
	case x.mood == done && oblige >= 0:
		x.mood, x.cue = obliged, oblige
	case x.mood == done && open >= 0:
		x.mood, x.cue, x.open = meant, open, true
	}
	return x
}

// wayTo is the word that makes v, by which something is to be done, as little done as that: 'intends to act by removing', 'will act by
// removing'; -1 for none.
func (r *reader) wayTo(v int) int {
	t := r.t
	if t.rel(v) != "advcl" || t.marker(v) != "by" && t.marker(v) != "including" || !strings.HasSuffix(t.Tokens[v].Text(), "ing") {
		return -1
	}
	h := t.Heads[v]
	for _, k := range t.kids[h] {
		if t.rel(k) == "aux" && (t.lemma[k] == "will" || t.lemma[k] == "shall") {
			return k
		}
	}
	if up := t.Heads[h]; t.rel(h) == "xcomp" && up >= 0 && slices.Contains(r.l.Verbs[t.lemma[up]], "PROMISE") {
		return up
	}
	return -1
}

// shared are the auxiliaries that v has from the verb it is joined with: 'will arrive on Sunday and visit the port'.
func (t *tree) shared(v int) []int {
	h := t.Heads[v]
	if t.rel(v) != "conj" || h < 0 || t.UPOS[v] != "VERB" || !strings.EqualFold(t.Tokens[v].Text(), t.Lemmas[v]) || t.child(v, "aux", "nsubj") >= 0 {
		return nil
	}
	for range 3 { // 'will continue to stand and impose'
		if t.rel(h) != "xcomp" || t.child(h, "aux") >= 0 || t.Heads[h] < 0 {
			break
		}
		h = t.Heads[h]
	}
	var out []int
	for _, k := range t.kids[h] {
		if t.rel(k) == "aux" && t.lemma[k] != "have" && t.lemma[k] != "do" && t.lemma[k] != "be" {
			out = append(out, k)
		}
	}
	return out
}

// maker is by whom noun n was made or done, as a participle behind it tells: 'the plan presented by A'; -1 for none.
func (r *reader) maker(n int) int {
	for _, k := range r.t.kids[n] {
		if by := r.t.child(k, "obl:agent"); r.t.Rels[k] == "acl" && by >= 0 {
			return by
		}
	}
	return -1
}

// targets are the phrases to whom v may be done, the likelier first.
func (r *reader) targets(v, subject int) []int {
	t := r.t
	var objects, makers, aimed, rest, clauses []int
	for _, k := range t.kids[v] {
		if k == subject {
			continue
		}
		if t.lemma[v] == "use" && t.lemma[k] == "force" && t.rel(k) == "obj" { // no side, but may be followed by one
			for _, i := range t.kids[k] {
				if t.marker(i) == "against" || t.marker(i) == "on" {
					aimed = append(aimed, i)
				}
			}
			continue
		}
		switch t.rel(k) {
		case "obj", "iobj":
			objects = append(objects, k)
			if by := r.maker(k); by >= 0 {
				makers = append(makers, by)
			}
		case "nsubj":
			if t.Rels[k] == "nsubj:pass" {
				objects = append(objects, k)
			}
		case "obl", "nmod":
			if t.Rels[k] == "obl:agent" {
				continue
			}
			switch t.marker(k) {
			case "to", "against", "with", "on", "at", "for", "of", "towards", "toward", "between", "upon":
				aimed = append(aimed, k)
			default:
				rest = append(rest, k)
			}
		case "conj":
			if t.UPOS[v] != "VERB" {
				clauses = append(clauses, k)
			}
		case "xcomp", "ccomp", "advcl", "acl", "compound", "amod", "vocative":
			clauses = append(clauses, k)
		}
	}
	if t.rel(v) == "acl" && t.passive(v) && t.Heads[v] >= 0 {
		objects = append(objects, t.Heads[v])
	}
	return slices.Concat(objects, makers, aimed, rest, clauses)
}
