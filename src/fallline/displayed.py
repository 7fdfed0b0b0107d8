"""How an object shows itself in a notebook, which `fallline.notebook` draws: loaded where a notebook asks for it."""

from __future__ import annotations

import importlib
from collections.abc import Callable
from typing import Any


def displayed(kind: str) -> Callable[[Any], str | None]:
    """The method `_repr_html_` of a class.

    Args:
        kind: the function of `fallline.notebook` that draws its objects.
    """

    def _repr_html_(self: Any) -> str | None:
        html: str | None = getattr(importlib.import_module("fallline.notebook"), kind)(self)
        return html

    return _repr_html_
