package follow

import (
	"math/rand/v2"
	"reflect"
	"slices"
	"testing"

	"github.com/readout-project/readout/lang"
)

func owed(hash, day string, start int, kind, what string, countries ...string) Mention {
	return Mention{Text: Text{ID: hash, Hash: hash, Day: day}, Start: start, End: start + len(what), Kind: kind, What: what, Countries: countries}
}

func TestLedgerLinks(t *testing.T) {
	list := []Mention{
		owed("a", "2031-01-05", 10, "pledge", "send forty engineers to the northern railway in the coming year", "FIN"),
		owed("b", "2031-03-05", 20, "agreement", "forty engineers will be sent to the northern railway", "FIN", "MNG"),
		owed("b", "2031-03-05", 200, "call", "open a school of forestry", "MNG"),
		owed("c", "2031-04-05", 5, "pledge", "send forty engineers to the northern railway", "AUS"), // another country's
	}
	spoken := []Mention{
		owed("b", "2031-03-05", 15, "", "that forty engineers will be sent to the northern railway", "FIN"), // around the commitment itself
		owed("d", "2031-05-05", 7, "", "the forty engineers have been sent to the northern railway"),
		owed("d", "2031-05-05", 90, "", "the weather was good"),
	}
	got := NewLedger(list, spoken, &lang.English)
	var texts []int
	for _, e := range got {
		texts = append(texts, len(e.Mentions))
	}
	if !slices.Equal(texts, []int{3, 1, 1}) {
		t.Fatalf("entries with %v mentions, want 3, 1 and 1: %+v", texts, got)
	}
	e := got[0]
	if e.ID != EntryID("a", 10) || e.Texts() != 3 || e.Mentions[2].Text.Hash != "d" || !slices.Contains(e.Mentions[1].Shared, "railway") {
		t.Errorf("the entry is %+v", e)
	}
}

func TestLedgerDoesNotDependOnOrder(t *testing.T) {
	list := []Mention{
		owed("a", "2031-01-05", 10, "pledge", "build a second bridge over the strait"),
		owed("a", "2031-01-05", 90, "pledge", "lend two boats to the fishermen of the strait"),
		owed("b", "2031-02-05", 10, "pledge", "the second bridge over the strait will be built"),
		owed("c", "2031-02-05", 10, "call", "open the second bridge over the strait without delay"),
	}
	want := NewLedger(list, nil, &lang.English)
	for i := range uint64(20) {
		mixed := slices.Clone(list)
		rand.New(rand.NewPCG(i, 3)).Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		if got := NewLedger(mixed, nil, &lang.English); !reflect.DeepEqual(got, want) {
			t.Fatalf("another order gives %+v, want %+v", got, want)
		}
	}
}

func TestLocated(t *testing.T) {
	list := []Entry{{Mentions: []Mention{owed("a", "", 7, "call", "über")}}}
	if err := Located(list, func(string) (string, error) { return "ein\nö über", nil }); err != nil {
		t.Fatal(err)
	}
	if m := list[0].Mentions[0]; m.Line != 2 || m.Col != 3 {
		t.Errorf("the place is %d:%d, want 2:3", m.Line, m.Col)
	}
}

func BenchmarkLedger(b *testing.B) {
	var list []Mention
	nouns := []string{"bridge", "tunnel", "harbour", "school", "hospital", "railway", "airport", "market", "library", "dam"}
	for i := range 2000 {
		list = append(list, owed(string(rune('a'+i%26)), "2031-01-05", i*50, "pledge", "build the "+nouns[i%10]+" of "+nouns[i/10%10]+" and "+nouns[i/100%10]+" before winter"))
	}
	b.ReportAllocs()
	for b.Loop() {
		NewLedger(list, nil, &lang.English)
	}
}
