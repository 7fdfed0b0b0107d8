"""That what steps write to lies apart in memory."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fallline.torch.memory.overlap import Spans
from fallline.torch.step.detour import Detour
from fallline.torch.step.part import Part
from fallline.torch.steppable import check_apart


class Apart:
    """Checks a plan's parameters and states, where they lie elsewhere than at the last step.

    Args:
        parts: the plan's.
    """

    def __init__(self, parts: Sequence[Part]) -> None:
        self._parts = parts
        self._lies: list[tuple[Any, ...]] | None = None
        self._spans: Spans | None = None

    def check(self, detours: Sequence[Detour], *, moved: bool) -> None:
        """Checks them before a step.

        Args:
            detours: the parameters that no kernel takes, as they were just looked at.
            moved: whether a look has found any elsewhere.

        Raises:
            RuntimeError: one stands for zeros, and has no memory.
            ValueError: two of them, or several elements of one, share memory.
        """
        lies = [detour.lies for detour in detours]
        if lies == self._lies and not moved:
            return
        for detour in detours:
            detour.check_writable()
        if not self._seem_apart(same=lies == self._lies):
            check_apart([named for part in self._parts for named in part.written()])
        self._lies = lies

    def _seem_apart(self, *, same: bool) -> bool:
        """Whether that is clear already from where the tensors begin and end.

        Args:
            same: whether what no look follows lies as it did.
        """
        if self._spans is None or not same or any(part.sharded for part in self._parts):
            self._spans = Spans([tensor for part in self._parts for _, tensor in part.written()])
        else:
            self._spans.follow()
        return self._spans.lie_apart()
