# Thin on purpose: every line here is a command that can be run by hand.
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
STAMP := .venv/.installed
LOCKING := .venv-lock
LOCK := $(LOCKING)/bin/pip-compile --quiet --generate-hashes --allow-unsafe --strip-extras \
	--no-emit-index-url --no-emit-trusted-host --no-emit-find-links

.PHONY: install demo test lock format

install: $(STAMP)

# The stamp makes a second run quick; a change of the locks or of the project file installs anew.
$(STAMP): requirements-dev.lock pyproject.toml
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Marsad needs Python 3.11 or newer: make PYTHON=python3.12 …")'
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --no-deps --no-build-isolation -e .
	@touch $(STAMP)

demo: install
	$(BIN)/marsad demo

# All that continuous integration runs; pytest comes last so that the output ends with its summary.
test: install
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/marsad rules check
	$(BIN)/marsad rules test
	$(BIN)/python -m pytest

# The locks are made in an environment of their own, so that what they pin does not hang on what is installed here.
lock:
	$(PYTHON) -m venv --clear $(LOCKING)
	grep -o '^[^ #]*==[^ ]*' requirements-dev.lock > $(LOCKING)/pins.txt
	$(LOCKING)/bin/python -m pip install --quiet --constraint $(LOCKING)/pins.txt pip pip-tools
	$(LOCK) --extra web --output-file requirements.lock pyproject.toml
	$(LOCK) --constraint requirements.lock --extra web --extra dev --output-file requirements-dev.lock pyproject.toml
	rm -rf $(LOCKING)

format: install
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
