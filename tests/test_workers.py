"""Workers: jobs are done once each, whoever is killed, over a journal, PostgreSQL and the gRPC proxy."""

from __future__ import annotations

import collections
import contextlib
import dataclasses
import gc
import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

pytest.importorskip("optuna")

import postgres
from callers import TOKEN, free_port
from fallline.race.engine.isolate import PrepareError
from fallline.race.engine.jobs import Job
from fallline.race.engine.queue import Queue, QueueError
from fallline.race.engine.storage import open_storage
from fallline.race.engine.worker import Task, to_line, work
from fallline.race.engine.workers import WorkerError, Workers
from test_isolate import gone, job, linux, read_pid

SECONDS = 60  # after which a test that waits has failed


@pytest.fixture
def task(tmp_path):
    return Task(str(tmp_path / "journal"), "race", "race_runners:prepare", limit=20)


@pytest.fixture
def queue(task):
    return Queue(open_storage(task.storage), task.queue)


def logging_jobs(file, count, seconds=0.0):
    return [Job(f"job {n}", job("log", file=str(file), line=n, seconds=seconds)) for n in range(count)]


def until(condition, check=lambda: None):
    deadline = time.monotonic() + SECONDS
    while not condition():
        assert time.monotonic() < deadline, "it takes too long"
        check()
        time.sleep(0.02)


def drain(queue, workers):
    """Has everything done, and the workers leave."""
    until(lambda: not queue.counts()["waiting"] + queue.counts()["running"], workers.check)
    queue.closed = True
    until(lambda: not workers.check())


def assert_done(queue, jobs):
    """Every job has the result that is its own, and no other."""
    results = queue.results()
    assert {outcome.reason for outcome in results.values()} == {""}
    assert {name: outcome.result for name, outcome in results.items()} == {
        each.id: {"line": each.payload["with"]["line"]} for each in jobs
    }
    assert queue.counts() == {"waiting": 0, "running": 0, "done": len(jobs), "failed": 0}


def times_done(file):
    return collections.Counter(map(int, file.read_text().split()))


# One worker, in this process


def test_a_worker_does_what_waits_and_leaves_when_idle(queue, task, tmp_path):
    jobs = logging_jobs(tmp_path / "log", 5)
    queue.put(jobs)
    assert work(dataclasses.replace(task, idle=0.2)) == 5
    assert_done(queue, jobs)
    assert times_done(tmp_path / "log") == dict.fromkeys(range(5), 1)


def test_a_worker_leaves_a_closed_queue_alone(queue, task, tmp_path):
    queue.put(logging_jobs(tmp_path / "log", 5))
    queue.closed = True
    assert work(task) == 0
    assert queue.counts()["waiting"] == 5


def test_what_costs_a_job_costs_that_job_alone(queue, task):
    bad = {
        "raises": (job("fail", message="no"), "ArithmeticError: no"),
        "long": (job("nap", seconds=60), "ran past its limit of 1 s"),
        "large": (job("take", megabytes=500), "killed for memory"),
        "segfault": (job("crash"), "segmentation fault"),
        "exit": (job("leave", code=3), "exit code 3, and no result"),
    }
    queue.put([Job("first", job("nan")), *(Job(name, payload) for name, (payload, _) in bad.items())])
    queue.put([Job("last", job("large", count=3))])
    work(dataclasses.replace(task, limit=1, memory=200 << 20, idle=0.2))
    results = queue.results()
    assert str(results.pop("first").result) == "{'loss': nan}"
    assert results.pop("last").result == {"curve": [0, 1, 2]}
    assert {name: outcome.status for name, outcome in results.items()} == dict.fromkeys(bad, "failed")
    for name, (_, reason) in bad.items():
        assert results[name].reason.startswith(reason)
        assert results[name].attempts == 1


def test_a_runner_that_cannot_be_prepared_costs_no_job(queue, task, tmp_path):
    queue.put(logging_jobs(tmp_path / "log", 1))
    with pytest.raises(PrepareError, match="ValueError: no such data: here"):
        work(dataclasses.replace(task, target="race_runners:broken", settings={"data": "here"}))
    assert queue.counts()["waiting"] == len(queue._trials()) == 1


def test_a_worker_joins_queues_and_makes_none(task):
    with pytest.raises(QueueError, match="no queue 'race' in this storage; it has: none"):
        work(task)


def test_a_worker_whose_trial_is_taken_away_ends_it_and_goes_on(queue, task, tmp_path, monkeypatch):
    monkeypatch.setattr("fallline.race.engine.worker.HEARTBEAT_SECONDS", 0.1)
    monkeypatch.setattr(Queue, "beat", lambda *_: not (tmp_path / "pid").exists())
    queue.put([Job("long", job("nap", seconds=15, pid_file=str(tmp_path / "pid"))), Job("short", job("nan"))])
    assert work(dataclasses.replace(task, idle=0.2)) == 1
    assert gone(read_pid(tmp_path / "pid"))
    assert list(queue.results()) == ["short"]


