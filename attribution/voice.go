package attribution

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// voice is who speaks where a document says 'we' or 'I' outside quotation marks: the publisher, the office that makes the
// statement, or those who sign it.
type voice struct {
	first bool // the document speaks in the first person
	ids   []doc.ActorID
}

// speaker is the voice where no word names it.
func (v voice) speaker() speaker {
	return speaker{ids: v.ids, first: -1, own: true, none: !v.first && v.ids == nil}
}

// at is the voice as 'we' or 'I' names it.
func (v voice) at(sp doc.Span, i int) speaker {
	return speaker{ids: v.ids, source: sp, first: i, own: true}
}

// ownVoice finds out whether d speaks in the first person, and as whom.
func (f *finder) ownVoice(ps []doc.Parse) voice {
	const share = 5 // one sentence in so many must speak of 'we' or 'I' where the headline does not say that it is a statement
	var v voice
	own, all, one := 0, 0, false
	opened := -1                      // the first paragraph
	first := false                    // the first paragraph speaks so
	var said []doc.ActorID            // whom reference has 'I' stand for
	at, quotes := -1, []doc.Span(nil) // the block that quotes are of
	for k := range ps {
		p := &ps[k]
		block := f.d.Layout().Blocks[p.Block].Span
		if p.Head || !dashed(block).IsZero() {
			continue
		}
		if p.Block != at {
			at, quotes = p.Block, quotations(f.d, block)
		}
		all++
		t := newText(p, quotes)
		if opened < 0 {
			opened = p.Block
		}
		if i := f.firstPerson(t); i >= 0 {
			own++
			first = first || p.Block == opened
			one = one || t.lower(i) == "i"
			if g := containing(f.groups(t), i); g != nil && said == nil {
				said = g.ids
			}
			if v.ids == nil {
				v.ids = f.introduced(t, i)
			}
		}
	}
	v.first = own > 0 && own*share >= all || v.ids != nil || f.statementTitle(ps) || own > 0 && f.performs(ps) || first && f.statementOn()
	if v.ids == nil && v.first {
		if v.ids = f.byline(ps); v.ids == nil {
			v.ids = f.attributed()
		}
		if v.ids == nil {
			v.ids = f.signers(ps)
		}
	}
	if v.ids == nil {
		if v.ids = f.announcers(ps); v.ids != nil {
			return v
		}
	}
	if v.ids == nil && v.first {
		if v.ids = f.opening(ps); v.ids != nil {
			return v
		}
	}
	if v.ids == nil {
		v.ids = f.issuer()
	}
	if v.first && said != nil && !slices.ContainsFunc(v.ids, func(id doc.ActorID) bool { return f.actors[id].Kind == doc.Person }) {
		v.ids = said
	}
	if one && said == nil && !slices.ContainsFunc(v.ids, func(id doc.ActorID) bool { return f.actors[id].Kind == doc.Person }) {
		v.ids = nil // a country says no 'I': who does, the text leaves open
	}
	return v
}

// letterBehind is the token of the word for a statement that the 'following' at token i announces, 'following is the text of a joint statement'; -1 for
// none, as in 'following the statement by A'.
func (f *finder) letterBehind(t text, i int) int {
	if determiners[t.lower(i+1)] {
		return -1
	}
	const farthest = 8 // "is the text of a joint press statement"
	for k := i + 1; k <= i+farthest && k < t.len() && !t.stop(k); k++ {
		if f.l.Letters[t.lower(k)] || t.lower(k) == "release" && t.lower(k-1) == "press" {
			return k
		}
	}
	return -1
}

// performs reports whether the text opens with what its publisher, or its country, does in the present by saying so: 'Norvia condemns the raid'.
func (f *finder) performs(ps []doc.Parse) bool {
	p := f.d.Layout().Publisher
	if p == nil {
		return false
	}
	for k := range ps {
		if ps[k].Head {
			continue
		}
		t := newText(&ps[k], nil)
		gs := f.groups(t)
		if len(gs) == 0 || t.lead(gs[0].a) > 0 {
			return false
		}
		a := f.actors[gs[0].ids[0]]
		own := p.Country != "" && a.Country == p.Country && a.Kind != doc.Person || slices.Contains(f.named(p), gs[0].ids[0])
		hs := f.hits(t)
		if len(hs) == 0 {
			return false
		}
		h := hs[0]
		return own && h.shape == finite && h.third && !h.negated && t.subject(h.first) >= 0 && t.subject(h.first) < gs[0].b && h.cue.Frames&lang.Thing == 0
	}
	return false
}

