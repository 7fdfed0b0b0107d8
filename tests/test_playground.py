"""The page of `fallline play`: its paths are those of `minimize`, and everything on it works."""

from __future__ import annotations

import json
import math

import numpy as np
import pytest

from browser import Watched, chromium, needs_chromium
from fallline import (
    between,
    choice,
    decay,
    flag,
    fraction,
    full,
    maximum,
    minimize,
    minimum,
    modifier,
    nonneg,
    number,
    optional,
    positive,
    rate,
    rule,
    rules,
    scalar,
    seed,
)  # fmt: skip
from fallline.backends.kernel import kernel_of
from fallline.expr import topological
from fallline.playground import html
from fallline.playground.catalog import catalog, reddi_plane, slider
from fallline.playground.page import shown_names
from fallline.rule import Flag
from fallline.rules import RULES
from fallline.surfaces import SURFACES, hubble, rosenbrock

STEPS = 500

# What the page is made of


def test_every_rule_and_surface_is_on_it():
    data, functions = catalog()
    assert [entry["name"] for entry in data["rules"]] == list(RULES)
    assert [entry["name"] for entry in data["surfaces"]] == [*SURFACES, "reddi"]
    for entry in data["rules"]:
        for variant in entry["variants"].values():
            assert f"function {variant['step']}(" in functions
            assert f"function {variant['lines']}(" in functions


def test_a_slider_covers_what_is_declared_and_searched(rule):
    for name, declared in rule.definition.hypers.items():
        values = rule.values[name]
        if isinstance(declared, Flag):
            continue
        for value in values if declared.many else (values,):
            moved = slider(declared, value)
            assert declared.contains(moved.low)
            assert declared.contains(moved.high)
            assert moved.low <= value <= moved.high or (moved.zero and value == 0)
            searched = declared.search or declared.thorough
            if searched is not None and not declared.many:
                assert moved.low <= searched.at(0.0) < searched.at(1.0) <= moved.high


def test_sliders_of_other_declarations():
    assert slider(number(-3.0), -3.0).low == -6
    assert slider(nonneg(0.0), 0.0).zero
    assert slider(nonneg(0.5), 0.5).scale == "linear"
    assert slider(rate(0.0), 0.0).scale == "log"


@pytest.mark.parametrize(
    "declared",
    [
        positive(0.5), between(0.5, 0.2, 1.0), between(-0.5, -1.0, 1.0), between(2.0, 0.1, 5.0), decay(0.0),
        number(0.0), nonneg(0.0, search=choice(0.0, 1e-4, 1e-2)), optional(decay(0.0)), fraction(1.0),
        seed(2**40), rate(1e4),
    ],
    ids=repr,
)  # fmt: skip
def test_sliders_stay_in_the_declared_range(declared):
    moved = slider(declared, declared.default)
    assert declared.contains(moved.low)
    assert declared.contains(moved.high)
    assert moved.low < moved.high
    assert moved.low <= declared.default <= moved.high or (moved.zero and declared.default == 0)
    assert moved.scale != "log" or moved.low > 0


@rule
def stormy(theta, grad, *, lr=rate(0.2), drag=optional(nonneg(0.0))):
    """Stormy: a rule of one's own, with </script>, </SCRIPT> and <!-- in its docstring."""
    g = grad(theta)
    return theta - lr * (g if drag is None else g / (1 + drag * abs(g)))


def test_rules_of_ones_own_are_on_it():
    page = html([rules.adam(lr=0.25), stormy, rules.weight_decay(rules.nag(lr=0.3)), rules.rmsprop(eps_outside=True)])
    link = json.loads(page.split('id="data">')[1].split("</script>")[0])["link"]
    adam, own, decayed, rmsprop = link.removeprefix("runs=").split(";")
    assert adam == "adam(lr=0.25,beta1=0.9,beta2=0.999,eps=1e-08)"
    assert own == "stormy(lr=0.2)"
    assert decayed == "weight_decay_nag(lr=0.3,gamma=0.9,weight_decay=0.01)"
    assert rmsprop.endswith("eps_outside=true)")
    assert page.lower().count("</script>") == 4


