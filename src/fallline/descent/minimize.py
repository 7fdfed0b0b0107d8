"""`fallline.minimize`: a rule on a function of arrays, in batch, stochastic, mini-batch and streaming form."""

from __future__ import annotations

import math
from array import array
from collections.abc import Callable, Iterator, Mapping
from typing import Any

import numpy as np

from fallline.descent.check import check_gradient as compare_gradient
from fallline.descent.engine import Engine
from fallline.descent.feed import Batch, Feed, Stream, Whole, make_feed
from fallline.descent.interrupt import Interrupts
from fallline.descent.libraries import library_of
from fallline.descent.objective import Objective
from fallline.descent.progress import Bar
from fallline.descent.stopping import Falling
from fallline.descent.trees import flatten
from fallline.rule import Rule
from fallline.schedules import Plateau, Tracker

STEPS, EPOCHS = 1000, 100
"""How far a descent goes where nobody says: steps without data, epochs with data."""

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


def minimize(
    loss: Callable[..., Any],
    params: Any,
    rule: Rule,
    data: Any = None,
    *,
    grad: Callable[..., Any] | bool | None = None,
    batch_size: int | None = None,
    epochs: int | None = None,
    steps: int | None = None,
    shuffle: bool = True,
    seed: int = 0,
    gtol: float | None = None,
    ftol: float | None = None,
    patience: int = 10,
    callback: Callable[[Any], Any] | None = None,
    progress: bool = False,
    check_gradient: bool = False,
    record_every: int = 1,
    state: Mapping[str, Any] | None = None,
) -> Any:
    """Minimizes a function by a rule.

    Args:
        loss: the function to minimize, `loss(params)` or, with data, `loss(params, batch)`; it returns a number.
        params: where to start: an array, or any nesting of dicts, lists and tuples of arrays, all of NumPy, JAX or
            torch, of any shape, in float32, float64, float16 or bfloat16; a list of numbers is an array of float64. It
            is left untouched, and the result comes back in kind.
        rule: a rule such as `fallline.rules.adam(lr=0.01)`, or your own. Its hyperparameters may be functions of the
            step, such as those in `fallline.schedules`, and a `schedules.plateau`.
        data: None, for a function of the parameters alone; arrays, or a tuple or dict of arrays, with the same first
            dimension, in memory or not (`np.memmap`, HDF5), tables and SciPy's sparse matrices too, whose batches are
            in CSR form; anything with `len` and items, such as a list of examples, but no list of arrays, which a
            tuple says better; or an iterable or generator of batches, endless if it likes.
        grad: a function of the same arguments that returns the gradient, nested as params are; True where `loss`
            returns (value, gradient); None to have `loss` differentiated, which JAX and torch can.
        batch_size: examples per step: None for all of them (batch gradient descent), 1 (stochastic), n (mini-batch: the
            last batch of an epoch may be short).
        epochs: passes over the data; 100 unless `steps` says otherwise.
        steps: steps at most; 1000 where there are no data. With an iterable the end of it, unless said.
        shuffle: whether every epoch has an order of its own.
        seed: of that order.
        gtol: stops where no component of the gradient is larger; not for mini-batches, whose gradients never vanish.
        ftol: stops where the loss (of an epoch, with mini-batches) has not fallen by this part of its size, or of 1 if
            that is larger, `patience` times in a row.
        patience: see ftol.
        callback: called after every step with an `OptimizeResult` of `x`, `fun`, `nit` and `epoch`; it stops the
            descent by returning True or raising StopIteration.
        progress: whether to show a bar.
        check_gradient: whether to compare the gradient with differences of the loss before the first step.
        record_every: where the gradient has a function of its own: every how many steps the loss is computed, for the
            history, the tolerances and the watch for infinities.
        state: a result's `state`, to go on from its `x` bit for bit as if it had never stopped.

    Returns:
        SciPy's `OptimizeResult`: `x`; `fun`, the loss at x, with mini-batches the mean over the last epoch, with a
        stream that of the last batch; `nit`, `nfev`, `njev`; `success`, `status` and `message`, which say why it
        stopped; `history`, a dict of arrays: `step` and `fun` at each recorded step and, with mini-batches,
        `epoch_fun`; `state`, a mapping that holds NumPy arrays and numbers and can be pickled, None where the loss
        became infinite or NaN. Ctrl-C ends it with what there is.

    A rule that looks ahead, NAG, gets its gradient exactly at the look-ahead point; the recorded loss is the one there.

    Raises:
        TypeError: there is no way to a gradient, an argument is of the wrong kind, or the loss is no number.
        ValueError: arrays that do not fit each other, a gradient of another nesting or shape, a state of another run.
        GradientError: `check_gradient` found a difference; the message names the worst coordinate.
        HyperparameterError: a schedule left its hyperparameter's range.
    """
    if not isinstance(rule, Rule):
        raise TypeError(f"rule must be a rule, such as fallline.rules.adam(lr=0.01), not {rule!r}")
    _check_counts(epochs=epochs, steps=steps, patience=patience, record_every=record_every)
    _check_tolerances(gtol=gtol, ftol=ftol)
    feed = make_feed(data, batch_size, shuffle=shuffle, seed=seed)
    leaves, structure = flatten(params)
    library = library_of(leaves, structure.leaf_names())
    objective = Objective(loss, grad, library, structure)
    trackers = {name: value.tracker() for name, value in rule.values.items() if isinstance(value, Plateau)}
    engine = Engine(library, rule(**trackers), leaves)
    limits = _limits(feed, epochs, steps)
    descent = _Descent(objective, engine, feed, limits, trackers, gtol, ftol, patience, record_every)
    if state is not None:
        descent.restore(state)
    if check_gradient:
        compare_gradient(objective, engine.theta, _first(feed).args)
    descent.leaves = leaves
    return descent.run(callback, Bar(progress, limits))


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


