"""What a race is asked to do."""

from __future__ import annotations

from dataclasses import asdict, dataclass, fields
from typing import Any

from fallline.problems import GOALS, Goal
from fallline.race.outside.kinds import Is, is_number, is_real, is_text, is_value, or_none, texts, within
from fallline.race.protocol.errors import RaceError


@dataclass(frozen=True)
class Settings:
    """One race.

    Attributes:
        problems: names in `fallline.problems.PROBLEMS`, or FILE.py:NAME of a training function.
        contenders: their specs, as `fallline.spelling.read` takes them; empty for those that each problem names.
        trials: settings tried per contender.
        curve_seeds: runs at each learning rate of the curve.
        curve_reach: how far the curve reaches on either side of the best rate, in half decades; further where its
            best is at an end.
        final_seeds: runs of the best setting, each from a seed that nothing before has used.
        seed: draws the settings to try, and with them the initial weights and the batches.
        scale: of every problem's budget of steps.
        steps: the budget in their place.
        batch_size: examples a step, or "full" for all of them, instead of what the problem takes.
        schedule: the shape of the learning rate over the budget, the same for all.
        metric: what is compared instead of what the problem says.
        goal: whether less of it is better, "min", or more, "max"; None for what the problem or the metric's name says.
        target: its value that counts as solved, instead of the problem's.
        by: whether contenders are compared by the metric at the end, "final", or by the "steps" to its target, instead
            of what the problem says.
        limit: seconds after which a trial is given up; 0 for a limit that follows from the calibration.
        memory: GiB that a trial may take; 0 for as much as there is.
        thorough: whether hyperparameters that seldom matter are tuned too.
        margin: the smallest difference that matters, as a share: of the loss, or as
            `fallline.race.statistics.smallest_difference` has it.
        untuned: whether each contender also runs as it comes, with its declaration's defaults, from the finals' seeds.
        fast: whether settings are cut early: all run a quarter of the budget, the best quarter of them all of it.
    """

    problems: tuple[str, ...]
    contenders: tuple[str, ...] = ()
    trials: int = 16
    curve_seeds: int = 3
    curve_reach: int = 4
    final_seeds: int = 8
    seed: int = 0
    scale: float = 1.0
    steps: int | None = None
    batch_size: int | str | None = None
    schedule: str = "constant"
    metric: str | None = None
    target: float | None = None
    by: str | None = None
    limit: float = 0.0
    memory: float = 0.0
    thorough: bool = False
    fast: bool = False
    goal: Goal | None = None
    margin: float = 0.01
    untuned: bool = True

    def plain(self) -> dict[str, Any]:
        """As JSON knows it; `of` reads it."""
        return asdict(self)

    @classmethod
    def of(cls, plain: dict[str, Any]) -> Settings:
        """From what `plain` gave; a race that was kept without a word of `untuned` has no such runs.

        Raises:
            ValueError: it gave nothing of the kind; the message names what.
        """
        if not isinstance(plain, dict) or "problems" not in plain:
            raise ValueError("no problems")
        known = {field.name for field in fields(cls)}
        for name in known & plain.keys():
            if not _FITS.get(name, is_value)(plain[name]):
                raise ValueError(name)
        given: dict[str, Any] = {
            name: tuple(value) if isinstance(value, list) else value for name, value in plain.items() if name in known
        }
        return cls(**{"untuned": False, **given})


_FITS: dict[str, Is] = {
    "problems": texts(1), "contenders": texts(0), "trials": within(1, 10**5), "curve_seeds": within(1, 10**4),
    "curve_reach": within(1, 1000), "final_seeds": within(1, 10**5), "seed": within(0), "steps": or_none(within(1)),
    "batch_size": or_none(lambda value: value == "full" or within(1)(value)), "schedule": is_text,
    "scale": is_number, "limit": is_number, "memory": is_number, "margin": is_number, "metric": or_none(is_text),
    "target": or_none(is_real), "by": or_none(is_text), "goal": or_none(GOALS.__contains__),
}  # fmt: skip
"""What a race's settings may be that were read from a file or a storage."""


def parse_batch_size(text: str) -> int | str:
    """Reads "full" or a positive whole number.

    Raises:
        RaceError: it is neither.
    """
    if text == "full":
        return text
    if not (text.isascii() and text.isdigit() and int(text)):
        raise RaceError(f"batch size {text!r}: choose full (all examples), 1 (one at a time) or a number such as 50")
    return int(text)
