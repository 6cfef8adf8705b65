// Command readout reads official statements (readouts of meetings and calls, communiques, press releases) into records that
// can be checked. It is the only part of the project that prints and exits: arguments go in, records and messages come out,
// the rest is done by the packages it calls.
package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/alecthomas/kong"

	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/internal/archive"
)

// commands are all commands with their flags; the help is made from it.
type commands struct {
	Read     readCommand     `cmd:"" help:"Read statements into records: who met whom, who said what, each with its place."`
	Verify   verifyCommand   `cmd:"" help:"Check a record against its text: the source's hash, the text, every quoted place."`
	Compare  compareCommand  `cmd:"" help:"Lay two accounts of one meeting side by side: what both say, what one says, where they differ."`
	Add      addCommand      `cmd:"" help:"Read statements into the archive."`
	List     listCommand     `cmd:"" help:"List the texts in the archive."`
	Show     showCommand     `cmd:"" help:"Show the record of a text in the archive."`
	Search   searchCommand   `cmd:"" help:"Find statements in the archive, by words, people, places and dates."`
	Pairs    pairsCommand    `cmd:"" help:"List accounts of one meeting by different publishers in the archive, and why."`
	Export   exportCommand   `cmd:"" help:"Write records out of the archive, in any format, with a manifest."`
	Import   importCommand   `cmd:"" help:"Take records into the archive that were read elsewhere."`
	Track    trackCommand    `cmd:"" help:"Follow a phrase over time, or see what is new in a text."`
	Ledger   ledgerCommand   `cmd:"" help:"What was agreed, promised, offered and asked for, over all texts."`
	Timeline timelineCommand `cmd:"" help:"Meetings and events of a party, or between two, by time."`
	Actor    actorCommand    `cmd:"" help:"What the texts say of one person, body or country."`
	Brief    briefCommand    `cmd:"" help:"One page before a meeting: contacts, requests, commitments, formulas, third countries."`
	Review   reviewCommand   `cmd:"" help:"Accept, correct or reject what was found in a text."`
	Remove   removeCommand   `cmd:"" help:"Take texts out of the archive."`
	Info     infoCommand     `cmd:"" help:"Say what is in the archive, and which model read it."`
	Check    checkCommand    `cmd:"" help:"Check the archive: the file, and every place against its source."`
	Backup   backupCommand   `cmd:"" help:"Copy the archive while it is in use."`
	Reread   rereadCommand   `cmd:"" help:"Read again what an older program or model has read."`
	Trace    traceCommand    `cmd:"" help:"Show what one stage found, one finding a line, with the rule that made it."`
	Explain  explainCommand  `cmd:"" help:"Say what a label means."`
	Eval     evalCommand     `cmd:"" help:"Score readout against gold data."`
	Version  versionCommand  `cmd:"" help:"Show the version, and what the records are made with."`
}

// Help is shown below the one-line description of the program.
func (commands) Help() string {
	return `Examples:

  readout read statement.html            for people
  readout read -o json statement.html    for programs
  readout read -o jsonl folder > all.jsonl
  readout verify record.json statement.html
  readout compare capital-a.html capital-b.html
  readout explain nsubj
`
}

// terminal is where a command reads, prints and reports.
type terminal struct {
	in       io.Reader
	out, err *os.File
	bar      progress
}

// The exit statuses, besides 0 for success.
const (
	failed      = 1
	misused     = 2
	interrupted = 130 // as shells say of a program that Ctrl-C ended
)

// errReported is returned by commands that have said already what went wrong.
var errReported = errors.New("already reported")

func main() { os.Exit(run(os.Args[1:], &terminal{in: os.Stdin, out: os.Stdout, err: os.Stderr})) }

// run parses args, runs the command and gives the exit status.
func run(args []string, t *terminal) int {
	if len(args) == 0 {
		args = []string{"--help"}
	}
	k, err := newParser(t).Parse(args)
	if err != nil {
		t.report(fmt.Errorf("%w; see %s -h", err, name(err)))
		return misused
	}
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C then ends the program at once
	k.BindTo(ctx, (*context.Context)(nil))
	return t.status(k.Run(t))
}

// newParser reads the commands and flags off the struct commands.
func newParser(t *terminal) *kong.Kong {
	return kong.Must(&commands{}, kong.Name("readout"), kong.UsageOnError(), kong.Writers(t.out, t.err),
		kong.Description("readout reads official statements into records that can be checked."),
		kong.ConfigureHelp(kong.HelpOptions{Compact: true, WrapUpperBound: 100}),
		kong.Vars{"formats": strings.Join(export.Names(), ","), "formatdocs": formatDocs(), "stages": stageNames(), "dimensions": strings.Join(archive.Dimensions(), ", ")})
}

// name is the command that arguments were meant for, as far as they could be read.
func name(err error) string {
	var parse *kong.ParseError
	if errors.As(err, &parse) && parse.Context.Command() != "" {
		command, _, _ := strings.Cut(parse.Context.Command(), " ")
		return "readout " + command
	}
	return "readout"
}

// status reports err, if nobody has, and is the exit status it calls for.
func (t *terminal) status(err error) int {
	switch {
	case err == nil:
		return 0
	case errors.Is(err, context.Canceled):
		return interrupted
	case !errors.Is(err, errReported):
		t.report(err)
	}
	return failed
}

// report writes an error for the user: one line for each error that err joins.
func (t *terminal) report(err error) {
	for line := range strings.Lines(err.Error()) {
		t.bar.print(t.err, "readout: "+export.Plain(line)+"\n")
	}
}

// formatDocs are the names of the output forms with what they are for.
func formatDocs() string {
	var docs []string
	for _, f := range export.Formats {
		docs = append(docs, f.Name+" ("+f.Doc+")")
	}
	return strings.Join(docs, "; ")
}
