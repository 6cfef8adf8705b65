package archive

import (
	"context"
	"errors"
	"reflect"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/review"
)

// decided is a decision about the statement of r that has the words.
func decided(t testing.TB, r *doc.Record, words string, k review.Kind, v review.Verdict, change func(*review.Said)) review.Correction {
	t.Helper()
	for i, st := range r.Findings().Statements {
		if strings.Contains(st.Content[0].Text(), words) {
			f := review.OfStatement(r, doc.StatementID(i))
			if change != nil {
				change(f.Said)
			}
			return review.Correction{Kind: k, Verdict: v, Finding: f, By: "Ann", At: time.Date(2031, 6, 1, 9, 0, 0, 5, time.UTC), Note: "why"}
		}
	}
	t.Fatalf("no statement has %q", words)
	return review.Correction{}
}

// acts are the acts that a search for words finds.
func acts(t testing.TB, a *Archive, words string) (out []string) {
	t.Helper()
	page, err := a.Search(context.Background(), Query{Words: words}, 10, "")
	if err != nil {
		t.Fatal(err)
	}
	for _, h := range page.Hits {
		out = append(out, h.Act)
	}
	return out
}

func TestReviewWinsInRowsAndRecord(t *testing.T) {
	a, in, ctx := fresh(t), text(t, "https://example.org/1", bridge), context.Background()
	hash := add(t, a, in)[0].Hash
	before := acts(t, a, "build")
	if len(before) != 1 || before[0] == string(doc.Threaten) {
		t.Fatalf("found are %q", before)
	}
	out, err := a.Review(ctx, hash,
		decided(t, in.Record, "would build", review.Act, review.Correct, func(s *review.Said) { s.Act = doc.Threaten }),
		decided(t, in.Record, "coming", review.Statement, review.Reject, nil))
	if err != nil || out[0].Number != 1 || out[1].Number != 2 {
		t.Fatalf("numbers %d, %d, %v", out[0].Number, out[1].Number, err)
	}
	check := func(when string) {
		t.Helper()
		if got := acts(t, a, "build"); !slices.Equal(got, []string{string(doc.Threaten)}) {
			t.Errorf("%s: a search finds %q", when, got)
		}
		if got := acts(t, a, "coming"); len(got) > 0 {
			t.Errorf("%s: what was rejected is found", when)
		}
		r, err := a.Record(ctx, hash)
		if err != nil || len(r.Findings().Statements) != len(in.Record.Findings().Statements)-1 {
			t.Errorf("%s: the record has %d statements, %v", when, len(r.Findings().Statements), err)
		}
		if problems, err := a.Check(ctx, nil); err != nil || len(problems) > 0 {
			t.Errorf("%s: check says %q, %v", when, problems, err)
		}
	}
	check("reviewed")
	list, err := a.Corrections(ctx, hash)
	if err != nil || !reflect.DeepEqual(list, out) {
		t.Errorf("kept is %+v, %v\nwant %+v", list, err, out)
	}

	// Another model reads the text otherwise.
	f := in.Record.Findings()
	f.Statements = slices.Clone(f.Statements)
	for i := range f.Statements {
		f.Statements[i].Act = doc.Apologize
	}
	next, err := doc.NewRecord(doc.Program{Version: "next", Model: "other"}, in.Record.Document(), f)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Replace(ctx, next); err != nil {
		t.Fatal(err)
	}
	check("read again")
	if r, err := a.Reading(ctx, hash); err != nil || r.Findings().Statements[0].Act != doc.Apologize || r.Program().Model != "other" {
		t.Errorf("the reading is not the new one: %v", err)
	}

	// Taken out and added again.
	if err := a.Remove(ctx, hash); err != nil {
		t.Fatal(err)
	}
	add(t, a, in)
	check("added again")

	if err := a.Undo(ctx, hash, "Bo", time.Now(), 2); err != nil {
		t.Fatal(err)
	}
	if got := acts(t, a, "coming"); len(got) == 0 {
		t.Error("the rejection was taken back, and the statement is not found")
	}
	if got := acts(t, a, "build"); !slices.Equal(got, []string{string(doc.Threaten)}) {
		t.Errorf("the other decision went too: %q", got)
	}
	if err := a.Undo(ctx, hash, "Bo", time.Now(), 1, 2); !errors.Is(err, ErrNoCorrection) {
		t.Errorf("taken back twice: %v", err)
	}
	if got := acts(t, a, "build"); !slices.Equal(got, []string{string(doc.Threaten)}) {
		t.Error("one of two could not be taken back, and the other was")
	}
	if err := a.Undo(ctx, hash, "Bo", time.Now(), 1); err != nil {
		t.Fatal(err)
	}
	if got := acts(t, a, "build"); !slices.Equal(got, before) {
		t.Errorf("all is taken back, and a search finds %q", got)
	}
	r, err := a.Record(ctx, hash)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := in.Record.MarshalJSON()
	if got, _ := r.MarshalJSON(); string(got) != string(want) {
		t.Error("all is taken back, and the record is another one")
	}
	if list, err := a.Reviewed(ctx); err != nil || len(list) > 0 {
		t.Errorf("reviewed are %q, %v", list, err)
	}
}

func TestReviewOfNothing(t *testing.T) {
	a, in, ctx := fresh(t), text(t, "https://example.org/1", bridge), context.Background()
	c := decided(t, in.Record, "would build", review.Statement, review.Accept, nil)
	if _, err := a.Review(ctx, in.Record.Document().ID(), c); !errors.Is(err, ErrNoText) {
		t.Errorf("a text that is not there: %v", err)
	}
	if list, err := a.Reviewed(ctx); err != nil || len(list) > 0 {
		t.Errorf("reviewed are %q, %v", list, err)
	}
}
