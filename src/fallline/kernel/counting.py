"""Devices that compute a step's uniforms and counters themselves, so that the host need not know them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple, Protocol, runtime_checkable

from fallline.kernel.kernel import Kernel
from fallline.kernel.machine import Machine, Memory, Table
from fallline.kernel.rows import Rows

SCALE = "scale"
"""Where a number is one over what stands at an address, in float32: what gradients are multiplied with."""


class Sources(NamedTuple):
    """Where the numbers come from that uniforms are computed of.

    Attributes:
        now: for each number of the hyperparameters at this step, and those behind them, the storage of what stands at
            an address on the device, or `SCALE`; "" where the launch itself is given the number.
        past, coming: how many numbers a look-ahead point was made with, and there are of the next step.
        single: whether counters but the step are kept in float32.
        counts: whether the counters are written.
    """

    now: tuple[str, ...]
    past: int = 0
    coming: int = 0
    single: bool = True
    counts: bool = True


class Numbers(Protocol):
    """What the device is given to compute the uniforms of some rows of a table of.

    Attributes:
        rows: one for each of these. Their arrays are the addresses of the step, float32 or float64, and of the other
            counters, the bits of `kernel` say which of them are of 8 bytes, and those of length 0 make no step.
    """

    rows: Rows

    def give(self, sources: Sources, numbers: Sequence[float], flag: int) -> None:
        """Takes what the table's next run is given.

        Args:
            sources: where the numbers come from.
            numbers: they, or their addresses: those of now, past and coming.
            flag: the address of a float32; where that is not 0, neither uniforms nor counters nor arrays change. 0 for
                none.
        """

    def rest(self) -> None:
        """Computes nothing at the table's next run."""


class CountingTable(Table, Protocol):
    """A table of rows whose uniforms the device computes; what their `uniforms` says has then no meaning."""

    def numbers(self, first: int, count: int, kernel: Kernel) -> Numbers:
        """Lets the device compute the uniforms of so many rows, from the first on, of a kernel."""


@runtime_checkable
class CountingMachine(Machine, Protocol):
    """A machine of such a device."""

    def refuses_numbers(self, kernel: Kernel) -> str | None:
        """Why it cannot compute a kernel's uniforms and counters; None if it can."""

    def table(self, count: int, arrays: int) -> CountingTable:
        """A table of as many rows, of kernels with as many arrays at most."""

    def flag_nonfinite(self, arrays: Sequence[Memory], flag: int, stream: int = 0) -> None:
        """Sets the float32 at an address to 1 if an array holds an infinity or NaN; does not wait."""
