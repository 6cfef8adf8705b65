package actor

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// office is a post as the words of a text give it.
type office struct {
	first, last int    // all its words: "the Iraqi Minister of Water Resources", without the article
	head        words  // "Minister"
	title       string // "Minister of Water Resources"
	class       lang.Class
	mods        []string // "deputy", "former", folded
	dept        []string // "water", "resources", folded and sorted
	country     doc.Code // the country named with it
	org         doc.Code // the organisation
	orgNamed    bool     // an organisation is named
	of          doc.Code // the country whose post it is where none is named
	code        doc.Code // CAMEO role
	sex         lang.Sex
	realmWord   string
	realm       bool // "of the Republic": the own country
	about       bool // a department stands behind the noun
	everyday    bool // an everyday word: "head"
	plain       bool // the same, without a complement
	plural      bool
	inner       []*phrase // countries and bodies named in it
	ofFirm      bool      // that of a spokesman is a name that we do not know
	elsewhere   bool      // a complement that is no country says whose post it is
}

// isLong reports whether a department or body stands behind the noun of a post: a name of one word is then rather a part of
// it.
func (o *office) isLong() bool {
	return o.about || o.last > o.head.last && len(o.inner) > 0 && o.inner[len(o.inner)-1].kind == body
}

// lowersNext reports whether a post is "Deputy" or the like, with nothing behind it: what follows is rather another post, "Deputy Commandant".
func (o *office) lowersNext(t *text) bool {
	switch t.key(o.last) {
	case "deputy", "chief", "head", "assistant", "member":
		return o.last == o.head.last && o.country == ""
	}
	return false
}

// offices reads one or more posts of one holder: "Deputy Prime Minister and Minister of Foreign Affairs". Next is the word
// behind them.
func (c *chunker) offices(t *text, k int) ([]*office, int) {
	o, next := c.office(t, k)
	if o == nil {
		return nil, k
	}
	out := []*office{o}
	for !o.plural {
		j := next
		if t.key(j) == "," && t.key(j+1) == "and" {
			j++
		}
		if t.key(j) != "and" && !t.isDashAt(j) {
			break
		}
		j++
		if t.key(j) == "the" {
			break // "the President and the Minister" are two men
		}
		o2, next2 := c.office(t, j)
		if o2 == nil || o2.plain || c.namedBehind(t, next) || !t.isDashAt(j-1) && !c.oneHolder(t, o, o2, next2) {
			break
		}
		if o2.country != "" && o.country == "" && !o.orgNamed && !o.realm {
			o.country = o2.country // "Prime Minister and Minister of Foreign Affairs of X"
		}
		if o2.country == "" && !o2.orgNamed {
			o2.country = o.country
		}
		out, next, o = append(out, o2), next2, o2
	}
	return out, next
}

// oneHolder reports whether "A and B" can be two posts of one person: "Deputy Prime Minister and Minister of Finance", but
// not "the Secretary and Foreign Minister A".
func (c *chunker) oneHolder(t *text, a, b *office, next int) bool {
	if t.key(a.first-1) != "the" && !t.at(next).capital && b.class != a.class && a.class != lang.SecretaryClass {
		return true // "Spokesperson and Chief Adviser to the President"
	}
	if t.key(a.first-1) == "the" && t.at(next).capital {
		if n, ok := c.names.longest(t, words{next, next}); ok {
			known := c.names.find(c.names.keysOf(t, n))
			if len(known) == 1 && len(known[0].held) > 0 && !slices.ContainsFunc(known[0].held, func(h held) bool { return h.class == a.class }) {
				return false // "the Vice President and Chancellor Berg", who was named as Chancellor alone
			}
		}
	}
	if former(a) && b.country != "" && !t.at(next).capital {
		return true // "The former first lady and U.S. senator"
	}
	high := a.class == lang.PremierClass || a.class == "crown prince" || a.class == "vice president" || a.class == "deputy premier" || a.class == lang.MinisterClass || a.class == "vice minister" || a.class == "chair"
	if !high || len(b.dept) == 0 && b.class != lang.PremierClass && b.class != "commander" && b.class != "chair" || len(b.mods) > 0 {
		return false
	}
	if a.class == b.class && len(a.dept) == 0 {
		return false
	}
	behind := b.last > b.head.last || b.class != lang.MinisterClass
	return behind || len(a.mods) > 0 || !c.namedBehind(t, next)
}

