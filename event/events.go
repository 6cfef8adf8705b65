package event

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Events are who did what to whom, in text order: what sentences tell, and what statements do to whom they speak of.
func Events(d *doc.Document, ps []doc.Parse, actors []doc.Actor, sts []doc.Statement, ms []doc.Meeting, l *lang.Language) []doc.Event {
	c := &coder{d: d, l: &l.Deeds, actors: actors, index: doc.NewIndex(actors), sts: sts, ms: ms, seen: map[key]bool{}}
	for i := range ps {
		if p := &ps[i]; !p.Head && p.HasTree() {
			c.sentence(plant(p, c.index))
		}
	}
	slices.SortStableFunc(c.out, func(a, b doc.Event) int { return a.At().Compare(b.At()) })
	return c.out
}

// coder carries what the rules read, and the events found so far.
type coder struct {
	d      *doc.Document
	l      *lang.Deeds
	actors []doc.Actor
	index  *doc.Index
	sts    []doc.Statement
	ms     []doc.Meeting
	seen   map[key]bool
	out    []doc.Event
}

// key is what no two events of a sentence share.
type key struct {
	sentence       int
	source, target doc.Code
	code           string
}

// party is one side of an event: actors with their codes.
type party struct {
	ids   []doc.ActorID
	codes []doc.Code
}

func (p party) empty() bool { return len(p.ids) == 0 }

// shares reports whether p and q have an actor or a country in common.
func (p party) shares(q party) bool {
	for i, id := range p.ids {
		for k, other := range q.ids {
			if id == other || len(p.codes[i]) >= 3 && p.codes[i] == q.codes[k] {
				return true
			}
		}
	}
	return false
}

// sentence codes what one sentence tells.
func (c *coder) sentence(t *tree) {
	r := &reader{l: c.l, t: t}
	main := false
	for _, v := range c.heads(r) {
		x, ok := r.read(v, 6)
		if !ok || x.mood == said {
			continue
		}
		if c.event(t, x, !main) {
			main = true
		}
	}
}

// heads are the verbs of a sentence that may tell deeds of their own, the main one first: no complement of another.
func (c *coder) heads(r *reader) []int {
	t := r.t
	root := -1
	for i, h := range t.Heads {
		if h < 0 {
			root = i
		}
	}
	if root < 0 {
		return nil
	}
	var out []int
	level := []int{root}
	for len(level) > 0 && len(out) < 64 {
		var next []int
		for _, v := range level {
			if t.UPOS[v] == "VERB" || t.UPOS[v] == "AUX" || v == root || t.child(v, "cop") >= 0 {
				out = append(out, v)
			}
			for _, k := range t.kids[v] {
				next = append(next, k)
			}
		}
		level = next
	}
	return out
}

// event adds the event that x tells; main says that none of this sentence was found before. It reports whether x was one.
func (c *coder) event(t *tree, x reading, main bool) bool {
	code := codeOf(x)
	if code == "" || strings.HasPrefix(code, "01") || x.denied {
		return false
	}
	source := c.party(t, x.subject, party{})
	var target party
	for _, k := range x.targets {
		if k < 0 {
			continue
		}
		if target = c.party(t, k, source); !target.empty() {
			break
		}
	}
	if source.empty() && target.empty() && !main {
		return false
	}
	if !main && (source.empty() || target.empty()) {
		return false
	}
	c.add(t, x, code, source, target)
	return true
}

// add makes the events of x: one, and its mirror image where both sides do it.
func (c *coder) add(t *tree, x reading, code string, source, target party) {
	if twoWay[code] && target.empty() && len(source.ids) > 1 {
		target = party{source.ids[1:], source.codes[1:]}
		source = party{source.ids[:1], source.codes[:1]}
	}
	c.put(t, x, code, source, target)
	if twoWay[code] && !target.empty() && !source.empty() {
		c.put(t, x, code, target, source)
	}
}

func (c *coder) put(t *tree, x reading, code string, source, target party) {
	k := key{t.Start(), first(source.codes), first(target.codes), code}
	if c.seen[k] {
		return
	}
	c.seen[k] = true
	o := ontology[code]
	ev := doc.Event{
		Evidence: doc.Cite(doc.Rule("event/"+x.rule), t.Span), Source: source.ids, Target: target.ids, SourceCode: source.codes, TargetCode: target.codes,
		CAMEO: doc.Code(code), PLOVER: doc.PLOVER{Event: doc.Code(o.event), Mode: doc.Code(o.mode)}, Quad: o.quad, Goldstein: o.goldstein,
		Status: doc.Actual, Time: doc.Present, Statement: doc.NoStatement, Trigger: t.Tokens[x.v].Span,
	}
	if o.context != "" {
		ev.PLOVER.Context = []doc.Topic{doc.Topic(o.context)}
	}
	c.out = append(c.out, ev)
}

func first(cs []doc.Code) doc.Code {
	if len(cs) == 0 {
		return ""
	}
	return cs[0]
}

// party is who the noun phrase with head n names, without those of but.
func (c *coder) party(t *tree, n int, but party) party {
	if n < 0 {
		return party{}
	}
	for _, i := range t.below(n, 6, nil) {
		var out party
		for _, id := range t.who[i] {
			c.join(&out, t, i, n, id)
		}
		if out.empty() || out.shares(but) {
			continue
		}
		for _, k := range t.kids[i] {
			if t.rel(k) == "conj" {
				for _, id := range t.who[k] {
					if !slices.Contains(out.ids, id) {
						c.join(&out, t, k, n, id)
					}
				}
			}
		}
		return out
	}
	return party{}
}

// join adds an actor, named at token i of the phrase with head n, to a party.
func (c *coder) join(p *party, t *tree, i, n int, id doc.ActorID) {
	p.ids = append(p.ids, id)
	a := c.actors[id]
	code := a.Code
	if code == "" {
		code = a.Country
	}
	if len(code) == 3 && a.Kind == doc.Country {
		if role, ok := c.l.Parties[t.lemma[n]]; ok {
			code += doc.Code(role)
		}
	}
	p.codes = append(p.codes, code)
}

// codeOf is the CAMEO code of a reading; "" for none.
func codeOf(x reading) string {
	m, known := matters[x.matter]
	if !known {
		return map[mood]string{meant: "030", appealed: "020", demanded: "100", refused: "120", accused: "112"}[x.mood]
	}
	switch x.mood {
	case done:
		return m.done
	case meant:
		return m.meant
	case appealed:
		return m.appeal
	case demanded:
		return m.demand
	case refused:
		return m.refuse
	case accused:
		return accusation(m)
	}
	return ""
}

// accusation is the code for accusing somebody of a matter.
func accusation(m matter) string {
	switch {
	case m.done >= "1821" && m.done < "1823" || m.done[:2] == "17" || m.done[:2] == "20":
		return "1122"
	case m.done[:2] == "18" || m.done[:2] == "19":
		return "1123"
	}
	return "112"
}