def test_a_long_trial_has_heartbeats(queue, task, monkeypatch):
    monkeypatch.setattr("fallline.race.engine.worker.HEARTBEAT_SECONDS", 0.1)
    queue.put([Job("long", job("nap", seconds=0.6))])
    work(dataclasses.replace(task, idle=0.1))
    (trial,) = queue._trials()
    assert trial.user_attrs["heartbeat"] >= 2


# Several processes


def test_workers_share_the_jobs(queue, task, tmp_path):
    jobs = logging_jobs(tmp_path / "log", 60, 0.01)
    with Workers(3, task) as workers:
        until(lambda: len(workers.pids) == 3)
        queue.put(jobs)
        drain(queue, workers)
    assert_done(queue, jobs)
    assert times_done(tmp_path / "log") == dict.fromkeys(range(60), 1)
    assert len({trial.user_attrs["owner"]["pid"] for trial in queue._trials()}) > 1


def kill_some(queue, workers, jobs, times, draw):
    """Kills busy workers, and now and then an idle or a starting one, while jobs come in."""
    for kill in range(times):
        queue.put(jobs[: len(jobs) * (kill + 1) // times])
        until(lambda: busy(queue, workers) or (workers.pids and draw.random() < 0.01), workers.check)
        time.sleep(draw.uniform(0, 0.03))
        with contextlib.suppress(ProcessLookupError):
            if victims := busy(queue, workers) or workers.pids:
                os.kill(draw.choice(victims), signal.SIGKILL)


def busy(queue, workers):
    owners = {trial.user_attrs.get("owner", {}).get("pid") for trial in queue.running()}
    return [pid for pid in workers.pids if pid in owners]


@linux
def test_workers_killed_at_any_moment_lose_no_job(queue, task, tmp_path):
    jobs = logging_jobs(tmp_path / "log", 100, 0.02)
    with Workers(3, task) as workers:
        kill_some(queue, workers, jobs, 20, random.Random(0))
        drain(queue, workers)
    assert_done(queue, jobs)
    assert set(times_done(tmp_path / "log")) == set(range(100))
    assert any("lost" in trial.user_attrs for trial in queue._trials())


DRIVER = """
import sys
from fallline.race.engine.worker import Task
from fallline.race.engine.workers import Workers
import json, time
with Workers(2, Task(**json.loads(sys.stdin.readline()))) as workers:
    print(*workers.pids, flush=True)
    while workers.check():
        time.sleep(.02)
"""


@contextlib.contextmanager
def driver(task):
    """A process that has two workers; gives it and their numbers."""
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)}
    pipes = {"stdin": subprocess.PIPE, "stdout": subprocess.PIPE}
    with subprocess.Popen([sys.executable, "-c", DRIVER], env=environment, process_group=0, **pipes) as process:
        process.stdin.write(to_line(task))
        process.stdin.flush()
        try:
            yield process, [int(pid) for pid in process.stdout.readline().split()]
        finally:
            process.kill()


def family(pid):
    """A process and all below it."""
    file = Path(f"/proc/{pid}/task/{pid}/children")
    below = [int(child) for child in file.read_text().split()] if file.exists() else []
    return {pid}.union(*map(family, below))


@linux
def test_everything_killed_at_any_moment_goes_on_when_run_again(queue, task, tmp_path):
    draw = random.Random(1)
    jobs = logging_jobs(tmp_path / "log", 60, 0.05)
    queue.put(jobs)
    for _ in range(5):
        done = queue.counts()["done"]
        with driver(task) as (process, workers):
            until(lambda done=done: queue.counts()["done"] > done)
            time.sleep(draw.uniform(0, 0.3))
            everyone = family(process.pid)
            assert len(everyone) >= 4
            for pid in draw.sample([process.pid, *workers], draw.randint(1, 3)):
                os.kill(pid, signal.SIGKILL)
            process.kill()
            assert all(map(gone, everyone))
    with Workers(2, task) as workers:
        drain(queue, workers)
    assert_done(queue, jobs)


@linux
@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGKILL, signal.SIGTERM])
def test_a_driver_that_ends_takes_everything_along(queue, task, tmp_path, number):
    queue.put([Job(str(n), job("nap", seconds=60, pid_file=str(tmp_path / str(n)))) for n in range(2)])
    with driver(dataclasses.replace(task, limit=60)) as (process, _):
        for n in range(2):
            read_pid(tmp_path / str(n))
        everyone = family(process.pid)
        assert len(everyone) == 1 + 3 * 2
        assert process.pid not in map(os.getpgid, everyone - {process.pid})  # a terminal's Ctrl-C is the driver's
        os.killpg(process.pid, number)
        assert all(map(gone, everyone))
    if number == signal.SIGINT:  # the driver had the time to give the jobs back
        assert queue.counts()["waiting"] == 2


