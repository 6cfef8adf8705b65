package syntax

import "strings"

// address adds the URL or e-mail address that begins at i and returns its end, or i where there is none.
func (x *lexer) address(i int) int {
	if i > x.start && isWordRune(x.before(i)) {
		return i
	}
	s := x.text[i:x.end]
	if !isURL(s) && !isMail(s) {
		return i
	}
	end := i + len(strings.TrimRight(s, ".,;:!?)]}>\"'"))
	for _, mark := range []string{"”", "’", "»"} {
		if j := strings.Index(x.text[i:end], mark); j > 0 {
			end = i + j
		}
	}
	return x.add(i, end, wordKind)
}

// isURL reports whether s begins as a URL.
func isURL(s string) bool {
	for _, p := range []string{"http://", "https://", "ftp://", "www.", "mailto:", "doi:"} {
		if len(s) > len(p) && strings.EqualFold(s[:len(p)], p) {
			return true
		}
	}
	host, _, ok := strings.Cut(s, "/")
	return ok && isHost(host)
}

// domains are the last parts of names by which a host is known that no scheme precedes, with a slash behind.
const domains = " com org net gov edu int mil info eu un uk ru cn ir "

// isHost reports whether s is a name like "example.org".
func isHost(s string) bool {
	dot := strings.LastIndexByte(s, '.')
	if dot < 1 || !strings.Contains(domains, " "+strings.ToLower(s[dot+1:])+" ") {
		return false
	}
	for i := range dot {
		if c := rune(s[i]); !isWordRune(c) && c != '.' && c != '-' {
			return false
		}
	}
	return true
}

// isMail reports whether s begins with an e-mail address.
func isMail(s string) bool {
	at := strings.IndexByte(s, '@')
	if at < 1 {
		return false
	}
	for i := range at {
		if c := rune(s[i]); !isWordRune(c) && strings.IndexByte("._-+%", s[i]) < 0 {
			return false
		}
	}
	dot := strings.IndexByte(s[at:], '.')
	return dot > 1 && dot+at+1 < len(s) && isWordRune(rune(s[at+dot+1]))
}
