package main

import (
	"context"
	"fmt"
	"path"
	"slices"
	"strconv"
	"strings"
	"time"

	"github.com/readout-project/readout/doc"
	"github.com/readout-project/readout/export"
	"github.com/readout-project/readout/internal/archive"
	"github.com/readout-project/readout/review"
)

// heads are the names of parts of a page.
var heads = map[review.Kind]string{review.Statement: "Statements", review.Speaker: "Speakers", review.Act: "Acts", review.Event: "Events", review.Commitment: "Commitments"}

// show prints the findings with what people decided.
func (c *reviewCommand) show(ctx context.Context, t *terminal, a *archive.Archive, d archive.Document) error {
	r, list, others, err := findings(ctx, a, d.Hash)
	if err != nil {
		return err
	}
	switch c.Format {
	case "json":
		return t.printJSON(reviewOf(d, r, list, others))
	case "gold":
		return c.gold(ctx, t, a, d, list)
	}
	v := export.NewPage(c.options(t, ""), 110)
	v.Line("", "", v.Strong(export.Plain(headline(d)))+" · "+export.Plain(publishedBy(d))+" · "+dated(d.Date))
	var kind review.Kind
	open := 0
	for _, x := range list {
		if len(x.decisions) == 0 {
			open++
		} else if c.Open {
			continue
		}
		if x.kind != kind {
			v.Heading(heads[x.kind], "")
			kind = x.kind
		}
		writeReviewed(v, r, x)
	}
	if len(others) > 0 && !c.Open {
		v.Heading("Decided, and not found by this reading", "what was accepted or corrected is in the record all the same")
		for _, k := range others {
			v.Line("", "      ", decision(v, k)+" · "+string(k.Kind)+" “"+export.Plain(oneLine(k.Finding.Place.Text))+"”")
		}
	}
	v.Gap()
	v.Line("", "", v.Faint(fmt.Sprintf("%s, %d to be decided", number(len(list), "finding"), open)))
	_, err = t.out.WriteString(v.String())
	return wrote("standard output", err)
}

// writeReviewed writes a finding: reference, place, who and what, the decisions, the words.
func writeReviewed(v export.Page, r *doc.Record, x reviewed) {
	const margin = 6
	line, column := r.Document().Position(x.found.Place.Start)
	s := v.Faint(fmt.Sprintf("%d:%d", line, column)) + "  " + export.Plain(saying(x.now))
	if x.rejected {
		s = v.Faint(fmt.Sprintf("%d:%d  %s", line, column, export.Plain(saying(x.found))))
	}
	v.Line(export.Padded(v.Strong(x.ref), margin), strings.Repeat(" ", margin), s)
	for _, k := range x.decisions {
		v.Line(strings.Repeat(" ", margin), strings.Repeat(" ", margin), decision(v, k))
	}
	v.Line(strings.Repeat(" ", margin), strings.Repeat(" ", margin), "“"+export.Plain(oneLine(x.found.Place.Text))+"”")
}

// decision says who decided what, with its number.
func decision(v export.Page, k review.Correction) string {
	s := fmt.Sprintf("[%d] ", k.Number)
	switch {
	case k.Kind == review.Speaker && len(k.Finding.Said.Speakers) == 0:
		s += v.Alert("nobody can be named")
	case k.Kind == review.Speaker:
		s += v.Alert(verb(k) + " speaker: " + export.Plain(names(k.Finding.Said.Speakers)))
	case k.Kind == review.Act:
		s += v.Alert(verb(k) + " act: " + string(k.Finding.Said.Act))
	case k.Verdict == review.Correct:
		s += v.Alert("corrected: " + export.Plain(saying(k.Finding)))
	case k.Verdict == review.Reject:
		s += v.Alert("rejected")
	default:
		s += v.Accent("accepted")
	}
	s += v.Faint(" · " + export.Plain(k.By) + ", " + k.At.Format(time.DateOnly))
	if k.Note != "" {
		s += v.Faint(": " + export.Plain(k.Note))
	}
	return s
}

func verb(k review.Correction) string {
	if k.Verdict == review.Accept {
		return "accepted"
	}
	return "corrected"
}

