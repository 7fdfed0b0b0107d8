"""Whether a training function draws all from its seed, as a race's trials tell it, and how that is told."""

from __future__ import annotations

import dataclasses
import io
from types import SimpleNamespace

import numpy as np
import pytest
import torch
from rich.console import Console

from fallline.problems import Problem
from fallline.race.engine.jobs import Outcome
from fallline.race.protocol.contender import parse
from fallline.race.protocol.lane import Lane, Tried
from fallline.race.protocol.seeding import complaint, drawn
from fallline.race.run.live import live, warnings
from fallline.race.run.progress import Progress
from fallline.race.trial.trial import calibrate, run_trial
from fallline.words import CHINESE


def training(start):
    """A training function whose weights begin where `start` says, given the seed."""

    def train(make_optimizer, seed):
        x = torch.nn.Parameter(torch.as_tensor(start(seed), dtype=torch.float32))
        optimizer = make_optimizer([x])
        while True:
            optimizer.zero_grad()
            loss = x.pow(2).sum()
            loss.backward()
            optimizer.step()
            yield loss.item()

    return train


SEEDED = training(lambda seed: np.random.default_rng(seed).standard_normal(3))
UNSEEDED = training(lambda seed: np.random.default_rng().standard_normal(3))
FIXED = training(lambda seed: np.ones(3))


def lane(train, rule="adam", spec="mine.py:train"):
    problem = Problem("mine", "mine", train, 10, "loss", 0.1, 3, 0.1, "", "")
    contender, values = parse(rule), {"lr": 0.01}
    payload = {"values": values, "steps": 10, "schedule": "constant", "metric": "loss", "goal": None}
    payload |= {"target": None, "by": "final", "seconds": 0.0}

    def tried(work, seed):
        return Tried(None, values, seed, Outcome("done", work(problem, contender, {**payload, "seed": seed}), "", 1))

    made = Lane(SimpleNamespace(spec=spec, name="mine"), contender)
    made.calibration, made.tuned = [tried(calibrate, 0)], [tried(run_trial, 0)]
    made.finals = [tried(run_trial, seed) for seed in (2000, 2001)]
    return made


@pytest.mark.parametrize(("train", "told"), [(SEEDED, ""), (UNSEEDED, "otherwise"), (FIXED, "alike")])
def test_what_is_not_drawn_from_the_seed_is_found(train, told):
    lanes = [lane(train), lane(train, "sgd")]
    assert drawn(lanes) == told
    assert drawn([lane(train, spec="digits")]) == ""  # nobody asks of what comes with fallline
    assert (not told) == (complaint(drawn(lanes), CHINESE) == "")


def test_rounding_and_what_has_not_ended_tell_nothing():
    one, two = lane(SEEDED), lane(SEEDED, "sgd")
    for each in (one, two):
        each.tuned[0].outcome.result["first"] *= 1 + 1e-4
    assert drawn([one, two]) == ""
    one.tuned[0].outcome.result["first"] *= 2  # one contender of two
    assert drawn([one, two]) == ""
    assert drawn([Lane(one.entry, one.contender)]) == drawn([]) == ""


def test_workers_that_have_each_drawn_once_are_found():
    other = training(lambda seed: np.full(3, 2.0))
    one, two = lane(FIXED), lane(other)
    one.finals = [*one.finals, *(dataclasses.replace(tried, seed=tried.seed + 10) for tried in two.finals)]
    assert drawn([one]) == "alike"
    one.finals = one.finals[1:3]  # one of each
    assert drawn([one]) == ""


def test_it_is_told_once_while_a_race_runs(monkeypatch):
    monkeypatch.setattr("fallline.race.run.live._LOOK", 0.0)
    progress = Progress([lane(FIXED)], done=4, total=9)
    told = io.StringIO()
    with live(Console(file=told)) as tell:
        tell(progress)
        tell(progress)
    assert told.getvalue() == warnings(progress)[0] + "\n"
    assert told.getvalue().startswith(
        "mine: Different seeds gave the same losses, so that more runs tell no more: draw"
    )


def test_curves_are_not_compared_at_every_look(monkeypatch):
    looked = []
    monkeypatch.setattr("fallline.race.run.live.warnings", lambda progress, words: looked.append(progress) or [])
    with live(Console(file=io.StringIO())) as tell:
        for _ in range(20):
            tell(Progress([], done=4, total=9))
    assert len(looked) < 3
