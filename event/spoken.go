package event

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// acts are the codes of what a statement does by its act alone; content says the rest.
var acts = map[doc.Act]string{
	doc.Praise: "051", doc.Thank: "051", doc.Congratulate: "051", doc.Condole: "051", doc.Support: "051", doc.Welcome: "051",
	doc.Criticize: "111", doc.Accuse: "112", doc.Concern: "111", doc.Reject: "120", doc.Demand: "100", doc.CallFor: "020", doc.Ask: "020",
	doc.Offer: "030", doc.Promise: "030", doc.Agree: "030", doc.Threaten: "130", doc.Apologize: "055", doc.Warn: "111",
}

// spoken codes what a statement does to whom it speaks of, where its sentence did not tell it already.
func (c *coder) spoken(id doc.StatementID, trees []*tree) {
	st := c.sts[id]
	source := c.speakers(st)
	if source.empty() {
		return
	}
	code, rule := acts[st.Act], "event/act"
	if st.Cue.IsZero() || viewed(st.Cue) || st.Act == doc.Warn && st.Addressee != doc.NoActor { // who is warned is not criticized
		code = ""
	}
	if c.announces(st) {
		return
	}
	target := c.addressed(st, source, code, trees)
	if code == "" || st.Act == doc.Welcome && target.empty() {
		code, target = c.judged(st, source, trees)
		rule = "event/judged"
	}
	if code == "" || target.empty() {
		return
	}
	x := reading{rule: rule, cue: -1}
	for _, a := range source.byCountry() {
		if c.told(st, a, code) {
			continue
		}
		for _, b := range c.placed(target).byCountry() {
			if country(a.codes[0]) != country(b.codes[0]) {
				c.state(st, id, x, code, a, b)
			}
		}
	}
}

// announces reports whether a statement only tells what will be: 'advised that the President will come' asks nobody for anything.
func (c *coder) announces(st doc.Statement) bool {
	if len(st.Content) == 0 || !strings.HasPrefix(strings.ToLower(st.Cue.Text()), "advis") {
		return false
	}
	before := strings.Fields(c.d.Text()[st.Cue.End():max(st.Cue.End(), st.Content[0].Start())])
	return len(before) > 0 && before[len(before)-1] == "that"
}

// state adds the event that a statement is.
func (c *coder) state(st doc.Statement, id doc.StatementID, x reading, code string, a, b party) {
	trigger := st.Cue
	if trigger.IsZero() {
		trigger = st.Content[0]
	}
	c.emit(coding{
		place: trigger.Start(), rule: x.rule, trigger: trigger, at: st.At(), cue: cueOf(st, code), code: code, source: a, target: b, mood: moodOf(code), statement: id,
	})
}

// cueOf is the cue of a statement where it gives the event a status.
func cueOf(st doc.Statement, code string) doc.Span {
	if moodOf(code) == done {
		return doc.Span{}
	}
	return st.Cue
}

// speakers are the party that a statement is of; one whose country is not known speaks for the publisher.
func (c *coder) speakers(st doc.Statement) party {
	var p party
	for _, id := range st.Speakers {
		code := c.code(id)
		joint := len(st.Speakers) > 1 && c.actors[id].Kind == doc.Person // one of the two is of another country
		if (len(code) < 3 || roles[code]) && !joint && !c.opposite(id) {
			code = c.publisher()
		}
		if code != "" {
			p.ids, p.codes = append(p.ids, id), append(p.codes, code)
		}
	}
	return p
}

// opposite reports whether the person with the id met one of the publisher's country, or speaks in turn with one: he is then of another, though
// the text does not say of which.
func (c *coder) opposite(id doc.ActorID) bool {
	p := c.d.Layout().Publisher
	if p == nil || p.Country == "" || c.actors[id].Kind != doc.Person {
		return false
	}
	turns, theirs := false, false
	for _, st := range c.sts {
		if st.By() == "attribution/turn" && len(st.Speakers) == 1 {
			turns = turns || st.Speakers[0] == id
			theirs = theirs || st.Speakers[0] != id && c.actors[st.Speakers[0]].Country == p.Country
		}
	}
	if turns && theirs {
		return true
	}
	for _, m := range c.ms {
		with, own := false, false
		for _, x := range m.Participants {
			with = with || x.Actor == id && x.Part != doc.Attendee
			own = own || x.Actor != id && x.Part != doc.Attendee && c.actors[x.Actor].Country == p.Country
		}
		if with && own {
			return true
		}
	}
	return false
}

