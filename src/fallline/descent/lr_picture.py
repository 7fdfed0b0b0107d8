"""The picture of a learning-rate range test: one SVG, which any browser and notebook shows without a network."""

from __future__ import annotations

import html
import math
from collections.abc import Iterable, Iterator
from typing import Any

import numpy as np
import numpy.typing as npt

from fallline.words import ENGLISH, Words

Floats = npt.NDArray[np.float64]


Measured = Any
"""A `fallline.LrRange`, whose module this one may not import: it draws itself by this one."""

_WIDE, _HIGH = 860, 430
_LEFT, _RIGHT, _TOP, _BOTTOM = 66, 18, 46, 52
_LATIN = "\u024f"  # the last of the letters that are about half as wide as high
_STRIP = 120
"""How much higher the picture is where whole runs were made, which are compared on a scale of their own."""
_STYLE = """
.lr { --text: #191d22; --muted: #626c78; --edge: #d5dae0; --line: #1f5fd6; --dot: #d9331f; --good: #128a3e;
  max-width: 960px; font: 13px system-ui, sans-serif; color: var(--text); }
@media (prefers-color-scheme: dark) { .lr { --text: #e9ecf0; --muted: #97a2b0; --edge: #39424d; --line: #6ea8ff;
  --dot: #ff7a66; --good: #4fd07f; } }
.lr svg { width: 100%; height: auto; } .lr text { fill: var(--muted); font: 12px system-ui, sans-serif; }
.lr .sweep { stroke: var(--muted); opacity: .4; } .lr .smooth { stroke: var(--line); stroke-width: 2.5; }
.lr polyline { fill: none; stroke-linejoin: round; } .lr circle { fill: var(--dot); }
.lr circle.whole { fill: none; stroke: var(--text); stroke-width: 2; } .lr .works { fill: var(--good); opacity: .13; }
.lr .begin { stroke: var(--good); stroke-dasharray: 3 4; stroke-width: 1.5; } .lr .begun { fill: var(--good); }
.lr .grid { stroke: var(--edge); stroke-width: 1; } .lr .frame { stroke: none; fill: none; }
"""
_PAGE = """<!doctype html>
<html lang="{language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark"><title>fallline: {title}</title>
<style>body {{ margin: 0 auto; padding: 24px; max-width: 960px; }}</style></head><body>
{figure}
</body></html>
"""


def page(found: Measured, words: Words = ENGLISH) -> str:
    """A page that holds the picture and what was found, in words; it loads nothing."""
    return _PAGE.format(figure=figure(found, words), language=words.code, title=words.say("learning rates"))


def figure(found: Measured, words: Words = ENGLISH) -> str:
    """The picture with its words, as HTML."""
    drawn = "".join(_Drawing(found, words).parts())
    high = _HIGH + (_STRIP if found.whole.size else 0)
    label = html.escape(message := words.message(found.message), quote=True)
    return (
        f'<div class="lr"><style>{_STYLE}</style><p>{html.escape(words.say("{sentence}.", sentence=message))}</p>'
        f'<svg viewBox="0 0 {_WIDE} {high}" role="img" aria-label="{label}">{drawn}</svg></div>'
    )


