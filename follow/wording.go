package follow

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Wording is a statement as a text words it.
type Wording struct {
	Text      Text
	Statement string // "s3"
	Kind      string // what it does, of Kinds
	Act       doc.Act
	Words     string // from who says it to the end
	Line, Col int
	place     string // what it does in a text, of which there is one; "" for what may be there or not
	stems     map[string]bool
	opening   map[string]bool // those of the first words that say something
	degrees   map[string]bool // words of degree and of negation
}

// openingWords is how many words a formula opens with: "we call on the Belarusian authorities to release".
const openingWords = 5

// Kinds are what wordings are compared within, in the order in which they are shown: acts that are much alike.
var Kinds = []string{"concern and criticism", "requests", "offers and measures", "praise and thanks", "other"}

// kindOf groups acts.
var kindOf = map[doc.Act]string{
	doc.Concern: Kinds[0], doc.Criticize: Kinds[0], doc.Accuse: Kinds[0], doc.Reject: Kinds[0], doc.Deny: Kinds[0],
	doc.Ask: Kinds[1], doc.CallFor: Kinds[1], doc.Demand: Kinds[1], doc.Hope: Kinds[1],
	doc.Offer: Kinds[2], doc.Promise: Kinds[2], doc.Agree: Kinds[2], doc.Warn: Kinds[2], doc.Threaten: Kinds[2],
	doc.Welcome: Kinds[3], doc.Praise: Kinds[3], doc.Thank: Kinds[3], doc.Support: Kinds[3], doc.Congratulate: Kinds[3],
}

// binding are words with which a text that has no verb of saying tells what its own side will do or has done.
var binding = set("will shall ready prepared stands imposed imposes adopted decided suspended suspends lifted listed")

// Wordings are the statements of a record's own side, in order.
func Wordings(r *doc.Record, x Text, l *lang.Language) []Wording {
	var list []Wording
	d := r.Document()
	for _, i := range ownSide(r) {
		st := r.Findings().Statements[i]
		sp := wordingOf(st)
		w := Wording{Text: x, Statement: fmt.Sprintf("s%d", i+1), Act: st.Act, Words: strings.Join(strings.Fields(sp.Text()), " ")}
		w.Kind = kind(st.Act, w.Words)
		w.place = placeOf(w.Kind, st, sp)
		w.Line, w.Col = d.Position(sp.Start())
		w.read(bodyOf(st, sp), l)
		list = append(list, w)
	}
	return list
}

// kind is what a statement does; one that only informs, but in words that bind, is a measure.
func kind(act doc.Act, text string) string {
	if k, ok := kindOf[act]; ok {
		return k
	}
	n := 0
	for w := range words(text) {
		if n++; n > 20 {
			break
		}
		if binding[strings.ToLower(text[w.start:w.end])] {
			return Kinds[2]
		}
	}
	return Kinds[4]
}

// bodyOf are the words of a statement behind who says it.
func bodyOf(st doc.Statement, whole doc.Span) string {
	if !st.Source.IsZero() && whole.Start() <= st.Source.Start() && st.Source.End() < whole.End() {
		return whole.Text()[st.Source.End()-whole.Start():]
	}
	return whole.Text()
}

// read fills in what wordings are compared by.
func (w *Wording) read(body string, l *lang.Language) {
	w.stems, w.opening, w.degrees = map[string]bool{}, map[string]bool{}, map[string]bool{}
	for x := range words(body) {
		low := strings.ToLower(body[x.start:x.end])
		if _, known := l.Accounts.Degrees[low]; known || l.Accounts.Negations[low] {
			w.degrees[stem(low)] = true
		}
		if l.Accounts.Empty[low] {
			continue
		}
		w.stems[stem(low)] = true
		if len(w.opening) < openingWords {
			w.opening[stem(low)] = true
		}
	}
}

// same reports whether two wordings are one: nearly all words, how they open, how strong they are and what they negate.
func same(a, b Wording) bool {
	return alike(a.stems, b.stems) >= sameShare && maps.Equal(a.opening, b.opening) && maps.Equal(a.degrees, b.degrees)
}

// like is how much two wordings have in common, as a whole or in how they open.
func like(a, b Wording) float64 {
	return max(alike(a.stems, b.stems), changeOnly*alike(a.opening, b.opening))
}

// changeOnly is what it counts that two wordings open alike, beside what they share as a whole.
const changeOnly = .7

// alike is the share of stems that two wordings have in common, of all that either has.
func alike(a, b map[string]bool) float64 {
	both := common(a, b)
	if both == 0 {
		return 0
	}
	return float64(both) / float64(len(a)+len(b)-both)
}

// common counts the stems that both have.
func common(a, b map[string]bool) int {
	n := 0
	for s := range a {
		if b[s] {
			n++
		}
	}
	return n
}

// Verdict says how a wording stands to those of earlier texts.
type Verdict string

// The values of Verdict.
const (
	Same    Verdict = "same"     // said so before
	Changed Verdict = "changed"  // in other words
	Fresh   Verdict = "new"      // nothing like it in the earlier texts
	Missing Verdict = "notFound" // in the last text on the topic, and not found in this one
)

