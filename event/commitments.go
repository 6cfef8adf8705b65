package event

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Commitments are what parties promise, offer, agree on or are called upon to do, in text order.
func Commitments(d *doc.Document, ps []doc.Parse, actors []doc.Actor, sts []doc.Statement, ms []doc.Meeting, l *lang.Language) []doc.Commitment {
	c := &coder{d: d, l: &l.Deeds, actors: actors, index: doc.NewIndex(actors), sts: sts, ms: ms, known: vocabulary(&l.Deeds), tongue: l, lexicon: l.Lexicon(), official: issued(d)}
	c.home = c.publisher()
	b := &binder{coder: c, seen: map[int]bool{}, words: map[doc.Span]map[string]bool{}, until: l.Deeds.Until, months: calendar(l)}
	b.outcomes = c.official && strings.Contains(strings.ToLower(d.Layout().Title.Text()), "outcomes")
	for i := range ps {
		if p := &ps[i]; !p.Head && p.HasTree() {
			b.sentence(plant(p, c.index, c.known))
		}
	}
	slices.SortStableFunc(b.out, func(a, b doc.Commitment) int { return a.What.Compare(b.What) })
	b.repeats()
	return b.out
}

// binder collects commitments.
type binder struct {
	*coder
	seen   map[int]bool // byte offsets at which a commitment's words end
	until  map[string]bool
	months map[string]int

	outcomes bool                         // the text is a list of what a visit brought
	words    map[doc.Span]map[string]bool // that carry the sense of a commitment; true for numbers
	out      []doc.Commitment
	open     []doc.StatementID // statements that may reach into the sentence at hand
	next     int               // the first statement that begins behind it
}

// bound are the acts that bind somebody, with the kind of commitment.
var bound = map[doc.Act]doc.CommitmentKind{
	doc.Promise: doc.Pledge, doc.Offer: doc.OfferMade, doc.Agree: doc.Agreement, doc.CallFor: doc.CallMade, doc.Ask: doc.CallMade, doc.Demand: doc.CallMade,
}

// sentence reads the statements that have content in one sentence, then what it tells by itself.
func (b *binder) sentence(t *tree) {
	r := &reader{l: b.l, t: t}
	b.tasked(r)
	for _, id := range b.around(t.Span) {
		for _, sp := range b.sts[id].Content {
			if t.Overlaps(sp) {
				b.content(r, id, sp)
			}
		}
	}
	b.needs(r)
	b.accepted(r)
	b.planned(r)
	b.settled(r)
	if b.outcomes {
		b.outcome(r)
	}
}

// outcome adds a point of a list of outcomes, which has no verb: 'Opening of a consulate in Norberg', 'Norvia to supply rice', 'MoU on tea'.
func (b *binder) outcome(r *reader) {
	t := r.t
	root := slices.Index(t.Heads, -1)
	if root < 0 || t.child(root, "nsubj", "nsubj:pass", "cop", "aux") >= 0 || b.within(t.Tokens[root].Span) != doc.NoStatement {
		return
	}
	if c := t.child(root, "acl"); c > root && t.marker(c) == "to" && t.verbal(c) && len(t.who[root]) > 0 {
		b.verb(r, doc.NoStatement, doc.PlannedStep, c, doc.Span{}, b.party(t, root, party{}).ids)
		return
	}
	if !slices.Contains(r.things(root), "agreement") && !(beginning[t.lemma[root]] || beginning[strings.ToLower(t.Tokens[root].Text())]) {
		return
	}
	first, last := t.extent(root)
	for first < root && (t.UPOS[first] == "NUM" || t.UPOS[first] == "PUNCT" || t.rel(first) == "discourse") {
		first++ // the number of the point
	}
	if first < last { // 'Agreements' is a heading
		b.add(t, doc.NoStatement, doc.Agreement, t.clip(first, last, doc.Span{}), nil, "event/commitment-listed")
	}
}

// beginning are the nouns of what sides begin, give or renew together.
var beginning = map[string]bool{
	"opening": true, "establishment": true, "launch": true, "launching": true, "extension": true, "signing": true, "creation": true, "renewal": true,
	"exchange": true, "supply": true, "provision": true, "inauguration": true, "conclusion": true, "commencement": true, "setting": true, "gifting": true,
}

// around are the statements that reach into a sentence, in order. It is called with one sentence after another.
func (b *binder) around(sp doc.Span) []doc.StatementID {
	b.open = slices.DeleteFunc(b.open, func(id doc.StatementID) bool { return b.sts[id].At().End() <= sp.Start() })
	for ; b.next < len(b.sts) && b.sts[b.next].At().Start() < sp.End(); b.next++ {
		b.open = append(b.open, doc.StatementID(b.next))
	}
	return b.open
}

