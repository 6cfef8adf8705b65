package event

import (
	"slices"

	"github.com/readout-project/readout/doc"
)

// nominals codes what a noun phrase tells of two parties: 'Russia's war against Ukraine', 'talks between A and B'.
func (c *coder) nominals(r *reader) {
	t := r.t
	for i := range t.Tokens {
		if t.UPOS[i] != "NOUN" {
			continue
		}
		c.buildup(r, i)
		for _, thing := range r.things(i) {
			switch thing {
			case "attack":
				if l := t.lemma[i]; l != "conflict" && l != "operation" && l != "campaign" {
					c.assault(r, i)
				}
			case "talks", "meeting", "cooperation":
				c.between(r, i, thing)
			default:
				continue
			}
			break
		}
	}
}

// assault codes an attack by those who are named before the noun on those who are named behind it, and what a speaker says
// of it by calling it so.
func (c *coder) assault(r *reader, i int) {
	t := r.t
	var source, target party
	for _, k := range t.kids[i] {
		switch rel := t.Rels[k]; {
		case c.official && t.UPOS[k] == "PRON": // whose attack that is the pages' own people do not say so
			if p := c.placed(c.party(t, k, party{})); p.empty() || country(p.codes[0]) == c.home {
				continue
			}
			fallthrough
		case source.empty() && (rel == "nmod:poss" || rel == "amod" || rel == "compound"):
			source = c.placed(c.party(t, k, party{}))
		case rel == "nmod" && t.marker(k) == "by":
			source = c.placed(c.party(t, k, party{}))
		}
	}
	if source.empty() {
		return
	}
	for _, k := range append(append([]int{}, t.kids[i]...), t.kids[max(0, t.Heads[i])]...) {
		if rel := t.rel(k); rel != "nmod" && rel != "obl" {
			continue
		}
		switch t.marker(k) {
		case "on", "against", "of", "in", "to", "upon":
			if target.empty() {
				target = c.placed(c.party(t, k, source))
				if c.official && len(target.ids) == len(target.codes) && len(t.who[k]) > 0 {
					target = c.namedAt(t, k, target)
				}
			}
		}
	}
	if target.empty() && !c.official {
		target = c.onlyOther(t, i, source)
	}
	x := reading{v: i, rule: "event/nominal", cue: -1}
	if !target.empty() && country(target.codes[0]) != country(source.codes[0]) {
		c.put(t, x, "190", source, target)
	}
	if !r.harsh(i) {
		return
	}
	for _, a := range c.voices(t, t.Tokens[i].Span).byCountry() {
		if len(a.codes[0]) >= 3 && country(a.codes[0]) != country(source.codes[0]) {
			c.put(t, x, "111", a, source)
		}
	}
}

// namedAt are those of p whom token k, or one that 'and' joins with it, names itself: 'the war against Norvia and Sudrian efforts' is
// none against Sudria.
func (c *coder) namedAt(t *tree, k int, p party) party {
	var out party
	for i, id := range p.ids {
		if slices.ContainsFunc(append([]int{k}, t.kids[k]...), func(j int) bool { return (j == k || t.rel(j) == "conj") && slices.Contains(t.who[j], id) }) {
			out.ids, out.codes = append(out.ids, id), append(out.codes, p.codes[i])
		}
	}
	return out
}

// buildup codes forces that are moved: 'Norvia's deployment of troops near Sudria'.
func (c *coder) buildup(r *reader, i int) {
	t := r.t
	if base, ok := r.l.Nouns[t.lemma[i]]; !ok || base != "deploy" {
		return
	}
	source := c.placed(c.party(t, r.owner(i), party{}))
	if source.empty() {
		return
	}
	troops := false
	var target party
	for _, k := range t.below(i, 3, nil) {
		troops = troops || slices.Contains(r.things(k), "troop")
		if target.empty() && len(t.who[k]) > 0 {
			target = c.placed(c.party(t, k, source))
		}
	}
	if troops && !target.empty() {
		c.put(t, reading{v: i, rule: "event/nominal", cue: -1}, "154", source, target)
	}
}

