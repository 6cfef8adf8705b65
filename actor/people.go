package actor

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// addPerson finds or makes the person whom a name means, and gives him what stands with the name.
func (r *reader) addPerson(ln *line, ph, before *phrase, line int) {
	keys := r.names.keysOf(ph.t, ph.name)
	e, doubt := r.personOf(ph, keys)
	if doubt {
		return
	}
	if e == nil {
		e = r.newEntity(doc.Person, "actor/person")
		e.keys = keys
		r.setName(e, ph)
		r.names.add(e)
		e.context = r.standOf(ln, ph, before)
		e.leads = r.leads(ln, ph, before)
		if before != nil && onlyJoins(ph.t, before.last+1, ph.first) {
			e.beside = before.who
		}
	} else if len(keys) > len(e.keys) || len(keys) == len(e.keys) && ph.name.last-ph.name.first > strings.Count(e.name, " ")+strings.Count(e.name, "-") && !ph.t.loud {
		e.keys = keys
		r.setName(e, ph)
		r.names.index(e, keys)
	}
	if e.sent == nil {
		e.sent = r.senderOf(ln, ph)
	}
	if e.with == nil && e.last < 0 && ph.t.key(ph.first-1) == "by" && ph.t.key(ph.first-2) == "accompanied" && len(ln.subject) == 1 && ln.subject[0].last < ph.first && ph.first-ln.subject[0].last <= 5 {
		e.with = ln.subject[0]
	}
	if e.caller == nil && e.last < 0 && len(ln.subject) == 1 {
		e.caller = calledOn(ln.subject[0], ph)
	}
	ph.who = e
	e.signs = e.signs || ph.signs || ln.page
	r.dress(e, ph)
	first := ph.name.first
	rule := doc.Rule("actor/name")
	e.mention(ph.t.span(first, ph.name.last), doc.NameForm, rule, line)
	for _, o := range ph.also {
		o.who = e
		if o.by != ruleShare {
			e.mention(o.t.span(o.first, o.last), doc.RoleForm, o.by, line)
		}
	}
}

// leads reports whether a person may be the head of the page's own country without being called so: the subject of the first
// paragraph, before which no other country is named, or one of those present.
func (r *reader) leads(ln *line, ph, before *phrase) bool {
	if slices.Contains(ln.subject, ph) || r.announces(ph.t, ph) {
		if !ln.opens {
			return false
		}
		for _, q := range ln.phrases {
			if q.last < ph.first && q.kind == country && q.code != "" && q.code != r.own {
				return false
			}
		}
		return true
	}
	return r.presence(ph.t, ph.first-2) || ln.opens && ph.first == 0 && !r.isModifier(ph) || ln.page ||
		before != nil && before.who != nil && before.who.leads && onlyJoins(ph.t, before.last+1, ph.first) && !slices.Contains(ln.subject, before) || ph.t.key(ph.first-2) == "presence"
}

// senderOf is who conveys a person's greetings: "A conveyed the greetings of King B" makes B the king of A's country.
func (r *reader) senderOf(ln *line, ph *phrase) *phrase {
	k := ph.first - 1
	if key := ph.t.key(k); key != "of" && key != "from" || len(ln.subject) != 1 || ln.subject[0].first > k {
		return nil
	}
	for j := k - 1; j > k-4; j-- {
		if slices.Contains(r.l.Names.Greetings, ph.t.key(j)) && r.conveys(ph.t, j) {
			return ln.subject[0]
		}
	}
	return nil
}

// conveys reports whether "conveyed" or the like stands shortly before word k.
func (r *reader) conveys(t *text, k int) bool {
	for j := k - 1; j > k-5 && j >= 0; j-- {
		if slices.Contains(r.l.Names.Conveys, t.key(j)) {
			return true
		}
	}
	return false
}

// calledOn is subject, where it called on the one whom ph names: "A called on Chief of Staff B", "A paid a courtesy call on B".
func calledOn(subject, ph *phrase) *phrase {
	k := ph.first
	for _, o := range ph.also {
		k = min(k, o.first)
	}
	if ph.t.key(k-1) != "on" || subject.first > k {
		return nil
	}
	switch ph.t.key(k - 2) {
	case "called", "call", "calls":
		return subject
	}
	return nil
}

func (r *reader) setName(e *entity, ph *phrase) {
	e.nameAt = ph.t.span(ph.name.first, ph.name.last)
	e.name = strings.Join(strings.Fields(e.nameAt.Text()), " ")
}

// dress gives e the honorifics and offices of a phrase.
func (r *reader) dress(e *entity, ph *phrase) {
	for i, h := range ph.honorifics {
		hon := &r.l.Names.Honorifics[h.Index]
		if e.sex == "" {
			e.sex = hon.Sex
		}
		if hon.Code != "" && e.mark == "" {
			e.mark = hon.Code
		}
		if !slices.Contains(e.styles, h.Index) {
			e.styles = append(e.styles, h.Index)
			e.titles = append(e.titles, ph.t.span(ph.titles[i].first, ph.titles[i].last))
		}
	}
	if ph.of != "" && e.from == "" {
		e.from = ph.of
	}
	for _, o := range ph.offices {
		if !o.plural {
			r.hold(e, ph, o, ruleBefore, ph.of)
		}
	}
	for _, a := range ph.also {
		r.dressHonorifics(e, a.phrase)
		for _, o := range a.offices {
			r.hold(e, a.phrase, o, a.by, ph.of)
		}
	}
}

