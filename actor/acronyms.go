package actor

// acronymEnd is the bracket that closes the name in capitals that stands in brackets at word k, "(MFA)"; 0 where there is none.
func (t *text) acronymEnd(k int) int {
	if t.key(k) == "(" && t.at(k+1).upper && t.key(k+2) == ")" {
		return k + 2
	}
	return 0
}
