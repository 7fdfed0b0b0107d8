"""What can be wrong with a queue and the storage it is in; each message says what, and what could be done."""

from __future__ import annotations


class QueueError(ValueError):
    """There is no such queue, or no longer; the message says what there is."""


class StorageError(ValueError):
    """A storage cannot be used or reached; the message says why and what could be chosen."""


class ExecutorError(ValueError):
    """What is to run a race's trials cannot; the message says why and what could be chosen."""
