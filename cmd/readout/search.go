package main

import (
	"context"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/internal/archive"
	"github.com/readout-project/readout/label"
	"github.com/readout-project/readout/lang"
)

// statementFlags say which statements of the archive are meant.
type statementFlags struct {
	Words    []string `arg:"" optional:"" help:"Words of the statement, any form of them. Quoted: a phrase; word*: any ending; -word: without it; OR; NEAR(a b, 5)."`
	Speaker  string   `placeholder:"NAME" help:"Said by somebody with NAME in the name."`
	Office   string   `placeholder:"OFFICE" help:"Said by somebody whose office has these words (foreign minister)."`
	Country  []string `placeholder:"COUNTRY" help:"Said by somebody of this country (its code or name)."`
	Target   string   `placeholder:"NAME" help:"Spoken of or to somebody with NAME in the name, or of a country (its code)."`
	Act      []string `placeholder:"ACT" help:"What is done with the words (accuse, promise); readout explain has them all."`
	Polarity []string `placeholder:"POLARITY" help:"positive, negative or neutral, towards the target where one is given."`
	Topic    []string `placeholder:"TOPIC" help:"What it is about (economic, military)."`
	Side     []string `placeholder:"SIDE" help:"Whose side the speaker is on, seen from the publisher: own, other, joint or third."`
	Event    []string `placeholder:"CODE" help:"With an event of this CAMEO code (05, 057) or PLOVER type (CONSULT)."`
	filterFlags
}

// query is what the flags mean.
func (f statementFlags) query() (archive.Query, error) {
	q := archive.Query{Words: strings.Join(f.Words, " "), Speaker: f.Speaker, Office: f.Office, Target: f.Target,
		Acts: f.Act, Polarity: f.Polarity, Topics: f.Topic, Sides: f.Side, Events: f.Event}
	for _, x := range []struct {
		scheme string
		given  []string
	}{{"act", f.Act}, {"polarity", f.Polarity}, {"topic", f.Topic}, {"side", f.Side}} {
		if err := labelled(x.scheme, x.given); err != nil {
			return q, err
		}
	}
	for _, name := range f.Country {
		code, err := countryCode(name)
		if err != nil {
			return q, err
		}
		q.Country = append(q.Country, code)
	}
	var err error
	q.Filter, err = f.filter()
	return q, err
}

// labelled checks that all of list are labels of a scheme.
func labelled(scheme string, list []string) error {
	for _, s := range label.Schemes {
		if s.Name != scheme {
			continue
		}
		var names []string
		for _, l := range s.Labels {
			names = append(names, l.Name)
		}
		for _, x := range list {
			if !slices.Contains(names, x) {
				return fmt.Errorf("there is no %s %q; there is %s", scheme, x, strings.Join(names, ", "))
			}
		}
	}
	return nil
}

// countryCode is the code of a country that a user names.
func countryCode(name string) (string, error) {
	for _, c := range lang.Countries() {
		for _, other := range append([]string{string(c.Code), c.Name}, c.Others...) {
			if lang.Fold(other) == lang.Fold(name) {
				return string(c.Code), nil
			}
		}
	}
	return "", fmt.Errorf("we know no country %q; give its name, or its code, as in FIN", name)
}

type searchCommand struct {
	archiveFlag
	statementFlags
	Count  bool   `xor:"what" help:"How many there are, and no more."`
	By     string `xor:"what" placeholder:"WHAT" help:"How many there are for each ${dimensions}."`
	Facets bool   `help:"How many there are by speaker, country, publisher, act, topic, target and year, beside the statements."`
	Limit  int    `default:"20" placeholder:"N" help:"The most statements to show, 20 by default; 0 for all."`
	Cursor string `placeholder:"MARK" help:"Go on where a search with the same words and filters ended: the mark that it printed."`
	Format string `short:"o" default:"people" enum:"people,json,csv" placeholder:"FORMAT" help:"people, json or csv."`
	screenFlags
}

// Help are the examples below the help.
func (searchCommand) Help() string {
	return `Finds statements. All words must be there, in any form: agreement finds agreements. The best fit comes first, among equals the
latest; without words, the latest. Of a filter that is given several times, one must hold.

Examples:

  readout search ceasefire
  readout search '"territorial integrity" -ukraine' --since 2023
  readout search 'sanction* OR embargo' --act reject,criticize --country RUS
  readout search --speaker lavrov --target France --polarity negative
  readout search 'NEAR(grain export, 5)' --facets
  readout search water --by month -o csv
  readout search gas --limit 50 -o json
`
}

