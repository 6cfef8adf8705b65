package event

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/lang"
)

// mood says how a matter is spoken of.
type mood int

// The moods.
const (
	done mood = iota
	meant
	appealed
	demanded
	refused
	accused
	obliged // 'must': a demand, where somebody says it
)

// reading is what a verb, or a noun made of one, tells.
type reading struct {
	matter  string
	mood    mood
	v       int   // the token that tells it
	subject int   // head of the noun phrase of who does it; -1 for none
	speaker int   // who says so, for 'it' that names nobody; -1 for none
	targets []int // heads of the phrases to whom it may be done, the likelier first
	cue     int   // the word that says what status it has; -1 for none
	denied  bool
	open    bool // may, could, if
	idle    bool // only an intention is denied: 'has no plan to'
	rule    string
	given   pair // by a dictionary of verbs, in place of the codes of the matter
}

// reader reads deeds off trees.
type reader struct {
	l    *lang.Deeds
	t    *tree
	used map[int]bool    // tokens that some reading rests on: complements tell nothing of their own
	will bool            // what a verb of no class will do is a promise
	memo map[[3]int]told // what read and noun made of a token before: operators ask again and again
}

// told is an answer of read or noun.
type told struct {
	x  reading
	ok bool
}

// remember gives the answer to (kind, token, depth), worked out once.
func (r *reader) remember(kind, i, depth int, work func() (reading, bool)) (reading, bool) {
	k := [3]int{kind, i, depth}
	if a, ok := r.memo[k]; ok {
		return a.x, a.ok
	}
	x, ok := work()
	x.targets = slices.Clip(x.targets) // who appends to it copies it
	if r.memo == nil {
		r.memo = map[[3]int]told{}
	}
	r.memo[k] = told{x, ok}
	return x, ok
}

// read is what token v tells; false where it tells no deed. depth bounds how far it goes into complements.
func (r *reader) read(v, depth int) (reading, bool) {
	if v < 0 || depth <= 0 {
		return reading{}, false
	}
	x, ok := r.remember(0, v, depth, func() (reading, bool) {
		x, ok := r.state(v, depth)
		if !ok && !r.t.plain(v) {
			x, ok = r.verb(v, r.classes(v), depth)
		}
		if !ok {
			x, ok = r.unknown(v)
		}
		if ok {
			x = r.modal(x, v)
		}
		return x, ok
	})
	if ok && r.used != nil {
		r.used[v] = true
	}
	return x, ok
}

// plain reports whether v is an adjective that no verb is in: 'close'.
func (t *tree) plain(v int) bool {
	w := strings.ToLower(t.Tokens[v].Text())
	return t.UPOS[v] == "ADJ" && t.child(v, "cop") >= 0 && !strings.HasSuffix(w, "ed") && !strings.HasSuffix(w, "ing")
}

// unknown reads 'will not', 'must' with a verb of no class: a refusal or a demand of something.
func (r *reader) unknown(v int) (reading, bool) {
	if r.t.UPOS[v] != "VERB" || r.will && r.t.fulfils(v) || r.will && r.l.Facts[r.t.lemma[v]] {
		return reading{}, false
	}
	x := r.modal(r.bare(v, "any", done), v)
	return r.bare(v, "any", done), x.mood == refused || x.mood == obliged || r.will && x.mood == meant && !x.open
}

// silent reports whether v keeps somebody only from speaking: 'declined to comment on the talks'.
func (t *tree) silent(v int) bool {
	k := t.child(v, "xcomp", "advcl")
	if k < v {
		return false
	}
	switch t.lemma[k] {
	case "comment", "answer", "say", "elaborate", "disclose", "specify", "speculate", "confirm", "reveal":
		return true
	}
	return false
}

// renders reports whether v has a second object, or a noun or adjective that tells what the first becomes: 'make the violence a matter of concern'.
func (t *tree) renders(v int) bool {
	first := -1
	for _, k := range t.kids[v] {
		switch rel := t.rel(k); {
		case rel != "obj" && rel != "xcomp" || k < v:
		case first < 0 && rel == "obj":
			first = k
		case first >= 0 && t.UPOS[k] != "VERB" && t.marker(k) == "":
			return true
		}
	}
	return false
}

// witnessed are verbs for what comes to somebody without his doing.
var witnessed = map[string]bool{"see": true, "hear": true, "learn": true, "find": true, "know": true, "receive": true, "get": true, "have": true, "be": true}

