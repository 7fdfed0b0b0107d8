"""Races on every problem, and the documents of what came out: python tools/full_race.py [PROBLEM ...]

The races are kept in runs/full and go on where they were stopped; what those say that ended stands in full-race.md, and
in a table of choosing.md, in docs and in docs/zh-TW. About four hours on two cores. With --document these are only
written again, from what there is.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fallline.cli import main
from fallline.rules import RULES
from fallline.writing import write_files
from races.pages import documents
from races.raced import ended

QUICK = ("--trials", "8", "--curve-seeds", "1", "--curve-reach", "2", "--seeds", "5")
FAIR = ("--trials", "6", "--curve-seeds", "1", "--curve-reach", "1", "--seeds", "5", "--no-untuned", "--scale", "0.5")
FAST = ("--fast", *FAIR)
COSTLY = ("--trials", "4", *FAIR[2:-1], "0.25")


def but(*names: str) -> tuple[str, str]:
    """All rules but these, to which a problem gives nothing to do, or which would take longer than all others."""
    return "--rules", ",".join(name for name in RULES if name not in names)


PLAN = {
    "ridge": QUICK,
    "digits": QUICK,
    "transformer": COSTLY,
    "sparse_logistic": (*FAST, *but("muon", "normuon", "shampoo", "soap")),
    "fashion_mlp": FAST,
    "reddi": FAIR,
    "deep_relu": (*FAIR, *but("shampoo", "soap")),
    "reddi_stochastic": FAIR,
    "lstm": COSTLY,
    "fashion_cnn": COSTLY,
    "skipgram": COSTLY,
    "autoencoder": COSTLY,
}
"""Who races: all rules but where said otherwise; with as many trials and steps as the problem's cost allows."""

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
