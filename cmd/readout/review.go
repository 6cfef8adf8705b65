package main

import (
	"context"
	"errors"
	"fmt"
	"os/user"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/charmbracelet/x/ansi"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/event"
	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/internal/archive"
	"github.com/readout-project/readout/lang"
	"github.com/readout-project/readout/review"
)

type reviewCommand struct {
	archiveFlag
	ID      string   `arg:"" optional:"" help:"The text's ID as readout list shows it, or its address."`
	Verdict string   `arg:"" optional:"" help:"accept, correct, reject or undo; without it the findings are shown."`
	Refs    []string `arg:"" optional:"" name:"ref" help:"What is meant: s4, s4.speaker, s4.act, e2, c1 as the list shows them, or all; for undo the numbers of decisions."`

	Speaker []string `placeholder:"NAME" help:"correct s…: who speaks: an actor's name or the end of it, words of the text, or nobody; may be given again."`
	Act     string   `placeholder:"ACT" help:"correct s…: what the statement does: inform, demand …"`
	CAMEO   string   `name:"cameo" placeholder:"CODE" help:"correct e…: the CAMEO code."`
	Source  []string `placeholder:"NAME" help:"correct e…: who acts."`
	Target  []string `placeholder:"NAME" help:"correct e…: towards whom."`
	Bound   []string `placeholder:"NAME" help:"correct c…: who is bound."`
	To      []string `placeholder:"NAME" help:"correct c…: to whom."`
	Kind    string   `placeholder:"KIND" help:"correct c…: agreement, pledge, offer, call or plan."`
	Status  string   `placeholder:"STATUS" help:"correct e… or c…: actual, intended …, or concluded, proposed …"`

	By        string `placeholder:"NAME" help:"Who decides; your user name by default."`
	Note      string `placeholder:"WORDS" help:"Why."`
	Open      bool   `help:"Show only what nobody has decided about."`
	Agreement bool   `help:"How far reviewers agree (Krippendorff's alpha), over the text, or over all texts where none is named."`
	Format    string `short:"o" default:"people" enum:"people,json,gold" placeholder:"FORMAT" help:"people, json, or gold: the reviewed record as gold for readout eval statements."`
	Unchecked bool   `help:"With -o gold: take what nobody has decided about as it is."`
	screenFlags
}

// Help are the examples below the help.
func (reviewCommand) Help() string {
	return `Decisions lie beside the findings and win over them in every other command; they survive readout reread and can be taken back one
by one. References count the program's own findings, so they stay the same whatever is rejected.

Examples:

  readout review 3f9a0c1d
  readout review 3f9a0c1d accept s1 s2 c1
  readout review 3f9a0c1d correct s4 --speaker Rautanen --act demand
  readout review 3f9a0c1d correct e2 --cameo 051 --note 'thanked, not only met'
  readout review 3f9a0c1d reject s7 --by 'R. Desk'
  readout review 3f9a0c1d undo 5
  readout review 3f9a0c1d -o gold > 3f9a0c1d.gold.json
  readout review --agreement
`
}

// Run shows, decides, or takes back.
func (c *reviewCommand) Run(ctx context.Context, t *terminal) error {
	if c.ID == "" && !c.Agreement {
		return errors.New("name a text; readout list shows what there is")
	}
	mode := archive.ReadOnly
	if c.Verdict != "" {
		mode = archive.Write
	}
	a, err := c.open(t, mode)
	if err != nil {
		return err
	}
	defer a.Close()
	if c.ID == "" {
		return c.agreement(ctx, t, a, nil)
	}
	d, err := a.Find(ctx, c.ID)
	if err != nil {
		return err
	}
	switch {
	case c.Agreement:
		return c.agreement(ctx, t, a, []string{d.Hash})
	case c.Verdict == "":
		return c.show(ctx, t, a, d)
	case c.Verdict == "undo":
		return c.undo(ctx, t, a, d)
	}
	return c.decide(ctx, t, a, d)
}

// reviewed is a finding of the program with what people decided about it.
type reviewed struct {
	ref       string // "s4"
	kind      review.Kind
	found     review.Finding // by the program
	now       review.Finding // as people left it
	rejected  bool
	decisions []review.Correction
	on        doc.StatementID // the statement that an event or commitment rests on
}

