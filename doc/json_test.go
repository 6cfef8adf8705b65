package doc

import (
	"bytes"
	"encoding/json"
	"errors"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"
)

// written is the JSON of r.
func written(t testing.TB, r *Record, indent bool) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := r.WriteJSON(&b, indent); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

func TestWrittenAndReadBackIsTheSame(t *testing.T) {
	r := record(t)
	for _, indent := range []bool{true, false} {
		first := written(t, r, indent)
		back, err := ReadRecord(first)
		if err != nil {
			t.Fatal(err)
		}
		if second := written(t, back, indent); !bytes.Equal(first, second) {
			t.Errorf("indent %v: other bytes:\n%s\n%s", indent, first, second)
		}
		// DeepEqual follows the pointers of spans into the two documents, so this compares texts and layouts too.
		if !reflect.DeepEqual(back, r) {
			t.Errorf("indent %v: another record:\n%+v\n%+v", indent, back.Findings(), r.Findings())
		}
	}
}

func TestEveryTextIsWrittenAndReadBack(t *testing.T) {
	for name, text := range texts {
		d := document(t, text)
		var f Findings
		for i, c := range text {
			f.Sentences = append(f.Sentences, d.Span(i, i+utf8.RuneLen(c)))
		}
		r, err := NewRecord(program, d, f)
		if err != nil {
			t.Fatal(err)
		}
		back, err := ReadRecord(written(t, r, false))
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if !reflect.DeepEqual(back, r) {
			t.Errorf("%s: another record", name)
		}
	}
}

// Another program that counts code points finds the words where the JSON says they are.
func TestJSONCountsCodePoints(t *testing.T) {
	var j struct {
		Document   struct{ Text string }
		Statements []struct{ Content []jsonSpan }
	}
	if err := json.Unmarshal(written(t, record(t), true), &j); err != nil {
		t.Fatal(err)
	}
	runes := []rune(j.Document.Text)
	for _, st := range j.Statements {
		for _, sp := range st.Content {
			if got := string(runes[sp.Start:sp.End]); got != sp.Text {
				t.Errorf("%d to %d is %q, not %q", sp.Start, sp.End, got, sp.Text)
			}
		}
	}
}

func TestJSONForms(t *testing.T) {
	r := record(t)
	if b := written(t, r, false); bytes.Count(b, []byte("\n")) != 1 || !bytes.HasSuffix(b, []byte("}\n")) {
		t.Error("a record without indent is not one line with its end")
	}
	m, err := json.Marshal(r)
	if err != nil || !bytes.Equal(append(m, '\n'), written(t, r, false)) {
		t.Errorf("MarshalJSON differs from WriteJSON: %v", err)
	}
	bare, err := NewRecord(program, document(t, "<Nothing> & “nobody”."), Findings{Actors: []Actor{}})
	if err != nil {
		t.Fatal(err)
	}
	b := string(written(t, bare, false))
	for _, want := range []string{
		`"text":"<Nothing> & “nobody”."`, `"publisher":null`, `"title":null`, `"date":null`, `"furniture":[]`, `"blocks":[]`, `"sentences":[]`,
		`"actors":[]`, `"meetings":[]`, `"statements":[]`, `"events":[]`, `"commitments":[]`, `"warnings":[]`,
	} {
		if !strings.Contains(b, want) {
			t.Errorf("no %s in %s", want, b)
		}
	}
	broken := errors.New("disk full")
	if err := r.WriteJSON(writerFunc(func([]byte) (int, error) { return 0, broken }), true); !errors.Is(err, broken) {
		t.Errorf("a full disk: %v", err)
	}
}

type writerFunc func([]byte) (int, error)

func (f writerFunc) Write(b []byte) (int, error) { return f(b) }