def test_workers_that_leave_are_not_started_again(queue, task):
    with Workers(2, dataclasses.replace(task, idle=0.0)) as workers:
        until(lambda: not workers.check())
        assert workers.pids == []
    assert queue.counts()["waiting"] == 0


def test_a_broken_file_is_told_at_once(queue, task):
    with (
        Workers(2, dataclasses.replace(task, target="race_runners:broken", settings={"data": "here"})) as workers,
        pytest.raises(PrepareError, match=r"(?s)^ValueError: no such data: here\n.*raise ValueError"),
    ):
        until(lambda: False, workers.check)


def test_workers_that_cannot_work_are_not_started_for_ever(task):
    with Workers(1, task) as workers, pytest.raises(WorkerError, match=r"^no queue 'race' in this storage"):
        until(lambda: False, workers.check)
    wrong = dataclasses.replace(task, target="race_runners:nothing", idle=1.0)
    Queue(open_storage(task.storage), task.queue)
    with Workers(1, wrong) as workers, pytest.raises(PrepareError, match="has no attribute 'nothing'"):
        until(lambda: False, workers.check)


def test_no_workers_are_refused(task):
    with pytest.raises(ValueError, match="0 workers: choose 1 or more"):
        Workers(0, task)


# Many machines


@pytest.fixture(scope="module")
def postgresql():
    pytest.importorskip("psycopg")
    if postgres.BINARIES is None:
        pytest.skip("PostgreSQL isn't installed (Debian's package postgresql)")
    with postgres.server() as url:
        yield url


@pytest.fixture
def proxy(tmp_path):
    """The gRPC proxy of a journal, in a process of its own."""
    pytest.importorskip("grpc")
    port = free_port()
    arguments = f"{str(tmp_path / 'journal')!r}, '127.0.0.1', {port}, {TOKEN!r}"
    code = f"from fallline.race.engine.storage import serve; serve({arguments})"
    with subprocess.Popen([sys.executable, "-c", code]) as process:
        yield f"grpc://127.0.0.1:{port}"
        process.kill()


@pytest.fixture(params=["postgresql", "proxy"])
def remote(request, task):
    token = TOKEN if request.param == "proxy" else ""
    return dataclasses.replace(
        task, storage=request.getfixturevalue(request.param), queue=request.node.name, token=token
    )


def test_four_workers_share_the_jobs_over_a_network(remote, tmp_path):
    queue = Queue(open_storage(remote.storage, remote.token), remote.queue)
    jobs = logging_jobs(tmp_path / "log", 40, 0.05)
    with Workers(4, remote) as workers:
        queue.put(jobs)
        drain(queue, workers)
    assert_done(queue, jobs)
    assert times_done(tmp_path / "log") == dict.fromkeys(range(40), 1)
    assert len({trial.user_attrs["owner"]["pid"] for trial in queue._trials()}) > 1


@linux
def test_workers_killed_over_a_network_lose_no_job(remote, tmp_path):
    queue = Queue(open_storage(remote.storage, remote.token), remote.queue)
    jobs = logging_jobs(tmp_path / "log", 20, 0.02)
    with Workers(2, remote) as workers:
        kill_some(queue, workers, jobs, 4, random.Random(1))
        drain(queue, workers)
    assert_done(queue, jobs)
    assert set(times_done(tmp_path / "log")) == set(range(20))


def test_connections_end_with_the_storage(postgresql):
    import psycopg

    Queue(open_storage(postgresql), "short-lived")
    gc.collect()
    with psycopg.connect(postgresql, autocommit=True) as connection:
        others = "SELECT pid FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()"
        until(lambda: not connection.execute(others).fetchall())


def test_settings_outcomes_and_leases_over_a_network(remote):
    queue, other = (Queue(open_storage(remote.storage, remote.token), remote.queue) for _ in range(2))
    queue.settings = {"text": "é\0", "number": 1e-300}
    assert other.settings == queue.settings
    queue.put([Job("a", {}), Job("b", {})])
    owner = {"host": "elsewhere", "pid": 1, "started": None, "worker": "w"}
    claimed, others = queue.claim(owner), other.claim(owner)
    assert [claimed.job.id, others.job.id] == ["a", "b"]
    curve = [random.random() for _ in range(5000)]
    assert queue.beat(claimed, 1)
    assert queue.finish(claimed, {"curve": curve})
    assert not queue.finish(claimed, {"curve": []})
    assert other.settle(other.running()[0])
    assert not other.beat(others, 1)
    assert queue.results()["a"].result == {"curve": curve}
    assert json.loads(json.dumps(queue.claim(owner).job.payload)) == {}
