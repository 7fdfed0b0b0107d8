"""One descent: steps until there is a reason to stop, and what is told about them."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from fallline.descent.feed import Batch, Feed, Stream
from fallline.descent.history import History
from fallline.descent.interrupt import Interrupts
from fallline.descent.position import Position
from fallline.descent.progress import Bar
from fallline.descent.stopping import Limits

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


@dataclass(frozen=True)
class Request:
    """What a call of `minimize` asks for besides the steps; see there.

    Attributes:
        limits: how far to go.
        gtol: at which gradient to stop; None where only the limits count.
        record_every: every how many steps the loss is wanted.
        callback: whom to tell of each step.
        progress: whether to show a bar.
    """

    limits: Limits
    gtol: float | None
    record_every: int
    callback: Callback | None
    progress: bool


class Descent:
    """One call of `minimize`.

    Args:
        request: when to stop, and whom to tell.
        position: where it stands.
        feed: the data.
        history: the losses.

    Attributes:
        made: the steps made.
        told: of how many the callback knows.
    """

    def __init__(self, request: Request, position: Position, feed: Feed, history: History) -> None:
        self.request, self.position, self.feed, self.history = request, position, feed, history
        self.made = self.told = 0
        self._first_epoch = feed.epoch
        self._guard = Interrupts()
        self._bar = Bar(request.progress, request.limits)

    def run(self) -> Any:
        """Takes steps until there is a reason to stop, and returns the result of `minimize`."""
        position = self.position
        with self._guard, self._bar:
            try:
                reason = self._descend()
                fun = self._fun()
            except KeyboardInterrupt:
                return self._result("interrupted", self._fun_unless_interrupted())
            except StopIteration as error:
                raise ValueError(
                    f"the loss raised StopIteration after {self.made} steps: an iterator that it reads has ended; give "
                    "the batches as data, whose end ends the descent"
                ) from error
        if reason != "nonfinite" and not math.isfinite(fun) and math.isfinite(position.before) and self._is_of_x():
            position.go_back(fun)
            reason, fun = "nonfinite", self._fun()
        return self._result(reason, fun)

    def _descend(self) -> str:
        """Takes the steps; why it ends."""
        limits, tolerant = self.request.limits, self.request.gtol is not None or self.history.falling is not None
        if limits.reached(0, 0):
            return "steps"
        reason = None
        for batch in self.feed:
            reason = self._step(batch)
            self._bar.show(self.made, self._epochs, self.position.before)
            if reason is None and limits.reached(self.made, self._epochs):
                reason = "unreached" if tolerant else "steps"
            if reason is not None:
                break
        callback = self.request.callback
        if callback is not None and self.told < self.made and reason != "nonfinite" and self._ends_with(callback):
            return "callback"
        return reason or "ended"

    @property
    def _epochs(self) -> int:
        return self.feed.epoch - self._first_epoch

    def _step(self, batch: Batch) -> str | None:
        """Takes a step; why to stop now, if there is a reason."""
        request, position, callback = self.request, self.position, self.request.callback
        valued = self.made % request.record_every == 0
        loss, grads = position.slope(batch.args, valued=valued)
        if loss is not None and not math.isfinite(loss):
            return "nonfinite"
        if callback is not None and self.told < self.made and self._asks_to_stop(callback, valued):
            return "callback"
        if request.gtol is not None and position.is_flat(grads, request.gtol):
            self.history.record(loss, position.engine.t + 1)
            return "gtol"
        self._guard.busy = True
        position.step(grads)
        self.feed.advance()
        self.made += 1
        stopped = self.history.record(loss, position.engine.t, batch)
        self._guard.done()
        if callback is not None and isinstance(self.feed, Stream):
            due = self.made % request.record_every == 0
            if self._asks_to_stop(callback, due):
                return "callback"
        return "ftol" if stopped else None

    def _asks_to_stop(self, callback: Callback, valued: bool) -> bool:
        """Tells the callback where the descent stands; `valued`: with the loss, even if it must be computed."""
        from scipy.optimize import OptimizeResult

        self.told, position = self.made, self.position
        fun = position.loss() if valued or position.here is not None else math.nan
        told = OptimizeResult(x=position.x(), fun=fun, nit=self.made, epoch=self.feed.epoch)
        try:
            return _is_true(callback(told))
        except StopIteration:
            return True

    def _ends_with(self, callback: Callback) -> bool:
        """Tells the callback of the last step, if its loss is finite; whether it asks to stop."""
        if not self.history.whole:
            self.position.args = next(iter(self.feed)).args
        return math.isfinite(self.position.loss()) and self._asks_to_stop(callback, valued=True)

    def _fun(self) -> float:
        """The loss at x, as far as it costs one evaluation at most."""
        if self._is_of_x():
            return self.position.loss()
        mean = self.history.mean()
        return self.position.before if mean is None else mean

    def _is_of_x(self) -> bool:
        """Whether the result's loss is one at x, and not an epoch's mean."""
        return self.history.whole or (self.made > 0 and not self.feed.rewinds)

    def _fun_unless_interrupted(self) -> float:
        try:
            return self._fun()
        except KeyboardInterrupt:
            return math.nan

    def _result(self, reason: str, fun: float) -> Any:
        from fallline.descent.result import Minimum

        status, message = _STATUS[reason]
        objective = self.position.objective
        return Minimum(
            x=self.position.x(),
            fun=fun,
            nit=self.made,
            nfev=objective.evaluations,
            njev=objective.gradients,
            success=status == 0,
            status=status,
            message=message.format(value=self.position.lost),
            history=self.history.arrays(),
            state=None if reason == "nonfinite" else self._state(),
        )

    def _state(self) -> State:
        """What another call needs to go on."""
        return State({**self.position.engine.state(), "feed": self.feed.state(), **self.history.state()})


def restore(state: Mapping[str, Any], position: Position, feed: Feed, history: History) -> None:
    """Takes over a result's `state`, before the descent begins.

    Raises:
        TypeError: it is nothing of the kind.
        ValueError: it is no such state, or of another run.
    """
    if not isinstance(state, Mapping):
        raise TypeError(f"state is a {type(state).__name__}: give a result's state, as in state=found.state")
    missing = {"rule", "step", "states", "scalars", "feed", "plateaus"}.difference(state)
    if missing:
        raise ValueError(f"state is not a result's state: it lacks {', '.join(sorted(missing))}")
    history.restore(state)
    position.engine.restore(state)
    feed.restore(state["feed"])


def _is_true(answer: Any) -> bool:
    """Whether a callback returned True: Python's, or that of an array library, which is another object."""
    is_boolean = str(getattr(answer, "dtype", "")).removeprefix("torch.") == "bool" and answer.shape == ()
    return answer is True or (is_boolean and bool(answer))
