"""The nodes of a formula: immutable, interned, and able to do arithmetic."""

from __future__ import annotations

import math
import numbers
from typing import Any, NoReturn
from weakref import WeakValueDictionary

from fallline.expr.asking import answer, is_tracing
from fallline.expr.errors import RuleError
from fallline.expr.extent import NUMBER, Extent, Sides
from fallline.expr.ops import OPS, UFUNCS
from fallline.expr.refusals import Refusals, cannot_be_part
from fallline.expr.shapes import check_arguments, extent_of, sides_of

Number = int | float


class Node(Refusals):
    """One operation of a formula, its arguments and, for leaves, what it stands for.

    Nodes are interned: building the same operation on the same arguments twice gives the same object, so equality is
    identity and a sub-formula that occurs twice is computed once. Build them with operators and the functions of
    `fallline.expr`; nothing but `make` creates them.

    Attributes:
        op: a name in `fallline.expr.OPS`.
        args: the nodes it is computed from.
        attr: what a leaf holds (a constant's value, an input's slot), a draw's (stream, word), or a sum's axis.
        sides: the shape of the value.
        extent: over what the value varies.
        uniform: whether it depends on hyperparameters, t and counters alone: a number that the host computes once a
            step.
        boolean: true for the result of a comparison.
    """

    __slots__ = ("__weakref__", "args", "attr", "boolean", "extent", "op", "sides", "uniform")
    op: str
    args: tuple[Node, ...]
    attr: Any
    sides: Sides
    extent: Extent
    uniform: bool
    boolean: bool

    # np.float64(2) * node must ask the node, not try to build an array of objects.
    __array_priority__ = 1000

    @property
    def number(self) -> bool:
        """Whether it is one number for all elements of a tensor, known before a step or not."""
        return self.sides == NUMBER

    @property
    def T(self) -> Node:  # noqa: N802 # as NumPy calls it
        """The transposed matrix."""
        return make("transpose", (self,))

    @property
    def shape(self) -> tuple[Node, Node]:
        """The numbers of rows and columns; they can be computed with, and `if m > n` can be asked of them."""
        rows, columns = (const(1) if side == "1" else make("input", (), ("size", side)) for side in self.sides[1:])
        return rows, columns

    @property
    def size(self) -> Node:
        """How many elements the parameter has, all axes and batches of it: a number that can be computed with."""
        return make("input", (), ("size", "elements"))

    @property
    def ndim(self) -> int:
        """1 for vectors, 2 for matrices and batches of them: a plain number, known where the rule is traced."""
        dimensions = answer(make("input", (), ("size", "ndim")))
        if dimensions is None:
            raise RuleError("ndim is known only while a rule is traced for the shape of a parameter")
        return int(dimensions)

    def __setattr__(self, name: str, value: object) -> NoReturn:
        raise AttributeError(f"a node is immutable; cannot set {name!r}")

    def __reduce__(self) -> tuple[Any, ...]:
        return make, (self.op, self.args, self.attr)

    def __repr__(self) -> str:
        """The formula, or its beginning: spelled out, shared parts can take more room than there is."""
        text = ""
        rest: list[Node | str] = [self]
        while rest and len(text) < _SHOWN:
            part = rest.pop()
            text += part if isinstance(part, str) else _opening(part)
            if isinstance(part, Node) and part.op not in _LEAVES:
                rest.append(")" if part.attr is None else f", {part.attr!r})")
                for k, arg in reversed(list(enumerate(part.args))):
                    rest += [arg, ", "] if k else [arg]
        return text + "…" if rest else text

    def __add__(self, other: Operand) -> Node:
        return _binary("add", self, other)

    def __radd__(self, other: Operand) -> Node:
        # The built-in sum() starts from the integer 0, which is no part of the formula.
        return self if type(other) is int and other == 0 else _binary("add", other, self)

    def __sub__(self, other: Operand) -> Node:
        return _binary("sub", self, other)

    def __rsub__(self, other: Operand) -> Node:
        return _binary("sub", other, self)

    def __mul__(self, other: Operand) -> Node:
        return _binary("mul", self, other)

    def __rmul__(self, other: Operand) -> Node:
        return _binary("mul", other, self)

    def __truediv__(self, other: Operand) -> Node:
        return _binary("div", self, other)

    def __rtruediv__(self, other: Operand) -> Node:
        return _binary("div", other, self)

    def __pow__(self, other: Operand) -> Node:
        return _binary("pow", self, other)

    def __rpow__(self, other: Operand) -> Node:
        return _binary("pow", other, self)

    def __neg__(self) -> Node:
        return make("neg", (self,))

    def __pos__(self) -> Node:
        return self

    def __abs__(self) -> Node:
        return make("abs", (self,))

    def __lt__(self, other: Operand) -> Node:
        return _binary("lt", self, other)

    def __le__(self, other: Operand) -> Node:
        return _binary("le", self, other)

    def __gt__(self, other: Operand) -> Node:
        return _binary("lt", other, self)

    def __ge__(self, other: Operand) -> Node:
        return _binary("le", other, self)

    def __eq__(self, other: object) -> Any:
        return self is other if other is self else self._compared("eq", other, False)

    def __ne__(self, other: object) -> Any:
        return self is not other if other is self else self._compared("ne", other, True)

    __hash__ = object.__hash__

    def _compared(self, op: str, other: object, otherwise: bool) -> Any:
        """What `==` or `!=` is: an answer for sizes, a condition for uniform numbers, identity between nodes."""
        if not isinstance(other, numbers.Number) and not (isinstance(other, Node) and is_tracing()):
            return otherwise
        condition = _binary(op, self, other)  # type: ignore[arg-type] # complex numbers are refused there
        known = answer(condition)
        if known is not None:
            return bool(known)
        if self.uniform and not isinstance(other, Node):
            return condition
        sign, what = {"eq": "==", "ne": "!="}[op], "another one" if isinstance(other, Node) else repr(other)
        written = "y" if isinstance(other, Node) else repr(other)
        raise RuleError(
            f"`{sign}` between a traced value and {what} has no answer while the rule is being written down: "
            f"write eq(x, {written}) or ne(x, {written}), and choose with where(condition, a, b)"
        )

    def __bool__(self) -> bool:
        known = answer(self)
        if known is not None:
            return bool(known)
        raise RuleError(
            "a rule branched on a traced value: `if`, `and`, `or`, `not`, max() and min() need a yes or no now, but "
            "it is known only element by element, when the rule runs. Write where(condition, a, b), maximum(a, b) or "
            "minimum(a, b); a choice made once for the whole rule is a flag(...), and whether an optional(...) "
            "hyperparameter is there is asked with `is not None`"
        )

    def __mod__(self, other: Operand) -> Node:
        return _binary("mod", self, other)

    def __rmod__(self, other: Operand) -> Node:
        return _binary("mod", other, self)

    def __matmul__(self, other: Operand) -> Node:
        return _binary("matmul", self, other)

    def __rmatmul__(self, other: Operand) -> Node:
        return _binary("matmul", other, self)

    def __array_ufunc__(self, ufunc: Any, method: str, *inputs: Any, **kwargs: Any) -> Node:
        return _of_library("np", ufunc.__name__, inputs, plain=method == "__call__" and not kwargs)

    @classmethod
    def __torch_function__(cls, function: Any, types: Any, args: Any = (), kwargs: Any = None) -> Node:
        return _of_library("torch", function.__name__, args, plain=not kwargs)


