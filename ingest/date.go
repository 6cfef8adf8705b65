package ingest

import (
	"fmt"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/lang"
)

// A table and a scanner of our own instead of a general library: pages write dates in few forms, the place of the date
// matters as much as its value, and the libraries guess: they read 05/03/2024 as May, complete '29 April' with this
// year, and cost a quarter of a second at start.

// dated is a date found in a text. In numeric forms whose order is in doubt, day and month are as if the day came first
// and swap is set.
type dated struct {
	start, end       int
	year, month, day int // day and month are 0 where not told
	swap             bool
	weekday          int // 0 is Sunday, -1 not told
}

// edtf is the date in EDTF; false where its order is in doubt.
func (t dated) edtf() (string, bool) {
	switch {
	case t.swap:
		return "", false
	case t.month == 0:
		return fmt.Sprintf("%04d", t.year), true
	case t.day == 0:
		return fmt.Sprintf("%04d-%02d", t.year, t.month), true
	}
	return fmt.Sprintf("%04d-%02d-%02d", t.year, t.month, t.day), true
}

// order is what a page shows of how it writes numeric dates.
type order int

const (
	unknownOrder order = iota
	dayFirst
	monthFirst
)

// settle decides the order of a numeric date: by its weekday, by the order of the page, or because both are the same.
func (t dated) settle(o order) dated {
	if !t.swap {
		return t
	}
	a, b := t, t
	a.swap, b.swap = false, false
	b.day, b.month = t.month, t.day
	onA, onB := a.on(), b.on()
	switch {
	case t.day == t.month:
		return a
	case t.weekday >= 0 && onA != onB && onA == t.weekday:
		return a
	case t.weekday >= 0 && onA != onB && onB == t.weekday:
		return b
	case o == dayFirst:
		return a
	case o == monthFirst:
		return b
	}
	return t
}

func (t dated) on() int {
	return int(time.Date(t.year, time.Month(t.month), t.day, 0, 0, 0, 0, time.UTC).Weekday())
}

// numericOrder is the order that the numeric dates of a text show: one with a first number above 12, and none with a
// second, put the day first.
func numericOrder(text string, l *lang.Page) order {
	day, month := false, false
	for i := 0; i < len(text); i++ {
		if text[i] < '0' || text[i] > '9' {
			continue
		}
		if i > 0 && text[i-1] >= '0' && text[i-1] <= '9' {
			continue
		}
		if t, ok := numeric(text, i); ok && strings.ContainsAny(text[t.start:t.end], "/-") && t.end-t.start >= 8 {
			first := number(text[t.start:])
			switch {
			case first > 31:
			case t.swap:
			case first == t.day && t.day > 12:
				day = true
			case first == t.month && t.day > 12:
				month = true
			}
		}
	}
	switch {
	case day && !month:
		return dayFirst
	case month && !day:
		return monthFirst
	}
	return unknownOrder
}

// dates finds the dates in s, in order, without overlap. Cost is linear in len(s).
func dates(s string, l *lang.Page) []dated {
	var out []dated
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			i += size
			continue
		}
		t, ok := dateAt(s, i, l)
		if !ok {
			i = wordEnd(s, i)
			continue
		}
		t.weekday = weekdayBefore(s, t.start, l)
		out = append(out, t)
		i = t.end
	}
	return out
}

// dateAt reads a date that begins at i, the start of a word.
func dateAt(s string, i int, l *lang.Page) (dated, bool) {
	if s[i] < '0' || s[i] > '9' {
		return monthDayYear(s, i, l)
	}
	if t, ok := numeric(s, i); ok {
		return t, ok
	}
	return dayMonthYear(s, i, l)
}

