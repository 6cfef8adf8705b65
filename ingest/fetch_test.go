package ingest

import (
	"context"
	"fmt"
	"net"
	"net/http"
	"net/http/httptest"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

func TestFetch(t *testing.T) {
	page, err := os.ReadFile("testdata/ministry.html")
	if err != nil {
		t.Fatal(err)
	}
	var asked []string
	mux := http.NewServeMux()
	mux.HandleFunc("/page", func(w http.ResponseWriter, r *http.Request) {
		asked = append(asked, r.URL.Path+" "+r.UserAgent())
		w.Header().Set("Content-Type", "text/html; charset=utf-8")
		w.Write(page)
	})
	mux.HandleFunc("/moved", func(w http.ResponseWriter, r *http.Request) { http.Redirect(w, r, "/page", http.StatusFound) })
	s := httptest.NewServer(mux)
	defer s.Close()
	for _, path := range []string{"/page", "/moved"} {
		in, err := Open(t.Context(), s.URL+path, nil)
		if err != nil {
			t.Fatal(err)
		}
		d, err := Read(in, &lang.English)
		if err != nil {
			t.Fatal(err)
		}
		o := d.Origin()
		if o.Source != s.URL+path || o.MediaType != "text/html" || o.Language != "en-GB" || d.Layout().Title.Text() != "Minister Okoro receives Norwegian envoy" {
			t.Errorf("%s: origin %+v, title %s", path, o, d.Layout().Title)
		}
	}
	if len(asked) != 2 || !strings.Contains(asked[0], "readout/") {
		t.Errorf("the server was asked for %q", asked)
	}
}

func TestFetchErrors(t *testing.T) {
	mux := http.NewServeMux()
	mux.HandleFunc("/loop", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "/loop?"+r.URL.RawQuery+"x", http.StatusFound)
	})
	mux.HandleFunc("/file", func(w http.ResponseWriter, r *http.Request) {
		http.Redirect(w, r, "file:///etc/passwd", http.StatusFound)
	})
	mux.HandleFunc("/pdf", func(w http.ResponseWriter, _ *http.Request) { w.Header().Set("Content-Type", "application/pdf") })
	mux.HandleFunc("/large", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Type", "text/plain")
		block := []byte(strings.Repeat("words ", 10000))
		for range MaxPage/len(block) + 2 {
			w.Write(block)
		}
	})
	mux.HandleFunc("/declared", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", fmt.Sprint(MaxPage+1))
		w.Header().Set("Content-Type", "text/plain")
	})
	mux.HandleFunc("/slow", func(w http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	mux.HandleFunc("/short", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "100")
		w.Write([]byte("half"))
	})
	s := httptest.NewServer(mux)
	defer s.Close()
	for _, c := range []struct{ address, want string }{
		{s.URL + "/none", "the server answered 404 Not Found"},
		{s.URL + "/loop", "more than 5 redirects"},
		{s.URL + "/file", "not on the web"},
		{s.URL + "/pdf", "it is application/pdf, and only HTML and plain text are read"},
		{s.URL + "/large", "larger than 20 MB"},
		{s.URL + "/declared", "larger than 20 MB"},
		{s.URL + "/slow", "no full answer in time"},
		{s.URL + "/short", "broke off"},
		{"http://", "no address on the web"},
		{"ftp://host/x", "no address on the web"},
		{"http://127.0.0.1:1/", "127.0.0.1:1 does not answer"},
		{"http://nosuch.invalid/", "no host is called nosuch.invalid"},
	} {
		ctx, cancel := context.WithTimeout(t.Context(), 2*time.Second)
		_, err := Fetch(ctx, c.address)
		cancel()
		if err == nil || !strings.Contains(err.Error(), c.want) || !strings.HasPrefix(err.Error(), "we could not fetch "+c.address) {
			if _, dns := net.LookupHost("nosuch.invalid"); strings.Contains(c.address, ".invalid") && dns != nil && !strings.Contains(dns.Error(), "no such host") {
				continue // no name server here to say so
			}
			t.Errorf("%s: got %v, want %q", c.address, err, c.want)
		}
	}
}

func TestOpen(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "a.txt")
	if err := os.WriteFile(file, []byte("The two sides met."), 0o600); err != nil {
		t.Fatal(err)
	}
	if in, err := Open(t.Context(), file, nil); err != nil || in.Name != file || string(in.Bytes) != "The two sides met." {
		t.Errorf("file: %+v, %v", in, err)
	}
	if in, err := Open(t.Context(), "-", strings.NewReader("Hello.")); err != nil || in.Name != "-" || string(in.Bytes) != "Hello." {
		t.Errorf("standard input: %+v, %v", in, err)
	}
	for name, want := range map[string]string{
		filepath.Join(dir, "none"): "check the name",
		dir:                        "it is a folder",
		"gopher://host/x":          "only http and https are fetched",
	} {
		if _, err := Open(t.Context(), name, nil); err == nil || !strings.Contains(err.Error(), want) || !strings.HasPrefix(err.Error(), "we could not read "+name) {
			t.Errorf("%s: got %v, want %q", name, err, want)
		}
	}
}

func TestGivenFromOutside(t *testing.T) {
	in := Input{Name: "x", Bytes: []byte("Ministry of Trade\n\nTalks held\n\n3 May 2024\n\nThe two sides met and agreed to meet again."),
		Publisher: "Office of the President", Country: "NOR", Date: "2024-05-04", Language: "en-GB"}
	d, err := Read(in, &lang.English)
	if err != nil {
		t.Fatal(err)
	}
	l := d.Layout()
	if l.Publisher.Name.V != in.Publisher || l.Publisher.Country != "NOR" || l.Publisher.Basis != doc.Given || !l.Publisher.Name.At.IsZero() {
		t.Errorf("publisher %+v", l.Publisher)
	}
	if l.Date.Value.V != in.Date || l.Date.Basis != doc.Given || d.Origin().Language != "en-GB" {
		t.Errorf("date %+v, language %s", l.Date, d.Origin().Language)
	}
}
