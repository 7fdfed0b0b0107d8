"""How a tensor's matrices are cut where processes hold parts of it."""

from __future__ import annotations

import functools
import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

from torch import Tensor

from fallline.expr import ELEMENTS, Sides
from fallline.rule import Sizes, View
from fallline.torch.borrowed import strides_of
from fallline.torch.memory.shards import is_split, local, shared_out


@dataclass(frozen=True)
class Level:
    """A dimension of a mesh of processes, each of which holds a part of what it cuts.

    Attributes:
        mesh: a `torch.distributed.device_mesh.DeviceMesh`.
        dim: the dimension.
    """

    mesh: Any
    dim: int

    @property
    def size(self) -> int:
        """How many processes there are along it."""
        return int(self.mesh.size(self.dim))

    @property
    def rank(self) -> int:
        """Which of them this is."""
        return int(self.mesh.get_local_rank(self.dim))

    @property
    def group(self) -> Any:
        """They, as collectives take them."""
        return self.mesh.get_group(self.dim)

    @property
    def device(self) -> str:
        """The kind of device on which they talk."""
        return str(self.mesh.device_type)


class Cut(NamedTuple):
    """How an array is cut: along which axis, 0, 1 or 2 of (batch, rows, columns), and how long each part is."""

    axis: int
    lengths: tuple[int, ...]


@dataclass(frozen=True)
class Spread:
    """How a parameter is cut.

    Attributes:
        sizes: those of all of it.
        levels: along which dimensions of meshes, the outer ones first: each cuts what those before have left. Those
            that leave matrices whole, and cut batches of them, come before the others.
        sides: which side each cuts.
        together: how many matrices stay together, where there are batches of batches.
    """

    sizes: Sizes
    levels: tuple[Level, ...]
    sides: tuple[str, ...]
    together: int

    def cuts(self, sides: Sides) -> tuple[Cut | None, ...]:
        """How each level cuts an array with these sides; None where each process has all of it."""
        return _cuts(self, sides)

    def dims(self, sides: Sides, depth: int | None = None) -> tuple[int, int, int]:
        """The shape of the part that is here of such an array; where `depth` is given, cut by so many levels alone."""
        dims = list(self.sizes.dims(sides))
        for level, cut in list(zip(self.levels, self.cuts(sides), strict=True))[:depth]:
            if cut is not None:
                dims[cut.axis] = cut.lengths[level.rank]
        batch, rows, columns = dims
        return batch, rows, columns

    def added_over(self, of: Sides, to: Sides) -> tuple[Level, ...]:
        """Over which levels a sum from these sides to those adds up parts; the inner ones first."""
        cut = zip(self.levels, self.sides, strict=True)
        return tuple(level for level, side in cut if side in of and side not in to)[::-1]


@functools.lru_cache(maxsize=4096)
def _cuts(spread: Spread, sides: Sides) -> tuple[Cut | None, ...]:
    together = (spread.together, 1, 1)
    left = [spread.sizes[side] // (1 if side == "1" else unit) for side, unit in zip(sides, together, strict=True)]
    cuts: list[Cut | None] = []
    for level, side in zip(spread.levels, spread.sides, strict=True):
        axis = axis_of(sides, side)
        if axis is None:
            cuts.append(None)
            continue
        parts = parts_of(left[axis], level.size)
        left[axis] = parts[level.rank]
        cuts.append(Cut(axis, tuple(part * together[axis] for part in parts)))
    return tuple(cuts)


def axis_of(sides: Sides, side: str) -> int | None:
    """Along which axis an array with these sides is cut, where its parameter is along this side; None where it is not.

    One that is shaped otherwise than the parameter, such as rows × rows, is cut along its rows.
    """
    shaped_so = all(its in ("1", own) for its, own in zip(sides, ELEMENTS, strict=True))
    axis = ELEMENTS.index(side) if shaped_so else min(ELEMENTS.index(side), 1)
    return None if sides[axis] == "1" else axis


def parts_of(length: int, count: int) -> list[int]:
    """The lengths of so many parts, as torch.chunk has them: the last are shorter, or empty."""
    most = -(-length // count)
    return [max(0, min(most, length - most * k)) for k in range(count)]


def levels_of(param: Tensor) -> tuple[Level, ...]:
    """The dimensions of a mesh along which other processes hold other parts of a parameter, in the mesh's order."""
    if not is_split(param):
        return ()
    mesh, placements = param.device_mesh, param.placements  # type: ignore[attr-defined]
    cut = [dim for dim, one in enumerate(placements) if not one.is_replicate() and mesh.size(dim) > 1]
    return tuple(Level(mesh, dim) for dim in cut)


def spread_of(param: Tensor, view: View) -> Spread | None:
    """How a parameter is cut; None for one of which there is all of it here.

    Args:
        param: the parameter.
        view: how it is a matrix.

    Raises:
        NotImplementedError: its rows and columns are not those of its parts, or it is in parts that add up to it.
    """
    levels = levels_of(param)
    if not levels:
        return None
    placements, shape, here = param.placements, tuple(param.shape), tuple(local(param).shape)  # type: ignore[attr-defined]
    sides = {level: _side(placements[level.dim], shape, view) for level in levels}
    # Batches first; last what is split inside of the parts of others.
    inside = {level for level in levels if max(strides_of(placements[level.dim]).values(), default=1) > 1}
    order = sorted(levels, key=lambda level: (sides[level] != "batch", level in inside))
    spread = Spread(
        Sizes.of(shape, view),
        tuple(order),
        tuple(sides[level] for level in order),
        math.prod(shape[1:-2]) if len(shape) > 2 and view == "last" else 1,
    )
    if spread.dims(ELEMENTS) != Sizes.of(here, view).dims(ELEMENTS):
        raise NotImplementedError(f"{_called(placements, shape)}, and this process holds {here} of it: {_ADVICE}")
    return spread


def _side(placement: Any, shape: tuple[int, ...], view: View) -> str:
    """Which side of a tensor is cut."""
    dim, ndim = getattr(placement, "dim", None), len(shape)
    if dim is not None and ndim < 2:
        return "columns"
    sides = {0: "rows"} if view == "matrix" else {0: "batch", ndim - 2: "rows"}
    if ndim == 2 or view == "last":
        sides[ndim - 1] = "columns"
    if dim not in sides:
        raise NotImplementedError(f"{_called((placement,), shape)}: {_ADVICE}")
    return sides[dim]


def _called(placements: Sequence[Any], shape: tuple[int, ...]) -> str:
    return f"a parameter of shape {shape} is spread over processes as {', '.join(map(str, placements))}"


_ADVICE = (
    "rules with sums or matrices take parts along a tensor's first dimension, or, unless they see it as one matrix of "
    'that by all others, its last two; give it a group with a rule that sees elements alone, such as {"params": ..., '
    '"rule": "adamw"}'
)


def spread_as(param: Tensor, whole: Tensor, sides: Sides, view: View) -> Tensor:
    """A state that all processes have made, spread as its parameter is; itself where that is no DTensor.

    Args:
        param: the parameter.
        whole: the state.
        sides: the state's.
        view: how the parameter is a matrix.
    """

    def placed(placement: Any) -> int | None:
        axis = axis_of(sides, _side(placement, tuple(param.shape), view))
        return None if axis is None else 0 if axis == 0 else max(0, whole.dim() - 3 + axis)

    return shared_out(whole, param, placed)
