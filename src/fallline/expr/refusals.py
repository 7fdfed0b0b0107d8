"""What Python does with numbers and arrays, and a rule cannot do with a traced value: errors that say what to write."""

from __future__ import annotations

from typing import Any, NoReturn

from fallline.expr.errors import RuleError
from fallline.expr.ops import OPS

_WRITTEN_OTHERWISE = {
    *("const", "input", "add", "sub", "mul", "div", "neg", "pow", "lt", "le", "mod", "transpose", "matmul"),
    *("bits", "clamp"),
}
"""Operations that no function of fallline's own stands for: operators, attributes, and what formulas are lowered to."""

FUNCTIONS = tuple(sorted(set(OPS) - _WRITTEN_OTHERWISE))
"""The functions that a rule may call: `abs` is Python's, the others are fallline's."""

_INSTEAD = {
    "clamp": "minimum(maximum(x, low), high)",
    "clip": "minimum(maximum(x, low), high)",
    "dot": "norm(x)**2",
    "max": "maximum(a, b), element by element",
    "min": "minimum(a, b), element by element",
    "pow": "x**2",
    "square": "x**2",
    "sum": "mean(x) * x.size, or total(x) for the sum over all parameters",
    "where": "where(condition, a, b)",
}
"""What a rule writes in the place of functions and methods that arrays have."""


def cannot_be_part(written: str, name: str = "") -> RuleError:
    """The error of what is no operation of a rule.

    Args:
        written: what stands in the rule, such as np.square.
        name: its own name, to which something of ours may correspond.
    """
    return RuleError(
        f"{written} cannot be part of a rule{_hint(name)}; the operations are: {', '.join(FUNCTIONS)}, of fallline, "
        "beside + - * / ** @ < <= > >="
    )


def _hint(name: str) -> str:
    """What to write instead, as the middle of a sentence; empty where nothing corresponds."""
    instead = _INSTEAD.get(name) or (f"{name}(x)" if name in FUNCTIONS else "")
    return f", write {instead}" if instead else ""


class Refusals:
    """The operators and conversions that a traced value does not have."""

    __slots__ = ()

    def __float__(self) -> NoReturn:
        raise RuleError(
            "a rule asked for the number behind a traced value (math.sqrt(x), float(x)), which is known only when the "
            "rule runs: use fallline's own sqrt, exp, log, abs, sign, minimum, maximum, where"
        )

    __int__ = __index__ = __float__

    def __iter__(self) -> NoReturn:
        raise RuleError(
            "a traced value stands for one element and cannot be iterated over or unpacked; a state that holds several "
            'arrays is declared zeros("betas"), where betas is a decays(...)'
        )

    def __getitem__(self, index: object) -> NoReturn:
        raise RuleError(
            f"[{index!r}] of a traced value: a rule is written for one element, and cannot pick others; a state that "
            'holds several arrays is declared zeros("betas"), where betas is a decays(...)'
        )

    def __setitem__(self, index: object, new: object) -> NoReturn:
        raise RuleError(
            "a traced value cannot be changed in place: give the new one a name, as in m = beta * m + g, and return it"
        )

    def __and__(self, other: object) -> NoReturn:
        raise RuleError("conditions are not combined with & or |: nest them, where(a, where(b, x, y), y)")

    __rand__ = __or__ = __ror__ = __and__

    def __invert__(self) -> NoReturn:
        raise RuleError("conditions are not turned round with ~: exchange the choices, where(condition, b, a)")

    def __floordiv__(self, other: object) -> NoReturn:
        raise cannot_be_part("//")

    __rfloordiv__ = __floordiv__

    def __array_function__(self, function: Any, types: object, args: object, kwargs: object) -> NoReturn:
        # NumPy would else take it for an array of one object, whose mean and norm are those of an element.
        raise cannot_be_part(f"{function.__module__.replace('numpy', 'np', 1)}.{function.__name__}", function.__name__)

    def __getattr__(self, name: str) -> NoReturn:
        raise AttributeError(
            f"a traced value has no {name!r}: a rule is written for one element, and of the others it sees what mean, "
            f"norm, rms, total and @ say of them, beside shape, size, ndim and T{_hint(name)}"
        )
