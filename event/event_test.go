package event

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/internal/scene"
	"github.com/readout-project/readout/lang"
	"github.com/readout-project/readout/syntax"
)

// read is a marked text as the stage is given it: actors by hand, trees by the model.
func read(marked string, publisher *doc.Publisher) scene.Scene {
	s := scene.Build(marked, publisher)
	p, err := syntax.English()
	if err != nil {
		panic(err)
	}
	s.Parses = p.Parse(syntax.Sentences(s.Doc, &lang.English))
	return s
}

// lines are the meetings found in a marked text, one a line: kind, then name=part of each participant.
func lines(marked string, countries map[string]doc.Code) string {
	s := read(marked, &doc.Publisher{Name: doc.Value[string]{V: "Presidency"}, Country: "NOR", Basis: doc.Given})
	for i := range s.Actors {
		s.Actors[i].Country = countries[s.Actors[i].Name.V]
	}
	var out []string
	for _, m := range Meetings(s.Doc, s.Parses, s.Actors, nil, &lang.English) {
		line := string(m.Kind)
		for _, p := range m.Participants {
			line += fmt.Sprintf(" %s=%s", s.Actors[p.Actor].Name.V, p.Part)
		}
		out = append(out, line)
	}
	return strings.Join(out, "\n")
}

func TestMeetings(t *testing.T) {
	countries := map[string]doc.Code{"a": "NOR", "b": "SUD", "c": "NOR", "d": "SUD", "S": "SUD"}
	for _, c := range []struct{ name, text, want string }{
		{"received", "{a:President Aran} received {b:the Foreign Minister of Sudria} today.", "meeting a=host b=guest"},
		{"received by", "{b:The envoy} was received by {a:President Aran}.", "meeting a=host b=guest"},
		{"met at home", "{a:President Aran} met with {b:Premier Ilo}.", "meeting a=host b=guest"},
		{"met abroad", "{a:President Aran} met in {S:Sudpol} with {b:Premier Ilo}.", "meeting a=guest b=host"},
		{"call", "{a:President Aran} had a telephone conversation with {b:Premier Ilo}.", "call a=attendee b=attendee"},
		{"call received", "{a:President Aran} received a phone call from {b:Premier Ilo}.", "call a=recipient b=caller"},
		{
			"others in the room", "{a:President Aran} received {b:Premier Ilo}.\nThe meeting was attended by {c:Minister Orun} and {d:the Ambassador}.",
			"meeting a=host b=guest c=attendee d=attendee",
		},
		{"not held", "{a:President Aran} did not meet {b:Premier Ilo}.", ""},
		{"told again", "{a:President Aran} met {b:Premier Ilo}.\n{a:He} met {b:his guest} in the garden.", "meeting a=host b=guest"},
		{"two meetings", "{a:President Aran} received {b:Premier Ilo}.\nLater {a:he} received {d:the Ambassador}.", "meeting a=host b=guest\nmeeting a=host d=guest"},
		{"summit", "{a:President Aran} held a summit with {b:Premier Ilo}.", "summit a=host b=guest"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := lines(c.text, countries); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}