// classes are those of a verb with what belongs to it, the longer phrase first.
func (r *reader) classes(v int) []string {
	t := r.t
	k := t.child(v, "obj", "nsubj:pass")
	switch {
	case t.lemma[v] == "take" && k >= 0 && (t.lemma[k] == "place" || t.lemma[k] == "note" || t.lemma[k] == "stock"):
		return nil
	case t.lemma[v] == "recall" && (k < 0 || !r.recalled(k)):
		return []string{"SAY"}
	case (t.lemma[v] == "bring" || t.lemma[v] == "put") && k >= 0 && (t.lemma[k] == "end" || t.lemma[k] == "halt" || t.lemma[k] == "stop"):
		return []string{"STOP"}
	case t.lemma[v] == "summon" && k >= 0 && r.accredited(k):
		return []string{"summon"}
	case (t.lemma[v] == "launch" || t.lemma[v] == "fire") && k >= 0 && max(r.marked(v, "at"), r.marked(v, "against"), r.marked(v, "into"), r.marked(k, "at"), r.marked(k, "against")) >= 0:
		return append([]string{"volley"}, r.l.Verbs[t.lemma[v]]...)
	case t.lemma[v] == "call" && t.child(v, "iobj") >= 0 && k >= 0:
		return nil // 'calling them an army of occupation'
	case (t.lemma[v] == "decline" || t.lemma[v] == "refuse") && t.silent(v):
		return nil // 'declined to comment'
	case t.lemma[v] == "make" && t.renders(v):
		return nil // 'make the war a priority'
	case r.stepTo(v) >= 0:
		return []string{"PASS"}
	case t.calledOn(v) >= 0 && r.accuser(t.calledOn(v)):
		return []string{"meet"}
	case r.will && t.fulfils(v):
		return nil // 'will meet the deadline'
	case t.lemma[v] == "expect" && t.child(v, "xcomp") > v && witnessed[t.lemma[t.child(v, "xcomp")]]:
		return nil // 'he expects to see progress'
	case (t.lemma[v] == "expect" || t.lemma[v] == "want") && k > v && t.child(v, "xcomp", "advcl") > k:
		return []string{"APPEAL"} // 'we expect our partners to keep their word'
	}
	var out []string
	lemma := t.lemma[v]
	for _, k := range t.kids[v] {
		w := strings.ToLower(t.Tokens[k].Text())
		switch t.rel(k) {
		case "compound", "advmod", "obj", "xcomp":
			out = append(out, r.l.Verbs[lemma+" "+w]...)
			if w != t.lemma[k] {
				out = append(out, r.l.Verbs[lemma+" "+t.lemma[k]]...)
			}
			for _, c := range t.kids[k] {
				if t.rel(c) == "case" || t.rel(c) == "mark" {
					out = append(out, r.l.Verbs[lemma+" "+w+" "+t.lemma[c]]...)
				}
			}
		}
		switch t.rel(k) {
		case "obl", "xcomp", "ccomp", "advcl", "nmod":
			if k < v {
				continue
			}
			if m := t.marker(k); m != "" {
				out = append(out, r.l.Verbs[lemma+" "+m]...)
			}
		case "case":
			out = append(out, r.l.Verbs[lemma+" "+w]...)
		}
	}
	if t.UPOS[v] == "NOUN" || t.UPOS[v] == "PROPN" {
		if base, ok := r.l.Nouns[lemma]; ok {
			if strings.ToUpper(base) == base {
				return append(out, base)
			}
			return append(out, r.l.Verbs[base]...)
		}
		return out
	}
	if len(out) == 0 {
		out = r.l.Verbs[lemma]
	}
	if lemma == "engage" && r.will { // who engages partners in an official text fights nobody
		return slices.DeleteFunc(slices.Clone(out), func(c string) bool { return c == "attack" })
	}
	return out
}

// recalled reports whether those named by noun n can be called back: diplomats, troops; not what is remembered.
func (r *reader) recalled(n int) bool {
	for _, i := range r.t.below(n, 2, r.clausal) {
		for _, thing := range r.things(i) {
			switch thing {
			case "diplomat", "troop", "staff", "peacekeeper", "inspector":
				return true
			}
		}
	}
	return false
}

