package archive

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"strings"
	"time"

	"github.com/readout-project/readout/doc"
)

// Text is what goes into the archive: a record with the bytes it was read from.
type Text struct {
	Record  *doc.Record
	Bytes   []byte // nil where there are none: of a record that was read elsewhere
	Version int    // of its page, where that is known; 0 is the next
	Address string // URL, absolute path, or "file#id" of a line of JSON Lines; "" where the text has none, as on standard input
	Title   string // as it came with the text, for one whose own title is not to be seen
	Fetched time.Time
}

// Added says what became of a text.
type Added struct {
	Hash    string // of the document; of the one that was there already where Known
	Known   bool   // the same text was there
	Version int    // of its page, from 1
	Near    int    // near-copies in the archive, versions of its own page left out
}

// Add adds texts in one transaction: when it returns without an error all of them are on the disk, else none. The same
// text twice is one; another text at an address that is there is a new version of that page.
func (a *Archive) Add(ctx context.Context, texts ...Text) ([]Added, error) {
	var out []Added
	err := a.write(ctx, func(tx *sql.Tx) error {
		w := writer{tx: tx, prepared: map[string]*sql.Stmt{}}
		for _, t := range texts {
			added, err := w.add(ctx, t)
			if err != nil {
				return fmt.Errorf("%s: %w", t.Record.Document().Origin().Source, err)
			}
			out = append(out, added)
		}
		return nil
	})
	return out, a.failed("write to", err)
}

// Known tells whether a document has the source hash, as doc.ID gives it, and its bytes are there: before a text is read it says
// that it has been.
func (a *Archive) Known(ctx context.Context, hash string) (bool, error) {
	var one int
	err := a.db.QueryRowContext(ctx, "SELECT 1 FROM document d JOIN source s USING (hash) WHERE hash = ? AND s.bytes <> x''", hash).Scan(&one)
	if errors.Is(err, sql.ErrNoRows) {
		return false, nil
	}
	return err == nil, a.failed("read", err)
}

// writer adds texts in one transaction.
type writer struct {
	tx       *sql.Tx
	prepared map[string]*sql.Stmt
}

func (w *writer) add(ctx context.Context, t Text) (Added, error) {
	d := t.Record.Document()
	if t.Bytes != nil && doc.ID(t.Bytes) != d.ID() {
		return Added{}, errors.New("the record was made from other bytes")
	}
	hash, version, err := w.same(d)
	if err != nil || hash != "" {
		if err == nil && hash == d.ID() {
			err = w.complete(t)
		}
		return Added{Hash: hash, Known: true, Version: version}, err
	}
	page, version, err := w.page(t.Address, d.ID())
	if err != nil {
		return Added{}, err
	}
	if t.Version > 0 && t.Version != version {
		if version, err = w.free(page, t.Version, version); err != nil {
			return Added{}, err
		}
	}
	if _, err := w.tx.Exec("INSERT OR IGNORE INTO source (hash, bytes, size) VALUES (?, ?, ?)", d.ID(), packedSource(t.Bytes), len(t.Bytes)); err != nil {
		return Added{}, err
	}
	x := index{tx: w.tx, r: t.Record, prepared: w.prepared}
	least := minima(d.Text())
	if err := x.place(page, version, t, encodeMinima(least)); err != nil {
		return Added{}, err
	}
	if err := x.findings(ctx); err != nil {
		return Added{}, err
	}
	near, err := w.link(x.document, page, least)
	return Added{Hash: d.ID(), Version: version, Near: near}, err
}

// same finds the document with the same bytes, or with the same text by the same publisher.
func (w *writer) same(d *doc.Document) (hash string, version int, err error) {
	err = w.tx.QueryRow(`SELECT hash, version FROM document WHERE hash = ?1 OR text_hash = ?2 AND publisher = ?3 ORDER BY hash <> ?1, hash LIMIT 1`,
		d.ID(), doc.ID([]byte(d.Text())), publisher(d).Name.V).Scan(&hash, &version)
	if errors.Is(err, sql.ErrNoRows) {
		return "", 0, nil
	}
	return hash, version, err
}

// page is the row of an address and the number of its next version. A text without an address is a page of its own.
func (w *writer) page(address, hash string) (id int64, version int, err error) {
	if address == "" {
		address = hash
	}
	if _, err := w.tx.Exec("INSERT OR IGNORE INTO page (address) VALUES (?)", address); err != nil {
		return 0, 0, err
	}
	err = w.tx.QueryRow("SELECT p.id, 1 + coalesce(max(d.version), 0) FROM page p LEFT JOIN document d ON d.page = p.id WHERE p.address = ?", address).Scan(&id, &version)
	return id, version, err
}

