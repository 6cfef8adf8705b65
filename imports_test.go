package readout_test

import (
	"fmt"
	"go/ast"
	"go/parser"
	"go/token"
	"io/fs"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/readout-project/readout"

// mayImport says which packages of this module each package may import; "." is the front door. It is a star: the stages
// know the nouns and the languages and never one another, and only the front door knows their order.
//
// Do not change this table to make a build pass. A change of it is a change of the design: give it a review of its own,
// and docs/DESIGN.md the reason. Test files may import what they like.
var mayImport = map[string][]string{
	".": {"doc", "lang", "ingest", "syntax", "actor", "attribution", "event", "compare"},

	"doc":      {},
	"lang":     {"doc"},
	"lang/gen": {},
	"label":    {"doc", "lang"},
	"review":   {"doc", "lang"},

	"ingest":      {"doc", "lang"},
	"syntax":      {"doc", "lang", "internal/nn"},
	"actor":       {"doc", "lang"},
	"attribution": {"doc", "lang"},
	"event":       {"doc", "lang"},
	"compare":     {"doc", "lang"},
	"export":      {"doc", "lang", "label"},

	"compare/table": {"doc", "compare", "export"},
	"follow":        {"doc", "lang", "export"},

	"internal/nn":      {},
	"internal/scene":   {"doc"},
	"internal/archive": {"doc", "lang", "review"},
	"internal/eval":    {"doc", "lang"},
	"internal/web":     {".", "doc", "lang", "label", "compare", "compare/table", "export", "internal/archive"},

	"cmd/readout": {
		".", "doc", "lang", "label", "ingest", "syntax", "actor", "attribution", "event", "compare", "compare/table", "export", "follow", "review",
		"internal/archive", "internal/eval", "internal/web",
	},
}

// ends are the packages that may touch files, the network, clocks, the database and chance. Between them, the same input
// gives the same output.
var ends = []string{"ingest", "internal/archive", "internal/web", "cmd/readout", "lang/gen"}

// outside are the packages of the standard library that only the ends import.
var outside = []string{"os", "os/exec", "net", "net/http", "database/sql", "math/rand", "math/rand/v2", "crypto/rand"}

// standardOnly are the packages that import nothing but this module and the standard library.
var standardOnly = []string{"doc"}

// nameless are package names that say nothing.
var nameless = []string{"util", "utils", "common", "helper", "helpers", "types", "manager", "misc", "base", "shared"}

func TestImportsAndManners(t *testing.T) {
	fset := token.NewFileSet()
	err := filepath.WalkDir(".", func(name string, e fs.DirEntry, err error) error {
		switch {
		case err != nil:
			return err
		case e.IsDir() && name != "." && (strings.HasPrefix(e.Name(), ".") || slices.Contains([]string{"testdata", "tools", "dist"}, e.Name())):
			return fs.SkipDir
		case e.IsDir() || !strings.HasSuffix(name, ".go") || strings.HasSuffix(name, "_test.go"):
			return nil
		}
		f, err := parser.ParseFile(fset, name, nil, parser.SkipObjectResolution)
		if err != nil {
			return err
		}
		for _, bad := range problems(fset, path.Dir(filepath.ToSlash(name)), f) {
			t.Error(bad)
		}
		return nil
	})
	if err != nil {
		t.Fatal(err)
	}
}

// problems are the broken rules in one file of the package in folder, each with its place.
func problems(fset *token.FileSet, folder string, f *ast.File) []string {
	var out []string
	bad := func(at token.Pos, format string, args ...any) {
		out = append(out, fmt.Sprintf("%s: %s", fset.Position(at), fmt.Sprintf(format, args...)))
	}
	allowed, known := mayImport[folder]
	if !known {
		bad(f.Package, "package %s has no row in the table of imports_test.go; say there what it may import", folder)
	}
	if slices.Contains(nameless, f.Name.Name) {
		bad(f.Name.Pos(), "a package named %s says nothing; name it for what it holds or does", f.Name.Name)
	}
	for _, spec := range f.Imports {
		p := strings.Trim(spec.Path.Value, `"`)
		own, isOwn := strings.CutPrefix(p, module)
		own = strings.TrimPrefix(own, "/")
		if own == "" {
			own = "."
		}
		switch {
		case isOwn && known && !slices.Contains(allowed, own):
			bad(spec.Pos(), "%s imports %s; it may import only: %s", folder, own, strings.Join(allowed, ", "))
		case slices.Contains(outside, p) && !slices.Contains(ends, folder):
			bad(spec.Pos(), "%s imports %s; files, the network, clocks and chance belong to: %s", folder, p, strings.Join(ends, ", "))
		case !isOwn && strings.Contains(strings.Split(p, "/")[0], ".") && slices.Contains(standardOnly, folder):
			bad(spec.Pos(), "%s imports %s; it has to do with the standard library", folder, p)
		case (p == "log" || p == "log/slog") && f.Name.Name != "main":
			bad(spec.Pos(), "%s imports %s; only cmd prints: return an error", folder, p)
		}
	}
	ast.Inspect(f, func(n ast.Node) bool {
		switch n := n.(type) {
		case *ast.FuncDecl:
			if n.Recv == nil && n.Name.Name == "init" {
				bad(n.Pos(), "func init runs unasked; make it a value or a function that is called")
			}
		case *ast.CallExpr:
			if id, ok := n.Fun.(*ast.Ident); ok && (id.Name == "print" || id.Name == "println") {
				bad(n.Pos(), "%s prints", id.Name)
			}
		case *ast.SelectorExpr:
			pkg, ok := n.X.(*ast.Ident)
			if !ok || f.Name.Name == "main" {
				break
			}
			switch name := pkg.Name + "." + n.Sel.Name; {
			case strings.HasPrefix(name, "fmt.Print"), name == "os.Stdout", name == "os.Stderr", name == "os.Exit":
				bad(n.Pos(), "%s outside cmd: only cmd prints and exits", name)
			case (name == "time.Now" || name == "time.Since") && !slices.Contains(ends, folder):
				bad(n.Pos(), "%s in a stage: the same input must give the same output", name)
			}
		}
		return true
	})
	return out
}

func TestProblemsAreFound(t *testing.T) {
	for _, c := range []struct{ folder, src, want string }{
		{"doc", `package doc; import "strings"; var _ = strings.ToLower`, ""},
		{".", `package readout; import "github.com/readout-project/readout/syntax"; var _ = syntax.X`, ""},
		{"cmd/readout", `package main; import ("fmt"; "os"); func main() { fmt.Println(); os.Exit(1) }`, ""},
		{"event", `package event; import "github.com/readout-project/readout/attribution"; var _ = attribution.X`, "event imports attribution"},
		{"doc", `package doc; import "github.com/readout-project/readout"; var _ = readout.X`, "doc imports ."},
		{"actor", `package actor; import "github.com/readout-project/readout/internal/nn"; var _ = nn.X`, "actor imports internal/nn"},
		{"doc", `package doc; import "golang.org/x/text/unicode/norm"; var _ = norm.X`, "with the standard library"},
		{"actor", `package actor; import "os"; var _ = os.Args`, "actor imports os"},
		{"event", `package event; import "time"; var _ = time.Now()`, "time.Now in a stage"},
		{"ingest", `package ingest; import "fmt"; func f() { fmt.Println() }`, "fmt.Println outside cmd"},
		{"ingest", `package ingest; import "os"; func f() { os.Exit(1) }`, "os.Exit outside cmd"},
		{"ingest", `package ingest; import "log"; var _ = log.X`, "imports log"},
		{"ingest", `package ingest; func f() { println() }`, "println prints"},
		{"ingest", `package ingest; func init() {}`, "func init"},
		{"lang", `package helpers`, "says nothing"},
		{"newstage", `package newstage`, "has no row"},
	} {
		fset := token.NewFileSet()
		f, err := parser.ParseFile(fset, "x.go", c.src, parser.SkipObjectResolution)
		if err != nil {
			t.Fatal(err)
		}
		got := problems(fset, c.folder, f)
		if c.want == "" && len(got) > 0 || c.want != "" && (len(got) != 1 || !strings.Contains(got[0], c.want)) {
			t.Errorf("%s: got %q, want %q", c.src, got, c.want)
		}
	}
}
