package review_test

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/ingest"
	"github.com/readout-project/readout/review"
)

const bridge = `OSLO, 3 May 2031 – Foreign Minister Ingrid Aasheim met the Foreign Minister of Chile, Tomás Villareal, on Tuesday. Minister Aasheim thanked Mr Villareal for coming. She said that Norway would build the second bridge. Mr Villareal welcomed the offer and called on both governments to sign the agreement.`

func read(t testing.TB, text string) *doc.Record {
	t.Helper()
	reader, err := readout.New(readout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := reader.Read(ingest.Input{Name: "note.txt", Bytes: []byte(text), MediaType: "text/plain", Publisher: "Ministry of Roads"})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// judged are decisions of one verdict about all findings of a record.
func judged(r *doc.Record, v review.Verdict) (out []review.Correction) {
	f := r.Findings()
	add := func(k review.Kind, f review.Finding) {
		out = append(out, review.Correction{Number: len(out) + 1, Kind: k, Verdict: v, Finding: f, By: "Ann"})
	}
	for i := range f.Statements {
		add(review.Statement, review.OfStatement(r, doc.StatementID(i)))
	}
	for i := range f.Events {
		add(review.Event, review.OfEvent(r, i))
	}
	for i := range f.Commitments {
		add(review.Commitment, review.OfCommitment(r, i))
	}
	return out
}

func apply(t testing.TB, r *doc.Record, list ...review.Correction) *doc.Record {
	t.Helper()
	out, lost, err := review.Apply(r, list)
	if err != nil || len(lost) > 0 {
		t.Fatalf("lost %q, %v", lost, err)
	}
	return out
}

// said is the statement that has the words.
func said(t testing.TB, r *doc.Record, words string) doc.StatementID {
	t.Helper()
	for i, st := range r.Findings().Statements {
		if strings.Contains(st.Content[0].Text(), words) {
			return doc.StatementID(i)
		}
	}
	t.Fatalf("no statement has %q", words)
	return doc.NoStatement
}

func actor(t testing.TB, r *doc.Record, name string) doc.ActorID {
	t.Helper()
	for i, a := range r.Findings().Actors {
		if strings.Contains(a.Name.V, name) {
			return doc.ActorID(i)
		}
	}
	t.Fatalf("there is no %s", name)
	return doc.NoActor
}

// changed is a record of the same text as another reading might have it.
func changed(t testing.TB, r *doc.Record, change func(f *doc.Findings)) *doc.Record {
	t.Helper()
	f := r.Findings()
	f.Statements, f.Events, f.Commitments, f.Actors = slices.Clone(f.Statements), slices.Clone(f.Events), slices.Clone(f.Commitments), slices.Clone(f.Actors)
	change(&f)
	out, err := doc.NewRecord(doc.Program{Version: "next", Model: "other"}, r.Document(), f)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

// samples are the texts that ship.
func samples(t testing.TB) map[string]*doc.Record {
	t.Helper()
	files, err := filepath.Glob("../samples/*.txt")
	more, err2 := filepath.Glob("../samples/ferry/*.txt")
	if err != nil || err2 != nil || len(files)+len(more) < 5 {
		t.Fatal("where are the samples?", err, err2)
	}
	out := map[string]*doc.Record{}
	for _, name := range append(files, more...) {
		b, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		out[name] = read(t, string(b))
	}
	return out
}

func TestWhoAcceptsEverythingChangesNothing(t *testing.T) {
	for name, r := range samples(t) {
		got, want := apply(t, r, judged(r, review.Accept)...).Findings(), r.Findings()
		if len(got.Warnings) != len(want.Warnings)+1 {
			t.Errorf("%s: the warnings are %q", name, got.Warnings)
		}
		got.Warnings = want.Warnings
		if !reflect.DeepEqual(got, want) {
			t.Errorf("%s: accepting changed the findings", name)
		}
	}
}

func TestWhoRejectsEverythingLeavesNothing(t *testing.T) {
	for name, r := range samples(t) {
		if f := apply(t, r, judged(r, review.Reject)...).Findings(); len(f.Statements)+len(f.Events)+len(f.Commitments) > 0 {
			t.Errorf("%s: left are %d statements, %d events, %d commitments", name, len(f.Statements), len(f.Events), len(f.Commitments))
		}
	}
}

func TestNobodyDecided(t *testing.T) {
	r := read(t, bridge)
	if apply(t, r) != r {
		t.Error("the record is another one")
	}
}

func TestWhatIsAcceptedOutlivesAReadingThatHasLostIt(t *testing.T) {
	for name, r := range samples(t) {
		bare := changed(t, r, func(f *doc.Findings) {
			f.Statements, f.Events, f.Commitments, f.Actors, f.Meetings = nil, nil, nil, nil, nil
		})
		got, want := apply(t, bare, judged(r, review.Accept)...), r
		g, w := got.Findings(), want.Findings()
		if len(g.Statements) != len(w.Statements) || len(g.Events) != len(w.Events) || len(g.Commitments) != len(w.Commitments) {
			t.Fatalf("%s: %d statements, %d events, %d commitments; want %d, %d, %d", name,
				len(g.Statements), len(g.Events), len(g.Commitments), len(w.Statements), len(w.Events), len(w.Commitments))
		}
		for _, st := range w.Statements {
			i := slices.IndexFunc(g.Statements, func(o doc.Statement) bool { return slices.Equal(o.Content, st.Content) && o.Cue == st.Cue })
			if i < 0 || speakers(got, g.Statements[i]) != speakers(want, st) || g.Statements[i].Act != st.Act {
				t.Errorf("%s: %q by %s is not there as it was", name, st.Content[0].Text(), speakers(want, st))
			}
		}
	}
}

func speakers(r *doc.Record, st doc.Statement) string {
	var names []string
	for _, id := range st.Speakers {
		names = append(names, r.Actor(id).Name.V)
	}
	slices.Sort(names)
	return strings.Join(names, ", ")
}

func TestRejectingTakesWhatRestsOnIt(t *testing.T) {
	r := read(t, bridge)
	id := said(t, r, "would build")
	resting := 0
	for _, c := range r.Findings().Commitments {
		if c.Statement == id {
			resting++
		}
	}
	if resting == 0 {
		t.Fatal("nothing rests on it: the test shows nothing")
	}
	got := apply(t, r, review.Correction{Number: 1, Kind: review.Statement, Verdict: review.Reject, Finding: review.OfStatement(r, id)}).Findings()
	if len(got.Statements) != len(r.Findings().Statements)-1 || len(got.Commitments) != len(r.Findings().Commitments)-resting {
		t.Errorf("left are %d statements and %d commitments", len(got.Statements), len(got.Commitments))
	}
	for _, st := range got.Statements {
		if strings.Contains(st.Content[0].Text(), "would build") {
			t.Error("the statement is still there")
		}
	}
}

func TestSpeakerAndWhatFollowsHim(t *testing.T) {
	r := read(t, bridge)
	id, man := said(t, r, "would build"), actor(t, r, "Villareal")
	f := review.OfStatement(r, id)
	f.Said.Speakers = []review.Party{review.PartyOf(r, man)}
	got := apply(t, r, review.Correction{Number: 1, Kind: review.Speaker, Verdict: review.Correct, Finding: f})
	st := got.Findings().Statements[id]
	if !slices.Equal(st.Speakers, []doc.ActorID{man}) || st.By() != "review/corrected" || st.Act != r.Findings().Statements[id].Act {
		t.Errorf("the speakers are %v by %s, the act %s", st.Speakers, st.By(), st.Act)
	}
	for i, c := range got.Findings().Commitments {
		before := r.Findings().Commitments[i]
		if c.Statement == id && slices.Equal(before.By, r.Findings().Statements[id].Speakers) && !slices.Equal(c.By, []doc.ActorID{man}) {
			t.Errorf("the pledge %q is still that of %v", c.What.Text(), c.By)
		}
	}
	none := review.OfStatement(r, id)
	none.Said.Speakers = nil
	if got := apply(t, r, review.Correction{Number: 1, Kind: review.Speaker, Verdict: review.Reject, Finding: none}); len(got.Findings().Statements[id].Speakers) > 0 {
		t.Error("somebody speaks where nobody can be named")
	}
}

// A reading with another model has other borders, speakers and acts: what people decided wins.
func TestDecisionsWinOverAnotherReading(t *testing.T) {
	r := read(t, bridge)
	id, man := said(t, r, "would build"), actor(t, r, "Villareal")
	next := changed(t, r, func(f *doc.Findings) {
		st := &f.Statements[id]
		sp := st.Content[0]
		st.Content = []doc.Span{r.Document().Span(sp.Start(), sp.End()-len(" bridge"))}
		st.Act, st.Speakers = doc.Threaten, []doc.ActorID{man}
	})
	accepted := review.Correction{Number: 1, Kind: review.Statement, Verdict: review.Accept, Finding: review.OfStatement(r, id)}
	st, want := apply(t, next, accepted).Findings().Statements[id], r.Findings().Statements[id]
	if !slices.Equal(st.Content, want.Content) || st.Act != want.Act || !slices.Equal(st.Speakers, want.Speakers) {
		t.Errorf("accepted was %q by %v, %s; now it is %q by %v, %s", want.Content[0].Text(), want.Speakers, want.Act, st.Content[0].Text(), st.Speakers, st.Act)
	}
	act := review.OfStatement(r, id)
	act.Said.Act = doc.Offer
	st = apply(t, next, review.Correction{Number: 1, Kind: review.Act, Verdict: review.Correct, Finding: act}).Findings().Statements[id]
	if st.Act != doc.Offer || !slices.Equal(st.Speakers, []doc.ActorID{man}) {
		t.Errorf("only the act was decided: it is %s, the speakers %v", st.Act, st.Speakers)
	}
}

// Decisions about one finding, the first on an earlier reading that had other borders.
func TestDecisionsOnTwoReadings(t *testing.T) {
	r := read(t, bridge)
	id := said(t, r, "would build")
	next := changed(t, r, func(f *doc.Findings) {
		st := &f.Statements[id]
		sp := st.Content[0]
		st.Content = []doc.Span{r.Document().Span(sp.Start(), sp.End()-len(" bridge"))}
	})
	first, second := review.OfStatement(r, id), review.OfStatement(next, id)
	first.Said.Act, second.Said.Act = doc.Offer, doc.Promise
	for name, list := range map[string][]review.Correction{
		"act, then act":           {{Number: 1, Kind: review.Act, Verdict: review.Correct, Finding: first}, {Number: 2, Kind: review.Act, Verdict: review.Correct, Finding: second}},
		"accepted, then act":      {{Number: 1, Kind: review.Statement, Verdict: review.Accept, Finding: first}, {Number: 2, Kind: review.Act, Verdict: review.Correct, Finding: second}},
		"rejected, then accepted": {{Number: 1, Kind: review.Statement, Verdict: review.Reject, Finding: first}, {Number: 2, Kind: review.Statement, Verdict: review.Accept, Finding: second}},
	} {
		f := apply(t, next, list...).Findings()
		if len(f.Statements) != len(next.Findings().Statements) {
			t.Errorf("%s: there are %d statements, want %d", name, len(f.Statements), len(next.Findings().Statements))
		} else if f.Statements[id].Act != doc.Promise {
			t.Errorf("%s: the act is %s", name, f.Statements[id].Act)
		}
	}
}

func TestTheLastWordCounts(t *testing.T) {
	r := read(t, bridge)
	f := review.OfStatement(r, said(t, r, "would build"))
	list := []review.Correction{
		{Number: 1, Kind: review.Statement, Verdict: review.Reject, Finding: f, By: "Ann"},
		{Number: 2, Kind: review.Statement, Verdict: review.Accept, Finding: f, By: "Bo"},
	}
	if got := apply(t, r, list...).Findings(); len(got.Statements) != len(r.Findings().Statements) {
		t.Error("accepted after all, and it is gone")
	}
	list[0].Number, list[1].Number = 2, 1
	if got := apply(t, r, list...).Findings(); len(got.Statements) != len(r.Findings().Statements)-1 {
		t.Error("rejected in the end, and it is there")
	}
}

// A newer reader may take another text from the same bytes.
func TestWordsThatMoved(t *testing.T) {
	r := read(t, bridge)
	moved := read(t, "The ministry informs:\n\n"+bridge)
	id := said(t, r, "would build")
	f := review.OfStatement(r, id)
	f.Said.Act = doc.Offer
	c := review.Correction{Number: 1, Kind: review.Act, Verdict: review.Correct, Finding: f}
	if st := apply(t, moved, c).Findings().Statements[said(t, moved, "would build")]; st.Act != doc.Offer {
		t.Errorf("the act is %s", st.Act)
	}
	_, lost, err := review.Apply(read(t, "Nothing of it is left. The minister said that it rained."), []review.Correction{c})
	if err != nil || len(lost) != 1 || !strings.Contains(lost[0], "no longer in the text") {
		t.Errorf("lost %q, %v", lost, err)
	}
}

func TestEventAndCommitment(t *testing.T) {
	r := read(t, bridge)
	ev := review.OfEvent(r, 0)
	ev.Happening.CAMEO, ev.Happening.Quad, ev.Happening.Status = "036", 1, doc.Intended
	ev.Happening.Source, ev.Happening.Target = ev.Happening.Target, ev.Happening.Source
	cm := review.OfCommitment(r, 0)
	cm.Bound.Kind, cm.Bound.Status, cm.Bound.Due = doc.OfferMade, doc.Proposed, "2032"
	got := apply(t, r, review.Correction{Number: 1, Kind: review.Event, Verdict: review.Correct, Finding: ev},
		review.Correction{Number: 2, Kind: review.Commitment, Verdict: review.Correct, Finding: cm}).Findings()
	e, was := got.Events[0], r.Findings().Events[0]
	if e.CAMEO != "036" || e.Status != doc.Intended || !slices.Equal(e.Source, was.Target) || !slices.Equal(e.Target, was.Source) || e.By() != "review/corrected" {
		t.Errorf("the event is %+v", e)
	}
	c := got.Commitments[0]
	if c.Kind != doc.OfferMade || c.Status != doc.Proposed || c.Due == nil || c.Due.V != "2032" || c.What != r.Findings().Commitments[0].What {
		t.Errorf("the commitment is %+v", c)
	}
	if !reflect.DeepEqual(got.Events[1:], r.Findings().Events[1:]) {
		t.Error("other events changed")
	}
}

// The example of Krippendorff (2011), sections C and D: four observers, twelve units, nominal alpha .743.
func TestAlpha(t *testing.T) {
	var units [][]string
	for _, u := range []string{"11 1", "2232", "3333", "3333", "2222", "1234", "4444", "1121", "2222", " 555", "  11", "  3 "} {
		units = append(units, strings.Split(strings.ReplaceAll(u, " ", ""), ""))
	}
	if a, ok := review.Alpha(units); !ok || math.Abs(a-.743) > .0005 {
		t.Errorf("alpha is %.4f, %v; want .743", a, ok)
	}
	for name, units := range map[string][][]string{"none": nil, "one coder": {{"a"}, {"b"}}, "one answer": {{"a", "a"}, {"a", "a"}}} {
		if a, ok := review.Alpha(units); ok {
			t.Errorf("%s: alpha is %f; want it undefined", name, a)
		}
	}
	if a, ok := review.Alpha([][]string{{"a", "a"}, {"b", "b"}}); !ok || a != 1 {
		t.Errorf("who agrees has %f, %v", a, ok)
	}
}

func TestAgreement(t *testing.T) {
	r := read(t, bridge)
	one, two := review.OfStatement(r, 0), review.OfStatement(r, 1)
	other := review.OfStatement(r, 1)
	other.Said.Speakers = nil
	answers := review.Answers("x", []review.Correction{
		{Number: 1, Kind: review.Statement, Verdict: review.Reject, Finding: one, By: "Ann"},
		{Number: 2, Kind: review.Statement, Verdict: review.Accept, Finding: one, By: "Ann"}, // she thinks again
		{Number: 3, Kind: review.Statement, Verdict: review.Accept, Finding: one, By: "Bo"},
		{Number: 4, Kind: review.Statement, Verdict: review.Accept, Finding: two, By: "Ann"},
		{Number: 5, Kind: review.Speaker, Verdict: review.Reject, Finding: other, By: "Bo"},
	})
	got := map[review.Kind]string{}
	for _, a := range review.Agreements(answers) {
		got[a.Kind] = fmt.Sprintf("%d of %d, %.2f %v, %d apart, %s", a.Same, a.Units, a.Alpha, a.Defined, len(a.Apart), strings.Join(a.Reviewer, " "))
	}
	want := map[review.Kind]string{
		review.Statement: "2 of 2, 0.00 false, 0 apart, Ann Bo",
		review.Speaker:   "1 of 2, 0.00 true, 1 apart, Ann Bo",
		review.Act:       "1 of 1, 0.00 false, 0 apart, Ann Bo",
	}
	if !reflect.DeepEqual(got, want) {
		t.Errorf("got %v\nwant %v", got, want)
	}
}

func TestGoldQuotesTheText(t *testing.T) {
	for name, r := range samples(t) {
		g := review.NewGold(r, "x.txt")
		if len(g.Statements) != len(r.Findings().Statements) || len(g.Actors) != len(r.Findings().Actors) {
			t.Errorf("%s: gold has %d statements and %d actors", name, len(g.Statements), len(g.Actors))
		}
		for _, st := range g.Statements {
			for _, who := range strings.Split(st.Speaker, "+") {
				if _, ok := g.Actors[who]; who != "" && !ok {
					t.Errorf("%s: there is no actor %q", name, who)
				}
			}
			for _, words := range st.Content {
				if !strings.Contains(r.Document().Text(), words) {
					t.Errorf("%s: %q is not in the text", name, words)
				}
			}
		}
	}
}

func BenchmarkApply(b *testing.B) {
	source, err := os.ReadFile("../samples/leader-meeting.txt")
	if err != nil {
		b.Fatal(err)
	}
	r := read(b, string(source))
	list := judged(r, review.Accept)
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := review.Apply(r, list); err != nil {
			b.Fatal(err)
		}
	}
}
