package lang

// Meet is what event knows of how a language tells an encounter.
type Meet struct {
	Verbs     map[string]Encounter // a verb that tells one by itself
	Carriers  map[string]bool      // verbs that tell one with a noun: 'held talks'
	Joining   map[string]bool      // verbs that tell who was there: 'attended the meeting'
	Earlier   map[string]bool      // verbs whose object or oblique was before: 'building on the summit'
	Nouns     map[string]string    // such nouns, with the kind of the encounter, as doc.MeetingKind
	Letters   map[string]bool      // what is received from who is not there: 'letter'
	Head      map[string]string    // a word of a headline that says of what kind the encounter was
	Phone     map[string]bool      // words by which speaking is a call
	With      map[string]bool      // prepositions before the other side
	Present   map[string]bool      // words that name others in the room: 'attended', 'accompanied'
	Visit     map[string]bool      // words that make somebody a guest: 'visiting', 'visit'
	Host      map[string]bool      // nouns for who is at home: 'host'
	Guest     map[string]bool      // nouns for who is not
	Home      map[string]bool      // words that say that somebody was asked to come: 'invitation'
	People    map[string]bool      // nouns for the people of a country: 'representatives'
	Of        map[string]bool      // prepositions inside the name of an office: 'of', 'for'
	Severally map[string]bool      // words that say that each was met by himself
	Unheld    map[string]bool      // words that say that it did not take place, or has yet to
}

// Encounter is what a verb tells of an encounter.
type Encounter struct {
	Kind string // doc.MeetingKind; "" leaves it to the headline
	Host Side   // whose part it gives away
}

// Side says which side of the verb has a part of its own.
type Side int

// The values of Side.
const (
	NoSide      Side = iota
	SubjectHost      // 'A received B'
	ObjectHost       // 'A paid a visit to B'
	SubjectCall      // 'A telephoned B'
	ObjectCall       // 'A received a phone call from B'
)

var englishMeet = Meet{
	Verbs: map[string]Encounter{
		"receive": {Host: SubjectHost}, "host": {Host: SubjectHost}, "summon": {Host: SubjectHost}, "welcome": {Host: SubjectHost},
		"meet": {}, "confer": {}, "gather": {}, "convene": {},
		"speak": {Kind: "call"}, "talk": {Kind: "call"}, "telephone": {Kind: "call", Host: SubjectCall}, "phone": {Kind: "call", Host: SubjectCall},
		"visit": {Kind: "visit", Host: ObjectHost},
	},
	Carriers: words("lead hold have conduct pay make place receive chair co-chair begin start conclude be"),
	Joining:  words("take participate attend join"),
	Earlier:  words("build"),
	Nouns: map[string]string{
		"talk": "", "meeting": "", "conversation": "", "consultation": "", "discussion": "", "session": "", "audience": "", "negotiation": "", "dialogue": "", "round": "",
		"summit": "summit", "call": "call", "videoconference": "call", "teleconference": "call", "visit": "visit", "ceremony": "ceremony",
	},
	Letters: words("letter message note telegram cable"),
	Head: map[string]string{
		"call": "call", "calls": "call", "phone": "call", "telephone": "call", "video": "call", "videoconference": "call", "summit": "summit",
	},
	Phone:     words("phone telephone video videoconference teleconference call"),
	With:      words("with to between alongside from and of"),
	Present:   words("attended accompanied present presence participated participants attending joined taking"),
	Visit:     words("visiting visit trip travel"),
	Host:      words("host hosts"),
	Guest:     words("guest guests visitor"),
	Home:      words("invitation"),
	People:    words("representative delegation official leader side minister expert counterpart"),
	Of:        words("of for to from and"),
	Severally: words("separate separately respectively individually one-on-one"),
	Unheld:    words("not never postponed cancelled canceled will next would"),
}
