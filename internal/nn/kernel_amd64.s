// The kernels for AVX2 and for AVX-512 with VNNI. Each does, number by number, the operations of its plain twin in the same
// order: no fused multiply-add, no approximate division or root. Go writes operands in the reverse of Intel's order:
// VSUBPS b, a, d is d = a - b.

#include "textflag.h"

// Constants, each eight times, 32 bytes apart.
#define EIGHT(at, bits) \
	DATA ·constants<>+(at)(SB)/4, $bits; \
	DATA ·constants<>+(at+4)(SB)/4, $bits; \
	DATA ·constants<>+(at+8)(SB)/4, $bits; \
	DATA ·constants<>+(at+12)(SB)/4, $bits; \
	DATA ·constants<>+(at+16)(SB)/4, $bits; \
	DATA ·constants<>+(at+20)(SB)/4, $bits; \
	DATA ·constants<>+(at+24)(SB)/4, $bits; \
	DATA ·constants<>+(at+28)(SB)/4, $bits

EIGHT(0, 0x3fb8aa3b)   // log2e
EIGHT(32, 0x4b400000)  // roundMagic
EIGHT(64, 0x3f318000)  // ln2Hi
EIGHT(96, 0xb95e8083)  // ln2Lo
EIGHT(128, 0x39506967) // expP0
EIGHT(160, 0x3ab743ce) // expP1
EIGHT(192, 0x3c088908) // expP2
EIGHT(224, 0x3d2aa9c1) // expP3
EIGHT(256, 0x3e2aaaaa) // expP4
EIGHT(288, 0x3f000000) // expP5
EIGHT(320, 0x3f800000) // 1
EIGHT(352, 0x42a00000) // expLimit
EIGHT(384, 0xc2a00000) // -expLimit
EIGHT(416, 0x7fffffff) // all but the sign
EIGHT(448, 0x80000000) // the sign
EIGHT(480, 0x0da24260) // tiny
EIGHT(512, 0x46fffe00) // 32767
EIGHT(544, 0x3727c5ac) // epsilon
GLOBL ·constants<>(SB), RODATA|NOPTR, $576

#define LOG2E ·constants<>+0(SB)
#define MAGIC ·constants<>+32(SB)
#define LN2HI ·constants<>+64(SB)
#define LN2LO ·constants<>+96(SB)
#define EXPP0 ·constants<>+128(SB)
#define EXPP1 ·constants<>+160(SB)
#define EXPP2 ·constants<>+192(SB)
#define EXPP3 ·constants<>+224(SB)
#define EXPP4 ·constants<>+256(SB)
#define EXPP5 ·constants<>+288(SB)
#define ONE ·constants<>+320(SB)
#define LIMIT ·constants<>+352(SB)
#define NEGLIMIT ·constants<>+384(SB)
#define ABS ·constants<>+416(SB)
#define SIGN ·constants<>+448(SB)
#define TINY ·constants<>+480(SB)
#define LARGEST ·constants<>+512(SB)
#define EPSILON ·constants<>+544(SB)

// FOLD(op, y, x, t, u): the lowest number of x = join of the eight of y, where x and t are the lower halves of y and u.
#define FOLDADD(y, x, t) \
	VEXTRACTF128 $1, y, t; \
	VADDPS t, x, x; \
	VPERMILPS $0x0e, x, t; \
	VADDPS t, x, x; \
	VPERMILPS $1, x, t; \
	VADDSS t, x, x

#define FOLDMAX(y, x, t) \
	VEXTRACTF128 $1, y, t; \
	VMAXPS t, x, x; \
	VPERMILPS $0x0e, x, t; \
	VMAXPS t, x, x; \
	VPERMILPS $1, x, t; \
	VMAXSS t, x, x

// EXP: x = exp(x), as in exp.go.
#define EXP(x, n, r, p, mask) \
	VCMPPS $5, NEGLIMIT, x, mask; \
	VMINPS LIMIT, x, x; \
	VMULPS LOG2E, x, n; \
	VADDPS MAGIC, n, n; \
	VSUBPS MAGIC, n, r; \
	VMULPS LN2HI, r, p; \
	VSUBPS p, x, x; \
	VMULPS LN2LO, r, p; \
	VSUBPS p, x, x; \
	VMULPS EXPP0, x, p; \
	VADDPS EXPP1, p, p; \
	VMULPS x, p, p; \
	VADDPS EXPP2, p, p; \
	VMULPS x, p, p; \
	VADDPS EXPP3, p, p; \
	VMULPS x, p, p; \
	VADDPS EXPP4, p, p; \
	VMULPS x, p, p; \
	VADDPS EXPP5, p, p; \
	VMULPS x, x, r; \
	VMULPS r, p, p; \
	VADDPS x, p, p; \
	VADDPS ONE, p, p; \
	VPSLLD $23, n, n; \
	VPADDD ONE, n, n; \
	VMULPS n, p, x; \
	VANDPS mask, x, x

