package event

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
)

// room adds those whom a sentence names as present: to the last meeting, or to all where it says 'both'.
func (f *finder) room(t *tree, told bool) {
	if len(f.found) == 0 {
		return
	}
	from, to := f.list(t)
	if from >= to {
		return
	}
	meetings := f.found[len(f.found)-1:]
	for i := range t.Tokens {
		if t.lemma[i] == "both" && !told {
			meetings = f.found
		}
	}
	for _, r := range f.index.In(t.Span) {
		if r.At().Start() < from || r.At().Start() >= to || f.actors[r.Actor].Kind != doc.Person || f.said(r.At()) {
			continue
		}
		for i := range meetings {
			meetings[i].add(r.Actor, doc.Attendee, r.At())
		}
	}
}

// list is the range of bytes that 'attended by A, B and C' covers: to the end of the sentence, or to where the speaker of
// a statement in it is named. 'A and B were also present' covers what stands before.
func (f *finder) list(t *tree) (from, to int) {
	for i, tok := range t.Tokens {
		w := strings.ToLower(tok.Text())
		if !f.l.Present[w] || f.said(tok.Span) || w == "taking" && (i+1 >= len(t.Tokens) || t.lemma[i+1] != "part") {
			continue
		}
		if w == "present" && t.child(i, "nsubj") >= 0 && t.child(i, "nsubj") < i {
			return t.Start(), tok.Start()
		}
		if w == "present" && t.UPOS[i] == "VERB" || w == "presence" && t.marker(i) != "in" {
			continue
		}
		to = t.End()
		for _, st := range f.sts {
			if t.Contains(st.At()) && !st.Source.IsZero() && st.Source.Start() > tok.Start() {
				to = f.lastList(t, st)
				break
			}
		}
		return tok.Start(), to
	}
	return 0, 0
}

// lastList is where the list before the subject of a statement ends: at the first mention of the speaker.
func (f *finder) lastList(t *tree, st doc.Statement) int {
	for _, r := range f.index.In(t.Span) {
		if slices.Contains(st.Speakers, r.Actor) {
			return r.At().Start()
		}
	}
	return st.Source.Start()
}

func (m *meeting) add(id doc.ActorID, part doc.Part, at doc.Span) {
	if _, ok := m.parts[id]; ok {
		return
	}
	m.parts[id] = part
	m.order = append(m.order, id)
	m.on = append(m.on, at)
}

// merge joins m with a meeting of the same two, or adds it.
func (f *finder) merge(m meeting) {
	for i := range f.found {
		o := &f.found[i]
		shared := o.shares(m)
		if shared < min(2, len(m.order)) || o.kind != m.kind && o.kind != doc.Visit && m.kind != doc.Encounter && shared != len(m.order) {
			continue
		}
		if o.place.IsZero() {
			o.place = m.place
		}
		if o.day == nil {
			o.day = m.day
		}
		for k, id := range m.order {
			if o.kind == doc.Call && m.kind != doc.Call {
				m.parts[id] = doc.Attendee // nobody is at home on the telephone
			}
			if m.parts[id] != doc.Attendee && o.parts[id] == doc.Attendee {
				o.parts[id] = m.parts[id]
			}
			o.add(id, m.parts[id], m.on[min(k, len(m.on)-1)])
		}
		return
	}
	f.found = append(f.found, m)
}

// place are the words of the place of an encounter, 'Tehran' in 'met in Tehran'; zero for none.
func (f *finder) place(t *tree, v int) doc.Span {
	for _, k := range f.wheres(t, v) {
		if t.marker(k) != "in" && t.marker(k) != "at" || t.UPOS[k] != "PROPN" || slices.Contains(f.coder.l.Months, t.lemma[k]) {
			continue
		}
		if _, encounter := f.l.Nouns[strings.ToLower(t.Tokens[k].Text())]; encounter {
			continue // 'at the Summit'
		}
		first, last := k, k
		for _, j := range t.below(k, 2, f.beyond(t)) {
			if t.rel(j) != "case" && t.UPOS[j] != "PUNCT" {
				first, last = min(first, j), max(last, j)
			}
		}
		return t.Words(first, last)
	}
	return doc.Span{}
}

// wheres are the phrases that may say where it is that v tells of: its own, then those that hang on the words that say when, on the
// noun of the encounter, or on a name: 'met A on Tuesday in Tehran'.
func (f *finder) wheres(t *tree, v int) []int {
	var out, more []int
	for _, k := range t.kids[v] {
		if t.rel(k) == "obl" {
			out = append(out, k)
		}
		_, encounter := f.l.Nouns[t.lemma[k]]
		if r := t.rel(k); r == "obl" || r == "obj" && (encounter || t.UPOS[k] == "PROPN") {
			for _, n := range t.below(k, 2, f.aside(t)) {
				for _, j := range t.kids[n] {
					if t.rel(j) == "nmod" && (encounter || t.UPOS[n] == "PROPN") && f.countryAt(t, j) != "" {
						more = append(more, j)
					}
				}
			}
		}
	}
	return append(out, more...)
}

// beyond keeps the words of a place to its own.
func (f *finder) beyond(t *tree) func(int) bool {
	return func(k int) bool {
		r := t.rel(k)
		return r != "flat" && r != "compound" && r != "det" && r != "amod"
	}
}

// finished are the meetings as findings.
func (f *finder) finished() []doc.Meeting {
	out := make([]doc.Meeting, 0, len(f.found))
	for _, m := range f.found {
		if len(m.order) < 2 {
			continue
		}
		x := doc.Meeting{Evidence: doc.Cite("event/encounter", m.at, m.on...), Kind: m.kind, Place: m.place, Date: m.day}
		for _, id := range m.order {
			x.Participants = append(x.Participants, doc.Participant{Actor: id, Part: m.parts[id]})
		}
		out = append(out, x)
	}
	return out
}
