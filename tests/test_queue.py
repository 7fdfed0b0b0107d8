"""The durable queue: jobs, claims, outcomes, leases, and the file that keeps them."""

from __future__ import annotations

import contextlib
import json
import math
import multiprocessing
import os
import signal
import subprocess
import sys
import time

import pytest

pytest.importorskip("optuna")

import optuna
from optuna.storages import InMemoryStorage
from optuna.trial import TrialState

from fallline.race.engine import processes
from fallline.race.engine.jobs import Job, Outcome
from fallline.race.engine.journal import JournalLock
from fallline.race.engine.leases import Reaper
from fallline.race.engine.processes import alive, this_owner
from fallline.race.engine.queue import ATTEMPTS, Queue, QueueError, names
from fallline.race.engine.storage import StorageError, open_storage

RESULT = {"loss": 1.0}
JOBS = [Job(name, {"lr": 0.1, "name": name}) for name in "abc"]
ELSEWHERE = processes.Owner(host="elsewhere", pid=1, started=1, worker="w")


@pytest.fixture
def path(tmp_path):
    return tmp_path / "race.journal"


@pytest.fixture
def queue(path):
    queue = Queue(open_storage(path), "race")
    queue.put(JOBS)
    return queue


@pytest.fixture
def dead():
    """The owner that a killed process was."""
    process = subprocess.Popen(["sleep", "60"])
    owner = processes.Owner(host=processes.host(), pid=process.pid, started=processes._started(process.pid), worker="w")
    assert alive(owner)
    process.kill()
    process.wait()
    return owner


def again(path):
    """As another process sees it."""
    return Queue(open_storage(path), "race", create=False)


@contextlib.contextmanager
def interrupted(monkeypatch, thing, name):
    """What is done within gets as far as a call of `thing.name`, and no further."""

    def interrupt(*_):
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(thing, name, interrupt)
        with pytest.raises(KeyboardInterrupt):
            yield


class Clock:
    """Seconds that pass when told."""

    def __init__(self):
        self.now = 100.0

    def __call__(self):
        return self.now


def reaper(queue, clock=time.monotonic):
    return Reaper(queue, silence=60, unowned=5, period=0, clock=clock)


# Jobs


def test_a_job_is_claimed_once_and_in_order(queue, path):
    other = again(path)
    claims = [queue.claim(this_owner()), other.claim(this_owner()), queue.claim(this_owner())]
    assert [claimed.job for claimed in claims] == JOBS
    assert queue.claim(this_owner()) is None
    assert other.claim(this_owner()) is None


def test_an_empty_queue_invents_nothing(path):
    queue = Queue(open_storage(path), "race")
    assert queue.claim(this_owner()) is None
    assert queue.results() == {}
    assert sum(queue.counts().values()) == 0


def test_two_workers_who_see_the_same_job_do_not_both_get_it(queue, path, monkeypatch):
    slow = again(path)
    seen = slow._trials()
    assert queue.claim(this_owner()).job == JOBS[0]
    monkeypatch.setattr(slow, "_trials", lambda: seen)
    assert slow.claim(this_owner()).job == JOBS[1]


def test_a_job_that_another_worker_even_finished_meanwhile_is_left(queue, path, monkeypatch):
    slow = again(path)
    seen = slow._trials()
    queue.finish(queue.claim(this_owner()), {"loss": 1.0})
    monkeypatch.setattr(slow, "_trials", lambda: seen)
    assert slow.claim(this_owner()).job == JOBS[1]


def test_jobs_are_put_once(queue, path):
    queue.finish(queue.claim(this_owner()), {"loss": 1.0})
    queue.put([*JOBS, Job("d", {}), Job("d", {})])
    again(path).put(JOBS)
    assert queue.counts() == {"waiting": 3, "running": 0, "done": 1, "failed": 0}
    assert len(queue._trials()) == 4


def test_outcomes(queue, path):
    first, second = queue.claim(this_owner()), queue.claim(this_owner())
    assert queue.finish(first, {"loss": math.inf, "curve": [1, 2.5]})
    assert queue.fail(second, "ValueError: no")
    assert again(path).results() == {
        "a": Outcome("done", {"loss": math.inf, "curve": [1, 2.5]}, "", 1),
        "b": Outcome("failed", {}, "ValueError: no", 1),
    }
    assert queue.counts() == {"waiting": 1, "running": 0, "done": 1, "failed": 1}