// accredited reports whether noun n is an ambassador or another who stands for his country.
func (r *reader) accredited(n int) bool {
	return slices.ContainsFunc(r.t.below(n, 1, r.clausal), func(i int) bool { return slices.Contains(r.things(i), "diplomat") })
}

// state reads 'is ready to', 'is opposed to': an adjective or noun with 'be' that is a verb in sense.
func (r *reader) state(v, depth int) (reading, bool) {
	t := r.t
	if k := t.stayed(v); k >= 0 && r.l.States[t.lemma[k]] == "PROMISE" {
		x, ok := r.state(k, depth) // 'stands ready to help'
		x.v = v
		return x, ok
	}
	if t.goingTo(v) >= 0 {
		x, ok := r.verb(v, []string{"PROMISE"}, depth)
		x.cue = v
		return x, ok
	}
	class, ok := r.l.States[t.lemma[v]]
	if c := r.outside(v); c != "" {
		return r.excluded(v, c, depth)
	}
	if !ok && t.child(v, "aux:pass", "cop") >= 0 {
		class, ok = r.l.States[strings.ToLower(t.Tokens[v].Text())]
	}
	if !ok || t.child(v, "cop", "aux:pass") < 0 && t.rel(v) != "xcomp" && t.rel(v) != "acl" && t.rel(v) != "advcl" && t.UPOS[v] != "ADJ" {
		return reading{}, false
	}
	if class == "PROMISE" || class == "REFUSE" {
		if class == "PROMISE" && t.child(v, "xcomp", "ccomp", "advcl", "csubj") < 0 {
			return reading{}, false
		}
		x, ok := r.verb(v, []string{class}, depth)
		x.cue = v
		return r.stated(x, v), ok
	}
	x, ok := r.verb(v, append([]string{class}, r.l.Verbs[class]...), depth)
	return r.stated(x, v), ok
}

// goingTo is what v, 'is going', is about: 'is going to lend them money'; -1 where it is no such verb.
func (t *tree) goingTo(v int) int {
	if !strings.EqualFold(t.Tokens[v].Text(), "going") {
		return -1
	}
	c := t.child(v, "xcomp")
	if be := t.child(v, "aux"); c < v || be < 0 || t.marker(c) != "to" || strings.Contains(t.Feats[be], "Tense=Past") {
		return -1
	}
	return c
}

// outside is the class of 'is out of the question', by its noun v; "" for none.
func (r *reader) outside(v int) string {
	if r.t.child(v, "cop") < 0 {
		return ""
	}
	for _, k := range r.t.kids[v] {
		if class := r.l.States[r.t.lemma[k]+" "+r.t.lemma[v]]; class != "" && r.t.rel(k) == "case" {
			return class
		}
	}
	return ""
}

// excluded reads 'talks are out of the question': who says so refuses what the subject is.
func (r *reader) excluded(v int, class string, depth int) (reading, bool) {
	if s := r.t.child(v, "nsubj"); s >= 0 {
		x, ok := r.noun(s, depth-1)
		if !ok {
			return reading{}, false
		}
		x, ok = r.join(class, v, s, x)
		x.subject = -1
		return x, ok
	}
	if r.t.child(v, "csubj") < 0 {
		return reading{}, false
	}
	return r.verb(v, []string{class}, depth)
}

// stated is x with the subject of 'is prepared to', which has the form of a passive.
func (r *reader) stated(x reading, v int) reading {
	if s := r.t.child(v, "nsubj:pass"); s >= 0 {
		x.subject = s
	}
	return x
}

