package ingest

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/html/charset"
	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode/utf32"
)

// decode makes UTF-8 of raw, whose charset may be declared ("" if not). A byte order mark outweighs the declaration and is
// cut; bytes that are UTF-8 are taken as that, whatever is declared, since other text hardly ever is by chance. Bytes that
// stand for nothing become U+FFFD.
func decode(raw []byte, declared string) string {
	if s, ok := marked(raw); ok {
		return s
	}
	if order := utf16Order(raw); order != 0 {
		return utf16(raw, order == 'b')
	}
	if utf8.Valid(raw) {
		return string(raw)
	}
	if e := named(declared); e != nil {
		return with(e, raw)
	}
	if mostlyUTF8(raw) {
		return strings.ToValidUTF8(string(raw), "\uFFFD")
	}
	return with(guess(raw), raw)
}

// named is the encoding called label, nil where there is none, or where it is UTF-8, which raw has been found not to be.
func named(label string) encoding.Encoding {
	if label == "" {
		return nil
	}
	e, name := charset.Lookup(label)
	if name == "utf-8" || name == "replacement" {
		return nil
	}
	return e
}

func with(e encoding.Encoding, raw []byte) string {
	s, err := e.NewDecoder().Bytes(raw)
	if err != nil {
		return strings.ToValidUTF8(string(raw), "\uFFFD")
	}
	return string(s)
}

// marked decodes raw by its byte order mark.
func marked(raw []byte) (string, bool) {
	switch {
	case bytes.HasPrefix(raw, []byte("\xef\xbb\xbf")):
		return strings.ToValidUTF8(string(raw[3:]), "\uFFFD"), true
	case bytes.HasPrefix(raw, []byte("\xff\xfe\x00\x00")):
		return with(utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), raw[4:]), true
	case bytes.HasPrefix(raw, []byte("\x00\x00\xfe\xff")):
		return with(utf32.UTF32(utf32.BigEndian, utf32.IgnoreBOM), raw[4:]), true
	case bytes.HasPrefix(raw, []byte("\xff\xfe")):
		return utf16(raw[2:], false), true
	case bytes.HasPrefix(raw, []byte("\xfe\xff")):
		return utf16(raw[2:], true), true
	}
	return "", false
}

func utf16(raw []byte, big bool) string {
	name := "utf-16le"
	if big {
		name = "utf-16be"
	}
	e, _ := charset.Lookup(name)
	return with(e, raw)
}

// utf16Order tells UTF-16 without a mark by its zero bytes, which in blanks and Latin letters are all on one side: 'l' or
// 'b', 0 where raw is something else.
func utf16Order(raw []byte) byte {
	n := min(len(raw), 1<<16) &^ 1
	if n < 4 {
		return 0
	}
	var even, odd, blank int
	for i := 0; i < n; i += 2 {
		if raw[i] == 0 {
			even++
		}
		if raw[i+1] == 0 {
			odd++
		}
		if raw[i] == 0 && isBlank(raw[i+1]) || raw[i+1] == 0 && isBlank(raw[i]) {
			blank++
		}
	}
	few := n / 2 / 12 // one in twelve: the blanks between the words of any script
	switch {
	case odd >= max(few, 2) && even*20 <= odd && blank > 0:
		return 'l'
	case even >= max(few, 2) && odd*20 <= even && blank > 0:
		return 'b'
	}
	return 0
}

func isBlank(b byte) bool { return b == ' ' || b == '\n' || b == '\r' || b == '\t' }

// mostlyUTF8 reports whether raw is UTF-8 with a few broken places: at least four good characters beyond ASCII to a bad
// byte, or nothing bad but a character cut off at the end.
func mostlyUTF8(raw []byte) bool {
	good, bad := 0, 0
	for i := 0; i < len(raw); {
		if raw[i] < utf8.RuneSelf {
			i++
			continue
		}
		r, size := utf8.DecodeRune(raw[i:])
		switch {
		case r != utf8.RuneError || size > 1:
			good++
		case i > len(raw)-utf8.UTFMax && !utf8.FullRune(raw[i:]) && good > 0:
			return bad*4 <= good
		default:
			bad++
		}
		i += size
	}
	return good > 0 && bad*4 <= good
}

