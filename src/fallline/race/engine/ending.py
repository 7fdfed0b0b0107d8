"""How a trial's process ended, in words."""

from __future__ import annotations

import json
import signal
import traceback
from dataclasses import dataclass, field
from typing import Any

_FRAMES = 8
_CHARACTERS = 4000
_OUT_OF_MEMORY = ("not enough memory", "can't allocate memory", "out of memory")


@dataclass(frozen=True)
class Ending:
    """What came of one run of a job.

    Attributes:
        result: what the runner returned; empty where it failed.
        reason: why it failed, in its first line; empty where it did not.
    """

    result: dict[str, Any] = field(default_factory=dict)
    reason: str = ""

    def to_bytes(self) -> bytes:
        """As one message.

        Raises:
            TypeError: JSON cannot say the result.
        """
        return json.dumps([self.result, self.reason]).encode()

    @classmethod
    def from_bytes(cls, message: bytes) -> Ending:
        """From such a message."""
        return cls(*json.loads(message))


def ending_of(message: bytes | None, exit_code: int | None, limit: float) -> Ending:
    """Judges a process by what it sent and how it ended.

    Args:
        message: what it sent, or None.
        exit_code: its exit code, or the negative number of the signal that killed it; None where its time was up.
        limit: that time, in seconds.
    """
    if message is not None:
        return Ending.from_bytes(message)
    if exit_code is None:
        return Ending(reason=f"ran past its limit of {limit:g} s")
    if exit_code >= 0:
        return Ending(reason=f"exit code {exit_code}, and no result")
    return Ending(reason=_killed_by(-exit_code))


def reason_of(error: BaseException) -> str:
    """An exception's type and message, then the end of its traceback."""
    name = type(error).__name__
    first = f"{name}: {error}" if str(error) else name
    if isinstance(error, MemoryError) or any(words in str(error) for words in _OUT_OF_MEMORY):
        first = f"killed for memory: {first}"
    frames = traceback.format_list(traceback.extract_tb(error.__traceback__)[1:][-_FRAMES:])
    return "\n".join([first[:_CHARACTERS], *(frame.rstrip() for frame in frames)])


def _killed_by(number: int) -> str:
    if number == signal.SIGKILL:
        return "killed for memory: SIGKILL, which the system sends when memory runs out"
    if number == signal.SIGSEGV:
        return "segmentation fault"
    known = {member.value: member.name for member in signal.Signals}
    return f"killed by {known.get(number, f'signal {number}')}"
