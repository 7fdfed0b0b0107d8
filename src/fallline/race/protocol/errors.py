"""What is wrong with a race."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator

from fallline.asked import AskedError
from fallline.spelling import SpecError


class RaceError(AskedError):
    """A race cannot be run as asked; the message, one line, says why and what could be chosen."""


@contextlib.contextmanager
def of_the_race() -> Iterator[None]:
    """Within, a spec that spells nothing is an error of the race that it was written for."""
    try:
        yield
    except SpecError as error:
        raise RaceError(str(error), error.details) from error
