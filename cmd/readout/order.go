package main

import (
	"context"
	"iter"
)

// inOrder does work for each job, on several workers at once, and hands the results to done in the order of the jobs. No
// more than four results for each worker wait for their turn, so memory is bounded whatever the number of jobs. It ends
// early with the error of done, or of ctx, without waiting for work that has begun.
func inOrder[Job, Result any](ctx context.Context, jobs iter.Seq[Job], workers int, work func(Job) Result, done func(Result) error) error {
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	type task struct {
		job    Job
		result chan Result
	}
	tasks := make(chan task)
	queue := make(chan chan Result, 4*workers)
	go func() {
		defer close(queue)
		defer close(tasks)
		for job := range jobs {
			t := task{job, make(chan Result, 1)}
			if !send(ctx, queue, t.result) || !send(ctx, tasks, t) {
				return
			}
		}
	}()
	for range workers {
		go func() {
			for t := range tasks {
				t.result <- work(t.job)
			}
		}()
	}
	for {
		result, open := receive(ctx, queue)
		if !open {
			return ctx.Err()
		}
		r, _ := receive(ctx, result)
		if ctx.Err() != nil {
			return ctx.Err()
		}
		if err := done(r); err != nil {
			return err
		}
	}
}

// send sends x unless ctx ends first.
func send[T any](ctx context.Context, to chan<- T, x T) bool {
	select {
	case to <- x:
		return true
	case <-ctx.Done():
		return false
	}
}

// receive is the next value, or false where the channel is closed or ctx has ended.
func receive[T any](ctx context.Context, from <-chan T) (T, bool) {
	select {
	case x, open := <-from:
		return x, open
	case <-ctx.Done():
		var none T
		return none, false
	}
}
