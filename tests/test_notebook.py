"""What a notebook shows: of each kind of object a few lines of HTML, which act in no way and need no network."""

from __future__ import annotations

import html.parser
import math
import re
import xml.etree.ElementTree as ElementTree

import numpy as np
import pytest

import fallline
from fallline import find_lr, minimize, notebook, rules, schedules, surfaces
from fallline.schedules import Schedule

EVIL = "<script>alert(1)</script>\u202e"
SHORT = 20_000
"""Characters, of which a map takes most."""
MADE = {
    "warmup": (0.1, 50), "cosine_restarts": (0.1, 40, 2), "one_cycle": (0.1, 300), "exponential": (0.1, 0.99),
    "inverse_time": (0.1, 0.01), "inverse_sqrt": (0.1, 50), "constant": (0.1,),
    "sequence": ((schedules.constant(0.1), schedules.linear(0.1, 0.0, 30)), (20,)), "linear": (0.1, 0.0, 200),
    "polynomial": (0.1, 200), "cosine": (0.1, 200), "piecewise_constant": ((50, 90), (0.1, 0.05, 0.01)),
    "multistep": (0.1, (30, 60)), "step_decay": (0.1, 30),
}  # fmt: skip


def tags(text):
    """The tags of a page, all closed in order, with nothing in them that would load or run."""
    opened, seen = [], []

    class Parser(html.parser.HTMLParser):
        def handle_starttag(self, tag, attrs):
            seen.append(tag)
            assert tag not in ("script", "iframe", "link")
            for name, value in attrs:
                assert not name.startswith("on")
                assert not re.match(r"(https?:)?//", value or "") or name == "xmlns"
            if tag not in ("br",):
                opened.append(tag)

        def handle_startendtag(self, tag, attrs):
            seen.append(tag)

        def handle_endtag(self, tag):
            assert opened.pop() == tag

    parser = Parser()
    parser.feed(text)
    assert not opened
    assert len(text) < SHORT
    assert "#000" not in text
    return seen


@pytest.mark.any_rule
def test_a_rule_shows_its_formula_source_and_hyperparameters(rule):
    shown = rule._repr_html_()
    seen = tags(shown)
    assert {"math", "mtable"} <= set(seen)
    assert rule.title in shown
    for name in rule.values:
        assert f">{name}<" in shown
    assert not rule.source or notebook.escape(rule.source) in shown


def kinds_of_schedules():
    return [kind for kind in vars(schedules).values() if isinstance(kind, type) and issubclass(kind, Schedule)]


@pytest.mark.parametrize("kind", [kind for kind in kinds_of_schedules() if kind is not Schedule], ids=str)
def test_a_schedule_shows_its_curve(kind):
    made = kind(*MADE[kind.__name__])
    shown = made._repr_html_()
    assert tags(shown).count("polyline") == 1
    points = re.search(r'points="([^"]*)"', shown)[1].split()
    heights = [float(point.split(",")[1]) for point in points]
    told = [made(step) for step in (1, 2, 3)]
    assert (heights[0] < heights[1]) == (told[0] > told[1]) or told[0] == told[1] or len(set(heights)) > 2
    assert notebook.escape(repr(made)) in shown


@pytest.mark.parametrize("surface", surfaces.SURFACES.values(), ids=list(surfaces.SURFACES))
def test_a_surface_shows_its_map_with_every_minimum(surface):
    shown = surface._repr_html_()
    seen = tags(shown)
    assert seen.count("image") == 1
    assert seen.count("circle") == len(surface.minima) + 1
    assert "math" in seen


def test_a_minimum_shows_where_it_is_and_the_way():
    found = minimize(lambda p: (float(p @ p), 2 * p), np.ones(20), rules.sgd(lr=0.1), grad=True, steps=30)
    shown = found._repr_html_()
    assert tags(shown).count("polyline") == 1
    assert f"{found.fun:.6g}" in shown
    assert "(20 numbers)" in shown
    none = minimize(lambda p: (float(p @ p), 2 * p), np.ones(2), rules.sgd(lr=0.1), grad=True, steps=0)
    assert "svg" not in tags(none._repr_html_())


def test_learning_rates_show_the_range():
    found = find_lr(lambda p: (float(p @ p), 2 * p), np.ones(4), rules.sgd, grad=True)
    seen = tags(found._repr_html_())
    assert seen.count("svg") == seen.count("rect") == 2  # for a wide window and a phone
    assert seen.count("circle") == 2 * (len(found.probes[np.isfinite(found.reached)]) + 1)  # one in the legend


def test_what_others_wrote_does_not_act():
    evil = surfaces.Surface(EVIL, lambda x, y: x**2 + y**2, ((0.0, 0.0),), ((-1.0, 1.0), (-1.0, 1.0)), (1.0, 1.0), EVIL)
    assert "\\u202e" in evil._repr_html_()
    tags(evil._repr_html_())
    tags(notebook.table([EVIL, EVIL], [[EVIL, EVIL]]))

    @fallline.rule
    def evil_rule(theta, grad, *, lr=fallline.rate(0.1)):
        """<script>alert(1)</script>"""
        return theta - lr * grad(theta)

    tags(evil_rule._repr_html_())


def test_pictures_are_well_formed_and_leave_out_what_is_none():
    shown = notebook.curves([([1.0, 10.0, 100.0, 5.0], [3.0, 1.0, 2.0, math.nan], "red")], "step")
    root = ElementTree.fromstring(shown)
    line = next(part for part in root if part.tag.endswith("polyline"))
    assert len(line.get("points").split()) == 3
    assert notebook.curves([([1.0], [math.nan], "red")], "step") == ""


def test_a_map_is_a_picture():
    pytest.importorskip("PIL", reason="reads the picture")
    import io

    from PIL import Image

    gray = np.arange(12, dtype=np.uint8).reshape(3, 4)
    assert np.array_equal(np.asarray(Image.open(io.BytesIO(notebook._png(gray)))), gray)
