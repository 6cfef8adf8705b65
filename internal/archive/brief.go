package archive

import (
	"context"
	"database/sql"

	"github.com/readout-project/readout/doc"
)

// Utterance is a statement with its text.
type Utterance struct {
	Hash, Publisher, Day, Title, Address string
	Number                               int
	Act                                  doc.Act
	Start                                int
	Content                              string
	Speakers                             []string // names
}

const utterance = `SELECT d.hash, d.publisher, d.day, d.title, g.address, s.number, s.act, s.start, s.content,
	coalesce((SELECT group_concat(name, '|') FROM (SELECT z.name FROM speaker q JOIN actor z ON z.id = q.actor WHERE q.statement = s.id ORDER BY z.number)), '')
	FROM statement s JOIN document d ON d.id = s.document JOIN page g ON g.id = d.page WHERE d.day >= ? AND `

// SpokenBy are the statements of a party in texts of a day or later, by day, hash and number.
func (a *Archive) SpokenBy(ctx context.Context, p Party, since string) ([]Utterance, error) {
	is, args := p.is("x")
	return a.utterances(ctx, "s.id IN (SELECT k.statement FROM speaker k JOIN actor x ON x.id = k.actor WHERE "+is+")", since, args)
}

// SpokenTo are the statements of others, in texts of a day or later, that are addressed to a party, show a stance towards it, or
// do something to it, by day, hash and number.
func (a *Archive) SpokenTo(ctx context.Context, p Party, since string) ([]Utterance, error) {
	is, args := p.is("x")
	return a.utterances(ctx, `(s.addressee IN (SELECT x.id FROM actor x WHERE `+is+`)
		OR s.id IN (SELECT c.statement FROM stance c JOIN actor x ON x.id = c.actor WHERE `+is+`)
		OR s.id IN (SELECT e.statement FROM event_party y JOIN event e ON e.id = y.event JOIN actor x ON x.id = y.actor WHERE y.part = 'target' AND `+is+`))
		AND s.id NOT IN (SELECT k.statement FROM speaker k JOIN actor x ON x.id = k.actor WHERE `+is+`)`, since, append(append(append(append([]any{}, args...), args...), args...), args...))
}

func (a *Archive) utterances(ctx context.Context, where, since string, args []any) ([]Utterance, error) {
	rows, err := a.db.QueryContext(ctx, utterance+where+" ORDER BY d.day, d.hash, s.number", append([]any{since}, args...)...)
	if err != nil {
		return nil, a.failed("read", err)
	}
	list, err := collect(rows, func(rows *sql.Rows) (u Utterance, err error) {
		var speakers string
		err = rows.Scan(&u.Hash, &u.Publisher, &u.Day, &u.Title, &u.Address, &u.Number, &u.Act, &u.Start, &u.Content, &speakers)
		u.Speakers = inTurn(speakers)
		if u.Address == u.Hash {
			u.Address = ""
		}
		return u, err
	})
	return list, a.failed("read", err)
}
