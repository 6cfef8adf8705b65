package follow

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/readout-project/readout/export"
)

// Point is what a text says of somebody, with its place.
type Point struct {
	Text     Text
	What     string // office, kind of meeting, act
	Who      string // the other one
	Polarity string
	Words    string
	At       string // line and column in the text: "12:30"
}

// Group are points alike, by day: the same office, the same other one.
type Group struct {
	Name   string
	Points []Point
}

// Groups are points by what name gives, the largest first, then by name.
func Groups(list []Point, name func(Point) string) []Group {
	at := map[string]int{}
	var out []Group
	for _, x := range list {
		n := name(x)
		i, ok := at[n]
		if !ok {
			i = len(out)
			at[n] = i
			out = append(out, Group{Name: n})
		}
		out[i].Points = append(out[i].Points, x)
	}
	slices.SortStableFunc(out, func(a, b Group) int {
		return cmp.Or(len(b.Points)-len(a.Points), cmp.Compare(a.Name, b.Name))
	})
	return out
}

// Part is a part of a dossier.
type Part struct {
	Name, About string
	Groups      []Group
	Quotes      bool // the words of the last point are worth showing
}

// WriteDossier writes what texts say of an actor for people.
func WriteDossier(w io.Writer, head string, texts int, names []string, parts []Part, o export.Options) error {
	p := export.NewPage(o, pageWidth)
	p.Line("", "", p.Strong(export.Plain(head))+" · in "+count(texts, "text"))
	if len(names) > 1 {
		p.Line("", "", p.Faint("as "+export.Plain(strings.Join(names, "; "))))
	}
	for _, part := range parts {
		if len(part.Groups) == 0 {
			continue
		}
		p.Heading(part.Name, part.About)
		for i, g := range part.Groups {
			if i == mostShown {
				p.Line("", "", p.Faint(fmt.Sprintf("… and %d more: -o json has all", len(part.Groups)-i)))
				break
			}
			writeGroup(p, g, part.Quotes)
		}
	}
	_, err := io.WriteString(w, p.String())
	return err
}

// writeGroup writes how often, what, from when to when, and where it was last.
func writeGroup(p export.Page, g Group, quote bool) {
	first, last := g.Points[0], g.Points[len(g.Points)-1]
	when := day(first.Text)
	if d := day(last.Text); d != when {
		when += " to " + d
	}
	s := export.Plain(g.Name) + " " + p.Faint(when+"  "+last.Text.ID+" "+last.At)
	if quote {
		s += " " + Polarities(g.Points) + " · " + export.Plain("“"+head(strings.Join(strings.Fields(last.Words), " "), 160)+"”")
	}
	p.Line(fmt.Sprintf("%5d  ", len(g.Points)), "       ", s)
}

// Polarities counts what is for and against, where there is anything.
func Polarities(list []Point) string {
	n := map[string]int{}
	for _, x := range list {
		n[x.Polarity]++
	}
	var parts []string
	for _, k := range []string{"positive", "negative", "neutral"} {
		if n[k] > 0 {
			parts = append(parts, fmt.Sprintf("%d %s", n[k], k))
		}
	}
	return strings.Join(parts, ", ")
}
