"""Schedules on the page of `fallline play` are those of fallline.schedules."""

from __future__ import annotations

import inspect
import json

import numpy as np
import pytest

from browser import needs_chromium
from fallline import HyperparameterError, minimize, rules, schedules
from fallline.playground.page import html, spelled
from fallline.surfaces import booth, hubble
from playground_cases import state, text

KINDS = {name: one for name, one in vars(schedules).items() if inspect.isclass(one) and name in schedules.__all__}
KINDS = {name: one for name, one in KINDS.items() if name not in ("Schedule", "Plateau", "Tracker")}
EXAMPLES = [
    schedules.constant(0.3),
    schedules.exponential(0.1, 0.99),
    schedules.exponential(0.1, half_life=30.5),
    schedules.inverse_time(0.2, 0.02),
    schedules.inverse_time(0.2, 0.02, 0.75),
    schedules.inverse_sqrt(0.1, 20),
    schedules.linear(0.5, 0.01, 70),
    schedules.polynomial(0.1, 90, 2, 0.001),
    schedules.cosine(0.1, 80, 0.01),
    schedules.cosine_restarts(0.1, 30),
    schedules.cosine_restarts(0.1, 7, 2, 0.01),
    schedules.step_decay(0.1, 25, 0.5),
    schedules.multistep(0.1, (30, 80)),
    schedules.piecewise_constant((30,), (0.1, 0.01)),
    schedules.one_cycle(0.1, 100),
    schedules.one_cycle(0.1, 90, 0.25, "linear", three_phase=True),
    schedules.warmup(schedules.cosine(0.1, 50), 10, 0.01),
    schedules.sequence((0.1, schedules.linear(0.1, 0.0, 20)), (15,)),
]
ROUNDED = ("cosine", "exponential", "step_decay", "multistep", "one_cycle", "warmup", "polynomial")
"""Those with cosines and powers, which are the browser's, and may differ in the last bit."""
WRONG = [
    "constant(-1)", "cosine(0.1)", "cosine(0.1, 0)", "cosine(0.1, 2.5)", "cosine(0.1, steps=10, more=1)",
    "inverse_time(0.1, 0)", "inverse_time(0.1, 0.1, 0.5)", "exponential(0.1)", "exponential(0.1, 0.9, 3)",
    "multistep(0.1, (30, 20))", "multistep(0.1, 30)", "piecewise_constant((3, 9), (0.1, 0.2))",
    "one_cycle(0.1, 9, 1.5)",
    "one_cycle(0.1, 9, anneal_strategy='no')", "one_cycle(0.1, 100, 0.7, three_phase=True)", "warmup(-1, 5)",
    "sequence((), ())", "sequence((0.1, 0.2), ())", "plateau(0.1, minimum=0.2)", "plateau(0.1, threshold=1)",
    "plateau(0.1, factor=1)", "linear(0.1, 0.2)", "polynomial(0.1, 5, 0)", "step_decay(0.1, 0)",
]  # fmt: skip


@needs_chromium
def test_every_schedule_has_pythons_arguments_and_values(open_flat):
    page = open_flat("preset=step&at=0")
    assert page.evaluate("Object.keys(SCHEDULES).sort()") == sorted({*KINDS, "plateau"})
    assert {type(one).__name__ for one in EXAMPLES} == set(KINDS) - {"plateau"}
    usual = page.evaluate("Object.fromEntries(Object.entries(SCHEDULES).map(([name, {args}]) => [name, args]))")
    for name, kind in {**KINDS, "plateau": schedules.plateau}.items():
        params = inspect.signature(kind).parameters.values()
        assert [one.name for one in params] == list(usual[name])
        for one in params:
            assert usual[name][one.name][1:] == ([] if one.default is one.empty else [one.default]), (name, one)
    steps = [1, 2, 3, 7, 10, 15, 16, 17, 29, 30, 31, 50, 81, 90, 100, 101, 500]
    for one in EXAMPLES:
        ours = page.evaluate(
            f"""() => {{ const one = scheduleFrom(readSpelled({json.dumps(repr(one))}));
            const again = scheduleFrom(readSpelled(spelledSchedule(one)));
            return [one, again].map((each) => {json.dumps(steps)}.map((t) => scheduleAt(each, t))); }}"""
        )
        theirs = [one(t) for t in steps]
        for values in ours:
            np.testing.assert_allclose(values, theirs, rtol=1e-14, atol=1e-17, err_msg=repr(one))
            if not repr(one).startswith(ROUNDED) and "power=0.75" not in repr(one):
                assert values == theirs, repr(one)


