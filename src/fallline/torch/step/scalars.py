"""The numbers of a part's kernels that the host computes once a step, for each age that its parameters have."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from fallline.kernel.host import advance, uniform_function
from fallline.kernel.kernel import Kernel
from fallline.kernel.rows import Rows
from fallline.torch.memory.look import REQUEST

Numbers = Callable[[], tuple[Sequence[float], Sequence[float], Sequence[float]]]
"""The hyperparameters' numbers: those of the step, of the look-ahead point's making, and of the step after."""

MOST_STEPS = {torch.float32: 2**24, torch.float64: 2**53}
"""How far a step counter of a dtype counts."""

_FRESH, _STRIDE = REQUEST.index("FRESH"), REQUEST.index("STRIDE")


class Scalars:
    """Computes a part's scalars and says to the kernels' table where they are.

    Args:
        kernel: the part's.
        numbers: gives the hyperparameters' numbers.
        tensors: each parameter's step and scalar states, or None.

    Attributes:
        per_row: how many of those a parameter has.
        extra: numbers behind those of the hyperparameters.
        fresh: their values after the step: one row for all parameters with a gradient, or one for each.
    """

    def __init__(self, kernel: Kernel, numbers: Numbers, tensors: Sequence[list[Tensor] | None]) -> None:
        some = [row for row in tensors if row is not None]
        self._kernel, self._numbers = kernel, numbers
        self.extra: tuple[float, ...] = ()
        self.per_row = len(some[0]) if some else 1
        self._single = all(tensor.dtype == torch.float32 for row in some for tensor in row[1:])
        self._limits = np.array([0 if row is None else MOST_STEPS[row[0].dtype] for row in tensors], np.int64)
        self._most = min((MOST_STEPS[row[0].dtype] for row in some), default=0)
        self._uniforms = uniform_function(kernel.uniforms)
        self._pack = struct.Struct(f"{len(kernel.uniforms)}d").pack_into
        self._values = np.zeros((1, len(kernel.uniforms)), np.float64)
        self._one = self.fresh = np.zeros((1, self.per_row), np.float64)
        self._mixed = False

    def attach(self, rows: Rows, ages: npt.NDArray[np.float64], steps: npt.NDArray[np.int64], words: Any) -> None:
        """Takes the part's rows of the table, what a look writes, and the words of its request."""
        self._rows, self._ages, self._steps, self._words = rows, ages, steps, words
        self._first, self._next = ages.data, self._one.data
        self._point_at(self._one, 0)

    def numbers(self) -> tuple[Sequence[float], Sequence[float], Sequence[float]]:
        """The numbers with which the step is computed, the same for parameters of every age."""
        now, past, coming = self._numbers()
        return ((*now, *self.extra) if self.extra else now), past, coming

    def prepare(self, shift: int, active: int, *, even: bool) -> bool:
        """Computes the scalars of a step; no tensor is touched.

        Args:
            shift: added to the steps made so far to give t.
            active: how many parameters have a gradient.
            even: whether their steps and scalar states are all the same.

        Returns:
            Whether all could be computed; not where a step is too large for its counter.
        """
        if even and self.per_row == 1:  # the usual case, without a detour
            t = int(self._first[0, 0]) + shift
            if t > self._most and not self._counts(shift, active):
                return False
            if self._mixed:
                self._use(1)
            self._next[0, 0] = t
            self._pack(self._values.data, 0, *self._uniforms(float(t), *self.numbers()))
            return True
        if even:
            kinds, place = self._ages[:1], None
        else:
            kinds, place = np.unique(self._ages[:active], axis=0, return_inverse=True)
        rows = [self._advance(kind, int(kind[0]) + shift) for kind in kinds.tolist()]
        if max(fresh[0] for _, fresh in rows) > self._most and not self._counts(shift, active):
            return False
        self._use(len(rows))
        if place is None:
            ((uniforms, fresh),) = rows
            self._pack(self._values.data, 0, *uniforms)
            self._one[0] = fresh
            return True
        self._values[:] = [uniforms for uniforms, _ in rows]
        self._point_at(np.array([fresh for _, fresh in rows], np.float64)[place.ravel()], self.per_row)
        self._rows.put(self._steps[:, 0] != 0, uniforms=self._address() + place.ravel() * self._values.strides[0])
        self._mixed = True
        return True

    def _counts(self, shift: int, active: int) -> bool:
        """Whether the counter of every parameter with a gradient holds its next step."""
        return bool((self._ages[:active, 0] + shift <= self._limits[self._steps[:, 0] != 0]).all())

    def _advance(self, ages: list[float], t: int) -> tuple[tuple[float, ...], tuple[float, ...]]:
        uniforms, fresh = advance(self._kernel, t, *self.numbers(), ages[1:], single=self._single)
        return uniforms, (float(t), *fresh)

    def _use(self, kinds: int) -> None:
        """Makes room for as many kinds of parameters, each with scalars of its own; all rows show to the first."""
        if len(self._values) != kinds or self._mixed:
            self._values = np.zeros((kinds, len(self._kernel.uniforms)), np.float64)
            self._point_at(self._one, 0)
            self._mixed = False

    def _point_at(self, fresh: npt.NDArray[np.float64], stride: int) -> None:
        self.fresh = fresh
        self._words[_FRESH], self._words[_STRIDE] = fresh.ctypes.data, stride
        self._rows.put(slice(None), uniforms=self._address())

    def _address(self) -> int:
        return int(self._values.ctypes.data)
