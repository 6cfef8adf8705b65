package eval

import (
	"bufio"
	"fmt"
	"io"
	"maps"
	"path"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
)

// SyntaxOptions say what Syntax measures, and how. Open and Parse must be given, and Sentences for Raw.
type SyntaxOptions struct {
	Raw       bool // from the running text, not from the gold tokens
	Relations bool // the F1 of each relation too

	Open      func(name string) (io.ReadCloser, error)
	Sentences func(*doc.Document) []doc.Sentence
	Parse     func([]doc.Sentence) []doc.Parse
}

// Syntax scores parses against files of gold and writes a line "NAME FIGURE" for each measure, in per cent; where there are
// several files, a line "# FILE" before those of each. Files in CoNLL-U give the measures of CoNLL 2018 (words, and all but
// tokens and sentences, are F1). Tables of Universal NER (Mayhew et al. 2024; names that end in .iob2) give the F1 of names
// of persons, organisations and places on gold tokens, right where kind and both ends are.
func Syntax(w io.Writer, o SyntaxOptions, files ...string) error {
	out := bufio.NewWriter(w)
	for _, name := range files {
		if len(files) > 1 {
			fmt.Fprintf(out, "# %s\n", name)
		}
		if err := o.file(out, name); err != nil {
			return fmt.Errorf("measure %s: %w", name, err)
		}
	}
	return out.Flush()
}

func (o SyntaxOptions) file(out io.Writer, name string) error {
	f, err := o.Open(name)
	if err != nil {
		return err
	}
	defer f.Close()
	if path.Ext(name) == ".iob2" {
		return o.names(out, f)
	}
	gold, err := ReadCoNLLU(f)
	if err != nil {
		return err
	}
	parse := o.fromTokens
	if o.Raw {
		parse = o.fromText
	}
	system, err := parse(gold)
	if err != nil {
		return err
	}
	m, err := Score(gold, system)
	if err != nil {
		return err
	}
	o.print(out, m)
	return nil
}

func (o SyntaxOptions) print(out io.Writer, m Scores) {
	for _, line := range []struct {
		name string
		Count
	}{
		{"tokens", m.Tokens}, {"sentences", m.Sentences}, {"words", m.Words}, {"UPOS", m.UPOS}, {"feats", m.Feats},
		{"lemmas", m.Lemmas}, {"UAS", m.UAS}, {"LAS", m.LAS},
	} {
		figure(out, line.name, line.Count)
	}
	if !o.Relations {
		return
	}
	for _, rel := range slices.Sorted(maps.Keys(m.Relations)) {
		figure(out, rel, m.Relations[rel])
	}
}

func figure(out io.Writer, name string, c Count) { fmt.Fprintf(out, "%s %.2f\n", name, 100*c.F1()) }

// fromText parses the running text of gold.
func (o SyntaxOptions) fromText(gold []Sentence) ([]Sentence, error) {
	d, err := RawDocument(gold)
	if err != nil {
		return nil, err
	}
	return FromParses(o.Parse(o.Sentences(d))), nil
}

// fromTokens parses gold's own words and is gold with what was found in place of tags and trees.
func (o SyntaxOptions) fromTokens(gold []Sentence) ([]Sentence, error) {
	var l wordList
	for _, s := range gold {
		l.sentence()
		ranges := s.Ranges
		for i, w := range s.Words {
			for len(ranges) > 0 && ranges[0].Last < i {
				ranges = ranges[1:]
			}
			l.word(w.Form, len(ranges) > 0 && ranges[0].First < i)
		}
	}
	ss, err := l.sentences()
	if err != nil {
		return nil, err
	}
	system := slices.Clone(gold)
	for i, p := range o.Parse(ss) {
		system[i].Words = slices.Clone(gold[i].Words)
		for j := range system[i].Words {
			w := &system[i].Words[j]
			w.Lemma, w.UPOS, w.Feats, w.Rel, w.Head = at(p.Lemmas, j), at(p.UPOS, j), at(p.Feats, j), at(p.Rels, j), j-1
			if p.HasTree() {
				w.Head = p.Heads[j]
			}
		}
	}
	return system, nil
}