Operand = Node | Number

_LEAVES = ("const", "input")
_SHOWN = 1000
"""Characters after which a printed formula is broken off."""

_interned: WeakValueDictionary[tuple[Any, ...], Node] = WeakValueDictionary()


def make(op: str, args: tuple[Node, ...] = (), attr: Any = None) -> Node:
    """The one node with this operation, these arguments and this attribute.

    Raises:
        RuleError: the arguments do not fit the operation (a comparison used as a number, say).
    """
    # 1, 1.0 and -0.0 are equal and hash alike but are different constants.
    key = (op, args, repr(attr), type(attr)) if op == "const" else (op, args, attr)
    node = _interned.get(key)
    if node is None:
        check_arguments(op, args)
        sides = sides_of(op, args, attr)
        node = object.__new__(Node)
        put = object.__setattr__
        put(node, "op", op)
        put(node, "args", args)
        put(node, "attr", attr)
        put(node, "boolean", OPS[op].boolean)
        put(node, "sides", sides)
        extent, uniform = extent_of(op, args, attr, sides)
        put(node, "extent", extent)
        put(node, "uniform", uniform)
        _interned[key] = node
    return node


def const(value: Number) -> Node:
    """A number as a node."""
    return make("const", (), value)


def as_node(value: object) -> Node:
    """A node as it is; a real number as a constant.

    Raises:
        RuleError: `value` is neither (an array, a string, a truth value, None ...).
    """
    if isinstance(value, Node):
        return value
    if isinstance(value, numbers.Real) and not isinstance(value, bool):
        return const(int(value) if isinstance(value, numbers.Integral) else float(value))
    if callable(value):
        raise RuleError("a function stands where a number should: was it forgotten to call it, as in grad(theta)?")
    if value is None:
        raise RuleError("a rule returned nothing, or nothing where a number should be: does it end with return theta?")
    what = type(value).__name__
    why = "write 1 or 0, or use where(condition, a, b)" if isinstance(value, bool) else "only numbers can"
    raise RuleError(f"a {what} ({value!r}) cannot be part of a rule's formula: {why}")


def _opening(node: Node) -> str:
    """A leaf, or what another node begins with."""
    if node.op == "const":
        return repr(node.attr)
    return ".".join(map(str, node.attr)) if node.op == "input" else f"{node.op}("


def _of_library(library: str, name: str, args: tuple[Any, ...], *, plain: bool) -> Node:
    """The node that NumPy's or torch's function of this name stands for."""
    op = UFUNCS.get(name)
    if op is None or not plain:
        raise cannot_be_part(f"{library}.{name}", name)
    if op in ("gt", "ge"):
        op, args = {"gt": "lt", "ge": "le"}[op], args[::-1]
    return make(op, tuple(as_node(x) for x in args))


def _binary(op: str, left: Operand, right: Operand) -> Node:
    if left is None or right is None:
        raise RuleError(
            "None stands in a formula: an optional(...) hyperparameter is None where it is 0, and its term is then "
            "left out, as in `if weight_decay is not None: g = g + weight_decay * theta`"
        )
    return make(op, (as_node(left), as_node(right)))


def is_const(node: Node, value: Number | None = None) -> bool:
    """Whether the node is a constant (equal to `value`, if given; -0.0 is not 0)."""
    if node.op != "const":
        return False
    return value is None or (node.attr == value and math.copysign(1, node.attr) == math.copysign(1, value))
