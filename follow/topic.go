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

// Words that more than one in everyday titles has say what form a text has, not what it is about: 'Readout of the Meeting of
// the Deputy Secretary with'. Of fewer than fewTitles it can not be told.
const (
	everyday  = 20
	fewTitles = 40
)

// OnTopic are the candidates on the topic of x: those whose titles have most in common with its own, actors of a country being as
// good as a word, the newest among those with as much; at most most of them, newest first. close tells that the newest shares
// words of its title that say what it is about.
func OnTopic(x Text, list []Candidate, most int, l *lang.Language) (texts []Text, close bool) {
	subjects, n := make([]map[string]bool, len(list)), map[string]int{}
	for i, c := range list {
		subjects[i] = subject(c.Text.Title, l)
		for s := range subjects[i] {
			n[s]++
		}
	}
	title := subject(x.Title, l)
	for s := range title {
		if len(list) >= fewTitles && n[s]*everyday > len(list) {
			delete(title, s)
		}
	}
	shared, score := map[string]int{}, map[string]int{}
	for i, c := range list {
		k := common(title, subjects[i])
		shared[c.Text.Hash], score[c.Text.Hash] = k, k
		if c.Shares {
			score[c.Text.Hash]++
		}
		if c.Shares || k >= subjectWords {
			texts = append(texts, c.Text)
		}
	}
	slices.SortFunc(texts, func(a, b Text) int { return cmp.Or(score[b.Hash]-score[a.Hash], compareTexts(b, a)) })
	texts = texts[:min(most, len(texts))]
	slices.SortFunc(texts, func(a, b Text) int { return compareTexts(b, a) })
	return texts, len(texts) > 0 && shared[texts[0].Hash] >= subjectWords
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
