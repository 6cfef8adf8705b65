package actor

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"strings"
	"unicode"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Dictionary holds the actors and agents of a researcher, in the form of TABARI and PETRARCH (Schrodt, "TABARI: Textual
// Analysis by Augmented Replacement Instructions", and docs/dictionaries.rst of petrarch2): phrases with CAMEO codes, each
// with the time it is good for. It does not change once it is read, and may be used by many goroutines.
type Dictionary struct {
	name           string // of the file, without its folder
	id             string // of its bytes, as doc.ID gives it
	actors, agents table
}

// String names a dictionary in a record: the file, and the beginning of the hash of its bytes.
func (x *Dictionary) String() string {
	const digits = len("sha256:") + 12
	return x.name + " " + x.id[:digits]
}

// table finds phrases by their folded words.
type table struct {
	entries map[string]*entry   // by the words, joined by blanks
	longest map[string]int      // by first word: how many words the longest phrase has that begins with it
	gapped  map[string][]spaced // by first word: phrases between whose parts other words may stand
}

// entry is what a dictionary says of one actor or agent.
type entry struct {
	line  int
	codes []coded
}

// coded is a code and the days it is good for.
type coded struct {
	code   doc.Code // "" is the null code
	before bool     // of an agent: the code goes before that of the actor
	when   period
}

// spaced is a phrase with blanks in it: each part is words that stand together.
type spaced struct {
	parts [][]string
	*entry
}

// period is a stretch of days, both ends included, each as the number YYYYMMDD.
type period struct{ from, to int }

// always is a code without a restriction, and the date of an undated text.
var always = period{0, 99991231}

// ReadDictionary reads a dictionary of actors, of agents, or of both. Lines that it can not read are told in the error, one
// error a line, joined; the rest is used. There is no dictionary where there was nothing to use.
func ReadDictionary(name string, in io.Reader) (*Dictionary, error) {
	b, err := io.ReadAll(in)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	r := dictionaryReader{name: name, macros: map[string][]string{}}
	r.x = &Dictionary{name: filepath.Base(name), id: doc.ID(b), actors: newTable(), agents: newTable()}
	for line := range strings.Lines(string(b)) {
		r.number++
		r.read(strings.TrimRight(r.uncomment(line), " \t\r\n"))
	}
	r.close()
	if len(r.x.actors.longest)+len(r.x.agents.longest) == 0 {
		return nil, fmt.Errorf("%s: there is no actor and no agent in it; a line is PHRASE [CODE]", name)
	}
	return r.x, errors.Join(r.bad...)
}

func newTable() table {
	return table{entries: map[string]*entry{}, longest: map[string]int{}, gapped: map[string][]spaced{}}
}

// dictionaryReader reads one file, line by line.
type dictionaryReader struct {
	x       *Dictionary
	name    string // of the file
	number  int    // of the line
	bad     []error
	comment bool // inside <!-- -->
	macros  map[string][]string

	phrases []string // of the actor whose codes are still to come, or are being read
	added   int      // how many of them are in the table
	current *entry
	agent   bool
	told    bool // what is wrong with its codes
}

func (r *dictionaryReader) complain(format string, args ...any) {
	r.bad = append(r.bad, fmt.Errorf("%s:%d: %s", r.name, r.number, fmt.Sprintf(format, args...)))
}

// uncomment takes the comments out of a line: what follows # or ;, and what stands between <!-- and -->, over lines.
func (r *dictionaryReader) uncomment(line string) string {
	var out string
	for {
		if r.comment {
			_, rest, found := strings.Cut(line, "-->")
			if !found {
				return out
			}
			line, r.comment = rest, false
		}
		before, rest, found := strings.Cut(line, "<!--")
		if plain, _, cut := cutAny(before, "#;"); cut || !found {
			return out + plain
		}
		out, line, r.comment = out+before, rest, true
	}
}

func cutAny(s, chars string) (before, after string, found bool) {
	if i := strings.IndexAny(s, chars); i >= 0 {
		return s[:i], s[i+1:], true
	}
	return s, "", false
}

// read reads a line without comments and without blanks at its end.
func (r *dictionaryReader) read(line string) {
	rest := strings.TrimLeft(line, " \t")
	switch {
	case rest == "":
	case rest[0] == '+':
		if r.current == nil {
			r.complain("the synonym %s has no actor above it", rest)
			return
		}
		phrase, codes := cutCodes(rest[1:])
		r.add(phrase)
		r.code(codes)
	case rest[0] == '[':
		if r.current == nil {
			r.complain("the code %s has no actor above it", rest)
			return
		}
		r.code(rest)
	case rest[0] == '!' && strings.Contains(rest, "="):
		r.define(rest)
	default:
		r.close()
		phrase, codes := cutCodes(rest)
		r.current, r.agent = &entry{line: r.number}, strings.Contains(codes, "~")
		r.add(phrase)
		r.code(codes)
	}
}

// cutCodes parts "PHRASE {PLURAL} [CODE]" before the first bracket.
func cutCodes(line string) (phrase, codes string) {
	if i := strings.IndexByte(line, '['); i >= 0 {
		return line[:i], line[i:]
	}
	return line, ""
}

// define reads "!PERSON! = MAN, MEN".
func (r *dictionaryReader) define(line string) {
	name, members, _ := strings.Cut(line, "=")
	name = strings.ToUpper(strings.TrimSpace(name))
	if len(name) < 3 || !strings.HasSuffix(name, "!") {
		r.complain("%s is no name for a set of words; write !NAME! = WORD, WORD", name)
		return
	}
	for _, m := range strings.Split(members, ",") {
		if m = strings.TrimSpace(m); m != "" {
			r.macros[name] = append(r.macros[name], m)
		}
	}
}

// add adds a phrase to the actor that is read. It goes into the table with its first code, which says whether it is an agent.
func (r *dictionaryReader) add(phrase string) {
	if len(phraseWords(phrase)) == 0 {
		r.complain("there is no phrase before the code")
		return
	}
	r.phrases = append(r.phrases, phrase)
	if len(r.current.codes) > 0 {
		r.enter()
	}
}

// close ends the actor that is read.
func (r *dictionaryReader) close() {
	if r.current != nil && len(r.current.codes) == 0 && len(r.phrases) > 0 && !r.told {
		at := r.number
		r.number = r.current.line
		r.complain("%s has no code", strings.TrimSpace(r.phrases[0]))
		r.number = at
	}
	r.current, r.phrases, r.added, r.told = nil, nil, 0, false
}

// code reads the codes of the actor, one bracket after the other. What stands between and behind them is commentary.
func (r *dictionaryReader) code(s string) {
	for {
		i := strings.IndexByte(s, '[')
		if i < 0 {
			return
		}
		inside, rest, closed := strings.Cut(s[i+1:], "]")
		if !closed {
			r.complain("the bracket of [%s is not closed", inside)
			r.told = true
			return
		}
		c, err := readCode(inside)
		if err != nil {
			r.complain("%v", err)
			r.told = true
		} else {
			r.current.codes = append(r.current.codes, c)
			r.enter()
		}
		s = rest
	}
}

// readCode reads "IRQGOV", "IRQGOV 20060520-140909", "~GOV", "---".
func readCode(s string) (coded, error) {
	s = strings.ToUpper(strings.TrimSpace(s))
	code, when := s, ""
	if i := strings.IndexAny(s, " \t<>"); i >= 0 {
		code, when = s[:i], s[i:]
	}
	c := coded{when: always, before: strings.HasSuffix(code, "~")}
	code = strings.Trim(code, "~")
	if strings.Trim(code, "-") != "" {
		c.code = doc.Code(code)
	}
	for _, b := range []byte(c.code) {
		if (b < 'A' || b > 'Z') && (b < '0' || b > '9') {
			return coded{}, fmt.Errorf("[%s] is no code: we know capital letters, digits and ---", s)
		}
	}
	if code == "" {
		return coded{}, fmt.Errorf("there is no code in [%s]", s)
	}
	var err error
	c.when, err = readRestriction(strings.Join(strings.Fields(when), ""))
	return c, err
}

// readRestriction reads "<DATE", ">DATE" or "DATE-DATE", both ends included; "" restricts nothing.
func readRestriction(s string) (period, error) {
	if s == "" {
		return always, nil
	}
	p, err := always, error(nil)
	switch from, to, isRange := strings.Cut(s, "-"); {
	case s[0] == '<':
		p.to, err = readDay(s[1:])
	case s[0] == '>':
		p.from, err = readDay(s[1:])
	case isRange:
		if p.from, err = readDay(from); err == nil {
			p.to, err = readDay(to)
		}
		if err == nil && p.from > p.to {
			err = fmt.Errorf("%s ends before it begins", s)
		}
	default:
		err = fmt.Errorf("%s is no restriction: we know <DATE, >DATE and DATE-DATE", s)
	}
	return p, err
}

// century is the last year that two digits mean in this century: the dictionaries in use have dates from 1931 on.
const century = 30

// readDay reads YYMMDD or YYYYMMDD. Days are only compared: that 31 February is in no calendar does no harm.
func readDay(s string) (int, error) {
	n := 0
	for _, b := range []byte(s) {
		if b < '0' || b > '9' {
			return 0, fmt.Errorf("%s is no date: we know YYMMDD and YYYYMMDD", s)
		}
		n = (n*10 + int(b-'0')) % 1e9
	}
	switch {
	case len(s) == 6 && n/10000 <= century:
		n += 20000000
	case len(s) == 6:
		n += 19000000
	case len(s) != 8:
		return 0, fmt.Errorf("%s is no date: it has %d digits, we know YYMMDD and YYYYMMDD", s, len(s))
	}
	if month, day := n/100%100, n%100; month > 12 || day > 31 {
		return 0, fmt.Errorf("%s is no date: it has month %d and day %d", s, month, day)
	}
	return n, nil
}

// enter puts the phrases of the actor into the table.
func (r *dictionaryReader) enter() {
	into := &r.x.actors
	if r.agent {
		into = &r.x.agents
	}
	for ; r.added < len(r.phrases); r.added++ {
		phrase, irregular, _ := strings.Cut(r.phrases[r.added], "{")
		for _, p := range r.expand(phrase) {
			into.add(p, r.current)
			if given := strings.Trim(irregular, "} \t"); given != "" {
				into.add(given, r.current)
			} else if !strings.Contains(r.phrases[r.added], "{") && !strings.HasSuffix(strings.TrimSpace(p), "_") {
				into.add(pluralOf(strings.TrimSpace(p)), r.current)
			}
		}
	}
}

// expand writes a phrase out for each member of the set of words in it: "CATTLE!PERSON!". A phrase has one set at most.
func (r *dictionaryReader) expand(phrase string) []string {
	before, rest, found := strings.Cut(phrase, "!")
	name, after, closed := strings.Cut(rest, "!")
	if !found || !closed {
		return []string{phrase}
	}
	members := r.macros["!"+strings.ToUpper(name)+"!"]
	if len(members) == 0 {
		r.complain("!%s! is no set of words that stands above", name)
	}
	var out []string
	for _, m := range members {
		out = append(out, before+m+after)
	}
	return out
}

// pluralOf is the regular plural of a phrase: its last word with s.
func pluralOf(phrase string) string {
	low := strings.ToLower(phrase)
	switch {
	case strings.HasSuffix(low, "y"):
		return phrase[:len(phrase)-1] + "ies"
	case strings.HasSuffix(low, "ss"):
		return phrase + "es"
	}
	return phrase + "s"
}

// add puts a phrase into the table. One that is there keeps its codes, and those of e are added.
func (x *table) add(phrase string, e *entry) {
	var parts [][]string
	for _, p := range strings.Fields(phrase) {
		if w := phraseWords(p); len(w) > 0 {
			parts = append(parts, w)
		}
	}
	if len(parts) == 0 {
		return
	}
	first := parts[0][0]
	x.longest[first] = max(x.longest[first], len(parts[0]))
	if len(parts) > 1 {
		x.gapped[first] = append(x.gapped[first], spaced{parts, e})
		return
	}
	key := strings.Join(parts[0], " ")
	switch old := x.entries[key]; {
	case old == nil:
		x.entries[key] = e
	case old != e:
		x.entries[key] = &entry{line: old.line, codes: append(old.codes[:len(old.codes):len(old.codes)], e.codes...)}
	}
}

// phraseWords cuts a phrase into words as text does, folded: at underscores, blanks and hyphens, a possessive apart.
func phraseWords(s string) []string {
	var out []string
	take := func(w string) {
		rest, clitic := cutClitic(w)
		if key := lang.Fold(rest); key != "" {
			out = append(out, key)
		}
		if clitic != "" {
			out = append(out, possessive)
		}
	}
	from := -1
	for i, c := range s {
		inside := unicode.IsLetter(c) || unicode.IsDigit(c) || unicode.Is(unicode.Mn, c) || strings.ContainsRune("'’.&/", c)
		if inside && from < 0 {
			from = i
		}
		if !inside && from >= 0 {
			take(s[from:i])
			from = -1
		}
		if !inside && !isHyphen(c) && c != '_' && !unicode.IsSpace(c) && !unicode.IsControl(c) {
			out = append(out, string(c))
		}
	}
	if from >= 0 {
		take(s[from:])
	}
	return out
}

// on is the code for a text of some days: that of the first restriction which holds, else that without one. It is "" where
// a restriction holds for a part of the days only, so that a text without a date has no code that hangs on one.
func (e *entry) on(when period) (c coded) {
	for _, x := range e.codes {
		switch {
		case x.when == always:
			if c.code == "" {
				c = x
			}
		case x.when.from <= when.from && when.to <= x.when.to:
			return x
		case x.when.from <= when.to && when.from <= x.when.to:
			return coded{}
		}
	}
	return c
}

// periodOf is the days that a date in EDTF means, always where we can not tell.
func periodOf(edtf string) period {
	from, to, isRange := strings.Cut(edtf, "/")
	if !isRange {
		to = from
	}
	a, okA := dayOf(from, "0101")
	b, okB := dayOf(to, "1231")
	if !okA || !okB || a > b {
		return always
	}
	return period{a, b}
}

// dayOf is the day of "2024-05-31"; a month or year is filled up from open, which is MMDD.
func dayOf(s, open string) (int, bool) {
	digits := strings.ReplaceAll(strings.TrimRight(s, "?~%"), "-", "")
	if len(digits) != 4 && len(digits) != 6 && len(digits) != 8 {
		return 0, false
	}
	day, err := readDay((digits + open[len(digits)-4:]))
	return day, err == nil
}
