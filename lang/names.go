package lang

import (
	"slices"

	"github.com/readout-project/readout/doc"
)

// Names is what actor knows of a language: the words that people, offices, bodies and references are written with. All
// words are matched after Fold, so that case, accents, apostrophes and hyphens do not matter; what must be written in
// capitals says so.
type Names struct {
	Offices     []Office
	Modifiers   []string // before an office: "deputy", "former"
	Departments []string // what a minister is minister of, word by word: "foreign", "affairs"
	Honorifics  []Honorific
	Particles   []string // inside a name, written small: "bin", "van"
	Suffixes    []string // at the end of a name: "Jr", "II"
	Bodies      []Body
	BodyHeads   []BodyHead // last or first word of a body that no list has: "X Council", "Ministry of X"
	NotNames    []string   // written with a capital and no part of a person's name: months, regions, headline words
	Joiners     []string   // inside the name of a department or body: "of", "and", "the"
	Realms      []string   // the own country without its name: "the Republic"
	Counterpart []string
	Visitors    []string // for the guest of a meeting: "the visiting dignitary"
	Spokes      []string // nouns for one side that follow a demonym: "side", "delegation"
	Authority   []string // nouns that make a demonym stand for the government: "authorities", "government"
	Pronouns    []Pronoun
	Joint       []Joint
	Numbers     []string // before a joint reference: "two", "both"
	Places      []string // prepositions of place: a capital after one is a city
	Relations   []string // other prepositions
	Finite      []string // finite verbs that do not end in -ed: "said", "is"
	Headline    []string // verbs in the present, in headlines: "receives"
	Stances     []string // nouns of one's own attitude: "support", "commitment"
	Upholds     []string // verbs by which one speaks for one's own side: "reaffirmed"
	Meets       []string // words by which the text's own side meets the other: "met", "received", "with"
	Speaks      []string // verbs of saying, for names that stand bare
	Own         []string // possessives of the text's own side: "our"
	Articles    []string
	Presence    []string // "attended by": those named behind it are of the page's own side unless the text says otherwise
	Utterances  []string // "statement by": nouns for a text that has a speaker
	Conveys     []string // verbs of bringing greetings
	Thanks      []string // words of thanks and praise, of which "for his" goes with the one who is thanked
	Encounters  []string // verbs of meeting
	Talks       []string // nouns of meeting, before "with"
	Wide        []string // words in the names of bodies that are of many countries: "Caribbean", "international"
	Regions     []string // phrases with a country's word in them that name no country: "Latin American"
	Treaties    []string // what is named for the city where it was signed: "treaty of"
	Occasions   []string // what is named for the city where it takes place: "the Doha round"
	Greetings   []string // what one conveys from the head of one's own country
}

// Office is a post that a person holds.
type Office struct {
	Words string   // singular; the plural adds s to the word that Plural names
	Class Class    // posts of one class can stand for one another: "Premier" and "Prime Minister"
	Code  doc.Code // CAMEO role
	Of    doc.Code // the country, or body, whose post it is wherever the text does not say
	Sex   Sex
	Plain bool   // an everyday word ("head", "member"): an office only with a complement or a name
	Given bool   // also a first name: "Sultan" behind another title
	About string // the department that an abbreviation holds: "FM"
}

// Class is a kind of post.
type Class string

// The classes that rules ask for.
const (
	PresidentClass Class = "president"
	PremierClass   Class = "premier"
	MonarchClass   Class = "monarch"
	LeaderClass    Class = "leader"
	MinisterClass  Class = "minister"
	SecretaryClass Class = "secretary"
	SpokesClass    Class = "spokesperson"
	StateClass     Class = "head of state" // any head of state
	GovClass       Class = "head of government"
	NobleClass     Class = "noble" // "His Majesty", "His Holiness": a style that stands for the person
	PopeClass      Class = "pope"
	NationClass    Class = "nation" // of "the two countries", which are no people
)

// Sex is what a word tells of a person's sex; "" is nothing.
type Sex string

// The values of Sex.
const (
	Male   Sex = "m"
	Female Sex = "f"
)

// Honorific is a title that is no office and no part of a name.
type Honorific struct {
	Words  string
	Sex    Sex
	Style  bool     // may stand alone for a person known from the text: "His Majesty"
	Holder []Class  // then for a person of these posts
	Code   doc.Code // CAMEO role that it shows: MIL for a general
}

// Body is an organisation, an organised group or a part of one.
type Body struct {
	Names   string // separated by |, the first is the full one
	Code    doc.Code
	Country doc.Code
	Group   bool // an armed or political group
}

// BodyHead is a word that bodies are named with.
type BodyHead struct {
	Word  string
	Code  doc.Code // CAMEO role
	First bool     // the name goes on behind it: "Ministry of X"
	Short bool     // "the Council" can stand for a body named before
}

// Pronoun is a word that points to somebody.
type Pronoun struct {
	Word string
	Sex  Sex
	Case Case
	Many bool
}

// Case is the form of a pronoun.
type Case string

// The values of Case.
const (
	SubjectCase    Case = "subject"
	ObjectCase     Case = "object"
	PossessiveCase Case = "possessive"
)

// Joint is a noun that stands for two persons or sides after "the two", "both" or "the".
type Joint struct {
	Word  string
	Class Class // "" any
	Bare  bool  // "the leaders" will do, without a number
}

