"""torch.distributed: every check and every example of the documentation runs on two processes, started once for all."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from pathlib import Path

import pytest
import torch
import torch.distributed as dist

ROOT = Path(__file__).parent.parent
WORKER = Path(__file__).parent / "distributed_worker.py"
GUIDE = ROOT / "docs" / "distributed.md"
EXAMPLES = sorted(path.name for path in (ROOT / "docs" / "examples").glob("*.py"))
TEXT = "".join(path.read_text() for path in sorted(WORKER.parent.glob("distributed_*.py")))
CHECKS = re.findall(r"^@check\ndef (\w+)", TEXT, re.MULTILINE)
ON_FOUR = re.findall(r"^@check_on_four\ndef (\w+)", TEXT, re.MULTILINE)
PATIENCE, GRACE = 300, 20
"""Seconds for all of them, and for one process once the other has died."""

usable = dist.is_available() and dist.is_gloo_available() and torch.__version__ >= (2, 6)
two_processes = pytest.mark.skipif(not usable, reason="this torch has no torch.distributed with gloo and FSDP2")


@pytest.fixture(scope="module")
def outcomes(request, tmp_path_factory):
    """What went wrong per job and process, of all jobs that the selected tests ask for."""
    asked = {item.callspec.params.get("job") for item in request.session.items if hasattr(item, "callspec")}
    jobs = [job for job in (*CHECKS, *EXAMPLES) if job in asked]
    folder = tmp_path_factory.mktemp("distributed")
    run(jobs, folder)
    return {(job, rank): outcome(job, rank, folder) for job in jobs for rank in range(2)}


def run(jobs: list[str], folder: Path, count: int = 2) -> None:
    """Runs the jobs one after the other in some processes, which find each other through a store for each job."""
    stores = [dist.TCPStore("localhost", 0, is_master=True, wait_for_workers=False) for _ in jobs]
    given = [f"{store.port}={job}" for store, job in zip(stores, jobs, strict=True)]
    processes = []
    for rank in range(count):
        with (folder / f"{rank}.txt").open("w") as text:
            command = [sys.executable, WORKER, folder, *given]
            processes.append(subprocess.Popen(command, env=environment(rank, count), stdout=text, stderr=text))
    deadline = time.monotonic() + PATIENCE
    try:
        while None in (codes := [process.poll() for process in processes]) and time.monotonic() < deadline:
            if any(codes):
                deadline = min(deadline, time.monotonic() + GRACE)
            time.sleep(0.1)
    finally:
        for process in processes:
            process.kill()
            process.wait()


def outcome(job: str, rank: int, folder: Path) -> str:
    """What went wrong with a job in a process, with all that it said; empty if all is well."""
    results = folder / f"{rank}.jsonl"
    reports = dict(map(json.loads, results.read_text().splitlines())) if results.exists() else {}
    error = reports.get(job, "it was not finished")
    return f"process {rank}: {error}\n{(folder / f'{rank}.txt').read_text()}" if error else ""


def environment(rank: int, count: int) -> dict[str, str]:
    """What torchrun sets; the processes find each other through a store that is there already."""
    given = {"RANK": rank, "LOCAL_RANK": rank, "WORLD_SIZE": count, "OMP_NUM_THREADS": 1}
    return {**os.environ, **{key: str(value) for key, value in given.items()}, "TORCHELASTIC_USE_AGENT_STORE": "True"}


@two_processes
@pytest.mark.parametrize("job", CHECKS)
def test_on_two_processes(job, outcomes):
    for rank in range(2):
        assert not outcomes[job, rank], outcomes[job, rank]


@two_processes
@pytest.mark.slow
@pytest.mark.parametrize("job", ON_FOUR)
def test_on_four_processes(job, tmp_path):
    run([job], tmp_path, count=4)
    for rank in range(4):
        assert not (said := outcome(job, rank, tmp_path)), said


@two_processes
@pytest.mark.parametrize("job", EXAMPLES)
def test_the_example_learns_on_two_processes(job, outcomes):
    for rank in range(2):
        assert not outcomes[job, rank], outcomes[job, rank]


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def test_every_snippet_of_the_guide_is_from_its_example():
    names = re.findall(r"\(examples/(\w+\.py)\).*?```python\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    assert sorted(name for name, _ in names) == EXAMPLES
    assert GUIDE.read_text().count("```python") == len(names)
    for name, snippet in names:
        wanted, there = lines(snippet), lines((ROOT / "docs" / "examples" / name).read_text())
        starts = range(len(there) - len(wanted) + 1)
        assert any(there[start : start + len(wanted)] == wanted for start in starts), f"not in {name}:\n{snippet}"
