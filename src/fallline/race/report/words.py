"""The languages in which a race is told."""

from __future__ import annotations

from fallline import words
from fallline.asked import AskedError
from fallline.race.protocol.errors import RaceError
from fallline.words import CHINESE, ENGLISH, LANGUAGES, Words

__all__ = ["CHINESE", "ENGLISH", "LANGUAGES", "Words", "words_of"]


def words_of(language: str | None) -> Words:
    """The language of a code; English where none is asked for.

    Raises:
        RaceError: there is none of that code.
    """
    try:
        return words.words_of(language)
    except AskedError as error:
        raise RaceError(str(error)) from error
