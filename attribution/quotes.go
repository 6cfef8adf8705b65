package attribution

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
)

// closers are the marks that end what each opening mark began.
var closers = map[string][]string{
	"“": {"”"}, "«": {"»"}, "„": {"“", "”"}, "»": {"«"}, "「": {"」"}, "『": {"』"}, "\"": {"\""}, "''": {"''"}, "``": {"''"},
	"‘": {"’"}, "”": {"”"},
}

// quotations are the runs of block in quotation marks, marks included, the outermost only. A mark that nothing closes
// runs to the end of the block: a quotation that the next paragraph opens again. A single mark must be closed, for in
// English an apostrophe looks the same.
func quotations(d *doc.Document, block doc.Span) []doc.Span {
	var out []doc.Span
	s, base := block.Text(), block.Start()
	for i := 0; i < len(s); {
		open := opening(s, i)
		if open == "" {
			_, size := utf8.DecodeRuneInString(s[i:])
			i += size
			continue
		}
		end := closing(s, i+len(open), open)
		if end < 0 || open == "\"" {
			if n := mixed(s, i+len(open), end); n > 0 {
				end = n
			}
		}
		if open == "“" {
			if n := straight(s, i+len(open), end); n > 0 {
				end = n
			}
		}
		if end < 0 {
			if open == "‘" {
				i += len(open)
				continue
			}
			end = len(s)
		}
		out = append(out, d.Span(base+i, base+end))
		i = end
	}
	return out
}

// mixed is the end of a curly mark that closes what a straight one opened at byte i, before end; 0 where there is none or an
// opening curly mark stands before it.
func mixed(s string, i, end int) int {
	if end < 0 {
		end = len(s)
	}
	n := strings.IndexAny(s[i:end], "“”")
	if n < 0 || strings.HasPrefix(s[i+n:], "“") {
		return 0
	}
	return i + n + len("”")
}

// straight is the end of a straight mark that closes what a curly one opened at byte i, before end: the first straight mark, right behind a word or
// a stop, with none but white space behind it. It is 0 where there is none.
func straight(s string, i, end int) int {
	if end < 0 {
		end = len(s)
	}
	n := strings.IndexAny(s[i:end], "\"“")
	if n <= 0 || s[i+n] != '"' {
		return 0
	}
	before, _ := utf8.DecodeLastRuneInString(s[:i+n])
	behind, _ := utf8.DecodeRuneInString(s[i+n+1:])
	if unicode.IsSpace(before) || i+n+1 < len(s) && !unicode.IsSpace(behind) {
		return 0
	}
	return i + n + 1
}

// reopened adds a paragraph that is nothing but a quotation and goes on from the one before: each of its paragraphs opens
// the marks again, the last one closes them (Chicago Manual of Style, 13.32).
func (f *finder) reopened(ps []doc.Parse, quotes []doc.Span) bool {
	if len(quotes) != 1 || !f.quotedAbove(ps[0].Block) {
		return false
	}
	whole := ps[0].Cover(ps[len(ps)-1].Span)
	content, ok := inner(f.d, quotes[0])
	if !ok || quotes[0].Start() != whole.Start() || quotes[0].End() < whole.End() {
		return false
	}
	f.addQuoted(ps[0].Block, content)
	return true
}

// runsOn adds a paragraph in the middle or at the end of a quotation that an earlier one opened and none opens again.
func (f *finder) runsOn(ps []doc.Parse) bool {
	content, ok := f.openEnded[ps[0].Block]
	if !ok || !f.quotedAbove(ps[0].Block) {
		return false
	}
	f.addQuoted(ps[0].Block, content)
	return true
}

// quotedAbove reports whether the block above ended in the quotation of the last statement.
func (f *finder) quotedAbove(block int) bool {
	n := len(f.found)
	return n > 0 && f.found[n-1].mode == doc.Direct && f.quotedBlock == block-1
}

// addQuoted adds a block in which the quotation of the last statement goes on.
func (f *finder) addQuoted(block int, content doc.Span) {
	f.found = append(f.found, draft{
		rule: "attribution/quotation-goes-on", speakers: f.found[len(f.found)-1].speakers, content: []doc.Span{content}, act: doc.Inform,
		mode: doc.Direct, addressee: doc.NoActor, follows: true,
	})
	f.quotedBlock = block
}

