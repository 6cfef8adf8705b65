package export_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/parquet-go/parquet-go"

	"github.com/readout-project/readout/doc"
)

// The rows as somebody else would declare them who reads the file.
type statementRow struct {
	Document string   `parquet:"document"`
	Quote    string   `parquet:"quote"`
	Cue      *string  `parquet:"cue,optional"`
	Act      string   `parquet:"act,optional"`
	Speakers []string `parquet:"speakers,list"`
	Start    int32    `parquet:"start"`
}

type eventRow struct {
	ID         string   `parquet:"id"`
	CAMEO      string   `parquet:"cameo,optional"`
	Goldstein  *float64 `parquet:"goldstein,optional"`
	Source     []string `parquet:"source,list"`
	SourceCode []string `parquet:"sourceCode,list"`
	Status     string   `parquet:"status,optional"`
	Trigger    string   `parquet:"trigger"`
}

func readParquet[T any](t *testing.T, text string) []T {
	t.Helper()
	list, err := parquet.Read[T](strings.NewReader(text), int64(len(text)))
	if err != nil {
		t.Fatal(err)
	}
	return list
}

func TestParquetReadsBack(t *testing.T) {
	records := []*doc.Record{sampleRecord(t), eventRecord(t)}
	list := readParquet[statementRow](t, several(t, "parquet:statements", records...))
	i := 0
	for _, r := range records {
		for _, st := range r.Findings().Statements {
			got := list[i]
			i++
			start, _ := st.Content[0].CodePoints()
			if got.Document != r.Document().ID() || !strings.HasPrefix(got.Quote, st.Content[0].Text()) || got.Act != string(st.Act) || int(got.Start) != start ||
				(got.Cue == nil) != st.Cue.IsZero() || len(got.Speakers) != len(st.Speakers) {
				t.Errorf("row %d: %+v", i, got)
			}
		}
	}
	if i != len(list) {
		t.Errorf("%d rows, not %d", len(list), i)
	}
}

func TestParquetEvents(t *testing.T) {
	r := eventRecord(t)
	list := readParquet[eventRow](t, written(t, "parquet:events", r, noOptions))
	if len(list) != len(r.Findings().Events) {
		t.Fatalf("%d rows", len(list))
	}
	for i, ev := range r.Findings().Events {
		got := list[i]
		if got.CAMEO != string(ev.CAMEO) || *got.Goldstein != ev.Goldstein || got.Status != string(ev.Status) || got.Trigger != ev.Trigger.Text() || len(got.Source) != len(ev.Source) {
			t.Errorf("row %d: %+v", i, got)
		}
	}
	if got := list[8].SourceCode; !slices.Equal(got, []string{"GHACOPGOV"}) {
		t.Errorf("codes %q", got)
	}
}

func TestParquetWithoutRowsIsAFile(t *testing.T) {
	if list := readParquet[eventRow](t, several(t, "parquet:events")); len(list) != 0 {
		t.Errorf("%d rows", len(list))
	}
}
