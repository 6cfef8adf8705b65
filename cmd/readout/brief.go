package main

import (
	"bytes"
	"cmp"
	"context"
	"fmt"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/follow"
	"github.com/readout-project/readout/internal/archive"
	"github.com/readout-project/readout/lang"
)

type briefCommand struct {
	archiveFlag
	With   string `required:"" placeholder:"PARTY" help:"Whom you meet: a country (name or code), a body or a person."`
	For    string `placeholder:"PARTY" help:"Your own side: contacts and commitments are those between the two."`
	Since  string `placeholder:"DATE" help:"From texts of DATE or later: 2024, 2024-05 or 2024-05-01."`
	Format string `short:"o" default:"md" enum:"md,html,docx" placeholder:"FORMAT" help:"md, html or docx."`
	Out    string `placeholder:"FILE" help:"Write to FILE, which appears when it is whole, instead of standard output."`
}

// Help are the examples below the help.
func (briefCommand) Help() string {
	return `One page from the archive: last contacts, what they asked for and what was asked of them, commitments, formulas they keep to, what they
said of third countries. Every line is a quote or a count, with its source; nothing is summed up in other words.

Examples:

  readout brief --with Finland --since 2024
  readout brief --with FIN --for MNG -o docx --out finland.docx
  readout brief --with Rautanen -o html --out rautanen.html
`
}

// How many lines each part has: a page is to be read in a lift.
const (
	mostContacts = 6
	mostAsked    = 6
	mostOwed     = 8
	mostFormulas = 6
	mostThird    = 8
)

// Run writes the brief.
func (c *briefCommand) Run(ctx context.Context, t *terminal) error {
	since, err := day(c.Since, false)
	if err != nil {
		return err
	}
	a, err := c.open(t, archive.ReadOnly)
	if err != nil {
		return err
	}
	defer a.Close()
	w := briefing{ctx: ctx, a: a, with: archive.PartyOf(c.With, &lang.English), since: since, at: newPlaces(ctx, a)}
	if c.For != "" {
		p := archive.PartyOf(c.For, &lang.English)
		w.own = &p
	}
	b, err := w.brief()
	if err != nil {
		return err
	}
	var out bytes.Buffer
	switch c.Format {
	case "html":
		err = follow.WriteBriefHTML(&out, b)
	case "docx":
		err = follow.WriteBriefDocx(&out, b)
	default:
		err = follow.WriteBriefMarkdown(&out, b)
	}
	if err != nil {
		return err
	}
	return t.save(c.Out, out.Bytes())
}

// briefing is a brief in the making.
type briefing struct {
	ctx   context.Context
	a     *archive.Archive
	with  archive.Party
	own   *archive.Party
	since string
	at    *places
}

func (w *briefing) brief() (b follow.Brief, err error) {
	d, err := w.a.Dossier(w.ctx, w.with)
	if err != nil {
		return b, err
	}
	if d.Texts == 0 {
		return b, fmt.Errorf("there is nobody called %s in the archive; give a country, or a name or the end of it as texts have it", w.with.Name)
	}
	by, err := w.a.SpokenBy(w.ctx, w.with, w.since)
	if err != nil {
		return b, err
	}
	to, err := w.a.SpokenTo(w.ctx, w.with, w.since)
	if err != nil {
		return b, err
	}
	b.Head = w.with.Name
	b.About = "In " + number(d.Texts, "text") + " of the archive; " + number(len(by), "statement") + " by and " + number(len(to), "statement") + " to or about " + w.with.Name
	if w.since != "" {
		b.About += ", in texts since " + w.since
	}
	b.About += ". Quotes are words of the sources; counts are of this archive."
	for _, part := range []func() (follow.BriefPart, error){
		w.contacts,
		func() (follow.BriefPart, error) { return w.asked("What they asked for", by), nil },
		func() (follow.BriefPart, error) { return w.asked("What was asked of them", to), nil },
		w.owed,
		func() (follow.BriefPart, error) { return w.formulas(by), nil },
		func() (follow.BriefPart, error) { return w.third(d.Spoke), nil },
	} {
		p, err := part()
		if err != nil {
			return b, err
		}
		b.Parts = append(b.Parts, p)
	}
	b.Texts, err = w.cited(b.Parts)
	return b, cmp.Or(err, w.at.err)
}

