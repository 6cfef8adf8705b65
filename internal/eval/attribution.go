package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
)

// AttributionGold is a text with its attributions (PolNeAR, Newell et al. 2018).
type AttributionGold struct {
	ID           string            `json:"id"`
	Text         string            `json:"text"`
	Attributions []GoldAttribution `json:"attributions"`
}

// GoldAttribution has the places of the three parts of an attribution.
type GoldAttribution struct {
	Source  []goldRange `json:"source"`
	Cue     []goldRange `json:"cue"`
	Content []goldRange `json:"content"`
}

// goldRange is a half-open range of code points.
type goldRange struct {
	Start int `json:"rstart"`
	End   int `json:"rend"`
}

// ReadAttributionGold reads JSON Lines of AttributionGold.
func ReadAttributionGold(r io.Reader) ([]AttributionGold, error) {
	var out []AttributionGold
	for dec := json.NewDecoder(r); ; {
		var g AttributionGold
		if err := dec.Decode(&g); err == io.EOF {
			return out, nil
		} else if err != nil {
			return nil, fmt.Errorf("gold text %d: %w", len(out)+1, err)
		}
		out = append(out, g)
	}
}

// The parts of an attribution.
const (
	sourcePart = iota
	cuePart
	contentPart
	allParts
)

var partNames = [allParts]string{"source", "cue", "content"}

// attribution is the tokens of each part.
type attribution [allParts]cover

// AttributionScores counts over texts. Of nested statements only the outermost count: gold nests none.
type AttributionScores struct {
	Documents, Gold, Printed int
	parts                    [allParts]partScores
	linked, sourced          int
	speech, speechFound      int
}

// partScores counts tokens and segments, runs of tokens, of one part.
type partScores struct {
	tokens, exact          Count
	segments, found        int     // of gold; printed
	goldShare, printedFits float64 // the sums of what of each is covered by the other side
}

// Add scores the record of one gold text.
func (s *AttributionScores) Add(g AttributionGold, r *doc.Record) {
	t := newAttributionText(g.Text)
	var gold, got []attribution
	for _, a := range g.Attributions {
		gold = append(gold, attribution{t.cover(a.Source), t.cover(a.Cue), t.cover(a.Content)})
	}
	shift := shiftOf(g.Text, r.Document().Text())
	for _, st := range r.Findings().Statements {
		a := attribution{t.cover(ranges(shift, st.Source)), t.cover(ranges(shift, st.Cue)), t.cover(ranges(shift, st.Content...))}
		if len(a[contentPart]) > 0 {
			got = append(got, a)
		}
	}
	got = outermost(got)
	s.Documents, s.Gold, s.Printed = s.Documents+1, s.Gold+len(gold), s.Printed+len(got)
	for k := range s.parts {
		s.parts[k].add(t, unite(gold, k), unite(got, k))
	}
	s.link(gold, got)
	s.addSpeech(t, gold, unite(got, contentPart).all)
}

// shiftOf is where the beginning of the record's text stands in gold's, in code points.
func shiftOf(gold, record string) int {
	head := []rune(record)
	at := strings.Index(gold, string(head[:min(40, len(head))]))
	if at < 0 {
		return 0
	}
	return utf8.RuneCountInString(gold[:at])
}

func ranges(shift int, spans ...doc.Span) []goldRange {
	var out []goldRange
	for _, sp := range spans {
		if !sp.IsZero() {
			start, end := sp.CodePoints()
			out = append(out, goldRange{start + shift, end + shift})
		}
	}
	return out
}

// outermost are those whose content is not a part of another's.
func outermost(list []attribution) []attribution {
	var out []attribution
	for i, a := range list {
		inner := false
		for j, b := range list {
			x, y := a[contentPart], b[contentPart]
			inner = inner || i != j && len(x) < len(y) && x.both(y) == len(x)
		}
		if !inner {
			out = append(out, a)
		}
	}
	return out
}