// speakers are whose statement it is; none where no statement makes the commitment.
func (b *binder) speakers(id doc.StatementID) []doc.ActorID {
	if id == doc.NoStatement {
		return nil
	}
	return b.sts[id].Speakers
}

// speakersOf are the speakers of a statement as a party; empty where no statement makes the commitment.
func (b *binder) speakersOf(id doc.StatementID) party {
	if id == doc.NoStatement {
		return party{}
	}
	return b.coder.speakers(b.sts[id])
}

// content reads one piece of the content of a statement.
func (b *binder) content(r *reader, id doc.StatementID, sp doc.Span) {
	t, st := r.t, b.sts[id]
	if st.Act == doc.Deny || st.Act == doc.Hope || b.expects(st.Cue) {
		return // what is denied, hoped for or expected is not promised
	}
	if cue := slices.IndexFunc(t.Tokens, func(tok doc.Token) bool { return st.Cue.Contains(tok.Span) }); cue >= 0 && !st.Cue.IsZero() && t.supposed(cue) {
		return // 'if they reject this, they will lose'
	}
	kind, binds := bound[st.Act]
	binds = binds && !viewed(st.Cue)
	for i, tok := range t.Tokens {
		if !sp.Contains(tok.Span) || t.Heads[i] >= 0 && sp.Contains(t.Tokens[t.Heads[i]].Span) {
			continue
		}
		switch {
		case t.UPOS[i] == "PUNCT" || t.inverted(i) || t.rel(i) == "advcl" && besides[t.marker(i)]:
		case kind == doc.CallMade && t.modalOf(i) == "will" && t.child(i, "nsubj", "nsubj:pass") >= 0: // 'advised that the President will come'
			b.clause(r, id, doc.Pledge, i, sp, false)
		case binds && !t.verbal(i):
			if st.Act == doc.Promise && t.marker(i) != "to" {
				continue // support that is reaffirmed is no deed
			}
			b.urged(r, id, kind, i, sp)
		case kind == doc.CallMade && !t.Contains(st.Cue):
			b.clause(r, id, doc.Pledge, i, sp, false) // what follows an appeal is none
		case binds:
			b.clause(r, id, kind, i, sp, true)
		default:
			b.clause(r, id, doc.Pledge, i, sp, false)
			for _, k := range t.kids[i] { // 'values the ties and is ready to widen them'
				if t.rel(k) == "conj" && k > i && sp.Contains(t.Tokens[k].Span) && (t.verbal(k) || b.l.States[t.lemma[k]] == "PROMISE") {
					b.clause(r, id, doc.Pledge, k, sp, false)
				}
			}
		}
	}
}

// besides are the conjunctions of clauses that say when and why, not what: 'reaffirmed their ties as the anniversary approaches'.
var besides = map[string]bool{"as": true, "while": true, "when": true, "because": true, "since": true, "although": true, "though": true}

// viewed reports whether a cue only says that a view is shared: nobody is bound by it.
func viewed(cue doc.Span) bool {
	return slices.ContainsFunc(strings.Fields(strings.ToLower(cue.Text())), func(w string) bool {
		return w == "view" || w == "views" || w == "opinion" || w == "assessment" || w == "perception"
	})
}

// expecting are the nouns of a cue that say that something will come by itself: 'expressed confidence that'.
var expecting = map[string]bool{"confidence": true, "optimism": true, "expectation": true, "conviction": true, "belief": true}

// expects reports whether a cue is one of expectation.
func (b *binder) expects(cue doc.Span) bool {
	return slices.ContainsFunc(strings.Fields(cue.Text()), func(w string) bool { return expecting[strings.ToLower(w)] })
}

// verbal reports whether i is the head of a clause.
func (t *tree) verbal(i int) bool {
	return t.UPOS[i] == "VERB" || t.UPOS[i] == "AUX" || t.child(i, "cop") >= 0
}

