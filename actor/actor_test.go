package actor

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// page is a text laid out by hand: paragraphs are parted by empty lines, sentences by line ends; "# " begins a title.
// Tokens are cut at blanks, marks and before "'s": enough for the rules, which must not depend on more.
func page(t testing.TB, country doc.Code, text string) (*doc.Document, []doc.Parse) {
	t.Helper()
	layout := func(d *doc.Document) doc.Layout {
		l := doc.Layout{Publisher: &doc.Publisher{Name: doc.Value[string]{V: "Press office"}, Country: country, Basis: doc.Given}}
		at := 0
		for _, p := range strings.Split(text, "\n\n") {
			if sp, ok := d.Trim(at, at+len(p)); ok {
				kind := doc.Body
				if strings.HasPrefix(p, "# ") {
					kind = doc.Title
				}
				l.Blocks = append(l.Blocks, doc.Block{Span: sp, Kind: kind})
			}
			at += len(p) + 2
		}
		return l
	}
	d, err := doc.NewDocument(doc.Origin{Source: "test", MediaType: "text/plain"}, []byte(text), text, layout)
	if err != nil {
		t.Fatal(err)
	}
	return d, sentences(d)
}

var tokenPattern = regexp.MustCompile(`(?:\p{L}\.)+|\p{L}[\p{L}\p{M}'’-]*[\p{L}\p{M}]|[\p{L}\d]+|[^\s]`)

func sentences(d *doc.Document) []doc.Parse {
	var ps []doc.Parse
	for i, b := range d.Layout().Blocks {
		at := b.Start()
		for _, s := range strings.Split(b.Text(), "\n") {
			p := doc.Parse{Sentence: doc.Sentence{Block: i, Head: b.Kind == doc.Title}}
			for _, m := range tokenPattern.FindAllStringIndex(s, -1) {
				if b.Kind == doc.Title && m[0] == 0 {
					continue // "#"
				}
				p.Tokens = append(p.Tokens, doc.Token{Span: d.Span(at+m[0], at+m[1])})
			}
			if len(p.Tokens) > 0 {
				p.Span = p.Words(0, len(p.Tokens)-1)
				ps = append(ps, p)
			}
			at += len(s) + 1
		}
	}
	return ps
}

// told is an actor in one line: "Anna Vik NOR: Minister of Trade NOR; …".
func told(a doc.Actor) string {
	s := a.Name.V
	if a.Country != "" {
		s += " " + string(a.Country)
	}
	for i, r := range a.Roles {
		s += []string{"; ", ": "}[btoi(i == 0)] + strings.TrimSpace(r.Office.V+" "+string(r.Country))
	}
	return s
}

func btoi(b bool) int {
	if b {
		return 1
	}
	return 0
}

func people(as []doc.Actor) []string {
	var out []string
	for _, a := range as {
		if a.Kind == doc.Person {
			out = append(out, told(a))
		}
	}
	return out
}

