package event

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// party is one side of an event: actors with their codes.
type party struct {
	ids   []doc.ActorID
	codes []doc.Code
}

func (p party) empty() bool { return len(p.codes) == 0 }

// shares reports whether p and q have an actor or a whole code in common.
func (p party) shares(q party) bool {
	for i, id := range p.ids {
		for k, other := range q.ids {
			if id == other || p.codes[i] != "" && p.codes[i] == q.codes[k] {
				return true
			}
		}
	}
	return false
}

// placed is p without those whose country or organisation is not known.
func (c *coder) placed(p party) party {
	var out party
	for i, code := range p.codes {
		if len(code) < 3 || roles[code] {
			continue
		}
		out.codes = append(out.codes, code)
		if i < len(p.ids) {
			out.ids = append(out.ids, p.ids[i])
		}
	}
	return out
}

// roles are codes that name no country.
var roles = map[doc.Code]bool{
	"GOV": true, "MIL": true, "COP": true, "REB": true, "OPP": true, "CVL": true, "MED": true, "JUD": true, "LEG": true, "BUS": true,
	"EDU": true, "REF": true, "CRM": true, "SPY": true, "LAB": true, "ELI": true, "PTY": true, "UAF": true,
}

// domestic reports whether a code is mostly of what happens inside one country: ruling, protest, force, and giving way in them.
func domestic(code string) bool {
	switch root := code[:2]; root {
	case "14", "15", "17", "18":
		return true
	case "08":
		return code < "087"
	case "10", "02":
		return code[2:3] == "4"
	}
	return code[:3] == "132" || code[:3] == "133" || code[:3] == "034" || code[:3] == "035"
}

// homed gives somebody whose country the text does not name the country where v happens, else the only one that the
// sentence names. People who are only called by what they are ('rebels') have their role.
func (c *coder) homed(t *tree, p party, code string, n, v int) party {
	role := doc.Code("")
	switch {
	case len(p.codes) == 1 && (p.codes[0] == "" || roles[p.codes[0]]):
		role = p.codes[0]
	case p.empty() && n >= 0 && t.UPOS[n] != "PRON":
		if role = c.roleOf(t, n, true); role == "" && t.ethnic(n) {
			role = "CVL"
		}
		if role == "" {
			return p
		}
	default:
		return p
	}
	home := cmp.Or(c.seat(t, n), c.where(t, v))
	if home == "" && code != "176" { // hackers are anywhere
		home = c.onlyCountry(t, p)
	}
	if home != "" {
		p.codes = []doc.Code{home + role}
	}
	return p
}

// where is the country of the place at which v happens; "" where none is named.
func (c *coder) where(t *tree, v int) doc.Code {
	if v < 0 || c.official {
		return ""
	}
	for _, k := range t.kids[v] {
		if m := t.marker(k); t.rel(k) != "obl" || m != "in" && m != "at" && m != "near" && m != "outside" || m == "in" && c.l.Manners[t.lemma[k]] {
			continue // 'in defiance of' is no place
		}
		if code := c.countryAt(t, k); code != "" {
			return code
		}
	}
	if k := t.child(v, "obj"); k > v {
		for _, i := range t.below(k, 2, phrasal(t, k)) {
			if m := t.marker(i); t.rel(i) == "nmod" && (m == "in" || m == "at" || m == "near") {
				if code := c.countryAt(t, i); code != "" {
					return code
				}
			}
		}
	}
	if k := t.child(v, "advcl"); k > v {
		return c.where(t, k)
	}
	return ""
}

// seat is the country in which those whom the phrase of n names are at home: 'a group based in Norvia', 'villagers in
// Sudria'; "" where the phrase does not say.
func (c *coder) seat(t *tree, n int) doc.Code {
	if n < 0 || c.official {
		return ""
	}
	for _, k := range t.kids[n] {
		switch m := t.marker(k); {
		case t.rel(k) == "acl" && t.lemma[k] == "base":
			return c.where(t, k)
		case t.rel(k) == "nmod" && (m == "in" || m == "from" || m == "of" && !c.l.Groups[t.lemma[n]]):
			return c.countryAt(t, k)
		}
	}
	return ""
}

// countryAt is the country that the phrase of k names, as a country or as a place in it; "" for none.
func (c *coder) countryAt(t *tree, k int) doc.Code {
	if p := c.party(t, k, party{}); len(p.codes) > 0 && len(p.codes[0]) == 3 && !roles[p.codes[0]] {
		return p.codes[0]
	}
	return first(c.located(t, k, party{}).codes)
}

