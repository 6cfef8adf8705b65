package syntax_test

import (
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/internal/eval"
	"github.com/readout-project/readout/lang"
	"github.com/readout-project/readout/syntax"
)

// document is text as a document whose blocks are its paragraphs.
func document(t testing.TB, text string) *doc.Document {
	t.Helper()
	d, err := doc.NewDocument(doc.Origin{Source: "-"}, []byte(text), text, eval.Paragraphs)
	if err != nil {
		t.Fatal(err)
	}
	return d
}

// words are the tokens of text, parted by blanks, "+" before those that are joined to the one before, "|" between
// sentences.
func words(t testing.TB, text string) string {
	t.Helper()
	var b strings.Builder
	for i, s := range syntax.Sentences(document(t, text), &lang.English) {
		if i > 0 {
			b.WriteString(" |")
		}
		for j, tok := range s.Tokens {
			if i+j > 0 {
				b.WriteByte(' ')
			}
			if tok.Joined {
				b.WriteByte('+')
			}
			b.WriteString(tok.Text())
		}
	}
	return b.String()
}

func TestTokens(t *testing.T) {
	for _, c := range []struct{ in, want string }{
		{"", ""},
		{" \n\t", ""},
		{"They don't. They can’t.", "They do +n't . | They ca +n’t ."},
		{"It cannot wait", "It can +not wait"},
		{"Iraq's and the leaders' views", "Iraq +'s and the leaders +' views"},
		{"the '90s, the 1990s and the 1990's", "the '90s , the 1990s and the 1990's"},
		{"He said 'the two sides' and left", "He said ' the two sides ' and left"},
		{"He said ‘the two sides’ and left", "He said ‘ the two sides ’ and left"},
		{"The Sultan’s ‘neighbours’ and the neighbours’ word", "The Sultan +’s ‘ neighbours ’ and the neighbours +’ word"},
		{"Chargé d'Affaires and O'Brien", "Chargé d'Affaires and O'Brien"},
		{"well-known anti-drug e-mail co-operation", "well - known anti-drug e-mail co-operation"},
		{"UN-led and non-UN", "UN - led and non-UN"},
		{"Al-Suwaidi, Trans-Atlantic", "Al - Suwaidi , Trans-Atlantic"},
		{"$5 and US$12bn and €3.5m and 5%", "$ 5 and US$ 12 bn and € 3.5 m and 5 %"},
		{"1,200,000 people, 3.5 per cent", "1,200,000 people , 3.5 per cent"},
		{"10 a.m. and 10am and 10:30", "10 a.m. and 10 am and 10:30"},
		{"500km, 5kg, 40°C", "500 km , 5 kg , 40 ° C"},
		{"on 29/04/2023, 29.04.2023 and 2023-04-29", "on 29/04/2023 , 29.04.2023 and 2023-04-29"},
		{"2010-2015 and 9–10 May", "2010 - 2015 and 9 – 10 May"},
		{"Tel. +98 21 6439-1000 or 202-647-1000", "Tel. +98 21 6439 - 1000 or 202-647-1000"},
		{"resolution 2231 (2015), S/RES/2231", "resolution 2231 ( 2015 ) , S/RES/2231"},
		{"and/or he/she 24/7", "and / or he / she 24/7"},
		{"see https://www.example.org/a?b=c.", "see https://www.example.org/a?b=c ."},
		{"(www.example.org/x), press@example.org.", "( www.example.org/x ) , press@example.org ."},
		{"#Peace @minister AT&T R&D", "#Peace @minister AT&T R&D"},
		{"wait... no… so", "wait ... no … so"},
		{"a -- b — c–d", "a -- b — c – d"},
		{"J. R. Smith, J.R. Smith, H.E. Dr. Ali", "J. R. Smith , J.R. Smith , H.E. Dr. Ali"},
		{"H.E.Dr.Khalid and St.Petersburg", "H.E. Dr. Khalid and St. Petersburg"},
		{"No. 5, No.5 and Art. 3", "No. 5 , No. 5 and Art. 3"},
		{"رئیس‌جمهور said سلام، twice", "رئیس‌جمهور said سلام ، twice"},
		{"习近平主席 said 你好。", "习近平主席 said 你好 。"},
		{"the Qur’an and Ba'ath", "the Qur’an and Ba'ath"},
		{"a👍🏻b", "a 👍 🏻 b"},
		{"[...] (…) 1st", "[...] ( … ) 1st"},
		{"the counterrevolutionarinesses' and Counterrevolutionaryhood’s end", "the counterrevolutionarinesses +' and Counterrevolutionaryhood +’s end"},
		{"Henry V. He won. Roe v. Wade", "Henry V . | He won . | Roe v. Wade"},
		{"5 km. Present-day", "5 km . | Present - day"},
		{"Mr.\n                         Smith", "Mr. Smith"},
		{"co\u00adoperate", "co\u00adoperate"},
		{"...", "..."},
		{". a", ". a"},
		{"'", "'"},
	} {
		if got := words(t, c.in); got != c.want {
			t.Errorf("%q\n got %s\nwant %s", c.in, got, c.want)
		}
	}
}

