"""What the page of `fallline play` draws: one scale for both axes, maps side by side, arrows, rates, curves, cards."""

from __future__ import annotations

import json
import re

import numpy as np
import pytest

from browser import needs_chromium
from fallline.rule import words_of
from fallline.rules import RULES
from playground_cases import state, text, until

CIRCLES = "surface=formula&formula=x^2%2By^2&domain=-8,8,-2,2&start=-7,1.5&runs=sgd(lr=0.1)&at=0"
ACROSS = """([dx, dy]) => {
  const canvas = document.getElementById("map");
  const ratio = canvas.width / canvas.clientWidth;
  const [x, y] = app.map.paper.toPixels(0, 0);
  const place = [x + dx, y + dy].map((length) => Math.round(length * ratio));
  return [...canvas.getContext("2d").getImageData(...place, 1, 1).data];
}"""


@needs_chromium
def test_circles_are_round_unless_the_map_is_to_fill_its_frame(open_page):
    """As many pixels to the right as upwards the map has the same colours, all the way to its border."""
    page = open_page(CIRCLES)

    def differences():
        page.evaluate("app.show()")
        height = page.evaluate("app.map.paper.plot.height")
        reach = np.arange(12, height / 2 - 3, 3.0)
        assert len(reach) > 8
        pairs = [(page.evaluate(ACROSS, [r, 0]), page.evaluate(ACROSS, [0, -r])) for r in reach]
        return np.array([np.abs(np.subtract(a, b)).max() for a, b in pairs])

    width, height = page.evaluate("[app.map.paper.plot.width, app.map.paper.plot.height]")
    assert width / height == pytest.approx(4, rel=1e-9)
    assert np.median(differences()) <= 1, "but for the thin lines of contours"
    assert page.evaluate("app.relief.heights.half") == [1, 0.25]
    narrow = page.evaluate("app.relief.eye.slant()")
    page.locator("#fill").check()
    assert np.median(differences()) > 10
    assert page.evaluate("app.relief.heights.half") == [1, 1]
    assert page.evaluate("app.relief.eye.slant()") > 2 * narrow, "a narrow valley is looked into from above"
    page.evaluate("app.copyLink()")
    link = page.url.split("#")[1]
    assert "fill=1" in link
    again = open_page(link)
    assert again.locator("#fill").is_checked()
    plot = again.evaluate("app.map.paper.plot")
    assert plot["height"] > 0.7 * plot["width"]


@needs_chromium
def test_a_step_is_at_right_angles_to_the_contours(open_flat):
    page = open_flat("preset=step&at=0")
    down, step, theta, after = page.evaluate("app.vectors()")
    assert [one["label"] for one in (down, step, theta, after)] == ["−gradient", "step", "θ", "θ new"]
    assert down["to"] == [0, -1.5]
    assert step["to"] == pytest.approx([-1.2, -0.3])
    assert theta["from"] == theta["to"] == state(page)["start"]
    assert after["to"] == step["to"]
    # The contour through (-3, 1.5) runs as (1, 1) there.
    pixels = page.evaluate("[[-3, 1.5], [0, -1.5], [-2, 2.5]].map(([x, y]) => app.map.paper.toPixels(x, y))")
    begin, towards, along = np.array(pixels)
    assert (towards - begin) @ (along - begin) == pytest.approx(0, abs=1e-6)
    page.evaluate("app.set({focus: 2})")
    assert page.evaluate("app.vectors()[1].to") == pytest.approx([1.2, -2.7])


@needs_chromium
def test_each_run_may_have_a_map_of_its_own(open_flat):
    page = open_flat("preset=ravine&at=60")
    papers = "app.map.papers.map(({title, box, plot}) => ({title, box, plot}))"
    shown = page.evaluate(papers)
    assert [one["title"] for one in shown] == ["(a) SGD", "(b) Momentum · γ 0.5", "(c) Momentum · γ 0.9"]
    for one in shown:
        assert one["plot"]["width"] / one["plot"]["height"] == pytest.approx(4)
    tops = [one["box"]["top"] for one in shown]
    assert tops == sorted(set(tops)), "wide maps stand above each other"
    place = page.evaluate("app.map.papers[2].toPixels(4, -1)")
    page.locator("#map").click(position={"x": place[0], "y": place[1]})
    assert state(page)["start"] == pytest.approx([4, -1], abs=0.1)
    page.locator("#panels").uncheck()
    assert len(page.evaluate(papers)) == 1
    page.evaluate("app.copyLink()")
    assert state(open_flat(page.url.split("#")[1]))["panels"] is False


