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

// line writes text, wrapped, behind first on its first line and behind rest on those that follow. A line is not broken at a
// no-break space.
func (p *page) line(first, rest, text string) {
	room := max(p.width-max(ansi.StringWidth(first), ansi.StringWidth(rest)), 8)
	prefix := first
	for _, l := range wrapped(text, room) {
		p.WriteString(strings.TrimRight(isolate(prefix+l), " ") + "\n")
		prefix = rest
	}
}

// wrapped are the lines of text within a width. A style that goes on over the end of a line ends there and begins anew.
func wrapped(text string, width int) []string {
	var out []string
	style := ""
	text = ansi.Hardwrap(ansi.Wrap(text, width, ""), width, true) // Wrap lets a run of hyphens stand over the edge
	for _, l := range strings.Split(text, "\n") {
		l = style + strings.TrimSpace(strings.ReplaceAll(l, "\u00a0", " "))
		if style = lastStyle(l); style != "" {
			l += ansi.ResetStyle
		}
		out = append(out, l)
	}
	return out
}

// lastStyle is the escape sequence of the style in force at the end of a line, "" for none. Styles are never nested.
func lastStyle(line string) string {
	at := strings.LastIndex(line, "\x1b[")
	if at < 0 || strings.HasPrefix(line[at:], ansi.ResetStyle) {
		return ""
	}
	return line[at : at+strings.IndexByte(line[at:], 'm')+1]
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

func (p *page) style(s string, st ansi.Style) string {
	if !p.styled || s == "" {
		return s
	}
	return st.Styled(s)
}

// padded is s with blanks up to a width.
func padded(s string, width int) string {
	return s + strings.Repeat(" ", max(width-ansi.StringWidth(s), 0))
}