def test_nothing_changes_an_outcome(queue):
    claimed = queue.claim(this_owner())
    assert queue.finish(claimed, {"loss": 1.0})
    assert not queue.finish(claimed, {"loss": 2.0})
    assert not queue.fail(claimed, "late")
    assert not queue.release(claimed)
    assert not queue.beat(claimed, 1)
    assert queue.results()["a"] == Outcome("done", {"loss": 1.0}, "", 1)


def test_a_result_is_read_once_and_anew_where_its_job_begins_anew(queue, path, monkeypatch):
    queue.finish(queue.claim(this_owner()), RESULT)
    reader = again(path)
    first = reader.results()["a"]
    queue.finish(queue.claim(this_owner()), {"loss": 2.0})
    reader.results()
    with monkeypatch.context() as patch:
        patch.delattr(json, "loads")
        assert reader.results() == {"a": first, "b": Outcome("done", {"loss": 2.0}, "", 1)}
    queue.again(JOBS[0])
    assert "a" not in reader.results()
    queue.finish(queue.claim(this_owner()), {"loss": 3.0})
    queue.finish(queue.claim(this_owner()), {"loss": 4.0})
    told = {name: outcome.result["loss"] for name, outcome in reader.results().items()}
    assert told == {"a": 4.0, "b": 2.0, "c": 3.0}


def test_a_result_that_json_cannot_say_is_refused(queue):
    with pytest.raises(TypeError, match="not JSON serializable"):
        queue.finish(queue.claim(this_owner()), {"loss": object()})


def test_an_empty_result_is_none(queue, path):
    assert queue.finish(queue.claim(this_owner()), {})
    assert again(path).results() == {"a": Outcome("failed", {}, "its result is empty", 1)}


def test_duplicates_wait_for_each_other_and_the_first_finished_counts(queue):
    queue.requeue(JOBS[0])
    one = queue.claim(this_owner())
    assert [queue.claim(this_owner()).job.id for _ in "bc"] == ["b", "c"]
    assert queue.claim(this_owner()) is None
    queue.finish(one, {"loss": 1.0})
    assert queue.claim(this_owner()) is None
    assert queue.results() == {"a": Outcome("done", {"loss": 1.0}, "", 1)}


def test_of_two_finished_trials_of_a_job_the_first_finished_counts(queue):
    queue.requeue(JOBS[0])
    first, _, _, second = (trial._trial_id for trial in queue._trials())
    for trial, loss in ((second, 2.0), (first, 1.0)):
        assert queue._take(trial, this_owner())
        queue._tell(trial, "result", json.dumps({"loss": loss}))
        queue._end(trial, TrialState.COMPLETE)
    assert queue.results()["a"] == Outcome("done", {"loss": 2.0}, "", 2)
    assert queue.counts() == {"waiting": 2, "running": 0, "done": 1, "failed": 0}


def test_a_released_job_waits_again(queue):
    queue.release(queue.claim(this_owner()))
    assert queue.counts()["waiting"] == 3
    assert [queue.claim(this_owner()).job.id for _ in JOBS] == ["b", "c", "a"]


def test_settings_and_the_end_are_seen_by_others(queue, path):
    other = again(path)
    assert other.settings == {}
    assert not other.closed
    queue.settings = {"problem": "digits", "steps": 100}
    queue.closed = True
    assert other.settings == {"problem": "digits", "steps": 100}
    assert other.closed


def test_queues_of_one_storage_are_apart(path):
    storage = open_storage(path)
    one, two = Queue(storage, "one"), Queue(storage, "two")
    one.put(JOBS)
    assert two.claim(this_owner()) is None
    assert names(storage) == ["one", "two"]


def test_a_queue_that_is_not_there(queue, path):
    with pytest.raises(QueueError, match="no queue 'other' in this storage; it has: race"):
        Queue(open_storage(path), "other", create=False)


def test_a_queue_made_by_two_at_once_is_one(queue, path, monkeypatch):
    monkeypatch.setattr("fallline.race.engine.queue.names", lambda storage: [])
    assert Queue(open_storage(path), "race").counts()["waiting"] == 3


# Leases


def test_a_dead_workers_job_waits_again_at_once(queue, dead):
    queue.claim(dead)
    living = queue.claim(this_owner())
    assert reaper(queue).reap() == 1
    assert queue.counts() == {"waiting": 2, "running": 1, "done": 0, "failed": 0}
    claims = [queue.claim(this_owner()) for _ in range(2)]
    assert [claimed.job.id for claimed in claims] == ["c", "a"]
    queue.finish(claims[1], RESULT)
    assert queue.results()["a"].attempts == 2
    assert queue.finish(living, RESULT)


