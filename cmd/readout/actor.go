package main

import (
	"bytes"
	"context"
	"fmt"

	"github.com/readout-project/readout/follow"
	"github.com/readout-project/readout/internal/archive"
	"github.com/readout-project/readout/lang"
)

type actorCommand struct {
	archiveFlag
	Name   string `arg:"" help:"A person's name or the end of it, a body, a country (name or code)."`
	Format string `short:"o" default:"people" enum:"people,json" placeholder:"FORMAT" help:"people or json."`
	screenFlags
}

// Help are the examples below the help.
func (actorCommand) Help() string {
	return `Offices as texts state them, meetings, what was said of whom and by whom: each with the day and place of a text. Two people of
one name are not told apart: look at the names and offices.

Examples:

  readout actor Rautanen
  readout actor "United Nations"
  readout actor FIN -o json
`
}

// Run shows what there is.
func (c *actorCommand) Run(ctx context.Context, t *terminal) error {
	a, err := c.open(t, archive.ReadOnly)
	if err != nil {
		return err
	}
	defer a.Close()
	who := archive.PartyOf(c.Name, &lang.English)
	d, err := a.Dossier(ctx, who)
	if err != nil {
		return err
	}
	if d.Texts == 0 {
		return fmt.Errorf("there is nobody called %s in the archive; give the name or the end of it as texts have it", c.Name)
	}
	places := newPlaces(ctx, a)
	other := func(p follow.Point) string { return p.Who }
	parts := []follow.Part{
		{Name: "Offices", About: "as texts state them", Groups: follow.Groups(places.points(d.Offices), func(p follow.Point) string { return office(p) })},
		{Name: "Met", About: "meetings, calls and visits with", Groups: follow.Groups(places.points(d.Meetings), other)},
		{Name: "Said of", About: "in statements that texts give to " + d.Names[0], Groups: follow.Groups(places.points(d.Spoke), other), Quotes: true},
		{Name: "Said by others", About: "in statements that speak of " + d.Names[0], Groups: follow.Groups(places.points(d.Spoken), other), Quotes: true},
	}
	if places.err != nil {
		return places.err
	}
	if c.Format == "json" {
		return t.printJSON(dossierOf(who.Name, d, parts))
	}
	var b bytes.Buffer
	if err := follow.WriteDossier(&b, who.Name, d.Texts, d.Names, parts, c.options(t, "")); err != nil {
		return err
	}
	_, err = t.out.Write(b.Bytes())
	return wrote("standard output", err)
}

// office is an office with its country.
func office(p follow.Point) string {
	if p.Who == "" {
		return p.What
	}
	return p.What + " · " + p.Who
}

// places finds line and column of what is in the archive; each text is read once.
type places struct {
	ctx   context.Context
	a     *archive.Archive
	texts map[string]string
	err   error // the first
}

func newPlaces(ctx context.Context, a *archive.Archive) *places {
	return &places{ctx: ctx, a: a, texts: map[string]string{}}
}

func (p *places) points(list []archive.Said) []follow.Point {
	var out []follow.Point
	for _, s := range list {
		out = append(out, follow.Point{Text: follow.Text{ID: archive.Short(s.Hash), Hash: s.Hash, Publisher: s.Publisher, Day: s.Day}, What: s.What, Who: s.Who,
			Polarity: string(s.Polarity), Words: s.Words, At: p.at(s.Hash, s.Start)})
	}
	return out
}

func (p *places) at(hash string, start int) string {
	text, ok := p.texts[hash]
	if !ok && p.err == nil {
		text, p.err = p.a.Text(p.ctx, hash)
		p.texts[hash] = text
	}
	line, column := archive.Position(text[:min(start, len(text))])
	return fmt.Sprintf("%d:%d", line, column)
}

// The JSON of actor.
type (
	dossierJSON struct {
		Name  string     `json:"name"`
		Names []string   `json:"names"`
		Texts int        `json:"texts"`
		Parts []partJSON `json:"parts"`
	}
	partJSON struct {
		Part   string      `json:"part"`
		Groups []groupJSON `json:"groups"`
	}
	groupJSON struct {
		Name   string      `json:"name"`
		Points []pointJSON `json:"points"`
	}
	pointJSON struct {
		Date      string `json:"date"`
		ID        string `json:"id"`
		At        string `json:"at"`
		Publisher string `json:"publisher"`
		What      string `json:"what"`
		Polarity  string `json:"polarity,omitempty"`
		Words     string `json:"words"`
	}
)

func dossierOf(name string, d archive.Dossier, parts []follow.Part) dossierJSON {
	j := dossierJSON{Name: name, Names: d.Names, Texts: d.Texts, Parts: []partJSON{}}
	for _, p := range parts {
		x := partJSON{Part: p.Name, Groups: []groupJSON{}}
		for _, g := range p.Groups {
			y := groupJSON{Name: g.Name}
			for _, q := range g.Points {
				y.Points = append(y.Points, pointJSON{q.Text.Day, q.Text.ID, q.At, q.Text.Publisher, q.What, q.Polarity, q.Words})
			}
			x.Groups = append(x.Groups, y)
		}
		j.Parts = append(j.Parts, x)
	}
	return j
}
