# Two commands do everything: `make brief` and `make test`. Both set up .venv from the lock first, and need Python 3.11 or newer.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready

.PHONY: brief test test-long wheel-test check bench docs lock clean

brief: $(READY)  ## a brief of each matter in seeds/, into output/
	@$(BIN)/briefgen generate seeds --output output
	@echo "The briefs are in output/ (Markdown, HTML, PDF and JSON)."

test: $(READY)  ## all tests: those of time alone, then the others side by side
	@$(BIN)/python -m pytest -m "timing and not installation and not long"; timing=$$?; [ $$timing -le 1 ] || exit $$timing; \
	$(BIN)/python -m pytest -n auto --maxprocesses 4 --dist loadfile -m "not timing and not installation and not long" && exit $$timing

test-long: $(READY)  ## campaigns of many rounds, of which `make test` runs a few
	@$(BIN)/python -m pytest -m long tests

wheel-test: $(READY)  ## the wheel, installed by plain pip outside this folder; needs the network
	@$(BIN)/python -m pytest -m installation tests/installation

check: $(READY)  ## style and types
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy

bench: $(READY)  ## speed, as ratios within one run
	@$(BIN)/python -m bench

docs: $(READY)  ## the pages that are made from the code
	@$(BIN)/python -c 'from briefgen.errors import error_table; print(error_table(), end="")' > docs/errors.md
	@$(BIN)/python docs/templates_page.py > docs/templates.md
	@$(BIN)/python docs/question_rules_page.py > docs/question-rules.md

lock:  ## pin the dependencies again, hashes and all, naming no index
	uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes --no-emit-index-url --no-header -o requirements.lock

clean:
	rm -rf $(VENV) output/*

$(READY): requirements.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "briefgen needs Python 3.11 or newer: install it, or name it with make PYTHON=python3.12." >&2; exit 1; }
	@$(PYTHON) -m venv $(VENV) || { echo "Python cannot make a virtual environment: on Debian and Ubuntu, apt install python3-venv." >&2; exit 1; }
	@echo "Setting up $(VENV) (once; about a minute and 500 MB) ..."
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@
