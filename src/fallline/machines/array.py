"""Evaluates a rule operation by operation in any array namespace. With NumPy it is the reference of every machine.

Finite parameters and gradients give finite parameters and states: what overflows is kept as the largest finite number
of the arithmetic, and of the dtype that it is stored in; what is NaN all the same leaves what was there. Infinities and
NaN of a parameter or gradient stay what they are. See `fallline.kernel.overflow`.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any

import array_api_compat
import numpy as np

from fallline.expr import FIRST, GRAD, THETA, Node, interpret, topological
from fallline.kernel.host import advance
from fallline.kernel.kernel import Kernel, kernel_of
from fallline.kernel.storage import STORAGES, begun_in
from fallline.machines.array_ops import OPS, constant, of_namespace, placed, widest
from fallline.machines.evaluate import Fed, evaluate, evaluate_all
from fallline.machines.evaluation import Evaluation
from fallline.machines.parted import Parted, parted
from fallline.machines.turns import Turns
from fallline.rule import PARAMETER, Program, Rule, Slot, state_shape

__all__ = [
    "OPS", "Evaluation", "Fed", "Parted", "Turns", "evaluate", "evaluate_all", "parted", "points_of", "start_states",
    "step", "step_all", "values",
]  # fmt: skip

Array = Any
States = dict[str, Array]


def step(
    rule: Rule,
    t: int,
    theta: Array,
    grad: Array | Callable[[Array], Array],
    states: Mapping[str, Array] | None = None,
    *,
    tensor: int = 0,
) -> tuple[Array, States]:
    """One step of a rule, with the inputs untouched.

    Args:
        rule: any rule. What it totals over all parameters is that of this one; see `step_all`.
        t: the step, counted from 1.
        theta: the parameter: an array of any shape, of NumPy, torch, JAX or another array-API library, in float32,
            float64, float16 or bfloat16. float64 is computed in float64, the others in float32.
        grad: the gradient, an array of theta's shape, or a function of a point that returns it.
        states: the states before the step, by the names of the slots of `rule.program_for(theta.shape)`: arrays and
            numbers; None for how they start, in theta's dtype, but for float16 in float32.
        tensor: the parameter's number among several, for random draws.

    Returns:
        The parameter and the states after the step.

    Raises:
        TypeError: theta is no array of floats, or the rule takes its gradient elsewhere than at theta, and `grad` is no
            function.
        ValueError: t is no step, or the gradient's shape is not theta's.
        KeyError: a state is missing.
    """
    grads = (lambda points: [grad(points[0])]) if callable(grad) else [grad]
    ((theta, kept),) = step_all(rule, t, [theta], grads, None if states is None else [states], tensors=[tensor])
    return theta, kept


def step_all(
    rule: Rule,
    t: int,
    thetas: Sequence[Array],
    grads: Sequence[Array] | Callable[[list[Array]], Sequence[Array]],
    states: Sequence[Mapping[str, Array]] | None = None,
    *,
    tensors: Sequence[int] | None = None,
) -> list[tuple[Array, States]]:
    """One step of a rule on all parameters of an optimizer, whose totals are over all of them; see `step`.

    Args:
        rule: any rule.
        t: the step.
        thetas: the parameters.
        grads: a gradient for each, or a function of the points, one for each, that returns them.
        states: for each parameter the states before the step; None for how they start.
        tensors: the parameters' numbers; 0, 1, 2, ... if not given.
    """
    for k, theta in enumerate(thetas):
        _check(t, theta, None if states is None else states[k])
    numbers = range(len(thetas)) if tensors is None else tensors
    works = [
        _Work(rule, t, theta, start_states(rule, theta) if states is None else states[k], numbers[k])
        for k, theta in enumerate(thetas)
    ]
    if not callable(grads) and rule.program.looks_ahead:
        raise TypeError(f"{rule.name} takes its gradient ahead of theta: give grad as a function of a point")
    if any(work.program.first is not None for work in works):
        for work, first in zip(works, _gradients(grads, works, thetas, 0), strict=True):
            work.first = first
    given = _gradients(grads, works, thetas, -1)
    steps = [work.evaluation(kernel_of(work.program), grad) for work, grad in zip(works, given, strict=True)]
    return [work.result(stores) for work, stores in zip(works, _evaluated(steps), strict=True)]


def points_of(
    rule: Rule,
    t: int,
    thetas: Sequence[Array],
    states: Sequence[Mapping[str, Array]],
    first: Sequence[Array] | None = None,
    which: int = -1,
) -> list[Array]:
    """Where the gradients of a step are taken, for each parameter.

    Args:
        rule, t, thetas, states: as of `step_all`.
        first: the first gradients, of a rule that takes two.
        which: the first point, 0, or the last.
    """
    works = [_Work(rule, t, theta, states[k], k) for k, theta in enumerate(thetas)]
    for k, work in enumerate(works):
        work.first = None if first is None else first[k]
    return _points(works, thetas, which)


def _points(works: Sequence[_Work], thetas: Sequence[Array], which: int) -> list[Array]:
    stores = _evaluated([work.evaluation(kernel_of(work.program.ahead(which)), None) for work in works])
    return [moved.get(THETA, theta) for moved, theta in zip(stores, thetas, strict=True)]


def _gradients(
    grads: Sequence[Array] | Callable[[list[Array]], Sequence[Array]],
    works: Sequence[_Work],
    thetas: Sequence[Array],
    which: int,
) -> Sequence[Array]:
    """The gradients, checked: at the points where the rule takes them, if they are a function of these."""
    if callable(grads):
        grads = grads(_points(works, thetas, which))
    for theta, grad in zip(thetas, grads, strict=True):
        if getattr(grad, "shape", None) != theta.shape:
            shape = getattr(grad, "shape", type(grad).__name__)
            raise ValueError(f"the gradient must be an array of theta's shape {tuple(theta.shape)}, not {shape}")
    return grads


def start_states(rule: Rule, theta: Array) -> States:
    """The states of a parameter before its first step: arrays in its dtype, but for float16 in float32, and numbers."""
    program = rule.program_for(theta.shape)
    return {slot.name: _start(rule, program, slot, theta) for slot in program.slots}


def _start(rule: Rule, program: Program, slot: Slot, theta: Array) -> Array:
    if slot.counter:
        return np.float64(rule.begin(slot))
    xp, name = array_api_compat.array_namespace(theta), _name(theta.dtype)
    if slot.number:
        return xp.asarray(rule.begin(slot), dtype=widest(xp, theta), **placed(theta))
    dtype = theta.dtype if begun_in(name) == name else getattr(xp, begun_in(name))
    if slot.start == PARAMETER:
        return xp.astype(theta, dtype, copy=True)
    shape = state_shape(theta.shape, slot.sides, program.view)
    full = xp.full(shape, rule.begin(slot), dtype=dtype, **placed(theta))
    if not slot.diagonal:
        return full
    eye = xp.eye(shape[-2] if len(shape) > 1 else 1, shape[-1], dtype=dtype, **placed(theta))
    return xp.reshape(full * eye, shape)


class _Work:
    """A parameter in a step; `first` is the first of two gradients."""

    def __init__(self, rule: Rule, t: int, theta: Array, states: Mapping[str, Array], tensor: int) -> None:
        self.program = rule.program_for(theta.shape)
        self._t, self._theta, self._tensor = t, theta, tensor
        self._numbers = rule.numbers(t)
        self._names = tuple(slot.name for slot in (*self.program.arrays, *self.program.numbers))
        self._arrays = [states[name] for name in self._names]
        self._counters = [_kept(states[name]) for name in self.program.counter_names]
        self._fresh: tuple[float, ...] = ()
        self.first: Array | None = None

    def evaluation(self, kernel: Kernel, grad: Array | None) -> Callable[[], Mapping[Node, Array]] | Evaluation:
        """What evaluates a kernel on it: at once, or with those of the other parameters."""
        single = bool(self._counters) and all(isinstance(value, np.float32) for value in self._counters)
        kept = [float(value) for value in self._counters]
        uniforms, self._fresh = advance(kernel, self._t, self._numbers, (), (), kept, single=single)
        program = self.program
        leaves = zip((*program.leaves, *program.number_leaves), self._arrays, strict=True)
        arrays = {THETA: self._theta, GRAD: grad, FIRST: self.first} | dict(leaves)
        if kernel.elementwise:
            return lambda: evaluate(kernel, arrays, uniforms, self._tensor)
        return Evaluation(kernel, arrays, uniforms, [self._tensor])

    def result(self, stores: Mapping[Node, Array]) -> tuple[Array, States]:
        """The parameter and the states after the step."""
        program = self.program
        leaves = (*program.leaves, *program.number_leaves)
        arrays = [stores.get(leaf, old) for leaf, old in zip(leaves, self._arrays, strict=True)]
        counters = [type(old)(new) for old, new in zip(self._counters, self._fresh, strict=True)]
        named = dict(zip(self._names, arrays, strict=True)) | dict(zip(program.counter_names, counters, strict=True))
        return stores.get(THETA, self._theta), {slot.name: named[slot.name] for slot in program.slots}


def _evaluated(works: Sequence[Callable[[], Mapping[Node, Array]] | Evaluation]) -> list[Mapping[Node, Array]]:
    """What is stored, for each."""
    evaluate_all([work for work in works if isinstance(work, Evaluation)])
    return [work.stores if isinstance(work, Evaluation) else work() for work in works]


def _name(dtype: Any) -> str:
    """A dtype's name: of torch.float32, array_api_strict.float32 and NumPy's alike."""
    return str(dtype).rpartition(".")[2]


def _check(t: int, theta: Array, states: Mapping[str, Array] | None) -> None:
    if _name(theta.dtype) not in STORAGES:
        raise TypeError(f"theta is {theta.dtype}; a rule runs on {', '.join(STORAGES)}")
    if isinstance(t, bool) or t != int(t) or t < 1:
        raise ValueError(f"t = {t!r}: steps are counted 1, 2, 3, ...")
    if states is not None and not isinstance(states, Mapping):
        raise TypeError(f"states must be a dict of arrays by name, as `step` returns it, not {type(states).__name__}")


def values(nodes: Sequence[Node], inputs: Mapping[Node, Array]) -> list[Array]:
    """The values of formulas of elementwise nodes in core ops.

    Args:
        nodes: the formulas.
        inputs: an array per input, all of one library and floating dtype, of shapes that fit each other.
    """
    like = next(iter(inputs.values()))
    xp, device = array_api_compat.array_namespace(like), placed(like)
    with np.errstate(all="ignore"):
        order, ops = topological(nodes), of_namespace(xp, OPS)
        known = interpret(order, inputs, ops, lambda number: constant(xp, number, like.dtype, device))
    return [known[node] for node in nodes]


def _kept(value: Any) -> Any:
    """A counter in the dtype that it is kept in; plain numbers are float64."""
    kept = np.asarray(value)
    return kept.dtype.type(kept) if kept.dtype in (np.float32, np.float64) else np.float64(value)