var englishNames = Names{
	Offices:     englishOffices,
	Modifiers:   fields("acting provisional regent former ex ousted deposed toppled overthrown deputy vice first second senior assistant interim caretaker outgoing incoming designate permanent special principal chief executive associate additional joint extraordinary plenipotentiary honorary current then late newly elected incumbent new visiting personal presidential parliamentary federal national general adjunct alternate"),
	Departments: englishDepartments,
	Honorifics:  englishHonorifics,
	Particles:   fields("bin ibn bint binti ben arap al el as ash an at ar abu abd abdul ould von van der den de del della di da das dos do du la le los las y e ter ten zu af ap ul ur ud st saint mac mc o san ag bar na te"),
	Suffixes:    fields("jr sr ii iii iv v vi vii viii ix x xi xii xiii xiv xv xvi xvii xviii xix xx xxi xxii xxiii"),
	Bodies:      slices.Concat(englishBodies, englishMovements, englishInstitutions),
	BodyHeads:   englishBodyHeads,
	NotNames:    englishNotNames,
	Joiners:     fields("of and the for on in with to &"),
	Realms:      []string{"republic", "state", "nation", "kingdom", "sultanate", "country", "union", "federation"},
	Counterpart: fields("counterpart colleague interlocutor host guest"),
	Visitors:    fields("guest dignitary visitor"),
	Spokes:      fields("side delegation party"),
	Authority:   fields("authorities government governments officials leadership regime administration people nation side occupation state"),
	Pronouns: []Pronoun{
		{"he", Male, SubjectCase, false}, {"him", Male, ObjectCase, false}, {"his", Male, PossessiveCase, false}, {"himself", Male, ObjectCase, false},
		{"she", Female, SubjectCase, false}, {"her", Female, PossessiveCase, false}, {"herself", Female, ObjectCase, false}, {"hers", Female, PossessiveCase, false},
		{"they", "", SubjectCase, true}, {"them", "", ObjectCase, true}, {"their", "", PossessiveCase, true},
	},
	Joint: []Joint{
		{"leaders", "", true}, {"sides", "", true}, {"parties", "", false}, {"countries", NationClass, false}, {"nations", NationClass, false}, {"presidents", PresidentClass, true}, {"heads of state", StateClass, true},
		{"heads of government", GovClass, true}, {"ministers", MinisterClass, true}, {"foreign ministers", MinisterClass, true},
		{"prime ministers", PremierClass, true}, {"premiers", PremierClass, true}, {"interlocutors", "", true}, {"secretaries", SecretaryClass, true},
		{"participants", "", true}, {"officials", "", false}, {"statesmen", "", true}, {"men", "", false}, {"women", "", false},
		{"principals", "", true}, {"counterparts", "", false}, {"diplomats", "", false}, {"of them", "", false}, {"special envoys", "envoy", true},
		{"envoys", "envoy", true}, {"chairmen", "chair", true}, {"speakers", "speaker", true}, {"heads of delegation", "", true},
		{"heads of delegations", "", true}, {"delegations", "", false}, {"chancellors", PremierClass, true}, {"kings", MonarchClass, true},
		{"chiefs", "", false}, {"advisers", "adviser", false}, {"advisors", "adviser", false}, {"commanders", "commander", false},
	},
	Numbers:    fields("two both three four"),
	Places:     fields("in at from near around outside inside within off between"),
	Relations:  fields("with of by to for into through via throughout across on about against towards toward under among amid alongside including over upon regarding concerning despite during after before since until than as like per without behind"),
	Finite:     fields("said is was were are has had have will would shall can could may might must did does told met held spoke made gave took sent paid put read led left began went came saw found thought felt sought laid wrote knew brought kept understood stood became drew set hosts says calls urges rejects condemns welcomes stands remains does appreciates expresses reiterates strongly categorically also then further likewise once again"),
	Headline:   fields("receives holds meets speaks says discusses calls welcomes visits attends chairs condemns congratulates sends signs hosts arrives departs leaves addresses inaugurates opens launches thanks urges rejects summons reviews stresses affirms talks delivers makes begins concludes confers inspects phones telephones writes hails praises vows pledges announces offers extends takes pays mourns condoles participates presides issues accepts appoints orders tells warns demands supports reaffirms reiterates expresses conveys exchanges praise have has had will to"),
	Stances:    fields("support commitment concern concerns position policy readiness appreciation gratitude condolences solidarity determination interest interests desire intention expectations assistance view views stance willingness resolve hope opposition rejection condemnation sympathy"),
	Upholds:    fields("reaffirmed reiterated underscored expressed conveyed offered pledged affirmed confirmed voiced noted outlined reaffirming reiterating underscoring expressing conveying affirming"),
	Meets:      fields("with met received hosted welcomed called congratulated visited by between to thanked"),
	Speaks:     fields("said says told added announced stated stressed noted reported replied replied. emphasized emphasised underlined underscored affirmed reaffirmed reiterated expressed thanked praised congratulated welcomed condemned warned urged informed briefed explained pointed recalled mentioned considered described appreciated hoped asked answered responded declared confirmed indicated observed remarked held met received visited spoke gave sent wrote arrived attended chaired has had is was will shared detailed extended conveyed offered greeted laid toured inspected took paid suggested proposed signed discussed agreed underlines stresses argued believes called conveyed"),
	Own:        fields("our my"),
	Articles:   fields("the a an"),
	Presence:   fields("attended joined accompanied chaired cochaired co-chaired headed led represented summoned signed"),
	Utterances: fields("statement remarks readout declaration letter message briefing comment comments address speech motion"),
	Conveys:    fields("conveyed conveying delivered delivering transmitted conveys handed"),
	Thanks:     fields("thanked gratitude praised commended thanks appreciation thanking lauded congratulated"),
	Encounters: fields("met meets received hosted welcomed spoke"),
	Talks:      fields("meeting talks call conversation consultations summit visit discussed discussions"),
	Wide: fields("caribbean african arab asian european nordic baltic pacific atlantic latin american americas gulf mediterranean balkan eurasian islamic " +
		"international world global regional interamerican inter multinational intergovernmental"),
	Regions: []string{"New England", "North America", "North American", "South America", "South American", "Latin America", "Latin American",
		"Central America", "Central American", "Inter American", "Pan American", "African American", "African Americans", "Native American",
		"Native Americans", "Asian American", "South China Sea", "East China Sea", "Sea of Japan", "Gulf of Mexico", "Gulf of Oman", "Lake Chad", "Gulf of Guinea", "Sea of Oman", "Niger Delta", "Niger River", "Congo Basin", "Congo River", "Panama Canal", "Jordan Valley", "Jordan River", "Lake Malawi", "Mozambique Channel",
		"Indian Ocean", "English Channel", "New Guinea", "New Mexico", "New Jersey", "French Guiana", "French Polynesia", "Turkish Straits",
		"Persian", "Georgia State", "Georgia Governor", "Georgia Senator", "Georgia Representative", "Atlanta Georgia", "Korean Peninsula", "Korean War", "Vietnam War", "Iran Iraq War", "Camp David", "West Bank", "East Jerusalem", "Golan Heights", "Gaza Strip", "Washington Treaty", "Treaty of Lausanne"},
	Treaties:  fields("treaty treaties agreement agreements accord accords convention conventions protocol protocols declaration charter statute pact"),
	Occasions: fields("round rounds process summit summits meeting meetings conference session forum talks negotiations office visit leg format group quartet roadmap platform"),
	Greetings: fields("greetings regards wishes message invitation condolences letter appreciation"),
}

