package doc

// Code is a code for a country, an organisation or an actor: ISO 3166-1 alpha-3, CAMEO for what ISO does not list, or a
// CAMEO actor code ("IRNGOV"). "" is unknown.
type Code string

// ActorID is the index of an actor in a Record; NoActor is none.
type ActorID int

// StatementID is the index of a statement in a Record; NoStatement is none.
type StatementID int

// No such finding.
const (
	NoActor     ActorID     = -1
	NoStatement StatementID = -1
)

// Actor is somebody or something that acts, speaks, is addressed or is spoken of.
type Actor struct {
	Evidence
	Kind     ActorKind
	Name     Value[string] // the fullest name in the text, without honorifics; for a country its English short name
	Titles   []Span        // honorifics as they stand: "Mr", "H.E."
	Roles    []Role
	Country  Code
	Code     Code // CAMEO actor code
	Wikidata Code // "Q…"
	Mentions []Mention
}

// ActorKind is what sort of actor.
type ActorKind string

// The values of ActorKind.
const (
	Person       ActorKind = "person"
	Country      ActorKind = "country"
	Organization ActorKind = "organization"
	Group        ActorKind = "group"
)

// Role is an office as the text states it.
type Role struct {
	Evidence               // At: the words, "the President of Iraq"
	Office   Value[string] // "President"
	Country  Code          // or the organisation's; "" where the text names none
}

// Mention is a place where an actor is named or meant.
type Mention struct {
	Evidence
	Form Form
}

// Form is how a mention refers.
type Form string

// The values of Form.
const (
	NameForm    Form = "name"
	RoleForm    Form = "role"
	PronounForm Form = "pronoun"
	CountryForm Form = "country"
	DemonymForm Form = "demonym"
	CapitalForm Form = "capital" // "Tehran", "the Kremlin" for a government
	GroupForm   Form = "group"
)

// Meeting is an encounter that the text reports.
type Meeting struct {
	Evidence
	Kind         MeetingKind
	Date         *Value[string] // EDTF
	Place        Span
	Participants []Participant
}

// MeetingKind is what sort of encounter.
type MeetingKind string

// The values of MeetingKind.
const (
	Encounter      MeetingKind = "meeting"
	Call           MeetingKind = "call"
	Visit          MeetingKind = "visit"
	Summit         MeetingKind = "summit"
	Ceremony       MeetingKind = "ceremony"
	Correspondence MeetingKind = "correspondence"
)

// Participant is an actor in a meeting.
type Participant struct {
	Actor ActorID
	Part  Part
}

// Part is a participant's part.
type Part string

// The values of Part.
const (
	Host       Part = "host"
	Guest      Part = "guest"
	Attendee   Part = "attendee"
	Delegation Part = "delegation"
	Caller     Part = "caller"
	Recipient  Part = "recipient"
)

// Statement is what the text says that somebody said: source, cue and content after Pareti (2015), "Attribution: a
// computational approach".
type Statement struct {
	Evidence
	Speakers  []ActorID // after coreference; empty where in doubt
	Source    Span      // the words that name the speaker here
	Cue       Span      // zero where a paragraph runs on without one
	Content   []Span
	Mode      Mode
	Side      Side
	Act       Act
	Continues StatementID
	Addressee ActorID
	Stances   []Stance
	Topics    []Topic
}

// Mode tells the speaker's words from a report of them.
type Mode string

// The values of Mode.
const (
	Direct   Mode = "direct"
	Indirect Mode = "indirect"
	Mixed    Mode = "mixed"
)

// Side is the speaker's side seen from the publisher; "" where unknown.
type Side string

// The values of Side.
const (
	OwnSide   Side = "own"
	OtherSide Side = "other"
	JointSide Side = "joint"
	ThirdSide Side = "third"
)

// Act is what a statement does (after Searle 1976, cut to what official texts do).
type Act string

// The values of Act.
const (
	Inform       Act = "inform"
	Praise       Act = "praise"
	Thank        Act = "thank"
	Congratulate Act = "congratulate"
	Condole      Act = "condole"
	Support      Act = "support"
	Welcome      Act = "welcome"
	Hope         Act = "hope"
	Concern      Act = "concern"
	Criticize    Act = "criticize"
	Accuse       Act = "accuse"
	Reject       Act = "reject"
	Deny         Act = "deny"
	Demand       Act = "demand"
	CallFor      Act = "call"
	Offer        Act = "offer"
	Promise      Act = "promise"
	Agree        Act = "agree"
	Warn         Act = "warn"
	Threaten     Act = "threaten"
	Apologize    Act = "apologize"
	Ask          Act = "ask"
)

// Stance is what a statement shows towards an actor; At gives the words.
type Stance struct {
	Evidence
	Actor    ActorID
	Polarity Polarity
}

// Polarity of a stance.
type Polarity string

// The values of Polarity.
const (
	Positive Polarity = "positive"
	Negative Polarity = "negative"
	Neutral  Polarity = "neutral"
)

// Topic is a PLOVER context: "economic", "terrorism".
type Topic string

// Event is who did what to whom; At is the evidence.
type Event struct {
	Evidence
	Source, Target         []ActorID
	SourceCode, TargetCode []Code
	CAMEO                  Code
	PLOVER                 PLOVER
	Quad                   int     // 1 to 4
	Goldstein              float64 // -10 to 10
	Status                 EventStatus
	StatusCue              Span
	Time                   Time
	Statement              StatementID
	Trigger                Span
}

// PLOVER is an event in the terms of PLOVER 2021.
type PLOVER struct {
	Event   Code
	Mode    Code
	Context []Topic
}

// EventStatus says whether a thing is done, meant, wanted, supposed or denied.
type EventStatus string

// The values of EventStatus.
const (
	Actual      EventStatus = "actual"
	Intended    EventStatus = "intended"
	CalledFor   EventStatus = "called-for"
	Conditional EventStatus = "conditional"
	Denied      EventStatus = "denied"
)

// Time is when an event lies, seen from the text.
type Time string

// The values of Time.
const (
	Present Time = "present"
	Past    Time = "past"
	Future  Time = "future"
)

// Commitment is something a party is bound, offers or is called upon to do; At is the evidence.
type Commitment struct {
	Evidence
	Kind      CommitmentKind
	By, To    []ActorID
	What      Span
	Status    CommitmentStatus
	Due       *Value[string] // EDTF
	Statement StatementID
	Repeats   Span // What of the commitment before it that says the same; zero for none
}

// CommitmentKind is what sort of commitment.
type CommitmentKind string

// The values of CommitmentKind.
const (
	Agreement   CommitmentKind = "agreement"
	Pledge      CommitmentKind = "pledge"
	OfferMade   CommitmentKind = "offer"
	CallMade    CommitmentKind = "call"
	PlannedStep CommitmentKind = "plan"
)

// CommitmentStatus is how the text words the state of it.
type CommitmentStatus string

// The values of CommitmentStatus.
const (
	Concluded       CommitmentStatus = "concluded"
	ToBeImplemented CommitmentStatus = "to-be-implemented"
	Proposed        CommitmentStatus = "proposed"
	InForce         CommitmentStatus = "in-force"
	Fulfilled       CommitmentStatus = "fulfilled"
	Refused         CommitmentStatus = "refused"
	UnknownStatus   CommitmentStatus = "unknown"
)
