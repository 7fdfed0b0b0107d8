"""Builds the documentation site: python tools/docs.py [--draft] [FOLDER]

Pages are written from the library beside those in docs/, and Sphinx makes of them a site in build/site that needs no
network: English at its root, Chinese in zh-TW. A warning is an error. With --draft the rules take few steps on the
surfaces, which is quicker.
"""

from __future__ import annotations

import argparse
import os
import shutil
import subprocess
import sys
import time
from pathlib import Path

from website.behaviour import STEPS
from website.languages import LANGUAGES, Language
from website.pages import lay_out
from website.playground import PAGE, interactive_page
from website.search import write_index

ROOT = Path(__file__).parent.parent
DRAFT = 10
"""Steps on the surfaces in a draft."""


def build(folder: Path, steps: int = STEPS) -> Path:
    """Builds the site.

    Args:
        folder: where to put the pages, in `source`, and the site, in `site`; both are made anew.
        steps: the most steps that rules may take on the surfaces.

    Returns:
        The site's first page.

    Raises:
        FileNotFoundError, ValueError: something is missing or wrong in a page.
        SystemExit: Sphinx is not installed, or warned.
    """
    source, site = folder / "source", folder / "site"
    lay_out(ROOT / "docs", source, steps)
    shutil.rmtree(site, ignore_errors=True)
    for language in LANGUAGES:
        _run_sphinx(source, site, language)
    write_index(source, site)
    (site / PAGE).write_text(interactive_page(), encoding="utf-8")
    return site / "index.html"


def _run_sphinx(source: Path, site: Path, language: Language) -> None:
    """Builds the pages of a language into its folder of the site."""
    strict = ("--fail-on-warning", "--keep-going", "--fresh-env", "--quiet")
    of_language = (
        "-c",
        str(source),
        "-D",
        f"language={language.sphinx}",
        "-d",
        str(source / ".cache" / language.sphinx),
    )
    folders = (str(source / language.folder), str(site / language.folder))
    sphinx = [sys.executable, "-m", "sphinx", "-b", "html", *strict, *of_language, *folders]
    if subprocess.run(sphinx, check=False, env={**os.environ, "PYTHONPATH": str(ROOT / "tools")}).returncode:
        raise SystemExit("the site was not built, for the reasons above; Sphinx comes with pip install '.[docs]'")


def main() -> None:
    """Builds, and says where and how long."""
    parser = argparse.ArgumentParser(description="Builds the documentation site.")
    parser.add_argument("folder", nargs="?", type=Path, default=ROOT / "build", help="where to; build/ if not said")
    parser.add_argument("--draft", action="store_true", help=f"let the rules take {DRAFT} steps on the surfaces")
    options = parser.parse_args()
    began = time.perf_counter()
    index = build(options.folder, DRAFT if options.draft else STEPS)
    print(f"{index} (in {time.perf_counter() - began:.0f} s)")


if __name__ == "__main__":
    main()
