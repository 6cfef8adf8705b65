package ingest

import (
	"os"
	"strings"
	"testing"

	"github.com/readout-project/readout/lang"
)

func benchmark(b *testing.B, in Input) {
	b.Helper()
	b.ReportAllocs()
	b.SetBytes(int64(len(in.Bytes)))
	for b.Loop() {
		if _, err := Read(in, &lang.English); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkText(b *testing.B) {
	raw, err := os.ReadFile("testdata/layout.txt")
	if err != nil {
		b.Fatal(err)
	}
	_, page, _ := strings.Cut(string(raw), "\n\n")
	benchmark(b, Input{Name: "page.txt", Bytes: []byte(page[:8000])})
}

func BenchmarkHTML(b *testing.B) {
	raw, err := os.ReadFile("testdata/ministry.html")
	if err != nil {
		b.Fatal(err)
	}
	benchmark(b, Input{Name: "page.html", Bytes: raw})
}

// The time for ten megabytes on one line should be ten times that for one.

func BenchmarkLine1MB(b *testing.B)  { benchmark(b, oneLine(1)) }
func BenchmarkLine10MB(b *testing.B) { benchmark(b, oneLine(10)) }

func oneLine(megabytes int) Input {
	return Input{Name: "line.txt", Bytes: []byte(strings.Repeat("The two sides agreed on 3 points. ", megabytes<<20/34))}
}

func BenchmarkLines10MB(b *testing.B) {
	benchmark(b, Input{Name: "lines.txt", Bytes: []byte(strings.Repeat("The two sides agreed on 3 points\n", 10<<20/33))})
}