@needs_chromium
def test_losses_are_told_above_the_lowest_with_as_many_digits(open_flat):
    page = open_flat("preset=schedules&at=480")
    until(page, "document.getElementById('step').textContent === '480'")
    assert text(page, "#height") == "loss above min."
    above = page.evaluate("app.traces.map(({heights}) => heights[480] - app.problem.lowest)")
    shown = page.evaluate("[...document.querySelectorAll('#runs td:nth-child(2)')].map((one) => one.textContent)")
    assert [float(one.replace("−", "-")) for one in shown] == pytest.approx(np.maximum(above, 0), rel=0.06, abs=1e-15)
    said = page.evaluate("[0.025, 0.0249, 1, 12.3, 1500, -0.5, 3e-14, -2e-5, 0, Infinity].map((x) => alignedNumber(x))")
    assert said == ["0.0250", "0.0249", "1.00", "12.3", "1500", "−0.500", "3.0e−14", "−2.0e−5", "0", "∞"]
    page.evaluate("app.openPreset('race')")
    assert text(page, "#height") == "loss"


@needs_chromium
def test_each_axis_has_two_numbers_at_least(open_flat):
    """Those of a picture that is saved are the same: one map paints both."""
    page = open_flat("preset=ravine&at=20")
    assert page.evaluate("[axisTicks([-3, 3], 44, 50), axisTicks([-3, 3], 150, 50)]") == [[-3, 3], [-2, 0, 2]]
    texts = [*map(str, page.evaluate("""() => {
      const said = [];
      const context = new VectorContext(400, 400);
      context.fillText = (text) => said.push(text);
      app.map.papers[0].paintAxes(context);
      return said;
    }"""))]  # fmt: skip
    assert {"−3", "3", "−10", "10"} <= {*texts}


@needs_chromium
def test_nag_is_drawn_beside_standard_momentum_from_the_same_point(open_flat):
    page = open_flat("preset=nag")
    arrows = {one["label"]: one for one in page.evaluate("app.vectors()")}
    assert list(arrows) == ["standard momentum", "jump", "correction", "accumulated", "gradient"]
    trace = page.evaluate("({path: [...app.traces[0].path], v: [...app.traces[0].states[1].v]})")
    theta, v = np.array(trace["path"][2:4]), np.array(trace["v"])
    slope = theta * [1, 3]
    knee, end = theta - 0.3 * slope, theta - 0.3 * slope - 0.9 * v
    np.testing.assert_allclose(arrows["gradient"]["to"], knee)
    np.testing.assert_allclose(arrows["standard momentum"]["to"], end)
    assert arrows["gradient"]["from"] == arrows["jump"]["from"] == list(theta)
    blue = page.evaluate("getComputedStyle(document.documentElement).getPropertyValue('--arrow-standard').trim()")
    assert {arrows["gradient"]["color"], arrows["standard momentum"]["color"]} == {blue}
    assert arrows["standard momentum"]["faded"]


@needs_chromium
@pytest.mark.parametrize(("preset", "same"), [("step", set()), ("nag", {"standard"})])
def test_a_run_has_the_color_of_no_arrow_but_its_own(open_flat, preset, same):
    """Of NAG's arrows only standard momentum's is also a run's colour: that of the run of momentum."""
    page = open_flat(f"preset={preset}&at=1&theme=light")
    arrows = page.evaluate("""Object.fromEntries(arrowsOf(app.traces[app.state.focus], 2 - (app.state.steps < 2)).map(
      ({color}) => [color, getComputedStyle(document.documentElement).getPropertyValue(`--arrow-${color}`).trim()]))""")
    colors = page.evaluate("app.shownColors")
    assert {name for name, color in arrows.items() if color in colors} == same
    if same:
        assert colors[1] == arrows["standard"]
    swatches = "[...document.querySelectorAll('#runs .swatch')].map((one) => getComputedStyle(one).backgroundColor)"
    drawn = [f"rgb({', '.join(str(int(color[k : k + 2], 16)) for k in (1, 3, 5))})" for color in colors]
    assert page.evaluate(swatches) == drawn
    page.locator("#add").select_option("adam")
    assert page.evaluate("app.shownColors").count(colors[0]) == 1, "one more run has a colour of its own"
    assert page.evaluate("app.shownColors.slice(0, -1)") == colors


