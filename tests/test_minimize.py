"""`fallline.minimize`: parameters of every kind, gradients from three sources, why it stops, going on."""

from __future__ import annotations

import base64
import copy
import math
import pickle
import subprocess
import sys
import warnings
import zlib
from typing import NamedTuple

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import fallline
from fallline import GradientError, minimize, rules, schedules
from fallline.machines.array import step
from fallline.rules import RULES
from registered import OF_MATRICES, OF_VECTORS
from thinned import every_rule

A = np.diag([1.0, 3.0, 10.0])


def loss(x):
    return float(x @ A @ x / 2)


def grad(x):
    return A @ x


def both(x):
    return loss(x), grad(x)


class Point(NamedTuple):
    x: object
    y: object


# The steps


@every_rule(OF_VECTORS, dtype=[np.float64, np.float32])
def test_the_steps_are_the_references_to_the_bit(rule, dtype):
    rule = rule(lr=min(rule.values["lr"], 0.05))
    x, states = np.array([1.0, -2.0, 0.5], dtype), None
    matrix = A.astype(dtype)
    for t in range(1, 21):
        x, states = step(rule, t, x, lambda x: matrix @ x, states)
    result = minimize(loss, np.array([1.0, -2.0, 0.5], dtype), rule, grad=lambda x: matrix @ x, steps=20)
    assert result.x.dtype == dtype
    assert result.x.tobytes() == x.tobytes()


def test_a_rule_of_ones_own_and_schedules_and_modifiers():
    @fallline.rule
    def signs(theta, grad, count=fallline.scalar(0.0), *, lr=fallline.rate(0.1)):
        count = count + 1
        return theta - lr / count * fallline.sign(grad(theta)), count

    result = minimize(loss, np.ones(3), signs, grad=grad, steps=3)
    assert result.x == pytest.approx(1 - 0.1 * (1 + 1 / 2 + 1 / 3), rel=1e-12)
    assert result.state["scalars"] == {"count": 3.0}
    rates = []
    rule = fallline.rules.decoupled_weight_decay(rules.sgd(lr=lambda t: rates.append(t) or 0.1 / t), weight_decay=0.1)
    minimize(loss, np.ones(3), rule, grad=grad, steps=4)
    assert sorted(set(rates)) == [1, 2, 3, 4]


def test_nags_gradient_is_taken_at_the_look_ahead_point():
    seen = []
    rule = rules.nag(lr=0.1, gamma=0.5)
    minimize(loss, [1.0, 1, 1], rule, grad=lambda x: seen.append(x.copy()) or grad(x), steps=3)
    theta, v = np.ones(3), np.zeros(3)
    for point in seen:
        assert point == pytest.approx(theta - 0.5 * v, rel=1e-14)
        v = 0.5 * v + 0.1 * grad(point)
        theta = theta - v


def test_draws_depend_on_the_leafs_place():
    found = minimize(lambda p: 0.0, [np.zeros(4), np.zeros(4)], rules.noisy_sgd, grad=lambda p: p, steps=1).x
    assert not np.any(found[0] == found[1])
    again = minimize(lambda p: 0.0, [np.zeros(4), np.zeros(4)], rules.noisy_sgd, grad=lambda p: p, steps=1).x
    assert np.array_equal(found, again)


# Parameters


def trees():
    x = np.array([1.0, 2.0])
    return [
        x,
        [x, x + 1],
        (x, {"a": x, "b": [x + 2, ()]}),
        {"w": np.ones((2, 3), np.float32), "b": np.float64(3.0)},
        {"deep": {"deeper": (np.ones(()), [np.zeros(0)])}},
        Point(x, 2.0),
        np.asfortranarray(np.arange(6.0).reshape(2, 3)),
        np.arange(10.0)[::3],
        {"half": np.ones(3, np.float16)},
    ]