// isNational reports whether a CAMEO role is one of a state: its bodies belong to a country though the text names none.
func isNational(role doc.Code) bool {
	switch role {
	case "GOV", "LEG", "MIL", "JUD", "COP", "SPY":
		return true
	}
	return false
}

func countryAt(first, last int, code doc.Code, form doc.Form) *phrase {
	return &phrase{kind: country, first: first, last: last, name: none, code: code, form: form, entry: -1, owner: -1}
}

// namedBehind reports whether a name stands at word k, so that what follows is another man's.
func (c *chunker) namedBehind(t *text, k int) bool {
	_, ok := c.nameRun(t, k, true, &phrase{})
	return ok
}

// office reads one post at word k, without an article.
func (c *chunker) office(t *text, k int) (*office, int) {
	if o := c.shortOffice(t, k); o != nil {
		return o, k + 1
	}
	o := &office{first: k}
	k, ok := c.beforeHead(t, k, o)
	if !ok {
		return nil, k
	}
	h, _ := t.longest(k, lang.OfficeEntry)
	entry := &c.l.Names.Offices[h.Index]
	o.head = words{k, k + h.n - 1}
	if strings.HasSuffix(entry.Words, " for") {
		o.head.last--
	}
	o.class, o.code, o.sex, o.of, o.plural = entry.Class, entry.Code, entry.Sex, entry.Of, h.Plural
	o.last = o.head.last
	if k := o.last + 1; t.key(k) == "elect" || t.key(k) == "designate" { // "Chancellor-elect", "President designate"
		o.head.last, o.last = k, k
		o.mods = append(o.mods, t.key(k))
	}
	switch t.key(o.last + 1) {
	case "state", "states", "country", "countries", "nations", "economies":
		if t.key(o.last) == "member" {
			return nil, k // "the EU Member States"
		}
	}
	if t.at(o.last+1).glued && len(t.hitsAt(o.last+1)) == 0 {
		return nil, k // "president-driven"
	}
	o.everyday = entry.Plain
	o.dept = append(o.dept, strings.Fields(entry.About)...)
	parts := c.complements(t, o)
	ofBody := slices.ContainsFunc(o.inner, func(ph *phrase) bool { return ph.kind == body })
	o.plain = entry.Plain && o.country == "" && !o.orgNamed && !ofBody && len(o.dept) == 0 && len(o.mods) == 0
	o.title = titleOf(t, o, parts)
	slices.Sort(o.dept)
	return o, o.last + 1
}

// beforeHead reads what stands before the noun of a post: country, modifiers, department; it returns the noun's place.
func (c *chunker) beforeHead(t *text, k int, o *office) (int, bool) {
	for step := 0; step < 12; step++ {
		h, isOffice := t.longest(k, lang.OfficeEntry)
		if isOffice && h.n > 1 {
			return k, true
		}
		if n := c.prefix(t, k, o); n > 0 {
			k += n
			continue
		}
		return k, isOffice
	}
	return k, false
}

// prefix reads one word or phrase before the noun of a post and returns its length; 0 where it is none, or is the noun.
func (c *chunker) prefix(t *text, k int, o *office) int {
	if t.at(k).mark {
		return 0
	}
	if k == o.first {
		if b, ok := c.bodyAt(t, k); ok && b.last > k && c.headFollows(t, b.last+1) {
			o.inner = append(o.inner, b)
			o.country, o.org = b.country, b.code
			o.orgNamed = b.country == "" && !isNational(b.code)
			return b.last - k + 1
		}
	}
	if h, ok := t.longest(k, lang.DemonymEntry, lang.CountryEntry, lang.BodyEntry, lang.SeatEntry); ok && c.headFollows(t, k+h.n) {
		n := h.n
		if t.key(k+n) == possessive {
			n++
		}
		switch {
		case h.Kind == lang.BodyEntry:
			o.org, o.orgNamed = h.Code, h.Country == "" && !isNational(h.Code)
			if h.Country != "" {
				o.country = h.Country
			}
		case h.Kind == lang.SeatEntry && t.key(k+h.n) != possessive && t.words[k].key != "white":
			return 0
		default:
			o.country = h.Code
			form := doc.CountryForm
			if h.Kind == lang.DemonymEntry {
				form = doc.DemonymForm
			}
			o.inner = append(o.inner, countryAt(k, k+h.n-1, h.Code, form))
		}
		return n
	}
	if t.has(k, lang.ModifierSet) && c.headFollows(t, k+1) {
		if t.key(k) == "then" && t.words[k].capital && k == 0 && !t.at(k+1).glued {
			return 0 // "Then Minister A spoke"
		}
		if len(o.mods) == 0 && len(o.dept) == 0 {
			o.head.first = k
		}
		o.mods = append(o.mods, t.key(k))
		return 1
	}
	if t.has(k, lang.DepartmentSet) && (t.words[k].capital || t.has(k+1, lang.DepartmentSet) || !t.at(k+1).capital && (!t.at(k-1).capital || k > o.first)) && c.headFollows(t, k+1) {
		o.dept = append(o.dept, t.key(k))
		return 1
	}
	if k == o.first && t.words[k].upper && !t.loud && c.headFollows(t, k+1) && len(t.hitsAt(k)) == 0 && t.words[k].end-t.words[k].start <= 6 {
		return 1 // an abbreviation: "MFA", "DG"
	}
	return 0
}

