"""The race: every rule trains the same model on the same data, and a result says which one suits it.

The package is also the function: `fallline.race(train, rules=["adam", "nag"])`, as its parts are loaded when it runs.
"""

from __future__ import annotations

import inspect
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import TYPE_CHECKING, Any, Literal

from fallline.asked import or_all

if TYPE_CHECKING:
    from fallline.race.door.result import Best, RaceResult
    from fallline.race.protocol.errors import RaceError

__all__ = ["Best", "RaceError", "RaceResult", "race"]

_LATER = {
    "Best": "fallline.race.door.result",
    "RaceResult": "fallline.race.door.result",
    "RaceError": "fallline.race.protocol.errors",
}
"""The modules of what is loaded when it is first used."""


def race(
    problem: str | Callable[..., Any] | Any,
    rules: Any = None,
    *,
    trials: int = 16,
    seeds: int = 8,
    executor: Any = None,
    workers: int | None = None,
    out: str | Path | None = None,
    progress: bool | Callable[[Any], object] = True,
    steps: int | None = None,
    scale: float = 1.0,
    batch_size: int | Literal["full"] | None = None,
    schedule: str = "constant",
    metric: str | None = None,
    goal: Literal["min", "max"] | None = None,
    target: float | None = None,
    by: Literal["final", "steps"] | None = None,
    margin: float = 0.01,
    untuned: bool = True,
    seed: int = 0,
    curve_seeds: int = 3,
    curve_reach: int = 4,
    limit: float = 0.0,
    memory: float = 0.0,
    fast: bool = False,
    thorough: bool = False,
    language: Literal["en", "zh-TW"] | None = None,
) -> RaceResult:
    """Tunes every rule alike on a problem, compares them on fresh seeds, and says who leads and who is tied.

    Args:
        problem: the name of one that comes with fallline, such as "digits", or FILE.py:NAME; a function
            `train(make_optimizer, seed)` that makes its optimizer, `make_optimizer(model.parameters())`, and yields the
            loss after each step, or that and a dict of what was measured; a `fallline.problems.Problem`. A list of
            these, or a dict of functions by name. A function goes to processes of its own, as a pickle of its code and
            what it closes over: what is large or open, such as data, it makes itself.
        rules: the contenders: rules, such as `fallline.rules.adam` or your own, their names, classes derived from
            `torch.optim.Optimizer`, or a `functools.partial` of one; a list of these, or a dict with names. What a rule
            has other than its defaults is not tuned, nor what a name gives, as in "adam(beta1=0.8)". All that suit the
            problem unless given.
        trials: settings to try per contender.
        seeds: final runs of the best setting, each from a fresh seed.
        executor: who runs the trials in place of this machine's processes: anything with `submit`, as those of
            `concurrent.futures`, a client of Dask, an executor of submitit; the module ray; or "dask://host:port",
            "ray://host:port", "slurm". The results are the same.
        workers: processes on this machine, one per core unless given; with an executor, trials that are out at a time.
        out: a folder in which the race is kept, so that after a stop the same call goes on. Unless given, nothing is
            kept but what is returned.
        progress: whether to tell how far it is; or what to call with a `Progress` now and then.
        steps: the budget of a trial, instead of the problem's own; needed by `fast` and schedules where it has none.
        scale: of each problem's budget of steps.
        batch_size: examples a step, or "full" for all of them, where the problem takes that.
        schedule: the shape of the learning rate over the budget: "constant", "cosine", "linear", "inverse-time".
        metric: what is compared: "loss", or a name among what the problem yields.
        goal: whether less of it is better, "min", or more, "max", where its name does not say.
        target: its value that counts as solved.
        by: whether the metric at the end is compared, "final", or the "steps" to its target.
        margin: the smallest difference that matters, as a share of the loss.
        untuned: whether each contender also runs as it comes, with its own defaults, from the seeds of the finals.
        seed: draws the settings to try, and with them initial weights and batches.
        curve_seeds: runs at each learning rate of the curve.
        curve_reach: how far the curve reaches to either side of the best rate, in half decades; further where its best
            is at an end.
        limit: seconds after which a trial is given up; 0 for as long as its time per step suggests.
        memory: GiB that a trial may take; 0 for as much as there is.
        fast: whether to tune at a quarter of the budget, with which the best quarter of the settings goes on.
        thorough: whether to tune also what seldom matters, such as eps.
        language: in which the race is told and the report opens: "en" or "zh-TW".

    Returns:
        The result: `table`, `best`, `curves`, `report()`, and more. After Ctrl-C what is there, with `finished` False.

    Raises:
        ValueError: something is not as above, or every trial fails; the message says what, why, and the choices.
        ImportError: a package is missing that this needs; the message says how to install it.
    """
    from fallline.race.door.race import race as run

    return run(problem, rules, {name: value for name, value in locals().items() if name not in _NO_OPTIONS})


def __getattr__(name: str) -> Any:
    """Loads what needs torch when it is first used."""
    if name not in _LATER:
        raise AttributeError(f"fallline.race has no {name!r}{or_all(name, __all__, 'it has')}")
    import importlib

    return getattr(importlib.import_module(_LATER[name]), name)


_NO_OPTIONS = {"problem", "rules", "run"}


class _Race(ModuleType):
    """The package as what it is about: `import fallline.race.x` would hide a function of its name."""

    def __call__(self, problem: Any, rules: Any = None, **options: Any) -> RaceResult:
        """As `race`."""
        return race(problem, rules, **options)


_Race.__call__.__doc__ = race.__doc__
_Race.__signature__ = inspect.signature(race)  # type: ignore[attr-defined]
sys.modules[__name__].__class__ = _Race
