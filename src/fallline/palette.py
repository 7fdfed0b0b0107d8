"""Colours of lines, the clearest first: one set for a light page, one for a dark one."""

from __future__ import annotations

LIGHT = (
    "#1f5fd6", "#d9331f", "#128a3e", "#b26a00", "#7a35d8", "#0a8ca8", "#d21f78", "#5f7a00",
    "#12307d", "#8a4b2a", "#00796b", "#a01ca8", "#5b6675", "#8c1d2f", "#3f4a1e",
)  # fmt: skip
DARK = (
    "#6ea8ff", "#ff7a66", "#4fd07f", "#f0b04a", "#b794ff", "#4fd0e8", "#ff7db8", "#b9d34a",
    "#4f7de0", "#d19a76", "#3cb8a5", "#e07cf0", "#a7b3c2", "#d8566c", "#8f9c5c",
)  # fmt: skip
_SOLID = 8  # so many colours are told apart at a glance; further lines are dashed as well
_SYMBOLS = ("circle", "square", "diamond", "triangle-up", "pentagon", "hexagon", "star", "triangle-down")


def css(colors: tuple[str, ...], count: int) -> str:
    """The variables --line-0, --line-1, ... for so many lines."""
    return " ".join(f"--line-{k}: {colors[k % len(colors)]};" for k in range(count))


def dash(k: int) -> str:
    """How the k-th line is drawn: solid, dash or dot, in plotly's words."""
    return "solid" if k < _SOLID else ("dash", "dot")[k % 2]


def symbol(k: int) -> str:
    """How the k-th contender's points are drawn, in plotly's words."""
    return _SYMBOLS[k % len(_SYMBOLS)]