// MADD6: two accumulators += a pair of inputs of one row times the pairs of weights in Y12 and Y13.
#define MADD6(at, lo, hi) \
	VPBROADCASTD at, Y14; \
	VPMADDWD Y12, Y14, Y15; \
	VPADDD Y15, lo, lo; \
	VPMADDWD Y13, Y14, Y15; \
	VPADDD Y15, hi, hi

// PUT6: 16 outputs of one row; scales in Y12 and Y13, BX at the biases, R12 at the step.
#define PUT6(lo, hi) \
	VBROADCASTSS (R12), Y14; \
	ADDQ $4, R12; \
	VCVTDQ2PS lo, lo; \
	VMULPS Y12, Y14, Y15; \
	VMULPS Y15, lo, lo; \
	VADDPS (BX), lo, lo; \
	VMOVUPS lo, (DX); \
	VCVTDQ2PS hi, hi; \
	VMULPS Y13, Y14, Y15; \
	VMULPS Y15, hi, hi; \
	VADDPS 32(BX), hi, hi; \
	VMOVUPS hi, 32(DX); \
	ADDQ CX, DX

// func linear6x16(y *float32, ldy uintptr, x *int16, ldx uintptr, w *int8, pairs int, step, scale, bias *float32)
// Six rows of x times one panel of weights; ldy and ldx are the lengths of rows in bytes.
TEXT ·linear6x16(SB), NOSPLIT, $0-72
	MOVQ y+0(FP), DX
	MOVQ ldy+8(FP), CX
	MOVQ x+16(FP), AX
	MOVQ ldx+24(FP), R8
	MOVQ w+32(FP), BX
	MOVQ pairs+40(FP), SI
	MOVQ step+48(FP), R12
	LEAQ (AX)(R8*2), R9
	ADDQ R8, R9
	VPXOR Y0, Y0, Y0
	VPXOR Y1, Y1, Y1
	VPXOR Y2, Y2, Y2
	VPXOR Y3, Y3, Y3
	VPXOR Y4, Y4, Y4
	VPXOR Y5, Y5, Y5
	VPXOR Y6, Y6, Y6
	VPXOR Y7, Y7, Y7
	VPXOR Y8, Y8, Y8
	VPXOR Y9, Y9, Y9
	VPXOR Y10, Y10, Y10
	VPXOR Y11, Y11, Y11

loop:
	VPMOVSXBW (BX), Y12
	VPMOVSXBW 16(BX), Y13
	MADD6((AX), Y0, Y1)
	MADD6((AX)(R8*1), Y2, Y3)
	MADD6((AX)(R8*2), Y4, Y5)
	MADD6((R9), Y6, Y7)
	MADD6((R9)(R8*1), Y8, Y9)
	MADD6((R9)(R8*2), Y10, Y11)
	ADDQ $32, BX
	ADDQ $4, AX
	ADDQ $4, R9
	DECQ SI
	JNZ loop
	MOVQ scale+56(FP), BX
	VMOVUPS (BX), Y12
	VMOVUPS 32(BX), Y13
	MOVQ bias+64(FP), BX
	PUT6(Y0, Y1)
	PUT6(Y2, Y3)
	PUT6(Y4, Y5)
	PUT6(Y6, Y7)
	PUT6(Y8, Y9)
	PUT6(Y10, Y11)
	VZEROUPPER
	RET

// MADD12: one pair of inputs of the rows at (base), (base)(R8*1) and (base)(R8*2).
#define MADD12(base, off, a, b, c) \
	VPDPWSSD.BCST off(base), Z12, a; \
	VPDPWSSD.BCST off(base)(R8*1), Z12, b; \
	VPDPWSSD.BCST off(base)(R8*2), Z12, c

