"""States that are not as large as their parameter: a number for each row or column, or one, computed from sums."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from torch import Tensor

from fallline.expr import THETA, Node, Sides
from fallline.expr import state as state_input
from fallline.kernel.kernel import Kernel
from fallline.kernel.rows import Rows
from fallline.rule import Program
from fallline.torch.memory.look import Look
from fallline.torch.memory.plain import Device
from fallline.torch.memory.request import CHANGED, Planned, Request
from fallline.torch.memory.shards import local
from fallline.torch.step.counted import STILL
from fallline.torch.step.programs import carried


class Carried:
    """Looks at a part's states of other shapes than the parameters', and writes where they are into its rows.

    Args:
        kernel: the part's.
        program: its formulas, which keep such states.
        states: each parameter's states.
        planned: the tensors of those that a kernel takes, else None.
        rows: the part's rows of the step's table.
        device: where the states are.
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
        alike: dict[Sides, list[tuple[str, Node]]] = {}
        for slot, leaf in carried(program):
            alike.setdefault(slot.sides, []).append((slot.name, leaf))
        mine = [None if row is None else state for row, state in zip(planned, states, strict=True)]
        self._looks = [_Alike(kernel, some, mine, rows, device) for some in alike.values()]

    def look(self, looker: Look, grads: Sequence[Tensor | None]) -> int | None:
        """Looks at the states of the parameters with a gradient that a kernel takes.

        Returns:
            How many lie elsewhere than at the last look; None where one is no longer as planned.
        """
        moved = 0
        for one in self._looks:
            more = one.look(looker, grads)
            if more is None:
                return None
            moved += more
        return moved


class _Alike:
    """Those of one shape, for each parameter.

    Args:
        kernel, rows, device: as of `Carried`.
        named: the states' names, and what the kernel calls them.
        states: each parameter's states; None where a kernel takes none.
    """

    def __init__(
        self,
        kernel: Kernel,
        named: Sequence[tuple[str, Node]],
        states: Sequence[dict[str, Any] | None],
        rows: Rows,
        device: Device,
    ) -> None:
        tensors = [None if state is None else [local(state[name]) for name, _ in named] for state in states]
        self._there = rows
        self._arrays = [(kernel.arrays.index(leaf), k) for k, (_, leaf) in enumerate(named) if leaf in kernel.arrays]
        # To a look, the first of them is a parameter, and its gradient too.
        others = [state_input(k) for k in range(len(named) - 1)]
        own = Kernel((THETA, *others), (), ())
        seen = [None if row is None else Planned(row[0], row[0].dtype, tuple(row[1:]), (STILL,)) for row in tensors]
        self._firsts: list[Tensor] = [STILL if row is None else row[0] for row in tensors]
        self._rows = Rows(rows.count, len(named))
        self._request = Request(own, self._firsts, [{} for _ in states], seen, others, 1, self._rows, device)

    def look(self, looker: Look, grads: Sequence[Tensor | None]) -> int | None:
        """See `Carried.look`."""
        some = [None if grad is None else first for grad, first in zip(grads, self._firsts, strict=True)]
        if looker.look(self._request, self._firsts, some, 0) == CHANGED:
            return None
        self._there.put(slice(None), arrays={number: self._rows.arrays(k) for number, k in self._arrays})
        moved: int = self._request.outcome[2]
        return moved
