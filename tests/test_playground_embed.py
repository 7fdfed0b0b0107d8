"""The page of `fallline play` within another page."""

from __future__ import annotations

import itertools
import sys
from pathlib import Path

import pytest

from browser import WITHOUT_WEBGL, Watched, needs_chromium
from playground_cases import state, text, until

sys.path.append(str(Path(__file__).parent.parent / "tools"))

from website.playground import presets


@pytest.fixture
def embedded(browser, address, tmp_path):
    """Opens a blank page that shows the page in a frame; gives both. Nothing is complained of, nothing else loaded."""
    opened = []

    def open_it(link, width=640, height=420, above=0, **more):
        outer = tmp_path / f"outer{len(opened)}.html"
        frame = f'<iframe width="{width}" height="{height}" src="{address}#{link}"></iframe>'
        outer.write_text(f'<!doctype html><div style="height: {above}px"></div>{frame}', encoding="utf-8")
        context = browser.new_context(viewport={"width": 1000, "height": 700}, locale="en-GB", **more)
        context.add_init_script(WITHOUT_WEBGL)
        page = context.new_page()
        opened.append((page, Watched(page), {outer.as_uri(), address}))
        page.goto(outer.as_uri())
        inner = page.frames[1]
        inner.wait_for_load_state()
        return page, inner

    yield open_it
    for page, watched, known in opened:
        assert watched.complaints == []
        assert {url.split("#")[0] for url in watched.requests} <= known
        page.context.close()


FITS = "document.documentElement.scrollHeight <= innerHeight && document.body.scrollWidth <= innerWidth"
SHOWN = ["#map", ".transport", "#legend", "#note"]


SIZES = [
    (900, 600, SHOWN),
    (360, 640, SHOWN),
    (360, 420, SHOWN[:3]),
    (320, 300, SHOWN[:3]),
    (300, 200, SHOWN[:2]),
    (200, 120, SHOWN[:1]),
]


@needs_chromium
def test_a_frame_of_any_size_is_filled(embedded):
    outer, page = embedded("embed&preset=race")
    until(page, "app.state.at >= 1")
    for width, height, shown in SIZES:
        outer.evaluate(f"Object.assign(document.querySelector('iframe'), {{ width: {width}, height: {height} }})")
        until(page, f"innerWidth === {width}")
        assert page.evaluate(FITS)
        assert [one for one in SHOWN if page.locator(one).is_visible()] == shown
        assert not page.locator("aside").is_visible()
        box = page.evaluate("document.getElementById('map').getBoundingClientRect().toJSON()")
        assert box["height"] > height / (4 if "#note" in shown else 2.5)
        assert box["width"] > width - 60
        if "#legend" in shown:
            assert page.locator("#legend span").all_inner_texts() == page.evaluate("app.list.names")


ABOUT_CURVES = {
    "rates": "height", "batches": "height", "schedules": "height", "dying": "length", "adam": "length",
    "adamax": "length", "nadam": "height",
}  # fmt: skip
DRAWN = """(color) => {
  const probe = document.createElement("canvas").getContext("2d");
  probe.fillStyle = color;
  probe.fillRect(0, 0, 1, 1);
  const wanted = String(probe.getImageData(0, 0, 1, 1).data);
  const canvas = [...document.querySelectorAll(".curves canvas")].find((one) => one.offsetParent);
  const found = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
  const dots = Array.from({ length: found.length / 4 }, (_, k) => String(found.slice(4 * k, 4 * k + 4)));
  return dots.filter((dot) => dot === wanted).length;
}"""
"""How many pixels of the curves that are seen have a colour."""


@needs_chromium
@pytest.mark.parametrize(("width", "height"), [(800, 640), (360, 640), (320, 640)])
def test_a_frame_shows_the_curve_that_its_preset_is_about(embedded, width, height):
    """As high as the documentation's, also on a phone."""
    _, page = embedded("embed&preset=race&at=9", width=width, height=height)
    assert set(presets()) == set(page.evaluate("PRESETS.map(({ id }) => id)"))
    assert {one for one, about in presets().items() if about} == set(ABOUT_CURVES)
    parts = ["#map", ".transport", ".curves", "#legend", *(["#note"] if width > 460 else [])]
    for preset, curve in ABOUT_CURVES.items():
        page.evaluate(f"app.openPreset('{preset}')")
        shown = "['height', 'length', 'angle'].filter((one) => document.getElementById(`curve-${one}`).clientHeight)"
        assert page.evaluate(shown) == [curve]
        until(page, f"app.curves.{curve}.chart.width > {width - 60}")
        boxes = [page.locator(part).bounding_box() for part in parts]
        for above, below in itertools.pairwise(boxes):
            assert above["y"] + above["height"] <= below["y"], (preset, above, below)
        low = page.locator(f"#curve-{curve} .uplot").bounding_box()
        assert low["y"] + low["height"] <= boxes[2]["y"] + boxes[2]["height"]
        assert page.locator("#note").is_visible() == (width > 460)
        assert page.evaluate(FITS)
        assert boxes[0]["height"] > height / 4
        assert page.evaluate(DRAWN, page.evaluate("app.shownColors[app.state.focus]")) > width / 4, preset


