package doc

// CodePoints is the place of s counted in Unicode code points, as the JSON of a record and the W3C Web Annotation model
// count: a half-open range. The zero Span gives 0, 0.
func (s Span) CodePoints() (start, end int) {
	if s.d == nil {
		return 0, 0
	}
	return s.d.runes(s.Start()), s.d.runes(s.End())
}
