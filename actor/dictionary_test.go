package actor

import (
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

func dictionary(t testing.TB, text string) *Dictionary {
	t.Helper()
	x, err := ReadDictionary("my.txt", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return x
}

// on is the code of a phrase for a date, "" where the dictionary has none.
func on(x *Dictionary, phrase, edtf string) doc.Code {
	words := phraseWords(phrase)
	for _, tab := range []*table{&x.actors, &x.agents} {
		e, n := tab.at(func(k int) string {
			if k < len(words) {
				return words[k]
			}
			return ""
		})
		if n == len(words) {
			return e.on(periodOf(edtf)).code
		}
	}
	return ""
}

func TestDictionaryReadsTheFormsInUse(t *testing.T) {
	x := dictionary(t, `# a comment
ANNA_VIK_  [NORELI]  ; another
+PRESIDENT_VIK_
	[NORGOV 20290901-20330831]
	[NORLEG > 20330901]
<!-- JAN_MOE_ [XXX]
KAI_MOE_ [XXX] --> OLE_MOE_ [NORBUS 310101-311231][---]
`+"MÜNCHEN'S_GUILD,_SALT-WORKS(MGSW)_\t[DEUBUS] salt and more"+`
!PERSON! = MAN, WOMAN
SPOKES!PERSON! [~GOV]
LADY_IN_WAITING {LADIES_IN_WAITING} [~ELI]
MINISTER FOR_RIVERS [~GOVENV]
ALLY [~MIL]
MOSS {} [NGO~]
VIK_  [SWE]
`)
	for _, c := range []struct {
		phrase, date string
		want         doc.Code
	}{
		{"Anna Vik", "2025-01-01", "NORELI"},
		{"Anna Vik", "2030-02", "NORGOV"},
		{"President Vik", "2029-09-01", "NORGOV"},
		{"President Vik", "2033-08-31", "NORGOV"},
		{"President Vik", "1999", "NORELI"},
		{"Anna Vik", "", ""},     // every restriction may hold
		{"Anna Vik", "2029", ""}, // one holds from September on
		{"Kai Moe", "2031", ""},
		{"Ole Moe", "1931-05-01", "NORBUS"},
		{"Ole Moe", "1932-05-01", ""},
		{"Munchen's Guild, Salt Works (MGSW)", "", "DEUBUS"},
		{"spokeswoman", "", "GOV"},
		{"Spokesmans", "", "GOV"},
		{"ladies in waiting", "", "ELI"},
		{"lady in waitings", "", ""},
		{"Minister of State for Rivers", "", "GOVENV"},
		{"allies", "", "MIL"},
		{"moss", "", "NGO"},
		{"Vik", "", "SWE"},
		{"Viks", "", ""},
	} {
		if got := on(x, c.phrase, c.date); got != c.want {
			t.Errorf("%s on %q: %q, want %q", c.phrase, c.date, got, c.want)
		}
	}
}

func TestDictionaryReportsBadLines(t *testing.T) {
	x, err := ReadDictionary("a/my.txt", strings.NewReader(`+NOBODY [A]
	[NORGOV]
GOOD_ [NORGOV]
OPEN_ [NORGOV
ODD_ [nor gov]
[---]
EMPTY_ []
DATES_ [NORGOV 20301301-20310101]
	[NORGOV 310101-300101]
	[NORGOV 1]
ALONE_
NEXT_ [SWE]
MAY!BE! [~GOV]
! = A
`))
	if err == nil {
		t.Fatal("nothing is reported")
	}
	got := err.Error()
	for _, line := range []string{":1: the synonym", ":2: the code", ":4: the bracket", ":5: GOV is no restriction", ":7: there is no code", ":8: 20301301 is no date",
		":10: 1 is no restriction", ":11: ALONE_ has no code", ":13: !BE! is no set", ":14: ! is no name"} {
		if !strings.Contains(got, "a/my.txt"+line) {
			t.Errorf("not reported: %s\n%s", line, got)
		}
	}
	if on(x, "good", "") != "NORGOV" || on(x, "next", "") != "SWE" {
		t.Error("the good lines are not used")
	}
	if _, err := ReadDictionary("empty.txt", strings.NewReader("# nothing\n")); err == nil || !strings.HasPrefix(err.Error(), "empty.txt: ") {
		t.Errorf("an empty dictionary: %v", err)
	}
}

func TestCode(t *testing.T) {
	x := dictionary(t, `ANNA_VIK_ [NORLEG]
PRESIDENT_ROSTVIK_ [NORGOVX]
OLE_MOE_ [SWEBUS]
NORDIC_SALT_LEAGUE_ [IGOSLT]
NORWAY_ [NRW]
HOLM_ [NORMED]
!X! = MAN, WOMAN
MINISTER_OF_RIVERS [~GOVENV]
`)
	d, ps := page(t, "NOR", "Ms. Anna Vik, Minister of Rivers of Norway, met President Kai Rostvik and Mr. Ole Moe, Minister of Trade of Norway. Mr. Jens Lie, Minister of Rivers of Norway, spoke to the Nordic Salt League of it. President Rostvik thanked Norway, and Holm laughed.")
	for i := range ps {
		for k, tok := range ps[i].Tokens {
			if tok.Text() == "Holm" {
				ps[i].Names = append(ps[i].Names, doc.Name{First: k, Last: k, Kind: doc.PersonName})
			}
		}
	}
	found := Find(d, ps, &lang.English)
	before := shape(found)
	coded := Code(d, ps, found, &lang.English, []*Dictionary{x})
	if !reflect.DeepEqual(before, shape(found)) {
		t.Error("the actors that it was given have changed")
	}
	got := map[string]doc.Code{}
	for _, a := range coded {
		got[a.Name.V] = a.Code
	}
	for name, want := range map[string]doc.Code{
		"Anna Vik":    "NORLEG",
		"Kai Rostvik": "NORGOVX",
		"Ole Moe":     "NORGOV", // the text's country is another than the dictionary's
		"Jens Lie":    "NORGOVENV",
		"Norway":      "NRW",
		"Holm":        "NORMED",
	} {
		if got[name] != want {
			t.Errorf("%s: %q, want %q; all: %v", name, got[name], want, got)
		}
	}
	checkLaw(t, d, ps, coded)
}

// FuzzDictionary holds the reader and what is done with it to their law: no panic, and actors as Find gives them.
func FuzzDictionary(f *testing.F) {
	f.Add("ANNA_VIK_ [NORGOV 310101-320101][---]\n+VIK\n\t[NORELI >20310101]", "Anna Vik, President of Norway, met Vik.")
	f.Add("!P! = A, B\nX!P! {Y} [~GOV]\nMINISTER OF_ RIVERS_[NGO~]", "the Minister of State of Rivers, XA")
	f.Add("<!-- A [B]\n--> C_ D [E <1]", "C of D")
	f.Fuzz(func(t *testing.T, dictionary, text string) {
		x, err := ReadDictionary("fuzz", strings.NewReader(dictionary))
		if x == nil {
			if err == nil {
				t.Error("neither dictionary nor error")
			}
			return
		}
		if strings.TrimSpace(text) == "" || strings.ToValidUTF8(text, "") != text {
			return
		}
		d, ps := page(t, "NOR", text)
		for i := range ps {
			ps[i].Names = []doc.Name{{First: 0, Last: len(ps[i].Tokens) / 2, Kind: doc.OrgName}}
		}
		checkLaw(t, d, ps, Code(d, ps, Find(d, ps, &lang.English), &lang.English, []*Dictionary{x}))
	})
}

// real are the field's own dictionaries.
func real(t testing.TB) []string {
	files, _ := filepath.Glob("../../shared/data/dictionaries/Phoenix.*.txt")
	if len(files) == 0 {
		t.Skip("the field's dictionaries are not here")
	}
	return files
}

func TestRealDictionaries(t *testing.T) {
	actors, agents, bad := 0, 0, 0
	for _, name := range real(t) {
		in, err := os.Open(name)
		if err != nil {
			t.Fatal(err)
		}
		defer in.Close()
		x, err := ReadDictionary(name, in)
		if x == nil {
			t.Fatal(err)
		}
		actors, agents = actors+len(x.actors.entries), agents+len(x.agents.entries)
		if err != nil {
			bad += strings.Count(err.Error(), "\n") + 1
		}
	}
	if actors < 34000 || agents < 4000 || bad > 60 {
		t.Errorf("%d actors, %d agents, %d lines that can not be read", actors, agents, bad)
	}
}

func BenchmarkReadDictionaries(b *testing.B) {
	var texts []string
	for _, name := range real(b) {
		data, err := os.ReadFile(name)
		if err != nil {
			b.Fatal(err)
		}
		texts = append(texts, string(data))
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, text := range texts {
			if x, err := ReadDictionary("bench", strings.NewReader(text)); x == nil {
				b.Fatal(err)
			}
		}
	}
}
