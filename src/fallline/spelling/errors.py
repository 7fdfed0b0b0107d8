"""What is wrong with a text that names nothing, and what may have been meant."""

from __future__ import annotations

import difflib
from collections.abc import Iterable

from fallline.asked import AskedError


class SpecError(AskedError):
    """A text spells no rule and no optimizer; the message says why and which choices there are."""


def guess(name: str, names: Iterable[str]) -> str:
    """The nearest name, whatever its capitals, as the middle of an error's sentence."""
    spelled = {other.lower(): other for other in names}
    near = difflib.get_close_matches(name.lower(), spelled, n=1)
    return f", did you mean {spelled[near[0]]}" if near else ""
