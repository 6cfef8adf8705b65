package archive

import (
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/ingest"
)

// text reads a text as readout add does.
func text(t testing.TB, address, words string) Text {
	t.Helper()
	reader, err := readout.New(readout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	r, err := reader.Read(ingest.Input{Name: address, Bytes: []byte(words), MediaType: "text/plain", Publisher: "Ministry of Roads"})
	if err != nil {
		t.Fatal(err)
	}
	return Text{Record: r, Bytes: []byte(words), Address: address, Fetched: time.Date(2031, 5, 2, 8, 0, 0, 0, time.UTC)}
}

const bridge = `OSLO, 3 May 2031 – Foreign Minister Ingrid Aasheim met the Foreign Minister of Chile, Tomás Villareal, on Tuesday. Minister Aasheim thanked Mr Villareal for coming. She said that Norway would build the second bridge. Mr Villareal welcomed the offer and called on both governments to sign the agreement.`

func fresh(t testing.TB) *Archive {
	t.Helper()
	a, err := Open(filepath.Join(t.TempDir(), "a.db"), Write)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { a.Close() })
	return a
}

func add(t testing.TB, a *Archive, texts ...Text) []Added {
	t.Helper()
	out, err := a.Add(context.Background(), texts...)
	if err != nil {
		t.Fatal(err)
	}
	return out
}

func TestAddAndReadBack(t *testing.T) {
	a, in := fresh(t), text(t, "https://example.org/1", bridge)
	added := add(t, a, in)
	if len(added) != 1 || added[0].Known || added[0].Version != 1 || added[0].Hash != doc.ID([]byte(bridge)) {
		t.Fatalf("added %+v", added)
	}
	ctx := context.Background()
	for _, id := range []string{Short(added[0].Hash), added[0].Hash, "https://example.org/1", strings.ToUpper(Short(added[0].Hash))} {
		d, err := a.Find(ctx, id)
		if err != nil || d.Hash != added[0].Hash {
			t.Errorf("Find(%s) is %v, %v", id, d.Hash, err)
		}
	}
	r, err := a.Record(ctx, added[0].Hash)
	if err != nil {
		t.Fatal(err)
	}
	want, _ := in.Record.MarshalJSON()
	if got, _ := r.MarshalJSON(); string(got) != string(want) {
		t.Error("the record that comes out is not the one that went in")
	}
	if b, err := a.Source(ctx, added[0].Hash); err != nil || string(b) != bridge {
		t.Errorf("the source is %q, %v", b, err)
	}
	i, err := a.Info(ctx)
	if err != nil || i.Documents != 1 || i.Statements != len(r.Findings().Statements) || i.Statements == 0 || i.Actors != len(r.Findings().Actors) {
		t.Errorf("info says %+v, %v", i, err)
	}
	whole(t, a)
}

func TestSameTextIsOneAndAChangedPageIsAVersion(t *testing.T) {
	a := fresh(t)
	add(t, a, text(t, "p/1", bridge))
	if got := add(t, a, text(t, "p/1", bridge), text(t, "p/2", bridge)); !got[0].Known || !got[1].Known {
		t.Errorf("the same text is not known: %+v", got)
	}
	changed := strings.Replace(bridge, "second bridge", "third bridge", 1)
	if got := add(t, a, text(t, "p/1", changed)); got[0].Known || got[0].Version != 2 {
		t.Errorf("a changed page is %+v", got)
	}
	d, err := a.Find(context.Background(), "p/1")
	if err != nil || d.Version != 2 || d.Versions != 2 {
		t.Errorf("the address stands for %+v, %v", d, err)
	}
	latest, err := a.Documents(context.Background(), Filter{Latest: true})
	if err != nil || len(latest) != 1 || latest[0].Version != 2 {
		t.Errorf("the latest are %+v, %v", latest, err)
	}
	whole(t, a)
}

func TestNearCopies(t *testing.T) {
	a := fresh(t)
	long := strings.Repeat(bridge+" The ministers spoke of ferries, tunnels, tolls and winter roads, and of what each of them costs. ", 1) +
		"They will meet again in autumn in the north, where the first bridge was opened to traffic by the two prime ministers nine years ago, in the presence of the mayors."
	other := "LIMA, 9 June 2031 - The Minister of Mines, Rosa Quispe, opened the conference on copper. She said that smelters must become cleaner, and thanked the engineers of three countries for their report on the matter."
	got := add(t, a, text(t, "p/1", long), text(t, "p/2", long+" Photos are free to use."), text(t, "p/3", other))
	if got[0].Near != 0 || got[1].Near != 1 || got[2].Near != 0 {
		t.Errorf("near-copies: %+v", got)
	}
}

func TestRemoveTakesAllOrNothing(t *testing.T) {
	a, ctx := fresh(t), context.Background()
	got := add(t, a, text(t, "p/1", bridge), text(t, "p/2", strings.Replace(bridge, "Oslo", "Bergen", 1)+" It rained."))
	if err := a.Remove(ctx, got[0].Hash, "sha256:none"); !errors.Is(err, ErrNoText) {
		t.Errorf("removing what is not there gives %v", err)
	}
	if i, _ := a.Info(ctx); i.Documents != 2 {
		t.Errorf("%d documents are left of 2", i.Documents)
	}
	if err := a.Remove(ctx, got[0].Hash, got[1].Hash); err != nil {
		t.Fatal(err)
	}
	for _, table := range []string{"document", "source", "page", "actor", "role", "statement", "speaker", "event", "event_party", "commitment", "band", "near", "statement_words", "document_words"} {
		var n int
		if err := a.db.QueryRow("SELECT count(*) FROM " + table).Scan(&n); err != nil || n != 0 {
			t.Errorf("%d rows of %s are left, %v", n, table, err)
		}
	}
}