// findings are all that may be reviewed of a text, and the decisions that are of none of them.
func findings(ctx context.Context, a *archive.Archive, hash string) (r *doc.Record, list []reviewed, others []review.Correction, err error) {
	if r, err = a.Reading(ctx, hash); err != nil {
		return nil, nil, nil, err
	}
	decided, err := a.Corrections(ctx, hash)
	if err != nil {
		return nil, nil, nil, err
	}
	f := r.Findings()
	for i := range f.Statements {
		list = append(list, reviewed{ref: "s" + strconv.Itoa(i+1), kind: review.Statement, found: review.OfStatement(r, doc.StatementID(i)), on: doc.NoStatement})
	}
	for i, ev := range f.Events {
		list = append(list, reviewed{ref: "e" + strconv.Itoa(i+1), kind: review.Event, found: review.OfEvent(r, i), on: ev.Statement})
	}
	for i, cm := range f.Commitments {
		list = append(list, reviewed{ref: "c" + strconv.Itoa(i+1), kind: review.Commitment, found: review.OfCommitment(r, i), on: cm.Statement})
	}
	first := map[review.Kind]int{review.Event: len(f.Statements), review.Commitment: len(f.Statements) + len(f.Events)}
	for i, at := range review.Matches(r, decided) {
		if at < 0 {
			others = append(others, decided[i])
			continue
		}
		x := &list[first[decided[i].Kind]+at]
		x.decisions = append(x.decisions, decided[i])
	}
	for i := range list {
		list[i].now, list[i].rejected = review.Current(list[i].found, list[i].decisions)
	}
	return r, list, others, nil
}

// decide keeps decisions about what the references name.
func (c *reviewCommand) decide(ctx context.Context, t *terminal, a *archive.Archive, d archive.Document) error {
	verdict := review.Verdict(c.Verdict)
	if !slices.Contains([]review.Verdict{review.Accept, review.Correct, review.Reject}, verdict) {
		return fmt.Errorf("%q is no decision; there are accept, correct, reject and undo", c.Verdict)
	}
	if len(c.Refs) == 0 {
		return fmt.Errorf("say what to %s: s1, c2 …; readout review %s shows what there is", c.Verdict, c.ID)
	}
	by, err := reviewer(c.By)
	if err != nil {
		return err
	}
	r, list, _, err := findings(ctx, a, d.Hash)
	if err != nil {
		return err
	}
	var out []review.Correction
	var refs []string
	for _, ref := range c.Refs {
		for _, x := range named(list, ref, verdict) {
			corrections, err := c.corrections(r, x, ref, verdict)
			if err != nil {
				return fmt.Errorf("%s: %w", ref, err)
			}
			for _, k := range corrections {
				k.Verdict, k.By, k.At, k.Note = verdict, by, time.Now(), c.Note
				if k.Kind == review.Speaker && len(k.Finding.Said.Speakers) == 0 {
					k.Verdict = review.Reject
				}
				out, refs = append(out, k), append(refs, x.ref)
			}
		}
	}
	if len(out) == 0 {
		return fmt.Errorf("there is no %s in %s that is to be decided about; readout review %s shows what there is", strings.Join(c.Refs, ", "), archive.Short(d.Hash), c.ID)
	}
	if out, err = a.Review(ctx, d.Hash, out...); err != nil {
		return err
	}
	v := export.NewPage(c.options(t, ""), 110)
	for i, k := range out {
		v.Line(export.Padded(v.Strong(refs[i]), 6), "      ", decision(v, k)+" "+v.Faint("“"+export.Plain(head(oneLine(k.Finding.Place.Text)))+"”"))
	}
	c.resting(t, list, refs, out)
	_, err = t.out.WriteString(v.String())
	return wrote("standard output", err)
}

// head is the beginning of words, to tell them by.
func head(words string) string { return ansi.Truncate(words, 60, "…") }

// named are the findings that a reference means: one, or with all every one that nobody has decided about.
func named(list []reviewed, ref string, verdict review.Verdict) []reviewed {
	var out []reviewed
	name, _, _ := strings.Cut(ref, ".")
	for _, x := range list {
		if x.ref == name || ref == "all" && verdict == review.Accept && len(x.decisions) == 0 {
			out = append(out, x)
		}
	}
	return out
}