// codePages are the candidates for bytes of which nothing is declared, with the letters beyond ASCII that are common in
// the texts they serve, and of alphabets the most frequent letters. The first wins a draw.
var codePages = []struct {
	page             encoding.Encoding
	common, frequent string
}{
	{charmap.Windows1252, "àâäáãåæçéèêëíìîïñóòôöõøœúùûüßšžÀÂÄÁÃÅÆÇÉÈÊËÍÎÑÓÔÖÕØŒÚÜŠŽ", ""},
	{charmap.Windows1254, "ğışçöüâîûĞİŞÇÖÜé", ""},
	{charmap.Windows1250, "ąćęłńóśźżčďěňřšťůžáéíýôúőűöüäâîĄĆĘŁŃÓŚŹŻČĎĚŇŘŠŤŮŽÁÉÍÖÜŐŰşţăđ", ""},
	{charmap.Windows1257, "āčēģīķļņšūžąęėįųõäöüĀČĒĢĪĶĻŅŠŪŽĖĮŲ", ""},
	{charmap.Windows1251, "абвгдежзийклмнопрстуфхцчшщъыьэюяіїєґ", "оеаинтс"},
	{charmap.KOI8R, "абвгдежзийклмнопрстуфхцчшщъыьэюя", "оеаинтс"},
	{charmap.Windows1253, "αβγδεζηθικλμνξοπρςστυφχψωάέήίόύώ", "αοιετσν"},
	{charmap.Windows1255, "אבגדהוזחטיךכלםמןנסעףפץצקרשת", "יוהלאמר"},
	{charmap.Windows1256, "ءآأؤإئابةتثجحخدذرزسشصضطظعغفقكلمنهوىيپچژگ", "اليومنر"},
	{charmap.Macintosh, "àâäáãåçéèêëíìîïñóòôöõøúùûüßŽžÉ", ""},
}

// marksOfType are the signs beyond ASCII that any text may have.
const marksOfType = "‘’“”–—…«»•·§°€£©®\u00a0"

// guess is the code page in which the bytes beyond ASCII make the most letters that its texts use. Capitals inside words
// and rare signs count against it: windows-1251 read as KOI8-R swaps the cases.
func guess(raw []byte) encoding.Encoding {
	raw = raw[:min(len(raw), 1<<18)]
	best, most := codePages[0].page, -1<<31
	for _, c := range codePages {
		if n := plausible([]rune(with(c.page, raw)), c.common, c.frequent); n > most {
			best, most = c.page, n
		}
	}
	return best
}

func plausible(text []rune, common, frequent string) int {
	n := 0
	letters := map[rune]int{}
	for i, r := range text {
		if r < utf8.RuneSelf {
			continue
		}
		v, known := letters[r]
		if !known {
			v = worth(r, common, frequent)
			letters[r] = v
		}
		n += v
		switch {
		case unicode.IsUpper(r) && i > 0 && unicode.IsLower(text[i-1]):
			n -= 3
		case unicode.IsSymbol(r) && i+1 < len(text) && unicode.IsLetter(text[i+1]):
			n -= 6 // '£ukasz'
		case i > 0 && asciiLetter(text[i-1]) && unicode.IsLetter(r) && !unicode.Is(unicode.Latin, r):
			n -= 6 // two scripts in a word
		}
	}
	return n
}

func asciiLetter(r rune) bool { return r < utf8.RuneSelf && unicode.IsLetter(r) }

func worth(r rune, common, frequent string) int {
	switch {
	case strings.ContainsRune(frequent, r):
		return 3
	case strings.ContainsRune(common, r):
		return 2
	case strings.ContainsRune(marksOfType, r):
		return 1
	case unicode.IsLetter(r) && strings.ContainsRune(common, unicode.ToLower(r)):
		return 1
	case unicode.IsLetter(r):
		return -2
	}
	return -3
}
