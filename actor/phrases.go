package actor

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// kind is what a phrase is.
type kind uint8

const (
	person  kind = iota // has a name, an office or an honorific
	country             // by name, demonym, people or seat
	body                // organisation or group
	pronoun
	joint // "the two leaders"
)

// phrase is a stretch of words that names or points to somebody: the raw material of mentions.
type phrase struct {
	t           *text
	kind        kind
	first, last int // words, an article or possessive included

	name       words // the name alone; empty where there is none
	honorifics []hit
	titles     []words // where the honorifics stand
	offices    []*office
	of         doc.Code // "of Denmark" behind the name, or a demonym before it
	owner      int      // word of a possessive pronoun or noun at the head, -1
	definite   bool

	form    doc.Form
	code    doc.Code // of a country, or a body
	country doc.Code // of a body
	entry   int      // of a body in the list, -1
	short   bool     // a body named by its last word only: "the Council"
	stands  string   // the key of the body whose short name it is
	pronoun *lang.Pronoun
	joint   *lang.Joint
	count   int       // "the two": how many a joint phrase means, 0 unsaid
	other   string    // "counterpart": points to the one whom its owner meets
	peer    bool      // "her counterpart Anna Vik": holds what the owner holds
	inner   []*phrase // countries and bodies named inside
	also    []attached
	back    bool // an office that stands behind a name it belongs to, or whose name stands behind it
	signs   bool // a signature
	rule    doc.Rule
	means   *phrase // of "her" in "A, in her capacity as Chair": the name
	who     *entity
	set     []*entity // whom a joint phrase means
}

// words is a range of words, both ends included.
type words struct{ first, last int }

func (w words) empty() bool { return w.last < w.first }

// none is no words at all.
var none = words{0, -1}

// chunker cuts texts into phrases.
type chunker struct {
	l     *lang.Language
	x     *lang.Lexicon
	names *nameBook // names seen so far; bare ones are taken only when they are here or act as a person does

	prev   *phrase  // the phrase before the one that is read
	inside bool     // an office inside another is read
	plural bool     // an office in the plural stands before it, and only names since
	last   doc.Code // the country named last: "that country"

	short map[string]shortened // names in capitals that have stood in brackets behind what they are short for

	governs doc.Code // whose government a sentence last began with, and how many there were: "The Government of X"
	govern  int
}

// phrases are those of t in order, without overlap.
func (c *chunker) phrases(t *text) []*phrase {
	var out []*phrase
	c.prev, c.plural = nil, false
	for i := 0; i < len(t.words); {
		ph := c.phrase(t, i)
		if ph == nil {
			i++
			continue
		}
		ph.t = t
		out = append(out, ph)
		c.note(ph)
		i = ph.last + 1
	}
	return out
}

// note keeps what the next phrase may need to know of ph.
func (c *chunker) note(ph *phrase) {
	c.prev = ph
	switch {
	case ph.kind == person && len(ph.offices) > 0:
		c.plural = ph.offices[0].plural
	case ph.kind != person || ph.name.empty():
		c.plural = false
	}
	if ph.kind == country && ph.code != "" {
		c.last = ph.code
	}
}

// phrase is the phrase that begins at word i, or nil.
func (c *chunker) phrase(t *text, i int) *phrase {
	if t.words[i].mark {
		return nil
	}
	for _, rule := range []func(*text, int) *phrase{c.jointPhrase, c.counterpartPhrase, c.personPhrase, c.bodyPhrase, c.regionPhrase, c.countryPhrase, c.bareName, c.pronounPhrase} {
		if ph := rule(t, i); ph != nil {
			return ph
		}
	}
	return nil
}

// regionPhrase passes over what only sounds like a country: "Latin American".
func (c *chunker) regionPhrase(t *text, i int) *phrase {
	h, ok := t.longest(i, lang.RegionEntry)
	if longer, other := t.longest(i, lang.CountryEntry, lang.SeatEntry); !ok || other && longer.n >= h.n {
		return nil
	}
	return &phrase{kind: country, first: i, last: i + h.n - 1, name: none, entry: -1, owner: -1}
}

// pronounPhrase reads "he", "her", "they".
func (c *chunker) pronounPhrase(t *text, i int) *phrase {
	if t.words[i].upper && !t.loud {
		return nil // "HE" is an honorific
	}
	for k := range c.l.Names.Pronouns {
		if p := &c.l.Names.Pronouns[k]; p.Word == t.key(i) {
			if p.Word == "her" && c.herIsObject(t, i) {
				p = &lang.Pronoun{Word: "her", Sex: p.Sex, Case: lang.ObjectCase}
			}
			return &phrase{kind: pronoun, first: i, last: i, name: none, pronoun: p, form: doc.PronounForm, entry: -1, owner: -1}
		}
	}
	return nil
}

// herIsObject tells "assured her that" from "her hope".
func (c *chunker) herIsObject(t *text, i int) bool {
	next := t.at(i + 1)
	return next.mark || t.has(i+1, lang.PlaceSet|lang.RelationSet|lang.ArticleSet) || next.key == "that" || next.key == "and" || next.key == "how" || next.key == "whether"
}

