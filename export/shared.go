package export

// Page is text for people in the making, for the views of other packages: lines that fit a width, styled where colour is
// wanted, safe for right-to-left text. What is written to it must have gone through Plain.
type Page struct{ *page }

// NewPage makes a page. most is the width that its lines do not exceed, however wide the terminal.
func NewPage(o Options, most int) Page {
	p := newPage(o)
	p.width = min(max(o.Width, leastWidth), most)
	if o.Width == 0 {
		p.width = defaultWidth
	}
	return Page{p}
}

// Width is the width in columns.
func (p Page) Width() int { return p.width }

// Line writes text, wrapped, behind first on its first line and behind rest on those that follow.
func (p Page) Line(first, rest, text string) { p.line(first, rest, text) }

// Wrapped are the lines of text within a width. Styles begin and end on each line.
func (p Page) Wrapped(text string, width int) []string { return wrapped(text, width) }

// Heading opens a section: a name and what there is to say of it, with a rule to the end of the line.
func (p Page) Heading(name, more string) { p.heading(name, more) }

// Gap writes an empty line.
func (p Page) Gap() { p.gap() }

// Strong, Faint, Accent and Alert are the styles; s itself where no colour is wanted.
func (p Page) Strong(s string) string { return p.strong(s) }

// Faint is for what is of less weight.
func (p Page) Faint(s string) string { return p.faint(s) }

// Accent is for names of parts.
func (p Page) Accent(s string) string { return p.accent(s) }

// Alert is for what must not be missed.
func (p Page) Alert(s string) string { return p.alert(s) }

// Styled reports whether colour is wanted.
func (p Page) Styled() bool { return p.styled }

// Padded is s with blanks up to a width in columns.
func Padded(s string, width int) string { return padded(s, width) }

// Isolate keeps right-to-left words of a line from turning what stands around them.
func Isolate(line string) string { return isolate(line) }

// Guarded is text that no spreadsheet takes for a formula.
func Guarded(text string) string { return guarded(text) }

// Run is a piece of text for HTML, or one character that would turn the direction of what follows; Control then names it.
type Run = htmlRun

// Runs cuts text around the characters that embed, override or isolate a direction.
func Runs(text string) []Run { return runs(text) }