// verb reads v as one of the classes.
func (r *reader) verb(v int, classes []string, depth int) (reading, bool) {
	t := r.t
	if len(classes) == 0 {
		return reading{}, false
	}
	c := r.clause(v)
	if c >= 0 && t.rel(c) != "advcl" {
		for _, op := range classes {
			if x, ok := r.over(op, v, c, depth); ok {
				return x, true
			}
		}
	}
	nouns := r.complements(v)
	if r.alerts(v, c) {
		return reading{}, false
	}
	if x, ok := r.died(v); ok {
		return x, true
	}
	if x, ok := r.placedUnder(v, depth); ok {
		return x, true
	}
	if x, ok := r.withThing(v, classes, nouns); ok {
		return x, true
	}
	if c >= 0 && t.rel(c) == "advcl" {
		for _, op := range classes {
			if x, ok := r.over(op, v, c, depth); ok {
				return x, true
			}
		}
	}
	if x, ok := r.got(v, classes, nouns); ok {
		return x, true
	}
	for _, op := range classes {
		if governs[op] {
			for _, n := range nouns {
				if op == "PROMISE" && r.l.Thanks[t.lemma[n]] && slices.Contains(classes, "EXPRESS") {
					continue // 'offered congratulations'
				}
				if op == "REFUSE" && r.l.Hearsay[t.lemma[n]] {
					return r.disowned(v, n), true
				}
				if x, ok := r.noun(n, depth-1); ok {
					if y, ok := r.join(op, v, n, x); ok {
						return y, true
					}
				}
			}
		}
	}
	if c >= 0 && t.rel(c) != "advcl" {
		for _, op := range classes {
			if md, ok := bareMood[op]; ok {
				x := r.bare(v, bareMatter[op], md)
				if op == "THREATEN" && r.warned(v, c) {
					x.matter, x.mood = "disapprove", done
				}
				if s := t.child(c, "nsubj", "nsubj:pass"); s >= 0 {
					x.targets = append(x.targets, s)
				}
				x.targets = append(x.targets, c)
				return x, true
			}
		}
	}
	if c >= 0 && t.rel(c) == "ccomp" && slices.Contains(classes, "condemn") {
		r.read(c, depth-1) // what is protested against is no deed of its own
	}
	for _, c := range classes {
		if object := t.child(v, "obj", "nsubj:pass") >= 0; c == "return" && !object || c == "visit" && object && t.lemma[v] == "return" || c == "protest" && object && t.lemma[v] == "demonstrate" {
			continue
		}
		if m, ok := r.rule(c, ""); ok {
			return r.bare(v, m, done), true
		}
	}
	for _, op := range classes {
		if md, ok := bareMood[op]; ok && len(nouns) > 0 {
			return r.bare(v, bareMatter[op], md), true
		}
	}
	return reading{}, false
}

// died reads 'died of torture in Norvian custody': those in whose hands somebody was killed him. Of other deaths the verb names nobody who
// brought them.
func (r *reader) died(v int) (reading, bool) {
	t := r.t
	if t.lemma[v] != "die" {
		return reading{}, false
	}
	hurt, hands := false, -1
	for _, i := range t.below(v, 4, r.clausal) {
		for _, c := range r.classes(i) {
			hurt = hurt || (c == "torture" || c == "beat") && i != v && t.UPOS[i] != "ADJ"
		}
		if r.l.Custody[t.lemma[i]] && t.marker(i) != "" {
			hands = i
		}
	}
	if !hurt || hands < 0 {
		return reading{}, false
	}
	x := r.bare(v, "kill.hands", done)
	x.targets, x.subject = x.targets[:1], hands
	return x, true
}

// placedUnder reads 'was put under investigation': the noun says what is done.
func (r *reader) placedUnder(v, depth int) (reading, bool) {
	t := r.t
	k := r.marked(v, "under")
	if k < 0 || t.lemma[v] != "put" && t.lemma[v] != "place" {
		return reading{}, false
	}
	if _, made := r.l.Nouns[t.lemma[k]]; !made && !slices.Contains(r.things(k), "investigation") {
		return reading{}, false
	}
	x, ok := r.noun(k, depth-1)
	if !ok || x.mood != done {
		return reading{}, false
	}
	x.v, x.subject = v, t.subject(v)
	x.targets = r.bare(v, "", done).targets
	return x, true
}

// disowned reads 'rejects the allegations made by B': what they are about is not refused.
func (r *reader) disowned(v, n int) reading {
	x := r.bare(v, "", refused)
	for _, k := range r.t.kids[n] {
		if by := r.marked(k, "by"); by >= 0 && r.t.rel(k) == "acl" {
			return r.at(x, by)
		}
	}
	if k := r.owner(n); k >= 0 {
		return r.at(x, k)
	}
	return x
}

// at is x with k for its first target.
func (r *reader) at(x reading, k int) reading {
	x.targets = append([]int{k}, x.targets...)
	return x
}

