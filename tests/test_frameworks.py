"""The programs of docs/frameworks.md, each with the framework that its section is about, and races with frameworks."""

from __future__ import annotations

import contextlib
import io
import re
from concurrent.futures import ThreadPoolExecutor
from importlib.util import find_spec
from pathlib import Path

import pytest
import torch

PAGE = Path(__file__).parent.parent / "docs" / "frameworks.md"
MODULES = {
    "Lightning": "lightning",
    "Hugging Face Trainer": "transformers",
    "Accelerate": "accelerate",
    "timm": "timm",
    "skorch": "skorch",
    "fastai": "fastai",
}
"""What the program of a section needs, by its heading."""
SECTIONS = {part.partition("\n")[0]: part for part in PAGE.read_text(encoding="utf-8").split("\n## ")[1:]}
PROGRAM = r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?"


def test_every_section_with_a_program_names_its_framework():
    assert {name for name, text in SECTIONS.items() if "```python" in text} == set(MODULES)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", MODULES)
def test_the_program_runs_and_prints_what_stands_below(name, tmp_path, monkeypatch):
    pytest.importorskip(MODULES[name], reason="pip install '.[programs]'")
    monkeypatch.chdir(tmp_path)
    ((program, said),) = re.findall(PROGRAM, SECTIONS[name], re.DOTALL | re.MULTILINE)
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(program, name, "exec"), {"__name__": "page"})
    assert printed.getvalue().endswith(said)


RACED = {"with_keras": "keras", "with_lightning": "lightning"}
"""What the training functions of docs/race-from-python.md need."""


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
@pytest.mark.parametrize("name", RACED)
def test_a_training_with_a_framework_is_raced(name):
    """In processes of its own, as this one may have Keras with another back-end."""
    pytest.importorskip("optuna")
    if find_spec(RACED[name]) is None:
        pytest.skip("pip install '.[programs]'")
    import fallline
    from executors import SMALL, numbers
    from fallline.race.outcome.tables import trial_rows

    text = PAGE.with_name("race-from-python.md").read_text(encoding="utf-8")
    (program,) = re.findall(rf"^```python\n(def {name}.*?)^```\n", text, re.DOTALL | re.MULTILINE)
    scope = {"__name__": "page", "torch": torch}
    exec(compile(program, name, "exec"), scope)
    few = {**SMALL, "trials": 1, "seeds": 2, "untuned": False}
    with ThreadPoolExecutor(2) as pool:
        ways = {"workers": 1}, {"executor": pool}
        found = [fallline.race(scope[name], "adam(lr=0.1)", **few, **way) for way in ways]
    assert numbers(found[0]) == numbers(found[1])
    assert found[0].finished
    ended = trial_rows(found[0].results)
    assert {trial["status"] for trial in ended} == {"done"}
    assert all(trial["final"] < trial["first"] for trial in ended if trial["phase"] == "final")
