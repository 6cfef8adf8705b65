package actor

import (
	"strings"

	"github.com/readout-project/readout/doc"
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
	w := t.words[k]
	return w.key == "i" && w.capital && !w.quoted && t.p.HasTree() && t.p.UPOS[w.token] == "PRON" &&
		strings.HasPrefix(t.p.Rels[w.token], "nsubj")
}

// labelled reports whether a sentence begins as a turn in a transcript does: with a name or an office, no verb, up to a colon, and words
// behind it.
func (t *text) labelled() bool {
	const longest = 16
	for k := 0; k < len(t.words) && k < longest; k++ {
		w := t.words[k]
		switch {
		case w.key == ":":
			return k > 0 && k+1 < len(t.words) && t.words[k-1].capital
		case k == 0 && !w.capital && !w.mark, t.p.HasTree() && (t.p.UPOS[w.token] == "VERB" || t.p.UPOS[w.token] == "AUX") && !w.upper:
			return false
		}
	}
	return false
}
