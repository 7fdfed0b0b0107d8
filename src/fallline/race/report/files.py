"""What a race leaves on disk: the report, and beside it the numbers, the settings and the command."""

from __future__ import annotations

import importlib.metadata
import platform
from pathlib import Path
from typing import Any

from fallline.race.outcome.folder import REPORT, SETTINGS, as_text, check_replaced, origin, write
from fallline.race.outcome.results import Results, Standings
from fallline.race.outcome.tables import tables
from fallline.race.report.page import html
from fallline.race.run.storage import RaceStorage, made

_PACKAGES = ("fallline", "torch", "numpy", "scipy", "llvmlite", "optuna", "scikit-learn", "plotly")


def save(
    results: Results, storage: RaceStorage, command: str, *, kept: bool = True, language: str | None = None
) -> Path:
    """Writes report.html, results.csv (the final table), trials.csv (every trial) and race.json.

    Where pyarrow is installed results.parquet and trials.parquet are written too.

    Args:
        results: of the race, finished or not.
        storage: where it is kept; files of an earlier report are overwritten, all in one piece or none.
        command: what was typed to run it.
        kept: whether the race is kept there; False for the report of several that are kept elsewhere.
        language: in which the report opens; see `html`.

    Returns:
        The report's path.

    Raises:
        RaceError: the folder cannot be written to, or holds a report that this one must not replace.
    """
    folder = storage.folder
    made(folder)
    check_replaced(results, folder, kept)
    described = _description(results, command) | (origin(results.settings, storage) if kept else {})
    write({
        folder / SETTINGS: as_text(described),
        **tables(results, folder),
        folder / REPORT: html(results, command=command, machine=machine(), language=language),
    })  # fmt: skip
    return folder / REPORT


def _description(results: Results, command: str) -> dict[str, Any]:
    """What is needed to understand the numbers and to run the race again."""
    return {
        "command": command,
        "finished": results.finished,
        "problems": {problem.entry.name: _problem(problem) for problem in results.problems},
        **machine(),
    }


def _problem(problem: Standings) -> dict[str, Any]:
    return {
        "title": problem.entry.problem.title,
        "source": problem.entry.problem.source,
        "steps": problem.steps,
        "metric": problem.metric,
        "goal": problem.goal,
        "target": problem.target,
        "version": problem.entry.version,
        "contenders": {
            row.name: {
                "spec": row.lane.contender.spec,
                "space": {name: str(reach) for name, reach in row.lane.space.items()},
                "notes": row.lane.notes,
                "setting": row.setting,
                "line": row.line,
            }
            for row in problem.rows
        },
    }


def machine() -> dict[str, Any]:
    """What a report was made on, and the versions of what it ran with."""
    versions = {name: _version(name) for name in _PACKAGES}
    return {
        "python": platform.python_version(),
        **{name: version for name, version in versions.items() if version},
        "system": platform.platform(),
        "processor": platform.machine(),
    }


def _version(package: str) -> str | None:
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None
