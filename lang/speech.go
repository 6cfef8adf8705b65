package lang

import "strings"

// Speech is what attribution knows of a language: the cues, and the small words around them.
type Speech struct {
	Cues      []Cue
	Attitudes map[string]string // attitude nouns ('gratitude') and the act that expressing them performs
	Carriers  []Cue             // verbs that express such a noun: express, voice, convey
	States    map[string]string // adjectives of attitude that stand with 'be': 'concerned', and their act
	Nominal   map[string]string // nouns that give words to whom 'by' or 'of' names: 'the claim by X that', and their act
	Pleas     map[string]string // nouns that give an infinitive, or what stands behind 'for', to whom they are: 'A's pledge to', 'A's call for', and their act
	Adverbs   map[string]bool   // words that may stand between subject and cue, besides those in -ly
	Aux       map[string]bool   // auxiliaries that may stand there
	Performed map[string]bool   // words before 'to' that let an infinitive be done: 'took the opportunity to thank'
	Seemed    map[string]bool   // verbs whose infinitive is done as far as can be seen: 'appeared to suggest'
	Prompt    map[string]bool   // adjectives that tell how something is said: 'was quick to point out'
	Extorted  map[string]bool   // verbs that make somebody do something: 'forced him to admit'
	SaidBy    map[string]bool   // past forms of what is done in order to say something: 'rose to thank', 'wrote to complain'
	Answers   map[string]bool   // what an infinitive fills in: 'her reply was to call for'
	Parts     map[string]bool   // parts in a talk that are labels of those who have them: 'Question:', 'Moderator:'
	Footage   map[string]bool   // what shows somebody as he speaks: 'a video of A saying that'
	Days      map[string]bool   // days and times of day that 'on' may stand before without being a topic
	Silence   map[string]bool   // verbs of saying that make no statement when refused: 'declined to comment'
	First     map[string]bool   // subjects of the first person
	Findings  map[string]bool   // what shows something: 'poll', 'report'
	Measures  map[string]bool   // what things are done according to: 'plan', 'rules'
	Voices    map[string]bool   // nouns for those who can speak and are no actors by name: 'officials', 'participants', 'the report'
	Letters   map[string]bool   // what is written or read out and says something: 'statement', 'letter'
	Nobody    map[string]bool   // subjects that say that nobody did: 'no one', 'neither side'
	Encounter map[string]bool   // verbs that tell the encounter, and no statement: 'discussed', 'met'
}

// Frame says what may follow a cue as its content. A cue may take several.
type Frame uint16

// The frames.
const (
	Clause   Frame = 1 << iota // a clause with or without 'that', a colon, a quotation
	Noun                       // a noun phrase: 'condemned X'
	For                        // an addressee, then 'for', 'on' or 'of' and the content: 'thanked A for B'
	Told                       // an addressee, then a clause: 'told A that B'
	ToDo                       // an infinitive: 'agreed to do'
	Urge                       // somebody and an infinitive, both content: 'urged A to do B'
	As                         // a thing and what it is held to be: 'described A as B'
	OnlyNot                    // a cue only when negated: 'did not rule out'
	Quote                      // only a quotation or a colon: '“…,” he continued'
	Shown                      // a clause that 'that' or the parse shows to be one: 'knows that'
	Thing                      // what things do, too, as 'the visit underscores X': needs a subject that can speak
	Data                       // a noun phrase, with what is told of it, where the subject is such a thing: 'the poll shows her in the lead'
	Doing                      // a participle: 'reported hearing shots'
	Evidence                   // a clause, where the subject is something that was found out or recorded: 'the poll shows that'
)

// Cue is a verb, with its particle or preposition, that gives words to a speaker.
type Cue struct {
	Lemma   string // 'say', 'call on', 'speak highly of'
	Frames  Frame
	Act     string   // the act it performs, as in doc.Act
	Past    []string // irregular past forms of its first word
	Adverbs string   // one of which must stand right before the cue, with blanks about each; "" for none
	Nouns   string   // the attitude nouns that a carrier takes, or the objects that another cue needs, with blanks about each; "" for all
}

// Forms are the forms of the first word of the cue: the base, the third person, the past and participles, and the
// participle in -ing.
func (c Cue) Forms() (base, third string, past []string, ing string) {
	base, _, _ = strings.Cut(c.Lemma, " ")
	past = c.Past
	switch {
	case strings.HasSuffix(base, "e"):
		third, ing = base+"s", base[:len(base)-1]+"ing"
		if past == nil {
			past = []string{base + "d"}
		}
	case strings.HasSuffix(base, "y") && !strings.ContainsAny(base[len(base)-2:len(base)-1], "aeou"):
		third, ing = base[:len(base)-1]+"ies", base+"ing"
		if past == nil {
			past = []string{base[:len(base)-1] + "ied"}
		}
	default:
		third, ing = base+"s", base+"ing"
		if strings.HasSuffix(base, "s") || strings.HasSuffix(base, "sh") || strings.HasSuffix(base, "ch") {
			third = base + "es"
		}
		if past == nil {
			past = []string{base + "ed"}
		}
		if last := base[len(base)-1:]; past[0] == base+last+"ed" { // 'admitted', 'admitting'
			ing = base + last + "ing"
		}
	}
	return base, third, past, ing
}