// englishOffices: longer phrases are tried first. Codes after CAMEO 1.1b3 and the agents in the field's dictionaries.
var englishOffices = []Office{
	{Words: "president", Class: PresidentClass, Code: "GOV"},
	{Words: "vice president", Class: "vice president", Code: "GOV"},
	{Words: "prime minister", Class: PremierClass, Code: "GOV"},
	{Words: "prime minster", Class: PremierClass, Code: "GOV"},
	{Words: "premier", Class: PremierClass, Code: "GOV"},
	{Words: "tánaiste", Class: "deputy premier", Code: "GOV", Of: "IRL"},
	{Words: "federal councillor", Class: "federal councillor", Code: "GOV", Of: "CHE"},
	{Words: "PM", Class: PremierClass, Code: "GOV"},
	{Words: "DPM", Class: "deputy premier", Code: "GOV"},
	{Words: "FM", Class: MinisterClass, Code: "GOV", About: "foreign"},
	{Words: "EAM", Class: MinisterClass, Code: "GOV", About: "external affairs"},
	{Words: "senior minister", Class: "senior minister", Code: "GOV"},
	{Words: "minister president", Class: PremierClass, Code: "GOV"},
	{Words: "taoiseach", Class: PremierClass, Code: "GOV", Of: "IRL"},
	{Words: "chancellor", Class: PremierClass, Code: "GOV"},
	{Words: "federal chancellor", Class: PremierClass, Code: "GOV"},
	{Words: "chancellor of the exchequer", Class: "chancellor of the exchequer", Code: "GOV", Of: "GBR"},
	{Words: "head of government", Class: GovClass, Code: "GOV"},
	{Words: "chief of government", Class: GovClass, Code: "GOV"},
	{Words: "head of state", Class: StateClass, Code: "GOV"},
	{Words: "head of our state", Class: StateClass, Code: "GOV"},
	{Words: "chief of state", Class: StateClass, Code: "GOV"},
	{Words: "king", Class: MonarchClass, Code: "GOV", Sex: Male},
	{Words: "queen", Class: MonarchClass, Code: "GOV", Sex: Female},
	{Words: "emperor", Class: MonarchClass, Code: "GOV", Sex: Male},
	{Words: "empress", Class: MonarchClass, Code: "GOV", Sex: Female},
	{Words: "shah", Class: MonarchClass, Code: "GOV", Sex: Male, Given: true},
	{Words: "sultan", Class: MonarchClass, Code: "GOV", Sex: Male, Given: true},
	{Words: "amir", Class: MonarchClass, Code: "GOV", Sex: Male, Given: true},
	{Words: "emir", Class: MonarchClass, Code: "GOV", Sex: Male, Given: true},
	{Words: "father amir", Class: "father amir", Code: "ELI", Sex: Male},
	{Words: "grand duke", Class: MonarchClass, Code: "GOV", Sex: Male},
	{Words: "grand duchess", Class: MonarchClass, Code: "GOV", Sex: Female},
	{Words: "custodian of the two holy mosques", Class: MonarchClass, Code: "GOV", Of: "SAU", Sex: Male},
	{Words: "yang di pertuan", Class: MonarchClass, Code: "GOV", Sex: Male},
	{Words: "sultan and yang di pertuan", Class: MonarchClass, Code: "GOV", Sex: Male},
	{Words: "yang di pertuan agong", Class: MonarchClass, Code: "GOV", Of: "MYS", Sex: Male},
	{Words: "crown prince", Class: "crown prince", Code: "GOV", Sex: Male},
	{Words: "crown princess", Class: "crown prince", Code: "GOV", Sex: Female},
	{Words: "prince", Class: "prince", Code: "GOV", Sex: Male},
	{Words: "princess", Class: "prince", Code: "GOV", Sex: Female},
	{Words: "supreme leader", Class: LeaderClass, Code: "GOV", Of: "IRN", Sex: Male},
	{Words: "supreme leader of the islamic revolution", Class: LeaderClass, Code: "GOV", Of: "IRN", Sex: Male},
	{Words: "leader of the islamic revolution", Class: LeaderClass, Code: "GOV", Of: "IRN", Sex: Male},
	{Words: "leader of the revolution", Class: LeaderClass, Code: "GOV"},
	{Words: "leader", Class: LeaderClass, Code: "GOV"},
	{Words: "leader of the opposition", Class: "opposition leader", Code: "OPP"},
	{Words: "opposition leader", Class: "opposition leader", Code: "OPP"},
	{Words: "majority leader", Class: "majority leader", Code: "LEG"},
	{Words: "minority leader", Class: "majority leader", Code: "LEG"},
	{Words: "minister", Class: MinisterClass, Code: "GOV"},
	{Words: "minister of state", Class: MinisterClass, Code: "GOV"},
	{Words: "minister mentor", Class: "minister mentor", Code: "GOV"},
	{Words: "minister delegate", Class: MinisterClass, Code: "GOV"},
	{Words: "vice minister", Class: "vice minister", Code: "GOV"},
	{Words: "cabinet secretary", Class: "cabinet secretary", Code: "GOV"},
	{Words: "chief cabinet secretary", Class: "cabinet secretary", Code: "GOV", Of: "JPN"},
	{Words: "prime cabinet secretary", Class: "prime cabinet secretary", Code: "GOV", Of: "KEN"},
	{Words: "secretary of state", Class: SecretaryClass, Code: "GOV", Of: "USA"},
	{Words: "secretary of defense", Class: SecretaryClass, Code: "GOVMIL", Of: "USA", About: "defense"},
	{Words: "secretary of defence", Class: SecretaryClass, Code: "GOVMIL", About: "defence"},
	{Words: "secretary of the treasury", Class: SecretaryClass, Code: "GOV", Of: "USA", About: "treasury"},
	{Words: "secretary of commerce", Class: SecretaryClass, Code: "GOV", Of: "USA", About: "commerce"},
	{Words: "secretary of homeland security", Class: SecretaryClass, Code: "GOV", Of: "USA", About: "homeland security"},
	{Words: "secretary of energy", Class: SecretaryClass, Code: "GOV", About: "energy"},
	{Words: "government chief", Class: GovClass, Code: "GOV"},
	{Words: "government leader", Class: GovClass, Code: "GOV"},
	{Words: "external affairs minister", Class: MinisterClass, Code: "GOV", Of: "IND", About: "external affairs"},
	{Words: "eam", Class: MinisterClass, Code: "GOV", Of: "IND", About: "external affairs"},
	{Words: "foreign secretary", Class: SecretaryClass, Code: "GOV", About: "foreign"},
	{Words: "home secretary", Class: SecretaryClass, Code: "GOV", About: "home"},
	{Words: "secretary", Class: SecretaryClass, Code: "GOV"},
	{Words: "under secretary", Class: "under secretary", Code: "GOV"},
	{Words: "undersecretary", Class: "under secretary", Code: "GOV"},
	{Words: "undersecretary of state", Class: "under secretary", Code: "GOV"},
	{Words: "under secretary of state", Class: "under secretary", Code: "GOV", Of: "USA"},
	{Words: "under secretary general", Class: "under secretary general"},
	{Words: "deputy secretary", Class: "deputy secretary", Code: "GOV"},
	{Words: "deputy secretary of state", Class: "deputy secretary", Code: "GOV", Of: "USA"},
	{Words: "assistant secretary", Class: "assistant secretary", Code: "GOV"},
	{Words: "assistant secretary of state", Class: "assistant secretary", Code: "GOV", Of: "USA"},
	{Words: "secretary general", Class: "secretary general"},
	{Words: "general secretary", Class: "secretary general", Code: "GOV"},
	{Words: "first secretary", Class: "first secretary", Code: "GOV"},
	{Words: "press secretary", Class: "press secretary", Code: "GOV"},
	{Words: "press chief", Class: "press secretary", Code: "GOV"},
	{Words: "permanent secretary", Class: "permanent secretary", Code: "GOV"},
	{Words: "principal secretary", Class: "permanent secretary", Code: "GOV"},
	{Words: "private secretary", Class: "private secretary", Code: "GOV"},
	{Words: "state secretary", Class: "state secretary", Code: "GOV"},
	{Words: "ambassador", Class: "ambassador", Code: "GOV"},
	{Words: "ambassador extraordinary", Class: "ambassador", Code: "GOV"},
	{Words: "ambassador extraordinary and plenipotentiary", Class: "ambassador", Code: "GOV"},
	{Words: "extraordinary and plenipotentiary ambassador", Class: "ambassador", Code: "GOV"},
	{Words: "minister plenipotentiary", Class: "counselor", Code: "GOV"},
	{Words: "high commissioner", Class: "high commissioner", Code: "GOV"},
	{Words: "chargé d'affaires", Class: "charge", Code: "GOV"},
	{Words: "charge d affaires", Class: "charge", Code: "GOV"},
	{Words: "consul", Class: "consul", Code: "GOV"},
	{Words: "consul general", Class: "consul", Code: "GOV"},
	{Words: "permanent representative", Class: "representative", Code: "GOV"},
	{Words: "special representative", Class: "representative", Code: "GOV"},
	{Words: "trade representative", Class: "representative", Code: "GOV"},
	{Words: "representative", Class: "representative", Code: "GOV", Plain: true},
	{Words: "high representative", Class: "high representative", Of: "IGOEUREEC"},
	{Words: "high representative of the union for foreign affairs and security policy", Class: "high representative", Of: "IGOEUREEC"},
	{Words: "special envoy", Class: "envoy", Code: "GOV"},
	{Words: "envoy", Class: "envoy", Code: "GOV"},
	{Words: "special coordinator", Class: "coordinator", Code: "GOV"},
	{Words: "coordinator", Class: "coordinator", Code: "GOV", Plain: true},
	{Words: "spokesperson", Class: SpokesClass, Code: "GOV"},
	{Words: "official spokesperson", Class: SpokesClass, Code: "GOV"},
	{Words: "official spokesman", Class: SpokesClass, Code: "GOV"},
	{Words: "official spokeswoman", Class: SpokesClass, Code: "GOV"},
	{Words: "spokesman", Class: SpokesClass, Code: "GOV", Sex: Male},
	{Words: "spokeswoman", Class: SpokesClass, Code: "GOV", Sex: Female},
	{Words: "speaker", Class: "speaker", Code: "LEG"},
	{Words: "chairman", Class: "chair", Code: "GOV"},
	{Words: "chairwoman", Class: "chair", Code: "GOV", Sex: Female},
	{Words: "chairperson", Class: "chair", Code: "GOV"},
	{Words: "chairperson in office", Class: "chair", Code: "GOV"},
	{Words: "chairman in office", Class: "chair", Code: "GOV"},
	{Words: "chairwoman in office", Class: "chair", Code: "GOV"},
	{Words: "chair in office", Class: "chair", Code: "GOV"},
	{Words: "chair", Class: "chair", Code: "GOV", Plain: true},
	{Words: "co chair", Class: "chair", Code: "GOV", Plain: true},
	{Words: "senate president", Class: "speaker", Code: "LEG"},
	{Words: "president of the senate", Class: "speaker", Code: "LEG"},
	{Words: "president of the national assembly", Class: "speaker", Code: "LEG"},
	{Words: "commissioner", Class: "commissioner"},
	{Words: "commissioner for", Class: "commissioner", Of: "IGOEUREEC"},
	{Words: "european commissioner", Class: "commissioner", Of: "IGOEUREEC"},
	{Words: "national security adviser", Class: "adviser", Code: "GOV"},
	{Words: "national security advisor", Class: "adviser", Code: "GOV"},
	{Words: "adviser", Class: "adviser", Code: "GOV"},
	{Words: "advisor", Class: "adviser", Code: "GOV"},
	{Words: "aide", Class: "adviser", Code: "GOV", Plain: true},
	{Words: "counselor", Class: "counselor", Code: "GOV"},
	{Words: "counsellor", Class: "counselor", Code: "GOV"},
	{Words: "state counsellor", Class: "counselor", Code: "GOV"},
	{Words: "director general", Class: "director general", Code: "GOV"},
	{Words: "managing director", Class: "director general"},
	{Words: "executive director", Class: "director general"},
	{Words: "executive secretary", Class: "secretary general"},
	{Words: "assistant", Class: "assistant", Code: "GOV", Plain: true},
	{Words: "special assistant", Class: "assistant", Code: "GOV"},
	{Words: "state councilor", Class: "counselor", Code: "GOV", Of: "CHN"},
	{Words: "state councillor", Class: "counselor", Code: "GOV", Of: "CHN"},
	{Words: "president of the european commission", Class: PresidentClass, Of: "IGOEUREEC"},
	{Words: "president of the european council", Class: PresidentClass, Of: "IGOEUREEC"},
	{Words: "political director", Class: "political director", Code: "GOV"},
	{Words: "director", Class: "director", Code: "GOV", Plain: true},
	{Words: "vice director", Class: "vice director", Code: "GOV"},
	{Words: "assistant director", Class: "assistant director", Code: "GOV"},
	{Words: "administrator", Class: "administrator", Code: "GOV"},
	{Words: "governor", Class: "governor", Code: "GOV"},
	{Words: "governor general", Class: "governor general", Code: "GOV"},
	{Words: "lieutenant governor", Class: "governor", Code: "GOV"},
	{Words: "mayor", Class: "mayor", Code: "GOV"},
	{Words: "ruler", Class: "governor", Code: "GOV", Plain: true},
	{Words: "lord mayor", Class: "mayor", Code: "GOV"},
	{Words: "chief minister", Class: "chief minister", Code: "GOV"},
	{Words: "first minister", Class: "first minister", Code: "GOV"},
	{Words: "chief executive", Class: "chief executive", Code: "GOV"},
	{Words: "chief executive officer", Class: "chief executive", Code: "BUS"},
	{Words: "chief operating officer", Class: "chief executive", Code: "BUS"},
	{Words: "chief financial officer", Class: "chief executive", Code: "BUS"},
	{Words: "chief investment officer", Class: "chief executive", Code: "BUS"},
	{Words: "chief risk officer", Class: "chief executive", Code: "BUS"},
	{Words: "chief technology officer", Class: "chief executive", Code: "BUS"},
	{Words: "chief information officer", Class: "chief executive", Code: "BUS"},
	{Words: "chief data officer", Class: "chief executive", Code: "BUS"},
	{Words: "chief legal officer", Class: "chief executive", Code: "BUS"},
	{Words: "chief strategy officer", Class: "chief executive", Code: "BUS"},
	{Words: "chief diversity officer", Class: "chief executive", Code: "BUS"},
	{Words: "chief medical officer", Class: "chief medical officer", Code: "GOV"},
	{Words: "chief scientific officer", Class: "chief medical officer", Code: "GOV"},
	{Words: "ceo", Class: "chief executive", Code: "BUS"},
	{Words: "attorney general", Class: "attorney general", Code: "GOV"},
	{Words: "prosecutor general", Class: "prosecutor", Code: "JUD"},
	{Words: "prosecutor", Class: "prosecutor", Code: "JUD", Plain: true},
	{Words: "chief justice", Class: "judge", Code: "JUD"},
	{Words: "judge", Class: "judge", Code: "JUD", Plain: true},
	{Words: "senator", Class: "member", Code: "LEG"},
	{Words: "congressman", Class: "member", Code: "LEG", Sex: Male},
	{Words: "congresswoman", Class: "member", Code: "LEG", Sex: Female},
	{Words: "member of parliament", Class: "member", Code: "LEG"},
	{Words: "member", Class: "member", Code: "LEG", Plain: true},
	{Words: "deputy", Class: "member", Code: "LEG", Plain: true},
	{Words: "lawmaker", Class: "member", Code: "LEG", Plain: true},
	{Words: "treasurer", Class: "treasurer", Code: "GOV"},
	{Words: "specialist", Class: "specialist", Code: "GOV", Plain: true},
	{Words: "communications specialist", Class: "specialist", Code: "GOV"},
	{Words: "chief communications specialist", Class: "specialist", Code: "GOV"},
	{Words: "press officer", Class: "press officer", Code: "GOV"},
	{Words: "information officer", Class: "press officer", Code: "GOV"},
	{Words: "public relations officer", Class: "press officer", Code: "GOV"},
	{Words: "first lady", Class: "spouse", Code: "ELI", Sex: Female},
	{Words: "first gentleman", Class: "spouse", Code: "ELI", Sex: Male},
	{Words: "second gentleman", Class: "second spouse", Code: "ELI", Sex: Male},
	{Words: "second lady", Class: "second spouse", Code: "ELI", Sex: Female},
	{Words: "commander", Class: "commander", Code: "MIL"},
	{Words: "commander in chief", Class: "commander", Code: "MIL"},
	{Words: "chief of staff", Class: "chief of staff", Code: "GOV"},
	{Words: "chief of the government staff", Class: "chief of staff", Code: "GOV"},
	{Words: "chief of the general staff", Class: "chief of staff", Code: "MIL"},
	{Words: "chief of general staff", Class: "chief of staff", Code: "MIL"},
	{Words: "chief of defence staff", Class: "chief of staff", Code: "MIL"},
	{Words: "chief of army staff", Class: "army chief", Code: "MIL"},
	{Words: "chief of the army staff", Class: "army chief", Code: "MIL"},
	{Words: "chief of air staff", Class: "air chief", Code: "MIL"},
	{Words: "chief of the air staff", Class: "air chief", Code: "MIL"},
	{Words: "chief of naval staff", Class: "naval chief", Code: "MIL"},
	{Words: "chief of the naval staff", Class: "naval chief", Code: "MIL"},
	{Words: "chief of the military staff", Class: "chief of staff", Code: "MIL"},
	{Words: "chief of protocol", Class: "protocol", Code: "GOV"},
	{Words: "chief of the army", Class: "army chief", Code: "MIL"},
	{Words: "chief of army", Class: "army chief", Code: "MIL"},
	{Words: "army chief", Class: "army chief", Code: "MIL"},
	{Words: "chief of the navy", Class: "naval chief", Code: "MIL"},
	{Words: "chief of navy", Class: "naval chief", Code: "MIL"},
	{Words: "naval chief", Class: "naval chief", Code: "MIL"},
	{Words: "navy chief", Class: "naval chief", Code: "MIL"},
	{Words: "chief of the air force", Class: "air chief", Code: "MIL"},
	{Words: "chief of air force", Class: "air chief", Code: "MIL"},
	{Words: "air force chief", Class: "air chief", Code: "MIL"},
	{Words: "chief of defence", Class: "chief of staff", Code: "MIL"},
	{Words: "chief of defense", Class: "chief of staff", Code: "MIL"},
	{Words: "chief of the defence force", Class: "chief of staff", Code: "MIL"},
	{Words: "chief of defence forces", Class: "chief of staff", Code: "MIL"},
	{Words: "chief of defence force", Class: "chief of staff", Code: "MIL"},
	{Words: "chief of the defence staff", Class: "chief of staff", Code: "MIL"},
	{Words: "chief of defense staff", Class: "chief of staff", Code: "MIL"},
	{Words: "chairman joint chiefs of staff committee", Class: "chief of staff", Code: "MIL"},
	{Words: "chairman of the joint chiefs of staff", Class: "chief of staff", Code: "MIL"},
	{Words: "supreme allied commander", Class: "commander", Code: "MIL"},
	{Words: "pope", Class: PopeClass, Code: "GOV", Of: "VAT", Sex: Male},
	{Words: "holy father", Class: PopeClass, Code: "GOV", Of: "VAT", Sex: Male},
	{Words: "pontiff", Class: PopeClass, Code: "GOV", Of: "VAT", Sex: Male},
	{Words: "patriarch", Class: "patriarch", Code: "REL", Sex: Male},
	{Words: "grand imam", Class: "imam", Code: "REL", Sex: Male},
	{Words: "prefect", Class: "prefect", Code: "GOV"},
	{Words: "nuncio", Class: "nuncio", Code: "GOV", Of: "VAT"},
	{Words: "apostolic nuncio", Class: "nuncio", Code: "GOV", Of: "VAT"},
	{Words: "head", Class: "head", Code: "GOV", Plain: true},
	{Words: "chief", Class: "head", Code: "GOV", Plain: true},
	{Words: "negotiator", Class: "negotiator", Code: "GOV", Plain: true},
	{Words: "chief negotiator", Class: "negotiator", Code: "GOV"},
	{Words: "rapporteur", Class: "rapporteur"},
	{Words: "special rapporteur", Class: "rapporteur"},
	{Words: "official", Class: "official", Code: "GOV", Plain: true},
	{Words: "diplomat", Class: "diplomat", Code: "GOV", Plain: true},
}

