"""What every machine computes: one straight line of elementwise ops between the loads and the stores of a step."""

from __future__ import annotations

import functools
from collections.abc import Iterable
from dataclasses import dataclass

from fallline.expr import GRAD, OPS, THETA, Node, hyper, lower, overflowing, state, substitute, topological
from fallline.kernel.overflow import kept
from fallline.rule import Program


@dataclass(frozen=True)
class Kernel:
    """The lowered form of a program.

    Attributes:
        arrays: the input leaves that stand for arrays which are read or written, in the order of a kernel's pointers.
        uniforms: the nodes that the host computes once a step, in the order in which a kernel gets them.
        body: the elementwise nodes, arguments first; their other arguments are uniforms or constants.
        stores: pairs of an array and the node whose value it gets, as long as all of them are finite, and those of
            `watched` too.
        counters: the new values of the states that are one number per parameter: the host computes them before the
            uniforms, which see them as they are kept.
        watched: nodes of the body that are stored nowhere, but may overflow where what is stored does not.
        results: as `stores`, in formulas that are right also where a number overflows on the way.
        kept: pairs of an array and the node whose value it gets, overflow or not: see `fallline.kernel.overflow`.
        whole: the elementwise nodes of `kept`, arguments first.
    """

    arrays: tuple[Node, ...]
    uniforms: tuple[Node, ...]
    body: tuple[Node, ...]
    stores: tuple[tuple[Node, Node], ...]
    counters: tuple[Node, ...] = ()
    watched: tuple[Node, ...] = ()
    results: tuple[tuple[Node, Node], ...] = ()
    kept: tuple[tuple[Node, Node], ...] = ()
    whole: tuple[Node, ...] = ()

    @property
    def loads(self) -> tuple[Node, ...]:
        """The arrays that are read."""
        return tuple(array for array in self.arrays if array in self.body)

    @property
    def words_moved(self) -> int:
        """How many numbers a step reads and writes per element."""
        return len(self.loads) + len(self.stores)

    @property
    def draws(self) -> bool:
        """Whether it makes random draws, which depend on the element's index in its tensor."""
        return any(node.op == "bits" for node in self.body)

    @property
    def inexact(self) -> int:
        """How many of its ops may differ between machines in the last place; without any, all compute the same bits."""
        return sum(not OPS[node.op].exact for node in self.body)


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
    outputs = substitute(program.outputs, program.counted())
    arrays = (THETA, GRAD, *(state(k) for k in range(len(program.arrays))))
    targets = (THETA, *arrays[2:])
    if scale is not None:
        gradient = GRAD * hyper(scale)
        outputs = (*substitute(outputs, {GRAD: gradient}), gradient)
        targets = (*targets, GRAD)
    stores = tuple(pair for pair in zip(targets, lower(outputs), strict=True) if pair[0] is not pair[1])
    robust = dict(zip(targets, lower(outputs, robust=True), strict=True))
    results = tuple((array, robust[array]) for array, _ in stores)
    kept_ = tuple((array, new if array is GRAD else kept(new, array, (THETA, GRAD))) for array, new in results)
    body, uniforms = _line(value for _, value in stores)
    whole, besides = _line(value for _, value in kept_)
    stored, final = {array for array, _ in stores}, {value for _, value in stores}
    return Kernel(
        arrays=tuple(array for array in arrays if array in stored or array in body),
        uniforms=tuple(dict.fromkeys((*uniforms, *besides))),
        body=body,
        stores=stores,
        counters=lower(slot.new for slot in program.counters),
        watched=tuple(node for node in overflowing(outputs) if node in body and node not in final),
        results=results,
        kept=kept_,
        whole=whole,
    )


def _line(outputs: Iterable[Node]) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """The elementwise nodes that the outputs need, arguments first, and the uniform ones that these do."""
    order = topological(outputs, stop=lambda node: node.uniform)
    body = tuple(node for node in order if not node.uniform)
    draw_arguments = {arg for node in body if node.op == "bits" for arg in node.args}
    return body, tuple(node for node in order if node.uniform and (node.op != "const" or node in draw_arguments))
