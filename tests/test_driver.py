"""Whole races, through real workers: the same numbers however they are run, stopped or broken."""

from __future__ import annotations

import contextlib
import itertools
import os
import random
import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time
from pathlib import Path

import pytest

import postgres
from callers import TOKEN, free_port
from fallline.race.engine.queue import Queue
from fallline.race.engine.storage import open_storage
from fallline.race.outcome.analysis import analyse
from fallline.race.protocol.errors import RaceError
from fallline.race.protocol.settings import Settings
from fallline.race.run.driver import Driver, Server
from fallline.race.run.remote import join
from fallline.race.run.storage import RaceStorage

TRAIN = """
import os, signal, time
import torch

def train(make_optimizer, seed):
    torch.manual_seed(seed)
    x = torch.nn.Parameter(torch.randn(8))
    optimizer = make_optimizer([x])
    scale = torch.linspace(0.1, 1, 8)
    for step in range(30):
        {extra}
        optimizer.zero_grad()
        loss = (scale * x**2).sum()
        loss.backward()
        optimizer.step()
        yield loss.item()
"""


@pytest.fixture
def own(tmp_path, monkeypatch):
    """Writes a training function, with something in its loop."""
    monkeypatch.chdir(tmp_path)

    def write(extra="pass", name="mytrain.py"):
        Path(name).write_text(TRAIN.format(extra=textwrap.dedent(extra).replace("\n", "\n        ")))
        return f"{name}:train"

    return write


def settings(problem, **changes):
    small = {"trials": 4, "curve_seeds": 1, "curve_reach": 1, "final_seeds": 5, "contenders": ("sgd", "adam")}
    return Settings(problems=(problem,), **{**small, **changes})


def numbers(lanes):
    """All that is random in a race but its times."""
    return [
        (
            lane.contender.name,
            lane.space,
            lane.notes,
            lane.setting,
            [(t.job.id, t.outcome.result) for t in lane.trials()],
        )
        for lane in lanes
    ]


def raced(settings, folder, workers=1):
    return Driver(settings, RaceStorage(Path(folder)), workers).run()


def test_the_number_of_workers_changes_no_number(own):
    asked = settings(own())
    one, three = raced(asked, "one", 1), raced(asked, "three", 3)
    assert numbers(one) == numbers(three)
    assert all(lane.finished for lane in one)
    results = analyse(asked, one)
    assert results.finished
    assert len(results.problems[0].rows) == 2
    assert all(len(row.losses) == 5 for row in results.problems[0].rows)


@pytest.mark.slow
def test_a_finished_race_runs_nothing_again_and_more_trials_go_on(own):
    asked = settings(own())
    first = raced(asked, "race")
    queue = Queue(open_storage("race/journal.log"), "race")
    before = sum(queue.counts().values())
    driver = Driver(asked, RaceStorage(Path("race")), 2)
    driver._workers = None  # nothing may be started
    assert numbers(driver.run()) == numbers(first)
    more = raced(settings(own(), trials=6, contenders=("sgd", "adam", "momentum")), "race")
    assert [t.job.id for t in more[0].tuned[:4]] == [t.job.id for t in first[0].tuned[:4]]
    assert sum(Queue(open_storage("race/journal.log"), "race").counts().values()) > before


@pytest.mark.slow
def test_another_driver_is_refused(own):
    problem = own("time.sleep(0.02)")
    asked = settings(problem, contenders=("sgd",))
    first = threading.Thread(target=raced, args=(asked, "race"))
    first.start()
    try:
        deadline = time.monotonic() + 20
        while not Path("race/.lock").exists() and time.monotonic() < deadline:
            time.sleep(0.01)
        time.sleep(0.2)
        with pytest.raises(RaceError, match="another race is running in 'race'"):
            raced(asked, "race")
    finally:
        first.join()


@pytest.mark.slow
def test_a_problem_that_is_broken_fails_at_once_with_its_traceback(own):
    with pytest.raises(RaceError, match=r"mytrain.py:train fails at once: ZeroDivisionError") as caught:
        raced(settings(own("1 / 0")), "race")
    assert "mytrain.py" in caught.value.details
    assert "1 / 0" in caught.value.details
    own("pass")
    Path("bad.py").write_text("import nothing_at_all\n")
    with pytest.raises(RaceError, match=r"bad.py, line 1: ModuleNotFoundError") as caught:
        raced(settings("bad.py:train"), "race")
    assert "import nothing_at_all" in caught.value.details


def test_a_function_with_other_arguments(own):
    own()
    Path("odd.py").write_text("def train(make_optimizer):\n    yield 1.0\n")
    with pytest.raises(
        RaceError, match=r"train takes \(make_optimizer\), but a race calls it as train\(make_optimizer, seed\)"
    ):
        raced(settings("odd.py:train"), "race")