// Run searches.
func (c *searchCommand) Run(ctx context.Context, t *terminal) error {
	q, err := c.query()
	if err != nil {
		return err
	}
	if c.Limit < 0 {
		return fmt.Errorf("--limit %d: give a number of statements, or 0 for all", c.Limit)
	}
	a, err := c.open(t, archive.ReadOnly)
	if err != nil {
		return err
	}
	defer a.Close()
	switch {
	case c.Count:
		return c.counted(ctx, t, a, q)
	case c.By != "":
		f, err := a.By(ctx, q, c.By)
		if err != nil {
			return err
		}
		return c.showFacets(t, []archive.Facet{f}, 0)
	}
	return c.hits(ctx, t, a, q)
}

// counted prints the number of statements, and nothing else.
func (c *searchCommand) counted(ctx context.Context, t *terminal, a *archive.Archive, q archive.Query) error {
	n, texts, err := a.Count(ctx, q)
	if err != nil {
		return err
	}
	switch c.Format {
	case "json":
		return t.printJSON(map[string]int{"statements": n, "texts": texts})
	case "csv":
		return t.printCSV([][]string{{"statements", "texts"}, {strconv.Itoa(n), strconv.Itoa(texts)}})
	}
	_, err = fmt.Fprintln(t.out, n)
	return wrote("standard output", err)
}

// hits prints what was found.
func (c *searchCommand) hits(ctx context.Context, t *terminal, a *archive.Archive, q archive.Query) error {
	var page archive.Page
	var facets []archive.Facet
	var n, texts int
	var errs [3]error
	var wait sync.WaitGroup // each has a connection of its own
	wait.Go(func() { page, errs[0] = a.Search(ctx, q, c.Limit, c.Cursor) })
	if c.Format != "csv" {
		wait.Go(func() { n, texts, errs[1] = a.Count(ctx, q) })
	}
	if c.Facets {
		wait.Go(func() { facets, errs[2] = a.Facets(ctx, q) })
	}
	wait.Wait()
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	switch {
	case c.Format == "csv" && c.Facets:
		return c.showFacets(t, facets, 0)
	case c.Format == "csv":
		return t.printCSV(hitRows(page.Hits))
	}
	found := foundJSON{Statements: n, Texts: texts, Next: page.Next, Hits: hitsJSON(page.Hits), Facets: facetsJSON(facets)}
	if c.Format == "json" {
		return t.printJSON(found)
	}
	v := export.NewPage(c.options(t, ""), 110)
	for i, h := range page.Hits {
		if i > 0 {
			v.Gap()
		}
		writeHit(v, h)
	}
	if len(page.Hits) > 0 {
		v.Gap()
	}
	v.Line("", "", v.Faint(fmt.Sprintf("%s in %s", number(n, "statement"), number(texts, "text"))))
	if page.Next != "" {
		v.WriteString(v.Faint("more: --cursor "+page.Next) + "\n") // not wrapped, to be copied
	}
	writeFacets(v, facets, mostValues)
	_, err := t.out.WriteString(v.String())
	return wrote("standard output", err)
}

