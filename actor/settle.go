package actor

import (
	"slices"
	"strings"
	"unicode"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// settleCountries works out the own country and gives people the country they act for.
func (r *reader) settleCountries() {
	r.countSubjects()
	r.manner()
	if r.own == "" && r.ownBody == "" {
		r.own = r.inferOwn()
	}
	r.settleByHeadline()
	for _, e := range r.names.people {
		r.settle(e)
		r.countryOf(e)
	}
	r.settlePrincipal()
	r.settleAmongOwn()
	for _, e := range r.names.people {
		if b := e.beside; b != nil && len(e.held) == 0 && e.from == "" && r.published && e.context == acting && b.saidCountry() == r.own {
			e.from = r.own // "attended by A, the President of X, and B" on the page of X
		}
		r.countryOf(e)
	}
	for _, p := range r.names.people {
		for _, h := range p.held {
			r.settleInner(h)
		}
	}
	for _, e := range r.entities {
		if e.kind == doc.Organization && e.country == "" && r.own != "" && isNational(e.code) && !e.inner && !r.wide(e) && !r.abroad(e) && !(r.own == "USA" && e.keys[0] == "ministry") { // the USA has departments
			e.country, e.code = r.own, r.own+e.code
		}
	}
}

// settleInner gives a body that is first named in the name of a post the country of that post: "Director of the Weather Service".
func (r *reader) settleInner(h held) {
	for _, q := range h.inner {
		if e := q.who; q.kind == body && e != nil && e.inner && e.country == "" && h.of != "" && isNational(e.code) && !former(h.office) && !r.wide(e) {
			e.country, e.code = h.of, h.of+e.code
		}
	}
}

// settleAmongOwn gives the own country to a prime minister without one who heads a list of the page's own people: "attended by Prime Minister A,
// Speaker B and Minister C" on the page of their president.
func (r *reader) settleAmongOwn() {
	const enough = 2 // others in the list
	if !r.published {
		return
	}
	next := map[*entity]*entity{}
	for _, e := range r.names.people {
		if e.beside != nil && next[e.beside] == nil {
			next[e.beside] = e
		}
	}
	for _, e := range r.names.people {
		if e.context != acting || e.saidCountry() != "" || e.beside != nil {
			continue
		}
		own, steps := 0, 0
		for f := next[e]; f != nil && steps < len(r.names.people); f, steps = next[f], steps+1 {
			if f.saidCountry() == r.own {
				own++
			} else if f.saidCountry() != "" {
				own = -1
				break
			}
		}
		for i := range e.held {
			if h := &e.held[i]; own >= enough && h.class == lang.PremierClass && h.of == "" && !h.orgNamed && !h.elsewhere && !r.taken(e, h) {
				h.of = r.own
			}
		}
	}
}

// wide reports whether a body's name says that it is of more than one country: 'the Caribbean Public Health Agency'.
func (r *reader) wide(e *entity) bool {
	return slices.ContainsFunc(e.keys, func(w string) bool { return slices.Contains(r.l.Names.Wide, w) })
}

// abroad reports whether an assembly or court that bears no country's name is rather another country's: the paragraph that first names it
// names only other countries, and nobody of the page's own.
func (r *reader) abroad(e *entity) bool {
	if e.code != "LEG" && e.code != "JUD" || len(e.places) == 0 {
		return false
	}
	other := false
	for _, ln := range r.lines {
		if !r.d.Layout().Blocks[ln.block].Span.Contains(e.places[0].at) {
			continue
		}
		for _, ph := range ln.phrases {
			switch {
			case ph.kind == country && ph.form != "":
				if other = true; ph.code == r.own {
					return false
				}
			case ph.who != nil && ph.who.kind == doc.Person && ph.who.saidCountry() == r.own:
				return false
			}
		}
	}
	return other
}

func (r *reader) countSubjects() {
	for _, ln := range r.lines {
		if ln.head {
			continue
		}
		for _, ph := range ln.subject {
			if ph.who != nil {
				ph.who.subject++
			}
		}
	}
}

// settle gives a country to the offices for which the text gives none: that of a post which only one country has, or the
// publisher's for those who act on its page.
func (r *reader) settle(e *entity) {
	for i := range e.held {
		h := &e.held[i]
		if h.orgNamed && h.org == "IGOUNO" && r.homely(h.title) {
			o := *h.office
			o.orgNamed, o.elsewhere, o.org, o.country = false, false, "", r.own
			h.office, h.of = &o, r.own
		}
		if h.of != "" || h.orgNamed && h.country == "" || h.elsewhere && h.country == "" {
			continue
		}
		switch {
		case h.by == ruleShare && r.sharedOf(e, h) != "":
			h.of = r.sharedOf(e, h)
		case h.own:
			h.of = r.own
		case r.personAt(e.sent, e) != nil:
			h.of = r.personAt(e.sent, e).saidCountry()
		case r.personAt(e.with, e) != nil && !former(h.office):
			h.of = r.personAt(e.with, e).saidCountry()
		case h.realm && r.own != "":
			if r.x.IsRealm(r.own, h.realmWord) {
				h.of = r.own
			}
		case e.mark == "REL" && r.own == "VAT":
			h.of = r.own
		case h.office.of != "":
			if len(h.office.of) == 3 {
				h.of = h.office.of
			} else {
				h.elsewhere = true
			}
		case e.saidCountry() != "" && !former(h.office):
			h.of = e.saidCountry()
		case r.besideForeign(e, h) != "":
			h.of = r.besideForeign(e, h)
		case r.published && r.visitedBy(e) != "" && !former(h.office):
			h.of = r.own
		case h.code == "BUS":
		case r.published && e.context == acting && !r.taken(e, h) && (!isHead(h.class) || e.leads && !r.labelled && !r.unsigned):
			h.of = r.own
		case e.signs && !r.taken(e, h), e.context == acting && !r.published && !unique(h.class) && h.code != "":
			h.of = r.own
		}
	}
}

// visitedBy is the other country of somebody who called on e: on the page of X, "the commander of Y's fleet called on Chief of Staff A" shows A as X's.
func (r *reader) visitedBy(e *entity) doc.Code {
	if e.caller == nil || e.caller.who == nil {
		return ""
	}
	if c := e.caller.who.saidCountry(); c != r.own {
		return c
	}
	return ""
}

// besideForeign is the other country of somebody who is met together with e, who holds no post that every country has one of: "met with the
// Mexican President A and Foreign Secretary B".
func (r *reader) besideForeign(e *entity, h *held) doc.Code {
	b := e.beside
	if b == nil || isHead(h.class) || e.context != opposite || b.context != opposite || len(b.held) == 0 || b.held[0].class == h.class || former(h.office) || former(b.held[0].office) {
		return ""
	}
	if c := b.saidCountry(); c != r.own {
		return c
	}
	return ""
}

// sharedOf is the country that the page gives another with whom e shares the words of a post: "Cabinet Secretaries A and B".
func (r *reader) sharedOf(e *entity, h *held) doc.Code {
	if isHead(h.class) || e.beside == nil {
		return ""
	}
	for _, g := range e.beside.held {
		if g.by == ruleShare && g.at == h.at && g.country == "" {
			return g.of
		}
	}
	return ""
}

// settleByHeadline gives a post the country that the headline has with it: "Kenyan President visits the port" above "President A visited".
// It must be the only man on the page with such a post.
func (r *reader) settleByHeadline() {
	for _, ln := range r.lines {
		if !ln.head {
			continue
		}
		for _, ph := range ln.phrases {
			if ph.kind != person || ph.who != nil || ph.back || len(ph.offices) == 0 || ph.offices[0].plural || ph.offices[0].country == "" || !isHead(ph.offices[0].class) {
				continue
			}
			if h := r.soleHolder(ph.offices[0]); h != nil {
				h.of = ph.offices[0].country
			}
		}
	}
}

// soleHolder is the post like o of the one person who has such a post without a country, nil where there is none, more, or one of o's country.
func (r *reader) soleHolder(o *office) *held {
	var found *held
	for _, e := range r.names.people {
		for i := range e.held {
			h := &e.held[i]
			if h.class != o.class || former(h.office) != former(o) || !slices.Equal(h.mods, o.mods) || h.orgNamed || h.elsewhere {
				continue
			}
			if c := e.saidCountry(); c == o.country || c == "" && (found != nil || e.context == opposite) {
				return nil
			} else if c == "" {
				found = h
			}
		}
	}
	return found
}

// personAt is the person whom a phrase means that stands with e, nil for none: who conveys the greetings of e, "The Minister conveyed the
// greetings of A", or whom e accompanies, "The Kenyan leader was accompanied by A".
func (r *reader) personAt(ph *phrase, e *entity) *entity {
	if ph == nil || ph.kind != person {
		return nil
	}
	who := ph.who
	if who == nil && len(ph.offices) > 0 {
		who, _ = r.holder(ph, ph.offices[0])
	}
	if who == e {
		return nil
	}
	return who
}

// taken reports whether another person holds h's office for the own country already.
func (r *reader) taken(e *entity, h *held) bool {
	if r.hasNone(h.class) {
		return true
	}
	if slices.Contains(h.mods, "deputy") || slices.Contains(h.mods, "vice") {
		return false // there may be many
	}
	switch h.class {
	case lang.PresidentClass, lang.PremierClass, lang.MonarchClass, lang.LeaderClass, lang.PopeClass:
	case lang.MinisterClass, lang.SecretaryClass:
		if len(h.dept) == 0 && !strings.Contains(h.title, " ") {
			return e.subject == 0
		}
	default:
		return false
	}
	for _, p := range r.names.people {
		if p == e {
			continue
		}
		for _, g := range p.held {
			if g.class == h.class && g.of == r.own && slices.Equal(g.mods, h.mods) && (len(g.dept) == 0 || sameDept(g.dept, h.dept)) {
				return true
			}
		}
	}
	return false
}

// hasNone reports whether the own country has no such post.
func (r *reader) hasNone(c lang.Class) bool {
	if r.own == "USA" {
		switch c {
		case lang.MinisterClass, lang.PremierClass, lang.MonarchClass, "vice minister", "crown prince":
			return true
		}
	}
	return false
}

// unique reports whether a country has one such post, and every country may have it.
func unique(c lang.Class) bool {
	switch c {
	case lang.PresidentClass, lang.PremierClass, lang.MonarchClass, lang.LeaderClass, lang.MinisterClass, lang.SecretaryClass, "crown prince", "speaker", "vice president":
		return true
	}
	return false
}

// former reports whether an office is one that its holder has no more.
func former(o *office) bool {
	return slices.ContainsFunc(o.mods, func(m string) bool { return past[m] })
}

// past are the words before an office that say so.
var past = map[string]bool{"former": true, "ex": true, "ousted": true, "deposed": true, "toppled": true, "overthrown": true}

// settlePrincipal gives the own country to the man of whom a page without a publisher tells: its most frequent subject,
// where no country stands with him.
func (r *reader) settlePrincipal() {
	if r.own == "" {
		return
	}
	var top *entity
	for _, e := range r.names.people {
		if e.subject > 0 && (top == nil || e.subject > top.subject) && e.saidCountry() == "" && e.context == acting {
			top = e
		}
	}
	if top == nil || r.unsigned || r.published && !top.leads && !r.opensWith(top) && !r.joins(top) || r.labelled || r.anyElsewhere(top) || slices.ContainsFunc(top.held, func(h held) bool { return r.taken(top, &h) }) {
		return
	}
	for i := range top.held {
		if h := &top.held[i]; h.of == "" && !h.orgNamed && !h.elsewhere {
			h.of = r.own
		}
	}
	if top.saidCountry() == "" {
		top.from = r.own
	}
}

// joins reports whether e and somebody of another country are the subject of a sentence together: "Prime Minister A and President B agreed".
func (r *reader) joins(e *entity) bool {
	for _, ln := range r.lines {
		here, other := false, false
		for _, ph := range ln.subject {
			here = here || ph.who == e
			other = other || ph.who != nil && ph.who != e && ph.who.kind == doc.Person && ph.who.saidCountry() != "" && ph.who.saidCountry() != r.own
		}
		if here && other {
			return true
		}
	}
	return false
}

// opensWith reports whether e is named in the headline or the first paragraph.
func (r *reader) opensWith(e *entity) bool {
	for _, ln := range r.lines {
		if !ln.opens || len(ln.t.words) == 0 {
			continue
		}
		for _, m := range e.places {
			if ln.t.p.Contains(m.at) {
				return true
			}
		}
	}
	return false
}

func (r *reader) anyElsewhere(e *entity) bool {
	for _, h := range e.held {
		if h.orgNamed || h.elsewhere || h.class == "secretary general" && !r.published {
			return true
		}
	}
	return false
}

// countryOf is the country that a person acts for: that of a present office, of a former one, or the one said with the name.
func (r *reader) countryOf(e *entity) {
	for _, h := range e.held {
		if h.of != "" && !former(h.office) {
			e.country = h.of
			return
		}
	}
	e.country = e.saidCountry()
	if e.country == "" && e.mark == "REL" && r.own == "VAT" {
		e.country = "VAT"
	}
}

// inferOwn works out the country from whose side a page without a known publisher speaks: whose posts its people hold,
// where its address is, whose attitude is told ("reaffirmed U.S. support"), who stands beside the other side ("Russia and
// Angola"), and else which country is named most, the other side's left out.
func (r *reader) inferOwn() doc.Code {
	score, theirs, firm := map[doc.Code]int{}, map[doc.Code]bool{}, map[doc.Code]bool{}
	var order []doc.Code
	add := func(c doc.Code, n int) {
		if _, ok := score[c]; !ok && c != "" {
			order = append(order, c)
		}
		score[c] += n
	}
	for _, e := range r.names.people {
		if c := e.saidCountry(); c != "" && !e.isEnvoy() {
			theirs[c] = true
		}
	}
	for _, e := range r.names.people {
		if len(e.held) > 0 && !slices.ContainsFunc(e.held, func(h held) bool {
			return h.class != "secretary general" || h.of != "" || h.org != "" || h.orgNamed || h.elsewhere
		}) {
			return "" // the page of an organisation, which names its Secretary-General without more: it takes no country's side
		}
		for _, h := range e.held {
			if len(h.office.of) == 3 && h.of == "" && !theirs[h.office.of] && e.context == acting {
				add(h.office.of, 8)
				firm[h.office.of] = true
			}
		}
	}
	for _, b := range r.d.Layout().Blocks {
		if b.Kind == doc.Furniture || b.Kind == doc.Label {
			if c := lang.CountryOf(b.Text(), r.l); c != "" {
				add(c, 4)
			}
		}
	}
	if c := r.overTitle(); c != "" {
		add(c, 8)
		firm[c] = true
	}
	if c := r.datelined(); c != "" && !theirs[c] {
		add(c, 6)
		firm[c] = true
	}
	for _, ln := range r.lines {
		for i, ph := range ln.phrases {
			if ph.kind == country && ph.code != "" && ph.form != doc.RoleForm {
				w := r.weight(ln, i, theirs)
				add(ph.code, w)
				firm[ph.code] = firm[ph.code] || w >= 5
			}
			if c := r.atHome(ph); c != "" {
				add(c, 3)
				firm[c] = true
			}
			if c := r.declaring(ln, ph); c != "" {
				add(c, 4)
				firm[c] = true
			}
		}
	}
	for _, sure := range []bool{true, false} {
		best, second := doc.Code(""), 0
		for _, c := range order {
			switch {
			case theirs[c] || sure && !firm[c]:
			case score[c] > score[best]:
				best, second = c, score[best]
			default:
				second = max(second, score[c])
			}
		}
		if score[best] >= 3 && score[best] > second {
			if sure || second == 0 && !r.meetsHead() { // a country of which nothing tells that it is the page's own must be the only one
				return best
			}
		}
	}
	return ""
}

// overTitle is the country of a body with which the headline begins, behind a dash or colon what it tells: "Reserve Bank of Fiji – Policy decision".
func (r *reader) overTitle() doc.Code {
	for _, ln := range r.lines {
		if !ln.head || ln.page || len(ln.phrases) == 0 {
			continue
		}
		ph := ln.phrases[0]
		switch ln.t.key(ph.last + 1) {
		case "–", "—", "-", ":", "|":
			if ph.kind == body && ph.first == 0 && len(ph.country) == 3 {
				return ph.country
			}
		}
		break
	}
	return ""
}

// datelined is the country whose state news agency the dateline names, "(KUNA)", or which has its seat where the dateline is from, and of which the
// text speaks as one speaks of one's own: "the Kingdom".
func (r *reader) datelined() doc.Code {
	at := r.d.Layout().Dateline
	if at.IsZero() {
		return ""
	}
	for _, w := range strings.FieldsFunc(at.Text(), func(r rune) bool { return !unicode.IsLetter(r) }) {
		if c := lang.AgencyOf(strings.ToUpper(w)); c != "" {
			return c
		}
	}
	c := lang.CountryOf(at.Text(), r.l)
	if c == "" {
		return ""
	}
	for _, ln := range r.lines {
		for _, ph := range ln.phrases {
			if ph.kind == country && ph.form == doc.RoleForm && ph.code == "" && r.x.IsRealm(c, ph.t.key(ph.last)) {
				return c
			}
		}
	}
	return ""
}

// declaring is the country that declares something by the sentence itself, or whose government or ministry does: "Norvia condemns", "The Ministry of
// Foreign Affairs of Norvia welcomes"; "" for none.
func (r *reader) declaring(ln *line, ph *phrase) doc.Code {
	if !slices.Contains(ln.subject, ph) || ph.t.words[ph.first].quoted || !ph.t.declares(ph.last+1) {
		return ""
	}
	switch {
	case ph.kind == country && ph.form == doc.CountryForm:
		return ph.code
	case ph.kind == body && len(ph.country) == 3:
		return ph.country
	}
	return ""
}

// isEnvoy reports whether all that a person holds is the post of an ambassador: he sits with the guests as often as with the hosts.
func (e *entity) isEnvoy() bool {
	return len(e.held) > 0 && !slices.ContainsFunc(e.held, func(h held) bool { return h.class != "ambassador" })
}

// meetsHead reports whether the page's people meet a head of a state which the text does not name with him: "A met with President B". The
// country that is named most is then rather his.
func (r *reader) meetsHead() bool {
	return slices.ContainsFunc(r.names.people, func(e *entity) bool {
		return e.context == opposite && e.saidCountry() == "" && slices.ContainsFunc(e.held, func(h held) bool {
			return isHead(h.class) && !former(h.office) && !h.orgNamed && !h.elsewhere && h.office.of == ""
		})
	})
}

// atHome is the country of a body that a page names as one names those of one's own: "the State Department", without a country's name.
func (r *reader) atHome(ph *phrase) doc.Code {
	switch {
	case ph.kind == country && ph.form != doc.CountryForm && ph.t.key(ph.last) == "house":
		return ph.code // "at the White House"
	case ph.kind == body && !ph.short && ph.entry >= 0 && len(ph.country) == 3 && !r.l.Names.Bodies[ph.entry].Group && len(ph.code) > 3 && isNational(ph.code[3:]):
		return ph.country
	}
	return ""
}

// weight says how much a mention of a country speaks for its being the page's own.
func (r *reader) weight(ln *line, i int, theirs map[doc.Code]bool) int {
	t, ph := ln.t, ln.phrases[i]
	switch {
	case ph.form == "":
		return 1 // a city that is a seat of government
	case t.has(ph.first-1, lang.PlaceSet) && t.key(ph.first-1) != "between", ph.form == doc.DemonymForm && t.key(ph.last) == "side":
		return 0
	case r.isAbout(t, ph), r.isBlamed(t, ph):
		return 0
	case t.key(ph.first-1) == "," && (t.key(ph.last+1) == "," || t.key(ph.last+1) == "and") && !slices.Contains(ln.subject, ph):
		return 0 // one of a list of topics
	case t.has(ph.first-1, lang.OwnSet):
		return -2 // "our Canadian partners"
	}
	w := 2
	next := ph.last + 1
	if t.key(next) == possessive {
		next++
	}
	if h, ok := t.longest(next+1, lang.DemonymEntry); ok && t.key(next) == "and" {
		if of, _ := t.longest(next+1, lang.CountryEntry); of.n <= h.n { // "and Saudi Arabia" names a country
			next += 1 + h.n
		}
	}
	if !t.at(next).mark && !r.isVerb(t, next) && t.key(next) != "and" {
		w++ // attributive: "Russian troops"
	}
	for j := next; j < next+3; j++ {
		if t.has(j, lang.StanceSet) && r.upheld(t, ph.first) {
			w += 3
			break
		}
	}
	if that := t.key(ph.first-1) == "that" || t.key(ph.first-2) == "that" && t.has(ph.first-1, lang.ArticleSet); that {
		switch {
		case ph.form == doc.CountryForm && holding[t.key(ph.last+1)]:
			w += 3 // "told him that the Netherlands regards it as a breach"
		case promises(t, ph.last+1):
			w += 2 // "made clear that the United States and its allies will respond"
		}
	}
	if t.key(ph.first-1) == "of" && t.has(ph.first-2, lang.StanceSet) && r.upheld(t, ph.first-2) {
		w += 3
	}
	if (t.key(next) == "and") && (t.key(next+1) == "our" || t.key(next+1) == "its") {
		w += 2 // "the United States and our allies"
	}
	for _, j := range []int{i - 1, i + 1} {
		if j >= 0 && j < len(ln.phrases) && ln.phrases[j].kind == country && theirs[ln.phrases[j].code] && paired(t, ph, ln.phrases[j]) && t.key(min(ph.first, ln.phrases[j].first)-1) != "both" {
			w += 3
		}
	}
	return w
}

// isAbout reports whether a country is what is spoken of or gone to, "support for Ukraine", "visited Israel", "in Riyadh, Saudi Arabia", and hence
// rather not the page's own.
func (r *reader) isAbout(t *text, ph *phrase) bool {
	prev := ph.first - 1
	switch t.key(prev) {
	case "of", "by", "between":
		return false
	case "from":
		return true
	case "visited", "visit", "visits", "visiting", "reached", "left":
		return true
	case "against", "over", "on", "towards", "toward", "regarding", "concerning", "about":
		return t.at(ph.last+1).mark || t.has(ph.last+1, lang.RelationSet|lang.PlaceSet) // but "an update on U.S. support"
	case "for", "to":
		return t.has(prev-1, lang.StanceSet) || t.key(prev) == "to" && slices.Contains([]string{"travel", "travels", "traveled", "travelled", "traveling", "trip", "visit"}, t.key(prev-1))
	case ",":
		return ph.form == doc.CountryForm && t.at(prev-1).capital && !t.at(prev-1).mark && len(t.hitsAt(prev-1)) == 0 || r.isSeatAt(t, prev-1)
	}
	return false
}

// isSeatAt reports whether word k is the end of the name of a seat of government.
func (r *reader) isSeatAt(t *text, k int) bool {
	for i := k; i >= 0 && i > k-3; i-- {
		if h, ok := t.longest(i, lang.SeatEntry); ok && i+h.n-1 == k {
			return true
		}
	}
	return false
}

// holding are verbs that tell what a country holds: somebody who says it of one speaks for it.
var holding = map[string]bool{
	"regards": true, "considers": true, "attaches": true, "supports": true, "welcomes": true, "believes": true, "condemns": true, "rejects": true, "values": true,
	"stands": true, "appreciates": true, "opposes": true, "hopes": true, "favours": true, "favors": true, "expects": true,
}

// isBlamed reports whether a country is named as one that does ill, or whose soil is told of: "Norvia's attack", "the raid launched by Norvia", "the
// Norvian border", "the capital of Norvia".
func (r *reader) isBlamed(t *text, ph *phrase) bool {
	const near = 4 // words between it and the ill word
	bad := func(k int) bool {
		w := t.words[k]
		return r.l.Deeds.Bad[w.key] || t.p.HasTree() && r.l.Deeds.Bad[t.p.Lemmas[w.token]]
	}
	if prev := t.key(ph.first - 1); prev == "of" {
		return t.key(ph.first-2) == "capital" || t.key(ph.first-2) == "support" && t.key(ph.first-3) == "in"
	} else if prev == "by" {
		for k := ph.first - 2; k >= 0 && k > ph.first-2-near && !t.at(k).mark; k-- {
			if bad(k) {
				return true
			}
		}
	}
	for k := ph.last + 1; k < len(t.words) && k < ph.last+near && !t.at(k).mark; k++ {
		if t.key(k) == "border" || t.key(k) == "borders" || bad(k) {
			return true
		}
		if t.has(k, lang.PlaceSet|lang.RelationSet) {
			break
		}
	}
	return false
}

// promises reports whether "will" or "would" follows at word k or soon.
func promises(t *text, k int) bool {
	for j := k; j < k+6; j++ {
		if t.key(j) == "will" || t.key(j) == "would" {
			return true
		}
	}
	return false
}

// upheld reports whether one of the verbs by which one speaks for one's own side stands shortly before word k.
func (r *reader) upheld(t *text, k int) bool {
	for j := k - 1; j >= 0 && j > k-5; j-- {
		if t.has(j, lang.UpholdingSet) {
			return true
		}
	}
	return false
}

// paired reports whether two countries stand together: "Russian-Angolan", "Russia and Angola".
func paired(t *text, a, b *phrase) bool {
	if a.first > b.first {
		a, b = b, a
	}
	return t.words[b.first].glued || b.first == a.last+2 && t.key(a.last+1) == "and"
}
