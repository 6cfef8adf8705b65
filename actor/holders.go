package actor

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// referTitle links an office or a style without a name.
func (r *reader) referTitle(ln *line, i int) {
	ph := ln.phrases[i]
	if ph.t.words[ph.first].quoted && (len(ph.offices) == 0 || ph.offices[0].country == "") {
		return // a vocative, or another's point of view
	}
	at := ph.t.span(ph.first, ph.last)
	if len(ph.offices) == 0 {
		if e := r.byStyle(ph); e != nil {
			ph.who = e
			e.mention(at, doc.RoleForm, "actor/style", r.now.line)
		}
		return
	}
	o := ph.offices[0]
	if o.plural {
		r.referPlural(ph)
		return
	}
	e, rule := r.holder(ph, o)
	if e == nil && !r.severalHold(o) {
		e, rule = r.unnamed(ln, i, o)
	}
	if e == nil {
		return
	}
	ph.who = e
	e.mention(at, doc.RoleForm, rule, r.now.line)
	if e.sex == "" {
		e.sex = r.sexOf(ph)
	}
	r.learn(e, ph, o)
}

// severalHold reports whether the sentence before names more than one who holds an office: one of them is meant, and not a third.
func (r *reader) severalHold(o *office) bool {
	n := 0
	for _, e := range r.now.previous {
		if r.holds(e, o, o.country) > 0 {
			n++
		}
	}
	return n > 1
}

// learn records an office that a text gives to a person without his name: "The President of Russia" for one who is
// else only named.
func (r *reader) learn(e *entity, ph *phrase, o *office) {
	c := o.country
	if c == "" || len(e.held) > 0 {
		return
	}
	r.hold(e, ph, o, "actor/office-reference", "")
	if e.country == "" {
		e.country = c
	}
}

// byStyle is whom "His Majesty" means: one who has the style, or a post that it belongs to.
func (r *reader) byStyle(ph *phrase) *entity {
	var found []*entity
	for _, e := range r.names.people {
		if r.hasStyle(e, ph) {
			found = append(found, e)
		}
	}
	return r.choose(found, true)
}

func (r *reader) hasStyle(e *entity, ph *phrase) bool {
	for _, h := range ph.honorifics {
		hon := &r.l.Names.Honorifics[h.Index]
		if hon.Sex != "" && e.sex != "" && hon.Sex != e.sex {
			return false
		}
		for _, i := range e.styles {
			if i == h.Index || sameStyle(r.l.Names.Honorifics[i].Words, hon.Words) {
				return true
			}
		}
		for _, g := range e.held {
			if slices.Contains(hon.Holder, g.class) {
				return true
			}
		}
	}
	return false
}

// sameStyle reports whether two styles are one, written out or not: "HRH", "His Royal Highness".
func sameStyle(a, b string) bool {
	x, y := initials(a), initials(b)
	return x == y || len(x) > 1 && len(y) > 1 && strings.HasPrefix(x, "h") && x[len(x)-1] == 'h' && strings.HasPrefix(y, "h") && y[len(y)-1] == 'h'
}

func initials(s string) string {
	words := strings.Fields(s)
	if len(words) == 1 {
		return s
	}
	out := ""
	for _, w := range words {
		out += w[:1]
	}
	return out
}

