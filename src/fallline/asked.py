"""The error of everything that was asked for in words and cannot be done."""

from __future__ import annotations


class AskedError(ValueError):
    """What was asked for cannot be done; the message, one line, says why and what could be chosen.

    Args:
        message: that line.
        details: what a person needs to see besides, such as the traceback of their own file.
    """

    def __init__(self, message: str, details: str = "") -> None:
        super().__init__(message)
        self.details = details
