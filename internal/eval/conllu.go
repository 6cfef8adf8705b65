// Package eval scores what readout finds against gold, by the measures of the field. It reads treebanks in CoNLL-U, rebuilds
// their running text, and compares two analyses of one text by the definitions of the CoNLL 2018 shared task (Zeman et al.
// 2018, "CoNLL 2018 Shared Task: Multilingual Parsing from Raw Text to Universal Dependencies", section 5). All functions
// are pure. It runs no stage itself and prints nothing.
package eval

import (
	"bufio"
	"fmt"
	"io"
	"strconv"
	"strings"

	"github.com/readout-project/readout/doc"
)

// Sentence is one sentence of a CoNLL-U file. Empty nodes (ids like "8.1") are left out.
type Sentence struct {
	Comments []string // lines that begin with "#", without that sign and the blanks around
	Words    []Word
	Ranges   []Range // surface tokens of several words, in order
}

// Word is one line of a sentence: a syntactic word. A column that holds "_" is "", but for Form and Lemma.
type Word struct {
	Form, Lemma       string
	UPOS, XPOS, Feats string
	Head              int    // index into Sentence.Words; -1 at the root
	Rel               string // with its subtype: "nsubj:pass"
	Misc              string
}

// Range is a surface token of several words: "don't" above "do" and "n't".
type Range struct {
	First, Last int // indices into Sentence.Words, both inclusive
	Form, Misc  string
}

// Comment is the value of the comment "key = value", or the rest of "key value"; false where there is none.
func (s Sentence) Comment(key string) (string, bool) {
	for _, c := range s.Comments {
		rest, ok := strings.CutPrefix(c, key)
		if ok && (rest == "" || rest[0] == ' ' || rest[0] == '=') {
			return strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(rest), "=")), true
		}
	}
	return "", false
}

// ReadCoNLLU reads all sentences of r. An error names the line.
func ReadCoNLLU(r io.Reader) ([]Sentence, error) {
	var out []Sentence
	var s Sentence
	in := bufio.NewScanner(r)
	in.Buffer(nil, 1<<24)
	for n := 1; in.Scan(); n++ {
		line := strings.TrimRight(in.Text(), "\r")
		switch {
		case line == "":
			if len(s.Words) > 0 {
				out, s = append(out, s), Sentence{}
			}
		case line[0] == '#':
			s.Comments = append(s.Comments, strings.TrimSpace(line[1:]))
		default:
			if err := s.add(line); err != nil {
				return nil, fmt.Errorf("line %d: %w", n, err)
			}
		}
	}
	if err := in.Err(); err != nil {
		return nil, fmt.Errorf("read conllu: %w", err)
	}
	if len(s.Words) > 0 {
		out = append(out, s)
	}
	return out, check(out)
}

// add reads one line that is neither empty nor a comment.
func (s *Sentence) add(line string) error {
	f := strings.Split(line, "\t")
	if len(f) != 10 {
		return fmt.Errorf("%d columns where 10 are expected", len(f))
	}
	if strings.Contains(f[0], ".") {
		return nil
	}
	if first, last, ok := strings.Cut(f[0], "-"); ok {
		return s.addRange(first, last, f[1], f[9])
	}
	if f[0] != strconv.Itoa(len(s.Words)+1) {
		return fmt.Errorf("word id %q where %d is expected", f[0], len(s.Words)+1)
	}
	head := 0
	if f[6] != "_" {
		var err error
		if head, err = strconv.Atoi(f[6]); err != nil {
			return fmt.Errorf("head %q is no number", f[6])
		}
	}
	s.Words = append(s.Words, Word{Form: f[1], Lemma: f[2], UPOS: blank(f[3]), XPOS: blank(f[4]), Feats: blank(f[5]),
		Head: head - 1, Rel: blank(f[7]), Misc: blank(f[9])})
	return nil
}

func (s *Sentence) addRange(first, last, form, misc string) error {
	i, err1 := strconv.Atoi(first)
	j, err2 := strconv.Atoi(last)
	if err1 != nil || err2 != nil || i != len(s.Words)+1 || j < i {
		return fmt.Errorf("range %s-%s out of order", first, last)
	}
	s.Ranges = append(s.Ranges, Range{First: i - 1, Last: j - 1, Form: form, Misc: blank(misc)})
	return nil
}

// blank is column f with "_" taken away.
func blank(f string) string {
	if f == "_" {
		return ""
	}
	return f
}

// check refuses heads and ranges that point outside their sentence.
func check(ss []Sentence) error {
	for i, s := range ss {
		for j, w := range s.Words {
			if w.Head < -1 || w.Head >= len(s.Words) {
				return fmt.Errorf("sentence %d, word %d: head %d is outside the sentence", i+1, j+1, w.Head+1)
			}
		}
		for _, r := range s.Ranges {
			if r.Last >= len(s.Words) {
				return fmt.Errorf("sentence %d: range %d-%d is outside the sentence", i+1, r.First+1, r.Last+1)
			}
		}
	}
	return nil
}

// FromParses is ps as CoNLL-U sentences with "text" comments; parses without tags or tree give words whose head is the
// word before and whose other columns are empty.
func FromParses(ps []doc.Parse) []Sentence {
	out := make([]Sentence, len(ps))
	for i, p := range ps {
		out[i] = fromParse(p)
	}
	return out
}

// FromSentences is ss as CoNLL-U sentences without tags and trees: each word's head is the word before.
func FromSentences(ss []doc.Sentence) []Sentence {
	out := make([]Sentence, len(ss))
	for i, s := range ss {
		out[i] = fromParse(doc.Parse{Sentence: s})
	}
	return out
}

func fromParse(p doc.Parse) Sentence {
	text := p.Text()
	s := Sentence{Comments: []string{"text = " + strings.Join(strings.Fields(text), " ")}, Words: make([]Word, len(p.Tokens))}
	for i, t := range p.Tokens {
		s.Words[i] = Word{Form: t.Text(), Lemma: at(p.Lemmas, i), UPOS: at(p.UPOS, i), Feats: at(p.Feats, i), Head: i - 1,
			Rel: at(p.Rels, i)}
		if p.HasTree() {
			s.Words[i].Head = p.Heads[i]
		}
	}
	s.join(p.Tokens)
	return s
}

func at(column []string, i int) string {
	if i < len(column) {
		return column[i]
	}
	return ""
}

// join makes ranges of joined tokens and notes where no white space follows a surface token.
func (s *Sentence) join(tokens []doc.Token) {
	for i := 0; i < len(tokens); {
		last := i
		for last+1 < len(tokens) && tokens[last+1].Joined {
			last++
		}
		misc := ""
		if last+1 < len(tokens) && tokens[last+1].Start() == tokens[last].End() {
			misc = "SpaceAfter=No"
		}
		if last > i {
			form := tokens[i].Cover(tokens[last].Span).Text()
			s.Ranges = append(s.Ranges, Range{First: i, Last: last, Form: form, Misc: misc})
		} else {
			s.Words[i].Misc = misc
		}
		i = last + 1
	}
}
