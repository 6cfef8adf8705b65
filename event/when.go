package event

import (
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/readout-project/readout/doc"
)

// when is the day of an encounter that verb or noun v tells, in EDTF, where words of its clause say it: 'today', 'yesterday', 'on
// Tuesday', '9 March', 'March 9, 2024'. What names no year is counted back from the day of the statement. Nil where nothing is said, and
// where two days are.
func (f *finder) when(t *tree, v int) *doc.Value[string] {
	var issued time.Time
	if x := f.d.Layout().Date; x != nil {
		issued, _ = time.Parse(time.DateOnly, x.Value.V)
	}
	clause := func(k int) bool {
		switch t.rel(k) {
		case "acl", "advcl", "ccomp", "xcomp", "parataxis", "conj":
			return true
		}
		return false
	}
	var found *doc.Value[string]
	words := t.below(v, 4, clause)
	slices.Sort(words)
	for n, i := range words {
		if n > 0 && found != nil && found.At.Contains(t.Tokens[i].Span) {
			continue
		}
		day, last := f.day(t, i, issued)
		switch {
		case day == "":
		case found == nil:
			found = &doc.Value[string]{V: day, At: t.Words(i, last)}
		case found.V != day:
			return nil
		}
	}
	return found
}

// day reads a day at token i, and the last of its words; "" for none.
func (f *finder) day(t *tree, i int, issued time.Time) (edtf string, last int) {
	word := func(k int) string {
		if k < 0 || k >= len(t.Tokens) {
			return ""
		}
		return strings.ToLower(t.Tokens[k].Text())
	}
	w := word(i)
	if !issued.IsZero() {
		if weekday, ok := f.language.Page.Weekdays[w]; ok && t.UPOS[i] == "PROPN" && f.month(word(i+1)) == 0 && f.month(word(i+2)) == 0 {
			back := (int(issued.Weekday()) - weekday + 7) % 7
			return issued.AddDate(0, 0, -back).Format(time.DateOnly), i
		}
		switch {
		case w == "yesterday":
			return issued.AddDate(0, 0, -1).Format(time.DateOnly), i
		case slices.Contains(f.language.Page.Today, w):
			return issued.Format(time.DateOnly), i
		case w == "this" && slices.Contains(f.language.Page.Today, w+" "+word(i+1)):
			return issued.Format(time.DateOnly), i + 1
		}
	}
	month, day := f.month(w), number(word(i+1))
	last = i + 1
	if month == 0 {
		day, month = number(w), f.month(word(i+1))
	}
	if month == 0 || day == 0 {
		return "", i
	}
	year := 0
	for k := last + 1; k <= last+2 && year == 0; k++ {
		if n, err := strconv.Atoi(word(k)); err == nil && len(word(k)) == 4 {
			year, last = n, k
		} else if word(k) != "," {
			break
		}
	}
	if year > 0 {
		return dated(year, month, day), last
	}
	if issued.IsZero() {
		return "", i
	}
	on := dated(issued.Year(), month, day)
	if on > issued.Format(time.DateOnly) {
		on = dated(issued.Year()-1, month, day)
	}
	return on, last
}

// month is the number of the month that a word names, 0 for none. A word in small letters may be a verb.
func (f *finder) month(w string) int { return f.language.Page.Months[w] }

// number is a day of the month: 'on March 9', 'the 9th of March'; 0 for no such number.
func number(w string) int {
	n, err := strconv.Atoi(strings.TrimRight(w, "stndrh"))
	if err != nil || n < 1 || n > 31 {
		return 0
	}
	return n
}

func dated(year, month, day int) string {
	d := time.Date(year, time.Month(month), day, 0, 0, 0, 0, time.UTC)
	if d.Day() != day {
		return ""
	}
	return d.Format(time.DateOnly)
}
