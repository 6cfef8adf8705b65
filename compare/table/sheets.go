package table

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/export"
)

// writeCSV writes a row for each point: its section and topic, and for each account the words and their places.
func writeCSV(w io.Writer, in Input, _ export.Options) error {
	v := newView(in)
	out := csv.NewWriter(w)
	head := []string{"point", "where", "topic", "differences"}
	for i := range v.records {
		a := strings.ToLower(letter(i))
		head = append(head, a, a+"_place", a+"_source", a+"_told")
	}
	if err := out.Write(append(head, "searched")); err != nil {
		return err
	}
	for _, s := range v.sections {
		for _, r := range s.rows {
			if err := out.Write(v.cells(s, r)); err != nil {
				return err
			}
		}
	}
	out.Flush()
	return out.Error()
}

// cells are the cells of one row of the table.
func (v *view) cells(s section, r row) []string {
	line := []string{fmt.Sprint(r.number), s.name, r.topic, strings.Join(r.notes, "; ")}
	var searched []string
	for i, c := range r.cells {
		line = append(line, joined(c.spans, export.Plain), joined(c.spans, nil), v.records[i].Document().Origin().Source, c.tell)
		if len(c.spans) == 0 {
			searched = c.searched
		}
	}
	line = append(line, strings.Join(searched, "; "))
	for i := range line {
		line[i] = export.Guarded(line[i])
	}
	return line
}

// joined are the words of spans, or their places where there is no words.
func joined(list []doc.Span, words func(string) string) string {
	var out []string
	for _, sp := range list {
		if words == nil {
			out = append(out, place(sp))
		} else {
			out = append(out, words(sp.Text()))
		}
	}
	return strings.Join(out, " […] ")
}

// writeMarkdown writes a table for each section.
func writeMarkdown(w io.Writer, in Input, _ export.Options) error {
	v := newView(in)
	var b strings.Builder
	for i, r := range v.records {
		fmt.Fprintf(&b, "- **%s** %s, %s, %s: *%s*\n", letter(i), export.Markdown(publisher(r)), date(r), count(words(r), "word"), export.Markdown(title(r)))
	}
	if in.Two != nil && !in.Versions {
		fmt.Fprintf(&b, "\nSame meeting: **%s**%s\n", in.Two.Same.Verdict, export.Markdown(Reasons(in.Two.Same)))
	}
	for _, s := range v.sections {
		fmt.Fprintf(&b, "\n## %s\n\n", s.name)
		if len(s.rows) == 0 {
			fmt.Fprintf(&b, "%s\n", s.more)
			continue
		}
		v.markdown(&b, s)
	}
	if len(v.warnings) > 0 {
		b.WriteString("\n")
	}
	for _, x := range v.warnings {
		fmt.Fprintf(&b, "> Warning: %s\n", export.Markdown(export.Plain(x)))
	}
	_, err := io.WriteString(w, b.String())
	return err
}

// markdown writes the table of one section.
func (v *view) markdown(b *strings.Builder, s section) {
	b.WriteString("| | topic |")
	for i := range v.records {
		b.WriteString(" " + letter(i) + " |")
	}
	b.WriteString(" differences |\n|--:|---|" + strings.Repeat("---|", len(v.records)) + "---|\n")
	for _, r := range s.rows {
		fmt.Fprintf(b, "| %d | %s |", r.number, r.topic)
		for _, c := range r.cells {
			b.WriteString(" " + markdownCell(c) + " |")
		}
		b.WriteString(" " + export.Markdown(strings.Join(r.notes, "; ")) + " |\n")
	}
}

func markdownCell(c cell) string {
	if len(c.spans) == 0 {
		return "*" + export.Markdown(c.absent()) + "*"
	}
	var out []string
	for _, sp := range c.spans {
		text := ""
		for _, p := range pieces(sp, c.marks) {
			lead, tail := blanks(p.text)
			word := export.Markdown(export.Plain(p.text))
			if p.marked {
				word = "**" + word + "**"
			}
			text += lead + word + tail
		}
		out = append(out, fmt.Sprintf("%s (%s)", text, place(sp)))
	}
	text := strings.Join(out, "<br>")
	if c.tell != "" {
		text += " *" + c.tell + "*"
	}
	return text
}