class _Descent:
    """One call of `minimize`."""

    def __init__(
        self,
        objective: Objective,
        engine: Engine,
        feed: Feed,
        limits: tuple[float, float],
        trackers: dict[str, Tracker],
        gtol: float | None,
        ftol: float | None,
        patience: int,
        record_every: int,
    ) -> None:
        self.objective, self.engine, self.feed, self.trackers = objective, engine, feed, trackers
        self.limits, self.gtol, self.record_every = limits, gtol, record_every
        self.falling = None if ftol is None else Falling(ftol, patience)
        self.whole = isinstance(feed, Whole)
        if gtol is not None and not self.whole:
            raise ValueError("gtol asks for a small gradient, which single batches do not have: use ftol, or all data")
        if ftol is not None and not feed.rewinds:
            raise ValueError("ftol compares epochs, which a generator has none of: end it with steps or a callback")
        self.steps, self.values, self.epochs = array("q"), array("d"), array("d")
        self.sum = self.weight = 0.0
        self.made = 0
        self.value = math.nan
        self.leaves: list[Any] = []

    def run(self, callback: Callable[[Any], Any] | None, bar: Bar) -> Any:
        """Takes steps until there is a reason to stop."""
        self.first_epoch = self.feed.epoch
        with Interrupts() as guard, bar:
            try:
                reason = self._descend(guard, callback, bar)
            except KeyboardInterrupt:
                reason = "interrupted"
        return self._result(reason)

    def _descend(self, guard: Interrupts, callback: Callable[[Any], Any] | None, bar: Bar) -> str:
        most_steps, most_epochs = self.limits
        if most_steps <= 0 or most_epochs <= 0:
            return "steps"
        for batch in self.feed:
            reason = self._step(batch, guard)
            if reason is None and callback is not None and self._asks_to_stop(callback):
                reason = "callback"
            bar.show(self.made, self.feed.epoch - self.first_epoch, self.value)
            if reason is not None:
                return reason
            if self.made >= most_steps or self.feed.epoch - self.first_epoch >= most_epochs:
                return "steps" if self.gtol is None and self.falling is None else "unreached"
        return "ended"

    def _step(self, batch: Batch, guard: Interrupts) -> str | None:
        """Takes a step; why to stop now, if there is a reason."""
        engine, valued = self.engine, self.made % self.record_every == 0
        value, grads = self.objective(engine.point(), batch.args, valued=valued)
        if value is not None:
            if not math.isfinite(value):
                engine.go_back()
                self.lost = value
                return "nonfinite"
            engine.save()
            self.value = value
        if self.gtol is not None and engine.library.largest(grads) <= self.gtol:
            self._record(value)
            return "gtol"
        guard.busy = True
        engine.step(grads)
        self.feed.advance()
        self.made += 1
        stopped = self._record(value, batch)
        guard.done()
        return "ftol" if stopped else None

    def _record(self, value: float | None, batch: Batch | None = None) -> bool:
        """Keeps a loss; whether it has stopped falling."""
        if value is not None:
            self.steps.append(self.engine.t)
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

    def _asks_to_stop(self, callback: Callable[[Any], Any]) -> bool:
        from scipy.optimize import OptimizeResult

        found = OptimizeResult(x=self._x(), fun=self.value, nit=self.made, epoch=self.feed.epoch)
        try:
            return callback(found) is True
        except StopIteration:
            return True

    def _x(self) -> Any:
        library = self.engine.library
        given = zip(self.engine.theta, self.leaves, strict=True)
        return self.objective.structure.build([library.given_back(library.copy(x), leaf) for x, leaf in given])

    def _result(self, reason: str) -> Any:
        from scipy.optimize import OptimizeResult

        fun = self._fun(reason)
        if not math.isfinite(fun) and reason not in ("nonfinite", "interrupted") and not math.isnan(self.value):
            self.engine.go_back()
            reason, self.lost, fun = "nonfinite", fun, self.value
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
            message=message.format(value=getattr(self, "lost", "")),
            history=history,
            state=None if reason == "nonfinite" else self.state(),
        )

    def _fun(self, reason: str) -> float:
        """The loss at x, as far as it costs one evaluation at most."""
        if not self.whole:
            return self.epochs[-1] if self.epochs else self.sum / self.weight if self.weight else self.value
        if reason in ("nonfinite", "interrupted"):
            return self.value
        engine = self.engine
        args = next(iter(self.feed)).args
        return self.objective.value([engine.library.copy(leaf) for leaf in engine.theta], args)

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


