package attribution

import (
	"reflect"
	"strings"
	"testing"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/internal/scene"
	"github.com/readout-project/readout/lang"
)

// FuzzFind holds the law of the stage: every statement has a cue or goes on in the document's own voice, its content lies
// in the block of its cue, and the same input gives the same statements.
func FuzzFind(f *testing.F) {
	f.Add("{a:The Minister} said: We came.| {a:He} added that “nothing” was lost, thanking {B:Norvia}.")
	f.Add("“A, {a:he} said.\n“B” C “D\nsaid said, and called on on on")
	f.Add("We, {A:X} and {B:Y}, regret, noting that, and, said: : “")
	f.Fuzz(func(t *testing.T, marked string) {
		s := scene.Build(marked, nil)
		sts := Find(s.Doc, s.Parses, s.Actors, &lang.English)
		for i, st := range sts {
			switch st.By() {
			case "attribution/first-person", "attribution/turn", "attribution/quotation-goes-on":
			default:
				if st.Cue.IsZero() {
					t.Errorf("no cue: %v by %s", st.Content, st.By())
				}
			}
			if st.Continues >= doc.StatementID(i) {
				t.Errorf("statement %d continues %d", i, st.Continues)
			}
			for _, c := range st.Content {
				if strings.TrimSpace(c.Text()) == "" {
					t.Errorf("empty content at %v", c)
				}
				if !st.At().Contains(c) {
					t.Errorf("%v lies outside %v", c, st.At())
				}
			}
		}
		if again := Find(s.Doc, s.Parses, s.Actors, &lang.English); !reflect.DeepEqual(sts, again) {
			t.Error("a second run gives other statements")
		}
	})
}

func BenchmarkFind(b *testing.B) {
	for _, paragraphs := range []int{10, 1000} {
		text := strings.Repeat("{a:The Minister} stressed that the harbour would open in May, thanking {B:Norvia} for two ships. "+
			"| “The tide turns,” {a:he} said.\n", paragraphs)
		s := scene.Build(text, nil)
		b.Run(map[int]string{10: "page", 1000: "hundred pages"}[paragraphs], func(b *testing.B) {
			b.ReportAllocs()
			b.SetBytes(int64(len(s.Doc.Text())))
			for b.Loop() {
				Find(s.Doc, s.Parses, s.Actors, &lang.English)
			}
		})
	}
}
