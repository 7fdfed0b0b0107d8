"""What `fallline.race` returns: the numbers as tables, the best, and the report."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from fallline.installed import missing, need
from fallline.race.outcome.results import Results, Row, Standings
from fallline.race.outcome.tables import contender_rows, trial_rows
from fallline.race.protocol.errors import RaceError
from fallline.race.report import files
from fallline.race.report.page import html
from fallline.race.report.verdict import overall
from fallline.race.report.words import words_of
from fallline.race.run.storage import RaceStorage
from fallline.writing import write_files

Rows = list[dict[str, Any]]
"""A table: a dict for each of its rows, all with the same keys; None stands for what there is not."""
PAGE = "report.html"


@dataclass(frozen=True)
class Best:
    """Who came out best on a problem.

    Attributes:
        name, title: of the contender.
        problem: on which.
        setting: the hyperparameters of its finals, by name; those of a pair as `betas[0]`.
        mean: of what was compared, over the finals, in the metric's own sign.
        tied: the titles of all that cannot be told apart from it, itself among them.
    """

    name: str
    title: str
    problem: str
    setting: Mapping[str, Any]
    mean: float
    tied: tuple[str, ...]
    _row: Row

    def optimizer(self, params: Any, **options: Any) -> Any:
        """Makes the optimizer that came out best, with the hyperparameters of its finals.

        Args:
            params: a model, its parameters or groups of them, as a race's `make_optimizer` takes them.
            **options: others of `fallline.torch.Optimizer`.
        """
        return self._row.lane.contender.optimizer(self.setting)(params, **options)

    @property
    def line(self) -> str:
        """Python that makes that optimizer for a `model`; empty for an object of a person's own."""
        return self._row.line

    def __repr__(self) -> str:
        values = ", ".join(f"{name}={value:.4g}" if isinstance(value, float) else f"{name}={value!r}"
                           for name, value in self.setting.items())  # fmt: skip
        return f"<best on {self.problem}: {self.title}({values}), {self.mean:.4g}>"


def _best(standings: Standings) -> Best | None:
    """The leader; None where there is none, or not yet."""
    row = standings.leader
    if row is None:
        return None
    tied = tuple(other.title for other in standings.tied)
    assert row.standing
    mean = row.standing.mean.estimate
    return Best(row.name, row.title, standings.entry.name, dict(row.setting or {}), mean, tied, row)


class RaceResult:
    """What came of a race.

    Attributes:
        results: all of it, as the report has it.
        finished: whether nothing is left to do; False where it was stopped.
        rows: a dict per contender and problem, the best first: what `results.csv` holds.
    """

    def __init__(
        self, results: Results, storage: RaceStorage | None, command: str, language: str | None = None
    ) -> None:
        """`fallline.race` makes it.

        Args:
            results: of the race.
            storage: where it is kept; None where nothing is.
            command: the call, as it may be typed again.
            language: in which it is told; English unless given.
        """
        self.results, self._storage, self._command, self._language = results, storage, command, language
        self.finished = results.finished
        self.rows: Rows = contender_rows(results)

    @property
    def table(self) -> Any:
        """`rows` as a data frame of pandas, or else of polars, or as they are where neither is installed."""
        return _framed(self.rows)

    @property
    def trials(self) -> Any:
        """Every trial, as `table`: its phase, seed, setting, and what came of it."""
        return _framed(trial_rows(self.results))

    def to_pandas(self) -> Any:
        """`rows` as a `pandas.DataFrame`.

        Raises:
            MissingPackageError: pandas is not installed.
        """
        need("to_pandas", "pandas")
        import pandas

        return pandas.DataFrame(self.rows)

    def to_polars(self) -> Any:
        """`rows` as a `polars.DataFrame`.

        Raises:
            MissingPackageError: polars is not installed.
        """
        need("to_polars", "polars")
        import polars

        return polars.DataFrame(_one_kind(self.rows), infer_schema_length=None)

    @property
    def curves(self) -> Any:
        """The learning-rate curves, as `table`: problem, contender, rate, seed's place, loss at the end of a run.

        Lower is better, and None stands for a run that diverged or failed.
        """
        return _framed([
            {
                "problem": standings.entry.name, "contender": row.name, "lr": point.rate, "run": k,
                "loss": loss if math.isfinite(loss) else None,
            }
            for standings in self.results.problems for row in standings.rows
            for point in row.rates for k, loss in enumerate(point.losses)
        ])  # fmt: skip

    @property
    def paths(self) -> Any:
        """The metric over the steps of the finals, as `table`: the median over seeds, and the lowest and highest."""
        return _framed([
            {
                "problem": standings.entry.name, "contender": row.name, "step": step, "median": middle, "low": low,
                "high": high,
            }
            for standings in self.results.problems for row in standings.rows if row.path
            for step, middle, low, high in zip(
                row.path.steps, row.path.median, row.path.low, row.path.high, strict=True
            )
        ])  # fmt: skip

    @property
    def bests(self) -> dict[str, Best | None]:
        """Who came out best on each problem; None where nobody did, or has yet."""
        return {standings.entry.name: _best(standings) for standings in self.results.problems}

    @property
    def best(self) -> Best | None:
        """Who came out best; None where nobody did, or has yet.

        Raises:
            RaceError: there were several problems.
        """
        if len(self.bests) > 1:
            raise RaceError(f"each problem has its own: choose one of bests: {', '.join(self.bests)}")
        return next(iter(self.bests.values()))

    @property
    def verdict(self) -> str:
        """The outcome in a sentence."""
        return overall(self.results, words_of(self._language))

    def report(self, path: str | Path | None = None, *, language: str | None = None) -> Path:
        """Writes the report, a page of HTML that opens without a network.

        Args:
            path: where; unless given in the race's own folder, with the tables and settings beside it, or as
                `report.html` in the working directory where the race is kept nowhere.
            language: in which it opens, "en" or "zh-TW"; unless given that of the race or, where none was asked for,
                Chinese in a browser that prefers it, and else English. The page has both, and a button between them.

        Returns:
            Where it is.

        Raises:
            RaceError, OSError: it cannot be written, or there is no such language.
        """
        spoken = self._language if language is None else language
        if path is None and self._storage is not None:
            return files.save(self.results, self._storage, self._command, language=spoken)
        page = Path(PAGE if path is None else path)
        write_files({page: html(self.results, command=self._command, machine=files.machine(), language=spoken)})
        return page

    def __repr__(self) -> str:
        return f"<race{'' if self.finished else ', not finished'}: {self.verdict}>"

    def _repr_html_(self) -> str:
        from fallline.race.door.notebook import shown

        return shown(self.results, words_of(self._language))


def _framed(rows: Rows) -> Any:
    """As a data frame, where there is a library for it."""
    if not missing("pandas"):
        import pandas

        return pandas.DataFrame(rows)
    if not missing("polars"):
        import polars

        return polars.DataFrame(_one_kind(rows), infer_schema_length=None)
    return rows


def _one_kind(rows: Rows) -> Rows:
    """With the numbers of a column as floats where it has both kinds, and as text where it has text."""
    kinds: dict[str, set[type]] = {}
    for row in rows:
        for name, value in row.items():
            kinds.setdefault(name, set()).add(type(value))
    return [{name: _as(value, kinds[name] - {type(None)}) for name, value in row.items()} for row in rows]


def _as(value: Any, kinds: set[type]) -> Any:
    if value is None or len(kinds) < 2:
        return value
    return str(value) if str in kinds else float(value)
