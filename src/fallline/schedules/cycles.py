"""Schedules that rise as well as fall: a warm-up, restarts, one cycle."""

from __future__ import annotations

import math
from dataclasses import dataclass
from typing import Any, Literal, cast

from fallline.rule import HyperparameterError
from fallline.schedules.checks import COUNT, FRACTION, POSITIVE, VALUE
from fallline.schedules.curves import between, progress, wave
from fallline.schedules.schedule import Schedule, as_schedule


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
        self._check(steps=COUNT, start=VALUE)
        object.__setattr__(self, "schedule", as_schedule(self, "schedule", self.schedule))

    def _at(self, xp: Any, t: Any) -> Any:
        schedule = cast(Schedule, self.schedule)
        rise = between(self.start, schedule(1), progress(xp, t, self.steps))
        return xp.where(t > self.steps, schedule._at(xp, xp.clip(t - self.steps, 1.0, math.inf)), rise)


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
        self._check(initial=VALUE, steps=COUNT, growth=COUNT, final=VALUE)

    def _at(self, xp: Any, t: Any) -> Any:
        done = t - 1
        if self.growth == 1:
            return wave(xp, self.initial, self.final, done % self.steps / self.steps)
        units = done / self.steps * (self.growth - 1) + 1
        cycle = xp.log(units) / math.log(self.growth) // 1
        cycle = xp.where(units >= self.growth ** (cycle + 1), cycle + 1, cycle)  # where the logarithm was rounded
        cycle = xp.where(units < self.growth**cycle, cycle - 1, cycle)
        length = self.steps * self.growth**cycle
        start = (length - self.steps) / (self.growth - 1)
        return wave(xp, self.initial, self.final, (done - start) / length)


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
        self._check(max_lr=VALUE, total_steps=COUNT, pct_start=FRACTION)
        self._check(div_factor=POSITIVE, final_div_factor=POSITIVE)
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
            new = wave(xp, start_value, end_value, part)
            if self.anneal_strategy == "linear":
                new = between(start_value, end_value, part)
            value = xp.where(done > start, new, value) if start > 0 else new
            start, start_value = end, end_value
        return value
