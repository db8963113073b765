# Each target runs from nothing: it makes `.venv` itself, from pinned and hashed packages.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
REQUIREMENTS := $(VENV)/.requirements-installed
INSTALLED := $(VENV)/.package-installed
REFERENCE := build/reference
NEWEST := build/newest
LOCK := $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --fork-strategy fewest \
  --generate-hashes --no-emit-index-url --custom-compile-command "make lock"

export PIP_DISABLE_PIP_VERSION_CHECK := 1

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help install demo test fast scrambled checks spec generate check-generated pull format surface wire bench bench-quick bench-growth crash faults interrupts async judge wheel lock test-spark test-ray java test-lowest load fuzz coverage audit

help:  ## say what there is to make
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-16s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

install: $(INSTALLED)  ## make .venv with everything in it

demo: $(INSTALLED)  ## the main job, on real photographs and a local server
	$(BIN)/python -m examples.demo

test: $(INSTALLED)  ## everything that must hold before a commit reaches main
	$(BIN)/python -m tools.checks --then-pytest

checks: $(INSTALLED)  ## the same without pytest: format, lint, types, contracts, generated, wire, surface
	$(BIN)/python -m tools.checks

fast: $(INSTALLED)  ## pytest alone
	$(BIN)/python -m pytest -n 2 --dist worksteal -q

# The tests of the server itself speak to it in its own names.
scrambled: $(INSTALLED)  ## every test but the server's own, on a local server whose guessed type names are random
	LABELBOX_SANDBOX_SCRAMBLE=$(or $(SEED),20261) $(BIN)/python -m pytest -n 2 --dist worksteal -q --ignore=tests/sandbox

spec: $(INSTALLED)  ## which lines of the specification a test shows, and which none does
	$(BIN)/python -m tools.spec_coverage --missing

generate: $(INSTALLED)  ## compile schema/ and queries/ into generated/, derive the async client
	$(BIN)/python -m codegen generate
	$(BIN)/python -m tools.unasync

check-generated: $(INSTALLED)  ## fail if generated/ or the async client is not what the tools write
	$(BIN)/python -m codegen check
	$(BIN)/python -m tools.unasync --check

# Stops where something that we use is refuted: the compiler would only say so again.
pull: $(INSTALLED)  ## absorb a server's schema: make pull ENDPOINT=https://…/graphql, its key in LABELBOX_API_KEY
	$(BIN)/python -m codegen pull "$(ENDPOINT)" --reconcile
	$(BIN)/python -m codegen generate

format: $(INSTALLED)  ## format, and mend what ruff can mend
	$(BIN)/ruff format
	$(BIN)/ruff check --fix

wire: $(INSTALLED)  ## judge every document as sent against the recorded protocol
	$(BIN)/python -m tools.wire

surface: $(INSTALLED)  ## note which documented symbols are no longer missing
	$(BIN)/python -m tools.surface --update

bench: $(INSTALLED) $(REFERENCE)/.installed  ## measure, beside the vendor's SDK in an environment of its own
	$(BIN)/python -m benchmarks --reference $(REFERENCE)/bin/python --write

bench-quick: $(INSTALLED) $(REFERENCE)/.installed  ## the same in a minute: small sizes, one repetition, nothing written
	$(BIN)/python -m benchmarks --reference $(REFERENCE)/bin/python --quick

bench-growth: $(INSTALLED)  ## how cost grows from a thousand rows to a million, ours alone
	$(BIN)/python -m benchmarks --growth --write

crash: $(INSTALLED)  ## kill -9 at every step of making 10,000 data rows and importing labels for them (an hour or so)
	$(BIN)/python -m tools.crash --chain
	$(BIN)/python -m tools.crash

# What makes or checks the package, rather than using it, stays with the pinned versions.
test-lowest: $(INSTALLED)  ## the tests of all that is shipped, on the lowest versions that it allows
	$(BIN)/uv venv --quiet --clear --python $(BIN)/python build/lowest
	$(BIN)/uv pip install --quiet --python build/lowest/bin/python --resolution lowest-direct --editable '.[sandbox,train]'
	$(BIN)/uv pip install --quiet --python build/lowest/bin/python pytest pytest-xdist hypothesis syrupy griffe
	build/lowest/bin/python -m pytest -n 2 --dist worksteal -q -p no:cacheprovider --ignore=tests/codegen --ignore=tests/ide \
	  --ignore=tests/typing --ignore=tests/packaging --ignore=tests/differential --ignore=tests/benchmarks --ignore=tests/api --ignore=tests/covered

# Below 92 % of labelbox/ it fails, for all tests and for those over HTTP. Child processes and threads count.
coverage: $(INSTALLED)  ## how much of labelbox/ the tests reach, and how much over HTTP; three times as long as the tests
	$(BIN)/python -m tools.covered