// free is the version that is wanted, unless the page has it already.
func (w *writer) free(page int64, wanted, next int) (int, error) {
	var taken bool
	err := w.tx.QueryRow("SELECT EXISTS (SELECT 1 FROM document WHERE page = ? AND version = ?)", page, wanted).Scan(&taken)
	if taken {
		return next, err
	}
	return wanted, err
}

// complete keeps the bytes of a text whose record came without them.
func (w *writer) complete(t Text) error {
	if t.Bytes == nil {
		return nil
	}
	_, err := w.tx.Exec("UPDATE source SET bytes = ?, size = ? WHERE hash = ? AND bytes = x''", packed(t.Bytes), len(t.Bytes), t.Record.Document().ID())
	return err
}

// packedSource is what the archive keeps of bytes: nothing where there are none. What is packed has a length, always.
func packedSource(b []byte) []byte {
	if b == nil {
		return []byte{}
	}
	return packed(b)
}

// place writes the row of the document itself.
func (x *index) place(page int64, version int, t Text, least []byte) error {
	d, p := x.r.Document(), x.r.Program()
	record, err := packedRecord(x.r)
	if err != nil {
		return err
	}
	l, by, date := d.Layout(), publisher(d), ""
	if l.Date != nil {
		date = l.Date.Value.V
	}
	title := strings.Join(strings.Fields(t.Title), " ")
	if !l.Title.IsZero() {
		title = strings.Join(strings.Fields(l.Title.Text()), " ")
	}
	x.document, err = x.insert(`INSERT INTO document (hash, text_hash, page, version, fetched, media, language, publisher, publisher_country,
		title, date, day, words, text, record, program, model, minhash)`, d.ID(), doc.ID([]byte(d.Text())), page, version,
		t.Fetched.UTC().Format(time.RFC3339), d.Origin().MediaType, d.Origin().Language, by.Name.V, string(by.Country), title,
		date, Day(date), len(strings.Fields(d.Text())), d.Text(), record, p.Version, p.Model, least)
	return err
}

// Day is the first day of a date in EDTF, "" where it has none: "2023-04" begins on 2023-04-01.
func Day(date string) string {
	date, _, _ = strings.Cut(date, "/")
	date = strings.TrimRight(date, "?~%")
	for _, form := range []string{"2006-01-02", "2006-01", "2006"} {
		if t, err := time.Parse(form, date); err == nil {
			return t.Format("2006-01-02")
		}
	}
	return ""
}

// link finds the near-copies of a text and writes the pairs down.
func (w *writer) link(document, page int64, least [hashes]uint32) (int, error) {
	mine, keys := encodeMinima(least), bands(least)
	args := []any{document, page}
	for _, k := range keys {
		args = append(args, k)
	}
	rows, err := w.tx.Query(`SELECT d.id, d.minhash FROM document d WHERE d.id <> ? AND d.page <> ? AND d.id IN
		(SELECT document FROM band WHERE hash IN (?`+strings.Repeat(", ?", len(keys)-1)+`)) ORDER BY d.id`, args...)
	if err != nil {
		return 0, err
	}
	found := map[int64]float64{}
	var order []int64
	for rows.Next() {
		var id int64
		var other []byte
		if err := rows.Scan(&id, &other); err != nil {
			return 0, errors.Join(err, rows.Close())
		}
		if s := likeness(mine, other); s >= nearEnough {
			found[id], order = s, append(order, id)
		}
	}
	if err := rows.Err(); err != nil {
		return 0, err
	}
	for _, k := range keys {
		if _, err := w.tx.Exec("INSERT OR IGNORE INTO band (hash, document) VALUES (?, ?)", k, document); err != nil {
			return 0, err
		}
	}
	for _, id := range order {
		if _, err := w.tx.Exec("INSERT INTO near (a, b, similarity) VALUES (?, ?, ?)", min(id, document), max(id, document), found[id]); err != nil {
			return 0, err
		}
	}
	return len(order), nil
}

// publisher is who published d; its zero value where nothing says so.
func publisher(d *doc.Document) doc.Publisher {
	if p := d.Layout().Publisher; p != nil {
		return *p
	}
	return doc.Publisher{}
}
