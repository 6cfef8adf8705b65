package main

import (
	"os"
	"strings"
	"testing"

	"github.com/alecthomas/kong"

	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/internal/archive"
)

// The manual has a heading for every command, and names every flag and every stage.
func TestManualMentionsCommandsAndFlags(t *testing.T) {
	b, err := os.ReadFile("../../docs/manual.md")
	if err != nil {
		t.Fatal(err)
	}
	manual := string(b)
	k, err := kong.New(&commands{}, kong.Vars{"formats": strings.Join(export.Names(), ","), "formatdocs": formatDocs(), "stages": stageNames(), "dimensions": strings.Join(archive.Dimensions(), ",")})
	if err != nil {
		t.Fatal(err)
	}
	if len(k.Model.Children) == 0 {
		t.Fatal("there are no commands")
	}
	for _, command := range k.Model.Children {
		heading := "\n## readout " + command.Name + "\n"
		_, text, found := strings.Cut(manual, heading)
		if !found {
			t.Errorf("docs/manual.md has no heading for readout %s", command.Name)
			continue
		}
		text, _, _ = strings.Cut(text, "\n## ")
		for _, f := range command.Flags {
			if !strings.Contains(text, "--"+f.Name) {
				t.Errorf("docs/manual.md does not mention the flag --%s of readout %s", f.Name, command.Name)
			}
			if f.Short != 0 && !strings.Contains(text, "-"+string(f.Short)) {
				t.Errorf("docs/manual.md does not mention the flag -%c of readout %s", f.Short, command.Name)
			}
		}
		if command.Help == "" || !strings.Contains(command.Detail, "readout "+command.Name) {
			t.Errorf("readout %s -h has no example", command.Name)
		}
	}
	for _, name := range strings.Split(stageNames(), ",") {
		if !strings.Contains(manual, "| `"+name+"` |") {
			t.Errorf("docs/manual.md does not mention the stage %s", name)
		}
	}
}
