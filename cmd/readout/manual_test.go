package main

import (
	"os"
	"strings"
	"testing"

	"github.com/alecthomas/kong"
)

// TestManualHasEveryCommandAndFlag walks the commands as the help does, and looks each of them up in docs/manual.md.
func TestManualHasEveryCommandAndFlag(t *testing.T) {
	b, err := os.ReadFile("../../docs/manual.md")
	if err != nil {
		t.Fatal(err)
	}
	manual := string(b)
	for _, command := range newParser(&terminal{out: os.Stdout, err: os.Stderr}).Model.Leaves(false) {
		path := strings.Fields(command.FullPath())
		if !strings.Contains(manual, strings.Join(path, " ")) {
			t.Errorf("the manual does not mention %s", command.FullPath())
		}
		if command.Help == "" || !strings.Contains(command.Detail, "Examples:") {
			t.Errorf("%s has no help, or none with an example", command.FullPath())
		}
		checkFlags(t, manual, command)
	}
	for _, s := range stages {
		if !strings.Contains(manual, "`"+s.name+"`") {
			t.Errorf("the manual does not mention the stage %s", s.name)
		}
	}
}

func checkFlags(t *testing.T, manual string, command *kong.Node) {
	for _, flag := range command.Flags {
		if flag.Help == "" || flag.Name != "help" && !strings.Contains(manual, "--"+flag.Name) {
			t.Errorf("the manual does not mention --%s of %s, or the flag has no help", flag.Name, command.FullPath())
		}
	}
}
