package event

import (
	"strconv"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// due is the date by which something is to be done, in EDTF: what stands behind 'by', 'before', 'until' or 'in' with a year
// of its own, nil where the words give no full date.
func (b *binder) due(t *tree, what doc.Span) *doc.Value[string] {
	for i, tok := range t.Tokens {
		if !what.Contains(tok.Span) || !b.until[strings.ToLower(tok.Text())] {
			continue
		}
		if v, last := b.date(t, i+1); v != "" {
			return &doc.Value[string]{V: v, At: t.Words(i+1, last)}
		}
	}
	return nil
}

// date reads 'the end of May 2026', '5 May 2026', 'May 5, 2026', 'May 2026' and '2026' at token i.
func (b *binder) date(t *tree, i int) (edtf string, last int) {
	const longest = 7
	day, month := 0, 0
	for k := i; k < len(t.Tokens) && k < i+longest; k++ {
		w := strings.ToLower(t.Tokens[k].Text())
		n, err := strconv.Atoi(w)
		switch {
		case err == nil && len(w) == 4 && n > 1900:
			switch {
			case month > 0 && day > 0:
				return strconv.Itoa(n) + "-" + two(month) + "-" + two(day), k
			case month > 0:
				return strconv.Itoa(n) + "-" + two(month), k
			}
			return w, k
		case err == nil && n >= 1 && n <= 31 && day == 0:
			day = n
		case b.months[w] > 0:
			month = b.months[w]
		case w == "," || w == "the" || w == "end" || w == "of" || w == "spring" || w == "summer" || w == "autumn":
		default:
			return "", 0
		}
	}
	return "", 0
}

func two(n int) string {
	if n < 10 {
		return "0" + strconv.Itoa(n)
	}
	return strconv.Itoa(n)
}

// calendar are the months by name.
func calendar(l *lang.Language) map[string]int {
	out := map[string]int{}
	for i, m := range l.Deeds.Months {
		out[m] = i + 1
	}
	return out
}
