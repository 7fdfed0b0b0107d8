"""What the checks of `distributed_worker.py` share: rules, a small network and its training, a registry of checks."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import Any

import torch
import torch.distributed as dist
from torch import Tensor, nn
from torch.distributed.tensor import DTensor
from torch.nn.functional import mse_loss

import fallline.torch as optim
from fallline.expr import matrix_power, mean, norm, orthogonal, sqrt, total
from fallline.rule import Rule, columns, decay, eye, positive, rate, rows, rule, zeros
from fallline.rules import MODIFIERS, RULES
from fallline.torch.peers.matrices import muon
from registered import PLAIN, PLAIN_MODIFIERS

LIMITS = {torch.float32: 1e-6, torch.float64: 1e-12}
"""How far one process on the whole batch may be away: it adds gradients up in another order."""

ON_WHOLE = {name: rule for name, rule in RULES.items() if name not in PLAIN}
"""The rules with sums, or with matrices."""


@rule
def preconditioned(
    theta, grad, L=eye("eps")[rows, rows], R=eye("eps")[columns, columns], *, lr=rate(0.1), eps=positive(1)
):
    """States that are not shaped as their parameter, from products of matrices, to which they go again."""
    G = grad(theta)
    if theta.ndim == 1:
        return theta - lr * G, L, R
    L = L + G @ G.T
    R = R + G.T @ G
    return theta - lr * matrix_power(L, -0.25) @ G @ matrix_power(R, -0.25), L, R


@rule
def normalized(theta, grad, B=zeros, v=zeros[rows, 1], w=zeros[1, columns], *, lr=rate(0.02), mu=decay(0.9)):
    """Sums before products of matrices, between them, and of what they come to."""
    G = grad(theta)
    B = mu * B + (1 - mu) * G
    if theta.ndim == 1:
        return theta - lr * B / (1 + norm(B)), B, v, w
    X = orthogonal(B / (1 + total(B * B)), eps=1e-3)
    A = X @ X.T
    X = A @ (X / (1 + norm(A)))
    v = mu * v + (1 - mu) * mean(X**2, axis=-1)
    w = mu * w + (1 - mu) * mean(X**2, axis=-2)
    return theta - lr * X / (1 + sqrt(v) + sqrt(w)) / (1 + norm(X)), B, v, w


WHOLE: dict[str, Rule] = {
    **ON_WHOLE,
    **{name: modifier(RULES["adamw"]) for name, modifier in MODIFIERS.items() if name not in PLAIN_MODIFIERS},
    "clipped noise": MODIFIERS["clip_norm"](RULES["noisy_sgd"]),
    "muon of torch": muon,
    "clipped muon": MODIFIERS["clip_norm"](muon),
    "preconditioned": preconditioned,
    "normalized": normalized,
}

MAKERS: dict[str, Callable[..., Any]] = {
    "SGD": functools.partial(optim.SGD, lr=0.05, momentum=0.9),
    "Adam": functools.partial(optim.Adam, lr=0.01),
    "AdamW": functools.partial(optim.AdamW, lr=0.01, weight_decay=0.1),
    "NAdam": functools.partial(optim.NAdam, lr=0.01),
    "AggMo": functools.partial(optim.AggMo, lr=0.05),
    "QHAdam": functools.partial(optim.QHAdam, lr=0.01),
    "NAG": functools.partial(optim.NAG, lr=0.01),
    "LAMB": functools.partial(optim.LAMB, lr=0.01),
    "CAME": functools.partial(optim.CAME, lr=0.01),
    "Prodigy": optim.Prodigy,
    "clipped": functools.partial(optim.Optimizer, rule=MODIFIERS["clip_norm"](RULES["adamw"]), lr=0.01, max_norm=0.1),
    "matrices": functools.partial(optim.Optimizer, rule=preconditioned),
}
TRAINED = [("SGD", torch.float32), ("AdamW", torch.float32), ("NAdam", torch.float64), ("AggMo", torch.float64)]

CHECKS: dict[str, Callable[[], None]] = {}


def check(function: Callable[[], None]) -> Callable[[], None]:
    CHECKS[function.__name__] = function
    return function


def check_on_four(function: Callable[[], None]) -> Callable[[], None]:
    """A check for four processes, in a test of its own."""
    return check(function)


# The task: a small network whose parameters do not divide evenly by two


class Net(nn.Module):
    def __init__(self, dtype: torch.dtype) -> None:
        super().__init__()
        torch.manual_seed(0)
        self.up = nn.Linear(5, 7, dtype=dtype)
        self.norm = nn.LayerNorm(7, dtype=dtype)
        self.down = nn.Linear(7, 1, dtype=dtype)

    def forward(self, x: Tensor) -> Tensor:
        return self.down(torch.tanh(self.norm(self.up(x))))


def batch(dtype: torch.dtype) -> tuple[Tensor, Tensor]:
    generator = torch.Generator().manual_seed(1)
    x, y = torch.randn(8, 6, generator=generator, dtype=torch.float64).to(dtype).split([5, 1], dim=1)
    return x, y


def share(dtype: torch.dtype) -> tuple[Tensor, Tensor]:
    """This process's half of the batch."""
    x, y = batch(dtype)
    return x.chunk(2)[dist.get_rank()], y.chunk(2)[dist.get_rank()]


def train(model: nn.Module, optimizer: Any, data: tuple[Tensor, Tensor], steps: int = 1) -> None:
    for _ in range(steps):
        optimizer.zero_grad()
        mse_loss(model(data[0]), data[1]).backward()
        optimizer.step()


def whole(tensor: Tensor) -> Tensor:
    tensor = tensor.detach()
    return tensor.full_tensor() if isinstance(tensor, DTensor) else tensor


def values(model: nn.Module) -> list[Tensor]:
    return [whole(param).clone() for param in model.parameters()]


def assert_same_bits(a: list[Tensor], b: list[Tensor]) -> None:
    assert len(a) == len(b)
    for k, (x, y) in enumerate(zip(a, b, strict=True)):
        assert torch.equal(x, y), f"tensor {k} differs: {x} and {y}"


def assert_close(a: list[Tensor], b: list[Tensor]) -> None:
    assert len(a) == len(b)
    for x, y in zip(a, b, strict=True):
        torch.testing.assert_close(x, y, rtol=0, atol=LIMITS[x.dtype])


def follow(
    model: nn.Module,
    name: str,
    data: tuple[Tensor, Tensor],
    compare: Callable[[list[Tensor], list[Tensor]], None] = assert_same_bits,
) -> Any:
    """Trains a model that is spread over the processes; its gradients, taken here, must lead to the same numbers."""
    optimizer = MAKERS[name](model.parameters())
    alone = [nn.Parameter(value) for value in values(model)]
    other = MAKERS[name](alone)
    for _ in range(4):
        optimizer.zero_grad()
        mse_loss(model(data[0]), data[1]).backward()
        for param, param_alone in zip(model.parameters(), alone, strict=True):
            assert param.grad is not None
            param_alone.grad = whole(param.grad).clone()
        optimizer.step()
        other.step()
        compare(values(model), [param.detach() for param in alone])
    for param, param_alone in zip(model.parameters(), alone, strict=True):
        state, state_alone = optimizer.state[param], other.state[param_alone]
        assert state.keys() == state_alone.keys()
        compare([whole(one) for one in state.values()], list(state_alone.values()))
    return optimizer


def on_one_process(name: str, dtype: torch.dtype) -> list[Tensor]:
    """The parameters after as many steps of one process on the whole batch."""
    model = Net(dtype)
    train(model, MAKERS[name](model.parameters()), batch(dtype), 4)
    return values(model)
