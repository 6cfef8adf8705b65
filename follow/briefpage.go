package follow

import (
	"archive/zip"
	_ "embed" // the template
	"encoding/xml"
	"fmt"
	"html/template"
	"io"
	"strings"
	"time"

	"github.com/readout-project/readout/export"
)

// quoteWidth is how many bytes of a quote a brief shows.
const quoteWidth = 420

// Quoted are words of a text on one line, cut where they are long.
func Quoted(words string) string { return head(strings.Join(strings.Fields(words), " "), quoteWidth) }

// source names the place of a line: publisher, ID, line and column.
func (l BriefLine) source() string {
	s := l.Text.ID
	if l.At != "" {
		s += " " + l.At
	}
	if l.Text.Publisher != "" {
		s = l.Text.Publisher + ", " + s
	}
	return s
}

// day is the day of a line, for people.
func (l BriefLine) day() string { return day(Text{Day: l.Day}) }

// WriteBriefMarkdown writes a brief as Markdown. Words of texts have no effect in it.
func WriteBriefMarkdown(w io.Writer, b Brief) error {
	var s strings.Builder
	fmt.Fprintf(&s, "# %s\n\n%s\n", marked(b.Head), marked(b.About))
	for _, p := range b.Parts {
		fmt.Fprintf(&s, "\n## %s\n\n", marked(p.Name))
		if len(p.Lines) == 0 {
			fmt.Fprintf(&s, "*%s*\n", marked(p.None))
		}
		for _, l := range p.Lines {
			fmt.Fprintf(&s, "- %s · %s", marked(l.day()), marked(l.Lead))
			if l.Quote != "" {
				fmt.Fprintf(&s, ": “%s”", marked(l.Quote))
			}
			fmt.Fprintf(&s, " (%s)", marked(l.source()))
			if l.Note != "" {
				fmt.Fprintf(&s, " *%s*", marked(l.Note))
			}
			s.WriteString("\n")
		}
		if p.More != "" {
			fmt.Fprintf(&s, "\n%s\n", marked(p.More))
		}
	}
	s.WriteString("\n## Sources\n\n")
	for _, t := range b.Texts {
		fmt.Fprintf(&s, "- %s · %s · %s: %s\n", marked(t.ID), marked(day(t)), marked(publishedBy(t.Publisher)), marked(t.Title))
	}
	_, err := io.WriteString(w, s.String())
	return err
}

func marked(s string) string { return export.Markdown(export.Plain(s)) }

//go:embed brief.tmpl
var briefTemplate string

var briefHTML = template.Must(template.New("brief").Parse(briefTemplate))

// The types below are what the template shows; html/template escapes all of it.
type (
	briefPageHTML struct {
		Head, About string
		Parts       []briefPartHTML
		Texts       []briefTextHTML
	}
	briefPartHTML struct {
		Name, More, None string
		Lines            []briefLineHTML
	}
	briefLineHTML struct{ Day, Lead, Quote, Note, Source, Link string }
	briefTextHTML struct{ ID, Day, Publisher, Title string }
)

// WriteBriefHTML writes a brief as one page that needs nothing else.
func WriteBriefHTML(w io.Writer, b Brief) error {
	p := briefPageHTML{Head: export.Plain(b.Head), About: export.Plain(b.About)}
	for _, part := range b.Parts {
		x := briefPartHTML{Name: part.Name, More: export.Plain(part.More), None: part.None}
		for _, l := range part.Lines {
			x.Lines = append(x.Lines, briefLineHTML{l.day(), export.Plain(l.Lead), export.Plain(l.Quote), export.Plain(l.Note), export.Plain(l.source()), "#" + l.Text.ID})
		}
		p.Parts = append(p.Parts, x)
	}
	for _, t := range b.Texts {
		p.Texts = append(p.Texts, briefTextHTML{t.ID, day(t), export.Plain(publishedBy(t.Publisher)), export.Plain(t.Title)})
	}
	return briefHTML.Execute(w, p)
}

