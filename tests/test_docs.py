"""The documentation: its programs run, its formulas are printed and not typed, its site is whole without a network."""

from __future__ import annotations

import contextlib
import importlib
import io
import itertools
import re
import subprocess
import sys
import textwrap
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote

import numpy as np
import pytest
import typer

from browser import Watched, chromium, needs_chromium
from fallline import schedules
from fallline.playground.hyper_words import CHINESE_WORDS
from fallline.rule import words_of
from fallline.rules import MODIFIERS, RULES
from fallline.surfaces import SURFACES

ROOT = Path(__file__).parent.parent
sys.path.append(str(ROOT / "tools"))

from website.api import MODULES, api_page  # noqa: E402
from website.chinese import said_on_the_page, with_lines_joined  # noqa: E402
from website.contents import grouped  # noqa: E402
from website.docstrings import markdown  # noqa: E402
from website.formulas import formula_block  # noqa: E402
from website.languages import CHINESE, ENGLISH  # noqa: E402
from website.links import PRINTED, in_the_site  # noqa: E402
from website.marks import filled  # noqa: E402
from website.modifier_pages import CHINESE_MODIFIERS, modifiers_page  # noqa: E402
from website.modifier_pages import titled as modifier_titled  # noqa: E402
from website.rule_pages import hand_written, titled, usage  # noqa: E402
from website.sources import linked, source_of  # noqa: E402

PAGES = sorted((ROOT / "docs").rglob("*.md"))
CHINESE_PAGES = ROOT / "docs" / "zh-TW"
OF_PROGRAMS = ("distributed.md", "clusters.md")
"""Pages whose blocks are parts of the programs in docs/examples, which test_distributed.py, test_executors.py run."""
OF_FRAMEWORKS = ("frameworks.md",)
"""Pages whose programs need frameworks, with which test_frameworks.py runs them."""


BLOCK_AND_OUTPUT = r"^```python\n(.*?)^```\n(?:\n```text\n(.*?)^```\n)?"


def page_id(page: Path) -> str:
    return str(page.relative_to(ROOT))


def is_twin(page: Path) -> bool:
    """Whether a page is the Chinese one of an English one, which has the same programs."""
    return CHINESE_PAGES in page.parents and english_of(page).exists()


def english_of(page: Path) -> Path:
    return ROOT / "docs" / page.relative_to(CHINESE_PAGES)


def bare(block: str) -> str:
    """A program without its comments."""
    return re.sub(r"[ \t]*(?<!\S)#.*$", "", block, flags=re.MULTILINE)


@pytest.mark.parametrize("page", sorted(CHINESE_PAGES.rglob("*.md")), ids=page_id)
def test_a_chinese_page_has_the_parts_of_the_english_one(page):
    english, chinese = (file.read_text() for file in (english_of(page), page))
    for pattern in (r"^(#+) ", r"^```([^`\n]*)$", r"(\{\{.*?\}\})"):
        assert re.findall(pattern, chinese, re.MULTILINE) == re.findall(pattern, english, re.MULTILINE)
    fences = r"^```([^`\n]*)\n(.*?)^```$"
    found = [re.findall(fences, text, re.DOTALL | re.MULTILINE) for text in (english, chinese)]
    programs = [[bare(block) for kind, block in fenced if not kind.startswith("{")] for fenced in found]
    assert programs[1] == programs[0]


TARGET = re.compile(r"""\]\(<?(?!\w+:)([^)\s>]+)>?\)|\b(?:src|href)="(?!\w+:)([^"]+)\"""")
"""What a page's Markdown leads to within the repository."""


def prose(page: Path) -> str:
    """A page without its programs."""
    return re.sub(r"^```.*?^```$|`[^`\n]+`", "x", page.read_text(), flags=re.DOTALL | re.MULTILINE)


def headings(page: Path) -> set[str]:
    """The anchors of a page where a code host shows its file."""
    lines = re.sub(r"^```.*?^```$", "", page.read_text(), flags=re.DOTALL | re.MULTILINE)
    return {re.sub(r"[^\w\- ]", "", line.lower()).replace(" ", "-") for line in re.findall("^#+ (.*)", lines, re.M)}


