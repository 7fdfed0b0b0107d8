"""Running scripts and pages in headless Chromium."""

from __future__ import annotations

import contextlib
import html
import json
import re
import shutil
import subprocess
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="needs chromium")
_SOFTWARE_WEBGL = ("--no-sandbox", "--enable-unsafe-swiftshader")


@contextlib.contextmanager
def chromium() -> Iterator[Any]:
    """A browser to be steered, with WebGL in software."""
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(_SOFTWARE_WEBGL))
        yield browser
        browser.close()


class Watched:
    """What a page complains of, and what it asks the network for.

    Attributes:
        complaints: its errors and warnings, but for a graphics driver's remarks on its own speed.
        requests: the addresses of all that it loads.
    """

    def __init__(self, page: Any) -> None:
        self.complaints: list[str] = []
        self.requests: list[str] = []
        page.on("console", self._console)
        page.on("pageerror", lambda error: self.complaints.append(str(error)))
        page.on("request", lambda request: self.requests.append(request.url))

    def _console(self, said: Any) -> None:
        if "GL Driver Message" not in said.text:
            self.complaints.append(f"{said.type}: {said.text}")


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
    match = re.search(r"<pre id=\"result\">(.*?)</pre>", dom, re.DOTALL)
    assert match, dom[:1000]
    answer = json.loads(html.unescape(match[1]))
    assert "error" not in answer, answer["error"]
    return answer["value"]
