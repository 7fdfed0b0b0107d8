"""A race that is stopped in mid-trial goes on with other options, and ends with the results of one that never was."""

from __future__ import annotations

import contextlib
import os
from pathlib import Path

import pytest

pytest.importorskip("optuna")

from optuna.trial import TrialState

from fallline.race.engine import processes
from fallline.race.engine.errors import QueueError
from fallline.race.engine.jobs import Job, plan_of
from fallline.race.engine.leases import Reaper
from fallline.race.engine.processes import this_owner
from fallline.race.engine.queue import ATTEMPTS
from fallline.race.engine.worker import StaleError
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.settings import Settings
from fallline.race.run import driver as driving
from fallline.race.run.driver import Driver
from fallline.race.run.storage import RaceStorage
from race_cases import _calibration, _result, bowl

FIRST = {"problems": ("digits",), "contenders": ("sgd", "adam"), "trials": 4, "curve_seeds": 1, "curve_reach": 1}
CHANGES = [
    {"contenders": ("adam",)},
    {"contenders": ("adam", "momentum")},
    {"contenders": ("sgd(lr=0.1)", "adam")},
    {"trials": 6},
    {"trials": 2},
    {"final_seeds": 3},
    {"steps": 50},
    {"schedule": "cosine"},
    {"batch_size": 16, "seed": 3},
    {"problems": ("digits", "ridge"), "fast": True},
]
DEAD = processes.Owner(host=processes.host(), pid=2**22 + 1, started=1, worker="dead")


class Bench:
    """Workers without processes: each check does one job, or stops in the middle of it.

    Args:
        queue: the jobs'.
        racing: the problems.
        plan: that the workers were prepared for.
        stop: what to do in the middle of the trial after so many, as `after`.
    """

    checks = 0

    def __init__(self, queue, racing, plan, stop=None, after=0):
        self.queue, self.racing, self.plan, self.stop_by, self.after, self.done = queue, racing, plan, stop, after, 0

    def __enter__(self):
        return self

    def __exit__(self, *_):
        pass

    stop = __exit__

    def check(self):
        type(self).checks += 1
        assert type(self).checks < 3000, "it never ends"
        if self.queue.plan != self.plan:
            raise StaleError
        claimed = self.queue.claim(DEAD if self.stop_by == "killed" and self.done == self.after else this_owner())
        if claimed is None:
            return True
        assert plan_of(claimed.job.payload) == self.plan
        if self.stop_by and self.done == self.after:
            self.give_up(claimed)
        self.queue.finish(claimed, self.result(claimed.job))
        self.done += 1
        return True

    def give_up(self, claimed):
        if self.stop_by == "Ctrl-C":
            self.queue.release(claimed)
        if self.stop_by == "killed as it gives the job back":
            self.queue._end(claimed.trial, TrialState.FAIL)
        raise KeyboardInterrupt

    def result(self, job):
        name = job.payload["contender"]
        if job.payload["kind"] == "calibrate":
            return _calibration(name)
        (entry,) = (entry for entry in self.racing if entry.spec == job.payload["problem"])
        return _result(job, entry, bowl(name, job.payload["values"], job.payload["seed"], entry.name))


@pytest.fixture
def go(monkeypatch, tmp_path):
    """Runs a race on a bench, to its end or until it is stopped; gives all numbers."""
    monkeypatch.setattr(driving.time, "sleep", lambda seconds: None)
    monkeypatch.setattr(os, "fsync", lambda file: None)
    monkeypatch.setattr(driving, "Reaper", lambda queue: Reaper(queue, period=0))

    def run(folder, changes=None, stop=None, after=0):
        storage = RaceStorage(Path(tmp_path, folder))
        race = Driver(Settings(**{**FIRST, **(changes or {})}), storage)
        bench = Bench(None, race.entries, race._plan, stop, after)
        bench.queue = RaceStorage(storage.folder).queue() if storage.folder.exists() else None
        monkeypatch.setattr(Bench, "checks", 0)

        def workers(count):
            bench.queue = bench.queue or storage.queue()
            return bench

        monkeypatch.setattr(race, "_workers", workers)
        lanes = race.run()
        return [(lane.contender.name, lane.setting, [(t.job.id, t.final) for t in lane.trials()]) for lane in lanes]

    return run