def test_what_breaks_costs_its_own_trial_and_is_listed(own):
    extra = """
    if seed == 2000: raise ValueError("an unlucky seed")
    if seed == 2001: os.kill(os.getpid(), signal.SIGSEGV)
    if seed == 2002: time.sleep(60)
    if seed == 2003: loss = yield float("nan")
    if seed == 1000: held = bytearray(2**30)
    """
    asked = settings(own(extra), contenders=("sgd",), limit=3.0, memory=0.5)
    (row, *_) = analyse(asked, raced(asked, "race")).problems[0].rows
    reasons = {failure.seed: failure.reason for failure in row.failures}
    assert "ValueError: an unlucky seed" in reasons[2000]
    assert "segmentation fault" in reasons[2001].lower()
    assert "ran past its limit of 3 s" in reasons[2002]
    assert "diverged at step" in reasons[2003]
    assert "memory" in reasons[1000].lower()
    assert sum(loss < float("inf") for loss in row.losses) == 1


SCRIPT = """
import sys
from pathlib import Path
from fallline.race.run.driver import Driver, Server
from fallline.race.run.storage import RaceStorage
from fallline.race.protocol.settings import Settings
Driver(Settings.of({plain!r}), RaceStorage(Path("race")), 2).run()
"""


@pytest.mark.parametrize("kills", [4, pytest.param(20, marks=pytest.mark.slow)])
def test_kills_lose_nothing(own, kills):
    """kill -9 of a worker, of the driver, or of all that belongs to the race, and the same command again each time."""
    asked = settings(own("time.sleep(0.003)"), trials=8, contenders=("sgd", "adam", "momentum"))
    undisturbed = raced(asked, "quiet")
    Path("race").mkdir()
    rng, queue = random.Random(0), RaceStorage(Path("race")).queue()
    jobs = sum(len(lane.jobs()) for lane in undisturbed)
    moments = sorted(rng.sample(range(jobs - 1), kills), reverse=True)  # after so many jobs have ended
    victims = itertools.cycle(("worker", "driver", "its runner", "all"))
    whom = next(victims)
    while True:
        script = SCRIPT.format(plain=asked.plain())
        with subprocess.Popen([sys.executable, "-c", script], start_new_session=True) as driver:
            while driver.poll() is None:
                if moments and queue.counts()["done"] >= moments[-1]:
                    time.sleep(rng.uniform(0, 0.5))
                    if kill(whom, driver.pid, rng):
                        whom = next(victims)
                        moments.pop()
                time.sleep(0.02)
            if driver.wait() == 0:
                break
    assert not moments
    final = Driver(asked, RaceStorage(Path("race"))).lanes(queue)
    failed = {job: outcome.reason for job, outcome in queue.results().items() if outcome.status == "failed"}
    assert not failed
    assert numbers(final) == numbers(undisturbed)
    assert set(queue.counts().values()) == {0, jobs}


def kill(whom, driver, rng):
    """How many times something was killed: 0 where there was nobody."""
    workers = children(driver)
    runners = [runner for worker in workers for runner in children(worker)]
    trials = [trial for runner in runners for trial in children(runner)]
    one = {"driver": [driver], "worker": workers, "its runner": runners}
    victims = [driver, *workers, *runners, *trials] if whom == "all" else rng.sample(one[whom], min(1, len(one[whom])))
    for pid in victims:
        with contextlib.suppress(ProcessLookupError):
            os.kill(pid, signal.SIGKILL)
    return min(1, len(victims))


def children(pid):
    collected = []
    for task in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = task.read_text().rpartition(")")[2].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            collected.append(int(task.parent.name))
    return collected


# Several machines


def test_four_workers_share_a_race_on_postgresql(own):
    if postgres.BINARIES is None:
        pytest.skip("PostgreSQL isn't installed (Debian's package postgresql)")
    asked = settings(own(), trials=6)
    alone = raced(asked, "alone", 1)
    with postgres.server() as url:
        storage = RaceStorage(Path("shared"), url, "shared")
        lanes = Driver(asked, storage, 4).run()
        trials = open_storage(url).get_all_trials(storage.queue()._study)
    assert numbers(lanes) == numbers(alone)
    assert len(trials) == sum(len({job.id for job in lane.jobs()}) for lane in lanes)
    assert {trial.state.name for trial in trials} == {"COMPLETE"}


def test_workers_elsewhere_join_through_a_port(own, capfd):
    pytest.importorskip("grpc")
    asked = settings(own())
    alone = raced(asked, "alone", 1)
    port = free_port()
    lanes, server = [], Server("127.0.0.1", port, TOKEN)
    driver = threading.Thread(
        target=lambda: lanes.extend(Driver(asked, RaceStorage(Path("served")), 0).run(server=server))
    )
    driver.start()
    try:
        joined = ["race", "worker", f"grpc://127.0.0.1:{port}", "mytrain.py", "--workers", "2"]
        environment = os.environ | {"FALLLINE_TOKEN": TOKEN}
        done = subprocess.run(
            [sys.executable, "-m", "fallline", *joined],
            env=environment, capture_output=True, text=True, timeout=120, check=False,
        )  # fmt: skip
    finally:
        driver.join(120)
    assert done.returncode == 0, done.stderr
    assert "Joined the race 'race' with 2 workers." in done.stderr
    assert numbers(lanes) == numbers(alone)


