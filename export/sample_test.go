package export_test

import (
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
)

// sampleText is in the manner of a presidency's readout; people and events are made up.
const sampleText = `Presidency of the Republic

At the palace

President Vega receives the Prime Minister of Norway

3 May 2031

President Ana Vega received Mr Olav Lund, Prime Minister of Norway, on Tuesday. She said: "We have not forgotten 2019. Our ports are open." She added that the ferry agreement "must be signed", as promised.
Mr Lund thanked Chile for its help. The two leaders agreed not to close the ferry line.
It was stressed that نازنین کریمی، وزیر امور خارجه attended.

Share this page
`

// builder makes findings at the places of words. It looks for words from the end of the last ones on.
type builder struct {
	t *testing.T
	d *doc.Document
}

// at is the place of the first occurrence of words behind the first occurrence of after.
func (b builder) at(after, words string) doc.Span {
	b.t.Helper()
	text := b.d.Text()
	from := strings.Index(text, after)
	i := strings.Index(text[max(from, 0):], words)
	if from < 0 || i < 0 {
		b.t.Fatalf("no %q behind %q", words, after)
	}
	return b.d.Span(from+i, from+i+len(words))
}

func (b builder) cite(after, words string) doc.Evidence {
	return doc.Cite("test/by-hand", b.at(after, words))
}

func sampleDocument(t *testing.T, text string) *doc.Document {
	t.Helper()
	d, err := doc.NewDocument(doc.Origin{Source: "vega.txt", MediaType: "text/plain", Language: "en"}, []byte(text), text, func(d *doc.Document) doc.Layout {
		b := builder{t, d}
		return doc.Layout{
			Publisher: &doc.Publisher{Name: doc.Value[string]{V: "Presidency of the Republic", At: b.at("", "Presidency of the Republic")}, Country: "CHL", Basis: doc.FromText},
			Kicker:    b.at("", "At the palace"),
			Title:     b.at("", "President Vega receives the Prime Minister of Norway"),
			Date:      &doc.Date{Value: doc.Value[string]{V: "2031-05-03", At: b.at("", "3 May 2031")}, Basis: doc.FromText},
			Blocks:    []doc.Block{{Span: b.at("", "Share this page"), Kind: doc.Furniture}},
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func sampleRecord(t *testing.T) *doc.Record {
	t.Helper()
	d := sampleDocument(t, sampleText)
	b := builder{t, d}
	const vega, lund, norway, karimi = doc.ActorID(0), doc.ActorID(1), doc.ActorID(2), doc.ActorID(3)
	statement := func(after, source, cue string, mode doc.Mode, act doc.Act, content string, speakers ...doc.ActorID) doc.Statement {
		st := doc.Statement{Mode: mode, Act: act, Speakers: speakers, Continues: doc.NoStatement, Addressee: doc.NoActor}
		st.Content = []doc.Span{b.at(after, content)}
		st.Evidence = doc.Cite("test/by-hand", st.Content[0])
		if source != "" {
			st.Source = b.at(after, source)
		}
		if cue != "" {
			st.Cue = b.at(after, cue)
		}
		return st
	}
	f := doc.Findings{
		Actors: []doc.Actor{
			{Evidence: b.cite("", "Ana Vega"), Kind: doc.Person, Name: doc.Value[string]{V: "Ana Vega", At: b.at("", "Ana Vega")}, Country: "CHL", Code: "CHLGOV",
				Roles: []doc.Role{{Evidence: b.cite("3 May", "President"), Office: doc.Value[string]{V: "President"}, Country: "CHL"}}},
			{Evidence: b.cite("", "Olav Lund"), Kind: doc.Person, Name: doc.Value[string]{V: "Olav Lund", At: b.at("", "Olav Lund")}, Country: "NOR", Code: "NORGOV",
				Roles: []doc.Role{{Evidence: b.cite("Lund", "Prime Minister of Norway"), Office: doc.Value[string]{V: "Prime Minister"}, Country: "NOR"}}},
			{Evidence: b.cite("Lund", "Norway"), Kind: doc.Country, Name: doc.Value[string]{V: "Norway", At: b.at("Lund", "Norway")}, Country: "NOR", Code: "NOR"},
			{Evidence: b.cite("", "نازنین کریمی"), Kind: doc.Person, Name: doc.Value[string]{V: "نازنین کریمی", At: b.at("", "نازنین کریمی")},
				Roles: []doc.Role{{Evidence: b.cite("", "وزیر امور خارجه"), Office: doc.Value[string]{V: "وزیر امور خارجه"}}}},
		},
		Meetings: []doc.Meeting{{
			Evidence: b.cite("", "received"), Kind: doc.Encounter, Date: &doc.Value[string]{V: "2031-05-03"},
			Participants: []doc.Participant{{Actor: vega, Part: doc.Host}, {Actor: lund, Part: doc.Guest}, {Actor: karimi, Part: doc.Attendee}},
		}},
	}
	said := statement("She said", "She", "said", doc.Direct, doc.Inform, "We have not forgotten 2019. Our ports are open.", vega)
	said.Side = doc.OwnSide
	said.Stances = []doc.Stance{{Evidence: b.cite("", "not forgotten"), Actor: norway, Polarity: doc.Positive}}
	added := statement("She added", "She", "added", doc.Mixed, doc.Demand, "the ferry agreement \"must be signed\"", vega)
	added.Content = append(added.Content, b.at("signed", "promised"))
	thanked := statement("Mr Lund thanked", "Mr Lund", "thanked", doc.Indirect, doc.Thank, "its help", lund)
	thanked.Side, thanked.Addressee = doc.OtherSide, vega
	agreed := statement("The two", "The two leaders", "agreed", doc.Indirect, doc.Agree, "not to close the ferry line", vega, lund)
	unsure := statement("It was", "", "stressed", doc.Indirect, doc.Inform, "نازنین کریمی، وزیر امور خارجه attended")
	goesOn := statement("It was", "", "", doc.Direct, doc.Inform, "attended", lund)
	goesOn.Continues = 2
	f.Statements = []doc.Statement{said, added, thanked, agreed, unsure, goesOn}
	f.Commitments = []doc.Commitment{{
		Evidence: agreed.Evidence, Kind: doc.Agreement, By: []doc.ActorID{vega, lund}, What: b.at("agreed", "not to close the ferry line"),
		Status: doc.Concluded, Due: &doc.Value[string]{V: "2032"}, Statement: 3,
	}}
	agree := func(source, target doc.ActorID) doc.Event {
		return doc.Event{
			Evidence: agreed.Evidence, Source: []doc.ActorID{source}, Target: []doc.ActorID{target}, CAMEO: "057",
			PLOVER: doc.PLOVER{Event: "AGREE"}, Quad: 1, Status: doc.Intended, Time: doc.Future, Statement: 3, Trigger: agreed.Cue,
		}
	}
	f.Events = []doc.Event{{
		Evidence: thanked.Evidence, Source: []doc.ActorID{lund}, Target: []doc.ActorID{vega}, CAMEO: "051", PLOVER: doc.PLOVER{Event: "SUPPORT"},
		Quad: 1, Status: doc.Actual, Time: doc.Present, Statement: 2, Trigger: b.at("Lund", "thanked"),
	}, agree(vega, lund), agree(lund, vega)}
	f.Warnings = []string{"1 of 6 statements has no speaker: the text leaves it in doubt"}
	r, err := doc.NewRecord(doc.Program{Version: "0.1.0", Model: "en:sha256" + strings.Repeat("ab", 32), Ontology: "test"}, d, f)
	if err != nil {
		t.Fatal(err)
	}
	return r
}