func TestSentencesKnowTheirBlock(t *testing.T) {
	text := "Kicker\n\nTitle. Of two\n\nA. Body text.\n\nShare\n\nMore."
	kinds := []doc.BlockKind{doc.Kicker, doc.Title, doc.Body, doc.Furniture, doc.Body}
	d, err := doc.NewDocument(doc.Origin{}, nil, text, func(d *doc.Document) doc.Layout {
		l := eval.Paragraphs(d)
		for i := range l.Blocks {
			l.Blocks[i].Kind = kinds[i]
		}
		return l
	})
	if err != nil {
		t.Fatal(err)
	}
	type place struct {
		text  string
		block int
		head  bool
	}
	var got []place
	for _, s := range syntax.Sentences(d, &lang.English) {
		got = append(got, place{s.Text(), s.Block, s.Head})
	}
	want := []place{{"Kicker", 0, true}, {"Title.", 1, true}, {"Of two", 1, true}, {"A. Body text.", 2, false}, {"More.", 4, false}}
	if !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

// FuzzSentences holds the law: tokens ordered, inside their sentence, nothing lost but white space.
func FuzzSentences(f *testing.F) {
	for _, s := range []string{
		"", "He said: “No.” He left.", "...a b", "U.S.A. The", "don't can't ’s ‘’ ''", "1. (a) ii) 3.5.2.", "x\u200cy\u0301 \xef\xbb\xbf",
		"http://a.b/?.)”", "a@b.c a@", ". . .", "'90s'", "No.5 J.R.R.T", "A/1/B-2", "\u00a0[1][2] ]", "l' '' ’’’", "5'10\"km",
	} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, text string) {
		if !utf8.ValidString(text) {
			t.Skip()
		}
		checkLaw(t, text)
	})
}

// TestLongWords holds the same law where a chunk is cut.
func TestLongWords(t *testing.T) {
	for _, unit := range []string{"a.", "'", "é", "a-", "1,", "[1]", "a@b.", "http://", "…", "ا‌", "x/"} {
		checkLaw(t, strings.Repeat(unit, 2500))
	}
}

func checkLaw(t *testing.T, text string) {
	var b strings.Builder
	end := 0
	for _, s := range syntax.Sentences(document(t, text), &lang.English) {
		if len(s.Tokens) == 0 {
			t.Fatal("a sentence without tokens")
		}
		for i, tok := range s.Tokens {
			if tok.Start() < end || !s.Contains(tok.Span) {
				t.Fatalf("token %q at %d is out of order or outside its sentence", tok.Text(), tok.Start())
			}
			if strings.ContainsFunc(tok.Text(), unicode.IsSpace) {
				t.Fatalf("white space in token %q", tok.Text())
			}
			if tok.Joined && (i == 0 || tok.Start() != end) {
				t.Fatalf("token %q is joined to nothing", tok.Text())
			}
			end = tok.End()
			b.WriteString(tok.Text())
		}
	}
	if want := strings.Join(strings.Fields(text), ""); b.String() != want {
		t.Fatalf("tokens %q of text %q", b.String(), want)
	}
}

// prose is text in the manner of an official statement.
const prose = `The President received H.E. Dr. Khalid Al-Mutairan, Foreign Minister of the State, at 10 a.m. on 29 April 2023. He said:
“Our two countries' trade exceeded US$ 12.5 billion, and we don't intend to stop there.” Asked about U.S. sanctions under
resolution 2231 (2015), the Minister answered that no one could “close the strait with a pen”. `

func BenchmarkSentences(b *testing.B) {
	for _, c := range []struct{ name, text string }{
		{"prose", strings.Repeat(strings.Repeat(prose, 3)+"\n\n", 40)},
		{"one line of 10 MB", strings.Repeat(strings.Join(strings.Fields(prose), " ")+" ", 10<<20/len(prose))},
		{"one word of 10 MB", strings.Repeat("x", 10<<20)},
		{"stops", strings.Repeat("a.", 1<<20)},
		{"apostrophes", strings.Repeat("'", 1<<20)},
		{"hyphens", strings.Repeat("1-A/", 1<<19)},
		{"at signs", strings.Repeat("a-@", 1<<19)},
		{"brackets", strings.Repeat(".) ", 1<<19)},
		{"brackets without blanks", strings.Repeat(".)", 1<<19) + "a"},
		{"stops and blanks", strings.Repeat("J."+strings.Repeat(" ", 70), 1<<14)},
	} {
		d := document(b, c.text)
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				syntax.Sentences(d, &lang.English)
			}
		})
	}
}

// TestLinesWithoutStops looks at how a line without stops is cut: behind a comma where one is near, with nothing lost.
func TestLinesWithoutStops(t *testing.T) {
	for _, c := range []struct{ words, last string }{{"the dam holds, and ", ","}, {"the dam holds and ", "and"}} {
		d := document(t, strings.TrimSpace(strings.Repeat(c.words, 500)))
		ss := syntax.Sentences(d, &lang.English)
		tokens := 0
		for i, s := range ss {
			tokens += len(s.Tokens)
			if len(s.Tokens) > 600 {
				t.Errorf("sentence %d has %d tokens", i, len(s.Tokens))
			}
			if last := s.Tokens[len(s.Tokens)-1].Text(); i < len(ss)-1 && c.last == "," && last != "," {
				t.Errorf("sentence %d ends with %q", i, last)
			}
		}
		if want := 500 * (len(strings.Fields(c.words)) + strings.Count(c.words, ",")); tokens != want {
			t.Errorf("%d tokens of %d", tokens, want)
		}
	}
}
