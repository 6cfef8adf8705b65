package doc

import "slices"

// Ref is a mention with the actor it refers to.
type Ref struct {
	Actor ActorID
	Mention
}

// Index finds mentions by place. A joint mention ('the two sides') gives one Ref for each actor, with the same span.
type Index struct {
	refs []Ref // by place, the longer first, then by actor
}

// NewIndex is the index of the mentions of actors. It costs a sort.
func NewIndex(actors []Actor) *Index {
	x := &Index{}
	for id, a := range actors {
		for _, m := range a.Mentions {
			x.refs = append(x.refs, Ref{Actor: ActorID(id), Mention: m})
		}
	}
	slices.SortStableFunc(x.refs, func(a, b Ref) int { return a.at.Compare(b.at) })
	return x
}

// In are the mentions that begin in sp, in order. The slice is the index's own.
func (x *Index) In(sp Span) []Ref {
	from, _ := slices.BinarySearchFunc(x.refs, sp.Start(), func(r Ref, at int) int { return r.at.Start() - at })
	to, _ := slices.BinarySearchFunc(x.refs, sp.End(), func(r Ref, at int) int { return r.at.Start() - at })
	return x.refs[from:to]
}
