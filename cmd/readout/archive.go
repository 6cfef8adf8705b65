package main

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"

	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/internal/archive"
)

// archiveFlag names the archive of a command that needs one.
type archiveFlag struct {
	Archive string `env:"READOUT_ARCHIVE" placeholder:"FILE" help:"The archive; without it the file that READOUT_ARCHIVE names, else one in your data folder."`
}

// open opens the archive and says which it is.
func (f archiveFlag) open(t *terminal, mode archive.Mode) (*archive.Archive, error) {
	path := f.Archive
	if path == "" {
		folder, err := dataFolder()
		if err != nil {
			return nil, err
		}
		path = filepath.Join(folder, "readout", "archive.db")
	}
	a, err := archive.Open(path, mode)
	if err != nil {
		return nil, err
	}
	t.note("archive " + path)
	return a, nil
}

// note tells the user something that is no error, on standard error.
func (t *terminal) note(s string) { t.bar.print(t.err, export.Plain(s)+"\n") }

// dataFolder is where programs keep what belongs to the user: $XDG_DATA_HOME or ~/.local/share, and what macOS and Windows have
// in their place.
func dataFolder() (string, error) {
	if folder := os.Getenv("XDG_DATA_HOME"); filepath.IsAbs(folder) {
		return folder, nil
	}
	if runtime.GOOS == "windows" || runtime.GOOS == "darwin" {
		return os.UserConfigDir()
	}
	home, err := os.UserHomeDir()
	if err != nil {
		return "", fmt.Errorf("we could not find your data folder: %w; name the archive with --archive", err)
	}
	return filepath.Join(home, ".local", "share"), nil
}

// printJSON prints v as JSON on standard output, indented.
func (t *terminal) printJSON(v any) error { return wrote("standard output", jsonTo(t.out, v)) }

// printCSV prints rows on standard output.
func (t *terminal) printCSV(rows [][]string) error {
	return wrote("standard output", csvTo(t.out, rows))
}

// jsonTo writes v as JSON, indented.
func jsonTo(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}

// csvTo writes rows, guarded against sheets that take text for formulas.
func csvTo(out io.Writer, rows [][]string) error {
	w := csv.NewWriter(out)
	for _, row := range rows {
		safe := make([]string, len(row))
		for i, cell := range row {
			safe[i] = export.Guarded(cell)
		}
		if err := w.Write(safe); err != nil {
			return err
		}
	}
	w.Flush()
	return w.Error()
}