// got reads 'received aid from B': B gives it.
func (r *reader) got(v int, classes []string, nouns []int) (reading, bool) {
	if !slices.Contains(classes, "GET") || len(nouns) == 0 || r.t.passive(v) || r.t.lemma[nouns[0]] == "call" && r.marked(nouns[0], "for") < 0 {
		return reading{}, false // who receives a telephone call is asked for nothing
	}
	giver := r.marked(v, "from")
	if giver < 0 {
		giver = r.marked(nouns[0], "from")
	}
	x, ok := r.withThing(v, []string{"give", "get"}, nouns[:1])
	if !ok {
		x, ok = r.noun(nouns[0], 2)
	}
	if !ok || giver < 0 && matters[x.matter].hostile() {
		return reading{}, false
	}
	x.targets = append([]int{r.t.subject(v)}, x.targets...)
	x.v, x.subject, x.rule = v, giver, "event/deed-got"
	return x, true
}

// governs are the operators that change the matter of a noun.
var governs = map[string]bool{
	"PROMISE": true, "THREATEN": true, "DEMAND": true, "APPEAL": true, "REFUSE": true, "ACCUSE": true, "ACCEPT": true, "STOP": true, "DO": true, "SAY": true, "EXPRESS": true, "PROPOSE": true, "PASS": true, "ALLOW": true,
}

// bareMood is what an operator is whose matter is not known.
var bareMood = map[string]mood{
	"PROPOSE": appealed,
	"PROMISE": meant, "THREATEN": meant, "DEMAND": demanded, "APPEAL": appealed, "REFUSE": refused, "ACCUSE": accused,
}

// bareMatter is the matter of an operator whose own is not known.
var bareMatter = map[string]string{"THREATEN": "threat"}

// bare is v with a matter and all that may be its target.
func (r *reader) bare(v int, m string, md mood) reading {
	t := r.t
	x := reading{matter: m, mood: md, v: v, subject: t.subject(v), speaker: -1, cue: -1, rule: "event/deed"}
	if (t.UPOS[v] == "NOUN" || t.UPOS[v] == "PROPN") && t.child(v, "nsubj") < 0 {
		x.subject = r.owner(v)
	}
	x.targets = r.targets(v, x.subject)
	if t.lemma[v] == "die" {
		x.targets, x.subject = append([]int{x.subject}, x.targets...), -1 // nobody is named who brought it
	}
	return x
}

// owner is the phrase that names who does what noun n is made of: 'Norvia's demand', 'a Norvian demand', 'a demand by Norvia'.
func (r *reader) owner(n int) int {
	t := r.t
	if by := r.marked(n, "by"); by >= 0 {
		return by
	}
	if k := t.child(n, "nmod:poss"); k >= 0 {
		return k
	}
	for _, k := range t.kids[n] {
		if (t.rel(k) == "amod" || t.rel(k) == "compound") && len(t.who[k]) > 0 {
			return k
		}
	}
	return -1
}

// marked is the nominal dependent of v with a preposition; -1 for none.
func (r *reader) marked(v int, prep string) int {
	for _, k := range r.t.kids[v] {
		if rel := r.t.rel(k); (rel == "obl" || rel == "nmod") && r.t.marker(k) == prep {
			return k
		}
	}
	return -1
}

// rule is the matter of a verb class with a thing class.
func (r *reader) rule(verb, thing string) (string, bool) {
	for _, x := range r.l.Rules {
		if x.Verb == verb && x.Thing == thing {
			return x.Matter, true
		}
	}
	return "", false
}

// withThing reads v with the nearest thing that a rule joins it with.
func (r *reader) withThing(v int, classes []string, nouns []int) (reading, bool) {
	roots := nouns
	if s := r.t.subject(v); s >= 0 && (!r.t.passive(v) || r.t.Rels[s] == "obl:agent") { // 'killed by a car bomb'
		roots = append(append([]int{}, nouns...), s)
	}
	t := r.t
	for _, n := range roots {
		_, made := r.l.Nouns[r.t.lemma[n]]
		close := r.t.below(n, 2, r.clausal)
		for at, i := range r.t.below(n, 4, r.clausal) {
			if n == r.t.subject(v) && i != n && r.t.rel(i) != "compound" && r.t.rel(i) != "amod" && !r.l.Groups[r.t.lemma[n]] {
				continue // an envoy for peacekeeping is no peacekeeper
			}
			for _, thing := range r.things(i) {
				for _, c := range classes {
					if c == "impose" && i != n && r.granted(n) {
						continue // 'announced money for the media'
					}
					if (at >= len(close) || made || i != n && t.rel(i) == "conj" && len(t.who[n]) > 0) && light[c] {
						continue // what is named beside somebody who is joined
					}
					if m, ok := r.rule(c, thing); ok && m != "pass" && (n != r.t.subject(v) || subjectThings[c]) {
						x := r.bare(v, r.sort(m, v), done)
						if k := r.marked(v, "in"); m == "deploy.arrive" && thing == "peacekeeper" && t.lemma[v] == "arrive" && k >= 0 {
							x.matter, x.targets, x.subject = "allow.peacekeeper", []int{x.subject}, k // a country receives them
						}
						if k := r.marked(i, "between"); m == "host" && k >= 0 && (thing == "talks" || thing == "meeting") {
							x.matter, x.targets = "mediate", []int{k} // who hosts the talks of others
						}
						return x, true
					}
				}
			}
		}
	}
	return reading{}, false
}

