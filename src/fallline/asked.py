"""The error of everything that was asked for in words and cannot be done, and what may have been meant."""

from __future__ import annotations

from collections.abc import Iterable


class AskedError(ValueError):
    """What was asked for cannot be done; the message, one line, says why and what could be chosen.

    Args:
        message: that line.
        details: what a person needs to see besides, such as the traceback of their own file.
    """

    def __init__(self, message: str, details: str = "") -> None:
        super().__init__(message)
        self.details = details


def guess(name: str, names: Iterable[str]) -> str:
    """The nearest name, whatever its capitals, as the middle of an error's sentence."""
    import difflib  # which few need

    spelled = {other.lower(): other for other in names}
    near = difflib.get_close_matches(name.lower(), spelled, n=1)
    return f", did you mean {spelled[near[0]]}" if near else ""