// publisher is the code of who says all this: its country, else the organisation that its name holds.
func (c *coder) publisher() doc.Code {
	p := c.d.Layout().Publisher
	if p == nil {
		return ""
	}
	if p.Country != "" {
		return p.Country
	}
	return c.body(p.Name.V)
}

// body is the code of the organisation that a name is or holds; "" for none.
func (c *coder) body(name string) doc.Code {
	words := strings.Fields(name)
	for i := range words {
		var out doc.Code
		key := func(k int) string {
			if i+k >= len(words) {
				return ""
			}
			return lang.Fold(strings.ToLower(strings.Trim(words[i+k], ",.()")))
		}
		c.lexicon.Match(key, func(_ int, e lang.Entry) {
			if e.Kind == lang.BodyEntry {
				out = e.Code
			}
		})
		if out != "" {
			return out
		}
	}
	return ""
}

// told reports whether an event from these speakers already rests on the words of st, outside statements inside it.
func (c *coder) told(st doc.Statement, source party, act string) bool {
	for _, ev := range c.out {
		if !st.At().Contains(ev.Trigger) || len(ev.SourceCode) == 0 || len(ev.TargetCode) == 0 {
			continue
		}
		if c.elsewhere(st, ev.Trigger) {
			continue
		}
		if c.printed(source.codes)[0][:3] == ev.SourceCode[0][:min(3, len(ev.SourceCode[0]))] && (string(ev.CAMEO[:2]) == act[:2] || ev.CAMEO >= "02") {
			return true
		}
	}
	return false
}

// elsewhere reports whether sp is the cue of another statement beside st.
func (c *coder) elsewhere(st doc.Statement, sp doc.Span) bool {
	return slices.ContainsFunc(c.sts, func(o doc.Statement) bool { return o.Cue != st.Cue && o.Cue.Contains(sp) })
}

// addressed is to whom a statement of a code is done: its addressee, else the first other that its content names, else
// those whom the speakers met.
func (c *coder) addressed(st doc.Statement, source party, code string, trees []*tree) party {
	if st.Addressee != doc.NoActor && c.foreign(st.Addressee, source) {
		return c.withConjoined(trees, st, party{[]doc.ActorID{st.Addressee}, []doc.Code{c.code(st.Addressee)}})
	}
	if st.Addressee != doc.NoActor && c.code(st.Addressee) != "" && (code == "020" || code == "100") {
		return party{} // one's own people are asked, whoever else is named
	}
	joint := len(source.byCountry()) > 1
	if joint && code != "" && code < "04" {
		if code == "020" {
			return party{} // what both call for they do not ask of each other
		}
		return source
	}
	if (st.Act == doc.Thank || st.Act == doc.Congratulate) && st.Addressee == doc.NoActor && asks(trees, st, (*tree).thanksStrangers) {
		return party{}
	}
	absent := st.Addressee != doc.NoActor && (!c.attends(st.Addressee) || c.code(st.Addressee) == "")
	if !absent && (st.Act == doc.Thank || st.Act == doc.Congratulate || st.Act == doc.Ask && strings.HasSuffix(st.Cue.Text(), " for")) {
		if o := c.others(source, st.At()); !o.empty() {
			return o
		}
	}
	if (code == "020" || code == "100") && asks(trees, st, (*tree).asksStrangers) {
		return party{} // 'urged all States to help Norvia'
	}
	for _, sp := range st.Content {
		for _, r := range c.index.In(sp) {
			if code == "111" && beyond(trees, st.Cue, r.At()) || st.Addressee != doc.NoActor && (onlyPlace(trees, r.At()) || c.code(st.Addressee) == "" && !c.owns(r.At())) {
				continue
			}
			if c.foreign(r.Actor, source) && r.Form != doc.PronounForm && !c.named(trees, r.At()) && !(code != "" && code < "09" && c.suffers(trees, r.At())) && !((code == "111" || code == "120") && (c.victim(trees, r.At()) || st.Act == doc.Concern && onlyPlace(trees, r.At()))) {
				return party{[]doc.ActorID{r.Actor}, []doc.Code{c.code(r.Actor)}}
			}
		}
	}
	if absent || code == "" || code >= "11" || (code == "020" || code == "100") && asks(trees, st, (*tree).asksOthers) {
		return party{}
	}
	return c.others(source, st.At())
}

