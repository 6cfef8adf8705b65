package export_test

import (
	"encoding/json"
	"slices"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
)

// webAnnotation is what the model demands of an annotation, as far as we write it.
type webAnnotation struct {
	ID, Type, Motivation string
	Body                 []struct{ Type, Value, Source, Purpose string }
	Target               []struct {
		Source   string
		Selector []struct {
			Type                  string
			Start, End            int
			Exact, Prefix, Suffix string
		}
	}
}

func annotationsOf(t *testing.T, r *doc.Record) []webAnnotation {
	t.Helper()
	var c struct {
		Context string `json:"@context"`
		Type    string
		Total   int
		First   struct {
			Type  string
			Items []webAnnotation
		}
	}
	text := written(t, "annotation", r, noOptions)
	if err := json.Unmarshal([]byte(text), &c); err != nil {
		t.Fatal(err)
	}
	if c.Context != "http://www.w3.org/ns/anno.jsonld" || c.Type != "AnnotationCollection" || c.First.Type != "AnnotationPage" || c.Total != len(c.First.Items) {
		t.Errorf("collection: %.200s", text)
	}
	if strings.Count(text, "\n") != 1 {
		t.Error("not one line")
	}
	return c.First.Items
}

func TestAnnotations(t *testing.T) {
	golden(t, "annotation.jsonld", written(t, "annotation", sampleRecord(t), noOptions))
	for _, r := range []*doc.Record{sampleRecord(t), eventRecord(t)} {
		text := []rune(r.Document().Text())
		seen := map[string]bool{}
		for _, a := range annotationsOf(t, r) {
			if a.Type != "Annotation" || seen[a.ID] || !strings.HasPrefix(a.ID, "urn:sha256:") || a.Motivation == "" || len(a.Target) == 0 || len(a.Body) == 0 {
				t.Errorf("annotation %+v", a)
			}
			seen[a.ID] = true
			for _, target := range a.Target {
				position, quote := target.Selector[0], target.Selector[1]
				if position.Type != "TextPositionSelector" || quote.Type != "TextQuoteSelector" || target.Source == "" {
					t.Fatalf("%s: selectors %+v", a.ID, target)
				}
				if got := string(text[position.Start:position.End]); got != quote.Exact {
					t.Errorf("%s: the text has %q at its place, the quote is %q", a.ID, got, quote.Exact)
				}
				from := position.Start - len([]rune(quote.Prefix))
				if got := string(text[from : position.End+len([]rune(quote.Suffix))]); got != quote.Prefix+quote.Exact+quote.Suffix {
					t.Errorf("%s: around it the text has %q", a.ID, got)
				}
			}
		}
		want := len(r.Findings().Statements) + len(r.Findings().Events)
		for _, a := range r.Findings().Actors {
			want += len(a.Mentions)
		}
		if len(seen) != want {
			t.Errorf("%d annotations, not %d", len(seen), want)
		}
	}
}

// A statement that its cue interrupts is one annotation with two targets.
func TestAnnotationOfAStatementInParts(t *testing.T) {
	list := annotationsOf(t, sampleRecord(t))
	i := slices.IndexFunc(list, func(a webAnnotation) bool { return strings.HasSuffix(a.ID, "#s2") })
	if i < 0 || len(list[i].Target) != 2 {
		t.Fatalf("statement 2: %+v", list[max(i, 0)])
	}
	var values []string
	for _, b := range list[i].Body {
		values = append(values, b.Value)
	}
	if got := strings.Join(values, ", "); got != "statement: demand, speaker: Ana Vega, cue: added, mode: mixed" {
		t.Errorf("body %s", got)
	}
}
