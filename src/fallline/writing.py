"""Writing files, each in one piece or not at all; and text, in which nothing acts that should only be read."""

from __future__ import annotations

import contextlib
import os
import re
import tempfile
from collections.abc import Mapping
from pathlib import Path

_MODE = 0o644
_UNSEEN = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff\ud800-\udfff]"
)
"""Controls of a terminal, marks that change the direction of text or are not to be seen, halves of a character."""


def visible(text: str) -> str:
    """The text with what would act on a terminal or a page, or cannot be seen, written as `\\x1b` or `\\u202e`.

    Line ends and tabs stay.
    """
    return _UNSEEN.sub(lambda unseen: ascii(unseen[0])[1:-1], text)


def write_files(contents: Mapping[Path, str | bytes]) -> None:
    """Writes files side by side: where one of them cannot be written, all are as they were, and nothing is left over.

    Args:
        contents: what each file is to hold; text in UTF-8. The folders are there.

    Raises:
        OSError: the folder cannot be written to, or the disk is full.
    """
    written: dict[Path, str] = {}
    try:
        for path, content in contents.items():
            written[path] = _temporary(path.parent, content.encode() if isinstance(content, str) else content)
        for path, name in written.items():
            os.replace(name, path)
    finally:
        for name in written.values():
            _remove(name)


def _temporary(folder: Path, content: bytes) -> str:
    """A new file in the folder, which is on the disk when this returns."""
    number, name = tempfile.mkstemp(dir=folder, prefix=".", suffix=".part")
    try:
        with os.fdopen(number, "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(number)
        os.chmod(name, _MODE)
    except BaseException:
        _remove(name)
        raise
    return name


def _remove(name: str) -> None:
    with contextlib.suppress(FileNotFoundError):
        os.unlink(name)
