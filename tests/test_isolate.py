"""Each job in a process of its own: whatever it does costs that job alone, and nothing stays behind."""

from __future__ import annotations

import math
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from fallline.race.engine.ending import ending_of
from fallline.race.engine.isolate import Isolate, KilledError, PrepareError

RUNNER = "race_runners:prepare"
LINUX = sys.platform == "linux"
linux = pytest.mark.skipif(not LINUX, reason="only Linux forks, ends the children of the dead and limits memory")


def job(do, **arguments):
    return {"do": do, "with": arguments}


def running(pid):
    """Whether a process is there and no zombie."""
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except (FileNotFoundError, ProcessLookupError):
        return False


def eventually(condition, within=10.0):
    """Whether something comes true soon."""
    deadline = time.monotonic() + within
    while not condition() and time.monotonic() < deadline:
        time.sleep(0.01)
    return condition()


def gone(pid):
    """Whether a process ends soon."""
    return eventually(lambda: not running(pid))


def read_pid(path):
    """What a job has written."""
    assert eventually(lambda: path.exists() and path.read_text(), within=20)
    return int(path.read_text())


def children(pid=None):
    """The process numbers of a process's children, zombies too."""
    pid = pid or os.getpid()
    return set(Path(f"/proc/{pid}/task/{pid}/children").read_text().split())


@pytest.fixture(scope="module")
def forking():
    with Isolate(RUNNER, limit=20, memory=256 << 20) as isolate:
        yield isolate


@pytest.fixture(params=[pytest.param(True, id="forked", marks=linux), pytest.param(False, id="fresh")])
def isolate(request, forking):
    """Both ways of making a process."""
    if request.param:
        yield forking
    else:
        with Isolate(RUNNER, limit=20, memory=256 << 20, fork=False) as fresh:
            yield fresh


# What a job may do


def test_a_result_comes_back(isolate):
    ending = isolate.run(job("echo", loss=1.5, curve=[1, 2]))
    assert ending.reason == ""
    assert {**ending.result, "pid": 0} == {"loss": 1.5, "curve": [1, 2], "pid": 0}


def test_each_job_has_a_process_of_its_own(isolate):
    pids = {isolate.run(job("echo")).result["pid"] for _ in range(3)}
    assert len(pids | {os.getpid()}) == 4


def test_a_number_that_is_none_comes_back(isolate):
    assert math.isnan(isolate.run(job("nan")).result["loss"])


def test_a_large_result_comes_back(isolate):
    assert isolate.run(job("large", count=200_000)).result["curve"][-1] == 199_999


@pytest.mark.parametrize(
    ("payload", "reason"),
    [
        (job("fail", message="no way"), "ArithmeticError: no way\n"),
        (job("not_json"), "TypeError: Object of type object is not JSON serializable"),
        (job("crash"), "segmentation fault"),
        (job("leave", code=3), "exit code 3, and no result"),
        (job("leave", code=0), "exit code 0, and no result"),
        (job("leave_politely", code=4), "exit code 4, and no result"),
        (job("kill_self", number=9), "killed for memory: SIGKILL, which the system sends when memory runs out"),
        (job("kill_self", number=15), "killed by SIGTERM"),
        pytest.param(job("take", megabytes=1000), "killed for memory: MemoryError", marks=linux),
    ],
)
def test_what_costs_a_job_costs_that_job_alone(isolate, payload, reason):
    ending = isolate.run(payload)
    assert ending.reason.startswith(reason)
    assert ending.result == {}
    assert isolate.run(job("echo", still=1)).result["still"] == 1


def test_an_exception_tells_where_it_arose(isolate):
    assert "raise ArithmeticError(message)" in isolate.run(job("fail", message="no way")).reason


def test_memory_within_the_limit_is_given(isolate):
    assert isolate.run(job("take", megabytes=100)).result == {"length": 100 << 20}


@linux
def test_what_is_prepared_is_not_counted_against_the_limit():
    with Isolate(RUNNER, {"megabytes": 300}, limit=20, memory=200 << 20) as isolate:
        assert isolate.run(job("take", megabytes=100)).result == {"length": 100 << 20}
        assert isolate.run(job("take", megabytes=250)).reason.startswith("killed for memory: MemoryError")


