package export

import (
	"slices"
	"strconv"
	"strings"

	"github.com/readout-project/readout/doc"
)

// separator stands between the parts of a cell that holds a list.
const separator = "; "

// listed joins labels and codes.
func listed[T ~string](list []T) string { return strings.Join(stringsOf(list), separator) }

func stringsOf[T ~string](list []T) []string {
	out := make([]string, len(list))
	for i, x := range list {
		out[i] = string(x)
	}
	return out
}

// identifier is what the JSON calls the n-th finding of a sort, from 1: "s4".
func identifier(prefix string, n int) string { return prefix + strconv.Itoa(n) }

func words(spans []doc.Span) string {
	var parts []string
	for _, sp := range spans {
		parts = append(parts, sp.Text())
	}
	return strings.Join(parts, separator)
}

// roleWords are roles as the text words them, each once.
func roleWords(roles []doc.Role) string {
	var parts []string
	for _, r := range roles {
		parts = append(parts, r.At().Text())
	}
	return listed(unique(parts))
}

// offices are the offices of an actor, each once.
func offices(a doc.Actor) string {
	var parts []string
	for _, r := range a.Roles {
		parts = append(parts, r.Office.V)
	}
	return listed(unique(parts))
}

// unique is list without what is empty or has been there before. It changes nothing.
func unique(list []string) []string {
	var out []string
	for _, s := range list {
		if s != "" && !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

func value(v *doc.Value[string]) string {
	if v == nil {
		return ""
	}
	return v.V
}

// statementID is the identifier that the JSON has: "s4"; "" for none.
func statementID(id doc.StatementID) string {
	if id == doc.NoStatement {
		return ""
	}
	return identifier("s", int(id)+1)
}

func quad(ev doc.Event) string {
	if ev.Quad == 0 {
		return ""
	}
	return strconv.Itoa(ev.Quad)
}

// goldstein is the value on Goldstein's scale; "" where the event has no code.
func goldstein(ev doc.Event) string {
	if ev.CAMEO == "" {
		return ""
	}
	return strconv.FormatFloat(ev.Goldstein, 'f', -1, 64)
}

func (e *entry) publisher() string {
	if p := e.Document().Layout().Publisher; p != nil {
		return p.Name.V
	}
	return ""
}

func (e *entry) publisherCountry() doc.Code {
	if p := e.Document().Layout().Publisher; p != nil {
		return p.Country
	}
	return ""
}

// date is the day of the statement in EDTF.
func (e *entry) date() string {
	if d := e.Document().Layout().Date; d != nil {
		return d.Value.V
	}
	return ""
}

// url is the address of the source, "" where it has none.
func (e *entry) url() string {
	source := e.Document().Origin().Source
	if strings.HasPrefix(source, "https://") || strings.HasPrefix(source, "http://") {
		return source
	}
	return ""
}

func (e *entry) name(id doc.ActorID) string {
	if id == doc.NoActor {
		return ""
	}
	return e.f.Actors[id].Name.V
}

func (e *entry) names(ids []doc.ActorID) string { return listed(e.nameList(ids)) }

func (e *entry) nameList(ids []doc.ActorID) []string {
	var out []string
	for _, id := range ids {
		out = append(out, e.name(id))
	}
	return out
}

// codes are the codes of actors, beside their names: empty between two separators where one has none.
func (e *entry) codes(ids []doc.ActorID) string {
	if list := e.codeList(ids); len(unique(list)) > 0 {
		return listed(list)
	}
	return ""
}

func (e *entry) codeList(ids []doc.ActorID) []string {
	var out []string
	for _, id := range ids {
		out = append(out, string(e.f.Actors[id].Code))
	}
	return out
}

// speakers are those of a statement.
func (e *entry) speakers(id doc.StatementID) string {
	if id == doc.NoStatement {
		return ""
	}
	return e.names(e.f.Statements[id].Speakers)
}

func (e *entry) stances(list []doc.Stance) string {
	var parts []string
	for _, s := range list {
		parts = append(parts, string(s.Polarity)+": "+e.name(s.Actor))
	}
	return strings.Join(parts, separator)
}

// sentence is the number, from 1, of the sentence that sp begins in; 0 for none.
func (e *entry) sentence(sp doc.Span) int {
	i, found := slices.BinarySearchFunc(e.f.Sentences, sp.Start(), func(s doc.Span, at int) int { return s.Start() - at })
	if found {
		return i + 1
	}
	if i > 0 && sp.Start() < e.f.Sentences[i-1].End() {
		return i
	}
	return 0
}
