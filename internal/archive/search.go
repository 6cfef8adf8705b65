package archive

import (
	"context"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"
	"sync"

	"github.com/readout-project/readout/doc"
)

// Query says which statements are meant; what is empty does not matter. Of a list one must hold.
type Query struct {
	Words    string   // see match
	Speaker  string   // words of the name
	Office   string   // words of an office of the speaker
	Country  []string // codes of the speaker's country
	Target   string   // whom it speaks of or to: words of the name, or a country's code
	Acts     []string
	Polarity []string // of a stance, towards Target where there is one
	Topics   []string
	Sides    []string
	Events   []string // beginnings of CAMEO codes, or PLOVER types
	Filter
}

// OfStatements reports whether q asks for more than documents of a sort.
func (q Query) OfStatements() bool {
	q.Filter = Filter{}
	b, _ := json.Marshal(q)
	none, _ := json.Marshal(Query{})
	return string(b) != string(none)
}

// conditions are parts of a WHERE with their arguments.
type conditions struct {
	parts []string
	args  []any
}

func (c *conditions) add(sql string, args ...any) {
	c.parts, c.args = append(c.parts, sql), append(c.args, args...)
}

func (c *conditions) where() string {
	if len(c.parts) == 0 {
		return ""
	}
	return " WHERE " + strings.Join(c.parts, " AND ")
}

// either adds a condition that a column is one of a list.
func (c *conditions) either(column string, list []string) {
	if len(list) > 0 {
		c.add(column+" IN (SELECT value FROM json_each(?))", jsonList(list))
	}
}

// jsonList is a list as one argument.
func jsonList(list []string) string {
	b, err := json.Marshal(list)
	if err != nil {
		panic(err) // of a list of strings
	}
	return string(b)
}

// everything is what hits gives where nothing is asked for.
const everything = " FROM statement s"

// hits is the part of a query from FROM on that yields the statements s that q means; dated, where it is wanted or q asks for documents
// of a sort, with their documents d. With words, w.rank says how well each fits.
func (q Query) hits(dated bool) (string, []any, error) {
	words, err := match(q.Words)
	if err != nil {
		return "", nil, err
	}
	var c conditions
	from := everything
	if words != "" {
		from = " FROM statement_words w CROSS JOIN statement s ON s.id = w.rowid"
		c.add("w.statement_words MATCH ?", words)
	}
	if dated || q.Filter != (Filter{}) {
		from += " JOIN document d ON d.id = s.document"
	}
	q.spoken(&c)
	c.either("s.act", q.Acts)
	c.either("s.side", q.Sides)
	if len(q.Topics) > 0 {
		c.add("s.id IN (SELECT statement FROM topic WHERE topic IN (SELECT value FROM json_each(?)))", jsonList(q.Topics))
	}
	q.stance(&c)
	q.event(&c)
	q.Filter.add(&c)
	return from + c.where(), c.args, nil
}

// spoken adds what holds of the speaker: all of one and the same.
func (q Query) spoken(c *conditions) {
	var who conditions
	if q.Speaker != "" {
		who.add("a.id IN ("+named+")", keyed(q.Speaker))
	}
	if q.Office != "" {
		who.add("EXISTS (SELECT 1 FROM role r WHERE r.actor = a.id AND instr(' ' || lower(r.office) || ' ', ?) > 0)", " "+strings.ToLower(strings.Join(strings.Fields(q.Office), " "))+" ")
	}
	who.either("a.country", q.Country)
	if len(who.parts) > 0 {
		c.add("s.id IN (SELECT p.statement FROM actor a CROSS JOIN speaker p ON p.actor = a.id"+who.where()+")", who.args...)
	}
}

// named selects the actors in whose name stand the words of a key, one behind another.
const named = "SELECT id FROM actor WHERE instr(' ' || key || ' ', ?) > 0"

// keyed is a name as an argument of named.
func keyed(name string) string { return " " + Key(name) + " " }

