"""The learning-rate range test: on curves with known edges, on functions, on models that are then as they were."""

from __future__ import annotations

import copy
import dataclasses
import math
import random
import re
from xml.etree import ElementTree

import numpy as np
import pytest
import torch
from hypothesis import given, settings
from hypothesis import strategies as st

import fallline
import fallline.torch
from fallline import find_lr, minimize, rules
from fallline.descent import lr_picture
from fallline.descent.lr_curve import analyse
from fallline.descent.lr_range import LrRange
from fallline.descent.lr_search import make_rates, search, swept_losses
from fallline.problems import Problem
from fallline.race.protocol.contender import parse
from fallline.race.trial.find_lr import find_lr as of_problem
from fallline.words import CHINESE

RATES = make_rates(1e-6, 10.0, 100, 1)


@pytest.fixture(autouse=True)
def _chinese(monkeypatch):
    """Whatever is found in any of these tests has Chinese words."""
    made = LrRange.__init__

    def init(self, *values, **more):
        made(self, *values, **more)
        told = CHINESE.message(self.message).replace("valid_loss", "")
        assert not re.search("[A-Za-z]{2,}", told), told

    monkeypatch.setattr(LrRange, "__init__", init)


def curve(low=1e-4, high=0.1, start=2.3, bottom=0.5, explodes=True):
    """Falls from start to bottom between the rates, then rises."""
    falling = (1 - np.cos(np.pi * np.clip(np.log(RATES / low) / np.log(high / low), 0, 1))) / 2
    losses = start - (start - bottom) * falling
    if explodes:
        losses = losses + np.maximum((RATES / high) ** 2 - 1, 0)
    return np.concatenate([[start], losses])[None]


# The analysis


def test_the_edges_of_a_clear_curve():
    lr_range = analyse(RATES, curve())
    assert 1e-4 < lr_range.low < 6e-4
    assert 0.07 < lr_range.high < 0.14
    assert lr_range.low < lr_range.suggestion < lr_range.high
    assert 0.1 < lr_range.diverged < 0.3
    assert "work; begin with" in lr_range.message


@settings(deadline=None)
@given(st.sets(st.integers(0, 100), max_size=5), st.floats(-1e3, 1e3), st.floats(0, 5))
def test_spikes_move_nothing_far(indices, height, noise):
    """Single wrong values, at random indices, up or down."""
    clean = analyse(RATES, curve())
    losses = curve()
    for k in indices:
        if not {k - 2, k - 1} & indices:
            losses[0, k] += height
    lr_range = analyse(RATES, losses)
    step = RATES[1] / RATES[0]
    for name in ("low", "high"):
        assert abs(np.log(getattr(lr_range, name) / getattr(clean, name))) <= 4.01 * np.log(step)


@pytest.mark.parametrize("bad", [np.nan, np.inf])
def test_one_sweep_that_breaks_does_not_break_the_others(bad):
    losses = np.repeat(curve(), 3, axis=0)
    losses[1, 40:] = bad
    lr_range = analyse(RATES, losses)
    assert lr_range.high == analyse(RATES, curve()).high
    assert np.isinf(lr_range.losses[1, 45])


@pytest.mark.parametrize("scale", [1e-8, 1.0, 1e8])
@pytest.mark.parametrize("shift", [0.0, -5.0])
def test_the_scale_and_sign_of_the_loss_do_not_matter(scale, shift):
    lr_range = analyse(RATES, (curve() + shift) * scale)
    clean = analyse(RATES, curve())
    assert (lr_range.low, lr_range.high) == (clean.low, clean.high)
    assert lr_range.suggestion == pytest.approx(clean.suggestion, rel=0.2)


def test_an_explosion_ends_the_range():
    losses = curve()
    losses[0, 80:] = np.inf
    lr_range = analyse(RATES, losses)
    assert lr_range.high < RATES[79]
    assert np.isfinite(lr_range.suggestion)


def test_what_never_falls_is_said():
    rng = np.random.default_rng(0)
    flat, noisy = np.ones((1, 101)), 1 + 0.1 * rng.standard_normal((3, 101))
    for losses, match in (
        (flat, "never fell by more than its noise"),
        (noisy, "never fell by more than its noise"),
        (flat + np.arange(101.0), "it rose from the first rates on"),
    ):
        lr_range = analyse(RATES, losses)
        assert np.isnan(lr_range.low)
        assert np.isnan(lr_range.suggestion)
        assert match in lr_range.message
    late = np.where(np.arange(101) < 2, 1.0, np.nan)[None]
    assert "not finite from the first rates" in analyse(RATES, late).message
    assert "not finite before the first step, whatever the rate" in analyse(RATES, np.full((1, 101), np.nan)).message


