"""Evaluates a rule operation by operation in any array namespace. With NumPy it is the reference of every machine.

Finite parameters and gradients give finite parameters and states: what overflows is kept as the largest finite number
of the arithmetic, and of the dtype that it is stored in; what is NaN all the same leaves what was there. Infinities and
NaN of a parameter or gradient stay what they are. See `fallline.kernel.overflow`.
"""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Mapping, Sequence
from typing import Any

import array_api_compat
import numpy as np

from fallline.expr import GRAD, THETA, Node, interpret, state, topological
from fallline.kernel.host import advance
from fallline.kernel.kernel import Kernel, kernel_of
from fallline.kernel.philox import philox
from fallline.kernel.storage import STORAGES, begun_in
from fallline.machines.array_ops import OPS, is_numpy
from fallline.rule import Rule

Array = Any


def step(
    rule: Rule,
    t: int,
    theta: Array,
    grad: Array | Callable[[Array], Array],
    states: Mapping[str, Array] | None = None,
    *,
    tensor: int = 0,
) -> tuple[Array, dict[str, Array]]:
    """One step of a rule, with the inputs untouched.

    Args:
        rule: any rule.
        t: the step, counted from 1.
        theta: the parameter: an array of any shape, of NumPy, torch, JAX or another array-API library, in float32,
            float64, float16 or bfloat16. float64 is computed in float64, the others in float32.
        grad: the gradient, an array of theta's shape, or a function of a point that returns it.
        states: the states before the step, by the names in `rule.program.state_names` and, numbers, in
            `rule.program.counter_names`; None for how they start, in theta's dtype, but for float16 in float32.
        tensor: the parameter's number among several, for random draws.

    Returns:
        The parameter and the states after the step.

    Raises:
        TypeError: theta is no array of floats, or the rule takes its gradient elsewhere than at theta, and `grad` is no
            function.
        ValueError: t is no step, or the gradient's shape is not theta's.
        KeyError: a state is missing.
    """
    program = rule.program
    xp = array_api_compat.array_namespace(theta)
    _check(t, theta, states)
    if states is None:
        name = _name(theta.dtype)
        dtype = theta.dtype if begun_in(name) == name else getattr(xp, begun_in(name))
        states = {name: xp.full_like(theta, rule.start(name), dtype=dtype) for name in program.state_names}
        states |= {name: np.float64(rule.start(name)) for name in program.counter_names}
    held = [states[name] for name in program.state_names]
    counters = [_kept(states[name]) for name in program.counter_names]
    numbers = rule.numbers(t)
    if callable(grad):
        grad = grad(run(kernel_of(program.ahead()), theta, None, held, t, numbers, counters=counters, tensor=tensor)[0])
    elif program.looks_ahead:
        raise TypeError(f"{rule.name} takes its gradient ahead of theta: give grad as a function of a point")
    if getattr(grad, "shape", None) != theta.shape:
        shape = getattr(grad, "shape", type(grad).__name__)
        raise ValueError(f"the gradient must be an array of theta's shape {tuple(theta.shape)}, not {shape}")
    theta, held, fresh = run(kernel_of(program), theta, grad, held, t, numbers, counters=counters, tensor=tensor)
    kept = [type(old)(new) for old, new in zip(counters, fresh, strict=True)]
    return theta, dict(zip((slot.name for slot in program.slots), (*held, *kept), strict=True))


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


def run(
    kernel: Kernel,
    theta: Array,
    grad: Array | None,
    states: Sequence[Array],
    t: int,
    numbers: Sequence[float],
    past: Sequence[float] = (),
    coming: Sequence[float] = (),
    *,
    counters: Sequence[Any] = (),
    tensor: int = 0,
) -> tuple[Array, list[Array], tuple[float, ...]]:
    """Evaluates a kernel; see `step`. `past` and `coming` are the other steps' hyperparameters for look-ahead rules.

    Returns:
        The parameter, the states and the counters after the step.
    """
    single = bool(counters) and all(isinstance(value, np.float32) for value in counters)
    kept = [float(value) for value in counters]
    uniforms, fresh = advance(kernel, t, numbers, past, coming, kept, single=single)
    arrays = {THETA: theta, GRAD: grad} | {state(k): array for k, array in enumerate(states)}
    stores = evaluate(kernel, arrays, uniforms, tensor)
    return stores.get(THETA, theta), [stores.get(state(k), array) for k, array in enumerate(states)], fresh


