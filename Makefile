# One environment for everything, made on first use. Needs python3 (3.11 or newer) and nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
# What `make race` compares: the survey's rules; `fallline race digits` takes every rule there is.
RULES := sgd,momentum,nag,adagrad,adadelta,rmsprop,adam,adamax,nadam,amsgrad,noisy_sgd,adamw,qhm,qhadam,aggmo
# How long `make fuzz` looks, and at which trainings.
SECONDS ?= 3600
SEED ?= 0

.PHONY: race play docs test test-all test-gpu fuzz bench bench-gpu clean

race: $(READY) ## train the survey's optimizers on handwritten digits and write the report
	$(BIN)/fallline race digits --rules $(RULES)

play: $(READY) ## write and open the page on which optimizers move
	$(BIN)/fallline play

docs: $(READY) ## build the documentation into build/site
	$(BIN)/python tools/docs.py

test: $(READY) ## every check: style, types, layers, tests
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder $(CASES)

test-all: $(READY) ## the same with all cases, and with the programs of other frameworks installed that some tests run
	$(BIN)/pip install --quiet --editable '.[programs]'
	$(MAKE) test CASES="-m ''"

test-gpu: ## what runs on a GPU, in two minutes, then a short table of its speed; skipped without one
	$(call on_gpu,test)

bench-gpu: ## speed on a GPU against torch, in three minutes; README=1 writes the tables into the READMEs
	$(call on_gpu,bench $(if $(MARKDOWN),--markdown $(MARKDOWN)) $(if $(README),--readme))

# With the Python at hand, where its torch sees a GPU, and nothing is installed; else with that of $(VENV).
define on_gpu
@if $(PYTHON) tools/on_gpu.py; then $(PYTHON) tools/on_gpu.py $(1); \
else $(MAKE) --no-print-directory $(READY) && $(BIN)/python tools/on_gpu.py $(1); fi
endef

fuzz: $(READY) ## random trainings against independent references, an hour of them
	cd tests && ../$(BIN)/python -m fuzz --seconds $(SECONDS) --seed $(SEED)

bench: $(READY) ## speed against torch, as ratios in one alternating run
	$(BIN)/python -m benchmarks

$(READY): pyproject.toml Makefile
	@echo "Installing into $(VENV): about two minutes, once."
	$(PYTHON) -m venv $(VENV)
	$(BIN)/pip install --quiet torch==2.13.0
	$(BIN)/pip install --quiet --editable '.[dev]'
	touch $@

clean: ## remove the environment and everything generated
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache build dist runs
