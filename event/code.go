package event

import "github.com/readout-project/readout/doc"

// Coding is what CAMEO 1.1b3 and PLOVER 2021 say of a CAMEO code: the event of PLOVER with its mode and context, the quad class, 1 to 4,
// and the value of Goldstein (1992). It is false for what is no code of CAMEO.
func Coding(cameo doc.Code) (plover doc.PLOVER, quad int, goldstein float64, ok bool) {
	o, ok := ontology[string(cameo)]
	if !ok {
		return plover, 0, 0, false
	}
	plover = doc.PLOVER{Event: doc.Code(o.event), Mode: doc.Code(o.mode)}
	if o.context != "" {
		plover.Context = []doc.Topic{doc.Topic(o.context)}
	}
	return plover, o.quad, o.goldstein, true
}