// segment is a run of tokens, half open.
type segment struct{ a, b int }

// united is one part of all attributions of a text.
type united struct {
	all      cover
	segments map[segment]bool
}

func unite(list []attribution, k int) united {
	u := united{all: cover{}, segments: map[segment]bool{}}
	for _, a := range list {
		for _, sg := range segmentsOf(a[k]) {
			u.segments[sg] = true
		}
		for i := range a[k] {
			u.all[i] = true
		}
	}
	return u
}

func segmentsOf(c cover) []segment {
	var list []int
	for i := range c {
		list = append(list, i)
	}
	slices.Sort(list)
	var out []segment
	for _, i := range list {
		if n := len(out); n > 0 && out[n-1].b == i {
			out[n-1].b++
		} else {
			out = append(out, segment{i, i + 1})
		}
	}
	return out
}

// covered is the share of the segment's tokens that are in c.
func (sg segment) covered(c cover) float64 {
	n := 0
	for i := sg.a; i < sg.b; i++ {
		if c[i] {
			n++
		}
	}
	return ratio(n, sg.b-sg.a)
}

func (p *partScores) add(t attributionText, gold, got united) {
	p.tokens.Gold += len(gold.all)
	p.tokens.System += len(got.all)
	p.tokens.Correct += gold.all.both(got.all)
	p.segments += len(gold.segments)
	p.found += len(got.segments)
	for sg := range got.segments {
		p.printedFits += sg.covered(gold.all)
	}
	for sg := range gold.segments {
		p.goldShare += sg.covered(got.all)
	}
	want, have := t.trimmed(gold.segments), t.trimmed(got.segments)
	p.exact.Gold += len(want)
	p.exact.System += len(have)
	for sg := range want {
		if have[sg] {
			p.exact.Correct++
		}
	}
}

// partial is Pareti's partial F1 (2015).
func (p *partScores) partial() float64 {
	return harmonic(mean(p.printedFits, p.found), mean(p.goldShare, p.segments))
}

// link pairs attributions whose contents share half of their tokens or more.
func (s *AttributionScores) link(gold, got []attribution) {
	var list []pairing
	for i, g := range gold {
		for j, p := range got {
			x, y := g[contentPart], p[contentPart]
			n := x.both(y)
			if share := ratio(n, len(x)+len(y)-n); share >= 0.5 {
				list = append(list, pairing{share, i, j})
			}
		}
	}
	for i, j := range match(list, len(gold), len(got)) {
		if j < 0 {
			continue
		}
		s.linked++
		x, y := gold[i][sourcePart], got[j][sourcePart]
		if len(x) == 0 && len(y) == 0 || x.both(y) > 0 {
			s.sourced++
		}
	}
}

// addSpeech counts the attributions with a verb of saying, and those with half of their content or more in found.
func (s *AttributionScores) addSpeech(t attributionText, gold []attribution, found cover) {
	for _, g := range gold {
		speech := false
		for i := range g[cuePart] {
			speech = speech || speechVerbs[speechLemma(t.word(i))]
		}
		if !speech {
			continue
		}
		s.speech++
		if 2*g[contentPart].both(found) >= len(g[contentPart]) {
			s.speechFound++
		}
	}
}

// Write prints a line for each figure.
func (s *AttributionScores) Write(w io.Writer) error {
	var b strings.Builder
	fmt.Fprintf(&b, "%-18s %d\n%-18s %d\n%-18s %d\n", "documents", s.Documents, "gold", s.Gold, "printed", s.Printed)
	line := func(name string, v float64) { fmt.Fprintf(&b, "%-18s %.3f\n", name, v) }
	for k := range s.parts {
		p := &s.parts[k]
		line(partNames[k]+" token", p.tokens.F1())
		line(partNames[k]+" partial", p.partial())
		line(partNames[k]+" exact", p.exact.F1())
	}
	line("linked", Count{Gold: s.Gold, System: s.Printed, Correct: s.linked}.F1())
	line("linked+source", Count{Gold: s.Gold, System: s.Printed, Correct: s.sourced}.F1())
	line("recall-speech", ratio(s.speechFound, s.speech))
	_, err := io.WriteString(w, b.String())
	return err
}

