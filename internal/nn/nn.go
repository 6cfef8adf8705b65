// Package nn runs the network of a weights file forward: numbers of word features in, scores of heads, relations and tags
// out. It learns nothing and knows no language; package syntax turns words into numbers and scores into parses.
//
// The result is the same to the bit on every machine and with every kernel. Products with stored weights are made in
// integers, whose sums do not depend on their order (int8 weights, int16 activations rounded row by row, int32 sums). All
// else is float32 in a fixed order of operations: float32(a*b) + c forbids a compiler to fuse the two, exp is our own, and
// sums over a row run in eight lanes that are joined in a fixed order.
package nn

const (
	rowTile = 12  // kernels work on so many rows at once: rows are padded to a multiple
	colTile = 16  // columns are padded to a multiple
	lanes   = 8   // partial sums of a row
	maxIn   = 512 // 127 * 32767 * 512 < 1<<31: a longer sum of products may overflow
)

// roundUp is the least multiple of m that is n or more.
func roundUp(n, m int) int { return (n + m - 1) / m * m }
