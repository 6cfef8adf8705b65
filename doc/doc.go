// Package doc holds the nouns of readout: Document, Span, Sentence, Parse, Mention, Actor, Statement, Meeting, Event,
// Commitment and Record. A Document is made from text, once, and never changes; only a Document makes a Span; everything
// found in a text carries Spans; a Record refuses what cites nothing or cites another document. The package reads and
// writes the JSON of a record and does no analysis of its own.
//
// Offsets are bytes of UTF-8 in Document.Text, start inclusive, end exclusive. JSON alone counts in Unicode code points.
package doc

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode/utf8"
)

// Origin says where the bytes of a document came from.
type Origin struct {
	Source    string // path, URL, "-" for standard input, or the id of a line of JSON Lines
	MediaType string // "text/plain", "text/html", …
	Language  string // BCP 47, "" where unknown
}

// Document is one text, immutable. Its zero value is of no use: NewDocument makes one.
type Document struct {
	origin Origin
	id     string
	text   string
	lines  []int32 // byte offset of the start of each line
	marks  []int32 // code points before byte i*markEvery; nil where the text is ASCII
	layout Layout
}

// markEvery is the distance in bytes between two entries of Document.marks.
const markEvery = 256

// MaxText is the length in bytes beyond which NewDocument refuses a text.
const MaxText = 1 << 30

// Errors that a caller may want to tell apart.
var (
	ErrTooLong  = errors.New("text is longer than 1 GiB")
	ErrNotUTF8  = errors.New("text is not valid UTF-8")
	ErrBadSpan  = errors.New("not a span of the text")
	ErrNoSource = errors.New("finding cites no place")
)

// NewDocument makes a document of text, which must be valid UTF-8. raw are the bytes it was read from: they give the ID.
// layout, which may be nil, is called once with the finished text and says what is title, furniture and so on; its spans
// must come from the document it is given.
func NewDocument(o Origin, raw []byte, text string, layout func(*Document) Layout) (*Document, error) {
	return newDocument(o, ID(raw), text, layout)
}

func newDocument(o Origin, id, text string, layout func(*Document) Layout) (*Document, error) {
	if len(text) > MaxText || len(text) > math.MaxInt32 {
		return nil, ErrTooLong
	}
	if !utf8.ValidString(text) {
		return nil, ErrNotUTF8
	}
	d := &Document{origin: o, id: id, text: text}
	d.lines = append(d.lines, 0)
	for i := 0; i < len(text); {
		j := strings.IndexByte(text[i:], '\n')
		if j < 0 {
			break
		}
		i += j + 1
		d.lines = append(d.lines, int32(i))
	}
	d.marks = countMarks(text)
	if layout == nil {
		return d, nil
	}
	l := layout(d)
	if err := l.check(d); err != nil {
		return nil, fmt.Errorf("layout: %w", err)
	}
	d.layout = l
	return d, nil
}

// countMarks counts code points every markEvery bytes; nil for ASCII.
func countMarks(text string) []int32 {
	if !strings.ContainsFunc(text, func(r rune) bool { return r >= utf8.RuneSelf }) {
		return nil
	}
	marks := make([]int32, 0, len(text)/markEvery+1)
	n := int32(0)
	for i := range len(text) {
		if i%markEvery == 0 {
			marks = append(marks, n)
		}
		if utf8.RuneStart(text[i]) {
			n++
		}
	}
	return marks
}

// ID is the identity of source bytes: "sha256:" and the hexadecimal digest.
func ID(raw []byte) string {
	sum := sha256.Sum256(raw)
	return "sha256:" + hex.EncodeToString(sum[:])
}

// Origin says where d came from.
func (d *Document) Origin() Origin { return d.origin }

// ID identifies the source bytes: "sha256:…".
func (d *Document) ID() string { return d.id }

// Text is the whole text; every span counts in its bytes.
func (d *Document) Text() string { return d.text }

// Layout says what the parts of the page are.
func (d *Document) Layout() Layout { return d.layout }

// Span is the half-open range of bytes [start, end) of d. It panics where that is empty, out of range or cuts a
// character: a place that our own code got wrong. SpanAt returns an error instead.
func (d *Document) Span(start, end int) Span {
	sp, err := d.SpanAt(start, end)
	if err != nil {
		panic(err)
	}
	return sp
}

// SpanAt is the half-open range of bytes [start, end), or an error that wraps ErrBadSpan.
func (d *Document) SpanAt(start, end int) (Span, error) {
	if start < 0 || start >= end || end > len(d.text) || !utf8.RuneStart(d.text[start]) ||
		end < len(d.text) && !utf8.RuneStart(d.text[end]) {
		return Span{}, fmt.Errorf("%w: bytes %d to %d of %d", ErrBadSpan, start, end, len(d.text))
	}
	return Span{d: d, start: int32(start), end: int32(end)}, nil
}

// Trim is [start, end) without the white space at its two ends; false where nothing is left.
func (d *Document) Trim(start, end int) (Span, bool) {
	s := d.text[start:end]
	t := strings.TrimSpace(s)
	if t == "" {
		return Span{}, false
	}
	start += strings.Index(s, t)
	return d.Span(start, start+len(t)), true
}

// Position is the line and column of a byte offset, both from 1, the column in code points. It costs a search among lines.
func (d *Document) Position(at int) (line, col int) {
	i, found := slices.BinarySearch(d.lines, int32(at))
	if !found {
		i--
	}
	return i + 1, utf8.RuneCountInString(d.text[d.lines[i]:at]) + 1
}

// runes is the number of code points before byte offset at.
func (d *Document) runes(at int) int {
	if d.marks == nil {
		return at
	}
	i := min(at/markEvery, len(d.marks)-1)
	n := int(d.marks[i])
	for j := i * markEvery; j < at; j++ {
		if utf8.RuneStart(d.text[j]) {
			n++
		}
	}
	return n
}

// bytesAt is the byte offset of code point n, which is not negative; -1 where the text has fewer.
func (d *Document) bytesAt(n int) int {
	switch {
	case n > len(d.text): // never more code points than bytes; and n must fit an int32 below
		return -1
	case d.marks == nil:
		return n
	}
	i, found := slices.BinarySearch(d.marks, int32(n))
	if !found {
		i--
	}
	at, left := i*markEvery, n-int(d.marks[i])
	for at < len(d.text) && !utf8.RuneStart(d.text[at]) {
		at++
	}
	for ; left > 0; left-- {
		if at >= len(d.text) {
			return -1
		}
		_, size := utf8.DecodeRuneInString(d.text[at:])
		at += size
	}
	return at
}