@needs_chromium
def test_labels_of_arrows_cover_each_other_nowhere(open_flat):
    page = open_flat("preset=nag")
    placed = """() => {
      const {plot} = app.map.paper;
      const vectors = app.vectors();
      const lines = vectors.map(({from, to}) => [...app.map.paper.toPixels(...from), ...app.map.paper.toPixels(...to)]);
      const boxes = [];
      vectors.forEach(({label, faded}, k) => label && isNamed(lines[k], faded)
        && boxes.push(freeBox(lines[k], 6 * label.length, boxes, lines, plot)));
      return {boxes, plot};
    }"""
    for step in (0, 1, 2, 3, 5, 9, 30):
        page.evaluate(f"app.seek({step})")
        shown = page.evaluate(placed)
        boxes, plot = shown["boxes"], shown["plot"]
        for k, a in enumerate(boxes):
            assert plot["left"] <= a["left"] <= plot["left"] + plot["width"] - a["width"]
            assert plot["top"] <= a["top"] <= plot["top"] + plot["height"] - 13
            for b in boxes[:k]:
                apart = abs(a["top"] - b["top"]) >= 12 or (
                    a["left"] >= b["left"] + b["width"] - 0.5 or b["left"] >= a["left"] + a["width"] - 0.5
                )
                assert apart, (step, a, b)


@needs_chromium
def test_a_rectangle_has_the_rates_along_the_axes(open_flat):
    page = open_flat("preset=sparse&at=210")
    sums = np.array(page.evaluate("[...app.traces[1].states[210].G]"))
    np.testing.assert_allclose(page.evaluate("ratesAt(app.traces[1], 210)"), 0.5 / np.sqrt(sums + 1e-8), rtol=1e-6)
    assert page.evaluate("ratesAt(app.traces[0], 210)") == pytest.approx([0.1, 0.1], rel=1e-6)
    page.evaluate("app.show()")
    common = np.median(page.evaluate("app.traces.map(({usual}) => usual)"))
    sgd, adagrad, _ = page.evaluate("app.shown.runs.map(({rates}) => rates)")
    assert sgd == pytest.approx([0.1 / common] * 2, rel=1e-6), "all by one rate, so that they can be compared"
    assert adagrad == pytest.approx(list(0.5 / np.sqrt(sums + 1e-8) / common), rel=1e-6)
    assert max(adagrad) < page.evaluate("MOST_RATE"), "nothing is cut off"
    drawn = page.locator("#map").screenshot()
    page.locator("#rates").uncheck()
    page.wait_for_timeout(100)
    assert page.evaluate("app.shown.runs[1].rates") is None
    assert page.locator("#map").screenshot() != drawn
    page.evaluate("app.copyLink()")
    assert "rates=0" in page.url
    signs = "surface=booth&runs=lion(lr=0.01)&rates=1&at=5"
    assert open_flat(signs).evaluate("app.shown?.runs[0].rates ?? null") is None


