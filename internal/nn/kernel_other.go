//go:build !amd64

package nn

// Kernels are the kernels that this machine can run, the fastest last.
func Kernels() []Kernel { return []Kernel{Plain()} }
