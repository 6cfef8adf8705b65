package main

import (
	"strings"
	"testing"

	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/internal/archive"
)

// A record may hold anything; on the terminal nothing of it acts.
func TestHitIsSafeForATerminal(t *testing.T) {
	const bad = "a\x1b[2J\u202eb\nc"
	h := archive.Hit{Hash: "sha256:0123456789abcdef", Publisher: bad, Date: bad, Speakers: []string{bad}, Content: "x " + bad + " y", Lit: [][2]int{{0, 1}}, Act: bad, Topics: []string{bad}}
	for _, o := range []export.Options{{Width: 80}, {Width: 80, Color: true}} {
		v := export.NewPage(o, 110)
		writeHit(v, h)
		if s := v.String(); strings.Contains(s, "\x1b[2J") || strings.Contains(s, "\u202e") || strings.Count(s, "\n") != 3 {
			t.Errorf("%q", s)
		}
	}
}

// Hits fit the terminal, whatever its width, and the words that were sought stay lit over the end of a line.
func TestHitFitsTheWidth(t *testing.T) {
	long := strings.Repeat("undersea cables ", 20)
	h := archive.Hit{Hash: "sha256:0123456789abcdef", Publisher: long, Speakers: []string{"Ana Vik"}, Content: long, Lit: [][2]int{{0, len(long) - 1}}, Act: "inform"}
	for width := 24; width < 130; width += 7 {
		v := export.NewPage(export.Options{Width: width, Color: true}, 110)
		writeHit(v, h)
		for line := range strings.Lines(v.String()) {
			plain := plainText(line)
			if len(plain) > min(width, 110)+1 {
				t.Errorf("width %d: %q", width, plain)
			}
			if strings.Contains(line, "cables") && !strings.Contains(line, "\x1b[") {
				t.Errorf("width %d: not lit: %q", width, line)
			}
		}
	}
}

// plainText is a line without its escape sequences, with one byte for each middle dot.
func plainText(line string) string {
	var b strings.Builder
	for line != "" {
		if strings.HasPrefix(line, "\x1b[") {
			line = line[strings.IndexByte(line, 'm')+1:]
			continue
		}
		b.WriteByte(line[0])
		line = line[1:]
	}
	return strings.ReplaceAll(b.String(), "·", ".")
}

func TestCountryCode(t *testing.T) {
	for name, want := range map[string]string{"FIN": "FIN", "fin": "FIN", "finland": "FIN", "Côte d'Ivoire": "CIV", "cote d’ivoire": "CIV", "Ruritania": ""} {
		got, err := countryCode(name)
		if got != want || (err == nil) != (want != "") {
			t.Errorf("%s is %q, %v; want %q", name, got, err, want)
		}
	}
}