// others is what a part says of those that it does not show: several of something.
func others(shown, all int, things, command string) string {
	if shown >= all {
		return ""
	}
	return fmt.Sprintf("%d of %d %s; all: %s", shown, all, things, command)
}

// typed is what a party is called on a command line.
func typed(p archive.Party) string {
	name := p.Name
	if p.Country != "" {
		name = string(p.Country)
	}
	if strings.ContainsAny(name, " '") {
		return `"` + name + `"`
	}
	return name
}

// between are the parties on a command line.
func (w *briefing) between() string {
	s := typed(w.with)
	if w.own != nil {
		s += " " + typed(*w.own)
	}
	return s
}

func (w *briefing) contacts() (follow.BriefPart, error) {
	p := follow.BriefPart{Name: "Last contacts", None: "No meeting or call in these texts."}
	found, err := w.a.Happenings(w.ctx, w.with, w.own)
	if err != nil {
		return p, err
	}
	var list []archive.Happening
	for _, h := range found {
		if h.Meeting != "" && h.Day >= w.since && len(h.From) > 1 {
			list = append(list, h)
		}
	}
	for _, h := range follow.Latest(list, mostContacts) {
		l := w.around(w.line(h.Hash, h.Publisher, h.Day, h.Start, h.Words), h.Start, h.Words)
		l.Lead = string(h.Meeting) + " · " + strings.Join(h.From, ", ")
		if !h.Stated && h.Day != "" {
			l.Note = "day of the text"
		}
		p.Lines = append(p.Lines, l)
	}
	p.More = others(len(p.Lines), len(list), "contacts", "readout timeline "+w.between())
	return p, nil
}

// asking are the acts by which something is asked for.
var asking = []doc.Act{doc.Demand, doc.CallFor, doc.Ask}

func (w *briefing) asked(name string, all []archive.Utterance) follow.BriefPart {
	p := follow.BriefPart{Name: name, None: "Nothing was found (acts: demand, call, ask)."}
	var list []archive.Utterance
	for _, u := range all {
		if slices.Contains(asking, u.Act) && len(u.Speakers) > 0 {
			list = append(list, u)
		}
	}
	for _, u := range follow.Latest(list, mostAsked) {
		l := w.line(u.Hash, u.Publisher, u.Day, u.Start, u.Content)
		l.Lead = strings.Join(u.Speakers, ", ") + " · " + string(u.Act)
		p.Lines = append(p.Lines, l)
	}
	flag := "--speaker"
	if w.with.Country != "" {
		flag = "--country"
	}
	if name == "What was asked of them" {
		flag = "--target"
	}
	p.More = others(len(p.Lines), len(list), "such statements", "readout search "+flag+" "+typed(w.with)+" --act demand --act call --act ask")
	return p
}

func (w *briefing) owed() (follow.BriefPart, error) {
	p := follow.BriefPart{Name: "Commitments", None: "None that these texts word as still open."}
	found, err := w.a.Commitments(w.ctx, w.with, w.own)
	if err != nil {
		return p, err
	}
	entries := follow.NewLedger(mentions(found, "c"), nil, &lang.English)
	notes, err := noted(w.ctx, w.a, entries)
	if err != nil {
		return p, err
	}
	var open []follow.Entry
	for _, e := range entries {
		if e.Open() && e.Since(w.since) {
			open = append(open, e)
		}
	}
	slices.SortStableFunc(open, func(x, y follow.Entry) int { return cmp.Compare(x.Last().Text.Day, y.Last().Text.Day) })
	for _, e := range follow.Latest(open, mostOwed) {
		m := e.Last()
		l := w.line(m.Text.Hash, m.Text.Publisher, m.Text.Day, m.Start, m.What)
		l.Lead = m.Kind
		if len(m.By) > 0 {
			l.Lead += " · " + strings.Join(m.By, ", ")
		}
		if len(m.To) > 0 {
			l.Lead += " → " + strings.Join(m.To, ", ")
		}
		l.Note = owing(e, m, notes)
		p.Lines = append(p.Lines, l)
	}
	p.More = others(len(p.Lines), len(open), "entries", "readout ledger "+w.between())
	return p, nil
}

