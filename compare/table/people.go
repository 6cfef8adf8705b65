package table

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/readout-project/readout/compare"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/export"
)

// The widths of the view, in columns.
const (
	sideBySide = 100 // below it, one account stands under the other
	mostWidth  = 150
	between    = 3 // columns between two accounts
)

// people is the view for a terminal.
type people struct {
	*view
	export.Page
}

func writePeople(w io.Writer, in Input, o export.Options) error {
	v := &people{newView(in), export.NewPage(o, mostWidth)}
	v.head()
	for _, s := range v.sections {
		more := s.more
		if len(s.rows) > 0 {
			more = count(len(s.rows), "point")
		}
		v.Heading(s.name, more)
		for i, r := range s.rows {
			if i > 0 {
				v.Gap()
			}
			v.row(r)
		}
	}
	v.foot()
	_, err := io.WriteString(w, v.String())
	return err
}

// head shows the accounts and whether they are of one meeting.
func (v *people) head() {
	for i, r := range v.records {
		d := r.Document()
		v.Line(v.Accent(letter(i))+"  ", "   ", v.Strong(title(r)))
		v.Line("   ", "   ", publisher(r)+v.Faint("\u00a0· "+date(r)+"\u00a0· "+count(words(r), "word")))
		v.Line("   ", "   ", v.Faint(export.Plain(d.Origin().Source)))
	}
	if v.in.Two == nil {
		return
	}
	if !v.in.Versions {
		v.Gap()
		v.same()
		v.order()
		v.praise()
	}
}

func words(r *doc.Record) int {
	n := 0
	for _, sp := range r.Findings().Sentences {
		n += len(strings.Fields(sp.Text()))
	}
	return n
}

// same says whether the two are of one meeting, and why.
func (v *people) same() {
	same := v.in.Two.Same
	text := map[compare.Answer]string{compare.Yes: "yes", compare.No: v.Alert("no"), compare.Unsure: v.Alert("not sure")}[same.Verdict]
	v.Line("Same meeting: ", "  ", text+v.Faint(Reasons(same)))
}

// Reasons are what speaks for and against, with the words.
func Reasons(same compare.Same) string {
	s := ""
	for _, r := range same.Because {
		sign := "="
		if !r.Agree {
			sign = "/"
		}
		a, b := short(r.At[compare.A]), short(r.At[compare.B])
		s += fmt.Sprintf("\u00a0· %s: %s %s %s", r.What, a, sign, b)
	}
	return s
}

// short are the first words of a place.
func short(sp doc.Span) string {
	const most = 6
	if sp.IsZero() {
		return "–"
	}
	list := strings.Fields(export.Plain(sp.Text()))
	if len(list) > most {
		return strings.Join(list[:most], " ") + " …"
	}
	return strings.Join(list, " ")
}

// order shows in which order the topics come up.
func (v *people) order() {
	for s, list := range v.in.Two.Order {
		var names []string
		for _, t := range list {
			names = append(names, topicName(t))
		}
		if len(names) > 0 {
			v.Line("Topics in "+letter(s)+": ", "  ", v.Faint(strings.Join(names, ", ")))
		}
	}
}

// praise counts the praise each side gives the other.
func (v *people) praise() {
	p := v.in.Two.Praise
	if len(p[compare.A])+len(p[compare.B]) == 0 {
		return
	}
	for s, list := range p {
		var places []string
		for _, sp := range list {
			places = append(places, place(sp))
		}
		text := fmt.Sprintf("%d", len(list))
		if len(places) > 0 {
			text += v.Faint("\u00a0· at " + strings.Join(places, ", "))
		}
		v.Line(fmt.Sprintf("Praise and thanks, %s to %s: ", letter(s), letter(1-s)), "  ", text)
	}
}

