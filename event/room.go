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
		for k, id := range m.order {
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
	for _, k := range t.kids[v] {
		if t.rel(k) != "obl" || t.marker(k) != "in" && t.marker(k) != "at" || t.UPOS[k] != "PROPN" || slices.Contains(f.coder.l.Months, t.lemma[k]) {
			continue
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
	for i, m := range f.found {
		if len(m.order) < 2 {
			continue
		}
		x := doc.Meeting{Evidence: doc.Cite("event/encounter", m.at, m.on...), Kind: m.kind, Place: m.place}
		for _, id := range m.order {
			x.Participants = append(x.Participants, doc.Participant{Actor: id, Part: m.parts[id]})
		}
		if t := f.d.Layout().Date; t != nil && i == 0 && f.today(m) {
			x.Date = &doc.Value[string]{V: t.Value.V, At: t.Value.At}
		}
		out = append(out, x)
	}
	return out
}

// today reports whether the words around say that it was on the day of the statement.
func (f *finder) today(m meeting) bool {
	text := f.d.Text()
	return strings.Contains(strings.ToLower(text[m.at.Start():min(len(text), m.at.End()+80)]), "today")
}
