package attribution

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
)

// FirstPerson is the actors with one mention more for each 'I', 'we' or 'our' in somebody's own words: 'I' and 'my' are the speaker, 'we'
// and 'our' his country where it is an actor, else he himself; of joint speakers, all. Of statements inside others the
// innermost counts. Where one person alone speaks as 'I', all that stands outside statements is his, too: a letter. The actors that are given
// stay as they are. The cost is linear in the words of the document.
func FirstPerson(ps []doc.Parse, actors []doc.Actor, statements []doc.Statement) []doc.Actor {
	out := slices.Clone(actors)
	own := slices.Clone(statements)
	slices.SortStableFunc(own, func(a, b doc.Statement) int { return cmp.Compare(size(a), size(b)) })
	taken, grown := map[int]bool{}, map[doc.ActorID]bool{}
	add := func(k doc.Span, speakers []doc.ActorID) {
		if taken[k.Start()] {
			return
		}
		taken[k.Start()] = true
		for _, id := range means(actors, speakers, k.Text()) {
			if !grown[id] {
				out[id].Mentions, grown[id] = slices.Clone(out[id].Mentions), true
			}
			out[id].Mentions = append(out[id].Mentions, doc.Mention{Evidence: doc.Cite("attribution/own-words", k), Form: doc.PronounForm})
		}
	}
	for _, st := range own {
		if st.Mode != doc.Direct || len(st.Speakers) == 0 {
			continue
		}
		for _, at := range append(slices.Clone(st.Content), st.Source) {
			for _, k := range within(ps, at) {
				add(k, st.Speakers)
			}
		}
	}
	if writer := writerOf(statements); writer != doc.NoActor {
		for i := range ps {
			for _, k := range within(ps[i:i+1], ps[i].Span) {
				said := slices.ContainsFunc(statements, func(st doc.Statement) bool {
					return slices.ContainsFunc(st.Content, func(c doc.Span) bool { return c.Contains(k) })
				})
				if !firstPerson[strings.ToLower(k.Text())] && !said {
					add(k, []doc.ActorID{writer})
				}
			}
		}
	}
	for id := range grown {
		slices.SortStableFunc(out[id].Mentions, func(a, b doc.Mention) int { return a.At().Compare(b.At()) })
		out[id].Mentions = slices.CompactFunc(out[id].Mentions, func(a, b doc.Mention) bool { return a.At() == b.At() })
	}
	return out
}

// writerOf is the one person who speaks as 'I' in all statements that have 'I' for their source; NoActor where there is none or several do.
func writerOf(statements []doc.Statement) doc.ActorID {
	writer := doc.NoActor
	for _, st := range statements {
		if st.Mode != doc.Direct || st.Source.IsZero() || st.Source.Text() != "I" {
			continue
		}
		if len(st.Speakers) != 1 || writer != doc.NoActor && writer != st.Speakers[0] {
			return doc.NoActor
		}
		writer = st.Speakers[0]
	}
	return writer
}

func size(st doc.Statement) int {
	n := 0
	for _, c := range st.Content {
		n += c.Len()
	}
	return n
}

// within are the pronouns of the first person in a span.
func within(ps []doc.Parse, at doc.Span) []doc.Span {
	if at.IsZero() {
		return nil
	}
	var out []doc.Span
	i, _ := slices.BinarySearchFunc(ps, at.Start()+1, func(p doc.Parse, x int) int { return cmp.Compare(p.End(), x) })
	for ; i < len(ps) && ps[i].Start() < at.End(); i++ {
		t := newText(&ps[i], nil)
		for k, w := range t.low {
			if _, ok := firstPerson[w]; ok && t.tagged() && t.UPOS[k] == "PRON" && at.Contains(t.Tokens[k].Span) {
				out = append(out, t.Tokens[k].Span)
			}
		}
	}
	return out
}

// firstPerson are the pronouns of the first person, and whether they speak for more than one.
var firstPerson = map[string]bool{
	"i": false, "me": false, "my": false, "mine": false, "myself": false,
	"we": true, "us": true, "our": true, "ours": true, "ourselves": true,
}

// means are the actors whom a pronoun in the words of speakers stands for.
func means(actors []doc.Actor, speakers []doc.ActorID, word string) []doc.ActorID {
	if many := firstPerson[strings.ToLower(word)]; !many || len(speakers) > 1 {
		return speakers
	}
	country := actors[speakers[0]].Country
	for id, a := range actors {
		if a.Kind == doc.Country && a.Country == country && country != "" {
			return []doc.ActorID{doc.ActorID(id)}
		}
	}
	return speakers
}
