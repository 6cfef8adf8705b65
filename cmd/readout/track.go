package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/follow"
	"github.com/readout-project/readout/internal/archive"
	"github.com/readout-project/readout/lang"
)

type trackCommand struct {
	archiveFlag
	Phrase    string      `arg:"" optional:"" help:"The phrase: its words in any form, near one another in a sentence."`
	New       string      `placeholder:"ID" help:"Instead: what a text says that its publisher never said so before, and what is changed or missing."`
	Exact     bool        `help:"Only the words as they are."`
	About     string      `placeholder:"WORDS" help:"Texts with all of WORDS in them: the topic."`
	By        follow.Step `default:"" enum:",month,quarter,year" placeholder:"STEP" help:"month, quarter or year; what suits the time by default."`
	Baseline  string      `placeholder:"PHRASE" help:"Another phrase, counted beside it."`
	Ladder    string      `placeholder:"FILE" help:"Your own order of phrases, one a line, from the lowest to the highest; # begins a remark."`
	Format    string      `short:"o" default:"people" enum:"people,json,csv,svg" placeholder:"FORMAT" help:"people, json, csv (all uses) or svg (a chart)."`
	Out       string      `placeholder:"FILE" help:"Write to FILE, which appears when it is whole, instead of standard output."`
	Publisher string      `placeholder:"NAME" help:"Texts of publishers with NAME in their name, or of a country (its code, FIN)."`
	Since     string      `placeholder:"DATE" help:"Texts of DATE and later (2024-05-31, 2024-05, 2024)."`
	Until     string      `placeholder:"DATE" help:"Texts of DATE and earlier; of a month or year, to its end."`
	screenFlags
}

// Help are the examples below the help.
func (trackCommand) Help() string {
	return `'grave concern' also finds 'gravely concerned'. Periods in which the archive has no texts are shown as such: they are gaps of the
archive, not silence.

Examples:

  readout track "grave concern"
  readout track --publisher FIN --about ferry "safe passage"
  readout track --baseline "deep concern" -o svg --out concern.svg "grave concern"
  readout track --ladder my-ladder.txt concern
  readout track --new 3f9a0c1d
`
}

// Run tracks the phrase, or compares a text with those before it.
func (c *trackCommand) Run(ctx context.Context, t *terminal) error {
	if (c.Phrase == "") == (c.New == "") {
		return errors.New("there is nothing to track; give a phrase, or a text's ID with --new")
	}
	a, err := c.open(t, archive.ReadOnly)
	if err != nil {
		return err
	}
	defer a.Close()
	var b bytes.Buffer
	if c.New != "" {
		err = c.changes(ctx, t, a, &b)
	} else {
		err = c.track(ctx, t, a, &b)
	}
	if err != nil {
		return err
	}
	return t.save(c.Out, b.Bytes())
}

// query is what the flags ask for.
func (c *trackCommand) query() (follow.Query, error) {
	q := follow.Query{Exact: c.Exact, Step: c.By}
	var err error
	if q.Phrase, err = follow.NewPhrase(c.Phrase, &lang.English); err != nil {
		return q, err
	}
	if c.Baseline != "" {
		p, err := follow.NewPhrase(c.Baseline, &lang.English)
		if err != nil {
			return q, err
		}
		q.Baseline = &p
	}
	if c.Ladder == "" {
		return q, nil
	}
	raw, err := os.ReadFile(c.Ladder)
	if err != nil {
		return q, unread(c.Ladder, err)
	}
	for line := range strings.Lines(string(raw)) {
		if line, _, _ = strings.Cut(line, "#"); strings.TrimSpace(line) == "" {
			continue
		}
		p, err := follow.NewPhrase(line, &lang.English)
		if err != nil {
			return q, fmt.Errorf("%s: %w", c.Ladder, err)
		}
		q.Ladder = append(q.Ladder, p)
	}
	if len(q.Ladder) == 0 {
		return q, fmt.Errorf("there is no phrase in %s; give one a line", c.Ladder)
	}
	return q, nil
}

