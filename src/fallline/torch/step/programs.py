"""The formulas of a step on a parameter, and what is kept for it, which may depend on its shape."""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor

from fallline.expr import ELEMENTS, Node
from fallline.rule import Program, Rule, Sizes, Slot, state_shape
from fallline.torch.memory.layout import is_uninitialized


def program_of(rule: Rule, param: Tensor) -> Program:
    """The formulas of a step on a parameter."""
    return rule.program if is_uninitialized(param) else rule.program_for(param.shape)


def sides_of(program: Program, param: Tensor) -> tuple[int, int]:
    """How many rows and columns a parameter's matrices have."""
    sizes = Sizes.of(param.shape, program.view)
    return sizes.rows, sizes.columns


def walked(program: Program) -> list[tuple[Slot, Node]]:
    """The states that a kernel walks over as it does over the parameter, and what it calls them."""
    each = zip(program.arrays, program.leaves, strict=True)
    return [(slot, leaf) for slot, leaf in each if slot.sides == ELEMENTS]


def carried(program: Program) -> list[tuple[Slot, Node]]:
    """The other states that a machine keeps, and what a kernel calls them; numbers last."""
    few = [one for one in zip(program.arrays, program.leaves, strict=True) if one[0].sides != ELEMENTS]
    return [*few, *zip(program.numbers, program.number_leaves, strict=True)]


def kept_names(program: Program) -> tuple[str, ...]:
    """The names of the states that a machine reads and writes, in a kernel's order."""
    return (*program.state_names, *(slot.name for slot in program.numbers))


def kept_shapes(program: Program, shape: Sequence[int]) -> dict[str, tuple[int, ...]]:
    """The shapes of those states, by name, for a parameter of this shape."""
    shapes = {slot.name: state_shape(shape, slot.sides, program.view) for slot in program.arrays}
    return shapes | {slot.name: () for slot in program.numbers}