def test_two_reapers_do_not_queue_a_job_twice(queue, path, dead):
    queue.claim(dead)
    one, two = reaper(queue), reaper(again(path))
    (trial,) = queue.running()
    assert one.reap() == 1
    assert not two._queue.settle(trial)
    two.reap()
    two.reap()
    assert len(queue._trials()) == len(JOBS) + 1


def test_a_process_number_used_again_is_another_process():
    owner = this_owner()
    assert alive(owner)
    assert not alive({**owner, "started": owner["started"] - 1})


def test_where_the_start_is_unknown_the_number_decides(dead):
    assert alive({**this_owner(), "started": None})
    assert alive({**this_owner(), "pid": 1, "started": None})
    assert not alive({**dead, "started": None})


def test_a_zombie_is_not_alive():
    process = subprocess.Popen(["sleep", "60"])
    owner = {**this_owner(), "pid": process.pid, "started": processes._started(process.pid)}
    process.kill()
    os.waitid(os.P_PID, process.pid, os.WEXITED | os.WNOWAIT)
    assert not alive(owner)
    process.wait()


def test_a_worker_elsewhere_is_dead_when_it_is_silent(queue):
    clock = Clock()
    watch = reaper(queue, clock)
    claimed = queue.claim(ELSEWHERE)
    for beat in range(5):
        assert watch.reap() == 0
        clock.now += 59
        queue.beat(claimed, beat)
    assert watch.reap() == 0
    clock.now += 59
    assert watch.reap() == 0
    clock.now += 1
    assert watch.reap() == 1
    assert not queue.beat(claimed, 6)
    assert not queue.finish(claimed, RESULT)
    assert queue.counts()["waiting"] == 3


def test_a_worker_killed_between_claim_and_name_is_found(queue, monkeypatch):
    clock = Clock()
    watch = reaper(queue, clock)
    with interrupted(monkeypatch, queue, "_tell"):
        queue.claim(this_owner())
    assert queue.counts()["running"] == 1
    assert watch.reap() == 0
    clock.now += 5
    assert watch.reap() == 1
    assert queue.counts()["waiting"] == 3


def test_a_worker_that_was_taken_for_dead_while_it_gave_its_name_does_not_run_the_job(queue, monkeypatch):
    def reaped_meanwhile(trial, key, value):
        queue._storage.set_trial_state_values(trial, TrialState.FAIL)
        return Queue._tell(queue, trial, key, value)

    monkeypatch.setattr(queue, "_tell", reaped_meanwhile)
    assert queue.claim(this_owner()) is None


@pytest.mark.parametrize(("end", "status"), [("finish", "done"), ("fail", "failed")])
def test_a_worker_killed_while_it_told_the_outcome_has_told_it(queue, dead, monkeypatch, end, status):
    claimed = queue.claim(dead)
    with interrupted(monkeypatch, queue, "_end"):
        queue.finish(claimed, {"loss": 1.0}) if end == "finish" else queue.fail(claimed, "no")
    assert reaper(queue).reap() == 1
    assert queue.results()["a"].status == status
    assert queue.counts()["waiting"] == 2
    assert len(queue._trials()) == len(JOBS)


def test_a_reaper_killed_before_it_queued_the_job_again(queue, dead, monkeypatch):
    queue.claim(dead)
    with interrupted(monkeypatch, queue, "requeue"):
        reaper(queue).reap()
    assert list(queue.orphans()) == ["a"]
    watch = reaper(queue)
    watch.reap()
    assert list(queue.orphans()) == ["a"]
    watch.reap()
    assert queue.orphans() == {}
    assert queue.counts()["waiting"] == 3


def test_a_job_that_kills_its_workers_fails_in_the_end(path, dead):
    queue = Queue(open_storage(path), "race")
    queue.put(JOBS[:1])
    watch = reaper(queue)
    for attempt in range(ATTEMPTS):
        assert queue.results() == {}
        assert queue.claim(dead), attempt
        watch.reap()
    assert queue.results() == {"a": Outcome("failed", {}, "its worker died, in each of 10 attempts", ATTEMPTS)}
    assert queue.claim(this_owner()) is None


def test_giving_a_job_back_is_no_death(path, dead):
    queue = Queue(open_storage(path), "race")
    queue.put(JOBS[:1])
    for _ in range(ATTEMPTS):
        queue.release(queue.claim(this_owner()))
    queue.claim(dead)
    reaper(queue).reap()
    assert queue.results() == {}
    assert queue.claim(this_owner()).job == JOBS[0]


def test_a_reaper_looks_only_now_and_then(queue, dead):
    clock = Clock()
    watch = Reaper(queue, period=1, clock=clock)
    assert watch.reap() == 0
    queue.claim(dead)
    clock.now += 0.9
    assert watch.reap() == 0
    clock.now += 0.1
    assert watch.reap() == 1


