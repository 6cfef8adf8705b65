package archive

import (
	"context"
	"database/sql"
	"strings"
	"unicode"

	"github.com/readout-project/readout/doc"
)

// Dated is a text by which wording is followed.
type Dated struct {
	Hash, Publisher, Day, Title string
	Text                        string // "" where it was not asked for
}

// Texts are the texts that f means, about all words of about (none: about anything), by day, then hash. Those in which there is
// a word with each of the beginnings in prefixes come with their text, the others without.
func (a *Archive) Texts(ctx context.Context, f Filter, about string, prefixes ...[]string) ([]Dated, error) {
	where, args := f.where()
	if q := wordQuery(about, ""); q != "" {
		where, args = and(where)+"d.id IN (SELECT rowid FROM document_words WHERE document_words MATCH ?) ", append(args, q)
	}
	var sets []string
	for _, set := range prefixes {
		sets = append(sets, "("+wordQuery(strings.Join(set, " "), "*")+")")
	}
	query := "SELECT d.hash, d.publisher, d.day, d.title, CASE WHEN d.id IN (SELECT rowid FROM document_words WHERE document_words MATCH ?) THEN d.text ELSE '' END FROM document d "
	rows, err := a.db.QueryContext(ctx, query+where+"ORDER BY d.day, d.hash", append([]any{strings.Join(sets, " OR ")}, args...)...)
	if err != nil {
		return nil, a.failed("read", err)
	}
	list, err := collect(rows, func(rows *sql.Rows) (t Dated, err error) {
		return t, rows.Scan(&t.Hash, &t.Publisher, &t.Day, &t.Title, &t.Text)
	})
	return list, a.failed("read", err)
}

// and goes on with a WHERE.
func and(where string) string {
	if where == "" {
		return "WHERE "
	}
	return where + "AND "
}

// wordQuery is the query of full text search for texts with all words of s; what is no letter and no digit parts words. suffix is
// "*" for words that begin so.
func wordQuery(s, suffix string) string {
	var parts []string
	for _, w := range strings.FieldsFunc(s, func(r rune) bool { return !unicode.IsLetter(r) && !unicode.IsDigit(r) && !unicode.Is(unicode.M, r) }) {
		parts = append(parts, `"`+w+`"`+suffix)
	}
	return strings.Join(parts, " AND ")
}

// Earlier is a text of the same publisher before another.
type Earlier struct {
	Hash, Day, Title string
	Shares           bool // has an actor of one of the countries
}

// Earlier are the texts of a publisher before a day (or on it, with a smaller hash), newest first: the last thousand, and
// which of them have actors of one of the countries. They are candidates for texts on the same topic.
func (a *Archive) Earlier(ctx context.Context, of Document, countries []doc.Code) ([]Earlier, error) {
	marks, args := "NULL", []any{}
	for _, c := range countries {
		marks, args = marks+", ?", append(args, string(c))
	}
	rows, err := a.db.QueryContext(ctx, `SELECT d.hash, d.day, d.title, EXISTS (SELECT 1 FROM actor a WHERE a.document = d.id AND a.country IN (`+marks+`)) FROM document d
		WHERE d.publisher = ? AND (d.day, d.hash) < (?, ?) AND d.day <> '' ORDER BY d.day DESC, d.hash DESC LIMIT 1000`, append(args, of.Publisher, Day(of.Date), of.Hash)...)
	if err != nil {
		return nil, a.failed("read", err)
	}
	list, err := collect(rows, func(rows *sql.Rows) (e Earlier, err error) {
		return e, rows.Scan(&e.Hash, &e.Day, &e.Title, &e.Shares)
	})
	return list, a.failed("read", err)
}

// Similar is an earlier statement that shares words with another.
type Similar struct {
	Hash, Day string
	Number    int // of the statement
	Act       doc.Act
	Content   string
}

// SaidBefore are statements in earlier texts of the publisher that share the rarest words, the best match first.
func (a *Archive) SaidBefore(ctx context.Context, of Document, words string) ([]Similar, error) {
	q := strings.ReplaceAll(wordQuery(words, ""), " AND ", " OR ")
	if q == "" {
		return nil, nil
	}
	rows, err := a.db.QueryContext(ctx, `SELECT d.hash, d.day, s.number, s.act, s.content
		FROM statement_words CROSS JOIN statement s ON s.id = statement_words.rowid CROSS JOIN document d ON d.id = s.document
		WHERE statement_words MATCH ? AND d.publisher = ? AND (d.day, d.hash) < (?, ?) AND d.day <> ''
		ORDER BY bm25(statement_words), d.day DESC, d.hash, s.number LIMIT 20`, q, of.Publisher, Day(of.Date), of.Hash)
	if err != nil {
		return nil, a.failed("read", err)
	}
	list, err := collect(rows, func(rows *sql.Rows) (s Similar, err error) {
		return s, rows.Scan(&s.Hash, &s.Day, &s.Number, &s.Act, &s.Content)
	})
	return list, a.failed("read", err)
}
