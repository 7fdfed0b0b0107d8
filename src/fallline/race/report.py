"""The report: one HTML file with everything in it, which opens without a network."""

from __future__ import annotations

import json
import string
from html import escape
from importlib.resources import files
from typing import Any

import fallline
from fallline.race import palette
from fallline.race.columns import COLUMNS
from fallline.race.figures import accuracy_figure, loss_figure
from fallline.race.results import Result, Row
from fallline.race.verdict import tied, verdict


def html(result: Result, command: str) -> str:
    """The page.

    Args:
        result: the race; it may have been stopped.
        command: what was typed to run it.
    """
    from plotly.offline import get_plotlyjs

    rows, best = result.rows(), len(tied(result))
    first, detail = verdict(result)
    figures = {"loss": loss_figure(result, rows), "accuracy": accuracy_figure(result, rows)}
    return string.Template(_part("report.html")).substitute(
        title=escape(f"Race on {result.title}"),
        verdict=escape(first),
        detail=escape(detail),
        settings=escape(_settings(result)),
        legend="\n".join(_entry(k, row) for k, row in enumerate(rows)),
        head="".join(f'<th scope="col" title="{escape(c.meaning)}">{escape(c.heading)}</th>' for c in COLUMNS),
        body="\n".join(_line(k, row, k < best) for k, row in enumerate(rows)),
        light=palette.css(palette.LIGHT, len(rows)),
        dark=palette.css(palette.DARK, len(rows)),
        style=_part("report.css"),
        script=_part("report.js"),
        plotly=get_plotlyjs(),
        figures=_json(figures),
        command=escape(command),
        version=escape(fallline.__version__),
    )


def _part(name: str) -> str:
    return files("fallline.race").joinpath(name).read_text(encoding="utf-8")


def _json(value: Any) -> str:
    """JSON that may stand inside a script element."""
    return json.dumps(value, allow_nan=False).replace("</", "<\\/")


def _settings(result: Result) -> str:
    settings = result.settings
    size, steps = settings.batch_of(result.train_count), settings.steps_per_epoch(result.train_count)
    batch = "all examples in every step" if steps == 1 else f"{steps} steps an epoch on batches of {size}"
    return (
        f"{result.train_count} training and {result.test_count} test examples, {batch}, seed {settings.seed}. "
        "Every rule starts from the same weights and sees the same batches in the same order."
    )


def _entry(k: int, row: Row) -> str:
    """A button that hides and shows the row's lines."""
    return (
        f'<button type="button" data-line="{k}" aria-pressed="true" title="{escape(row.rule.summary)}">'
        f"{_swatch(k)}{escape(row.rule.title)}</button>"
    )


def _line(k: int, row: Row, best: bool) -> str:
    """A line of the table."""
    cells = "".join(f"<td>{escape(column.text(row))}</td>" for column in COLUMNS)
    kind = ' class="best"' if best else ""
    if row.diverged is not None:
        kind = f' class="diverged" title="Its loss was not finite at step {row.diverged}"'
    name = f'<th scope="row" title="{escape(row.rule.summary)}">{_swatch(k)}{escape(row.rule.title)}</th>'
    return f"<tr{kind}>{name}{cells}</tr>"


def _swatch(k: int) -> str:
    """A sample of the row's line."""
    return f'<i class="swatch {palette.dash(k)}" style="--color: var(--line-{k})"></i>'
