"""URLs as they may be shown and kept: without the secrets in them."""

from __future__ import annotations

import re
from urllib.parse import unquote

_NAME = r"(?i:pass(?!file)|pwd|secret|token|api_?key)"
_SECRET = rf"[^?&;#]*{_NAME}[^?&;#=]*(?:=|%3[Dd])[^&;#]*"  # also one in a part's value, as in options=-c password=
_PART = re.compile(rf"([?&;#]){_SECRET}((?![?&;#][^?&;#=]*=)[&;#][^&;#]*)*")  # the rest of a password that has an & too
_WORD = re.compile(r"(?:(?<=[\s=])|^)(?i:\w*passw(?:or)?d|pwd)\s*=\s*('(?:\\.|[^'\\])*'?|(?:\\.|\S)+)\s*")
"""A password in a list of words, as in host=h password=x, which libpq takes too."""
_NO_URL = re.compile(r":.*@", re.DOTALL)
_QUERY = re.compile(r"\?[^?&=@/]+=[^@]*\Z")
_PERSON = re.compile(r"[^:/?#]*")
_PORT = re.compile(r"[^:]*(:\d*)?(/|\?|\Z)|\[")


def shown(text: str) -> str:
    """A URL, or an argument such as `--storage=URL`, without its passwords; text that has none as it is.

    Cut is what stands between the user's name and the last @, whatever characters it has, and each part of the query
    whose name tells a secret. Where that is in doubt, more is cut than need be.
    """
    scheme, mark, rest = text.partition("://")
    if not mark:
        return _NO_URL.sub(":@", _WORD.sub("", text)).rstrip()  # a URL may be what it was to be
    plain = re.sub(r"\?[&;#]*", "?", _PART.sub(r"\1", _readable(rest))).rstrip("?&;#")
    queried = _QUERY.search(plain)
    query = queried[0] if queried else ""
    person, at, host = plain.removesuffix(query).rpartition("@")
    if at:
        person = _first(_PERSON, person)
    elif "@" in rest and not _PORT.match(host):  # the @ was in what is cut, and may have ended a password
        host = _first(_PERSON, host)
    parts = [part for part in re.split(r"[?&;]", query) if part]
    return f"{scheme}{mark}{person}{at}{host}" + ("?" + "&".join(parts) if parts else "")


def _readable(text: str) -> str:
    """With the names of the query's parts as they are read, which may be spelled in %."""
    return re.sub(r"(?<=[?&;])[^?&;=]*(?==)", lambda match: unquote(match[0]), text)


def _first(pattern: re.Pattern[str], text: str) -> str:
    match = pattern.match(text)
    return match[0] if match else ""


def is_misspelt(text: str) -> bool:
    """Whether what names a storage was to be a URL, with a password in it, and is none."""
    return "://" not in text and _NO_URL.search(text) is not None


def without(text: str, *secrets: str) -> str:
    """A message in which no secret stands, whole or as a URL spells it."""
    for secret in filter(None, secrets):
        for spelled in {secret, unquote(secret)}:
            text = text.replace(spelled, shown(spelled) if "://" in spelled else "***")
    return text
