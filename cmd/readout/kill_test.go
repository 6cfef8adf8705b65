package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/readout-project/readout/internal/archive"
)

// TestKilledAdd kills readout add at moments by chance, looks whether the archive is whole and has all that was reported as done,
// and goes on: in the end everything is there, once.
func TestKilledAdd(t *testing.T) {
	if testing.Short() {
		t.Skip("it starts the program many times")
	}
	folder := t.TempDir()
	program := filepath.Join(folder, "readout.exe")
	if out, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput(); err != nil {
		t.Fatalf("go build: %v\n%s", err, out)
	}
	const texts = 300
	corpus := filepath.Join(folder, "corpus.jsonl")
	var b bytes.Buffer
	for i := range texts {
		fmt.Fprintf(&b, `{"id": "t%d", "date": "2031-05-%02d", "publisher": "Ministry of Roads", "text": "The Minister said on Tuesday that bridge number %d would be closed. She thanked the %d engineers, and called on the county to pay."}`+"\n", i, i%28+1, i, i)
	}
	if err := os.WriteFile(corpus, b.Bytes(), 0o644); err != nil {
		t.Fatal(err)
	}
	db := filepath.Join(folder, "a.db")
	done := map[string]bool{}
	chance := rand.New(rand.NewPCG(1, 2))
	for range 20 {
		var out bytes.Buffer
		cmd := exec.Command(program, "add", "-v", "--archive", db, corpus)
		cmd.Stdout = &out
		if err := cmd.Start(); err != nil {
			t.Fatal(err)
		}
		time.Sleep(time.Duration(chance.IntN(400)) * time.Millisecond)
		_ = cmd.Process.Kill() // which is SIGKILL; it may have ended by itself
		_ = cmd.Wait()
		for line := range strings.Lines(out.String()) {
			if id, rest, _ := strings.Cut(line, " "); strings.HasSuffix(rest, "\n") {
				done[id] = true
			}
		}
		wholeWith(t, db, done)
	}
	if out, err := exec.Command(program, "add", "--archive", db, corpus).CombinedOutput(); err != nil {
		t.Fatalf("the last add: %v\n%s", err, out)
	}
	if n := wholeWith(t, db, done); n != texts {
		t.Errorf("there are %d texts in the end, want %d", n, texts)
	}
}

// wholeWith checks an archive, and that it has the texts that were reported as done; it gives the number of texts.
func wholeWith(t *testing.T, path string, done map[string]bool) int {
	t.Helper()
	if _, err := os.Stat(path); err != nil && len(done) == 0 {
		return 0 // killed before it was made
	}
	a, err := archive.Open(path, archive.Write)
	if err != nil {
		t.Fatal(err)
	}
	defer a.Close()
	if problems, err := a.Check(t.Context(), nil); err != nil || len(problems) > 0 {
		t.Fatalf("check: %v %v", problems, err)
	}
	list, err := a.Documents(t.Context(), archive.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	there := map[string]bool{}
	for _, d := range list {
		if there[archive.Short(d.Hash)] {
			t.Fatalf("%s is there twice", archive.Short(d.Hash))
		}
		there[archive.Short(d.Hash)] = true
	}
	for id := range done {
		if !there[id] {
			t.Fatalf("%s was reported as done and is not there", id)
		}
	}
	return len(list)
}

// TestReadWhileAdding looks into an archive with one process while another adds to it.
func TestReadWhileAdding(t *testing.T) {
	folder := t.TempDir()
	db := filepath.Join(folder, "a.db")
	if code := run([]string{"add", "--archive", db, samples(t)}, quiet(t)); code != 0 {
		t.Fatalf("add ends with %d", code)
	}
	w, err := archive.Open(db, archive.Write)
	if err != nil {
		t.Fatal(err)
	}
	defer w.Close()
	list, err := w.Documents(t.Context(), archive.Filter{})
	if err != nil {
		t.Fatal(err)
	}
	ended := make(chan error)
	go func() {
		for _, d := range list {
			r, err := w.Record(t.Context(), d.Hash)
			if err == nil {
				err = w.Replace(t.Context(), r)
			}
			if err != nil {
				ended <- err
				return
			}
		}
		ended <- nil
	}()
	for range 10 {
		for _, args := range [][]string{{"info"}, {"search", "agreement"}, {"list"}, {"track", "agreement"}} {
			if code := run(append(args, "--archive", db), quiet(t)); code != 0 {
				t.Errorf("%v ends with %d while another writes", args, code)
			}
		}
	}
	if err := <-ended; err != nil {
		t.Error(err)
	}
}

// quiet is a terminal that shows nothing.
func quiet(t *testing.T) *terminal {
	t.Helper()
	f, err := os.OpenFile(os.DevNull, os.O_RDWR, 0)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return &terminal{in: f, out: f, err: f}
}
