"""Runs cases, makes failing ones small, and prints them as code."""

from __future__ import annotations

import contextlib
import dataclasses
import io
import traceback
import warnings
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any

from fuzz import cases, minimize_trainings, optax_cases, optax_trainings, torch_trainings
from fuzz.errors import TrainingError
from fuzz.shrink import default_of, shrunk


@dataclass(frozen=True)
class Kind:
    """A kind of training: how a case is drawn from a seed, and what must hold."""

    name: str
    draw: Callable[[int], Any]
    check: Callable[[Any], None]

    def failure(self, case: Any) -> tuple[str, str] | None:
        """What is wrong with a case, in short and at length, or None."""
        with warnings.catch_warnings(), contextlib.redirect_stdout(io.StringIO()):
            warnings.simplefilter("ignore")
            try:
                self.check(case)
            except TrainingError as error:
                return error.kind, str(error)
            except Exception as error:  # any error is a finding: a case holds nothing illegal
                return _where(error), "".join(traceback.format_exception(error)[-4:])
        return None

    def report(self, seed: int) -> str | None:
        """What is wrong with a seed's case, with the smallest case that has the same, as a script; or None."""
        case = self.draw(seed)
        found = self.failure(case)
        if found is None:
            return None
        kind = found[0]
        small = shrunk(case, lambda other: (self.failure(other) or ("",))[0] == kind)
        text = (self.failure(small) or found)[1]
        return f"{self.name}, seed {seed}\n{text}\n\n{self.script(small)}\n"

    def script(self, case: Any) -> str:
        """The case as a program, to be run in the folder `tests`."""
        modules = (self.draw.__module__, "fuzz.values", self.check.__module__)
        return "\n".join(f"from {module} import *" for module in modules) + f"\n\ncheck({as_code(case)})"


def as_code(value: Any) -> str:
    """A case as code, without what its defaults say."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        fields = [(field.name, getattr(value, field.name)) for field in dataclasses.fields(value)]
        given = [f"{name}={as_code(one)}" for name, one in fields if one != default_of(value, name)]
        return f"{type(value).__name__}({', '.join(given)})"
    if isinstance(value, tuple):
        return f"({', '.join(map(as_code, value))}{',' if len(value) == 1 else ''})"
    if isinstance(value, dict):
        return f"{{{', '.join(f'{name!r}: {as_code(one)}' for name, one in value.items())}}}"
    return repr(value)


def _where(error: BaseException) -> str:
    """An error by its type and the line of ours that it comes from: what two errors of one fault share."""
    frames = [frame for frame in traceback.extract_tb(error.__traceback__) if "site-packages" not in frame.filename]
    return f"{type(error).__name__} at {frames[-1].filename}:{frames[-1].lineno}"


KINDS = {
    kind.name: kind
    for kind in (
        Kind("torch", cases.training, torch_trainings.check),
        Kind("optax", optax_cases.optax_training, optax_trainings.check),
        Kind("minimize", minimize_trainings.minimization, minimize_trainings.check),
    )
}


def failures(kind: str, seeds: range) -> Iterator[str]:
    """Reports of the seeds that fail."""
    for seed in seeds:
        report = KINDS[kind].report(seed)
        if report is not None:
            yield report
