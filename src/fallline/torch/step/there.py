"""What of a step is on each device: a table, and a part for each group's parameters there."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Any

from torch import Tensor

from fallline.kernel.kernel import Kernel
from fallline.kernel.machine import Table
from fallline.machines import machine_for
from fallline.rule import Program
from fallline.torch.groups import GroupRule
from fallline.torch.memory.look import Look
from fallline.torch.memory.plain import CPU, Device
from fallline.torch.options import Options
from fallline.torch.step.counted import computing
from fallline.torch.step.form import Form
from fallline.torch.step.part import Part, planned
from fallline.torch.step.share import Share, tables_of


@dataclass(frozen=True)
class There:
    """What of a step is on one device.

    Attributes:
        device: which.
        table: runs the kernels.
        parts: one per parameter group, with rows of the table.
        counts: whether the device counts their steps.
    """

    device: Device
    table: Table
    parts: list[Part]
    counts: bool


States = tuple[list[dict[str, Any]], list[list[Tensor] | None]]
"""Of a group's parameters the states, and the counters of those that make a step."""


def all_there(
    form: Form,
    groups: Sequence[dict[str, Any]],
    rules: Sequence[GroupRule],
    grads: Sequence[Sequence[Tensor | None]],
    shares: Sequence[Share],
    kernels: Mapping[Program, Kernel],
    kept: Sequence[States],
    looker: Look,
    options: Options,
) -> list[There]:
    """What of a step is on each device.

    Where a rule adds something up over all parameters, all of them go by kernels of one table, or none.

    Args:
        form, groups, rules, grads, options: see `fallline.torch.step.plan.make_plan`.
        shares: which parameters go together.
        kernels: theirs, by their programs.
        kept: of each group the states and counters.
        looker: looks at tensors.
    """
    auto = options.backend == "auto"
    firsts = [0, *accumulate(len(group["params"]) for group in groups)]
    arrays = max((len(kernel.arrays) for kernel in kernels.values()), default=0)

    def made(*, by_totals: bool) -> list[There]:
        tables, devices = tables_of(shares, arrays), []
        for (device, counts), table in tables.items():
            parts, row = [], 0
            for share in [share for share in shares if ((share.device or CPU), share.counts) == (device, counts)]:
                g, count, kernel = share.group, share.count, kernels[share.program]
                group, rule, (states, counters) = groups[g], rules[g], kept[g]
                differentiable = bool(group.get("differentiable"))
                hypers = rule.numbers if form.is_step else rule.numbers_for_move
                runs = auto and share.device and not differentiable
                parts.append(
                    planned(
                        kernel, share.pick(group["params"]), share.pick(states), share.pick(counters),
                        share.pick(grads[g]),
                        computing(kernel, rule, rule.tensors if differentiable else hypers, share.pick(counters),
                                  table, row, share),
                        share.pick(range(firsts[g], firsts[g + 1])), table.rows.part(row, count), share=share,
                        machine=machine_for(*device) if runs else None,
                        looker=looker, exact=options.sparse == "exact", differentiable=differentiable,
                        observed=options.observed, meets=bool(kernel.totals) and not by_totals,
                    )
                )  # fmt: skip
                row += count
            devices.append(There(device, table, parts, counts))
        return devices

    devices = made(by_totals=True)
    return devices if _meet(devices) else made(by_totals=False)


def _meet(devices: Sequence[There]) -> bool:
    """Whether the parameters of which something is added up over all are rows of one table, all of them."""
    meeting = [[part for part in there.parts if part.kernel.totals and part.moves] for there in devices]
    return sum(map(bool, meeting)) < 2 and not any(part.slow for parts in meeting for part in parts)
