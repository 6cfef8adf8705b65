package compare

import (
	"math"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/kljensen/snowball/english"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// word is a word of a text.
type word struct {
	at    doc.Span
	low   string // in lower case, apostrophes straight, without 's
	upper bool   // begins with a capital
	first bool   // of its sentence: its capital says nothing
}

// wordsOf are the words of sp in order: letters, digits, and marks inside a word ("covid-19", "1.2", "don't").
func wordsOf(sp doc.Span) []word {
	var out []word
	text, first := sp.Text(), true
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if !isWord(r) {
			first = first || strings.ContainsRune(".!?\n", r)
			i += size
			continue
		}
		end := i + wordEnd(text[i:])
		out = append(out, newWord(sp, i, end, first))
		first = false
		i = end
	}
	return out
}

func newWord(sp doc.Span, start, end int, first bool) word {
	s := sp.Text()[start:end]
	r, _ := utf8.DecodeRuneInString(s)
	low := strings.ReplaceAll(strings.ToLower(s), "’", "'")
	low = strings.TrimSuffix(strings.TrimSuffix(low, "'s"), "'")
	return word{
		at: sp.Document().Span(sp.Start()+start, sp.Start()+end), low: low,
		upper: unicode.IsUpper(r), first: first,
	}
}

func isWord(r rune) bool {
	return unicode.IsLetter(r) || unicode.IsDigit(r) || unicode.Is(unicode.Mn, r) || r == '%'
}

// wordEnd is the length of the word that text begins with. A mark between two letters or digits is part of it, and so is the
// last stop of "U.S.".
func wordEnd(text string) int {
	end := 0
	for end < len(text) {
		r, size := utf8.DecodeRuneInString(text[end:])
		if !isWord(r) {
			next, _ := utf8.DecodeRuneInString(text[end+size:])
			if !strings.ContainsRune("-'’.,‑", r) || !isWord(next) || r == '-' && unicode.IsUpper(next) || r == ',' && !digits(text[:end], next) || r == '.' && !inside(text[:end], next) {
				break
			}
		}
		end += size
	}
	if end < len(text) && text[end] == '.' && strings.IndexByte(text[:end], '.') > 0 && unicode.IsLetter(rune(text[0])) {
		end++
	}
	return end
}

// digits reports whether a mark stands between two digits.
func digits(before string, next rune) bool {
	last, _ := utf8.DecodeLastRuneInString(before)
	return unicode.IsDigit(last) && unicode.IsDigit(next)
}

// inside reports whether a stop stands between digits or after a single letter: "1.2", "U.S."
func inside(before string, next rune) bool {
	if digits(before, next) {
		return true
	}
	last, size := utf8.DecodeLastRuneInString(before)
	rest := before[:len(before)-size]
	return unicode.IsLetter(last) && (rest == "" || strings.HasSuffix(rest, "."))
}

// stem is what the forms of a word have in common, after Porter (2001), "Snowball". What the stemmer takes for one though
// it is the opposite ("de-escalate") keeps its prefix, which a hyphen parts.
func stem(low string) string {
	if strings.ContainsAny(low, "0123456789") {
		return low
	}
	return english.Stem(low, false)
}

// concept is what a word, or a phrase of several, stands for.
type concept struct {
	key   string // "w:ferri", "c:QAT", "a:3", "n:300", "d:y2026"
	exact string // the stem: that the two sides share it says more than that both are of one set
	kind  string // as in Shared.Kind
	at    doc.Span
	grade float64 // what it says of the point, before how rare it is
}

// The grades of concepts.
const (
	nameGrade   = 1.4
	numberGrade = 1.2
	landGrade   = 1.2 // a country that is not one of those who meet
	plainGrade  = 1.0
	countGrade  = 0.8 // that both give a number of one thing
	seatGrade   = 0.8 // that both name a city, and not only the country by it
	commonGrade = 0.4
	partyGrade  = 0.35 // those who meet are in every point
	flagGrade   = 0.5
)

// reader finds the concepts of points.
type reader struct {
	l       *lang.Language
	parties map[string]bool // keys of those who meet
	year    int             // of the text
	month   int
}

