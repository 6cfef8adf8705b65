package event

import "github.com/readout-project/readout/doc"

// nominals codes what a noun phrase tells of two parties: 'Russia's war against Ukraine', 'talks between A and B'.
func (c *coder) nominals(r *reader) {
	t := r.t
	for i := range t.Tokens {
		if t.UPOS[i] != "NOUN" {
			continue
		}
		for _, thing := range r.things(i) {
			switch thing {
			case "attack":
				c.assault(r, i)
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
		switch t.marker(k) {
		case "on", "against", "of", "in", "to", "upon":
			if target.empty() {
				target = c.placed(c.party(t, k, source))
			}
		}
	}
	x := reading{v: i, rule: "nominal", cue: -1}
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
		if t.rel(k) != "nmod" || t.marker(k) != "between" {
			continue
		}
		sides := c.placed(c.party(t, k, party{})).byCountry()
		if len(sides) == 2 {
			c.put(t, reading{v: i, rule: "between", cue: -1}, code, sides[0], sides[1])
			c.put(t, reading{v: i, rule: "between", cue: -1}, code, sides[1], sides[0])
		}
	}
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
