"""Running scripts and pages in headless Chromium."""

from __future__ import annotations

import contextlib
import shutil
from collections.abc import Iterator
from typing import Any

import pytest

CHROMIUM = shutil.which("chromium")
needs_chromium = pytest.mark.skipif(CHROMIUM is None, reason="needs chromium")
_SOFTWARE_WEBGL = ("--no-sandbox", "--enable-unsafe-swiftshader")

WITHOUT_WEBGL = """{
  const get = HTMLCanvasElement.prototype.getContext;
  HTMLCanvasElement.prototype.getContext = function (kind, ...more) {
    return /^webgl/.test(kind) ? null : get.call(this, kind, ...more);
  };
}"""
"""What a page runs first, so that it has none: in software it is slow."""


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


def result_of(script: str, browser: Any) -> Any:
    """What a script leaves in `result`; an error in it is one here."""
    page = browser.new_page()
    try:
        return page.evaluate(f"() => {{ let result;\n{script}\nreturn result; }}")
    finally:
        page.close()