func TestReplaceKeepsTheTextAndChangesTheFindings(t *testing.T) {
	a, ctx, in := fresh(t), context.Background(), text(t, "p/1", bridge)
	hash := add(t, a, in)[0].Hash
	if old, err := a.Old(ctx, in.Record.Program()); err != nil || len(old) != 0 {
		t.Errorf("old are %v, %v", old, err)
	}
	newer := in.Record.Program()
	newer.Model = "en:sha256:another"
	if old, err := a.Old(ctx, newer); err != nil || len(old) != 1 {
		t.Errorf("old are %v, %v", old, err)
	}
	f := in.Record.Findings()
	f.Events, f.Commitments, f.Statements = nil, nil, f.Statements[:1]
	r, err := doc.NewRecord(newer, in.Record.Document(), f)
	if err != nil {
		t.Fatal(err)
	}
	if err := a.Replace(ctx, r); err != nil {
		t.Fatal(err)
	}
	i, err := a.Info(ctx)
	if err != nil || i.Statements != 1 || i.Events != 0 || i.Documents != 1 || i.Models[0].Model != newer.Model {
		t.Errorf("info says %+v, %v", i, err)
	}
	if d, err := a.Find(ctx, hash); err != nil || d.Version != 1 {
		t.Errorf("the document is %+v, %v", d, err)
	}
	whole(t, a)
}

func TestOpenRefusesWhatIsNoArchive(t *testing.T) {
	folder := t.TempDir()
	file := func(name, content string) string {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, []byte(content), 0o644); err != nil {
			t.Fatal(err)
		}
		return path
	}
	made := func(name, script string) string {
		path := filepath.Join(folder, name)
		db, err := sql.Open("sqlite", path)
		if err != nil {
			t.Fatal(err)
		}
		defer db.Close()
		if _, err := db.Exec(script); err != nil {
			t.Fatal(err)
		}
		return path
	}
	for _, c := range []struct {
		path string
		want error
	}{
		{filepath.Join(folder, "none.db"), ErrNone},
		{file("words.txt", strings.Repeat("no archive, only words. ", 100)), ErrOther},
		{made("other.db", "CREATE TABLE x (y)"), ErrOther},
		{made("newer.db", fmt.Sprintf("PRAGMA application_id=%d; PRAGMA user_version=999", application)), ErrNewer},
	} {
		before, _ := os.ReadFile(c.path)
		for _, mode := range []Mode{ReadOnly, Write} {
			if c.want == ErrNone && mode == Write {
				continue
			}
			a, err := Open(c.path, mode)
			if !errors.Is(err, c.want) {
				t.Errorf("Open(%s) gives %v, want %v", filepath.Base(c.path), err, c.want)
			}
			if a != nil {
				a.Close()
			}
		}
		if after, _ := os.ReadFile(c.path); !slices.Equal(before, after) {
			t.Errorf("%s was changed", filepath.Base(c.path))
		}
	}
}

func TestFullDiskLeavesTheArchiveWhole(t *testing.T) {
	a := fresh(t)
	add(t, a, text(t, "p/1", bridge))
	a.db.SetMaxOpenConns(1) // the limit holds for one connection
	var pages int
	if err := a.db.QueryRow("PRAGMA page_count").Scan(&pages); err != nil {
		t.Fatal(err)
	}
	if _, err := a.db.Exec(fmt.Sprintf("PRAGMA max_page_count=%d", pages+1)); err != nil {
		t.Fatal(err)
	}
	_, err := a.Add(context.Background(), text(t, "p/2", strings.Repeat(bridge+" ", 20)))
	if !errors.Is(err, ErrFull) {
		t.Fatalf("a full disk gives %v", err)
	}
	whole(t, a)
	if i, _ := a.Info(context.Background()); i.Documents != 1 {
		t.Errorf("there are %d documents, want the one that was written", i.Documents)
	}
}

func TestCheckFindsWhatIsWrong(t *testing.T) {
	a, ctx := fresh(t), context.Background()
	hash := add(t, a, text(t, "p/1", bridge))[0].Hash
	source, err := a.Source(ctx, hash)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		change, want string
		arg          any
	}{
		{"UPDATE source SET bytes = ?", "another hash", packed([]byte("other bytes"))},
		{"UPDATE source SET bytes = ?", "", packed(source)}, // whole again
		{"UPDATE statement SET content = ? WHERE number = 0", "statement s1 has words that are not at its place", "words that nobody said"},
	} {
		if _, err := a.db.Exec(c.change, c.arg); err != nil {
			t.Fatal(err)
		}
		problems, err := a.Check(ctx, nil)
		if err != nil {
			t.Fatal(err)
		}
		if got := strings.Join(problems, "\n"); c.want == "" && got != "" || !strings.Contains(got, c.want) {
			t.Errorf("after %s check says %q, want %q", c.change, got, c.want)
		}
	}
}

func TestBackupIsWholeAndOverwritesNothing(t *testing.T) {
	a, ctx := fresh(t), context.Background()
	add(t, a, text(t, "p/1", bridge))
	path := filepath.Join(t.TempDir(), "b.db")
	if err := a.Backup(ctx, path); err != nil {
		t.Fatal(err)
	}
	b, err := Open(path, ReadOnly)
	if err != nil {
		t.Fatal(err)
	}
	defer b.Close()
	whole(t, b)
	if err := a.Backup(ctx, path); err == nil {
		t.Error("a backup was overwritten")
	}
}

// whole fails the test where check finds something wrong.
func whole(t *testing.T, a *Archive) {
	t.Helper()
	problems, err := a.Check(context.Background(), nil)
	if err != nil || len(problems) > 0 {
		t.Errorf("check: %v, %v", problems, err)
	}
}
