package main

import (
	"context"
	"fmt"
	"io/fs"
	"iter"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"github.com/readout-project/readout/ingest"
)

// source is something that the user named, or that lies in a folder that the user named: a file, a page of the web, standard
// input, or a file of JSON Lines, which holds many texts.
type source struct {
	name string
	err  error // why it can not be opened, where that is known already
}

// sources are the files that args stand for, in the order of args, those of a folder sorted by path.
func sources(args []string) []source {
	var list []source
	for _, arg := range args {
		if info, err := os.Stat(arg); err == nil && info.IsDir() {
			list = append(list, folder(arg)...)
		} else {
			list = append(list, source{name: arg})
		}
	}
	return list
}

// folder lists the files of a folder and the folders in it that readout can read, by their extensions. Files and folders
// whose names begin with a dot are left out.
func folder(root string) []source {
	var list []source
	err := filepath.WalkDir(root, func(path string, entry fs.DirEntry, err error) error {
		hidden := path != root && strings.HasPrefix(entry.Name(), ".")
		switch {
		case err != nil:
			list = append(list, source{path, fmt.Errorf("we could not list the folder %s: %w", path, bare(err))})
			return fs.SkipDir
		case hidden && entry.IsDir():
			return fs.SkipDir
		case !hidden && entry.Type().IsRegular() && known(path):
			list = append(list, source{name: path})
		}
		return nil
	})
	if err == nil && len(list) == 0 {
		err = fmt.Errorf("we found nothing to read in the folder %s; files are known by %s", root, strings.Join(extensions(), " "))
	}
	if err != nil {
		list = append(list, source{root, err})
	}
	return list
}

// extensions are those of the files that are read out of a folder.
func extensions() []string {
	list := []string{".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz"}
	for _, f := range ingest.Formats {
		list = append(list, f.Exts...)
	}
	return list
}

func known(path string) bool {
	low := strings.ToLower(path)
	return slices.ContainsFunc(extensions(), func(ext string) bool { return strings.HasSuffix(low, ext) })
}

// text is one text to read, or how to get it.
type text struct {
	name string
	file string // of JSON Lines, that holds it; "" where it is a file or page of its own
	open func() (ingest.Input, error)
}

// texts are the texts of all sources, in order. Files of JSON Lines are read here, line by line; the rest is opened by
// whoever reads it.
func texts(ctx context.Context, list []source, t *terminal) iter.Seq[text] {
	return func(yield func(text) bool) {
		for _, s := range list {
			if !s.each(ctx, t, yield) {
				return
			}
		}
	}
}

// each yields the texts of one source; false where the loop over them was left.
func (s source) each(ctx context.Context, t *terminal, yield func(text) bool) bool {
	if s.err != nil {
		return yield(text{name: s.name, open: func() (ingest.Input, error) { return ingest.Input{}, s.err }})
	}
	if !ingest.IsLines(s.name) || ingest.IsURL(s.name) {
		return yield(text{name: s.name, open: func() (ingest.Input, error) { return ingest.Open(ctx, s.name, t.in) }})
	}
	f, err := os.Open(s.name)
	if err != nil {
		return source{s.name, unread(s.name, err)}.each(ctx, t, yield)
	}
	defer f.Close()
	for in, err := range ingest.Lines(s.name, f) {
		if !yield(text{name: in.Name, file: s.name, open: func() (ingest.Input, error) { return in, err }}) {
			return false
		}
	}
	return true
}

// unread is the error of opening or reading a file, for the user.
func unread(name string, err error) error {
	return fmt.Errorf("we could not read %s: %w", name, bare(err))
}

// bare takes the path out of an error of the file system, where the message has it already.
func bare(err error) error {
	if e, ok := err.(*fs.PathError); ok {
		return e.Err
	}
	return err
}