@pytest.mark.parametrize("fork", [pytest.param(True, marks=linux), False])
def test_a_job_that_runs_past_its_limit_is_ended(tmp_path, fork):
    with Isolate(RUNNER, {"calls": str(tmp_path / "calls")}, limit=0.3, fork=fork) as isolate:
        ending = isolate.run(job("nap", seconds=60, pid_file=str(tmp_path / "pid")))
        assert ending.reason == "ran past its limit of 0.3 s"
        assert gone(read_pid(tmp_path / "pid"))
        assert isolate.run(job("echo", still=1)).result["still"] == 1
    assert (tmp_path / "calls").read_text() == "prepared\n" * (1 if fork else 2)


@pytest.mark.parametrize("exit_code", [None, 0, 3, -9, -11, -64])
def test_every_end_without_a_message_has_a_reason(exit_code):
    assert ending_of(None, exit_code, 1.0).reason


def test_a_job_has_one_thread_for_arithmetic(isolate):
    assert isolate.run(job("limits")).result == {"OMP_NUM_THREADS": "1", "OPENBLAS_NUM_THREADS": "1"}


def test_torch_trains_in_a_forked_process():
    pytest.importorskip("torch")
    with Isolate("race_runners:with_torch", limit=60) as isolate:
        endings = [isolate.run({"lr": 1e-3, "steps": 3}) for _ in range(2)]
    assert endings[0].result["loss"] == endings[1].result["loss"] > 0
    assert endings[0].result["pid"] != endings[1].result["pid"]


# Preparation


@linux
def test_the_runner_is_prepared_once(tmp_path):
    with Isolate(RUNNER, {"calls": str(tmp_path / "calls")}, limit=20) as isolate:
        assert isolate.forks
        for _ in range(3):
            isolate.run(job("echo"))
    assert (tmp_path / "calls").read_text() == "prepared\n"


@pytest.mark.parametrize("target", [RUNNER, "race_runners:threaded"])
def test_where_forking_is_unsafe_each_job_prepares_anew(tmp_path, target):
    with Isolate(target, {"calls": str(tmp_path / "calls")}, limit=20, fork=target != RUNNER) as isolate:
        for _ in range(2):
            assert isolate.run(job("echo")).reason == ""
            assert not isolate.forks
    assert (tmp_path / "calls").read_text() == "prepared\n" * 2


def test_cuda_forbids_forking(monkeypatch):
    torch = pytest.importorskip("torch")
    from fallline.race.engine.zygote import can_fork

    monkeypatch.setattr("threading.active_count", lambda: 1)
    assert can_fork() == LINUX
    monkeypatch.setattr(torch.cuda, "is_initialized", lambda: True)
    assert not can_fork()


@pytest.mark.parametrize(
    ("target", "reason"),
    [
        ("race_runners:broken", r"ValueError: no such data: d\n.*raise ValueError"),
        ("race_runners:leaving", "exit code 7, and no result"),
        ("race_runners:absent", "AttributeError: module 'race_runners' has no attribute 'absent'"),
        ("absent:prepare", "ModuleNotFoundError: No module named 'absent'"),
    ],
)
def test_a_runner_that_cannot_be_prepared_says_why(target, reason):
    with Isolate(target, {"data": "d"}, limit=20) as isolate, pytest.raises(PrepareError, match=f"(?s)^{reason}"):
        isolate.start()


def test_preparation_has_a_limit_too():
    with (
        Isolate("time:sleep", 60, limit=20, prepare_limit=0.5) as isolate,
        pytest.raises(PrepareError, match=r"ran past its limit of 0.5 s"),
    ):
        isolate.start()


# What stays behind


def test_the_tick_is_heard_while_a_job_runs(isolate):
    ticks = []
    assert isolate.run(job("nap", seconds=0.5), lambda: ticks.append(1), 0.1).reason == ""
    assert 2 <= len(ticks) <= 5


def test_what_the_tick_raises_ends_the_job(isolate, tmp_path):
    def stop():
        if (tmp_path / "pid").exists():
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        isolate.run(job("nap", seconds=60, pid_file=str(tmp_path / "pid")), stop, 0.05)
    assert gone(read_pid(tmp_path / "pid"))
    assert isolate.run(job("echo", still=1)).result["still"] == 1