@pytest.mark.parametrize("page", [*sorted(ROOT.glob("*.md")), *PAGES], ids=page_id)
def test_links_lead_somewhere_where_pages_are_read_as_files(page):
    for target in ("".join(parts) for parts in TARGET.findall(prose(page))):
        path, _, anchor = unquote(target).partition("#")
        file = (page.parent / path).resolve() if path else page
        assert file.is_relative_to(ROOT), target
        assert file.exists(), target
        shown = file.name == "playground.md" and "=" in anchor
        assert not anchor or shown or anchor in headings(file), target


def test_pages_that_are_printed_from_other_files_have_these():
    assert [file for file in PRINTED if not (ROOT / file).is_file()] == []
    assert {f"api/{module}" for module in MODULES} < {*PRINTED.values()}


@pytest.mark.parametrize("page", [ROOT / "CONTRIBUTING.md", ROOT / "README.md", *PAGES], ids=page_id)
def test_the_files_that_a_page_names_are_there(page):
    for path in re.findall(r"\b(?:src|tests|tools|benchmarks|docs)/[\w./*-]*\w/?", page.read_text()):
        assert "NAME" in path or any(ROOT.glob(path)), path


@pytest.mark.parametrize(
    "page",
    [page for page in PAGES if page.name not in (*OF_PROGRAMS, *OF_FRAMEWORKS) and not is_twin(page)],
    ids=page_id,
)
def test_the_programs_of_a_page_run_and_print_what_stands_below(page, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    namespace: dict[str, object] = {"__name__": "page"}
    for block, said in re.findall(BLOCK_AND_OUTPUT, page.read_text(), re.DOTALL | re.MULTILINE):
        printed = io.StringIO()
        with contextlib.redirect_stdout(printed):
            exec(compile(block, str(page), "exec"), namespace)
        assert printed.getvalue() == said


@pytest.mark.parametrize("name", OF_PROGRAMS)
def test_the_programs_of_a_page_are_parts_of_examples(name):
    programs = [textwrap.dedent(program.read_text()) for program in (ROOT / "docs" / "examples").rglob("*.py")]
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / "docs" / name).read_text(), re.DOTALL)
    assert blocks
    for block in blocks:
        assert any(textwrap.indent(block, "    ") in program or block in program for program in programs), block


def test_every_number_of_the_advice_stands_in_the_races():
    advice = re.sub(r"```.*?```", "", (ROOT / "docs" / "choosing.md").read_text(), flags=re.DOTALL)
    advice = re.sub(r"and \d+ others", "", advice)  # the names in a row of the table, which are fewer here
    races = (ROOT / "docs" / "full-race.md").read_text()
    numbers = re.findall(r"(?<![\w.])\d+\.?\d*(?![\w.]*\))", re.sub(r"^\d+\. ", "", advice, flags=re.MULTILINE))
    assert len(numbers) > 15
    assert [number for number in numbers if not re.search(rf"(?<![\d.]){re.escape(number)}(?![\d.])", races)] == []


TYPED = re.compile(
    r"\\(frac|sqrt|hat|bar|beta|theta|eta|gamma|epsilon|nabla|cdot|sum|left|mathbf|begin)\b"
    r"|\\[(\[]"
    r"|\$[^$\n]*[\\^_=][^$\n]*\$"
    r"|<math\b"
    r"|[←⟵↤]"
    r"|[Α-ω]['′ₜ\w\[\]−+₀-₉₊₋^_{}\-]*\s*:?=(?!=)"
    r"|\b[A-Za-z]\w?(_t\b|_\{|ₜ|\[t\])[^\s=]*\s*:?=(?!=)"
)
"""Formulas as people type them."""


@pytest.mark.parametrize(
    "text",
    [
        r"\frac{m}{v}", r"\hat{m}", r"the rate \(x\)", r"\[x\]", "$m_t = 1$", "<math display='block'>", "θ ← θ − η g",
        "θ = θ − η g", "θₜ₊₁ = θₜ − η g", "θ[t] = θ[t−1]", "m_t = 0", "mₜ = 0", "v[t] = v[t−1] + g", "v_{t} := 0",
    ],
)  # fmt: skip
def test_a_typed_formula_is_found(text):
    assert TYPED.search(f"In words, {text} and so on.")


@pytest.mark.parametrize(
    "text", ["m = beta1 * m", "costs $5 or $6", "t = 1, 2, 3", "`lr` = 0.1", "θ and η", "x_t == 1"]
)
def test_other_text_is_no_typed_formula(text):
    assert not TYPED.search(text)