// saying is a finding in a few words, without those of the text.
func saying(f review.Finding) string {
	switch {
	case f.Said != nil:
		s := names(f.Said.Speakers)
		if f.Said.Cue != nil {
			s += " " + oneLine(f.Said.Cue.Text)
		}
		return s + " · " + string(f.Said.Act)
	case f.Happening != nil:
		h := f.Happening
		return names(h.Source) + " → " + names(h.Target) + " · " + string(h.CAMEO) + " · " + string(h.Status)
	}
	b := f.Bound
	s := string(b.Kind) + " · " + names(b.By)
	if len(b.To) > 0 {
		s += " → " + names(b.To)
	}
	return s + " · " + string(b.Status)
}

func names(list []review.Party) string {
	if len(list) == 0 {
		return "nobody"
	}
	return strings.Join(nameList(list), ", ")
}

func nameList(list []review.Party) []string {
	var out []string
	for _, p := range list {
		out = append(out, p.Name)
	}
	return out
}

func oneLine(s string) string { return strings.Join(strings.Fields(s), " ") }

// gold prints the reviewed record as gold, where people have decided about all of it.
func (c *reviewCommand) gold(ctx context.Context, t *terminal, a *archive.Archive, d archive.Document, list []reviewed) error {
	var open []string
	for _, x := range list {
		if len(x.decisions) == 0 {
			open = append(open, x.ref)
		}
	}
	if len(open) > 0 && !c.Unchecked {
		return fmt.Errorf("nobody has decided about %d of %d findings (%s): that is no gold yet; --unchecked takes them as they are", len(open), len(list), few(open))
	}
	r, err := a.Record(ctx, d.Hash)
	if err != nil {
		return err
	}
	b, err := review.NewGold(r, archive.Short(d.Hash)+path.Ext(d.Address)).JSON()
	if err != nil {
		return err
	}
	return t.save("", b)
}

// few are the first of a list.
func few(list []string) string {
	const most = 6
	if len(list) > most {
		return strings.Join(list[:most], ", ") + " …"
	}
	return strings.Join(list, ", ")
}

// agreement prints how far reviewers agree about texts: all that were reviewed where hashes is nil.
func (c *reviewCommand) agreement(ctx context.Context, t *terminal, a *archive.Archive, hashes []string) (err error) {
	if hashes == nil {
		if hashes, err = a.Reviewed(ctx); err != nil {
			return err
		}
	}
	var all []review.Judged
	for _, hash := range hashes {
		list, err := a.Corrections(ctx, hash)
		if err != nil {
			return err
		}
		all = append(all, review.Answers(hash, list)...)
	}
	list := review.Agreements(all)
	at := newPlaces(ctx, a)
	if c.Format == "json" {
		j := agreementsOf(list, all, at)
		return joined(at.err, t.printJSON(j))
	}
	v := export.NewPage(c.options(t, ""), 110)
	if len(list) == 0 {
		t.note("nobody has reviewed anything yet")
	}
	for _, x := range list {
		v.Heading(heads[x.Kind], "judged by two or more: "+strconv.Itoa(x.Units)+", alike: "+strconv.Itoa(x.Same))
		v.Line("", "", "Krippendorff's alpha "+v.Strong(alpha(x))+v.Faint(" · "+export.Plain(strings.Join(x.Reviewer, ", "))))
		for _, unit := range x.Apart {
			v.Line("  ", "    ", v.Faint(archive.Short(unit.Text)+" "+at.at(unit.Text, unit.Place.Start))+"  “"+export.Plain(head(oneLine(unit.Place.Text)))+"”  "+
				export.Plain(answers(all, x.Kind, unit)))
		}
	}
	if at.err != nil {
		return at.err
	}
	_, err = t.out.WriteString(v.String())
	return wrote("standard output", err)
}

func alpha(x review.Agreement) string {
	if !x.Defined {
		return "undefined (too little to tell from chance)"
	}
	return strconv.FormatFloat(x.Alpha, 'f', 3, 64)
}

// answers are what each said of a unit.
func answers(all []review.Judged, kind review.Kind, unit review.Unit) string {
	var out []string
	for _, j := range all {
		if j.Kind == kind && j.Unit == unit {
			value := j.Value
			if value == "" {
				value = "nobody"
			}
			out = append(out, j.By+": "+value)
		}
	}
	return strings.Join(out, "; ")
}

