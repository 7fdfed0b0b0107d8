"""The command: `python -m benchmarks [section ...] [--quick] [--markdown]`."""

from __future__ import annotations

import argparse
import os
import platform

import torch
from rich.console import Console

from benchmarks import busy, classes, large, minimizing, modern, optax_door, small, start, training
from benchmarks.report import publish, summary

SECTIONS = {
    "large": large.run,
    "modern": modern.run,
    "small": small.run,
    "training": training.run,
    "start": start.run,
    "classes": classes.run,
    "busy": busy.run,
    "minimize": minimizing.run,
    "optax": optax_door.run,
    "compile": classes.run_compiled,
}
DEFAULT = ("large", "modern", "small", "training", "start", "classes", "busy", "minimize", "optax")


def main() -> None:
    """Runs the sections in the order in which they are named and prints each table as soon as it is there."""
    options = _parser().parse_args()
    unknown = [name for name in options.sections if name not in SECTIONS]
    if unknown:
        _parser().error(f"no section {', '.join(unknown)}; choose from {', '.join(SECTIONS)}")
    console = Console()
    if not console.is_terminal:
        console = Console(width=200, no_color=True, highlight=False)
    console.print(_setting(), highlight=False)
    sheets = []
    for name in options.sections or DEFAULT:
        for sheet in SECTIONS[name](options.quick):
            publish(console, sheet, markdown=options.markdown)
            sheets.append(sheet)
    console.print(summary(sheets), highlight=False)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description="Speed against peers, as ratios.")
    parser.add_argument(
        "sections", nargs="*", metavar="section", help=f"{', '.join(SECTIONS)}; all but compile if none"
    )
    parser.add_argument("--quick", action="store_true", help="smaller tensors, fewer rounds")
    parser.add_argument("--markdown", action="store_true", help="tables for pasting into a README")
    return parser


def _setting() -> str:
    """What the numbers depend on."""
    threads = torch.get_num_threads()
    lines = [
        f"float32, torch {torch.__version__}, Python {platform.python_version()}, {platform.machine()}, "
        f"{threads} threads.",
        "Candidates alternate; times are medians, ratios medians over rounds.",
    ]
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    if load > threads / 2:
        lines.append(f"Busy (load {load:.1f}): threads wait for each other, which makes small steps' ratios useless.")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    main()
