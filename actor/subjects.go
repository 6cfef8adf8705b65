package actor

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/lang"
)

// subjects are the phrases that the first finite verb of a sentence tells of; more than one where they are joined.
func (r *reader) subjects(ln *line) []*phrase {
	t := ln.t
	for i, ph := range ln.phrases {
		if ph.back || ph.kind == pronoun && ph.pronoun.Case != lang.SubjectCase || ph.kind == country && ph.form == "" {
			continue
		}
		if r.governed(t, ph.first) || !r.leadsToVerb(ln, i) || r.joinsGoverned(ln, i) {
			continue
		}
		out := []*phrase{ph}
		for j := i - 1; j >= 0 && t.key(ph.first-1) == "and"; j-- { // "A, B and C agreed"
			q := ln.phrases[j]
			if q.back {
				continue
			}
			if !onlyJoins(t, q.last+1, out[0].first) || r.governed(t, t.article(q.first)) || q.kind == pronoun {
				break
			}
			out = slices.Insert(out, 0, q)
		}
		return out
	}
	return nil
}

// governed reports whether a preposition stands before word k.
func (r *reader) governed(t *text, k int) bool {
	return t.has(k-1, lang.PlaceSet|lang.RelationSet) && t.key(k-1) != "that" && t.key(k-1) != "after" && t.key(k-1) != "before" || t.key(k-1) == "between"
}

// joinsGoverned reports whether phrase i is the second of two behind a preposition: "under the leadership of A and B".
func (r *reader) joinsGoverned(ln *line, i int) bool {
	for j := i - 1; j >= 0; j-- {
		if q := ln.phrases[j]; !q.back {
			return ln.t.key(ln.phrases[i].first-1) == "and" && q.last+1 == ln.phrases[i].first-1 && (r.governed(ln.t, q.first) || r.joinsGoverned(ln, j))
		}
	}
	return false
}

// leadsToVerb reports whether a finite verb follows phrase i, past its appositions.
func (r *reader) leadsToVerb(ln *line, i int) bool {
	t := ln.t
	k := ln.phrases[i].last + 1
	for j := i + 1; j < len(ln.phrases) && ln.phrases[j].back && (ln.phrases[j].first <= k || ln.phrases[j].first == k+1 && t.at(k).mark); j++ {
		k = ln.phrases[j].last + 1
	}
	if t.key(k) == "," && t.at(k+1).upper && t.key(k+2) == "," && t.at(k+1).end-t.at(k+1).start <= 4 {
		k += 2 // "Omar Dahl, MP, said"
	}
	if t.key(k) == "," && k+1 < len(t.words) {
		k++
		if r.isVerb(t, k) {
			return true
		}
		key := t.key(k)
		return strings.HasSuffix(key, "ing") || key == "who" || key == "which" || key == "in" || key == "for" || key == "however" || key == "also" || key == "on"
	}
	if t.key(k) == "and" {
		return false
	}
	for range 2 {
		if strings.HasSuffix(t.key(k), "ly") || t.key(k) == "himself" || t.key(k) == "herself" || t.key(k) == "both" {
			k++
		}
	}
	return r.isVerb(t, k)
}

// isVerb reports whether word k looks like a finite verb.
func (r *reader) isVerb(t *text, k int) bool {
	if t.at(k).mark {
		return false
	}
	if t.loud && t.has(k, lang.HeadlineSet) {
		return true
	}
	if t.at(k+1).glued && !t.at(k).capital {
		return strings.HasSuffix(t.key(k+1), "ed") // "co-chaired"
	}
	return !t.at(k).capital && (t.has(k, lang.FiniteSet|lang.SpeakingSet) || strings.HasSuffix(t.key(k), "ed"))
}

// standOf says how a person is first named.
func (r *reader) standOf(ln *line, ph, before *phrase) stand {
	t := ln.t
	first := ph.first
	for _, a := range ph.also {
		if a.by == ruleBehind {
			first = min(first, a.first)
		}
	}
	switch slices.Index(ln.subject, ph) {
	case 0:
		return acting
	case -1:
	default:
		return alongside
	}
	if ln.head && first == 0 {
		return acting
	}
	if before != nil && before.who != nil && onlyJoins(t, before.last+1, first) {
		if slices.Contains(ln.subject, before) {
			return alongside
		}
		return before.who.context
	}
	switch prev := t.key(first - 1); {
	case prev == "of" && ln.head && t.key(first-2) == "statement":
		return acting
	case prev == "by" && slices.Contains(r.l.Names.Utterances, t.key(first-2)):
		return acting
	case prev == "by" && ln.head:
		return acting // "Statement by"
	case prev == "by" && r.presence(t, first-2):
		return acting // "attended by"
	case prev == "of" && t.key(first-2) == "presence", prev == "were" || prev == "was":
		return acting // "in the presence of", "Present were"
	case prev == "to" && t.key(first-2) == "attributable":
		return acting
	case prev == "," && strings.EqualFold(t.key(first-2), "side"):
		return acting
	case first == 0 && !r.isModifier(ph), t.words[first].line:
		return acting // the head of a sentence, a signature
	case r.announces(t, ph):
		return acting
	case r.x.Has(prev, lang.MeetingSet):
		return opposite
	}
	return aside
}

// isModifier reports whether a name only modifies: "President A's decision", "A and B's decision".
func (r *reader) isModifier(ph *phrase) bool {
	k := ph.last + 1
	return ph.t.key(k) == possessive || ph.t.key(k) == "and"
}

// presence reports whether "attended" or the like stands at word k or shortly before it: "summoned this evening by".
func (r *reader) presence(t *text, k int) bool {
	for j := k; j > k-6 && j >= 0; j-- {
		if slices.Contains(r.l.Names.Presence, t.key(j)) {
			return true
		}
	}
	return false
}

// announces reports whether ph follows a quotation or report: "..., spokesperson A announced".
func (r *reader) announces(t *text, ph *phrase) bool {
	return (t.key(ph.first-1) == "," || t.key(ph.first-1) == "”") && t.has(ph.last+1, lang.SpeakingSet)
}
