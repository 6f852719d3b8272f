# Brief: the same commands as `brief`, for people who know make, and set-up. `make help` lists them.

.DEFAULT_GOAL := build
.PHONY: build fit explain list dist new translate translations schema clean test bench conformance check lock wheelhouse help
.SUFFIXES:

python := .venv/bin/python
set_up := .venv/set-up
set_up_dev := .venv/set-up-dev

# name=VALUE, or several values in quotes: brief="one two"
options = $(foreach value,$(audience),--audience $(value)) \
          $(foreach value,$(language),--language $(value)) \
          $(foreach value,$(format),--format $(value)) \
          $(if $(brand),--brand $(brand)) $(if $(output),--output $(output)) $(if $(jobs),--jobs $(jobs))

build: $(set_up) ## Build every edition of every brief, or those named: brief=NAME audience=A language=L format=F brand=B
	@$(python) -m brief build $(brief) $(options)

fit: $(set_up) ## Say how full each slide is: brief=NAME audience=A language=L brand=B
	@$(python) -m brief fit $(brief) $(foreach value,$(audience),--audience $(value)) \
	    $(foreach value,$(language),--language $(value)) $(if $(brand),--brand $(brand))

explain: $(set_up) ## Say why each item is in an edition or not: brief=NAME audience=A language=L
	@$(python) -m brief build --explain $(brief) $(options)

list: $(set_up) ## List the editions, and which files are stale or edited: brief=NAME audience=A language=L
	@$(python) -m brief build --list $(brief) $(options)

dist: $(set_up) ## Put what is to be handed out into build/dist/: brief=NAME audience=A language=L draft=1 embargoed=1
	@$(python) -m brief dist $(brief) $(foreach value,$(audience),--audience $(value)) \
	    $(foreach value,$(language),--language $(value)) $(if $(draft),--draft) $(if $(embargoed),--embargoed) \
	    $(if $(output),--output $(output)) $(if $(jobs),--jobs $(jobs))

new: $(set_up) ## Begin a brief: name=NAME; or an audience: audience=NAME inherits=A
	@$(python) -m brief new $(name) $(if $(audience),--audience $(audience)) $(if $(inherits),--inherits $(inherits))

translate: $(set_up) ## Make or update catalogues of translations: brief=NAME language=L
	@$(python) -m brief translate update $(brief) $(foreach value,$(language),--language $(value))

translations: $(set_up) ## Say how far each translation is: brief=NAME language=L
	@$(python) -m brief translate status $(brief) $(foreach value,$(language),--language $(value))

schema: $(set_up) ## Print the JSON Schema of brief.yaml
	@$(python) -m brief schema

clean: ## Remove what was built; edited files stay and are named
	@if [ -x $(python) ]; then $(python) -m brief clean $(if $(output),--output $(output)); \
	 else echo "nothing has been built here"; fi

test: $(set_up_dev) ## Run the tests: tests=PATH, update=1 to write expected results anew
	@$(python) -m pytest -n 2 --dist loadfile -q $(if $(update),--update) $(tests)

bench: $(set_up) ## Measure how long a deck takes beside python-pptx by hand, and how large it is
	@$(python) -m tests.bench.measure

conformance: $(set_up) ## Check every PDF with veraPDF (by Maven; needs Java), qpdf, pdfua and outloud
	@scripts/conformance

check: $(set_up_dev) ## Run the linter and the type checker
	@$(python) -m ruff check .
	@$(python) -m mypy

lock: $(set_up_dev) ## Write the lock files anew: upgrade=1 takes newer versions
	@scripts/lock $(if $(upgrade),--upgrade)

wheelhouse: $(set_up) ## Download all packages into wheelhouse/, for a machine without network
	@$(python) -m pip download --quiet --disable-pip-version-check --require-hashes --no-deps \
	    --only-binary :all: --dest wheelhouse --requirement requirements-dev.lock
	@echo "wheelhouse/ is ready: copy the whole folder to the other machine and run make there"

help: ## List these commands
	@awk -F ':.*## ' '/^[a-z_]+:.*## / { printf "make %-12s %s\n", $$1, $$2 }' Makefile

$(set_up): requirements.lock pyproject.toml scripts/setup
	@scripts/setup
	@touch $@

$(set_up_dev): requirements-dev.lock $(set_up)
	@scripts/setup --dev
	@touch $@
