"""Ctrl-C between two steps, never inside one."""

from __future__ import annotations

import signal
import threading
from types import FrameType, TracebackType
from typing import Any


class Interrupts:
    """While it is entered, Ctrl-C raises KeyboardInterrupt at once, but behind a step where one is being taken.

    Attributes:
        busy: set it while something must not be left half done.
    """

    def __init__(self) -> None:
        self.busy = self._came = False
        self._before: Any = None

    def __enter__(self) -> Interrupts:
        is_main = threading.current_thread() is threading.main_thread()
        if is_main and signal.getsignal(signal.SIGINT) is signal.default_int_handler:
            self._before = signal.signal(signal.SIGINT, self._handle)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._before is not None:
            signal.signal(signal.SIGINT, self._before)

    def _handle(self, number: int, frame: FrameType | None) -> None:
        if not self.busy:
            raise KeyboardInterrupt
        self._came = True

    def done(self) -> None:
        """Ends what must not be left half done.

        Raises:
            KeyboardInterrupt: Ctrl-C came meanwhile.
        """
        self.busy = False
        if self._came:
            self._came = False
            raise KeyboardInterrupt
