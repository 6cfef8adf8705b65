package archive

import (
	"context"
	"database/sql"

	"github.com/readout-project/readout/doc"
)

// Said is what a text says of somebody: an office, a meeting, or a stance; with its place.
type Said struct {
	Hash, Publisher, Day string
	Start                int
	What                 string       // office; kind of meeting; act of the statement
	Who                  string       // country of the office; name of who was met, spoken of, or spoke
	Polarity             doc.Polarity // of a stance
	Words                string       // of the place
}

// Dossier is what the texts of an archive say of one actor, each list by day, hash and place.
type Dossier struct {
	Names    []string // as texts have them, the most frequent first
	Texts    int
	Offices  []Said
	Meetings []Said // one for each other participant
	Spoke    []Said // stances that the actor showed
	Spoken   []Said // stances that others showed towards the actor
}

// Dossier collects what there is of an actor. Its cost is that of reading the rows of the actor.
func (a *Archive) Dossier(ctx context.Context, p Party) (Dossier, error) {
	var d Dossier
	is, args := p.is("x")
	if err := a.db.QueryRowContext(ctx, "SELECT count(DISTINCT x.document) FROM actor x WHERE "+is, args...).Scan(&d.Texts); err != nil {
		return d, a.failed("read", err)
	}
	rows, err := a.db.QueryContext(ctx, "SELECT x.name FROM actor x WHERE "+is+" GROUP BY x.name ORDER BY count(*) DESC, x.name LIMIT 8", args...)
	if err != nil {
		return d, a.failed("read", err)
	}
	if d.Names, err = collect(rows, func(rows *sql.Rows) (s string, err error) { return s, rows.Scan(&s) }); err != nil {
		return d, a.failed("read", err)
	}
	for _, part := range []struct {
		list  *[]Said
		query string
		args  []any
	}{
		{&d.Offices, `SELECT d.hash, d.publisher, d.day, r.start, r.office, r.country, '', substr(CAST(d.text AS BLOB), r.start + 1, r.end - r.start)
			FROM actor x JOIN role r ON r.actor = x.id JOIN document d ON d.id = x.document WHERE ` + is, args},
		{&d.Meetings, `SELECT d.hash, d.publisher, d.day, m.start, m.kind, y.name, '', substr(CAST(d.text AS BLOB), m.start + 1, m.end - m.start)
			FROM actor x JOIN participant t ON t.actor = x.id JOIN meeting m ON m.id = t.meeting JOIN participant u ON u.meeting = m.id AND u.actor <> t.actor
			JOIN actor y ON y.id = u.actor JOIN document d ON d.id = x.document WHERE ` + is, args},
		{&d.Spoke, `SELECT d.hash, d.publisher, d.day, c.start, s.act, y.name, c.polarity, substr(CAST(d.text AS BLOB), c.start + 1, c.end - c.start)
			FROM actor x JOIN speaker k ON k.actor = x.id JOIN stance c ON c.statement = k.statement AND c.actor <> x.id JOIN statement s ON s.id = c.statement
			JOIN actor y ON y.id = c.actor JOIN document d ON d.id = x.document WHERE ` + is, args},
		{&d.Spoken, `SELECT d.hash, d.publisher, d.day, c.start, s.act, y.name, c.polarity, substr(CAST(d.text AS BLOB), c.start + 1, c.end - c.start)
			FROM actor x JOIN stance c ON c.actor = x.id JOIN statement s ON s.id = c.statement JOIN speaker k ON k.statement = s.id AND k.actor <> x.id
			JOIN actor y ON y.id = k.actor JOIN document d ON d.id = x.document WHERE ` + is, args},
	} {
		rows, err := a.db.QueryContext(ctx, part.query+" ORDER BY 3, 1, 4, 6, 7", part.args...)
		if err != nil {
			return d, a.failed("read", err)
		}
		*part.list, err = collect(rows, func(rows *sql.Rows) (s Said, err error) {
			var words []byte
			err = rows.Scan(&s.Hash, &s.Publisher, &s.Day, &s.Start, &s.What, &s.Who, &s.Polarity, &words)
			s.Words = string(words)
			return s, err
		})
		if err != nil {
			return d, a.failed("read", err)
		}
	}
	return d, nil
}
