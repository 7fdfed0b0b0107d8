"""Running scripts and pages in headless Chromium."""

from __future__ import annotations

import html
import json
import re
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="needs chromium")


def result_of(script: str, folder: Path) -> Any:
    """What a script leaves in `result`, through JSON; an error in it is one here."""
    page = folder / "script.html"
    page.write_text(
        "<!doctype html><meta charset=utf-8><pre id=result></pre><script>"
        "let result; const show = (kind, what) => { document.getElementById('result').textContent ="
        " JSON.stringify({ [kind]: what }); };"
        "addEventListener('error', (event) => show('error', event.message));</script>"
        f"<script>{script}\nshow('value', result);</script>"
    )
    dom = subprocess.run(
        [CHROMIUM, "--headless", "--no-sandbox", "--disable-gpu", "--dump-dom", page.as_uri()],
        capture_output=True, text=True, timeout=120, check=True,
    ).stdout  # fmt: skip
    found = re.search(r"<pre id=\"result\">(.*?)</pre>", dom, re.DOTALL)
    assert found, dom[:1000]
    answer = json.loads(html.unescape(found[1]))
    assert "error" not in answer, answer["error"]
    return answer["value"]
