"""A step of a rule on Keras variables, operation by operation: what a back-end compiles into its training step."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import keras

from fallline.expr import GRAD, THETA, Node
from fallline.keras.held import Held
from fallline.keras.tensors import as_array, as_tensor, known, namespace, wide
from fallline.kernel.kernel import Kernel, kernel_of
from fallline.machines.array import evaluate
from fallline.machines.evaluate import evaluate_all
from fallline.machines.evaluation import Evaluation
from fallline.machines.traced import Traced
from fallline.rule import Program, Rule

Assign = Callable[[Any, Any], None]
Scalar = Any

LR = "lr"
"""The hyperparameter for which Keras has a variable, or a schedule."""


def numbers_of(rule: Rule, lr: Scalar) -> tuple[Scalar, ...]:
    """The numbers of a rule's hyperparameters, with Keras's learning rate."""
    return tuple(lr if number.hyper == LR else number.value for number in rule.flat)


def take_step(
    assign: Assign, helds: Sequence[tuple[int, Held]], grads: Sequence[Any], made: Scalar, lr: Scalar
) -> None:
    """Takes a step.

    Args:
        assign: gives a variable its new value.
        helds: the variables that have a gradient, each with its number among all.
        grads: their gradients.
        made: how many steps were made before.
        lr: the learning rate.
    """
    t, lr = known(made) + 1, known(lr)
    traced = Traced(namespace(), wide, known)
    works = []
    for (k, held), grad in zip(helds, grads, strict=True):
        kernel = kernel_of(held.form)
        now = numbers_of(held.rule, lr)
        counters = [known(held.states[name]) for name in held.form.counter_names]
        uniforms, fresh = traced.advance(kernel, t, now, {}, now, counters)
        arrays = {THETA: as_array(held.variable), GRAD: _gradient(grad, held), **_states(held, t)}
        works.append((held, fresh, _evaluated(kernel, arrays, uniforms, k)))
    evaluate_all([work for *_, work in works if isinstance(work, Evaluation)])
    for held, fresh, work in works:
        _store(assign, held, work.stores if isinstance(work, Evaluation) else work)
        for name, value in zip(held.form.counter_names, fresh, strict=True):
            assign(held.states[name], as_tensor(value))


def move(assign: Assign, held: Held, program: Program, made: Scalar, lr: Scalar) -> None:
    """Moves a variable, and no state, to where a program says that it is.

    Args:
        assign: gives a variable its new value.
        held: the variable; its form keeps theta beside it.
        program: moves theta, by the states of the rule's own program.
        made: how many steps were made.
        lr: the learning rate.
    """
    kernel, t, now = kernel_of(program), known(made) + 1, numbers_of(held.rule, known(lr))
    counters = [known(held.states[name]) for name in held.form.counter_names]
    uniforms, _ = Traced(namespace(), wide, known).advance(kernel, t, now, {}, now, counters)
    names = [slot.name for slot in (*program.arrays, *program.numbers)]
    leaves = (*program.leaves, *program.number_leaves)
    arrays = {leaf: as_array(held.states[name]) for name, leaf in zip(names, leaves, strict=True)}
    theta = as_array(held.states["theta"])
    stores = evaluate(kernel, {THETA: theta, GRAD: theta, **arrays}, uniforms)
    # A copy: a back-end may take over the memory of either.
    assign(held.variable, keras.ops.copy(as_tensor(stores.get(THETA, theta))))


def _gradient(grad: Any, held: Held) -> Any:
    array = as_array(grad)
    theta = as_array(held.variable)
    return array if array.dtype == theta.dtype else namespace().astype(array, theta.dtype)


def _states(held: Held, t: Scalar) -> dict[Node, Any]:
    form = held.form
    slots = (*form.arrays, *form.numbers)
    leaves = (*form.leaves, *form.number_leaves)
    arrays = {leaf: as_array(held.states[slot.name]) for slot, leaf in zip(slots, leaves, strict=True)}
    xp = namespace()
    for slot, leaf in zip(slots, leaves, strict=True):
        if slot.name in held.begins_as_theta:  # and a model may have got its weights after the optimizer was built
            theta = xp.astype(as_array(held.variable), arrays[leaf].dtype)
            if isinstance(t, float):
                arrays[leaf] = theta if t == 1 else arrays[leaf]
            else:
                arrays[leaf] = xp.where(t == 1, theta, arrays[leaf])
    return arrays


def _evaluated(
    kernel: Kernel, arrays: Mapping[Node, Any], uniforms: Sequence[Scalar], number: int
) -> Evaluation | dict[Node, Any]:
    if kernel.elementwise:
        return evaluate(kernel, arrays, uniforms, number)
    return Evaluation(kernel, arrays, uniforms, [number])


def _store(assign: Assign, held: Held, stores: Mapping[Node, Any]) -> None:
    form = held.form
    if THETA in stores:
        assign(held.variable, as_tensor(stores[THETA]))
    slots = (*form.arrays, *form.numbers)
    for slot, leaf in zip(slots, (*form.leaves, *form.number_leaves), strict=True):
        if leaf in stores:
            shape = tuple(held.states[slot.name].shape)
            assign(held.states[slot.name], as_tensor(namespace().reshape(stores[leaf], shape)))
