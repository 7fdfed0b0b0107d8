"""Sums in the one order that they have, with the arrays of any library; see `fallline.kernel.sums.Sum`."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from fallline.kernel.sums import BLOCK, DEEP, LANES
from fallline.machines.array_ops import placed

Array = Any


def along(xp: Any, terms: Array, wide: Any, *, squares: bool) -> Array:
    """The sums over the last axis, in blocks of lanes.

    Args:
        xp: the arrays' namespace.
        terms: shape (..., n), of any floating dtype.
        wide: the dtype that is added in, float64.
        squares: whether the terms' squares are added up.
    """
    *leading, n = terms.shape
    blocks = max(1, -(-n // BLOCK))
    turns = BLOCK // LANES if blocks > 1 else -(-n // LANES)
    padded = _padded(xp, terms, blocks * turns * LANES - n)
    lines = xp.reshape(padded, (*leading, blocks, turns, LANES))
    lanes = _added(xp, [lines[..., turn, :] for turn in range(turns)], (*leading, blocks, LANES), wide, squares, terms)
    width = LANES
    while width > 1:
        width //= 2
        lanes = lanes[..., :width] + lanes[..., width:]
    return _joined(xp, lanes[..., 0])


def down(xp: Any, terms: Array, wide: Any, *, squares: bool) -> Array:
    """The sums over the last axis but one, kept as 1, in blocks of rows; see `along`."""
    *leading, n, columns = terms.shape
    blocks = max(1, -(-n // DEEP))
    turns = DEEP if blocks > 1 else n
    padded = _padded(xp, xp.moveaxis(terms, -2, -1), blocks * turns - n)
    rows = xp.reshape(padded, (*leading, columns, blocks, turns))
    sums = _added(
        xp, [rows[..., turn] for turn in range(turns)], (*leading, columns, blocks), wide, squares, terms
    )  # fmt: skip
    return _joined(xp, sums)[..., None, :]


def joined(parts: Sequence[Array]) -> Array:
    """The sum of several parts, of a total's parameters: as blocks, neighbours in pairs."""
    left = list(parts)
    while len(left) > 1:
        pairs = [left[k] + left[k + 1] for k in range(0, len(left) - 1, 2)]
        left = pairs + ([left[-1]] if len(left) % 2 else [])
    return left[0]


def _added(xp: Any, turns: Sequence[Array], shape: tuple[int, ...], wide: Any, squares: bool, like: Array) -> Array:
    """One after the other, from 0."""
    result = _zeros(xp, shape, wide, like)
    for turn in turns:
        term = xp.astype(turn, wide)
        result = result + (term * term if squares else term)
    return result


def _zeros(xp: Any, shape: tuple[int, ...], wide: Any, like: Array) -> Array:
    """Zeros where the other arrays are."""
    return xp.zeros(shape, dtype=wide, **placed(like))


def _padded(xp: Any, terms: Array, more: int) -> Array:
    """The terms with zeros behind them, which change no sum."""
    if more == 0:
        return terms
    return xp.concat([terms, _zeros(xp, (*terms.shape[:-1], more), terms.dtype, terms)], axis=-1)


def _joined(xp: Any, blocks: Array) -> Array:
    """The sums of the blocks along the last axis, neighbours in pairs; an odd one is carried up."""
    while (count := blocks.shape[-1]) > 1:
        pairs = blocks[..., 0 : count - 1 : 2] + blocks[..., 1:count:2]
        blocks = xp.concat([pairs, blocks[..., count - 1 :]], axis=-1) if count % 2 else pairs
    return blocks[..., 0]
