package archive

import (
	"bytes"
	"database/sql"
	"fmt"
	"slices"
	"strings"
	"sync"
	"unicode"

	"github.com/klauspost/compress/zstd"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/lang"
)

// packer and unpacker are made once; both may be used by many goroutines.
var (
	packer = sync.OnceValue(func() *zstd.Encoder {
		w, err := zstd.NewWriter(nil, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedDefault))
		if err != nil {
			panic(err) // of options that are constants
		}
		return w
	})
	unpacker = sync.OnceValue(func() *zstd.Decoder {
		r, err := zstd.NewReader(nil, zstd.WithDecoderConcurrency(1))
		if err != nil {
			panic(err)
		}
		return r
	})
)

func packed(b []byte) []byte { return packer().EncodeAll(b, nil) }

func unpacked(b []byte) ([]byte, error) { return unpacker().DecodeAll(b, nil) }

// packedRecord is the JSON of r, packed.
func packedRecord(r *doc.Record) ([]byte, error) {
	var b bytes.Buffer
	if err := r.WriteJSON(&b, false); err != nil {
		return nil, err
	}
	return packed(b.Bytes()), nil
}

// Key is what joins the actors of different texts: a name without case, accents, apostrophes and hyphens.
func Key(name string) string {
	return strings.Join(strings.FieldsFunc(lang.Fold(name), func(r rune) bool {
		return unicode.IsSpace(r) || unicode.Is(unicode.Pd, r) || r == ','
	}), " ")
}

// index writes the rows of a record's findings.
type index struct {
	tx         *sql.Tx
	document   int64
	r          *doc.Record
	prepared   map[string]*sql.Stmt
	actors     []int64
	statements []int64
}

// insert writes a row and gives its number.
func (x *index) insert(query string, values ...any) (int64, error) {
	st := x.prepared[query]
	if st == nil {
		var err error
		if st, err = x.tx.Prepare(query + " VALUES (?" + strings.Repeat(", ?", len(values)-1) + ")"); err != nil {
			return 0, err
		}
		x.prepared[query] = st
	}
	result, err := st.Exec(values...)
	if err != nil {
		return 0, err
	}
	return result.LastInsertId()
}

// write writes all findings; actors first, as the others refer to them.
func (x *index) write() error {
	f := x.r.Findings()
	for i, a := range f.Actors {
		if err := x.actor(i, a); err != nil {
			return fmt.Errorf("actor a%d: %w", i+1, err)
		}
	}
	for i, st := range f.Statements {
		if err := x.statement(i, st); err != nil {
			return fmt.Errorf("statement s%d: %w", i+1, err)
		}
	}
	for i, m := range f.Meetings {
		if err := x.meeting(i, m); err != nil {
			return fmt.Errorf("meeting m%d: %w", i+1, err)
		}
	}
	for i, ev := range f.Events {
		if err := x.event(i, ev); err != nil {
			return fmt.Errorf("event e%d: %w", i+1, err)
		}
	}
	for i, c := range f.Commitments {
		if err := x.commitment(i, c); err != nil {
			return fmt.Errorf("commitment c%d: %w", i+1, err)
		}
	}
	return nil
}

func (x *index) actor(i int, a doc.Actor) error {
	sp := a.At()
	id, err := x.insert("INSERT INTO actor (document, number, kind, name, key, country, code, start, end)",
		x.document, i, string(a.Kind), a.Name.V, Key(a.Name.V), string(a.Country), string(a.Code), sp.Start(), sp.End())
	if err != nil {
		return err
	}
	x.actors = append(x.actors, id)
	for _, r := range a.Roles {
		sp := r.At()
		if _, err := x.insert("INSERT INTO role (actor, office, country, start, end)", id, r.Office.V, string(r.Country), sp.Start(), sp.End()); err != nil {
			return err
		}
	}
	return nil
}

