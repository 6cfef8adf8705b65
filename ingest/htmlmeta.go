package ingest

import (
	"encoding/json"
	"strings"

	"golang.org/x/net/html"
	"golang.org/x/net/html/atom"
)

// Keys of metadata in the order in which they are believed. Dates of change are none.
var (
	titleKeys     = []string{"og:title", "dc.title", "dcterms.title", "citation_title", "twitter:title"}
	publisherKeys = []string{"dc.publisher", "dcterms.publisher", "citation_publisher", "og:site_name", "publisher", "ld:publisher", "application-name"}
	dateKeys      = []string{"article:published_time", "og:article:published_time", "datepublished", "ld:datepublished", "dc.date.issued",
		"dcterms.issued", "dc.date", "dcterms.date", "dcterms.created", "dc.date.created", "citation_publication_date", "citation_date",
		"pubdate", "publishdate", "publish-date", "publish_date", "publication_date", "date", "article.published", "og:published_time",
		"parsely-pub-date", "sailthru.date"}
)

// metadata is what the page says of itself: title, publisher, date of publication, language.
func metadata(root *html.Node) page {
	found := map[string]string{}
	var h1, title, lang string
	for n := range root.Descendants() {
		if n.Type != html.ElementNode {
			continue
		}
		switch n.DataAtom {
		case atom.Html:
			lang = attr(n, "lang")
		case atom.Title:
			title = firstOf(title, words(n))
		case atom.H1:
			h1 = firstOf(h1, words(n))
		case atom.Meta:
			key := strings.ToLower(firstOf(attr(n, "property"), attr(n, "name"), attr(n, "itemprop")))
			keep(found, key, attr(n, "content"))
		case atom.Time:
			if attr(n, "itemprop") == "datePublished" || attr(n, "pubdate") != "" || strings.Contains(attr(n, "class"), "publish") {
				keep(found, "datepublished", firstOf(attr(n, "datetime"), words(n)))
			}
		case atom.Script:
			if strings.EqualFold(attr(n, "type"), "application/ld+json") && n.FirstChild != nil {
				linked(found, n.FirstChild.Data)
			}
		}
	}
	p := page{publisher: first(found, publisherKeys), date: day(first(found, dateKeys)), language: strings.TrimSpace(lang)}
	p.title = headline(first(found, titleKeys), h1, title, p.publisher)
	p.window = h1 == "" && first(found, titleKeys) == ""
	return p
}

// keep notes the first value of a key, shortened to what a title may be long.
func keep(found map[string]string, key, value string) {
	value = squeeze(value[:runeCut(value, 1000)])
	if key != "" && value != "" && found[key] == "" {
		found[key] = value
	}
}

func first(found map[string]string, keys []string) string {
	for _, k := range keys {
		if found[k] != "" {
			return found[k]
		}
	}
	return ""
}

func words(n *html.Node) string {
	s := strings.Join(paragraphsOf(n), " ")
	return squeeze(s[:runeCut(s, 1000)])
}

// day is the date at the head of a time stamp, as it stands there: the day where the page was published, not in UTC.
func day(stamp string) string {
	if len(stamp) > 10 && (stamp[10] == 'T' || stamp[10] == ' ') && stamp[4] == '-' {
		return stamp[:10]
	}
	return stamp
}

// headline is the title of the page: what the heading and the metadata agree on, without the name of the site.
func headline(meta, h1, title, site string) string {
	switch {
	case h1 != "" && (same(h1, meta) || same(h1, title) || strings.Contains(title, h1) || strings.Contains(meta, h1)):
		return h1
	case meta != "":
		return withoutSite(meta, site)
	case h1 != "" && len(strings.Fields(h1)) > 3:
		return h1
	}
	return withoutSite(title, site)
}

// withoutSite cuts the name of the site off a title: what stands behind the last bar, or behind a dash if it is known to
// be the site's name.
func withoutSite(title, site string) string {
	for _, bar := range []string{" | ", " » ", " :: ", " • "} {
		if i := strings.LastIndex(title, bar); i > 0 {
			head, tail := title[:i], title[i+len(bar):]
			if len(head) < len(tail)/2 {
				head = tail
			}
			return withoutSite(strings.TrimSpace(head), site)
		}
	}
	for _, dash := range []string{" - ", " – ", " — "} {
		if i := strings.LastIndex(title, dash); i > 0 && site != "" && same(title[i+len(dash):], site) {
			return strings.TrimSpace(title[:i])
		}
	}
	return title
}

// linked reads publisher and date from JSON-LD.
func linked(found map[string]string, source string) {
	var v any
	if len(source) > 1<<20 || json.Unmarshal([]byte(source), &v) != nil {
		return
	}
	var walk func(v any, depth int)
	walk = func(v any, depth int) {
		if depth > 6 {
			return
		}
		switch v := v.(type) {
		case []any:
			for _, x := range v[:min(len(v), 50)] {
				walk(x, depth+1)
			}
		case map[string]any:
			if s, ok := v["datePublished"].(string); ok {
				keep(found, "ld:datepublished", s)
			}
			if p, ok := v["publisher"].(map[string]any); ok {
				if s, ok := p["name"].(string); ok {
					keep(found, "ld:publisher", s)
				}
			}
			walk(v["@graph"], depth+1)
		}
	}
	walk(v, 0)
}
