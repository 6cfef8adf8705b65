package main

import (
	"io"
	"strings"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"

	"github.com/readout-project/readout/ingest"
)

// patience is how long a work may take before a progress bar appears.
const patience = time.Second

// progress is a bar on standard error that appears when the work takes a while. Its zero value shows nothing.
type progress struct {
	screen io.Writer // nil where no bar is wanted
	total  int64     // 0 where the number of texts is not known
	done   int64
	start  time.Time
	bars   *mpb.Progress
	bar    *mpb.Bar
}

// expect prepares a bar where there is more than one text to read, standard error is a terminal, and the records do not
// go to a terminal themselves.
func (p *progress) expect(t *terminal, list []source, out string) {
	total, more := int64(len(list)), false
	for _, s := range list {
		more = more || ingest.IsLines(s.name)
	}
	if total < 2 && !more || !term.IsTerminal(int(t.err.Fd())) || out == "" && term.IsTerminal(int(t.out.Fd())) {
		return
	}
	if more {
		total = 0
	}
	p.screen, p.total, p.start = t.err, total, time.Now()
}

// step says that one more text is done.
func (p *progress) step() {
	p.done++
	if p.screen != nil && p.bar == nil && time.Since(p.start) > patience {
		p.show()
	}
	if p.bar != nil {
		p.bar.SetCurrent(p.done)
	}
}

// show starts to draw.
func (p *progress) show() {
	p.bars = mpb.New(mpb.WithOutput(p.screen), mpb.WithAutoRefresh())
	count := decor.CurrentNoUnit("%d texts")
	left := decor.Elapsed(decor.ET_STYLE_GO, decor.WCSyncSpace)
	if p.total > 0 {
		count = decor.CountersNoUnit("%d of %d texts")
		left = decor.AverageETA(decor.ET_STYLE_GO, decor.WCSyncSpace)
	}
	p.bar = p.bars.New(p.total, mpb.BarStyle().Lbound("").Filler("━").Tip("━").Padding("─").Rbound(""), mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(count), mpb.AppendDecorators(left))
	p.bar.DecoratorAverageAdjust(p.start)
}

// print writes to w, above the bar where there is one.
func (p *progress) print(w io.Writer, s string) {
	if p.bars != nil {
		w = p.bars
	}
	io.Copy(w, strings.NewReader(s)) // nowhere is left to report an error of the errors to
}

// end takes the bar away.
func (p *progress) end() {
	if p.bar != nil {
		p.bar.Abort(true)
		p.bars.Wait()
	}
	*p = progress{}
}
