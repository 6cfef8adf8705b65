package attribution

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout-project/readout/internal/scene"
	"github.com/readout-project/readout/lang"
)

// lines are the statements found in a marked text, one a line: speakers | cue | content … | mode.
func lines(marked string) string {
	s := scene.Build(marked, nil)
	var out []string
	for _, st := range Find(s.Doc, s.Parses, s.Actors, &lang.English) {
		who := ""
		for _, id := range st.Speakers {
			who += s.Actors[id].Name.V
		}
		var content []string
		for _, c := range st.Content {
			content = append(content, c.Text())
		}
		out = append(out, fmt.Sprintf("%s | %s | %s | %s", who, st.Cue.Text(), strings.Join(content, " … "), st.Mode))
	}
	return strings.Join(out, "\n")
}

func TestFind(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{
			"verb and clause", "{a:The Minister} stressed that the harbour would open in May.",
			"a | stressed | the harbour would open in May | indirect",
		},
		{
			"noun phrase", "{a:She} welcomed the release of the crew.",
			"a | welcomed | the release of the crew | indirect",
		},
		{
			"shared subject", "{a:The Chancellor} noted that grain was scarce, and called for an early harvest.",
			"a | noted | grain was scarce | indirect\na | called for | an early harvest | indirect",
		},
		{
			"two conjoined clauses stay one", "{a:He} said that the road was open and that the bridge would follow.",
			"a | said | the road was open and that the bridge would follow | indirect",
		},
		{
			"new subject after and", "{a:The envoy} asked {B:Norvia} to lend two ships, and {b:the Admiral} replied that one could be spared.",
			"a | asked | Norvia to lend two ships | indirect\nb | replied | one could be spared | indirect",
		},
		{
			"thanks", "{a:The Premier} thanked {b:the King} for his hospitality.",
			"a | thanked | his hospitality | indirect",
		},
		{
			"told", "{a:The Premier} told {b:his guest} that the dam was safe.",
			"a | told | the dam was safe | indirect",
		},
		{
			"attitude noun", "{a:The Premier} expressed deep concern over the shelling of the port.",
			"a | expressed deep concern | the shelling of the port | indirect",
		},
		{
			"attitude noun with infinitive", "{A:The Norvian side} expressed its readiness to host the next round.",
			"A | expressed its readiness | to host the next round | indirect",
		},
		{
			"colon without marks", "{a:The Leader} said: We stand by our word.| The treaty is no paper boat.| {a:He} added: It will float.",
			"a | said | We stand by our word. The treaty is no paper boat. | direct\na | added | It will float. | direct",
		},
		{
			"quotation before", "“The tide turns twice a day,” {a:the Minister} said.",
			"a | said | The tide turns twice a day, | direct",
		},
		{
			"quotation split", "“If the tide turns,” {a:the Minister} observed, “so will the ships.”",
			"a | observed | If the tide turns, … so will the ships. | direct",
		},
		{
			"mixed", "{a:The Minister} said that nobody had “moved a single stone” there.",
			"a | said | nobody had “moved a single stone” there | mixed",
		},
		{
			"leading participle", "Expressing satisfaction with the harvest, {a:she} praised the farmers.",
			"a | Expressing satisfaction | the harvest | indirect\na | praised | the farmers | indirect",
		},
		{
			"trailing participle", "{a:The King} thanked {B:Norvia} for its ships, noting that two had sailed in winter.",
			"a | thanked | its ships | indirect\na | noting | two had sailed in winter | indirect",
		},
		{
			"insertion between subject and cue",
			"In this meeting, which was attended by {c:Mr Ilo}, {c:the President of Norvia}, {b:Mr Aran}, {b:the President of Sudria}, expressing delight at the visit, said: Our ties are old.",
			"b | expressing delight | the visit | indirect\nb | said | Our ties are old. | direct",
		},
		{
			"trailing cue", "The dam is safe, {a:spokesman Ilo} announced.",
			"a | announced | The dam is safe | indirect",
		},
		{
			"joint", "{ab:The two sides} agreed to meet in spring.",
			"ab | agreed | to meet in spring | indirect",
		},
		{
			"according to", "According to {a:the Governor}, the bridge will be closed.",
			"a | According to | the bridge will be closed | indirect",
		},
		{
			"held to be", "{a:The Minister} described {B:Norvia} as a good neighbour.",
			"a | described | Norvia as a good neighbour | indirect",
		},
		{
			"negation kept in content", "{a:He} said that Norvia does not claim the islands.",
			"a | said | Norvia does not claim the islands | indirect",
		},
		{"no comment is no statement", "{a:He} did not say whether the port was closed.", ""},
		{"topics are no statement", "{ab:The two leaders} discussed trade and exchanged views on fisheries.", ""},
		{
			"first person", "We call on {A:Norvia} to open the strait.",
			" | call on | Norvia to open the strait | direct",
		},
		{
			"transcript", "{a:President Aran}: Good morning.| We begin.\nThe dam is ready.\n{b:Minister Ilo}: I thank {a:the President} for his trust.",
			"a |  | Good morning. We begin. | direct\na |  | The dam is ready. | direct\n" +
				"b |  | I thank the President for his trust. | direct\nb | thank | his trust | direct",
		},
		{
			"quotation opened again in the next paragraph", "“We came by sea,” {a:the Minister} said.| “The sea was calm.\n“We shall go home by land.”",
			"a | said | We came by sea, … The sea was calm. | direct\na |  | We shall go home by land. | direct",
		},
		{
			"speech that a dash opens", "– The harvest is in.| The barns are full, {a:the Minister} said.",
			"a | said | The harvest is in. The barns are full | direct",
		},
		{
			"operative paragraphs", "We, {A:Norvia} and {B:Sudria}, meeting in spring,\n1. Condemn the seizure of the ship.\n2. Call on {C:Estria} to release it.",
			"AB | Condemn | the seizure of the ship | direct\nAB | Call on | Estria to release it | direct",
		},
		{"declined to comment", "{a:The spokesman} declined to comment on the dam.", ""},
		{
			"did not rule out", "{a:The Minister} did not rule out a second round.",
			"a | did not rule out | a second round | indirect",
		},
		{
			"said behind the clause", "“The dam will hold,” said {a:the Minister} on Monday.",
			"a | said | The dam will hold, | direct",
		},
		{
			"as he told", "As {a:the Minister} told {b:the envoy} in May, the dam is safe.",
			"a | told | the dam is safe | indirect",
		},
		{
			"claim of another inside", "{a:The Minister} rejected the claim by {B:Sudria} that the border had moved.",
			"a | rejected | the claim by Sudria that the border had moved | indirect\nB | claim | the border had moved | indirect",
		},
		{
			"it was agreed", "{ab:The two sides} welcomed the talks.| It was agreed that they would go on.",
			"ab | welcomed | the talks | indirect\nab | agreed | they would go on | indirect",
		},
		{
			"unknown subject has no speaker", "The shipowners said that the strait was closed.",
			" | said | the strait was closed | indirect",
		},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := lines(c.text); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.text, strings.ReplaceAll(got, "\n", "\n     "), strings.ReplaceAll(c.want, "\n", "\n     "))
			}
		})
	}
}
