"""Rules as methods of `scipy.optimize.minimize`, called as SciPy calls its own."""

from __future__ import annotations

import pickle
import warnings

import numpy as np
import pytest
import scipy.optimize
from scipy.optimize import OptimizeResult, rosen, rosen_der

import fallline
import fallline.scipy
from fallline import rules

ADAM = fallline.scipy.method(rules.adam(lr=0.05))


def square(x, centre=0.0):
    return float(((x - centre) ** 2).sum())


def slope(x, centre=0.0):
    return 2 * (x - centre)


def solve(**options):
    return scipy.optimize.minimize(square, [1.0, 2.0], args=(3.0,), jac=slope, method=ADAM, **options)


def test_rosenbrocks_valley():
    method = fallline.scipy.method(rules.nadam(lr=0.01))
    result = scipy.optimize.minimize(rosen, [-1.2, 1], jac=rosen_der, method=method, options={"maxiter": 20_000})
    assert isinstance(result, OptimizeResult)
    assert result.success
    assert result.x == pytest.approx([1, 1], abs=1e-3)
    assert abs(rosen_der(result.x)).max() <= 1e-5


def test_the_steps_are_those_of_minimize():
    here = solve(options={"maxiter": 30, "gtol": 0})
    there = fallline.minimize(
        lambda x: square(x, 3.0), [1.0, 2.0], rules.adam(lr=0.05), grad=lambda x: slope(x, 3.0), steps=30
    )
    assert np.array_equal(here.x, there.x)
    assert (here.nit, here.fun) == (there.nit, there.fun)


@pytest.mark.parametrize("jac", [slope, True, None, "2-point"])
def test_every_way_to_a_gradient(jac):
    def fun(x, centre):
        return (square(x, centre), slope(x, centre)) if jac is True else square(x, centre)

    result = scipy.optimize.minimize(fun, [1.0, 2.0], args=(3.0,), jac=jac, method=ADAM)
    assert result.success
    assert result.x == pytest.approx(3, abs=1e-4)
    assert result.nfev >= result.nit


def test_tolerances():
    assert abs(slope(solve().x, 3.0)).max() <= 1e-5
    assert 1e-3 < abs(slope(solve(tol=1e-2).x, 3.0)).max() <= 1e-2
    assert 1e-3 < abs(slope(solve(tol=1e-6, options={"gtol": 1e-2}).x, 3.0)).max() <= 1e-2
    falls = solve(options={"gtol": 0, "ftol": 1e-6, "patience": 3})
    assert falls.success
    assert "stopped falling" in falls.message
    missed = solve(options={"maxiter": 3})
    assert (missed.success, missed.status, missed.nit) == (False, 1, 3)


def test_callbacks_of_both_kinds():
    seen = []

    def old(xk):
        seen.append(xk)
        if len(seen) == 3:
            raise StopIteration

    def new(*, intermediate_result):
        seen.append(intermediate_result)

    result = solve(callback=old)
    assert (result.nit, result.success, result.status) == (3, False, 99)
    assert np.array_equal(seen[-1], result.x)
    seen.clear()
    solve(callback=new, options={"maxiter": 4})
    assert [one.nit for one in seen] == [1, 2, 3, 4]
    assert isinstance(seen[0], OptimizeResult)


def test_disp_prints_how_it_ended(capsys):
    result = solve(options={"disp": True})
    shown = capsys.readouterr().out
    assert result.message in shown
    assert f"Iterations: {result.nit}" in shown


def test_what_cannot_be_kept_is_refused():
    for given, match in (
        ({"bounds": [(0, 1), (0, 1)]}, "bounds cannot be kept by adam: take SciPy's own L-BFGS-B"),
        ({"constraints": [{"type": "eq", "fun": square}]}, "constraints cannot be kept by adam"),
    ):
        with pytest.raises(ValueError, match=match):
            solve(**given)
    with pytest.raises(TypeError, match="unknown options maxfun; adam takes maxiter, gtol, ftol, patience, disp"):
        solve(options={"maxfun": 3})
    with pytest.warns(RuntimeWarning, match="does not use second derivatives"):
        solve(hess=lambda x, centre: 2 * np.eye(2))


def test_a_method_keeps_nothing_from_call_to_call():
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        one, two = solve(), solve()
    assert np.array_equal(one.x, two.x)
    again = pickle.loads(pickle.dumps(ADAM))
    assert again.rule == ADAM.rule
    assert repr(ADAM).startswith("fallline.scipy.method(adam(lr=0.05")


def test_whole_numbers_and_float32():
    assert solve(options={"maxiter": 2}).x.dtype == np.float64
    result = scipy.optimize.minimize(square, np.array([1, 2]), jac=slope, method=ADAM)
    assert result.x.dtype == np.float64
    assert scipy.optimize.minimize(square, np.ones(2, np.float32), jac=slope, method=ADAM).x.dtype == np.float32