@needs_chromium
def test_a_low_frame_has_no_curve(embedded):
    outer, page = embedded("embed&preset=batches&at=9", width=640, height=420)
    for height, seen in ((420, False), (640, True), (420, False)):
        outer.evaluate(f"document.querySelector('iframe').height = {height}")
        until(page, f"innerHeight === {height}")
        assert page.locator(".curves").is_visible() is seen
    page.evaluate("app.openPreset('race')")
    outer.evaluate("document.querySelector('iframe').height = 640")
    until(page, "innerHeight === 640")
    assert not page.locator(".curves").is_visible(), "a preset that is about the map alone"


@needs_chromium
def test_a_frames_note_asks_for_nothing_that_it_lacks(embedded, open_flat):
    _, page = embedded("embed&preset=step")
    said = "Select a rule"
    assert said not in text(page, "#note")
    assert said in text(open_flat("preset=step"), "#note")


@needs_chromium
def test_the_link_says_language_and_theme_and_the_whole_page_goes_on_from_there(embedded, open_flat):
    outer, page = embedded("embed&preset=nag&lang=zh-Hant&theme=dark&at=7")
    assert page.evaluate("document.documentElement.lang") == "zh-Hant"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(14, 17, 21)"
    page.evaluate("app.placeStart(-3, 1.5)")
    page.evaluate("app.seek(12)")
    until(page, "location.hash.includes('at=12')")
    assert "embed" in page.evaluate("location.hash"), "a reload shows the same"
    with outer.context.expect_page() as opening:
        page.locator("#whole").click()
    whole = opening.value
    whole.wait_for_load_state()
    assert whole.locator("aside").is_visible()
    assert state(whole) == {**state(page), "view": "full"}
    assert whole.evaluate("document.documentElement.dataset.theme") == "dark"
    assert text(whole, "h1") == "fallline 梯度下降優化法怎麼走"
    again = open_flat("preset=nag")
    again.locator("#theme").click()
    until(again, "location.hash.includes('theme=dark')")
    again.evaluate("location.hash = 'embed&preset=nag'")
    again.locator("#legend").wait_for()
    assert state(again)["preset"] == "nag"
    assert not again.locator("aside").is_visible()


@needs_chromium
def test_where_motion_is_unwanted_a_frame_shows_the_end(embedded, open_flat):
    _, page = embedded("embed&preset=ravine", reduced_motion="reduce")
    until(page, "app.map.frame?.at === 100")
    assert text(page, "#step") == "100"
    assert page.evaluate("app.playing") is False
    for link, at in (("embed&preset=ravine&at=3", 3), ("embed&preset=nag", 1), ("view=small&preset=ravine", 100)):
        assert open_flat(link, reduced_motion="reduce").evaluate("app.state.at") == at
    assert open_flat("preset=ravine", reduced_motion="reduce").evaluate("app.state.at") == 0, "the page has a button"


@needs_chromium
def test_on_paper_a_frame_shows_the_end(embedded):
    outer, page = embedded("embed&preset=ravine")
    until(page, "app.state.at > 0")
    outer.pdf()
    assert page.evaluate("[app.playing, app.map.frame.at]") == [False, 100]
    assert page.evaluate("getComputedStyle(document.querySelector('#legend .swatch')).printColorAdjust") == "exact"


@needs_chromium
def test_a_frame_further_down_plays_once_it_is_seen(embedded):
    outer, page = embedded("embed&preset=ravine", above=3000)
    outer.wait_for_timeout(400)
    assert page.evaluate("[app.playing, app.state.at]") == [False, 0]
    outer.evaluate("scrollTo(0, 3000)")
    until(page, "app.playing && app.state.at > 0")
    assert page.evaluate("app.relief === NO_RELIEF")
