package export

import (
	"bytes"
	_ "embed" // the template and the style
	"fmt"
	"html/template"
	"io"
	"strings"

	"github.com/readout-project/readout/doc"
)

//go:embed html/page.tmpl
var pageTemplate string

//go:embed html/style.css
var pageStyle string

// htmlFile is a page in the making. Its head says how each finding is lit when it is chosen, so all is written at the end.
type htmlFile struct {
	w         io.Writer
	t         *template.Template
	countries map[doc.Code]string
	body      bytes.Buffer
	titles    []string
	ids       []string
}

func beginHTML(w io.Writer) (File, error) {
	t, err := template.New("page").Parse(pageTemplate)
	if err != nil {
		return nil, err
	}
	return &htmlFile{w: w, t: t, countries: countryNames()}, nil
}

// Add makes the article of a record. The identifiers of the second record begin with "r2-", and so on.
func (f *htmlFile) Add(r *doc.Record) error {
	prefix := ""
	if n := len(f.titles) + 1; n > 1 {
		prefix = fmt.Sprintf("r%d-", n)
	}
	v := newHTMLView(newEntry(r, f.countries), prefix)
	f.titles = append(f.titles, v.Title)
	for _, c := range v.all() {
		f.ids = append(f.ids, c.ID)
	}
	return f.t.ExecuteTemplate(&f.body, "record", v)
}

// Close writes the page.
func (f *htmlFile) Close() error {
	title := fmt.Sprintf("%d statements", len(f.titles))
	if len(f.titles) == 1 {
		title = f.titles[0]
	}
	head := struct {
		Title string
		Style template.CSS
	}{title, template.CSS(pageStyle + f.lights())}
	if err := f.t.ExecuteTemplate(f.w, "head", head); err != nil {
		return err
	}
	if _, err := f.body.WriteTo(f.w); err != nil {
		return err
	}
	return f.t.ExecuteTemplate(f.w, "foot", nil)
}

// lights is the rule that lights a finding in the text and in the record when either is chosen. Identifiers are ours; no
// words of a text get here.
func (f *htmlFile) lights() string {
	if len(f.ids) == 0 {
		return ""
	}
	var rules []string
	for _, id := range f.ids {
		rules = append(rules, fmt.Sprintf(":root:has(#%[1]s:target,#t-%[1]s:target) :is(.%[1]s,#%[1]s)", id))
	}
	return strings.Join(rules, ",\n") + " { --ground: var(--lit); --edge: var(--lit-edge); --cue: var(--ink); }\n"
}

// htmlText is a paragraph with its marks.
type htmlText struct {
	Kind   doc.BlockKind
	Pieces []htmlPiece
}

// htmlPiece is a piece of text: the anchors of the findings that begin there, how it is drawn, and what it leads to.
type htmlPiece struct {
	Anchors []string
	Class   string
	Link    string
	Runs    []htmlRun
}

// htmlRun is text, or one character that would turn the direction of what follows: its place is shown, it itself is left
// out, since neither an element's end nor an isolate around it is sure to end what it does.
type htmlRun struct {
	Text    string
	Control string // "U+202E"; "" for text
}

// htmlTexts are the paragraphs of a text under layers.
func htmlTexts(d *doc.Document, layers []layer) []htmlText {
	first := map[string]int{}
	for _, l := range layers {
		if at, seen := first[l.id]; !seen || l.sp.Start() < at {
			first[l.id] = l.sp.Start()
		}
	}
	var out []htmlText
	for _, p := range parts(d) {
		x := htmlText{Kind: p.kind}
		for _, piece := range split(within(layers, p), p.start, p.end) {
			h := htmlPiece{Anchors: piece.begins(first), Class: piece.classes(), Runs: runs(d.Text()[piece.start:piece.end])}
			if l, ok := piece.inner(); ok {
				h.Link = l.id
			}
			x.Pieces = append(x.Pieces, h)
		}
		out = append(out, x)
	}
	return out
}

// within are the layers that share text with a part.
func within(layers []layer, p part) []layer {
	var out []layer
	for _, l := range layers {
		if l.sp.Start() < p.end && l.sp.End() > p.start {
			out = append(out, l)
		}
	}
	return out
}

// turns tells the characters that embed, override or isolate a direction (Unicode Standard Annex 9, 2).
func turns(r rune) bool { return r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' }

// runs cuts text around the characters that turn a direction.
func runs(text string) []htmlRun {
	var out []htmlRun
	from := 0
	for i, r := range text {
		if turns(r) {
			if i > from {
				out = append(out, htmlRun{Text: text[from:i]})
			}
			out = append(out, htmlRun{Control: fmt.Sprintf("%U", r)})
			from = i + len(string(r))
		}
	}
	if from < len(text) {
		out = append(out, htmlRun{Text: text[from:]})
	}
	return out
}