@pytest.mark.parametrize("constant", [-1.0, -0.5, -3.0, 1e9, -1e9])
def test_a_constant_added_to_the_loss_changes_nothing(constant):
    """Also where the loss begins at 0, crosses it, or is small beside the constant."""

    def found(constant):
        def run(rates, k):
            losses = iter((path(rates, noise=0.01) + constant) * 1e-6)
            return swept_losses(lambda: next(losses), len(rates))

        return search(run, 1e-7, 10.0, 100, 1, 14)

    with_it, without = found(constant), found(0.0)
    for name in ("low", "high", "suggestion", "diverged"):
        assert getattr(with_it, name) == getattr(without, name)
    assert with_it.message == without.message


@pytest.mark.parametrize(
    ("losses", "explodes_at"),
    [
        ([0.0] * 5 + [1e-3, 2e-3, 1e-3, 0.0], None),
        ([0.0, 0.0, 1e-9, 0.0, 1.0, 0.0, 2.0, 0.0], None),
        ([0.0, -1e-3, -2e-3, -1.0, -2.0], None),
        ([0.0, -1e-3, 1e-3, 3.0, 4.0, 5.0, 6.0], 3),
        ([1e6, 1e6 - 1e-3, 1e6 - 2e-3, 1e6 + 5, 1e6 + 9, 1e6 + 20], 3),
        ([1.0, 2.0, math.inf], 2),
        ([1.0, -math.inf], 1),
    ],
)
def test_an_explosion_is_measured_by_what_the_loss_moved(losses, explodes_at):
    several = iter(losses)
    swept = swept_losses(lambda: next(several), len(losses) - 1)
    ends = len(losses) if explodes_at is None else explodes_at
    assert swept.tolist() == losses[:ends] + [math.inf] * (len(losses) - ends)


def path(rates, best=0.01, edge=0.1, noise=0.0):
    """A loss that falls towards 0 at each step, fastest at the best rate, and explodes beyond an edge."""
    losses = [1.0]
    for rate in rates:
        speed = 0.05 * np.exp(-(np.log(rate / best) ** 2) / 8)
        losses.append(losses[-1] * (1 - speed if rate <= edge else 1.5))
    return np.array(losses) * (1 + noise * np.sin(np.arange(len(losses)) * 7.0))


@pytest.mark.parametrize("noise", [0.0, 0.05])
def test_runs_find_the_best_rate_and_the_edge(noise):
    lr_range = search(lambda rates, k: path(rates, noise=noise), 1e-7, 10.0, 100, 1, 14)
    assert 0.005 < lr_range.suggestion < 0.02
    assert 0.075 < lr_range.high <= 0.1
    assert 0.1 < lr_range.diverged < 0.14
    assert lr_range.low < 0.003
    assert "work; begin with" in lr_range.message


def test_the_ends_of_the_search_are_named_after_runs():
    for low, high, match in ((1e-7, 0.05, "try higher ones too"), (0.005, 10.0, "try lower ones too")):
        assert match in search(lambda rates, k: path(rates), low, high, 100, 1, 14).message


def test_runs_that_never_fall_say_so():
    """What falls while the rates rise, and rises at any one rate."""
    lr_range = search(lambda rates, k: curve()[0] if np.ptp(rates) else 2.3 + np.arange(101.0), 1e-6, 10.0, 100, 1, 5)
    assert np.isnan([lr_range.low, lr_range.high, lr_range.suggestion]).all()
    assert "the loss never fell, though it did in the sweep" in lr_range.message
    assert len(lr_range.probes) == 5


def test_the_ends_of_the_sweep_are_named():
    lr_range = analyse(RATES, curve(high=50.0, explodes=False))
    assert lr_range.high == RATES[-1]
    assert lr_range.diverged is None
    assert "try higher ones too" in lr_range.message


# Functions


