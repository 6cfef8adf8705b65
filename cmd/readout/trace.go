package main

import (
	"context"
	"fmt"
	"strings"
	"unicode"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/actor"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/lang"
	"github.com/readout-project/readout/syntax"
)

type traceCommand struct {
	Input string `arg:"" help:"A file, a folder, an http(s) address, a .jsonl file; - is standard input."`
	Stage string `required:"" enum:"${stages}" placeholder:"STAGE" help:"Which stage: ${stages}."`
	dictionaryFlags
}

// Help are the examples below the help.
func (traceCommand) Help() string {
	return `A line is: file:line:column: what "the words" key=value … [rule]. The stage syntax prints CoNLL-U.

Examples:

  readout trace statement.txt --stage attribution
  readout trace statement.txt --stage syntax > statement.conllu
  readout trace statement.txt --stage actor | grep Minister
`
}

// stage is a part of the straight line that can be looked into.
type stage struct {
	name  string
	write func(b *strings.Builder, a *readout.Analysis)
}

// stages are those of the straight line, in order.
var stages = []stage{
	{"layout", traceLayout},
	{"syntax", traceSyntax},
	{"actor", traceActors},
	{"attribution", traceStatements},
	{"event", traceEvents},
}

func stageNames() string {
	var names []string
	for _, s := range stages {
		names = append(names, s.name)
	}
	return strings.Join(names, ",")
}

// Run prints what the stage found in each text.
func (c *traceCommand) Run(ctx context.Context, t *terminal) error {
	reader, err := c.reader(t)
	if err != nil {
		return err
	}
	bad := false
	for x := range texts(ctx, sources([]string{c.Input}), t) {
		out, err := c.trace(reader, x)
		if err != nil {
			bad = true
			t.report(err)
		}
		if _, err := t.out.WriteString(out); err != nil {
			return wrote("standard output", err)
		}
		if ctx.Err() != nil {
			return ctx.Err()
		}
	}
	if bad {
		return errReported
	}
	return nil
}

func (c *traceCommand) trace(reader *readout.Reader, x text) (out string, err error) {
	defer caught(x.name, &err)
	in, err := x.open()
	if err != nil {
		return "", err
	}
	a, err := reader.Analyse(in)
	if err != nil {
		return "", err
	}
	var b strings.Builder
	for _, s := range stages {
		if s.name == c.Stage {
			s.write(&b, &a)
		}
	}
	return b.String(), nil
}

// finding writes one line: where, what, which words, key and value in turn, by which rule. An empty value is left out.
func finding(b *strings.Builder, at doc.Span, what string, by doc.Rule, pairs ...string) {
	line, col := at.Document().Position(at.Start())
	fmt.Fprintf(b, "%s:%d:%d: %s %s", export.Plain(at.Document().Origin().Source), line, col, what, quoted(at))
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			fmt.Fprintf(b, " %s=%s", pairs[i], export.Plain(pairs[i+1]))
		}
	}
	if by != "" {
		fmt.Fprintf(b, " [%s]", by)
	}
	b.WriteByte('\n')
}

// quoted are the words at sp in quotation marks, "" for no place.
func quoted(sp doc.Span) string {
	if sp.IsZero() {
		return ""
	}
	return `"` + export.Plain(sp.Text()) + `"`
}

func traceLayout(b *strings.Builder, a *readout.Analysis) {
	l := a.Document.Layout()
	if p := l.Publisher; p != nil && !p.Name.At.IsZero() {
		finding(b, p.Name.At, "publisher", "", "country", string(p.Country), "basis", string(p.Basis))
	}
	if t := l.Date; t != nil && !t.Value.At.IsZero() {
		finding(b, t.Value.At, "date", "", "value", t.Value.V, "basis", string(t.Basis))
	}
	if !l.Dateline.IsZero() {
		finding(b, l.Dateline, "dateline", "")
	}
	for _, block := range l.Blocks {
		finding(b, block.Span, string(block.Kind), "")
	}
}

// traceSyntax writes sentences in CoNLL-U, before each its place and the names in it, as comments: "# name = 3-4 PER".
func traceSyntax(b *strings.Builder, a *readout.Analysis) {
	var conllu strings.Builder
	for _, p := range a.Parses {
		line, col := p.Document().Position(p.Start())
		fmt.Fprintf(&conllu, "# place = %s:%d:%d\n", export.Plain(p.Document().Origin().Source), line, col)
		for _, n := range p.Names {
			fmt.Fprintf(&conllu, "# name = %d-%d %s\n", n.First+1, n.Last+1, n.Kind)
		}
		_ = syntax.WriteCoNLLU(&conllu, p) // a Builder takes everything
	}
	b.WriteString(strings.Map(func(r rune) rune {
		if unicode.IsControl(r) && r != '\n' && r != '\t' {
			return unicode.ReplacementChar
		}
		return r
	}, conllu.String()))
}