@pytest.mark.slow
def test_a_worker_with_other_files_is_refused(own):
    asked = settings(own(), contenders=("sgd",), trials=1, final_seeds=1)
    raced(asked, "race")
    queue = RaceStorage(Path("race")).queue()
    queue.settings = {**queue.settings, "open": True}
    queue.closed = False
    own("open('ran', 'w')  # another file")
    with pytest.raises(RaceError, match=r"mytrain.py is not here as the race has it: copy the same files here"):
        join(RaceStorage(Path("race")), 1, 0.0, lambda text: None, ["mytrain.py"])
    assert not Path("ran").exists()


def test_a_worker_finds_the_race_that_is_going_on(own):
    raced(settings(own(), contenders=("sgd",), trials=1, final_seeds=1), "race")
    with pytest.raises(RaceError, match="no race is going on there; over are: race"):
        join(RaceStorage(Path("race"), name=""), 1, 0.0, lambda text: None)
    storage = open_storage("race/journal.log")
    Queue(storage, "first"), Queue(storage, "second")
    with pytest.raises(RaceError, match="2 races are going on there: choose one with --name: first, second"):
        join(RaceStorage(Path("race"), name=""), 1, 0.0, lambda text: None)
    said = []
    join(RaceStorage(Path("race")), 1, 0.0, said.append)
    assert said == ["The race 'race' is over."]


# Plans that change


@pytest.mark.slow
def test_what_another_plan_left_waiting_is_taken_back(own):
    problem = own("time.sleep(0.01)")
    wide = settings(problem, trials=2, final_seeds=2)
    small = settings(problem, trials=2, final_seeds=2, contenders=("adam",))
    storage = RaceStorage(Path("race"))
    storage.folder.mkdir()
    stopped = Driver(wide, storage, 1)
    queue = storage.queue()
    queue.put(job for lane in stopped.lanes(queue) for job in lane.jobs())  # and then it was killed
    assert numbers(raced(small, "race")) == numbers(raced(small, "alone"))
    assert not [job for job in queue.results() if "/sgd/" in job]
    assert numbers(raced(wide, "race")) == numbers(raced(wide, "both"))
    assert not queue.counts()["waiting"]


def test_what_failed_is_tried_again_when_a_race_goes_on(own):
    problem = own("assert os.path.exists('there')")
    with pytest.raises(RaceError, match="fails at once: AssertionError"):
        raced(settings(problem), "race")
    Path("there").touch()
    assert all((lane.finished and not lane.notes) or lane.setting for lane in raced(settings(problem), "race"))


def test_a_metric_that_never_comes_ends_the_race(own):
    with pytest.raises(RaceError, match=r"^mytrain: train never yielded 'valid_los' in 30"):
        raced(settings(own(), metric="valid_los"), "race")


def test_a_report_needs_nobody_s_code(own):
    asked = settings(own(), contenders=("sgd", "torch.optim.Adam"))
    lanes = raced(asked, "race")
    for change in (lambda: own("1 / 0"), Path("mytrain.py").unlink):
        change()
        driver = Driver.of_queue(RaceStorage(Path("race")))
        reported = driver.lanes(driver.storage.queue())
        assert numbers(reported) == numbers(lanes)
        assert analyse(driver.settings, reported).finished
    with pytest.raises(RaceError, match="a report trains nothing"):
        driver.entries[0].problem.train(None, 0)


def test_nobody_to_work_and_ports_in_use(own):
    asked = settings(own())
    with pytest.raises(RaceError, match="--workers 0 leaves the trials to workers elsewhere"):
        Driver(asked, RaceStorage(Path("race")), 0).run()
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        port = taken.getsockname()[1]
        with pytest.raises(RaceError, match=r"cannot serve at 127.0.0.1:\d+: choose another port or --host"):
            Driver(asked, RaceStorage(Path("race")), 1).run(server=Server("127.0.0.1", port, TOKEN))
    with pytest.raises(RaceError, match="--serve is for a race in a folder"):
        Driver(asked, RaceStorage(Path("race"), "grpc://host:1"), 1).run(server=Server("127.0.0.1", 1, TOKEN))


def test_sparse_gradients_and_classes_that_need_them(own):
    """One that cannot step on dense gradients fails alone."""
    lanes = raced(settings(own(), contenders=("sgd", "torch.optim.SparseAdam")), "race")
    sgd, sparse = analyse(settings(own()), lanes).problems[0].rows
    assert sgd.losses
    assert not sparse.losses
    assert "SparseAdam does not support dense gradients" in sparse.failures[0].reason
