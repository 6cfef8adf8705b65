package ingest

import (
	"strings"

	"github.com/readout-project/readout/doc"
)

// readFoot marks the lines with place and date under the text. Signatures stay body: they say who speaks.
func (s *sheet) readFoot() {
	for i := len(s.parts) - 1; i > s.body && i >= len(s.parts)-12; i-- {
		p := &s.parts[i]
		if p.kind != "" {
			continue
		}
		if s.dateLine(p.text) && !item(p.text) {
			p.kind = doc.Label
			continue
		}
		if i+1 < len(s.parts) && s.parts[i+1].kind == doc.Label && s.parts[i+1].group == p.group && s.placeLine(i) {
			p.kind = doc.Label
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
	if len(words) > 9 || ends(t) || strings.ContainsAny(t, ",“”\"") || s.hasVerb(t) || !s.nameLike(t) {
		return false
	}
	return len(words) > 1 || allCaps(t)
}