def test_names_that_fallline_uses_are_left_to_it():
    @rule
    def adam(theta, grad, *, lr=rate(1.0)):
        return theta - lr * grad(theta)

    assert shown_names([adam, rules.adam(lr=1.0), adam(lr=0.5)]) == ["adam_2", "adam", "adam_3"]
    with pytest.raises(ValueError, match="65 rules: the page shows 64 at once"):
        html([rules.sgd] * 65)


# In a browser


@pytest.fixture(scope="module")
def address(tmp_path_factory):
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
    opened = []

    def open_it(link="", to=address, **options):
        page = browser.new_context(
            **{"viewport": {"width": 1280, "height": 900}, "locale": "en-GB", **options}
        ).new_page()
        opened.append((page, Watched(page)))
        page.goto(f"{to}#{link}")
        return page

    yield open_it
    for page, watched in opened:
        assert watched.complaints == []
        assert {url.split("#")[0].split("?")[0] for url in watched.requests} <= {page.url.split("#")[0]}
        page.context.close()


def text(page, selector):
    return page.locator(selector).inner_text()


def state(page):
    return page.evaluate("app.state")


def until(page, condition):
    """Waits for what becomes true in the page."""
    for _ in range(400):
        if page.evaluate(condition):
            return
        page.wait_for_timeout(25)
    raise AssertionError(f"never: {condition}")


def shows(page, step):
    until(page, f"document.getElementById('step').textContent === '{step}'")


def paths_of(page, rates, surface, more="", feed="() => null"):
    """The page's paths of some rules, at these rates, on a surface, until they are lost."""
    return page.evaluate(
        f"""(rates) => rates.map(([name, lr]) => {{
          const problem = surfaceProblem(entryOf({json.dumps(surface)}));
          const run = newRun(name);
          run.values.lr = lr;
          {more}
          const trace = walk(run, problem, problem.start, {STEPS}, {feed});
          return [...trace.path.slice(0, 2 * trace.count)];
        }})""",
        list(rates.items()),
    )


def path_of(rule, surface, **more):
    """The same by `minimize`: the start and the points after each step, an array (steps + 1, 2)."""
    start = np.array(surface.start)
    path = [start]
    asked = {"loss": surface, "grad": surface.gradient, "steps": STEPS, **more}
    minimize(params=start, rule=rule, callback=lambda found: path.append(found.x.copy()), **asked)
    return np.array(path)


def plain_arithmetic(rule, surface):
    """Whether only + - x / and roots occur, which every machine rounds alike."""
    nodes = (*kernel_of(rule.program).uniforms, *kernel_of(rule.program).body, *surface.lowered)
    return surface is not hubble and not {"pow", "sin", "cos", "exp", "log"} & {n.op for n in topological(nodes)}


def calm_path(rule, surface):
    """A path at the largest rate, from the rule's own on down, at which 1e-12 more of it changes nothing much."""
    lr = rule.values["lr"]
    while lr > 1e-9:
        path, beside = (path_of(rule(lr=one), surface) for one in (lr, lr * (1 + 1e-12)))
        if len(path) == len(beside) == STEPS + 1 and abs(path - beside).max() < 1e-9:
            return lr, path
        lr /= 4
    raise AssertionError(f"{rule.name} is calm at no rate")


