package lang

import "strings"

// Tokens is what syntax knows of a language to find tokens and sentences. All words are in lower case; abbreviations stand
// without their last stop.
type Tokens struct {
	Titles        Words    // abbreviations before a name, which never end a sentence: "dr", "h.e"
	Abbreviations Words    // other abbreviations that keep their stop; they end a sentence where one of Starters follows
	Measures      Words    // abbreviations that keep their stop unless a capital follows: "km", "etc"
	Suffixes      Words    // abbreviations with stops that behind a comma end what they belong to: "d.c", "ph.d"
	Hours         Words    // abbreviations behind the time of day, which end a sentence where one of Offices follows
	Offices       Words    // words that begin somebody's office
	BeforeNumber  Words    // words that keep a stop only before a number: "no", "art"
	Starters      Words    // words that with a capital begin a sentence rather than go on with a name
	Clitics       []string // word ends that are tokens of their own, the apostrophe as "'": "n't", "'s"
	Elisions      Words    // words that begin with an apostrophe of their own: "'em"
	Fused         Splits   // words without an apostrophe that are two tokens: "cannot"
	Prefixes      Words    // what keeps its hyphen: "anti" of "anti-drug"
	Units         Words    // what is split off a number: "km" of "5km"
	Signs         Words    // runs of marks that are one token
}

// Words is a set of words.
type Words map[string]bool

// Splits says at which byte a word is split.
type Splits map[string]int

// set is the set of words in s, parted by white space.
func set(s string) Words {
	w := Words{}
	for word := range strings.FieldsSeq(s) {
		w[word] = true
	}
	return w
}

// Sources: tokens with a stop in the training parts of UD English EWT and GUM; titles and offices of official texts.
var englishTokens = Tokens{
	Titles: set(`mr mrs ms messrs mme mmes mlle dr drs prof profs rev revd fr hon rt h.e h.r.h h.h h.m hrh
		gen brig maj col lt capt cmdr adm sgt cpl pvt pfc cpt ltc gens cols
		pres gov govs sen sens rep reps amb asst dep min supt insp eng ing arch atty mgr msgr archbp bp
		b vs v cf viz e.g i.e eg ie ca approx abp`),
	Abbreviations: set(`u.s u.s.a u.k u.n u.a.e e.u d.c l.a n.y u.s.s.r d.p.r.k r.o.k p.r.c r.o p.r
		a.m p.m b.c a.d c.e b.c.e ph.d m.d m.a b.a m.sc b.sc ll.b ll.m d.phil m.p m.b.a j.d esq jr sr snr jnr
		inc corp co ltd plc bros assn dept est govt univ al n.b p.s a.k.a ibid seq
		jan feb mar apr jun jul aug sept sep oct nov dec mon tue tues wed thu thur thurs fri sat
		ave blvd rd st mt ft hwy sq bldg attn encl
		ed eds trans repr vol vols incl excl esp cont div
		ala ariz ark calif colo conn fla ga ky md mich minn mont neb nev okla tenn tex va vt wis wyo`),
	Measures: set(`etc kg km cm mm lb lbs oz yd hrs mins yr yrs mph kph bn mn tn mil`),
	Suffixes: set(`d.c n.y n.j n.h n.m n.c s.c n.d s.d r.i w.va b.c ph.d m.d j.d m.a b.a m.sc b.sc ll.m ll.b d.phil m.b.a m.p
		m.p.a s.j o.p l.l.c p.l.l.c p.c l.l.p a.i`),
	Hours: set("a.m p.m"),
	Offices: set(`president vice secretary undersecretary deputy assistant minister prime premier chancellor foreign defense
		defence ambassador envoy special senator governor representative congressman king queen sultan emir amir sheikh
		ayatollah pope cardinal general admiral colonel spokesperson spokesman chairman chairwoman director commissioner high
		leader leaders presidents ministers secretaries`),
	BeforeNumber: set(`no nos art arts sec secs para paras p pp ch chap fig figs vol vols ref reg res cap app annex
		doc docs op ser pt pts tel fax ext item cl rm jan feb mar apr jun jul aug sep sept oct nov dec ca c circa
		approx r v nr bk vs`),
	Starters: set(`the a an this that these those there here he she it they we you i his her its their our my your
		in on at by for from with to of as after before during since until while when where who what why how which
		if although though because but and or nor so yet however moreover furthermore meanwhile also both all some
		many most several no not each every any other another such earlier later today yesterday tomorrow now then
		according under over among between about against despite following regarding concerning including
		is are was were has have had do does did will would can could may might must shall should let please
		mr mrs ms dr additionally finally first second third once well only even still instead thus therefore`),
	Clitics:  []string{"n't", "'s", "'m", "'d", "'re", "'ve", "'ll"},
	Elisions: set(`'em 'til 'till 'tis 'twas 'cause 'bout 'round 'n`),
	Fused: Splits{"cannot": 3, "gonna": 3, "gotta": 3, "wanna": 3, "lemme": 3, "gimme": 3, "dont": 2, "didnt": 3, "doesnt": 4,
		"isnt": 2, "wasnt": 3, "arent": 3, "werent": 4, "havent": 4, "hasnt": 3, "hadnt": 3, "couldnt": 5, "wouldnt": 5, "shouldnt": 6,
		"thats": 4, "theres": 5, "whats": 4, "youre": 3, "theyre": 4, "ive": 1, "youve": 3, "youll": 3, "theyll": 4,
		"wont": 2, "cant": 2, "aint": 2, "outta": 3},
	Prefixes: set(`anti arch bi co counter cross de e ex extra hyper inter intra mega meta micro mid mini mis mono multi
		neo non over post pre pro proto pseudo re semi socio sub super trans tri ultra un uni`),
	Units: set(`am pm a.m p.m km m cm mm kg mg lb lbs oz ft in mph kph kw mw gw kwh mwh gwh kv hz mhz ghz kb mb gb tb
		bn mn tn k º min hrs ml ha bps`),
	Signs: set(":) :( ;) :-) :-( ;-) :D :P =) ^_^ :/ :-/ -> => <-"),
}

// Ordinal reports whether a word in small letters numbers the points of a list: "first", "secondly".
func Ordinal(w string) bool { return englishOrdinals[w] }

var englishOrdinals = words(`first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth
	firstly secondly thirdly fourthly fifthly lastly finally`)
