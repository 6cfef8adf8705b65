package archive

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"strings"

	"github.com/readout-project/readout/doc"
)

// Info says what is in an archive.
type Info struct {
	Documents, Pages, Statements, Events, Commitments, Meetings, Actors, Near int
	Publishers                                                                int
	First, Last                                                               string // days of the earliest and the latest dated document
	Words                                                                     int
	Bytes                                                                     int64 // of the file, with what is not yet written into it
	Form                                                                      int   // of the schema
	Models                                                                    []Model
}

// Model is a program and model, and how many documents they read.
type Model struct {
	Program, Model string
	Documents      int
}

// Info counts what there is.
func (a *Archive) Info(ctx context.Context) (Info, error) {
	var i Info
	err := a.db.QueryRowContext(ctx, `SELECT (SELECT count(*) FROM document), (SELECT count(*) FROM page), (SELECT count(*) FROM statement),
		(SELECT count(*) FROM event), (SELECT count(*) FROM commitment), (SELECT count(*) FROM meeting), (SELECT count(*) FROM actor), (SELECT count(*) FROM near),
		(SELECT count(DISTINCT publisher) FROM document WHERE publisher <> ''), coalesce((SELECT min(day) FROM document WHERE day <> ''), ''),
		coalesce((SELECT max(day) FROM document), ''), coalesce((SELECT sum(words) FROM document), 0), (SELECT user_version FROM pragma_user_version)`).Scan(
		&i.Documents, &i.Pages, &i.Statements, &i.Events, &i.Commitments, &i.Meetings, &i.Actors, &i.Near, &i.Publishers, &i.First, &i.Last, &i.Words, &i.Form)
	if err != nil {
		return i, a.failed("read", err)
	}
	rows, err := a.db.QueryContext(ctx, "SELECT program, model, count(*) FROM document GROUP BY 1, 2 ORDER BY 1, 2")
	if err != nil {
		return i, a.failed("read", err)
	}
	i.Models, err = collect(rows, func(rows *sql.Rows) (m Model, err error) {
		return m, rows.Scan(&m.Program, &m.Model, &m.Documents)
	})
	for _, name := range []string{a.path, a.path + "-wal"} {
		if info, err := os.Stat(name); err == nil {
			i.Bytes += info.Size()
		}
	}
	return i, a.failed("read", err)
}

// Check looks for what is wrong, all of it: the file itself, rows that refer to nothing, the index of words, source bytes that
// have another hash, records that can not be read or have another text, rows whose words are not at their place. step, which
// may be nil, is called after each document with how many there are.
func (a *Archive) Check(ctx context.Context, step func(total int)) (problems []string, err error) {
	for _, query := range []string{"PRAGMA integrity_check", "SELECT 'a row of ' || \"table\" || ' refers to a row of ' || parent || ' that is not there' FROM pragma_foreign_key_check"} {
		rows, err := a.db.QueryContext(ctx, query)
		if err != nil {
			return nil, a.failed("check", err)
		}
		list, err := collect(rows, func(rows *sql.Rows) (s string, err error) { return s, rows.Scan(&s) })
		if err != nil {
			return nil, a.failed("check", err)
		}
		for _, s := range list {
			if s != "ok" {
				problems = append(problems, s)
			}
		}
	}
	list, err := a.Documents(ctx, Filter{})
	if err != nil {
		return problems, err
	}
	for _, d := range list {
		if err := ctx.Err(); err != nil {
			return problems, err
		}
		for _, p := range a.checkDocument(ctx, d) {
			problems = append(problems, Short(d.Hash)+": "+p)
		}
		if step != nil {
			step(len(list))
		}
	}
	return problems, nil
}

// checkDocument says what is wrong with one document.
func (a *Archive) checkDocument(ctx context.Context, d Document) []string {
	source, err := a.Source(ctx, d.Hash)
	if err != nil && !errors.Is(err, ErrNoBytes) {
		return []string{err.Error()}
	}
	var problems []string
	if err == nil && doc.ID(source) != d.Hash {
		problems = append(problems, "the source bytes have another hash")
	}
	r, err := a.Record(ctx, d.Hash)
	if err != nil {
		return append(problems, err.Error())
	}
	if r.Document().ID() != d.Hash {
		problems = append(problems, "the record is of another text")
	}
	var text string
	if err := a.db.QueryRowContext(ctx, "SELECT text FROM document WHERE id = ?", d.Row).Scan(&text); err != nil {
		return append(problems, err.Error())
	}
	if text != r.Document().Text() {
		problems = append(problems, "the text is not that of the record")
	}
	return append(problems, a.checkRows(ctx, d, text)...)
}

