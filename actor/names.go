package actor

import (
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// titledName reads the name behind titles, on the same line: in a headline as the body has it, else as far as it goes.
func (c *chunker) titledName(t *text, k int, ph *phrase) (words, bool) {
	if t.at(k).line || t.at(k).mark || len(ph.offices) > 0 && ph.offices[0].plural && len(ph.offices) > 1 {
		return none, false
	}
	n, ok := c.nameRun(t, k, true, ph)
	if ok && n.first == n.last && len(ph.offices) > 0 && len(ph.honorifics) == 0 && ph.offices[len(ph.offices)-1].isLong() {
		if _, known := c.names.longest(t, n); !known {
			return none, false // rather more of the department: "for Environmental Protection"
		}
	}
	if ok && len(ph.offices) > 0 && (t.loud && ph.offices[0].everyday || ph.offices[0].plural) && n.first == n.last {
		if _, known := c.names.longest(t, n); !known {
			return none, false
		}
	}
	if ok && n.first == n.last && len(ph.offices) > 0 && len(ph.honorifics) == 0 && !t.loud && t.parts[t.words[n.first].token] == outside {
		o := ph.offices[len(ph.offices)-1]
		_, known := c.names.longest(t, n)
		if !known && (o.lowersNext(t) || t.has(n.first, lang.DepartmentSet)) {
			return none, false // "Deputy Commandant", "for Government Affairs"
		}
	}
	if ok && len(ph.offices) > 0 && (n.first == n.last || ph.offices[len(ph.offices)-1].lowersNext(t)) && c.runsOn(t, n.last) {
		if _, known := c.names.longest(t, n); !known {
			return none, false // "Deputy Supreme Commander", "Chief Data Officer"
		}
	}
	if ok && t.loud {
		if known, found := c.names.longest(t, n); found {
			return known, true
		}
	}
	return n, ok
}

// runsOn reports whether a word in capitals follows word i, which the language model holds for no person, on the same line.
func (c *chunker) runsOn(t *text, i int) bool {
	next := t.at(i + 1)
	return !t.loud && next.capital && !next.mark && !next.line && !isDay(next.key) && t.parts[t.words[i].token] == outside
}

// behindName reads "of Denmark" behind a name, and a suffix behind a comma ("Jr.").
func (c *chunker) behindName(t *text, ph *phrase) {
	k := c.afterName(t, ph.last+1)
	ph.last = k - 1
	if t.key(k) == "," && t.has(k+1, lang.SuffixSet) && t.at(k+1).capital {
		ph.name.last, ph.last = k+1, k+1
		k += 2
		if t.key(k) == "." {
			k++
		}
	}
	if t.key(k) != "of" {
		return
	}
	if code, end := c.countryName(t, k+1); code != "" {
		ph.of, ph.last = code, end
		ph.inner = append(ph.inner, countryAt(k+1, end, code, doc.CountryForm))
	}
}

// afterName is the word behind a name, past letters such as "MP" that follow it.
func (c *chunker) afterName(t *text, k int) int {
	for t.at(k).upper && t.words[k].end-t.words[k].start <= 4 && t.has(k, lang.NotNameSet) && (!t.loud || t.key(k) == "mp") {
		k++
	}
	return k
}

// countryName reads a country's name at word k, with or without "the", and returns its last word.
func (c *chunker) countryName(t *text, k int) (doc.Code, int) {
	if t.key(k) == "the" {
		k++
	}
	if h, ok := t.longest(k, lang.CountryEntry); ok {
		return h.Code, k + h.n - 1
	}
	return "", k
}

// nameRun reads a person's name at word k. hard says that a title stands before it, so that words which are also
// something else may be names.
func (c *chunker) nameRun(t *text, k int, hard bool, ph *phrase) (words, bool) {
	n := words{k, k - 1}
	capitals := 0
	for i := k; i < len(t.words); i++ {
		w := t.words[i]
		if c.isNickname(t, i) && !n.empty() {
			i += 2
			n.last = i
			continue
		}
		if t.isApostrophe(i) && !n.empty() && t.has(i+1, lang.ParticleSet) && !t.at(i+1).capital && t.at(i+2).glued {
			continue // "Rabi’ al-Hadid"
		}
		if w.mark || i > k && w.line || i > k && isJunior(t.key(i-1)) {
			break
		}
		switch {
		case t.key(i) == "i" && w.capital && !n.empty() && reigns(ph): // "Albert I"
		case w.glued && !n.empty():
			if w.capital {
				capitals++
			}
		case t.has(i, lang.ParticleSet) && !w.capital && (t.at(i+1).capital || t.at(i+1).glued || t.has(i+1, lang.ParticleSet)):
			if t.has(i, lang.JoinerSet|lang.PlaceSet|lang.RelationSet) || t.key(i) == "and" {
				return c.trimRun(t, n, hard, capitals)
			}
		case w.capital && c.canBeName(t, i, hard, n.empty(), ph):
			capitals++
		default:
			return c.trimRun(t, n, hard, capitals)
		}
		n.last = i
	}
	return c.trimRun(t, n, hard, capitals)
}

// isJunior reports whether a word ends a name: "A B Jr.".
func isJunior(key string) bool { return key == "jr" || key == "sr" || key == "jnr" || key == "snr" }

// trimRun drops particles from the end of a run and refuses one without a capital.
func (c *chunker) trimRun(t *text, n words, hard bool, capitals int) (words, bool) {
	for !n.empty() && !t.words[n.last].capital && !t.words[n.last].glued {
		n.last--
	}
	return n, !n.empty() && capitals > 0
}

// behindMr reports whether word i stands behind a title that only a name follows, or an office: "Mr. Price", "Ms Hall".
func (t *text) behindMr(i int) bool {
	if t.key(i-1) == "." {
		i--
	}
	switch t.key(i - 1) {
	case "mr", "mrs", "ms", "miss":
		return t.at(i - 1).capital
	}
	return false
}

// canBeName reports whether capitalized word i can be part of a name.
func (c *chunker) canBeName(t *text, i int, hard, begins bool, ph *phrase) bool {
	if t.loud && t.has(i, lang.HeadlineSet|lang.JoinerSet|lang.RelationSet|lang.PlaceSet|lang.FiniteSet) {
		return false
	}
	if t.has(i, lang.SuffixSet) && !begins {
		return true
	}
	if !t.loud && t.isCommon(i, begins) && !(hard && t.words[i].upper && t.at(i-1).upper) && !(hard && begins && t.behindMr(i)) { // "MR PRICE:"
		return false
	}
	if hard && !begins && !t.loud && c.endsName(t, i) {
		return true
	}
	if t.has(i, lang.NotNameSet) && !(hard && isInitial(t, i) && (begins || strings.HasSuffix(t.string(i, i), "."))) && t.words[i].end-t.words[i].start == len(t.words[i].key) {
		return hard && (c.mayBeName(t, i) || begins && t.behindMr(i) && !t.at(i+1).capital)
	}
	if h, ok := t.longest(i, lang.OfficeEntry); ok && !c.l.Names.Offices[h.Index].Plain && !h.Plural {
		return c.isNameToo(t, i, h, hard, begins, ph)
	}
	if h, ok := t.longest(i, lang.OfficeEntry); ok && begins && h.n == 1 && t.at(i+1).capital && !t.at(i+1).mark {
		return false // "Chair A B": an everyday word here, and no first name
	}
	if !begins && !t.loud && (t.has(i, lang.ModifierSet) && c.headFollows(t, i+1) || t.key(i) == "judge" && t.at(i+1).capital) {
		return false // "A B Senior Advisor C", "A B Judge C": another's title
	}
	if h, ok := t.longest(i, lang.HonorificEntry); ok && h.n >= 1 {
		// "Hassan Sheikh Mohamud", "Sayed", "Count": inside a name they belong to it. "A B Dr. C" are two people.
		return !begins && !isAbbreviated(t, i) || hard && t.at(i+1).mark
	}
	if h, ok := t.longest(i, lang.CountryEntry, lang.DemonymEntry, lang.PeopleEntry, lang.SeatEntry, lang.BodyEntry); ok {
		ends := t.at(i+1).mark || !begins && !t.loud && !t.at(i+1).capital && (h.Kind == lang.SeatEntry || h.Kind == lang.CountryEntry) // "Emilio Colombo said"
		return hard && h.n == 1 && !t.words[i].upper && (begins || ends || t.at(i+1).capital && h.Kind != lang.CountryEntry) && (begins && c.goesOn(t, i, h) || !c.behindOffice(t, i))
	}
	if !hard && t.has(i, lang.ModifierSet|lang.DepartmentSet) {
		return false
	}
	if _, ok := t.longest(i, lang.BodyHeadEntry); ok {
		return hard && begins && !t.at(i+1).capital
	}
	return true
}

// isNameToo reports whether an office at word i is a name there: "Mackenzie King", "Dr. Sultan Ahmed", "Sultan bin Ahmed".
func (c *chunker) isNameToo(t *text, i int, h hit, hard, begins bool, ph *phrase) bool {
	o := &c.l.Names.Offices[h.Index]
	switch {
	case h.n > 1 || o.Class != lang.MonarchClass || t.words[i].upper:
		return false
	case begins:
		return o.Given && (hard || isFather(t.key(i+1)))
	}
	return hard && (t.at(i+1).mark || !t.at(i+1).capital && (t.key(i+1) != "of" || !reigns(ph))) // but "King A King of X"
}

// isNickname reports whether a word in brackets or quotation marks stands at word i, and the name goes on behind it: "Willem
// (Wim) Kok".
func (c *chunker) isNickname(t *text, i int) bool {
	switch t.key(i) + t.key(i+2) {
	case "()", "“”", `""`:
	default:
		return false
	}
	nick, next := t.at(i+1), t.at(i+3)
	return nick.capital && !nick.upper && len(t.hitsAt(i+1)) == 0 && next.capital && !next.line && len(t.hitsAt(i+3)) == 0 && !t.loud
}

// isFather reports whether a word leads on to a father's name.
func isFather(key string) bool { return key == "bin" || key == "ibn" || key == "bint" }

// isGiven reports whether "Sultan", "Amir" or the like at word k is a first name: behind another title that no monarch has.
func (c *chunker) isGiven(t *text, k int, ph *phrase) bool {
	h, ok := t.longest(k, lang.OfficeEntry)
	if !ok || h.n > 1 || h.Plural || !c.l.Names.Offices[h.Index].Given || t.words[k].upper && t.loud {
		return false
	}
	if next := t.at(k + 1); isFather(next.key) || next.mark || !next.capital && !t.has(k+1, lang.ParticleSet) {
		return isFather(next.key)
	}
	if len(ph.offices) > 0 {
		return t.key(k-1) != "the"
	}
	if len(ph.honorifics) == 0 || t.key(k-1) == "the" {
		return false
	}
	hon := &c.l.Names.Honorifics[ph.honorifics[len(ph.honorifics)-1].Index]
	return !hon.Style
}

// isAbbreviated reports whether an honorific at word i is of those that are no names.
func isAbbreviated(t *text, i int) bool {
	switch t.key(i) {
	case "dr", "mr", "mrs", "ms", "prof", "eng", "gen", "adm", "lt", "col", "he", "hrh":
		return true
	}
	return false
}

// reigns reports whether a title is one of those whose holders are numbered.
func reigns(ph *phrase) bool {
	for _, o := range ph.offices {
		switch o.class {
		case lang.MonarchClass, lang.PopeClass, "prince", "crown prince":
			return true
		}
	}
	return false
}

// endsName reports whether a short word with a capital behind a name belongs to it: "Albert I", "Liu He".
func (c *chunker) endsName(t *text, i int) bool {
	switch t.key(i) {
	case "he", "she":
		return true
	case "i":
		return !t.has(i+1, lang.FiniteSet|lang.SpeakingSet)
	}
	return false
}

// mayBeName reports whether a month is a name here: behind a title, where no day or year follows.
func (c *chunker) mayBeName(t *text, i int) bool {
	switch t.key(i) {
	case "jan", "may", "april", "june", "august":
		return !isDigit(t.key(i+1)) && !isDigit(t.key(i-1))
	}
	return false
}

// goesOn reports whether a country or city at word i may be a first name: a word follows that can only be a name.
func (c *chunker) goesOn(t *text, i int, h hit) bool {
	next := t.at(i + 1)
	return h.n == 1 && (h.Kind == lang.CountryEntry || h.Kind == lang.SeatEntry) && (!t.loud || t.startsPerson(i)) && next.capital && !next.upper && !next.line && !next.glued &&
		len(t.hitsAt(i+1)) == 0 && !t.has(i+1, lang.ModifierSet|lang.DepartmentSet|lang.NotNameSet)
}

// isFirstName reports whether a country or city at word i is the first name of somebody known, or of one whose office stands
// beside the name: "The High Representative, Sofia Brandt, said".
func (c *chunker) isFirstName(t *text, i int) bool {
	h, ok := t.longest(i, lang.CountryEntry, lang.SeatEntry)
	if !ok || !c.goesOn(t, i, h) {
		return false
	}
	n, _ := c.nameRun(t, i, true, &phrase{})
	if n.last == i {
		return false
	}
	if known, ok := c.names.longest(t, n); ok && known.last > i {
		return true
	}
	return c.namesHolder(t, n) || t.key(n.last+1) == "," && c.actsAsPerson(t, n)
}

// behindOffice reports whether word i follows an office directly, where a country would be its country.
func (c *chunker) behindOffice(t *text, i int) bool {
	for _, h := range t.hitsAt(i - 1) {
		if h.Kind == lang.OfficeEntry && h.n == 1 {
			return true
		}
	}
	return false
}

func isInitial(t *text, i int) bool {
	s := strings.TrimSuffix(t.string(i, i), ".")
	return len(s) == 1
}

// bareName reads a name without a title: one that is known, or that acts as a person does.
func (c *chunker) bareName(t *text, i int) *phrase {
	if !t.words[i].capital && !t.has(i, lang.ParticleSet) || t.words[i].glued {
		return nil
	}
	ph := &phrase{kind: person, first: i, name: none, form: doc.NameForm, entry: -1, owner: -1}
	n, ok := c.nameRun(t, i, c.isFirstName(t, i), ph)
	if !ok {
		if !t.words[i].capital || t.words[i].mark {
			return nil
		}
		n = words{i, i}
	}
	if after := t.at(n.last + 1); !t.loud && after.capital && !after.mark && !after.line && n.last > n.first && t.words[n.last].glued {
		return nil // "the Berg-Salo Administration"
	}
	if !t.loud && c.names.pair(t, i) || isFirm(t, n) {
		return nil
	}
	if known, ok := c.names.longest(t, words{i, max(n.last, i)}); ok {
		ph.name, ph.last = known, known.last
		c.behindName(t, ph)
		return ph
	}
	if !ok || n.first == n.last || !(c.heads(t, n) || !t.loud && (c.label(t, n) || c.actsAsPerson(t, n) || t.isMet(n))) {
		return nil
	}
	ph.name, ph.last = n, n.last
	c.behindName(t, ph)
	return ph
}

// isFirm reports whether run n is the name of a firm, by its last word or the one behind it: "Salt Works Inc.".
func isFirm(t *text, n words) bool {
	for _, w := range []string{t.key(n.last), t.key(n.last + 1)} {
		switch w {
		case "inc", "corp", "ltd", "llc", "plc", "gmbh":
			return true
		}
	}
	return false
}

// heads reports whether a line is nothing but run n and the office of its bearer: 'Ann B. Lee, Secretary of State'.
func (c *chunker) heads(t *text, n words) bool {
	if n.first != 0 || t.key(n.last+1) != "," {
		return false
	}
	const longest = 4 // words of a department before the office: "Department Spokesperson"
	for k := n.last + 2; k < n.last+2+longest && t.at(k).capital; k++ {
		if os, next := c.offices(t, k); len(os) > 0 {
			return !os[0].plural && next >= len(t.words)
		}
	}
	return false
}

// label reports whether run n is the label of a turn in a transcript: at the head of a sentence, before a colon and words, and held
// for a person by the language model.
func (c *chunker) label(t *text, n words) bool {
	for k := 0; k < n.first; k++ {
		if !t.words[k].mark {
			return false
		}
	}
	if t.key(n.last+1) != ":" || n.last+2 >= len(t.words) {
		return false
	}
	for k := n.first; k <= n.last; k++ {
		if t.parts[t.words[k].token] == outside {
			return false
		}
	}
	return true
}

// actsAsPerson reports whether the words behind a bare run of capitals are those that follow a person's name.
func (c *chunker) actsAsPerson(t *text, n words) bool {
	k := c.afterName(t, n.last+1)
	if c.namesHolder(t, n) || c.statedAt(t, k) >= 0 || t.speaks(n) {
		return true
	}
	if (t.has(n.first-1, lang.PlaceSet) || t.key(n.first-1) == "the") && !t.isSentBy(n) {
		return false
	}
	if t.key(k) == "," { // apposition: "A, the President of X"
		var ph phrase
		j := c.determiner(t, k+1, &ph)
		os, next := c.offices(t, j)
		return len(os) > 0 && !os[0].plural && c.closes(t, next) && (ph.definite || ph.owner >= 0 || j == k+1)
	}
	if t.key(k) == "had" || t.key(k) == "held" || t.key(k) == "has" {
		for j := k + 1; j < k+5; j++ {
			switch t.key(j) {
			case "conversation", "meeting", "talks", "call", "said", "told":
				return true
			}
		}
		return false
	}
	if t.has(k, lang.FiniteSet) && !t.has(k, lang.SpeakingSet) || !t.has(k, lang.SpeakingSet) {
		return false
	}
	switch t.key(k) {
	case "is", "was", "will", "has", "had", "visited", "signed", "received":
		return false
	}
	return true
}

// isSentBy reports whether run n stands behind "from" as the sender of what comes from people: "a telephone call from A B".
func (t *text) isSentBy(n words) bool {
	if t.key(n.first-1) != "from" {
		return false
	}
	switch t.key(n.first - 2) {
	case "call", "letter", "message", "invitation", "greetings", "cable", "condolences", "congratulations":
		return true
	}
	return false
}

// speaks reports whether the language model has run n for the name of a person, and its tree for the subject of a verb of
// speaking: 'A B, a professor at C, said', 'said A B'.
func (t *text) speaks(n words) bool {
	if !t.p.HasTree() {
		return false
	}
	a, b, subject := t.words[n.first].token, t.words[n.last].token, false
	for i := a; i <= b; i++ {
		if t.parts[i] == outside {
			return false
		}
		if head := t.p.Heads[i]; head >= 0 && (head < a || head > b) {
			verb := slices.IndexFunc(t.words, func(w word) bool { return w.token == head })
			if t.p.Rels[i] != "nsubj" || verb < 0 || !t.has(verb, lang.SpeakingSet) || t.p.UPOS[head] != "VERB" {
				return false
			}
			subject = true
		}
	}
	return subject && b > a
}

// isMet reports whether the language model has run n for the name of a person, and its tree for one who is met, spoken with, thanked or the
// like: 'met A B', 'a conversation with A B', 'was expressed by A B'.
func (t *text) isMet(n words) bool {
	if !t.p.HasTree() {
		return false
	}
	a, b := t.words[n.first].token, t.words[n.last].token
	if b == a || t.parts[a] != opening || b+1 < len(t.parts) && t.parts[b+1] == further {
		return false
	}
	for i := a; i <= b; i++ {
		if t.parts[i] == outside {
			return false
		}
	}
	for i := a; i <= b; i++ {
		head := t.p.Heads[i]
		if head >= a && head <= b {
			continue
		}
		if head < 0 {
			return false
		}
		lemma, before := t.p.Lemmas[head], t.key(n.first-1)
		switch t.p.Rels[i] {
		case "obj", "iobj":
			return encounters[lemma]
		case "nsubj":
			return t.p.UPOS[head] == "VERB" && (encounters[lemma] || doings[lemma])
		case "flat", "appos", "nmod:desc", "nmod:unmarked":
			return head == a-1 && t.p.UPOS[head] == "NOUN" && t.isCalled(head)
		case "conj":
			return t.describedBy(i, a-1) && t.isCalled(i)
		case "obl", "nmod", "obl:agent":
			if t.describedBy(i, a-1) {
				return t.isCalled(i)
			}
			return before == "with" && encounters[lemma] || before == "by" && t.p.UPOS[head] == "VERB" && (t.p.Rels[i] == "obl:agent" || encounters[lemma])
		}
		return false
	}
	return false
}

// describedBy reports whether the common noun at token k says what the one named at token i is: "activist A B".
func (t *text) describedBy(i, k int) bool {
	return k >= 0 && t.p.UPOS[k] == "NOUN" && t.p.Heads[k] == i && (t.p.Rels[k] == "nmod:desc" || t.p.Rels[k] == "compound")
}

// isCalled reports whether who is named or described at token i is met: "met with the journalist and activist A B".
func (t *text) isCalled(i int) bool {
	for range t.p.Tokens {
		if t.p.Rels[i] != "conj" || t.p.Heads[i] < 0 {
			break
		}
		i = t.p.Heads[i]
	}
	head := t.p.Heads[i]
	if head < 0 || !encounters[t.p.Lemmas[head]] {
		return false
	}
	switch t.p.Rels[i] {
	case "obj", "iobj":
		return true
	case "obl":
		for k := max(i-8, 0); k < i; k++ {
			if t.p.Heads[k] == i && t.p.Rels[k] == "case" {
				return t.p.Lemmas[k] == "with"
			}
		}
	}
	return false
}

// doings are what those do who are the page's subject, besides encounters.
var doings = map[string]bool{
	"exchange": true, "hold": true, "discuss": true, "agree": true, "visit": true, "send": true, "sign": true, "attend": true, "arrive": true, "wish": true,
	"convey": true, "conduct": true, "chair": true, "award": true, "present": true, "address": true, "instruct": true, "appoint": true,
}

// encounters are what one does with people, by its lemma.
var encounters = map[string]bool{
	"meet": true, "meeting": true, "talk": true, "talks": true, "speak": true, "conversation": true, "call": true, "discussion": true, "consultation": true,
	"converse": true, "thank": true, "congratulate": true, "receive": true, "welcome": true, "host": true, "invite": true, "tell": true, "inform": true,
	"greet": true, "express": true, "say": true,
}

// namesHolder reports whether run n says who holds the office just before it: "her Special Envoy, A B, to".
func (c *chunker) namesHolder(t *text, n words) bool {
	p := c.prev
	if p == nil || p.kind != person || p.last >= n.first {
		return false
	}
	if c.plural {
		return onlyJoins(t, p.last+1, n.first)
	}
	if !p.name.empty() || len(p.offices) == 0 && p.other == "" || p.last+2 != n.first || t.key(p.last+1) != "," {
		return false
	}
	k := c.afterName(t, n.last+1)
	return k >= len(t.words) || t.words[k].mark && t.key(k) != possessive || c.closes(t, k) || t.key(k) == "of" || t.key(k) == "that"
}

// closes reports whether an apposition can end before word k.
func (c *chunker) closes(t *text, k int) bool {
	if k >= len(t.words) {
		return true
	}
	switch t.key(k) {
	case ",", ".", ";", ")", "and", ":", "]", "–", "—", "who", "as", "to", "at", "for", "in", "on", "during", "today":
		return true
	}
	return false
}