def evaluate(
    kernel: Kernel,
    arrays: Mapping[Node, Array],
    uniforms: Sequence[float],
    tensor: int = 0,
    index: Array | None = None,
    ops: Mapping[str, Callable[..., Array]] = OPS,
) -> dict[Node, Array]:
    """The new value of every array that the kernel stores to, in that array's dtype.

    Args:
        kernel: what to compute.
        arrays: the arrays that it reads.
        uniforms: the numbers that are the same for all elements; arrays among them may be watched by autograd, or
            traced by JAX.
        tensor: the parameter's number among several, for random draws.
        index: for random draws on a part of a tensor, its elements' numbers in the whole one, in int64.
        ops: what each op is, as in `OPS`; for a library that wants some spelled otherwise.
    """
    like = arrays[THETA]
    xp = array_api_compat.array_namespace(like)
    compute = xp.float64 if like.dtype == xp.float64 else xp.float32
    device = _device(like)
    rounded: Any
    if any(_is_array(number) for number in uniforms):
        rounded = [
            xp.astype(number, compute) if _is_array(number) else xp.asarray(number, dtype=compute, **device)
            for number in uniforms
        ]
    else:
        rounded = np.asarray(uniforms, np.float64 if compute == xp.float64 else np.float32)
        rounded = rounded if is_numpy(like) else xp.asarray(rounded, **device)
    numbers = dict(zip(kernel.uniforms, uniforms, strict=True))
    words = _Words(xp, like, compute, numbers, tensor, index)
    chosen = {node: bool(number) for node, number in numbers.items() if node.boolean and _is_choice(number)}

    def special(node: Node, value_of: Callable[[Node], Array]) -> Array | None:
        if node.op == "input":
            return xp.astype(arrays[node], compute, copy=False)
        if node.op == "bits":
            return words(node)
        if node.args[0] in chosen:  # the other branch must not be seen by automatic differentiation
            return value_of(node.args[1] if chosen[node.args[0]] else node.args[2])
        return None

    def constant(number: float) -> Array:
        return _constant(xp, number, compute, device)

    known = {node: rounded[k] != 0 if node.boolean else rounded[k] for k, node in enumerate(kernel.uniforms)}
    with np.errstate(all="ignore"):
        results = interpret(kernel.whole, known, _of_namespace(xp, ops), constant, special)
        new = {array: constant(node.attr) if node.op == "const" else results[node] for array, node in kernel.kept}
        return {array: _store(xp, value, arrays[array], compute) for array, value in new.items()}


def values(nodes: Sequence[Node], inputs: Mapping[Node, Array]) -> list[Array]:
    """The values of formulas of elementwise nodes in core ops.

    Args:
        nodes: the formulas.
        inputs: an array per input, all of one library and floating dtype, of shapes that fit each other.
    """
    like = next(iter(inputs.values()))
    xp, device = array_api_compat.array_namespace(like), _device(like)
    with np.errstate(all="ignore"):
        order, ops = topological(nodes), _of_namespace(xp, OPS)
        known = interpret(order, inputs, ops, lambda number: _constant(xp, number, like.dtype, device))
    return [known[node] for node in nodes]


def _of_namespace(xp: Any, ops: Mapping[str, Callable[..., Array]]) -> dict[str, Callable[..., Array]]:
    return {name: functools.partial(op, xp) for name, op in ops.items()}


def _is_choice(number: Any) -> bool:
    """Whether a condition is a plain number, so that its branch is known; arrays may be watched or traced."""
    return isinstance(number, bool | float | np.bool_)


def _kept(value: Any) -> Any:
    """A counter in the dtype that it is kept in; plain numbers are float64."""
    kept = np.asarray(value)
    return kept.dtype.type(kept) if kept.dtype in (np.float32, np.float64) else np.float64(value)


