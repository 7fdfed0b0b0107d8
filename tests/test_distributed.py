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
import torch.distributed as dist

ROOT = Path(__file__).parent.parent
WORKER = Path(__file__).parent / "distributed_worker.py"
GUIDE = ROOT / "docs" / "distributed.md"
EXAMPLES = sorted(path.name for path in (ROOT / "docs" / "examples").glob("*.py"))
CHECKS = re.findall(r"^@check\ndef (\w+)", WORKER.read_text(), re.MULTILINE)
PATIENCE = 300
"""Seconds for all of them."""

two_processes = pytest.mark.skipif(
    not dist.is_available() or not dist.is_gloo_available(), reason="this torch has no torch.distributed with gloo"
)


@pytest.fixture(scope="module")
def outcomes(request, tmp_path_factory):
    """What went wrong per job and process, of all jobs that the selected tests ask for."""
    asked = {item.callspec.params.get("job") for item in request.session.items if hasattr(item, "callspec")}
    jobs = [job for job in (*CHECKS, *EXAMPLES) if job in asked]
    folder = tmp_path_factory.mktemp("distributed")
    stores = [dist.TCPStore("localhost", 0, is_master=True, wait_for_workers=False) for _ in jobs]
    given = [f"{store.port}={job}" for store, job in zip(stores, jobs, strict=True)]
    said = [(folder / f"{rank}.txt").open("w+") for rank in range(2)]
    processes = [
        subprocess.Popen(
            [sys.executable, WORKER, folder, *given], env=environment(rank), stdout=text, stderr=subprocess.STDOUT
        )
        for rank, text in enumerate(said)
    ]
    deadline = time.monotonic() + PATIENCE
    try:
        for process in processes:
            process.wait(deadline - time.monotonic())
    except subprocess.TimeoutExpired:
        pass
    finally:
        for process in processes:
            process.kill()
            process.wait()
    found = {(job, rank): "it was not finished" for job in jobs for rank in range(2)}
    for rank, text in enumerate(said):
        lines = (folder / f"{rank}.jsonl").read_text().splitlines() if (folder / f"{rank}.jsonl").exists() else []
        found |= {(job, rank): error for job, error in map(json.loads, lines)}
        text.seek(0)
        output = text.read()
        text.close()
        found |= {key: f"{error}\n{output}" for key, error in found.items() if error and key[1] == rank}
    return found


def environment(rank: int) -> dict[str, str]:
    """What torchrun sets; the processes find each other through a store that is there already."""
    given = {"RANK": rank, "LOCAL_RANK": rank, "WORLD_SIZE": 2, "OMP_NUM_THREADS": 1}
    return {**os.environ, **{key: str(value) for key, value in given.items()}, "TORCHELASTIC_USE_AGENT_STORE": "True"}


@two_processes
@pytest.mark.parametrize("job", CHECKS)
def test_on_two_processes(job, outcomes):
    for rank in range(2):
        assert not outcomes[job, rank], f"process {rank}: {outcomes[job, rank]}"


@two_processes
@pytest.mark.parametrize("job", EXAMPLES)
def test_the_example_learns_on_two_processes(job, outcomes):
    for rank in range(2):
        assert not outcomes[job, rank], f"process {rank}: {outcomes[job, rank]}"


def lines(text: str) -> list[str]:
    return [line.strip() for line in text.splitlines() if line.strip()]


def test_every_snippet_of_the_guide_is_from_its_example():
    found = re.findall(r"\(examples/(\w+\.py)\)[^`]*```python\n(.*?)```", GUIDE.read_text(), re.DOTALL)
    assert sorted(name for name, _ in found) == EXAMPLES
    assert GUIDE.read_text().count("```python") == len(found)
    for name, snippet in found:
        wanted, there = lines(snippet), lines((ROOT / "docs" / "examples" / name).read_text())
        starts = range(len(there) - len(wanted) + 1)
        assert any(there[start : start + len(wanted)] == wanted for start in starts), f"not in {name}:\n{snippet}"