// onlyOther is the one country that the sentence names before noun i besides source and those who met; empty for none or two.
func (c *coder) onlyOther(t *tree, i int, source party) party {
	var out party
	met := c.voices(t, t.Tokens[i].Span)
	for k := range i {
		for _, id := range t.who[k] {
			code := country(c.code(id))
			if len(code) < 3 || c.actors[id].Kind != doc.Country || !c.foreign(id, source) || !c.foreign(id, met) {
				continue
			}
			if !out.empty() && country(out.codes[0]) != code {
				return party{}
			}
			out = party{[]doc.ActorID{id}, []doc.Code{code}}
		}
	}
	return out
}

// harsh reports whether the words around noun i judge what it names.
func (r *reader) harsh(i int) bool {
	for _, k := range r.t.below(i, 1, nil) {
		if r.l.Bad[r.t.lemma[k]] && k != i {
			return true
		}
	}
	return false
}

// voices are those whose words sp is: the speakers of the statement that holds it, else those who met.
func (c *coder) voices(t *tree, sp doc.Span) party {
	if id := c.within(sp); id != doc.NoStatement {
		return c.speakers(c.sts[id])
	}
	var p party
	if len(c.ms) == 0 {
		return p
	}
	for _, x := range c.ms[0].Participants {
		if code := c.code(x.Actor); code != "" {
			p.ids, p.codes = append(p.ids, x.Actor), append(p.codes, code)
		}
	}
	return p
}

// between codes talks or cooperation 'between A and B'.
func (c *coder) between(r *reader, i int, thing string) {
	t := r.t
	code := map[string]string{"talks": "046", "meeting": "040", "cooperation": "060"}[thing]
	for _, k := range t.kids[i] {
		if t.rel(k) != "nmod" || t.marker(k) != "between" || t.toCome(i) {
			continue
		}
		if thing == "cooperation" && t.lemma[i] != "cooperation" && t.lemma[i] != "collaboration" {
			continue
		}
		sides := c.placed(c.party(t, k, party{})).byCountry()
		if len(sides) == 2 && (thing != "cooperation" || t.ongoing(i) || !c.met(sides)) {
			c.put(t, reading{v: i, rule: "event/between", cue: -1}, code, sides[0], sides[1])
			c.put(t, reading{v: i, rule: "event/between", cue: -1}, code, sides[1], sides[0])
		}
	}
}

// toCome reports whether the talks that noun i names are still to be held: 'the next round of talks', 'is ready to host talks'.
func (t *tree) toCome(i int) bool {
	for hops := 0; i >= 0 && hops < 3 && t.UPOS[i] != "VERB"; i, hops = t.Heads[i], hops+1 {
		for _, k := range t.kids[i] {
			if coming[t.lemma[k]] && t.rel(k) == "amod" {
				return true
			}
		}
	}
	return i >= 0 && t.UPOS[i] == "VERB" && (t.marker(i) == "to" || t.modalOf(i) != "")
}

// coming are the words that say of an encounter that it is to be.
var coming = map[string]bool{"next": true, "future": true, "upcoming": true, "forthcoming": true, "coming": true, "planned": true, "proposed": true, "possible": true, "further": true}

// met reports whether both sides took part in a meeting that the text tells.
func (c *coder) met(sides []party) bool {
	for _, m := range c.ms {
		n := 0
		for _, s := range sides {
			if c.takesPart(m, s) {
				n++
			}
		}
		if n == len(sides) {
			return true
		}
	}
	return false
}

// ongoing reports whether the words before noun i say that it is there already.
func (t *tree) ongoing(i int) bool {
	k := t.child(i, "amod")
	return k >= 0 && (t.lemma[k] == "ongoing" || t.lemma[k] == "existing")
}

// pluperfect reports whether v is told as done before what is told.
func (t *tree) pluperfect(v int) bool {
	for _, k := range t.kids[v] {
		if t.rel(k) == "aux" && t.Lemmas[k] == "have" && t.Tokens[k].Text() == "had" {
			return true
		}
	}
	return false
}