@pytest.mark.parametrize("params", trees(), ids=str)
def test_params_of_any_nesting_come_back_in_kind_and_stay_untouched(params):
    def halve(tree):
        if isinstance(tree, dict):
            return {key: halve(value) for key, value in tree.items()}
        if isinstance(tree, list):
            return [halve(value) for value in tree]
        if isinstance(tree, tuple):
            return Point(*map(halve, tree)) if isinstance(tree, Point) else tuple(map(halve, tree))
        return tree / 2

    def same(a, b):
        assert type(a) is type(b) or isinstance(a, np.generic | np.ndarray)
        if isinstance(a, dict | list | tuple):
            assert len(a) == len(b)
            for key in a if isinstance(a, dict) else range(len(a)):
                same(a[key], b[key])
        else:
            assert np.asarray(a).dtype == np.asarray(b).dtype
            np.testing.assert_array_equal(a, b)

    before = copy.deepcopy(params)
    result = minimize(lambda p: 0.0, params, rules.sgd(lr=1.0), grad=halve, steps=1)
    same(params, before)
    same(result.x, halve(before))


@pytest.mark.parametrize("numbers", [[1, 2, 3], [1.0, 2.0, 3.0], (1.0, 2.0, 3), np.array([1.0, 2, 3])])
def test_a_list_of_numbers_is_an_array(numbers):
    result = minimize(loss, numbers, rules.sgd(lr=0.1), grad=grad, steps=200)
    assert isinstance(result.x, np.ndarray)
    assert result.x.dtype == np.float64
    assert result.x == pytest.approx(0, abs=1e-6)


def test_a_single_number():
    result = minimize(lambda x: float((x - 3) ** 2), 0.0, rules.sgd(lr=0.1), grad=lambda x: 2 * (x - 3), steps=200)
    assert isinstance(result.x, float)
    assert result.x == pytest.approx(3)


@pytest.mark.parametrize("size", [10, 5000, 300_000])
@pytest.mark.parametrize("form", ["plain", "float32", "strided", "list"])
def test_gradients_in_any_form_count_the_same(size, form):
    """Large ones are used where they lie, small ones are copied."""
    rng = np.random.default_rng(0)
    values = rng.standard_normal(size).astype(np.float32).astype(np.float64)
    wide = np.zeros((size, 2))
    wide[:, 0] = values
    given = {"plain": values, "float32": values.astype(np.float32), "strided": wide[:, 0], "list": values.tolist()}
    result = minimize(lambda x: 0.0, np.zeros(size), rules.adam(lr=0.1), grad=lambda x: given[form], steps=3)
    expected, states = np.zeros(size), None
    for t in range(1, 4):
        expected, states = step(rules.adam(lr=0.1), t, expected, values, states)
    assert np.array_equal(result.x, expected)
    assert np.array_equal(given["plain"], values)


def test_what_the_loss_does_to_its_argument_changes_nothing():
    kept = []

    def spoils(x):
        kept.append(x)
        value = loss(x)
        x[:] = math.nan
        return value

    def spoils_too(x):
        g = grad(x)
        x[:] = math.inf
        return g

    result = minimize(spoils, np.ones(3), rules.sgd(lr=0.1), grad=spoils_too, steps=50)
    assert np.array_equal(result.x, minimize(loss, np.ones(3), rules.sgd(lr=0.1), grad=grad, steps=50).x)
    assert len({id(x) for x in kept}) > 1


# Where the gradient comes from


def test_a_gradient_function_a_pair_and_differentiation_agree():
    torch = pytest.importorskip("torch")
    one = minimize(loss, np.ones(3), rules.adam, grad=grad, steps=30)
    two = minimize(both, np.ones(3), rules.adam, grad=True, steps=30)
    assert np.array_equal(one.x, two.x)
    assert (one.nfev, one.njev, two.nfev, two.njev) == (31, 30, 31, 30)
    matrix = torch.tensor(A)
    three = minimize(lambda x: x @ matrix @ x / 2, torch.ones(3, dtype=torch.float64), rules.adam, steps=30)
    assert isinstance(three.x, torch.Tensor)
    assert not three.x.requires_grad
    assert three.x.numpy() == pytest.approx(one.x, rel=1e-12)


@pytest.mark.parametrize("name", [name for name in RULES if name not in OF_MATRICES])
def test_torch_and_numpy_give_the_same_bits(name):
    torch = pytest.importorskip("torch")
    rule = RULES[name](lr=min(RULES[name].values["lr"], 0.05))
    start = np.random.default_rng(0).standard_normal((4, 5)).astype(np.float32)
    numpys = minimize(lambda x: 0.0, start, rule, grad=lambda x: x, steps=100).x
    torchs = minimize(lambda x: 0.0, torch.tensor(start), rule, grad=lambda x: x, steps=100).x
    assert torchs.numpy().tobytes() == numpys.tobytes()
    assert start.flags.writeable


