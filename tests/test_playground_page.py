"""Everything on the page of `fallline play` works."""

from __future__ import annotations

import json
import re
from typing import get_args, get_type_hints

import pytest

from browser import Watched, needs_chromium
from fallline.rule import Span
from playground_cases import shows, state, text, until

PRESETS = (
    "step", "rates", "batches", "convex", "minima", "dents", "schedules", "sparse", "saddle", "plateau", "ravine",
    "nag", "dying", "units", "rmsprop", "adam", "adamax", "nadam", "amsgrad", "noise", "adamw", "aggmo", "race",
)  # fmt: skip


@pytest.fixture(scope="module", params=[1280, 390])
def one_page(request, browser, address):
    """A page, wide or narrow, on which links show presets one after the other, and what it complains of."""
    context = browser.new_context(viewport={"width": request.param, "height": 800}, color_scheme="dark", locale="en-GB")
    page = context.new_page()
    watched = Watched(page)
    page.goto(f"{address}#preset=step")
    yield page, watched
    context.close()


FEW = ("step", "sparse", "ravine", "race")
"""Presets of each kind; what a note claims of each of the others is seen in test_playground_claims.py."""


@needs_chromium
@pytest.mark.parametrize(
    "preset", [pytest.param(preset, marks=[] if preset in FEW else [pytest.mark.slow]) for preset in PRESETS]
)
def test_every_preset_is_shown(one_page, address, preset):
    page, watched = one_page
    page.goto(f"{address}#preset={preset}")
    until(page, f"app.state.preset === '{preset}' && app.state.at >= 1")
    assert page.evaluate("PRESETS.map((one) => one.id)") == list(PRESETS)
    assert state(page)["preset"] == preset
    assert len(text(page, "#note")) > 60
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), "scrolls sideways"
    assert page.locator("#runs tr").count() == len(state(page)["runs"])
    for canvas in ("map", "relief"):
        colors = page.evaluate(
            f"""() => {{
              const small = Object.assign(document.createElement("canvas"), {{width: 60, height: 60}});
              const context = small.getContext("2d");
              app.moment = null;
              app.show();
              context.drawImage(document.getElementById("{canvas}"), 0, 0, 60, 60);
              return new Set(new Uint32Array(context.getImageData(0, 0, 60, 60).data.buffer)).size;
            }}"""
        )
        assert colors > 40, canvas
    for curve in ("height", "length", "angle"):
        assert page.locator(f"#curve-{curve} canvas").count() == 1
    assert watched.complaints == []


@needs_chromium
def test_clicking_playing_and_scrubbing(open_flat):
    page = open_flat("surface=booth&start=-8,-6&runs=sgd;adam(lr=0.5)&at=0&speed=200&steps=150")
    assert text(page, "#step") == "0"
    page.locator("#map").click(position={"x": 200, "y": 150})
    start = state(page)["start"]
    assert start != [-8, -6]
    until(page, "app.state.at === 150")
    assert page.get_by_role("button", name="Play").is_visible()
    assert "Step 150. SGD: loss" in page.locator("#status").inner_text()
    page.locator("#scrub").fill("40")
    shows(page, "40")
    for button, step in (("One step forward", "41"), ("One step back", "40"), ("Back to the start", "0")):
        page.get_by_role("button", name=button).click()
        shows(page, step)
    page.get_by_role("button", name="Play").click()
    page.get_by_role("button", name="Pause").click()
    page.mouse.click(5, 5)
    for key, playing in (("Space", True), ("Space", False)):
        page.keyboard.press(key)
        assert page.evaluate("app.playing") is playing
    page.keyboard.press("Home")
    page.keyboard.press("ArrowRight")
    shows(page, "1")
    page.locator("#curve-height .u-over").click(position={"x": 100, "y": 30})
    until(page, "document.getElementById('step').textContent !== '1'")
    assert 10 < int(text(page, "#step")) < 140
    page.locator("#map").focus()
    before = state(page)["start"]
    page.keyboard.press("ArrowUp")
    assert state(page)["start"][0] == before[0]
    assert state(page)["start"][1] == pytest.approx(before[1] + 0.4)
    assert page.evaluate("app.traces[0].path[1]") == state(page)["start"][1]


