package follow

import (
	"fmt"
	"io"
	"strings"

	"github.com/readout-project/readout/export"
)

// Happening is a meeting or an event on a timeline.
type Happening struct {
	Text     Text
	Day      string // "" where neither the happening nor the text has one
	Stated   bool   // the day is the happening's own; else it is that of the text
	What     string // "meeting", "call"; "051 SUPPORT"
	Status   string // of an event that is not actual: "intended"
	Quad     int    // 1 to 4; 0 for a meeting
	From, To []string
	Words    string
}

// Quads are the names of the quad classes, 1 to 4.
var Quads = [...]string{"", "verbal cooperation", "material cooperation", "verbal conflict", "material conflict"}

// MonthQuads counts what happened in a month (or quarter or year) by quad class; meetings at 0.
type MonthQuads struct {
	Name  string
	Quads [5]int
}

// Counted are the happenings that have a day, by period; periods in which nothing lies are there too.
func Counted(list []Happening, step Step) (Step, []MonthQuads) {
	first, last := "", ""
	for _, h := range list {
		if h.Day != "" && (first == "" || h.Day < first) {
			first = h.Day
		}
		last = max(last, h.Day)
	}
	if first == "" {
		return step, nil
	}
	if step == "" {
		step = StepFor(first, last)
	}
	var out []MonthQuads
	at := map[string]int{}
	for i, name := range step.Periods(first, last) {
		at[name] = i
		out = append(out, MonthQuads{Name: name})
	}
	for _, h := range list {
		if h.Day != "" {
			out[at[step.Of(h.Day)]].Quads[h.Quad]++
		}
	}
	return step, out
}

// WriteTimeline writes happenings for people, in their order, and how many there are by period and quad class.
func WriteTimeline(w io.Writer, head string, list []Happening, step Step, o export.Options) error {
	p := export.NewPage(o, pageWidth)
	p.Line("", "", p.Strong(export.Plain(head))+fmt.Sprintf(" · %d meetings and events", len(list)))
	if step, periods := Counted(list, step); len(periods) > 1 {
		p.Heading("By "+string(step), "meetings; events by quad class: cooperation and conflict, verbal and material")
		p.Line("", "", p.Faint(fmt.Sprintf("%-10s %8s %8s %8s %8s %8s", string(step), "meetings", "v.coop", "m.coop", "v.confl", "m.confl")))
		for _, x := range periods {
			if x.Quads == [5]int{} {
				continue
			}
			p.Line("", "", fmt.Sprintf("%-10s %8s %8s %8s %8s %8s", x.Name, dot(x.Quads[0]), dot(x.Quads[1]), dot(x.Quads[2]), dot(x.Quads[3]), dot(x.Quads[4])))
		}
	}
	p.Heading("Timeline", "✓ day of the happening itself; else that of the text")
	for _, h := range list {
		p.Line(happeningHead(h), strings.Repeat(" ", 13), happeningLine(p, h))
	}
	_, err := io.WriteString(w, p.String())
	return err
}

func dot(n int) string {
	if n == 0 {
		return "·"
	}
	return fmt.Sprint(n)
}

func happeningHead(h Happening) string {
	mark := " "
	if h.Stated {
		mark = "✓"
	}
	d := h.Day
	if d == "" {
		d = "no date"
	}
	return fmt.Sprintf("%-10s %s ", d, mark)
}

func happeningLine(p export.Page, h Happening) string {
	s := p.Accent(export.Plain(h.What)) + " " + export.Plain(strings.Join(h.From, ", "))
	if len(h.To) > 0 {
		s += " → " + export.Plain(strings.Join(h.To, ", "))
	}
	if h.Status != "" {
		s += " · " + export.Plain(h.Status)
	}
	return s + " · " + export.Plain("“"+head(strings.Join(strings.Fields(h.Words), " "), 120)+"”") + " " + p.Faint(h.Text.ID+" "+export.Plain(h.Text.Publisher))
}

// The colours of the quad classes, meetings first: told apart in grey too, and by those who see few colours.
var quadColours = [5]string{"#9a9a9a", "#8fb8de", "#2f6f9f", "#f0b27a", "#b03a2e"}

// WriteTimelineSVG draws how many meetings and events there are by period, stacked by quad class: cooperation above the line, conflict
// beneath it.
func WriteTimelineSVG(w io.Writer, head string, list []Happening, step Step) error {
	step, periods := Counted(list, step)
	up, down := 1, 1
	for _, x := range periods {
		up, down = max(up, x.Quads[0]+x.Quads[1]+x.Quads[2]), max(down, x.Quads[3]+x.Quads[4])
	}
	n := max(1, len(periods))
	column := min(mostColumn, max(leastColumn, 900/float64(n)))
	width := max(640, chartLeft+column*float64(n)+24)
	unit := chartHeight / float64(up+down)
	zero := chartTop + unit*float64(up)
	height := chartTop + chartHeight + chartFoot
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" font-family="sans-serif" font-size="12" role="img">`+"\n", width, height, width, height)
	fmt.Fprintf(&b, "<title>%s</title>\n", escaped(head))
	fmt.Fprintf(&b, `<rect width="%.0f" height="%.0f" fill="#ffffff"/><text x="16" y="24" font-size="15" font-weight="bold" fill="#1a1a1a">%s</text>`+"\n", width, height, escaped(fitted(head+": meetings and events by "+string(step), int(width/8.2))))
	x := 16.0
	for q, name := range [5]string{"meetings", Quads[1], Quads[2], Quads[3], Quads[4]} {
		fmt.Fprintf(&b, `<rect x="%.0f" y="36" width="10" height="10" fill="%s"/><text x="%.0f" y="45" fill="#555555">%s</text>`+"\n", x, quadColours[q], x+14, name)
		x += 24 + 6.6*float64(len(name))
	}
	fmt.Fprintf(&b, `<path d="M%.1f %.1fH%.1f" stroke="#1a1a1a"/><text x="%.1f" y="%.1f" text-anchor="end" fill="#555555">%d</text><text x="%.1f" y="%.1f" text-anchor="end" fill="#555555">0</text><text x="%.1f" y="%.1f" text-anchor="end" fill="#555555">%d</text>`+"\n",
		chartLeft, zero, chartLeft+column*float64(n), chartLeft-6, chartTop+4, up, chartLeft-6, zero+4, chartLeft-6, chartTop+chartHeight+4, down)
	for i, p := range periods {
		left, top, foot := chartLeft+column*float64(i), zero, zero
		fmt.Fprintf(&b, "<g><title>%s: %d meetings, %d and %d of cooperation, %d and %d of conflict (verbal and material)</title>", escaped(p.Name), p.Quads[0], p.Quads[1], p.Quads[2], p.Quads[3], p.Quads[4])
		for q, k := range p.Quads {
			h := unit * float64(k)
			y := foot
			if q < 3 {
				top -= h
				y = top
			} else {
				foot += h
			}
			if k > 0 {
				fmt.Fprintf(&b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="%s"/>`, left+column*.15, y, column*.7, h, quadColours[q])
			}
		}
		b.WriteString("</g>\n")
		if every := (n + 39) / 40; i%every == 0 {
			fmt.Fprintf(&b, `<text transform="translate(%.1f %.1f) rotate(-60)" text-anchor="end" fill="#555555">%s</text>`+"\n", left+column/2+4, chartTop+chartHeight+14, escaped(p.Name))
		}
	}
	b.WriteString("</svg>\n")
	_, err := io.WriteString(w, b.String())
	return err
}
