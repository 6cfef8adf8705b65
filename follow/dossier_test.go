package follow

import (
	"strings"
	"testing"

	"github.com/readout-project/readout/export"
)

func TestGroupsAreTheLargestFirst(t *testing.T) {
	list := []Point{{Who: "Chile"}, {Who: "Norway"}, {Who: "Norway", Polarity: "positive"}, {Who: "Austria"}}
	var got []string
	for _, g := range Groups(list, func(p Point) string { return p.Who }) {
		got = append(got, g.Name)
	}
	if strings.Join(got, " ") != "Norway Austria Chile" {
		t.Errorf("groups %v", got)
	}
}

func TestDossierCountsPolarities(t *testing.T) {
	list := []Point{
		{Text: Text{ID: "a", Day: "2031-01-01"}, Who: "Norway", Polarity: "negative", Words: "poor roads", At: "1:2"},
		{Text: Text{ID: "b", Day: "2031-02-01"}, Who: "Norway", Polarity: "positive", Words: "good\nroads", At: "3:4"},
	}
	parts := []Part{{Name: "Said of", Groups: Groups(list, func(p Point) string { return p.Who }), Quotes: true}, {Name: "Met"}}
	var b strings.Builder
	if err := WriteDossier(&b, "Chile", 2, []string{"Chile"}, parts, export.Options{Width: 90}); err != nil {
		t.Fatal(err)
	}
	if want := "    2  Norway 2031-01-01 to 2031-02-01  b 3:4 1 positive, 1 negative · “good roads”"; !strings.Contains(b.String(), want) {
		t.Errorf("%q is not in\n%s", want, b.String())
	}
	if strings.Contains(b.String(), "Met") {
		t.Error("a part with nothing in it is shown")
	}
}