// PUT12: 16 outputs of one row; scales in Z12, biases in Z13, R12 at the step.
#define PUT12(z) \
	VMULPS.BCST (R12), Z12, Z14; \
	ADDQ $4, R12; \
	VCVTDQ2PS z, z; \
	VMULPS Z14, z, z; \
	VADDPS Z13, z, z; \
	VMOVUPS z, (DX); \
	ADDQ CX, DX

// func linear12x16(y *float32, ldy uintptr, x *int16, ldx uintptr, w *int8, pairs int, step, scale, bias *float32)
// As linear6x16 with twelve rows; pairs is even.
TEXT ·linear12x16(SB), NOSPLIT, $0-72
	MOVQ y+0(FP), DX
	MOVQ ldy+8(FP), CX
	MOVQ x+16(FP), AX
	MOVQ ldx+24(FP), R8
	MOVQ w+32(FP), BX
	MOVQ pairs+40(FP), SI
	MOVQ step+48(FP), R12
	LEAQ (R8)(R8*2), R13
	LEAQ (AX)(R13*1), R9
	LEAQ (R9)(R13*1), R10
	LEAQ (R10)(R13*1), R11
	VPXORD Z0, Z0, Z0
	VPXORD Z1, Z1, Z1
	VPXORD Z2, Z2, Z2
	VPXORD Z3, Z3, Z3
	VPXORD Z4, Z4, Z4
	VPXORD Z5, Z5, Z5
	VPXORD Z6, Z6, Z6
	VPXORD Z7, Z7, Z7
	VPXORD Z8, Z8, Z8
	VPXORD Z9, Z9, Z9
	VPXORD Z10, Z10, Z10
	VPXORD Z11, Z11, Z11

loop:
	VPMOVSXBW (BX), Z12
	MADD12(AX, 0, Z0, Z1, Z2)
	MADD12(R9, 0, Z3, Z4, Z5)
	MADD12(R10, 0, Z6, Z7, Z8)
	MADD12(R11, 0, Z9, Z10, Z11)
	VPMOVSXBW 32(BX), Z12
	MADD12(AX, 4, Z0, Z1, Z2)
	MADD12(R9, 4, Z3, Z4, Z5)
	MADD12(R10, 4, Z6, Z7, Z8)
	MADD12(R11, 4, Z9, Z10, Z11)
	ADDQ $64, BX
	ADDQ $8, AX
	ADDQ $8, R9
	ADDQ $8, R10
	ADDQ $8, R11
	SUBQ $2, SI
	JNZ loop
	MOVQ scale+56(FP), BX
	VMOVUPS (BX), Z12
	MOVQ bias+64(FP), BX
	VMOVUPS (BX), Z13
	PUT12(Z0)
	PUT12(Z1)
	PUT12(Z2)
	PUT12(Z3)
	PUT12(Z4)
	PUT12(Z5)
	PUT12(Z6)
	PUT12(Z7)
	PUT12(Z8)
	PUT12(Z9)
	PUT12(Z10)
	PUT12(Z11)
	VZEROUPPER
	RET

// MULADD: two accumulators += one number of a times 16 numbers of a row of b in Y8 and Y9.
#define MULADD(at, lo, hi) \
	VBROADCASTSS at, Y10; \
	VMULPS Y8, Y10, Y11; \
	VADDPS Y11, lo, lo; \
	VMULPS Y9, Y10, Y11; \
	VADDPS Y11, hi, hi

// func product4x16(c *float32, ldc uintptr, a *float32, lda uintptr, b *float32, ldb uintptr, k int)
// c [4][16] = a [4][k] times b [k][16]; ldc, lda and ldb are the lengths of rows in bytes.
TEXT ·product4x16(SB), NOSPLIT, $0-56
	MOVQ c+0(FP), DX
	MOVQ ldc+8(FP), CX
	MOVQ a+16(FP), AX
	MOVQ lda+24(FP), R8
	MOVQ b+32(FP), BX
	MOVQ ldb+40(FP), R10
	MOVQ k+48(FP), SI
	LEAQ (AX)(R8*2), R9
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1
	VXORPS Y2, Y2, Y2
	VXORPS Y3, Y3, Y3
	VXORPS Y4, Y4, Y4
	VXORPS Y5, Y5, Y5
	VXORPS Y6, Y6, Y6
	VXORPS Y7, Y7, Y7