// urged reads content that begins with who is to do something, 'Norvia to open the strait', and content that is a noun.
func (b *binder) urged(r *reader, id doc.StatementID, kind doc.CommitmentKind, i int, sp doc.Span) {
	t := r.t
	if kind == doc.Pledge && needed[t.lemma[i]] == doc.CallMade {
		return // what is reaffirmed to be needed: see needs
	}
	for _, k := range t.kids[i] {
		if (t.rel(k) == "acl" || t.rel(k) == "xcomp") && t.marker(k) == "to" && t.verbal(k) {
			b.verb(r, id, kind, k, sp, b.bearers(r, id, kind, i))
			return
		}
	}
	for k := range t.Tokens { // the infinitive is a dependent of the cue
		if sp.Contains(t.Tokens[k].Span) && t.verbal(k) && t.Heads[k] == t.Heads[i] && t.marker(k) == "to" {
			return // it is a root of its own
		}
	}
	if t.rel(i) != "nmod" && t.rel(i) != "obj" && t.rel(i) != "obl" && t.rel(i) != "nsubj" {
		return
	}
	if a := b.party(t, i, party{}); len(t.who[i]) > 0 && !a.empty() {
		return // only who is asked
	}
	first, last := t.extent(i)
	b.add(t, id, kind, t.clip(first, last, sp), b.bearers(r, id, kind, -1), "event/commitment-noun")
}

// bearers are those who are bound: who is called upon, else the speakers.
func (b *binder) bearers(r *reader, id doc.StatementID, kind doc.CommitmentKind, asked int) []doc.ActorID {
	if id == doc.NoStatement {
		return nil
	}
	st := b.sts[id]
	if kind != doc.CallMade {
		return st.Speakers
	}
	if asked >= 0 {
		if p := b.party(r.t, asked, party{}); len(p.ids) > 0 {
			return p.ids
		}
	}
	if st.Addressee != doc.NoActor {
		return b.withConjoined([]*tree{r.t}, st, party{[]doc.ActorID{st.Addressee}, []doc.Code{""}}).ids
	}
	return nil
}

// clause reads the clause of v: an infinitive, or somebody who will or is to do something. binds says that the act of the
// statement makes it a commitment; else only a future or an intention of its own does.
func (b *binder) clause(r *reader, id doc.StatementID, kind doc.CommitmentKind, v int, sp doc.Span, binds bool) {
	t := r.t
	subject := t.child(v, "nsubj", "nsubj:pass")
	if k := t.stayed(v); k >= 0 && r.l.States[t.lemma[k]] == "PROMISE" {
		v = k
	}
	future := t.modalOf(v)
	switch {
	case subject >= 0 && kind != doc.CallMade && (t.lemma[subject] == "you" || !binds && b.occasion(r, subject)):
		return // what a visit will bring, or the hearer will do, binds no speaker
	case !binds && t.UPOS[v] == "VERB" && hoping[t.lemma[v]]:
		return // 'said that he expects to see it'
	case r.l.States[t.lemma[v]] == "PROMISE" || slices.Contains(r.classes(v), "PROMISE") && t.UPOS[v] == "VERB" && future == "":
		if c := r.clause(v); c >= 0 && t.verbal(c) && t.marker(c) != "that" {
			who := b.speakers(id)
			if subject >= 0 && len(t.who[subject]) > 0 {
				if p := b.party(t, subject, party{}); b.outside(b.speakersOf(id), p) {
					who = p.ids // 'said that Norvia plans to leave'
				}
			}
			b.verb(r, id, kind, c, sp, who)
			return
		}
		if !binds {
			return
		}
	case !binds && future == "must":
		b.must(r, id, v, sp)
		return
	case !binds && future != "will" && future != "would" && future != "shall":
		return
	case (!binds || kind != doc.CallMade && (subject >= 0 || t.child(v, "csubj") >= 0 && t.marker(t.child(v, "csubj")) != "to")) && t.child(v, "cop") >= 0 && t.UPOS[v] != "VERB", !binds && b.l.Facts[t.lemma[v]]:
		return // what is or will be so is a judgement or a forecast
	case !binds && subject >= 0 && t.foretold(v, subject):
		return // 'if they attack, they will lose'
	case future == "would" && slices.ContainsFunc(t.kids[v], func(k int) bool { return t.rel(k) == "aux" && t.lemma[k] == "have" }):
		return // 'would not have been freed' is no promise
	case !binds && future == "would" && t.child(v, "advcl") >= 0 && t.marker(t.child(v, "advcl")) == "if":
		return
	}
	who := b.bearers(r, id, kind, -1)
	if subject >= 0 {
		p := b.party(t, subject, party{})
		switch {
		case len(p.ids) > 0 && (len(t.who[subject]) > 0 || t.UPOS[subject] == "PROPN"):
			who = p.ids
		case t.UPOS[subject] == "PRON":
			if !binds && impersonal[t.lemma[subject]] {
				return // 'those who obstruct it will be held to account'
			}
		default:
			if !binds && p.empty() {
				if who = b.senders(t, subject); len(who) == 0 {
					return
				}
			}
			first, _ := t.extent(subject)
			_, last := t.extent(v)
			b.add(t, id, kind, t.clip(first, last, sp), who, "event/commitment-clause")
			return
		}
	}
	b.verb(r, id, kind, v, sp, who)
}

