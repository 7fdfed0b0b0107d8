"""Which of a parameter group's parameters a part of a step is about: those on one device, with the same formulas."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

import torch
from torch import Tensor

from fallline.kernel.counting import CountingMachine
from fallline.kernel.kernel import Kernel
from fallline.kernel.machine import Table
from fallline.machines import machine_for
from fallline.rule import Program, Rule
from fallline.torch.groups import GroupRule
from fallline.torch.memory.plain import CPU, Device, device_of
from fallline.torch.memory.shards import local
from fallline.torch.step.counters import CPU as HOST
from fallline.torch.step.programs import program_of


@dataclass(frozen=True)
class Share:
    """Those of a group's parameters that are on one device, and for which the rule has the same formulas.

    Attributes:
        group: the group's index.
        device: where they are; None for parameters that torch alone computes with.
        indices: which of the group's they are; None for all.
        of: how many the group has.
        program: the formulas.
        counts: whether the device computes their uniforms and counters, and the host does not know these.
    """

    group: int
    device: Device | None
    indices: list[int] | None
    of: int
    program: Program
    counts: bool = False

    @property
    def count(self) -> int:
        """How many they are."""
        return self.of if self.indices is None else len(self.indices)

    def pick(self, some: Sequence[Any]) -> list[Any]:
        """Theirs among what there is for each of the group's."""
        return list(some) if self.indices is None else [some[k] for k in self.indices]


def shares_of(
    group: int, rule: Rule, params: Sequence[Tensor], grads: Sequence[Tensor | None], *, auto: bool
) -> list[Share]:
    """A group's parameters by device and formulas.

    Those without a machine, and those that make no step, are with the first device.

    Args:
        group: the group's index.
        rule: its rule.
        params: its parameters.
        grads: their gradients, None for those that make no step.
        auto: whether machines are used at all.
    """
    moving = (auto and grad is not None for grad in grads)
    devices = [_device_of(param) if moves else None for param, moves in zip(params, moving, strict=True)]
    first = next((device for device in devices if device is not None), None)
    members: dict[tuple[Device | None, Program], list[int]] = {}
    for k, (param, device) in enumerate(zip(params, devices, strict=True)):
        members.setdefault((device or first, program_of(rule, param)), []).append(k)
    if len(members) < 2:
        ((device, program),) = members or [(first, rule.program)]
        return [Share(group, device, None, len(params), program)]
    return [Share(group, device, indices, len(params), program) for (device, program), indices in members.items()]


def _device_of(param: Tensor) -> Device | None:
    """The device of a parameter, if there is a machine for it."""
    device = device_of(local(param))
    return device if device is not None and machine_for(*device) is not None else None


def tables_of(shares: Sequence[Share], arrays: int) -> dict[tuple[Device, bool], Table]:
    """A table for each device, with rows for all its parameters; another one for those of which it counts the steps."""
    counts: dict[tuple[Device, bool], int] = {}
    for share in shares:
        key = share.device or CPU, share.counts
        counts[key] = counts.get(key, 0) + share.count
    tables = {}
    for key, count in counts.items():
        machine = machine_for(*key[0])
        assert machine is not None
        tables[key] = machine.table(count, arrays)
    return tables


def settled(share: Share, kernel: Kernel, group: Mapping[str, Any], rule: GroupRule, *, there: bool) -> Share:
    """A share with the decision whether its device counts.

    Raises:
        RuntimeError: it has to, and cannot.
    """
    if not there or share.device in (None, CPU) or rule.scheduled or group.get("differentiable"):
        return share
    machine = machine_for(*share.device)
    refused: str | None = "the machine does not count"
    if not kernel.elementwise:
        refused = "it has sums or matrices"
    elif isinstance(machine, CountingMachine):
        refused = machine.refuses_numbers(kernel)
    if refused is None:
        return replace(share, counts=True)
    if group.get("capturable"):
        raise RuntimeError(f"capturable=True is for steps inside a CUDA graph, which this rule cannot take: {refused}")
    return share


def homes_of(params: Sequence[Tensor], shares: Sequence[Share]) -> list[torch.device]:
    """Where a group's counters are kept."""
    homes = [HOST] * len(params)
    for share in shares:
        if share.counts:
            for k in range(len(params)) if share.indices is None else share.indices:
                homes[k] = params[k].device
    return homes


_CAPTURED = ("cuda", "xpu", "hpu", "privateuseone", "xla")
"""The devices on which torch captures graphs of steps."""


def check_capturable(group: dict[str, Any], param: Tensor) -> None:
    """Raises RuntimeError where steps are to be captured on a device on which torch does not."""
    if not group.get("capturable"):
        return
    device = device_of(local(param))
    kind = param.device.type if device is None else device.kind
    if kind not in _CAPTURED:
        raise RuntimeError(
            f"capturable=True is for steps inside a CUDA graph: if it is given, params must be on one of "
            f"{', '.join(_CAPTURED)}, but one of shape {tuple(param.shape)} is on {kind}. Leave it out, or move the "
            "model before the first step"
        )
