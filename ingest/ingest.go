// Package ingest reads bytes into documents. In go the bytes of a plain text, an HTML page or a line of JSON Lines, from
// a file, standard input or the web; out comes a doc.Document: its text, and a layout that says what is publisher,
// headline, dateline, date, paragraph and furniture. It finds no sentences and reads no meaning; where the place of a
// line is in doubt, the line is body. The text of a page is data, whatever it says.
//
// Each format is a file and an entry in Formats. Layout is worked out from the text alone, the same for all formats.
package ingest

import (
	"errors"
	"fmt"
	"mime"
	"path"
	"strings"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// Input is one text to read and what is known of it from outside; "" is not known.
type Input struct {
	Name      string // path, URL, "-" or the id of a line of JSON Lines: the record's document.source
	Bytes     []byte
	MediaType string // as HTTP gives it, perhaps with a charset; decides the format if it names one
	Publisher string // given by flag or JSON field, as are those that follow
	Country   string // of the publisher, ISO 3166-1 alpha-3
	Date      string // EDTF, or any full date without doubt in it
	Title     string // the title if the text has it at its head; never added to the text
	Language  string // BCP 47
}

// Format is a kind of file that Read can read.
type Format struct {
	Name       string
	MediaTypes []string // the first is what the record says
	Exts       []string // with the dot, in lower case
	Read       func(in Input, charset string) (page, error)
}

// Formats are all of them. A new one is a file in this folder and a line here; what no line claims is plain text.
var Formats = []Format{
	{"HTML", []string{"text/html", "application/xhtml+xml"}, []string{".html", ".htm", ".xhtml", ".shtml"}, readHTML},
	{"plain text", []string{"text/plain"}, []string{".txt", ".text"}, readText},
}

// page is what a format finds in the bytes: the text, and what the file says about it outside the text.
type page struct {
	text                             string
	title, publisher, date, language string
	window                           bool // the title is only that of the browser's window
}

// Errors that a caller may want to tell apart.
var (
	ErrEmpty  = errors.New("it has no text")
	ErrBinary = errors.New("it is not text")
)

// Read decodes in, takes the text out of it and lays it out in the manner of l. The errors of Read are for the user and
// begin with the name of the input.
func Read(in Input, l *lang.Language) (*doc.Document, error) {
	if len(in.Bytes) == 0 {
		return nil, fmt.Errorf("we could not read %s: the file is empty (0 bytes)", name(in))
	}
	f, charset := format(in)
	p, err := f.Read(in, charset)
	if err != nil {
		return nil, fmt.Errorf("we could not read %s: %w", name(in), err)
	}
	g, err := given(in, l)
	if err != nil {
		return nil, fmt.Errorf("we could not read %s: %w", name(in), err)
	}
	o := doc.Origin{Source: in.Name, MediaType: f.MediaTypes[0], Language: firstOf(in.Language, p.language, l.Tag)}
	d, err := doc.NewDocument(o, in.Bytes, p.text, func(d *doc.Document) doc.Layout { return layout(d, p, g, l) })
	if err != nil {
		return nil, fmt.Errorf("we could not read %s: %w", name(in), err)
	}
	return d, nil
}

func name(in Input) string {
	switch in.Name {
	case "":
		return "the text"
	case "-":
		return "standard input"
	}
	return in.Name
}

// given checks what came from outside: a date must be one.
func given(in Input, l *lang.Language) (Input, error) {
	in.Publisher, in.Title = squeeze(in.Publisher), squeeze(in.Title)
	if in.Date = strings.TrimSpace(in.Date); in.Date == "" {
		return in, nil
	}
	date, ok := exactDate(in.Date, &l.Page)
	if !ok {
		return in, fmt.Errorf("no date in %q; write it as 2024-05-31, 2024-05 or 2024", in.Date)
	}
	in.Date = date
	return in, nil
}

// format is the format of in by media type, else extension, else its first bytes; and the charset that the media type
// names. Servers that say text/plain or application/octet-stream of everything are not believed.
func format(in Input) (*Format, string) {
	media, params, err := mime.ParseMediaType(in.MediaType)
	charset := ""
	if err == nil {
		charset = params["charset"]
		for i := range Formats[:len(Formats)-1] {
			if contains(Formats[i].MediaTypes, media) {
				return &Formats[i], charset
			}
		}
	}
	ext := strings.ToLower(path.Ext(in.Name))
	for i := range Formats {
		if contains(Formats[i].Exts, ext) {
			return &Formats[i], charset
		}
	}
	if media != "text/plain" && looksLikeHTML(in.Bytes) {
		return &Formats[0], charset
	}
	return &Formats[len(Formats)-1], charset
}

func contains(list []string, s string) bool {
	for _, x := range list {
		if x == s {
			return true
		}
	}
	return false
}

func firstOf(list ...string) string {
	for _, s := range list {
		if s != "" {
			return s
		}
	}
	return ""
}

// squeeze makes every run of white space one blank and cuts it off at the ends.
func squeeze(s string) string { return strings.Join(strings.Fields(s), " ") }