# Precision


def in_precision(dtype, kind):
    """A quadratic that computes in a dtype, and what it returns."""
    give = {"scalar": lambda value: value, "float": float, "array": lambda value: np.array([value])}[kind]
    scale = np.array([1, 3], dtype)
    return lambda x: give((scale * (x.astype(dtype) - dtype(0.7)) ** 2).sum())


@pytest.mark.parametrize("kind", ["scalar", "float", "array"])
@pytest.mark.parametrize("x0", [np.float32, np.float64])
@pytest.mark.parametrize("dtype", [np.float32, np.float64])
def test_without_a_gradient_a_function_of_any_precision_is_minimized(dtype, x0, kind):
    fun, method = in_precision(dtype, kind), fallline.scipy.method(rules.sgd(lr=0.1))
    for start in ([1.0, 2.0], [0.0, 0.0], [1.37, -2.11]):
        result = scipy.optimize.minimize(fun, np.array(start, x0), method=method, options={"gtol": 1e-3})
        assert result.success
        assert result.nit > 5
        assert result.x == pytest.approx(0.7, abs=2e-3)
        assert result.x.dtype == x0


def test_half_precision_too():
    result = scipy.optimize.minimize(
        in_precision(np.float16, "scalar"), np.array([2.0, 3.0]), method=fallline.scipy.method(rules.sgd(lr=0.1)),
        options={"gtol": 0.05},
    )  # fmt: skip
    assert result.success
    assert result.x == pytest.approx(0.7, abs=0.05)


def test_round_numbers_in_double_precision_keep_the_small_step():
    """At 0 every value of x^3 + x is one of single precision."""
    steps = []

    def fun(x):
        steps.append(abs(x[0]))
        return float(x[0] ** 3 + x[0])

    method = fallline.scipy.method(rules.sgd(lr=0.05))
    result = scipy.optimize.minimize(fun, [0.0], method=method, options={"maxiter": 1, "gtol": 0})
    assert result.x[0] == pytest.approx(-0.05, rel=1e-6)
    assert result.nfev == len(steps)


def test_calls_of_the_function_are_counted():
    calls = []

    def fun(x):
        calls.append(x)
        return square(x, 3.1)

    for jac, per_step in ((None, 3), (lambda x: slope(x, 3.1), 1)):
        calls.clear()
        result = scipy.optimize.minimize(fun, [1.1, 2.3], jac=jac, method=ADAM, options={"maxiter": 10, "gtol": 0})
        assert result.nfev == len(calls) == 10 * per_step + 1
        assert result.njev == 10


@pytest.mark.parametrize("jac", [lambda x: np.float32(2) * (x - 1).astype(np.float32), lambda x: (2 * (x - 1))[None]])
def test_gradients_that_scipy_takes(jac):
    result = scipy.optimize.minimize(lambda x: square(x, 1.0), [3.0, 4.0], jac=jac, method=ADAM, options={"gtol": 1e-3})
    assert result.x == pytest.approx(1, abs=1e-3)
    one = scipy.optimize.minimize(
        lambda x: np.array([[square(x, 1.0)]]), 3.0, jac=lambda x: 2 * (x[0] - 1), method=ADAM, options={"gtol": 1e-3}
    )
    assert one.x == pytest.approx(1, abs=1e-3)


@pytest.mark.parametrize("jac", [lambda x: x[:1], lambda x: np.ones((2, 2)), lambda x: np.ones(3)])
def test_a_gradient_of_another_shape_is_refused(jac):
    with pytest.raises(ValueError, match=r"the gradient has the shape .* the parameter \(2,\)"):
        scipy.optimize.minimize(square, [3.0, 4.0], jac=jac, method=ADAM)


@pytest.mark.parametrize("method", [fallline.scipy.method(rules.nag(lr=5e-4)), ADAM])
def test_callbacks_get_the_loss_of_their_x(method):
    seen = []

    def callback(*, intermediate_result):
        seen.append(intermediate_result)

    options = {"maxiter": 7, "gtol": 0}
    result = scipy.optimize.minimize(rosen, [-1.2, 1], jac=rosen_der, method=method, callback=callback, options=options)
    assert [one.fun for one in seen] == [rosen(one.x) for one in seen]
    assert np.array_equal(seen[-1].x, result.x)
    assert seen[-1].fun == result.fun


@pytest.mark.parametrize("bits", [8, 11, 24])
def test_plain_numbers_that_were_of_a_lower_precision_have_differences(bits):
    """Without jac the first gradient would be 0, which is a success after no step."""

    def rounded(x):
        digits, power = np.frexp(((x - 3) ** 2).sum())
        return float(np.ldexp(np.round(digits * 2.0**bits), power - bits))

    result = scipy.optimize.minimize(rounded, [0.0, 1.0], method=ADAM, options={"maxiter": 400})
    assert result.x == pytest.approx(3, abs=0.1)
