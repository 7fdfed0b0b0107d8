"""A bar that shows how far a descent has come."""

from __future__ import annotations

import math
import time
from types import TracebackType

from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

_SECONDS = 0.1


class Bar:
    """Shows steps or epochs, and the loss, while it is entered.

    Args:
        shown: whether to show anything.
        limits: the most steps and the most epochs.
    """

    def __init__(self, shown: bool, limits: tuple[float, float]) -> None:
        self._by_epochs = math.isinf(limits[0]) and math.isfinite(limits[1])
        most = limits[1] if self._by_epochs else limits[0]
        self._next = 0.0
        self._bar: Progress | None = None
        if shown:
            columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
            self._bar = Progress(TextColumn("epochs" if self._by_epochs else "steps"), *columns)
            self._task = self._bar.add_task("", total=None if math.isinf(most) else most)

    def __enter__(self) -> Bar:
        if self._bar is not None:
            self._bar.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            self._update()
            self._bar.stop()

    def show(self, steps: int, epochs: int, loss: float) -> None:
        """Tells where the descent is; drawn ten times a second at most."""
        if self._bar is None:
            return
        self._now = (epochs if self._by_epochs else steps), loss
        if time.monotonic() >= self._next:
            self._update()
            self._next = time.monotonic() + _SECONDS

    def _update(self) -> None:
        if self._bar is not None and hasattr(self, "_now"):
            self._bar.update(self._task, completed=self._now[0], description=f"loss {self._now[1]:.6g}")