@pytest.mark.parametrize(
    "file", [*PAGES, *ROOT.glob("README*.md"), *(ROOT / "src" / "fallline" / "rules").glob("*.py")], ids=page_id
)
def test_no_formula_is_typed(file):
    assert not TYPED.search(file.read_text()), TYPED.search(file.read_text())


def test_a_marker_becomes_a_formula():
    page = filled("Before\n\n{{ formula torch.SGD(momentum=0.9, nesterov=True) }}\n\n{{ source rules.nag }}", "index")
    assert "<math" in page
    assert "grad(theta - gamma * v)" in page


@pytest.mark.parametrize(
    "marker",
    ["torch.Lion", "optax.adam", "adam", "rules.adam(lr=-1)", "rules.adam(", "rules.adam(lr=x)", "torch.SGD(0.9)"],
)
def test_a_marker_that_names_no_rule_is_an_error(marker):
    with pytest.raises(ValueError, match=re.escape(repr(marker))):
        filled(f"{{{{ formula {marker} }}}}", "index")


def test_a_marker_becomes_the_year_of_a_rules_source():
    assert filled("{{ year lars }}, {{ year sam }}, {{ year muon }}", "index") == "2017, 2020, 2024"
    with pytest.raises(ValueError, match="no rule or modifier 'larss' has a source with a year"):
        filled("{{ year larss }}", "index")


@pytest.mark.parametrize("folder", ["", CHINESE.folder])
def test_the_first_page_shows_optimizers_at_work(folder, site, pages):
    page = pages[site / folder / "index.html"]
    assert [url for url in page.loads if "play.html#embed&preset=race&" in url]


def test_the_playground_with_a_preset_stands_in_a_page_of_its_language():
    directive = "```{playground} ravine\n*Look* here.\n```"
    assert 'src="../play.html#embed&amp;preset=ravine&amp;lang=en"' in filled(directive, "survey/momentum")
    assert 'src="../../play.html#embed&amp;preset=ravine&amp;lang=zh-Hant"' in filled(
        directive, "survey/momentum", CHINESE
    )
    assert "*Look* here." in filled(directive, "index")
    with pytest.raises(ValueError, match=r"index shows the preset 'gorge', which is none; there are step, "):
        filled("```{playground} gorge\n```", "index")


def test_a_chinese_page_links_to_english_ones_where_there_is_no_chinese():
    pages = {"": {"kernel", "nag", "rules/sgd"}, CHINESE.folder: {"nag", "rules/sgd"}}
    links = "[a `b`](../../kernel.md#c) [d](sgd.md) [e](../../nag.md#f) [g](#h) [x](x.md) [y](../../x.py)"
    assert in_the_site(links, "rules/nag", CHINESE, pages) == (
        '<a href="../../kernel.html#c" hreflang="en">a `b`</a> '
        "[d](sgd.md) [e](../nag.md#f) [g](#h) [x](x.md) [y](../x.py)"
    )


def test_links_to_files_lead_to_what_the_site_makes_of_them():
    pages = {"": {"rules/modifiers", "api/fallline.scipy", "nag"}, CHINESE.folder: {"rules/modifiers"}}
    links = "[a](../rules/ema.md), [b](../../src/fallline/scipy.py), ![c](../d.png)\n\n```\n[e](../rules/ema.md)\n```"
    assert in_the_site(links, "survey/nag", ENGLISH, pages) == (
        "[a](../rules/modifiers.md#ema), [b](../api/fallline.scipy.md), ![c](../d.png)\n\n"
        "```\n[e](../rules/ema.md)\n```"
    )
    assert in_the_site("[a](docs/nag.md)", "changelog", ENGLISH, pages, "CHANGELOG.md") == "[a](nag.md)"
    links = "[a](rules/ema.md) [b](playground.md#preset=nag&view=full) [c](playground.md)"
    assert in_the_site(links, "index", CHINESE, pages) == (
        "[a](rules/modifiers.md#指數移動平均-ema) "
        '<a href="../play.html#preset=nag&amp;view=full&amp;lang=zh-Hant">b</a> [c](playground.md)'
    )


def test_chinese_lines_are_joined_without_spaces():
    assert with_lines_joined("動量\n收斂，\n`lr` is\n學習\n\n- 率\n\n```\n一\n二\n```") == (
        "動量收斂，`lr` is\n學習\n\n- 率\n\n```\n一\n二\n```"
    )