@pytest.mark.parametrize("largest", [1.0, 1000.0])
@pytest.mark.parametrize("name", ["sgd", "momentum", "nag", "adam"])
def test_on_a_quadratic_the_suggestion_converges(name, largest):
    matrix = np.geomspace(largest / 50, largest, 5)
    start, rule = np.ones(5), getattr(rules, name)
    lr_range = find_lr(lambda x: float(x @ (matrix * x)) / 2, start, rule, grad=lambda x: matrix * x)
    assert start.tolist() == [1] * 5
    best = rule(lr=lr_range.suggestion)
    end = minimize(lambda x: float(x @ (matrix * x)) / 2, start, best, grad=lambda x: matrix * x)
    assert end.fun < 1e-3 * float(start @ (matrix * start)) / 2
    if name == "sgd":
        assert 1.4 / largest < lr_range.high < 2 / largest < lr_range.diverged < 3 / largest


def test_runs_decide_what_a_sweep_cannot_tell():
    """The sweep leaves the rates behind that would diverge before its loss shows it."""
    matrix = np.array([0.02, 0.1, 1.0])
    arguments = (lambda x: float(x @ (matrix * x)) / 2, np.ones(3), rules.sgd)
    sweep = find_lr(*arguments, grad=lambda x: matrix * x, probes=0)
    lr_range = find_lr(*arguments, grad=lambda x: matrix * x)
    assert sweep.high > 4
    assert not sweep.probes.size
    assert lr_range.high < 2
    assert len(lr_range.probes) == len(lr_range.reached) <= 12
    assert (np.diff(lr_range.probes) > 0).all()
    best, start = lr_range.reached.min(), sweep.smoothed[0]
    good = lr_range.probes[lr_range.reached <= best + 0.005 * (start - best)]
    assert lr_range.suggestion == good.min()
    works = lr_range.reached[(lr_range.probes >= lr_range.low) & (lr_range.probes <= lr_range.high)]
    assert (works <= best + 0.1 * (start - best)).all()


def test_the_suggestion_is_nearly_the_best_rate_on_data():
    """Five epochs of logistic regression at it, against the best of 17 rates."""
    x, y = pytest.importorskip("sklearn.datasets").load_breast_cancer(return_X_y=True)
    data = np.c_[(x - x.mean(0)) / x.std(0), np.ones(len(x))], 2.0 * y - 1

    def loss(w, batch):
        x, y = batch
        margin = y * (x @ w)
        part = y * np.exp(-np.logaddexp(0, margin))
        return np.logaddexp(0, -margin).mean(), -x.T @ part / len(x)

    def trained(rule):
        w = minimize(loss, np.zeros(31), rule, data, grad=True, batch_size=32, epochs=5, seed=7).x
        return loss(w, data)[0]

    for name in ("sgd", "momentum", "adam", "adagrad"):
        rule = getattr(rules, name)
        lr_range = find_lr(loss, np.zeros(31), rule, data, grad=True, batch_size=32)
        best = min(trained(rule(lr=rate)) for rate in np.geomspace(1e-3, 10, 17))
        assert trained(rule(lr=lr_range.suggestion)) < 1.1 * best


def test_every_batch_of_a_sweep_is_another():
    seen = []

    def loss(w, batch):
        seen.append(tuple(batch))
        return float(((w - batch) ** 2).mean()), 2 * (w - batch.mean()) * np.ones(1)

    find_lr(loss, np.zeros(1), rules.sgd, np.arange(40.0), grad=True, batch_size=4, repeats=1, probes=0)
    assert len(set(seen[:10])) == 10
    assert sorted(sum(seen[:10], ())) == list(range(40))


def test_mini_batches_are_swept_in_several_orders():
    x = np.random.default_rng(0).standard_normal((200, 3))
    data = (x, x @ [1.0, 2.0, 3.0])

    def loss(w, batch):
        apart = batch[0] @ w - batch[1]
        return apart @ apart / len(apart), 2 * batch[0].T @ apart / len(apart)

    lr_range = find_lr(loss, np.zeros(3), rules.sgd, data, grad=True, batch_size=10, repeats=4)
    assert lr_range.losses.shape == (4, 100)
    assert not np.array_equal(lr_range.losses[0], lr_range.losses[1])
    end = minimize(loss, np.zeros(3), rules.sgd(lr=lr_range.suggestion), data, grad=True, batch_size=10, epochs=20)
    assert end.fun < 1e-6
    again = find_lr(loss, np.zeros(3), rules.sgd, data, grad=True, batch_size=10, repeats=4)
    assert np.array_equal(again.losses, lr_range.losses)


