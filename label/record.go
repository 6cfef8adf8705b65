package label

const own = "readout's own set"

var acts = Scheme{
	Name: "act", Doc: "what a statement does", Origin: own + ", after Searle (1976), \"A classification of illocutionary acts\"",
	Labels: []Label{
		{"inform", "says how things are, or holds them to be so", "noted that the bridge is open"},
		{"praise", "speaks well of somebody or something", "commended the engineers"},
		{"thank", "expresses thanks or appreciation", "thanked the minister for the welcome"},
		{"congratulate", "wishes joy on an event", "congratulated her on the election"},
		{"condole", "expresses sorrow at a loss", "offered condolences to the families"},
		{"support", "sides with somebody or something", "expressed full support for the plan"},
		{"welcome", "is glad of a thing or a step", "welcomed the release"},
		{"hope", "wishes that something may come about", "hoped that talks would resume"},
		{"concern", "expresses worry or regret", "voiced deep concern about the drought"},
		{"criticize", "speaks ill of an act or of somebody, or condemns", "condemned the attack"},
		{"accuse", "says that somebody did wrong", "accused the company of fraud"},
		{"reject", "will not accept something", "rejected the proposal"},
		{"deny", "says that something is not so", "denied the report"},
		{"demand", "says that something must be done", "demanded that the road be opened"},
		{"call", "asks in public that something be done", "called on all sides to show restraint"},
		{"offer", "says what the speaker is ready to do or to give, or puts forward", "offered to host the talks"},
		{"promise", "binds the speaker to do something", "pledged to send engineers"},
		{"agree", "says yes to something together with others", "the two sides agreed to meet again"},
		{"warn", "says that something bad may come", "warned of a shortage"},
		{"threaten", "says that the speaker will do harm unless", "threatened to close the border"},
		{"apologize", "says sorry for what the speaker's side did", "apologized for the delay"},
		{"ask", "puts a question or a request", "asked whether the date was firm"},
	},
}

var modes = Scheme{
	Name: "mode", Doc: "whose words a statement's content is", Origin: "Pareti (2015), \"Attribution: a computational approach\"",
	Labels: []Label{
		{"direct", "the speaker's own words, as the publisher prints them", "he said: \"We are ready.\""},
		{"indirect", "a report of what the speaker said, in the publisher's words", "he said that they were ready"},
		{"mixed", "a report with some of the speaker's own words in it", "he said that they were \"more than ready\""},
	},
}

var sides = Scheme{
	Name: "side", Doc: "where a speaker stands, seen from the publisher", Origin: own,
	Labels: []Label{
		{"own", "the publisher's own side", "a presidency on what its president said"},
		{"other", "the other side of the meeting: one side's word for what the other said", "a presidency on what the guest said"},
		{"joint", "both sides together", "the two leaders agreed"},
		{"third", "neither side", "the secretary-general of an organisation, as quoted"},
	},
}

var polarities = Scheme{
	Name: "polarity", Doc: "what a statement shows towards an actor", Origin: own,
	Labels: []Label{
		{"positive", "it speaks well of the actor, or sides with it", ""},
		{"negative", "it speaks ill of the actor, or sides against it", ""},
		{"neutral", "it shows neither", ""},
	},
}

var actorKinds = Scheme{
	Name: "actor kind", Doc: "what sort of actor", Origin: own,
	Labels: []Label{
		{"person", "a human being, named or meant by an office", ""},
		{"country", "a state or territory, or its government, spoken of as one actor", "Iraq asked for time"},
		{"organization", "a body with a name: a ministry, a party, an alliance, a company", "the United Nations"},
		{"group", "people who act together without a body of their own", "the delegation"},
	},
}

