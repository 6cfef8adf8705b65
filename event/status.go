package event

import (
	"strconv"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// status says whether what an event is about is done, meant or wanted, and when. The code of an intention or an appeal is
// that of the words; the deed itself is still to come.
func (x coding) status() (doc.EventStatus, doc.Time) {
	switch {
	case x.gainsaid:
		return doc.Denied, doc.Past
	case x.open:
		return doc.Conditional, doc.Future
	case x.mood == meant && x.code < "14":
		return doc.Intended, doc.Future
	case x.mood == appealed || x.mood == demanded:
		return doc.CalledFor, doc.Future
	case x.past:
		return doc.Actual, doc.Past
	}
	return doc.Actual, doc.Present
}

// gainsaid is the verb that denies what v tells, as in 'denied that it had attacked' and 'rejected reports that it attacked'; -1 for
// none. A denial that is denied itself is none.
func (t *tree) gainsaid(v int, l *lang.Deeds) int {
	h := t.Heads[v]
	if h < 0 {
		return -1
	}
	switch {
	case t.rel(v) == "conj" && t.UPOS[h] == "VERB":
		return t.gainsaid(h, l)
	case (t.rel(v) == "ccomp" || t.rel(v) == "xcomp") && l.Denying[t.lemma[h]]:
	case (t.rel(v) == "acl" || t.rel(v) == "ccomp") && l.Hearsay[t.lemma[h]] && t.Heads[h] >= 0 && (l.Denying[t.lemma[t.Heads[h]]] || l.Disowning[t.lemma[t.Heads[h]]]) && (t.rel(h) == "obj" || t.rel(h) == "obl" && t.marker(h) == "as"): // 'dismissed as baseless claims that'
		h = t.Heads[h]
	default:
		return -1
	}
	if _, not := t.negated(h); not {
		return -1
	}
	return h
}

// remembered reports whether v is what somebody only recalls: 'recalled the support of Norvia'.
func (t *tree) remembered(v int) bool {
	for h, hops := t.Heads[v], 0; h >= 0 && hops < 3; v, h, hops = h, t.Heads[h], hops+1 {
		switch rel := t.rel(v); {
		case rel != "obj" && rel != "ccomp" && rel != "conj" && rel != "nmod":
			return false
		case (rel == "obj" || rel == "ccomp") && (t.lemma[h] == "recall" || t.lemma[h] == "remember"):
			return true
		}
	}
	return false
}

// moodOf is the mood of what a statement does by its act alone.
func moodOf(code string) mood {
	switch code[:2] {
	case "03":
		return meant
	case "02":
		return appealed
	case "10":
		return demanded
	}
	return done
}

// year is the year of the text; 0 where it is not known.
func (c *coder) year() int {
	date := c.d.Layout().Date
	if date == nil || len(date.Value.V) < 4 {
		return 0
	}
	n, err := strconv.Atoi(date.Value.V[:4])
	if err != nil {
		return 0
	}
	return n
}

// former reports whether the clause of v lies in a year before that of the text, or years ago.
func (t *tree) former(v, year int) bool {
	for _, k := range t.kids[v] {
		if t.rel(k) != "obl" && t.rel(k) != "advmod" && t.rel(k) != "nmod" {
			continue
		}
		for _, i := range t.below(k, 2, nil) {
			w := t.Tokens[i].Text()
			if n, err := strconv.Atoi(w); err == nil && len(w) == 4 && n > 1000 && n < year {
				return true
			}
			if strings.EqualFold(w, "ago") {
				return true
			}
		}
	}
	return false
}