def test_tensors_of_torch_of_all_kinds():
    torch = pytest.importorskip("torch")
    params = {
        "leaf": torch.nn.Parameter(torch.ones(3)),
        "half": torch.ones(3, dtype=torch.bfloat16),
        "turned": torch.ones(2, 3).T,
        "unused": torch.ones(2),
    }
    result = minimize(
        lambda p: sum((p[k] ** 2).sum() for k in ("leaf", "half", "turned")), params, rules.sgd(lr=0.25), steps=1
    )
    assert result.x["leaf"].requires_grad
    assert [float(result.x[k].flatten()[0].detach()) for k in params] == [0.5, 0.5, 0.5, 1.0]
    assert result.x["half"].dtype == torch.bfloat16
    assert float(params["leaf"].detach()[0]) == 1
    assert params["leaf"].grad is None


def test_jax_arrays_are_differentiated_and_compiled():
    jax = pytest.importorskip("jax")
    traced = []

    def value(p):
        traced.append(isinstance(p["x"], jax.core.Tracer))
        return ((p["x"] - 2) ** 2).sum()

    result = minimize(value, {"x": jax.numpy.zeros(3)}, rules.nag(lr=0.05), steps=200)
    assert isinstance(result.x["x"], jax.Array)
    assert np.asarray(result.x["x"]) == pytest.approx(2, abs=1e-5)
    assert sum(traced) == 1


def test_a_loss_in_jax_is_compiled_anew_where_what_it_reads_may_have_changed():
    jax = pytest.importorskip("jax")
    target = [1.0]

    def value(x):
        return ((x - target[0]) ** 2).sum()

    for target[0] in (1.0, 5.0):
        result = minimize(value, jax.numpy.zeros(2), rules.sgd(lr=0.5), steps=2)
        assert result.x.tolist() == [target[0]] * 2


def test_a_loss_that_looks_at_numbers_is_not_compiled():
    jax = pytest.importorskip("jax")
    result = minimize(
        lambda x: abs(x - 2) if x < 0 else (x - 2) ** 2, jax.numpy.array(-1.0), rules.sgd(lr=0.1), steps=60
    )
    assert float(result.x) == pytest.approx(2, abs=1e-3)


def test_random_draws_in_jax_are_numpys():
    jax = pytest.importorskip("jax")
    x = minimize(lambda x: (x**2).sum(), jax.numpy.ones(5), rules.noisy_sgd, steps=5).x
    y = minimize(
        lambda x: float((x**2).sum()), np.ones(5, np.float32), rules.noisy_sgd, grad=lambda x: 2 * x, steps=5
    ).x
    assert np.asarray(x) == pytest.approx(y, rel=1e-5)


def test_checking_the_gradient():
    minimize(loss, np.ones(3), rules.sgd, grad=grad, steps=1, check_gradient=True)
    minimize(loss, np.ones(3, np.float32), rules.sgd, grad=grad, steps=1, check_gradient=True)
    calls = []

    def wrong(p):
        calls.append(1)
        by_name = {"w": np.zeros((2, 3)), "b": 3 * p["b"] ** 2}
        by_name["b"][1] *= 1.01
        return by_name

    start = {"w": np.zeros((2, 3)), "b": np.array([1.0, 2.0])}
    with pytest.raises(GradientError, match=r"at params\['b'\]\[1\] it is 12.12, but the loss rises by 12 per unit"):
        minimize(lambda p: float((p["b"] ** 3).sum()), start, rules.sgd, grad=wrong, check_gradient=True)
    assert len(calls) == 1


def test_a_gradient_of_many_coordinates_is_checked_at_some():
    calls = []
    x = np.linspace(0, 1, 100_000)
    minimize(
        lambda x: calls.append(1) or float((x**2).sum()),
        x, rules.sgd, grad=lambda x: 2 * x, steps=0, check_gradient=True,
    )  # fmt: skip
    assert 200 < len(calls) < 500


# Why it stops


