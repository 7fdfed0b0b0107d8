"""The columns of the final table, wherever it is shown."""

from __future__ import annotations

import math
from collections.abc import Callable
from dataclasses import dataclass

from fallline.race.results import Row


@dataclass(frozen=True)
class Column:
    """A column after the rule's name.

    Attributes:
        heading: a word or two.
        meaning: the same in a sentence, with the unit.
        text: what it shows of a row.
    """

    heading: str
    meaning: str
    text: Callable[[Row], str]


def _number(value: float, form: str) -> str:
    return "–" if math.isnan(value) else format(value, form)


def _loss(value: float) -> str:
    return _number(value, ".0e" if 0 < value < 0.00005 else ".4f")


def _accuracy(row: Row) -> str:
    return _number(row.test_accuracy, ".1%") if row.diverged is None else "diverged"


COLUMNS = (
    Column("lr", "Learning rate", lambda row: row.lr),
    Column("accuracy", "Share of the test examples classified rightly", _accuracy),
    Column("test loss", "Mean loss of the test examples", lambda row: _loss(row.test_loss)),
    Column("train loss", "Mean loss of all training examples", lambda row: _loss(row.train_loss)),
    Column("update µs", "Median time of the optimizer's step", lambda row: _number(row.optimizer_us, ".0f")),
    Column("step µs", "Median time of forward, backward and update", lambda row: _number(row.step_us, ".0f")),
    Column("state B", "Bytes of optimizer state per parameter", lambda row: _number(row.state_bytes, ".0f")),
)