@pytest.mark.parametrize(
    ("options", "error", "match"),
    [
        ({"low": 0.0}, ValueError, "need 0 < low < high"),
        ({"low": 1.0, "high": 0.1}, ValueError, "need 0 < low < high"),
        ({"steps": 3}, ValueError, "10 steps or more"),
        ({"repeats": 0}, ValueError, "repeats = 0"),
        ({"probes": -1}, ValueError, "probes = -1"),
        ({"rule": np.ones(2)}, TypeError, "rule must be a rule"),
        ({"data": iter([1.0, 2.0])}, ValueError, "the data ended after"),
    ],
)
def test_wrong_calls_are_answered(options, error, match):
    rule = options.pop("rule", rules.sgd)
    with pytest.raises(error, match=match):
        find_lr(lambda *x: 1.0, np.ones(2), rule, grad=lambda *x: x[0], **options)


def test_a_rule_without_a_rate():
    @fallline.rule
    def own(theta, grad, *, eta=fallline.rate(0.1)):
        return theta - eta * grad(theta)

    with pytest.raises(fallline.HyperparameterError, match="own has no hyperparameter lr to search; it has: eta"):
        find_lr(lambda x: 1.0, np.ones(2), own, grad=lambda x: x)


# Models


def training(kind):
    torch.manual_seed(0)
    model = torch.nn.Sequential(
        torch.nn.Linear(4, 8), torch.nn.BatchNorm1d(8), torch.nn.Dropout(0.2), torch.nn.Linear(8, 1)
    )
    x = torch.randn(64, 4)
    y = x.sum(1, keepdim=True)
    optimizers = {
        "ours": lambda p: fallline.torch.Adam(p, lr=torch.tensor(0.01)),
        "torch": lambda p: torch.optim.SGD(p, lr=0.1, momentum=0.9),
        "ahead": lambda p: fallline.torch.NAG(p, lr=0.01),
        "groups": lambda p: torch.optim.AdamW([{"params": p[:2], "lr": 0.01}, {"params": p[2:], "lr": 0.1}]),
    }
    optimizer = optimizers[kind](list(model.parameters()))

    def closure():
        picked = torch.randint(0, 64, (16,))
        loss = torch.nn.functional.mse_loss(model(x[picked]), y[picked])
        loss.backward()
        return loss

    return model, optimizer, closure


def picture(model, optimizer):
    """Everything that could change, with the identity of every tensor."""
    tensors = [*model.parameters(), *model.buffers()]
    grads = [param.grad for param in model.parameters()]
    states = {
        k: {name: (id(v), copy.deepcopy(v)) for name, v in s.items()} for k, s in enumerate(optimizer.state.values())
    }
    return copy.deepcopy({
        "tensors": [(id(t), t.data_ptr(), t.detach().clone()) for t in tensors],
        "grads": [(id(g), None if g is None else g.clone()) for g in grads],
        "states": states,
        "groups": [{k: v for k, v in group.items() if k != "params"} for group in optimizer.param_groups],
        "generators": [torch.get_rng_state(), repr(np.random.get_state()), random.getstate()],
        "modes": [module.training for module in model.modules()],
    })  # fmt: skip


def same(a, b):
    if isinstance(a, torch.Tensor):
        assert torch.equal(a, b)
    elif isinstance(a, dict):
        assert a.keys() == b.keys()
        for key in a:
            same(a[key], b[key])
    elif isinstance(a, list | tuple):
        assert len(a) == len(b)
        for x, y in zip(a, b, strict=True):
            same(x, y)
    else:
        assert a == b


@pytest.mark.parametrize("begun", [pytest.param(False, marks=pytest.mark.slow), True])
@pytest.mark.parametrize("ends", ["well", "with an error", "with Ctrl-C"])
@pytest.mark.parametrize("kind", ["ours", "torch", "ahead", "groups"])
def test_everything_is_as_it_was(kind, ends, begun):
    model, optimizer, closure = training(kind)
    for _ in range(3 if begun else 0):
        optimizer.zero_grad()
        closure()
        optimizer.step()
    calls = 0

    def breaks():
        nonlocal calls
        calls += 1
        np.random.rand()
        if calls == 30 and ends != "well":
            raise (ZeroDivisionError if ends == "with an error" else KeyboardInterrupt)
        return closure()

    before = picture(model, optimizer)
    if ends == "well":
        lr_range = fallline.torch.find_lr(optimizer, breaks, model=model, repeats=2, probes=3)
        assert lr_range.losses.shape == (2, 100)
    else:
        with pytest.raises((ZeroDivisionError, KeyboardInterrupt)):
            fallline.torch.find_lr(optimizer, breaks, model=model)
    same(picture(model, optimizer), before)
    optimizer.step(closure)