// headFollows reports whether the noun of a post stands at word k or a few words on, with only its own words between.
func (c *chunker) headFollows(t *text, k int) bool {
	for range 8 {
		if t.key(k) == possessive || t.key(k) == "and" && t.has(k-1, lang.DepartmentSet) && t.has(k+1, lang.DepartmentSet) {
			k++
			continue
		}
		if h, ok := t.longest(k, lang.OfficeEntry); ok && (h.n > 1 || !t.has(k, lang.ModifierSet|lang.DepartmentSet)) {
			return true
		}
		if h, ok := t.longest(k, lang.DemonymEntry, lang.BodyEntry); ok {
			k += h.n
			continue
		}
		if t.has(k, lang.ModifierSet|lang.DepartmentSet) {
			if h, ok := t.longest(k, lang.OfficeEntry); ok && !c.canGoOn(t, k+1) && h.n == 1 {
				return true
			}
			k++
			continue
		}
		if t.at(k).upper && !t.loud && t.words[k].end-t.words[k].start <= 6 {
			k++
			continue
		}
		return false
	}
	return false
}

// canGoOn reports whether word k can still belong before the noun of a post.
func (c *chunker) canGoOn(t *text, k int) bool {
	_, office := t.longest(k, lang.OfficeEntry)
	return office || t.has(k, lang.ModifierSet|lang.DepartmentSet)
}

// complements reads what follows the noun of a post: "of Water Resources", "of Iraq", "to the UN", "in the Kingdom of X". It
// returns the parts that belong to the title.
func (c *chunker) complements(t *text, o *office) []words {
	var parts []words
	for range 5 {
		k := o.last + 1
		prep := t.key(k)
		switch prep {
		case "of", "for", "to", "in", "at":
		case "on":
			if o.class != "rapporteur" && o.class != "adviser" && o.class != "envoy" {
				return parts
			}
		default:
			return parts
		}
		part, ok := c.complement(t, o, prep, k+1)
		if !ok {
			return parts
		}
		o.last = part.last
		if part.first >= 0 {
			parts = append(parts, words{k, part.last})
		}
		if o.ofFirm && t.key(o.last+1) == "of" {
			if _, end := c.countryName(t, o.last+2); end > o.last+2 || len(t.hitsAt(o.last+2)) > 0 {
				o.last = end // "for the United Mine Workers of X"
			}
			return parts
		}
	}
	return parts
}