func TestPeople(t *testing.T) {
	for _, c := range []struct {
		name string
		own  doc.Code
		text string
		want []string
	}{
		{"demonym before the office", "", "Norwegian Prime Minister Anna Vik arrived.", []string{"Anna Vik NOR: Prime Minister NOR"}},
		{"country behind the office", "", "President of Chile Pedro Rojas Soto said so.", []string{"Pedro Rojas Soto CHL: President CHL"}},
		{"country behind the name", "", "They met Chancellor Ida Brandt of Austria today.", []string{"Ida Brandt AUT: Chancellor AUT"}},
		{"possessive", "", "Peru's Foreign Minister Luis Vega spoke.", []string{"Luis Vega PER: Foreign Minister PER"}},
		{"office behind the name", "", "Mr. Omar Said, the Minister of Water and Energy of Chad, said no.", []string{"Omar Said TCD: Minister of Water and Energy TCD"}},
		{"name behind the office", "", "The Ambassador of Ghana to Kenya, Ms. Efua Mensah, was present.", []string{"Efua Mensah GHA: Ambassador to Kenya GHA"}},
		{"each his own, office behind", "", "In a meeting attended by Mr Ali Haidar, the President of Malta, Mr Tomas Lind, the President of Latvia, said yes.",
			[]string{"Ali Haidar MLT: President MLT", "Tomas Lind LVA: President LVA"}},
		{"each his own, office before", "", "It was attended by the President of Malta, Mr Ali Haidar, the President of Latvia, Mr Tomas Lind, and the King of Tonga, Mr Sione Fono.",
			[]string{"Ali Haidar MLT: President MLT", "Tomas Lind LVA: President LVA", "Sione Fono TON: King TON"}},
		{"the office is the subject of the next clause", "", "In a meeting with Mr Tomas Lind, the President of Malta said yes.",
			[]string{"Tomas Lind", "President of Malta MLT: President MLT"}},
		{"two posts", "QAT", "HE Deputy Prime Minister and Minister of Trade Sheikh Nasser bin Ali Al-Kaabi opened the fair.",
			[]string{"Nasser bin Ali Al-Kaabi QAT: Deputy Prime Minister QAT; Minister of Trade QAT"}},
		{"two men, one and", "USA", "The Secretary and Foreign Minister Rui Prado of Portugal agreed.", []string{"Rui Prado PRT: Foreign Minister PRT"}},
		{"the own president", "KOR", "President Nam Do-yun held a meeting.\nPresident Nam said it was good.", []string{"Nam Do-yun KOR: President KOR"}},
		{"a foreign president without his country", "TUR", "President Cem Aydın spoke.\nHe had told President Orlov on Monday that it was late.",
			[]string{"Cem Aydın TUR: President TUR", "Orlov: President"}},
		{"a side", "QAT", "On the Finnish side, it was attended by President Aino Salo and Minister of Trade Pekka Niemi.",
			[]string{"Aino Salo FIN: President FIN", "Pekka Niemi FIN: Minister of Trade FIN"}},
		{"former and acting", "", "Former President of Iceland Jon Olafs and Acting Foreign Minister of Fiji Sera Tuki met.",
			[]string{"Jon Olafs ISL: Former President ISL", "Sera Tuki FJI: Acting Foreign Minister FJI"}},
		{"elect", "", "President-elect Marta Ruiz of Ecuador called.", []string{"Marta Ruiz ECU: President-elect ECU"}},
		{"of an organisation", "NOR", "The Secretary General of the OECD, Mr. Jan Kuiper, took part.", []string{"Jan Kuiper: Secretary General of the OECD"}},
		{"to another's prime minister", "SWE", "Ms. Ida Holm, the adviser to the Danish Prime Minister, spoke.", []string{"Ida Holm DNK: adviser DNK"}},
		{"one post for several", "", "The Ministers of Finance, Ana Reis of Portugal and Pau Serra of Andorra, were told.",
			[]string{"Ana Reis PRT: Minister of Finance PRT", "Pau Serra AND: Minister of Finance AND"}},
		{"department and name without a comma", "", "Minister of State for Europe and North America Ben Harlow of the United Kingdom spoke.",
			[]string{"Ben Harlow GBR: Minister of State for Europe and North America GBR"}},
		{"short forms", "", "Sheikh Hamad bin Isa Al Rumaihi spoke.\nSheikh Hamad left.\nDr. Al-Rumaihi came back.", []string{"Hamad bin Isa Al Rumaihi"}},
		{"spellings", "", "Dr. Sami al-Hakimi spoke.\nDr. al-Hakeemi left.", []string{"Sami al-Hakimi"}},
		{"one surname, two people", "", "Mr. Karl Berg met Ms. Lena Berg.\nMs. Berg smiled.", []string{"Karl Berg", "Lena Berg"}},
		{"a signature", "ISL", "I regret this.\n\nThe Minister of Justice,\nEyvor Jons", []string{"Eyvor Jons ISL: Minister of Justice ISL"}},
		{"greetings conveyed", "IRQ", "Mr. Nabil Qasim, the Ambassador of Oman, conveyed the greetings of His Majesty Sultan Faris to the President.",
			[]string{"Nabil Qasim OMN: Ambassador OMN", "Faris OMN: Sultan OMN"}},
		{"hers", "", "Ms. Kari Lie, the Prime Minister of Norway, spoke.\nShe sent her Special Envoy, Nils Dahl, to the talks.",
			[]string{"Kari Lie NOR: Prime Minister NOR", "Nils Dahl NOR: Special Envoy NOR"}},
		{"an office that acts", "", "A spokesman for the Ministry of Defence of Iraq said that it was over.",
			[]string{"spokesman for the Ministry of Defence of Iraq IRQ: spokesman for the Ministry of Defence of Iraq IRQ"}},
		{"the chief of the page, unnamed", "GBR", "The Prime Minister spoke to the President of Peru, Ana Solis, today.", []string{"Prime Minister GBR: Prime Minister GBR", "Ana Solis PER: President PER"}},
		{"whose decision it was", "USA", "President Rafael Ibarra and Vice President Luz Paz's decision to go on is a mistake.", []string{"Rafael Ibarra: President", "Luz Paz: Vice President"}},
		{"beside the subject", "USA", "President Moss and Prime Minister Sato Ken agreed.", []string{"Moss USA: President USA", "Sato Ken: Prime Minister"}},
		{"a name that is all hyphen", "", "Dr. Sami al-Hakimi spoke.\nMr. al-Azmi left.", []string{"Sami al-Hakimi", "al-Azmi"}},
		{"two surnames no administration", "", "Mr. Karl Berg spoke.\nThe Berg-Salo Administration agreed.", []string{"Karl Berg"}},
		{"small letters", "", "Sergei Volk, foreign minister of Serbia, spoke.\nForeign Minister Cho Son spoke too.", []string{"Sergei Volk SRB: foreign minister SRB", "Cho Son: Foreign Minister"}},
		{"letters behind the name", "", "The Minister for Trade, Mary Quin TD, spoke.", []string{"Mary Quin: Minister for Trade"}},
		{"second minister", "", "H.E. Dato' Haris Amin, Minister of Finance II of Brunei Darussalam, spoke.", []string{"Haris Amin BRN: Minister of Finance II BRN"}},
		{"another's president", "", "Kim Song, general secretary of the party and president of the council of Fiji, met Ana Vuki, the foreign minister of Tonga.\nHe thanked President Orlov.",
			[]string{"Ana Vuki TON: foreign minister TON", "Orlov: President"}},
		{"an office in passing", "", "Talks with the Speaker of the Polish Parliament, long planned, did not take place.", nil},
		{"places and things are nobody", "", "The ship Blue Pearl left Port Harbour for New Haven.\nThe Great Lake Agreement was signed.", nil},
	} {
		t.Run(c.name, func(t *testing.T) {
			d, ps := page(t, c.own, c.text)
			if got := people(Find(d, ps, &lang.English)); !slices.Equal(got, c.want) {
				t.Errorf("%s\ngot  %s\nwant %s", c.text, strings.Join(got, " | "), strings.Join(c.want, " | "))
			}
		})
	}
}