@needs_chromium
@pytest.mark.parametrize(("width", "height"), [(1400, 900), (1024, 768), (390, 700)])
def test_the_playing_row_is_seen_at_once(open_flat, width, height):
    page = open_flat("preset=race&at=10", viewport={"width": width, "height": height})
    page.evaluate("void Object.assign(WINNER_GRID, { columns: 6, rows: 4 })")
    page.locator("#winners").select_option("loss")
    until(page, "app.won?.done")
    page.evaluate("scrollTo(0, 0)")
    box = page.locator(".transport").bounding_box()
    assert 0 < box["y"] < box["y"] + box["height"] <= height
    page.locator("#play").click()
    until(page, "app.state.at > 12")


@needs_chromium
def test_a_tap_drops_a_start(open_flat):
    page = open_flat("preset=nag", viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    before = state(page)["start"]
    page.locator("#map").tap(position={"x": 200, "y": 120})
    assert state(page)["start"] != before


@needs_chromium
def test_sliders_move_on_the_scales_of_the_search(open_flat):
    page = open_flat()
    scales = get_args(get_type_hints(Span)["scale"])
    assert page.evaluate("Object.keys(SCALES)") == list(scales)
    for scale in scales:
        span = Span(0.1, 0.999, scale)
        hyper = json.dumps({"low": span.low, "high": span.high, "scale": scale, "zero": False, "whole": False})
        for share in (0.0, 0.2, 0.5, 0.9, 1.0):
            value = span.at(share)
            assert page.evaluate(f"valueAt({hyper}, {1000 * share})") == pytest.approx(value, rel=5e-3)
            assert page.evaluate(f"positionOf({hyper}, {value!r})") == pytest.approx(1000 * share, abs=1e-6)


@needs_chromium
def test_sliders_fields_and_flags(open_flat):
    page = open_flat("surface=ravine&runs=rmsprop;momentum&at=5")
    before = page.evaluate("app.traces[0].path[9]")
    page.get_by_role("slider", name="lr").fill("700")
    moved = state(page)["runs"][0]["values"]["lr"]
    assert moved > 0.01
    assert page.locator("#hyper-lr").input_value() == page.evaluate(f"typedNumber({moved})")
    assert page.evaluate("app.traces[0].path[9]") != before
    field = page.locator("#hyper-gamma")
    field.fill("0.5")
    field.press("Enter")
    assert state(page)["runs"][0]["values"]["gamma"] == 0.5
    for wrong in ("1", "-0.1", "many", ""):
        field.fill(wrong)
        field.press("Enter")
        assert field.get_attribute("aria-invalid") == "true"
        assert state(page)["runs"][0]["values"]["gamma"] == 0.5
    assert "eps_outside" in text(page, "#hypers")
    outside = page.locator("#formula").inner_html()
    page.locator("#flag-eps_outside").select_option("true")
    assert page.locator("#formula").inner_html() != outside
    page.locator("#noise").check()
    assert "noise" in text(page, "#hypers")
    assert "RMSprop · with noise" in text(page, "#runs")
    page.locator("#reset").click()
    assert state(page)["runs"][0] == page.evaluate("newRun('rmsprop')")
    page.locator("#runs .name").nth(1).click()
    assert text(page, "#settings-title") == "Settings of Momentum"
    page.locator("#add").select_option("nag")
    assert page.locator("#runs tr").count() == 3
    page.get_by_role("button", name="Remove RMSprop").click()
    assert [run["rule"] for run in state(page)["runs"]] == ["momentum", "nag"]


@needs_chromium
def test_the_formula_shows_the_numbers_of_the_step(open_flat):
    page = open_flat("surface=sphere&start=-1.5,1&runs=momentum(lr=0.1,gamma=0.5)&at=1&axis=1")
    assert text(page, "#numbers-title") == "Step 2 in numbers, for y"
    x1 = 1 - 0.1 * 2
    v2 = 0.5 * 0.2 + 0.1 * 2 * x1
    shown = page.locator("#numbers").inner_text().replace("\n", "")
    for value in (f"{0.2:g}", f"{round(2 * x1, 3):g}", f"{v2:g}", f"{x1 - v2:g}"):
        assert value in shown, (value, shown)
    page.locator("#axis").select_option("0")
    until(page, "document.getElementById('numbers-title').textContent === 'Step 2 in numbers, for x'")
    page.locator("#vectors").check()
    vectors = page.evaluate("app.vectors()")
    assert [vector["label"] for vector in vectors] == ["states", "gradient", "step"]
    assert vectors[0]["to"] == vectors[1]["from"]
    assert vectors[2]["to"] == page.evaluate("[...app.traces[0].path.slice(4, 6)]")
    page.evaluate("app.openPreset('nag')")
    _, jump, *others = page.evaluate("app.vectors()")
    assert [one["label"] for one in (jump, *others)] == ["jump", "correction", "accumulated", "gradient"]
    assert jump["to"] == page.evaluate("[...app.traces[0].points[2]]")


@needs_chromium
@pytest.mark.parametrize("width", [1400, 390])
def test_the_results_of_the_step_are_seen(open_flat, width):
    """A result that has no room beside its formula stands on the line below; a symbol alone stays one."""
    page = open_flat("preset=nadam&at=30&axis=1", viewport={"width": width, "height": 900})
    until(page, "document.querySelectorAll('#numbers mtr').length")
    ends = page.evaluate("""() => {
      const numbers = document.getElementById("numbers");
      const {left} = numbers.getBoundingClientRect();
      const lasts = [...numbers.querySelectorAll("math > mtable > mtr > mtd:last-child > mrow:last-child")]
        .filter((one) => !one.dataset.slot);
      return lasts.filter((one) => one.previousElementSibling?.textContent === "=")
        .map((one) => one.getBoundingClientRect().right - left - numbers.clientWidth);
    }""")  # fmt: skip
    assert len(ends) >= 5
    assert max(ends) <= 0
    first = page.locator("#numbers mtr").first.text_content()
    assert first.startswith("gt=∇"), first
    broken = page.locator("#numbers mspace").count()
    assert broken, "the sum of the last line, before its signs"
    signs = page.locator("#numbers mspace + mo").all_text_contents()
    assert len(signs) == broken
    assert {*signs} <= ({"+", "−"} if width > 400 else {"+", "−", "⋅"})
    assert page.locator("#numbers").evaluate("(one) => one.scrollWidth <= one.clientWidth")
    until(page, "document.getElementById('step').textContent === '30'")


@needs_chromium
def test_no_other_script_can_run(open_flat, browser, address):
    page = browser.new_page()
    watched = Watched(page)
    page.goto(address)
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))"
    )
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 2\">')")
    page.wait_for_timeout(100)
    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in complaint for complaint in watched.complaints)
    page.close()