@needs_chromium
@pytest.mark.parametrize("surface", SURFACES.values(), ids=SURFACES)
def test_paths_are_those_of_minimize(open_page, surface):
    """Over 500 steps of every rule to 1e-9; to the bit where only + - x / and roots occur."""
    calm = {name: calm_path(one, surface) for name, one in RULES.items()}
    found = paths_of(open_page("preset=nag"), {name: lr for name, (lr, _) in calm.items()}, surface.name)
    for path, (name, (_, expected)) in zip(found, calm.items(), strict=True):
        ours = np.array(path).reshape(-1, 2)
        assert len(ours) == STEPS + 1
        np.testing.assert_allclose(ours, expected, rtol=0, atol=1e-9, err_msg=name)
        if plain_arithmetic(RULES[name], surface):
            np.testing.assert_array_equal(ours, expected, name)


@needs_chromium
@pytest.mark.parametrize("surface", SURFACES.values(), ids=SURFACES)
def test_wild_paths_have_the_bits_of_minimize(open_page, surface):
    """At ten times their own rates, until they are lost: chaos shows every bit."""
    plain = {name: one for name, one in RULES.items() if plain_arithmetic(one, surface)}
    rates = {name: 10 * one.values["lr"] for name, one in plain.items()}
    found = paths_of(open_page("preset=nag"), rates, surface.name)
    for path, (name, one) in zip(found, plain.items(), strict=True):
        ours, theirs = np.array(path).reshape(-1, 2), path_of(one(lr=rates[name]), surface)
        both = min(len(ours), len(theirs))
        assert both > 1
        np.testing.assert_array_equal(ours[:both], theirs[:both], name)
    assert len(plain) >= 8 or surface.name in ("rastrigin", "hubble")


@modifier
def inside(rule, theta, grad, t):
    """Projection onto the box of Reddi's problem."""
    return minimum(maximum(rule(theta, grad, t), -1.0), 1.0)


@needs_chromium
def test_the_counterexample_is_that_of_minimize(open_page):
    values = {"lr": 0.01, "beta1": 0.0, "beta2": 0.1}
    page = open_page("preset=amsgrad")
    more = "Object.assign(run.values, {beta1: 0, beta2: 0.1});"
    found = paths_of(page, {"adam": 0.01, "amsgrad": 0.01}, "reddi", more, "feedOf(problem, {feed: 'one'})")
    ends = []
    for path, one in zip(found, (rules.adam, rules.amsgrad), strict=True):
        expected = path_of(
            inside(one(**values)), reddi_plane, loss=reddi_plane.loss, grad=True, data=reddi_plane.examples,
            batch_size=1, shuffle=False, epochs=None,
        )  # fmt: skip
        np.testing.assert_allclose(np.array(path).reshape(-1, 2), expected, rtol=0, atol=1e-9)
        ends.append(path[-2])
    assert ends[0] > 0.98
    assert ends[1] < -0.3


@needs_chromium
def test_noise_is_that_of_the_modifier(open_page):
    page = open_page("preset=noise")
    (path,) = paths_of(page, {"momentum": 1e-4}, "rosenbrock", "run.noise = true;")
    expected = path_of(rules.gradient_noise(rules.momentum(lr=1e-4)), rosenbrock)
    np.testing.assert_allclose(np.array(path).reshape(-1, 2), expected, rtol=0, atol=1e-9)


@needs_chromium
def test_batches_pass_over_every_example_once_an_epoch(open_page):
    page = open_page("preset=batches")
    for size, per_epoch in ((1, 24), (5, 5), (6, 4), (24, 1), (99, 1)):
        feed = "one" if size == 1 else "batch"
        epochs = page.evaluate(
            f"""() => {{ const problem = surfaceProblem(entryOf("hubble"));
            const feed = feedOf(problem, {{feed: "{feed}", size: {size}, seed: 3}});
            const count = {per_epoch};
            return [0, 1].map((k) => Array.from({{length: count}}, (_, t) => feed(k * count + t + 1)).flat()); }}"""
        )
        assert [sorted(map(tuple, epoch)) for epoch in epochs] == [sorted(hubble.data)] * 2
        assert epochs[0] != epochs[1]


