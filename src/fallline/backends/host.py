"""The uniform part of a rule, computed on the host in float64 once a step: Python source, generated and compiled."""

from __future__ import annotations

import functools
import math
from collections.abc import Callable, Sequence
from typing import Any

from fallline.backends.kernel import Kernel
from fallline.expr import Node, topological

Numbers = Sequence[float]

_TEMPLATES = {
    "add": "{0} + {1}",
    "sub": "{0} - {1}",
    "mul": "{0} * {1}",
    "div": "{0} / {1}",
    "neg": "-{0}",
    "pow": "pow({0}, {1})",
    "sqrt": "sqrt({0})",
    "exp": "exp({0})",
    "log": "log({0})",
    "abs": "abs({0})",
    "lt": "{0} < {1}",
    "le": "{0} <= {1}",
    "eq": "{0} == {1}",
    "ne": "{0} != {1}",
    "where": "({1} if {0} else {2})",
}
_MATH = {"pow": math.pow, "sqrt": math.sqrt, "exp": math.exp, "log": math.log}
_HYPERS = {0: "now", -1: "past", 1: "coming"}


@functools.lru_cache(maxsize=1024)
def uniform_function(nodes: tuple[Node, ...]) -> Callable[..., tuple[float, ...]]:
    """A function that computes uniform nodes.

    Args:
        nodes: uniform nodes in core ops.

    Returns:
        A function of t, the hyperparameters' numbers at this step, those with which a look-ahead point was made, those
        of the next step, and the scalar states before and after the step. It returns a number per node. Where Python
        would raise (1 / 0, an overflow), the value is the infinity or NaN of IEEE 754.
    """
    code = compile(source(nodes), "<uniforms>", "exec")
    fast = _load(code, _MATH)

    def uniforms(t: float, now: Numbers, past: Numbers = (), coming: Numbers = (), *kept: Numbers) -> tuple[float, ...]:
        try:
            result: tuple[float, ...] = fast(t, now, past, coming, *kept)
        except (ArithmeticError, ValueError):
            result = _ieee(code, t, now, past, coming, *kept)
        return result

    return uniforms


def source(nodes: tuple[Node, ...]) -> str:
    """The Python source of the function that computes uniform nodes."""
    names: dict[Node, str] = {}
    lines = ["def uniforms(t, now, past, coming, scalar=(), fresh=()):"]
    for node in topological(nodes):
        if node.op == "const":
            names[node] = f"number({node.attr!r})"
        elif node.op == "input":
            kind, *place = node.attr
            array = _HYPERS[place[1]] if kind == "hyper" else kind
            names[node] = "t" if kind == "t" else f"{array}[{place[0]}]"
        else:
            names[node] = f"x{len(lines)}"
            lines.append(f"    {names[node]} = {_TEMPLATES[node.op].format(*(names[arg] for arg in node.args))}")
    values = "".join(f"{names[node]}, " for node in nodes)
    lines.append(f"    return ({values})")
    return "\n".join(lines) + "\n"


def _load(code: Any, functions: dict[str, Any]) -> Callable[..., Any]:
    namespace: dict[str, Any] = {"number": float, **functions}
    exec(code, namespace)
    function: Callable[..., Any] = namespace["uniforms"]
    return function


def _ieee(code: Any, t: float, *hypers: Numbers) -> tuple[float, ...]:
    """The same source on NumPy's scalars, which give infinities and NaN where Python's floats raise."""
    import numpy as np

    functions = {"number": np.float64, "pow": np.power, "sqrt": np.sqrt, "exp": np.exp, "log": np.log}
    with np.errstate(all="ignore"):
        values = _load(code, functions)(np.float64(t), *(tuple(map(_scalar, numbers)) for numbers in hypers))
    return tuple(map(float, values))


def traced_uniforms(nodes: tuple[Node, ...], t: float, now: Sequence[Any], *kept: Sequence[Any]) -> tuple[Any, ...]:
    """The same as `uniform_function`, of tensors among the numbers, so that their library sees what is computed."""

    import numpy as np

    def on_both(name: str) -> Callable[[Any], Any]:
        return lambda x: getattr(x, name)() if hasattr(x, "requires_grad") else getattr(np, name)(x)

    functions = {"number": np.float64, "pow": pow} | {name: on_both(name) for name in ("sqrt", "exp", "log")}
    code = compile(source(nodes), "<uniforms>", "exec")
    numbers = [x if hasattr(x, "requires_grad") else np.float64(x) for x in now]
    with np.errstate(all="ignore"):
        values: tuple[Any, ...] = _load(code, functions)(np.float64(t), numbers, (), (), *kept)
    return values


def _scalar(value: float) -> Any:
    import numpy as np

    return value if isinstance(value, np.floating) else np.float64(value)


def advance(
    kernel: Kernel, t: int, now: Numbers, past: Numbers, coming: Numbers, scalars: Numbers = ()
) -> tuple[tuple[float, ...], tuple[float, ...]]:
    """A kernel's uniforms at step t, and its scalar states after the step.

    Args:
        kernel: what to compute.
        t: the step.
        now, past, coming: the hyperparameters' numbers; see `uniform_function`.
        scalars: the scalar states before the step, as NumPy scalars of the dtypes that they are kept in.
    """
    fresh: tuple[float, ...] = ()
    if kernel.scalars:
        import numpy as np

        with np.errstate(all="ignore"):
            values = uniform_function(kernel.scalars)(float(t), now, past, coming, scalars)
            fresh = tuple(float(type(old)(new)) for old, new in zip(scalars, values, strict=True))
        scalars = tuple(map(float, scalars))
    return uniform_function(kernel.uniforms)(float(t), now, past, coming, scalars, fresh), fresh
