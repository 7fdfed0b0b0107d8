"""Whether processes that hold parts of the same parameters step on the same of them, where they need each other."""

from __future__ import annotations

from collections.abc import Iterable

import torch
import torch.distributed

from fallline.torch.memory.spread import levels_of
from fallline.torch.step.part import Part
from fallline.torch.step.work import Work


class Agreement:
    """Lets processes tell each other, before a step, which parameters they step on: else some would wait for ever.

    Args:
        parts: a plan's.
    """

    def __init__(self, parts: Iterable[Part]) -> None:
        meeting = [part for part in parts if part.sharded and not part.kernel.elementwise]
        self._watched = [
            (part, k, levels) for part in meeting for k, param in enumerate(part.params) if (levels := levels_of(param))
        ]
        self._levels = list(dict.fromkeys(level for _, _, levels in self._watched for level in levels))

    @property
    def any(self) -> bool:
        """Whether any parameter is one of which processes need each other's parts."""
        return bool(self._watched)

    def check(self, works: Iterable[Work]) -> None:
        """Checks that all processes are about to take the same steps; all of them have to ask.

        Raises:
            RuntimeError: they are not.
        """
        taken = {(id(work.age.part), work.detour.k): work.age.t for work in works}
        for level in self._levels:
            watched = [(part, k) for part, k, levels in self._watched if level in levels]
            steps = [taken.get((id(part), k), 0) for part, k in watched]
            line = torch.tensor([*steps, *(-step for step in steps)], device=level.device)
            torch.distributed.all_reduce(line, torch.distributed.ReduceOp.MAX, group=level.group)
            most, least = line.reshape(2, -1).tolist()
            for (part, k), step, high, low in zip(watched, steps, most, least, strict=True):
                if high != -low:
                    other = high if step != high else -low
                    raise RuntimeError(
                        f"parameter {part.numbers[k]}, of shape {tuple(part.params[k].shape)}, is spread over "
                        f"processes: this one {_said(step)}, another one {_said(other)}. Sums and matrices need all of "
                        "it: give zeros where a process has no gradient, or None in all of them"
                    )


def _said(step: int) -> str:
    return f"takes step {step} on it" if step else "has no gradient of it"
