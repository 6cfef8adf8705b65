package archive

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"time"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/review"
)

// querier is what a query for corrections needs of a database or a transaction.
type querier interface {
	QueryContext(ctx context.Context, query string, args ...any) (*sql.Rows, error)
}

const standing = "SELECT number, kind, verdict, finding, by, at, words FROM correction WHERE hash = ? AND undone_at = '' ORDER BY number"

// corrections are the decisions of people about a document that stand, the oldest first.
func corrections(ctx context.Context, db querier, hash string) ([]review.Correction, error) {
	rows, err := db.QueryContext(ctx, standing, hash)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (c review.Correction, err error) {
		var finding, at string
		if err := rows.Scan(&c.Number, &c.Kind, &c.Verdict, &finding, &c.By, &at, &c.Note); err != nil {
			return c, err
		}
		if err := json.Unmarshal([]byte(finding), &c.Finding); err != nil {
			return c, fmt.Errorf("correction %d of %s: %w", c.Number, Short(hash), err)
		}
		c.At, err = time.Parse(time.RFC3339Nano, at)
		return c, err
	})
}

// Corrections are the decisions of people about a document that stand, the oldest first.
func (a *Archive) Corrections(ctx context.Context, hash string) ([]review.Correction, error) {
	list, err := corrections(ctx, a.db, hash)
	return list, a.failed("read", err)
}

// Reviewed are the hashes of the documents that people have decided something about, in order.
func (a *Archive) Reviewed(ctx context.Context) ([]string, error) {
	rows, err := a.db.QueryContext(ctx, "SELECT DISTINCT hash FROM correction WHERE undone_at = '' ORDER BY hash")
	if err != nil {
		return nil, a.failed("read", err)
	}
	list, err := collect(rows, func(rows *sql.Rows) (s string, err error) { return s, rows.Scan(&s) })
	return list, a.failed("read", err)
}

// Reading is the record of a document as the program read it, whatever people decided about it.
func (a *Archive) Reading(ctx context.Context, hash string) (*doc.Record, error) {
	var b []byte
	if err := a.db.QueryRowContext(ctx, "SELECT record FROM document WHERE hash = ?", hash).Scan(&b); err != nil {
		return nil, a.lacking(hash, err)
	}
	return recordOf(b)
}

// Record is the record of a document as people left it; that of its reading where nobody decided anything.
func (a *Archive) Record(ctx context.Context, hash string) (*doc.Record, error) {
	r, err := a.Reading(ctx, hash)
	if err != nil {
		return nil, err
	}
	list, err := a.Corrections(ctx, hash)
	if err != nil {
		return nil, err
	}
	r, _, err = review.Apply(r, list)
	return r, a.failed("read", err)
}

// Review keeps decisions about one document, all or none, and lays them over its findings everywhere. It gives them their numbers.
func (a *Archive) Review(ctx context.Context, hash string, list ...review.Correction) ([]review.Correction, error) {
	err := a.write(ctx, func(tx *sql.Tx) error {
		var last int
		if err := tx.QueryRowContext(ctx, "SELECT coalesce(max(number), 0) FROM correction WHERE hash = ?", hash).Scan(&last); err != nil {
			return err
		}
		for i := range list {
			c := &list[i]
			c.Number = last + 1 + i
			finding, err := json.Marshal(c.Finding)
			if err != nil {
				return err
			}
			if _, err := tx.ExecContext(ctx, "INSERT INTO correction (hash, number, kind, verdict, finding, by, at, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
				hash, c.Number, string(c.Kind), string(c.Verdict), string(finding), c.By, c.At.UTC().Format(time.RFC3339Nano), c.Note); err != nil {
				return err
			}
		}
		return relaid(ctx, tx, hash)
	})
	return list, a.failed("write to", err)
}

// ErrNoCorrection says that a document has no decision of a number, or that it was taken back.
var ErrNoCorrection = errors.New("there is no such decision, or it was taken back")

// Undo takes decisions about one document back, all or none; they are kept, with who took them back.
func (a *Archive) Undo(ctx context.Context, hash, by string, at time.Time, numbers ...int) error {
	return a.failed("write to", a.write(ctx, func(tx *sql.Tx) error {
		for _, n := range numbers {
			result, err := tx.ExecContext(ctx, "UPDATE correction SET undone_by = ?, undone_at = ? WHERE hash = ? AND number = ? AND undone_at = ''",
				by, at.UTC().Format(time.RFC3339Nano), hash, n)
			if err != nil {
				return err
			}
			if count, err := result.RowsAffected(); err != nil || count == 0 {
				return errors.Join(err, fmt.Errorf("%w: %d", ErrNoCorrection, n))
			}
		}
		return relaid(ctx, tx, hash)
	}))
}

// relaid writes the rows of a document's findings anew, from its reading and what people decided.
func relaid(ctx context.Context, tx *sql.Tx, hash string) error {
	x := index{tx: tx, prepared: map[string]*sql.Stmt{}}
	var record []byte
	switch err := tx.QueryRowContext(ctx, "SELECT id, record FROM document WHERE hash = ?", hash).Scan(&x.document, &record); {
	case errors.Is(err, sql.ErrNoRows):
		return fmt.Errorf("%w: %s", ErrNoText, Short(hash))
	case err != nil:
		return err
	}
	var err error
	if x.r, err = recordOf(record); err != nil {
		return err
	}
	if err := x.clear(); err != nil {
		return err
	}
	return x.findings(ctx)
}

// clear takes the rows of a document's findings out.
func (x *index) clear() error {
	for _, table := range []string{"commitment", "event", "meeting", "statement", "actor"} {
		if _, err := x.tx.Exec("DELETE FROM "+table+" WHERE document = ?", x.document); err != nil {
			return err
		}
	}
	return nil
}

// findings writes the rows of the findings of x.r as people left them.
func (x *index) findings(ctx context.Context) error {
	list, err := corrections(ctx, x.tx, x.r.Document().ID())
	if err != nil {
		return err
	}
	reading := x.r
	defer func() { x.r = reading }()
	if x.r, _, err = review.Apply(reading, list); err != nil {
		return err
	}
	return x.write()
}
