"""`fallline.minimize`: a rule on a function of arrays, in batch, stochastic, mini-batch and streaming form."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from typing import Any

import numpy as np

from fallline.descent.check import check_gradient as compare_gradient
from fallline.descent.feed import Batch, Feed, Stream, Whole, make_feed
from fallline.descent.history import History
from fallline.descent.libraries.choice import library_of
from fallline.descent.objective import Objective
from fallline.descent.position import Position
from fallline.descent.run import Descent, Request, restore
from fallline.descent.stopping import Falling, Limits
from fallline.descent.trees import flatten
from fallline.descent.whole import engine_of
from fallline.installed import need
from fallline.rule import Rule
from fallline.schedules import Plateau
from fallline.spelling import as_rule

STEPS, EPOCHS = 1000, 100
"""How far a descent goes where nobody says: steps without data, epochs with data."""


def minimize(
    loss: Callable[..., Any],
    params: Any,
    rule: Rule | str,
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
        rule: a rule such as `fallline.rules.adam(lr=0.01)`, or your own, or its spelling, `"adam(lr=0.01)"`. Its
            hyperparameters may be functions of the step, such as those in `fallline.schedules`, and a
            `schedules.plateau`.
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
        callback: called after every step with an `OptimizeResult` of `x`, `fun`, the loss at this x, `nit` and `epoch`;
            it stops the descent by returning True or raising StopIteration. With all data at every step fun costs
            nothing, as the next step needs it. With mini-batches it is the loss of the batch that the next step takes;
            with an iterable of batches that of the batch which this step took, at an evaluation a step, which a rule
            that looks ahead costs too. It is NaN where `record_every` leaves it out.
        progress: whether to show a bar.
        check_gradient: whether to compare the gradient with differences of the loss before the first step.
        record_every: where the gradient has a function of its own: every how many steps the loss is computed, for the
            history, the tolerances and the watch for infinities.
        state: a result's `state`, to go on from its `x` bit for bit as if it had never stopped.

    Returns:
        SciPy's `OptimizeResult`: `x`, in the shapes, dtypes and kind of params; `fun`, a float, the loss at x, with a
        generator that of the last batch at x, with mini-batches the mean over the last epoch, each batch's where its
        step began; `nit`, the steps made; `nfev` and `njev`, the evaluations of the loss and of the gradient, those of
        `check_gradient` too; `success`, `status` and `message`, which say why it stopped; `history`, a dict of arrays
        of one dimension: `step`, int64, and `fun`, float64, for each recorded step the loss before it and, with data by
        batches, `epoch_fun`, float64, the mean loss of each epoch; `state`, a mapping that holds NumPy arrays and
        numbers and can be pickled, None where the loss became infinite or NaN. Ctrl-C ends it with what there is.

    Each step copies parameters of NumPy and torch twice: for `loss`, which may keep or change what it gets, and to know
    the last point with a finite loss. Where `grad` is a function, it and `loss` get a copy each; a step that
    `record_every` leaves out makes one copy alone. A copy reads and writes a number per parameter; Adam's own step
    reads and writes 7.

    A rule that looks ahead, NAG, gets its gradient exactly at the look-ahead point; the recorded loss is the one there.
    `gtol` then asks for a small gradient at x as well.

    Raises:
        ImportError: SciPy is not installed.
        TypeError: there is no way to a gradient, an argument is of the wrong kind, or the loss is no number.
        ValueError: arrays that do not fit each other, a gradient of another nesting or shape, a state of another run, a
            text that spells no rule.
        GradientError: `check_gradient` found a difference; the message names the worst coordinate.
        HyperparameterError: a schedule left its hyperparameter's range.
    """
    need("minimize", "scipy", extra="scipy")
    rule = as_rule(rule)
    _check_counts(epochs=epochs, steps=steps, patience=patience, record_every=record_every)
    _check_tolerances(gtol=gtol, ftol=ftol)
    feed = make_feed(data, batch_size, shuffle=shuffle, seed=seed)
    leaves, structure = flatten(params)
    library = library_of(leaves, structure.leaf_names())
    objective = Objective(loss, grad, library, structure)
    trackers = {name: value.tracker() for name, value in rule.values.items() if isinstance(value, Plateau)}
    engine = engine_of(library, rule(**trackers), leaves)
    request = Request(_limits(feed, epochs, steps), gtol, record_every, callback, progress)
    _check_stopping(feed, gtol, ftol)
    position = Position(objective, engine, leaves, feed.args if isinstance(feed, Whole) else ())
    history = History.of(feed, trackers, None if ftol is None else Falling(ftol, patience))
    if state is not None:
        restore(state, position, feed, history)
    if check_gradient:
        compare_gradient(objective, engine.theta, _first(feed).args)
    return Descent(request, position, feed, history).run()


def _first(feed: Feed) -> Batch:
    """A batch to try the gradient on.

    Raises:
        ValueError: a generator would lose it.
    """
    if not feed.rewinds:
        raise ValueError("check_gradient would use up a generator's first batch: give it data, or check by hand")
    return next(iter(feed))


def _limits(feed: Feed, epochs: int | None, steps: int | None) -> Limits:
    """How far to go.

    Raises:
        ValueError: a generator has no epochs.
    """
    if epochs is not None and not feed.rewinds:
        raise ValueError("epochs was given, but a generator can be passed over once only: end it with steps")
    if steps is None and epochs is None:
        if isinstance(feed, Whole) and not feed.args:
            steps = STEPS
        elif isinstance(feed, Stream):
            epochs = 1 if feed.rewinds else None
        else:
            epochs = EPOCHS
    return Limits(math.inf if steps is None else steps, math.inf if epochs is None else epochs)


def _check_stopping(feed: Feed, gtol: float | None, ftol: float | None) -> None:
    if gtol is not None and not isinstance(feed, Whole):
        raise ValueError("gtol asks for a small gradient, which single batches do not have: use ftol, or all data")
    if ftol is not None and not feed.rewinds:
        raise ValueError("ftol compares epochs, which a generator has none of: end it with steps or a callback")


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