// stance adds what holds of those spoken of: a stance with this polarity towards this one, or, where no polarity is asked for,
// words to this one.
func (q Query) stance(c *conditions) {
	if q.Target == "" && len(q.Polarity) == 0 {
		return
	}
	var of conditions
	target := "(" + named + " UNION SELECT id FROM actor WHERE country = upper(?))"
	if q.Target != "" {
		of.add("actor IN "+target, keyed(q.Target), q.Target)
	}
	of.either("polarity", q.Polarity)
	part := "s.id IN (SELECT statement FROM stance" + of.where() + ")"
	if len(q.Polarity) == 0 {
		part = "(" + part + " OR s.addressee IN " + target + ")"
		of.args = append(of.args, keyed(q.Target), q.Target)
	}
	c.add(part, of.args...)
}

// event adds what holds of an event in the statement.
func (q Query) event(c *conditions) {
	if len(q.Events) == 0 {
		return
	}
	var parts []string
	var args []any
	for _, code := range q.Events {
		if strings.Trim(code, "0123456789") == "" {
			parts, args = append(parts, "cameo >= ? AND cameo < ? || ':'"), append(args, code, code)
		} else {
			parts, args = append(parts, "plover = upper(?)"), append(args, code)
		}
	}
	c.add("s.id IN (SELECT statement FROM event WHERE "+strings.Join(parts, " OR ")+")", args...)
}

// add adds f to conditions on document d.
func (f Filter) add(c *conditions) {
	if where, args := f.where(); where != "" {
		c.add(strings.TrimPrefix(strings.TrimSpace(where), "WHERE "), args...)
	}
}

// Hit is a statement that was found.
type Hit struct {
	Hash      string // of its document
	Number    doc.StatementID
	Publisher string
	Country   string // of the publisher
	Date      string // EDTF
	Title     string
	Source    string // address, "" where there is none
	Speakers  []string
	Cue       string
	Content   string
	Lit       [][2]int // the words that were sought: places in Content, in bytes
	Act       string
	Mode      string
	Side      string
	Topics    []string
	Events    []string // CAMEO codes
	Line      int      // of the beginning of the content in the document's text, from 1
	Column    int      // from 1, in code points

	id, start int64
	rank      float64
	day       string
}

// Page is a part of what was found.
type Page struct {
	Hits []Hit
	Next string // cursor of the next part; "" at the end
}

// ErrCursor says that a cursor is not of this search.
var ErrCursor = errors.New("the cursor is of another search; use the one that this search printed last, with the same words and filters")

// Search finds statements: those that fit the words best first, else and among equals the latest first, then by hash and number
// of the document. limit, where it is not 0, is the most to give; cursor, where it is not "", is Page.Next of the part before.
func (a *Archive) Search(ctx context.Context, q Query, limit int, cursor string) (Page, error) {
	from, args, err := q.hits(true)
	if err != nil {
		return Page{}, err
	}
	rank := "0.0"
	if strings.Contains(from, "MATCH") {
		rank = "w.rank"
	}
	query := "SELECT s.id, " + rank + " AS score, d.day, d.hash, s.number" + from
	after := ""
	if cursor != "" {
		p, err := q.position(cursor)
		if err != nil {
			return Page{}, err
		}
		after = " WHERE score > ? OR score = ? AND (day < ? OR day = ? AND (hash > ? OR hash = ? AND number > ?))"
		args = append(args, p.rank, p.rank, p.day, p.day, p.Hash, p.Hash, int(p.Number))
	}
	most := -1
	if limit > 0 {
		most = limit + 1
	}
	query = "SELECT * FROM (" + query + ")" + after + " ORDER BY score, day DESC, hash, number LIMIT ?"
	hits, err := a.ranked(ctx, query, append(args, most))
	if err != nil {
		return Page{}, a.failed("search", err)
	}
	var p Page
	if limit > 0 && len(hits) > limit {
		hits = hits[:limit]
		p.Next = q.cursor(hits[limit-1])
	}
	p.Hits = hits
	return p, a.failed("search", a.fill(ctx, q, p.Hits))
}

func (a *Archive) ranked(ctx context.Context, query string, args []any) ([]Hit, error) {
	rows, err := a.db.QueryContext(ctx, query, args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (h Hit, err error) {
		return h, rows.Scan(&h.id, &h.rank, &h.day, &h.Hash, &h.Number)
	})
}

