"""Whether jobs and results are such as this race makes: their names, types, sizes and bounds.

A storage or a folder may come from others. `refusal` is the check of the race's queue.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from fallline.problems import GOALS
from fallline.race.outside.kinds import Is, is_count, is_named, is_number, is_real, is_text, is_value, or_none

TARGET = "fallline.race.protocol.checks:refusal"
"""Where `fallline.race.engine.worker` finds `refusal`."""

_POINTS = 10_000


def refusal(payload: Mapping[str, Any], result: Mapping[str, Any]) -> str:
    """Why a job, and what came of it, cannot be this race's; empty where they can.

    Args:
        payload: the job's, as `fallline.race.protocol.planner` makes it.
        result: as `fallline.race.trial.trial` makes it; {} where there is none yet.
    """
    if payload.get("kind") not in ("trial", "calibrate"):
        return "its job is neither a trial nor a calibration"
    if said := _first("its job", payload, _JOB[payload["kind"]]):
        return said
    if not result:
        return ""
    if said := _first("its result", result, _RESULT[payload["kind"]]):
        return said
    if payload["kind"] == "trial" and payload["metric"] not in ("auto", result["metric"]):
        return "its result is of another metric than the race's"
    return ""


def _first(whose: str, told: Mapping[str, Any], checks: Mapping[str, Is]) -> str:
    """What is wrong with the first value that does not fit."""
    for name, fits in checks.items():
        if name not in told or not fits(told[name]):
            return f"{whose} has no such {name} as a race writes"
    return ""


def _is_curve(value: Any) -> bool:
    if not isinstance(value, list) or len(value) != 2 or not all(isinstance(part, list) for part in value):
        return False
    steps, measured = value
    return len(steps) == len(measured) <= _POINTS and all(map(is_real, steps + measured))


def _is_float(value: Any) -> bool:
    return isinstance(value, float) or is_number(value)


def _is_positive(value: Any) -> bool:
    return is_number(value) and value >= 0


_COMMON = {"problem": is_text, "contender": is_text, "values": is_named(is_value), "seed": is_count, "version": is_text}
_JOB: Mapping[str, Mapping[str, Is]] = {
    "trial": {
        **_COMMON, "steps": or_none(is_count), "schedule": is_text, "metric": is_text,
        "goal": or_none(GOALS.__contains__), "target": or_none(is_real),
        "by": is_text,
    },
    "calibrate": {**_COMMON, "steps": or_none(is_count), "seconds": _is_positive},
}  # fmt: skip
_RESULT: Mapping[str, Mapping[str, Is]] = {
    "trial": {
        "steps": is_count, "diverged": or_none(is_count), "metric": is_text,
        "goal": or_none(GOALS.__contains__), "first": or_none(is_real),
        "final": or_none(is_real), "best": or_none(is_real), "reached": or_none(is_count), "score": or_none(is_real),
        "curve": _is_curve, "loss": _is_curve, "metrics": is_named(_is_float),
    },
    "calibrate": {
        "step_seconds": _is_positive, "update_seconds": _is_positive, "state_bytes": _is_positive,
        "parameters": is_count,
    },
}  # fmt: skip