func TestOthers(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string // kind, name, country, code
	}{
		{"The Islamic Republic of Iran and Iraqis met; the Iranian side agreed.", []string{"country Iran IRN IRN", "country Iraq IRQ IRQ"}},
		{"The U.S.-Russia agenda came up.", []string{"country United States USA USA", "country Russia RUS RUS"}},
		{"Viet Nam, the Lao People’s Democratic Republic and Côte d'Ivoire.", []string{"country Vietnam VNM VNM", "country Laos LAO LAO", "country Côte d’Ivoire CIV CIV"}},
		{"We met in Paris and Rome.", nil},
		{"Paris rejected this, while a train left from Rome.", []string{"country France FRA FRA"}},
		{"It leaves us with turkey and china.", nil},
		{"The Latin American partners and the South China Sea.", nil},
		{"The Ministry of Foreign Affairs of Chile replied.", []string{"organization Ministry of Foreign Affairs of Chile CHL CHLGOV", "country Chile CHL CHL"}},
		{"The Ministry of Foreign Affairs replied.", []string{"organization Ministry of Foreign Affairs NOR NORGOV"}},
		{"NATO and the United Nations Security Council.", []string{"organization NATO  IGOWSTNAT", "organization United Nations Security Council  IGOUNO"}},
		{"The Houthi militia and the Supreme Court of Kenya.", []string{"group Houthi militia YEM YEMREB", "organization Supreme Court of Kenya KEN KENJUD", "country Kenya KEN KEN"}},
		{"Palestinian President Sami Darwish.", []string{"country Palestinian Territories PSE PSE", "person Sami Darwish PSE PSEGOV"}},
	} {
		d, ps := page(t, "NOR", c.text)
		var got []string
		for _, a := range Find(d, ps, &lang.English) {
			got = append(got, fmt.Sprintf("%s %s %s %s", a.Kind, a.Name.V, a.Country, a.Code))
		}
		slices.Sort(got)
		want := slices.Clone(c.want)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%s\ngot  %q\nwant %q", c.text, got, want)
		}
	}
}

