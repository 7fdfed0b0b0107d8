"""Chapter 3, sections 1 and 2, and AggMo and QHM of section 11: what momentum does."""

from __future__ import annotations

import numpy as np

from fallline import rules
from fallline.rule import Rule
from fallline.surfaces import Surface, booth, ravine
from website.measured.registry import measuring
from website.measured.walks import across, lengths

RATE = 0.019
"""0.95 of the largest rate at which SGD is stable in the ravine, 2/100."""
OVAL = Surface("oval", lambda x, y: (x**2 + 3 * y**2) / 2, ((0.0, 0.0),), ((-4.0, 4.0), (-2.0, 2.0)), (-3.6, 1.0))
"""The bowl of the preset `nag`."""


@measuring(sgd=".0f", half=".0f", nine=".0f", across_half=".1f", near_half=".0f", near_nine=".0f")
def swings() -> dict[str, float]:
    """100 steps in the ravine at the rate 0.019, SGD and momentum with gamma 0.5 (half) and 0.9 (nine).

    sgd, half, nine: at how many of the steps it changes sides; across_half: how many times as far SGD moves across;
    near_half, near_nine: how many times as far from the minimum SGD ends.
    """
    paths = {"sgd": rules.sgd, "half": rules.momentum(gamma=0.5), "nine": rules.momentum(gamma=0.9)}
    walked = {name: across(rule(lr=RATE), ravine, 100) for name, rule in paths.items()}
    changed = {name: float((path[1:, 1] * path[:-1, 1] < 0).sum()) for name, path in walked.items()}
    moved = {name: float(abs(np.diff(path[:, 1])).sum()) for name, path in walked.items()}
    left = {name: float(np.linalg.norm(path[-1])) for name, path in walked.items()}
    return {
        **changed,
        "across_half": moved["sgd"] / moved["half"],
        "near_half": left["sgd"] / left["half"],
        "near_nine": left["sgd"] / left["nine"],
    }


@measuring(first=".1f", tenth=".1f", hundredth=".1f", half=".1f")
def terminal() -> dict[str, float]:
    """On a steady slope, in SGD's steps: how long momentum's steps 1, 10 and 100 are; half: step 100 with gamma 0.5."""
    nine, half = (lengths(rules.momentum(lr=1.0, gamma=gamma), np.ones(100)) for gamma in (0.9, 0.5))
    return {"first": nine[0], "tenth": nine[9], "hundredth": nine[99], "half": half[99]}


def settled(rule: Rule, surface: Surface, part: float, steps: int) -> int:
    """After how many steps the height above the minimum is and stays below a part of the start's."""
    path = across(rule, surface, steps)
    heights = surface(path) - surface(np.array(surface.minima[0]))
    above = np.flatnonzero(~(heights <= part * heights[0]))
    return int(above[-1]) + 1


@measuring(past_momentum=".2f", past_nag=".2f", momentum=".0f", nag=".0f")
def ahead() -> dict[str, float]:
    """In the bowl of the preset `nag`, at the rate 0.3 and gamma 0.9.

    past_*: how far past the minimum each runs, along; momentum, nag: after how many steps 99 % of the height is gone
    for good.
    """
    pair = {"momentum": rules.momentum(lr=0.3), "nag": rules.nag(lr=0.3)}
    past = {f"past_{name}": float(across(rule, OVAL, 100)[:, 0].max()) for name, rule in pair.items()}
    return past | {name: float(settled(rule, OVAL, 0.01, 400)) for name, rule in pair.items()}


BOWL = Surface("booth", booth.formula, booth.minima, booth.domain, (-8.0, 1.0))
"""Booth's bowl with the start of the preset `aggmo`."""


@measuring(momentum=".0f", aggmo=".0f")
def calm() -> dict[str, float]:
    """As in the preset `aggmo`, at the rate 0.002: the steps until 99 % of the height is gone for good."""
    those = {"momentum": rules.momentum(lr=0.002, gamma=0.99), "aggmo": rules.aggmo(lr=0.002)}
    return {name: float(settled(rule, BOWL, 0.01, 3000)) for name, rule in those.items()}


@measuring(sgd=".0f", momentum=".0f", usual=".0f", aggmo=".0f", qhm=".0f", qhadam=".0f")
def quickest() -> dict[str, float]:
    """The same, each at its best of 31 rates; momentum: with gamma 0.99, usual: with 0.9."""
    those = {
        "sgd": rules.sgd,
        "momentum": rules.momentum(gamma=0.99),
        "usual": rules.momentum,
        "aggmo": rules.aggmo,
        "qhm": rules.qhm(beta=0.99),
        "qhadam": rules.qhadam,
    }
    rates = np.geomspace(1e-3, 1.0, 31)
    with np.errstate(all="ignore"):  # some rates are too large
        needed = {name: [settled(rule(lr=lr), BOWL, 0.01, 1000) for lr in rates] for name, rule in those.items()}
    return {name: float(min(steps)) for name, steps in needed.items()}


@measuring(many=".0f")
def aggregated() -> dict[str, float]:
    """On a steady slope, how many times SGD's step AggMo's is in the end, with its three default betas."""
    return {"many": float(lengths(rules.aggmo(lr=1.0), np.ones(3000))[-1])}
