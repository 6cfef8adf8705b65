package export

import (
	"encoding/json"
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
)

// The JSON-LD of the W3C Web Annotation Data Model (Recommendation of 23 February 2017). A record is one collection with one
// page. Its annotations have two selectors: the position counts in code points of the record's document.text, the quote
// finds the words again in any form of the page.
type annotationCollection struct {
	Context   string         `json:"@context"`
	ID        string         `json:"id"`
	Type      string         `json:"type"`
	Label     string         `json:"label"`
	Generator generator      `json:"generator"`
	Total     int            `json:"total"`
	First     annotationPage `json:"first"`
}

type annotationPage struct {
	ID         string       `json:"id"`
	Type       string       `json:"type"`
	StartIndex int          `json:"startIndex"`
	Items      []annotation `json:"items"`
}

type annotation struct {
	ID         string   `json:"id"`
	Type       string   `json:"type"`
	Motivation string   `json:"motivation"`
	Body       []body   `json:"body"`
	Target     []target `json:"target"`
}

// body is a label, or a thing of which the target speaks.
type body struct {
	Type    string `json:"type"`
	Purpose string `json:"purpose"`
	Source  string `json:"source,omitempty"`
	Value   string `json:"value,omitempty"`
	Format  string `json:"format,omitempty"`
}

type target struct {
	Type     string     `json:"type"`
	Source   string     `json:"source"`
	Selector []selector `json:"selector"`
}

// selector is a TextPositionSelector or a TextQuoteSelector.
type selector struct {
	Type   string  `json:"type"`
	Start  *int    `json:"start,omitempty"`
	End    *int    `json:"end,omitempty"`
	Exact  string  `json:"exact,omitempty"`
	Prefix *string `json:"prefix,omitempty"`
	Suffix *string `json:"suffix,omitempty"`
}

type generator struct {
	Type string `json:"type"`
	Name string `json:"name"`
}

// aroundQuote is how many code points of the text stand before and behind a quote.
const aroundQuote = 32

// writeAnnotations writes one line: an annotation for each mention of an actor, each statement and each event.
func writeAnnotations(w io.Writer, r *doc.Record, _ Options) error {
	e := newEntry(r, nil)
	a := &annotator{entry: e, base: "urn:" + r.Document().ID()}
	if a.source = e.url(); a.source == "" {
		a.source = a.base
	}
	a.actors()
	a.statements()
	a.events()
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	return out.Encode(annotationCollection{
		Context: "http://www.w3.org/ns/anno.jsonld", ID: a.base + "#annotations", Type: "AnnotationCollection", Label: a.label(),
		Generator: generator{"Software", "readout " + r.Program().Version}, Total: len(a.items),
		First: annotationPage{ID: a.base + "#annotations-1", Type: "AnnotationPage", Items: a.items},
	})
}

// annotator makes the annotations of one record.
type annotator struct {
	*entry
	base   string // what identifiers begin with
	source string // the text, for the targets
	items  []annotation
}

// label is the title, else where the text came from.
func (a *annotator) label() string {
	if title := a.Document().Layout().Title; !title.IsZero() {
		return title.Text()
	}
	return a.Document().Origin().Source
}

func (a *annotator) add(id, motivation string, bodies []body, spans ...doc.Span) {
	x := annotation{ID: a.base + "#" + id, Type: "Annotation", Motivation: motivation, Body: bodies}
	for _, sp := range spans {
		x.Target = append(x.Target, a.target(sp))
	}
	if a.items = append(a.items, x); len(bodies) == 0 {
		a.items[len(a.items)-1].Body = []body{}
	}
}

func (a *annotator) actors() {
	for i, actor := range a.f.Actors {
		bodies := []body{text("identifying", "", actor.Name.V)}
		if actor.Wikidata != "" {
			bodies = append(bodies, body{Type: "SpecificResource", Purpose: "identifying", Source: "http://www.wikidata.org/entity/" + string(actor.Wikidata)})
		}
		bodies = labels(bodies, "actor", identifier("a", i+1), "kind", string(actor.Kind), "code", string(actor.Code))
		for k, m := range actor.Mentions {
			a.add(fmt.Sprintf("a%d.%d", i+1, k+1), "identifying", labels(bodies[:len(bodies):len(bodies)], "form", string(m.Form)), m.At())
		}
	}
}

func (a *annotator) statements() {
	for i, st := range a.f.Statements {
		a.add(identifier("s", i+1), "classifying", labels(nil, "statement", string(st.Act), "speaker", a.names(st.Speakers),
			"cue", st.Cue.Text(), "mode", string(st.Mode), "side", string(st.Side), "addressee", a.name(st.Addressee),
			"topic", listed(st.Topics)), st.Content...)
	}
}

func (a *annotator) events() {
	for i, ev := range a.f.Events {
		a.add(identifier("e", i+1), "classifying", labels(nil, "event", strings.TrimSpace(string(ev.CAMEO)+" "+cameoLabels[ev.CAMEO]),
			"PLOVER", string(ev.PLOVER.Event), "source", a.parties(ev.Source, ev.SourceCode), "target", a.parties(ev.Target, ev.TargetCode),
			"status", string(ev.Status), "time", string(ev.Time)), ev.Trigger)
	}
}

// parties are names with their codes.
func (e *entry) parties(ids []doc.ActorID, codes []doc.Code) string {
	var parts []string
	for _, s := range e.sides(ids, codes) {
		code := string(s.code)
		if s.name() != "" && code != "" {
			code = " (" + code + ")"
		}
		parts = append(parts, s.name()+code)
	}
	return strings.Join(parts, separator)
}

// labels adds "name: value" for each pair of which the value is known.
func labels(to []body, pairs ...string) []body {
	for i := 0; i < len(pairs); i += 2 {
		if pairs[i+1] != "" {
			to = append(to, text("tagging", pairs[i]+": ", pairs[i+1]))
		}
	}
	return to
}

func text(purpose, name, value string) body {
	return body{Type: "TextualBody", Purpose: purpose, Value: name + value, Format: "text/plain"}
}

// target is a place in the text, by position and by quote.
func (a *annotator) target(sp doc.Span) target {
	start, end := sp.CodePoints()
	before, behind := around(sp)
	return target{Type: "SpecificResource", Source: a.source, Selector: []selector{
		{Type: "TextPositionSelector", Start: &start, End: &end},
		{Type: "TextQuoteSelector", Exact: sp.Text(), Prefix: &before, Suffix: &behind},
	}}
}

// around is the text just before and just behind a span.
func around(sp doc.Span) (before, behind string) {
	text := sp.Document().Text()
	from, to := sp.Start(), sp.End()
	for range aroundQuote {
		_, size := utf8.DecodeLastRuneInString(text[:from])
		from -= size
		_, size = utf8.DecodeRuneInString(text[to:])
		to += size
	}
	return text[from:sp.Start()], text[sp.End():to]
}
