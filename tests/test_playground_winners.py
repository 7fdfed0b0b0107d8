"""The map on the page of `fallline play` that says which rule wins from which start."""

from __future__ import annotations

import math

from browser import needs_chromium
from playground_cases import state, text, until

SMALL = "void Object.assign(WINNER_GRID, { columns: 12, rows: 8 })"
ENDS = """[...app.won.found].map(([cell, whose]) => {
  const start = cellStart(app.problem.domain, cell);
  const feed = (run) => feedOf(app.problem, { feed: run.feed, size: app.state.size, seed: app.state.seed });
  const ends = app.won.runs.map((run) => {
    const { path, heights, count } = walk(run, app.problem, start, app.state.steps, feed(run));
    return count === app.state.steps + 1 ? [...path.slice(-2), heights.at(-1)] : null;
  });
  return [start, whose, ends];
})"""


def lowest(ends):
    """Who ends lowest, told apart by a billionth."""
    losses = [math.inf if end is None else end[2] for end in ends]
    best = min(losses)
    if best == math.inf:
        return "lost"
    near = [k for k, loss in enumerate(losses) if loss <= best + 1e-9 * max(abs(best), 1e-9)]
    return near[0] if len(near) == 1 else "tied"


def reached(end, minima, diagonal):
    if end is None:
        return "lost"
    far = [math.dist(end[:2], minimum) for minimum in minima]
    return far.index(min(far)) if min(far) <= 0.02 * diagonal else "none-reached"


def pixel(page, start):
    """The colour of the map at a point."""
    return page.evaluate(
        """(start) => {
          app.show();
          const ratio = app.map.canvas.width / app.map.canvas.clientWidth;
          const [x, y] = app.map.paper.toPixels(...start).map((length) => Math.round(length * ratio));
          return [...app.map.context.getImageData(x, y, 1, 1).data];
        }""",
        start,
    )


@needs_chromium
def test_each_start_has_the_colour_of_who_ends_lowest_from_there(open_flat):
    page = open_flat("surface=booth&runs=sgd(lr=0.02);adam(lr=0.3);rmsprop(lr=0.2);momentum(lr=1)&steps=30&at=0")
    page.evaluate(SMALL)
    plain = pixel(page, [8, 8])
    page.locator("#winners").select_option("loss")
    until(page, "app.won?.done")
    cells = page.evaluate(ENDS)
    assert len(cells) == 96
    for start, whose, ends in cells:
        assert whose == lowest(ends), start
    counts = {whose: sum(cell[1] == whose for cell in cells) for whose in {cell[1] for cell in cells}}
    assert len(counts) > 1
    names = page.evaluate("app.list.names")
    shown = text(page, "#winners-legend")
    assert all(f"{names[whose]} {round(100 * count / 96)} %" in shown for whose, count in counts.items() if count > 1)
    assert pixel(page, [8, 8]) != plain
    kept = page.evaluate("app.won.found.size")
    page.locator("#map").click(position={"x": 300, "y": 100})
    start = state(page)["start"]
    whose, ends = next(cell[1:] for cell in cells if cell[0] == start)
    assert page.evaluate("app.traces.map(({ heights, count }) => count === 31 ? heights.at(-1) : null)") == [
        end and end[2] for end in ends
    ]
    assert page.evaluate("app.won.found.size") == kept, "the start is none of what the map follows from"
    page.evaluate("app.copyLink()")
    assert "winners=loss" in page.url
    page.locator("#steps").fill("1")
    page.locator("#steps").press("Enter")
    until(page, "app.won?.done && app.won.steps === 1")
    page.locator("#winners").select_option("")
    until(page, "app.won === null")
    assert pixel(page, [8, 8]) == plain
    assert text(page, "#winners-legend") == ""


@needs_chromium
def test_each_start_has_the_colour_of_the_minimum_that_is_reached(open_flat):
    page = open_flat("preset=minima&at=0&focus=0&steps=60&lang=zh-Hant")
    page.evaluate(SMALL)
    page.locator("#winners").select_option("minimum")
    until(page, "app.won?.done")
    minima, domain = page.evaluate("[app.problem.minima, app.problem.domain]")
    diagonal = math.hypot(*(high - low for low, high in domain))
    cells = page.evaluate(ENDS)
    for start, whose, (end,) in cells:
        assert whose == reached(end, minima, diagonal), start
    assert {0, 1, 2, 3} <= {whose for _, whose, _ in cells}
    assert "到 (3, 2)" in text(page, "#winners-legend")
    page.locator("#runs .name").nth(1).click()
    until(page, "app.won?.runs[0].rule === 'momentum'")
    page.locator("#surface").select_option("formula")
    assert page.evaluate("[app.won, app.winnersKey()]") == [None, ""], "no minimum is known there"
    assert page.evaluate("[...document.getElementById('winners').options].map((one) => one.value)") == ["", "loss"]


@needs_chromium
def test_a_tie_is_grey_and_where_most_are_ties_another_map_tells_more(open_flat):
    page = open_flat("preset=minima&at=0&lang=en")
    page.evaluate(SMALL)
    plain = pixel(page, [0.1, 0.1])
    page.locator("#winners").select_option("loss")
    until(page, "app.won?.done")
    first = page.locator("#winners-legend span").first
    assert first.inner_text().startswith("tie ")
    grey = "getComputedStyle(document.querySelector('#winners-legend .swatch')).backgroundColor"
    assert page.evaluate(grey) == "rgb(98, 108, 120)"
    assert pixel(page, [0.1, 0.1]) != plain
    assert "“Start by start: where Momentum ends” tells more" in text(page, "#winners-legend")
    page.locator("#winners").select_option("minimum")
    until(page, "app.won?.done")
    assert "tie" not in text(page, "#winners-legend")


@needs_chromium
def test_the_page_stays_alive_while_the_map_is_made(open_flat):
    page = open_flat("preset=race&winners=loss")
    until(page, "app.won?.next > 3")
    before = page.evaluate("app.state.at")
    until(page, f"app.state.at > {before + 1}")
    page.locator("#winners").select_option("")
    assert page.evaluate("app.won") is None
    assert page.evaluate("app.winnersKey()") == ""