loop:
	VMOVUPS (BX), Y8
	VMOVUPS 32(BX), Y9
	MULADD((AX), Y0, Y1)
	MULADD((AX)(R8*1), Y2, Y3)
	MULADD((R9), Y4, Y5)
	MULADD((R9)(R8*1), Y6, Y7)
	ADDQ R10, BX
	ADDQ $4, AX
	ADDQ $4, R9
	DECQ SI
	JNZ loop
	VMOVUPS Y0, (DX)
	VMOVUPS Y1, 32(DX)
	ADDQ CX, DX
	VMOVUPS Y2, (DX)
	VMOVUPS Y3, 32(DX)
	ADDQ CX, DX
	VMOVUPS Y4, (DX)
	VMOVUPS Y5, 32(DX)
	ADDQ CX, DX
	VMOVUPS Y6, (DX)
	VMOVUPS Y7, 32(DX)
	VZEROUPPER
	RET

// func product1x16(c, a, b *float32, ldb uintptr, k int)
// c [16] = a [k] times b [k][16].
TEXT ·product1x16(SB), NOSPLIT, $0-40
	MOVQ c+0(FP), DX
	MOVQ a+8(FP), AX
	MOVQ b+16(FP), BX
	MOVQ ldb+24(FP), R10
	MOVQ k+32(FP), SI
	VXORPS Y0, Y0, Y0
	VXORPS Y1, Y1, Y1

loop:
	VMOVUPS (BX), Y8
	VMOVUPS 32(BX), Y9
	MULADD((AX), Y0, Y1)
	ADDQ R10, BX
	ADDQ $4, AX
	DECQ SI
	JNZ loop
	VMOVUPS Y0, (DX)
	VMOVUPS Y1, 32(DX)
	VZEROUPPER
	RET

// func quantize16(dst *int16, x *float32, n int) (step float32)
// n is a multiple of 16.
TEXT ·quantize16(SB), NOSPLIT, $0-28
	MOVQ dst+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ n+16(FP), CX
	VMOVUPS ABS, Y2
	VXORPS Y0, Y0, Y0
	VXORPS Y3, Y3, Y3
	MOVQ SI, AX
	MOVQ CX, BX

largest:
	VANDPS (AX), Y2, Y1
	VMAXPS Y1, Y0, Y0
	VANDPS 32(AX), Y2, Y1
	VMAXPS Y1, Y3, Y3
	ADDQ $64, AX
	SUBQ $16, BX
	JNZ largest
	VMAXPS Y3, Y0, Y0
	FOLDMAX(Y0, X0, X1)
	VUCOMISS TINY, X0
	JCS zero
	VMOVSS LARGEST, X1
	VDIVSS X0, X1, X2
	VDIVSS X1, X0, X3
	VMOVSS X3, step+24(FP)
	VBROADCASTSS X2, Y2

round:
	VMULPS (SI), Y2, Y0
	VMULPS 32(SI), Y2, Y1
	VCVTPS2DQ Y0, Y0
	VCVTPS2DQ Y1, Y1
	VPACKSSDW Y1, Y0, Y0
	VPERMQ $0xd8, Y0, Y0
	VMOVDQU Y0, (DI)
	ADDQ $64, SI
	ADDQ $32, DI
	SUBQ $16, CX
	JNZ round
	VZEROUPPER
	RET

zero:
	VXORPS Y0, Y0, Y0
	VMOVSS ONE, X1
	VMOVSS X1, step+24(FP)

clear:
	VMOVDQU Y0, (DI)
	ADDQ $32, DI
	SUBQ $16, CX
	JNZ clear
	VZEROUPPER
	RET

// func norm8(y, x, weight, bias *float32, n int)
TEXT ·norm8(SB), NOSPLIT, $0-40
	MOVQ y+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ weight+16(FP), R8
	MOVQ bias+24(FP), R9
	MOVQ n+32(FP), CX
	VXORPS Y0, Y0, Y0
	VXORPS Y5, Y5, Y5
	VCVTSI2SSQ CX, X5, X5
	MOVQ SI, AX
	MOVQ CX, BX

sum:
	VADDPS (AX), Y0, Y0
	ADDQ $32, AX
	SUBQ $8, BX
	JNZ sum
	FOLDADD(Y0, X0, X1)
	VDIVSS X5, X0, X0
	VBROADCASTSS X0, Y4
	VXORPS Y0, Y0, Y0
	MOVQ SI, AX
	MOVQ CX, BX

