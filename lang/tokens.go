package lang

// Tokens is what syntax knows of a language.
type Tokens struct{}

var englishTokens = Tokens{}
