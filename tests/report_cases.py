"""Races to report, in which nothing is trained, and what may go wrong in them."""

from __future__ import annotations

import functools
import math

import pytest

pytest.importorskip("plotly.graph_objects")

from fallline.race.protocol.settings import Settings
from fallline.race.report.figures import problem_figures
from fallline.race.report.page import html as report_of
from fallline.race.report.page import lines_of
from fallline.race.report.searched import search_figures
from race_cases import START, FailedTrial, bowl, noise, simulate

THREE = ("adam", "sgd", "nadam")
MACHINE = {"python": "3.11", "torch": "2.13"}
COMMAND = "fallline race digits --out '</script><b>'"


def settings(*contenders, problems=("digits",), **more):
    return Settings(problems, contenders, **{"trials": 4, "curve_seeds": 2, "curve_reach": 3, **more})


@functools.cache
def race(*contenders, formula=bowl, limit=None, **more):
    return simulate(settings(*contenders, **more), formula, limit)


def scaled(**factors):
    """A bowl that is higher by a factor for some contenders."""
    return lambda contender, *rest: bowl(contender, *rest) * factors.get(contender, 1.0)


def nothing_trains(*_):
    return math.inf


def finals_diverge(contender, values, seed, problem):
    return math.inf if seed >= 2000 else bowl(contender, values, seed, problem)


def some_finals_diverge(contender, values, seed, problem):
    return math.inf if seed >= 2006 else bowl(contender, values, seed, problem)


def nobody_improves(contender, values, seed, problem):
    return START * (1.1 + 0.01 * noise(contender, seed))


def only_sgd(contender, *rest):
    return bowl(contender, *rest) if contender == "sgd" else math.inf


def out_of_memory(contender, values, seed, problem):
    if seed == 2003:
        raise FailedTrial("out of memory: <killed> at 4 GiB")
    return bowl(contender, values, seed, problem)


def figures_of(results):
    lines = lines_of(results)
    for problem in results.problems:
        yield from problem_figures(problem, lines).items()
        yield from search_figures(problem, lines).items()


def page_text(results):
    return report_of(results, command=COMMAND, machine=MACHINE)