// concepts are those of sp; refs are the actors meant there, by their keys.
func (r *reader) concepts(ws []word, people []held) []concept {
	var out []concept
	used := make([]bool, len(ws))
	out = r.people(out, ws, used, people)
	out = r.values(out, ws, used)
	out = r.places(out, ws, used)
	out = r.mutual(out, ws, used)
	return r.plain(out, ws, used)
}

// held is a mention of an actor that both accounts may know.
type held struct {
	at     doc.Span
	key    string
	person bool
}

// people takes the words that name or mean persons: only who it is counts, not how the text calls him.
func (r *reader) people(out []concept, ws []word, used []bool, people []held) []concept {
	for _, p := range people {
		if !p.person {
			continue
		}
		for i, w := range ws {
			if p.at.Contains(w.at) {
				used[i] = true
			}
		}
		out = append(out, concept{key: p.key, exact: p.key, kind: "name", at: p.at, grade: r.grade(p.key, nameGrade)})
	}
	return out
}

// grade is g, or what is left of it for one of those who meet.
func (r *reader) grade(key string, g float64) float64 {
	if r.parties[key] {
		return partyGrade
	}
	return g
}

// values takes numbers and dates.
func (r *reader) values(out []concept, ws []word, used []bool) []concept {
	for _, v := range r.valuesOf(ws) {
		if used[v.first] {
			continue
		}
		for i := v.first; i <= v.last; i++ {
			used[i] = true
		}
		kind, grade := "number", numberGrade
		if v.date {
			kind = "date"
		}
		if v.vague {
			grade = flagGrade
		}
		out = append(out, concept{key: v.key, exact: v.key, kind: kind, at: v.at, grade: grade})
		if c, ok := r.counted(ws, v); ok {
			out = append(out, c)
		}
	}
	return out
}

// counted is what a number counts: two points that count one thing are alike though they count differently.
func (r *reader) counted(ws []word, v value) (concept, bool) {
	const near = 3
	if v.date {
		return concept{}, false
	}
	for _, w := range ws[v.last+1 : min(v.last+1+near, len(ws))] {
		if r.l.Accounts.Empty[w.low] || w.first {
			break
		}
		if w.upper {
			continue
		}
		key := "q:" + stem(w.low)
		if sets := r.l.Near(w.low); len(sets) > 0 {
			key = "q:" + sets[0]
		}
		return concept{key: key, exact: key, kind: "count", at: v.at.Cover(w.at), grade: countGrade}, true
	}
	return concept{}, false
}

// places takes the names of countries, their people and seats, and of known bodies.
func (r *reader) places(out []concept, ws []word, used []bool) []concept {
	x := r.l.Lexicon()
	for i := 0; i < len(ws); {
		best, code, body, seat := 0, doc.Code(""), false, false
		if ws[i].upper && !used[i] {
			x.Match(func(k int) string { return lexical(ws, i+k) }, func(n int, e lang.Entry) {
				if e.Upper && ws[i].at.Text() != strings.ToUpper(ws[i].at.Text()) {
					return
				}
				switch e.Kind {
				case lang.CountryEntry, lang.DemonymEntry, lang.PeopleEntry, lang.SeatEntry:
					best, code, body, seat = n, e.Code, false, e.Kind == lang.SeatEntry
				case lang.BodyEntry:
					best, code, body, seat = n, e.Code, true, false
				}
			})
		}
		if best == 0 {
			i++
			continue
		}
		c := r.place(ws[i:i+best], code, body)
		out = append(out, c)
		if seat {
			key := "s:" + lang.Fold(ws[i].low)
			out = append(out, concept{key: key, exact: key, kind: "place", at: c.at, grade: seatGrade})
		}
		for k := range best {
			used[i+k] = true
		}
		i += best
	}
	return r.joined(out)
}

func (r *reader) place(ws []word, code doc.Code, body bool) concept {
	at := ws[0].at.Cover(ws[len(ws)-1].at)
	key, kind, grade := "c:"+string(code), "country", landGrade
	if body {
		kind, grade = "name", nameGrade
	}
	return concept{key: key, exact: ws[0].low, kind: kind, at: at, grade: r.grade(key, grade)}
}

// lexical is word i as the lexicon has it.
func lexical(ws []word, i int) string {
	if i >= len(ws) {
		return ""
	}
	return lang.Fold(ws[i].low)
}