// hoping are verbs for what one would have, without binding oneself to it.
var hoping = map[string]bool{"expect": true, "hope": true, "wish": true, "want": true}

// must adds what v says that somebody must do: 'Norvia must open the strait', 'she must be released'. It is called for.
func (b *binder) must(r *reader, id doc.StatementID, v int, sp doc.Span) {
	t := r.t
	s := t.child(v, "nsubj", "nsubj:pass")
	if s < 0 || t.UPOS[v] != "VERB" || b.l.Facts[t.lemma[v]] || t.supposed(v) {
		return // what must be so is a judgement
	}
	var who []doc.ActorID
	switch p := b.party(t, s, party{}); {
	case t.child(v, "nsubj:pass") >= 0:
		if t.rel(v) == "acl" {
			return
		}
		if t.UPOS[s] == "NOUN" && len(t.who[s]) == 0 { // a thing: the clause says what
			first, _ := t.extent(s)
			_, last := t.phrase(v)
			for _, k := range t.kids[v] {
				if from, _ := t.extent(k); t.rel(k) == "conj" && k > v {
					last = min(last, from-1)
				}
			}
			b.add(t, id, doc.CallMade, t.clip(first, last, sp), nil, "event/commitment-clause")
			return
		}
	case len(p.ids) > 0 && (len(t.who[s]) > 0 || t.UPOS[s] == "PROPN"):
		who = p.ids
	case t.lemma[s] == "we" || t.lemma[s] == "i":
		who = b.speakers(id)
	default:
		return
	}
	b.verb(r, id, doc.CallMade, v, sp, who)
}

// impersonal are pronouns that stand for none of those who speak.
var impersonal = map[string]bool{"those": true, "these": true, "anyone": true, "everyone": true, "whoever": true, "someone": true, "nobody": true, "that": true}

// foretold reports whether v is what comes to its subject if he does something.
func (t *tree) foretold(v, subject int) bool {
	k := t.child(v, "advcl")
	if k < 0 || t.marker(k) != "if" {
		return false
	}
	s := t.child(k, "nsubj", "nsubj:pass")
	return s >= 0 && slices.ContainsFunc(t.who[s], func(id doc.ActorID) bool { return slices.Contains(t.who[subject], id) })
}

// senders are the country from which the people of noun n come: 'a team from Oslo'.
func (b *binder) senders(t *tree, n int) []doc.ActorID {
	for _, k := range t.kids[n] {
		if t.rel(k) != "nmod" || t.marker(k) != "from" {
			continue
		}
		code := cmp.Or(lang.PlaceOf(t.Tokens[k].Text()), lang.CountryOf(t.Tokens[k].Text(), b.tongue))
		for id, a := range b.actors {
			if code != "" && a.Kind == doc.Country && a.Country == code {
				return []doc.ActorID{doc.ActorID(id)}
			}
		}
	}
	return nil
}

// occasion reports whether noun n is a visit or a meeting.
func (b *binder) occasion(r *reader, n int) bool {
	return slices.ContainsFunc(r.things(n), func(thing string) bool { return thing == "visit" || thing == "meeting" || thing == "talks" })
}

// modalOf is the lemma of the auxiliary of v that says will or must; "" for none.
func (t *tree) modalOf(v int) string {
	for _, k := range t.kids[v] {
		if t.rel(k) == "aux" {
			switch w := strings.ToLower(t.Tokens[k].Text()); w {
			case "will", "would", "shall", "must", "should":
				return w
			case "'ll", "wo":
				return "will"
			}
		}
	}
	if h := t.Heads[v]; h >= 0 && t.goingTo(h) == v {
		return "will"
	}
	return ""
}