PRESETS = ("race", "ravine", "nag", "batches", "rates", "saddle", "dying", "amsgrad", "noise", "aggmo", "minima")


@needs_chromium
@pytest.mark.parametrize("width", [1280, 390])
@pytest.mark.parametrize("preset", PRESETS)
def test_every_preset_is_shown(open_page, preset, width):
    page = open_page(f"preset={preset}", viewport={"width": width, "height": 800}, color_scheme="dark")
    assert page.evaluate("PRESETS.map((one) => one.id)") == list(PRESETS)
    until(page, "app.state.at >= 1")
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


@needs_chromium
def test_the_presets_show_what_they_say(open_page):
    page = open_page("preset=nag")

    def ends(preset):
        page.evaluate(f"app.openPreset({json.dumps(preset)})")
        colors = page.evaluate("app.shownColors")
        assert len(set(colors)) == len(colors) == page.evaluate("app.traces.length")
        return page.evaluate("app.traces.map((one) => ({x: one.path[2 * one.count - 2], y: one.path[2 * one.count - 1],"
                             " height: one.heights.at(-1), count: one.count, lengths: one.lengths}))")  # fmt: skip

    sgd, momentum = ends("ravine")
    assert momentum["height"] < sgd["height"] / 20
    whole, batch, one = ends("batches")
    lowest = float(hubble(np.array(hubble.minima[0])))
    assert whole["height"] - lowest < 1e-6 < batch["height"] - lowest
    rough = [np.std(np.diff(run["lengths"][100:])) for run in (whole, batch, one)]
    assert rough[0] < rough[1] < rough[2]
    crawling, straight, swinging, lost = ends("rates")
    assert straight["height"] < crawling["height"] / 10
    assert straight["y"] == pytest.approx(0, abs=1e-9)
    assert abs(swinging["y"]) > 1e-3
    assert lost["height"] > 100
    saddle = ends("saddle")
    assert all(abs(run["y"]) > 0.5 for run in saddle)
    dying = {
        name: run["lengths"]
        for name, run in zip(("adagrad", "rmsprop", "adam", "adadelta"), ends("dying"), strict=True)
    }
    assert dying["adagrad"][-1] < dying["adagrad"][1] / 10
    assert dying["adam"][-1] > 0.9 * 0.03
    assert dying["adadelta"][-1] > 1.5 * dying["adadelta"][1]
    adam, amsgrad, _ = ends("amsgrad")
    assert adam["x"] > 0.98
    assert amsgrad["x"] < -0.9
    stuck, also, *freed = ends("noise")
    assert stuck["y"] == also["y"] == 0
    assert all(abs(run["y"]) > 0.7 for run in freed)
    momentum, aggmo, _ = ends("aggmo")
    assert aggmo["height"] < momentum["height"] / 1e3
    assert len({(round(run["x"]), round(run["y"])) for run in ends("minima")}) == 3
    assert min(run["height"] for run in ends("race")) < 1e-3


@needs_chromium
def test_clicking_playing_and_scrubbing(open_page):
    page = open_page("surface=booth&start=-8,-6&runs=sgd;adam(lr=0.5)&at=0&speed=200&steps=150")
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
def test_a_tap_drops_a_start(open_page):
    page = open_page("preset=nag", viewport={"width": 390, "height": 800}, has_touch=True, is_mobile=True)
    before = state(page)["start"]
    page.locator("#map").tap(position={"x": 200, "y": 120})
    assert state(page)["start"] != before


@needs_chromium
def test_sliders_fields_and_flags(open_page):
    page = open_page("surface=ravine&runs=rmsprop;momentum&at=5")
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
def test_the_formula_shows_the_numbers_of_the_step(open_page):
    page = open_page("surface=sphere&start=-1.5,1&runs=momentum(lr=0.1,gamma=0.5)&at=1&axis=1")
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
    assert [one["label"] for one in vectors] == ["states", "gradient", "step"]
    assert vectors[0]["to"] == vectors[1]["from"]
    assert vectors[2]["to"] == page.evaluate("[...app.traces[0].path.slice(4, 6)]")
    page.evaluate("app.openPreset('nag')")
    jump, correction, total = page.evaluate("app.vectors()")
    assert [jump["label"], correction["label"], total["label"]] == ["jump", "correction", "accumulated"]
    assert jump["to"] == page.evaluate("[...app.traces[0].points[2]]")


