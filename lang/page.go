package lang

// Page is what ingest knows of a language.
type Page struct{}

var englishPage = Page{}
