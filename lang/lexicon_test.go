package lang

import (
	"slices"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
)

func TestCountryOf(t *testing.T) {
	for _, c := range []struct {
		name string
		want doc.Code
	}{
		{"Ministry of Foreign Affairs of the Republic of Chile", "CHL"},
		{"Office of the Supreme Leader", "IRN"},
		{"Royal Norwegian Ministry of Defence", "NOR"},
		{"U.S. Department of the Treasury", "USA"},
		{"Presidency of the Republic of Côte d’Ivoire", "CIV"},
		{"The White House", "USA"},
		{"Prime Minister's Office, Singapore", "SGP"},
		{"China's Mission to the United Nations", "CHN"},
		{"Ministry of Foreign Affairs", ""},
		{"Council of the EU", ""},
		{"Joint press office of France and Germany", ""},
		{"", ""},
	} {
		if got := CountryOf(c.name, &English); got != c.want {
			t.Errorf("CountryOf(%q) = %q, want %q", c.name, got, c.want)
		}
	}
}

func TestCountryTables(t *testing.T) {
	if !slices.IsSortedFunc(countryWords, func(a, b [5]string) int { return compareStrings(a[0], b[0]) }) {
		t.Error("countryWords is not sorted by code")
	}
	codes := map[string]bool{}
	for _, n := range countryNames {
		codes[n[0]] = true
	}
	for _, w := range countryWords {
		if !codes[w[0]] {
			t.Errorf("%s is in countryWords and not in countryNames", w[0])
		}
	}
	if n := len(Countries()); n < 240 {
		t.Errorf("%d countries", n)
	}
}

func compareStrings(a, b string) int {
	if a < b {
		return -1
	}
	if a > b {
		return 1
	}
	return 0
}

func TestFold(t *testing.T) {
	for _, c := range [][2]string{{"Côte", "cote"}, {"d’Ivoire", "divoire"}, {"Łukasz", "lukasz"}, {"Đặng", "dang"}, {"U.S.", "us"}, {"Žukas", "zukas"}, {"Sana'a", "sanaa"}, {"Æ", "ae"}} {
		if got := Fold(c[0]); got != c[1] {
			t.Errorf("Fold(%q) = %q, want %q", c[0], got, c[1])
		}
	}
}

func TestMatch(t *testing.T) {
	words := Phrase("Islamic Republic of Iran and more")
	long := 0
	English.Lexicon().Match(func(i int) string { return at(words, i) }, func(n int, e Entry) {
		if e.Kind == CountryEntry && e.Code == "IRN" {
			long = n
		}
	})
	if long != 4 {
		t.Errorf("matched %d words, want 4", long)
	}
}

func BenchmarkLexicon(b *testing.B) {
	for b.Loop() {
		newLexicon(&englishNames)
	}
}

func TestPlaces(t *testing.T) {
	codes := map[doc.Code]bool{}
	for _, c := range Countries() {
		codes[c.Code] = true
	}
	at := map[string]doc.Code{}
	for _, line := range placeLines {
		code, list, _ := strings.Cut(line, ": ")
		if !codes[doc.Code(code)] {
			t.Errorf("%s is no country", code)
		}
		for _, name := range strings.Split(list, ", ") {
			if other, twice := at[Fold(name)]; twice {
				t.Errorf("%s stands under %s and %s", name, other, code)
			}
			at[Fold(name)] = doc.Code(code)
		}
	}
	for _, code := range peoples {
		if !codes[code] {
			t.Errorf("%s is no country", code)
		}
	}
	for name, want := range map[string]doc.Code{"Palermo": "ITA", "Maiduguri": "NGA", "Deir ez-Zor": "SYR", "Tripoli": ""} {
		if got := PlaceOf(name); got != want {
			t.Errorf("PlaceOf(%q) = %q, want %q", name, got, want)
		}
	}
	if got := PeopleOf("Jewish settler"); got != "ISR" {
		t.Errorf("PeopleOf gives %q", got)
	}
}
