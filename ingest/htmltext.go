package ingest

import (
	"strings"
	"unicode"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// collector gathers the paragraphs of a page: white space squeezed, a line break where the page has one.
type collector struct {
	paras  []string
	cur    strings.Builder
	blank  bool // white space is due before the next word
	link   bool // within a link, outside headings
	linked int  // bytes of cur that are links
}

func (c *collector) text(s string) {
	for s != "" {
		i := strings.IndexFunc(s, unicode.IsSpace)
		if i != 0 {
			if i < 0 {
				i = len(s)
			}
			if c.blank && c.cur.Len() > 0 && !strings.HasSuffix(c.cur.String(), "\n") {
				c.cur.WriteByte(' ')
			}
			c.cur.WriteString(s[:i])
			if c.link {
				c.linked += i
			}
			c.blank = false
			s = s[i:]
			continue
		}
		c.blank = true
		s = strings.TrimLeftFunc(s, unicode.IsSpace)
	}
}

// lineBreak ends a line; a second one in a row ends the paragraph.
func (c *collector) lineBreak() {
	switch {
	case c.cur.Len() == 0:
	case strings.HasSuffix(c.cur.String(), "\n"):
		c.end()
	default:
		c.cur.WriteByte('\n')
	}
	c.blank = false
}

// end ends a paragraph. One that is nothing but links and short is a menu.
func (c *collector) end() {
	s := strings.TrimSpace(c.cur.String())
	if s != "" && !(len(s) < 120 && c.linked*10 >= len(s)*7) {
		c.paras = append(c.paras, s)
	}
	c.cur.Reset()
	c.blank, c.linked = false, 0
}

// paragraphsOf are the paragraphs under n, which may be nil.
func paragraphsOf(n *html.Node) []string {
	if n == nil {
		return nil
	}
	var c collector
	c.walk(n)
	c.end()
	return c.paras
}

func (c *collector) walk(n *html.Node) {
	switch n.Type {
	case html.TextNode:
		c.text(n.Data)
		return
	case html.ElementNode:
		if skipped[n.DataAtom] || hidden(n) {
			return
		}
	}
	block := n.Type == html.ElementNode && !inline[n.DataAtom]
	switch n.DataAtom {
	case atom.Br:
		c.lineBreak()
		return
	case atom.Td, atom.Th:
		block = hasBlocks(n)
		c.blank = true
	case atom.A:
		if heading := n.Parent != nil && headings[n.Parent.DataAtom]; !c.link && !heading {
			c.link = true
			defer func() { c.link = false }()
		}
	}
	if block {
		c.end()
	}
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		c.walk(k)
	}
	if block {
		c.end()
	}
}

// skipped are elements whose text is never part of a statement.
var skipped = map[atom.Atom]bool{atom.Script: true, atom.Style: true, atom.Noscript: true, atom.Template: true,
	atom.Svg: true, atom.Iframe: true, atom.Object: true, atom.Select: true, atom.Button: true, atom.Nav: true,
	atom.Footer: true, atom.Aside: true, atom.Form: true, atom.Head: true, atom.Canvas: true, atom.Dialog: true,
	atom.Textarea: true, atom.Input: true, atom.Math: true, atom.Video: true, atom.Audio: true}

// inline are elements within a paragraph; all others begin one.
var inline = map[atom.Atom]bool{atom.A: true, atom.Abbr: true, atom.B: true, atom.Bdi: true, atom.Bdo: true,
	atom.Big: true, atom.Cite: true, atom.Code: true, atom.Data: true, atom.Del: true, atom.Dfn: true, atom.Em: true,
	atom.Font: true, atom.I: true, atom.Ins: true, atom.Img: true, atom.Kbd: true, atom.Label: true, atom.Mark: true,
	atom.Q: true, atom.S: true, atom.Samp: true, atom.Small: true, atom.Span: true, atom.Strike: true,
	atom.Strong: true, atom.Sub: true, atom.Sup: true, atom.Time: true, atom.Tt: true, atom.U: true, atom.Var: true,
	atom.Wbr: true, atom.Br: true}

var headings = map[atom.Atom]bool{atom.H1: true, atom.H2: true, atom.H3: true, atom.Title: true}

// hasBlocks reports whether the table cell n holds paragraphs, as in pages that are laid out by tables: a line break or a
// block right in it. A row of other cells is a line.
func hasBlocks(n *html.Node) bool {
	for k := n.FirstChild; k != nil; k = k.NextSibling {
		if k.Type == html.ElementNode && (k.DataAtom == atom.Br || !inline[k.DataAtom]) {
			return true
		}
	}
	return false
}

// hidden reports whether the page itself marks n as not to be seen, or as part of its frame.
func hidden(n *html.Node) bool {
	for _, a := range n.Attr {
		switch a.Key {
		case "hidden":
			return true
		case "aria-hidden":
			return a.Val == "true"
		case "style":
			s := strings.ReplaceAll(a.Val, " ", "")
			return strings.Contains(s, "display:none") || strings.Contains(s, "visibility:hidden")
		case "role":
			switch a.Val {
			case "navigation", "search", "banner", "contentinfo", "complementary", "dialog", "menu":
				return true
			}
		}
	}
	return false
}

// mainOf is the element that the page says is its main part, if it holds a good deal of text, else the body.
func mainOf(root *html.Node) *html.Node {
	body := find(root, func(n *html.Node) bool { return n.DataAtom == atom.Body })
	if body == nil {
		return root
	}
	all := prose(paragraphsOf(body))
	for _, is := range []func(*html.Node) bool{
		func(n *html.Node) bool { return n.DataAtom == atom.Article },
		func(n *html.Node) bool { return n.DataAtom == atom.Main || attr(n, "role") == "main" },
	} {
		if n := find(body, is); n != nil && prose(paragraphsOf(n))*10 >= all*6 {
			return n
		}
	}
	return body
}

// find is the first element under n of which is holds, nil where none is.
func find(n *html.Node, is func(*html.Node) bool) *html.Node {
	for k := range n.Descendants() {
		if k.Type == html.ElementNode && is(k) {
			return k
		}
	}
	return nil
}

func attr(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// flat takes paragraphs and title from a page tag by tag, without a tree, in linear time. It knows no menus but those
// marked as such.
func flat(source string) (paras []string, title string) {
	z := html.NewTokenizer(strings.NewReader(source))
	var c, head collector
	skip, inTitle := 0, false
	for {
		kind := z.Next()
		switch kind {
		case html.ErrorToken:
			c.end()
			head.end()
			return c.paras, strings.Join(head.paras, " ")
		case html.TextToken:
			switch {
			case inTitle:
				head.text(string(z.Text()))
			case skip == 0:
				c.text(string(z.Text()))
			}
		case html.StartTagToken, html.SelfClosingTagToken, html.EndTagToken:
			name, _ := z.TagName()
			tag := atom.Lookup(name)
			switch {
			case tag == atom.Title:
				inTitle = kind == html.StartTagToken
			case skipped[tag] && tag != atom.Input && kind == html.StartTagToken:
				skip++
			case skipped[tag] && kind == html.EndTagToken:
				skip = max(0, skip-1)
			case tag == atom.Br:
				c.lineBreak()
			case tag == atom.Td || tag == atom.Th:
				c.blank = true
			case !inline[tag] || tag == 0:
				c.end()
			}
		}
	}
}
