"""The languages in which races and find-lr are told: English stands in the code, Chinese beside it in zh-TW.toml."""

from __future__ import annotations

import functools
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from importlib.resources import files

from fallline.asked import AskedError

_HAN = "\u3400-\u9fff"
_MEET = re.compile(rf"(?<=[{_HAN}])(?=[A-Za-z0-9±<>≥∞−–])|(?<=[A-Za-z0-9%×)∞–])(?=[{_HAN}])")
_NAME = re.compile(r"\\\{(\w+)\\\}")


@dataclass(frozen=True, eq=False)
class Words:
    """A language.

    Attributes:
        code: as `--language` has it, and `lang` in a page.
        name: what its readers call it.
    """

    code: str
    name: str

    @functools.cached_property
    def said(self) -> Mapping[str, Mapping[str, str]]:
        """What is said in it, by the kind of it and the English; empty for English."""
        return {} if self.code == "en" else _read(self.code)

    def say(self, text: str, /, **filled: object) -> str:
        """A text in this language, with {names} filled in.

        Raises:
            KeyError: the language has no words for it.
        """
        return self._spaced((self.said["sentences"][text] if self.said else text).format(**filled))

    def told(self, kind: str, text: str) -> str:
        """A name or word of a kind, such as a problem's title; as it is where it is a person's own."""
        return self.said[kind].get(text, text) if self.said else text

    def retold(self, text: str) -> str:
        """What is said elsewhere in an English sentence; as it is where that is an error of a person's own code."""
        for pattern, chinese in _patterns(self):
            if match := pattern.fullmatch(text):
                parts = {name: self.retold(part) for name, part in match.groupdict().items()}
                return self._spaced(chinese.format(**parts))
        return text

    def message(self, text: str) -> str:
        """What `find_lr` found, whose message is English parts between semicolons."""
        return self.say("; ").join(map(self.retold, text.split("; ")))

    def metric(self, text: str) -> str:
        """What a metric is called, whole or word by word."""
        if not self.said or text in self.said["metrics"]:
            return self.told("metrics", text)
        words = [self.told("metrics", word) for word in text.split(" ")]
        return self._spaced(re.sub(rf"(?<=[{_HAN}]) (?=[{_HAN}])", "", " ".join(words)))

    def listed(self, names: Iterable[str], most: int = 4) -> str:
        """Names as in a sentence: A, B and C; beyond so many, A, B and 5 others."""
        given = list(names)
        if len(given) > most:
            given = [*given[: most - 1], self.say("{count} others", count=len(given) - most + 1)]
        first, last = given[:-1], given[-1:]
        return self.say(" and ").join([self.say(", ").join(first), *last]) if first else "".join(last)

    def _spaced(self, text: str) -> str:
        """The text with a space where Chinese meets letters and digits, whatever was filled in."""
        return _MEET.sub(" ", text) if self.said else text


@functools.cache
def _patterns(words: Words) -> list[tuple[re.Pattern[str], str]]:
    """Sentences said elsewhere, whose {names} take anything."""
    return [
        (re.compile(_NAME.sub(r"(?P<\1>.+)", re.escape(english)), re.DOTALL), chinese)
        for english, chinese in words.said.get("retold", {}).items()
    ]


def _read(code: str) -> Mapping[str, Mapping[str, str]]:
    return tomllib.loads(files("fallline").joinpath(f"{code}.toml").read_text(encoding="utf-8"))


ENGLISH = Words("en", "English")
CHINESE = Words("zh-TW", "繁體中文")
LANGUAGES = {words.code: words for words in (ENGLISH, CHINESE)}


def words_of(language: str | None) -> Words:
    """The language of a code; English where none is asked for.

    Raises:
        AskedError: there is none of that code.
    """
    if language is None:
        return ENGLISH
    if language not in LANGUAGES:
        raise AskedError(f"nothing is written in {language!r}: choose {' or '.join(LANGUAGES)}")
    return LANGUAGES[language]
