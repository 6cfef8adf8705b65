package follow

import (
	"cmp"
	"slices"
)

// Track is how a phrase was used over time.
type Track struct {
	Phrase   string
	Step     Step
	Texts    int   // all that were looked at, those without a date among them
	Undated  int   // of them: in no period
	With     int   // texts that use the phrase
	Uses     []Use // all, by day, then hash, then place
	Periods  []Period
	Variants []Variant
	By       []ByPublisher
	Baseline string // the phrase to compare with; "" for none
	Rungs    []Rung // of a ladder
}

// Period is what happened in a month, quarter or year.
type Period struct {
	Name      string
	Texts     int // none is a gap of the archive, not silence of a publisher
	With      int
	Low, High float64 // Wilson's interval of With / Texts
	Baseline  int     // texts with the baseline
}

// Variant is one wording of a phrase.
type Variant struct {
	Words       string
	Uses, Texts int
	First, Last Use
}

// ByPublisher is one publisher's use.
type ByPublisher struct {
	Publisher   string
	Texts, With int
	First, Last Use // where With > 0
}

// Rung is one phrase of a person's own ladder.
type Rung struct {
	Phrase      string
	With        int // texts in which it is the highest
	First, Last Text
	Periods     []int // the same, in the periods of the track
}

// Query says what is tracked.
type Query struct {
	Phrase   Phrase
	Exact    bool // only the phrase as it is worded
	Step     Step // "" picks one
	Baseline *Phrase
	Ladder   []Phrase // from the lowest to the highest
}

// NewTrack looks through texts. Their order does not matter.
func NewTrack(q Query, texts []Text) Track {
	texts = slices.SortedFunc(slices.Values(texts), compareTexts)
	t := Track{Phrase: q.Phrase.Text, Texts: len(texts), Step: q.Step}
	uses := make([][]Use, len(texts))
	for i, x := range texts {
		for _, u := range q.Phrase.Uses(x) {
			if !q.Exact || u.Exact {
				uses[i] = append(uses[i], u)
			}
		}
		if len(uses[i]) > 0 {
			t.With++
		}
		if x.Day == "" {
			t.Undated++
		}
		t.Uses = append(t.Uses, uses[i]...)
	}
	t.periods(q, texts, uses)
	t.Variants = variants(t.Uses)
	t.By = publishers(texts, uses)
	return t
}

// periods counts texts and uses by time.
func (t *Track) periods(q Query, texts []Text, uses [][]Use) {
	dated := texts[t.Undated:] // the undated come first
	if len(dated) == 0 {
		return
	}
	first, last := dated[0].Day, dated[len(dated)-1].Day
	if t.Step == "" {
		t.Step = StepFor(first, last)
	}
	at := map[string]int{}
	for i, name := range t.Step.Periods(first, last) {
		at[name] = i
		t.Periods = append(t.Periods, Period{Name: name})
	}
	if q.Baseline != nil {
		t.Baseline = q.Baseline.Text
	}
	for i, x := range dated {
		p := &t.Periods[at[t.Step.Of(x.Day)]]
		p.Texts++
		if len(uses[t.Undated+i]) > 0 {
			p.With++
		}
		if q.Baseline != nil && len(q.Baseline.Uses(x)) > 0 {
			p.Baseline++
		}
	}
	for i := range t.Periods {
		p := &t.Periods[i]
		p.Low, p.High = Wilson(p.With, p.Texts)
	}
	t.climb(q.Ladder, dated, at)
}

// climb finds the highest rung of each text.
func (t *Track) climb(ladder []Phrase, dated []Text, at map[string]int) {
	for _, p := range ladder {
		t.Rungs = append(t.Rungs, Rung{Phrase: p.Text, Periods: make([]int, len(t.Periods))})
	}
	for _, x := range dated {
		for i := len(ladder) - 1; i >= 0; i-- {
			if len(ladder[i].Uses(x)) == 0 {
				continue
			}
			r := &t.Rungs[i]
			if r.With++; r.With == 1 {
				r.First = x
			}
			r.Last = x
			r.Periods[at[t.Step.Of(x.Day)]]++
			break
		}
	}
}

// variants are the wordings, the most frequent first.
func variants(uses []Use) []Variant {
	at := map[string]int{}
	var list []Variant
	for _, u := range uses {
		i, ok := at[u.Variant]
		if !ok {
			i = len(list)
			at[u.Variant] = i
			list = append(list, Variant{Words: u.Variant, First: u})
		}
		v := &list[i]
		if v.Uses++; v.Uses == 1 || v.Last.Text.Hash != u.Text.Hash {
			v.Texts++
		}
		v.Last = u
	}
	slices.SortStableFunc(list, func(a, b Variant) int { return cmp.Or(b.Uses-a.Uses, cmp.Compare(a.Words, b.Words)) })
	return list
}

// publishers are those of the texts, those with the most texts that use the phrase first.
func publishers(texts []Text, uses [][]Use) []ByPublisher {
	at := map[string]int{}
	var list []ByPublisher
	for i, x := range texts {
		k, ok := at[x.Publisher]
		if !ok {
			k = len(list)
			at[x.Publisher] = k
			list = append(list, ByPublisher{Publisher: x.Publisher})
		}
		p := &list[k]
		p.Texts++
		if len(uses[i]) == 0 {
			continue
		}
		if p.With++; p.With == 1 {
			p.First = uses[i][0]
		}
		p.Last = uses[i][len(uses[i])-1]
	}
	slices.SortFunc(list, func(a, b ByPublisher) int {
		return cmp.Or(b.With-a.With, b.Texts-a.Texts, cmp.Compare(a.Publisher, b.Publisher))
	})
	return list
}
