"""Executors for tests: one that runs trials in this process, and trainings that take no time."""

from __future__ import annotations

import json
import os
from concurrent.futures import Future

import torch

from fallline.race.run import driver as driving
from fallline.race.trial.runner import make_runner


class Here:
    """Runs the jobs of a race in this process, as they are sent: real trials without a process for each.

    Args:
        lose: of the number of a call, whether its answer is lost; or what comes back in its place.
        stop: raises at that call, as Ctrl-C does.
    """

    def __init__(self, lose=lambda number: False, stop=None):
        self.lose, self.stop, self.calls, self.payloads, self.setups = lose, stop, 0, [], []
        self._runner = {}

    def submit(self, function, setup, payload, attempt):
        self.calls += 1
        if self.calls == self.stop:
            raise KeyboardInterrupt
        self.setups.append(setup)
        self.payloads.append(json.loads(payload))
        future, lost = Future(), self.lose(self.calls)
        if lost is True:
            future.set_exception(ConnectionError("the node is gone"))
        elif lost:
            future.set_result(lost)
        else:
            future.set_result(json.dumps(self._answer(setup, json.loads(payload))))
        return future

    def _answer(self, setup, payload):
        if setup not in self._runner:
            threads = torch.get_num_threads()
            try:
                self._runner = {setup: make_runner(json.loads(setup)["settings"])}
            except Exception as error:
                return ["unprepared", {}, f"{type(error).__name__}: {error}"]
            finally:
                torch.set_num_threads(threads)
        with torch.random.fork_rng(devices=[]):
            try:
                return ["ended", self._runner[setup](payload), ""]
            except Exception as error:
                return ["ended", {}, f"{type(error).__name__}: {error}"]


SCALE = torch.linspace(0.1, 1, 8)


def train(make_optimizer, seed):
    """Goes down a bowl: a trial takes some milliseconds."""
    torch.manual_seed(seed)
    x = torch.nn.Parameter(torch.randn(8))
    optimizer = make_optimizer([x])
    for _ in range(20):
        optimizer.zero_grad()
        loss = (SCALE * x**2).sum()
        loss.backward()
        optimizer.step()
        yield loss.item()


SMALL = {"trials": 3, "curve_seeds": 1, "curve_reach": 1, "seeds": 3, "progress": False}
TIMES = ("step_seconds", "update_seconds", "seconds_to_target")
"""Columns of a table that no two races have alike."""


def numbers(result):
    """All of a result's table but its times."""
    return [{name: value for name, value in row.items() if name not in TIMES} for row in result.rows]


def hurry(patch):
    """Has a driver not wait, nor the disk: where trials take no time, these are most of a race."""
    patch.setattr(driving, "_LEAST_PAUSE", 0.0)
    patch.setattr(driving, "_PLANNING_SHARE", 0)
    patch.setattr(os, "fsync", lambda file: None)
