"""Putting data and scripts into the HTML pages that fallline writes."""

from __future__ import annotations

import base64
import hashlib
import json
from typing import Any


def as_json(value: Any) -> str:
    """JSON that may stand inside a script element."""
    return json.dumps(value, allow_nan=False, separators=(",", ":")).replace("<", "\\u003c")


def script_hash(script: str) -> str:
    """What a Content-Security-Policy names to let this script run, and no other."""
    return f"'sha256-{base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()}'"
