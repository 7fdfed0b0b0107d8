# Schedules are written in lower case, like the rules that take them.
# ruff: noqa: N801
"""Schedules: hyperparameters as functions of the step t = 1, 2, 3, ...

Any hyperparameter of any rule may be one, in every door: `rules.adam(lr=schedules.cosine(1e-3, steps=10_000))`,
`rules.momentum(gamma=schedules.linear(0.5, 0.9, steps=500))`. So may any other function of t.

The first step, t = 1, has the schedule's initial value. t - 1 is thus what Optax calls count and PyTorch last_epoch: at
step t a schedule has the value of the one in `optax.schedules` at t - 1, and of the one in `torch.optim.lr_scheduler`
after t - 1 calls of its step(). A schedule over `steps` steps has its final value from t = steps + 1 on, for ever.

In PyTorch torch's own schedulers serve too, `torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, ...)`. They move a
number in the optimizer's groups and are saved beside it; a schedule from here is a part of the rule and saves nothing,
since t says all.
"""

from __future__ import annotations

import itertools
import math
import numbers
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Literal, cast, overload

import array_api_compat

from fallline.rule import HyperparameterError
from fallline.rule.declare import Hyper

__all__ = [
    "Plateau", "Schedule", "Tracker", "constant", "cosine", "cosine_restarts", "exponential", "inverse_sqrt",
    "inverse_time", "linear", "multistep", "one_cycle", "piecewise_constant", "plateau", "polynomial", "sequence",
    "step_decay", "warmup",
]  # fmt: skip

Array = Any

_VALUE = Hyper(0.0)
_POSITIVE = Hyper(1.0, low_open=True)
_COUNT = Hyper(1, low=1.0, whole=True)
_NATURAL = Hyper(0, whole=True)
_BELOW_ONE = Hyper(0.1, high=1.0, high_open=True)
_FRACTION = Hyper(0.3, high=1.0)
_SUMMABLE = Hyper(1.0, low=0.5, high=1.0, low_open=True)


class _Floats:
    """The few array functions that schedules use, on Python floats."""

    cos, log = math.cos, math.log

    @staticmethod
    def where(condition: bool, yes: float, no: float) -> float:
        return yes if condition else no

    @staticmethod
    def clip(x: float, low: float, high: float) -> float:
        return min(max(x, low), high)


@dataclass(frozen=True)
class Schedule:
    """A hyperparameter as a function of the step.

    Schedules are values: immutable, hashable, equal when they are of one kind with the same arguments, and they pickle.
    Each checks its arguments when it is made and raises `fallline.HyperparameterError`, a ValueError, that names the
    argument, its value and its range.
    """

    @overload
    def __call__(self, t: float) -> float: ...
    @overload
    def __call__(self, t: Array) -> Array: ...
    def __call__(self, t: Any) -> Any:
        """The value at step t.

        Args:
            t: the step, counted from 1. A number, or an array of any shape and dtype, of NumPy, torch or JAX, also
                inside `jax.jit`.

        Returns:
            For a number a float, computed in float64; infinity where a growing schedule exceeds it. For an array one of
            its shape and namespace, of its dtype where that is floating, else of the namespace's default.

        Raises:
            ValueError: t is a number below 1.
        """
        if not isinstance(t, numbers.Real):
            return self._at(array_api_compat.array_namespace(t), t * 1.0)
        step = float(t)
        if not step >= 1:
            raise ValueError(f"t = {t!r}: steps are counted 1, 2, 3, ...")
        try:
            return float(self._at(_Floats, step))
        except OverflowError:
            return math.inf

    def then(self, schedule: Schedule | float, *, after: int) -> sequence:
        """This schedule for `after` steps, and then another one, from its own first step.

        Args:
            schedule: what follows; a number stays as it is.
            after: the number of steps before.
        """
        return sequence((self, schedule), (after,))

    def _at(self, xp: Any, t: Any) -> Any:
        raise NotImplementedError(f"{type(self).__name__} must define _at(xp, t), its value at step t")

    def _check(self, **ranges: Hyper) -> None:
        """Brings the named fields to plain floats and ints, if they are within their ranges."""
        for name, declared in ranges.items():
            object.__setattr__(self, name, _checked(self, name, declared, getattr(self, name)))

    def _check_each(self, **ranges: Hyper) -> None:
        """The same for fields of several numbers, which become tuples."""
        for name, declared in ranges.items():
            several = _several(self, name, getattr(self, name))
            plain = tuple(_checked(self, f"{name}[{k}]", declared, one) for k, one in enumerate(several))
            object.__setattr__(self, name, plain)


