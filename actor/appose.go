package actor

import (
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Rules by which an office comes to a name.
const (
	ruleBefore doc.Rule = "actor/office-before-name"
	ruleAfter  doc.Rule = "actor/office-after-name"
	ruleBehind doc.Rule = "actor/name-after-office"
	ruleShare  doc.Rule = "actor/office-shared"
	ruleStated doc.Rule = "actor/office-stated"
)

// attached is an office phrase that belongs to a name.
type attached struct {
	*phrase
	by doc.Rule
}

// appose joins names with the offices that stand beside them behind a comma. Lists are read from left to right: in "A, the
// President of X, B, the President of Y" each office belongs to the name before it; in "the President of X, A, the
// President of Y, B" to the name behind it.
func (r *reader) appose(list []*phrase) {
	for i, ph := range list {
		if ph.other != "" {
			r.identify(list, i)
			continue
		}
		if ph.kind != person || len(ph.offices) == 0 {
			continue
		}
		if ph.offices[0].plural {
			if ph.offices[0].class != lang.LeaderClass { // "leaders A and B" hold no such post
				r.distribute(list, i)
			}
			continue
		}
		if !ph.name.empty() || ph.back {
			continue
		}
		if name := r.stated(list, i); name != nil {
			name.take(ph, ruleStated)
			continue
		}
		prev, next := beside(list, i, -1), beside(list, i, 1)
		back := prev != nil && r.closesBack(ph) && prev.rule != ruleBehind
		forward := next != nil && (r.closesName(next) || r.mustBe(ph, next)) && !r.ofKin(ph) && !r.outranks(ph, next)
		if both := r.firstOfTwo(list, i); both != nil && back && len(prev.offices) > 0 {
			both.take(ph, ruleBehind)
			continue
		}
		if both := r.firstOfTwo(list, i); both != nil && (ph.offices[0].class == "member" || ph.offices[0].class == "counselor") {
			both.take(ph, ruleBehind) // "Member of the Bureau and Foreign Minister A", "State Councilor and Minister B" is one man
			continue
		}
		if back && forward && len(prev.offices) > 0 && !r.servedNext(list, i+1) {
			back = false
		}
		switch {
		case back:
			if r.firmFollows(ph) {
				for _, o := range ph.offices {
					o.elsewhere = o.elsewhere || o.country == ""
				}
			}
			prev.take(ph, ruleAfter)
		case forward:
			next.take(ph, ruleBehind)
		}
	}
}

// identify joins "her Turkish counterpart" with the name behind it.
func (r *reader) identify(list []*phrase, i int) {
	ph, next := list[i], beside(list, i, 1)
	if next == nil || len(next.offices) == 0 && !r.closesName(next) {
		return
	}
	if next.saidCountry() == "" {
		next.of = ph.of
	}
	next.take(ph, ruleBehind)
}

// ofKin reports whether ph is the office of a relative of the one named behind it: "the widow of the President, A".
func (r *reader) ofKin(ph *phrase) bool {
	if ph.t.key(ph.first-1) != "of" {
		return false
	}
	switch ph.t.key(ph.first - 2) {
	case "wife", "widow", "widower", "husband", "spouse", "son", "daughter", "father", "mother", "brother", "sister":
		return true
	}
	return false
}

// firmFollows reports whether a line of a list goes on behind ph with the name of whose office it is, and nothing else: "A B,
// Director of Operations, Salt Works of Bergen".
func (r *reader) firmFollows(ph *phrase) bool {
	t, k := ph.t, ph.last+2
	if t.key(k-1) != "," || !t.at(k).capital || len(t.hitsAt(k)) > 0 {
		return false
	}
	for ; k < len(t.words) && !t.words[k].line; k++ {
		if w := t.words[k]; !w.capital && !w.mark && !w.glued && !t.has(k, lang.JoinerSet) {
			return false
		}
	}
	return true
}

// outranks reports whether ph is the office of another man than next, who has one of his own: "the President, Speaker A".
func (r *reader) outranks(ph, next *phrase) bool {
	o := ph.offices[0]
	if len(next.offices) > 0 && o.class == "vice president" && next.offices[0].class == "member" {
		return false // "the Vice President, Senator A" is one man
	}
	return len(next.offices) > 0 && isHead(o.class) && o.last == o.head.last && next.offices[0].class != ph.offices[0].class && !former(next.offices[0])
}

// firstOfTwo is the named phrase behind "and" that ph, without an article, is the first office of: "Vice President and Foreign
// Minister A".
func (r *reader) firstOfTwo(list []*phrase, i int) *phrase {
	ph := list[i]
	if i+1 >= len(list) || ph.definite || ph.owner >= 0 || ph.t.key(ph.last+1) != "and" {
		return nil
	}
	next := list[i+1]
	if next.first != ph.last+2 || next.kind != person || next.name.empty() || len(next.offices) == 0 {
		return nil
	}
	return next
}

// take gives the offices of an office phrase to a name.
func (ph *phrase) take(o *phrase, rule doc.Rule) {
	if rule == ruleBehind {
		ph.rule = rule
	}
	ph.also = append(ph.also, attached{o, rule})
	o.back = true
}

// beside is the named phrase before (step -1) or behind (1) phrase i, with only a comma between, or in brackets.
func beside(list []*phrase, i, step int) *phrase {
	j := i + step
	if j < 0 || j >= len(list) || list[j].kind != person || list[j].name.empty() {
		return nil
	}
	a, b := list[min(i, j)], list[max(i, j)]
	if b.first != a.last+2 {
		return nil
	}
	switch k := a.t.key(a.last + 1); {
	case k == ",", k == "(" && (step == -1 || b.t.key(b.last+1) == ")"):
	default:
		return nil
	}
	return list[j]
}

// closesBack reports whether an apposition ends with ph: no verb follows that would make ph the subject.
func (r *reader) closesBack(ph *phrase) bool {
	k := ph.last + 1
	if k >= len(ph.t.words) {
		return true
	}
	switch ph.t.key(k) {
	case ",", ".", ";", ")", "and", "who", "as", "to", "at", "in", "on", "during", "with", "today", "yesterday", ":", "for", "–", "—", "!", "]":
		return true
	}
	return ph.t.words[k].mark && ph.t.key(k) != possessive || ph.t.words[k].line
}

// closesName reports whether an apposition ends with a name: "the Minister, Mr A, said" and not "with the Minister, Mr A
// said".
func (r *reader) closesName(ph *phrase) bool {
	k := ph.last + 1
	if k >= len(ph.t.words) || ph.t.words[k].line {
		return true
	}
	switch ph.t.key(k) {
	case "and", "who", "to", "at", "in", "on", "for", "during", "with", "that", "or", "as":
		return true
	}
	return ph.t.words[k].mark && ph.t.key(k) != possessive
}

// mustBe reports whether a clause begins with an office and goes on behind the name: "that the President of X, Mr A will" has no
// other subject.
func (r *reader) mustBe(ph, next *phrase) bool {
	return ph.t.key(ph.first-1) == "that" && ph.definite && r.isVerb(next.t, next.last+1)
}

// servedNext reports whether the name at list[i] has an office behind it, so that the one before it is free to go back.
func (r *reader) servedNext(list []*phrase, i int) bool {
	if i+1 >= len(list) || list[i+1].kind != person || !list[i+1].name.empty() || len(list[i+1].offices) == 0 {
		return false
	}
	o := list[i+1]
	return o.first == list[i].last+2 && o.t.key(list[i].last+1) == "," && r.closesBack(o)
}

// distribute gives an office in the plural to each of the names behind it: "the Ministers of Economy, A of X and B of Y".
func (r *reader) distribute(list []*phrase, i int) {
	ph := list[i]
	last := ph
	for j := i; j < len(list); j++ {
		next := list[j]
		if j > i && (next.kind != person || next.name.empty() || len(next.offices) > 0 || !onlyJoins(next.t, last.last+1, next.first)) {
			return
		}
		if last == ph && ph.name.empty() && j > i && next.t.key(last.last+1) != "," {
			return // "The Ambassadors and Mr. A"
		}
		if !next.name.empty() { // the first name may stand in the phrase of the office: "the Ministers A and B"
			o := *ph.offices[0]
			o.plural, o.title = false, r.singular(&o)
			share := &phrase{t: ph.t, kind: person, first: ph.first, last: ph.offices[0].last, name: none, offices: []*office{&o}}
			if next.of != "" {
				o.country = next.of
			}
			next.take(share, ruleShare)
		}
		last = next
	}
}

// onlyJoins reports whether words first to end are only a comma and "and".
func onlyJoins(t *text, first, end int) bool {
	for k := first; k < end; k++ {
		if key := t.key(k); key != "," && key != "and" {
			return false
		}
	}
	return end > first
}

// singular is the title of one who holds an office named in the plural.
func (r *reader) singular(o *office) string {
	words := strings.Fields(o.title)
	for i, w := range words {
		switch {
		case strings.HasSuffix(w, "men"):
			words[i] = strings.TrimSuffix(w, "men") + "man"
		case strings.HasSuffix(w, "ies"):
			words[i] = strings.TrimSuffix(w, "ies") + "y"
		case strings.HasSuffix(w, "s"):
			words[i] = strings.TrimSuffix(w, "s")
		default:
			continue
		}
		break
	}
	return strings.Join(words, " ")
}
