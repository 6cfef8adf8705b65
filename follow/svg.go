package follow

import (
	"encoding/xml"
	"fmt"
	"io"
	"strings"
)

// The measures of the chart, in user units.
const (
	chartHeight = 220.0
	chartLeft   = 56.0
	chartTop    = 64.0
	chartFoot   = 74.0
	leastColumn = 14.0
	mostColumn  = 40.0
)

// WriteSVG draws a track: a bar for each period, with its interval; hatched where the archive has no texts; a mark for the
// baseline. The page needs no script, no font and no network.
func WriteSVG(w io.Writer, t Track) error {
	n := max(1, len(t.Periods))
	column := min(mostColumn, max(leastColumn, 900/float64(n)))
	width := chartLeft + column*float64(n) + 24
	width = max(width, 640)
	height := chartTop + chartHeight + chartFoot
	var b strings.Builder
	fmt.Fprintf(&b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %.0f %.0f" width="%.0f" height="%.0f" font-family="sans-serif" font-size="12" role="img">`+"\n", width, height, width, height)
	title := fmt.Sprintf("“%s”: %s in %d of %s", t.Phrase, count(len(t.Uses), "use"), t.With, count(t.Texts, "text"))
	fmt.Fprintf(&b, "<title>%s</title>\n", escaped(title))
	b.WriteString(`<defs><pattern id="gap" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="2" height="6" fill="#d0d0d0"/></pattern></defs>` + "\n")
	fmt.Fprintf(&b, `<rect width="%.0f" height="%.0f" fill="#ffffff"/>`+"\n", width, height)
	fmt.Fprintf(&b, `<text x="16" y="24" font-size="15" font-weight="bold" fill="#1a1a1a">%s</text>`+"\n", escaped(fitted(title, int(width/9.4))))
	legend := "share of texts by " + string(t.Step) + "; lines: 95 % interval, cut at the top; hatched: no texts in the archive"
	if t.Baseline != "" {
		legend += "; ◆ “" + t.Baseline + "”"
	}
	fmt.Fprintf(&b, `<text x="16" y="44" fill="#555555">%s</text>`+"\n", escaped(fitted(legend, int(width/6.2))))
	top := scale(t.Periods)
	for _, part := range []float64{0, .25, .5, .75, 1} {
		y := chartTop + chartHeight*(1-part)
		fmt.Fprintf(&b, `<path d="M%.1f %.1fH%.1f" stroke="#e0e0e0"/><text x="%.1f" y="%.1f" text-anchor="end" fill="#555555">%.3g %%</text>`+"\n",
			chartLeft, y, chartLeft+column*float64(n), chartLeft-6, y+4, 100*part*top)
	}
	for i, p := range t.Periods {
		drawPeriod(&b, p, i, n, column, top, t.Baseline != "")
	}
	b.WriteString("</svg>\n")
	_, err := io.WriteString(w, b.String())
	return err
}

// scale is the share at the top of the chart: the least of a few in which all shares have room.
func scale(list []Period) float64 {
	most := 0.
	for _, p := range list {
		if p.Texts > 0 {
			most = max(most, float64(max(p.With, p.Baseline))/float64(p.Texts))
		}
	}
	for _, top := range []float64{.1, .2, .4} {
		if most <= top {
			return top
		}
	}
	return 1
}

// drawPeriod draws one period; top is the share at the top of the chart.
func drawPeriod(b *strings.Builder, p Period, i, n int, column, top float64, baseline bool) {
	x, base := chartLeft+column*float64(i), chartTop+chartHeight
	label := p.Name
	if p.Texts == 0 {
		fmt.Fprintf(b, `<rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="url(#gap)"><title>%s: no texts in the archive</title></rect>`+"\n", x, chartTop, column, chartHeight, escaped(label))
	} else {
		share, mid := float64(p.With)/float64(p.Texts)/top, x+column/2
		fmt.Fprintf(b, `<g><title>%s: %d of %d texts</title><rect x="%.1f" y="%.1f" width="%.1f" height="%.1f" fill="#2f6f9f"/>`,
			escaped(label), p.With, p.Texts, x+column*.15, base-chartHeight*share, column*.7, chartHeight*share)
		fmt.Fprintf(b, `<path d="M%.1f %.1fV%.1f" stroke="#1a1a1a" stroke-width="1"/></g>`+"\n", mid, base-chartHeight*min(1, p.Low/top), base-chartHeight*min(1, p.High/top))
		if baseline {
			y := base - chartHeight*float64(p.Baseline)/float64(p.Texts)/top
			fmt.Fprintf(b, `<path d="M%.1f %.1fl4 4l-4 4l-4 -4z" fill="#c0562b"/>`+"\n", mid, y-4)
		}
	}
	if every := (n + 39) / 40; i%every == 0 {
		fmt.Fprintf(b, `<text transform="translate(%.1f %.1f) rotate(-60)" text-anchor="end" fill="#555555">%s</text>`+"\n", x+column/2+4, base+14, escaped(label))
	}
}

// fitted is s cut to a number of characters.
func fitted(s string, most int) string {
	if r := []rune(s); len(r) > most {
		return string(r[:most-1]) + "…"
	}
	return s
}

// escaped is text for XML; characters that XML can not hold are replaced.
func escaped(s string) string {
	var b strings.Builder
	if err := xml.EscapeText(&b, []byte(s)); err != nil {
		return ""
	}
	return b.String()
}