// onlyCountry is the one country that a sentence names, by itself or by a place, besides those of p; "" for none or two.
func (c *coder) onlyCountry(t *tree, p party) doc.Code {
	var only doc.Code
	for i, ids := range t.who {
		code := doc.Code("")
		if len(ids) == 0 && c.language != nil {
			code = c.placeAt(t, i)
		}
		for _, id := range ids {
			if !slices.Contains(p.ids, id) && !t.ethnic(i) {
				code = cmp.Or(code, c.actors[id].Country)
			}
		}
		if code == "" || code == only {
			continue
		}
		if only != "" {
			return ""
		}
		only = code
	}
	return only
}

// roleOf is the role of the people whom the phrase of n names by what they are: 'rebels', 'thousands of refugees',
// and, with modifiers, 'a guerrilla stronghold'; "" for none.
func (c *coder) roleOf(t *tree, n int, modifiers bool) doc.Code {
	for hops := 0; n >= 0 && hops < 3; hops++ {
		if t.UPOS[n] == "VERB" {
			return ""
		}
		for _, k := range append([]int{n}, t.kids[n]...) {
			if k != n && (!modifiers || t.rel(k) != "compound" || t.UPOS[k] != "NOUN") {
				continue
			}
			if role, ok := c.l.Parties[t.lemma[k]]; ok && t.UPOS[k] != "VERB" {
				return doc.Code(role)
			}
		}
		next := -1
		for _, k := range t.kids[n] {
			if t.rel(k) == "nmod" && t.marker(k) == "of" && c.l.Groups[t.lemma[n]] {
				next = k
			}
		}
		n = next
	}
	return ""
}

// inCountry reports whether sp is a part of a country's name: the 'Union' of the Soviet Union is none of workers.
func (c *coder) inCountry(t *tree, sp doc.Span) bool {
	return slices.ContainsFunc(c.index.In(t.Span), func(r doc.Ref) bool {
		return r.Form == doc.CountryForm && r.At().Contains(sp) && r.At() != sp
	})
}

// reports reports whether the word at k says where those are from who only report: 'the Polish news agency said'.
func (c *coder) reports(t *tree, k int) bool {
	press := false
	for i := k; i >= 0; i = t.Heads[i] {
		press = press || c.l.Press[t.lemma[i]]
		if rel := t.rel(i); rel != "amod" && rel != "compound" && rel != "nmod" {
			head := t.Heads[i]
			return press && rel == "nsubj" && (head < 0 || t.UPOS[head] != "VERB" || slices.Contains(c.l.Verbs[t.lemma[head]], "SAY"))
		}
	}
	return false
}

