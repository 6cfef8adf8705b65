package export

import (
	"encoding/json"
	"io"

	"github.com/readout-project/readout/doc"
)

// The JSON of an event after the manual of PLOVER 0.8 (2021), chapter "JSON Data Fields". Fields that are not known are left
// out; so are those that would hold the text itself.
type ploverEvent struct {
	ID        string         `json:"id"`
	HasEvent  bool           `json:"has_event"`
	Date      string         `json:"date"`
	Actor     []ploverActor  `json:"actor"`
	Recipient []ploverActor  `json:"recipient,omitempty"`
	Event     []doc.Code     `json:"event"`
	Place     *ploverPlace   `json:"event_loc,omitempty"`
	Text      []string       `json:"event_text"`
	Quad      int            `json:"quad_code,omitempty"`
	Scale     float64        `json:"event_scale"`
	Mode      []string       `json:"mode,omitempty"`
	Context   []doc.Topic    `json:"context,omitempty"`
	TextInfo  ploverText     `json:"text_info"`
	CiteInfo  ploverCitation `json:"cite_info"`
	Coder     string         `json:"coder"`
	Comment   string         `json:"comment,omitempty"`
}

type ploverActor struct {
	Code     string `json:"code,omitempty"`
	Sector   string `json:"sector,omitempty"`
	Text     string `json:"entity_text,omitempty"`
	Wikidata string `json:"identifier_id,omitempty"`
	Office   string `json:"office,omitempty"`
}

type ploverPlace struct {
	Name string `json:"name"`
}

// ploverText says where the evidence stands, in code points.
type ploverText struct {
	Sequence int `json:"sequence,omitempty"`
	Start    int `json:"start"`
	End      int `json:"end"`
}

type ploverCitation struct {
	Citation    string `json:"citation"`
	URL         string `json:"url,omitempty"`
	Title       string `json:"title,omitempty"`
	Language    string `json:"language,omitempty"`
	Publication string `json:"publication,omitempty"`
	Codebook    string `json:"codebook"`
}

// writePLOVER writes a line for each event that PLOVER has a type for. What parties do with each other is one event with
// several actors and no recipient.
func writePLOVER(w io.Writer, r *doc.Record, _ Options) error {
	e := newEntry(r, countryNames())
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	list := e.f.Events
	for i := 0; i < len(list); i++ {
		ev, n := list[i], i+1
		if ev.PLOVER.Event == "" {
			continue
		}
		if i+1 < len(list) && mutual(ev, list[i+1]) {
			ev = together(ev)
			i++
		}
		if err := out.Encode(e.plover(ev, n)); err != nil {
			return err
		}
	}
	return nil
}

// together is an event of which both sides are actors.
func together(ev doc.Event) doc.Event {
	ev.Source = append(append([]doc.ActorID(nil), ev.Source...), ev.Target...)
	ev.SourceCode = append(append([]doc.Code(nil), ev.SourceCode...), ev.TargetCode...)
	ev.Target, ev.TargetCode = nil, nil
	return ev
}

func (e *entry) plover(ev doc.Event, n int) ploverEvent {
	when, place := e.when(ev)
	d := dyad{entry: e, ev: ev, n: n}
	start, end := ev.At().CodePoints()
	p := ploverEvent{
		ID: d.id(), HasEvent: true, Date: when.text("-"),
		Actor: d.ploverActors(e.sides(ev.Source, ev.SourceCode)), Recipient: d.ploverActors(e.sides(ev.Target, ev.TargetCode)),
		Event: []doc.Code{ev.PLOVER.Event}, Text: []string{ev.Trigger.Text()}, Quad: ev.Quad, Scale: ev.Goldstein,
		Mode: ploverModes(ev), Context: ev.PLOVER.Context,
		TextInfo: ploverText{Sequence: e.sentence(ev.Trigger), Start: start, End: end},
		CiteInfo: ploverCitation{
			Citation: e.Document().ID(), URL: e.url(), Title: e.Document().Layout().Title.Text(),
			Language: e.Document().Origin().Language, Publication: e.publisher(), Codebook: e.Program().Ontology,
		},
		Coder: "readout " + e.Program().Version,
	}
	if !place.IsZero() {
		p.Place = &ploverPlace{place.Text()}
	}
	if by := e.speakers(ev.Statement); by != "" {
		p.Comment = "said by: " + by
	}
	return p
}

// ploverModes are the mode of an event and the auxiliary modes that the manual provides for what is not a plain fact.
func ploverModes(ev doc.Event) []string {
	modes := []string{string(ev.PLOVER.Mode)}
	if ev.Status == doc.Denied {
		modes = append(modes, "negation")
	}
	if ev.Status == doc.Conditional {
		modes = append(modes, "hypothetical")
	}
	if ev.Time == doc.Past {
		modes = append(modes, "historical")
	}
	if ev.Time == doc.Future || !happened(ev) && (ev.Status == doc.Intended || ev.Status == doc.CalledFor) {
		modes = append(modes, "future")
	}
	return unique(modes)
}

func (d dyad) ploverActors(sides []side) []ploverActor {
	out := make([]ploverActor, 0, len(sides))
	for _, s := range sides {
		a := ploverActor{Code: d.entity(s), Text: s.name(), Wikidata: string(s.actor.Wikidata), Office: s.office()}
		if len(s.code) > 3 {
			a.Sector = string(s.code[3:])
		}
		out = append(out, a)
	}
	return out
}
