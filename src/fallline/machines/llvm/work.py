"""What LLVM's code is made of: one pass of a kernel, how its arrays are stored, and what was computed before."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.passes import Pass
from fallline.machines.llvm.codecs import Codec, codec


@dataclass(frozen=True)
class Work:
    """A pass to be written as code.

    Attributes:
        one: the pass.
        uniforms: the kernel's, as they lie at %scalars.
        codecs: how each of the kernel's arrays is stored, in the order of its pointers.
        numbers: what the code calls the numbers that were there before or that the prologue has computed, in float64,
            and conditions among them.
        line: likewise the values that are the same all along a line of elements, in the compute type, and the arrays of
            which those that the pass needs are loaded.
        at: what it calls the memory of arrays that do not lie as the elements do, so that the elements' index is right.
        lanes: what it calls the lanes of each sum, by the input that stands for it.
        frame: of lanes that go on from what they hold, what it calls the element of which the first lane is.
        columns: what it calls the memory of sums down the columns, to which a line is added; as in `at`.
        terms: where lanes are added up later, what it calls the memory for each sum's terms, of which that of the
            element %low is the first.
        alone: sums of which each term is one of the results, and the memory of its terms that of these.
    """

    one: Pass
    uniforms: tuple[Node, ...]
    codecs: dict[Node, Codec]
    numbers: Mapping[Node, str] = field(default_factory=dict)
    line: Mapping[Node, str] = field(default_factory=dict)
    at: Mapping[Node, str] = field(default_factory=dict)
    lanes: Mapping[Node, str] = field(default_factory=dict)
    frame: str = ""
    columns: Mapping[Node, str] = field(default_factory=dict)
    terms: Mapping[Node, str] = field(default_factory=dict)
    alone: frozenset[Node] = frozenset()


def work_of(kernel: Kernel, storages: tuple[str, ...]) -> Work:
    """A kernel's only pass."""
    return Work(kernel.only, kernel.uniforms, codecs_of(kernel, storages))


def codecs_of(kernel: Kernel, storages: tuple[str, ...]) -> dict[Node, Codec]:
    """How a kernel's arrays are stored."""
    return {array: codec(name) for array, name in zip(kernel.arrays, storages, strict=True)}
