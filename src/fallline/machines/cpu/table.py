"""The tensors of one step, and what runs over all of them."""

from __future__ import annotations

from fallline.kernel.rows import Rows
from fallline.machines.cpu import threads
from fallline.machines.cpu.compiled import has_passes
from fallline.machines.cpu.region import Region, entries
from fallline.machines.cpu.staged import Staged


class Table:
    """The rows of one step, whose kernels are functions of this processor; see `fallline.kernel.machine.Table`.

    Attributes:
        rows: to be filled; whoever does it keeps the arrays and uniforms alive.
    """

    def __init__(self, count: int, arrays: int) -> None:
        self.rows = Rows(count, arrays)
        self._region = Region(self.rows, entries)
        self._staged: Staged | None = None
        self._changes, self._seen = self.rows.changes, 0

    def run(self, total: int, moved: int, stream: int = 0) -> None:
        """Runs all rows in one parallel region, or one for each pass where there are several.

        Args:
            total: elements in all, the sum of the lengths.
            moved: bytes that the step reads and writes; little of it stays on this thread.
            stream: means nothing here.
        """
        if self._changes[0] != self._seen:
            self._follow()
        count = 1 if moved <= threads.SMALL else threads.available()
        if self._staged is None:
            self._region.run(total, count)
        else:
            self._staged.run(count)

    def _follow(self) -> None:
        """Takes over what kernels the rows have now."""
        self._seen = self._changes[0]
        several = any(map(has_passes, set(self.rows.kernels.tolist())))
        self._staged = Staged(self.rows) if several else None
