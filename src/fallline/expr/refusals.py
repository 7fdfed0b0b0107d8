"""What Python does with numbers and arrays, and a rule cannot do with a traced value: errors that say what to write."""

from __future__ import annotations

from typing import NoReturn

from fallline.expr.errors import RuleError
from fallline.expr.ops import OPS


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

    def __and__(self, other: object) -> NoReturn:
        raise RuleError("conditions are not combined with & or |: nest them, where(a, where(b, x, y), y)")

    __rand__ = __or__ = __ror__ = __and__

    def __floordiv__(self, other: object) -> NoReturn:
        raise RuleError(f"// cannot be part of a rule; the operations are: {', '.join(sorted(OPS))}")

    __rfloordiv__ = __floordiv__

    def __getattr__(self, name: str) -> NoReturn:
        raise AttributeError(
            f"a traced value has no {name!r}: a rule is written for one element, and of the others it sees what mean, "
            "norm, rms, total and @ say of them, beside shape, ndim and T"
        )
