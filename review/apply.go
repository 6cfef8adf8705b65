package review

import (
	"fmt"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// The rules that findings have which a person changed, or which no reading of the text has any longer.
const (
	corrected doc.Rule = "review/corrected"
	kept      doc.Rule = "review/kept"
)

// alike is how much of two places must be common to both, of what either has, for them to be of one finding when the text was
// read otherwise; what was rejected must be nearer, as another border may be the better reading.
const (
	alike = .5
	same  = .8
)

// Apply is r as people left it: what they rejected is gone, what they corrected is as they say, and what they accepted is there
// even where r has lost it. What rests on a rejected statement goes with it; events and commitments of a speaker who was
// corrected are the new speaker's. lost are the corrections that have no place in r any longer, with the reason. A record
// that nobody corrected is r itself.
func Apply(r *doc.Record, list []Correction) (out *doc.Record, lost []string, err error) {
	if len(list) == 0 {
		return r, nil, nil
	}
	f := r.Findings()
	x := &applying{r: r, d: r.Document(), f: doc.Findings{
		Sentences: f.Sentences, Meetings: f.Meetings, Actors: slices.Clone(f.Actors), Warnings: slices.Clone(f.Warnings),
		Statements: slices.Clone(f.Statements), Events: slices.Clone(f.Events), Commitments: slices.Clone(f.Commitments),
	}}
	x.gone = map[Kind]map[int]bool{Statement: {}, Event: {}, Commitment: {}}
	last := Last(list)
	x.claim(last)
	for i, c := range last {
		x.apply(i, c)
	}
	if n := len(last) - len(x.lost); n > 0 {
		x.f.Warnings = append(x.f.Warnings, fmt.Sprintf("people reviewed this record; %s of theirs in it", count(n, "decision")))
	}
	for _, s := range x.lost {
		x.f.Warnings = append(x.f.Warnings, "a decision of a person could not be laid over this reading: "+s)
	}
	x.drop()
	out, err = doc.NewRecord(r.Program(), x.d, x.f)
	return out, x.lost, err
}

func count(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// applying is a record on its way.
type applying struct {
	r    *doc.Record // as it was read
	d    *doc.Document
	f    doc.Findings
	gone map[Kind]map[int]bool
	at   []int // for each correction the finding that it is of, -1 for none
	lost []string
}

// Matches says of which finding each correction is, by its index among the statements, events or commitments of r; -1 where r has
// none that fits.
func Matches(r *doc.Record, list []Correction) []int {
	x := &applying{r: r, d: r.Document(), f: r.Findings()}
	x.claim(list)
	return x.at
}

// claim finds what each correction is of: first what has its very place and mark, then among what is left what has its place, then
// what has most of it. Decisions of one finding, be they of its speaker and of its act, stay together; and one that was made on an
// earlier reading is of what somebody has decided about since.
func (x *applying) claim(list []Correction) {
	x.at = make([]int, len(list))
	for i := range x.at {
		x.at[i] = -1
	}
	taken := map[Kind]map[int]int{Statement: {}, Event: {}, Commitment: {}} // by which decision, 0 where no later one may join
	marks := map[Kind][]mark{Statement: x.marks(Statement), Event: x.marks(Event), Commitment: x.marks(Commitment)}
	for pass, fit := range []func(c Correction, m mark) float64{
		func(c Correction, m mark) float64 { return yes(m.place == c.Finding.Place && m.mark == c.Finding.Mark) },
		func(c Correction, m mark) float64 { return yes(m.place == c.Finding.Place) },
		x.nearness,
	} {
		for i, c := range list {
			if x.at[i] >= 0 {
				continue
			}
			k := c.thing()
			if j := slices.IndexFunc(list[:i], func(o Correction) bool {
				return o.thing() == k && o.Finding.Place == c.Finding.Place && o.Finding.Mark == c.Finding.Mark
			}); j >= 0 {
				x.at[i] = x.at[j]
				continue
			}
			best := 0.
			for n, m := range marks[k] {
				if by, is := taken[k][n]; is && by <= c.Number {
					continue
				}
				if s := fit(c, m); s > best {
					x.at[i], best = n, s
				}
			}
			if n := x.at[i]; n >= 0 {
				if _, is := taken[k][n]; !is {
					taken[k][n] = 0
					if pass == 0 {
						taken[k][n] = c.Number
					}
				}
			}
		}
	}
}

func yes(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// mark is by what a finding is known again.
type mark struct {
	place Place
	mark  string
}

// marks are those of the findings of a kind.
func (x *applying) marks(k Kind) (out []mark) {
	for i := range x.f.Statements {
		if k == Statement {
			f := OfStatement(x.r, doc.StatementID(i))
			out = append(out, mark{f.Place, f.Mark})
		}
	}
	for i := range x.f.Events {
		if k == Event {
			f := OfEvent(x.r, i)
			out = append(out, mark{f.Place, f.Mark})
		}
	}
	for i := range x.f.Commitments {
		if k == Commitment {
			f := OfCommitment(x.r, i)
			out = append(out, mark{f.Place, f.Mark})
		}
	}
	return out
}

// nearness is how much of the place of a correction a finding has, 0 where that is too little. A cue is not lost by reading the text
// otherwise: what was rejected with one is not what has none.
func (x *applying) nearness(c Correction, m mark) float64 {
	shift, ok := x.shift(c.Finding.Place)
	if !ok {
		return 0
	}
	want, least := c.Finding.Place, alike
	want.Start, want.End = want.Start+shift, want.End+shift
	if c.Verdict == Reject {
		least = same
	}
	s := shared(m.place, want)
	if s < least || c.Verdict == Reject && c.Finding.Said != nil && (m.mark == "") != (c.Finding.Mark == "") {
		return 0
	}
	return s
}

// shared is how much of two places is common to both, of what either has: 0 to 1.
func shared(a, b Place) float64 {
	both := min(a.End, b.End) - max(a.Start, b.Start)
	if both <= 0 {
		return 0
	}
	return float64(both) / float64(max(a.End, b.End)-min(a.Start, b.Start))
}

// shift is how far the words of a place lie from where they lay, where the text itself was taken otherwise from its bytes.
func (x *applying) shift(p Place) (int, bool) {
	text := x.d.Text()
	if p.Start >= 0 && p.End <= len(text) && text[p.Start:p.End] == p.Text {
		return 0, true
	}
	best, found := 0, false
	for at := 0; ; {
		i := strings.Index(text[at:], p.Text)
		if i < 0 || p.Text == "" {
			return best, found
		}
		if by := at + i - p.Start; !found || abs(by) < abs(best) {
			best, found = by, true
		}
		at += i + len(p.Text)
	}
}

func abs(n int) int { return max(n, -n) }

// apply lays one correction over the findings.
func (x *applying) apply(i int, c Correction) {
	at := x.at[i]
	if c.Verdict == Reject && c.Kind != Speaker {
		if at >= 0 {
			x.gone[c.thing()][at] = true
		}
		return // what nobody finds needs no rejection
	}
	shift, ok := x.shift(c.Finding.Place)
	if !ok {
		x.lost = append(x.lost, fmt.Sprintf("%s of the %s at byte %d: its words are no longer in the text", c.Verdict, c.Kind, c.Finding.Place.Start))
		return
	}
	if c.Kind == c.thing() {
		delete(x.gone[c.Kind], at) // rejected on an earlier reading
	}
	switch {
	case c.Finding.Said != nil:
		x.statement(at, c, shift)
	case c.Finding.Happening != nil:
		x.event(at, c, shift)
	default:
		x.commitment(at, c, shift)
	}
}

// span is a place of the text, the zero span where the words do not stand there.
func (x *applying) span(p *Place, shift int) doc.Span {
	if p == nil || p.Start+shift < 0 || p.End+shift > len(x.d.Text()) || x.d.Text()[p.Start+shift:p.End+shift] != p.Text {
		return doc.Span{}
	}
	sp, err := x.d.SpanAt(p.Start+shift, p.End+shift)
	if err != nil {
		return doc.Span{}
	}
	return sp
}

// statement lays a decision on a statement, its speaker or its act over the one at at; -1 for one that is not there.
func (x *applying) statement(at int, c Correction, shift int) {
	s := c.Finding.Said
	if at < 0 {
		var content []doc.Span
		whole := doc.Span{}
		for _, p := range s.Content {
			if sp := x.span(&p, shift); !sp.IsZero() {
				content, whole = append(content, sp), whole.Cover(sp)
			}
		}
		source, cue := x.span(s.Source, shift), x.span(s.Cue, shift)
		whole = whole.Cover(cue).Cover(source)
		x.f.Statements = append(x.f.Statements, doc.Statement{Evidence: doc.Cite(kept, whole), Content: content, Source: source, Cue: cue,
			Mode: s.Mode, Side: s.Side, Act: s.Act, Speakers: x.actors(s.Speakers, shift), Continues: doc.NoStatement, Addressee: doc.NoActor})
		return
	}
	st := &x.f.Statements[at]
	before := *st
	if c.Kind != Act {
		st.Speakers = x.actors(s.Speakers, shift)
	}
	if c.Kind != Speaker {
		st.Act = s.Act
	}
	if c.Kind == Statement {
		x.words(st, s, shift)
	}
	if slices.Equal(before.Speakers, st.Speakers) && before.Act == st.Act && slices.Equal(before.Content, st.Content) {
		return
	}
	st.Evidence = doc.Cite(corrected, st.At(), st.On()...)
	if !slices.Equal(before.Speakers, st.Speakers) {
		st.Side = x.side(st.Speakers)
		x.follow(doc.StatementID(at), before.Speakers, st.Speakers)
	}
}

// words gives a statement the words that a person accepted.
func (x *applying) words(st *doc.Statement, s *Said, shift int) {
	var content []doc.Span
	for _, p := range s.Content {
		sp := x.span(&p, shift)
		if sp.IsZero() {
			return
		}
		content = append(content, sp)
	}
	st.Content = content
}

// side is that of speakers: as another statement of theirs has it, else by their country and the publisher's; "" in doubt.
func (x *applying) side(speakers []doc.ActorID) doc.Side {
	if len(speakers) == 0 {
		return ""
	}
	for _, st := range x.f.Statements {
		if slices.Equal(st.Speakers, speakers) && st.By() != corrected {
			return st.Side
		}
	}
	p := x.d.Layout().Publisher
	if p == nil || p.Country == "" || len(speakers) > 1 {
		return ""
	}
	switch country := x.f.Actors[speakers[0]].Country; country {
	case "":
		return ""
	case p.Country:
		return doc.OwnSide
	default:
		return doc.OtherSide
	}
}

// follow gives what the old speakers of a statement did in it to the new ones.
func (x *applying) follow(id doc.StatementID, before, after []doc.ActorID) {
	for i := range x.f.Events {
		if ev := &x.f.Events[i]; ev.Statement == id && len(before) > 0 && slices.Equal(ev.Source, before) {
			ev.Source, ev.SourceCode = after, x.codes(after)
			ev.Evidence = doc.Cite(corrected, ev.At(), ev.On()...)
		}
	}
	for i := range x.f.Commitments {
		if cm := &x.f.Commitments[i]; cm.Statement == id && len(before) > 0 && slices.Equal(cm.By, before) {
			cm.By = after
			cm.Evidence = doc.Cite(corrected, cm.At(), cm.On()...)
		}
	}
}

func (x *applying) event(at int, c Correction, shift int) {
	h := c.Finding.Happening
	ev := doc.Event{Statement: doc.NoStatement}
	if at >= 0 {
		ev = x.f.Events[at]
	}
	before := ev
	ev.Source, ev.Target = x.actors(h.Source, shift), x.actors(h.Target, shift)
	ev.CAMEO, ev.PLOVER, ev.Quad, ev.Goldstein, ev.Status, ev.Time = h.CAMEO, h.PLOVER, h.Quad, h.Goldstein, h.Status, h.Time
	switch {
	case at < 0:
		ev.Trigger = x.span(&c.Finding.Place, shift)
		whole := ev.Trigger.Cover(x.span(&h.At, shift))
		ev.Evidence = doc.Cite(kept, whole)
		ev.SourceCode, ev.TargetCode = x.codes(ev.Source), x.codes(ev.Target)
		x.f.Events = append(x.f.Events, ev)
	case !slices.Equal(before.Source, ev.Source) || !slices.Equal(before.Target, ev.Target) || before.CAMEO != ev.CAMEO || before.Status != ev.Status:
		if !slices.Equal(before.Source, ev.Source) {
			ev.SourceCode = x.codes(ev.Source)
		}
		if !slices.Equal(before.Target, ev.Target) {
			ev.TargetCode = x.codes(ev.Target)
		}
		ev.Evidence = doc.Cite(corrected, ev.At(), ev.On()...)
		x.f.Events[at] = ev
	}
}

func (x *applying) commitment(at int, c Correction, shift int) {
	b := c.Finding.Bound
	cm := doc.Commitment{Statement: doc.NoStatement}
	if at >= 0 {
		cm = x.f.Commitments[at]
	}
	before := cm
	cm.By, cm.To, cm.Kind, cm.Status = x.actors(b.By, shift), x.actors(b.To, shift), b.Kind, b.Status
	due := ""
	if before.Due != nil {
		due = before.Due.V
	}
	if b.Due != due {
		cm.Due = nil
		if b.Due != "" {
			cm.Due = &doc.Value[string]{V: b.Due}
		}
	}
	switch {
	case at < 0:
		cm.What = x.span(&c.Finding.Place, shift)
		cm.Evidence = doc.Cite(kept, cm.What.Cover(x.span(&b.At, shift)))
		x.f.Commitments = append(x.f.Commitments, cm)
	case !slices.Equal(before.By, cm.By) || !slices.Equal(before.To, cm.To) || before.Kind != cm.Kind || before.Status != cm.Status || b.Due != due:
		cm.Evidence = doc.Cite(corrected, cm.At(), cm.On()...)
		x.f.Commitments[at] = cm
	}
}

// codes are the CAMEO codes of actors, those that are known.
func (x *applying) codes(ids []doc.ActorID) []doc.Code {
	var out []doc.Code
	for _, id := range ids {
		if a := x.f.Actors[id]; a.Code != "" {
			out = append(out, a.Code)
		} else if a.Country != "" {
			out = append(out, a.Country)
		}
	}
	return out
}

// actors are parties as this reading knows them; one that it does not know is added where its words stand.
func (x *applying) actors(list []Party, shift int) []doc.ActorID {
	var out []doc.ActorID
	for _, p := range list {
		if id := x.actor(p, shift); id != doc.NoActor && !slices.Contains(out, id) {
			out = append(out, id)
		}
	}
	return out
}

func (x *applying) actor(p Party, shift int) doc.ActorID {
	by := func(fits func(a doc.Actor) bool) doc.ActorID {
		for i, a := range x.f.Actors {
			if a.Kind == p.Kind && fits(a) {
				return doc.ActorID(i)
			}
		}
		return doc.NoActor
	}
	name := lang.Fold(p.Name)
	if id := by(func(a doc.Actor) bool { return a.At().Start() == p.At.Start+shift && lang.Fold(a.Name.V) == name }); id != doc.NoActor {
		return id
	}
	if id := by(func(a doc.Actor) bool { return lang.Fold(a.Name.V) == name }); id != doc.NoActor {
		return id
	}
	sp := x.span(&p.At, shift)
	if sp.IsZero() {
		x.lost = append(x.lost, fmt.Sprintf("%q is no longer in the text", p.Name))
		return doc.NoActor
	}
	if id := by(func(a doc.Actor) bool {
		return slices.ContainsFunc(a.Mentions, func(m doc.Mention) bool { return m.Form == doc.NameForm && m.At() == sp })
	}); id != doc.NoActor {
		return id
	}
	x.f.Actors = append(x.f.Actors, doc.Actor{Evidence: doc.Cite(kept, sp), Kind: p.Kind, Name: doc.Value[string]{V: p.Name, At: sp}, Country: p.Country, Code: p.Code,
		Mentions: []doc.Mention{{Evidence: doc.Cite(kept, sp), Form: doc.NameForm}}})
	return doc.ActorID(len(x.f.Actors) - 1)
}

// order is that of the statements: the reading's own, and where a person's were added the order of the text.
func (x *applying) order() []int {
	order := make([]int, len(x.f.Statements))
	for i := range order {
		order[i] = i
	}
	if slices.ContainsFunc(x.f.Statements, func(st doc.Statement) bool { return st.By() == kept }) {
		slices.SortStableFunc(order, func(a, b int) int { return x.f.Statements[a].Content[0].Compare(x.f.Statements[b].Content[0]) })
	}
	return order
}

// drop takes out what was rejected and what rests on it, and gives the rest its new numbers.
func (x *applying) drop() {
	order := x.order()
	to := make([]doc.StatementID, len(order))
	var sts []doc.Statement
	for _, i := range order {
		to[i] = doc.NoStatement
		if !x.gone[Statement][i] {
			to[i] = doc.StatementID(len(sts))
			sts = append(sts, x.f.Statements[i])
		}
	}
	moved := func(id doc.StatementID) (doc.StatementID, bool) {
		if id == doc.NoStatement {
			return id, true
		}
		return to[id], to[id] != doc.NoStatement
	}
	for i := range sts {
		sts[i].Continues, _ = moved(sts[i].Continues)
	}
	x.f.Statements = sts
	var evs []doc.Event
	for i, ev := range x.f.Events {
		id, ok := moved(ev.Statement)
		if ev.Statement = id; ok && !x.gone[Event][i] {
			evs = append(evs, ev)
		}
	}
	x.f.Events = evs
	var cms []doc.Commitment
	for i, cm := range x.f.Commitments {
		id, ok := moved(cm.Statement)
		if cm.Statement = id; ok && !x.gone[Commitment][i] {
			cms = append(cms, cm)
		}
	}
	x.f.Commitments = cms
}