def _first(feed: Feed) -> Batch:
    """A batch to try the gradient on.

    Raises:
        ValueError: a generator would lose it.
    """
    if not feed.rewinds:
        raise ValueError("check_gradient would use up a generator's first batch: give it data, or check by hand")
    return next(iter(feed))


def _limits(feed: Feed, epochs: int | None, steps: int | None) -> tuple[float, float]:
    """The most steps and the most epochs."""
    if epochs is not None and not feed.rewinds:
        raise ValueError("epochs was given, but a generator can be passed over once only: end it with steps")
    if steps is None and epochs is None:
        if isinstance(feed, Whole) and not feed.args:
            steps = STEPS
        elif isinstance(feed, Stream):
            epochs = 1 if feed.rewinds else None
        else:
            epochs = EPOCHS
    return math.inf if steps is None else steps, math.inf if epochs is None else epochs


def _check_counts(**counts: int | None) -> None:
    for name, count in counts.items():
        least = 1 if name in ("patience", "record_every") else 0
        whole = isinstance(count, int | np.integer) and not isinstance(count, bool)
        if count is not None and not (whole and count >= least):
            raise ValueError(f"{name} = {count!r}: needs a whole number, at least {least}")


def _check_tolerances(**tolerances: float | None) -> None:
    for name, value in tolerances.items():
        if value is not None and not value >= 0:
            raise ValueError(f"{name} = {value!r}: needs a number that is not negative")
