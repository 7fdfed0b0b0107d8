"""A race of real trainings that is stopped in mid-trial goes on with other options, and ends as one that never was."""

from __future__ import annotations

import pytest

pytest.importorskip("optuna")

import fallline
from executors import Here, hurry, numbers, train

FIRST = {"rules": ["adam", "sgd"], "trials": 2, "seeds": 2, "curve_seeds": 1, "curve_reach": 1, "steps": 12}
CHANGES = [
    {"rules": ["adam"]},
    {"rules": ["sgd", "adam"]},
    {"rules": ["adam", "momentum"]},
    {"rules": ["adam(lr=0.01)", "sgd"]},
    {"rules": [fallline.rules.nag]},
    {"trials": 3},
    {"trials": 1},
    {"seeds": 3},
    {"seeds": 1},
    {"steps": 6},
    {"schedule": "cosine"},
    {"seed": 5},
    {"curve_seeds": 2, "curve_reach": 2},
    {"target": 0.5, "by": "steps"},
    {"trials": 6, "fast": True},
]
STOPS = (4, 19)  # in the calibration, in the trials


def raced(changes=None, **options):
    asked = {**FIRST, "progress": False, **(changes or {}), **options}
    return fallline.race({"train": train}, asked.pop("rules"), **asked)


@pytest.mark.parametrize(
    ("stop", "changes"),
    [
        pytest.param(stop, changes, marks=[] if (k + j) % 6 == 0 else pytest.mark.slow, id=f"{stop}-{changes}")
        for k, stop in enumerate(STOPS)
        for j, changes in enumerate(CHANGES)
    ],
)
def test_it_ends_with_the_results_of_one_that_never_was_stopped(stop, changes, tmp_path, monkeypatch):
    hurry(monkeypatch)
    assert not raced(out=tmp_path, executor=Here(stop=stop)).finished
    again = raced(changes, out=tmp_path, executor=Here())
    assert again.finished
    assert numbers(again) == numbers(raced(changes, executor=Here()))


@pytest.mark.slow
@pytest.mark.parametrize("changes", CHANGES[:6], ids=str)
def test_processes_that_are_stopped_go_on_too(changes, tmp_path, monkeypatch):
    def stop(progress):
        if progress.done > 5:
            raise KeyboardInterrupt

    assert not raced(out=tmp_path, workers=2, progress=stop).finished
    again = raced(changes, out=tmp_path, workers=2)
    hurry(monkeypatch)
    assert again.finished
    assert numbers(again) == numbers(raced(changes, executor=Here()))
