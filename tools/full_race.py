"""Races on every problem, and the documents of what came out: python tools/full_race.py [PROBLEM ...]

The races are kept in runs/full and go on where they were stopped; what those say that ended stands in full-race.md, and
in a table of choosing.md, in docs and in docs/zh-TW. About two hours and a half on two cores. With --document these are
only written again, from what there is.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fallline.cli import main
from fallline.rules import RULES
from fallline.writing import write_files
from races.pages import documents
from races.raced import ended

QUICK = ("--trials", "8", "--curve-seeds", "1", "--curve-reach", "2", "--seeds", "5", "--no-untuned")
SHORT = ("--trials", "4", "--curve-seeds", "1", "--curve-reach", "1", "--seeds", "5", "--no-untuned", "--steps")
MATRICES = ("muon", "normuon", "shampoo", "soap")
FAST = ("--fast", "--trials", "6", *SHORT[2:])


def but(*names: str) -> tuple[str, str]:
    """All rules but these, to which a problem gives nothing to do, or which would take longer than all others."""
    return "--rules", ",".join(name for name in RULES if name not in names)


PLAN = {
    "ridge": QUICK,
    "digits": QUICK,
    "transformer": (*SHORT, "150"),
    "sparse_logistic": (*FAST, "400", *but(*MATRICES)),
    "fashion_mlp": (*FAST, "500"),
    "reddi": (*SHORT, "40400", *but(*MATRICES)),
    "deep_relu": (*SHORT, "1200", *but("shampoo", "soap")),
    "reddi_stochastic": (*SHORT, "60000"),
    "lstm": (*SHORT, "150"),
    "fashion_cnn": (*SHORT, "100", *but("shampoo", "soap")),
    "skipgram": (*SHORT, "200", *but(*MATRICES, "noisy_sgd")),
    "autoencoder": (*SHORT, "100", *but(*MATRICES)),
}
"""Who races: all rules but where said otherwise, on Reddi's random stream those that it is about; with as many trials
and steps as the cost allows."""

ROOT = Path(__file__).parent.parent


def race(names: list[str]) -> None:
    """Runs the races of these problems."""
    for name in names:
        code = main(["race", name, *PLAN[name], "--out", str(ROOT / "runs" / "full" / name)])
        if code:
            raise SystemExit(code)


def document() -> None:
    """Writes the documents from the races that ended."""
    races = ended(ROOT / "runs" / "full" / name for name in PLAN)
    if not races:
        raise SystemExit("no race has ended: nothing was written")
    missing = [name for name in PLAN if name not in {raced.name for raced in races}]
    write_files(documents(races, missing, ROOT / "docs"))


if __name__ == "__main__":
    if sys.argv[1:] != ["--document"]:
        race(sys.argv[1:] or list(PLAN))
    document()