// number is a number with its noun.
func number(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

// writeHit shows who said what, with the words lit, and where it stands.
func writeHit(v export.Page, h archive.Hit) {
	who := "somebody"
	if len(h.Speakers) > 0 {
		who = export.Plain(strings.Join(h.Speakers, ", "))
	}
	v.Line("", "  ", v.Strong(who)+v.Faint("\u00a0· "+export.Plain(strings.Join(append([]string{h.Act}, h.Topics...), ", "))))
	v.Line("  ", "  ", lighted(v, h))
	about := archive.Short(h.Hash) + "\u00a0" + fmt.Sprintf("%d:%d", h.Line, h.Column) + "\u00a0· " + dated(h.Date)
	if h.Publisher != "" {
		about += " · " + export.Plain(h.Publisher)
	}
	v.Line("  ", "  ", v.Faint(about))
}

func dated(date string) string {
	if date == "" {
		return "no date"
	}
	return export.Plain(date)
}

// lighted are the words of a statement, those that were sought in the colour of the terminal's choice, where it has colours.
func lighted(v export.Page, h archive.Hit) string {
	if !v.Styled() {
		return export.Plain(h.Content)
	}
	var b strings.Builder
	at := 0
	for _, l := range h.Lit {
		b.WriteString(spaced(h.Content[at:l[0]]) + v.Alert(spaced(h.Content[l[0]:l[1]])))
		at = l[1]
	}
	return strings.TrimSpace(b.String() + spaced(h.Content[at:]))
}

// spaced is s made safe for the terminal, with the blanks at its ends.
func spaced(s string) string {
	const ends = "x"
	return strings.TrimSuffix(strings.TrimPrefix(export.Plain(ends+s+ends), ends), ends)
}

// mostValues are how many values of a facet people are shown beside statements.
const mostValues = 8

// showFacets prints counts alone. most, where it is not 0, is the most values of each to show.
func (c *searchCommand) showFacets(t *terminal, list []archive.Facet, most int) error {
	switch c.Format {
	case "json":
		return t.printJSON(facetsJSON(list))
	case "csv":
		rows := [][]string{{"by", "value", "name", "statements"}}
		for _, f := range list {
			for _, x := range f.Values {
				rows = append(rows, []string{f.Name, x.Value, x.Name, strconv.Itoa(x.Count)})
			}
		}
		return t.printCSV(rows)
	}
	v := export.NewPage(c.options(t, ""), 110)
	writeValues(v, list[0].Values)
	_, err := t.out.WriteString(v.String())
	return wrote("standard output", err)
}

// writeFacets shows each facet under its name.
func writeFacets(v export.Page, list []archive.Facet, most int) {
	for _, f := range list {
		if len(f.Values) == 0 {
			continue
		}
		more := ""
		if len(f.Values) > most {
			more = fmt.Sprintf("%d of %d", most, len(f.Values))
		}
		v.Heading(f.Name, more)
		writeValues(v, f.Values[:min(most, len(f.Values))])
	}
}

// writeValues shows a value a line, with its count before it.
func writeValues(v export.Page, list []archive.Value) {
	width := 1
	for _, x := range list {
		width = max(width, len(strconv.Itoa(x.Count)))
	}
	for _, x := range list {
		name := export.Plain(x.Name)
		if name == "" {
			name = v.Faint("not known")
		}
		v.Line(fmt.Sprintf("%*d  ", width, x.Count), strings.Repeat(" ", width+2), name)
	}
}

// foundJSON is the JSON of a search.
type foundJSON struct {
	Statements int         `json:"statements"` // in all
	Texts      int         `json:"texts"`
	Next       string      `json:"next"` // cursor, "" at the end
	Hits       []hitJSON   `json:"hits"`
	Facets     []facetJSON `json:"facets,omitempty"`
}

type hitJSON struct {
	ID        string   `json:"id"`
	Hash      string   `json:"hash"`
	Statement string   `json:"statement"`
	Publisher string   `json:"publisher"`
	Country   string   `json:"country"`
	Date      string   `json:"date"`
	Title     string   `json:"title"`
	Address   string   `json:"address"`
	Speakers  []string `json:"speakers"`
	Act       string   `json:"act"`
	Mode      string   `json:"mode"`
	Side      string   `json:"side"`
	Topics    []string `json:"topics"`
	Events    []string `json:"events"`
	Cue       string   `json:"cue"`
	Content   string   `json:"content"`
	Line      int      `json:"line"`
	Column    int      `json:"column"`
}

func hitsJSON(hits []archive.Hit) []hitJSON {
	out := make([]hitJSON, 0, len(hits))
	for _, h := range hits {
		out = append(out, hitJSON{archive.Short(h.Hash), h.Hash, statementID(h.Number), h.Publisher, h.Country, h.Date, h.Title, h.Source, append([]string{}, h.Speakers...),
			h.Act, h.Mode, h.Side, h.Topics, h.Events, h.Cue, h.Content, h.Line, h.Column})
	}
	return out
}

func hitRows(hits []archive.Hit) [][]string {
	rows := [][]string{{"id", "statement", "publisher", "country", "date", "title", "address", "speakers", "act", "mode", "side", "topics", "events", "cue", "content", "line", "column", "hash"}}
	for _, h := range hits {
		rows = append(rows, []string{archive.Short(h.Hash), statementID(h.Number), h.Publisher, h.Country, h.Date, h.Title, h.Source, strings.Join(h.Speakers, "; "),
			h.Act, h.Mode, h.Side, strings.Join(h.Topics, "; "), strings.Join(h.Events, "; "), h.Cue, h.Content, strconv.Itoa(h.Line), strconv.Itoa(h.Column), h.Hash})
	}
	return rows
}

type facetJSON struct {
	By     string      `json:"by"`
	Values []valueJSON `json:"values"`
}

type valueJSON struct {
	Value      string `json:"value"`
	Name       string `json:"name"`
	Statements int    `json:"statements"`
}

func facetsJSON(list []archive.Facet) []facetJSON {
	var out []facetJSON
	for _, f := range list {
		x := facetJSON{By: f.Name, Values: []valueJSON{}}
		for _, v := range f.Values {
			x.Values = append(x.Values, valueJSON{v.Value, v.Name, v.Count})
		}
		out = append(out, x)
	}
	return out
}