// target is to whom x is done: the first phrase that names another than the source, else a role in the source's own country,
// else that country itself where the code is one of force, protest or giving way.
func (c *coder) target(t *tree, x reading, code string, source party) party {
	if x.v >= 0 && t.lemma[x.v] == "discuss" {
		return c.talkedTo(t, x.v, source)
	}
	if strings.HasPrefix(x.matter, "investigate") {
		for _, k := range t.doers(x) { // they may be of the source's own country
			p, role := c.party(t, k, party{}), c.roleOf(t, k, true)
			if len(p.codes) == 1 && role != "" && p.shares(source) {
				return party{codes: []doc.Code{country(p.codes[0]) + role}}
			}
		}
	}
	for _, k := range t.struck(x, c.about(t, x)) {
		if k < 0 || c.reports(t, k) || code[:2] == "13" && (t.marker(k) == "with" || joining[t.lemma[k]]) || c.official && strings.HasPrefix(x.matter, "aid") && t.rel(k) == "obj" && t.child(k, "nmod:poss") >= 0 && len(t.who[k]) == 0 {
			continue
		}
		if p := c.party(t, k, source); !p.empty() && (len(p.ids) > 0 || code[:2] != "04" && !c.athome(p, source) || code == "042") {
			if len(p.ids) == 0 && len(p.codes[0]) == 3 && code >= "09" {
				p.codes = []doc.Code{p.codes[0] + c.roleOf(t, k, t.direct(k))} // 'an army post near Sudpol'
			}
			if c.official && (code[:2] == "03" || x.matter == "praise" && c.thanks(t, x.v)) && !t.direct(k) {
				if o := c.others(source, t.Span); !o.empty() {
					return o
				}
				if x.matter == "any" {
					continue // what will be done in a place is no promise to it
				}
			}
			return p
		}
		if t.child(k, "nmod:poss") >= 0 || len(source.codes) == 0 || len(source.codes[0]) < 3 || c.official && !c.party(t, k, party{}).empty() {
			continue
		}
		if role := c.roleOf(t, k, t.direct(k)); role != "" && !(x.matter == "complain" && t.marker(k) == "over") {
			if code := cmp.Or(c.where(t, x.v), source.codes[0][:3]) + role; code != source.codes[0] {
				return party{codes: []doc.Code{code}}
			}
		}
	}
	if !c.official && !source.empty() && x.v >= 0 {
		for _, k := range t.below(x.v, len(t.Tokens), nil) {
			if len(t.who[k]) > 0 && k != x.subject && (t.rel(k) != "nsubj" || k > x.v) && !c.reports(t, k) {
				if p := c.party(t, k, source); !p.empty() && p.codes[0] != "" && country(p.codes[0]) != country(source.codes[0]) {
					return p
				}
			}
		}
	}
	if len(source.codes) == 0 || code < "08" && !domestic(code) || code >= "09" && code < "14" && !domestic(code) {
		return party{}
	}
	if p := c.petitioned(t, code, x.v, source); !p.empty() {
		return p
	}
	for _, k := range x.targets {
		if k >= 0 && !c.reports(t, k) {
			if p := c.party(t, k, party{}); !p.empty() && (len(p.codes[0]) == 3 || !c.official && p.codes[0] != source.codes[0] && !roles[p.codes[0]]) {
				return p
			}
		}
	}
	return c.subjects(t, code, x.v, source)
}

// petitioned is the power that a protest speaks to, where the sentence names one in the country of those who protest:
// 'to press their demands on the government'.
func (c *coder) petitioned(t *tree, code string, v int, source party) party {
	if code[:2] != "14" || c.official || len(source.codes[0]) < 3 {
		return party{}
	}
	for _, k := range t.below(v, len(t.Tokens), nil)[1:] {
		if c.l.Parties[t.lemma[k]] == "GOV" && k > v && t.rel(k) != "nsubj" {
			if p := c.placed(c.party(t, k, party{})); !p.empty() {
				return p
			}
			return party{codes: []doc.Code{source.codes[0][:3] + "GOV"}}
		}
	}
	return party{}
}

// subjects are the people of the source's own country, where a government rules them by a deed that names nobody: a curfew
// is imposed or lifted; else the country, where force is used at a place in it.
func (c *coder) subjects(t *tree, code string, v int, source party) party {
	own := source.codes[0]
	if c.official || len(own) < 3 {
		return party{}
	}
	switch {
	case code[:3] == "081" && code > "0811", code == "1723", code == "1724", code == "1323", code == "1324", code == "0351":
		return party{codes: []doc.Code{own[:3] + "CVL"}}
	case code[:2] >= "17" && v >= 0:
		for _, k := range t.below(v, len(t.Tokens), nil) {
			if code := c.placeAt(t, k); code == own[:3] && k > v && len(own) > 3 {
				return party{codes: []doc.Code{code}}
			}
		}
	}
	return party{}
}

// athome reports whether p is a place in the country of the source.
func (c *coder) athome(p, source party) bool {
	return len(p.ids) == 0 && len(source.codes) > 0 && country(p.codes[0]) == country(source.codes[0])
}

// thanks reports whether the words of v are thanks or good wishes: what follows says what for, not whom to.
func (c *coder) thanks(t *tree, v int) bool {
	for _, i := range t.below(v, 1, nil) {
		if c.l.Thanks[t.lemma[i]] {
			return true
		}
	}
	return false
}

// direct reports whether phrase k is named as the other side of a deed: object, 'to B', 'for B'; not 'from B', 'in B'.
func (t *tree) direct(k int) bool {
	switch t.rel(k) {
	case "obj", "iobj", "vocative":
		return true
	case "obl", "nmod":
		m := t.marker(k)
		return m == "to" || m == "with" || m == "towards" || m == "against"
	}
	return false
}

