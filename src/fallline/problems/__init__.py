"""What optimizers are compared on, found by itself: each file of this folder holds one problem, under the file's name.

A name is known before its file is loaded, so that listing problems imports neither PyTorch nor any data.
"""

from __future__ import annotations

import ast
import importlib
import pkgutil
from collections.abc import Iterator, Mapping
from pathlib import Path

from fallline.installed import need
from fallline.problems._metric import GOALS, Goal, Metric, known_goal, metric_of
from fallline.problems._problem import MakeOptimizer, Metrics, Problem, Report, Train


class _Found(Mapping[str, Problem]):
    """The problems by name; each is imported when it is looked up."""

    def __init__(self) -> None:
        self._names = tuple(sorted(m.name for m in pkgutil.iter_modules(__path__) if not m.name.startswith("_")))

    def __getitem__(self, name: str) -> Problem:
        if name not in self._names:
            raise KeyError(name)
        need(f"the problem {name}", "torch", extra="race")
        problem: Problem = getattr(importlib.import_module(f"{__name__}.{name}"), name)
        return problem

    def __contains__(self, name: object) -> bool:
        return name in self._names

    def __iter__(self) -> Iterator[str]:
        return iter(self._names)

    def __len__(self) -> int:
        return len(self._names)


PROBLEMS: Mapping[str, Problem] = _Found()
"""Every problem of this folder by name."""


def gist(name: str) -> str:
    """What a problem is, in a sentence: of its file, which is read and not loaded."""
    text = Path(__path__[0], f"{name}.py").read_text(encoding="utf-8")
    return (ast.get_docstring(ast.parse(text)) or "").partition("\n")[0]


__all__ = [
    "GOALS", "PROBLEMS", "Goal", "MakeOptimizer", "Metric", "Metrics", "Problem", "Report", "Train", "gist",
    "known_goal", "metric_of",
]  # fmt: skip