// owns reports whether a possessive follows the words at sp: 'Norvia's support'.
func (c *coder) owns(sp doc.Span) bool {
	behind := c.d.Text()[sp.End():]
	return strings.HasPrefix(behind, "'") || strings.HasPrefix(behind, "’")
}

// attends reports whether an actor took part in a meeting of the text.
func (c *coder) attends(id doc.ActorID) bool {
	return slices.ContainsFunc(c.ms, func(m doc.Meeting) bool {
		return slices.ContainsFunc(m.Participants, func(x doc.Participant) bool { return x.Actor == id })
	})
}

// withConjoined is p, whom a statement addresses, with those whom 'and' joins with him: 'thanks Norvia, Sudria and Ostland'.
func (c *coder) withConjoined(trees []*tree, st doc.Statement, p party) party {
	for _, t := range trees {
		if st.Cue.IsZero() || !t.Contains(st.Cue) {
			continue
		}
		for i, ids := range t.who {
			if slices.Contains(ids, p.ids[0]) && st.At().Contains(t.Tokens[i].Span) && t.Tokens[i].Start() > st.Cue.Start() {
				c.conjoined(&p, t, i, party{})
			}
		}
	}
	return p
}

// beyond reports whether sp stands in another sentence than the cue of the statement.
func beyond(trees []*tree, cue, sp doc.Span) bool {
	return slices.ContainsFunc(trees, func(t *tree) bool { return !cue.IsZero() && t.Contains(cue) && !t.Contains(sp) })
}

// asks reports whether the appeal of a statement goes to others than those whom the speaker met, as whom tells of its verb.
func asks(trees []*tree, st doc.Statement, whom func(*tree, int) bool) bool {
	for _, t := range trees {
		if !st.Cue.IsZero() && t.Contains(st.Cue) {
			return slices.ContainsFunc(t.kids, func(kids []int) bool {
				return len(kids) > 0 && st.Cue.Contains(t.Tokens[t.Heads[kids[0]]].Span) && whom(t, t.Heads[kids[0]])
			})
		}
	}
	return false
}

// asksOthers reports whether verb v names whom an appeal goes to, and that is nobody whom the speaker met: 'urged partners to pay', 'called on
// all parties to stop'.
func (t *tree) asksOthers(v int) bool {
	for _, k := range t.kids[v] {
		r := t.rel(k)
		if t.UPOS[k] != "NOUN" || r != "obj" && r != "iobj" && r != "obl" || strings.HasSuffix(t.lemma[k], "tion") {
			continue // 'urged cooperation to end it' asks nobody
		}
		if !slices.ContainsFunc(t.kids[v], func(j int) bool { return j > k && (t.rel(j) == "xcomp" || t.rel(j) == "ccomp" || t.rel(j) == "advcl") }) &&
			!slices.ContainsFunc(t.kids[k], func(j int) bool { return t.rel(j) == "acl" && t.marker(j) == "to" }) {
			continue
		}
		switch t.lemma[k] {
		case "side", "party", "country", "nation":
			return slices.ContainsFunc(t.kids[k], func(j int) bool {
				return t.lemma[j] == "all" || t.lemma[j] == "every" || t.lemma[j] == "other" || t.lemma[j] == "third"
			})
		}
		return !partners[t.lemma[k]]
	}
	return false
}

// partners are nouns for those whom a speaker may have met.
var partners = map[string]bool{"government": true, "leader": true, "counterpart": true, "authority": true, "minister": true, "president": true, "delegation": true,
	"guest": true, "host": true, "interlocutor": true, "side": true, "people": true, "colleague": true, "leadership": true}

