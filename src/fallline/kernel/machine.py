"""What runs kernels: the one thing that doors know of a machine."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol

import numpy as np
import numpy.typing as npt

from fallline.expr import Extent
from fallline.kernel.kernel import Kernel
from fallline.kernel.rows import Rows
from fallline.kernel.storage import STORAGES
from fallline.rule import Sizes


class Memory(NamedTuple):
    """Where an array lies: the address of its first number, how many follow each other there, and their storage."""

    address: int
    length: int
    storage: str

    @classmethod
    def of(cls, array: npt.NDArray[np.generic]) -> Memory:
        """That of a NumPy array.

        Raises:
            ValueError: it is not contiguous.
        """
        if not array.flags.c_contiguous:
            raise ValueError(f"a kernel needs contiguous arrays of one length, not strides of {array.strides}")
        return cls(array.ctypes.data, array.size, array.dtype.name)


class Table(Protocol):
    """The tensors of a step, a row each; whoever fills the rows keeps arrays and uniforms alive."""

    @property
    def rows(self) -> Rows:
        """The rows, to be filled."""

    def run(self, total: int, moved: int, stream: int = 0) -> None:
        """Runs each row's kernel on its arrays, in place, all rows at once; pass by pass where it adds something up.

        A total is over all rows whose kernels ask for the same one, but those of length 0, in the order of their
        tensors' numbers.

        Args:
            total: the sum of the lengths.
            moved: bytes that the step reads and writes; for little it may take another way.
            stream: the queue of the device that it waits in, as torch gives it; 0 where there is but one.
        """


class Machine(Protocol):
    """What compiles kernels and runs them on the arrays of one kind of device."""

    def refuses(self, kernel: Kernel | None, storages: tuple[str, ...]) -> str | None:
        """Why it cannot run a kernel on arrays of these storages; None if it can.

        Args:
            kernel: what is to run; None for `first_nonfinite`.
            storages: of the kernel's arrays, by name.
        """

    def compile(self, kernel: Kernel, storages: tuple[str, ...], size: int = 0) -> int:
        """A kernel for arrays of these storages: what stands for it in a row.

        Args:
            kernel: what to compute.
            storages: of its arrays, by name.
            size: how many numbers the arrays have; the results are the same for any.

        Raises:
            TypeError: it refuses.
        """

    def table(self, count: int, arrays: int) -> Table:
        """A table of as many rows, of kernels with as many arrays at most."""

    def first_nonfinite(self, arrays: Sequence[Memory], stream: int = 0) -> int | None:
        """The index of an array that holds an infinity or NaN, or None; waits for the stream."""


def run(
    machine: Machine,
    kernel: Kernel,
    arrays: Sequence[Memory],
    uniforms: Sequence[float],
    tensor: int = 0,
    stream: int = 0,
    shape: Sequence[int] = (),
) -> None:
    """Runs a kernel once, in place.

    Args:
        machine: where.
        kernel: what.
        arrays: in the order of `kernel.arrays`, of one length; those of one number have one, those of rows and columns
            as many as there are.
        uniforms: in the order of `kernel.uniforms`.
        tensor: the tensor's number among several, for random draws.
        stream: see `Table.run`.
        shape: the tensor's, for kernels that see its rows and columns.

    Raises:
        TypeError: the machine refuses the kernel on these storages.
        ValueError: the arrays differ in length.
    """
    each = zip(kernel.arrays, arrays, strict=True)
    lengths = {memory.length for array, memory in each if array.extent is Extent.ELEMENT}
    if len(lengths) != 1:
        raise ValueError(f"a kernel needs contiguous arrays of one length, not of {sorted(lengths)}")
    (length,) = lengths
    sizes = Sizes.of(shape or (length,), kernel.view)
    storages = tuple(array.storage for array in arrays)
    numbers = np.array([*uniforms, 0.0], np.float64)  # one more, so that there is an address
    table = machine.table(1, len(arrays))
    table.rows.put(
        0, kernel=machine.compile(kernel, storages, length), length=length, start=0, tensor=tensor,
        uniforms=numbers.ctypes.data, arrays=[array.address for array in arrays], sides=(sizes.rows, sizes.columns),
    )  # fmt: skip
    table.run(length, length * sum(STORAGES[name].size for name in storages), stream)