func (c *trackCommand) track(ctx context.Context, t *terminal, a *archive.Archive, b *bytes.Buffer) error {
	q, err := c.query()
	if err != nil {
		return err
	}
	flags := filterFlags{Publisher: c.Publisher, Since: c.Since, Until: c.Until}
	filter, err := flags.filter()
	if err != nil {
		return err
	}
	prefixes := [][]string{q.Phrase.Prefixes()}
	for _, p := range q.Ladder {
		prefixes = append(prefixes, p.Prefixes())
	}
	if q.Baseline != nil {
		prefixes = append(prefixes, q.Baseline.Prefixes())
	}
	found, err := a.Texts(ctx, filter, c.About, prefixes...)
	if err != nil {
		return err
	}
	list := make([]follow.Text, len(found))
	for i, x := range found {
		list[i] = follow.Text{ID: archive.Short(x.Hash), Hash: x.Hash, Publisher: x.Publisher, Day: x.Day, Title: x.Title, Words: x.Text}
	}
	track := follow.NewTrack(q, list)
	switch c.Format {
	case "csv":
		return csvTo(b, uses(track))
	case "svg":
		return follow.WriteSVG(b, track)
	}
	places, err := c.places(ctx, a, track, list)
	if err != nil {
		return err
	}
	if c.Format == "json" {
		return jsonTo(b, trackOf(track, places))
	}
	return follow.WriteTrack(b, track, places, c.options(t, c.Out))
}

// places says what stood in the place of the phrase in the texts of its chief publisher before the first use and after the last.
func (c *trackCommand) places(ctx context.Context, a *archive.Archive, t follow.Track, list []follow.Text) ([]follow.Place, error) {
	if t.With == 0 {
		return nil, nil
	}
	slices.SortFunc(list, func(x, y follow.Text) int { return strings.Compare(x.Day+x.Hash, y.Day+y.Hash) })
	by := t.By[0]
	own := slices.DeleteFunc(slices.Clone(list), func(x follow.Text) bool { return x.Publisher != by.Publisher || x.Day == "" })
	var out []follow.Place
	for _, end := range []struct {
		when string
		use  follow.Use
		step int
	}{{"before", by.First, -1}, {"after", by.Last, 1}} {
		i := slices.IndexFunc(own, func(x follow.Text) bool { return x.Hash == end.use.Text.Hash })
		if i < 0 || i+end.step < 0 || i+end.step >= len(own) {
			continue
		}
		here, err := wordings(ctx, a, own[i])
		if err != nil {
			return nil, err
		}
		there, err := wordings(ctx, a, own[i+end.step])
		if err != nil {
			return nil, err
		}
		place := follow.Place{Publisher: by.Publisher, When: end.when, Text: own[i+end.step], Wordings: follow.InPlace(follow.KindsAt(here, t.Uses), there)}
		if len(place.Wordings) > 0 {
			out = append(out, place)
		}
	}
	return out, nil
}

func wordings(ctx context.Context, a *archive.Archive, x follow.Text) ([]follow.Wording, error) {
	r, err := a.Record(ctx, x.Hash)
	if err != nil {
		return nil, err
	}
	return follow.Wordings(r, x, &lang.English), nil
}

// latest is how many texts on the same topic a text is compared with.
const latest = 5

// changes says what is new in a text, and what is changed or missing.
func (c *trackCommand) changes(ctx context.Context, t *terminal, a *archive.Archive, b *bytes.Buffer) error {
	d, err := a.Find(ctx, c.New)
	if err != nil {
		return err
	}
	if d.Publisher == "" || archive.Day(d.Date) == "" {
		return fmt.Errorf("we could not tell what was said before %s: the text has no publisher or no date", c.New)
	}
	r, err := a.Record(ctx, d.Hash)
	if err != nil {
		return err
	}
	x := textOf(d)
	now := follow.Wordings(r, x, &lang.English)
	candidates, err := a.Earlier(ctx, d, follow.Concerned(r))
	if err != nil {
		return err
	}
	var list []follow.Candidate
	for _, e := range candidates {
		list = append(list, follow.Candidate{Text: follow.Text{ID: archive.Short(e.Hash), Hash: e.Hash, Publisher: d.Publisher, Day: e.Day, Title: e.Title}, Shares: e.Shares})
	}
	texts, close := follow.OnTopic(x, list, latest, &lang.English)
	var last [][]follow.Wording
	for _, e := range texts {
		w, err := wordings(ctx, a, e)
		if err != nil {
			return err
		}
		last = append(last, w)
	}
	var failed error
	said := func(w follow.Wording) (follow.Wording, bool) {
		then, ok, err := longAgo(ctx, a, d, w)
		failed = errors.Join(failed, err)
		return then, ok
	}
	var changes []follow.Change
	if len(candidates) > 0 { // else all would be new
		changes = follow.Changes(now, last, close, said)
	}
	if failed != nil {
		return failed
	}
	switch c.Format {
	case "json":
		return jsonTo(b, changesOf(x, texts, changes))
	case "csv":
		return csvTo(b, changeRows(changes))
	case "svg":
		return errors.New("there is no chart of what is new; use people, json or csv")
	}
	return follow.WriteChanges(b, x, texts, changes, c.options(t, c.Out))
}