// thanksStrangers reports whether verb v thanks or congratulates some who are no actors, and nobody whom the speaker met: 'thanked the crews for their help'.
func (t *tree) thanksStrangers(v int) bool {
	if t.lemma[v] != "thank" && t.lemma[v] != "congratulate" {
		return false
	}
	k := t.child(v, "obj")
	return k >= 0 && len(t.who[k]) == 0 && (t.UPOS[k] == "NOUN" || strings.Contains(t.Feats[k], "Number=Plur")) && !partners[t.lemma[k]]
}

// asksStrangers reports whether verb v asks others than those met, and not the sides of a conflict, of which the place gives the
// country: 'urged all States to cooperate with Norvia'.
func (t *tree) asksStrangers(v int) bool {
	return t.asksOthers(v) && !slices.ContainsFunc(t.kids[v], func(k int) bool { return t.lemma[k] == "side" || t.lemma[k] == "party" })
}

// suffers reports whether the words about the one named at sp tell of harm to him, or of his harm to others: 'cooperation to impose costs on
// A', 'support against A'. A friendly act is then not towards him.
func (c *coder) suffers(trees []*tree, sp doc.Span) bool {
	for _, t := range trees {
		if !t.Contains(sp) {
			continue
		}
		for i := range t.Tokens {
			if !sp.Contains(t.Tokens[i].Span) || t.Heads[i] >= 0 && sp.Contains(t.Tokens[t.Heads[i]].Span) {
				continue
			}
			if m := t.marker(i); m == "against" || m == "from" || t.faced(i) || m == "by" && c.harms(t, t.Heads[i]) {
				return true
			}
			for h := t.Heads[i]; h >= 0 && t.rel(h) != "root"; h = t.Heads[h] {
				if m := t.marker(h); c.l.Bad[t.lemma[h]] || c.l.Harm[t.lemma[h]] || slices.Contains(c.l.Things[t.lemma[h]], "attack") || slices.Contains(c.l.Things[t.lemma[h]], "sanction") || m == "against" {
					return true
				}
				for _, k := range t.kids[h] {
					if t.rel(k) == "obj" && k < i && (c.l.Bad[t.lemma[k]] || slices.Contains(c.l.Things[t.lemma[k]], "sanction")) {
						return true
					}
				}
			}
		}
	}
	return false
}

// harms reports whether v is a verb of what is done to harm somebody: 'hostages held by A'.
func (c *coder) harms(t *tree, v int) bool {
	return v >= 0 && slices.ContainsFunc(c.l.Verbs[t.lemma[v]], func(class string) bool {
		switch class {
		case "hold", "arrest", "attack", "kill", "abduct", "occupy", "seize", "destroy", "bomb", "torture", "impose", "repress", "beat":
			return true
		}
		return false
	})
}

// opposed reports whether what token i names, below v, is what somebody acts against: 'the war on terror', 'efforts to dismantle networks of
// terrorists'.
func (c *coder) opposed(t *tree, i, v int) bool {
	if t.lemma[i] == "war" && slices.ContainsFunc(t.kids[i], func(k int) bool { return t.marker(k) == "on" && c.l.Bad[t.lemma[k]] }) {
		return true
	}
	for h := i; h >= 0 && h != v; h = t.Heads[h] {
		if m := t.marker(h); m == "against" || m == "on" && t.Heads[h] >= 0 && t.lemma[t.Heads[h]] == "war" {
			return true
		}
		if up := t.Heads[h]; up >= 0 && up != v && c.l.Opposing[t.lemma[up]] {
			return true
		}
	}
	return false
}

// onlyPlace reports whether the one named at sp is no more than the place of what is spoken of: 'concern at the situation in Norvia', 'the cup in
// Norberg, Norvia'.
func onlyPlace(trees []*tree, sp doc.Span) bool {
	for _, t := range trees {
		if !t.Contains(sp) {
			continue
		}
		for i := range t.Tokens {
			if !sp.Contains(t.Tokens[i].Span) {
				continue
			}
			if up := t.Heads[i]; up >= 0 && up < i && t.UPOS[up] == "PROPN" && (t.Rels[i] == "nmod:unmarked" || t.rel(i) == "appos" || t.rel(i) == "list" || t.rel(i) == "conj") {
				i = up
			}
			if t.marker(i) == "in" && (t.rel(i) == "nmod" || t.rel(i) == "obl") {
				return true
			}
		}
	}
	return false
}

