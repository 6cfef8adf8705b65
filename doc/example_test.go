package doc_test

import (
	"fmt"
	"os"
	"strings"

	"github.com/readout-project/readout/doc"
)

const text = "Ms Venn said: “We do not accept the dam.”"

func ExampleDocument_Span() {
	d, err := doc.NewDocument(doc.Origin{Source: "note.txt"}, []byte(text), text, nil)
	if err != nil {
		fmt.Println(err)
		return
	}
	start := strings.Index(text, "We do not")
	sp := d.Span(start, start+len("We do not accept the dam."))
	fmt.Println(sp.Text())
	fmt.Println(sp)
	// Output:
	// We do not accept the dam.
	// note.txt:1:16: "We do not accept the dam."
}

func ExampleNewRecord() {
	d, _ := doc.NewDocument(doc.Origin{Source: "note.txt"}, []byte(text), text, nil)
	said := doc.Statement{
		Content:   []doc.Span{d.Span(17, 42)},
		Mode:      doc.Direct,
		Act:       doc.Reject,
		Continues: doc.NoStatement,
		Addressee: doc.NoActor,
	}
	_, err := doc.NewRecord(doc.Program{}, d, doc.Findings{Statements: []doc.Statement{said}})
	fmt.Println(err)

	said.Evidence = doc.Cite("attribution/colon", d.Span(8, 42))
	r, err := doc.NewRecord(doc.Program{}, d, doc.Findings{Statements: []doc.Statement{said}})
	fmt.Println(err, r.Findings().Statements[0].Content[0].Text())
	// Output:
	// record: statement s1: finding cites no place
	// <nil> We do not accept the dam.
}

func ExampleReadRecord() {
	d, _ := doc.NewDocument(doc.Origin{Source: "note.txt"}, []byte(text), text, nil)
	r, _ := doc.NewRecord(doc.Program{}, d, doc.Findings{Sentences: []doc.Span{d.Span(0, 45)}})
	var b strings.Builder
	if err := r.WriteJSON(&b, false); err != nil {
		fmt.Fprintln(os.Stderr, err)
	}
	_, err := doc.ReadRecord([]byte(b.String()))
	fmt.Println(err)
	_, err = doc.ReadRecord([]byte(strings.Replace(b.String(), "dam", "dim", 1)))
	fmt.Println(err)
	// Output:
	// <nil>
	// sentences[0]: the text has "Ms Venn said: “We do not accept the dim.”" at 0 to 41, the record says "Ms Venn said: “We do not accept the dam.”"
}
