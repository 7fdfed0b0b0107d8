"""What is the same for all elements of a line: of a row of a matrix, or of the rows or columns of one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from fallline.expr import Extent, Node
from fallline.kernel.passes import Pass, array_of
from fallline.machines.llvm.code import Code
from fallline.machines.llvm.work import Work

_WHERE = {
    Extent.ELEMENT: {Extent.ROW: "%line", Extent.MATRIX: "%matrix"},
    Extent.ROW: {Extent.MATRIX: "%line"},
    Extent.COLUMN: {Extent.MATRIX: "%line"},
    Extent.MATRIX: {},
}
"""For each extent that a pass walks over: of what is the same along a line, which number of its array a line has."""


def loaded(code: Code, work: Work, arrays: Mapping[Node, int]) -> dict[Node, str]:
    """Adds the instructions that load what a line has; returns what the code calls each value.

    They read %line and %matrix, the line's number among all and its matrix's, and %arrayN. What is computed from these
    values alone, a kernel has in arrays of its own (see `fallline.kernel.sums`), but for what mends elements.

    Args:
        code: of one lane of the compute type.
        work: the pass.
        arrays: the numbers of the arrays' pointers.
    """
    here = _WHERE[work.one.extent]
    values: dict[Node, str] = {}
    for node in (*work.one.body, *work.one.whole):
        if node.extent in here and node.op == "input" and node not in values:
            array = array_of(node)
            codec = work.codecs[array]
            at = code.new(f"getelementptr {codec.type}, ptr %array{arrays[array]}, i64 {here[array.extent]}")
            values[node] = codec.load(code, code.new(f"load {codec.type}, ptr {at}, align {codec.size}"))
    return values


def beside(one: Pass) -> Sequence[Node]:
    """The arrays of a pass over elements that have one number for each column: a line reads all of them."""
    if one.extent is not Extent.ELEMENT:
        return ()
    nodes = [node for node in (*one.body, *one.whole) if node.extent is Extent.COLUMN and node.op == "input"]
    return list(dict.fromkeys(map(array_of, nodes)))
