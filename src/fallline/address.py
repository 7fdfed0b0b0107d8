"""Where fallline is to be had and seen: the one place that says so. None is what is not published yet."""

from __future__ import annotations

from typing import Final

HOME: Final[str | None] = None
"""The page of the repository."""
DOCUMENTATION: Final[str | None] = None
"""The first page of the documentation."""
DEMO: Final[str | None] = None
"""The page on which optimizers move, `play.html`."""
INDEX: Final[str | None] = None
"""The name under which `pip install` finds it."""
