"""Machines that step on parts of tensors, whose other parts are elsewhere: pass by pass, as sums are over all parts."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from fallline.kernel.kernel import Kernel
from fallline.kernel.machine import Machine
from fallline.kernel.rows import Rows


class PartsTable(Protocol):
    """The parts that are here, a row each; whoever fills the rows keeps arrays, uniforms and numbers alive.

    Each row has numbers on the device, in float64: its kernel's sums, in their order, and behind them how many elements
    the whole tensor has. A pass writes what the part's elements come to where it feeds a sum, and reads what it needs
    of them; between the two, whoever runs the passes adds up what the parts have come to.
    """

    @property
    def rows(self) -> Rows:
        """The rows, to be filled before the first run."""

    def run(self, turns: Sequence[int], moved: int, stream: int = 0) -> None:
        """Runs a pass of each row's kernel on its arrays, in place.

        Args:
            turns: which of the kernel's passes it is, or -1 for none.
            moved: bytes that these read and write; for little it may take another way.
            stream: see `fallline.kernel.machine.Table.run`.
        """


@runtime_checkable
class PartsMachine(Machine, Protocol):
    """A machine that does."""

    def refuses_parts(self, kernel: Kernel) -> str | None:
        """Why it cannot run a kernel that it takes on parts of tensors; None if it can."""

    def compile_for_parts(self, kernel: Kernel, storages: tuple[str, ...], size: int = 0) -> int:
        """What stands for a kernel in a row of such a table; see `fallline.kernel.machine.Machine.compile`."""

    def parts_table(self, count: int, arrays: int, numbers: int, width: int) -> PartsTable:
        """Such a table.

        Args:
            count: rows.
            arrays: of the kernel with the most of them.
            numbers: the address of the rows' numbers.
            width: how many each row has.
        """
