package export

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// The widths of a page, in columns.
const (
	defaultWidth = 80
	leastWidth   = 24
	mostWidth    = 110 // longer lines are hard to read
	narrow       = 56  // below it, places stand before the cue and not in a margin of their own
)

// page is text for people in the making: lines that fit a width, styled where colour is wanted.
type page struct {
	strings.Builder
	width  int
	styled bool
}

func newPage(o Options) *page {
	width := o.Width
	if width == 0 {
		width = defaultWidth
	}
	return &page{width: min(max(width, leastWidth), mostWidth), styled: o.Color}
}

// line writes text, wrapped, behind first on its first line and behind rest on those that follow. Styles in text must not
// reach over a blank; a line is not broken at a no-break space.
func (p *page) line(first, rest, text string) {
	room := max(p.width-max(ansi.StringWidth(first), ansi.StringWidth(rest)), 8)
	for i, l := range strings.Split(ansi.Wrap(text, room, ""), "\n") {
		prefix := rest
		if i == 0 {
			prefix = first
		}
		p.WriteString(strings.TrimRight(isolate(prefix+strings.TrimSpace(strings.ReplaceAll(l, "\u00a0", " "))), " ") + "\n")
	}
}

// heading opens a section: a name and what there is to say of it, with a rule to the end of the line.
func (p *page) heading(name, more string) {
	p.gap()
	text := p.strong(name)
	if more != "" {
		text += p.faint(dot + more)
	}
	if room := p.width - ansi.StringWidth(text) - 1; room > 1 {
		text += " " + p.faint(strings.Repeat("─", room))
	}
	p.line("", "", text)
}

// gap writes an empty line.
func (p *page) gap() { p.WriteByte('\n') }

// The styles use the sixteen colours that the terminal's own theme sets, and none where colour is not wanted.

func (p *page) strong(s string) string { return p.style(s, ansi.Style{}.Bold()) }

func (p *page) faint(s string) string { return p.style(s, ansi.Style{}.Faint()) }

func (p *page) accent(s string) string { return p.style(s, ansi.Style{}.ForegroundColor(ansi.Cyan)) }

func (p *page) alert(s string) string { return p.style(s, ansi.Style{}.ForegroundColor(ansi.Yellow)) }

// style sets each word apart, so that a line may be broken between any two.
func (p *page) style(s string, st ansi.Style) string {
	if !p.styled || s == "" {
		return s
	}
	words := strings.Split(s, " ")
	for i, w := range words {
		if w != "" {
			words[i] = st.Styled(w)
		}
	}
	return strings.Join(words, " ")
}

// padded is s with blanks up to a width.
func padded(s string, width int) string {
	return s + strings.Repeat(" ", max(width-ansi.StringWidth(s), 0))
}