// choose picks one of several: the only one, the own side's, or the one named last in this paragraph; nil in doubt, as where the
// sentence before names two of them.
func (r *reader) choose(found []*entity, preferOwn bool) *entity {
	switch len(found) {
	case 0:
		return nil
	case 1:
		return found[0]
	}
	if there := slices.DeleteFunc(slices.Clone(found), func(e *entity) bool { return e.sent != nil }); len(there) == 1 {
		return there[0] // whose greetings are conveyed is not there
	}
	if preferOwn && r.published {
		var own []*entity
		for _, e := range found {
			if e.country == r.own {
				own = append(own, e)
			}
		}
		if len(own) == 1 {
			return own[0]
		}
		if len(own) > 1 {
			found = own
		}
	}
	if e := r.now.opener; preferOwn && !r.published && slices.Contains(found, e) {
		if s := r.now.subject; len(s) == 1 && s[0] != e && slices.Contains(found, s[0]) {
			return nil
		}
		return e // the page is of whom it begins with
	}
	if count(r.now.previous, found) > 1 {
		return nil // the sentence before has both: "the Minister" with two ministers
	}
	for _, list := range [][]*entity{r.now.previous, r.now.inBlock} {
		for i := len(list) - 1; i >= 0; i-- {
			if slices.Contains(found, list[i]) {
				return list[i]
			}
		}
	}
	var latest *entity
	for _, e := range found {
		if e.last < r.now.line && e.last >= 0 && (latest == nil || e.last > latest.last) {
			latest = e
		}
	}
	if latest != nil && r.now.line-latest.last <= 2 {
		return latest
	}
	return nil
}

// count says how many of list are among found.
func count(list, found []*entity) int {
	n := 0
	for _, e := range list {
		if slices.Contains(found, e) {
			n++
		}
	}
	return n
}

// holder is the person known to hold an office.
func (r *reader) holder(ph *phrase, o *office) (*entity, doc.Rule) {
	c := o.country
	switch {
	case c != "":
	case o.realm, ph.owner >= 0 && r.x.Has(ph.t.key(ph.owner), lang.OwnSet):
		c = r.own
	case ph.owner >= 0:
		return nil, "" // "her Prime Minister": another's
	}
	var exact, open []*entity
	for _, e := range r.names.people {
		later := len(e.places) > 0 && e.places[0].at.Start() > ph.t.words[ph.first].start
		if r.comesLater(e, ph) || later && (o.class == "envoy" || o.class == "diplomat") { // 'the envoy' is one who was named
			continue
		}
		switch r.holds(e, o, c) {
		case 2:
			exact = append(exact, e)
		case 1:
			open = append(open, e)
		}
	}
	if len(exact) > 0 {
		if called := slices.DeleteFunc(slices.Clone(exact), func(e *entity) bool {
			return !slices.ContainsFunc(e.held, func(h held) bool { return h.class == o.class })
		}); len(called) == 1 && (o.class == lang.StateClass || o.class == lang.LeaderClass || o.class == lang.GovClass) {
			return called[0], "actor/office" // of two presidents the one who is called "the Head of State"
		}
		if e := r.choose(rather(exact, o), c == ""); e != nil {
			return e, "actor/office"
		}
		return nil, ""
	}
	if r.amongLike(ph, o) {
		open = nil
	}
	if o.elsewhere {
		open = slices.DeleteFunc(open, func(e *entity) bool { return len(e.places) == 0 || e.places[0].at.Start() > ph.t.words[ph.first].start })
	}
	if e := r.choose(open, c == ""); e != nil && !(c != "" && (r.labelled || r.actsBefore(e, ph))) && (c == "" || len(open) == 1 && ph.definite && e.places[0].at.Start() < ph.t.words[ph.first].start) {
		return e, "actor/office"
	}
	if c == "" && r.published && ph.definite && !o.orgNamed && !o.elsewhere && ph.owner < 0 {
		c = r.own // on the page of X "the President" is its own
	}
	if e := r.now.opener; c == "" && !r.published && ph.definite && !o.orgNamed && !o.elsewhere && ph.owner < 0 && len(open) == 0 && e != nil && e == r.onlyOneLeft(o, r.own) {
		return e, "actor/only-one-left" // the page is of whom it begins with
	}
	if c != "" && len(open) == 0 {
		if e := r.onlyOneLeft(o, c); e != nil && !(o.country != "" && r.actsBefore(e, ph)) {
			return e, "actor/only-one-left"
		}
	}
	return nil, ""
}