// victim reports whether the one named at sp suffered what is spoken of; see struck.
func (c *coder) victim(trees []*tree, sp doc.Span) bool {
	for _, t := range trees {
		if t.Contains(sp) {
			i := slices.IndexFunc(t.Tokens, func(tok doc.Token) bool { return sp.Contains(tok.Span) })
			for i >= 0 && t.Heads[i] >= 0 && sp.Contains(t.Tokens[t.Heads[i]].Span) {
				i = t.Heads[i]
			}
			return i >= 0 && c.struck(t, i)
		}
	}
	return false
}

// named reports whether the place at sp is only part of what an agreement is called.
func (c *coder) named(trees []*tree, sp doc.Span) bool {
	for _, t := range trees {
		if t.Contains(sp) {
			i := slices.IndexFunc(t.Tokens, func(tok doc.Token) bool { return sp.Contains(tok.Span) })
			return i >= 0 && c.titled(t, i)
		}
	}
	return false
}

// foreign reports whether an actor is of a country or organisation that is not among source.
func (c *coder) foreign(id doc.ActorID, source party) bool {
	code := c.code(id)
	if code == "" {
		return false
	}
	return !slices.ContainsFunc(source.codes, func(o doc.Code) bool { return country(o) == country(code) })
}

// others are those whom the source met in the last meeting told before at, of other countries.
func (c *coder) others(source party, at doc.Span) party {
	var out party
	found := false
	for _, m := range c.ms {
		if m.At().Start() > at.End() && found {
			break
		}
		if sides := source.byCountry(); len(sides) > 1 && slices.ContainsFunc(sides, func(s party) bool { return !c.takesPart(m, s) }) {
			continue // those who speak together did not all meet there
		}
		var p party
		in := false
		for _, x := range m.Participants {
			if c.foreign(x.Actor, source) {
				p.ids, p.codes = append(p.ids, x.Actor), append(p.codes, c.code(x.Actor))
			} else if c.code(x.Actor) != "" {
				in = true
			}
		}
		if in && (!p.empty() || len(m.Participants) > 1) {
			out, found = c.placed(p), true
		}
	}
	return out
}

// takesPart reports whether somebody of the country of p took part in m.
func (c *coder) takesPart(m doc.Meeting, p party) bool {
	return slices.ContainsFunc(m.Participants, func(x doc.Participant) bool { return country(c.code(x.Actor)) == country(p.codes[0]) })
}

// judged is what a statement without an act of its own says of another: whether it speaks well or ill of the subject of a
// clause of its content.
func (c *coder) judged(st doc.Statement, source party, trees []*tree) (string, party) {
	for _, t := range trees {
		for _, sp := range st.Content {
			if !t.Overlaps(sp) {
				continue
			}
			for i, tok := range t.Tokens {
				if !sp.Contains(tok.Span) || t.child(i, "nsubj", "nsubj:pass") < 0 {
					continue
				}
				if code, p := c.judgement(t, i, source); code != "" {
					return code, p
				}
			}
		}
	}
	return "", party{}
}

// judgement is what the clause of v says of its subject: "051" well, "111" ill, "" neither.
func (c *coder) judgement(t *tree, v int, source party) (string, party) {
	subject := t.child(v, "nsubj", "nsubj:pass")
	p := c.party(t, subject, source)
	if len(p.ids) == 0 || !c.foreign(p.ids[0], source) || c.party(t, subject, party{}).shares(source) { // what is said of both is said of neither
		return "", party{}
	}
	good, bad := 0, 0
	_, not := t.negated(v)
	for _, i := range t.below(v, 3, nil) {
		switch {
		case c.l.Good[t.lemma[i]]:
			good++
		case c.l.Bad[t.lemma[i]] && !c.opposed(t, i, v):
			bad++
		}
		if _, no := t.negated(i); no && i != v {
			not = true
		}
	}
	switch {
	case not && (good > 0 || bad == 0 && t.negatedNever(v)), !not && bad > good:
		return "111", p
	case !not && good > bad:
		return "051", p
	}
	return "", party{}
}

// negatedNever reports whether 'never' stands with v.
func (t *tree) negatedNever(v int) bool {
	k, ok := t.negated(v)
	return ok && t.lemma[k] == "never"
}