// announcers are those by whom a line above the text says that it was made: 'The following is a joint statement by A and B', 'The governments of A and B
// issued the following statement'. Countries and organisations go before persons.
func (f *finder) announcers(ps []doc.Parse) []doc.ActorID {
	const lines = 3 // of the body; it is the first, or stands behind a dateline and the name of an office
	n := 0
	for k := range ps {
		if ps[k].Head {
			continue
		}
		if n++; n > lines {
			break
		}
		t := newText(&ps[k], nil)
		i := slices.Index(t.low, "following")
		if i < 0 || f.letterBehind(t, i) < 0 {
			continue
		}
		from, to := 0, i // 'A and B issued the following statement'
		if by := slices.Index(t.low[i:], "by"); by > 0 {
			from, to = i+by, t.len()
		}
		for k := from + 1; k < to; k++ {
			switch t.lower(k) {
			case "occasion", "during", "after", "at":
				to = k // 'on the occasion of the talks between C and D'
			}
		}
		var parties, persons []doc.ActorID
		for _, g := range f.groups(t) {
			switch {
			case g.a < from || g.b > to || g.form == doc.PronounForm:
			case f.actors[g.ids[0]].Kind == doc.Person:
				persons = merge(persons, g.ids)
			default:
				parties = merge(parties, g.ids)
			}
		}
		if len(parties) > 0 {
			return parties
		}
		return persons
	}
	return nil
}

// opening are the several countries and organisations whose list is the first subject of the text, the publisher's among them: 'A, B, and the C
// welcome'.
func (f *finder) opening(ps []doc.Parse) []doc.ActorID {
	for k := range ps {
		if ps[k].Head {
			continue
		}
		t := newText(&ps[k], nil)
		gs := f.groups(t)
		for i := range gs {
			s, ok := f.listOf(t, gs, &gs[i])
			if p := f.d.Layout().Publisher; ok && (p == nil || slices.ContainsFunc(s.ids, func(id doc.ActorID) bool { return f.actors[id].Country == p.Country })) {
				return s.ids
			}
		}
		break
	}
	return nil
}

// byline are the persons whom a line between headline and text names: 'X, Secretary of State'.
func (f *finder) byline(ps []doc.Parse) []doc.ActorID {
	l := f.d.Layout()
	var ids []doc.ActorID
	for i := range ps {
		if b := l.Blocks[ps[i].Block]; b.Kind != doc.Subtitle || !l.Subtitle.IsZero() {
			continue
		}
		t := newText(&ps[i], nil)
		for _, g := range f.groups(t) {
			if f.actors[g.ids[0]].Kind == doc.Person && !t.hasFinite(0, t.len()) {
				ids = merge(ids, g.ids)
			}
		}
	}
	return ids
}

// attributed are those whom a line names as the ones who say it all: 'The following is attributable to Spokesperson X:'.
func (f *finder) attributed() []doc.ActorID {
	for _, b := range f.d.Layout().Blocks {
		i := strings.Index(strings.ToLower(b.Span.Text()), "attributable to ")
		if i < 0 {
			continue
		}
		for _, r := range f.index.In(b.Span) {
			if r.At().Start() > b.Span.Start()+i && r.Form != doc.PronounForm {
				return []doc.ActorID{r.Actor}
			}
		}
	}
	return nil
}

// signers are the persons named at the foot of the text in lines that are no sentences: 'The Minister, X'.
func (f *finder) signers(ps []doc.Parse) []doc.ActorID {
	const lines = 8 // at the foot; more have not been seen under one statement
	var ids []doc.ActorID
	for k := len(ps) - 1; k >= 0 && k >= len(ps)-lines; k-- {
		t := newText(&ps[k], nil)
		if ps[k].Head || !t.tagged() || t.hasFinite(0, t.len()) {
			break
		}
		var here []doc.ActorID
		for _, g := range f.groups(t) {
			if f.actors[g.ids[0]].Kind == doc.Person {
				here = merge(here, g.ids)
			}
		}
		ids = merge(here, ids)
	}
	return ids
}