// englishDepartments: after "minister of" and before "minister".
var englishDepartments = fields(`foreign external internal home interior affairs relations policy defense defence defenses security
	national international state finance finances economy economic economics planning development trade commerce industry industries
	investment investments energy petroleum oil gas mines mining mineral minerals water irrigation resources resource natural
	electricity power renewable nuclear environment environmental climate change agriculture rural fisheries food livestock forestry
	land lands health public welfare social labour labor employment human humanitarian education higher scientific research science
	technology technologies innovation culture cultural tourism heritage antiquities sport sports youth women gender family equality
	children transport transportation communications communication information telecommunications digital media post infrastructure
	works housing urban regional local government municipalities administration administrative civil service services justice legal
	law enforcement constitutional parliamentary religious islamic endowments awqaf migration migrants emigration immigration refugees
	diaspora expatriates expatriate asylum border borders police emergency emergencies situations disaster management treasury budget
	revenue customs taxation cooperation co-operation integration european union africa african asia asian arab americas america
	latin north south east west central middle eastern western northern southern hemisphere europe pacific indo caribbean maritime ports shipping
	aviation railways space small medium enterprises business consumer market markets supply presidency cabinet council
	intelligence counterterrorism counter terrorism narcotics drugs arms control nonproliferation disarmament intergovernmental
	interregional parliament protocol strategic strategy physical construction community communities army navy air force armed forces
	military veterans war exchequer petrochemicals manufacturing reconstruction reform reforms rights freedoms religious relief
	islands coastal blue marine green ecological ecology transition sustainable multilateral bilateral political consular hydrocarbons
	plantation plantations commodities textile textiles steel skills entrepreneurship vocational training population demographic
	rehabilitation provincial territorial decentralization privatization logistics meteorology cyber cybersecurity data artificial
	people's popular power mfa cities sanitation hajj umrah waqf bank reserve monetary transformation engagement assistance outreach homeland disease prevention states protection ecology ecological environment transport pharmaceuticals mobility competition values neighbourhood enlargement crisis international resilience operations organization organizations utilities citizen citizens citizenship democracy educational conflict stabilization stabilisation arts forests forest equalities
	solidarity multicultural tax taxes aerospace electronics crafts handicrafts aquaculture families ageing aging seniors disability disabilities inclusion cohesion
	overseas elections nutrition wildlife parks creative absorption partnerships publicity broadcasting attorney
	activities mass oversight supervision monitoring archives statistics resettlement dialogue standards metrology connectivity reconciliation peace
	peacekeeping peacebuilding indigenous languages fuels audit corruption anticorruption inspection civic chemicals literacy quality`)

