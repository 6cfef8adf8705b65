package follow

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"github.com/readout-project/readout/export"
)

// The widest page, and the room that some parts of it take.
const (
	pageWidth = 100
	mostShown = 12 // variants and publishers
	barWidth  = 24
)

// Place is what a text did in the place of a phrase, in the text of a publisher before its first use or after its last.
type Place struct {
	Publisher string
	When      string // "before" or "after"
	Text      Text
	Wordings  []Wording
}

// WriteTrack writes a track for people.
func WriteTrack(w io.Writer, t Track, places []Place, o export.Options) error {
	p := export.NewPage(o, pageWidth)
	p.Line("", "", p.Strong(export.Plain("“"+t.Phrase+"”"))+fmt.Sprintf(" · %s in %d of %s", count(len(t.Uses), "use"), t.With, count(t.Texts, "text")))
	if t.Undated > 0 {
		p.Line("", "", p.Faint(fmt.Sprintf("%s without a date: in no period below", count(t.Undated, "text"))))
	}
	if len(t.Uses) > 0 {
		p.Gap()
		useLine(p, "first", t.Uses[0])
		useLine(p, "last", t.Uses[len(t.Uses)-1])
	}
	writePeriods(p, t)
	writeVariants(p, t)
	writePublishers(p, t)
	writePlaces(p, places)
	writeRungs(p, t)
	_, err := io.WriteString(w, p.String())
	return err
}

// count is a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}

func useLine(p export.Page, what string, u Use) {
	p.Line(export.Padded(p.Accent(what), 7), strings.Repeat(" ", 7), fmt.Sprintf("%s  %s  %s", day(u.Text), export.Plain(publishedBy(u.Text.Publisher)), p.Faint(at(u))))
	p.Line("       ", "       ", export.Plain("“"+Quote(u.Text.Words, u.Start, u.End, 240)+"”"))
}

func day(t Text) string {
	if t.Day == "" {
		return "no date"
	}
	return t.Day
}

func publishedBy(name string) string {
	if name == "" {
		return "publisher unknown"
	}
	return name
}

// at is the place of a use: the text's ID, line and column.
func at(u Use) string { return fmt.Sprintf("%s %d:%d", u.Text.ID, u.Line, u.Col) }

func writePeriods(p export.Page, t Track) {
	if len(t.Periods) == 0 {
		return
	}
	head := "share of texts, 95 % interval"
	if t.Baseline != "" {
		head += ", ◆ texts with “" + export.Plain(t.Baseline) + "”"
	}
	p.Heading("By "+string(t.Step), head)
	for _, x := range t.Periods {
		if x.Texts == 0 {
			p.Line("", "", p.Faint(fmt.Sprintf("%-8s no texts in the archive", x.Name)))
			continue
		}
		line := fmt.Sprintf("%-8s %s %4d of %-4d %3.0f %% [%.0f–%.0f]", x.Name, bar(x, t.Baseline != ""), x.With, x.Texts, percent(x.With, x.Texts), 100*x.Low, 100*x.High)
		if t.Baseline != "" {
			line += fmt.Sprintf("  ◆ %d", x.Baseline)
		}
		p.Line("", "", line)
	}
}

func percent(k, n int) float64 { return 100 * float64(k) / float64(n) }

// bar is the share as a bar, the interval as a line about its end, and a mark for the baseline.
func bar(x Period, baseline bool) string {
	cells := []rune(strings.Repeat(" ", barWidth))
	cell := func(share float64) int { return min(barWidth-1, int(share*barWidth)) }
	for i := cell(x.Low); i <= cell(x.High); i++ {
		cells[i] = '─'
	}
	for i := range int(float64(x.With)/float64(x.Texts)*barWidth + .5) {
		cells[i] = '█'
	}
	if baseline {
		cells[cell(float64(x.Baseline)/float64(x.Texts))] = '◆'
	}
	return string(cells)
}

func writeVariants(p export.Page, t Track) {
	if len(t.Variants) == 0 {
		return
	}
	p.Heading("Wordings", count(len(t.Variants), "wording"))
	for i, v := range t.Variants {
		if i == mostShown {
			p.Line("", "", p.Faint(fmt.Sprintf("… and %d more: -o json has all", len(t.Variants)-i)))
			break
		}
		p.Line(fmt.Sprintf("%5d  ", v.Uses), "       ", export.Plain(v.Words)+p.Faint(fmt.Sprintf("  %s %s to %s %s", day(v.First.Text), at(v.First), day(v.Last.Text), at(v.Last))))
	}
}

func writePublishers(p export.Page, t Track) {
	if len(t.By) < 2 {
		return
	}
	p.Heading("Publishers", "texts with it, of all")
	for i, b := range t.By {
		if i == mostShown {
			p.Line("", "", p.Faint(fmt.Sprintf("… and %d more: -o json has all", len(t.By)-i)))
			break
		}
		when := ""
		if b.With > 0 {
			when = fmt.Sprintf("  %s %s to %s %s", day(b.First.Text), at(b.First), day(b.Last.Text), at(b.Last))
		}
		p.Line(fmt.Sprintf("%5d of %-5d ", b.With, b.Texts), strings.Repeat(" ", 15), export.Plain(publishedBy(b.Publisher))+p.Faint(when))
	}
}