// firstPerson is the first 'we' or 'I' of a sentence that is no speech of somebody, or -1.
func (f *finder) firstPerson(t text) int {
	for i, w := range t.low {
		if w == ":" {
			return -1
		}
		if f.l.First[w] && !t.quoted(i) {
			return i
		}
	}
	return -1
}

// introduced are the actors whom 'We, the Ministers of A and B,' or 'As leaders of A and B, we' names.
func (f *finder) introduced(t text, i int) []doc.ActorID {
	from, to := i+1, i+1
	switch {
	case t.lower(i+1) == ",":
		for to < t.len() && !strings.HasSuffix(t.lower(to), "ing") && !(strings.HasSuffix(t.lower(to), "ed") && !isCapital(t.Tokens[to].Text())) && !t.finiteVerb(to) {
			to++
		}
	case t.lower(0) == "as" && t.lower(i) == "we" && (heads[t.lower(1)] || heads[t.lower(2)]):
		from, to = 0, i
	default:
		return nil
	}
	var ids []doc.ActorID
	for _, g := range f.groups(t) {
		if g.a >= from && g.b <= to {
			ids = merge(ids, g.ids)
		}
	}
	return ids
}

// statementTitle reports whether the headline calls the page a statement: of somebody, then it is read as his own words, or
// of several, then it is theirs where it speaks in the present tense. A joint statement in the past tense reports.
func (f *finder) statementTitle(ps []doc.Parse) bool {
	title := strings.ToLower(f.d.Layout().Title.Text())
	if strings.Contains(title, "statement by") || strings.Contains(title, "statement of") {
		return true
	}
	if !strings.Contains(title, "joint statement") && !strings.Contains(title, "joint declaration") {
		return false
	}
	for i := range ps {
		t := newText(&ps[i], nil)
		for k := 0; !ps[i].Head && k < t.len(); k++ {
			if t.finiteVerb(k) {
				return t.tense(k) == "Pres"
			}
		}
	}
	return false
}

// statementOn reports whether the headline calls the page a statement on something.
func (f *finder) statementOn() bool {
	title := strings.ToLower(f.d.Layout().Title.Text())
	for _, w := range []string{"on", "regarding", "concerning", "about", "following"} {
		if strings.Contains(title, "statement "+w+" ") {
			return !strings.Contains(title, "joint ")
		}
	}
	return false
}

// issuer is who makes the statement: whom the headline names behind 'by', else the publisher, else the one country or
// office that the headline names.
func (f *finder) issuer() []doc.ActorID {
	l := f.d.Layout()
	if !l.Title.IsZero() {
		refs := f.index.In(l.Title)
		title := strings.ToLower(l.Title.Text())
		by := strings.Index(title, "statement by ")
		if by < 0 {
			by = strings.Index(title, "statement of ")
		}
		if strings.Contains(title, "joint ") {
			if ids := f.parties(refs); len(ids) > 1 {
				return ids
			}
		}
		for _, r := range refs {
			if by >= 0 && r.At().Start() >= l.Title.Start()+by {
				return []doc.ActorID{r.Actor}
			}
		}
	}
	if l.Publisher == nil {
		return nil
	}
	if ids := f.named(l.Publisher); ids != nil {
		return ids
	}
	for id, a := range f.actors {
		if a.Kind == doc.Country && a.Country == l.Publisher.Country && a.Country != "" {
			return []doc.ActorID{doc.ActorID(id)}
		}
	}
	return nil
}

// parties are the countries and organisations that a headline names, each once.
func (f *finder) parties(refs []doc.Ref) []doc.ActorID {
	var ids []doc.ActorID
	for _, r := range refs {
		if k := f.actors[r.Actor].Kind; k == doc.Country || k == doc.Organization {
			ids = merge(ids, []doc.ActorID{r.Actor})
		}
	}
	return ids
}

// named is the actor of the publisher's own name.
func (f *finder) named(p *doc.Publisher) []doc.ActorID {
	for id, a := range f.actors {
		if strings.EqualFold(a.Name.V, p.Name.V) {
			return []doc.ActorID{doc.ActorID(id)}
		}
		for _, m := range a.Mentions {
			if !p.Name.At.IsZero() && p.Name.At.Contains(m.At()) && a.Kind == doc.Organization {
				return []doc.ActorID{doc.ActorID(id)}
			}
		}
	}
	return nil
}
