"""How the page of `fallline play` is laid out: what is seen at once, what stays where it is, what is printed."""

from __future__ import annotations

import pytest

from browser import needs_chromium
from playground_cases import text, until

EDGES = """[...document.querySelectorAll('#map, #winners, #winners-legend, .transport')].map((one) => {
  const {top, bottom} = one.getBoundingClientRect();
  return [top, bottom];
})"""


@needs_chromium
@pytest.mark.parametrize(
    ("width", "height", "link"),
    [
        (1400, 900, "preset=minima&lang=en&winners=minimum"),
        (1366, 768, "preset=units&lang=en"),
        (1280, 900, "preset=dents&lang=en"),
        (1024, 768, "preset=batches&lang=zh-Hant"),
        (700, 450, "preset=race&lang=en"),
    ],
)
def test_the_playing_row_covers_nothing_of_the_maps_at_first_sight(open_flat, width, height, link):
    """Nor of the choice whose map of winners is shown, and of its legend."""
    page = open_flat(f"{link}&at=0", viewport={"width": width, "height": height})
    chosen = "winners" in link
    if chosen:
        until(page, "app.won?.found.size > 300")
    choice, legend, (top, bottom), row = page.evaluate(EDGES)
    assert 0 < choice[0] < choice[1] <= legend[0] <= legend[1] <= top
    assert (legend[1] > legend[0]) == chosen
    assert top < bottom <= row[0] < row[1] <= height
    assert bottom - top >= 200
    low = height <= 800
    assert page.locator("#strip").is_visible() == low
    below = page.locator("#presets").bounding_box()["y"] > bottom
    assert below == low, "cards stand above the maps where there is room"
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


@needs_chromium
def test_a_chosen_card_takes_no_more_room(open_flat):
    page = open_flat("preset=race&at=0&lang=zh-Hant", viewport={"width": 1024, "height": 900})
    cards = "[...document.querySelectorAll('#presets button')]"
    places = f"{cards}.map((one) => JSON.stringify(one.getBoundingClientRect()))"
    first = page.evaluate(places)
    for preset in ("batches", "units", "nag"):
        page.evaluate(f"app.openPreset('{preset}')")
        assert page.evaluate(places) == first


@needs_chromium
@pytest.mark.parametrize("link", ["preset=convex&lang=zh-Hant", "preset=race&lang=zh-Hant", "preset=saddle&lang=en"])
def test_the_list_of_rules_stays_as_high_while_it_plays(open_flat, link):
    """Numbers have columns as wide as the widest; a name is broken between its words."""
    page = open_flat(f"{link}&at=0", viewport={"width": 1400, "height": 900})
    seen = page.evaluate("""() => {
      const table = document.querySelector(".runs");
      return Array.from({length: 21}, (_, k) => {
        app.seek(Math.floor((k * app.state.steps) / 20));
        app.show();
        const cells = [...table.querySelectorAll("td, thead th")];
        return [table.offsetHeight, cells.every((one) => one.scrollWidth <= one.clientWidth)];
      });
    }""")
    assert len({height for height, _ in seen}) == 1
    assert all(fit for _, fit in seen)
    names = page.locator("#runs .name")
    assert names.evaluate_all("(all) => all.every((one) => one.scrollWidth <= one.clientWidth)")
    if link.endswith("en"):
        assert names.evaluate_all("(all) => all.every((one) => one.offsetHeight < 34)"), "one line each"


@needs_chromium
def test_charts_beside_each_other_begin_at_one_height(open_flat):
    page = open_flat("preset=convex&at=0&lang=en", viewport={"width": 1400, "height": 900})
    tops = "[...document.querySelectorAll('.curves .uplot')].map((one) => one.getBoundingClientRect().top)"
    before = page.evaluate(tops)
    tell = "(told) => (document.getElementById('smooth-angle').textContent = told)"
    page.evaluate(tell, "(3 that swing, of all the rules there are, left out)")
    longer = page.evaluate(tops)
    page.evaluate(tell, "")
    assert len({*before, *longer, *page.evaluate(tops)}) == 1


@needs_chromium
def test_on_paper_the_page_is_light_and_whole_and_has_no_controls(open_flat):
    """Canvases are drawn again as wide as a sheet; afterwards all is as before."""
    page = open_flat("preset=race&at=400&lang=en&theme=dark", viewport={"width": 1400, "height": 900})
    until(page, "location.hash.includes('theme=dark')")
    drawn = """() => [...document.querySelectorAll("canvas")].map((one) => {
      const frame = one.closest("figure").getBoundingClientRect();
      const {left, right, width, height} = one.getBoundingClientRect();
      const ratio = window.devicePixelRatio;
      const sharp = Math.abs(one.width / ratio - width) < 1.5 && Math.abs(one.height / ratio - height) < 1.5;
      return {within: left >= frame.left && right <= frame.right, sharp, size: [width, height]};
    })"""
    before = page.evaluate(drawn)
    numbers = page.locator("#numbers").inner_text()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    page.set_viewport_size({"width": 717, "height": 1046})
    shown = page.evaluate(drawn)
    assert len(shown) == 5
    assert all(one["within"] and one["sharp"] for one in shown), shown
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    back = "getComputedStyle(document.body).backgroundColor"
    assert page.evaluate(back) == "rgb(255, 255, 255)"
    assert page.evaluate("app.map.theme + app.relief.theme") == "lightlight"
    controls = "button:not(.name), select:not(#surface, .hyper *), input:is([type=range], [type=checkbox]), textarea"
    assert [one for one in page.locator(controls).all() if one.is_visible()] == []
    assert text(page, "#numbers-title").startswith("Step 400")
    assert page.locator("#runs .name").all_inner_texts() == page.evaluate("app.list.names")
    whole = "(all) => all.every((one) => getComputedStyle(one).breakInside === 'avoid')"
    assert page.locator("figure, section section, aside section").evaluate_all(whole)
    assert "theme=dark" in page.url
    page.emulate_media(media="screen")
    page.set_viewport_size({"width": 1400, "height": 900})
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert page.evaluate(back) == "rgb(14, 17, 21)"
    assert page.evaluate(drawn) == before
    assert page.locator("#numbers").inner_text() == numbers
    assert page.evaluate("app.link()").count("theme=dark") == 1
    page.evaluate("delete document.documentElement.dataset.theme")
    page.pdf()
    assert page.evaluate("[document.body.className, 'theme' in document.documentElement.dataset]") == ["", False]


@needs_chromium
@pytest.mark.parametrize("preset", ["units", "race", "aggmo"])
def test_the_step_in_numbers_stays_as_high_while_it_plays(open_flat, preset):
    """And nothing of it is cut off."""
    page = open_flat(f"preset={preset}&at=0&lang=en", viewport={"width": 1400, "height": 900})
    seen = page.evaluate("""() => Array.from({length: 25}, (_, k) => {
      const numbers = document.getElementById("numbers");
      app.seek(Math.floor((k * app.state.steps) / 24));
      app.show();
      return [numbers.offsetHeight, numbers.querySelectorAll("mtr").length, numbers.scrollWidth <= numbers.clientWidth];
    })""")
    assert len({height for height, _, _ in seen}) == 1
    assert len({lines for _, lines, _ in seen}) > 1
    assert all(whole for _, _, whole in seen)
