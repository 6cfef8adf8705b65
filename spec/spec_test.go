// Package spec holds numbered cases: a text, and what readout should make of it. They are the manual and the test. Each
// file is named for the stage that its cases are about; the format is
//
//	# A line of the head of the file, which explains it.
//
//	=== 17 closing quotation marks after the full stop
//	He said: “We came in peace.” Then he left.
//	--- sentences
//	1:1: sentence "He said: “We came in peace.”"
//	1:30: sentence "Then he left."
//	--- tokens
//	He said : “ We came in peace . ”
//	Then he left .
//
// A case begins with "===", its number and its name; its text runs to the first "---", which names a section, and may have
// blank lines within. What a section expects stands below its name, one finding a line, as `readout trace` prints it
// but for the name of the file and the rule, and with an actor's name in place of its number where one is referred to:
//
//	line:column: what "the words" key=value …
//
// Run one with "go test ./spec -run syntax/17". After a change that is right, "go test ./spec -update" writes what is
// found into the files, and the difference is to be read before it is kept. A new case is a text with an empty section:
// -update fills it. The sections are listed in the slice sections, the files in the functions below it.
package spec

import (
	"bytes"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
)

var update = flag.Bool("update", false, "write what is found into the cases")

// section is something that a case can expect: print gives a finding a line of the text in.
type section struct {
	name  string
	print func(t *testing.T, b *strings.Builder, in string)
}

// sections are what cases can expect.
var sections = []section{
	{"sentences", printSentences},
	{"tokens", printTokens},
	{"names", printNames},
	{"layout", printLayout},
	{"actors", printActors},
	{"statements", printStatements},
	{"meetings", printMeetings},
	{"events", printEvents},
	{"commitments", printCommitments},
}

// A function for each file, so that the name of the file is the name of the test.

func Test_syntax(t *testing.T) { runFile(t, "syntax.txt") }

func Test_attribution(t *testing.T) { runFile(t, "attribution.txt") }

func Test_actor(t *testing.T) { runFile(t, "actor.txt") }

func Test_event(t *testing.T) { runFile(t, "event.txt") }

// TestEveryFileRuns keeps a file without a function from being forgotten.
func TestEveryFileRuns(t *testing.T) {
	source, err := os.ReadFile("spec_test.go")
	if err != nil {
		t.Fatal(err)
	}
	files, err := filepath.Glob("*.txt")
	if err != nil || len(files) == 0 {
		t.Fatalf("no cases: %v", err)
	}
	for _, f := range files {
		if !bytes.Contains(source, []byte(fmt.Sprintf("runFile(t, %q)", f))) {
			t.Errorf("%s has no test function", f)
		}
	}
}

// runFile runs the cases of a file, each as a subtest that is named by its number.
func runFile(t *testing.T, name string) {
	source, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	f, err := parse(string(source))
	if err != nil {
		t.Fatalf("%s:%v", name, err)
	}
	for i := range f.cases {
		c := &f.cases[i]
		t.Run(c.number, func(t *testing.T) { c.run(t) })
	}
	if !*update || t.Failed() {
		return
	}
	if err := os.WriteFile(name, []byte(f.String()), 0o644); err != nil {
		t.Fatal(err)
	}
}

// run compares what is found with what is expected, or with -update puts it in its place.
func (c *specCase) run(t *testing.T) {
	for i := range c.expect {
		e := &c.expect[i]
		var b strings.Builder
		e.section.print(t, &b, c.text)
		if *update {
			e.lines = b.String()
			continue
		}
		if got := b.String(); got != e.lines {
			t.Errorf("%s %s, %s\n%s", c.number, c.name, e.section.name, difference(e.lines, got))
		}
	}
}

// difference shows expected and found lines, those that only one of them has marked.
func difference(want, got string) string {
	var b strings.Builder
	has := func(lines, line string) bool { return strings.Contains("\n"+lines, "\n"+line+"\n") }
	for line := range strings.Lines(want) {
		if !has(got, strings.TrimSuffix(line, "\n")) {
			b.WriteString("expected  " + line)
		}
	}
	for line := range strings.Lines(got) {
		if !has(want, strings.TrimSuffix(line, "\n")) {
			b.WriteString("found     " + line)
		}
	}
	if b.Len() == 0 {
		b.WriteString("the same lines in another order\n")
	}
	return b.String()
}

// finding writes a line of the notation; pairs are key and value in turn, and those without a value are left out.
func finding(b *strings.Builder, at doc.Span, what string, pairs ...string) {
	line, col := at.Document().Position(at.Start())
	fmt.Fprintf(b, "%d:%d: %s \"%s\"", line, col, what, strings.Join(strings.Fields(at.Text()), " "))
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			fmt.Fprintf(b, " %s=%s", pairs[i], pairs[i+1])
		}
	}
	b.WriteByte('\n')
}