@needs_chromium
def test_the_selected_curve_is_on_top_and_none_is_hatching(open_flat):
    page = open_flat("preset=amsgrad&at=0")
    series = "app.curves.{}.chart.series.slice(1).map(({{width, alpha}}) => [width, alpha])"
    for focus in (0, 2):
        page.evaluate(f"app.set({{focus: {focus}}})")
        for curve in ("height", "length", "angle"):
            widths, alphas = zip(*page.evaluate(series.format(curve)), strict=True)
            assert max(widths) == widths[-1] > widths[0]
            assert alphas[-1] == 1 > max(alphas[:-1])
        lines = page.evaluate("app.curves.angle.chart.data.slice(1)")
        assert all(value is None for line in lines[:-1] for value in line)
        assert re.fullmatch(r"\(median of \d+; selected rule only\)", text(page, "#smooth-angle"))
        for curve in ("height", "length"):
            assert re.fullmatch(r"\(median of \d+\)", text(page, f"#smooth-{curve}"))
            drawn = page.evaluate(f"app.curves.{curve}.chart.data.slice(1)")
            swings = [np.diff(np.log10(np.array([one for one in line if one], float))) for line in drawn]
            assert all(np.abs(swing).sum() < 4 for swing in swings), "lines, not blocks"
        drawn = np.array([value for value in lines[-1] if value is not None])
        raw = np.array(page.evaluate(f"app.traces[{focus}].angles.slice(1)"), float)
        assert np.abs(np.diff(drawn)).mean() < np.abs(np.diff(raw)).mean() / 5
    page.evaluate("app.openPreset('saddle')")
    assert text(page, "#smooth-length") == ""
    page.evaluate("app.openPreset('batches')")
    assert text(page, "#smooth-height") == "", "there the fluctuation is what is to be seen"
    page.evaluate("app.openPreset('adam')")
    assert text(page, "#smooth-angle") == "(median of 6; 1 swinging curve left out)"
    page.evaluate("app.openPreset('convex')")
    assert text(page, "#smooth-angle") == "(3 swinging curves left out)"
    page.evaluate("app.openPreset('dying')")
    assert text(page, "#smooth-length") == "", "what is constant but for rounding does not swing"


@needs_chromium
def test_a_logarithmic_axis_has_numbers_enough(open_flat):
    page = open_flat("preset=dents&at=0")
    ends = "roundEnds(null, {}, {})"
    for low, high, expected in (
        (12.9, 70, [10, 100]), (0.0055, 0.3, [0.005, 0.5]), (2, 5, [2, 5]), (3, 3, [2, 5]), (1, 1, [0.1, 1]),
        (3e-4, 700, [1e-4, 1000]), (0.05, 0.2, [0.05, 0.2]), (0, 1, [1e-16, 1]), ("null", "null", [0.1, 1]),
    ):  # fmt: skip
        assert page.evaluate(ends.format(low, high)) == expected
    assert page.evaluate("someRound(null, [10, 20, 30, 40, 50, 60, 70, 80, 90, 100])") == [
        10, 20, None, None, 50, None, None, None, None, 100
    ]  # fmt: skip
    assert page.evaluate("someRound(null, [1, 2, 5, 10, 100, 1000])") == [1, None, None, 10, 100, 1000]
    shown = "app.curves.height.chart.axes[1]._values.filter((one) => one)"
    assert page.evaluate(shown) == ["10", "20", "50", "100"]


@needs_chromium
def test_losses_of_a_formula_that_span_decades_have_a_logarithmic_axis(open_flat):
    """Beside a run that is lost the others are seen; losses below 0, or that hardly fall, are drawn as they are."""
    page = open_flat("preset=rates&at=0")
    logarithmic = "app.curves.height.chart.scales.y.distr === 3"
    assert page.evaluate(logarithmic)
    assert text(page, "#curve-height-title") == "Loss"
    page.evaluate("app.openPreset('dying')")
    assert not page.evaluate(logarithmic)
    again = open_flat("surface=formula&formula=5%2Bx^2&domain=-1,1,-1,1&start=1,0&runs=sgd(lr=0.1)&at=0")
    assert not again.evaluate(logarithmic)


@needs_chromium
def test_a_curve_that_is_pointed_at_says_whose_it_is(open_flat):
    page = open_flat("preset=race&at=100")
    over = page.locator("#curve-height .u-over")
    over.scroll_into_view_if_needed()
    box = over.bounding_box()
    where = "app.curves.height.chart.valToPos(app.heightsAbove(app.traces[{}])[{}], 'y')"
    for run, step in ((0, 300), (1, 350)):
        left = page.evaluate(f"app.curves.height.chart.valToPos({step}, 'x')")
        page.mouse.move(box["x"] + left, box["y"] + page.evaluate(where.format(run, step)))
        until(page, "!document.querySelector('#curve-height .curve-name').hidden")
        assert text(page, "#curve-height .curve-name") == page.evaluate(f"app.list.names[{run}]")
    page.mouse.move(5, 5)
    until(page, "document.querySelector('#curve-height .curve-name').hidden")


