"""The numbers of a race as tables: results.csv has a row per contender, trials.csv one per trial."""

from __future__ import annotations

import csv
import importlib.util
import io
import math
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from fallline.race.outcome.results import Results, Row, Standings
from fallline.race.protocol.lane import Lane, Tried
from fallline.writing import visible


def tables(results: Results, folder: Path) -> dict[Path, str | bytes]:
    """The tables' files in a folder, with what they hold; where pyarrow is installed, as Parquet too."""
    rows, trials = contender_rows(results), trial_rows(results)
    return {**_table(folder / "results.csv", rows), **_table(folder / "trials.csv", trials)}


def contender_rows(results: Results) -> list[dict[str, Any]]:
    """A dict per contender and problem, the best first, all with the same keys; None stands for what there is not."""
    return _plain_rows([_row(problem, row) for problem in results.problems for row in problem.rows])


def trial_rows(results: Results) -> list[dict[str, Any]]:
    """A dict per trial that has ended, as `contender_rows`."""
    return _plain_rows(list(_trials(row.lane for problem in results.problems for row in problem.rows)))


def _plain_rows(rows: Sequence[Mapping[str, Any]]) -> list[dict[str, Any]]:
    names = list(dict.fromkeys(name for row in rows for name in row))
    return [{name: _plain(row.get(name)) for name in names} for row in rows]


def _row(problem: Standings, row: Row) -> dict[str, Any]:
    standing, reached = row.standing, row.reached
    return {
        "problem": problem.entry.name,
        "contender": row.name,
        "metric": problem.metric,
        "goal": problem.goal,
        "mean": standing.mean.estimate if standing else None,
        "mean_low": standing.mean.low if standing else None,
        "mean_high": standing.mean.high if standing else None,
        "median": standing.median if standing else None,
        "seeds": len(row.losses),
        "diverged": standing.diverged - row.failed if standing else None,
        "failed": row.failed if standing else None,
        "tied": standing.tied if standing else None,
        "place": standing.place if standing else None,
        "p": standing.p if standing else None,
        "p_corrected": standing.corrected if standing else None,
        "p_unequal": standing.unequal if standing else None,
        "matters": problem.matters,
        "untuned": row.untuned.estimate if row.untuned else None,
        "reached": reached.count if reached else None,
        "steps_to_target": reached.steps.estimate if reached else None,
        "seconds_to_target": row.seconds_to_target,
        "step_seconds": row.step_seconds,
        "update_seconds": row.update_seconds,
        "state_bytes_per_parameter": row.state_bytes,
        "basin_decades": row.basin.value if row.basin else None,
        "basin_low": row.basin.low if row.basin else None,
        "basin_high": row.basin.high if row.basin else None,
        "basin_tolerance": problem.tolerance,
        "basin_at_low": row.basin.at_low if row.basin else None,
        "basin_at_high": row.basin.at_high if row.basin else None,
        "headroom": row.headroom.value if row.headroom else None,
        "line": row.line,
        **{f"mean_{name}": interval.estimate for name, interval in row.metrics.items()},
        **{f"setting_{name}": value for name, value in (row.setting or {}).items()},
    }


def _trials(lanes: Iterable[Lane]) -> Iterable[dict[str, Any]]:
    for lane in lanes:
        for phase, tried in lane.phases():
            if tried.outcome is not None:
                yield _trial(lane, phase, tried)


def _trial(lane: Lane, phase: str, tried: Tried) -> dict[str, Any]:
    assert tried.outcome
    result = tried.outcome.result
    kept = ("metric", "goal", "steps", "diverged", "first", "final", "best", "reached")
    return {
        "problem": lane.entry.name,
        "contender": lane.contender.name,
        "phase": phase,
        "seed": tried.seed,
        "status": tried.outcome.status,
        "reason": tried.outcome.reason,
        **{name: result.get(name) for name in kept},
        **{f"metric_{name}": value for name, value in result.get("metrics", {}).items()},
        **{f"setting_{name}": value for name, value in tried.values.items()},
    }


def _table(path: Path, rows: list[dict[str, Any]]) -> dict[Path, str | bytes]:
    """The files of one table, with what they hold."""
    names = list(rows[0]) if rows else []
    file = io.StringIO(newline="")
    csv.writer(file).writerows(list(map(_cell, row)) for row in (names, *(row.values() for row in rows)))
    told: dict[Path, str | bytes] = {path: file.getvalue()}
    if importlib.util.find_spec("pyarrow"):
        told[path.with_suffix(".parquet")] = _parquet(rows, names)
    return told


def _cell(value: Any) -> Any:
    """What a spreadsheet shows and does not run: text that would begin a formula begins with an apostrophe."""
    if not isinstance(value, str):
        return value
    text = visible(value)
    return f"'{text}" if text.startswith(("=", "+", "-", "@", "\t")) else text


def _plain(value: Any) -> Any:
    """A cell: nothing for what there isn't."""
    if value is None or (isinstance(value, float) and not math.isfinite(value)):
        return None
    return str(value) if isinstance(value, tuple | list) else value


def _parquet(rows: list[dict[str, Any]], names: list[str]) -> bytes:
    import pyarrow
    import pyarrow.parquet

    columns = {name: pyarrow.array([_one_type(row[name], rows, name) for row in rows]) for name in names}
    file = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.table(columns), file)
    return file.getvalue()


def _one_type(value: Any, rows: list[dict[str, Any]], name: str) -> Any:
    """Numbers as floats where a column has both kinds, text where it has text."""
    kinds = {type(row[name]) for row in rows} - {type(None)}
    if value is None or len(kinds) < 2:
        return value
    return str(value) if str in kinds else float(value)
