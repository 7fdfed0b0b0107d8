"""Looking at the tensors of a step, each time anew: pointers, shapes, strides, dtypes, devices.

Two classes look: one by machine code, at some 30 ns a tensor, and one in Python, at thirty times that, where Python's
or torch's memory is not as the first must know it. Both do and write the same, to the bit.
"""

from __future__ import annotations

import functools
from typing import Any, Protocol

from torch import Tensor

from fallline.torch.memory.compiled import CompiledLook
from fallline.torch.memory.in_python import PythonLook
from fallline.torch.memory.probe import found_names
from fallline.torch.memory.request import Held, Request


class Look(Protocol):
    """What compares this step's tensors with the planned ones."""

    def look(self, request: Request, params: list[Tensor], grads: list[Tensor | None], total: int) -> int:
        """Looks at the tensors of a request, and writes what it has found into it and its rows.

        Args:
            request: what is expected.
            params: the parameters as they are now.
            grads: their gradients, None for those that make no step.
            total: the numbers in the rows above.

        Returns:
            `SAME`, `AGES_DIFFER` or `CHANGED`; with the last, what was written means nothing.
        """

    def tick(self, request: Request, even: bool) -> None:
        """Writes the counters of the parameters that the last look has found with a gradient, from `request.fresh`.

        Args:
            request: as the look left it.
            even: whether all get those in the first row; else one row each.
        """

    def same_values(self, mapping: dict[Any, Any], held: Held) -> bool:
        """Whether a dict holds just these objects as its values, in this order."""


@functools.cache
def fastest() -> Look:
    """The compiled look, or that in Python where Python's or torch's memory layout could not be confirmed."""
    names = found_names()
    return PythonLook() if names is None else CompiledLook(names)
