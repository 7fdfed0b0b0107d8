"""What a look is asked about the tensors of some parameters, and where it writes what it has found."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from fallline.expr import GRAD, THETA, Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.rows import Rows
from fallline.torch.memory.layout import CODES, layout_words
from fallline.torch.memory.plain import CPU, PLAIN_KEYS, Device

SAME, AGES_DIFFER, CHANGED = range(3)
"""What a look returns: all is as planned, and all counters are the same; or they differ; or something is not."""

WORDS = (
    "ROWS", "COLUMNS", "COUNTERS", "OBJECTS", "DTYPES", "PARAMS", "STATES", "COUNTS", "VALUES", "LAYOUTS", "ARRAYS",
    "KEYS", "DEVICE",
    "TABLE", "WIDTH", "ADDRESSES", "AGES", "FRESH", "OUTCOME",
)  # fmt: skip
"""A request as the compiled look reads it: numbers, and addresses of arrays; see `Request`."""

OUTCOME = ("TOTAL", "ACTIVE", "MOVED")
"""The words of what a look has found: the numbers in all rows up to here, the parameters with a gradient, and how many
tensors that the step writes to lie elsewhere than at the last look."""


@dataclass(frozen=True)
class Planned:
    """The tensors of one parameter, as they were when the step was planned.

    Attributes:
        param: the parameter, or its shard; a kernel can walk it.
        grad_dtype: the dtype of its gradients.
        states: in the order of the kernel's.
        counters: its step and other states of one number, of shape (), on the CPU, float32 or float64.
    """

    param: Tensor
    grad_dtype: torch.dtype
    states: tuple[Tensor, ...]
    counters: tuple[Tensor, ...]


class Held:
    """Objects that a dict should hold as its values, in order; alive, so that no others get their ids.

    Attributes:
        objects: they.
        ids: theirs, shape (count,), int64; written here.
        address: where those are.
    """

    def __init__(self, objects: Iterable[Any]) -> None:
        self.objects = list(objects)
        self.ids = _ids(self.objects)
        self.count, self.address = len(self.objects), self.ids.ctypes.data


class Request:
    """Asks whether parameters' tensors are as planned. Owns all that a look reads and writes, but the table's rows.

    For n parameters, of which each has s counters, and with its gradient, states and counters c tensors in all, in the
    order parameter, gradient, states, counters, these are arrays of int64 (but for `ages` and `fresh`, float64), each
    with one writer. Written when the request is made, and constant:

    - OBJECTS (n, c): the ids of the tensors; 0 for gradients, and in rows of which nothing is planned
    - DTYPES (n, c): torch's numbers for their dtypes
    - PARAMS (n): the ids of the parameters; STATES (n): of their dicts of state, with COUNTS (n) values each; VALUES
      (the sum of these): the ids of all these values
    - KEYS: the dispatch keys of plain tensors of the rows' device, and DEVICE, its number; -1 on the CPU
    - LAYOUTS (n): where the layout of a row's tensors begins, as in `layout_words`; 0 where nothing is planned
    - ARRAYS (c - s): the number that a tensor has among the kernel's arrays, or -1
    - TABLE, WIDTH: where the rows of the step's table are, and the words of one

    By a look:

    - the length, start and arrays of the rows
    - ADDRESSES (n, s): of the counters; 0 in the first for a parameter without a gradient
    - AGES (n, s): the counters of the parameters with a gradient, one after the other
    - OUTCOME (3): see `OUTCOME`

    By the part's `Uniforms`, when it prepares a step:

    - FRESH (n, s): the counters after the step, of the parameters with a gradient one after the other, or of all in the
      first row

    Args:
        kernel: what the step computes.
        params: the parameters, or their shards.
        states: each one's dict of state.
        planned: the tensors of those that a kernel takes, else None.
        leaves: what the kernel calls the states that are as large as their parameter.
        counters: s, how many counters.
        rows: the parameters' rows of the step's table.
        device: where all of these tensors but the counters are.

    Attributes:
        address: where its `WORDS` are.
        outcome: its words OUTCOME, as a memoryview.
        states, planned, counters, rows, device: as given.
        addresses, ages, fresh: as above.
        param_ids, held, layouts, arrays, dtypes: what is expected, as above.
    """

    def __init__(
        self,
        kernel: Kernel,
        params: Sequence[Tensor],
        states: Sequence[dict[str, Any]],
        planned: Sequence[Planned | None],
        leaves: Sequence[Node],
        counters: int,
        rows: Rows,
        device: Device = CPU,
    ) -> None:
        self.states, self.planned, self.counters, self.rows, self.device = states, planned, counters, rows, device
        inputs = (THETA, GRAD, *leaves)
        numbers = {array: number for number, array in enumerate(kernel.arrays)}
        shape = len(params), len(inputs) + counters
        self.arrays = np.array([numbers.get(array, -1) for array in inputs], np.int64)
        objects, self.dtypes = np.zeros(shape, np.int64), np.zeros(shape, np.int64)
        for k, row in enumerate(planned):
            if row is not None:
                others = (*row.states, *row.counters)
                objects[k] = [id(row.param), 0, *map(id, others)]
                self.dtypes[k] = [CODES[t] for t in (row.param.dtype, row.grad_dtype, *(x.dtype for x in others))]
        self.layouts = [None if row is None else layout_words(row.param) for row in planned]
        self.held = Held(chain.from_iterable(state.values() for state in states))
        self.param_ids = np.array([id(param) for param in params], np.int64)
        self.addresses = np.zeros((len(params), counters), np.int64)
        self.ages = np.zeros((len(params), counters), np.float64)
        self.fresh = np.zeros((len(params), counters), np.float64)
        outcome = np.zeros(len(OUTCOME), np.int64)
        self.outcome = outcome.data
        words = {
            "ROWS": shape[0], "COLUMNS": shape[1], "COUNTERS": counters, "OBJECTS": objects, "DTYPES": self.dtypes,
            "PARAMS": self.param_ids, "STATES": _ids(states), "COUNTS": np.array([len(s) for s in states], np.int64),
            "VALUES": self.held.ids, "LAYOUTS": _addresses(self.layouts), "ARRAYS": self.arrays,
            "KEYS": _signed(PLAIN_KEYS[device.kind]), "DEVICE": device.number, "TABLE": rows.address,
            "WIDTH": rows.width, "ADDRESSES": self.addresses, "AGES": self.ages,
            "FRESH": self.fresh, "OUTCOME": outcome,
        }  # fmt: skip
        self._kept = [words[name] for name in WORDS]  # alive, as their addresses are used
        self._words = _addresses(self._kept)
        for constant in (objects, self.dtypes, self.param_ids, self.held.ids, self.arrays, self._words):
            constant.flags.writeable = False
        self.address = self._words.ctypes.data


def _signed(bits: int) -> int:
    """64 bits as a number with a sign."""
    return bits - (1 << 64) if bits >> 63 else bits


def _ids(objects: Iterable[Any]) -> npt.NDArray[np.int64]:
    return np.array([id(x) for x in objects], np.int64)


def _addresses(parts: Iterable[npt.NDArray[Any] | int | None]) -> npt.NDArray[np.int64]:
    """Where arrays are, among numbers; 0 for None."""
    return np.array([x or 0 if isinstance(x, int | None) else x.ctypes.data for x in parts], np.int64)