func traceActors(b *strings.Builder, a *readout.Analysis) {
	for i, found := range a.Actors {
		id := actorID(doc.ActorID(i))
		finding(b, found.At(), "actor", found.By(), "id", id, "kind", string(found.Kind), "name", quote(found.Name.V),
			"country", string(found.Country), "code", string(found.Code), "wikidata", string(found.Wikidata))
		for _, r := range found.Roles {
			finding(b, r.At(), "role", r.By(), "of", id, "office", quote(r.Office.V), "country", string(r.Country))
		}
		for _, m := range found.Mentions {
			finding(b, m.At(), "mention", m.By(), "of", id, "form", string(m.Form))
		}
	}
	for _, x := range actor.Open(a.Document, a.Parses, &lang.English) {
		candidates := ""
		if len(x.Candidates) > 0 {
			candidates = quote(strings.Join(x.Candidates, ", "))
		}
		finding(b, x.At, "open", "", "candidates", candidates)
	}
}

func traceStatements(b *strings.Builder, a *readout.Analysis) {
	for i, st := range a.Statements {
		id := statementID(doc.StatementID(i))
		addressee := ""
		if st.Addressee != doc.NoActor {
			addressee = actorID(st.Addressee)
		}
		finding(b, st.At(), "statement", st.By(), "id", id, "speakers", actorIDs(st.Speakers), "source", quoted(st.Source),
			"cue", quoted(st.Cue), "mode", string(st.Mode), "side", string(st.Side), "act", string(st.Act), "addressee", addressee,
			"continues", statementID(st.Continues))
		for _, sp := range st.Content {
			finding(b, sp, "content", "", "of", id)
		}
		for _, s := range st.Stances {
			finding(b, s.At(), "stance", s.By(), "of", id, "toward", actorID(s.Actor), "polarity", string(s.Polarity))
		}
	}
}

func traceEvents(b *strings.Builder, a *readout.Analysis) {
	for i, m := range a.Meetings {
		id := fmt.Sprintf("m%d", i+1)
		finding(b, m.At(), "meeting", m.By(), "id", id, "kind", string(m.Kind), "date", valued(m.Date), "place", quoted(m.Place))
		for _, p := range m.Participants {
			finding(b, m.At(), "participant", m.By(), "of", id, "actor", actorID(p.Actor), "part", string(p.Part))
		}
	}
	for i, ev := range a.Events {
		finding(b, ev.At(), "event", ev.By(), "id", fmt.Sprintf("e%d", i+1), "cameo", string(ev.CAMEO), "source", actorIDs(ev.Source),
			"target", actorIDs(ev.Target), "plover", plover(ev.PLOVER), "status", string(ev.Status), "cue", quoted(ev.StatusCue),
			"time", string(ev.Time), "statement", statementID(ev.Statement), "trigger", quoted(ev.Trigger))
	}
	for i, cm := range a.Commitments {
		finding(b, cm.What, "commitment", cm.Evidence.By(), "id", fmt.Sprintf("c%d", i+1), "kind", string(cm.Kind), "by", actorIDs(cm.By),
			"to", actorIDs(cm.To), "status", string(cm.Status), "due", valued(cm.Due), "statement", statementID(cm.Statement),
			"repeats", quoted(cm.Repeats))
	}
}

// plover is an event in the terms of PLOVER: "CONSULT", "CONSULT/visit".
func plover(p doc.PLOVER) string {
	if p.Mode == "" {
		return string(p.Event)
	}
	return string(p.Event) + "/" + string(p.Mode)
}

func valued(v *doc.Value[string]) string {
	if v == nil {
		return ""
	}
	return v.V
}

func quote(s string) string { return `"` + s + `"` }

func actorID(id doc.ActorID) string { return fmt.Sprintf("a%d", id+1) }

func actorIDs(ids []doc.ActorID) string {
	var list []string
	for _, id := range ids {
		list = append(list, actorID(id))
	}
	return strings.Join(list, ",")
}

func statementID(id doc.StatementID) string {
	if id == doc.NoStatement {
		return ""
	}
	return fmt.Sprintf("s%d", id+1)
}