// corrections are what a decision about x is, as the flags have it.
func (c *reviewCommand) corrections(r *doc.Record, x reviewed, ref string, verdict review.Verdict) ([]review.Correction, error) {
	_, part, _ := strings.Cut(ref, ".")
	if part != "" && (x.kind != review.Statement || part != string(review.Speaker) && part != string(review.Act)) {
		return nil, fmt.Errorf("it has no part %q; a statement has .speaker and .act", part)
	}
	now := x.now
	now.Place, now.Mark = x.found.Place, x.found.Mark
	switch {
	case verdict != review.Correct && part == "":
		return []review.Correction{{Kind: x.kind, Finding: now}}, nil
	case verdict == review.Reject && part == string(review.Act):
		return nil, fmt.Errorf("say what it does instead: correct %s --act …", x.ref)
	case verdict == review.Reject:
		said := *now.Said
		said.Speakers = []review.Party{}
		now.Said = &said
		return []review.Correction{{Kind: review.Speaker, Finding: now}}, nil
	case verdict == review.Accept:
		return []review.Correction{{Kind: review.Kind(part), Finding: now}}, nil
	case x.rejected:
		return nil, errors.New("it is rejected; take that back with undo, or accept it first")
	}
	switch x.kind {
	case review.Statement:
		return c.statement(r, now)
	case review.Event:
		return c.event(r, now)
	}
	return c.commitment(r, now)
}

func (c *reviewCommand) statement(r *doc.Record, f review.Finding) (out []review.Correction, err error) {
	said := *f.Said
	if len(c.Speaker) > 0 {
		if said.Speakers, err = who(r, c.Speaker); err != nil {
			return nil, err
		}
		f.Said = &said
		out = append(out, review.Correction{Kind: review.Speaker, Finding: f})
	}
	if c.Act != "" {
		if err := labelled("act", []string{c.Act}); err != nil {
			return nil, err
		}
		act := said
		act.Act = doc.Act(c.Act)
		f.Said = &act
		out = append(out, review.Correction{Kind: review.Act, Finding: f})
	}
	if len(out) == 0 {
		return nil, errors.New("say what is right: --speaker, --act or both")
	}
	return out, nil
}

func (c *reviewCommand) event(r *doc.Record, f review.Finding) (out []review.Correction, err error) {
	h := *f.Happening
	if c.CAMEO == "" && c.Status == "" && len(c.Source) == 0 && len(c.Target) == 0 {
		return nil, errors.New("say what is right: --cameo, --source, --target or --status")
	}
	if c.CAMEO != "" {
		plover, quad, goldstein, ok := event.Coding(doc.Code(c.CAMEO))
		if !ok {
			return nil, fmt.Errorf("%s is no code of CAMEO; readout explain tells what a code means", c.CAMEO)
		}
		h.CAMEO, h.PLOVER, h.Quad, h.Goldstein = doc.Code(c.CAMEO), plover, quad, goldstein
	}
	if c.Status != "" {
		if err := labelled("event status", []string{c.Status}); err != nil {
			return nil, err
		}
		h.Status = doc.EventStatus(c.Status)
	}
	if len(c.Source) > 0 {
		if h.Source, err = who(r, c.Source); err != nil {
			return nil, err
		}
	}
	if len(c.Target) > 0 {
		if h.Target, err = who(r, c.Target); err != nil {
			return nil, err
		}
	}
	f.Happening = &h
	return []review.Correction{{Kind: review.Event, Finding: f}}, nil
}

func (c *reviewCommand) commitment(r *doc.Record, f review.Finding) (out []review.Correction, err error) {
	b := *f.Bound
	if c.Kind == "" && c.Status == "" && len(c.Bound) == 0 && len(c.To) == 0 {
		return nil, errors.New("say what is right: --kind, --status, --bound or --to")
	}
	if c.Kind != "" {
		if err := labelled("commitment kind", []string{c.Kind}); err != nil {
			return nil, err
		}
		b.Kind = doc.CommitmentKind(c.Kind)
	}
	if c.Status != "" {
		if err := labelled("commitment status", []string{c.Status}); err != nil {
			return nil, err
		}
		b.Status = doc.CommitmentStatus(c.Status)
	}
	if len(c.Bound) > 0 {
		if b.By, err = who(r, c.Bound); err != nil {
			return nil, err
		}
	}
	if len(c.To) > 0 {
		if b.To, err = who(r, c.To); err != nil {
			return nil, err
		}
	}
	f.Bound = &b
	return []review.Correction{{Kind: review.Commitment, Finding: f}}, nil
}

