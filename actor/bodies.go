package actor

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// bodyPhrase reads an organisation or group, with an article before it.
func (c *chunker) bodyPhrase(t *text, i int) *phrase {
	k := i
	if t.has(k, lang.ArticleSet) {
		k++
	}
	if ph, ok := c.bodyAt(t, k); ok {
		ph.first, ph.definite = i, k > i
		return ph
	}
	if k == i {
		return nil
	}
	return c.shortBody(t, k)
}

// shortBody reads a body named by its last word at word k, behind an article: "the Council".
func (c *chunker) shortBody(t *text, k int) *phrase {
	if !t.at(k).capital || t.loud || !t.has(k-1, lang.ArticleSet) {
		return nil
	}
	h, ok := t.longest(k, lang.BodyHeadEntry)
	if !ok || !c.l.Names.BodyHeads[h.Index].Short || t.at(k+h.n).capital {
		return nil
	}
	return &phrase{kind: body, first: k - 1, last: k + h.n - 1, name: words{k, k + h.n - 1}, form: doc.RoleForm, entry: -1, owner: -1, short: true, definite: true, code: h.Code}
}

// bodyAt reads an organisation at word k, without an article: one of the list, or a run of capitals with a noun such as
// "Ministry" or "Council" in it.
func (c *chunker) bodyAt(t *text, k int) (*phrase, bool) {
	ph := &phrase{kind: body, first: k, last: k - 1, form: doc.NameForm, entry: -1, owner: -1}
	if h, ok := t.longest(k, lang.BodyEntry); ok {
		ph.last, ph.entry, ph.code, ph.country = k+h.n-1, h.Index, h.Code, h.Country
		if c.l.Names.Bodies[h.Index].Group {
			ph.form = doc.GroupForm
		}
	}
	if c.coined(t, k, ph) {
		ph.entry = -1
	}
	ph.name = words{k, ph.last}
	switch known := c.short[t.key(k)].body; {
	case ph.last >= k:
		c.shortens(t, k, ph.last, shortened{body: keyOfBody(t, ph)})
	case known != "" && t.at(k).upper:
		ph.last, ph.name, ph.stands = k, words{k, k}, known
	}
	return ph, ph.last >= k && !t.isObserved(ph.last+1)
}

// isObserved reports whether the words before word i only name what is observed: "Armed Forces Day".
func (t *text) isObserved(i int) bool {
	switch t.key(i) {
	case "day", "week", "month", "year", "decade":
		return t.at(i).capital && !t.loud
	}
	return false
}