// verb adds the phrase of v, and one for each verb that a comma or a 'to' of its own sets beside it.
func (b *binder) verb(r *reader, id doc.StatementID, kind doc.CommitmentKind, v int, sp doc.Span, who []doc.ActorID) {
	t := r.t
	first, last := t.phrase(v)
	var more []int
	for _, k := range t.kids[v] {
		if t.rel(k) != "conj" || !t.verbal(k) || k < v {
			continue
		}
		from, _ := t.extent(k)
		if strings.Contains(t.Feats[k], "Tense=Past") && t.child(k, "aux:pass") < 0 && strings.Contains(t.Feats[v], "VerbForm=Inf") {
			last = min(last, from-1) // 'would provide support and expressed hope' is told of the speaker
			continue
		}
		if t.marker(k) == "to" || from > 0 && t.Tokens[from-1].Text() == "," || t.Tokens[from].Text() == "," || t.child(k, "nsubj") >= 0 {
			last = min(last, from-1)
			more = append(more, k)
		}
	}
	b.add(t, id, kind, t.clip(first, last, sp), who, "event/commitment-verb")
	for _, k := range more {
		if t.child(k, "nsubj") >= 0 && kind == doc.CallMade {
			b.clause(r, id, doc.Pledge, k, sp, false) // 'call on them to leave and we will'
		} else if t.child(k, "nsubj") >= 0 {
			b.clause(r, id, kind, k, sp, true)
		} else {
			b.verb(r, id, kind, k, sp, who)
		}
	}
}

// extent are the first and the last token under i.
func (t *tree) extent(i int) (first, last int) {
	first, last = i, i
	for _, k := range t.below(i, len(t.Tokens), nil) {
		first, last = min(first, k), max(last, k)
	}
	return first, last
}

// phrase is the verb v with what belongs to it, without subject, 'to' and 'will'.
func (t *tree) phrase(v int) (first, last int) {
	_, last = t.extent(v)
	first = v
	for i := v - 1; i >= 0 && t.Heads[i] == v; i-- {
		switch rel := t.rel(i); {
		case rel == "advmod" || rel == "cop" || t.Rels[i] == "aux:pass", rel == "aux" && t.lemma[i] == "be":
			first = i
		case rel == "mark" || rel == "aux":
			if j := i - 1; j >= 0 && t.Heads[j] == v && (t.lemma[j] == "not" || t.rel(i) == "mark" && t.rel(j) == "advmod" && t.lemma[j] == "not") {
				first = j
			}
			return first, last
		default:
			return first, last
		}
	}
	return first, last
}

// clip is the span of tokens first to last as far as sp reaches, without stops at its ends.
func (t *tree) clip(first, last int, sp doc.Span) doc.Span {
	ok := func(i int) bool { return sp.IsZero() || sp.Contains(t.Tokens[i].Span) }
	for first <= last && (!ok(first) || t.UPOS[first] == "PUNCT" || t.UPOS[first] == "CCONJ") {
		first++
	}
	for last >= first && (!ok(last) || t.UPOS[last] == "PUNCT" || t.UPOS[last] == "CCONJ") {
		last--
	}
	if first > last {
		return doc.Span{}
	}
	for k := last + 1; t.opensQuote(first, last) && k <= last+2 && k < len(t.Tokens) && ok(k); k++ {
		if quoteMarks[t.Tokens[k].Text()] {
			last = k // "build 'a bridge'"
		}
	}
	return t.Words(first, last)
}

// quoteMarks end a quotation; those of one stroke open one, too.
var quoteMarks = map[string]bool{"'": true, "\"": true, "”": true, "’": true, "''": true}

// opensQuote reports whether a quotation opens behind token first and does not end up to token last.
func (t *tree) opensQuote(first, last int) bool {
	open := false
	for i := first; i <= last; i++ {
		switch w := t.Tokens[i].Text(); {
		case w == "“" || w == "‘" || w == "``":
			open = true
		case w == "'" || w == "\"":
			open = !open
		case quoteMarks[w]:
			open = false
		}
	}
	return open
}

// add adds a commitment, unless its words are another's.
func (b *binder) add(t *tree, id doc.StatementID, kind doc.CommitmentKind, what doc.Span, who []doc.ActorID, rule doc.Rule) {
	const shortest = 8 // bytes: less says nothing
	if list := t.items(what); len(list) > 1 {
		for _, one := range list {
			b.add(t, id, kind, one, who, rule)
		}
		return
	}
	if what.IsZero() || what.Len() < shortest || b.seen[what.End()] {
		return
	}
	b.seen[what.End()] = true
	cm := doc.Commitment{Evidence: doc.Cite(rule, t.Span), Kind: kind, What: what, By: who, Statement: id, Status: statusOf[kind], Due: b.due(t, what)}
	if id != doc.NoStatement {
		if to := b.sts[id].Addressee; to != doc.NoActor && !slices.Contains(who, to) {
			cm.To = []doc.ActorID{to}
		}
	}
	b.words[what] = t.carrying(what)
	b.out = append(b.out, cm)
}

