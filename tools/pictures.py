"""Takes the pictures of the playground that stand in README and docs: python tools/pictures.py [FOLDER]

It needs Chromium, and playwright, which the extra `dev` brings.
"""

from __future__ import annotations

import argparse
import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from fallline.playground import html

ROOT = Path(__file__).parent.parent
PICTURES = {
    "play-race": ("preset=race&lang=en", 150, (1320, 905)),
    "play-nag": ("preset=nag&lang=en", 1, (1320, 905)),
}
"""Per picture what the page shows, at which step, and how large the window is."""


def main() -> None:
    """Opens the page and takes each picture."""
    parser = argparse.ArgumentParser(description="Takes the pictures of the playground.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs", help="where to; docs/ if not said")
    folder = parser.parse_args().folder
    with tempfile.TemporaryDirectory() as scratch, sync_playwright() as playwright:
        file = Path(scratch, "play.html")
        file.write_text(html(), encoding="utf-8")
        flags = ["--no-sandbox", "--enable-unsafe-swiftshader"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        for name, (shown, step, (width, height)) in PICTURES.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(f"{file.as_uri()}#{shown}")
            page.evaluate(f"app.seek({step})")
            page.wait_for_timeout(1500)  # the relief is drawn finely once it rests
            page.screenshot(path=folder / f"{name}.png")
            print(folder / f"{name}.png")


if __name__ == "__main__":
    main()
