package doc

import (
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
)

const page = `OFFICE OF THE PRESIDENT
President Orla Venn receives Foreign Minister Dárius Köhl 🤝
Talks on the river treaty
12 March 2024
HALVERN, 12 March – The President of Ruvania, Ms Orla Venn (اورلا ون), said: “We do not accept the dam of Ostland.” She warned that trade would stop, and promised Mr Köhl five boats by December 2024.
Share 700 /
`

// rich is a page with a record that uses every field there is.
func rich(t testing.TB) (*Document, Findings) {
	t.Helper()
	d, err := NewDocument(Origin{Source: "page.txt", MediaType: "text/plain", Language: "en"}, []byte(page), page, func(d *Document) Layout {
		is := func(words string) Span { return at(t, d, words) }
		dateline := is("HALVERN, 12 March –")
		share := is("Share 700 /")
		body, _ := d.Trim(dateline.End(), share.Start())
		return Layout{
			Publisher: &Publisher{Name: Value[string]{V: "Office of the President", At: is("OFFICE OF THE PRESIDENT")}, Country: "RUV", Basis: FromText},
			Kicker:    is("OFFICE OF THE PRESIDENT"),
			Title:     is("President Orla Venn receives Foreign Minister Dárius Köhl 🤝"),
			Subtitle:  is("Talks on the river treaty"),
			Dateline:  dateline,
			Date:      &Date{Value: Value[string]{V: "2024-03-12", At: is("12 March 2024")}, Basis: FromText},
			Blocks: []Block{
				{is("OFFICE OF THE PRESIDENT"), Kicker},
				{is("President Orla Venn receives Foreign Minister Dárius Köhl 🤝"), Title},
				{is("Talks on the river treaty"), Subtitle},
				{is("12 March 2024"), Label},
				{body, Body},
				{share, Furniture},
			},
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	is := func(words string) Span { return at(t, d, words) }
	venn, said := is("Ms Orla Venn"), is("said")
	return d, Findings{
		Sentences: []Span{is("The President").Cover(is("Ostland.”")), is("She warned").Cover(is("December 2024."))},
		Actors: []Actor{
			{
				Evidence: Cite("actor/apposition", venn, said), Kind: Person,
				Name:   Value[string]{V: "Orla Venn", At: d.Span(venn.Start()+3, venn.End())},
				Titles: []Span{is("Ms")}, Country: "RUV", Code: "RUVGOV", Wikidata: "Q1",
				Roles: []Role{{
					Evidence: Cite("actor/office", is("The President of Ruvania"), venn),
					Office:   Value[string]{V: "President", At: d.Span(is("The President of").Start()+4, is("The President of").End()-3)}, Country: "RUV",
				}},
				Mentions: []Mention{
					{Cite("actor/apposition", venn, is("The President of Ruvania")), NameForm},
					{Cite("actor/pronoun", is("She"), venn), PronounForm},
				},
			},
			{
				Evidence: Cite("actor/title", is("Mr Köhl")), Kind: Person, Name: Value[string]{V: "Dárius Köhl", At: is("Dárius Köhl")},
				Mentions: []Mention{{Cite("actor/title", is("Mr Köhl")), NameForm}},
			},
			{Evidence: Cite("actor/country", is("Ostland")), Kind: Country, Name: Value[string]{V: "Ostland"}, Country: "OST", Code: "OST"},
		},
		Meetings: []Meeting{{
			Evidence: Cite("event/receives", is("receives"), is("Talks")), Kind: Encounter,
			Date: &Value[string]{V: "2024-03-12", At: is("12 March 2024")}, Place: is("HALVERN"),
			Participants: []Participant{{0, Host}, {1, Guest}},
		}},
		Statements: []Statement{
			{
				Evidence: Cite("attribution/colon", is("said: “We do not accept the dam of Ostland.”"), venn), Speakers: []ActorID{0},
				Source: venn, Cue: said, Content: []Span{is("We do not accept"), is("the dam of Ostland.")}, Mode: Direct, Side: OwnSide, Act: Reject,
				Continues: NoStatement, Addressee: 1, Topics: []Topic{"environment", "diplomatic"},
				Stances: []Stance{{Cite("attribution/stance", is("do not accept"), said), 2, Negative}},
			},
			{
				Evidence: Cite("attribution/verb", is("She warned that trade would stop")), Source: is("She"), Content: []Span{is("trade would stop")},
				Mode: Indirect, Act: Warn, Continues: 0, Addressee: NoActor,
			},
		},
		Events: []Event{{
			Evidence: Cite("event/reject", is("We do not accept the dam"), said), Source: []ActorID{0}, Target: []ActorID{2},
			SourceCode: []Code{"RUVGOV"}, TargetCode: []Code{"OST"}, CAMEO: "120",
			PLOVER: PLOVER{Event: "REJECT", Mode: "change", Context: []Topic{"environment"}}, Quad: 3, Goldstein: -4.4, Status: Denied,
			StatusCue: is("not"), Time: Present, Statement: 1, Trigger: is("accept"),
		}},
		Commitments: []Commitment{{
			Evidence: Cite("event/pledge", is("promised Mr Köhl five boats by December 2024"), venn), Kind: Pledge, By: []ActorID{0},
			To: []ActorID{1}, What: is("five boats"), Status: Proposed, Due: &Value[string]{V: "2024-12", At: is("December 2024")}, Statement: 1,
			Repeats: is("not"),
		}},
		Warnings: []string{"a line was left out"},
	}
}

var program = Program{Version: "0.0.1", Model: "none", Ontology: "CAMEO 1.1b3, PLOVER 2021"}

// record is the rich page's record.
func record(t testing.TB) *Record {
	t.Helper()
	d, f := rich(t)
	r, err := NewRecord(program, d, f)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func TestNewRecordKeepsWhatItIsGiven(t *testing.T) {
	d, f := rich(t)
	r, err := NewRecord(program, d, f)
	if err != nil {
		t.Fatal(err)
	}
	if r.Document() != d || r.Program() != program || !reflect.DeepEqual(r.Findings(), f) || r.Actor(1).Name.V != "Dárius Köhl" {
		t.Errorf("the record holds something else: %+v", r)
	}
	if _, err := NewRecord(program, d, Findings{}); err != nil {
		t.Errorf("a page in which nothing was found: %v", err)
	}
	if _, err := NewRecord(program, nil, Findings{}); !errors.Is(err, ErrNoSource) {
		t.Errorf("no document: %v", err)
	}
}

// Each change to a good record is refused, and the message says which finding is at fault.
func TestNewRecordRefuses(t *testing.T) {
	stranger := document(t, page)
	other := stranger.Span(0, 6)
	uncited, foreign := Evidence{}, Cite("test/foreign", other)
	for _, c := range []struct {
		name string
		harm func(f *Findings)
		want string
	}{
		{"a sentence nowhere", func(f *Findings) { f.Sentences[1] = Span{} }, "sentence 2: finding cites no place"},
		{"a sentence elsewhere", func(f *Findings) { f.Sentences[0] = other }, "sentence 1 cites another document"},

		{"an uncited actor", func(f *Findings) { f.Actors[0].Evidence = uncited }, "actor a1: finding cites no place"},
		{"an actor elsewhere", func(f *Findings) { f.Actors[2].Evidence = foreign }, "actor a3 cites another document"},
		{"an actor without a rule", func(f *Findings) { f.Actors[0].Evidence.by = "" }, "actor a1 names no rule"},
		{"an actor that rests on nothing", func(f *Findings) { f.Actors[0].Evidence.on = []Span{{}} }, "actor a1, rests on"},
		{"a name elsewhere", func(f *Findings) { f.Actors[0].Name.At = other }, "actor a1 cites another document"},
		{"a title elsewhere", func(f *Findings) { f.Actors[0].Titles[0] = other }, "actor a1 cites another document"},
		{"an uncited role", func(f *Findings) { f.Actors[0].Roles[0].Evidence = uncited }, "actor a1, role: finding cites no place"},
		{"an office elsewhere", func(f *Findings) { f.Actors[0].Roles[0].Office.At = other }, "actor a1, role cites another document"},
		{"an uncited mention", func(f *Findings) { f.Actors[0].Mentions[1].Evidence = uncited }, "actor a1, mention: finding cites no place"},

		{"an uncited meeting", func(f *Findings) { f.Meetings[0].Evidence = uncited }, "meeting m1: finding cites no place"},
		{"a date elsewhere", func(f *Findings) { f.Meetings[0].Date.At = other }, "meeting m1, date cites another document"},
		{"a place elsewhere", func(f *Findings) { f.Meetings[0].Place = other }, "meeting m1 cites another document"},
		{"a participant who is not there", func(f *Findings) { f.Meetings[0].Participants[1].Actor = 3 }, "meeting m1 refers to actor a4"},
		{"a participant who is nobody", func(f *Findings) { f.Meetings[0].Participants[1].Actor = NoActor }, "meeting m1 refers to actor a0"},

		{"an uncited statement", func(f *Findings) { f.Statements[0].Evidence = uncited }, "statement s1: finding cites no place"},
		{"a statement without content", func(f *Findings) { f.Statements[1].Content = nil }, "statement s2 has no content"},
		{"content nowhere", func(f *Findings) { f.Statements[0].Content[1] = Span{} }, "statement s1, content: finding cites no place"},
		{"content elsewhere", func(f *Findings) { f.Statements[0].Content[1] = other }, "statement s1, content cites another document"},
		{"a cue elsewhere", func(f *Findings) { f.Statements[0].Cue = other }, "statement s1 cites another document"},
		{"a source elsewhere", func(f *Findings) { f.Statements[0].Source = other }, "statement s1 cites another document"},
		{"a speaker who is not there", func(f *Findings) { f.Statements[0].Speakers[0] = 9 }, "statement s1 refers to actor a10"},
		{"an addressee who is not there", func(f *Findings) { f.Statements[0].Addressee = 3 }, "statement s1 refers to actor a4"},
		{"going on from nothing", func(f *Findings) { f.Statements[1].Continues = 2 }, "statement s2 refers to statement s3"},
		{"an uncited stance", func(f *Findings) { f.Statements[0].Stances[0].Evidence = uncited }, "statement s1, stance: finding cites no place"},
		{"a stance to nobody", func(f *Findings) { f.Statements[0].Stances[0].Actor = 3 }, "statement s1 refers to actor a4"},

		{"an uncited event", func(f *Findings) { f.Events[0].Evidence = uncited }, "event e1: finding cites no place"},
		{"an event without trigger", func(f *Findings) { f.Events[0].Trigger = Span{} }, "event e1, trigger: finding cites no place"},
		{"a status cue elsewhere", func(f *Findings) { f.Events[0].StatusCue = other }, "event e1 cites another document"},
		{"a doer who is not there", func(f *Findings) { f.Events[0].Source[0] = -2 }, "event e1 refers to actor a-1"},
		{"a target who is not there", func(f *Findings) { f.Events[0].Target[0] = 3 }, "event e1 refers to actor a4"},
		{"in no statement", func(f *Findings) { f.Events[0].Statement = 2 }, "event e1 refers to statement s3"},

		{"an uncited commitment", func(f *Findings) { f.Commitments[0].Evidence = uncited }, "commitment c1: finding cites no place"},
		{"a commitment to nothing", func(f *Findings) { f.Commitments[0].What = Span{} }, "commitment c1: finding cites no place"},
		{"due elsewhere", func(f *Findings) { f.Commitments[0].Due.At = other }, "commitment c1, due cites another document"},
		{"bound is nobody", func(f *Findings) { f.Commitments[0].By[0] = 3 }, "commitment c1 refers to actor a4"},
		{"bound to nobody", func(f *Findings) { f.Commitments[0].To[0] = 3 }, "commitment c1 refers to actor a4"},
		{"said nowhere", func(f *Findings) { f.Commitments[0].Statement = -2 }, "commitment c1 refers to statement s-1"},
	} {
		d, f := rich(t)
		c.harm(&f)
		r, err := NewRecord(program, d, f)
		if r != nil || err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
	}
}

// The rich page must use every field of every finding, so that the tests that write and read it back miss none.
func TestRichPageUsesEveryField(t *testing.T) {
	used := map[string]bool{}
	var walk func(path string, v reflect.Value)
	walk = func(path string, v reflect.Value) {
		switch v.Type() {
		case reflect.TypeFor[Span](), reflect.TypeFor[Evidence]():
			used[path] = used[path] || !v.IsZero()
			return
		case reflect.TypeFor[ActorID](), reflect.TypeFor[StatementID]():
			used[path] = true // an index of 0 is an index
			return
		}
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() {
				walk(path, v.Elem())
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(path, v.Index(i))
			}
		case reflect.Struct:
			for i := range v.NumField() {
				walk(path+"."+v.Type().Field(i).Name, v.Field(i))
			}
		default:
			used[path] = used[path] || !v.IsZero()
		}
	}
	d, f := rich(t)
	walk("Layout", reflect.ValueOf(d.Layout()))
	walk("Findings", reflect.ValueOf(f))
	var missing []string
	for path, yes := range used {
		if !yes {
			missing = append(missing, path)
		}
	}
	for _, list := range []reflect.Type{reflect.TypeFor[Layout](), reflect.TypeFor[Findings]()} {
		for _, path := range fields(list.Name(), list) {
			if _, seen := used[path]; !seen {
				missing = append(missing, path)
			}
		}
	}
	if len(missing) > 0 {
		slices.Sort(missing)
		t.Errorf("no value in the rich page for\n\t%s", strings.Join(missing, "\n\t"))
	}
}

// fields are the paths of all that t can hold.
func fields(path string, t reflect.Type) []string {
	switch {
	case t == reflect.TypeFor[Span](), t == reflect.TypeFor[Evidence]():
		return []string{path}
	case t.Kind() == reflect.Pointer, t.Kind() == reflect.Slice:
		return fields(path, t.Elem())
	case t.Kind() != reflect.Struct:
		return []string{path}
	}
	var out []string
	for i := range t.NumField() {
		out = append(out, fields(path+"."+t.Field(i).Name, t.Field(i).Type)...)
	}
	return out
}
