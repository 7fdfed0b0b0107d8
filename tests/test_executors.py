"""A race on executors: the same numbers on each, whatever they lose, and clear words where they cannot."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import threading
import time
from concurrent.futures import Future, ProcessPoolExecutor, ThreadPoolExecutor
from pathlib import Path

import pytest

pytest.importorskip("optuna")

import fallline
import slurm
from executors import SMALL, Here, hurry, numbers, train
from fallline.race.engine import errand, executors
from fallline.race.engine.dispatch import Dispatch
from fallline.race.engine.jobs import Job
from fallline.race.engine.processes import this_owner
from fallline.race.engine.queue import ATTEMPTS, Queue
from fallline.race.engine.storage import open_storage
from fallline.race.engine.worker import Task
from fallline.race.protocol.errors import RaceError


def slowly(make_optimizer, seed):
    """As `train`, for long enough to be killed."""
    for loss in train(make_optimizer, seed):
        time.sleep(0.01)
        yield loss


def raced(problem=train, **options):
    return fallline.race({"train": problem}, ["adam", "sgd"], **{**SMALL, **options})


@pytest.fixture(scope="module")
def alone():
    """The numbers of a race in this process."""
    with pytest.MonkeyPatch.context() as patch:
        hurry(patch)
        return numbers(raced(executor=Here()))


@pytest.fixture
def quick(monkeypatch):
    hurry(monkeypatch)


# The same numbers everywhere


def same(found, alone):
    """But for the version of the code, which is not in a table."""
    assert numbers(found) == alone
    assert found.finished


def test_threads_give_the_numbers_of_one_process(alone):
    with ThreadPoolExecutor(2) as pool:
        same(raced(executor=pool), alone)
    assert not errand_children()


@pytest.mark.slow
def test_processes_give_the_numbers_of_one_process(alone):
    with ProcessPoolExecutor(2) as pool:
        same(raced(executor=pool, workers=3), alone)


@pytest.mark.slow
def test_this_machines_workers_give_the_numbers_of_one_process(alone):
    same(raced(workers=2), alone)


@pytest.mark.filterwarnings("ignore")
def test_dask_gives_them_though_its_workers_are_killed(alone):
    distributed = pytest.importorskip("distributed")
    with distributed.LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        with distributed.Client(cluster) as client:
            pids = list(client.run(os.getpid).values())
        killed = Killer(lambda: pids[:1], at=8)
        found = raced(slowly, executor=cluster.scheduler_address.replace("tcp://", "dask://"), progress=killed)
    assert killed.done
    same(found, alone)


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_ray_gives_them_though_its_workers_are_killed(alone, monkeypatch):
    ray = pytest.importorskip("ray")
    monkeypatch.setenv("RAY_AUTH_MODE", "disabled")
    psutil = pytest.importorskip("psutil")

    def at_work():
        mine = psutil.Process().children(recursive=True)
        return [process.pid for process in mine if process.cmdline()[:1] == ["ray::work"]]

    with ray.init(num_cpus=2, include_dashboard=False, log_to_driver=False, configure_logging=False):
        killed = [Killer(at_work, at) for at in (8, 12, 16)]
        found = raced(slowly, executor=ray, progress=lambda progress: [kill(progress) for kill in killed])
    assert all(kill.done for kill in killed)
    lanes = [row.lane for row in found.results.problems[0].rows]
    assert max(tried.outcome.attempts for lane in lanes for tried in lane.trials()) > 1
    same(found, alone)


FEW = {"trials": 1, "seeds": 2, "untuned": False}


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_submitit_gives_them(tmp_path):
    submitit = pytest.importorskip("submitit")
    found = few(executor=submitit.LocalExecutor(folder=tmp_path), workers=2)
    same(found, numbers(few(executor=Here())))


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore")
def test_slurm_gives_them_though_a_node_is_lost(tmp_path, monkeypatch):
    submitit = pytest.importorskip("submitit")
    jobs = slurm.installed(tmp_path)
    monkeypatch.setenv("PATH", f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setattr(submitit.core.core.Job, "_results_timeout_s", 1)
    monkeypatch.chdir(tmp_path)

    def at_work():
        left = [job for job in jobs.iterdir() if not (job / "code").exists() and (job / "pid").exists()]
        return [-int((job / "pid").read_text()) for job in left]

    killed = Killer(at_work, at=4)
    found = few(slowly, executor="slurm://short?minutes=5", workers=2, progress=killed)
    same(found, numbers(few(executor=Here())))
    scripts = [(job / "script").read_text() for job in jobs.iterdir()]
    for asked in ("--partition=short", "--time=5", "--cpus-per-task=1"):
        assert all(f"#SBATCH {asked}" in script for script in scripts)
    assert any((job / "code").read_text().strip() != "0" for job in jobs.iterdir())
    assert {path.name for path in tmp_path.iterdir()} == {"bin", "jobs"}


def few(problem=train, **options):
    """A race of few trials, for executors to which each is a job."""
    return fallline.race({"train": problem}, "sgd", **{**SMALL, **FEW, **options})


class Killer:
    """Kills processes once so many trials have ended.

    Args:
        pids: gives theirs.
        at: that number.
    """

    def __init__(self, pids, at):
        self.pids, self.at, self.done = pids, at, False

    def __call__(self, progress):
        if progress.done >= self.at and not self.done:
            self.done = True
            for pid in self.pids():
                with contextlib.suppress(ProcessLookupError):
                    os.kill(pid, signal.SIGKILL)


def errand_children():
    """Processes that have prepared a runner for a thread of this one, and are left."""
    deadline = time.monotonic() + 10
    while (left := [p for p in errand._live if p.isolate.pid]) and time.monotonic() < deadline:
        time.sleep(0.05)
    return left


# What is lost


@pytest.mark.usefixtures("quick")
def test_what_is_lost_is_done_again(alone):
    here = Here(lose=lambda number: number % 3 == 0)
    same(raced(executor=here, workers=4), alone)
    assert here.calls > len(here.payloads) * 2 / 3
    again = [json.dumps(payload, sort_keys=True) for payload in here.payloads]
    assert len(set(again)) < len(again)


ANSWERS = [
    None, 3, b"", "", "{", "[]", "{}", '["ended"]', '["ended", [], ""]', '["ended", {}, 3]', '["run", {}, "x"]',
    '["ended", {"a": 1}, ""]', '["ended", {}, ""]', "[" * 9999, "x" * (1 << 22),
]  # fmt: skip


@pytest.mark.usefixtures("quick")
@pytest.mark.parametrize("answer", ANSWERS, ids=lambda answer: repr(answer)[:20])
def test_what_is_no_answer_is_no_result(answer, queue):
    dispatch, here = dispatched(queue, lambda: answer)
    with dispatch:
        for _ in range(3):
            dispatch.check()
    outcome = queue.results().get("one")
    assert outcome is None or (outcome.status, outcome.result) == ("failed", {})
    assert here.calls >= 1


@pytest.mark.usefixtures("quick")
def test_what_is_lost_again_and_again_is_given_up(queue):
    dispatch, here = dispatched(queue, lambda: 3 if here.calls > 1 else '["ended", {"fits": 1}, ""]')
    queue.put([Job("two", {"plan": "p"})])
    with dispatch:
        for _ in range(3 * ATTEMPTS):
            dispatch.check()
    assert queue.results()["one"].result == {"fits": 1}
    assert queue.results()["two"].reason == f"its worker died, in each of {ATTEMPTS} attempts"
    assert here.calls == 1 + ATTEMPTS


@pytest.mark.usefixtures("quick")
def test_an_executor_that_loses_everything_ends_the_race():
    with pytest.raises(RaceError, match=r"has lost 4 jobs and ended none: ConnectionError: the node is gone"):
        raced(executor=Here(lose=lambda number: True), workers=2)


@pytest.mark.usefixtures("quick")
def test_an_executor_that_is_shut_down_ends_the_race(tmp_path, alone):
    pool = ThreadPoolExecutor(1)
    pool.shutdown()
    with pytest.raises(RaceError, match=r"takes no jobs any more: RuntimeError: cannot schedule new futures"):
        raced(executor=pool, out=tmp_path)
    same(raced(executor=Here(), out=tmp_path), alone)


class Gone:
    """The future of a cluster that is gone."""

    def done(self):
        raise ConnectionError("nobody answers")

    result = cancel = done


def test_futures_of_a_cluster_that_is_gone_are_lost_and_left(queue):
    dispatch, here = dispatched(queue, Gone)
    queue.put([Job("two", {"plan": "p"})])
    with dispatch:
        dispatch.check()
        dispatch.check()
        assert here.calls == 2
    assert queue.counts() == {"waiting": 2, "running": 0, "done": 0, "failed": 0}


def test_what_another_race_of_this_process_left_is_taken_up(queue):
    queue.claim(this_owner())
    dispatch, _ = dispatched(queue, lambda: '["ended", {"fits": 1}, ""]')
    with dispatch:
        dispatch.check()
        dispatch.check()
    assert queue.results()["one"].status == "done"


def test_what_is_out_is_given_back(queue):
    dispatch, _ = dispatched(queue, lambda: Future())
    with dispatch:
        dispatch.check()
        assert queue.counts()["running"] == 1
    assert queue.counts() == {"waiting": 1, "running": 0, "done": 0, "failed": 0}


def test_whoever_waits_long_has_heartbeats_and_hears_when_it_is_taken(queue, monkeypatch):
    monkeypatch.setattr("fallline.race.engine.dispatch.HEARTBEAT_SECONDS", 0.0)
    dispatch, _ = dispatched(queue, lambda: Future())
    with dispatch:
        dispatch.check()
        dispatch.check()
        (trial,) = queue.running()
        assert trial.user_attrs["heartbeat"] == 1
        queue.settle(trial)
        before = len(dispatch._out)
        dispatch.check()
        assert before == len(dispatch._out) == 1  # the first is forgotten, and the job is out again
        (trial,) = queue.running()
        assert "heartbeat" not in trial.user_attrs


@pytest.fixture
def queue(tmp_path):
    queue = Queue(open_storage(tmp_path / "journal"), "race")
    queue.settings = {"plan": "p"}
    queue.put([Job("one", {"plan": "p"})])
    return queue


class Answering:
    def __init__(self, answer):
        self.answer, self.calls = answer, 0

    def submit(self, function, *args):
        self.calls += 1
        assert all(isinstance(arg, str) for arg in args)
        future = self.answer()
        if not isinstance(future, Future | Gone):
            told, future = future, Future()
            future.set_result(told)
        return future


def dispatched(queue, answer):
    here = Answering(answer)
    task = Task("", "race", "no:matter", 1.0, settings={"plan": "p"})
    queue._check = lambda payload, result: "" if not result or "fits" in result else "it does not fit"
    return Dispatch(here, queue, task, 1), here


# One errand


def test_an_errand_is_text_in_and_text_out():
    setup = {"target": "race_runners:prepare", "settings": {}, "limit": 20.0, "memory": None, "folder": "/no/such"}

    def told(payload, setup=setup):
        return json.loads(errand.work(json.dumps(setup), json.dumps(payload), "1"))

    found = []
    thread = threading.Thread(target=lambda: found.extend([
        told({"do": "echo", "with": {"x": 1}}), told({"do": "fail", "with": {"message": "no"}}),
        told({"do": "echo"}, {**setup, "target": "race_runners:broken", "settings": {"data": "x"}}),
    ]))  # fmt: skip
    thread.start()
    thread.join()
    (kind, result, reason), failed, broken = found
    assert (kind, result["x"], reason) == ("ended", 1, "")
    assert result["pid"] != os.getpid()
    assert failed[0] == "ended"
    assert failed[2].startswith("ArithmeticError: no")
    assert broken[0] == "unprepared"
    assert broken[2].startswith("ValueError: no such data: x")
    assert not errand_children()


# What they are called


@pytest.mark.parametrize(
    ("named", "told"),
    [
        ("dask", "no executor is called 'dask': choose dask://host:port"),
        ("ssh://x", "no executor is called 'ssh://x'"),
        (ThreadPoolExecutor, "is no executor: it needs a method submit"),
        (None, "None is no executor"),
        ("slurm://gpu?hours=2", r"slurm://gpu\?hours=2: write slurm://PARTITION\?minutes=60"),
    ],
)
def test_what_is_no_executor(named, told, tmp_path):
    with pytest.raises(ValueError, match=told), executors.opened(named, tmp_path):
        pass


@pytest.mark.parametrize(("kind", "package"), [("dask://x:1", "distributed"), ("ray", "ray"), ("slurm", "submitit")])
def test_an_executor_whose_package_is_missing_says_what_to_install(monkeypatch, kind, package, tmp_path):
    monkeypatch.setitem(sys.modules, package, None)
    extra = kind.partition(":")[0]
    with pytest.raises(ImportError, match=rf"the executor {kind} needs .*\[{extra}\]"):
        raced(executor=kind, out=tmp_path)


def test_slurm_where_there_is_none(tmp_path):
    pytest.importorskip("submitit")
    told = r"Slurm is not to be found here: .*; type it where sbatch is"
    with pytest.raises(executors.ExecutorError, match=told), executors.opened("slurm://gpu?minutes=5", tmp_path):
        pass


def test_how_many_are_out():
    class Dask:
        submit = None

        def nthreads(self):
            return {"one": 2, "other": 3}

    with ThreadPoolExecutor(3) as pool:
        assert executors._room(pool) == 6
    assert executors._room(Dask()) == 10
    assert executors._room(Here()) == 16


def test_the_command_takes_an_executor(tmp_path, capsys):
    from fallline.cli import main

    assert main(["race", "digits", "--executor", "dusk://x", "--out", str(tmp_path)]) == 2
    assert "no executor is called 'dusk://x': choose dask://host:port" in capsys.readouterr().err


def test_own_modules_go_along(tmp_path):
    """A function whose module is on this machine alone trains where that is not."""
    (tmp_path / "helping.py").write_text("def twice(x):\n    return 2 * x\n")
    (tmp_path / "theirs.py").write_text(
        "import helping\ndef train(make, seed):\n    yield helping.twice(21)\n", encoding="utf-8"
    )
    made = (
        "import sys; sys.path.insert(0, {folder!r})\n"
        "from theirs import train\n"
        "from fallline.race.door.asked import asked\nfrom fallline.race.protocol.brought import packed\n"
        "print(packed(asked(train, 'sgd', {{}})[1], afar={afar}))"
    )
    taken = (
        "import sys\nfrom fallline.race.protocol.brought import unpacked\n"
        "print(next(unpacked(sys.stdin.read()).problems['train()'].train(None, 0)))"
    )
    for afar in (True, False):
        packed = python(made.format(folder=str(tmp_path), afar=afar)).stdout
        done = python(taken, packed)
        assert (done.stdout.strip() == "42") == afar, done.stderr


EXAMPLES = Path(__file__).parent.parent / "docs" / "examples" / "clusters"
SLOW = pytest.mark.slow


@pytest.mark.parametrize(
    ("package", "typed"),
    [
        pytest.param("ray", ["on_ray.py"], marks=SLOW), pytest.param("submitit", ["on_slurm.py"], marks=SLOW),
        pytest.param("distributed", ["on_dask.py"], marks=SLOW), ("concurrent", ["on_pool.py"]),
    ],
)  # fmt: skip
def test_the_examples_of_the_documentation_run(package, typed, tmp_path, quickly):
    pytest.importorskip(package)
    slurm.installed(tmp_path)
    done = subprocess.run(
        [sys.executable, str(EXAMPLES / typed[0]), *typed[1:]], capture_output=True, text=True, check=False,
        cwd=tmp_path,
        env={**os.environ, "RAY_AUTH_MODE": "disabled", "PATH": f"{tmp_path / 'bin'}{os.pathsep}{os.environ['PATH']}"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert json.loads(done.stdout.splitlines()[-1]) == quickly


@pytest.fixture(scope="module")
def quickly():
    """What the examples print."""
    with pytest.MonkeyPatch.context() as patch:
        hurry(patch)
        patch.syspath_prepend(str(EXAMPLES))
        import loop

        found = fallline.race(loop.train, ["adam", "nag"], executor=Here(), progress=False, **loop.quick)
    return [round(row["median"], 6) for row in found.rows]


def test_the_examples_are_all_run():
    assert {path.name for path in EXAMPLES.glob("on_*.py")} == {"on_dask.py", "on_pool.py", "on_ray.py", "on_slurm.py"}


def python(code, given=""):
    return subprocess.run(
        [sys.executable, "-c", code],
        input=given,
        capture_output=True,
        text=True,
        check=False,
        cwd=Path(__file__).parent,
    )
