"""Parameters whose steps no kernel takes from end to end: their tensors, checked where they have changed."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor

from fallline.expr import GRAD, THETA, Node
from fallline.torch.memory.plain import is_memory, is_opaque, missing_of_plain
from fallline.torch.memory.shards import local
from fallline.torch.memory.spread import Spread, spread_of
from fallline.torch.step.part import Part
from fallline.torch.step.programs import kept_shapes
from fallline.torch.step.way import Passes
from fallline.torch.steppable import check_memory, check_parts, check_state, check_steppable, check_writable


class Detour:
    """One parameter of a plan whose step goes by arrays or rows.

    Args:
        part: the parameter's part of the step.
        k: the parameter's index in it.

    Attributes:
        part, k: as given.
        param: the parameter, or its shard.
        counters: its step and other counters.
        by_rows: whether only the rows that a sparse gradient touches take part.
        states: its states or their shards, in the kernel's order, at the last look.
        lies: how these tensors lay in memory then.
        joins: whether its step may go together with others: nobody follows what is done, and the tensors are their
            numbers in memory, and nothing else.
        kind: their device and dtypes.
        passes: how a machine runs the kernel pass by pass, if it does on these tensors.
        spread: how the parameter is spread over processes, of which that is to be known.
    """

    def __init__(self, part: Part, k: int) -> None:
        counters = part.counters[k]
        assert counters is not None
        self.part, self.k, self.param, self.counters = part, k, part.locals[k], counters
        self.by_rows = part.ways[k].by == "rows"
        self.states: list[Tensor] = self._states()
        self.lies: tuple[Any, ...] = ()
        self._alone = part.observed or part.differentiable
        self.joins = self._is_memory = False
        self.kind: tuple[Any, ...] = ()
        self.passes: Passes | None = None
        self.spread: Spread | None = None

    def look(self, grad: Tensor, lying: Tensor) -> None:
        """Looks at the tensors before a step, and checks what has changed.

        Args:
            grad: the parameter's gradient at this step.
            lying: that, or a copy that lies as the parameter does; of a shard the local one.

        Raises:
            RuntimeError, TypeError, ValueError: see `check_steppable` and `check_state`.
        """
        part = self.part
        if part.sharded:
            self.states = self._states()
        arrays = (self.param, *self.states)
        lies = tuple([_lies(tensor) for tensor in (*arrays, *self.counters)])
        if lies == self.lies and self._fits(grad, lying):
            return
        param = part.params[self.k]
        check_steppable(param, grad)
        check_state(param, part.states[self.k], kept_shapes(part.share.program, param.shape), ())
        for counter in self.counters:
            check_memory(param, counter, "its step")
        self._is_memory = all(map(is_memory, arrays))
        self.joins = self._is_memory and not self._alone
        self.kind = (self.param.device, *(array.dtype for array in arrays))
        self.passes = self._passes(arrays)
        if lies != self.lies and not part.kernel.elementwise:
            self.spread = spread_of(param, part.kernel.view)
            if self.spread is not None:
                check_parts(self.spread, part.share.program.arrays, self.states)
        self.lies = lies

    def _fits(self, grad: Tensor, lying: Tensor) -> bool:
        """Whether a gradient is clearly one of this parameter."""
        param = self.param
        if self.part.sharded:
            if grad.shape != self.part.params[self.k].shape:
                return False
            grad = lying
        if not self._is_memory or not isinstance(grad, Tensor) or not is_memory(grad):
            return False
        if grad.dtype != param.dtype or grad.shape != param.shape:
            return False
        return grad.device == self.kind[0] and missing_of_plain(grad) is None

    def _passes(self, arrays: tuple[Tensor, ...]) -> Passes | None:
        passes = self.part.ways[self.k].passes
        if passes is None or not self.joins or self.kind[1:] != passes.dtypes[1:]:
            return None
        return passes if all(array.is_contiguous() for array in arrays) else None

    def _states(self) -> list[Tensor]:
        state = self.part.states[self.k]
        return [local(state[name]) for name in self.part.names]

    def check_writable(self) -> None:
        """Checks that the parameter and the states can be written to, element by element."""
        check_writable(self.param)
        for name, state in zip(self.part.names, self.states, strict=True):
            check_writable(state, f"the state {name} of a parameter")

    def arrays(self, grad: Tensor) -> dict[Node, Tensor]:
        """The tensors by what the kernel calls them."""
        return {THETA: self.param, GRAD: grad} | dict(zip(self.part.leaves, self.states, strict=True))


def _lies(tensor: Tensor) -> tuple[Any, ...] | None:
    """What a tensor is and where it lies; None where it is no numbers in memory."""
    if is_opaque(tensor) or tensor.layout is not torch.strided or tensor.is_nested:
        return None
    return tensor.data_ptr(), tensor.shape, tensor.stride(), tensor.dtype, tensor.untyped_storage().nbytes()
