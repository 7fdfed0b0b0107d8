"""What a race's jobs, results and its own description must hold, whoever wrote them."""

from __future__ import annotations

import functools
import json
import operator

import pytest

pytest.importorskip("optuna")

from fallline.race.protocol.checks import refusal
from fallline.race.protocol.described import describe, described
from fallline.race.protocol.entry import entries
from fallline.race.protocol.settings import Settings
from test_strangers import JOB


def test_nothing_that_a_race_tells_may_be_missing():
    """Also where nothing could stand there."""
    right = json.loads(json.dumps(describe(entries(Settings(problems=("digits",), contenders=("sgd", "adam"))))))
    for way in ((), ("problem",), ("contenders", 0)):
        for name in functools.reduce(operator.getitem, way, right[0]):
            told = json.loads(json.dumps(right))
            del functools.reduce(operator.getitem, way, told[0])[name]
            with pytest.raises(ValueError, match=r"."):
                described(told)
    for kind, whole in (("trial", RESULT), ("calibrate", CALIBRATION)):
        job = {
            **JOB,
            "kind": kind,
            "schedule": "constant",
            "metric": "loss",
            "goal": None,
            "target": None,
            "by": "final",
        }
        assert refusal(job, whole) == ""
        for name in whole:
            assert name in refusal(job, {key: value for key, value in whole.items() if key != name})
    assert (
        refusal(job | {"kind": "trial"}, {**RESULT, "metric": "recall"})
        == "its result is of another metric than the race's"
    )


CALIBRATION = {"step_seconds": 1.0, "update_seconds": 1.0, "state_bytes": 4.0, "parameters": 1}
RESULT = {
    "steps": 2, "diverged": None, "metric": "loss", "goal": None, "first": None, "final": None, "best": None,
    "reached": None, "score": None, "curve": [[], []], "loss": [[], []], "metrics": {},
}  # fmt: skip
