package actor

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// TestVisitors reads the visitors to one government since 1874 ("Prime Minister George Papandreou"), each in a sentence: an
// office and a name must be found, and together with honorifics make up the words that are there.
func TestVisitors(t *testing.T) {
	b, err := os.ReadFile("../../shared/data/ref/visits.tsv")
	if err != nil {
		t.Skip("the list of visitors is not here")
	}
	rows := strings.Split(strings.TrimSpace(string(b)), "\n")[1:]
	right := 0
	for _, row := range rows {
		visitor, country := strings.Split(row, "\t")[2], strings.Split(row, "\t")[3]
		d, ps := page(t, "USA", "The delegation of "+visitor+" of "+country+" arrived in Washington.")
		if found := wordsOfPeople(Find(d, ps, &lang.English)); slices.Equal(found, sortedWords(visitor)) {
			right++
		} else {
			t.Logf("%s: %s", visitor, found)
		}
	}
	// 99.0 % today. What is left are slips of the list ("Prime Ministere"), visitors without an office, names that are
	// countries ("Prime Minister Holland"), an earl.
	if right*1000 < len(rows)*988 {
		t.Errorf("%d of %d visitors are split", right, len(rows))
	}
}

// wordsOfPeople are the words of the offices, honorifics and names of all people who have an office.
func wordsOfPeople(actors []doc.Actor) []string {
	var parts []string
	for _, a := range actors {
		if a.Kind != doc.Person || len(a.Roles) == 0 {
			continue
		}
		parts = append(parts, a.Name.V)
		for _, r := range a.Roles {
			parts = append(parts, r.Office.V)
		}
		for _, h := range a.Titles {
			parts = append(parts, h.Text())
		}
	}
	return sortedWords(strings.Join(parts, " "))
}

// sortedWords are the words of s without its marks and joiners.
func sortedWords(s string) []string {
	words := strings.FieldsFunc(s, func(r rune) bool { return strings.ContainsRune(" -.,'’&", r) })
	words = slices.DeleteFunc(words, func(w string) bool { return w == "and" })
	slices.Sort(words)
	return words
}
