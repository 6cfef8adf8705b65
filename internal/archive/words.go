package archive

import (
	"errors"
	"fmt"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// match is the query in the language of FTS5 that words mean; "" for no words. Side by side all must be there; "…" is a phrase, a
// star behind a word or phrase any ending, a minus before it or NOT leaves it out, OR is one or the other, NEAR(a b, 5) words with
// no more than so many others between them. All other marks are those of ordinary text, so that any words can be sought.
func match(words string) (string, error) {
	p := parser{rest: strings.ToValidUTF8(strings.ReplaceAll(words, "\x00", " "), " ")}
	var groups []group
	var g group
	last := ""
	for {
		t, ok, err := p.next()
		if err != nil {
			return "", err
		}
		if !ok || t.or {
			if t.or || last == "OR" {
				if g.empty() {
					return "", errors.New("OR has words on one side only; give some on both")
				}
			}
			if !g.empty() {
				groups = append(groups, g)
			}
			if !ok {
				return joinGroups(words, groups)
			}
			g, last = group{}, "OR"
			continue
		}
		last = ""
		g.add(t)
	}
}

// group is what stands between two ORs.
type group struct{ must, not []string }

func (g group) empty() bool { return len(g.must)+len(g.not) == 0 }

func (g *group) add(t term) {
	switch {
	case t.text == "":
	case t.not:
		g.not = append(g.not, t.text)
	default:
		g.must = append(g.must, t.text)
	}
}

func joinGroups(words string, groups []group) (string, error) {
	var out []string
	for _, g := range groups {
		if len(g.must) == 0 {
			return "", errors.New("there are only words to leave out; give one to look for")
		}
		q := "(" + strings.Join(g.must, " AND ") + ")"
		if len(g.not) > 0 {
			q = "(" + q + " NOT (" + strings.Join(g.not, " OR ") + "))"
		}
		out = append(out, q)
	}
	if len(out) == 0 && strings.TrimSpace(words) != "" {
		return "", fmt.Errorf("there is no word in %q; give letters or digits", words)
	}
	return strings.Join(out, " OR "), nil
}

// term is one part of what was typed.
type term struct {
	text    string // for FTS5; "" where there is no letter or digit in it
	not, or bool
}

// parser cuts what was typed into terms.
type parser struct {
	rest string
	deep bool // within NEAR, which has words and phrases only
}

// next is the next term; false at the end.
func (p *parser) next() (term, bool, error) {
	p.rest = strings.TrimLeftFunc(p.rest, unicode.IsSpace)
	switch {
	case p.rest == "":
		return term{}, false, nil
	case p.deep:
	case p.word("OR"):
		return term{or: true}, true, nil
	case p.word("AND"):
		return p.next()
	case p.word("NOT"):
		return p.negated()
	case strings.HasPrefix(p.rest, "NEAR("):
		p.rest = p.rest[len("NEAR("):]
		text, err := p.near()
		return term{text: text}, true, err
	case len(p.rest) > 1 && p.rest[0] == '-' && p.rest[1] != '-' && p.rest[1] != ' ':
		p.rest = p.rest[1:]
		return p.negated()
	}
	text, err := p.phrase()
	return term{text: text}, true, err
}

// negated is the next term, to be left out.
func (p *parser) negated() (term, bool, error) {
	t, ok, err := p.next()
	switch {
	case err != nil:
		return t, ok, err
	case !ok || t.or:
		return t, ok, errors.New("there is no word behind NOT; give the one to leave out")
	}
	t.not = true
	return t, true, nil
}

// word takes an operator off, where it stands there by itself.
func (p *parser) word(op string) bool {
	rest, found := strings.CutPrefix(p.rest, op)
	if !found {
		return false
	}
	if r, _ := utf8.DecodeRuneInString(rest); rest != "" && !unicode.IsSpace(r) {
		return false
	}
	p.rest = rest
	return true
}

// closers are the marks that end a phrase, by the mark that begins it.
var closers = map[rune]string{'"': "\"", '“': "”\"", '„': "“”", '«': "»", '”': "”"}

// phrase takes one word, or one phrase between quotation marks.
func (p *parser) phrase() (string, error) {
	first, size := utf8.DecodeRuneInString(p.rest)
	if ends, ok := closers[first]; ok {
		at := strings.IndexAny(p.rest[size:], ends)
		if at < 0 {
			return "", fmt.Errorf("no closing quotation mark for the one before %q; add it", strings.TrimSpace(p.rest[size:]))
		}
		text := p.rest[size : size+at]
		_, end := utf8.DecodeRuneInString(p.rest[size+at:])
		p.rest = p.rest[size+at+end:]
		star := strings.HasPrefix(p.rest, "*")
		return quoted(text, star || strings.HasSuffix(text, "*"))
	}
	at := strings.IndexFunc(p.rest, func(r rune) bool { return unicode.IsSpace(r) || closers[r] != "" || p.deep && (r == ')' || r == ',') })
	if at < 0 {
		at = len(p.rest)
	}
	text := p.rest[:at]
	p.rest = p.rest[at:]
	return quoted(text, strings.HasSuffix(strings.TrimRight(text, ",.;:!?)"), "*"))
}

// leastPrefix is how many letters or digits must stand before a star: with fewer nearly everything would be found.
const leastPrefix = 2

// quoted is text as a phrase of FTS5; "" where there is nothing in it that FTS5 would take for a word.
func quoted(text string, prefix bool) (string, error) {
	isLetter := func(r rune) bool { return unicode.In(r, unicode.L, unicode.N, unicode.Co) }
	if !strings.ContainsFunc(text, isLetter) {
		return "", nil
	}
	text = strings.TrimRight(strings.Trim(text, "*"), "*,.;:!?)")
	if !prefix {
		return `"` + strings.ReplaceAll(text, `"`, `""`) + `"`, nil
	}
	last := text[strings.LastIndexFunc(text, func(r rune) bool { return !isLetter(r) })+1:]
	if utf8.RuneCountInString(last) < leastPrefix {
		return "", fmt.Errorf("there is too little before the star of %q; give %d letters or more", text+"*", leastPrefix)
	}
	return `"` + strings.ReplaceAll(text, `"`, `""`) + `"*`, nil
}

// mostApart bounds the distance of NEAR.
const mostApart = 1000

// near takes what stands between the brackets of NEAR.
func (p *parser) near() (string, error) {
	in := parser{rest: p.rest, deep: true}
	apart := 10
	var list []string
	for {
		in.rest = strings.TrimLeftFunc(in.rest, unicode.IsSpace)
		if rest, found := strings.CutPrefix(in.rest, ")"); found {
			p.rest = rest
			break
		}
		if rest, found := strings.CutPrefix(in.rest, ","); found {
			number, after, _ := strings.Cut(rest, ")")
			n, err := strconv.Atoi(strings.TrimSpace(number))
			if err != nil || n < 0 || n > mostApart || len(after) == len(rest) {
				return "", fmt.Errorf("behind the comma in NEAR(…) stands how many words may lie between, 0 to %d, and not %q", mostApart, strings.TrimSpace(number))
			}
			apart, in.rest = n, ")"+after
			continue
		}
		if in.rest == "" {
			return "", errors.New("no closing bracket for NEAR(; add it, as in NEAR(trade agreement, 5)")
		}
		text, err := in.phrase()
		if err != nil {
			return "", err
		}
		if text != "" {
			list = append(list, text)
		}
	}
	if len(list) < 2 {
		return "", errors.New("NEAR(…) wants two words or phrases, as in NEAR(trade agreement, 5)")
	}
	return "NEAR(" + strings.Join(list, " ") + ", " + strconv.Itoa(apart) + ")", nil
}
