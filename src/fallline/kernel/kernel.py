"""What every machine computes: passes of elementwise ops between loads and stores; one, unless there are sums."""

from __future__ import annotations

import functools
from dataclasses import dataclass, replace

from fallline.expr import (
    FIRST,
    GRAD,
    MATRICES,
    OPS,
    THETA,
    Extent,
    Node,
    hyper,
    lower,
    overflowing,
    substitute,
    topological,
)
from fallline.kernel.passes import Pair, Pass, Result, array_of, is_array, is_given, made, passes_of, uniforms_of
from fallline.kernel.sums import Sum, stage_of, without_sums
from fallline.rule import Program, View


@dataclass(frozen=True)
class Kernel:
    """The lowered form of a program.

    Attributes:
        arrays: the input leaves that stand for arrays which are read or written, in the order of a kernel's pointers;
            last those of one number, in float64.
        uniforms: the nodes that the host computes once a step, in the order in which a kernel gets them.
        passes: what is done, one after the other.
        counters: the new values of the states that are one number per parameter: the host computes them before the
            uniforms, which see them as they are kept.
        view: how a tensor is a matrix.
    """

    arrays: tuple[Node, ...]
    uniforms: tuple[Node, ...]
    passes: tuple[Pass, ...]
    counters: tuple[Node, ...] = ()
    view: View = "last"

    @functools.cached_property
    def only(self) -> Pass:
        """The pass of a kernel that has one.

        Raises:
            TypeError: it has several, or sums or matrices, and cannot be run as one straight line over elements.
        """
        if not self.elementwise:
            raise TypeError("a kernel with sums or matrices is no single pass over elements: see Kernel.passes")
        return self.passes[0]

    @functools.cached_property
    def elementwise(self) -> bool:
        """Whether it is one pass over elements, in which each sees itself alone."""
        if len(self.passes) != 1 or any(array.extent is not Extent.ELEMENT for array in self.arrays):
            return False
        (one,) = self.passes
        return not (one.sums or one.given or self.matrices)

    @functools.cached_property
    def matrices(self) -> bool:
        """Whether it has ops on matrices."""
        return any(node.op in MATRICES for one in self.passes for node in one.body)

    @functools.cached_property
    def shaped(self) -> bool:
        """Whether it sees rows or columns, and needs their numbers: a tensor is more to it than its elements."""
        nodes = (node for one in self.passes for node in (*one.body, *one.given))
        others = (node.attr[0] == "size" and node.attr[1] != "elements" if is_given(node) else
                  node.extent is not Extent.ELEMENT for node in nodes)  # fmt: skip
        return any(others)

    @functools.cached_property
    def sums(self) -> tuple[Sum, ...]:
        """What its passes add up."""
        return tuple(one for passed in self.passes for one in passed.sums)

    @functools.cached_property
    def totals(self) -> tuple[Sum, ...]:
        """The sums over all parameters."""
        return tuple(one for one in self.sums if one.total is not None)

    @functools.cached_property
    def body(self) -> tuple[Node, ...]:
        """That of its only pass."""
        return self.only.body

    @functools.cached_property
    def stores(self) -> tuple[Pair, ...]:
        """Those of its only pass."""
        return self.only.stores

    @functools.cached_property
    def watched(self) -> tuple[Node, ...]:
        """Those of its only pass."""
        return self.only.watched

    @functools.cached_property
    def results(self) -> tuple[Pair, ...]:
        """Those of its only pass."""
        return self.only.results

    @functools.cached_property
    def kept(self) -> tuple[Pair, ...]:
        """Those of its only pass."""
        return self.only.kept

    @functools.cached_property
    def whole(self) -> tuple[Node, ...]:
        """That of its only pass."""
        return self.only.whole

    @functools.cached_property
    def loads(self) -> tuple[Node, ...]:
        """The arrays that are read."""
        return tuple(array for array in self.arrays if any(array in one.loads for one in self.passes))

    @functools.cached_property
    def stored(self) -> tuple[Node, ...]:
        """The arrays that are written."""
        return tuple(array for one in self.passes for array, _ in one.stores)

    @functools.cached_property
    def words_moved(self) -> int:
        """How many numbers a step reads and writes per element, over all passes."""
        return sum(one.words_moved for one in self.passes)

    @functools.cached_property
    def draws(self) -> bool:
        """Whether it makes random draws, which depend on the element's index in its tensor."""
        return any(one.draws for one in self.passes)

    @functools.cached_property
    def inexact(self) -> int:
        """How many of its ops may differ between machines in the last place; without any, all compute the same bits."""
        return sum(not OPS[node.op].exact for one in self.passes for node in (*one.prologue, *one.body))

    def keeping(self, kept: tuple[Pair, ...], whole: tuple[Node, ...]) -> Kernel:
        """Its only pass with other values for what is kept, and the nodes that these need."""
        return replace(self, passes=(replace(self.only, kept=kept, whole=whole),))


def kernel_of(program: Program, *, unscale: bool = False) -> Kernel:
    """Lowers a program; equal structures give the same kernel.

    Args:
        program: the formulas.
        unscale: first multiplies the gradient with a number behind those of the hyperparameters, and stores it so.
    """
    # Programs are equal whatever their numbers are called, and also where one has more of them than its formulas use.
    return _lowered(program, len(program.hyper_names) if unscale else None)


@functools.lru_cache(maxsize=1024)
def _lowered(program: Program, scale: int | None) -> Kernel:
    """A program's kernel; `scale` is the index of the number that a gradient is first multiplied with."""
    count = 1 + len(program.arrays)
    outputs = substitute((*program.outputs, *(slot.new for slot in program.numbers)), program.counted())
    targets = (THETA, *program.leaves, *program.number_leaves)
    arrays = (THETA, GRAD, FIRST, *targets[1:])
    if scale is not None:
        gradient = GRAD * hyper(scale)
        outputs = substitute(outputs, {GRAD: gradient})
        outputs = (*outputs[:count], gradient, *outputs[count:])
        targets = (*targets[:count], GRAD, *targets[count:])
    formulas, asked = without_sums(outputs)
    both = (*formulas, *(one.term for one in asked))
    plain, robust = lower(both), lower(both, robust=True)
    sums: list[Sum] = []
    for one, term, spare in zip(asked, robust[len(formulas) :], plain[len(formulas) :], strict=True):
        sums.append(Sum(one.leaf, term, spare, one.squares, one.axis, one.total, stage_of(spare, sums)))
    changed = [
        Result(array, new, spare, stage_of(new, sums))
        for array, new, spare in zip(targets, plain, robust, strict=False)
        if array is not new
    ]
    matrices = any(node.op in MATRICES for node in topological(plain))
    watched = overflowing(both)
    passes = passes_of([one for one in changed if not one.array.number], sums, watched, matrices)
    numbers = [one for one in changed if one.array.number]
    if numbers:
        passes.append(made(Extent.TENSOR, numbers, (), ()))
    return Kernel(
        arrays=_used(arrays, passes),
        uniforms=tuple(dict.fromkeys(node for one in passes for node in uniforms_of(one))),
        passes=tuple(passes),
        counters=lower(slot.new for slot in program.counters),
        view=program.view,
    )


def _used(arrays: tuple[Node, ...], passes: list[Pass]) -> tuple[Node, ...]:
    """The arrays that passes read or write."""
    used = {array for one in passes for array, _ in one.stores}
    used |= {array_of(node) for one in passes for node in one.body if is_array(node)}
    used |= {node for one in passes for node in one.given}
    return tuple(array for array in arrays if array in used)
