"""Being told to stop: Ctrl-C, SIGTERM (Slurm, Docker, systemd) and SIGHUP (a closed terminal) end a race alike."""

from __future__ import annotations

import contextlib
import os
import signal
import threading
from collections.abc import Iterator

_SIGNALS = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
_PATIENCE = 2  # signals that are taken for one, such as those of an impatient person


class Stopped(KeyboardInterrupt):  # it is no error, and what waits for Ctrl-C waits for it
    """Raised in the main thread by the first of these signals.

    Args:
        number: of the signal.
    """

    def __init__(self, number: int) -> None:
        super().__init__(f"stopped by {signal.Signals(number).name}")
        self.exit_code = 128 + number


@contextlib.contextmanager
def stoppable() -> Iterator[None]:
    """Within, the first signal raises Stopped; a second leaves what follows alone; a third ends the process at once.

    A signal that was ignored, as by nohup, remains so. The handlers are set whatever the default was: the first process
    of a container has none.
    """
    if threading.current_thread() is not threading.main_thread():
        yield
        return
    count = 0

    def stop(number: int, _: object) -> None:
        nonlocal count
        count += 1
        if number == signal.SIGHUP:
            _leave_the_terminal()
        if count == 1:
            raise Stopped(number)
        if count > _PATIENCE:
            os._exit(128 + number)  # workers die with this process, and take along what they have started

    before = {number: signal.getsignal(number) for number in _SIGNALS}
    taken = [number for number, handler in before.items() if handler is not signal.SIG_IGN]
    for number in taken:
        signal.signal(number, stop)
    try:
        yield
    finally:
        for number in taken:
            signal.signal(number, before[number])


def _leave_the_terminal() -> None:
    """Has what is still printed go nowhere, where it would fail."""
    for output in (1, 2):
        if os.isatty(output):
            with contextlib.suppress(OSError), open(os.devnull, "w") as nowhere:
                os.dup2(nowhere.fileno(), output)


def exit_code(error: BaseException) -> int:
    """Of a process that such a signal has ended: 128 and its number; 130, as after Ctrl-C, where it isn't known."""
    while error is not None and not isinstance(error, Stopped):
        error = error.__cause__ or error.__context__  # type: ignore[assignment]
    return error.exit_code if error else 128 + signal.SIGINT