// The shares of stems from which two wordings are the same, or one is a change of the other. Set by hand on statements that were
// written for this; there is no data to tune them on.
const (
	sameShare    = .75
	changedShare = .17
)

// Change is one wording and what stood or stands in its place.
type Change struct {
	Verdict  Verdict
	Kind     string
	Now      *Wording // nil where missing
	Then     *Wording // nil where new
	In, Last int      // Missing, Changed, Same: in how many of the last texts on the topic something like Then is
}

// Passing reports whether a wording that is missing was no standing formula: only one of several last texts has it.
func (c Change) Passing() bool { return c.Verdict == Missing && c.Last > 1 && c.In < 2 }

// Said is the earlier statement that is most like a wording, among those of all earlier texts that share rare words with it.
type Said func(w Wording) (then Wording, ok bool)

// Changes lays the wordings of a text beside those of the last texts on the same topic by the same publisher, the newest
// first. said, which may be nil, looks further back for what those do not have. close tells that the newest of them is of one
// matter with the text, so that what stands in one's place stands for what stood there in the other.
func Changes(now []Wording, last [][]Wording, close bool, said Said) []Change {
	var out []Change
	used := map[int]bool{} // of last[0]
	for i := range now {
		c := against(&now[i], last, used)
		if c.Verdict == Fresh && said != nil {
			if then, ok := said(now[i]); ok {
				c.Verdict, c.Then = Changed, &then
				if alike(now[i].stems, then.stems) >= sameShare {
					c.Verdict = Same
				}
			}
		}
		out = append(out, c)
	}
	if len(last) > 0 {
		if close {
			inTurn(out, last, used)
		}
		for i := range last[0] {
			if w := &last[0][i]; !used[i] {
				out = append(out, Change{Verdict: Missing, Kind: w.Kind, Then: w, In: in(*w, last), Last: len(last)})
			}
		}
	}
	slices.SortStableFunc(out, func(a, b Change) int {
		return cmp.Compare(slices.Index(Kinds, a.Kind), slices.Index(Kinds, b.Kind))
	})
	return out
}

// against compares a wording with those of its kind in the last texts, the newest text before the others.
func against(w *Wording, last [][]Wording, used map[int]bool) Change {
	c := Change{Verdict: Fresh, Kind: w.Kind, Now: w}
	for k, list := range last {
		best, at := changedShare, -1
		for i := range list {
			if list[i].Kind != w.Kind || k == 0 && used[i] {
				continue
			}
			if s := like(*w, list[i]); s >= best && (at < 0 || s > best) {
				best, at = s, i
			}
		}
		if at < 0 {
			continue
		}
		if k == 0 {
			used[at] = true
		}
		c.Verdict, c.Then, c.In, c.Last = Changed, &list[at], in(list[at], last), len(last)
		if same(*w, list[at]) {
			c.Verdict = Same
		}
		return c
	}
	return c
}

// in counts the last texts that have something like w.
func in(w Wording, last [][]Wording) int {
	n := 0
	for _, list := range last {
		if slices.ContainsFunc(list, func(o Wording) bool { return o.Kind == w.Kind && like(o, w) >= changedShare }) {
			n++
		}
	}
	return n
}

// InPlace are the wordings that do what those with the phrase do, in the texts of a publisher right before its first use and
// right after its last: what stood there before, and what stands there now. kinds are those of the uses.
func InPlace(kinds []string, list []Wording) []Wording {
	var out []Wording
	for _, w := range list {
		if slices.Contains(kinds, w.Kind) && w.Kind != Kinds[4] {
			out = append(out, w)
		}
	}
	return out
}

// KindsAt are the kinds of the wordings of a text in which one of the uses lies.
func KindsAt(list []Wording, uses []Use) []string {
	var out []string
	for _, w := range list {
		if slices.Contains(out, w.Kind) {
			continue
		}
		if slices.ContainsFunc(uses, func(u Use) bool {
			return u.Text.Hash == w.Text.Hash && strings.Contains(plain(w.Words), strings.TrimSpace(u.Variant))
		}) {
			out = append(out, w.Kind)
		}
	}
	return out
}

// NewWording makes a wording of words alone, as search finds them.
func NewWording(x Text, act doc.Act, words string, l *lang.Language) Wording {
	w := Wording{Text: x, Act: act, Kind: kind(act, words), Words: words}
	w.read(words, l)
	return w
}

// Closest is the number of the one in list that is most like w, if any is enough like it.
func Closest(w Wording, list []Wording) (int, bool) {
	best, at := 2*changedShare, -1
	for i := range list {
		if s := alike(w.stems, list[i].stems); s >= best && (at < 0 || s > best) {
			best, at = s, i
		}
	}
	return at, at >= 0
}

// Telling are the words by which to search for something like w: the longest that say something, at most eight, as the rare
// ones are long and common ones cost time.
func (w Wording) Telling(l *lang.Language) string {
	var list []string
	for x := range words(w.Words) {
		low := strings.ToLower(w.Words[x.start:x.end])
		if !l.Accounts.Empty[low] && !l.Accounts.Common[low] && !slices.Contains(list, low) {
			list = append(list, low)
		}
	}
	slices.SortStableFunc(list, func(a, b string) int { return len(b) - len(a) })
	return strings.Join(list[:min(8, len(list))], " ")
}
