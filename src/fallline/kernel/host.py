"""The uniform part of a rule, computed on the host in float64 once a step: Python source, generated and compiled."""

from __future__ import annotations

import functools
import math
import struct
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

from fallline.expr import OPS, Node, interpret, topological
from fallline.kernel.kernel import Kernel

Numbers = Sequence[float]

_TEMPLATES = {
    "add": "{0} + {1}",
    "sub": "{0} - {1}",
    "mul": "{0} * {1}",
    "div": "{0} / {1}",
    "neg": "-{0}",
    "mod": "{0} % {1}",
    "pow": "pow({0}, {1})",
    "sqrt": "sqrt({0})",
    "exp": "exp({0})",
    "log": "log({0})",
    "sin": "sin({0})",
    "cos": "cos({0})",
    "abs": "abs({0})",
    "lt": "{0} < {1}",
    "le": "{0} <= {1}",
    "eq": "{0} == {1}",
    "ne": "{0} != {1}",
    "where": "({1} if {0} else {2})",
    "clamp": "({1} if {0} < {1} else {2} if {0} > {2} else {0})",
}
_FUNCTIONS = ("sqrt", "exp", "log", "sin", "cos")
_MATH = {"pow": math.pow} | {name: getattr(math, name) for name in _FUNCTIONS}
_SINGLE = struct.Struct("f")
_HYPERS = {0: "now", -1: "past", 1: "coming"}


@functools.lru_cache(maxsize=1024)
def uniform_function(nodes: tuple[Node, ...]) -> Callable[..., tuple[float, ...]]:
    """A function that computes uniform nodes.

    Args:
        nodes: uniform nodes in core ops.

    Returns:
        A function of t, the hyperparameters' numbers at this step, those with which a look-ahead point was made, those
        of the next step, and the counters before and after the step. It returns a number per node. Where Python
        would raise (1 / 0, an overflow), the value is the infinity or NaN of IEEE 754.
    """
    return _guarded(compile(source(nodes), "<uniforms>", "exec"), float)


def _guarded(code: Any, kept: Callable[[float], float]) -> Callable[..., tuple[float, ...]]:
    """The function that was compiled, with IEEE 754's values where Python raises."""
    fast = _load(code, {**_MATH, "kept": kept})

    def uniforms(t: float, now: Numbers, past: Numbers = (), coming: Numbers = (), *kept: Numbers) -> tuple[float, ...]:
        try:
            result: tuple[float, ...] = fast(t, now, past, coming, *kept)
        except (ArithmeticError, ValueError):
            result = _ieee(code, single, t, now, past, coming, *kept)
        return result

    single = kept is _to_single
    return uniforms


def source(nodes: tuple[Node, ...], *, kept: bool = False) -> str:
    """The Python source of the function that computes uniform nodes.

    Args:
        nodes: uniform nodes in core ops.
        kept: whether what involves counters is rounded, after each operation, to the type that they are kept in.
    """
    lines = ["def uniforms(t, now, past, coming, scalar=(), fresh=()):"]
    order = topological(nodes)
    known = {node: _input(node, kept) for node in order if node.op == "input"}

    def line(op: str, *args: _Name) -> _Name:
        rounds = any(arg.rounds for arg in args)
        names = [f"kept({arg.text})" if rounds and not arg.boolean else arg.text for arg in args]
        lines.append(f"    x{len(lines)} = {_TEMPLATES[op].format(*names)}")
        return _Name(f"x{len(lines) - 1}", rounds, OPS[op].boolean)

    ops = {op: functools.partial(line, op) for op in _TEMPLATES}
    names = interpret(order, known, ops, lambda number: _Name(f"number({number!r})"))
    results = "".join(f"kept({names[node].text}), " if kept else f"{names[node].text}, " for node in nodes)
    lines.append(f"    return ({results})")
    return "\n".join(lines) + "\n"


class _Name(NamedTuple):
    """What a value is called in the source: whether it involves a counter, and is to be rounded, and is a condition."""

    text: str
    rounds: bool = False
    boolean: bool = False


def _input(node: Node, kept: bool) -> _Name:
    kind, *index = node.attr
    array = _HYPERS[index[1]] if kind == "hyper" else kind
    return _Name("t" if kind == "t" else f"{array}[{index[0]}]", kept and kind == "scalar")


def _load(code: Any, functions: dict[str, Any]) -> Callable[..., Any]:
    namespace: dict[str, Any] = {"number": float, **functions}
    exec(code, namespace)
    function: Callable[..., Any] = namespace["uniforms"]
    return function


def _ieee(code: Any, single: bool, t: float, *hypers: Numbers) -> tuple[float, ...]:
    """The same source on NumPy's scalars, which give infinities and NaN where Python's floats raise."""
    import numpy as np

    functions = {"number": np.float64, "pow": np.power} | {name: getattr(np, name) for name in _FUNCTIONS}
    functions["kept"] = (lambda x: np.float64(np.float32(x))) if single else np.float64
    with np.errstate(all="ignore"):
        uniforms = _load(code, functions)(np.float64(t), *(tuple(map(np.float64, numbers)) for numbers in hypers))
    return tuple(map(float, uniforms))


def traced_uniforms(nodes: tuple[Node, ...], t: float, now: Sequence[Any], *kept: Sequence[Any]) -> tuple[Any, ...]:
    """The same as `uniform_function`, of tensors among the numbers, so that their library sees what is computed."""
    import numpy as np

    def on_both(name: str) -> Callable[[Any], Any]:
        return lambda x: getattr(x, name)() if hasattr(x, "requires_grad") else getattr(np, name)(x)

    functions = {"number": np.float64, "pow": pow} | {name: on_both(name) for name in _FUNCTIONS}
    code = compile(source(nodes), "<uniforms>", "exec")
    numbers = [x if hasattr(x, "requires_grad") else np.float64(x) for x in now]
    with np.errstate(all="ignore"):
        uniforms: tuple[Any, ...] = _load(code, functions)(np.float64(t), numbers, (), (), *kept)
    return uniforms


def advance(
    kernel: Kernel,
    t: int,
    now: Numbers,
    past: Numbers = (),
    coming: Numbers = (),
    counters: Numbers = (),
    *,
    single: bool = False,
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """A kernel's uniforms at step t, and its counters after the step.

    Args:
        kernel: what to compute.
        t: the step.
        now, past, coming: the hyperparameters' numbers; see `uniform_function`.
        counters: the counters before the step.
        single: whether those are kept in float32, and not in float64.
    """
    fresh: tuple[float, ...] = ()
    if kernel.counters:
        fresh = _counter_function(kernel.counters, single)(float(t), now, past, coming, counters)
    return uniform_function(kernel.uniforms)(float(t), now, past, coming, counters, fresh), fresh


@functools.lru_cache(maxsize=1024)
def _counter_function(nodes: tuple[Node, ...], single: bool) -> Callable[..., tuple[float, ...]]:
    """As `uniform_function`, for the new values of counters."""
    return _guarded(compile(source(nodes, kept=True), "<counters>", "exec"), _to_single if single else float)


def _to_single(value: float) -> float:
    """Rounded to float32.

    Raises:
        OverflowError: it is too large.
    """
    result: float = _SINGLE.unpack(_SINGLE.pack(value))[0]
    return result
