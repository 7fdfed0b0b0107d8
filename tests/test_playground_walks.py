"""Walks on the page of `fallline play` are those of `minimize`."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest

from browser import needs_chromium
from fallline import (
    flag,
    full,
    maximum,
    minimum,
    modifier,
    nonneg,
    optional,
    rate,
    rule,
    rules,
    scalar,
)  # fmt: skip
from fallline.expr import topological
from fallline.kernel.kernel import kernel_of
from fallline.playground import html
from fallline.playground.catalog import reddi_plane
from fallline.printers.javascript import program_of
from fallline.surfaces import SURFACES, hubble, rosenbrock
from playground_cases import STEPS, path_of, text
from registered import IN_JAVASCRIPT, PLAIN
from thinned import telling


def paths_of(page, rates, surface, more="", feed="() => null"):
    """The page's paths of some rules, at these rates, on a surface, until they are lost."""
    return page.evaluate(
        f"""(rates) => rates.map(([name, lr]) => {{
          const problem = surfaceProblem(entryOf({json.dumps(surface)}));
          const run = newRun(name);
          run.values.lr = lr;
          {more}
          const trace = walk(run, problem, problem.start, {STEPS}, {feed});
          return [...trace.path.slice(0, 2 * trace.count)];
        }})""",
        list(rates.items()),
    )


def plain_arithmetic(rule, surface):
    """Whether only + - x / and roots occur, which every machine rounds alike."""
    kernel = kernel_of(program_of(rule))
    nodes = (*kernel.uniforms, *(node for one in kernel.passes for node in (*one.prologue, *one.body)))
    nodes = (*nodes, *surface.lowered)
    return surface is not hubble and not {"pow", "sin", "cos", "exp", "log"} & {n.op for n in topological(nodes)}


def calm_path(rule, surface):
    """A path at the largest rate, from the rule's own on down, at which 1e-12 more of it changes nothing much."""
    lr = rule.values["lr"]
    while lr > 1e-9:
        path, beside = (path_of(rule(lr=one), surface) for one in (lr, lr * (1 + 1e-12)))
        if len(path) == len(beside) == STEPS + 1 and abs(path - beside).max() < 1e-9:
            return lr, path
        lr /= 4
    raise AssertionError(f"{rule.name} is calm at no rate")


def walks():
    """Every plain rule in Rosenbrock's valley, rules that together have every trait everywhere; the others are slow."""
    chosen = telling(PLAIN)
    few = {name: one for name, one in PLAIN.items() if name in chosen}
    others = {name: one for name, one in PLAIN.items() if name not in chosen}
    summing = {name: one for name, one in IN_JAVASCRIPT.items() if name not in PLAIN}
    summing_few = {name: one for name, one in summing.items() if name in telling(summing)}
    yield pytest.param(rosenbrock, summing_few, id="rosenbrock-sums")
    for name, surface in SURFACES.items():
        marks = () if surface is rosenbrock else pytest.mark.slow
        yield pytest.param(surface, few, id=name)
        yield pytest.param(surface, others, id=f"{name}-others", marks=marks)
        yield pytest.param(surface, summing, id=f"{name}-all-sums", marks=pytest.mark.slow)


@needs_chromium
@pytest.mark.parametrize(("surface", "walkers"), list(walks()))
def test_paths_are_those_of_minimize(open_flat, surface, walkers):
    """Over 500 steps of each rule to 1e-9; to the bit where only + - x / and roots occur."""
    calm = {name: calm_path(one, surface) for name, one in walkers.items()}
    paths = paths_of(open_flat("preset=nag"), {name: lr for name, (lr, _) in calm.items()}, surface.name)
    for path, (name, (_, expected)) in zip(paths, calm.items(), strict=True):
        ours = np.array(path).reshape(-1, 2)
        assert len(ours) == STEPS + 1
        np.testing.assert_allclose(ours, expected, rtol=0, atol=1e-9, err_msg=name)
        if plain_arithmetic(walkers[name], surface):
            np.testing.assert_array_equal(ours, expected, name)


@needs_chromium
@pytest.mark.parametrize("surface", SURFACES.values(), ids=SURFACES)
def test_wild_paths_have_the_bits_of_minimize(open_flat, surface):
    """At ten times their own rates, until they are lost: chaos shows every bit."""
    known = IN_JAVASCRIPT if surface is rosenbrock else PLAIN
    plain = {name: one for name, one in known.items() if plain_arithmetic(one, surface)}
    rates = {name: 10 * one.values["lr"] for name, one in plain.items()}
    paths = paths_of(open_flat("preset=nag"), rates, surface.name)
    for path, (name, one) in zip(paths, plain.items(), strict=True):
        ours, theirs = np.array(path).reshape(-1, 2), path_of(one(lr=rates[name]), surface)
        both = min(len(ours), len(theirs))
        assert both > 1
        np.testing.assert_array_equal(ours[:both], theirs[:both], name)
    assert len(plain) >= 8 or surface.name in ("rastrigin", "hubble")


