"""What the fuzzer finds."""

from __future__ import annotations


class TrainingError(AssertionError):
    """A training went wrong.

    Args:
        kind: what is wrong, the same for all cases of one fault: a smaller case counts only if it fails likewise.
        text: where, and by how much.
    """

    def __init__(self, kind: str, text: str) -> None:
        super().__init__(f"{kind}: {text}")
        self.kind = kind
