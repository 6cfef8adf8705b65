package main

import (
	"errors"
	"fmt"
	"hash"
	"io/fs"
	"os"
	"path/filepath"
)

// output is where records go: standard output, or a file that appears under its name only when it is whole.
type output struct {
	file *os.File
	name string    // for messages
	path string    // the name that the file gets in the end; "" where it has it already
	sum  hash.Hash // of what was written; nil where nobody asks for it
}

// openOutput opens the file called path, or standard output where that is "". A file that is there keeps its content until
// save; devices and pipes are written to directly.
func openOutput(path string, stdout *os.File) (*output, error) {
	if path == "" {
		return &output{file: stdout, name: "standard output"}, nil
	}
	if real, err := filepath.EvalSymlinks(path); err == nil {
		path = real
	}
	info, err := os.Stat(path)
	mode := fs.FileMode(0o644)
	switch {
	case err == nil && info.IsDir():
		return nil, fmt.Errorf("we could not write to %s: it is a folder; give the name of a file in it", path)
	case err == nil && !info.Mode().IsRegular():
		f, err := os.OpenFile(path, os.O_WRONLY, 0)
		return &output{file: f, name: path}, wrote(path, err)
	case err == nil:
		mode = info.Mode().Perm()
	}
	f, err := os.CreateTemp(filepath.Dir(path), "."+filepath.Base(path)+".*")
	if err != nil {
		return nil, wrote(path, err)
	}
	return &output{file: f, name: path, path: path}, wrote(path, f.Chmod(mode))
}

// Write writes to the file; an error says where.
func (o *output) Write(b []byte) (int, error) {
	n, err := o.file.Write(b)
	if o.sum != nil {
		o.sum.Write(b[:n])
	}
	return n, wrote(o.name, err)
}

// save makes what was written appear under its name.
func (o *output) save() error {
	if o.path == "" {
		return nil
	}
	err := errors.Join(o.file.Sync(), o.file.Close())
	if err == nil {
		err = os.Rename(o.file.Name(), o.path)
	}
	if err != nil {
		os.Remove(o.file.Name())
	}
	return wrote(o.name, err)
}

// drop forgets what was written, as if nothing had been.
func (o *output) drop() {
	if o.path != "" {
		o.file.Close()
		os.Remove(o.file.Name())
	}
}

// save writes b to the file called path, which appears when it is whole, or to standard output where that is "".
func (t *terminal) save(path string, b []byte) error {
	out, err := openOutput(path, t.out)
	if err != nil {
		return err
	}
	defer out.drop()
	if _, err := out.Write(b); err != nil {
		return err
	}
	return out.save()
}

// wrote is the error of writing to a place, for the user.
func wrote(name string, err error) error {
	if err == nil {
		return nil
	}
	return fmt.Errorf("we could not write to %s: %w", name, bare(err))
}
