package review

import (
	"encoding/json"
	"slices"
	"strconv"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Gold is a record in the form in which texts are marked by hand, for readout eval statements and for other programs: words of the
// text instead of places, actors by short keys of their own.
type Gold struct {
	File           string               `json:"file"` // the text, beside it
	Publisher      *string              `json:"publisher"`
	Kicker         *string              `json:"kicker"`
	Title          *string              `json:"title"`
	Subtitle       *string              `json:"subtitle"`
	Date           *string              `json:"date"`
	Furniture      []string             `json:"furniture"`
	Actors         map[string]GoldActor `json:"actors"`
	ForbiddenRoles [][]string           `json:"forbiddenRoles"`
	Meetings       []GoldMeeting        `json:"meetings"`
	Statements     []GoldStatement      `json:"statements"`
	Events         []GoldEvent          `json:"events"`
	Commitments    []GoldCommitment     `json:"commitments"`
}

// GoldActor is an actor by all names that the text gives; Roles are pairs of office and country.
type GoldActor struct {
	Names   []string    `json:"names"`
	Country *string     `json:"country"`
	Roles   [][]*string `json:"roles,omitempty"`
}

// GoldMeeting has the part of each participant.
type GoldMeeting struct {
	Kind         doc.MeetingKind     `json:"kind"`
	Participants map[string]doc.Part `json:"participants"`
}

// GoldStatement has its speakers joined by "+", "" for nobody.
type GoldStatement struct {
	Speaker string   `json:"speaker"`
	Cue     *string  `json:"cue"`
	Mode    doc.Mode `json:"mode"`
	Act     doc.Act  `json:"act"`
	Content []string `json:"content"`
}

// GoldEvent has the codes of two sides, "---" where the text names none, and the first two digits of the CAMEO code.
type GoldEvent struct {
	Source string `json:"source"`
	Root   string `json:"root"`
	Target string `json:"target"`
}

// GoldCommitment is what is owed, and by whom.
type GoldCommitment struct {
	By   []string `json:"by"`
	What string   `json:"what"`
}

// NewGold is r as gold; file is the name of its text.
func NewGold(r *doc.Record, file string) Gold {
	d, f := r.Document(), r.Findings()
	l := d.Layout()
	g := Gold{File: file, Kicker: words(l.Kicker), Title: words(l.Title), Subtitle: words(l.Subtitle), Furniture: []string{}, Actors: map[string]GoldActor{},
		ForbiddenRoles: [][]string{}, Meetings: []GoldMeeting{}, Statements: []GoldStatement{}, Events: []GoldEvent{}, Commitments: []GoldCommitment{}}
	if l.Publisher != nil {
		g.Publisher = some(l.Publisher.Name.V)
	}
	if l.Date != nil {
		g.Date = some(l.Date.Value.V)
	}
	for _, sp := range l.Furniture() {
		g.Furniture = append(g.Furniture, sp.Text())
	}
	keys := actorKeys(f.Actors)
	of := func(ids []doc.ActorID) []string {
		out := []string{}
		for _, id := range ids {
			out = append(out, keys[id])
		}
		return out
	}
	for i, a := range f.Actors {
		g.Actors[keys[i]] = goldActor(a)
	}
	for _, m := range f.Meetings {
		x := GoldMeeting{Kind: m.Kind, Participants: map[string]doc.Part{}}
		for _, p := range m.Participants {
			x.Participants[keys[p.Actor]] = p.Part
		}
		g.Meetings = append(g.Meetings, x)
	}
	for _, st := range f.Statements {
		x := GoldStatement{Speaker: strings.Join(of(st.Speakers), "+"), Cue: words(st.Cue), Mode: st.Mode, Act: st.Act}
		for _, sp := range st.Content {
			x.Content = append(x.Content, sp.Text())
		}
		g.Statements = append(g.Statements, x)
	}
	for _, ev := range f.Events {
		g.Events = append(g.Events, GoldEvent{Source: side(ev.SourceCode), Root: string(ev.CAMEO[:min(2, len(ev.CAMEO))]), Target: side(ev.TargetCode)})
	}
	for _, c := range f.Commitments {
		g.Commitments = append(g.Commitments, GoldCommitment{By: of(c.By), What: c.What.Text()})
	}
	return g
}

func goldActor(a doc.Actor) GoldActor {
	x := GoldActor{Names: []string{a.Name.V}, Country: some(string(a.Country))}
	for _, m := range a.Mentions {
		if (m.Form == doc.NameForm || m.Form == doc.CountryForm) && !slices.Contains(x.Names, m.At().Text()) {
			x.Names = append(x.Names, m.At().Text())
		}
	}
	for _, r := range a.Roles {
		x.Roles = append(x.Roles, []*string{some(r.Office.V), some(string(r.Country))})
	}
	return x
}

// actorKeys are short and all different: the last word of the name, with a number where another has it.
func actorKeys(actors []doc.Actor) []string {
	var keys []string
	for _, a := range actors {
		fields := strings.Fields(strings.Map(func(r rune) rune {
			if r >= 'a' && r <= 'z' || r >= '0' && r <= '9' {
				return r
			}
			return ' '
		}, lang.Fold(a.Name.V)))
		base := "actor"
		if len(fields) > 0 {
			base = fields[len(fields)-1]
		}
		key := base
		for n := 2; slices.Contains(keys, key); n++ {
			key = base + strconv.Itoa(n)
		}
		keys = append(keys, key)
	}
	return keys
}

func side(codes []doc.Code) string {
	if len(codes) == 0 {
		return "---"
	}
	return string(codes[0][:min(3, len(codes[0]))])
}

func words(sp doc.Span) *string { return some(sp.Text()) }

func some(s string) *string {
	if s == "" {
		return nil
	}
	return &s
}

// JSON is the gold as a file has it.
func (g Gold) JSON() ([]byte, error) {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	err := e.Encode(g)
	return []byte(b.String()), err
}
