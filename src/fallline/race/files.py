"""What a race leaves on disk: the report, and beside it the numbers, the settings and the command."""

from __future__ import annotations

import csv
import importlib.metadata
import json
import math
import platform
import tempfile
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from fallline.race.report import html
from fallline.race.results import Result
from fallline.race.settings import RaceError

REPORT = "report.html"
_PACKAGES = ("fallline", "torch", "numpy", "llvmlite", "scikit-learn", "plotly")


def prepare(directory: Path) -> None:
    """Makes the directory, so that a bad one is known before the race and not after it.

    Raises:
        RaceError: it cannot be made or written to.
    """
    try:
        directory.mkdir(parents=True, exist_ok=True)
        tempfile.TemporaryFile(dir=directory).close()
    except OSError as error:
        raise RaceError(f"cannot write to {str(directory)!r}: {error.strerror}; choose another --out") from error


def save(result: Result, command: str, directory: Path) -> Path:
    """Writes report.html, results.csv (the final table), curves.csv (an epoch a line) and race.json.

    Args:
        result: the race.
        command: what was typed to run it.
        directory: exists; files of an earlier race in it are overwritten.

    Returns:
        The report's path.
    """
    report = directory / REPORT
    report.write_text(html(result, command), encoding="utf-8")
    _write_csv(directory / "results.csv", _rows(result))
    _write_csv(directory / "curves.csv", _curves(result))
    text = json.dumps(description(result, command), indent=2, ensure_ascii=False)
    (directory / "race.json").write_text(text + "\n", encoding="utf-8")
    return report


def description(result: Result, command: str) -> dict[str, Any]:
    """What is needed to understand the numbers and to run the race again."""
    settings = result.settings
    return {
        "command": command,
        "problem": settings.problem,
        "rules": {rule.name: _plain(dict(rule.values)) for rule in settings.rules},
        "epochs": settings.epochs,
        "epochs_done": result.epochs,
        "batch_size": settings.batch_of(result.train_count),
        "steps_per_epoch": settings.steps_per_epoch(result.train_count),
        "seed": settings.seed,
        "examples": {"train": result.train_count, "test": result.test_count},
        "threads": 1,
        "seconds": round(result.seconds, 3),
        "versions": {"python": platform.python_version(), **{name: _version(name) for name in _PACKAGES}},
        "machine": {"system": platform.platform(), "processor": platform.machine()},
    }


def _plain(values: dict[str, Any]) -> dict[str, Any]:
    """Hyperparameters in what JSON knows; a schedule by its name."""
    return {name: getattr(v, "__qualname__", repr(v)) if callable(v) else v for name, v in values.items()}


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def _rows(result: Result) -> Iterable[dict[str, Any]]:
    for row in result.rows():
        fields = {**vars(row), "rule": row.rule.name, "lr": row.lr}
        yield {name: _blank(value) for name, value in fields.items()}


def _blank(value: Any) -> Any:
    return "" if value is None or (isinstance(value, float) and math.isnan(value)) else value


def _curves(result: Result) -> Iterable[dict[str, Any]]:
    for run in result.runs:
        for record in run.records:
            yield {"rule": run.rule.name, **asdict(record)}


def _write_csv(path: Path, rows: Iterable[dict[str, Any]]) -> None:
    lines = list(rows)
    with path.open("w", newline="", encoding="utf-8") as file:
        writer = csv.DictWriter(file, list(lines[0]) if lines else [])
        writer.writeheader()
        writer.writerows(lines)
