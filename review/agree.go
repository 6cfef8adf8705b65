package review

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// Judged is one person's answer about one thing.
type Judged struct {
	Kind  Kind
	Unit  Unit
	By    string
	Value string // "" for a speaker of whom it is said that nobody can be named
}

// Unit is what several people may have judged: the place of a finding in a text.
type Unit struct {
	Text  string // as the caller names it
	Place Place
}

func (u Unit) compare(o Unit) int {
	return cmp.Or(cmp.Compare(u.Text, o.Text), cmp.Compare(u.Place.Start, o.Place.Start), cmp.Compare(u.Place.End, o.Place.End))
}

// Agreement is how far people agree about the things of a kind that two or more of them have judged.
type Agreement struct {
	Kind     Kind
	Units    int      // judged by two or more
	Same     int      // of these, on which all say the same
	Alpha    float64  // Krippendorff's alpha for nominal data; 1 where all always agree
	Defined  bool     // false where there is nothing to tell chance by: fewer than two answers, or only one answer ever given
	Apart    []Unit   // the units on which they differ, in order
	Reviewer []string // who judged, in order
}

// Answers are what each person says last of each thing of a text, by any name. Whoever accepts a statement says who speaks
// and what is done with it; whoever corrects its speaker says that it is a statement.
func Answers(text string, list []Correction) []Judged {
	list = slices.Clone(list)
	slices.SortFunc(list, func(a, b Correction) int { return cmp.Compare(a.Number, b.Number) })
	type key struct {
		kind Kind
		unit Unit
		by   string
	}
	last := map[key]string{}
	var order []key
	for _, c := range list {
		unit := Unit{text, c.Finding.Place}
		say := func(kind Kind, value string) {
			k := key{kind, unit, c.By}
			if _, ok := last[k]; !ok {
				order = append(order, k)
			}
			last[k] = value
		}
		const right, wrong = "right", "wrong"
		switch f := c.Finding; {
		case c.Verdict == Reject && c.Kind == Speaker:
			say(Statement, right)
			say(Speaker, "")
		case c.Verdict == Reject:
			say(c.thing(), wrong)
		case f.Said != nil:
			say(Statement, right)
			if c.Kind != Act {
				say(Speaker, names(f.Said.Speakers))
			}
			if c.Kind != Speaker {
				say(Act, string(f.Said.Act))
			}
		case f.Happening != nil:
			h := f.Happening
			say(Event, strings.Join([]string{string(h.CAMEO), string(h.Status), names(h.Source), names(h.Target)}, " | "))
		case f.Bound != nil:
			b := f.Bound
			say(Commitment, strings.Join([]string{string(b.Kind), string(b.Status), names(b.By), names(b.To)}, " | "))
		}
	}
	var out []Judged
	for _, k := range order {
		out = append(out, Judged{k.kind, k.unit, k.by, last[k]})
	}
	return out
}

func names(list []Party) string {
	var out []string
	for _, p := range list {
		out = append(out, p.Name)
	}
	slices.Sort(out)
	return strings.Join(out, " + ")
}

// Agreements are those of each kind that somebody has judged, in the order of Kinds.
func Agreements(list []Judged) []Agreement {
	var out []Agreement
	for _, kind := range Kinds {
		units := map[Unit][]string{}
		a := Agreement{Kind: kind}
		for _, j := range list {
			if j.Kind != kind {
				continue
			}
			units[j.Unit] = append(units[j.Unit], j.Value)
			if !slices.Contains(a.Reviewer, j.By) {
				a.Reviewer = append(a.Reviewer, j.By)
			}
		}
		if len(units) == 0 {
			continue
		}
		slices.Sort(a.Reviewer)
		var values [][]string
		for _, unit := range slices.SortedFunc(maps.Keys(units), Unit.compare) { // in one order, so that sums come out alike
			v := units[unit]
			if len(v) < 2 {
				continue
			}
			a.Units++
			values = append(values, v)
			if slices.ContainsFunc(v, func(s string) bool { return s != v[0] }) {
				a.Apart = append(a.Apart, unit)
			} else {
				a.Same++
			}
		}
		a.Alpha, a.Defined = Alpha(values)
		out = append(out, a)
	}
	return out
}

// Alpha is Krippendorff's alpha for nominal data, 1 minus the disagreement observed over that expected by chance: 1 is perfect
// agreement, 0 what chance gives, less than 0 worse than chance. Each of units has the values that its coders gave, in any order;
// units with fewer than two count for nothing. It is undefined, false, where only one value was ever given. Krippendorff (2011),
// "Computing Krippendorff's Alpha-Reliability", section B and D.
func Alpha(units [][]string) (alpha float64, defined bool) {
	pairs := map[string]float64{} // n_c: how often a value stands in a pair
	var n, apart float64
	for _, values := range units {
		m := float64(len(values))
		if m < 2 {
			continue
		}
		counts := map[string]float64{}
		for _, v := range values {
			counts[v]++
			pairs[v]++
		}
		n += m
		agree := 0.
		for _, k := range counts {
			agree += k * (k - 1)
		}
		apart += (m*(m-1) - agree) / (m - 1)
	}
	var chance float64 // pairs of different values
	for _, k := range pairs {
		chance += k * (n - k)
	}
	if n < 2 || chance == 0 {
		return 0, false
	}
	return 1 - (n-1)*apart/chance, true
}
