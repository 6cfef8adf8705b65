// Package archive keeps records in one SQLite file: a record with the bytes it was read from goes in, and documents, statements
// and what else records hold come out, found by words, people, places and dates. Versions of a page are kept, never
// overwritten. Every row of a finding has the place it was found at. It reads no texts and prints nothing.
package archive

import (
	"cmp"
	"context"
	"database/sql"
	"embed"
	"errors"
	"fmt"
	"io/fs"
	"net/url"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"modernc.org/sqlite"
	sqlite3 "modernc.org/sqlite/lib"
)

//go:embed schema/*.sql
var schemas embed.FS

// application is the number that marks an SQLite file as an archive of ours: "RDOT".
const application = 0x52444F54

// Errors that a caller may want to tell apart.
var (
	ErrNone    = errors.New("there is no archive")
	ErrNewer   = errors.New("it was made by a newer readout")
	ErrOther   = errors.New("it is no archive of readout")
	ErrFull    = errors.New("the disk is full")
	ErrNoText  = errors.New("there is no such text in the archive")
	ErrNoBytes = errors.New("the archive has the record of the text and not its bytes; readout add of the text itself brings them")
)

// Archive is one open archive. It may be used by many goroutines, and a file by many processes: one writes at a time, the
// others wait for it; those that read never wait.
type Archive struct {
	path string
	db   *sql.DB
}

// Mode says what an archive is opened for.
type Mode int

// The values of Mode.
const (
	ReadOnly Mode = iota // what is there stays as it is
	Write                // made if it is not there
)

// Open opens the archive in the file called path. It returns an error that wraps ErrNone, ErrOther or ErrNewer where the
// file is not there or is nothing that we can use; such a file is left as it is.
func Open(path string, mode Mode) (*Archive, error) {
	a, err := open(path, mode)
	if err != nil {
		return nil, fmt.Errorf("we could not open the archive %s: %w", path, plainError(err))
	}
	return a, nil
}

func open(path string, mode Mode) (*Archive, error) {
	info, err := os.Stat(path)
	switch {
	case errors.Is(err, fs.ErrNotExist) && mode == ReadOnly:
		return nil, fmt.Errorf("%w; make one with readout add", ErrNone)
	case errors.Is(err, fs.ErrNotExist):
		if err := os.MkdirAll(filepath.Dir(path), 0o755); err != nil {
			return nil, err
		}
	case err != nil:
		return nil, err
	case info.IsDir():
		return nil, errors.New("it is a folder; give the name of a file in it")
	}
	if err == nil && mode == Write { // to open a file for writing changes it, be it ours or not
		if err := look(path); err != nil {
			return nil, err
		}
	}
	db, err := sql.Open("sqlite", address(path, mode))
	if err != nil {
		return nil, err
	}
	a := &Archive{path: path, db: db}
	if err := a.settle(mode); err != nil {
		return nil, errors.Join(err, db.Close())
	}
	return a, nil
}

// address is what the driver is given: the file, and what holds for every connection to it.
func address(path string, mode Mode) string {
	q := url.Values{"_pragma": {"busy_timeout(20000)", "foreign_keys(1)", "cache_size(-32000)", "mmap_size(268435456)", "temp_store(2)"}}
	if mode == ReadOnly {
		q.Set("mode", "ro")
	} else {
		q["_pragma"] = append(q["_pragma"], "journal_mode(wal)", "synchronous(full)")
		q.Set("_txlock", "immediate")
	}
	u := url.URL{Scheme: "file", Opaque: (&url.URL{Path: filepath.ToSlash(path)}).EscapedPath(), RawQuery: q.Encode()}
	return u.String()
}

// look is an error where the file is there and is nothing that we may write to.
func look(path string) error {
	db, err := sql.Open("sqlite", address(path, ReadOnly))
	if err != nil {
		return err
	}
	defer db.Close()
	_, err = form(db)
	return err
}