def test_items_of_a_chinese_list_are_not_joined():
    items = "1. 一，\n   `b`，\n   *三*。\n2. 四。\n   3. 五，\n"
    assert with_lines_joined(items) == "1. 一，`b`，*三*。\n2. 四。\n   3. 五，\n"
    assert with_lines_joined("* 一。\n* 二：\n  + 三，\n1.3 倍") == "* 一。\n* 二：\n  + 三，1.3 倍"


@pytest.mark.parametrize("page", [ROOT / "docs" / "torch.md", CHINESE_PAGES / "torch.md"], ids=page_id)
def test_the_page_on_pytorch_names_every_class_that_torch_has_not(page):
    torch = pytest.importorskip("torch")
    import fallline.torch as optim

    classes = [name for name in optim.__all__ if isinstance(getattr(optim, name), type(optim.RuleOptimizer))]
    ours = {*classes} - {"Optimizer", "RuleOptimizer", *dir(torch.optim)}
    assert len(ours) > 20
    assert [name for name in sorted(ours) if f"`{name}`" not in page.read_text()] == []


def test_every_page_is_in_the_contents_once():
    names = ["index", "choosing", "new", "survey/index", "survey/a", "rules/modifiers", "rules/adam", "api/fallline"]
    groups = grouped(names)
    assert sorted(itertools.chain(*groups.values())) == sorted({*names} - {"index"})
    assert groups["guides"] == ["new"]
    assert groups["survey"] == ["survey/index", "survey/a"]
    assert groups["rules"] == ["rules/adam", "rules/modifiers"]


def test_a_rule_that_nobody_wrote_about_is_an_error(tmp_path):
    with pytest.raises(FileNotFoundError, match=r"new_rule\.md is missing: write the sections"):
        hand_written("new_rule", tmp_path)
    (tmp_path / "new_rule.md").write_text("## When to use it\n\n- Never.\n")
    with pytest.raises(ValueError, match="lacks the section '## Where libraries differ'"):
        hand_written("new_rule", tmp_path)
    sections = "## When to use it\n\n- Never.\n\n## Where libraries differ\n\n- Nowhere.\n"
    (tmp_path / "new_rule.md").write_text(sections)
    with pytest.raises(ValueError, match="lacks the title, in its first line"):
        hand_written("new_rule", tmp_path)
    (tmp_path / "new_rule.md").write_text(f"# New rule\n\n{sections}")
    assert hand_written("new_rule", tmp_path) == f"\n{sections}"


@pytest.mark.parametrize(
    ("folder", "language"), [("docs/rules", ENGLISH), ("docs/zh-TW/rules", CHINESE)], ids=lambda given: str(given)[:16]
)
def test_a_rules_file_begins_with_the_title_of_its_page(folder, language):
    for file in (ROOT / folder).glob("*.md"):
        name = file.stem
        title, _ = titled(RULES[name], language) if name in RULES else modifier_titled(MODIFIERS[name], language)
        assert file.read_text().split("\n")[0] == f"# {title}"


def test_nobody_wrote_about_a_rule_that_is_not_there():
    assert {page.stem for page in (ROOT / "docs" / "rules").glob("*.md")} == {*RULES, *MODIFIERS}


def test_every_hyperparameter_has_words_in_chinese():
    declared = [(name, one) for rule in RULES.values() for name, one in rule.definition.hypers.items()]
    declared += [(name, one) for modifier in MODIFIERS.values() for name, one in modifier.signature.hypers.items()]
    assert {words_of(name, one) for name, one in declared} == {*CHINESE_WORDS}


def test_every_rule_has_its_page_s_words_in_chinese():
    assert {*said_on_the_page("CHINESE_SUMMARIES")} == {*RULES}
    assert {*SURFACES} <= {*said_on_the_page("CHINESE_PURPOSES")}
    assert {*said_on_the_page("CHINESE_SURFACES")} == {*said_on_the_page("CHINESE_PURPOSES")}
    assert {name for name in schedules.__all__ if name.islower()} == {*said_on_the_page("CHINESE_SCHEDULES")}
    assert {*CHINESE_MODIFIERS} == {*MODIFIERS}


@pytest.mark.any_rule
def test_the_words_of_a_formula_are_chinese_in_chinese(rule):
    assert re.findall(r"<mtext>[^<]*[a-z]|<mi>(?:rows|columns)<", formula_block(rule, CHINESE)) == []