// TestReference reads texts in which [words|Name] says whom the words mean, [words|A+B] two, and [words|-] nobody.
func TestReference(t *testing.T) {
	for _, c := range []struct {
		name, text string
		own        doc.Code
	}{
		{"he is the subject", "Mr Ola Berg, the Foreign Minister of Norway, met Mr Tore Lund of Denmark.\n[He|Ola Berg] said that [he|Ola Berg] was glad.", ""},
		{"she and he", "Mr Ola Berg met Ms Ida Holm.\n[She|Ida Holm] thanked [him|Ola Berg].\n[He|Ola Berg] smiled.", ""},
		{"before the name", "In [his|Ola Berg] meeting with Mr Tore Lund, Mr Ola Berg said yes.", ""},
		{"for her part", "Mr Ola Berg met Ms Ida Holm, the President of Finland.\nFor [her|Ida Holm] part, [the President of Finland|Ida Holm] agreed.", ""},
		{"the own president", "President Nam Do-yun met President Aino Salo of Finland.\nPresident Salo spoke.\n[The President|Nam Do-yun] replied.", "KOR"},
		{"the one named last", "Secretary of State Eve Moss met Kenyan President Juma Otieno.\nLater she met Somali President Abdi Warsame.\nShe urged [the President|Abdi Warsame] to act.", ""},
		{"by country", "President Nam Do-yun met President Aino Salo of Finland.\n[The Finnish President|Aino Salo] and [the Finnish leader|Aino Salo] spoke.", "KOR"},
		{"the other minister", "Foreign Minister Ola Berg met Foreign Minister Ida Holm of Sweden.\n[The Swedish minister|Ida Holm] agreed.", "NOR"},
		{"head of state", "President Nam Do-yun spoke.\n[The Head of State|Nam Do-yun] left.", "KOR"},
		{"both", "President Nam Do-yun met President Aino Salo of Finland.\n[The two leaders|Nam Do-yun+Aino Salo] agreed.\n[They|Nam Do-yun+Aino Salo] signed, and [both sides|Nam Do-yun+Aino Salo] smiled.", "KOR"},
		{"the other one", "President Nam Do-yun met President Aino Salo of Finland.\nPresident Nam thanked [his Finnish counterpart|Aino Salo].\n[Her counterpart|Nam Do-yun] left.", "KOR"},
		{"a style", "His Majesty King Tupou of Tonga met Mr Ola Berg.\n[His Majesty|Tupou] thanked [him|Ola Berg].", ""},
		{"who", "Ms Ida Holm received Mr Ola Berg, who gave [her|Ida Holm] [his|Ola Berg] book.", ""},
		{"in a quotation", "Mr Ola Berg met Mr Tore Lund.\n“[He|-] is my friend,” [he|Ola Berg] said.", ""},
		{"the council", "The Ministerial Council met.\n[The Council|Ministerial Council] agreed.", ""},
		{"the council, not the one in passing", "The Ministerial Council of the Gulf States met.\n[The Council|Ministerial Council of the Gulf States] would resort to the Security Council.\n[The Council|Ministerial Council of the Gulf States] agreed.", ""},
		{"they of a body", "The members of the Security Council met.\nThe Security Council agreed.\n[They|Security Council] left.", ""},
	} {
		t.Run(c.name, func(t *testing.T) { checkReference(t, c.own, c.text) })
	}
}

