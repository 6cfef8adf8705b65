package attribution

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
)

// insertion is where the words begin that join the cue at token i to the clause before it, with an aside between: 'and, in this regard, requests',
// ', and to this end encourages', '; further requests'. It is -1 where no aside stands there.
func (f *finder) insertion(t text, i int) int {
	j, _, _ := t.before(i, f.l)
	k := j
	if t.lower(k) == "," {
		k--
	}
	if a := t.asideFrom(k); a >= 0 {
		k = a - 1
		if t.lower(k) == "," {
			k--
		}
	} else if j == i-1 || k < j {
		return -1
	}
	switch t.lower(k) {
	case "and", "but":
		if t.lower(k-1) == "," || t.lower(k-1) == ";" {
			k--
		}
		return k
	case ";":
		return k
	}
	return -1
}

// asideFrom is where the aside begins that ends at token k and points to what was just said: 'in this regard', 'to that end', 'at the same time'; -1 for none.
func (t text) asideFrom(k int) int {
	const longest = 4 // words behind the preposition
	for a := k - 1; a > 0 && a >= k-longest; a-- {
		switch t.lower(a) {
		case "in", "to", "for", "at", "on", "with":
			switch t.lower(a + 1) {
			case "this", "that", "these", "the", "line":
			default:
				return -1
			}
			if a+2 > k || t.lower(a+1) == "the" && t.lower(a+2) != "same" || !t.asideNoun(k) {
				return -1
			}
			return a
		}
	}
	return -1
}

// asideNoun reports whether the word at k is one by which an aside points back.
func (t text) asideNoun(k int) bool {
	switch t.lower(k) {
	case "regard", "respect", "context", "end", "connection", "connexion", "vein", "purpose", "view", "time", "spirit", "light", "basis", "sense", "token", "breath", "effect", "ends", "this":
		return true
	}
	return false
}

// council is the body that speaks in the operative paragraphs of a page which calls itself a communique, a resolution or the like, for those under no
// subject of their own: '3. Urges the parties to …'. It is the one organisation that the headline names, else the publisher; nil for none.
func (f *finder) council() []doc.ActorID {
	l := f.d.Layout()
	head := strings.ToLower(l.Kicker.Text() + " " + l.Title.Text() + " " + l.Subtitle.Text())
	if !slices.ContainsFunc(strings.FieldsFunc(head, func(r rune) bool { return r == ' ' || r == ':' || r == ',' }), func(w string) bool { return resolves[w] }) {
		return nil
	}
	var ids []doc.ActorID
	for _, sp := range []doc.Span{l.Kicker, l.Title, l.Subtitle} {
		if sp.IsZero() {
			continue
		}
		for _, r := range f.index.In(sp) {
			if f.actors[r.Actor].Kind == doc.Organization {
				ids = merge(ids, []doc.ActorID{r.Actor})
			}
		}
	}
	switch {
	case len(ids) == 1:
		return ids
	case len(ids) == 0 && l.Publisher != nil:
		if ids = f.named(l.Publisher); len(ids) == 1 && f.actors[ids[0]].Kind == doc.Organization {
			return ids
		}
	}
	return nil
}

// resolves are the kinds of text that a body adopts, clause by clause.
var resolves = map[string]bool{"communique": true, "communiqué": true, "resolution": true, "decision": true, "decisions": true, "declaration": true, "conclusions": true, "recommendations": true}

// opensBare reports whether a sentence opens with a verb of saying in the present, without a subject: 'Urges the parties to …'.
func (f *finder) opensBare(t text) bool {
	for i := 0; i < t.len() && t.opens(i); i++ {
		if h, ok := f.hitAt(t, i); ok {
			return h.shape == finite && h.third
		}
	}
	return false
}