// joined takes two countries that meet, joined by a hyphen, "U.S.-Russia": what is between the two.
func (r *reader) joined(out []concept) []concept {
	n := len(out)
	for i := 1; i < n; i++ {
		x, y := out[i-1], out[i]
		if x.kind == "country" && y.kind == "country" && y.at.Start() == x.at.End()+1 && x.at.Cover(y.at).Text()[x.at.Len()] == '-' &&
			r.parties[x.key] && r.parties[y.key] {
			out = append(out, concept{key: "between", exact: "between", kind: "near", at: x.at.Cover(y.at), grade: plainGrade})
		}
	}
	return out
}

// mutual takes words for what is between the two.
func (r *reader) mutual(out []concept, ws []word, used []bool) []concept {
	for i, w := range ws {
		if r.l.Accounts.Mutual[w.low] {
			used[i] = true
			out = append(out, concept{key: "between", exact: w.low, kind: "near", at: w.at, grade: plainGrade})
		}
	}
	return out
}

// plain takes the words that are left: names that no list has, phrases and words of the sets of near meaning, stems.
func (r *reader) plain(out []concept, ws []word, used []bool) []concept {
	a := &r.l.Accounts
	for i := 0; i < len(ws); i++ {
		if used[i] {
			continue
		}
		if n, sets := r.phrase(ws, i); n > 1 {
			at := ws[i].at.Cover(ws[i+n-1].at)
			out = r.near(out, sets, sets[0], at, plainGrade)
			i += n - 1
			continue
		}
		w := ws[i]
		if a.Empty[w.low] || len(w.low) < 2 {
			continue
		}
		if n := r.nameRun(ws, used, i); n > 0 {
			out = r.names(out, ws[i:i+n])
			i += n - 1
			continue
		}
		out = r.single(out, w)
	}
	return out
}

// nameRun is the number of words from i on that are a name no list has: written with capitals that stand for nothing else.
func (r *reader) nameRun(ws []word, used []bool, i int) int {
	n := 0
	for k := i; k < len(ws) && !used[k] && r.named(ws[k]); k++ {
		if k > i && ws[k].at.Start() > ws[k-1].at.End()+1 {
			break
		}
		n++
	}
	return n
}

func (r *reader) named(w word) bool {
	return w.upper && !w.first && r.l.Near(w.low) == nil && !r.l.Accounts.Common[w.low] && !r.l.Accounts.Empty[w.low]
}

// names takes the words of one name. Together they weigh little more than a name of one word.
func (r *reader) names(out []concept, ws []word) []concept {
	grade := nameGrade
	if len(ws) > 1 {
		grade *= 1.3 / float64(len(ws))
	}
	for _, w := range ws {
		key := lang.Fold(w.low)
		out = append(out, concept{key: "w:" + stem(key), exact: key, kind: "name", at: w.at, grade: grade})
	}
	return out
}

// single takes one word that is no name.
func (r *reader) single(out []concept, w word) []concept {
	s := stem(w.low)
	grade := plainGrade
	if r.l.Accounts.Common[w.low] {
		grade = commonGrade
	}
	if sets := r.l.Near(w.low); sets != nil {
		return r.near(out, sets, s, w.at, grade)
	}
	return append(out, concept{key: "w:" + s, exact: s, kind: "word", at: w.at, grade: grade})
}

// near adds a concept for each set that a word is of; its weight is shared among them.
func (r *reader) near(out []concept, sets []string, exact string, at doc.Span, grade float64) []concept {
	grade /= math.Sqrt(float64(len(sets)))
	for _, set := range sets {
		out = append(out, concept{key: "g:" + set, exact: exact, kind: "near", at: at, grade: grade})
	}
	return out
}

// phrase is the longest phrase of a set of near meaning that begins at word i, in words, and its sets.
func (r *reader) phrase(ws []word, i int) (length int, sets []string) {
	const longest = 5
	s := ""
	for n := 1; n <= longest && i+n <= len(ws); n++ {
		if n > 1 {
			s += " "
		}
		s += ws[i+n-1].low
		if found := r.l.Near(s); found != nil {
			length, sets = n, found
		}
	}
	return length, sets
}
