package lang

// Names is what actor knows of a language.
type Names struct{}

var englishNames = Names{}