FORMULAS = {
    "x^2 + 3*sin(y)": None,
    "sqrt(x^2 + y^2 + 1) - exp(-x^2)": None,
    "abs(x) + log(1 + y^2) / pi": None,
    "": "Type a formula",
    "x^2 +": "cannot be read",
    "x + z": "“z” cannot be part",
    "f(x) = x": "cannot be part",
    "x = 3": "cannot be part",
    "[1, 2]": "cannot be part",
    '"text"': "cannot be part",
    "x.constructor": "cannot be part",
    "cos.constructor('alert(1)')()": "cannot be",
    'import("nothing")': "cannot be part",
    'evaluate("1")': "cannot be part",
    "x > 0 ? 1 : y": "cannot be part",
    "x; y": "cannot be part",
    "<img src=x onerror=alert(1)>": "cannot be",
    "log(-1) + x": "no finite value",
    "log(x) + y^2": None,
    "x² − 2·x**3": None,
    "sin x": "Write sin(x)",
    "cos^2(x)": "Write cos(x)",
    "sin(x, y)": "Write sin(x)",
    "sqrt()": "Write sqrt(x)",
    "1/0*x": "no finite value",
    "x+" * 150 + "y": "at most 200 characters",
}


@needs_chromium
def test_typed_formulas(open_page):
    page = open_page("preset=ravine&at=0")
    page.evaluate("void (window.alert = () => { throw new Error('ran') })")
    page.locator("#surface").select_option("formula")
    field, error = page.locator("#formula-text"), page.locator("#formula-error")
    for formula, wrong in FORMULAS.items():
        before = page.evaluate("app.problemKey")
        field.fill(formula)
        field.press("Enter")
        field.blur()
        if wrong is None:
            assert error.inner_text() == ""
            assert state(page)["formula"] == formula
            assert page.evaluate("app.problemKey") != before
        else:
            assert wrong in error.inner_text(), (formula, error.inner_text())
            assert page.evaluate("app.problemKey") == before, "the last right formula stays"
    page.locator("#language").select_option("zh-Hant")
    assert "最多 200 個字元" in error.inner_text(), "the error is told in the other language"
    assert field.input_value().startswith("x+x+"), "and what was typed is kept"
    page.locator("#language").select_option("en")
    page.locator("#domain").fill("3, 1, 0, 1")
    page.locator("#domain").press("Enter")
    assert "smaller one first" in error.inner_text()
    page.locator("#domain").fill("-1, 1, -2, 2")
    field.fill("x^2 + y^2")
    field.press("Enter")
    assert state(page)["domain"] == [[-1, 1], [-2, 2]]
    assert error.inner_text() == ""


SLOPES = [
    "x^2*y + sin(x) - cos(y)/3",
    "sqrt(x^2 + y^2) * cbrt(x + 3) - (-x)^3",
    "exp(-x*y) + log(2 + x) + log10(y + 4) + abs(x - y)",
    "tan(x/3) + asin(x/9) + acos(y/9) + atan(x*y)",
    "sinh(x) - cosh(y/2)*tanh(x) + pi*e - tau",
    "(x + 2)^y + 2^x - x^0 + +y",
]