// coined reads a body that no list has and reports whether it is longer than what ph has already.
func (c *chunker) coined(t *text, k int, ph *phrase) bool {
	var inner []*phrase
	head, role, country := -1, doc.Code(""), doc.Code("")
	of := doc.Code("") // the organisation that it is a part of: "the UN Mission in Chad"
	first := -1        // the first word of the head noun
	if k >= len(t.words) || !t.words[k].capital {
		return false // "a whole-of-society approach"
	}
	for j := k; j < len(t.words) && j < k+8; {
		w := t.words[j]
		if w.mark || !w.capital && !w.glued || t.loud && t.has(j, lang.HeadlineSet) {
			break
		}
		if h, ok := t.longest(j, lang.BodyHeadEntry); ok {
			first, head, role = j, j+h.n-1, h.Code
			j += h.n
			if e := &c.l.Names.BodyHeads[h.Index]; e.First && (t.key(j) == "of" || t.key(j) == "for" || t.key(j) == "on") {
				break
			}
			continue
		}
		h, ok := t.longest(j, lang.DemonymEntry, lang.CountryEntry, lang.BodyEntry, lang.RegionEntry, lang.SeatEntry)
		switch {
		case ok && h.Kind == lang.RegionEntry:
			j += h.n
			continue
		case ok && h.Kind == lang.BodyEntry && j == k:
			if strings.HasPrefix(string(h.Code), "IGO") {
				of = h.Code
			}
			j += h.n
			continue
		case ok && j == k:
			country = h.Code
			j += h.n
			if t.key(j) == possessive {
				j++
			}
			continue
		case ok && h.Kind == lang.DemonymEntry:
			country = h.Code
		}
		if _, office := t.longest(j, lang.OfficeEntry); office && !t.has(j, lang.ModifierSet|lang.DepartmentSet) || t.has(j, lang.ArticleSet) {
			break
		}
		j++
	}
	if head < 0 {
		return false
	}
	if b, ok := t.longest(k, lang.BodyEntry); ok && k+b.n == first && t.key(head) == "presidency" {
		return false // "the G20 Presidency" is the G20
	}
	last := head
	named := first > k || first == k && head > first // "Supreme Court" is enough
	if t.key(head+1) == "of" || t.key(head+1) == "for" || t.key(head+1) == "on" {
		if end, of, ok := c.behindBody(t, head+1); ok {
			last, named = end, true
			if of != nil {
				country, inner = of.code, []*phrase{of}
			}
		}
	}
	if !named || last <= ph.last {
		return false
	}
	if end := t.acronymEnd(last + 1); end > 0 && country == "" && t.key(end+1) == "of" {
		country, _ = c.countryName(t, end+2) // "the Ministry of Foreign Affairs (MFA) of X"
	}
	ph.last, ph.country, ph.inner = last, country, inner
	ph.code = country + role
	switch {
	case of != "":
		ph.code = of
	case country == "" && t.keys(head+1, min(head+5, last+1)) == "of heads of state":
		ph.code = "IGO"
	case country == "":
		ph.code = role
	}
	return true
}

// behindBody reads "of Foreign Affairs of Chile" at word k; it returns its last word and the country in it, nil for none.
func (c *chunker) behindBody(t *text, k int) (int, *phrase, bool) {
	last, country, office := k, (*phrase)(nil), false
	for range 3 {
		prep := t.key(last + 1)
		if last == k {
			prep = t.key(k)
		}
		j := last + 1
		if last > k {
			j = last + 2
		}
		if prep != "of" && (prep != "for" && prep != "on" || last > k && !office) {
			break
		}
		if code, end := c.countryName(t, j); code != "" {
			first := j
			if t.key(j) == "the" {
				first++
			}
			last, country = end, countryAt(first, end, code, doc.CountryForm)
			break
		}
		if t.key(j) == "the" {
			j++
		}
		if prep == "on" && isDay(t.key(j)) {
			break // "the Embassy on Monday"
		}
		if b, ok := t.longest(j, lang.BodyEntry); ok {
			last = j + b.n - 1
			for i := last + 1; t.at(i).capital && !t.at(i).mark && i < last+4; i++ {
				if h, ok := t.longest(i, lang.BodyHeadEntry); ok { // "the Bureau of the CPC Central Committee"
					last = i + h.n - 1
					break
				}
			}
			continue
		}
		if o, ok := t.longest(j, lang.OfficeEntry); ok && last == k && t.words[j].capital && !t.has(j, lang.DepartmentSet|lang.ModifierSet) {
			last, office = j+o.n-1, true // "Office of the President", "Office of the High Commissioner for Refugees"
			if t.key(last) == "state" && t.key(last+1) == "and" && t.key(last+2) == "government" && t.at(last+2).capital {
				last += 2 // "Assembly of Heads of State and Government"
			}
			continue
		}
		end := j - 1
		for i := j; i < len(t.words) && i < j+10; i++ {
			w := t.words[i]
			if o, ok := t.longest(i, lang.OfficeEntry); ok && (o.n > 1 || !t.has(i, lang.ModifierSet|lang.DepartmentSet)) {
				break
			}
			if i > j && (t.startsPerson(i) || isAbbreviated(t, i) && t.at(i).capital && !t.at(i).upper || t.has(i, lang.ModifierSet) && !t.has(i, lang.DepartmentSet) && c.headFollows(t, i+1)) {
				break // "the Ministry of Defense Deputy Minister"
			}
			if w.capital && !w.mark && !t.has(i, lang.HeadlineSet) {
				end = i
				continue
			}
			if (w.key == "," || t.has(i, lang.JoinerSet)) && w.key != "in" && w.key != "to" && end == i-1 && t.at(i+1).capital && (t.has(i+1, lang.DepartmentSet) || w.key != "," && w.key != "and" && w.key != "of" && w.key != "for") {
				if _, ok := t.longest(i+1, lang.CountryEntry); !ok {
					continue
				}
			}
			break
		}
		if end < j {
			break
		}
		last = end
	}
	return last, country, last > k
}

