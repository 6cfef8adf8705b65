package ingest

import (
	"strings"

	"github.com/readout-project/readout/doc"
)

// foot is how many parts at the end may be what stands under a text.
const foot = 12

// readFoot marks the lines with office, place and date under the text. Signatures of persons stay body: they say who
// speaks. An office that signs is the publisher of a page that names none at its head.
func (s *sheet) readFoot() {
	first := max(s.body+1, len(s.parts)-foot)
	for i := len(s.parts) - 1; i >= first; i-- {
		p := &s.parts[i]
		if p.kind != "" {
			s.issuedBy(p)
			continue
		}
		switch {
		case i >= len(s.parts)-3 && initials(p.text) && s.nothingBehind(i):
			p.kind = doc.Furniture
		case item(p.text) || len(p.text) > maxDateline:
		case s.dateLine(p.text), s.cueLine(p.text):
			p.kind = doc.Label
		case !s.overLabel(i):
		case s.officeLine(p.text):
			p.kind = doc.Label
			s.setPublisher(s.span(*p))
		case s.placeLine(i) || s.country(p.text):
			p.kind = doc.Label
		}
	}
}

// nothingBehind reports whether no body follows part i.
func (s *sheet) nothingBehind(i int) bool {
	for _, p := range s.parts[i+1:] {
		if p.kind != doc.Furniture && p.kind != doc.Label {
			return false
		}
	}
	return true
}

// overLabel reports whether part i stands directly over a label, or under one: in the block of lines under a text.
func (s *sheet) overLabel(i int) bool {
	next := i + 1
	return next < len(s.parts) && s.parts[next].kind == doc.Label && s.parts[next].group == s.parts[i].group
}

// issuedBy reads the publisher from 'Issued by: …'.
func (s *sheet) issuedBy(p *part) {
	n := leads(p.text, s.l.Issuers)
	if n == 0 || n >= len(p.text) || p.text[n] != ':' {
		return
	}
	if sp, ok := s.d.Trim(p.start+n+1, p.end); ok {
		s.setPublisher(sp)
	}
}

// readFrom reads the publisher from the line under 'From:', wherever that stands.
func (s *sheet) readFrom() {
	const longest = 120 // characters of an office's name
	for i := 0; i+1 < len(s.parts) && s.out.Publisher == nil; i++ {
		p, next := s.parts[i], &s.parts[i+1]
		if strings.EqualFold(strings.TrimRight(p.text, " :"), "from") && next.group == p.group && len(next.text) < longest && s.nameLike(next.text) && !s.hasVerb(next.text) {
			next.kind = doc.Label
			s.setPublisher(s.span(*next))
		}
	}
}

// markHeadings makes labels of section headings: short lines in capitals or capitalised, without verb, stop, comma or
// number, alone between blank lines and over a paragraph of the text.
func (s *sheet) markHeadings() {
	for i := s.body; i+1 < len(s.parts); i++ {
		p, next := &s.parts[i], s.parts[i+1]
		if p.kind != "" || len(p.text) > 90 || i > 0 && s.parts[i-1].group == p.group || next.group == p.group {
			continue
		}
		if next.kind != "" || len(next.text) < 2*len(p.text) || len(next.text) < 80 || !ends(next.text) {
			continue
		}
		if s.heading(p.text) {
			p.kind = doc.Label
		}
	}
}

func (s *sheet) heading(t string) bool {
	if item(t) {
		t = strings.TrimSpace(t[strings.IndexAny(t, " \t"):])
	}
	words := strings.Fields(t)
	if len(words) > 9 || ends(t) || strings.ContainsAny(t, ",:“”\"") || strings.HasSuffix(t, "—") || strings.HasSuffix(t, "–") || s.hasVerb(t) || !s.nameLike(t) {
		return false
	}
	return len(words) > 1 || len(t) > 4
}