def test_the_words_of_a_derivation_are_chinese_in_chinese():
    """Words that begin in lower case; names such as Adagrad, and the index that the survey prints, are as they are."""
    marks = re.findall(r"\{\{ derivation .*? \}\}", "".join(page.read_text() for page in CHINESE_PAGES.rglob("*.md")))
    words = re.findall(r"<mtext>([a-z][^<]*)", "".join(filled(mark, "survey/x", CHINESE) for mark in marks))
    assert {*words} == {"new"}


def test_the_page_of_the_modifiers_is_chinese_in_chinese():
    page = modifiers_page(CHINESE_PAGES / "rules", CHINESE)
    assert re.findall("^## (.*)", page, re.MULTILINE) == [CHINESE_MODIFIERS[name][0] for name in MODIFIERS]
    assert not re.search("<mtext>[^<]*[a-z]", page)


def test_sources_are_linked():
    assert linked("Ma 2019, arXiv:1810.06801.") == "Ma 2019, [arXiv:1810.06801](https://arxiv.org/abs/1810.06801)."
    assert linked("doi:10.1016/0041-5553(64)90137-5; Q.").startswith("[doi:10.1016/0041-5553(64)90137-5](<https://doi")


@pytest.mark.parametrize(
    "source", sorted({*(rule.source for rule in RULES.values()), *map(source_of, MODIFIERS.values())})
)
def test_of_a_source_only_names_and_titles_stay_english(source):
    text = re.sub(r"\[\S*\]\(\S*\)|\S+\.io/|et al|Networks for Machine|of Technology", "", linked(source, CHINESE))
    assert re.findall(r"\b(?!beta|moonlight|muon|posts)[a-z]{2,}", text) == []
    assert "," not in text
    assert ";" not in text


def test_docstrings_are_plain_text_with_code_and_sections():
    said = markdown(
        "x**2 and `y**2`.\n\n    Args:\n        x: a number,\n            or <two>.\n        *y: more.\n    "
    )
    assert said == "x\\*\\*2 and `y**2`.\n\n**Args:**\n\n- `x`: a number,\n  or \\<two\\>.\n- `*y`: more."
    with pytest.raises(ValueError, match="an odd number of backticks"):
        markdown("`x")


@pytest.mark.parametrize("module", ["fallline.rules", "fallline.problems", "fallline.race"])
def test_entries_of_the_reference_are_sentences(module):
    begun = re.findall(r"^:{5}\{py:\w+\} .*\n(\w)", api_page(module), re.MULTILINE)
    assert begun
    assert all(letter.isupper() for letter in begun)


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The site's folder; building it fails where Sphinx warns."""
    for module in ("sphinx", "furo", "myst_parser"):
        pytest.importorskip(module, reason="the site's builder is not installed: pip install '.[docs]'")
    folder = tmp_path_factory.mktemp("docs")
    made = subprocess.run(
        [sys.executable, str(ROOT / "tools" / "docs.py"), str(folder), "--draft"], capture_output=True, text=True
    )
    assert made.returncode == 0, made.stderr
    assert made.stderr == ""
    return folder / "site"


LOADING = {"link": "href", **dict.fromkeys(("script", "img", "iframe", "source", "video", "audio"), "src")}
"""The tags that make a browser load something, and where they say what."""


class Page(HTMLParser):
    """What a page loads, where it links to, and its anchors."""

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.loads: list[str] = []
        self.links: list[str] = []
        self.anchors: set[str] = set()
        self.tags: list[str] = []
        self.switches: list[str] = []
        self.language = ""
        self.feed(file.read_text())

    def handle_starttag(self, tag, attrs):
        by_key = dict(attrs)
        self.tags.append(tag)
        self.anchors.update(filter(None, (by_key.get("id"), by_key.get("name"))))
        if tag in LOADING and by_key.get(LOADING[tag]):
            self.loads.append(by_key[LOADING[tag]])
        if tag == "html":
            self.language = by_key["lang"]
        if by_key.get("class") == "other-language":
            self.switches.append(by_key["href"])
        if tag == "a" and by_key.get("href"):
            self.links.append(by_key["href"])


@pytest.fixture(scope="module")
def pages(site):
    return {file: Page(file) for file in sorted(site.rglob("*.html"))}


