package ingest

import (
	"encoding/json"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// gold is what the house gold says of the layout of a statement; a key that is absent is not scored.
type gold struct {
	File      string
	Furniture *[]string
	rest      map[string]any
}

// TestStatements measures the layout against the house gold, in the manner of score_record.py's meta: the share of
// publisher, kicker, title, subtitle, date and furniture that are exactly right.
func TestStatements(t *testing.T) {
	files, _ := filepath.Glob("../../shared/statements/*.gold.json")
	if len(files) == 0 {
		t.Skip("no ../../shared/statements here")
	}
	sum := 0.0
	for _, file := range files {
		g := readGold(t, file)
		raw, err := os.ReadFile(filepath.Join(filepath.Dir(file), g.File))
		if err != nil {
			t.Fatal(err)
		}
		d, err := Read(Input{Name: g.File, Bytes: raw}, &lang.English)
		if err != nil {
			t.Fatal(err)
		}
		score, misses := g.score(d)
		sum += score
		for _, m := range misses {
			t.Logf("%s: %s", strings.TrimSuffix(g.File, ".txt"), m)
		}
	}
	mean := sum / float64(len(files))
	t.Logf("meta %.3f over %d statements", mean, len(files))
	if mean < 0.98 {
		t.Errorf("meta %.3f over %d statements; want at least 0.98", mean, len(files))
	}
}

func readGold(t *testing.T, file string) gold {
	t.Helper()
	raw, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	g := gold{rest: map[string]any{}}
	if err := json.Unmarshal(raw, &g); err != nil {
		t.Fatal(err)
	}
	if err := json.Unmarshal(raw, &g.rest); err != nil {
		t.Fatal(err)
	}
	return g
}

func (g gold) score(d *doc.Document) (float64, []string) {
	l := d.Layout()
	got := map[string]string{"kicker": l.Kicker.Text(), "title": l.Title.Text(), "subtitle": l.Subtitle.Text()}
	if l.Publisher != nil {
		got["publisher"] = l.Publisher.Name.V
	}
	if l.Date != nil {
		got["date"] = l.Date.Value.V
	}
	n, hits := 0, 0
	var misses []string
	for _, key := range []string{"publisher", "kicker", "title", "subtitle", "date"} {
		want, scored := g.rest[key]
		if !scored {
			continue
		}
		n++
		s, _ := want.(string)
		if fold(s) == fold(got[key]) {
			hits++
		} else {
			misses = append(misses, key+": want "+s+", got "+got[key])
		}
	}
	if g.Furniture != nil {
		n++
		var found []string
		for _, sp := range l.Furniture() {
			found = append(found, sp.Text())
		}
		if slices.Equal(foldAll(*g.Furniture), foldAll(found)) {
			hits++
		} else {
			misses = append(misses, "furniture: want "+strings.Join(*g.Furniture, " ¦ ")+", got "+strings.Join(found, " ¦ "))
		}
	}
	return float64(hits) / float64(max(n, 1)), misses
}

// foldAll is the words of all in order.
func foldAll(list []string) []string {
	var out []string
	for _, s := range list {
		out = append(out, strings.Fields(fold(s))...)
	}
	slices.Sort(out)
	return out
}

// fold is s in lower case without accents and signs.
func fold(s string) string {
	return squeeze(strings.Map(func(r rune) rune {
		switch {
		case unicode.Is(unicode.Mn, r):
			return -1
		case unicode.IsLetter(r) || unicode.IsDigit(r):
			return unicode.ToLower(r)
		}
		return ' '
	}, norm.NFKD.String(s)))
}