// items are the parts of sp, where it is a list whose points have letters or numbers: '(i) open a school; and (ii) train officers'; else
// nothing.
func (t *tree) items(sp doc.Span) []doc.Span {
	var starts []int // of points, behind the bracket
	first, last := -1, -1
	for i, tok := range t.Tokens {
		if !sp.Contains(tok.Span) {
			continue
		}
		if last = i; first < 0 {
			first = i
		}
		if i > first && tok.Text() == ")" && ordinal(t.Tokens[i-1].Text()) && t.opensPoint(i-1) {
			starts = append(starts, i+1)
		}
	}
	if len(starts) == 0 {
		return nil
	}
	if starts[0] > first+3 {
		starts = append([]int{first}, starts...)
	}
	var out []doc.Span
	for k, from := range starts {
		to := last
		if k+1 < len(starts) {
			to = starts[k+1] - 3 // '(ii)'
			if t.Tokens[to+1].Text() == ")" {
				to++ // 'b)' has no bracket before it
			}
		}
		for from < to && (t.lemma[from] == "to" || t.UPOS[from] == "PUNCT") {
			from++
		}
		for to > from && (t.UPOS[to] == "PUNCT" || t.UPOS[to] == "CCONJ" || t.Tokens[to].Text() == "(") {
			to--
		}
		out = append(out, t.clip(from, to, doc.Span{}))
	}
	return out
}

// opensPoint reports whether the letter or number at i stands where a point of a list begins.
func (t *tree) opensPoint(i int) bool {
	if i > 0 && t.Tokens[i-1].Text() == "(" {
		i--
	}
	if i == 0 {
		return true
	}
	switch t.Tokens[i-1].Text() {
	case ";", ",", ":", "and", "or", "to", "the", "a", "an":
		return true
	}
	return t.UPOS[i-1] == "VERB"
}

// ordinal reports whether w is what a point of a list is called by: 'a', 'iv', '3'.
func ordinal(w string) bool {
	switch w {
	case "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "a", "b", "c", "d", "e", "f", "g", "h":
		return true
	}
	n, err := strconv.Atoi(w)
	return err == nil && n > 0 && n < 30
}

// statusOf is the state of a commitment of a kind that the text says no more of.
var statusOf = map[doc.CommitmentKind]doc.CommitmentStatus{
	doc.Agreement: doc.ToBeImplemented, doc.Pledge: doc.ToBeImplemented, doc.OfferMade: doc.Proposed, doc.CallMade: doc.Proposed, doc.PlannedStep: doc.ToBeImplemented,
}

// needed are the nouns that say of a deed that it is called for, offered or meant.
var needed = map[string]doc.CommitmentKind{
	"importance": doc.CallMade, "need": doc.CallMade, "necessity": doc.CallMade, "readiness": doc.OfferMade, "willingness": doc.OfferMade,
	"intention": doc.PlannedStep, "commitment": doc.Pledge, "determination": doc.Pledge, "resolve": doc.Pledge,
}

// needs adds what is called important or needed: 'the importance of opening the strait', 'the need to open it'.
func (b *binder) needs(r *reader) {
	t := r.t
	for i := range t.Tokens {
		_, not := t.negated(i)
		if t.UPOS[i] != "NOUN" || needed[t.lemma[i]] == "" || (not || t.marker(i) == "without") && needed[t.lemma[i]] == doc.CallMade {
			continue // what there is no need to do
		}
		for _, k := range append(t.needing(r, i), t.kids[i]...) {
			if (t.rel(k) == "acl" || t.rel(k) == "advcl") && t.verbal(k) && t.Rels[k] != "acl:relcl" && t.toDo(k) {
				id := b.within(t.Tokens[i].Span)
				var who []doc.ActorID // what is only called important binds nobody by itself
				switch {
				case b.owned(t, i) >= 0:
					who = b.party(t, b.owned(t, i), party{}).ids // 'the commitment of Norvia to open it'
				case needed[t.lemma[i]] == doc.CallMade:
					who = b.party(t, max(r.marked(i, "for"), r.needer(max(0, t.Heads[i]), i, k)), party{}).ids // 'the need for Norvia to open it'
				case id != doc.NoStatement:
					who = b.sts[id].Speakers
				case t.lemma[max(0, t.child(i, "nmod:poss"))] == "our": // 'the challenges posed by A and our commitment to': the page's, whose it does not say
				default:
					who = b.party(t, t.subject(t.verbAbove(i)), party{}).ids
				}
				from := len(b.out)
				b.verb(r, id, needed[t.lemma[i]], k, doc.Span{}, who)
				for c := range b.out[from:] {
					if not {
						b.out[from+c].Status = doc.Refused // 'has no intention of leaving'
					}
				}
			}
		}
	}
}