// struck are the targets of x with those before them on whom the tree has what is imposed: 'impose costs on the officials of Norvia'.
func (t *tree) struck(x reading, targets []int) []int {
	var out []int
	for _, k := range targets {
		if k >= 0 && t.rel(k) == "obj" && x.v >= 0 && t.lemma[x.v] == "impose" {
			for _, j := range t.kids[k] {
				if t.rel(j) == "nmod" && t.marker(j) == "on" && slices.ContainsFunc(t.below(j, 1, nil), func(i int) bool { return len(t.who[i]) > 0 }) {
					out = append(out, j)
				}
			}
		}
		out = append(out, k)
	}
	return out
}

// talkedTo is with whom the source discusses something: what is discussed is no party to it.
func (c *coder) talkedTo(t *tree, v int, source party) party {
	for _, k := range t.below(v, 4, nil) {
		if rel := t.rel(k); (rel == "obl" || rel == "nmod") && t.marker(k) == "with" {
			if p := c.party(t, k, source); !p.empty() {
				return p
			}
		}
	}
	return party{}
}

// about are the targets of x; who is complained about comes before who hears it, and who did what is investigated before the victims.
func (c *coder) about(t *tree, x reading) []int {
	if strings.HasPrefix(x.matter, "investigate") {
		return append(t.doers(x), x.targets...)
	}
	if x.matter == "praise" || x.matter == "defend" { // 'welcomed cooperation to impose costs on A' praises no A
		return slices.DeleteFunc(slices.Clone(x.targets), func(k int) bool { return k >= 0 && t.rel(k) == "advcl" && t.child(t.Heads[k], "obj") >= 0 })
	}
	if x.matter != "complain" && x.matter != "rally.against" {
		return x.targets
	}
	var first, rest []int
	for _, k := range x.targets {
		if k >= 0 && (t.marker(k) == "over" || t.marker(k) == "about" || t.marker(k) == "against") {
			first = append(first, k)
		} else {
			rest = append(rest, k)
		}
	}
	return append(first, rest...)
}

// doers are those whom 'by' names within the targets of x: 'crimes by A against B'.
func (t *tree) doers(x reading) []int {
	var out []int
	for _, k := range x.targets {
		if k < 0 {
			continue
		}
		for _, i := range t.below(k, 4, phrasal(t, k)) {
			if (t.rel(i) == "nmod" || t.rel(i) == "obl") && t.marker(i) == "by" {
				out = append(out, i)
			}
		}
	}
	return out
}

// byCountry is p in parts, one for each country or organisation.
func (p party) byCountry() []party {
	var out []party
	for i := range p.codes {
		k := slices.IndexFunc(out, func(o party) bool { return country(o.codes[0]) == country(p.codes[i]) })
		if k < 0 {
			out = append(out, party{})
			k = len(out) - 1
		}
		out[k].codes = append(out[k].codes, p.codes[i])
		if i < len(p.ids) {
			out[k].ids = append(out[k].ids, p.ids[i])
		}
	}
	return out
}

// country is the part of a code that names the country or the organisation.
func country(code doc.Code) doc.Code {
	if len(code) > 3 && code[:3] != "IGO" && code[:3] != "NGO" {
		return code[:3]
	}
	return code
}

// regions are the parts of a CAMEO code of an organisation that say where it is at home.
var regions = []doc.Code{"EUR", "WST", "GUL", "AFR", "MEA", "ASA", "SAS", "SEA", "CAS", "LAM", "EAS", "PAC", "CEU", "EEU", "WAF", "EAF", "SAF", "NAF", "CAF", "LAT", "AMR"}

// printed are codes as an event has them. In an official text an organisation is a party like a country: its code begins
// with its own three letters, as a country's does ('EEC', not 'IGOEUREEC').
func (c *coder) printed(codes []doc.Code) []doc.Code {
	if !c.official {
		return codes
	}
	out := slices.Clone(codes)
	for i, code := range out {
		rest, ok := strings.CutPrefix(string(code), "IGO")
		if !ok {
			continue
		}
		if len(rest) > 3 && slices.Contains(regions, doc.Code(rest[:3])) {
			rest = rest[3:]
		}
		if slices.Contains(regions, doc.Code(rest)) {
			out[i] = "IGO"
			continue
		}
		if rest = strings.TrimPrefix(rest, "UNO"); rest == "" || rest != "IAE" && strings.HasPrefix(string(code), "IGOUNO") {
			rest = "UNO" + rest
		}
		if len(rest) >= 3 {
			out[i] = doc.Code(rest)
		}
	}
	return out
}