// complement reads one complement at word k. First is -1 where it names a country, which is no part of the title.
func (c *chunker) complement(t *text, o *office, prep string, k int) (words, bool) {
	k0 := k
	if t.key(k) == "the" || t.key(k) == "its" || t.key(k) == "his" || t.key(k) == "her" {
		k++
	}
	if t.key(k) == "sister" || t.key(k) == "brotherly" || t.key(k) == "friendly" {
		k++
	}
	b, isBody := c.bodyAt(t, k)
	if h, ok := t.longest(k, lang.DemonymEntry); ok && o.class == "head" && prep == "of" && k > k0 {
		switch t.key(k + h.n) { // "the head of the Russian state"
		case "state":
			o.class, o.country = lang.StateClass, h.Code
			return words{k0, k + h.n}, true
		case "government":
			o.class, o.country = lang.GovClass, h.Code
			return words{k0, k + h.n}, true
		}
	}
	if o.class == "head" && prep == "of" {
		if w, ok := c.foreignMinistry(t, o, k); ok {
			return words{k0, w}, true
		}
	}
	if h, ok := t.longest(k, lang.CountryEntry); ok && (!isBody || b.last < k+h.n) {
		return c.ofCountry(t, o, prep, k, h)
	}
	if prep == "of" || prep == "to" || prep == "at" || prep == "for" || prep == "in" {
		if isBody {
			o.inner = append(o.inner, b)
			if b.country == "" && !isNational(b.code) {
				o.orgNamed, o.org, o.elsewhere = true, b.code, b.entry >= 0
			}
			if o.country == "" {
				o.country = b.country
			}
			return words{k0, b.last}, true
		}
		if b := c.shortBody(t, k); b != nil && k > k0 && (o.class == lang.SpokesClass || prep == "of" && (o.class == "chair" || o.class == lang.PresidentClass)) {
			o.inner = append(o.inner, b)
			// "a spokesperson for the Ministry"; "the President of the Commission" is no state's
			o.elsewhere = o.elsewhere || o.class == lang.PresidentClass
			return words{k0, b.last}, true
		}
		if n := c.nested(t, o, k); n > 0 {
			return words{-1, k + n - 1}, true // "to the Prime Minister": no part of the title, lest it be read as held
		}
	}
	if prep == "of" && isLocal(o.class) {
		if last := c.locality(t, o, k); last >= k {
			return words{k0, last}, true
		}
	}
	if t.key(k) == "that" && prep == "of" && c.last != "" && o.country == "" {
		if t.key(k+1) == "country" || t.key(k+1) == "state" {
			o.country = c.last
			return words{-1, k + 1}, true
		}
	}
	for _, r := range c.l.Names.Realms {
		if prep == "of" && t.key(k) == r && k > k0 && t.key(k+1) != "of" && !t.has(k+1, lang.DepartmentSet) {
			o.realm, o.realmWord = true, r
			return words{-1, k}, true
		}
	}
	if prep == "for" && t.has(k, lang.NotNameSet) && t.at(k).capital && isHead(o.class) {
		return words{-1, k}, true // "President of the Security Council for January"
	}
	if (prep == "to" || prep == "in") && k > k0 && (o.class == "envoy" || o.class == "representative") {
		return c.district(t, k0, k)
	}
	if prep == "to" || prep == "at" || prep == "in" || prep == "for" && isHead(o.class) {
		return none, false
	}
	w, ok := c.department(t, o, k)
	o.about = o.about || ok
	if ok && isLocal(o.class) && t.key(k-1) != "the" && !slices.ContainsFunc(o.dept, func(w string) bool { return t.x.Has(w, lang.DepartmentSet) }) {
		o.elsewhere = o.elsewhere || o.country == "" // "Governor of Ostmark": whose that is the text does not say
	}
	if ok && o.class == lang.SpokesClass && t.words[w.last].capital && !slices.ContainsFunc(o.dept, func(w string) bool { return t.x.Has(w, lang.DepartmentSet) }) {
		o.elsewhere, o.ofFirm = true, true
	}
	return w, ok
}

// isLocal reports whether a post is often that of a part of a country: "Governor of Anatolia", "Crown Prince of Dubai".
func isLocal(c lang.Class) bool {
	switch c {
	case "mayor", "governor", "crown prince", "chief minister", "first minister", "prefect", lang.MonarchClass, lang.PremierClass:
		return true
	}
	return false
}

// locality reads a capital or another place that is known behind "of" at word k. It returns its last word, k-1 for none.
func (c *chunker) locality(t *text, o *office, k int) int {
	if h, ok := t.longest(k, lang.SeatEntry); ok && (o.country == "" || o.country == h.Code) {
		o.country = h.Code
		return k + h.n - 1
	}
	const longest = 3
	for last := k + longest - 1; last >= k; last-- {
		if !t.at(last).capital || t.at(last).mark || t.at(k).mark {
			continue
		}
		if code := lang.PlaceOf(t.string(k, last)); len(code) >= 3 && (o.country == "" || o.country == code[:3]) {
			o.country = code[:3]
			return last
		}
	}
	return k - 1
}

// foreignMinistry reads "the Polish MFA", "Polish diplomacy" behind "head of" at word k: who heads it is the foreign minister. It returns the
// last word.
func (c *chunker) foreignMinistry(t *text, o *office, k int) (int, bool) {
	h, ok := t.longest(k, lang.DemonymEntry)
	end := k + h.n
	switch {
	case t.key(end) == "diplomacy" && ok, t.key(end) == "mfa":
	case t.key(end) == "foreign" && t.key(end+1) == "ministry":
		end++
	default:
		return 0, false
	}
	if next := t.at(end + 1); next.key == possessive || next.capital || next.glued {
		return 0, false // "of the Foreign Ministry's Legal Department"
	}
	o.class, o.dept = lang.MinisterClass, append(o.dept, "foreign")
	if ok {
		o.country = h.Code
		o.inner = append(o.inner, countryAt(k, k+h.n-1, h.Code, doc.DemonymForm))
	}
	return end, true
}

