// Package event finds what happened and what is owed: parses, actors and statements go in; meetings with their
// participants, events in the terms of CAMEO (Schrodt 2012) and PLOVER (2021), and commitments come out. A deed is read
// off a tree, never off words alone: a verb class, the thing it is done with, and the operators that govern both
// ('promised to lift the ban'). What somebody does by a statement comes from the statement. What is history, supposed
// or denied is no event. The package judges nobody: it never says that a promise was kept.
package event
