package export

import (
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// people is the view of one record for people: a head, the meetings, what each speaker said, then what it rests on.
type people struct {
	*page
	r         *doc.Record
	d         *doc.Document
	countries map[doc.Code]string
	margin    int // width of the column of places; 0 on a narrow page
}

func writePeople(w io.Writer, r *doc.Record, o Options) error {
	v := &people{page: newPage(o), r: r, d: r.Document(), countries: map[doc.Code]string{}}
	for _, c := range lang.Countries() {
		v.countries[c.Code] = c.Name
	}
	v.setMargin()
	v.head()
	v.meetings()
	v.statements()
	v.commitments()
	v.events()
	v.actors()
	v.foot()
	_, err := io.WriteString(w, v.String())
	return err
}

// setMargin makes room for the longest place.
func (v *people) setMargin() {
	if v.width < narrow {
		return
	}
	f := v.r.Findings()
	for _, st := range f.Statements {
		v.margin = max(v.margin, len(v.place(st.Content[0])))
	}
	for _, c := range f.Commitments {
		v.margin = max(v.margin, len(v.place(c.What)))
	}
	for _, ev := range f.Events {
		v.margin = max(v.margin, len(v.place(ev.Trigger)))
	}
	v.margin = max(v.margin+2, 8)
}

// place is "line:col" of a span.
func (v *people) place(sp doc.Span) string {
	line, col := v.d.Position(sp.Start())
	return fmt.Sprintf("%d:%d", line, col)
}

// dots joins what is not empty. A line is never broken before a dot.
func dots(parts ...string) string {
	return strings.Join(slices.DeleteFunc(parts, func(s string) bool { return s == "" }), dot)
}

const dot = "\u00a0· "

// head shows who says all this, when, and under what title.
func (v *people) head() {
	l := v.d.Layout()
	publisher := "publisher not known"
	if p := l.Publisher; p != nil {
		publisher = dots(Plain(p.Name.V)+basis(p.Basis), unless(p.Name.V, v.countries[p.Country]))
	}
	date := "no date stated"
	if t := l.Date; t != nil {
		date = Plain(t.Value.V) + basis(t.Basis)
	}
	v.line("", "", v.accent(dots(publisher, date)))
	v.gap()
	if !l.Kicker.IsZero() {
		v.line("", "", Plain(l.Kicker.Text()))
	}
	title := "no title"
	if !l.Title.IsZero() {
		title = Plain(l.Title.Text())
	}
	v.line("", "", v.strong(title))
	if !l.Subtitle.IsZero() {
		v.line("", "", Plain(l.Subtitle.Text()))
	}
	v.line("", "", v.faint(Plain(v.d.Origin().Source)))
}

// basis says what the page itself does not say.
func basis(b doc.Basis) string {
	switch b {
	case doc.Given:
		return " (given)"
	case doc.FromMetadata:
		return " (from metadata)"
	}
	return ""
}

// meetings shows each encounter with its participants and their parts.
func (v *people) meetings() {
	for _, m := range v.r.Findings().Meetings {
		date := ""
		if m.Date != nil {
			date = Plain(m.Date.V)
		}
		v.heading(capital(Plain(string(m.Kind))), dots(date, Plain(m.Place.Text())))
		if len(m.Participants) == 0 {
			v.line("  ", "  ", v.faint("no participant is named"))
		}
		v.participants(m)
	}
}

// participants shows who took part, a line each.
func (v *people) participants(m doc.Meeting) {
	width := 0
	for _, p := range m.Participants {
		width = max(width, len(p.Part))
	}
	for _, p := range m.Participants {
		v.line("  "+v.accent(padded(Plain(string(p.Part)), width))+"  ", strings.Repeat(" ", width+4), v.who(p.Actor))
	}
}

// dotted is dots with one before.
func dotted(parts ...string) string {
	if s := dots(parts...); s != "" {
		return dot + s
	}
	return ""
}

func capital(s string) string {
	if s == "" {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}

// name is an actor's name.
func (v *people) name(id doc.ActorID) string { return Plain(v.r.Actor(id).Name.V) }

// names are the names of actors, joined.
func (v *people) names(ids []doc.ActorID) string {
	var list []string
	for _, id := range ids {
		list = append(list, v.name(id))
	}
	if n := len(list); n > 1 {
		return strings.Join(list[:n-1], ", ") + " and " + list[n-1]
	}
	return strings.Join(list, "")
}

// who is an actor's name with offices and country.
func (v *people) who(id doc.ActorID) string {
	return v.name(id) + v.faint(dotted(v.office(id)))
}

// office is what an actor is: offices and country, each once.
func (v *people) office(id doc.ActorID) string {
	a := v.r.Actor(id)
	var parts []string
	add := func(s string) {
		if s != "" && !slices.Contains(parts, s) && !strings.Contains(v.name(id), s) {
			parts = append(parts, s)
		}
	}
	for _, role := range a.Roles {
		add(Plain(role.Office.V))
	}
	add(unless(dots(parts...), v.country(a.Country)))
	return dots(parts...)
}

// unless is s, or "" where text has it already.
func unless(text, s string) string {
	if strings.Contains(strings.ToLower(text), strings.ToLower(s)) {
		return ""
	}
	return s
}

// country is the name of a country, or its code where we have none.
func (v *people) country(c doc.Code) string {
	if name := v.countries[c]; name != "" {
		return name
	}
	return Plain(string(c))
}

// group is what one speaker, or several jointly, said.
type group struct {
	speakers   []doc.ActorID
	statements []doc.StatementID
}

// groups are the speakers in the order in which they first speak; statements without a sure speaker come last.
func (v *people) groups() []group {
	var groups []group
	var unsure group
	for i, st := range v.r.Findings().Statements {
		id := doc.StatementID(i)
		at := slices.IndexFunc(groups, func(g group) bool { return slices.Equal(g.speakers, st.Speakers) })
		switch {
		case len(st.Speakers) == 0:
			unsure.statements = append(unsure.statements, id)
		case at < 0:
			groups = append(groups, group{st.Speakers, []doc.StatementID{id}})
		default:
			groups[at].statements = append(groups[at].statements, id)
		}
	}
	if len(unsure.statements) > 0 {
		groups = append(groups, unsure)
	}
	return groups
}

// statements shows what each speaker said.
func (v *people) statements() {
	groups := v.groups()
	if len(groups) == 0 {
		v.gap()
		v.line("", "", "No statement was found.")
	}
	for _, g := range groups {
		v.speaker(g)
		for i, id := range g.statements {
			if i > 0 {
				v.gap()
			}
			v.statement(v.r.Findings().Statements[id])
		}
	}
}

// speaker heads a group.
func (v *people) speaker(g group) {
	switch len(g.speakers) {
	case 0:
		v.heading("Speaker not certain", "")
	case 1:
		v.heading(v.name(g.speakers[0]), v.office(g.speakers[0]))
	default:
		v.heading(v.names(g.speakers), "jointly")
	}
	if side := v.r.Findings().Statements[g.statements[0]].Side; side == doc.OtherSide || side == doc.ThirdSide {
		v.line("", "", v.faint("as this publisher tells it"))
	}
}

// statement shows one statement: its place, its cue, its act, and the words.
func (v *people) statement(st doc.Statement) {
	place := v.place(st.Content[0])
	head := v.cue(st) + v.faint(dotted(Plain(string(st.Act))+v.toward(st)))
	if v.margin == 0 {
		v.line(v.faint(place)+" ", "  ", head)
	} else {
		v.line(v.faint(padded(place, v.margin)), strings.Repeat(" ", v.margin+2), head)
	}
	bar := strings.Repeat(" ", max(v.margin, 2)) + v.bar(st.Mode)
	for _, text := range v.words(st) {
		v.line(bar, bar, text)
	}
}

// bar tells the speaker's own words from a report of them before one has read any.
func (v *people) bar(m doc.Mode) string {
	switch m {
	case doc.Direct:
		return v.accent("┃") + " "
	case doc.Mixed:
		return v.accent("┆") + " "
	}
	return "  "
}

// cue is the words that give the statement to its speaker, or a mark where it goes on without any.
func (v *people) cue(st doc.Statement) string {
	cue := Plain(st.Cue.Text())
	switch {
	case cue != "":
	case st.Continues != doc.NoStatement:
		return "↳ " + v.faint("goes on")
	default:
		return v.faint("without a cue")
	}
	source := Plain(st.Source.Text())
	switch {
	case source == "" || len(st.Speakers) == 1 && strings.Contains(v.name(st.Speakers[0]), source):
		return cue
	case st.Source.Start() > st.Cue.Start():
		return cue + v.faint(" ("+source+")")
	}
	return v.faint(source) + " " + cue
}

// toward is whom the act is meant for and what the statement shows towards whom.
func (v *people) toward(st doc.Statement) string {
	s := ""
	if st.Addressee != doc.NoActor {
		s += " → " + v.name(st.Addressee)
	}
	for _, stance := range st.Stances {
		switch {
		case stance.Actor == st.Addressee: // the act says it
		case stance.Polarity == doc.Positive:
			s += dot + "for " + v.name(stance.Actor)
		case stance.Polarity == doc.Negative:
			s += dot + "against " + v.name(stance.Actor)
		}
	}
	return s
}

// words are the content's paragraphs, in quotation marks where they are the speaker's own.
func (v *people) words(st doc.Statement) []string {
	var out []string
	for i, sp := range st.Content {
		for k, text := range strings.Split(sp.Text(), "\n") {
			text = v.emphasize(Plain(text))
			switch {
			case text == "":
			case i > 0 && k == 0:
				out[len(out)-1] += v.faint(" […] ") + text
			default:
				out = append(out, text)
			}
		}
	}
	if st.Mode == doc.Direct && len(out) > 0 {
		for i := range out {
			out[i] = "“" + out[i]
		}
		out[len(out)-1] += "”"
	}
	return out
}

// negation finds the words that turn a statement around: whoever skims must not miss them.
var negation = regexp.MustCompile(`(?i)\b(?:not|no|never|neither|nor|none|nobody|nothing|nowhere|cannot|without)\b|\b[a-z]+n['’]t\b`)

func (v *people) emphasize(text string) string {
	if !v.styled {
		return text
	}
	return negation.ReplaceAllStringFunc(text, v.strong)
}

// commitments shows who is bound, offers or is called upon to do what.
func (v *people) commitments() {
	list := v.r.Findings().Commitments
	if len(list) == 0 {
		return
	}
	v.heading("Commitments", "")
	for _, c := range list {
		due := ""
		if c.Due != nil {
			due = "due " + Plain(c.Due.V)
		}
		again := ""
		if !c.Repeats.IsZero() {
			again = "as above"
		}
		v.item(c.What, v.accent(Plain(string(c.Kind)))+v.faint(dotted(v.between(c.By, c.To), Plain(string(c.Status)), due, again)))
		indent := strings.Repeat(" ", max(v.margin, 2)+2)
		v.line(indent, indent, v.emphasize(Plain(c.What.Text())))
	}
}

// item writes a line with its place in the margin.
func (v *people) item(at doc.Span, text string) {
	if v.margin == 0 {
		v.line(v.faint(v.place(at))+" ", "  ", text)
		return
	}
	v.line(v.faint(padded(v.place(at), v.margin)), strings.Repeat(" ", v.margin+2), text)
}

// between is "A → B", or what of it is known.
func (v *people) between(from, to []doc.ActorID) string {
	s := v.names(from)
	if len(to) > 0 {
		s = strings.TrimSpace(s + " → " + v.names(to))
	}
	return s
}

// events shows who did what to whom, in the codes of the field.
func (v *people) events() {
	list := v.r.Findings().Events
	if len(list) == 0 {
		return
	}
	v.heading("Events", "")
	for i, ev := range list {
		if i > 0 && mutual(list[i-1], ev) {
			continue
		}
		parties := v.between(ev.Source, ev.Target)
		if i+1 < len(list) && mutual(ev, list[i+1]) {
			parties = v.names(ev.Source) + " ↔ " + v.names(ev.Target)
		}
		status := ""
		if ev.Status != doc.Actual {
			status = Plain(string(ev.Status))
		}
		v.item(ev.Trigger, v.accent(Plain(string(ev.CAMEO)))+" "+parties+
			v.faint(dotted(strings.ToLower(Plain(string(ev.PLOVER.Event))), status, "“"+Plain(ev.Trigger.Text())+"”")))
	}
}

// mutual tells whether two events are one that runs both ways.
func mutual(a, b doc.Event) bool {
	return a.CAMEO == b.CAMEO && a.Trigger == b.Trigger && a.Status == b.Status && slices.Equal(a.Source, b.Target) &&
		slices.Equal(a.Target, b.Source)
}

// actors shows who is who, with codes.
func (v *people) actors() {
	list := v.r.Findings().Actors
	if len(list) == 0 {
		return
	}
	v.heading("Actors", "")
	width := 0
	for _, a := range list {
		width = max(width, len(code(a)))
	}
	for _, a := range list {
		v.line("  "+v.accent(padded(code(a), width))+"  ", strings.Repeat(" ", width+6), Plain(a.Name.V)+v.faint(dotted(v.roles(a)...)))
	}
}

// code is an actor's code, or a dash.
func code(a doc.Actor) string {
	switch {
	case a.Code != "":
		return Plain(string(a.Code))
	case a.Country != "":
		return Plain(string(a.Country))
	}
	return "–"
}

// roles are an actor's kind and the offices as the text words them, each once with its first place.
func (v *people) roles(a doc.Actor) []string {
	var out, seen []string
	if a.Kind != doc.Person {
		out = append(out, Plain(string(a.Kind)))
	}
	for _, role := range a.Roles {
		words := Plain(role.At().Text())
		if !slices.Contains(seen, strings.ToLower(words)) {
			seen = append(seen, strings.ToLower(words))
			out = append(out, words+" "+v.place(role.At()))
		}
	}
	return out
}

// foot shows what was left out, what we warn of, how to read the marks, and what the record rests on.
func (v *people) foot() {
	furniture := v.d.Layout().Furniture()
	if len(furniture) > 0 {
		v.heading("Left out", "")
	}
	for _, sp := range furniture {
		v.item(sp, v.faint(Plain(sp.Text())))
	}
	if len(v.r.Findings().Warnings) > 0 {
		v.gap()
	}
	for _, w := range v.r.Findings().Warnings {
		v.line(v.alert("warning:")+" ", "  ", Plain(w))
	}
	v.gap()
	if list := v.r.Findings().Statements; len(list) > 0 {
		v.line("", "", v.faint(dots(v.legend(list)...)))
	}
	p := v.r.Program()
	v.line("", "", v.faint(dots(short(v.d.ID()), "readout "+Plain(p.Version), "model "+Plain(short(p.Model)))))
}

// legend says how to read the marks that the statements have.
func (v *people) legend(list []doc.Statement) []string {
	var out []string
	for _, l := range []struct {
		mode  doc.Mode
		words string
	}{{doc.Direct, "┃ “…” words as printed"}, {doc.Mixed, "┆ some of them"}, {doc.Indirect, "no mark: a report"}} {
		if slices.ContainsFunc(list, func(st doc.Statement) bool { return st.Mode == l.mode }) {
			out = append(out, l.words)
		}
	}
	return append(out, v.place(list[0].Content[0])+" line:column")
}

// short cuts a hash to what people compare.
func short(id string) string {
	const digits = 12
	head, hash, found := strings.Cut(id, "sha256")
	if !found {
		return id
	}
	hash = strings.TrimLeft(hash, ":")
	return head + "sha256:" + hash[:min(digits, len(hash))]
}
