package nn

import "golang.org/x/sys/cpu"

// Kernels are the kernels that this machine can run, the fastest last.
func Kernels() []Kernel {
	ks := []Kernel{Plain()}
	if cpu.X86.HasAVX2 {
		ks = append(ks, avx2())
	}
	if cpu.X86.HasAVX2 && cpu.X86.HasAVX512F && cpu.X86.HasAVX512BW && cpu.X86.HasAVX512VNNI {
		k := avx2()
		k.Name, k.linear = "avx512", avx512Linear
		ks = append(ks, k)
	}
	return ks
}

// avx2 is the kernel for machines with AVX2 (Intel since 2013, AMD since 2015).
func avx2() Kernel {
	return Kernel{
		Name: "avx2", panels: true, linear: avx2Linear, quantize: avx2Quantize, product: avx2Product, norm: avx2Norm,
		gate: avx2Gate, softmax: avx2Softmax, mulAdd: avx2MulAdd, add: avx2Add, leaky: avx2Leaky,
	}
}

//go:noescape
func linear6x16(y *float32, ldy uintptr, x *int16, ldx uintptr, w *int8, pairs int, step, scale, bias *float32)

//go:noescape
func linear12x16(y *float32, ldy uintptr, x *int16, ldx uintptr, w *int8, pairs int, step, scale, bias *float32)

//go:noescape
func product4x16(c *float32, ldc uintptr, a *float32, lda uintptr, b *float32, ldb uintptr, k int)

//go:noescape
func product1x16(c, a, b *float32, ldb uintptr, k int)

//go:noescape
func quantize16(dst *int16, x *float32, n int) (step float32)

//go:noescape
func norm8(y, x, weight, bias *float32, n int)

//go:noescape
func gate8(y, a, b *float32, n int)

//go:noescape
func softmax8(x *float32, n int)

//go:noescape
func mulAdd8(y, a, b *float32, n int)

//go:noescape
func add8(y, x *float32, n int)

//go:noescape
func leaky8(x *float32, n int, slope float32)

func avx2Linear(y *Mat, x *quantized, w *matrix) {
	w.check(y, x)
	for j := 0; j < w.out; j += colTile {
		panel, scale, bias := &w.panels[j*x.stride], &w.scale[j], &w.bias[j]
		for i := 0; i < x.rows; i += rowTile / 2 {
			linear6x16(&y.Data[i*y.Stride+j], uintptr(4*y.Stride), &x.v[i*x.stride], uintptr(2*x.stride), panel, x.stride/2,
				&x.step[i], scale, bias)
		}
	}
}

func avx512Linear(y *Mat, x *quantized, w *matrix) {
	w.check(y, x)
	for j := 0; j < w.out; j += colTile {
		panel, scale, bias := &w.panels[j*x.stride], &w.scale[j], &w.bias[j]
		for i := 0; i < x.rows; i += rowTile {
			linear12x16(&y.Data[i*y.Stride+j], uintptr(4*y.Stride), &x.v[i*x.stride], uintptr(2*x.stride), panel, x.stride/2,
				&x.step[i], scale, bias)
		}
	}
}

func avx2Product(c []float32, strideC int, a []float32, strideA int, b []float32, strideB int, m, k, n int) {
	for j := 0; j < n; j += colTile {
		i := 0
		for ; i+4 <= m; i += 4 {
			product4x16(&c[i*strideC+j], uintptr(4*strideC), &a[i*strideA], uintptr(4*strideA), &b[j], uintptr(4*strideB), k)
		}
		for ; i < m; i++ {
			product1x16(&c[i*strideC+j], &a[i*strideA], &b[j], uintptr(4*strideB), k)
		}
	}
}

func avx2Quantize(dst []int16, x []float32) (step float32) {
	return quantize16(&dst[:len(x)][0], &x[0], len(x))
}

func avx2Norm(y, x, weight, bias []float32) {
	n := len(x)
	norm8(&y[:n][0], &x[0], &weight[:n][0], &bias[:n][0], n)
}

func avx2Gate(y, a, b []float32) {
	n := len(a)
	gate8(&y[:n][0], &a[0], &b[:n][0], n)
}

func avx2Softmax(x []float32) { softmax8(&x[0], len(x)) }

func avx2MulAdd(y, a, b []float32) {
	n := len(a)
	mulAdd8(&y[:n][0], &a[0], &b[:n][0], n)
}

func avx2Add(y, x []float32) { add8(&y[:len(x)][0], &x[0], len(x)) }

func avx2Leaky(x []float32, slope float32) { leaky8(&x[0], len(x), slope) }
