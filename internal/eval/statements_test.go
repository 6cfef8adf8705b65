package eval

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
)

// record reads a record that was made once and is kept, so that the figures do not change with the rules.
func record(t *testing.T, name string) *doc.Record {
	t.Helper()
	b, err := os.ReadFile(filepath.Join("testdata", "statements", name+".record.json"))
	if err != nil {
		t.Fatal(err)
	}
	r, err := doc.ReadRecord(b)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func open(t *testing.T, name string) *os.File {
	t.Helper()
	f, err := os.Open(filepath.Join("testdata", "statements", name))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

// The figures are those that score_record.py gives for the same record.
func TestScoreStatements(t *testing.T) {
	gold, err := ReadStatementGold(open(t, "visit.gold.json"))
	if err != nil {
		t.Fatal(err)
	}
	s, err := ScoreStatements(gold, record(t, "visit"))
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := WriteStatementScores(&b, []string{"visit", "empty"}, []StatementScores{s, {}}); err != nil {
		t.Fatal(err)
	}
	want := `document       content-exact  content-soft  speaker    cue
visit                  0.750         0.849    0.625  1.000
empty                      -             -        -      -
mean                   0.750         0.849    0.625  1.000
wrong speaker  0.250 of 8 printed
`
	if b.String() != want {
		t.Errorf("printed\n%swant\n%s", &b, want)
	}
}

func TestScoreStatementsOtherText(t *testing.T) {
	gold := StatementGold{Statements: []GoldStatement{{Content: []string{"the boats are blue"}}}}
	if _, err := ScoreStatements(gold, record(t, "visit")); err == nil || !strings.Contains(err.Error(), "the boats are blue") {
		t.Errorf("the error %v does not give the quote that is not in the text", err)
	}
}

func TestReadStatementGoldRefuses(t *testing.T) {
	if _, err := ReadStatementGold(strings.NewReader(`{"statements": [{"speaker": 7}]}`)); err == nil {
		t.Error("a speaker that is a number was taken")
	}
}

// The figures are those that score_attribution.py gives for the same record.
func TestScoreAttributions(t *testing.T) {
	gold, err := ReadAttributionGold(open(t, "boats.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	var s AttributionScores
	for _, g := range gold {
		s.Add(g, record(t, "boats"))
	}
	var b bytes.Buffer
	if err := s.Write(&b); err != nil {
		t.Fatal(err)
	}
	want := `documents          1
gold               5
printed            4
source token       0.727
source partial     0.682
source exact       0.500
cue token          0.909
cue partial        0.889
cue exact          0.889
content token      0.921
content partial    0.747
content exact      0.800
linked             0.889
linked+source      0.667
recall-speech      0.750
`
	if b.String() != want {
		t.Errorf("printed\n%swant\n%s", &b, want)
	}
}

func TestReadAttributionGoldRefuses(t *testing.T) {
	if _, err := ReadAttributionGold(strings.NewReader("{\"id\": \"a\"}\n{\"id\": 7}\n")); err == nil || !strings.Contains(err.Error(), "gold text 2") {
		t.Errorf("the error %v does not say which line is bad", err)
	}
}
