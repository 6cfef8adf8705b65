package archive

import (
	"context"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/readout-project/readout/doc"
)

// met is a text in which a publisher tells of a meeting of two on a day: "Name/COUNTRY" each.
func met(t testing.TB, publisher, day string, parties ...string) Text {
	t.Helper()
	var names, countries []string
	for _, p := range parties {
		name, country, _ := strings.Cut(p, "/")
		names, countries = append(names, name), append(countries, country)
	}
	text := publisher + " on " + day + ". " + strings.Join(names, " met ")
	d, err := doc.NewDocument(doc.Origin{Source: publisher, MediaType: "text/plain"}, []byte(text), text, func(*doc.Document) doc.Layout {
		return doc.Layout{Publisher: &doc.Publisher{Name: doc.Value[string]{V: publisher}, Basis: "given"}, Date: &doc.Date{Value: doc.Value[string]{V: day}, Basis: "given"}}
	})
	if err != nil {
		t.Fatal(err)
	}
	f := doc.Findings{Meetings: []doc.Meeting{{Evidence: doc.Cite("test/met", d.Span(0, len(text))), Kind: doc.Encounter}}}
	for i, name := range names {
		at := strings.LastIndex(text, name)
		sp := d.Span(at, at+len(name))
		f.Actors = append(f.Actors, doc.Actor{Evidence: doc.Cite("test/name", sp), Kind: doc.Person, Name: doc.Value[string]{V: name, At: sp}, Country: doc.Code(countries[i])})
		f.Meetings[0].Participants = append(f.Meetings[0].Participants, doc.Participant{Actor: doc.ActorID(i), Part: doc.Attendee})
	}
	r, err := doc.NewRecord(doc.Program{Version: "test", Model: "none"}, d, f)
	if err != nil {
		t.Fatal(err)
	}
	return Text{Record: r, Bytes: []byte(text), Address: publisher + day + strings.Join(parties, ""), Fetched: time.Unix(0, 0)}
}

func TestPairs(t *testing.T) {
	texts := []Text{
		met(t, "A", "2024-05-14", "Ana Vik/NOR", "Bo Roa/CHL"),
		met(t, "B", "2024-05-15", "B. Roa/CHL", "Ana Vik/NOR"),         // a day later, one spelt otherwise
		met(t, "A", "2024-05-15", "Bo Roa/CHL", "Ana Vik/NOR"),         // the same publisher as the first
		met(t, "C", "2024-05-14", "Ana Vik/NOR", "Cem Kurt/TUR"),       // one of the two only
		met(t, "D", "2024-05-17", "Ana Vik/NOR", "Bo Roa/CHL"),         // another day
		met(t, "E", "2024-05", "Ana Vik/NOR", "Bo Roa/CHL"),            // no day
		met(t, "F", "2024-05-14", "Ana Vik/NOR", "Ida Lie/NOR"),        // both of one side
		met(t, "G", "2024-06-01", "Cem Kurt/", "Ida Lie/"),             // no countries, the same names
		met(t, "H", "2024-06-01", "Ida Lie/", "Cem Kurt/", "Ana Vik/"), // and a third
	}
	a := filled(t, texts...)
	name := map[string]string{}
	for i, x := range texts {
		name[x.Record.Document().ID()] = fmt.Sprint(i)
	}
	pairs := func(f Filter) string {
		list, err := a.Pairs(context.Background(), f)
		if err != nil {
			t.Fatal(err)
		}
		var out []string
		for _, p := range list {
			x, y := name[p.Hash[0]], name[p.Hash[1]]
			out = append(out, p.Day+" "+min(x, y)+max(x, y))
		}
		return strings.Join(out, ", ")
	}
	if got, want := pairs(Filter{}), "2024-06-01 78, 2024-05-15 12, 2024-05-14 01"; got != want {
		t.Errorf("pairs %s, want %s", got, want)
	}
	if got, want := pairs(Filter{Since: "2024-06-01"}), "2024-06-01 78"; got != want {
		t.Errorf("of June %s, want %s", got, want)
	}
}
