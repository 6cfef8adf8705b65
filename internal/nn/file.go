package nn

import (
	"encoding/binary"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"unsafe"
)

// Magic begins a weights file; train/README.md describes the rest.
const Magic = "RDNN1\n"

// ErrNoModel says that bytes are no weights file that this program can read.
var ErrNoModel = errors.New("not a weights file of version 1")

// Header is what a weights file says about itself.
type Header struct {
	Version  int
	Language string
	Config   Config
	Affixes  []string // "p1" is the first code point of a word, "s4" the last four
	NGrams   struct {
		Sizes          []int
		Chars, Buckets int
	}
	Shape        struct{ Chars, Run int }
	Tags         []string // the tag layers: "upos", "feats", "lemma", "name"
	Vocabularies map[string][]string
	Known        place   `json:"lemmas"`
	Listed       []place `json:"lists"`
	Tensors      []tensor
}

// place is where a text lies. Offsets count from the end of the header.
type place struct {
	Name          string
	Offset, Bytes int
}

// Config are the sizes of the network.
type Config struct {
	Width      int     `json:"d"`
	Layers     int     `json:"layers"`
	Heads      int     `json:"heads"`
	FF         int     `json:"ff"`
	Kernel     int     `json:"kernel"`
	WordDim    int     `json:"word_dim"`
	AffixDim   int     `json:"affix_dim"`
	NGramDim   int     `json:"ngram_dim"`
	Buckets    int     `json:"ngram_buckets"`
	ArcDim     int     `json:"arc_dim"`
	LabelDim   int     `json:"label_dim"`
	RotaryBase float64 `json:"rotary_base"`
}

// tensor is where the numbers of one tensor lie. Offsets count from the end of the header.
type tensor struct {
	Name   string
	Shape  []int
	DType  string // "f32", or "i8" with a float32 at Scale for each row
	Offset int
	Scale  int
}

// file is a weights file. Its methods note the first thing that is wrong in err, and from then on return nothing of use, so
// that a whole network can be read and err looked at once.
type file struct {
	Header
	data    []byte // behind the header
	tensors map[string]tensor
	err     error
}

// openFile reads the header of a weights file. The file keeps data, which nobody may change.
func openFile(data []byte) (*file, error) {
	const fixed = len(Magic) + 4
	if len(data) < fixed || string(data[:len(Magic)]) != Magic {
		return nil, ErrNoModel
	}
	size := int(binary.LittleEndian.Uint32(data[len(Magic):]))
	if size > len(data)-fixed {
		return nil, fmt.Errorf("%w: its header is cut off", ErrNoModel)
	}
	f := &file{data: data[fixed+size:], tensors: map[string]tensor{}}
	if err := json.Unmarshal(data[fixed:fixed+size], &f.Header); err != nil {
		return nil, fmt.Errorf("%w: its header: %v", ErrNoModel, err)
	}
	if f.Version != 1 {
		return nil, fmt.Errorf("%w: it is of version %d", ErrNoModel, f.Version)
	}
	for _, t := range f.Tensors {
		f.tensors[t.Name] = t
	}
	return f, nil
}

func (f *file) fail(format string, args ...any) {
	if f.err == nil {
		f.err = fmt.Errorf("%w: %s", ErrNoModel, fmt.Sprintf(format, args...))
	}
}

// find is the tensor of a name, type and shape; false, and err set, where the file has no such thing.
func (f *file) find(name, dtype string, shape ...int) (tensor, bool) {
	t, ok := f.tensors[name]
	switch {
	case !ok:
		f.fail("no tensor %s", name)
	case t.DType != dtype || !slices.Equal(t.Shape, shape):
		f.fail("tensor %s is %s %v where %s %v is expected", name, t.DType, t.Shape, dtype, shape)
	}
	size := 1
	for _, n := range shape {
		if n < 1 || n > len(f.data)/size {
			f.fail("tensor %s is larger than the file", name)
			break
		}
		size *= n
	}
	return t, f.err == nil
}

// bytes are n bytes at an offset, or nil, and err set, where the file ends before.
func (f *file) bytes(what string, offset, n int) []byte {
	if offset < 0 || n < 0 || offset > len(f.data) || n > len(f.data)-offset {
		f.fail("%s is cut off", what)
		return nil
	}
	return f.data[offset : offset+n]
}

// floats are the n float32 at an offset, finite, and zeros up to a multiple of 16.
func (f *file) floats(t tensor, offset, n int) []float32 {
	b := f.bytes(t.Name, offset, 4*n)
	if b == nil {
		return nil
	}
	out := make([]float32, roundUp(n, colTile))
	for i := range n {
		out[i] = math.Float32frombits(binary.LittleEndian.Uint32(b[4*i:]))
		if v := float64(out[i]); math.IsNaN(v) || math.IsInf(v, 0) {
			f.fail("tensor %s has the number %v", t.Name, v)
		}
	}
	return out
}

// vector is a float32 tensor [n], padded with zeros to a multiple of 16.
func (f *file) vector(name string, n int) []float32 {
	t, ok := f.find(name, "f32", n)
	if !ok {
		return nil
	}
	return f.floats(t, t.Offset, n)
}

// rows is a float32 tensor [m][n], row by row.
func (f *file) rows(name string, m, n int) [][]float32 {
	t, ok := f.find(name, "f32", m, n)
	if !ok {
		return nil
	}
	out := make([][]float32, m)
	for i := range out {
		out[i] = f.floats(t, t.Offset+4*n*i, n)
	}
	return out
}

// int8s is an int8 tensor [m][n] in the memory of the file, with its scales [m].
func (f *file) int8s(name string, m, n int) ([]int8, []float32) {
	t, ok := f.find(name, "i8", m, n)
	if !ok {
		return nil, nil
	}
	b, scale := f.bytes(name, t.Offset, m*n), f.floats(t, t.Scale, m)
	if f.err != nil {
		return nil, nil
	}
	return unsafe.Slice((*int8)(unsafe.Pointer(&b[0])), len(b)), scale
}

// matrix is the matrix name.weight [out][in] with name.bias [out], which a file may leave out.
func (f *file) matrix(k Kernel, name string, in, out int) *matrix {
	w := &matrix{in: in, out: out}
	if in > maxIn {
		f.fail("%s has %d inputs where sums of %d are safe", name, in, maxIn)
	}
	w.w, w.scale = f.int8s(name+".weight", out, in)
	if _, ok := f.tensors[name+".bias"]; ok {
		w.bias = f.vector(name+".bias", out)
	} else if f.err == nil {
		w.bias = make([]float32, roundUp(out, colTile))
	}
	if k.panels && f.err == nil {
		w.pack()
	}
	return w
}

// norm is name.weight and name.bias, [n] each.
func (f *file) norm(name string, n int) norm {
	return norm{f.vector(name+".weight", n), f.vector(name+".bias", n)}
}
