package follow

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/ingest"
	"github.com/readout-project/readout/lang"
)

// statement reads what the Council said of Estonia on a day of 2031.
func statement(t testing.TB, day, title, words string) (Text, []Wording) {
	t.Helper()
	reader, err := readout.New(readout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	title = "Estonia: Statement by the High Envoy on behalf of the European Union on " + title
	in := "Council of the EU\nPress release\n" + day + " 2031\n\n" + title + "\n\n" + words
	r, err := reader.Read(ingest.Input{Name: day, Bytes: []byte(in), MediaType: "text/plain"})
	if err != nil {
		t.Fatal(err)
	}
	x := Text{ID: day, Hash: day, Publisher: "Council of the EU", Title: title}
	return x, Wordings(r, x, &lang.English)
}

const (
	warning = `The European Union is deeply concerned about the health of the eight lighthouse keepers of Ruhnu.

We deplore the fines that a court in Kuressaare imposed on 2 May.

The Ministry of Justice of Estonia said that the fines are an internal affair.

We recall that Estonia has undertaken to keep the lighthouses open.

We urge the Estonian authorities to pay the keepers.`
	protest = `The European Union condemns the order of the Harbour Board to tear down the tower.

We are appalled by the loss of a boat with two men, who had been sent out without a light.

The authorities in Ruhnu alleged on 4 June that the Union had paid the keepers.

We demand that the Estonian authorities open the tower.`
)

func TestWhatStandsInTurn(t *testing.T) {
	_, last := statement(t, "5 May", "the keepers of Ruhnu", warning)
	_, now := statement(t, "6 June", "the keepers of Ruhnu and the tower", protest)
	var got []string
	for _, c := range Changes(now, [][]Wording{last}, true, nil) {
		line := string(c.Verdict)
		for _, w := range []*Wording{c.Then, c.Now} {
			if w != nil {
				line += " | " + strings.Join(strings.Fields(w.Words)[:4], " ")
			}
		}
		got = append(got, line)
	}
	want := []string{
		"changed | We deplore the fines | The European Union condemns",
		"changed | The European Union is | We are appalled by",
		"changed | We urge the Estonian | We demand that the",
		"notFound | We recall that Estonia", // once, and not what others said
	}
	if !slices.Equal(got, want) {
		t.Errorf("changes\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	for _, c := range Changes(now, [][]Wording{last}, false, nil) {
		if c.Verdict == Changed && strings.HasPrefix(c.Now.Words, "We are appalled") {
			t.Error("what has no word in common is a change though the two texts are not of one matter")
		}
	}
}

func TestTopicIsNotTheFormOfATitle(t *testing.T) {
	var list []Candidate
	for i := range 60 {
		list = append(list, Candidate{Text: Text{ID: fmt.Sprint(i), Hash: fmt.Sprintf("%02d", i), Day: fmt.Sprintf("2031-%02d-%02d", i/28+1, i%28+1),
			Title: fmt.Sprintf("Readout of the Second Envoy Aasheim’s Meeting with the Governor of Place%d", i)}})
	}
	list[7].Text.Title = "On fishing off Ruhnu and its keepers"
	list[9].Shares = true
	got, close := OnTopic(Text{Title: "Readout of the Second Envoy Aasheim’s Meeting with the Keepers of Ruhnu"}, list, 5, &lang.English)
	if len(got) != 2 || got[0].ID != "9" || got[1].ID != "7" || close {
		t.Errorf("on topic are %v, close %v; want 9 and 7, not close", got, close)
	}
}

func TestWhatOnlyTheLastTextHasIsCounted(t *testing.T) {
	then := wording("thank", "We thank the pilots")
	list := []Change{
		{Verdict: Missing, Kind: Kinds[3], Then: &then, In: 1, Last: 3},
		{Verdict: Missing, Kind: Kinds[3], Then: &then, In: 2, Last: 3},
	}
	var page strings.Builder
	if err := WriteChanges(&page, Text{Title: "T"}, []Text{{}, {}, {}}, list, export.Options{Width: 100}); err != nil {
		t.Fatal(err)
	}
	if s := page.String(); strings.Count(s, "“We thank") != 1 || !strings.Contains(s, "(in 2 of the last 3)") || !strings.Contains(s, "… and 1 wording of the last text alone") {
		t.Errorf("page:\n%s", s)
	}
}

func TestScaleOfTheChart(t *testing.T) {
	for _, c := range []struct {
		p    Period
		want float64
	}{{Period{}, .1}, {Period{Texts: 20, With: 1}, .1}, {Period{Texts: 20, With: 1, Baseline: 3}, .2}, {Period{Texts: 10, With: 4}, .4}, {Period{Texts: 2, With: 1}, 1}} {
		if got := scale([]Period{{Texts: 3}, c.p}); got != c.want {
			t.Errorf("%+v: the top is %g, want %g", c.p, got, c.want)
		}
	}
	var b strings.Builder
	if err := WriteSVG(&b, Track{Phrase: "x", Step: Year, Periods: []Period{{Name: "2031", Texts: 20, With: 1, Low: .01, High: .24}}}); err != nil {
		t.Fatal(err)
	}
	if line := fmt.Sprintf("V%.1f", chartTop); !strings.Contains(b.String(), line) {
		t.Errorf("the interval does not end at the top (%s):\n%s", line, b.String())
	}
}

func TestKindsOfAllUses(t *testing.T) {
	x := Text{ID: "x", Hash: "x"}
	list := []Wording{
		NewWording(x, doc.Concern, "The Ministry is deeply concerned about ice", &lang.English),
		NewWording(x, doc.Inform, "Ice is of concern to all", &lang.English),
		NewWording(x, doc.Thank, "We thank the pilots", &lang.English),
	}
	x.Words = "The Ministry is deeply concerned about ice. Ice is of concern to all."
	uses := phrase(t, "concern").Uses(x)
	if got := KindsAt(list, uses); !slices.Equal(got, []string{Kinds[0], Kinds[4]}) {
		t.Errorf("kinds %q", got)
	}
	uses[0].Text.Hash, uses[1].Text.Hash = "y", "y"
	if got := KindsAt(list, uses); len(got) > 0 {
		t.Errorf("kinds of another text's uses: %q", got)
	}
}
