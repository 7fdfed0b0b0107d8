"""The race's report in Chromium: names at line ends, what is printed, tables that sort, lines to copy."""

from __future__ import annotations

import re

import pytest

from browser import Watched, needs_chromium
from fallline.race.protocol.settings import Settings
from fallline.race.report.page import html as report_of
from playground_cases import until
from race_cases import FailedTrial, bowl, simulate

CONTENDERS = ("adam", "sgd", "nadam", "schedule_free_adamw", "nag", "momentum", "aggmo")


def aggmo_fails(contender, values, seed, problem):
    if contender == "aggmo":
        raise FailedTrial("no room for its states")
    return bowl(contender, values, seed, problem) * (1 + 0.1 * CONTENDERS.index(contender))


@pytest.fixture(scope="module")
def report(browser, tmp_path_factory):
    settings = Settings(("digits",), CONTENDERS, trials=4, curve_seeds=2, curve_reach=3)
    file = tmp_path_factory.mktemp("report") / "report.html"
    file.write_text(report_of(simulate(settings, aggmo_fails), command="fallline race", machine={}), encoding="utf-8")
    page = browser.new_page(viewport={"width": 1400, "height": 900})
    watched = Watched(page)
    page.goto(file.as_uri())
    until(page, "document.documentElement.dataset.drawn")
    page.complaints = watched.complaints
    yield page
    assert watched.complaints == []
    page.close()


@needs_chromium
def test_names_at_line_ends_are_whole(report):
    cut = """[...document.querySelectorAll(".plot")].flatMap((plot) => {
      const edge = plot.querySelector(".main-svg").getBoundingClientRect().right;
      const names = [...plot.querySelectorAll(".annotation-text")];
      return names.map((name) => [name.textContent, edge - name.getBoundingClientRect().right]);
    })"""  # fmt: skip
    room = report.evaluate(cut)
    assert {name for name, _ in room} >= {"Adam", "ScheduleFreeAdamW"}
    assert min(left for _, left in room) > 0


@needs_chromium
def test_what_nobody_shown_was_searched_in_takes_no_room(report):
    hidden = "[...document.querySelectorAll('figure.small')].filter((one) => one.hidden).map((one) => one.innerText)"
    titles = "[...document.querySelectorAll('figure.small[hidden] b')].map((one) => one.textContent)"
    assert report.evaluate(titles) == ["betas"], "AggMo's alone, which is off at first"
    report.locator("#all").click()
    assert report.evaluate(hidden) == []
    report.locator("button[data-line]").last.click()
    assert report.evaluate(titles) == ["betas"]


@needs_chromium
def test_the_safe_rates_and_the_headroom_are_seen_in_a_window_of_1300(report):
    seen = """() => { const box = document.querySelector(".sortable").getBoundingClientRect();
      return [...document.querySelectorAll(".sortable thead th")].map((head) => [head.innerText.trim(), head])
        .filter(([name, head]) => /^(safe lr|headroom)/.test(name))
        .map(([name, head]) => head.getBoundingClientRect().right <= box.right); }"""
    report.set_viewport_size({"width": 1300, "height": 900})
    try:
        assert report.evaluate(seen) == [True, True]
    finally:
        report.set_viewport_size({"width": 1400, "height": 900})


@needs_chromium
def test_where_the_table_has_no_room_its_words_are_broken_and_its_edge_is_shaded(report):
    lines = """(kind) => [...document.querySelectorAll(".sortable td" + kind)]
      .filter((cell) => cell.textContent !== "–").map((cell) => {
        const range = document.createRange(); range.selectNodeContents(cell);
        return new Set([...range.getClientRects()].map((box) => Math.round(box.top))).size; })"""
    table = """() => { const one = document.querySelector(".sortable"), look = getComputedStyle(one);
      return { shades: look.backgroundImage.split("linear-gradient").length - 1, wide: one.scrollWidth,
        moves: look.backgroundAttachment, page: document.documentElement.scrollWidth }; }"""
    wide = report.evaluate(table)
    report.set_viewport_size({"width": 1100, "height": 900})
    try:
        narrow = report.evaluate(table)
        assert narrow["page"] == 1100 < narrow["wide"] < wide["wide"]
        assert (narrow["shades"], narrow["moves"]) == (2, "local, scroll, scroll")
        assert max(report.evaluate(lines, ".safe")) == 2
        assert set(report.evaluate(lines, ":not(.safe, .place, .others)")) == {1}
    finally:
        report.set_viewport_size({"width": 1400, "height": 900})
    assert report.evaluate(table) == wide


