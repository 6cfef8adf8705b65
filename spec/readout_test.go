package spec

import (
	"fmt"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/ingest"
)

var newReader = sync.OnceValues(func() (*readout.Reader, error) { return readout.New(readout.Options{}) })

// analyse reads in as a plain text from the front door, as a user's file is read.
func analyse(t *testing.T, in string) readout.Analysis {
	t.Helper()
	r, err := newReader()
	if err != nil {
		t.Fatal(err)
	}
	a, err := r.Analyse(ingest.Input{Name: "-", Bytes: []byte(in), MediaType: "text/plain"})
	if err != nil {
		t.Fatal(err)
	}
	return a
}

// printLayout prints the blocks, and what is known of the whole page where it is read from the text.
func printLayout(t *testing.T, b *strings.Builder, in string) {
	l := analyse(t, in).Document.Layout()
	if p := l.Publisher; p != nil && !p.Name.At.IsZero() {
		finding(b, p.Name.At, "publisher", "country", string(p.Country))
	}
	if d := l.Date; d != nil && !d.Value.At.IsZero() {
		finding(b, d.Value.At, "date", "value", d.Value.V)
	}
	if !l.Dateline.IsZero() {
		finding(b, l.Dateline, "dateline")
	}
	for _, block := range l.Blocks {
		finding(b, block.Span, string(block.Kind))
	}
}

// printActors prints an actor a line, and below it the roles and mentions.
func printActors(t *testing.T, b *strings.Builder, in string) {
	for i, a := range analyse(t, in).Actors {
		id := fmt.Sprintf("a%d", i+1)
		finding(b, a.At(), "actor", "id", id, "kind", string(a.Kind), "name", quote(a.Name.V), "country", string(a.Country),
			"code", string(a.Code))
		for _, r := range a.Roles {
			finding(b, r.At(), "role", "of", id, "office", quote(r.Office.V), "country", string(r.Country))
		}
		for _, m := range a.Mentions {
			finding(b, m.At(), "mention", "of", id, "form", string(m.Form))
		}
	}
}

// printStatements prints a statement a line, and below it what was said and the stances. Speakers are named by the words of
// the actor's name, not by number, so that a case does not hang on who else is found.
func printStatements(t *testing.T, b *strings.Builder, in string) {
	a := analyse(t, in)
	for _, st := range a.Statements {
		finding(b, st.At(), "statement", "speakers", names(a, st.Speakers), "source", quote(st.Source.Text()),
			"cue", quote(st.Cue.Text()), "mode", string(st.Mode), "side", string(st.Side), "act", string(st.Act),
			"addressee", names(a, known(st.Addressee)))
		for _, sp := range st.Content {
			finding(b, sp, "content")
		}
		for _, s := range st.Stances {
			finding(b, s.At(), "stance", "toward", names(a, known(s.Actor)), "polarity", string(s.Polarity))
		}
	}
}

// printMeetings prints a meeting a line, and below it who took part.
func printMeetings(t *testing.T, b *strings.Builder, in string) {
	a := analyse(t, in)
	for _, m := range a.Meetings {
		date := ""
		if m.Date != nil {
			date = m.Date.V
		}
		finding(b, m.At(), "meeting", "kind", string(m.Kind), "date", date, "place", quote(m.Place.Text()))
		for _, p := range m.Participants {
			finding(b, m.At(), "participant", "actor", names(a, known(p.Actor)), "part", string(p.Part))
		}
	}
}

// printEvents prints an event a line, with the codes of both sides, at its trigger.
func printEvents(t *testing.T, b *strings.Builder, in string) {
	for _, ev := range analyse(t, in).Events {
		finding(b, ev.Trigger, "event", "cameo", string(ev.CAMEO), "source", codes(ev.SourceCode), "target", codes(ev.TargetCode),
			"plover", string(ev.PLOVER.Event), "mode", string(ev.PLOVER.Mode), "status", string(ev.Status), "cue", quote(ev.StatusCue.Text()),
			"time", string(ev.Time), "rule", string(ev.By()))
	}
}

// codes are codes with commas between them.
func codes(list []doc.Code) string {
	var out []string
	for _, c := range list {
		out = append(out, string(c))
	}
	return strings.Join(out, ",")
}

// printCommitments prints a commitment a line, at its words.
func printCommitments(t *testing.T, b *strings.Builder, in string) {
	a := analyse(t, in)
	for _, cm := range a.Commitments {
		due := ""
		if cm.Due != nil {
			due = cm.Due.V
		}
		finding(b, cm.What, "commitment", "kind", string(cm.Kind), "by", names(a, cm.By), "to", names(a, cm.To), "status", string(cm.Status),
			"due", due, "repeats", quote(cm.Repeats.Text()), "rule", string(cm.Evidence.By()))
	}
}

// known is the list of one actor, empty for none.
func known(id doc.ActorID) []doc.ActorID {
	if id == doc.NoActor {
		return nil
	}
	return []doc.ActorID{id}
}

// names are the names of actors in quotation marks.
func names(a readout.Analysis, ids []doc.ActorID) string {
	var list []string
	for _, id := range ids {
		list = append(list, quote(a.Actors[id].Name.V))
	}
	slices.Sort(list)
	return strings.Join(list, ",")
}

// quote is s in quotation marks on one line; "" stays "".
func quote(s string) string {
	if s == "" {
		return ""
	}
	return `"` + strings.Join(strings.Fields(s), " ") + `"`
}
