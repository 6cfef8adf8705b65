package actor

import "strings"

// statedAt is the word at which an office begins that is stated of the name before word k: "A, who is the President of X",
// "A, in her capacity as Chair", "A, serving as Chair", "the election of A as Chair". It is -1 where none is.
func (c *chunker) statedAt(t *text, k int) int {
	comma := t.key(k) == ","
	if comma {
		k++
	}
	at := -1
	switch {
	case t.key(k) == "who" && t.key(k+1) == "is":
		at = k + 2
		if t.key(at) == "also" || t.key(at) == "currently" {
			at++
		}
	case t.key(k) == "who" && (t.key(k+1) == "serves" || t.key(k+1) == "acts") && t.key(k+2) == "as":
		at = k + 3
	case (t.key(k) == "serving" || t.key(k) == "acting") && t.key(k+1) == "as":
		at = k + 2
	case t.key(k) == "in" && t.key(k+2) == "capacity" && t.key(k+3) == "as":
		at = k + 4
	case t.key(k) == "as" && (comma || takesOffice(t, k)):
		at = k + 1
	default:
		return -1
	}
	var ph phrase
	os, _ := c.offices(t, c.determiner(t, at, &ph))
	if len(os) == 0 || os[0].plural || os[0].plain {
		return -1
	}
	return at
}

// takesOffice reports whether words shortly before word k tell of somebody's coming into an office.
func takesOffice(t *text, k int) bool {
	for j := k - 1; j >= 0 && j > k-8; j-- {
		for _, stem := range []string{"appoint", "sworn", "elect", "reelect", "inaugurat", "install", "confirm"} {
			if strings.HasPrefix(t.key(j), stem) {
				return true
			}
		}
	}
	return false
}

// stated is the name of which the office phrase list[i] is stated.
func (r *reader) stated(list []*phrase, i int) *phrase {
	j := i - 1
	for j > 0 && list[j].kind == pronoun { // "in her capacity"
		j--
	}
	if j < 0 || list[j].kind != person || list[j].name.empty() || r.c.statedAt(list[j].t, list[j].last+1) != list[i].first {
		return nil
	}
	for _, her := range list[j+1 : i] {
		her.means = list[j]
	}
	return list[j]
}
