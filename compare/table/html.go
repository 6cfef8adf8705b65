package table

import (
	_ "embed" // the template and the style
	"fmt"
	"html/template"
	"io"
	"slices"
	"strings"

	"github.com/readout-project/readout/compare"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/export"
)

//go:embed page.tmpl
var pageTemplate string

//go:embed style.css
var pageStyle string

// The types below are what the template shows. Text of a page gets into it as strings only, which html/template escapes.

type htmlPage struct {
	Title    string
	Style    template.CSS
	Accounts []htmlAccount
	Same     string
	Reasons  []htmlReason
	Sections []htmlSection
	Warnings []string
	Program  string
}

type htmlAccount struct {
	Letter, Publisher, Date, Title, Source, Language string
	Words                                            int
	Topics                                           []string
	Praise                                           []htmlPlace
	Paragraphs                                       []htmlParagraph
}

type htmlPlace struct{ Place, Link string }

type htmlReason struct {
	What, Sign string
	A, B       string
}

type htmlSection struct {
	Name, More string
	Letters    []string
	Rows       []htmlRow
}

type htmlRow struct {
	ID     string
	Number int
	Topic  string
	Notes  []string
	Why    []string
	Cells  []htmlCell
}

type htmlCell struct {
	Letter string
	Quotes []htmlQuote
	Absent string
	Tell   string
}

type htmlQuote struct {
	Place, Link string
	Pieces      []htmlPiece
}

type htmlPiece struct {
	Runs    []export.Run
	Marked  bool
	Class   string   // the rows that the piece is of
	Anchors []string // of the rows that begin here
	Link    string
}

type htmlParagraph struct {
	Kind   doc.BlockKind
	Pieces []htmlPiece
}

func writeHTML(w io.Writer, in Input, _ export.Options) error {
	t, err := template.New("page").Parse(pageTemplate)
	if err != nil {
		return err
	}
	return t.Execute(w, newView(in).html())
}

// html makes the page.
func (v *view) html() htmlPage {
	p := htmlPage{Title: "Accounts compared", Style: template.CSS(pageStyle + v.lights()), Warnings: v.warnings}
	if v.in.Versions {
		p.Title = "Versions compared"
	}
	program := v.records[0].Program()
	p.Program = "readout " + program.Version + " · model " + program.Model
	for i, r := range v.records {
		p.Accounts = append(p.Accounts, v.htmlAccount(i, r))
	}
	if v.in.Two != nil && !v.in.Versions {
		p.Same = string(v.in.Two.Same.Verdict)
		p.Reasons = htmlReasons(v.in.Two.Same)
	}
	for _, s := range v.sections {
		p.Sections = append(p.Sections, v.htmlSection(s))
	}
	return p
}

func htmlReasons(same compare.Same) []htmlReason {
	var out []htmlReason
	for _, r := range same.Because {
		sign := "="
		if !r.Agree {
			sign = "/"
		}
		out = append(out, htmlReason{r.What, sign, short(r.At[compare.A]), short(r.At[compare.B])})
	}
	return out
}

func (v *view) htmlAccount(i int, r *doc.Record) htmlAccount {
	a := htmlAccount{
		Letter: letter(i), Publisher: publisher(r), Date: date(r), Title: title(r), Source: export.Plain(r.Document().Origin().Source),
		Language: r.Document().Origin().Language, Words: words(r), Paragraphs: v.paragraphs(i, r.Document()),
	}
	if v.in.Two != nil && !v.in.Versions {
		for _, t := range v.in.Two.Order[i] {
			a.Topics = append(a.Topics, topicName(t))
		}
		for _, sp := range v.in.Two.Praise[i] {
			a.Praise = append(a.Praise, htmlPlace{place(sp), short(sp)})
		}
	}
	return a
}

func rowID(n int) string { return fmt.Sprintf("p%d", n) }

func anchor(n, account int) string { return fmt.Sprintf("p%d-%s", n, strings.ToLower(letter(account))) }