// row shows a point: what it is about and what differs, then the words.
func (v *people) row(r row) {
	head := v.Faint(fmt.Sprintf("%d", r.number))
	if r.topic != "" {
		head += " " + v.Accent(r.topic)
	}
	if len(r.notes) > 0 {
		head += v.Faint("\u00a0· ") + v.Alert(strings.Join(r.notes, "; "))
	}
	v.Line("", "  ", head)
	full := slices.IndexFunc(r.cells, func(c cell) bool { return len(c.spans) == 0 }) < 0
	if full && len(r.cells) == 2 && v.Width() >= sideBySide {
		v.columns(r)
	} else {
		v.stack(r)
	}
	if v.in.Trace && len(r.why) > 0 {
		v.Line("  ", "    ", v.Faint("one point by "+strings.Join(r.why, "; ")))
	}
}

// columns shows two accounts side by side.
func (v *people) columns(r row) {
	width := (v.Width() - between - 2) / 2
	var cells [2][]string
	for i := range cells {
		cells[i] = v.cell(i, r.cells[i], width)
	}
	for n := range max(len(cells[0]), len(cells[1])) {
		left, right := "", ""
		if n < len(cells[0]) {
			left = cells[0][n]
		}
		if n < len(cells[1]) {
			right = cells[1][n]
		}
		line := "  " + export.Padded(left, width)
		v.WriteString(strings.TrimRight(export.Isolate(line)+strings.Repeat(" ", between)+export.Isolate(right), " ") + "\n")
	}
}

// stack shows one account under the other.
func (v *people) stack(r row) {
	for i, c := range r.cells {
		for _, l := range v.cell(i, c, v.Width()-2) {
			v.WriteString(strings.TrimRight(export.Isolate("  "+l), " ") + "\n")
		}
	}
}

// cell are the lines of what one account has of a point.
func (v *people) cell(i int, c cell, width int) []string {
	const indent = "   "
	if len(c.spans) == 0 {
		return v.hang(v.Faint(letter(i))+"  ", indent, v.Faint(c.absent()), width)
	}
	var out []string
	for _, sp := range c.spans {
		at := v.Faint(place(sp))
		if c.tell != "" {
			at += v.Faint("\u00a0· ") + v.Alert(c.tell)
		}
		out = append(out, v.hang(v.Accent(letter(i))+"  ", indent, at, width)...)
		out = append(out, v.hang(indent, indent, v.quote(sp, c.marks), width)...)
	}
	return out
}

// hang wraps text behind first and rest.
func (v *people) hang(first, rest, text string, width int) []string {
	var out []string
	for i, l := range v.Wrapped(text, max(width-len(rest), 8)) {
		if i == 0 {
			out = append(out, first+l)
		} else {
			out = append(out, rest+l)
		}
	}
	return out
}

// quote is the words with what differs marked: in colour, or in brackets where there is none.
func (v *people) quote(sp doc.Span, marks []doc.Span) string {
	var b strings.Builder
	for _, p := range pieces(sp, marks) {
		text := export.Plain(p.text)
		lead, tail := blanks(p.text)
		if p.marked && v.Styled() {
			text = v.Alert(text)
		} else if p.marked {
			text = "[" + text + "]"
		}
		b.WriteString(lead + text + tail)
	}
	return b.String()
}

// blanks are the white space at both ends of s, as one blank each.
func blanks(s string) (lead, tail string) {
	if strings.TrimSpace(s) == "" {
		return " ", ""
	}
	if strings.TrimLeft(s, " \n\t") != s {
		lead = " "
	}
	if strings.TrimRight(s, " \n\t") != s {
		tail = " "
	}
	return lead, tail
}

// foot shows the warnings, the counts, and how to read the table.
func (v *people) foot() {
	v.Gap()
	for _, w := range v.warnings {
		v.Line(v.Alert("warning:")+" ", "  ", export.Plain(w))
	}
	for _, r := range v.records {
		for _, w := range r.Findings().Warnings {
			v.Line(v.Alert("warning:")+" ", "  ", export.Plain(r.Document().Origin().Source)+": "+export.Plain(w))
		}
	}
	v.Line("", "", v.Faint("12:5 line:column of the account\u00a0· what differs is marked\u00a0· ‘not found’ is what we did not find, not proof that it was left out"))
}