// amongLike reports whether the sentence names the same office of other countries, too: "the President of X and the President of Y".
func (r *reader) amongLike(ph *phrase, o *office) bool {
	return o.country != "" && slices.ContainsFunc(r.lines[r.now.line].phrases, func(other *phrase) bool {
		return other != ph && slices.ContainsFunc(other.offices, func(x *office) bool { return x.class == o.class && x.country != "" && x.country != o.country })
	})
}

// actsBefore reports whether e is named before ph in its sentence: "A received the Kenyan leader" tells of two.
func (r *reader) actsBefore(e *entity, ph *phrase) bool {
	from, to := ph.t.words[0].start, ph.t.words[ph.first].start
	return slices.ContainsFunc(e.places, func(p place) bool { return p.at.Start() >= from && p.at.Start() < to })
}

// rather are those of several holders of a post whom its very word means: of two monarchs "the Emir" is the one who is called so, "the
// Chancellor" is no prime minister, and "the Ambassador" is not who only has the rank, as in "State Minister Ambassador A", where another is ambassador.
func rather(list []*entity, o *office) []*entity {
	called := func(e *entity) bool { return true }
	switch o.class {
	case lang.MonarchClass, lang.PremierClass:
		called = func(e *entity) bool {
			return slices.ContainsFunc(e.held, func(h held) bool { return h.class == o.class && subset(titleWords(o), titleWords(h.office)) })
		}
	case "ambassador":
		called = func(e *entity) bool {
			return !slices.ContainsFunc(e.held, func(h held) bool { return h.class != o.class })
		}
	}
	if left := slices.DeleteFunc(slices.Clone(list), func(e *entity) bool { return !called(e) }); len(left) > 0 {
		list = left
	}
	if len(o.dept) > 0 { // "the Minister of Finance" is rather who is called so than one of whom the text says "Minister B"
		if left := slices.DeleteFunc(slices.Clone(list), func(e *entity) bool {
			return !slices.ContainsFunc(e.held, func(h held) bool { return h.class == o.class && len(h.dept) > 0 })
		}); len(left) > 0 {
			list = left
		}
	}
	return list
}

// firstWord is the first word of a title, folded.
func firstWord(title string) string {
	w, _, _ := strings.Cut(lang.Fold(title), " ")
	return w
}

func titleWords(o *office) []string { return strings.Fields(lang.Fold(o.title)) }

// comesLater reports whether e is named only behind ph, with posts of bodies that are no state ("The Director" on top of a list of guests
// is none of them) or of another state.
func (r *reader) comesLater(e *entity, ph *phrase) bool {
	first := ph.t.words[ph.first].start
	if c := e.saidCountry(); r.published && c != "" && c != r.own && !ph.t.p.Head && len(ph.offices) > 0 && unique(ph.offices[0].class) && !r.hasNone(ph.offices[0].class) &&
		!slices.ContainsFunc(e.places, func(p place) bool { return p.at.Start() < first }) {
		return true // "The Prime Minister will meet the Prime Minister of X, Mr A": the first is the page's own
	}
	return len(e.places) > 0 && len(e.held) > 0 &&
		!slices.ContainsFunc(e.held, func(h held) bool { return !h.elsewhere }) &&
		!slices.ContainsFunc(e.places, func(p place) bool { return p.at.Start() < first })
}