// code is the code of an actor: its own, else its country's.
func (c *coder) code(id doc.ActorID) doc.Code {
	a := c.actors[id]
	code := a.Code
	if code == "" {
		code = a.Country
	}
	if a.Kind == doc.Organization && a.Country == "" && c.language != nil && (code == "" || roles[code]) {
		code = cmp.Or(lang.PlaceOf(a.Name.V), c.society(a.Name.V), code)
	}
	if (code == "" || roles[code]) && c.official && c.home != "" && !slices.ContainsFunc(a.Mentions, func(m doc.Mention) bool {
		return m.Form == doc.NameForm && (a.Kind == doc.Person || len(c.home) == 3)
	}) {
		return c.home // an office or organ that the text only calls so is the publisher's
	}
	return code
}

// charity reports whether the noun at n is for a body that no state has made: 'an aid agency', 'a human rights group'.
func (c *coder) charity(t *tree, n int) bool {
	if c.l.Charities[t.lemma[n]] {
		return true
	}
	return slices.ContainsFunc(t.kids[n], func(k int) bool { return k == n-1 && c.l.Charities[t.lemma[k]+" "+t.lemma[n]] })
}

// society is the code of an association that its name calls so; "" for none.
func (c *coder) society(name string) doc.Code {
	for _, w := range strings.Fields(name) {
		if c.l.Societies[strings.ToLower(w)] {
			return "NGO"
		}
	}
	return ""
}

func first(cs []doc.Code) doc.Code {
	if len(cs) == 0 {
		return ""
	}
	return cs[0]
}

// party is who the noun phrase with head n names, without those of but.
func (c *coder) party(t *tree, n int, but party) party {
	if n < 0 {
		return party{}
	}
	for _, i := range t.below(n, 6, phrasal(t, n)) {
		var out party
		if p := c.kin(t, i); !p.empty() && !p.shares(but) {
			return p
		}
		if t.ethnic(i) || c.bordering(t, i) || c.titled(t, i) || c.friendly && c.waged(t, i) || c.critical && c.struck(t, i) {
			continue
		}
		for _, id := range t.who[i] {
			c.join(&out, t, i, n, id)
		}
		if i == n && !out.empty() && out.shares(but) && !c.official {
			var rest party
			c.conjoined(&rest, t, n, but)
			return rest // what else the phrase says is about the same
		}
		if out.empty() || out.shares(but) {
			continue
		}
		if i == n {
			c.minority(&out, t, n)
		}
		if i != n {
			c.conjoined(&out, t, n, but)
		}
		for h := i; h < len(t.Tokens) && slices.Contains(t.who[h], out.ids[0]); h++ { // 'the governments of Norvia and Sudria' names the first in four words
			if slices.Contains(t.below(n, 6, nil), h) { // a name that runs out of the phrase leads back to it
				c.conjoined(&out, t, h, but)
			}
		}
		return out
	}
	return c.located(t, n, but)
}

// bordering reports whether the country named at i only says at which border a place is: 'a village on the Norvian border'.
func (c *coder) bordering(t *tree, i int) bool {
	h := t.Heads[i]
	if h < 0 || t.rel(i) != "amod" && t.rel(i) != "compound" || t.lemma[h] != "border" && t.lemma[h] != "frontier" {
		return false
	}
	place := t.Heads[h]
	return place >= 0 && t.rel(h) == "nmod" && slices.Contains(c.l.Things[t.lemma[place]], "territory")
}

// titled reports whether the place named at i is only part of what an agreement is called: 'the Sudpol accords'.
func (c *coder) titled(t *tree, i int) bool {
	if t.rel(i) != "compound" && t.rel(i) != "amod" || t.Heads[i] < 0 || len(t.who[i]) == 0 {
		return false
	}
	capital := slices.ContainsFunc(c.index.In(t.Tokens[i].Span), func(r doc.Ref) bool { return r.Form == doc.CapitalForm })
	return capital && slices.Contains(c.l.Things[t.lemma[t.Heads[i]]], "agreement")
}

// faced reports whether the one at i is whom others face: 'solidarity in the face of Norvia's pressure'.
func (t *tree) faced(i int) bool {
	for hops := 0; i >= 0 && hops < 5; i, hops = t.Heads[i], hops+1 {
		if t.lemma[i] == "face" && t.marker(i) == "in" {
			return true
		}
		if t.UPOS[i] == "VERB" {
			break
		}
	}
	return false
}