// numeric reads 2024-11-19, 2024. 11. 19, 18 / 2 / 2024 and their like at i.
func numeric(s string, i int) (dated, bool) {
	if i > 1 && strings.IndexByte("./-", s[i-1]) >= 0 && s[i-2] >= '0' && s[i-2] <= '9' {
		return dated{}, false // the tail of a longer number
	}
	var n [3]int
	var size [3]int
	var sep byte
	at := i
	for k := range n {
		size[k] = digitRun(s, at, 5)
		if size[k] == 0 || size[k] > 4 {
			return dated{}, false
		}
		n[k] = number(s[at : at+size[k]])
		at += size[k]
		if k == 2 {
			break
		}
		at = blanks(s, at, 1)
		if at >= len(s) || strings.IndexByte("./-", s[at]) < 0 || k == 1 && s[at] != sep {
			return dated{}, false
		}
		sep = s[at]
		at = blanks(s, at+1, 1)
	}
	if at < len(s) && (s[at] == '/' || s[at] == '-') && digitRun(s, at+1, 1) > 0 {
		return dated{}, false
	}
	t := dated{start: i, end: at, weekday: -1}
	switch {
	case size[0] == 4 && size[1] <= 2 && size[2] <= 2:
		t.year, t.month, t.day = n[0], n[1], n[2]
	case size[2] != 4 || size[0] > 2 || size[1] > 2:
		return dated{}, false
	case n[1] > 12:
		t.year, t.month, t.day = n[2], n[0], n[1]
	default: // points put the day first everywhere
		t.year, t.month, t.day = n[2], n[1], n[0]
		t.swap = n[0] <= 12 && sep != '.'
	}
	return t, t.day > 0 && t.valid()
}

// dayMonthYear reads '29 April 2023', '29th of April, 2023', '3-May-2024' at i.
func dayMonthYear(s string, i int, l *lang.Page) (dated, bool) {
	n := digitRun(s, i, 3)
	if n == 0 || n > 2 || rangeBefore(s, i) {
		return dated{}, false
	}
	t := dated{start: i, day: number(s[i : i+n]), weekday: -1}
	at := ordinal(s, i+n)
	at = afterWord(s, blanksOr(s, at, ".-"), l.Of)
	month, end := monthAt(s, at, l)
	if month == 0 {
		return dated{}, false
	}
	year, end := yearAt(s, end)
	t.month, t.year, t.end = month, year, end
	return t, year > 0 && t.valid()
}

// monthDayYear reads 'April 29, 2023', 'Apr. 29th 2023' and, without a day, 'April 2023' at i.
func monthDayYear(s string, i int, l *lang.Page) (dated, bool) {
	month, at := monthAt(s, i, l)
	if month == 0 || rangeBefore(s, i) {
		return dated{}, false
	}
	t := dated{start: i, month: month, weekday: -1}
	if year, end := yearAt(s, at); year > 0 {
		t.year, t.end = year, end
		return t, t.valid() && !dayBefore(s, i)
	}
	at = afterWord(s, blanksOr(s, at, "-"), "the")
	n := digitRun(s, at, 3)
	if n == 0 || n > 2 {
		return dated{}, false
	}
	t.day = number(s[at : at+n])
	year, end := yearAt(s, ordinal(s, at+n))
	t.year, t.end = year, end
	return t, year > 0 && t.valid()
}

// rangeBefore reports whether a number and a dash stand before i: '28-29 April' is no day.
func rangeBefore(s string, i int) bool {
	head := strings.TrimRight(s[max(0, i-12):i], " \u00a0")
	for _, dash := range []string{"-", "–", "—", "/"} {
		if h, ok := strings.CutSuffix(head, dash); ok {
			h = strings.TrimRight(h, " ")
			return h != "" && h[len(h)-1] >= '0' && h[len(h)-1] <= '9'
		}
	}
	return false
}

// dayBefore reports whether a number stands before i: the '28-29' of '28-29 March 2024', of which 'March 2024' is no date.
func dayBefore(s string, i int) bool {
	head := strings.ToLower(strings.TrimRight(s[max(0, i-8):i], " .-\u00a0"))
	for _, end := range []string{"st", "nd", "rd", "th"} {
		head = strings.TrimSuffix(head, end)
	}
	return head != "" && head[len(head)-1] >= '0' && head[len(head)-1] <= '9'
}

func (t dated) valid() bool {
	if t.year < 1500 || t.year > 2199 || t.month < 1 || t.month > 12 {
		return false
	}
	return t.day >= 0 && t.day <= time.Date(t.year, time.Month(t.month)+1, 0, 0, 0, 0, 0, time.UTC).Day()
}