// district reads the part of a country that an envoy is sent to: "to the Far Eastern Federal District".
func (c *chunker) district(t *text, k0, k int) (words, bool) {
	last := k - 1
	for i := k; t.at(i).capital && !t.at(i).mark && !t.startsPerson(i); i++ {
		last = i
		if t.key(i) == "district" || t.key(i) == "region" {
			break
		}
	}
	return words{k0, last}, last > k
}

// ofCountry is a complement that names a country. "Ambassador to X" does not act for X.
func (c *chunker) ofCountry(t *text, o *office, prep string, k int, h hit) (words, bool) {
	if h.Kind == lang.CountryEntry && prep == "of" || prep == "in" && o.class == lang.MinisterClass && len(o.dept) > 0 {
		if o.country != "" && o.country != h.Code || t.key(k+h.n) == possessive && (o.class == lang.LeaderClass || o.everyday) {
			return none, false // "the leader of Cuba's military"
		}
		o.country = h.Code
		last := k + h.n - 1
		o.inner = append(o.inner, countryAt(k, last, h.Code, doc.CountryForm))
		if t.key(last+1) == "and" && o.plural {
			if h2, ok := t.longest(last+2, lang.CountryEntry); ok { // "the Presidents of Brazil and Argentina"
				o.inner = append(o.inner, countryAt(last+2, last+1+h2.n, h2.Code, doc.CountryForm))
				o.country, last = "", last+1+h2.n
				o.elsewhere = true
			}
		}
		return words{-1, last}, true
	}
	last := k + h.n - 1
	for prep == "for" && t.has(last+1, lang.DepartmentSet) && t.at(last+1).capital {
		last++ // "Envoy for X Reconciliation"
	}
	switch o.class {
	case "head", "ambassador", "charge", "consul", "envoy", "representative", "nuncio", "coordinator", "high commissioner", "rapporteur":
		if o.class == "head" && (prep == "for" || len(o.inner) == 0) {
			return none, false
		}
		if prep == "to" || prep == "for" || prep == "in" { // "Head of the UN Mission in X"
			if h.Kind == lang.CountryEntry {
				o.inner = append(o.inner, countryAt(k, k+h.n-1, h.Code, doc.CountryForm))
			}
			return words{k, last}, true
		}
	}
	if prep == "for" && !isHead(o.class) {
		return words{k, last}, true // "Vice Minister for Asia", "Secretary for X"
	}
	return none, false
}

// isHead reports whether a post is the first in a state: it is not "for" anything.
func isHead(c lang.Class) bool {
	switch c {
	case lang.PresidentClass, lang.PremierClass, lang.MonarchClass, lang.LeaderClass, lang.StateClass, lang.GovClass, lang.PopeClass, "crown prince", "vice president":
		return true
	}
	return false
}

// nested reads another post inside: "to the Danish Prime Minister", "of the Secretary-General".
func (c *chunker) nested(t *text, o *office, k int) int {
	if c.inside {
		return 0 // one office inside another is enough, and keeps the cost linear
	}
	c.inside = true
	inner, next := c.office(t, k)
	c.inside = false
	if inner == nil || inner.plain || t.key(k-1) != "the" && t.key(k-1) != "its" && inner.country == "" {
		return 0
	}
	switch {
	case inner.country != "" && o.country == "":
		o.country = inner.country
	case inner.class == "secretary general" || inner.orgNamed:
		o.elsewhere = o.country == ""
	}
	return next - k
}

