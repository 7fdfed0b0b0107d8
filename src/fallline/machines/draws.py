"""The random words of a step as arrays of any library."""

from __future__ import annotations

import math
from collections.abc import Mapping
from typing import Any

import array_api_compat

from fallline.expr import Node
from fallline.kernel.philox import philox
from fallline.machines.array_ops import is_array, placed

Array = Any


class Words:
    """The random words of a step, drawn once per (seed, t, stream) and handed out as numbers of the compute type."""

    def __init__(
        self, xp: Any, like: Array, compute: Any, uniforms: Mapping[Node, float], tensor: Any, index: Array | None
    ) -> None:
        self._xp, self._like, self._compute, self._uniforms, self._tensor = xp, like, compute, uniforms, tensor
        self._index = index
        self._drawn: dict[tuple[Node, Node, int], tuple[Array, ...]] = {}

    def __call__(self, node: Node) -> Array:
        """A word, in the shape of the parameter."""
        stream, word = node.attr
        seed, t = node.args
        key = (seed, t, stream)
        if key not in self._drawn:
            self._drawn[key] = philox(self._counter(self._step(t), stream), self._seed(seed))
        return self._xp.astype(self._drawn[key][word], self._compute)

    def _seed(self, node: Node) -> int:
        seed = self._uniforms[node]
        if is_array(seed):
            raise TypeError("the seed of a random draw must be known when the step is compiled, but JAX traces it")
        return int(seed)

    def _step(self, node: Node) -> Any:
        """The step in 32 bits."""
        t = self._uniforms[node]
        return self._xp.astype(t, self._xp.uint32) if array_api_compat.is_jax_array(t) else int(t) & 0xFFFFFFFF

    def _counter(self, t: Any, stream: int) -> tuple[Array, Array, Array, Array]:
        """Element index (48 bits), stream, tensor index, step."""
        xp, like = self._xp, self._like
        device = placed(like)
        # torch cannot do arithmetic on uint32, and JAX may have no 64-bit integers (nor arrays that need them)
        dtype = xp.int64 if array_api_compat.is_torch_array(like) else xp.uint32
        wide = xp.uint32 if array_api_compat.is_jax_array(like) else xp.int64
        index = self._index
        if index is None:
            index = xp.reshape(xp.arange(math.prod(like.shape), dtype=wide, **device), like.shape)
        above, below = (xp.zeros_like(index), index) if wide == xp.uint32 else (index >> 32, index & 0xFFFFFFFF)
        low = xp.astype(below, dtype)
        high = xp.astype(above + (stream << 16), dtype)
        tensor = self._tensor & 0xFFFFFFFF
        return low, high, xp.full_like(low, tensor) if isinstance(tensor, int) else tensor, xp.full_like(low, t)
