package lang

// English is the English of official statements.
var English = Language{
	Tag:    "en",
	Page:   englishPage,
	Tokens: englishTokens,
	Names:  englishNames,
	Speech: englishSpeech,
	Meet:   englishMeet,
	Deeds:  englishDeeds,

	Accounts: englishAccounts,
	Topics:   englishTopics,

	lexicon: englishLexicon,
	near:    englishNear,
}
