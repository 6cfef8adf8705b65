package event

import (
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

const ownVerbs = `# ours
&FERRY
+FERRY
+STEAM_BOAT

--- HONOUR [051] ---
CROWN {CROWNS CROWNED CROWNING}  # a comment
+WAVE_THROUGH [086]
- * FLOOD [---]
- * (WITH GARLANDS) [052:053]
- * &FERRY_LINES [0871]
- * {NETS/HOOKS} + [171]

--- FACE [---] ---
FACE
- * CRITICISM [:111]
`

func TestVerbs(t *testing.T) {
	x, err := ReadVerbs("own.txt", strings.NewReader(ownVerbs))
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ name, text, want string }{
		{"the verb alone", "{A:Norvia} crowned {B:Sudria}.", "AAA 051 BBB actual event/verbs"},
		{"a verb of two words", "{A:Norvia} waved {B:Sudria} through.", "AAA 086 BBB actual event/verbs"},
		{"a pattern with both codes", "{A:Norvia} crowned {B:Sudria} with garlands.", "BBB 053 AAA actual event/verbs\nAAA 052 BBB actual event/verbs"},
		{"a set of words", "{A:Norvia} crowned the steam boat lines of {B:Sudria}.", "AAA 0871 BBB actual event/verbs"},
		{"a choice, and a party", "{A:Norvia} crowned the hooks of {B:Sudria}.", "AAA 171 BBB actual event/verbs"},
		{"a null code", "{A:Norvia} crowned the flood of {B:Sudria}.", ""},
		{"only the other way", "{A:Norvia} faced criticism from {B:Sudria}.", "BBB 111 AAA actual event/verbs"},
		{"denied, and the program knows nothing", "{A:Norvia} has not crowned {B:Sudria}.", ""},
		{"what is not in it", "{A:Norvia} praised {B:Sudria}.", "AAA 051 BBB actual event/deed"},
	} {
		t.Run(c.name, func(t *testing.T) {
			s := read(c.text, nil)
			for i := range s.Actors {
				s.Actors[i].Kind, s.Actors[i].Country = doc.Country, doc.Code(strings.Repeat(s.Actors[i].Name.V, 3))
			}
			var out []string
			for _, ev := range Events(s.Doc, s.Parses, s.Actors, nil, nil, &lang.English, []*Verbs{x}) {
				out = append(out, strings.Join([]string{string(first(ev.SourceCode)), string(ev.CAMEO), string(first(ev.TargetCode)), string(ev.Status), string(ev.By())}, " "))
			}
			if got := strings.Join(out, "\n"); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

func TestVerbsTellsWhatItCouldNotRead(t *testing.T) {
	const in = "HUG\n--- A [040] ---\nHUG\n- * [999]\n- * TREES\n- TREES [010]\n- * &TREES [010]\n- * (TREES) [010\n~ a (a b Q) SAY = a b Q\n"
	x, err := ReadVerbs("f", strings.NewReader(in))
	if x == nil || err == nil {
		t.Fatalf("got %v, %v", x, err)
	}
	const want = `f:1: HUG stands before the first block of verbs, --- NAME [CODE] ---
f:4: [999] is no code of CAMEO
f:5: the pattern * TREES has no code
f:6: the pattern TREES has no * for the verb
f:7: there is no set of words &TREES above
f:8: the bracket of [010 is not closed
f:9: transformations (~) are left out: who says what of whom is read from the statements`
	if err.Error() != want {
		t.Errorf("got\n%v\nwant\n%s", err, want)
	}
	if _, err := ReadVerbs("f", strings.NewReader("once upon a time\n")); err == nil || !strings.HasPrefix(err.Error(), "f: there is no verb in it") {
		t.Errorf("got %v", err)
	}
}

// FuzzReadVerbs: whatever the bytes, there is a dictionary that can be asked, or an error.
func FuzzReadVerbs(f *testing.F) {
	s := read("{A:Norvia} crowned {B:Sudria} with garlands.", nil)
	f.Add(ownVerbs)
	f.Add("--- A [040:041] ---\n+B_+C {+D_E} [043]\n- $ * ^ +_ &X/Y [---]\n&X\n+\n")
	f.Fuzz(func(t *testing.T, in string) {
		x, err := ReadVerbs("f", strings.NewReader(in))
		if x == nil {
			if err == nil {
				t.Error("neither a dictionary nor an error")
			}
			return
		}
		Events(s.Doc, s.Parses, s.Actors, nil, nil, &lang.English, []*Verbs{x})
	})
}
