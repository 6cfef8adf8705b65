package readout_test

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"

	"github.com/readout-project/readout"
	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/ingest"
)

func reader(t testing.TB) *readout.Reader {
	t.Helper()
	r, err := readout.New(readout.Options{})
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// samples are the statements that ship.
func samples(t testing.TB) []ingest.Input {
	t.Helper()
	var list []ingest.Input
	for _, pattern := range []string{"samples/*.txt", "samples/*.html"} {
		files, err := filepath.Glob(pattern)
		if err != nil {
			t.Fatal(err)
		}
		for _, name := range files {
			b, err := os.ReadFile(name)
			if err != nil {
				t.Fatal(err)
			}
			list = append(list, ingest.Input{Name: filepath.ToSlash(name), Bytes: b})
		}
	}
	if len(list) < 5 {
		t.Fatalf("found only %d samples", len(list))
	}
	return list
}

// written is the record of in as JSON.
func written(t testing.TB, r *readout.Reader, in ingest.Input) []byte {
	t.Helper()
	record, err := r.Read(in)
	if err != nil {
		t.Fatal(err)
	}
	var b bytes.Buffer
	if err := record.WriteJSON(&b, false); err != nil {
		t.Fatal(err)
	}
	return b.Bytes()
}

// Every sample gives a record with statements that reads back to the same bytes.
func TestSamplesAreRead(t *testing.T) {
	r := reader(t)
	for _, in := range samples(t) {
		first := written(t, r, in)
		back, err := doc.ReadRecord(first)
		if err != nil {
			t.Errorf("%s: %v", in.Name, err)
			continue
		}
		var second bytes.Buffer
		if err := back.WriteJSON(&second, false); err != nil || !bytes.Equal(first, second.Bytes()) {
			t.Errorf("%s: the record read back is another (%v)", in.Name, err)
		}
		if f := back.Findings(); len(f.Sentences) == 0 || len(f.Actors) == 0 || len(f.Statements) == 0 {
			t.Errorf("%s: %d sentences, %d actors, %d statements", in.Name, len(f.Sentences), len(f.Actors), len(f.Statements))
		}
	}
}

// One reader, many goroutines, the texts in another order for each: the same bytes.
func TestReaderServesManyGoroutines(t *testing.T) {
	list := samples(t)
	alone := reader(t)
	want := make([][]byte, len(list))
	for i, in := range list {
		want[i] = written(t, alone, in)
	}
	shared := reader(t)
	var group sync.WaitGroup
	for shift := range 4 {
		group.Go(func() {
			for i := range list {
				k := (i + shift) % len(list)
				record, err := shared.Read(list[k])
				if err != nil {
					t.Error(err)
					continue
				}
				var b bytes.Buffer
				if err := record.WriteJSON(&b, false); err != nil || !bytes.Equal(b.Bytes(), want[k]) {
					t.Errorf("%s: another record (%v)", list[k].Name, err)
				}
			}
		})
	}
	group.Wait()
}

// The law of the whole line: any bytes give an error or a record that reads back; never a panic.
func FuzzRead(f *testing.F) {
	for _, in := range samples(f) {
		f.Add(in.Name, in.Bytes)
	}
	f.Add("a.txt", []byte("Mr A, the President of B, said: “C”"))
	f.Add("a.html", []byte("<html><title>A</title><p>He said: yes."))
	f.Add("a.txt", []byte("The dam is old, according to"))
	f.Add("a.txt", []byte("\xff\xfeH\x00e\x00"))
	r := reader(f)
	f.Fuzz(func(t *testing.T, name string, raw []byte) {
		if len(raw) > 4<<10 {
			return // the law does not depend on length, the fuzzer's speed does
		}
		record, err := r.Read(ingest.Input{Name: name, Bytes: raw})
		if err != nil {
			return
		}
		var b bytes.Buffer
		if err := record.WriteJSON(&b, false); err != nil {
			t.Fatal(err)
		}
		if _, err := doc.ReadRecord(b.Bytes()); err != nil {
			t.Fatalf("we could not read what we wrote: %v", err)
		}
	})
}

func ExampleReader_Read() {
	reader, err := readout.New(readout.Options{})
	if err != nil {
		fmt.Println(err)
		return
	}
	record, err := reader.Read(ingest.Input{
		Name:  "note.txt",
		Bytes: []byte("In a meeting with Ms Ilka Rautanen, the President of Finland, Mr Batu Sorgan said: We keep our word.\n"),
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, st := range record.Findings().Statements {
		fmt.Println(record.Actor(st.Speakers[0]).Name.V, st.Cue.Text(), st.Act, strings.ToUpper(string(st.Mode)))
		fmt.Println(st.Content[0])
	}
	// Output:
	// Batu Sorgan said inform DIRECT
	// note.txt:1:84: "We keep our word."
}

func BenchmarkRead(b *testing.B) {
	r := reader(b)
	for _, in := range samples(b) {
		b.Run(filepath.Base(in.Name), func(b *testing.B) {
			b.SetBytes(int64(len(in.Bytes)))
			b.ReportAllocs()
			for b.Loop() {
				if _, err := r.Read(in); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
