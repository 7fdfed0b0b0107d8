"""The report: one HTML file with everything in it, which opens without a network."""

from __future__ import annotations

import html as markup
import json
import string
from importlib.resources import files
from typing import Any

import fallline
from fallline.race.columns import COLUMNS
from fallline.race.figures import accuracy_figure, colors, loss_figure
from fallline.race.results import Result, Row
from fallline.race.verdict import verdict


def html(result: Result, command: str) -> str:
    """The page.

    Args:
        result: the race; it may have been stopped.
        command: what was typed to run it.
    """
    from plotly.offline import get_plotlyjs

    rows = result.rows()
    first, _, rest = verdict(result).partition(". ")
    figures = {"loss": loss_figure(result, rows), "accuracy": accuracy_figure(result, rows)}
    return string.Template(_part("report.html")).substitute(
        title=markup.escape(f"Race on {result.title}"),
        verdict=markup.escape(first.rstrip(".") + "."),
        detail=markup.escape(rest),
        settings=markup.escape(_settings(result)),
        head=_head(),
        body="\n".join(_line(k, row) for k, row in enumerate(rows)),
        colors="\n".join(f"--light-{k}: {light}; --dark-{k}: {dark};" for k, (light, dark) in _colors(rows)),
        style=_part("report.css"),
        script=_part("report.js"),
        plotly=get_plotlyjs(),
        figures=_json(figures),
        command=markup.escape(command),
        version=markup.escape(fallline.__version__),
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


def _colors(rows: list[Row]) -> list[tuple[int, tuple[str, str]]]:
    return [(k, colors(k)) for k in range(len(rows))]


def _head() -> str:
    return "".join(f'<th scope="col" title="{markup.escape(c.meaning)}">{markup.escape(c.heading)}</th>' for c in COLUMNS)


def _line(k: int, row: Row) -> str:
    cells = "".join(f"<td>{markup.escape(column.text(row))}</td>" for column in COLUMNS)
    name = f'<i class="dot" style="--k: var(--color-{k})"></i>{markup.escape(row.rule.title)}'
    kind = "" if row.diverged is None else ' class="diverged"'
    return f'<tr{kind}><th scope="row" title="{markup.escape(row.rule.summary)}">{name}</th>{cells}</tr>'