// cursor says where h stands in the order of q.
func (q Query) cursor(h Hit) string {
	return fmt.Sprintf("%s-%016x-%s-%s-%d", q.mark(), math.Float64bits(h.rank), strings.ReplaceAll(h.day, "-", ""), strings.TrimPrefix(h.Hash, "sha256:"), h.Number)
}

// position reads a cursor.
func (q Query) position(cursor string) (Hit, error) {
	parts := strings.Split(cursor, "-")
	if len(parts) != 5 || parts[0] != q.mark() || len(parts[2]) != 8 && parts[2] != "" {
		return Hit{}, ErrCursor
	}
	rank, err := strconv.ParseUint(parts[1], 16, 64)
	number, err2 := strconv.Atoi(parts[4])
	if err != nil || err2 != nil {
		return Hit{}, ErrCursor
	}
	h := Hit{rank: math.Float64frombits(rank), Hash: "sha256:" + parts[3], Number: doc.StatementID(number)}
	if d := parts[2]; d != "" {
		h.day = d[:4] + "-" + d[4:6] + "-" + d[6:]
	}
	return h, nil
}

// mark tells one query from another.
func (q Query) mark() string {
	b, err := json.Marshal(q)
	if err != nil {
		panic(err) // of strings
	}
	sum := sha256.Sum256(b)
	return hex.EncodeToString(sum[:4])
}

// fill adds to hits what they say and where.
func (a *Archive) fill(ctx context.Context, q Query, hits []Hit) error {
	words, err := match(q.Words)
	if err != nil {
		return err
	}
	for i := range hits {
		h := &hits[i]
		text, topics, events := "", "", ""
		err := a.db.QueryRowContext(ctx, `SELECT d.publisher, d.publisher_country, d.date, d.title, p.address, s.cue, s.content, s.act, s.mode, s.side, s.start,
			substr(cast(d.text AS BLOB), 1, s.start), (SELECT coalesce(json_group_array(topic), '[]') FROM topic WHERE statement = s.id),
			(SELECT coalesce(json_group_array(cameo), '[]') FROM (SELECT DISTINCT cameo FROM event WHERE statement = s.id AND cameo <> '' ORDER BY cameo))
			FROM statement s JOIN document d ON d.id = s.document JOIN page p ON p.id = d.page WHERE s.id = ?`, h.id).Scan(
			&h.Publisher, &h.Country, &h.Date, &h.Title, &h.Source, &h.Cue, &h.Content, &h.Act, &h.Mode, &h.Side, &h.start, &text, &topics, &events)
		if err != nil {
			return err
		}
		if h.Source == h.Hash {
			h.Source = ""
		}
		h.Line, h.Column = Position(text)
		if err := errors.Join(json.Unmarshal([]byte(topics), &h.Topics), json.Unmarshal([]byte(events), &h.Events)); err != nil {
			return err
		}
		if h.Speakers, err = a.speakers(ctx, h.id); err != nil {
			return err
		}
		if err := a.light(ctx, words, h); err != nil {
			return err
		}
	}
	return nil
}

// Position is line and column of what stands behind text.
func Position(text string) (line, column int) {
	from := strings.LastIndexByte(text, '\n') + 1
	return strings.Count(text, "\n") + 1, len([]rune(text[from:])) + 1
}

func (a *Archive) speakers(ctx context.Context, statement int64) ([]string, error) {
	rows, err := a.db.QueryContext(ctx, "SELECT a.name FROM speaker p JOIN actor a ON a.id = p.actor WHERE p.statement = ? ORDER BY a.number", statement)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (s string, err error) { return s, rows.Scan(&s) })
}

// The marks that FTS5 is to put around words: characters that no text should have.
const lightOn, lightOff = "\ufdd0", "\ufdd1"

// light finds the words of a hit that were sought.
func (a *Archive) light(ctx context.Context, words string, h *Hit) error {
	if words == "" {
		return nil
	}
	var text string
	err := a.db.QueryRowContext(ctx, "SELECT highlight(statement_words, 0, ?, ?) FROM statement_words WHERE statement_words MATCH ? AND rowid = ?",
		lightOn, lightOff, words, h.id).Scan(&text)
	if err != nil {
		return err
	}
	h.Lit = lit(h.Content, text)
	return nil
}