// form is the number of the last step of the schema that an archive has taken, 0 for an empty file.
func form(db *sql.DB) (int, error) {
	var app, version, tables int
	if err := db.QueryRow(`SELECT (SELECT application_id FROM pragma_application_id), (SELECT user_version FROM pragma_user_version),
		(SELECT count(*) FROM sqlite_schema)`).Scan(&app, &version, &tables); err != nil {
		return 0, err
	}
	if app != application && (app != 0 || version != 0 || tables != 0) {
		return 0, ErrOther
	}
	if newest := len(steps()); version > newest {
		return 0, fmt.Errorf("%w: it has form %d, and this one knows forms up to %d; use the newer one", ErrNewer, version, newest)
	}
	return version, nil
}

// steps are the files of the schema, in order.
func steps() []string {
	list, err := fs.Glob(schemas, "schema/*.sql")
	if err != nil {
		panic(err) // of a pattern that is a constant
	}
	slices.SortFunc(list, func(a, b string) int { return cmp.Or(cmp.Compare(len(a), len(b)), cmp.Compare(a, b)) })
	return list
}

// settle brings the archive up to date where it may.
func (a *Archive) settle(mode Mode) error {
	version, err := form(a.db)
	list := steps()
	switch {
	case err != nil:
		return err
	case version == len(list):
		return nil
	case mode == ReadOnly && version == 0:
		return ErrOther
	case mode == ReadOnly:
		return a.upgrade()
	}
	for n := version; n < len(list); n++ {
		if err := a.migrate(n+1, list[n]); err != nil {
			return err
		}
	}
	return nil
}

// upgrade brings an archive of an older readout up to date for one that only wants to read.
func (a *Archive) upgrade() error {
	w, err := open(a.path, Write)
	if err != nil {
		return fmt.Errorf("an older readout made it, and it can not be brought up to date: %w", err)
	}
	return w.Close()
}

// migrate takes one step of the schema, whole or not at all.
func (a *Archive) migrate(n int, name string) error {
	script, err := schemas.ReadFile(name)
	if err != nil {
		return err
	}
	return a.write(context.Background(), func(tx *sql.Tx) error {
		var version int
		if err := tx.QueryRow("PRAGMA user_version").Scan(&version); err != nil || version >= n {
			return err // another process was faster
		}
		_, err := tx.Exec(string(script) + ";PRAGMA application_id=" + strconv.Itoa(application) + ";PRAGMA user_version=" + strconv.Itoa(n))
		return err
	})
}

// write does work in one transaction: all of it or nothing.
func (a *Archive) write(ctx context.Context, work func(*sql.Tx) error) error {
	tx, err := a.db.BeginTx(ctx, nil)
	if err != nil {
		return err
	}
	defer tx.Rollback()
	if err := work(tx); err != nil {
		return err
	}
	return tx.Commit()
}

// Path is the file's name.
func (a *Archive) Path() string { return a.path }

// Close closes the archive.
func (a *Archive) Close() error { return a.failed("close", a.db.Close()) }

// failed is an error of the archive for the user: what could not be done, and with which file.
func (a *Archive) failed(what string, err error) error {
	if err == nil || errors.Is(err, context.Canceled) || errors.Is(err, ErrNoText) {
		return err
	}
	return fmt.Errorf("we could not %s the archive %s: %w", what, a.path, plainError(err))
}

// plainError says in our words what SQLite says in its own.
func plainError(err error) error {
	var e *sqlite.Error
	if !errors.As(err, &e) {
		return err
	}
	switch e.Code() & 0xff {
	case sqlite3.SQLITE_FULL:
		return fmt.Errorf("%w; make room and run it again: what is in the archive is whole", ErrFull)
	case sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM:
		return errors.New("we may not write to it or to its folder; name another with --archive")
	case sqlite3.SQLITE_NOTADB:
		return ErrOther
	case sqlite3.SQLITE_CORRUPT:
		return errors.New("the file is damaged; readout check says where, and a backup can take its place")
	case sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED:
		return errors.New("another program is writing to it; try again when it has ended")
	case sqlite3.SQLITE_IOERR:
		return fmt.Errorf("the disk reports an error: %s", strings.TrimSpace(e.Error()))
	}
	return err
}