// who are the actors that names mean; nobody for "nobody".
func who(r *doc.Record, names []string) ([]review.Party, error) {
	out := []review.Party{}
	if len(names) == 1 && names[0] == "nobody" {
		return out, nil
	}
	for _, name := range names {
		p, err := party(r, name)
		if err != nil {
			return nil, err
		}
		out = append(out, p)
	}
	return out, nil
}

// party is the actor that a name means: one called so, else one called so at the end, else one who has it in the name; else the words
// in the text, of which an actor is made.
func party(r *doc.Record, name string) (review.Party, error) {
	f := r.Findings()
	if n, err := strconv.Atoi(strings.TrimPrefix(name, "a")); err == nil && strings.HasPrefix(name, "a") && n >= 1 && n <= len(f.Actors) {
		return review.PartyOf(r, doc.ActorID(n-1)), nil
	}
	want := lang.Fold(name)
	for _, fits := range []func(have string) bool{
		func(have string) bool { return have == want },
		func(have string) bool { return strings.HasSuffix(have, " "+want) },
		func(have string) bool { return strings.Contains(have, want) },
	} {
		var ids []doc.ActorID
		for i, a := range f.Actors {
			if fits(lang.Fold(a.Name.V)) {
				ids = append(ids, doc.ActorID(i))
			}
		}
		if len(ids) == 1 {
			return review.PartyOf(r, ids[0]), nil
		}
		if len(ids) > 1 {
			var list []string
			for _, id := range ids {
				list = append(list, fmt.Sprintf("a%d %s", id+1, r.Actor(id).Name.V))
			}
			return review.Party{}, fmt.Errorf("%q may be %s; give one of these", name, strings.Join(list, ", "))
		}
	}
	text := r.Document().Text()
	if at := strings.Index(text, name); at >= 0 && name != "" {
		return review.Party{Kind: doc.Person, Name: name, At: review.Place{Start: at, End: at + len(name), Text: name}}, nil
	}
	var list []string
	for i, a := range f.Actors {
		list = append(list, fmt.Sprintf("a%d %s", i+1, a.Name.V))
	}
	return review.Party{}, fmt.Errorf("there is nobody called %q in the text; there are %s", name, strings.Join(list, ", "))
}

// resting tells what rests on statements that were rejected or have another act now.
func (c *reviewCommand) resting(t *terminal, list []reviewed, refs []string, out []review.Correction) {
	for i, k := range out {
		if k.Kind != review.Act && (k.Kind != review.Statement || k.Verdict != review.Reject) {
			continue
		}
		var on []string
		for _, x := range list {
			if x.on != doc.NoStatement && "s"+strconv.Itoa(int(x.on)+1) == refs[i] {
				on = append(on, x.ref)
			}
		}
		switch {
		case len(on) == 0:
		case k.Kind == review.Act:
			t.note(fmt.Sprintf("on %s rest %s: see whether they still hold", refs[i], strings.Join(on, ", ")))
		default:
			t.note(fmt.Sprintf("with %s go %s, which rest on it", refs[i], strings.Join(on, ", ")))
		}
	}
}

// reviewer is who decides: the name given, else the user's.
func reviewer(name string) (string, error) {
	if name == "" {
		if u, err := user.Current(); err == nil {
			name = u.Username
		}
	}
	if name = strings.TrimSpace(name); name == "" {
		return "", errors.New("say who decides with --by")
	}
	return name, nil
}

// undo takes decisions back.
func (c *reviewCommand) undo(ctx context.Context, t *terminal, a *archive.Archive, d archive.Document) error {
	by, err := reviewer(c.By)
	if err != nil {
		return err
	}
	var numbers []int
	for _, s := range c.Refs {
		n, err := strconv.Atoi(s)
		if err != nil {
			return fmt.Errorf("%q is no number of a decision; readout review %s shows them in brackets", s, c.ID)
		}
		numbers = append(numbers, n)
	}
	if len(numbers) == 0 {
		return fmt.Errorf("say which decisions to take back, by their numbers; readout review %s shows them in brackets", c.ID)
	}
	if err := a.Undo(ctx, d.Hash, by, time.Now(), numbers...); err != nil {
		return err
	}
	t.note(number(len(numbers), "decision") + " taken back")
	return nil
}