// jointPhrase reads "the two leaders", "both sides", "the Presidents".
func (c *chunker) jointPhrase(t *text, i int) *phrase {
	k, number := i, false
	if t.has(k, lang.ArticleSet) {
		k++
	}
	for _, n := range c.l.Names.Numbers {
		if t.key(k) == n {
			number = true
			k++
			break
		}
	}
	if k == i {
		return nil
	}
	h, ok := t.longest(k, lang.JointEntry)
	if !ok {
		if t.key(k-1) == "two" && number && k > i+1 && !t.at(k).mark && (t.has(k, lang.FiniteSet|lang.SpeakingSet) || t.isVerb(k)) {
			return &phrase{kind: joint, first: i, last: k - 1, name: none, joint: &lang.Joint{Word: "two"}, form: doc.GroupForm, entry: -1, owner: -1, count: 2}
		}
		return nil
	}
	j := &c.l.Names.Joint[h.Index]
	end := k + h.n - 1
	if !number && !j.Bare && !c.partiesAct(t, i, end) || t.key(end+1) == possessive {
		return nil
	}
	if next := t.key(end + 1); next == "of" || next == "and" || next == "to" && j.Class == "" {
		return nil // "the Presidents of Brazil and Argentina", "the parties to the treaty"
	}
	if j.Class != "" && t.at(end+1).capital && !t.loud {
		return nil // "the Presidents A and B"
	}
	ph := &phrase{kind: joint, first: i, last: end, name: none, joint: j, form: doc.GroupForm, entry: -1, owner: -1}
	switch t.key(k - 1) {
	case "three":
		ph.count = 3
	case "four":
		ph.count = 4
	case "two", "both":
		ph.count = 2
	}
	return ph
}

// isVerb reports whether the language model has word k for a finite verb.
func (t *text) isVerb(k int) bool {
	return t.p.HasTree() && k < len(t.words) && t.p.UPOS[t.words[k].token] == "VERB" && strings.Contains(t.p.Feats[t.words[k].token], "VerbForm=Fin")
}

// partiesAct reports whether a sentence begins with "The parties" at words i to end, or after a comma, and goes on with what they said.
func (c *chunker) partiesAct(t *text, i, end int) bool {
	next := end + 1
	if t.key(next) == "also" {
		next++
	}
	return (i == 0 || t.key(i-1) == ",") && t.key(end) == "parties" && end == i+1 && (t.has(next, lang.SpeakingSet) || strings.HasSuffix(t.key(next), "ed")) && !t.at(end+1).capital
}

// counterpartPhrase reads "his Turkish counterpart", "her host", "the guest".
func (c *chunker) counterpartPhrase(t *text, i int) *phrase {
	ph := &phrase{kind: person, first: i, name: none, form: doc.RoleForm, entry: -1, owner: -1}
	k := c.determiner(t, i, ph)
	if k == i {
		return nil
	}
	if h, ok := t.longest(k, lang.DemonymEntry); ok {
		ph.of = h.Code
		ph.inner = []*phrase{countryAt(k, k+h.n-1, h.Code, doc.DemonymForm)}
		k += h.n
	}
	if t.key(k) == "visiting" && slices.Contains(c.l.Names.Visitors, t.key(k+1)) {
		k++ // "the visiting dignitary"
	}
	if slices.Contains(c.l.Names.Visitors, t.key(k)) && ph.definite && ph.of == "" && !t.at(k).capital && !t.at(k+1).capital {
		ph.other, ph.last = "guest", k
		return ph
	}
	for j, w := range c.l.Names.Counterpart {
		if t.key(k) != w || ph.owner < 0 && (ph.of != "" || j < 2 || !ph.definite) {
			continue
		}
		ph.other, ph.last = w, k
		if n, ok := c.nameRun(t, k+1, true, ph); ok && !t.loud && !t.at(k+1).line { // "her host Anna Vik"
			ph.other, ph.name, ph.last, ph.form, ph.peer = "", n, n.last, doc.NameForm, w == "counterpart"
			c.behindName(t, ph)
		} else if t.at(k+1).capital && !t.at(k+1).mark {
			return nil // "her host President A": the title says who
		}
		return ph
	}
	return nil
}

// personPhrase reads honorifics, offices and a name, in the order in which they come, and "of Denmark" behind them.
func (c *chunker) personPhrase(t *text, i int) *phrase {
	if t.words[i].glued {
		return nil
	}
	ph := &phrase{kind: person, first: i, name: none, form: doc.NameForm, entry: -1, owner: -1}
	k0 := c.determiner(t, i, ph)
	k := c.titles(t, k0, ph)
	if len(ph.honorifics) == 0 && len(ph.offices) == 0 {
		return nil
	}
	if n := len(ph.offices); n > 0 {
		o := ph.offices[n-1]
		if end := c.shortens(t, o.first, o.last, shortened{office: o}); end > 0 && k == o.last+1 {
			k = end + 1
		}
	}
	ph.last = k - 1
	for _, o := range ph.offices {
		ph.inner = append(ph.inner, o.inner...)
	}
	if n, ok := c.titledName(t, k, ph); ok {
		ph.name, ph.last = n, n.last
		c.behindName(t, ph)
	}
	if ph.name.empty() && !c.standsAlone(ph) {
		return nil
	}
	if i == k0 && c.firmBefore(t, i) {
		for _, o := range ph.offices {
			o.elsewhere = o.elsewhere || o.country == "" && !o.orgNamed
		}
	}
	return ph
}

