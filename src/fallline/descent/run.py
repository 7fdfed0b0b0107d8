"""One descent: steps until there is a reason to stop, and what is told about them."""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

import numpy as np

from fallline.descent.engine import Engine
from fallline.descent.feed import Batch, Feed, Stream, Whole
from fallline.descent.interrupt import Interrupts
from fallline.descent.objective import Objective
from fallline.descent.progress import Bar
from fallline.descent.stopping import Falling
from fallline.schedules import Tracker

Callback = Callable[[Any], Any]

_STATUS = {
    "steps": (0, "all steps were taken"),
    "gtol": (0, "the gradient is small: no component is larger than gtol"),
    "ftol": (0, "the loss has stopped falling by more than ftol"),
    "ended": (0, "the data have ended"),
    "unreached": (1, "all steps were taken, and the tolerance was not reached"),
    "nonfinite": (2, "the loss became {value}: x is the last point at which it was finite"),
    "interrupted": (4, "interrupted: x is the point after the last whole step"),
    "callback": (99, "the callback asked to stop"),
}


class State(Mapping[str, Any]):
    """Where a descent stands, for `minimize(..., state=...)`: NumPy arrays and numbers by name."""

    def __init__(self, items: Mapping[str, Any]) -> None:
        self._items = dict(items)

    def __getitem__(self, key: str) -> Any:
        return self._items[key]

    def __iter__(self) -> Iterator[str]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __repr__(self) -> str:
        return f"<state after {self['step']} steps of {self['rule']}>"


