package export_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/net/html"

	"github.com/readout-project/readout/doc"
)

// nodes are the elements of a page that have a name of a class, in order; all elements for "".
func nodes(t *testing.T, page, class string) []*html.Node {
	t.Helper()
	root, err := html.Parse(strings.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var out []*html.Node
	for n := range root.Descendants() {
		if n.Type == html.ElementNode && (class == "" || slices.Contains(strings.Fields(attribute(n, "class")), class)) {
			out = append(out, n)
		}
	}
	return out
}

func attribute(n *html.Node, name string) string {
	for _, a := range n.Attr {
		if a.Key == name {
			return a.Val
		}
	}
	return ""
}

func textOf(list ...*html.Node) string {
	var b strings.Builder
	for _, n := range list {
		for c := range n.Descendants() {
			if c.Type == html.TextNode {
				b.WriteString(c.Data)
			}
		}
	}
	return b.String()
}

// paragraphs are the parts of the text.
func paragraphs(t *testing.T, page string) []*html.Node {
	var out []*html.Node
	for _, n := range nodes(t, page, "") {
		if attribute(n.Parent, "class") == "text" {
			out = append(out, n)
		}
	}
	return out
}

// union is the text under any of the spans, in order, without the characters that turn a direction, which a page leaves out.
func union(d *doc.Document, spans []doc.Span) string {
	var b strings.Builder
	for i, c := range d.Text() {
		if slices.ContainsFunc(spans, func(sp doc.Span) bool { return !sp.IsZero() && sp.Start() <= i && i < sp.End() }) {
			b.WriteRune(c)
		}
	}
	return unturned(b.String())
}

func unturned(text string) string {
	return strings.Map(func(r rune) rune {
		if r >= '\u202a' && r <= '\u202e' || r >= '\u2066' && r <= '\u2069' {
			return -1
		}
		return r
	}, text)
}

// marked are the places of each finding by its identifier.
func marked(r *doc.Record) map[string][]doc.Span {
	f := r.Findings()
	out := map[string][]doc.Span{}
	id := func(prefix string, i int) string { return prefix + string(rune('1'+i)) }
	for i, a := range f.Actors {
		for _, m := range a.Mentions {
			out[id("a", i)] = append(out[id("a", i)], m.At())
		}
		if len(a.Mentions) == 0 {
			out[id("a", i)] = []doc.Span{a.At()}
		}
	}
	for i, st := range f.Statements {
		out[id("s", i)] = append(slices.Clone(st.Content), st.Cue)
	}
	for i, ev := range f.Events {
		out[id("e", i)] = []doc.Span{ev.Trigger}
	}
	for i, c := range f.Commitments {
		out[id("c", i)] = []doc.Span{c.What}
	}
	for i, m := range f.Meetings {
		out[id("m", i)] = []doc.Span{m.At(), m.Place}
	}
	return out
}

// unstyled is a page without its style sheet but for the rule that we make.
func unstyled(page string) string {
	head, rest, _ := strings.Cut(page, "<style>\n")
	_, rest, _ = strings.Cut(rest, "\n:root:has(")
	return head + "<style>\n:root:has(" + rest
}

func TestHTML(t *testing.T) {
	golden(t, "record.html", unstyled(written(t, "html", sampleRecord(t), noOptions)))
}

// The words that are marked for a finding are the words of its spans; its card and its place in the text lead to each other.
func TestMarksAreTheSpans(t *testing.T) {
	for _, r := range []*doc.Record{sampleRecord(t), eventRecord(t)} {
		page := written(t, "html", r, noOptions)
		for id, spans := range marked(r) {
			if got, want := textOf(nodes(t, page, id)...), union(r.Document(), spans); got != want {
				t.Errorf("%s: marked %q, its spans are %q", id, got, want)
			}
			if strings.Count(page, ` id="`+id+`"`) != 1 || strings.Count(page, ` id="t-`+id+`"`) != 1 || strings.Count(page, `href="#t-`+id+`"`) != 1 {
				t.Errorf("%s: its card or its anchor is not there once", id)
			}
		}
		for _, n := range nodes(t, page, "") {
			to, inside := strings.CutPrefix(attribute(n, "href"), "#")
			if inside && !strings.Contains(page, ` id="`+to+`"`) {
				t.Errorf("a link leads to #%s, which is not there", to)
			}
		}
	}
}

// The text of the page is the text of the document, without the white space between its parts.
func TestHTMLHasTheWholeText(t *testing.T) {
	for _, r := range []*doc.Record{sampleRecord(t), eventRecord(t)} {
		var got []string
		for _, p := range paragraphs(t, written(t, "html", r, noOptions)) {
			got = append(got, strings.Fields(textOf(p))...)
		}
		if want := strings.Fields(r.Document().Text()); !slices.Equal(got, want) {
			t.Errorf("got %q\nwant %q", got, want)
		}
	}
}

func TestHTMLOfManyRecords(t *testing.T) {
	page := several(t, "html", sampleRecord(t), sampleRecord(t))
	seen := map[string]bool{}
	for _, n := range nodes(t, page, "") {
		if id := attribute(n, "id"); id != "" {
			if seen[id] {
				t.Errorf("two elements are called %s", id)
			}
			seen[id] = true
		}
	}
	if !seen["s1"] || !seen["r2-s1"] || !seen["t-r2-s1"] || strings.Count(page, "<title>2 statements</title>") != 1 {
		t.Error("the second record is not told from the first")
	}
}

// hostile is what a page may try: to become markup, to leave a style or an attribute, to turn the direction of what follows.
const hostile = `<script>alert(1)</script> "onload=alert(1) ' </style><style>*{display:none}</style> </title> &lt;b&gt; javascript:alert(1) {{.}} x` + "\u202egnp.\u2066 end"

func TestHostileTextStaysText(t *testing.T) {
	r := allOf(t, hostile)
	page := written(t, "html", r, noOptions)
	golden(t, "hostile.html", unstyled(page))
	all := nodes(t, page, "")
	for _, n := range all {
		switch n.Data {
		case "script", "img", "iframe", "object", "link", "base", "form":
			t.Errorf("the page has an element %s", n.Data)
		}
		for _, a := range n.Attr {
			if strings.HasPrefix(a.Key, "on") || a.Key == "href" && !strings.HasPrefix(a.Val, "#") {
				t.Errorf("the page has an attribute %s=%q", a.Key, a.Val)
			}
		}
	}
	if n := strings.Count(page, "<style>"); n != 1 {
		t.Errorf("%d styles", n)
	}
	if got := textOf(nodes(t, page, "s1")...); got != unturned(hostile) {
		t.Errorf("marked %q", got)
	}
	if unturned(page) != page {
		t.Error("a character that turns the direction of text is in the page")
	}
	if len(nodes(t, page, "turn")) != 2 {
		t.Error("the places where the page had one are not shown")
	}
}

// Text that runs from right to left is in a paragraph that finds its own direction.
func TestParagraphsFindTheirDirection(t *testing.T) {
	for _, p := range paragraphs(t, written(t, "html", sampleRecord(t), noOptions)) {
		if attribute(p, "dir") != "auto" {
			t.Errorf("%s: dir=%q", textOf(p), attribute(p, "dir"))
		}
	}
}

func TestAddressesOfTheWebAreLinks(t *testing.T) {
	page := written(t, "html", eventRecord(t), noOptions)
	if !strings.Contains(page, `<a href="https://ports.example/4"`) {
		t.Error("the source is no link")
	}
}

// FuzzHTML holds the page to its law: whatever the text, the marked words are the words of the spans.
func FuzzHTML(f *testing.F) {
	f.Add("President Vega said: \"We will not.\"", 3, 9, 5, 20)
	f.Add(hostile, 0, 30, 10, 60)
	f.Add("نازنین کریمی، وزیر امور خارجه، گفت‌وگو\nb", 2, 8, 4, 40)
	f.Fuzz(func(t *testing.T, text string, a, b, c, e int) {
		text = strings.Map(func(r rune) rune {
			if r == 0 || r == '\r' || r == '\ufffd' { // HTML has no way to say them
				return -1
			}
			return r
		}, strings.ToValidUTF8(text, ""))
		d, err := doc.NewDocument(doc.Origin{Source: "x"}, nil, text, nil)
		if err != nil {
			return
		}
		first, err := d.SpanAt(a, b)
		second, err2 := d.SpanAt(c, e)
		if err != nil || err2 != nil || strings.Contains(first.Cover(second).Text(), "\n") || strings.TrimSpace(first.Text()) != first.Text() || strings.TrimSpace(second.Text()) != second.Text() {
			return
		}
		r, err := doc.NewRecord(doc.Program{}, d, doc.Findings{
			Events:     []doc.Event{{Evidence: doc.Cite("test/by-hand", first), Trigger: first, Statement: doc.NoStatement}},
			Statements: []doc.Statement{{Evidence: doc.Cite("test/by-hand", second), Content: []doc.Span{second}, Continues: doc.NoStatement, Addressee: doc.NoActor}},
		})
		if err != nil {
			t.Fatal(err)
		}
		page := written(t, "html", r, noOptions)
		for id, sp := range map[string]doc.Span{"e1": first, "s1": second} {
			if got := textOf(nodes(t, page, id)...); got != unturned(sp.Text()) {
				t.Errorf("%s: marked %q, the span is %q", id, got, sp.Text())
			}
		}
	})
}