// change is the JSON of the rich record with the value at a path replaced.
func change(t testing.TB, path []any, value any) []byte {
	t.Helper()
	var j any
	if err := json.Unmarshal(written(t, record(t), false), &j); err != nil {
		t.Fatal(err)
	}
	at := j
	for _, step := range path[:len(path)-1] {
		if i, ok := step.(int); ok {
			at = at.([]any)[i]
		} else {
			at = at.(map[string]any)[step.(string)]
		}
	}
	switch last := path[len(path)-1].(type) {
	case int:
		at.([]any)[last] = value
	case string:
		if _, there := at.(map[string]any)[last]; !there {
			t.Fatalf("the record has no %v", path)
		}
		at.(map[string]any)[last] = value
	}
	b, err := json.Marshal(j)
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestReadRecordRefusesWhatWasChanged(t *testing.T) {
	span := func(start, end int, text string) any { return map[string]any{"start": start, "end": end, "text": text} }
	for _, c := range []struct {
		name  string
		path  []any
		value any
		want  string
	}{
		{"nothing", []any{"schema"}, Schema, ""},
		{"another schema", []any{"schema"}, "readout/0", `schema "readout/0"`},
		{"a changed text", []any{"document", "text"}, strings.Replace(page, "dam", "dim", 1), "statements[0].content[1]: the text has"},
		{"a text cut short", []any{"document", "text"}, page[:80], "outside the text"},
		{"an empty text", []any{"document", "text"}, "", "outside the text"},
		{"a quote that is not there", []any{"statements", 0, "content", 0, "text"}, "We do accept", "statements[0].content[0]: the text has"},
		{"a shifted span", []any{"statements", 0, "cue"}, span(187, 191, "said"), "statements[0].cue: the text has"},
		{"a span that ends before it starts", []any{"statements", 0, "cue"}, span(5, 3, ""), "statements[0].cue: code points 5 to 3 are no place"},
		{"an empty span", []any{"statements", 0, "cue"}, span(5, 5, ""), "are no place"},
		{"a span before the text", []any{"statements", 0, "cue"}, span(-1, 3, "OFF"), "are no place"},
		{"a span behind the text", []any{"statements", 0, "cue"}, span(0, 1<<20, page), "outside the text"},
		{"a span far behind the text", []any{"statements", 0, "cue"}, span(1<<31, 1<<31+4, "said"), "outside the text"},
		{"a sentence", []any{"sentences", 1, "start"}, 0, "sentences[1]: the text has"},
		{"a title", []any{"document", "title", "text"}, "President", "document.title: the text has"},
		{"furniture that no block has", []any{"document", "furniture"}, []any{}, "document.furniture: is not what the blocks say"},
		{"other furniture", []any{"document", "furniture", 0}, span(0, 6, "OFFICE"), "document.furniture[0]: is not what the blocks say"},
		{"a block of no kind", []any{"document", "blocks", 4, "kind"}, "advert", "no known kind"},
		{"a block over another", []any{"document", "blocks", 1, "start"}, 3, "document.blocks[1]"},
		{"a publisher", []any{"document", "publisher", "span", "text"}, "Somebody else", "document.publisher.span: the text has"},
		{"a date", []any{"document", "date", "span", "start"}, 0, "document.date.span: the text has"},
		{"an actor's number", []any{"actors", 0, "id"}, "a2", `actors[0]: has the identifier "a2" where "a1" belongs`},
		{"an actor without a rule", []any{"actors", 0, "rule"}, "", "names no rule"},
		{"an actor's title", []any{"actors", 0, "titles", 0}, "Dr", "is not what titleSpans say"},
		{"one title more", []any{"actors", 0, "titles"}, []any{"Ms", "Dr"}, "does not match titleSpans"},
		{"a role", []any{"actors", 0, "roles", 0, "text"}, "the King of Ruvania", "actors[0].roles[0].text"},
		{"a mention", []any{"actors", 0, "mentions", 1, "span", "text"}, "He", "actors[0].mentions[1].span: the text has"},
		{"a further ground", []any{"actors", 0, "restsOn", 0, "text"}, "says", "actors[0].at.restsOn[0]: the text has"},
		{"a meeting without evidence", []any{"meetings", 0, "evidence"}, []any{}, "finding cites no place"},
		{"a participant", []any{"meetings", 0, "participants", 0, "actor"}, "a7", "refers to actor a7"},
		{"a participant who is no actor", []any{"meetings", 0, "participants", 0, "actor"}, "s1", "is no identifier of the form a1"},
		{"a date of a meeting without its words", []any{"meetings", 0, "date"}, nil, "meetings[0].dateSpan: is the place of nothing"},
		{"a speaker", []any{"statements", 0, "speakers", 0}, "a4", "refers to actor a4"},
		{"a speaker counted from nothing", []any{"statements", 0, "speakers", 0}, "a0", "is no identifier"},
		{"a speaker written otherwise", []any{"statements", 0, "speakers", 0}, "a01", "is no identifier"},
		{"a speaker beyond number", []any{"statements", 0, "speakers", 0}, "a99999999999999999999", "is no identifier"},
		{"no content", []any{"statements", 0, "content"}, []any{}, "has no content"},
		{"a stance", []any{"statements", 0, "stances", 0, "evidence", "end"}, 3, "statements[0].stances[0].evidence"},
		{"a trigger", []any{"events", 0, "trigger", "text"}, "accepts", "events[0].trigger: the text has"},
		{"an event's statement", []any{"events", 0, "statement"}, "s3", "refers to statement s3"},
		{"a commitment", []any{"commitments", 0, "what", "text"}, "six boats", "commitments[0].what: the text has"},
		{"a number that is none", []any{"events", 0, "quad"}, "three", "could not read the record as JSON"},
	} {
		r, err := ReadRecord(change(t, c.path, c.value))
		switch {
		case c.want == "" && err != nil:
			t.Errorf("%s: %v", c.name, err)
		case c.want != "" && (r != nil || err == nil || !strings.Contains(err.Error(), c.want)):
			t.Errorf("%s: got %v, want %q", c.name, err, c.want)
		}
	}
}

func TestReadRecordRefusesWhatIsNoRecord(t *testing.T) {
	for _, data := range []string{"", " ", "null", "[]", "{}", `"readout/1"`, "{", `{"schema":"readout/1"`, "\x00\xff", "hello"} {
		if r, err := ReadRecord([]byte(data)); r != nil || err == nil {
			t.Errorf("%q: got a record", data)
		}
	}
}

// All that is wrong is told at once, so that one run of verify shows it.
func TestReadRecordTellsAllThatIsWrong(t *testing.T) {
	_, err := ReadRecord(change(t, []any{"document", "text"}, strings.ReplaceAll(page, "Venn", "Wenn")))
	for _, want := range []string{"document.title", "sentences[0]", "actors[0].nameSpan", "statements[0].source"} {
		if err == nil || !strings.Contains(err.Error(), want) {
			t.Errorf("nothing of %s in: %v", want, err)
		}
	}
}