def external(url: str) -> bool:
    return re.match(r"(\w+:)?//", url) is not None


def test_pages_load_nothing_from_elsewhere(site, pages):
    assert len(pages) > len(RULES) + len(MODULES)
    assert [(file.name, url) for file, page in pages.items() for url in page.loads if external(url)] == []
    for sheet in site.rglob("*.css"):
        assert not re.search(r"url\(\s*[\"']?(?:https?:)?//|@import", sheet.read_text()), sheet


def test_links_within_the_site_lead_somewhere(pages):
    for file, page in pages.items():
        for url in [*page.links, *page.loads]:
            path, _, anchor = unquote(url).partition("#")
            if external(url) or url.startswith(("mailto:", "data:")):
                continue
            target = (file.parent / path.partition("?")[0]).resolve() if path else file
            assert target.exists(), f"{file.name}: {url}"
            if anchor and url in page.links and target in pages and target.name != "play.html":
                assert anchor in pages[target].anchors, f"{file.name}: {url}"


WIDTHS = (360, 768, 1000, 1100, 1200, 1280, 1400)
"""Of windows, in pixels: below and above each width at which the theme folds a column away."""


@needs_chromium
@pytest.mark.parametrize("step", [12, pytest.param(1, marks=pytest.mark.slow)])
def test_no_page_is_wider_than_its_window(step, site, pages):
    """Of every page in the slow case; what is common to all, such as columns, some pages show too."""
    wide = []
    with chromium() as browser:
        page = browser.new_page()
        page.route("**/play.html*", lambda route: route.abort())
        for file in [file for file in pages if file.name != "play.html"][::step]:
            page.goto(file.as_uri())
            for width in WIDTHS:
                page.set_viewport_size({"width": width, "height": 800})
                beyond = page.evaluate("document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth")
                if beyond > 0:
                    wide.append(f"{file.relative_to(site)}, {width} pixels: {beyond} too wide")
    assert wide == []


@needs_chromium
def test_the_map_on_the_first_page_is_large_where_there_is_room(site):
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 1400, "height": 900})
        page.goto((site / "index.html").as_uri())
        shown = page.frame_locator("iframe.live").locator("#map")
        assert shown.bounding_box()["height"] > 330


@needs_chromium
@pytest.mark.parametrize("width", [1300, 390])
def test_names_and_heads_stay_while_a_wide_table_is_scrolled(width, site):
    with chromium() as browser:
        page = browser.new_page(viewport={"width": width, "height": 900})
        page.goto((site / "full-race.html").as_uri())
        first, wide = (page.locator(".table-wrapper").nth(k) for k in range(2))
        if width > 1000:
            assert first.evaluate("(one) => one.scrollWidth <= one.clientWidth"), "how each race was run is seen whole"
        wide.evaluate("(one) => one.scrollTo({left: 150, top: 300, behavior: 'instant'})")
        left, top = wide.evaluate("""(one) => {
          const place = (part) => one.querySelector(part).getBoundingClientRect();
          const {left, top} = one.getBoundingClientRect();
          return [place("tbody tr:nth-child(15) td").left - left, place("thead").top - top];
        }""")
        assert abs(left) < 4, "but for the padding of the frame"
        assert abs(top) < 4
        assert wide.evaluate("(one) => one.scrollLeft") == 150


@needs_chromium
@pytest.mark.parametrize("name", ["rules/adam", "torch"])
def test_on_paper_nothing_is_cut_or_covered(name, site):
    with chromium() as browser:
        page = browser.new_page(viewport={"width": 680, "height": 900})
        page.route("**/play.html*", lambda route: route.abort())
        page.goto((site / f"{name}.html").as_uri())
        page.emulate_media(media="print")
        assert not page.locator(".skip-to-content").is_visible()
        cut = "[...document.querySelectorAll('pre')].filter((one) => one.scrollWidth > one.clientWidth)"
        assert page.evaluate(f"{cut}.map((one) => one.innerText)") == []
        assert page.locator("pre").count() > 0


SOUGHT = {
    "動量": "zh-TW/rules/momentum.html",
    "收斂": "zh-TW/rules/amsgrad.html#何時使用",
    "學習率": "zh-TW/choosing.html",
    "find_lr": "#fallline.find_lr",
    "momentum": "rules/momentum.html",
}
"""What people look for, and where it is."""


