"""The programs of docs/frameworks.md, each with the framework that its section is about."""

from __future__ import annotations

import contextlib
import io
import re
from pathlib import Path

import pytest

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
