package table_test

import (
	"bytes"
	"encoding/csv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"golang.org/x/net/html"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/compare"
	"github.com/readout-project/readout/compare/table"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/ingest"
	"github.com/readout-project/readout/lang"
)

// Two accounts that do what pages should not: tags, escape sequences, characters that turn the direction, formulae.
const (
	north = "President Olav Lund received the President of Chile, Ana Vega, in Oslo today. " +
		"President Lund said that Norway would buy 40 ferries <script>alert(1)</script> \x1b[31m from \u202eChilean yards by 2033. " +
		"The guest نازنین کریمی، وزیر امور خارجه attended the talks on the railway.\n\n=SUM(A1:A9) is the last line of the page about wool.\n"
	south = "President Ana Vega met the President of Norway, Olav Lund, in Oslo. " +
		"President Lund announced that Norway will purchase 45 ferries from yards in Chile by 2033. " +
		"President Vega invited President Lund to visit the Atacama observatory in September.\n"
)

func read(t testing.TB, name, text string) *doc.Record {
	t.Helper()
	reader, err := readout.New(readout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := reader.Read(ingest.Input{Name: name, Bytes: []byte(text), Publisher: "Office of " + name, Date: "2031-05-03"})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func input(t testing.TB) table.Input {
	t.Helper()
	c := compare.Accounts(read(t, "north", north), read(t, "south", south), &lang.English)
	return table.Input{Two: &c, Trace: true}
}

func written(t testing.TB, format string, in table.Input, o export.Options) string {
	t.Helper()
	f, err := table.Named(format)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := f.Write(&b, in, o); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func TestPeopleFitsTheWidthAndIsPlain(t *testing.T) {
	in := input(t)
	for _, width := range []int{40, 60, 80, 99, 100, 120, 150} {
		for _, color := range []bool{false, true} {
			text := written(t, "people", in, export.Options{Width: width, Color: color})
			for line := range strings.Lines(text) {
				if n := ansi.StringWidth(strings.TrimRight(line, "\n")); n > width {
					t.Errorf("width %d: %d columns: %q", width, n, line)
				}
			}
			if strings.ContainsAny(text, "\u202e\x07") || !color && strings.Contains(text, "\x1b") || strings.Contains(text, "\x1b[31m") {
				t.Errorf("width %d: control characters of the page got through", width)
			}
			if !strings.Contains(text, "\u2068نازنین") {
				t.Errorf("width %d: right-to-left words are not isolated", width)
			}
		}
	}
}

func TestDifferencesAreMarkedWithinTheWords(t *testing.T) {
	in := input(t)
	for format, want := range map[string]string{"people": "buy [40] ferries", "md": "buy **40** ferries", "html": "buy <mark>40</mark> ferries"} {
		if text := written(t, format, in, export.Options{Width: 80}); !strings.Contains(text, want) {
			t.Errorf("%s: no %q in\n%s", format, want, text)
		}
	}
}

func TestHTMLHasNoScriptAndEveryLinkLeadsSomewhere(t *testing.T) {
	page := written(t, "html", input(t), export.Options{})
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	ids, links := map[string]int{}, []string{}
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		if n.Data == "script" || n.Data == "img" || n.Data == "link" {
			t.Errorf("the page has <%s>", n.Data)
		}
		for _, a := range n.Attr {
			switch {
			case a.Key == "id":
				ids[a.Val]++
			case a.Key == "href":
				links = append(links, strings.TrimPrefix(a.Val, "#"))
			case strings.HasPrefix(a.Key, "on"):
				t.Errorf("the page has %s", a.Key)
			}
		}
	}
	for id, n := range ids {
		if n > 1 {
			t.Errorf("%d elements are %s", n, id)
		}
	}
	for _, l := range links {
		if ids[l] == 0 {
			t.Errorf("#%s leads nowhere", l)
		}
	}
	if !strings.Contains(page, "&lt;script&gt;") || !strings.Contains(page, `title="U&#43;202E"`) {
		t.Error("the words of the page are not shown as text")
	}
}

func TestCSVIsOneRowAPointAndNoFormula(t *testing.T) {
	in := input(t)
	rows, err := csv.NewReader(strings.NewReader(written(t, "csv", in, export.Options{}))).ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(rows) != len(in.Two.Rows)+1 {
		t.Errorf("%d rows for %d points", len(rows)-1, len(in.Two.Rows))
	}
	for _, row := range rows[1:] {
		for _, cell := range row {
			if strings.HasPrefix(cell, "=") {
				t.Errorf("a formula: %q", cell)
			}
		}
	}
}

func TestEveryFormTakesVersionsAndSeveral(t *testing.T) {
	a, b := read(t, "north", north), read(t, "south", south)
	v := compare.Versions(a, b, &lang.English)
	all := compare.All([]*doc.Record{a, b, a}, &lang.English)
	for _, name := range table.Names() {
		for _, in := range []table.Input{{Two: &v, Versions: true}, {Several: &all}} {
			if text := written(t, name, in, export.Options{Width: 80}); !strings.Contains(text, "ferries") {
				t.Errorf("%s: %q", name, text)
			}
		}
	}
	if _, err := table.Named("xml"); err == nil {
		t.Error("there is a format xml")
	}
}

func BenchmarkHTML(b *testing.B) {
	in := input(b)
	f, err := table.Named("html")
	if err != nil {
		b.Fatal(err)
	}
	b.ReportAllocs()
	for b.Loop() {
		if err := f.Write(&bytes.Buffer{}, in, export.Options{}); err != nil {
			b.Fatal(err)
		}
	}
}
