package export

import (
	"io"

	"github.com/parquet-go/parquet-go"

	"github.com/readout-project/readout/doc"
)

// parquetTable is a table in Apache Parquet: typed columns, lists as lists, null where nothing is known.
type parquetTable[T any] struct {
	rows func(e *entry) []T
}

var (
	statementParquet = parquetTable[parquetStatement]{parquetStatements}
	eventParquet     = parquetTable[parquetEvent]{parquetEvents}
)

// parquetDocument are the columns that say of which document a row is.
type parquetDocument struct {
	Document         string `parquet:"document,dict"`
	DocumentSource   string `parquet:"documentSource,dict"`
	Publisher        string `parquet:"publisher,dict,optional"`
	PublisherCountry string `parquet:"publisherCountry,dict,optional"`
	Date             string `parquet:"date,dict,optional"` // EDTF
	Title            string `parquet:"title,dict,optional"`
	ID               string `parquet:"id"`
}

// parquetPlace are the columns that say where the words of a row stand and which rule found them.
type parquetPlace struct {
	Quote  string `parquet:"quote"`
	Line   int32  `parquet:"line"`
	Column int32  `parquet:"column"`
	Start  int32  `parquet:"start"` // code points
	End    int32  `parquet:"end"`
	Rule   string `parquet:"rule,dict"`
}

type parquetStatement struct {
	parquetDocument
	Speakers     []string `parquet:"speakers,list"`
	SpeakerCodes []string `parquet:"speakerCodes,list"` // beside speakers; "" where one has none
	Source       string   `parquet:"source,optional"`
	Cue          string   `parquet:"cue,optional"`
	Act          string   `parquet:"act,dict,optional"`
	Mode         string   `parquet:"mode,dict,optional"`
	Side         string   `parquet:"side,dict,optional"`
	Continues    string   `parquet:"continues,optional"`
	Addressee    string   `parquet:"addressee,optional"`
	Topics       []string `parquet:"topics,list"`
	parquetPlace
}

type parquetEvent struct {
	parquetDocument
	Source     []string `parquet:"source,list"`
	SourceCode []string `parquet:"sourceCode,list"`
	Target     []string `parquet:"target,list"`
	TargetCode []string `parquet:"targetCode,list"`
	CAMEO      string   `parquet:"cameo,dict,optional"`
	PLOVER     string   `parquet:"plover,dict,optional"`
	Mode       string   `parquet:"mode,dict,optional"`
	Context    []string `parquet:"context,list"`
	Quad       int32    `parquet:"quad,optional"`
	Goldstein  *float64 `parquet:"goldstein,optional"` // 0 is a value
	Status     string   `parquet:"status,dict,optional"`
	StatusCue  string   `parquet:"statusCue,optional"`
	Time       string   `parquet:"time,dict,optional"`
	Statement  string   `parquet:"statement,optional"`
	Speakers   []string `parquet:"speakers,list"`
	Trigger    string   `parquet:"trigger"`
	parquetPlace
}

// format is the table as a form of output.
func (t parquetTable[T]) format(name, ext, about string) Format {
	return Format{Name: name, Ext: ext, Doc: about, Begin: t.begin, Write: whole(t.begin)}
}

func (t parquetTable[T]) begin(w io.Writer) (File, error) {
	return &parquetFile[T]{t, parquet.NewGenericWriter[T](w, parquet.Compression(&parquet.Zstd))}, nil
}

// parquetFile is a table that is being written. Rows wait in memory until there are enough for a group, or none follow.
type parquetFile[T any] struct {
	parquetTable[T]
	w *parquet.GenericWriter[T]
}

func (f *parquetFile[T]) Add(r *doc.Record) error {
	_, err := f.w.Write(f.rows(newEntry(r, nil)))
	return err
}

func (f *parquetFile[T]) Close() error { return f.w.Close() }

func parquetStatements(e *entry) []parquetStatement {
	var out []parquetStatement
	for _, x := range rows(e, e.f.Statements) {
		st := x.f
		out = append(out, parquetStatement{
			parquetDocument: e.parquetDocument("s", x.n),
			Speakers:        e.nameList(st.Speakers), SpeakerCodes: e.codeList(st.Speakers), Source: st.Source.Text(), Cue: st.Cue.Text(),
			Act: string(st.Act), Mode: string(st.Mode), Side: string(st.Side), Continues: statementID(st.Continues),
			Addressee: e.name(st.Addressee), Topics: stringsOf(st.Topics),
			parquetPlace: parquetPlaceOf(st.By(), st.Content),
		})
	}
	return out
}

func parquetEvents(e *entry) []parquetEvent {
	var out []parquetEvent
	for _, x := range rows(e, e.f.Events) {
		ev := x.f
		p := parquetEvent{
			parquetDocument: e.parquetDocument("e", x.n),
			Source:          e.nameList(ev.Source), SourceCode: stringsOf(ev.SourceCode), Target: e.nameList(ev.Target), TargetCode: stringsOf(ev.TargetCode),
			CAMEO: string(ev.CAMEO), PLOVER: string(ev.PLOVER.Event), Mode: string(ev.PLOVER.Mode), Context: stringsOf(ev.PLOVER.Context),
			Quad: int32(ev.Quad), Status: string(ev.Status), StatusCue: ev.StatusCue.Text(), Time: string(ev.Time),
			Statement: statementID(ev.Statement), Trigger: ev.Trigger.Text(), parquetPlace: parquetPlaceOf(ev.By(), []doc.Span{ev.At()}),
		}
		if ev.CAMEO != "" {
			p.Goldstein = &ev.Goldstein
		}
		if ev.Statement != doc.NoStatement {
			p.Speakers = e.nameList(e.f.Statements[ev.Statement].Speakers)
		}
		out = append(out, p)
	}
	return out
}

func (e *entry) parquetDocument(prefix string, n int) parquetDocument {
	return parquetDocument{
		Document: e.Document().ID(), DocumentSource: e.Document().Origin().Source, Publisher: e.publisher(),
		PublisherCountry: string(e.publisherCountry()), Date: e.date(), Title: e.Document().Layout().Title.Text(), ID: identifier(prefix, n),
	}
}

// parquetPlaceOf says where words stand; start and end are those of all spans.
func parquetPlaceOf(by doc.Rule, spans []doc.Span) parquetPlace {
	sp := spans[0]
	line, col := sp.Document().Position(sp.Start())
	start, end := sp.Cover(spans[len(spans)-1]).CodePoints()
	return parquetPlace{Quote: quoted(spans), Line: int32(line), Column: int32(col), Start: int32(start), End: int32(end), Rule: string(by)}
}