@dataclass(frozen=True)
class constant(Schedule):
    """The same value at every step.

    Args:
        value: the value, not negative.
    """

    value: float

    def __post_init__(self) -> None:
        self._check(value=_VALUE)

    def _at(self, xp: Any, t: Any) -> Any:
        return self.value + 0 * t


@dataclass(frozen=True)
class piecewise_constant(Schedule):
    """A list of values, each for a stretch of steps.

    `values[0]` for `boundaries[0]` steps, then `values[1]` until `boundaries[1]` steps are done, and so on.

    Args:
        boundaries: rising numbers of steps after which the value changes.
        values: one more than boundaries; the last one stays.
    """

    boundaries: tuple[int, ...]
    values: tuple[float, ...]

    def __post_init__(self) -> None:
        self._check_each(boundaries=_COUNT, values=_VALUE)
        _check_rising(self, "boundaries", self.boundaries)
        if len(self.values) != len(self.boundaries) + 1:
            raise HyperparameterError(
                f"piecewise_constant: {len(self.values)} values for {len(self.boundaries)} boundaries; it needs one "
                "more, as in piecewise_constant((30, 80), (0.1, 0.01, 0.001))"
            )

    def _at(self, xp: Any, t: Any) -> Any:
        value = self.values[0] + 0 * t
        for boundary, after in zip(self.boundaries, self.values[1:], strict=True):
            value = xp.where(t > boundary, after, value)
        return value


@dataclass(frozen=True)
class multistep(Schedule):
    """Multiplied by a factor at each milestone: torch's MultiStepLR, Optax's piecewise_constant_schedule.

    Args:
        initial: the value at first.
        milestones: rising numbers of steps after which the value is multiplied.
        factor: by how much; torch's gamma.
    """

    initial: float
    milestones: tuple[int, ...]
    factor: float = 0.1

    def __post_init__(self) -> None:
        self._check(initial=_VALUE, factor=_POSITIVE)
        self._check_each(milestones=_COUNT)
        _check_rising(self, "milestones", self.milestones)

    def _at(self, xp: Any, t: Any) -> Any:
        value = self.initial + 0 * t
        for k, milestone in enumerate(self.milestones, 1):
            value = xp.where(t > milestone, self.initial * self.factor**k, value)
        return value