squares:
	VMOVUPS (AX), Y1
	VSUBPS Y4, Y1, Y1
	VMULPS Y1, Y1, Y1
	VADDPS Y1, Y0, Y0
	ADDQ $32, AX
	SUBQ $8, BX
	JNZ squares
	FOLDADD(Y0, X0, X1)
	VDIVSS X5, X0, X0
	VADDSS EPSILON, X0, X0
	VSQRTSS X0, X0, X0
	VMOVSS ONE, X1
	VDIVSS X0, X1, X0
	VBROADCASTSS X0, Y3

scale:
	VMOVUPS (SI), Y1
	VSUBPS Y4, Y1, Y1
	VMULPS Y3, Y1, Y1
	VMULPS (R8), Y1, Y1
	VADDPS (R9), Y1, Y1
	VMOVUPS Y1, (DI)
	ADDQ $32, SI
	ADDQ $32, DI
	ADDQ $32, R8
	ADDQ $32, R9
	SUBQ $8, CX
	JNZ scale
	VZEROUPPER
	RET

// func gate8(y, a, b *float32, n int)
TEXT ·gate8(SB), NOSPLIT, $0-32
	MOVQ y+0(FP), DI
	MOVQ a+8(FP), SI
	MOVQ b+16(FP), BX
	MOVQ n+24(FP), CX

loop:
	VMOVUPS (BX), Y0
	VXORPS SIGN, Y0, Y0
	EXP(Y0, Y1, Y2, Y3, Y4)
	VADDPS ONE, Y0, Y0
	VMOVUPS (SI), Y1
	VDIVPS Y0, Y1, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, SI
	ADDQ $32, DI
	ADDQ $32, BX
	SUBQ $8, CX
	JNZ loop
	VZEROUPPER
	RET

// func softmax8(x *float32, n int)
TEXT ·softmax8(SB), NOSPLIT, $0-16
	MOVQ x+0(FP), DI
	MOVQ n+8(FP), CX
	VMOVUPS (DI), Y0
	MOVQ DI, AX
	MOVQ CX, BX

top:
	VMAXPS (AX), Y0, Y0
	ADDQ $32, AX
	SUBQ $8, BX
	JNZ top
	FOLDMAX(Y0, X0, X1)
	VBROADCASTSS X0, Y5
	VXORPS Y6, Y6, Y6
	MOVQ DI, AX
	MOVQ CX, BX

sum:
	VMOVUPS (AX), Y0
	VSUBPS Y5, Y0, Y0
	EXP(Y0, Y1, Y2, Y3, Y4)
	VMOVUPS Y0, (AX)
	VADDPS Y0, Y6, Y6
	ADDQ $32, AX
	SUBQ $8, BX
	JNZ sum
	FOLDADD(Y6, X6, X1)
	VMOVSS ONE, X1
	VDIVSS X6, X1, X0
	VBROADCASTSS X0, Y5

scale:
	VMULPS (DI), Y5, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ scale
	VZEROUPPER
	RET

// func mulAdd8(y, a, b *float32, n int)
TEXT ·mulAdd8(SB), NOSPLIT, $0-32
	MOVQ y+0(FP), DI
	MOVQ a+8(FP), SI
	MOVQ b+16(FP), BX
	MOVQ n+24(FP), CX

loop:
	VMOVUPS (SI), Y0
	VMULPS (BX), Y0, Y0
	VADDPS (DI), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, SI
	ADDQ $32, DI
	ADDQ $32, BX
	SUBQ $8, CX
	JNZ loop
	VZEROUPPER
	RET

// func add8(y, x *float32, n int)
TEXT ·add8(SB), NOSPLIT, $0-24
	MOVQ y+0(FP), DI
	MOVQ x+8(FP), SI
	MOVQ n+16(FP), CX

loop:
	VMOVUPS (SI), Y0
	VADDPS (DI), Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, SI
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ loop
	VZEROUPPER
	RET

// func leaky8(x *float32, n int, slope float32)
TEXT ·leaky8(SB), NOSPLIT, $0-20
	MOVQ x+0(FP), DI
	MOVQ n+8(FP), CX
	VBROADCASTSS slope+16(FP), Y1

loop:
	VMOVUPS (DI), Y0
	VMULPS Y1, Y0, Y2
	VMAXPS Y2, Y0, Y0
	VMOVUPS Y0, (DI)
	ADDQ $32, DI
	SUBQ $8, CX
	JNZ loop
	VZEROUPPER
	RET