@needs_chromium
def test_running_medians(open_flat):
    page = open_flat("preset=step&at=0")
    assert page.evaluate("runningMedian([0, 180, 0, 180, 0, 180, 0, 180], 4)")[2:5] == [90, 90, 90]
    assert page.evaluate("runningMedian([null, 1, 2, 9, 4, 5], 2)") == [None, 1.5, 5.5, 6.5, 4.5, 5]
    assert page.evaluate("isHatching(Array.from({length: 99}, (_, k) => k % 2))")
    assert not page.evaluate("isHatching(Array.from({length: 99}, (_, k) => Math.sin(k / 9)))")
    blocks = "isHatching(Array.from({{length: 1000}}, (_, k) => 180 * (Math.floor(k / {}) % 2)))"
    assert page.evaluate(blocks.format(8)), "too often for a chart's pixels"
    assert not page.evaluate(blocks.format(50))
    assert not page.evaluate("isHatching(Array.from({length: 99}, (_, k) => Number(k === 50)))")


@needs_chromium
def test_one_curve_may_have_the_width(open_flat):
    page = open_flat("preset=batches&at=0")
    widths = "['height', 'length', 'angle'].map((name) => app.curves[name].element.clientWidth)"
    height, length, angle = page.evaluate(widths)
    assert height > 1.8 * length
    page.locator("#wide-angle").click()
    until(page, f"(([a, b, c]) => c > 1.8 * a && c > 1.8 * b)({widths})")
    assert state(page)["preset"] == "batches", "it is a matter of looks"
    page.locator("#wide-angle").click()
    until(page, f"(([a, b, c]) => Math.abs(a - c) < 3)({widths})")
    page.evaluate("app.copyLink()")
    assert "wide=" in page.url
    assert state(open_flat(page.url.split("#")[1]))["wide"] == ""
    assert length > 0
    assert angle > 0


@needs_chromium
@pytest.mark.parametrize("width", [1400, 390])
def test_all_cards_are_seen_at_once_and_taken_by_keys(open_flat, width):
    page = open_flat("preset=dying&at=0", viewport={"width": width, "height": 900})
    cards = page.locator("#presets button")
    ids = page.evaluate("PRESETS.map(({id}) => id)")
    assert cards.count() == len(ids)
    boxes = [card.bounding_box() for card in cards.all()]
    assert all(box["x"] >= 0 and box["x"] + box["width"] <= width for box in boxes)
    assert page.locator("#presets [aria-current]").get_attribute("data-preset") == "dying"
    assert page.locator("#presets [tabindex='0']").count() == 1
    page.locator("#presets [tabindex='0']").focus()
    page.keyboard.press("ArrowRight")
    page.keyboard.press("Enter")
    assert state(page)["preset"] == "units"
    assert page.evaluate("document.activeElement.dataset.preset") == "units"
    page.keyboard.press("End")
    page.keyboard.press("Space")
    assert state(page)["preset"] == "race"
    page.keyboard.press("Home")
    assert page.evaluate("document.activeElement.dataset.preset") == "step"
    cards.nth(ids.index("saddle")).click()
    assert text(page, "#preset-title") == "Leaving a saddle point"
    top = page.evaluate("document.getElementById('preset-title').getBoundingClientRect().top")
    assert -1 <= top < 900
    assert json.dumps(page.evaluate("PRESET_GROUPS.map(({first}) => first)")).count('"step"') == 1


@needs_chromium
def test_a_phone_has_the_presets_in_one_row_at_the_top(open_flat):
    page = open_flat("preset=ravine&at=0&lang=zh-Hant", viewport={"width": 390, "height": 800})
    strip = page.locator("#strip select")
    ids = page.evaluate("PRESETS.map(({id}) => id)")
    assert page.evaluate("[...document.querySelectorAll('#strip option')].map(({value}) => value)") == ids
    assert strip.input_value() == "ravine"
    assert strip.get_attribute("aria-label") == "綜述的示範"
    assert strip.bounding_box()["y"] < page.locator("#preset-title").bounding_box()["y"] < 300
    assert "§ 3.1 · 動量法" in strip.inner_text()
    for name, preset in (("下一個", "nag"), ("上一個", "ravine")):
        page.get_by_role("button", name=name).click()
        assert (state(page)["preset"], strip.input_value()) == (preset, preset)
    strip.select_option("step")
    assert page.get_by_role("button", name="上一個").is_disabled()
    assert text(page, ".counter").split() == ["第", "0", "步"]
    assert text(page, "#source").startswith("SGD：")
    page.evaluate("app.open('surface=booth&runs=aggmo&at=0&lang=zh-Hant')")
    assert strip.input_value() == ""
    assert page.get_by_role("button", name="上一個").is_disabled()
    assert "betas[1]" in text(page, "#hypers"), "as in Python"
    page.set_viewport_size({"width": 1200, "height": 900})
    assert not strip.is_visible()