def test_every_page_leads_to_the_same_page_in_the_other_language(site, pages):
    for file, page in pages.items():
        if file.name == "play.html":
            continue
        name = file.relative_to(site)
        chinese = name.parts[0] == CHINESE.folder
        twin = site / name.relative_to(CHINESE.folder) if chinese else site / CHINESE.folder / name
        other = twin if twin in pages else site / ("" if chinese else CHINESE.folder) / "index.html"
        assert page.language == ("zh-TW" if chinese else "en")
        assert [(file.parent / url).resolve() for url in page.switches] == [other.resolve()]


def test_what_the_theme_says_is_chinese_in_chinese(site):
    for folder, words in (
        ("", {"Next", "Previous", "On this page"}),
        (CHINESE.folder, {"下一頁", "上一頁", "本頁內容"}),
    ):
        said = re.findall(r"<span[^>]*>\s*([^<]*?)\s*<", (site / folder / "rules" / "adam.html").read_text())
        assert {
            word for word in said if word in {"Next", "Previous", "On this page", "下一頁", "上一頁", "本頁內容"}
        } == words


@pytest.mark.parametrize("name", ["index", "rules/adam", "search"])
def test_the_hidden_labels_of_the_theme_are_chinese_in_chinese(name, site):
    page = (site / CHINESE.folder / f"{name}.html").read_text().partition("<body>")[2].partition("<article")[0]
    labels = re.findall(r'(?:aria-label|placeholder)="([^"]+)"|<title>([^<]+)|class="skip-to-content.*?>([^<]+)', page)
    labels = ["".join(parts).strip() for parts in labels]
    assert len(labels) > 10
    assert [label for label in labels if re.search("[a-z]", label)] == []


@needs_chromium
@pytest.mark.parametrize("folder", ["", CHINESE.folder])
def test_the_search_finds_words_with_excerpts_without_a_server(folder, site):
    with chromium() as browser:
        page = browser.new_page()
        watched = Watched(page)
        for query, target in SOUGHT.items():
            page.goto((site / folder / "search.html").as_uri() + f"?q={query}")
            result = page.locator("#search li", has=page.locator(f"a[href$='{target}']")).first
            assert query in result.locator("mark").first.inner_text().lower()
            colors = "(link) => [...link.querySelectorAll('mark'), link].map((part) => getComputedStyle(part).color)"
            assert len({*result.locator("a").evaluate(colors)}) == 1, "what was found is still seen to be a link"
        page.locator("#search input").fill("zzzz")
        assert "zzzz" in page.locator("[role=status]").inner_text()
        assert page.locator("#search li").count() == 0
        page.locator("#search input").fill("學習")
        page.locator("#search li a").first.click()
        assert page.locator("html").get_attribute("lang") == "zh-TW"
    assert watched.complaints == []
    assert [url for url in watched.requests if not url.startswith("file:")] == []


def test_every_rule_has_a_page_with_its_formula_and_a_live_picture(rule, site, pages):
    page = pages[site / "rules" / f"{rule.name}.html"]
    assert {"math", "iframe", "table"} <= set(page.tags)
    assert any(url.startswith("../play.html#") for url in page.loads)


@pytest.mark.any_rule
def test_the_usage_on_a_rules_page_runs(rule):
    import torch

    pulled = {"loss": lambda x: float((x**2).sum()), "grad": lambda x: 2 * x, "params": np.ones(3)}
    pulled |= {"matrix": np.ones((2, 3)), "model": torch.nn.Sequential(*(torch.nn.Linear(3, 3) for _ in range(3)))}
    program = "\n".join(line for line in usage(rule) if not line.startswith("```"))
    exec(compile(program, rule.name, "exec"), pulled)
    assert f"rules.{rule.name}(" in program


def test_every_command_has_its_options_in_the_reference(site):
    from fallline.cli import app

    page = (site / "command.html").read_text()
    commands = typer.main.get_command(app).commands.values()
    for command in commands:
        assert (f"fallline {command.name}<" in page) is not command.hidden
        for parameter in () if command.hidden else command.params:
            assert all(f">{option}<" in page for option in parameter.opts if option.startswith("--"))


@pytest.mark.parametrize("module", MODULES)
def test_every_public_name_is_documented(module, site, pages):
    names = {f"{module}.{name}" for name in importlib.import_module(module).__all__}
    assert names <= pages[site / "api" / f"{module}.html"].anchors
