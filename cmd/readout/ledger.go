package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"time"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/follow"
	"github.com/readout-project/readout/internal/archive"
	"github.com/readout-project/readout/lang"
)

type ledgerCommand struct {
	Show ledgerShowCommand `cmd:"" default:"withargs" help:"What was agreed, promised, offered and asked for, over all texts."`
	Set  ledgerSetCommand  `cmd:"" help:"Note what became of an entry."`
}

// Help are the examples below the help.
func (ledgerCommand) Help() string { return ledgerShowCommand{}.Help() }

type ledgerShowCommand struct {
	archiveFlag
	Parties []string `arg:"" name:"party" help:"A country (name or code), a body or a person; with a second one, what is between the two."`
	Since   string   `placeholder:"DATE" help:"Entries that are spoken of on DATE or later."`
	Kind    []string `enum:"agreement,pledge,offer,call,plan" placeholder:"KIND" help:"agreement, pledge, offer, call or plan; may be given again."`
	Format  string   `short:"o" default:"people" enum:"people,json,csv" placeholder:"FORMAT" help:"people, json or csv (a row for each mention)."`
	screenFlags
}

// Help are the examples below the help.
func (ledgerShowCommand) Help() string {
	return `The same thing in several texts is one entry; the words that they share are shown. What became of it is for people to note: the
program says how a text words it, and never 'kept' or 'broken'.

Examples:

  readout ledger Finland Mongolia
  readout ledger NOR --kind pledge --since 2024
  readout ledger set 4f1c22d0 'under way' --by 'R. Desk'
`
}

type ledgerSetCommand struct {
	archiveFlag
	ID     string `arg:"" name:"id" help:"The entry's ID, as readout ledger shows it."`
	Status string `arg:"" help:"Your own words for what became of it."`
	By     string `placeholder:"NAME" help:"Who notes it; your user name by default."`
	Note   string `placeholder:"WORDS" help:"Why, or where it can be seen."`
}

// Help are the examples below the help.
func (ledgerSetCommand) Help() string {
	return `Earlier notes are kept beneath it, with who and when.

Examples:

  readout ledger set 4f1c22d0 'under way'
  readout ledger set 4f1c22d0 done --by 'R. Desk' --note 'the bridge opened on 3 May'
`
}

// Run shows the ledger.
func (c *ledgerShowCommand) Run(ctx context.Context, t *terminal) error {
	if len(c.Parties) > 2 {
		return fmt.Errorf("there are %d parties; give one or two", len(c.Parties))
	}
	since, err := day(c.Since, false)
	if err != nil {
		return err
	}
	a, err := c.open(t, archive.ReadOnly)
	if err != nil {
		return err
	}
	defer a.Close()
	list, head, err := entries(ctx, a, c.Parties)
	if err != nil {
		return err
	}
	notes, err := noted(ctx, a, list)
	if err != nil {
		return err
	}
	list = c.chosen(list, since)
	if err := follow.Located(list, func(hash string) (string, error) { return a.Text(ctx, hash) }); err != nil {
		return err
	}
	switch c.Format {
	case "json":
		return t.printJSON(ledgerOf(list, notes))
	case "csv":
		return t.printCSV(ledgerRows(list, notes))
	}
	var b bytes.Buffer
	if err := follow.WriteLedger(&b, head, list, notes, c.options(t, "")); err != nil {
		return err
	}
	_, err = t.out.Write(b.Bytes())
	return wrote("standard output", err)
}

// chosen are the entries that the flags want.
func (c *ledgerShowCommand) chosen(list []follow.Entry, since string) []follow.Entry {
	var out []follow.Entry
	for _, e := range list {
		last := e.Mentions[len(e.Mentions)-1]
		if since != "" && last.Text.Day < since || len(c.Kind) > 0 && !strings.Contains(" "+strings.Join(c.Kind, " ")+" ", " "+e.Bound().Kind+" ") {
			continue
		}
		out = append(out, e)
	}
	return out
}

// entries are those of one party, or between two, and the words for what they are.
func entries(ctx context.Context, a *archive.Archive, names []string) ([]follow.Entry, string, error) {
	one := archive.PartyOf(names[0], &lang.English)
	var other *archive.Party
	head := one.Name
	if len(names) == 2 {
		p := archive.PartyOf(names[1], &lang.English)
		other, head = &p, one.Name+" and "+p.Name
	}
	found, err := a.Commitments(ctx, one, other)
	if err != nil {
		return nil, "", err
	}
	var spoken []archive.Commitment
	if other != nil {
		if spoken, err = a.Spoken(ctx, one, *other); err != nil {
			return nil, "", err
		}
	}
	return follow.NewLedger(mentions(found, "c"), mentions(spoken, "s"), &lang.English), head, nil
}

func mentions(list []archive.Commitment, prefix string) []follow.Mention {
	var out []follow.Mention
	for _, c := range list {
		out = append(out, follow.Mention{Text: follow.Text{ID: archive.Short(c.Hash), Hash: c.Hash, Publisher: c.Publisher, Day: c.Day, Title: c.Title},
			Ref: prefix + strconv.Itoa(c.Number+1), Start: c.Start, End: c.End, Kind: string(c.Kind), Status: worded(c.Status), Due: c.Due,
			What: c.What, By: c.By, To: c.To, Speakers: c.Speakers, Countries: c.Countries})
	}
	return out
}

