package eval

import (
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
)

// EventGold is a sentence with the event that readers saw in it, or one with its mirror image.
type EventGold struct {
	ID     string       `json:"id"`
	Text   string       `json:"text"`
	Date   string       `json:"date"`
	Events []EventLabel `json:"events"`
}

// EventLabel is what a reader wrote: codes of CAMEO with codes of actors, or PLOVER types with the words for them.
type EventLabel struct {
	Source string `json:"source"`
	Code   string `json:"code"`
	Target string `json:"target"`
	PLOVER string `json:"plover"`
}

// ErrNoEvents says that a gold sentence has no event.
var ErrNoEvents = errors.New("a gold sentence has no event")

// ReadEventGold reads JSON Lines of EventGold.
func ReadEventGold(r io.Reader) ([]EventGold, error) {
	var out []EventGold
	for dec := json.NewDecoder(r); ; {
		var g EventGold
		if err := dec.Decode(&g); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("gold sentence %d: %w", len(out)+1, err)
		}
		if len(g.Events) == 0 {
			return nil, fmt.Errorf("%s: %w", g.ID, ErrNoEvents)
		}
		out = append(out, g)
	}
}

// olderTypes are names of PLOVER's first years, and those of 2021 that its fifteen roots join.
var olderTypes = map[string]string{
	"DEMAND": "REQUEST", "DISAPPROVE": "ACCUSE", "INVESTIGATE": "ACCUSE", "FIGHT": "ASSAULT", "CONCEDE": "YIELD", "RETREAT": "YIELD", "CRIME": "ASSAULT",
}

func rootType(s string) string {
	if t, ok := olderTypes[s]; ok {
		return t
	}
	return s
}

// EventScores counts over sentences what is right in the event that fits gold best.
type EventScores struct {
	Sentences              int
	Root15                 int               // PLOVER type, of fifteen; CAMEO 01 is none and 02 a request
	byType                 map[string]*Count // for macro-F1
	Coded                  int               // sentences whose gold has CAMEO codes; the rest counts among these
	Code2, Code3, Code     int
	Source, Target, Triple int // first three letters of the actor's code; both with two digits of the code
	Extra                  int // events beyond those of gold
}

// Add scores the record of one gold sentence.
func (s *EventScores) Add(g EventGold, r *doc.Record) {
	if s.byType == nil {
		s.byType = map[string]*Count{}
	}
	s.Sentences++
	evs := r.Findings().Events
	said := 0
	for _, ev := range evs {
		if !strings.HasPrefix(string(ev.CAMEO), "01") {
			said++
		}
	}
	s.Extra += max(0, said-len(g.Events))
	var got doc.Event
	if k := bestEvent(g, r); k >= 0 {
		got = evs[k]
	}
	gold := g.Events[0]
	want := gold.Code
	if gold.PLOVER != "" {
		want = gold.PLOVER
	}
	s.addType(rootType(want), eventType(got))
	if gold.Code != "" && gold.Code[0] >= '0' && gold.Code[0] <= '9' {
		s.addCode(g, got)
	}
}

func (s *EventScores) addType(want, got string) {
	count := func(name string) *Count {
		if s.byType[name] == nil {
			s.byType[name] = &Count{}
		}
		return s.byType[name]
	}
	count(want).Gold++
	count(got).System++
	if want == got {
		s.Root15++
		count(want).Correct++
	}
}

func (s *EventScores) addCode(g EventGold, got doc.Event) {
	want, code := g.Events[0].Code, string(got.CAMEO)
	s.Coded++
	two := prefix(code, 2) == prefix(want, 2)
	source, target := matches(g, got)
	for _, x := range []struct {
		count *int
		right bool
	}{
		{&s.Code2, two}, {&s.Code3, prefix(code, 3) == prefix(want, 3)}, {&s.Code, code == want},
		{&s.Source, source && code != ""}, {&s.Target, target && code != ""}, {&s.Triple, two && source && target && code != ""},
	} {
		if x.right {
			*x.count++
		}
	}
}

// eventType is one of the fifteen types; "" for none.
func eventType(ev doc.Event) string {
	switch prefix(string(ev.CAMEO), 2) {
	case "", "01":
		return ""
	case "02":
		return "REQUEST"
	}
	return rootType(string(ev.PLOVER.Event))
}

func prefix(s string, n int) string { return s[:min(n, len(s))] }

func firstCode(cs []doc.Code) string {
	if len(cs) == 0 {
		return ""
	}
	return prefix(string(cs[0]), 3)
}

// matches reports whether the first codes of source and target are among gold's.
func matches(g EventGold, ev doc.Event) (source, target bool) {
	for _, x := range g.Events {
		source = source || prefix(x.Source, 3) == firstCode(ev.SourceCode)
		target = target || prefix(x.Target, 3) == firstCode(ev.TargetCode)
	}
	return source, target
}

// bestEvent is the event of r that is scored: the one whose actors fit gold best, by code or by words, else the first; -1 for
// none.
func bestEvent(g EventGold, r *doc.Record) int {
	best, top := -1, -1
	for i, ev := range r.Findings().Events {
		fit := 0
		source, target := matches(g, ev)
		var bySource, byTarget bool
		for _, x := range g.Events {
			bySource = bySource || named(r, ev.Source, x.Source)
			byTarget = byTarget || named(r, ev.Target, x.Target)
		}
		for _, ok := range []bool{source, target, bySource, byTarget} {
			if ok {
				fit++
			}
		}
		if !strings.HasPrefix(string(ev.CAMEO), "01") {
			fit += 8
		}
		if fit > top {
			best, top = i, fit
		}
	}
	return best
}

// named reports whether a mention of one of the actors lies in gold's words, or they in it.
func named(r *doc.Record, ids []doc.ActorID, words string) bool {
	words = strings.ToLower(words)
	return slices.ContainsFunc(ids, func(id doc.ActorID) bool {
		return slices.ContainsFunc(r.Actor(id).Mentions, func(m doc.Mention) bool {
			n := strings.ToLower(m.At().Text())
			return strings.Contains(words, n) || strings.Contains(n, words)
		})
	})
}

// MacroF1 is the mean of the F1 of the types that gold has.
func (s *EventScores) MacroF1() float64 {
	sum, n := 0.0, 0
	names := make([]string, 0, len(s.byType))
	for name := range s.byType {
		names = append(names, name)
	}
	slices.Sort(names)
	for _, name := range names {
		if c := s.byType[name]; c.Gold > 0 {
			sum += c.F1()
			n++
		}
	}
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// Write prints a line for each figure.
func (s *EventScores) Write(w io.Writer) error {
	lines := []struct {
		name     string
		have, of int
	}{
		{"code2", s.Code2, s.Coded}, {"code3", s.Code3, s.Coded}, {"code", s.Code, s.Coded}, {"source", s.Source, s.Coded}, {"target", s.Target, s.Coded}, {"triple", s.Triple, s.Coded},
	}
	_, err := fmt.Fprintf(w, "%-18s %d\n%-18s %.3f\n%-18s %.3f\n", "sentences", s.Sentences, "root15", ratio(s.Root15, s.Sentences), "root15 macro-F1", s.MacroF1())
	for _, x := range lines {
		if x.of > 0 && err == nil {
			_, err = fmt.Fprintf(w, "%-18s %.3f\n", x.name, ratio(x.have, x.of))
		}
	}
	if err == nil {
		_, err = fmt.Fprintf(w, "%-18s %.3f\n", "extra", ratio(s.Extra, s.Sentences))
	}
	return err
}
