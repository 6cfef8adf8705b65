package follow

import (
	"cmp"
	"slices"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Concerned are the countries that a record speaks of most, its publisher's own left out: one, or several with as many mentions.
func Concerned(r *doc.Record) []doc.Code {
	own := doc.Code("")
	if p := r.Document().Layout().Publisher; p != nil {
		own = p.Country
	}
	n, most := map[doc.Code]int{}, 0
	for _, a := range r.Findings().Actors {
		if a.Country != "" && a.Country != own {
			n[a.Country] += len(a.Mentions)
			most = max(most, n[a.Country])
		}
	}
	var list []doc.Code
	for code, k := range n {
		if k == most {
			list = append(list, code)
		}
	}
	slices.Sort(list)
	return list
}

// Candidate is an earlier text that may be on the topic of another.
type Candidate struct {
	Text   Text
	Shares bool // it has actors of the countries that the other speaks of most
}

// subjectWords is how many words of their titles two texts share that are on one topic, where they share no country.
const subjectWords = 2

// OnTopic are the candidates on the topic of x: those whose titles have most in common with its own, the newest among those with as
// much; at most most of them, newest first.
func OnTopic(x Text, list []Candidate, most int, l *lang.Language) []Text {
	title := subject(x.Title, l)
	shared := map[string]int{}
	for _, c := range list {
		for s := range subject(c.Text.Title, l) {
			if title[s] {
				shared[c.Text.Hash]++
			}
		}
	}
	var out []Text
	for _, c := range list {
		if c.Shares || shared[c.Text.Hash] >= subjectWords {
			out = append(out, c.Text)
		}
	}
	slices.SortStableFunc(out, func(a, b Text) int { return cmp.Or(shared[b.Hash]-shared[a.Hash], compareTexts(b, a)) })
	out = out[:min(most, len(out))]
	slices.SortFunc(out, func(a, b Text) int { return compareTexts(b, a) })
	return out
}

// subject are the stems of a title that say what it is about.
func subject(title string, l *lang.Language) map[string]bool {
	w := NewWording(Text{}, "", title, l)
	m := w.stems
	for w := range l.Accounts.Common {
		delete(m, stem(w))
	}
	return m
}
