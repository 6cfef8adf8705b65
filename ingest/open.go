package ingest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"os"
	"strings"
)

// MaxFile is the size in bytes of the largest file that Open reads.
const MaxFile = 512 << 20

// IsURL reports whether name is an address on the web.
func IsURL(name string) bool {
	name = strings.ToLower(name[:min(len(name), 8)])
	return strings.HasPrefix(name, "http://") || strings.HasPrefix(name, "https://")
}

// Open reads name into memory: "-" is stdin, an address on the web is fetched, all else is a file.
func Open(ctx context.Context, name string, stdin io.Reader) (Input, error) {
	switch {
	case name == "-":
		return slurp(Input{Name: "-"}, stdin)
	case IsURL(name):
		return Fetch(ctx, name)
	case strings.Contains(name[:min(len(name), 12)], "://"):
		return Input{}, fmt.Errorf("we could not read %s: only http and https are fetched; save the page to a file", name)
	}
	f, err := os.Open(name)
	if err != nil {
		return Input{}, fileError(name, err)
	}
	defer f.Close()
	if info, err := f.Stat(); err == nil && info.IsDir() {
		return Input{}, fmt.Errorf("we could not read %s: it is a folder; name the files in it", name)
	}
	return slurp(Input{Name: name}, f)
}

func slurp(in Input, r io.Reader) (Input, error) {
	raw, err := io.ReadAll(io.LimitReader(r, MaxFile+1))
	if err != nil {
		return Input{}, fileError(name(in), err)
	}
	if len(raw) > MaxFile {
		return Input{}, fmt.Errorf("we could not read %s: it is larger than %d MB; split it", name(in), MaxFile>>20)
	}
	in.Bytes = raw
	return in, nil
}

// fileError says in words for people why a file could not be read, and what to try.
func fileError(name string, err error) error {
	var path *fs.PathError
	if errors.As(err, &path) {
		err = path.Err
	}
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return fmt.Errorf("we could not read %s: %w; check the name", name, fs.ErrNotExist)
	case errors.Is(err, fs.ErrPermission):
		return fmt.Errorf("we could not read %s: %w; change its rights or copy it", name, fs.ErrPermission)
	}
	return fmt.Errorf("we could not read %s: %w", name, err)
}
