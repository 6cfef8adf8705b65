package follow

import (
	"fmt"
	"math"
	"time"
)

// Step is the length of a period.
type Step string

// The values of Step.
const (
	Month   Step = "month"
	Quarter Step = "quarter"
	Year    Step = "year"
)

// StepFor is the step that cuts the time between two days into a number of periods that can be read.
func StepFor(first, last string) Step {
	a, errA := time.Parse(time.DateOnly, first)
	b, errB := time.Parse(time.DateOnly, last)
	switch years := b.Sub(a).Hours() / 24 / 365; {
	case errA != nil || errB != nil, years <= 2:
		return Month
	case years <= 8:
		return Quarter
	}
	return Year
}

// Of is the period that a day is in: "2024-05", "2024-Q2", "2024"; "" for no day.
func (s Step) Of(day string) string {
	if len(day) < len("2024-05") {
		return ""
	}
	switch s {
	case Month:
		return day[:7]
	case Quarter:
		return fmt.Sprintf("%s-Q%d", day[:4], (int(day[5]-'0')*10+int(day[6]-'0')+2)/3)
	}
	return day[:4]
}

// Periods are all from that of first to that of last, also those in which nothing lies.
func (s Step) Periods(first, last string) []string {
	at, err := time.Parse(time.DateOnly, first)
	if err != nil {
		return nil
	}
	at = time.Date(at.Year(), at.Month(), 1, 0, 0, 0, 0, time.UTC)
	var list []string
	for end := s.Of(last); ; at = at.AddDate(0, 1, 0) {
		p := s.Of(at.Format(time.DateOnly))
		if len(list) == 0 || list[len(list)-1] != p {
			list = append(list, p)
		}
		if p == end || len(list) > 10000 {
			return list
		}
	}
}

// Wilson is the interval in which the true share lies with 95 %, where k of n were seen (Wilson 1927, "Probable inference, the
// law of succession, and statistical inference"). Of nothing seen it is everything from 0 to 1.
func Wilson(k, n int) (low, high float64) {
	if n == 0 {
		return 0, 1
	}
	const z = 1.959963984540054
	share, m := float64(k)/float64(n), float64(n)
	mid := share + z*z/(2*m)
	half := z * math.Sqrt(share*(1-share)/m+z*z/(4*m*m))
	low, high = (mid-half)/(1+z*z/m), (mid+half)/(1+z*z/m)
	if k == 0 {
		low = 0
	}
	if k == n {
		high = 1
	}
	return low, high
}
