"""What a training function gets as its `make_optimizer`."""

from __future__ import annotations

import time
from array import array
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from fallline import schedules
from fallline.race.protocol.contender import Contender
from fallline.race.protocol.errors import RaceError

Rate = Callable[[int, float], float]


class Maker:
    """The `make_optimizer` of one trial: it counts the steps, and moves the learning rate.

    Args:
        contender: whose optimizers.
        setting: of its hyperparameters.
        rate: the learning rate at a step, t = 1, 2, 3, ..., from that and the group's own; None leaves it.
        seed: of the rule's own random draws.

    Attributes:
        optimizers: those made.
        seconds: the time of each update alone.
        trains: whether a parameter had a gradient at a step, or was changed by one that needs none.
    """

    def __init__(
        self, contender: Contender, setting: Mapping[str, Any], rate: Rate | None = None, seed: int = 0
    ) -> None:
        self._make = contender.optimizer(setting, seed)
        self._lr = setting.get("lr", contender.defaults.get("lr"))
        self._rate = rate
        self._counts: list[int] = []
        self.optimizers: list[Any] = []
        self.seconds = array("d")
        self.trains = False

    @property
    def steps(self) -> int:
        """Optimizer steps made; with several optimizers those of the busiest."""
        return max(self._counts, default=0)

    def __call__(self, params: Any, **options: Any) -> Any:
        """Makes an optimizer for parameters, or groups of them.

        Groups with learning rates of their own keep their ratios: the first one's stands for the contender's.
        """
        optimizer = self._make(_relative(params, self._lr), **options)
        index = len(self._counts)
        self._counts.append(0)
        self.optimizers.append(optimizer)
        rates: list[float] = []
        kept: list[Any] = []
        began = 0.0

        def before(*_: Any) -> None:
            nonlocal began, kept
            if self._rate is not None:
                groups = optimizer.param_groups
                rates.extend(group["lr"] for group in groups[len(rates) :])  # also of groups that were added since
                for group, rate in zip(groups, rates, strict=True):
                    group["lr"] = self._rate(self._counts[index] + 1, rate)
            self.trains = self.trains or _has_gradient(optimizer)
            kept = [] if self.trains else [param.detach().clone() for param in _params(optimizer)]
            began = time.perf_counter()

        def after(*_: Any) -> None:
            self.seconds.append(time.perf_counter() - began)
            self._counts[index] += 1
            if not self.trains:  # a closure may have made the gradient, or the step have needed none
                moved = (not old.equal(param) for old, param in zip(kept, _params(optimizer), strict=True))
                self.trains = _has_gradient(optimizer) or any(moved)

        optimizer.register_step_pre_hook(before)
        optimizer.register_step_post_hook(after)
        return optimizer


def _params(optimizer: Any) -> Iterator[Any]:
    return (param for group in optimizer.param_groups for param in group["params"])


def _has_gradient(optimizer: Any) -> bool:
    return any(param.grad is not None for param in _params(optimizer))


def _relative(params: Any, lr: float | None) -> Any:
    """Groups whose learning rates are the first one's share of this rate; anything else as it is."""
    if not isinstance(params, list | tuple) or not params or not isinstance(params[0], dict) or not lr:
        return params
    first = next((group["lr"] for group in params if group.get("lr")), None)
    return [{**group, "lr": lr * group["lr"] / first} if first and "lr" in group else group for group in params]


SCHEDULES: Mapping[str, Callable[[int], Callable[[float], float]]] = {
    "constant": lambda steps: schedules.constant(1.0),
    "cosine": lambda steps: schedules.cosine(1.0, steps),
    "linear": lambda steps: schedules.linear(1.0, 0.0, steps),
    "inverse-time": lambda steps: schedules.inverse_time(1.0, 10 / steps),
}
"""Shapes of the learning rate over a budget of steps."""


def scheduled(name: str, steps: int | None) -> Rate | None:
    """A learning rate that follows a shape; None where it stays.

    Raises:
        RaceError: the shape falls over a budget, but there is none.
    """
    if name == "constant":
        return None
    if steps is None:
        raise RaceError(f"--schedule {name} needs --steps, as the problem does not say how many there are")
    factor = SCHEDULES[name](steps)
    return lambda t, rate: rate * factor(t)