# The journal


HOLD = """
import sys, time
from fallline.race.engine.journal import JournalLock
lock = JournalLock(sys.argv[1])
lock.acquire()
print("held")
"""


def holder(path, then):
    process = subprocess.Popen([sys.executable, "-uc", HOLD + then, path], stdout=subprocess.PIPE, text=True)
    assert process.stdout.readline() == "held\n"
    return process


def test_the_lock_of_a_killed_holder_is_free(queue, path):
    with holder(path, "time.sleep(60)") as process:
        process.kill()
        began = time.monotonic()
        queue.put([Job("d", {})])
    assert time.monotonic() - began < 20  # Optuna's own lock would take 30
    assert "d" in queue._histories()


def test_the_lock_excludes_others(path):
    path.touch()
    with holder(path, "time.sleep(.3); open(sys.argv[1], 'a').write('theirs\\n')"):
        lock = JournalLock(path)
        assert lock.acquire()
        assert path.read_text() == "theirs\n"
        lock.release()


def test_an_interrupted_holder_can_take_its_lock_again(path):
    path.touch()
    lock = JournalLock(path)
    lock.acquire()
    assert lock.acquire()
    lock.release()


@pytest.mark.parametrize("torn", ['{"op_code":', "x" * 200_000, "\0\0", "x" * (5 << 20)])
def test_a_torn_line_costs_itself_alone(queue, path, torn):
    reader = again(path)
    with path.open("a") as file:
        file.write(torn)
    assert reader.counts()["waiting"] == again(path).counts()["waiting"] == 3
    queue.put([Job("d", {})])
    assert torn in path.read_text()
    assert reader.counts()["waiting"] == again(path).counts()["waiting"] == 4


def test_a_line_that_lacks_its_end_alone_is_whole(queue, path):
    queue.put([Job("d", {})])
    path.write_bytes(path.read_bytes()[:-1])
    assert again(path).counts()["waiting"] == 3
    again(path).put([Job("e", {})])
    assert again(path).counts()["waiting"] == 5


def _write(path, number):
    queue = Queue(open_storage(path), "race")
    queue.put(Job(f"{number}-{index}", {"long": "x" * 20_000}) for index in range(100_000))


def test_writers_killed_at_any_moment_leave_a_readable_journal(queue, path):
    spawn = multiprocessing.get_context("spawn")
    for number in range(3):
        writers = [spawn.Process(target=_write, args=(path, f"{number}{letter}")) for letter in "xy"]
        for writer in writers:
            writer.start()
        before = path.stat().st_size
        while path.stat().st_size < before + 1_000_000:
            time.sleep(0.01)
        for writer in writers:
            os.kill(writer.pid, signal.SIGKILL)
            writer.join()
    queue.put([Job("last", {})])
    assert list(again(path)._histories())[-1] == "last"


# Places


@pytest.mark.parametrize(
    ("path", "message"),
    [
        ("sqlite:///race.db", "SQLite hands the same trial to two workers; choose the path of a file, postgresql://"),
        ("sqlite+pysqlite:///race.db", "SQLite hands the same trial to two workers"),
        ("redis://localhost", "unknown kind of storage 'redis'; choose"),
        ("grpc://localhost", "'grpc://localhost' lacks a host or a port; choose"),
        ("no/such/folder/journal", "cannot keep a journal in 'no/such/folder': no such directory"),
    ],
)
def test_paths_that_cannot_be(path, message):
    with pytest.raises(StorageError, match=message):
        open_storage(path)


def test_a_proxy_that_does_not_answer(monkeypatch):
    pytest.importorskip("grpc")
    monkeypatch.setattr("fallline.race.engine.storage._CONNECT_SECONDS", 0.2)
    with pytest.raises(StorageError, match=r"nothing answers at grpc://127.0.0.1:1 within 0.2 s"):
        open_storage("grpc://127.0.0.1:1")


def test_postgresql_without_its_driver(monkeypatch):
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(StorageError, match=r"PostgreSQL needs psycopg\[binary\]: pip install .*\[postgresql\]"):
        open_storage("postgresql://localhost/race")


def test_optuna_is_quiet(path, capfd):
    Queue(open_storage(path), "quiet").put(JOBS)
    assert optuna.logging.get_verbosity() == optuna.logging.ERROR
    assert capfd.readouterr() == ("", "")


def test_a_storage_of_optunas_own_will_do():
    queue = Queue(InMemoryStorage(), "race")
    queue.put(JOBS)
    assert queue.claim(this_owner()).job == JOBS[0]
