package export

import (
	"strconv"
	"strings"

	"github.com/readout-project/readout/doc"
)

// The tables of ICEWS, Phoenix and POLECAT, column for column. What a text does not say (coordinates, districts, numbers of
// the Correlates of War project) is empty.

// none is an empty column.
func none(dyad) string { return "" }

// icews is the table of Boschee et al. (2015), "ICEWS Coded Event Data", as its files have it.
var icews = table[dyad]{
	comma: '\t',
	rows:  told,
	columns: []column[dyad]{
		{"Event ID", dyad.id},
		{"Event Date", func(d dyad) string { return d.day.text("-") }},
		{"Source Name", func(d dyad) string { return d.source.name() }},
		{"Source Sectors", func(d dyad) string { return d.sectorNames(d.source) }},
		{"Source Country", func(d dyad) string { return d.countries[d.country(d.source)] }},
		{"Event Text", func(d dyad) string { return strings.TrimSuffix(cameoLabels[d.ev.CAMEO], ", not specified below") }},
		{"CAMEO Code", dyad.code},
		{"Intensity", func(d dyad) string { return goldstein(d.ev) }},
		{"Target Name", func(d dyad) string { return d.target.name() }},
		{"Target Sectors", func(d dyad) string { return d.sectorNames(d.target) }},
		{"Target Country", func(d dyad) string { return d.countries[d.country(d.target)] }},
		{"Story ID", func(d dyad) string { return stem(d.Document()) }},
		{"Sentence Number", dyad.sentenceNumber},
		{"Publisher", func(d dyad) string { return d.publisher() }},
		{"City", none}, {"District", none}, {"Province", none}, {"Country", none}, {"Latitude", none}, {"Longitude", none},
	},
}

// sectors are the groups of CAMEO that ICEWS has a sector for, in its words.
var sectors = map[string]string{
	"GOV": "Government", "MIL": "Military", "COP": "Police", "JUD": "Judicial", "LEG": "Legislative / Parliamentary",
	"BUS": "Business", "EDU": "Education", "PTY": "Parties",
}

func (d dyad) sectorNames(s side) string {
	var names []string
	for _, g := range d.groups(s) {
		names = append(names, sectors[g])
	}
	return strings.Join(unique(names), ",")
}

func (d dyad) code() string { return string(d.ev.CAMEO) }

func (d dyad) sentenceNumber() string {
	if n := d.sentence(d.ev.Trigger); n > 0 {
		return strconv.Itoa(n)
	}
	return ""
}

// phoenix is the table of the Open Event Data Alliance's Phoenix pipeline, which has no names of columns in its files.
var phoenix = table[dyad]{
	comma: '\t',
	bare:  true,
	rows:  told,
	columns: []column[dyad]{
		{"EventID", dyad.id},
		{"Date", func(d dyad) string { return d.day.text("") }},
		{"Year", func(d dyad) string { return digits(d.day.year, 4) }},
		{"Month", func(d dyad) string { return digits(d.day.month, 2) }},
		{"Day", func(d dyad) string { return digits(d.day.day, 2) }},
		{"SourceActorFull", func(d dyad) string { return string(d.source.code) }},
		{"SourceActorEntity", func(d dyad) string { return d.entity(d.source) }},
		{"SourceActorRole", func(d dyad) string { return d.group(d.source, 0) }},
		{"SourceActorAttribute", func(d dyad) string { return d.group(d.source, 1) }},
		{"TargetActorFull", func(d dyad) string { return string(d.target.code) }},
		{"TargetActorEntity", func(d dyad) string { return d.entity(d.target) }},
		{"TargetActorRole", func(d dyad) string { return d.group(d.target, 0) }},
		{"TargetActorAttribute", func(d dyad) string { return d.group(d.target, 1) }},
		{"EventCode", dyad.code},
		{"EventRootCode", func(d dyad) string { return root(d.ev.CAMEO) }},
		{"PentaClass", dyad.pentaClass},
		{"GoldsteinScore", func(d dyad) string { return goldstein(d.ev) }},
		{"Issues", none}, {"Lat", none}, {"Lon", none},
		{"LocationName", func(d dyad) string { return d.place.Text() }},
		{"StateName", none}, {"CountryCode", none},
		{"SentenceID", dyad.sentenceID},
		{"URLs", func(d dyad) string { return d.url() }},
		{"NewsSources", func(d dyad) string { return d.publisher() }},
	},
}

// entity is the country or the organisation of a side: the first three letters of its code.
func (d dyad) entity(s side) string { return string(s.code[:min(3, len(s.code))]) }