@needs_chromium
def test_arrows_too_short_to_see_have_no_labels(open_flat):
    page = open_flat("preset=nag&at=2")
    drawn = """() => {
      const said = [];
      const context = new Proxy({measureText: () => ({width: 30}), fillText: (text) => said.push(text)},
                                {get: (own, key) => own[key] ?? (() => {}), set: () => true});
      drawVectors(context, app.vectors(), (x, y) => app.map.paper.toPixels(x, y), app.map.paper.plot, "light");
      return said;
    }"""
    assert {"jump", "correction", "accumulated"} <= set(page.evaluate(drawn))
    page.evaluate("app.seek(80)")
    assert page.evaluate("app.vectors().length") == 5
    assert page.evaluate(drawn) == []


@needs_chromium
def test_what_is_typed_as_bars_or_with_semicolons(open_flat):
    page = open_flat("surface=formula&formula=x^2&domain=-1,1,-1,1&at=0&runs=sgd")
    field = page.locator("#formula-text")
    field.fill("|x| + y^2")
    field.press("Enter")
    assert text(page, "#formula-error") == "Write abs(x) for |x|."
    field.fill("abs(x) + y^2")
    field.press("Enter")
    page.locator("#domain").fill("-2, 2; -1, 1")
    page.locator("#domain").press("Enter")
    assert state(page)["domain"] == [[-2, 2], [-1, 1]]
    page.locator("#domain").fill("-2, 2")
    page.locator("#domain").press("Enter")
    assert "Four numbers" in text(page, "#formula-error")


@needs_chromium
def test_what_a_hyperparameter_is_can_be_read_and_heard(open_flat):
    """The words of its declaration: below the sliders of the one in hand, and as the description of its controls."""
    page = open_flat("surface=booth&runs=adamw;noisy_sgd;aggmo;adagrad&at=0")
    told = page.locator("#hyper-words")
    assert told.inner_text() == "lr: the learning rate, by which the step is multiplied"
    for focus, name, controls in ((0, "weight_decay", 2), (1, "noise", 2), (2, "betas_1", 2), (3, "eps_outside", 1)):
        page.evaluate(f"app.set({{focus: {focus}}})")
        rule = state(page)["runs"][focus]["rule"]
        declared = RULES[rule].definition.hypers[name.removesuffix("_1")]
        said = words_of(name.removesuffix("_1"), declared)
        field = page.locator(f"#hyper-{name}, #flag-{name}")
        field.focus()
        assert told.inner_text().endswith(f": {said}")
        described = page.evaluate("""(id) => {
          const row = document.getElementById(id).closest(".hyper");
          return [...row.querySelectorAll("[aria-describedby]")]
            .map((one) => document.getElementById(one.getAttribute("aria-describedby")).textContent);
        }""", field.get_attribute("id"))  # fmt: skip
        assert len(described) == controls
        assert all(text.startswith(said) for text in described)
    page.locator("label[for=hyper-eps]").hover()
    assert told.inner_text().startswith("eps: keeps the step finite")
    assert page.locator("label[for=hyper-eps]").get_attribute("title") == words_of(
        "eps", RULES["adam"].definition.hypers["eps"]
    )
    page.locator("#language").select_option("zh-Hant")
    assert told.inner_text() == "lr：學習率 η，步伐要乘上的倍數"