@needs_chromium
@pytest.mark.parametrize("formula", SLOPES)
def test_slopes_of_typed_formulas(open_page, formula):
    page = open_page("preset=nag")
    known = {"cbrt": np.cbrt, "log10": np.log10, "abs": np.abs, "pi": np.pi, "e": np.e, "tau": 2 * np.pi} | {
        name: getattr(np, name) for name in ("sqrt", "exp", "log", "sin", "cos", "tan", "sinh", "cosh", "tanh")
    } | {"asin": np.arcsin, "acos": np.arccos, "atan": np.arctan}  # fmt: skip
    code = compile(formula.replace("^", "**"), "formula", "eval")
    height, h = lambda x, y: float(eval(code, known, {"x": x, "y": y})), 1e-6
    for x, y in ((0.5, 2.0), (1.3, -0.7)):
        found = page.evaluate(f"compiledFormula({json.dumps(formula)})({x}, {y})")
        by_x = (height(x + h, y) - height(x - h, y)) / (2 * h)
        by_y = (height(x, y + h) - height(x, y - h)) / (2 * h)
        assert found == pytest.approx([height(x, y), by_x, by_y], rel=1e-7, abs=1e-7)


@needs_chromium
@pytest.mark.parametrize(
    "formula",
    ["^".join("x" * 99), "(" * 99 + "x" + ")" * 99, "-" * 150 + "x", "sin(" * 30 + "x" + ")" * 30, "/".join("x" * 99)],
)
def test_a_hostile_formula_takes_no_time(open_page, formula):
    page = open_page("preset=nag")
    assert page.evaluate(
        f"""() => {{
          const began = performance.now();
          const problem = typedProblem({json.dumps(formula)}, [[-1, 1], [-1, 1]], [0.5, 0.5]);
          for (let k = 0; k < 1000; k++) problem.evaluate(0.3, 0.2);
          return performance.now() - began < 2000;
        }}"""
    )


@needs_chromium
def test_no_other_script_can_run(open_page, browser, address):
    page = browser.new_page()
    watched = Watched(page)
    page.goto(address)
    page.evaluate(
        "document.body.append(Object.assign(document.createElement('script'), {textContent: 'window.ran = 1'}))"
    )
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=\"window.ran = 2\">')")
    page.wait_for_timeout(100)
    assert page.evaluate("window.ran") is None
    assert any("Content Security Policy" in one for one in watched.complaints)
    page.close()


@needs_chromium
def test_languages(open_page):
    page = open_page("preset=nag")
    assert text(page, "h1") == "fallline How optimizers move"
    page.locator("#language").select_option("zh-Hant")
    assert text(page, "h1") == "fallline 梯度下降優化法怎麼走"
    assert page.evaluate("document.documentElement.lang") == "zh-Hant"
    assert "跳躍" in text(page, "#note")
    assert [one["label"] for one in page.evaluate("app.vectors()")] == ["跳躍", "修正", "累積梯度"]
    until(page, "location.hash.includes('lang=zh-Hant')")
    page.reload()
    assert text(page, "h1") == "fallline 梯度下降優化法怎麼走"
    assert text(open_page("preset=nag", locale="zh-TW"), "h1") == "fallline 梯度下降優化法怎麼走"
    strings = page.evaluate("STRINGS")
    assert set(strings["en"]) == set(strings["zh-Hant"])
    assert page.evaluate("PRESETS.every((one) => one.title['zh-Hant'] && one.note['zh-Hant'])")
    named = page.evaluate("[...document.querySelectorAll('[data-text], [data-label]')].flatMap((one) => "
                          "[one.dataset.text, one.dataset.label].filter(Boolean))")  # fmt: skip
    assert set(named) <= set(strings["en"])


