package export_test

import (
	"encoding/csv"
	"strconv"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/export"
)

var noOptions export.Options

// several is an output of several records.
func several(t *testing.T, format string, list ...*doc.Record) string {
	t.Helper()
	f, err := export.Named(format)
	if err != nil {
		t.Fatal(err)
	}
	var b strings.Builder
	out, err := f.Begin(&b)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range list {
		if err := out.Add(r); err != nil {
			t.Fatal(err)
		}
	}
	if err := out.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// cellsOf reads a table back, without what guards its cells.
func cellsOf(t *testing.T, text string, comma rune) [][]string {
	t.Helper()
	r := csv.NewReader(strings.NewReader(text))
	r.Comma = comma
	list, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	for _, cells := range list {
		for i, c := range cells {
			if rest := strings.TrimLeft(c, "'"); rest != c && strings.HasPrefix(rest, "=") {
				cells[i] = c[1:]
			}
		}
	}
	return list
}

func TestSheets(t *testing.T) {
	for _, name := range []string{"statements", "events", "commitments", "actors"} {
		golden(t, "csv-"+name+".csv", several(t, "csv:"+name, sampleRecord(t), eventRecord(t)))
	}
	if one := written(t, "csv", sampleRecord(t), noOptions); one != written(t, "csv:statements", sampleRecord(t), noOptions) {
		t.Error("csv is not csv:statements")
	}
}

// Read back, a row of a sheet has the words of the text at the place that it names.
func TestSheetsReadBack(t *testing.T) {
	for _, name := range []string{"statements", "events", "commitments", "actors"} {
		for _, r := range []*doc.Record{sampleRecord(t), eventRecord(t)} {
			text := []rune(r.Document().Text())
			list := cellsOf(t, written(t, "csv:"+name, r, noOptions), ',')
			col := map[string]int{}
			for i, head := range list[0] {
				col[head] = i
			}
			for _, cells := range list[1:] {
				start, _ := strconv.Atoi(cells[col["start"]])
				end, _ := strconv.Atoi(cells[col["end"]])
				quote := cells[col["quote"]]
				if first, _, cut := strings.Cut(quote, " […] "); cut {
					quote, end = first, start+len([]rune(first))
				}
				if got := string(text[start:end]); got != quote {
					t.Errorf("%s %s: the text has %q at %d to %d, the row %q", name, cells[col["id"]], got, start, end, quote)
				}
				if cells[col["document"]] != r.Document().ID() {
					t.Errorf("%s: document %q", name, cells[col["document"]])
				}
			}
		}
	}
}

func TestStatementRowHasTheStatement(t *testing.T) {
	r := sampleRecord(t)
	list := cellsOf(t, written(t, "csv:statements", r, noOptions), ',')
	if len(list) != 1+len(r.Findings().Statements) {
		t.Fatalf("%d rows", len(list))
	}
	for i, st := range r.Findings().Statements {
		var names []string
		for _, id := range st.Speakers {
			names = append(names, r.Actor(id).Name.V)
		}
		if cells := list[i+1]; cells[7] != strings.Join(names, "; ") || cells[10] != st.Cue.Text() || cells[11] != string(st.Act) {
			t.Errorf("row %d: %q", i+1, cells)
		}
	}
}

// One head, then the rows of each record in turn.
func TestTablesOfManyRecords(t *testing.T) {
	a, b := sampleRecord(t), eventRecord(t)
	for _, f := range export.Formats {
		if !strings.HasPrefix(f.Name, "csv") && f.Name != "icews" && f.Name != "polecat" {
			continue
		}
		one, two := written(t, f.Name, a, noOptions), written(t, f.Name, b, noOptions)
		_, rows, _ := strings.Cut(two, "\n")
		if got := several(t, f.Name, a, b); got != one+rows {
			t.Errorf("%s: two records give\n%s", f.Name, got)
		}
		if got := several(t, f.Name); strings.Count(got, "\n") != 1 {
			t.Errorf("%s: no record gives %q", f.Name, got)
		}
	}
}

func TestNoCellIsAFormula(t *testing.T) {
	const bad = "=cmd|' /C calc'!A0\t\"x\"\n@y"
	for _, text := range []string{bad, "@" + bad, "+1+2", "-2+3", "'=1", "''=1", "＝1"} {
		r := allOf(t, text)
		for _, f := range export.Formats {
			comma := '\t'
			switch {
			case strings.HasPrefix(f.Name, "csv"):
				comma = ','
			case f.Name != "icews" && f.Name != "phoenix" && f.Name != "gdelt" && f.Name != "polecat":
				continue
			}
			raw := csv.NewReader(strings.NewReader(written(t, f.Name, r, noOptions)))
			raw.Comma = comma
			list, err := raw.ReadAll()
			if err != nil {
				t.Fatal(err)
			}
			for _, cells := range list {
				for _, c := range cells {
					if strings.TrimLeft(c, "=+-@＝＋－＠\t\r\n") != c {
						t.Errorf("%s: cell %q", f.Name, c)
					}
				}
			}
		}
	}
}

func TestOutputsAreTheSameEachTime(t *testing.T) {
	for _, f := range export.Formats {
		if a, b := written(t, f.Name, eventRecord(t), noOptions), written(t, f.Name, eventRecord(t), noOptions); a != b {
			t.Errorf("%s: two outputs of one record differ", f.Name)
		}
	}
}
