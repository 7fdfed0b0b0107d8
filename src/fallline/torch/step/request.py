"""What a look at a part's tensors is asked, and where it writes what it has found; see `fallline.torch.memory.look`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from fallline.expr import GRAD, THETA
from fallline.expr import state as state_input
from fallline.kernel.kernel import Kernel
from fallline.kernel.rows import Rows
from fallline.torch.borrowed import is_plain, missing_of_plain
from fallline.torch.memory.alignment import is_askew
from fallline.torch.memory.layout import CODES, layout_words
from fallline.torch.memory.look import AGES_DIFFER, CHANGED, REQUEST, SAME

_TOTAL, _ACTIVE, _MOVED = (REQUEST.index(name) for name in ("TOTAL", "ACTIVE", "MOVED"))


class Request:
    """The request of a part, with all that its words are addresses of.

    Args:
        kernel: the part's.
        params: its parameters, or their shards.
        states: each parameter's state.
        held: per parameter that a compiled kernel takes itself, None for its gradient, its states, and its step and
            scalar states; else None.
        dtypes: torch's numbers for the dtypes of these tensors.
        per_row: how many of them are the step and scalar states.
        rows: the part's, of the step's table.

    Attributes:
        words: the request's words, to be read and set.
        address: where they are.
        ages: the steps and scalar states of the parameters with a gradient, as the last look found them.
        steps: the addresses of these, 0 for the other parameters.
    """

    def __init__(
        self,
        kernel: Kernel,
        params: Sequence[Tensor],
        states: Sequence[dict[str, Any]],
        held: list[list[Any] | None],
        dtypes: npt.NDArray[np.int64],
        per_row: int,
        rows: Rows,
    ) -> None:
        count, columns = dtypes.shape
        self._states, self._held, self._dtypes, self._per_row, self._rows = states, held, dtypes, per_row, rows
        self._values = [value for state in states for value in state.values()]  # alive, so that none gets their ids
        self.ages = np.zeros((count, per_row), np.float64)
        self.steps = np.zeros((count, per_row), np.int64)
        self._objects = np.zeros((count, columns), np.int64)
        for k, tensors in enumerate(held):
            if tensors is not None:
                self._objects[k] = [id(tensor) for tensor in tensors]
        self._layouts = [None if tensors is None else layout_words(tensors[0]) for tensors in held]
        self._layout_addresses = np.array([0 if x is None else x.ctypes.data for x in self._layouts], np.int64)
        self._param_ids = np.array([id(param) for param in params], np.int64)
        self._value_ids = np.array([id(value) for value in self._values], np.int64)
        self._state_ids = np.array([id(state) for state in states], np.int64)
        self._value_counts = np.array([len(state) for state in states], np.int64)
        inputs = (THETA, GRAD, *(state_input(i) for i in range(columns - 2 - per_row)))
        known = {array: i for i, array in enumerate(kernel.arrays)}
        self._arrays = np.array([known.get(array, -1) for array in inputs], np.int64)
        words = {
            "ROWS": count, "COLUMNS": columns, "OBJECTS": self._objects, "PARAMS": self._param_ids,
            "STATES": self._state_ids, "COUNTS": self._value_counts, "VALUES": self._value_ids,
            "LAYOUTS": self._layout_addresses, "TABLE": rows.address, "WIDTH": rows.width,
            "ARRAYS": self._arrays, "AGES": self.ages, "STEPS": self.steps, "SCALARS": per_row,
            "DTYPES": dtypes,
        }  # fmt: skip
        found = (words.get(name, 0) for name in REQUEST)
        self._numbers = np.array([x if isinstance(x, int) else x.ctypes.data for x in found], np.int64)
        self.address = self._numbers.ctypes.data
        self.words = self._numbers.data

    def look_in_python(self, params: list[Tensor], grads: list[Tensor | None]) -> int:
        """Looks at the tensors as a compiled look does, and returns what it returns."""
        values = chain.from_iterable(map(dict.values, self._states))
        if [id(p) for p in params] != self._param_ids.tolist() or [id(v) for v in values] != self._value_ids.tolist():
            return CHANGED
        total, active = int(self._numbers[_TOTAL]), 0
        for k, (held, grad) in enumerate(zip(self._held, grads, strict=True)):
            self._rows.put(k, length=0, start=total)
            self.steps[k] = 0
            if grad is None:
                continue
            words = self._layouts[k]
            if held is None or words is None:
                return CHANGED
            scalars = held[-self._per_row :]
            tensors = [held[0], grad, *held[2 : -self._per_row]]
            if not isinstance(grad, Tensor) or not self._lie(k, tensors, scalars, words):
                return CHANGED
            addresses = {
                int(array): tensor.data_ptr() for tensor, array in zip(tensors, self._arrays, strict=True) if array >= 0
            }
            written = (array for array in addresses if array != self._arrays[1])
            self._numbers[_MOVED] += sum(self._rows.array(k, array) != addresses[array] for array in written)
            self._rows.put(k, length=int(words[0]), arrays=addresses)
            self.steps[k] = [scalar.data_ptr() for scalar in scalars]
            self.ages[active] = [float(scalar) for scalar in scalars]
            active += 1
            total += int(words[0])
        self._numbers[_TOTAL], self._numbers[_ACTIVE] = total, active
        return SAME if len(np.unique(self.ages[:active], axis=0)) <= 1 else AGES_DIFFER

    def _lie(self, k: int, tensors: list[Tensor], scalars: list[Tensor], words: npt.NDArray[np.int64]) -> bool:
        """Whether a row's tensors are as planned."""
        if [CODES.get(tensor.dtype, -1) for tensor in (*tensors, *scalars)] != self._dtypes[k].tolist():
            return False
        if not all(_lies(tensor, words) for tensor in tensors) or not all(_lies(one, _SCALAR) for one in scalars):
            return False
        return not is_askew(tensors[1], tensors)

    def tick_in_python(self, fresh: npt.NDArray[np.float64]) -> None:
        """Writes the steps and scalar states of the parameters with a gradient: one row for all, or one for each."""
        touched = [held for steps, held in zip(self.steps, self._held, strict=True) if steps[0] and held is not None]
        rows = np.broadcast_to(fresh, (len(touched), self._per_row))
        with torch.inference_mode():  # some may have been made in it
            for held, row in zip(touched, rows, strict=True):
                for tensor, value in zip(held[-self._per_row :], row.tolist(), strict=True):
                    tensor.fill_(value)


def _lies(tensor: Tensor, words: npt.NDArray[np.int64]) -> bool:
    """Whether a tensor is plain, in the layout of these words, with all of its memory."""
    if not is_plain(tensor) or layout_words(tensor).tolist() != words.tolist():
        return False
    return missing_of_plain(tensor) is None


_SCALAR = np.array([1, 1, 0], np.int64)
"""The layout of one number."""