@needs_chromium
def test_what_python_refuses_is_refused(open_flat):
    page = open_flat("preset=step&at=0")
    for wrong in WRONG:
        with pytest.raises((HyperparameterError, TypeError)):
            eval(wrong, vars(schedules).copy())
        assert page.evaluate(f"scheduleFrom(readSpelled({json.dumps(wrong)}))") is None, wrong
    deep = "x(" * 50 + ")" * 50
    for none in ("", "(", "cosine(", "cosine)", "a=b", "cosine(0.1,,5)", "cosine(0.1, 5) 3", "[" * 99, deep):
        assert page.evaluate(f"scheduleFrom(readSpelled({json.dumps(none)}))") is None, none
    link = "surface=booth&runs=momentum(gamma=linear(0.5,1.5,100));sgd(lr=cosine(-1,5));sgd(lr=inverse_time(0.01,0.1))"
    runs = state(open_flat(link))["runs"]
    assert [list(run["schedules"]) for run in runs] == [[], [], ["lr"]]


@needs_chromium
@pytest.mark.parametrize(
    ("rule", "feed"),
    [
        (rules.sgd(lr=schedules.inverse_time(0.05, 0.05)), "all"),
        (rules.momentum(lr=0.01, gamma=schedules.linear(0.5, 0.9, 100)), "all"),
        (rules.nag(lr=schedules.plateau(0.01, 0.5, patience=3, cooldown=2), gamma=0.5), "all"),
        (rules.adam(lr=schedules.piecewise_constant((50,), (0.5, 0.05))), "all"),
        (rules.sgd(lr=schedules.plateau(0.2, 0.5, patience=1)), "whole"),
    ],
    ids=repr,
)
def test_walks_under_schedules_have_the_bits_of_minimize(open_flat, rule, feed):
    page = open_flat("preset=step&at=0")
    surface = booth if feed == "all" else hubble
    made = f"runFrom({json.dumps(spelled(rule.name, rule))})"
    rows = "() => null" if feed == "all" else "(t) => problem.data.slice((t - 1) % 4 * 6, (t - 1) % 4 * 6 + 6)"
    ours = page.evaluate(
        f"""() => {{ const problem = surfaceProblem(entryOf("{surface.name}"));
        return [...walk({made}, problem, problem.start, 200, {rows}).path]; }}"""
    )
    path = [np.array(surface.start)]
    more = {"steps": 200} if feed == "all" else {"epochs": 50, "batch_size": 6, "shuffle": False}
    loss = (surface, surface.gradient) if feed == "all" else (surface.loss, True)
    data = () if feed == "all" else (surface.examples,)
    minimize(loss[0], path[0], rule, *data, grad=loss[1], callback=lambda found: path.append(found.x.copy()), **more)
    found = np.array(ours).reshape(-1, 2)
    np.testing.assert_allclose(found, np.array(path), rtol=1e-11, atol=1e-12)
    if feed == "all" and rule.name != "adam":
        np.testing.assert_array_equal(found, np.array(path))
    assert len({tuple(point) for point in path}) > 20


@needs_chromium
def test_a_schedule_is_chosen_and_typed(open_flat):
    page = open_flat("surface=booth&runs=sgd(lr=0.05);sgd(lr=0.02)&steps=100&at=1")
    page.locator("#schedule").select_option("cosine")
    run = state(page)["runs"][0]
    assert run["schedules"]["lr"] == {"name": "cosine", "values": {"initial": 0.05, "steps": 100, "final": 0}}
    assert page.locator("#hyper-lr").input_value() == "cosine(0.05,steps=100)"
    assert page.locator("[aria-label=lr]").count() == 0, "a schedule has no slider"
    assert "SGD · lr cosine" in text(page, "#runs")
    field = page.locator("#hyper-lr")
    field.fill("schedules.inverse_time(0.05, decay=0.1)")
    field.press("Enter")
    assert state(page)["runs"][0]["schedules"]["lr"]["values"] == {"initial": 0.05, "decay": 0.1, "power": 1}
    field = page.locator("#hyper-lr")
    field.fill("inverse_time(0.05)")
    field.press("Enter")
    assert field.get_attribute("aria-invalid") == "true"
    page.evaluate("app.copyLink()")
    again = open_flat(page.url.split("#")[1])
    assert state(again)["runs"] == state(page)["runs"]
    page.evaluate("app.seek(10)")
    page.wait_for_timeout(100)
    assert "0.025" in page.locator("#numbers").inner_text(), "the rate of step 11 is half of 0.05"
    for name in page.evaluate("Object.keys(BEGUN_SCHEDULES)"):
        good = f"scheduleFrom(readSpelled(spelledSchedule(begunSchedule('{name}', 0.1, 40))))"
        assert page.evaluate(f"JSON.stringify({good}) === JSON.stringify(begunSchedule('{name}', 0.1, 40))"), name
    page.locator("#schedule").select_option("")
    assert state(page)["runs"][0]["schedules"] == {}


@needs_chromium
def test_rules_of_the_command_keep_their_schedules(open_flat, tmp_path):
    file = tmp_path / "own.html"
    shown = [rules.adam(lr=schedules.cosine(0.1, 50)), rules.sgd(lr=schedules.plateau(0.01))]
    file.write_text(html(shown), encoding="utf-8")
    runs = state(open_flat(to=file.as_uri()))["runs"]
    assert [run["schedules"]["lr"]["name"] for run in runs] == ["cosine", "plateau"]
    assert [run["values"]["lr"] for run in runs] == [0.1, 0.01]