@needs_chromium
def test_languages(open_flat):
    page = open_flat("preset=nag")
    assert text(page, "h1") == "fallline How optimizers move"
    page.locator("#language").select_option("zh-Hant")
    assert text(page, "h1") == "fallline 梯度下降優化法怎麼走"
    assert page.evaluate("document.documentElement.lang") == "zh-Hant"
    assert "跳躍" in text(page, "#note")
    assert [one["label"] for one in page.evaluate("app.vectors()")] == ["標準動量", "跳躍", "校正", "累積梯度", "梯度"]
    for choice in ("#surface", "#schedule"):
        offered = page.locator(f"{choice} option").all_text_contents()
        assert len(offered) > 10
        assert [one for one in offered if not re.search("[\u4e00-\u9fff]", one)] == []
    until(page, "location.hash.includes('lang=zh-Hant')")
    page.reload()
    assert text(page, "h1") == "fallline 梯度下降優化法怎麼走"
    assert text(open_flat("preset=nag", locale="zh-TW"), "h1") == "fallline 梯度下降優化法怎麼走"
    strings = page.evaluate("STRINGS")
    assert set(strings["en"]) == set(strings["zh-Hant"])
    assert page.evaluate(
        "PRESETS.every((one) => [one.title, one.note, one.hint ?? one.note].every((said) => said['zh-Hant']))"
    )
    named = page.evaluate("[...document.querySelectorAll('[data-text], [data-label]')].flatMap((one) => "
                          "[one.dataset.text, one.dataset.label].filter(Boolean))")  # fmt: skip
    assert set(named) <= set(strings["en"])


