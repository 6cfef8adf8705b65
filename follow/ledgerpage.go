package follow

import (
	"fmt"
	"io"
	"strings"

	"github.com/readout-project/readout/export"
)

// Note is what a person has noted of an entry: never the machine.
type Note struct {
	Status, By, At, Words string
}

// WriteLedger writes entries for people. notes are by the entries' IDs.
func WriteLedger(w io.Writer, head string, list []Entry, notes map[string]Note, o export.Options) error {
	p := export.NewPage(o, pageWidth)
	p.Line("", "", p.Strong(export.Plain(head))+" · "+entries(len(list)))
	for _, e := range list {
		p.Heading(export.Plain(e.ID), summary(e))
		m := e.First()
		p.Line("", "", p.Strong(export.Plain(head1(m.What))))
		p.Line("", "", export.Plain(parties(e.Bound())))
		if n, ok := notes[e.ID]; ok {
			p.Line("", "", p.Accent(export.Plain(n.Status))+" · "+export.Plain("noted by "+n.By+", "+n.At)+note(n))
		}
		for i, m := range e.Mentions {
			p.Line(fmt.Sprintf("%-10s  ", day(m.Text)), strings.Repeat(" ", 12), mention(p, m, i > 0))
		}
	}
	_, err := io.WriteString(w, p.String())
	return err
}

func entries(n int) string {
	if n == 1 {
		return "1 entry"
	}
	return fmt.Sprintf("%d entries", n)
}

func head1(words string) string { return head(strings.Join(strings.Fields(words), " "), 300) }

// summary says in how many texts an entry is, and from when to when.
func summary(e Entry) string {
	s := count(e.Texts(), "text")
	if a, b := day(e.First().Text), day(e.Last().Text); a != b {
		return s + ", " + a + " to " + b
	}
	return s
}

// parties says who is bound to whom, by when, as the text words it.
func parties(m Mention) string {
	s := m.Kind
	if len(m.By) > 0 {
		s += " · " + strings.Join(m.By, ", ")
	}
	if len(m.To) > 0 {
		s += " → " + strings.Join(m.To, ", ")
	}
	if m.Due != "" {
		s += " · by " + m.Due
	}
	return s
}

func note(n Note) string {
	if n.Words == "" {
		return ""
	}
	return ": " + export.Plain(n.Words)
}

// mention is a line of an entry: publisher, place, status as worded, and the words where they are not those of the head.
func mention(p export.Page, m Mention, words bool) string {
	s := export.Plain(publishedBy(m.Text.Publisher)) + " · " + p.Faint(fmt.Sprintf("%s %d:%d", m.Text.ID, m.Line, m.Col))
	if m.Status != "" {
		s += " · " + p.Faint(m.Status)
	}
	if words {
		if len(m.Speakers) > 0 {
			s += " · " + export.Plain(strings.Join(m.Speakers, ", ")) + ":"
		}
		s += " " + export.Plain("“"+head1(m.What)+"”")
	}
	if len(m.Shared) > 0 {
		s += " · " + p.Faint("shared: "+export.Plain(strings.Join(m.Shared, ", ")))
	}
	return s
}
