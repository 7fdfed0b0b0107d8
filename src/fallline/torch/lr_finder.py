"""The learning-rate range test on a model, which is as it was when it is over."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from copy import deepcopy
from dataclasses import replace
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from fallline.descent.lr_range import Floats, LrRange
from fallline.descent.lr_search import search, swept_losses
from fallline.descent.objective import as_number


def find_lr(
    optimizer: torch.optim.Optimizer,
    closure: Callable[[], Any],
    *,
    model: nn.Module | None = None,
    low: float = 1e-7,
    high: float = 10.0,
    steps: int = 100,
    repeats: int = 3,
    probes: int = 12,
) -> LrRange:
    """Finds the range of learning rates that work, for any torch optimizer; see `fallline.find_lr`.

    Parameters, their gradients, the optimizer's states and groups, the model's buffers and the random generators of
    torch, NumPy and Python are put back as they were, bit for bit, in the same tensors, also after an error or Ctrl-C.

    Source: Smith 2017, Cyclical learning rates for training neural networks, arXiv:1506.01186.

    Args:
        optimizer: one of ours or torch's; groups' learning rates keep their ratios; one of 0 stays 0.
        closure: computes the loss on its next batch, calls `backward`, and returns the loss; as for
            `optimizer.step(closure)`. Gradients are set to None before.
        model: whose buffers to put back too, such as batch normalization's running statistics.
        low, high: the first and the last learning rate, of the first group whose own is not 0.
        steps: rates to try, one step at each.
        repeats: sweeps, each from the same start; the batches are what `closure` takes.
        probes: runs of `steps` steps at one rate, at most, which find the best rate and the edges around what the
            sweeps suggest; 0 leaves the sweeps alone, which is quicker but only roughly right.

    Returns:
        The range, a suggestion, the curves, and a picture of them; it always says what was found.

    Raises:
        TypeError: `optimizer` is no optimizer, closure no function or its loss not one number, or a learning rate a
            function of the step.
        ValueError: bounds, steps or repeats that make no sweep; the closure's data ended (it raised StopIteration).
    """
    if not isinstance(optimizer, torch.optim.Optimizer) or not callable(closure):
        raise TypeError(
            "find_lr takes an optimizer and a closure, a function that calls backward on a batch's loss and returns it"
        )
    rates = [group["lr"] for group in optimizer.param_groups]
    if any(callable(rate) for rate in rates):
        raise TypeError("the learning rate is a function of the step: give the optimizer a number to search from")
    first = next((float(rate) for rate in rates if float(rate)), 0.0)
    ratios = [float(rate) / first if first else 1.0 for rate in rates]

    def run(rates: Floats, _: int) -> Floats:
        with _as_it_was(optimizer, model):
            return _sweep(optimizer, closure, rates, ratios)

    with _generators():
        found = search(run, low, high, steps, repeats, probes)
    return replace(found, rule=type(optimizer).__name__)


def _sweep(optimizer: torch.optim.Optimizer, closure: Callable[[], Any], rates: Floats, ratios: list[float]) -> Floats:
    made = 0

    def cleared() -> Any:
        optimizer.zero_grad()
        return closure()

    def step() -> float:
        nonlocal made
        if made == len(rates):
            with torch.enable_grad():
                return _number(cleared())
        for group, ratio in zip(optimizer.param_groups, ratios, strict=True):
            _set(group, float(rates[made]) * ratio)
        made += 1
        return _number(optimizer.step(cleared))

    return swept_losses(step, len(rates))


def _number(loss: Any) -> float:
    return as_number(loss, "the closure's loss")


def _set(group: dict[str, Any], rate: float) -> None:
    if isinstance(group["lr"], Tensor):
        with torch.no_grad():
            group["lr"].fill_(rate)
    else:
        group["lr"] = rate


@contextmanager
def _generators() -> Iterator[None]:
    """Puts back the random generators."""
    numpys, pythons = np.random.get_state(), random.getstate()
    with torch.random.fork_rng():
        try:
            yield
        finally:
            np.random.set_state(numpys)
            random.setstate(pythons)


@contextmanager
def _as_it_was(optimizer: torch.optim.Optimizer, model: nn.Module | None) -> Iterator[None]:
    """Puts back the optimizer, its parameters and the model, in the tensors that they are."""
    params = [param for group in optimizer.param_groups for param in group["params"]]
    tensors = [*params, *([*model.parameters(), *model.buffers()] if model is not None else [])]
    held = [(tensor, tensor.detach().clone()) for tensor in {id(t): t for t in tensors}.values()]
    grads = [(param, param.grad, None if param.grad is None else param.grad.detach().clone()) for param in params]
    states = {param: _copied(optimizer.state[param]) for param in params if param in optimizer.state}
    groups = [
        (group, dict(group), _copied({k: v for k, v in group.items() if k != "params"}))
        for group in optimizer.param_groups
    ]
    modes = [(module, module.training) for module in model.modules()] if model is not None else []
    skipped, clock = getattr(optimizer, "skipped_steps", None), getattr(optimizer, "_clock", None)
    done = getattr(clock, "done", 0)
    try:
        yield
    finally:
        with torch.no_grad():
            for tensor, value in held:
                tensor.copy_(value)
            for param, grad, value in grads:
                param.grad = grad
                if grad is not None and value is not None:
                    grad.copy_(value)
            for param in params:
                if param in states:
                    _put_back(optimizer.state[param], states[param])
                else:
                    optimizer.state.pop(param, None)
            for group, before, copies in groups:
                group.clear()
                group.update(before)
                _put_back(group, copies)
        for module, training in modes:
            module.training = training
        if skipped is not None:
            optimizer.skipped_steps = skipped  # type: ignore[attr-defined]
        if clock is not None:
            clock.done = done


def _copied(state: dict[Any, Any]) -> dict[Any, Any]:
    """Per name the value itself and a copy."""
    return {
        name: (value, value.detach().clone() if isinstance(value, Tensor) else deepcopy(value))
        for name, value in state.items()
    }


def _put_back(state: dict[Any, Any], copies: dict[Any, Any]) -> None:
    for name in [name for name in state if name not in copies and name != "params"]:
        del state[name]
    for name, (value, copy) in copies.items():
        if isinstance(value, Tensor):
            value.detach().copy_(copy)
            state[name] = value
        else:
            state[name] = copy
