package doc

import (
	"errors"
	"strings"
	"testing"
	"unicode/utf8"
)

// texts are what code points can do: one byte, two, three, four, marks that combine, right to left, joined signs.
var texts = map[string]string{
	"ascii":     "The two sides met.\nThey will meet again.\n",
	"latin":     "Präsident Köhl empfing Außenminister Žižka in Łódź.",
	"arabic":    "قال الرئيس إن المحادثات كانت جيدة.\nوشكر الوفد.",
	"persian":   "رئیس\u200cجمهور گفت: «ما دوست همسایگانیم».",
	"chinese":   "两国领导人会见。\n双方同意继续对话。",
	"emoji":     "Signed 🤝 by 👩‍⚖️ and 🇳🇴🇮🇸!\n",
	"combining": "Cafe\u0301 de la re\u0301publique, n\u0303, a\u0308\u0323",
	"controls":  "a\x00b\u2028c\u00a0d\ufeffe\r\nf",
	"one":       "é",
	"empty":     "",
	"long":      strings.Repeat("Ω and ascii 中 🤝 ", 200),
	"breaks":    "\n\n\né\n",
}

// document makes a document for a test.
func document(t testing.TB, text string) *Document {
	t.Helper()
	d, err := NewDocument(Origin{Source: "test.txt", MediaType: "text/plain", Language: "en"}, []byte(text), text, nil)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// at is the first place of words in d.
func at(t testing.TB, d *Document, words string) Span {
	t.Helper()
	i := strings.Index(d.Text(), words)
	if i < 0 {
		t.Fatalf("the text has no %q", words)
	}
	return d.Span(i, i+len(words))
}

// panics reports whether f panics.
func panics(f func()) (yes bool) {
	defer func() { yes = recover() != nil }()
	f()
	return false
}

func TestNewDocument(t *testing.T) {
	for name, text := range texts {
		d := document(t, text)
		if d.Text() != text {
			t.Errorf("%s: the text changed", name)
		}
		if d.ID() != ID([]byte(text)) || !strings.HasPrefix(d.ID(), "sha256:") || len(d.ID()) != len("sha256:")+64 {
			t.Errorf("%s: ID %q", name, d.ID())
		}
	}
	for _, bad := range []string{"\xff", "half a sign \xe2\x82", "\xed\xa0\x80", "a\xc0\x80"} {
		if _, err := NewDocument(Origin{}, nil, bad, nil); !errors.Is(err, ErrNotUTF8) {
			t.Errorf("%q: got %v, want ErrNotUTF8", bad, err)
		}
	}
}

func TestDocumentIDIsOfTheBytesReadNotOfTheText(t *testing.T) {
	d, err := NewDocument(Origin{}, []byte("caf\xe9"), "café", nil)
	if err != nil {
		t.Fatal(err)
	}
	if d.ID() != ID([]byte("caf\xe9")) {
		t.Errorf("ID %q is not the hash of the bytes", d.ID())
	}
}

// Every pair of offsets is a span where both are borders of characters, the range is not empty and lies in the text.
func TestSpanAtTakesEveryPlaceAndNoOther(t *testing.T) {
	for name, text := range texts {
		if len(text) > 200 {
			continue
		}
		d := document(t, text)
		border := func(i int) bool { return i == len(text) || utf8.RuneStart(text[i]) }
		for start := -1; start <= len(text)+1; start++ {
			for end := -1; end <= len(text)+1; end++ {
				good := 0 <= start && start < end && end <= len(text) && border(start) && border(end)
				sp, err := d.SpanAt(start, end)
				switch {
				case good && (err != nil || sp.Text() != text[start:end] || sp.Start() != start || sp.End() != end || sp.Document() != d):
					t.Fatalf("%s: SpanAt(%d, %d) = %v, %v", name, start, end, sp, err)
				case !good && (!errors.Is(err, ErrBadSpan) || !sp.IsZero()):
					t.Fatalf("%s: SpanAt(%d, %d) = %v, %v; want ErrBadSpan", name, start, end, sp, err)
				}
			}
		}
	}
	if !panics(func() { document(t, "word").Span(3, 2) }) {
		t.Error("Span of no place did not panic")
	}
}

// Code points are counted as a loop over the text counts them, in both directions.
func TestCodePointsAgreeWithANaiveCount(t *testing.T) {
	for name, text := range texts {
		d := document(t, text)
		n := 0
		for i := range text {
			if got := d.runes(i); got != n {
				t.Fatalf("%s: %d code points before byte %d, want %d", name, got, i, n)
			}
			if got := d.bytesAt(n); got != i {
				t.Fatalf("%s: code point %d at byte %d, want %d", name, n, got, i)
			}
			n++
		}
		if d.runes(len(text)) != n || d.bytesAt(n) != len(text) {
			t.Errorf("%s: the end is %d, %d; want %d, %d", name, d.runes(len(text)), d.bytesAt(n), n, len(text))
		}
		for _, beyond := range []int{n + 1, n + 300, 1 << 31, 1<<31 + 1, 1 << 32, 1<<32 + 1, 1<<62 + 1} {
			if got := d.bytesAt(beyond); got != -1 {
				t.Errorf("%s: code point %d at byte %d, want -1", name, beyond, got)
			}
		}
	}
}

func TestPositionCountsLinesAndCodePointsFromOne(t *testing.T) {
	for name, text := range texts {
		d := document(t, text)
		line, col := 1, 1
		for i, r := range text {
			if l, c := d.Position(i); l != line || c != col {
				t.Fatalf("%s: byte %d at %d:%d, want %d:%d", name, i, l, c, line, col)
			}
			col++
			if r == '\n' {
				line, col = line+1, 1
			}
		}
		if l, c := d.Position(len(text)); l != line || c != col {
			t.Errorf("%s: the end at %d:%d, want %d:%d", name, l, c, line, col)
		}
	}
}

func TestTrim(t *testing.T) {
	d := document(t, "  said\u00a0\n\n yes ")
	for _, c := range []struct {
		start, end int
		want       string
	}{
		{0, 6, "said"}, {0, 8, "said"}, {0, len(d.Text()), "said\u00a0\n\n yes"}, {2, 4, "sa"}, {6, 10, ""}, {0, 0, ""},
	} {
		sp, ok := d.Trim(c.start, c.end)
		if ok != (c.want != "") || sp.Text() != c.want {
			t.Errorf("Trim(%d, %d) = %q, %v; want %q", c.start, c.end, sp.Text(), ok, c.want)
		}
	}
}
