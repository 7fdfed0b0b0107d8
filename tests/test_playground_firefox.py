"""The page of `fallline play` in Firefox."""

from __future__ import annotations

import time

import pytest

from firefox import firefox, needs_firefox


@pytest.fixture(scope="module")
def tab(tmp_path_factory):
    with firefox(tmp_path_factory.mktemp("profile")) as opened:
        yield opened


def until(tab, condition):
    for _ in range(400):
        if tab.evaluate(condition):
            return
        time.sleep(0.025)
    raise AssertionError(f"never: {condition}")


COLORS = """(() => {
  const small = Object.assign(document.createElement("canvas"), {width: 60, height: 60});
  const context = small.getContext("2d");
  context.drawImage(document.getElementById("map"), 0, 0, 60, 60);
  return new Set(new Uint32Array(context.getImageData(0, 0, 60, 60).data.buffer)).size;
})()"""


@needs_firefox
def test_the_race_moves_in_firefox(tab, address):
    tab.goto(f"{address}#preset=race&lang=en")
    until(tab, "app.state.at >= 3")
    places = "app.shown.runs.map((run) => ballPlace(run, app.state.at))"
    before = tab.evaluate(places)
    step = tab.evaluate("app.state.at")
    until(tab, f"app.state.at > {step} + 2 && app.moment === app.state.at")
    after = tab.evaluate(places)
    assert len(after) == 8
    assert all(a != b for a, b in zip(after, before, strict=True))
    assert tab.evaluate(COLORS) > 40
    tab.evaluate("app.seek(400)")
    ends = tab.evaluate("app.traces.map(({heights}) => heights.at(-1))")
    assert ends[0] == pytest.approx(2.36, abs=0.01), "SGD creeps"
    assert max(ends[1:3]) < 0.01, "Momentum and NAG run"
    assert tab.complaints == []


@needs_firefox
@pytest.mark.slow
def test_every_preset_is_shown_in_firefox(tab, address):
    tab.goto(f"{address}#preset=step&lang=zh-Hant&at=0")
    for preset in tab.evaluate("PRESETS.map(({id}) => id)"):
        tab.evaluate(f"(location.hash = 'preset={preset}&lang=zh-Hant&at=1')")
        until(tab, f"app.state.preset === '{preset}' && app.moment === 1")
        assert tab.evaluate(COLORS) > 40, preset
        assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth"), preset
        assert tab.evaluate("document.querySelectorAll('#formula math').length === 1"), preset
    assert tab.complaints == []
