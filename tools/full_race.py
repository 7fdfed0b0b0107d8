"""Races on every problem, and the document of what came out: python tools/full_race.py [PROBLEM ...]

The races are kept in runs/full and go on where they were stopped; the document is docs/full-race.md. About an hour on
two cores. With --document it is only written again, from what there is.
"""

from __future__ import annotations

import sys
from pathlib import Path

from fallline.cli import main
from fallline.race.outcome.merged import merged
from fallline.race.report.markdown import markdown

FEW = ("--trials", "6", "--curve-seeds", "1", "--curve-reach", "2", "--seeds", "5")
MORE = ("--trials", "8", "--curve-seeds", "1", "--curve-reach", "3", "--seeds", "8")
MANY_TRIALS = ("--trials", "64")
DEEP = ("--trials", "24", *MORE[2:])
SOME = "sgd,momentum,nag,adagrad,adam"
MANY = "sgd,momentum,nag,adagrad,rmsprop,adam,nadam,adamw"
REDDI = "sgd,adagrad,adam,nadam,amsgrad"
PLAN = {
    "ridge": (MANY, MANY_TRIALS),
    "sparse_logistic": (MANY, MORE),
    "deep_relu": ("sgd,momentum,noisy_sgd,adagrad,adam", DEEP),
    "reddi": (REDDI, MORE),
    "reddi_stochastic": (REDDI, MORE),
    "lstm": (SOME, FEW),
    "digits": (MANY, MORE),
    "fashion_mlp": (f"{SOME},adamw", FEW),
    "skipgram": (SOME, FEW),
    "autoencoder": (SOME, FEW),
    "fashion_cnn": (SOME, FEW),
    "transformer": (SOME, FEW),
}
"""Who races on what, and with how many trials: as many as its cost allows."""

ROOT = Path(__file__).parent.parent
HEAD = """# Which optimizer? Races on the problems that come with fallline

<!-- written by tools/full_race.py -->

On each problem below the rules of its table are tuned (the learning rate, and the hyperparameters whose declaration
says so), from the same initial weights and on the same batches. Then the learning rate of each is confirmed on other
seeds, and its best setting runs from fresh seeds, which alone are compared. *Tied* means that chance alone may
explain the distance from the best, p how likely that is. The budgets of steps are the problems' own;
`tools/full_race.py` tells how many settings each rule may try, fewer than `fallline race` lets it by default where a
problem is costly. With the same versions a race gives the same losses to the bit.

"""


def race(names: list[str]) -> None:
    """Runs the races of these problems."""
    for name in names:
        rules, options = PLAN[name]
        code = main(["race", name, "--rules", rules, *options, "--out", str(ROOT / "runs" / "full" / name)])
        if code:
            raise SystemExit(code)


def document() -> None:
    """Writes docs/full-race.md from the races that there are."""
    folders = [folder for name in PLAN if (folder := ROOT / "runs" / "full" / name).exists()]
    (ROOT / "docs" / "full-race.md").write_text(HEAD + markdown(merged(folders), times=False), encoding="utf-8")


if __name__ == "__main__":
    if sys.argv[1:] != ["--document"]:
        race(sys.argv[1:] or list(PLAN))
    document()
