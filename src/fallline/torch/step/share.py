"""Which of a parameter group's parameters a part of a step is about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from fallline.torch.memory.plain import Device


@dataclass(frozen=True)
class Share:
    """Those of a group's parameters that are on one device.

    Attributes:
        group: the group's index.
        device: where they are; None for parameters that torch alone computes with.
        indices: which of the group's they are; None for all.
        of: how many the group has.
    """

    group: int
    device: Device | None
    indices: list[int] | None
    of: int

    @property
    def count(self) -> int:
        """How many they are."""
        return self.of if self.indices is None else len(self.indices)

    def pick(self, some: Sequence[Any]) -> list[Any]:
        """Theirs among what there is for each of the group's."""
        return list(some) if self.indices is None else [some[k] for k in self.indices]
