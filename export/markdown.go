package export

import "strings"

// marks are the characters that Markdown, or HTML within it, would take for more than text.
var marks = strings.NewReplacer(`\`, `\\`, "|", `\|`, "*", `\*`, "_", `\_`, "`", "\\`", "<", "&lt;", ">", "&gt;", "&", "&amp;", "[", `\[`, "]", `\]`, "#", `\#`, "~", `\~`)

// Markdown is s as Markdown shows it: no character of it is a sign of Markdown or HTML.
func Markdown(s string) string { return marks.Replace(s) }
