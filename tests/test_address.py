"""Nothing sends anybody to an address, or to an index's package, that is not there: one file says which there are."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

from fallline import address

ROOT = Path(__file__).parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
FOLDERS = (".ci", ".github", "benchmarks", "docs", "examples", "src", "tools")
KINDS = {".cff", ".css", ".html", ".js", ".md", ".py", ".pyi", ".sh", ".toml", ".yml", ".yaml", ""}
FILES = sorted(
    path
    for path in (*ROOT.iterdir(), *(path for folder in FOLDERS for path in (ROOT / folder).rglob("*")))
    if path.is_file() and path.suffix in KINDS and not {"vendor", "__pycache__", ".git"} & set(path.parts)
)
TEXTS = {str(path.relative_to(ROOT)): path.read_text(encoding="utf-8") for path in FILES}
PAGES = {name for name in TEXTS if name.endswith(".md")} - {"CONTRIBUTING.md"}
ADDRESSES = {name: getattr(address, name) for name in ("HOME", "DOCUMENTATION", "DEMO")}

OF_AN_INDEX = re.compile(r"pip install (?:-\S+ )*['\"]?fallline\b|pypi\.org/\S*fallline")
OURS = re.compile(r"https?://[^\s)>\]\"'`]*\bfallline\b[^\s)>\]\"'`]*")
FROM_A_FOLDER = re.compile(r"pip install (?:-\S+ )*'?\.(?:\[(?P<extras>[\w,]+)\])?'?(?=[\s`'\")]|$)")


def of_an_index(text):
    return OF_AN_INDEX.findall(text)


def unknown_addresses(text, known=tuple(filter(None, ADDRESSES.values()))):
    return [url for url in OURS.findall(text) if not url.startswith(known)]


def test_what_must_not_be_said_is_seen():
    assert of_an_index("type pip install 'fallline[race]'")
    assert of_an_index("pip install --quiet fallline")
    assert not of_an_index("pip install '.[race]'")
    assert unknown_addresses("see https://someone.github.io/fallline/play.html")
    assert unknown_addresses("[home](https://github.com/someone/fallline)", ("https://home/fallline",))
    assert not unknown_addresses("https://home/fallline/docs", ("https://home/fallline",))
    assert not unknown_addresses("https://arxiv.org/abs/1412.6980")
    assert {"README.md", "Makefile", "src/fallline/installed.py", "docs/index.md"} <= TEXTS.keys()


def test_no_message_and_no_page_installs_what_no_index_has():
    """Once one has it, the pages install by name; the messages do so by themselves."""
    if address.INDEX:
        told = {name: FROM_A_FOLDER.findall(text) for name, text in TEXTS.items() if name in PAGES}
    else:
        told = {name: of_an_index(text) for name, text in TEXTS.items()}
    assert {name: said for name, said in told.items() if said} == {}


def test_no_file_invents_an_address():
    told = {name: said for name, text in TEXTS.items() if (said := unknown_addresses(text))}
    told.pop("src/fallline/address.py", None)
    assert told == {}


def test_pages_install_extras_that_there_are():
    extras = PROJECT["optional-dependencies"]
    asked = {
        extra: name
        for name, text in TEXTS.items()
        for match in FROM_A_FOLDER.finditer(text)
        for extra in (match["extras"] or "").split(",")
        if extra
    }
    assert {"torch", "race"} <= asked.keys() <= extras.keys()


def test_the_package_names_the_same_addresses():
    urls = {"Home": address.HOME, "Documentation": address.DOCUMENTATION, "Demo": address.DEMO}
    assert PROJECT.get("urls", {}) == {name: url for name, url in urls.items() if url}
    assert address.INDEX in (None, PROJECT["name"])
