"""What callbacks and results say of a descent is of one point, and costs no more evaluations than it needs."""

from __future__ import annotations

import math
import subprocess
import sys

import numpy as np
import pytest

from fallline import minimize, rules
from registered import OF_VECTORS

A = np.diag([1.0, 3.0, 10.0])
X = np.random.default_rng(0).standard_normal((12, 3))


def loss(x, batch=None):
    return float(x @ A @ x / 2) if batch is None else float(((batch - x) ** 2).mean())


def grad(x, batch=None):
    return A @ x if batch is None else 2 * (x - batch.mean(0)) / 3


def told(rule, data=None, stop=math.inf, start=(1.0, 1, 1), **options):
    """What a callback is told, and the result."""
    seen = []

    def callback(found):
        seen.append(found)
        return found.nit >= stop

    return seen, minimize(loss, np.array(start), rule, data, grad=grad, callback=callback, **options)


def after(rule, steps, data=None, **options):
    """Where so many steps lead."""
    return minimize(loss, np.ones(3), rule, data, grad=grad, **({"steps": steps} | options)).x


@pytest.mark.parametrize("stop", [math.inf, 3, 5])
@pytest.mark.parametrize("name", OF_VECTORS)
def test_x_is_after_so_many_steps_and_fun_its_loss(name, stop):
    rule = OF_VECTORS[name](lr=min(OF_VECTORS[name].values["lr"], 0.05))
    seen, found = told(rule, stop=stop, steps=5)
    assert [one.nit for one in seen] == list(range(1, 1 + min(stop, 5)))
    for one in seen:
        assert np.array_equal(one.x, after(rule, one.nit))
        assert one.fun == loss(one.x)
    assert np.array_equal(found.x, seen[-1].x)
    assert (found.fun, found.nit) == (seen[-1].fun, seen[-1].nit)
    assert found.nfev == (2 * found.nit + (stop == 3) if rule.program.looks_ahead else found.nit + 1)


def test_the_loss_of_mini_batches_is_that_of_the_next_batch_at_x():
    rule, options = rules.momentum(lr=0.05), {"batch_size": 5, "seed": 3}
    seen, found = told(rule, X, epochs=2, **options)
    batches = []
    minimize(lambda x, b: batches.append(b) or 0.0, np.ones(3), rule, X, grad=grad, epochs=3, **options)
    for one in seen:
        assert np.array_equal(one.x, after(rule, one.nit, X, **options))
        assert one.fun == loss(one.x, batches[one.nit])
    assert [one.epoch for one in seen] == [0, 0, 1, 1, 1, 2]
    assert np.array_equal(found.x, seen[-1].x)
    assert found.nfev == found.nit + 1
    assert found.fun == found.history["epoch_fun"][-1]


@pytest.mark.parametrize("one", [rules.sgd(lr=0.1), rules.nag(lr=0.05)], ids=["sgd", "nag"])
def test_the_loss_of_a_stream_is_that_of_its_last_batch_at_x_and_no_batch_is_lost(one):
    stream = iter(np.split(X, 6))
    seen, found = told(one, stream, stop=4)
    assert [each.fun for each in seen] == [loss(each.x, X[2 * k : 2 * k + 2]) for k, each in enumerate(seen)]
    assert np.array_equal(found.x, seen[-1].x)
    assert found.fun == seen[-1].fun
    assert np.array_equal(next(stream), X[8:10])
    found = minimize(loss, np.ones(3), one, iter(np.split(X, 6)), grad=grad)
    assert found.fun == loss(found.x, X[10:])


def test_a_loss_that_record_every_leaves_out_is_unknown():
    seen, found = told(rules.sgd(lr=0.1), steps=6, record_every=3)
    assert [one.nit for one in seen if not math.isnan(one.fun)] == [3, 6]
    assert seen[2].fun == loss(seen[2].x)
    assert found.nfev == 3


def test_history_has_the_loss_before_each_step():
    seen, found = told(rules.sgd(lr=0.1), gtol=0.1)
    points = [np.ones(3), *(one.x for one in seen)]
    assert found.history["step"].tolist() == list(range(1, found.nit + 2))
    assert found.history["fun"].tolist() == [loss(x) for x in points]
    assert "gtol" in found.message
    assert np.array_equal(found.x, seen[-1].x)
    assert found.nfev == found.njev == found.nit + 1


def test_a_small_gradient_ahead_is_none_at_x():
    """The point ahead may lie at the minimum while x has not come there."""
    start, seen = np.array([1.0]), []
    result = minimize(
        lambda x: float(x @ x) / 2, start, rules.nag(lr=0.5, gamma=0.9), grad=lambda x: seen.append(x.copy()) or x,
        gtol=0.02,
    )  # fmt: skip
    assert "gtol" in result.message
    assert abs(result.x[0]) <= 0.02
    assert result.fun == float(result.x @ result.x) / 2


@pytest.mark.parametrize("one", [rules.sgd(lr=2.0), rules.nag(lr=0.5)], ids=["sgd", "nag"])
@pytest.mark.parametrize("data", [None, "stream"])
def test_the_result_of_an_explosion_is_of_its_x(one, data):
    def value(x, batch=None):
        return math.inf if abs(x).max() > 1e3 else loss(x)

    stream = iter([0] * 99) if data else None
    found = minimize(value, np.ones(3), one, stream, grad=lambda x, batch=None: A @ x, callback=lambda found: None)
    assert found.status == 2
    assert found.fun == value(found.x)


@pytest.mark.parametrize("bad", [math.inf, -math.inf, math.nan])
def test_a_loss_that_is_not_finite_at_the_start_is_told(bad):
    result = minimize(lambda x: bad, np.ones(3), rules.sgd, grad=grad)
    assert (result.nit, result.status) == (0, 2)
    assert np.array_equal(result.fun, bad, equal_nan=True)


@pytest.mark.parametrize("where", ["loss", "grad", "callback"])
@pytest.mark.parametrize("name", ["sgd", "nag"])
def test_after_ctrl_c_the_loss_is_that_of_x(where, name):
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
found = minimize(lambda x: at("loss") and float(x @ x), np.ones(3), rules.{name}(lr=0.1),
                 grad=lambda x: at("grad") and 2 * x, callback=lambda found: at("callback") and None)
assert found.status == 4 and found.fun == float(found.x @ found.x), found
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120, check=False)
    assert done.returncode == 0, done.stderr


def test_a_loss_whose_own_iterator_ends_says_so():
    batches = iter(X)
    with pytest.raises(ValueError, match=r"raised StopIteration after 12 steps.*give the batches as data"):
        minimize(lambda x: loss(x, next(batches)[None]), np.ones(3), rules.sgd, grad=grad)


@pytest.mark.parametrize("library", ["numpy", "torch", "jax.numpy"])
def test_a_librarys_true_stops_too_and_its_numbers_do_not(library):
    xp = pytest.importorskip(library)
    seen = minimize(loss, np.ones(3), rules.sgd, grad=grad, steps=9, callback=lambda found: xp.ones(()) == 1).nit
    assert seen == 1
    assert minimize(loss, np.ones(3), rules.sgd, grad=grad, steps=9, callback=lambda found: xp.ones(())).nit == 9