class Descent:
    """One call of `minimize`; its arguments are those of `minimize`, checked.

    Attributes:
        made: steps made.
        value: the finite loss that was computed last, where a step's gradient is taken; NaN before there is one.
        here: the loss at the parameters as they are, of the batch `args`; None where it is not known.
    """

    def __init__(
        self,
        objective: Objective,
        engine: Engine,
        feed: Feed,
        leaves: Sequence[Any],
        limits: tuple[float, float],
        trackers: Mapping[str, Tracker],
        gtol: float | None,
        falling: Falling | None,
        record_every: int,
    ) -> None:
        self.objective, self.engine, self.feed, self.leaves = objective, engine, feed, leaves
        self.limits, self.trackers = limits, trackers
        self.gtol, self.falling, self.record_every = gtol, falling, record_every
        self.whole, self.ahead = isinstance(feed, Whole), engine.rule.program.looks_ahead
        self.steps, self.values, self.epochs = array("q"), array("d"), array("d")
        self.sum = self.weight = 0.0
        self.made = self.told = 0
        self.value = self.lost = math.nan
        self.here: float | None = None
        self.args: tuple[Any, ...] = feed.args if isinstance(feed, Whole) else ()

    def run(self, callback: Callback | None, bar: Bar) -> Any:
        """Takes steps until there is a reason to stop."""
        self.first_epoch = self.feed.epoch
        with Interrupts() as guard, bar:
            try:
                reason = self._descend(guard, callback, bar)
                fun = self._fun()
            except KeyboardInterrupt:
                return self._result("interrupted", self._fun_unless_interrupted())
            except StopIteration as error:
                raise ValueError(
                    f"the loss raised StopIteration after {self.made} steps: an iterator that it reads has ended; give "
                    "the batches as data, whose end ends the descent"
                ) from error
        if reason != "nonfinite" and not math.isfinite(fun) and math.isfinite(self.value) and self._is_of_x():
            self._go_back(fun)
            reason, fun = "nonfinite", self._fun()
        return self._result(reason, fun)

    def _descend(self, guard: Interrupts, callback: Callback | None, bar: Bar) -> str:
        most_steps, most_epochs = self.limits
        if most_steps <= 0 or most_epochs <= 0:
            return "steps"
        reason = None
        for batch in self.feed:
            reason = self._step(batch, guard, callback)
            bar.show(self.made, self.feed.epoch - self.first_epoch, self.value)
            if reason is None and (self.made >= most_steps or self.feed.epoch - self.first_epoch >= most_epochs):
                reason = "steps" if self.gtol is None and self.falling is None else "unreached"
            if reason is not None:
                break
        if callback is not None and self.told < self.made and reason != "nonfinite" and self._ends_with(callback):
            return "callback"
        return reason or "ended"

    def _step(self, batch: Batch, guard: Interrupts, callback: Callback | None) -> str | None:
        """Takes a step; why to stop now, if there is a reason."""
        engine, valued = self.engine, self.made % self.record_every == 0
        value, grads = self.objective(engine.point(), batch.args, valued=valued)
        if value is not None:
            if not math.isfinite(value):
                self._go_back(value)
                return "nonfinite"
            engine.save()
            self.value = value
        self.args, self.here = batch.args, None if self.ahead else value
        if callback is not None and self.told < self.made and self._asks_to_stop(callback, valued):
            return "callback"
        if self.gtol is not None and self._is_flat(grads, self.gtol):
            self._record(value, engine.t + 1)
            return "gtol"
        guard.busy = True
        engine.step(grads)
        self.here = None
        self.feed.advance()
        self.made += 1
        stopped = self._record(value, engine.t, batch)
        guard.done()
        if callback is not None and isinstance(self.feed, Stream):
            due = self.made % self.record_every == 0
            if self._asks_to_stop(callback, due):
                return "callback"
        return "ftol" if stopped else None

    def _is_flat(self, grads: Sequence[Any], gtol: float) -> bool:
        """Whether no component of the gradient is larger, at x too where the gradient was taken ahead of it."""
        largest = self.engine.library.largest
        if not largest(grads) <= gtol:
            return False
        if not self.ahead:
            return True
        self.here, there = self.objective(self._copies(), self.args, valued=False)
        return largest(there) <= gtol

    def _go_back(self, lost: float) -> None:
        """To the last point with a finite loss, if there is one."""
        self.engine.go_back()
        self.lost = lost
        self.here = lost if math.isnan(self.value) else None if self.ahead else self.value

    def _copies(self) -> list[Any]:
        return [self.engine.library.copy(leaf) for leaf in self.engine.theta]

    def _loss(self) -> float:
        """The loss at the parameters as they are, computed if it is not known."""
        if self.here is None:
            self.here = self.objective.value(self._copies(), self.args)
        return self.here

    def _record(self, value: float | None, step: int, batch: Batch | None = None) -> bool:
        """Keeps the loss before a step; whether it has stopped falling."""
        if value is not None:
            self.steps.append(step)
            self.values.append(value)
        if self.whole or not self.feed.rewinds:
            return value is not None and self._observe(value)
        if value is not None and batch is not None:
            self.sum += value * batch.weight
            self.weight += batch.weight
        if batch is None or not batch.ends_epoch or not self.weight:
            return False
        self.epochs.append(self.sum / self.weight)
        self.sum = self.weight = 0.0
        return self._observe(self.epochs[-1])

    def _observe(self, value: float) -> bool:
        for tracker in self.trackers.values():
            tracker.observe(value)
        return self.falling is not None and self.falling.stopped(value)

    def _asks_to_stop(self, callback: Callback, valued: bool) -> bool:
        """Tells the callback where the descent stands; `valued`: with the loss, even if it must be computed."""
        from scipy.optimize import OptimizeResult

        self.told = self.made
        fun = self._loss() if valued or self.here is not None else math.nan
        try:
            return _is_true(callback(OptimizeResult(x=self._x(), fun=fun, nit=self.made, epoch=self.feed.epoch)))
        except StopIteration:
            return True

    def _ends_with(self, callback: Callback) -> bool:
        """Tells the callback of the last step, if its loss is finite."""
        if not self.whole:
            self.args = next(iter(self.feed)).args
        return math.isfinite(self._loss()) and self._asks_to_stop(callback, valued=True)

    def _x(self) -> Any:
        library = self.engine.library
        given = zip(self._copies(), self.leaves, strict=True)
        return self.objective.structure.build([library.given_back(x, leaf) for x, leaf in given])

    def _fun(self) -> float:
        """The loss at x, as far as it costs one evaluation at most."""
        if self._is_of_x():
            return self._loss()
        return self.epochs[-1] if self.epochs else self.sum / self.weight if self.weight else self.value

    def _is_of_x(self) -> bool:
        """Whether the result's loss is one at x, and not an epoch's mean."""
        return self.whole or (self.made > 0 and not self.feed.rewinds)

    def _fun_unless_interrupted(self) -> float:
        try:
            return self._fun()
        except KeyboardInterrupt:
            return math.nan

    def _result(self, reason: str, fun: float) -> Any:
        from scipy.optimize import OptimizeResult

        status, message = _STATUS[reason]
        history = {"step": np.array(self.steps, np.int64), "fun": np.array(self.values, np.float64)}
        if not self.whole:
            history["epoch_fun"] = np.array(self.epochs, np.float64)
        return OptimizeResult(
            x=self._x(),
            fun=fun,
            nit=self.made,
            nfev=self.objective.evaluations,
            njev=self.objective.gradients,
            success=status == 0,
            status=status,
            message=message.format(value=self.lost),
            history=history,
            state=None if reason == "nonfinite" else self.state(),
        )

    def state(self) -> State:
        """What another call needs to go on."""
        return State({
            **self.engine.state(),
            "feed": self.feed.state(),
            "epoch_sum": (self.sum, self.weight),
            "falling": None if self.falling is None else self.falling.state(),
            "plateaus": {name: tracker.state() for name, tracker in self.trackers.items()},
        })  # fmt: skip

    def restore(self, state: Mapping[str, Any]) -> None:
        """Takes over what `state` returned.

        Raises:
            TypeError: it is nothing of the kind.
            ValueError: it is no such state, or of another run.
        """
        if not isinstance(state, Mapping):
            raise TypeError(f"state is a {type(state).__name__}: give a result's state, as in state=found.state")
        missing = {"rule", "step", "states", "scalars", "feed", "plateaus"}.difference(state)
        if missing:
            raise ValueError(f"state is not a result's state: it lacks {', '.join(sorted(missing))}")
        if set(state["plateaus"]) != set(self.trackers):
            raise ValueError("state is of a run with other plateau schedules")
        self.engine.restore(state)
        self.feed.restore(state["feed"])
        self.sum, self.weight = state["epoch_sum"]
        for name, tracker in self.trackers.items():
            tracker.restore(state["plateaus"][name])
        if self.falling is not None and state["falling"] is not None:
            self.falling.restore(state["falling"])


def _is_true(answer: Any) -> bool:
    """Whether a callback returned True: Python's, or that of an array library, which is another object."""
    is_boolean = str(getattr(answer, "dtype", "")).removeprefix("torch.") == "bool" and answer.shape == ()
    return answer is True or (is_boolean and bool(answer))
