package actor

import (
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// FuzzFind holds Find to its law: no panic; every actor has a mention, every mention lies in a sentence of this document,
// in order and once; every role has words; the same text gives the same actors.
func FuzzFind(f *testing.F) {
	f.Add("President Nam Do-yun met Ms. Aino Salo, the President of Finland.\nHe thanked her.")
	f.Add("# HH THE AMIR RECEIVES HE THE PRIME MINISTER OF\n\nthe two of, the Minister of of the, his counterpart's")
	f.Add("U.S.-Russia–China and Russian-Angolan “He’s” \"President\" d'Estaing al- Al-")
	f.Add("of the President of the Ministry of the Council of the Republic of the\n\nThe Minister of Justice,\nEyvor Jons")
	f.Add("Greetings of King A and B, C, the Presidents of D and E, F of G, both the two sides’ leaders")
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) || strings.TrimSpace(text) == "" {
			return
		}
		d, ps := page(t, "NOR", text)
		as := Find(d, ps, &lang.English)
		checkLaw(t, d, ps, as)
		d2, ps2 := page(t, "NOR", text)
		if again := Find(d2, ps2, &lang.English); !reflect.DeepEqual(shape(as), shape(again)) {
			t.Errorf("two readings differ")
		}
	})
}

func checkLaw(t *testing.T, d *doc.Document, ps []doc.Parse, as []doc.Actor) {
	t.Helper()
	for i, a := range as {
		if len(a.Mentions) == 0 || a.Name.V == "" {
			t.Errorf("actor %d %q has no mention or no name", i, a.Name.V)
		}
		if i > 0 && a.At().Compare(as[i-1].At()) < 0 {
			t.Errorf("actor %d stands before the one before it", i)
		}
		for k, m := range a.Mentions {
			if m.At().Document() != d || !inSentence(ps, m.At()) {
				t.Errorf("mention %v is in no sentence", m.At())
			}
			if k > 0 && m.At().Compare(a.Mentions[k-1].At()) <= 0 {
				t.Errorf("mention %v is out of order or twice", m.At())
			}
		}
		for _, r := range a.Roles {
			if r.Office.V == "" || !inSentence(ps, r.At()) {
				t.Errorf("role %q at %v", r.Office.V, r.At())
			}
		}
	}
}

func inSentence(ps []doc.Parse, sp doc.Span) bool {
	for _, p := range ps {
		if p.Contains(sp) {
			return true
		}
	}
	return false
}

// shape is what two readings of one text must agree in.
func shape(as []doc.Actor) [][]int {
	var out [][]int
	for _, a := range as {
		row := []int{len(a.Roles), len(a.Titles)}
		for _, m := range a.Mentions {
			row = append(row, m.At().Start(), m.At().End())
		}
		out = append(out, row)
	}
	return out
}

// communique is a long text: n paragraphs with ten mentions each, the people and countries changing.
func communique(n int) string {
	offices := []string{"President", "Prime Minister", "Minister of Foreign Affairs", "Minister of Trade and Industry"}
	countries := []string{"Norway", "Chile", "Kenya", "Oman", "Viet Nam", "the Republic of Korea", "Fiji", "Morocco"}
	names := []string{"Berg", "Rojas", "Otieno", "Harthy", "Minh", "Nam", "Tuki", "Alaoui", "Lind", "Salo", "Prado"}
	var b strings.Builder
	for i := range n {
		o, c, a, z := offices[i%len(offices)], countries[i%len(countries)], names[i%len(names)], names[(i*7+3)%len(names)]
		b.WriteString("The " + o + " of " + c + ", Mr. Karl" + string(rune('a'+i%26)) + " " + a + ", received Ms. Ida" + string(rune('a'+i%19)) + " " + z + ", the Ambassador of Peru to " + c + ".\n")
		b.WriteString("He said that the two sides would send a delegation to the United Nations, and that the Ministry of Defence of " + c + " agreed.\n")
		b.WriteString("Mr. " + a + " thanked her for the support of the Peruvian government.\n\n")
	}
	return b.String()
}

// A communique of 200 pages has about 3000 mentions.
func BenchmarkFind200Pages(b *testing.B) {
	d, ps := page(b, "NOR", communique(1000))
	b.ReportAllocs()
	for b.Loop() {
		Find(d, ps, &lang.English)
	}
}

func BenchmarkFindOnePage(b *testing.B) {
	d, ps := page(b, "NOR", communique(5))
	b.ReportAllocs()
	for b.Loop() {
		Find(d, ps, &lang.English)
	}
}

// TestOneLine reads a book that has no sentences.
func TestOneLine(t *testing.T) {
	text := strings.ReplaceAll(communique(500), "\n", " ")
	d, ps := page(t, "NOR", text)
	if len(ps) != 1 || len(Find(d, ps, &lang.English)) == 0 {
		t.Error("nothing found")
	}
}

// TestLinear holds the memory that a text takes to its length. It stands for the cost: times are for benchmarks.
func TestLinear(t *testing.T) {
	cost := func(n int) float64 {
		d, ps := page(t, "NOR", communique(n))
		return testing.AllocsPerRun(1, func() { Find(d, ps, &lang.English) })
	}
	if small, large := cost(100), cost(1000); large > 12*small {
		t.Errorf("1000 paragraphs take %.1f times the memory of 100", large/small)
	}
}
