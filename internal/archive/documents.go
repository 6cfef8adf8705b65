package archive

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"

	"github.com/readout-project/readout/doc"
)

// Short is the part of a document's hash that people see and type: eight hexadecimal digits.
func Short(hash string) string {
	h := strings.TrimPrefix(hash, "sha256:")
	return h[:min(8, len(h))]
}

// Document is a text in the archive, without what was found in it.
type Document struct {
	Row        int64 // its row, for queries; it differs from archive to archive
	Hash       string
	Address    string // "" where it has none
	Version    int    // of its page
	Versions   int    // that its page has
	Fetched    string // RFC 3339
	Publisher  string
	Country    string // of the publisher
	Title      string
	Date       string // EDTF; "" unknown
	Words      int
	Statements int
	Near       int // near-copies
	Model      string
}

// documentColumns and documentFrom are the two parts of every query for documents.
const (
	documentColumns = `d.id, d.hash, p.address, d.version, (SELECT count(*) FROM document o WHERE o.page = d.page), d.fetched, d.publisher, d.publisher_country,
		d.title, d.date, d.words, (SELECT count(*) FROM statement s WHERE s.document = d.id),
		(SELECT count(*) FROM near n WHERE n.a = d.id) + (SELECT count(*) FROM near n WHERE n.b = d.id), d.model`
	documentFrom = ` FROM document d JOIN page p ON p.id = d.page `
)

func scanDocument(row interface{ Scan(...any) error }) (Document, error) {
	var d Document
	err := row.Scan(&d.Row, &d.Hash, &d.Address, &d.Version, &d.Versions, &d.Fetched, &d.Publisher, &d.Country, &d.Title, &d.Date, &d.Words, &d.Statements, &d.Near, &d.Model)
	if d.Address == d.Hash {
		d.Address = ""
	}
	return d, err
}

// IsID tells whether id looks like the beginning of a hash: four hexadecimal digits or more.
func IsID(id string) bool {
	hex := strings.TrimPrefix(strings.ToLower(id), "sha256:")
	return len(hex) >= 4 && strings.Trim(hex, "0123456789abcdef") == ""
}

// Find is the document that an ID stands for: the beginning of its hash, four digits or more; or its address, where the latest
// version is meant. The error wraps ErrNoText where there is none, and names the candidates where there are several.
func (a *Archive) Find(ctx context.Context, id string) (Document, error) {
	if IsID(id) {
		hex := strings.TrimPrefix(strings.ToLower(id), "sha256:")
		list, err := a.documents(ctx, "WHERE d.hash >= ?1 AND d.hash < ?1 || 'g' ORDER BY d.hash LIMIT 6", "sha256:"+hex)
		switch {
		case err != nil:
			return Document{}, err
		case len(list) == 1:
			return list[0], nil
		case len(list) > 1:
			return Document{}, fmt.Errorf("%s is the beginning of several IDs (%s …); give more of it", id, strings.Join(hashes12(list), ", "))
		}
	}
	list, err := a.documents(ctx, "WHERE p.address = ? ORDER BY d.version DESC LIMIT 1", id)
	if err != nil {
		return Document{}, err
	}
	if len(list) == 0 {
		return Document{}, fmt.Errorf("%w: %s; readout list shows what there is", ErrNoText, id)
	}
	return list[0], nil
}

func hashes12(list []Document) []string {
	var out []string
	for _, d := range list {
		out = append(out, strings.TrimPrefix(d.Hash, "sha256:")[:12])
	}
	return out
}

// Filter says which documents are meant; what is empty does not matter.
type Filter struct {
	Publisher    string // part of the name, or a country's code
	Title        string // part of it
	Since, Until string // days, both included: "2024-05-01"
	Latest       bool   // the last version of each page only
}

// where is the filter as SQL over document d, with its arguments.
func (f Filter) where() (string, []any) {
	var parts []string
	var args []any
	add := func(sql string, values ...any) { parts, args = append(parts, sql), append(args, values...) }
	if f.Publisher != "" {
		add("(instr(lower(d.publisher), lower(?)) > 0 OR d.publisher_country = upper(?))", f.Publisher, f.Publisher)
	}
	if f.Title != "" {
		add("instr(lower(d.title), lower(?)) > 0", f.Title)
	}
	if f.Since != "" {
		add("d.day >= ?", f.Since)
	}
	if f.Until != "" {
		add("d.day <> '' AND d.day <= ?", f.Until)
	}
	if f.Latest {
		add("NOT EXISTS (SELECT 1 FROM document o WHERE o.page = d.page AND o.version > d.version)")
	}
	if len(parts) == 0 {
		return "", nil
	}
	return "WHERE " + strings.Join(parts, " AND ") + " ", args
}

// Documents are those that f means, by day, then hash: an order that does not depend on the order of adding.
func (a *Archive) Documents(ctx context.Context, f Filter) ([]Document, error) {
	where, args := f.where()
	return a.documents(ctx, where+"ORDER BY d.day, d.hash", args...)
}

func (a *Archive) documents(ctx context.Context, tail string, args ...any) ([]Document, error) {
	rows, err := a.db.QueryContext(ctx, "SELECT "+documentColumns+documentFrom+tail, args...)
	if err != nil {
		return nil, a.failed("read", err)
	}
	list, err := collect(rows, func(rows *sql.Rows) (Document, error) { return scanDocument(rows) })
	return list, a.failed("read", err)
}

// collect reads all rows and closes them.
func collect[T any](rows *sql.Rows, scan func(*sql.Rows) (T, error)) ([]T, error) {
	defer rows.Close()
	var list []T
	for rows.Next() {
		v, err := scan(rows)
		if err != nil {
			return nil, err
		}
		list = append(list, v)
	}
	return list, rows.Err()
}

// recordOf reads a record as it lies in the archive.
func recordOf(b []byte) (*doc.Record, error) {
	raw, err := unpacked(b)
	if err != nil {
		return nil, err
	}
	return doc.ReadRecord(raw)
}

// Source are the bytes that a document was read from. The error wraps ErrNoBytes where its record was imported without them.
func (a *Archive) Source(ctx context.Context, hash string) ([]byte, error) {
	var b []byte
	if err := a.db.QueryRowContext(ctx, "SELECT bytes FROM source WHERE hash = ?", hash).Scan(&b); err != nil {
		return nil, a.lacking(hash, err)
	}
	if len(b) == 0 {
		return nil, fmt.Errorf("%s: %w", Short(hash), ErrNoBytes)
	}
	return unpacked(b)
}

func (a *Archive) lacking(hash string, err error) error {
	if errors.Is(err, sql.ErrNoRows) {
		return fmt.Errorf("%w: %s", ErrNoText, Short(hash))
	}
	return a.failed("read", err)
}

// Remove takes documents out, with all that was found in them: all of them or, where one is not there, none. Other versions
// of their pages keep their numbers.
func (a *Archive) Remove(ctx context.Context, hashes ...string) error {
	return a.failed("write to", a.write(ctx, func(tx *sql.Tx) error {
		for _, hash := range hashes {
			result, err := tx.ExecContext(ctx, "DELETE FROM document WHERE hash = ?", hash)
			if err != nil {
				return err
			}
			if n, err := result.RowsAffected(); err != nil || n == 0 {
				return errors.Join(err, fmt.Errorf("%w: %s", ErrNoText, Short(hash)))
			}
			if _, err := tx.ExecContext(ctx, "DELETE FROM source WHERE hash = ?", hash); err != nil {
				return err
			}
		}
		_, err := tx.ExecContext(ctx, "DELETE FROM page WHERE id NOT IN (SELECT page FROM document)")
		return err
	}))
}
