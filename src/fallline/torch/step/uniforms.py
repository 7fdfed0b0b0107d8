"""The numbers of a part's kernels that the host computes once a step, for each kind of age that its parameters have."""

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
from fallline.torch.memory.request import Request
from fallline.torch.step.counters import MOST_STEPS
from fallline.torch.step.kinds import Kinds

Numbers = tuple[Sequence[Any], Sequence[Any], Sequence[Any]]
"""The hyperparameters' numbers: those of the step, of the look-ahead point's making, and of the step after."""


class Uniforms:
    """Computes a part's uniforms and the counters after the step.

    It owns the uniforms, shape (kinds of age, uniforms), float64; it alone writes these, where the table's rows find
    them, and `request.fresh`.

    Args:
        kernel: the part's.
        numbers: gives the hyperparameters' numbers.
        counters: each parameter's step and other counters, or None.
        request: what a look fills in.
    """

    def __init__(
        self, kernel: Kernel, numbers: Callable[[], Numbers], counters: Sequence[list[Tensor] | None], request: Request
    ) -> None:
        self._kernel, self._numbers, self._request = kernel, numbers, request
        some = [row for row in counters if row is not None]
        self._single = all(tensor.dtype == torch.float32 for row in some for tensor in row[1:])
        self._limits = np.array([0 if row is None else MOST_STEPS[row[0].dtype] for row in counters], np.int64)
        self._most = min((MOST_STEPS[row[0].dtype] for row in some), default=0)
        self._function = uniform_function(kernel.uniforms)
        self._pack = struct.Struct(f"{len(kernel.uniforms)}d").pack_into
        self._kinds = Kinds(request.ages, request.addresses)
        self._steps_alone = request.counters == 1
        self._ages, self._fresh = request.ages.ravel().data, request.fresh.ravel().data
        self._make_room(1)

    def numbers(self, extra: tuple[float, ...]) -> Numbers:
        """The numbers with which a step is computed, the same for parameters of every age.

        Args:
            extra: numbers behind those of the hyperparameters.
        """
        numbers = self._numbers()
        return ((*numbers[0], *extra), *numbers[1:]) if extra else numbers

    def prepare(self, shift: int, active: int, *, even: bool, extra: tuple[float, ...]) -> bool:
        """Computes the uniforms and counters of a step; no tensor is touched.

        Args:
            shift: added to the steps made so far to give t.
            active: how many parameters have a gradient.
            even: whether their counters are all the same.
            extra: numbers behind those of the hyperparameters.

        Returns:
            Whether all could be computed; not where a step is too large for its counter.
        """
        numbers = self.numbers(extra)
        if not even:
            return self._prepare_kinds(shift, active, numbers)
        t = int(self._ages[0]) + shift
        if t > self._most and not self._are_counted(shift, active):
            return False
        if self._steps_alone:  # the usual case, without a detour
            self._fresh[0] = t
            self._pack(self._buffer, 0, *self._function(float(t), *numbers))
        else:
            self._advance(0, self._request.ages[0].tolist(), t, numbers, self._request.fresh[0])
        if self._count > 1:  # all show the same, until they differ again
            self._uniforms[1:] = self._uniforms[0]
        return True

    def _prepare_kinds(self, shift: int, active: int, numbers: Numbers) -> bool:
        """The same where counters differ."""
        kinds = self._kinds
        if kinds.regroup(active):
            self._make_room(len(kinds.ages))
            self._request.rows.put(kinds.present, uniforms=self._address + kinds.index * self._stride)
        ages = kinds.ages.tolist()
        if max(row[0] for row in ages) + shift > self._most and not self._are_counted(shift, active):
            return False
        for k, row in enumerate(ages):
            self._advance(k, row, int(row[0]) + shift, numbers, self._fresh_of_kinds[k])
        kinds.spread(self._fresh_of_kinds, self._request.fresh[:active])
        return True

    def _advance(self, k: int, ages: list[float], t: int, numbers: Numbers, fresh: npt.NDArray[np.float64]) -> None:
        """Computes the uniforms of kind k, and its counters after the step."""
        uniforms, others = advance(self._kernel, t, *numbers, ages[1:], single=self._single)
        self._pack(self._buffer, k * self._stride, *uniforms)
        fresh[:] = (float(t), *others)

    def _are_counted(self, shift: int, active: int) -> bool:
        """Whether the counter of every parameter with a gradient holds its next step."""
        steps, limits = self._request.ages[:active, 0] + shift, self._limits[self._request.addresses[:, 0] != 0]
        return bool((steps <= limits).all())

    def _make_room(self, kinds: int) -> None:
        """Makes room for so many kinds, and shows all rows to the first."""
        self._count, self._uniforms = kinds, np.zeros((kinds, len(self._kernel.uniforms)), np.float64)
        self._fresh_of_kinds = np.zeros((kinds, self._request.counters), np.float64)
        self._stride = self._uniforms.strides[0]
        self._buffer, self._address = self._uniforms.data, self._uniforms.ctypes.data
        self._request.rows.put(slice(None), uniforms=self._address)