class _Drawing:
    """Where rates and losses lie in the picture, and what is drawn there."""

    def __init__(self, found: Measured, words: Words) -> None:
        self._found, self.say = found, words.say
        self._x = math.log10(found.rates[0]), math.log10(found.rates[-1])
        smoothed = found.smoothed[np.isfinite(found.smoothed)]
        reached = found.reached[np.isfinite(found.reached)]
        bottom = float(min([*smoothed, *reached], default=0.0))
        first = float(smoothed[0]) if smoothed.size else 1.0
        room = 0.1 * abs(first - bottom) or 1.0
        self._y = bottom - room, first + 5 * room

    def parts(self) -> Iterator[str]:
        """The elements, those in front last."""
        found = self._found
        yield from self._axes()
        if math.isfinite(found.low):
            left, right = self._across(found.low), self._across(found.high)
            size = f'width="{max(right - left, 1):.1f}" height="{self._tall}"'
            yield f'<rect class="works" x="{left:.1f}" y="{_TOP}" {size}/>'
        for losses in found.losses:
            yield from self._path("sweep", found.rates, losses)
        yield from self._path("smooth", found.rates, found.smoothed)
        for rate, loss in zip(found.probes, found.reached, strict=True):
            told = self.say("a run at {rate} ended at {loss}", rate=f"{rate:.3g}", loss=f"{loss:.4g}")
            yield self._point("", rate, loss, told)
        if math.isfinite(found.suggestion):
            x = self._across(found.suggestion)
            yield f'<line class="begin" x1="{x:.1f}" x2="{x:.1f}" y1="{_TOP}" y2="{_HIGH - _BOTTOM}"/>'
            told = self.say("begin with {rate}", rate=f"{found.suggestion:.2g}")
            yield f'<text class="begun" x="{x:.1f}" y="{_TOP - 8}" text-anchor="middle">{told}</text>'
        yield from self._legend()
        if found.whole.size:
            yield from self._whole_runs()

    @property
    def _tall(self) -> int:
        return _HIGH - _TOP - _BOTTOM

    def _across(self, rate: float) -> float:
        low, high = self._x
        return _LEFT + (math.log10(rate) - low) / (high - low) * (_WIDE - _LEFT - _RIGHT)

    def _down(self, loss: float) -> float:
        """What lies beyond the picture is drawn at its edge."""
        low, high = self._y
        return _TOP + (high - min(max(loss, low), high)) / (high - low) * self._tall

    def _path(self, kind: str, rates: Iterable[float], losses: npt.NDArray[np.float64]) -> Iterator[str]:
        """A line, up to where the loss leaves the picture for good or is not finite."""
        points = [
            f"{self._across(rate):.1f},{self._down(loss):.1f}"
            for rate, loss in zip(rates, losses, strict=True)
            if math.isfinite(loss) and loss <= self._y[1]
        ]
        if len(points) > 1:
            yield f'<polyline class="{kind}" points="{" ".join(points)}"/>'

    def _point(self, kind: str, rate: float, loss: float, told: str) -> str:
        shown = loss if math.isfinite(loss) else self._y[1]
        where = f'cx="{self._across(rate):.1f}" cy="{self._down(shown):.1f}" r="5"'
        return f'<circle class="{kind}" {where}><title>{html.escape(told)}</title></circle>'

    def _whole_runs(self) -> Iterator[str]:
        """A strip below: a ring for each, where it ended; × where it diverged."""
        found, top, bottom = self._found, _HIGH + 22, _HIGH + _STRIP - 16
        above = self.say("whole runs: by what the problem is compared, at their end")
        yield f'<text x="{_LEFT}" y="{_HIGH + 6}">{above}</text>'
        ends = found.ended[np.isfinite(found.ended)]
        low, high = (float(ends.min()), float(ends.max())) if ends.size else (0.0, 1.0)
        for value, y in ((low, bottom), (high, top)) if ends.size else ():
            yield f'<line class="grid" x1="{_LEFT}" x2="{_WIDE - _RIGHT}" y1="{y}" y2="{y}"/>'
            yield f'<text x="{_LEFT - 8}" y="{y + 4}" text-anchor="end">{value:.3g}</text>'
        if math.isfinite(found.suggestion):
            x = self._across(found.suggestion)
            yield f'<line class="begin" x1="{x:.1f}" x2="{x:.1f}" y1="{top}" y2="{bottom}"/>'
        for rate, end in zip(found.whole, found.ended, strict=True):
            x = self._across(rate)
            if not math.isfinite(end):
                yield f'<text x="{x:.1f}" y="{top + 4}" text-anchor="middle">×</text>'
                continue
            y = bottom - (end - low) / (high - low or 1.0) * (bottom - top)
            told = self.say("a whole run at {rate} ended at {end}", rate=f"{rate:.3g}", end=f"{end:.4g}")
            yield f'<circle class="whole" cx="{x:.1f}" cy="{y:.1f}" r="6"><title>{told}</title></circle>'

    def _axes(self) -> Iterator[str]:
        base, middle = _HIGH - _BOTTOM, (_LEFT + _WIDE - _RIGHT) / 2
        for power in range(math.ceil(self._x[0] - 1e-9), math.floor(self._x[1] + 1e-9) + 1):
            x = self._across(10.0**power)
            yield f'<line class="grid" x1="{x:.1f}" x2="{x:.1f}" y1="{base}" y2="{base + 5}"/>'
            yield f'<text x="{x:.1f}" y="{base + 19}" text-anchor="middle">{10.0**power:g}</text>'
        for tick in _ticks(*self._y):
            y = self._down(tick)
            yield f'<line class="grid" x1="{_LEFT}" x2="{_WIDE - _RIGHT}" y1="{y:.1f}" y2="{y:.1f}"/>'
            yield f'<text x="{_LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{tick:g}</text>'
        yield f'<text x="{middle:.0f}" y="{_HIGH - 12}" text-anchor="middle">{self.say("learning rate")}</text>'
        half, loss = f"{_TOP + self._tall / 2:.0f}", self.say("loss")
        yield f'<text x="14" y="{half}" text-anchor="middle" transform="rotate(-90 14 {half})">{loss}</text>'

    def _legend(self) -> Iterator[str]:
        say, ends = self.say, self.say("ends of runs at one rate")
        if self._found.steps:
            ends = say("ends of runs of {steps} steps at one rate", steps=self._found.steps)
        told = (
            ("smooth", "line", say("sweeps, smoothed")),
            ("sweep", "line", say("each sweep")),
            ("", "dot", ends),
        )
        x = _LEFT
        for kind, shape, text in told:
            if shape == "dot":
                yield f'<circle class="{kind}" cx="{x + 8}" cy="12" r="5"/>'
            else:
                yield f'<polyline class="{kind}" points="{x},12 {x + 18},12"/>'
            yield f'<text x="{x + 24}" y="16">{html.escape(text)}</text>'
            x += 44 + sum(12 if letter > _LATIN else 7 for letter in text)


def _ticks(low: float, high: float) -> list[float]:
    """Four to ten round numbers between two."""
    rough = (high - low) / 6
    size = 10.0 ** math.floor(math.log10(rough))
    step = next(size * part for part in (1, 2, 5, 10) if size * part >= rough)
    return [round(k * step, 12) for k in range(math.ceil(low / step), math.floor(high / step) + 1)]