// englishCues was gathered from readouts, communiques and press releases of some thirty issuers, and from CAMEO's verbal
// classes; news verbs that official prose does not use are left out.
var englishSpeech = Speech{
	Cues: []Cue{
		// Saying.
		{Lemma: "say", Frames: Clause, Act: "inform", Past: []string{"said"}},
		{Lemma: "state", Frames: Clause, Act: "inform"},
		{Lemma: "declare", Frames: Clause | Noun, Act: "inform"},
		{Lemma: "add", Frames: Clause, Act: "inform"},
		{Lemma: "announce", Frames: Clause | Noun, Act: "inform"},
		{Lemma: "note", Frames: Clause | Noun, Act: "inform"},
		{Lemma: "observe", Frames: Clause, Act: "inform"},
		{Lemma: "remark", Frames: Clause, Act: "inform"},
		{Lemma: "mention", Frames: Clause | Noun, Act: "inform"},
		{Lemma: "explain", Frames: Clause | Noun, Act: "inform"},
		{Lemma: "clarify", Frames: Clause | Noun, Act: "inform"},
		{Lemma: "indicate", Frames: Thing | Clause, Act: "inform"},
		{Lemma: "report", Frames: Clause | Doing | Noun, Act: "inform"},
		{Lemma: "report back", Frames: Clause, Act: "inform"},
		{Lemma: "reveal", Frames: Thing | Clause | Data, Act: "inform"},
		{Lemma: "confirm", Frames: Thing | Clause | Noun, Act: "inform"},
		{Lemma: "recall", Frames: Clause | Noun, Act: "inform"},
		{Lemma: "remember", Frames: Clause, Act: "inform"},
		{Lemma: "remind", Frames: Thing | Clause | Told | For, Act: "inform"},
		{Lemma: "reply", Frames: Clause, Act: "inform"},
		{Lemma: "respond", Frames: Clause, Act: "inform"},
		{Lemma: "answer", Frames: Clause, Act: "inform"},
		{Lemma: "point out", Frames: Clause | Noun, Act: "inform"},
		{Lemma: "make clear", Frames: Clause, Act: "inform", Past: []string{"made"}},
		{Lemma: "maintain", Frames: Clause, Act: "inform"},
		{Lemma: "insist", Frames: Clause, Act: "demand"},
		{Lemma: "insist on", Frames: Noun, Act: "demand"},
		{Lemma: "claim", Frames: Clause, Act: "inform"},
		{Lemma: "claim", Frames: Noun, Act: "inform", Nouns: " responsibility credit victory success wealth innocence ignorance immunity privilege "},
		{Lemma: "argue", Frames: Clause, Act: "inform"},
		{Lemma: "assert", Frames: Clause | Noun, Act: "inform"},
		{Lemma: "allege", Frames: Clause, Act: "accuse"},
		{Lemma: "affirm", Frames: Clause | Noun | ToDo, Act: "inform"},
		{Lemma: "afirm", Frames: Clause, Act: "inform"},
		{Lemma: "manifest", Frames: Clause, Act: "inform"},
		{Lemma: "reaffirm", Frames: Thing | Clause | Noun, Act: "promise"},
		{Lemma: "reiterate", Frames: Clause | Noun, Act: "inform"},
		{Lemma: "repeat", Frames: Clause, Act: "inform"},
		{Lemma: "stress", Frames: Clause | Noun, Act: "inform"},
		{Lemma: "emphasize", Frames: Clause | Noun, Act: "inform"},
		{Lemma: "emphasise", Frames: Clause | Noun, Act: "inform"},
		{Lemma: "underline", Frames: Thing | Clause | Noun, Act: "inform"},
		{Lemma: "underscore", Frames: Thing | Clause | Noun, Act: "inform"},
		{Lemma: "highlight", Frames: Thing | Clause | Noun, Act: "inform"},
		{Lemma: "outline", Frames: Noun, Act: "inform"},
		{Lemma: "suggest", Frames: Thing | Clause | Noun, Act: "offer"},
		{Lemma: "acknowledge", Frames: Thing | Clause | Noun, Act: "inform"},
		{Lemma: "recognize", Frames: Thing | Clause | Noun, Act: "inform"},
		{Lemma: "recognise", Frames: Thing | Clause | Noun, Act: "inform"},
		{Lemma: "admit", Frames: Clause | Doing, Act: "inform", Past: []string{"admitted"}},
		{Lemma: "concede", Frames: Clause, Act: "inform"},
		{Lemma: "predict", Frames: Clause, Act: "inform"},
		{Lemma: "tell", Frames: Told | Urge, Act: "inform", Past: []string{"told"}},
		{Lemma: "inform", Frames: Told, Act: "inform"},
		{Lemma: "notify", Frames: Told, Act: "inform"},
		{Lemma: "assure", Frames: Told | For, Act: "promise"},
		{Lemma: "draw attention to", Frames: Noun, Act: "inform", Past: []string{"drew"}},
		{Lemma: "call attention to", Frames: Noun, Act: "inform"},
		{Lemma: "spell out", Frames: Noun, Act: "inform"},
		{Lemma: "set out", Frames: Noun, Act: "inform", Past: []string{"set"}},
		{Lemma: "lay out", Frames: Noun, Act: "inform", Past: []string{"laid"}},
		{Lemma: "proclaim", Frames: Clause | Noun, Act: "inform"},
		{Lemma: "restate", Frames: Clause | Noun, Act: "inform"},
		{Lemma: "attest", Frames: Shown | Quote, Act: "inform"},
		{Lemma: "certify", Frames: Shown, Act: "inform"},
		{Lemma: "confess", Frames: Shown, Act: "inform"},
		{Lemma: "speculate", Frames: Shown, Act: "inform"},
		{Lemma: "assume", Frames: Shown, Act: "inform"},
		{Lemma: "presume", Frames: Shown, Act: "inform"},
		{Lemma: "trust", Frames: Shown, Act: "hope"},
		{Lemma: "anticipate", Frames: Shown, Act: "hope"},
		{Lemma: "foresee", Frames: Shown, Act: "hope", Past: []string{"foresaw", "foreseen"}},
		{Lemma: "receive with satisfaction", Frames: Noun, Act: "welcome"},
		{Lemma: "receive with concern", Frames: Noun, Act: "concern"},
		{Lemma: "learn with satisfaction of", Frames: Noun, Act: "welcome", Past: []string{"learned", "learnt"}},
		{Lemma: "learn with concern of", Frames: Noun, Act: "concern", Past: []string{"learned", "learnt"}},
		{Lemma: "learn with sadness of", Frames: Noun, Act: "condole", Past: []string{"learned", "learnt"}},
		{Lemma: "take note of", Frames: Noun, Act: "inform", Past: []string{"took"}},
		{Lemma: "attach importance to", Frames: Noun, Act: "inform"},
		{Lemma: "write", Frames: Shown | Quote, Act: "inform", Past: []string{"wrote", "written"}},
		{Lemma: "tweet", Frames: Shown | Quote, Act: "inform"},
		{Lemma: "post", Frames: Quote, Act: "inform"},
		{Lemma: "read", Frames: Quote, Act: "inform", Past: []string{"read"}},
		{Lemma: "shout", Frames: Quote, Act: "inform"},
		{Lemma: "make the following statement", Frames: Quote, Act: "inform", Past: []string{"made"}},
		{Lemma: "make the following comment", Frames: Quote, Act: "inform", Past: []string{"made"}},
		{Lemma: "make the following announcement", Frames: Quote, Act: "inform", Past: []string{"made"}},
		{Lemma: "issue the following statement", Frames: Quote, Act: "inform"},
		{Lemma: "release the following statement", Frames: Quote, Act: "inform"},
		{Lemma: "continue", Frames: Quote, Act: "inform"},
		{Lemma: "go on", Frames: Quote, Act: "inform", Past: []string{"went"}},
		{Lemma: "conclude", Frames: Shown | Quote, Act: "inform"},
		{Lemma: "joke", Frames: Shown | Quote, Act: "inform"},
		{Lemma: "quip", Frames: Shown | Quote, Act: "inform", Past: []string{"quipped"}},
		{Lemma: "rule", Frames: Shown, Act: "inform"},
		{Lemma: "testify", Frames: Shown | Quote, Act: "inform"},
		{Lemma: "disclose", Frames: Shown, Act: "inform"},
		{Lemma: "contend", Frames: Clause, Act: "inform"},
		{Lemma: "counter", Frames: Shown | Quote, Act: "inform"},
		{Lemma: "complain", Frames: Shown | Quote, Act: "criticize"},
		{Lemma: "complain about", Frames: Noun, Act: "criticize"},
		{Lemma: "wonder", Frames: Shown | Quote, Act: "ask"},
		{Lemma: "hint", Frames: Shown, Act: "inform"},
		{Lemma: "imply", Frames: Thing | Shown, Act: "inform"},
		{Lemma: "signal", Frames: Thing | Shown, Act: "inform"},
		{Lemma: "estimate", Frames: Shown, Act: "inform"},
		{Lemma: "cite", Frames: Noun, Act: "inform"},
		{Lemma: "convey", Frames: Clause, Act: "inform"},
		{Lemma: "point to", Frames: Noun, Act: "inform"},
		{Lemma: "speak of", Frames: Noun, Act: "inform", Past: []string{"spoke", "spoken"}},
		{Lemma: "question", Frames: Noun | Clause, Act: "criticize"},
		{Lemma: "mock", Frames: Noun, Act: "criticize"},
		{Lemma: "ridicule", Frames: Noun, Act: "criticize"},
		{Lemma: "dispute", Frames: Noun | Clause, Act: "deny"},
		{Lemma: "convince", Frames: Told, Act: "inform"},
		{Lemma: "advise", Frames: Told | Urge, Act: "call"},
		{Lemma: "advise against", Frames: Noun, Act: "warn"},
		{Lemma: "stipulate", Frames: Shown, Act: "inform"},
		{Lemma: "specify", Frames: Shown, Act: "inform"},
		{Lemma: "recount", Frames: Clause | Noun, Act: "inform"},
		{Lemma: "articulate", Frames: Noun, Act: "inform"},
		{Lemma: "opine", Frames: Clause, Act: "inform"},
		{Lemma: "exclaim", Frames: Quote, Act: "inform"},
		{Lemma: "profess", Frames: Shown | Noun, Act: "inform"},
		{Lemma: "argue for", Frames: Noun, Act: "call"},
		{Lemma: "argue against", Frames: Noun, Act: "reject"},
		{Lemma: "inquire", Frames: Shown | Quote, Act: "ask"},
		{Lemma: "enquire", Frames: Shown | Quote, Act: "ask"},
		{Lemma: "brag about", Frames: Noun, Act: "praise", Past: []string{"bragged"}},
		{Lemma: "boast of", Frames: Noun, Act: "praise"},
		{Lemma: "boast about", Frames: Noun, Act: "praise"},
		{Lemma: "insist upon", Frames: Noun, Act: "demand"},
		// Thinking and wanting, in public.
		{Lemma: "think", Frames: Shown | Quote, Act: "inform", Past: []string{"thought"}},
		{Lemma: "know", Frames: Shown, Act: "inform", Past: []string{"knew", "known"}},
		{Lemma: "feel", Frames: Shown, Act: "inform", Past: []string{"felt"}},
		{Lemma: "see", Frames: Thing | Shown | As, Act: "inform", Past: []string{"saw", "seen"}},
		{Lemma: "find", Frames: Shown | Data, Act: "inform", Past: []string{"found"}},
		{Lemma: "show", Frames: Shown | Evidence | Data, Act: "inform", Past: []string{"showed", "shown"}},
		{Lemma: "document", Frames: Shown | Evidence | Data, Act: "inform"},
		{Lemma: "learn", Frames: Shown, Act: "inform"},
		{Lemma: "plan", Frames: ToDo, Act: "promise", Past: []string{"planned"}},
		{Lemma: "boast", Frames: Shown | Quote, Act: "inform"},
		{Lemma: "charge", Frames: Shown, Act: "accuse"},
		{Lemma: "comment", Frames: Shown | Quote, Act: "inform"},
		{Lemma: "understand", Frames: Shown, Act: "inform", Past: []string{"understood"}},
		{Lemma: "expect", Frames: Shown | Urge, Act: "hope"},
		{Lemma: "fear", Frames: Shown, Act: "concern"},
		{Lemma: "worry", Frames: Shown, Act: "concern"},
		{Lemma: "worry about", Frames: Noun, Act: "concern"},
		{Lemma: "doubt", Frames: Shown, Act: "concern"},
		{Lemma: "suspect", Frames: Shown, Act: "inform"},
		{Lemma: "want", Frames: Urge | ToDo, Act: "hope"},
		{Lemma: "intend", Frames: ToDo, Act: "promise"},
		// Holding something to be so.
		{Lemma: "call", Frames: As, Act: "inform"},
		{Lemma: "term", Frames: As, Act: "inform"},
		{Lemma: "label", Frames: As, Act: "inform"},
		{Lemma: "dub", Frames: As, Act: "inform", Past: []string{"dubbed"}},
		{Lemma: "deem", Frames: As, Act: "inform"},
		{Lemma: "consider", Frames: As | Shown, Act: "inform"},
		{Lemma: "describe", Frames: As, Act: "inform"},
		{Lemma: "regard", Frames: As, Act: "inform"},
		{Lemma: "portray", Frames: As, Act: "inform"},
		{Lemma: "depict", Frames: As, Act: "inform"},
		{Lemma: "paint", Frames: As, Act: "inform"},
		{Lemma: "cast", Frames: As, Act: "inform", Past: []string{"cast"}},
		{Lemma: "brand", Frames: As, Act: "criticize"},
		{Lemma: "attack", Frames: As, Act: "criticize"},
		{Lemma: "rail against", Frames: Noun, Act: "criticize"},
		{Lemma: "characterize", Frames: As | Noun, Act: "inform"},
		{Lemma: "characterise", Frames: As | Noun, Act: "inform"},
		{Lemma: "view", Frames: As, Act: "inform"},
		{Lemma: "believe", Frames: Clause, Act: "inform"},
		{Lemma: "assess", Frames: Noun, Act: "praise", Adverbs: " positively highly favourably favorably "},
		{Lemma: "assess", Frames: Shown | As, Act: "inform"},
		{Lemma: "evaluate", Frames: Noun, Act: "praise", Adverbs: " positively highly favourably favorably "},
		{Lemma: "rate", Frames: Noun, Act: "praise", Adverbs: " positively highly "},
		{Lemma: "judge", Frames: Shown | As, Act: "inform"},
		{Lemma: "determine", Frames: Shown, Act: "inform"},
		{Lemma: "reckon", Frames: Shown, Act: "inform"},
		{Lemma: "take the view", Frames: Clause, Act: "inform", Past: []string{"took"}},
		{Lemma: "hold the view", Frames: Clause, Act: "inform", Past: []string{"held"}},
		// Thanks, praise, good wishes.
		{Lemma: "thank", Frames: For, Act: "thank"},
		{Lemma: "praise", Frames: For | Noun, Act: "praise"},
		{Lemma: "commend", Frames: For | Noun, Act: "praise"},
		{Lemma: "extol", Frames: Noun, Act: "praise", Past: []string{"extolled"}},
		{Lemma: "acclaim", Frames: Noun, Act: "praise"},
		{Lemma: "mourn", Frames: Noun, Act: "condole"},
		{Lemma: "laud", Frames: For | Noun, Act: "praise"},
		{Lemma: "hail", Frames: Noun, Act: "praise"},
		{Lemma: "applaud", Frames: For | Noun, Act: "praise"},
		{Lemma: "salute", Frames: Noun, Act: "praise"},
		{Lemma: "appreciate", Frames: Noun, Act: "thank"},
		{Lemma: "speak highly of", Frames: Noun, Act: "praise", Past: []string{"spoke", "spoken"}},
		{Lemma: "pay tribute to", Frames: Noun, Act: "praise", Past: []string{"paid"}},
		{Lemma: "pay homage to", Frames: Noun, Act: "praise", Past: []string{"paid"}},
		{Lemma: "take pride in", Frames: Noun, Act: "praise", Past: []string{"took"}},
		{Lemma: "admire", Frames: Noun, Act: "praise"},
		{Lemma: "sympathize with", Frames: Noun, Act: "condole"},
		{Lemma: "sympathise with", Frames: Noun, Act: "condole"},
		{Lemma: "rejoice at", Frames: Noun, Act: "welcome"},
		{Lemma: "rejoice in", Frames: Noun, Act: "welcome"},
		{Lemma: "congratulate", Frames: For, Act: "congratulate"},
		{Lemma: "wish", Frames: Noun, Act: "hope"},
		{Lemma: "welcome", Frames: Clause | Noun, Act: "welcome"},
		{Lemma: "hope", Frames: Clause | ToDo, Act: "hope"},
		{Lemma: "hope for", Frames: Noun, Act: "hope"},
		{Lemma: "decline", Frames: Noun | ToDo, Act: "reject"},
		{Lemma: "look forward to", Frames: Noun, Act: "hope"},
		{Lemma: "support", Frames: Thing | Noun, Act: "support"},
		{Lemma: "endorse", Frames: Noun, Act: "support"},
		{Lemma: "back", Frames: Thing | Noun, Act: "support"},
		{Lemma: "advocate for", Frames: Noun, Act: "call"},
		{Lemma: "favor", Frames: Thing | Noun, Act: "support"},
		{Lemma: "favour", Frames: Thing | Noun, Act: "support"},
		{Lemma: "defend", Frames: Noun, Act: "support", Nouns: " decision decisions record policy policies plan plans move law choice position stance remarks comments approach handling conduct proposal proposals deal agreement treaty statement vote ruling use measures "},
		// Blame and refusal.
		{Lemma: "condemn", Frames: Noun, Act: "criticize"},
		{Lemma: "denounce", Frames: Noun, Act: "criticize"},
		{Lemma: "deplore", Frames: Noun | Clause, Act: "criticize"},
		{Lemma: "criticize", Frames: For | Noun, Act: "criticize"},
		{Lemma: "criticise", Frames: For | Noun, Act: "criticize"},
		{Lemma: "decry", Frames: Noun, Act: "criticize"},
		{Lemma: "blast", Frames: Noun, Act: "criticize"},
		{Lemma: "slam", Frames: Noun, Act: "criticize", Past: []string{"slammed"}},
		{Lemma: "chastise", Frames: Noun, Act: "criticize"},
		{Lemma: "deride", Frames: Noun, Act: "criticize"},
		{Lemma: "chide", Frames: Noun, Act: "criticize"},
		{Lemma: "rebuke", Frames: Noun, Act: "criticize"},
		{Lemma: "liken", Frames: Noun, Act: "inform"},
		{Lemma: "put it", Frames: Quote | Told, Act: "inform", Past: []string{"put"}},
		{Lemma: "make the case", Frames: Clause, Act: "inform", Past: []string{"made"}},
		{Lemma: "tout", Frames: Noun, Act: "praise"},
		{Lemma: "speak in support of", Frames: Noun, Act: "support", Past: []string{"spoke", "spoken"}},
		{Lemma: "speak in favour of", Frames: Noun, Act: "support", Past: []string{"spoke", "spoken"}},
		{Lemma: "speak in favor of", Frames: Noun, Act: "support", Past: []string{"spoke", "spoken"}},
		{Lemma: "speak out against", Frames: Noun, Act: "criticize", Past: []string{"spoke", "spoken"}},
		{Lemma: "regret", Frames: Noun | Clause, Act: "concern", Past: []string{"regretted"}},
		{Lemma: "lament", Frames: Noun | Clause, Act: "concern"},
		{Lemma: "accuse", Frames: For, Act: "accuse"},
		{Lemma: "blame", Frames: For, Act: "accuse"},
		{Lemma: "reject", Frames: Noun, Act: "reject"},
		{Lemma: "refuse", Frames: ToDo | Noun, Act: "reject"},
		{Lemma: "dismiss", Frames: Noun, Act: "reject"},
		{Lemma: "refute", Frames: Noun, Act: "deny"},
		{Lemma: "dispel", Frames: Noun, Act: "deny", Past: []string{"dispelled"}, Nouns: " report reports rumor rumors rumour rumours claim claims allegation allegations notion notions suggestion suggestions "},
		{Lemma: "deny", Frames: Clause | Noun, Act: "deny"},
		{Lemma: "oppose", Frames: Thing | Noun, Act: "reject"},
		{Lemma: "protest", Frames: Noun | Clause, Act: "criticize"},
		{Lemma: "recognize", Frames: Noun | OnlyNot, Act: "reject"},
		{Lemma: "recognise", Frames: Noun | OnlyNot, Act: "reject"},
		{Lemma: "accept", Frames: Noun | OnlyNot, Act: "reject"},
		{Lemma: "support", Frames: Noun | OnlyNot, Act: "reject"},
		{Lemma: "endorse", Frames: Noun | OnlyNot, Act: "reject"},
		{Lemma: "condone", Frames: Noun | OnlyNot, Act: "reject"},
		{Lemma: "tolerate", Frames: Noun | OnlyNot, Act: "reject"},
		{Lemma: "rule out", Frames: Noun | OnlyNot, Act: "inform"},
		{Lemma: "rule out", Frames: Noun, Act: "reject"},
		{Lemma: "object to", Frames: Noun, Act: "reject"},
		{Lemma: "repudiate", Frames: Noun, Act: "reject"},
		{Lemma: "rebut", Frames: Noun, Act: "deny", Past: []string{"rebutted"}},
		{Lemma: "disavow", Frames: Noun, Act: "deny"},
		{Lemma: "take issue with", Frames: Noun, Act: "criticize", Past: []string{"took", "taken"}},
		{Lemma: "castigate", Frames: For | Noun, Act: "criticize"},
		{Lemma: "censure", Frames: For | Noun, Act: "criticize"},
		{Lemma: "reprimand", Frames: For | Noun, Act: "criticize"},
		{Lemma: "reproach", Frames: For | Noun, Act: "criticize"},
		{Lemma: "lambast", Frames: Noun, Act: "criticize"},
		{Lemma: "lambaste", Frames: Noun, Act: "criticize"},
		{Lemma: "assail", Frames: Noun, Act: "criticize"},
		{Lemma: "berate", Frames: For | Noun, Act: "criticize"},
		{Lemma: "scold", Frames: For | Noun, Act: "criticize"},
		{Lemma: "excoriate", Frames: Noun, Act: "criticize"},
		{Lemma: "disparage", Frames: Noun, Act: "criticize"},
		{Lemma: "belittle", Frames: Noun, Act: "criticize"},
		{Lemma: "fault", Frames: For, Act: "criticize"},
		{Lemma: "rebuff", Frames: Noun, Act: "reject"},
		{Lemma: "disagree with", Frames: Noun, Act: "reject"},
		{Lemma: "protest against", Frames: Noun, Act: "criticize"},
		{Lemma: "resent", Frames: Noun, Act: "criticize"},
		{Lemma: "bemoan", Frames: Noun, Act: "concern"},
		{Lemma: "exclude", Frames: Noun | OnlyNot, Act: "inform"},
		// Demands, appeals, warnings.
		{Lemma: "demand", Frames: Thing | Clause | Noun | ToDo, Act: "demand"},
		{Lemma: "urge", Frames: Urge | Noun | Clause, Act: "call"},
		{Lemma: "call on", Frames: Urge, Act: "call"},
		{Lemma: "call upon", Frames: Urge, Act: "call"},
		{Lemma: "call for", Frames: Noun, Act: "call"},
		{Lemma: "appeal to", Frames: Urge, Act: "call"},
		{Lemma: "appeal for", Frames: Noun, Act: "call"},
		{Lemma: "exhort", Frames: Urge, Act: "call"},
		{Lemma: "implore", Frames: Urge, Act: "call"},
		{Lemma: "beseech", Frames: Urge, Act: "call", Past: []string{"besought", "beseeched"}},
		{Lemma: "entreat", Frames: Urge, Act: "call"},
		{Lemma: "enjoin", Frames: Urge, Act: "call"},
		{Lemma: "beg", Frames: Urge, Act: "call", Past: []string{"begged"}},
		{Lemma: "counsel", Frames: Urge, Act: "call"},
		{Lemma: "press", Frames: Urge, Act: "call"},
		{Lemma: "press for", Frames: Noun, Act: "call"},
		{Lemma: "push for", Frames: Noun, Act: "call"},
		{Lemma: "plead for", Frames: Noun, Act: "call"},
		{Lemma: "petition", Frames: Urge, Act: "ask"},
		{Lemma: "order", Frames: Urge, Act: "demand"},
		{Lemma: "command", Frames: Urge, Act: "demand"},
		{Lemma: "encourage", Frames: Thing | Urge | Noun, Act: "call"},
		{Lemma: "invite", Frames: Urge, Act: "offer"},
		{Lemma: "ask", Frames: Urge | Clause, Act: "ask"},
		{Lemma: "request", Frames: Clause | Noun | Urge, Act: "ask"},
		{Lemma: "instruct", Frames: Urge, Act: "demand"},
		{Lemma: "direct", Frames: Urge, Act: "demand"},
		{Lemma: "propose", Frames: Clause | Noun | ToDo, Act: "offer"},
		{Lemma: "recommend", Frames: Clause | Noun, Act: "offer"},
		{Lemma: "advocate", Frames: Noun, Act: "call"},
		{Lemma: "warn", Frames: Clause | Told, Act: "warn"},
		{Lemma: "warn against", Frames: Noun, Act: "warn"},
		{Lemma: "warn of", Frames: Noun, Act: "warn"},
		{Lemma: "warn about", Frames: Noun, Act: "warn"},
		{Lemma: "caution", Frames: Clause, Act: "warn"},
		{Lemma: "caution against", Frames: Noun, Act: "warn"},
		{Lemma: "threaten", Frames: Thing | ToDo | Shown, Act: "threaten"},
		// Promises and agreement.
		{Lemma: "promise", Frames: Thing | Clause | ToDo | Noun, Act: "promise"},
		{Lemma: "pledge", Frames: Clause | ToDo | Noun, Act: "promise"},
		{Lemma: "vow", Frames: Clause | ToDo, Act: "promise"},
		{Lemma: "undertake", Frames: ToDo, Act: "promise", Past: []string{"undertook", "undertaken"}},
		{Lemma: "commit to", Frames: Noun, Act: "promise", Past: []string{"committed"}},
		{Lemma: "recommit to", Frames: Noun, Act: "promise", Past: []string{"recommitted"}},
		{Lemma: "offer", Frames: Thing | ToDo | Noun, Act: "offer"},
		{Lemma: "agree", Frames: Clause | ToDo, Act: "agree"},
		{Lemma: "agree on", Frames: Noun, Act: "agree"},
		{Lemma: "agree upon", Frames: Noun, Act: "agree"},
		{Lemma: "concur", Frames: Clause | ToDo, Act: "agree", Past: []string{"concurred"}},
		{Lemma: "decide", Frames: Clause | ToDo, Act: "promise"},
		{Lemma: "resolve", Frames: Clause | ToDo, Act: "promise"},
		{Lemma: "apologize for", Frames: Noun, Act: "apologize"},
		{Lemma: "apologise for", Frames: Noun, Act: "apologize"},
		{Lemma: "apologize", Frames: For, Act: "apologize"},
		{Lemma: "apologise", Frames: For, Act: "apologize"},
		{Lemma: "stand ready", Frames: ToDo, Act: "offer", Past: []string{"stood"}},
		{Lemma: "share the view", Frames: Clause, Act: "agree"},
		{Lemma: "share the opinion", Frames: Clause, Act: "agree"},
		{Lemma: "share the assessment", Frames: Clause, Act: "agree"},
		{Lemma: "share the conviction", Frames: Clause, Act: "agree"},
		{Lemma: "share the recognition", Frames: Clause, Act: "agree"},
		{Lemma: "share the understanding", Frames: Clause, Act: "agree"},
		{Lemma: "share the same view", Frames: Clause, Act: "agree"},
		{Lemma: "share the belief", Frames: Clause, Act: "agree"},
		{Lemma: "be of the view", Frames: Clause, Act: "inform", Past: []string{"is", "are", "was", "were"}},
		{Lemma: "be of the opinion", Frames: Clause, Act: "inform", Past: []string{"is", "are", "was", "were"}},
		{Lemma: "concur on", Frames: Noun, Act: "agree", Past: []string{"concurred"}},
		{Lemma: "concur in", Frames: Noun, Act: "agree", Past: []string{"concurred"}},
		{Lemma: "concur with", Frames: Noun, Act: "agree", Past: []string{"concurred"}},
		{Lemma: "agree with", Frames: Noun, Act: "agree"},
		{Lemma: "swear", Frames: ToDo, Act: "promise", Past: []string{"swore", "sworn"}},
		{Lemma: "reassure", Frames: Told, Act: "promise"},
		{Lemma: "reinforce", Frames: Noun, Act: "inform", Nouns: " commitment support message need importance "},
		{Lemma: "reinforce", Frames: Shown, Act: "inform"},
		{Lemma: "raise", Frames: Noun, Act: "inform", Nouns: " importance need "},
		{Lemma: "echo", Frames: Noun, Act: "inform", Nouns: " statement words call calls appeal view message concern concerns "},
		{Lemma: "ask for", Frames: Noun, Act: "ask"},
		{Lemma: "ratify", Frames: Noun, Act: "promise", Nouns: " commitment support solidarity willingness will position readiness "},
		{Lemma: "reassert", Frames: Clause | Noun, Act: "promise"},
	},
	Attitudes: map[string]string{
		"appreciation": "thank", "gratitude": "thank", "thanks": "thank", "gratefulness": "thank",
		"condolence": "condole", "condolences": "condole", "sympathy": "condole", "sympathies": "condole", "solidarity": "support",
		"congratulations": "congratulate", "felicitations": "congratulate",
		"concern": "concern", "concerns": "concern", "alarm": "concern", "regret": "concern", "dismay": "concern",
		"disappointment": "concern", "sorrow": "condole", "grief": "condole", "outrage": "criticize", "condemnation": "criticize",
		"protest": "criticize", "dissatisfaction": "criticize", "criticism": "criticize", "indignation": "criticize",
		"satisfaction": "welcome", "gratification": "welcome", "pleasure": "welcome", "happiness": "welcome", "delight": "welcome", "joy": "welcome", "pride": "praise",
		"hope": "hope", "hopes": "hope", "wish": "hope", "wishes": "hope", "expectation": "hope", "aspiration": "hope",
		"confidence": "inform", "belief": "inform", "conviction": "inform", "view": "inform", "views": "inform", "opinion": "inform",
		"support": "support", "backing": "support", "admiration": "praise", "respect": "praise", "esteem": "praise", "praise": "praise",
		"readiness": "offer", "willingness": "offer", "interest": "hope", "desire": "hope", "intention": "promise",
		"determination": "promise", "commitment": "promise", "resolve": "promise",
		"opposition": "reject", "rejection": "reject", "objection": "reject", "reservations": "concern", "doubt": "concern",
		"doubts": "concern", "optimism": "hope", "apologies": "apologize", "apology": "apologize", "agreement": "agree", "warning": "warn",
		"misgivings": "concern", "skepticism": "concern", "scepticism": "concern", "frustration": "concern", "unease": "concern",
		"worry": "concern", "worries": "concern", "fear": "concern", "fears": "concern", "anger": "criticize", "shock": "concern", "sadness": "condole",
		"anguish": "condole", "displeasure": "criticize", "discontent": "criticize", "disgust": "criticize", "horror": "concern", "surprise": "inform",
		"enthusiasm": "welcome", "relief": "welcome", "trust": "hope", "faith": "hope", "compassion": "condole", "remorse": "apologize",
		"preference": "hope", "attention": "inform", "greetings": "hope", "regards": "hope", "invitation": "offer", "objections": "reject",
	},
	Carriers: []Cue{{Lemma: "express"}, {Lemma: "voice"}, {Lemma: "convey"}, {Lemma: "extend"}, {Lemma: "renew"},
		{Lemma: "share", Nouns: " concern concerns condolence condolences hope satisfaction "},
		{Lemma: "raise", Nouns: " concern concerns objection objections doubts alarm "},
		{Lemma: "register", Nouns: " concern concerns objection objections protest dissatisfaction regret "},
		{Lemma: "offer", Nouns: " condolence condolences sympathy sympathies congratulations felicitations thanks apology apologies greetings "},
		{Lemma: "send", Nouns: " condolence condolences congratulations felicitations greetings regards wishes ", Past: []string{"sent"}},
		{Lemma: "pass on", Nouns: " condolences congratulations greetings regards wishes invitation "},
		{Lemma: "draw", Nouns: " attention ", Past: []string{"drew", "drawn"}},
		{Lemma: "direct", Nouns: " attention "},
		{Lemma: "call", Nouns: " attention "},
		{Lemma: "deliver", Nouns: " condolences congratulations greetings regards wishes invitation "}},
	States: map[string]string{
		"concerned": "concern", "alarmed": "concern", "worried": "concern", "appalled": "criticize", "outraged": "criticize",
		"shocked": "concern", "dismayed": "concern", "saddened": "condole", "disappointed": "concern", "grateful": "thank",
		"thankful": "thank", "pleased": "welcome", "delighted": "welcome", "proud": "praise", "convinced": "inform",
		"confident": "hope", "hopeful": "hope", "supportive": "support", "clear": "inform",
		"encouraged": "welcome", "heartened": "welcome", "gratified": "welcome", "impressed": "praise", "disturbed": "concern", "troubled": "concern",
		"dissatisfied": "criticize", "frustrated": "concern", "angered": "criticize", "horrified": "concern", "heartbroken": "condole", "afraid": "concern",
		"optimistic": "hope", "skeptical": "concern", "sceptical": "concern", "opposed": "reject", "adamant": "demand",
	},
	Nominal: map[string]string{
		"allegation": "accuse", "allegations": "accuse", "assertion": "inform", "claim": "inform", "claims": "inform",
		"announcement": "inform", "report": "inform", "statement": "inform", "accusation": "accuse", "assurance": "promise",
		"suggestion": "offer", "insistence": "demand", "contention": "inform", "conviction": "inform", "belief": "inform",
		"warning": "warn", "promise": "promise", "pledge": "promise", "declaration": "inform",
	},
	Pleas: map[string]string{
		"pledge": "promise", "pledges": "promise", "promise": "promise", "promises": "promise", "vow": "promise", "offer": "offer", "offers": "offer",
		"proposal": "offer", "threat": "threaten", "threats": "threaten", "refusal": "reject", "call": "call", "calls": "call", "appeal": "call", "appeals": "call",
		"demand": "demand", "demands": "demand", "request": "ask", "requests": "ask",
	},
	Adverbs: words("also then further again once too thus therefore moreover hereby likewise both jointly all meanwhile always " +
		"today well yesterday himself herself each still later now first respectively"),
	Aux: words("has have had is are was were did do does will would be been being must shall may can could should might 's 're 'm 've 'd 'll"),
	Performed: words("went goes like wish wishes wished opportunity occasion continued continues began hastened used pleased honoured honored " +
		"forced moved resist want wants wanted"),
	Seemed:   words("appear appears appeared seem seems seemed"),
	Prompt:   words("quick swift careful eager happy"),
	Extorted: words("forced compelled obliged"),
	SaidBy:   words("took rose stood used wrote called phoned telephoned turned intervened interrupted"),
	Answers:  words("response reply answer reaction message"),
	Parts:    words("question questions answer interviewer journalist reporter correspondent moderator presenter anchor host editor audience student"),
	Footage:  words("footage video videos clip clips recording recordings tape tapes"),
	Days: words("monday tuesday wednesday thursday friday saturday sunday january february march april may june july august " +
		"september october november december"),
	Silence: words("comment answer say discuss elaborate respond confirm speak talk give provide"),
	First:   words("we i"),
	Findings: words("transcript transcripts slide slides average averages memo memos email emails tally review count poll polls survey surveys study studies report reports data figures statistics analysis research video footage " +
		"document documents records audit investigation inquiry evidence census papers returns"),
	Measures: words("plan plans schedule timetable timeline belief beliefs rule rules law laws legislation regulations procedure procedures standard standards need needs " +
		"principle principles wish wishes criteria criterion conscience size age type kind methodology mandate circumstances terms priority priorities practice " +
		"practices tradition traditions custom customs formula ability abilities capacity capacities method methods merit merits requirements mass weight"),
	Voices: words("official officials leader leaders member members participant participants speaker speakers panelist panelists expert experts " +
		"analyst analysts party parties side sides delegation delegations delegate delegates minister ministers representative representatives " +
		"ambassador ambassadors envoy envoys diplomat diplomats governor governors mayor mayors senator senators lawmaker lawmakers deputy " +
		"deputies parliamentarian parliamentarians commissioner commissioners chairman chair chairs chairperson chairpersons head heads chief chiefs " +
		"president presidents premier premiers king queen prince spokesman spokeswoman spokesperson spokesmen spokespersons secretary secretaries " +
		"director directors adviser advisers advisor advisors colleague colleagues counterpart counterparts partner partners ally allies friend " +
		"friends host hosts guest guests critic critics supporter supporters opponent opponents activist activists campaigner campaigners " +
		"journalist journalists reporter reporters author authors writer writers scientist scientists scholar scholars professor professors " +
		"researcher researchers economist economists lawyer lawyers judge judges prosecutor prosecutors doctor doctors teacher teachers student " +
		"students worker workers employee employees farmer farmers miner miners trader traders investor investors supplier suppliers manager managers " +
		"executive executives owner owners general generals commander commanders soldier soldiers officer officers rebel rebels militant militants " +
		"fighter fighters protester protesters resident residents citizen citizens voter voters refugee refugees witness witnesses victim victims " +
		"survivor survivors relative relatives family families people person man woman men women boy girl children youth elders bishop bishops pope " +
		"priest priests government governments administration authority authorities ministry ministries parliament senate congress council councils " +
		"committee commission court courts bank union unions company companies firm firms organisation organisation's organization organizations " +
		"organisations agency agencies group groups team mission army police coalition alliance movement church community communities industry " +
		"country countries state states nation nations republic summit conference meeting assembly forum session report reports review statement " +
		"communique declaration resolution letter message document documents paper study survey poll article note memorandum newspaper magazine source " +
		"candidate candidates nominee nominees attorney attorneys aide aides city cities campaign campaigns colleges universities " +
		"sources all both many most some several others few ones one majority everyone everybody somebody someone who"),
	Letters: words("statements tweets letters petition motion posts memo email emails brief complaint statement paper letter message resolution communique declaration note memorandum report article tweet post speech interview release"),
	Nobody:  words("nobody none neither"),
	Encounter: words("discussed discuss exchanged reviewed met meet received visited spoke held attended signed focused touched paid " +
		"arrived hosted toured participated continued present accompanied chaired attendance summoned"),
}
