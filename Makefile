# One environment, which holds what was asked of it so far. Needs python3 (3.11 or newer) and nothing else.
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
TORCH := torch==2.13.0
# Its stages, each of which has all of those before it: the package with what `minimize` needs, what a race needs, what every check
# needs.
READY := $(VENV)/.ready
RACE := $(firstword $(wildcard $(READY)) $(VENV)/.race)
PLAY := $(firstword $(wildcard $(READY) $(VENV)/.race) $(VENV)/.play)
# What `make race` compares: the survey's rules; `fallline race digits` takes every rule there is.
RULES := sgd,momentum,nag,adagrad,adadelta,rmsprop,adam,adamax,nadam,amsgrad,noisy_sgd,adamw,qhm,qhadam,aggmo
# `make race LANGUAGE=zh-TW` tells the outcome in Chinese; what the environment calls LANGUAGE is of another form.
LANGUAGE_ASKED = $(if $(filter command,$(origin LANGUAGE)),--language $(LANGUAGE))
# How long `make fuzz` looks, and at which trainings.
SECONDS ?= 3600
SEED ?= 0

.DEFAULT_GOAL := help
.PHONY: help play race docs test test-all test-gpu fuzz bench bench-gpu dist clean

help: ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "make %-10s %s\n", $$1, $$2 }' $(firstword $(MAKEFILE_LIST))

play: $(PLAY) ## look: write and open the page on which optimizers move (installs 0.5 GB once, in a minute)
	$(BIN)/fallline play

race: $(RACE) ## choose: train the survey's optimizers on handwritten digits, write the report (installs 1.8 GB once)
	$(BIN)/fallline race digits --fast --scale 0.5 --curve-reach 3 --rules $(RULES) $(LANGUAGE_ASKED)

docs: $(READY) ## build the documentation into build/site (installs 3 GB once; five minutes)
	$(BIN)/python tools/docs.py

test: $(READY) ## every check: style, types, layers, tests (installs 3 GB once)
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n auto --dist loadfile --no-loadscope-reorder $(CASES)

test-all: $(READY) ## the same with all cases, and with the programs of other frameworks installed that some tests run
	$(BIN)/pip install --quiet $(TORCH) --editable '.[programs]'
	$(MAKE) test CASES="-m ''"

test-gpu: ## what runs on a GPU, in two minutes, then a short table of its speed; skipped without one
	$(call on_gpu,test)

bench-gpu: ## speed on a GPU against torch, in three minutes; PAGES=1 writes the tables into docs/speed.md
	$(call on_gpu,bench $(if $(MARKDOWN),--markdown $(MARKDOWN)) $(if $(PAGES),--pages))

# With the Python at hand, where its torch sees a GPU, and nothing is installed; else with that of $(VENV).
define on_gpu
@if $(PYTHON) tools/on_gpu.py; then $(PYTHON) tools/on_gpu.py $(1); \
else $(MAKE) --no-print-directory $(READY) && $(BIN)/python tools/on_gpu.py $(1); fi
endef

fuzz: $(READY) ## random trainings against independent references, an hour of them
	cd tests && ../$(BIN)/python -m fuzz --seconds $(SECONDS) --seed $(SEED)

bench: $(READY) ## speed against torch, as ratios in one alternating run
	$(BIN)/python -m benchmarks

$(VENV)/.play: pyproject.toml Makefile
	$(call install,0.5 GB in a minute)
	$(BIN)/pip install --quiet --editable '.[scipy]'
	touch $@

$(VENV)/.race: pyproject.toml Makefile
	$(call install,1.8 GB (more where PyTorch brings CUDA))
	$(BIN)/pip install --quiet $(TORCH)
	$(BIN)/pip install --quiet --editable '.[race]'
	touch $@

$(READY): pyproject.toml Makefile
	$(call install,3 GB (more where PyTorch brings CUDA))
	$(BIN)/pip install --quiet $(TORCH)
	$(BIN)/pip install --quiet --editable '.[dev]'
	touch $@

define install
	@echo "Installing into $(VENV), once: $(1)."
	@$(PYTHON) -m venv $(VENV)
endef

dist: $(PLAY) ## build sdist and wheel into dist/, and try the wheel in fresh environments with each extra (ten minutes)
	$(BIN)/pip install --quiet --editable '.[dist]'
	$(BIN)/python tools/dist.py

clean: ## remove the environment and everything generated
	rm -rf $(VENV) .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache build dist runs