def test_a_models_suggestion_trains_it():
    model, _, closure = training("torch")
    optimizer = fallline.torch.Adam(model.parameters())
    lr_range = fallline.torch.find_lr(optimizer, closure, model=model)
    assert lr_range.low < lr_range.suggestion < lr_range.high
    optimizer.param_groups[0]["lr"] = lr_range.suggestion
    first = closure().item()
    for _ in range(100):
        optimizer.zero_grad()
        last = closure().item()
        optimizer.step()
    assert last < first / 2


def test_groups_keep_the_ratio_of_their_rates():
    model, optimizer, closure = training("groups")
    seen = []
    fallline.torch.find_lr(
        optimizer, lambda: seen.append([group["lr"] for group in optimizer.param_groups]) or closure(), model=model
    )  # fmt: skip
    rates = np.array(seen[:20])
    assert rates[:, 1] / rates[:, 0] == pytest.approx(10)
    assert rates[0, 0] == pytest.approx(1e-7)


def test_frozen_groups_stay_frozen_and_schedules_are_refused():
    model, _, closure = training("torch")
    params = list(model.parameters())
    optimizer = torch.optim.SGD([{"params": params[:2], "lr": 0.0}, {"params": params[2:], "lr": 0.1}])
    seen = []
    fallline.torch.find_lr(
        optimizer, lambda: seen.append([group["lr"] for group in optimizer.param_groups]) or closure(), model=model,
        probes=0,
    )  # fmt: skip
    assert {rates[0] for rates in seen} == {0.0}
    assert seen[0][1] == pytest.approx(1e-7)
    scheduled = fallline.torch.Adam(params)
    scheduled.param_groups[0]["lr"] = lambda t: 0.1
    with pytest.raises(TypeError, match="the learning rate is a function of the step"):
        fallline.torch.find_lr(scheduled, closure)


def test_wrong_arguments_for_a_model():
    with pytest.raises(TypeError, match="find_lr takes an optimizer and a closure"):
        fallline.torch.find_lr(torch.nn.Linear(1, 1), lambda: 0.0)


# The picture


def test_the_picture(tmp_path):
    pytest.importorskip("plotly")
    found = analyse(RATES, np.repeat(curve(), 2, axis=0))
    found = dataclasses.replace(found, probes=np.array([0.001, 0.01]), reached=np.array([1.0, np.inf]))
    figure = found.figure()
    assert len(figure.data) == 4
    assert figure.data[3].x.tolist() == [0.001, 0.01]
    assert figure.layout.xaxis.type == "log"
    found.write_html(tmp_path / "lr.html")
    page = (tmp_path / "lr.html").read_text(encoding="utf-8")
    assert len(page) < 100_000
    assert "plotly" not in page
    assert f"<p>L{found.message[1:]}.</p>" in page
    drawn = [ElementTree.fromstring(text) for text in re.findall(r"<svg.*?</svg>", page, re.DOTALL)]
    assert [root.get("class") for root in drawn] == ["broad", "narrow"]
    for root in drawn:
        kinds = [element.get("class") for element in root.iter()]
        assert kinds.count("works") == 1
        assert sum(element.tag == "title" for element in root.iter()) == len(found.probes)
        shown = [element.text for element in root.iter("text")]
        assert f"begin with {found.suggestion:.2g}" in shown
        wide = float(root.get("viewBox").split()[2])
        assert all(0 <= float(element.get("cx")) <= wide for element in root.iter("circle"))
    assert "<div" in found._repr_html_()
    assert "suggested" in repr(found)
    assert "learning rates" in repr(analyse(RATES, np.ones((1, 101))))


@pytest.mark.parametrize(
    ("rule", "problem", "heading"),
    [
        ("SGD", "handwritten digits", "SGD on handwritten digits"),
        ("SGD", "<b>", "SGD on &lt;b&gt;"),
        ("SGD", "", "SGD"),
        ("", "", "Learning rates"),
    ],
)
def test_a_page_is_headed_by_whose_rates_it_shows(rule, problem, heading):
    page = lr_picture.page(dataclasses.replace(analyse(RATES, curve()), rule=rule, problem=problem))
    assert f"<h1>{heading}</h1>" in page
    assert f"<title>fallline: {heading}</title>" in page


