"""A step of a rule with sums or matrices on all parameters at once; XLA plans its passes over memory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import jax
import jax.numpy as jnp

from fallline.expr import MATRICES, THETA, Node, Sides
from fallline.kernel.kernel import Kernel
from fallline.kernel.sums import Sum
from fallline.machines.array_ops import constant, of_namespace, stored
from fallline.machines.draws import Words
from fallline.machines.elements import choices
from fallline.machines.matrix_ops import MATRIX_OPS
from fallline.machines.sums import joined
from fallline.optax.ops import JAX_OPS
from fallline.optax.uniforms import Scalar, widest
from fallline.rule import Sizes

Array = Any

_OPS = of_namespace(jnp, {**JAX_OPS, **MATRIX_OPS})


@dataclass(frozen=True)
class Part:
    """A parameter in a step.

    Attributes:
        kernel: what to compute of it.
        arrays: what that reads, by the inputs that stand for it, each in a shape of its own.
        uniforms: the kernel's uniforms.
        tensor: its number among the parameters, for random draws.
    """

    kernel: Kernel
    arrays: Mapping[Node, Array]
    uniforms: Sequence[Scalar]
    tensor: int


def step_together(parts: Sequence[Part]) -> list[dict[Node, Array]]:
    """What is stored of each parameter: arrays in their dtypes and shapes, numbers in the widest dtype that JAX has."""
    step = _Step(parts)
    return [one.stores() for one in step.parameters]


class _Step:
    """All parameters, and the sums over all of them."""

    def __init__(self, parts: Sequence[Part]) -> None:
        self.parameters = [_Parameter(part, self.total) for part in parts]
        self._totals: dict[Node, Array] = {}
        self._open: set[Node] = set()

    def total(self, key: Node) -> Array:
        """The sum over all parameters that ask for it."""
        if key not in self._totals:
            if key in self._open:
                raise RuntimeError("totals that wait for each other: a rule asks for them in another order elsewhere")
            self._open.add(key)
            parts = [one.part_of(total) for one in self.parameters for total in one.totals if total.total is key]
            self._totals[key] = joined(parts)
        return self._totals[key]


class _Parameter:
    """The values of one parameter's formulas, each computed when it is asked for.

    Arrays have the tensor's own shape, so that XLA sees one array where there is one. Where the rule sees rows and
    columns they are the last two axes, of its view, and what varies over fewer axes has 1 there; a vector is one row,
    without an axis for it unless there are matrices. A number has no axes at all.
    """

    def __init__(self, part: Part, total: Callable[[Node], Array]) -> None:
        like = part.arrays[THETA]
        self._part, self._total = part, total
        self._sizes = Sizes.of(like.shape, part.kernel.view)
        self._leading: tuple[int, ...] = like.shape[:-2] if part.kernel.view == "last" else ()
        self._is_row = like.ndim < 2 and not part.kernel.matrices
        self._own_shape: tuple[int, ...] | None = None if part.kernel.shaped or part.kernel.matrices else like.shape
        self._compute = jnp.float64 if like.dtype == jnp.float64 else jnp.float32
        self._sums = {one.leaf: one for passed in part.kernel.passes for one in passed.sums}
        terms = {one.term for one in self._sums.values() if one.term.args and not one.term.number}
        self._shared = terms.intersection(arg for one in part.kernel.passes for node in one.whole for arg in node.args)
        self._uniforms = dict(zip(part.kernel.uniforms, part.uniforms, strict=True))
        self._chosen = choices(part.kernel, part.uniforms)
        self._words = Words(jnp, like, self._compute, self._uniforms, part.tensor, None)
        self._known: dict[Node, Array] = {}

    @property
    def totals(self) -> list[Sum]:
        """What it adds to the sums over all parameters."""
        return [one for one in self._sums.values() if one.total is not None]

    def part_of(self, total: Sum) -> Array:
        """Its part of a sum over all parameters."""
        self._evaluate([total.term])
        return self._added(total)

    def stores(self) -> dict[Node, Array]:
        """The new value of every array and number that the kernel stores to."""
        pairs = [pair for passed in self._part.kernel.passes for pair in passed.kept]
        self._evaluate(value for _, value in pairs)
        return {array: self._stored(array, value) for array, value in pairs}

    def _stored(self, array: Node, value: Node) -> Array:
        if array.number:
            return self._number(value)
        old = self._part.arrays[array]
        new = jnp.broadcast_to(self._element(value), self._dims(array.sides))
        return stored(jnp, new.reshape(old.shape), old, self._compute)

    def _evaluate(self, outputs: Iterable[Node]) -> None:
        """Computes nodes and what they need, arguments first."""
        rest = [(node, False) for node in outputs]
        while rest:
            node, ready = rest.pop()
            if node in self._known or node in self._uniforms or node.op == "const":
                continue
            if ready:
                value = self._computed(node)
                # What is added up and needed again XLA would compute twice, from arrays made for the sum alone.
                self._known[node] = jax.lax.optimization_barrier(value) if node in self._shared else value  # type: ignore[no-untyped-call]
            else:
                rest.append((node, True))
                rest.extend((needed, False) for needed in self._needed(node))

    def _needed(self, node: Node) -> tuple[Node, ...]:
        """What is computed before a node. Of a choice by a number, that is one side, or none: see `_chosen_later`."""
        if node in self._sums:
            return (self._sums[node].term,) if self._sums[node].total is None else ()
        if node.op == "where" and node.args[0] in self._chosen:
            return (self._side(node),)
        return () if node.op == "bits" or self._is_late(node) else node.args

    def _side(self, node: Node) -> Node:
        return node.args[1] if self._chosen[node.args[0]] else node.args[2]

    def _computed(self, node: Node) -> Array:
        if node.op == "input":
            return self._input(node)
        if node.op == "bits":
            return self._words(node).reshape(self._dims(node.sides))
        value_of = self._number if node.number else self._element
        if node.op == "where" and node.args[0] in self._chosen:
            return value_of(self._side(node))
        if self._is_late(node):
            return self._chosen_later(node)
        return _OPS[node.op](*map(value_of, node.args))

    def _is_late(self, node: Node) -> bool:
        """Whether it is a choice by a number that JAX traces, with matrices on a side: then one side alone is run."""
        if node.op != "where" or node.number or node.args[0] not in self._uniforms:
            return False
        return any(behind.op in MATRICES for behind in self._behind(node.args[1:]))

    def _chosen_later(self, node: Node) -> Array:
        condition, *sides = node.args
        for behind in self._behind(sides):
            if behind in self._sums and self._sums[behind].total is not None:
                self._evaluate([behind])  # of all parameters, and so not on one side for one of them

        def run(side: Node) -> Callable[[], Array]:
            def inside() -> Array:
                alone = self._apart()
                alone._evaluate([side])
                return jnp.broadcast_to(alone._element(side), self._dims(node.sides))

            return inside

        return jax.lax.cond(self._uniforms[condition], *map(run, sides))

    def _apart(self) -> _Parameter:
        """The same, whose further values nobody else sees."""
        other = _Parameter(self._part, self._total)
        other._known = dict(self._known)
        return other

    def _behind(self, nodes: Iterable[Node]) -> Iterator[Node]:
        """All that nodes are computed from, and is not there yet; sums too, with their terms."""
        rest, seen = list(nodes), set(self._known)
        while rest:
            node = rest.pop()
            if node not in seen:
                seen.add(node)
                yield node
                rest.extend([self._sums[node].term] if node in self._sums else node.args)

    def _input(self, node: Node) -> Array:
        if node in self._sums:
            one = self._sums[node]
            return self._added(one) if one.total is None else self._total(one.total)
        if node.attr[0] == "size":
            return jnp.asarray(float(self._sizes[node.attr[1]]), widest())
        array = self._part.arrays[node]
        if node.number:
            return jnp.asarray(array, widest())
        return array.reshape(self._dims(node.sides)).astype(self._compute)

    def _added(self, one: Sum) -> Array:
        """A sum, in the widest dtype that JAX has."""
        terms = jnp.broadcast_to(self._element(one.term).astype(widest()), self._dims(one.term.sides))
        terms = terms * terms if one.squares else terms
        if one.axis is None:
            return jnp.sum(terms)
        result = terms if self._is_row and one.axis == -2 else jnp.sum(terms, axis=one.axis, keepdims=True)
        return result.astype(self._compute)

    def _element(self, node: Node) -> Array:
        """A node as it meets elements: a number is rounded."""
        if node.op == "const":
            return constant(jnp, node.attr, self._compute, {})
        return self._plain(node, self._compute)

    def _number(self, node: Node) -> Array:
        """A node among numbers."""
        if node.op == "const":
            return constant(jnp, node.attr, widest(), {})
        return self._plain(node, widest())

    def _plain(self, node: Node, dtype: Any) -> Array:
        value = self._uniforms[node] if node in self._uniforms else self._known[node]
        if node.boolean:
            return jnp.asarray(value, bool)
        return jnp.asarray(value, dtype) if node.number else value

    def _dims(self, sides: Sides) -> tuple[int, ...]:
        if self._own_shape is not None:
            return self._own_shape
        columns = self._sizes[sides[2]]
        if self._is_row:
            return (columns,)
        leading = self._leading if sides[0] != "1" else (1,) * len(self._leading)
        return (*leading, self._sizes[sides[1]], columns)
