package main

import (
	"bytes"
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/follow"
	"github.com/readout-project/readout/internal/archive"
	"github.com/readout-project/readout/lang"
)

type timelineCommand struct {
	archiveFlag
	Parties []string    `arg:"" name:"party" help:"A country (name or code), a body or a person; with a second one, what is between the two."`
	By      follow.Step `default:"" enum:",month,quarter,year" placeholder:"STEP" help:"month, quarter or year; what suits the time by default."`
	Since   string      `placeholder:"DATE" help:"What happened on DATE or later."`
	Until   string      `placeholder:"DATE" help:"What happened on DATE or earlier; of a month or year, to its end."`
	Format  string      `short:"o" default:"people" enum:"people,json,csv,svg" placeholder:"FORMAT" help:"people, json, csv or svg (a chart)."`
	Out     string      `placeholder:"FILE" help:"Write to FILE, which appears when it is whole, instead of standard output."`
	screenFlags
}

// Help are the examples below the help.
func (timelineCommand) Help() string {
	return `Meetings and events as texts report them, by the day that is stated, else by the day of the text; a mark shows which.

Examples:

  readout timeline Finland Mongolia
  readout timeline NOR --since 2024 --by month
  readout timeline FIN MNG -o svg --out chart.svg
`
}

// Run shows the timeline.
func (c *timelineCommand) Run(ctx context.Context, t *terminal) error {
	if len(c.Parties) > 2 {
		return fmt.Errorf("there are %d parties; give one or two", len(c.Parties))
	}
	flags := filterFlags{Since: c.Since, Until: c.Until}
	between, err := flags.filter()
	if err != nil {
		return err
	}
	a, err := c.open(t, archive.ReadOnly)
	if err != nil {
		return err
	}
	defer a.Close()
	one := archive.PartyOf(c.Parties[0], &lang.English)
	var other *archive.Party
	head := one.Name
	if len(c.Parties) == 2 {
		p := archive.PartyOf(c.Parties[1], &lang.English)
		other, head = &p, one.Name+" and "+p.Name
	}
	found, err := a.Happenings(ctx, one, other)
	if err != nil {
		return err
	}
	var list []follow.Happening
	for _, h := range found {
		if between.Since != "" && h.Day < between.Since || between.Until != "" && (h.Day == "" || h.Day > between.Until) {
			continue
		}
		list = append(list, happening(h))
	}
	var b bytes.Buffer
	switch c.Format {
	case "json":
		err = jsonTo(&b, happeningsOf(list))
	case "csv":
		err = csvTo(&b, happeningRows(list))
	case "svg":
		err = follow.WriteTimelineSVG(&b, head, list, c.By)
	default:
		err = follow.WriteTimeline(&b, head, list, c.By, c.options(t, c.Out))
	}
	if err != nil {
		return err
	}
	return t.save(c.Out, b.Bytes())
}

func happening(h archive.Happening) follow.Happening {
	out := follow.Happening{Text: follow.Text{ID: archive.Short(h.Hash), Hash: h.Hash, Publisher: h.Publisher}, Day: h.Day, Stated: h.Stated,
		What: string(h.Meeting), Quad: h.Quad, From: h.From, To: h.To, Words: h.Words}
	if h.Meeting == "" {
		out.What = strings.TrimSpace(string(h.CAMEO) + " " + strings.ToLower(string(h.PLOVER)))
		if h.Status != doc.Actual {
			out.Status = string(h.Status)
		}
	}
	return out
}

// happeningJSON is a meeting or event in the JSON of timeline.
type happeningJSON struct {
	Day       string   `json:"day"`
	Stated    bool     `json:"stated"`
	What      string   `json:"what"`
	Status    string   `json:"status"`
	Quad      int      `json:"quad"`
	From      []string `json:"from"`
	To        []string `json:"to"`
	Words     string   `json:"words"`
	ID        string   `json:"id"`
	Publisher string   `json:"publisher"`
}

func happeningsOf(list []follow.Happening) []happeningJSON {
	out := []happeningJSON{}
	for _, h := range list {
		out = append(out, happeningJSON{h.Day, h.Stated, h.What, h.Status, h.Quad, some(h.From), some(h.To), h.Words, h.Text.ID, h.Text.Publisher})
	}
	return out
}

func happeningRows(list []follow.Happening) [][]string {
	rows := [][]string{{"day", "stated", "what", "status", "quad", "from", "to", "words", "id", "publisher"}}
	for _, h := range list {
		rows = append(rows, []string{h.Day, strconv.FormatBool(h.Stated), h.What, h.Status, strconv.Itoa(h.Quad), strings.Join(h.From, "; "), strings.Join(h.To, "; "), h.Words, h.Text.ID, h.Text.Publisher})
	}
	return rows
}