@pytest.mark.parametrize("wide", [390, 1000])
def test_the_picture_is_read_on_a_phone_too(browser, wide):
    found = dataclasses.replace(analyse(RATES, np.repeat(curve(), 2, axis=0)), whole=np.array([0.01]), ended=np.ones(1))
    page = browser.new_page(viewport={"width": wide, "height": 800})
    page.set_content(lr_picture.page(found))
    texts = page.evaluate("""() => [...document.querySelectorAll(".lr text")].filter((text) => text.checkVisibility())
        .map((text) => {
          const { left, right } = text.getBoundingClientRect(), { c, d } = text.getScreenCTM();
          return [left, right, Math.hypot(c, d) * parseFloat(getComputedStyle(text).fontSize)];
        })""")
    page.close()
    assert all(0 <= left < right <= wide and size > 10 for left, right, size in texts)


def test_losses_that_mostly_stand_still_are_no_measure_of_an_explosion():
    losses = [0.0, 0, 0, 0, 0.01, 0, 0, 0, 30.0, 20.0, 25.0, 0.0, 0.0]
    several = iter(losses)
    assert swept_losses(lambda: next(several), len(losses) - 1).tolist() == losses


# Short runs, and those of a race

BUDGET = 1000


def hasty(make_optimizer, seed):
    """Its loss falls the faster the higher the rate, onto a floor that rises to the rate: longer runs want less."""
    x = torch.nn.Parameter(torch.ones(1))
    optimizer, way, floor = make_optimizer([x]), 1.0, 0.0
    while True:
        yield way + floor, {"valid_loss": way + floor}
        x.grad = torch.zeros(1)
        lr = optimizer.param_groups[0]["lr"]
        optimizer.step()
        way, floor = way * max(1 - 0.05 * lr, 0.0), floor + 0.002 * (0.5 * lr - floor)


def ends(lr, steps):
    return (1 - 0.05 * lr) ** steps + 0.5 * lr * (1 - 0.998**steps)


def found_on(problem, **more):
    asked = {"seed": 0, "low": 1e-4, "high": 10.0, "steps": 100, "repeats": 1, "probes": 12}
    return of_problem(problem, parse("sgd"), **{**asked, **more})


def rings_of(found):
    """Where the picture has the ends of whole runs: (across, down), in the order of their rates."""
    picture = ElementTree.fromstring(re.search(r"<svg.*?</svg>", found._repr_html_(), re.DOTALL)[0])
    rings = [one for one in picture.iter("circle") if one.get("class") == "whole"]
    return [(float(one.get("cx")), float(one.get("cy"))) for one in rings]


def test_whole_runs_decide_where_short_ones_would_be_too_hasty():
    problem = Problem("hasty", "made up", hasty, BUDGET, "valid_loss", math.nan, 1, 0.1, "nothing", "none")
    short, whole = found_on(problem), found_on(problem, whole=5)
    best = min(np.geomspace(1e-3, 1, 400), key=lambda lr: ends(lr, BUDGET))
    assert short.suggestion > 3 * best
    assert "in runs of 100 steps" in short.message
    assert "longer runs often want less" in short.message
    assert best / math.sqrt(10) < whole.suggestion < best * math.sqrt(10)
    assert (short.low, short.high) == (whole.low, whole.high)
    assert whole.suggestion == whole.whole[np.argmin(whole.ended)]
    assert len(whole.whole) <= 5
    assert f"whole runs of {BUDGET} steps, as a race makes, that at {whole.suggestion:.2g} has the best valid_loss" in (
        whole.message
    )
    rings = rings_of(whole)
    assert len(rings) == np.isfinite(whole.ended).sum()
    assert [rings.index(max(rings, key=lambda ring: ring[1]))] == np.flatnonzero(whole.whole == whole.suggestion)
    assert sorted(rings) == rings
    assert rings_of(short) == []


def test_where_every_whole_run_diverges_nothing_is_suggested():
    def explodes(make_optimizer, seed):
        for step, yielded in enumerate(hasty(make_optimizer, seed)):
            yield math.inf if step > 300 else yielded[0]

    problem = Problem("explodes", "made up", explodes, BUDGET, "loss", math.nan, 1, 0.1, "nothing", "none")
    found = found_on(problem, whole=3)
    assert math.isnan(found.suggestion)
    assert "whole runs of 1000 steps diverged from" in found.message
    assert rings_of(found) == []
    assert found._repr_html_().count("×") == 2 * len(found.whole)  # as it is drawn wide, and narrow
