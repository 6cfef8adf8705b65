package compare_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"math/rand/v2"
	"os"
	"reflect"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/compare"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/ingest"
	"github.com/readout-project/readout/lang"
)

var english = &lang.English

// reader is made once: decoding the model costs more than most tests.
var reader = sync.OnceValues(func() (*readout.Reader, error) { return readout.New(readout.Options{}) })

// read reads a text with the real stages.
func read(t testing.TB, name, text string) *doc.Record {
	t.Helper()
	return readInput(t, ingest.Input{Name: name, Bytes: []byte(text)})
}

func readInput(t testing.TB, in ingest.Input) *doc.Record {
	t.Helper()
	reader, err := reader()
	if err != nil {
		t.Fatal(err)
	}
	r, err := reader.Read(in)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// file reads a file of samples/.
func file(t testing.TB, name string) *doc.Record {
	t.Helper()
	b, err := os.ReadFile("../samples/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return read(t, name, string(b))
}

// north and south are two accounts of one meeting; people and events are made up.
const north = `Presidency of Norway

President Lund receives the President of Chile

3 May 2031

President Olav Lund received the President of Chile, Ana Vega, in Oslo today. President Lund said that Norway would buy forty ferries from Chilean yards by 2033. He expressed serious concern about the drought in the north of Chile. The two presidents agreed to open a ferry line between Bergen and Valparaiso.

President Vega thanked Norway for its help in training Chilean doctors. She said that Chile would not accept the whaling quota.
`

const south = `Presidency of Chile

President Vega meets the President of Norway

Oslo, 3 May 2031

President Ana Vega met the President of Norway, Olav Lund, in Oslo. President Lund announced that Norway will purchase 45 ferries from yards in Chile by 2033. He expressed concern about the drought in northern Chile. The presidents agreed to start a ferry service between Valparaiso and Bergen in 2032.

President Vega said that Chile would accept the whaling quota. She invited President Lund to visit the Atacama observatory in September.
`

// rowWith is the row of a verdict whose words have a string on a side.
func rowWith(t *testing.T, c compare.Comparison, v compare.Verdict, s compare.Side, words string) compare.Row {
	t.Helper()
	for _, r := range c.Rows {
		for _, sp := range r.Spans[s] {
			if r.Verdict == v && bytes.Contains([]byte(sp.Text()), []byte(words)) {
				return r
			}
		}
	}
	t.Fatalf("no row %s has %q on side %d: %s", v, words, s, asJSON(t, c))
	return compare.Row{}
}

func asJSON(t testing.TB, c compare.Comparison) []byte {
	t.Helper()
	var b bytes.Buffer
	if err := c.WriteJSON(&b); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// differs looks for a difference of a kind with these words; "" is none.
func differs(r compare.Row, kind compare.DifferenceKind, a, b string) bool {
	for _, d := range r.Differ {
		if d.Kind == kind && d.At[compare.A].Text() == a && d.At[compare.B].Text() == b {
			return true
		}
	}
	return false
}

func TestSharedPointsAndWhereTheyDiffer(t *testing.T) {
	c := compare.Accounts(read(t, "north.txt", north), read(t, "south.txt", south), english)
	if c.Same.Verdict != compare.Yes {
		t.Errorf("same meeting: %s", c.Same.Verdict)
	}
	for _, x := range []struct {
		words string
		kind  compare.DifferenceKind
		a, b  string
	}{
		{"ferries from Chilean yards", compare.NumberDiffers, "forty", "45"},
		{"drought", compare.StrengthDiffers, "serious", ""},
		{"ferry line", compare.DateDiffers, "", "2032"},
		{"whaling", compare.NegationDiffers, "not", ""},
	} {
		r := rowWith(t, c, compare.Both, compare.A, x.words)
		if !differs(r, x.kind, x.a, x.b) {
			t.Errorf("%s: no %s difference %q and %q in %v", x.words, x.kind, x.a, x.b, r.Differ)
		}
		if len(r.Shared) == 0 {
			t.Errorf("%s: nothing says why the two are one", x.words)
		}
	}
}

func TestPointsOfOneSide(t *testing.T) {
	c := compare.Accounts(read(t, "north.txt", north), read(t, "south.txt", south), english)
	r := rowWith(t, c, compare.OnlyA, compare.A, "training Chilean doctors")
	if !r.Attributed[compare.A] || r.Attributed[compare.B] {
		t.Errorf("what A says that B's side said is not marked: %v", r.Attributed)
	}
	if len(r.Searched) == 0 {
		t.Error("nothing says what was looked for")
	}
	r = rowWith(t, c, compare.OnlyB, compare.B, "Atacama")
	if r.Attributed != (compare.Pair[bool]{}) {
		t.Errorf("what B's own side said is marked: %v", r.Attributed)
	}
}

func TestSameMeeting(t *testing.T) {
	a := read(t, "north.txt", north)
	for _, x := range []struct {
		name, from, to string
		want           compare.Answer
	}{
		{"as it is", "", "", compare.Yes},
		{"a day later", "3 May 2031", "4 May 2031", compare.Yes},
		{"a week later", "3 May 2031", "10 May 2031", compare.No},
		{"no date", "Oslo, 3 May 2031\n", "", compare.Yes},
		{"another host", "Olav Lund", "Per Haug", compare.Unsure},
		{"another country", "Norway", "Kenya", compare.No},
	} {
		text := south
		if x.from != "" {
			text = string(bytes.ReplaceAll([]byte(text), []byte(x.from), []byte(x.to)))
			text = string(bytes.ReplaceAll([]byte(text), []byte("Lund"), map[bool][]byte{true: []byte("Otieno"), false: []byte("Lund")}[x.to == "Kenya"]))
		}
		if got := compare.Accounts(a, read(t, "south.txt", text), english).Same; got.Verdict != x.want {
			t.Errorf("%s: %s, want %s: %+v", x.name, got.Verdict, x.want, got.Because)
		}
	}
}

func TestSamples(t *testing.T) {
	c := compare.Accounts(file(t, "pair-estonia.txt"), file(t, "pair-chile.txt"), english)
	if c.Same.Verdict != compare.Yes {
		t.Errorf("same meeting: %s", c.Same.Verdict)
	}
	if r := rowWith(t, c, compare.Both, compare.A, "38 Estonian companies"); !differs(r, compare.NumberDiffers, "38", "36") {
		t.Errorf("no difference of number: %v", r.Differ)
	}
	if r := rowWith(t, c, compare.Both, compare.A, "October"); !differs(r, compare.DateDiffers, "October", "November") {
		t.Errorf("no difference of date: %v", r.Differ)
	}
}

func TestNoAbsenceFromATextThatCouldNotBeRead(t *testing.T) {
	c := compare.Accounts(read(t, "north.txt", north), read(t, "short.txt", "Photo: the palace."), english)
	for _, r := range c.Rows {
		if r.Verdict == compare.OnlyA {
			t.Fatalf("a claim of absence: %v", r.Spans)
		}
	}
	if len(c.Warnings) == 0 {
		t.Error("no warning")
	}
}

func TestVersions(t *testing.T) {
	later := bytes.Replace([]byte(north), []byte("forty"), []byte("fifty"), 1)
	later = bytes.Replace(later, []byte(" She said that Chile would not accept the whaling quota."), nil, 1)
	later = append(later, "She invited him to Santiago.\n"...)
	a, b := read(t, "north.txt", north), read(t, "later.txt", string(later))
	count := map[compare.Change]int{}
	for _, r := range compare.Versions(a, b, english).Rows {
		count[r.Change]++
	}
	if count[compare.Changed] != 1 || count[compare.Removed] != 1 || count[compare.Added] != 1 || count[compare.Kept] < 4 {
		t.Errorf("got %v", count)
	}
	for _, r := range compare.Versions(a, a, english).Rows {
		if r.Change != compare.Kept {
			t.Errorf("of one text and itself: %s %v", r.Change, r.Spans)
		}
	}
}

func TestAllJoinsPointsOverAccounts(t *testing.T) {
	third := bytes.ReplaceAll([]byte(south), []byte("45"), []byte("46"))
	s := compare.All([]*doc.Record{read(t, "a", north), read(t, "b", south), read(t, "c", string(third))}, english)
	if len(s.Pairs) != 3 {
		t.Fatalf("%d pairs", len(s.Pairs))
	}
	for _, g := range s.Rows {
		for _, sp := range g.Spans[0] {
			if bytes.Contains([]byte(sp.Text()), []byte("ferries from")) && g.Accounts() != 3 {
				t.Errorf("%q is in %d accounts", sp.Text(), g.Accounts())
			}
		}
	}
}

// mirror is the JSON of c with the names of the sides swapped.
func mirror(t testing.TB, data []byte) map[string]any {
	t.Helper()
	var c map[string]any
	if err := json.Unmarshal(data, &c); err != nil {
		t.Fatal(err)
	}
	return turned(c).(map[string]any)
}

var other = map[string]string{"a": "b", "b": "a", "statementA": "statementB", "statementB": "statementA", "aToB": "bToA", "bToA": "aToB"}

var otherValue = map[string]map[string]string{
	"verdict": {"onlyA": "onlyB", "onlyB": "onlyA"}, "attributed": {"a": "b", "b": "a"},
}

func turned(x any) any {
	switch x := x.(type) {
	case map[string]any:
		out := map[string]any{}
		for k, v := range x {
			if s, ok := v.(string); ok && otherValue[k][s] != "" {
				v = otherValue[k][s]
			}
			if o := other[k]; o != "" {
				k = o
			}
			out[k] = turned(v)
		}
		return out
	case []any:
		out := []any{}
		for _, v := range x {
			out = append(out, turned(v))
		}
		return out
	}
	return x
}

// mirrors checks the law: swapping the accounts mirrors the comparison, exactly.
func mirrors(t testing.TB, a, b *doc.Record) {
	t.Helper()
	alike(t, a, b)
	alike(t, b, a)
	there, back := asJSON(t, compare.Accounts(a, b, english)), asJSON(t, compare.Accounts(b, a, english))
	var want map[string]any
	if err := json.Unmarshal(back, &want); err != nil {
		t.Fatal(err)
	}
	if got := mirror(t, there); !reflect.DeepEqual(got, want) {
		t.Errorf("%s and %s: the swapped comparison is another one", a.Document().Origin().Source, b.Document().Origin().Source)
	}
	if again := asJSON(t, compare.Accounts(a, b, english)); !bytes.Equal(again, there) {
		t.Errorf("%s and %s: not the same twice", a.Document().Origin().Source, b.Document().Origin().Source)
	}
}

// alike checks that SameMeeting gives the verdict of Accounts, and its reasons but for the points.
func alike(t testing.TB, a, b *doc.Record) {
	t.Helper()
	long, short := compare.Accounts(a, b, english).Same, compare.SameMeeting(a, b, english)
	long.Because = slices.DeleteFunc(long.Because, func(r compare.Reason) bool { return r.What == "content" })
	short.Because = slices.DeleteFunc(short.Because, func(r compare.Reason) bool { return r.What == "content" })
	if !reflect.DeepEqual(long, short) {
		t.Errorf("%s and %s: SameMeeting gives %v, Accounts %v", a.Document().ID(), b.Document().ID(), short, long)
	}
}

func TestSwappingMirrors(t *testing.T) {
	list := []*doc.Record{read(t, "north.txt", north), read(t, "south.txt", south), file(t, "pair-estonia.txt"), file(t, "pair-chile.txt"),
		file(t, "leader-meeting.txt"), file(t, "call.txt"), read(t, "empty.txt", "Nothing.")}
	for _, a := range list {
		for _, b := range list {
			mirrors(t, a, b)
		}
	}
}

// TestSwappingMirrorsInTheCorpus takes pairs at random from statements that lie beside the tree.
func TestSwappingMirrorsInTheCorpus(t *testing.T) {
	var list []*doc.Record
	for _, name := range []string{"whitehouse", "kremlin", "state"} {
		list = append(list, corpus(t, "../../shared/corpus/"+name+".jsonl.gz", 25)...)
	}
	if len(list) == 0 {
		t.Skip("there is no corpus")
	}
	chance := rand.New(rand.NewPCG(7, 7))
	for range 60 {
		mirrors(t, list[chance.IntN(len(list))], list[chance.IntN(len(list))])
	}
}

// corpus are the first statements of a file; none where it is not there.
func corpus(t testing.TB, name string, most int) []*doc.Record {
	t.Helper()
	f, err := os.Open(name)
	if err != nil {
		return nil
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	var out []*doc.Record
	for in, err := range ingest.Lines(name, z) {
		if err != nil || len(out) == most {
			break
		}
		if len(in.Bytes) < 8000 {
			out = append(out, readInput(t, in))
		}
	}
	return out
}

// FuzzAccounts holds that any two texts compare without a fault, mirror, and that each row says what its verdict promises.
func FuzzAccounts(f *testing.F) {
	f.Add(north, south)
	f.Add("", "x")
	f.Add("He said: “Yes; and to no.” 9–10 May, 1.2 billion %.", "وقال: نعم, and that U.S.-Russia talks; 3 ,5.")
	f.Fuzz(func(t *testing.T, x, y string) {
		if len(x)+len(y) > 4000 {
			return
		}
		reader, err := reader()
		if err != nil {
			t.Fatal(err)
		}
		a, errA := reader.Read(ingest.Input{Name: "a", Bytes: []byte(x)})
		b, errB := reader.Read(ingest.Input{Name: "b", Bytes: []byte(y)})
		if errA != nil || errB != nil {
			return
		}
		mirrors(t, a, b)
		for _, r := range compare.Accounts(a, b, english).Rows {
			if (len(r.Spans[compare.A]) > 0) != (r.Verdict != compare.OnlyB) || (len(r.Spans[compare.B]) > 0) != (r.Verdict != compare.OnlyA) {
				t.Fatalf("%s has %d and %d places", r.Verdict, len(r.Spans[compare.A]), len(r.Spans[compare.B]))
			}
		}
	})
}

func BenchmarkAccounts(b *testing.B) {
	x, y := read(b, "north.txt", north), read(b, "south.txt", south)
	b.ReportAllocs()
	for b.Loop() {
		compare.Accounts(x, y, english)
	}
}

// BenchmarkLong compares two texts of some thousand points.
func BenchmarkLong(b *testing.B) {
	x, y := read(b, "north.txt", long(north, 400)), read(b, "south.txt", long(south, 400))
	b.ReportAllocs()
	for b.Loop() {
		compare.Accounts(x, y, english)
	}
}

// long is the body of a text again and again, each time with names and numbers of its own.
func long(text string, times int) string {
	var b bytes.Buffer
	for i := range times {
		name := string(rune('A'+i%26)) + string(rune('a'+i/26%26)) + "len"
		b.Write(bytes.ReplaceAll([]byte(text), []byte("Valparaiso"), []byte(name)))
	}
	return b.String()
}

// TestOtherMeetingsOfTheSamePeople takes pairs of readouts that a hasty eye might take for accounts of one meeting.
func TestOtherMeetingsOfTheSamePeople(t *testing.T) {
	for _, x := range []struct{ file, why, a, b string }{
		{"kremlin", "the same two, a week apart", "kremlin-en:67362", "kremlin-en:67426"},
		{"kremlin", "the same two, three days apart", "kremlin-en:67657", "kremlin-en:67673"},
		{"whitehouse", "one guest and one day, two hosts", "wh:2021-09-21-readout-of-president-joseph-r-biden-jr-s-meeting-with-prime-minister-boris", "wh:2021-09-21-readout-of-vice-president-kamala-harriss-meeting-with-prime-minister-boris"},
		{"whitehouse", "one host and one day, two guests of one country", "wh:2021-10-29-readout-of-president-bidens-meeting-with-president-sergio-mattarella", "wh:2021-10-29-readout-of-president-bidens-meeting-with-prime-minister-mario-draghi"},
		{"state", "the same two, three days apart", "state:secretary-blinkens-call-with-russian-foreign-minister-lavrov-7", "state:secretary-blinkens-call-with-russian-foreign-minister-lavrov-8"},
	} {
		a, b := statement(t, x.file, x.a), statement(t, x.file, x.b)
		if a == nil || b == nil {
			t.Logf("%s: not in the corpus", x.why)
			continue
		}
		if got := compare.Accounts(a, b, english).Same; got.Verdict != compare.No {
			t.Errorf("%s: %s", x.why, got.Verdict)
		}
	}
}

// statement is the first of a file whose id begins so; nil where it is not there.
func statement(t *testing.T, file, id string) *doc.Record {
	t.Helper()
	f, err := os.Open("../../shared/corpus/" + file + ".jsonl.gz")
	if err != nil {
		return nil
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	for in, err := range ingest.Lines(file, z) {
		if err == nil && strings.HasPrefix(in.Name, id) {
			return readInput(t, in)
		}
	}
	return nil
}
