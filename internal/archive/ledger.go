package archive

import (
	"context"
	"database/sql"
	"slices"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Party is a country with its people and bodies, or one actor by name.
type Party struct {
	Country doc.Code // "" for an actor
	Key     string   // of the name, or its last words
	Name    string   // for people
}

// PartyOf is what a user means by a name: a country by its code or name, else whoever is called so.
func PartyOf(name string, l *lang.Language) Party {
	for _, c := range lang.Countries() {
		if string(c.Code) == strings.ToUpper(name) && len(name) == 3 || lang.Fold(c.Name) == lang.Fold(name) || slices.ContainsFunc(c.Others, func(o string) bool { return lang.Fold(o) == lang.Fold(name) }) {
			return Party{Country: c.Code, Name: c.Name}
		}
	}
	return Party{Key: Key(name), Name: name}
}

// is is SQL that tells whether actor a is the party, with its arguments.
func (p Party) is(a string) (string, []any) {
	if p.Country != "" {
		return a + ".country = ?", []any{string(p.Country)}
	}
	return "(" + a + ".key = ? OR " + a + ".key LIKE '% ' || ?)", []any{p.Key, p.Key}
}

// Commitment is a commitment with its text and parties.
type Commitment struct {
	Hash, Publisher, Day, Title string
	Number                      int
	Kind                        doc.CommitmentKind
	Status                      doc.CommitmentStatus
	Due                         string
	What                        string
	Start, End                  int
	By, To                      []string // names
	Countries                   []string // of the parties, sorted
	Speakers                    []string // of its statement
}

// Commitments are those in which a has a part and, where b is not nil, b too: as a party, in the meeting that the text reports,
// or as its publisher. They come by day, hash and number.
func (a *Archive) Commitments(ctx context.Context, one Party, other *Party) ([]Commitment, error) {
	where, args := one.bound(other)
	rows, err := a.db.QueryContext(ctx, `SELECT c.id, d.hash, d.publisher, d.day, d.title, c.number, c.kind, c.status, c.due, c.what, c.start, c.end,
		coalesce((SELECT group_concat(x.name, '|') FROM speaker s JOIN actor x ON x.id = s.actor WHERE s.statement = c.statement), '')
		FROM commitment c JOIN document d ON d.id = c.document WHERE `+where+` ORDER BY d.day, d.hash, c.number`, args...)
	if err != nil {
		return nil, a.failed("read", err)
	}
	var ids []int64
	list, err := collect(rows, func(rows *sql.Rows) (c Commitment, err error) {
		var id int64
		var speakers string
		err = rows.Scan(&id, &c.Hash, &c.Publisher, &c.Day, &c.Title, &c.Number, &c.Kind, &c.Status, &c.Due, &c.What, &c.Start, &c.End, &speakers)
		ids, c.Speakers = append(ids, id), parts(speakers)
		return c, err
	})
	if err != nil {
		return nil, a.failed("read", err)
	}
	return list, a.failed("read", a.withParties(ctx, list, ids))
}

// bound is SQL that tells whether commitment c of document d is one of p, or one between p and other; with its arguments.
func (p Party) bound(other *Party) (string, []any) {
	is, args := p.is("x")
	mine := "c.id IN (SELECT b.commitment FROM commitment_party b JOIN actor x ON x.id = b.actor WHERE " + is + ")"
	there, thereArgs := p.there()
	nobody := "NOT EXISTS (SELECT 1 FROM commitment_party b WHERE b.commitment = c.id)" // the text names none: whoever meets
	if other == nil {
		return mine + " OR " + nobody + " AND " + there, slices.Concat(args, thereArgs)
	}
	isOther, argsOther := other.is("x")
	theirs := "c.id IN (SELECT b.commitment FROM commitment_party b JOIN actor x ON x.id = b.actor WHERE " + isOther + ")"
	thereToo, tooArgs := other.there()
	return "(" + mine + " OR " + theirs + " OR " + nobody + ") AND (" + mine + " OR " + there + ") AND (" + theirs + " OR " + thereToo + ")",
		slices.Concat(args, argsOther, args, thereArgs, argsOther, tooArgs)
}

// there is SQL that tells whether the text d is one of p too: p takes part in a meeting in it, or publishes it.
func (p Party) there() (string, []any) {
	is, args := p.is("x")
	return "(d.publisher_country = ? OR d.id IN (SELECT m.document FROM participant t JOIN meeting m ON m.id = t.meeting JOIN actor x ON x.id = t.actor WHERE " + is + "))",
		slices.Concat(country(p), args)
}

// country is the argument for the country of a party; one that no publisher has where it is an actor.
func country(p Party) []any {
	if p.Country == "" {
		return []any{"-"}
	}
	return []any{string(p.Country)}
}

// parts are names that SQL has joined, sorted.
func parts(s string) []string {
	list := inTurn(s)
	slices.Sort(list)
	return list
}

// inTurn are names that SQL has joined.
func inTurn(s string) []string {
	if s == "" {
		return nil
	}
	return strings.Split(s, "|")
}

// withParties fills in who is bound, and to whom.
func (a *Archive) withParties(ctx context.Context, list []Commitment, ids []int64) error {
	if len(list) == 0 {
		return nil
	}
	at := map[int64]int{}
	var args []any
	for i, id := range ids {
		at[id] = i
		args = append(args, id)
	}
	const most = 30000 // what SQLite takes as arguments
	for chunk := range slices.Chunk(args, most) {
		rows, err := a.db.QueryContext(ctx, `SELECT p.commitment, p.part, x.name, x.country FROM commitment_party p JOIN actor x ON x.id = p.actor
			WHERE p.commitment IN (?`+strings.Repeat(", ?", len(chunk)-1)+`) ORDER BY p.commitment, x.number`, chunk...)
		if err != nil {
			return err
		}
		if _, err := collect(rows, func(rows *sql.Rows) (struct{}, error) {
			var id int64
			var part, name, land string
			err := rows.Scan(&id, &part, &name, &land)
			c := &list[at[id]]
			if part == "by" {
				c.By = append(c.By, name)
			} else {
				c.To = append(c.To, name)
			}
			if land != "" && !slices.Contains(c.Countries, land) {
				c.Countries = append(c.Countries, land)
				slices.Sort(c.Countries)
			}
			return struct{}{}, err
		}); err != nil {
			return err
		}
	}
	return nil
}

// Spoken are statements of the texts in which both parties are, as in Commitments: candidates for further mentions of what is owed.
func (a *Archive) Spoken(ctx context.Context, one, other Party) ([]Commitment, error) {
	here, args := one.there()
	there, more := other.there()
	rows, err := a.db.QueryContext(ctx, `SELECT d.hash, d.publisher, d.day, d.title, s.number, s.content, s.start, s.end,
		coalesce((SELECT group_concat(x.name, '|') FROM speaker p JOIN actor x ON x.id = p.actor WHERE p.statement = s.id), '')
		FROM document d JOIN statement s ON d.id = s.document WHERE `+here+` AND `+there+` ORDER BY d.day, d.hash, s.number`, append(args, more...)...)
	if err != nil {
		return nil, a.failed("read", err)
	}
	list, err := collect(rows, func(rows *sql.Rows) (c Commitment, err error) {
		var speakers string
		err = rows.Scan(&c.Hash, &c.Publisher, &c.Day, &c.Title, &c.Number, &c.What, &c.Start, &c.End, &speakers)
		c.Speakers = parts(speakers)
		return c, err
	})
	return list, a.failed("read", err)
}

// Text is the text of a document.
func (a *Archive) Text(ctx context.Context, hash string) (string, error) {
	var s string
	if err := a.db.QueryRowContext(ctx, "SELECT text FROM document WHERE hash = ?", hash).Scan(&s); err != nil {
		return "", a.lacking(hash, err)
	}
	return s, nil
}
