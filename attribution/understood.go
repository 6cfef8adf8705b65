package attribution

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// speakersOf gives each cue its speaker, and drops the cues that can have none.
func (f *finder) speakersOf(s *sentence) {
	var kept []hit
	for _, h := range s.hs {
		if h.shape != nominal {
			h.speaker = f.understood(f.subjectOf(s.text, s.gs, h, kept), h)
		} else {
			h.speaker = f.agentOf(s.text, s.gs, h)
		}
		if h.shape != passive || h.patient >= 0 { // 'by the Mongolian side that …': the clause is no part of it
			h.speaker.source = f.phrase(s.text, h.speaker, h.first)
			if h.cue.Lemma == "suggest" && f.finding(h.speaker.source) { // 'the figures suggest that' proposes nothing
				h.act = doc.Inform
			}
			if a := s.at(h.speaker.source.Start()); s.Contains(h.speaker.source) && s.lower(a-1) == "," && !(s.tagged() && s.UPOS[a] == "PRON") { // 'the Minister, Mr A,'
				if g := ending(s.gs, a-1); g != nil && g.form != doc.PronounForm && slices.Equal(g.ids, h.speaker.ids) && s.lead(g.a) == g.a {
					h.speaker.source = g.span.Cover(h.speaker.source)
				}
			}
		}
		if src := h.speaker.source; s.from > 0 && s.Contains(src) && src.Start() < s.Tokens[s.from].Start() && src.End() > s.Tokens[s.from].Start() {
			h.speaker.source = s.Words(s.from, s.at(src.End())-1) // the label is no part of it
			h.speaker.first = max(h.speaker.first, s.from)
		}
		if last := s.at(h.speaker.source.End()) - 1; s.Contains(h.speaker.source) && (s.lower(last) == "who" || s.lower(last) == "which") && s.at(h.speaker.source.Start()) < last-1 && s.stop(last-1) { // 'A, who's called for'
			h.speaker.source = s.Words(s.at(h.speaker.source.Start()), last-2)
		}
		if last := h.first - 1; s.lower(last) == "to" && s.Contains(h.speaker.source) && s.at(h.speaker.source.End()) == h.first {
			for last--; last > h.speaker.first && s.stop(last); { // 'A, who was old, to admit'
				last--
			}
			h.speaker.source = s.Words(s.at(h.speaker.source.Start()), last)
		}
		if h.speaker.first > 0 && s.Contains(h.speaker.source) {
			h.speaker.first = min(h.speaker.first, s.at(h.speaker.source.Start()))
		}
		if h.speaker.none && (h.shape == finite || h.shape == nominal || h.patient >= 0) || onlyKnows(h) {
			continue
		}
		kept = append(kept, h)
	}
	for i := range kept { // a participle at the head of the sentence takes the speaker of what follows
		if kept[i].shape == participle && kept[i].speaker.none {
			for _, g := range kept[i+1:] {
				if g.shape == finite && !s.nested(g.first, kept[i].first) {
					kept[i].speaker = g.speaker
					kept[i].speaker.first = -1
					kept[i].speaker.none = false
					break
				}
			}
			if kept[i].speaker.none && f.voice.first {
				kept[i].speaker = f.voice.speaker()
			}
		}
	}
	s.hs = slices.DeleteFunc(kept, func(h hit) bool { return h.shape == participle && f.loose(h.speaker) })
}

// onlyKnows reports whether a relative clause tells what some who are not named know or see: 'people who know what they are'.
func onlyKnows(h hit) bool {
	w := strings.ToLower(h.speaker.source.Text())
	return h.cue.Frames&lang.Shown != 0 && len(h.speaker.ids) == 0 && !h.speaker.own && (w == "who" || w == "which" || w == "that")
}

// loose reports whether a participle hangs on nobody: on nothing at all, or on a thing that 'supporting' only describes.
func (f *finder) loose(s speaker) bool {
	if len(s.ids) > 0 || s.own || s.shared {
		return false
	}
	w := strings.ToLower(s.source.Text())
	for x := range strings.FieldsSeq(w) {
		if prepositions[x] && x != "and" {
			break // 'the trust of leaders' is no leader
		}
		if !s.none && f.l.Voices[x] {
			return false // 'several environmental groups'
		}
	}
	return s.none || s.first < 0 && !f.l.First[w] && w != "he" && w != "she" && w != "they" && w != "it" && !isCapital(s.source.Text())
}