var marked = regexp.MustCompile(`\[([^|\]]+)\|([^\]]+)\]`)

func checkReference(t *testing.T, own doc.Code, text string) {
	t.Helper()
	type want struct {
		start, end int
		names      []string
	}
	var wants []want
	plain, at := "", 0
	for _, m := range marked.FindAllStringSubmatchIndex(text, -1) {
		plain += text[at:m[0]]
		w := want{start: len(plain)}
		plain += text[m[2]:m[3]]
		w.end = len(plain)
		if names := text[m[4]:m[5]]; names != "-" {
			w.names = strings.Split(names, "+")
		}
		wants, at = append(wants, w), m[1]
	}
	plain += text[at:]
	d, ps := page(t, own, plain)
	as := Find(d, ps, &lang.English)
	for _, w := range wants {
		var got []string
		for _, a := range as {
			if slices.ContainsFunc(a.Mentions, func(m doc.Mention) bool { return m.At().Start() == w.start && m.At().End() == w.end }) {
				got = append(got, a.Name.V)
			}
		}
		slices.Sort(got)
		slices.Sort(w.names)
		if !slices.Equal(got, w.names) {
			t.Errorf("%q at %d of\n%s\ngot %q, want %q", plain[w.start:w.end], w.start, plain, got, w.names)
		}
	}
}

func TestTitlesAndMentions(t *testing.T) {
	d, ps := page(t, "", "H.E. Dr. Omar Said, the President of Chad, spoke.\nDr. Said left.\nThe President left too.")
	a := Find(d, ps, &lang.English)[0]
	if len(a.Titles) != 2 || a.Titles[1].Text() != "Dr" {
		t.Errorf("titles %v", a.Titles)
	}
	var forms []doc.Form
	for _, m := range a.Mentions {
		forms = append(forms, m.Form)
	}
	if want := []doc.Form{doc.NameForm, doc.RoleForm, doc.NameForm, doc.RoleForm}; !slices.Equal(forms, want) {
		t.Errorf("forms %v, want %v", forms, want)
	}
	if a.Roles[0].At().Text() != "the President of Chad" || a.Roles[0].By() != ruleAfter {
		t.Errorf("role at %v by %s", a.Roles[0].At(), a.Roles[0].By())
	}
}

// TestLinesOfThePage reads what a layout leaves out of the sentences: the line that names the speaker, a byline, and the
// publisher that "the Ministry" means.
func TestLinesOfThePage(t *testing.T) {
	text := "Karl Berg, Minister of Finance\nThe following is attributable to Spokesperson Ida Holm:\nThe Ministry denies this."
	byline, line := strings.Index(text, "\n"), strings.LastIndex(text, "\n")
	d, err := doc.NewDocument(doc.Origin{}, []byte(text), text, func(d *doc.Document) doc.Layout {
		return doc.Layout{
			Publisher: &doc.Publisher{Name: doc.Value[string]{V: "Ministry of Finance of Norway"}, Basis: doc.Given},
			Blocks: []doc.Block{{Span: d.Span(0, byline), Kind: doc.Label}, {Span: d.Span(byline+1, line), Kind: doc.Furniture},
				{Span: d.Span(line+1, len(text)), Kind: doc.Body}},
		}
	})
	if err != nil {
		t.Fatal(err)
	}
	p := doc.Parse{Sentence: doc.Sentence{Block: 2, Span: d.Span(line+1, len(text))}}
	for _, m := range tokenPattern.FindAllStringIndex(text[line+1:], -1) {
		p.Tokens = append(p.Tokens, doc.Token{Span: d.Span(line+1+m[0], line+1+m[1])})
	}
	var got []string
	for _, a := range Find(d, []doc.Parse{p}, &lang.English) {
		got = append(got, told(a))
	}
	want := []string{"Karl Berg NOR: Minister of Finance NOR", "Ida Holm NOR: Spokesperson NOR", "Ministry of Finance of Norway NOR"}
	if !slices.Equal(got, want) {
		t.Errorf("got %q, want %q", got, want)
	}
}