@needs_chromium
def test_columns_sort_and_what_is_missing_comes_last(report):
    def names():
        return report.locator(".sortable tbody th").all_inner_texts()

    rates = report.locator(".sortable thead button", has_text="lr").first
    for _ in range(2):
        rates.click()
        assert names()[-1] == "AggMo"
    falling = names()[:-1]
    rates.click()
    assert names()[:-1] == falling[::-1]


@needs_chromium
def test_a_name_that_is_switched_off_can_still_be_read(report):
    for scheme in ("dark", "light"):
        report.emulate_media(color_scheme=scheme)
        color, opacity, page = report.locator("button[aria-pressed=false]").first.evaluate("""(name) => {
          const { color, opacity } = getComputedStyle(name);
          return [color, opacity, getComputedStyle(document.body).backgroundColor];
        }""")
        darker, lighter = sorted(map(luminance, (color, page)))
        assert (lighter + 0.05) / (darker + 0.05) >= 4.5
        assert opacity == "1"


def luminance(color):
    """Of a color as browsers tell it, rgb(98, 108, 120), by WCAG 2."""
    parts = [int(part) / 255 for part in re.findall(r"\d+", color)[:3]]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@needs_chromium
def test_a_line_is_copied(report):
    copy = report.locator("button.copy").first
    for _ in range(2):
        copy.click()
        until(report, "document.querySelector('button.copy').textContent === 'Copied'")
    report.context.grant_permissions(["clipboard-read"])
    line = report.locator(".pasted code").first.inner_text()
    assert line.startswith("fallline.torch.")
    assert report.evaluate("navigator.clipboard.readText()") == line
    until(report, "document.querySelector('button.copy').textContent === 'Copy'")
    report.wait_for_timeout(300)
    assert copy.inner_text() == "Copy"


@needs_chromium
def test_the_button_turns_the_page_into_the_other_language_and_back(report):
    plots = "[...document.querySelectorAll('.plot')].map((plot) => [plot.id, plot.data.length])"
    pressed = "[...document.querySelectorAll('button[data-line]')].map((button) => button.ariaPressed)"
    told = "[document.title, document.querySelector('h1').textContent, document.querySelector('.sortable').ariaLabel]"
    before = [report.evaluate(what) for what in (plots, pressed, told)]
    for code, head in (("zh-TW", "最後的名次"), ("en", "Final standings")):
        report.locator("#language").click()
        until(report, f"document.documentElement.dataset.drawn && document.documentElement.lang === '{code}'")
        assert report.evaluate(told)[2] == head
        assert [report.evaluate(what) for what in (plots, pressed)] == before[:2], "what is hidden stays so"
    assert report.evaluate(told) == before[2]


@needs_chromium
@pytest.mark.parametrize("wait", [0, 50, 110, 160])
def test_the_language_may_turn_while_pictures_take_a_new_size(report, wait):
    turned = """async ([width, wait]) => {
      document.querySelector("main").style.width = width;
      await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
      await new Promise((done) => setTimeout(done, wait));
      document.getElementById("language").click();
      await new Promise((done) => setTimeout(done, 200));
    }"""
    for width, code in (("900px", "zh-TW"), ("", "en")):
        report.evaluate(turned, [width, wait])
        until(report, f"document.documentElement.dataset.drawn && document.documentElement.lang === '{code}'")
    assert report.complaints == []


@needs_chromium
def test_on_paper_pictures_are_whole_and_failed_runs_stay_folded(report):
    report.evaluate("dispatchEvent(new Event('beforeprint'))")
    report.emulate_media(media="print")
    report.set_viewport_size({"width": 720, "height": 1000})
    lower = """[...document.querySelectorAll("figure:not([hidden]) .plot")].map((plot) => {
      const [frame, picture] = [plot.closest("figure"), plot.querySelector(".main-svg")];
      return frame.getBoundingClientRect().bottom - picture.getBoundingClientRect().bottom;
    })"""
    below = report.evaluate(lower)
    assert len(below) > 8
    assert min(below) >= 0
    closed = "[...document.querySelectorAll('details')].filter((one) => !one.open).map((one) => one.className)"
    assert report.evaluate(closed) == ["long"]
    report.emulate_media(media="screen")
    report.evaluate("dispatchEvent(new Event('afterprint'))")
