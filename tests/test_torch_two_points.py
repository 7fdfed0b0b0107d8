"""Rules that take two gradients in a step, in torch: `step(closure)` calls the closure twice."""

from __future__ import annotations

import pytest
import pytorch_optimizer
import torch
from torch import nn

import fallline
from fallline import rate, rule, rules
from fallline.torch import Optimizer

BACKENDS = ("auto", "array")
RHO = 0.05


def loss_of(params):
    return (params[0].sin() ** 2).sum() + (params[1] ** 4).sum() + params[0].sum() * params[1].sum()


def starts():
    generator = torch.Generator().manual_seed(0)
    return [nn.Parameter(torch.randn(shape, generator=generator, dtype=torch.float64)) for shape in ((3, 4), (5,))]


def by_hand(params, optimizer):
    """One step of SAM as its paper has it, around an optimizer of torch; returns the loss."""
    loss = loss_of(params)
    grads = torch.autograd.grad(loss, params)
    length = torch.sqrt(sum(grad.square().sum() for grad in grads))
    there = [(param + RHO / length * grad).detach().requires_grad_() for param, grad in zip(params, grads, strict=True)]
    for param, grad in zip(params, torch.autograd.grad(loss_of(there), there), strict=True):
        param.grad = grad
    optimizer.step()
    return float(loss.detach())


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_closure_is_called_at_both_points(backend):
    here, there = starts(), starts()
    optimizer = Optimizer(here, rules.sam(rules.adamw), lr=0.05, weight_decay=0.1, rho=RHO, backend=backend)
    other = torch.optim.AdamW(there, lr=0.05, weight_decay=0.1)
    seen = []

    def closure():
        seen.append(here[0].detach().clone())
        optimizer.zero_grad()
        loss = loss_of(here)
        loss.backward()
        return loss.detach()

    for k in range(20):
        before = here[0].detach().clone()
        loss = optimizer.step(closure)
        assert float(loss) == pytest.approx(by_hand(there, other), rel=1e-12)
        assert torch.equal(seen[2 * k], before)
        assert not torch.equal(seen[2 * k + 1], before)
    assert len(seen) == 40
    for a, b in zip(here, there, strict=True):
        torch.testing.assert_close(a, b, rtol=1e-12, atol=1e-12)


@pytest.mark.parametrize("backend", BACKENDS)
def test_a_first_gradient_that_is_not_finite_leaves_the_parameters(backend):
    params = starts()
    before = [param.detach().clone() for param in params]
    optimizer = Optimizer(params, rules.sam(rules.sgd), nonfinite="skip", backend=backend)

    def closure():
        for param in params:
            param.grad = torch.full_like(param, torch.nan)
        return 0.0

    optimizer.step(closure)
    assert optimizer.skipped_steps == 1
    assert all(torch.equal(param, old) for param, old in zip(params, before, strict=True))


def test_parameters_without_a_gradient_stay():
    params = starts()
    before = params[1].detach().clone()
    optimizer = Optimizer(params, rules.sam(rules.sgd))

    def closure():
        assert torch.equal(params[1], before)
        params[0].grad = params[0].detach().cos()
        return 0.0

    optimizer.step(closure)
    assert torch.equal(params[1], before)
    assert params[1] not in optimizer.state or not optimizer.state[params[1]].get("step", 0)


def test_groups_without_it_take_the_last_gradient():
    params = starts()
    optimizer = Optimizer(
        [{"params": params[:1]}, {"params": params[1:], "rule": rules.sgd(lr=1.0)}], rules.sam(rules.sgd)
    )
    calls = []

    def closure():
        calls.append(None)
        for param in params:
            param.grad = torch.full_like(param, len(calls))
        return float(len(calls))

    start = params[1].detach().clone()
    assert optimizer.step(closure) == 1.0
    assert torch.equal(params[1], start - 2)


def test_a_step_without_a_closure_is_refused():
    params = starts()
    optimizer = Optimizer(params, rules.sam(rules.sgd))
    optimizer.train()
    optimizer.eval()
    for param in params:
        param.grad = torch.ones_like(param)
    with pytest.raises(
        RuntimeError, match=r"takes two gradients in a step, .*: give a closure .*, opt.step\(closure\)"
    ):
        optimizer.step()
    assert not optimizer.state


def test_a_rule_that_steps_by_both_is_refused():
    @rule
    def both(theta, grad, *, lr=rate(0.1)):
        g = grad(theta)
        return theta - lr * (g + grad(theta + g))

    optimizer = Optimizer(starts(), both)
    with pytest.raises(fallline.RuleError, match=r"both steps by both of its two gradients, and fallline.torch by the"):
        optimizer.step(lambda: 0.0)


# A second witness

STEPS = 60


@pytest.fixture(scope="module")
def elsewhere():
    """The parameters after each step of pytorch_optimizer's SAM, whose norm has no epsilon here, and is not rounded."""
    params, path = starts(), []
    adamw = {"lr": 0.05, "eps": 0.1, "weight_decay": 0.1}
    optimizer = pytorch_optimizer.SAM(params, torch.optim.AdamW, rho=RHO, perturb_eps=0.0, **adamw)

    def closure():
        optimizer.zero_grad()
        loss = loss_of(params)
        loss.backward()
        return loss

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(torch.Tensor, "float", lambda x: x.clone())
        for _ in range(STEPS):
            closure()
            optimizer.step(closure)
            path.append([param.detach().clone() for param in params])
    return path


def assert_near(params, expected):
    for param, other in zip(params, expected, strict=True):
        torch.testing.assert_close(param.detach(), other, rtol=0, atol=1e-9)


def test_sam_with_a_closure_is_what_others_compute(elsewhere):
    params = starts()
    optimizer = Optimizer(params, rules.sam(rules.adamw), lr=0.05, eps=0.1, weight_decay=0.1, rho=RHO)

    def closure():
        optimizer.zero_grad()
        loss = loss_of(params)
        loss.backward()
        return loss

    assert max(float((x - y).abs().max()) for x, y in zip(elsewhere[0], elsewhere[-1], strict=True)) > 0.1
    for expected in elsewhere:
        optimizer.step(closure)
        assert_near(params, expected)


@pytest.mark.parametrize("steps", [1, 2, STEPS])
def test_sam_of_minimize_is_what_others_compute(elsewhere, steps):
    begun = [param.detach() for param in starts()]
    one = rules.sam(rules.adamw, lr=0.05, eps=0.1, weight_decay=0.1, rho=RHO)
    assert_near(fallline.minimize(loss_of, begun, one, steps=steps).x, elsewhere[steps - 1])
