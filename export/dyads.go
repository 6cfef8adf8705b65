package export

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
)

// dyad is an event as the tables of the field have it: one source, one target, each of which may be unknown.
type dyad struct {
	*entry
	ev             doc.Event
	n              int // the event's number in the record, from 1
	part           int // the number of the dyad in the event, from 1; 0 where the event is one dyad
	source, target side
	day            day
	place          doc.Span // of the meeting that the event is
}

// side is one side of a dyad.
type side struct {
	actor doc.Actor // its zero value where only a code is known
	code  doc.Code
}

// told are the events of a record that happened as the text tells them. The tables of the field have no column that says
// that an act is denied or depends on a condition, or that a deed is meant or called for and not done; such events are left
// out of them.
func told(e *entry) []dyad {
	var out []dyad
	for i, ev := range e.f.Events {
		if happened(ev) {
			out = append(out, dyads(e, ev, i+1)...)
		}
	}
	return out
}

// happened tells whether the act that the code names was done. To promise, to ask and to threaten are acts of their own:
// they are done though what they are about is not.
func happened(ev doc.Event) bool {
	switch ev.Status {
	case doc.Denied, doc.Conditional:
		return false
	case doc.Intended, doc.CalledFor:
		return slices.Contains([]string{"01", "02", "03", "10", "11", "12", "13"}, root(ev.CAMEO))
	}
	return true
}

// root is the first two digits of a CAMEO code.
func root(code doc.Code) string { return string(code[:min(2, len(code))]) }

// dyads are the pairs of an event: each source with each target, and each participant with each other where they do it
// together.
func dyads(e *entry, ev doc.Event, n int) []dyad {
	sources, targets := e.sides(ev.Source, ev.SourceCode), e.sides(ev.Target, ev.TargetCode)
	if len(targets) == 0 && len(sources) > 1 && reciprocal(ev.CAMEO) {
		targets = sources
	}
	when, place := e.when(ev)
	var out []dyad
	for _, a := range orUnknown(sources) {
		for _, b := range orUnknown(targets) {
			if !a.is(b) {
				out = append(out, dyad{entry: e, ev: ev, n: n, source: a, target: b, day: when, place: place})
			}
		}
	}
	for i := range out {
		if len(out) > 1 {
			out[i].part = i + 1
		}
	}
	return out
}

// reciprocal tells codes of what parties do with each other: agree, consult, sign, cooperate, stop fighting.
func reciprocal(code doc.Code) bool {
	r := root(code)
	return r == "03" || r == "04" || r == "06" || code == "057" || code == "0871"
}

// orUnknown is list, or one unknown side.
func orUnknown(list []side) []side {
	if len(list) == 0 {
		return []side{{}}
	}
	return list
}

// sides pairs actors with the codes that the event gives them.
func (e *entry) sides(ids []doc.ActorID, codes []doc.Code) []side {
	out := make([]side, max(len(ids), len(codes)))
	for i := range out {
		if i < len(ids) {
			out[i].actor = e.f.Actors[ids[i]]
			out[i].code = out[i].actor.Code
		}
		if i < len(codes) {
			out[i].code = codes[i]
		}
	}
	return out
}

// is tells whether two sides are one and the same.
func (s side) is(o side) bool {
	return s.known() && s.code == o.code && s.name() == o.name() && (s.name() == "" || s.actor.At() == o.actor.At())
}

func (s side) known() bool { return s.code != "" || s.name() != "" }

func (s side) name() string { return s.actor.Name.V }

// country is the country that a side's code begins with, else the actor's; "" for an organisation.
func (d dyad) country(s side) doc.Code {
	if len(s.code) >= 3 && d.countries[s.code[:3]] != "" {
		return s.code[:3]
	}
	if len(s.code) == 0 {
		return s.actor.Country
	}
	return ""
}

// groups are the parts of three letters of a side's code behind the country: "GOV", "MIL".
func (d dyad) groups(s side) []string {
	code := string(s.code)
	if d.country(s) != "" && len(code) >= 3 {
		code = code[3:]
	}
	var out []string
	for len(code) >= 3 {
		out, code = append(out, code[:3]), code[3:]
	}
	return out
}

// office is the first office that the text gives an actor.
func (s side) office() string {
	for _, r := range s.actor.Roles {
		if r.Office.V != "" {
			return r.Office.V
		}
	}
	return ""
}

// id names a dyad in all records: the beginning of the document's hash, the event, and the dyad where there are several.
func (d dyad) id() string {
	id := fmt.Sprintf("%s-e%d", stem(d.Document()), d.n)
	if d.part > 0 {
		id += fmt.Sprintf(".%d", d.part)
	}
	return id
}

// stem is as much of the hash of a document as tells it from others.
func stem(d *doc.Document) string {
	_, hash, _ := strings.Cut(d.ID(), ":")
	return hash[:min(16, len(hash))]
}
