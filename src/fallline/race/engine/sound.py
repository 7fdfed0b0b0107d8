"""Whether a trial is one that this queue's own drivers and workers may have written: its types, its sizes, its bounds.

A storage that others can write to may hold anything. What is not as it must be is left out, and named once.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from optuna.trial import FrozenTrial, TrialState

from fallline.race.outside.kinds import is_number, is_text

TEXT_CHARACTERS = 1 << 20
"""The longest result, reason or payload."""
EMPTY = "its result is empty"
"""Why a result without anything in it is none: nobody could tell it from one that there is not."""
_LIMIT_SECONDS = 1e8

Check = Callable[[Mapping[str, Any], Mapping[str, Any]], str]
"""From a payload and a result, {} where there is none yet, why they cannot be the race's; empty where they can."""


def anything(payload: Mapping[str, Any], result: Mapping[str, Any]) -> str:
    """The check of a queue that asks for none."""
    return ""


def fault(trial: FrozenTrial, check: Check) -> str:
    """Why a trial is left out; empty where it is sound."""
    attrs = trial.user_attrs
    if said := _of_job(attrs.get("job"), attrs.get("payload")) or _of_owner(attrs.get("owner")):
        return said
    if not isinstance(attrs.get("reason", ""), str) or len(attrs.get("reason", "")) > TEXT_CHARACTERS:
        return "its reason is no text"
    if "result" not in attrs:
        return "it is complete without a result" if trial.state is TrialState.COMPLETE else check(attrs["payload"], {})
    result = loaded(attrs["result"])
    if not result:
        return "its result is no JSON object" if result is None else EMPTY
    return check(attrs["payload"], result)


def _of_job(name: object, payload: object) -> str:
    if not is_text(name) or not name:
        return "it names no job"
    if not isinstance(payload, dict) or not isinstance(payload.get("plan", ""), str | None):
        return "its payload is no JSON object"
    limit = payload.get("limit", 1.0)
    if not is_number(limit) or not 0 < limit <= _LIMIT_SECONDS:
        return "its limit is no number of seconds"
    return ""


def _of_owner(owner: object) -> str:
    if owner is None:
        return ""
    kinds = {"host": str, "pid": int, "started": int | None, "worker": str}
    fits = isinstance(owner, dict) and all(isinstance(owner.get(name), kind) for name, kind in kinds.items())
    return "" if fits and owner["pid"] > 0 else "its owner is no process"  # type: ignore[index]


def loaded(text: object) -> dict[str, Any] | None:
    """A JSON object from its text; None where that is none, or too long."""
    if not isinstance(text, str) or len(text) > TEXT_CHARACTERS:
        return None
    try:
        parsed = json.loads(text)
    except (ValueError, RecursionError):
        return None
    return parsed if isinstance(parsed, dict) else None