// longAgo is the statement most like w in the earlier texts of a document's publisher.
func longAgo(ctx context.Context, a *archive.Archive, d archive.Document, w follow.Wording) (follow.Wording, bool, error) {
	similar, err := a.SaidBefore(ctx, d, w.Telling(&lang.English))
	if err != nil {
		return w, false, err
	}
	var list []follow.Wording
	for _, s := range similar {
		list = append(list, follow.NewWording(follow.Text{ID: archive.Short(s.Hash), Hash: s.Hash, Day: s.Day, Publisher: d.Publisher}, s.Act, s.Content, &lang.English))
	}
	i, ok := follow.Closest(w, list)
	if !ok {
		return w, false, nil
	}
	whole, err := wordings(ctx, a, list[i].Text)
	if err != nil {
		return w, false, err
	}
	name := fmt.Sprintf("s%d", similar[i].Number+1)
	k := slices.IndexFunc(whole, func(x follow.Wording) bool { return x.Statement == name })
	if k < 0 { // the other side said it
		return w, false, nil
	}
	return whole[k], true, nil
}

func textOf(d archive.Document) follow.Text {
	return follow.Text{ID: archive.Short(d.Hash), Hash: d.Hash, Publisher: d.Publisher, Day: archive.Day(d.Date), Title: d.Title}
}

// uses are the rows of all uses.
func uses(t follow.Track) [][]string {
	rows := [][]string{{"date", "publisher", "id", "line", "column", "wording", "exact", "sentence", "title"}}
	for _, u := range t.Uses {
		rows = append(rows, []string{u.Text.Day, u.Text.Publisher, u.Text.ID, strconv.Itoa(u.Line), strconv.Itoa(u.Col), u.Variant, strconv.FormatBool(u.Exact),
			follow.Quote(u.Text.Words, u.Start, u.End, 400), u.Text.Title})
	}
	return rows
}

func changeRows(list []follow.Change) [][]string {
	rows := [][]string{{"verdict", "kind", "now", "now_line", "then", "then_id", "then_date", "in", "of"}}
	for _, c := range list {
		row := []string{string(c.Verdict), c.Kind, "", "", "", "", "", strconv.Itoa(c.In), strconv.Itoa(c.Last)}
		if c.Now != nil {
			row[2], row[3] = c.Now.Words, strconv.Itoa(c.Now.Line)
		}
		if c.Then != nil {
			row[4], row[5], row[6] = c.Then.Words, c.Then.Text.ID, c.Then.Text.Day
		}
		rows = append(rows, row)
	}
	return rows
}