func (v *view) htmlSection(s section) htmlSection {
	out := htmlSection{Name: s.name, More: s.more}
	for i := range v.records {
		out.Letters = append(out.Letters, letter(i))
	}
	for _, r := range s.rows {
		x := htmlRow{ID: rowID(r.number), Number: r.number, Topic: r.topic, Notes: r.notes}
		if v.in.Trace {
			x.Why = r.why
		}
		for i, c := range r.cells {
			x.Cells = append(x.Cells, htmlCellOf(r.number, i, c))
		}
		out.Rows = append(out.Rows, x)
	}
	return out
}

func htmlCellOf(number, account int, c cell) htmlCell {
	out := htmlCell{Letter: letter(account), Tell: c.tell}
	if len(c.spans) == 0 {
		out.Absent = c.absent()
	}
	for _, sp := range c.spans {
		q := htmlQuote{Place: place(sp), Link: anchor(number, account)}
		for _, p := range pieces(sp, c.marks) {
			q.Pieces = append(q.Pieces, htmlPiece{Runs: export.Runs(p.text), Marked: p.marked})
		}
		out.Quotes = append(out.Quotes, q)
	}
	return out
}

// lights is the rule that lights the words of a row in the texts, and the row, when either is chosen. Identifiers are ours;
// no words of a text get here.
func (v *view) lights() string {
	var rules []string
	for _, s := range v.sections {
		for _, r := range s.rows {
			targets := []string{"#" + rowID(r.number)}
			for i, c := range r.cells {
				if len(c.spans) > 0 {
					targets = append(targets, "#"+anchor(r.number, i)+":target")
				}
			}
			targets[0] += ":target"
			rules = append(rules, fmt.Sprintf(":root:has(%s) :is(.%s,#%[2]s)", strings.Join(targets, ","), rowID(r.number)))
		}
	}
	if len(rules) == 0 {
		return ""
	}
	return strings.Join(rules, ",\n") + " { --ground: var(--lit); }\n"
}

// mark is a row's place in a text.
type mark struct {
	sp     doc.Span
	number int
	first  bool // of the row's places in this text
}

// paragraphs are the text of an account with the places of the rows.
func (v *view) paragraphs(account int, d *doc.Document) []htmlParagraph {
	var list []mark
	for _, s := range v.sections {
		for _, r := range s.rows {
			for i, sp := range r.cells[account].spans {
				list = append(list, mark{sp, r.number, i == 0})
			}
		}
	}
	slices.SortStableFunc(list, func(x, y mark) int { return x.sp.Compare(y.sp) })
	var out []htmlParagraph
	for _, b := range blocks(d) {
		out = append(out, htmlParagraph{Kind: b.Kind, Pieces: markedText(b.Span, list, account)})
	}
	return out
}

// blocks are the parts of a text; a text without layout is one.
func blocks(d *doc.Document) []doc.Block {
	if list := d.Layout().Blocks; len(list) > 0 {
		return list
	}
	if sp, ok := d.Trim(0, len(d.Text())); ok {
		return []doc.Block{{Span: sp, Kind: doc.Body}}
	}
	return nil
}

// markedText cuts a block wherever a mark begins or ends.
func markedText(b doc.Span, list []mark, account int) []htmlPiece {
	cuts := []int{b.Start(), b.End()}
	var over []mark
	for _, m := range list {
		if !m.sp.Overlaps(b) {
			continue
		}
		over = append(over, m)
		cuts = append(cuts, max(m.sp.Start(), b.Start()), min(m.sp.End(), b.End()))
	}
	slices.Sort(cuts)
	cuts = slices.Compact(cuts)
	var out []htmlPiece
	for i := 0; i+1 < len(cuts); i++ {
		out = append(out, pieceOf(b.Document(), cuts[i], cuts[i+1], over, account))
	}
	return out
}

func pieceOf(d *doc.Document, start, end int, over []mark, account int) htmlPiece {
	p := htmlPiece{Runs: export.Runs(d.Text()[start:end])}
	var classes []string
	for _, m := range over {
		if m.sp.Start() > start || m.sp.End() < end {
			continue
		}
		classes = append(classes, rowID(m.number))
		p.Link = rowID(m.number)
		if m.first && m.sp.Start() == start {
			p.Anchors = append(p.Anchors, anchor(m.number, account))
		}
	}
	p.Class = strings.Join(classes, " ")
	return p
}
