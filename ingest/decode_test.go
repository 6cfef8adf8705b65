package ingest

import (
	"bytes"
	"errors"
	"strings"
	"testing"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
	"golang.org/x/text/encoding/unicode/utf32"

	"github.com/readout-project/readout/lang"
)

func encode(t *testing.T, e encoding.Encoding, s string) []byte {
	t.Helper()
	b, err := e.NewEncoder().Bytes([]byte(s))
	if err != nil {
		t.Fatal(err)
	}
	return b
}

func TestDecode(t *testing.T) {
	const (
		west   = "The Élysée said: “We thank Mr Müller – and São Tomé.”\n"
		turk   = "President İnceoğlu met Mr Şahin Kılıç in Muğla and thanked Türkiye.\n"
		east   = "Premier Łukasz Wójcik spoke with Zbyněk Dvořák in Kraków, and with Ms Őry of Győr.\n"
		russ   = "Президент принял министра иностранных дел. Стороны обсудили торговлю.\n"
		greek  = "Ο Υπουργός Εξωτερικών συνάντησε τον πρέσβη της Νορβηγίας.\n"
		arab   = "استقبل الرئيس وزير الخارجية وبحث معه العلاقات الثنائية.\n"
		hebrew = "שר החוץ נפגש עם השגריר ודן עמו ביחסים בין המדינות.\n"
	)
	le := unicode.UTF16(unicode.LittleEndian, unicode.IgnoreBOM)
	be := unicode.UTF16(unicode.BigEndian, unicode.IgnoreBOM)
	for _, c := range []struct {
		name, declared, want string
		raw                  []byte
	}{
		{"UTF-8", "", west, []byte(west)},
		{"UTF-8 with mark", "", west, []byte("\ufeff" + west)},
		{"UTF-8 declared as another", "iso-8859-1", russ, []byte(russ)},
		{"UTF-16 little endian with mark", "", west, append([]byte("\xff\xfe"), encode(t, le, west)...)},
		{"UTF-16 big endian with mark", "", russ, append([]byte("\xfe\xff"), encode(t, be, russ)...)},
		{"UTF-16 little endian", "", west, encode(t, le, west)},
		{"UTF-16 big endian", "", west, encode(t, be, west)},
		{"UTF-16 little endian, Arabic", "", arab, encode(t, le, arab)},
		{"UTF-16 big endian, Russian", "", russ, encode(t, be, russ)},
		{"UTF-32 with mark", "", west, append([]byte("\xff\xfe\x00\x00"), encode(t, utf32.UTF32(utf32.LittleEndian, utf32.IgnoreBOM), west)...)},
		{"windows-1252", "", west, encode(t, charmap.Windows1252, west)},
		{"windows-1254", "", turk, encode(t, charmap.Windows1254, turk)},
		{"windows-1250", "", east, encode(t, charmap.Windows1250, east)},
		{"windows-1251", "", russ, encode(t, charmap.Windows1251, russ)},
		{"KOI8-R", "", russ, encode(t, charmap.KOI8R, russ)},
		{"windows-1253", "", greek, encode(t, charmap.Windows1253, greek)},
		{"windows-1255", "", hebrew, encode(t, charmap.Windows1255, hebrew)},
		{"windows-1256", "", arab, encode(t, charmap.Windows1256, arab)},
		{"ISO-8859-9 declared", "iso-8859-9", turk, encode(t, charmap.ISO8859_9, turk)},
		{"ISO-8859-2 declared", "latin2", east, encode(t, charmap.ISO8859_2, east)},
		{"nonsense declared", "x-none", west, encode(t, charmap.Windows1252, west)},
	} {
		if got := decode(c.raw, c.declared); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestBrokenEncodings(t *testing.T) {
	good := strings.Repeat("Besuch in Köln und Zürich. ", 5)
	for _, c := range []struct{ name, raw, want string }{
		{"a character cut off at the end", good + "Erdo\xc4", good + "Erdo\uFFFD"},
		{"one bad byte in UTF-8", good + "a\xffb", good + "a\uFFFDb"},
		{"half a UTF-16 character", "\xff\xfeH\x00i\x00 \x00m\x00e\x00n\x00.", "Hi men\uFFFD"},
		{"nothing but a mark", "\xef\xbb\xbf", ""},
	} {
		if got := decode([]byte(c.raw), ""); got != c.want {
			t.Errorf("%s: got %q, want %q", c.name, got, c.want)
		}
	}
}

func TestLineEnds(t *testing.T) {
	if got, want := lineEnds("a\r\nb\rc\n\rd\u2028e\u2029f\u0085g\fh\vi"), "a\nb\nc\n\nd\ne\nf\ng\nh\ni"; got != want {
		t.Errorf("got %q, want %q", got, want)
	}
}

func TestNFC(t *testing.T) {
	d, err := Read(Input{Name: "x", Bytes: []byte("The Cafe\u0301 agreement was signed.")}, &lang.English)
	if err != nil || d.Text() != "The Café agreement was signed." {
		t.Errorf("got %v, %v", d, err)
	}
}

func TestRefused(t *testing.T) {
	for _, c := range []struct {
		name string
		in   Input
		is   error
		says string
	}{
		{"empty", Input{Name: "a.txt"}, nil, "a.txt: the file is empty (0 bytes)"},
		{"empty standard input", Input{Name: "-"}, nil, "standard input: the file is empty"},
		{"white space", Input{Name: "a.txt", Bytes: []byte(" \r\n\t\n")}, ErrEmpty, "only white space"},
		{"a mark alone", Input{Name: "a.txt", Bytes: []byte("\xff\xfe")}, ErrEmpty, "only white space"},
		{"PDF", Input{Name: "a.pdf", Bytes: []byte("%PDF-1.7 …")}, ErrBinary, "a PDF file; make text of it first"},
		{"Office", Input{Name: "a.docx", Bytes: []byte("PK\x03\x04…")}, ErrBinary, "save it as plain text"},
		{"PDF called HTML", Input{Name: "a.html", Bytes: []byte("%PDF-1.7 …")}, ErrBinary, "a PDF file"},
		{"bytes of no encoding", Input{Name: "a", Bytes: bytes.Repeat([]byte{0x84, 0xb1, 0xd7, 0xac, 0xe4, 0x86, 0xb6}, 90)}, ErrBinary, "rare signs"},
		{"random bytes", Input{Name: "a", Bytes: bytes.Repeat([]byte{0, 1, 2, 3, 'a', 200, 5}, 90)}, ErrBinary, "control characters"},
		{"no words in HTML", Input{Name: "a.html", Bytes: []byte("<html><script>1</script></html>")}, ErrEmpty, "outside its menus"},
		{"a date that is none", Input{Name: "a", Bytes: []byte("Text."), Date: "next week"}, nil, `no date in "next week"; write it as 2024-05-31`},
		{"a date in doubt", Input{Name: "a", Bytes: []byte("Text."), Date: "05/03/2024"}, nil, "no date in"},
	} {
		_, err := Read(c.in, &lang.English)
		switch {
		case err == nil:
			t.Errorf("%s: no error", c.name)
		case c.is != nil && !errors.Is(err, c.is):
			t.Errorf("%s: %v is not %v", c.name, err, c.is)
		case !strings.Contains(err.Error(), c.says), !strings.HasPrefix(err.Error(), "we could not read "), strings.Contains(err.Error(), "\n"):
			t.Errorf("%s: %v; want one line with %q", c.name, err, c.says)
		}
	}
}
