"""Runners for the tests of isolation and workers: what they do is told by the payload."""

from __future__ import annotations

import ctypes
import os
import subprocess
import threading
import time
from pathlib import Path


def prepare(settings):
    """Counts its own calls where the settings say where, and takes memory where they say how much."""
    if "calls" in settings:
        with open(settings["calls"], "a") as file:
            file.write("prepared\n")
    held = bytearray(settings.get("megabytes", 0) << 20)
    return lambda payload, held=held: globals()[payload["do"]](**payload.get("with", {}))


def broken(settings):
    print("reading the data")
    raise ValueError(f"no such data: {settings['data']}")


def leaving(settings):
    os._exit(7)


def starting(settings):
    """Starts a process in a session of its own, which no signal to a group reaches, and does as the settings say."""
    process = subprocess.Popen(["sleep", "60"], start_new_session=True)
    Path(settings["pid_file"]).write_text(str(process.pid))
    while settings["then"] != "fail":
        try:
            time.sleep(60)
        except BaseException:  # as careless code has it
            if settings["then"] != "go on":
                raise
    raise ValueError("no data")


def threaded(settings):
    threading.Thread(target=time.sleep, args=(60,), daemon=True).start()
    return prepare(settings)


def with_torch(settings):
    import torch

    torch.set_num_threads(1)
    model = torch.nn.Linear(64, 10)
    torch.optim.SGD(model.parameters()).step()  # imports what torch imports late, for a second, once for all trials

    def train(payload):
        optimizer = torch.optim.SGD(model.parameters(), lr=payload["lr"])
        for _ in range(payload["steps"]):
            optimizer.zero_grad()
            loss = model(torch.ones(8, 64)).square().sum()
            loss.backward()
            optimizer.step()
        return {"loss": loss.item(), "pid": os.getpid()}

    return train


def echo(**values):
    return {**values, "pid": os.getpid()}


def nap(seconds, pid_file=None):
    if pid_file:
        Path(pid_file).write_text(str(os.getpid()))
    time.sleep(seconds)
    return {"slept": seconds}


def log(file, line, seconds=0.0):
    """Leaves a line: how often a job was really done."""
    time.sleep(seconds)
    with open(file, "a") as lines:
        lines.write(f"{line}\n")
    return {"line": line}


def fail(message):
    raise ArithmeticError(message)


def nan():
    return {"loss": float("nan")}


def not_json():
    return {"loss": object()}


def large(count):
    return {"curve": list(range(count))}


def take(megabytes):
    return {"length": len(bytearray(megabytes << 20))}


def crash():
    return {"never": ctypes.string_at(0)}


def leave(code):
    os._exit(code)


def leave_politely(code):
    raise SystemExit(code)


def kill_self(number):
    os.kill(os.getpid(), number)
    time.sleep(60)


def children(pid_file):
    """Leaves a process behind."""
    pid = os.fork()
    if pid == 0:
        time.sleep(60)
        os._exit(0)
    Path(pid_file).write_text(str(pid))
    return {}


def limits():
    return {name: os.environ.get(name) for name in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS")}
