package syntax

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/lang"
)

// token is a token of a block, before it has a document.
type token struct {
	start, end int // bytes of the block
	kind       kind
	joined     bool // to the token before, as doc.Token.Joined
}

// kind is what a token means for the end of a sentence.
type kind uint8

const (
	wordKind   kind = iota
	stopKind        // "." "?" "!" "…": ends a sentence where the next one looks like a beginning
	abbrKind        // an abbreviation that may end a sentence
	hardKind        // a stop after which a sentence begins although no white space may follow
	bulletKind      // "•": begins a sentence
	closeKind       // a closing bracket or quotation mark
	openKind        // an opening one
	quoteKind       // a mark that may be either: " or '
	otherKind       // other punctuation
)

// maxChunk is the length in bytes at which a run without white space is cut: no text has such words, and everything that
// looks around within a chunk stays linear.
const maxChunk = 1024

// lexer cuts one block into tokens. A chunk is a run of characters without white space.
type lexer struct {
	text       string
	l          *lang.Tokens
	out        []token
	start, end int // the chunk
	singles    int // opened single quotation marks that are not closed yet
	lower      [32]byte
}

// tokenize is the tokens of text in order. Each character that is not white space is in one of them.
func tokenize(text string, l *lang.Tokens) []token {
	x := lexer{text: text, l: l, out: make([]token, 0, len(text)/5+4)}
	for i := 0; i < len(text); {
		r, size := utf8.DecodeRuneInString(text[i:])
		if unicode.IsSpace(r) {
			i += size
			continue
		}
		x.start, x.end = i, chunkEnd(text, i)
		x.chunk()
		i = x.end
	}
	return x.out
}

// chunkEnd is the end of the run of characters without white space that begins at i, or of its first maxChunk bytes.
func chunkEnd(text string, i int) int {
	limit := i + maxChunk
	for i < len(text) && i < limit {
		r, size := rune(text[i]), 1
		if r >= utf8.RuneSelf {
			r, size = utf8.DecodeRuneInString(text[i:])
		}
		if unicode.IsSpace(r) {
			break
		}
		i += size
	}
	return i
}

// chunk cuts x.text[x.start:x.end].
func (x *lexer) chunk() {
	for i := x.start; i < x.end; {
		next := x.address(i)
		if next == i {
			next = x.punctuation(i)
		}
		if next == i {
			var k kind
			next, k = x.wordEnd(i)
			x.addWord(i, next, k)
		}
		i = next
	}
}

// add adds a token and returns its end.
func (x *lexer) add(start, end int, k kind) int {
	x.out = append(x.out, token{start: start, end: end, kind: k})
	return end
}

// at is the character at i of the chunk, 0 outside it.
func (x *lexer) at(i int) rune {
	if i < x.start || i >= x.end {
		return 0
	}
	if c := x.text[i]; c < utf8.RuneSelf {
		return rune(c)
	}
	r, _ := utf8.DecodeRuneInString(x.text[i:])
	return r
}

// before is the character that ends at i of the chunk, 0 outside it.
func (x *lexer) before(i int) rune {
	if i <= x.start {
		return 0
	}
	if c := x.text[i-1]; c < utf8.RuneSelf {
		return rune(c)
	}
	r, _ := utf8.DecodeLastRuneInString(x.text[x.start:i])
	return r
}

// run is the end of the run of r that begins at i.
func (x *lexer) run(i int, r rune) int {
	for x.at(i) == r {
		i += utf8.RuneLen(r)
	}
	return i
}

// addWord adds text[i:end] as one token or as the parts that English writes together.
func (x *lexer) addWord(i, end int, k kind) {
	cut, joined := x.parts(i, end)
	if cut == i || cut == end {
		x.add(i, end, k)
		return
	}
	x.add(i, cut, wordKind)
	x.add(cut, end, k)
	x.out[len(x.out)-1].joined = joined
}

// parts is where the word text[i:end] is cut in two, and whether the two are one surface token; i where it is not cut.
func (x *lexer) parts(i, end int) (cut int, joined bool) {
	if n := x.l.Fused[string(x.key(i, end))]; n > 0 {
		return i + n, true
	}
	if cut := x.clitic(i, end); cut > i {
		return cut, true
	}
	if n := digits(x.text[i:end]); n > 0 && n < end-i && x.l.Units[string(x.key(i+n, end))] {
		return i + n, false
	}
	return i, false
}

// maxClitic is a length in bytes that no clitic and the character before it exceed together, whatever its apostrophe.
const maxClitic = 12

// clitic is where the clitic begins that text[i:end] ends with: "n't" of "don't"; i where there is none.
func (x *lexer) clitic(i, end int) int {
	tail := i
	if end-maxClitic > i {
		for tail = end - maxClitic; !utf8.RuneStart(x.text[tail]); tail++ {
		}
	}
	w := x.key(tail, end)
	for _, c := range x.l.Clitics {
		n := len(w) - len(c)
		if n > 0 && string(w[n:]) == c && (isWordRune(rune(w[n-1])) || w[n-1] >= utf8.RuneSelf) {
			if c == "'s" && isDecade(w[:n]) {
				return i
			}
			return x.backOver(end, c)
		}
	}
	return i
}

// isDecade reports whether w are digits with a 0 at the end: "1990" of "1990's".
func isDecade(w []byte) bool {
	return len(w) > 1 && w[len(w)-1] == '0' && digits(string(w)) == len(w)
}

// backOver is the place in the text where its last len(c) characters before end begin: an apostrophe may be of three bytes.
func (x *lexer) backOver(end int, c string) int {
	for range len(c) {
		_, size := utf8.DecodeLastRuneInString(x.text[:end])
		end -= size
	}
	return end
}

// key is text[i:end] in lower case with plain apostrophes, to look up; nil for long words. It is good until the next call.
func (x *lexer) key(i, end int) []byte {
	w := x.lower[:0]
	for _, r := range x.text[i:end] {
		if len(w)+utf8.UTFMax > len(x.lower) {
			return nil
		}
		if isApostrophe(r) {
			r = '\''
		}
		if r < utf8.RuneSelf {
			if 'A' <= r && r <= 'Z' {
				r += 'a' - 'A'
			}
			w = append(w, byte(r))
		} else {
			w = utf8.AppendRune(w, unicode.ToLower(r))
		}
	}
	return w
}

// digits is the length of the number that s begins with: "1,200.5" of "1,200.5km".
func digits(s string) int {
	n := 0
	for i := 0; i < len(s); i++ {
		switch {
		case isDigit(rune(s[i])):
			n = i + 1
		case n == i && i > 0 && (s[i] == '.' || s[i] == ',' || s[i] == ':'):
		default:
			return n
		}
	}
	return n
}

func isDigit(r rune) bool      { return '0' <= r && r <= '9' }
func isApostrophe(r rune) bool { return r == '\'' || r == '’' || r == 'ʼ' || r == '`' }

// isWordRune reports whether r is a letter, a digit, a mark on one, or a symbol that takes part in words.
func isWordRune(r rune) bool {
	if r < utf8.RuneSelf {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || isDigit(r)
	}
	return unicode.In(r, unicode.L, unicode.N, unicode.M) || strings.ContainsRune(joiners, r)
}

// joiners are characters that are not seen and stand within words: soft hyphen, zero-width joiners, word joiner.
const joiners = "\u00ad\u200c\u200d\u2060"
