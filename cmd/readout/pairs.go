package main

import (
	"context"
	"slices"
	"strings"

	"github.com/readout-project/readout/compare"
	"github.com/readout-project/readout/compare/table"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/internal/archive"
	"github.com/readout-project/readout/lang"
)

type pairsCommand struct {
	archiveFlag
	filterFlags
	Unsure bool   `help:"Also those that may be of one meeting, where who met is not clear."`
	Limit  int    `default:"20" placeholder:"N" help:"The most pairs to show, 20 by default; 0 for all."`
	Format string `short:"o" default:"people" enum:"people,json,csv" placeholder:"FORMAT" help:"people, json or csv."`
	screenFlags
}

// Help are the examples below the help.
func (pairsCommand) Help() string {
	return `Lists accounts of the same meeting by different publishers in the archive, the latest first, and why they are taken for that. With a
filter, one of the two at least is as asked for.

Examples:

  readout pairs
  readout pairs --publisher RUS --since 2022
  readout pairs -o csv --limit 0 > pairs.csv
  readout compare b6d405a6 ef865ff8
`
}

// told is a pair with what was found out about it.
type told struct {
	day   string
	texts [2]archive.Document
	same  compare.Same
}

// Run lists the pairs.
func (c *pairsCommand) Run(ctx context.Context, t *terminal) error {
	filter, err := c.filter()
	if err != nil {
		return err
	}
	a, err := c.open(t, archive.ReadOnly)
	if err != nil {
		return err
	}
	defer a.Close()
	list, err := c.pairs(ctx, a, filter)
	if err != nil {
		return err
	}
	switch c.Format {
	case "json":
		return t.printJSON(pairsJSON(list))
	case "csv":
		return t.printCSV(pairRows(list))
	}
	if len(list) == 0 {
		t.note("no two texts in the archive are found to tell of one meeting")
	}
	v := export.NewPage(c.options(t, ""), 110)
	for i, p := range list {
		if i > 0 {
			v.Gap()
		}
		writePair(v, p)
	}
	_, err = t.out.WriteString(v.String())
	return wrote("standard output", err)
}

// pairs looks closer at the pairs that may be of one meeting, until there are enough.
func (c *pairsCommand) pairs(ctx context.Context, a *archive.Archive, f archive.Filter) ([]told, error) {
	candidates, err := a.Pairs(ctx, f)
	if err != nil {
		return nil, err
	}
	records := map[string]*doc.Record{}
	var list []told
	for _, p := range candidates {
		var two [2]*doc.Record
		for i, hash := range p.Hash {
			if records[hash] == nil {
				if records[hash], err = a.Record(ctx, hash); err != nil {
					return nil, err
				}
			}
			two[i] = records[hash]
		}
		same := compare.SameMeeting(two[0], two[1], &lang.English)
		if same.Verdict == compare.No || same.Verdict == compare.Unsure && !c.Unsure {
			continue
		}
		x := told{day: p.Day, same: same}
		for i, hash := range p.Hash {
			if x.texts[i], err = a.Find(ctx, hash); err != nil {
				return nil, err
			}
		}
		if list = append(list, x); len(list) == c.Limit {
			break
		}
	}
	return list, nil
}

// writePair shows both texts, with their IDs, and why they are a pair.
func writePair(v export.Page, p told) {
	for _, d := range p.texts {
		v.Line(v.Accent(archive.Short(d.Hash))+"  ", "          ", v.Strong(export.Plain(headline(d))))
		v.Line("          ", "          ", export.Plain(publishedBy(d))+v.Faint(" · "+dated(d.Date)))
	}
	v.Line("          ", "            ", "same meeting: "+string(p.same.Verdict)+v.Faint(p.because()))
}

// because are the reasons. Where the texts do not word the day themselves, it stands for them.
func (p told) because() string {
	same, day := p.same, ""
	same.Because = slices.DeleteFunc(slices.Clone(same.Because), func(r compare.Reason) bool {
		if r.What == "date" && (r.At[compare.A].IsZero() || r.At[compare.B].IsZero()) {
			day = "\u00a0· " + r.What + ": " + dated(p.texts[0].Date) + " = " + dated(p.texts[1].Date)
			return true
		}
		return false
	})
	return day + table.Reasons(same)
}

type pairJSON struct {
	Day     string       `json:"day"`
	A       accountJSON  `json:"a"`
	B       accountJSON  `json:"b"`
	Verdict string       `json:"verdict"`
	Because []reasonJSON `json:"because"`
}

type accountJSON struct {
	ID        string `json:"id"`
	Hash      string `json:"hash"`
	Publisher string `json:"publisher"`
	Country   string `json:"country"`
	Date      string `json:"date"`
	Title     string `json:"title"`
	Address   string `json:"address"`
}

type reasonJSON struct {
	What  string    `json:"what"`
	Agree bool      `json:"agree"`
	A     *spotJSON `json:"a"`
	B     *spotJSON `json:"b"`
}

type spotJSON struct {
	Text   string `json:"text"`
	Line   int    `json:"line"`
	Column int    `json:"column"`
}

func pairsJSON(list []told) []pairJSON {
	out := make([]pairJSON, 0, len(list))
	for _, p := range list {
		x := pairJSON{Day: p.day, A: accountOf(p.texts[0]), B: accountOf(p.texts[1]), Verdict: string(p.same.Verdict), Because: []reasonJSON{}}
		for _, r := range p.same.Because {
			x.Because = append(x.Because, reasonJSON{r.What, r.Agree, spotOf(r.At[compare.A]), spotOf(r.At[compare.B])})
		}
		out = append(out, x)
	}
	return out
}

func accountOf(d archive.Document) accountJSON {
	return accountJSON{archive.Short(d.Hash), d.Hash, d.Publisher, d.Country, d.Date, d.Title, d.Address}
}

// spotOf is nil for no place.
func spotOf(sp doc.Span) *spotJSON {
	if sp.IsZero() {
		return nil
	}
	line, column := sp.Document().Position(sp.Start())
	return &spotJSON{sp.Text(), line, column}
}

func pairRows(list []told) [][]string {
	rows := [][]string{{"day", "a", "a_publisher", "a_title", "b", "b_publisher", "b_title", "verdict", "because"}}
	for _, p := range list {
		row := []string{p.day}
		for _, d := range p.texts {
			row = append(row, archive.Short(d.Hash), d.Publisher, d.Title)
		}
		because := strings.TrimPrefix(strings.ReplaceAll(p.because(), "\u00a0· ", "; "), "; ")
		rows = append(rows, append(row, string(p.same.Verdict), because))
	}
	return rows
}