// understood fills in the speaker whom the text leaves to be understood: a lone 'he' that reference has not settled goes on
// from the speaker before; 'they', and 'it was agreed', from the last who spoke together. Any other passive without an
// agent goes on from the sentence before only where several spoke there: one of two would be a guess.
func (f *finder) understood(s speaker, h hit) speaker {
	w := strings.ToLower(s.source.Text())
	if w == "they" && len(s.ids) == 1 && len(f.last) == 1 && f.actors[s.ids[0]].Kind == doc.Country && f.actors[f.last[0]].Kind == doc.Organization {
		s.ids = f.last // a body of many goes on; a country named in passing is no 'they'
		return s
	}
	if len(s.ids) > 0 || s.own || s.none {
		return s
	}
	switch {
	case w == "they" && len(f.joint) == 0 && len(f.last) == 1 && f.actors[f.last[0]].Kind == doc.Organization:
		s.ids = f.last // a body of many
	case h.shape == passive && (h.act == doc.Agree || h.act == doc.Promise), w == "they":
		s.ids = f.joint
	case h.shape == passive && h.patient < 0 && len(f.last) > 1 && (len(f.met) == 0 || among(f.last, f.met)):
		s.ids = f.last
	case h.mutual:
		s.ids = f.met
	case h.cue.Lemma == "read" && f.l.Letters[lastWord(w)]: // 'A congratulated B. The message reads'
		if s.ids = f.sender; s.ids == nil && len(f.last) == 1 && f.actors[f.last[0]].Kind == doc.Person {
			s.ids = f.last
		}
	case w == "it" && len(f.last) == 1 && f.actors[f.last[0]].Kind != doc.Person:
		s.ids = f.last
	}
	return s
}

// among reports whether all of ids are of those in set.
func among(ids, set []doc.ActorID) bool {
	return !slices.ContainsFunc(ids, func(id doc.ActorID) bool { return !slices.Contains(set, id) })
}

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// sends notes who sends something in a sentence: 'the message reads' is his.
func (f *finder) sends(s *sentence) {
	for i, w := range s.low {
		if w != "sent" && w != "sends" && w != "addressed" || !s.tagged() || !s.verbal(i) || s.quoted(i) {
			continue
		}
		if who, ok := f.treeSubject(s.text, s.gs, i); ok && len(who.ids) > 0 {
			f.sender = who.ids
		}
	}
}

// agentOf is whom 'according to' or 'the claim by' names.
func (f *finder) agentOf(t text, gs []group, h hit) speaker {
	if h.noun != "" && h.next == h.last+1 {
		p := possessor(t, h.first)
		if g := containing(gs, p); g != nil {
			return speaker{ids: g.ids, source: g.span, first: g.a}
		}
		if p >= 0 && isCapital(t.Tokens[p].Text()) { // 'Aran's claim', of whom no more is known
			return speaker{source: t.Tokens[p].Span, first: p}
		}
		return nobody
	}
	if s, ok := f.reported(t, gs, h); ok {
		return s
	}
	if g := containing(gs, h.next); g != nil {
		return speaker{ids: g.ids, source: g.span, first: g.a}
	}
	for i := h.next; i < t.len() && i < h.next+4 && !t.stop(i); i++ {
		if g := containing(gs, i); g != nil && (h.noun == "" || determiners[t.lower(i-1)] || t.lead(g.a) <= h.next) {
			return speaker{ids: g.ids, source: t.Words(h.next, g.b-1), first: h.next}
		}
	}
	if h.noun != "" {
		return nobody
	}
	b := h.next // 'according to the report': nobody who is known
	for b < t.len() && !t.stop(b) && !t.quoted(b) && !t.finiteVerb(b) {
		b++
	}
	if b == h.next {
		return nobody
	}
	return speaker{source: t.Words(h.next, b-1), first: h.next}
}

// reported is what 'according to' names where an actor's mention is only the word before its noun: 'according to her account', whose words are hers,
// and 'according to the leading Norwegian paper', which is not Norway.
func (f *finder) reported(t text, gs []group, h hit) (speaker, bool) {
	if h.noun != "" || !t.tagged() || h.next >= t.len() {
		return speaker{}, false
	}
	n := h.next
	for n+1 < t.len() && n < h.next+8 && !t.stop(n+1) && t.Heads[n] > n {
		n = t.Heads[n]
	}
	if t.UPOS[n] != "NOUN" || containing(gs, n) != nil {
		return speaker{}, false
	}
	for i := h.next; i < n; i++ {
		g := containing(gs, i)
		if g == nil {
			continue
		}
		s := speaker{source: t.Words(h.next, n), first: h.next}
		switch {
		case t.Rels[i] == "nmod:poss" && t.Heads[i] == n && g.form == doc.PronounForm:
			s.ids = g.ids
			return s, true
		case g.form == doc.DemonymForm && t.Rels[i] == "amod" && t.Heads[i] > i && t.Heads[i] <= n && !heads[t.lower(n)] && !f.l.Voices[t.lower(n)]:
			return s, true
		}
	}
	return speaker{}, false
}
