"""What a loss may return, through `minimize`, `find_lr` and the range test of a model."""

from __future__ import annotations

import math
from fractions import Fraction

import numpy as np
import pytest

from fallline import find_lr, minimize, rules

torch, jax = pytest.importorskip("torch"), pytest.importorskip("jax")
range_test = pytest.importorskip("fallline.torch").find_lr

FORMS = {
    "float": float,
    "fraction": Fraction,
    "()": lambda value: np.array(value),
    "(1,)": lambda value: np.array([value]),
    "(1, 1)": lambda value: np.array([[value]]),
    "list": lambda value: [value],
    "float32": np.float32,
    "torch ()": torch.tensor,
    "torch (1, 1)": lambda value: torch.tensor([[value]], requires_grad=True),
    "jax (1,)": lambda value: jax.numpy.asarray([value]),
}


@pytest.mark.parametrize("pair", [False, True])
@pytest.mark.parametrize("form", FORMS)
def test_one_element_in_any_shape_is_a_number(form, pair):
    def loss(x):
        value = FORMS[form](float(x @ x))
        return (value, 2 * x) if pair else value

    grad = True if pair else lambda x: 2 * x
    result = minimize(loss, np.ones(3), rules.sgd(lr=0.1), grad=grad, steps=3)
    assert isinstance(result.fun, float)
    assert result.fun == pytest.approx(3 * 0.8**6, rel=1e-6)
    assert find_lr(loss, np.ones(3), rules.sgd, grad=grad, probes=0).suggestion > 0


@pytest.mark.parametrize("library", ["torch", "jax"])
@pytest.mark.parametrize("shape", [(), (1,), (1, 1)])
def test_a_loss_of_any_such_shape_is_differentiated(shape, library):
    start = torch.ones(3) if library == "torch" else jax.numpy.ones(3)
    result = minimize(lambda x: (x * x).sum().reshape(shape), start, rules.sgd(lr=0.1), steps=3)
    assert np.asarray(result.x) == pytest.approx(0.8**3, rel=1e-5)
    assert result.fun == pytest.approx(3 * 0.8**6, rel=1e-5)


NO_NUMBERS = {
    "NoneType: does the function return it": lambda x: None,
    r"ndarray of shape \(2,\)": lambda x: np.ones(2),
    r"ndarray of shape \(0,\)": lambda x: np.ones(0),
    r"Tensor of shape \(2,\)": lambda x: torch.ones(2),
    "complex": lambda x: 1j,
    "str": lambda x: "3.0",
    "list": lambda x: [1.0, 2.0],
    "tuple": lambda x: (torch.ones((), requires_grad=True), torch.ones(())),
    "dict": lambda x: {"loss": 1.0},
}


@pytest.mark.parametrize("what", NO_NUMBERS)
def test_what_is_no_number_is_refused(what):
    for call in (minimize, find_lr):
        with pytest.raises(TypeError, match=f"the loss must be one number, not a {what}"):
            call(NO_NUMBERS[what], np.ones(3), rules.sgd, grad=lambda x: x)
    model = torch.nn.Linear(2, 1)
    with pytest.raises(TypeError, match=f"the closure's loss must be one number, not a {what}"):
        range_test(torch.optim.SGD(model.parameters()), lambda: NO_NUMBERS[what](None), model=model)


@pytest.mark.parametrize("start", [torch.ones(3), jax.numpy.ones(3)], ids=["torch", "jax"])
def test_several_elements_are_not_differentiated(start):
    with pytest.raises(TypeError, match=r"the loss must be one number, not a \w+ of shape \(3,\)"):
        minimize(lambda x: x * x, start, rules.sgd)


# The range test of a model


def test_a_closure_whose_data_end_says_so():
    model = torch.nn.Linear(3, 1)
    batches = iter([torch.ones(4, 3)] * 20)

    def closure():
        loss = model(next(batches)).pow(2).mean()
        loss.backward()
        return loss

    before = model.weight.detach().clone()
    with pytest.raises(ValueError, match=r"no more data after 20 batches, but a sweep takes 101.*begin it anew"):
        range_test(torch.optim.Adam(model.parameters()), closure, model=model)
    assert torch.equal(model.weight, before)


def test_a_function_whose_own_data_end_says_so():
    batches = iter(np.ones((20, 3)))
    with pytest.raises(ValueError, match="no more data after 20 batches"):
        find_lr(lambda x: float((x - next(batches)) @ x), np.ones(3), rules.sgd, grad=lambda x: x)


@pytest.mark.parametrize("shape", [(), (1,), (1, 1)])
def test_a_closures_loss_may_have_any_shape_of_one_element(shape):
    model, x = torch.nn.Linear(3, 1), torch.ones(4, 3)

    def closure():
        loss = (model(x) - 1).pow(2).mean().reshape(shape)
        loss.backward()
        return loss

    assert range_test(torch.optim.SGD(model.parameters()), closure, model=model, probes=0).suggestion > 0


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
def test_a_loss_that_is_not_finite_from_the_start_is_no_matter_of_rates(bad):
    model = torch.nn.Linear(3, 1)
    one = range_test(torch.optim.SGD(model.parameters()), lambda: bad, model=model)
    other = find_lr(lambda x: bad, np.ones(3), rules.sgd, grad=lambda x: x)
    for found in (one, other):
        assert math.isnan(found.suggestion)
        assert "not finite before the first step, whatever the rate" in found.message