// checkRows compares the words in rows with those at their place.
func (a *Archive) checkRows(ctx context.Context, d Document, text string) []string {
	rows, err := a.db.QueryContext(ctx, `SELECT 'commitment c' || (number + 1), what, start, end FROM commitment WHERE document = ?1
		UNION ALL SELECT 'statement s' || (number + 1), content, start, end FROM statement WHERE document = ?1`, d.Row)
	if err != nil {
		return []string{err.Error()}
	}
	list, err := collect(rows, func(rows *sql.Rows) (string, error) {
		var what, words string
		var start, end int
		if err := rows.Scan(&what, &words, &start, &end); err != nil {
			return "", err
		}
		return misplaced(what, words, text, start, end), nil
	})
	if err != nil {
		return []string{err.Error()}
	}
	var problems []string
	for _, s := range list {
		if s != "" {
			problems = append(problems, s)
		}
	}
	return problems
}

// misplaced says that words do not stand at their place in a text; "" where they do. The parts of interrupted words follow one
// another there.
func misplaced(what, words, text string, start, end int) string {
	if start < 0 || end > len(text) || start >= end {
		return what + " lies outside the text"
	}
	rest := text[start:end]
	if rest == words {
		return ""
	}
	for _, part := range strings.Split(words, " … ") {
		i := strings.Index(rest, part)
		if i < 0 {
			return what + " has words that are not at its place"
		}
		rest = rest[i+len(part):]
	}
	return ""
}

// Backup writes a copy of the archive, as it is at this moment, to the file called path, which must not be there. Others may
// go on reading and writing.
func (a *Archive) Backup(ctx context.Context, path string) error {
	if _, err := os.Lstat(path); !errors.Is(err, fs.ErrNotExist) {
		return fmt.Errorf("we could not write the backup %s: there is such a file already; name another", path)
	}
	part := path + ".part"
	os.Remove(part)
	if _, err := a.db.ExecContext(ctx, "VACUUM INTO ?", part); err != nil {
		os.Remove(part)
		return fmt.Errorf("we could not write the backup %s: %w", path, plainError(err))
	}
	if err := os.Rename(part, path); err != nil {
		return fmt.Errorf("we could not write the backup %s: %w", path, err)
	}
	return nil
}

// Old are the documents that another program version or model than p has read.
func (a *Archive) Old(ctx context.Context, p doc.Program) ([]Document, error) {
	return a.documents(ctx, "WHERE d.program <> ? OR d.model <> ? ORDER BY d.day, d.hash", p.Version, p.Model)
}

// Replace puts a new record of the same source in the place of the one that is there; what people have noted stays.
func (a *Archive) Replace(ctx context.Context, r *doc.Record) error {
	return a.failed("write to", a.write(ctx, func(tx *sql.Tx) error {
		d, p := r.Document(), r.Program()
		x := index{tx: tx, r: r, prepared: map[string]*sql.Stmt{}}
		var text string
		switch err := tx.QueryRow("SELECT id, text FROM document WHERE hash = ?", d.ID()).Scan(&x.document, &text); {
		case errors.Is(err, sql.ErrNoRows):
			return fmt.Errorf("%w: %s", ErrNoText, Short(d.ID()))
		case err != nil:
			return err
		}
		record, err := packedRecord(r)
		if err != nil {
			return err
		}
		if err := x.clear(); err != nil {
			return err
		}
		if _, err := tx.Exec("UPDATE document SET record = ?, program = ?, model = ? WHERE id = ?", record, p.Version, p.Model, x.document); err != nil {
			return err
		}
		if text != d.Text() { // the index of words follows the text by triggers that know of rows going and coming
			if err := x.retext(); err != nil {
				return err
			}
		}
		return x.findings(ctx)
	}))
}

// retext puts a text that a newer reader took otherwise from the same bytes in the place of the old one.
func (x *index) retext() error {
	d := x.r.Document()
	for _, q := range []struct {
		query string
		args  []any
	}{
		{"INSERT INTO document_words(document_words, rowid, text) SELECT 'delete', id, text FROM document WHERE id = ?", []any{x.document}},
		{"UPDATE document SET text = ?2, text_hash = ?3, words = ?4 WHERE id = ?1", []any{x.document, d.Text(), doc.ID([]byte(d.Text())), len(strings.Fields(d.Text()))}},
		{"INSERT INTO document_words(rowid, text) SELECT id, text FROM document WHERE id = ?", []any{x.document}},
	} {
		if _, err := x.tx.Exec(q.query, q.args...); err != nil {
			return err
		}
	}
	return nil
}
