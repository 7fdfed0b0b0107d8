"""A part's uniforms and counters where the device has them, and the host need not know them."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import cast

import torch
from torch import Tensor

from fallline.expr import THETA
from fallline.expr import state as state_input
from fallline.kernel.counting import SCALE, CountingTable, Numbers, Sources
from fallline.kernel.kernel import Kernel
from fallline.kernel.machine import Table
from fallline.torch.groups import GroupRule
from fallline.torch.memory.layout import name_of
from fallline.torch.memory.look import Look
from fallline.torch.memory.plain import CPU, Device
from fallline.torch.memory.request import CHANGED, Planned, Request
from fallline.torch.step.scaling import Scaling
from fallline.torch.step.share import Share
from fallline.torch.step.uniforms import Numbers as HostNumbers
from fallline.torch.step.uniforms import Uniforms

STILL = torch.zeros((), dtype=torch.float32, device="cpu")
"""In the place of counters that the host neither reads nor writes."""

Tensors = Callable[[], Sequence[tuple[int, Tensor]]]
"""Gives the hyperparameters' numbers that are tensors on the device, each with its index."""


class Counted:
    """Lets a device compute a part's uniforms and the counters after the step.

    It stands in the place of `fallline.torch.step.uniforms.Uniforms`.

    Args:
        kernel: the part's.
        numbers: gives the hyperparameters' numbers.
        tensors: gives those in whose place there are tensors.
        counters: each parameter's step and other counters, on the device, or None.
        given: what the device computes with.
        device: which.
    """

    def __init__(
        self,
        kernel: Kernel,
        numbers: Callable[[], HostNumbers],
        tensors: Tensors,
        counters: Sequence[list[Tensor] | None],
        given: Numbers,
        device: Device,
    ) -> None:
        self._numbers, self._tensors, self._given = numbers, tensors, given
        some = [row for row in counters if row is not None]
        self._there = next((row[0].device for row in some), torch.device("cpu"))
        self._single = all(tensor.dtype == torch.float32 for row in some for tensor in row[1:])
        wide = [sum((x.dtype == torch.float64) << k for k, x in enumerate(row or ())) for row in counters]
        given.rows.put(slice(None), kernel=wide)
        others = [state_input(k) for k in range(len(kernel.counters))]
        own = Kernel((THETA, *others), (), ())  # to a look, the step is a parameter
        planned = [
            Planned(row[0], row[0].dtype, tuple(row[1:]), (STILL,)) if row is not None else None for row in counters
        ]
        self._steps = [row[0] if row else STILL for row in counters]
        self._request = Request(own, self._steps, [{} for _ in counters], planned, others, 1, given.rows, device)

    def look(self, looker: Look, grads: Sequence[Tensor | None]) -> int | None:
        """Writes where the counters of the parameters with a gradient are.

        Returns:
            0, as no kernel writes to them; None where one is not as planned.
        """
        self._given.rest()
        some = [None if grad is None else step for grad, step in zip(grads, self._steps, strict=True)]
        return None if looker.look(self._request, self._steps, some, 0) == CHANGED else 0

    def numbers(self, extra: tuple[float, ...]) -> HostNumbers:
        """The numbers with which the host computes a step that no kernel takes; waits for those on the device.

        Args:
            extra: numbers behind those of the hyperparameters.
        """
        now, past, coming = self._numbers()
        held = list(now)
        for k, tensor in self._tensors():
            held[k] = float(tensor)
        return (*held, *extra), past, coming

    def prepare(self, shift: int, active: int, *, even: bool, extra: tuple[float | Scaling, ...]) -> bool:
        """Gives the device what it computes the next step with; no tensor is touched.

        Args:
            shift: 1 where the step counts, and 0 for moves of the parameters.
            active, even: mean nothing here.
            extra: numbers behind those of the hyperparameters, or what of them is on the device.

        Returns:
            True: the device tells nobody where it can count no further.
        """
        scaling = next((x for x in extra if isinstance(x, Scaling)), None)
        now, past, coming = self._numbers()
        numbers: list[float] = [*now, *(x for x in extra if not isinstance(x, Scaling))]
        storages = [""] * len(numbers)
        for k, tensor in self._tensors():
            numbers[k], storages[k] = self._here(tensor).data_ptr(), name_of(tensor.dtype)
        flag = 0
        if scaling is not None:
            if scaling.factor is not None:
                numbers.append(self._here(scaling.factor.float()).data_ptr())
                storages.append(SCALE)
            if scaling.flag is not None:
                flag = self._here(scaling.flag.float()).data_ptr()
        sources = Sources(tuple(storages), len(past), len(coming), self._single, bool(shift))
        self._given.give(sources, [*numbers, *past, *coming], flag)
        return True

    def _here(self, tensor: Tensor) -> Tensor:
        """The tensor, or a copy on the device: alive, for what the stream runs next, as torch frees in its order."""
        return tensor if tensor.device == self._there else tensor.to(self._there, non_blocking=True)


def computing(
    kernel: Kernel,
    rule: GroupRule,
    hypers: Callable[[], HostNumbers],
    counters: Sequence[list[Tensor] | None],
    table: Table,
    row: int,
    share: Share,
) -> Callable[[Request], Uniforms | Counted]:
    """Makes what computes the uniforms of a share, whose rows begin at `row`."""
    if not share.counts:
        return lambda request: Uniforms(kernel, hypers, counters, request)
    given = cast(CountingTable, table).numbers(row, share.count, kernel)
    device = share.device or CPU
    return lambda _: Counted(kernel, hypers, rule.tensors_there, counters, given, device)
