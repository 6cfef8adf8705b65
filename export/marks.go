package export

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
)

// layer is a finding at a place in the text, to be marked there. Layers may overlap in any way.
type layer struct {
	sp    doc.Span
	id    string // of the finding: "s4"
	class string // how it is drawn
	rank  int    // of two layers of one length, the lower is the one to choose
}

// piece is a run of text that lies under the same layers all along.
type piece struct {
	start, end int
	over       []layer // by place, the longer first
}

// split cuts the text from start to end wherever a layer begins or ends. The pieces, put together, are the text. It costs a
// sort of the layers, which it does not change.
func split(layers []layer, start, end int) []piece {
	layers = slices.Clone(layers)
	slices.SortStableFunc(layers, func(a, b layer) int { return cmp.Or(a.sp.Compare(b.sp), b.rank-a.rank) })
	cuts := []int{start, end}
	for _, l := range layers {
		for _, at := range []int{l.sp.Start(), l.sp.End()} {
			if at > start && at < end {
				cuts = append(cuts, at)
			}
		}
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []piece
	var open []layer
	for i, next := 0, 0; i+1 < len(cuts); i++ {
		for ; next < len(layers) && layers[next].sp.Start() <= cuts[i]; next++ {
			open = append(open, layers[next])
		}
		open = slices.DeleteFunc(slices.Clone(open), func(l layer) bool { return l.sp.End() <= cuts[i] })
		out = append(out, piece{cuts[i], cuts[i+1], open})
	}
	return out
}

// inner is the layer to choose by choosing a piece: the shortest; false where the piece lies under none.
func (p piece) inner() (layer, bool) {
	if len(p.over) == 0 {
		return layer{}, false
	}
	return slices.MinFunc(p.over, func(a, b layer) int { return cmp.Or(a.sp.Len()-b.sp.Len(), a.rank-b.rank) }), true
}

// begins are the findings of which the first place begins with the piece, each once.
func (p piece) begins(first map[string]int) []string {
	var ids []string
	for _, l := range p.over {
		if l.sp.Start() == p.start && first[l.id] == p.start && !slices.Contains(ids, l.id) {
			ids = append(ids, l.id)
		}
	}
	return ids
}

// classes are the names by which the piece is drawn and found, each once.
func (p piece) classes() string {
	var list []string
	for _, l := range p.over {
		list = append(append(list, strings.Fields(l.class)...), l.id)
	}
	return strings.Join(unique(list), " ")
}

// part is a paragraph, a headline or a piece of furniture.
type part struct {
	start, end int
	kind       doc.BlockKind
}

// parts are the blocks of a page in order, with what lies between them: a dateline is joined to the paragraph it heads,
// other lines stand alone.
func parts(d *doc.Document) []part {
	var out []part
	at := 0
	for _, b := range d.Layout().Blocks {
		out = append(out, between(d, at, b.Start())...)
		out = append(out, part{b.Start(), b.End(), b.Kind})
		at = b.End()
	}
	return joined(d.Text(), append(out, between(d, at, len(d.Text()))...))
}

// between are the lines of the text from start to end.
func between(d *doc.Document, start, end int) []part {
	var out []part
	for line := range strings.Lines(d.Text()[start:end]) {
		if sp, ok := d.Trim(start, start+len(line)); ok {
			out = append(out, part{sp.Start(), sp.End(), kindOf(d.Layout(), sp)})
		}
		start += len(line)
	}
	return out
}

// kindOf says what a line is that the layout has no block for.
func kindOf(l doc.Layout, sp doc.Span) doc.BlockKind {
	for _, named := range []struct {
		sp   doc.Span
		kind doc.BlockKind
	}{{l.Title, doc.Title}, {l.Kicker, doc.Kicker}, {l.Subtitle, doc.Subtitle}} {
		if named.sp.Overlaps(sp) {
			return named.kind
		}
	}
	if l.Date != nil && l.Date.Value.At == sp || l.Publisher != nil && l.Publisher.Name.At == sp {
		return doc.Label
	}
	return doc.Body
}

// joined joins parts of the body that stand on one line.
func joined(text string, list []part) []part {
	var out []part
	for _, p := range list {
		if n := len(out); n > 0 && p.kind == doc.Body && out[n-1].kind == doc.Body && !strings.Contains(text[out[n-1].end:p.start], "\n") {
			out[n-1].end = p.end
			continue
		}
		out = append(out, p)
	}
	return out
}
