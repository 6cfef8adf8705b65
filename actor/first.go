package actor

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// manner notes whether many speak in the text, and whether it is that of one who says 'I' and does not sign: of such a page the head
// whom it names is another's, as the writer would not name himself.
func (r *reader) manner() {
	const turns = 2 // labels that make a transcript
	signed, says, labels := r.byline(), false, 0
	for _, e := range r.entities {
		signed = signed || e.kind == doc.Person && e.signs
	}
	for _, ln := range r.lines {
		if ln.head || ln.page {
			continue
		}
		if ln.t.labelled() {
			labels++
			if ln.t.words[0].upper { // 'SECRETARY HALL:' alone is one
				labels = max(labels, turns)
			}
		}
		for k := range ln.t.words {
			says = says || ln.t.isI(k)
		}
	}
	r.labelled = labels >= turns
	r.unsigned = says && !signed && !r.labelled && r.published
}

// firstPerson links 'I' outside quotation marks to the one whose words the page is: him who signs it, else the office that publishes
// it, which becomes an actor by this. A page where several sign, a transcript, and one that names a writer below its headline
// are left alone: there 'I' is whoever has the word.
func (r *reader) firstPerson() {
	if !r.published || r.labelled || r.byline() {
		return
	}
	var who *entity
	for _, e := range r.entities {
		if e.kind == doc.Person && e.signs {
			if who != nil {
				return
			}
			who = e
		}
	}
	for i, ln := range r.lines {
		if ln.head || ln.page {
			continue
		}
		for k := range ln.t.words {
			if !ln.t.isI(k) {
				continue
			}
			if who == nil {
				who = r.publisherEntity("GOV")
			}
			who.mention(ln.t.span(k, k), doc.PronounForm, "actor/first-person", i)
		}
	}
}

// letterhead makes an actor of the publisher whom nothing but the head of its page names, where the text says 'we': attribution has nobody else whose
// words they could be. A page that somebody signs, one that tells of what a person does, a transcript, and what several say jointly are left alone.
func (r *reader) letterhead() {
	p := r.d.Layout().Publisher
	if p == nil || r.labelled || r.byline() || p.Name.At.IsZero() || r.published && r.countries[r.own] != nil || r.bodies[""] != nil ||
		strings.Contains(strings.ToLower(r.d.Layout().Title.Text()), "joint") {
		return
	}
	for _, e := range r.entities {
		if e.kind == doc.Person && (e.signs || e.subject > 0) || slices.ContainsFunc(e.places, func(m place) bool { return p.Name.At.Contains(m.at) }) {
			return
		}
	}
	for i, ln := range r.lines {
		if ln.head || ln.page {
			continue
		}
		for k := range ln.t.words {
			if ln.t.isWe(k) {
				e := r.publisherEntity("GOV")
				if !r.published { // an own country worked out from the text is not that of an organisation
					e.country, e.code = "", r.ownBody
				}
				e.mention(p.Name.At, doc.NameForm, "actor/letterhead", i)
				return
			}
		}
	}
}

// byline reports whether somebody is named between the headline and the text, or as the one whose statement it is.
func (r *reader) byline() bool {
	for _, b := range r.d.Layout().Blocks {
		if b.Kind != doc.Subtitle && !(b.Kind == doc.Title && strings.Contains(strings.ToLower(b.Span.Text()), "statement by")) {
			continue
		}
		for _, e := range r.entities {
			for _, m := range e.places {
				if e.kind == doc.Person && b.Span.Contains(m.at) {
					return true
				}
			}
		}
	}
	return false
}

// isI reports whether word k is the pronoun of the one who speaks, outside quotation marks, and no number.
func (t *text) isI(k int) bool {
	return t.words[k].key == "i" && t.words[k].capital && t.pronounSubject(k)
}

// isWe reports whether word k is the pronoun of those who speak, outside quotation marks.
func (t *text) isWe(k int) bool { return t.words[k].key == "we" && t.pronounSubject(k) }

// pronounSubject reports whether word k is a pronoun outside quotation marks that does something.
func (t *text) pronounSubject(k int) bool {
	w := t.words[k]
	return !w.quoted && t.p.HasTree() && t.p.UPOS[w.token] == "PRON" && strings.HasPrefix(t.p.Rels[w.token], "nsubj")
}

// labelled reports whether a sentence begins as a turn in a transcript does: with a name or an office, no verb, up to a colon, and words
// behind it.
func (t *text) labelled() bool {
	const longest = 16
	for k := 0; k < len(t.words) && k < longest; k++ {
		w := t.words[k]
		switch {
		case w.key == ":":
			return k > 0 && k+1 < len(t.words) && t.words[k-1].capital && !(k == 1 && lang.Ordinal(t.key(0))) // "First: Approving"
		case k == 0 && !w.capital && !w.mark, t.p.HasTree() && (t.p.UPOS[w.token] == "VERB" || t.p.UPOS[w.token] == "AUX") && !w.upper:
			return false
		}
	}
	return false
}
