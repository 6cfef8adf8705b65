package archive

import (
	"cmp"
	"context"
	"database/sql"
	"slices"

	"github.com/readout-project/readout/doc"
)

// Happening is a meeting or an event that a text reports.
type Happening struct {
	Hash, Publisher string
	Day             string // of the meeting where it is stated, else of the text
	Stated          bool   // which of the two
	Meeting         doc.MeetingKind
	CAMEO           doc.Code // of an event
	PLOVER          doc.Code
	Quad            int
	Status          doc.EventStatus
	Time            doc.Time
	Place           string // of a meeting
	Start           int
	Words           string   // of the place in the text
	From, To        []string // names: source and target; all of a meeting in From
}

// Happenings are the meetings and events of a party, or those that it shares with another: both in the meeting, or the one the
// source and the other the target. They come by day, hash and place. Events of the past, of which a text only tells, are left out.
func (a *Archive) Happenings(ctx context.Context, one Party, other *Party) ([]Happening, error) {
	meetings, err := a.meetings(ctx, one, other)
	if err != nil {
		return nil, a.failed("read", err)
	}
	events, err := a.events(ctx, one, other)
	if err != nil {
		return nil, a.failed("read", err)
	}
	list := append(meetings, events...)
	slices.SortStableFunc(list, func(x, y Happening) int {
		return cmp.Or(cmp.Compare(x.Day, y.Day), cmp.Compare(x.Hash, y.Hash), x.Start-y.Start)
	})
	return list, nil
}

func (a *Archive) meetings(ctx context.Context, one Party, other *Party) ([]Happening, error) {
	is, args := one.is("x")
	where := "m.id IN (SELECT t.meeting FROM participant t JOIN actor x ON x.id = t.actor WHERE " + is + ")"
	if other != nil {
		is, more := other.is("x")
		where, args = where+" AND m.id IN (SELECT t.meeting FROM participant t JOIN actor x ON x.id = t.actor WHERE "+is+")", append(args, more...)
	}
	rows, err := a.db.QueryContext(ctx, `SELECT d.hash, d.publisher, m.date, d.day, m.kind, m.place, m.start, substr(CAST(d.text AS BLOB), m.start + 1, m.end - m.start),
		(SELECT group_concat(name, '|') FROM (SELECT x.name FROM participant t JOIN actor x ON x.id = t.actor WHERE t.meeting = m.id ORDER BY x.number))
		FROM meeting m JOIN document d ON d.id = m.document WHERE `+where, args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (h Happening, err error) {
		var date string
		var words []byte
		var names sql.NullString
		err = rows.Scan(&h.Hash, &h.Publisher, &date, &h.Day, &h.Meeting, &h.Place, &h.Start, &words, &names)
		if day := Day(date); day != "" {
			h.Day, h.Stated = day, true
		}
		h.Words, h.From = string(words), inTurn(names.String)
		return h, err
	})
}

func (a *Archive) events(ctx context.Context, one Party, other *Party) ([]Happening, error) {
	part := func(p Party, part string) (string, []any) {
		is, args := p.is("x")
		return "e.id IN (SELECT y.event FROM event_party y JOIN actor x ON x.id = y.actor WHERE y.part = '" + part + "' AND " + is + ")", args
	}
	source, sourceArgs := part(one, "source")
	target, targetArgs := part(one, "target")
	where, args := source+" OR "+target, slices.Concat(sourceArgs, targetArgs)
	if other != nil {
		otherSource, otherSourceArgs := part(*other, "source")
		otherTarget, otherTargetArgs := part(*other, "target")
		where = source + " AND " + otherTarget + " OR " + otherSource + " AND " + target
		args = slices.Concat(sourceArgs, otherTargetArgs, otherSourceArgs, targetArgs)
	}
	rows, err := a.db.QueryContext(ctx, `SELECT d.hash, d.publisher, d.day, e.cameo, e.plover, e.quad, e.status, e.time, e.start, substr(CAST(d.text AS BLOB), e.start + 1, e.end - e.start),
		(SELECT group_concat(name, '|') FROM (SELECT x.name FROM event_party y JOIN actor x ON x.id = y.actor WHERE y.event = e.id AND y.part = 'source' ORDER BY x.number)),
		(SELECT group_concat(name, '|') FROM (SELECT x.name FROM event_party y JOIN actor x ON x.id = y.actor WHERE y.event = e.id AND y.part = 'target' ORDER BY x.number))
		FROM event e JOIN document d ON d.id = e.document WHERE e.time <> 'past' AND (`+where+`)`, args...)
	if err != nil {
		return nil, err
	}
	return collect(rows, func(rows *sql.Rows) (h Happening, err error) {
		var words []byte
		var from, to sql.NullString
		err = rows.Scan(&h.Hash, &h.Publisher, &h.Day, &h.CAMEO, &h.PLOVER, &h.Quad, &h.Status, &h.Time, &h.Start, &words, &from, &to)
		h.Words, h.From, h.To = string(words), inTurn(from.String), inTurn(to.String)
		return h, err
	})
}
