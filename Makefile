# Guardpost. `make run` opens the window; `make test` proves the house.

PYTHON ?= python3
BIN := .venv/bin
PACKAGES := guardpost ui tests tools

.PHONY: run test demo lint bench package audit pins clean

run: .venv/.run-ready
	$(BIN)/python -m guardpost

demo: .venv/.run-ready
	$(BIN)/python -m guardpost demo --out build/demo

test: .venv/.dev-ready
	$(BIN)/python -m pytest -n 2 --dist worksteal

lint: .venv/.dev-ready
	$(BIN)/ruff check $(PACKAGES)
	$(BIN)/ruff format --check $(PACKAGES)
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python -m tools.check_translations

# BENCH="--sizes 100000 1000000 10000000": see docs/bench.md.
bench: .venv/.dev-ready
	$(BIN)/python -m tests.bench $(BENCH)

package: .venv/.dev-ready
	PYTHONHASHSEED=0 SOURCE_DATE_EPOCH=$$(git log -1 --format=%ct) \
	    $(BIN)/pyinstaller --noconfirm --log-level WARN --workpath build/pyinstaller build.spec
	$(BIN)/python -m tools.bill --package
	$(BIN)/python -m tools.try_package

# Known faults of what is pinned; asks the advisories' service, so it needs the network.
audit: .venv/.dev-ready
	$(BIN)/python -m tools.audit

# Pins anew what pyproject.toml asks for; needs uv.
pins:
	uv pip compile --quiet --universal --upgrade --generate-hashes --no-emit-index-url \
	    --no-header --no-annotate --extra camera pyproject.toml -o requirements/run.txt
	uv pip compile --quiet --universal --upgrade --generate-hashes --no-emit-index-url \
	    --no-header --no-annotate --extra camera --group dev -c requirements/run.txt \
	    pyproject.toml -o requirements/dev.txt

clean:
	rm -rf build dist .coverage .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +

.venv/.run-ready: requirements/run.txt tools/setup.sh
	PYTHON=$(PYTHON) tools/setup.sh run

.venv/.dev-ready: requirements/dev.txt requirements/run.txt tools/setup.sh
	PYTHON=$(PYTHON) tools/setup.sh dev