// granted reports whether noun n is money or aid.
func (r *reader) granted(n int) bool {
	return slices.ContainsFunc(r.t.below(n, 1, r.clausal), func(i int) bool {
		return slices.ContainsFunc(r.things(i), func(thing string) bool { return thing == "money" || thing == "aid" || thing == "support" })
	})
}

// light are the classes of verbs that say little: what they are done with must stand close by.
var light = map[string]bool{"DO": true, "EXPRESS": true, "have": true, "give": true}

// subjectThings are the verb classes whose subject may say of what sort they are: 'a car bomb killed'.
var subjectThings = map[string]bool{"kill": true, "bomb": true, "attack": true, "shell": true, "visit": true, "widen": true}

// things are the classes of token i, with a modifier first.
func (r *reader) things(i int) []string {
	t := r.t
	var out []string
	if h := t.Heads[i]; t.initials(i) || h >= 0 && t.lemma[h] == "issue" && t.rel(i) == "obj" && slices.Contains(r.l.Things[t.lemma[i]], "agreement") {
		return nil // a declaration that one side issues
	}
	for _, k := range t.kids[i] {
		if t.initials(k) {
			continue
		}
		if rel := t.rel(k); rel == "compound" || rel == "amod" || rel == "nmod" || rel == "flat" {
			out = append(out, r.l.Things[t.lemma[k]+" "+t.lemma[i]]...)
			out = append(out, r.l.Things[t.lemma[i]+" "+t.lemma[k]]...)
		}
	}
	if l := t.lemma[i]; r.will && (l == "operation" || l == "campaign") && !r.warlike(i) {
		return out // 'the operation of its centres'
	}
	if t.UPOS[i] == "VERB" { // 'dealing with' is no deal
		return append(out, slices.DeleteFunc(slices.Clone(r.l.Things[t.lemma[i]]), func(c string) bool { return c == "agreement" || c == "demand" })...)
	}
	if t.UPOS[i] == "ADJ" { // 'military equipment' is no force
		return append(out, slices.DeleteFunc(slices.Clone(r.l.Things[t.lemma[i]]), func(c string) bool { return c == "troop" })...)
	}
	return append(out, r.l.Things[t.lemma[i]]...)
}

// warlike reports whether an operation is one of arms: 'military operation', 'operation against them'.
func (r *reader) warlike(i int) bool {
	return slices.ContainsFunc(r.t.kids[i], func(k int) bool {
		switch r.t.lemma[k] {
		case "ground", "air", "special", "offensive", "counterterrorism", "terrorist", "land":
			return true
		}
		return r.l.Topics[r.t.lemma[k]] == "military" || r.t.marker(k) == "against"
	})
}

// initials reports whether word i is a name in capitals, which means no thing: the 'JET' of the JET Programme.
func (t *tree) initials(i int) bool {
	w := t.Tokens[i].Text()
	return t.UPOS[i] == "PROPN" && len(w) > 1 && w == strings.ToUpper(w)
}

