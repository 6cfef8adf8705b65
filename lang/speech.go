package lang

// Speech is what attribution knows of a language.
type Speech struct{}

var englishSpeech = Speech{}
