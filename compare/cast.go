package compare

import (
	"cmp"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// cast says which actors of the two records are the same: each has a key, and the same one has the same key.
type cast struct {
	records Pair[*doc.Record]
	key     Pair[[]string]
	index   Pair[*doc.Index]
}

func newCast(a, b *doc.Record) *cast {
	c := &cast{records: Pair[*doc.Record]{a, b}}
	for s, r := range c.records {
		list := r.Findings().Actors
		c.index[s] = doc.NewIndex(list)
		for i, x := range list {
			c.key[s] = append(c.key[s], ownKey(Side(s), i, x))
		}
	}
	c.pairPeople()
	return c
}

// ownKey is the key of an actor before its like is sought on the other side.
func ownKey(s Side, i int, a doc.Actor) string {
	switch {
	case a.Kind == doc.Country && a.Country != "":
		return "c:" + string(a.Country)
	case a.Kind == doc.Organization && len(a.Code) > 3:
		return "c:" + string(a.Code)
	case a.Kind != doc.Person:
		return "o:" + lang.Fold(a.Name.V)
	}
	return "p:" + strconv.Itoa(int(s)) + ":" + strconv.Itoa(i)
}

// likeness is how sure it is that two persons of the two records are one.
type likeness struct{ a, b, score int }

// pairPeople gives the persons that are in both records one key.
func (c *cast) pairPeople() {
	var list []likeness
	for i, a := range c.records[A].Findings().Actors {
		for k, b := range c.records[B].Findings().Actors {
			if a.Kind != doc.Person || b.Kind != doc.Person {
				continue
			}
			if score := alike(a, b); score > 0 {
				list = append(list, likeness{i, k, score})
			}
		}
	}
	slices.SortStableFunc(list, func(x, y likeness) int { return cmp.Compare(y.score, x.score) })
	usedA, usedB := map[int]bool{}, map[int]bool{}
	for _, x := range list {
		if usedA[x.a] || usedB[x.b] {
			continue
		}
		usedA[x.a], usedB[x.b] = true, true
		c.key[B][x.b] = c.key[A][x.a]
	}
}

// alike scores two persons: the words of their names, spelt alike, and their offices. 0 is not the same.
func alike(a, b doc.Actor) int {
	if a.Country != "" && b.Country != "" && a.Country != b.Country {
		return 0
	}
	score := 0
	x, y := nameWords(a.Name.V), nameWords(b.Name.V)
	for _, v := range x {
		best := 0
		for _, w := range y {
			best = max(best, sameName(v, w))
		}
		score += best
	}
	if score > 0 && len(x) > 0 && len(y) > 0 && sameName(x[len(x)-1], y[len(y)-1]) > 0 {
		score += 2
	}
	if sameOffice(a, b) {
		score += 2
	} else if score > 0 && a.Country == "" && b.Country == "" {
		score--
	}
	if score < 2 {
		return 0
	}
	return score
}

// nameWords are the words of a name that tell persons apart.
func nameWords(name string) []string {
	var out []string
	for _, w := range lang.Phrase(strings.ReplaceAll(name, ".", " ")) {
		if w = strings.Trim(w, ",'"); len(w) > 2 {
			out = append(out, w)
		}
	}
	return out
}

// sameName is 2 for the same word, 1 for one spelt a little differently, 0 for another.
func sameName(a, b string) int {
	switch {
	case a == b:
		return 2
	case min(len(a), len(b)) >= 5 && a[0] == b[0] && distance(a, b) <= 1+min(len(a), len(b))/7:
		return 1
	}
	return 0
}

// distance is the number of letters to insert, drop or change to make a of b (Levenshtein 1966).
func distance(a, b string) int {
	row := make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range len(a) {
		before := row[0]
		row[0] = i + 1
		for j := range len(b) {
			step := before
			if a[i] != b[j] {
				step++
			}
			before = row[j+1]
			row[j+1] = min(step, row[j]+1, row[j+1]+1)
		}
	}
	return row[len(b)]
}

// sameOffice reports whether two persons hold the same post of the same country.
func sameOffice(a, b doc.Actor) bool {
	if a.Country == "" || a.Country != b.Country {
		return false
	}
	for _, x := range a.Roles {
		for _, y := range b.Roles {
			if lang.Fold(x.Office.V) == lang.Fold(y.Office.V) {
				return true
			}
		}
	}
	return false
}

// keys are the keys of actors of a side.
func (c *cast) keys(s Side, ids []doc.ActorID) []string {
	var out []string
	for _, id := range ids {
		out = append(out, c.key[s][id])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// in are the mentions in sp, pronouns left out.
func (c *cast) in(s Side, sp doc.Span) []held {
	var out []held
	for _, ref := range c.index[s].In(sp) {
		if ref.Form == doc.PronounForm {
			continue
		}
		a := c.records[s].Actor(ref.Actor)
		out = append(out, held{at: ref.At(), key: c.key[s][ref.Actor], person: a.Kind == doc.Person})
	}
	return out
}

// principals are those who meet, by the parts that the first encounter gives them; where none is told, those who speak most.
func (c *cast) principals(s Side) []doc.ActorID {
	f := c.records[s].Findings()
	var out []doc.ActorID
	if len(f.Meetings) > 0 {
		for _, part := range [][]doc.Part{{doc.Host, doc.Guest, doc.Caller, doc.Recipient}, {doc.Attendee}} {
			for _, p := range f.Meetings[0].Participants {
				if slices.Contains(part, p.Part) && len(out) < 2 && !slices.Contains(out, p.Actor) {
					out = append(out, p.Actor)
				}
			}
		}
	}
	speakers := c.bySpeech(s)
	for i, id := range out {
		out[i] = c.spokenFor(s, id, speakers)
	}
	for _, id := range speakers {
		if len(out) < 2 && !slices.Contains(out, id) && !c.sameSide(s, out, id) {
			out = append(out, id)
		}
	}
	return out
}

// spokenFor is the person who speaks for the country of one who is said to have taken part and says nothing: the text has
// more of that person, and may mean no other.
func (c *cast) spokenFor(s Side, id doc.ActorID, speakers []doc.ActorID) doc.ActorID {
	country := c.records[s].Actor(id).Country
	if country == "" || slices.Contains(speakers, id) {
		return id
	}
	for _, o := range speakers {
		if c.records[s].Actor(o).Country == country {
			return o
		}
	}
	return id
}

// sameSide reports whether id acts for the country of one of list.
func (c *cast) sameSide(s Side, list []doc.ActorID, id doc.ActorID) bool {
	country := c.records[s].Actor(id).Country
	return country == "" || slices.ContainsFunc(list, func(o doc.ActorID) bool { return c.records[s].Actor(o).Country == country })
}

// bySpeech are the persons of a side, those who say most first.
func (c *cast) bySpeech(s Side) []doc.ActorID {
	f := c.records[s].Findings()
	count := make([]int, len(f.Actors))
	for _, st := range f.Statements {
		for _, id := range st.Speakers {
			count[id]++
		}
	}
	var out []doc.ActorID
	for i, a := range f.Actors {
		if a.Kind == doc.Person && count[i] > 0 {
			out = append(out, doc.ActorID(i))
		}
	}
	slices.SortStableFunc(out, func(x, y doc.ActorID) int { return cmp.Compare(count[y], count[x]) })
	return out
}

// parties are the keys of those who meet, on either side, and of their countries.
func (c *cast) parties() map[string]bool {
	out := map[string]bool{}
	for s := range c.records {
		for _, id := range c.principals(Side(s)) {
			out[c.key[s][id]] = true
			if country := c.records[s].Actor(id).Country; country != "" {
				out["c:"+string(country)] = true
			}
		}
	}
	return out
}
