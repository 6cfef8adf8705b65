package readout_test

import (
	"flag"
	"go/parser"
	"go/token"
	"io/fs"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/ingest"
	"github.com/readout-project/readout/lang"
)

// page is the text of a page of the documentation.
func page(t *testing.T, name string) string {
	t.Helper()
	b, err := os.ReadFile(name)
	if err != nil {
		t.Fatal(err)
	}
	return string(b)
}

// mentions complains of what the page does not have between backquotes.
func mentions(t *testing.T, name string, what string, words ...string) {
	t.Helper()
	text := page(t, name)
	for _, w := range words {
		if !strings.Contains(text, "`"+w+"`") {
			t.Errorf("%s does not mention the %s `%s`", name, what, w)
		}
	}
}

func TestManualMentionsFormatsAndLanguages(t *testing.T) {
	mentions(t, "docs/manual.md", "output format", export.Names()...)
	for _, f := range ingest.Formats {
		mentions(t, "docs/manual.md", "extension", f.Exts...)
		mentions(t, "docs/manual.md", "media type", f.MediaTypes[0])
		if !strings.Contains(page(t, "docs/manual.md"), "| "+f.Name+" |") {
			t.Errorf("docs/manual.md has no row for the input format %s", f.Name)
		}
	}
	for _, ext := range []string{".jsonl", ".ndjson", ".gz"} {
		mentions(t, "docs/manual.md", "extension", ext)
	}
	for _, l := range lang.All {
		mentions(t, "docs/manual.md", "language", l.Tag)
	}
}

// The record's page names every field that is written, and no field is written that it does not name.
func TestRecordPageNamesEveryField(t *testing.T) {
	fields := map[string]bool{}
	for _, m := range regexp.MustCompile(`json:"(\w+)`).FindAllStringSubmatch(page(t, "doc/json.go")+page(t, "doc/record.go"), -1) {
		fields[m[1]] = true
	}
	if len(fields) < 50 {
		t.Fatalf("found only %d fields", len(fields))
	}
	text := page(t, "docs/record.md")
	for _, f := range slices.Sorted(maps.Keys(fields)) {
		if !strings.Contains(text, "`"+f+"`") && !strings.Contains(text, `"`+f+`":`) {
			t.Errorf("docs/record.md does not name the field %s", f)
		}
	}
}

// The table of dependencies has the modules whose packages we import, tests included, and no others.
func TestDependenciesPage(t *testing.T) {
	required := regexp.MustCompile(`(?m)^(?:require )?\t?([a-z0-9.-]+\.[a-z]+/\S+) v`)
	var modules []string
	for _, m := range required.FindAllStringSubmatch(page(t, "go.mod"), -1) {
		modules = append(modules, m[1])
	}
	direct := map[string]bool{}
	for _, imported := range imports(t) {
		if first, _, _ := strings.Cut(imported, "/"); !strings.Contains(first, ".") || imported == module || strings.HasPrefix(imported, module+"/") {
			continue
		}
		i := slices.IndexFunc(modules, func(m string) bool { return imported == m || strings.HasPrefix(imported, m+"/") })
		if i < 0 {
			t.Errorf("go.mod requires no module for %s", imported)
			continue
		}
		direct[modules[i]] = true
	}
	described := map[string]bool{}
	for _, m := range regexp.MustCompile(`(?m)^\| (\S+/\S+) \| ([^|]+) \| ([^|]+) \|$`).FindAllStringSubmatch(page(t, "docs/dependencies.md"), -1) {
		described[m[1]] = true
	}
	for _, m := range slices.Sorted(maps.Keys(direct)) {
		if !described[m] {
			t.Errorf("docs/dependencies.md has no row for %s: add its licence and one line of why", m)
		}
	}
	for _, m := range slices.Sorted(maps.Keys(described)) {
		if !direct[m] {
			t.Errorf("docs/dependencies.md has a row for %s, which nothing imports", m)
		}
	}
}

