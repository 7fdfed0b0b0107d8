"""States of one number that machines compute from sums: tensors of shape (), in float64, beside their parameters."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from torch import Tensor

from fallline.expr import THETA
from fallline.expr import state as state_input
from fallline.kernel.kernel import Kernel
from fallline.kernel.rows import Rows
from fallline.rule import Program
from fallline.torch.memory.look import Look
from fallline.torch.memory.plain import Device
from fallline.torch.memory.request import CHANGED, Planned, Request
from fallline.torch.step.counted import STILL


class Carried:
    """Looks at a part's numbers, and writes where they are into its rows.

    Args:
        kernel: the part's.
        program: its formulas, which keep numbers.
        states: each parameter's states.
        planned: the tensors of those that a kernel takes, else None.
        rows: the part's rows of the step's table.
        device: where the numbers are.
    """

    def __init__(
        self,
        kernel: Kernel,
        program: Program,
        states: Sequence[dict[str, Any]],
        planned: Sequence[Planned | None],
        rows: Rows,
        device: Device,
    ) -> None:
        names = [slot.name for slot in program.numbers]
        numbers = [
            None if row is None else [state[name] for name in names] for row, state in zip(planned, states, strict=True)
        ]
        self._there = rows
        self._arrays = [
            (kernel.arrays.index(leaf), k) for k, leaf in enumerate(program.number_leaves) if leaf in kernel.arrays
        ]
        # To a look, the first of them is a parameter, and its gradient too.
        own = Kernel((THETA, *map(state_input, range(len(names) - 1))), (), ())
        seen = [None if row is None else Planned(row[0], row[0].dtype, tuple(row[1:]), (STILL,)) for row in numbers]
        self._firsts: list[Tensor] = [STILL if row is None else row[0] for row in numbers]
        self._rows = Rows(rows.count, len(names))
        self._request = Request(own, self._firsts, [{} for _ in states], seen, len(names) - 1, 1, self._rows, device)

    def look(self, looker: Look, grads: Sequence[Tensor | None]) -> int | None:
        """Looks at the numbers of the parameters with a gradient that a kernel takes.

        Returns:
            How many lie elsewhere than at the last look; None where one is no longer as planned.
        """
        some = [None if grad is None else first for grad, first in zip(grads, self._firsts, strict=True)]
        if looker.look(self._request, self._firsts, some, 0) == CHANGED:
            return None
        self._there.put(slice(None), arrays={number: self._rows.arrays(k) for number, k in self._arrays})
        moved: int = self._request.outcome[2]
        return moved