// owing says how a text words the state of an entry, since when it is spoken of, and what people noted.
func owing(e follow.Entry, m follow.Mention, notes map[string]follow.Note) string {
	var parts []string
	if m.Status != "" {
		parts = append(parts, "worded "+m.Status)
	}
	if m.Due != "" {
		parts = append(parts, "by "+m.Due)
	}
	if n := e.Texts(); n > 1 {
		parts = append(parts, fmt.Sprintf("in %d texts since %s", n, e.First().Text.Day))
	}
	if n, ok := notes[e.ID]; ok {
		parts = append(parts, "noted by "+n.By+", "+n.At+": "+n.Status)
	}
	return strings.Join(parts, "; ")
}

func (w *briefing) formulas(by []archive.Utterance) follow.BriefPart {
	p := follow.BriefPart{Name: "Formulas to know", None: "No wording of theirs is in texts of two days."}
	var list []follow.Wording
	at := map[string]archive.Utterance{}
	for _, u := range by {
		x := follow.NewWording(follow.Text{ID: archive.Short(u.Hash), Hash: u.Hash, Day: u.Day, Publisher: u.Publisher}, u.Act, u.Content, &lang.English)
		x.Statement = fmt.Sprintf("s%d", u.Number+1)
		at[u.Hash+x.Statement] = u
		list = append(list, x)
	}
	all := follow.Formulas(list)
	for _, f := range all[:min(mostFormulas, len(all))] {
		u := at[f.Last.Text.Hash+f.Last.Statement]
		l := w.line(u.Hash, u.Publisher, u.Day, u.Start, u.Content)
		l.Lead = strings.Join(u.Speakers, ", ") + " · " + string(u.Act)
		l.Note = fmt.Sprintf("in %d texts since %s", f.Texts, f.First.Day)
		p.Lines = append(p.Lines, l)
	}
	p.More = others(len(p.Lines), len(all), "wordings", `readout track "WORDS" follows one`)
	return p
}

// third are stances towards other countries: how many of each kind, and the newest.
func (w *briefing) third(spoke []archive.Said) follow.BriefPart {
	p := follow.BriefPart{Name: "Third countries", None: "No stance of theirs towards a third country was found."}
	var list []archive.Said
	for _, s := range spoke {
		code := lang.CountryOf(s.Who, &lang.English)
		if code != "" && code != w.with.Country && (w.own == nil || code != w.own.Country) && s.Day >= w.since {
			list = append(list, s)
		}
	}
	starts := map[string]int{}
	for _, s := range list {
		starts[s.Hash+s.Who] = s.Start // the last of a text
	}
	groups := follow.Groups(w.at.points(list), func(x follow.Point) string { return x.Who })
	for _, g := range groups[:min(mostThird, len(groups))] {
		last := g.Points[len(g.Points)-1]
		start := starts[last.Text.Hash+last.Who]
		l := w.around(w.line(last.Text.Hash, last.Text.Publisher, last.Text.Day, start, last.Words), start, last.Words)
		l.Lead = g.Name
		l.Note = follow.Polarities(g.Points) + ", this the last"
		p.Lines = append(p.Lines, l)
	}
	p.More = others(len(p.Lines), len(groups), "countries", "readout actor "+typed(w.with))
	return p
}

// line is a quote with its place.
func (w *briefing) line(hash, publisher, day string, start int, words string) follow.BriefLine {
	x := follow.Text{ID: archive.Short(hash), Hash: hash, Publisher: publisher}
	return follow.BriefLine{Day: day, Quote: follow.Quoted(words), Text: x, At: w.at.at(hash, start)}
}

// around is a line with more of the sentence that its words stand in.
func (w *briefing) around(l follow.BriefLine, start int, words string) follow.BriefLine {
	const width = 280
	l.Quote = follow.Quoted(follow.Quote(w.at.texts[l.Text.Hash], start, start+len(words), width))
	return l
}

// cited are the texts that lines are from, by day and hash.
func (w *briefing) cited(parts []follow.BriefPart) ([]follow.Text, error) {
	var out []follow.Text
	seen := map[string]bool{}
	for _, p := range parts {
		for _, l := range p.Lines {
			if seen[l.Text.Hash] {
				continue
			}
			seen[l.Text.Hash] = true
			d, err := w.a.Find(w.ctx, l.Text.Hash)
			if err != nil {
				return nil, err
			}
			x := textOf(d)
			x.Title = headline(d)
			out = append(out, x)
		}
	}
	slices.SortFunc(out, func(x, y follow.Text) int { return cmp.Or(cmp.Compare(x.Day, y.Day), cmp.Compare(x.Hash, y.Hash)) })
	return out, nil
}
