"""The shape and the extent of a node, from its arguments'."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from fallline.expr.errors import RuleError
from fallline.expr.extent import ELEMENTS, EXTENTS, NUMBER, Extent, Sides, joined, spelled
from fallline.expr.ops import INPUTS, OPS

Arguments = Sequence[Any]
"""Nodes, of which `sides`, `extent` and `uniform` are asked."""


def check_arguments(op: str, args: Arguments) -> None:
    """Whether there are as many as an op takes, and conditions where it takes them.

    Raises:
        RuleError: there are not.
    """
    spec = OPS[op]
    if len(args) != spec.arity:
        raise RuleError(f"{op} takes {spec.arity} arguments, got {len(args)}")
    for position, arg in enumerate(args):
        wants_boolean = op == "where" and position == 0
        if arg.boolean != wants_boolean:
            raise RuleError(
                "where(condition, a, b) needs a comparison as its condition, such as x > 0"
                if wants_boolean
                else f"a comparison ({arg!r}) was used as a number in {op}: choose with where(condition, a, b)"
            )


def sides_of(op: str, args: Arguments, attr: Any) -> Sides:
    """The shape of a result.

    Raises:
        RuleError: the shapes of the arguments do not fit the op.
    """
    if op == "input":
        if isinstance(attr[-1], tuple):
            sides: Sides = attr[-1]
            return sides
        return ELEMENTS if INPUTS[attr[0]].extent is Extent.ELEMENT else NUMBER
    if op in _WHOLE:
        return _WHOLE[op](args, attr)
    if OPS[op].elementwise_source:
        return ELEMENTS
    if not args:
        return NUMBER
    if OPS[op].host and not all(arg.uniform for arg in args):
        raise RuleError(
            "% is computed once a step, on the host: its arguments must be numbers known before it, such as t and "
            "hyperparameters, as in t % k"
        )
    shapes = [arg.sides for arg in args]
    fitting = joined(shapes)
    if fitting is None:
        raise RuleError(
            f"{op} of shapes that do not fit: {' and '.join(dict.fromkeys(map(spelled, shapes)))}. An axis is as long "
            "in both, or 1 in one of them; .T exchanges rows and columns, and @ multiplies matrices"
        )
    return fitting


def extent_of(op: str, args: Arguments, attr: Any, sides: Sides) -> tuple[Extent, bool]:
    """Over what a result varies, and whether it is uniform: a number that the host knows before a step."""
    if op == "input":
        kind = INPUTS[attr[0]]
        return (kind.extent, kind.known) if sides == NUMBER else (EXTENTS.get(sides, Extent.OTHER), False)
    if sides != NUMBER:
        return EXTENTS.get(sides, Extent.OTHER), False
    if OPS[op].whole:
        return (Extent.UNIFORM if op == "total" else Extent.TENSOR), False
    extent, uniform = Extent.UNIFORM, True
    for arg in args:
        extent, uniform = extent | arg.extent, uniform and arg.uniform
    return extent, uniform


def _summed(args: Arguments, attr: Any) -> Sides:
    """A sum over an axis keeps it as 1."""
    (x,) = args
    if x.sides == NUMBER:
        raise RuleError(f"a mean, norm or total of one number ({x!r}): they are taken over the elements of a tensor")
    batch, rows, columns = x.sides
    if attr == -1:
        return batch, rows, "1"
    return (batch, "1", columns) if attr == -2 else NUMBER


def _totalled(args: Arguments, attr: Any) -> Sides:
    return _summed(args, None)


def _transposed(args: Arguments, attr: Any) -> Sides:
    batch, rows, columns = args[0].sides
    return batch, columns, rows


def _product(args: Arguments, attr: Any) -> Sides:
    a, b = (arg.sides for arg in args)
    if NUMBER in (a, b):
        raise RuleError("@ multiplies matrices; a number and a matrix are multiplied with *")
    if a[2] != b[1]:
        raise RuleError(
            f"@ of shapes that do not fit: {spelled(a)} and {spelled(b)}. The first one's columns are the second one's "
            "rows; .T exchanges them, as in X @ X.T"
        )
    return a[0], a[1], b[2]


def _orthogonal(args: Arguments, attr: Any) -> Sides:
    sides: Sides = args[0].sides
    if sides == NUMBER:
        raise RuleError("qr takes a matrix, not a number")
    return sides


def _symmetric(args: Arguments, attr: Any) -> Sides:
    sides: Sides = args[0].sides
    if sides == NUMBER or sides[1] != sides[2]:
        raise RuleError(f"eigenvectors and matrix_power take square matrices, such as G @ G.T, not {spelled(sides)}")
    if any(not arg.number for arg in args[1:]):
        raise RuleError("matrix_power takes a number as its exponent")
    return sides


_WHOLE: dict[str, Callable[[Arguments, Any], Sides]] = {
    **dict.fromkeys(("mean", "norm", "rms"), _summed),
    "total": _totalled,
    "transpose": _transposed,
    "matmul": _product,
    "qr": _orthogonal,
    "eigenvectors": _symmetric,
    "matrix_power": _symmetric,
}
