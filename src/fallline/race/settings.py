"""What a race is asked to do."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

from fallline.rule import Rule

BatchSize = int | Literal["full"]


class RaceError(ValueError):
    """A race cannot be run as asked; the message, one line, says why and what could be chosen."""


@dataclass(frozen=True)
class Settings:
    """One race.

    Attributes:
        problem: its name in `fallline.problems.PROBLEMS`.
        rules: the rules that run, each with its values; their names differ.
        epochs: passes over the training examples, at least 1.
        batch_size: examples a step, or "full" for all of them.
        seed: draws the initial weights and the order of the examples, the same for every rule.
    """

    problem: str
    rules: tuple[Rule, ...]
    epochs: int
    batch_size: BatchSize
    seed: int = 0

    def batch_of(self, examples: int) -> int:
        """How many examples a step takes.

        Raises:
            RaceError: there are fewer.
        """
        size = examples if self.batch_size == "full" else self.batch_size
        if size > examples:
            raise RaceError(
                f"batch size {size} exceeds the {examples} training examples: choose 1 to {examples} or full"
            )
        return size

    def steps_per_epoch(self, examples: int) -> int:
        """The steps that see every example once; the last of them may be on fewer."""
        return math.ceil(examples / self.batch_of(examples))


def parse_batch_size(text: str) -> BatchSize:
    """Reads "full" or a positive whole number.

    Raises:
        RaceError: it is neither.
    """
    if text == "full":
        return "full"
    if not (text.isascii() and text.isdigit() and int(text)):
        raise RaceError(f"batch size {text!r}: choose full (all examples), 1 (one at a time) or a number such as 50")
    return int(text)
