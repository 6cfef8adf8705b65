package label_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"testing"

	"github.com/readout-project/readout/label"
)

// schemeOf says which scheme explains the labels of which type of package doc.
var schemeOf = map[string]string{
	"ActorKind": "actor kind", "Form": "form", "MeetingKind": "meeting kind", "Part": "part", "Mode": "mode", "Side": "side",
	"Act": "act", "Polarity": "polarity", "EventStatus": "event status", "Time": "time", "CommitmentKind": "commitment kind",
	"CommitmentStatus": "commitment status", "NameKind": "name kind", "BlockKind": "block kind", "Basis": "basis",
}

// TestEveryLabelOfDocIsExplained reads the constants in the source of package doc and looks each up, so that a label can
// not be added there without a word here.
func TestEveryLabelOfDocIsExplained(t *testing.T) {
	files, err := filepath.Glob("../doc/*.go")
	if err != nil || len(files) == 0 {
		t.Fatal("no source of package doc", err)
	}
	seen := 0
	for _, name := range files {
		f, err := parser.ParseFile(token.NewFileSet(), name, nil, 0)
		if err != nil {
			t.Fatal(err)
		}
		ast.Inspect(f, func(n ast.Node) bool {
			if spec, ok := n.(*ast.ValueSpec); ok && len(spec.Values) == 1 {
				seen += check(t, spec)
			}
			return true
		})
	}
	if seen < 60 {
		t.Errorf("only %d labels found in package doc", seen)
	}
}

// check looks up the label that a constant declares; it returns 1 where it declares one.
func check(t *testing.T, spec *ast.ValueSpec) int {
	typ, ok := spec.Type.(*ast.Ident)
	if !ok || schemeOf[typ.Name] == "" {
		return 0
	}
	value, err := strconv.Unquote(spec.Values[0].(*ast.BasicLit).Value)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range label.Find(value) {
		if f.Scheme.Name == schemeOf[typ.Name] {
			return 1
		}
	}
	t.Errorf("doc.%s: no meaning of %q in scheme %q", typ.Name, value, schemeOf[typ.Name])
	return 1
}

func TestEverySchemeIsWhole(t *testing.T) {
	schemes := map[string]bool{}
	for _, s := range label.Schemes {
		if schemes[s.Name] || s.Name == "" || s.Doc == "" || s.Origin == "" {
			t.Errorf("scheme %q is named twice or lacks words", s.Name)
		}
		schemes[s.Name] = true
		labels := map[string]bool{}
		for _, l := range s.Labels {
			if labels[l.Name] || l.Name == "" || l.Meaning == "" {
				t.Errorf("%s: label %q is named twice or has no meaning", s.Name, l.Name)
			}
			labels[l.Name] = true
		}
	}
}

func TestFind(t *testing.T) {
	if got := label.Find("NSUBJ"); len(got) != 1 || got[0].Scheme.Name != "relation" {
		t.Errorf("NSUBJ: %v", got)
	}
	if got := label.Find("call"); len(got) != 3 {
		t.Errorf("call: %d schemes, want act, meeting kind, commitment kind", len(got))
	}
	if got := label.Find("nsub"); got != nil {
		t.Errorf("nsub: %v", got)
	}
}

func TestNear(t *testing.T) {
	if got := label.Near("nsub"); len(got) != 3 || got[0] != "nsubj" {
		t.Errorf("nsub: %v", got)
	}
	if got := label.Near(""); got != nil {
		t.Errorf("nothing: %v", got)
	}
}
