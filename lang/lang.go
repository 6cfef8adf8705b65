// Package lang holds what is known of languages and countries, as data: one Go literal for each language. It has no rules
// and no state; the stages bring the rules. Nothing here names a person.
package lang

// Language is what the stages know of one language. Each stage reads the part that is named for its work.
type Language struct {
	Tag    string // BCP 47
	Page   Page   // ingest: words of furniture, headlines, dates
	Tokens Tokens // syntax: abbreviations, contractions
	Names  Names  // actor: offices, honorifics, pronouns, demonyms
	Speech Speech // attribution: cues and what they take
	Meet   Meet   // event: words of meetings
	Deeds  Deeds  // event: verbs and nouns of what is done

	Accounts Accounts     // compare: words near in meaning, of degree, of number
	Topics   []TopicWords // attribution, compare: what shows a topic

	lexicon func() *Lexicon // the index of Names
	near    func() near     // the index of Accounts.Near
}

// All are the languages that readout reads.
var All = []*Language{&English}
