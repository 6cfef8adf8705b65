package eval

import "strings"

// align finds for each system word the gold word that it is, or -1: words of one place, and inside surface tokens of
// several words the longest common run of forms, as conll18_ud_eval.py (Straka and Popel 2018, align_words) does.
// It is linear but for single tokens of many words.
func align(gold, system []word) []int {
	of := make([]int, len(system))
	for i := range of {
		of[i] = -1
	}
	for g, s := 0, 0; g < len(gold) && s < len(system); {
		switch {
		case gold[g].inRange || system[s].inRange:
			g0, s0, end := rangeStart(gold, system, g, s)
			g, s = rangeEnd(gold, system, g0, s0, end)
			alignForms(gold[g0:g], system[s0:s], of[s0:s], g0)
		case gold[g].extent == system[s].extent:
			of[s] = g
			g++
			s++
		case gold[g].start <= system[s].start:
			g++
		default:
			s++
		}
	}
	return of
}

// rangeStart gives the end of the range that begins at g or s, and skips a single word of the other side that begins
// before it.
func rangeStart(gold, system []word, g, s int) (g0, s0, end int) {
	if gold[g].inRange {
		end = gold[g].end
		if !system[s].inRange && system[s].start < gold[g].start {
			s++
		}
		return g, s, end
	}
	end = system[s].end
	if gold[g].start < system[s].start {
		g++
	}
	return g, s, end
}

// rangeEnd is the first word on either side behind end and behind every range that overlaps what lies before.
func rangeEnd(gold, system []word, g, s, end int) (g1, s1 int) {
	beyond := func(words []word, i int) bool {
		if i >= len(words) {
			return true
		}
		if words[i].inRange {
			return words[i].start >= end
		}
		return words[i].end > end
	}
	for !beyond(gold, g) || !beyond(system, s) {
		var w word
		if g < len(gold) && (s >= len(system) || gold[g].start <= system[s].start) {
			w, g = gold[g], g+1
		} else {
			w, s = system[s], s+1
		}
		if w.inRange {
			end = max(end, w.end)
		}
	}
	return g, s
}

// alignForms writes into of the pairs of a longest common subsequence of forms, whatever their case; base is the index of
// gold[0] among all words.
func alignForms(gold, system []word, of []int, base int) {
	common := longest(gold, system)
	for g, s := 0, 0; g < len(gold) && s < len(system); {
		switch {
		case strings.EqualFold(gold[g].Form, system[s].Form):
			of[s] = base + g
			g++
			s++
		case common[g][s] == common[g+1][s]:
			g++
		default:
			s++
		}
	}
}

// longest[g][s] is the length of the longest common subsequence of gold[g:] and system[s:].
func longest(gold, system []word) [][]int {
	n := make([][]int, len(gold)+1)
	for g := range n {
		n[g] = make([]int, len(system)+1)
	}
	for g := len(gold) - 1; g >= 0; g-- {
		for s := len(system) - 1; s >= 0; s-- {
			if strings.EqualFold(gold[g].Form, system[s].Form) {
				n[g][s] = 1 + n[g+1][s+1]
			}
			n[g][s] = max(n[g][s], n[g+1][s], n[g][s+1])
		}
	}
	return n
}
