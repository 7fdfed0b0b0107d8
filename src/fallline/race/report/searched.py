"""What tuning tried: a picture per hyperparameter, and where the best lies at the edge of what was searched."""

from __future__ import annotations

import math
from collections.abc import Iterator

from fallline.race.outcome.results import Row, Standings
from fallline.race.protocol.lane import Tried
from fallline.race.report import units
from fallline.race.report.figures import Lines, ceiling_of, worst
from fallline.race.report.plotting import Figure, Trace, figure, log_axis, loss_axis, marks
from fallline.race.report.words import ENGLISH, Words
from fallline.rule.spans import Choice, Range, Span

_DECAYS = (0.0, 0.5, 0.7, 0.9, 0.97, 0.99, 0.997, 0.999, 0.9997, 0.9999)
_NINES = (0.0, 0.9, 0.99, 0.999, 0.9999)
_SPREAD = 0.6
_TICKS = 4


def search_figures(standings: Standings, lines: Lines, words: Words = ENGLISH) -> dict[str, Figure]:
    """A picture of the tuning trials by each hyperparameter's name; the one that most contenders have comes first."""
    having: dict[tuple[str, str], list[Row]] = {}
    for row in standings.rows:
        for name, reach in row.lane.space.items():
            if any(tried.outcome for tried in row.lane.tuned):
                having.setdefault((name, _kind(reach)), []).append(row)
    ordered = sorted(having.items(), key=lambda item: -len(item[1]))
    shown: dict[str, Figure] = {}
    for (name, kind), rows in ordered:
        label = name if name not in shown else f"{name} ({words.retold(kind)})"
        shown[label] = _search_figure(name, rows, standings, lines, words)
    return shown


def warnings(standings: Standings, words: Words = ENGLISH) -> Iterator[tuple[Row, str]]:
    """Where a range was extended, and where the best still lies at the edge of it."""
    for row in standings.rows:
        for note in row.lane.notes:
            yield row, words.retold(note)
        best = row.lane.best
        for name, reach in row.lane.space.items() if best else ():
            assert best is not None
            side = reach.edge(best.values[name])
            if side:
                yield row, _at_edge(name, side, units.value_text(best.values[name]), words.retold(str(reach)), words)


def _at_edge(name: str, side: str, value: str, reach: str, words: Words) -> str:
    edge = words.say("lowest") if side == "low" else words.say("highest")
    return words.say(
        "{name}: the best, {value}, is still among the {edge} of {reach}: better may lie beyond",
        name=name,
        value=value,
        edge=edge,
        reach=reach,
    )


def _kind(reach: Range) -> str:
    return str(reach) if isinstance(reach, Choice) else reach.scale


def _search_figure(name: str, rows: list[Row], standings: Standings, lines: Lines, words: Words) -> Figure:
    ceiling = ceiling_of(standings)
    data: list[Trace] = []
    for rank, row in enumerate(rows):
        shift = _SPREAD * ((rank + 0.5) / len(rows) - 0.5)
        data += _traces(name, row, lines[row.name], standings, shift, words)
    losses = [min(tried.final, ceiling) for row in rows for tried in row.lane.tuned if tried.outcome]
    y = loss_axis("", map(standings.shown, [*losses, ceiling]), **worst(standings, ceiling))
    return figure(data, _axis([row.lane.space[name] for row in rows]), y)


def _traces(name: str, row: Row, k: int, standings: Standings, shift: float, words: Words) -> list[Trace]:
    ceiling = ceiling_of(standings)
    reach = row.lane.space[name]
    tuned = [tried for tried in row.lane.tuned if tried.outcome]
    lost = [tried for tried in tuned if standings.lost(tried.final)]
    best = [tried for tried in tuned if tried is row.lane.best]
    ordinary = [tried for tried in tuned if not standings.lost(tried.final) and tried is not row.lane.best]
    data = []
    for role, group in (("dot", ordinary), ("cross", lost), ("ring", best)):
        if group:
            x = [_position(reach, tried.values[name], shift) for tried in group]
            y = [standings.shown(min(tried.final, ceiling)) for tried in group]
            text = [_text(tried, standings.shown(tried.final), words) for tried in group]
            trace = marks(k, row.title, x, y, "%{text}", text=text, role=role)
            trace["marker"]["size"] = {"dot": 6, "cross": 6, "ring": 10}[role]
            data.append(trace)
    return data


def _position(reach: Range, value: float, shift: float) -> float:
    if isinstance(reach, Choice):
        return reach.values.index(value) + shift
    return 1 - value if reach.scale == "one minus log" else value


def _text(tried: Tried, final: float, words: Words) -> str:
    ended = words.told("places", "failed" if tried.failed else "diverged")
    if not math.isinf(tried.final):
        ended = words.say("ended at {number}", number=units.number(final))
    return f"{units.setting(tried.values, words).replace(', ', '<br>')}<br>{ended}"


def _axis(ranges: list[Range]) -> dict[str, object]:
    first = ranges[0]
    if isinstance(first, Choice):
        ticks = {
            "tickvals": list(range(len(first.values))),
            "ticktext": list(map(units.value_text, first.values)),
            "tickangle": 0,
        }
        return {**ticks, "range": [-0.6, len(first.values) - 0.4]}
    spans = [reach for reach in ranges if isinstance(reach, Span)]
    low, high = min(span.low for span in spans), max(span.high for span in spans)
    if first.scale == "one minus log":
        within = [value for value in _DECAYS if low <= value <= high]
        within = within if len(within) <= _TICKS else [value for value in within if value in _NINES]
        ticks = {"tickvals": [1 - value for value in within], "ticktext": [f"{value:g}" for value in within]}
        axis = log_axis("", [1 - low, 1 - high])
        return {**axis, **ticks, "range": axis["range"][::-1]}
    if first.scale == "log":
        return log_axis("", [low, high], _TICKS)
    return {"range": [low - 0.04 * (high - low), high + 0.04 * (high - low)]}