@needs_chromium
def test_runs_on_a_sum_are_called_by_what_they_are_fed(open_flat):
    """In Chinese, too, where SGD's name says that it is stochastic."""
    page = open_flat("preset=batches&at=0")
    assert page.evaluate("app.list.names") == ["SGD · batch", "SGD · mini-batch", "SGD · stochastic"]
    page.locator("#language").select_option("zh-Hant")
    assert page.evaluate("app.list.names") == ["SGD · 批次", "SGD · 小批次", "SGD · 隨機"]
    page.evaluate("app.openPreset('saddle')")
    assert page.evaluate("app.list.names[0]") == "隨機梯度下降法 SGD"


@needs_chromium
def test_ranges_and_lists_are_written_as_people_do(open_flat):
    page = open_flat("surface=booth&runs=nadam&at=0&lang=zh-Hant")
    assert page.locator("#hyper-lr").get_attribute("title").startswith("lr：0 ≤ x < ∞，")
    assert page.evaluate("sayRange('-inf < x < inf')") == "−∞ < x < ∞"
    assert page.evaluate("sayRange('1 <= x < inf, whole')") == "1 ≤ x < ∞，整數"
    page.evaluate("app.readOwn('def mine(theta, grad, *, lr=foo(1)):\\n  return theta')")
    assert "可用 rate、nonneg、positive、" in page.locator("#own-error").text_content()
    page.locator("#language").select_option("en")
    assert "not known here: rate, nonneg, positive, " in page.locator("#own-error").text_content()
    assert page.evaluate("sayRange('1 <= x < inf, whole')") == "1 ≤ x < ∞, whole"


@needs_chromium
def test_a_link_carries_everything(open_flat, address):
    page = open_flat("preset=race")
    page.evaluate("""() => {
      app.playing = false;
      const runs = [newRun("rmsprop"), newRun("aggmo", true), newRun("adamax")];
      Object.assign(runs[0], {flags: {eps_outside: true}, feed: "one"});
      Object.assign(runs[1].values, {betas_1: 0.5, noise: 0.01});
      runs[2].values.eps = 0.25;
      const shown = {surface: "formula", formula: "x^2 + y^4", domain: [[-2, 1], [-1, 3]], start: [-1.25, 2.5]};
      const more = {focus: 1, size: 3, seed: 7, steps: 222, at: 41, speed: 9, vectors: true, axis: 1, preset: ""};
      app.state = {...app.state, ...shown, ...more, runs};
      app.refresh();
    }""")
    before = state(page)
    page.evaluate("app.copyLink()")
    link = page.url.split("#")[1]
    again = open_flat(link)
    assert state(again) == before
    assert again.evaluate("app.traces.map((one) => [...one.path])") == page.evaluate(
        "app.traces.map((one) => [...one.path])"
    )
    page.evaluate("location.hash = 'preset=ravine'")
    until(page, "app.state.preset === 'ravine'")


@needs_chromium
@pytest.mark.parametrize(
    "link",
    [
        "runs=nothing;adam(lr=-1,beta1=2,x=3);sgd(lr=",
        "surface=nowhere&start=a,b&steps=1e99&at=-5&speed=x&focus=99&domain=3,1,2,0",
        "surface=formula&formula=%3Cscript%3E&runs=adam",
        "surface=formula&formula=sin(x,y)",
        "surface=formula&formula=" + "x" * 300,
        "surface=formula&formula=x&domain=-1e308,1e308,-1e308,1e308",
        "surface=formula&formula=log(x)&start=-1,1&domain=-2,2,-2,2&at=0",
        "preset=nothing&lang=constructor&steps=&size=0",
        "runs=" + ";".join(["sgd"] * 99),
        "%%%&&&===",
        "start=1e308,1e308&runs=momentum",
    ],
)
def test_a_wrong_link_is_read_as_far_as_it_is_right(open_flat, link):
    page = open_flat(link)
    now = state(page)
    assert 1 <= len(now["runs"]) <= 64
    assert all(run["values"]["lr"] > 0 for run in now["runs"])
    assert page.evaluate("app.traces.length") == len(now["runs"])
    assert 1 < now["steps"] <= 3000
    assert page.evaluate("document.documentElement.lang") == "en"
    page.locator("#map").click(position={"x": 150, "y": 100})
    before = page.evaluate("app.state.at")
    until(page, f"app.state.at !== {before}")


