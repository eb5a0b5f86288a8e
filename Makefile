# What a newcomer types. `make help` lists it; everything is installed into .venv, and only when
# the pins or pyproject.toml have changed.

PYTHON ?= python3
ARGS ?=

VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip install --quiet --disable-pip-version-check
INSTALL_PROJECT := $(PIP) --no-deps --no-build-isolation --editable .

# A PostgreSQL for the tests: the machine's own, or else one from pip.
INITDB := $(firstword $(shell command -v initdb 2>/dev/null) $(wildcard /usr/lib/postgresql/*/bin/initdb))
POSTGRES := $(if $(INITDB),,$(VENV)/.postgres)

# Microsoft's schema of the app package, for the tests.
SCHEMA := manifest/node_modules/.package-lock.json

COMPILE = $(BIN)/uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
	--no-header --no-emit-index-url --no-annotate $(ARGS)
# The one-line requirement of an extra, as pyproject.toml has it.
EXTRA = $(BIN)/python -c "import sys, tomllib; \
	print(*tomllib.load(open('pyproject.toml', 'rb'))['project']['optional-dependencies'][sys.argv[1]])"

CRASH := $(BIN)/python -m pytest -m "crash or not crash" -rP --durations=15
# They may share the machine: what they show does not hang on how fast it is.
SHARED := tests/crash/test_io_errors.py tests/crash/test_import_kills.py tests/crash/test_sync.py \
	tests/storage/test_cases.py tests/promises/test_lost_moves.py tests/promises/test_histories.py \
	tests/dialogs/test_ask_status.py::test_a_large_plan_is_asked_as_many_statements_as_a_small_one \
	tests/sheets/test_plan_workbook.py
# One at a time: they measure what one machine does under load.
ALONE := tests/crash/test_kills.py tests/crash/test_postgres_stops.py tests/crash/test_failover.py \
	tests/crash/test_digests.py tests/crash/test_one_period.py tests/crash/test_memory.py \
	tests/storage/test_database.py tests/promises/test_farewell.py \
	tests/promises/test_silent_database.py tests/promises/test_full_disk.py \
	tests/promises/test_full_room.py tests/promises/test_in_time.py \
	tests/bot/test_outbox_under_stress.py tests/test_benchmarks.py
CRASH_SIZES := HALLKOLL_KILLS=60 HALLKOLL_STOPS=20 HALLKOLL_DIGESTS=2000 HALLKOLL_ROUNDS=20 \
	HALLKOLL_RECEIPTS=200 HALLKOLL_HISTORIES=200 HALLKOLL_ROOM=200 HALLKOLL_REPORTS=200 \
	HALLKOLL_STANDSTILL=4 HALLKOLL_PLANS=1000 HALLKOLL_IMPORT_KILLS=10
SOAK_SIZES := HALLKOLL_KILLS=1000 HALLKOLL_STOPS=300 HALLKOLL_DIGESTS=10000 HALLKOLL_ROUNDS=100 \
	HALLKOLL_SENDS=10000 HALLKOLL_WRITES=10000 HALLKOLL_HISTORIES=10000 \
	HALLKOLL_HIDDEN_ANSWERS=2000 HALLKOLL_WEEKS=522 HALLKOLL_FUZZ=100000 HALLKOLL_DISK_STEP=1 \
	HALLKOLL_ROOM=1000 HALLKOLL_REPORTS=6000 HALLKOLL_STANDSTILL=4 HALLKOLL_FIGURES=50 \
	HALLKOLL_PLANS=10000 HALLKOLL_IMPORT_KILLS=100 HALLKOLL_RECEIPTS=200 HALLKOLL_AWAY=600

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.PHONY: help run test lint types contracts e2e crash soak bench bench-understanding bench-digests bench-plans bench-questions bench-room keep-cards pins migrate clean

help: ## this list
	@sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1|\2/p' Makefile | column -t -s '|' 2>/dev/null \
		|| sed -n 's/^\([a-z0-9-]*\):.*## \(.*\)/  make \1  \2/p' Makefile

run: $(VENV)/.run ## the bot and two local Teams clients, on this machine, with invented people
	@$(BIN)/python playground/start.py $(ARGS)

test: $(VENV)/.dev $(POSTGRES) $(SCHEMA) ## all tests, on SQLite and PostgreSQL; ARGS='tests/domain -k number'
	@$(BIN)/python -m pytest $(ARGS)

lint: $(VENV)/.dev ## style, layout and spelling
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/codespell

types: $(VENV)/.dev ## mypy, strict
	@$(BIN)/mypy

contracts: $(VENV)/.dev ## who may import whom
	@$(BIN)/lint-imports

e2e: $(VENV)/.run ## the flows of tests/e2e in a real client in a real browser; pictures in shots/
	@$(BIN)/python playground/node.py tests/e2e/main.mjs

crash: $(VENV)/.dev $(POSTGRES) ## processes and servers killed under load, and the order of syncs read
	@$(CRASH_SIZES) $(CRASH) $(SHARED)
	@$(CRASH_SIZES) $(CRASH) $(ALONE) -n0

soak: $(VENV)/.dev $(POSTGRES) ## the same, and a hundred thousand activities, for some hours
	@$(SOAK_SIZES) $(CRASH) $(SHARED) tests/promises/test_hostile.py \
		tests/promises/test_hidden_answers.py tests/jobs/test_weekly_digest.py \
		tests/dialogs/test_digest_figures.py
	@$(SOAK_SIZES) $(CRASH) $(ALONE) -n0

bench: $(VENV)/.dev $(POSTGRES) ## turns per second beside other bots, 8 minutes; ARGS=--growth or --profile
	@$(BIN)/python benchmarks/turns.py $(ARGS)

bench-understanding: $(VENV)/.dev ## how long a sentence takes to understand, with 500 names
	@$(BIN)/python benchmarks/sentences.py

bench-digests: $(VENV)/.dev $(POSTGRES) ## what a Monday costs: 10,000 digests over 100,000 cases, 3 minutes
	@$(BIN)/python -m benchmarks.digests $(ARGS)

bench-plans: $(VENV)/.dev $(POSTGRES) ## how long a workbook of plans with 5,000 rows takes
	@$(BIN)/python -m benchmarks.plans $(ARGS)

bench-questions: $(VENV)/.dev $(POSTGRES) ## what a question about a large plan costs: 500 actions, 10,000 activities
	@$(BIN)/python -m benchmarks.questions $(ARGS)

bench-room: $(VENV)/.dev $(POSTGRES) ## 200 people check in and rate within a minute, and within 5 s; 3 minutes
	@$(BIN)/python -m benchmarks.room $(ARGS)

keep-cards: $(VENV)/.dev ## write the kept cards anew; the diff is the review
	@KEEP_CARDS=1 $(BIN)/python -m pytest tests/cards $(ARGS)

migrate: $(VENV)/.run ## bring the database of HALLKOLL_DATABASE_URL to the newest schema
	@$(BIN)/hallkoll migrate

pins: $(BIN)/pip ## compile requirements/*.txt anew from pyproject.toml; newer releases: ARGS=--upgrade
	$(PIP) uv
	$(COMPILE) --extra build pyproject.toml -o requirements/run.txt
	$(COMPILE) --extra build --extra dev -c requirements/run.txt pyproject.toml -o requirements/dev.txt
	$(EXTRA) node | $(COMPILE) -c requirements/dev.txt - -o requirements/node.txt
	$(EXTRA) postgres | $(COMPILE) -c requirements/dev.txt - -o requirements/postgres.txt

clean: ## remove what all of this has made, the example database in .run/ too
	rm -rf $(VENV) .run shots playground/node_modules manifest/node_modules build dist *.egg-info \
		.mypy_cache .ruff_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -type d -prune -exec rm -rf {} +

$(VENV)/.run: requirements/run.txt pyproject.toml | $(BIN)/pip
	@echo "Installing what the bot needs into $(VENV)."
	@$(PIP) --require-hashes -r requirements/run.txt
	@$(INSTALL_PROJECT)
	@touch $@

$(VENV)/.dev: requirements/dev.txt pyproject.toml | $(BIN)/pip
	@echo "Installing what the bot and its tests need into $(VENV)."
	@$(PIP) --require-hashes -r requirements/dev.txt
	@$(INSTALL_PROJECT)
	@touch $(VENV)/.run $@

$(VENV)/.postgres: requirements/postgres.txt | $(BIN)/pip
	@echo "No initdb on this machine: installing a PostgreSQL for the tests into $(VENV)."
	@$(PIP) --require-hashes -r requirements/postgres.txt
	@touch $@

# Without it one test fails and says so; the others need not wait for it.
$(SCHEMA): manifest/package-lock.json | $(VENV)/.dev
	-@$(BIN)/python manifest/fetch_schema.py

$(BIN)/pip:
	@command -v $(PYTHON) >/dev/null || { \
		echo "No $(PYTHON) here: install Python 3.11 or newer, or say which: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "$(PYTHON) is older than 3.11: install a newer one and say which: make PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || { \
		echo "$(PYTHON) cannot make a virtualenv: apt-get install python3-venv (Debian, Ubuntu)"; exit 1; }
	@$(PYTHON) -m venv $(VENV)
