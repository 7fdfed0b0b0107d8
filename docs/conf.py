"""How Sphinx builds the site, in one language, from the pages that tools/docs.py lays together."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

from sphinx.application import Sphinx
from sphinx.locale import _

from website.languages import CHINESE, ENGLISH, LANGUAGES

project = "fallline"
html_title = "fallline"
language = ENGLISH.sphinx  # tools/docs.py says which
smartquotes = False

extensions = ["myst_parser", "website.search"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
exclude_patterns = [CHINESE.folder]
locale_dirs = ["locale"]

add_module_names = False
toc_object_entries_show_parents = "hide"
python_maximum_signature_line_length = 90

html_theme = "furo"
html_theme_options = {"top_of_page_buttons": []}
html_static_path = ["_static"]
templates_path = ["_templates"]
html_css_files = ["style.css"]
html_copy_source = False
html_use_index = False
html_additional_pages = {"search": "search.html"}
html_show_copyright = False


def _with_languages(app: Sphinx, pagename: str, templatename: str, context: dict[str, Any], doctree: object) -> None:
    """Tells the templates where the page is in the other language, or that language's first page."""
    here = next(one for one in LANGUAGES if one.sphinx == app.config.language)
    other = next(one for one in LANGUAGES if one is not here)
    pages = Path(app.confdir) / other.folder
    target = pagename if (pages / f"{pagename}.md").exists() or pagename == "search" else "index"
    up = "../" * (pagename.count("/") + (here.folder != ""))
    folder = f"{other.folder}/" if other.folder else ""
    context |= {"root": up, "words": here.words, "language_here": here.sphinx, "with_labels": _with_labels}
    context["other"] = {
        "name": other.name,
        "code": other.sphinx.replace("_", "-"),
        "address": f"{up}{folder}{target}.html",
    }


def _with_labels(page: str) -> str:
    """A page's HTML, with hidden labels and icons' titles in its language, which the theme has in English alone."""
    return re.sub(r'(?<=aria-label=")[^"]+|(?<=<title>)[^<]+', lambda label: str(_(label[0])), page)


def setup(app: Sphinx) -> None:
    """What Sphinx calls."""
    app.connect("html-page-context", _with_languages)
