"""A bar that shows how far a descent has come."""

from __future__ import annotations

import math
import time
from types import TracebackType
from typing import TYPE_CHECKING

from fallline.descent.stopping import Limits

if TYPE_CHECKING:
    from rich.progress import Progress

_SECONDS = 0.1


class Bar:
    """Shows steps or epochs, and the loss, while it is entered.

    Args:
        shown: whether to show anything.
        limits: how far the descent goes at most.
    """

    def __init__(self, shown: bool, limits: Limits) -> None:
        self._by_epochs = math.isinf(limits.steps) and math.isfinite(limits.epochs)
        self._most = limits.epochs if self._by_epochs else limits.steps
        self._progress = self._made() if shown else None
        self._drawn = -math.inf
        self._now: tuple[int, float] | None = None

    def _made(self) -> Progress:
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

        columns = (BarColumn(), MofNCompleteColumn(), TextColumn("{task.description}"), TimeElapsedColumn())
        progress = Progress(TextColumn("epochs" if self._by_epochs else "steps"), *columns)
        progress.add_task("", total=None if math.isinf(self._most) else self._most)
        return progress

    def __enter__(self) -> Bar:
        if self._progress is not None:
            self._progress.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._progress is not None:
            self._draw(self._progress)
            self._progress.stop()

    def show(self, steps: int, epochs: int, loss: float) -> None:
        """Tells where the descent is; drawn ten times a second at most."""
        if self._progress is None:
            return
        self._now = (epochs if self._by_epochs else steps), loss
        if time.monotonic() >= self._drawn + _SECONDS:
            self._draw(self._progress)
            self._drawn = time.monotonic()

    def _draw(self, progress: Progress) -> None:
        if self._now is not None:
            count, loss = self._now
            progress.update(progress.task_ids[0], completed=count, description=f"loss {loss:.6g}")
