package syntax_test

import (
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/internal/eval"
	"github.com/readout-project/readout/lang"
	"github.com/readout-project/readout/syntax"
)

// TestFigures prints the figures of readout eval syntax for the files that READOUT_GOLD names, parted by colons; with
// READOUT_RAW from their running text; with READOUT_WEIGHTS those of another weights file. Without READOUT_GOLD there is
// nothing to do.
func TestFigures(t *testing.T) {
	files := filepath.SplitList(os.Getenv("READOUT_GOLD"))
	if len(files) == 0 {
		t.Skip("READOUT_GOLD names no files")
	}
	p, err := syntax.English()
	if name := os.Getenv("READOUT_WEIGHTS"); name != "" {
		var weights []byte
		if weights, err = os.ReadFile(name); err == nil {
			p, err = syntax.LoadParser(weights)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
	o := eval.SyntaxOptions{
		Raw: os.Getenv("READOUT_RAW") != "", Relations: os.Getenv("READOUT_RELATIONS") != "",
		Open:      func(name string) (io.ReadCloser, error) { return os.Open(name) },
		Sentences: func(d *doc.Document) []doc.Sentence { return syntax.Sentences(d, &lang.English) },
		Parse:     p.Parse,
	}
	if err := eval.Syntax(os.Stdout, o, files...); err != nil {
		t.Fatal(err)
	}
}
