package follow

import (
	"encoding/xml"
	"io"
	"strings"
	"testing"

	"github.com/readout-project/readout/export"
)

func happenings() []Happening {
	return []Happening{
		{Text: Text{ID: "a"}, What: "020 appeal", Status: "called-for", Quad: 1, From: []string{"Norway"}, To: []string{"Chile"}, Words: "called on Chile"},
		{Text: Text{ID: "a"}, Day: "2031-01-05", Stated: true, What: "meeting", From: []string{"Norway", "Chile"}, Words: "met"},
		{Text: Text{ID: "b"}, Day: "2031-03-01", What: "111 criticize", Quad: 3, From: []string{"<b>Chile"}, To: []string{"Norway"}, Words: "criticized"},
	}
}

func TestCountedHasEveryPeriod(t *testing.T) {
	step, got := Counted(happenings(), "")
	if step != Month || len(got) != 3 || got[0].Quads != [5]int{1} || got[1].Quads != [5]int{} || got[2].Quads[3] != 1 {
		t.Errorf("by %s: %+v", step, got)
	}
	if _, got := Counted(happenings()[:1], ""); got != nil {
		t.Errorf("what has no day is counted: %+v", got)
	}
}

func TestTimelineSaysWhichDay(t *testing.T) {
	var b strings.Builder
	if err := WriteTimeline(&b, "Norway and Chile", happenings(), "", export.Options{Width: 90}); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"no date      020 appeal Norway → Chile · called-for", "2031-01-05 ✓ meeting Norway, Chile", "2031-03-01   111 criticize"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("%q is not in\n%s", want, b.String())
		}
	}
}

func TestTimelineSVGIsXML(t *testing.T) {
	var b strings.Builder
	if err := WriteTimelineSVG(&b, "<script>Norway</script> & Chile", happenings(), ""); err != nil {
		t.Fatal(err)
	}
	d := xml.NewDecoder(strings.NewReader(b.String()))
	for {
		token, err := d.Token()
		if err == io.EOF {
			return
		}
		if err != nil {
			t.Fatal(err)
		}
		if e, ok := token.(xml.StartElement); ok && e.Name.Local == "script" {
			t.Error("a script in the chart")
		}
	}
}
