package lang

// Meet is what event knows of a language.
type Meet struct{}

var englishMeet = Meet{}