// lit are the places in content of what stands between marks in text, which is content with marks.
func lit(content, text string) [][2]int {
	var out [][2]int
	at, from := 0, -1
	for text != "" {
		switch {
		case from < 0 && strings.HasPrefix(text, lightOn):
			from, text = at, text[len(lightOn):]
		case from >= 0 && strings.HasPrefix(text, lightOff):
			out, from, text = append(out, [2]int{from, at}), -1, text[len(lightOff):]
		case at < len(content) && content[at] == text[0]:
			at, text = at+1, text[1:]
		default:
			return nil // a text that has our marks itself: better nothing lit than the wrong words
		}
	}
	return out
}

// Count is how many statements q means, and in how many documents.
func (a *Archive) Count(ctx context.Context, q Query) (statements, documents int, err error) {
	from, args, err := q.hits(false)
	if err != nil {
		return 0, 0, err
	}
	err = a.db.QueryRowContext(ctx, "SELECT count(*), count(DISTINCT s.document)"+from, args...).Scan(&statements, &documents)
	return statements, documents, a.failed("search", err)
}

// Selected are the documents with a statement that q means; where q asks for documents of a sort only, these, with statements or
// without. They come by day, then hash.
func (a *Archive) Selected(ctx context.Context, q Query) ([]Document, error) {
	if !q.OfStatements() {
		return a.Documents(ctx, q.Filter)
	}
	from, args, err := q.hits(false)
	if err != nil {
		return nil, err
	}
	return a.documents(ctx, "WHERE d.id IN (SELECT s.document"+from+") ORDER BY d.day, d.hash", args...)
}

// Facet is a property of statements with its values.
type Facet struct {
	Name   string
	Values []Value
}

// Value is a value of a facet: how many statements have it.
type Value struct {
	Value string // "" where it is not known
	Name  string // for people; Value itself where there is no other
	Count int
}

// dimension is something that statements can be counted by: SQL that gives for each value a label and how many of h (id, document,
// act), or of hd (document, n), have it.
type dimension struct {
	name  string
	facet bool // shown among the facets
	query string
}

// ofDocument counts by something of the document, told by an expression on d: there are fewer documents than statements.
func ofDocument(value, label string) string {
	return "SELECT " + value + ", " + label + ", sum(n) FROM hd JOIN document d ON d.id = document GROUP BY 1"
}

// ofStatement counts by something of what is joined to h, of which a statement may have several alike.
func ofStatement(value, label, join string) string {
	return "SELECT " + value + ", " + label + ", count(DISTINCT h.id) FROM h " + join + " GROUP BY 1"
}

// ofActor counts by the names of actors that a table ties to statements: first by actor, of whom there are fewer than statements.
func ofActor(table string) string {
	return "SELECT a.key, min(a.name), sum(n) FROM (SELECT x.actor, count(DISTINCT h.id) AS n FROM h CROSS JOIN " + table + " x ON x.statement = h.id GROUP BY x.actor) JOIN actor a ON a.id = actor GROUP BY 1"
}

var dimensions = []dimension{
	{"speaker", true, ofActor("speaker")},
	{"office", false, ofStatement("lower(r.office)", "min(r.office)", "JOIN speaker p ON p.statement = h.id JOIN role r ON r.actor = p.actor")},
	{"country", true, ofStatement("a.country", "a.country", "JOIN speaker p ON p.statement = h.id JOIN actor a ON a.id = p.actor AND a.country <> ''")},
	{"publisher", true, ofDocument("d.publisher", "d.publisher")},
	{"act", true, "SELECT act, act, count(*) FROM h GROUP BY 1"},
	{"side", false, "SELECT s.side, s.side, count(*) FROM h JOIN statement s ON s.id = h.id GROUP BY 1"},
	{"mode", false, "SELECT s.mode, s.mode, count(*) FROM h JOIN statement s ON s.id = h.id GROUP BY 1"},
	{"topic", true, "SELECT t.topic, t.topic, count(*) FROM h JOIN topic t ON t.statement = h.id GROUP BY 1"},
	{"target", true, ofActor("stance")},
	{"polarity", false, ofStatement("c.polarity", "c.polarity", "JOIN stance c ON c.statement = h.id")},
	{"event", false, ofStatement("e.cameo", "e.cameo", "JOIN event e ON e.statement = h.id AND e.cameo <> ''")},
	{"day", false, ofDocument("d.day", "d.day")},
	{"month", false, ofDocument("substr(d.day, 1, 7)", "substr(d.day, 1, 7)")},
	{"year", true, ofDocument("substr(d.day, 1, 4)", "substr(d.day, 1, 4)")},
	{"document", false, ofDocument("d.hash", "d.title")},
}

