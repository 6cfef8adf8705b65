package spec

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"
)

// file is a file of cases.
type file struct {
	head  string // what stands before the first case
	cases []specCase
}

// specCase is a numbered text with what is expected of it.
type specCase struct {
	number, name string
	text         string
	expect       []expectation
}

// expectation is what one section should print.
type expectation struct {
	section section
	lines   string
}

// parse reads a file of cases. Errors begin with the number of the line.
func parse(source string) (file, error) {
	var f file
	seen := map[string]bool{}
	into := &f.head
	for n, line := range strings.Split(strings.TrimRight(source, "\n"), "\n") {
		title, isCase := strings.CutPrefix(line, "=== ")
		name, isSection := strings.CutPrefix(line, "--- ")
		switch {
		case isCase:
			c := specCase{}
			c.number, c.name, _ = strings.Cut(title, " ")
			if _, err := strconv.Atoi(c.number); err != nil || c.name == "" || seen[c.number] {
				return file{}, fmt.Errorf("%d: a case needs a number of its own and a name", n+1)
			}
			seen[c.number] = true
			f.cases = append(f.cases, c)
			into = &f.cases[len(f.cases)-1].text
		case isSection && len(f.cases) > 0:
			i := slices.IndexFunc(sections, func(s section) bool { return s.name == name })
			if i < 0 {
				return file{}, fmt.Errorf("%d: there is no section %q", n+1, name)
			}
			c := &f.cases[len(f.cases)-1]
			c.expect = append(c.expect, expectation{section: sections[i]})
			into = &c.expect[len(c.expect)-1].lines
		default:
			*into += line + "\n"
		}
	}
	f.trim()
	return f, nil
}

// trim takes the blank lines at the end of texts and sections away.
func (f *file) trim() {
	for i := range f.cases {
		c := &f.cases[i]
		c.text = strings.TrimRight(c.text, "\n")
		for j := range c.expect {
			if e := &c.expect[j]; strings.TrimSpace(e.lines) == "" {
				e.lines = ""
			} else {
				e.lines = strings.TrimRight(e.lines, "\n") + "\n"
			}
		}
	}
}

// String is the file as parse reads it.
func (f file) String() string {
	var b strings.Builder
	b.WriteString(f.head)
	for i, c := range f.cases {
		if i > 0 {
			b.WriteByte('\n')
		}
		fmt.Fprintf(&b, "=== %s %s\n%s\n", c.number, c.name, c.text)
		for _, e := range c.expect {
			fmt.Fprintf(&b, "--- %s\n%s", e.section.name, e.lines)
		}
	}
	return b.String()
}

func TestParse(t *testing.T) {
	source := "# head\n\n=== 1 first\nA.\n\nB.\n--- sentences\n1:1: x\n--- tokens\n\n=== 2 second\nC.\n--- tokens\nC .\n"
	f, err := parse(source)
	if err != nil {
		t.Fatal(err)
	}
	if f.String() != source {
		t.Errorf("written back:\n%s", f)
	}
	if c := f.cases[0]; c.text != "A.\n\nB." || c.expect[0].lines != "1:1: x\n" || c.expect[1].lines != "" {
		t.Errorf("first case %+v", c)
	}
	for _, bad := range []string{"=== x y", "=== 1", "=== 1 a\n--- no such", "=== 1 a\n=== 1 b"} {
		if _, err := parse(bad); err == nil {
			t.Errorf("%q is read", bad)
		}
	}
}
