"""NumPy as a machine: kernels operation by operation, on arrays in this process's memory; what others are held to."""

from __future__ import annotations

import ctypes
import functools
import math
from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np

from fallline.expr import Node
from fallline.kernel.kernel import Kernel
from fallline.kernel.machine import Machine, Memory
from fallline.kernel.rows import Rows
from fallline.kernel.storage import computed_in
from fallline.machines.evaluate import evaluate, evaluate_all
from fallline.machines.evaluation import Evaluation
from fallline.rule import Sizes, state_shape


class Table:
    """The rows of one step; see `fallline.kernel.machine.Table`.

    Attributes:
        rows: to be filled.
    """

    def __init__(self, count: int, arrays: int, compiled: Sequence[tuple[Kernel, tuple[str, ...]]]) -> None:
        self.rows, self._compiled = Rows(count, arrays), compiled

    def run(self, total: int, moved: int, stream: int = 0) -> None:
        """Runs each row's kernel on its arrays, in place: one after the other, those with sums pass by pass."""
        waiting = []
        for row in self.rows:
            if not row["length"]:
                continue
            kernel, storages = self._compiled[row["kernel"]]
            named = zip(kernel.arrays, row["arrays"], storages, strict=False)
            shape = _shape(kernel, row["length"], *row["sides"])
            sizes = Sizes.of(shape, kernel.view)
            arrays = {
                node: _array(Memory(address, math.prod(sizes.dims(node.sides)), storage)).reshape(
                    () if node.number else state_shape(shape, node.sides, kernel.view)
                )
                for node, address, storage in named
            }
            count = len(kernel.uniforms)
            uniforms = _array(Memory(row["uniforms"], count, "float64")).tolist() if count else []
            if kernel.elementwise:
                _put(arrays, evaluate(kernel, arrays, uniforms, row["tensor"]))
            else:
                waiting.append((arrays, Evaluation(kernel, arrays, uniforms, [row["tensor"]])))
        evaluate_all([evaluation for _, evaluation in waiting])
        for arrays, evaluation in waiting:
            _put(arrays, evaluation.stores)


class NumPy:
    """Runs kernels on arrays in this process's memory; see `fallline.kernel.machine.Machine`."""

    def __init__(self) -> None:
        self._compiled: list[tuple[Kernel, tuple[str, ...]]] = []

    def refuses(self, kernel: Kernel | None, storages: tuple[str, ...]) -> str | None:
        """Why it cannot run a kernel on arrays of these storages; None if it can."""
        if kernel is not None and kernel.matrices:
            return "a matrix of a table's row may be of any kind, and products need another way"
        if computed_in(storages) is None:
            return f"no kernel can be made for arrays of {', '.join(storages)}"
        missing = [storage for storage in storages if _dtype(storage) is None]
        return f"NumPy has no {', '.join(missing)} without the package ml_dtypes" if missing else None

    def compile(self, kernel: Kernel, storages: tuple[str, ...], size: int = 0) -> int:
        """The kernel's index among those asked for."""
        if (refusal := self.refuses(kernel, storages)) is not None:
            raise TypeError(refusal)
        if (kernel, storages) not in self._compiled:
            self._compiled.append((kernel, storages))
        return self._compiled.index((kernel, storages))

    def table(self, count: int, arrays: int) -> Table:
        """A table of as many rows, of kernels with as many arrays at most."""
        return Table(count, arrays, self._compiled)

    def first_nonfinite(self, arrays: Sequence[Memory], stream: int = 0) -> int | None:
        """The index of an array that holds an infinity or NaN, or None."""
        return next((k for k, array in enumerate(arrays) if not np.isfinite(_array(array)).all()), None)


def _shape(kernel: Kernel, length: int, rows: int, columns: int) -> tuple[int, ...]:
    """A tensor's shape: that of a vector, if a kernel cannot tell."""
    if not kernel.shaped:
        return (length,)
    return (rows, columns) if kernel.view == "matrix" else (length // (rows * columns), rows, columns)


def _put(arrays: Mapping[Node, Any], news: Mapping[Node, Any]) -> None:
    for node, new in news.items():
        arrays[node][...] = new


@functools.cache
def _dtype(storage: str) -> np.dtype[Any] | None:
    """NumPy's dtype for a storage, its own or that of the package ml_dtypes; None where neither has one."""
    if hasattr(np, storage):
        return np.dtype(storage)
    try:
        import ml_dtypes
    except ImportError:
        return None
    return np.dtype(getattr(ml_dtypes, storage)) if hasattr(ml_dtypes, storage) else None


def _array(memory: Memory) -> Any:
    """An array over the memory itself."""
    dtype = _dtype(memory.storage)
    assert dtype is not None
    size = memory.length * dtype.itemsize
    buffer = (ctypes.c_char * size).from_address(memory.address) if size else b""
    return np.frombuffer(memoryview(buffer), dtype)


MACHINE: Machine = NumPy()