// holds says how well an office phrase goes with what e holds: 2 the country agrees, 1 one of them names none, 0 not at all.
func (r *reader) holds(e *entity, o *office, c doc.Code) int {
	if o.ofFirm && !slices.ContainsFunc(e.held, func(h held) bool { return h.ofFirm && h.title == o.title }) {
		return 0 // "a spokesman for the Salt Workers" is not that of the Ministry
	}
	best, visiting := 0, slices.Contains(o.mods, "visiting")
	if visiting && c == "" && r.published && e.country == r.own && r.own != "" {
		return 0 // the guest is another's
	}
	if p := e.peer; p != nil && len(p.held) > 0 && len(e.held) == 0 && (c == "" || c == e.country) && r.holds(p, &office{class: o.class, dept: o.dept, mods: o.mods}, "") > 0 {
		return 2 // "his Omani counterpart A": the Omani foreign minister
	}
	for i := range e.held {
		h := &e.held[i]
		if !r.sameKind(h.office, o, c) {
			continue
		}
		of := h.of
		if of == "" {
			of = e.country
		}
		if c != "" && (h.orgNamed || h.elsewhere || len(h.office.of) > 3) {
			continue // an organisation's post is no country's
		}
		if c == "" && o.elsewhere && len(o.inner) == 1 && o.inner[0].kind != country && !o.orgNamed && !h.orgNamed && !h.elsewhere && h.of != "" {
			continue // "the President of the Bank" is not the country's
		}
		if h.orgNamed && !o.orgNamed && isHead(o.class) && r.published && r.onlyOneLeft(o, r.own) != nil {
			continue // nor is it his who heads an academy, where the page tells of its president
		}
		switch {
		case c == "" && o.elsewhere && !o.orgNamed && !h.orgNamed && !h.elsewhere: // "the President of the Commission" may be whom the text calls "President A"
			best = max(best, 1)
		case c == "" || c == of:
			best = 2
		case of == "":
			best = max(best, 1)
		}
	}
	return best
}

// sameKind reports whether o can be said of one who holds h: "the Minister" of a foreign minister, "the Head of State" of a
// president.
func (r *reader) sameKind(h, o *office, c doc.Code) bool {
	if former(h) != former(o) {
		return false
	}
	if o.orgNamed && h.orgNamed && o.org != h.org {
		return false
	}
	switch {
	case h.class == o.class:
	case o.class == lang.StateClass && (h.class == lang.PresidentClass || h.class == lang.MonarchClass || h.class == lang.LeaderClass):
	case o.class == lang.PresidentClass && h.class == lang.StateClass && c == "" && len(o.mods) == 0: // "Head of State A met B, President of X. According to the President"
	case o.class == lang.LeaderClass && (c != "" || slices.Contains(o.mods, "visiting")) && (h.class == lang.PresidentClass || h.class == lang.PremierClass || h.class == lang.MonarchClass || h.class == "crown prince"):
	case o.class == lang.GovClass && h.class == lang.PremierClass:
	case o.class == "envoy" && o.head.first == o.head.last && len(o.mods) == 0 && (h.class == "ambassador" || h.class == "high commissioner" || h.class == "charge" || h.class == "nuncio"):
		return true // "The envoy"
	case o.class == "diplomat" && (h.class == "ambassador" || h.class == "charge" || h.class == "envoy"):
	case o.class == "diplomat" && c != "" && (h.class == lang.MinisterClass || h.class == "vice minister") && slices.Contains(deptKey(h.dept), "foreign"):
		return true
	case o.class == lang.MinisterClass && h.class == "vice minister" && slices.Contains(o.mods, "vice"):
		return true
	default:
		return false
	}
	if o.class == "representative" && o.head.last > o.head.first && h.head.last > h.head.first && firstWord(o.title) != firstWord(h.title) {
		return false // "the Special Representative" is not the Permanent Representative
	}
	mods := func(o *office) []string {
		var out []string
		for _, m := range o.mods {
			switch m {
			case "visiting", "official", "outgoing", "incoming", "new", "current", "incumbent", "newly", "elected", "acting", "former", "then", "late", "interim", "caretaker":
			default:
				out = append(out, m)
			}
		}
		return out
	}
	hm, om := mods(h), mods(o)
	if !slices.Equal(hm, om) && !(len(om) == 0 && (h.class == "adviser" || h.class == "envoy" || h.class == "representative")) {
		return false
	}
	return len(o.dept) == 0 || h.class != o.class || len(h.dept) == 0 || sameDept(h.dept, o.dept)
}

