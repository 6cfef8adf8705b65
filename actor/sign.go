package actor

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
)

// sign reads a signature over two lines: "The Minister of Finance," and below it a bare name, or the name above the office.
func (r *reader) sign(ln *line, i int) {
	if ln.head || len(ln.phrases) > 0 {
		return
	}
	n, ok := r.c.nameRun(ln.t, 0, false, &phrase{})
	if !ok || n.first != 0 || n.last == 0 || !onlyMarks(ln.t, n.last+1) {
		return
	}
	ph := &phrase{t: ln.t, kind: person, name: n, last: n.last, form: doc.NameForm, entry: -1, owner: -1, signs: true}
	switch {
	case i > 0 && r.isOffice(r.lines[i-1]):
		ph.take(r.lines[i-1].phrases[0], ruleBehind)
	case i+1 < len(r.lines) && r.signedBelow(r.lines[i+1]) != nil:
		ph.take(r.signedBelow(r.lines[i+1]), ruleAfter)
	default:
		return
	}
	ln.phrases = []*phrase{ph}
}

// isOffice reports whether a line is an office and nothing else.
func (r *reader) isOffice(ln *line) bool {
	if len(ln.phrases) != 1 || ln.head {
		return false
	}
	ph := ln.phrases[0]
	return ph.kind == person && ph.name.empty() && len(ph.offices) > 0 && !ph.offices[0].plural && ph.first == 0 && onlyMarks(ln.t, ph.last+1)
}

// signedBelow is the office that the next line is, if it is nothing else.
func (r *reader) signedBelow(next *line) *phrase {
	list := r.c.phrases(next.t)
	probe := line{t: next.t, head: next.head, phrases: list}
	if !r.isOffice(&probe) {
		return nil
	}
	return list[0]
}

// onlyMarks reports whether there is nothing but punctuation from word k on.
func onlyMarks(t *text, k int) bool {
	for ; k < len(t.words); k++ {
		if !t.words[k].mark {
			return false
		}
	}
	return true
}

// attributable reads the lines above a statement that name its speaker ("The following is attributable to Spokesperson A",
// "A B, Minister of Finance"), though they are furniture or labels: of all that the layout leaves out they alone name
// somebody who speaks.
func (r *reader) attributable() []*line {
	var out []*line
	for i, b := range r.d.Layout().Blocks {
		if b.Kind != doc.Furniture && b.Kind != doc.Label {
			continue
		}
		named := strings.Contains(b.Text(), "ttributable to")
		if !named && (b.Kind != doc.Label || !strings.Contains(b.Text(), ",")) {
			continue
		}
		p := &doc.Parse{Sentence: doc.Sentence{Span: b.Span, Block: i, Tokens: r.plainTokens(b.Span)}}
		quoted := false
		ln := &line{t: newText(r.d, r.x, p, &quoted), block: i, page: true}
		if named || r.isByline(ln.t) {
			out = append(out, ln)
		}
	}
	return out
}

// isByline reports whether a line is "A B, Minister of Finance" and nothing else.
func (r *reader) isByline(t *text) bool {
	list := r.c.phrases(t)
	if len(list) != 2 || list[0].kind != person || list[0].name.empty() || list[0].first != 0 || list[1].kind != person {
		return false
	}
	o := list[1]
	return len(o.offices) > 0 && o.name.empty() && o.first == list[0].last+2 && onlyMarks(t, o.last+1)
}

// plainTokens cuts a line that is no sentence at blanks and marks.
func (r *reader) plainTokens(sp doc.Span) []doc.Token {
	var out []doc.Token
	s, from := sp.Text(), -1
	add := func(to int) {
		if from >= 0 {
			out = append(out, doc.Token{Span: r.d.Span(sp.Start()+from, sp.Start()+to)})
		}
		from = -1
	}
	for i, c := range s {
		switch {
		case unicode.IsSpace(c):
			add(i)
		case unicode.IsLetter(c) || unicode.IsDigit(c) || strings.ContainsRune(".-'’", c):
			if from < 0 {
				from = i
			}
		default:
			add(i)
			from = i
			add(i + utf8.RuneLen(c))
		}
	}
	add(len(s))
	return out
}
