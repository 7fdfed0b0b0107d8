"""What a person brings to a race as objects instead of names: functions that train, problems, rules, classes.

They go from the process that has them to its own workers, and to the executor that it was given, in a pickle. Nothing
that comes from a storage, a folder or a worker is ever unpickled.
"""

from __future__ import annotations

import base64
import contextlib
import io
import pickle
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from types import ModuleType
from typing import Any

from fallline.installed import advice, missing
from fallline.problems import Problem
from fallline.race.protocol.digest import own_modules
from fallline.race.protocol.errors import RaceError
from fallline.rule import Modifier
from fallline.rule.definition import FunctionDefinition
from fallline.spelling import Spelled

PACKED = "brought"
"""The name of the pickle among a worker's settings."""
_MOST_MIB = 64


@dataclass(frozen=True)
class Brought:
    """Objects by how a race's settings name them.

    Attributes:
        problems: those that are raced on.
        contenders: rules and classes, as if they had been read.
        versions: of each, changes with its code.
    """

    problems: Mapping[str, Problem] = field(default_factory=dict)
    contenders: Mapping[str, Spelled] = field(default_factory=dict)
    versions: Mapping[str, str] = field(default_factory=dict)

    def __bool__(self) -> bool:
        return bool(self.problems or self.contenders)


NOTHING = Brought()


def packed(brought: Brought, *, afar: bool = False) -> str:
    """As text, for a worker that this process has; empty where there is nothing.

    Args:
        brought: the objects.
        afar: whether it goes where a person's own modules are not; they go along then, as far as they are used.

    Raises:
        RaceError: something cannot leave this process; the message says what, and what to do.
    """
    if not brought:
        return ""
    modules = list(own_modules()) if afar else []
    for name, thing in {**brought.problems, **brought.contenders}.items():
        _pickled(name, thing, modules)  # each by itself, so that the message names it
    return base64.b64encode(_pickled("what you brought", brought, modules)).decode()


def unpacked(text: str) -> Brought:
    """What `packed` gave; only of a text that this process's own parent or user has sent."""
    if not text:
        return NOTHING
    brought: Brought = pickle.loads(base64.b64decode(text))
    return brought


def _pickled(name: str, thing: Any, modules: Sequence[ModuleType]) -> bytes:
    if missing("cloudpickle"):
        raise RaceError(
            f"{name} is an object of this process: {advice('to send it to another one', 'cloudpickle')}; or write it "
            "into a file, and race FILE.py:NAME"
        )
    try:
        with _by_value(modules):
            pickled = _dumped(thing)
    except Exception as error:  # whatever the parts of a person's object raise
        raise RaceError(
            f"{name} cannot be sent to the processes that train ({type(error).__name__}: {error}): it holds what lives "
            "in this process alone, such as an open file, a lock or a generator; make that inside of the function, or "
            "write it into a file, and race FILE.py:NAME"
        ) from error
    if len(pickled) > _MOST_MIB << 20:
        raise RaceError(
            f"{name} holds {len(pickled) >> 20} MiB, and {_MOST_MIB} are sent with each trial at most: load the data "
            "inside of the function, or write it into a file, and race FILE.py:NAME"
        )
    return pickled


@contextlib.contextmanager
def _by_value(modules: Sequence[ModuleType]) -> Iterator[None]:
    """Has what these modules hold be pickled whole, and not by its name."""
    from cloudpickle import register_pickle_by_value, unregister_pickle_by_value

    for module in modules:
        register_pickle_by_value(module)
    try:
        yield
    finally:
        for module in modules:
            unregister_pickle_by_value(module)


def _dumped(thing: Any) -> bytes:
    from cloudpickle import Pickler

    class ByValue(Pickler):  # type: ignore[misc]
        """Takes along the function of a rule that is found by no name elsewhere, as those of a notebook are."""

        def reducer_override(self, part: Any) -> Any:
            made = _remade(part)
            return super().reducer_override(part) if made is None else made

    file = io.BytesIO()
    ByValue(file).dump(thing)
    return file.getvalue()


def _remade(part: Any) -> tuple[Callable[..., Any], tuple[Any, ...]] | None:
    """How a rule's definition, or a modifier, is made again from its function; None where its name will do."""
    if type(part) is FunctionDefinition:
        return None if _is_found(part) else (_definition, (part.function, part.view, part.vectors))
    if type(part) is Modifier:
        return None if _is_found(part) else (Modifier, (part.function,))
    return None


def _definition(function: Callable[..., Any], view: Any, vectors: bool) -> FunctionDefinition:
    return FunctionDefinition(function, view, vectors=vectors)


def _is_found(part: Any) -> bool:
    """Whether another process finds it by the name under which it pickles itself."""
    if part.function.__module__ == "__main__":
        return False
    try:
        part.__reduce__()
    except pickle.PicklingError:
        return False
    return True
