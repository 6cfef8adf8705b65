package archive

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"math/rand/v2"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/readout-project/readout/doc"
)

// said is a statement of a made-up text.
type said struct {
	who, country, office, act, words string
	towards, polarity                string // name of a country, with its stance
	topic, event                     string
}

// made is a text in which a publisher reports what was said on a day: a line for each statement.
func made(t testing.TB, publisher, day string, list ...said) Text {
	t.Helper()
	var b strings.Builder
	fmt.Fprintf(&b, "%s, %s\n", publisher, day)
	for _, s := range list {
		fmt.Fprintf(&b, "%s %s, %s of %s.\n", s.who, s.words, s.office, s.towards)
	}
	raw := []byte(b.String())
	d, err := doc.NewDocument(doc.Origin{Source: "made", MediaType: "text/plain", Language: "en"}, raw, b.String(), func(d *doc.Document) doc.Layout {
		return doc.Layout{
			Publisher: &doc.Publisher{Name: doc.Value[string]{V: publisher}, Country: "CHL", Basis: "given"},
			Date:      &doc.Date{Value: doc.Value[string]{V: day}, Basis: "given"},
			Title:     d.Span(0, len(publisher)),
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	r, err := doc.NewRecord(doc.Program{Version: "test", Model: "none"}, d, findings(d, list))
	if err != nil {
		t.Fatal(err)
	}
	return Text{Record: r, Bytes: raw, Address: "https://example.org/" + publisher + "/" + day, Fetched: time.Date(2030, 1, 2, 3, 4, 5, 0, time.UTC)}
}

func findings(d *doc.Document, list []said) doc.Findings {
	var f doc.Findings
	at := strings.IndexByte(d.Text(), '\n') + 1
	for i, s := range list {
		name := d.Span(at, at+len(s.who))
		content := d.Span(name.End()+1, name.End()+1+len(s.words))
		office := d.Span(content.End()+2, content.End()+2+max(len(s.office), 1))
		line := d.Text()[at:]
		end := at + strings.IndexByte(line, '\n')
		target := d.Span(end-1-max(len(s.towards), 1), end-1)
		person := doc.Actor{Evidence: doc.Cite("test/name", name), Kind: doc.Person, Name: doc.Value[string]{V: s.who, At: name}, Country: doc.Code(s.country)}
		if s.office != "" {
			person.Roles = []doc.Role{{Evidence: doc.Cite("test/role", office), Office: doc.Value[string]{V: s.office, At: office}}}
		}
		st := doc.Statement{Evidence: doc.Cite("test/said", content), Speakers: []doc.ActorID{doc.ActorID(2 * i)}, Content: []doc.Span{content},
			Mode: doc.Indirect, Side: doc.OwnSide, Act: doc.Act(s.act), Continues: doc.NoStatement, Addressee: doc.NoActor}
		if s.topic != "" {
			st.Topics = []doc.Topic{doc.Topic(s.topic)}
		}
		if s.polarity != "" {
			st.Stances = []doc.Stance{{Evidence: doc.Cite("test/stance", target), Actor: doc.ActorID(2*i + 1), Polarity: doc.Polarity(s.polarity)}}
		}
		if s.event != "" {
			f.Events = append(f.Events, doc.Event{Evidence: doc.Cite("test/event", content), CAMEO: doc.Code(s.event), PLOVER: doc.PLOVER{Event: "CONSULT"},
				Status: doc.Actual, Time: doc.Past, Statement: doc.StatementID(i), Trigger: content})
		}
		f.Actors = append(f.Actors, person, doc.Actor{Evidence: doc.Cite("test/name", target), Kind: doc.Country, Name: doc.Value[string]{V: s.towards, At: target}, Country: "EST"})
		f.Statements = append(f.Statements, st)
		at = end + 1
	}
	return f
}

func filled(t testing.TB, texts ...Text) *Archive {
	t.Helper()
	a, err := Open(filepath.Join(t.TempDir(), "archive.db"), Write)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	if _, err := a.Add(context.Background(), texts...); err != nil {
		t.Fatal(err)
	}
	return a
}

func sample(t testing.TB) *Archive {
	return filled(t,
		made(t, "Ministry of Lakes", "2024-05-14",
			said{"Ana Vik", "NOR", "Foreign Minister", "promise", "promised to ratify the fisheries agreement", "Estonia", "positive", "economic", "0311"},
			said{"Ana Vik", "NOR", "Foreign Minister", "criticize", "criticized the ban on fishing", "Estonia", "negative", "", "111"},
			said{"Bo Søby", "DNK", "Prime Minister", "inform", "said that the U.S. trade talks, won't end; the deal is 50% done", "Chile", "", "economic", ""}),
		made(t, "Office of Bridges", "2024-06-01",
			said{"Ana Vik", "NOR", "Foreign Minister", "inform", "noted that agreements on trade and on fisheries are ready", "Estonia", "", "", ""},
			said{"Cem Al-Rashid", "TUR", "President", "warn", "warned of a shortage of water", "Chile", "negative", "", "13"}))
}

// found are the contents of what is found, in order.
func found(t testing.TB, a *Archive, q Query) []string {
	t.Helper()
	p, err := a.Search(context.Background(), q, 0, "")
	if err != nil {
		t.Fatalf("%+v: %v", q, err)
	}
	var out []string
	for _, h := range p.Hits {
		out = append(out, strings.Fields(h.Content)[0])
	}
	return out
}

func TestSearchByWords(t *testing.T) {
	a := sample(t)
	for _, c := range []struct{ words, want string }{
		{"fisheries", "promised noted"},
		{"fishery", "promised noted"}, // stemmed
		{"agreement", "promised noted"},
		{`"fisheries agreement"`, "promised"},
		{`“fisheries agreement”`, "promised"},
		{`"trade talks"`, "said"},
		{"fish*", "criticized promised noted"},
		{"trade agreement", "noted"},
		{"water OR ban", "warned criticized"},
		{"trade -deal", "noted"},
		{"trade NOT deal", "noted"},
		{"NEAR(agreements fisheries, 3)", "promised"},
		{"NEAR(agreements fisheries, 4)", "promised noted"},
		{"U.S. won't 50%", "said"},
		{"talks, (won't) end;", "said"},
		{"' \" x", "!no closing quotation mark"},
		{"…", "!there is no word"},
		{"-ban", "!only words to leave out"},
		{"OR ban", "!OR has words on one side only"},
		{"ban OR", "!OR has words on one side only"},
		{"NEAR(ban", "!no closing bracket"},
		{"NEAR(ban)", "!wants two words"},
		{"NEAR(ban fishing, x)", "!behind the comma"},
		{"f*", "!too little before the star"},
		{`"fisheries a*"`, "!too little before the star"},
		{`"fisheries agre*"`, "promised"},
		{"NOT", "!no word behind NOT"},
		{"content:ban { } ^ + * ban", ""},
		{"Søby", ""},
		{"x\x00y'; DROP TABLE statement; --", ""},
	} {
		p, err := a.Search(context.Background(), Query{Words: c.words}, 0, "")
		want, wrong := strings.CutPrefix(c.want, "!")
		if wrong && want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: error %v, want %s", c.words, err, want)
		}
		if wrong || err != nil {
			if !wrong {
				t.Errorf("%s: %v", c.words, err)
			}
			if err != nil && strings.Contains(strings.ToLower(err.Error()), "sql") {
				t.Errorf("%s: error of SQLite %v", c.words, err)
			}
			continue
		}
		var got []string
		for _, h := range p.Hits {
			got = append(got, strings.Fields(h.Content)[0])
		}
		if !sameSet(got, strings.Fields(c.want)) {
			t.Errorf("%s: found %q, want %q", c.words, got, c.want)
		}
	}
}

func sameSet(a, b []string) bool {
	count := map[string]int{}
	for _, x := range a {
		count[x]++
	}
	for _, x := range b {
		count[x]--
	}
	for _, n := range count {
		if n != 0 {
			return false
		}
	}
	return true
}

func TestSearchByFilters(t *testing.T) {
	a := sample(t)
	for _, c := range []struct {
		q    Query
		want string
	}{
		{Query{}, "noted warned promised criticized said"},
		{Query{Speaker: "vik"}, "noted promised criticized"},
		{Query{Speaker: "al rashid"}, "warned"},
		{Query{Speaker: "Søby"}, "said"},
		{Query{Speaker: "ik"}, ""},
		{Query{Office: "minister"}, "noted promised criticized said"},
		{Query{Office: "prime minister"}, "said"},
		{Query{Office: "prime minister", Speaker: "vik"}, ""},
		{Query{Country: []string{"TUR", "DNK"}}, "warned said"},
		{Query{Target: "Estonia"}, "promised criticized"},
		{Query{Target: "EST", Polarity: []string{"negative"}}, "warned criticized"},
		{Query{Polarity: []string{"negative"}}, "warned criticized"},
		{Query{Target: "Chile", Polarity: []string{"positive"}}, ""},
		{Query{Acts: []string{"promise", "warn"}}, "warned promised"},
		{Query{Topics: []string{"economic"}}, "promised said"},
		{Query{Events: []string{"03", "13"}}, "warned promised"},
		{Query{Events: []string{"consult"}}, "warned promised criticized"},
		{Query{Sides: []string{"joint"}}, ""},
		{Query{Filter: Filter{Publisher: "bridges"}}, "noted warned"},
		{Query{Filter: Filter{Since: "2024-06-01"}}, "noted warned"},
		{Query{Filter: Filter{Until: "2024-05-14"}, Words: "trade"}, "said"},
		{Query{Speaker: "%' OR 1=1 --"}, ""},
	} {
		if got := found(t, a, c.q); strings.Join(got, " ") != c.want {
			t.Errorf("%+v: found %q, want %q", c.q, got, c.want)
		}
		n, _, err := a.Count(context.Background(), c.q)
		if err != nil || n != len(strings.Fields(c.want)) {
			t.Errorf("%+v: counted %d, %v", c.q, n, err)
		}
	}
}

func TestHitHasPlaceAndWordsLit(t *testing.T) {
	p, err := sample(t).Search(context.Background(), Query{Words: `"fisheries agreement" ratif*`}, 0, "")
	if err != nil || len(p.Hits) != 1 {
		t.Fatal(p, err)
	}
	h := p.Hits[0]
	var words []string
	for _, l := range h.Lit {
		words = append(words, h.Content[l[0]:l[1]])
	}
	if want := []string{"ratify", "fisheries agreement"}; !reflect.DeepEqual(words, want) {
		t.Errorf("lit %q, want %q", words, want)
	}
	if h.Line != 2 || h.Column != 9 || h.Publisher != "Ministry of Lakes" || h.Date != "2024-05-14" || h.Number != 0 || h.Speakers[0] != "Ana Vik" || h.Events[0] != "0311" {
		t.Errorf("%+v", h)
	}
}

// Pages by cursor are the whole list, cut.
func TestCursor(t *testing.T) {
	a := sample(t)
	for _, q := range []Query{{}, {Words: "the OR of OR on"}} {
		whole := found(t, a, q)
		var got []string
		cursor := ""
		for range len(whole) + 1 {
			p, err := a.Search(context.Background(), q, 2, cursor)
			if err != nil {
				t.Fatal(err)
			}
			for _, h := range p.Hits {
				got = append(got, strings.Fields(h.Content)[0])
			}
			if cursor = p.Next; cursor == "" {
				break
			}
		}
		if len(whole) < 4 || !reflect.DeepEqual(got, whole) {
			t.Errorf("by pages %q, at once %q", got, whole)
		}
	}
	p, _ := a.Search(context.Background(), Query{}, 2, "")
	for _, bad := range []string{"x", p.Next + "-1", strings.Replace(p.Next, "-", "--", 1)} {
		if _, err := a.Search(context.Background(), Query{}, 2, bad); !errors.Is(err, ErrCursor) {
			t.Errorf("cursor %q: %v", bad, err)
		}
	}
	if _, err := a.Search(context.Background(), Query{Words: "ban"}, 2, p.Next); !errors.Is(err, ErrCursor) {
		t.Error("a cursor of another search:", err)
	}
}

func TestFacetsCountWhatIsFound(t *testing.T) {
	a := sample(t)
	for _, c := range []struct {
		by, want string
		q        Query
	}{
		{"month", "2024-05 3, 2024-06 2", Query{}},
		{"speaker", "Ana Vik 3, Bo Søby 1, Cem Al-Rashid 1", Query{}},
		{"act", "inform 2, criticize 1, promise 1, warn 1", Query{}},
		{"publisher", "Ministry of Lakes 2, Office of Bridges 1", Query{Speaker: "vik"}},
		{"target", "Estonia 2, Chile 1", Query{}},
		{"office", "Foreign Minister 2", Query{Words: "fisheries"}},
		{"event", "", Query{Words: "ready"}},
	} {
		f, err := a.By(context.Background(), c.q, c.by)
		var got []string
		for _, v := range f.Values {
			got = append(got, fmt.Sprint(v.Name, " ", v.Count))
		}
		if s := strings.Join(got, ", "); err != nil || s != c.want {
			t.Errorf("by %s: %s, %v; want %s", c.by, s, err, c.want)
		}
	}
	for _, name := range Dimensions() {
		if _, err := a.By(context.Background(), Query{}, name); err != nil {
			t.Errorf("by %s: %v", name, err)
		}
	}
	if _, err := a.By(context.Background(), Query{}, "shoe size"); err == nil || !strings.Contains(err.Error(), "there is speaker, ") {
		t.Error(err)
	}
	list, err := a.Facets(context.Background(), Query{Words: "fisheries"})
	if err != nil || len(list) < 5 || list[0].Name != "speaker" || list[0].Values[0] != (Value{"ana vik", "Ana Vik", 2}) {
		t.Errorf("%+v, %v", list, err)
	}
}

// Whatever is typed, the answer is hits or an error in our own words.
func FuzzSearch(f *testing.F) {
	a := sample(f)
	for _, s := range []string{"ban", `"a b"*`, "NEAR(a b, 2)", "a OR -b", `a" "`, "NOT NOT a", "AND", "a AND", "“x„", "*", "-", "NEAR(,)", "a:b^2", "(a", "\x00\xff"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, words string) {
		_, err := a.Search(context.Background(), Query{Words: words}, 3, "")
		if err != nil && strings.Contains(err.Error(), "we could not search") {
			t.Errorf("%q: %v", words, err)
		}
	})
}

// grown is an archive with n made-up statements.
func grown(b *testing.B, n int) *Archive {
	r := rand.New(rand.NewPCG(1, 2))
	word := func() string { return fmt.Sprintf("w%d", int(r.ExpFloat64()*200)) }
	acts := []string{"inform", "warn", "promise", "thank"}
	var texts []Text
	for i := range n / 10 {
		var list []said
		for range 10 {
			var words []string
			for range 25 {
				words = append(words, word())
			}
			list = append(list, said{fmt.Sprintf("Person %d", r.IntN(300)), "NOR", "Minister", acts[r.IntN(4)], strings.Join(words, " "), "Estonia", "positive", "economic", "03"})
		}
		texts = append(texts, made(b, fmt.Sprintf("Ministry %d", i%7), time.Date(2020, 1, 1+i, 0, 0, 0, 0, time.UTC).Format(time.DateOnly), list...))
	}
	return filled(b, texts...)
}

// BenchmarkSearch shows how a search grows with the number of statements.
func BenchmarkSearch(b *testing.B) {
	for _, n := range []int{500, 5000} {
		a := grown(b, n)
		for name, q := range map[string]Query{"words": {Words: "w100 w20"}, "common": {Words: "w1"}, "filters": {Speaker: "Person 7", Acts: []string{"warn"}}, "all": {}} {
			b.Run(fmt.Sprintf("%s/%d", name, n), func(b *testing.B) {
				for b.Loop() {
					if _, err := a.Search(context.Background(), q, 20, ""); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
		b.Run(fmt.Sprintf("facets/%d", n), func(b *testing.B) {
			for b.Loop() {
				if _, err := a.Facets(context.Background(), Query{}); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}

// What narrows a search is found by an index: the statements are not all read.
func TestSearchReadsNoWholeTable(t *testing.T) {
	a := sample(t)
	for _, q := range []Query{{Words: "ban"}, {Words: "ban", Speaker: "vik"}, {Speaker: "vik"}, {Office: "minister"}, {Country: []string{"NOR"}}, {Target: "Estonia", Polarity: []string{"negative"}},
		{Acts: []string{"warn"}}, {Topics: []string{"economic"}}, {Events: []string{"03"}}, {Filter: Filter{Since: "2024-06-01"}}, {Words: "ban", Filter: Filter{Publisher: "lakes"}}} {
		from, args, err := q.hits(true)
		if err != nil {
			t.Fatal(err)
		}
		rows, err := a.db.Query("EXPLAIN QUERY PLAN SELECT s.id, d.day"+from, args...)
		if err != nil {
			t.Fatal(err)
		}
		plan, err := collect(rows, func(rows *sql.Rows) (string, error) {
			var id, parent, unused int
			var detail string
			return detail, rows.Scan(&id, &parent, &unused, &detail)
		})
		if err != nil {
			t.Fatal(err)
		}
		if slices.ContainsFunc(plan, func(step string) bool { return step == "SCAN s" || strings.HasPrefix(step, "SCAN s ") }) {
			t.Errorf("%+v reads all statements: %q", q, plan)
		}
	}
}
