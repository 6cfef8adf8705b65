package archive

import (
	"context"
	"database/sql"
	"fmt"
	"time"
)

// LedgerNote is what a person has noted of a commitment.
type LedgerNote struct {
	Hash              string // of the document with the mention
	Start             int    // of the mention
	Status, By, Words string
	At                time.Time
}

// Note keeps what a person has noted; earlier notes stay beneath it.
func (a *Archive) Note(ctx context.Context, n LedgerNote) error {
	return a.failed("write to", a.write(ctx, func(tx *sql.Tx) error {
		_, err := tx.ExecContext(ctx, "INSERT INTO ledger_note (hash, start, status, by, at, words) VALUES (?, ?, ?, ?, ?, ?)",
			n.Hash, n.Start, n.Status, n.By, n.At.UTC().Format(time.RFC3339Nano), n.Words)
		return err
	}))
}

// Notes are all that people have noted of commitments, the oldest first.
func (a *Archive) Notes(ctx context.Context) ([]LedgerNote, error) {
	rows, err := a.db.QueryContext(ctx, "SELECT hash, start, status, by, at, words FROM ledger_note ORDER BY at, hash, start")
	if err != nil {
		return nil, a.failed("read", err)
	}
	list, err := collect(rows, func(rows *sql.Rows) (n LedgerNote, err error) {
		var at string
		if err := rows.Scan(&n.Hash, &n.Start, &n.Status, &n.By, &at, &n.Words); err != nil {
			return n, err
		}
		n.At, err = time.Parse(time.RFC3339Nano, at)
		return n, err
	})
	return list, a.failed("read", err)
}

// MentionOf is the commitment whose place id gives the ID that is wanted.
func (a *Archive) MentionOf(ctx context.Context, want string, id func(hash string, start int) string) (hash string, start int, err error) {
	rows, err := a.db.QueryContext(ctx, "SELECT d.hash, c.start FROM commitment c JOIN document d ON d.id = c.document ORDER BY d.hash, c.start")
	if err != nil {
		return "", 0, a.failed("read", err)
	}
	defer rows.Close()
	for rows.Next() {
		if err := rows.Scan(&hash, &start); err != nil {
			return "", 0, a.failed("read", err)
		}
		if id(hash, start) == want {
			return hash, start, nil
		}
	}
	if err := rows.Err(); err != nil {
		return "", 0, a.failed("read", err)
	}
	return "", 0, fmt.Errorf("there is no entry %s in the ledger; readout ledger shows what there is", want)
}