def _constant(xp: Any, number: float, compute: Any, device: dict[str, Any]) -> Array:
    """A constant; a finite one stays finite."""
    value, most = float(number), _largest(xp, compute)
    return xp.asarray(max(-most, min(value, most)) if math.isfinite(value) else value, dtype=compute, **device)


def _store(xp: Any, value: Array, old: Array, compute: Any) -> Array:
    """A new value in the dtype that it is kept in; a finite number stays finite."""
    value = xp.broadcast_to(value, old.shape)
    stored = xp.astype(value, old.dtype)
    if old.dtype == compute:
        return stored
    largest = xp.full_like(stored, _largest(xp, old.dtype))
    return xp.where(xp.isinf(stored) & xp.isfinite(value), xp.where(value < 0, -largest, largest), stored)


def _largest(xp: Any, dtype: Any) -> float:
    """The largest finite number of a dtype."""
    if isinstance(dtype, np.dtype) and dtype.name in STORAGES:  # NumPy does not know the range of ml_dtypes' types
        below_infinity = STORAGES[dtype.name].exponent - 1
        return float(np.array(below_infinity, f"u{dtype.itemsize}").view(dtype))
    return float(xp.finfo(dtype).max)


def _is_array(number: Any) -> bool:
    """Whether a uniform is an array of a library that watches what is computed with it."""
    return hasattr(number, "requires_grad") or array_api_compat.is_jax_array(number)


def _device(like: Array) -> dict[str, Any]:
    """Where new arrays go. JAX sees to it by itself, and arrays that it traces are nowhere yet."""
    if is_numpy(like) or array_api_compat.is_jax_array(like):
        return {}
    return {"device": array_api_compat.device(like)}


class _Words:
    """The random words of a step, drawn once per (seed, t, stream) and handed out as numbers of the compute type."""

    def __init__(
        self, xp: Any, like: Array, compute: Any, uniforms: Mapping[Node, float], tensor: int, index: Array | None
    ) -> None:
        self._xp, self._like, self._compute, self._uniforms, self._tensor = xp, like, compute, uniforms, tensor
        self._index = index
        self._drawn: dict[tuple[Node, Node, int], tuple[Array, ...]] = {}

    def __call__(self, node: Node) -> Array:
        stream, word = node.attr
        seed, t = node.args
        key = (seed, t, stream)
        if key not in self._drawn:
            self._drawn[key] = philox(self._counter(self._step(t), stream), self._seed(seed))
        return self._xp.astype(self._drawn[key][word], self._compute)

    def _seed(self, node: Node) -> int:
        seed = self._uniforms[node]
        if _is_array(seed):
            raise TypeError("the seed of a random draw must be known when the step is compiled, but JAX traces it")
        return int(seed)

    def _step(self, node: Node) -> Any:
        """The step in 32 bits."""
        t = self._uniforms[node]
        return self._xp.astype(t, self._xp.uint32) if array_api_compat.is_jax_array(t) else int(t) & 0xFFFFFFFF

    def _counter(self, t: Any, stream: int) -> tuple[Array, Array, Array, Array]:
        """Element index (48 bits), stream, tensor index, step."""
        xp, like = self._xp, self._like
        device = _device(like)
        # torch cannot do arithmetic on uint32, and JAX may have no 64-bit integers (nor arrays that need them)
        dtype = xp.int64 if array_api_compat.is_torch_array(like) else xp.uint32
        wide = xp.uint32 if array_api_compat.is_jax_array(like) else xp.int64
        index = self._index
        if index is None:
            index = xp.reshape(xp.arange(math.prod(like.shape), dtype=wide, **device), like.shape)
        above, below = (xp.zeros_like(index), index) if wide == xp.uint32 else (index >> 32, index & 0xFFFFFFFF)
        low = xp.astype(below, dtype)
        high = xp.astype(above + (stream << 16), dtype)
        return low, high, xp.full_like(low, self._tensor & 0xFFFFFFFF), xp.full_like(low, t)
