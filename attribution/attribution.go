// Package attribution finds who said what: sentences and actors go in, statements come out, each with its source, cue and
// content (Pareti 2015), the act it performs and the rule that found it. A cue is found by the lexicon in lang, its
// speaker by what stands before it, its content by what stands behind it up to the next cue of the same speaker. Where
// the speaker is in doubt the statement has none. The package reads no headlines and decides nothing about the truth.
package attribution

import (
	"slices"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Find is the statements of d in text order. The parses are those of the whole document in order; actors are what was
// found in them. The cost is linear in the length of d, but for paragraphs with very many cues.
func Find(d *doc.Document, ps []doc.Parse, actors []doc.Actor, l *lang.Language) []doc.Statement {
	f := &finder{quotedBlock: -1, d: d, l: &l.Speech, actors: actors, index: doc.NewIndex(actors), lexicon: newLexicon(&l.Speech), names: l.Lexicon(), topicWords: l.Topics, shown: map[string][]int{}}
	f.voice = f.ownVoice(ps)
	f.body = f.council()
	f.met = f.pair(ps)
	f.joint = f.met
	f.turns = f.transcript(ps)
	f.openEnded = unclosed(d)
	for len(ps) > 0 {
		n := 1
		for n < len(ps) && ps[n].Block == ps[0].Block {
			n++
		}
		if ps[0].Head {
			f.opensUnder(ps[:n])
		} else {
			f.paragraph(ps[:n])
		}
		ps = ps[n:]
	}
	f.sort()
	return f.statements()
}

// finder carries what the rules read, and the statements found so far.
type finder struct {
	d           *doc.Document
	l           *lang.Speech
	actors      []doc.Actor
	index       *doc.Index
	lexicon     lexicon
	voice       voice
	last        []doc.ActorID    // speakers of the statement before, for 'he added'
	turns       bool             // the text is a transcript
	turn        turn             // who has the word in it
	under       speaker          // the subject that operative paragraphs stand under: 'The Council, … Decides … Urges …'
	body        []doc.ActorID    // who adopts the page, clause by clause
	sender      []doc.ActorID    // who sent the message that the text tells of
	announced   *draft           // a statement whose cue ends its block with a colon: the next block is what was said
	agenda      *draft           // a decision whose points the blocks below tell: 'The Council decided the following:'
	openEnded   map[int]doc.Span // blocks inside a quotation that none of them opens
	quotedBlock int              // the last block that ended in a quotation with a statement of its own; -1 for none
	met         []doc.ActorID    // the two whom the first sentence brings together
	joint       []doc.ActorID    // speakers of the last statement that had several, for 'it was agreed'
	found       []draft
	names       *lang.Lexicon // offices, for labels
	topicWords  []lang.TopicWords
	shown       map[string][]int // the topics that a word shows, by their index
}

// pair are the two persons whom the first sentence of the text brings together; nil where it names fewer or more.
func (f *finder) pair(ps []doc.Parse) []doc.ActorID {
	for i := range ps {
		if ps[i].Head {
			continue
		}
		var ids []doc.ActorID
		for _, r := range f.index.In(ps[i].Span) {
			if f.actors[r.Actor].Kind == doc.Person {
				ids = merge(ids, []doc.ActorID{r.Actor})
			}
		}
		if len(ids) == 2 {
			return ids
		}
		return nil
	}
	return nil
}

// draft is a statement on its way.
type draft struct {
	rule      doc.Rule
	speakers  []doc.ActorID
	source    doc.Span
	cue       doc.Span
	content   []doc.Span
	act       doc.Act
	mode      doc.Mode
	addressee doc.ActorID
	follows   bool // an uncued paragraph that goes on from the statement before
}

// said is the cue and the content of a draft; its source may be shared with the one before.
func (x draft) said() doc.Span {
	at := x.cue
	for _, c := range x.content {
		at = at.Cover(c)
	}
	return at
}

// place is the whole of what a draft rests on: from its first word to its last.
func (x draft) place() doc.Span { return x.said().Cover(x.source) }

// sort puts the drafts into text order.
func (f *finder) sort() {
	slices.SortStableFunc(f.found, func(a, b draft) int { return a.said().Compare(b.said()) })
}

// statements are the drafts, finished: sides, stances, and who goes on from whom.
func (f *finder) statements() []doc.Statement {
	out := make([]doc.Statement, 0, len(f.found))
	cued := doc.NoStatement
	for i, x := range f.found {
		st := doc.Statement{
			Evidence: doc.Cite(x.rule, x.place()), Speakers: x.speakers, Source: x.source, Cue: x.cue, Content: x.content,
			Mode: x.mode, Act: x.act, Side: f.side(x.speakers), Continues: doc.NoStatement, Addressee: x.addressee,
		}
		st.Stances, st.Topics = f.stances(st), f.topics(x.content)
		if x.cue.IsZero() && x.follows {
			st.Continues = cued
		}
		if !x.cue.IsZero() {
			cued = doc.StatementID(i)
		}
		out = append(out, st)
	}
	return out
}

// side is the speakers' side as the publisher sees it; "" where the publisher's country or theirs is not known.
func (f *finder) side(speakers []doc.ActorID) doc.Side {
	p := f.d.Layout().Publisher
	if len(speakers) == 0 || p == nil || p.Country == "" {
		return ""
	}
	own, other := 0, 0
	for _, id := range speakers {
		switch f.actors[id].Country {
		case p.Country:
			own++
		case "":
			return ""
		default:
			other++
		}
	}
	switch {
	case own > 0 && other > 0:
		return doc.JointSide
	case own > 0:
		return doc.OwnSide
	case len(speakers) > 1:
		return doc.ThirdSide
	}
	return doc.OtherSide
}

// polarities are the acts that show a stance towards whom they are addressed to.
var polarities = map[doc.Act]doc.Polarity{
	doc.Thank: doc.Positive, doc.Praise: doc.Positive, doc.Congratulate: doc.Positive, doc.Condole: doc.Positive,
	doc.Support: doc.Positive, doc.Accuse: doc.Negative, doc.Criticize: doc.Negative, doc.Threaten: doc.Negative,
}

// stances are those that the act shows towards the addressee; what the content itself says of others is not read here.
func (f *finder) stances(st doc.Statement) []doc.Stance {
	polarity, ok := polarities[st.Act]
	if !ok || st.Addressee == doc.NoActor || st.Cue.IsZero() {
		return nil
	}
	return []doc.Stance{{Evidence: doc.Cite("attribution/stance-of-act", st.Cue), Actor: st.Addressee, Polarity: polarity}}
}
