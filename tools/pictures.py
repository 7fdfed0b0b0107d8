"""Takes the pictures that stand in READMEs and docs: python tools/pictures.py [FOLDER]

They are those of the playground or, with --race runs/digits, of the report that `make race` has written there. It
needs Chromium, a font with Chinese (Debian: fonts-noto-cjk), and playwright and Pillow, which the extra `dev` brings.
"""

from __future__ import annotations

import argparse
import io
import shutil
import tempfile
from pathlib import Path
from typing import Any

from PIL import Image
from playwright.sync_api import sync_playwright

from fallline.playground import html

ROOT = Path(__file__).parent.parent
PICTURES = {
    "play-race": ("preset=race&lang=en", 150, (1180, 840)),
    "play-race-zh-TW": ("preset=race&lang=zh-Hant", 150, (1180, 840)),
    "play-nag": ("embed&preset=nag&lang=en&at=1", 1, (900, 480)),
    "play-nag-zh-TW": ("embed&preset=nag&lang=zh-Hant&at=1", 1, (900, 480)),
}
"""Per picture what the page shows, at which step, and how large the window is."""
FILMS = {"play": "preset=race&lang=en", "play-zh-TW": "preset=race&lang=zh-Hant"}
"""Per film what the page shows."""
REPORTS = {"race": "en", "race-zh-TW": "zh-TW"}
"""Per picture of a report the language that the browser prefers, in which the report opens."""
REPORT_SIZE = {"width": 1060, "height": 1500}
STEPS = [round(400 * (k / 63) ** 1.6) for k in range(64)]
"""Of a film's pictures, to the walk's end: slow at first, where all are close together."""
MILLISECONDS, REST = 100, 1800
"""How long a film shows each of its pictures, and its last one."""

BALLS = """[...document.querySelectorAll(".runs .swatch")].map(
  (one) => getComputedStyle(one).backgroundColor.match(/[0-9]+/g).map(Number))"""
"""The colours of the rules' balls."""

_PALETTE = ((192, Image.Quantize.MEDIANCUT), (56, Image.Quantize.MAXCOVERAGE))
"""How many colours of a film beside the balls' are those of most pixels, and how many those of few."""


def main() -> None:
    """Takes the pictures and films of the playground, or those of a race's report."""
    parser = argparse.ArgumentParser(description="Takes the pictures that stand in READMEs and docs.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "docs", help="where to; docs/ if not said")
    parser.add_argument("--race", type=Path, metavar="FOLDER", help="take the report of the race kept there instead")
    options = parser.parse_args()
    with sync_playwright() as playwright:
        flags = ["--no-sandbox", "--enable-unsafe-swiftshader"]
        browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=flags)
        if options.race:
            take_report(browser, options.race / "report.html", options.folder)
        else:
            take_playground(browser, options.folder)


def take_report(browser: Any, report: Path, folder: Path) -> None:
    """Takes what the report of a race says first, down to its first picture, in each language."""
    for name, locale in REPORTS.items():
        page = browser.new_page(viewport=REPORT_SIZE, locale=locale)
        page.goto(report.resolve().as_uri())
        page.wait_for_selector(".main-svg")
        page.wait_for_timeout(1500)
        first = page.locator("figure").first.bounding_box()
        clip = {"x": 0, "y": 0, "width": REPORT_SIZE["width"], "height": first["y"] + first["height"] + 4}
        page.screenshot(path=folder / f"{name}.png", clip=clip)
        print(folder / f"{name}.png")


def take_playground(browser: Any, folder: Path) -> None:
    """Opens the page and takes each picture and film."""
    with tempfile.TemporaryDirectory() as scratch:
        file = Path(scratch, "play.html")
        file.write_text(html(), encoding="utf-8")
        for name, (shown, step, (width, height)) in PICTURES.items():
            page = browser.new_page(viewport={"width": width, "height": height})
            page.goto(f"{file.as_uri()}#{shown}")
            page.evaluate(f"app.seek({step})")
            page.wait_for_timeout(1500)  # the relief is drawn finely once it rests
            page.screenshot(path=folder / f"{name}.png")
            print(folder / f"{name}.png")
        for name, shown in FILMS.items():
            page = browser.new_page(viewport={"width": 1180, "height": 900})
            page.goto(f"{file.as_uri()}#{shown}")
            save_film(taken(page), folder / f"{name}.gif", page.evaluate(BALLS))
            print(folder / f"{name}.gif")


def taken(page: Any) -> list[Image.Image]:
    """The pictures of a film: of the page from its preset's title to its curves."""
    top, bottom = (page.locator(part).bounding_box() for part in (".about", ".transport"))
    clip = {"x": 0, "y": top["y"] - 8, "width": 1180, "height": bottom["y"] + bottom["height"] - top["y"] + 16}
    pictures = []
    for step in STEPS:
        page.evaluate(f"app.seek({step})")
        page.wait_for_timeout(600)
        pictures.append(Image.open(io.BytesIO(page.screenshot(clip=clip))).convert("RGB"))
    return pictures


def save_film(pictures: list[Image.Image], file: Path, balls: list[list[int]]) -> None:
    """Writes them as one GIF that repeats; all have the same colours, the balls' exactly, so that what rests stays."""
    colors = Image.new("P", (1, 1))
    palettes = [(pictures[-1].quantize(count, method).getpalette() or [])[: 3 * count] for count, method in _PALETTE]
    colors.putpalette([*(part for ball in balls for part in ball), *palettes[0], *palettes[1]])
    first, *others = (picture.quantize(palette=colors, dither=Image.Dither.NONE) for picture in pictures)
    shown = [MILLISECONDS] * (len(pictures) - 1) + [REST]
    first.save(file, save_all=True, append_images=others, duration=shown, loop=0, optimize=True)


if __name__ == "__main__":
    main()