// waged reports whether the party at i owns a war or an attack, 'Norvia's war', or is what others turn from, 'away from Norvia'.
func (c *coder) waged(t *tree, i int) bool {
	h := t.Heads[i]
	if i > 1 && t.marker(i) == "from" && h >= 0 && slices.ContainsFunc(t.kids[h], func(k int) bool { return k < i && t.lemma[k] == "away" }) || t.faced(i) {
		return true
	}
	return t.Rels[i] == "nmod:poss" && h >= 0 && slices.Contains(c.l.Things[t.lemma[h]], "attack")
}

// struck reports whether the one at i, or those whom he is named with, suffered the attack or killing that is spoken of: 'attacks on Norvia',
// 'the killing of Norvian civilians', or is only where it is bad: 'the situation in Norvia'. Who condemns or deplores that
// criticizes somebody else.
func (c *coder) struck(t *tree, i int) bool {
	for range 4 {
		h := t.Heads[i]
		if h < 0 {
			return false
		}
		if t.marker(i) == "in" && t.marker(h) == "by" {
			h = t.Heads[h] // 'interference by others in Norvia'
			if h >= 0 && t.UPOS[h] == "VERB" {
				return true // 'atrocities committed by their forces in Norvia'
			}
		}
		if h >= 0 && (t.rel(i) == "nmod" || t.rel(i) == "obl") {
			switch of := c.l.Things[t.lemma[h]]; t.marker(i) {
			case "in", "at", "near":
				if t.UPOS[h] == "NOUN" && t.rel(h) == "nmod" && t.lemma[h] != "interference" && !slices.Contains(of, "attack") && !slices.Contains(of, "situation") {
					i = h // 'the attack on engineers in Norvia'
					continue
				}
				fallthrough
			case "on", "against", "upon", "targeting":
				return t.lemma[h] == "interference" || slices.Contains(of, "attack") || slices.Contains(of, "killing") || slices.Contains(of, "bombing") || slices.Contains(of, "situation")
			case "of":
				if premises[t.lemma[h]] {
					i = h // 'interference in the affairs of Norvia', 'the attack on the embassy of Norvia'
					continue
				}
				return slices.Contains(of, "killing") || slices.Contains(of, "bombing") || strings.HasSuffix(t.lemma[h], "ing") && slices.Contains(of, "attack")
			}
			return false
		}
		if t.rel(i) != "amod" && t.rel(i) != "det" && t.rel(i) != "case" && t.rel(i) != "compound" && t.rel(i) != "nmod:poss" && t.rel(i) != "conj" && t.rel(i) != "flat" {
			return false
		}
		i = h
	}
	return false
}

// minority makes a people that lives in another country one of that country: 'Norvian Sudrians' are of Norvia.
func (c *coder) minority(p *party, t *tree, n int) {
	if len(p.ids) != 1 || c.actors[p.ids[0]].Kind != doc.Country || t.UPOS[n] == "ADJ" || !strings.HasSuffix(t.Tokens[n].Text(), "s") {
		return
	}
	for _, k := range t.kids[n] {
		if k != n-1 || t.rel(k) != "amod" && t.rel(k) != "compound" || len(t.who[k]) != 1 || t.who[k][0] == p.ids[0] {
			continue
		}
		if a := c.actors[t.who[k][0]]; a.Kind == doc.Country {
			p.ids, p.codes = []doc.ActorID{t.who[k][0]}, []doc.Code{c.code(t.who[k][0]) + "CVL"}
		}
	}
}

// kin is a people that no state is named for, as the phrase of n names it: 'Tamil guerrillas', 'Chechens', 'Jewish settlers' are of the
// country where they are at home; empty for none.
func (c *coder) kin(t *tree, n int) party {
	if c.language == nil || len(t.who[n]) > 0 && t.UPOS[n] != "NOUN" {
		return party{}
	}
	role := c.l.Parties[t.lemma[n]]
	if w, plural := strings.CutSuffix(t.Tokens[n].Text(), "s"); plural && role == "" {
		if home := lang.PeopleOf(w); home != "" {
			return party{codes: []doc.Code{home + "CVL"}}
		}
	}
	if role == "" || t.UPOS[n] != "NOUN" {
		return party{}
	}
	for i := n - 1; i >= 0 && t.Heads[i] > i && t.Heads[i] <= n; i-- {
		next := t.Tokens[i+1].Text()
		if i+1 == n {
			next = t.lemma[n]
		}
		w := t.Tokens[i].Text()
		if home := cmp.Or(lang.PeopleOf(w+" "+next), lang.PeopleOf(w)); home != "" {
			return party{codes: []doc.Code{home + doc.Code(role)}}
		}
	}
	return party{}
}

