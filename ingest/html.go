package ingest

import (
	"bytes"
	"fmt"
	"slices"
	"strings"

	"codeberg.org/readeck/go-readability/v2"
	"golang.org/x/net/html"
	"golang.org/x/net/html/charset"
)

// readHTML is the format of web pages. The text is the headline and the paragraphs of the main part, with blank lines
// between them. Readability finds the main part; where it keeps too little of the page's prose, or the page is too deep
// or too large for it, all paragraphs outside menus and the like are taken. What the page says of itself comes from its
// metadata. Scripts are never run and nothing is fetched.
func readHTML(in Input, declared string) (page, error) {
	if kind, hint := magic(in.Bytes); kind != "" {
		return page{}, fmt.Errorf("%w but %s; %s", ErrBinary, kind, hint)
	}
	if declared == "" {
		declared = metaCharset(in.Bytes)
	}
	source := decode(in.Bytes, declared)
	if share := controls(source); share > 0.05 {
		return page{}, fmt.Errorf("%w (%.0f%% of it are control characters); save the page again, as HTML only", ErrBinary, 100*share)
	}
	p, paras := extract(source)
	p.text = lineEnds(nfc(strings.Join(paras, "\n\n")))
	if strings.TrimSpace(p.text) == "" {
		return p, fmt.Errorf("%w outside its menus and scripts; save it from a browser, or copy the words into a text file", ErrEmpty)
	}
	p.title, p.publisher = nfc(p.title), nfc(p.publisher)
	return p, nil
}

// extract gives what the page says of itself, and its headline and paragraphs.
func extract(source string) (page, []string) {
	root := parse(source)
	if root == nil {
		p := page{}
		paras, title := flat(source)
		p.title = title
		return p, headlined(title, paras)
	}
	p := metadata(root)
	all := paragraphsOf(mainOf(root))
	found := article(root) // changes root
	if prose(found)*10 < prose(all)*6 {
		found = all
	} else {
		found = append(underTitle(p.title, all, found), found...)
	}
	if len(found) == 0 {
		found, _ = flat(source)
	}
	if p.window && len(found) > 0 && !ends(found[0]) && len(found[0]) < 300 {
		p.title = windowTitle(p.title, found)
	}
	return p, headlined(p.title, found)
}

// underTitle are the lines of a page between its title and the first paragraph of the article found in it: dates and the
// like, which readability takes for decoration.
func underTitle(title string, all, found []string) []string {
	if title == "" || len(found) == 0 {
		return nil
	}
	end := slices.Index(all, found[0])
	for i := max(0, end-8); i < end; i++ {
		if same(all[i], title) {
			return slices.Clone(all[i+1 : end])
		}
	}
	return nil
}

// windowTitle is the title of a page of which only the window's title is known, and which begins with a headline of its
// own: the line among the first that the window's title has too; "" where none is, since those titles are often the name
// of the site.
func windowTitle(title string, paras []string) string {
	for _, p := range paras[:min(len(paras), 6)] {
		if same(p, title) || len(strings.Fields(p)) > 2 && strings.Contains(strings.ToLower(title), strings.ToLower(p)) {
			return p
		}
	}
	return ""
}

// headlined puts the title over paras, unless one of the first says the same.
func headlined(title string, paras []string) []string {
	if title == "" {
		return paras
	}
	for _, p := range paras[:min(len(paras), 6)] {
		if same(p, title) && len(p) < 400 {
			return paras
		}
	}
	return append([]string{title}, paras...)
}

// Limits beyond which a page is read without a tree. Parsing and weighing a tree costs more than linear time in the worst
// case; up to these limits the worst pages we know of take about a second. Pages of ministries have some thousand tags, at
// a depth of twenty or thirty.
const (
	maxTags   = 30_000
	maxDepth  = 400
	maxDepths = 2_000_000 // the depths of all tags added up
	maxSource = 8 << 20
	maxAttr   = 500 // bytes in an attribute that is kept
)

// parse makes a tree of source, nil where it is deeper or larger than the limits. Attributes are kept only in so far as
// they can be of use: few and short, but for the content of metadata.
func parse(source string) *html.Node {
	if len(source) > maxSource || tooDeep(source) {
		return nil
	}
	root, err := html.Parse(strings.NewReader(source))
	if err != nil {
		return nil
	}
	for n := range root.Descendants() {
		n.Attr = n.Attr[:min(len(n.Attr), 30)]
		n.Attr = slices.DeleteFunc(n.Attr, func(a html.Attribute) bool { return len(a.Val) > maxAttr && a.Key != "content" })
	}
	return root
}

// tooDeep counts tags, and opened less closed ones, without building anything.
func tooDeep(source string) bool {
	z := html.NewTokenizer(strings.NewReader(source))
	tags, depth, depths := 0, 0, 0
	for {
		switch z.Next() {
		case html.ErrorToken:
			return false
		case html.StartTagToken:
			tags++
			depths += depth
			if name, _ := z.TagName(); !void[string(name)] {
				depth++
			}
		case html.EndTagToken:
			if name, _ := z.TagName(); !void[string(name)] {
				depth = max(0, depth-1)
			}
		}
		if tags > maxTags || depth > maxDepth || depths > maxDepths {
			return true
		}
	}
}

// void are elements that are never closed, or seldom are.
var void = map[string]bool{"area": true, "base": true, "br": true, "col": true, "embed": true, "hr": true, "img": true,
	"input": true, "link": true, "meta": true, "param": true, "source": true, "track": true, "wbr": true, "p": true,
	"li": true, "td": true, "tr": true, "th": true, "dt": true, "dd": true, "option": true}

// article is readability's opinion of what the main part is. It changes root.
func article(root *html.Node) []string {
	parser := readability.NewParser()
	parser.DisableJSONLD = true // metadata is read by us
	a, err := parser.ParseAndMutate(root, nil)
	if err != nil || a.Node == nil {
		return nil
	}
	return paragraphsOf(a.Node)
}

// prose is the number of bytes in paragraphs that are more than a line of a menu.
func prose(paras []string) int {
	n := 0
	for _, p := range paras {
		if len(p) >= 60 {
			n += len(p)
		}
	}
	return n
}

// looksLikeHTML reports whether a file that nobody says the kind of begins like a web page.
func looksLikeHTML(raw []byte) bool {
	head := bytes.ToLower(raw[:min(len(raw), 1024)])
	head = bytes.ReplaceAll(head, []byte{0}, nil) // UTF-16
	head = bytes.TrimLeft(bytes.TrimPrefix(head, []byte("\xef\xbb\xbf")), " \t\r\n\xff\xfe")
	for _, tag := range []string{"<!doctype html", "<html", "<head", "<body", "<article", "<div", "<meta", "<title"} {
		if bytes.HasPrefix(head, []byte(tag)) {
			return true
		}
	}
	return bytes.HasPrefix(head, []byte("<?xml")) && bytes.Contains(head, []byte("<html")) ||
		bytes.HasPrefix(head, []byte("<!--")) && bytes.Contains(head, []byte("<html"))
}

// metaCharset is the charset that the page itself declares in its first kilobytes; "" for none.
func metaCharset(raw []byte) string {
	_, name, _ := charset.DetermineEncoding(raw[:min(len(raw), 4096)], "text/html")
	if name == "windows-1252" && !bytes.Contains(bytes.ToLower(raw[:min(len(raw), 4096)]), []byte("charset")) {
		return "" // its last resort
	}
	return name
}