// owned is who is named as the one whose need or commitment i is, where that is nobody of those who speak; -1 for none.
func (b *binder) owned(t *tree, i int) int {
	if needed[t.lemma[i]] == doc.CallMade {
		return -1
	}
	for _, k := range t.kids[i] {
		if t.UPOS[k] != "PRON" && len(t.who[k]) > 0 && (t.Rels[k] == "nmod:poss" || t.rel(k) == "nmod" && t.marker(k) == "of") {
			return k
		}
	}
	return -1
}

// needing is the clause that says what somebody needs to do where it hangs on the verb over need i: 'stressed the need for A to act'.
func (t *tree) needing(r *reader, i int) []int {
	v := t.Heads[i]
	if v < 0 || t.rel(i) != "obj" {
		return nil
	}
	for _, k := range t.kids[v] {
		if n := r.needer(v, i, k); k > i && t.rel(k) == "advcl" && n > 0 && len(t.who[n]) > 0 {
			return []int{k}
		}
	}
	return nil
}

// toDo reports whether clause k says what is to be done, not what is done or who it is done to: not 'the needs of those hosted there',
// 'the commitment as they face it'.
func (t *tree) toDo(k int) bool {
	switch m := t.marker(k); m {
	case "as", "while", "when", "because", "since", "if", "that":
		return m == "that"
	case "":
		return !strings.Contains(t.Feats[k], "Voice=Pass") || t.child(k, "aux:pass") >= 0
	}
	return true
}

// planned adds what the publisher itself tells that a party will do: 'Norvia will supply boats to Sudria'.
func (b *binder) planned(r *reader) {
	t := r.t
	for v := range t.Tokens {
		if t.modalOf(v) == "must" && b.official && b.within(t.Tokens[v].Span) == doc.NoStatement {
			b.must(r, doc.NoStatement, v, doc.Span{})
			continue
		}
		if m := t.modalOf(v); m != "will" && m != "shall" || !b.official || !t.verbal(v) || t.UPOS[v] != "VERB" || b.l.Facts[t.lemma[v]] {
			continue
		}
		s := t.subject(v)
		if t.child(v, "nsubj:pass") >= 0 && s >= 0 && len(t.who[s]) > 0 && !t.supposed(v) && b.within(t.Tokens[v].Span) == doc.NoStatement {
			from, _ := t.extent(t.child(v, "nsubj:pass")) // 'the forum will be hosted by Norvia': who does it is its agent
			_, to := t.extent(v)
			if p := b.party(t, s, party{}); !p.empty() && p.codes[0] != "" {
				b.add(t, doc.NoStatement, doc.PlannedStep, t.clip(from, to, doc.Span{}), p.ids, "event/commitment-clause")
			}
			continue
		}
		if s < 0 || len(t.who[s]) == 0 || t.supposed(v) || t.rel(v) == "acl" || b.within(t.Tokens[v].Span) != doc.NoStatement {
			continue
		}
		if p := b.party(t, s, party{}); !p.empty() && p.codes[0] != "" {
			b.verb(r, doc.NoStatement, doc.PlannedStep, v, doc.Span{}, p.ids)
		}
	}
}

// accepted adds what somebody accepts an invitation or an offer to do.
func (b *binder) accepted(r *reader) {
	t := r.t
	for v := range t.Tokens {
		k := t.child(v, "obj")
		if t.lemma[v] != "accept" || k < 0 || t.lemma[k] != "invitation" || !t.past(v) && !strings.Contains(t.Feats[v], "Tense=Pres") {
			continue
		}
		if _, not := t.negated(v); not {
			continue
		}
		who := b.party(t, t.subject(v), party{}).ids
		if c := t.child(k, "acl"); c >= 0 && t.marker(c) == "to" && t.verbal(c) && len(who) > 0 {
			b.verb(r, b.within(t.Tokens[v].Span), doc.Pledge, c, doc.Span{}, who)
		}
	}
}

// tasking are the verbs by which somebody gives his own people something to do.
var tasking = map[string]bool{"task": true, "instruct": true, "mandate": true, "direct": true}

// tasked adds what those who speak have given others to do: 'tasked our ministers to draw up a plan'.
func (b *binder) tasked(r *reader) {
	t := r.t
	for v := range t.Tokens {
		k := t.child(v, "obj", "iobj", "nsubj:pass")
		if !tasking[t.lemma[v]] || t.UPOS[v] != "VERB" || k < 0 || !b.official || !t.past(v) {
			continue
		}
		for _, c := range t.kids[v] {
			if (t.rel(c) == "xcomp" || t.rel(c) == "advcl" || t.rel(c) == "ccomp") && c > k && t.verbal(c) && (t.marker(c) == "to" || t.marker(c) == "with") {
				id := b.within(t.Tokens[v].Span)
				who := b.party(t, t.subject(v), party{}).ids
				if len(who) == 0 {
					who = b.speakers(id)
				}
				b.verb(r, id, doc.PlannedStep, c, doc.Span{}, who)
				break
			}
		}
	}
}

