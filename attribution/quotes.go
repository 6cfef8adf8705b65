package attribution

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
)

// closers are the marks that end what each opening mark began. Single marks are left out: in English an apostrophe looks
// the same.
var closers = map[rune]string{'“': "”", '«': "»", '„': "“”", '»': "«", '「': "」", '『': "』", '＂': "＂", '"': "\""}

// quotations are the runs of block in quotation marks, marks included, the outermost only. A mark that nothing closes
// runs to the end of the block: a quotation that the next paragraph opens again.
func quotations(d *doc.Document, block doc.Span) []doc.Span {
	var out []doc.Span
	s, base := block.Text(), block.Start()
	for i := 0; i < len(s); {
		r, size := utf8.DecodeRuneInString(s[i:])
		ends, ok := closers[r]
		if !ok || r == '"' && !opensStraight(s, i) {
			i += size
			continue
		}
		end := len(s)
		if n := strings.IndexAny(s[i+size:], ends); n >= 0 {
			n += i + size
			_, last := utf8.DecodeRuneInString(s[n:])
			end = n + last
		}
		out = append(out, d.Span(base+i, base+end))
		i = end
	}
	return out
}

// opensStraight reports whether the straight mark at i can open: nothing but white space or a bracket before it.
func opensStraight(s string, i int) bool {
	r, _ := utf8.DecodeLastRuneInString(s[:i])
	return i == 0 || unicode.IsSpace(r) || strings.ContainsRune("([–—-:", r)
}

// inner is a quotation without its marks and without white space; the comma or stop before the closing mark stays.
func inner(d *doc.Document, q doc.Span) (doc.Span, bool) {
	s := q.Text()
	first, size := utf8.DecodeRuneInString(s)
	end := len(s)
	if r, n := utf8.DecodeLastRuneInString(s); end > size && strings.ContainsRune(closers[first], r) {
		end -= n
	}
	if size >= end {
		return doc.Span{}, false
	}
	return d.Trim(q.Start()+size, q.Start()+end)
}