@dataclass(frozen=True)
class step_decay(Schedule):
    """Multiplied by a factor every so many steps: torch's StepLR.

    Args:
        initial: the value at first.
        every: the number of steps between.
        factor: by how much; torch's gamma.
    """

    initial: float
    every: int
    factor: float = 0.1

    def __post_init__(self) -> None:
        self._check(initial=_VALUE, every=_COUNT, factor=_POSITIVE)

    def _at(self, xp: Any, t: Any) -> Any:
        return self.initial * self.factor ** ((t - 1) // self.every)


@dataclass(frozen=True)
class exponential(Schedule):
    """Multiplied by the same rate at every step, torch's ExponentialLR, or halved every `half_life` steps.

    Args:
        initial: the value at first.
        rate: the factor of one step; above 1 the value grows, as for a range test of learning rates.
        half_life: in the place of `rate`, the number of steps, not necessarily whole, that halve the value.
    """

    initial: float
    rate: float | None = None
    half_life: float | None = None

    def __post_init__(self) -> None:
        if (self.rate is None) == (self.half_life is None):
            raise HyperparameterError(
                "exponential: give either rate, as in rate=0.99, or half_life, as in half_life=100"
            )
        self._check(initial=_VALUE, **({"half_life": _POSITIVE} if self.rate is None else {"rate": _POSITIVE}))

    def _at(self, xp: Any, t: Any) -> Any:
        if self.half_life is not None:
            return self.initial * 0.5 ** ((t - 1) / self.half_life)
        return self.initial * self.rate ** (t - 1)


@dataclass(frozen=True)
class linear(Schedule):
    """A straight line from the initial to the final value: torch's LinearLR, Optax's linear_schedule.

    Args:
        initial: the value at t = 1.
        final: the value from t = steps + 1 on.
        steps: how many steps it takes.
    """

    initial: float
    final: float
    steps: int

    def __post_init__(self) -> None:
        self._check(initial=_VALUE, final=_VALUE, steps=_COUNT)

    def _at(self, xp: Any, t: Any) -> Any:
        return _between(self.initial, self.final, _progress(xp, t, self.steps))


@dataclass(frozen=True)
class polynomial(Schedule):
    """Falls to the final value like a power of the steps that are left: torch's PolynomialLR.

    Args:
        initial: the value at t = 1.
        steps: how many steps it takes.
        power: the exponent; 1 is a straight line, 2 is steep at first.
        final: the value from t = steps + 1 on.
    """

    initial: float
    steps: int
    power: float = 1.0
    final: float = 0.0

    def __post_init__(self) -> None:
        self._check(initial=_VALUE, steps=_COUNT, power=_POSITIVE, final=_VALUE)

    def _at(self, xp: Any, t: Any) -> Any:
        return _between(self.final, self.initial, (1 - _progress(xp, t, self.steps)) ** self.power)


@dataclass(frozen=True)
class cosine(Schedule):
    """Half a cosine wave from the initial to the final value: torch's CosineAnnealingLR.

    Source: Loshchilov & Hutter 2017, section 3, arXiv:1608.03983.

    Args:
        initial: the value at t = 1.
        steps: how many steps it takes; torch's T_max.
        final: the value from t = steps + 1 on; torch's eta_min.
    """

    initial: float
    steps: int
    final: float = 0.0

    def __post_init__(self) -> None:
        self._check(initial=_VALUE, steps=_COUNT, final=_VALUE)

    def _at(self, xp: Any, t: Any) -> Any:
        return _wave(xp, self.initial, self.final, _progress(xp, t, self.steps))


@dataclass(frozen=True)
class cosine_restarts(Schedule):
    """SGDR: a cosine that starts again and again, for ever: torch's CosineAnnealingWarmRestarts.

    Source: Loshchilov & Hutter 2017, arXiv:1608.03983.

    Args:
        initial: the value at the start of every cycle.
        steps: the length of the first cycle; torch's T_0.
        growth: how many times as long as the last each next cycle is, a whole number; torch's T_mult.
        final: the value to which each cycle falls, without reaching it; torch's eta_min.
    """

    initial: float
    steps: int
    growth: int = 1
    final: float = 0.0

    def __post_init__(self) -> None:
        self._check(initial=_VALUE, steps=_COUNT, growth=_COUNT, final=_VALUE)

    def _at(self, xp: Any, t: Any) -> Any:
        done = t - 1
        if self.growth == 1:
            return _wave(xp, self.initial, self.final, done % self.steps / self.steps)
        units = done / self.steps * (self.growth - 1) + 1
        cycle = xp.log(units) / math.log(self.growth) // 1
        cycle = xp.where(units >= self.growth ** (cycle + 1), cycle + 1, cycle)  # where the logarithm was rounded
        cycle = xp.where(units < self.growth**cycle, cycle - 1, cycle)
        length = self.steps * self.growth**cycle
        start = (length - self.steps) / (self.growth - 1)
        return _wave(xp, self.initial, self.final, (done - start) / length)


@dataclass(frozen=True)
class inverse_time(Schedule):
    """initial / (1 + decay * (t - 1))**power: the decay under which SGD converges.

    With 1/2 < power <= 1 the rates sum to infinity, so that any distance can be covered, and their squares to a finite
    number, so that the gradients' noise averages out: the conditions of Robbins & Monro. Other powers are refused; for
    1/sqrt(t), whose squares do not sum, see `inverse_sqrt`.

    Source: Robbins & Monro 1951, doi:10.1214/aoms/1177729586; Bottou, Curtis & Nocedal 2018, section 4.2,
    arXiv:1606.04838.

    Args:
        initial: the value at t = 1.
        decay: how fast it falls; with power 1 the value is halved after 1 / decay steps.
        power: the exponent, 1/2 < power <= 1.
    """

    initial: float
    decay: float
    power: float = 1.0

    def __post_init__(self) -> None:
        self._check(initial=_VALUE, decay=_POSITIVE, power=_SUMMABLE)

    def _at(self, xp: Any, t: Any) -> Any:
        return self.initial / (1 + self.decay * (t - 1)) ** self.power


@dataclass(frozen=True)
class inverse_sqrt(Schedule):
    """The Transformer's: a linear rise to the peak at t = warmup, then peak * sqrt(warmup / t).

    The paper's, for a model of width d, has the peak (d * warmup)**-0.5. With warmup = 1 it is peak / sqrt(t).

    Source: Vaswani et al. 2017, section 5.3, arXiv:1706.03762.

    Args:
        peak: the largest value.
        warmup: the step at which it is reached, at least 1.
    """

    peak: float
    warmup: int

    def __post_init__(self) -> None:
        self._check(peak=_VALUE, warmup=_COUNT)

    def _at(self, xp: Any, t: Any) -> Any:
        return self.peak * xp.where(t < self.warmup, t / self.warmup, (self.warmup / t) ** 0.5)


@dataclass(frozen=True)
class warmup(Schedule):
    """A linear warm-up in front of any schedule, which begins when it ends.

    The numbers of Optax's warmup_* schedules and Transformers' get_*_schedule_with_warmup. From start = 0 the very
    first step moves nothing; start = peak / steps avoids that.

    Source: Goyal et al. 2017, section 2.2, arXiv:1706.02677.

    Args:
        schedule: what follows; its value at its own first step is where the warm-up leads. A number stays as it is.
        steps: how many steps the warm-up takes; `schedule` has its first value at t = steps + 1.
        start: the value at t = 1.
    """

    schedule: Schedule | float
    steps: int
    start: float = 0.0

    def __post_init__(self) -> None:
        self._check(steps=_COUNT, start=_VALUE)
        object.__setattr__(self, "schedule", _schedule(self, "schedule", self.schedule))

    def _at(self, xp: Any, t: Any) -> Any:
        schedule = cast(Schedule, self.schedule)
        rise = _between(self.start, schedule(1), _progress(xp, t, self.steps))
        return xp.where(t > self.steps, schedule._at(xp, xp.clip(t - self.steps, 1.0, math.inf)), rise)


@dataclass(frozen=True)
class one_cycle(Schedule):
    """The 1cycle policy: up to a large rate, then down to almost nothing. Arguments and numbers of torch's OneCycleLR.

    Source: Smith & Topin 2018, arXiv:1708.07120.

    Args:
        max_lr: the peak.
        total_steps: the number of steps, the last of which, t = total_steps, has the final value.
        pct_start: the part of the steps that rises, 0 to 1.
        anneal_strategy: "cos" or "linear", the shape of both ways.
        div_factor: the initial value is max_lr / div_factor.
        final_div_factor: the final value is the initial one divided by this.
        three_phase: whether it falls to the initial value first, as fast as it rose, and then to the final one.
    """

    max_lr: float
    total_steps: int
    pct_start: float = 0.3
    anneal_strategy: Literal["cos", "linear"] = "cos"
    div_factor: float = 25.0
    final_div_factor: float = 1e4
    three_phase: bool = False

    def __post_init__(self) -> None:
        self._check(max_lr=_VALUE, total_steps=_COUNT, pct_start=_FRACTION)
        self._check(div_factor=_POSITIVE, final_div_factor=_POSITIVE)
        if self.anneal_strategy not in ("cos", "linear"):
            raise HyperparameterError(
                f"one_cycle: anneal_strategy = {self.anneal_strategy!r}: choose 'cos' or 'linear'"
            )
        ends = [end for end, _ in self._phases()]
        if sorted(ends) != ends:
            raise HyperparameterError(
                f"one_cycle: pct_start = {self.pct_start} of total_steps = {self.total_steps} has no room for three "
                "phases; it needs 1 <= pct_start * total_steps <= (total_steps + 1) / 2"
            )

    def _phases(self) -> list[tuple[float, float]]:
        """Where each phase ends, in steps done before, and at which value."""
        initial = self.max_lr / self.div_factor
        peak, last = self.pct_start * self.total_steps - 1, self.total_steps - 1
        down = [(2 * peak, initial)] if self.three_phase else []
        return [(peak, self.max_lr), *down, (last, initial / self.final_div_factor)]

    def _at(self, xp: Any, t: Any) -> Any:
        done = xp.clip(t - 1, 0, self.total_steps - 1)
        start, start_value = 0.0, self.max_lr / self.div_factor
        value = start_value + 0 * t
        for end, end_value in self._phases():
            part = xp.clip((done - start) / (end - start), 0.0, 1.0) if end > start else 1 + 0 * t
            new = _wave(xp, start_value, end_value, part)
            if self.anneal_strategy == "linear":
                new = _between(start_value, end_value, part)
            value = xp.where(done > start, new, value) if start > 0 else new
            start, start_value = end, end_value
        return value


@dataclass(frozen=True)
class sequence(Schedule):
    """Schedules one after the other, each from its own first step: torch's SequentialLR, Optax's join_schedules.

    Args:
        schedules: one or more; a number stays as it is.
        durations: the number of steps of each but the last, which never ends.
    """

    schedules: tuple[Schedule | float, ...]
    durations: tuple[int, ...]

    def __post_init__(self) -> None:
        several = _several(self, "schedules", self.schedules)
        if not several:
            raise HyperparameterError("sequence: schedules = (): needs one or more schedules or numbers")
        parts = tuple(_schedule(self, f"schedules[{k}]", one) for k, one in enumerate(several))
        object.__setattr__(self, "schedules", parts)
        self._check_each(durations=_COUNT)
        if len(self.durations) != len(parts) - 1:
            raise HyperparameterError(
                f"sequence: {len(self.durations)} durations for {len(parts)} schedules; it needs one for each but the "
                "last, which never ends"
            )

    def _at(self, xp: Any, t: Any) -> Any:
        value, start = 0 * t, 0.0
        for schedule, duration in zip(self.schedules, (*self.durations, math.inf), strict=True):
            part = cast(Schedule, schedule)._at(xp, xp.clip(t - start, 1.0, duration))
            value = xp.where(t > start, part, value)
            start += duration
        return value


@dataclass(frozen=True)
class plateau:
    """A threshold: the value is multiplied by a factor when the objective has stopped falling.

    The decisions of torch's ReduceLROnPlateau with mode="min", threshold_mode="rel" and eps=0. No function of the step:
    it needs the objective's values, which `fallline.minimize` gives it. In PyTorch use torch's ReduceLROnPlateau.

    Source: Darken, Chang & Moody 1992, NNSP II; Ruder 2016, section 3, arXiv:1609.04747.

    Args:
        initial: the value at first.
        factor: what it is multiplied by, below 1.
        patience: how many values of the objective in a row may fail to be a new best; one more lowers the value.
        threshold: by which part of the best one so far a value must lie below it to be a new best, below 1.
        cooldown: for how many values of the objective after that none is counted as a failure.
        minimum: the value never falls below.

    Raises:
        fallline.HyperparameterError: an argument is outside its range.
    """

    initial: float
    factor: float = 0.1
    patience: int = 10
    threshold: float = 1e-4
    cooldown: int = 0
    minimum: float = 0.0

    def __post_init__(self) -> None:
        ranges = {"initial": _VALUE, "factor": _BELOW_ONE, "patience": _NATURAL, "threshold": _BELOW_ONE}
        for name, declared in (ranges | {"cooldown": _NATURAL, "minimum": _VALUE}).items():
            object.__setattr__(self, name, _checked(self, name, declared, getattr(self, name)))
        if self.minimum > self.initial:
            raise HyperparameterError(f"plateau: minimum = {self.minimum} is above initial = {self.initial}")

    def __call__(self, t: Any) -> float:
        """Refuses: the step alone does not tell the value.

        Raises:
            TypeError: always.
        """
        raise TypeError(
            "plateau(...) needs the objective's values, and only fallline.minimize gives a schedule these; in PyTorch "
            "use torch.optim.lr_scheduler.ReduceLROnPlateau, elsewhere plateau(...).tracker() and its observe(loss)"
        )

    def tracker(self) -> Tracker:
        """What follows one run: it is told the objective's values and holds the value of the moment."""
        return Tracker(self)


Plateau = plateau
"""The type of a `plateau(...)`."""


class Tracker:
    """Follows one run of a `plateau`.

    Attributes:
        plateau: what it follows.
    """

    def __init__(self, plateau: Plateau) -> None:
        self.plateau = plateau
        self._value, self._best = plateau.initial, math.inf
        self._failures = self._cooling = 0

    def __call__(self, t: float) -> float:
        """The value of the moment, whatever the step."""
        return self._value

    def observe(self, loss: float) -> None:
        """Takes note of the objective's value, once a step or once an epoch. NaN is no new best.

        Args:
            loss: the objective's value; what is counted are these calls.
        """
        loss, settings = float(loss), self.plateau
        improved = loss < self._best * (1 - settings.threshold)
        self._best = loss if improved else self._best
        self._failures = 0 if improved or self._cooling else self._failures + 1
        self._cooling = max(0, self._cooling - 1)
        if self._failures > settings.patience:
            self._value = max(self._value * settings.factor, settings.minimum)
            self._failures, self._cooling = 0, settings.cooldown

    def state(self) -> dict[str, float]:
        """All that it remembers, in plain numbers, for `restore`; the best value is infinite before the first."""
        return {"value": self._value, "best": self._best, "failures": self._failures, "cooling": self._cooling}

    def restore(self, state: Mapping[str, float]) -> None:
        """Goes on where another tracker of the same plateau was.

        Args:
            state: what `state` returned.

        Raises:
            ValueError: other keys.
        """
        if set(state) != set(self.state()):
            raise ValueError(f"a plateau's state has the numbers {', '.join(self.state())}, not {', '.join(state)}")
        self._value, self._best = float(state["value"]), float(state["best"])
        self._failures, self._cooling = int(state["failures"]), int(state["cooling"])

    def __repr__(self) -> str:
        return f"<tracker of {self.plateau!r}: {self._value:g}>"


def _progress(xp: Any, t: Any, steps: int) -> Any:
    """0 at t = 1, 1 from t = steps + 1 on."""
    return xp.clip((t - 1) / steps, 0.0, 1.0)


def _between(start: float, end: float, part: Any) -> Any:
    """Exactly `start` for part 0 and exactly `end` for part 1."""
    return (1 - part) * start + part * end


def _wave(xp: Any, start: float, end: float, part: Any) -> Any:
    """From start to end along half a cosine wave."""
    return _between(end, start, (1 + xp.cos(math.pi * part)) / 2)


def _schedule(owner: object, name: str, value: Schedule | float) -> Schedule:
    return value if isinstance(value, Schedule) else constant(_checked(owner, name, _VALUE, value, "a schedule or "))


def _several(owner: object, name: str, value: Any) -> tuple[Any, ...]:
    if isinstance(value, str | Mapping) or not hasattr(value, "__iter__"):
        raise HyperparameterError(f"{type(owner).__name__}: {name} = {value!r}: needs a tuple, as in ({value!r},)")
    return tuple(value)


def _checked(owner: object, name: str, declared: Hyper, value: Any, others: str = "") -> float:
    """The value as float or whole int, if it is within the range."""
    where = f"{type(owner).__name__}: {name}"
    if isinstance(value, bool) or not isinstance(value, numbers.Real):
        raise HyperparameterError(f"{where} = {value!r}: needs {others}a number with {declared}")
    return declared.check_number(where, value)


def _check_rising(owner: object, name: str, values: tuple[int, ...]) -> None:
    if any(late <= early for early, late in itertools.pairwise(values)):
        raise HyperparameterError(f"{type(owner).__name__}: {name} = {values}: must rise from one to the next")