// worded is how a text words the state of a commitment; "" where it does not.
func worded(s doc.CommitmentStatus) string {
	if s == doc.UnknownStatus {
		return ""
	}
	return string(s)
}

// noted are the newest notes, by the IDs of the entries that have the mention that was noted.
func noted(ctx context.Context, a *archive.Archive, list []follow.Entry) (map[string]follow.Note, error) {
	all, err := a.Notes(ctx)
	if err != nil {
		return nil, err
	}
	type place struct {
		hash  string
		start int
	}
	at := map[place]string{}
	for _, e := range list {
		for _, m := range e.Mentions {
			at[place{m.Text.Hash, m.Start}] = e.ID
		}
	}
	notes := map[string]follow.Note{}
	for _, n := range all { // the oldest first
		if id, ok := at[place{n.Hash, n.Start}]; ok {
			notes[id] = follow.Note{Status: n.Status, By: n.By, At: n.At.Format(time.DateOnly), Words: n.Words}
		}
	}
	return notes, nil
}

// Run keeps the note.
func (c *ledgerSetCommand) Run(ctx context.Context, t *terminal) error {
	a, err := c.open(t, archive.Write)
	if err != nil {
		return err
	}
	defer a.Close()
	by, err := reviewer(c.By)
	if err != nil {
		return err
	}
	if strings.TrimSpace(c.Status) == "" {
		return errors.New("a note needs a status: words of your own")
	}
	hash, start, err := a.MentionOf(ctx, strings.ToLower(c.ID), func(hash string, start int) string { return follow.EntryID(hash, start) })
	if err != nil {
		return err
	}
	return a.Note(ctx, archive.LedgerNote{Hash: hash, Start: start, Status: c.Status, By: by, Words: c.Note, At: time.Now()})
}

// The JSON of the ledger.
type (
	entryJSON struct {
		ID       string        `json:"id"`
		Kind     string        `json:"kind"`
		Texts    int           `json:"texts"`
		First    string        `json:"first"`
		Last     string        `json:"last"`
		Then     string        `json:"wordingThen"`
		Now      string        `json:"wordingNow"`
		Status   *noteJSON     `json:"status"` // noted by a person
		Mentions []mentionJSON `json:"mentions"`
	}
	noteJSON struct {
		Status string `json:"status"`
		By     string `json:"by"`
		At     string `json:"at"`
		Note   string `json:"note"`
	}
	mentionJSON struct {
		ID        string   `json:"id"`
		Ref       string   `json:"ref"`
		Date      string   `json:"date"`
		Publisher string   `json:"publisher"`
		Line      int      `json:"line"`
		Column    int      `json:"column"`
		Kind      string   `json:"kind"`
		Worded    string   `json:"statusAsWorded"`
		Due       string   `json:"due"`
		What      string   `json:"what"`
		By        []string `json:"by"`
		To        []string `json:"to"`
		Speakers  []string `json:"speakers"`
		Shared    []string `json:"shared"`
	}
)

func ledgerOf(list []follow.Entry, notes map[string]follow.Note) []entryJSON {
	out := []entryJSON{}
	for _, e := range list {
		first, last := e.Mentions[0], e.Mentions[len(e.Mentions)-1]
		j := entryJSON{ID: e.ID, Kind: e.Bound().Kind, Texts: e.Texts(), First: first.Text.Day, Last: last.Text.Day, Then: first.What, Now: last.What}
		if n, ok := notes[e.ID]; ok {
			j.Status = &noteJSON{n.Status, n.By, n.At, n.Words}
		}
		for _, m := range e.Mentions {
			j.Mentions = append(j.Mentions, mentionJSON{m.Text.ID, m.Ref, m.Text.Day, m.Text.Publisher, m.Line, m.Col, m.Kind, m.Status, m.Due, m.What,
				some(m.By), some(m.To), some(m.Speakers), some(m.Shared)})
		}
		out = append(out, j)
	}
	return out
}

// some is list, and an empty one where there is none: [] in JSON, not null.
func some(list []string) []string {
	if list == nil {
		return []string{}
	}
	return list
}

func ledgerRows(list []follow.Entry, notes map[string]follow.Note) [][]string {
	rows := [][]string{{"entry", "date", "publisher", "id", "line", "column", "kind", "status_as_worded", "due", "what", "by", "to", "speakers", "shared", "status_noted", "noted_by", "noted_at"}}
	for _, e := range list {
		n := notes[e.ID]
		for _, m := range e.Mentions {
			rows = append(rows, []string{e.ID, m.Text.Day, m.Text.Publisher, m.Text.ID, strconv.Itoa(m.Line), strconv.Itoa(m.Col), m.Kind, m.Status, m.Due, m.What,
				strings.Join(m.By, "; "), strings.Join(m.To, "; "), strings.Join(m.Speakers, "; "), strings.Join(m.Shared, " "), n.Status, n.By, n.At})
		}
	}
	return rows
}