// settled are the verbs that tell how far an agreement or a promise has come, where they are told as done.
var settled = map[string]doc.CommitmentStatus{
	"sign": doc.Concluded, "conclude": doc.Concluded, "initial": doc.Concluded, "enter": doc.InForce, "come": doc.InForce, "take": doc.InForce,
	"fulfil": doc.Fulfilled, "fulfill": doc.Fulfilled, "honour": doc.Fulfilled, "honor": doc.Fulfilled, "implement": doc.Fulfilled,
}

// signable are the things that are agreements where they are signed.
var signable = map[string]bool{"plan": true, "programme": true, "program": true, "roadmap": true, "arrangement": true, "instrument": true}

// settled adds agreements and promises that are told as concluded, in force or fulfilled.
func (b *binder) settled(r *reader) {
	t := r.t
	for v := range t.Tokens {
		status, ok := settled[t.lemma[v]]
		if _, not := t.negated(v); not || !ok || t.gainsaid(v, b.l) >= 0 || b.refused(t, v) || !t.verbal(v) || t.lemma[v] != "sign" && !t.past(v) || status == doc.InForce && !t.effective(v) {
			continue
		}
		for _, k := range t.kids[v] {
			rel := t.Rels[k]
			object := rel == "obj" || rel == "nsubj:pass"
			if status == doc.InForce {
				object = t.rel(k) == "nsubj"
			}
			if m := t.marker(v); t.rel(v) == "advcl" && !t.past(v) && (m == "before" || m == "until" || m == "unless" || m == "after" || m == "once") {
				continue // 'before contracts are signed'
			}
			if !object || !slices.Contains(r.things(k), "agreement") && !(t.lemma[v] == "sign" && signable[t.lemma[k]]) && (status == doc.Concluded || needed[t.lemma[k]] == "" && t.lemma[k] != "promise") {
				continue
			}
			first, last := t.extent(k)
			rule := doc.Rule("event/commitment-settled")
			if t.lemma[v] == "sign" {
				rule = "event/commitment-signed"
			}
			from := len(b.out)
			b.add(t, b.within(t.Tokens[v].Span), doc.Agreement, t.clip(first, last, doc.Span{}), b.party(t, t.subject(v), party{}).ids, rule)
			if t.past(v) || t.rel(v) == "acl" {
				for i := range b.out[from:] {
					b.out[from+i].Status = status
				}
			}
		}
	}
}

// refused reports whether v is what somebody refuses to do: 'refused to sign the treaty', 'the refusal to sign it', 'would not agree to sign'.
func (b *binder) refused(t *tree, v int) bool {
	h := t.Heads[v]
	if h < 0 || t.rel(v) != "xcomp" && t.rel(v) != "acl" && t.rel(v) != "advcl" {
		return false
	}
	_, not := t.negated(h)
	return not && t.rel(v) != "advcl" || slices.Contains(b.l.Verbs[t.lemma[h]], "REFUSE") || slices.Contains(b.l.Verbs[b.l.Nouns[t.lemma[h]]], "REFUSE") || b.l.Nouns[t.lemma[h]] == "REFUSE"
}

// past reports whether v is told as done: in the past or the perfect, not denied and not supposed.
func (t *tree) past(v int) bool {
	if _, not := t.negated(v); not || t.modalOf(v) != "" || t.supposed(v) || t.marker(v) == "to" {
		return false
	}
	if strings.Contains(t.Feats[v], "Tense=Past") && t.child(v, "aux:pass") < 0 {
		return true
	}
	for _, k := range t.kids[v] {
		if t.rel(k) == "aux" && t.Lemmas[k] == "have" || t.Rels[k] == "aux:pass" && strings.Contains(t.Feats[k], "Tense=Past") {
			return true
		}
	}
	return false
}

// effective reports whether v says 'into force' or 'effect'.
func (t *tree) effective(v int) bool {
	for _, k := range t.kids[v] {
		if t.lemma[k] == "force" && t.marker(k) == "into" || t.lemma[k] == "effect" && (t.rel(k) == "obj" || t.marker(k) == "into") {
			return true
		}
	}
	return false
}