@linux
def test_what_a_job_started_ends_with_it(isolate, tmp_path):
    assert isolate.run(job("children", pid_file=str(tmp_path / "pid"))).reason == ""
    assert gone(read_pid(tmp_path / "pid"))


@linux
def test_no_zombie_stays():
    before = children()
    with Isolate(RUNNER, limit=20) as isolate:
        for payload in (job("echo"), job("crash"), job("leave", code=1), job("echo")):
            isolate.run(payload)
        (zygote,) = children() - before
        assert eventually(lambda: not children(zygote))
    assert children() == before


@linux
@pytest.mark.parametrize("number", [signal.SIGKILL, signal.SIGTERM])
def test_a_killed_zygote_is_told_and_made_again(forking, tmp_path, number):
    forking.start()

    def kill():
        if (tmp_path / "pid").exists():
            os.kill(forking._process.pid, number)

    with pytest.raises(KilledError, match=f"was killed by signal {int(number)}"):
        forking.run(job("nap", seconds=60, pid_file=str(tmp_path / "pid")), kill, 0.05)
    assert gone(read_pid(tmp_path / "pid"))
    assert forking.run(job("echo", still=1)).result["still"] == 1


def test_a_process_killed_between_jobs_costs_none(isolate):
    isolate.start()
    isolate._process.kill()
    isolate._process.wait()
    assert isolate.run(job("echo", still=1)).result["still"] == 1


@linux
def test_a_process_killed_as_a_job_comes_is_told(forking, monkeypatch):
    forking.start()
    forking._process.kill()
    forking._process.wait()
    with monkeypatch.context() as patch:
        patch.setattr(forking._process, "poll", lambda: None)
        with pytest.raises(KilledError, match="was killed by signal 9"):
            forking.run(job("echo"))
    assert forking.run(job("echo", still=1)).result["still"] == 1


@linux
@pytest.mark.parametrize("fork", [True, False])
def test_a_killed_worker_leaves_no_process(tmp_path, fork):
    code = f"""
from fallline.race.engine.isolate import Isolate
Isolate({RUNNER!r}, limit=60, fork={fork}).run({job("nap", seconds=60, pid_file=str(tmp_path / "pid"))})
"""
    worker = subprocess.Popen([sys.executable, "-c", code], env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)})
    trial = read_pid(tmp_path / "pid")
    worker.kill()
    worker.wait()
    assert gone(trial)


@linux
@pytest.mark.parametrize("then", ["wait", "go on"])
def test_what_a_preparation_started_ends_with_a_killed_worker(tmp_path, then):
    settings = {"pid_file": str(tmp_path / "pid"), "then": then}
    code = f"""
from fallline.race.engine.isolate import Isolate
Isolate("race_runners:starting", {settings}, limit=60).start()
"""
    worker = subprocess.Popen([sys.executable, "-c", code], env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)})
    started = read_pid(tmp_path / "pid")
    (zygote,) = children(worker.pid)
    worker.kill()
    worker.wait()
    assert gone(started)
    assert gone(zygote)


@linux
def test_what_a_preparation_started_ends_when_it_fails(tmp_path):
    settings = {"pid_file": str(tmp_path / "pid"), "then": "fail"}
    with Isolate("race_runners:starting", settings, limit=60) as isolate:
        with pytest.raises(PrepareError, match="no data"):
            isolate.start()
        assert gone(read_pid(tmp_path / "pid"))


def test_a_process_whose_parent_is_gone_ends_at_once():
    code = "from fallline.race.engine.processes import die_with; die_with(1); print('alive')"
    ended = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout) == (1, "")


@linux  # where alone /proc tells
def test_without_linux_a_thread_watches_the_parent(tmp_path):
    code = f"""
import os, pathlib, subprocess, sys, time
child = '''
import os, pathlib, sys, time
from fallline.race.engine import processes
sys.platform = "darwin"
processes.die_with(os.getppid())
pathlib.Path({str(tmp_path / "pid")!r}).write_text(str(os.getpid()))
time.sleep(60)
'''
subprocess.Popen([sys.executable, "-c", child])
time.sleep(60)
"""
    parent = subprocess.Popen([sys.executable, "-c", code])
    child = read_pid(tmp_path / "pid")
    assert running(child)
    parent.kill()
    parent.wait()
    assert gone(child)
