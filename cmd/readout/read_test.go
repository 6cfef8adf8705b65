package main

import (
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestReadFetches reads two addresses, of which one is not there.
func TestReadFetches(t *testing.T) {
	server := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if r.URL.Path != "/page" {
			http.NotFound(w, r)
			return
		}
		w.Header().Set("Content-Type", "text/plain; charset=utf-8")
		_, _ = w.Write([]byte("The minister said that the bridge is open.\n"))
	}))
	defer server.Close()
	out, errs := created(t, "out"), created(t, "err")
	status := run([]string{"read", "-o", "jsonl", server.URL + "/gone", server.URL + "/page"}, &terminal{in: strings.NewReader(""), out: out, err: errs})
	if status != failed {
		t.Errorf("status %d", status)
	}
	if got := content(t, out.Name()); strings.Count(got, "\n") != 1 || !strings.Contains(got, `"source":"`+server.URL+`/page"`) {
		t.Errorf("records: %s", got)
	}
	if got := content(t, errs.Name()); !strings.HasPrefix(got, "readout: we could not fetch "+server.URL+"/gone: the server answered 404") {
		t.Errorf("messages: %s", got)
	}
}

func created(t *testing.T, name string) *os.File {
	t.Helper()
	f, err := os.Create(filepath.Join(t.TempDir(), name))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func TestCaughtNamesTheTextAndThePlace(t *testing.T) {
	err := func() (err error) {
		defer caught("page.html", &err)
		var none []int
		return fail(none)
	}()
	if err == nil {
		t.Fatal("no error")
	}
	for _, want := range []string{"page.html", "readout is at fault", "index out of range", "readout/read_test.go:"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q lacks %q", err, want)
		}
	}
}

func fail(list []int) error { list[3]++; return nil }
