package main

import (
	"io"
	"strings"
	"time"

	"github.com/schollz/progressbar/v3"
	"golang.org/x/term"

	"github.com/readout-project/readout/ingest"
)

// patience is how long a work may take before a progress bar appears.
const patience = time.Second

// progress is a bar on standard error that appears when the work takes a while. Its zero value shows nothing.
type progress struct {
	bar *progressbar.ProgressBar // nil where none is wanted
}

// expect prepares a bar where there is more than one text to read, standard error is a terminal, and the records do not
// go to a terminal themselves.
func (p *progress) expect(t *terminal, list []source, out string) {
	total := int64(len(list))
	for _, s := range list {
		if ingest.IsLines(s.name) {
			total = -1 // not known
		}
	}
	if out == "" && term.IsTerminal(int(t.out.Fd())) {
		return
	}
	p.start(t, total, "reading")
}

// start prepares a bar for a work on total texts, -1 where their number is not known.
func (p *progress) start(t *terminal, total int64, what string) {
	if total == 1 || !term.IsTerminal(int(t.err.Fd())) {
		return
	}
	p.bar = progressbar.NewOptions64(total, progressbar.OptionSetWriter(late{t.err, time.Now().Add(patience)}),
		progressbar.OptionSetDescription(what), progressbar.OptionShowCount(), progressbar.OptionShowIts(),
		progressbar.OptionSetItsString("texts"), progressbar.OptionThrottle(100*time.Millisecond), progressbar.OptionClearOnFinish(),
		progressbar.OptionSetTheme(progressbar.Theme{Saucer: "━", SaucerPadding: "─"}), progressbar.OptionSetWidth(24),
		progressbar.OptionSpinnerType(14))
}

// late is a screen that shows nothing before a moment.
type late struct {
	screen io.Writer
	from   time.Time
}

func (l late) Write(b []byte) (int, error) {
	if time.Now().Before(l.from) {
		return len(b), nil
	}
	return l.screen.Write(b)
}

// step says that one more text is done. What goes wrong with the bar goes no further: the records do not hang on it.
func (p *progress) step() {
	if p.bar != nil {
		_ = p.bar.Add64(1)
	}
}

// print writes to w, in the place of the bar where there is one.
func (p *progress) print(w io.Writer, s string) {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
	_, _ = io.Copy(w, strings.NewReader(s)) // nowhere is left to report an error of the errors to
}

// end takes the bar away.
func (p *progress) end() {
	if p.bar != nil {
		_ = p.bar.Clear()
	}
	p.bar = nil
}
