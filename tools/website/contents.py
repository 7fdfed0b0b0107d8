"""The table of contents that stands beside every page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from fnmatch import fnmatch

from website.languages import Language

GROUPS: Mapping[str, tuple[str, ...]] = {
    "start": ("playground",),
    "survey": (
        "survey/index", "survey/gradient-descent", "survey/batch", "survey/stochastic", "survey/mini-batch",
        "survey/challenges", "survey/momentum", "survey/nag", "survey/adagrad", "survey/adadelta", "survey/rmsprop",
        "survey/adam", "survey/adamax", "survey/nadam", "survey/amsgrad", "survey/noise", "survey/others",
        "survey/after", "survey/*", "survey/exercises", "survey/errata", "survey/glossary",
    ),
    "choosing": ("choosing", "race", "report", "race-from-python", "clusters", "several-machines", "full-race"),
    "guides": (
        "torch", "minimize", "own-rule", "kinds", "checkpoints", "coming-from", "frameworks", "optax", "keras",
        "distributed", "gpu", "kernel", "speed", "*", "troubleshooting",
    ),
    "rules": ("rules/*", "rules/modifiers"),
    "reference": ("reference", "command", "api/*", "security", "changelog"),
}  # fmt: skip
"""The pages of each group in their order: names, and patterns for those that no group names."""


def contents(pages: Iterable[str], language: Language) -> str:
    """The table as Sphinx's directives, of the pages with these names; their order is that within a pattern."""
    trees = (
        ["", "```{toctree}", ":hidden:", f":caption: {language.words[group]}", "", *names, "```", ""]
        for group, names in grouped(pages).items()
        if names
    )
    return "".join("\n".join(tree) for tree in trees)


def grouped(pages: Iterable[str]) -> dict[str, list[str]]:
    """The names of the pages of each group; index, on which the table stands, is in none."""
    named = {pattern for patterns in GROUPS.values() for pattern in patterns if "*" not in pattern}
    free = [name for name in pages if name not in named and name != "index"]
    groups: dict[str, list[str]] = {}
    for group, patterns in GROUPS.items():
        groups[group] = []
        for pattern in patterns:
            matching = [name for name in free if _matches(name, pattern)] if "*" in pattern else [pattern]
            groups[group] += [name for name in matching if name in pages]
    return groups


def _matches(name: str, pattern: str) -> bool:
    """Whether a name is of a pattern, whose star stands for no folder."""
    return fnmatch(name, pattern) and name.count("/") == pattern.count("/")
