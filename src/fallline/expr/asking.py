"""What is asked of shapes while a rule is traced: `if m > n` has an answer then, and the rule a trace for each."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

Answer = bool | int | float | None

_ANSWERS: ContextVar[Callable[[Any], Answer] | None] = ContextVar("_ANSWERS", default=None)


@contextmanager
def answering(answer: Callable[[Any], Answer]) -> Iterator[None]:
    """While a rule's function runs, what formulas of sizes alone are; `answer` gives None for all others."""
    token = _ANSWERS.set(answer)
    try:
        yield
    finally:
        _ANSWERS.reset(token)


def is_tracing() -> bool:
    """Whether a rule's function is running."""
    return _ANSWERS.get() is not None


def answer(question: Any) -> Answer:
    """What a formula is for the shape that the rule is traced for; None where it is not of sizes alone."""
    known = _ANSWERS.get()
    return None if known is None else known(question)
