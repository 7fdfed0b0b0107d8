"""What is wrong with a text that spells nothing."""

from __future__ import annotations

from fallline.asked import AskedError


class SpecError(AskedError):
    """A text spells no rule and no optimizer; the message says why and which choices there are."""