var englishHonorifics = []Honorific{
	{Words: "mr", Sex: Male}, {Words: "mister", Sex: Male}, {Words: "messrs"}, {Words: "mrs", Sex: Female}, {Words: "ms", Sex: Female}, {Words: "miss", Sex: Female},
	{Words: "madam", Sex: Female}, {Words: "madame", Sex: Female}, {Words: "mme", Sex: Female}, {Words: "dr"}, {Words: "doctor"},
	{Words: "prof"}, {Words: "professor"}, {Words: "eng"}, {Words: "engineer"}, {Words: "sir", Sex: Male}, {Words: "dame", Sex: Female}, {Words: "lord", Sex: Male},
	{Words: "lady", Sex: Female}, {Words: "baroness", Sex: Female}, {Words: "baron", Sex: Male}, {Words: "count", Sex: Male}, {Words: "hon"}, {Words: "rt hon"},
	{Words: "right honourable"}, {Words: "honourable"}, {Words: "honorable"}, {Words: "shri", Sex: Male}, {Words: "smt", Sex: Female}, {Words: "shrimati", Sex: Female},
	{Words: "don", Sex: Male}, {Words: "doña", Sex: Female}, {Words: "señor", Sex: Male}, {Words: "tan sri"}, {Words: "datuk"}, {Words: "datuk seri"}, {Words: "dato"}, {Words: "dato seri"}, {Words: "dato seri utama"}, {Words: "datuk seri utama"}, {Words: "pehin"}, {Words: "lyonpo"}, {Words: "dasho"}, {Words: "awang"}, {Words: "respected comrade"}, {Words: "dato sri"}, {Words: "tun"}, {Words: "u"}, {Words: "comrade"}, {Words: "cde"},
	{Words: "h e"}, {Words: "he", Style: true}, {Words: "h h"}, {Words: "hh", Style: true}, {Words: "h m"}, {Words: "hm", Style: true}, {Words: "hrh", Style: true}, {Words: "h r h"},
	{Words: "his excellency", Sex: Male, Style: true}, {Words: "her excellency", Sex: Female, Style: true},
	{Words: "their excellencies"}, {Words: "excellency"},
	{Words: "his majesty", Sex: Male, Style: true, Holder: []Class{MonarchClass}}, {Words: "her majesty", Sex: Female, Style: true, Holder: []Class{MonarchClass}},
	{Words: "his highness", Sex: Male, Style: true}, {Words: "her highness", Sex: Female, Style: true},
	{Words: "his royal highness", Sex: Male, Style: true}, {Words: "her royal highness", Sex: Female, Style: true},
	{Words: "his serene highness", Sex: Male, Style: true}, {Words: "his imperial majesty", Sex: Male, Style: true, Holder: []Class{MonarchClass}},
	{Words: "his holiness", Sex: Male, Style: true, Holder: []Class{PopeClass, "patriarch"}}, {Words: "his eminence", Sex: Male, Style: true},
	{Words: "his beatitude", Sex: Male, Style: true}, {Words: "his grace", Sex: Male}, {Words: "his lordship", Sex: Male},
	{Words: "cardinal", Sex: Male, Code: "REL"}, {Words: "archbishop", Sex: Male, Code: "REL"}, {Words: "bishop", Sex: Male, Code: "REL"}, {Words: "monsignor", Sex: Male, Code: "REL"}, {Words: "msgr", Sex: Male, Code: "REL"},
	{Words: "father", Sex: Male}, {Words: "rev"}, {Words: "reverend"}, {Words: "rabbi"}, {Words: "imam", Sex: Male}, {Words: "mufti", Sex: Male}, {Words: "patriarch", Sex: Male},
	{Words: "ayatollah", Sex: Male}, {Words: "grand ayatollah", Sex: Male}, {Words: "hujjat al islam", Sex: Male}, {Words: "hujjat al islam wal muslimin", Sex: Male},
	{Words: "hujjatoleslam", Sex: Male}, {Words: "hojatoleslam", Sex: Male}, {Words: "hojjat al islam", Sex: Male}, {Words: "hujjatul islam", Sex: Male}, {Words: "imam", Sex: Male},
	{Words: "sheikh", Sex: Male}, {Words: "shaikh", Sex: Male}, {Words: "sheik", Sex: Male}, {Words: "sheikha", Sex: Female}, {Words: "shaikha", Sex: Female},
	{Words: "sayyid", Sex: Male}, {Words: "seyyed", Sex: Male}, {Words: "sayyed", Sex: Male}, {Words: "syed", Sex: Male}, {Words: "hajj", Sex: Male}, {Words: "haji", Sex: Male}, {Words: "moulvi", Sex: Male}, {Words: "maulvi", Sex: Male}, {Words: "mullah", Sex: Male},
	{Words: "general", Code: "MIL"}, {Words: "gen", Code: "MIL"}, {Words: "lieutenant general", Code: "MIL"}, {Words: "lt gen", Code: "MIL"}, {Words: "lt general", Code: "MIL"}, {Words: "major general", Code: "MIL"}, {Words: "maj gen", Code: "MIL"},
	{Words: "brigadier general", Code: "MIL"}, {Words: "brig gen", Code: "MIL"}, {Words: "brigadier", Code: "MIL"}, {Words: "colonel", Code: "MIL"}, {Words: "col", Code: "MIL"}, {Words: "lieutenant colonel", Code: "MIL"}, {Words: "lt col", Code: "MIL"},
	{Words: "staff colonel", Code: "MIL"}, {Words: "major", Code: "MIL"}, {Words: "captain", Code: "MIL"}, {Words: "capt", Code: "MIL"}, {Words: "lieutenant", Code: "MIL"}, {Words: "admiral", Code: "MIL"}, {Words: "adm", Code: "MIL"}, {Words: "vice admiral", Code: "MIL"}, {Words: "rear admiral", Code: "MIL"},
	{Words: "air marshal", Code: "MIL"}, {Words: "air chief marshal", Code: "MIL"}, {Words: "field marshal", Code: "MIL"}, {Words: "marshal", Code: "MIL"}, {Words: "army general", Code: "MIL"}, {Words: "staff general", Code: "MIL"}, {Words: "staff major general", Code: "MIL"}, {Words: "staff lieutenant general", Code: "MIL"},
	{Words: "sergeant", Code: "MIL"}, {Words: "justice", Code: "JUD"}, {Words: "honorary"}, {Words: "academician"}, {Words: "ambassador"},
}

