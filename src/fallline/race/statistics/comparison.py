"""Which contenders the final runs tell apart from the leader, and which they show to be practically equal to it.

The seeds are the same for all, so a contender is compared with the leader seed by seed. The leader was chosen by the
same losses, so the best of 15 equal ones always looks better than it is: each resample therefore chooses its own
leader, and a contender is called worse when it lies further behind, in standard errors, than the furthest of equals in
95 % of the resamples. This is Holm's correction in its resampling form: the furthest behind first, then again among
those that remain.

Measured in simulated races of 8 seeds, unpaired but for one. In 100 races of equals, anyone is called worse:

| contenders | normal | paired | lognormal | Student's t, 2 degrees |
|---|---|---|---|---|
| 2 | 4.1 | 4.2 | 2.0 | 2.9 |
| 15 | 3.9 | 4.1 | 0.4 | 1.1 |

With 5 seeds, 7 or 8 in 100 races of 15 or 36 equals, normal; with 8 seeds and 36 of them, 5.

Of contenders 5 % behind the leader, how many in 100 are called worse, by the seeds' standard deviation:

| contenders | 1 % of the loss | 1.5 % | 2 % | 3 % |
|---|---|---|---|---|
| 2 | 100 | 100 | 99 | 78 |
| 15 | 100 | 98 | 68 | 16 |

Who is further behind than chance explains is *behind*, but only where the difference as measured is one that matters.
*Practically equal* is who differs by less than that, beyond chance: both one-sided bootstrap-t tests of the paired
difference against the smallest difference that matters, corrected by Holm for how many are compared. Whom neither test
places is *tied*: the runs cannot tell. Too few seeds place nobody: *unknown*.

Not covered: two lognormal ones of the same mean of which one spreads ten times as far; 13 in 100 are told apart.

Sources: Westfall & Young 1993, Resampling-Based Multiple Testing; Romano & Wolf 2005, doi:10.1198/016214504000000539;
Holm 1979, Scandinavian Journal of Statistics 6; two one-sided tests, Schuirmann 1987, doi:10.1007/BF01068419.
"""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Literal

import numpy as np
from numpy.typing import ArrayLike, NDArray

from fallline.race.statistics.resampling import (
    FEWEST,
    RESAMPLES,
    Array,
    Interval,
    ceiling_of,
    finite_or_inf,
    mean_interval,
    resampled,
    standard_error,
    studentized,
)

_ROUNDING = float(np.finfo(np.float32).eps)
"""Relative; losses that differ by less are equal: most were computed in float32."""

Place = Literal["best", "practically equal", "tied", "behind", "unknown"]
"""How a contender stands against the leader, which is "best"; "unknown" where too little was run to tell."""


@dataclass(frozen=True)
class Standing:
    """A contender's rank.

    Attributes:
        mean: of its losses, with a confidence interval of its own; infinite where a run diverged.
        median: of its losses; infinite where half of its runs diverged.
        diverged: how many of its runs did.
        behind: mean difference to the leader, diverged runs counted at the ceiling, with an interval of its own.
        p: how often an equal contender is that far off, uncorrected.
        corrected: the same for the furthest of all contenders, the leader being the best of them.
        unequal: how likely the runs would be, were the difference one that matters; corrected.
        place: what follows. One all of whose runs diverged is behind.
    """

    mean: Interval
    median: float
    diverged: int
    behind: Interval
    p: float
    corrected: float
    unequal: float
    place: Place

    @property
    def tied(self) -> bool:
        """Whether it may be as good as the leader, for all that the runs tell. The leader is."""
        return self.place != "behind"


@dataclass(frozen=True)
class Comparison:
    """Contenders compared by their final losses.

    Attributes:
        leader: the index, in the order given, of the one that diverged least often and, among those, has the lowest
            mean loss; None where all runs diverged.
        standings: one per contender, in the order given.
        enough: whether there are seeds enough, `FEWEST`, to tell anyone apart. If not, p is 1, and of all but the
            leader that finished a run nothing is known.
    """

    leader: int | None
    standings: tuple[Standing, ...]
    enough: bool

    @property
    def tied(self) -> tuple[int, ...]:
        """The indexes of the leader and of those that cannot be told apart from it."""
        return tuple(index for index, standing in enumerate(self.standings) if standing.tied)


