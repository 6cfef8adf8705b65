package lang

import (
	"cmp"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"

	"github.com/readout-project/readout/doc"
)

// fields splits a list of words at white space.
func fields(s string) []string { return strings.Fields(s) }

// split splits a list at bars; "" is an empty list.
func split(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// plain are letters that do not decompose.
var plain = strings.NewReplacer("ł", "l", "đ", "d", "ø", "o", "ı", "i", "ß", "ss", "æ", "ae", "œ", "oe", "ð", "d", "þ", "th", "ə", "a", "ħ", "h")

// Fold makes words equal that differ in case, accents, apostrophes and full stops only.
func Fold(s string) string {
	if isPlain(s) {
		return s
	}
	if isASCII(s) {
		return strings.Map(foldASCII, s)
	}
	var b strings.Builder
	for _, r := range norm.NFKD.String(strings.ToLower(s)) {
		if unicode.Is(unicode.Mn, r) || strings.ContainsRune("'’‘ʼʻʿʾ`´.", r) {
			continue
		}
		b.WriteRune(r)
	}
	return plain.Replace(b.String())
}

func isASCII(s string) bool {
	for i := range len(s) {
		if s[i] >= 0x80 {
			return false
		}
	}
	return true
}

// foldASCII is the part of Fold that plain English needs; -1 drops a letter.
func foldASCII(r rune) rune {
	switch {
	case 'A' <= r && r <= 'Z':
		return r + 'a' - 'A'
	case r == '\'' || r == '.' || r == '`':
		return -1
	}
	return r
}

func isPlain(s string) bool {
	for i := range len(s) {
		if s[i] < 'a' || s[i] > 'z' {
			return false
		}
	}
	return true
}

// joints part words.
var joints = strings.NewReplacer("-", " ", "–", " ", "&", "and", ",", " ,")

// Phrase is s as Match wants it: folded words, split at blanks, hyphens, commas and before "'s", without an article at the head.
func Phrase(s string) []string {
	s = joints.Replace(s)
	var w []string
	for _, x := range strings.Fields(s) {
		x = strings.ReplaceAll(x, "’", "'")
		rest, owns := strings.CutSuffix(x, "'s")
		if strings.HasSuffix(x, "s'") {
			owns = true // 'Workers'': texts are cut into words so
		}
		w = append(w, Fold(rest))
		if owns {
			w = append(w, "'s")
		}
	}
	if len(w) > 1 && w[0] == "the" {
		w = w[1:]
	}
	return w
}

// Kind says what an Entry of the lexicon is.
type Kind uint8

// The values of Kind.
const (
	CountryEntry Kind = iota
	DemonymEntry
	PeopleEntry
	SeatEntry
	BodyEntry
	OfficeEntry
	HonorificEntry
	BodyHeadEntry
	JointEntry
	RegionEntry
)

// Entry is a phrase of the lexicon.
type Entry struct {
	Kind    Kind
	Code    doc.Code // of a country or body; CAMEO role of an office
	Country doc.Code // of a body or its seat
	Index   int      // into Names.Offices, Bodies, Honorifics, BodyHeads or Joint
	Plural  bool
	Capital bool // must be written with a capital
	Upper   bool // must be written in capitals: "US"
}

// Lexicon finds the phrases of a language in a text, by words.
type Lexicon struct {
	root      *node
	countries map[doc.Code]string
	realms    map[doc.Code]map[string]bool // "republic": the words of a country's long names
	domains   map[string]doc.Code          // by the two letters of ISO 3166-1, as in "gov.au"
	words     map[string]uint16            // sets of single words, by bit
}

type node struct {
	next    map[string]*node
	entries []Entry
}

// Set is a set of single words in Names.
type Set uint16

// The sets.
const (
	ModifierSet Set = 1 << iota
	DepartmentSet
	ParticleSet
	SuffixSet
	NotNameSet
	JoinerSet
	PlaceSet
	RelationSet
	FiniteSet
	HeadlineSet
	StanceSet
	UpholdingSet
	MeetingSet
	SpeakingSet
	OwnSet
	ArticleSet
)

// englishLexicon is made once, when first asked for, and never changes.
var englishLexicon = sync.OnceValue(func() *Lexicon { return newLexicon(&englishNames) })

func newLexicon(n *Names) *Lexicon {
	x := &Lexicon{root: &node{}, countries: map[doc.Code]string{}, realms: map[doc.Code]map[string]bool{}, domains: map[string]doc.Code{}, words: map[string]uint16{}}
	for _, c := range Countries() {
		x.addCountry(c)
	}
	for _, c := range countryNames {
		x.domains[c[3]] = doc.Code(c[0])
	}
	x.domains["uk"], x.domains["gov"], x.domains["mil"] = "GBR", "USA", "USA"
	for i, o := range n.Offices {
		e := Entry{Kind: OfficeEntry, Code: o.Code, Index: i, Upper: isUpper(o.Words)}
		x.add(o.Words, e)
		e.Plural = true
		x.add(plural(o.Words), e)
	}
	for i, b := range n.Bodies {
		for _, name := range split(b.Names) {
			x.add(name, Entry{Kind: BodyEntry, Code: b.Code, Country: b.Country, Index: i, Capital: startsUpper(name), Upper: isUpper(name)})
		}
	}
	for i, h := range n.Honorifics {
		x.add(h.Words, Entry{Kind: HonorificEntry, Code: h.Code, Index: i, Capital: true, Upper: len(h.Words) == 2 && h.Style})
	}
	for i, h := range n.BodyHeads {
		x.add(h.Word, Entry{Kind: BodyHeadEntry, Code: h.Code, Index: i})
	}
	for i, j := range n.Joint {
		x.add(j.Word, Entry{Kind: JointEntry, Index: i})
	}
	for _, name := range n.Regions {
		x.add(name, Entry{Kind: RegionEntry, Capital: true})
	}
	for i, words := range [][]string{n.Modifiers, n.Departments, n.Particles, n.Suffixes, n.NotNames, n.Joiners, n.Places, n.Relations,
		n.Finite, n.Headline, n.Stances, n.Upholds, n.Meets, n.Speaks, n.Own, n.Articles} {
		for _, w := range words {
			x.words[Fold(w)] |= 1 << i
		}
	}
	return x
}

func (x *Lexicon) addCountry(c Country) {
	x.countries[c.Code] = c.Name
	e := Entry{Kind: CountryEntry, Code: c.Code, Country: c.Code, Capital: true}
	x.realms[c.Code] = map[string]bool{}
	for _, name := range append([]string{c.Name}, c.Others...) {
		for _, w := range Phrase(name) {
			x.realms[c.Code][w] = true
		}
		e.Upper = isUpper(name)
		x.add(name, e)
		if rest, ok := strings.CutPrefix(name, "Saint "); ok {
			x.add("St. "+rest, e)
		}
	}
	e.Upper = false
	for _, list := range []struct {
		kind  Kind
		words []string
	}{{DemonymEntry, c.Adjectives}, {PeopleEntry, c.People}, {SeatEntry, c.Seats}} {
		e.Kind = list.kind
		for _, w := range list.words {
			x.add(w, e)
		}
	}
}

func (x *Lexicon) add(phrase string, e Entry) {
	at := x.root
	for _, w := range Phrase(phrase) {
		if at.next == nil {
			at.next = map[string]*node{}
		}
		if at.next[w] == nil {
			at.next[w] = &node{}
		}
		at = at.next[w]
	}
	at.entries = append(at.entries, e)
}

// Match calls found for each phrase that begins at word 0, the shorter first; word gives the folded words and "" at the
// end.
func (x *Lexicon) Match(word func(int) string, found func(n int, e Entry)) {
	at := x.root
	for i := 0; ; i++ {
		w := word(i)
		if w == "" {
			return
		}
		if at = at.next[w]; at == nil {
			return
		}
		for _, e := range at.entries {
			found(i+1, e)
		}
	}
}

// Has reports whether a folded word is in one of the sets.
func (x *Lexicon) Has(word string, sets Set) bool { return x.words[word]&uint16(sets) != 0 }

// CountryName is the English short name of a country, "" for what is none.
func (x *Lexicon) CountryName(code doc.Code) string { return x.countries[code] }

// IsRealm reports whether a country calls itself so: Iraq a republic, Oman a sultanate.
func (x *Lexicon) IsRealm(code doc.Code, word string) bool {
	return x.realms[code][word] || word == "country" || word == "nation" || word == "state"
}

// Lexicon is the index of l's phrases.
func (l *Language) Lexicon() *Lexicon { return l.lexicon() }

// CountryOf is the country whose name stands in the name of a publisher or office ("Ministry of Foreign Affairs of
// Pakistan", "pmc.gov.au"), or whose post it names ("Office of the Supreme Leader"); "" where none, or more than one, does.
func CountryOf(name string, l *Language) doc.Code {
	x := l.Lexicon()
	if i := strings.LastIndexByte(name, '.'); i > 0 && !strings.ContainsAny(name, " ,") && strings.ToLower(name) == name {
		return x.domains[name[i+1:]]
	}
	raw := strings.FieldsFunc(name, func(r rune) bool { return unicode.IsSpace(r) || strings.ContainsRune(";:()-–/|", r) })
	var words, shape []string
	for _, w := range raw {
		for _, key := range Phrase(w) {
			words, shape = append(words, key), append(shape, w)
		}
	}
	var out doc.Code
	for i := 0; i < len(words); {
		code, n := x.countryAt(words, shape, i, l.Names.Offices)
		if code != "" && out != "" && code != out {
			return ""
		}
		out = cmp.Or(out, code)
		i += n
	}
	return out
}

// countryAt is the country that the longest phrase at word i stands for, and the phrase's length.
func (x *Lexicon) countryAt(words, shape []string, i int, offices []Office) (code doc.Code, length int) {
	length = 1
	x.Match(func(k int) string { return at(words, i+k) }, func(n int, e Entry) {
		if e.Capital && !startsUpper(shape[i]) || e.Upper && !isUpper(shape[i]) {
			return
		}
		switch e.Kind {
		case CountryEntry, DemonymEntry, SeatEntry, BodyEntry:
			code, length = e.Country, n
		case OfficeEntry:
			if of := offices[e.Index].Of; len(of) == 3 && code == "" {
				code, length = of, n
			}
		}
	})
	return code, length
}

func startsUpper(s string) bool {
	r, _ := utf8.DecodeRuneInString(s)
	return unicode.IsUpper(r)
}

func at(words []string, i int) string {
	if i < len(words) {
		return words[i]
	}
	return ""
}

// plural puts the noun that an office's words turn on into the plural: "ministers of state", "prime ministers".
func plural(words string) string {
	w := strings.Fields(words)
	i := len(w) - 1
	for k, x := range w {
		if k > 0 && (x == "of" || x == "in" || x == "general" || x == "d'affaires" || x == "d") {
			i = k - 1
			break
		}
	}
	switch {
	case strings.HasSuffix(w[i], "man"):
		w[i] = strings.TrimSuffix(w[i], "man") + "men"
	case strings.HasSuffix(w[i], "y"):
		w[i] = strings.TrimSuffix(w[i], "y") + "ies"
	default:
		w[i] += "s"
	}
	return strings.Join(w, " ")
}

// isUpper reports whether s has two letters or more and all are capitals.
func isUpper(s string) bool {
	n := 0
	for _, r := range s {
		if unicode.IsLower(r) {
			return false
		}
		if unicode.IsUpper(r) {
			n++
		}
	}
	return n >= 2
}