// monthAt reads the name of a month at i; end is behind it and its full stop.
func monthAt(s string, i int, l *lang.Page) (month, end int) {
	end = wordEnd(s, i)
	if end-i < 3 || end-i > 12 {
		return 0, i
	}
	month = l.Months[strings.ToLower(s[i:end])]
	if month == 0 || s[i] >= 'a' && s[i] <= 'z' {
		return 0, i
	}
	if end < len(s) && s[end] == '.' {
		end++
	}
	return month, end
}

// yearAt reads a year of four digits behind blanks, a comma or a dash; 0 where there is none.
func yearAt(s string, i int) (year, end int) {
	at := blanksOr(s, i, ",.-")
	if digitRun(s, at, 5) != 4 || at == i {
		return 0, i
	}
	return number(s[at : at+4]), at + 4
}

func weekdayBefore(s string, i int, l *lang.Page) int {
	head := strings.TrimRight(s[max(0, i-24):i], " ,.\u00a0(")
	day, ok := l.Weekdays[lastWord(head)]
	if !ok {
		return -1
	}
	return day
}

// ordinal is i, or behind the 'st', 'nd', 'rd', 'th' that stands there.
func ordinal(s string, i int) int {
	if i+2 <= len(s) && (i+2 == len(s) || !isLetterAt(s, i+2)) {
		switch strings.ToLower(s[i : i+2]) {
		case "st", "nd", "rd", "th":
			return i + 2
		}
	}
	return i
}

// afterWord is i, or behind word and the blanks after it.
func afterWord(s string, i int, word string) int {
	if strings.HasPrefix(s[i:], word) && i+len(word) < len(s) && s[i+len(word)] == ' ' {
		return blanks(s, i+len(word), 3)
	}
	return i
}

// blanks skips up to n blanks.
func blanks(s string, i, n int) int {
	for ; n > 0 && i < len(s); n-- {
		switch {
		case s[i] == ' ':
			i++
		case strings.HasPrefix(s[i:], "\u00a0"):
			i += 2
		default:
			return i
		}
	}
	return i
}

// blanksOr skips up to three blanks with one of marks among them.
func blanksOr(s string, i int, marks string) int {
	i = blanks(s, i, 3)
	if i < len(s) && strings.IndexByte(marks, s[i]) >= 0 {
		i = blanks(s, i+1, 3)
	}
	return i
}

func digitRun(s string, i, most int) int {
	n := 0
	for i+n < len(s) && n < most && s[i+n] >= '0' && s[i+n] <= '9' {
		n++
	}
	return n
}

// number reads the digits at the head of s, which must fit an int.
func number(s string) int {
	n := 0
	for i := 0; i < len(s) && i < 9 && s[i] >= '0' && s[i] <= '9'; i++ {
		n = 10*n + int(s[i]-'0')
	}
	return n
}

// wordEnd is the end of the run of letters or digits at i, where one begins.
func wordEnd(s string, i int) int {
	r, _ := utf8.DecodeRuneInString(s[i:])
	letter := unicode.IsLetter(r)
	for i < len(s) {
		r, size := utf8.DecodeRuneInString(s[i:])
		if letter != unicode.IsLetter(r) || !letter && !unicode.IsDigit(r) {
			break
		}
		i += size
	}
	return i
}

func isLetterAt(s string, i int) bool {
	r, _ := utf8.DecodeRuneInString(s[i:])
	return unicode.IsLetter(r)
}

// exactDate reads s, given from outside, as one date and nothing else but a time of day behind it.
func exactDate(s string, l *lang.Page) (string, bool) {
	if len(s) == 4 && digits(s) {
		return s, true
	}
	if len(s) == 7 && s[4] == '-' && digits(s[:4]) && digits(s[5:]) {
		t := dated{year: number(s), month: number(s[5:])}
		e, ok := t.edtf()
		return e, ok && t.valid()
	}
	found := dates(s, l)
	if len(found) == 0 {
		return "", false
	}
	return found[0].settle(unknownOrder).edtf()
}
