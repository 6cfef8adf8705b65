package export

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/readout-project/readout/doc"
)

// gdelt is the event table of GDELT 2.0 ("The GDELT Event Database Data Format Codebook V2.0", 2015), which has no names of
// columns in its files. What GDELT counts in the news of the world (mentions, sources, articles, tone) is empty.
var gdelt = table[dyad]{
	comma: '\t',
	bare:  true,
	rows:  told,
	columns: slices.Concat(
		[]column[dyad]{
			{"GlobalEventID", dyad.id},
			{"Day", func(d dyad) string { return d.day.text("") }},
			{"MonthYear", func(d dyad) string { return d.day.monthYear() }},
			{"Year", func(d dyad) string { return digits(d.day.year, 4) }},
			{"FractionDate", func(d dyad) string { return d.day.fraction() }},
		},
		gdeltActor("Actor1", func(d dyad) side { return d.source }),
		gdeltActor("Actor2", func(d dyad) side { return d.target }),
		[]column[dyad]{
			{"IsRootEvent", none},
			{"EventCode", dyad.code},
			{"EventBaseCode", func(d dyad) string { return string(d.ev.CAMEO[:min(3, len(d.ev.CAMEO))]) }},
			{"EventRootCode", func(d dyad) string { return root(d.ev.CAMEO) }},
			{"QuadClass", func(d dyad) string { return quad(d.ev) }},
			{"GoldsteinScale", func(d dyad) string { return goldstein(d.ev) }},
			{"NumMentions", none}, {"NumSources", none}, {"NumArticles", none}, {"AvgTone", none},
		},
		gdeltPlace("Actor1Geo", none),
		gdeltPlace("Actor2Geo", none),
		gdeltPlace("ActionGeo", func(d dyad) string { return d.place.Text() }),
		[]column[dyad]{
			{"DATEADDED", none},
			{"SOURCEURL", func(d dyad) string { return d.url() }},
		},
	),
}

// gdeltActor are the ten columns of an actor.
func gdeltActor(prefix string, of func(dyad) side) []column[dyad] {
	kind := func(n int) func(dyad) string {
		return func(d dyad) string {
			if types := d.types(of(d)); n < len(types) {
				return types[n]
			}
			return ""
		}
	}
	return []column[dyad]{
		{prefix + "Code", func(d dyad) string { return string(of(d).code) }},
		{prefix + "Name", func(d dyad) string { return of(d).name() }},
		{prefix + "CountryCode", func(d dyad) string { return string(d.country(of(d))) }},
		{prefix + "KnownGroupCode", func(d dyad) string { return d.knownGroup(of(d)) }},
		{prefix + "EthnicCode", none}, {prefix + "Religion1Code", none}, {prefix + "Religion2Code", none},
		{prefix + "Type1Code", kind(0)}, {prefix + "Type2Code", kind(1)}, {prefix + "Type3Code", kind(2)},
	}
}

// gdeltPlace are the eight columns of a place, of which we know the name at most.
func gdeltPlace(prefix string, name func(dyad) string) []column[dyad] {
	return []column[dyad]{
		{prefix + "_Type", none}, {prefix + "_Fullname", name}, {prefix + "_CountryCode", none}, {prefix + "_ADM1Code", none},
		{prefix + "_ADM2Code", none}, {prefix + "_Lat", none}, {prefix + "_Long", none}, {prefix + "_FeatureID", none},
	}
}

// actorTypes are the roles of CAMEO that GDELT takes for types of actors.
var actorTypes = []string{
	"COP", "GOV", "INS", "JUD", "MIL", "OPP", "REB", "SEP", "SPY", "UAF", "AGR", "BUS", "CRM", "CVL", "DEV", "EDU", "ELI", "ENV",
	"HLH", "HRI", "LAB", "LEG", "MED", "REF", "MOD", "RAD", "AMN", "IRC", "GRP", "UNO", "PKO", "UIS", "IGO", "IMG", "INT", "MNC",
	"NGM", "NGO", "SET", "PTY",
}

func (d dyad) types(s side) []string {
	var out []string
	for _, g := range d.groups(s) {
		if slices.Contains(actorTypes, g) {
			out = append(out, g)
		}
	}
	return out
}

// knownGroup is the part of an organisation's code that is neither a country nor a type.
func (d dyad) knownGroup(s side) string {
	if d.country(s) != "" || s.actor.Kind != doc.Organization {
		return ""
	}
	for _, g := range d.groups(s) {
		if !slices.Contains(actorTypes, g) || g == "UNO" {
			return g
		}
	}
	return ""
}

func (d day) monthYear() string {
	if d.month == 0 {
		return ""
	}
	return digits(d.year, 4) + digits(d.month, 2)
}

// fraction is the date as GDELT computes it from months of thirty days.
func (d day) fraction() string {
	if d.day == 0 {
		return ""
	}
	part := fmt.Sprintf("%.4f", float64((d.month-1)*30+d.day)/365)
	return strconv.Itoa(d.year) + part[1:]
}