// onlyOneLeft is the one subject of the page for whom neither office nor country is known, when c's highest office is
// spoken of: a page on its own president may never give his title beside his name.
func (r *reader) onlyOneLeft(o *office, c doc.Code) *entity {
	switch o.class {
	case lang.PresidentClass, lang.PremierClass, lang.MonarchClass, lang.StateClass, lang.GovClass:
	default:
		return nil
	}
	if len(o.mods) > 0 {
		return nil
	}
	var left *entity
	for _, e := range r.names.people {
		if len(e.held) == 0 && (e.country == "" || e.country == c) && e.subject > 0 && e.context == acting {
			if left != nil {
				return nil
			}
			left = e
		}
	}
	return left
}

// unnamed makes an actor of an office that acts though no name is given: "a spokesman for the Foreign Ministry".
func (r *reader) unnamed(ln *line, i int, o *office) (*entity, doc.Rule) {
	ph := ln.phrases[i]
	c := r.unnamedCountry(ph, o)
	if o.plain || c == "" && !o.orgNamed && o.of == "" && !o.elsewhere && !r.isTheirs(ln, ph, o) {
		return nil, ""
	}
	if !r.acts(ln, i) {
		return nil, ""
	}
	if former(o) {
		return nil, ""
	}
	if o.class == "secretary general" && o.org == "" && c == "" {
		o.org = r.onlyIGO()
	}
	e := r.newEntity(doc.Person, "actor/unnamed")
	e.nameAt = ph.t.span(o.first, ph.offices[len(ph.offices)-1].last)
	e.name = strings.Join(strings.Fields(e.nameAt.Text()), " ")
	e.sex, e.country, e.from = o.sex, c, c
	e.held = []held{{office: o, at: ph.t.span(min(o.first, ph.first), o.last), by: "actor/unnamed", of: c}}
	r.names.people = append(r.names.people, e)
	return e, "actor/unnamed"
}

// onlyIGO is the code of the one organisation of states that the text names: whose secretary general is meant where no other is; "" for none.
func (r *reader) onlyIGO() doc.Code {
	code := doc.Code("")
	for _, e := range r.entities {
		if e.kind != doc.Organization || !strings.HasPrefix(string(e.code), "IGO") || e.code == code {
			continue
		}
		if code != "" {
			return ""
		}
		code = e.code
	}
	return code
}

// isTheirs reports whether "the Prime Minister" is the subject of a page that names no holder of that office: the page's
// own.
func (r *reader) isTheirs(ln *line, ph *phrase, o *office) bool {
	if !ph.definite || ln.head || !slices.Contains(ln.subject, ph) || !unique(o.class) && o.class != "secretary general" && o.class != lang.SpokesClass {
		return false
	}
	for _, e := range r.names.people {
		for _, h := range e.held {
			if r.sameKind(h.office, o, "") && (h.of == "" || r.own == "" || h.of == r.own) {
				return false
			}
		}
	}
	return true
}

// unnamedCountry is the country of an office without a holder's name.
func (r *reader) unnamedCountry(ph *phrase, o *office) doc.Code {
	switch {
	case o.country != "":
		return o.country
	case len(o.of) == 3:
		return o.of
	case o.realm, r.published && !o.orgNamed && !o.elsewhere && (o.class == lang.SpokesClass || unique(o.class) && !r.labelled && !r.hasNone(o.class)):
		return r.own
	}
	return ""
}

// acts reports whether an unnamed office does something, is told something, or speaks for the page.
func (r *reader) acts(ln *line, i int) bool {
	ph, t := ln.phrases[i], ln.t
	if ln.head {
		prev := t.key(ph.first - 1)
		return prev == "by" || prev == "of" && strings.EqualFold(t.key(ph.first-2), "statement")
	}
	if r.governed(t, ph.first) && t.key(ph.first-1) != "by" && t.key(ph.first-1) != "that" {
		return t.key(ph.first-1) == "to" && t.key(ph.first-2) == "according"
	}
	k := ph.last + 1
	for r.x.Has(t.key(k), lang.FiniteSet) && (t.key(k) == "also" || t.key(k) == "then" || t.key(k) == "had" || t.key(k) == "has") {
		k++
	}
	if t.has(ph.last+1, lang.SpeakingSet) && t.key(ph.last+1) != "is" && t.key(ph.last+1) != "was" || t.declares(ph.last+1) {
		return true
	}
	return !t.at(k).capital && (t.has(k, lang.SpeakingSet) && t.key(k) != "is" && t.key(k) != "was" && t.key(k) != "will" || strings.HasSuffix(t.key(k), "ed"))
}