// attributionText is a text with its tokens, in code points.
type attributionText struct {
	tokens []goldRange
	words  []string
}

var attributionToken = regexp.MustCompile(`[\p{L}\p{N}_]+(?:['’][\p{L}\p{N}_]+)*|[^\p{L}\p{N}_\s\x0b\x1c-\x1f\x{85}\p{Z}]`)

func newAttributionText(s string) attributionText {
	var t attributionText
	runes, last := 0, 0
	for _, m := range attributionToken.FindAllStringIndex(s, -1) {
		runes += utf8.RuneCountInString(s[last:m[0]])
		start := runes
		runes += utf8.RuneCountInString(s[m[0]:m[1]])
		last = m[1]
		t.tokens = append(t.tokens, goldRange{start, runes})
		t.words = append(t.words, s[m[0]:m[1]])
	}
	return t
}

func (t attributionText) word(i int) string { return t.words[i] }

// cover are the tokens that the ranges touch.
func (t attributionText) cover(list []goldRange) cover {
	c := cover{}
	for _, x := range list {
		i, _ := slices.BinarySearchFunc(t.tokens, x.Start, func(k goldRange, at int) int { return k.Start - at })
		if i > 0 && t.tokens[i-1].End > x.Start {
			i--
		}
		for ; i < len(t.tokens) && t.tokens[i].Start < x.End; i++ {
			c[i] = true
		}
	}
	return c
}

// trimmed are the segments without punctuation at their edges and without a 'that' at their head; empty ones are left out.
func (t attributionText) trimmed(list map[segment]bool) map[segment]bool {
	out := map[segment]bool{}
	bare := func(i int) bool { return !strings.ContainsFunc(t.words[i], isWordRune) }
	for sg := range list {
		for sg.a < sg.b && bare(sg.a) {
			sg.a++
		}
		for sg.a < sg.b && bare(sg.b-1) {
			sg.b--
		}
		if sg.a < sg.b && strings.EqualFold(t.words[sg.a], "that") {
			sg.a++
		}
		if sg.a < sg.b {
			out[sg] = true
		}
	}
	return out
}

// speechVerbs are the verbs of saying of the measure 'recall-speech'.
var speechVerbs = setOf(`say tell add ask call claim argue note accuse urge praise promise warn write explain announce insist suggest declare
state reply respond describe mention acknowledge admit deny stress emphasize emphasise underline underscore reiterate reaffirm affirm
assert contend maintain remark comment criticize criticise blame condemn denounce welcome thank congratulate vow pledge predict quote
report speak talk tweet recall point concede confirm complain express demand recommend caution allege testify propose observe`)

func setOf(s string) map[string]bool {
	out := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		out[w] = true
	}
	return out
}

var speechIrregular = map[string]string{
	"said": "say", "told": "tell", "wrote": "write", "written": "write", "spoke": "speak", "says": "say", "saying": "say",
	"telling": "tell", "writing": "write", "denied": "deny", "denies": "deny", "replied": "reply", "replies": "reply",
}

// speechEndings are what is cut and what is put in its place.
var speechEndings = [][2]string{{"ies", "y"}, {"ing", ""}, {"ing", "e"}, {"ed", ""}, {"ed", "e"}, {"es", ""}, {"s", ""}}

// speechLemma is the verb of saying that a word is a form of, else the word in lower case.
func speechLemma(word string) string {
	w := strings.ToLower(word)
	if l, ok := speechIrregular[w]; ok {
		return l
	}
	for _, e := range speechEndings {
		if stem, cut := strings.CutSuffix(w, e[0]); cut && speechVerbs[stem+e[1]] {
			return stem + e[1]
		}
	}
	return w
}
