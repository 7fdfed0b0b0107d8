"""The operations a formula is made of: the whole vocabulary that machines and printers speak."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from fallline.expr.extent import Extent


@dataclass(frozen=True)
class Op:
    """What machines and printers must know of an operation.

    Attributes:
        arity: how many arguments it takes.
        meaning: its definition, element by element. Arithmetic is IEEE 754 in the compute type, rounded to nearest.
        boolean: its result is a truth value (only `where` consumes one).
        core: machines implement it. The others are rewritten into core ones by `fallline.expr.lower`, once for all.
        exact: every machine gives the same bits. The others may differ between machines by 2 units in the last place.
        elementwise_source: its value differs from element to element whatever its arguments.
        whole: it takes all elements of its arguments at once: sums, and products of matrices.
        host: its arguments are uniform, so that no machine has to know it.
    """

    arity: int
    meaning: str
    boolean: bool = False
    core: bool = True
    exact: bool = True
    elementwise_source: bool = False
    whole: bool = False
    host: bool = False


def _of_all(arity: int, meaning: str, *, exact: bool = True) -> Op:
    return Op(arity, meaning, core=False, exact=exact, whole=True)


OPS: dict[str, Op] = {
    "const": Op(0, "a number"),
    "input": Op(0, "theta, grad, a state, a hyperparameter or t"),
    "add": Op(2, "a + b"),
    "sub": Op(2, "a - b"),
    "mul": Op(2, "a b"),
    "div": Op(2, "a / b"),
    "neg": Op(1, "-a, the sign bit flipped"),
    "pow": Op(2, "a to the power b"),
    "sqrt": Op(1, "square root"),
    "exp": Op(1, "exponential"),
    "log": Op(1, "natural logarithm"),
    "sin": Op(1, "sine of an angle in radians"),
    "cos": Op(1, "cosine of an angle in radians"),
    "abs": Op(1, "|a|, the sign bit cleared"),
    "sign": Op(1, "1 where a > 0, -1 where a < 0, else a (zeros keep their sign, NaN stays NaN)", core=False),
    "minimum": Op(2, "a where a < b or a is NaN, else b", core=False),
    "maximum": Op(2, "a where a > b or a is NaN, else b", core=False),
    "lt": Op(2, "a < b", boolean=True),
    "le": Op(2, "a <= b", boolean=True),
    "eq": Op(2, "a = b (never true of NaN)", boolean=True),
    "ne": Op(2, "a is not b (always true of NaN)", boolean=True),
    "where": Op(3, "b where a holds, else c"),
    "clamp": Op(3, "b where a < b, c where a > c, else a (NaN stays NaN); b and c are neither NaN nor 0, and b <= c"),
    "normal": Op(
        2, "a standard normal draw, a pure function of (seed, t, tensor, element)", core=False, elementwise_source=True
    ),
    "bits": Op(2, "a 32-bit word of Philox 4x32-10, as a number in [0, 2**32)", elementwise_source=True),
    "mod": Op(2, "a - b floor(a / b), exactly, of a >= 0 and b > 0", core=False, host=True),
    "mean": _of_all(1, "the mean over the tensor or one axis"),
    "norm": _of_all(1, "the root of the sum of squares over the tensor or one axis"),
    "rms": _of_all(1, "the root of the mean of squares over the tensor or one axis"),
    "total": _of_all(1, "the sum over every element of every parameter"),
    "transpose": _of_all(1, "the matrix with rows and columns exchanged"),
    "matmul": _of_all(2, "the product of two matrices", exact=False),
    "qr": _of_all(1, "the orthogonal factor Q of A = Q R, where R has no negative number on its diagonal", exact=False),
    "eigenvectors": _of_all(1, "a symmetric matrix's eigenvectors as columns, by falling eigenvalue", exact=False),
    "matrix_power": _of_all(2, "A to the power b, of a symmetric A without negative eigenvalues", exact=False),
}

SUMS = ("mean", "norm", "rms", "total")
"""The ops that are sums: a pass over memory ends where one is needed."""

MATRICES = ("transpose", "matmul", "qr", "eigenvectors", "matrix_power")
"""The ops on matrices, which a machine leaves to its library."""


class Input(NamedTuple):
    """A kind of leaf that is no constant.

    Attributes:
        extent: over what its value varies.
        names: how many numbers or words say which one of the kind it is; a shape may stand behind them.
        known: whether the host knows it before a step's first pass.
    """

    extent: Extent
    names: int = 0
    known: bool = True


INPUTS: dict[str, Input] = {
    "theta": Input(Extent.ELEMENT),
    "grad": Input(Extent.ELEMENT),
    "first": Input(Extent.ELEMENT),
    "second": Input(Extent.ELEMENT),
    "state": Input(Extent.ELEMENT, 1),
    "stored": Input(Extent.ELEMENT, 1),
    "coordinate": Input(Extent.ELEMENT, 1),
    "sum": Input(Extent.TENSOR, 1, known=False),
    "number": Input(Extent.TENSOR, 1, known=False),
    "common": Input(Extent.UNIFORM, 1, known=False),
    "size": Input(Extent.TENSOR, 1, known=False),
    "scalar": Input(Extent.TENSOR, 1),
    "fresh": Input(Extent.TENSOR, 1),
    "hyper": Input(Extent.UNIFORM, 2),
    "t": Input(Extent.UNIFORM),
}
"""What formulas are made of; `fallline.expr.inputs` makes them."""

# NumPy's and torch's functions, so that a rule written with np.sqrt or torch.sqrt means the same.
UFUNCS: dict[str, str] = {
    "add": "add",
    "subtract": "sub",
    "multiply": "mul",
    "divide": "div",
    "negative": "neg",
    "power": "pow",
    "float_power": "pow",
    "sqrt": "sqrt",
    "exp": "exp",
    "log": "log",
    "sin": "sin",
    "cos": "cos",
    "absolute": "abs",
    "abs": "abs",
    "fabs": "abs",
    "sign": "sign",
    "minimum": "minimum",
    "maximum": "maximum",
    "less": "lt",
    "less_equal": "le",
    "greater": "gt",
    "greater_equal": "ge",
    "equal": "eq",
    "not_equal": "ne",
}