def test_all_steps_are_taken():
    result = minimize(loss, np.ones(3), rules.sgd(lr=0.1), grad=grad, steps=7)
    assert (result.nit, result.success, result.status) == (7, True, 0)
    assert result.fun == loss(result.x)
    assert list(result.history["step"]) == list(range(1, 8))
    assert result.history["fun"][0] == loss(np.ones(3))
    assert "all steps were taken" in result.message
    assert minimize(loss, np.ones(3), rules.sgd, grad=grad).nit == 1000


def test_results_can_be_printed():
    for steps in (0, 3):
        shown = repr(minimize(loss, np.ones(3), rules.sgd(lr=0.1), grad=grad, steps=steps))
        assert f"<state after {steps} steps of sgd>" in shown
        assert "all steps were taken" in shown


def test_no_step_leaves_everything():
    result = minimize(loss, np.ones(3), rules.adam, grad=grad, steps=0)
    assert (result.nit, result.success) == (0, True)
    assert np.array_equal(result.x, np.ones(3))
    assert result.fun == loss(np.ones(3))


def test_a_small_gradient_stops():
    result = minimize(loss, np.ones(3), rules.sgd(lr=0.1), grad=grad, gtol=1e-3)
    assert result.success
    assert "gtol" in result.message
    assert 1e-4 < abs(grad(result.x)).max() <= 1e-3
    missed = minimize(loss, np.ones(3), rules.sgd(lr=0.1), grad=grad, gtol=1e-9, steps=5)
    assert (missed.success, missed.status) == (False, 1)
    assert "the tolerance was not reached" in missed.message


def test_a_loss_that_stops_falling_stops():
    result = minimize(loss, np.ones(3), rules.sgd(lr=0.1), grad=grad, ftol=1e-12, patience=3, steps=5000)
    assert result.success
    assert "stopped falling" in result.message
    assert result.nit < 1000
    rises = minimize(lambda x: -1.0, np.ones(3), rules.sgd(lr=0.1), grad=grad, ftol=0.0, patience=4)
    assert rises.nit == 5


@pytest.mark.parametrize("bad", [math.inf, math.nan])
@pytest.mark.parametrize("way", ["function", "pair"])
def test_a_nonfinite_loss_gives_back_the_last_finite_point(bad, way):
    points = []

    def explodes(x):
        points.append(x.copy())
        value = loss(x) if len(points) < 6 else bad
        return (value, grad(x)) if way == "pair" else value

    result = minimize(explodes, np.ones(3), rules.sgd(lr=0.1), grad=True if way == "pair" else grad)
    assert (result.success, result.status, result.state, result.nit) == (False, 2, None, 5)
    assert str(bad) in result.message
    assert np.array_equal(result.x, points[4])
    assert result.fun == loss(points[4])


def test_a_nonfinite_gradient_gives_back_the_point_at_which_it_was_taken():
    count = []
    result = minimize(
        loss, np.ones(3), rules.adam, steps=50,
        grad=lambda x: grad(x) * (math.nan if count.append(1) or len(count) == 4 else 1),
    )  # fmt: skip
    assert result.status == 2
    assert np.array_equal(result.x, minimize(loss, np.ones(3), rules.adam, grad=grad, steps=3).x)
    last = minimize(loss, np.ones(3), rules.adam, grad=lambda x: grad(x) * math.nan, steps=1)
    assert last.status == 2
    assert np.array_equal(last.x, np.ones(3))


def test_a_loss_that_is_nonfinite_at_once():
    result = minimize(lambda x: math.nan, np.ones(3), rules.adam, grad=grad)
    assert (result.nit, result.status) == (0, 2)
    assert np.array_equal(result.x, np.ones(3))


@pytest.mark.parametrize("way", ["true", "stop"])
def test_a_callback_sees_every_step_and_may_stop(way):
    seen = []

    def callback(found):
        seen.append(found)
        found.x[:] = math.nan
        if found.nit == 4:
            if way == "stop":
                raise StopIteration
            return True
        return None

    found = minimize(loss, np.ones(3), rules.sgd(lr=0.1), grad=grad, callback=callback)
    assert [one.nit for one in seen] == [1, 2, 3, 4]
    assert seen[0].fun == found.history["fun"][1]
    assert (found.nit, found.success, found.status) == (4, False, 99)
    assert np.array_equal(found.x, minimize(loss, np.ones(3), rules.sgd(lr=0.1), grad=grad, steps=4).x)