// The files of a Word document that every one has (ECMA-376, part 1, section 11).
const (
	docxTypes = xml.Header + `<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/><Override PartName="/word/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml"/></Types>`
	docxRels  = xml.Header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`
	docxLinks = xml.Header + `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles" Target="styles.xml"/></Relationships>`
	docxStyle = xml.Header + `<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Georgia" w:hAnsi="Georgia" w:cs="Times New Roman"/><w:sz w:val="21"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr><w:spacing w:after="80"/></w:pPr></w:pPrDefault></w:docDefaults><w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style><w:style w:type="paragraph" w:styleId="Title"><w:name w:val="Title"/><w:basedOn w:val="Normal"/><w:rPr><w:b/><w:sz w:val="34"/></w:rPr></w:style><w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/><w:pPr><w:keepNext/><w:spacing w:before="240"/></w:pPr><w:rPr><w:b/><w:sz w:val="25"/></w:rPr></w:style></w:styles>`
	docxHead  = xml.Header + `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>`
	docxTail  = `<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1134" w:header="567" w:footer="567" w:gutter="0"/></w:sectPr></w:body></w:document>`
)

// WriteBriefDocx writes a brief as a Word document; the same brief gives the same bytes.
func WriteBriefDocx(w io.Writer, b Brief) error {
	var d docx
	d.begin("Title")
	d.run("", b.Head)
	d.end()
	d.begin("")
	d.run("", b.About)
	d.end()
	for _, p := range b.Parts {
		d.begin("Heading1")
		d.run("", p.Name)
		d.end()
		if len(p.Lines) == 0 {
			d.begin("")
			d.run("<w:i/>", p.None)
			d.end()
		}
		for _, l := range p.Lines {
			d.begin("")
			d.run("", l.day()+" · ")
			d.run("<w:b/>", l.Lead)
			if l.Quote != "" {
				d.run("", ": “"+l.Quote+"”")
			}
			d.run(`<w:color w:val="666666"/>`, " ("+l.source()+")")
			if l.Note != "" {
				d.run("<w:i/>", " "+l.Note)
			}
			d.end()
		}
		if p.More != "" {
			d.begin("")
			d.run(`<w:color w:val="666666"/>`, p.More)
			d.end()
		}
	}
	d.begin("Heading1")
	d.run("", "Sources")
	d.end()
	for _, t := range b.Texts {
		d.begin("")
		d.run("", t.ID+" · "+day(t)+" · "+publishedBy(t.Publisher)+": "+t.Title)
		d.end()
	}
	z := zip.NewWriter(w)
	for _, f := range []struct{ name, data string }{
		{"[Content_Types].xml", docxTypes}, {"_rels/.rels", docxRels}, {"word/_rels/document.xml.rels", docxLinks}, {"word/styles.xml", docxStyle},
		{"word/document.xml", docxHead + d.String() + docxTail},
	} {
		// The time is fixed, so that the same brief gives the same file.
		part, err := z.CreateHeader(&zip.FileHeader{Name: f.name, Method: zip.Deflate, Modified: time.Date(1980, 1, 1, 0, 0, 0, 0, time.UTC)})
		if err != nil {
			return err
		}
		if _, err := io.WriteString(part, f.data); err != nil {
			return err
		}
	}
	return z.Close()
}

// docx is the body of a Word document in the making.
type docx struct{ strings.Builder }

func (d *docx) begin(style string) {
	d.WriteString("<w:p>")
	if style != "" {
		d.WriteString(`<w:pPr><w:pStyle w:val="` + style + `"/></w:pPr>`)
	}
}

func (d *docx) end() { d.WriteString("</w:p>") }

// run writes words in a style; they can not be markup.
func (d *docx) run(style, words string) {
	d.WriteString("<w:r>")
	if style != "" {
		d.WriteString("<w:rPr>" + style + "</w:rPr>")
	}
	d.WriteString(`<w:t xml:space="preserve">`)
	text := strings.TrimLeft(words, " ")
	lead := len(words) - len(text)
	tail := len(text) - len(strings.TrimRight(text, " "))
	xml.EscapeText(d, []byte(strings.Repeat(" ", lead)+export.Plain(text)+strings.Repeat(" ", tail)))
	d.WriteString("</w:t></w:r>")
}