func isDay(key string) bool {
	switch key {
	case "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
		"january", "february", "march", "april", "may", "june", "july", "august", "september", "october", "november", "december":
		return true
	}
	return false
}

// countryPhrase reads a country by name, people, demonym or seat of government.
func (c *chunker) countryPhrase(t *text, i int) *phrase {
	k := i
	if t.has(k, lang.ArticleSet) {
		k++
	}
	ph := &phrase{kind: country, first: i, name: none, form: doc.CountryForm, entry: -1, owner: -1, definite: k > i}
	if k > i && t.at(k).capital && governing[t.key(k)] && c.isAuthority(t, k+1) {
		k++ // "the Federal Government of X"
	}
	if of := c.behindAuthorities(t, k); of > 0 && k > i {
		if code, end := c.countryName(t, of+1); code != "" {
			ph.code, ph.last = code, end
			if t.key(k) == "government" && c.governs != code && t.opensAt(i) {
				c.governs, c.govern = code, c.govern+1
			}
			return ph
		}
	}
	if k > i && t.key(k) == "government" && !t.words[k].capital && t.opensAt(i) && c.govern == 1 && !t.at(k+1).mark && t.key(k+1) != "of" {
		ph.code, ph.last, ph.form = c.governs, k, doc.RoleForm
		return ph // "The Government of X warns. … The government urges"
	}
	h, ok := t.longest(k, lang.CountryEntry, lang.DemonymEntry, lang.PeopleEntry, lang.SeatEntry)
	if !ok {
		if k > i && k < len(t.words) && t.words[k].capital && !t.loud && t.key(k+1) != "of" && !t.at(k+1).capital && isOwn(t.key(k)) {
			ph.last, ph.form = k, doc.RoleForm
			return ph // the own government, the own country
		}
		return nil
	}
	if k == i && c.isFirstName(t, i) {
		return nil
	}
	ph.code, ph.last = h.Code, k+h.n-1
	if t.at(k).glued && (t.key(k-1) == "inter" || t.key(k-1) == "trans" || t.key(k-1) == "intra" || t.key(k-1) == "pan") {
		ph.code = "" // "inter-American"
		return ph
	}
	if t.key(ph.last+1) == "$" {
		ph.code = "" // "US $5 million" is money
		return ph
	}
	switch h.Kind {
	case lang.DemonymEntry, lang.PeopleEntry:
		ph.form = doc.DemonymForm
		switch {
		case c.isAuthority(t, ph.last+1):
			ph.last++
		case h.Kind == lang.DemonymEntry && !t.at(ph.last+1).mark:
			ph.first = k // "the Turkish language": the adjective alone
		}
	case lang.SeatEntry:
		ph.form, ph.first = doc.CapitalForm, k
		if !c.seatActs(t, k, ph.last) {
			ph.form = "" // a city: no mention
		}
	default:
		if k > i && t.at(i).capital && !t.loud && i > 0 && t.key(i) == "a" {
			return nil
		}
		if t.at(ph.last+1).key == possessive || !c.isAuthority(t, ph.last+1) || !t.at(ph.last+1).capital && t.key(ph.last+1) != "government" && t.key(ph.last+1) != "side" && t.key(ph.last+1) != "authorities" {
			break
		}
		ph.last++
	}
	return ph
}

