package event

import (
	"fmt"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// deeds are the events found in a marked text, one a line: source, code, target, status.
func deeds(marked string) string {
	s := read(marked, nil)
	var out []string
	for _, ev := range Events(s.Doc, s.Parses, s.Actors, nil, nil, &lang.English, nil) {
		out = append(out, fmt.Sprintf("%s %s %s %s", first(ev.SourceCode), ev.CAMEO, first(ev.TargetCode), ev.Status))
	}
	return strings.Join(out, "\n")
}

func TestEvents(t *testing.T) {
	for _, c := range []struct{ name, text, want string }{
		{"criticism", "{A:Norvia} condemned {B:Sudria} for the new tariff.", "AAA 111 BBB actual"},
		{"praise by passive", "{B:Sudria} was praised by {A:Norvia}.", "AAA 051 BBB actual"},
		{"owner of what is condemned", "{A:Norvia} denounced {B:Sudria}'s tariff.", "AAA 111 BBB actual"},
		{"aid given", "{A:Norvia} gave {B:Sudria} ten million dollars.", "AAA 071 BBB actual"},
		{"aid promised", "{A:Norvia} promised to send food to {B:Sudria}.", "AAA 0333 BBB intended"},
		{"aid to come", "{A:Norvia} will send food aid to {B:Sudria}.", "AAA 0333 BBB intended"},
		{"aid refused", "{A:Norvia} said it would not provide military aid to {B:Sudria}.", "AAA 1222 BBB actual"},
		{"aid stopped", "{A:Norvia} suspended military aid to {B:Sudria}.", "AAA 1622 BBB actual"},
		{"aid demanded", "{A:Norvia} demanded humanitarian aid from {B:Sudria}.", "AAA 1033 BBB called-for"},
		{"appeal to stop", "{A:Norvia} urged {B:Sudria} to lift the embargo.", "AAA 0254 BBB called-for"},
		{"threat", "{A:Norvia} threatened to impose sanctions on {B:Sudria}.", "AAA 1312 BBB intended"},
		{"threat with a condition", "{A:Norvia} will break off relations with {B:Sudria} unless the road is opened.", "AAA 1313 BBB conditional"},
		{"sanctions lifted", "{A:Norvia} has lifted sanctions on {B:Sudria}.", "AAA 085 BBB actual"},
		{"refusal to lift", "{A:Norvia} refused to lift sanctions on {B:Sudria}.", "AAA 1244 BBB actual"},
		{"accusation", "{A:Norvia} accused {B:Sudria} of shelling the port.", "AAA 1123 BBB actual"},
		{"attack", "{A:Norvia}'s soldiers attacked {B:Sudrian} positions.", "AAAMIL 190 BBB actual"},
		{"air raid", "{A:Norvian} jets bombed {B:Sudrian} villages.", "AAAMIL 195 BBB actual"},
		{"arrest by passive", "Two {B:Sudrian} sailors were arrested by {A:Norvian} police.", "AAACOP 173 BBBMIL actual"},
		{"the press says so", "{A:Norvia} has expelled two {B:Sudrian} diplomats, officials said.", "AAA 161 BBBGOV actual"},
		{"signing runs both ways", "{A:Norvia} and {B:Sudria} signed a treaty on fisheries.", "AAA 057 BBB actual\nBBB 057 AAA actual"},
		{"talks run both ways", "{A:Norvia} held talks with {B:Sudria}.", "AAA 046 BBB actual\nBBB 046 AAA actual"},
		{"agreement to talk", "{A:Norvia} agreed to meet with {B:Sudria}.", "AAA 036 BBB intended"},
		{"demand that somebody must", "{A:Norvia} said {B:Sudria} must withdraw its troops.", "AAA 1056 BBB called-for"},
		{"inquiry", "{A:Norvia} launched an investigation into {B:Sudria}'s banks.", "AAA 090 BBB actual"},
		{"received aid", "{A:Norvia} received food aid from {B:Sudria}.", "BBB 073 AAA actual"},
		{"not done", "{A:Norvia} did not attack {B:Sudria}.", ""},
		{"no deed", "{A:Norvia} is larger than {B:Sudria}.", ""},
		{"said by a policeman", "A police officer said the road was wet.", ""},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := deeds(c.text); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}

// owed are the commitments of a text whose sentences are statements of the first actor.
func owed(marked string, act doc.Act) string {
	s := read(marked, nil)
	sts := spokenBy(s)
	for i := range sts {
		sts[i].Act = act
	}
	var out []string
	for _, cm := range Commitments(s.Doc, s.Parses, s.Actors, sts, nil, &lang.English) {
		due := ""
		if cm.Due != nil {
			due = " by " + cm.Due.V
		}
		again := ""
		if !cm.Repeats.IsZero() {
			again = " again: " + cm.Repeats.Text()
		}
		state := ""
		if cm.Status != statusOf[cm.Kind] {
			state = " " + string(cm.Status)
		}
		out = append(out, fmt.Sprintf("%s: %s%s%s%s", cm.Kind, cm.What.Text(), due, state, again))
	}
	return strings.Join(out, "\n")
}

func TestCommitments(t *testing.T) {
	for _, c := range []struct {
		name, text string
		act        doc.Act
		want       string
	}{
		{"will", "{A:Norvia} will repair the bridge in spring.", doc.Inform, "pledge: repair the bridge in spring"},
		{"will not", "{A:Norvia} will not close the strait.", doc.Promise, "pledge: not close the strait"},
		{"somebody else's act", "The ferry will be repaired by {A:Norvia} in May.", doc.Promise, "pledge: The ferry will be repaired by Norvia in May"},
		{"a fact", "{A:Norvia} has two ports.", doc.Inform, ""},
		{"two in one", "{A:Norvia} will open the strait, and will lift the ban.", doc.Promise, "pledge: open the strait\npledge: lift the ban"},
		{"with a day", "{A:Norvia} will open the strait by 5 May 2026.", doc.Promise, "pledge: open the strait by 5 May 2026 by 2026-05-05"},
		{"with a year", "{A:Norvia} will double its trade by 2030.", doc.Promise, "pledge: double its trade by 2030 by 2030"},
		{"signed", "{A:Norvia} and {B:Sudria} signed an agreement on fisheries.", doc.Inform, "agreement: an agreement on fisheries concluded"},
		{"in force", "The treaty on fisheries entered into force in May.", doc.Inform, "agreement: The treaty on fisheries in-force"},
		{"fulfilled", "{A:Norvia} has fulfilled its promise of 200 boats.", doc.Inform, "agreement: its promise of 200 boats fulfilled"},
		{"not fulfilled", "{A:Norvia} has not fulfilled its promise of 200 boats.", doc.Inform, ""},
		{"no intention", "{A:Norvia} has no intention of leaving the strait to others.", doc.Inform, "plan: leaving the strait to others refused"},
		{"a forecast", "{A:Norvia} will be happy in May.", doc.Inform, ""},
		{"said twice", "{A:Norvia} will repair the old bridge in spring. {A:Norvia} will repair the old bridge.", doc.Inform,
			"pledge: repair the old bridge in spring\npledge: repair the old bridge again: repair the old bridge in spring"},
		{"another number", "{A:Norvia} will build 20 boats at home. {A:Norvia} will build 30 boats at home.", doc.Inform,
			"pledge: build 20 boats at home\npledge: build 30 boats at home"},
	} {
		t.Run(c.name, func(t *testing.T) {
			if got := owed(c.text, c.act); got != c.want {
				t.Errorf("%s\n got %s\nwant %s", c.text, got, c.want)
			}
		})
	}
}