def test_other_exceptions_pass():
    with pytest.raises(ZeroDivisionError):
        minimize(lambda x: 1 / 0, np.ones(3), rules.sgd, grad=grad)


@pytest.mark.parametrize("where", ["loss", "grad", "callback", "schedule"])
def test_ctrl_c_gives_back_what_there_is(where):
    """Wherever it comes: the result is one of a whole number of steps, and can be continued."""
    code = f"""
import os, signal, numpy as np
from fallline import minimize, rules
calls = 0
def at(place):
    global calls
    calls += place == {where!r}
    if calls == 5 and place == {where!r}:
        calls += 1
        os.kill(os.getpid(), signal.SIGINT)
    return True
rule = rules.adam(lr=lambda t: at("schedule") and 0.1)
again = rules.adam(lr=lambda t: 0.1)
plain = dict(grad=lambda x: x)
found = minimize(lambda x: at("loss") and float(x @ x), np.ones(3), rule, grad=lambda x: at("grad") and x,
                 callback=lambda found: at("callback") and None)
assert found.status == 4 and not found.success and "interrupted" in found.message, found
assert found.nit == found.state["step"] == (5 if {where!r} in ("callback", "schedule") else 4), found.nit
until = minimize(lambda x: float(x @ x), np.ones(3), again, steps=found.nit, **plain)
assert np.array_equal(until.x, found.x)
on = minimize(lambda x: float(x @ x), found.x, again, steps=20 - found.nit, state=found.state, **plain)
assert np.array_equal(on.x, minimize(lambda x: float(x @ x), np.ones(3), again, steps=20, **plain).x)
assert signal.getsignal(signal.SIGINT) is signal.default_int_handler
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr


def test_the_bar_tells_how_far_it_is(capsys):
    minimize(loss, np.ones(3), rules.sgd(lr=0.1), grad=grad, steps=40, progress=True)
    shown = capsys.readouterr().out
    assert "40/40" in shown
    assert "loss" in shown
    minimize(loss, np.ones(3), rules.sgd(lr=0.1), grad=grad, steps=40)
    assert capsys.readouterr().out == ""


def test_the_loss_may_be_recorded_now_and_then():
    result = minimize(loss, np.ones(3), rules.sgd(lr=0.1), grad=grad, steps=100, record_every=25)
    assert list(result.history["step"]) == [1, 26, 51, 76]
    assert result.nfev == 5
    assert result.njev == 100


# Schedules


def test_a_plateau_lowers_the_rate_when_the_loss_stops_falling():
    rates = []

    @fallline.rule
    def watched(theta, grad, *, lr=fallline.rate(0.1)):
        return theta - lr * grad(theta)

    plateau = schedules.plateau(0.5, factor=0.1, patience=2)
    found = minimize(lambda x: 1.0, np.ones(1), watched(lr=plateau), grad=lambda x: np.ones(1), steps=8,
                     callback=lambda found: rates.append(float(found.x[0])))  # fmt: skip
    steps = -np.diff([1.0, *rates])
    assert steps == pytest.approx([0.5, 0.5, 0.5, 0.5, 0.05, 0.05, 0.05, 0.005])
    assert found.state["plateaus"]["lr"]["value"] == pytest.approx(0.005)


def test_a_schedule_out_of_range_touches_nothing_more():
    with pytest.raises(fallline.HyperparameterError, match=r"lr\(t=3\) = -1.0 is outside its range"):
        minimize(loss, np.ones(3), rules.sgd(lr=lambda t: 0.1 if t < 3 else -1.0), grad=grad)


# Going on


@settings(deadline=None)
@given(st.integers(0, 40), st.integers(0, 40), st.sampled_from(sorted(OF_VECTORS)))
def test_going_on_gives_the_bits_of_never_having_stopped(first, second, name):
    rule = OF_VECTORS[name](lr=schedules.exponential(0.02, rate=0.99)) if name != "adadelta" else OF_VECTORS[name]
    start = {"w": np.linspace(-1, 1, 7, dtype=np.float32), "b": [np.float64(0.5)]}

    def gradient(p):
        return {"w": 2 * p["w"], "b": [4 * p["b"][0]]}

    whole = minimize(lambda p: 0.0, start, rule, grad=gradient, steps=first + second)
    half = minimize(lambda p: 0.0, start, rule, grad=gradient, steps=first)
    state = pickle.loads(pickle.dumps(half.state))
    rest = minimize(lambda p: 0.0, half.x, rule, grad=gradient, steps=second, state=state)
    assert rest.x["w"].tobytes() == whole.x["w"].tobytes()
    assert rest.x["b"][0] == whole.x["b"][0]
    assert rest.nit == second
    assert rest.state["step"] == first + second


# A State after 5 steps of the run below and an LrRange, pickled by an earlier version.
PICKLED = (
    "eNq1VFtIFUEY3nPznKTQ0KIrbQRmPRy0wiKFUSwkNySMiuhymN0z5+zSnp3TzKxiUVSkKQ1dcAKt6LGgh4gMKoSyNLpBgYHVQ9DlwadKkCAjst"
    "ndLg/ZY/MwO/PP/8/3/d837KHomY6o4g9emoG2bVsOSqYRNZDDksR1BI9tZpAh0S2WHRYHBC9IWQzlqFyW8yhxbSR4xIFZwaOUobzQYryAegVe"
    "Bg+1iF2Cz3bcXL4tmTIwQcmcazMLEgLbBJ+eIsjADmXENZhE4DE/U/C4kw5SuoWmtIv6kC6OiWZRroW0cLswZ/JYmrXlPVI8nFkjujqD0wgP1Y"
    "impqbGSTn8SVOY0Lvqi++FS78+uX4F8BNLthnW6ztChiHlcWpAGxKfazSDUNpvK4by2DCFFuIxHTJvFZbdWfuQkAhxarqZjGxbHkepV6JFeczA"
    "rsOEFnf5NL84Rd2caKidNlZUE7kcbqidE2jcIVvzVLacbCCgjigTDWByNHJT3Ca8IAMt27tScXkib0sZoeuTC9skoNYCbRfJilu93jhrVvwpTn"
    "jFLpHKawqPGxj7MPIq6lKdz/3LXZukCHSy0sD4RtLsr36aXM4jNm6VKJcGh4dGwDiPmlbWlPuxn0+lkLrZrKRuYUdGh06tZuz+YZ5IWy2IZCX/"
    "Jh4j/hswi80Sz0Fz1i//CuVmYVf9pv2lVxre7jsKHiTKmp+XngZXl68LbTp4HoyDkaHhwUvgWt3J0arhPqBcv6CXdQ6Aq30DTy92PwELtr7qm6"
    "e8AIseruiZSL4HAaMx4DnKC2xM6ZSwErgjAK498u5BT/938IE07kA3voEtzvYTn85NgM1jaF5NyWdwOTTj8fb5H8HdiccHXp58A+p2bij6wu6D"
    "nv7eZ+bS4wDWPFq/eGXd768PnKA5jJkpW/93x/8FOJ5DlELPxL02gsSRlqu+9GqG4JxakaxYVaUyrFaqrZjsqVZ1lLUctdVipjyrrKpWJWnVU0"
    "2Vbtq2mkFygswPe6ZLk1XsoLUqI21BgHh7Ku/E8meQJ1ifUm8laFoJSBIEjanFCfLM3TLN1TtE8gfF29Z4"
)


def test_what_was_pickled_before_loads_and_goes_on():
    data = np.linspace(-1, 1, 7)
    rule = rules.nag(lr=schedules.plateau(0.1, patience=1))

    def run(start, steps, state=None):
        return minimize(
            lambda x, batch: (float(((x[:, None] - batch) ** 2).mean()), 2 * (x[:, None] - batch).mean(axis=1)),
            start, rule, data, grad=True, batch_size=3, steps=steps, seed=4, ftol=1e-9, state=state,
        )  # fmt: skip

    state, span = pickle.loads(zlib.decompress(base64.b64decode(PICKLED)))
    half, whole = run(np.array([1.0, -2.0]), 5), run(np.array([1.0, -2.0]), 11)
    assert repr(state) == repr(half.state) == "<state after 5 steps of nag>"
    assert set(state) == set(half.state)
    np.testing.assert_allclose(run(half.x, 6, state).x, whole.x, rtol=1e-12)
    assert isinstance(span, fallline.LrRange)
    assert repr(span).startswith("<learning rates 0.046 to 1, suggested 0.16: ")


def test_going_on_in_mini_batches_with_a_plateau_and_a_tolerance():
    x = np.random.default_rng(0).standard_normal((103, 3))
    data = (x, x @ [1.0, 2.0, 3.0] + np.random.default_rng(1).standard_normal(103))
    rule = rules.momentum(lr=schedules.plateau(0.05, factor=0.5, patience=1))

    def run(start, steps, state=None):
        return minimize(
            lambda p, b: float(((b[0] @ p - b[1]) ** 2).mean()), start, rule, data, batch_size=10, steps=steps,
            grad=lambda p, b: 2 * b[0].T @ (b[0] @ p - b[1]) / len(b[1]), seed=3, ftol=1e-3, patience=30, state=state,
        )  # fmt: skip

    whole = run(np.zeros(3), 147)
    half = run(np.zeros(3), 58)
    rest = run(half.x, 89, half.state)
    assert rest.x.tobytes() == whole.x.tobytes()
    assert rest.fun == whole.fun
    assert rest.state["plateaus"] == whole.state["plateaus"]
    assert rest.state["falling"] == whole.state["falling"]
    assert list(half.history["epoch_fun"]) + list(rest.history["epoch_fun"]) == list(whole.history["epoch_fun"])


@pytest.mark.parametrize(
    ("change", "match"),
    [
        (lambda s: s.pop("feed"), "it lacks feed"),
        (lambda s: s.update(rule="sgd"), "state is of the rule sgd, but this is adam"),
        (lambda s: s["states"].pop("m"), r"has the states \['v'\], but adam has \['m', 'v'\]"),
        (lambda s: s["states"].update(m=[np.zeros(4)]), "m has the shapes .*4"),
        (lambda s: s["states"].update(m=[]), "m has the shapes"),
        (lambda s: s.update(plateaus={"lr": {}}), "other plateau schedules"),
    ],
)
def test_a_state_of_another_run_is_refused(change, match):
    state = copy.deepcopy(dict(minimize(loss, np.ones(3), rules.adam, grad=grad, steps=3).state))
    change(state)
    with pytest.raises(ValueError, match=match):
        minimize(loss, np.ones(3), rules.adam, grad=grad, state=state)


# Errors


@pytest.mark.parametrize(
    ("call", "error", "match"),
    [
        (lambda: minimize(loss, np.ones(3), grad, rules.adam), TypeError, "rule must be a rule.* not <function"),
        (lambda: minimize(loss, np.ones(3), rules.weight_decay, grad=grad), TypeError, r"one, weight_decay\(fall"),
        (lambda: minimize(3, np.ones(3), rules.adam, grad=grad), TypeError, "loss must be a function"),
        (lambda: minimize(loss, np.ones(3), rules.adam, grad="2-point"), TypeError, "give a function, or True"),
        (lambda: minimize(loss, np.ones(3), rules.adam), TypeError, "give grad=.*grad=True.*JAX arrays or torch"),
        (lambda: minimize(loss, np.ones(3, int), rules.adam, grad=grad), TypeError, r"int64.*astype\(float\)"),
        (lambda: minimize(loss, {"a": "x"}, rules.adam, grad=grad), TypeError, r"params\['a'\] is a str"),
        (lambda: minimize(loss, {"a": None}, rules.adam, grad=grad), TypeError, r"params\['a'\] is a NoneType"),
        (lambda: minimize(loss, [np.ones(3, complex)], rules.adam, grad=grad), TypeError, r"params\[0\] is complex128"),
        (lambda: minimize(loss, {}, rules.adam, grad=grad), ValueError, "no parameters"),
        (lambda: minimize(loss, np.ones(3), rules.adam, grad=lambda x: x[:2]), ValueError, r"shape \(2,\)"),
        (lambda: minimize(loss, np.ones(3), rules.adam, grad=lambda x: None), ValueError, "the gradient has the shape"),
        (lambda: minimize(loss, np.ones(3), rules.adam, grad=lambda x: x * 1j), ValueError, "dtype complex128"),
        (lambda: minimize(grad, np.ones(3), rules.adam, grad=grad), TypeError, r"not a ndarray of shape \(3"),
        (lambda: minimize(loss, np.ones(3), rules.adam, grad=True), TypeError, r"must return \(value, gradient\)"),
        (lambda: minimize(loss, np.ones(3), rules.adam, grad=grad, steps=-1), ValueError, "steps = -1: needs a whole"),
        (lambda: minimize(loss, np.ones(3), rules.adam, grad=grad, steps=1.5), ValueError, "steps = 1.5"),
        (lambda: minimize(loss, np.ones(3), rules.adam, grad=grad, record_every=0), ValueError, "at least 1"),
        (lambda: minimize(loss, np.ones(3), rules.adam, grad=grad, gtol=-1.0), ValueError, "gtol = -1.0"),
        (lambda: minimize(loss, np.ones(3), rules.adam, grad=grad, ftol=math.nan), ValueError, "ftol = nan"),
    ],
)  # fmt: skip
def test_wrong_calls_are_answered(call, error, match):
    with pytest.raises(error, match=match):
        call()


def test_libraries_are_not_mixed():
    torch = pytest.importorskip("torch")
    with pytest.raises(TypeError, match=r"params\['a'\] is of NumPy and params\['b'\] of torch"):
        minimize(loss, {"a": np.ones(2), "b": torch.ones(2)}, rules.adam, grad=grad)


def test_a_gradient_nested_otherwise_is_refused():
    start = {"w": np.ones(2), "b": [np.ones(2), np.ones(1)]}
    for wrong, match in (
        ({"w": np.ones(2)}, "the gradient must be nested as the parameters are: a dict with the keys 'w', 'b', not"),
        ({"w": np.ones(2), "b": [np.ones(2)]}, r"the gradient\['b'\] must be nested .* a list of 2, not a list of 1"),
        ({"w": np.ones(2), "b": [np.ones(2), np.ones(2)]}, r"the gradient\['b'\]\[1\] has the shape \(2,\)"),
        (np.ones(2), "a dict with the keys 'w', 'b', not a ndarray"),
    ):
        with pytest.raises(ValueError, match=match):
            minimize(lambda p: 0.0, start, rules.adam, grad=lambda p, wrong=wrong: wrong)


def test_without_a_kernel_the_bits_are_the_same(monkeypatch):
    compiled = minimize(lambda p: 0.0, [np.ones(3), np.ones(4)], rules.nag, grad=lambda p: p, steps=20)
    monkeypatch.setattr("fallline.machines.cpu._refusal", lambda storages: "nothing goes")
    plain = minimize(lambda p: 0.0, [np.ones(3), np.ones(4)], rules.nag, grad=lambda p: p, steps=20)
    for x, y in zip(compiled.x, plain.x, strict=True):
        assert x.tobytes() == y.tobytes()


def test_nothing_warns():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        minimize(loss, np.ones(3), rules.adam, grad=grad, steps=3)


def test_a_state_of_another_kind_is_refused():
    with pytest.raises(TypeError, match="state is a int: give a result's state"):
        minimize(loss, np.zeros(3), rules.sgd, grad=grad, state=3)


@pytest.mark.parametrize("kind", ["float32", "float16", "bfloat16", "mixed", "a float32 loss of float64"])
def test_checking_the_gradient_in_the_precision_of_loss_and_params(kind):
    torch = pytest.importorskip("torch")
    dtypes = {"mixed": (torch.float32, torch.float64), "a float32 loss of float64": (torch.float64, torch.float64)}
    one, two = dtypes.get(kind, (getattr(torch, kind, None),) * 2)
    start = {"a": torch.tensor([1.0, 1.5], dtype=one), "b": torch.tensor([0.5], dtype=two)}

    def value(p):
        inner = torch.float32 if "loss" in kind else torch.float64
        return (3.1 * p["a"].to(inner) ** 2).sum() + (p["b"].to(inner) * 1.7 + 100).sum()

    minimize(value, start, rules.sgd, steps=1, check_gradient=True)
    with pytest.raises(GradientError):
        minimize(value, start, rules.sgd, steps=1, check_gradient=True, grad=lambda p: {"a": -6 * p["a"], "b": p["b"]})
