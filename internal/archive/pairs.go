package archive

import (
	"context"
	"database/sql"
	"slices"
	"strings"
	"time"
)

// Pair are two texts of different publishers that may be accounts of one meeting.
type Pair struct {
	Day  string    // of the meeting, as the first of them tells it
	Hash [2]string // in order
}

// account is what a text tells of its first meeting.
type account struct {
	row                  int64
	hash, publisher, day string
	parties              []party
}

// party is one who takes part.
type party struct{ key, country string }

// Pairs are the texts that can be accounts of one meeting: of different publishers, with a meeting on days that are no more than
// one apart, at which two of those who took part are, or are of the countries of, two in the other text. The last versions of pages
// are taken, and of a pair one at least is as f says. The latest come first, then by hash. Whether they are of one meeting is for a
// closer look to say.
func (a *Archive) Pairs(ctx context.Context, f Filter) ([]Pair, error) {
	list, err := a.accounts(ctx)
	if err != nil {
		return nil, a.failed("read", err)
	}
	wanted, err := a.rows(ctx, f)
	if err != nil {
		return nil, a.failed("read", err)
	}
	days := map[string][]*account{}
	for _, x := range list {
		days[x.day] = append(days[x.day], x)
	}
	var out []Pair
	for _, x := range list {
		for _, day := range []string{x.day, after(x.day)} {
			for _, y := range days[day] {
				if (day != x.day || x.hash < y.hash) && x.mayBe(y) && (wanted == nil || wanted[x.row] || wanted[y.row]) {
					out = append(out, pairOf(x, y))
				}
			}
		}
	}
	slices.SortFunc(out, func(p, q Pair) int {
		if p.Day != q.Day {
			return strings.Compare(q.Day, p.Day)
		}
		return slices.Compare(p.Hash[:], q.Hash[:])
	})
	return out, nil
}

// pairOf is the pair of x and of y, which is of the same day or the next.
func pairOf(x, y *account) Pair {
	if x.hash < y.hash {
		return Pair{x.day, [2]string{x.hash, y.hash}}
	}
	return Pair{x.day, [2]string{y.hash, x.hash}}
}

// after is the day after a day.
func after(day string) string {
	t, err := time.Parse(time.DateOnly, day)
	if err != nil {
		return ""
	}
	return t.AddDate(0, 0, 1).Format(time.DateOnly)
}

// mayBe reports whether two parties on each side have their like on the other.
func (x *account) mayBe(y *account) bool {
	return x.publisher != y.publisher && x.shared(y) >= 2 && y.shared(x) >= 2
}

// shared are how many of the parties of x have their like in y.
func (x *account) shared(y *account) int {
	n := 0
	for _, p := range x.parties {
		if slices.ContainsFunc(y.parties, func(q party) bool { return p.key == q.key || p.country != "" && p.country == q.country }) {
			n++
		}
	}
	return n
}

// accounts are the texts that tell of a meeting on a day, with the parties of the first.
func (a *Archive) accounts(ctx context.Context) ([]*account, error) {
	rows, err := a.db.QueryContext(ctx, `SELECT d.id, d.hash, d.publisher, CASE m.date WHEN '' THEN d.date ELSE m.date END AS day, a.key, a.country
		FROM meeting m JOIN document d ON d.id = m.document JOIN participant p ON p.meeting = m.id JOIN actor a ON a.id = p.actor
		WHERE m.number = 0 AND d.publisher <> '' AND length(day) = 10
		AND NOT EXISTS (SELECT 1 FROM document o WHERE o.page = d.page AND o.version > d.version) ORDER BY d.id, a.number`)
	if err != nil {
		return nil, err
	}
	var list []*account
	_, err = collect(rows, func(rows *sql.Rows) (bool, error) {
		var x account
		var p party
		err := rows.Scan(&x.row, &x.hash, &x.publisher, &x.day, &p.key, &p.country)
		if len(list) == 0 || list[len(list)-1].row != x.row {
			list = append(list, &x)
		}
		last := list[len(list)-1]
		last.parties = append(last.parties, p)
		return true, err
	})
	return list, err
}

// rows are the rows of the documents that f means; nil where it means all.
func (a *Archive) rows(ctx context.Context, f Filter) (map[int64]bool, error) {
	if f == (Filter{}) {
		return nil, nil
	}
	where, args := f.where()
	rows, err := a.db.QueryContext(ctx, "SELECT d.id FROM document d "+where, args...)
	if err != nil {
		return nil, err
	}
	list, err := collect(rows, func(rows *sql.Rows) (id int64, err error) { return id, rows.Scan(&id) })
	out := map[int64]bool{}
	for _, id := range list {
		out[id] = true
	}
	return out, err
}