func writePlaces(p export.Page, places []Place) {
	for _, x := range places {
		if len(x.Wordings) == 0 {
			continue
		}
		p.Heading("In its place "+x.When, export.Plain(publishedBy(x.Publisher)))
		p.Line("", "", p.Faint(fmt.Sprintf("%s  %s  %s", day(x.Text), x.Text.ID, export.Plain(x.Text.Title))))
		for _, w := range x.Wordings {
			wordingLine(p, export.Padded(fmt.Sprintf("%d:%d", w.Line, w.Col), 8), w)
		}
	}
}

func wordingLine(p export.Page, first string, w Wording) {
	p.Line(first, strings.Repeat(" ", ansi.StringWidth(first)), export.Plain("“"+head(w.Words, 200)+"”"))
}

func writeRungs(p export.Page, t Track) {
	if len(t.Rungs) == 0 {
		return
	}
	p.Heading("Your ladder", "texts by the highest of its phrases")
	for _, r := range slices.Backward(t.Rungs) {
		when := ""
		if r.With > 0 {
			when = fmt.Sprintf("  %s %s to %s %s", r.First.Day, r.First.ID, r.Last.Day, r.Last.ID)
		}
		p.Line(fmt.Sprintf("%5d  ", r.With), "       ", export.Plain(r.Phrase)+p.Faint(when))
	}
}

// WriteChanges writes for people how a text's wordings stand to those of the last texts on its topic.
func WriteChanges(w io.Writer, x Text, last []Text, changes []Change, o export.Options) error {
	p := export.NewPage(o, pageWidth)
	p.Line("", "", p.Strong(export.Plain(x.Title))+p.Faint(fmt.Sprintf("  %s  %s", day(x), x.ID)))
	if len(last) == 0 {
		p.Line("", "", export.Plain(alone(x, changes)))
	}
	for i, t := range last {
		what := "beside"
		if i > 0 {
			what = ""
		}
		p.Line(export.Padded(what, 8), strings.Repeat(" ", 8), p.Faint(fmt.Sprintf("%s  %s  ", day(t), t.ID))+export.Plain(t.Title))
	}
	kind := ""
	passing := 0
	for _, c := range changes {
		if c.Passing() {
			passing++
			continue
		}
		if c.Kind != kind {
			kind = c.Kind
			p.Heading(strings.ToUpper(kind[:1])+kind[1:], "")
		}
		writeChange(p, c)
	}
	if passing > 0 {
		p.Gap()
		p.Line("", "", p.Faint(fmt.Sprintf("… and %s of the last text alone, not found in this one: -o json has all", count(passing, "wording"))))
	}
	_, err := io.WriteString(w, p.String())
	return err
}

// alone says what a text without earlier ones on its topic can be compared with.
func alone(x Text, changes []Change) string {
	s := "there is no earlier text by " + publishedBy(x.Publisher) + " on this topic in the archive: "
	if len(changes) == 0 {
		return s + "nothing can be said of what is new"
	}
	return s + "new is what none of its earlier texts says"
}

// verdictWords are the verdicts for people.
var verdictWords = map[Verdict]string{Same: "same", Changed: "changed", Fresh: "new", Missing: "not found"}

func writeChange(p export.Page, c Change) {
	style := p.Accent
	if c.Verdict == Same {
		style = p.Faint
	}
	first := export.Padded(style(verdictWords[c.Verdict]), 10)
	if c.Verdict == Missing {
		p.Line(first, strings.Repeat(" ", 10), p.Faint(where(c.Then)+often(c))+" "+export.Plain("“"+head(c.Then.Words, 240)+"”"))
		return
	}
	p.Line(first, strings.Repeat(" ", 10), p.Faint(fmt.Sprintf("%d:%d", c.Now.Line, c.Now.Col))+" "+export.Plain("“"+head(c.Now.Words, 240)+"”"))
	if c.Then != nil && c.Verdict == Changed {
		p.Line("          was ", strings.Repeat(" ", 14), p.Faint(where(c.Then)+often(c))+" "+export.Plain("“"+head(c.Then.Words, 240)+"”"))
	}
	if c.Then != nil && c.Verdict == Same {
		p.Line(strings.Repeat(" ", 10), strings.Repeat(" ", 10), p.Faint("as in "+where(c.Then)+often(c)))
	}
}

func where(w *Wording) string {
	s := day(w.Text) + " " + w.Text.ID
	if w.Line > 0 {
		s += fmt.Sprintf(" %d:%d", w.Line, w.Col)
	}
	return s
}

// often says in how many of the last texts a wording is.
func often(c Change) string {
	if c.Last < 2 {
		return ""
	}
	return fmt.Sprintf(" (in %d of the last %d)", c.In, c.Last)
}