@needs_chromium
def test_a_link_carries_everything(open_page, address):
    page = open_page("preset=race")
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
    again = open_page(link)
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
def test_a_wrong_link_is_read_as_far_as_it_is_right(open_page, link):
    page = open_page(link)
    found = state(page)
    assert 1 <= len(found["runs"]) <= 64
    assert all(run["values"]["lr"] > 0 for run in found["runs"])
    assert page.evaluate("app.traces.length") == len(found["runs"])
    assert 1 < found["steps"] <= 3000
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
def test_nothing_plays_by_itself_where_motion_is_unwanted(open_page):
    page = open_page("preset=ravine", reduced_motion="reduce")
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
def test_a_rule_of_ones_own_moves(open_page, tmp_path):
    file = tmp_path / "own.html"
    file.write_text(html([stormy(lr=0.001), rules.adam(lr=0.1)]), encoding="utf-8")
    page = open_page(to=file.as_uri())
    assert "Stormy" in text(page, "#runs")
    found = np.array(page.evaluate("[...app.traces[0].path]")).reshape(-1, 2)
    np.testing.assert_array_equal(found, path_of(stormy(lr=0.001), rosenbrock)[: len(found)])


@needs_chromium
def test_a_preset_keeps_its_name_in_the_link_and_its_note_when_changed(open_page):
    page = open_page("preset=ravine")
    note = text(page, "#note")
    page.evaluate("app.copyLink()")
    again = open_page(page.url.split("#")[1])
    assert text(again, "#note") == note
    again.locator("#hyper-gamma").fill("0.8")
    again.locator("#hyper-gamma").press("Enter")
    assert text(again, "#note") == note
    assert again.evaluate("document.getElementById('preset').selectedOptions[0].text").endswith(", changed")
    again.evaluate("app.copyLink()")
    assert text(open_page(again.url.split("#")[1]), "#note") == note


@needs_chromium
def test_a_rule_that_is_added_has_a_rate_that_works(open_page):
    page = open_page("surface=hubble&start=-1.2,-0.6&runs=sgd(lr=0.2)&at=0")
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
def test_the_selection_stays_when_another_run_goes(open_page):
    page = open_page("surface=booth&runs=sgd;adam;nag&focus=1&at=0")
    page.get_by_role("button", name="Remove SGD").click()
    assert state(page)["runs"][state(page)["focus"]]["rule"] == "adam"


@rule
def many_kinds(
    theta,
    grad,
    t,
    m=full(0.5),
    total=scalar(1.0),
    *,
    lr=rate(0.1),
    p=flag(2.0, (1.0, 2.0)),
    kind=flag(None, (None, "a")),
):
    """What a rule of one's own may hold."""
    g = grad(theta)
    total = total + 1 / t
    m = maximum(m, -math.inf) * 0.5 + g
    return theta - lr * (m if kind is None else g) * p / total, m, total


@needs_chromium
def test_rules_of_ones_own_of_all_kinds_move(open_page, tmp_path):
    @rule
    def adam(theta, grad, *, lr=rate(0.01)):
        return theta - lr * grad(theta)

    shown = [
        many_kinds(p=1.0),
        many_kinds(kind="a"),
        rules.adam(lr=0.1),
        adam,
        rules.weight_decay(adam),
        adam(lr=0.001),
    ]
    file = tmp_path / "own.html"
    file.write_text(html(shown), encoding="utf-8")
    page = open_page("surface=booth", to=file.as_uri())
    page.evaluate(f"app.open({json.dumps('surface=booth&')} + DATA.link)")
    names = page.evaluate("app.list.names")
    assert len(set(names)) == len(shown)
    for k, one in enumerate(shown):
        found = np.array(page.evaluate(f"[...app.traces[{k}].path.slice(0, 2 * app.traces[{k}].count)]")).reshape(-1, 2)
        expected = path_of(one, SURFACES["booth"])
        both = min(len(found), len(expected))
        assert both > 20
        np.testing.assert_allclose(found[:both], expected[:both], rtol=1e-9, atol=1e-9, err_msg=names[k])


@needs_chromium
def test_a_rule_that_is_not_there_is_told(open_page):
    page = open_page("runs=sgd;lion(lr=0.1)&surface=booth")
    assert text(page, "#note").startswith("This page has no rule lion(lr=0.1). booth: ")