// descended reports whether the phrase of n is of people called by descent.
func (c *coder) descended(t *tree, n int) bool {
	return slices.ContainsFunc(t.below(n, 2, nil), t.ethnic)
}

// ethnic reports whether the people named at i are called so by descent, not by country: 'ethnic Norvians'.
func (t *tree) ethnic(i int) bool {
	return i > 0 && strings.EqualFold(t.Tokens[i-1].Text(), "ethnic")
}

// located is the country of a place that the phrase of n names, where it names no actor: 'arrived in Sudpol'.
func (c *coder) located(t *tree, n int, but party) party {
	if c.language == nil || n < 0 || t.UPOS[n] == "VERB" {
		return party{}
	}
	for _, i := range t.below(n, 3, phrasal(t, n)) {
		if code := c.placeAt(t, i); code != "" {
			p := party{codes: []doc.Code{code}}
			if !p.shares(but) {
				return p
			}
		}
	}
	return party{}
}

// placeAt is the country of the place whose name has its head at token i, or is that token; "" for none.
func (c *coder) placeAt(t *tree, i int) doc.Code {
	if t.UPOS[i] != "PROPN" {
		return ""
	}
	first, last := i, i
	for first > 0 && t.UPOS[first-1] == "PROPN" && (t.Heads[first-1] == i || t.Heads[i] == first-1) {
		first--
	}
	for last+1 < len(t.Tokens) && t.UPOS[last+1] == "PROPN" && t.Heads[last+1] == i {
		last++
	}
	name := t.Words(first, last).Text()
	if first > 0 && t.Heads[first-1] == i { // 'Northern Norvia' may be of another country
		if code := lang.PlaceOf(t.Words(first-1, last).Text()); code != "" {
			return code
		}
	}
	return cmp.Or(lang.PlaceOf(name), lang.CountryOf(name, c.language), lang.PlaceOf(t.Tokens[i].Text()), lang.CountryOf(t.Tokens[i].Text(), c.language))
}

// phrasal keeps a search in the noun phrase of n out of clauses.
func phrasal(t *tree, n int) func(int) bool {
	if t.UPOS[n] == "VERB" {
		return nil
	}
	return func(k int) bool {
		switch t.rel(k) {
		case "advcl", "parataxis", "ccomp", "acl":
			return true
		}
		return false
	}
}

// conjoined adds those whom 'and' joins with token h.
func (c *coder) conjoined(out *party, t *tree, h int, but party) {
	for _, k := range t.kids[h] {
		if t.rel(k) != "conj" || t.UPOS[k] == "VERB" {
			continue
		}
		p := c.party(t, k, but)
		for i, id := range p.ids {
			if !slices.Contains(out.ids, id) && i < len(p.codes) {
				out.ids, out.codes = append(out.ids, id), append(out.codes, p.codes[i])
			}
		}
	}
}

// join adds an actor, named at token i of the phrase with head n, to a party.
func (c *coder) join(p *party, t *tree, i, n int, id doc.ActorID) {
	p.ids = append(p.ids, id)
	a := c.actors[id]
	code := c.code(id)
	if len(code) == 3 && a.Kind == doc.Country && !c.inCountry(t, t.Tokens[n].Span) {
		role, ok := c.l.Parties[t.lemma[n]]
		if h := t.Heads[i]; !ok && h >= 0 && t.UPOS[i] == "ADJ" {
			role = c.l.Parties[t.lemma[h]]
		}
		code += doc.Code(role)
	}
	p.codes = append(p.codes, code)
}

// premises are what one has that others attack or meddle in.
var premises = map[string]bool{"affair": true, "building": true, "premise": true, "headquarters": true, "compound": true, "embassy": true, "consulate": true, "territory": true,
	"city": true, "capital": true, "infrastructure": true, "airport": true, "citizen": true, "soil": true}

// joining are nouns for what one does with others who are no target of it: 'in coordination with A we will respond'.
var joining = map[string]bool{"coordination": true, "cooperation": true, "consultation": true, "concert": true, "partnership": true}