@needs_chromium
def test_small_maps_have_short_titles(open_flat):
    """Each above its map, where no walk covers it, and all shortened alike."""
    page = open_flat("preset=rates&at=0&lang=zh-Hant", viewport={"width": 390, "height": 844})
    title = "shorterTitles(app.map.papers[0].title)"
    assert page.evaluate(title) == [
        "(a) 隨機梯度下降法 SGD · lr 0.004",
        "(a) SGD · lr 0.004",
        "(a) lr 0.004",
        "(a)",
    ]
    name = "Nesterov 加速自適應矩估計 Nadam"
    assert page.evaluate(f"shorterTitles('(b) {name}')") == [f"(b) {name}", "(b) Nadam", "(b) Nadam", "(b)"]
    fitting = "(rooms) => fittingTitles(['(a) SGD · lr 0.1', '(b) Momentum · lr 0.25'], rooms)"
    assert [page.evaluate(fitting, rooms) for rooms in ([200, 200], [200, 100], [20, 200], [200, 5])] == [
        ["(a) SGD · lr 0.1", "(b) Momentum · lr 0.25"],
        ["(a) lr 0.1", "(b) lr 0.25"],
        ["(a)", "(b)"],
        ["", ""],
    ]
    drawn = """() => {
      const context = new VectorContext(400, 400);
      for (const paper of app.map.papers) paper.paintTitle(context);
      const texts = context.svg().matchAll(/<text x="(.*?)" y="(.*?)"[^>]*>([^<]*)/g);
      return [...texts].map(([, x, y, text]) => [Number(x), Number(y), text]);
    }"""
    for link in ("preset=rates&lang=zh-Hant", "preset=ravine&lang=en", "embed&preset=ravine&lang=en"):
        page = open_flat(f"{link}&at=0", viewport={"width": 560, "height": 360})
        papers = page.evaluate("app.map.papers.map(({title, box, plot}) => ({title, box, plot}))")
        shown = page.evaluate(drawn)
        kinds = page.evaluate("app.map.papers.map(({title}) => shorterTitles(title))")
        assert [text for _, _, text in shown] in [list(kind) for kind in zip(*kinds, strict=True)]
        for (x, y, _), one in zip(shown, papers, strict=True):
            assert x == pytest.approx(one["plot"]["left"], abs=0.01)
            assert one["box"]["top"] + 11 <= y <= one["plot"]["top"] - 4


@needs_chromium
def test_on_the_relief_the_selected_ball_lies_above_those_it_touches(open_flat):
    page = open_flat("preset=step&at=0")
    order = """(places) => {
      const drawn = [];
      const whole = window.drawBall;
      window.drawBall = (context, x, y, run) => drawn.push(run.name);
      const runs = places.map(({dimmed = false}, k) => ({name: "abc"[k], path: [k, 0], count: 1, dimmed}));
      const see = (x) => ({px: 0, py: 0, hidden: false, ...places[x]});
      Relief.prototype.drawBalls.call({heights: {domain: [[0, 9], [0, 9]]}, see}, {runs, at: 0, selected: 1});
      window.drawBall = whole;
      return drawn.join("");
    }"""
    far, near = {"distance": 5}, {"distance": 4}
    assert page.evaluate(order, [near, far, far]) == "cab"
    assert page.evaluate(order, [near, {**far, "hidden": True}, {"distance": 6}]) == "cba"
    assert page.evaluate(order, [{**near, "dimmed": True}, far, {**near, "dimmed": True}]) == "acb"


@needs_chromium
def test_the_selected_run_lies_above_the_others(open_flat):
    page = open_flat("surface=booth&runs=sgd(lr=0.05);sgd(lr=0.05);sgd(lr=0.05)&steps=20&at=20")
    color = """(k) => {
      app.set({focus: k});
      app.show();
      const canvas = document.getElementById("map");
      const ratio = canvas.width / canvas.clientWidth;
      const place = app.map.paper.toPixels(...ballPlace(app.shown.runs[k], 20)).map((x) => Math.round(x * ratio));
      const [r, g, b] = canvas.getContext("2d").getImageData(...place, 1, 1).data;
      const probe = document.createElement("canvas").getContext("2d");
      probe.fillStyle = app.shown.runs[k].color;
      return [[r, g, b].map((x) => x.toString(16).padStart(2, "0")).join(""), probe.fillStyle.slice(1)];
    }"""
    for k in (0, 1, 2, 0):
        shown, own = page.evaluate(color, k)
        assert shown == own