// The JSON of a review.
type (
	reviewJSON struct {
		ID       string         `json:"id"`
		Hash     string         `json:"hash"`
		Findings []reviewedJSON `json:"findings"`
		Others   []decidedJSON  `json:"notFound"` // decisions that are of no finding of this reading
	}
	reviewedJSON struct {
		Ref       string        `json:"ref"`
		Line      int           `json:"line"`
		Column    int           `json:"column"`
		Words     string        `json:"words"`
		Found     findingJSON   `json:"found"`
		Now       findingJSON   `json:"now"`
		Rejected  bool          `json:"rejected"`
		Decisions []decidedJSON `json:"decisions"`
	}
	findingJSON struct {
		Speakers []string `json:"speakers,omitempty"`
		Cue      string   `json:"cue,omitempty"`
		Act      string   `json:"act,omitempty"`
		Source   []string `json:"source,omitempty"`
		Target   []string `json:"target,omitempty"`
		CAMEO    string   `json:"cameo,omitempty"`
		Kind     string   `json:"kind,omitempty"`
		By       []string `json:"by,omitempty"`
		To       []string `json:"to,omitempty"`
		Status   string   `json:"status,omitempty"`
	}
	decidedJSON struct {
		Number  int            `json:"number"`
		Kind    review.Kind    `json:"kind"`
		Verdict review.Verdict `json:"verdict"`
		Words   string         `json:"words"`
		Finding findingJSON    `json:"finding"`
		By      string         `json:"by"`
		At      string         `json:"at"`
		Note    string         `json:"note"`
	}
	agreementJSON struct {
		Kind      review.Kind  `json:"kind"`
		Units     int          `json:"units"`
		Same      int          `json:"same"`
		Alpha     *float64     `json:"alpha"` // null where it is undefined
		Reviewers []string     `json:"reviewers"`
		Apart     []answerJSON `json:"apart"`
	}
	answerJSON struct {
		ID     string `json:"id"`
		At     string `json:"at"` // line and column
		Words  string `json:"words"`
		By     string `json:"by"`
		Answer string `json:"answer"`
	}
)

func reviewOf(d archive.Document, r *doc.Record, list []reviewed, others []review.Correction) reviewJSON {
	j := reviewJSON{ID: archive.Short(d.Hash), Hash: d.Hash, Findings: []reviewedJSON{}, Others: decidedOf(others)}
	for _, x := range list {
		line, column := r.Document().Position(x.found.Place.Start)
		j.Findings = append(j.Findings, reviewedJSON{x.ref, line, column, x.found.Place.Text, findingOf(x.found), findingOf(x.now), x.rejected, decidedOf(x.decisions)})
	}
	return j
}

func decidedOf(list []review.Correction) []decidedJSON {
	out := []decidedJSON{}
	for _, k := range list {
		out = append(out, decidedJSON{k.Number, k.Kind, k.Verdict, k.Finding.Place.Text, findingOf(k.Finding), k.By, k.At.Format(time.RFC3339), k.Note})
	}
	return out
}

func findingOf(f review.Finding) (j findingJSON) {
	switch {
	case f.Said != nil:
		j.Speakers, j.Act = nameList(f.Said.Speakers), string(f.Said.Act)
		if f.Said.Cue != nil {
			j.Cue = f.Said.Cue.Text
		}
	case f.Happening != nil:
		h := f.Happening
		j.Source, j.Target, j.CAMEO, j.Status = nameList(h.Source), nameList(h.Target), string(h.CAMEO), string(h.Status)
	case f.Bound != nil:
		b := f.Bound
		j.By, j.To, j.Kind, j.Status = nameList(b.By), nameList(b.To), string(b.Kind), string(b.Status)
	}
	return j
}

func agreementsOf(list []review.Agreement, all []review.Judged, at *places) []agreementJSON {
	out := []agreementJSON{}
	for _, x := range list {
		j := agreementJSON{Kind: x.Kind, Units: x.Units, Same: x.Same, Reviewers: x.Reviewer, Apart: []answerJSON{}}
		if x.Defined {
			j.Alpha = &x.Alpha
		}
		for _, a := range all {
			if a.Kind == x.Kind && slices.Contains(x.Apart, a.Unit) {
				j.Apart = append(j.Apart, answerJSON{archive.Short(a.Unit.Text), at.at(a.Unit.Text, a.Unit.Place.Start), a.Unit.Place.Text, a.By, a.Value})
			}
		}
		out = append(out, j)
	}
	return out
}
