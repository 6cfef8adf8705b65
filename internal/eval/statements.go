package eval

import (
	"encoding/json"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"github.com/readout-project/readout/doc"
)

// StatementGold is what a careful reader found in one text: its actors and its statements, in words of the text.
type StatementGold struct {
	File       string               `json:"file"` // the text, beside the gold
	Actors     map[string]GoldActor `json:"actors"`
	Statements []GoldStatement      `json:"statements"`
}

// GoldActor has the names by which an actor of gold is known in a record.
type GoldActor struct {
	Names []string `json:"names"`
}

// GoldStatement is one statement; Content and Cue quote the text.
type GoldStatement struct {
	Speaker goldSpeakers `json:"speaker"`
	Cue     string       `json:"cue"`
	Content []string     `json:"content"`
}

// goldSpeakers are the answers that are right: each names the actors who speak together, nobody where the text names none.
type goldSpeakers [][]string

// UnmarshalJSON reads "a", "a+b" for two who speak together, "" for nobody, or a list of such that are all right.
func (s *goldSpeakers) UnmarshalJSON(b []byte) error {
	var list []string
	if err := json.Unmarshal(b, &list); err != nil {
		var one string
		if err := json.Unmarshal(b, &one); err != nil {
			return err
		}
		list = []string{one}
	}
	*s = nil
	for _, x := range list {
		var names []string
		if x != "" {
			names = strings.Split(x, "+")
		}
		*s = append(*s, names)
	}
	return nil
}

// ReadStatementGold reads one gold file.
func ReadStatementGold(r io.Reader) (StatementGold, error) {
	var g StatementGold
	err := json.NewDecoder(r).Decode(&g)
	return g, err
}

// StatementScores are the figures of one text, or their mean over several, 0 to 1. A text whose gold has no statement has
// no such figures, nor one without cues a figure for cues: Has and HasCue say so.
type StatementScores struct {
	Exact, Soft, Speaker, Cue float64
	Has, HasCue               bool
	Printed, Wrong            int // statements printed; those of them that name a speaker who is not the one of gold
}

// ScoreStatements compares a record with gold: statements are paired one to one by the overlap of their content.
func ScoreStatements(g StatementGold, r *doc.Record) (StatementScores, error) {
	text := newGoldText(r.Document().Text())
	var gold, got []cover
	for _, s := range g.Statements {
		c := cover{}
		for _, q := range s.Content {
			start, end, err := text.find(q)
			if err != nil {
				return StatementScores{}, err
			}
			text.add(c, start, end)
		}
		gold = append(gold, c)
	}
	found := r.Findings().Statements
	for _, st := range found {
		c := cover{}
		for _, sp := range st.Content {
			text.add(c, sp.Start(), sp.End())
		}
		got = append(got, c)
	}
	s := StatementScores{Printed: len(found), Has: len(gold) > 0}
	of := pairs(gold, got)
	s.scoreContent(gold, got, of)
	s.scoreRoles(g, r, of)
	return s, nil
}

// scoreContent fills in the figures of content; of[i] is the statement paired with gold's i, or -1.
func (s *StatementScores) scoreContent(gold, got []cover, of []int) {
	exact, recall, precision := 0, 0.0, 0.0
	for i, j := range of {
		if j < 0 {
			continue
		}
		both := gold[i].both(got[j])
		if both == len(gold[i]) && both == len(got[j]) {
			exact++
		}
		recall += ratio(both, len(gold[i]))
		precision += ratio(both, len(got[j]))
	}
	s.Exact = harmonic(ratio(exact, len(got)), ratio(exact, len(gold)))
	s.Soft = harmonic(mean(precision, len(got)), mean(recall, len(gold)))
}

