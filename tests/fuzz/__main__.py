"""`python -m fuzz`, in the folder tests: random trainings for as long as you like."""

from __future__ import annotations

import argparse
import importlib
import itertools
import sys
import time
from collections import Counter

import torch

from fuzz.run import KINDS

SHARES = ("torch", "torch", "minimize", "torch", "torch", "optax")
"""What follows what; a training by Optax takes longest."""


def main() -> int:
    """Runs the seeds from `--seed` times a million on until the time is over; 1 if any failed."""
    parser = argparse.ArgumentParser(prog="python -m fuzz", description=__doc__)
    parser.add_argument("--seconds", type=float, default=3600, help="how long")
    parser.add_argument("--seed", type=int, default=0, help="which trainings: other ones for every number")
    parser.add_argument("--kind", choices=[*KINDS, "files"], help="only these; by default all")
    given = parser.parse_args()
    torch.set_num_threads(1)
    found, end = 0, time.monotonic() + given.seconds
    if given.kind in (None, "files"):
        found += _files(given.seconds / (1 if given.kind else 4), given.seed)
    if given.kind != "files":
        found += _trainings(end, given.seed, given.kind)
    print(f"{found} failures" if found else "no failure")
    return int(found > 0)


def _trainings(end: float, seed: int, only: str | None) -> int:
    """How many trainings fail until then. Each failure is printed; of the later ones each kind once."""
    seen, counts = set[str](), Counter[str]()
    seeds = {kind: itertools.count(seed * 1_000_000) for kind in KINDS}
    for kind in itertools.cycle((only,) if only else SHARES):
        if time.monotonic() >= end:
            break
        one, number = KINDS[kind], next(seeds[kind])
        counts[kind] += 1
        failure = one.failure(one.draw(number))
        if failure is None:
            continue
        counts["failed"] += 1
        if failure[0] in seen and counts["failed"] > 20:
            print(f"{kind}, seed {number}: {failure[0]} again", flush=True)
            continue
        seen.add(failure[0])
        print(one.report(number), flush=True)
    print(", ".join(f"{count} {name}" for name, count in counts.items()))
    return counts["failed"]


def _files(seconds: float, seed: int) -> int:
    """Damaged files, where there is something that damages them."""
    try:
        module = importlib.import_module("fuzz_files")
    except ModuleNotFoundError:
        return 0
    return int(module.run(seconds, seed) or 0)


if __name__ == "__main__":
    sys.exit(main())
