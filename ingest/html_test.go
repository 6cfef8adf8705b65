package ingest

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"time"

	"golang.org/x/text/encoding/charmap"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

func read(t *testing.T, in Input) *doc.Document {
	t.Helper()
	d, err := Read(in, &lang.English)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

func TestHTML(t *testing.T) {
	raw, err := os.ReadFile("testdata/ministry.html")
	if err != nil {
		t.Fatal(err)
	}
	d := read(t, Input{Name: "ministry.html", Bytes: raw})
	for _, want := range []string{"\n\nThe Minister said that his country’s ports are open.\nHe thanked Norway", "\n\nThe two sides agreed to sign", "“We are ready.”"} {
		if !strings.Contains(d.Text(), want) {
			t.Errorf("the text lacks %q:\n%s", want, d.Text())
		}
	}
	for _, frame := range []string{"Other news", "Copyright", "var x", "Contacts"} {
		if strings.Contains(d.Text(), frame) {
			t.Errorf("the text has %q of the frame:\n%s", frame, d.Text())
		}
	}
	l := d.Layout()
	if l.Title.Text() != "Minister Okoro receives Norwegian envoy" || l.Title.Start() != 0 {
		t.Errorf("title %s", l.Title)
	}
	if l.Publisher == nil || l.Publisher.Name.V != "Ministry of Foreign Affairs of Borania" || l.Publisher.Basis != doc.FromMetadata {
		t.Errorf("publisher %+v", l.Publisher)
	}
	if l.Date == nil || l.Date.Value.V != "2024-05-22" || l.Date.Basis != doc.FromText {
		t.Errorf("date %+v", l.Date)
	}
}

// TestHTMLMetadata has pages that say what they are in the ways that pages do.
func TestHTMLMetadata(t *testing.T) {
	const body = `<p>The Minister met his colleague from Kestria today, and discussed with him the reopening of the border.</p>
		<p>Both sides agreed to continue the talks in the autumn, and thanked the hosts for their welcome.</p>`
	for _, c := range []struct{ name, head, body, title, publisher, date, language string }{
		{"window title with site", `<title>Talks in Lakeport | Ministry of Trade</title>`, body, "Talks in Lakeport", "", "", "en"},
		{"dash and known site", `<meta property=og:site_name content="Ministry of Trade"><title>Talks in Lakeport - Ministry of Trade</title>`, body, "Talks in Lakeport", "Ministry of Trade", "", "en"},
		{"heading", `<title>Ministry</title>`, `<h1>Minister meets Kestrian colleague</h1>` + body, "Minister meets Kestrian colleague", "", "", "en"},
		{"Dublin Core", `<meta name=DC.title content="Talks in Lakeport"><meta name=DC.publisher content="Ministry of Trade"><meta name=DC.date.issued content="2024-05-01">`, body, "Talks in Lakeport", "Ministry of Trade", "2024-05-01", "en"},
		{"JSON-LD", `<script type="application/ld+json">{"@graph":[{"@type":"NewsArticle","datePublished":"2024-05-01T22:00:00-05:00","publisher":{"@type":"Organization","name":"Ministry of Trade"}}]}</script><title>Talks in Lakeport</title>`, body, "Talks in Lakeport", "Ministry of Trade", "2024-05-01", "en"},
		{"broken JSON-LD", `<script type="application/ld+json">{"@graph":[</script><title>Talks in Lakeport</title>`, body, "Talks in Lakeport", "", "", "en"},
		{"date in doubt", `<meta name=date content="05/03/2024"><title>Talks in Lakeport</title>`, body, "Talks in Lakeport", "", "", "en"},
		{"date of change is none", `<meta property="article:modified_time" content="2024-05-03"><title>Talks in Lakeport</title>`, body, "Talks in Lakeport", "", "", "en"},
	} {
		d := read(t, Input{Name: c.name + ".html", Bytes: []byte("<!doctype html><html lang=en><head>" + c.head + "</head><body>" + "<main>" + c.body + "</main>" + "</body></html>")})
		l := d.Layout()
		publisher, date := "", ""
		if l.Publisher != nil {
			publisher = l.Publisher.Name.V
		}
		if l.Date != nil {
			date = l.Date.Value.V
		}
		if l.Title.Text() != c.title || publisher != c.publisher || date != c.date || d.Origin().Language != c.language {
			t.Errorf("%s: title %q, publisher %q, date %q, language %q", c.name, l.Title.Text(), publisher, date, d.Origin().Language)
		}
	}
}

func TestHTMLCharset(t *testing.T) {
	const page = `<html><head>%s<title>Besuch</title></head><body><p>Der Präsident empfing den Außenminister und dankte ihm für die Übergabe der Brücke.</p></body></html>`
	raw, err := charmap.Windows1252.NewEncoder().String(page)
	if err != nil {
		t.Fatal(err)
	}
	for name, in := range map[string]Input{
		"meta":   {Name: "a.html", Bytes: fmt.Appendf(nil, raw, `<meta charset="iso-8859-1">`)},
		"HTTP":   {Name: "a.html", Bytes: fmt.Appendf(nil, raw, ""), MediaType: "text/html; charset=windows-1252"},
		"guess":  {Name: "a.html", Bytes: fmt.Appendf(nil, raw, "")},
		"wrong":  {Name: "a.html", Bytes: fmt.Appendf(nil, page, `<meta charset="iso-8859-1">`)},
		"no ext": {Name: "http://x.example/page", Bytes: fmt.Appendf(nil, raw, "")},
	} {
		if d := read(t, in); !strings.Contains(d.Text(), "Außenminister und dankte ihm für die Übergabe") || d.Origin().MediaType != "text/html" {
			t.Errorf("%s: %s %q", name, d.Origin().MediaType, d.Text())
		}
	}
}

// TestHTMLUnderTitle has a date that stands apart from the article and is in no metadata.
func TestHTMLUnderTitle(t *testing.T) {
	prose := strings.Repeat("<p>The two ministers discussed trade, energy, and the reopening of the border, and agreed to meet again in autumn.</p>", 6)
	page := `<html><body><div id=menu><a href=1>Home</a> <a href=2>News</a></div><div id=top><h1>Minister meets Kestrian colleague</h1>
		<div class="meta date">3 May 2024</div><div class="share social">Share</div></div><div class=article-content>` + prose + `</div>
		<div class="sidebar related"><a href=3>Other news</a></div></body></html>`
	l := read(t, Input{Name: "a.html", Bytes: []byte(page)}).Layout()
	if l.Title.Text() != "Minister meets Kestrian colleague" || l.Date == nil || l.Date.Value.V != "2024-05-03" {
		t.Errorf("title %s, date %+v", l.Title, l.Date)
	}
}

// TestHTMLTable has a page of the old kind, all in tables, with line breaks for paragraphs.
func TestHTMLTable(t *testing.T) {
	const page = `<html><title>President of Borania - News - Talks held</title><body><table><tr><td><a href=1>Home</a><br><a href=2>News</a></td><td>
		<b>Talks held with the President of Kestria</b><br><br><i>Lakeport, March 3, 2011</i><br><br>
		President Ivan Dolny held talks with the President of Kestria, Mr. Ilmar Saar, in the Blue Palace this afternoon.<br><br>
		Mr. Saar thanked the President for the invitation, and stressed that his country would not change its position.<br>
		</td></tr></table></body></html>`
	l := read(t, Input{Name: "-", Bytes: []byte(page)}).Layout()
	if l.Title.Text() != "Talks held with the President of Kestria" || l.Date == nil || l.Date.Value.V != "2011-03-03" {
		t.Errorf("title %s, date %+v", l.Title, l.Date)
	}
}

// TestHTMLBombs has pages made to hurt: each must be read, or refused in words, in bounded time.
func TestHTMLBombs(t *testing.T) {
	r := strings.Repeat
	for name, page := range map[string]string{
		"deep":                r("<div>", 100_000) + "words" + r("</div>", 100_000),
		"deep lists":          r("<ul><li>", 20_000) + "words",
		"deep and broad":      r("<div>", 380) + r("<p>one word, two words</p>", 20_000),
		"open formatting":     r("<b><p>words", 15_000),
		"many fonts":          r("<font size=1><i a=2></p><p>word", 12_000),
		"tables in tables":    r("<table>", 5_000) + r("x<b>", 5_000),
		"long attribute":      "<p class='" + r("x", 4<<20) + "'>words</p>",
		"many attributes":     "<p " + r("a=1 ", 200_000) + ">words</p>",
		"only breaks":         r("<br>", 29_000) + "words",
		"open scripts":        r("<script>", 20_000) + "words",
		"angle brackets":      r("<", 1<<20) + " words",
		"open comment":        "words <!--" + r("-", 4<<20),
		"large text":          "<p>" + r("words and ", 900_000),
		"many headings":       r("<h1>words of a heading</h1>", 10_000),
		"hidden":              r("<div style='display:none'>", 300) + "words",
		"frames in templates": r("<template><svg><math>", 100) + "words",
	} {
		began := time.Now()
		_, err := Read(Input{Name: name + ".html", Bytes: []byte(page)}, &lang.English)
		if err != nil && !strings.HasPrefix(err.Error(), "we could not read ") {
			t.Errorf("%s: %v", name, err)
		}
		if took := time.Since(began); took > 20*time.Second { // a second, when the machine is idle
			t.Errorf("%s: took %v", name, took)
		}
	}
}
