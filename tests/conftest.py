from __future__ import annotations

import signal

import pytest

import kernels
from browser import WITHOUT_WEBGL, Watched, chromium
from fallline.rules import RULES
from registered import PLAIN

# what runs in the background ignores these
signal.signal(signal.SIGINT, signal.default_int_handler)
signal.signal(signal.SIGHUP, signal.SIG_DFL)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write the golden files anew")


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    """A test that asks for `rule` runs once for every rule that each door takes, unless it says for which.

    Marked `any_rule`, it runs for every rule there is.
    """
    marks = list(metafunc.definition.iter_markers("parametrize"))
    for mark in marks:
        assert not isinstance(mark.args[1], set | frozenset), "workers must collect tests in one order; a set has none"
    given = (mark.args[0] for mark in marks)
    said = {name for names in given for name in ([names] if isinstance(names, str) else names)}
    if "rule" in metafunc.fixturenames and "rule" not in said:
        rules = RULES if metafunc.definition.get_closest_marker("any_rule") else PLAIN
        metafunc.parametrize("rule", rules.values(), ids=list(rules))


@pytest.fixture
def update_golden(request: pytest.FixtureRequest) -> bool:
    return bool(request.config.getoption("--update-golden"))


@pytest.fixture(params=["one thread", "OpenMP", "pool"])
def team(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    kernels.use(request.param, monkeypatch)
    return request.param


@pytest.fixture(scope="module")
def address(tmp_path_factory):
    """Where the page of `fallline play` lies."""
    from fallline.playground import html

    file = tmp_path_factory.mktemp("page") / "play.html"
    file.write_text(html(), encoding="utf-8")
    return file.as_uri()


@pytest.fixture(scope="module")
def browser():
    with chromium() as running:
        yield running


@pytest.fixture
def open_page(browser, address):
    """Opens the page with a link; at the end it must have complained of nothing and loaded nothing."""
    yield from _opening(browser, address)


@pytest.fixture
def open_flat(browser, address):
    """The same in a browser without WebGL, where the page has no relief: in half the time."""
    yield from _opening(browser, address, script=WITHOUT_WEBGL)


def _opening(browser, address, script=""):
    opened = []

    def open_it(link="", to=address, **options):
        context = browser.new_context(**{"viewport": {"width": 1280, "height": 900}, "locale": "en-GB", **options})
        context.add_init_script(script)
        page = context.new_page()
        opened.append((page, Watched(page)))
        page.goto(f"{to}#{link}")
        return page

    yield open_it
    for page, watched in opened:
        assert watched.complaints == []
        assert {url.split("#")[0].split("?")[0] for url in watched.requests} <= {page.url.split("#")[0]}
        page.context.close()
