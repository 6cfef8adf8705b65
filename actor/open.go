package actor

import (
	"slices"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Reference is words that point to somebody of whom the text leaves in doubt who it is: a pronoun, an office without a name, a
// counterpart, 'both sides'. Candidates are the names of those who could be meant, as the text has them, the nearest first;
// there may be none.
type Reference struct {
	At         doc.Span
	Candidates []string
}

// Open returns the references of d that Find leaves open, in the order of the text: for those who look inside. Pronouns in quotations
// are not among them. It costs what Find does.
func Open(d *doc.Document, ps []doc.Parse, l *lang.Language) []Reference {
	r := newReader(d, l)
	r.read(ps)
	r.settleCountries()
	r.asked = true
	r.refer()
	var out []Reference
	for _, x := range r.doubts {
		ph := x.phrase
		if ph.who != nil || len(ph.set) > 0 {
			continue // known by a later look
		}
		ref := Reference{At: ph.t.span(ph.first, ph.last)}
		for _, e := range x.near {
			if name := r.actor(e).Name.V; !slices.Contains(ref.Candidates, name) {
				ref.Candidates = append(ref.Candidates, name)
			}
		}
		out = append(out, ref)
	}
	slices.SortStableFunc(out, func(a, b Reference) int { return a.At.Compare(b.At) })
	return out
}

// doubt is a phrase that nobody was found for, with those who were near.
type doubt struct {
	phrase *phrase
	near   []*entity
}

// mostNear is how many candidates a reference has at most.
const mostNear = 5

// doubted notes that nobody was found for a phrase, where somebody asks for it. people are those of the sentence so far.
func (r *reader) doubted(ph *phrase, people []*entity) {
	points := ph.kind == pronoun || ph.kind == joint || ph.other != "" || ph.kind == person && ph.name.empty() && !ph.back
	if !r.asked || !points || ph.who != nil || len(ph.set) > 0 || ph.t.words[ph.first].quoted {
		return
	}
	x := doubt{phrase: ph}
	for _, list := range [][]*entity{people, r.now.subject, r.now.previous, r.now.inBlock, r.now.earlier} {
		for i := len(list) - 1; i >= 0 && len(x.near) < mostNear; i-- {
			e := list[i]
			if e.kind != doc.Person || slices.Contains(x.near, e) || ph.pronoun != nil && e.sex != "" && ph.pronoun.Sex != "" && e.sex != ph.pronoun.Sex {
				continue
			}
			x.near = append(x.near, e)
		}
	}
	r.doubts = append(r.doubts, x)
}
