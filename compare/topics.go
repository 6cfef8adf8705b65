package compare

import (
	"slices"

	"github.com/readout-project/readout/doc"
)

// topic is the context that most words of the spans show, "" for none; of several the first in the order of the list.
func (m *matcher) topic(groups ...[]doc.Span) doc.Topic {
	count := make([]int, len(m.l.Topics))
	for _, list := range groups {
		for _, sp := range list {
			m.countTopics(sp, count)
		}
	}
	best := -1
	for i, n := range count {
		if n > 0 && (best < 0 || n > count[best]) {
			best = i
		}
	}
	if best < 0 {
		return ""
	}
	return m.l.Topics[best].Topic
}

// countTopics adds the words of sp that show each topic.
func (m *matcher) countTopics(sp doc.Span, count []int) {
	for _, w := range wordsOf(sp) {
		for _, i := range m.topicsOf(w.low) {
			count[i]++
		}
	}
}

// topicsOf are the indexes of the topics that a word shows; each word is looked up once.
func (m *matcher) topicsOf(low string) []int {
	list, known := m.shown[low]
	if known {
		return list
	}
	for i := range m.l.Topics {
		if m.l.Topics[i].Shows(low) {
			list = append(list, i)
		}
	}
	m.shown[low] = list
	return list
}

// order is the topics of a side as they come up.
func (m *matcher) order(s Side) []doc.Topic {
	var out []doc.Topic
	for i := range m.points[s] {
		p := &m.points[s][i]
		t := m.topic([]doc.Span{p.at})
		if p.statement != doc.NoStatement {
			if st := m.statement(s, p); len(st.Topics) > 0 {
				t = st.Topics[0]
			}
		}
		if t != "" && !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out
}

// praise is where side s praises, thanks or congratulates the other side, by its own account.
func (m *matcher) praise(s Side) []doc.Span {
	var out []doc.Span
	other := m.countries(s.Other())
	own := m.countries(s)
	for _, st := range m.records[s].Findings().Statements {
		if st.Side == doc.OwnSide && slices.Contains([]doc.Act{doc.Praise, doc.Thank, doc.Congratulate}, st.Act) && m.meant(s, st, own, other) {
			out = append(out, st.Content[0])
		}
	}
	slices.SortFunc(out, doc.Span.Compare)
	return slices.Compact(out)
}

// countries are those that the publisher of a side acts for.
func (m *matcher) countries(s Side) []doc.Code {
	if p := m.records[s].Document().Layout().Publisher; p != nil && p.Country != "" {
		return []doc.Code{p.Country}
	}
	return nil
}

// meant reports whether a statement of praise is meant for the other side: its addressee, or somebody that it is for, acts
// for a country that is not the own.
func (m *matcher) meant(s Side, st doc.Statement, own, other []doc.Code) bool {
	ids := []doc.ActorID{}
	if st.Addressee != doc.NoActor {
		ids = append(ids, st.Addressee)
	}
	for _, x := range st.Stances {
		if x.Polarity == doc.Positive {
			ids = append(ids, x.Actor)
		}
	}
	parties := m.read[s].parties
	return slices.ContainsFunc(ids, func(id doc.ActorID) bool {
		c := m.records[s].Actor(id).Country
		return c != "" && !slices.Contains(own, c) && (slices.Contains(other, c) || parties["c:"+string(c)])
	})
}