// group is the n-th part of a side's code behind the entity, "" where there is none.
func (d dyad) group(s side, n int) string {
	if from := 3 * (n + 1); len(s.code) >= from+3 {
		return string(s.code[from : from+3])
	}
	return ""
}

// pentaClass is the quad class, with 0 for statements and appeals.
func (d dyad) pentaClass() string {
	if r := root(d.ev.CAMEO); r == "01" || r == "02" {
		return "0"
	}
	return quad(d.ev)
}

func (d dyad) sentenceID() string {
	if n := d.sentenceNumber(); n != "" {
		return stem(d.Document()) + "_" + n
	}
	return ""
}

// polecat is the table of Halterman et al. (2023), "PLOVER and POLECAT: A New Political Event Ontology and Dataset".
var polecat = table[dyad]{
	comma: '\t',
	rows:  typed,
	columns: []column[dyad]{
		{"Event ID", dyad.id},
		{"Event Date", func(d dyad) string { return d.day.text("-") }},
		{"Event Type", func(d dyad) string { return string(d.ev.PLOVER.Event) }},
		{"Event Mode", func(d dyad) string { return string(d.ev.PLOVER.Mode) }},
		{"Intensity", func(d dyad) string { return goldstein(d.ev) }},
		{"Quad Code", func(d dyad) string { return quad(d.ev) }},
		{"Contexts", func(d dyad) string { return tight(d.ev.PLOVER.Context) }},
		{"Actor Name", func(d dyad) string { return d.source.name() }},
		{"Actor Country", func(d dyad) string { return string(d.country(d.source)) }},
		{"Actor COW", none},
		{"Primary Actor Sector", func(d dyad) string { return firstOf(d.groups(d.source)) }},
		{"Actor Sectors", func(d dyad) string { return tight(d.groups(d.source)) }},
		{"Actor Title", func(d dyad) string { return d.source.office() }},
		{"Actor Name Raw", func(d dyad) string { return d.named(d.source) }},
		{"Wikipedia Actor ID", none},
		{"Recipient Name", func(d dyad) string { return d.target.name() }},
		{"Recipient Country", func(d dyad) string { return string(d.country(d.target)) }},
		{"Recipient COW", none},
		{"Primary Recipient Sector", func(d dyad) string { return firstOf(d.groups(d.target)) }},
		{"Recipient Sectors", func(d dyad) string { return tight(d.groups(d.target)) }},
		{"Recipient Title", func(d dyad) string { return d.target.office() }},
		{"Recipient Name Raw", func(d dyad) string { return d.named(d.target) }},
		{"Wikipedia Recipient ID", none},
		{"Placename", none}, {"City", none}, {"District", none}, {"Province", none}, {"Country", none},
		{"Latitude", none}, {"Longitude", none}, {"GeoNames ID", none},
		{"Raw Placename", func(d dyad) string { return d.place.Text() }},
		{"Feature Type", none},
		{"Source", func(d dyad) string { return d.publisher() }},
		{"Publication Date", func(d dyad) string { return dayOf(d.date()).text("-") }},
		{"Story People", func(d dyad) string { return tight(d.story(doc.Person)) }},
		{"Story Organizations", func(d dyad) string { return tight(d.story(doc.Organization)) }},
		{"Story Locations", func(d dyad) string { return tight(d.story(doc.Country)) }},
		{"Language", func(d dyad) string { return d.Document().Origin().Language }},
		{"Version", func(d dyad) string { return "readout " + d.Program().Version }},
	},
}

// typed are the events that have a type of PLOVER: it has none for statements and appeals.
func typed(e *entry) []dyad {
	var out []dyad
	for _, d := range told(e) {
		if d.ev.PLOVER.Event != "" {
			out = append(out, d)
		}
	}
	return out
}

// named is the words that name a side in the sentence of the event, "" where no mention stands there.
func (d dyad) named(s side) string {
	for _, m := range s.actor.Mentions {
		if d.ev.At().Contains(m.At()) {
			return m.At().Text()
		}
	}
	return ""
}

// story are the names of all actors of a kind.
func (d dyad) story(kind doc.ActorKind) []string {
	var names []string
	for _, a := range d.f.Actors {
		if a.Kind == kind {
			names = append(names, a.Name.V)
		}
	}
	return unique(names)
}

// tight joins a list as POLECAT does.
func tight[T ~string](list []T) string {
	return strings.ReplaceAll(listed(list), separator, ";")
}

func firstOf(list []string) string {
	if len(list) == 0 {
		return ""
	}
	return list[0]
}
