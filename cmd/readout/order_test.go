package main

import (
	"context"
	"errors"
	"slices"
	"sync/atomic"
	"testing"
	"time"
)

func numbers(n int) func(func(int) bool) {
	return func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}
}

func TestInOrderKeepsTheOrder(t *testing.T) {
	for _, workers := range []int{1, 2, 7} {
		var got []int
		work := func(i int) int {
			time.Sleep(time.Duration(i%3) * 100 * time.Microsecond)
			return i
		}
		err := inOrder(t.Context(), numbers(200), workers, work, func(i int) error {
			got = append(got, i)
			return nil
		})
		if err != nil || len(got) != 200 || !slices.IsSorted(got) {
			t.Errorf("%d workers: %v, %d results, sorted %v", workers, err, len(got), slices.IsSorted(got))
		}
	}
}

// TestInOrderWaitsForTheSlow checks that the fast do not run far ahead of one that is slow: their results would pile up.
func TestInOrderWaitsForTheSlow(t *testing.T) {
	const workers = 3
	var begun atomic.Int64
	gate := make(chan struct{})
	work := func(i int) int {
		begun.Add(1)
		if i == 0 {
			<-gate
		}
		return i
	}
	time.AfterFunc(100*time.Millisecond, func() {
		if n := begun.Load(); n > 4*workers+workers+1 {
			t.Errorf("%d jobs were begun while the first was not done", n)
		}
		close(gate)
	})
	if err := inOrder(t.Context(), numbers(1000), workers, work, func(int) error { return nil }); err != nil {
		t.Error(err)
	}
	if begun.Load() != 1000 {
		t.Errorf("%d jobs were done", begun.Load())
	}
}

func TestInOrderEndsWithAnError(t *testing.T) {
	stop := errors.New("stop")
	seen := 0
	err := inOrder(t.Context(), numbers(1000), 2, func(i int) int { return i }, func(i int) error {
		if seen++; i == 5 {
			return stop
		}
		return nil
	})
	if !errors.Is(err, stop) || seen != 6 {
		t.Errorf("%v after %d results", err, seen)
	}
}

func TestInOrderEndsWithItsContext(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	stuck := func(int) int { select {} }
	time.AfterFunc(50*time.Millisecond, cancel)
	err := inOrder(ctx, numbers(10), 2, stuck, func(int) error { return nil })
	if !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
