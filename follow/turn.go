package follow

import (
	"strings"

	"github.com/readout-project/readout/doc"
)

// The places that statements on a topic have one after another, each with one wording in it: how its publisher feels, what he
// criticises, what he asks for, what he offers or does.
const (
	feeling   = "feeling"
	criticism = "criticism"
)

// placeOf is the place that a statement takes with words whole; "" for what may be there or not, as thanks.
func placeOf(kind string, st doc.Statement, whole doc.Span) string {
	switch {
	case kind == Kinds[0] && felt(st, whole):
		return feeling
	case st.Act == doc.Criticize:
		return criticism
	case kind == Kinds[1], kind == Kinds[2]:
		return kind
	}
	return ""
}

// felt reports whether the cue says how somebody is, as in 'is deeply concerned', 'are appalled'.
func felt(st doc.Statement, whole doc.Span) bool {
	if st.Cue.IsZero() || st.Cue.Start() < whole.Start() || st.Cue.End() > whole.End() {
		return false
	}
	before := strings.Fields(strings.ToLower(whole.Text()[:st.Cue.Start()-whole.Start()]))
	before = append(before, strings.Fields(strings.ToLower(st.Cue.Text()))...)
	for i := len(before) - 1; i >= max(0, len(before)-3); i-- {
		if being[before[i]] {
			return true
		}
	}
	return false
}

// inTurn makes a change of what is new where it is the only one new in its place, and the last text has one wording left
// there: 'we are appalled by' stands where 'is deeply concerned about' stood, though they share no word. used are the
// wordings of the last text that have been found; those that inTurn takes are added.
func inTurn(out []Change, last [][]Wording, used map[int]bool) {
	fresh, left := map[string][]int{}, map[string][]int{}
	for i, c := range out {
		if c.Verdict == Fresh && c.Now.place != "" {
			fresh[c.Now.place] = append(fresh[c.Now.place], i)
		}
	}
	for k, w := range last[0] {
		if !used[k] {
			left[w.place] = append(left[w.place], k)
		}
	}
	for place, list := range fresh {
		if len(list) != 1 || len(left[place]) != 1 {
			continue // which of them stands for which is anybody's guess
		}
		c, w := &out[list[0]], &last[0][left[place][0]]
		used[left[place][0]] = true
		c.Verdict, c.Then, c.In, c.Last = Changed, w, in(*w, last), len(last)
	}
}