load: $(INSTALLED)  ## 64 threads, 200 async tasks and a million rows against a local server; three minutes
	$(BIN)/python -m tools.load --write

faults: $(INSTALLED)  ## every journey meets every fault, through both clients: tables of how it ended (CLIENT=sync)
	$(BIN)/python -m tools.faults --client $(or $(CLIENT),both)

interrupts: $(INSTALLED)  ## Ctrl-C at every request of every journey, and tasks cancelled at every step
	$(BIN)/python -m tools.faults --interrupts

async: $(INSTALLED)  ## the tests of what users do, through the async client
	LABELBOX_TESTS=async $(BIN)/python -m pytest -n 2 --dist worksteal -q

fuzz: $(INSTALLED)  ## made-up answers, documents and import rows: fifty times as many as in the tests (ROUNDS=50)
	LABELBOX_FUZZ=$(or $(ROUNDS),50) $(BIN)/python -m pytest -q -p no:cacheprovider tests/transport/test_fuzz.py tests/transport/test_fuzz_journeys.py \
	  tests/sandbox/test_requests.py tests/sandbox/test_made_up_requests.py tests/rules/test_import_rows.py

# Both make a million rows once, in build/cluster; LABELBOX_CLUSTER_ROWS asks for fewer.
test-spark: java build/spark/.package  ## a real Spark with two executor processes reads a million rows (needs Java 17)
	build/spark/bin/python -m pytest -q -s tests/spark/test_spark.py

test-ray: build/ray/.package  ## a real Ray reads a million rows
	build/ray/bin/python -m pytest -q -s tests/ray/test_ray.py

java:
	@java -version 2>&1 | grep -qE 'version "(1[7-9]|[2-9][0-9])' || \
	  { echo "Spark needs Java 17 or newer, and there is none on the PATH" >&2; exit 1; }

judge: $(INSTALLED) $(REFERENCE)/.installed $(NEWEST)/.installed  ## drive the sandbox with the vendor's SDKs, and compare ours
	$(BIN)/python -m tools.judge --reference $(REFERENCE)/bin/python --newest $(NEWEST)/bin/python

# Asks the database of advisories, so not part of the tests; pip-audit stays out of .venv.
audit: $(INSTALLED)  ## known vulnerabilities of all that is pinned, where their database can be reached
	$(PYTHON) -m venv --clear build/audit
	build/audit/bin/python -m pip install --quiet pip-audit
	for pinned in dev spark ray; do build/audit/bin/pip-audit --strict --require-hashes --disable-pip --requirement requirements/$$pinned.txt || exit 1; done

wheel: $(INSTALLED)  ## build the wheel into dist/
	$(BIN)/python -m pip wheel --quiet --no-deps --no-build-isolation --wheel-dir dist .

lock: $(REQUIREMENTS)  ## pin again what is asked for (UPGRADE=--upgrade takes the newest)
	$(LOCK) $(UPGRADE) pyproject.toml --extra dev --output-file requirements/dev.txt
	$(LOCK) $(UPGRADE) requirements/reference.in --output-file requirements/reference.txt
	$(LOCK) $(UPGRADE) requirements/newest.in --output-file requirements/newest.txt
	$(LOCK) $(UPGRADE) pyproject.toml requirements/cluster.in --extra sandbox --extra spark --output-file requirements/spark.txt
	$(LOCK) $(UPGRADE) pyproject.toml requirements/cluster.in --extra sandbox --extra ray --output-file requirements/ray.txt

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed: make PYTHON=python3.12 …")'
	$(PYTHON) -m venv $(VENV)

$(REQUIREMENTS): requirements/dev.txt | $(BIN)/python
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements/dev.txt
	@touch $@

$(INSTALLED): pyproject.toml $(REQUIREMENTS)
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

# The vendor's SDK has the same import name, so it never enters .venv.
build/%/.installed: requirements/%.txt
	$(PYTHON) -m venv --clear build/$*
	build/$*/bin/python -m pip install --quiet --require-hashes -r $<
	@touch $@

# Ours, beside the library that reads with it.
.PRECIOUS: build/%/.installed
build/%/.package: build/%/.installed pyproject.toml
	build/$*/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
	@touch $@

.PHONY: test-torch
TORCH := build/torch

test-torch: $(TORCH)/.installed  ## the data set of PyTorch in real loaders, in an environment of its own
	$(TORCH)/bin/python -m pytest -q tests/torch/loading.py

$(TORCH)/.installed: requirements/torch.in
	$(PYTHON) -m venv --clear $(TORCH)
	$(TORCH)/bin/python -m pip install --quiet -r $<
	@touch $@
