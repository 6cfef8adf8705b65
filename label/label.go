// Package label says in words what each label of a record and of a parse means: one table, which `readout explain` prints.
// The labels are the field's own; each scheme names where they come from.
package label

import "strings"

// Label is a word from a fixed set.
type Label struct {
	Name    string
	Meaning string // one sentence without a full stop
	Example string // a few words in which it occurs, or ""
}

// Scheme is a set of labels that one field of a record, or one column of a parse, takes its values from.
type Scheme struct {
	Name   string // "act"
	Doc    string // what the labels tell of what
	Origin string // where the set comes from
	Labels []Label
}

// Schemes are all sets, those of a record first.
var Schemes = []Scheme{
	acts, modes, sides, polarities,
	actorKinds, forms,
	meetingKinds, parts,
	commitmentKinds, commitmentStatuses,
	eventStatuses, times, quads, cameo, plover, contexts,
	blocks, bases,
	names, tags, relations,
}

// Found is a label with its scheme.
type Found struct {
	Label
	Scheme *Scheme
}

// Find are the labels called name in any scheme, whatever the case of the letters.
func Find(name string) []Found {
	var found []Found
	for i := range Schemes {
		for _, l := range Schemes[i].Labels {
			if strings.EqualFold(l.Name, name) {
				found = append(found, Found{l, &Schemes[i]})
			}
		}
	}
	return found
}

// Near are the names of labels that begin like name or have it inside, each once, in order.
func Near(name string) []string {
	var near []string
	seen := map[string]bool{}
	name = strings.ToLower(name)
	for _, s := range Schemes {
		for _, l := range s.Labels {
			low := strings.ToLower(l.Name)
			if name != "" && !seen[l.Name] && (strings.Contains(low, name) || len(low) > 2 && strings.Contains(name, low)) {
				seen[l.Name] = true
				near = append(near, l.Name)
			}
		}
	}
	return near
}