// scoreRoles fills in the figures of speakers and cues.
func (s *StatementScores) scoreRoles(g StatementGold, r *doc.Record, of []int) {
	found := r.Findings().Statements
	speakers, cues, withCue := 0, 0, 0
	for i, want := range g.Statements {
		if want.Cue != "" {
			withCue++
		}
		if of[i] < 0 {
			continue
		}
		st := found[of[i]]
		switch {
		case g.speak(r, st.Speakers, want.Speaker):
			speakers++
		case len(st.Speakers) > 0:
			s.Wrong++
		}
		if want.Cue != "" && !st.Cue.IsZero() && sharesWord(want.Cue, st.Cue.Text()) {
			cues++
		}
	}
	s.HasCue = withCue > 0
	s.Speaker, s.Cue = ratio(speakers, len(g.Statements)), ratio(cues, withCue)
}

// speak reports whether ids are one of the answers.
func (g StatementGold) speak(r *doc.Record, ids []doc.ActorID, answers goldSpeakers) bool {
	return slices.ContainsFunc(answers, func(names []string) bool {
		if len(names) != len(ids) {
			return false
		}
		for _, n := range names {
			if !slices.ContainsFunc(ids, func(id doc.ActorID) bool { return g.Actors[n].is(r.Actor(id)) }) {
				return false
			}
		}
		return true
	})
}

// nameForms are those of mentions that may bear an actor's name.
var nameForms = []doc.Form{"name", "country", "demonym", "capital", "group"}

// is reports whether one of gold's names occurs in a name of a: in those by office only where the text has no other.
func (g GoldActor) is(a doc.Actor) bool {
	forms := nameForms
	if !slices.ContainsFunc(a.Mentions, func(m doc.Mention) bool { return slices.Contains(forms, m.Form) }) {
		forms = append(slices.Clone(forms), "role")
	}
	names := []string{normal(a.Name.V)}
	for _, m := range a.Mentions {
		if slices.Contains(forms, m.Form) {
			names = append(names, normal(m.At().Text()))
		}
	}
	return slices.ContainsFunc(g.Names, func(want string) bool {
		w := normal(want)
		return w != "" && slices.ContainsFunc(names, func(n string) bool { return strings.Contains(" "+n+" ", " "+w+" ") })
	})
}

// sharesWord reports whether a word of a is one of b.
func sharesWord(a, b string) bool {
	words := strings.Fields(normal(b))
	return slices.ContainsFunc(strings.Fields(a), func(w string) bool { return slices.Contains(words, normal(w)) })
}

// normal is s in lower case without accents and punctuation, one blank between words.
func normal(s string) string {
	var b strings.Builder
	for _, r := range norm.NFKD.String(s) {
		switch {
		case norm.NFD.PropertiesString(string(r)).CCC() != 0:
		case isWordRune(r):
			b.WriteRune(unicode.ToLower(r))
		default:
			b.WriteByte(' ')
		}
	}
	return strings.Join(strings.Fields(b.String()), " ")
}

func isWordRune(r rune) bool { return r == '_' || unicode.IsLetter(r) || unicode.IsNumber(r) }

// cover is a set of tokens by their index.
type cover map[int]bool

// both counts the tokens of two covers that are in both.
func (c cover) both(o cover) int {
	n := 0
	for i := range c {
		if o[i] {
			n++
		}
	}
	return n
}

// goldText is a text with its words, and with its white space squeezed, so that quotes are found in it.
type goldText struct {
	words [][]int // start and end
	flat  string
	place []int // of each byte of flat, in the text
}

var goldWord = regexp.MustCompile(`[\p{L}\p{N}_]+(?:['’\-][\p{L}\p{N}_]+)*`)

func newGoldText(s string) goldText {
	t := goldText{words: goldWord.FindAllStringIndex(s, -1)}
	t.flat, t.place = squeeze(s)
	return t
}

// squeeze gives s with one blank for each run of white space, and for each byte of that its place in s.
func squeeze(s string) (string, []int) {
	var b strings.Builder
	var place []int
	blank := false
	for i, r := range s {
		if unicode.IsSpace(r) {
			if !blank {
				b.WriteByte(' ')
				place = append(place, i)
			}
			blank = true
			continue
		}
		blank = false
		n := len(string(r))
		b.WriteString(s[i : i+n])
		for k := range n {
			place = append(place, i+k)
		}
	}
	return b.String(), place
}