// department reads what a post is about: words of the list, joined; where the first is unknown, a run of capitals.
func (c *chunker) department(t *text, o *office, k int) (words, bool) {
	k0, last, known := k, k-1, false
	for i := k; i < len(t.words) && i < k+16; i++ {
		w := t.words[i]
		if h, ok := c.countryOfDepartment(t, o, i); ok && last == i-1 && i > k {
			o.country = h.Code
			return words{k0, i + h.n - 1}, true
		}
		switch {
		case i > k && t.startsPerson(i) && !t.has(i, lang.DepartmentSet):
			return words{k0, last}, last >= k0
		case w.mark && w.key != ",":
			return words{k0, last}, last >= k0
		case w.key == "," || t.has(i, lang.JoinerSet) && i > k || w.key == "the":
			if !c.departmentGoesOn(t, i, known) {
				return words{k0, last}, last >= k0
			}
			continue
		case t.has(i, lang.DepartmentSet) && (w.capital || !known && i == k || last == i-1):
			known, last = true, i
			o.dept = append(o.dept, w.key)
		case known && w.capital && last == i-1 && isUnit(w.key):
			last = i
		case w.glued && last == i-1, known && w.upper && last == i-1 && t.has(i, lang.SuffixSet):
			last = i // "Minister of Foreign Affairs II"
		case (w.capital || o.class == lang.SpokesClass) && !known && len(t.hitsAt(i)) == 0:
			if last >= k && last == i-1 && t.x.Has(t.words[last].key, lang.DepartmentSet) {
				return words{k0, last}, last >= k0
			}
			if !w.capital {
				return words{k0, last}, last >= k0
			}
			last = i
			o.dept = append(o.dept, w.key)
		case w.capital && t.has(i, lang.NotNameSet) && !known:
			last = i
			o.dept = append(o.dept, w.key)
		default:
			return words{k0, last}, last >= k0
		}
	}
	return words{k0, last}, last >= k0
}

// countryOfDepartment is the country in the name of a department at word i, before a comma or a name of two words: "Natural Resources Canada".
func (c *chunker) countryOfDepartment(t *text, o *office, i int) (hit, bool) {
	h, ok := t.longest(i, lang.CountryEntry)
	if !ok || !t.words[i].capital || t.has(i-1, lang.JoinerSet) || t.key(i-1) == "," || o.country != "" && o.country != h.Code {
		return h, false
	}
	switch t.key(i) {
	case "jordan", "chad", "georgia", "israel", "kenya", "india", "ireland":
		return h, false // rather a first name
	}
	switch t.key(i - 1) {
	case "western", "eastern", "northern", "southern", "south", "north", "west", "east", "central":
		return h, false // a part of the country
	}
	next := i + h.n
	return h, t.key(next) == "," || t.at(next).capital && t.at(next+1).capital && !t.at(next).mark
}

// isUnit reports whether a word ends the name of a part of a department: "the Minerals Sector".
func isUnit(key string) bool {
	switch key {
	case "sector", "division", "branch", "section", "unit", "directorate", "desk", "wing":
		return true
	}
	return false
}

// departmentGoesOn reports whether a comma or joiner at word i leads on to more of a department.
func (c *chunker) departmentGoesOn(t *text, i int, known bool) bool {
	j := i + 1
	for t.key(j) == "and" || t.key(j) == "the" || t.key(j) == "for" || t.key(j) == "of" && t.key(i) != "," {
		j++
	}
	if j > i+3 || c.startsOffice(t, j) {
		return false
	}
	if _, ok := t.longest(j, lang.CountryEntry); ok {
		return false
	}
	if t.has(j, lang.DepartmentSet) && t.at(j).capital {
		return true
	}
	if known && t.has(j, lang.DepartmentSet) && t.key(i) == "and" && !t.at(i-1).capital {
		return true
	}
	return !known && t.key(i) != "," && t.at(j).capital && len(t.hitsAt(j)) == 0
}

// startsOffice reports whether another post begins at word j.
func (c *chunker) startsOffice(t *text, j int) bool {
	if _, ok := t.longest(j, lang.OfficeEntry); ok {
		return true
	}
	return c.headFollows(t, j) && t.has(j, lang.DepartmentSet|lang.ModifierSet)
}

// countryEnd is the last word of the country that begins at word i before the noun of a post, -1 where none does.
func (o *office) countryEnd(i int) int {
	for _, q := range o.inner {
		if q.kind == country && q.first == i {
			return q.last
		}
	}
	return -1
}

// titleOf is the post without its country: "Special Envoy for Religious Freedoms".
func titleOf(t *text, o *office, parts []words) string {
	var s string
	for i := o.first; i <= o.head.last; i++ {
		if last := o.countryEnd(i); last >= i {
			i = last
			continue
		}
		if t.key(i) == possessive {
			s = "" // "the EU's"
			continue
		}
		if t.words[i].glued && s != "" {
			s += "-" + t.string(i, i)
		} else {
			s += " " + t.string(i, i)
		}
	}
	for _, w := range parts {
		s += " " + t.string(w.first, w.last)
	}
	return strings.ReplaceAll(strings.Join(strings.Fields(s), " "), " ,", ",")
}
