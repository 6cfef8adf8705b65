package doc

import (
	"go/ast"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// A finding holds places, labels from a fixed set, and values with the place they were read from; never bare words, bare
// numbers or dates. Quad and Goldstein are numbers that a code stands for.
func TestFindingsHoldNoBareWords(t *testing.T) {
	seen := map[reflect.Type]bool{}
	for i := range reflect.TypeFor[Findings]().NumField() {
		f := reflect.TypeFor[Findings]().Field(i)
		if f.Name == "Warnings" { // words of our own, about the reading
			continue
		}
		for _, bad := range bare(f.Name, f.Type, seen) {
			t.Error(bad)
		}
	}
	for _, want := range []reflect.Type{
		reflect.TypeFor[Actor](), reflect.TypeFor[Role](), reflect.TypeFor[Mention](), reflect.TypeFor[Meeting](), reflect.TypeFor[Participant](),
		reflect.TypeFor[Statement](), reflect.TypeFor[Stance](), reflect.TypeFor[Event](), reflect.TypeFor[Commitment](),
	} {
		if !seen[want] {
			t.Errorf("%s was not looked at", want)
		}
	}
}

// bare says what in t, found at path, is not tied to the text.
func bare(path string, t reflect.Type, seen map[reflect.Type]bool) []string {
	here := reflect.TypeFor[Span]().PkgPath()
	switch {
	case t == reflect.TypeFor[Span](), t == reflect.TypeFor[Evidence](), t == reflect.TypeFor[Value[string]]():
		return nil
	case t == reflect.TypeFor[ActorID](), t == reflect.TypeFor[StatementID]():
		return nil
	case t.Kind() == reflect.Slice, t.Kind() == reflect.Pointer:
		return bare(path, t.Elem(), seen)
	case t.Kind() == reflect.String && t.PkgPath() == here: // a label
		return nil
	case strings.HasSuffix(path, ".Quad") && t.Kind() == reflect.Int, strings.HasSuffix(path, ".Goldstein") && t.Kind() == reflect.Float64:
		return nil
	case t.Kind() != reflect.Struct || t.PkgPath() != here:
		return []string{path + " is a bare " + t.String() + ": make it a Span, a label, or a Value with the place it was read from"}
	case seen[t]:
		return nil
	}
	seen[t] = true
	var out []string
	for i := range t.NumField() {
		out = append(out, bare(path+"."+t.Field(i).Name, t.Field(i).Type, seen)...)
	}
	return out
}

func TestBareWordsAreFound(t *testing.T) {
	type loose struct {
		Evidence
		Who  string
		When []int
		Rest struct{ N float64 }
	}
	if got := bare("loose", reflect.TypeFor[loose](), map[reflect.Type]bool{}); len(got) != 3 {
		t.Errorf("found %q", got)
	}
}

// Nobody outside this package can make a span or evidence of his own: it does not compile.
func TestForgedSpanDoesNotCompile(t *testing.T) {
	fset := token.NewFileSet()
	imports := importer.ForCompiler(fset, "source", nil)
	for _, c := range []struct{ name, body, want string }{
		{"an honest one", `d, _ := doc.NewDocument(doc.Origin{}, nil, "text", nil); _ = doc.Cite("rule", d.Span(0, 4))`, ""},
		{"a span by position", `_ = doc.Span{nil, 0, 4}`, "implicit assignment to unexported field"},
		{"a span by name", `_ = doc.Span{start: 0, end: 4}`, "unexported field start"},
		{"a span moved", `var sp doc.Span; sp.end = 9`, "sp.end undefined"},
		{"evidence by name", `_ = doc.Evidence{by: "rule"}`, "unexported field by"},
		{"evidence moved", `var e doc.Evidence; e.at = doc.Span{}`, "e.at undefined"},
		{"a finding with its evidence moved", `var st doc.Statement; st.at = doc.Span{}`, "st.at undefined"},
		{"a record of one's own", `_ = doc.Record{d: nil}`, "unexported field d"},
		{"a text changed", `var d doc.Document; d.text = "another"`, "d.text undefined"},
	} {
		src := "package outside\n\nimport \"github.com/readout-project/readout/doc\"\n\nfunc forge() {\n" + c.body + "\n}\n"
		f, err := parser.ParseFile(fset, "outside.go", src, 0)
		if err != nil {
			t.Fatal(err)
		}
		var errs []string
		conf := types.Config{Importer: imports, Error: func(err error) { errs = append(errs, err.Error()) }}
		conf.Check("outside", fset, []*ast.File{f}, nil) // errors go to conf.Error
		switch {
		case c.want == "" && len(errs) > 0:
			t.Fatalf("%s does not compile: %v", c.name, errs)
		case c.want != "" && !slices.ContainsFunc(errs, func(e string) bool { return strings.Contains(e, c.want) }):
			t.Errorf("%s: errors %q, want %q", c.name, errs, c.want)
		}
	}
}
