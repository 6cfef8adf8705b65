package attribution

import (
	"slices"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/ingest"
	"github.com/readout-project/readout/lang"
)

func TestTopics(t *testing.T) {
	d, err := ingest.Read(ingest.Input{Name: "a.txt", Bytes: []byte("Tariffs on grain hurt trade; the mist on the hills does not.")}, &lang.English)
	if err != nil {
		t.Fatal(err)
	}
	f := &finder{topicWords: lang.English.Topics, shown: map[string][]int{}}
	whole := d.Span(0, len(d.Text()))
	if got, want := f.topics([]doc.Span{whole}), []doc.Topic{"economic", "human_security"}; !slices.Equal(got, want) {
		t.Errorf("found %q, want %q: the one of two words before the one of one", got, want)
	}
	if got := f.topics([]doc.Span{d.Span(len("Tariffs on grain hurt trade;")+1, whole.End())}); len(got) != 0 {
		t.Errorf("found %q where no word shows a topic", got)
	}
}