@needs_chromium
def test_theme_and_labels(open_page):
    page = open_page("preset=ravine")
    light = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.get_by_role("button", name="Light or dark").click()
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") != light
    unnamed = page.evaluate("""() => [...document.querySelectorAll("button, input, select, canvas[tabindex]")]
      .filter((one) => one.checkVisibility() && !one.ariaLabel && !one.labels?.length && !one.innerText)
      .map((one) => one.id || one.outerHTML)""")
    assert unnamed == []
    for _ in range(12):
        page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement !== document.body")


@needs_chromium
def test_nothing_plays_by_itself_where_motion_is_unwanted(open_flat):
    page = open_flat("preset=ravine", reduced_motion="reduce")
    page.wait_for_timeout(200)
    assert page.evaluate("app.state.at") == 0


@needs_chromium
def test_the_small_view_is_only_the_picture(open_page):
    page = open_page("preset=ravine&view=small", viewport={"width": 700, "height": 420})
    assert page.locator("#map").is_visible()
    assert page.locator("#play").is_visible()
    assert not page.locator("aside").is_visible()
    assert page.evaluate("document.documentElement.scrollHeight <= innerHeight + 1")


@needs_chromium
def test_a_preset_keeps_its_name_in_the_link_and_its_note_when_changed(open_flat):
    page = open_flat("preset=ravine")
    note = text(page, "#note")
    page.evaluate("app.copyLink()")
    again = open_flat(page.url.split("#")[1])
    assert text(again, "#note") == note
    again.locator("#hyper-gamma").fill("0.8")
    again.locator("#hyper-gamma").press("Enter")
    assert text(again, "#note") == note
    assert text(again, "#preset-title").endswith(", changed")
    again.evaluate("app.copyLink()")
    assert text(open_flat(again.url.split("#")[1]), "#note") == note


@needs_chromium
def test_a_rule_that_is_added_has_a_rate_that_works(open_flat):
    page = open_flat("surface=hubble&start=-1.2,-0.6&runs=sgd(lr=0.2)&at=0")
    page.locator("#add").select_option("adam")
    assert page.evaluate("app.traces[1].heights.at(-1)") < 0.03
    page.locator("#hyper-lr").fill("0.0001")
    page.locator("#hyper-lr").press("Enter")
    assert page.evaluate("app.traces[1].heights.at(-1)") > 1
    page.locator("#fit").click()
    assert page.evaluate("app.traces[1].heights.at(-1)") < 0.03
    page.locator("#surface").select_option("ravine")
    assert page.evaluate("app.traces.every((one) => one.heights.at(-1) < one.heights[0] / 10)")


@needs_chromium
def test_the_surface_turns_while_paused(open_page):
    page = open_page("preset=nag")
    page.wait_for_timeout(1000)
    relief = page.locator("#relief")
    before = relief.screenshot()
    box = relief.bounding_box()
    page.mouse.move(box["x"] + 200, box["y"] + 200)
    page.mouse.down()
    page.mouse.move(box["x"] + 320, box["y"] + 220, steps=6)
    page.mouse.up()
    page.wait_for_timeout(600)
    turned = relief.screenshot()
    assert turned != before
    relief.focus()
    page.keyboard.press("Space")
    assert page.evaluate("app.playing")


@needs_chromium
def test_the_selection_stays_when_another_run_goes(open_flat):
    page = open_flat("surface=booth&runs=sgd;adam;nag&focus=1&at=0")
    page.get_by_role("button", name="Remove SGD").click()
    assert state(page)["runs"][state(page)["focus"]]["rule"] == "adam"


@needs_chromium
def test_a_rule_that_is_not_there_is_told(open_flat):
    page = open_flat("runs=sgd;signs(lr=0.1)&surface=booth")
    assert text(page, "#note").startswith("This page has no rule signs(lr=0.1). booth: ")
