# make check runs what .ci/run runs, as far as it changes from one edit to the next.

.PHONY: check format vet test fuzz lint build bench

check: format vet test fuzz

format:
	@test -z "$$(gofmt -l .)" || { gofmt -l . | sed 's/^/not as gofmt writes it: /'; exit 1; }

vet:
	go vet ./...

test:
	go test -race -skip SteadyState ./... # which counts allocations; the race detector makes its own

fuzz:
	.ci/fuzz 10s

lint:
	go tool -modfile=tools/go.mod staticcheck ./...

build:
	CGO_ENABLED=0 go build -trimpath ./cmd/readout

bench:
	go test -run '^$$' -bench . -benchmem ./...