// dressHonorifics takes over the honorifics before an office: "HE the President, Mr A".
func (r *reader) dressHonorifics(e *entity, ph *phrase) {
	for i, h := range ph.honorifics {
		if e.sex == "" {
			e.sex = r.l.Names.Honorifics[h.Index].Sex
		}
		if !slices.Contains(e.styles, h.Index) {
			e.styles = append(e.styles, h.Index)
			e.titles = append(e.titles, ph.t.span(ph.titles[i].first, ph.titles[i].last))
		}
	}
}

// hold records an office, or adds to what is known of it.
func (r *reader) hold(e *entity, ph *phrase, o *office, by doc.Rule, of doc.Code) {
	if o.plain && o.class != "member" && o.class != "head" && o.class != "chair" {
		return
	}
	if e.sex == "" {
		e.sex = o.sex
	}
	c := o.country
	if c == "" && of != "" && !o.orgNamed && !o.elsewhere {
		c = of
	}
	first := o.first
	if by != ruleBefore || len(ph.honorifics) == 0 {
		first = min(first, ph.first)
	}
	if len(ph.offices) > 1 && o != ph.offices[0] {
		first = o.first
	}
	h := held{office: o, at: ph.t.span(first, o.last), by: by, of: c, own: ph.owner >= 0 && r.x.Has(ph.t.key(ph.owner), lang.OwnSet)}
	if h.own && c == "" {
		h.of = r.own
	}
	for i := range e.held {
		if same, longer := sameOffice(&e.held[i], &h); same {
			if h.of == "" {
				h.of = e.held[i].of
			}
			if longer && h.of == "" && len(e.held[i].office.of) == 3 && h.office.of == "" {
				h.of = e.held[i].office.of // "the Taoiseach, A", later "Prime Minister A"
			}
			if longer {
				e.held[i] = h
			} else if e.held[i].of == "" {
				e.held[i].of = h.of
			}
			return
		}
	}
	e.held = append(e.held, h)
}

// sameOffice reports whether two offices of one person are one, told at different length, and whether b tells more.
func sameOffice(a, b *held) (same, longer bool) {
	if a.of != "" && b.of != "" && a.of != b.of {
		return false, false
	}
	x, y := strings.Fields(lang.Fold(a.title)), strings.Fields(lang.Fold(b.title))
	if subset(y, x) {
		return true, false
	}
	if subset(x, y) {
		return true, !slices.Contains(y, "former")
	}
	return a.class == b.class && a.class != lang.MonarchClass && slices.Equal(a.mods, b.mods) && (len(a.dept) == 0 || len(b.dept) == 0 || sameDept(a.dept, b.dept)), len(b.title) > len(a.title)
}

func subset(a, b []string) bool {
	for _, w := range a {
		if !slices.Contains(b, w) {
			return false
		}
	}
	return true
}

// sameDept reports whether two departments are one: "foreign" is "foreign affairs", "external relations" too.
func sameDept(a, b []string) bool {
	x, y := deptKey(a), deptKey(b)
	return subset(x, y) || subset(y, x)
}

func deptKey(d []string) []string {
	var out []string
	for _, w := range d {
		switch w {
		case "affairs", "relations", "national", "ministry", "cooperation", "the":
			continue
		case "external":
			w = "foreign"
		case "defense":
			w = "defence"
		case "home", "internal":
			w = "interior"
		case "finances":
			w = "finance"
		case "economic", "economics":
			w = "economy"
		}
		out = append(out, w)
	}
	return out
}

// personOf is the person whom a name means; doubt where it may be two.
func (r *reader) personOf(ph *phrase, keys []string) (e *entity, doubt bool) {
	found := r.compatible(ph, r.names.find(keys))
	if len(found) == 0 && (len(ph.offices) > 0 || len(ph.honorifics) > 0) {
		found = r.compatible(ph, r.names.like(keys))
	}
	switch len(found) {
	case 0:
		return nil, false
	case 1:
		return found[0], false
	}
	best, score, tie := (*entity)(nil), -1, false
	for _, p := range found {
		s := r.affinity(ph, keys, p)
		if s > score {
			best, score, tie = p, s, false
		} else if s == score {
			tie = true
		}
	}
	if tie {
		return nil, true
	}
	return best, false
}

// compatible leaves out those who cannot be meant: another country, the other sex.
func (r *reader) compatible(ph *phrase, people []*entity) []*entity {
	var out []*entity
	for _, p := range people {
		if c := ph.saidCountry(); c != "" && p.saidCountry() != "" && c != p.saidCountry() {
			continue
		}
		if s := r.sexOf(ph); s != "" && p.sex != "" && s != p.sex {
			continue
		}
		out = append(out, p)
	}
	return out
}

// saidCountry is the country that stands with a name.
func (ph *phrase) saidCountry() doc.Code {
	for _, o := range ph.offices {
		if o.country != "" {
			return o.country
		}
	}
	return ph.of
}

func (e *entity) saidCountry() doc.Code {
	for _, h := range e.held {
		if h.of != "" {
			return h.of
		}
	}
	return e.from
}

func (r *reader) sexOf(ph *phrase) lang.Sex {
	for _, h := range ph.honorifics {
		if s := r.l.Names.Honorifics[h.Index].Sex; s != "" {
			return s
		}
	}
	for _, o := range ph.offices {
		if o.sex != "" {
			return o.sex
		}
	}
	return ""
}

// affinity says how well a titled name goes with a person: the same office, the same honorific, all words of the name.
func (r *reader) affinity(ph *phrase, keys []string, p *entity) int {
	s := 0
	for _, o := range ph.offices {
		for _, h := range p.held {
			if h.class == o.class && former(h.office) == former(o) {
				s += 4
			}
		}
	}
	for _, h := range ph.honorifics {
		if slices.Contains(p.styles, h.Index) {
			s += 2
		}
	}
	if len(keys) == len(p.keys) {
		s += 8
	}
	return s
}