// wordList makes sentences of given words, whose document is these words with blanks between.
type wordList struct {
	text   strings.Builder
	places [][]place
}

type place struct {
	start, end int
	joined     bool
}

// sentence begins a sentence.
func (l *wordList) sentence() { l.places = append(l.places, nil) }

// word adds a word, which may not be empty.
func (l *wordList) word(form string, joined bool) {
	if !joined {
		l.text.WriteByte(' ')
	}
	start := l.text.Len()
	l.text.WriteString(form)
	last := &l.places[len(l.places)-1]
	*last = append(*last, place{start, l.text.Len(), joined})
}

func (l *wordList) sentences() ([]doc.Sentence, error) {
	text := l.text.String()
	d, err := doc.NewDocument(doc.Origin{}, []byte(text), text, nil)
	if err != nil {
		return nil, err
	}
	out := make([]doc.Sentence, len(l.places))
	for i, places := range l.places {
		for _, p := range places {
			sp, err := d.SpanAt(p.start, p.end)
			if err != nil {
				return nil, err
			}
			out[i].Tokens = append(out[i].Tokens, doc.Token{Span: sp, Joined: p.joined})
			out[i].Span = out[i].Cover(sp)
		}
	}
	return out, nil
}

// names scores names against a table of Universal NER.
func (o SyntaxOptions) names(out io.Writer, r io.Reader) error {
	var l wordList
	var labels [][]string
	in := bufio.NewScanner(r)
	fresh := true
	for n := 1; in.Scan(); n++ {
		line := in.Text()
		if line == "" || line[0] == '#' {
			fresh = fresh || line == ""
			continue
		}
		f := strings.Split(line, "\t")
		if len(f) < 3 || f[1] == "" {
			return fmt.Errorf("line %d: %d columns where 3 or more are expected", n, len(f))
		}
		if fresh {
			l.sentence()
			labels, fresh = append(labels, nil), false
		}
		l.word(f[1], false)
		labels[len(labels)-1] = append(labels[len(labels)-1], f[2])
	}
	if err := in.Err(); err != nil {
		return err
	}
	ss, err := l.sentences()
	if err != nil {
		return err
	}
	printNames(out, labels, o.Parse(ss))
	return nil
}

// printNames writes the F1 of all names and of each kind.
func printNames(out io.Writer, labels [][]string, ps []doc.Parse) {
	kinds := []doc.NameKind{doc.PersonName, doc.OrgName, doc.PlaceName}
	counts := map[doc.NameKind]Count{}
	var all Count
	for i, p := range ps {
		gold := namesOf(labels[i])
		for _, k := range kinds {
			c := agreeing(gold, p.Names, k)
			counts[k] = sum(counts[k], c)
			all = sum(all, c)
		}
	}
	figure(out, "names", all)
	for _, k := range kinds {
		figure(out, string(k), counts[k])
	}
}

// agreeing counts the names of a kind.
func agreeing(gold, system []doc.Name, k doc.NameKind) Count {
	var c Count
	for _, n := range gold {
		if n.Kind == k {
			c.Gold++
		}
	}
	for _, n := range system {
		if n.Kind != k {
			continue
		}
		c.System++
		if slices.Contains(gold, n) {
			c.Correct++
		}
	}
	return c
}

func sum(a, b Count) Count { return Count{a.Gold + b.Gold, a.System + b.System, a.Correct + b.Correct} }

// namesOf are the names that BIO labels mark.
func namesOf(labels []string) []doc.Name {
	var out []doc.Name
	for i, l := range labels {
		prefix, kind, _ := strings.Cut(l, "-")
		switch {
		case prefix == "B":
			out = append(out, doc.Name{First: i, Last: i, Kind: doc.NameKind(kind)})
		case prefix == "I" && len(out) > 0 && out[len(out)-1].Last == i-1:
			out[len(out)-1].Last = i
		}
	}
	return out
}
