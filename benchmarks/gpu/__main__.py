"""The command: `python -m benchmarks.gpu [--short] [--markdown FILE] [--pages]`."""

from __future__ import annotations

import argparse
import os
import platform
import time
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

import torch
from rich.console import Console

from benchmarks.gpu import large, lists, pages, training
from benchmarks.gpu.cases import LISTS, Bench
from benchmarks.gpu.clock import Gpu, Processor
from benchmarks.report import Sheet, publish, summary

ROOT = Path(__file__).resolve().parents[2]
SECONDS = 100.0
"""After which no further step is given to torch.compile."""

_FEW = ("1 × 64", "150 × 256", "1000 × 256", "GPT-2, 148 tensors")


def main(arguments: list[str] | None = None) -> None:
    """Prints each table as soon as it is there, and writes them where that is asked for."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.gpu", description="Speed on a GPU against torch.")
    parser.add_argument("--short", action="store_true", help="Adam alone, in some seconds")
    parser.add_argument("--markdown", type=Path, metavar="FILE", help="write the tables there too, as Markdown")
    parser.add_argument("--pages", action="store_true", help="write the tables into docs/speed.md and its Chinese twin")
    parser.add_argument("--folder", type=Path, default=ROOT, help=argparse.SUPPRESS)
    parser.add_argument(
        "--stand-in", action="store_true", help="try the benchmark itself, small and on this processor: says nothing"
    )
    given = parser.parse_args(arguments)
    if not (given.stand_in or torch.cuda.is_available()):
        print("skipped: torch sees no GPU here")
        return
    os.environ.setdefault("FALLLINE_CUDA", "1")
    bench = Bench(Processor(), 2**20, 300, 3, "eager") if given.stand_in else Bench(Gpu())
    console = Console() if Console().is_terminal else Console(width=180, no_color=True, highlight=False)
    where = setting(bench)
    console.print(f"{where}\n", highlight=False, soft_wrap=True)
    sheets = []
    for sheet in _short(bench.short()) if given.short else _long(bench):
        publish(console, sheet, markdown=False)
        sheets.append(sheet)
    console.print(summary(sheets), highlight=False)
    if given.markdown is not None:
        given.markdown.write_text(f"{pages.block(sheets, where, pages.ENGLISH)}\n", encoding="utf-8")
    if given.pages:
        pages.write(given.folder, sheets, where)


def _short(bench: Bench) -> Iterator[Sheet]:
    """What changes first when something is wrong."""
    yield from large.run(bench, ["Adam"])
    yield from lists.run(bench, [each for each in LISTS if each.name in _FEW])
    yield from training.run(bench)


def _long(bench: Bench) -> Iterator[Sheet]:
    began = time.perf_counter()
    yield from large.run(bench)
    yield from lists.run(bench)
    yield from training.run(bench)
    yield from lists.run_compiled(bench, began + SECONDS)


def setting(bench: Bench) -> str:
    """What the numbers depend on."""
    if bench.full:
        major, minor = torch.cuda.get_device_capability()
        card = f"{torch.cuda.get_device_name()} (sm_{major}{minor}), CUDA {torch.version.cuda}"
    else:
        card = f"{platform.machine()} in a GPU's place"
    return f"{card}, torch {torch.__version__}, llvmlite {_version('llvmlite')}, Python {platform.python_version()}"


def _version(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return "?"


if __name__ == "__main__":
    main()