@modifier
def inside(rule, theta, grad, t):
    """Projection onto the box of Reddi's problem."""
    return minimum(maximum(rule(theta, grad, t), -1.0), 1.0)


@needs_chromium
def test_the_counterexample_is_that_of_minimize(open_flat):
    values = {"lr": 0.01, "beta1": 0.0, "beta2": 0.1}
    page = open_flat("preset=amsgrad")
    more = "Object.assign(run.values, {beta1: 0, beta2: 0.1});"
    paths = paths_of(page, {"adam": 0.01, "amsgrad": 0.01}, "reddi", more, "feedOf(problem, {feed: 'one'})")
    ends = []
    for path, one in zip(paths, (rules.adam, rules.amsgrad), strict=True):
        expected = path_of(
            inside(one(**values)), reddi_plane, loss=reddi_plane.loss, grad=True, data=reddi_plane.examples,
            batch_size=1, shuffle=False, epochs=None,
        )  # fmt: skip
        np.testing.assert_allclose(np.array(path).reshape(-1, 2), expected, rtol=0, atol=1e-9)
        ends.append(path[-2])
    assert ends[0] > 0.98
    assert ends[1] < -0.3


@needs_chromium
def test_noise_is_that_of_the_modifier(open_flat):
    page = open_flat("preset=noise")
    (path,) = paths_of(page, {"momentum": 1e-4}, "rosenbrock", "run.noise = true;")
    expected = path_of(rules.gradient_noise(rules.momentum(lr=1e-4)), rosenbrock)
    np.testing.assert_allclose(np.array(path).reshape(-1, 2), expected, rtol=0, atol=1e-9)


@needs_chromium
def test_batches_pass_over_every_example_once_an_epoch(open_flat):
    page = open_flat("preset=batches")
    for size, per_epoch in ((1, 24), (5, 5), (6, 4), (24, 1), (99, 1)):
        feed = "one" if size == 1 else "batch"
        epochs = page.evaluate(
            f"""() => {{ const problem = surfaceProblem(entryOf("hubble"));
            const feed = feedOf(problem, {{feed: "{feed}", size: {size}, seed: 3}});
            const count = {per_epoch};
            return [0, 1].map((k) => Array.from({{length: count}}, (_, t) => feed(k * count + t + 1)).flat()); }}"""
        )
        assert [sorted(map(tuple, epoch)) for epoch in epochs] == [sorted(hubble.data)] * 2
        assert epochs[0] != epochs[1]


@rule
def stormy(theta, grad, *, lr=rate(0.2), drag=optional(nonneg(0.0))):
    """Stormy: a rule of one's own, with </script>, </SCRIPT> and <!-- in its docstring."""
    g = grad(theta)
    return theta - lr * (g if drag is None else g / (1 + drag * abs(g)))


@needs_chromium
def test_a_rule_of_ones_own_moves(open_flat, tmp_path):
    file = tmp_path / "own.html"
    file.write_text(html([stormy(lr=0.001), rules.adam(lr=0.1)]), encoding="utf-8")
    page = open_flat(to=file.as_uri())
    assert "Stormy" in text(page, "#runs")
    found = np.array(page.evaluate("[...app.traces[0].path]")).reshape(-1, 2)
    np.testing.assert_array_equal(found, path_of(stormy(lr=0.001), rosenbrock)[: len(found)])


@rule
def many_kinds(
    theta,
    grad,
    t,
    m=full(0.5),
    total=scalar(1.0),
    *,
    lr=rate(0.1),
    p=flag(2.0, (1.0, 2.0)),
    kind=flag(None, (None, "a")),
):
    """What a rule of one's own may hold."""
    g = grad(theta)
    total = total + 1 / t
    m = maximum(m, -math.inf) * 0.5 + g
    return theta - lr * (m if kind is None else g) * p / total, m, total


@needs_chromium
def test_rules_of_ones_own_of_all_kinds_move(open_flat, tmp_path):
    @rule
    def adam(theta, grad, *, lr=rate(0.01)):
        return theta - lr * grad(theta)

    shown = [
        many_kinds(p=1.0),
        many_kinds(kind="a"),
        rules.adam(lr=0.1),
        adam,
        rules.weight_decay(adam),
        adam(lr=0.001),
    ]
    file = tmp_path / "own.html"
    file.write_text(html(shown), encoding="utf-8")
    page = open_flat("surface=booth", to=file.as_uri())
    page.evaluate(f"app.open({json.dumps('surface=booth&')} + DATA.link)")
    names = page.evaluate("app.list.names")
    assert len(set(names)) == len(shown)
    for k, one in enumerate(shown):
        found = np.array(page.evaluate(f"[...app.traces[{k}].path.slice(0, 2 * app.traces[{k}].count)]")).reshape(-1, 2)
        expected = path_of(one, SURFACES["booth"])
        both = min(len(found), len(expected))
        assert both > 20
        np.testing.assert_allclose(found[:both], expected[:both], rtol=1e-9, atol=1e-9, err_msg=names[k])
