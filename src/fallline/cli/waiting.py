"""What a person sees while nothing can be told yet."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from rich.console import Console
from rich.text import Text

from fallline.writing import visible


@contextlib.contextmanager
def waiting(text: str) -> Iterator[None]:
    """A line that says what is done, on a terminal and as long as it is done; nothing where output goes elsewhere."""
    console = Console(stderr=True)
    if not console.is_terminal:
        yield
        return
    with console.status(Text(visible(text))):
        yield
