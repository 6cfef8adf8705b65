package ingest

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"iter"
	"strings"
)

// MaxLine is the length in bytes of the longest line that Lines reads.
const MaxLine = 64 << 20

// line is a text in a line of JSON Lines. All but id and text are optional.
type line struct {
	ID        string  `json:"id"`
	Text      *string `json:"text"`
	Title     string  `json:"title"`
	Date      string  `json:"date"`
	Publisher string  `json:"publisher"`
	Country   string  `json:"country"`
	URL       string  `json:"url"`
	Language  string  `json:"language"`
}

// IsLines reports whether the file called name holds one text a line: .jsonl, .ndjson, and the same with .gz.
func IsLines(name string) bool {
	name = strings.TrimSuffix(strings.ToLower(name), ".gz")
	return strings.HasSuffix(name, ".jsonl") || strings.HasSuffix(name, ".ndjson")
}

// Lines yields the texts of a JSON Lines file as it reads it, one line in memory at a time. A line that cannot be read
// yields an error that begins with name:line, and the lines after it follow; only an error of r itself ends the sequence.
// Compressed by gzip or not is told by the first bytes.
func Lines(name string, r io.Reader) iter.Seq2[Input, error] {
	return func(yield func(Input, error) bool) {
		br, err := unpacked(r)
		if err != nil {
			yield(Input{}, fmt.Errorf("we could not read %s: %w", name, err))
			return
		}
		for n := 1; ; n++ {
			raw, err := readLine(br)
			at := fmt.Sprintf("%s:%d", name, n)
			switch {
			case errors.Is(err, errLongLine):
				if !yield(Input{}, fmt.Errorf("%s: %w", at, err)) {
					return
				}
				continue
			case err != nil && err != io.EOF:
				yield(Input{}, fmt.Errorf("%s: we could not read on: %w", at, err))
				return
			}
			if len(bytes.TrimSpace(raw)) > 0 {
				if !yield(parseLine(at, raw)) {
					return
				}
			}
			if err == io.EOF {
				return
			}
		}
	}
}

func unpacked(r io.Reader) (*bufio.Reader, error) {
	br := bufio.NewReaderSize(r, 1<<16)
	head, _ := br.Peek(3)
	if bytes.Equal(head, []byte("\xef\xbb\xbf")) {
		br.Discard(3)
		return br, nil
	}
	if !bytes.HasPrefix(head, []byte("\x1f\x8b")) {
		return br, nil
	}
	z, err := gzip.NewReader(br)
	if err != nil {
		return nil, err
	}
	return bufio.NewReaderSize(z, 1<<16), nil
}

var errLongLine = fmt.Errorf("we could not read a line longer than %d MB; split the text", MaxLine>>20)

// readLine reads a line of at most MaxLine bytes; of a longer one it reads to the end and gives errLongLine. The error is
// io.EOF with the last line.
func readLine(r *bufio.Reader) ([]byte, error) {
	var out []byte
	long := false
	for {
		piece, err := r.ReadSlice('\n')
		if long = long || len(out)+len(piece) > MaxLine+1; long {
			out = nil
		} else {
			out = append(out, piece...)
		}
		switch {
		case err == bufio.ErrBufferFull:
		case long && (err == nil || err == io.EOF):
			return nil, errLongLine
		default:
			return out, err
		}
	}
}

func parseLine(at string, raw []byte) (Input, error) {
	var ln line
	if err := json.Unmarshal(raw, &ln); err != nil {
		return Input{}, fmt.Errorf("%s: we could not read the JSON: %w", at, plainJSON(err))
	}
	if ln.Text == nil {
		return Input{}, fmt.Errorf("%s: no field \"text\"; a line is {\"id\": …, \"text\": …}", at)
	}
	return Input{
		Name:      firstOf(ln.ID, at),
		Bytes:     []byte(*ln.Text),
		MediaType: "text/plain; charset=utf-8",
		Publisher: ln.Publisher,
		Country:   ln.Country,
		Date:      ln.Date,
		Title:     ln.Title,
		Language:  ln.Language,
	}, nil
}

// plainJSON makes of an error of encoding/json words for people.
func plainJSON(err error) error {
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		return fmt.Errorf("%s at byte %d", syntax.Error(), syntax.Offset)
	case errors.As(err, &kind):
		return fmt.Errorf("field %q is a %s; give it as a string", kind.Field, kind.Value)
	}
	return err
}
