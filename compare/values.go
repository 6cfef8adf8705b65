package compare

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/readout-project/readout/doc"
)

// value is a number or a date in a point.
type value struct {
	first, last int // words
	at          doc.Span
	key         string // "n:300", "n:20%", "d:y2026", "d:m12", "d:12-07", "d:spring"
	date        bool
	vague       bool // a season, a bare month: shared by chance more easily
}

// valuesOf are the numbers and dates among ws, in order.
func (r *reader) valuesOf(ws []word) []value {
	var out []value
	for i := 0; i < len(ws); {
		v, ok := r.dateAt(ws, i)
		if !ok {
			v, ok = r.numberAt(ws, i)
		}
		if !ok {
			i++
			continue
		}
		v.at = ws[v.first].at.Cover(ws[v.last].at)
		out = append(out, v)
		i = v.last + 1
	}
	return out
}

// dateAt reads a date, a month, a year, a season, or a month or year told from the text's own date.
func (r *reader) dateAt(ws []word, i int) (value, bool) {
	w := ws[i]
	date := func(n int, vague bool, format string, args ...any) (value, bool) {
		return value{first: i, last: i + n - 1, key: "d:" + fmt.Sprintf(format, args...), date: true, vague: vague}, true
	}
	if m := r.monthAt(ws, i); m > 0 {
		if day, ok := dayAt(ws, i+1); ok {
			n := 2
			if _, ok := dayAt(ws, i+2); ok && ws[i+2].at.Start() <= ws[i+1].at.End()+len("–") {
				n = 3 // "9–10"
			}
			return date(n, false, "%02d-%02d", m, day)
		}
		return date(1, true, "m%02d", m)
	}
	if day, ok := dayAt(ws, i); ok && r.monthAt(ws, i+1) > 0 {
		return date(2, false, "%02d-%02d", r.monthAt(ws, i+1), day)
	}
	if n, ok := r.l.Page.Weekdays[w.low]; ok && w.upper {
		return date(1, true, "weekday%d", n)
	}
	if y, ok := yearOf(w.low); ok {
		return date(1, false, "y%d", y)
	}
	if s := r.l.Accounts.Seasons[w.low]; s != "" && (i == 0 || ws[i-1].low != "to") {
		return date(1, true, "%s", s)
	}
	step, ok := r.l.Accounts.Relative[w.low]
	if !ok || i+1 >= len(ws) || r.year == 0 {
		return value{}, false
	}
	switch ws[i+1].low {
	case "year":
		return date(2, false, "y%d", r.year+step)
	case "month":
		if r.month > 0 {
			return date(2, true, "m%02d", (r.month-1+step+12)%12+1)
		}
	}
	if m := r.monthAt(ws, i+1); m > 0 {
		return date(2, true, "m%02d", m)
	}
	return value{}, false
}

// monthAt is the month that word i names, 0 for none. The auxiliary "may" and the verb "march" have no capital.
func (r *reader) monthAt(ws []word, i int) int {
	if i >= len(ws) || !ws[i].upper {
		return 0
	}
	return r.l.Page.Months[ws[i].low]
}

// dayAt is the day of a month that word i may be.
func dayAt(ws []word, i int) (int, bool) {
	if i >= len(ws) {
		return 0, false
	}
	s := ws[i].low
	for _, end := range []string{"st", "nd", "rd", "th"} {
		s = strings.TrimSuffix(s, end)
	}
	n, err := strconv.Atoi(s)
	return n, err == nil && n >= 1 && n <= 31 && len(s) <= 2
}

func yearOf(s string) (int, bool) {
	n, err := strconv.Atoi(s)
	return n, err == nil && len(s) == 4 && n >= 1800 && n <= 2100
}

// numberAt reads a number in digits or words with what multiplies it and a sign of per cent.
func (r *reader) numberAt(ws []word, i int) (value, bool) {
	n, ok := r.figure(ws[i].low)
	v := value{first: i, last: i}
	if !ok {
		return v, false
	}
	if n == 1 && ws[i].low == "one" && !r.counts(ws, i+1) {
		return v, false // "one of", "no one": a pronoun
	}
	for k := i + 1; k < len(ws); k++ {
		if by, isMultiple := r.l.Accounts.Multiples[ws[k].low]; isMultiple {
			n *= float64(by)
			v.last = k
			continue
		}
		if r.l.Accounts.Percent[ws[k].low] || ws[k].low == "per" && k+1 < len(ws) && ws[k+1].low == "cent" {
			v.last = k
			if ws[k].low == "per" {
				v.last++
			}
			v.key = "%"
		}
		break
	}
	v.vague = n < 3 && v.last == i
	v.key = "n:" + strconv.FormatFloat(n, 'g', -1, 64) + v.key
	return v, true
}

// counts reports whether word i multiplies a number.
func (r *reader) counts(ws []word, i int) bool {
	return i < len(ws) && r.l.Accounts.Multiples[ws[i].low] > 0
}

// figure is the number that a word is.
func (r *reader) figure(low string) (float64, bool) {
	if n, ok := r.l.Accounts.Numerals[low]; ok {
		return float64(n), true
	}
	s := strings.TrimSuffix(strings.ReplaceAll(low, ",", ""), "%")
	if s == "" || s[0] < '0' || s[0] > '9' {
		return 0, false
	}
	n, err := strconv.ParseFloat(s, 64)
	return n, err == nil
}
