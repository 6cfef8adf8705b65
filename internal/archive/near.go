package archive

import (
	"encoding/binary"
	"hash/fnv"
	"strings"

	"github.com/readout-project/readout/lang"
)

// Near-copies: MinHash (Broder 1997, "On the resemblance and containment of documents") of runs of words, found again by
// bands of hashes (Leskovec, Rajaraman and Ullman 2014, "Mining of Massive Datasets", section 3.4).
const (
	shingle    = 5  // words in a run
	hashes     = 64 // minima of a text
	perBand    = 4  // minima that must agree: texts alike to .8 share one of 16 bands with a probability of .9998, to .4 with .34
	nearEnough = .7 // the share of equal minima from which two texts are near-copies
)

// minima are the MinHash of a text. A text that is shorter than a run is one run.
func minima(text string) [hashes]uint32 {
	var least [hashes]uint32
	for i := range least {
		least[i] = ^uint32(0)
	}
	words := strings.FieldsFunc(lang.Fold(text), func(r rune) bool { return r < '0' || r > '9' && r < 'a' || r > 'z' && r < 0x80 })
	for i := 0; i == 0 || i+shingle <= len(words); i++ {
		h := fnv.New64a()
		for _, w := range words[i:min(i+shingle, len(words))] {
			h.Write([]byte(w))
			h.Write([]byte{' '})
		}
		lower(&least, h.Sum64())
	}
	return least
}

// lower takes the hash of one more run in: a family of hashes out of one, by odd multipliers (Dietzfelbinger et al. 1997, "A
// reliable randomized algorithm for the closest-pair problem").
func lower(least *[hashes]uint32, h uint64) {
	m := uint64(0x9E3779B97F4A7C15)
	for i := range least {
		m = m*6364136223846793005 + 1442695040888963407
		least[i] = min(least[i], uint32(((h^m)*(m|1))>>32))
	}
}

// bands are the hashes under which near-copies meet.
func bands(least [hashes]uint32) []int64 {
	var list []int64
	for i := 0; i < hashes; i += perBand {
		h := fnv.New64a()
		h.Write([]byte{byte(i)})
		for _, v := range least[i : i+perBand] {
			h.Write(binary.LittleEndian.AppendUint32(nil, v))
		}
		list = append(list, int64(h.Sum64()))
	}
	return list
}

// likeness is the share of equal minima, which estimates the share of the runs of both texts that they have in common.
func likeness(a, b []byte) float64 {
	if len(a) != 4*hashes || len(b) != 4*hashes {
		return 0
	}
	same := 0
	for i := 0; i < len(a); i += 4 {
		if string(a[i:i+4]) == string(b[i:i+4]) {
			same++
		}
	}
	return float64(same) / hashes
}

func encodeMinima(least [hashes]uint32) []byte {
	var b []byte
	for _, v := range least {
		b = binary.LittleEndian.AppendUint32(b, v)
	}
	return b
}