// Dimensions are the names of what statements can be counted by.
func Dimensions() []string {
	var out []string
	for _, d := range dimensions {
		out = append(out, d.name)
	}
	return out
}

// By counts the statements that q means by one dimension: times in their order, the rest the most frequent first.
func (a *Archive) By(ctx context.Context, q Query, name string) (Facet, error) {
	for _, d := range dimensions {
		if d.name == name {
			list, err := a.facets(ctx, q, []dimension{d})
			if err != nil || len(list) == 0 {
				return Facet{Name: name}, err
			}
			return list[0], nil
		}
	}
	return Facet{}, fmt.Errorf("statements can not be counted by %q; there is %s", name, strings.Join(Dimensions(), ", "))
}

// Facets counts the statements that q means by what is most asked for.
func (a *Archive) Facets(ctx context.Context, q Query) ([]Facet, error) {
	var list []dimension
	for _, d := range dimensions {
		if d.facet {
			list = append(list, d)
		}
	}
	return a.facets(ctx, q, list)
}

// atOnce is how many queries for facets run side by side: more would seek the same statements more often for little.
const atOnce = 2

// facets counts by several dimensions, some in one query, so that the statements are not sought for each.
func (a *Archive) facets(ctx context.Context, q Query, list []dimension) ([]Facet, error) {
	from, args, err := q.hits(false)
	if err != nil {
		return nil, err
	}
	out := make([]Facet, len(list))
	errs := make([]error, atOnce)
	var wait sync.WaitGroup
	for k := range atOnce {
		wait.Go(func() { errs[k] = a.share(ctx, from, args, list, out, k) })
	}
	wait.Wait()
	return out, a.failed("search", errors.Join(errs...))
}

// share counts by the dimensions whose turn is k.
func (a *Archive) share(ctx context.Context, from string, args []any, list []dimension, out []Facet, k int) error {
	var parts []string
	for i, d := range list {
		if i%atOnce == k {
			parts = append(parts, fmt.Sprintf("SELECT %d, * FROM (%s)", i, d.query))
		}
	}
	if len(parts) == 0 {
		return nil
	}
	how := "MATERIALIZED"
	if from == everything {
		how = "NOT MATERIALIZED" // the indexes of the table itself serve better than a copy
	}
	rows, err := a.db.QueryContext(ctx, "WITH h AS "+how+" (SELECT s.id, s.document, s.act"+from+"), hd AS MATERIALIZED (SELECT document, count(*) AS n FROM h GROUP BY document) "+
		strings.Join(parts, " UNION ALL "), args...)
	if err != nil {
		return err
	}
	_, err = collect(rows, func(rows *sql.Rows) (Value, error) {
		var i int
		var v Value
		err := rows.Scan(&i, &v.Value, &v.Name, &v.Count)
		if err == nil {
			out[i].Values = append(out[i].Values, v)
		}
		return v, err
	})
	for i := k; i < len(list); i += atOnce {
		out[i].Name = list[i].name
		sortValues(out[i])
	}
	return err
}

func sortValues(f Facet) {
	slices.SortFunc(f.Values, func(a, b Value) int {
		inTime := f.Name == "day" || f.Name == "month" || f.Name == "year"
		if a.Count != b.Count && !inTime {
			return b.Count - a.Count
		}
		return strings.Compare(a.Value, b.Value)
	})
}
