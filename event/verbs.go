package event

import (
	"errors"
	"fmt"
	"io"
	"path/filepath"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Verbs is a dictionary of verbs of a researcher, in the form of TABARI and PETRARCH (docs/dictionaries.rst of petrarch2):
// verbs with CAMEO codes, and patterns of words around them with codes of their own. It does not change once it is read, and
// may be used by many goroutines.
type Verbs struct {
	name  string             // of the file, without its folder
	id    string             // of its bytes, as doc.ID gives it
	verbs map[string][]*verb // by the head word, folded
}

// String names a dictionary in a record: the file, and the beginning of the hash of its bytes.
func (x *Verbs) String() string {
	const digits = len("sha256:") + 12
	return x.name + " " + x.id[:digits]
}

// verb is one form of a verb, with the words that belong to it: 'call off'.
type verb struct {
	rest  []string // folded words behind the head
	code  pair     // none where the dictionary leaves it to the patterns
	block *verbBlock
}

// verbBlock is verbs that share a code and patterns.
type verbBlock struct {
	code     pair
	patterns []*pattern // those with more words first
}

// pair are the codes of what the source does to the target, and of what the target does to the source; "" for none.
type pair struct{ forth, back string }

func (p pair) empty() bool { return p.forth == "" && p.back == "" }

// pattern is words before and behind a verb, each a choice of phrases.
type pattern struct {
	before, behind []slot
	code           pair // empty: no event
}

// slot is one place of a pattern: a choice of phrases of folded words, or a party.
type slot struct {
	phrases [][]string
	party   bool
}

// ReadVerbs reads a dictionary of verbs. Lines that it can not read are told in the error, one error a line, joined; the rest
// is used. There is no dictionary where there was nothing to use.
func ReadVerbs(name string, in io.Reader) (*Verbs, error) {
	b, err := io.ReadAll(in)
	if err != nil {
		return nil, fmt.Errorf("read %s: %w", name, err)
	}
	r := verbReader{name: name, x: &Verbs{name: filepath.Base(name), id: doc.ID(b), verbs: map[string][]*verb{}}, sets: map[string][][]string{}}
	for line := range strings.Lines(string(b)) {
		r.number++
		r.read(strings.TrimSpace(r.uncomment(line)))
	}
	if len(r.x.verbs) == 0 {
		return nil, fmt.Errorf("%s: there is no verb in it; a block begins with --- NAME [CODE] ---, and a line of it is VERB", name)
	}
	for _, list := range r.x.verbs {
		for _, v := range list {
			slices.SortStableFunc(v.block.patterns, func(a, b *pattern) int { return b.size() - a.size() })
		}
	}
	return r.x, errors.Join(r.bad...)
}

// size is how many places a pattern has.
func (p *pattern) size() int { return len(p.before) + len(p.behind) }

// verbReader reads one file, line by line.
type verbReader struct {
	x       *Verbs
	name    string // of the file
	number  int    // of the line
	bad     []error
	comment bool                  // inside <!-- -->
	sets    map[string][][]string // phrases of a set of synonyms, by its name
	set     string                // that is being read; "" for none
	block   *verbBlock            // that is being read; nil before the first
	passed  bool                  // transformations were told to be left out
}

func (r *verbReader) complain(format string, args ...any) {
	r.bad = append(r.bad, fmt.Errorf("%s:%d: %s", r.name, r.number, fmt.Sprintf(format, args...)))
}

// uncomment takes the comments out of a line: what follows # or ;, and what stands between <!-- and -->, over lines.
func (r *verbReader) uncomment(line string) string {
	if r.comment {
		_, rest, found := strings.Cut(line, "-->")
		if !found {
			return ""
		}
		line, r.comment = rest, false
	}
	if i := strings.IndexAny(line, "#;"); i >= 0 {
		return line[:i]
	}
	before, rest, found := strings.Cut(line, "<!--")
	if !found {
		return line
	}
	r.comment = true
	return before + r.uncomment(rest)
}

// read reads a line without comments and without blanks at its ends.
func (r *verbReader) read(line string) {
	switch {
	case line == "":
	case strings.HasPrefix(line, "---"):
		r.open(line)
	case line[0] == '&':
		r.set = strings.TrimSuffix(strings.ToUpper(line[1:]), "_")
	case line[0] == '~':
		if !r.passed {
			r.complain("transformations (~) are left out: who says what of whom is read from the statements")
		}
		r.passed = true
	case r.set != "" && line[0] == '+':
		if w := foldedWords(line[1:]); len(w) > 0 {
			r.sets[r.set] = append(r.sets[r.set], w)
		}
	case r.block == nil:
		r.complain("%s stands before the first block of verbs, --- NAME [CODE] ---", line)
	case line[0] == '-':
		r.pattern(line)
	default:
		r.verb(line)
	}
}

// open reads "--- NAME [CODE] ---".
func (r *verbReader) open(line string) {
	r.set, r.block = "", &verbBlock{}
	if code, has, err := codesOf(line); err != nil {
		r.complain("%v", err)
	} else if has {
		r.block.code = code
	}
}

// verb reads "VERB {FORMS} [CODE]" and "+HEAD_REST {+FORMS} [CODE]".
func (r *verbReader) verb(line string) {
	code, has, err := codesOf(line)
	if err != nil {
		r.complain("%v", err)
		return
	}
	if !has {
		code = r.block.code
	}
	words, _, _ := strings.Cut(line, "[")
	base, forms, _ := strings.Cut(words, "{")
	for _, form := range append([]string{base}, strings.Fields(strings.Trim(forms, "} \t"))...) {
		form = strings.Trim(strings.TrimSpace(form), "_")
		if before, head, ok := strings.Cut(form, "_+"); ok {
			form = head + "_" + before // what stands before the head is looked for around it as well
		}
		w := foldedWords(strings.TrimPrefix(form, "+"))
		if len(w) == 0 {
			r.complain("there is no verb in %q", line)
			return
		}
		r.x.verbs[w[0]] = append(r.x.verbs[w[0]], &verb{rest: w[1:], code: code, block: r.block})
	}
}

// pattern reads "- WORDS * WORDS [CODE]".
func (r *verbReader) pattern(line string) {
	code, has, err := codesOf(line)
	if err == nil && !has {
		err = fmt.Errorf("the pattern %s has no code", strings.TrimSpace(line[1:]))
	}
	words, _, _ := strings.Cut(line[1:], "[")
	before, behind, starred := strings.Cut(strings.ReplaceAll(words, "**", "*"), "*")
	if err == nil && !starred {
		err = fmt.Errorf("the pattern %s has no * for the verb", strings.TrimSpace(words))
	}
	p := &pattern{code: code}
	if err == nil {
		p.before, err = r.slots(before)
	}
	if err == nil {
		p.behind, err = r.slots(behind)
	}
	switch {
	case err != nil:
		r.complain("%v", err)
	case p.size() > 0:
		r.block.patterns = append(r.block.patterns, p)
	case r.block.code.empty():
		r.block.code = code // '- *' is the verb alone
	}
}

// slots reads one side of a pattern. The brackets of PETRARCH 2 group words; the order of the words is what counts.
func (r *verbReader) slots(side string) ([]slot, error) {
	side = strings.NewReplacer("(", " ", ")", " ", "{", " ", "}", " ").Replace(side)
	var out []slot
	for _, w := range strings.Fields(side) {
		switch {
		case w == "^":
		case w == "$" || w == "+" || w == "%" || w == ".":
			out = append(out, slot{party: true})
		default:
			var s slot
			for _, choice := range strings.Split(w, "/") {
				phrases, err := r.phrases(choice)
				if err != nil {
					return nil, err
				}
				s.phrases = append(s.phrases, phrases...)
			}
			if len(s.phrases) > 0 {
				out = append(out, s)
			}
		}
	}
	return out, nil
}

// phrases writes a phrase out for each member of the sets of words in it: "&WEAPON_ATTACK".
func (r *verbReader) phrases(s string) ([][]string, error) {
	before, rest, found := strings.Cut(s, "&")
	if !found {
		if w := foldedWords(s); len(w) > 0 {
			return [][]string{w}, nil
		}
		return nil, nil
	}
	name := strings.ToUpper(rest)
	for r.sets[name] == nil && strings.Contains(name, "_") { // what follows a set may be words
		name = name[:strings.LastIndexByte(name, '_')]
	}
	if r.sets[name] == nil {
		return nil, fmt.Errorf("there is no set of words &%s above", rest)
	}
	tails, err := r.phrases(rest[len(name):])
	if len(tails) == 0 {
		tails = [][]string{nil}
	}
	var out [][]string
	for _, member := range r.sets[name] {
		for _, tail := range tails {
			out = append(out, slices.Concat(foldedWords(before), member, tail))
		}
	}
	return out, err
}

// codesOf is what the first bracket of a line holds: "[036]", "[036:037]", "[:111]", "[---]".
func codesOf(line string) (p pair, has bool, err error) {
	_, rest, found := strings.Cut(line, "[")
	if !found {
		return pair{}, false, nil
	}
	inside, _, closed := strings.Cut(rest, "]")
	if !closed {
		return pair{}, false, fmt.Errorf("the bracket of [%s is not closed", strings.TrimSpace(rest))
	}
	forth, back, _ := strings.Cut(inside, ":")
	for i, c := range []string{forth, back} {
		c = strings.TrimSpace(c)
		if strings.Trim(c, "-") == "" {
			continue
		}
		if len(c) == 2 {
			c += "0" // a root stands for what is not further said
		}
		if _, known := ontology[c]; !known {
			return pair{}, false, fmt.Errorf("[%s] is no code of CAMEO", inside)
		}
		if i == 0 {
			p.forth = c
		} else {
			p.back = c
		}
	}
	return p, true, nil
}

// foldedWords are the words of a phrase, cut at underscores and folded.
func foldedWords(s string) []string {
	var out []string
	for _, w := range strings.FieldsFunc(s, func(c rune) bool { return c == '_' || c == '-' || c == ' ' }) {
		if f := lang.Fold(strings.ToLower(w)); f != "" {
			out = append(out, f)
		}
	}
	return out
}
