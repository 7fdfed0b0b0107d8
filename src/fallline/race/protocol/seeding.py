"""Whether a person's training function draws all that is random from its seed, as far as a race's trials tell."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from typing import Any, Literal

from fallline.problems import PROBLEMS
from fallline.race.protocol.lane import Lane
from fallline.words import ENGLISH, Words

_ALIKE = 1e-3
"""As a share: what first losses differ by on other machines, or by other sums, and more."""
_LEAST = 3
"""Different losses of a run, by which it can be told from another."""

Drawn = Literal["", "otherwise", "alike"]


def drawn(lanes: Sequence[Lane]) -> Drawn:
    """What is wrong with how a problem uses its seed: "" where nothing is, or not yet.

    Args:
        lanes: of all contenders on the problem.

    Returns:
        "otherwise": the same setting from the same seed began with another loss, for most contenders. "alike": from two
        seeds a setting had the same losses; not from all, where each worker has drawn once for all that it runs. What
        comes with fallline is not asked.
    """
    if not lanes or lanes[0].entry.spec in PROBLEMS:
        return ""
    pairs = [pair for lane in lanes for pair in _begun_twice(lane)]
    apart = [one for one, other in pairs if abs(one - other) > _ALIKE * max(abs(one), abs(other))]
    if len(pairs) >= min(2, len(lanes)) and 2 * len(apart) > len(pairs):
        return "otherwise"
    alike = any(run in group[:k] for lane in lanes for group in _by_setting(lane) for k, run in enumerate(group))
    return "alike" if alike else ""


def complaint(what: Drawn, words: Words = ENGLISH) -> str:
    """What is wrong with how a problem uses its seed, in words; empty where nothing is."""
    how = {"seed": "seed", "call": "torch.manual_seed(seed)"}
    if what == "otherwise":
        return words.say(
            "The same seed gave different losses: draw all that is random from {seed}, as by {call}", **how
        )
    if what == "alike":
        return words.say(
            "Different seeds gave the same losses, so that more runs tell no more: draw all that is random from "
            "{seed}, as by {call}",
            **how,
        )
    return ""


def _begun_twice(lane: Lane) -> Iterator[tuple[float, float]]:
    """The first loss of the defaults when they were calibrated, and when they were tried from the same seed."""
    for tried in lane.calibration:
        for again in (*lane.cut, *lane.tuned):
            if (tried.seed, tried.values) == (again.seed, again.values) and tried.outcome and again.outcome:
                firsts = tried.outcome.result.get("first"), again.outcome.result.get("first")
                if None not in firsts:
                    yield firsts  # type: ignore[misc]
                    return


def _by_setting(lane: Lane) -> Iterable[list[Any]]:
    """The curves of each setting that ran from several seeds."""
    groups: dict[str, dict[int, Any]] = {}
    for tried in (*lane.confirmed, *lane.curve, *lane.finals, *lane.untuned):
        result = tried.outcome.result if tried.outcome else {}
        if result.get("diverged", 0) is None and len(set(result["loss"][1])) >= _LEAST:
            setting = json.dumps(tried.values, sort_keys=True)
            groups.setdefault(setting, {})[tried.seed] = (result["loss"], result["curve"])
    return [list(runs.values()) for runs in groups.values()]
