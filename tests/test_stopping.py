"""A race that is told to stop, or killed, leaves no process, writes what it has, and goes on afterwards."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
import textwrap
import time
from pathlib import Path

import pytest

pytest.importorskip("optuna")

from fallline.cli.stop import Stopped, exit_code, stoppable
from test_isolate import eventually, linux

TRAIN = """
import os, subprocess, time
import torch

def train(make_optimizer, seed):
    if os.path.exists("slow"):  # what it starts is in a session of its own, and would outlive a killed process group
        subprocess.Popen(["sleep", "900"], start_new_session=True)
    x = torch.nn.Parameter(torch.ones(8))
    optimizer = make_optimizer([x])
    for step in range(10):
        if os.path.exists("slow") and step > 2 and seed > 2:  # no calibration
            open(f"at work {os.getpid()}", "w").close()
            time.sleep(600)
        optimizer.zero_grad()
        loss = (x**2).sum()
        loss.backward()
        optimizer.step()
        yield loss.item()
"""
COMMAND = [
    sys.executable, "-m", "fallline", "race", "mytrain.py:train", "--rules", "sgd", "--trials", "2",
    "--seeds", "2", "--curve-seeds", "1", "--curve-reach", "1", "--out", "out", "--workers", "2",
]  # fmt: skip


@pytest.fixture
def mark(tmp_path, monkeypatch):
    """A variable by which every process of the race is known."""
    monkeypatch.chdir(tmp_path)
    Path("mytrain.py").write_text(textwrap.dedent(TRAIN))
    return f"FALLLINE_TEST={tmp_path}"


def marked(mark):
    """The processes that have it, zombies not among them, which have no variables."""
    collected = []
    for file in Path("/proc").glob("[0-9]*/environ"):
        with contextlib.suppress(OSError):
            if mark.encode() in file.read_bytes().split(b"\0"):
                collected.append(int(file.parent.name))
    return collected


def sleepers(mark):
    """Those of them that trials have started."""
    collected = []
    for pid in marked(mark):
        with contextlib.suppress(OSError):
            if Path(f"/proc/{pid}/cmdline").read_bytes().startswith(b"sleep"):
                collected.append(pid)
    return collected


@contextlib.contextmanager
def race(mark, *before):
    """A race in which trials are at work, or wait."""
    name, _, value = mark.partition("=")
    pipes = {"stdout": subprocess.PIPE, "stderr": subprocess.STDOUT, "text": True}
    with subprocess.Popen(
        [*before, *COMMAND], env=os.environ | {name: value}, start_new_session=True, **pipes
    ) as process:
        try:
            yield process
        finally:
            process.kill()


def begun(mark):
    """Waits until trials are at work that would take ten minutes."""
    assert eventually(lambda: len(list(Path().glob("at work *"))) > 1, within=180)
    assert len(sleepers(mark)) > 1


@linux
@pytest.mark.parametrize(
    ("numbers", "code"),
    [
        ([signal.SIGTERM], 143),
        ([signal.SIGHUP], 129),
        ([signal.SIGINT, signal.SIGINT], 130),
        ([signal.SIGTERM] * 3, 143),
        ([signal.SIGKILL], -9),
    ],
    ids=lambda value: "-".join(number.name for number in value) if isinstance(value, list) else str(value),
)
def test_no_process_is_left_and_the_race_goes_on(mark, numbers, code):
    Path("slow").touch()
    with race(mark) as process:
        begun(mark)
        for number in numbers:
            process.send_signal(number)
            time.sleep(0.1)
        said = process.communicate(timeout=180)[0]
    assert process.returncode == code, said
    assert eventually(lambda: not marked(mark), within=30)
    if len(numbers) < 3 and code > 0:
        assert "Stopped after" in said
        assert Path("out/report.html").exists()
    if code not in (143, -9) or len(numbers) > 1:
        return
    Path("slow").unlink()
    with race(mark) as process:
        said = process.communicate(timeout=180)[0]
    assert process.returncode == 0, said
    assert json.loads(Path("out/race.json").read_text())["finished"]


@linux
def test_what_a_trial_started_ends_with_any_of_those_above_it(mark):
    Path("slow").touch()
    with race(mark) as process:
        begun(mark)
        for whom in ("trial", "zygote", "worker"):
            assert eventually(lambda: len(sleepers(mark)) > 1, within=180)
            before = set(sleepers(mark))
            for victim in above(process.pid)[whom]:
                with contextlib.suppress(ProcessLookupError):
                    os.kill(victim, signal.SIGKILL)
            assert eventually(lambda before=before: not before & set(sleepers(mark)), within=60), whom
        process.terminate()
        process.communicate(timeout=180)
    assert eventually(lambda: not marked(mark), within=30)


def above(driver):
    """The processes of a race above those that trials start."""
    workers = below(driver)
    zygotes = [zygote for worker in workers for zygote in below(worker)]
    return {"worker": workers, "zygote": zygotes, "trial": [trial for zygote in zygotes for trial in below(zygote)]}


def below(pid):
    try:
        return [int(child) for child in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


@linux
@pytest.mark.skipif(os.geteuid() != 0, reason="only root makes a process the first of its own set")
def test_the_first_process_of_a_container_stops_too(mark):
    Path("slow").touch()
    with race(mark, "unshare", "--pid", "--fork", "--kill-child", "--mount-proc") as process:
        begun(mark)
        (first,) = below(process.pid)
        os.kill(first, signal.SIGTERM)
        said = process.communicate(timeout=180)[0]
    assert "Stopped after" in said
    assert Path("out/report.html").exists()
    assert eventually(lambda: not marked(mark), within=30)


def test_the_first_signal_stops_and_the_second_waits():
    done = []

    def work():
        with stoppable():
            try:
                os.kill(os.getpid(), signal.SIGTERM)
            finally:
                os.kill(os.getpid(), signal.SIGINT)
                done.append("cleared up")

    with pytest.raises(Stopped) as caught:
        work()
    assert done
    assert caught.value.exit_code == exit_code(caught.value) == 143
    assert exit_code(KeyboardInterrupt()) == 130


def test_what_was_ignored_remains_so():
    before = signal.signal(signal.SIGHUP, signal.SIG_IGN)
    try:
        with stoppable():
            os.kill(os.getpid(), signal.SIGHUP)
            assert signal.getsignal(signal.SIGHUP) is signal.SIG_IGN
    finally:
        signal.signal(signal.SIGHUP, before)