@pytest.mark.parametrize("stop", ["Ctrl-C", "killed", "killed as it gives the job back"])
@pytest.mark.parametrize("changes", CHANGES, ids=str)
def test_it_ends_with_the_results_of_one_that_never_was_stopped(go, changes, stop):
    with pytest.raises(KeyboardInterrupt):
        go("race", stop=stop, after=8)
    assert go("race", changes) == go("undisturbed", changes)


@pytest.mark.parametrize("stop", ["Ctrl-C", "killed", "killed as it gives the job back"])
def test_stopped_again_and_again_and_back_to_what_it_was(go, stop):
    for after in (3, 0, 9, 1):
        for changes in ({}, CHANGES[0], CHANGES[3]):
            with contextlib.suppress(KeyboardInterrupt):
                go("race", changes, stop, after)
    assert go("race") == go("undisturbed")


def test_a_job_of_another_plan_is_neither_done_nor_given_back(go, tmp_path):
    go("race", {"final_seeds": 1})
    queue = RaceStorage(tmp_path / "race").queue()
    queue.requeue(Job("one", {**JOB, "plan": "other"}))
    before = len(queue._trials())
    assert queue.claim(this_owner()) is None
    assert queue.orphans() == {}
    queue.settings = {"plan": "other"}
    claimed = queue.claim(this_owner())
    queue.settings = {"plan": "the next"}
    assert queue.release(claimed)
    assert len(queue._trials()) == before


JOB = {
    "kind": "calibrate", "problem": "digits", "contender": "sgd", "values": {}, "seed": 0, "steps": 1, "seconds": 1.0,
    "version": "1",
}  # fmt: skip


def test_a_job_whose_results_are_none_ends_the_race(go, tmp_path):
    with pytest.raises(KeyboardInterrupt):
        go("race", stop="Ctrl-C", after=1)
    queue = RaceStorage(tmp_path / "race").queue()
    queue.put([job := Job("one", {**JOB, "plan": queue.plan})])
    with pytest.warns(UserWarning, match="its result has no such step_seconds as a race writes"):
        spoil(queue, job)
    with pytest.raises(QueueError, match="what comes back of 'one' is no result, 10 times now"):
        queue.put([job])


def spoil(queue, job):
    """Has a job come back with what is no result, again and again."""
    for _ in range(ATTEMPTS):
        queue.put([job])
        while (claimed := queue.claim(this_owner())).job.id != job.id:
            pass
        queue._tell(claimed.trial, "result", '{"step_seconds": "fast"}')
        queue._end(claimed.trial, TrialState.FAIL)
        queue._trials()


def meanwhile(monkeypatch, act):
    """Has something happen to the queue while the race is at its first trials."""
    check = Bench.check

    def acting(bench):
        if bench.done == 3:
            act(bench.queue)
        return check(bench)

    monkeypatch.setattr(Bench, "check", acting)


@pytest.mark.parametrize(
    ("act", "told"),
    [
        (lambda queue: queue._storage.delete_study(queue._study), "the queue 'race' is no longer in its storage"),
        (lambda queue: setattr(queue, "closed", True), "the race 'race' was closed by somebody else"),
        (lambda queue: setattr(queue, "settings", {"plan": "other"}), "another race has taken the queue 'race'"),
        (lambda queue: os.truncate(queue_file(queue), 100), "journal.log was cut short while a race used it"),
        (lambda queue: queue_file(queue).unlink(), r"journal.log: No such file or directory"),
    ],
    ids=["deleted", "closed", "taken", "cut", "removed"],
)
def test_what_is_done_to_its_queue_ends_a_race_with_a_message(go, monkeypatch, act, told):
    meanwhile(monkeypatch, act)
    with pytest.raises(RaceError, match=told):
        go("race")


def queue_file(queue):
    return queue._storage._storage._backend._path