// englishNotNames: months, days, feasts, regions, and words that begin sentences or stand in headlines.
var englishNotNames = fields(`january february march april may june july august september october november december
	jan feb mar apr jun jul aug sept sep oct nov dec monday tuesday wednesday thursday friday saturday sunday
	europe asia africa america americas oceania antarctica pacific atlantic indo mediterranean baltic balkans caucasus gulf levant
	maghreb sahel middle east west north south northern southern eastern western central latin caribbean arctic arab islamic muslim
	christian jewish black sea red strait ocean river lake peninsula straits horn cape mount valley region province governorate
	extraordinary plenipotentiary counsel attorney defender officer attache solicitor comptroller commandant economist methodologist
	today yesterday tomorrow this that these those the a an and or but if in on at by of for to from with as while when where after
	before during since until according following regarding concerning overall finally however moreover furthermore meanwhile also
	both all any each every some many most more several such other another first second third we our they he she it his her their its
	i you your my who what which how why not no yes there here then thus so overnight views nine eighty should were had was is are be
	read share print tags photo attachment agreement memorandum treaty convention protocol conference summit session meeting talks call
	communique statement declaration release readout letter visit war peace security cooperation strategic dialogue partnership
	framework plan programme program project initiative vision agenda resolution law act order fund day week month year
	administration meetings travels travel trip visits calls administration
	palace airport hotel university college school hospital museum headquarters railways street avenue road square bridge city port
	hall house room memorial prize award company group ltd inc corporation press news agency daily times post journal portal website
	english french arabic original text list home media office joint final special general assembly secretariat member states
	nations people peoples government governments state country minority revolution movement parliament regime
	forum discussions interests review ministerial staff team sanitary celebrations training assisting responsible additional information issues conveying expressing referring indicating stressing emphasizing noting strongly continuing
	highlighting underlining pointing touching recalling thanking welcoming addressing speaking answering replying commenting describing
	mp mep mha td tds respected dear phd ac ao qc kc sc obe cbe kbe gcmg mla esq
	present special focus various separately attention views additionally journalism mr`)
