"""Putting data into the HTML pages that fallline writes."""

from __future__ import annotations

import json
from typing import Any


def as_json(value: Any) -> str:
    """JSON that may stand inside a script element."""
    return json.dumps(value, allow_nan=False, separators=(",", ":")).replace("<", "\\u003c")
