"""Adafactor under torch's name, where torch's own is wrong or has no answer: small gradients, unused rows, None."""

from __future__ import annotations

import numpy as np
import pytest
import torch

import fallline.torch
import torch_cases as cases
from fallline import HyperparameterError
from references import adafactor

SHAPES = ((6, 5), (7,), (2, 4, 3), ())


def started(cls, dtype=torch.float64, **options):
    draw = torch.Generator().manual_seed(0)
    return cls([torch.nn.Parameter(torch.randn(shape, generator=draw).to(dtype)) for shape in SHAPES], **options)


def trained(optimizer, scale=1.0, steps=20, used=lambda grad: grad):
    for t in range(steps):
        draw = torch.Generator().manual_seed(t + 1)
        for param in cases.parameters_of(optimizer):
            param.grad = used(scale * torch.randn(param.shape, generator=draw)).to(param.dtype)
        optimizer.step()
    return [param.detach().double() for param in cases.parameters_of(optimizer)]


def paper(scale, steps=20):
    """Where the paper's numbers are after these steps, in float64."""
    ends = []
    for start in cases.parameters_of(started(fallline.torch.Adafactor, torch.float32)):
        grads = []
        for t in range(steps):
            draw = torch.Generator().manual_seed(t + 1)
            for shape in SHAPES:
                grad = scale * torch.randn(shape, generator=draw)
                if shape == start.shape:
                    grads.append(grad.double().numpy())
        given = iter(grads)
        walk = adafactor(start.detach().double().numpy(), lambda x, g=given: next(g), 0.01, 0.8, 1.0, 1e-30, 1e-3)
        ends.append(torch.as_tensor(np.asarray([next(walk) for _ in range(steps)][-1])))
    return ends


def apart(mine, right):
    starts = cases.parameters_of(started(fallline.torch.Adafactor, torch.float32))
    return max(
        float((x - y).abs().max() / (y - start.detach().double()).abs().max())
        for x, y, start in zip(mine, right, starts, strict=True)
    )


@pytest.mark.parametrize("scale", [1.0, 1e-3, 3e-7, 1e-10])
def test_in_float32_steps_are_the_papers_whatever_the_gradients_size(scale):
    right = paper(scale)
    assert apart(trained(started(fallline.torch.Adafactor, torch.float32), scale), right) < 1e-4
    theirs = apart(trained(started(torch.optim.Adafactor, torch.float32), scale), right)
    assert (theirs > 0.1) == (scale < 1e-5)


@pytest.mark.parametrize("eps", [(1e-3, 1e-2), (1e-8, 1e-3), (0.5, 0.0)])
@pytest.mark.parametrize("scale", [1.0, 1e-2, 1e-6])
def test_with_the_first_eps_given_the_formula_is_torchs(eps, scale):
    mine, theirs = (started(cls, eps=eps, lr=0.1) for cls in (fallline.torch.Adafactor, torch.optim.Adafactor))
    for optimizer in (mine, theirs):
        trained(optimizer, scale)
    cases.assert_same_training(mine, theirs)


@pytest.mark.parametrize("eps", [(None, 1e-3), (1e-8, 1e-3), (0.0, 1e-3)])
@pytest.mark.parametrize("scale", [1.0, 1e-9])
def test_rows_and_columns_without_any_gradient_stay(eps, scale):
    """In float32, where the product of their averages is 0."""

    def used(grad):
        grad = grad.clone()
        if grad.dim():
            grad[..., 1:] = 0
        if grad.dim() > 1:
            grad[..., 1:, :] = 0
        return grad

    optimizer = started(fallline.torch.Adafactor, torch.float32, eps=eps)
    before = [param.detach().clone() for param in cases.parameters_of(optimizer)]
    trained(optimizer, scale, used=used)
    for x, y in zip(cases.parameters_of(optimizer), before, strict=True):
        assert x.isfinite().all()
        assert torch.equal(x != y, used(torch.ones_like(x)) != 0)


def test_a_tensor_without_elements_makes_steps_too():
    """torch divides by their number."""
    param = torch.nn.Parameter(torch.zeros(0, 3))
    optimizer = fallline.torch.Adafactor([param])
    param.grad = torch.zeros(0, 3)
    optimizer.step()
    assert optimizer.state[param]["step"] == 1


def test_the_first_eps_may_become_a_number_between_steps_and_the_second_may_not_become_none():
    mine = started(fallline.torch.Adafactor, torch.float64)
    theirs = started(torch.optim.Adafactor, torch.float64)
    for optimizer in (mine, theirs):
        trained(optimizer)
        optimizer.param_groups[0]["eps"] = (0.1, 0.2)
        trained(optimizer)
        optimizer.param_groups[0]["eps"] = [None, 0.1]  # as from a file of JSON
        trained(optimizer)
    cases.assert_same_training(mine, theirs)
    mine.param_groups[0]["eps"] = (0.1, None)
    with pytest.raises(HyperparameterError, match=r"eps\[1\] = None: needs a number"):
        mine.step()


def test_each_dtype_of_a_group_is_stepped_on_as_if_it_was_alone():
    """torch keeps the epsilon of the first one's dtype for all."""
    both = [torch.nn.Parameter(torch.ones(3, 2, dtype=dtype)) for dtype in (torch.float16, torch.float32)]
    alone = torch.nn.Parameter(torch.ones(3, 2))
    optimizers = [fallline.torch.Adafactor(both), fallline.torch.Adafactor([alone])]
    for param in (*both, alone):
        param.grad = 1e-4 * torch.arange(1.0, 7).view(3, 2).to(param.dtype)
    for optimizer in optimizers:
        optimizer.step()
    assert torch.equal(both[1], alone)


def test_complex_parameters_are_refused_before_anything_moves():
    params = [torch.nn.Parameter(torch.ones(2)), torch.nn.Parameter(torch.ones(2, dtype=torch.complex64))]
    optimizer = fallline.torch.Adafactor(params)
    for param in params:
        param.grad = torch.ones_like(param)
    with pytest.raises(TypeError, match="rules with sums or matrices are of real numbers"):
        optimizer.step()
    assert all(param.eq(1).all() for param in params)
    assert not optimizer.state
