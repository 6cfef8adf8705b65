package follow

import (
	"encoding/xml"
	"io"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/lang"
)

func phrase(t testing.TB, s string) Phrase {
	t.Helper()
	p, err := NewPhrase(s, &lang.English)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

func TestUses(t *testing.T) {
	for _, c := range []struct {
		phrase, text string
		want         []string // variants
	}{
		{"grave concern", "The Minister voiced grave concern at the flood. She is gravely concerned about dykes.", []string{"grave concern at", "is gravely concerned about"}},
		{"grave concern", "Our concern is grave. A grave was opened. This concern was shared.", []string{"concern is grave"}},
		{"grave concern", "The tone was grave. Concern grew.", nil},
		{"concern", "It remains deeply concerned over ferries; ferries concern all.", []string{"remains deeply concerned over", "concern"}},
		{"the winter roads", "She opened the winter roads, and a winter road.", []string{"the winter roads", "winter road"}},
		{"strategic partnership", "a lasting partnership, strategic partnership and friendship", []string{"strategic partnership"}},
		{"people's will", "The people’s will counts.", []string{"people’s will"}},
		{"café trade", "The cafe trade grew.", []string{"cafe trade"}},
		{"of the", "the head of the house", []string{"of the"}},
		{"safe passage", "They want safe\n\npassage for all.", []string{"safe passage for"}},
		{"safe passage", "SAFE\n\nPassage was closed.", nil},
	} {
		var got []string
		for _, u := range phrase(t, c.phrase).Uses(Text{Words: c.text}) {
			got = append(got, u.Variant)
		}
		if !slices.Equal(got, c.want) {
			t.Errorf("%q in %q: %q, want %q", c.phrase, c.text, got, c.want)
		}
	}
}

func TestPhraseWithoutWords(t *testing.T) {
	if _, err := NewPhrase(" … ", &lang.English); err == nil {
		t.Error("a phrase without words is taken")
	}
}

// The law of Uses: places are in order, apart, within the text, and cut no character.
func FuzzUses(f *testing.F) {
	f.Add("grave concern", "The tone was grave. Concern grew, gravely\n\nconcerned; 'grave' concern’s")
	f.Add("é à", "É à é\xff à")
	f.Fuzz(func(t *testing.T, words, text string) {
		p, err := NewPhrase(words, &lang.English)
		if err != nil || !utf8.ValidString(text) {
			t.Skip()
		}
		at := 0
		for _, u := range p.Uses(Text{Words: text}) {
			if u.Start < at || u.End <= u.Start || u.End > len(text) || !utf8.ValidString(text[u.Start:u.End]) {
				t.Fatalf("use at %d to %d of %d, after %d", u.Start, u.End, len(text), at)
			}
			if q := Quote(text, u.Start, u.End, 80); !utf8.ValidString(q) {
				t.Fatalf("quote %q", q)
			}
			at = u.End
		}
	})
}

func TestWilson(t *testing.T) {
	for _, c := range []struct {
		k, n      int
		low, high float64
	}{{0, 10, 0, .2775}, {5, 10, .2366, .7634}, {10, 10, .7225, 1}, {0, 0, 0, 1}, {1, 100, .0018, .0545}} {
		low, high := Wilson(c.k, c.n)
		if math.Abs(low-c.low) > 5e-4 || math.Abs(high-c.high) > 5e-4 {
			t.Errorf("Wilson(%d, %d) is %.4f to %.4f, want %.4f to %.4f", c.k, c.n, low, high, c.low, c.high)
		}
	}
}

func TestPeriods(t *testing.T) {
	if got := Quarter.Periods("2023-11-30", "2024-05-01"); !slices.Equal(got, []string{"2023-Q4", "2024-Q1", "2024-Q2"}) {
		t.Errorf("quarters %v", got)
	}
	if got := Month.Periods("2024-01-31", "2024-03-01"); !slices.Equal(got, []string{"2024-01", "2024-02", "2024-03"}) {
		t.Errorf("months %v", got)
	}
	if got := StepFor("1990-01-01", "2024-01-01"); got != Year {
		t.Errorf("step %s", got)
	}
}

func texts() []Text {
	return []Text{
		{ID: "a", Hash: "a", Publisher: "Ministry of Roads", Day: "2030-01-05", Words: "We are concerned about ice."},
		{ID: "b", Hash: "b", Publisher: "Ministry of Roads", Day: "2030-02-05", Words: "We are deeply concerned about ice. Concern is not enough."},
		{ID: "c", Hash: "c", Publisher: "Office of the President", Day: "2030-04-05", Words: "The President opened a road."},
		{ID: "d", Hash: "d", Publisher: "Office of the President", Words: "A text without a date, and with no concerns."},
	}
}

func TestTrackCountsAndShowsGaps(t *testing.T) {
	base := phrase(t, "road")
	tr := NewTrack(Query{Phrase: phrase(t, "concern"), Baseline: &base, Ladder: []Phrase{phrase(t, "concern"), phrase(t, "deep concern")}}, texts())
	if tr.Texts != 4 || tr.Undated != 1 || tr.With != 3 || len(tr.Uses) != 4 {
		t.Errorf("track %+v", tr)
	}
	var names []string
	gaps := 0
	for _, p := range tr.Periods {
		names = append(names, p.Name)
		if p.Texts == 0 {
			gaps++
		}
	}
	if !slices.Equal(names, []string{"2030-01", "2030-02", "2030-03", "2030-04"}) || gaps != 1 || tr.Periods[3].Baseline != 1 {
		t.Errorf("periods %+v", tr.Periods)
	}
	if tr.Rungs[0].With != 1 || tr.Rungs[1].With != 1 || tr.Rungs[1].First.ID != "b" {
		t.Errorf("rungs %+v", tr.Rungs)
	}
	var page strings.Builder
	if err := WriteTrack(&page, tr, nil, export.Options{Width: 80}); err != nil {
		t.Fatal(err)
	}
	if !strings.Contains(page.String(), "2030-03  no texts in the archive") {
		t.Errorf("the gap is not shown:\n%s", page.String())
	}
}

func TestTrackDoesNotDependOnOrder(t *testing.T) {
	q := Query{Phrase: phrase(t, "concern")}
	want := NewTrack(q, texts())
	for i := range uint64(20) {
		list := texts()
		rand.New(rand.NewPCG(i, 7)).Shuffle(len(list), func(i, j int) { list[i], list[j] = list[j], list[i] })
		if got := NewTrack(q, list); !reflect.DeepEqual(got, want) {
			t.Fatalf("another order gives %+v, want %+v", got, want)
		}
	}
}

func TestSVGIsXMLWhateverThePhrase(t *testing.T) {
	list := texts()
	for _, s := range []string{"concern", "<script>alert(1)</script> & concern", "قلق concern " + strings.Repeat("long ", 60)} {
		base := phrase(t, s)
		tr := NewTrack(Query{Phrase: phrase(t, s), Baseline: &base}, list)
		var b strings.Builder
		if err := WriteSVG(&b, tr); err != nil {
			t.Fatal(err)
		}
		d := xml.NewDecoder(strings.NewReader(b.String()))
		for {
			token, err := d.Token()
			if err == io.EOF {
				break
			}
			if err != nil {
				t.Fatalf("%q: %v", s, err)
			}
			if e, ok := token.(xml.StartElement); ok && e.Name.Local == "script" {
				t.Errorf("%q: a script in the chart", s)
			}
		}
		if strings.Count(b.String(), "url(#gap)") != 1 {
			t.Errorf("%q: one month has no texts, and %d are hatched", s, strings.Count(b.String(), "url(#gap)"))
		}
	}
}

func wording(act doc.Act, words string) Wording {
	return NewWording(Text{ID: "x"}, act, words, &lang.English)
}

func TestChanges(t *testing.T) {
	last := [][]Wording{{
		wording(doc.Concern, "The Ministry is concerned about the state of the northern bridge"),
		wording(doc.CallFor, "We call on the county authorities to close the ferry port"),
		wording(doc.Thank, "We thank the pilots for their patience"),
	}, {
		wording(doc.Concern, "The Ministry is concerned about the northern bridge"),
	}}
	now := []Wording{
		wording(doc.Concern, "The Ministry is gravely concerned about the state of the northern bridge"),
		wording(doc.Demand, "We demand that the county authorities open a road"),
		wording(doc.Promise, "The Ministry will build a tunnel"),
	}
	var got []string
	for _, c := range Changes(now, last, true, nil) {
		got = append(got, c.Kind+": "+string(c.Verdict))
		if c.Kind == Kinds[0] && (c.In != 2 || c.Last != 2) {
			t.Errorf("the concern is in %d of %d, want 2 of 2", c.In, c.Last)
		}
	}
	want := []string{Kinds[0] + ": changed", Kinds[1] + ": changed", Kinds[2] + ": new", Kinds[3] + ": notFound"}
	if !slices.Equal(got, want) {
		t.Errorf("changes %q, want %q", got, want)
	}
	said := func(Wording) (Wording, bool) { return wording(doc.Promise, "The Ministry will build a tunnel"), true }
	if c := Changes(now[2:], nil, false, said); c[0].Verdict != Same {
		t.Errorf("what was said long ago is %s", c[0].Verdict)
	}
}

func TestOnTopicPrefersSharedTitles(t *testing.T) {
	list := []Candidate{
		{Text: Text{ID: "a", Hash: "a", Day: "2030-01-01", Title: "Statement on the northern bridge"}},
		{Text: Text{ID: "b", Hash: "b", Day: "2030-03-01", Title: "On fish"}, Shares: true},
		{Text: Text{ID: "c", Hash: "c", Day: "2030-04-01", Title: "On winter"}},
	}
	got, _ := OnTopic(Text{Title: "The northern bridge is closed"}, list, 5, &lang.English)
	if len(got) != 2 || got[0].ID != "b" || got[1].ID != "a" {
		t.Errorf("on topic are %v", got)
	}
}

func BenchmarkUses(b *testing.B) {
	p := phrase(b, "grave concern")
	x := Text{Words: strings.Repeat("The Minister voiced grave concern at the flood, and thanked the engineers who came from three counties to help. ", 500)}
	b.SetBytes(int64(len(x.Words)))
	for b.Loop() {
		p.Uses(x)
	}
}