// The JSON of track.
type (
	trackJSON struct {
		Phrase     string          `json:"phrase"`
		Texts      int             `json:"texts"`
		Undated    int             `json:"undated"`
		With       int             `json:"with"`
		Uses       []useJSON       `json:"uses"`
		By         follow.Step     `json:"by"`
		Periods    []periodJSON    `json:"periods"`
		Wordings   []variantJSON   `json:"wordings"`
		Publishers []publisherJSON `json:"publishers"`
		Baseline   string          `json:"baseline,omitempty"`
		Ladder     []rungJSON      `json:"ladder,omitempty"`
		InItsPlace []placeJSON     `json:"inItsPlace"`
	}
	useJSON struct {
		ID        string `json:"id"`
		Date      string `json:"date"`
		Publisher string `json:"publisher"`
		Line      int    `json:"line"`
		Column    int    `json:"column"`
		Wording   string `json:"wording"`
		Exact     bool   `json:"exact"`
		Sentence  string `json:"sentence"`
	}
	periodJSON struct {
		Period   string     `json:"period"`
		Texts    int        `json:"texts"`
		With     int        `json:"with"`
		Interval [2]float64 `json:"interval"`
		Baseline *int       `json:"baseline,omitempty"`
	}
	variantJSON struct {
		Wording string  `json:"wording"`
		Uses    int     `json:"uses"`
		Texts   int     `json:"texts"`
		First   useJSON `json:"first"`
		Last    useJSON `json:"last"`
	}
	publisherJSON struct {
		Publisher string `json:"publisher"`
		Texts     int    `json:"texts"`
		With      int    `json:"with"`
	}
	rungJSON struct {
		Phrase  string `json:"phrase"`
		Texts   int    `json:"texts"`
		Periods []int  `json:"periods"`
	}
	placeJSON struct {
		Publisher string        `json:"publisher"`
		When      string        `json:"when"`
		ID        string        `json:"id"`
		Date      string        `json:"date"`
		Wordings  []wordingJSON `json:"wordings"`
	}
	wordingJSON struct {
		ID        string  `json:"id"`
		Date      string  `json:"date"`
		Statement string  `json:"statement"`
		Act       doc.Act `json:"act"`
		Line      int     `json:"line,omitempty"`
		Column    int     `json:"column,omitempty"`
		Words     string  `json:"words"`
	}
	changesJSON struct {
		ID      string       `json:"id"`
		Date    string       `json:"date"`
		Beside  []string     `json:"beside"`
		Changes []changeJSON `json:"changes"`
	}
	changeJSON struct {
		Verdict follow.Verdict `json:"verdict"`
		Kind    string         `json:"kind"`
		Now     *wordingJSON   `json:"now"`
		Then    *wordingJSON   `json:"then"`
		In      int            `json:"in"`
		Of      int            `json:"of"`
	}
)

func useOf(u follow.Use) useJSON {
	return useJSON{u.Text.ID, u.Text.Day, u.Text.Publisher, u.Line, u.Col, u.Variant, u.Exact, follow.Quote(u.Text.Words, u.Start, u.End, 400)}
}

func wordingOf(w *follow.Wording) *wordingJSON {
	if w == nil {
		return nil
	}
	return &wordingJSON{w.Text.ID, w.Text.Day, w.Statement, w.Act, w.Line, w.Col, w.Words}
}

func trackOf(t follow.Track, places []follow.Place) trackJSON {
	j := trackJSON{Phrase: t.Phrase, Texts: t.Texts, Undated: t.Undated, With: t.With, By: t.Step, Baseline: t.Baseline,
		Uses: []useJSON{}, Periods: []periodJSON{}, Wordings: []variantJSON{}, Publishers: []publisherJSON{}, InItsPlace: []placeJSON{}}
	for _, u := range t.Uses {
		j.Uses = append(j.Uses, useOf(u))
	}
	for _, p := range t.Periods {
		x := periodJSON{Period: p.Name, Texts: p.Texts, With: p.With, Interval: [2]float64{p.Low, p.High}}
		if t.Baseline != "" {
			x.Baseline = &p.Baseline
		}
		j.Periods = append(j.Periods, x)
	}
	for _, v := range t.Variants {
		j.Wordings = append(j.Wordings, variantJSON{v.Words, v.Uses, v.Texts, useOf(v.First), useOf(v.Last)})
	}
	for _, b := range t.By {
		j.Publishers = append(j.Publishers, publisherJSON{b.Publisher, b.Texts, b.With})
	}
	for _, r := range t.Rungs {
		j.Ladder = append(j.Ladder, rungJSON{r.Phrase, r.With, r.Periods})
	}
	for _, p := range places {
		x := placeJSON{p.Publisher, p.When, p.Text.ID, p.Text.Day, []wordingJSON{}}
		for _, w := range p.Wordings {
			x.Wordings = append(x.Wordings, *wordingOf(&w))
		}
		j.InItsPlace = append(j.InItsPlace, x)
	}
	return j
}

func changesOf(x follow.Text, last []follow.Text, list []follow.Change) changesJSON {
	j := changesJSON{ID: x.ID, Date: x.Day, Beside: []string{}, Changes: []changeJSON{}}
	for _, t := range last {
		j.Beside = append(j.Beside, t.ID)
	}
	for _, c := range list {
		j.Changes = append(j.Changes, changeJSON{c.Verdict, c.Kind, wordingOf(c.Now), wordingOf(c.Then), c.In, c.Last})
	}
	return j
}