// referPlural links "the Presidents of Brazil and Argentina" to those who hold the office.
func (r *reader) referPlural(ph *phrase) {
	o := *ph.offices[0]
	o.plural = false
	if k := ph.t.key(ph.last + 1); k == possessive || ph.t.isApostrophe(ph.last+1) {
		return // "the Foreign Ministers' Meeting"
	}
	if next := ph.t.key(ph.last + 1); next == "of" || next == "in" || isHead(o.class) && o.last > o.head.last && len(o.inner) == 0 {
		return // "the Heads of State of Central Asia" are others
	}
	var found []*entity
	for _, e := range r.names.people {
		if r.holds(e, &o, "") > 0 {
			found = append(found, e)
		}
	}
	if len(o.inner) == 1 && o.inner[0].kind == country { // "the Foreign Ministers of A, B and C"
		found = slices.DeleteFunc(found, func(e *entity) bool { return e.country != o.inner[0].code })
	}
	if len(o.inner) > 1 && !ph.t.p.Head { // "the Presidents of A and B": one of each
		found = r.oneOfEach(o.inner, found)
	}
	if len(found) == 0 && o.orgNamed {
		r.referMembers(ph)
	}
	if len(found) != 2 {
		return
	}
	r.together(ph, found, "actor/offices")
}

// oneOfEach are those of found who are of the countries named, one of each; where one of them is left, it is he of the two who meet whose
// country the text does not tell. Else none.
func (r *reader) oneOfEach(countries []*phrase, found []*entity) []*entity {
	var out []*entity
	open := 0
	for _, c := range countries {
		one := slices.DeleteFunc(slices.Clone(found), func(e *entity) bool { return e.country != c.code })
		switch len(one) {
		case 0:
			open++
		case 1:
			out = append(out, one[0])
		default:
			return nil
		}
	}
	if open == 1 && len(r.now.pair) == 2 && len(countries) == 2 && len(out) == 1 {
		for k, e := range r.now.pair {
			if e.country == "" && r.now.pair[1-k] == out[0] {
				return append(out, e)
			}
		}
	}
	if open > 0 {
		return nil
	}
	return out
}

// referMembers links "the G7 Foreign Ministers" to the body whose members they are.
func (r *reader) referMembers(ph *phrase) {
	for k := ph.first; k <= ph.last; k++ {
		h, ok := ph.t.longest(k, lang.BodyEntry)
		if !ok || h.Country != "" || isNational(h.Code) || len(ph.inner) > 0 {
			continue
		}
		q := &phrase{kind: body, t: ph.t, first: ph.first, last: ph.last, name: words{k, k + h.n - 1}, form: doc.RoleForm, entry: h.Index, owner: -1, code: h.Code}
		r.addBody(q, r.now.line)
		ph.who = q.who
		return
	}
}

// declares reports whether a verb in the present stands at word k, or behind an adverb, with which one speaks: "urges", "strongly condemns",
// "is deeply alarmed".
func (t *text) declares(k int) bool {
	for strings.HasSuffix(t.key(k), "ly") || t.key(k) == "also" || t.key(k) == "further" {
		k++
	}
	if t.key(k) == "is" {
		for k++; strings.HasSuffix(t.key(k), "ly") || t.key(k) == "also"; k++ {
		}
		return strings.HasSuffix(t.key(k), "ed") && (t.key(k+1) == "by" || t.key(k+1) == "about" || t.key(k+1) == "at" || t.key(k+1) == "that") && t.key(k) != "supported"
	}
	return strings.HasSuffix(t.key(k), "s") && t.isVerb(k) && t.key(k) != "was" && t.key(k) != "has" && t.key(k) != "does"
}