func (x *index) statement(i int, st doc.Statement) error {
	var addressee any
	if st.Addressee != doc.NoActor {
		addressee = x.actors[st.Addressee]
	}
	cue := ""
	if !st.Cue.IsZero() {
		cue = st.Cue.Text()
	}
	whole, parts := st.Content[0], []string{}
	for _, sp := range st.Content {
		whole = whole.Cover(sp)
		parts = append(parts, sp.Text())
	}
	id, err := x.insert("INSERT INTO statement (document, number, act, mode, side, cue, content, start, end, addressee, rule)",
		x.document, i, string(st.Act), string(st.Mode), string(st.Side), cue, strings.Join(parts, " … "), whole.Start(), whole.End(), addressee, string(st.By()))
	if err != nil {
		return err
	}
	x.statements = append(x.statements, id)
	for _, s := range unique(st.Speakers) {
		if _, err := x.insert("INSERT INTO speaker (statement, actor)", id, x.actors[s]); err != nil {
			return err
		}
	}
	for _, s := range st.Stances {
		sp := s.At()
		if _, err := x.insert("INSERT INTO stance (statement, actor, polarity, start, end)", id, x.actors[s.Actor], string(s.Polarity), sp.Start(), sp.End()); err != nil {
			return err
		}
	}
	for _, topic := range unique(st.Topics) {
		if _, err := x.insert("INSERT INTO topic (statement, topic)", id, string(topic)); err != nil {
			return err
		}
	}
	return nil
}

func (x *index) meeting(i int, m doc.Meeting) error {
	place := ""
	if !m.Place.IsZero() {
		place = m.Place.Text()
	}
	sp := m.At()
	id, err := x.insert("INSERT INTO meeting (document, number, kind, date, place, start, end)",
		x.document, i, string(m.Kind), value(m.Date), place, sp.Start(), sp.End())
	if err != nil {
		return err
	}
	var in []doc.ActorID
	for _, p := range m.Participants {
		if slices.Contains(in, p.Actor) {
			continue
		}
		in = append(in, p.Actor)
		if _, err := x.insert("INSERT INTO participant (meeting, actor, part)", id, x.actors[p.Actor], string(p.Part)); err != nil {
			return err
		}
	}
	return nil
}

func (x *index) event(i int, ev doc.Event) error {
	sp := ev.At()
	id, err := x.insert("INSERT INTO event (document, number, statement, cameo, plover, quad, goldstein, status, time, start, end)",
		x.document, i, x.of(ev.Statement), string(ev.CAMEO), string(ev.PLOVER.Event), ev.Quad, ev.Goldstein, string(ev.Status), string(ev.Time), sp.Start(), sp.End())
	if err != nil {
		return err
	}
	return x.parties("INSERT INTO event_party (event, actor, part)", id, "source", ev.Source, "target", ev.Target)
}

func (x *index) commitment(i int, c doc.Commitment) error {
	sp := c.What
	id, err := x.insert("INSERT INTO commitment (document, number, statement, kind, status, due, what, start, end)",
		x.document, i, x.of(c.Statement), string(c.Kind), string(c.Status), value(c.Due), sp.Text(), sp.Start(), sp.End())
	if err != nil {
		return err
	}
	return x.parties("INSERT INTO commitment_party (commitment, actor, part)", id, "by", c.By, "to", c.To)
}

func (x *index) parties(query string, id int64, one string, ones []doc.ActorID, other string, others []doc.ActorID) error {
	for _, p := range []struct {
		part   string
		actors []doc.ActorID
	}{{one, ones}, {other, others}} {
		for _, a := range unique(p.actors) {
			if _, err := x.insert(query, id, x.actors[a], p.part); err != nil {
				return err
			}
		}
	}
	return nil
}

// of is the row of a statement, or NULL.
func (x *index) of(id doc.StatementID) any {
	if id == doc.NoStatement {
		return nil
	}
	return x.statements[id]
}

// value is "" for none.
func value(v *doc.Value[string]) string {
	if v == nil {
		return ""
	}
	return v.V
}

// unique is list without what has been there before.
func unique[T comparable](list []T) []T {
	var out []T
	for _, v := range list {
		if !slices.Contains(out, v) {
			out = append(out, v)
		}
	}
	return out
}
