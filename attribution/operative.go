package attribution

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
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

// decides is the decision that a block announces and those below it tell point by point, without its content: 'The Cabinet decided the following:',
// 'The Council issued the following decisions:'; nil for none.
func (f *finder) decides(s *sentence) *draft {
	colon := s.len() - 1
	i := slices.Index(s.low, "following")
	if s.lower(colon) != ":" || i < 2 || colon-i > 2 || s.lower(i-1) != "the" || s.End() < f.d.Layout().Blocks[s.Block].Span.End() {
		return nil
	}
	v := i - 2
	if s.lower(v) == "on" || s.lower(v) == "to" {
		v--
	}
	of := s.lower(colon - 1)
	if !settles[s.lower(v)] && !(issues[s.lower(v)] && (resolves[of] || of == "resolutions" || of == "measures")) {
		return nil
	}
	j, _, _ := s.before(v, f.l)
	g := ending(s.gs, j+1)
	if g == nil || f.actors[g.ids[0]].Kind == doc.Country && g.form != doc.RoleForm {
		return nil
	}
	return &draft{rule: "attribution/colon", speakers: g.ids, source: g.span, cue: s.Words(v, v), act: doc.Promise, mode: doc.Indirect, addressee: doc.NoActor}
}

// settles are verbs that take the points of a decision for their object, issues those that need the word.
var settles = map[string]bool{"decided": true, "decides": true, "approved": true, "approves": true, "resolved": true, "resolves": true, "adopted": true, "agreed": true, "endorsed": true}

var issues = map[string]bool{"issued": true, "took": true, "made": true, "passed": true, "takes": true, "issues": true}

// decided adds the point of a decision that a block tells, 'First: Approving the treaty', and reports whether it is one. A block with nothing but
// its number leaves the point to the next.
func (f *finder) decided(ps []doc.Parse) bool {
	if f.agenda == nil {
		return false
	}
	t := newText(&ps[0], nil)
	a := t.pointFrom()
	if a < 0 || f.d.Layout().Blocks[ps[0].Block].Kind != doc.Body {
		f.agenda = nil
		return false
	}
	if a >= t.len() {
		return true
	}
	x := *f.agenda
	x.content = []doc.Span{f.trimmed(t.Tokens[a].Start(), ps[len(ps)-1].End())}
	f.found, f.last = append(f.found, x), x.speakers
	f.agenda.source, f.agenda.cue, f.agenda.follows = doc.Span{}, doc.Span{}, true
	return true
}

// trimmed is the text from byte a to byte b, without a full stop or semicolon at its end.
func (f *finder) trimmed(a, b int) doc.Span {
	for b > a+1 && strings.IndexByte(".;, ", f.d.Text()[b-1]) >= 0 {
		b--
	}
	return f.d.Span(a, b)
}

// pointFrom is the token at which the words of a point begin, behind its number, 'First:', '2.', '-', or with a form in -ing; -1 for no point.
func (t text) pointFrom() int {
	if lang.Ordinal(t.lower(0)) {
		i := 1
		for i < t.len() && t.stop(i) || t.lower(i) == "-" || t.lower(i) == "–" || t.lower(i) == ":" {
			i++
		}
		if i > 1 || t.len() == 1 {
			return i
		}
		return -1
	}
	i := 0
	for i < t.len() && i < 4 && !strings.ContainsFunc(t.lower(i), func(r rune) bool { return r >= 'a' && r <= 'z' }) {
		i++
	}
	if i > 0 || strings.HasSuffix(t.lower(0), "ing") {
		return i
	}
	return -1
}
