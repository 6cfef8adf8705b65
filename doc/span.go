package doc

import "fmt"

// Span is a place in a document: a half-open range of bytes of its text. Only a Document makes one. The zero Span is no
// place; IsZero tells.
type Span struct {
	d          *Document
	start, end int32
}

// Document is the text that s is a place of.
func (s Span) Document() *Document { return s.d }

// Start is the offset in bytes of the first character.
func (s Span) Start() int { return int(s.start) }

// End is the offset in bytes just behind the last character.
func (s Span) End() int { return int(s.end) }

// Len is the length in bytes.
func (s Span) Len() int { return int(s.end - s.start) }

// IsZero reports whether s is no place at all.
func (s Span) IsZero() bool { return s.d == nil }

// Text is the words at s, a slice of the document's text; "" for the zero Span.
func (s Span) Text() string {
	if s.d == nil {
		return ""
	}
	return s.d.text[s.start:s.end]
}

// Contains reports whether all of o lies in s.
func (s Span) Contains(o Span) bool { return s.d == o.d && s.start <= o.start && o.end <= s.end }

// Overlaps reports whether s and o share a byte.
func (s Span) Overlaps(o Span) bool { return s.d == o.d && s.start < o.end && o.start < s.end }

// Compare orders spans by start, then the longer first.
func (s Span) Compare(o Span) int {
	if s.start != o.start {
		return int(s.start - o.start)
	}
	return int(o.end - s.end)
}

// Cover is the shortest span that has both s and o, which must be of one document; the zero Span adds nothing.
func (s Span) Cover(o Span) Span {
	switch {
	case s.IsZero():
		return o
	case o.IsZero():
		return s
	case s.d != o.d:
		panic("doc: Cover of spans of two documents")
	}
	return Span{d: s.d, start: min(s.start, o.start), end: max(s.end, o.end)}
}

// String is "source:line:col: “words”", for people.
func (s Span) String() string {
	if s.IsZero() {
		return "(no place)"
	}
	line, col := s.d.Position(s.Start())
	return fmt.Sprintf("%s:%d:%d: %q", s.d.origin.Source, line, col, s.Text())
}

// Value is something worked out from a text (a date, a name without its titles) with the place it was read from; At is
// zero where it was given from outside.
type Value[T any] struct {
	V  T
	At Span
}

// Rule names what made a finding: stage, slash, name, as in "attribution/colon".
type Rule string

// Evidence says where a finding stands, what else it rests on, and which rule made it. Only Cite makes one.
type Evidence struct {
	at Span
	on []Span
	by Rule
}

// Cite is the evidence for a finding that by makes at a place, resting on further places. It panics on a zero place or an
// empty rule: our own code broke the rule, no input can.
func Cite(by Rule, at Span, on ...Span) Evidence {
	if at.IsZero() || by == "" {
		panic("doc: Cite without a place or a rule")
	}
	for _, sp := range on {
		if sp.d != at.d {
			panic("doc: Cite rests on another document or on no place")
		}
	}
	return Evidence{at: at, on: on, by: by}
}

// At is the place of the finding.
func (e Evidence) At() Span { return e.at }

// On are the further places it rests on.
func (e Evidence) On() []Span { return e.on }

// By is the rule that made it.
func (e Evidence) By() Rule { return e.by }

// Error is trouble at a place in a text.
type Error struct {
	Span Span
	Msg  string // what could not be done
	Hint string // what to try, or ""
}

func (e *Error) Error() string {
	line, col := e.Span.d.Position(e.Span.Start())
	s := fmt.Sprintf("%s:%d:%d: %s", e.Span.d.origin.Source, line, col, e.Msg)
	if e.Hint != "" {
		s += "; " + e.Hint
	}
	return s
}