// behindAuthorities is the "of" behind "Government" at word k, or behind "Government and people"; 0 where none stands there.
func (c *chunker) behindAuthorities(t *text, k int) int {
	if friendly[t.key(k)] {
		k++
	}
	for c.isAuthority(t, k) {
		switch t.key(k + 1) {
		case "of":
			return k + 1
		case "and", ",":
			for k += 2; t.key(k) == "and" || t.key(k) == "the" || friendly[t.key(k)]; k++ {
			}
		default:
			return 0
		}
	}
	return 0
}

// friendly are words before the people or government of a friend.
var friendly = map[string]bool{"sister": true, "sisterly": true, "brotherly": true, "friendly": true}

// governing are words before "Government" in its full name.
var governing = map[string]bool{"federal": true, "transitional": true, "interim": true, "provisional": true, "national": true, "caretaker": true, "royal": true}

// opensAt reports whether only a number or a mark stands before word i.
func (t *text) opensAt(i int) bool {
	for k := range i {
		if !t.words[k].mark && !isDigit(t.words[k].key) {
			return false
		}
	}
	return true
}

// isOwn reports whether "the Government", "the Kingdom" can stand for the page's own country.
func isOwn(key string) bool {
	switch key {
	case "government", "kingdom", "republic", "sultanate", "principality", "emirate":
		return true
	}
	return false
}

// isAuthority reports whether word k makes a country out of a demonym: "authorities", "side".
func (c *chunker) isAuthority(t *text, k int) bool {
	for _, w := range c.l.Names.Authority {
		if t.key(k) == w {
			return true
		}
	}
	return false
}

// seatActs reports whether a capital stands for its government here, and not for the city.
func (c *chunker) seatActs(t *text, first, last int) bool {
	prev := first - 1
	if t.key(prev) == "the" {
		prev--
	}
	next := t.at(last + 1)
	if slices.Contains(c.l.Names.Treaties, next.key) || slices.Contains(c.l.Names.Occasions, next.key) {
		return false // "the Pretoria accord", "the Vienna talks"
	}
	if t.has(prev, lang.PlaceSet) || next.capital && !t.loud && !next.mark || next.key == "," && (t.at(last+2).capital || isDigit(t.key(last+2))) {
		return false
	}
	if t.key(prev) == "of" || t.key(prev) == "and" {
		for j := prev - 1; j > prev-6 && j >= 0 && (t.at(j).capital || t.key(j) == "of" || t.key(j) == "and" || t.key(j) == ","); j-- {
			if slices.Contains(c.l.Names.Treaties, t.key(j)) {
				return false // "the Treaties of Lausanne and Paris"
			}
		}
		if t.key(prev) == "of" && slices.Contains(c.l.Names.Treaties, t.key(prev-1)) {
			return false
		}
	}
	if t.loud {
		return next.key == possessive || t.has(last+1, lang.HeadlineSet)
	}
	if isDigit(next.key) || first == 0 && (next.key == "," || next.mark && next.key != possessive) {
		return false
	}
	switch t.key(prev) {
	case "to":
		return t.has(prev-1, lang.SpeakingSet) || t.key(prev-1) == "convey" || t.key(prev-1) == "message" || t.key(prev-1) == "appeal"
	case "and", "or", ",":
		for j := prev - 1; j > prev-5 && j >= 0; j-- {
			if t.has(j, lang.PlaceSet) || t.key(j) == "to" {
				return false
			}
		}
	case "visit", "visited", "reached", "left", "(", "/":
		return false
	}
	return true
}

func isDigit(s string) bool { return s != "" && s[0] >= '0' && s[0] <= '9' }
