package export_test

import (
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
)

const eventText = `COUNCIL OF PORTS

4 June 2031

The presidents of Chile, Norway and Ghana met in Valparaíso. Norway will lend Chile six ships. Chile did not close the port of Arica. If the price falls, Ghana will withdraw. Norway called on Ghana to release the crew. In 2019 Ghana sent aid to Chile. "=SUM(A1)", said the =CAPTAIN of the Union of Ports.
`

// eventRecord has an event of every status, one of three parties together, and one that only codes are known of.
func eventRecord(t *testing.T) *doc.Record {
	t.Helper()
	d, err := doc.NewDocument(doc.Origin{Source: "https://ports.example/4", MediaType: "text/plain", Language: "en"}, []byte(eventText), eventText, func(d *doc.Document) doc.Layout {
		b := builder{t, d}
		return doc.Layout{
			Publisher: &doc.Publisher{Name: doc.Value[string]{V: "Council of Ports", At: b.at("", "COUNCIL OF PORTS")}, Basis: doc.FromText},
			Date:      &doc.Date{Value: doc.Value[string]{V: "2031-06-04", At: b.at("", "4 June 2031")}, Basis: doc.FromText},
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	b := builder{t, d}
	country := func(name string, code doc.Code) doc.Actor {
		return doc.Actor{Evidence: b.cite("presidents", name), Kind: doc.Country, Name: doc.Value[string]{V: name}, Country: code, Code: code,
			Mentions: []doc.Mention{{Evidence: b.cite("presidents", name), Form: doc.CountryForm}}}
	}
	event := func(after, words, trigger string, cameo, plover doc.Code, quad int, goldstein float64, status doc.EventStatus, source, target []doc.ActorID) doc.Event {
		return doc.Event{
			Evidence: b.cite(after, words), Trigger: b.at(after, trigger), CAMEO: cameo, PLOVER: doc.PLOVER{Event: plover}, Quad: quad, Goldstein: goldstein,
			Status: status, Time: doc.Present, Source: source, Target: target, Statement: doc.NoStatement,
		}
	}
	const chile, norway, ghana, union, captain = doc.ActorID(0), doc.ActorID(1), doc.ActorID(2), doc.ActorID(3), doc.ActorID(4)
	is := func(ids ...doc.ActorID) []doc.ActorID { return ids }
	met := event("", "met", "met", "040", "CONSULT", 1, 1, doc.Actual, is(chile, norway, ghana), nil)
	lend := event("", "Norway will lend Chile six ships", "will lend", "0331", "AGREE", 1, 5.2, doc.Intended, is(norway), is(chile))
	lend.Time, lend.StatusCue = doc.Future, b.at("", "will")
	lend.PLOVER.Context = []doc.Topic{"military", "economic"}
	closed := event("", "did not close the port of Arica", "close", "1721", "COERCE", 4, -5, doc.Denied, is(chile), nil)
	withdraw := event("", "If the price falls, Ghana will withdraw", "withdraw", "087", "RETREAT", 2, 9, doc.Conditional, is(ghana), nil)
	calls := event("", "Norway called on Ghana to release the crew", "called on", "0253", "", 1, -0.3, doc.CalledFor, is(norway), is(ghana))
	aid := event("", "Ghana sent aid to Chile", "sent aid", "070", "AID", 2, 7, doc.Actual, is(ghana), is(chile))
	aid.Time = doc.Past
	release := event("", "release the crew", "release", "0841", "RETREAT", 2, 7, doc.CalledFor, is(ghana), nil)
	said := event("", "said the =CAPTAIN", "said", "010", "", 1, 0, doc.Actual, is(captain), is(union))
	said.SourceCode, said.TargetCode = []doc.Code{"MIL"}, []doc.Code{"IGOUNP"}
	codes := event("", "the crew", "crew", "112", "ACCUSE", 3, -2, doc.Actual, nil, nil)
	codes.SourceCode, codes.TargetCode = []doc.Code{"GHACOPGOV"}, []doc.Code{"NORREF"}
	statement := doc.Statement{
		Evidence: b.cite("", "=SUM(A1)"), Content: []doc.Span{b.at("", "=SUM(A1)")}, Cue: b.at("", "said"), Speakers: is(captain), Mode: doc.Direct,
		Act: doc.Inform, Continues: doc.NoStatement, Addressee: doc.NoActor,
	}
	r, err := doc.NewRecord(doc.Program{Version: "0.1.0", Model: "none", Ontology: "CAMEO 1.1b3, PLOVER 2021"}, d, doc.Findings{
		Sentences: []doc.Span{b.at("", "The presidents of Chile, Norway and Ghana met in Valparaíso."), b.at("", "Norway will lend Chile six ships.")},
		Actors: []doc.Actor{
			country("Chile", "CHL"), country("Norway", "NOR"), country("Ghana", "GHA"),
			{Evidence: b.cite("", "Union of Ports"), Kind: doc.Organization, Name: doc.Value[string]{V: "Union of Ports"}, Code: "IGOUNP", Wikidata: "Q42"},
			{Evidence: b.cite("", "=CAPTAIN"), Kind: doc.Person, Name: doc.Value[string]{V: "=CAPTAIN"}},
		},
		Meetings:   []doc.Meeting{{Evidence: b.cite("", "met"), Kind: doc.Summit, Place: b.at("", "Valparaíso")}},
		Statements: []doc.Statement{statement},
		Events:     []doc.Event{met, lend, closed, withdraw, calls, aid, release, said, codes},
	})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// lines are the cells of what a table of the field has for eventRecord.
func lines(t *testing.T, format string) [][]string {
	t.Helper()
	var out [][]string
	for line := range strings.Lines(written(t, format, eventRecord(t), noOptions)) {
		out = append(out, strings.Split(strings.TrimSuffix(line, "\n"), "\t"))
	}
	return out
}

func TestFieldTables(t *testing.T) {
	for _, c := range []struct {
		format  string
		columns int
		head    bool
	}{{"icews", 20, true}, {"phoenix", 26, false}, {"gdelt", 61, false}, {"polecat", 40, true}} {
		r := eventRecord(t)
		golden(t, "events-"+c.format+".txt", written(t, c.format, r, noOptions))
		list := lines(t, c.format)
		for i, cells := range list {
			if len(cells) != c.columns {
				t.Errorf("%s, line %d: %d columns, not %d", c.format, i+1, len(cells), c.columns)
			}
		}
		if c.head != (list[0][0] == "Event ID") {
			t.Errorf("%s begins with %q", c.format, list[0][0])
		}
	}
}

// Three who meet are six dyads; what was denied, depends on a condition, or was only called for, did not happen.
func TestFieldTablesHaveWhatHappened(t *testing.T) {
	var codes []string
	for _, cells := range lines(t, "phoenix") {
		codes = append(codes, cells[5]+">"+cells[9]+" "+cells[13]+" "+cells[1])
	}
	want := []string{
		"CHL>NOR 040 20310604", "CHL>GHA 040 20310604", "NOR>CHL 040 20310604", "NOR>GHA 040 20310604", "GHA>CHL 040 20310604", "GHA>NOR 040 20310604",
		"NOR>CHL 0331 20310604", "NOR>GHA 0253 20310604", "GHA>CHL 070 ", "MIL>IGOUNP 010 20310604", "GHACOPGOV>NORREF 112 20310604",
	}
	if got := strings.Join(codes, "\n"); got != strings.Join(want, "\n") {
		t.Errorf("got\n%s\nwant\n%s", got, strings.Join(want, "\n"))
	}
}

func TestPLOVER(t *testing.T) {
	golden(t, "events-plover.jsonl", written(t, "plover", eventRecord(t), noOptions))
	golden(t, "plover.jsonl", written(t, "plover", sampleRecord(t), noOptions))
}
