"""The training that most problems share: mini-batches in the seed's order, and measuring every so many steps."""

from __future__ import annotations

import contextlib
import math
from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

import torch
from torch import Tensor, nn
from torch.nn import functional

from fallline.problems._examples import Examples, Parts
from fallline.problems._problem import MakeOptimizer, Metrics, Report

Loss = Callable[[Tensor, Tensor], Tensor]
Batch = TypeVar("Batch")
_MEASURED = 256  # examples at a time


def supervised(
    make_optimizer: MakeOptimizer,
    seed: int,
    parts: Parts,
    model: Callable[[], nn.Module],
    loss: Loss,
    *,
    batch_size: int | None,
    every: int,
    clip: float = math.inf,
    penalty: float = 0.0,
) -> Iterator[Report]:
    """Endless training that measures valid_loss, test_loss and, where targets are classes, test_accuracy.

    Args:
        make_optimizer: gets the model's parameters.
        seed: draws the initial weights and the order of the examples.
        parts: what to train and to measure on.
        model: a new model, its weights drawn from torch's global generator.
        loss: the mean loss from the model's outputs and the targets.
        batch_size: examples a step; None for all of them.
        every: the number of steps from one measurement to the next.
        clip: a gradient of larger norm is scaled down to this norm.
        penalty: the parameters' sum of squares, times half of this, is added to the loss that is trained.
    """

    def measure(model: nn.Module) -> Metrics:
        valid, test = (_measured(model, examples, loss) for examples in parts[1:])
        return {"valid_loss": valid["loss"]} | {f"test_{name}": value for name, value in test.items()}

    def on_batch(model: nn.Module, batch: Examples) -> Tensor:
        value = loss(model(batch.inputs), batch.targets)
        if penalty:
            value = value + penalty / 2 * sum(parameter.square().sum() for parameter in model.parameters())
        return value

    order = batches(parts.train, batch_size or parts.train.size, seed)
    yield from descend(make_optimizer, drawn(model, seed), order, on_batch, measure, every=every, clip=clip)


def descend(
    make_optimizer: Callable[[list[nn.Parameter]], torch.optim.Optimizer],
    model: nn.Module,
    batches: Iterable[Batch],
    loss: Callable[[nn.Module, Batch], Tensor],
    measure: Callable[[nn.Module], Metrics],
    *,
    every: int,
    clip: float = math.inf,
) -> Iterator[Report]:
    """A step for each batch; after every so many of them the measurements, with model and optimizer in evaluation."""
    optimizer = make_optimizer(Parameters(model))
    for step, batch in enumerate(batches, 1):
        optimizer.zero_grad()
        value = loss(model, batch)
        value.backward()  # type: ignore[no-untyped-call]
        if clip < math.inf:
            nn.utils.clip_grad_norm_(model.parameters(), clip)
        optimizer.step()
        if step % every:
            yield value.item()
        else:
            with evaluating(model, optimizer):
                metrics = measure(model)
            yield value.item(), metrics


class Parameters(list[nn.Parameter]):
    """A model's parameters, as any optimizer takes them, which tell of the model."""

    def __init__(self, model: nn.Module) -> None:
        super().__init__(model.parameters())
        self.model = model


@contextlib.contextmanager
def evaluating(model: nn.Module, optimizer: torch.optim.Optimizer) -> Iterator[None]:
    """Without gradients, the model in evaluation; and its parameters at theta where the optimizer looks ahead."""
    to_theta, ahead = (getattr(optimizer, name, lambda: None) for name in ("eval", "train"))
    model.eval()
    to_theta()
    with torch.no_grad():
        yield
    ahead()
    model.train()


def drawn(model: Callable[[], nn.Module], seed: int) -> nn.Module:
    """A model with the weights that a seed draws; torch's global generator stays as it was."""
    with torch.random.fork_rng(devices=[]):
        torch.manual_seed(seed)
        return model()


def batches(examples: Examples, size: int, seed: int) -> Iterator[Examples]:
    """Endlessly every example once, in a new random order, `size` at a time; the last of them may be fewer."""
    order = torch.Generator().manual_seed(seed)
    while True:
        for rows in torch.split(torch.randperm(examples.size, generator=order), size):
            yield examples.at(rows)


def cross_entropy(outputs: Tensor, targets: Tensor) -> Tensor:
    """In nats, the mean over all predictions: outputs (..., classes), targets (...) whole numbers of any type."""
    return functional.cross_entropy(outputs.flatten(0, -2), targets.flatten().long())


def _measured(model: nn.Module, examples: Examples, loss: Loss) -> dict[str, float]:
    """The mean loss, and the share of right predictions; in batches, for the sake of memory."""
    total = right = 0.0
    for first in range(0, examples.size, _MEASURED):
        inputs, targets = examples.at(slice(first, first + _MEASURED))
        outputs = model(inputs)
        total += float(loss(outputs, targets)) * len(targets)
        if not targets.is_floating_point():
            right += float((outputs.argmax(-1) == targets).double().mean()) * len(targets)
    means = {"loss": total / examples.size}
    return means if examples.targets.is_floating_point() else means | {"accuracy": right / examples.size}