// firmBefore reports whether a name that is no person's and no country's stands before word i, where an office begins: "Salt Workers President A".
func (c *chunker) firmBefore(t *text, i int) bool {
	w := t.at(i - 1)
	if t.loud || w.end-w.start <= 2 || !w.capital || w.mark || t.words[i].line || !t.words[i].capital || t.has(i-1, lang.NotNameSet|lang.ModifierSet|lang.DepartmentSet) || len(t.hitsAt(i-1)) > 0 || isDay(w.key) {
		return false
	}
	return t.p.HasTree() && t.p.UPOS[w.token] == "PROPN" && t.parts[w.token] == outside && (c.prev == nil || c.prev.last < i-1)
}

// determiner reads an article or a possessive and returns the word behind it.
func (c *chunker) determiner(t *text, i int, ph *phrase) int {
	if t.has(i, lang.ArticleSet) {
		ph.definite = t.key(i) == "the" || t.key(i) == "this" || t.key(i) == "that"
		if t.key(i+1) == "two" {
			if os, _ := c.offices(t, i+2); len(os) > 0 && os[0].plural { // "the two deputy ministers"
				return i + 2
			}
		}
		return i + 1
	}
	for k := range c.l.Names.Pronouns {
		if p := &c.l.Names.Pronouns[k]; p.Case == lang.PossessiveCase && p.Word == t.key(i) {
			if _, style := t.longest(i, lang.HonorificEntry); style {
				return i
			}
			ph.owner = i
			return i + 1
		}
	}
	if t.has(i, lang.OwnSet) || t.key(i) == "its" {
		ph.owner = i
		return i + 1
	}
	return i
}

// titles reads honorifics and offices as long as they come.
func (c *chunker) titles(t *text, k int, ph *phrase) int {
	for {
		if h, ok := t.longest(k, lang.HonorificEntry); ok && c.isHonorific(t, k, h, ph) {
			ph.honorifics = append(ph.honorifics, h)
			ph.titles = append(ph.titles, words{k, k + h.n - 1})
			k += h.n
			if (t.key(k) == "." || t.isApostrophe(k)) && !t.at(k+1).mark {
				k++
			}
			if t.key(k) == "the" && c.officeAt(t, k+1) { // "HH the Amir"
				k++
			}
			continue
		}
		if c.isGiven(t, k, ph) {
			return k
		}
		if os, next := c.offices(t, k); len(os) > 0 && (len(ph.offices) == 0 || !os[0].plain) {
			ph.offices = append(ph.offices, os...)
			k = next
			continue
		}
		return k
	}
}

// isHonorific keeps "general" and "major" from being read as ranks, and "General Assembly" as a person.
func (c *chunker) isHonorific(t *text, k int, h hit, ph *phrase) bool {
	hon := &c.l.Names.Honorifics[h.Index]
	behind := k + h.n
	if t.key(behind) == "." || t.isApostrophe(behind) {
		behind++
	}
	next := t.at(behind)
	if hon.Style {
		return true
	}
	if o, ok := t.longest(k, lang.OfficeEntry); ok && o.n > h.n {
		return false
	}
	if b, ok := t.longest(k, lang.BodyEntry, lang.CountryEntry); ok && b.n > h.n {
		return false
	}
	if next.mark || !next.capital && !t.has(behind, lang.ParticleSet) {
		return false
	}
	if t.has(behind, lang.NotNameSet) && !(next.capital && hon.Sex != "") {
		return false
	}
	if _, head := t.longest(behind, lang.BodyHeadEntry); head && hon.Sex == "" { // "the Justice Department"
		return false
	}
	if len(hon.Words) == 1 && t.words[k].glued {
		return false
	}
	if t.loud && hon.Sex == "" && t.key(behind+1) == "of" {
		return false // "GENERAL COORDINATION OF COMMUNICATION"
	}
	_, office := t.longest(k, lang.OfficeEntry) // "Ambassador A": an office where it has a name, as it stands
	return !office
}

func (c *chunker) officeAt(t *text, k int) bool {
	os, _ := c.offices(t, k)
	return len(os) > 0
}

// standsAlone reports whether titles without a name point to somebody: an office that is not an everyday word, or a style.
func (c *chunker) standsAlone(ph *phrase) bool {
	if len(ph.offices) > 0 {
		return !ph.offices[0].plural || !ph.offices[0].everyday
	}
	for _, h := range ph.honorifics {
		if c.l.Names.Honorifics[h.Index].Style {
			return true
		}
	}
	return false
}