def compare(
    losses: ArrayLike,
    *,
    matters: float = 0.0,
    ceiling: float | None = None,
    seed: int = 0,
    level: float = 0.05,
    resamples: int = RESAMPLES,
) -> Comparison:
    """Compares contenders by their final losses.

    Args:
        losses: (contenders, seeds), lower is better; column by column of the same seed. Not finite: diverged.
        matters: the smallest difference that does, as `smallest_difference` gives it; at 0 any does.
        ceiling: what a diverged run counts as, and no run counts as worse: the loss of a model that learnt nothing.
            The worst finite loss unless given.
        seed: of the resampling; the same losses and seed give the same answer.
        level: the chance that any contender that is as good as the leader is called worse.
        resamples: how many; the least p-value is one in so many.

    Raises:
        ValueError: the losses are no such matrix.
    """
    given = finite_or_inf(losses)
    if given.ndim != 2 or not given.size:
        raise ValueError(f"losses of shape {given.shape}: needs (contenders, seeds), at least one of each")
    diverged = np.isinf(given).sum(axis=1)
    counted = np.minimum(given, ceiling_of(given, ceiling))
    alive = diverged < given.shape[1]
    enough = given.shape[1] >= FEWEST
    p, corrected, unequal = np.ones((3, len(given)))
    leader = _leader(given, diverged) if alive.any() else None
    if enough and leader is not None:
        p[alive], corrected[alive] = _p_values(counted[alive], int(alive[:leader].sum()), seed, resamples)
        p[~alive] = corrected[~alive] = 0.0
        unequal = _unequal(counted, leader, alive, matters, seed, resamples)
    behind = [_interval_behind(counted, c, leader, seed, resamples) for c in range(len(given))]
    standings = tuple(
        Standing(
            mean_interval(given[c], seed=seed, resamples=resamples),
            float(np.median(given[c])),
            int(diverged[c]),
            behind[c],
            float(p[c]),
            float(corrected[c]),
            float(unequal[c]),
            _place(
                alive[c],
                c == leader,
                enough,
                unequal[c] <= level,
                corrected[c] <= level and behind[c].estimate >= matters,
            ),
        )
        for c in range(len(given))
    )
    return Comparison(leader, standings, enough)


def _place(alive: bool, leads: bool, enough: bool, equal: bool, behind: bool) -> Place:
    if not alive:
        return "behind"
    if leads:
        return "best"
    if not enough:
        return "unknown"
    return "practically equal" if equal else "behind" if behind else "tied"


def holm(p: ArrayLike) -> Array:
    """Holm's correction of p-values for their number; in the order given.

    Source: Holm 1979, Scandinavian Journal of Statistics 6.
    """
    array = np.asarray(p, dtype=np.float64)
    order = np.argsort(array, kind="stable")
    corrected = np.empty_like(array)
    corrected[order] = np.maximum.accumulate(array[order] * np.arange(array.size, 0, -1))
    return np.minimum(corrected, 1.0)


def _leader(losses: Array, diverged: Array) -> int:
    finite = np.where(np.isinf(losses), 0.0, losses)
    ran = losses.shape[1] - diverged
    mean = np.where(ran > 0, finite.sum(axis=1) / np.maximum(ran, 1), np.inf)
    return int(np.lexsort((mean, diverged))[0])


def _interval_behind(losses: Array, contender: int, leader: int | None, seed: int, resamples: int) -> Interval:
    if leader is None:
        return Interval(math.nan)
    return mean_interval(_difference(losses[contender], losses[leader]), seed=seed, resamples=resamples)


def _p_values(losses: Array, leader: int, seed: int, count: int) -> tuple[Array, Array]:
    """Per contender the p-value of its difference to the leader, and the same corrected; both 1 for the leader."""
    observed = studentized(_difference(losses, losses[leader]))
    resamples = resampled(losses - losses.mean(axis=1, keepdims=True), seed, count)
    alone = np.abs(studentized(_difference(resamples, resamples[:, [leader]])))
    p, corrected = _share(alone >= np.abs(observed)), np.ones(len(losses))
    remaining = [int(c) for c in np.argsort(-observed, kind="stable") if c != leader]
    largest = 0.0
    while remaining:
        furthest = remaining[0]
        largest = max(largest, float(_share(_furthest(resamples[:, [leader, *remaining]]) >= observed[furthest])))
        corrected[furthest] = largest
        remaining = remaining[1:]
    return p, corrected


def _unequal(losses: Array, leader: int, alive: NDArray[np.bool_], matters: float, seed: int, count: int) -> Array:
    """Per contender the p-value of a difference to the leader that matters, corrected; 1 where there is none."""
    others = [c for c in np.flatnonzero(alive) if c != leader]
    differences = _difference(losses[others], losses[leader])
    mean, error = differences.mean(axis=1), standard_error(differences)
    resamples = studentized(resampled(differences - mean[:, None], seed, count))
    with np.errstate(divide="ignore", invalid="ignore"):
        high, low = (np.nan_to_num((mean + far) / error, posinf=np.inf, neginf=-np.inf) for far in (-matters, matters))
    above, below = _share(resamples <= high), _share(resamples >= low)
    unequal = np.ones(len(losses))
    unequal[others] = holm(np.maximum(above, below))
    return unequal


def _furthest(resamples: Array) -> Array:
    """Per resample, how many standard errors the furthest is behind the leader of that resample."""
    leaders = resamples.mean(axis=2).argmin(axis=1)
    lowest = np.take_along_axis(resamples, leaders[:, None, None], axis=1)
    furthest: Array = studentized(_difference(resamples, lowest)).max(axis=1)
    return furthest


def _difference(a: Array, b: Array) -> Array:
    """a - b, and 0 where that is within the rounding of losses."""
    difference = a - b
    return np.where(np.abs(difference) <= _ROUNDING * np.maximum(np.abs(a), np.abs(b)), 0.0, difference)


def _share(events: NDArray[np.bool_]) -> Array:
    """The share of resamples with an event; never 0, since the data themselves are one more."""
    share: Array = (1 + events.sum(axis=0)) / (1 + len(events))
    return share
