"""The formulas of a step on a parameter, and what is kept for it, which may depend on its shape."""

from __future__ import annotations

from collections.abc import Sequence

from torch import Tensor

from fallline.rule import Program, Rule, state_shape
from fallline.torch.memory.layout import is_uninitialized


def program_of(rule: Rule, param: Tensor) -> Program:
    """The formulas of a step on a parameter."""
    return rule.program if is_uninitialized(param) else rule.program_for(param.shape)


def kept_names(program: Program) -> tuple[str, ...]:
    """The names of the states that a machine reads and writes, in a kernel's order."""
    return (*program.state_names, *(slot.name for slot in program.numbers))


def kept_shapes(program: Program, shape: Sequence[int]) -> dict[str, tuple[int, ...]]:
    """The shapes of those states, by name, for a parameter of this shape."""
    shapes = {slot.name: state_shape(shape, slot.sides, program.view) for slot in program.arrays}
    return shapes | {slot.name: () for slot in program.numbers}