// sort makes a matter finer by a word that says of what sort it is: 'military aid'.
func (r *reader) sort(m string, v int) string {
	if m == "recognize" && r.l.Deepen[r.t.lemma[v]] {
		return "coop"
	}
	if m == "ease.rights" && slices.ContainsFunc(r.t.below(v, 4, nil), func(i int) bool { return slices.Contains(r.l.Things[r.t.lemma[i]], "commerce") }) {
		return "ease.sanctions" // 'lifted the ban on imports'
	}
	if m == "mobilize" && slices.ContainsFunc(r.t.below(v, 3, nil), func(i int) bool { return r.l.Topics[r.t.lemma[i]] == "humanitarian" }) {
		return "aid.humanitarian" // 'deployed a medical unit'
	}
	if m != "aid" && m != "coop" && m != "halt.aid" {
		return m
	}
	for _, i := range r.t.below(v, 4, nil) {
		if topic, ok := r.l.Topics[r.t.lemma[i]]; ok && i != v {
			if _, ok := matters[m+"."+topic]; ok {
				return m + "." + topic
			}
		}
	}
	return m
}

// clausal keeps a search of nouns out of clauses of their own.
func (r *reader) clausal(k int) bool {
	switch r.t.rel(k) {
	case "advcl", "parataxis", "ccomp", "csubj":
		return true
	}
	return r.t.Rels[k] == "acl:relcl"
}

// complements are the heads of the noun phrases that v is done with: objects first, then obliques, but no times.
func (r *reader) complements(v int) []int {
	t := r.t
	var objects, others []int
	for _, k := range t.kids[v] {
		switch t.rel(k) {
		case "obj", "iobj":
			objects = append(objects, k)
		case "nsubj":
			if t.Rels[k] == "nsubj:pass" {
				objects = append(objects, k)
			}
		case "obl", "nmod", "compound":
			if t.Rels[k] != "obl:agent" && t.Rels[k] != "obl:tmod" && t.Rels[k] != "obl:unmarked" {
				others = append(others, k)
			}
		case "xcomp":
			if t.UPOS[k] == "NOUN" || t.UPOS[k] == "PROPN" {
				objects = append(objects, k)
			}
		}
	}
	if t.rel(v) == "acl" && t.passive(v) {
		objects = append(objects, t.Heads[v])
	}
	if r.t.rel(v) == "amod" && t.Heads[v] >= 0 {
		objects = append(objects, t.Heads[v])
	}
	return append(objects, others...)
}

// demands reports whether k is the clause of noun v that says what is demanded or promised: 'its demand that they leave'.
func (r *reader) demands(v, k int) bool {
	t := r.t
	class := r.l.Nouns[t.lemma[v]]
	return t.UPOS[v] == "NOUN" && class != "" && class == strings.ToUpper(class) && t.child(k, "nsubj") > v && t.child(k, "mark") > v && t.marker(k) == "that"
}

// stepTo is what 'took steps to do' is about: who takes them does it; -1 where v is no such verb. In an official text they are only spoken of.
func (r *reader) stepTo(v int) int {
	t := r.t
	k := t.child(v, "obj")
	if r.will || t.lemma[v] != "take" || k < v || !slices.Contains(r.l.Things[t.lemma[k]], "measure") {
		return -1
	}
	if c := t.child(k, "acl"); c >= 0 && t.marker(c) == "to" {
		return c
	}
	return -1
}

// clause is the head of the clause that v governs; -1 for none.
func (r *reader) clause(v int) int {
	t := r.t
	for _, rels := range [][]string{{"ccomp", "xcomp"}, {"acl", "csubj"}, {"advcl"}} {
		for _, k := range t.kids[v] {
			for _, rel := range rels {
				if t.rel(k) != rel || t.Rels[k] == "acl:relcl" && !r.demands(v, k) {
					continue
				}
				if rel == "advcl" && (t.marker(k) != "to" && t.marker(k) != "from" && t.marker(k) != "of" && t.marker(k) != "for" && t.marker(k) != "that") {
					continue
				}
				if c := t.child(k, "ccomp"); c >= 0 && t.UPOS[k] == "ADJ" && t.child(k, "cop") < 0 {
					return c // 'made clear that'
				}
				if t.UPOS[k] == "VERB" || t.UPOS[k] == "ADJ" || t.child(k, "cop") >= 0 || rel == "ccomp" {
					return k
				}
			}
		}
	}
	if k := r.stepTo(v); k >= 0 {
		return k
	}
	if k := t.child(v, "obj"); k >= 0 && slices.Contains(r.classes(v), "ACCUSE") { // 'accused B of attacking it'
		if c := t.child(k, "acl"); c >= 0 && t.marker(c) == "of" && t.UPOS[c] == "VERB" {
			return c
		}
	}
	return -1
}
