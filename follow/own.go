package follow

import (
	"slices"

	"github.com/readout-project/readout/doc"
)

// ownSide are the numbers of a record's statements by which wordings are followed, in order: those of its own side and those
// of both sides together; where the side is unknown, all but what is put into the mouth of another country, or of somebody of
// whom we do not know who it is. What is a whole
// complement of another statement ('we recall that Ostland has undertaken …') is there once, with its cue.
func ownSide(r *doc.Record) []int {
	f := r.Findings()
	home, known := homeOf(r)
	var list []int
	for i, st := range f.Statements {
		switch {
		case st.Side == doc.OtherSide, st.Side == doc.ThirdSide:
		case st.Side == "" && (known && abroad(r, st, home) || len(st.Speakers) == 0 && !st.Source.IsZero()):
		case slices.ContainsFunc(f.Statements, func(o doc.Statement) bool { return complement(st, o) }):
		default:
			list = append(list, i)
		}
	}
	return list
}

// homeOf is the country that the own side of a record acts for, "" for an organisation: the publisher's or, where that is
// unknown, that of whose statements are most. It is unknown where several have as many.
func homeOf(r *doc.Record) (home doc.Code, known bool) {
	if p := r.Document().Layout().Publisher; p != nil && p.Country != "" {
		return p.Country, true
	}
	n, most := map[doc.Code]int{}, 0
	for _, st := range r.Findings().Statements {
		for _, id := range st.Speakers {
			code := r.Actor(id).Country
			n[code]++
			most = max(most, n[code])
		}
	}
	ties := 0
	for code, k := range n {
		if k == most {
			home, ties = code, ties+1
		}
	}
	return home, ties == 1
}

// abroad reports whether all speakers of a statement act for countries that are not home.
func abroad(r *doc.Record, st doc.Statement, home doc.Code) bool {
	for _, id := range st.Speakers {
		if c := r.Actor(id).Country; c == "" || c == home {
			return false
		}
	}
	return len(st.Speakers) > 0
}

// complement reports whether a statement is what the cue of another governs, from the first word on.
func complement(st, other doc.Statement) bool {
	return !other.Cue.IsZero() && other.Cue.End() <= st.At().Start() && other.Cue != st.Cue && wordingOf(st).Start() == other.Content[0].Start()
}
