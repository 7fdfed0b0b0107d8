"""Numbers that all parameters have in common, kept beside each: what newcomers are given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from torch import Tensor

from fallline.expr import Extent
from fallline.torch.memory.shards import local
from fallline.torch.step.part import Looked, Part
from fallline.torch.step.writing import write

Aged = tuple[float, dict[str, Any]]
"""How many steps a parameter has made, and its state."""


class Commons:
    """Gives such numbers to parameters of a plan's kernels that have made fewer steps than others.

    Args:
        parts: the plan's.

    Attributes:
        any: whether there are any.
    """

    def __init__(self, parts: Iterable[Part]) -> None:
        self._keys = {id(part): key for part in parts if (key := common_to(part))}
        self.any = bool(self._keys)

    def share(self, looked: Iterable[tuple[Part, Looked]]) -> None:
        """Does it before a step, of what was found."""
        alike: dict[Any, list[tuple[Part, Looked]]] = {}
        for part, seen in looked:
            if seen.active and id(part) in self._keys:
                alike.setdefault(self._keys[id(part)], []).append((part, seen))
        for key, some in alike.items():
            first = {float(part.request.ages[0, 0]) for part, _ in some}
            if len(first) > 1 or not all(seen.even for _, seen in some):
                spread([name for name, _ in key], [each for part, seen in some for each in _aged(part, seen)])


def common_to(part: Part) -> tuple[tuple[str, Any], ...]:
    """The numbers that a part's parameters have in common with those of all parts that have the same."""
    return tuple((slot.name, slot.new) for slot in part.share.program.numbers if slot.extent is Extent.UNIFORM)


def spread(names: Sequence[str], some: Sequence[Aged]) -> None:
    """Gives the numbers of these names to those that have made fewer steps, of one that has made the most."""
    most, furthest = max(some, key=lambda each: each[0])
    for age, state in some:
        if age < most:
            for name in names:
                write(_number(state, name), _number(furthest, name))


def _number(state: dict[str, Any], name: str) -> Tensor:
    return local(state[name])


def _aged(part: Part, seen: Looked) -> Iterable[Aged]:
    """The parameters with a gradient, as the last look has found them."""
    present = part.request.addresses[:, 0] != 0
    states = [state for state, there in zip(part.states, present.tolist(), strict=True) if there]
    return zip(part.request.ages[: seen.active, 0].tolist(), states, strict=True)
