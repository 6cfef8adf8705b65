package actor

import (
	"cmp"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Code gives actors the CAMEO codes of dictionaries, and makes actors of names in the text that only a dictionary knows. It
// returns a new list where there are dictionaries. What the text itself says goes before them: roles and countries stay, and
// a code of another country than the text's is that of a namesake. The longest phrase goes first, then the dictionary that
// is named first. The cost is linear in the number of words.
func Code(d *doc.Document, ps []doc.Parse, actors []doc.Actor, l *lang.Language, list []*Dictionary) []doc.Actor {
	if len(list) == 0 {
		return actors
	}
	c := &coder{d: d, x: l.Lexicon(), list: list, when: always, actors: slices.Clone(actors), found: make([]listed, len(actors))}
	c.ends, c.of = map[int][]named{}, map[*entry]int{}
	if date := d.Layout().Date; date != nil {
		c.when = periodOf(date.Value.V)
	}
	c.index()
	for i := range ps {
		c.read(&ps[i])
	}
	for i := range c.actors {
		c.code(&c.actors[i], c.found[i])
	}
	slices.SortStableFunc(c.actors, func(a, b doc.Actor) int { return a.At().Compare(b.At()) })
	return c.actors
}

// coder applies dictionaries to one document.
type coder struct {
	d      *doc.Document
	x      *lang.Lexicon
	list   []*Dictionary
	when   period
	actors []doc.Actor
	found  []listed        // of each actor
	ends   map[int][]named // mentions by name, by the byte they end at
	taken  []doc.Span      // what mentions cover: in order, none touching another
	of     map[*entry]int  // the actor that an entry means
}

// named is a mention of an actor by name.
type named struct {
	at    doc.Span
	actor int
}

// listed is a phrase of a dictionary in the text.
type listed struct {
	*entry
	at     doc.Span
	length int // in words
}

// index takes up the mentions of all actors.
func (c *coder) index() {
	var all []doc.Span
	for i, a := range c.actors {
		for _, m := range a.Mentions {
			all = append(all, m.At())
			if m.Form == doc.NameForm || m.Form == doc.CountryForm || a.Kind == doc.Group {
				c.ends[m.At().End()] = append(c.ends[m.At().End()], named{m.At(), i})
			}
		}
	}
	slices.SortFunc(all, doc.Span.Compare)
	for _, sp := range all {
		if n := len(c.taken); n > 0 && sp.Start() <= c.taken[n-1].End() {
			c.taken[n-1] = c.taken[n-1].Cover(sp)
		} else {
			c.taken = append(c.taken, sp)
		}
	}
}

func (c *coder) isTaken(sp doc.Span) bool {
	i, _ := slices.BinarySearchFunc(c.taken, sp.Start()+1, func(x doc.Span, start int) int { return cmp.Compare(x.End(), start) })
	return i < len(c.taken) && c.taken[i].Overlaps(sp)
}

// read looks up a sentence.
func (c *coder) read(p *doc.Parse) {
	quoted := false
	t := &text{d: c.d, p: p, words: make([]word, 0, len(p.Tokens)+8)}
	for _, tok := range p.Tokens {
		t.addToken(tok, &quoted)
	}
	var hits []listed
	for i := 0; i < len(t.words); {
		e, n := c.longest(func(x *Dictionary) *table { return &x.actors }, func(k int) string { return t.key(i + k) })
		if e != nil && t.words[i].capital {
			hits = append(hits, listed{e, t.span(i, i+n-1), n})
		}
		i += max(n, 1)
	}
	for _, h := range hits {
		c.link(h)
	}
	for _, n := range p.Names {
		c.add(p.Words(n.First, n.Last), n.Kind, hits)
	}
}

// longest is the longest phrase at word 0, and its length in words. Of two dictionaries that have it the first goes.
func (c *coder) longest(of func(*Dictionary) *table, word func(int) string) (best *entry, n int) {
	for _, x := range c.list {
		if e, k := of(x).at(word); k > n {
			best, n = e, k
		}
	}
	return best, n
}

// at is the longest phrase at word 0, and its length in words; word gives the folded words and "" at the end.
func (x *table) at(word func(int) string) (found *entry, n int) {
	var key []byte
	for k := range x.longest[word(0)] {
		w := word(k)
		if w == "" {
			break
		}
		if k > 0 {
			key = append(key, ' ')
		}
		key = append(key, w...)
		if e := x.entries[string(key)]; e != nil {
			found, n = e, k+1
		}
	}
	for _, s := range x.gapped[word(0)] {
		if k := s.reach(word); k > n {
			found, n = s.entry, k
		}
	}
	return found, n
}

// gap is how many words a phrase with blanks in it may reach over.
const gap = 12

// reach is how many words the parts of s take up from word 0 on, 0 where they do not all follow.
func (s spaced) reach(word func(int) string) int {
	k := 0
	for j, part := range s.parts {
		for !standsAt(k, part, word) {
			if k++; j == 0 || k >= gap || word(k) == "" {
				return 0
			}
		}
		k += len(part)
	}
	return k
}

func standsAt(i int, part []string, word func(int) string) bool {
	for k, w := range part {
		if word(i+k) != w {
			return false
		}
	}
	return true
}

// link notes a phrase for the actor whose name it is. Of a person it may have the title too ("President Rashid", where the
// mention is "Rashid"), or the last words of the name ("Ali Rashid" for "Sayyid Ali Rashid").
func (c *coder) link(h listed) {
	for _, n := range c.ends[h.at.End()] {
		apart := n.at.Start() != h.at.Start() && !c.isArticleApart(n.at, h.at)
		person := c.actors[n.actor].Kind == doc.Person
		if apart && !(person && (h.length > 1 || h.at.Start() < n.at.Start())) {
			continue
		}
		if c.found[n.actor].entry == nil || h.length > c.found[n.actor].length {
			c.found[n.actor] = h
		}
		c.of[h.entry] = n.actor
	}
}

// isArticleApart reports whether a differs from b only in an article at its head.
func (c *coder) isArticleApart(a, b doc.Span) bool {
	return a.End() == b.End() && a.Start() < b.Start() && lang.Fold(c.d.Text()[a.Start():b.Start()]) == "the "
}

// add makes an actor of a name that no mention covers and a dictionary has, or a mention of the actor that it stands for.
func (c *coder) add(at doc.Span, kind doc.NameKind, hits []listed) {
	if kind != doc.PersonName && kind != doc.OrgName || c.isTaken(at) {
		return
	}
	i := slices.IndexFunc(hits, func(h listed) bool {
		return h.at == at || c.isArticleApart(at, h.at)
	})
	if i < 0 {
		return
	}
	if code := hits[i].on(c.when).code; code == "" || code == c.countryIn(code) {
		return // "Kabul", which the dictionaries have for Afghanistan, may be the city
	}
	const rule = "actor/dictionary"
	h := hits[i]
	m := doc.Mention{Evidence: doc.Cite(rule, at), Form: doc.NameForm}
	if k, ok := c.of[h.entry]; ok {
		a := &c.actors[k]
		a.Mentions = append(slices.Clone(a.Mentions), m)
		slices.SortStableFunc(a.Mentions, func(a, b doc.Mention) int { return a.At().Compare(b.At()) })
		return
	}
	name := strings.Join(strings.Fields(at.Text()), " ")
	a := doc.Actor{Evidence: doc.Cite(rule, at), Kind: doc.Organization, Name: doc.Value[string]{V: name, At: at}, Mentions: []doc.Mention{m}}
	if kind == doc.PersonName {
		a.Kind = doc.Person
	}
	c.of[h.entry] = len(c.actors)
	c.actors, c.found = append(c.actors, a), append(c.found, h)
}

// code gives an actor the code that was found for it; one who is only known by office, or not listed for the day of the
// text, that of the office.
func (c *coder) code(a *doc.Actor, h listed) {
	if h.entry == nil || !c.known(a, h.on(c.when).code) {
		c.agent(a)
	}
}

// known gives an actor a code, unless it is none, or that of a namesake. Of a country it is the country alone: "IRQGOV" for
// "the Iraqi government" is not the code of every "Iraq".
func (c *coder) known(a *doc.Actor, code doc.Code) bool {
	country := c.countryIn(code)
	if code == "" || a.Country != "" && country != "" && country != a.Country || a.Kind == doc.Country && len(code) != 3 {
		return false
	}
	a.Code = code
	if a.Country == "" {
		a.Country = country
	}
	return true
}

// countryIn is the country that a code begins with, "" where it begins with none.
func (c *coder) countryIn(code doc.Code) doc.Code {
	if len(code) < 3 || c.x.CountryName(code[:3]) == "" {
		return ""
	}
	return code[:3]
}

// agent gives an actor the code of its office, or of what it is called, for its country.
func (c *coder) agent(a *doc.Actor) {
	name, country := a.Name.V, a.Country
	switch {
	case a.Kind == doc.Country:
		return
	case a.Kind == doc.Person:
		if len(a.Roles) == 0 {
			return
		}
		name, country = a.Roles[0].Office.V, a.Roles[0].Country
	}
	words := phraseWords(name)
	if country == "" || slices.Contains(words, "former") || slices.Contains(words, "ex") {
		return
	}
	switch x := c.longestAgent(words).on(c.when); {
	case x.code == "":
	case x.before:
		a.Code = x.code + country
	default:
		a.Code = country + x.code
	}
}

// longestAgent is the longest phrase for an agent in words.
func (c *coder) longestAgent(words []string) *entry {
	best, length := &entry{}, 0
	for i := range words {
		e, n := c.longest(func(x *Dictionary) *table { return &x.agents }, func(k int) string {
			if i+k < len(words) {
				return words[i+k]
			}
			return ""
		})
		if n > length {
			best, length = e, n
		}
	}
	return best
}
