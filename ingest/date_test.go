package ingest

import (
	"testing"

	"github.com/readout-project/readout/lang"
)

func TestDates(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"29 April 2023", "2023-04-29"},
		{"April 29, 2023", "2023-04-29"},
		{"Apr. 29th, 2023", "2023-04-29"},
		{"29th of April, 2023", "2023-04-29"},
		{"1st May 2024", "2024-05-01"},
		{"2024.11.19", "2024-11-19"},
		{"2024. 11. 19.", "2024-11-19"},
		{"2024-11-19T08:00:00Z", "2024-11-19"},
		{"24/09/2024", "2024-09-24"},
		{"09/24/2024", "2024-09-24"},
		{"18 / 2 / 2024", "2024-02-18"},
		{"18-02-2024", "2024-02-18"},
		{"03.10.2024, 19:42", "2024-10-03"},
		{"05/03/2024", "?"},
		{"04/04/2024", "2024-04-04"},
		{"Tuesday 05/03/2024", "2024-03-05"},
		{"Friday, 05/03/2024", "2024-05-03"},
		{"Wednesday, 22 May 2024", "2024-05-22"},
		{"2 Safar 1446 AH, corresponding to 6 August 2024", "2024-08-06"},
		{"21 Aban 1404 (November 12, 2025)", "2025-11-12"},
		{"12-Nov-2025", "2025-11-12"},
		{"5. May 2024", "2024-05-05"},
		{"NOVEMBER 12, 2025", "2025-11-12"},
		{"December 2024", "2024-12"},
		{"28-29 March 2024", ""},
		{"28 – 29 March 2024", ""},
		{"June 28-30, 2022", ""},
		{"31 April 2024", ""},
		{"29 February 2023", ""},
		{"29 February 2024", "2024-02-29"},
		{"29 April", ""},
		{"You may 2024 times", ""},
		{"Resolution 2024/05/1234", ""},
		{"120/2024", ""},
		{"no. 5 of 2024", ""},
		{"192.168.10.2024", ""},
		{"32/13/2024", ""},
		{"Marching 2024", ""},
	} {
		got := ""
		if found := dates(c.text, &lang.English.Page); len(found) > 0 {
			var ok bool
			if got, ok = found[0].settle(unknownOrder).edtf(); !ok {
				got = "?"
			}
		}
		if got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}

func TestExactDate(t *testing.T) {
	for _, c := range []struct{ text, want string }{
		{"2024", "2024"}, {"2024-05", "2024-05"}, {"2024-05-31", "2024-05-31"}, {"2024-05-31T23:10:00+03:00", "2024-05-31"},
		{"31 May 2024", "2024-05-31"}, {"2024-13", ""}, {"05/03/2024", ""}, {"yesterday", ""}, {"", ""},
	} {
		if got, ok := exactDate(c.text, &lang.English.Page); ok != (c.want != "") || ok && got != c.want {
			t.Errorf("%q: got %q, want %q", c.text, got, c.want)
		}
	}
}
