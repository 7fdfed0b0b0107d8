"""A kernel's arithmetic, operation by operation, on arrays of any library, pass by pass."""

from __future__ import annotations

import functools
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from typing import Any

import array_api_compat
import numpy as np

from fallline.expr import COARSE, THETA, Extent, Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.passes import Pass
from fallline.kernel.sums import Sum
from fallline.machines import sums
from fallline.machines.array_ops import (
    OPS,
    constant,
    is_array,
    is_finite,
    of_namespace,
    placed,
    widest,
)
from fallline.machines.array_ops import stored as as_stored
from fallline.machines.draws import Words
from fallline.machines.elements import choices, rounded
from fallline.machines.joins import is_sum, joins
from fallline.machines.matrix_ops import MATRIX_OPS
from fallline.machines.order import Setting, tasks
from fallline.machines.parted import Part
from fallline.machines.turns import Turns
from fallline.rule import Sizes

Array = Any


class Evaluation(Turns):
    """A kernel on the arrays of a parameter, or of several of one shape, stacked: one pass after the other.

    Args:
        kernel: what to compute.
        arrays: what it reads, by the inputs that stand for it; numbers in float64, with one element for each parameter.
        uniforms: likewise.
        tensors: the parameters' numbers among all; several are stacked along a first axis of the arrays.
        index, ops: as of `fallline.machines.evaluate.evaluate`; `ops` may have those of `fallline.machines.joins`
            besides, for kernels with matrices, with "sum", of each row or its squares, and "coarse", which rounds the
            arguments of products for which that is good enough.
        stacked: whether they are several, or one along such an axis.
        hasty: see `fallline.machines.elements.on_elements`.
        part: what the arrays are of those of the whole parameters; if not given, all.
        given: nodes that will be known: see `know`.

    Attributes:
        stores: what is stored so far, in the dtypes and shapes of the arrays.
    """

    def __init__(
        self,
        kernel: Kernel,
        arrays: Mapping[Node, Array],
        uniforms: Sequence[float],
        tensors: Sequence[int] = (0,),
        index: Array | None = None,
        ops: Mapping[str, Callable[..., Array]] = OPS,
        *,
        stacked: bool = False,
        hasty: bool = False,
        part: Part | None = None,
        given: Collection[Node] = (),
    ) -> None:
        like = arrays[THETA]
        super().__init__(kernel, tensors)
        self.stores: dict[Node, Array] = {}
        xp = self._xp = array_api_compat.array_namespace(like)
        self._arrays, self._where, self._stack = dict(arrays), placed(like), len(self.tensors)
        self._sizes = Sizes.of(tuple(like.shape[1:] if stacked else like.shape), kernel.view)
        self._part: Part | Sizes = self._sizes
        if part is not None:
            self._sizes, self._part = part.sizes, part
        self._compute_type = xp.float64 if like.dtype == xp.float64 else xp.float32
        self._wide = widest(xp, like)
        self._ops = of_namespace(xp, {**MATRIX_OPS, **ops})
        self._chosen = choices(kernel, uniforms)
        self._values = rounded(xp, kernel, uniforms, like, self._compute_type)
        self._numbers = {node: self._number(value) for node, value in zip(kernel.uniforms, uniforms, strict=True)}
        self._numbers = {node: x != 0 if node.boolean else x for node, x in self._numbers.items()}
        numbers = self._known = dict(zip(kernel.uniforms, uniforms, strict=True))
        self._words = Words(xp, like, self._compute_type, numbers, self.tensors[0], index)
        self._hasty, self._coarse = hasty, dict[Node, Array]()
        known = not any(map(is_array, uniforms))
        can_join = known and "add_product" in ops and kernel.matrices
        self._joins = joins(kernel, frozenset(given)) if can_join else {}
        self._setting = Setting(kernel, frozenset(self._chosen.items()), frozenset(given) if can_join else None)
        if kernel.draws and stacked:
            raise TypeError("parameters with random draws are not stacked")

    @property
    def empty(self) -> bool:
        """Whether the parameters have no elements."""
        return self._sizes["elements"] == 0

    def knows(self, leaf: Node) -> bool:
        """Whether a total is there, by the input that stands for it."""
        return leaf in self._numbers

    def know(self, node: Node, value: Array) -> None:
        """Takes over what a node comes to: a number for each parameter in the widest type, or else an array."""
        if node.number:
            self._numbers[node] = self._xp.reshape(value, (self._stack, 1, 1, 1))
        else:
            self._values[node] = value

    def value(self, node: Node) -> Array:
        """What a node comes to, shape (parameters, batch, rows, columns), each 1 where it does not vary."""
        self._compute([node])
        return self._numbers[node] if node.number else self._element(node)

    def take(self, totals: Mapping[Node, Array]) -> None:
        """Takes over sums over all parameters, by what was asked for."""
        for one in self.kernel.totals:
            if one.total is not None and one.total in totals and one.leaf not in self._numbers:
                self._numbers[one.leaf] = self._xp.reshape(totals[one.total], (1, 1, 1, 1))

    def run(self) -> list[tuple[Sum, Array]]:
        """Runs the next pass; returns what it adds up, in the widest type: numbers with one for each parameter."""
        one = self.kernel.passes[self.turn]
        self.turn += 1
        with np.errstate(all="ignore"):
            stores = self._plain_stores(one) if self._hasty else None
            terms = [each.term if stores is None else each.plain for each in one.sums]
            if stores is None:
                self._compute([*(value for _, value in one.kept), *terms])
            fed = [(each, self._added(each, term)) for each, term in zip(one.sums, terms, strict=True)]
            self.stores |= stores or {array: self._kept(array, value) for array, value in one.kept}
        if not self.kernel.matrices:  # as a machine: what a later pass needs, it loads or computes again
            kept = self._values.items()
            self._values = {node: x for node, x in kept if node.number or is_sum(node)}
        return fed

    def settle(self, one: Sum, result: Array) -> None:
        """Takes over a sum, no total, of what `run` has returned; before the next pass is run."""
        shaped = self._xp.reshape(result, self._dims(one.leaf))
        with np.errstate(over="ignore"):
            self.know(one.leaf, shaped if one.axis is None else self._xp.astype(shaped, self._compute_type))

    def _plain_stores(self, one: Pass) -> dict[Node, Array] | None:
        """What a pass's plain formulas come to; None where anything overflows, and the others are to be taken."""
        terms = [*one.watched, *(each.plain for each in one.sums)]
        self._compute([*(value for _, value in one.stores), *terms])
        stores = {array: self._kept(array, value) for array, value in one.stores}
        numbers = (self._numbers[node] if node.number else self._element(node) for node in terms)
        return stores if all(is_finite(self._xp, x) for x in (*stores.values(), *numbers)) else None

    def _compute(self, outputs: Iterable[Node]) -> None:
        """Computes them, and lets go of what nothing needs any more, but for sums, which are not computed again."""
        for node, args, done in tasks(self._setting, self.turn, tuple(outputs), self._there()):
            self._evaluate(node, args)
            for arg in done:
                self._values.pop(arg, None)
                self._coarse.pop(arg, None)

    def _there(self) -> frozenset[Node]:
        """What is known: of numbers as such, not only where they meet elements."""
        return frozenset([*self._numbers, *(node for node in self._values if not node.number)])

    def _evaluate(self, node: Node, args: Sequence[Node]) -> None:
        if self._is_coarse(node):
            values = [self._coarsely(arg) for arg in args]
            self._coarse[node] = self._values[node] = self._applied(node, values)
            return
        if node.number:
            known = self._numbers
            values = [self._numbers[arg] for arg in args]
        else:
            known = self._values
            values = [self._element(arg) for arg in args]
        if node.op == "input":
            known[node] = self._input(node)
        elif node.op == "const":
            known[node] = self._number(node.attr)
        elif node.op == "bits":
            known[node] = self._xp.reshape(self._words(node), self._dims(node))
        else:
            known[node] = values[0] if len(args) < len(node.args) else self._applied(node, values)

    def _applied(self, node: Node, values: Sequence[Array]) -> Array:
        join = self._joins.get(node)
        if join is None:
            return self._ops[node.op](*values)
        return self._ops[join.op](*values, *(sign * self._factor(number) for number, sign in join.factors))

    def _is_coarse(self, node: Node) -> bool:
        """Whether a node is computed in the coarser numbers that products may be rounded to."""
        if "coarse" not in self._ops or self._compute_type != self._xp.float32:
            return False
        join = self._joins.get(node)
        if join is not None:
            return join.coarse
        return node.attr == COARSE if node.op == "matmul" else node.op == "transpose" and node.args[0] in self._coarse

    def _coarsely(self, node: Node) -> Array:
        """A node as a coarse product takes it."""
        if node not in self._coarse:
            turned = node.op == "transpose"
            value = self._coarsely(node.args[0]) if turned else self._element(node)
            self._coarse[node] = self._ops["transpose" if turned else "coarse"](value)
        return self._coarse[node]

    def _factor(self, node: Node) -> float:
        return float(node.attr if node.op == "const" else self._known[node])

    def _element(self, node: Node) -> Array:
        """A node as it meets elements: a number is rounded, and a coarse product has the compute type."""
        if node not in self._values:
            if node.op == "const":
                self._values[node] = constant(self._xp, node.attr, self._compute_type, self._where)
            else:
                number = self._numbers[node]
                self._values[node] = number if node.boolean else self._xp.astype(number, self._compute_type)
        elif node in self._coarse and self._values[node] is self._coarse[node]:
            self._values[node] = self._xp.astype(self._values[node], self._compute_type)
        return self._values[node]

    def _input(self, node: Node) -> Array:
        kind = node.attr[0]
        if kind == "size":
            return self._number(float(self._sizes[node.attr[1]]))
        if node in self.stores and node not in [array for array, _ in self.kernel.passes[self.turn - 1].stores]:
            raise RuntimeError("a pass needs an array as it was before an earlier pass stored it")
        array = self.stores[node.attr[1]] if kind == "stored" else self._arrays[node]
        if node.number:
            return self._xp.reshape(self._xp.astype(array, self._wide), (-1, 1, 1, 1))
        return self._xp.astype(self._xp.reshape(array, self._dims(node)), self._compute_type, copy=False)

    def _dims(self, node: Node) -> tuple[int, int, int, int]:
        return self._stack, *self._part.dims(node.sides)

    def _number(self, value: Any) -> Array:
        """A number in float64, or the widest type that there is."""
        if is_array(value):
            return self._xp.reshape(self._xp.astype(value, self._wide), (1, 1, 1, 1))
        return self._xp.full((1, 1, 1, 1), float(value), dtype=self._wide, **self._where)

    def _added(self, one: Sum, node: Node) -> Array:
        """A sum over what there is of its term here."""
        term = self._xp.broadcast_to(self._element(node), self._dims(node))
        if one.axis is not None:
            return (sums.down if one.axis == -2 else sums.along)(self._xp, term, self._wide, squares=one.squares)
        add = self._ops["sum"] if self._joins else functools.partial(sums.along, self._xp, wide=self._wide)
        return add(self._xp.reshape(term, (self._stack, -1)), squares=one.squares)

    def _kept(self, array: Node, value: Node) -> Array:
        """A new value in the dtype and shape of the array."""
        old = self._arrays[array]
        if array.extent in (Extent.TENSOR, Extent.UNIFORM):
            new = self._xp.broadcast_to(self._numbers[value], (self._stack, 1, 1, 1))
        else:
            new = self._xp.broadcast_to(self._element(value), self._dims(array))
        return as_stored(self._xp, self._xp.reshape(new, old.shape), old, self._compute_type)
