package lang

// Meet is what event knows of how a language tells an encounter.
type Meet struct {
	Verbs   []Encounter       // what a sentence says that leaders did
	Nouns   map[string]string // a word in headline or sentence that says of what kind the encounter was, as doc.MeetingKind
	Present map[string]bool   // words that name others in the room: 'attended', 'accompanied', 'present'
	Visitor []string          // words by which somebody is a guest: 'on a visit to'
	Unheld  map[string]bool   // words that say that it did not take place, or has yet to
}

// Encounter is a phrase that tells an encounter. Its words stand in order, with up to Gap words between two of them.
type Encounter struct {
	Words string
	Kind  string // doc.MeetingKind; "" leaves it to the nouns, and to 'meeting' where there is none
	Host  Side   // whose part it gives away
	Gap   int
}

// Side says which side of the verb has a part of its own.
type Side int

// The values of Side.
const (
	NoSide      Side = iota
	SubjectHost      // 'A received B'
	ObjectHost       // 'A was received by B', 'A paid a visit to B'
	SubjectCall      // 'A made a phone call to B'
	ObjectCall       // 'A received a phone call from B'
)

var englishMeet = Meet{
	Verbs: []Encounter{
		{Words: "received phone call from", Kind: "call", Host: ObjectCall, Gap: 3},
		{Words: "received telephone call from", Kind: "call", Host: ObjectCall, Gap: 3},
		{Words: "received call from", Kind: "call", Host: ObjectCall, Gap: 3},
		{Words: "made phone call to", Kind: "call", Host: SubjectCall, Gap: 2},
		{Words: "made telephone call to", Kind: "call", Host: SubjectCall, Gap: 2},
		{Words: "placed call to", Kind: "call", Host: SubjectCall, Gap: 2},
		{Words: "telephone conversation", Kind: "call"},
		{Words: "telephone conversations", Kind: "call"},
		{Words: "phone conversation", Kind: "call"},
		{Words: "telephone call", Kind: "call"},
		{Words: "phone call", Kind: "call"},
		{Words: "video call", Kind: "call"},
		{Words: "video conference", Kind: "call"},
		{Words: "videoconference", Kind: "call"},
		{Words: "spoke by", Kind: "call", Gap: 2},
		{Words: "spoke on the phone", Kind: "call", Gap: 2},
		{Words: "speaks by phone", Kind: "call"},
		{Words: "spoke with", Kind: "call", Gap: 3},
		{Words: "spoke to", Kind: "call", Gap: 3},
		{Words: "held a call", Kind: "call", Gap: 2},
		{Words: "paid visit to", Kind: "visit", Host: ObjectHost, Gap: 4},
		{Words: "held summit", Kind: "summit", Gap: 3},
		{Words: "holds summit", Kind: "summit", Gap: 2},
		{Words: "was received by", Host: ObjectHost, Gap: 2},
		{Words: "were received by", Host: ObjectHost, Gap: 2},
		{Words: "received in audience", Host: SubjectHost, Gap: 12},
		{Words: "received", Host: SubjectHost},
		{Words: "receives", Host: SubjectHost},
		{Words: "hosted", Host: SubjectHost},
		{Words: "summoned", Host: SubjectHost},
		{Words: "summons", Host: SubjectHost},
		{Words: "met"},
		{Words: "meets"},
		{Words: "in a meeting with"},
		{Words: "in his meeting with"},
		{Words: "in her meeting with"},
		{Words: "held talks", Gap: 4},
		{Words: "holds talks"},
		{Words: "held meeting", Gap: 4},
		{Words: "held consultations", Gap: 3},
		{Words: "held discussions", Gap: 3},
		{Words: "held session", Gap: 3},
		{Words: "had a meeting", Gap: 2},
		{Words: "had talks", Gap: 2},
		{Words: "took part in the meeting", Gap: 3},
		{Words: "convened", Gap: 0},
		{Words: "gathered in"},
		{Words: "visited"},
	},
	Nouns: map[string]string{
		"phone": "call", "telephone": "call", "videoconference": "call", "video": "call",
		"summit": "summit", "visit": "visit", "letter": "correspondence",
	},
	Present: words("attended accompanied present presence participated participants attending joined delegation"),
	Visitor: phrases("visiting, on a visit to, on his visit to, on her visit to, on a working visit to, on an official visit to, on his first visit to, " +
		"visit to, arrived in, during his visit, during her visit, accompanied by, accompanying delegation, delegation accompanying"),
	Unheld: words("not never postponed cancelled canceled will next"),
}