// find is the place of a quote in the text, of several the first.
func (t goldText) find(quote string) (start, end int, err error) {
	q, _ := squeeze(strings.TrimSpace(norm.NFC.String(quote)))
	at := strings.Index(t.flat, q)
	if at < 0 || q == "" {
		return 0, 0, fmt.Errorf("the text does not have what gold quotes: %q", quote)
	}
	return t.place[at], t.place[at+len(q)-1] + 1, nil
}

// add puts the words that touch the bytes from start to end into c.
func (t goldText) add(c cover, start, end int) {
	for i, w := range t.words {
		if w[0] < end && start < w[1] {
			c[i] = true
		}
	}
}

// pairs pairs gold with got one to one, those that share most first; the result has for each of gold the index, or -1.
func pairs(gold, got []cover) []int {
	var list []pairing
	for i, g := range gold {
		for j, p := range got {
			if n := g.both(p); n > 0 {
				list = append(list, pairing{2 * float64(n) / float64(len(g)+len(p)), i, j})
			}
		}
	}
	return match(list, len(gold), len(got))
}

// pairing is a pair that may be made, and how good it is.
type pairing struct {
	share     float64
	gold, got int
}

// match makes the best pairs first; of pairs that are as good, the last.
func match(list []pairing, gold, got int) []int {
	slices.SortFunc(list, func(a, b pairing) int {
		switch {
		case a.share != b.share:
			if a.share > b.share {
				return -1
			}
			return 1
		case a.gold != b.gold:
			return b.gold - a.gold
		}
		return b.got - a.got
	})
	of, taken := make([]int, gold), make([]bool, got)
	for i := range of {
		of[i] = -1
	}
	for _, p := range list {
		if of[p.gold] < 0 && !taken[p.got] {
			of[p.gold], taken[p.got] = p.got, true
		}
	}
	return of
}

// mean is sum over n; 0 for none.
func mean(sum float64, n int) float64 {
	if n == 0 {
		return 0
	}
	return sum / float64(n)
}

// harmonic is the F1 of a precision and a recall.
func harmonic(p, r float64) float64 {
	if p+r == 0 {
		return 0
	}
	return 2 * p * r / (p + r)
}

// WriteStatementScores prints a line for each text and one for the mean, and the share of what was printed that names a
// wrong speaker.
func WriteStatementScores(w io.Writer, names []string, scores []StatementScores) error {
	wide := len("wrong speaker")
	for _, n := range names {
		wide = max(wide, len(n))
	}
	var m StatementScores
	texts, cued := 0, 0
	var b strings.Builder
	fmt.Fprintf(&b, "%-*s  content-exact  content-soft  speaker    cue\n", wide, "document")
	line := func(name string, s StatementScores) {
		show := func(has bool, v float64) string {
			if !has {
				return "-"
			}
			return fmt.Sprintf("%.3f", v)
		}
		fmt.Fprintf(&b, "%-*s  %13s  %12s  %7s  %5s\n", wide, name, show(s.Has, s.Exact), show(s.Has, s.Soft), show(s.Has, s.Speaker), show(s.HasCue, s.Cue))
	}
	for i, s := range scores {
		line(names[i], s)
		m.Printed, m.Wrong = m.Printed+s.Printed, m.Wrong+s.Wrong
		if s.Has {
			texts++
			m.Exact, m.Soft, m.Speaker = m.Exact+s.Exact, m.Soft+s.Soft, m.Speaker+s.Speaker
		}
		if s.HasCue {
			cued++
			m.Cue += s.Cue
		}
	}
	line("mean", StatementScores{
		Exact: mean(m.Exact, texts), Soft: mean(m.Soft, texts), Speaker: mean(m.Speaker, texts), Cue: mean(m.Cue, cued),
		Has: texts > 0, HasCue: cued > 0,
	})
	fmt.Fprintf(&b, "%-*s  %.3f of %d printed\n", wide, "wrong speaker", ratio(m.Wrong, m.Printed), m.Printed)
	_, err := io.WriteString(w, b.String())
	return err
}
