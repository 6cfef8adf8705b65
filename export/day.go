package export

import (
	"strconv"

	"github.com/readout-project/readout/doc"
)

// day is a date as far as it is known: year, month and day, 0 where they are not.
type day struct{ year, month, day int }

// dayOf reads the beginning of an EDTF date: "2031", "2031-05", "2031-05-03". Of an interval, a season or a date with marks
// of doubt, only what is certain is read.
func dayOf(edtf string) day {
	var d day
	part := func(from, to int) int {
		if len(edtf) < to || from > 0 && edtf[from-1] != '-' || len(edtf) > to && edtf[to] != '-' && edtf[to] != 'T' {
			return 0
		}
		n, err := strconv.Atoi(edtf[from:to])
		if err != nil || n < 0 {
			return 0
		}
		return n
	}
	if d.year = part(0, 4); d.year == 0 {
		return day{}
	}
	if d.month = part(5, 7); d.month == 0 || d.month > 12 {
		return day{year: d.year}
	}
	if d.day = part(8, 10); d.day > 31 {
		d.day = 0
	}
	return d
}

// text is the day with sep between its parts, "" where it is not known in full.
func (d day) text(sep string) string {
	if d.day == 0 {
		return ""
	}
	return digits(d.year, 4) + sep + digits(d.month, 2) + sep + digits(d.day, 2)
}

// digits is n with leading zeros; "" for 0, which is unknown.
func digits(n, width int) string {
	if n == 0 {
		return ""
	}
	s := strconv.Itoa(n)
	for len(s) < width {
		s = "0" + s
	}
	return s
}

// when is the day and the place of an event: of a meeting the meeting's, else, of what is done in the text or at the time
// of it, the day of the text. Of what lies before or behind it, the text does not say.
func (e *entry) when(ev doc.Event) (day, doc.Span) {
	if m, ok := e.meetingOf(ev); ok {
		if m.Date != nil {
			return dayOf(m.Date.V), m.Place
		}
		return e.dayOf(ev), m.Place
	}
	return e.dayOf(ev), doc.Span{}
}

func (e *entry) dayOf(ev doc.Event) day {
	if ev.Time == doc.Past || ev.Time == doc.Future && root(ev.CAMEO) >= "04" && root(ev.CAMEO) < "10" {
		return day{}
	}
	return dayOf(e.date())
}

// meetingOf is the meeting that an event is: one is coded where the other is told.
func (e *entry) meetingOf(ev doc.Event) (doc.Meeting, bool) {
	if root(ev.CAMEO) == "04" {
		for _, m := range e.f.Meetings {
			if m.At().Overlaps(ev.Trigger) {
				return m, true
			}
		}
	}
	return doc.Meeting{}, false
}