// unclosed are the blocks that lie in a quotation which an earlier block opens and none opens again, up to the one that it closes at the end
// of, by their index, with what is quoted in them.
func unclosed(d *doc.Document) map[int]doc.Span {
	const most = 12 // blocks of one quotation
	out := map[int]doc.Span{}
	open, inside := "", map[int]doc.Span{}
	for i, b := range d.Layout().Blocks {
		text := strings.TrimRight(b.Text(), " ")
		if open != "" && text != "" && opening(text, 0) == "" && b.Kind == doc.Body && len(inside) < most {
			end := closing(text, 0, open)
			if at := strings.Index(text, open); end < 0 && at < 0 {
				inside[i] = b.Span
				continue
			}
			if end == len(text) {
				if sp, ok := d.Trim(b.Start(), b.Start()+end-len(closers[open][0])); ok {
					inside[i] = sp
					maps.Copy(out, inside)
				}
			}
		}
		open, inside = "", map[int]doc.Span{}
		if qs := quotations(d, b.Span); len(qs) > 0 && b.Kind == doc.Body {
			if q := qs[len(qs)-1]; q.End() >= b.End() && !closed(q) {
				open = opening(q.Text(), 0)
			}
		}
	}
	return out
}

// opening is the mark that opens a quotation at byte i, or "".
func opening(s string, i int) string {
	switch s[i] {
	case '"', '\'', '`':
		r, _ := utf8.DecodeLastRuneInString(s[:i])
		if i > 0 && !unicode.IsSpace(r) && !strings.ContainsRune("([–—-:", r) {
			return ""
		}
		for _, mark := range []string{"''", "``", "\""} {
			if strings.HasPrefix(s[i:], mark) {
				return mark
			}
		}
		return ""
	}
	if s[i] < utf8.RuneSelf {
		return ""
	}
	_, size := utf8.DecodeRuneInString(s[i:])
	if s[i:i+size] == "”" { // in the Nordic manner, or a slip
		r, _ := utf8.DecodeLastRuneInString(s[:i])
		next, _ := utf8.DecodeRuneInString(s[i+size:])
		if i > 0 && (!unicode.IsSpace(r) && r != '(' || unicode.IsSpace(next)) {
			return ""
		}
	}
	if _, ok := closers[s[i:i+size]]; ok {
		return s[i : i+size]
	}
	return ""
}

// closing is the end of the first mark at or behind byte i that closes what open began, or -1.
func closing(s string, i int, open string) int {
	end := -1
	for _, mark := range closers[open] {
		at := i
		for {
			n := strings.Index(s[at:], mark)
			if n < 0 {
				break
			}
			at += n + len(mark)
			if r, _ := utf8.DecodeRuneInString(s[at:]); open == "‘" && (unicode.IsLetter(r) || unicode.IsDigit(r)) {
				continue
			}
			if end < 0 || at < end {
				end = at
			}
			break
		}
	}
	return end
}

// reach is the range of quotes, which are in order, that overlap sp or end right before it.
func reach(quotes []doc.Span, sp doc.Span) (lo, hi int) {
	const before = 4 // bytes: the widest mark and a blank
	lo, _ = slices.BinarySearchFunc(quotes, sp.Start()-before, func(q doc.Span, at int) int { return cmp.Compare(q.End(), at) })
	for hi = lo; hi < len(quotes) && quotes[hi].Start() < sp.End(); hi++ {
	}
	return lo, hi
}

// inner is a quotation without its marks and without white space; the comma or stop before the closing mark stays.
func inner(d *doc.Document, q doc.Span) (doc.Span, bool) {
	s := q.Text()
	open := opening(s, 0)
	from, to := len(open), len(s)
	for _, mark := range append(slices.Clone(closers[open]), "”", "\"") {
		if strings.HasSuffix(s[from:], mark) {
			to -= len(mark)
			break
		}
	}
	if from >= to {
		return doc.Span{}, false
	}
	return d.Trim(q.Start()+from, q.Start()+to)
}
