package ingest

import (
	"bytes"
	"fmt"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// readText is the format of plain text: the text as given, decoded, in NFC, its lines ended by \n.
func readText(in Input, charset string) (page, error) {
	text, err := plain(in.Bytes, charset)
	return page{text: text}, err
}

// plain decodes raw and makes it NFC with line ends \n. It refuses binary files and files with no text.
func plain(raw []byte, charset string) (string, error) {
	if kind, hint := magic(raw); kind != "" {
		return "", fmt.Errorf("%w but %s; %s", ErrBinary, kind, hint)
	}
	text := lineEnds(nfc(decode(raw, charset)))
	if share := controls(text); share > 0.01 {
		return "", fmt.Errorf("%w (%.0f%% of it are control characters); save it as text in UTF-8 and try again", ErrBinary, 100*share)
	}
	if share := oddities(text); share > 0.05 && !utf8.Valid(raw) {
		return "", fmt.Errorf("%w in any encoding we know (%.0f%% of it are rare signs); save it as text in UTF-8 and try again", ErrBinary, 100*share)
	}
	if strings.TrimSpace(text) == "" {
		return "", fmt.Errorf("%w, only white space; give a file that has words in it", ErrEmpty)
	}
	return text, nil
}

func nfc(s string) string { return norm.NFC.String(s) }

// lineEnds makes \n of every line end: \r\n, \r, form feed, vertical tab, next line, and the separators of Unicode.
func lineEnds(s string) string {
	if !strings.ContainsAny(s, "\r\f\v\u0085\u2028\u2029") {
		return s
	}
	return strings.NewReplacer("\r\n", "\n", "\r", "\n", "\f", "\n", "\v", "\n", "\u0085", "\n", "\u2028", "\n",
		"\u2029", "\n").Replace(s)
}

// controls is the share of characters that no text has: control characters, and those that could not be decoded.
func controls(s string) float64 {
	bad, all := 0, 0
	for _, r := range s {
		all++
		if r < ' ' && r != '\n' && r != '\t' && r != 0x1b || r == 0x7f || r == utf8.RuneError {
			bad++
		}
	}
	return float64(bad) / float64(max(all, 1))
}

// oddities is the share of characters beyond ASCII that are no letters, accents or digits, and no marks that texts have.
func oddities(s string) float64 {
	bad, all := 0, 0
	for _, r := range s {
		all++
		if r > unicode.MaxASCII && !unicode.IsLetter(r) && !unicode.IsMark(r) && !unicode.IsDigit(r) && !unicode.IsSpace(r) && !strings.ContainsRune(marksOfType, r) {
			bad++
		}
	}
	return float64(bad) / float64(max(all, 1))
}

// magic names the kinds of file that people give for text by mistake, and what to do with each.
func magic(raw []byte) (kind, hint string) {
	for _, m := range []struct{ head, kind, hint string }{
		{"%PDF-", "a PDF file", "make text of it first, as with pdftotext -layout"},
		{"PK\x03\x04", "a ZIP or Office file (docx, odt, epub …)", "save it as plain text or HTML"},
		{"\xd0\xcf\x11\xe0", "an old Office file (doc, xls …)", "save it as plain text or HTML"},
		{"{\\rtf", "a rich text file", "save it as plain text or HTML"},
		{"\x1f\x8b", "compressed by gzip", "unpack it with gunzip"},
		{"\xfd7zXZ", "compressed by xz", "unpack it with unxz"},
		{"BZh", "compressed by bzip2", "unpack it with bunzip2"},
		{"\x28\xb5\x2f\xfd", "compressed by zstd", "unpack it with unzstd"},
		{"\x89PNG", "a picture", "make text of it first"},
		{"\xff\xd8\xff", "a picture", "make text of it first"},
		{"GIF8", "a picture", "make text of it first"},
		{"\x7fELF", "a program", "give a text"},
		{"SQLite format 3\x00", "a database", "give a text"},
	} {
		if bytes.HasPrefix(raw, []byte(m.head)) {
			return m.kind, m.hint
		}
	}
	return "", ""
}