// Links between the pages lead somewhere.
func TestLinksLeadSomewhere(t *testing.T) {
	pages, err := filepath.Glob("docs/*.md")
	if err != nil {
		t.Fatal(err)
	}
	link := regexp.MustCompile(`\]\(([^)#:]+)\)`)
	for _, name := range append(pages, "README.md", "CHANGELOG.md", "samples/README.md") {
		for _, m := range link.FindAllStringSubmatch(page(t, name), -1) {
			if _, err := os.Stat(filepath.Join(filepath.Dir(name), m[1])); err != nil {
				t.Errorf("%s links to %s, which is not there", name, m[1])
			}
		}
	}
}

var update = flag.Bool("update", false, "rewrite what the tests expect")

// The example in the README is what the program prints, but for its last line.
func TestReadmeShowsWhatReadPrints(t *testing.T) {
	const sample = "samples/leader-meeting.txt"
	reader, err := readout.New(readout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := reader.Read(ingest.Input{Name: sample, Bytes: []byte(page(t, sample))})
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	if err := export.Formats[0].Write(&b, r, export.Options{Width: 100}); err != nil {
		t.Fatal(err)
	}
	readme := page(t, "README.md")
	head, rest, found := strings.Cut(readme, "-update -->\n```\n")
	shown, tail, closed := strings.Cut(rest, "```\n")
	printed := strings.TrimRight(b.String(), "\n")
	want := printed[:strings.LastIndex(printed, "\n")+1] // the last line names the model, which changes with every training
	switch {
	case !found || !closed:
		t.Fatal("the README has no place for the example")
	case shown == want:
	case *update:
		if err := os.WriteFile("README.md", []byte(head+"-update -->\n```\n"+want+"```\n"+tail), 0o644); err != nil {
			t.Fatal(err)
		}
	default:
		t.Errorf("the README shows another output; look at the new one and run: go test . -run Readme -update\n%s", want)
	}
}

// The page of rules has every rule that the code names, and no other. Of a rule whose name the code puts together, it has
// the beginning.
func TestRulesPageNamesEveryRule(t *testing.T) {
	const rule = `((?:ingest|syntax|actor|attribution|event|compare)/[a-z-]+)`
	used := map[string]bool{}
	for _, folder := range []string{"actor", "attribution", "event"} {
		files, err := filepath.Glob(folder + "/*.go")
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			if strings.HasSuffix(name, "_test.go") {
				continue
			}
			for _, m := range regexp.MustCompile(`"`+rule+`"`).FindAllStringSubmatch(page(t, name), -1) {
				used[m[1]] = true
			}
		}
	}
	text := page(t, "docs/rules.md")
	for _, r := range slices.Sorted(maps.Keys(used)) {
		if !strings.Contains(text, "`"+strings.TrimSuffix(r+"`", "-`")) {
			t.Errorf("docs/rules.md has no row for the rule %s", r)
		}
	}
	for _, m := range regexp.MustCompile("`"+rule+"`").FindAllStringSubmatch(text, -1) {
		begins := func(r string) bool { return strings.HasSuffix(r, "-") && strings.HasPrefix(m[1], r) }
		if !used[m[1]] && !slices.ContainsFunc(slices.Collect(maps.Keys(used)), begins) {
			t.Errorf("docs/rules.md has a row for the rule %s, which no code names", m[1])
		}
	}
}

// imports are the packages that any file of the module imports.
func imports(t *testing.T) []string {
	t.Helper()
	var list []string
	err := filepath.WalkDir(".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && (name == "tools" || e.Name() == "testdata" || name != "." && strings.HasPrefix(e.Name(), ".")):
			return fs.SkipDir
		case !strings.HasSuffix(name, ".go"):
			return nil
		}
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, parser.ImportsOnly)
		if err != nil {
			return err
		}
		for _, spec := range f.Imports {
			p, err := strconv.Unquote(spec.Path.Value)
			if err != nil {
				return err
			}
			list = append(list, p)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
	return list
}
