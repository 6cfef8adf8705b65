package main

import (
	"strings"
	"testing"
)

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
