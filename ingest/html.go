package ingest

import (
	"bytes"
)

func readHTML(in Input, charset string) (page, error) { return page{}, ErrBinary }

func looksLikeHTML(raw []byte) bool { return bytes.HasPrefix(raw, []byte("<!DOCTYPE")) }