var forms = Scheme{
	Name: "form", Doc: "how a mention refers to its actor", Origin: own,
	Labels: []Label{
		{"name", "by a name", "Mr Rashid"},
		{"role", "by an office or a relation", "the President of Iraq; his counterpart"},
		{"pronoun", "by a pronoun", "he, their"},
		{"country", "by the name of a country", "Iraq"},
		{"demonym", "by a word for its people, or its adjective", "the Iraqis; Iraqi officials"},
		{"capital", "by a seat of government", "Baghdad rejected the claim"},
		{"group", "by a word for several", "the two sides"},
	},
}

var meetingKinds = Scheme{
	Name: "meeting kind", Doc: "what sort of encounter", Origin: own,
	Labels: []Label{
		{"meeting", "people in one room", ""},
		{"call", "by telephone or video", ""},
		{"visit", "one side comes to the other's country or house, for more than one meeting", ""},
		{"summit", "heads of state or government of several countries", ""},
		{"ceremony", "an oath, a signing, a handing over, a memorial", ""},
		{"correspondence", "by letter or message", ""},
	},
}

var parts = Scheme{
	Name: "part", Doc: "a participant's part in a meeting", Origin: own,
	Labels: []Label{
		{"host", "received the others, or reports the meeting from the own office", ""},
		{"guest", "came to the host", ""},
		{"attendee", "was there; the text shows neither host nor guest", ""},
		{"delegation", "came along with a guest or sat beside a host", ""},
		{"caller", "made the call", ""},
		{"recipient", "was called, or was written to", ""},
	},
}

var commitmentKinds = Scheme{
	Name: "commitment kind", Doc: "how somebody comes to be bound", Origin: "after the G20 Research Group's commitments manual",
	Labels: []Label{
		{"agreement", "two or more agreed to do it", "agreed to open a second crossing"},
		{"pledge", "one side said that it would do it", "promised to send engineers"},
		{"offer", "one side said that it was ready to do it", "offered to host the talks"},
		{"call", "one side asked another to do it", "called on Iraq to sign"},
		{"plan", "it is to be done, without a word of promise", "will visit in May"},
	},
}

var commitmentStatuses = Scheme{
	Name: "commitment status", Doc: "how the text words the state of a commitment; nobody has checked whether it is kept", Origin: own,
	Labels: []Label{
		{"concluded", "signed or agreed now", ""},
		{"to-be-implemented", "agreed before, still to be done", ""},
		{"proposed", "put forward, not agreed", ""},
		{"in-force", "binding now", ""},
		{"fulfilled", "the text says that it is done", ""},
		{"refused", "the text says that somebody will not", ""},
		{"unknown", "the text does not say", ""},
	},
}

var eventStatuses = Scheme{
	Name: "event status", Doc: "whether a thing is done, meant, wanted, supposed or denied", Origin: own,
	Labels: []Label{
		{"actual", "it happened or happens", "signed"},
		{"intended", "somebody means to do it", "will sign"},
		{"called-for", "somebody wants it done", "should sign"},
		{"conditional", "it hangs on something else", "would sign if"},
		{"denied", "it did not happen", "has not signed"},
	},
}

var times = Scheme{
	Name: "time", Doc: "when an event lies, seen from the text", Origin: own,
	Labels: []Label{
		{"present", "now, or what the text is about", ""},
		{"past", "before", ""},
		{"future", "after", ""},
	},
}

var blocks = Scheme{
	Name: "block kind", Doc: "what a part of the page is for", Origin: own,
	Labels: []Label{
		{"body", "a paragraph of the statement itself", ""},
		{"kicker", "the line above the title", ""},
		{"title", "the headline", ""},
		{"subtitle", "the line below the title", ""},
		{"label", "a line with the publisher's name or the date", ""},
		{"furniture", "in the text, but not content: share links, page numbers, reference marks", "Print this page"},
	},
}

var bases = Scheme{
	Name: "basis", Doc: "where publisher and date are known from", Origin: own,
	Labels: []Label{
		{"text", "the text says so", ""},
		{"metadata", "the page's metadata says so", ""},
		{"given", "whoever ran readout said so", ""},
	},
}
